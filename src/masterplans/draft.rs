//! The draft masterplan as a page, and its files.

use anyhow::Context as _;
use askama::Template;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;

use super::article::Article;
use super::{Source, document, file, stored};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::documents::Format;
use crate::domain::rights::Action;
use crate::domain::road::Step;
use crate::error::{Error, not_found};
use crate::i18n::Language;
use crate::priorities::{self, StoredSet};
use crate::web::page::{Page, html};
use crate::web::stepper::Stepper;
use crate::web::{Path, Query};

/// In which language the plan is written: Dutch, the administrative language,
/// unless asked otherwise; independent of the language of the interface.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PlanQuery {
    language: String,
}

impl PlanQuery {
    fn language(&self) -> Language {
        Language::parse(&self.language).unwrap_or_default()
    }
}

/// The page.
#[derive(Debug, Template)]
#[template(path = "masterplans/draft.html")]
pub struct DraftPage {
    page: Page,
    stored: StoredSet,
    language: Language,
    title: String,
    article: Article,
    /// Where it stands; its files stand under it.
    url: String,
    /// The plan people made of it.
    plan: Option<String>,
    /// Whether who looks may make one.
    may_begin: bool,
}

impl DraftPage {
    fn new(page: Page, source: Source, language: Language, url: String) -> Result<Self, Error> {
        let document = document(&source, language);
        let article = Article::whole(&document)?;
        Ok(Self {
            page,
            stored: source.stored,
            language,
            title: document.title,
            article,
            url,
            plan: None,
            may_begin: false,
        })
    }

    fn back_url(&self) -> &str {
        self.url.trim_end_matches("/masterplan")
    }

    fn stepper(&self) -> Option<Stepper> {
        self.stored.stepper(self.page.t, Step::Masterplan)
    }

    fn formats(&self) -> Vec<Format> {
        Format::ALL.into_iter().filter(|format| format.is_built()).collect()
    }

    fn file_url(&self, format: &Format) -> String {
        format!("{}/{}?language={}", self.url, format.extension(), self.language.code())
    }
}

/// Shows the plan.
///
/// # Errors
/// Not found, for a set that is not theirs to see.
pub async fn show(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
    Query(query): Query<PlanQuery>,
) -> Result<Response, Error> {
    let stored = priorities::load(&state, &visitor, &id, Action::View).await?;
    let plan = stored::find_of_set(&state, &stored).await?;
    let may_begin = stored::may_begin(&visitor.actor, &stored);
    let source = Source::of(&state, Some(&visitor.actor), stored).await?;
    let shown = DraftPage::new(page, source, query.language(), format!("/sets/{id}/masterplan"))?;
    html(&DraftPage { plan, may_begin, ..shown })
}

/// The page of a plan that stands at `url`, for who may see it.
///
/// # Errors
/// When it cannot be made.
pub fn answer(page: Page, source: Source, url: String, query: &PlanQuery) -> Result<Response, Error> {
    html(&DraftPage::new(page, source, query.language(), url)?)
}

/// Gives the plan as a file.
///
/// # Errors
/// Not found, for a set that is not theirs to see or a format there is not.
pub async fn download(
    State(state): State<AppState>,
    visitor: Visitor,
    Path((id, extension)): Path<(String, String)>,
    Query(query): Query<PlanQuery>,
) -> Result<Response, Error> {
    let stored = priorities::load(&state, &visitor, &id, Action::View).await?;
    answer_file(Source::of(&state, Some(&visitor.actor), stored).await?, &extension, &query).await
}

/// A plan as a file, for who may see it.
///
/// # Errors
/// Not found, for a format there is not.
pub async fn answer_file(source: Source, extension: &str, query: &PlanQuery) -> Result<Response, Error> {
    let format = Format::parse(extension).filter(|format| format.is_built());
    let format = format.ok_or_else(|| not_found("page"))?;
    let name = file_name(&source.stored.set.organisation, format);
    let language = query.language();
    let bytes = tokio::task::spawn_blocking(move || file(&source, language, format))
        .await
        .context("masterplan file")?
        .context("masterplan file")?;
    let headers = [
        (header::CONTENT_TYPE, format.media_type().to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    Ok((headers, bytes).into_response())
}

/// `masterplan-sint-niklaas.docx`: ASCII, so that every browser keeps it.
pub(super) fn file_name(organisation: &str, format: Format) -> String {
    let words = crate::domain::municipality::search_words(organisation).join("-");
    let words: String = words.chars().filter(char::is_ascii).collect();
    format!("masterplan-{words}.{}", format.extension())
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::web::page::Samples;

    impl Samples for DraftPage {
        fn samples(language: Language) -> Vec<Self> {
            Self::new(
                Page::sample(language),
                StoredSet::sample().into(),
                language,
                "/sets/0be2/masterplan".to_owned(),
            )
            .into_iter()
            .collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_is_plain() {
        assert_eq!(file_name("Sint-Niklaas", Format::Docx), "masterplan-sint-niklaas.docx");
        assert_eq!(file_name("Liège \"x\"\r\n", Format::Markdown), "masterplan-liege-x.md");
    }
}
