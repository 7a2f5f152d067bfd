//! A ballot as it comes in: read against the round it is for, and a valid
//! [`Ballot`] once it is through.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::Rules;
use super::room::{Room, Stage, SubmitRefusal};
use super::settings::Ranking;
use crate::domain::ballot::{Ballot, BallotError, Pile};
use crate::domain::catalogue::CardCode;

/// Piles as a participant sends them. In the sort stage they are work in
/// progress; in the rank stage they are the ballot, *Now* in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Submission {
    /// The round, from 1.
    pub round: u16,
    /// Sort or rank.
    pub stage: Stage,
    /// *Now*, most important first.
    #[serde(default)]
    pub now: Vec<CardCode>,
    /// *Later*.
    #[serde(default)]
    pub later: Vec<CardCode>,
    /// *Not now*.
    #[serde(default)]
    pub not_now: Vec<CardCode>,
}

/// Why a submission was refused.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SubmissionError {
    /// The room does not take it now.
    #[error(transparent)]
    Refused(#[from] SubmitRefusal),
    /// A card stands twice.
    #[error("card {0} is named twice")]
    Twice(CardCode),
    /// A card the round is not about.
    #[error("card {0} is not in this round")]
    NotInRound(CardCode),
    /// More cards ranked than the method allows.
    #[error("{found} cards are ranked, at most {limit} may be")]
    TooMany {
        /// Most.
        limit: usize,
        /// How many there are.
        found: usize,
    },
    /// A full ranking leaves out a card.
    #[error("card {0} has no place in the ranking")]
    Missing(CardCode),
    /// A ballot that judges nothing.
    #[error("the ballot judges no card")]
    Empty,
}

impl SubmissionError {
    /// The name in answers and message keys.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Refused(refusal) => refusal.as_str(),
            Self::Twice(_) => "card-twice",
            Self::NotInRound(_) => "card-not-in-round",
            Self::TooMany { .. } => "too-many-ranked",
            Self::Missing(_) => "card-missing",
            Self::Empty => "empty-ballot",
        }
    }
}

impl Submission {
    /// Reads the submission for where the room is. Whether it may come in at
    /// all is asked first, so that someone who is late hears just that.
    ///
    /// # Errors
    /// [`SubmissionError`].
    pub fn ballot(&self, room: &Room, rules: &Rules<'_>) -> Result<Ballot, SubmissionError> {
        room.may_submit(self.stage, self.round)?;
        let deck = rules.cards(&room.round().deck);
        let ballot =
            Ballot::from_piles(&deck, &self.now, &self.later, &self.not_now).map_err(
                |error| match error {
                    BallotError::Twice(card) => SubmissionError::Twice(card),
                    BallotError::NotInDeck(card)
                    | BallotError::NotRanked(card)
                    | BallotError::Missing(card) => SubmissionError::NotInRound(card),
                },
            )?;
        if ballot.sorted_count() == 0 {
            return Err(SubmissionError::Empty);
        }
        if self.stage == Stage::Rank {
            check_ranked(&ballot, &deck, rules)?;
        }
        Ok(ballot)
    }

    /// The content as one text, for a hash: equal for two submissions that say
    /// the same. The order inside *Later* and *Not now* says nothing.
    #[must_use]
    pub fn content(&self) -> String {
        let tied = |pile: &[CardCode]| {
            let mut pile = pile.to_vec();
            pile.sort();
            pile
        };
        let line = |cards: &[CardCode]| cards.iter().map(CardCode::as_str).collect::<Vec<_>>().join(" ");
        format!(
            "{} {}\nnow {}\nlater {}\nnot-now {}\n",
            self.stage.as_str(),
            self.round,
            line(&self.now),
            line(&tied(&self.later)),
            line(&tied(&self.not_now)),
        )
    }
}

fn check_ranked(ballot: &Ballot, deck: &[CardCode], rules: &Rules<'_>) -> Result<(), SubmissionError> {
    let found = ballot.ranking().len();
    match rules.settings.method.now_limit() {
        Some(limit) if found > limit => return Err(SubmissionError::TooMany { limit, found }),
        Some(_) | None => {}
    }
    if rules.settings.method.ranking == Ranking::Full
        && let Some(card) = deck.iter().find(|card| !ballot.ranking().contains(card))
    {
        return Err(SubmissionError::Missing(card.clone()));
    }
    Ok(())
}

/// What a participant begins a round with: the cards of its deck as they judged
/// them last, from their ballots of earlier rounds (in the order of the rounds).
/// A card judged in a later round comes before one judged only earlier; it is
/// a beginning, and theirs to change.
#[must_use]
pub fn carried_over(earlier: &[&Ballot], deck: &[CardCode]) -> Ballot {
    let mut carried = Ballot::default();
    for ballot in earlier.iter().rev() {
        for pile in Pile::ALL {
            for card in ballot.pile(pile) {
                if carried.pile_of(card).is_none() && deck.contains(card) {
                    // It is in the deck, the one thing `sort` refuses.
                    let _ = carried.sort(deck, card, pile);
                }
            }
        }
    }
    carried
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::catalogue::{Catalogue, ThemeCode};
    use crate::domain::workshop::action::Action;
    use crate::domain::workshop::room::{RoundDeck, RoundStart};
    use crate::domain::workshop::sample;
    use crate::domain::workshop::settings::Settings;

    fn cards(codes: &[&str]) -> Vec<CardCode> {
        codes.iter().map(|code| CardCode::new(*code)).collect()
    }

    fn ranked(now: &[&str], later: &[&str], not_now: &[&str]) -> Submission {
        Submission {
            round: 1,
            stage: Stage::Rank,
            now: cards(now),
            later: cards(later),
            not_now: cards(not_now),
        }
    }

    fn settings(change: impl FnOnce(&mut crate::domain::workshop::settings::Method)) -> Settings {
        let mut proposal = sample::proposal();
        change(&mut proposal.method);
        Settings::check(proposal).unwrap()
    }

    fn room_after(actions: &[Action], rules: &Rules<'_>) -> Room {
        actions
            .iter()
            .fold(Room::new(rules), |room, action| room.apply(action, room.revision(), 0, rules).unwrap())
    }

    fn ranking(rules: &Rules<'_>) -> Room {
        room_after(&[Action::Advance, Action::Advance, Action::Advance], rules)
    }

    #[test]
    fn a_good_ballot_comes_through() {
        let (settings, catalogue) = (sample::settings(), Catalogue::sample());
        let rules = Rules { settings: &settings, catalogue: &catalogue };
        let ballot = ranked(&["A2", "A1"], &["B1"], &[]).ballot(&ranking(&rules), &rules).unwrap();
        assert_eq!(ballot.ranking(), cards(&["A2", "A1"]));
        assert_eq!(ballot.pile_of(&CardCode::new("B1")), Some(Pile::Later));
    }

    #[test]
    fn each_fault_is_told_by_its_name() {
        let catalogue = Catalogue::sample();
        let settings = settings(|method| method.top = 1);
        let rules = Rules { settings: &settings, catalogue: &catalogue };
        let room = ranking(&rules);
        for (submission, error) in [
            (ranked(&["A1"], &["A1"], &[]), SubmissionError::Twice(CardCode::new("A1"))),
            (ranked(&["A1", "A1"], &[], &[]), SubmissionError::Twice(CardCode::new("A1"))),
            (ranked(&["A1"], &["Z9"], &[]), SubmissionError::NotInRound(CardCode::new("Z9"))),
            (ranked(&["A1", "A2"], &[], &[]), SubmissionError::TooMany { limit: 1, found: 2 }),
            (ranked(&[], &[], &[]), SubmissionError::Empty),
            (
                Submission { round: 2, ..ranked(&["A1"], &[], &[]) },
                SubmissionError::Refused(SubmitRefusal::NotYet),
            ),
            (
                Submission { stage: Stage::Lobby, ..ranked(&["A1"], &[], &[]) },
                SubmissionError::Refused(SubmitRefusal::WrongStage),
            ),
        ] {
            assert_eq!(submission.ballot(&room, &rules), Err(error), "{submission:?}");
        }
        assert!(ranked(&[], &["A1"], &[]).ballot(&room, &rules).is_ok(), "nothing is for now");
        let closed = room.apply(&Action::CloseRound, room.revision(), 0, &rules).unwrap();
        assert_eq!(
            ranked(&["Z9"], &[], &[]).ballot(&closed, &rules),
            Err(SubmissionError::Refused(SubmitRefusal::RoundClosed))
        );
    }

    #[test]
    fn the_limit_holds_for_ranking_and_not_for_sorting() {
        let catalogue = Catalogue::sample();
        let settings = settings(|method| method.top = 1);
        let rules = Rules { settings: &settings, catalogue: &catalogue };
        let sorting = Submission { stage: Stage::Sort, ..ranked(&["A1", "A2"], &[], &[]) };
        assert!(sorting.ballot(&ranking(&rules), &rules).is_ok());
        let nothing = Submission { stage: Stage::Sort, ..ranked(&[], &[], &[]) };
        // A slip of the thumb is no ballot, and would look like one.
        assert_eq!(nothing.ballot(&ranking(&rules), &rules), Err(SubmissionError::Empty));
    }

    #[test]
    fn a_full_ranking_needs_every_card() {
        let catalogue = Catalogue::sample();
        let settings = settings(|method| method.ranking = Ranking::Full);
        let rules = Rules { settings: &settings, catalogue: &catalogue };
        let room = ranking(&rules);
        let mut submission = ranked(&[], &[], &[]);
        submission.now = catalogue.deck();
        assert!(submission.ballot(&room, &rules).is_ok());
        let left_out = submission.now.remove(1);
        assert_eq!(submission.ballot(&room, &rules), Err(SubmissionError::Missing(left_out.clone())));
        submission.later = vec![left_out.clone()];
        assert_eq!(submission.ballot(&room, &rules), Err(SubmissionError::Missing(left_out)));
    }

    #[test]
    fn a_round_is_about_its_own_cards() {
        let (settings, catalogue) = (sample::settings(), Catalogue::sample());
        let rules = Rules { settings: &settings, catalogue: &catalogue };
        let first = [
            Action::Advance,
            Action::Advance,
            Action::Advance,
            Action::CloseRound,
            Action::Reveal,
            Action::Discuss(cards(&["A1", "A2"])),
        ];
        for (deck, other) in
            [(RoundDeck::Cards(cards(&["A1", "A2"])), "A3"), (RoundDeck::Theme(ThemeCode::new("A")), "B1")]
        {
            let mut actions = first.to_vec();
            actions.push(Action::StartRound { deck, start: RoundStart::Rank });
            let room = room_after(&actions, &rules);
            let submission = |now: &[&str]| Submission { round: 2, ..ranked(now, &[], &[]) };
            assert!(submission(&["A2", "A1"]).ballot(&room, &rules).is_ok());
            assert_eq!(
                submission(&["A2", other]).ballot(&room, &rules),
                Err(SubmissionError::NotInRound(CardCode::new(other)))
            );
            assert_eq!(
                Submission { round: 1, ..submission(&["A1"]) }.ballot(&room, &rules),
                Err(SubmissionError::Refused(SubmitRefusal::WrongRound { current: 2 }))
            );
        }
    }

    #[test]
    fn the_same_content_is_the_same_text() {
        let one = ranked(&["A1", "A2"], &["B1", "A3"], &[]);
        assert_eq!(one.content(), "rank 1\nnow A1 A2\nlater A3 B1\nnot-now \n");
        assert_eq!(one.content(), ranked(&["A1", "A2"], &["A3", "B1"], &[]).content());
        for other in [
            ranked(&["A2", "A1"], &["B1", "A3"], &[]),
            ranked(&["A1", "A2"], &["B1"], &["A3"]),
            Submission { round: 2, ..one.clone() },
            Submission { stage: Stage::Sort, ..one.clone() },
        ] {
            assert_ne!(one.content(), other.content());
        }
    }

    #[test]
    fn a_round_begins_with_what_was_judged_last() {
        let deck = cards(&["A1", "A2", "A3", "B1"]);
        let first =
            Ballot::from_piles(&deck, &cards(&["A1", "A2"]), &cards(&["A3"]), &cards(&["B1"])).unwrap();
        let second = Ballot::from_piles(&deck, &cards(&["B1"]), &[], &cards(&["A1"])).unwrap();
        let carried = carried_over(&[&first, &second], &deck);
        assert_eq!(carried.ranking(), cards(&["B1", "A2"]));
        assert_eq!(carried.pile_of(&CardCode::new("A1")), Some(Pile::NotNow));
        assert_eq!(carried.pile_of(&CardCode::new("A3")), Some(Pile::Later));
        let part = carried_over(&[&first, &second], &deck[..1]);
        assert_eq!(part.sorted_count(), 1);
        assert_eq!(carried_over(&[&first], &deck).ranking(), first.ranking());
    }

    proptest! {
        /// Whatever is sent is refused, or is a ballot over this deck within
        /// the limit, with each card once.
        #[test]
        fn what_comes_through_is_valid(
            now in prop::collection::vec(0_usize..6, 0..5),
            later in prop::collection::vec(0_usize..6, 0..3),
            not_now in prop::collection::vec(0_usize..6, 0..3),
            top in 1_u16..4,
        ) {
            let catalogue = Catalogue::sample();
            let settings = settings(|method| method.top = top);
            let rules = Rules { settings: &settings, catalogue: &catalogue };
            let deck = catalogue.deck();
            let codes = |picks: &[usize]| {
                picks.iter().map(|pick| deck.get(*pick).cloned().unwrap_or_default()).collect::<Vec<_>>()
            };
            let submission = Submission {
                round: 1,
                stage: Stage::Rank,
                now: codes(&now),
                later: codes(&later),
                not_now: codes(&not_now),
            };
            let sent = now.len() + later.len() + not_now.len();
            match submission.ballot(&ranking(&rules), &rules) {
                Ok(ballot) => {
                    prop_assert_eq!(ballot.sorted_count(), sent);
                    prop_assert!(ballot.ranking().len() <= usize::from(top));
                    prop_assert!(ballot.sorted().all(|card| deck.contains(card)));
                    prop_assert_eq!(ballot.ranking(), submission.now.as_slice());
                }
                Err(error) => {
                    let mut all = [now.clone(), later, not_now].concat();
                    let is_foreign = all.iter().any(|pick| *pick >= deck.len());
                    all.sort_unstable();
                    all.dedup();
                    let is_wrong =
                        is_foreign || all.len() < sent || now.len() > usize::from(top) || sent == 0;
                    prop_assert!(is_wrong, "{error}");
                }
            }
        }
    }
}
