//! How far apart two sets are: by order and choice together, by choice alone, and
//! with more weight on the top.

use super::group::Group;
use crate::domain::count::groups::Distances;

/// A set as the distance needs it: which cards, and per card which stand above it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Top {
    cards: Vec<usize>,
    chosen: u128,
    /// Per card in the list those above it.
    above: Vec<u128>,
    /// Per card of the deck where it stands in the list.
    places: Vec<Option<usize>>,
}

impl Top {
    /// Reads cards, best first, of so many there are. A card that is not one of
    /// those, or stands there already, is passed over.
    #[must_use]
    pub fn new(cards: &[usize], deck: usize) -> Self {
        // A set of cards is 128 bits.
        let deck = deck.min(super::group::MOST_CARDS);
        let mut top = Self {
            cards: Vec::with_capacity(cards.len()),
            chosen: 0,
            above: Vec::new(),
            places: vec![None; deck],
        };
        for card in cards.iter().copied().filter(|card| *card < deck) {
            if top.places[card].is_some() {
                continue;
            }
            top.places[card] = Some(top.cards.len());
            top.cards.push(card);
            top.above.push(top.chosen);
            top.chosen |= 1 << card;
        }
        top
    }

    /// The cards, best first.
    #[must_use]
    pub fn cards(&self) -> &[usize] {
        &self.cards
    }

    /// How many cards both have.
    #[must_use]
    pub fn in_common(&self, other: &Self) -> usize {
        size(self.chosen & other.chosen)
    }

    /// How many cards either has.
    #[must_use]
    pub fn in_either(&self, other: &Self) -> usize {
        size(self.chosen | other.chosen)
    }

    /// What stands above a card here: all of the list for one that is not in it.
    fn above(&self, card: usize) -> u128 {
        self.places[card].map_or(self.chosen, |place| self.above[place])
    }
}

fn size(cards: u128) -> usize {
    cards.count_ones() as usize
}

/// Kendall's distance with penalty ½ between two top lists, K^(1/2) (Fagin, Kumar
/// & Sivakumar 2003, section 3.1), doubled so that it is whole. Over the pairs of
/// cards that are in either list: 1 where the lists are known to order them
/// differently, ½ where both cards are in one list and neither in the other, which
/// then says nothing of their order.
///
/// Not the distance between weak orders that the count uses
/// ([`crate::domain::count::likeness::distance2`], with the rest of the deck tied
/// below): that adds ½ for each card in one list only with each card in neither,
/// so that two sets look closer, the more of the deck neither chose. Over the cards
/// of either list the two are the same.
#[must_use]
pub fn top_distance2(one: &Top, other: &Top) -> u64 {
    let either = one.chosen | other.chosen;
    let mut against = 0;
    for (card, above) in one.cards.iter().zip(&one.above) {
        let below = either & !above & !(1 << card);
        against += 2 * u64::from((below & other.above(*card)).count_ones());
    }
    let pairs = |cards: u128| {
        let count = u64::from(cards.count_ones());
        count * count.saturating_sub(1) / 2
    };
    against + pairs(one.chosen & !other.chosen) + pairs(other.chosen & !one.chosen)
}

/// The largest that [`top_distance2`] can be for lists of these lengths over a deck
/// of so many cards: nothing in common where the deck is large enough for that,
/// else as little as it allows, in opposite order.
///
/// With c cards in common it is at most kl + (k(k−1) + l(l−1)) / 4 − c (k + l) / 2:
/// of the pairs of two common cards all turn, of a common and another too, and half
/// of the pairs of two in one list only.
#[must_use]
pub fn most_distance2(one: usize, other: usize, deck: usize) -> u64 {
    let (k, l) = (one as u64, other as u64);
    let common = (k + l).saturating_sub(deck as u64);
    let halves = 2 * k * l + (k * k.saturating_sub(1) + l * l.saturating_sub(1)) / 2;
    halves.saturating_sub(common * (k + l))
}

/// How far apart two sets are, from 0 for the same in the same order to 1 for as far
/// apart as sets of these lengths can be in this deck: [`top_distance2`] over
/// [`most_distance2`]. 1 when only one of them is empty.
///
/// A set that goes on where another ends is hardly apart from it, and not at all when
/// it has one card more: the shorter one does not speak against that card, and has it
/// below its own, where the longer has it too.
#[must_use]
pub fn apart(one: &Top, other: &Top) -> f64 {
    match most_distance2(one.cards.len(), other.cards.len(), one.places.len().min(other.places.len())) {
        // One card, or none, on a side: the same, or nothing in common.
        0 => f64::from(u8::from(one.chosen != other.chosen)),
        most => top_distance2(one, other) as f64 / most as f64,
    }
}

/// Which part of the cards that either has both have, from 0 to 1 (Jaccard 1901); 1
/// when both are empty.
#[must_use]
pub fn overlap(one: &Top, other: &Top) -> f64 {
    match one.in_either(other) {
        0 => 1.0,
        either => one.in_common(other) as f64 / either as f64,
    }
}

/// Every member's set.
#[must_use]
pub fn tops(group: &Group) -> Vec<Top> {
    (0..group.size()).map(|member| Top::new(group.list(member), group.cards().len())).collect()
}

/// How far apart every two members are ([`apart`]).
#[must_use]
pub fn distances(group: &Group) -> Distances {
    let tops = tops(group);
    Distances::between(group.size(), |one, other| apart(&tops[one], &tops[other]))
}
