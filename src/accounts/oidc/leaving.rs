//! Logging out at the provider as well, and untying its log-in from an account.
//!
//! Logging out there is asked with our name and where to come back to, and without the
//! token that says who someone is: it would stand in an address and in the history of
//! the browser, and ACM/IDM and others do without.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::store;
use crate::accounts::{Person, Visitor, delete_membership};
use crate::app::AppState;
use crate::audit::{self, Entry, Event};
use crate::db::WriteTx;
use crate::error::Error;
use crate::web::page::{Page, html, see_other};

/// Where one lands after logging out.
const AFTER_LOGOUT: &str = "/";

/// Where to go after logging out here: to the page that leads to the provider, for
/// whoever came in through it, where it can be asked to forget them too. Who logs out
/// on a computer of everybody's would else be let in again by one press.
pub(in crate::accounts) async fn after_logout(state: &AppState, person: Option<&Person>) -> &'static str {
    let is_federated = person.is_some_and(|person| person.session.is_federated);
    if is_federated && end_session_url(state).await.is_some() { "/logout/oidc" } else { AFTER_LOGOUT }
}

/// A provider that does not answer keeps nobody from logging out here.
async fn end_session_url(state: &AppState) -> Option<String> {
    let provider = state.oidc.provider.as_deref()?;
    let come_back_to = format!("{}{AFTER_LOGOUT}", state.config.address());
    match provider.end_session_url(&come_back_to).await {
        Ok(url) => url,
        Err(failure) => {
            tracing::warn!(reason = failure.reason, "logging out elsewhere is not possible now");
            None
        }
    }
}

/// The page that leads to the provider to log out there: at once, or by its link. In
/// between for the same reason as the one to log in.
#[derive(Debug, Template)]
#[template(path = "accounts/leaving.html")]
pub struct LeavingPage {
    page: Page,
    label: String,
    url: String,
}

/// Leads to the provider to log out there; home, where that cannot be, and for who is
/// logged in here.
///
/// # Errors
/// The template's own.
pub async fn show_leaving(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
) -> Result<Response, Error> {
    if !visitor.is_guest() {
        return Ok(see_other(AFTER_LOGOUT));
    }
    let (Some(label), Some(url)) = (state.oidc.label(), end_session_url(&state).await) else {
        return Ok(see_other(AFTER_LOGOUT));
    };
    html(&LeavingPage { page, label: label.to_owned(), url })
}

/// Unties every log-in elsewhere from an account, and notes that: sessions that began
/// there end, and the roles it vouched for go. Tells whether there was one. Ask first,
/// in the same write, whether the account can still be opened some other way.
///
/// # Errors
/// The database's own.
pub(in crate::accounts) async fn untie(
    tx: &mut WriteTx,
    person: &Person,
    identities: &[store::Identity],
    at: i64,
) -> Result<bool, sqlx::Error> {
    let actor = &person.public_id;
    let mut is_untied = false;
    for identity in identities {
        for vouched in store::list_vouched(tx, identity.id).await? {
            delete_membership(tx, person.id, vouched.membership).await?;
            let subject = audit::membership_subject(actor, vouched.membership.role, &vouched.organisation);
            audit::record(tx, &Entry { actor, event: Event::RoleRemoved, subject: &subject, at }).await?;
        }
        is_untied |= store::unlink(tx, person.id, identity.id).await?;
    }
    if is_untied {
        let subject = format!("account:{actor}");
        audit::record(tx, &Entry { actor, event: Event::IdentityUnlinked, subject: &subject, at }).await?;
    }
    Ok(is_untied)
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for LeavingPage {
        fn samples(language: Language) -> Vec<Self> {
            vec![Self {
                page: Page::sample(language),
                label: "<b>ACM/IDM</b>".to_owned(),
                url: "https://login.example.be/logout?a=b&c=\"><i>d</i>".to_owned(),
            }]
        }
    }
}
