//! Log-ins under way at the provider.
//!
//! They live here and not in a cookie, so that each can be used once, and the
//! secret half of PKCE never leaves the server. A restart forgets them: whoever was
//! at the provider just then begins again. A cookie ties each to its browser, so
//! that nobody can finish in someone else's browser what they began in their own.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};

use crate::app::AppState;
use crate::chance::Token;
use crate::domain::rights::AccountId;
use crate::error::Error;

/// Longest one may take to log in at the provider.
const LASTS_SECONDS: i64 = 600;
/// Most log-ins under way: a hundred a second for as long as one lasts, in some
/// 40 MiB at worst.
const MOST: usize = 60_000;

/// A log-in under way.
#[derive(Debug, Clone)]
pub(super) struct Pending {
    /// The provider's page, with everything in its address.
    pub(super) url: String,
    /// Comes back in the token.
    pub(super) nonce: String,
    /// The secret half of PKCE.
    pub(super) verifier: String,
    /// Where to go afterwards.
    pub(super) next: String,
    /// The account to tie it to, of who was logged in when it began.
    pub(super) account: Option<AccountId>,
}

#[derive(Debug)]
struct Held {
    pending: Pending,
    browser: Vec<u8>,
    until: i64,
}

/// The log-ins under way, by their state.
#[derive(Debug, Default)]
pub(super) struct PendingLogins(Mutex<HashMap<Vec<u8>, Held>>);

impl PendingLogins {
    /// # Errors
    /// Busy, when far more are under way than could be.
    pub(super) fn keep(
        &self,
        login: &Token,
        browser: &Token,
        pending: Pending,
        now: i64,
    ) -> Result<(), Error> {
        let mut all = self.lock();
        if all.len() >= MOST {
            all.retain(|_, held| held.until > now);
        }
        if all.len() >= MOST {
            return Err(Error::Busy);
        }
        all.insert(login.hash(), Held { pending, browser: browser.hash(), until: now + LASTS_SECONDS });
        Ok(())
    }

    /// The provider's page of a log-in, in the browser it began in.
    pub(super) fn url(&self, login: &Token, browser: Option<&Token>, now: i64) -> Option<String> {
        let all = self.lock();
        let held = all.get(&login.hash()).filter(|held| held.is_open_in(browser, now))?;
        Some(held.pending.url.clone())
    }

    /// Takes a log-in, in the browser it began in: the second time there is none.
    pub(super) fn take(&self, login: &Token, browser: Option<&Token>, now: i64) -> Option<Pending> {
        let held = self.lock().remove(&login.hash())?;
        held.is_open_in(browser, now).then_some(held.pending)
    }

    /// Forgets those that nobody came back from.
    pub(super) fn forget_old(&self, now: i64) {
        self.lock().retain(|_, held| held.until > now);
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<Vec<u8>, Held>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Held {
    fn is_open_in(&self, browser: Option<&Token>, now: i64) -> bool {
        self.until > now && browser.is_some_and(|browser| browser.hash() == self.browser)
    }
}

/// What tells this browser from another while it is at the provider.
pub(super) fn browser(state: &AppState, jar: &CookieJar) -> Option<Token> {
    jar.get(cookie_name(state)).map(|cookie| Token::presented(cookie.value()))
}

/// The same, made when there is none yet. One serves several tabs.
///
/// # Errors
/// When the operating system has no random bits to give.
pub(super) fn tie(state: &AppState, jar: CookieJar) -> anyhow::Result<(Token, CookieJar)> {
    let token = match browser(state, &jar) {
        // Ours is 64 hex digits; what is anything else, someone made up.
        Some(token) if token.reveal().len() == 64 => token,
        _ => state.chance.token()?,
    };
    let cookie = Cookie::build((cookie_name(state), token.reveal().to_owned()))
        .path("/")
        .http_only(true)
        // The provider leads back from another site, by a link: Lax lets it along.
        .same_site(SameSite::Lax)
        .secure(state.config.is_secure())
        .max_age(cookie::time::Duration::seconds(LASTS_SECONDS))
        .build();
    Ok((token, jar.add(cookie)))
}

fn cookie_name(state: &AppState) -> &'static str {
    if state.config.is_secure() { "__Host-login" } else { "login" }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pending() -> Pending {
        Pending {
            url: "https://login.example.be/auth".to_owned(),
            nonce: "n".to_owned(),
            verifier: "v".to_owned(),
            next: "/work".to_owned(),
            account: None,
        }
    }

    #[test]
    fn a_log_in_is_good_once_in_its_own_browser_and_for_ten_minutes() {
        let [login, here, elsewhere] = ["login", "here", "elsewhere"].map(Token::presented);
        let all = PendingLogins::default();
        let begin = || all.keep(&login, &here, pending(), 0).unwrap();
        begin();
        assert!(all.url(&login, Some(&here), 10).is_some(), "looking does not use it up");
        assert!(all.url(&login, Some(&elsewhere), 10).is_none());
        assert!(all.take(&login, Some(&here), 10).is_some());
        assert!(all.take(&login, Some(&here), 10).is_none(), "once");
        begin();
        assert!(all.take(&login, Some(&elsewhere), 10).is_none());
        begin();
        assert!(all.take(&login, None, 10).is_none());
        begin();
        assert!(all.take(&login, Some(&here), 600).is_none(), "ten minutes");
        begin();
        all.forget_old(600);
        assert!(all.lock().is_empty());
    }
}
