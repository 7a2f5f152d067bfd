//! What a closed round says: the count of the whole, of the groups that may be
//! shown apart, where people put the cards that divide most, and what moved
//! between two rounds.
//!
//! Everything here is a sum over at least [`MINIMUM_GROUP`] ballots, or follows
//! from such sums: over everyone, and over the groups that [`shown_groups`]
//! allows. Where people put a card is told of the whole only.

use std::collections::BTreeSet;
use std::ops::Range;

use super::MINIMUM_GROUP;
use super::groups::{Membership, shown_groups};
use super::participant::{HeadCount, Perspective};
use super::room::Stage;
use crate::domain::ballot::{Ballot, Pile};
use crate::domain::catalogue::CardCode;
use crate::domain::count::agreement::{Agreement, Measure};
use crate::domain::count::kemeny::consensus;
use crate::domain::count::matrix::Pairwise;
use crate::domain::count::profile::{Profile, ProfileError, Unranked, Vote};
use crate::domain::count::result::CountResult;
use crate::domain::municipality::NisCode;

/// Most cards that are told to divide: what can be talked about in one evening.
pub const MOST_DIVIDING: usize = 5;

/// A card divides when the sides of its pairs are at least this even (see
/// [`Agreement::item_polarization`]): on average one in ten against nine. Below
/// it everyone is of one mind, and a card that is named as dividing is not.
const DIVIDES_FROM: f64 = 0.2;

/// A ballot as it is counted: without a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountedBallot {
    /// Sort for piles, rank for an order of *Now*.
    pub stage: Stage,
    /// The groups it belongs to.
    pub membership: Membership,
    /// How many people gave it.
    pub heads: HeadCount,
    /// What it says.
    pub ballot: Ballot,
}

impl CountedBallot {
    /// Where it puts a card.
    fn spot(&self, card: &CardCode) -> Spot {
        match self.ballot.pile_of(card) {
            None => Spot::NotJudged,
            Some(Pile::Later) => Spot::Later,
            Some(Pile::NotNow) => Spot::NotNow,
            Some(Pile::Now) if self.stage != Stage::Rank => Spot::Now,
            Some(Pile::Now) => {
                let place = self.ballot.ranking().iter().position(|other| other == card);
                place.map_or(Spot::Now, |place| Spot::Place(place + 1))
            }
        }
    }

    /// The ballot over a deck. *Now* that was sorted and not ranked is in no
    /// order.
    fn vote(&self, deck: &[CardCode]) -> Result<Vote, ProfileError> {
        let places = |cards: Vec<&CardCode>| -> Vec<usize> {
            cards.into_iter().filter_map(|card| deck.iter().position(|other| other == card)).collect()
        };
        let now = places(self.ballot.pile(Pile::Now));
        let mut ranking: Vec<Vec<usize>> = match self.stage {
            Stage::Rank => now.into_iter().map(|card| vec![card]).collect(),
            _ => vec![now],
        };
        ranking.push(places(self.ballot.pile(Pile::Later)));
        ranking.push(places(self.ballot.pile(Pile::NotNow)));
        Vote::new(deck.len(), &ranking, &[], Unranked::NoOpinion, self.heads.get().into(), 1)
    }
}

/// Where one ballot puts a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spot {
    /// On *Now*, at this place from 1.
    Place(usize),
    /// On *Now*, in no order.
    Now,
    /// On *Later*.
    Later,
    /// On *Not now*.
    NotNow,
    /// Nowhere.
    NotJudged,
}

/// Where ballots put a card: how many at each place and on each pile. A table's is
/// one: with its weight it would stand out among the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spread {
    /// The card, by its index in [`RoundResult::deck`].
    pub card: usize,
    /// Ballots at each place of the top, from the first.
    pub places: Vec<u64>,
    /// Ballots that rank it below the top.
    pub below: u64,
    /// Ballots with it on *Now* in no order.
    pub now: u64,
    /// Ballots with it on *Later*.
    pub later: u64,
    /// Ballots with it on *Not now*.
    pub not_now: u64,
    /// Ballots that do not judge it.
    pub not_judged: u64,
}

impl Spread {
    fn of(card: usize, code: &CardCode, ballots: &[CountedBallot], top: usize) -> Self {
        let mut spread =
            Self { card, places: vec![0; top], below: 0, now: 0, later: 0, not_now: 0, not_judged: 0 };
        for ballot in ballots {
            let count = match ballot.spot(code) {
                Spot::Place(place) => spread.places.get_mut(place - 1).unwrap_or(&mut spread.below),
                Spot::Now => &mut spread.now,
                Spot::Later => &mut spread.later,
                Spot::NotNow => &mut spread.not_now,
                Spot::NotJudged => &mut spread.not_judged,
            };
            *count += 1;
        }
        spread
    }

    /// Ballots that want it now, at whatever place.
    #[must_use]
    pub fn wants_now(&self) -> u64 {
        self.places.iter().sum::<u64>() + self.below + self.now
    }

    /// Ballots that put it off.
    #[must_use]
    pub fn puts_off(&self) -> u64 {
        self.later + self.not_now
    }
}

/// Where a card stands in the order of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// In the top of every order that suits the group as well.
    Top,
    /// In the top of some of these orders and not of others: a tie at the edge.
    Edge,
    /// Below the top.
    Below,
}

/// The count of a group, as far as it is told: its order and how it agrees.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupResult<K> {
    /// Which.
    pub key: K,
    /// How many people it is.
    pub people: u64,
    /// Its order, best first, by index in [`RoundResult::deck`]. Cards that
    /// nobody of the group judged are not in it.
    pub order: Vec<usize>,
    /// Per card the first and the last place it has over all orders that suit
    /// the group as well; `None` for one nobody of the group judged.
    pub places: Vec<Option<(usize, usize)>>,
    /// How far the group agrees: τ_x.
    pub agreement: Measure,
}

impl<K> GroupResult<K> {
    fn of(key: K, ballots: &[&CountedBallot], deck: &[CardCode]) -> Result<Self, ProfileError> {
        let (profile, judged) = profile(deck, ballots.iter().copied())?.without_unjudged();
        let pairs = Pairwise::of(&profile);
        let consensus = consensus(&pairs);
        let mut places = vec![None; deck.len()];
        for (place, one) in consensus.order.iter().enumerate() {
            let range = consensus.optimal.as_ref().map_or((place, place), |optimal| optimal.positions[*one]);
            places[judged[*one]] = Some(range);
        }
        Ok(Self {
            key,
            people: profile.people(),
            order: consensus.order.iter().map(|one| judged[*one]).collect(),
            places,
            agreement: Agreement::of(&profile, &pairs).tau_x,
        })
    }

    /// Where a card stands against a top of so many.
    #[must_use]
    pub fn standing(&self, card: usize, top: usize) -> Standing {
        match self.places.get(card).copied().flatten() {
            Some((_, last)) if last < top => Standing::Top,
            Some((first, _)) if first < top => Standing::Edge,
            _ => Standing::Below,
        }
    }
}

/// The groups of one kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Groups<K> {
    /// Those that may be shown apart, in the order of their keys.
    pub shown: Vec<GroupResult<K>>,
    /// Those that may not: too small, or a way to calculate a small one.
    pub hidden: Vec<K>,
}

impl<K> Default for Groups<K> {
    fn default() -> Self {
        Self { shown: Vec::new(), hidden: Vec::new() }
    }
}

impl<K: Clone + Ord> Groups<K> {
    /// Groups ballots by a key, and counts those groups that are in `allowed`.
    /// One group that is everyone says nothing beside the whole.
    fn of(
        ballots: &[CountedBallot],
        deck: &[CardCode],
        key: impl Fn(&Membership) -> Option<K>,
        allowed: &BTreeSet<K>,
    ) -> Result<Self, ProfileError> {
        let keys: BTreeSet<K> = ballots.iter().filter_map(|ballot| key(&ballot.membership)).collect();
        let mut groups = Self::default();
        for one in keys {
            let members: Vec<&CountedBallot> =
                ballots.iter().filter(|ballot| key(&ballot.membership).as_ref() == Some(&one)).collect();
            if members.len() == ballots.len() {
                continue;
            }
            // Asked again here, so that no other way of deciding shows fewer.
            if allowed.contains(&one) && members.len() >= MINIMUM_GROUP {
                groups.shown.push(GroupResult::of(one, &members, deck)?);
            } else {
                groups.hidden.push(one);
            }
        }
        Ok(groups)
    }
}

impl<K> Groups<K> {
    /// Whether there is anything to tell of these groups.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.shown.is_empty() && self.hidden.is_empty()
    }
}

/// What a closed round says.
#[derive(Debug, Clone, PartialEq)]
pub struct RoundResult {
    /// The round.
    pub round: u16,
    /// Whether it was opened again after its result had been seen.
    pub was_reopened: bool,
    /// The cards that are counted, in the deck's order.
    pub deck: Vec<CardCode>,
    /// The cards nobody judged, which have no place.
    pub unjudged: Vec<CardCode>,
    /// How many ballots came in.
    pub ballots: usize,
    /// How many people gave them.
    pub people: u64,
    /// How many cards the top holds.
    pub top: usize,
    /// The count, over [`RoundResult::deck`].
    pub count: CountResult,
    /// The cards that divide most, with where people put them.
    pub dividing: Vec<Spread>,
    /// Per perspective.
    pub perspectives: Groups<Perspective>,
    /// Per municipality.
    pub organisations: Groups<NisCode>,
}

/// What is counted: a round, and what is asked of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The round.
    pub round: u16,
    /// Whether it was opened again after its result had been seen.
    pub was_reopened: bool,
    /// The cards it is about, in the deck's order.
    pub deck: Vec<CardCode>,
    /// How many cards the top holds.
    pub top: usize,
    /// Decides which people are drawn to see how sure the order is.
    pub seed: u64,
}

impl RoundResult {
    /// Counts the ballots of a round; the same whatever order they come in.
    /// `None` for fewer than [`MINIMUM_GROUP`] that judge anything.
    ///
    /// # Errors
    /// [`ProfileError`] for a deck or ballots beyond what can be counted.
    pub fn of(asked: &Asked, mut ballots: Vec<CountedBallot>) -> Result<Option<Self>, ProfileError> {
        // Piles that nothing was put on yet are no ballot.
        ballots.retain(|ballot| asked.deck.iter().any(|card| ballot.ballot.pile_of(card).is_some()));
        if ballots.len() < MINIMUM_GROUP {
            return Ok(None);
        }
        let (profile, judged) = profile(&asked.deck, ballots.iter())?.without_unjudged();
        let deck: Vec<CardCode> = judged.iter().map(|one| asked.deck[*one].clone()).collect();
        let unjudged = asked.deck.iter().filter(|card| !deck.contains(card)).cloned().collect();
        let count = CountResult::of(&profile, asked.seed);
        let top = asked.top.clamp(1, deck.len().saturating_sub(1).max(1));
        let spread = |card: usize| Spread::of(card, &deck[card], &ballots, top);
        let dividing = most_dividing(&count).into_iter().map(spread).collect();
        let memberships: Vec<Membership> = ballots.iter().map(|ballot| ballot.membership.clone()).collect();
        let shown = shown_groups(&memberships);
        Ok(Some(Self {
            round: asked.round,
            was_reopened: asked.was_reopened,
            unjudged,
            ballots: ballots.len(),
            people: profile.people(),
            top,
            dividing,
            perspectives: Groups::of(&ballots, &deck, |of| of.perspective, &shown.perspectives)?,
            organisations: Groups::of(&ballots, &deck, |of| of.organisation.clone(), &shown.organisations)?,
            count,
            deck,
        }))
    }

    /// The order of the whole, by index in [`RoundResult::deck`].
    #[must_use]
    pub fn order(&self) -> &[usize] {
        &self.count.consensus.order
    }

    /// The runs of the order that are in one band: between them it is sure which
    /// comes first, inside them it is not. One run when nothing is known.
    #[must_use]
    pub fn bands(&self) -> Vec<Range<usize>> {
        let Ok(sureness) = &self.count.sureness else {
            let whole = 0..self.order().len();
            return vec![whole];
        };
        let band = |one: usize| sureness.bands.iter().position(|band| band.contains(&one));
        let mut runs: Vec<Range<usize>> = Vec::new();
        for (place, one) in self.order().iter().enumerate() {
            match runs.last_mut() {
                Some(run) if band(self.order()[run.start]) == band(*one) => run.end = place + 1,
                _ => runs.push(place..place + 1),
            }
        }
        runs
    }
}

/// A profile of these ballots. In an order of its own, which says nothing of the
/// order they came in or are stored in: drawing people begins from it, and a
/// result must stay the same when their names are changed.
fn profile<'a>(
    deck: &[CardCode],
    ballots: impl Iterator<Item = &'a CountedBallot>,
) -> Result<Profile, ProfileError> {
    let mut votes: Vec<Vote> = ballots.map(|ballot| ballot.vote(deck)).collect::<Result<_, _>>()?;
    let groups = |vote: &Vote| -> Vec<Option<usize>> { (0..deck.len()).map(|one| vote.group(one)).collect() };
    votes.sort_by_cached_key(|vote| (groups(vote), vote.count()));
    let mut profile = Profile::new(deck.len())?;
    for vote in votes {
        profile.add(vote)?;
    }
    Ok(profile)
}

/// The cards whose pairs stand most evenly divided, most first.
fn most_dividing(count: &CountResult) -> Vec<usize> {
    let measures = count.agreement.item_polarization.iter().enumerate();
    let mut divided: Vec<(usize, f64)> = measures
        .filter_map(|(one, measure)| Some((one, measure.ok().filter(|value| *value >= DIVIDES_FROM)?)))
        .collect();
    divided.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    divided.into_iter().take(MOST_DIVIDING).map(|(one, _)| one).collect()
}

/// A card that has a place in both rounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// Which.
    pub card: CardCode,
    /// Its place in the earlier round, from 1.
    pub before: usize,
    /// Its place now.
    pub after: usize,
}

/// What moved between two rounds over the same cards.
#[derive(Debug, Clone, PartialEq)]
pub struct RoundShift {
    /// The earlier round.
    pub from: u16,
    /// The later one.
    pub to: u16,
    /// How many cards the top holds.
    pub top: usize,
    /// Cards that were judged in both, in the order of the later round.
    pub cards: Vec<Moved>,
    /// Came into the top.
    pub entered: Vec<CardCode>,
    /// Went out of it.
    pub left: Vec<CardCode>,
    /// τ_x of the whole, then and now.
    pub agreement: (Measure, Measure),
}

impl RoundShift {
    /// Compares two rounds. `None` unless they were about the same cards, and for
    /// fewer than two that were judged in both.
    #[must_use]
    pub fn between(before: &RoundResult, after: &RoundResult) -> Option<Self> {
        let asked = |result: &RoundResult| -> BTreeSet<CardCode> {
            result.deck.iter().chain(&result.unjudged).cloned().collect()
        };
        if asked(before) != asked(after) {
            return None;
        }
        let codes = |result: &RoundResult, other: &RoundResult| -> Vec<CardCode> {
            let order = result.order().iter().map(|one| result.deck[*one].clone());
            order.filter(|card| other.deck.contains(card)).collect()
        };
        let (earlier, later) = (codes(before, after), codes(after, before));
        if later.len() < 2 {
            return None;
        }
        let cards: Vec<Moved> = later
            .iter()
            .enumerate()
            .filter_map(|(place, card)| {
                let before = earlier.iter().position(|other| other == card)? + 1;
                Some(Moved { card: card.clone(), before, after: place + 1 })
            })
            .collect();
        let top = after.top.min(later.len() - 1);
        let entered = cards.iter().filter(|moved| moved.after <= top && moved.before > top);
        let mut left: Vec<&Moved> =
            cards.iter().filter(|moved| moved.before <= top && moved.after > top).collect();
        left.sort_by_key(|moved| moved.before);
        Some(Self {
            from: before.round,
            to: after.round,
            top,
            entered: entered.map(|moved| moved.card.clone()).collect(),
            left: left.into_iter().map(|moved| moved.card.clone()).collect(),
            cards,
            agreement: (before.count.agreement.tau_x, after.count.agreement.tau_x),
        })
    }
}

#[cfg(test)]
mod tests;
