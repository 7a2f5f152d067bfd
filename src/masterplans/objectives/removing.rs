//! Taking a line out: asks first where lines stand under it, and can be undone.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::name;
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::domain::plan::PartId;
use crate::domain::plan::edit::{Edit, EditError};
use crate::domain::rights::Action;
use crate::error::{Error, not_found};
use crate::masterplans::head::{Head, Tab};
use crate::masterplans::{StoredPlan, stored};
use crate::web::Path;
use crate::web::page::{Page, html, see_other};

/// Whether a line goes, and what goes with it.
#[derive(Debug, Template)]
#[template(path = "masterplans/remove_line.html")]
pub struct RemoveLinePage {
    page: Page,
    head: Head,
    line: u32,
    name: String,
    is_suggestion: bool,
    /// What stands under it.
    under: Vec<String>,
}

impl RemoveLinePage {
    fn new(page: Page, stored: &StoredPlan, line: PartId) -> Option<Self> {
        let (first, under) = stored.plan.programme.with_below(line).split_first()?;
        Some(Self {
            page,
            head: Head::new(stored, Tab::Objectives),
            line: line.0,
            name: name(first),
            is_suggestion: first.is_suggestion,
            under: under.iter().map(name).collect(),
        })
    }
}

/// Asks whether a line goes.
///
/// # Errors
/// Not found, for a line of no plan of theirs to write.
pub async fn ask(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path((id, line)): Path<(String, u32)>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::Change).await?;
    html(&RemoveLinePage::new(page, &stored, PartId(line)).ok_or_else(|| not_found("line"))?)
}

/// Takes a line out with what stands under it, from where it can be put back.
///
/// # Errors
/// Not found, for a plan that is not theirs to write.
pub async fn remove(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path((id, line)): Path<(String, u32)>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::Change).await?;
    match stored::change(&state, &stored, &visitor, Edit::RemoveLine { line: PartId(line) }).await? {
        Ok((Some(removed), _)) => {
            Ok(see_other(&format!("{}/objectives?removed={}#removed", stored.path(), removed.0)))
        }
        // Asked twice, or by two: it is gone.
        Ok((None, _)) | Err(EditError::Gone) => Ok(see_other(&format!("{}/objectives", stored.path()))),
        Err(refusal) => super::pages::refuse(&state, page, &visitor, &id, &refusal).await,
    }
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for RemoveLinePage {
        fn samples(language: Language) -> Vec<Self> {
            let stored = StoredPlan::sample();
            let ids = stored.plan.programme.lines.iter().map(|line| line.id).take(3);
            ids.filter_map(|line| Self::new(Page::sample(language), &stored, line)).collect()
        }
    }
}
