//! What someone finds about themselves: what is kept, a copy of it, and that it
//! goes.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum_extra::extract::cookie::CookieJar;
use serde::Deserialize;

use super::store::{self, Holdings};
use super::{OwnData, Whose, erase};
use crate::accounts::{self, Visitor};
use crate::app::AppState;
use crate::domain::rights::{Action, Owner, Resource, decide};
use crate::error::{Error, not_found};
use crate::web::Form;
use crate::web::page::{Page, html, html_with, see_other};

const LOGIN: &str = "/login?next=/account/data";

/// What is kept of someone.
#[derive(Debug, Template)]
#[template(path = "data_rights/own.html")]
pub struct OwnDataPage {
    page: Page,
    data: OwnData,
}

/// Whose data a visitor may have: their own. A guest's work is the guest's.
fn whose(visitor: &Visitor) -> Option<Whose> {
    match visitor.actor.owner? {
        Owner::Account(account) => {
            let may = decide(&visitor.actor, Action::View, Resource::Account { account });
            may.then_some(Whose::Account(account))
        }
        Owner::Guest(owner) => Some(Whose::Guest(owner)),
        Owner::Erased => None,
    }
}

/// Shows what is kept.
///
/// # Errors
/// The database's own.
pub async fn show(State(state): State<AppState>, page: Page, visitor: Visitor) -> Result<Response, Error> {
    let Some(whose) = whose(&visitor) else { return Ok(see_other(LOGIN)) };
    html(&OwnDataPage { page, data: store::collect(state.db.read(), whose).await? })
}

/// Gives a copy of everything, as a file.
///
/// # Errors
/// The database's own.
pub async fn download(State(state): State<AppState>, visitor: Visitor) -> Result<Response, Error> {
    let Some(whose) = whose(&visitor) else { return Ok(see_other(LOGIN)) };
    let data = store::collect(state.db.read(), whose).await?;
    let body = serde_json::to_string_pretty(&data).map_err(anyhow::Error::from)?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::from_static("attachment; filename=\"voorrang-mijn-gegevens.json\""),
        ),
    ];
    Ok((headers, body).into_response())
}

/// What goes and what stays.
#[derive(Debug, Template)]
#[template(path = "data_rights/erase.html")]
pub struct ErasePage {
    page: Page,
    is_guest: bool,
    holdings: Holdings,
    error: String,
}

/// Whether someone understood.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct EraseForm {
    sure: String,
}

/// Says what goes and what stays, before it does.
///
/// # Errors
/// The database's own.
pub async fn show_erase(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
) -> Result<Response, Error> {
    let Some(whose) = whose(&visitor) else { return Ok(see_other(LOGIN)) };
    ask_again(&state, &visitor)?;
    html(&erase_page(&state, page, whose, String::new()).await?)
}

/// Whoever finds a browser open erases no account; a guest has no way to prove more.
fn ask_again(state: &AppState, visitor: &Visitor) -> Result<(), Error> {
    if visitor.is_guest() {
        return Ok(());
    }
    accounts::require_recent(state, visitor, "/account/erase")
}

async fn erase_page(state: &AppState, page: Page, whose: Whose, error: String) -> Result<ErasePage, Error> {
    Ok(ErasePage {
        page: Page { path: "/account/erase".to_owned(), ..page },
        is_guest: matches!(whose, Whose::Guest(_)),
        holdings: store::count(state.db.read(), whose).await?,
        error,
    })
}

/// Erases an account, or a guest's work.
///
/// # Errors
/// Conflict, for the last administrator; the database's own.
pub async fn erase_own(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    jar: CookieJar,
    Form(form): Form<EraseForm>,
) -> Result<Response, Error> {
    let Some(whose) = whose(&visitor) else { return Ok(see_other(LOGIN)) };
    ask_again(&state, &visitor)?;
    if form.sure != "yes" {
        let error = page.t.get("erase-not-sure").into_owned();
        let page = erase_page(&state, page, whose, error).await?;
        return html_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let by = visitor.account.as_ref().map(|person| person.public_id.clone()).unwrap_or_default();
    erase(&state, whose, &by).await?;
    let jar = accounts::forget_session(&state, jar);
    Ok((jar, see_other("/account/erased")).into_response())
}

/// The last word.
#[derive(Debug, Template)]
#[template(path = "data_rights/erased.html")]
pub struct ErasedPage {
    page: Page,
}

/// Says that it is done.
///
/// # Errors
/// The template's own.
pub async fn show_erased(page: Page) -> Result<Response, Error> {
    html(&ErasedPage { page })
}

/// Erases someone else's account, for an administrator they asked.
///
/// # Errors
/// Not found, for who is no administrator and for an account that is not there;
/// conflict, for the last administrator.
pub async fn erase_for(state: &AppState, visitor: &Visitor, public_id: &str) -> Result<(), Error> {
    let person = visitor.account.as_ref().ok_or_else(|| not_found("page"))?;
    let found = accounts::find_account_by_public_id(state.db.read(), public_id).await?;
    let account = found.ok_or_else(|| not_found("page"))?;
    if !decide(&visitor.actor, Action::Delete, Resource::Account { account }) {
        return Err(not_found("page"));
    }
    erase(state, Whose::Account(account), &person.public_id).await
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::data_rights::own_data::Account;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for OwnDataPage {
        fn samples(language: Language) -> Vec<Self> {
            let data = |account| OwnData {
                format: "voorrang-own-data/1",
                account,
                identities: Vec::new(),
                roles: Vec::new(),
                invitations: Vec::new(),
                sessions: Vec::new(),
                roads: Vec::new(),
                priority_sets: Vec::new(),
                masterplans: Vec::new(),
                masterplan_comments: Vec::new(),
                masterplan_reports: Vec::new(),
                masterplan_measurements: Vec::new(),
                sheets: Vec::new(),
                workshops: Vec::new(),
                enrolments: Vec::new(),
                log: Vec::new(),
            };
            let account = Account {
                public_id: "0a".to_owned(),
                email: "anke@gent.be".to_owned(),
                name: "<b>Anke</b>".to_owned(),
                has_password: true,
                created_at: 0,
                seen_at: None,
                warned_at: None,
                second_factor_since: None,
                recovery_codes_left: 0,
            };
            [None, Some(account)]
                .map(|account| Self { page: Page::sample(language), data: data(account) })
                .into()
        }
    }

    impl Samples for ErasePage {
        fn samples(language: Language) -> Vec<Self> {
            let holdings =
                Holdings { roads: 1, own_sets: 2, kept_sets: 1, open_workshops: 3, kept_workshops: 4 };
            let sample = |is_guest, holdings, error: &str| Self {
                page: Page::sample(language),
                is_guest,
                holdings,
                error: error.to_owned(),
            };
            vec![sample(false, holdings, "✗"), sample(true, Holdings::default(), "")]
        }
    }

    impl Samples for ErasedPage {
        fn samples(language: Language) -> Vec<Self> {
            vec![Self { page: Page::sample(language) }]
        }
    }
}
