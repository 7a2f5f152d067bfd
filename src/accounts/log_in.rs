//! Proving who one is by a password: the one way in which a password is looked at,
//! wherever it is asked.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum_extra::extract::cookie::CookieJar;

use super::throttle::ATTEMPT_EVERY;
use super::{EMAIL_LIMIT, Proof, Visitor, password, second_factor, session, store};
use crate::app::AppState;
use crate::domain::rights::AccountId;
use crate::error::Error;
use crate::metrics;
use crate::web::Client;
use crate::web::page::see_other;

/// What became of a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Checked {
    /// It belongs to this account.
    Right(AccountId),
    /// Something is wrong: the address, the password, or that the account is
    /// closed.
    Wrong,
    /// There were too many attempts to look at this one.
    Throttled,
}

/// Whether a password opens an account. What is wrong is one answer, after as much
/// work: an address that is not known, a password that is not right, an account
/// without one, and an account that is closed.
pub(super) async fn check(
    state: &AppState,
    client: Client,
    email: &str,
    password: &str,
) -> Result<Checked, Error> {
    // Longer than any: of no account, whichever it is.
    if email.len() > EMAIL_LIMIT || password.chars().count() > password::LONGEST {
        return Ok(Checked::Wrong);
    }
    if !state.throttle.allows_password(client, email) {
        return Ok(Checked::Throttled);
    }
    let found = store::find_password(state.db.read(), email).await?;
    let (account, hash, is_disabled) = match found {
        Some(found) => (Some(found.account), found.hash, found.is_disabled),
        None => (None, None, false),
    };
    let is_right = state.passwords.verify(password.to_owned(), hash).await?;
    match account {
        Some(account) if is_right && !is_disabled => {
            state.throttle.was_right(client);
            Ok(Checked::Right(account))
        }
        _ => Ok(Checked::Wrong),
    }
}

/// After a first proof: asks for the second factor, or logs in.
pub(super) async fn go_on(
    state: &AppState,
    visitor: &Visitor,
    jar: CookieJar,
    account: AccountId,
    next: &str,
) -> Result<Response, Error> {
    if second_factor::has(state, account).await? {
        return second_factor::step::begin(state, jar, account, next);
    }
    metrics::count_login("ok");
    let jar = session::log_in(state, visitor, jar, account, Proof::Ours).await?;
    Ok((jar, see_other(next)).into_response())
}

/// A form that was refused, or that came too often.
pub(super) fn refused(
    is_throttled: bool,
    page: impl FnOnce(StatusCode) -> Result<Response, Error>,
) -> Result<Response, Error> {
    if !is_throttled {
        return page(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let mut response = page(StatusCode::TOO_MANY_REQUESTS)?;
    response.headers_mut().insert(header::RETRY_AFTER, ATTEMPT_EVERY.as_secs().into());
    Ok(response)
}

#[cfg(test)]
mod tests {
    use std::net::{IpAddr, Ipv4Addr};

    use jiff::{SignedDuration, Timestamp};

    use super::*;
    use crate::accounts::Passwords;
    use crate::chance::Chance;
    use crate::clock::Clock;
    use crate::config::Config;

    const GUESSES: u32 = 10_000;
    /// Five hours of them.
    const EACH: SignedDuration = SignedDuration::from_millis(1_800);

    /// Who guesses sends a wrong password each 1.8 seconds for five hours; gives how
    /// many were looked at.
    async fn looked_at(client: impl Fn(u32) -> u32, email: impl Fn(u32) -> String) -> u64 {
        let folder = tempfile::tempdir().unwrap();
        let config = Config::for_testing(folder.path().join("voorrang.db"));
        let clock = Clock::fixed("2026-11-24T11:00:00Z".parse::<Timestamp>().unwrap());
        let mut state = AppState::start(config, clock, Chance::seeded(7)).await.unwrap();
        state.passwords = Passwords::with_memory(8);
        for guess in 0..GUESSES {
            let client = Client(IpAddr::V4(Ipv4Addr::from(0x0a00_0000 + client(guess))));
            let checked = check(&state, client, &email(guess), "mis mis mis mis").await.unwrap();
            assert_ne!(checked, Checked::Right(AccountId(0)));
            state.clock.advance(EACH);
        }
        state.passwords.checked_count()
    }

    #[tokio::test]
    async fn of_ten_thousand_guesses_no_more_are_looked_at_than_the_throttle_says() {
        // Ten, and one each half minute, whether from one address or from many.
        let bound = 10 + 5 * 3_600 / 30;
        for addresses in [1, GUESSES] {
            let anna = |_| "anna@gent.be".to_owned();
            let found = looked_at(|guess| guess % addresses, anna).await;
            assert!(
                (bound - 20..=bound).contains(&found),
                "{found} of at most {bound}, {addresses} addresses"
            );
        }
    }

    #[tokio::test]
    async fn one_password_at_every_account_is_slowed_down_as_well() {
        // A hundred, and one each ten seconds.
        let bound = 100 + 5 * 3_600 / 10;
        let found = looked_at(|_| 1, |guess| format!("anna{guess}@gent.be")).await;
        assert!((bound - 20..=bound).contains(&found), "{found} of at most {bound}");
        // The control: each from its own address and at its own account is one
        // guess, and nobody is slowed down.
        let found = looked_at(|guess| guess, |guess| format!("anna{guess}@gent.be")).await;
        assert_eq!(found, u64::from(GUESSES));
    }
}
