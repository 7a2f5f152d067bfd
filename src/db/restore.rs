//! Putting a backup back. Everything that can be wrong with it is found on a copy
//! first; the database that was there gives way in one step, and is kept.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;
use sqlx::{ConnectOptions as _, Connection as _};
use thiserror::Error;

use super::backup::{
    find_damage, folder_of, name_of, read_sum, sum_of, sync_folder_of, temporary_beside, write_sum,
};
use super::lock::OpenLock;
use super::open::{MIGRATOR, OpenError, explain, look_at, options};

/// Why nothing was restored. Each is one sentence; the database is as it was.
#[derive(Debug, Error)]
pub enum RestoreError {
    /// There is no such file.
    #[error("there is no file {}", .0.display())]
    Absent(PathBuf),
    /// It is the database itself.
    #[error("{} is the database itself; name a backup of it", .0.display())]
    Itself(PathBuf),
    /// It is a database that someone has open, or left without closing: part of it
    /// stands in a file beside it.
    #[error("{} is not a backup but a database in use; make a backup of it with `voorrang backup`", .0.display())]
    NotAtRest(PathBuf),
    /// It is no database of ours, or a newer one.
    #[error("nothing was restored: {0}")]
    Unfit(OpenError),
    /// It does not pass SQLite's checks.
    #[error("nothing was restored: {} is damaged: {problem}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// The first thing wrong.
        problem: String,
    },
    /// It is not the file that was written then.
    #[error("nothing was restored: {} was altered, it has another SHA-256 than stands beside it", .0.display())]
    Altered(PathBuf),
    /// There is a database, and nobody said that it may give way.
    #[error("there is a database at {} already; with --yes it is kept aside and the backup takes its place", .0.display())]
    Occupied(PathBuf),
    /// A server, or another command, has the database open.
    #[error("the database {} is in use; stop the server and try again", .0.display())]
    InUse(PathBuf),
    /// The database cannot be written.
    #[error("nothing was restored: {0}")]
    Database(OpenError),
    /// Copying or renaming failed.
    #[error("nothing was restored: {} cannot be read or written: {source}", path.display())]
    Io {
        /// What it was about.
        path: PathBuf,
        /// What went wrong.
        source: io::Error,
    },
}

/// How a restore went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// Where the database that was there is kept.
    pub kept_aside: Option<PathBuf>,
    /// The schema that the backup had; it was brought up to date.
    pub schema: i64,
    /// Whether a SHA-256 stood beside it: without one an altered letter is not seen.
    pub had_sum: bool,
}

/// Puts a backup in the place of a database, which is kept in the folder of
/// backups. Where there is one it only does so when it `may_replace`.
///
/// # Errors
/// [`RestoreError`].
pub async fn restore(
    file: &Path,
    database: &Path,
    backups: &Path,
    now: Timestamp,
    may_replace: bool,
) -> Result<Restored, RestoreError> {
    let (schema, sum, had_sum) = check(file, database).await?;
    let is_there = database.symlink_metadata().is_ok();
    if database.is_dir() {
        return Err(RestoreError::Database(OpenError::Folder(database.to_owned())));
    }
    if is_there && !may_replace {
        return Err(RestoreError::Occupied(database.to_owned()));
    }
    let failed = |source| RestoreError::Io { path: database.to_owned(), source };
    std::fs::create_dir_all(folder_of(database)).map_err(failed)?;
    let _lock =
        OpenLock::alone(database).map_err(failed)?.ok_or_else(|| RestoreError::InUse(database.to_owned()))?;
    let copy = temporary_beside(database).map_err(failed)?;
    std::fs::copy(file, copy.path()).map_err(failed)?;
    // What was checked is what is taken.
    if sum_of(copy.path()).map_err(failed)? != sum {
        return Err(RestoreError::Altered(file.to_owned()));
    }
    bring_up_to_date(copy.path(), file).await?;
    std::fs::File::open(copy.path()).and_then(|copy| copy.sync_all()).map_err(failed)?;

    let kept_aside = if is_there { Some(keep_aside(database, backups, now).await?) } else { None };
    copy.persist(database).map_err(|error| failed(error.error))?;
    sync_folder_of(database).map_err(failed)?;
    Ok(Restored { kept_aside, schema, had_sum })
}

/// Finds what is wrong with a file, without touching it. Gives its schema, its
/// SHA-256, and whether one stood beside it.
async fn check(file: &Path, database: &Path) -> Result<(i64, String, bool), RestoreError> {
    if !file.exists() {
        return Err(RestoreError::Absent(file.to_owned()));
    }
    let failed = |source| RestoreError::Io { path: file.to_owned(), source };
    if database.exists() && file.canonicalize().map_err(failed)? == database.canonicalize().map_err(failed)? {
        return Err(RestoreError::Itself(file.to_owned()));
    }
    if beside(file, "-wal").metadata().is_ok_and(|log| log.len() > 0) {
        return Err(RestoreError::NotAtRest(file.to_owned()));
    }
    let damaged = |problem| RestoreError::Damaged { path: file.to_owned(), problem };
    let schema = look_at(file, true).await.map_err(|problem| match problem {
        OpenError::Damaged(_) => damaged("its pages are not what SQLite wrote".to_owned()),
        problem => RestoreError::Unfit(problem),
    })?;
    let sum = sum_of(file).map_err(failed)?;
    let expected = read_sum(file).map_err(failed)?;
    let had_sum = expected.is_some();
    if expected.is_some_and(|expected| expected != sum) {
        return Err(RestoreError::Altered(file.to_owned()));
    }
    let damage = find_damage(file).await.map_err(|source| RestoreError::Unfit(explain(file, source)))?;
    match damage {
        Some(problem) => Err(damaged(problem)),
        None => Ok((schema, sum, had_sum)),
    }
}

/// On the copy, so that what cannot be brought up to date takes no one's place.
async fn bring_up_to_date(copy: &Path, file: &Path) -> Result<(), RestoreError> {
    let other = |source| RestoreError::Unfit(explain(file, source));
    let mut connection = options(copy).connect().await.map_err(other)?;
    let migrated = MIGRATOR.run(&mut connection).await;
    connection.close().await.map_err(other)?;
    migrated.map_err(|problem| {
        RestoreError::Unfit(OpenError::Migration { path: file.to_owned(), problem: problem.to_string() })
    })
}

fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Keeps the present database under another name too, whole in one file where it
/// can still be read, and with what stands beside it where it cannot. The log goes
/// away from beside its old name: SQLite would write it into the next database.
async fn keep_aside(database: &Path, backups: &Path, now: Timestamp) -> Result<PathBuf, RestoreError> {
    let failed = |path: &Path, source| RestoreError::Io { path: path.to_owned(), source };
    let is_folded = fold_in(database).await?;
    std::fs::create_dir_all(backups).map_err(|source| failed(backups, source))?;
    let aside = backups.join(name_of("voorrang-before-restore", now));
    keep_as(database, &aside).map_err(|source| failed(&aside, source))?;
    for ending in ["-wal", "-shm"] {
        let log = beside(database, ending);
        if log.exists() {
            if !is_folded {
                keep_as(&log, &beside(&aside, ending)).map_err(|source| failed(&aside, source))?;
            }
            std::fs::remove_file(&log).map_err(|source| failed(&log, source))?;
        }
    }
    if is_folded {
        let sum = sum_of(&aside).map_err(|source| failed(&aside, source))?;
        write_sum(&aside, &sum).map_err(|source| failed(&aside, source))?;
    }
    sync_folder_of(&aside).map_err(|source| failed(&aside, source))?;
    Ok(aside)
}

/// The same file under a second name; a copy where the folder is on another disk.
fn keep_as(file: &Path, name: &Path) -> io::Result<()> {
    if name.symlink_metadata().is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    std::fs::hard_link(file, name).or_else(|_| {
        std::fs::copy(file, name)?;
        std::fs::File::open(name)?.sync_all()
    })
}

/// Folds the write-ahead log in and takes it away, which SQLite only does for who
/// is alone: it also tells of programs that know nothing of our lock. Tells
/// whether it could; what cannot be read is left as it is, log and all, for who
/// wants to save something from it.
async fn fold_in(database: &Path) -> Result<bool, RestoreError> {
    if look_at(database, false).await.is_err() {
        return Ok(false);
    }
    let folding = async {
        let mut connection = options(database).busy_timeout(Duration::from_secs(1)).connect().await?;
        let mode =
            sqlx::query_scalar::<_, String>("PRAGMA journal_mode = DELETE").fetch_one(&mut connection).await;
        connection.close().await?;
        mode
    };
    match folding.await.map_err(|source| explain(database, source)) {
        Ok(mode) if mode == "delete" => Ok(true),
        Ok(_) | Err(OpenError::Locked(_)) => Err(RestoreError::InUse(database.to_owned())),
        Err(_) => Ok(false),
    }
}

#[cfg(test)]
mod tests;
