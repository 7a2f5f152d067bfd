//! Every line another code: asks first, since codes may stand in the financial
//! software already.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::name;
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::domain::plan::edit::Edit;
use crate::domain::rights::Action;
use crate::error::Error;
use crate::masterplans::head::{Head, Tab};
use crate::masterplans::{StoredPlan, stored};
use crate::web::Path;
use crate::web::page::{Page, html, see_other};

/// What would change.
#[derive(Debug, Template)]
#[template(path = "masterplans/codes.html")]
pub struct CodesPage {
    page: Page,
    head: Head,
    /// Each line whose code would change, and that code.
    changes: Vec<(String, String)>,
}

impl CodesPage {
    fn new(page: Page, stored: &StoredPlan) -> Self {
        let programme = &stored.plan.programme;
        let codes = programme.lines.iter().zip(programme.proposed_codes());
        let other = codes.filter(|(line, (_, code))| line.details.code != *code);
        Self {
            page,
            head: Head::new(stored, Tab::Objectives),
            changes: other.map(|(line, (_, code))| (name(line), code)).collect(),
        }
    }
}

/// Asks whether every line gets the code its place proposes.
///
/// # Errors
/// Not found, for a plan that is not theirs to write.
pub async fn ask(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::Change).await?;
    html(&CodesPage::new(page, &stored))
}

/// Gives every line the code its place proposes.
///
/// # Errors
/// Not found, for a plan that is not theirs to write.
pub async fn propose(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::Change).await?;
    match stored::change(&state, &stored, &visitor, Edit::ProposeCodes).await? {
        Ok(_) => Ok(see_other(&format!("{}/objectives?codes=new", stored.path()))),
        Err(refusal) => super::pages::refuse(&state, page, &visitor, &id, &refusal).await,
    }
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for CodesPage {
        fn samples(language: Language) -> Vec<Self> {
            let mut stored = StoredPlan::sample();
            let same = Self::new(Page::sample(language), &stored);
            for line in stored.plan.programme.lines.iter_mut().take(2) {
                line.details.code.push_str("<b>");
            }
            vec![same, Self::new(Page::sample(language), &stored)]
        }
    }
}
