//! Links that stand for a proof, in the database: another process can make one, and
//! a restart does not take it away. Only a button uses one: programs that look at
//! links before people do would otherwise use them up.

mod store;

use crate::app::AppState;
use crate::chance::Token;
use crate::db::WriteTx;
use crate::domain::rights::AccountId;
use crate::error::Error;

pub(super) use store::{Target, delete_expired_links, delete_links_of, find, take};

/// How long a link to set a password is good.
pub(super) const RESET_SECONDS: i64 = 3600;
/// How long a link for an administrator is good.
pub(super) const ADMINISTRATOR_SECONDS: i64 = 30 * 60;

/// Makes a link with which whoever has it sets another password for an account,
/// good once and for an hour: for an administrator to hand over where there is no
/// mail. The address is [`reset_url`]'s; the token is stored nowhere.
///
/// # Errors
/// The database's own.
pub async fn make_reset_link(state: &AppState, tx: &mut WriteTx, account: AccountId) -> Result<Token, Error> {
    let token = state.chance.token()?;
    let expires_at = state.clock.seconds() + RESET_SECONDS;
    store::create(tx, &token.hash(), &Target::Reset(account), expires_at).await?;
    Ok(token)
}

/// Where a link to set another password leads.
#[must_use]
pub fn reset_url(state: &AppState, token: &Token) -> String {
    format!("{}/login/reset/{}", state.config.address(), token.reveal())
}

/// Makes a link with which whoever has it becomes an administrator, and its address.
pub(super) async fn make_administrator_link(
    state: &AppState,
    tx: &mut WriteTx,
    email: &str,
) -> Result<String, Error> {
    let token = state.chance.token()?;
    let expires_at = state.clock.seconds() + ADMINISTRATOR_SECONDS;
    store::create(tx, &token.hash(), &Target::Administrator(email.to_owned()), expires_at).await?;
    Ok(format!("{}/login/administrator/{}", state.config.address(), token.reveal()))
}
