//! The board on which a deck is sorted into three piles.

use std::sync::Arc;

use askama::Template;
use askama::filters::HtmlSafe;
use serde::Deserialize;

use super::pile_name;
use crate::domain::ballot::{Ballot, Pile};
use crate::domain::catalogue::{Card, CardCode, Catalogue};
use crate::i18n::Translator;

/// A card and the pile it goes to; without a pile it goes back in the hand.
#[derive(Debug, Deserialize)]
pub struct SortForm {
    card: CardCode,
    pile: String,
}

impl SortForm {
    /// The card.
    #[must_use]
    pub fn card(&self) -> &CardCode {
        &self.card
    }

    /// The pile: `Some(None)` for back in the hand, `None` for a name that is
    /// no pile.
    #[must_use]
    pub fn pile(&self) -> Option<Option<Pile>> {
        match self.pile.as_str() {
            "hand" => Some(None),
            name => Pile::parse(name).map(Some),
        }
    }
}

/// The board.
#[derive(Debug, Template)]
#[template(path = "ballots/sort.html")]
pub struct SortBoard {
    t: Translator,
    catalogue: Arc<Catalogue>,
    ballot: Ballot,
    dealt: Vec<CardCode>,
    /// Where its forms are sent: `{action}` and `{action}/undo`.
    action: String,
}

// The template escapes what it shows.
impl HtmlSafe for SortBoard {}

impl SortBoard {
    /// A board for a ballot and a dealt deck, with its forms going to `action`.
    #[must_use]
    pub fn new(
        t: Translator,
        catalogue: Arc<Catalogue>,
        ballot: Ballot,
        dealt: Vec<CardCode>,
        action: String,
    ) -> Self {
        Self { t, catalogue, ballot, dealt, action }
    }

    fn piles(&self) -> [Pile; 3] {
        Pile::ALL
    }

    fn pile_name(&self, pile: &Pile) -> String {
        pile_name(&self.t, *pile)
    }

    fn cards_in(&self, pile: &Pile) -> Vec<&Card> {
        let codes = self.ballot.pile(*pile);
        codes.into_iter().filter_map(|code| self.catalogue.card(code)).collect()
    }

    /// The cards in the order dealt, for the script to show one after another.
    fn cards(&self) -> impl Iterator<Item = &Card> {
        self.dealt.iter().filter_map(|code| self.catalogue.card(code))
    }

    fn is_current(&self, card: &Card) -> bool {
        self.ballot.next_card(&self.dealt) == Some(&card.code)
    }

    fn current(&self) -> Option<&Card> {
        self.ballot.next_card(&self.dealt).and_then(|code| self.catalogue.card(code))
    }

    fn total(&self) -> usize {
        self.dealt.len()
    }

    fn is_done(&self) -> bool {
        self.ballot.sorted_count() == self.total()
    }

    /// Codes in the order they were sorted, for the script to undo one by one.
    fn sorted(&self) -> String {
        self.ballot.sorted().map(CardCode::as_str).collect::<Vec<_>>().join(",")
    }

    fn last_sorted(&self) -> Option<&Card> {
        self.ballot.last_sorted().and_then(|code| self.catalogue.card(code))
    }

    fn progress(&self) -> String {
        self.t.with(
            "sort-progress",
            [("done", self.ballot.sorted_count().into()), ("total", self.total().into())],
        )
    }
}
