//! What sets say together, worked out once per selection and kept.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use moka::future::Cache;

use super::store::SetRow;
use crate::app::AppState;
use crate::catalogues::{self, CatalogueId};
use crate::domain::catalogue::Catalogue;
use crate::domain::comparison::METHOD_VERSION;
use crate::domain::comparison::group::{Deck, Group, Member, Refusal};
use crate::domain::comparison::joint::{JointOrder, WeightEffect};
use crate::domain::comparison::likeness::Likeness;
use crate::domain::comparison::overview::Overview;
use crate::domain::comparison::weights::Weights;
use crate::domain::count::groups::Map;
use crate::error::Error;

/// Most comparisons that are kept: one of 300 organisations takes about half a
/// megabyte.
const MOST_KEPT: u64 = 64;

/// How long one is kept that nobody looks at: a meeting with its break.
const KEPT_FOR: Duration = Duration::from_secs(2 * 60 * 60);

/// How long at most, so that what was withdrawn leaves the memory too.
const KEPT_AT_MOST: Duration = Duration::from_secs(24 * 60 * 60);

/// Set, deck, name and inhabitants.
type SetKey = (String, CatalogueId, String, Option<u64>);

/// All that decides what a comparison says. A set is frozen, so its public id
/// stands for its cards; a row's number would not, which the next set can get.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Key {
    method: u32,
    sets: Arc<[SetKey]>,
    /// Of a weighted order.
    weights: Option<Vec<u64>>,
}

/// What sets say together.
#[derive(Debug)]
pub(super) struct Compared {
    pub(super) group: Group,
    /// The leading deck, with its words.
    pub(super) catalogue: Arc<Catalogue>,
    pub(super) overview: Overview,
    /// `None` for more than can be laid beside each other.
    pub(super) likeness: Option<(Likeness, Map)>,
    /// With everyone counted once.
    pub(super) joint: JointOrder,
}

/// A joint order with weights, and what they change.
#[derive(Debug)]
pub(super) struct Weighted {
    pub(super) joint: JointOrder,
    pub(super) effect: WeightEffect,
}

#[derive(Debug, Clone)]
enum Kept {
    Compared(Result<Arc<Compared>, Refusal>),
    Weighted(Arc<Weighted>),
}

/// Comparisons, each worked out once: whoever asks first has it done, and who asks
/// meanwhile waits for the same.
#[derive(Debug, Clone)]
pub struct Comparisons {
    kept: Cache<Key, Kept>,
    made: Arc<AtomicU64>,
}

impl Default for Comparisons {
    fn default() -> Self {
        let kept = Cache::builder().max_capacity(MOST_KEPT);
        let kept = kept.time_to_idle(KEPT_FOR).time_to_live(KEPT_AT_MOST).build();
        Self { kept, made: Arc::default() }
    }
}

impl Comparisons {
    /// How often sets were compared, or weighted, since the program started.
    #[must_use]
    pub fn made_since_start(&self) -> u64 {
        self.made.load(Ordering::Relaxed)
    }
}

fn key(sets: &[SetRow], weights: Option<&Weights>) -> Key {
    let sets =
        sets.iter().map(|set| (set.public_id.clone(), set.catalogue, set.name.clone(), set.inhabitants));
    Key {
        method: METHOD_VERSION,
        sets: sets.collect(),
        weights: weights.map(|weights| weights.of_members().to_vec()),
    }
}

/// A reason that was shared with whoever waited cannot be handed on as it is.
fn shared(reason: &Error) -> Error {
    match reason {
        Error::Busy => Error::Busy,
        other => anyhow::anyhow!("comparing: {other:?}").into(),
    }
}

/// Members as the domain knows them, and the decks they used.
///
/// # Errors
/// The database's own.
pub(super) async fn members(
    state: &AppState,
    sets: &[SetRow],
) -> Result<(Vec<Member>, Vec<(Arc<Deck>, Arc<Catalogue>)>), Error> {
    let mut decks: BTreeMap<CatalogueId, (Arc<Deck>, Arc<Catalogue>)> = BTreeMap::new();
    for set in sets {
        if let Entry::Vacant(place) = decks.entry(set.catalogue) {
            let catalogue = catalogues::load(state, set.catalogue).await?;
            place.insert((Arc::new(Deck::of(&catalogue)), catalogue));
        }
    }
    let by_id: HashMap<CatalogueId, Arc<Deck>> =
        decks.iter().map(|(id, (deck, _))| (*id, Arc::clone(deck))).collect();
    let member = |set: &SetRow| Member {
        key: set.key.clone(),
        name: set.name.clone(),
        chosen: set.cards.clone(),
        decided_on: set.decided_on,
        deck: Arc::clone(&by_id[&set.catalogue]),
        inhabitants: set.inhabitants,
    };
    Ok((sets.iter().map(member).collect(), decks.into_values().collect()))
}

/// What sets say together, or why they cannot be compared.
///
/// # Errors
/// Busy, while too many wait. The database's own.
pub(super) async fn compare(
    state: &AppState,
    sets: &[SetRow],
) -> Result<Result<Arc<Compared>, Refusal>, Error> {
    let work = async {
        let began = Instant::now();
        let (members, decks) = members(state, sets).await?;
        let work = move || work_out(members, &decks).map(|compared| compared.map(Arc::new));
        let compared = state.counter.run_for_visitor(work).await?.map_err(anyhow::Error::from)?;
        state.comparisons.made.fetch_add(1, Ordering::Relaxed);
        tracing::info!(sets = sets.len(), took = ?began.elapsed(), "compared sets");
        Ok::<_, Error>(Kept::Compared(compared))
    };
    match state.comparisons.kept.try_get_with(key(sets, None), work).await {
        Ok(Kept::Compared(compared)) => Ok(compared),
        Ok(Kept::Weighted(_)) => Err(anyhow::anyhow!("weights under the key of a comparison").into()),
        Err(reason) => Err(shared(&reason)),
    }
}

pub(super) type Worked = Result<Result<Compared, Refusal>, crate::domain::count::profile::ProfileError>;

pub(super) fn work_out(members: Vec<Member>, decks: &[(Arc<Deck>, Arc<Catalogue>)]) -> Worked {
    let group = match Group::new(members) {
        Ok(group) => group,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let leading = &group.decks()[0].0;
    let catalogue =
        decks.iter().find(|(deck, _)| deck == leading).map(|(_, catalogue)| Arc::clone(catalogue));
    // Every deck came with its catalogue.
    let Some(catalogue) = catalogue else { return Ok(Err(Refusal::NothingShared(Vec::new()))) };
    let joint = JointOrder::of(&group, &Weights::equal(&group))?;
    let likeness = Likeness::of(&group).ok().map(|likeness| {
        let map = likeness.map();
        (likeness, map)
    });
    Ok(Ok(Compared { overview: Overview::of(&group), catalogue, likeness, joint, group }))
}

/// The order sets make together with weights.
///
/// # Errors
/// As [`compare`].
pub(super) async fn weigh(
    state: &AppState,
    sets: &[SetRow],
    compared: &Arc<Compared>,
    weights: Weights,
) -> Result<Arc<Weighted>, Error> {
    let key = key(sets, Some(&weights));
    let work = async {
        let compared = Arc::clone(compared);
        let work = move || {
            let joint = JointOrder::of(&compared.group, &weights)?;
            let effect = WeightEffect::between(&compared.joint, &joint)?;
            Ok::<_, crate::domain::count::profile::ProfileError>(Weighted { joint, effect })
        };
        let weighted = state.counter.run_for_visitor(work).await?.map_err(anyhow::Error::from)?;
        state.comparisons.made.fetch_add(1, Ordering::Relaxed);
        Ok::<_, Error>(Kept::Weighted(Arc::new(weighted)))
    };
    match state.comparisons.kept.try_get_with(key, work).await {
        Ok(Kept::Weighted(weighted)) => Ok(weighted),
        Ok(Kept::Compared(_)) => Err(anyhow::anyhow!("a comparison under the key of weights").into()),
        Err(reason) => Err(shared(&reason)),
    }
}
