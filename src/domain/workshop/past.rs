//! A room that is over, as it is told: for a workshop that was held elsewhere.

use thiserror::Error;

use super::action::MOST_ROUNDS;
use super::room::{Room, Round, RoundDeck, RoundStatus, Stage, Timer};
use crate::domain::catalogue::{CardCode, Catalogue, ThemeCode};

/// Why a room cannot have been like that.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PastFault {
    /// No rounds, or more than [`MOST_ROUNDS`].
    #[error("there are from 1 to {MOST_ROUNDS} rounds")]
    Rounds,
    /// A round that still takes ballots.
    #[error("round {0} is not closed")]
    NotClosed(usize),
    /// A change that closed a round, after the last one.
    #[error("round {0} was closed by a change that never was")]
    Revision(usize),
    /// A card that is not in the deck.
    #[error("card {0} is not in the deck")]
    NotInDeck(CardCode),
    /// A card that is named twice.
    #[error("card {0} is named twice")]
    Twice(CardCode),
    /// A round about no cards.
    #[error("round {0} is about no cards")]
    NoCards(usize),
    /// A theme that is not in the deck.
    #[error("theme {0} is not in the deck")]
    NoTheme(ThemeCode),
}

impl Room {
    /// The room of a workshop that is over: its rounds from the first, and what was
    /// under discussion last.
    ///
    /// # Errors
    /// [`PastFault`].
    pub fn past(
        mut rounds: Vec<Round>,
        discussed: Vec<CardCode>,
        revision: i64,
        catalogue: &Catalogue,
    ) -> Result<Self, PastFault> {
        if rounds.len() > usize::from(MOST_ROUNDS) {
            return Err(PastFault::Rounds);
        }
        for (number, round) in (1..).zip(&rounds) {
            if round.status != RoundStatus::Closed {
                return Err(PastFault::NotClosed(number));
            }
            // The end itself may have closed it, which is the change after.
            if round
                .closed_at_revision
                .is_some_and(|closed| !(0..=revision.saturating_add(1)).contains(&closed))
            {
                return Err(PastFault::Revision(number));
            }
            match &round.deck {
                RoundDeck::Whole => {}
                RoundDeck::Theme(theme) if catalogue.theme(theme).is_some() => {}
                RoundDeck::Theme(theme) => return Err(PastFault::NoTheme(theme.clone())),
                RoundDeck::Cards(cards) if cards.is_empty() => return Err(PastFault::NoCards(number)),
                RoundDeck::Cards(cards) => each_once(cards, catalogue)?,
            }
        }
        each_once(&discussed, catalogue)?;
        let round = rounds.pop().ok_or(PastFault::Rounds)?;
        Ok(Self {
            stage: Stage::Concluded,
            round,
            earlier: rounds,
            timer: Timer::Going { ends_at: None },
            card_shown: None,
            discussed,
            revision,
        })
    }
}

fn each_once(cards: &[CardCode], catalogue: &Catalogue) -> Result<(), PastFault> {
    for (index, card) in cards.iter().enumerate() {
        if catalogue.card(card).is_none() {
            return Err(PastFault::NotInDeck(card.clone()));
        }
        if cards[..index].contains(card) {
            return Err(PastFault::Twice(card.clone()));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::workshop::room::RoundStart;

    fn closed(deck: RoundDeck) -> Round {
        let mut round = Round::new(deck, RoundStart::Sort);
        round.close(3);
        round
    }

    #[test]
    fn a_room_is_told_again_as_it_ended() {
        let catalogue = Catalogue::sample();
        let card = catalogue.deck()[0].clone();
        let rounds = vec![closed(RoundDeck::Whole), closed(RoundDeck::Cards(vec![card.clone()]))];
        let room = Room::past(rounds.clone(), vec![card], 9, &catalogue).unwrap();
        assert_eq!(room.stage(), Stage::Concluded);
        assert_eq!(room.rounds().map(|(_, round)| round.clone()).collect::<Vec<_>>(), rounds);
        assert_eq!(room, room.ended());
    }

    #[test]
    fn what_cannot_have_been_is_refused() {
        let catalogue = Catalogue::sample();
        let card = catalogue.deck()[0].clone();
        let past = |rounds, discussed| Room::past(rounds, discussed, 9, &catalogue).unwrap_err();
        assert_eq!(past(Vec::new(), Vec::new()), PastFault::Rounds);
        assert_eq!(past(vec![closed(RoundDeck::Whole); 51], Vec::new()), PastFault::Rounds);
        let open = Round::new(RoundDeck::Whole, RoundStart::Sort);
        assert_eq!(past(vec![open], Vec::new()), PastFault::NotClosed(1));
        let mut late = Round::new(RoundDeck::Whole, RoundStart::Sort);
        late.close(11);
        assert_eq!(past(vec![late], Vec::new()), PastFault::Revision(1));
        assert_eq!(past(vec![closed(RoundDeck::Cards(Vec::new()))], Vec::new()), PastFault::NoCards(1));
        let none = ThemeCode::new("Z");
        assert_eq!(past(vec![closed(RoundDeck::Theme(none.clone()))], Vec::new()), PastFault::NoTheme(none));
        let twice = vec![card.clone(), card.clone()];
        assert_eq!(past(vec![closed(RoundDeck::Whole)], twice), PastFault::Twice(card));
        let none = CardCode::new("Z9");
        assert_eq!(past(vec![closed(RoundDeck::Whole)], vec![none.clone()]), PastFault::NotInDeck(none));
    }
}
