//! What a closed round says, to who may see it: counted once, and shown in
//! parts that any page can hold.
//!
//! A page about results asks [`view`] and shows what it gives. Where a page has
//! room for one part only (a projector), it asks [`find`] and makes that part of
//! it: [`OrderView`], [`AgreementView`], [`DividingView`], [`GroupsView`],
//! [`ShiftView`]. What a result says belongs in [`crate::domain::workshop::outcome`];
//! how it is said, here.

mod agreement;
mod dividing;
mod groups;
mod order;
pub mod pages;
mod shift;
mod told;
mod view;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use moka::future::Cache;

use crate::app::AppState;
use crate::domain::municipality::NisCode;
use crate::domain::workshop::outcome::{RoundResult, RoundShift};
use crate::domain::workshop::room::Viewer;
use crate::error::Error;
use crate::i18n::Translator;
use crate::organisations;
use crate::workshops::{self, Workshop};

pub use agreement::AgreementView;
pub use dividing::DividingView;
pub use groups::GroupsView;
pub use order::OrderView;
pub use shift::ShiftView;
pub use told::Told;
pub use view::ResultsView;

/// Most results that are kept: a few rounds of more workshops than there are on
/// any day. One takes some tens of kilobytes.
const MOST_KEPT: u64 = 256;

/// How long a result is kept that nobody asks for: a meeting with its break.
const KEPT_FOR: Duration = Duration::from_secs(2 * 60 * 60);

/// How long at most: ballots are thrown away in time, and then what they said is
/// not to be had here either.
const KEPT_AT_MOST: Duration = Duration::from_secs(24 * 60 * 60);

/// One set of ballots: a closed round takes none, so a result under this key
/// stays true for as long as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Key {
    /// Not the row's number, which the next workshop can get once this is gone.
    workshop: String,
    round: u16,
    closed_at_revision: Option<i64>,
}

/// A result, and what is needed to say it.
#[derive(Debug, Clone, PartialEq)]
pub struct Counted {
    /// What the round says.
    pub result: RoundResult,
    /// The names of its municipalities.
    pub municipalities: BTreeMap<NisCode, String>,
}

/// Results of closed rounds. Whoever asks first has it counted, and who asks
/// meanwhile waits for the same: at the moment of reveal a whole hall asks.
#[derive(Debug, Clone)]
pub struct Results {
    /// Nothing for a round with too few ballots.
    counted: Cache<Key, Option<Arc<Counted>>>,
    /// How often a round was counted.
    counts: Arc<AtomicU64>,
}

impl Default for Results {
    fn default() -> Self {
        let counted = Cache::builder().max_capacity(MOST_KEPT);
        Self {
            counted: counted.time_to_idle(KEPT_FOR).time_to_live(KEPT_AT_MOST).build(),
            counts: Arc::default(),
        }
    }
}

impl Results {
    /// How often a round was counted since the program started: a figure to watch,
    /// since a count takes a core and everyone waits for it.
    #[must_use]
    pub fn counts_since_start(&self) -> u64 {
        self.counts.load(Ordering::Relaxed)
    }
}

/// What someone gets to see of a round.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// Nothing: it is not revealed, or there is no such round.
    Hidden,
    /// That there are fewer than three ballots, so there is no result.
    TooFew,
    /// The result.
    Shown(Arc<Counted>),
}

/// Why nothing was counted.
#[derive(Debug)]
enum NotCounted {
    /// The room went on since it was loaded.
    WentOn,
    /// Our fault, or the database's.
    Failed(Error),
}

impl<E: Into<Error>> From<E> for NotCounted {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

/// What someone gets to see of a round.
///
/// # Errors
/// The database's own.
pub async fn find(
    state: &AppState,
    workshop: &Workshop,
    round: u16,
    viewer: Viewer,
) -> Result<Outcome, Error> {
    let Some(found) = workshop.room.find_round(round) else { return Ok(Outcome::Hidden) };
    if !workshop.room.sees_results(viewer, round, &workshop.settings) {
        return Ok(Outcome::Hidden);
    }
    let key =
        Key { workshop: workshop.public_id.clone(), round, closed_at_revision: found.closed_at_revision };
    let counting = count(state, workshop, round, viewer);
    match state.results.counted.try_get_with(key, counting).await {
        Ok(Some(counted)) => Ok(Outcome::Shown(counted)),
        Ok(None) => Ok(Outcome::TooFew),
        Err(reason) => match &*reason {
            NotCounted::WentOn => Ok(Outcome::Hidden),
            // Whoever waited shares the reason, and an error cannot be copied.
            NotCounted::Failed(Error::Busy) => Err(Error::Busy),
            NotCounted::Failed(error) => Err(anyhow::anyhow!("counting a round: {error:?}").into()),
        },
    }
}

async fn count(
    state: &AppState,
    workshop: &Workshop,
    round: u16,
    viewer: Viewer,
) -> Result<Option<Arc<Counted>>, NotCounted> {
    let began = Instant::now();
    let (asked, ballots) =
        workshops::ballots_to_count(state, workshop, round, viewer).await?.ok_or(NotCounted::WentOn)?;
    let result = state.counter.run(move || RoundResult::of(&asked, ballots)).await?;
    let Some(result) = result.map_err(anyhow::Error::from)? else { return Ok(None) };
    let mut municipalities = BTreeMap::new();
    if !result.organisations.is_empty() {
        let named = organisations::list_named(state.db.read(), &workshop.settings.organisations).await?;
        municipalities
            .extend(named.into_iter().filter_map(|one| Some((NisCode::parse(&one.nis_code)?, one.name))));
    }
    state.results.counts.fetch_add(1, Ordering::Relaxed);
    tracing::info!(round, ballots = result.ballots, took = ?began.elapsed(), "counted a round");
    Ok(Some(Arc::new(Counted { result, municipalities })))
}

/// What moved since the last earlier round over the same cards that someone may
/// see too; nothing when there is none.
///
/// # Errors
/// The database's own.
pub async fn find_shift(
    state: &AppState,
    workshop: &Workshop,
    counted: &Counted,
    viewer: Viewer,
) -> Result<Option<RoundShift>, Error> {
    let round = counted.result.round;
    let Some(deck) = workshop.room.find_round(round).map(|found| &found.deck) else { return Ok(None) };
    let same = |(number, other): &(u16, &crate::domain::workshop::room::Round)| {
        *number < round
            && other.deck == *deck
            && workshop.room.sees_results(viewer, *number, &workshop.settings)
    };
    let Some((earlier, _)) = workshop.room.rounds().filter(same).last() else { return Ok(None) };
    Ok(match find(state, workshop, earlier, viewer).await? {
        Outcome::Shown(before) => RoundShift::between(&before.result, &counted.result),
        Outcome::Hidden | Outcome::TooFew => None,
    })
}

/// The result of a round as a page shows it, or a friendly sentence where there
/// is nothing to see: of the round asked for, or else the latest one to see.
///
/// # Errors
/// Not found, for a round that is not there. The database's own.
pub async fn view(
    state: &AppState,
    workshop: &Workshop,
    round: Option<u16>,
    viewer: Viewer,
    t: Translator,
) -> Result<ResultsView, Error> {
    let seen: Vec<u16> = workshop
        .room
        .rounds()
        .map(|(number, _)| number)
        .filter(|number| workshop.room.sees_results(viewer, *number, &workshop.settings))
        .collect();
    let number = match round {
        Some(number) if workshop.room.find_round(number).is_some() => number,
        Some(_) => return Err(crate::error::not_found("workshop")),
        None => seen.last().copied().unwrap_or_else(|| workshop.room.round_number()),
    };
    let outcome = find(state, workshop, number, viewer).await?;
    let shift = match &outcome {
        Outcome::Shown(counted) => find_shift(state, workshop, counted, viewer).await?,
        Outcome::Hidden | Outcome::TooFew => None,
    };
    Ok(ResultsView::new(t, Arc::clone(&workshop.catalogue), number, seen, outcome, shift))
}

#[cfg(test)]
mod tests;
