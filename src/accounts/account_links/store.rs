//! SQL on the links that stand for a proof.

use sqlx::{Executor, Sqlite};

use crate::db::WriteTx;
use crate::domain::rights::AccountId;

/// What a link does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::accounts) enum Target {
    /// Sets another password.
    Reset(AccountId),
    /// Makes whoever has this address an administrator.
    Administrator(String),
}

impl Target {
    fn parts(&self) -> (&'static str, Option<i64>, Option<&str>) {
        match self {
            Self::Reset(account) => ("reset", Some(account.0), None),
            Self::Administrator(email) => ("administrator", None, Some(email)),
        }
    }
}

struct LinkRow {
    account_id: Option<i64>,
    email: Option<String>,
}

impl LinkRow {
    fn target(self) -> Option<Target> {
        match (self.account_id, self.email) {
            (Some(account), None) => Some(Target::Reset(AccountId(account))),
            (None, Some(email)) => Some(Target::Administrator(email)),
            _ => None,
        }
    }
}

pub(super) async fn create(
    tx: &mut WriteTx,
    hash: &[u8],
    target: &Target,
    expires_at: i64,
) -> Result<(), sqlx::Error> {
    let (kind, account, email) = target.parts();
    sqlx::query!(
        "INSERT INTO account_links (token_hash, kind, account_id, email, expires_at) VALUES (?, ?, ?, ?, ?)",
        hash,
        kind,
        account,
        email,
        expires_at
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// What a link does, without using it; nothing when it is over.
pub(in crate::accounts) async fn find<'e>(
    db: impl Executor<'e, Database = Sqlite>,
    hash: &[u8],
    now: i64,
) -> Result<Option<Target>, sqlx::Error> {
    let row = sqlx::query_as!(
        LinkRow,
        "SELECT account_id, email FROM account_links WHERE token_hash = ? AND expires_at > ?",
        hash,
        now
    )
    .fetch_optional(db)
    .await?;
    Ok(row.and_then(LinkRow::target))
}

/// Uses a link: the second time it does nothing.
pub(in crate::accounts) async fn take(
    tx: &mut WriteTx,
    hash: &[u8],
    now: i64,
) -> Result<Option<Target>, sqlx::Error> {
    let row = sqlx::query_as!(
        LinkRow,
        "DELETE FROM account_links WHERE token_hash = ? AND expires_at > ? RETURNING account_id, email",
        hash,
        now
    )
    .fetch_optional(tx)
    .await?;
    Ok(row.and_then(LinkRow::target))
}

/// Takes away every link to an account.
pub(in crate::accounts) async fn delete_links_of(
    tx: &mut WriteTx,
    account: AccountId,
) -> Result<(), sqlx::Error> {
    sqlx::query!("DELETE FROM account_links WHERE account_id = ?", account.0).execute(tx).await?;
    Ok(())
}

/// Takes away links that are over.
pub(in crate::accounts) async fn delete_expired_links(tx: &mut WriteTx, now: i64) -> Result<(), sqlx::Error> {
    sqlx::query!("DELETE FROM account_links WHERE expires_at <= ?", now).execute(tx).await?;
    Ok(())
}
