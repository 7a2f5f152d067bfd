//! SQL on log-ins elsewhere and the roles they vouch for.

use sqlx::SqlitePool;

use crate::db::WriteTx;
use crate::domain::kbo::KboNumber;
use crate::domain::rights::{AccountId, Membership, OrganisationId, OrganisationKind, Role};
use crate::organisations::kind_of_row;

/// Someone's log-in at a provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// Row id.
    pub id: i64,
    /// The provider.
    pub issuer: String,
    /// When it was tied to the account, in seconds since 1970.
    pub created_at: i64,
    /// When it was last used, in seconds since 1970.
    pub used_at: i64,
}

/// The log-ins elsewhere that open an account.
///
/// # Errors
/// The database's own.
pub async fn list_identities(db: &SqlitePool, account: AccountId) -> Result<Vec<Identity>, sqlx::Error> {
    sqlx::query_as!(
        Identity,
        r#"SELECT id AS "id!", issuer, created_at, used_at FROM identities WHERE account_id = ? ORDER BY id"#,
        account.0
    )
    .fetch_all(db)
    .await
}

/// Unties a log-in elsewhere from an account: its sessions end, and the roles it
/// vouched for go. Tells whether it was there. Ask first whether the account can
/// still be opened some other way.
///
/// # Errors
/// The database's own.
pub(super) async fn unlink(tx: &mut WriteTx, account: AccountId, identity: i64) -> Result<bool, sqlx::Error> {
    sqlx::query!("DELETE FROM memberships WHERE account_id = ? AND identity_id = ?", account.0, identity)
        .execute(&mut *tx)
        .await?;
    let deleted = sqlx::query!("DELETE FROM identities WHERE account_id = ? AND id = ?", account.0, identity)
        .execute(tx)
        .await?;
    Ok(deleted.rows_affected() > 0)
}

/// An account, as far as whoever lets people in needs to know it.
pub(super) struct AccountRow {
    pub(super) id: AccountId,
    pub(super) public_id: String,
    pub(super) is_disabled: bool,
}

/// The log-in a provider means, and the account it opens.
pub(super) async fn find_identity(
    tx: &mut WriteTx,
    issuer: &str,
    subject: &str,
) -> Result<Option<(i64, AccountRow)>, sqlx::Error> {
    let row = sqlx::query!(
        r#"SELECT i.id AS "identity!", a.id AS "id!", a.public_id AS "public_id!",
                  a.disabled_at IS NOT NULL AS "is_disabled!: bool"
           FROM identities i JOIN accounts a ON a.id = i.account_id
           WHERE i.issuer = ? AND i.subject = ?"#,
        issuer,
        subject
    )
    .fetch_optional(tx)
    .await?;
    let account = |id, public_id, is_disabled| AccountRow { id: AccountId(id), public_id, is_disabled };
    Ok(row.map(|row| (row.identity, account(row.id, row.public_id, row.is_disabled))))
}

pub(super) async fn find_account(
    tx: &mut WriteTx,
    id: Option<AccountId>,
    email: &str,
) -> Result<Option<AccountRow>, sqlx::Error> {
    let id = id.map(|id| id.0);
    let row = sqlx::query!(
        r#"SELECT id AS "id!", public_id AS "public_id!", disabled_at IS NOT NULL AS "is_disabled!: bool"
           FROM accounts WHERE CASE WHEN ?1 IS NULL THEN email = ?2 ELSE id = ?1 END"#,
        id,
        email
    )
    .fetch_optional(tx)
    .await?;
    Ok(row.map(|row| AccountRow {
        id: AccountId(row.id),
        public_id: row.public_id,
        is_disabled: row.is_disabled,
    }))
}

pub(super) async fn create_identity(
    tx: &mut WriteTx,
    account: AccountId,
    issuer: &str,
    subject: &str,
    now: i64,
) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"INSERT INTO identities (account_id, issuer, subject, created_at, used_at) VALUES (?, ?, ?, ?, ?)
           RETURNING id AS "id!""#,
        account.0,
        issuer,
        subject,
        now,
        now
    )
    .fetch_one(tx)
    .await
}

pub(super) async fn touch_identity(tx: &mut WriteTx, identity: i64, now: i64) -> Result<(), sqlx::Error> {
    sqlx::query!("UPDATE identities SET used_at = ? WHERE id = ?", now, identity).execute(tx).await?;
    Ok(())
}

/// Takes an account from whoever else could open it: its password and links for
/// another, its second factor, and every session.
pub(super) async fn shut_others_out(tx: &mut WriteTx, account: AccountId) -> Result<(), sqlx::Error> {
    sqlx::query!("UPDATE accounts SET password_hash = NULL WHERE id = ?", account.0)
        .execute(&mut *tx)
        .await?;
    sqlx::query!("DELETE FROM account_links WHERE account_id = ?", account.0).execute(&mut *tx).await?;
    sqlx::query!("DELETE FROM second_factors WHERE account_id = ?", account.0).execute(&mut *tx).await?;
    sqlx::query!(
        "DELETE FROM sessions WHERE owner_id IN (SELECT id FROM owners WHERE account_id = ?)",
        account.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Notes with which log-in elsewhere a session began.
pub(super) async fn mark_session(tx: &mut WriteTx, hash: &[u8], identity: i64) -> Result<(), sqlx::Error> {
    sqlx::query!("UPDATE sessions SET identity_id = ? WHERE token_hash = ?", identity, hash)
        .execute(tx)
        .await?;
    Ok(())
}

/// An organisation by its KBO number.
pub(super) async fn find_organisation(
    tx: &mut WriteTx,
    number: &KboNumber,
) -> Result<Option<(OrganisationId, String, OrganisationKind)>, sqlx::Error> {
    let number = number.as_str();
    let row = sqlx::query!(
        r#"SELECT id AS "id!", public_id AS "public_id!", kind FROM organisations
           WHERE kbo_number = ? AND valid_until IS NULL"#,
        number
    )
    .fetch_optional(tx)
    .await?;
    row.map(|row| Ok((OrganisationId(row.id), row.public_id, kind_of_row(&row.kind)?))).transpose()
}

/// A role the provider vouches for, with the public id of its organisation.
pub(super) struct Vouched {
    pub(super) membership: Membership,
    pub(super) organisation: String,
}

pub(super) async fn list_vouched(tx: &mut WriteTx, identity: i64) -> Result<Vec<Vouched>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"SELECT m.organisation_id AS "organisation_id!", o.public_id AS "public_id!", m.role
           FROM memberships m JOIN organisations o ON o.id = m.organisation_id
           WHERE m.identity_id = ?"#,
        identity
    )
    .fetch_all(tx)
    .await?;
    let vouched = rows.into_iter().filter_map(|row| {
        let organisation = Some(OrganisationId(row.organisation_id));
        Some(Vouched {
            membership: Membership { organisation, role: Role::parse(&row.role)? },
            organisation: row.public_id,
        })
    });
    Ok(vouched.collect())
}

/// Notes that the provider vouches for a role. One that someone confirmed here stays
/// theirs: tells whether it was not that.
pub(super) async fn vouch(
    tx: &mut WriteTx,
    account: AccountId,
    membership: Membership,
    identity: i64,
    now: i64,
) -> Result<bool, sqlx::Error> {
    let role = membership.role.as_str();
    let organisation = membership.organisation.map(|organisation| organisation.0);
    let changed = sqlx::query!(
        "INSERT INTO memberships (account_id, organisation_id, role, state, created_at, identity_id)
         VALUES (?, ?, ?, 'confirmed', ?, ?)
         ON CONFLICT (account_id, coalesce(organisation_id, 0), role)
         DO UPDATE SET state = 'confirmed', identity_id = excluded.identity_id WHERE state = 'requested'",
        account.0,
        organisation,
        role,
        now,
        identity
    )
    .execute(tx)
    .await?;
    Ok(changed.rows_affected() > 0)
}
