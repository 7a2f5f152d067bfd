//! What organisations decide in a session: from the counted order, moved and
//! motivated, to priority sets when the session is concluded. In a hall each
//! municipality decides by itself, at its own table; elsewhere all decide one set
//! together.

mod board;
mod forms;
pub mod pages;
mod store;

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

pub use board::DecisionBoard;
pub use forms::{DecisionForms, departs, read_move, refusal, take_texts};

use crate::app::AppState;
use crate::ballots::MoveForm;
use crate::db::WriteTx;
use crate::domain::catalogue::CardCode;
use crate::domain::count::METHOD_VERSION;
use crate::domain::municipality::NisCode;
use crate::domain::priority_set::{Provenance, SessionProvenance};
use crate::domain::rights::OrganisationId;
use crate::domain::workshop::action::{Action, Refusal};
use crate::domain::workshop::closing_check::{ClosingCheck, Fingers};
use crate::domain::workshop::decision::{Decision, DecisionError, counted_order};
use crate::domain::workshop::room::{Room, Stage, Viewer};
use crate::domain::workshop::settings::Kind;
use crate::error::{Error, conflict, not_found, unprocessable};
use crate::i18n::Translator;
use crate::live::Topic;
use crate::organisations;
use crate::priorities::{self, NewSet, StoredSet};
use crate::results::{self, Outcome};
use crate::web::forms::FieldErrors;
use crate::workshops::{self, Seat, Workshop};

/// How many people sat at each table of a hall that a demo world holds.
const PEOPLE_AT_A_TABLE: u64 = 6;

/// Who decides together: a municipality of a hall; `None` where all do.
pub type Table = Option<NisCode>;

/// What a decision starts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    /// The round that was counted.
    pub round: u16,
    /// How many people voted.
    pub people: u64,
    /// Whether only the organisation's own people were counted.
    pub is_own_count: bool,
}

/// A decision with what it starts from: the form it is stored in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Based {
    /// What it starts from.
    pub basis: Basis,
    /// The decision.
    pub decision: Decision,
}

/// What a table is deciding, or has decided.
#[derive(Debug, Clone)]
pub struct TableDecision {
    /// Who decides.
    pub table: Table,
    /// Its municipality's name, in a hall.
    pub name: String,
    /// The decision, and what it starts from.
    pub based: Based,
    /// Whether its people said that this is it.
    pub is_settled: bool,
    /// The set it became when the session was concluded.
    pub set: Option<String>,
    /// How many fingers were held up for it.
    pub check: ClosingCheck,
}

/// The tables of a workshop, each with its municipality's name.
///
/// # Errors
/// The database's own.
pub async fn list_tables(state: &AppState, workshop: &Workshop) -> Result<Vec<(Table, String)>, Error> {
    if workshop.settings.kind != Kind::Hall {
        return Ok(vec![(None, String::new())]);
    }
    let named = organisations::list_named(state.db.read(), &workshop.settings.organisations).await?;
    let table = |municipality: organisations::Municipality| {
        Some((Some(NisCode::parse(&municipality.nis_code)?), municipality.name))
    };
    Ok(named.into_iter().filter_map(table).collect())
}

/// What every table is deciding. Empty before a result is shown.
///
/// # Errors
/// The database's own.
pub async fn list_decisions(state: &AppState, workshop: &Workshop) -> Result<Vec<TableDecision>, Error> {
    let kept = store::list_decisions(state.db.read(), workshop.id, None).await?;
    let checks = store::list_checks(state.db.read(), workshop.id, None).await?;
    let mut decisions = Vec::new();
    for (table, name) in list_tables(state, workshop).await? {
        let begun = kept.iter().find(|kept| kept.table == table);
        let check = checks.get(&table).copied().unwrap_or_default();
        decisions.extend(assemble(state, workshop, (table, name), begun, check).await?);
    }
    Ok(decisions)
}

/// What one table is deciding; `None` before a result is shown.
///
/// # Errors
/// Not found, for a table that is not in the workshop.
pub async fn find_decision(
    state: &AppState,
    workshop: &Workshop,
    table: &Table,
) -> Result<Option<TableDecision>, Error> {
    let name = match table {
        // Asked by every phone at it: one municipality, not the list of all.
        Some(code)
            if workshop.settings.kind == Kind::Hall && workshop.settings.organisations.contains(code) =>
        {
            let found = organisations::find_organisation(state.db.read(), code.as_str()).await?;
            found.ok_or_else(|| not_found("workshop"))?.name
        }
        None if workshop.settings.kind != Kind::Hall => String::new(),
        _ => return Err(not_found("workshop")),
    };
    let begun = store::list_decisions(state.db.read(), workshop.id, Some(table)).await?.pop();
    let checks = store::list_checks(state.db.read(), workshop.id, Some(table)).await?;
    let check = checks.get(table).copied().unwrap_or_default();
    assemble(state, workshop, (table.clone(), name), begun.as_ref(), check).await
}

async fn assemble(
    state: &AppState,
    workshop: &Workshop,
    (table, name): (Table, String),
    begun: Option<&store::Kept>,
    check: ClosingCheck,
) -> Result<Option<TableDecision>, Error> {
    let Some((based, is_current)) = based(state, workshop, &table, begun).await? else { return Ok(None) };
    Ok(Some(TableDecision {
        table,
        name,
        based,
        is_settled: begun.is_some_and(|begun| begun.is_settled && is_current),
        set: begun.and_then(|begun| begun.set.clone()),
        check,
    }))
}

/// A decision as it was begun, or as it begins: from the count of the round
/// decisions start from. One that was begun from an earlier round begins anew and
/// keeps its texts. Also says whether it is from the present round.
async fn based(
    state: &AppState,
    workshop: &Workshop,
    table: &Table,
    begun: Option<&store::Kept>,
) -> Result<Option<(Based, bool)>, Error> {
    let current = begun.filter(|begun| Some(begun.based.basis.round) == workshop.room.decided_round());
    if let Some(begun) = current {
        return Ok(Some((begun.based.clone(), true)));
    }
    let Some(mut fresh) = begin(state, workshop, table).await? else { return Ok(None) };
    if let Some(begun) = begun {
        fresh.decision.take_texts_of(&begun.based.decision);
    }
    Ok(Some((fresh, false)))
}

/// A decision as it begins: from the count of the table's own people where these
/// are enough to be counted apart, and of all who were there otherwise.
async fn begin(state: &AppState, workshop: &Workshop, table: &Table) -> Result<Option<Based>, Error> {
    let Some(round) = workshop.room.decided_round() else { return Ok(None) };
    // What a table sees is what everyone may see.
    let Outcome::Shown(counted) = results::find(state, workshop, round, Viewer::Projector).await? else {
        return Ok(None);
    };
    let result = &counted.result;
    let own = result.organisations.shown.iter().find(|group| Some(&group.key) == table.as_ref());
    // Whoever is not in an order nobody of theirs judged.
    let rest = |order: &[usize]| -> Vec<CardCode> {
        let left =
            (0..result.deck.len()).filter(|one| !order.contains(one)).map(|one| result.deck[one].clone());
        left.chain(result.unjudged.iter().cloned()).collect()
    };
    let (order, people) = match own {
        Some(group) => {
            let places = |one: usize| group.places[one];
            (counted_order(&result.deck, &group.order, places, rest(&group.order)), group.people)
        }
        None => {
            let consensus = &result.count.consensus;
            let places = |one: usize| consensus.optimal.as_ref().map(|optimal| optimal.positions[one]);
            (counted_order(&result.deck, &consensus.order, places, rest(&consensus.order)), result.people)
        }
    };
    let Ok(decision) = Decision::start(order, usize::from(workshop.settings.method.top)) else {
        return Ok(None);
    };
    // In a hall of one municipality everyone is its own.
    let is_own_count =
        own.is_some() || workshop.settings.kind != Kind::Hall || result.organisations.is_empty();
    Ok(Some(Based { basis: Basis { round, people, is_own_count }, decision }))
}

/// Changes what a table is deciding, as it is by now. Another order is another
/// question: what was said of the one before is asked again. The inner error says
/// why it stays as it was.
///
/// # Errors
/// Conflict, unless the room is deciding.
pub async fn change<T>(
    state: &AppState,
    workshop: &Workshop,
    table: &Table,
    change: impl FnOnce(&mut Decision) -> Result<T, DecisionError>,
) -> Result<Result<T, DecisionError>, Error> {
    write(state, workshop, table, |decision, is_settled| {
        let order = decision.order().to_vec();
        let changed = change(decision)?;
        *is_settled &= order == decision.order() && decision.not_motivated().is_empty();
        Ok(changed)
    })
    .await
}

/// Moves a card, and tells which.
///
/// # Errors
/// As [`change`]; unprocessable for what is no move.
pub async fn move_card(
    state: &AppState,
    workshop: &Workshop,
    table: &Table,
    form: &MoveForm,
) -> Result<Result<CardCode, DecisionError>, Error> {
    let moved = change(state, workshop, table, read_move(form)?).await?;
    Ok(moved.map(|_| form.card().clone()))
}

/// Takes the texts of a form: the vision, and a motivation per card. One that is
/// refused holds up no other.
///
/// # Errors
/// As [`change`].
pub async fn write_texts(
    state: &AppState,
    t: &Translator,
    workshop: &Workshop,
    table: &Table,
    form: &HashMap<String, String>,
) -> Result<FieldErrors, Error> {
    let taken = change(state, workshop, table, |decision| take_texts(t, decision, form)).await?;
    taken.map_err(|_| unprocessable("not-in-deck"))
}

/// Says that this is it. The inner error names what is still to be motivated.
///
/// # Errors
/// As [`change`].
pub async fn settle(
    state: &AppState,
    workshop: &Workshop,
    table: &Table,
) -> Result<Result<(), DecisionError>, Error> {
    write(state, workshop, table, |decision, is_settled| {
        decision.entries()?;
        *is_settled = true;
        Ok(())
    })
    .await
}

async fn write<T>(
    state: &AppState,
    workshop: &Workshop,
    table: &Table,
    change: impl FnOnce(&mut Decision, &mut bool) -> Result<T, DecisionError>,
) -> Result<Result<T, DecisionError>, Error> {
    // Counted before the write begins: that may take a while.
    let fresh = begin(state, workshop, table).await?.ok_or_else(|| conflict("not-deciding"))?;
    let mut tx = state.db.begin_write().await?;
    needs_deciding(&workshops::get_room(&mut tx, workshop).await?)?;
    let kept = store::list_decisions(&mut tx, workshop.id, Some(table)).await?.pop();
    let (mut based, mut is_settled) = match kept {
        Some(kept) if kept.based.basis.round == fresh.basis.round => (kept.based, kept.is_settled),
        Some(kept) => {
            let mut based = fresh;
            based.decision.take_texts_of(&kept.based.decision);
            (based, false)
        }
        None => (fresh, false),
    };
    let order = based.decision.order().to_vec();
    let changed = match change(&mut based.decision, &mut is_settled) {
        Ok(changed) => changed,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if order != based.decision.order() {
        store::forget_fingers(&mut tx, workshop.id, table).await?;
    }
    store::keep_decision(&mut tx, workshop.id, table, &based, is_settled).await?;
    tx.commit().await?;
    notify(state, workshop, table);
    Ok(Ok(changed))
}

fn needs_deciding(room: &Room) -> Result<(), Error> {
    if room.stage() == Stage::Decide { Ok(()) } else { Err(conflict("not-deciding")) }
}

fn notify(state: &AppState, workshop: &Workshop, table: &Table) {
    state.live.notify(&Topic::Table(workshop.id, table.clone()));
    state.live.notify(&workshop.desk_topic());
}

/// Holds up fingers for what one's table is deciding; the last answer counts.
///
/// # Errors
/// Conflict, unless the room is deciding.
pub async fn hold_up(state: &AppState, seat: &Seat, fingers: Fingers) -> Result<(), Error> {
    let table = seat.table();
    let mut tx = state.db.begin_write().await?;
    let (room, voter) = workshops::stand(&mut tx, seat).await?.ok_or_else(|| conflict("not-deciding"))?;
    needs_deciding(&room)?;
    let heads = seat.participant.heads;
    store::keep_fingers(&mut tx, seat.workshop.id, &voter, &table, fingers, heads).await?;
    tx.commit().await?;
    notify(state, &seat.workshop, &table);
    Ok(())
}

/// How many fingers a device held up.
///
/// # Errors
/// The database's own.
pub async fn held_up(state: &AppState, seat: &Seat) -> Result<Option<Fingers>, Error> {
    let Some(voter) = workshops::voter_of(state, seat).await? else { return Ok(None) };
    Ok(store::find_fingers(state.db.read(), seat.workshop.id, &voter).await?)
}

/// Does what a facilitator asks. Concluding makes the sets of every table that said
/// that this is it, in the same write that cuts every way from a person to a
/// ballot.
///
/// # Errors
/// As [`workshops::act`].
pub async fn act(
    state: &AppState,
    workshop: &Workshop,
    action: &Action,
    seen: i64,
) -> Result<Result<Room, Refusal>, Error> {
    if *action != Action::Conclude {
        return workshops::act(state, workshop, action, seen).await;
    }
    let mut tx = state.db.begin_write().await?;
    // Who held up what goes when the room is concluded; the sums go into the sets.
    let checks = store::list_checks(&mut tx, workshop.id, None).await?;
    let room = match workshops::apply(&mut tx, state, workshop, action, seen).await? {
        Ok(room) => room,
        Err(refusal) => return Ok(Err(refusal)),
    };
    for kept in store::list_decisions(&mut tx, workshop.id, None).await? {
        // What was begun from an earlier round was not decided in the last.
        if !kept.is_settled || Some(kept.based.basis.round) != room.decided_round() {
            continue;
        }
        let check = checks.get(&kept.table).copied().unwrap_or_default();
        make_set(&mut tx, state, workshop, &room, &kept, check).await?;
    }
    tx.commit().await?;
    state.live.notify(&workshop.topic());
    Ok(Ok(room))
}

/// Walks a hall to its end with what its municipalities decided, most important
/// first, and gives the sets by municipality: for a demo world, where nobody votes.
///
/// # Errors
/// When the room refuses, and the database's own.
pub async fn hold<'a>(
    state: &AppState,
    workshop: &Workshop,
    tables: impl Iterator<Item = (&'a str, &'a [CardCode])>,
) -> Result<BTreeMap<String, String>, Error> {
    let mut room = workshop.room.clone();
    while room.stage() < Stage::Rank {
        room = walk(state, workshop, &Action::Advance, &room).await?;
    }
    for action in [Action::CloseRound, Action::Reveal, Action::Decide] {
        room = walk(state, workshop, &action, &room).await?;
    }
    let basis = Basis { round: room.round_number(), people: PEOPLE_AT_A_TABLE, is_own_count: true };
    let mut tx = state.db.begin_write().await?;
    for (nis_code, chosen) in tables {
        let others = workshop.catalogue.deck().into_iter().filter(|card| !chosen.contains(card)).collect();
        let counted = chosen.iter().map(|card| vec![card.clone()]).chain([others]).collect();
        let decision = Decision::start(counted, chosen.len()).map_err(anyhow::Error::from)?;
        let table = Some(NisCode::parse(nis_code).ok_or_else(|| not_found("municipality"))?);
        store::keep_decision(&mut tx, workshop.id, &table, &Based { basis, decision }, true).await?;
    }
    tx.commit().await?;
    walk(state, workshop, &Action::Conclude, &room).await?;
    let kept = store::list_decisions(state.db.read(), workshop.id, None).await?;
    Ok(kept.into_iter().filter_map(|kept| Some((kept.table?.to_string(), kept.set?))).collect())
}

async fn walk(state: &AppState, workshop: &Workshop, action: &Action, room: &Room) -> Result<Room, Error> {
    let refused = |refusal: Refusal| anyhow::anyhow!("{}: {refusal:?}", action.as_str());
    Ok(act(state, workshop, action, room.revision()).await?.map_err(refused)?)
}

async fn make_set(
    tx: &mut WriteTx,
    state: &AppState,
    workshop: &Workshop,
    room: &Room,
    kept: &store::Kept,
    check: ClosingCheck,
) -> Result<(), Error> {
    let decision = &kept.based.decision;
    let (organisation_id, organisation) = organisation(tx, state, workshop, &kept.table).await?;
    let provenance = SessionProvenance {
        workshop: workshop.settings.title.clone(),
        held_on: workshop.settings.date,
        round: kept.based.basis.round,
        rounds: room.round_number(),
        people: kept.based.basis.people,
        is_own_count: kept.based.basis.is_own_count,
        count_version: METHOD_VERSION,
        counted: decision.counted().to_vec(),
        departures: decision.departures(),
        closing_check: check.shown_counts().map(|_| (check.in_favour(), check.answered())),
    };
    // Only what is motivated can be said to be it.
    let set = decision
        .freeze(
            &workshop.catalogue.deck(),
            organisation,
            state.clock.today(),
            Provenance::Session(provenance),
        )
        .map_err(anyhow::Error::from)?;
    let public_id = state.chance.public_id()?;
    let new = NewSet {
        public_id: &public_id,
        owner: workshop.owner,
        organisation: organisation_id,
        catalogue: workshop.catalogue_id,
        road: None,
        set: &set,
        created_at: state.clock.seconds(),
    };
    priorities::create_set(tx, &new).await?;
    store::link_set(tx, workshop.id, &kept.table, &public_id).await?;
    Ok(())
}

/// Who the set is of.
async fn organisation(
    tx: &mut WriteTx,
    state: &AppState,
    workshop: &Workshop,
    table: &Table,
) -> Result<(OrganisationId, String), Error> {
    let settings = &workshop.settings;
    let own = match settings.kind {
        Kind::Municipality => settings.organisations.first().cloned(),
        Kind::Hall => table.clone(),
        Kind::Partnership => None,
    };
    if let Some(code) = own {
        let found = organisations::find_organisation(state.db.read(), code.as_str()).await?;
        let municipality = found.ok_or_else(|| not_found("municipality"))?;
        return Ok((municipality.id, municipality.name));
    }
    let named = organisations::list_named(state.db.read(), &settings.organisations).await?;
    let members: Vec<_> = named.iter().map(|municipality| municipality.id).collect();
    let name = settings.partnership.clone();
    if let Some(known) = organisations::find_partnership(&mut *tx, &name).await? {
        return Ok((known, name));
    }
    Ok((organisations::create_partnership(tx, &state.chance.public_id()?, &name, &members).await?, name))
}

/// The set that became of what a place's table decided.
///
/// # Errors
/// Not found, while there is none.
pub async fn find_set(state: &AppState, seat: &Seat) -> Result<StoredSet, Error> {
    let table = seat.table();
    let kept = store::list_decisions(state.db.read(), seat.workshop.id, Some(&table)).await?.pop();
    let set = kept.and_then(|kept| kept.set);
    // Whoever was there may read what came of it, like those of its municipality.
    priorities::load_for_operator(state, &set.ok_or_else(|| not_found("set"))?).await
}
