//! What people may ask of what is kept about them: a copy, that it goes, and to be
//! told how long it stays.

mod own_data;
pub mod pages;
pub mod retention;
pub mod statements;
mod store;

pub use own_data::OwnData;

use crate::app::AppState;
use crate::audit::{self, Event};
use crate::domain::rights::{AccountId, OwnerId};
use crate::error::{Error, conflict};
use crate::members;

/// Whose data: an account's with everything that hangs on it, or a guest's work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Someone with an account.
    Account(AccountId),
    /// Someone without.
    Guest(OwnerId),
}

/// Erases an account, or a guest's work.
///
/// What goes: the account with its roles, sessions and enrolments, roads, live
/// sessions that are not concluded, and what was noted for oneself. What stays,
/// without a name: sets someone decided for an organisation they had a role in, or
/// with others in a session, since those are the organisation's; and concluded
/// sessions, whose ballots go when participants were told.
///
/// # Errors
/// Conflict, for the last administrator; the database's own.
pub async fn erase(state: &AppState, whose: Whose, by: &str) -> Result<(), Error> {
    let now = state.clock.seconds();
    let mut tx = state.db.begin_write().await?;
    match whose {
        Whose::Guest(owner) => store::delete_guest(&mut tx, owner).await?,
        Whose::Account(account) => {
            if members::is_last_administrator(&mut tx, account).await? {
                return Err(conflict("last-administrator"));
            }
            let Some(public_id) = store::erase_account(&mut tx, account).await? else { return Ok(()) };
            let subject = format!("account:{public_id}");
            let entry = audit::Entry { actor: by, event: Event::AccountErased, subject: &subject, at: now };
            audit::record(&mut tx, &entry).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}
