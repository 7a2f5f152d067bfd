//! What goes when its time has come, all of it, in one place: called every hour.

use jiff::ToSpan as _;

use super::{Whose, erase, store};
use crate::app::AppState;
use crate::error::Error;
use crate::{accounts, audit, members, settings, workshops};

/// Throws away whatever is kept no longer: expired sessions and lost guests,
/// invitations, ballots, lines of the log, and accounts that nobody uses. What fails
/// is logged and tried again the next time; the rest goes on.
pub async fn run(state: &AppState) {
    let outcomes = [
        ("expired sessions", accounts::delete_expired(state).await.map_err(told)),
        ("invitations", members::delete_expired(state).await.map_err(Into::into)),
        ("ballots", workshops::delete_old(state).await.map(|count| tell("sessions without ballots", count))),
        ("the log", delete_old_log(state).await),
        ("unused accounts", erase_unused(state).await),
    ];
    for (what, outcome) in outcomes {
        if let Err(error) = outcome {
            tracing::warn!(what, error = crate::error::told(&error), "retention failed");
        }
    }
}

/// As the log says it: a page's error has no other words.
fn told(error: Error) -> anyhow::Error {
    match error {
        Error::Internal(cause) => cause,
        other => anyhow::anyhow!("{other:?}"),
    }
}

fn tell(what: &str, count: usize) {
    if count > 0 {
        tracing::info!(what, count, "retention: their time had come");
    }
}

/// So many months before now.
fn months_ago(state: &AppState, months: u16) -> anyhow::Result<i64> {
    let today = state.clock.today();
    let day = today.checked_sub(i64::from(months).months())?;
    Ok(crate::clock::noon_in_flanders(day))
}

async fn delete_old_log(state: &AppState) -> anyhow::Result<()> {
    let months = load_settings(state).await?.audit_months;
    if months == 0 {
        return Ok(());
    }
    let before = months_ago(state, months)?;
    let mut tx = state.db.begin_write().await?;
    let count = audit::delete_before(&mut tx, before).await?;
    tx.commit().await?;
    tell("lines of the log", usize::try_from(count).unwrap_or(usize::MAX));
    Ok(())
}

async fn erase_unused(state: &AppState) -> anyhow::Result<()> {
    let months = load_settings(state).await?.account_months;
    if months == 0 {
        return Ok(());
    }
    let before = months_ago(state, months)?;
    let mut count = 0;
    for account in store::list_unused(state.db.read(), before).await? {
        match erase(state, Whose::Account(account), "").await {
            Ok(()) => count += 1,
            // Someone has to be able to get in.
            Err(Error::Conflict(_)) => {}
            Err(error) => return Err(told(error)),
        }
    }
    tell("unused accounts", count);
    Ok(())
}

async fn load_settings(state: &AppState) -> anyhow::Result<settings::Settings> {
    settings::load(state).await.map_err(told)
}
