//! The people of an organisation, or of the installation: who is what, who asks,
//! and who was invited.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use jiff::Timestamp;
use serde::Deserialize;

use super::invitations::link;
use super::store::{self, Holder, Invitation};
use super::{Place, guard_grant, load_place, roles};
use crate::accounts::role_mail::{self, Answer};
use crate::accounts::{self, Person, Visitor, require_recent};
use crate::app::AppState;
use crate::audit::{self, Event};
use crate::clock::date_in_flanders;
use crate::domain::rights::{Action, Resource, Role, decide};
use crate::error::{Error, not_found};
use crate::web::forms::FieldErrors;
use crate::web::page::{Page, html, see_other};
use crate::web::{Form, Path, Query};

/// An invitation whose link can still be shown.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PeopleQuery {
    invited: String,
}

/// An invitation as typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct InviteForm {
    pub(super) role: String,
    pub(super) email: String,
}

/// The people of a place.
#[derive(Debug, Template)]
#[template(path = "members/people.html")]
pub struct PeoplePage {
    pub(super) page: Page,
    pub(super) place: Place,
    /// Whether who looks decides here.
    pub(super) may_change: bool,
    pub(super) holders: Vec<Holder>,
    pub(super) invitations: Vec<Invitation>,
    /// The link that was just made, with who it is for.
    pub(super) fresh: Option<String>,
    pub(super) form: InviteForm,
    pub(super) errors: FieldErrors,
    /// Whether the link is also sent to who it is for.
    pub(super) has_mail: bool,
    /// Public id of who looks.
    pub(super) own: String,
}

impl PeoplePage {
    fn title(&self) -> String {
        match &self.place {
            Place::Organisation(organisation) => {
                self.page.t.with("people-title", [("name", organisation.name.as_str().into())])
            }
            Place::Site => self.page.t.get("people-title-site").into_owned(),
        }
    }

    fn requests(&self) -> Vec<&Holder> {
        self.holders.iter().filter(|holder| !holder.is_confirmed).collect()
    }

    fn confirmed(&self) -> Vec<&Holder> {
        self.holders.iter().filter(|holder| holder.is_confirmed).collect()
    }

    fn role(&self, role: &Role) -> String {
        self.page.t.get(&format!("role-{}", role.as_str())).into_owned()
    }

    fn day(&self, seconds: &i64) -> String {
        self.page.t.date(date_in_flanders(Timestamp::from_second(*seconds).unwrap_or_default()))
    }

    fn moment(&self, seconds: &i64) -> String {
        format!("{}, {}", self.day(seconds), crate::clock::time_in_flanders(*seconds))
    }
}

/// Shows the people of a place.
///
/// # Errors
/// Not found, for a place that is not theirs to see.
pub async fn show(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(key): Path<String>,
    Query(query): Query<PeopleQuery>,
) -> Result<Response, Error> {
    let place = load_place(&state, &visitor, &key, Action::View).await?;
    if place == Place::Site {
        // Before anything is typed: a form cannot be sent again by itself.
        require_recent(&state, &visitor, &place.path())?;
    }
    let fresh = match &visitor.account {
        Some(person) => state.fresh_links.find(person.id, &query.invited).map(|token| link(&state, &token)),
        None => None,
    };
    let page = people_page(&state, page, &visitor, place).await?;
    html(&PeoplePage { fresh, ..page })
}

pub(super) async fn people_page(
    state: &AppState,
    page: Page,
    visitor: &Visitor,
    place: Place,
) -> Result<PeoplePage, Error> {
    let may_change = decide(&visitor.actor, Action::Change, place.people());
    let mut holders = store::list_holders(state.db.read(), place.id()).await?;
    let mut invitations = Vec::new();
    if may_change {
        invitations = store::list_invitations(state.db.read(), place.id(), state.clock.seconds()).await?;
    } else {
        // Who only works along sees who the others are, and not what is still open.
        holders.retain(|holder| holder.is_confirmed && !holder.is_disabled);
    }
    Ok(PeoplePage {
        page: Page { path: place.path(), ..page },
        form: InviteForm { role: place.least_role().as_str().to_owned(), ..InviteForm::default() },
        place,
        may_change,
        holders,
        invitations,
        fresh: None,
        errors: FieldErrors::default(),
        has_mail: state.mail.is_on(),
        own: visitor.account.as_ref().map(|person| person.public_id.clone()).unwrap_or_default(),
    })
}

/// Whose role, which one, and which one they get.
#[derive(Debug, Deserialize)]
pub struct HolderForm {
    account: String,
    role: String,
    #[serde(default)]
    granted: String,
}

/// Grants a role that was asked for, or another one instead of it.
///
/// # Errors
/// Not found, for a place that is not theirs, and for what was not asked.
pub async fn confirm(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(key): Path<String>,
    Form(form): Form<HolderForm>,
) -> Result<Response, Error> {
    let place = load_place(&state, &visitor, &key, Action::Change).await?;
    let holder = find_holder(&state, &place, &form).await?;
    let asked = place.membership(&form.role).ok_or_else(|| not_found("page"))?;
    let granted = if form.granted.is_empty() { &form.role } else { &form.granted };
    let granted = place.membership(granted).ok_or_else(|| not_found("page"))?;
    let by = decider(&visitor, Action::Change, &holder, granted)?;
    guard_grant(&state, &visitor, &place, granted.role)?;
    let now = state.clock.seconds();
    let mut tx = state.db.begin_write().await?;
    if !store::has_asked(&mut tx, holder.account, asked).await? {
        return Err(not_found("page"));
    }
    if granted != asked {
        accounts::delete_membership(&mut tx, holder.account, asked).await?;
    }
    accounts::put_membership(&mut tx, holder.account, granted, true, now).await?;
    let subject = place.subject(&holder.public_id, granted.role);
    let entry = audit::Entry { actor: &by.public_id, event: Event::RoleGranted, subject: &subject, at: now };
    audit::record(&mut tx, &entry).await?;
    tx.commit().await?;
    role_mail::tell_answered(&state, holder.account, granted, Answer::Confirmed).await;
    Ok(see_other(&place.path()))
}

/// Takes a role away, or refuses one that was asked for.
///
/// # Errors
/// Not found, for a place that is not theirs; conflict, for the last administrator.
pub async fn remove(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(key): Path<String>,
    Form(form): Form<HolderForm>,
) -> Result<Response, Error> {
    let place = load_place(&state, &visitor, &key, Action::Change).await?;
    let holder = find_holder(&state, &place, &form).await?;
    let membership = place.membership(&form.role).ok_or_else(|| not_found("page"))?;
    let by = decider(&visitor, Action::Delete, &holder, membership)?;
    roles::remove(&state, &by, &place, (holder.account, &holder.public_id), membership).await?;
    if !holder.is_confirmed {
        role_mail::tell_answered(&state, holder.account, membership, Answer::Refused).await;
    }
    Ok(see_other(&place.path()))
}

async fn find_holder(state: &AppState, place: &Place, form: &HolderForm) -> Result<Holder, Error> {
    let holders = store::list_holders(state.db.read(), place.id()).await?;
    holders
        .into_iter()
        .find(|holder| holder.public_id == form.account && holder.role.as_str() == form.role)
        .ok_or_else(|| not_found("page"))
}

fn decider(
    visitor: &Visitor,
    action: Action,
    holder: &Holder,
    membership: crate::domain::rights::Membership,
) -> Result<Person, Error> {
    let resource = Resource::Membership { account: Some(holder.account), membership };
    let may = decide(&visitor.actor, action, resource);
    visitor.account.clone().filter(|_| may).ok_or_else(|| not_found("page"))
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::domain::rights::{AccountId, Membership, OrganisationId, OrganisationKind};
    use crate::i18n::Language;
    use crate::organisations::Organisation;
    use crate::web::page::Samples;

    impl Samples for PeoplePage {
        fn samples(language: Language) -> Vec<Self> {
            let place = Place::Organisation(Organisation {
                id: OrganisationId(1),
                public_id: "44021".to_owned(),
                kind: OrganisationKind::Municipality,
                name: "<b>Gent</b>".to_owned(),
            });
            let holder = |name: &str, role, is_confirmed| Holder {
                account: AccountId(1),
                public_id: "0a1b".to_owned(),
                name: name.to_owned(),
                email: "anke@gent.be".to_owned(),
                role,
                is_confirmed,
                is_disabled: is_confirmed,
                since: 0,
            };
            let sample = |place: &Place, may_change, errors| Self {
                page: Page::sample(language),
                place: place.clone(),
                may_change,
                holders: vec![
                    holder("<script>alert(1)</script>", Role::Coordinator, true),
                    holder("Bert", Role::Colleague, false),
                ],
                invitations: vec![Invitation {
                    public_id: "1c".to_owned(),
                    membership: Membership { organisation: place.id(), role: place.roles()[0] },
                    email: "\"carl\"@gent.be".to_owned(),
                    invited_by: Some("Anke".to_owned()),
                    expires_at: 0,
                }],
                fresh: may_change.then(|| "http://127.0.0.1/invitations/abc".to_owned()),
                form: InviteForm { role: "colleague".to_owned(), email: "x".to_owned() },
                errors,
                has_mail: may_change,
                own: "0a1b".to_owned(),
            };
            let mut errors = FieldErrors::default();
            errors.add("email", "✗");
            vec![
                sample(&place, true, errors),
                sample(&place, false, FieldErrors::default()),
                sample(&Place::Site, true, FieldErrors::default()),
            ]
        }
    }
}
