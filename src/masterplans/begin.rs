//! From a draft to a plan, and the end of one.

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use super::{Source, store, stored, versions};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::domain::rights::Action;
use crate::error::{Error, conflict, not_found};
use crate::i18n::{Language, Translator};
use crate::priorities;
use crate::web::page::see_other;
use crate::web::{Form, Path};

/// In which language the plan is written.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct BeginForm {
    language: String,
}

/// Begins a plan from a set; who does so twice comes to the same plan.
///
/// # Errors
/// Not found, for a set whose plan is not theirs to write.
pub async fn begin(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(id): Path<String>,
    Form(form): Form<BeginForm>,
) -> Result<Response, Error> {
    let set = priorities::load(&state, &visitor, &id, Action::View).await?;
    let owner = visitor.owner_id.filter(|_| stored::may_begin(&visitor.actor, &set));
    let owner = owner.ok_or_else(|| not_found("set"))?;
    let source = Source::of(&state, Some(&visitor.actor), set).await?;
    let t = Translator::new(Language::parse(&form.language).unwrap_or_default());
    let plan = stored::begin(&state, &source, owner, &t).await?;
    Ok(see_other(&format!("/masterplans/{plan}")))
}

/// Throws a plan away that no body adopted.
///
/// # Errors
/// Not found, for a plan that is not theirs to throw away; conflict, when a version of
/// it was adopted.
pub async fn delete(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::Delete).await?;
    if versions::has_adopted(&state, stored.id).await? {
        return Err(conflict("adopted-plan"));
    }
    let mut tx = state.db.begin_write().await?;
    store::delete_plan(&mut tx, stored.id).await?;
    tx.commit().await?;
    state.live.notify(&stored.topic());
    Ok(see_other("/work"))
}
