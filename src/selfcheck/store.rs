//! When the database was last written, as far as it says so itself.

use sqlx::SqlitePool;

/// The latest instant the database holds of something that happened, in seconds
/// since 1970.
pub(super) async fn last_write(pool: &SqlitePool) -> Result<Option<i64>, sqlx::Error> {
    let latest = sqlx::query_scalar!(
        r#"SELECT max(at) AS "at: i64" FROM (
               SELECT max(imported_at) AS at FROM catalogues
               UNION ALL SELECT max(created_at) FROM owners
               UNION ALL SELECT max(seen_at) FROM sessions
               UNION ALL SELECT max(updated_at) FROM roads
               UNION ALL SELECT max(created_at) FROM priority_sets
               UNION ALL SELECT max(created_at) FROM workshops
           )"#
    );
    latest.fetch_one(pool).await
}
