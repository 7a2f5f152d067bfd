//! Before a live session: preparing it, changing that, and who comes. What may
//! still change is decided inside the write, against who joined meanwhile.

pub mod form;
pub mod pages;
mod store;

use std::sync::Arc;

use axum::http::StatusCode;
use jiff::civil::Date;

use super::store::{Key, WorkshopRow, find_workshop, get_state, update_room};
use super::{Workshop, read};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::catalogues::CatalogueId;
use crate::db::WriteTx;
use crate::domain::catalogue::Catalogue;
use crate::domain::language::Language;
use crate::domain::municipality::NisCode;
use crate::domain::rights::{AccountId, Action as Right, OrganisationId, OwnerId, Resource, decide};
use crate::domain::workshop::Rules;
use crate::domain::workshop::room::{Room, Stage};
use crate::domain::workshop::script::Part;
use crate::domain::workshop::script_edits::OwnWords;
use crate::domain::workshop::settings::{Kind, Presence, Proposal, Settings, SettingsFault};
use crate::error::{Error, not_found};
use crate::i18n::Translator;
use crate::settings;

pub use store::Enrolment;

/// Loads a session as it stands on the page of sessions, and whether it is the
/// visitor's own.
///
/// # Errors
/// Not found, for one that is not listed and not theirs.
pub async fn load_session(
    state: &AppState,
    visitor: &Visitor,
    public_id: &str,
    right: Right,
) -> Result<(Workshop, bool), Error> {
    let row = find_workshop(state.db.read(), Key::PublicId(public_id)).await?;
    let row = row.ok_or_else(|| not_found("session"))?;
    let owner = row.owner();
    let workshop = read(state, row).await?;
    if !decide(&visitor.actor, right, Resource::Session { owner, is_listed: workshop.settings.is_listed }) {
        return Err(not_found("session"));
    }
    let is_own = decide(&visitor.actor, Right::View, Resource::Workshop { owner });
    Ok((workshop, is_own))
}

/// The sessions an account leads, the latest first.
///
/// # Errors
/// The database's own.
pub async fn list_own(state: &AppState, account: AccountId) -> Result<Vec<Workshop>, Error> {
    read_all(state, store::list_own(state.db.read(), account).await?).await
}

/// The sessions on the page of sessions: those from a day on, the soonest first,
/// and those before it, the latest first.
///
/// # Errors
/// The database's own.
pub async fn list_listed(state: &AppState, today: Date) -> Result<(Vec<Workshop>, Vec<Workshop>), Error> {
    let today = today.to_string();
    let coming = store::list_coming(state.db.read(), &today).await?;
    let past = store::list_past(state.db.read(), &today).await?;
    Ok((read_all(state, coming).await?, read_all(state, past).await?))
}

async fn read_all(state: &AppState, rows: Vec<WorkshopRow>) -> Result<Vec<Workshop>, Error> {
    let mut workshops = Vec::with_capacity(rows.len());
    for row in rows {
        workshops.push(read(state, row).await?);
    }
    Ok(workshops)
}

/// Whether how it is held is settled.
///
/// # Errors
/// The database's own.
pub(super) async fn has_begun(state: &AppState, workshop: &Workshop) -> Result<bool, Error> {
    let joined = super::store::list_participants(state.db.read(), workshop.id).await?;
    Ok(!joined.is_empty() || !is_untouched(&workshop.room))
}

fn is_untouched(room: &Room) -> bool {
    room.stage() == Stage::Lobby && room.rounds().count() == 1
}

async fn presence(tx: &mut WriteTx, workshop: i64, room: &Room) -> anyhow::Result<Presence> {
    let participants = store::list_joined(tx, workshop).await?;
    Ok(Presence {
        has_begun: !participants.is_empty() || !is_untouched(room),
        joined: participants.into_iter().filter_map(|participant| participant.organisation).collect(),
        enrolled: store::list_enrolled(tx, workshop)
            .await?
            .iter()
            .filter_map(|c| NisCode::parse(c))
            .collect(),
    })
}

/// Changes what was settled, as far as it still can: asked inside the write, so
/// that nobody who joined meanwhile was told something else.
///
/// # Errors
/// Not found, for one that was deleted meanwhile. The inner error lists every
/// fault.
pub async fn change_settings(
    state: &AppState,
    workshop: &Workshop,
    deck: (CatalogueId, Arc<Catalogue>),
    proposal: Proposal,
) -> Result<Result<Settings, Vec<SettingsFault>>, Error> {
    let (catalogue_id, catalogue) = deck;
    let mut tx = state.db.begin_write().await?;
    let current = get_state(&mut tx, workshop.id).await?.ok_or_else(|| not_found("workshop"))?;
    let presence = presence(&mut tx, workshop.id, &current.room).await?;
    let settings = match current.settings.amend(proposal, &presence) {
        Ok(settings) => settings,
        Err(faults) => return Ok(Err(faults)),
    };
    store::update_settings(&mut tx, workshop.id, catalogue_id, &settings).await?;
    let is_prepared_otherwise = settings.method.scope != current.settings.method.scope
        || settings.catalogue != current.settings.catalogue;
    if is_prepared_otherwise {
        let room = current.room.prepared_again(&Rules { settings: &settings, catalogue: &catalogue });
        update_room(&mut tx, workshop.id, &room).await?;
    }
    tx.commit().await?;
    state.live.notify(&workshop.topic());
    Ok(Ok(settings))
}

/// Throws a workshop away, ballots and all.
///
/// # Errors
/// The database's own.
pub async fn delete(state: &AppState, workshop: &Workshop) -> Result<(), Error> {
    let mut tx = state.db.begin_write().await?;
    store::delete_workshop(&mut tx, workshop.id).await?;
    tx.commit().await?;
    state.live.notify(&workshop.topic());
    Ok(())
}

/// Keeps a facilitator's own words in a part of the script; none gives it the
/// template's again.
///
/// # Errors
/// Not found, for one that was deleted meanwhile.
pub async fn keep_words(
    state: &AppState,
    workshop: &Workshop,
    language: Language,
    part: Part,
    words: Option<OwnWords>,
) -> Result<(), Error> {
    let plan = super::scripts()?.plan(workshop.settings.template);
    let mut tx = state.db.begin_write().await?;
    let mut edits = store::get_script(&mut tx, workshop.id).await?.ok_or_else(|| not_found("workshop"))?;
    match words {
        Some(words) => edits.keep(language, part, words, plan),
        None => edits.reset(language, part),
    }
    store::update_script(&mut tx, workshop.id, &edits).await?;
    tx.commit().await?;
    state.live.notify(&workshop.topic());
    Ok(())
}

/// Why someone cannot enrol.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EnrolRefusal {
    /// It is over.
    Over,
    /// It is for other municipalities.
    Elsewhere,
    /// No municipality of theirs was chosen.
    NoMunicipality,
    /// As many municipalities take part as a hall seats.
    Full,
}

/// Whether a session takes enrolments: until the end of its day, or its end.
#[must_use]
pub fn takes_enrolments(workshop: &Workshop, today: Date) -> bool {
    workshop.room.stage() != Stage::Concluded && workshop.settings.date >= today
}

/// Enrols someone for a municipality of theirs, or for another than before. A
/// hall takes that municipality in.
///
/// # Errors
/// Not found, for one that was deleted meanwhile. The inner error says why not.
pub async fn enrol(
    state: &AppState,
    workshop: &Workshop,
    account: AccountId,
    municipality: (OrganisationId, NisCode),
) -> Result<Result<(), EnrolRefusal>, Error> {
    let mut tx = state.db.begin_write().await?;
    let current = get_state(&mut tx, workshop.id).await?.ok_or_else(|| not_found("workshop"))?;
    if current.room.stage() == Stage::Concluded || current.settings.date < state.clock.today() {
        return Ok(Err(EnrolRefusal::Over));
    }
    let (organisation, nis_code) = municipality;
    if current.settings.kind != Kind::Hall && !current.settings.organisations.contains(&nis_code) {
        return Ok(Err(EnrolRefusal::Elsewhere));
    }
    store::keep_enrolment(&mut tx, workshop.id, account, organisation, state.clock.seconds()).await?;
    let settings = follow_enrolments(&mut tx, workshop.id, &current).await?;
    if !settings.organisations.contains(&nis_code) {
        return Ok(Err(EnrolRefusal::Full));
    }
    tx.commit().await?;
    state.live.notify(&workshop.topic());
    Ok(Ok(()))
}

/// Takes an enrolment back. The municipality goes with it, unless the facilitator
/// named it, someone else enrolled for it, or someone of it joined.
///
/// # Errors
/// Not found, for one that was deleted meanwhile.
pub async fn withdraw(state: &AppState, workshop: &Workshop, account: AccountId) -> Result<(), Error> {
    let mut tx = state.db.begin_write().await?;
    let current = get_state(&mut tx, workshop.id).await?.ok_or_else(|| not_found("workshop"))?;
    store::delete_enrolment(&mut tx, workshop.id, account).await?;
    follow_enrolments(&mut tx, workshop.id, &current).await?;
    tx.commit().await?;
    state.live.notify(&workshop.topic());
    Ok(())
}

async fn follow_enrolments(
    tx: &mut WriteTx,
    workshop: i64,
    current: &super::store::State,
) -> anyhow::Result<Settings> {
    let presence = presence(tx, workshop, &current.room).await?;
    let settings = current.settings.with_enrolments(&presence);
    if settings != current.settings {
        store::replace_settings(tx, workshop, &settings).await?;
    }
    Ok(settings)
}

/// Who comes, by municipality and name.
///
/// # Errors
/// The database's own.
pub async fn list_enrolments(state: &AppState, workshop: &Workshop) -> Result<Vec<Enrolment>, Error> {
    Ok(store::list_enrolments(state.db.read(), workshop.id).await?)
}

/// Who may prepare a session: `None` for who has to log in first, since nobody
/// could say later which guest it was.
///
/// # Errors
/// Refused for who has an account and no role that leads sessions, where the
/// installation asks for one; the database's own.
pub(super) async fn may_prepare(
    state: &AppState,
    visitor: &Visitor,
    t: Translator,
) -> Result<Option<(AccountId, OwnerId)>, Error> {
    let (Some(person), Some(owner)) = (&visitor.account, visitor.owner_id) else { return Ok(None) };
    let are_open = settings::load(state).await?.sessions_are_open;
    if !decide(&visitor.actor, Right::Change, Resource::Sessions { are_open }) {
        return Err(Error::Refused {
            status: StatusCode::FORBIDDEN,
            code: "no-role",
            text: t.get("sessions-closed").into_owned(),
        });
    }
    Ok(Some((person.id, owner)))
}
