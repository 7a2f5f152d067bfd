//! One beside others: a member beside the whole, two beside each other, one beside
//! its own earlier set, and a joint set beside every member's.

use super::distance::{Top, apart, overlap, tops};
use super::group::{Group, Member, Refusal};
use super::joint::JointOrder;
use crate::domain::catalogue::CardCode;
use crate::domain::count::agreement::Measure;
use crate::domain::count::likeness::{PERSISTENCE, rank_biased_overlap};

/// Below this many of a hundred others a choice is one's own.
pub const FEW: usize = 25;

/// Above this many of a hundred others it is one's own not to choose.
pub const MANY: usize = 75;

/// A card, as one member and the whole have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CardBeside {
    /// The card.
    pub card: usize,
    /// Its place in the member's set; `None` when it did not choose it.
    pub place: Option<usize>,
    /// How many of the others chose it.
    pub others: usize,
    /// Of how many others.
    pub others_of: usize,
    /// Its first and last place in the best joint orders, the member counted too.
    pub joint: (usize, usize),
    /// How many places the member has it above the joint order, doubled; negative
    /// when below. Places are those among compared cards; cards it did not choose
    /// share the mean of the places below its set, and a card with several joint
    /// places has the mean of those.
    pub above2: isize,
}

impl CardBeside {
    /// The share of the others that chose it, from 0 to 1.
    #[must_use]
    pub fn share(&self) -> f64 {
        self.others as f64 / self.others_of as f64
    }
}

/// One member beside the whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Beside {
    /// The member.
    pub member: usize,
    /// Per card, in the order of the deck.
    pub cards: Vec<CardBeside>,
    /// How far it is from the others on average, from 0 to 1
    /// ([`super::distance::apart`]).
    pub mean_distance: f64,
}

impl Beside {
    /// Lays a member beside the whole. The shares are those of the others: in a
    /// group of three, one's own choice would be a third by itself.
    #[must_use]
    pub fn of(group: &Group, joint: &JointOrder, member: usize) -> Self {
        let chosen_by = group.chosen_by();
        let list = group.list(member);
        let others_of = group.size() - 1;
        let card = |card: usize| {
            let at = list.iter().position(|other| *other == card);
            // From 1 for the first; n + k + 1 is twice the mean of k + 1 to n.
            let own2 = at.map_or(chosen_by.len() + list.len() + 1, |at| 2 * (at + 1));
            let joint = joint.places(card);
            CardBeside {
                card,
                place: group.place(member, card),
                others: chosen_by[card] - usize::from(at.is_some()),
                others_of,
                joint,
                above2: (joint.0 + joint.1).cast_signed() - own2.cast_signed(),
            }
        };
        let own = Top::new(list, chosen_by.len());
        let others = (0..group.size()).filter(|other| *other != member);
        let sum: f64 = others.map(|other| apart(&own, &Top::new(group.list(other), chosen_by.len()))).sum();
        Self {
            member,
            cards: (0..chosen_by.len()).map(card).collect(),
            mean_distance: sum / others_of as f64,
        }
    }

    /// What it chose and fewer than [`FEW`] of a hundred others did, by its own
    /// order.
    #[must_use]
    pub fn chosen_by_few(&self) -> Vec<&CardBeside> {
        let is_own = |card: &&CardBeside| card.place.is_some() && 100 * card.others < FEW * card.others_of;
        let mut found: Vec<_> = self.cards.iter().filter(is_own).collect();
        found.sort_by_key(|card| card.place);
        found
    }

    /// What it did not choose and more than [`MANY`] of a hundred others did, most
    /// chosen first.
    #[must_use]
    pub fn passed_over(&self) -> Vec<&CardBeside> {
        let is_own = |card: &&CardBeside| card.place.is_none() && 100 * card.others > MANY * card.others_of;
        let mut found: Vec<_> = self.cards.iter().filter(is_own).collect();
        found.sort_by_key(|card| std::cmp::Reverse(card.others));
        found
    }

    /// The largest gaps to the joint order, at most so many, of what it chose and of
    /// what stands as high in the joint order as its own set is long. Of anything
    /// else it gave no place, and neither did the whole.
    #[must_use]
    pub fn largest_gaps(&self, count: usize) -> Vec<&CardBeside> {
        let length = self.cards.iter().filter(|card| card.place.is_some()).count();
        let has_place = |card: &&CardBeside| card.place.is_some() || card.joint.1 <= length;
        let mut found: Vec<_> = self.cards.iter().filter(has_place).filter(|card| card.above2 != 0).collect();
        found.sort_by_key(|card| std::cmp::Reverse(card.above2.unsigned_abs()));
        found.truncate(count);
        found
    }
}

/// A card that either of two sets has, with its place in each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slope {
    /// The card.
    pub card: usize,
    /// Its place in the one; `None` when not chosen there.
    pub one: Option<usize>,
    /// Its place in the other.
    pub other: Option<usize>,
}

/// Two members beside each other.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// What either chose: first what both did, by the sum of places, then what only
    /// the one did, then only the other.
    pub slopes: Vec<Slope>,
    /// From 0 to 1 ([`super::distance::apart`]).
    pub distance: f64,
    /// From 0 to 1 ([`super::distance::overlap`]).
    pub overlap: f64,
    /// Rank-biased overlap with persistence [`PERSISTENCE`]: as the overlap, with
    /// more weight on the first places. Undefined when a set is empty.
    pub top_overlap: Measure,
}

impl Pair {
    /// Lays two members beside each other.
    #[must_use]
    pub fn of(group: &Group, one: usize, other: usize) -> Self {
        let deck = group.cards().len();
        let (here, there) = (Top::new(group.list(one), deck), Top::new(group.list(other), deck));
        let slope =
            |card: usize| Slope { card, one: group.place(one, card), other: group.place(other, card) };
        let mut slopes: Vec<Slope> =
            (0..deck).map(slope).filter(|slope| slope.one.or(slope.other).is_some()).collect();
        slopes.sort_by_key(|slope| match (slope.one, slope.other) {
            (Some(one), Some(other)) => (0, one + other, one),
            (Some(one), None) => (1, one, 0),
            (None, other) => (2, other.unwrap_or_default(), 0),
        });
        Self {
            slopes,
            distance: apart(&here, &there),
            overlap: overlap(&here, &there),
            top_overlap: rank_biased_overlap(here.cards(), there.cards(), PERSISTENCE),
        }
    }

    /// How many cards both chose.
    #[must_use]
    pub fn in_common(&self) -> usize {
        self.slopes.iter().filter(|slope| slope.one.is_some() && slope.other.is_some()).count()
    }
}

/// What happened to a card from one set to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// It was not chosen and is now.
    In {
        /// Whether the earlier deck did not have it.
        is_new_card: bool,
    },
    /// It was chosen and is no more.
    Out {
        /// Whether the later deck has it no more.
        is_gone: bool,
    },
    /// It stands higher.
    Up,
    /// It stands lower.
    Down,
    /// It stands where it stood.
    Stayed,
}

/// A card in the earlier set, the later, or both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The card.
    pub card: CardCode,
    /// Its place before.
    pub before: Option<usize>,
    /// Its place now.
    pub now: Option<usize>,
    /// What happened.
    pub step: Step,
}

/// An organisation's set beside its previous one, over whatever each of the two
/// decks has: the cards of the later set in its order, then those that went out in
/// the order of the earlier.
///
/// # Errors
/// [`Refusal::OtherOrganisation`] when they are not of one organisation, and
/// [`Refusal::OtherDecks`] when they are not from versions of one deck.
pub fn over_time(before: &Member, now: &Member) -> Result<Vec<Change>, Refusal> {
    if before.key != now.key {
        return Err(Refusal::OtherOrganisation(before.key.clone(), now.key.clone()));
    }
    if before.deck.key != now.deck.key {
        return Err(Refusal::OtherDecks(vec![before.deck.key.clone(), now.deck.key.clone()]));
    }
    let place = |member: &Member, card: &CardCode| {
        member.chosen.iter().position(|other| other == card).map(|index| index + 1)
    };
    let out = before.chosen.iter().filter(|card| !now.chosen.contains(card));
    let change = |card: &CardCode| {
        let (was, is) = (place(before, card), place(now, card));
        let step = match (was, is) {
            (Some(was), Some(is)) if is < was => Step::Up,
            (Some(was), Some(is)) if is > was => Step::Down,
            (Some(_), Some(_)) => Step::Stayed,
            (None, _) => Step::In { is_new_card: !before.deck.has(card) },
            (_, None) => Step::Out { is_gone: !now.deck.has(card) },
        };
        Change { card: card.clone(), before: was, now: is, step }
    };
    Ok(now.chosen.iter().chain(out).map(change).collect())
}

/// How a joint set fits one member's own.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// The member.
    pub member: usize,
    /// How many cards are in both.
    pub in_common: usize,
    /// From 0 to 1 ([`super::distance::apart`]).
    pub distance: f64,
    /// Its priorities that the joint set has not, in its order.
    pub missing: Vec<usize>,
    /// What the joint set has and it did not choose, in the joint order.
    pub new: Vec<usize>,
    /// Its priorities that cannot be in the joint set: not all decks have them.
    pub not_compared: usize,
}

/// How a joint set fits every member's own, by member. Cards the group does not
/// share, or that stand there twice, are passed over.
#[must_use]
pub fn fit(group: &Group, joint: &[CardCode]) -> Vec<Fit> {
    let joint: Vec<usize> = joint.iter().filter_map(|code| group.card(code)).collect();
    let joint = Top::new(&joint, group.cards().len());
    let only_in = |one: &Top, other: &Top| -> Vec<usize> {
        one.cards().iter().copied().filter(|card| !other.cards().contains(card)).collect()
    };
    let own = tops(group).into_iter().enumerate();
    own.map(|(member, own)| Fit {
        member,
        in_common: own.in_common(&joint),
        distance: apart(&own, &joint),
        missing: only_in(&own, &joint),
        new: only_in(&joint, &own),
        not_compared: group.left_out_of(member),
    })
    .collect()
}
