//! Remarks on a section, by who works on the plan: open until they are dealt with.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::head::{Head, Tab};
use super::section::GonePage;
use super::{StoredPlan, section, store, stored, told};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::domain::plan::edit::EditError;
use crate::domain::plan::{COMMENT_LIMIT, PartId};
use crate::domain::rights::{Action, OwnerId};
use crate::domain::text::{TextError, clean, clean_line};
use crate::error::{Error, conflict, not_found};
use crate::web::forms::text_error;
use crate::web::page::{Page, html_with, see_other};
use crate::web::{Form, Path};

/// Most comments on a plan: more than anyone deals with.
const MOST_COMMENTS: i64 = 2_000;

/// A comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Its id.
    pub id: i64,
    /// Id of the section.
    pub section: i64,
    /// Who wrote it; none for a guest, and for an account that was erased.
    pub name: Option<String>,
    /// What it says.
    pub text: String,
    /// When, in seconds since 1970.
    pub written_at: i64,
    /// When it was dealt with.
    pub resolved_at: Option<i64>,
}

/// A comment to make.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CommentForm {
    comment: String,
}

/// Keeps a comment on a section.
///
/// # Errors
/// Not found, for a section of no plan of theirs; conflict, when there are too many.
pub async fn create(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path((id, part)): Path<(String, u32)>,
    Form(form): Form<CommentForm>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::Change).await?;
    let part = PartId(part);
    let owner = visitor.owner_id.ok_or_else(|| not_found("masterplan"))?;
    if stored.plan.section(part).is_none() {
        // Taken out meanwhile: what was typed is shown all the same.
        let said = told::refusal(&page.t, &EditError::Gone);
        let gone = GonePage::new(page, Head::new(&stored, Tab::Sections), said, form.comment);
        return html_with(StatusCode::UNPROCESSABLE_ENTITY, &gone);
    }
    // Empty in the way of one line, long in the way of many.
    let text = match clean_line(&form.comment, usize::MAX) {
        Err(TextError::Empty) => Err(TextError::Empty),
        _ => clean(&form.comment, COMMENT_LIMIT),
    };
    let text = match text {
        Ok(text) => text,
        Err(error) => {
            let said = text_error(&page.t, error);
            return section::refuse_comment(&state, page, &visitor, stored, part, form.comment, said).await;
        }
    };
    keep(&state, &stored, part, owner, &text).await?;
    Ok(see_other(&format!("{}/sections/{}#comments", stored.path(), part.0)))
}

/// Keeps a comment on a section that is there, and gives its id.
///
/// # Errors
/// Conflict, when there are too many.
pub(crate) async fn keep(
    state: &AppState,
    stored: &StoredPlan,
    section: PartId,
    owner: OwnerId,
    text: &str,
) -> Result<i64, Error> {
    let mut tx = state.db.begin_write().await?;
    if store::count_comments(&mut tx, stored.id).await? >= MOST_COMMENTS {
        return Err(conflict("too-many-comments"));
    }
    let id = store::create_comment(&mut tx, stored.id, section, owner, text, state.clock.seconds()).await?;
    tx.commit().await?;
    state.live.notify(&stored.topic());
    Ok(id)
}

/// Whether it is dealt with.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ResolveForm {
    open: String,
}

/// Marks a comment as dealt with, or as open again.
///
/// # Errors
/// Not found, for a comment on no plan of theirs.
pub async fn resolve(
    State(state): State<AppState>,
    visitor: Visitor,
    Path((id, part, comment)): Path<(String, u32, i64)>,
    Form(form): Form<ResolveForm>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::Change).await?;
    set_resolved(&state, &stored, comment, form.open != "yes").await?;
    Ok(see_other(&format!("{}/sections/{part}#comments", stored.path())))
}

/// Marks a comment as dealt with, or as open again.
///
/// # Errors
/// Not found, for a comment on another plan.
pub(crate) async fn set_resolved(
    state: &AppState,
    stored: &StoredPlan,
    comment: i64,
    is_resolved: bool,
) -> Result<(), Error> {
    let resolved_at = is_resolved.then(|| state.clock.seconds());
    let mut tx = state.db.begin_write().await?;
    if !store::resolve_comment(&mut tx, stored.id, comment, resolved_at).await? {
        return Err(not_found("comment"));
    }
    tx.commit().await?;
    state.live.notify(&stored.topic());
    Ok(())
}
