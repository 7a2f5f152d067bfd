//! The follow-up of a plan: what people report of its actions and measure of its
//! indicators, the page a council reads it on, and the yearly report. What follows from
//! the facts is [`crate::domain::plan::follow_up`]'s.

pub mod action;
mod again;
mod board;
pub mod indicators;
pub mod pages;
pub mod reading;
pub mod report;
mod store;
mod words;

use std::collections::BTreeMap;

use super::StoredPlan;
use crate::app::AppState;
use crate::db::WriteTx;
use crate::domain::plan::PartId;
use crate::domain::plan::follow_up::{Measurement, Report};
use crate::domain::rights::OwnerId;
use crate::error::{Error, conflict};

pub(super) use words::{aimed_at, target};

/// Most reports and measurements of a plan: forty a week for six years.
const MOST_FACTS: i64 = 12_500;

/// A fact as it was written down.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Filed<T> {
    id: i64,
    fact: T,
    /// Who wrote it; none for a guest, and for an account that was erased.
    by: Option<String>,
    /// When, in seconds since 1970.
    written_at: i64,
    /// Whether somebody took it back.
    is_withdrawn: bool,
}

/// What is known of a plan, by what it is about, each in the order it was written.
#[derive(Debug, Clone, Default)]
pub(super) struct Facts {
    reports: BTreeMap<PartId, Vec<Report>>,
    measurements: BTreeMap<PartId, Vec<Measurement>>,
}

impl Facts {
    /// Whether nobody reported or measured anything.
    pub(super) fn is_empty(&self) -> bool {
        self.reports.is_empty() && self.measurements.is_empty()
    }
}

/// What is known of a plan and was not taken back.
///
/// # Errors
/// The database's own.
pub(super) async fn facts(state: &AppState, plan: i64) -> Result<Facts, Error> {
    let mut facts = Facts::default();
    for (line, filed) in store::list_reports(state.db.read(), plan, None).await? {
        if !filed.is_withdrawn {
            facts.reports.entry(line).or_default().push(filed.fact);
        }
    }
    for (indicator, filed) in store::list_measurements(state.db.read(), plan, None).await? {
        if !filed.is_withdrawn {
            facts.measurements.entry(indicator).or_default().push(filed.fact);
        }
    }
    Ok(facts)
}

/// Whether there is anything to follow up: something known of a plan and not taken back.
///
/// # Errors
/// The database's own.
pub(super) async fn has_facts(state: &AppState, plan: i64) -> Result<bool, Error> {
    Ok(store::has_facts(state.db.read(), plan).await?)
}

/// Keeps what someone reports of an action that is there.
///
/// # Errors
/// Conflict, when there are too many facts.
pub(crate) async fn keep_report(
    state: &AppState,
    stored: &StoredPlan,
    line: PartId,
    report: &Report,
    owner: OwnerId,
) -> Result<(), Error> {
    let mut tx = state.db.begin_write().await?;
    make_room(&mut tx, stored).await?;
    store::create_report(&mut tx, (stored.id, line), report, owner, state.clock.seconds()).await?;
    tx.commit().await?;
    state.live.notify(&stored.topic());
    Ok(())
}

/// Keeps what someone measured of an indicator that is there.
///
/// # Errors
/// Conflict, when there are too many facts.
pub(crate) async fn keep_measurement(
    state: &AppState,
    stored: &StoredPlan,
    indicator: PartId,
    measurement: &Measurement,
    owner: OwnerId,
) -> Result<(), Error> {
    let mut tx = state.db.begin_write().await?;
    make_room(&mut tx, stored).await?;
    let now = state.clock.seconds();
    store::create_measurement(&mut tx, (stored.id, indicator), measurement, owner, now).await?;
    tx.commit().await?;
    state.live.notify(&stored.topic());
    Ok(())
}

/// Refuses one fact more than a plan holds.
async fn make_room(tx: &mut WriteTx, stored: &StoredPlan) -> Result<(), Error> {
    if store::count_facts(tx, stored.id).await? >= MOST_FACTS {
        return Err(conflict("too-many-reports"));
    }
    Ok(())
}
