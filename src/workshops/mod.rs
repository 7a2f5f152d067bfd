//! Live sessions: who takes part, where the room is, and the ballots they give.
//! The rules of the room are in [`crate::domain::workshop`]; here they are asked
//! inside the transaction that writes what they decide.
//!
//! While a workshop goes on a ballot hangs on a name made of the device's token
//! and the workshop's key, so that it can be corrected. Neither the database nor
//! a log has both: the token is nowhere stored. Concluding deletes the key.

mod giving;
pub mod prepare;
mod retention;
pub mod script;
mod seats;
mod store;

pub use giving::{DraftError, Hand, change_draft, hand, receipt_of, stand, submit, submit_draft, voter_of};
pub use prepare::{
    EnrolRefusal, Enrolment, change_settings, delete, enrol, keep_words, list_enrolments, list_listed,
    list_own, load_session, takes_enrolments, withdraw,
};
pub use retention::{Deletion, delete_old, list_deletions};
pub use script::{script, script_part};
pub use seats::{Seat, join, refresh, resume, resume_code, take_seat};

use std::sync::{Arc, LazyLock};

use anyhow::Context as _;

use crate::accounts::Visitor;
use crate::app::AppState;
use crate::catalogues::{self, CatalogueId};
use crate::db::WriteTx;
use crate::domain::catalogue::Catalogue;
use crate::domain::rights::{Action as Right, OwnerId, Resource, decide};
use crate::domain::workshop::Rules;
use crate::domain::workshop::action::{Action, Refusal};
use crate::domain::workshop::code::JoinCode;
use crate::domain::workshop::groups::Membership;
use crate::domain::workshop::outcome::{Asked, CountedBallot};
use crate::domain::workshop::progress::{Present, Progress};
use crate::domain::workshop::room::{Room, RoundStatus, Stage, Viewer};
use crate::domain::workshop::script::Scripts;
use crate::domain::workshop::script_edits::ScriptEdits;
use crate::domain::workshop::settings::Settings;
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

/// Loads a workshop for whoever runs the program, who asks no rights.
///
/// # Errors
/// Not found.
pub async fn load_for_operator(state: &AppState, public_id: &str) -> Result<Workshop, Error> {
    read(state, find(state, Key::PublicId(public_id)).await?).await
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

/// How many are not concluded.
///
/// # Errors
/// The database's own.
pub async fn count_open(state: &AppState) -> Result<i64, sqlx::Error> {
    store::count_open(state.db.read()).await
}

/// The room inside a write.
///
/// # Errors
/// Not found, when the workshop was thrown away.
pub async fn get_room(tx: &mut WriteTx, workshop: &Workshop) -> Result<Room, Error> {
    let state = store::get_state(tx, workshop.id).await?.ok_or_else(|| not_found("workshop"))?;
    Ok(state.room)
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
pub(crate) mod tests;
