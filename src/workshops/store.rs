//! SQL on workshops.

use std::sync::Arc;

use anyhow::Context as _;
use sqlx::{SqliteExecutor, SqlitePool};

use super::Workshop;
use crate::catalogues::CatalogueId;
use crate::db::WriteTx;
use crate::domain::ballot::Ballot;
use crate::domain::catalogue::Catalogue;
use crate::domain::rights::{AccountId, Owner, OwnerId};
use crate::domain::workshop::code::JoinCode;
use crate::domain::workshop::groups::Membership;
use crate::domain::workshop::outcome::CountedBallot;
use crate::domain::workshop::participant::Participant;
use crate::domain::workshop::receipt::{ContentHash, IdempotencyKey, Receipt};
use crate::domain::workshop::room::{Room, Stage};
use crate::domain::workshop::script_edits::ScriptEdits;
use crate::domain::workshop::settings::Settings;

pub(super) struct WorkshopRow {
    pub(super) id: i64,
    pub(super) public_id: String,
    pub(super) owner_id: i64,
    pub(super) is_guest: i64,
    pub(super) account_id: Option<i64>,
    pub(super) organiser: Option<String>,
    pub(super) catalogue_id: i64,
    pub(super) code: Option<String>,
    pub(super) settings: String,
    pub(super) room: String,
    pub(super) script: String,
}

impl WorkshopRow {
    pub(super) fn owner(&self) -> Owner {
        Owner::of(OwnerId(self.owner_id), self.is_guest == 1, self.account_id.map(AccountId))
    }

    pub(super) fn catalogue(&self) -> CatalogueId {
        CatalogueId(self.catalogue_id)
    }

    pub(super) fn into_workshop(self, catalogue: Arc<Catalogue>) -> anyhow::Result<Workshop> {
        let code = self.code.as_deref().map(JoinCode::parse).transpose();
        Ok(Workshop {
            id: self.id,
            owner: OwnerId(self.owner_id),
            catalogue_id: self.catalogue(),
            public_id: self.public_id,
            code: code.context("stored code")?,
            settings: serde_json::from_str(&self.settings).context("stored settings")?,
            room: serde_json::from_str(&self.room).context("stored room")?,
            script_edits: serde_json::from_str::<ScriptEdits>(&self.script).context("stored script")?,
            organiser: self.organiser.unwrap_or_default(),
            catalogue,
        })
    }
}

/// What a workshop is looked for by.
pub(super) enum Key<'a> {
    PublicId(&'a str),
    Code(JoinCode),
    Id(i64),
}

pub(super) async fn find_workshop(db: &SqlitePool, key: Key<'_>) -> Result<Option<WorkshopRow>, sqlx::Error> {
    let (public_id, code, id) = match key {
        Key::PublicId(public_id) => (Some(public_id), None, None),
        Key::Code(code) => (None, Some(code.bare()), None),
        Key::Id(id) => (None, None, Some(id)),
    };
    sqlx::query_as!(
        WorkshopRow,
        r#"SELECT s.id AS "id!", s.public_id, s.owner_id, w.is_guest, w.account_id, a.name AS "organiser?",
                  s.catalogue_id, s.code, s.settings, s.room, s.script
           FROM workshops s JOIN owners w ON w.id = s.owner_id LEFT JOIN accounts a ON a.id = w.account_id
           WHERE s.public_id = ? OR s.code = ? OR s.id = ?"#,
        public_id,
        code,
        id
    )
    .fetch_optional(db)
    .await
}

pub(super) struct NewWorkshop<'a> {
    pub(super) public_id: &'a str,
    pub(super) owner: OwnerId,
    pub(super) catalogue: CatalogueId,
    pub(super) code: JoinCode,
    pub(super) settings: &'a Settings,
    pub(super) room: &'a Room,
    pub(super) ballot_key: &'a [u8],
    pub(super) now: i64,
}

/// How many are not concluded.
pub(super) async fn count_open(db: &SqlitePool) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!("SELECT count(*) FROM workshops WHERE concluded_at IS NULL").fetch_one(db).await
}

pub(super) async fn is_code_taken(tx: &mut WriteTx, code: JoinCode) -> Result<bool, sqlx::Error> {
    let code = code.bare();
    let found =
        sqlx::query_scalar!("SELECT 1 FROM workshops WHERE code = ?", code).fetch_optional(tx).await?;
    Ok(found.is_some())
}

pub(super) async fn create_workshop(tx: &mut WriteTx, new: &NewWorkshop<'_>) -> anyhow::Result<i64> {
    let (settings, room) = (serde_json::to_string(new.settings)?, serde_json::to_string(new.room)?);
    let code = new.code.bare();
    let id = sqlx::query_scalar!(
        r#"INSERT INTO workshops (public_id, owner_id, catalogue_id, code, settings, room, ballot_key, created_at)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id AS "id!""#,
        new.public_id,
        new.owner.0,
        new.catalogue.0,
        code,
        settings,
        room,
        new.ballot_key,
        new.now
    )
    .fetch_one(tx)
    .await?;
    Ok(id)
}

/// What decides a write: read again inside it.
pub(super) struct State {
    pub(super) settings: Settings,
    pub(super) room: Room,
    /// None once it is concluded.
    pub(super) ballot_key: Option<Vec<u8>>,
}

pub(super) async fn get_state(tx: &mut WriteTx, workshop: i64) -> anyhow::Result<Option<State>> {
    let row = sqlx::query!("SELECT settings, room, ballot_key FROM workshops WHERE id = ?", workshop)
        .fetch_optional(tx)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let settings = serde_json::from_str(&row.settings).context("stored settings")?;
    let room = serde_json::from_str(&row.room).context("stored room")?;
    Ok(Some(State { settings, room, ballot_key: row.ballot_key }))
}

pub(super) async fn find_ballot_key(db: &SqlitePool, workshop: i64) -> Result<Option<Vec<u8>>, sqlx::Error> {
    sqlx::query_scalar!("SELECT ballot_key FROM workshops WHERE id = ?", workshop).fetch_one(db).await
}

pub(super) async fn update_room(tx: &mut WriteTx, workshop: i64, room: &Room) -> anyhow::Result<()> {
    let room = serde_json::to_string(room)?;
    sqlx::query!("UPDATE workshops SET room = ? WHERE id = ?", room, workshop).execute(tx).await?;
    Ok(())
}

/// Deletes what leads from a person to a ballot; the ballots' names are the
/// caller's to change.
pub(super) async fn conclude(tx: &mut WriteTx, workshop: i64, now: i64) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "UPDATE workshops SET code = NULL, ballot_key = NULL, concluded_at = ? WHERE id = ?",
        now,
        workshop
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "UPDATE workshop_participants SET resume_hash = NULL, sealed = NULL WHERE workshop_id = ?",
        workshop
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!("DELETE FROM workshop_drafts WHERE workshop_id = ?", workshop).execute(&mut *tx).await?;
    sqlx::query!("DELETE FROM workshop_fingers WHERE workshop_id = ?", workshop).execute(&mut *tx).await?;
    sqlx::query!("DELETE FROM workshop_receipts WHERE workshop_id = ?", workshop).execute(tx).await?;
    Ok(())
}

pub(super) struct NewParticipant {
    pub(super) workshop: i64,
    pub(super) token_hash: Vec<u8>,
    pub(super) resume_hash: Vec<u8>,
    pub(super) sealed: Vec<u8>,
    pub(super) seed: u64,
    pub(super) participant: Participant,
}

pub(super) async fn create_participant(tx: &mut WriteTx, new: &NewParticipant) -> anyhow::Result<()> {
    let participant = serde_json::to_string(&new.participant)?;
    let seed = i64::try_from(new.seed)?;
    sqlx::query!(
        "INSERT INTO workshop_participants (workshop_id, token_hash, resume_hash, sealed, seed, participant)
         VALUES (?, ?, ?, ?, ?, ?)",
        new.workshop,
        new.token_hash,
        new.resume_hash,
        new.sealed,
        seed,
        participant
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) struct ParticipantRow {
    pub(super) id: i64,
    pub(super) workshop_id: i64,
    seed: i64,
    participant: String,
}

impl ParticipantRow {
    pub(super) fn read(&self) -> anyhow::Result<(Participant, u64)> {
        let participant = serde_json::from_str(&self.participant).context("stored participant")?;
        Ok((participant, u64::try_from(self.seed).context("stored seed")?))
    }
}

pub(super) async fn find_participant(
    db: &SqlitePool,
    token_hash: &[u8],
) -> Result<Option<ParticipantRow>, sqlx::Error> {
    sqlx::query_as!(
        ParticipantRow,
        r#"SELECT id AS "id!", workshop_id, seed, participant FROM workshop_participants WHERE token_hash = ?"#,
        token_hash
    )
    .fetch_optional(db)
    .await
}

/// The sealed token that a code opens.
pub(super) async fn find_sealed(db: &SqlitePool, resume_hash: &[u8]) -> Result<Option<Vec<u8>>, sqlx::Error> {
    let sealed =
        sqlx::query_scalar!("SELECT sealed FROM workshop_participants WHERE resume_hash = ?", resume_hash)
            .fetch_optional(db)
            .await?;
    Ok(sealed.flatten())
}

pub(super) async fn mark_ready(
    tx: &mut WriteTx,
    participant: i64,
    round: u16,
    stage: Stage,
) -> Result<(), sqlx::Error> {
    let stage = stage.as_str();
    sqlx::query!(
        "UPDATE workshop_participants SET ready_round = ?, ready_stage = ? WHERE id = ?",
        round,
        stage,
        participant
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// A device in the room.
pub(super) struct InRoom {
    pub(super) participant: Participant,
    ready_round: i64,
    ready_stage: Option<Stage>,
}

impl InRoom {
    /// Whether it gave a ballot in this round, in this stage or a later one.
    pub(super) fn is_ready(&self, round: u16, stage: Stage) -> bool {
        self.ready_round == i64::from(round) && self.ready_stage.is_some_and(|ready| ready >= stage)
    }
}

pub(super) async fn list_participants(db: &SqlitePool, workshop: i64) -> anyhow::Result<Vec<InRoom>> {
    let rows = sqlx::query!(
        "SELECT participant, ready_round, ready_stage FROM workshop_participants WHERE workshop_id = ?",
        workshop
    )
    .fetch_all(db)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(InRoom {
                participant: serde_json::from_str(&row.participant).context("stored participant")?,
                ready_round: row.ready_round,
                ready_stage: Stage::parse(&row.ready_stage),
            })
        })
        .collect()
}

pub(super) struct GivenBallot<'a> {
    pub(super) voter: &'a [u8],
    pub(super) round: u16,
    pub(super) stage: Stage,
    pub(super) participant: &'a Participant,
    pub(super) ballot: &'a Ballot,
}

pub(super) async fn keep_ballot(
    tx: &mut WriteTx,
    workshop: i64,
    given: &GivenBallot<'_>,
) -> anyhow::Result<()> {
    let (participant, ballot) =
        (serde_json::to_string(given.participant)?, serde_json::to_string(given.ballot)?);
    let stage = given.stage.as_str();
    sqlx::query!(
        "INSERT INTO workshop_ballots (workshop_id, round, voter, participant, stage, ballot)
         VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (workshop_id, round, voter) DO UPDATE SET stage = excluded.stage, ballot = excluded.ballot",
        workshop,
        given.round,
        given.voter,
        participant,
        stage,
        ballot
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn find_receipt(
    tx: &mut WriteTx,
    workshop: i64,
    voter: &[u8],
    key: &IdempotencyKey,
) -> anyhow::Result<Option<Receipt>> {
    let name = key.as_str();
    let row = sqlx::query!(
        "SELECT round, content FROM workshop_receipts WHERE workshop_id = ? AND voter = ? AND key = ?",
        workshop,
        voter,
        name
    )
    .fetch_optional(tx)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let content = row.content.try_into().ok().context("stored content")?;
    let round = u16::try_from(row.round).context("stored round")?;
    Ok(Some(Receipt { key: key.clone(), round, content: ContentHash(content) }))
}

pub(super) async fn keep_receipt(
    tx: &mut WriteTx,
    workshop: i64,
    voter: &[u8],
    receipt: &Receipt,
) -> Result<(), sqlx::Error> {
    let (key, content) = (receipt.key.as_str(), receipt.content.0.as_slice());
    sqlx::query!(
        "INSERT INTO workshop_receipts (workshop_id, voter, key, round, content) VALUES (?, ?, ?, ?, ?)",
        workshop,
        voter,
        key,
        receipt.round,
        content
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// What a device gave, in the order of the rounds.
pub(super) async fn list_own_ballots(
    db: impl SqliteExecutor<'_>,
    workshop: i64,
    voter: &[u8],
) -> anyhow::Result<Vec<(u16, Stage, Ballot)>> {
    let rows = sqlx::query!(
        "SELECT round, stage, ballot FROM workshop_ballots WHERE workshop_id = ? AND voter = ? ORDER BY round",
        workshop,
        voter
    )
    .fetch_all(db)
    .await?;
    rows.into_iter()
        .map(|row| {
            let round = u16::try_from(row.round).context("stored round")?;
            let stage = Stage::parse(&row.stage).context("stored stage")?;
            Ok((round, stage, serde_json::from_str(&row.ballot).context("stored ballot")?))
        })
        .collect()
}

/// How often a device gave something.
pub(super) async fn count_receipts(db: &SqlitePool, workshop: i64, voter: &[u8]) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        "SELECT count(*) FROM workshop_receipts WHERE workshop_id = ? AND voter = ?",
        workshop,
        voter
    )
    .fetch_one(db)
    .await
}

/// What is on a device's boards in a round, once it was changed.
pub(super) async fn find_draft(
    db: impl SqliteExecutor<'_>,
    workshop: i64,
    voter: &[u8],
    round: u16,
) -> anyhow::Result<Option<Ballot>> {
    let ballot = sqlx::query_scalar!(
        "SELECT ballot FROM workshop_drafts WHERE workshop_id = ? AND voter = ? AND round = ?",
        workshop,
        voter,
        round
    )
    .fetch_optional(db)
    .await?;
    ballot.map(|ballot| serde_json::from_str(&ballot).context("stored draft")).transpose()
}

pub(super) async fn keep_draft(
    tx: &mut WriteTx,
    workshop: i64,
    voter: &[u8],
    round: u16,
    draft: &Ballot,
) -> anyhow::Result<()> {
    let draft = serde_json::to_string(draft)?;
    sqlx::query!(
        "INSERT INTO workshop_drafts (workshop_id, voter, round, ballot) VALUES (?, ?, ?, ?)
         ON CONFLICT (workshop_id, voter) DO UPDATE SET round = excluded.round, ballot = excluded.ballot",
        workshop,
        voter,
        round,
        draft
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// The ballots of a round, with the room they belong to: read at once, so that no
/// ballot of an opened round is taken for one of the closed one.
pub(super) async fn list_ballots(
    db: &SqlitePool,
    workshop: i64,
    round: u16,
) -> anyhow::Result<Option<(Room, Vec<CountedBallot>)>> {
    let rows = sqlx::query!(
        r#"SELECT s.room, b.stage AS "stage?", b.participant AS "participant?", b.ballot AS "ballot?"
           FROM workshops s LEFT JOIN workshop_ballots b ON b.workshop_id = s.id AND b.round = ?
           WHERE s.id = ?"#,
        round,
        workshop
    )
    .fetch_all(db)
    .await?;
    let Some(first) = rows.first() else { return Ok(None) };
    let room = serde_json::from_str(&first.room).context("stored room")?;
    let mut ballots = Vec::with_capacity(rows.len());
    for row in rows {
        let (Some(stage), Some(participant), Some(ballot)) = (row.stage, row.participant, row.ballot) else {
            continue;
        };
        let participant: Participant = serde_json::from_str(&participant).context("stored participant")?;
        ballots.push(CountedBallot {
            stage: Stage::parse(&stage).context("stored stage")?,
            heads: participant.heads,
            membership: Membership {
                organisation: participant.organisation,
                perspective: participant.perspective,
            },
            ballot: serde_json::from_str(&ballot).context("stored ballot")?,
        });
    }
    Ok(Some((room, ballots)))
}

/// The names of all ballots, each with its round.
pub(super) async fn list_voters(tx: &mut WriteTx, workshop: i64) -> Result<Vec<(i64, Vec<u8>)>, sqlx::Error> {
    let rows = sqlx::query!("SELECT round, voter FROM workshop_ballots WHERE workshop_id = ?", workshop)
        .fetch_all(tx)
        .await?;
    Ok(rows.into_iter().map(|row| (row.round, row.voter)).collect())
}

/// Gives a ballot another name.
pub(super) async fn rename_voter(
    tx: &mut WriteTx,
    workshop: i64,
    round: i64,
    old: &[u8],
    new: &[u8],
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "UPDATE workshop_ballots SET voter = ? WHERE workshop_id = ? AND round = ? AND voter = ?",
        new,
        workshop,
        round,
        old
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// A workshop with people in it.
pub(super) struct WithParticipants {
    pub(super) id: i64,
    pub(super) settings: Settings,
    pub(super) concluded_at: Option<i64>,
}

pub(super) async fn list_with_participants(db: &SqlitePool) -> anyhow::Result<Vec<WithParticipants>> {
    let rows = sqlx::query!(
        r#"SELECT id AS "id!", settings, concluded_at FROM workshops w
           WHERE EXISTS (SELECT 1 FROM workshop_participants p WHERE p.workshop_id = w.id)"#
    )
    .fetch_all(db)
    .await?;
    rows.into_iter()
        .map(|row| {
            let settings = serde_json::from_str(&row.settings).context("stored settings")?;
            Ok(WithParticipants { id: row.id, settings, concluded_at: row.concluded_at })
        })
        .collect()
}

/// Throws away who took part and what they gave; one that was never concluded is
/// over with that.
pub(super) async fn delete_participants(tx: &mut WriteTx, workshop: i64, now: i64) -> anyhow::Result<()> {
    let state = get_state(tx, workshop).await?.context("a workshop with people in it")?;
    if state.ballot_key.is_some() {
        update_room(tx, workshop, &state.room.ended()).await?;
        conclude(tx, workshop, now).await?;
    }
    sqlx::query!("DELETE FROM workshop_ballots WHERE workshop_id = ?", workshop).execute(&mut *tx).await?;
    sqlx::query!("DELETE FROM workshop_participants WHERE workshop_id = ?", workshop).execute(tx).await?;
    Ok(())
}
