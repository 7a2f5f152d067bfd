//! Live sessions: who takes part, where the room is, and the ballots they give.
//! The rules of the room are in [`crate::domain::workshop`]; here they are asked
//! inside the transaction that writes what they decide.
//!
//! While a workshop goes on a ballot hangs on a name made of the device's token
//! and the workshop's key, so that it can be corrected. Neither the database nor
//! a log has both: the token is nowhere stored. Concluding deletes the key.

mod store;

use std::sync::{Arc, LazyLock};

use anyhow::Context as _;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest as _, Sha256, Sha512};

use crate::accounts::Visitor;
use crate::app::AppState;
use crate::catalogues::{self, CatalogueId};
use crate::chance::Token;
use crate::domain::ballot::{Ballot, Pile};
use crate::domain::catalogue::{CardCode, Catalogue};
use crate::domain::count::profile::{Profile, ProfileError, Unranked, Vote};
use crate::domain::count::result::CountResult;
use crate::domain::rights::{Action as Right, OwnerId, Resource, decide};
use crate::domain::workshop::action::{Action, Refusal};
use crate::domain::workshop::code::{JoinCode, ResumeCode};
use crate::domain::workshop::groups::Membership;
use crate::domain::workshop::participant::{JoinFault, Joining, Participant};
use crate::domain::workshop::progress::{Present, Progress};
use crate::domain::workshop::receipt::{
    ContentHash, IdempotencyKey, Receipt, ReceiveError, Received, receive,
};
use crate::domain::workshop::room::{Room, Stage, SubmitRefusal, Viewer};
use crate::domain::workshop::script::Scripts;
use crate::domain::workshop::settings::Settings;
use crate::domain::workshop::submission::Submission;
use crate::domain::workshop::{MINIMUM_GROUP, Rules};
use crate::error::{Error, not_found};
use crate::live::Topic;

use self::store::Key;

/// Templates and scripts, in every language.
const SCRIPTS: &str = include_str!("data/scripts.toml");

/// Codes tried before giving up on finding a free one: of 28^8 even a million in
/// use leave the first free all but once in 400,000 times.
const CODES_TRIED: usize = 8;

/// Templates and scripts.
///
/// # Errors
/// None but a fault in the file the program comes with, which a test finds.
pub fn scripts() -> anyhow::Result<&'static Scripts> {
    static PARSED: LazyLock<Result<Scripts, String>> = LazyLock::new(|| {
        Scripts::parse(SCRIPTS)
            .map_err(|faults| faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    });
    PARSED.as_ref().map_err(|faults| anyhow::anyhow!("embedded scripts: {faults}"))
}

/// A live session.
#[derive(Debug, Clone)]
pub struct Workshop {
    id: i64,
    /// In the facilitator's URLs.
    pub public_id: String,
    /// What participants type; none once it is concluded.
    pub code: Option<JoinCode>,
    /// What was settled before it began.
    pub settings: Settings,
    /// Where it is.
    pub room: Room,
    /// The deck, in the version it began with.
    pub catalogue: Arc<Catalogue>,
}

impl Workshop {
    /// What it goes by.
    #[must_use]
    pub fn rules(&self) -> Rules<'_> {
        Rules { settings: &self.settings, catalogue: &self.catalogue }
    }

    /// What the pages of everyone in it listen to.
    #[must_use]
    pub fn topic(&self) -> Topic {
        Topic::Room(self.id)
    }

    /// What those listen to besides who see how many are there.
    #[must_use]
    pub fn desk_topic(&self) -> Topic {
        Topic::Desk(self.id)
    }
}

/// A device that takes part, with the workshop it takes part in.
#[derive(Debug, Clone)]
pub struct Seat {
    id: i64,
    token: Token,
    /// The workshop.
    pub workshop: Workshop,
    /// Who it stands for.
    pub participant: Participant,
    /// Decides the order in which its cards are dealt.
    pub seed: u64,
}

/// What a device gets on joining: shown and sent once, stored nowhere.
#[derive(Debug, Clone)]
pub struct Joined {
    /// For its cookie.
    pub token: Token,
    /// Moves it to another device.
    pub resume: ResumeCode,
}

/// Prepares a workshop for a facilitator.
///
/// # Errors
/// The database's own.
pub async fn create(
    state: &AppState,
    owner: OwnerId,
    catalogue_id: CatalogueId,
    settings: Settings,
) -> Result<Workshop, Error> {
    let catalogue = catalogues::load(state, catalogue_id).await?;
    let room = Room::new(&Rules { settings: &settings, catalogue: &catalogue });
    let public_id = state.chance.public_id()?;
    let ballot_key = state.chance.bytes::<32>()?;
    let mut tx = state.db.begin_write().await?;
    let mut code = None;
    for _ in 0..CODES_TRIED {
        let tried = JoinCode::from_random(&state.chance.bytes::<32>()?).context("a code from random bits")?;
        if !store::is_code_taken(&mut tx, tried).await? {
            code = Some(tried);
            break;
        }
    }
    let code = code.context("no free code was found")?;
    let new = store::NewWorkshop {
        public_id: &public_id,
        owner,
        catalogue: catalogue_id,
        code,
        settings: &settings,
        room: &room,
        ballot_key: &ballot_key,
        now: state.clock.seconds(),
    };
    let id = store::create_workshop(&mut tx, &new).await?;
    tx.commit().await?;
    Ok(Workshop { id, public_id, code: Some(code), settings, room, catalogue })
}

/// Loads a workshop for the facilitator whose it is.
///
/// # Errors
/// Not found, also for one that is not theirs.
pub async fn load(
    state: &AppState,
    visitor: &Visitor,
    public_id: &str,
    right: Right,
) -> Result<Workshop, Error> {
    let row = find(state, Key::PublicId(public_id)).await?;
    if !decide(&visitor.actor, right, Resource::Workshop { owner: row.owner() }) {
        return Err(not_found("workshop"));
    }
    read(state, row).await
}

/// Finds the open workshop of a code. Unknown and concluded are the same answer.
///
/// # Errors
/// Not found.
pub async fn find_open(state: &AppState, code: JoinCode) -> Result<Workshop, Error> {
    let row = find(state, Key::Code(code)).await?;
    read(state, row).await
}

async fn find(state: &AppState, key: Key<'_>) -> Result<store::WorkshopRow, Error> {
    store::find_workshop(state.db.read(), key).await?.ok_or_else(|| not_found("workshop"))
}

async fn read(state: &AppState, row: store::WorkshopRow) -> Result<Workshop, Error> {
    let catalogue = catalogues::load(state, row.catalogue()).await?;
    Ok(row.into_workshop(catalogue)?)
}

/// Lets a device in.
///
/// # Errors
/// Not found, once the workshop is concluded. The inner error lists every fault
/// of what it says of itself.
pub async fn join(
    state: &AppState,
    workshop: &Workshop,
    joining: &Joining,
) -> Result<Result<Joined, Vec<JoinFault>>, Error> {
    let participant = match Participant::join(joining, &workshop.settings) {
        Ok(participant) => participant,
        Err(faults) => return Ok(Err(faults)),
    };
    let token = state.chance.token()?;
    let resume = ResumeCode::from_random(&state.chance.bytes::<32>()?).context("a code from random bits")?;
    let (id, seed) = (workshop.id, state.chance.seed()?);
    let (token_hash, resume_hash, sealed) = (token.hash(), resume_hash(&resume), seal(&token, &resume));
    let is_in = state
        .db
        .submit(async move |tx| -> Result<bool, anyhow::Error> {
            let Some(state) = store::get_state(tx, id).await? else { return Ok(false) };
            if !state.room.lets_in() {
                return Ok(false);
            }
            let new =
                store::NewParticipant { workshop: id, token_hash, resume_hash, sealed, seed, participant };
            store::create_participant(tx, &new).await?;
            Ok(true)
        })
        .await?;
    if !is_in {
        return Err(not_found("workshop"));
    }
    state.live.notify(&workshop.desk_topic());
    Ok(Ok(Joined { token, resume }))
}

/// Opens a place on another device: the same token, so the same person with the
/// same ballots on both.
///
/// # Errors
/// Not found, for a code that opens nothing or whose workshop is concluded.
pub async fn resume(state: &AppState, code: &ResumeCode) -> Result<Token, Error> {
    let sealed = store::find_sealed(state.db.read(), &resume_hash(code)).await?;
    sealed.and_then(|sealed| unseal(&sealed, code)).ok_or_else(|| not_found("workshop"))
}

fn resume_hash(code: &ResumeCode) -> Vec<u8> {
    Sha256::digest(code.bare().as_bytes()).to_vec()
}

/// A token that only the code gives back: each is used with one code once, so
/// the code's digest is a pad that is never used twice.
fn seal(token: &Token, code: &ResumeCode) -> Vec<u8> {
    with_pad(token.reveal().as_bytes(), code)
}

fn unseal(sealed: &[u8], code: &ResumeCode) -> Option<Token> {
    String::from_utf8(with_pad(sealed, code)).ok().map(|token| Token::presented(&token))
}

fn with_pad(bytes: &[u8], code: &ResumeCode) -> Vec<u8> {
    let pad = Sha512::digest(code.bare().as_bytes());
    bytes.iter().zip(pad).map(|(byte, pad)| byte ^ pad).collect()
}

/// The device a token belongs to.
///
/// # Errors
/// Not found, for a token that opens nothing.
pub async fn take_seat(state: &AppState, token: &Token) -> Result<Seat, Error> {
    let row = store::find_participant(state.db.read(), &token.hash())
        .await?
        .ok_or_else(|| not_found("workshop"))?;
    let workshop = find(state, Key::Id(row.workshop_id)).await?;
    let (participant, seed) = row.read()?;
    let workshop = read(state, workshop).await?;
    Ok(Seat { id: row.id, token: token.clone(), workshop, participant, seed })
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
    let content = ContentHash(Sha256::digest(submission.content().as_bytes()).into());
    let (seat_id, id, token) = (seat.id, seat.workshop.id, seat.token.clone());
    let (settings, catalogue) = (seat.workshop.settings.clone(), Arc::clone(&seat.workshop.catalogue));
    let participant = seat.participant.clone();
    let outcome = state
        .db
        .submit(async move |tx| -> Result<Result<Receipt, ReceiveError>, anyhow::Error> {
            let state = store::get_state(tx, id).await?.context("the workshop of a seat")?;
            let Some(ballot_key) = state.ballot_key else {
                // The key goes when the workshop is concluded, and at no other time.
                return Ok(Err(ReceiveError::Refused(SubmitRefusal::Concluded.into())));
            };
            let voter = voter(&ballot_key, &token)?;
            let known = store::find_receipt(tx, id, &voter, &key).await?;
            let rules = Rules { settings: &settings, catalogue: &catalogue };
            match receive(&submission, key, content, known.as_ref(), &state.room, &rules) {
                Ok(Received::Before(receipt)) => Ok(Ok(receipt)),
                Ok(Received::New { receipt, ballot }) => {
                    let given = store::GivenBallot {
                        voter: &voter,
                        round: submission.round,
                        stage: submission.stage,
                        participant: &participant,
                        ballot: &ballot,
                    };
                    store::keep_ballot(tx, id, &given).await?;
                    store::keep_receipt(tx, id, &voter, &receipt).await?;
                    store::mark_ready(tx, seat_id, submission.round, submission.stage).await?;
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

/// The name a ballot is kept under.
fn voter(ballot_key: &[u8], token: &Token) -> anyhow::Result<Vec<u8>> {
    let mut name = Hmac::<Sha256>::new_from_slice(ballot_key).context("the key of a workshop")?;
    name.update(token.reveal().as_bytes());
    Ok(name.finalize().into_bytes().to_vec())
}

/// The ballot a device gave in a round, with the stage it was given in.
///
/// # Errors
/// The database's own.
pub async fn own_ballot(state: &AppState, seat: &Seat, round: u16) -> Result<Option<(Stage, Ballot)>, Error> {
    let Some(key) = store::find_ballot_key(state.db.read(), seat.workshop.id).await? else { return Ok(None) };
    let voter = voter(&key, &seat.token)?;
    Ok(store::find_ballot(state.db.read(), seat.workshop.id, round, &voter).await?)
}

/// Does what a facilitator asks, if the room is still as they saw it.
///
/// # Errors
/// The database's own. The inner error says why the room stays as it is.
pub async fn act(
    state: &AppState,
    workshop: &Workshop,
    action: &Action,
    seen: i64,
) -> Result<Result<Room, Refusal>, Error> {
    let now = state.clock.seconds();
    let mut tx = state.db.begin_write().await?;
    let current = store::get_state(&mut tx, workshop.id).await?.ok_or_else(|| not_found("workshop"))?;
    let room = match current.room.apply(action, seen, now, &workshop.rules()) {
        Ok(room) => room,
        Err(refusal) => return Ok(Err(refusal)),
    };
    store::update_room(&mut tx, workshop.id, &room).await?;
    if room.stage() == Stage::Concluded {
        store::conclude(&mut tx, workshop.id, now).await?;
        // Each ballot by itself: those of one person in two rounds no longer have
        // anything in common.
        for (round, voter) in store::list_voters(&mut tx, workshop.id).await? {
            let nobody = state.chance.bytes::<32>()?;
            store::rename_voter(&mut tx, workshop.id, round, &voter, &nobody).await?;
        }
    }
    tx.commit().await?;
    state.live.notify(&workshop.topic());
    Ok(Ok(room))
}

/// How many are ready with the stage the room is at.
///
/// # Errors
/// The database's own.
pub async fn progress(state: &AppState, workshop: &Workshop) -> Result<Progress, Error> {
    let round = workshop.room.round_number();
    let rows = store::list_participants(state.db.read(), workshop.id).await?;
    let everyone: Vec<Present> = rows
        .into_iter()
        .map(|row| Present {
            is_ready: row.is_ready(round, workshop.room.stage()),
            heads: row.participant.heads,
            membership: Membership {
                organisation: row.participant.organisation,
                perspective: row.participant.perspective,
            },
        })
        .collect();
    Ok(Progress::of(&everyone))
}

/// The result of a round, over the cards it was about; nothing for who may not
/// see it yet, and for fewer ballots than a group is shown for.
///
/// # Errors
/// The database's own.
pub async fn result(
    state: &AppState,
    workshop: &Workshop,
    round: u16,
    viewer: Viewer,
) -> Result<Option<(Vec<CardCode>, CountResult)>, Error> {
    let Some(found) = workshop.room.find_round(round) else { return Ok(None) };
    if !workshop.room.sees_results(viewer, round, &workshop.settings) {
        return Ok(None);
    }
    let deck = workshop.rules().cards(&found.deck);
    let ballots = store::list_ballots(state.db.read(), workshop.id, round).await?;
    if ballots.len() < MINIMUM_GROUP {
        return Ok(None);
    }
    let profile = profile(&deck, &ballots).context("stored ballots")?;
    // From the workshop, so that a result is the same whoever looks.
    let seed = u64::from(round) + workshop.id.unsigned_abs();
    Ok(Some((deck, state.counter.count(profile, seed).await?)))
}

fn profile(deck: &[CardCode], ballots: &[store::CountedBallot]) -> Result<Profile, ProfileError> {
    let mut profile = Profile::new(deck.len())?;
    for counted in ballots {
        profile.add(vote(deck, counted)?)?;
    }
    Ok(profile)
}

/// One device's ballot, as often as it stands for people. *Now* that was sorted
/// and not ranked is in no order.
fn vote(deck: &[CardCode], counted: &store::CountedBallot) -> Result<Vote, ProfileError> {
    let places = |cards: Vec<&CardCode>| -> Vec<usize> {
        cards.into_iter().filter_map(|card| deck.iter().position(|other| other == card)).collect()
    };
    let now = places(counted.ballot.pile(Pile::Now));
    let mut ranking: Vec<Vec<usize>> = match counted.stage {
        Stage::Rank => now.into_iter().map(|card| vec![card]).collect(),
        _ => vec![now],
    };
    ranking.push(places(counted.ballot.pile(Pile::Later)));
    ranking.push(places(counted.ballot.pile(Pile::NotNow)));
    Vote::new(deck.len(), &ranking, &[], Unranked::NoOpinion, counted.heads.into(), 1)
}

#[cfg(test)]
mod tests;
