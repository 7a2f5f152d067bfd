//! Where someone is logged in, and ending it elsewhere.

use axum::extract::State;
use axum::response::Response;

use super::{Device, Person, Visitor, require_account, session, store};
use crate::app::AppState;
use crate::clock::{date_in_flanders, time_in_flanders};
use crate::error::{Error, not_found};
use crate::i18n::Translator;
use crate::web::Path;
use crate::web::page::see_other;

/// A session as whose it is sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionLine {
    /// In addresses.
    pub public_id: String,
    /// What it is on.
    pub device: Device,
    /// When it began, in seconds since 1970.
    pub created_at: i64,
    /// When it was last used, to within five minutes.
    pub seen_at: i64,
    /// Whether it is the one that looks.
    pub is_here: bool,
}

impl SessionLine {
    /// What it is on, in words.
    #[must_use]
    pub fn device_text(&self, t: &Translator) -> String {
        let Device { browser, system } = self.device;
        match (browser.is_empty(), system.is_empty()) {
            (false, false) => {
                t.with("session-device", [("browser", browser.into()), ("system", system.into())])
            }
            (false, true) => browser.to_owned(),
            (true, false) => system.to_owned(),
            (true, true) => t.get("session-device-unknown").into_owned(),
        }
    }

    /// When it began, in words.
    #[must_use]
    pub fn created_text(&self, t: &Translator) -> String {
        moment(t, self.created_at)
    }

    /// When it was last used, in words.
    #[must_use]
    pub fn seen_text(&self, t: &Translator) -> String {
        moment(t, self.seen_at)
    }
}

fn moment(t: &Translator, seconds: i64) -> String {
    let date = t.date(date_in_flanders(jiff::Timestamp::from_second(seconds).unwrap_or_default()));
    t.with("session-moment", [("date", date.into()), ("time", time_in_flanders(seconds).into())])
}

/// Where someone is logged in: here first.
pub(super) async fn lines(state: &AppState, person: &Person) -> Result<Vec<SessionLine>, sqlx::Error> {
    let mut lines: Vec<_> = session::list(state, person.id)
        .await?
        .into_iter()
        .map(|row| SessionLine {
            is_here: row.public_id == person.session.public_id,
            public_id: row.public_id,
            device: Device::read(&row.device),
            created_at: row.created_at,
            seen_at: row.seen_at,
        })
        .collect();
    lines.sort_by_key(|line| !line.is_here);
    Ok(lines)
}

/// Ends one session of who asks.
///
/// # Errors
/// Not found, for a session of somebody else; log in first.
pub async fn end_one(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Error> {
    let person = require_account(&visitor, "/account")?;
    let mut tx = state.db.begin_write().await?;
    let was_there = store::end_session(&mut tx, person.id, &id).await?;
    tx.commit().await?;
    if !was_there {
        return Err(not_found("page"));
    }
    Ok(see_other("/account?done=session#sessions"))
}

/// Ends every session of who asks but this one.
///
/// # Errors
/// Log in first.
pub async fn end_others(State(state): State<AppState>, visitor: Visitor) -> Result<Response, Error> {
    let person = require_account(&visitor, "/account")?;
    let mut tx = state.db.begin_write().await?;
    store::end_sessions(&mut tx, person.id, &person.session.public_id).await?;
    tx.commit().await?;
    Ok(see_other("/account?done=sessions#sessions"))
}
