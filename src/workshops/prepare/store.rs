//! SQL on what is settled before a live session, and on who comes.

use anyhow::Context as _;
use sqlx::SqlitePool;

use crate::catalogues::CatalogueId;
use crate::db::WriteTx;
use crate::domain::rights::{AccountId, OrganisationId};
use crate::domain::workshop::participant::Participant;
use crate::domain::workshop::script_edits::ScriptEdits;
use crate::domain::workshop::settings::Settings;
use crate::workshops::store::WorkshopRow;

/// Sessions on one page: more nobody reads.
const MOST_LISTED: i64 = 200;
/// Past ones on the page of sessions.
const MOST_PAST: i64 = 50;

pub(super) async fn list_own(db: &SqlitePool, account: AccountId) -> Result<Vec<WorkshopRow>, sqlx::Error> {
    sqlx::query_as!(
        WorkshopRow,
        r#"SELECT s.id AS "id!", s.public_id, s.owner_id, w.is_guest, w.account_id, a.name AS "organiser?",
                  s.catalogue_id, s.code, s.settings, s.room, s.script
           FROM workshops s JOIN owners w ON w.id = s.owner_id LEFT JOIN accounts a ON a.id = w.account_id
           WHERE w.account_id = ? ORDER BY s.held_on DESC, s.id DESC LIMIT ?"#,
        account.0,
        MOST_LISTED
    )
    .fetch_all(db)
    .await
}

pub(super) async fn list_coming(db: &SqlitePool, today: &str) -> Result<Vec<WorkshopRow>, sqlx::Error> {
    sqlx::query_as!(
        WorkshopRow,
        r#"SELECT s.id AS "id!", s.public_id, s.owner_id, w.is_guest, w.account_id, a.name AS "organiser?",
                  s.catalogue_id, s.code, s.settings, s.room, s.script
           FROM workshops s JOIN owners w ON w.id = s.owner_id LEFT JOIN accounts a ON a.id = w.account_id
           WHERE s.is_listed = 1 AND s.held_on >= ? ORDER BY s.held_on, s.id LIMIT ?"#,
        today,
        MOST_LISTED
    )
    .fetch_all(db)
    .await
}

pub(super) async fn list_past(db: &SqlitePool, today: &str) -> Result<Vec<WorkshopRow>, sqlx::Error> {
    sqlx::query_as!(
        WorkshopRow,
        r#"SELECT s.id AS "id!", s.public_id, s.owner_id, w.is_guest, w.account_id, a.name AS "organiser?",
                  s.catalogue_id, s.code, s.settings, s.room, s.script
           FROM workshops s JOIN owners w ON w.id = s.owner_id LEFT JOIN accounts a ON a.id = w.account_id
           WHERE s.is_listed = 1 AND s.held_on < ? ORDER BY s.held_on DESC, s.id DESC LIMIT ?"#,
        today,
        MOST_PAST
    )
    .fetch_all(db)
    .await
}

pub(super) async fn list_joined(tx: &mut WriteTx, workshop: i64) -> anyhow::Result<Vec<Participant>> {
    let rows =
        sqlx::query_scalar!("SELECT participant FROM workshop_participants WHERE workshop_id = ?", workshop)
            .fetch_all(tx)
            .await?;
    rows.iter().map(|row| serde_json::from_str(row).context("stored participant")).collect()
}

/// NIS codes of the municipalities that people enrolled.
pub(super) async fn list_enrolled(tx: &mut WriteTx, workshop: i64) -> Result<Vec<String>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"SELECT DISTINCT o.nis_code AS "nis_code!"
           FROM workshop_enrolments e JOIN organisations o ON o.id = e.organisation_id
           WHERE e.workshop_id = ? AND o.nis_code IS NOT NULL"#,
        workshop
    )
    .fetch_all(tx)
    .await
}

pub(super) async fn update_settings(
    tx: &mut WriteTx,
    workshop: i64,
    catalogue: CatalogueId,
    settings: &Settings,
) -> anyhow::Result<()> {
    let settings = serde_json::to_string(settings)?;
    sqlx::query!(
        "UPDATE workshops SET settings = ?, catalogue_id = ? WHERE id = ?",
        settings,
        catalogue.0,
        workshop
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn replace_settings(
    tx: &mut WriteTx,
    workshop: i64,
    settings: &Settings,
) -> anyhow::Result<()> {
    let settings = serde_json::to_string(settings)?;
    sqlx::query!("UPDATE workshops SET settings = ? WHERE id = ?", settings, workshop).execute(tx).await?;
    Ok(())
}

pub(super) async fn delete_workshop(tx: &mut WriteTx, workshop: i64) -> Result<(), sqlx::Error> {
    sqlx::query!("DELETE FROM workshops WHERE id = ?", workshop).execute(tx).await?;
    Ok(())
}

pub(super) async fn get_script(tx: &mut WriteTx, workshop: i64) -> anyhow::Result<Option<ScriptEdits>> {
    let row =
        sqlx::query_scalar!("SELECT script FROM workshops WHERE id = ?", workshop).fetch_optional(tx).await?;
    row.map(|row| serde_json::from_str(&row).context("stored script")).transpose()
}

pub(super) async fn update_script(
    tx: &mut WriteTx,
    workshop: i64,
    edits: &ScriptEdits,
) -> anyhow::Result<()> {
    let edits = serde_json::to_string(edits)?;
    sqlx::query!("UPDATE workshops SET script = ? WHERE id = ?", edits, workshop).execute(tx).await?;
    Ok(())
}

pub(super) async fn keep_enrolment(
    tx: &mut WriteTx,
    workshop: i64,
    account: AccountId,
    organisation: OrganisationId,
    now: i64,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "INSERT INTO workshop_enrolments (workshop_id, account_id, organisation_id, enrolled_at)
         VALUES (?, ?, ?, ?)
         ON CONFLICT (workshop_id, account_id) DO UPDATE SET organisation_id = excluded.organisation_id",
        workshop,
        account.0,
        organisation.0,
        now
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn delete_enrolment(
    tx: &mut WriteTx,
    workshop: i64,
    account: AccountId,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "DELETE FROM workshop_enrolments WHERE workshop_id = ? AND account_id = ?",
        workshop,
        account.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Someone who comes to a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enrolment {
    /// Whose it is.
    pub account: AccountId,
    /// Their name.
    pub name: String,
    /// Their e-mail address.
    pub email: String,
    /// The name of the municipality they come for.
    pub municipality: String,
}

pub(super) async fn list_enrolments(db: &SqlitePool, workshop: i64) -> Result<Vec<Enrolment>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"SELECT a.id AS "account_id!", a.name, a.email, o.name AS municipality
           FROM workshop_enrolments e
           JOIN accounts a ON a.id = e.account_id
           JOIN organisations o ON o.id = e.organisation_id
           WHERE e.workshop_id = ? ORDER BY o.name, a.name, a.id"#,
        workshop
    )
    .fetch_all(db)
    .await?;
    let enrolment = |account: i64, name, email, municipality| Enrolment {
        account: AccountId(account),
        name,
        email,
        municipality,
    };
    Ok(rows.into_iter().map(|row| enrolment(row.account_id, row.name, row.email, row.municipality)).collect())
}
