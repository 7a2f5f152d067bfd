//! Places: a device comes in, is known by its token, and moves to another.

use anyhow::Context as _;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest as _, Sha256, Sha512};

use super::store::Key;
use super::{Workshop, find, read, store};
use crate::app::AppState;
use crate::chance::Token;
use crate::domain::ballot::deal;
use crate::domain::catalogue::CardCode;
use crate::domain::municipality::NisCode;
use crate::domain::workshop::code::{JoinCode, ResumeCode};
use crate::domain::workshop::participant::{JoinFault, Joining, Participant};
use crate::domain::workshop::settings::Kind;
use crate::error::{Error, not_found};
use crate::live::Topic;

/// A device that takes part, with the workshop it takes part in.
#[derive(Debug, Clone)]
pub struct Seat {
    pub(super) id: i64,
    pub(super) token: Token,
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

/// A place as it is by now.
///
/// # Errors
/// As [`take_seat`].
pub async fn refresh(state: &AppState, seat: Seat) -> Result<Seat, Error> {
    Ok(Seat { entered_by: seat.entered_by, ..take_seat(state, &seat.token).await? })
}

#[cfg(test)]
impl Seat {
    /// A place in a workshop in which this was done.
    pub(crate) fn sample(actions: &[crate::domain::workshop::action::Action]) -> Self {
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
