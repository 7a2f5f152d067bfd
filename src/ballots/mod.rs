//! How a ballot is filled in: the boards on which cards are sorted and ranked,
//! and the forms they send. Who owns the ballot, and where it is kept, is the
//! affair of the feature that shows the board.

mod rank;
mod sort;

pub use rank::{MoveForm, OrderForm, RankBoard, RankRow};
pub use sort::{SortBoard, SortForm};

use crate::domain::ballot::{BallotError, Pile};
use crate::i18n::Translator;

/// Why a move was refused, in words.
#[must_use]
pub fn refusal(t: &Translator, error: &BallotError) -> String {
    let (key, card) = match error {
        BallotError::NotInDeck(card) => ("ballot-not-in-deck", card),
        BallotError::Twice(card) => ("ballot-twice", card),
        BallotError::NotRanked(card) => ("ballot-not-ranked", card),
        BallotError::Missing(card) => ("ballot-missing", card),
    };
    // A code is text from outside: shortened, so that the sentence stays one.
    let card: String = card.as_str().chars().take(20).collect();
    t.with(key, [("card", card.into())])
}

/// The name of a pile.
#[must_use]
pub fn pile_name(t: &Translator, pile: Pile) -> String {
    t.get(&format!("pile-{}", pile.as_str())).into_owned()
}
