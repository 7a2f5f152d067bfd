//! Ballots are kept for as long as participants were told, and not longer.

use anyhow::Context as _;

use super::store;
use crate::app::AppState;
use crate::clock::noon_in_flanders;

const DAY_SECONDS: i64 = 24 * 60 * 60;

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
        let days = i64::from(kept.settings.retention_days);
        let over_at = kept.concluded_at.unwrap_or_else(|| noon_in_flanders(kept.settings.date));
        if over_at + days * DAY_SECONDS < now {
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
