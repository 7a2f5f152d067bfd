//! SQL on everything that is kept about a person. A test holds it against the
//! schema: what is added there has to be told here.

use anyhow::Context as _;
use serde_json::value::RawValue;
use sqlx::SqlitePool;

use super::Whose;
use super::own_data::{
    Account, Enrolment, Identity, Invitation, LogLine, Masterplan, OwnData, PlanComment, PlanMeasurement,
    PlanReport, PrioritySet, Road, Role, Session, SheetField, Workshop,
};
use crate::db::WriteTx;
use crate::domain::rights::{AccountId, OwnerId};

fn raw(json: String) -> anyhow::Result<Box<RawValue>> {
    RawValue::from_string(json).context("stored JSON")
}

fn ids(whose: Whose) -> (Option<i64>, Option<i64>) {
    match whose {
        Whose::Account(account) => (Some(account.0), None),
        Whose::Guest(owner) => (None, Some(owner.0)),
    }
}

/// Everything there is.
pub(super) async fn collect(db: &SqlitePool, whose: Whose) -> anyhow::Result<OwnData> {
    let (account, _) = ids(whose);
    let own = match account {
        Some(account) => find_account(db, account).await?,
        None => None,
    };
    let log = match &own {
        Some(own) => list_log(db, &own.public_id).await?,
        None => Vec::new(),
    };
    Ok(OwnData {
        format: "voorrang-own-data/1",
        account: own,
        roles: list_roles(db, account).await?,
        identities: list_identities(db, account).await?,
        invitations: list_invitations(db, account).await?,
        sessions: list_sessions(db, whose).await?,
        roads: list_roads(db, whose).await?,
        priority_sets: list_sets(db, whose).await?,
        masterplans: list_plans(db, whose).await?,
        masterplan_comments: list_plan_comments(db, whose).await?,
        masterplan_reports: list_plan_reports(db, whose).await?,
        masterplan_measurements: list_plan_measurements(db, whose).await?,
        sheets: list_sheets(db, account).await?,
        workshops: list_workshops(db, whose).await?,
        enrolments: list_enrolments(db, account).await?,
        log,
    })
}

async fn find_account(db: &SqlitePool, account: i64) -> anyhow::Result<Option<Account>> {
    Ok(sqlx::query_as!(
        Account,
        r#"SELECT public_id AS "public_id!", email, name,
                  password_hash IS NOT NULL AS "has_password!: bool", created_at, seen_at, warned_at,
                  (SELECT confirmed_at FROM second_factors f WHERE f.account_id = accounts.id)
                      AS second_factor_since,
                  (SELECT count(*) FROM recovery_codes c WHERE c.account_id = accounts.id)
                      AS "recovery_codes_left!: i64"
           FROM accounts WHERE id = ?"#,
        account
    )
    .fetch_optional(db)
    .await?)
}

async fn list_roles(db: &SqlitePool, account: Option<i64>) -> anyhow::Result<Vec<Role>> {
    Ok(sqlx::query_as!(
        Role,
        r#"SELECT o.name AS "organisation?", m.role, m.state, m.created_at
           FROM memberships m LEFT JOIN organisations o ON o.id = m.organisation_id
           WHERE m.account_id = ? ORDER BY o.name, m.role"#,
        account
    )
    .fetch_all(db)
    .await?)
}

async fn list_identities(db: &SqlitePool, account: Option<i64>) -> anyhow::Result<Vec<Identity>> {
    Ok(sqlx::query_as!(
        Identity,
        "SELECT issuer, subject, created_at, used_at FROM identities WHERE account_id = ? ORDER BY id",
        account
    )
    .fetch_all(db)
    .await?)
}

async fn list_invitations(db: &SqlitePool, account: Option<i64>) -> anyhow::Result<Vec<Invitation>> {
    Ok(sqlx::query_as!(
        Invitation,
        r#"SELECT o.name AS "organisation?", i.role, i.email, i.created_at, i.expires_at
           FROM invitations i LEFT JOIN organisations o ON o.id = i.organisation_id
           WHERE i.invited_by = ? ORDER BY i.id"#,
        account
    )
    .fetch_all(db)
    .await?)
}

async fn list_sessions(db: &SqlitePool, whose: Whose) -> anyhow::Result<Vec<Session>> {
    let (account, guest) = ids(whose);
    Ok(sqlx::query_as!(
        Session,
        r#"SELECT s.created_at, s.seen_at, s.device, s.confirmed_at, s.is_federated AS "is_federated: bool"
           FROM sessions s JOIN owners w ON w.id = s.owner_id
           WHERE w.account_id = ?1 OR (w.is_guest = 1 AND w.id = ?2) ORDER BY s.created_at"#,
        account,
        guest
    )
    .fetch_all(db)
    .await?)
}

async fn list_plans(db: &SqlitePool, whose: Whose) -> anyhow::Result<Vec<Masterplan>> {
    let (account, guest) = ids(whose);
    let rows = sqlx::query!(
        "SELECT p.public_id, o.name AS organisation, p.content, p.created_at, p.changed_at
         FROM masterplans p
         JOIN owners w ON w.id = p.owner_id
         JOIN organisations o ON o.id = p.organisation_id
         WHERE w.account_id = ?1 OR (w.is_guest = 1 AND w.id = ?2) ORDER BY p.id",
        account,
        guest
    )
    .fetch_all(db)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Masterplan {
                public_id: row.public_id,
                organisation: row.organisation,
                content: raw(row.content)?,
                created_at: row.created_at,
                changed_at: row.changed_at,
            })
        })
        .collect()
}

async fn list_plan_comments(db: &SqlitePool, whose: Whose) -> anyhow::Result<Vec<PlanComment>> {
    let (account, guest) = ids(whose);
    Ok(sqlx::query_as!(
        PlanComment,
        "SELECT p.public_id AS masterplan, c.section, c.text, c.written_at, c.resolved_at
         FROM masterplan_comments c
         JOIN owners w ON w.id = c.owner_id
         JOIN masterplans p ON p.id = c.plan_id
         WHERE w.account_id = ?1 OR (w.is_guest = 1 AND w.id = ?2) ORDER BY c.id",
        account,
        guest
    )
    .fetch_all(db)
    .await?)
}

async fn list_plan_reports(db: &SqlitePool, whose: Whose) -> anyhow::Result<Vec<PlanReport>> {
    let (account, guest) = ids(whose);
    Ok(sqlx::query_as!(
        PlanReport,
        "SELECT p.public_id AS masterplan, r.line, r.on_day, r.status, r.progress, r.note, r.written_at,
                r.withdrawn_at
         FROM masterplan_reports r
         JOIN owners w ON w.id = r.owner_id
         JOIN masterplans p ON p.id = r.plan_id
         WHERE w.account_id = ?1 OR (w.is_guest = 1 AND w.id = ?2) ORDER BY r.id",
        account,
        guest
    )
    .fetch_all(db)
    .await?)
}

async fn list_plan_measurements(db: &SqlitePool, whose: Whose) -> anyhow::Result<Vec<PlanMeasurement>> {
    let (account, guest) = ids(whose);
    Ok(sqlx::query_as!(
        PlanMeasurement,
        "SELECT p.public_id AS masterplan, m.indicator, m.on_day, m.hundredths, m.note, m.written_at,
                m.withdrawn_at
         FROM masterplan_measurements m
         JOIN owners w ON w.id = m.owner_id
         JOIN masterplans p ON p.id = m.plan_id
         WHERE w.account_id = ?1 OR (w.is_guest = 1 AND w.id = ?2) ORDER BY m.id",
        account,
        guest
    )
    .fetch_all(db)
    .await?)
}

async fn list_roads(db: &SqlitePool, whose: Whose) -> anyhow::Result<Vec<Road>> {
    let (account, guest) = ids(whose);
    let rows = sqlx::query!(
        r#"SELECT r.public_id, o.name AS organisation, c.key || ' ' || c.version AS "catalogue!: String",
                  r.step, r.ballot, r.vision, r.created_at, r.updated_at,
                  (SELECT json_group_object(t.card, json_object('note', t.note, 'motivation', t.motivation))
                   FROM road_texts t WHERE t.road_id = r.id) AS "texts!: String"
           FROM roads r
           JOIN owners w ON w.id = r.owner_id
           JOIN organisations o ON o.id = r.organisation_id
           JOIN catalogues c ON c.id = r.catalogue_id
           WHERE w.account_id = ?1 OR (w.is_guest = 1 AND w.id = ?2) ORDER BY r.id"#,
        account,
        guest
    )
    .fetch_all(db)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Road {
                public_id: row.public_id,
                organisation: row.organisation,
                catalogue: row.catalogue,
                step: row.step,
                ballot: raw(row.ballot)?,
                vision: row.vision,
                texts: raw(row.texts)?,
                created_at: row.created_at,
                updated_at: row.updated_at,
            })
        })
        .collect()
}

async fn list_sets(db: &SqlitePool, whose: Whose) -> anyhow::Result<Vec<PrioritySet>> {
    let (account, guest) = ids(whose);
    let rows = sqlx::query!(
        r#"SELECT s.public_id, o.name AS organisation, c.key || ' ' || c.version AS "catalogue!: String",
                  s.decided_on, s.vision, s.ballot, s.notes, s.provenance,
                  (SELECT json_group_array(json_object('card', e.card, 'motivation', e.motivation))
                   FROM (SELECT card, motivation FROM priority_set_entries
                         WHERE set_id = s.id ORDER BY place) e) AS "principles!: String"
           FROM priority_sets s
           JOIN owners w ON w.id = s.owner_id
           JOIN organisations o ON o.id = s.organisation_id
           JOIN catalogues c ON c.id = s.catalogue_id
           WHERE w.account_id = ?1 OR (w.is_guest = 1 AND w.id = ?2) ORDER BY s.id"#,
        account,
        guest
    )
    .fetch_all(db)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(PrioritySet {
                public_id: row.public_id,
                organisation: row.organisation,
                catalogue: row.catalogue,
                decided_on: row.decided_on,
                vision: row.vision,
                principles: raw(row.principles)?,
                ballot: raw(row.ballot)?,
                notes: raw(row.notes)?,
                provenance: row.provenance.map(raw).transpose()?,
            })
        })
        .collect()
}

async fn list_sheets(db: &SqlitePool, account: Option<i64>) -> anyhow::Result<Vec<SheetField>> {
    Ok(sqlx::query_as!(
        SheetField,
        "SELECT o.name AS organisation, f.deck, f.card, f.field, f.value, f.changed_at
         FROM sheet_fields f
         JOIN owners w ON w.id = f.changed_by
         JOIN organisations o ON o.id = f.organisation_id
         WHERE w.account_id = ? ORDER BY o.name, f.deck, f.card, f.field",
        account
    )
    .fetch_all(db)
    .await?)
}

async fn list_workshops(db: &SqlitePool, whose: Whose) -> anyhow::Result<Vec<Workshop>> {
    let (account, guest) = ids(whose);
    let rows = sqlx::query!(
        r#"SELECT s.public_id, s.settings, s.script, s.created_at, s.concluded_at,
                  (SELECT json_group_object(n.card, n.note) FROM workshop_notes n
                   WHERE n.workshop_id = s.id) AS "notes!: String"
           FROM workshops s JOIN owners w ON w.id = s.owner_id
           WHERE w.account_id = ?1 OR (w.is_guest = 1 AND w.id = ?2) ORDER BY s.id"#,
        account,
        guest
    )
    .fetch_all(db)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Workshop {
                public_id: row.public_id,
                settings: raw(row.settings)?,
                script: raw(row.script)?,
                notes: raw(row.notes)?,
                created_at: row.created_at,
                concluded_at: row.concluded_at,
            })
        })
        .collect()
}

async fn list_enrolments(db: &SqlitePool, account: Option<i64>) -> anyhow::Result<Vec<Enrolment>> {
    Ok(sqlx::query_as!(
        Enrolment,
        "SELECT s.public_id AS workshop, o.name AS organisation, e.enrolled_at
         FROM workshop_enrolments e
         JOIN workshops s ON s.id = e.workshop_id
         JOIN organisations o ON o.id = e.organisation_id
         WHERE e.account_id = ? ORDER BY e.enrolled_at, s.id",
        account
    )
    .fetch_all(db)
    .await?)
}

async fn list_log(db: &SqlitePool, actor: &str) -> anyhow::Result<Vec<LogLine>> {
    Ok(sqlx::query_as!(
        LogLine,
        "SELECT at, event, subject FROM audit_log WHERE actor = ? ORDER BY id",
        actor
    )
    .fetch_all(db)
    .await?)
}

/// What hangs on a person, in numbers: what a page says before it erases.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Holdings {
    pub(super) roads: i64,
    /// Sets that go with their author.
    pub(super) own_sets: i64,
    /// Sets that stay, without a name.
    pub(super) kept_sets: i64,
    /// Sessions not concluded, which go.
    pub(super) open_workshops: i64,
    /// Concluded ones, which stay.
    pub(super) kept_workshops: i64,
}

pub(super) async fn count(db: &SqlitePool, whose: Whose) -> Result<Holdings, sqlx::Error> {
    let (account, guest) = ids(whose);
    sqlx::query_as!(
        Holdings,
        r#"WITH own AS (SELECT id FROM owners WHERE account_id = ?1 OR (is_guest = 1 AND id = ?2)),
                sets AS (SELECT provenance IS NOT NULL OR organisation_id IN
                             (SELECT organisation_id FROM memberships
                              WHERE account_id = ?1 AND state = 'confirmed'
                                AND organisation_id IS NOT NULL) AS stays
                         FROM priority_sets WHERE owner_id IN own)
           SELECT (SELECT count(*) FROM roads WHERE owner_id IN own) AS "roads!: i64",
                  (SELECT count(*) FROM sets WHERE NOT stays) AS "own_sets!: i64",
                  (SELECT count(*) FROM sets WHERE stays) AS "kept_sets!: i64",
                  (SELECT count(*) FROM workshops WHERE owner_id IN own AND concluded_at IS NULL)
                      AS "open_workshops!: i64",
                  (SELECT count(*) FROM workshops WHERE owner_id IN own AND concluded_at IS NOT NULL)
                      AS "kept_workshops!: i64""#,
        account,
        guest
    )
    .fetch_one(db)
    .await
}

/// Erases an account and gives the id the log knew it by; none when it is not there.
pub(super) async fn erase_account(tx: &mut WriteTx, account: AccountId) -> anyhow::Result<Option<String>> {
    let id = account.0;
    // First, while it is known where they had a role.
    sqlx::query!(
        "DELETE FROM priority_sets
         WHERE owner_id IN (SELECT id FROM owners WHERE account_id = ?1) AND provenance IS NULL
           AND organisation_id NOT IN (SELECT organisation_id FROM memberships
               WHERE account_id = ?1 AND state = 'confirmed' AND organisation_id IS NOT NULL)",
        id
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "DELETE FROM masterplans
         WHERE owner_id IN (SELECT id FROM owners WHERE account_id = ?1)
           AND organisation_id NOT IN (SELECT organisation_id FROM memberships
               WHERE account_id = ?1 AND state = 'confirmed' AND organisation_id IS NOT NULL)",
        id
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!("DELETE FROM roads WHERE owner_id IN (SELECT id FROM owners WHERE account_id = ?)", id)
        .execute(&mut *tx)
        .await?;
    sqlx::query!(
        "DELETE FROM workshops
         WHERE owner_id IN (SELECT id FROM owners WHERE account_id = ?) AND concluded_at IS NULL",
        id
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "DELETE FROM workshop_notes WHERE workshop_id IN
             (SELECT s.id FROM workshops s JOIN owners w ON w.id = s.owner_id WHERE w.account_id = ?)",
        id
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!("DELETE FROM sessions WHERE owner_id IN (SELECT id FROM owners WHERE account_id = ?)", id)
        .execute(&mut *tx)
        .await?;
    // Roles, invitations and enrolments go with it; what stays of its work has no
    // name from here.
    let public_id = sqlx::query_scalar!("DELETE FROM accounts WHERE id = ? RETURNING public_id", id)
        .fetch_optional(tx)
        .await?;
    Ok(public_id.flatten())
}

/// Throws away a guest's work.
pub(super) async fn delete_guest(tx: &mut WriteTx, owner: OwnerId) -> Result<(), sqlx::Error> {
    sqlx::query!("DELETE FROM owners WHERE id = ? AND is_guest = 1", owner.0).execute(tx).await?;
    Ok(())
}

/// Accounts that nobody logged in to since an instant, closed ones too; of those only
/// the ones that were told so by another instant, where one is given.
pub(super) async fn list_unused(
    db: &SqlitePool,
    before: i64,
    told_by: Option<i64>,
) -> Result<Vec<AccountId>, sqlx::Error> {
    let ids = sqlx::query_scalar!(
        r#"SELECT id AS "id!" FROM accounts
           WHERE coalesce(seen_at, created_at) < ?1 AND (?2 IS NULL OR warned_at <= ?2)"#,
        before,
        told_by
    )
    .fetch_all(db)
    .await?;
    Ok(ids.into_iter().map(AccountId).collect())
}

/// Someone who is told that their account goes.
pub(super) struct Unused {
    pub(super) email: String,
    pub(super) name: String,
}

/// Notes of every account that nobody logged in to since an instant that its owner is
/// told so, and gives those of whom it was not noted yet: each once. Whom it no longer
/// goes for, since accounts are kept longer now, is told anew when the time comes.
pub(super) async fn warn_unused(tx: &mut WriteTx, before: i64, now: i64) -> Result<Vec<Unused>, sqlx::Error> {
    sqlx::query!(
        "UPDATE accounts SET warned_at = NULL
         WHERE warned_at IS NOT NULL AND coalesce(seen_at, created_at) >= ?",
        before
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query_as!(
        Unused,
        "UPDATE accounts SET warned_at = ?2
         WHERE coalesce(seen_at, created_at) < ?1 AND warned_at IS NULL
         RETURNING email, name",
        before,
        now
    )
    .fetch_all(tx)
    .await
}

/// Forgets who was told: no account goes.
pub(super) async fn forget_warnings(tx: &mut WriteTx) -> Result<(), sqlx::Error> {
    sqlx::query!("UPDATE accounts SET warned_at = NULL WHERE warned_at IS NOT NULL").execute(tx).await?;
    Ok(())
}
