//! SQL on the log.

use anyhow::Context as _;
use sqlx::SqlitePool;

use super::{Entry, Event};
use crate::db::WriteTx;

/// A line as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogEntry {
    /// When, in seconds since 1970.
    pub at: i64,
    /// Public id of the account that did it; empty for the program itself.
    pub actor: String,
    /// Its name, while it is there.
    pub actor_name: Option<String>,
    /// What was done.
    pub event: Event,
    /// What it was done to.
    pub subject: String,
}

/// Which lines are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of one event.
    pub event: Option<Event>,
    /// By one account (public id).
    pub actor: Option<String>,
    /// Not before this instant.
    pub from: Option<i64>,
    /// Before this instant.
    pub until: Option<i64>,
    /// Before this many of the latest, for the next page.
    pub skip: i64,
    /// At most so many; none means all.
    pub most: Option<i64>,
}

/// Adds a line, inside the write that does what it tells.
///
/// # Errors
/// The database's own.
pub async fn record(tx: &mut WriteTx, entry: &Entry<'_>) -> Result<(), sqlx::Error> {
    let event = entry.event.as_str();
    sqlx::query!(
        "INSERT INTO audit_log (at, actor, event, subject) VALUES (?, ?, ?, ?)",
        entry.at,
        entry.actor,
        event,
        entry.subject
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// The lines a filter lets through, latest first.
///
/// # Errors
/// When a stored event has no name we know, and the database's own.
pub async fn list(db: &SqlitePool, filter: &Filter) -> anyhow::Result<Vec<LogEntry>> {
    let event = filter.event.map(Event::as_str);
    // In SQLite a negative limit is none.
    let most = filter.most.unwrap_or(-1);
    let rows = sqlx::query!(
        r#"SELECT l.at, l.actor, a.name AS "name?", l.event, l.subject
           FROM audit_log l LEFT JOIN accounts a ON a.public_id = l.actor
           WHERE (?1 IS NULL OR l.event = ?1) AND (?2 IS NULL OR l.actor = ?2)
             AND (?3 IS NULL OR l.at >= ?3) AND (?4 IS NULL OR l.at < ?4)
           ORDER BY l.id DESC LIMIT ?5 OFFSET ?6"#,
        event,
        filter.actor,
        filter.from,
        filter.until,
        most,
        filter.skip
    )
    .fetch_all(db)
    .await?;
    rows.into_iter()
        .map(|row| {
            let event = Event::parse(&row.event).with_context(|| format!("stored event {:?}", row.event))?;
            Ok(LogEntry { at: row.at, actor: row.actor, actor_name: row.name, event, subject: row.subject })
        })
        .collect()
}

/// Throws away lines from before an instant, and tells how many.
///
/// # Errors
/// The database's own.
pub async fn delete_before(tx: &mut WriteTx, at: i64) -> Result<u64, sqlx::Error> {
    Ok(sqlx::query!("DELETE FROM audit_log WHERE at < ?", at).execute(tx).await?.rows_affected())
}
