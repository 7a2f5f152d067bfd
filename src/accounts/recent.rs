//! Saying again who one is, before something that cannot be undone.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use axum_extra::extract::cookie::CookieJar;
use serde::Deserialize;

use super::log_in::{self, Checked};
use super::{Person, Visitor, session, store};
use crate::app::AppState;
use crate::error::{Error, not_found};
use crate::web::forms::local_path;
use crate::web::page::{Page, html, html_with, see_other};
use crate::web::{Client, Form, Query};

/// How long a proof counts as recent: a quarter of an hour.
const RECENT_SECONDS: i64 = 15 * 60;
/// Where one goes on when nothing else was asked for.
const ACCOUNT: &str = "/account";

/// Who is logged in; who is not is led to log in, and then to `page`: the address
/// of a page to look at, since a form cannot be sent again by itself.
///
/// # Errors
/// Log in first.
pub fn require_account<'a>(visitor: &'a Visitor, page: &str) -> Result<&'a Person, Error> {
    visitor.account.as_ref().ok_or_else(|| Error::First(with_next("/login", page)))
}

/// Whether someone proved within the last quarter of an hour who they are; who did
/// not is led to do so, and then to `page`.
///
/// For what must not be done by whoever finds a browser open: erasing an account,
/// granting an administrator, restoring, exporting an archive. A form cannot be
/// sent again by itself, so give such a form a page of its own, whose GET already
/// calls this, and pass that page's address here in the POST as well: who took
/// longer than a quarter of an hour over it comes back to the form.
///
/// # Errors
/// Log in or confirm first.
pub fn require_recent(state: &AppState, visitor: &Visitor, page: &str) -> Result<(), Error> {
    let person = require_account(visitor, page)?;
    if state.clock.seconds() - person.session.confirmed_at < RECENT_SECONDS {
        return Ok(());
    }
    Err(Error::First(with_next("/account/confirm", page)))
}

fn with_next(path: &str, next: &str) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("next", next).finish();
    format!("{path}?{query}")
}

/// Where to go afterwards.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct NextQuery {
    next: String,
}

/// The form as typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ConfirmForm {
    password: String,
    next: String,
}

/// The page that asks for the password again.
#[derive(Debug, Template)]
#[template(path = "accounts/confirm.html")]
pub struct ConfirmPage {
    page: Page,
    next: String,
    error: String,
    has_password: bool,
}

/// Asks for the password.
///
/// # Errors
/// The database's own.
pub async fn show(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Query(query): Query<NextQuery>,
) -> Result<Response, Error> {
    let next = local_path(&query.next, ACCOUNT).to_owned();
    let person = require_account(&visitor, &next)?;
    let account = store::find_account(state.db.read(), person.id).await?.ok_or_else(|| not_found("page"))?;
    html(&ConfirmPage { page, next, error: String::new(), has_password: account.has_password })
}

/// Takes the password; who has none logs in again.
///
/// # Errors
/// The database's own.
pub async fn confirm(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    client: Client,
    jar: CookieJar,
    Form(form): Form<ConfirmForm>,
) -> Result<Response, Error> {
    let next = local_path(&form.next, ACCOUNT).to_owned();
    let person = require_account(&visitor, &next)?;
    let account = store::find_account(state.db.read(), person.id).await?.ok_or_else(|| not_found("page"))?;
    if !account.has_password && state.links.let_in(person.id) {
        return confirmed(&state, person, &next).await;
    }
    if !account.has_password {
        let jar = session::log_out(&state, jar).await?;
        return Ok((jar, see_other(&with_next("/login", &next))).into_response());
    }
    match log_in::check(&state, client, &account.email, &form.password).await? {
        Checked::Right(_) => confirmed(&state, person, &next).await,
        refused => {
            let page = Page { path: with_next("/account/confirm", &next), ..page };
            let is_throttled = refused == Checked::Throttled;
            let error =
                page.t.get(if is_throttled { "login-throttled" } else { "password-wrong" }).into_owned();
            log_in::refused(is_throttled, |status| {
                html_with(status, &ConfirmPage { page, next, error, has_password: true })
            })
        }
    }
}

async fn confirmed(state: &AppState, person: &Person, next: &str) -> Result<Response, Error> {
    let mut tx = state.db.begin_write().await?;
    store::confirm_session(&mut tx, &person.session.public_id, state.clock.seconds()).await?;
    tx.commit().await?;
    Ok(see_other(next))
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for ConfirmPage {
        fn samples(language: Language) -> Vec<Self> {
            [("", true), ("<i>✗</i>", true), ("", false)]
                .map(|(error, has_password)| Self {
                    page: Page::sample(language),
                    next: "/account?<b>".to_owned(),
                    error: error.to_owned(),
                    has_password,
                })
                .into()
        }
    }
}
