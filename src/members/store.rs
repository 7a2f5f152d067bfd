//! SQL on who is what, and on invitations. Roles themselves are written by
//! `accounts`, where sessions read them.

use sqlx::SqlitePool;

use crate::db::WriteTx;
use crate::domain::rights::{AccountId, Membership, OrganisationId, Role};

/// Someone with a role in a place, or asking for one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Holder {
    pub(super) account: AccountId,
    pub(super) public_id: String,
    pub(super) name: String,
    pub(super) email: String,
    pub(super) role: Role,
    pub(super) is_confirmed: bool,
    pub(super) is_disabled: bool,
    pub(super) since: i64,
}

/// Everyone with a role in a place, by name; who asks for one first.
pub(super) async fn list_holders(
    db: &SqlitePool,
    organisation: Option<OrganisationId>,
) -> Result<Vec<Holder>, sqlx::Error> {
    let organisation = organisation.map(|id| id.0);
    let rows = sqlx::query!(
        r#"SELECT a.id AS "id!", a.public_id AS "public_id!", a.name, a.email, m.role,
                  m.state = 'confirmed' AS "is_confirmed!: bool",
                  a.disabled_at IS NOT NULL AS "is_disabled!: bool", m.created_at
           FROM memberships m JOIN accounts a ON a.id = m.account_id
           WHERE m.organisation_id IS ?
           ORDER BY m.state DESC, a.name, a.id, m.role"#,
        organisation
    )
    .fetch_all(db)
    .await?;
    let holder = rows.into_iter().filter_map(|row| {
        Some(Holder {
            account: AccountId(row.id),
            public_id: row.public_id,
            name: row.name,
            email: row.email,
            role: Role::parse(&row.role)?,
            is_confirmed: row.is_confirmed,
            is_disabled: row.is_disabled,
            since: row.created_at,
        })
    });
    Ok(holder.collect())
}

/// How many ask for a role in a place.
pub(super) async fn count_requests(
    db: &SqlitePool,
    organisation: Option<OrganisationId>,
) -> Result<i64, sqlx::Error> {
    let organisation = organisation.map(|id| id.0);
    sqlx::query_scalar!(
        "SELECT count(*) FROM memberships WHERE organisation_id IS ? AND state = 'requested'",
        organisation
    )
    .fetch_one(db)
    .await
}

/// What someone is, or asks to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct OwnRole {
    pub(super) membership: Membership,
    pub(super) key: String,
    pub(super) organisation: String,
    pub(super) is_confirmed: bool,
}

pub(super) async fn list_own_roles(db: &SqlitePool, account: AccountId) -> Result<Vec<OwnRole>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"SELECT m.organisation_id, coalesce(o.public_id, 'site') AS "key!: String",
                  coalesce(o.name, '') AS "name!: String", m.role,
                  m.state = 'confirmed' AS "is_confirmed!: bool"
           FROM memberships m LEFT JOIN organisations o ON o.id = m.organisation_id
           WHERE m.account_id = ? ORDER BY o.name, m.role"#,
        account.0
    )
    .fetch_all(db)
    .await?;
    let own = rows.into_iter().filter_map(|row| {
        let organisation = row.organisation_id.map(OrganisationId);
        Some(OwnRole {
            membership: Membership { organisation, role: Role::parse(&row.role)? },
            key: row.key,
            organisation: row.name,
            is_confirmed: row.is_confirmed,
        })
    });
    Ok(own.collect())
}

/// Whether someone asked for a role and is not granted it yet.
pub(super) async fn has_asked(
    tx: &mut WriteTx,
    account: AccountId,
    membership: Membership,
) -> Result<bool, sqlx::Error> {
    let organisation = membership.organisation.map(|id| id.0);
    let role = membership.role.as_str();
    let found = sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM memberships
           WHERE account_id = ? AND organisation_id IS ? AND role = ? AND state = 'requested'"#,
        account.0,
        organisation,
        role
    )
    .fetch_one(tx)
    .await?;
    Ok(found > 0)
}

/// Whether someone is the only administrator who can log in.
///
/// # Errors
/// The database's own.
pub async fn is_last_administrator(tx: &mut WriteTx, account: AccountId) -> Result<bool, sqlx::Error> {
    let found = sqlx::query!(
        r#"SELECT coalesce(sum(a.id = ?1), 0) AS "own!: i64", coalesce(sum(a.id <> ?1), 0) AS "others!: i64"
           FROM memberships m JOIN accounts a ON a.id = m.account_id
           WHERE m.role = 'administrator' AND m.state = 'confirmed' AND a.disabled_at IS NULL"#,
        account.0
    )
    .fetch_one(tx)
    .await?;
    Ok(found.own > 0 && found.others == 0)
}

/// What an invitation is made from.
pub(super) struct NewInvitation<'a> {
    pub(super) public_id: &'a str,
    pub(super) token_hash: &'a [u8],
    pub(super) membership: Membership,
    pub(super) email: &'a str,
    pub(super) invited_by: AccountId,
    pub(super) created_at: i64,
    pub(super) expires_at: i64,
}

pub(super) async fn create_invitation(tx: &mut WriteTx, new: &NewInvitation<'_>) -> Result<(), sqlx::Error> {
    let organisation = new.membership.organisation.map(|id| id.0);
    let role = new.membership.role.as_str();
    sqlx::query!(
        "INSERT INTO invitations
             (public_id, token_hash, organisation_id, role, email, invited_by, created_at, expires_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        new.public_id,
        new.token_hash,
        organisation,
        role,
        new.email,
        new.invited_by.0,
        new.created_at,
        new.expires_at
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// An invitation that nobody took yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Invitation {
    pub(super) public_id: String,
    pub(super) membership: Membership,
    pub(super) email: String,
    pub(super) invited_by: Option<String>,
    pub(super) expires_at: i64,
}

pub(super) async fn list_invitations(
    db: &SqlitePool,
    organisation: Option<OrganisationId>,
    now: i64,
) -> Result<Vec<Invitation>, sqlx::Error> {
    let id = organisation.map(|id| id.0);
    let rows = sqlx::query!(
        r#"SELECT i.public_id, i.role, i.email, a.name AS "invited_by?", i.expires_at
           FROM invitations i LEFT JOIN accounts a ON a.id = i.invited_by
           WHERE i.organisation_id IS ? AND i.expires_at > ? ORDER BY i.id DESC"#,
        id,
        now
    )
    .fetch_all(db)
    .await?;
    let open = rows.into_iter().filter_map(|row| {
        Some(Invitation {
            public_id: row.public_id,
            membership: Membership { organisation, role: Role::parse(&row.role)? },
            email: row.email,
            invited_by: row.invited_by,
            expires_at: row.expires_at,
        })
    });
    Ok(open.collect())
}

/// The invitation a token opens, while it does.
pub(super) async fn find_invitation(
    db: &SqlitePool,
    token_hash: &[u8],
    now: i64,
) -> Result<Option<Invitation>, sqlx::Error> {
    let row = sqlx::query!(
        r#"SELECT i.public_id, i.organisation_id, i.role, i.email, a.name AS "invited_by?", i.expires_at
           FROM invitations i LEFT JOIN accounts a ON a.id = i.invited_by
           WHERE i.token_hash = ? AND i.expires_at > ?"#,
        token_hash,
        now
    )
    .fetch_optional(db)
    .await?;
    Ok(row.and_then(|row| {
        let organisation = row.organisation_id.map(OrganisationId);
        Some(Invitation {
            public_id: row.public_id,
            membership: Membership { organisation, role: Role::parse(&row.role)? },
            email: row.email,
            invited_by: row.invited_by,
            expires_at: row.expires_at,
        })
    }))
}

/// Forgets what someone asked for in an organisation.
pub(super) async fn delete_requests(
    tx: &mut WriteTx,
    account: AccountId,
    organisation: Option<OrganisationId>,
) -> Result<(), sqlx::Error> {
    let organisation = organisation.map(|organisation| organisation.0);
    sqlx::query!(
        "DELETE FROM memberships WHERE account_id = ? AND organisation_id IS ? AND state = 'requested'",
        account.0,
        organisation
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Takes an invitation away; tells whether it was there, so that it is good once.
pub(super) async fn delete_invitation(tx: &mut WriteTx, public_id: &str) -> Result<bool, sqlx::Error> {
    let deleted = sqlx::query!("DELETE FROM invitations WHERE public_id = ?", public_id).execute(tx).await?;
    Ok(deleted.rows_affected() > 0)
}

/// Takes away what someone offered in a place, where they decide no longer.
pub(super) async fn delete_invitations_by(
    tx: &mut WriteTx,
    account: AccountId,
    organisation: Option<OrganisationId>,
) -> Result<(), sqlx::Error> {
    let organisation = organisation.map(|id| id.0);
    sqlx::query!(
        "DELETE FROM invitations WHERE invited_by = ? AND organisation_id IS ?",
        account.0,
        organisation
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Takes the invitations away that are over.
pub(super) async fn delete_expired_invitations(tx: &mut WriteTx, now: i64) -> Result<(), sqlx::Error> {
    sqlx::query!("DELETE FROM invitations WHERE expires_at <= ?", now).execute(tx).await?;
    Ok(())
}
