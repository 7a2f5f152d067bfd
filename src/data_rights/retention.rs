//! What goes when its time has come, all of it, in one place: called every hour.

use jiff::ToSpan as _;

use super::{Whose, erase, store};
use crate::app::AppState;
use crate::clock::day_in_flanders;
use crate::error::Error;
use crate::i18n::{Language, Translator};
use crate::mail::Message;
use crate::{accounts, audit, members, settings, workshops};

/// How long before an account goes its owner is told, where mail is sent: time to be
/// back from leave.
pub const WARNED_SECONDS: i64 = 30 * 24 * 3600;

/// Throws away whatever is kept no longer: expired sessions and lost guests,
/// invitations, ballots, lines of the log, and accounts that nobody uses. What fails
/// is logged and tried again the next time; the rest goes on.
pub async fn run(state: &AppState) {
    let outcomes = [
        ("expired sessions", accounts::delete_expired(state).await.map_err(told)),
        ("invitations", members::delete_expired(state).await.map_err(Into::into)),
        ("ballots", workshops::delete_old(state).await.map(|count| tell("sessions without ballots", count))),
        ("the log", delete_old_log(state).await),
        ("telling who goes", warn_unused(state).await),
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

/// Tells who did not log in for long that their account goes, once, where mail is
/// sent. Noted before it is sent: nobody is told twice.
async fn warn_unused(state: &AppState) -> anyhow::Result<()> {
    if !state.mail.is_on() {
        return Ok(());
    }
    let months = load_settings(state).await?.account_months;
    let mut tx = state.db.begin_write().await?;
    if months == 0 {
        store::forget_warnings(&mut tx).await?;
        return Ok(tx.commit().await?);
    }
    let now = state.clock.seconds();
    let before = months_ago(state, months)? + WARNED_SECONDS;
    let unused = store::warn_unused(&mut tx, before, now).await?;
    tx.commit().await?;
    // In which language someone reads is not known.
    let t = Translator::new(Language::default());
    let goes_on = t.date(day_in_flanders(now + WARNED_SECONDS));
    let url = format!("{}/login", state.config.address());
    tell("people told that their account goes", unused.len());
    for one in unused {
        let filled = [
            ("name", one.name.as_str().into()),
            ("months", months.into()),
            ("date", goes_on.as_str().into()),
            ("url", url.as_str().into()),
        ];
        let text = t.with("mail-unused", filled);
        let subject = t.get("mail-unused-subject").into_owned();
        state.mail.send(Message { to: one.email, subject, text });
    }
    Ok(())
}

/// Where mail is sent, nobody goes who was not told a month before.
async fn erase_unused(state: &AppState) -> anyhow::Result<()> {
    let months = load_settings(state).await?.account_months;
    if months == 0 {
        return Ok(());
    }
    let before = months_ago(state, months)?;
    let told_by = state.mail.is_on().then(|| state.clock.seconds() - WARNED_SECONDS);
    let mut count = 0;
    for account in store::list_unused(state.db.read(), before, told_by).await? {
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
