//! What someone is, and asking to be more.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::store::{self, OwnRole};
use super::{Place, find_place};
use crate::accounts::{self, Person, Visitor, role_mail};
use crate::app::AppState;
use crate::audit::{self, Event};
use crate::domain::rights::{Action, Membership, OrganisationKind, Resource, Role, decide};
use crate::error::{Error, not_found};
use crate::organisations::{self, Municipality, Organisation};
use crate::web::Form;
use crate::web::forms::FieldErrors;
use crate::web::page::{Page, html, html_with, see_other};

const PATH: &str = "/account/roles";
const LOGIN: &str = "/login?next=/account/roles";

/// A role that is asked for, as typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct AskForm {
    organisation: String,
    role: String,
}

/// What someone is.
#[derive(Debug, Template)]
#[template(path = "members/roles.html")]
pub struct RolesPage {
    page: Page,
    own: Vec<Shown>,
    municipalities: Vec<Municipality>,
    partnerships: Vec<Organisation>,
    form: AskForm,
    errors: FieldErrors,
}

/// A role as it is shown.
#[derive(Debug)]
struct Shown {
    own: OwnRole,
    /// Where the people of the place are, for who may see them.
    people: Option<String>,
    /// How many ask for a role there, for who decides about it.
    requests: i64,
}

impl RolesPage {
    fn can_be(&self, kind: OrganisationKind) -> Vec<Role> {
        Role::of_kind(Some(kind)).collect()
    }

    fn municipal_roles(&self) -> Vec<Role> {
        self.can_be(OrganisationKind::Municipality)
    }

    fn partnership_roles(&self) -> Vec<Role> {
        self.can_be(OrganisationKind::Partnership)
    }
}

/// Shows someone's roles.
///
/// # Errors
/// The database's own.
pub async fn show(State(state): State<AppState>, page: Page, visitor: Visitor) -> Result<Response, Error> {
    let Some(person) = visitor.account.clone() else { return Ok(see_other(LOGIN)) };
    html(&roles_page(&state, page, &visitor, &person, AskForm::default(), FieldErrors::default()).await?)
}

async fn roles_page(
    state: &AppState,
    page: Page,
    visitor: &Visitor,
    person: &Person,
    form: AskForm,
    errors: FieldErrors,
) -> Result<RolesPage, Error> {
    let mut own = Vec::new();
    for role in store::list_own_roles(state.db.read(), person.id).await? {
        let resource = match role.membership.organisation {
            Some(organisation) => Resource::People { organisation },
            None => Resource::Installation,
        };
        let sees = decide(&visitor.actor, Action::View, resource);
        let requests = if decide(&visitor.actor, Action::Change, resource) {
            store::count_requests(state.db.read(), role.membership.organisation).await?
        } else {
            0
        };
        let people = sees.then(|| format!("/organisations/{}/people", role.key));
        own.push(Shown { own: role, people, requests });
    }
    let path = PATH.to_owned();
    Ok(RolesPage {
        page: Page { path, ..page },
        own,
        municipalities: organisations::list_municipalities(state.db.read()).await?,
        partnerships: organisations::list_partnerships(state.db.read()).await?,
        form,
        errors,
    })
}

/// Asks for a role; who heads the organisation decides.
///
/// # Errors
/// The database's own.
pub async fn ask(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Form(form): Form<AskForm>,
) -> Result<Response, Error> {
    let Some(person) = visitor.account.clone() else { return Ok(see_other(LOGIN)) };
    let mut errors = FieldErrors::default();
    let place = find_place(&state, form.organisation.trim()).await?;
    let place = place.filter(|place| matches!(place, Place::Organisation(_)));
    if place.is_none() {
        errors.add("organisation", page.t.get("roles-organisation-missing"));
    }
    let asked = place.and_then(|place| Some((place.membership(&form.role)?, place)));
    let Some((membership, place)) = asked else {
        if errors.is_empty() {
            errors.add("role", page.t.get("roles-role-missing"));
        }
        let page = roles_page(&state, page, &visitor, &person, form, errors).await?;
        return html_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let now = state.clock.seconds();
    let mut tx = state.db.begin_write().await?;
    if !accounts::put_membership(&mut tx, person.id, membership, false, now).await? {
        // Theirs already, or asked for: nobody is told twice.
        return Ok(see_other(PATH));
    }
    let subject = place.subject(&person.public_id, membership.role);
    let entry =
        audit::Entry { actor: &person.public_id, event: Event::RoleRequested, subject: &subject, at: now };
    audit::record(&mut tx, &entry).await?;
    tx.commit().await?;
    role_mail::tell_asked(&state, person.id, membership).await;
    Ok(see_other(PATH))
}

/// A role of one's own.
#[derive(Debug, Deserialize)]
pub struct LeaveForm {
    organisation: String,
    role: String,
}

/// Gives a role up, or takes a request back.
///
/// # Errors
/// Not found, for a role that is not there; conflict, for the last administrator.
pub async fn leave(
    State(state): State<AppState>,
    visitor: Visitor,
    Form(form): Form<LeaveForm>,
) -> Result<Response, Error> {
    let Some(person) = visitor.account else { return Ok(see_other(LOGIN)) };
    let place = find_place(&state, &form.organisation).await?.ok_or_else(|| not_found("page"))?;
    let membership = place.membership(&form.role).ok_or_else(|| not_found("page"))?;
    remove(&state, &person, &place, (person.id, &person.public_id), membership).await?;
    Ok(see_other(PATH))
}

/// Takes a role away from someone, and notes who did.
///
/// # Errors
/// Not found, for a role that is not there; conflict, for the last administrator;
/// the database's own.
pub(super) async fn remove(
    state: &AppState,
    by: &Person,
    place: &Place,
    (account, public_id): (crate::domain::rights::AccountId, &str),
    membership: Membership,
) -> Result<(), Error> {
    let now = state.clock.seconds();
    let mut tx = state.db.begin_write().await?;
    let is_administrator = membership.role == Role::Administrator;
    if is_administrator && store::is_last_administrator(&mut tx, account).await? {
        return Err(crate::error::conflict("last-administrator"));
    }
    if !accounts::delete_membership(&mut tx, account, membership).await? {
        return Err(not_found("page"));
    }
    store::delete_invitations_by(&mut tx, account, membership.organisation).await?;
    let subject = place.subject(public_id, membership.role);
    let entry = audit::Entry { actor: &by.public_id, event: Event::RoleRemoved, subject: &subject, at: now };
    audit::record(&mut tx, &entry).await?;
    tx.commit().await?;
    Ok(())
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::domain::rights::OrganisationId;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for RolesPage {
        fn samples(language: Language) -> Vec<Self> {
            let role = |role: Role, is_confirmed, name: &str| Shown {
                own: OwnRole {
                    membership: Membership { organisation: Some(OrganisationId(1)), role },
                    key: "46021".to_owned(),
                    organisation: name.to_owned(),
                    is_confirmed,
                },
                people: is_confirmed.then(|| "/organisations/46021/people".to_owned()),
                requests: i64::from(is_confirmed),
            };
            let mut errors = FieldErrors::default();
            errors.add("organisation", "✗");
            let page = |own, errors| Self {
                page: Page::sample(language),
                own,
                municipalities: vec![Municipality::sample()],
                partnerships: vec![Organisation {
                    id: OrganisationId(2),
                    public_id: "0a".to_owned(),
                    kind: OrganisationKind::Partnership,
                    name: "<b>Scheldeland</b>".to_owned(),
                }],
                form: AskForm { organisation: "46021".to_owned(), role: "colleague".to_owned() },
                errors,
            };
            let own = vec![
                role(Role::Coordinator, true, "<i>Gent</i>"),
                role(Role::MemberViewer, false, "Scheldeland"),
                role(Role::Administrator, true, ""),
            ];
            vec![page(Vec::new(), errors), page(own, FieldErrors::default())]
        }
    }
}
