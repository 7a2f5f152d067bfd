//! The pages of logging in elsewhere.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use axum_extra::extract::cookie::CookieJar;
use serde::Deserialize;

use super::pending::{self, Pending};
use super::provider::{Provider, Secrets};
use super::{Failure, Refusal, admission, store};
use crate::accounts::pages::{LoginForm, LoginPage, form_path};
use crate::accounts::{AFTER_LOGIN, Proof, Visitor, require_recent, role_mail, session};
use crate::app::AppState;
use crate::chance::Token;
use crate::error::{Error, not_found};
use crate::metrics;
use crate::web::forms::local_path;
use crate::web::page::{Page, html, html_with, see_other};
use crate::web::{Form, Query};

/// Where to go after logging in.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct StartForm {
    next: String,
}

/// Begins a log-in at the provider. Who is logged in ties it to their account: another
/// way in, so whoever finds a browser open may not.
///
/// # Errors
/// Not found without a provider; confirm first; busy when far too many are under way.
pub async fn start(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    jar: CookieJar,
    Form(form): Form<StartForm>,
) -> Result<Response, Error> {
    let provider = provider(&state)?;
    if !visitor.is_guest() {
        require_recent(&state, &visitor, "/account")?;
    }
    let next = local_path(&form.next, AFTER_LOGIN).to_owned();
    let (login, nonce, verifier) = (state.chance.token()?, state.chance.token()?, state.chance.token()?);
    let secrets = Secrets { state: login.reveal(), nonce: nonce.reveal(), verifier: verifier.reveal() };
    let url = match provider.login_url(&secrets).await {
        Ok(url) => url,
        Err(failure) => return refuse(&state, page, form.next, &failure),
    };
    let (browser, jar) = pending::tie(&state, jar)?;
    let pending = Pending {
        url,
        nonce: nonce.reveal().to_owned(),
        verifier: verifier.reveal().to_owned(),
        next,
        account: visitor.account.map(|person| person.id),
    };
    provider.pending.keep(&login, &browser, pending, state.clock.seconds())?;
    Ok((jar, see_other(&format!("/login/oidc?state={}", login.reveal()))).into_response())
}

/// Which log-in.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct DepartureQuery {
    state: String,
}

/// The page that leads to the provider: at once, or by its link.
#[derive(Debug, Template)]
#[template(path = "accounts/departure.html")]
pub struct DeparturePage {
    page: Page,
    label: String,
    url: String,
}

/// Leads to the provider.
///
/// # Errors
/// Not found without a provider.
pub async fn show_departure(
    State(state): State<AppState>,
    page: Page,
    jar: CookieJar,
    Query(query): Query<DepartureQuery>,
) -> Result<Response, Error> {
    let provider = provider(&state)?;
    let browser = pending::browser(&state, &jar);
    let login = Token::presented(&query.state);
    let Some(url) = provider.pending.url(&login, browser.as_ref(), state.clock.seconds()) else {
        // Over, or begun elsewhere.
        return Ok(see_other("/login"));
    };
    // Another language would begin with an address that is not for keeping.
    let page = Page { path: "/login".to_owned(), ..page };
    html(&DeparturePage { page, label: provider.config.label.clone(), url })
}

/// What the provider sends along.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CallbackQuery {
    state: String,
    code: String,
    error: String,
    iss: Option<String>,
}

/// Where someone comes back from the provider.
///
/// This GET changes something: it logs in. It may, since the provider can only lead
/// people here by a link, and since it does nothing without a state that we made for
/// this very browser a moment ago and that is good once. What only looks at links
/// has no such cookie, and another site cannot know the state.
///
/// # Errors
/// Not found without a provider, and the database's own.
pub async fn finish(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    jar: CookieJar,
    Query(query): Query<CallbackQuery>,
) -> Result<Response, Error> {
    let provider = provider(&state)?;
    let now = state.clock.seconds();
    let browser = pending::browser(&state, &jar);
    let login = Token::presented(&query.state);
    let Some(pending) = provider.pending.take(&login, browser.as_ref(), now) else {
        if !visitor.is_guest() {
            // Back or again in the browser's history, after it went well.
            return Ok(see_other(AFTER_LOGIN));
        }
        return refuse(&state, page, String::new(), &Failure::refused("no such log-in is under way here"));
    };
    let next = pending.next.clone();
    match come_back(&state, provider, &visitor, pending, query).await? {
        Err(failure) => refuse(&state, page, next, &failure),
        Ok(admitted) => {
            metrics::count_login("ok");
            let jar = session::log_in(&state, &visitor, jar, admitted.account, Proof::Federated).await?;
            if let Some(token) = session::token_of(&state, &jar) {
                let mut tx = state.db.begin_write().await?;
                store::mark_session(&mut tx, &token.hash(), admitted.identity).await?;
                tx.commit().await?;
            }
            if let Some(membership) = admitted.asked {
                role_mail::tell_asked(&state, admitted.account, membership).await;
            }
            let next = if admitted.is_workplace_unknown {
                form_path("/login/oidc/organisation", &next)
            } else {
                next
            };
            Ok((jar, see_other(&next)).into_response())
        }
    }
}

async fn come_back(
    state: &AppState,
    provider: &Provider,
    visitor: &Visitor,
    pending: Pending,
    query: CallbackQuery,
) -> Result<Result<admission::Admitted, Failure>, Error> {
    // Another provider's answer brought here (RFC 9207).
    if query.iss.is_some_and(|issuer| issuer != provider.config.issuer) {
        return Ok(Err(Failure::refused("the answer is another provider's")));
    }
    if query.code.is_empty() {
        let refusal = if query.error == "access_denied" { Refusal::Cancelled } else { Refusal::Refused };
        let code: String = query.error.chars().filter(char::is_ascii_graphic).take(60).collect();
        return Ok(Err(Failure::new(refusal, format!("the provider let nobody through: {code}"))));
    }
    if pending.account.is_some() && pending.account != visitor.account.as_ref().map(|person| person.id) {
        return Ok(Err(Failure::refused("who began this is no longer logged in")));
    }
    let now = state.clock.seconds();
    let proven = match provider.prove(query.code, &pending.nonce, pending.verifier.clone(), now).await {
        Ok(proven) => proven,
        Err(failure) => return Ok(Err(failure)),
    };
    let known = proven.claims.read(&provider.config);
    admission::admit(state, provider, &pending, &proven.subject, &known).await
}

/// The log-in page with one sentence: the way back is right there.
fn refuse(state: &AppState, page: Page, next: String, failure: &Failure) -> Result<Response, Error> {
    let label = state.oidc.label().unwrap_or_default();
    let status = match failure.refusal {
        Refusal::Down => {
            tracing::warn!(reason = failure.reason, "logging in elsewhere is not possible now");
            StatusCode::SERVICE_UNAVAILABLE
        }
        _ => {
            metrics::count_login("refused");
            tracing::info!(reason = failure.reason, "a log-in elsewhere was refused");
            StatusCode::UNPROCESSABLE_ENTITY
        }
    };
    let error = page.t.with(failure.refusal.key(), [("provider", label.to_owned().into())]);
    let page = Page { path: form_path("/login", &next), ..page };
    html_with(status, &LoginPage::new(state, page, LoginForm::going_to(next), error))
}

/// Where to go on.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct OrganisationQuery {
    next: String,
}

/// The page that says that someone's organisation is not known here.
#[derive(Debug, Template)]
#[template(path = "accounts/organisation.html")]
pub struct OrganisationPage {
    page: Page,
    next: String,
}

/// Says that someone's organisation is not known here, and what they can do.
///
/// # Errors
/// The template's own.
pub async fn show_organisation(
    page: Page,
    visitor: Visitor,
    Query(query): Query<OrganisationQuery>,
) -> Result<Response, Error> {
    if visitor.is_guest() {
        return Ok(see_other("/login"));
    }
    let next = local_path(&query.next, AFTER_LOGIN).to_owned();
    html(&OrganisationPage { page, next })
}

fn provider(state: &AppState) -> Result<&Provider, Error> {
    state.oidc.provider.as_deref().ok_or_else(|| not_found("page"))
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for DeparturePage {
        fn samples(language: Language) -> Vec<Self> {
            vec![Self {
                page: Page::sample(language),
                label: "<b>ACM/IDM</b>".to_owned(),
                url: "https://login.example.be/auth?a=b&c=\"><i>d</i>".to_owned(),
            }]
        }
    }

    impl Samples for OrganisationPage {
        fn samples(language: Language) -> Vec<Self> {
            vec![Self { page: Page::sample(language), next: "/work?a=\"><i>b</i>".to_owned() }]
        }
    }

    #[test]
    fn every_refusal_is_said() {
        let t = crate::i18n::Translator::new(Language::Nl);
        for refusal in Refusal::ALL {
            let text = t.with(refusal.key(), [("provider", "ACM/IDM".into())]);
            assert!(text.contains("ACM/IDM"), "{text}");
        }
    }
}
