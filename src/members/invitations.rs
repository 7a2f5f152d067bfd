//! Invitations: a link, good once and for three days, that gives a role to who
//! takes it.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::people::{InviteForm, PeoplePage, people_page};
use super::store::{self, NewInvitation};
use super::{Place, guard_grant, load_place, place_of};
use crate::accounts::{self, Visitor, looks_like_email};
use crate::app::AppState;
use crate::audit::{self, Event};
use crate::chance::Token;
use crate::domain::rights::{Action, Resource, Role, decide};
use crate::domain::text::clean_line;
use crate::error::{Error, not_found};
use crate::mail::Message;
use crate::web::forms::FieldErrors;
use crate::web::page::{Page, html, html_with, see_other};
use crate::web::{Form, Path};

/// How long an invitation is good: a long weekend.
const GOOD_SECONDS: i64 = 72 * 3600;
/// Longest e-mail address (RFC 5321).
const EMAIL_LIMIT: usize = 254;

/// Makes an invitation; the page then shows its link.
///
/// # Errors
/// Not found, for a place that is not theirs.
pub async fn invite(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(key): Path<String>,
    Form(form): Form<InviteForm>,
) -> Result<Response, Error> {
    let place = load_place(&state, &visitor, &key, Action::Change).await?;
    let person = visitor.account.clone().ok_or_else(|| not_found("page"))?;
    let mut errors = FieldErrors::default();
    let email = form.email.trim().to_lowercase();
    if !email.is_empty() {
        errors.take(&page.t, "email", clean_line(&email, EMAIL_LIMIT));
        if errors.is_empty() && !looks_like_email(&email) {
            errors.add("email", page.t.get("register-email-unlike"));
        }
    }
    let membership = place.membership(&form.role);
    if membership.is_none() {
        errors.add("role", page.t.get("roles-role-missing"));
    }
    let (Some(membership), true) = (membership, errors.is_empty()) else {
        let page = people_page(&state, page, &visitor, place).await?;
        return html_with(StatusCode::UNPROCESSABLE_ENTITY, &PeoplePage { form, errors, ..page });
    };
    if !decide(&visitor.actor, Action::Change, Resource::Membership { account: None, membership }) {
        return Err(not_found("page"));
    }
    guard_grant(&state, &visitor, &place, membership.role)?;
    let (public_id, token) = (state.chance.public_id()?, state.chance.token()?);
    let now = state.clock.seconds();
    let mut tx = state.db.begin_write().await?;
    store::create_invitation(
        &mut tx,
        &NewInvitation {
            public_id: &public_id,
            token_hash: &token.hash(),
            membership,
            email: &email,
            invited_by: person.id,
            created_at: now,
            expires_at: now + GOOD_SECONDS,
        },
    )
    .await?;
    let subject = subject(&place, &public_id, membership.role);
    let entry =
        audit::Entry { actor: &person.public_id, event: Event::InvitationMade, subject: &subject, at: now };
    audit::record(&mut tx, &entry).await?;
    tx.commit().await?;
    if !email.is_empty() {
        send(&state, &page, &place, membership.role, &person.name, &email, &token);
    }
    state.fresh_links.keep(&public_id, person.id, token);
    Ok(see_other(&format!("{}?invited={public_id}#invited", place.path())))
}

/// Sends the link to who it is for; nothing where no mail is sent.
fn send(state: &AppState, page: &Page, place: &Place, role: Role, by: &str, to: &str, token: &Token) {
    let role = page.t.get(&format!("role-{}", role.as_str())).to_lowercase();
    let url = link(state, token);
    let of_site = page.t.get("roles-of-site");
    let name = if place.name().is_empty() { of_site.as_ref() } else { place.name() };
    let text = page.t.with(
        "mail-invitation",
        [("by", by.into()), ("role", role.into()), ("place", name.into()), ("url", url.into())],
    );
    let subject = page.t.get("mail-invitation-subject").into_owned();
    state.mail.send(Message { to: to.to_owned(), subject, text });
}

/// The address that takes an invitation.
pub(super) fn link(state: &AppState, token: &Token) -> String {
    format!("{}/invitations/{}", state.config.address(), token.reveal())
}

/// Takes an invitation back.
///
/// # Errors
/// Not found, for one that is not theirs, or not there any more.
pub async fn withdraw(
    State(state): State<AppState>,
    visitor: Visitor,
    Path((key, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    let place = load_place(&state, &visitor, &key, Action::Change).await?;
    let person = visitor.account.ok_or_else(|| not_found("page"))?;
    let now = state.clock.seconds();
    let open = store::list_invitations(state.db.read(), place.id(), now).await?;
    let invitation = open.into_iter().find(|one| one.public_id == id).ok_or_else(|| not_found("page"))?;
    let mut tx = state.db.begin_write().await?;
    if store::delete_invitation(&mut tx, &invitation.public_id).await? {
        let subject = subject(&place, &id, invitation.membership.role);
        let event = Event::InvitationWithdrawn;
        let entry = audit::Entry { actor: &person.public_id, event, subject: &subject, at: now };
        audit::record(&mut tx, &entry).await?;
    }
    tx.commit().await?;
    state.fresh_links.forget(&id);
    Ok(see_other(&place.path()))
}

/// The page behind an invitation's link. Only its button takes it: programs that
/// look at links before people do would otherwise use them up.
#[derive(Debug, Template)]
#[template(path = "members/invitation.html")]
pub struct InvitationPage {
    page: Page,
    token: String,
    place: Place,
    role: Role,
    invited_by: String,
    /// Who would take it; `None` for who has to log in first.
    taker: Option<String>,
}

impl InvitationPage {
    /// As it stands within a sentence.
    fn role_name(&self) -> String {
        self.page.t.get(&format!("role-{}", self.role.as_str())).to_lowercase()
    }
}

/// Shows what an invitation is for.
///
/// # Errors
/// Not found, for one that is used, withdrawn, over or never was.
pub async fn show(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(token): Path<String>,
) -> Result<Response, Error> {
    let hash = Token::presented(&token).hash();
    let found = store::find_invitation(state.db.read(), &hash, state.clock.seconds()).await?;
    let invitation = found.ok_or_else(|| not_found("invitation"))?;
    let place = place_of(&state, invitation.membership.organisation).await?;
    html(&InvitationPage {
        page,
        token,
        place,
        role: invitation.membership.role,
        invited_by: invitation.invited_by.unwrap_or_default(),
        taker: visitor.account.map(|person| person.name),
    })
}

/// Takes an invitation.
///
/// # Errors
/// As [`show`].
pub async fn accept(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(token): Path<String>,
) -> Result<Response, Error> {
    let hash = Token::presented(&token).hash();
    let now = state.clock.seconds();
    let found = store::find_invitation(state.db.read(), &hash, now).await?;
    let invitation = found.ok_or_else(|| not_found("invitation"))?;
    let Some(person) = visitor.account else {
        return Ok(see_other(&format!("/login?next=/invitations/{token}")));
    };
    let place = place_of(&state, invitation.membership.organisation).await?;
    let mut tx = state.db.begin_write().await?;
    // Inside the write: of two who take it at once one does.
    if !store::delete_invitation(&mut tx, &invitation.public_id).await? {
        return Err(not_found("invitation"));
    }
    accounts::put_membership(&mut tx, person.id, invitation.membership, true, now).await?;
    // What was asked for there on the way here, by registering, was this.
    store::delete_requests(&mut tx, person.id, invitation.membership.organisation).await?;
    let subject = place.subject(&person.public_id, invitation.membership.role);
    let event = Event::InvitationAccepted;
    let entry = audit::Entry { actor: &person.public_id, event, subject: &subject, at: now };
    audit::record(&mut tx, &entry).await?;
    tx.commit().await?;
    state.fresh_links.forget(&invitation.public_id);
    Ok(see_other("/account/roles"))
}

fn subject(place: &Place, invitation: &str, role: Role) -> String {
    format!("invitation:{invitation}:{}:{}", role.as_str(), place.key())
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::domain::rights::{OrganisationId, OrganisationKind};
    use crate::i18n::Language;
    use crate::organisations::Organisation;
    use crate::web::page::Samples;

    impl Samples for InvitationPage {
        fn samples(language: Language) -> Vec<Self> {
            let place = Place::Organisation(Organisation {
                id: OrganisationId(1),
                public_id: "44021".to_owned(),
                kind: OrganisationKind::Municipality,
                name: "<b>Gent</b>".to_owned(),
            });
            let sample = |place, role, taker: Option<&str>| Self {
                page: Page::sample(language),
                token: "abc".to_owned(),
                place,
                role,
                invited_by: "<i>Anke</i>".to_owned(),
                taker: taker.map(str::to_owned),
            };
            vec![
                sample(place.clone(), Role::Colleague, Some("<u>Bert</u>")),
                sample(place, Role::Coordinator, None),
                sample(Place::Site, Role::Facilitator, Some("Greet")),
            ]
        }
    }
}
