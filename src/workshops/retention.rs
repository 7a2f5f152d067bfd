//! Ballots are kept for as long as participants were told, and not longer.

use anyhow::Context as _;
use jiff::civil::Date;

use super::store;
use crate::app::AppState;
use crate::clock::noon_in_flanders;

const DAY_SECONDS: i64 = 24 * 60 * 60;

/// When the ballots of a session go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deletion {
    /// What the session is called.
    pub title: String,
    /// The day it was held.
    pub held_on: Date,
    /// When they go, in seconds since 1970.
    pub at: i64,
}

fn over_at(kept: &store::WithParticipants) -> i64 {
    let over_at = kept.concluded_at.unwrap_or_else(|| noon_in_flanders(kept.settings.date));
    over_at + i64::from(kept.settings.retention_days) * DAY_SECONDS
}

/// When the ballots of each session go, the soonest first.
///
/// # Errors
/// The database's own.
pub async fn list_deletions(state: &AppState) -> anyhow::Result<Vec<Deletion>> {
    let kept = store::list_with_participants(state.db.read()).await?;
    let mut deletions: Vec<_> = kept
        .into_iter()
        .map(|one| Deletion {
            at: over_at(&one),
            title: one.settings.title.clone(),
            held_on: one.settings.date,
        })
        .collect();
    deletions.sort_by_key(|one| one.at);
    Ok(deletions)
}

/// Throws away who took part and what they gave, of every session whose time has
/// come: so many days after it was concluded, or after the day it was held where
/// nobody concluded it. What was decided stays. Tells how many sessions it was.
///
/// # Errors
/// The database's own.
pub async fn delete_old(state: &AppState) -> anyhow::Result<usize> {
    let now = state.clock.seconds();
    let mut due = Vec::new();
    for kept in store::list_with_participants(state.db.read()).await? {
        if over_at(&kept) < now {
            due.push(kept.id);
        }
    }
    for id in &due {
        let mut tx = state.db.begin_write().await?;
        store::delete_participants(&mut tx, *id, now).await.context("ballots whose time has come")?;
        tx.commit().await?;
    }
    Ok(due.len())
}
