//! SQL that is about several features at once: people with their roles, what waits,
//! and how much there is.

use sqlx::SqlitePool;

use crate::db::WriteTx;
use crate::domain::rights::{AccountId, Membership, OrganisationId, Role};

/// How much there is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) accounts: i64,
    pub(super) disabled: i64,
    pub(super) administrators: i64,
    pub(super) sets: i64,
    pub(super) workshops: i64,
}

pub(super) async fn count(db: &SqlitePool) -> Result<Counts, sqlx::Error> {
    sqlx::query_as!(
        Counts,
        r#"SELECT (SELECT count(*) FROM accounts) AS "accounts!: i64",
                  (SELECT count(*) FROM accounts WHERE disabled_at IS NOT NULL) AS "disabled!: i64",
                  (SELECT count(*) FROM memberships m JOIN accounts a ON a.id = m.account_id
                   WHERE m.role = 'administrator' AND m.state = 'confirmed' AND a.disabled_at IS NULL)
                      AS "administrators!: i64",
                  (SELECT count(*) FROM priority_sets) AS "sets!: i64",
                  (SELECT count(*) FROM workshops) AS "workshops!: i64""#
    )
    .fetch_one(db)
    .await
}

/// A role someone asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Request {
    pub(super) account: String,
    pub(super) name: String,
    pub(super) role: String,
    pub(super) organisation: Option<String>,
    pub(super) created_at: i64,
}

/// The roles that were asked for, the longest waiting first.
pub(super) async fn list_requests(db: &SqlitePool, most: i64) -> Result<Vec<Request>, sqlx::Error> {
    sqlx::query_as!(
        Request,
        r#"SELECT a.public_id AS "account!", a.name, m.role, o.name AS "organisation?", m.created_at
           FROM memberships m JOIN accounts a ON a.id = m.account_id
           LEFT JOIN organisations o ON o.id = m.organisation_id
           WHERE m.state = 'requested' ORDER BY m.created_at, a.id LIMIT ?"#,
        most
    )
    .fetch_all(db)
    .await
}

pub(super) async fn count_requests(db: &SqlitePool) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!("SELECT count(*) FROM memberships WHERE state = 'requested'").fetch_one(db).await
}

/// An account in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Listed {
    pub(super) public_id: String,
    pub(super) name: String,
    pub(super) email: String,
    pub(super) disabled_at: Option<i64>,
    /// How many roles are in force.
    pub(super) role_count: i64,
    /// How many were asked for.
    pub(super) request_count: i64,
}

/// Accounts whose name or address holds a text, by name, and how many there are.
pub(super) async fn list_accounts(
    db: &SqlitePool,
    query: &str,
    skip: i64,
    most: i64,
) -> Result<(Vec<Listed>, i64), sqlx::Error> {
    // The signs that mean something in LIKE mean themselves here.
    let escaped = query.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    let pattern = format!("%{escaped}%");
    let found = sqlx::query_as!(
        Listed,
        r#"SELECT a.public_id AS "public_id!", a.name, a.email, a.disabled_at,
                  (SELECT count(*) FROM memberships m WHERE m.account_id = a.id AND m.state = 'confirmed')
                      AS "role_count!: i64",
                  (SELECT count(*) FROM memberships m WHERE m.account_id = a.id AND m.state = 'requested')
                      AS "request_count!: i64"
           FROM accounts a WHERE a.name LIKE ?1 ESCAPE '\' OR a.email LIKE ?1 ESCAPE '\'
           ORDER BY a.name COLLATE NOCASE, a.id LIMIT ?2 OFFSET ?3"#,
        pattern,
        most,
        skip
    )
    .fetch_all(db)
    .await?;
    let count = sqlx::query_scalar!(
        r"SELECT count(*) FROM accounts WHERE name LIKE ?1 ESCAPE '\' OR email LIKE ?1 ESCAPE '\'",
        pattern
    )
    .fetch_one(db)
    .await?;
    Ok((found, count))
}

/// An account as an administrator sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct AccountRow {
    pub(super) id: i64,
    pub(super) public_id: String,
    pub(super) name: String,
    pub(super) email: String,
    pub(super) created_at: i64,
    pub(super) disabled_at: Option<i64>,
    /// When they last came by, as far as that is known.
    pub(super) seen_at: Option<i64>,
}

impl AccountRow {
    pub(super) fn account(&self) -> AccountId {
        AccountId(self.id)
    }
}

pub(super) async fn find_account(
    db: &SqlitePool,
    public_id: &str,
) -> Result<Option<AccountRow>, sqlx::Error> {
    sqlx::query_as!(
        AccountRow,
        r#"SELECT a.id AS "id!", a.public_id AS "public_id!", a.name, a.email, a.created_at, a.disabled_at,
                  a.seen_at
           FROM accounts a WHERE a.public_id = ?"#,
        public_id
    )
    .fetch_optional(db)
    .await
}

/// A role of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Held {
    pub(super) role: String,
    pub(super) organisation_id: Option<i64>,
    /// The key to the organisation, and its name.
    pub(super) key: Option<String>,
    pub(super) organisation: Option<String>,
    pub(super) is_confirmed: bool,
}

impl Held {
    /// None for a role this program does not know.
    pub(super) fn membership(&self) -> Option<Membership> {
        let organisation = self.organisation_id.map(OrganisationId);
        Role::parse(&self.role).map(|role| Membership { organisation, role })
    }
}

pub(super) async fn list_roles(db: &SqlitePool, account: AccountId) -> Result<Vec<Held>, sqlx::Error> {
    sqlx::query_as!(
        Held,
        r#"SELECT m.role, m.organisation_id, o.public_id AS "key?", o.name AS "organisation?",
                  m.state = 'confirmed' AS "is_confirmed!: bool"
           FROM memberships m LEFT JOIN organisations o ON o.id = m.organisation_id
           WHERE m.account_id = ? ORDER BY m.state DESC, o.name, m.role"#,
        account.0
    )
    .fetch_all(db)
    .await
}

/// Closes an account, or opens it again.
pub(super) async fn set_disabled(
    tx: &mut WriteTx,
    account: AccountId,
    at: Option<i64>,
) -> Result<(), sqlx::Error> {
    sqlx::query!("UPDATE accounts SET disabled_at = ? WHERE id = ?", at, account.0).execute(tx).await?;
    Ok(())
}

/// The name of an account.
pub(super) async fn find_account_name(
    db: &SqlitePool,
    public_id: &str,
) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar!("SELECT name FROM accounts WHERE public_id = ?", public_id).fetch_optional(db).await
}

/// The public id of an account with an address.
pub(super) async fn find_account_id(db: &SqlitePool, email: &str) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar!(r#"SELECT public_id AS "id!" FROM accounts WHERE email = ?"#, email)
        .fetch_optional(db)
        .await
}

/// When each guest was last seen: those whose work goes first, first.
pub(super) async fn count_guests_seen_before(db: &SqlitePool, at: i64) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!: i64" FROM owners o WHERE o.is_guest = 1
           AND coalesce((SELECT max(s.seen_at) FROM sessions s WHERE s.owner_id = o.id), o.created_at) < ?"#,
        at
    )
    .fetch_one(db)
    .await
}

pub(super) async fn count_log_before(db: &SqlitePool, at: i64) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!("SELECT count(*) FROM audit_log WHERE at < ?", at).fetch_one(db).await
}

/// Accounts that were not seen since an instant, as far as that is known; of those only
/// the ones whose owners are told by another instant, where one is given; who is not
/// told yet is so at `next`.
pub(super) async fn count_accounts_seen_before(
    db: &SqlitePool,
    at: i64,
    told_by: Option<i64>,
    next: i64,
) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!: i64" FROM accounts a
           WHERE coalesce(a.seen_at, a.created_at) < ?1 AND (?2 IS NULL OR coalesce(a.warned_at, ?3) <= ?2)"#,
        at,
        told_by,
        next
    )
    .fetch_one(db)
    .await
}
