//! Who is what: roles in an organisation or for the whole installation. One asks
//! for a role, is granted it, takes it by an invitation, or gives it up; who heads
//! an organisation, or an administrator, decides.

pub mod invitations;
pub mod people;
pub mod roles;
mod store;

use crate::accounts::{Visitor, require_recent};
use crate::app::AppState;
use crate::audit;
use crate::domain::rights::{Action, Membership, OrganisationId, OrganisationKind, Resource, Role, decide};
use crate::error::{Error, not_found};
use crate::organisations::{self, Organisation};

pub use store::is_last_administrator;

/// The key of the installation itself, in addresses: where facilitators and
/// administrators are what they are.
pub const SITE: &str = "site";

/// Where people are something: an organisation, or the installation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A municipality or a partnership.
    Organisation(Organisation),
    /// The installation.
    Site,
}

impl Place {
    /// The organisation's row, for a membership.
    #[must_use]
    pub fn id(&self) -> Option<OrganisationId> {
        match self {
            Self::Organisation(organisation) => Some(organisation.id),
            Self::Site => None,
        }
    }

    /// The key in addresses and in the log.
    #[must_use]
    pub fn key(&self) -> &str {
        match self {
            Self::Organisation(organisation) => &organisation.public_id,
            Self::Site => SITE,
        }
    }

    /// The organisation's name; empty for the installation.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Organisation(organisation) => &organisation.name,
            Self::Site => "",
        }
    }

    /// What kind of organisation it is.
    #[must_use]
    pub fn kind(&self) -> Option<OrganisationKind> {
        match self {
            Self::Organisation(organisation) => Some(organisation.kind),
            Self::Site => None,
        }
    }

    /// The roles there are here.
    #[must_use]
    pub fn roles(&self) -> Vec<Role> {
        Role::of_kind(self.kind()).collect()
    }

    /// The role that gives least, to begin an offer with.
    #[must_use]
    pub fn least_role(&self) -> Role {
        match self.kind() {
            Some(OrganisationKind::Municipality) => Role::Colleague,
            Some(OrganisationKind::Partnership) => Role::MemberViewer,
            None => Role::Facilitator,
        }
    }

    /// A role here, when there is such a one.
    #[must_use]
    pub fn membership(&self, role: &str) -> Option<Membership> {
        let role = Role::parse(role).filter(|role| role.kind() == self.kind())?;
        Some(Membership { organisation: self.id(), role })
    }

    /// How a role of someone is named in the log.
    #[must_use]
    pub fn subject(&self, account: &str, role: Role) -> String {
        audit::membership_subject(account, role, self.key())
    }

    fn people(&self) -> Resource<'static> {
        match self {
            Self::Organisation(organisation) => Resource::People { organisation: organisation.id },
            Self::Site => Resource::Installation,
        }
    }

    /// Where its people are shown.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/organisations/{}/people", self.key())
    }
}

/// The place with a key, for who may do `action` with its people.
///
/// # Errors
/// Not found, also for one that is not theirs to see.
pub async fn load_place(
    state: &AppState,
    visitor: &Visitor,
    key: &str,
    action: Action,
) -> Result<Place, Error> {
    let place = find_place(state, key).await?.ok_or_else(|| not_found("page"))?;
    if decide(&visitor.actor, action, place.people()) { Ok(place) } else { Err(not_found("page")) }
}

/// Whoever finds a browser open makes no administrator with it: who grants or offers
/// that role said lately who they are, or is led to do so.
///
/// # Errors
/// Confirm first.
fn guard_grant(state: &AppState, visitor: &Visitor, place: &Place, role: Role) -> Result<(), Error> {
    if role == Role::Administrator { require_recent(state, visitor, &place.path()) } else { Ok(()) }
}

/// The place with a key, whoever asks.
pub(crate) async fn find_place(state: &AppState, key: &str) -> Result<Option<Place>, Error> {
    if key == SITE {
        return Ok(Some(Place::Site));
    }
    Ok(organisations::find_organisation(state.db.read(), key).await?.map(Place::Organisation))
}

/// Takes the invitations away that are over.
///
/// # Errors
/// The database's own.
pub async fn delete_expired(state: &AppState) -> Result<(), sqlx::Error> {
    let mut tx = state.db.begin_write().await?;
    store::delete_expired_invitations(&mut tx, state.clock.seconds()).await?;
    tx.commit().await
}

async fn place_of(state: &AppState, organisation: Option<OrganisationId>) -> Result<Place, Error> {
    Ok(match organisation {
        Some(id) => Place::Organisation(organisations::get_organisation(state.db.read(), id).await?),
        None => Place::Site,
    })
}
