//! Backups: a whole copy of the database that was checked before it has its name.
//! Safe at any moment, since SQLite copies one state of it (`VACUUM INTO`) while
//! others write on.

use std::fs::File;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use sha2::{Digest as _, Sha256};
use sqlx::{ConnectOptions as _, Connection as _};
use tempfile::{Builder, NamedTempFile};
use thiserror::Error;

use super::Db;
use super::open::{OpenError, explain, hold, look_at, options};

/// How the instant stands in a backup's name: without colons, which not every
/// file system takes.
const INSTANT: &str = "%Y-%m-%dT%H-%M-%SZ";

/// A backup in a folder of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupFile {
    /// Its file name.
    pub name: String,
    /// Its size.
    pub bytes: u64,
    /// When it was made, as its name says, or else its file system.
    pub made_at: Timestamp,
}

/// Why there is no backup. Each is one sentence; nothing was left behind.
#[derive(Debug, Error)]
pub enum BackupError {
    /// There is something of that name, which is never written over.
    #[error("{} exists already and was left as it is; choose another name", .0.display())]
    Exists(PathBuf),
    /// The database cannot be read as one of ours.
    #[error(transparent)]
    Database(#[from] OpenError),
    /// What was copied does not pass SQLite's own checks.
    #[error("the database {} is damaged, so no backup was made of it: {problem}", path.display())]
    Damaged {
        /// The database.
        path: PathBuf,
        /// The first thing wrong.
        problem: String,
    },
    /// The copy cannot be written.
    #[error("the backup {} cannot be written: {source}", path.display())]
    NotWritten {
        /// What was to be written.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
}

impl Db {
    /// Makes a backup in a folder, named by the instant, while everything goes on.
    ///
    /// # Errors
    /// [`BackupError`].
    pub async fn back_up(&self, folder: &Path, now: Timestamp) -> Result<BackupFile, BackupError> {
        back_up_into(&self.path, folder, now).await
    }
}

/// Makes a backup of a database in a folder, named by the instant. The folder is
/// made when it is not there.
///
/// # Errors
/// [`BackupError`].
pub async fn back_up_into(database: &Path, folder: &Path, now: Timestamp) -> Result<BackupFile, BackupError> {
    // A database that is not there makes no folder.
    look_at(database, false).await?;
    std::fs::create_dir_all(folder).map_err(|source| not_written(folder, source))?;
    back_up(database, &folder.join(name_of("voorrang", now)), now).await
}

/// A name for a backup made at an instant.
pub(super) fn name_of(start: &str, now: Timestamp) -> String {
    format!("{start}-{}.db", now.strftime(INSTANT))
}

/// Makes a backup of a database under a name, with its SHA-256 beside it in the
/// form that `sha256sum --check` reads: SQLite's own checks see a broken page, and
/// not another letter inside a text.
///
/// The database is not brought up to date: also one of an earlier version is kept
/// as it is.
///
/// # Errors
/// [`BackupError`].
pub async fn back_up(database: &Path, file: &Path, now: Timestamp) -> Result<BackupFile, BackupError> {
    look_at(database, false).await?;
    let failed = |source| not_written(file, source);
    let is_taken = || file.symlink_metadata().is_ok();
    if is_taken() {
        return Err(BackupError::Exists(file.to_owned()));
    }
    // Nobody puts another database in its place meanwhile.
    let _lock = hold(database)?;
    let copy = temporary_beside(file).map_err(failed)?;
    copy_database(database, copy.path()).await?;
    let found = look_at(copy.path(), true).await?;
    if let Some(problem) = find_damage(copy.path()).await.map_err(|source| explain(database, source))? {
        return Err(BackupError::Damaged { path: database.to_owned(), problem });
    }
    tracing::debug!(schema = found, "a copy was checked");
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let file = file.to_owned();
    let kept = tokio::task::spawn_blocking(move || keep(copy, &file)).await;
    let bytes = kept.map_err(|error| BackupError::NotWritten {
        path: PathBuf::from(&name),
        source: io::Error::other(error),
    })??;
    Ok(BackupFile { name, bytes, made_at: now })
}

/// Gives a checked copy its name, once it is on the disk.
fn keep(copy: NamedTempFile, file: &Path) -> Result<u64, BackupError> {
    let failed = |source| not_written(file, source);
    copy.as_file().sync_all().map_err(failed)?;
    let bytes = copy.as_file().metadata().map_err(failed)?.len();
    let sum = sum_of(copy.path()).map_err(failed)?;
    copy.persist_noclobber(file).map_err(|error| match error.error.kind() {
        io::ErrorKind::AlreadyExists => BackupError::Exists(file.to_owned()),
        _ => failed(error.error),
    })?;
    let finished = write_sum(file, &sum).and_then(|()| sync_folder_of(file));
    finished.map_err(|source| {
        // Half a backup is none; that it cannot be taken away is the lesser news.
        let _ = std::fs::remove_file(file);
        failed(source)
    })?;
    Ok(bytes)
}

fn not_written(path: &Path, source: io::Error) -> BackupError {
    BackupError::NotWritten { path: path.to_owned(), source }
}

/// An empty file in the folder of another, so that it can get that one's name in
/// one step. Only its owner may read it: a database has everyone's addresses.
pub(super) fn temporary_beside(file: &Path) -> io::Result<NamedTempFile> {
    Builder::new().prefix(".voorrang-").suffix(".part").tempfile_in(folder_of(file))
}

pub(super) fn folder_of(file: &Path) -> &Path {
    match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// A name is only kept once its folder is on the disk.
pub(super) fn sync_folder_of(file: &Path) -> io::Result<()> {
    File::open(folder_of(file))?.sync_all()
}

async fn copy_database(database: &Path, copy: &Path) -> Result<(), BackupError> {
    let other = |source| explain(database, source);
    let mut connection = options(database).read_only(true).connect().await.map_err(other)?;
    let copied = sqlx::query("VACUUM INTO ?")
        .bind(copy.to_string_lossy().into_owned())
        .execute(&mut connection)
        .await
        .map_err(|source| match explain(copy, source) {
            OpenError::Full(path) => not_written(&path, io::ErrorKind::StorageFull.into()),
            OpenError::NotWritable(path) => not_written(&path, io::ErrorKind::PermissionDenied.into()),
            OpenError::Damaged(_) => BackupError::Damaged {
                path: database.to_owned(),
                problem: "its pages are not what SQLite wrote".to_owned(),
            },
            OpenError::Other { source, .. } => BackupError::Database(other(source)),
            problem => BackupError::Database(problem),
        });
    connection.close().await.map_err(other)?;
    copied.map(|_| ())
}

/// The first thing that SQLite's own checks find wrong with a file that nobody
/// writes to.
pub(super) async fn find_damage(file: &Path) -> Result<Option<String>, sqlx::Error> {
    let mut connection = options(file).read_only(true).immutable(true).connect().await?;
    let damage = look_for_damage(&mut connection).await;
    connection.close().await?;
    match damage {
        // What cannot even be walked through is damaged: SQLITE_CORRUPT.
        Err(sqlx::Error::Database(error)) if error.code().is_some_and(|code| is_corrupt(&code)) => {
            Ok(Some(error.message().to_owned()))
        }
        damage => damage,
    }
}

fn is_corrupt(code: &str) -> bool {
    code.parse::<u32>().is_ok_and(|extended| extended & 0xFF == 11)
}

async fn look_for_damage(connection: &mut sqlx::SqliteConnection) -> Result<Option<String>, sqlx::Error> {
    let said: String = sqlx::query_scalar("PRAGMA integrity_check(1)").fetch_one(&mut *connection).await?;
    if said != "ok" {
        return Ok(Some(said));
    }
    let dangling: Option<String> =
        sqlx::query_scalar("SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1")
            .fetch_optional(connection)
            .await?;
    Ok(dangling.map(|table| format!("a row of {table} refers to one that is not there")))
}

/// The SHA-256 of a file, in hex digits.
pub(super) fn sum_of(file: &Path) -> io::Result<String> {
    let mut file = File::open(file)?;
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 64 * 1024];
    loop {
        match file.read(&mut buffer)? {
            0 => break,
            read => hash.update(&buffer[..read]),
        }
    }
    Ok(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

fn sum_file_of(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".sha256");
    PathBuf::from(name)
}

pub(super) fn write_sum(file: &Path, sum: &str) -> io::Result<()> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let mut beside = temporary_beside(file)?;
    writeln!(beside, "{sum}  {name}")?;
    beside.as_file().sync_all()?;
    beside.persist(sum_file_of(file)).map_err(|error| error.error)?;
    Ok(())
}

/// The SHA-256 that stands beside a file; none where there is no such file.
///
/// # Errors
/// When it cannot be read, or is no such thing.
pub(super) fn read_sum(file: &Path) -> io::Result<Option<String>> {
    let text = match std::fs::read_to_string(sum_file_of(file)) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let sum = text.split_whitespace().next().unwrap_or_default().to_ascii_lowercase();
    let is_sum = sum.len() == 64 && sum.bytes().all(|byte| byte.is_ascii_hexdigit());
    if is_sum { Ok(Some(sum)) } else { Err(io::ErrorKind::InvalidData.into()) }
}

/// The backups in a folder, latest first; none where there is no such folder.
///
/// # Errors
/// When the folder cannot be read.
pub fn list_backups(folder: &Path) -> io::Result<Vec<BackupFile>> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let mut backups = Vec::new();
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let metadata = entry.metadata()?;
        if !name.ends_with(".db") || name.starts_with('.') || !metadata.is_file() {
            continue;
        }
        let made_at = match instant_in(&name) {
            Some(instant) => instant,
            None => Timestamp::try_from(metadata.modified()?).map_err(io::Error::other)?,
        };
        backups.push(BackupFile { name, bytes: metadata.len(), made_at });
    }
    backups.sort_by(|one, other| (other.made_at, &other.name).cmp(&(one.made_at, &one.name)));
    Ok(backups)
}

/// The instant at the end of a backup's name.
fn instant_in(name: &str) -> Option<Timestamp> {
    let name = name.strip_suffix(".db")?;
    // As long as 2026-11-26T02-15-00Z.
    let instant = name.get(name.len().checked_sub(20)?..)?;
    let civil = jiff::civil::DateTime::strptime(INSTANT, instant).ok()?;
    TimeZone::UTC.to_timestamp(civil).ok()
}

#[cfg(test)]
mod tests;
