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
