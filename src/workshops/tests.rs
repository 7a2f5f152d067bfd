//! A hall, without its pages: people join, sort, rank, and the facilitator
//! leads. What a page will show rests on what holds here.

use std::time::Duration;

use sqlx::Row as _;
use tempfile::TempDir;

use super::*;
use crate::chance::Chance;
use crate::clock::Clock;
use crate::config::Config;
use crate::domain::ballot::{Ballot, BallotError, Pile};
use crate::domain::catalogue::CardCode;
use crate::domain::rights::{AccountId, Actor, Owner};
use crate::domain::workshop::code::ResumeCode;
use crate::domain::workshop::outcome::RoundResult;
use crate::domain::workshop::participant::Joining;
use crate::domain::workshop::participant::Perspective;
use crate::domain::workshop::receipt::{IdempotencyKey, ReceiveError};
use crate::domain::workshop::room::SubmitRefusal;
use crate::domain::workshop::sample;
use crate::domain::workshop::submission::{Submission, SubmissionError};
use crate::results;

pub(crate) struct Hall {
    pub(crate) state: AppState,
    pub(crate) workshop: Workshop,
    folder: TempDir,
}

fn config(folder: &TempDir) -> Config {
    Config::for_testing(folder.path().join("hall.db"))
}

async fn started(folder: &TempDir, seed: u64) -> AppState {
    let clock = Clock::fixed("2026-12-08T09:00:00Z".parse().unwrap());
    AppState::start(config(folder), clock, Chance::seeded(seed)).await.unwrap()
}

/// Anke, who leads it.
pub(crate) fn anke() -> Visitor {
    let owner = Some(Owner::Account(AccountId(1)));
    Visitor {
        actor: Actor { owner, memberships: Vec::new() },
        owner_id: Some(OwnerId(1)),
        ..Visitor::default()
    }
}

impl Hall {
    pub(crate) async fn opens() -> Self {
        Self::opens_with(|_| {}).await
    }

    pub(crate) async fn opens_with(
        change: impl FnOnce(&mut crate::domain::workshop::settings::Proposal),
    ) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let state = started(&folder, 7).await;
        let mut tx = state.db.begin_write().await.unwrap();
        for sql in [
            "INSERT INTO accounts (id, email, name, created_at) VALUES (1, 'anke@gent.be', 'Anke', 0)",
            "INSERT INTO owners (id, is_guest, account_id, created_at) VALUES (1, 0, 1, 0)",
        ] {
            sqlx::query(sql).execute(&mut tx).await.unwrap();
        }
        tx.commit().await.unwrap();
        let (catalogue_id, catalogue) = catalogues::load_active(&state).await.unwrap();
        let mut proposal = sample::proposal();
        proposal.catalogue.key = catalogue.key.clone();
        proposal.catalogue.version = catalogue.version.clone();
        change(&mut proposal);
        let settings = Settings::check(proposal).unwrap();
        let workshop = create(&state, OwnerId(1), catalogue_id, settings).await.unwrap();
        Self { state, workshop, folder }
    }

    pub(crate) async fn joins(&self, perspective: Perspective) -> Seat {
        self.joins_with(perspective).await.0
    }

    async fn joins_with(&self, perspective: Perspective) -> (Seat, ResumeCode) {
        let joining = Joining { perspective: Some(perspective), ..Joining::default() };
        let token = join(&self.state, &self.workshop, &joining).await.unwrap().unwrap();
        let seat = take_seat(&self.state, &token).await.unwrap();
        let code = seat.resume_code().unwrap();
        (seat, code)
    }

    pub(crate) async fn room(&self) -> Room {
        load(&self.state, &anke(), &self.workshop.public_id, Right::View).await.unwrap().room
    }

    pub(crate) async fn does(&self, action: Action) -> Room {
        let seen = self.room().await.revision();
        act(&self.state, &self.workshop, &action, seen).await.unwrap().unwrap()
    }

    pub(crate) async fn comes_to_ranking(&self) {
        for _ in 0..3 {
            self.does(Action::Advance).await;
        }
        assert_eq!(self.room().await.stage(), Stage::Rank);
    }

    pub(crate) async fn as_seen_by_anke(&self) -> Workshop {
        load(&self.state, &anke(), &self.workshop.public_id, Right::View).await.unwrap()
    }

    async fn counts(&self, sql: &'static str) -> i64 {
        sqlx::query(sql).fetch_one(self.state.db.read()).await.unwrap().get(0)
    }
}

/// What a device gave in the round the room is at, however long ago it looked.
async fn given(state: &AppState, seat: &Seat) -> Option<(Stage, Ballot)> {
    let seat = take_seat(state, &seat.token).await.unwrap();
    hand(state, &seat).await.unwrap().given
}

pub(crate) fn ranked(round: u16, now: &[&str], later: &[&str]) -> Submission {
    let cards = |codes: &[&str]| codes.iter().map(|code| CardCode::new(*code)).collect();
    Submission { round, stage: Stage::Rank, now: cards(now), later: cards(later), not_now: Vec::new() }
}

/// A ballot that judges every card: these first, in this order, and the rest not
/// now.
pub(crate) fn whole(hall: &Hall, round: u16, now: &[&str]) -> Submission {
    let mut submission = ranked(round, now, &[]);
    let rest = hall.workshop.catalogue.deck().into_iter().filter(|card| !submission.now.contains(card));
    submission.not_now = rest.collect();
    submission
}

pub(crate) fn key(name: &str) -> IdempotencyKey {
    IdempotencyKey::parse(&format!("{name:0>16}")).unwrap()
}

async fn result(hall: &Hall, workshop: &Workshop, round: u16, viewer: Viewer) -> Option<RoundResult> {
    match results::find(&hall.state, workshop, round, viewer).await.unwrap() {
        results::Outcome::Shown(counted) => Some(counted.result.clone()),
        results::Outcome::Hidden | results::Outcome::TooFew => None,
    }
}

#[test]
fn the_scripts_that_come_with_it_can_be_read() {
    scripts().unwrap();
}

#[tokio::test]
async fn a_workshop_is_found_by_its_code_and_by_its_facilitator() {
    let hall = Hall::opens().await;
    let code = hall.workshop.code.unwrap();
    assert_eq!(find_open(&hall.state, code).await.unwrap().public_id, hall.workshop.public_id);
    let other = JoinCode::from_random(&[200; 32]).unwrap();
    assert!(matches!(find_open(&hall.state, other).await, Err(Error::NotFound("workshop"))));
    let stranger = Visitor::default();
    let refused = load(&hall.state, &stranger, &hall.workshop.public_id, Right::View).await;
    assert!(matches!(refused, Err(Error::NotFound("session"))));
    let nowhere = load(&hall.state, &anke(), "0000", Right::View).await;
    assert!(matches!(nowhere, Err(Error::NotFound("session"))));
}

#[tokio::test]
async fn a_ballot_is_given_corrected_and_counted() {
    let hall = Hall::opens().await;
    let anna = hall.joins(Perspective::Politics).await;
    let bert = hall.joins(Perspective::Ict).await;
    let carla = hall.joins(Perspective::Ict).await;
    hall.comes_to_ranking().await;
    let state = &hall.state;
    submit(state, &anna, whole(&hall, 1, &["K1", "I1"]), key("a1")).await.unwrap().unwrap();
    submit(state, &anna, whole(&hall, 1, &["K5", "I2"]), key("a2")).await.unwrap().unwrap();
    submit(state, &bert, whole(&hall, 1, &["K5", "O1"]), key("b1")).await.unwrap().unwrap();
    let piles = Submission { stage: Stage::Sort, ..whole(&hall, 1, &["I2", "K5"]) };
    submit(state, &carla, piles, key("c1")).await.unwrap().unwrap();

    let (stage, own) = given(state, &anna).await.unwrap();
    assert_eq!((stage, own.ranking()[0].as_str()), (Stage::Rank, "K5"));
    let seen = progress(state, &hall.as_seen_by_anke().await).await.unwrap();
    assert_eq!((seen.all.ready, seen.all.present), (2, 3), "Carla has sorted and not ranked");
    assert_eq!(seen.perspectives[&Perspective::Politics], None, "one person is no group");

    // Nobody sees anything before the reveal, and then everybody does.
    hall.does(Action::CloseRound).await;
    for viewer in [Viewer::Participant, Viewer::Projector, Viewer::Facilitator] {
        assert!(result(&hall, &hall.as_seen_by_anke().await, 1, viewer).await.is_none());
    }
    hall.does(Action::Reveal).await;
    let shown = hall.as_seen_by_anke().await;
    let found = result(&hall, &shown, 1, Viewer::Projector).await.unwrap();
    assert_eq!(found.people, 3);
    let counted = &found.count;
    let at = |code: &str| found.deck.iter().position(|card| card.as_str() == code).unwrap();
    // Carla did not order what she put on Now, so she is in neither number.
    assert_eq!(counted.pairs.strict(at("K5"), at("I2")), 2);
    assert_eq!(counted.pairs.tied(at("K5"), at("I2")), 1);
    assert_eq!(counted.consensus.order[0], at("K5"));
    let again = result(&hall, &shown, 1, Viewer::Participant).await.unwrap();
    assert_eq!(again, found, "whoever looks");
}

#[tokio::test]
async fn ballots_are_kept_as_long_as_was_told_and_not_longer() {
    let hall = Hall::opens_with(|proposal| proposal.retention_days = 30).await;
    let anna = hall.joins(Perspective::Ict).await;
    hall.comes_to_ranking().await;
    submit(&hall.state, &anna, ranked(1, &["K1"], &[]), key("a")).await.unwrap().unwrap();
    let days = |days: i64| jiff::SignedDuration::from_hours(24 * days);
    // It was held on 8 December and nobody concluded it.
    hall.state.clock.advance(days(30));
    assert_eq!(delete_old(&hall.state).await.unwrap(), 0);
    assert_eq!(hall.counts("SELECT count(*) FROM workshop_ballots").await, 1);
    hall.state.clock.advance(days(1));
    assert_eq!(delete_old(&hall.state).await.unwrap(), 1);
    for table in ["SELECT count(*) FROM workshop_ballots", "SELECT count(*) FROM workshop_participants"] {
        assert_eq!(hall.counts(table).await, 0);
    }
    assert_eq!(hall.room().await.stage(), Stage::Concluded);
    assert!(find_open(&hall.state, hall.workshop.code.unwrap()).await.is_err());
    assert_eq!(delete_old(&hall.state).await.unwrap(), 0);
}

#[tokio::test]
async fn fewer_than_three_ballots_are_no_result() {
    let hall = Hall::opens().await;
    let (anna, bert) = (hall.joins(Perspective::Ict).await, hall.joins(Perspective::Ict).await);
    hall.comes_to_ranking().await;
    for (seat, name) in [(&anna, "a"), (&bert, "b")] {
        submit(&hall.state, seat, ranked(1, &["K1"], &[]), key(name)).await.unwrap().unwrap();
    }
    hall.does(Action::CloseRound).await;
    hall.does(Action::Reveal).await;
    let shown = hall.as_seen_by_anke().await;
    let found = results::find(&hall.state, &shown, 1, Viewer::Facilitator).await.unwrap();
    assert!(matches!(found, results::Outcome::TooFew));
}

#[tokio::test]
async fn the_same_key_gives_the_same_receipt_and_another_content_is_refused() {
    let hall = Hall::opens().await;
    let anna = hall.joins(Perspective::Ict).await;
    hall.comes_to_ranking().await;
    let first = ranked(1, &["K1"], &["K2"]);
    let receipt = submit(&hall.state, &anna, first.clone(), key("a")).await.unwrap().unwrap();
    submit(&hall.state, &anna, ranked(1, &["I1"], &[]), key("b")).await.unwrap().unwrap();
    // A late repeat of the first does not undo the second.
    let repeated = submit(&hall.state, &anna, first.clone(), key("a")).await.unwrap().unwrap();
    assert_eq!(repeated, receipt);
    let (_, own) = given(&hall.state, &anna).await.unwrap();
    assert_eq!(own.ranking()[0].as_str(), "I1");
    let other = submit(&hall.state, &anna, ranked(1, &["O1"], &[]), key("a")).await.unwrap();
    assert_eq!(other, Err(ReceiveError::KeyReused));
    hall.does(Action::CloseRound).await;
    assert_eq!(
        submit(&hall.state, &anna, first, key("a")).await.unwrap(),
        Ok(receipt),
        "also once it is closed"
    );
    let late = submit(&hall.state, &anna, ranked(1, &["O1"], &[]), key("c")).await.unwrap();
    let closed = SubmissionError::Refused(SubmitRefusal::RoundClosed);
    assert_eq!(late, Err(ReceiveError::Refused(closed)));
}

#[tokio::test]
async fn what_lies_on_the_boards_counts_once_it_is_sent() {
    let hall = Hall::opens_with(|proposal| proposal.method.top = 2).await;
    let (anna, _) = hall.joins_with(Perspective::Ict).await;
    let sorts = async |round: u16, card: &str, pile: Pile| {
        let card = CardCode::new(card);
        change_draft(&hall.state, &anna, round, move |draft, deck| draft.sort(deck, &card, pile))
            .await
            .unwrap()
    };
    assert_eq!(sorts(2, "K1", Pile::Now).await, Err(DraftError::Room(SubmitRefusal::NotYet)));
    hall.comes_to_ranking().await;
    for card in ["K1", "O1", "I1"] {
        sorts(1, card, Pile::Now).await.unwrap();
    }
    let foreign = sorts(1, "X9", Pile::Now).await;
    assert_eq!(foreign, Err(DraftError::Ballot(BallotError::NotInDeck(CardCode::new("X9")))));
    assert_eq!(given(&hall.state, &anna).await, None);
    let refused = submit_draft(&hall.state, &anna, 2, Stage::Rank, key("early")).await.unwrap();
    assert!(refused.is_err(), "not for a round that is not there");

    let receipt = submit_draft(&hall.state, &anna, 1, Stage::Rank, key("a")).await.unwrap().unwrap();
    let (_, ballot) = given(&hall.state, &anna).await.unwrap();
    assert_eq!(ballot.ranking(), [CardCode::new("K1"), CardCode::new("O1")], "the top holds two");
    let again = submit_draft(&hall.state, &anna, 1, Stage::Rank, key("a")).await.unwrap();
    assert_eq!(again, Ok(receipt));
    // Whoever goes on sorting keeps it, and what was sent counts.
    sorts(1, "K5", Pile::Later).await.unwrap();
    let seat = take_seat(&hall.state, &anna.token).await.unwrap();
    let held = hand(&hall.state, &seat).await.unwrap();
    assert_eq!((held.draft.sorted_count(), held.given_count), (4, 1));
    assert_eq!(held.given.unwrap().1.sorted_count(), 3);
}

#[tokio::test]
async fn a_double_click_changes_a_stage_once() {
    let hall = Hall::opens().await;
    let seen = hall.room().await.revision();
    act(&hall.state, &hall.workshop, &Action::Advance, seen).await.unwrap().unwrap();
    let second = act(&hall.state, &hall.workshop, &Action::Advance, seen).await.unwrap();
    assert_eq!(second, Err(Refusal::Stale { revision: seen + 1 }));
    assert_eq!(hall.room().await.stage(), Stage::Explore);
}

#[tokio::test]
async fn a_place_opens_on_another_device_and_after_a_restart() {
    let hall = Hall::opens().await;
    let (anna, code) = hall.joins_with(Perspective::Ict).await;
    hall.comes_to_ranking().await;
    submit(&hall.state, &anna, ranked(1, &["K1"], &[]), key("a")).await.unwrap().unwrap();
    hall.state.db.close().await;

    let state = started(&hall.folder, 8).await;
    let typed = ResumeCode::parse(&code.reveal().to_lowercase()).unwrap();
    let token = resume(&state, &typed).await.unwrap();
    let again = take_seat(&state, &token).await.unwrap();
    assert_eq!(again.workshop.room.stage(), Stage::Rank);
    assert_eq!(again.participant, anna.participant);
    assert_eq!(again.seed, anna.seed);
    let (_, own) = given(&state, &again).await.unwrap();
    assert_eq!(own.ranking()[0].as_str(), "K1");
    let wrong = ResumeCode::from_random(&[9; 32]).unwrap();
    assert!(matches!(resume(&state, &wrong).await, Err(Error::NotFound("workshop"))));
    state.db.close().await;
}

#[tokio::test]
async fn concluding_cuts_every_way_from_a_person_to_a_ballot() {
    let hall = Hall::opens_with(|proposal| proposal.method.rounds = 1).await;
    let (anna, code) = hall.joins_with(Perspective::Ict).await;
    let (bert, carla) = (hall.joins(Perspective::Ict).await, hall.joins(Perspective::Ict).await);
    hall.comes_to_ranking().await;
    for (seat, name) in [(&anna, "a"), (&bert, "b"), (&carla, "c")] {
        submit(&hall.state, seat, whole(&hall, 1, &["K1", "O1"]), key(name)).await.unwrap().unwrap();
    }
    let before: Vec<Vec<u8>> = names(&hall).await;
    for action in [Action::CloseRound, Action::Reveal, Action::Decide, Action::Conclude] {
        hall.does(action).await;
    }
    let after = names(&hall).await;
    assert_eq!(after.len(), 3, "the ballots are still there");
    assert!(after.iter().all(|name| !before.contains(name)), "and nobody knows whose");
    assert_eq!(hall.counts("SELECT count(*) FROM workshop_receipts").await, 0);
    assert_eq!(
        hall.counts("SELECT count(*) FROM workshops WHERE ballot_key IS NOT NULL OR code IS NOT NULL").await,
        0
    );
    assert_eq!(hall.counts("SELECT count(*) FROM workshop_participants WHERE sealed IS NOT NULL").await, 0);
    assert_eq!(given(&hall.state, &anna).await, None);
    assert!(resume(&hall.state, &code).await.is_err());
    assert!(find_open(&hall.state, hall.workshop.code.unwrap()).await.is_err());
    let joining = Joining { perspective: Some(Perspective::Ict), ..Joining::default() };
    assert!(matches!(join(&hall.state, &hall.workshop, &joining).await, Err(Error::NotFound("workshop"))));
    let late = submit(&hall.state, &anna, ranked(1, &["K1"], &[]), key("z")).await.unwrap();
    let over = SubmissionError::Refused(SubmitRefusal::Concluded);
    assert_eq!(late, Err(ReceiveError::Refused(over)));
    // Its result is still there to look up.
    let shown = hall.as_seen_by_anke().await;
    assert!(result(&hall, &shown, 1, Viewer::Participant).await.is_some());
}

async fn names(hall: &Hall) -> Vec<Vec<u8>> {
    let rows =
        sqlx::query("SELECT voter FROM workshop_ballots").fetch_all(hall.state.db.read()).await.unwrap();
    rows.into_iter().map(|row| row.get(0)).collect()
}

/// Each ballot is counted or refused, whatever happens at the same moment: many
/// clients send while the round is closed, time and again, and what is stored is
/// what was acknowledged.
#[tokio::test(flavor = "multi_thread")]
async fn the_closing_race() {
    // Two hundred of each take half a minute; these fit among other tests.
    const CLIENTS: usize = 50;
    const CLOSINGS: usize = 40;
    let hall = Hall::opens().await;
    let mut seats = Vec::new();
    for _ in 0..CLIENTS {
        seats.push(hall.joins(Perspective::Ict).await);
    }
    hall.comes_to_ranking().await;
    let deck = hall.workshop.catalogue.deck();
    // What each was last acknowledged: the first card of it says which.
    let mut acknowledged: Vec<Option<CardCode>> = vec![None; CLIENTS];
    let (mut counted, mut refused) = (0, 0);
    for closing in 0..CLOSINGS {
        if closing > 0 {
            hall.does(Action::OpenRound).await;
        }
        let sent: Vec<_> = seats
            .iter()
            .enumerate()
            .map(|(client, seat)| {
                let (state, seat) = (hall.state.clone(), seat.clone());
                let card = deck[(client + closing) % deck.len()].clone();
                let submission = Submission { now: vec![card.clone()], ..ranked(1, &[], &[]) };
                let key = key(&format!("{client}-{closing}"));
                // Spread over twenty milliseconds, in the middle of which it closes.
                let later = Duration::from_micros((client * 37 % CLIENTS * 20_000 / CLIENTS) as u64);
                tokio::spawn(async move {
                    tokio::time::sleep(later).await;
                    (card, submit(&state, &seat, submission, key).await.unwrap())
                })
            })
            .collect();
        tokio::time::sleep(Duration::from_millis(3 * (closing % 7) as u64)).await;
        hall.does(Action::CloseRound).await;
        for (client, answer) in sent.into_iter().enumerate() {
            match answer.await.unwrap() {
                (card, Ok(_)) => {
                    acknowledged[client] = Some(card);
                    counted += 1;
                }
                (_, Err(ReceiveError::Refused(SubmissionError::Refused(SubmitRefusal::RoundClosed)))) => {
                    refused += 1;
                }
                (_, Err(other)) => panic!("client {client}, closing {closing}: {other}"),
            }
        }
        if closing % 10 == 0 || closing + 1 == CLOSINGS {
            for (seat, card) in seats.iter().zip(&acknowledged) {
                let own = given(&hall.state, seat).await;
                assert_eq!(own.map(|(_, ballot)| ballot.ranking()[0].clone()), *card);
            }
        }
    }
    assert_eq!(counted + refused, CLIENTS * CLOSINGS);
    assert_eq!(hall.counts("SELECT count(*) FROM workshop_receipts").await, i64::try_from(counted).unwrap());
    // Both happened, or there was no race.
    assert!(counted > 0 && refused > 0, "{counted} counted, {refused} refused");
}
