//! The first administrator: the page behind the link that the command line makes.
//! The link is the proof, so it asks for no password where there is one.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use axum_extra::extract::cookie::CookieJar;
use serde::Deserialize;

use super::account_links::{self, Target};
use super::{NAME_LIMIT, NewAccount, Proof, Visitor, pages, password, session, store};
use crate::app::AppState;
use crate::audit::{self, Entry, Event};
use crate::chance::Token;
use crate::db::WriteTx;
use crate::domain::rights::{AccountId, Membership, Role};
use crate::domain::text::clean_line;
use crate::error::{Error, not_found};
use crate::web::forms::FieldErrors;
use crate::web::page::{Page, html, html_with, see_other};
use crate::web::{Form, Path};

/// Where one goes on.
const AFTERWARDS: &str = "/account";

/// The form as typed; both stay empty for who has an account.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct AdministratorForm {
    name: String,
    password: String,
}

/// The page behind the link.
#[derive(Debug, Template)]
#[template(path = "accounts/administrator.html")]
pub struct AdministratorPage {
    page: Page,
    token: String,
    email: String,
    /// Who has the account; `None` when it is still to be made.
    name: Option<String>,
    form: AdministratorForm,
    errors: FieldErrors,
}

async fn find_page(state: &AppState, page: Page, token: &str) -> Result<AdministratorPage, Error> {
    let hash = Token::presented(token).hash();
    let found = account_links::find(state.db.read(), &hash, state.clock.seconds()).await?;
    let Some(Target::Administrator(email)) = found else { return Err(not_found("link")) };
    let name = match store::find_account_by_email(state.db.read(), &email).await? {
        Some(id) => store::find_account(state.db.read(), id).await?.map(|account| account.name),
        None => None,
    };
    Ok(AdministratorPage {
        page,
        token: token.to_owned(),
        email,
        name,
        form: AdministratorForm::default(),
        errors: FieldErrors::default(),
    })
}

/// Shows who becomes an administrator.
///
/// # Errors
/// Not found, for a link that is used, over or foreign.
pub async fn show(
    State(state): State<AppState>,
    page: Page,
    Path(token): Path<String>,
) -> Result<Response, Error> {
    html(&find_page(&state, page, &token).await?)
}

/// Makes the account when it is not there, grants the role and logs in.
///
/// # Errors
/// As [`show`].
pub async fn become_one(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    jar: CookieJar,
    Path(token): Path<String>,
    Form(form): Form<AdministratorForm>,
) -> Result<Response, Error> {
    let page = Page { path: format!("/login/administrator/{token}"), ..page };
    let shown = find_page(&state, page, &token).await?;
    let new = match shown.name {
        Some(_) => None,
        None => {
            let t = shown.page.t;
            let mut errors = FieldErrors::default();
            let name = errors.take(&t, "name", clean_line(&form.name, NAME_LIMIT)).unwrap_or_default();
            if let Err(fault) = password::check(&form.password, &[&name, &shown.email, "voorrang"]) {
                errors.add("password", pages::password_error(&t, fault));
            }
            if !errors.is_empty() {
                let page = AdministratorPage { form, errors, ..shown };
                return html_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
            }
            Some((name, state.passwords.hash(form.password).await?))
        }
    };
    let now = state.clock.seconds();
    let mut tx = state.db.begin_write().await?;
    let hash = Token::presented(&token).hash();
    let Some(Target::Administrator(email)) = account_links::take(&mut tx, &hash, now).await? else {
        return Err(not_found("link"));
    };
    let id = match new {
        Some((name, password_hash)) => {
            let public_id = state.chance.public_id()?;
            let account = NewAccount {
                public_id: &public_id,
                email: &email,
                name: &name,
                password_hash: Some(&password_hash),
                membership: None,
                created_at: now,
            };
            // Someone may have registered in between; then it is asked again.
            let created = store::create_account(&mut tx, &account).await?.ok_or_else(|| not_found("link"))?;
            record(&mut tx, &public_id, Event::AccountMade, &format!("account:{public_id}"), now).await?;
            created
        }
        None => store::find_account_by_email(&mut tx, &email).await?.ok_or_else(|| not_found("link"))?,
    };
    grant(&mut tx, id, now).await?;
    tx.commit().await?;
    let jar = session::log_in(&state, &visitor, jar, id, Proof::Ours).await?;
    Ok((jar, see_other(AFTERWARDS)).into_response())
}

/// Grants the role; whoever runs the program opens a closed account again by it.
async fn grant(tx: &mut WriteTx, id: AccountId, now: i64) -> Result<(), Error> {
    let account = store::find_account(&mut *tx, id).await?.ok_or_else(|| not_found("link"))?;
    let own = &account.public_id;
    if store::enable(tx, id).await? {
        record(tx, own, Event::AccountEnabled, &format!("account:{own}"), now).await?;
    }
    let membership = Membership { organisation: None, role: Role::Administrator };
    store::put_membership(tx, id, membership, true, now).await?;
    let subject = audit::membership_subject(own, membership.role, "site");
    record(tx, own, Event::RoleGranted, &subject, now).await
}

async fn record(tx: &mut WriteTx, actor: &str, event: Event, subject: &str, at: i64) -> Result<(), Error> {
    Ok(audit::record(tx, &Entry { actor, event, subject, at }).await?)
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for AdministratorPage {
        fn samples(language: Language) -> Vec<Self> {
            let mut errors = FieldErrors::default();
            errors.add("name", "<i>✗</i>");
            errors.add("password", "✗");
            let sample = |name: Option<&str>, errors| Self {
                page: Page::sample(language),
                token: "abc".to_owned(),
                email: "<b>anke@gent.be</b>".to_owned(),
                name: name.map(str::to_owned),
                form: AdministratorForm { name: "<b>Anke</b>".to_owned(), ..AdministratorForm::default() },
                errors,
            };
            vec![
                sample(None, FieldErrors::default()),
                sample(None, errors),
                sample(Some("<b>Anke</b>"), FieldErrors::default()),
            ]
        }
    }
}
