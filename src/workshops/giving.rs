//! What a device has on its boards and what it gives: drafts, ballots, receipts.

use anyhow::Context as _;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest as _, Sha256};

use super::{Seat, store};
use crate::app::AppState;
use crate::chance::Token;
use crate::db::WriteTx;
use crate::domain::ballot::{Ballot, BallotError, deal};
use crate::domain::catalogue::CardCode;
use crate::domain::workshop::draft::prepared;
use crate::domain::workshop::receipt::{
    ContentHash, IdempotencyKey, Receipt, ReceiveError, Received, receive,
};
use crate::domain::workshop::room::{Room, Stage, SubmitRefusal};
use crate::domain::workshop::submission::{Submission, carried_over};
use crate::error::Error;

/// What a device has before it in the round the room is at.
#[derive(Debug, Clone, Default)]
pub struct Hand {
    /// Piles and order as they are on its boards.
    pub draft: Ballot,
    /// What it gave in this round, in which stage.
    pub given: Option<(Stage, Ballot)>,
    /// How often it gave something: makes the key of what it sends next.
    pub given_count: i64,
}

/// Takes a ballot, or says why not; never both and never neither. Whether the
/// round is open is asked inside the transaction that writes.
///
/// # Errors
/// Busy, when too much waits to be written. The inner error is the refusal.
pub async fn submit(
    state: &AppState,
    seat: &Seat,
    submission: Submission,
    key: IdempotencyKey,
) -> Result<Result<Receipt, ReceiveError>, Error> {
    give(state, seat, submission.round, submission.stage, key, Some(submission)).await
}

/// Takes what is on a device's boards as its ballot.
///
/// # Errors
/// As [`submit`].
pub async fn submit_draft(
    state: &AppState,
    seat: &Seat,
    round: u16,
    stage: Stage,
    key: IdempotencyKey,
) -> Result<Result<Receipt, ReceiveError>, Error> {
    give(state, seat, round, stage, key, None).await
}

async fn give(
    state: &AppState,
    seat: &Seat,
    round: u16,
    stage: Stage,
    key: IdempotencyKey,
    submission: Option<Submission>,
) -> Result<Result<Receipt, ReceiveError>, Error> {
    let own = seat.clone();
    let outcome = state
        .db
        .submit(async move |tx| -> Result<Result<Receipt, ReceiveError>, anyhow::Error> {
            let Some(at) = At::read(tx, &own).await? else {
                return Ok(Err(ReceiveError::Refused(SubmitRefusal::Concluded.into())));
            };
            let rules = own.workshop.rules();
            let is_whole = submission.is_some();
            let submission = match submission {
                Some(submission) => submission,
                None => Submission::of(&at.draft(tx, &own).await?, round, stage, &rules),
            };
            let content = content_hash(&submission);
            let known = store::find_receipt(tx, own.workshop.id, &at.voter, &key).await?;
            match receive(&submission, key, content, known.as_ref(), &at.room, &rules) {
                Ok(Received::Before(receipt)) => Ok(Ok(receipt)),
                Ok(Received::New { receipt, ballot }) => {
                    let given = store::GivenBallot {
                        voter: &at.voter,
                        round,
                        stage,
                        participant: &own.participant,
                        ballot: &ballot,
                    };
                    store::keep_ballot(tx, own.workshop.id, &given).await?;
                    if is_whole {
                        // Its boards, should it come to look at them, show it.
                        store::keep_draft(tx, own.workshop.id, &at.voter, round, &ballot).await?;
                    }
                    store::keep_receipt(tx, own.workshop.id, &at.voter, &receipt).await?;
                    store::mark_ready(tx, own.id, round, stage).await?;
                    Ok(Ok(receipt))
                }
                Err(refusal) => Ok(Err(refusal)),
            }
        })
        .await?;
    if outcome.is_ok() {
        state.live.notify(&seat.workshop.desk_topic());
    }
    Ok(outcome)
}

fn content_hash(submission: &Submission) -> ContentHash {
    ContentHash(Sha256::digest(submission.content().as_bytes()).into())
}

/// Where the room is inside a write, and the name a device's ballots are kept
/// under.
struct At {
    room: Room,
    voter: Vec<u8>,
}

impl At {
    /// `None` once the workshop is concluded: the key goes then, and at no other
    /// time.
    async fn read(tx: &mut WriteTx, seat: &Seat) -> anyhow::Result<Option<Self>> {
        let state = store::get_state(tx, seat.workshop.id).await?.context("the workshop of a seat")?;
        let Some(ballot_key) = state.ballot_key else { return Ok(None) };
        Ok(Some(Self { voter: voter(&ballot_key, &seat.token)?, room: state.room }))
    }

    /// What is on the device's boards.
    async fn draft(&self, tx: &mut WriteTx, seat: &Seat) -> anyhow::Result<Ballot> {
        let (id, round) = (seat.workshop.id, self.room.round_number());
        let draft = match store::find_draft(&mut *tx, id, &self.voter, round).await? {
            Some(draft) => draft,
            None => begin(&store::list_own_ballots(&mut *tx, id, &self.voter).await?, &self.room, seat),
        };
        let dealt = deal(&seat.workshop.rules().cards(&self.room.round().deck), seat.seed);
        Ok(prepared(draft, self.room.stage(), &dealt, &seat.workshop.rules()))
    }
}

/// What a round begins with on a device: what it gave in it, or else how it judged
/// these cards before.
fn begin(own: &[(u16, Stage, Ballot)], room: &Room, seat: &Seat) -> Ballot {
    let deck = seat.workshop.rules().cards(&room.round().deck);
    let earlier: Vec<&Ballot> = own.iter().map(|(_, _, ballot)| ballot).collect();
    carried_over(&earlier, &deck)
}

/// The room inside a write, and the name under which a device is kept; `None` once
/// the workshop is concluded.
///
/// # Errors
/// The database's own.
pub async fn stand(tx: &mut WriteTx, seat: &Seat) -> anyhow::Result<Option<(Room, Vec<u8>)>> {
    Ok(At::read(tx, seat).await?.map(|at| (at.room, at.voter)))
}

/// The name under which a device is kept; `None` once the workshop is concluded.
///
/// # Errors
/// The database's own.
pub async fn voter_of(state: &AppState, seat: &Seat) -> Result<Option<Vec<u8>>, Error> {
    let key = store::find_ballot_key(state.db.read(), seat.workshop.id).await?;
    Ok(key.map(|key| voter(&key, &seat.token)).transpose()?)
}

/// Changes what is on a device's boards. Of a round that is over nothing is taken,
/// so that what was meant for it does not land in the next. The inner error says
/// why it stays as it was.
///
/// # Errors
/// Busy, when too much waits to be written.
pub async fn change_draft<T: Send + 'static>(
    state: &AppState,
    seat: &Seat,
    round: u16,
    change: impl FnOnce(&mut Ballot, &[CardCode]) -> Result<T, BallotError> + Send + 'static,
) -> Result<Result<T, DraftError>, Error> {
    let own = seat.clone();
    let outcome = state
        .db
        .submit(async move |tx| -> Result<Result<T, DraftError>, anyhow::Error> {
            let Some(at) = At::read(tx, &own).await? else {
                return Ok(Err(SubmitRefusal::Concluded.into()));
            };
            if let Err(refusal) = at.room.takes_drafts(round) {
                return Ok(Err(refusal.into()));
            }
            let mut draft = at.draft(tx, &own).await?;
            let deck = own.workshop.rules().cards(&at.room.round().deck);
            let changed = match change(&mut draft, &deck) {
                Ok(changed) => changed,
                Err(refusal) => return Ok(Err(refusal.into())),
            };
            store::keep_draft(tx, own.workshop.id, &at.voter, round, &draft).await?;
            Ok(Ok(changed))
        })
        .await?;
    Ok(outcome)
}

/// What to compare a ballot that was given with: the first digits of its content's
/// hash, as on its receipt.
#[must_use]
pub fn receipt_of(seat: &Seat, round: u16, stage: Stage, ballot: &Ballot) -> String {
    content_hash(&Submission::of(ballot, round, stage, &seat.workshop.rules())).short()
}

/// Why a change of a draft was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DraftError {
    /// The room is not at that round.
    #[error(transparent)]
    Room(#[from] SubmitRefusal),
    /// The boards cannot be changed like that.
    #[error(transparent)]
    Ballot(#[from] BallotError),
}

/// What a device has before it.
///
/// # Errors
/// The database's own.
pub async fn hand(state: &AppState, seat: &Seat) -> Result<Hand, Error> {
    let (id, room) = (seat.workshop.id, &seat.workshop.room);
    let Some(key) = store::find_ballot_key(state.db.read(), id).await? else { return Ok(Hand::default()) };
    let voter = voter(&key, &seat.token)?;
    let round = room.round_number();
    let own = store::list_own_ballots(state.db.read(), id, &voter).await?;
    let draft = store::find_draft(state.db.read(), id, &voter, round).await?;
    let draft = draft.unwrap_or_else(|| begin(&own, room, seat));
    Ok(Hand {
        draft: prepared(draft, room.stage(), &seat.dealt(), &seat.workshop.rules()),
        given_count: store::count_receipts(state.db.read(), id, &voter).await?,
        given: own.into_iter().find(|(of, _, _)| *of == round).map(|(_, stage, ballot)| (stage, ballot)),
    })
}

/// The name a ballot is kept under.
fn voter(ballot_key: &[u8], token: &Token) -> anyhow::Result<Vec<u8>> {
    let mut name = Hmac::<Sha256>::new_from_slice(ballot_key).context("the key of a workshop")?;
    name.update(token.reveal().as_bytes());
    Ok(name.finalize().into_bytes().to_vec())
}
