//! SQL on the settings.

use anyhow::Context as _;
use sqlx::SqlitePool;

use super::Settings;
use crate::db::WriteTx;

pub(super) async fn find(db: &SqlitePool) -> anyhow::Result<Option<Settings>> {
    let content = sqlx::query_scalar!("SELECT content FROM settings WHERE id = 1").fetch_optional(db).await?;
    content.map(|content| serde_json::from_str(&content).context("stored settings")).transpose()
}

/// Keeps the settings.
///
/// # Errors
/// The database's own.
pub async fn save(tx: &mut WriteTx, settings: &Settings) -> anyhow::Result<()> {
    let content = serde_json::to_string(settings)?;
    sqlx::query!(
        "INSERT INTO settings (id, content) VALUES (1, ?)
         ON CONFLICT (id) DO UPDATE SET content = excluded.content",
        content
    )
    .execute(tx)
    .await?;
    Ok(())
}
