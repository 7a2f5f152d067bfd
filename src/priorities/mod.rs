//! Priority sets: decided, ranked, frozen.

pub mod pages;
mod public;
pub mod sharing;
mod store;

use std::sync::Arc;

use crate::accounts::Visitor;
use crate::app::AppState;
use crate::catalogues::{self, CatalogueId};
use crate::db::WriteTx;
use crate::domain::catalogue::Catalogue;
use crate::domain::priority_set::PrioritySet;
use crate::domain::rights::{Action, OrganisationId, Owner, Resource, decide};
use crate::domain::road::Step;
use crate::domain::sharing::{Sharing, shown_to_others};
use crate::error::{Error, not_found};
use crate::i18n::Translator;
use crate::web::stepper::{Stepper, Walk};

pub use public::{PublicSet, list_public};
pub use store::{NewSet, SetSummary, create_set, find_last_sharing, find_latest_of, list_members, list_sets};

/// A stored set with the deck it was made with.
#[derive(Debug, Clone)]
pub struct StoredSet {
    /// Row id.
    pub id: i64,
    /// In URLs and on the command line.
    pub public_id: String,
    /// The municipality or partnership it is for.
    pub organisation_id: OrganisationId,
    /// The NIS code of a municipality.
    pub nis_code: Option<String>,
    /// Who decided it.
    pub owner: Owner,
    /// Whether it is still a guest's.
    pub is_guests: bool,
    /// Whether it is the visitor's own to throw away.
    pub is_own: bool,
    /// Whether a partnership decided it from what its members show it.
    pub is_joint: bool,
    /// The road it was decided from, while that is there.
    pub road: Option<String>,
    /// The set.
    pub set: PrioritySet,
    /// The deck.
    pub catalogue: Arc<Catalogue>,
    /// The row of the deck.
    pub catalogue_id: CatalogueId,
}

/// Loads a set for who may do `action` with it.
///
/// # Errors
/// Not found, also for a set that is not theirs to see.
pub async fn load(
    state: &AppState,
    visitor: &Visitor,
    public_id: &str,
    action: Action,
) -> Result<StoredSet, Error> {
    let row = store::find_set(state.db.read(), public_id).await?.ok_or_else(|| not_found("set"))?;
    let members = match row.is_joint {
        true => Some(store::list_members(state.db.read(), row.organisation()).await?),
        false => None,
    };
    let resource = resource(row.owner(), row.organisation(), members.as_ref());
    if !decide(&visitor.actor, action, resource) {
        return Err(not_found("set"));
    }
    let is_own = decide(&visitor.actor, Action::Delete, resource);
    Ok(StoredSet { is_own, ..read(state, row).await? })
}

/// What is asked about a set: `members` are those of the partnership that decided it
/// jointly, today.
fn resource(
    owner: Owner,
    organisation: OrganisationId,
    members: Option<&Vec<OrganisationId>>,
) -> Resource<'_> {
    match members {
        Some(members) => Resource::JointSet { partnership: organisation, members },
        None => Resource::PrioritySet { owner, organisation },
    }
}

impl StoredSet {
    /// The bar, for whoever walked the road to it.
    #[must_use]
    pub fn stepper(&self, t: Translator, current: Step) -> Option<Stepper> {
        let road = self.road.as_deref().filter(|_| self.is_own)?;
        let walk = Walk { road, ballot: &self.set.ballot, set: Some(&self.public_id) };
        Some(Stepper::new(t, walk, current, None))
    }
}

/// Loads a set for whoever runs the program: the command line asks no rights,
/// its user holds the file.
///
/// # Errors
/// Not found.
pub async fn load_for_operator(state: &AppState, public_id: &str) -> Result<StoredSet, Error> {
    let row = store::find_set(state.db.read(), public_id).await?.ok_or_else(|| not_found("set"))?;
    read(state, row).await
}

async fn read(state: &AppState, row: store::SetRow) -> Result<StoredSet, Error> {
    let catalogue = catalogues::load(state, CatalogueId(row.catalogue_id)).await?;
    let entries = store::list_entries(state.db.read(), row.id).await?;
    Ok(row.into_set(entries, catalogue)?)
}

/// Shows a set to these, inside a write that does more than that.
///
/// # Errors
/// The database's own.
pub async fn share(tx: &mut WriteTx, public_id: &str, sharing: &Sharing, at: i64) -> Result<(), sqlx::Error> {
    let id = store::get_id(tx, public_id).await?;
    store::set_sharing(tx, id, sharing, at).await
}

/// Loads a set as others may see it ([`shown_to_others`]).
///
/// # Errors
/// Not found, also for a set that is not shown to them (any more).
pub async fn load_shared(state: &AppState, visitor: &Visitor, public_id: &str) -> Result<StoredSet, Error> {
    let row = store::find_set(state.db.read(), public_id).await?.ok_or_else(|| not_found("set"))?;
    let sharing = row.sharing(state.db.read()).await?;
    if !decide(&visitor.actor, Action::View, Resource::SharedSet { sharing: &sharing }) {
        return Err(not_found("set"));
    }
    let stored = read(state, row).await?;
    Ok(StoredSet { set: shown_to_others(stored.set), road: None, ..stored })
}

/// Whether a set is theirs to see, or shown to them.
///
/// # Errors
/// The database's own.
pub async fn is_shown(state: &AppState, visitor: &Visitor, public_id: &str) -> Result<bool, Error> {
    let found = match load(state, visitor, public_id, Action::View).await {
        Err(Error::NotFound(_)) => load_shared(state, visitor, public_id).await,
        found => found,
    };
    match found {
        Ok(_) => Ok(true),
        Err(Error::NotFound(_)) => Ok(false),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
impl StoredSet {
    /// A set with a hostile text.
    pub(crate) fn sample() -> Self {
        use crate::domain::ballot::Ballot;
        use crate::domain::priority_set::Entry;

        let catalogue = Catalogue::sample();
        let deck = catalogue.deck();
        let entries = deck[..2]
            .iter()
            .map(|card| Entry { card: card.clone(), motivation: "<i>omdat</i> \"zo\"".to_owned() })
            .collect();
        Self {
            id: 1,
            public_id: "0be2".to_owned(),
            organisation_id: OrganisationId(1),
            nis_code: Some("46021".to_owned()),
            owner: Owner::Guest(crate::domain::rights::OwnerId(1)),
            is_guests: true,
            is_own: true,
            is_joint: false,
            road: Some("0af1".to_owned()),
            set: PrioritySet {
                organisation: "Sint-Niklaas".to_owned(),
                decided_on: jiff::civil::date(2026, 11, 24),
                vision: "Eén loket.\n<script>".to_owned(),
                entries,
                ballot: Ballot::from_piles(&deck, &deck[..2], &deck[2..3], &deck[3..]).unwrap_or_default(),
                notes: deck.iter().map(|card| (card.clone(), "nota".to_owned())).collect(),
                provenance: None,
            },
            catalogue: Arc::new(catalogue),
            catalogue_id: CatalogueId(1),
        }
    }
}
