//! What a partnership decides from the sets its members show it: begun from their
//! joint order, moved and motivated as in a session, and frozen as a set of the
//! partnership.
//!
//! A member may withdraw its set at any moment. So what is kept of it is that it was
//! counted, and a decision that starts from a set that is shown no more is not made
//! but begun anew.

pub mod pages;
mod store;

use std::sync::Arc;

use super::cache::{self, Compared};
use super::groups;
use super::store::{PartnershipRow, SetRow};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::catalogues::{self, CatalogueId};
use crate::domain::catalogue::Catalogue;
use crate::domain::comparison::group::{Deck, Member, Refusal};
use crate::domain::comparison::joint::JointOrder;
use crate::domain::comparison::weights::{Basis, Weights, WeightsError};
use crate::domain::joint_set::{Changes, Draft, MemberNow, members_now};
use crate::domain::priority_set::{PrioritySet, Provenance};
use crate::domain::rights::{Action, Actor, OrganisationId, OwnerId, Resource, decide};
use crate::domain::workshop::decision::{Decision, DecisionError};
use crate::error::{Error, conflict};
use crate::live::Topic;
use crate::priorities::{self, NewSet};

/// What a partnership is deciding, as it is kept.
#[derive(Debug, Clone)]
pub(super) struct Kept {
    /// Public id of the set it becomes.
    pub(super) public_id: String,
    pub(super) catalogue: CatalogueId,
    pub(super) draft: Draft,
}

/// A set that a member shows.
#[derive(Debug, Clone)]
pub(super) struct ShownSet {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) set: String,
}

/// A joint set on a list.
#[derive(Debug, Clone)]
pub(super) struct Summary {
    pub(super) public_id: String,
    pub(super) decided_on: jiff::civil::Date,
    /// Codes, most important first.
    pub(super) cards: Vec<String>,
}

/// What the page of a partnership's comparison says of its joint sets.
#[derive(Debug, Clone, Default)]
pub(super) struct JointPart {
    pub(super) sets: Vec<Summary>,
    /// Where to decide one, for who may.
    pub(super) path: Option<String>,
    /// Whether one is being decided.
    pub(super) is_deciding: bool,
}

/// A partnership with the sets its members show it.
#[derive(Debug, Clone)]
pub struct Partnership {
    row: PartnershipRow,
    /// Of each member the latest.
    sets: Vec<SetRow>,
}

impl Partnership {
    /// The partnership with a key, for who may do `action` with its comparison.
    ///
    /// # Errors
    /// Not found, also for a partnership that is not theirs.
    async fn load(state: &AppState, visitor: &Visitor, key: &str, action: Action) -> Result<Self, Error> {
        let (row, rows) =
            groups::load_partnership(state, key, |resource| decide(&visitor.actor, action, resource)).await?;
        Ok(Self { row, sets: groups::latest(rows).0 })
    }

    /// The partnership with a key, for whoever runs the program.
    ///
    /// # Errors
    /// Not found.
    pub async fn load_for_operator(state: &AppState, key: &str) -> Result<Self, Error> {
        let (row, rows) = groups::load_partnership(state, key, |_| true).await?;
        Ok(Self { row, sets: groups::latest(rows).0 })
    }

    fn path(&self) -> String {
        path(&self.row.key)
    }

    fn topic(&self) -> Topic {
        Topic::Joint(self.row.id.0)
    }
}

fn path(key: &str) -> String {
    format!("/comparisons/partnerships/{key}/joint")
}

/// Why there is no order to start from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoStart {
    /// There are not two sets.
    Few,
    /// They cannot be compared.
    Refused(Refusal),
    /// They cannot be weighed so.
    Weights(WeightsError),
    /// So many cannot be put forward: how many at most.
    Top(usize),
}

/// What the members' sets say together.
async fn compare(state: &AppState, of: &Partnership) -> Result<Result<Arc<Compared>, NoStart>, Error> {
    if of.sets.len() < 2 {
        return Ok(Err(NoStart::Few));
    }
    Ok(cache::compare(state, &of.sets).await?.map_err(NoStart::Refused))
}

async fn count(
    state: &AppState,
    of: &Partnership,
    compared: &Arc<Compared>,
    basis: Basis,
) -> Result<Result<JointOrder, WeightsError>, Error> {
    if basis != Basis::Inhabitants {
        return Ok(Ok(compared.joint.clone()));
    }
    match Weights::inhabitants(&compared.group) {
        Err(error) => Ok(Err(error)),
        Ok(weights) => Ok(Ok(cache::weigh(state, &of.sets, compared, weights).await?.joint.clone())),
    }
}

/// The deck a group compares by, as it is stored.
async fn leading_catalogue(
    state: &AppState,
    of: &Partnership,
    compared: &Compared,
) -> Result<CatalogueId, Error> {
    for set in &of.sets {
        if Deck::of(&*catalogues::load(state, set.catalogue).await?) == *compared.group.decks()[0].0 {
            return Ok(set.catalogue);
        }
    }
    Err(anyhow::anyhow!("a comparison by a deck that nobody chose from").into())
}

/// Begins to decide, from the order as it is now: `instead` of what is being decided
/// under that id, with its texts. The inner error says why it cannot; what somebody
/// else began meanwhile stays.
///
/// # Errors
/// The database's own.
pub async fn start(
    state: &AppState,
    of: &Partnership,
    basis: Basis,
    top: usize,
    instead: Option<&str>,
) -> Result<Result<(), NoStart>, Error> {
    let compared = match compare(state, of).await? {
        Ok(compared) => compared,
        Err(reason) => return Ok(Err(reason)),
    };
    let cards = compared.group.cards().len();
    if !(1..=cards).contains(&top) {
        return Ok(Err(NoStart::Top(cards)));
    }
    let joint = match count(state, of, &compared, basis).await? {
        Ok(joint) => joint,
        Err(error) => return Ok(Err(NoStart::Weights(error))),
    };
    // Members of a group stand by key.
    let set_of = |member: &Member| {
        of.sets.iter().find(|set| set.key == member.key).map(|set| set.public_id.clone()).unwrap_or_default()
    };
    let sets: Vec<String> = compared.group.members().iter().map(set_of).collect();
    let draft = Draft::start(&compared.group, &joint, &sets, top, state.clock.today())
        .map_err(anyhow::Error::from)?;
    let catalogue = leading_catalogue(state, of, &compared).await?;
    let mut kept = Kept { public_id: state.chance.public_id()?, catalogue, draft };
    let mut tx = state.db.begin_write().await?;
    let before = store::find_decision(&mut tx, of.row.id).await?;
    if before.as_ref().map(|before| before.public_id.as_str()) != instead {
        return Ok(Ok(()));
    }
    if let Some(before) = &before {
        kept.draft.decision.take_texts_of(&before.draft.decision);
    }
    store::begin_decision(&mut tx, of.row.id, &kept, state.clock.seconds()).await?;
    tx.commit().await?;
    state.live.notify(&of.topic());
    Ok(Ok(()))
}

/// Changes what a partnership is deciding, as it is by now. The inner error says why
/// it stays as it was.
///
/// # Errors
/// Conflict, when nothing is being decided.
pub async fn change<T>(
    state: &AppState,
    of: &Partnership,
    change: impl FnOnce(&mut Decision) -> Result<T, DecisionError>,
) -> Result<Result<T, DecisionError>, Error> {
    let mut tx = state.db.begin_write().await?;
    let kept = store::find_decision(&mut tx, of.row.id).await?;
    let mut kept = kept.ok_or_else(|| conflict("no-joint-decision"))?;
    let changed = match change(&mut kept.draft.decision) {
        Ok(changed) => changed,
        Err(refusal) => return Ok(Err(refusal)),
    };
    store::change_decision(&mut tx, of.row.id, &kept).await?;
    tx.commit().await?;
    state.live.notify(&of.topic());
    Ok(Ok(changed))
}

/// Gives up what is being decided under an id; another one stays.
///
/// # Errors
/// The database's own.
async fn give_up(state: &AppState, of: &Partnership, draft: &str) -> Result<(), Error> {
    let mut tx = state.db.begin_write().await?;
    let kept = store::find_decision(&mut tx, of.row.id).await?;
    if kept.is_some_and(|kept| kept.public_id == draft) {
        store::delete_decision(&mut tx, of.row.id).await?;
        tx.commit().await?;
        state.live.notify(&of.topic());
    }
    Ok(())
}

/// Why nothing was decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undecided {
    /// These depart from the count without a motivation.
    Motivate(Vec<crate::domain::catalogue::CardCode>),
    /// These members show the set that was counted no more.
    Withdrawn(Vec<String>),
    /// Another one is being decided by now.
    Anew,
}

/// Makes the set that is being decided under an id, and gives its own, which is the
/// same: whoever decides twice gets one set.
///
/// # Errors
/// Conflict, when nothing is being decided.
pub async fn make_set(
    state: &AppState,
    of: &Partnership,
    owner: OwnerId,
    draft: Option<&str>,
) -> Result<Result<String, Undecided>, Error> {
    let mut tx = state.db.begin_write().await?;
    let Some(kept) = store::find_decision(&mut tx, of.row.id).await? else {
        let Some(draft) = draft else { return Err(conflict("no-joint-decision")) };
        if store::is_set_of(&mut tx, of.row.id, draft).await? {
            return Ok(Ok(draft.to_owned()));
        }
        return Err(conflict("no-joint-decision"));
    };
    if draft.is_some_and(|draft| draft != kept.public_id) {
        return Ok(Err(Undecided::Anew));
    }
    let changes = changes(&kept.draft, &store::list_shown(&mut tx, of.row.id).await?);
    if !changes.withdrawn.is_empty() {
        return Ok(Err(Undecided::Withdrawn(changes.withdrawn)));
    }
    let deck = catalogues::load(state, kept.catalogue).await?.deck();
    let set = match kept.draft.freeze(&deck, of.row.name.clone(), state.clock.today()) {
        Ok(set) => set,
        Err(DecisionError::NotMotivated(cards)) => return Ok(Err(Undecided::Motivate(cards))),
        Err(error) => return Err(anyhow::Error::from(error).into()),
    };
    let new = NewSet {
        public_id: &kept.public_id,
        owner,
        organisation: of.row.id,
        catalogue: kept.catalogue,
        road: None,
        set: &set,
        created_at: state.clock.seconds(),
    };
    priorities::create_set(&mut tx, &new).await?;
    store::delete_decision(&mut tx, of.row.id).await?;
    tx.commit().await?;
    state.live.notify(&of.topic());
    Ok(Ok(kept.public_id))
}

fn changes(draft: &Draft, shown: &[ShownSet]) -> Changes {
    let shown: Vec<_> =
        shown.iter().map(|one| (one.key.as_str(), one.name.as_str(), one.set.as_str())).collect();
    draft.changes(&shown)
}

/// What a comparison's page says of joint sets, to who sees the comparison.
///
/// # Errors
/// Not found, and the database's own.
pub(super) async fn part(state: &AppState, visitor: &Visitor, key: &str) -> Result<JointPart, Error> {
    let row = groups::find_partnership(state, key).await?;
    let resource = Resource::Comparison { partnership: row.id, sharers: &[] };
    let may_decide = decide(&visitor.actor, Action::Change, resource);
    let sets = store::list_sets(state.db.read(), row.id).await?;
    let is_deciding = may_decide && store::find_decision(state.db.read(), row.id).await?.is_some();
    Ok(JointPart { sets, path: may_decide.then(|| path(key)), is_deciding })
}

/// The members beside a joint set, as they show the partnership their sets at this
/// moment; empty for any other set. Who shows none to it and has no role in it sees
/// of the others what everyone sees; none to ask is whoever runs the program.
///
/// # Errors
/// The database's own.
pub async fn list_members_beside(
    state: &AppState,
    actor: Option<&Actor>,
    partnership: OrganisationId,
    set: &PrioritySet,
    catalogue: &Catalogue,
) -> Result<Vec<MemberNow>, Error> {
    let Some(joint) = set.provenance.as_ref().and_then(Provenance::joint) else {
        return Ok(Vec::new());
    };
    let mut rows = groups::shown_to(state, partnership).await?;
    let sharers: Vec<OrganisationId> = rows.iter().map(|row| row.organisation).collect();
    let resource = Resource::Comparison { partnership, sharers: &sharers };
    let sees_all = actor.is_none_or(|actor| decide(actor, Action::View, resource));
    rows.retain(|row| sees_all || actor.is_some_and(|actor| groups::sees(actor, row)));
    let (shown, _) = cache::members(state, &groups::latest(rows).0).await?;
    let own = Member::of(String::new(), set, Arc::new(Deck::of(catalogue)), None);
    Ok(members_now(&joint.members, &own, &shown, sees_all))
}

/// A joint set with a hostile code.
#[cfg(test)]
pub(super) fn sample_summary() -> Summary {
    Summary {
        public_id: "0be2".to_owned(),
        decided_on: jiff::civil::date(2026, 11, 24),
        cards: vec!["<i>".to_owned(), "K1".to_owned()],
    }
}
