//! The objectives of a plan, to work on: the tree of them, the form of each line, the
//! table for financial software, and the two pictures that follow from them. What a
//! change means is [`crate::domain::plan`]'s.

pub mod codes;
mod details;
pub mod files;
pub mod form;
pub mod pages;
pub mod pictures;
pub mod removing;
mod table;
mod tree;

use axum::response::Response;

use super::{StoredPlan, stored};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::domain::plan::PartId;
use crate::domain::plan::edit::Edit;
use crate::domain::plan::programme::Line;
use crate::domain::rights::Action;
use crate::error::Error;
use crate::web::page::{Page, see_other};

/// Code and title of a line.
fn name(line: &Line) -> String {
    format!("{} {}", line.details.code, line.details.title).trim().to_owned()
}

/// Where the page of objectives stands, telling of a line and showing it.
fn told(stored: &StoredPlan, what: &str, part: PartId) -> Response {
    see_other(&format!("{}/objectives?{what}={id}#line-{id}", stored.path(), id = part.0))
}

/// Makes a change and leads back to the tree, which tells of it. One that is refused
/// gives the tree with the reason.
async fn edit(
    state: &AppState,
    page: Page,
    visitor: &Visitor,
    id: &str,
    (what, edit): (&str, Edit),
) -> Result<Response, Error> {
    let stored = stored::load(state, visitor, id, Action::Change).await?;
    match stored::change(state, &stored, visitor, edit).await? {
        Ok((Some(part), _)) => Ok(told(&stored, what, part)),
        Ok((None, _)) => Ok(see_other(&format!("{}/objectives", stored.path()))),
        Err(refusal) => pages::refuse(state, page, visitor, id, &refusal).await,
    }
}
