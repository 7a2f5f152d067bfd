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

/// A version as an administrator sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Row id.
    pub id: CatalogueId,
    /// Key of the deck.
    pub key: String,
    /// Its version.
    pub version: String,
    /// Whether new work begins with it.
    pub is_active: bool,
    /// When it was imported, in seconds since 1970.
    pub imported_at: i64,
    /// When it was retired.
    pub retired_at: Option<i64>,
    /// Decided sets made with it.
    pub set_count: i64,
    /// Sessions held or prepared with it.
    pub workshop_count: i64,
    /// Roads under way with it.
    pub road_count: i64,
}

/// Every version, the latest first.
///
/// # Errors
/// The database's own.
pub async fn list_versions(db: &SqlitePool) -> Result<Vec<Version>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"SELECT id AS "id!", key, version, is_active AS "is_active!: bool", imported_at, retired_at,
                  (SELECT count(*) FROM priority_sets s WHERE s.catalogue_id = c.id) AS "set_count!: i64",
                  (SELECT count(*) FROM workshops w WHERE w.catalogue_id = c.id) AS "workshop_count!: i64",
                  (SELECT count(*) FROM roads r WHERE r.catalogue_id = c.id) AS "road_count!: i64"
           FROM catalogues c ORDER BY id DESC"#
    )
    .fetch_all(db)
    .await?;
    let versions = rows.into_iter().map(|row| Version {
        id: CatalogueId(row.id),
        key: row.key,
        version: row.version,
        is_active: row.is_active,
        imported_at: row.imported_at,
        retired_at: row.retired_at,
        set_count: row.set_count,
        workshop_count: row.workshop_count,
        road_count: row.road_count,
    });
    Ok(versions.collect())
}

/// The file of a version, as it was imported.
///
/// # Errors
/// The database's own.
pub async fn find_file(db: &SqlitePool, key: &str, version: &str) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar!("SELECT content FROM catalogues WHERE key = ? AND version = ?", key, version)
        .fetch_optional(db)
        .await
}

/// Makes a version the one new work begins with, unless it is retired; tells
/// whether it did.
///
/// # Errors
/// The database's own.
pub async fn activate(tx: &mut WriteTx, id: CatalogueId) -> Result<bool, sqlx::Error> {
    let is_open = sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!: i64" FROM catalogues WHERE id = ? AND retired_at IS NULL"#,
        id.0
    )
    .fetch_one(&mut *tx)
    .await?;
    if is_open == 0 {
        return Ok(false);
    }
    sqlx::query!("UPDATE catalogues SET is_active = 0 WHERE is_active = 1").execute(&mut *tx).await?;
    sqlx::query!("UPDATE catalogues SET is_active = 1 WHERE id = ?", id.0).execute(tx).await?;
    Ok(true)
}

/// Retires a version, unless new work begins with it; tells whether it did.
///
/// # Errors
/// The database's own.
pub async fn retire(tx: &mut WriteTx, id: CatalogueId, now: i64) -> Result<bool, sqlx::Error> {
    let retired = sqlx::query!(
        "UPDATE catalogues SET retired_at = ? WHERE id = ? AND is_active = 0 AND retired_at IS NULL",
        now,
        id.0
    )
    .execute(tx)
    .await?;
    Ok(retired.rows_affected() > 0)
}
