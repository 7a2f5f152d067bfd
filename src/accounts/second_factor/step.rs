//! The second step of logging in: after the right password, the code.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use serde::Deserialize;

use super::{Given, Whose, accept};
use crate::accounts::{AFTER_LOGIN, Proof, Visitor, log_in, session, store};
use crate::app::AppState;
use crate::chance::Token;
use crate::domain::rights::AccountId;
use crate::error::Error;
use crate::metrics;
use crate::web::forms::local_path;
use crate::web::page::{Page, html, html_with, see_other};
use crate::web::{Client, Form};

/// How long one has for the code.
const MINUTES: i64 = 5;

/// A log-in that waits for its second factor.
#[derive(Debug, Clone)]
pub(super) struct Waiting {
    account: AccountId,
    next: String,
    since: i64,
}

/// Log-ins that wait for a second factor. In memory: what is lost with the program
/// is a password typed a moment ago.
#[derive(Debug, Clone, Default)]
pub struct SecondSteps {
    waiting: Arc<Mutex<HashMap<Vec<u8>, Waiting>>>,
}

impl SecondSteps {
    fn open(&self, token: &Token, waiting: Waiting) {
        let now = waiting.since;
        let mut all = self.lock();
        all.retain(|_, waiting| is_open(waiting, now));
        all.insert(token.hash(), waiting);
    }

    fn look(&self, token: &Token, now: i64) -> Option<Waiting> {
        self.lock().get(&token.hash()).filter(|waiting| is_open(waiting, now)).cloned()
    }

    /// Tells whether it was still there: of two at once one gets in.
    fn close(&self, token: &Token) -> bool {
        self.lock().remove(&token.hash()).is_some()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<Vec<u8>, Waiting>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn is_open(waiting: &Waiting, now: i64) -> bool {
    now - waiting.since < MINUTES * 60
}

/// Has a log-in wait for its code, and leads to where it is asked.
pub(in crate::accounts) fn begin(
    state: &AppState,
    jar: CookieJar,
    account: AccountId,
    next: &str,
) -> Result<Response, Error> {
    let token = state.chance.token()?;
    let waiting = Waiting { account, next: next.to_owned(), since: state.clock.seconds() };
    state.second_steps.open(&token, waiting);
    let cookie = Cookie::build((cookie_name(state), token.reveal().to_owned()))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(state.config.is_secure())
        .max_age(cookie::time::Duration::minutes(MINUTES))
        .build();
    Ok((jar.add(cookie), see_other("/login/code")).into_response())
}

fn cookie_name(state: &AppState) -> &'static str {
    if state.config.is_secure() { "__Host-pending" } else { "pending" }
}

fn token(state: &AppState, jar: &CookieJar) -> Option<Token> {
    jar.get(cookie_name(state)).map(|cookie| Token::presented(cookie.value()))
}

/// What someone typed: a code of the app, or a recovery code.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    code: String,
    recovery: String,
}

/// The page that asks for the code.
#[derive(Debug, Template)]
#[template(path = "accounts/code.html")]
pub struct CodePage {
    page: Page,
    error: String,
    /// Whether it is about a recovery code.
    is_recovery: bool,
}

impl CodePage {
    fn code_error(&self) -> &str {
        if self.is_recovery { "" } else { &self.error }
    }
}

/// Shows where the code is asked.
///
/// # Errors
/// The template's own.
pub async fn show(State(state): State<AppState>, page: Page, jar: CookieJar) -> Result<Response, Error> {
    let waiting =
        token(&state, &jar).and_then(|token| state.second_steps.look(&token, state.clock.seconds()));
    match waiting {
        Some(_) => html(&CodePage { page, error: String::new(), is_recovery: false }),
        None => Ok(see_other("/login")),
    }
}

/// Takes the code and logs in. A wrong code, one that was used, and a log-in that
/// took too long are one answer.
///
/// # Errors
/// The database's own.
pub async fn enter(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    client: Client,
    jar: CookieJar,
    Form(form): Form<CodeForm>,
) -> Result<Response, Error> {
    let now = state.clock.seconds();
    let is_recovery = !form.recovery.is_empty();
    let refuse = |page: Page, is_throttled: bool| {
        metrics::count_login(if is_throttled { "slowed" } else { "refused" });
        let key = if is_throttled { "login-throttled" } else { "second-factor-wrong" };
        let error = page.t.get(key).into_owned();
        let page = Page { path: "/login/code".to_owned(), ..page };
        log_in::refused(is_throttled, |status| html_with(status, &CodePage { page, error, is_recovery }))
    };
    let waiting = token(&state, &jar).and_then(|token| Some((state.second_steps.look(&token, now)?, token)));
    let Some((waiting, token)) = waiting else { return refuse(page, false) };
    if !state.throttle.allows_code(client, waiting.account) {
        return refuse(page, true);
    }
    let Some(account) = store::find_account(state.db.read(), waiting.account).await? else {
        return refuse(page, false);
    };
    let given = if is_recovery { Given::Recovery(&form.recovery) } else { Given::Code(&form.code) };
    let whose = Whose { account: waiting.account, public_id: &account.public_id };
    let mut tx = state.db.begin_write().await?;
    let is_right = !account.is_disabled && accept(&mut tx, whose, given, now).await?;
    tx.commit().await?;
    if !is_right || !state.second_steps.close(&token) {
        return refuse(page, false);
    }
    state.throttle.was_right(client);
    metrics::count_login("ok");
    let jar = session::log_in(&state, &visitor, jar, waiting.account, Proof::Ours).await?;
    let jar = jar.remove(Cookie::build(cookie_name(&state)).path("/").build());
    Ok((jar, see_other(local_path(&waiting.next, AFTER_LOGIN))).into_response())
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for CodePage {
        fn samples(language: Language) -> Vec<Self> {
            [("", false), ("<i>✗</i>", false), ("<i>✗</i>", true)]
                .map(|(error, is_recovery)| Self {
                    page: Page::sample(language),
                    error: error.to_owned(),
                    is_recovery,
                })
                .into()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_in_waits_for_five_minutes_and_is_finished_once() {
        let steps = SecondSteps::default();
        let token = Token::presented("abc");
        let waiting = Waiting { account: AccountId(7), next: "/cards".to_owned(), since: 1_000 };
        steps.open(&token, waiting);
        assert_eq!(steps.look(&token, 1_299).map(|waiting| waiting.account), Some(AccountId(7)));
        assert!(steps.look(&token, 1_300).is_none());
        assert!(steps.look(&Token::presented("other"), 1_000).is_none());
        assert!(steps.close(&token) && !steps.close(&token));
    }
}
