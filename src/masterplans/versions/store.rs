//! SQL on versions of plans and the links to read them by.

use anyhow::Context as _;
use sqlx::SqlitePool;

use super::links::Link;
use super::{Frozen, NewVersion, Version};
use crate::db::WriteTx;
use crate::domain::plan::standing::{Adoption, Standing};
use crate::domain::rights::OwnerId;

struct VersionRow {
    id: i64,
    number: i64,
    name: String,
    standing: String,
    made_at: i64,
    by: Option<String>,
    body: Option<String>,
    adopted_on: Option<String>,
    reference: Option<String>,
}

impl VersionRow {
    fn into_version(self) -> anyhow::Result<Version> {
        let standing = match (self.standing.as_str(), self.body, self.adopted_on, self.reference) {
            ("adopted", Some(body), Some(on), Some(reference)) => {
                let on = on.parse().context("stored date of an adoption")?;
                Standing::Adopted(Adoption { body, on, reference })
            }
            ("final", ..) => Standing::Final,
            _ => Standing::Draft,
        };
        let Self { id, number, name, made_at, by, .. } = self;
        Ok(Version { id, number, name, standing, made_at, by })
    }
}

pub(super) async fn list_versions(db: &SqlitePool, plan: i64) -> anyhow::Result<Vec<Version>> {
    let rows = sqlx::query_as!(
        VersionRow,
        r#"SELECT v.id AS "id!", v.number, v.name, v.standing, v.made_at, a.name AS "by?", v.body,
                  v.adopted_on, v.reference
           FROM masterplan_versions v
           LEFT JOIN owners w ON w.id = v.owner_id
           LEFT JOIN accounts a ON a.id = w.account_id
           WHERE v.plan_id = ? ORDER BY v.number DESC"#,
        plan
    )
    .fetch_all(db)
    .await?;
    rows.into_iter().map(VersionRow::into_version).collect()
}

pub(super) async fn find_frozen(db: &SqlitePool, plan: i64, number: i64) -> anyhow::Result<Option<Frozen>> {
    let row = sqlx::query!(
        r#"SELECT v.id AS "id!", v.number, v.name, v.standing, v.made_at, a.name AS "by?", v.body,
                  v.adopted_on, v.reference, v.content, v.document
           FROM masterplan_versions v
           LEFT JOIN owners w ON w.id = v.owner_id
           LEFT JOIN accounts a ON a.id = w.account_id
           WHERE v.plan_id = ? AND v.number = ?"#,
        plan,
        number
    )
    .fetch_optional(db)
    .await?;
    row.map(|row| {
        let version = VersionRow {
            id: row.id,
            number: row.number,
            name: row.name,
            standing: row.standing,
            made_at: row.made_at,
            by: row.by,
            body: row.body,
            adopted_on: row.adopted_on,
            reference: row.reference,
        };
        Ok(Frozen {
            version: version.into_version()?,
            plan: serde_json::from_str(&row.content).context("stored version")?,
            document: serde_json::from_str(&row.document).context("stored document of a version")?,
        })
    })
    .transpose()
}

pub(super) async fn last_number(tx: &mut WriteTx, plan: i64) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"SELECT coalesce(max(number), 0) AS "number!: i64" FROM masterplan_versions WHERE plan_id = ?"#,
        plan
    )
    .fetch_one(tx)
    .await
}

pub(super) async fn count_versions(tx: &mut WriteTx, plan: i64) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(r#"SELECT count(*) AS "count!" FROM masterplan_versions WHERE plan_id = ?"#, plan)
        .fetch_one(tx)
        .await
}

pub(super) async fn create_version(
    tx: &mut WriteTx,
    number: i64,
    new: &NewVersion<'_>,
) -> anyhow::Result<()> {
    let (content, document) = (serde_json::to_string(&new.plan.plan)?, serde_json::to_string(new.document)?);
    let standing = new.standing.as_str();
    sqlx::query!(
        "INSERT INTO masterplan_versions (plan_id, number, name, standing, content, document, made_at, owner_id)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        new.plan.id,
        number,
        new.name,
        standing,
        content,
        document,
        new.made_at,
        new.owner.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Notes who adopted a version that is final; false when there is no such version.
pub(super) async fn adopt_version(
    tx: &mut WriteTx,
    plan: i64,
    number: i64,
    adoption: &Adoption,
) -> Result<bool, sqlx::Error> {
    let on = adoption.on.to_string();
    let done = sqlx::query!(
        "UPDATE masterplan_versions SET standing = 'adopted', body = ?, adopted_on = ?, reference = ?
         WHERE plan_id = ? AND number = ? AND standing = 'final'",
        adoption.body,
        on,
        adoption.reference,
        plan,
        number
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Throws a version away that nobody adopted; false when there is no such version.
pub(super) async fn delete_version(tx: &mut WriteTx, plan: i64, number: i64) -> Result<bool, sqlx::Error> {
    let done = sqlx::query!(
        "DELETE FROM masterplan_versions WHERE plan_id = ? AND number = ? AND standing <> 'adopted'",
        plan,
        number
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// A link to keep.
pub(super) struct NewLink<'a> {
    pub(super) plan: i64,
    pub(super) token_hash: &'a [u8],
    pub(super) version: i64,
    pub(super) owner: OwnerId,
    pub(super) made_at: i64,
    pub(super) expires_at: i64,
}

pub(super) async fn create_link(tx: &mut WriteTx, new: &NewLink<'_>) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"INSERT INTO masterplan_links (plan_id, token_hash, version_id, made_at, expires_at, owner_id)
           VALUES (?, ?, ?, ?, ?, ?) RETURNING id AS "id!""#,
        new.plan,
        new.token_hash,
        new.version,
        new.made_at,
        new.expires_at,
        new.owner.0
    )
    .fetch_one(tx)
    .await
}

/// The links of a plan that are good at a moment.
pub(super) async fn list_links(db: &SqlitePool, plan: i64, now: i64) -> Result<Vec<Link>, sqlx::Error> {
    sqlx::query_as!(
        Link,
        r#"SELECT l.id AS "id!", v.number, l.made_at, l.expires_at, a.name AS "by?"
           FROM masterplan_links l
           JOIN masterplan_versions v ON v.id = l.version_id
           LEFT JOIN owners w ON w.id = l.owner_id
           LEFT JOIN accounts a ON a.id = w.account_id
           WHERE l.plan_id = ? AND l.expires_at > ? ORDER BY l.id DESC"#,
        plan,
        now
    )
    .fetch_all(db)
    .await
}

pub(super) async fn count_links(tx: &mut WriteTx, plan: i64, now: i64) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM masterplan_links WHERE plan_id = ? AND expires_at > ?"#,
        plan,
        now
    )
    .fetch_one(tx)
    .await
}

pub(super) async fn delete_link(tx: &mut WriteTx, plan: i64, link: i64) -> Result<(), sqlx::Error> {
    sqlx::query!("DELETE FROM masterplan_links WHERE plan_id = ? AND id = ?", plan, link).execute(tx).await?;
    Ok(())
}

/// Forgets links that expired before a moment.
pub(super) async fn delete_expired_links(tx: &mut WriteTx, before: i64) -> Result<(), sqlx::Error> {
    sqlx::query!("DELETE FROM masterplan_links WHERE expires_at < ?", before).execute(tx).await?;
    Ok(())
}

/// The plan and the number of the version that a link shows at a moment.
pub(super) async fn find_by_link(
    db: &SqlitePool,
    token_hash: &[u8],
    now: i64,
) -> Result<Option<(i64, i64, i64)>, sqlx::Error> {
    let row = sqlx::query!(
        r#"SELECT l.plan_id, v.number, l.expires_at FROM masterplan_links l
           JOIN masterplan_versions v ON v.id = l.version_id
           WHERE l.token_hash = ? AND l.expires_at > ?"#,
        token_hash,
        now
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| (row.plan_id, row.number, row.expires_at)))
}
