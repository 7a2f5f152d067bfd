//! The decision of an organisation: it starts from the counted order, cards may
//! be moved, and whatever departs from the count is motivated.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::domain::ballot::{Ballot, BallotError};
use crate::domain::catalogue::CardCode;
use crate::domain::priority_set::{Entry, MOTIVATION_LIMIT, PrioritySet, Provenance, VISION_LIMIT};
use crate::domain::text::{TextError, clean};

/// How a card departs from the count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Departure {
    /// Into the top, where the count has it below.
    Into,
    /// Out of the top, where the count has it in.
    OutOf,
    /// Within the top, to a place the count does not give it.
    Moved,
}

/// Why something about a decision was refused; it is as it was.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DecisionError {
    /// The card was not counted.
    #[error("card {0} was not counted")]
    NotCounted(CardCode),
    /// The card is named twice.
    #[error("card {0} is named twice")]
    Twice(CardCode),
    /// An order leaves out a card.
    #[error("card {0} is missing from the order")]
    Missing(CardCode),
    /// The motivation is too long.
    #[error("motivation of card {0}: {1}")]
    Motivation(CardCode, TextError),
    /// Cards depart from the count without a motivation.
    #[error("{} cards depart from the count without a motivation", .0.len())]
    NotMotivated(Vec<CardCode>),
    /// Nothing was counted, so there is nothing to decide.
    #[error("nothing was counted")]
    Nothing,
}

/// A decision in the making.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// The counted order, best first; cards that tie are together.
    counted: Vec<Vec<CardCode>>,
    /// The decided order of the same cards.
    order: Vec<CardCode>,
    /// How many of them the set puts forward.
    top: usize,
    motivations: BTreeMap<CardCode, String>,
    /// What the organisation wants, in its own words; may be empty.
    #[serde(default)]
    vision: String,
}

impl Decision {
    /// Starts from the counted order, best first, with cards that tie in one
    /// group. Among those any order is as good: none of them departs.
    ///
    /// # Errors
    /// [`DecisionError::Twice`], and [`DecisionError::Nothing`] without cards.
    pub fn start(counted: Vec<Vec<CardCode>>, top: usize) -> Result<Self, DecisionError> {
        let order = counted.concat();
        if order.is_empty() || top == 0 {
            return Err(DecisionError::Nothing);
        }
        if let Some((_, card)) = order.iter().enumerate().find(|(index, card)| order[..*index].contains(card))
        {
            return Err(DecisionError::Twice(card.clone()));
        }
        let top = top.min(order.len());
        Ok(Self { counted, order, top, motivations: BTreeMap::new(), vision: String::new() })
    }

    /// The decided order.
    #[must_use]
    pub fn order(&self) -> &[CardCode] {
        &self.order
    }

    /// The cards the set puts forward, most important first.
    #[must_use]
    pub fn chosen(&self) -> &[CardCode] {
        &self.order[..self.top]
    }

    /// The motivation of a card; empty while there is none.
    #[must_use]
    pub fn motivation(&self, card: &CardCode) -> &str {
        self.motivations.get(card).map_or("", String::as_str)
    }

    /// The counted order, best first; cards that tie are together.
    #[must_use]
    pub fn counted(&self) -> &[Vec<CardCode>] {
        &self.counted
    }

    /// The place the count gives a card, from 1: of those that tie the first.
    #[must_use]
    pub fn counted_place(&self, card: &CardCode) -> Option<usize> {
        let group = self.counted.iter().position(|tied| tied.contains(card))?;
        Some(1 + self.counted[..group].iter().map(Vec::len).sum::<usize>())
    }

    /// What the organisation wants; may be empty.
    #[must_use]
    pub fn vision(&self) -> &str {
        &self.vision
    }

    /// Says what the organisation wants.
    ///
    /// # Errors
    /// When it is longer than [`VISION_LIMIT`].
    pub fn envision(&mut self, text: &str) -> Result<(), TextError> {
        self.vision = clean(text, VISION_LIMIT)?;
        Ok(())
    }

    /// Moves a card to a place counted from 1; beyond the end means the end.
    /// Tells its new place.
    ///
    /// # Errors
    /// [`DecisionError::NotCounted`].
    pub fn place(&mut self, card: &CardCode, place: usize) -> Result<usize, DecisionError> {
        let from = self
            .order
            .iter()
            .position(|other| other == card)
            .ok_or_else(|| DecisionError::NotCounted(card.clone()))?;
        let to = place.saturating_sub(1).min(self.order.len() - 1);
        let card = self.order.remove(from);
        self.order.insert(to, card);
        Ok(to + 1)
    }

    /// Takes a whole new order.
    ///
    /// # Errors
    /// [`DecisionError`] unless it names each counted card exactly once.
    pub fn reorder(&mut self, order: &[CardCode]) -> Result<(), DecisionError> {
        for (index, card) in order.iter().enumerate() {
            if !self.order.contains(card) {
                return Err(DecisionError::NotCounted(card.clone()));
            }
            if order[..index].contains(card) {
                return Err(DecisionError::Twice(card.clone()));
            }
        }
        if let Some(card) = self.order.iter().find(|card| !order.contains(card)) {
            return Err(DecisionError::Missing(card.clone()));
        }
        self.order = order.to_vec();
        Ok(())
    }

    /// Motivates a card; an empty text takes a motivation away.
    ///
    /// # Errors
    /// [`DecisionError::NotCounted`] and [`DecisionError::Motivation`].
    pub fn motivate(&mut self, card: &CardCode, text: &str) -> Result<(), DecisionError> {
        if !self.order.contains(card) {
            return Err(DecisionError::NotCounted(card.clone()));
        }
        let text =
            clean(text, MOTIVATION_LIMIT).map_err(|error| DecisionError::Motivation(card.clone(), error))?;
        if text.is_empty() {
            self.motivations.remove(card);
        } else {
            self.motivations.insert(card.clone(), text);
        }
        Ok(())
    }

    /// Takes over what was written for an earlier decision on the same cards.
    pub fn take_texts_of(&mut self, earlier: &Self) {
        self.vision.clone_from(&earlier.vision);
        for (card, text) in &earlier.motivations {
            if self.order.contains(card) {
                self.motivations.insert(card.clone(), text.clone());
            }
        }
    }

    /// The cards that depart from the count.
    #[must_use]
    pub fn departures(&self) -> BTreeMap<CardCode, Departure> {
        departures(&self.counted, &self.order, self.top)
    }

    /// The cards that depart and are not motivated yet, in the decided order.
    #[must_use]
    pub fn not_motivated(&self) -> Vec<CardCode> {
        let departures = self.departures();
        let open = |card: &&CardCode| departures.contains_key(*card) && self.motivation(card).is_empty();
        self.order.iter().filter(open).cloned().collect()
    }

    /// The entries of the priority set.
    ///
    /// # Errors
    /// [`DecisionError::NotMotivated`].
    pub fn entries(&self) -> Result<Vec<Entry>, DecisionError> {
        let open = self.not_motivated();
        if !open.is_empty() {
            return Err(DecisionError::NotMotivated(open));
        }
        let entry =
            |card: &CardCode| Entry { card: card.clone(), motivation: self.motivation(card).to_owned() };
        Ok(self.chosen().iter().map(entry).collect())
    }

    /// The priority set it becomes, of an organisation by name.
    ///
    /// # Errors
    /// [`DecisionError::NotMotivated`], and [`DecisionError::NotCounted`] for a card
    /// that is not in this deck.
    pub fn freeze(
        &self,
        deck: &[CardCode],
        organisation: String,
        decided_on: Date,
        provenance: Provenance,
    ) -> Result<PrioritySet, DecisionError> {
        let entries = self.entries()?;
        let ballot = Ballot::from_piles(deck, &self.order, &[], &[]).map_err(|error| {
            let (BallotError::NotInDeck(card)
            | BallotError::Twice(card)
            | BallotError::NotRanked(card)
            | BallotError::Missing(card)) = error;
            DecisionError::NotCounted(card)
        })?;
        // Why a card was left out is told with the cards that are not in it.
        let left_out = self.order[self.chosen().len()..].iter();
        let notes = left_out
            .filter(|card| !self.motivation(card).is_empty())
            .map(|card| (card.clone(), self.motivation(card).to_owned()));
        Ok(PrioritySet {
            organisation,
            decided_on,
            vision: self.vision.clone(),
            entries,
            notes: notes.collect(),
            ballot,
            provenance: Some(provenance),
        })
    }
}

/// A counted order with cards that tie together: neighbours that have the same
/// places over all orders that suit as well (`places`, per card the first and the
/// last). Cards nobody judged (`unjudged`) tie at the end.
#[must_use]
pub fn counted_order(
    deck: &[CardCode],
    order: &[usize],
    places: impl Fn(usize) -> Option<(usize, usize)>,
    unjudged: Vec<CardCode>,
) -> Vec<Vec<CardCode>> {
    let mut counted: Vec<Vec<CardCode>> = Vec::new();
    let mut above = None;
    for one in order {
        let Some(card) = deck.get(*one) else { continue };
        let own = places(*one).filter(|(first, last)| first != last);
        match counted.last_mut() {
            Some(tied) if own.is_some() && own == above => tied.push(card.clone()),
            _ => counted.push(vec![card.clone()]),
        }
        above = own;
    }
    counted.extend((!unjudged.is_empty()).then_some(unjudged));
    counted
}

/// The cards by which a decided top departs from the counted order (groups of
/// ties, best first): those brought in, those left out, and, of those that stay,
/// the fewest one must move to come from one order to the other. Moving one
/// card up makes that card depart, not all it passes; of two that change places
/// it is the one that rises. Below the top order means nothing.
#[must_use]
pub fn departures(
    counted: &[Vec<CardCode>],
    decided: &[CardCode],
    top: usize,
) -> BTreeMap<CardCode, Departure> {
    let mut departures = BTreeMap::new();
    let mut group_of = BTreeMap::new();
    let mut above = 0;
    let chosen = &decided[..top.min(decided.len())];
    for (group, tied) in counted.iter().enumerate() {
        // A group across the edge of the top is neither surely in nor out.
        let (is_surely_in, may_be_in) = (above + tied.len() <= top, above < top);
        for card in tied {
            group_of.insert(card, group);
            match (chosen.contains(card), is_surely_in, may_be_in) {
                (true, _, false) => departures.insert(card.clone(), Departure::Into),
                (false, true, _) => departures.insert(card.clone(), Departure::OutOf),
                _ => None,
            };
        }
        above += tied.len();
    }
    let staying: Vec<(&CardCode, usize)> = chosen
        .iter()
        .filter(|card| !departures.contains_key(*card))
        .filter_map(|card| group_of.get(card).map(|group| (card, *group)))
        .collect();
    let groups: Vec<usize> = staying.iter().map(|(_, group)| *group).collect();
    let kept = longest_in_order(&groups);
    for (index, (card, _)) in staying.into_iter().enumerate() {
        if !kept.contains(&index) {
            departures.insert(card.clone(), Departure::Moved);
        }
    }
    departures
}

/// The places of a longest subsequence that never falls; of several the one
/// with the smallest values, so that what was counted highest stays.
fn longest_in_order(values: &[usize]) -> Vec<usize> {
    // Per place the best subsequence that begins there, from the end back.
    let mut best: Vec<Vec<usize>> = vec![Vec::new(); values.len()];
    let mut longest = Vec::new();
    let is_better = |one: &[usize], other: &[usize]| {
        let worth = |places: &[usize]| places.iter().map(|place| values[*place]).collect::<Vec<_>>();
        one.len() > other.len() || (one.len() == other.len() && worth(one) < worth(other))
    };
    for start in (0..values.len()).rev() {
        let mut rest: &[usize] = &[];
        for next in start + 1..values.len() {
            if values[next] >= values[start] && is_better(&best[next], rest) {
                rest = &best[next];
            }
        }
        let mut from_here = vec![start];
        from_here.extend(rest);
        if is_better(&from_here, &longest) {
            longest.clone_from(&from_here);
        }
        best[start] = from_here;
    }
    longest
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn cards_that_may_change_places_tie() {
        let deck = cards("A B C D E");
        let places = |one: usize| Some([(0, 0), (1, 2), (1, 2), (3, 3), (9, 9)][one]);
        let counted = counted_order(&deck, &[0, 2, 1, 3], places, cards("E"));
        assert_eq!(counted, [cards("A"), cards("C B"), cards("D"), cards("E")]);
        assert_eq!(counted_order(&deck, &[3, 0], |_| None, Vec::new()), [cards("D"), cards("A")]);
    }

    fn cards(codes: &str) -> Vec<CardCode> {
        codes.split_whitespace().map(CardCode::new).collect()
    }

    /// `"a b=c d"`: b and c tie.
    fn counted(codes: &str) -> Vec<Vec<CardCode>> {
        codes.split_whitespace().map(|tied| tied.split('=').map(CardCode::new).collect()).collect()
    }

    #[track_caller]
    fn depart(of: &str, decided: &str, top: usize, expected: &[(&str, Departure)]) {
        let expected: BTreeMap<_, _> =
            expected.iter().map(|(card, departure)| (CardCode::new(*card), *departure)).collect();
        assert_eq!(departures(&counted(of), &cards(decided), top), expected, "{of} to {decided}");
    }

    #[test]
    fn only_what_was_moved_departs() {
        use Departure::{Into, Moved, OutOf};
        depart("a b c d e", "a b c d e", 3, &[]);
        depart("a b c d e", "a b c e d", 3, &[]);
        depart("a b c d e", "c a b d e", 3, &[("c", Moved)]);
        depart("a b c d e", "b c a d e", 3, &[("a", Moved)]);
        depart("a b c d e", "b a c d e", 3, &[("b", Moved)]);
        depart("a b c d e", "e a b c d", 3, &[("e", Into), ("c", OutOf)]);
        depart("a b c d e", "e b a c d", 3, &[("e", Into), ("c", OutOf), ("b", Moved)]);
        depart("a b c d e", "c b a d e", 3, &[("b", Moved), ("c", Moved)]);
    }

    #[test]
    fn ties_may_stand_in_any_order() {
        use Departure::{Into, Moved, OutOf};
        depart("a b=c d e", "a c b d e", 3, &[]);
        depart("a b=c d e", "c a b d e", 3, &[("c", Moved)]);
        // The top ends inside the tie: any one of the three may be in.
        depart("a b=c=d e", "a d b c e", 2, &[]);
        depart("a b=c=d e", "d b a c e", 2, &[("a", OutOf)]);
        depart("a b=c=d e", "a e b c d", 2, &[("e", Into)]);
    }

    #[test]
    fn a_departure_is_motivated_before_it_is_decided() {
        let mut decision = Decision::start(counted("a b c d"), 2).unwrap();
        assert_eq!(decision.entries().unwrap().len(), 2);
        assert_eq!(decision.place(&CardCode::new("d"), 1), Ok(1));
        assert_eq!(decision.chosen(), cards("d a"));
        let open = cards("d b");
        assert_eq!(decision.not_motivated(), open);
        assert_eq!(decision.entries(), Err(DecisionError::NotMotivated(open)));
        decision.motivate(&CardCode::new("d"), " Wettelijk verplicht. ").unwrap();
        decision.motivate(&CardCode::new("b"), "Loopt al.").unwrap();
        let entries = decision.entries().unwrap();
        assert_eq!(entries[0].motivation, "Wettelijk verplicht.");
        assert_eq!(entries[1].motivation, "");
        decision.motivate(&CardCode::new("b"), "  ").unwrap();
        assert_eq!(decision.not_motivated(), cards("b"));
    }

    #[test]
    fn refuses_without_changing_anything() {
        let mut decision = Decision::start(counted("a b c"), 5).unwrap();
        let before = decision.clone();
        let card = CardCode::new("z");
        assert_eq!(decision.place(&card, 1), Err(DecisionError::NotCounted(card.clone())));
        assert_eq!(decision.motivate(&card, "x"), Err(DecisionError::NotCounted(card.clone())));
        for (order, error) in [
            ("a b z", DecisionError::NotCounted(card)),
            ("a b b", DecisionError::Twice(CardCode::new("b"))),
            ("a b", DecisionError::Missing(CardCode::new("c"))),
        ] {
            assert_eq!(decision.reorder(&cards(order)), Err(error));
        }
        let long = "x".repeat(MOTIVATION_LIMIT + 1);
        assert!(matches!(
            decision.motivate(&CardCode::new("a"), &long),
            Err(DecisionError::Motivation(_, TextError::TooLong { .. }))
        ));
        assert_eq!(decision, before);
        assert_eq!(decision.chosen().len(), 3);
        assert_eq!(Decision::start(counted("a b=a"), 2), Err(DecisionError::Twice(CardCode::new("a"))));
        assert_eq!(Decision::start(vec![], 2), Err(DecisionError::Nothing));
    }

    proptest! {
        /// The counted order never departs; one card moved inside the top is
        /// one departure; and the rest really is in the counted order.
        #[test]
        fn departures_explain_the_decision(
            order in Just((0..8_usize).collect::<Vec<_>>()).prop_shuffle(),
            top in 1_usize..8,
            from in 0_usize..8,
            to in 1_usize..9,
        ) {
            let all: Vec<_> = (0..8).map(|index| CardCode::new(index.to_string())).collect();
            let counted: Vec<_> = all.iter().map(|card| vec![card.clone()]).collect();
            prop_assert!(departures(&counted, &all, top).is_empty());

            let mut moved = Decision::start(counted.clone(), top).unwrap();
            moved.place(&all[from], to).unwrap();
            if from < top && to <= top {
                prop_assert!(moved.departures().len() <= 1);
            }

            let mut decision = Decision::start(counted, top).unwrap();
            let decided: Vec<_> = order.iter().map(|index| all[*index].clone()).collect();
            decision.reorder(&decided).unwrap();
            let departures = decision.departures();
            let rest: Vec<_> =
                decision.chosen().iter().filter(|card| !departures.contains_key(*card)).collect();
            prop_assert!(rest.is_sorted_by_key(|card| all.iter().position(|other| other == *card)));
            let count = |kind| departures.values().filter(|departure| **departure == kind).count();
            prop_assert_eq!(count(Departure::Into), count(Departure::OutOf));
        }
    }
}
