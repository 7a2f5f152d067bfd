//! A live session, from lobby to decision, as values and pure functions: what
//! a facilitator may set, where the room is and how it moves, who may do and
//! see what at that moment, and what a ballot must be to be counted.
//!
//! The count itself is in [`super::count`]. Nothing here keeps anything or
//! tells anyone: what decides a write is asked again inside its transaction,
//! with these same functions.
//!
//! | where | what |
//! |---|---|
//! | [`settings`], [`script`], [`script_edits`] | what is chosen before: method, template, the facilitator's script and their own words in it |
//! | [`code`], [`participant`] | who comes in, and by which code |
//! | [`room`], [`action`] | where the room is, and everything a facilitator can do to it |
//! | [`draft`], [`submission`], [`receipt`] | a ballot in the making, as it comes in, and what answers it |
//! | [`groups`], [`progress`] | which groups may be shown apart, and how many are ready |
//! | [`outcome`] | what a closed round says: the whole, the groups, what divides, what moved |
//! | [`closing_check`], [`decision`] | the end: fist of five, and the decided order beside the counted one |

pub mod action;
pub mod closing_check;
pub mod code;
pub mod decision;
pub mod draft;
pub mod groups;
pub mod outcome;
pub mod participant;
pub mod past;
pub mod progress;
pub mod receipt;
pub mod room;
pub mod script;
pub mod script_edits;
pub mod settings;
pub mod submission;

#[cfg(test)]
pub(crate) mod sample;

use crate::domain::catalogue::{CardCode, Catalogue};

use self::room::RoundDeck;
use self::settings::Settings;

/// Fewest ballots a group is shown apart for. With two, each knows the other's.
pub const MINIMUM_GROUP: usize = 3;

/// What a workshop goes by: its settings and the deck they name.
#[derive(Debug, Clone, Copy)]
pub struct Rules<'a> {
    /// The settings.
    pub settings: &'a Settings,
    /// The version of the catalogue the settings pin.
    pub catalogue: &'a Catalogue,
}

impl Rules<'_> {
    /// The cards a round is about, in the deck's order.
    #[must_use]
    pub fn cards(&self, deck: &RoundDeck) -> Vec<CardCode> {
        let is_in = |card: &&crate::domain::catalogue::Card| match deck {
            RoundDeck::Whole => true,
            RoundDeck::Theme(theme) => card.theme == *theme,
            RoundDeck::Cards(cards) => cards.contains(&card.code),
        };
        self.catalogue.cards.iter().filter(is_in).map(|card| card.code.clone()).collect()
    }
}
