//! SQL on accounts, memberships, owners and sessions.

use sqlx::{Executor, Sqlite, SqlitePool};

use crate::db::WriteTx;
use crate::domain::rights::{AccountId, Membership, OrganisationId, OwnerId, Role};

/// A session with whom it belongs to.
pub(super) struct SessionRow {
    pub(super) owner_id: i64,
    pub(super) account_id: Option<i64>,
    pub(super) public_id: Option<String>,
    pub(super) name: Option<String>,
    pub(super) is_disabled: bool,
    pub(super) has_second_factor: bool,
    pub(super) session_id: String,
    pub(super) confirmed_at: i64,
    pub(super) is_federated: bool,
    pub(super) created_at: i64,
    pub(super) seen_at: i64,
}

/// What a session is made from.
pub(super) struct NewSession<'a> {
    pub(super) token_hash: &'a [u8],
    pub(super) public_id: &'a str,
    pub(super) owner: OwnerId,
    pub(super) device: &'a str,
    pub(super) is_federated: bool,
    /// When who it is was proved; 0 for a guest.
    pub(super) confirmed_at: i64,
    pub(super) created_at: i64,
}

/// A session as whose it is sees it.
pub(super) struct SessionLine {
    pub(super) public_id: String,
    pub(super) device: String,
    pub(super) created_at: i64,
    pub(super) seen_at: i64,
}

/// An account.
pub(super) struct AccountRow {
    pub(super) public_id: String,
    pub(super) email: String,
    pub(super) name: String,
    pub(super) has_password: bool,
    pub(super) is_disabled: bool,
}

/// What a password is held against.
pub(super) struct PasswordRow {
    pub(super) account: AccountId,
    pub(super) hash: Option<String>,
    pub(super) is_disabled: bool,
}

/// What an account is made from.
#[derive(Debug)]
pub struct NewAccount<'a> {
    /// In addresses and in the log.
    pub public_id: &'a str,
    /// E-mail address, lower case.
    pub email: &'a str,
    /// Display name.
    pub name: &'a str,
    /// Hash in PHC form; `None` for people who only use links.
    pub password_hash: Option<&'a str>,
    /// A role, and whether anyone confirmed it.
    pub membership: Option<(Membership, bool)>,
    /// When, in seconds since 1970.
    pub created_at: i64,
}

pub(super) async fn find_session(db: &SqlitePool, hash: &[u8]) -> Result<Option<SessionRow>, sqlx::Error> {
    sqlx::query_as!(
        SessionRow,
        r#"SELECT s.owner_id, o.account_id, a.public_id, a.name AS "name?",
                  a.disabled_at IS NOT NULL AS "is_disabled!: bool",
                  f.confirmed_at IS NOT NULL AS "has_second_factor!: bool",
                  s.public_id AS session_id, s.confirmed_at, s.is_federated AS "is_federated: bool",
                  s.created_at, s.seen_at
           FROM sessions s
           JOIN owners o ON o.id = s.owner_id
           LEFT JOIN accounts a ON a.id = o.account_id
           LEFT JOIN second_factors f ON f.account_id = a.id
           WHERE s.token_hash = ?"#,
        hash
    )
    .fetch_optional(db)
    .await
}

pub(super) async fn touch_session(tx: &mut WriteTx, hash: &[u8], now: i64) -> Result<(), sqlx::Error> {
    sqlx::query!("UPDATE sessions SET seen_at = ? WHERE token_hash = ?", now, hash).execute(tx).await?;
    Ok(())
}

pub(super) async fn create_session(tx: &mut WriteTx, new: &NewSession<'_>) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "INSERT INTO sessions
             (token_hash, public_id, owner_id, device, is_federated, confirmed_at, created_at, seen_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        new.token_hash,
        new.public_id,
        new.owner.0,
        new.device,
        new.is_federated,
        new.confirmed_at,
        new.created_at,
        new.created_at
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Notes that who it is was proved again.
pub(super) async fn confirm_session(tx: &mut WriteTx, public_id: &str, now: i64) -> Result<(), sqlx::Error> {
    sqlx::query!("UPDATE sessions SET confirmed_at = ? WHERE public_id = ?", now, public_id)
        .execute(tx)
        .await?;
    Ok(())
}

/// The sessions of an account that are not over, the latest used first.
pub(super) async fn list_sessions(
    db: &SqlitePool,
    account: AccountId,
    seen_after: i64,
    made_after: i64,
) -> Result<Vec<SessionLine>, sqlx::Error> {
    sqlx::query_as!(
        SessionLine,
        "SELECT s.public_id, s.device, s.created_at, s.seen_at
         FROM sessions s JOIN owners o ON o.id = s.owner_id
         WHERE o.account_id = ? AND s.seen_at >= ? AND s.created_at >= ?
         ORDER BY s.seen_at DESC, s.created_at DESC",
        account.0,
        seen_after,
        made_after
    )
    .fetch_all(db)
    .await
}

/// Ends one session of an account; tells whether it was there.
pub(super) async fn end_session(
    tx: &mut WriteTx,
    account: AccountId,
    public_id: &str,
) -> Result<bool, sqlx::Error> {
    let ended = sqlx::query!(
        "DELETE FROM sessions
         WHERE public_id = ? AND owner_id IN (SELECT id FROM owners WHERE account_id = ?)",
        public_id,
        account.0
    )
    .execute(tx)
    .await?;
    Ok(ended.rows_affected() > 0)
}

/// Ends every session of an account but one (by its public id; none when empty),
/// as when the password changes or the account is closed.
///
/// # Errors
/// The database's own.
pub async fn end_sessions(tx: &mut WriteTx, account: AccountId, but: &str) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "DELETE FROM sessions
         WHERE public_id <> ? AND owner_id IN (SELECT id FROM owners WHERE account_id = ?)",
        but,
        account.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn delete_session(tx: &mut WriteTx, hash: &[u8]) -> Result<(), sqlx::Error> {
    sqlx::query!("DELETE FROM sessions WHERE token_hash = ?", hash).execute(tx).await?;
    Ok(())
}

/// Deletes sessions last seen, or made, before the given instants.
pub(super) async fn delete_expired_sessions(
    tx: &mut WriteTx,
    seen_before: i64,
    made_before: i64,
    guest_seen_before: i64,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "DELETE FROM sessions WHERE token_hash IN (
             SELECT s.token_hash FROM sessions s JOIN owners o ON o.id = s.owner_id
             WHERE (o.is_guest = 0 AND (s.seen_at < ? OR s.created_at < ?))
                OR (o.is_guest = 1 AND s.seen_at < ?))",
        seen_before,
        made_before,
        guest_seen_before
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Deletes guests without a session, with all their work.
pub(super) async fn delete_lost_guests(tx: &mut WriteTx) -> Result<(), sqlx::Error> {
    sqlx::query!("DELETE FROM owners WHERE is_guest = 1 AND id NOT IN (SELECT owner_id FROM sessions)")
        .execute(tx)
        .await?;
    Ok(())
}

/// Makes an account; `None` when the address is taken.
///
/// # Errors
/// The database's own.
pub async fn create_account(
    tx: &mut WriteTx,
    new: &NewAccount<'_>,
) -> Result<Option<AccountId>, sqlx::Error> {
    let inserted = sqlx::query_scalar!(
        r#"INSERT INTO accounts (public_id, email, name, password_hash, created_at) VALUES (?, ?, ?, ?, ?)
           ON CONFLICT (email) DO NOTHING
           RETURNING id AS "id!""#,
        new.public_id,
        new.email,
        new.name,
        new.password_hash,
        new.created_at
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(id) = inserted else { return Ok(None) };
    let account = AccountId(id);
    if let Some((membership, is_confirmed)) = new.membership {
        put_membership(tx, account, membership, is_confirmed, new.created_at).await?;
    }
    Ok(Some(account))
}

/// Gives a role, or notes that it was asked for; one that is confirmed stays so. One
/// that is given here is held here: what a log-in elsewhere vouched for before stays
/// when it no longer does. Tells whether anything was written: asking for what one
/// has, or asked for, changes nothing.
///
/// # Errors
/// The database's own.
pub async fn put_membership(
    tx: &mut WriteTx,
    account: AccountId,
    membership: Membership,
    is_confirmed: bool,
    now: i64,
) -> Result<bool, sqlx::Error> {
    let role = membership.role.as_str();
    let organisation = membership.organisation.map(|organisation| organisation.0);
    let state = if is_confirmed { "confirmed" } else { "requested" };
    let written = sqlx::query!(
        "INSERT INTO memberships (account_id, organisation_id, role, state, created_at)
         VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (account_id, coalesce(organisation_id, 0), role)
         DO UPDATE SET state = excluded.state, identity_id = NULL WHERE excluded.state = 'confirmed'",
        account.0,
        organisation,
        role,
        state,
        now
    )
    .execute(tx)
    .await?;
    Ok(written.rows_affected() > 0)
}

/// Takes a role away, held or asked for; tells whether it was there.
///
/// # Errors
/// The database's own.
pub async fn delete_membership(
    tx: &mut WriteTx,
    account: AccountId,
    membership: Membership,
) -> Result<bool, sqlx::Error> {
    let role = membership.role.as_str();
    let organisation = membership.organisation.map(|organisation| organisation.0);
    let deleted = sqlx::query!(
        "DELETE FROM memberships WHERE account_id = ? AND organisation_id IS ? AND role = ?",
        account.0,
        organisation,
        role
    )
    .execute(tx)
    .await?;
    Ok(deleted.rows_affected() > 0)
}

/// The account with an address.
///
/// # Errors
/// The database's own.
pub async fn find_account_by_email<'e>(
    db: impl Executor<'e, Database = Sqlite>,
    email: &str,
) -> Result<Option<AccountId>, sqlx::Error> {
    let id = sqlx::query_scalar!(r#"SELECT id AS "id!" FROM accounts WHERE email = ?"#, email)
        .fetch_optional(db)
        .await?;
    Ok(id.map(AccountId))
}

/// The account the log and addresses name so.
///
/// # Errors
/// The database's own.
pub async fn find_account_by_public_id(
    db: &SqlitePool,
    public_id: &str,
) -> Result<Option<AccountId>, sqlx::Error> {
    let id = sqlx::query_scalar!(r#"SELECT id AS "id!" FROM accounts WHERE public_id = ?"#, public_id)
        .fetch_optional(db)
        .await?;
    Ok(id.map(AccountId))
}

/// Notes that someone logged in.
pub(super) async fn note_login(tx: &mut WriteTx, account: AccountId, now: i64) -> Result<(), sqlx::Error> {
    sqlx::query!("UPDATE accounts SET seen_at = ?, warned_at = NULL WHERE id = ?", now, account.0)
        .execute(tx)
        .await?;
    Ok(())
}

pub(super) async fn find_account<'e>(
    db: impl Executor<'e, Database = Sqlite>,
    id: AccountId,
) -> Result<Option<AccountRow>, sqlx::Error> {
    sqlx::query_as!(
        AccountRow,
        r#"SELECT public_id AS "public_id!", email, name, password_hash IS NOT NULL AS "has_password!: bool",
                  disabled_at IS NOT NULL AS "is_disabled!: bool"
           FROM accounts WHERE id = ?"#,
        id.0
    )
    .fetch_optional(db)
    .await
}

pub(super) async fn find_password(db: &SqlitePool, email: &str) -> Result<Option<PasswordRow>, sqlx::Error> {
    let row = sqlx::query!(
        r#"SELECT id AS "id!", password_hash, disabled_at IS NOT NULL AS "is_disabled!: bool"
           FROM accounts WHERE email = ?"#,
        email
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| PasswordRow {
        account: AccountId(row.id),
        hash: row.password_hash,
        is_disabled: row.is_disabled,
    }))
}

pub(super) async fn set_name(tx: &mut WriteTx, id: AccountId, name: &str) -> Result<(), sqlx::Error> {
    sqlx::query!("UPDATE accounts SET name = ? WHERE id = ?", name, id.0).execute(tx).await?;
    Ok(())
}

/// Changes an address; tells whether it was free.
pub(super) async fn set_email(tx: &mut WriteTx, id: AccountId, email: &str) -> Result<bool, sqlx::Error> {
    let changed = sqlx::query!(
        "UPDATE accounts SET email = ?
         WHERE id = ? AND NOT EXISTS (SELECT 1 FROM accounts other WHERE other.email = ? AND other.id <> ?)",
        email,
        id.0,
        email,
        id.0
    )
    .execute(tx)
    .await?;
    Ok(changed.rows_affected() == 1)
}

pub(super) async fn set_password(tx: &mut WriteTx, id: AccountId, hash: &str) -> Result<(), sqlx::Error> {
    sqlx::query!("UPDATE accounts SET password_hash = ? WHERE id = ?", hash, id.0).execute(tx).await?;
    Ok(())
}

/// Opens an account that was closed; tells whether it was.
pub(super) async fn enable(tx: &mut WriteTx, id: AccountId) -> Result<bool, sqlx::Error> {
    let enabled =
        sqlx::query!("UPDATE accounts SET disabled_at = NULL WHERE id = ? AND disabled_at IS NOT NULL", id.0)
            .execute(tx)
            .await?;
    Ok(enabled.rows_affected() == 1)
}

/// The roles someone confirmed.
pub(super) async fn list_memberships(
    db: &SqlitePool,
    account: AccountId,
) -> Result<Vec<Membership>, sqlx::Error> {
    let rows = sqlx::query!(
        "SELECT organisation_id, role FROM memberships WHERE account_id = ? AND state = 'confirmed'",
        account.0
    )
    .fetch_all(db)
    .await?;
    let of = |organisation: Option<i64>, role: &str| {
        Some(Membership { organisation: organisation.map(OrganisationId), role: Role::parse(role)? })
    };
    Ok(rows.into_iter().filter_map(|row| of(row.organisation_id, &row.role)).collect())
}

/// A municipality someone says they work for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnMunicipality {
    /// Row id.
    pub id: OrganisationId,
    /// The key to it.
    pub nis_code: String,
    /// Its name.
    pub name: String,
}

/// The municipalities someone says they work for, confirmed or not: enough to fill
/// in a form with or to come to a session for, and no right to anything.
///
/// # Errors
/// The database's own.
pub async fn list_own_municipalities(
    db: &SqlitePool,
    account: AccountId,
) -> Result<Vec<OwnMunicipality>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"SELECT DISTINCT o.id AS "id!", o.nis_code AS "nis_code!", o.name
           FROM memberships m JOIN organisations o ON o.id = m.organisation_id
           WHERE m.account_id = ? AND o.kind = 'municipality' AND o.valid_until IS NULL
           ORDER BY o.name"#,
        account.0
    )
    .fetch_all(db)
    .await?;
    let own = |id, nis_code, name| OwnMunicipality { id: OrganisationId(id), nis_code, name };
    Ok(rows.into_iter().map(|row| own(row.id, row.nis_code, row.name)).collect())
}

/// Makes the row work hangs on: an account's, or a guest's without one.
///
/// # Errors
/// The database's own.
pub async fn create_owner(
    tx: &mut WriteTx,
    account: Option<AccountId>,
    now: i64,
) -> Result<OwnerId, sqlx::Error> {
    let is_guest = i64::from(account.is_none());
    let account = account.map(|account| account.0);
    let id = sqlx::query_scalar!(
        r#"INSERT INTO owners (is_guest, account_id, created_at) VALUES (?, ?, ?) RETURNING id AS "id!""#,
        is_guest,
        account,
        now
    )
    .fetch_one(tx)
    .await?;
    Ok(OwnerId(id))
}

/// The account's row that work hangs on, made when it has none yet.
pub(super) async fn owner_of_account(
    tx: &mut WriteTx,
    account: AccountId,
    now: i64,
) -> Result<OwnerId, sqlx::Error> {
    let found = sqlx::query_scalar!(
        r#"SELECT id AS "id!" FROM owners WHERE account_id = ? ORDER BY id LIMIT 1"#,
        account.0
    )
    .fetch_optional(&mut *tx)
    .await?;
    match found {
        Some(id) => Ok(OwnerId(id)),
        None => create_owner(tx, Some(account), now).await,
    }
}

/// Turns a guest into the account's: all work at once.
pub(super) async fn keep_guest_work(
    tx: &mut WriteTx,
    guest: OwnerId,
    account: AccountId,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "UPDATE owners SET is_guest = 0, account_id = ? WHERE id = ? AND is_guest = 1",
        account.0,
        guest.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// How many guests and people with an account there are.
///
/// # Errors
/// The database's own.
pub async fn count_owners(db: &SqlitePool) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!("SELECT count(*) FROM owners").fetch_one(db).await
}
