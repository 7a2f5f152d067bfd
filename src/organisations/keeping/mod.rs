//! Keeping organisations: what an administrator makes, changes, merges, ends and
//! imports. Who may is asked by who calls.

pub mod list_file;
mod store;

use std::collections::BTreeSet;

use anyhow::Context as _;
use jiff::civil::Date;

use crate::db::WriteTx;
use crate::domain::kbo::KboNumber;
use crate::domain::municipality::{NisCode, match_rank};
use crate::domain::rights::{OrganisationId, OrganisationKind};

use list_file::{Difference, Listed};
pub use store::{
    count_organisations, find_record, find_record_in, list_members, list_records, put_members,
    update_partnership,
};

/// An organisation with all that is kept of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Row id.
    pub id: OrganisationId,
    /// The key to it in addresses and in the log.
    pub public_id: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// The key to a municipality; empty for a partnership.
    pub nis_code: String,
    /// Its name.
    pub name: String,
    /// NIS code of its province, or the name of its region elsewhere.
    pub province: String,
    /// Names it had before, or of what merged into it.
    pub former_names: Vec<String>,
    /// Its number in the Crossroads Bank for Enterprises, ten digits.
    pub kbo_number: Option<String>,
    /// Its first day.
    pub valid_from: Option<Date>,
    /// The day it was there no more.
    pub valid_until: Option<Date>,
    /// What it merged into.
    pub successor: Option<OrganisationId>,
    /// Where a list of its country names it on the web.
    pub external_uri: String,
    /// How many people live there, where that is known.
    pub inhabitants: Option<u32>,
}

impl Record {
    /// Whether it is there no more.
    #[must_use]
    pub fn is_ended(&self) -> bool {
        self.valid_until.is_some()
    }

    /// Whether it answers a search, by name, former name or key.
    #[must_use]
    pub fn answers(&self, query: &str) -> bool {
        let names = std::iter::once(&self.name).chain(&self.former_names);
        self.nis_code == query.trim() || names.into_iter().any(|name| match_rank(name, query).is_some())
    }

    /// As a list would have it.
    #[must_use]
    pub fn listed(&self) -> Listed {
        Listed {
            key: self.nis_code.clone(),
            name: self.name.clone(),
            region: self.province.clone(),
            former_names: self.former_names.clone(),
            external_uri: self.external_uri.clone(),
            inhabitants: self.inhabitants,
        }
    }
}

/// What is kept of a municipality, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MunicipalityFields {
    /// The key to it.
    pub nis_code: NisCode,
    /// Its name.
    pub name: String,
    /// Its province or region.
    pub province: String,
    /// Names it had before.
    pub former_names: Vec<String>,
    /// Its number.
    pub kbo_number: Option<KboNumber>,
    /// Its first day.
    pub valid_from: Option<Date>,
    /// The day it was there no more.
    pub valid_until: Option<Date>,
    /// How many people live there.
    pub inhabitants: Option<u32>,
}

/// What another organisation has already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// The key.
    NisCode,
    /// The number.
    KboNumber,
}

/// Makes a municipality.
///
/// # Errors
/// The database's own.
pub async fn create_municipality(
    tx: &mut WriteTx,
    fields: &MunicipalityFields,
) -> Result<Result<OrganisationId, Taken>, sqlx::Error> {
    if let Some(taken) = store::find_taken(tx, fields, None).await? {
        return Ok(Err(taken));
    }
    Ok(Ok(store::insert_municipality(tx, fields).await?))
}

/// Changes a municipality. Its key stays: sets and sessions name it.
///
/// # Errors
/// The database's own.
pub async fn change_municipality(
    tx: &mut WriteTx,
    id: OrganisationId,
    fields: &MunicipalityFields,
) -> Result<Result<(), Taken>, sqlx::Error> {
    if let Some(taken) = store::find_taken(tx, fields, Some(id)).await? {
        return Ok(Err(taken));
    }
    store::update_municipality(tx, id, fields).await?;
    Ok(Ok(()))
}

/// Why a merger cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MergeRefusal {
    /// One of them is not there, or not there any more.
    NotThere,
    /// The same stands twice.
    Twice,
}

/// Merges municipalities into another: from that day they are there no more, the
/// other has their names as former names and takes their place in partnerships.
/// Their sets, plans, sheets and people stay with them.
///
/// # Errors
/// The database's own.
pub async fn merge(
    tx: &mut WriteTx,
    from: &[NisCode],
    into: &NisCode,
    on: Date,
) -> anyhow::Result<Result<(), MergeRefusal>> {
    let distinct: BTreeSet<&NisCode> = from.iter().chain([into]).collect();
    if distinct.len() != from.len() + 1 {
        return Ok(Err(MergeRefusal::Twice));
    }
    let successor = find_record_in(tx, into.as_str()).await?.filter(|one| !one.is_ended());
    let Some(successor) = successor else { return Ok(Err(MergeRefusal::NotThere)) };
    let mut ending = Vec::new();
    for code in from {
        match find_record_in(tx, code.as_str()).await?.filter(|one| !one.is_ended()) {
            Some(record) => ending.push(record),
            None => return Ok(Err(MergeRefusal::NotThere)),
        }
    }
    let mut names: BTreeSet<String> = successor.former_names.iter().cloned().collect();
    for record in &ending {
        names.insert(record.name.clone());
        names.extend(record.former_names.iter().cloned());
        store::end_in_favour_of(tx, record.id, on, successor.id).await?;
        store::take_places(tx, record.id, successor.id).await?;
    }
    names.remove(&successor.name);
    let names: Vec<String> = names.into_iter().collect();
    store::update_former_names(tx, successor.id, &names).await?;
    Ok(Ok(()))
}

/// What a list would change.
///
/// # Errors
/// The database's own.
pub async fn compare_list(db: &sqlx::SqlitePool, listed: &[Listed]) -> anyhow::Result<Difference> {
    let records = list_records(db).await?;
    Ok(list_file::difference(&records, listed))
}

/// Writes what a list changes, when that is still what was looked at (`seen`, the
/// difference's [`Difference::digest`]); tells whether it did. What the list has no
/// more ends only when that is asked.
///
/// # Errors
/// The database's own.
pub async fn import_list(
    tx: &mut WriteTx,
    seen: &str,
    listed: &[Listed],
    ends_what_is_gone: bool,
    today: Date,
) -> anyhow::Result<bool> {
    let records = store::list_records_in(tx).await?;
    let found = list_file::difference(&records, listed);
    if found.digest() != seen {
        return Ok(false);
    }
    for one in &found.new {
        store::insert_listed(tx, one).await?;
    }
    for (_, after) in &found.changed {
        store::update_listed(tx, after).await?;
    }
    if ends_what_is_gone {
        for one in &found.gone {
            let code = NisCode::parse(&one.key).context("stored NIS code")?;
            store::end_municipality(tx, &code, today).await?;
        }
    }
    Ok(true)
}
