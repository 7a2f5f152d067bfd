//! Live sessions: who takes part, where the room is, and the ballots they give.
//! The rules of the room are in [`crate::domain::workshop`]; here they are asked
//! inside the transaction that writes what they decide.
//!
//! While a workshop goes on a ballot hangs on a name made of the device's token
//! and the workshop's key, so that it can be corrected. Neither the database nor
//! a log has both: the token is nowhere stored. Concluding deletes the key.

pub mod prepare;
mod retention;
pub mod script;
mod store;

pub use prepare::{
    EnrolRefusal, Enrolment, change_settings, delete, enrol, keep_words, list_enrolments, list_listed,
    list_own, load_session, takes_enrolments, withdraw,
};
pub use retention::delete_old;
pub use script::{script, script_part};

use std::sync::{Arc, LazyLock};

use anyhow::Context as _;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest as _, Sha256, Sha512};

use crate::accounts::Visitor;
use crate::app::AppState;
use crate::catalogues::{self, CatalogueId};
use crate::chance::Token;
use crate::db::WriteTx;
use crate::domain::ballot::{Ballot, BallotError, deal};
use crate::domain::catalogue::{CardCode, Catalogue};
use crate::domain::municipality::NisCode;
use crate::domain::rights::{Action as Right, OwnerId, Resource, decide};
use crate::domain::workshop::Rules;
use crate::domain::workshop::action::{Action, Refusal};
use crate::domain::workshop::code::{JoinCode, ResumeCode};
use crate::domain::workshop::draft::prepared;
use crate::domain::workshop::groups::Membership;
use crate::domain::workshop::outcome::{Asked, CountedBallot};
use crate::domain::workshop::participant::{JoinFault, Joining, Participant};
use crate::domain::workshop::progress::{Present, Progress};
use crate::domain::workshop::receipt::{
    ContentHash, IdempotencyKey, Receipt, ReceiveError, Received, receive,
};
use crate::domain::workshop::room::{Room, RoundStatus, Stage, SubmitRefusal, Viewer};
use crate::domain::workshop::script::Scripts;
use crate::domain::workshop::script_edits::ScriptEdits;
use crate::domain::workshop::settings::{Kind, Settings};
use crate::domain::workshop::submission::{Submission, carried_over};
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
    /// Row id.
    pub id: i64,
    /// Whose it is.
    pub owner: OwnerId,
    /// The row of its deck.
    pub catalogue_id: CatalogueId,
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
    /// What the facilitator wrote in the script.
    pub script_edits: ScriptEdits,
    /// The name of who leads it; empty once that account is erased.
    pub organiser: String,
}

impl Workshop {
    /// What it goes by.
    #[must_use]
    pub fn rules(&self) -> Rules<'_> {
        Rules { settings: &self.settings, catalogue: &self.catalogue }
    }

    /// When it begins, as it is read: *09:30*; none while that is not settled.
    #[must_use]
    pub fn begins(&self) -> Option<String> {
        self.settings.starts_at.map(prepare::form::clock)
    }

    /// Whether it is over, for good.
    #[must_use]
    pub fn is_concluded(&self) -> bool {
        self.room.stage() == Stage::Concluded
    }

    /// Whether there is a result that everyone in it has seen.
    #[must_use]
    pub fn has_result(&self) -> bool {
        self.room.rounds().any(|(_, round)| round.is_revealed)
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
    /// The code of its addresses.
    pub entered_by: Option<JoinCode>,
}

impl Seat {
    /// What its own pages listen to: where the room is, and what its organisation
    /// decides.
    #[must_use]
    pub fn topics(&self) -> [Topic; 2] {
        [self.workshop.topic(), Topic::Table(self.workshop.id, self.table())]
    }

    /// Who decides with it: in a hall each municipality by itself, elsewhere all
    /// together.
    #[must_use]
    pub fn table(&self) -> Option<NisCode> {
        let is_hall = self.workshop.settings.kind == Kind::Hall;
        self.participant.organisation.clone().filter(|_| is_hall)
    }

    /// The code that moves it to another device.
    ///
    /// # Errors
    /// None that random bits can give.
    pub fn resume_code(&self) -> anyhow::Result<ResumeCode> {
        resume_code(&self.token)
    }

    /// The round's cards in the order this device deals them.
    #[must_use]
    pub fn dealt(&self) -> Vec<CardCode> {
        let workshop = &self.workshop;
        deal(&workshop.rules().cards(&workshop.room.round().deck), self.seed)
    }
}

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
    let mut tx = state.db.begin_write().await?;
    let public_id = create_in(state, &mut tx, owner, catalogue_id, &catalogue, &settings).await?;
    tx.commit().await?;
    let row = find(state, Key::PublicId(&public_id)).await?;
    Ok(row.into_workshop(catalogue)?)
}

/// [`create`] with what else is written at the same time: gives the id in the
/// facilitator's URLs.
///
/// # Errors
/// The database's own.
pub async fn create_in(
    state: &AppState,
    tx: &mut WriteTx,
    owner: OwnerId,
    catalogue_id: CatalogueId,
    catalogue: &Catalogue,
    settings: &Settings,
) -> anyhow::Result<String> {
    let room = Room::new(&Rules { settings, catalogue });
    let public_id = state.chance.public_id()?;
    let ballot_key = state.chance.bytes::<32>()?;
    let mut code = None;
    for _ in 0..CODES_TRIED {
        let tried = JoinCode::from_random(&state.chance.bytes::<32>()?).context("a code from random bits")?;
        if !store::is_code_taken(tx, tried).await? {
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
        settings,
        room: &room,
        ballot_key: &ballot_key,
        now: state.clock.seconds(),
    };
    store::create_workshop(tx, &new).await?;
    Ok(public_id)
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
    let row = store::find_workshop(state.db.read(), Key::PublicId(public_id)).await?;
    let row = row.ok_or_else(|| not_found("session"))?;
    if !decide(&visitor.actor, right, Resource::Workshop { owner: row.owner() }) {
        return Err(not_found("session"));
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

/// Lets a device in, and gives it a token for its cookie: shown to it alone,
/// stored nowhere.
///
/// # Errors
/// Not found, once the workshop is concluded. The inner error lists every fault
/// of what it says of itself.
pub async fn join(
    state: &AppState,
    workshop: &Workshop,
    joining: &Joining,
) -> Result<Result<Token, Vec<JoinFault>>, Error> {
    if let Err(faults) = Participant::join(joining, &workshop.settings) {
        return Ok(Err(faults));
    }
    let joining = joining.clone();
    let token = state.chance.token()?;
    let resume = resume_code(&token)?;
    let (id, seed) = (workshop.id, state.chance.seed()?);
    let (token_hash, resume_hash, sealed) = (token.hash(), resume_hash(&resume), seal(&token, &resume));
    let is_in = state
        .db
        .submit(async move |tx| -> Result<Option<Result<(), Vec<JoinFault>>>, anyhow::Error> {
            let Some(state) = store::get_state(tx, id).await? else { return Ok(None) };
            if !state.room.lets_in() {
                return Ok(None);
            }
            // By the settings as they are now: who was told that it is anonymous
            // leaves no name in a workshop that meanwhile asks for one.
            let participant = match Participant::join(&joining, &state.settings) {
                Ok(participant) => participant,
                Err(faults) => return Ok(Some(Err(faults))),
            };
            let new =
                store::NewParticipant { workshop: id, token_hash, resume_hash, sealed, seed, participant };
            store::create_participant(tx, &new).await?;
            Ok(Some(Ok(())))
        })
        .await?;
    match is_in {
        None => return Err(not_found("workshop")),
        Some(Err(faults)) => return Ok(Err(faults)),
        Some(Ok(())) => {}
    }
    state.live.notify(&workshop.desk_topic());
    Ok(Ok(token))
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

/// The code that moves a device's place to another follows from its token, so that
/// it can be shown again; nothing leads back.
///
/// # Errors
/// None that random bits can give.
pub fn resume_code(token: &Token) -> anyhow::Result<ResumeCode> {
    let mut bits = Hmac::<Sha512>::new_from_slice(token.reveal().as_bytes()).context("a token as key")?;
    bits.update(b"resume code");
    // Of 64 random bytes eight are usable but for less than once in 10^60 times.
    ResumeCode::from_random(&bits.finalize().into_bytes()).context("a code from random bits")
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
    let entered_by = workshop.code;
    Ok(Seat { id: row.id, token: token.clone(), workshop, participant, seed, entered_by })
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

/// The room inside a write.
///
/// # Errors
/// Not found, when the workshop was thrown away.
pub async fn get_room(tx: &mut WriteTx, workshop: &Workshop) -> Result<Room, Error> {
    let state = store::get_state(tx, workshop.id).await?.ok_or_else(|| not_found("workshop"))?;
    Ok(state.room)
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

/// A place as it is by now.
///
/// # Errors
/// As [`take_seat`].
pub async fn refresh(state: &AppState, seat: Seat) -> Result<Seat, Error> {
    Ok(Seat { entered_by: seat.entered_by, ..take_seat(state, &seat.token).await? })
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
    let mut tx = state.db.begin_write().await?;
    let room = match apply(&mut tx, state, workshop, action, seen).await? {
        Ok(room) => room,
        Err(refusal) => return Ok(Err(refusal)),
    };
    tx.commit().await?;
    state.live.notify(&workshop.topic());
    Ok(Ok(room))
}

/// Does what a facilitator asks inside a write that does more than that. Concluding
/// cuts every way from a person to a ballot, so whatever needs one comes before.
/// Whoever commits notifies.
///
/// # Errors
/// As [`act`].
pub async fn apply(
    tx: &mut WriteTx,
    state: &AppState,
    workshop: &Workshop,
    action: &Action,
    seen: i64,
) -> Result<Result<Room, Refusal>, Error> {
    let now = state.clock.seconds();
    let current = store::get_state(tx, workshop.id).await?.ok_or_else(|| not_found("workshop"))?;
    let room = match current.room.apply(action, seen, now, &workshop.rules()) {
        Ok(room) => room,
        Err(refusal) => return Ok(Err(refusal)),
    };
    store::update_room(tx, workshop.id, &room).await?;
    if room.stage() == Stage::Concluded {
        store::conclude(tx, workshop.id, now).await?;
        // Each ballot by itself: those of one person in two rounds no longer have
        // anything in common.
        for (round, voter) in store::list_voters(tx, workshop.id).await? {
            let nobody = state.chance.bytes::<32>()?;
            store::rename_voter(tx, workshop.id, round, &voter, &nobody).await?;
        }
    }
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

/// What to count for a round, and its ballots, without a name and for that one
/// use. Nothing for who may not see its result, and when the room went on since
/// it was loaded: a closed round has one set of ballots, and these are that.
///
/// # Errors
/// The database's own.
pub async fn ballots_to_count(
    state: &AppState,
    workshop: &Workshop,
    round: u16,
    viewer: Viewer,
) -> Result<Option<(Asked, Vec<CountedBallot>)>, Error> {
    let Some((room, ballots)) = store::list_ballots(state.db.read(), workshop.id, round).await? else {
        return Ok(None);
    };
    let (Some(seen), Some(found)) = (workshop.room.find_round(round), room.find_round(round)) else {
        return Ok(None);
    };
    let is_as_seen =
        found.status == RoundStatus::Closed && found.closed_at_revision == seen.closed_at_revision;
    if !is_as_seen || !workshop.room.sees_results(viewer, round, &workshop.settings) {
        return Ok(None);
    }
    let asked = Asked {
        round,
        was_reopened: found.was_reopened,
        deck: workshop.rules().cards(&found.deck),
        top: workshop.settings.method.top.into(),
        // From the workshop, so that a result is the same whoever looks.
        seed: u64::from(round) + workshop.id.unsigned_abs(),
    };
    Ok(Some((asked, ballots)))
}

#[cfg(test)]
impl Workshop {
    /// A workshop with the small deck, before anyone came in.
    pub(crate) fn sample(change: impl FnOnce(&mut crate::domain::workshop::settings::Proposal)) -> Self {
        let catalogue = Arc::new(Catalogue::sample());
        let mut proposal = crate::domain::workshop::sample::proposal();
        proposal.title = "<b>Onze</b> \"keuzes\"".to_owned();
        change(&mut proposal);
        let settings = Settings::check(proposal).unwrap_or_else(|faults| panic!("{faults:?}"));
        let room = Room::new(&Rules { settings: &settings, catalogue: &catalogue });
        let code = JoinCode::parse("KM4R-7WZT").ok();
        Self {
            id: 1,
            owner: OwnerId(1),
            catalogue_id: CatalogueId(1),
            public_id: "0cf3".to_owned(),
            code,
            settings,
            room,
            catalogue,
            script_edits: ScriptEdits::default(),
            organiser: "<b>Anke</b>".to_owned(),
        }
    }

    /// The same in a language, after this was done in it.
    pub(crate) fn sample_after(language: crate::domain::language::Language, actions: &[Action]) -> Self {
        let mut workshop = Self::sample(|proposal| proposal.language = language);
        for action in actions {
            let seen = workshop.room.revision();
            let room = workshop.room.apply(action, seen, 1_795_000_000, &workshop.rules());
            workshop.room = room.unwrap_or_else(|refusal| panic!("{action:?}: {refusal}"));
        }
        workshop.code = workshop.code.filter(|_| workshop.room.lets_in());
        workshop
    }
}

#[cfg(test)]
impl Seat {
    /// A place in a workshop in which this was done.
    pub(crate) fn sample(actions: &[Action]) -> Self {
        let mut workshop = Workshop::sample(|proposal| {
            proposal.method.is_anonymous = false;
            proposal.kind = Kind::Hall;
        });
        for action in actions {
            let seen = workshop.room.revision();
            let room = workshop.room.apply(action, seen, 0, &workshop.rules());
            workshop.room = room.unwrap_or_else(|refusal| panic!("{action:?}: {refusal}"));
        }
        let joining = Joining {
            organisation: NisCode::parse("44021"),
            perspective: Some(crate::domain::workshop::participant::Perspective::Ict),
            heads: Some(3),
            name: "<i>Anna</i>".to_owned(),
        };
        let participant = Participant::join(&joining, &workshop.settings);
        let participant = participant.unwrap_or_else(|faults| panic!("{faults:?}"));
        let entered_by = JoinCode::parse("KM4R-7WZT").ok();
        Self { id: 1, token: Token::presented("0"), workshop, participant, seed: 7, entered_by }
    }
}

#[cfg(test)]
pub(crate) mod tests;
