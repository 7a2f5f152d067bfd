//! The board on which the *Now* pile is ordered.

use std::sync::Arc;

use askama::Template;
use askama::filters::HtmlSafe;
use serde::Deserialize;

use crate::domain::ballot::{Ballot, Move};
use crate::domain::catalogue::{Card, CardCode, Catalogue};
use crate::i18n::Translator;

/// A card and where it goes: `up`, `down`, or a place from 1.
#[derive(Debug, Deserialize)]
pub struct MoveForm {
    card: CardCode,
    to: String,
}

impl MoveForm {
    /// The card.
    #[must_use]
    pub fn card(&self) -> &CardCode {
        &self.card
    }

    /// The move; `None` for what is neither a direction nor a place.
    #[must_use]
    pub fn step(&self) -> Option<Move> {
        match self.to.as_str() {
            "up" => Some(Move::Up),
            "down" => Some(Move::Down),
            place => place.parse().ok().filter(|place| *place > 0).map(Move::To),
        }
    }
}

/// A whole order, as a drop or a key press leaves it: codes with commas.
#[derive(Debug, Deserialize)]
pub struct OrderForm {
    order: String,
}

impl OrderForm {
    /// The cards in their order.
    #[must_use]
    pub fn cards(&self) -> Vec<CardCode> {
        let codes = self.order.split(',').map(str::trim).filter(|code| !code.is_empty());
        codes.map(CardCode::new).collect()
    }
}

/// A card with its place.
#[derive(Debug)]
pub struct RankRow<'a> {
    /// Place from 1.
    pub place: usize,
    /// The card.
    pub card: &'a Card,
    /// Whether it is among those the set puts forward.
    pub is_top: bool,
}

/// The board.
#[derive(Debug, Template)]
#[template(path = "ballots/rank.html")]
pub struct RankBoard {
    t: Translator,
    catalogue: Arc<Catalogue>,
    ballot: Ballot,
    top: usize,
    /// Where its forms are sent: `{action}` and `{action}/order`.
    action: String,
    /// The card a form just moved, to say so.
    moved: Option<CardCode>,
}

// The template escapes what it shows.
impl HtmlSafe for RankBoard {}

impl RankBoard {
    /// A board for a ballot of which the first `top` are put forward, with its
    /// forms going to `action`. `moved` is the card a form just moved.
    #[must_use]
    pub fn new(
        t: Translator,
        catalogue: Arc<Catalogue>,
        ballot: Ballot,
        top: usize,
        action: String,
        moved: Option<CardCode>,
    ) -> Self {
        Self { t, catalogue, ballot, top, action, moved }
    }

    fn rows(&self) -> Vec<RankRow<'_>> {
        let cards = self.ballot.ranking().iter().filter_map(|code| self.catalogue.card(code));
        cards
            .enumerate()
            .map(|(index, card)| RankRow { place: index + 1, card, is_top: index < self.top })
            .collect()
    }

    fn count(&self) -> usize {
        self.ballot.ranking().len()
    }

    fn message(&self) -> String {
        let rows = self.rows();
        let moved = self.moved.as_ref().and_then(|code| rows.iter().find(|row| row.card.code == *code));
        moved.map_or_else(String::new, |row| {
            self.t.with(
                "rank-moved",
                [
                    ("card", row.card.text.get(self.t.language).title.clone().into()),
                    ("place", row.place.into()),
                    ("count", self.count().into()),
                ],
            )
        })
    }
}
