//! SQL on second factors and recovery codes.

use sqlx::{Executor, Sqlite, SqlitePool};

use crate::db::WriteTx;
use crate::domain::rights::AccountId;

/// A second factor.
pub(super) struct FactorRow {
    pub(super) secret: Vec<u8>,
    pub(super) last_step: i64,
}

/// The one that is in force.
pub(super) async fn find_in_force<'e>(
    db: impl Executor<'e, Database = Sqlite>,
    account: AccountId,
) -> Result<Option<FactorRow>, sqlx::Error> {
    sqlx::query_as!(
        FactorRow,
        "SELECT secret, last_step FROM second_factors WHERE account_id = ? AND confirmed_at IS NOT NULL",
        account.0
    )
    .fetch_optional(db)
    .await
}

/// The one that is being set up.
pub(super) async fn find_begun<'e>(
    db: impl Executor<'e, Database = Sqlite>,
    account: AccountId,
) -> Result<Option<FactorRow>, sqlx::Error> {
    sqlx::query_as!(
        FactorRow,
        "SELECT secret, last_step FROM second_factors WHERE account_id = ? AND confirmed_at IS NULL",
        account.0
    )
    .fetch_optional(db)
    .await
}

/// Begins to set one up; one that is in force stays.
pub(super) async fn begin(
    tx: &mut WriteTx,
    account: AccountId,
    secret: &[u8],
    now: i64,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "INSERT INTO second_factors (account_id, secret, last_step, created_at) VALUES (?, ?, 0, ?)
         ON CONFLICT (account_id) DO UPDATE
         SET secret = excluded.secret, last_step = 0, created_at = excluded.created_at
         WHERE confirmed_at IS NULL",
        account.0,
        secret,
        now
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Puts the one that was begun in force.
pub(super) async fn confirm(
    tx: &mut WriteTx,
    account: AccountId,
    step: i64,
    now: i64,
) -> Result<bool, sqlx::Error> {
    let confirmed = sqlx::query!(
        "UPDATE second_factors SET confirmed_at = ?, last_step = ?
         WHERE account_id = ? AND confirmed_at IS NULL",
        now,
        step,
        account.0
    )
    .execute(tx)
    .await?;
    Ok(confirmed.rows_affected() == 1)
}

/// Uses a step up; tells whether it was still good.
pub(super) async fn use_step(tx: &mut WriteTx, account: AccountId, step: i64) -> Result<bool, sqlx::Error> {
    let used = sqlx::query!(
        "UPDATE second_factors SET last_step = ?
         WHERE account_id = ? AND confirmed_at IS NOT NULL AND last_step < ?",
        step,
        account.0,
        step
    )
    .execute(tx)
    .await?;
    Ok(used.rows_affected() == 1)
}

/// Takes it away, codes and all; tells whether one was in force.
pub(super) async fn delete(tx: &mut WriteTx, account: AccountId) -> Result<bool, sqlx::Error> {
    let was_in_force = sqlx::query_scalar!(
        r#"DELETE FROM second_factors WHERE account_id = ?
           RETURNING confirmed_at IS NOT NULL AS "was_in_force!: bool""#,
        account.0
    )
    .fetch_optional(tx)
    .await?;
    Ok(was_in_force.unwrap_or(false))
}

/// Puts these codes in the place of all before.
pub(super) async fn replace_codes(
    tx: &mut WriteTx,
    account: AccountId,
    hashes: &[Vec<u8>],
) -> Result<(), sqlx::Error> {
    sqlx::query!("DELETE FROM recovery_codes WHERE account_id = ?", account.0).execute(&mut *tx).await?;
    for hash in hashes {
        sqlx::query!("INSERT INTO recovery_codes (account_id, code_hash) VALUES (?, ?)", account.0, hash)
            .execute(&mut *tx)
            .await?;
    }
    Ok(())
}

/// Uses a code up; tells whether it was there.
pub(super) async fn use_code(tx: &mut WriteTx, account: AccountId, hash: &[u8]) -> Result<bool, sqlx::Error> {
    let used =
        sqlx::query!("DELETE FROM recovery_codes WHERE account_id = ? AND code_hash = ?", account.0, hash)
            .execute(tx)
            .await?;
    Ok(used.rows_affected() == 1)
}

/// How many codes are left.
pub(super) async fn count_codes(db: &SqlitePool, account: AccountId) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!("SELECT count(*) FROM recovery_codes WHERE account_id = ?", account.0)
        .fetch_one(db)
        .await
}
