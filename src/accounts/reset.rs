//! A forgotten password: asking for a link, and using it.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum_extra::extract::cookie::CookieJar;
use serde::Deserialize;

use super::account_links::{self, Target};
use super::{AFTER_LOGIN, EMAIL_LIMIT, Visitor, log_in, looks_like_email, pages, password, post, store};
use crate::app::AppState;
use crate::audit;
use crate::chance::Token;
use crate::db::WriteTx;
use crate::domain::rights::AccountId;
use crate::domain::text::clean_line;
use crate::error::{Error, not_found};
use crate::i18n::Translator;
use crate::web::page::{Page, html, html_with, see_other};
use crate::web::{Form, Path, Query};

/// Whether it was asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct AskedQuery {
    asked: bool,
}

/// The form as typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ForgottenForm {
    email: String,
}

/// The page for who forgot their password.
#[derive(Debug, Template)]
#[template(path = "accounts/forgotten.html")]
pub struct ForgottenPage {
    page: Page,
    form: ForgottenForm,
    error: String,
    /// Whether a message is on its way, if the address is known.
    was_asked: bool,
    /// Whether there is mail; else somebody can help.
    has_mail: bool,
    /// Where questions go, when an administrator said so.
    contact_email: String,
}

async fn forgotten_page(state: &AppState, page: Page) -> Result<ForgottenPage, Error> {
    let settings = crate::settings::load(state).await?;
    Ok(ForgottenPage {
        page,
        form: ForgottenForm::default(),
        error: String::new(),
        was_asked: false,
        has_mail: post::is_on(state),
        contact_email: settings.contact_email,
    })
}

/// Shows the form, or that a message is on its way.
///
/// # Errors
/// The database's own.
pub async fn show_forgotten(
    State(state): State<AppState>,
    page: Page,
    Query(query): Query<AskedQuery>,
) -> Result<Response, Error> {
    html(&ForgottenPage { was_asked: query.asked, ..forgotten_page(&state, page).await? })
}

/// Sends a link, if there is such an account. The answer is the same and takes as
/// long whether there is or not: it does not wait for anyone to look.
///
/// # Errors
/// The template's own.
pub async fn ask(
    State(state): State<AppState>,
    page: Page,
    Form(form): Form<ForgottenForm>,
) -> Result<Response, Error> {
    let email = clean_line(&form.email, EMAIL_LIMIT).unwrap_or_default().to_lowercase();
    if !looks_like_email(&email) {
        let t = page.t;
        let page = Page { path: "/login/forgotten".to_owned(), ..page };
        let error = t.get("register-email-unlike").into_owned();
        let page = ForgottenPage { form, error, ..forgotten_page(&state, page).await? };
        return html_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    // Too many are told the same: whose inbox it is knows.
    if post::is_on(&state) && state.throttle.allows_message(&email) {
        let t = page.t;
        tokio::spawn(async move {
            if let Err(error) = send_link(&state, &t, &email).await {
                tracing::error!(?error, "a link to set a password could not be made");
            }
        });
    }
    Ok(see_other("/login/forgotten?asked=true"))
}

async fn send_link(state: &AppState, t: &Translator, email: &str) -> Result<(), Error> {
    let Some(found) = store::find_password(state.db.read(), email).await? else { return Ok(()) };
    let Some(account) = store::find_account(state.db.read(), found.account).await? else { return Ok(()) };
    if account.is_disabled {
        return Ok(());
    }
    let mut tx = state.db.begin_write().await?;
    let token = account_links::make_reset_link(state, &mut tx, found.account).await?;
    tx.commit().await?;
    post::send_reset(state, t, &account.email, &account.name, &account_links::reset_url(state, &token));
    Ok(())
}

/// The form as typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PasswordForm {
    password: String,
}

/// The page behind a link to set another password.
#[derive(Debug, Template)]
#[template(path = "accounts/reset.html")]
pub struct ResetPage {
    page: Page,
    token: String,
    /// Whose password it is: for who looks, and for programs that keep passwords.
    email: String,
    error: String,
}

/// Shows the form.
///
/// # Errors
/// Not found, for a link that is used, over or foreign.
pub async fn show_reset(
    State(state): State<AppState>,
    page: Page,
    Path(token): Path<String>,
) -> Result<Response, Error> {
    let hash = Token::presented(&token).hash();
    let target = account_links::find(state.db.read(), &hash, state.clock.seconds()).await?;
    let account = open_account(&state, target).await?;
    html(&ResetPage { page, token, email: account.email, error: String::new() })
}

async fn open_account(state: &AppState, target: Option<Target>) -> Result<store::AccountRow, Error> {
    let Some(Target::Reset(id)) = target else { return Err(not_found("link")) };
    let account = store::find_account(state.db.read(), id).await?;
    account.filter(|account| !account.is_disabled).ok_or_else(|| not_found("link"))
}

/// Sets the password, ends every session and every other link, and goes on to log
/// in: with the second factor, when there is one.
///
/// # Errors
/// As [`show_reset`].
pub async fn set_password(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    jar: CookieJar,
    Path(token): Path<String>,
    Form(form): Form<PasswordForm>,
) -> Result<Response, Error> {
    let hash = Token::presented(&token).hash();
    let now = state.clock.seconds();
    let target = account_links::find(state.db.read(), &hash, now).await?;
    let account = open_account(&state, target).await?;
    if let Err(fault) = password::check(&form.password, &[&account.name, &account.email, "voorrang"]) {
        let page = Page { path: format!("/login/reset/{token}"), ..page };
        let error = pages::password_error(&page.t, fault);
        let page = ResetPage { page, token, email: account.email, error };
        return html_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let password_hash = state.passwords.hash(form.password).await?;
    let mut tx = state.db.begin_write().await?;
    // Again, inside the write: of two at once one sets the password.
    let Some(Target::Reset(id)) = account_links::take(&mut tx, &hash, now).await? else {
        return Err(not_found("link"));
    };
    put_password(&mut tx, id, &password_hash, "").await?;
    let subject = format!("account:{}", account.public_id);
    let event = audit::Event::PasswordReset;
    let entry = audit::Entry { actor: &account.public_id, event, subject: &subject, at: now };
    audit::record(&mut tx, &entry).await?;
    tx.commit().await?;
    post::send_change(&state, &page.t, &account.email, &account.name, post::Change::Password);
    log_in::go_on(&state, &visitor, jar, id, AFTER_LOGIN).await
}

/// Sets a password: every session but one ends, and every link.
pub(super) async fn put_password(
    tx: &mut WriteTx,
    account: AccountId,
    hash: &str,
    session: &str,
) -> Result<(), sqlx::Error> {
    store::set_password(tx, account, hash).await?;
    store::end_sessions(tx, account, session).await?;
    account_links::delete_links_of(tx, account).await
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for ForgottenPage {
        fn samples(language: Language) -> Vec<Self> {
            [(true, false, ""), (true, true, ""), (true, false, "<i>✗</i>"), (false, false, "")]
                .map(|(has_mail, was_asked, error)| Self {
                    page: Page::sample(language),
                    form: ForgottenForm { email: "<b>anke</b>".to_owned() },
                    error: error.to_owned(),
                    was_asked,
                    has_mail,
                    contact_email: if was_asked { String::new() } else { "ict@<b>gent.be".to_owned() },
                })
                .into()
        }
    }

    impl Samples for ResetPage {
        fn samples(language: Language) -> Vec<Self> {
            ["", "<i>✗</i>"]
                .map(|error| Self {
                    page: Page::sample(language),
                    token: "abc".to_owned(),
                    email: "<b>anke@gent.be</b>".to_owned(),
                    error: error.to_owned(),
                })
                .into()
        }
    }
}
