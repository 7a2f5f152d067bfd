//! The whole plan, to read on a page and as a file.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};

use super::article::Article;
use super::draft::file_name;
use super::head::{Head, Tab};
use super::writing::{self, Around};
use super::{StoredPlan, look, stored};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::comparisons;
use crate::documents::document::Document;
use crate::documents::{self, Format};
use crate::domain::plan::standing::Standing;
use crate::domain::rights::{Action, Resource, decide};
use crate::error::{Error, not_found};
use crate::i18n::Translator;
use crate::metrics;
use crate::sheets;
use crate::web::Path;
use crate::web::page::{Page, html};

/// What stands around a plan as who looks sees it today: of a joint one the members,
/// and the worked-out sheets where they may see those of the organisation.
pub(super) async fn around(
    state: &AppState,
    visitor: &Visitor,
    stored: &StoredPlan,
) -> Result<Around, Error> {
    let actor = Some(&visitor.actor);
    let (organisation, set) = (stored.organisation_id, &stored.basis);
    let members =
        comparisons::list_members_beside(state, actor, organisation, set, &stored.catalogue).await?;
    let sheets = if decide(&visitor.actor, Action::View, Resource::Sheets { organisation }) {
        sheets::list_sheets(state, organisation, &stored.catalogue.key).await?
    } else {
        BTreeMap::new()
    };
    Ok(Around { members, sheets, ..Around::default() })
}

/// The same with how documents look, which takes reading a picture: for what becomes
/// a document.
pub(super) async fn around_document(
    state: &AppState,
    visitor: &Visitor,
    stored: &StoredPlan,
) -> Result<Around, Error> {
    let around = around(state, visitor, stored).await?;
    Ok(Around { brand: look::brand(state, stored).await?, ..around })
}

/// What a plan says now, without how far it is: what a version freezes.
pub(super) fn content(state: &AppState, stored: &StoredPlan, around: &Around) -> Document {
    Document { site: state.config.address(), ..written(stored, around) }
}

fn written(stored: &StoredPlan, around: &Around) -> Document {
    let draft = stored.draft();
    let set = stored.set.as_deref();
    let written = writing::Written { draft: &draft, plan: &stored.plan, around, set };
    writing::document(&written, &Translator::new(stored.plan.language))
}

/// A plan as it is now, as a document.
pub(super) fn document(stored: &StoredPlan, around: &Around) -> Document {
    let t = Translator::new(stored.plan.language);
    writing::with_standing(written(stored, around), &Standing::Draft, &t)
}

/// The plan as it reads.
#[derive(Debug, Template)]
#[template(path = "masterplans/document.html")]
pub struct DocumentPage {
    page: Page,
    head: Head,
    may_change: bool,
    title: String,
    language: crate::i18n::Language,
    article: Article,
}

impl DocumentPage {
    fn new(page: Page, stored: &StoredPlan, around: &Around) -> Result<Self, Error> {
        let document = document(stored, around);
        let article = Article::whole(&document)?;
        let head = Head::new(stored, Tab::Document);
        Ok(Self {
            page,
            head,
            may_change: stored.may_change,
            title: document.title,
            language: document.language,
            article,
        })
    }

    fn formats(&self) -> Vec<Format> {
        Format::ALL.into_iter().filter(|format| format.is_built()).collect()
    }
}

/// Shows the whole plan.
///
/// # Errors
/// Not found, for a plan that is not theirs.
pub async fn show(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::View).await?;
    let around = around_document(&state, &visitor, &stored).await?;
    html(&DocumentPage::new(page, &stored, &around)?)
}

/// Gives the plan as a file.
///
/// # Errors
/// Not found, for a plan that is not theirs or a format there is not.
pub async fn download(
    State(state): State<AppState>,
    visitor: Visitor,
    Path((id, extension)): Path<(String, String)>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::View).await?;
    let format = Format::parse(&extension).filter(|format| format.is_built());
    let format = format.ok_or_else(|| not_found("page"))?;
    let around = around_document(&state, &visitor, &stored).await?;
    let mut document = document(&stored, &around);
    document.site = state.config.address();
    let name = file_name(&stored.basis.organisation, format);
    answer(document, format, &name).await
}

/// A document as a file to keep.
pub(super) async fn answer(document: Document, format: Format, name: &str) -> Result<Response, Error> {
    let render = move || metrics::time_rendering(format.extension(), || documents::render(&document, format));
    let bytes = tokio::task::spawn_blocking(render).await.map_err(anyhow::Error::from)?;
    let bytes = bytes.map_err(anyhow::Error::from)?;
    let headers = [
        (header::CONTENT_TYPE, format.media_type().to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    Ok((headers, bytes).into_response())
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for DocumentPage {
        fn samples(language: Language) -> Vec<Self> {
            Self::new(Page::sample(language), &StoredPlan::sample(), &Around::default()).into_iter().collect()
        }
    }
}
