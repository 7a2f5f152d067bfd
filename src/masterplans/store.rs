//! SQL on the plans people work on.

use anyhow::Context as _;
use sqlx::{SqliteExecutor, SqlitePool};

use super::comments::Comment;
use super::stored::PlanSummary;
use crate::catalogues::CatalogueId;
use crate::db::WriteTx;
use crate::domain::plan::{PartId, Plan};
use crate::domain::priority_set::PrioritySet;
use crate::domain::rights::{AccountId, OrganisationId, Owner, OwnerId};

pub(super) struct PlanRow {
    pub(super) id: i64,
    pub(super) public_id: String,
    owner_id: i64,
    is_guest: i64,
    account_id: Option<i64>,
    organisation_id: i64,
    catalogue_id: i64,
    pub(super) set: Option<String>,
    basis: String,
    content: String,
    pub(super) changed_at: i64,
}

impl PlanRow {
    pub(super) fn owner(&self) -> Owner {
        Owner::of(OwnerId(self.owner_id), self.is_guest == 1, self.account_id.map(AccountId))
    }

    pub(super) fn organisation_id(&self) -> OrganisationId {
        OrganisationId(self.organisation_id)
    }

    pub(super) fn catalogue(&self) -> CatalogueId {
        CatalogueId(self.catalogue_id)
    }

    pub(super) fn basis(&self) -> anyhow::Result<PrioritySet> {
        serde_json::from_str(&self.basis).context("stored basis of a plan")
    }

    pub(super) fn plan(&self) -> anyhow::Result<Plan> {
        serde_json::from_str(&self.content).context("stored plan")
    }
}

pub(super) async fn find_plan(db: &SqlitePool, public_id: &str) -> Result<Option<PlanRow>, sqlx::Error> {
    sqlx::query_as!(
        PlanRow,
        r#"SELECT p.id AS "id!", p.public_id, p.owner_id, w.is_guest, w.account_id, p.organisation_id,
                  p.catalogue_id,
                  s.public_id AS "set?", p.basis, p.content, p.changed_at
           FROM masterplans p
           JOIN owners w ON w.id = p.owner_id
           LEFT JOIN priority_sets s ON s.id = p.set_id
           WHERE p.public_id = ?"#,
        public_id
    )
    .fetch_optional(db)
    .await
}

/// The public id of the plan that began from a set.
pub(super) async fn find_plan_of_set(
    db: impl SqliteExecutor<'_>,
    set: i64,
) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar!("SELECT public_id FROM masterplans WHERE set_id = ?", set).fetch_optional(db).await
}

/// A plan to keep.
pub(super) struct NewPlan<'a> {
    pub(super) public_id: &'a str,
    pub(super) owner: OwnerId,
    pub(super) organisation: OrganisationId,
    pub(super) catalogue: CatalogueId,
    pub(super) set: i64,
    pub(super) basis: &'a PrioritySet,
    pub(super) plan: &'a Plan,
    pub(super) created_at: i64,
}

pub(super) async fn create_plan(tx: &mut WriteTx, new: &NewPlan<'_>) -> anyhow::Result<()> {
    let (basis, content) = (serde_json::to_string(new.basis)?, serde_json::to_string(new.plan)?);
    sqlx::query!(
        "INSERT INTO masterplans (public_id, organisation_id, catalogue_id, owner_id, set_id, basis, content,
                                  revision, created_at, changed_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1, ?8, ?8)",
        new.public_id,
        new.organisation.0,
        new.catalogue.0,
        new.owner.0,
        new.set,
        basis,
        content,
        new.created_at
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// What a plan holds at the moment of writing; none when it was thrown away.
pub(super) async fn find_content(tx: &mut WriteTx, id: i64) -> anyhow::Result<Option<Plan>> {
    let content =
        sqlx::query_scalar!("SELECT content FROM masterplans WHERE id = ?", id).fetch_optional(tx).await?;
    content.map(|content| serde_json::from_str(&content).context("stored plan")).transpose()
}

pub(super) async fn write_content(tx: &mut WriteTx, id: i64, plan: &Plan, now: i64) -> anyhow::Result<()> {
    let content = serde_json::to_string(plan)?;
    sqlx::query!(
        "UPDATE masterplans SET content = ?, revision = revision + 1, changed_at = ? WHERE id = ?",
        content,
        now,
        id
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn delete_plan(tx: &mut WriteTx, id: i64) -> Result<(), sqlx::Error> {
    sqlx::query!("DELETE FROM masterplans WHERE id = ?", id).execute(tx).await?;
    Ok(())
}

pub(super) async fn note_writer(
    tx: &mut WriteTx,
    plan: i64,
    part: PartId,
    owner: OwnerId,
    now: i64,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "INSERT INTO masterplan_writers (plan_id, part, owner_id, written_at) VALUES (?, ?, ?, ?)
         ON CONFLICT (plan_id, part) DO UPDATE SET owner_id = excluded.owner_id, written_at = excluded.written_at",
        plan,
        part.0,
        owner.0,
        now
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Who wrote a part last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Writer {
    /// Id of the part.
    pub part: i64,
    /// Their name; none for a guest, and for an account that was erased.
    pub name: Option<String>,
    /// When, in seconds since 1970.
    pub written_at: i64,
}

pub(super) async fn list_writers(db: &SqlitePool, plan: i64) -> Result<Vec<Writer>, sqlx::Error> {
    sqlx::query_as!(
        Writer,
        r#"SELECT p.part AS "part!", a.name AS "name?", p.written_at AS "written_at!"
           FROM masterplan_writers p JOIN owners w ON w.id = p.owner_id LEFT JOIN accounts a ON a.id = w.account_id
           WHERE p.plan_id = ?"#,
        plan
    )
    .fetch_all(db)
    .await
}

/// The plans of these organisations, and those someone began, latest change first.
pub(super) async fn list_plans(
    db: &SqlitePool,
    (account, guest): (Option<i64>, Option<i64>),
    organisations: &str,
) -> Result<Vec<PlanSummary>, sqlx::Error> {
    sqlx::query_as!(
        PlanSummary,
        r#"SELECT p.public_id AS "public_id!", o.name AS "organisation!", p.changed_at AS "changed_at!",
                  s.public_id AS "set?"
           FROM masterplans p
           JOIN owners w ON w.id = p.owner_id
           JOIN organisations o ON o.id = p.organisation_id
           LEFT JOIN priority_sets s ON s.id = p.set_id
           WHERE w.account_id = ?1
              OR (w.is_guest = 1 AND w.id = ?2)
              OR (w.is_guest = 0 AND (p.organisation_id IN (SELECT value FROM json_each(?3))
                  OR p.organisation_id IN (SELECT m.partnership_id FROM partnership_members m
                                           WHERE m.municipality_id IN (SELECT value FROM json_each(?3)))))
           ORDER BY p.changed_at DESC, p.id DESC"#,
        account,
        guest,
        organisations
    )
    .fetch_all(db)
    .await
}

pub(super) async fn list_comments(db: &SqlitePool, plan: i64) -> Result<Vec<Comment>, sqlx::Error> {
    sqlx::query_as!(
        Comment,
        r#"SELECT c.id AS "id!", c.section AS "section!", a.name AS "name?", c.text, c.written_at, c.resolved_at
           FROM masterplan_comments c JOIN owners w ON w.id = c.owner_id LEFT JOIN accounts a ON a.id = w.account_id
           WHERE c.plan_id = ? ORDER BY c.id"#,
        plan
    )
    .fetch_all(db)
    .await
}

pub(super) async fn count_comments(tx: &mut WriteTx, plan: i64) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(r#"SELECT count(*) AS "count!" FROM masterplan_comments WHERE plan_id = ?"#, plan)
        .fetch_one(tx)
        .await
}

pub(super) async fn create_comment(
    tx: &mut WriteTx,
    plan: i64,
    section: PartId,
    owner: OwnerId,
    text: &str,
    now: i64,
) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"INSERT INTO masterplan_comments (plan_id, section, owner_id, text, written_at)
           VALUES (?, ?, ?, ?, ?) RETURNING id AS "id!""#,
        plan,
        section.0,
        owner.0,
        text,
        now
    )
    .fetch_one(tx)
    .await
}

/// How the documents of a plan look: colour and logo.
pub(super) async fn find_brand(
    db: &SqlitePool,
    plan: i64,
) -> Result<Option<(Option<String>, Option<Vec<u8>>)>, sqlx::Error> {
    let row = sqlx::query!("SELECT accent, logo FROM masterplan_brands WHERE plan_id = ?", plan)
        .fetch_optional(db)
        .await?;
    Ok(row.map(|row| (row.accent, row.logo)))
}

/// Keeps the colour of a plan's documents.
pub(super) async fn set_accent(tx: &mut WriteTx, plan: i64, accent: Option<&str>) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "INSERT INTO masterplan_brands (plan_id, accent) VALUES (?, ?)
         ON CONFLICT (plan_id) DO UPDATE SET accent = excluded.accent",
        plan,
        accent
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Keeps the logo of a plan's documents, or none any more.
pub(super) async fn set_logo(tx: &mut WriteTx, plan: i64, logo: Option<&[u8]>) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "INSERT INTO masterplan_brands (plan_id, logo) VALUES (?, ?)
         ON CONFLICT (plan_id) DO UPDATE SET logo = excluded.logo",
        plan,
        logo
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Resolves a comment or opens it again; false when the plan has no such comment.
pub(super) async fn resolve_comment(
    tx: &mut WriteTx,
    plan: i64,
    comment: i64,
    resolved_at: Option<i64>,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query!(
        "UPDATE masterplan_comments SET resolved_at = ? WHERE id = ? AND plan_id = ?",
        resolved_at,
        comment,
        plan
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}
