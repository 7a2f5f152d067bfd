//! The room as a facilitator moves through it, and what holds after any
//! sequence of actions.

use proptest::prelude::*;

use super::*;
use crate::domain::catalogue::Catalogue;
use crate::domain::workshop::room::{SubmitRefusal, Viewer};
use crate::domain::workshop::sample;
use crate::domain::workshop::script::Minutes;
use crate::domain::workshop::settings::{Method, Scope, Settings};

/// A facilitator who acts on what they see, at an instant.
struct Desk {
    settings: Settings,
    catalogue: Catalogue,
    room: Room,
    now: i64,
}

impl Desk {
    fn new(change: impl FnOnce(&mut Method)) -> Self {
        let mut proposal = sample::proposal();
        change(&mut proposal.method);
        let settings = Settings::check(proposal).unwrap();
        let catalogue = Catalogue::sample();
        let room = Room::new(&Rules { settings: &settings, catalogue: &catalogue });
        Self { settings, catalogue, room, now: 1_000 }
    }

    fn rules(&self) -> Rules<'_> {
        Rules { settings: &self.settings, catalogue: &self.catalogue }
    }

    fn tries(&self, action: &Action) -> Result<Room, Refusal> {
        self.room.apply(action, self.room.revision(), self.now, &self.rules())
    }

    #[track_caller]
    fn does(&mut self, action: Action) -> &mut Self {
        self.room = self.tries(&action).unwrap_or_else(|refusal| panic!("{action:?}: {refusal}"));
        self
    }

    #[track_caller]
    fn is_refused(&self, action: &Action, refusal: Refusal) -> &Self {
        assert_eq!(self.tries(action), Err(refusal), "{action:?} in {:?}", self.room.stage());
        self
    }

    fn at_ranking(&mut self) -> &mut Self {
        self.does(Action::Advance).does(Action::Advance).does(Action::Advance)
    }

    fn at_reveal(&mut self) -> &mut Self {
        self.at_ranking().does(Action::CloseRound).does(Action::Reveal)
    }

    fn sees(&self, who: Viewer, round: u16) -> bool {
        self.room.sees_results(who, round, &self.settings)
    }
}

fn whole(start: RoundStart) -> Action {
    Action::StartRound { deck: RoundDeck::Whole, start }
}

fn card(code: &str) -> CardCode {
    CardCode::new(code)
}

#[test]
fn walks_the_road_with_the_large_button() {
    let mut desk = Desk::new(|_| {});
    let mut walked = Vec::new();
    while let Some(action) = desk.room.next_action(&desk.rules()) {
        walked.push(action.as_str());
        desk.does(action);
    }
    let round = ["close-round", "reveal"];
    let expected = [
        &["advance", "advance", "advance"],
        &round[..],
        &["advance", "start-round"],
        &round[..],
        &["decide", "conclude"],
    ];
    assert_eq!(walked, expected.concat());
    assert_eq!(desk.room.round_number(), 2);
    assert_eq!(desk.room.decided_round(), Some(2));
}

#[test]
fn one_round_still_leaves_time_to_talk() {
    let mut desk = Desk::new(|method| method.rounds = 1);
    let mut walked = Vec::new();
    while let Some(action) = desk.room.next_action(&desk.rules()) {
        desk.does(action);
        walked.push(desk.room.stage());
    }
    assert!(walked.contains(&Stage::Discuss));
    assert_eq!(desk.room.round_number(), 1);

    let mut proposal = desk.settings.to_proposal();
    proposal.minutes = Minutes::new([(Part::Sort, 10)]);
    let settings = Settings::check(proposal).unwrap();
    let mut hurried = Desk { settings, ..Desk::new(|_| {}) };
    hurried.at_reveal();
    assert_eq!(hurried.room.next_action(&hurried.rules()), Some(Action::Decide));
}

#[test]
fn by_theme_every_theme_has_its_round_and_then_the_whole() {
    let mut desk = Desk::new(|method| {
        method.scope = Scope::ByTheme;
        method.rounds = 1;
    });
    let mut decks = vec![desk.room.round().deck.clone()];
    while let Some(action) = desk.room.next_action(&desk.rules()) {
        if let Action::StartRound { deck, .. } = &action {
            decks.push(deck.clone());
            // The themes share the minutes.
            assert_eq!(desk.room.timer(), Timer::Going { ends_at: Some(1_000 + 5 * 60) });
        }
        desk.does(action);
    }
    let theme = |code: &str| RoundDeck::Theme(ThemeCode::new(code));
    assert_eq!(decks, [theme("A"), theme("B"), RoundDeck::Whole]);
    assert_eq!(desk.room.decided_round(), Some(3));
    let themes: Vec<_> = desk.rules().cards(&theme("A"));
    assert!(themes.iter().all(|card| card.as_str().starts_with('A')));
}

#[test]
fn a_double_click_acts_once() {
    let mut desk = Desk::new(|_| {});
    let seen = desk.room.revision();
    desk.does(Action::Advance);
    let again = desk.room.apply(&Action::Advance, seen, desk.now, &desk.rules());
    assert_eq!(again, Err(Refusal::Stale { revision: 1 }));
    // The second of two facilitators, who meant something else.
    let other = desk.room.apply(&Action::Pause, seen, desk.now, &desk.rules());
    assert_eq!(other, Err(Refusal::Stale { revision: 1 }));
    let ahead = desk.room.apply(&Action::Advance, 2, desk.now, &desk.rules());
    assert_eq!(ahead, Err(Refusal::Stale { revision: 1 }));
}

#[test]
fn revealing_takes_a_closed_round() {
    let mut desk = Desk::new(|_| {});
    desk.is_refused(&Action::Reveal, Refusal::NoRoundHere);
    desk.is_refused(&Action::OpenRound, Refusal::NoRoundHere);
    desk.is_refused(&Action::CloseRound, Refusal::NoRoundHere);
    desk.at_ranking();
    desk.is_refused(&Action::Reveal, Refusal::RoundOpen);
    desk.is_refused(&Action::OpenRound, Refusal::AlreadyOpen);
    desk.is_refused(&Action::Advance, Refusal::AskByName);
    desk.is_refused(&whole(RoundStart::Sort), Refusal::NotRevealed);
    desk.is_refused(&Action::Decide, Refusal::NotRevealed);
    desk.is_refused(&Action::Discuss(vec![card("A1")]), Refusal::NotRevealed);
    desk.is_refused(&Action::Conclude, Refusal::NotDeciding);
    desk.does(Action::CloseRound);
    desk.is_refused(&Action::CloseRound, Refusal::AlreadyClosed);
    desk.does(Action::OpenRound).does(Action::CloseRound).does(Action::Reveal);
    assert_eq!(desk.room.stage(), Stage::Reveal);
    desk.is_refused(&Action::Reveal, Refusal::NoRoundHere);
    assert!(!desk.room.round().was_reopened, "it was not seen before");
}

#[test]
fn going_back_opens_nothing_unless_asked() {
    let mut desk = Desk::new(|_| {});
    desk.is_refused(&Action::Back, Refusal::NothingBefore);
    desk.at_reveal();
    assert!(desk.sees(Viewer::Participant, 1));
    desk.does(Action::Back);
    assert_eq!(desk.room.stage(), Stage::Rank);
    assert_eq!(desk.room.may_submit(Stage::Rank, 1), Err(SubmitRefusal::RoundClosed));
    assert!(!desk.sees(Viewer::Participant, 1), "put away again");
    desk.does(Action::Back).does(Action::Back).does(Action::Advance);
    assert_eq!(desk.room.stage(), Stage::Sort);
    assert_eq!(desk.room.may_submit(Stage::Sort, 1), Err(SubmitRefusal::RoundClosed));
    desk.does(Action::Advance).does(Action::OpenRound);
    assert_eq!(desk.room.may_submit(Stage::Rank, 1), Ok(()));
    assert!(desk.room.round().was_reopened);
    assert_eq!(desk.room.shown_round(), None, "what was shown holds no more");
    desk.does(Action::CloseRound).does(Action::Reveal);
    assert!(desk.room.round().was_reopened, "and it stays known");
    assert!(desk.sees(Viewer::Projector, 1));
}

#[test]
fn stepping_out_of_an_open_round_and_back_keeps_it() {
    let mut desk = Desk::new(|_| {});
    desk.does(Action::Advance).does(Action::Advance);
    assert!(desk.room.is_open());
    desk.does(Action::Back);
    assert_eq!(desk.room.round().status, RoundStatus::Waiting);
    assert_eq!(desk.room.may_submit(Stage::Sort, 1), Err(SubmitRefusal::NotYet));
    desk.does(Action::Advance);
    assert!(desk.room.is_open());
    assert_eq!(desk.room.round_number(), 1);
}

#[test]
fn a_next_round_can_be_left_and_come_back_to_or_replaced() {
    let mut desk = Desk::new(|_| {});
    desk.at_reveal().does(Action::Discuss(vec![card("A1"), card("A2")]));
    let cards = desk.room.discussed().to_vec();
    desk.does(Action::StartRound { deck: RoundDeck::Cards(cards.clone()), start: RoundStart::Rank });
    assert_eq!((desk.room.stage(), desk.room.round_number()), (Stage::Rank, 2));
    assert!(desk.sees(Viewer::Participant, 1), "the first stays seen");
    desk.does(Action::Back);
    assert_eq!(desk.room.stage(), Stage::Discuss);
    assert_eq!(desk.room.discussed(), cards);
    assert!(!desk.sees(Viewer::Participant, 2));
    desk.does(Action::Back);
    desk.is_refused(&Action::Back, Refusal::NextRoundBegun);
    desk.does(Action::Advance).does(Action::Advance);
    assert_eq!((desk.room.stage(), desk.room.round_number()), (Stage::Rank, 2));
    assert!(desk.room.is_open());

    desk.does(Action::Back).does(whole(RoundStart::Sort));
    assert_eq!(desk.room.round_number(), 3);
    assert_eq!(desk.room.find_round(2).unwrap().status, RoundStatus::Closed);
    desk.does(Action::CloseRound).does(Action::Reveal).does(Action::Decide);
    assert_eq!(desk.room.shown_round(), Some(3));
    assert!(!desk.sees(Viewer::Participant, 2), "a round that was left is shown to nobody");
    assert!(desk.room.discussed().is_empty(), "a new result, new cards to discuss");
    desk.does(Action::Back);
    assert_eq!(desk.room.stage(), Stage::Reveal);
}

#[test]
fn a_decision_starts_from_the_whole_deck() {
    let mut desk = Desk::new(|_| {});
    desk.at_reveal();
    let deck = RoundDeck::Cards(vec![card("A1"), card("A2")]);
    desk.does(Action::StartRound { deck, start: RoundStart::Rank });
    desk.does(Action::CloseRound).does(Action::Reveal);
    assert_eq!((desk.room.shown_round(), desk.room.decided_round()), (Some(2), Some(1)));
}

#[test]
fn ballots_are_taken_in_their_round_and_stage() {
    let mut desk = Desk::new(|_| {});
    let may = |desk: &Desk, stage, round| desk.room.may_submit(stage, round);
    assert_eq!(may(&desk, Stage::Sort, 1), Err(SubmitRefusal::NotYet));
    desk.does(Action::Advance).does(Action::Advance);
    assert_eq!(may(&desk, Stage::Sort, 1), Ok(()));
    assert_eq!(may(&desk, Stage::Rank, 1), Err(SubmitRefusal::NotYet));
    assert_eq!(may(&desk, Stage::Sort, 2), Err(SubmitRefusal::NotYet));
    assert_eq!(may(&desk, Stage::Sort, 0), Err(SubmitRefusal::WrongRound { current: 1 }));
    assert_eq!(may(&desk, Stage::Explore, 1), Err(SubmitRefusal::WrongStage));
    desk.does(Action::Advance);
    assert_eq!(may(&desk, Stage::Rank, 1), Ok(()));
    assert_eq!(may(&desk, Stage::Sort, 1), Ok(()), "whoever is slower loses nothing");
    desk.does(Action::Pause);
    assert_eq!(may(&desk, Stage::Rank, 1), Ok(()), "a pause stops the clock only");
    desk.does(Action::CloseRound);
    assert_eq!(may(&desk, Stage::Rank, 1), Err(SubmitRefusal::RoundClosed));
    desk.does(Action::Reveal).does(whole(RoundStart::Sort));
    assert_eq!(may(&desk, Stage::Sort, 1), Err(SubmitRefusal::WrongRound { current: 2 }));
    assert_eq!(may(&desk, Stage::Sort, 2), Ok(()));
    desk.does(Action::CloseRound).does(Action::Reveal).does(Action::Decide).does(Action::Conclude);
    assert_eq!(may(&desk, Stage::Rank, 2), Err(SubmitRefusal::Concluded));
    assert!(!desk.room.lets_in());
}

#[test]
fn the_facilitator_looks_ahead_only_where_it_was_said_and_when_closed() {
    for allows in [false, true] {
        let mut desk = Desk::new(|method| method.shows_early_results = allows);
        assert!(!desk.sees(Viewer::Facilitator, 1));
        desk.at_ranking();
        assert!(!desk.sees(Viewer::Facilitator, 1), "still open");
        desk.does(Action::CloseRound);
        assert_eq!(desk.sees(Viewer::Facilitator, 1), allows);
        assert!(!desk.sees(Viewer::Participant, 1) && !desk.sees(Viewer::Projector, 1));
        assert!(!desk.sees(Viewer::Facilitator, 2));
        desk.does(Action::Reveal);
        for who in [Viewer::Participant, Viewer::Projector, Viewer::Facilitator] {
            assert!(desk.sees(who, 1));
        }
    }
}

#[test]
fn the_timer_stops_and_goes_on() {
    let mut desk = Desk::new(|_| {});
    assert_eq!(desk.room.timer().seconds_left(desk.now), None, "the lobby waits");
    desk.is_refused(&Action::Resume, Refusal::NotPaused);
    desk.does(Action::Advance);
    assert_eq!(desk.room.timer(), Timer::Going { ends_at: Some(1_600) });
    desk.now = 1_200;
    desk.does(Action::Pause);
    desk.is_refused(&Action::Pause, Refusal::AlreadyPaused);
    assert_eq!(desk.room.timer().seconds_left(9_999), Some(400));
    desk.does(Action::AddMinutes(1));
    desk.now = 5_000;
    desk.does(Action::Resume);
    assert_eq!(desk.room.timer(), Timer::Going { ends_at: Some(5_460) });
    // Long after it was up, two minutes are two minutes.
    desk.now = 9_000;
    assert_eq!(desk.room.timer().seconds_left(desk.now), Some(0));
    desk.does(Action::AddMinutes(2));
    assert_eq!(desk.room.timer(), Timer::Going { ends_at: Some(9_120) });
    desk.is_refused(&Action::AddMinutes(0), Refusal::Minutes);
    desk.is_refused(&Action::AddMinutes(61), Refusal::Minutes);
    desk.does(Action::Pause).does(Action::Advance);
    assert_eq!(desk.room.timer(), Timer::Going { ends_at: Some(9_600) }, "moving on ends a pause");
}

#[test]
fn a_card_is_shown_until_the_room_moves() {
    let mut desk = Desk::new(|_| {});
    desk.is_refused(&Action::HideCard, Refusal::NoCardShown);
    desk.is_refused(&Action::ShowCard(card("Z9")), Refusal::NotInDeck(card("Z9")));
    desk.does(Action::Advance).does(Action::ShowCard(card("A1"))).does(Action::ShowCard(card("A2")));
    assert_eq!(desk.room.card_shown(), Some(&card("A2")));
    desk.does(Action::HideCard);
    assert_eq!(desk.room.card_shown(), None);
    desk.does(Action::ShowCard(card("A1"))).does(Action::Advance);
    assert_eq!(desk.room.card_shown(), None);
}

#[test]
fn only_cards_of_the_deck_are_discussed_and_judged() {
    let mut desk = Desk::new(|_| {});
    desk.at_reveal();
    for (cards, refusal) in [
        (vec![], Refusal::NoCards),
        (vec![card("A1"), card("A1")], Refusal::Twice(card("A1"))),
        (vec![card("A1"), card("Z9")], Refusal::NotInDeck(card("Z9"))),
    ] {
        desk.is_refused(&Action::Discuss(cards.clone()), refusal.clone());
        desk.is_refused(
            &Action::StartRound { deck: RoundDeck::Cards(cards), start: RoundStart::Rank },
            refusal,
        );
    }
    let deck = RoundDeck::Theme(ThemeCode::new("Z"));
    let no_theme = Action::StartRound { deck, start: RoundStart::Rank };
    desk.is_refused(&no_theme, Refusal::NoTheme(ThemeCode::new("Z")));
    desk.does(Action::Discuss(vec![card("A1")]));
    let timer = desk.room.timer();
    desk.now += 60;
    desk.does(Action::Discuss(vec![card("A2")]));
    assert_eq!(desk.room.timer(), timer, "other cards, the same time");
}

#[test]
fn there_is_an_end_to_rounds() {
    let mut desk = Desk::new(|_| {});
    desk.at_reveal();
    while desk.room.round_number() < MOST_ROUNDS {
        desk.does(whole(RoundStart::Rank)).does(Action::CloseRound).does(Action::Reveal);
    }
    desk.is_refused(&whole(RoundStart::Rank), Refusal::TooManyRounds);
}

#[test]
fn the_second_time_has_its_own_part_of_the_script() {
    let mut desk = Desk::new(|_| {});
    desk.at_ranking();
    assert_eq!(desk.room.part(), Part::Rank);
    desk.does(Action::CloseRound).does(Action::Reveal);
    assert_eq!(desk.room.part(), Part::Reveal);
    desk.does(whole(RoundStart::Sort));
    assert_eq!(desk.room.part(), Part::Revise);
    desk.does(Action::CloseRound).does(Action::Reveal);
    assert_eq!(desk.room.part(), Part::RevealAgain);
}

#[test]
fn a_stored_room_is_the_same_room() {
    let mut desk = Desk::new(|_| {});
    desk.at_reveal().does(Action::Discuss(vec![card("A1")])).does(Action::ShowCard(card("A1")));
    desk.does(Action::Pause);
    let json = serde_json::to_string(&desk.room).unwrap();
    assert_eq!(serde_json::from_str::<Room>(&json).unwrap(), desk.room);
}

fn actions() -> impl Strategy<Value = Action> {
    let start = prop_oneof![Just(RoundStart::Explore), Just(RoundStart::Sort), Just(RoundStart::Rank)];
    let deck = prop_oneof![
        3 => Just(RoundDeck::Whole),
        1 => Just(RoundDeck::Theme(ThemeCode::new("B"))),
        1 => Just(RoundDeck::Cards(vec![card("A1"), card("B1")])),
        1 => Just(RoundDeck::Cards(vec![])),
    ];
    prop_oneof![
        8 => Just(Action::Advance),
        4 => Just(Action::Back),
        3 => Just(Action::OpenRound),
        6 => Just(Action::CloseRound),
        6 => Just(Action::Reveal),
        2 => Just(Action::Discuss(vec![card("A1"), card("A2")])),
        4 => (deck, start).prop_map(|(deck, start)| Action::StartRound { deck, start }),
        2 => Just(Action::Decide),
        1 => Just(Action::Conclude),
        1 => Just(Action::Pause),
        1 => Just(Action::Resume),
        1 => (0_u16..70).prop_map(Action::AddMinutes),
        1 => Just(Action::ShowCard(card("A1"))),
        1 => Just(Action::HideCard),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    /// From any sequence of actions, by facilitators who sometimes look away.
    #[test]
    fn holds_whatever_is_done(
        done in prop::collection::vec((actions(), 0_i64..12, 0_i64..900), 1..80),
        shows_early_results in any::<bool>(),
        is_by_theme in any::<bool>(),
    ) {
        let mut desk = Desk::new(|method| {
            method.shows_early_results = shows_early_results;
            method.scope = if is_by_theme { Scope::ByTheme } else { Scope::WholeDeck };
        });
        let mut was_revealed = Vec::new();
        for (action, behind, seconds) in done {
            desk.now += seconds;
            let before = desk.room.clone();
            // One in twelve acts on what was there a moment ago.
            let seen = before.revision() - i64::from(behind == 0);
            let outcome = before.apply(&action, seen, desk.now, &desk.rules());
            if seen != before.revision() {
                prop_assert_eq!(&outcome, &Err(Refusal::Stale { revision: before.revision() }));
            }
            let Ok(room) = outcome else {
                prop_assert!(behind == 0 || before.stage() != Stage::Concluded || outcome == Err(Refusal::Concluded));
                continue;
            };
            desk.room = room;
            let room = &desk.room;
            prop_assert_eq!(room.revision(), before.revision() + 1);
            prop_assert!(before.stage() != Stage::Concluded, "concluded is final");
            prop_assert!(room.round_number() >= before.round_number());
            prop_assert!(room.round_number() <= before.round_number() + 1);

            let open = room.rounds().filter(|(_, round)| round.status == RoundStatus::Open).count();
            prop_assert!(open <= 1);
            prop_assert_eq!(open == 1, room.is_open());
            prop_assert!(!room.is_open() || room.stage().has_ballots());
            prop_assert!(room.round().status != RoundStatus::Waiting || !room.stage().has_ballots());
            for (number, round) in room.rounds() {
                prop_assert!(!round.is_revealed || round.status == RoundStatus::Closed);
                prop_assert!(number == room.round_number() || round.status == RoundStatus::Closed);
            }
            if let Some(earlier) = before.find_round(room.round_number() - 1) {
                prop_assert_eq!(Some(earlier.is_revealed),
                    room.find_round(room.round_number() - 1).map(|round| round.is_revealed));
            }

            if action == Action::Reveal {
                was_revealed.push(room.round_number());
            }
            let after_reveal = |round: &u16| was_revealed.contains(round);
            for round in 0..room.round_number() + 2 {
                for who in [Viewer::Participant, Viewer::Projector] {
                    prop_assert!(!room.sees_results(who, round, &desk.settings) || after_reveal(&round));
                }
                if room.sees_results(Viewer::Facilitator, round, &desk.settings) {
                    prop_assert!(after_reveal(&round) || shows_early_results);
                    prop_assert!(!room.is_open() || round < room.round_number());
                }
                if room.may_submit(Stage::Rank, round).is_ok() {
                    prop_assert!(room.is_open() && round == room.round_number());
                    prop_assert_eq!(room.stage(), Stage::Rank);
                    prop_assert!(!room.sees_results(Viewer::Participant, round, &desk.settings));
                }
            }
            if room.stage().shows_results() {
                prop_assert!(room.shown_round().is_some_and(|round| after_reveal(&round)));
            }
            prop_assert!(room.timer().seconds_left(desk.now).is_none_or(|left| left >= 0));
            // The large button always works.
            if let Some(next) = room.next_action(&desk.rules()) {
                let pressed = room.apply(&next, room.revision(), desk.now, &desk.rules());
                prop_assert!(pressed.is_ok() || room.round_number() == MOST_ROUNDS, "{:?}", pressed);
            } else {
                prop_assert_eq!(room.stage(), Stage::Concluded);
            }
        }
    }
}
