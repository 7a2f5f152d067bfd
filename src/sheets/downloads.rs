//! A sheet, and all of them, as a document to hand out.

use std::collections::BTreeMap;

use anyhow::Context as _;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;

use super::{Place, document, list_sheets};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::documents::document::Document;
use crate::documents::{self, Format};
use crate::domain::catalogue::CardCode;
use crate::domain::municipality::search_words;
use crate::domain::rights::Action;
use crate::domain::sheet::{Progress, Sheet};
use crate::error::{Error, not_found};
use crate::i18n::{Language, Translator};
use crate::metrics;
use crate::web::{Path, Query};

/// In which language: Dutch, the administrative language, unless asked otherwise.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct DocumentQuery {
    language: String,
}

impl DocumentQuery {
    fn translator(&self) -> Translator {
        Translator::new(Language::parse(&self.language).unwrap_or_default())
    }
}

/// Gives the sheet of one principle as a file; of one nobody wrote on yet, with room to
/// write.
///
/// # Errors
/// Not found, for an organisation one has no role in, a card outside the deck and a
/// format there is not.
pub async fn sheet(
    State(state): State<AppState>,
    visitor: Visitor,
    Path((key, code, extension)): Path<(String, CardCode, String)>,
    Query(query): Query<DocumentQuery>,
) -> Result<Response, Error> {
    let place = Place::load(&state, &visitor, &key, Action::View).await?;
    let card = place.catalogue.card(&code).ok_or_else(|| not_found("card"))?;
    let mut sheets = list_sheets(&state, place.organisation.id, &place.catalogue.key).await?;
    let sheet = sheets.remove(&code).unwrap_or_else(|| Sheet::empty(code.clone()));
    let t = query.translator();
    let document = document::of_one(&t, &place, card, &sheet);
    let name = file_name(&format!("{} {code} {}", t.get("sheet-file"), place.organisation.name));
    answer(document, &name, &extension).await
}

/// Gives every sheet that something is written on as one file.
///
/// # Errors
/// Not found, for an organisation one has no role in, one that wrote nothing yet and a
/// format there is not.
pub async fn booklet(
    State(state): State<AppState>,
    visitor: Visitor,
    Path((key, extension)): Path<(String, String)>,
    Query(query): Query<DocumentQuery>,
) -> Result<Response, Error> {
    let place = Place::load(&state, &visitor, &key, Action::View).await?;
    let mut sheets: BTreeMap<CardCode, Sheet> =
        list_sheets(&state, place.organisation.id, &place.catalogue.key).await?;
    sheets.retain(|_, sheet| sheet.progress() != Progress::Empty);
    let t = query.translator();
    let document = document::of_all(&t, &place, &sheets).ok_or_else(|| not_found("page"))?;
    let name = file_name(&format!("{} {}", t.get("sheet-file-all"), place.organisation.name));
    answer(document, &name, &extension).await
}

async fn answer(document: Document, name: &str, extension: &str) -> Result<Response, Error> {
    let format = Format::parse(extension).filter(|format| format.is_built());
    let format = format.ok_or_else(|| not_found("page"))?;
    let make = move || metrics::time_rendering(format.extension(), || documents::render(&document, format));
    let bytes = tokio::task::spawn_blocking(make).await.context("sheet file")?.context("sheet file")?;
    let disposition = format!("attachment; filename=\"{name}.{}\"", format.extension());
    let headers =
        [(header::CONTENT_TYPE, format.media_type().to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    Ok((headers, bytes).into_response())
}

/// `fiche-k5-gent`: ASCII, so that every browser keeps it.
fn file_name(title: &str) -> String {
    let words = search_words(title).join("-");
    words.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_is_plain() {
        assert_eq!(file_name("fiche K5 Sint-Niklaas"), "fiche-k5-sint-niklaas");
        assert_eq!(file_name("fiche K5 Liège \"x\"\r\n"), "fiche-k5-liege-x");
    }
}
