//! A ballot: how one person sorts the deck into three piles and orders the
//! *Now* pile. Every way of moving a card (drag, button, key, form) ends in
//! one of the few functions here, so the result is the same each way.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::catalogue::CardCode;
use super::random::Random;

/// Where a card lies after sorting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pile {
    /// *Nu*: these are ranked.
    Now,
    /// *Later*.
    Later,
    /// *Niet nu*.
    NotNow,
}

impl Pile {
    /// The piles in the order of keys 1, 2 and 3.
    pub const ALL: [Self; 3] = [Self::Now, Self::Later, Self::NotNow];

    /// The name in forms, URLs and message keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Later => "later",
            Self::NotNow => "not-now",
        }
    }

    /// Reads [`Pile::as_str`] back.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|pile| pile.as_str() == name)
    }
}

/// How a card moves within the ranking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// One place towards the top.
    Up,
    /// One place towards the bottom.
    Down,
    /// To a place counted from 1; beyond the end means the end.
    To(usize),
}

/// Why a change was refused; the ballot is as it was.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum BallotError {
    /// The card is not in the deck.
    #[error("card {0} is not in the deck")]
    NotInDeck(CardCode),
    /// The card is named twice in one order.
    #[error("card {0} is named twice")]
    Twice(CardCode),
    /// The card is not in the *Now* pile, so it has no place in the ranking.
    #[error("card {0} is not in the pile being ranked")]
    NotRanked(CardCode),
    /// The order leaves out a card of the *Now* pile.
    #[error("card {0} is missing from the order")]
    Missing(CardCode),
}

/// One person's piles and order. Cards in no pile are *not judged*, which is
/// something else than *last*.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ballot {
    /// Cards with their pile, in the order they were sorted; undo takes the last.
    sorted: Vec<(CardCode, Pile)>,
    /// The *Now* pile, most important first: the same cards as in `sorted`.
    ranking: Vec<CardCode>,
}

impl Ballot {
    /// Builds a ballot from whole piles, as a demo world or an import has them.
    ///
    /// # Errors
    /// [`BallotError`] for a card outside the deck or in two places.
    pub fn from_piles(
        deck: &[CardCode],
        now: &[CardCode],
        later: &[CardCode],
        not_now: &[CardCode],
    ) -> Result<Self, BallotError> {
        let mut ballot = Self::default();
        for (pile, cards) in [(Pile::Now, now), (Pile::Later, later), (Pile::NotNow, not_now)] {
            for card in cards {
                if ballot.pile_of(card).is_some() {
                    return Err(BallotError::Twice(card.clone()));
                }
                ballot.sort(deck, card, pile)?;
            }
        }
        Ok(ballot)
    }

    /// Puts a card in a pile, from another pile too. A card that comes into
    /// *Now* joins the ranking at the end; sorting it there again leaves its
    /// place alone, so a repeated request changes nothing.
    ///
    /// # Errors
    /// [`BallotError::NotInDeck`].
    pub fn sort(&mut self, deck: &[CardCode], card: &CardCode, pile: Pile) -> Result<(), BallotError> {
        if !deck.contains(card) {
            return Err(BallotError::NotInDeck(card.clone()));
        }
        if self.pile_of(card) == Some(pile) {
            return Ok(());
        }
        self.sorted.retain(|(other, _)| other != card);
        self.ranking.retain(|other| other != card);
        self.sorted.push((card.clone(), pile));
        if pile == Pile::Now {
            self.ranking.push(card.clone());
        }
        Ok(())
    }

    /// Takes the card sorted last back into the hand and tells which it was.
    pub fn undo(&mut self) -> Option<CardCode> {
        let (card, _) = self.sorted.pop()?;
        self.ranking.retain(|other| *other != card);
        Some(card)
    }

    /// Takes a card back into the hand, wherever it lies; one that is there
    /// already stays there.
    ///
    /// # Errors
    /// [`BallotError::NotInDeck`].
    pub fn unsort(&mut self, deck: &[CardCode], card: &CardCode) -> Result<(), BallotError> {
        if !deck.contains(card) {
            return Err(BallotError::NotInDeck(card.clone()));
        }
        self.sorted.retain(|(other, _)| other != card);
        self.ranking.retain(|other| other != card);
        Ok(())
    }

    /// Moves a card within the ranking and tells its new place, from 1.
    ///
    /// # Errors
    /// [`BallotError::NotRanked`].
    pub fn move_card(&mut self, card: &CardCode, step: Move) -> Result<usize, BallotError> {
        let from = self
            .ranking
            .iter()
            .position(|other| other == card)
            .ok_or_else(|| BallotError::NotRanked(card.clone()))?;
        let last = self.ranking.len() - 1;
        let to = match step {
            Move::Up => from.saturating_sub(1),
            Move::Down => (from + 1).min(last),
            Move::To(place) => place.saturating_sub(1).min(last),
        };
        let card = self.ranking.remove(from);
        self.ranking.insert(to, card);
        Ok(to + 1)
    }

    /// Takes a whole new order of the *Now* pile.
    ///
    /// # Errors
    /// [`BallotError`] unless it names each card of the pile exactly once.
    pub fn reorder(&mut self, deck: &[CardCode], order: &[CardCode]) -> Result<(), BallotError> {
        let mut seen = BTreeSet::new();
        for card in order {
            if !deck.contains(card) {
                return Err(BallotError::NotInDeck(card.clone()));
            }
            if !seen.insert(card) {
                return Err(BallotError::Twice(card.clone()));
            }
            if !self.ranking.contains(card) {
                return Err(BallotError::NotRanked(card.clone()));
            }
        }
        if let Some(card) = self.ranking.iter().find(|card| !seen.contains(card)) {
            return Err(BallotError::Missing(card.clone()));
        }
        self.ranking = order.to_vec();
        Ok(())
    }

    /// The pile a card lies in; `None` while it is not judged.
    #[must_use]
    pub fn pile_of(&self, card: &CardCode) -> Option<Pile> {
        self.sorted.iter().find(|(other, _)| other == card).map(|(_, pile)| *pile)
    }

    /// The cards of a pile: *Now* as ranked, the others as sorted.
    #[must_use]
    pub fn pile(&self, pile: Pile) -> Vec<&CardCode> {
        if pile == Pile::Now {
            return self.ranking.iter().collect();
        }
        self.sorted.iter().filter(|(_, other)| *other == pile).map(|(card, _)| card).collect()
    }

    /// The *Now* pile, most important first.
    #[must_use]
    pub fn ranking(&self) -> &[CardCode] {
        &self.ranking
    }

    /// The sorted cards, in the order they were sorted.
    pub fn sorted(&self) -> impl Iterator<Item = &CardCode> {
        self.sorted.iter().map(|(card, _)| card)
    }

    /// How many cards have been sorted.
    #[must_use]
    pub fn sorted_count(&self) -> usize {
        self.sorted.len()
    }

    /// The card sorted last, which [`Ballot::undo`] would take back.
    #[must_use]
    pub fn last_sorted(&self) -> Option<&CardCode> {
        self.sorted.last().map(|(card, _)| card)
    }

    /// The first card of a dealt deck that is not sorted yet.
    #[must_use]
    pub fn next_card<'a>(&self, dealt: &'a [CardCode]) -> Option<&'a CardCode> {
        dealt.iter().find(|card| self.pile_of(card).is_none())
    }
}

/// The deck in a random order that belongs to a seed: each person gets an
/// order of their own, against order bias, and the same one at every visit.
///
/// A Fisher-Yates shuffle; the modulo bias is below one in 2^58 for decks of at most 64 cards.
#[must_use]
pub fn deal(deck: &[CardCode], seed: u64) -> Vec<CardCode> {
    let mut random = Random::seeded(seed);
    let mut dealt = deck.to_vec();
    for last in (1..dealt.len()).rev() {
        let choices = last as u64 + 1;
        let pick = usize::try_from(random.next_bits() % choices).unwrap_or(last);
        dealt.swap(last, pick);
    }
    dealt
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn deck() -> Vec<CardCode> {
        ["K1", "K2", "O1", "O2", "I1"].map(CardCode::new).to_vec()
    }

    fn card(code: &str) -> CardCode {
        CardCode::new(code)
    }

    fn codes(cards: &[CardCode]) -> Vec<&str> {
        cards.iter().map(CardCode::as_str).collect()
    }

    #[test]
    fn sorts_ranks_and_undoes() {
        let deck = deck();
        let mut ballot = Ballot::default();
        ballot.sort(&deck, &card("K1"), Pile::Now).unwrap();
        ballot.sort(&deck, &card("O1"), Pile::Later).unwrap();
        ballot.sort(&deck, &card("I1"), Pile::Now).unwrap();
        assert_eq!(codes(ballot.ranking()), ["K1", "I1"]);
        assert_eq!(ballot.move_card(&card("I1"), Move::Up), Ok(1));
        assert_eq!(codes(ballot.ranking()), ["I1", "K1"]);
        assert_eq!(ballot.undo(), Some(card("I1")));
        assert_eq!(codes(ballot.ranking()), ["K1"]);
        assert_eq!(ballot.sorted_count(), 2);
    }

    #[test]
    fn refuses_without_changing_anything() {
        let deck = deck();
        let mut ballot = Ballot::from_piles(&deck, &[card("K1"), card("K2")], &[card("O1")], &[]).unwrap();
        let before = ballot.clone();
        let refusals = [
            (vec!["K1", "K1"], BallotError::Twice(card("K1"))),
            (vec!["K1", "X9"], BallotError::NotInDeck(card("X9"))),
            (vec!["K1", "O1"], BallotError::NotRanked(card("O1"))),
            (vec!["K1"], BallotError::Missing(card("K2"))),
        ];
        for (order, expected) in refusals {
            let order: Vec<_> = order.into_iter().map(card).collect();
            assert_eq!(ballot.reorder(&deck, &order), Err(expected));
            assert_eq!(ballot, before);
        }
        assert_eq!(ballot.sort(&deck, &card("X9"), Pile::Now), Err(BallotError::NotInDeck(card("X9"))));
        assert_eq!(ballot, before);
    }

    #[test]
    fn sorting_a_card_again_keeps_its_place() {
        let deck = deck();
        let mut ballot = Ballot::from_piles(&deck, &[card("K1"), card("K2")], &[], &[]).unwrap();
        ballot.sort(&deck, &card("K1"), Pile::Now).unwrap();
        assert_eq!(codes(ballot.ranking()), ["K1", "K2"]);
    }

    #[test]
    fn deals_every_card_once_and_the_same_for_a_seed() {
        let deck = deck();
        let mut dealt = deal(&deck, 42);
        assert_eq!(dealt, deal(&deck, 42));
        assert!((0..20).any(|seed| deal(&deck, seed) != dealt));
        dealt.sort();
        let mut expected = deck;
        expected.sort();
        assert_eq!(dealt, expected);
    }

    #[test]
    fn each_card_comes_first_about_equally_often() {
        let deck = deck();
        let mut firsts = [0_u32; 5];
        for seed in 0..5_000 {
            let first = deal(&deck, seed).remove(0);
            firsts[deck.iter().position(|code| *code == first).unwrap()] += 1;
        }
        // 1,000 expected; five standard deviations are 141.
        assert!(firsts.iter().all(|count| (850..1150).contains(count)), "{firsts:?}");
    }

    proptest! {
        /// Buttons, "to place" and a dropped order are three ways to the same
        /// ranking.
        #[test]
        fn every_way_of_moving_gives_the_same_ranking(from in 0_usize..5, to in 0_usize..5) {
            let deck = deck();
            let start = Ballot::from_piles(&deck, &deck, &[], &[]).unwrap();
            let moved = deck[from].clone();

            let mut by_place = start.clone();
            by_place.move_card(&moved, Move::To(to + 1)).unwrap();

            let mut by_steps = start.clone();
            for _ in 0..from.abs_diff(to) {
                by_steps.move_card(&moved, if to < from { Move::Up } else { Move::Down }).unwrap();
            }

            let mut order = deck.clone();
            let card = order.remove(from);
            order.insert(to, card);
            let mut by_drop = start;
            by_drop.reorder(&deck, &order).unwrap();

            prop_assert_eq!(&by_place, &by_steps);
            prop_assert_eq!(&by_place, &by_drop);
        }
    }
}
