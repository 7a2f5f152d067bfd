//! Registering, logging in and out.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use axum_extra::extract::cookie::CookieJar;
use serde::Deserialize;

use super::log_in::{self as proof, Checked};
use super::{
    AFTER_LOGIN, EMAIL_LIMIT, NAME_LIMIT, NewAccount, Proof, Visitor, looks_like_email, oidc, password,
    role_mail, session, store,
};
use crate::app::AppState;
use crate::audit;
use crate::chance::Token;
use crate::domain::municipality::NisCode;
use crate::domain::rights::{Membership, Role};
use crate::domain::text::clean_line;
use crate::error::{Error, not_found};
use crate::i18n::Translator;
use crate::metrics;
use crate::organisations::{self, Municipality};
use crate::web::forms::{FieldErrors, local_path};
use crate::web::page::{Page, html, html_with, see_other};
use crate::web::{Client, Form, Path, Query};

/// Chosen by who works for none, or for several.
const NO_MUNICIPALITY: &str = "none";

/// Where to go after logging in, and the municipality someone worked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct NextQuery {
    next: String,
    municipality: String,
}

/// The registration form as typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct RegisterForm {
    name: String,
    email: String,
    password: String,
    municipality: String,
    next: String,
}

/// The page to register on.
#[derive(Debug, Template)]
#[template(path = "accounts/register.html")]
pub struct RegisterPage {
    page: Page,
    form: RegisterForm,
    errors: FieldErrors,
    municipalities: Vec<Municipality>,
    keeps_work: bool,
}

/// Shows the registration form.
///
/// # Errors
/// The database's own.
pub async fn show_register(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Query(query): Query<NextQuery>,
) -> Result<Response, Error> {
    if !visitor.is_guest() {
        return Ok(see_other(local_path(&query.next, AFTER_LOGIN)));
    }
    let form = RegisterForm { next: query.next, municipality: query.municipality, ..RegisterForm::default() };
    html(&RegisterPage {
        page,
        form,
        errors: FieldErrors::default(),
        municipalities: organisations::list_municipalities(state.db.read()).await?,
        keeps_work: visitor.is_guest() && visitor.owner_id.is_some(),
    })
}

/// Makes the account and logs in; guest's work comes along.
///
/// # Errors
/// The database's own.
pub async fn register(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    jar: CookieJar,
    Form(form): Form<RegisterForm>,
) -> Result<Response, Error> {
    let t = page.t;
    // Where another language leads: what was typed is lost, where to go is not.
    let page = Page { path: form_path("/register", &form.next), ..page };
    let mut errors = FieldErrors::default();
    let name = errors.take(&t, "name", clean_line(&form.name, NAME_LIMIT)).unwrap_or_default();
    let email =
        errors.take(&t, "email", clean_line(&form.email, EMAIL_LIMIT)).unwrap_or_default().to_lowercase();
    if errors.of("email").is_empty() && !looks_like_email(&email) {
        errors.add("email", t.get("register-email-unlike"));
    }
    if let Err(fault) = password::check(&form.password, &[&name, &email, "voorrang"]) {
        errors.add("password", password_error(&t, fault));
    }
    let municipality = match NisCode::parse(&form.municipality) {
        Some(nis_code) => organisations::find_municipality(state.db.read(), &nis_code).await?,
        None => None,
    };
    if municipality.is_none() && form.municipality != NO_MUNICIPALITY {
        errors.add("municipality", t.get("register-municipality-missing"));
    }
    if errors.is_empty() {
        let password_hash = state.passwords.hash(form.password.clone()).await?;
        let mut tx = state.db.begin_write().await?;
        let public_id = state.chance.public_id()?;
        // Asked for, not confirmed: saying where one works proves nothing.
        let asked = municipality
            .map(|municipality| Membership { organisation: Some(municipality.id), role: Role::Coordinator });
        let created = store::create_account(
            &mut tx,
            &NewAccount {
                public_id: &public_id,
                email: &email,
                name: &name,
                password_hash: Some(&password_hash),
                membership: asked.map(|membership| (membership, false)),
                created_at: state.clock.seconds(),
            },
        )
        .await?;
        if created.is_some() {
            let (event, subject) = (audit::Event::AccountMade, format!("account:{public_id}"));
            let at = state.clock.seconds();
            audit::record(&mut tx, &audit::Entry { actor: &public_id, event, subject: &subject, at }).await?;
        }
        tx.commit().await?;
        if let Some(account_id) = created {
            if let Some(membership) = asked {
                role_mail::tell_asked(&state, account_id, membership).await;
            }
            let jar = session::log_in(&state, &visitor, jar, account_id, Proof::Ours).await?;
            return Ok((jar, see_other(local_path(&form.next, AFTER_LOGIN))).into_response());
        }
        errors.add("email", t.get("register-email-taken"));
    }
    html_with(
        StatusCode::UNPROCESSABLE_ENTITY,
        &RegisterPage {
            page,
            form,
            errors,
            municipalities: organisations::list_municipalities(state.db.read()).await?,
            keeps_work: visitor.is_guest() && visitor.owner_id.is_some(),
        },
    )
}

/// The log-in form as typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct LoginForm {
    email: String,
    password: String,
    next: String,
}

/// The page to log in on.
#[derive(Debug, Template)]
#[template(path = "accounts/login.html")]
pub struct LoginPage {
    page: Page,
    form: LoginForm,
    error: String,
    /// What the provider is called that one can log in at as well.
    provider: Option<String>,
}

impl LoginForm {
    /// A form not typed in yet, and where it leads.
    pub(super) fn going_to(next: String) -> Self {
        Self { next, ..Self::default() }
    }
}

impl LoginPage {
    /// The page, with one sentence on what went wrong before.
    pub(super) fn new(state: &AppState, page: Page, form: LoginForm, error: String) -> Self {
        Self { page, form, error, provider: state.oidc.label().map(str::to_owned) }
    }
}

/// Shows the log-in form.
///
/// # Errors
/// The template's own.
pub async fn show_login(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Query(query): Query<NextQuery>,
) -> Result<Response, Error> {
    if !visitor.is_guest() {
        return Ok(see_other(local_path(&query.next, AFTER_LOGIN)));
    }
    html(&LoginPage::new(&state, page, LoginForm::going_to(query.next), String::new()))
}

/// Logs in, or asks for the second factor first. A wrong address and a wrong
/// password get the same answer.
///
/// # Errors
/// The database's own.
pub async fn log_in(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    client: Client,
    jar: CookieJar,
    Form(form): Form<LoginForm>,
) -> Result<Response, Error> {
    let page = Page { path: form_path("/login", &form.next), ..page };
    let email = form.email.trim().to_lowercase();
    match proof::check(&state, client, &email, &form.password).await? {
        Checked::Right(account_id) => {
            let next = local_path(&form.next, AFTER_LOGIN);
            proof::go_on(&state, &visitor, jar, account_id, next).await
        }
        refused => {
            let is_throttled = refused == Checked::Throttled;
            metrics::count_login(if is_throttled { "slowed" } else { "refused" });
            let error = page.t.get(if is_throttled { "login-throttled" } else { "login-wrong" }).into_owned();
            proof::refused(is_throttled, |status| {
                html_with(status, &LoginPage::new(&state, page, form, error))
            })
        }
    }
}

/// Logs out: here first, and then at the provider someone came in through.
///
/// # Errors
/// The database's own.
pub async fn log_out(
    State(state): State<AppState>,
    visitor: Visitor,
    jar: CookieJar,
) -> Result<Response, Error> {
    let jar = session::log_out(&state, jar).await?;
    let next = oidc::leaving::after_logout(&state, visitor.account.as_ref()).await;
    Ok((jar, see_other(next)).into_response())
}

/// The page behind a log-in link. Only its button uses the link: programs that
/// look at links before people do would otherwise use them up.
#[derive(Debug, Template)]
#[template(path = "accounts/link.html")]
pub struct LinkPage {
    page: Page,
    token: String,
    name: String,
}

/// Shows whose link it is.
///
/// # Errors
/// Not found, for a link that is used, foreign or from an earlier start.
pub async fn show_link(
    State(state): State<AppState>,
    page: Page,
    Path(token): Path<String>,
) -> Result<Response, Error> {
    let account_id = state.links.look(&Token::presented(&token)).ok_or_else(|| not_found("link"))?;
    let account =
        store::find_account(state.db.read(), account_id).await?.filter(|account| !account.is_disabled);
    html(&LinkPage { page, token, name: account.ok_or_else(|| not_found("link"))?.name })
}

/// Uses the link.
///
/// # Errors
/// As [`show_link`].
pub async fn use_link(
    State(state): State<AppState>,
    visitor: Visitor,
    jar: CookieJar,
    Path(token): Path<String>,
) -> Result<Response, Error> {
    let Some(account_id) = state.links.take(&Token::presented(&token)) else {
        metrics::count_login("refused");
        return Err(not_found("link"));
    };
    proof::go_on(&state, &visitor, jar, account_id, AFTER_LOGIN).await
}

pub(super) fn form_path(path: &str, next: &str) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("next", next).finish();
    format!("{path}?{query}")
}

pub(super) fn password_error(t: &Translator, fault: password::PasswordFault) -> String {
    use password::PasswordFault::{Common, Long, Short};
    match fault {
        Short => t.with("password-too-short", [("shortest", password::SHORTEST.into())]),
        Long => t.with("password-too-long", [("longest", password::LONGEST.into())]),
        Common => t.get("password-too-common").into_owned(),
    }
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for RegisterPage {
        fn samples(language: Language) -> Vec<Self> {
            let mut errors = FieldErrors::default();
            errors.add("email", "✗");
            let blank = |errors, keeps_work| Self {
                page: Page::sample(language),
                form: RegisterForm { name: "<b>Anke</b>".to_owned(), ..RegisterForm::default() },
                errors,
                municipalities: vec![Municipality::sample()],
                keeps_work,
            };
            vec![blank(FieldErrors::default(), true), blank(errors, false)]
        }
    }

    impl Samples for LoginPage {
        fn samples(language: Language) -> Vec<Self> {
            ["", "✗"]
                .map(|error| Self {
                    page: Page::sample(language),
                    form: LoginForm::default(),
                    error: error.to_owned(),
                    provider: (!error.is_empty()).then(|| "<b>ACM/IDM</b>".to_owned()),
                })
                .into()
        }
    }

    impl Samples for LinkPage {
        fn samples(language: Language) -> Vec<Self> {
            vec![Self { page: Page::sample(language), token: "abc".to_owned(), name: "Anke".to_owned() }]
        }
    }
}
