//! One's own account: name, address, password, second factor and sessions.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use axum_extra::extract::cookie::CookieJar;
use serde::Deserialize;

use super::log_in::{self, Checked};
use super::sessions_list::{self, SessionLine};
use super::store::AccountRow;
use super::{
    EMAIL_LIMIT, NAME_LIMIT, Person, Visitor, account_links, looks_like_email, oidc, pages, password, post,
    require_account, require_recent, reset, second_factor, session, store,
};
use crate::app::AppState;
use crate::audit::{self, Entry, Event};
use crate::db::WriteTx;
use crate::domain::text::clean_line;
use crate::error::{Error, not_found};
use crate::web::forms::FieldErrors;
use crate::web::page::{Page, html, html_with, see_other};
use crate::web::{Client, Form, Query};

const PATH: &str = "/account";

/// What was just done.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct DoneQuery {
    done: String,
}

/// The name as typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct NameForm {
    name: String,
}

/// Another address as typed, with the password that proves who asks.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct EmailForm {
    email: String,
    proof: String,
}

/// Another password as typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PasswordForm {
    present: String,
    password: String,
}

/// The page of one's own account.
#[derive(Debug, Template)]
#[template(path = "accounts/account.html")]
pub struct AccountPage {
    page: Page,
    own_name: String,
    email: String,
    /// Whether there is a password; else they log in elsewhere.
    has_password: bool,
    /// Whether somebody else's log-in vouches for them here.
    is_federated: bool,
    /// What the provider is called that one can log in at as well, and whether that
    /// is tied to this account.
    provider: Option<(String, bool)>,
    /// Recovery codes left, with a second factor.
    codes_left: Option<i64>,
    sessions: Vec<SessionLine>,
    errors: FieldErrors,
    /// What was just done, in words.
    done: String,
}

impl AccountPage {
    fn has_others(&self) -> bool {
        self.sessions.iter().any(|session| !session.is_here)
    }
}

async fn load(state: &AppState, person: &Person) -> Result<AccountRow, Error> {
    store::find_account(state.db.read(), person.id).await?.ok_or_else(|| not_found("page"))
}

async fn account_page(
    state: &AppState,
    page: Page,
    person: &Person,
    account: AccountRow,
) -> Result<AccountPage, Error> {
    let provider = match state.oidc.label() {
        Some(label) => {
            let identities = oidc::list_identities(state.db.read(), person.id).await?;
            Some((label.to_owned(), !identities.is_empty()))
        }
        None => None,
    };
    Ok(AccountPage {
        provider,
        page: Page { path: PATH.to_owned(), ..page },
        own_name: account.name,
        email: account.email,
        has_password: account.has_password,
        is_federated: person.session.is_federated,
        codes_left: second_factor::codes_left(state, person).await?,
        sessions: sessions_list::lines(state, person).await?,
        errors: FieldErrors::default(),
        done: String::new(),
    })
}

/// Shows the account.
///
/// # Errors
/// Log in first; the database's own.
pub async fn show(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Query(query): Query<DoneQuery>,
) -> Result<Response, Error> {
    let person = require_account(&visitor, PATH)?;
    let key = match query.done.as_str() {
        "name" => Some("account-done-name"),
        "email" => Some("account-done-email"),
        "password" => Some("account-done-password"),
        "factor" => Some("account-done-factor"),
        "untied" => Some("account-done-untied"),
        "session" => Some("account-done-session"),
        "sessions" => Some("account-done-sessions"),
        _ => None,
    };
    let done = key.map(|key| page.t.get(key).into_owned()).unwrap_or_default();
    let account = load(&state, person).await?;
    html(&AccountPage { done, ..account_page(&state, page, person, account).await? })
}

/// Keeps another name.
///
/// # Errors
/// Log in first; the database's own.
pub async fn save_name(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Form(form): Form<NameForm>,
) -> Result<Response, Error> {
    let person = require_account(&visitor, PATH)?;
    let account = load(&state, person).await?;
    let mut errors = FieldErrors::default();
    let Some(name) = errors.take(&page.t, "name", clean_line(&form.name, NAME_LIMIT)) else {
        let shown = account_page(&state, page, person, account).await?;
        let page = AccountPage { own_name: form.name, errors, ..shown };
        return html_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let mut tx = state.db.begin_write().await?;
    store::set_name(&mut tx, person.id, &name).await?;
    record(&state, &mut tx, person, Event::AccountChanged).await?;
    tx.commit().await?;
    Ok(see_other("/account?done=name"))
}

/// Keeps another address, for who proves with the password who asks. Links to the
/// one before end.
///
/// # Errors
/// Log in first; the database's own.
pub async fn save_email(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    client: Client,
    Form(form): Form<EmailForm>,
) -> Result<Response, Error> {
    let person = require_account(&visitor, PATH)?;
    let account = load(&state, person).await?;
    let t = page.t;
    let mut errors = FieldErrors::default();
    let email =
        errors.take(&t, "email", clean_line(&form.email, EMAIL_LIMIT)).unwrap_or_default().to_lowercase();
    if errors.is_empty() && !looks_like_email(&email) {
        errors.add("email", t.get("register-email-unlike"));
    }
    let mut is_throttled = false;
    if errors.is_empty() {
        match log_in::check(&state, client, &account.email, &form.proof).await? {
            Checked::Right(_) => {}
            Checked::Wrong => errors.add("proof", t.get("password-wrong")),
            Checked::Throttled => {
                is_throttled = true;
                errors.add("proof", t.get("login-throttled"));
            }
        }
    }
    if errors.is_empty() {
        let mut tx = state.db.begin_write().await?;
        if store::set_email(&mut tx, person.id, &email).await? {
            account_links::delete_links_of(&mut tx, person.id).await?;
            record(&state, &mut tx, person, Event::AccountChanged).await?;
            tx.commit().await?;
            post::send_change(&state, &t, &account.email, &account.name, post::Change::Email);
            return Ok(see_other("/account?done=email"));
        }
        errors.add("email", t.get("register-email-taken"));
    }
    let shown = account_page(&state, page, person, account).await?;
    let page = AccountPage { email: form.email, errors, ..shown };
    log_in::refused(is_throttled, |status| html_with(status, &page))
}

/// Keeps another password. Sessions elsewhere end, and links.
///
/// # Errors
/// Log in first; the database's own.
pub async fn change_password(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    client: Client,
    Form(form): Form<PasswordForm>,
) -> Result<Response, Error> {
    let person = require_account(&visitor, PATH)?;
    let account = load(&state, person).await?;
    let t = page.t;
    let mut errors = FieldErrors::default();
    if let Err(fault) = password::check(&form.password, &[&account.name, &account.email, "voorrang"]) {
        errors.add("password", pages::password_error(&t, fault));
    }
    let mut is_throttled = false;
    if errors.is_empty() {
        match log_in::check(&state, client, &account.email, &form.present).await? {
            Checked::Right(_) => {
                let hash = state.passwords.hash(form.password).await?;
                let mut tx = state.db.begin_write().await?;
                let session = &person.session.public_id;
                reset::put_password(&mut tx, person.id, &hash, session).await?;
                store::confirm_session(&mut tx, session, state.clock.seconds()).await?;
                record(&state, &mut tx, person, Event::PasswordChanged).await?;
                tx.commit().await?;
                post::send_change(&state, &t, &account.email, &account.name, post::Change::Password);
                return Ok(see_other("/account?done=password"));
            }
            Checked::Wrong => errors.add("present", t.get("password-wrong")),
            Checked::Throttled => {
                is_throttled = true;
                errors.add("present", t.get("login-throttled"));
            }
        }
    }
    let shown = account_page(&state, page, person, account).await?;
    log_in::refused(is_throttled, |status| html_with(status, &AccountPage { errors, ..shown }))
}

/// Unties the log-in elsewhere, for who can still come in with a password.
///
/// # Errors
/// Log in or confirm first; the database's own.
pub async fn untie(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    jar: CookieJar,
) -> Result<Response, Error> {
    require_recent(&state, &visitor, PATH)?;
    let person = require_account(&visitor, PATH)?;
    let identities = oidc::list_identities(state.db.read(), person.id).await?;
    let mut tx = state.db.begin_write().await?;
    let account = store::find_account(&mut tx, person.id).await?.ok_or_else(|| not_found("page"))?;
    if !account.has_password {
        drop(tx);
        let mut errors = FieldErrors::default();
        errors.add("untie", page.t.get("oidc-untie-no-password"));
        let shown = account_page(&state, page, person, account).await?;
        return html_with(StatusCode::UNPROCESSABLE_ENTITY, &AccountPage { errors, ..shown });
    }
    oidc::leaving::untie(&mut tx, person, &identities, state.clock.seconds()).await?;
    tx.commit().await?;
    if person.session.is_federated {
        // It began with what is untied now, and ended with it.
        let jar = session::forget_session(&state, jar);
        return Ok((jar, see_other("/login?next=/account")).into_response());
    }
    Ok(see_other("/account?done=untied"))
}

/// Notes what someone did to their own account.
pub(super) async fn record(
    state: &AppState,
    tx: &mut WriteTx,
    person: &Person,
    event: Event,
) -> Result<(), Error> {
    let subject = format!("account:{}", person.public_id);
    let at = state.clock.seconds();
    Ok(audit::record(tx, &Entry { actor: &person.public_id, event, subject: &subject, at }).await?)
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::accounts::Device;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for AccountPage {
        fn samples(language: Language) -> Vec<Self> {
            let line = |public_id: &str, is_here, user_agent| SessionLine {
                public_id: public_id.to_owned(),
                device: Device::of_user_agent(user_agent),
                created_at: 1_795_000_000,
                seen_at: 1_795_003_600,
                is_here,
            };
            let here = || line("a1", true, "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0");
            let mut errors = FieldErrors::default();
            for field in ["name", "email", "proof", "present", "password", "untie"] {
                errors.add(field, "<i>✗</i>");
            }
            let sample = |codes_left, sessions, errors| Self {
                page: Page::sample(language),
                own_name: "<b>Anke</b>".to_owned(),
                email: "<b>anke@gent.be</b>".to_owned(),
                has_password: true,
                is_federated: false,
                provider: None,
                codes_left,
                sessions,
                errors,
                done: "✓".to_owned(),
            };
            let mut untied = FieldErrors::default();
            untied.add("untie", "<i>✗</i>");
            let elsewhere = Self {
                has_password: false,
                is_federated: true,
                provider: Some(("<b>ACM/IDM</b>".to_owned(), true)),
                ..sample(None, vec![here()], untied)
            };
            let tied = Self {
                provider: Some(("<b>ACM/IDM</b>".to_owned(), true)),
                ..sample(None, vec![here()], FieldErrors::default())
            };
            vec![
                tied,
                sample(Some(1), vec![here(), line("b2", false, "")], FieldErrors::default()),
                Self {
                    provider: Some(("<b>ACM/IDM</b>".to_owned(), false)),
                    ..sample(None, vec![here()], errors)
                },
                elsewhere,
            ]
        }
    }
}
