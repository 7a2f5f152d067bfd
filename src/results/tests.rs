//! A result is seen by who may see it, when they may, and counted once.

use super::*;
use crate::domain::workshop::action::Action;
use crate::domain::workshop::participant::Perspective;
use crate::domain::workshop::room::{RoundDeck, RoundStart};
use crate::workshops::tests::{Hall, key, whole};

const VIEWERS: [Viewer; 3] = [Viewer::Participant, Viewer::Projector, Viewer::Facilitator];

async fn gives(hall: &Hall, count: usize, round: u16, now: &[&str]) {
    for _ in 0..count {
        let seat = hall.joins(Perspective::Ict).await;
        let name = format!("{}", hall.state.chance.seed().unwrap() % 1_000_000_000);
        workshops::submit(&hall.state, &seat, whole(hall, round, now), key(&name)).await.unwrap().unwrap();
    }
}

async fn sees(hall: &Hall, viewer: Viewer) -> Outcome {
    find(&hall.state, &hall.as_seen_by_anke().await, 1, viewer).await.unwrap()
}

async fn counted(hall: &Hall) -> Arc<Counted> {
    match sees(hall, Viewer::Participant).await {
        Outcome::Shown(counted) => counted,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn nobody_sees_a_result_before_it_is_revealed() {
    let hall = Hall::opens().await;
    hall.comes_to_ranking().await;
    gives(&hall, 3, 1, &["K5", "I2"]).await;
    for action in [None, Some(Action::CloseRound), Some(Action::OpenRound), Some(Action::CloseRound)] {
        if let Some(action) = action {
            hall.does(action).await;
        }
        for viewer in VIEWERS {
            assert!(matches!(sees(&hall, viewer).await, Outcome::Hidden), "{viewer:?}");
        }
    }
    assert_eq!(hall.state.results.counts_since_start(), 0, "nothing was even counted");
    hall.does(Action::Reveal).await;
    for viewer in VIEWERS {
        assert!(matches!(sees(&hall, viewer).await, Outcome::Shown(_)), "{viewer:?}");
    }
    assert_eq!(hall.state.results.counts_since_start(), 1);
    // Going back puts it away again, though it is kept.
    hall.does(Action::Back).await;
    for viewer in VIEWERS {
        assert!(matches!(sees(&hall, viewer).await, Outcome::Hidden), "{viewer:?}");
    }
}

#[tokio::test]
async fn early_results_are_the_facilitators_alone() {
    let hall = Hall::opens_with(|proposal| proposal.method.shows_early_results = true).await;
    hall.comes_to_ranking().await;
    gives(&hall, 3, 1, &["K5", "I2"]).await;
    assert!(matches!(sees(&hall, Viewer::Facilitator).await, Outcome::Hidden), "while it is open");
    hall.does(Action::CloseRound).await;
    assert!(matches!(sees(&hall, Viewer::Facilitator).await, Outcome::Shown(_)));
    // What was counted for one is not seen by another.
    for viewer in [Viewer::Participant, Viewer::Projector] {
        assert!(matches!(sees(&hall, viewer).await, Outcome::Hidden), "{viewer:?}");
    }
}

#[tokio::test]
async fn a_hall_that_asks_at_once_is_counted_once() {
    let hall = Hall::opens().await;
    hall.comes_to_ranking().await;
    gives(&hall, 5, 1, &["K5", "I2"]).await;
    hall.does(Action::CloseRound).await;
    hall.does(Action::Reveal).await;
    let asks: Vec<_> = (0..200)
        .map(|_| {
            let (state, workshop) = (hall.state.clone(), hall.workshop.public_id.clone());
            tokio::spawn(async move {
                let anke = workshops::tests::anke();
                let right = crate::domain::rights::Action::View;
                let workshop = workshops::load(&state, &anke, &workshop, right).await.unwrap();
                find(&state, &workshop, 1, Viewer::Participant).await.unwrap()
            })
        })
        .collect();
    let mut first: Option<Arc<Counted>> = None;
    for ask in asks {
        let Outcome::Shown(counted) = ask.await.unwrap() else { panic!("it is revealed") };
        let first = first.get_or_insert_with(|| Arc::clone(&counted));
        assert!(Arc::ptr_eq(first, &counted), "everyone has the same one");
    }
    assert_eq!(hall.state.results.counts_since_start(), 1);
    // The control: another set of ballots is counted.
    hall.does(Action::Back).await;
    hall.does(Action::OpenRound).await;
    hall.does(Action::CloseRound).await;
    hall.does(Action::Reveal).await;
    counted(&hall).await;
    assert_eq!(hall.state.results.counts_since_start(), 2);
}

#[tokio::test]
async fn a_round_that_was_opened_again_is_counted_again() {
    let hall = Hall::opens().await;
    hall.comes_to_ranking().await;
    gives(&hall, 3, 1, &["K5", "I2"]).await;
    hall.does(Action::CloseRound).await;
    hall.does(Action::Reveal).await;
    let before = counted(&hall).await;
    assert_eq!((before.result.people, before.result.was_reopened), (3, false));
    let seen = hall.as_seen_by_anke().await;

    hall.does(Action::Back).await;
    hall.does(Action::OpenRound).await;
    gives(&hall, 4, 1, &["I2", "K5"]).await;
    // Who loaded the page before that has nothing counted of the open round, also
    // where the earlier result is no longer kept.
    let late = AppState { results: Results::default(), ..hall.state.clone() };
    assert!(matches!(find(&late, &seen, 1, Viewer::Participant).await.unwrap(), Outcome::Hidden));

    hall.does(Action::CloseRound).await;
    hall.does(Action::Reveal).await;
    assert!(matches!(find(&late, &seen, 1, Viewer::Participant).await.unwrap(), Outcome::Hidden));
    let after = counted(&hall).await;
    assert_eq!((after.result.people, after.result.was_reopened), (7, true));
    let first = |counted: &Counted| counted.result.deck[counted.result.order()[0]].clone();
    assert_eq!((first(&before).as_str(), first(&after).as_str()), ("K5", "I2"));
}

#[tokio::test]
async fn a_result_stays_the_same_once_the_ballots_are_nobodys() {
    let hall = Hall::opens().await;
    hall.comes_to_ranking().await;
    for now in [["K5", "I2"], ["I2", "O1"], ["O1", "K5"], ["K5", "K1"], ["K1", "I2"]] {
        gives(&hall, 1, 1, &now).await;
    }
    hall.does(Action::CloseRound).await;
    hall.does(Action::Reveal).await;
    let before = counted(&hall).await;
    hall.does(Action::Decide).await;
    hall.does(Action::Conclude).await;
    // As after a restart: nothing is kept, and the ballots have other names.
    let restarted = AppState { results: Results::default(), ..hall.state.clone() };
    let workshop = hall.as_seen_by_anke().await;
    let Outcome::Shown(after) = find(&restarted, &workshop, 1, Viewer::Participant).await.unwrap() else {
        panic!("it is there to look up");
    };
    assert_eq!(*after, *before);
}

#[tokio::test]
async fn a_shift_is_between_rounds_over_the_same_cards() {
    let hall = Hall::opens().await;
    hall.comes_to_ranking().await;
    gives(&hall, 3, 1, &["K5", "I2"]).await;
    let round = |deck| Action::StartRound { deck, start: RoundStart::Rank };
    let shift = async |number: u16| {
        let workshop = hall.as_seen_by_anke().await;
        let Outcome::Shown(counted) = find(&hall.state, &workshop, number, Viewer::Projector).await.unwrap()
        else {
            panic!("round {number} is revealed")
        };
        find_shift(&hall.state, &workshop, &counted, Viewer::Projector).await.unwrap()
    };
    hall.does(Action::CloseRound).await;
    hall.does(Action::Reveal).await;
    assert_eq!(shift(1).await, None, "there is nothing before it");
    let theme = hall.workshop.catalogue.themes[0].code.clone();
    hall.does(round(RoundDeck::Theme(theme))).await;
    hall.does(Action::CloseRound).await;
    hall.does(Action::Reveal).await;
    assert!(matches!(
        find(&hall.state, &hall.as_seen_by_anke().await, 2, Viewer::Projector).await.unwrap(),
        Outcome::TooFew
    ));
    hall.does(round(RoundDeck::Whole)).await;
    gives(&hall, 3, 3, &["I2", "K5"]).await;
    hall.does(Action::CloseRound).await;
    hall.does(Action::Reveal).await;
    let moved = shift(3).await.unwrap();
    assert_eq!((moved.from, moved.to), (1, 3), "the round about a theme is passed over");
    assert_eq!(moved.cards[0].card.as_str(), "I2");
}
