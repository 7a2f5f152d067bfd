//! Archives: everything of an installation, or of one organisation, as one
//! documented file to leave with and to arrive with. What it looks like and what is
//! not in it, and why, is in [`format`].
//!
//! A backup ([`crate::db::back_up`]) is the other thing: the whole database, secrets
//! and ballots too, for this program alone.

mod arriving;
mod check;
mod envelope;
pub mod format;
mod leaving;
mod values;

use thiserror::Error;

use crate::audit::{self, Event};
use crate::chance::Chance;
use crate::db::Db;

pub use arriving::{Imported, Tally};
pub use check::Faults;
pub use envelope::{EnvelopeError, MOST_BYTES};

/// Whether the log tells of an installation, rather than of what is in it.
fn is_of_the_installation(event: Event) -> bool {
    matches!(event, Event::BackupMade | Event::ArchiveExported | Event::ArchiveImported)
}

/// An archive, made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// The file.
    pub text: String,
    /// What it is of, as the log names it.
    pub subject: String,
}

/// The archive of everything, or of one organisation, meant by its key or its name.
///
/// # Errors
/// When no organisation or several are meant, and the database's own.
pub async fn export(db: &Db, organisation: Option<&str>) -> anyhow::Result<Exported> {
    let mut reading = db.begin_read().await?;
    let everything = leaving::collect(reading.as_tx()).await?;
    drop(reading);
    let archive = match organisation {
        None => everything,
        Some(wanted) => {
            let key = leaving::find_organisation(&everything, wanted)?;
            leaving::narrow(everything, &key)
        }
    };
    Ok(Exported { text: envelope::write(&archive)?, subject: archive.scope.subject() })
}

/// How many records of each kind there are that an archive would hold.
///
/// # Errors
/// The database's own.
pub async fn count(db: &Db) -> anyhow::Result<Vec<(&'static str, usize)>> {
    let mut reading = db.begin_read().await?;
    let here = leaving::collect(reading.as_tx()).await?;
    Ok(vec![
        ("accounts", here.accounts.len()),
        ("roads", here.roads.len()),
        ("sets", here.sets.len()),
        ("sheets", here.sheets.len()),
        ("masterplans", here.masterplans.len()),
        ("workshops", here.workshops.len()),
    ])
}

/// Notes in the log that an archive left.
///
/// # Errors
/// The database's own.
pub async fn record_export(db: &Db, subject: &str, actor: &str, now: i64) -> anyhow::Result<()> {
    let mut tx = db.begin_write().await?;
    let entry = audit::Entry { actor, event: Event::ArchiveExported, subject, at: now };
    audit::record(&mut tx, &entry).await?;
    tx.commit().await?;
    Ok(())
}

/// Why nothing was imported: one sentence. The database is as it was.
#[derive(Debug, Error)]
pub enum ImportError {
    /// The file is no archive, or not whole.
    #[error(transparent)]
    Envelope(#[from] EnvelopeError),
    /// What it says cannot be.
    #[error("it says what cannot be: {0}")]
    Faults(Faults),
    /// Part of it is here otherwise.
    #[error("it does not go together with what is here: {0}")]
    Conflicts(String),
    /// Our fault, or the database's.
    #[error(transparent)]
    Failed(anyhow::Error),
}

/// An archive that can be what it says.
#[derive(Debug)]
pub struct Checked {
    archive: format::Archive,
    decks: check::Decks,
}

/// Reads a file and finds what is wrong with it.
///
/// # Errors
/// [`ImportError`].
pub fn read(file: &[u8]) -> Result<Checked, ImportError> {
    let archive = envelope::read(file)?;
    let decks = check::check(&archive).map_err(ImportError::Faults)?;
    Ok(Checked { archive, decks })
}

/// Adds an archive to what is in a database, in one write.
///
/// # Errors
/// [`ImportError`]; the database is as it was.
pub async fn import(db: &Db, chance: &Chance, now: i64, checked: &Checked) -> Result<Imported, ImportError> {
    arriving::add(db, chance, now, &checked.archive, &checked.decks).await.map_err(|error| match error {
        arriving::ArriveError::Conflicts(_) => ImportError::Conflicts(error.to_string()),
        arriving::ArriveError::Failed(cause) => ImportError::Failed(cause),
    })
}

/// The JSON Schema of an archive.
///
/// # Errors
/// None that is expected: the schema is made of types.
pub fn schema() -> anyhow::Result<String> {
    let schema = schemars::schema_for!(format::ArchiveFile);
    Ok(serde_json::to_string_pretty(&schema)?)
}
