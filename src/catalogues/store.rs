//! SQL on catalogues.

use sqlx::SqlitePool;

use super::CatalogueId;
use crate::db::WriteTx;

pub(super) async fn find_content(
    tx: &mut WriteTx,
    key: &str,
    version: &str,
) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar!("SELECT content FROM catalogues WHERE key = ? AND version = ?", key, version)
        .fetch_optional(tx)
        .await
}

pub(super) async fn get_content(db: &SqlitePool, id: CatalogueId) -> Result<String, sqlx::Error> {
    sqlx::query_scalar!("SELECT content FROM catalogues WHERE id = ?", id.0).fetch_one(db).await
}

pub(super) async fn active_catalogue(db: &SqlitePool) -> Result<CatalogueId, sqlx::Error> {
    let id = sqlx::query_scalar!(r#"SELECT id AS "id!" FROM catalogues WHERE is_active = 1"#)
        .fetch_one(db)
        .await?;
    Ok(CatalogueId(id))
}

/// Stores a version; it becomes active when none is.
pub(super) async fn create_catalogue(
    tx: &mut WriteTx,
    key: &str,
    version: &str,
    content: &str,
    now: i64,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "INSERT INTO catalogues (key, version, content, is_active, imported_at)
         VALUES (?, ?, ?, NOT EXISTS (SELECT 1 FROM catalogues WHERE is_active = 1), ?)",
        key,
        version,
        content,
        now
    )
    .execute(tx)
    .await?;
    Ok(())
}
