//! Opening a database: looked at first, changed only when it can be.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use sqlx::migrate::{MigrateError, Migrator};
use sqlx::sqlite::{
    SqliteAutoVacuum, SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool,
    SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{ConnectOptions as _, Connection as _};
use thiserror::Error;

use super::batch::{self, BatchWriter, SubmitError};
use super::lock::OpenLock;
use super::write::Undone;
use super::{ReadTx, WriteTx};

pub(super) static MIGRATOR: Migrator = sqlx::migrate!();

/// "VRNG": SQLite's application id marks the file as ours.
const APPLICATION_ID: i64 = 0x5652_4E47;

/// Earlier versions can corrupt a database in WAL mode when a checkpoint and a
/// write race (fixed in SQLite 3.51.3).
const OLDEST_SQLITE: (u32, u32, u32) = (3, 51, 3);

/// Readers beside each other; more than cores gains nothing on SQLite.
const READERS: u32 = 4;

/// Why a database could not be opened. Each is one sentence for whoever starts
/// the program; the file is as it was.
#[derive(Debug, Error)]
pub enum OpenError {
    /// Made by a later version of the program.
    #[error("the database {} was made by a newer version of Voorrang (schema {found}, this program knows up to {known}); start that version, or use another database", path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its schema.
        found: i64,
        /// The last schema this program knows.
        known: i64,
    },
    /// Something else than a database of ours.
    #[error("{} is not a Voorrang database; nothing was changed in it", .0.display())]
    Foreign(PathBuf),
    /// A folder, where a file is needed.
    #[error("{} is a folder; name a file in it", .0.display())]
    Folder(PathBuf),
    /// It may not be written.
    #[error("the database {} cannot be written; check that this user may write the file and its folder", .0.display())]
    NotWritable(PathBuf),
    /// There is no room.
    #[error("the disk that holds the database {} is full; make room and start again", .0.display())]
    Full(PathBuf),
    /// Another program holds it.
    #[error("the database {} is locked by another program", .0.display())]
    Locked(PathBuf),
    /// Another server has it.
    #[error("another server has the database {} already; stop that one first", .0.display())]
    Served(PathBuf),
    /// Its pages are not what SQLite wrote.
    #[error("the database {} is damaged; `voorrang restore` puts a backup in its place", .0.display())]
    Damaged(PathBuf),
    /// There is no such file and none was to be made.
    #[error("there is no database at {}; `voorrang serve` or `voorrang migrate` makes one", .0.display())]
    Absent(PathBuf),
    /// A migration of an earlier start was changed since, or fails.
    #[error("the database {} could not be brought up to date: {problem}", path.display())]
    Migration {
        /// The file.
        path: PathBuf,
        /// What went wrong.
        problem: String,
    },
    /// A setting we rely on is not in force.
    #[error("the database settings are not what they must be: {0}")]
    Unsafe(String),
    /// Anything else SQLite says.
    #[error("the database {} could not be opened: {source}", path.display())]
    Other {
        /// The file.
        path: PathBuf,
        /// What SQLite says.
        source: sqlx::Error,
    },
}

/// The database: readers and a writer on one file.
#[derive(Debug, Clone)]
pub struct Db {
    read: SqlitePool,
    pub(super) write: SqlitePool,
    pub(super) undone: Undone,
    pub(super) path: PathBuf,
    batch: BatchWriter,
    lock: OpenLock,
}

impl Db {
    /// Opens the database, makes it when it is not there, and brings its
    /// schema up to date after a copy beside it.
    ///
    /// # Errors
    /// [`OpenError`]; the file is as it was.
    pub async fn open(path: &Path) -> Result<Self, OpenError> {
        if path.is_dir() {
            return Err(OpenError::Folder(path.to_owned()));
        }
        let is_new = !path.exists();
        if is_new {
            make_folder(path)?;
        } else {
            look_first(path).await?;
        }
        let lock = hold(path)?;
        if is_new {
            make_private(path);
        }
        let undone = Undone::default();
        let write = writer_pool(path, is_new, &undone).await?;
        try_to_write(&write, path).await?;
        migrate(&write, path, is_new).await?;
        let db = Self::on(path, write, undone, lock).await?;
        db.check_settings(path).await?;
        Ok(db)
    }

    /// Opens an existing database for reading and small writes, and never
    /// makes one: for commands that answer a question about it.
    ///
    /// # Errors
    /// [`OpenError::Absent`] and those of [`Db::open`].
    pub async fn open_existing(path: &Path) -> Result<Self, OpenError> {
        if path.exists() { Self::open(path).await } else { Err(OpenError::Absent(path.to_owned())) }
    }

    /// Opens an existing database to look at it as it is: nothing is written, and
    /// its schema may be an earlier one ([`Db::is_up_to_date`]).
    ///
    /// # Errors
    /// [`OpenError::Absent`] and those of [`Db::open`].
    pub async fn open_as_it_is(path: &Path) -> Result<Self, OpenError> {
        if path.is_dir() {
            return Err(OpenError::Folder(path.to_owned()));
        }
        if !path.exists() {
            return Err(OpenError::Absent(path.to_owned()));
        }
        look_first(path).await?;
        let lock = hold(path)?;
        let undone = Undone::default();
        let write = writer_pool(path, false, &undone).await?;
        Self::on(path, write, undone, lock).await
    }

    async fn on(path: &Path, write: SqlitePool, undone: Undone, lock: OpenLock) -> Result<Self, OpenError> {
        let read = reader_pool(path).await?;
        let batch = BatchWriter::start(write.clone(), undone.clone(), batch::LIMITS)
            .map_err(|error| explain(path, sqlx::Error::Io(error)))?;
        Ok(Self { read, write, undone, path: path.to_owned(), batch, lock })
    }

    /// Claims it to serve it, for as long as what this gives is kept. One program at a
    /// time: who listens, what waits to be written and how often someone guessed are in
    /// its memory, and two would not know of each other.
    ///
    /// # Errors
    /// [`OpenError::Served`].
    pub fn serve_alone(&self) -> Result<impl Sized + use<>, OpenError> {
        OpenLock::serving(&self.path)
            .map_err(|error| explain(&self.path, sqlx::Error::Io(error)))?
            .ok_or_else(|| OpenError::Served(self.path.clone()))
    }

    /// Whether its schema is the one this program knows.
    ///
    /// # Errors
    /// The database's own.
    pub async fn is_up_to_date(&self) -> Result<bool, sqlx::Error> {
        Ok(self.schema_version().await? == known_version())
    }

    /// The last migration it has had.
    ///
    /// # Errors
    /// The database's own.
    pub async fn schema_version(&self) -> Result<i64, sqlx::Error> {
        let mut connection = self.read.acquire().await?;
        schema_version(&mut connection).await
    }

    /// How many jobs wait to be written together.
    #[must_use]
    pub fn waiting_writes(&self) -> usize {
        self.batch.waiting()
    }

    /// Where queries that only read run.
    #[must_use]
    pub fn read(&self) -> &SqlitePool {
        &self.read
    }

    /// Opens a write transaction.
    ///
    /// # Errors
    /// The database's own.
    pub async fn begin_write(&self) -> Result<WriteTx, sqlx::Error> {
        WriteTx::begin(&self.write, &self.undone).await
    }

    /// Opens a transaction for reading: everything read in it is of one moment, and
    /// nobody who writes waits for it.
    ///
    /// # Errors
    /// The database's own.
    pub async fn begin_read(&self) -> Result<ReadTx, sqlx::Error> {
        ReadTx::begin(&self.read).await
    }

    /// Has a job written together with whatever else is waiting, and answers
    /// once that is committed: for what a whole hall sends at once, since a
    /// commit costs the same for one job as for hundreds.
    ///
    /// A job that returns an error is undone and leaves no trace; the others do
    /// not notice. Inside it only SQL is awaited: everyone waits for it. It runs
    /// whether or not who submitted it is still there, and wholly or not at all.
    ///
    /// ```
    /// # use voorrang::db::{Db, SubmitError};
    /// # async fn example(db: Db) -> anyhow::Result<()> {
    /// let guest: i64 = db
    ///     .submit(async |tx| -> anyhow::Result<i64> {
    ///         let id = sqlx::query_scalar("INSERT INTO owners (is_guest, created_at) VALUES (1, 0) RETURNING id");
    ///         Ok(id.fetch_one(tx).await?)
    ///     })
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// The job's own, or [`SubmitError`] as one of the job's; after either,
    /// nothing is promised to be stored.
    pub async fn submit<T, E>(
        &self,
        job: impl AsyncFnOnce(&mut WriteTx) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<SubmitError> + Send + 'static,
    {
        self.batch.submit(job).await
    }

    /// Answers what still waits to be written, then closes both pools, which
    /// folds the write-ahead log into the file.
    pub async fn close(&self) {
        self.batch.stop().await;
        self.read.close().await;
        self.write.close().await;
        self.lock.release();
    }

    /// Whether the settings that what we promise rests on are in force on the
    /// connection that writes. Asked at every start.
    ///
    /// # Errors
    /// [`OpenError::Unsafe`], and the database's own.
    pub async fn check_settings(&self, path: &Path) -> Result<(), OpenError> {
        let other = |source| explain(path, source);
        let version: String =
            sqlx::query_scalar("SELECT sqlite_version()").fetch_one(&self.write).await.map_err(other)?;
        let parts: Vec<u32> = version.split('.').filter_map(|part| part.parse().ok()).collect();
        if !matches!(parts[..], [major, minor, patch] if (major, minor, patch) >= OLDEST_SQLITE) {
            return Err(OpenError::Unsafe(format!("SQLite {version} is too old")));
        }
        let journal: String =
            sqlx::query_scalar("PRAGMA journal_mode").fetch_one(&self.write).await.map_err(other)?;
        let synchronous: i64 =
            sqlx::query_scalar("PRAGMA synchronous").fetch_one(&self.write).await.map_err(other)?;
        let foreign_keys: i64 =
            sqlx::query_scalar("PRAGMA foreign_keys").fetch_one(&self.write).await.map_err(other)?;
        // 2 is FULL.
        if journal == "wal" && synchronous == 2 && foreign_keys == 1 {
            Ok(())
        } else {
            Err(OpenError::Unsafe(format!(
                "journal_mode {journal}, synchronous {synchronous}, foreign_keys {foreign_keys}"
            )))
        }
    }
}

pub(super) fn options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new().filename(path).foreign_keys(true).busy_timeout(Duration::from_secs(5))
}

fn writer_options(path: &Path) -> SqliteConnectOptions {
    options(path)
        .journal_mode(SqliteJournalMode::Wal)
        // FULL, not NORMAL: who saw "saved" must find it after a power cut.
        .synchronous(SqliteSynchronous::Full)
}

/// After SQLite rolled back by itself (full disk, IO error) sqlx still counts
/// an open transaction on the connection, and later "commits" would answer Ok
/// without storing: such a connection is thrown away.
fn guarded(pool: SqlitePoolOptions) -> SqlitePoolOptions {
    pool.before_acquire(|connection, _| {
        let is_clean = !connection.is_in_transaction();
        Box::pin(async move { Ok(is_clean) })
    })
}

async fn writer_pool(path: &Path, is_new: bool, undone: &Undone) -> Result<SqlitePool, OpenError> {
    let undone = undone.clone();
    let mut options = writer_options(path);
    if is_new {
        options = options.create_if_missing(true).auto_vacuum(SqliteAutoVacuum::Incremental);
    }
    guarded(SqlitePoolOptions::new())
        .max_connections(1)
        .after_connect(move |connection, _| {
            let undone = undone.clone();
            Box::pin(async move { undone.watch(connection).await })
        })
        .acquire_timeout(Duration::from_secs(10))
        .connect_with(options)
        .await
        .map_err(|source| explain(path, source))
}

async fn reader_pool(path: &Path) -> Result<SqlitePool, OpenError> {
    guarded(SqlitePoolOptions::new())
        .max_connections(READERS)
        .acquire_timeout(Duration::from_secs(10))
        .connect_with(options(path).read_only(true))
        .await
        .map_err(|source| explain(path, source))
}

fn make_folder(path: &Path) -> Result<(), OpenError> {
    let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) else { return Ok(()) };
    std::fs::create_dir_all(folder).map_err(|error| match error.kind() {
        io::ErrorKind::StorageFull => OpenError::Full(path.to_owned()),
        _ => OpenError::NotWritable(path.to_owned()),
    })
}

/// Says that the database is open, so that no other takes its place.
pub(super) fn hold(path: &Path) -> Result<OpenLock, OpenError> {
    OpenLock::shared(path)
        .map_err(|error| explain(path, sqlx::Error::Io(error)))?
        .ok_or_else(|| OpenError::Locked(path.to_owned()))
}

/// Makes the file for nobody else to read, which what SQLite puts beside it takes
/// over. A file that cannot be made is for SQLite to explain.
fn make_private(path: &Path) {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let _ = options.open(path);
}

/// Reads an existing file without changing anything: is it ours, and is it
/// not from a later version? An empty file counts as new.
async fn look_first(path: &Path) -> Result<(), OpenError> {
    if std::fs::metadata(path).is_ok_and(|metadata| metadata.len() == 0) {
        return Ok(());
    }
    let other = |source| explain(path, source);
    let mut connection = options(path).read_only(true).connect().await.map_err(other)?;
    let answer = look(&mut connection, path).await;
    connection.close().await.map_err(other)?;
    answer
}

async fn look(connection: &mut SqliteConnection, path: &Path) -> Result<(), OpenError> {
    let other = |source| explain(path, source);
    let application_id: i64 =
        sqlx::query_scalar("PRAGMA application_id").fetch_one(&mut *connection).await.map_err(other)?;
    let table_count: i64 = sqlx::query_scalar("SELECT count(*) FROM sqlite_schema")
        .fetch_one(&mut *connection)
        .await
        .map_err(other)?;
    if application_id != APPLICATION_ID && table_count > 0 {
        return Err(OpenError::Foreign(path.to_owned()));
    }
    let found = schema_version(&mut *connection).await.map_err(other)?;
    let known = known_version();
    if found > known {
        return Err(OpenError::Newer { path: path.to_owned(), found, known });
    }
    Ok(())
}

fn known_version() -> i64 {
    MIGRATOR.iter().map(|migration| migration.version).max().unwrap_or(0)
}

/// The last migration a database has had; 0 for a new one.
async fn schema_version(connection: &mut SqliteConnection) -> Result<i64, sqlx::Error> {
    let has_table: i64 =
        sqlx::query_scalar("SELECT count(*) FROM sqlite_schema WHERE name = '_sqlx_migrations'")
            .fetch_one(&mut *connection)
            .await?;
    if has_table == 0 {
        return Ok(0);
    }
    sqlx::query_scalar("SELECT coalesce(max(version), 0) FROM _sqlx_migrations")
        .fetch_one(&mut *connection)
        .await
}

/// Writes one page for real, so that a full disk or a read-only file is known
/// at start and not when the first person saves.
async fn try_to_write(write: &SqlitePool, path: &Path) -> Result<(), OpenError> {
    let other = |source| explain(path, source);
    let mut transaction = write.begin_with("BEGIN IMMEDIATE").await.map_err(other)?;
    // The value of APPLICATION_ID: a PRAGMA takes no parameters.
    sqlx::query("PRAGMA application_id = 0x56524E47").execute(&mut *transaction).await.map_err(other)?;
    transaction.commit().await.map_err(other)
}

async fn migrate(write: &SqlitePool, path: &Path, is_new: bool) -> Result<(), OpenError> {
    let other = |source| explain(path, source);
    let mut connection = write.acquire().await.map_err(other)?;
    let found = schema_version(&mut connection).await.map_err(other)?;
    if found == known_version() {
        return Ok(());
    }
    if !is_new && found > 0 {
        copy_beside(&mut connection, path, found).await?;
    }
    MIGRATOR.run(&mut *connection).await.map_err(|error| match error {
        MigrateError::Execute(source) => explain(path, source),
        problem => OpenError::Migration { path: path.to_owned(), problem: problem.to_string() },
    })
}

/// A whole copy before a migration, for the day it turns out wrong.
async fn copy_beside(connection: &mut SqliteConnection, path: &Path, version: i64) -> Result<(), OpenError> {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".schema-{version}"));
    let copy = PathBuf::from(name);
    if copy.exists() {
        return Ok(());
    }
    // VACUUM INTO takes an empty file for a new one.
    make_private(&copy);
    sqlx::query("VACUUM INTO ?")
        .bind(copy.to_string_lossy().into_owned())
        .execute(connection)
        .await
        .map_err(|source| explain(path, source))?;
    Ok(())
}

/// The schema of a database of ours that somebody made, of this version of the
/// program or an earlier one. Nothing is changed, and an empty file is none.
///
/// With `is_at_rest` the file alone is read, as nobody writes to it.
pub(super) async fn look_at(path: &Path, is_at_rest: bool) -> Result<i64, OpenError> {
    let other = |source| explain(path, source);
    if path.is_dir() {
        return Err(OpenError::Folder(path.to_owned()));
    }
    if !path.exists() {
        return Err(OpenError::Absent(path.to_owned()));
    }
    let options = options(path).read_only(true).immutable(is_at_rest);
    let mut connection = options.connect().await.map_err(other)?;
    let looked = look(&mut connection, path).await;
    let found = schema_version(&mut connection).await;
    connection.close().await.map_err(other)?;
    looked?;
    match found.map_err(other)? {
        0 => Err(OpenError::Foreign(path.to_owned())),
        version => Ok(version),
    }
}

/// Turns what SQLite says into the sentence that helps. The codes are
/// SQLite's primary result codes: <https://www.sqlite.org/rescode.html>.
pub(super) fn explain(path: &Path, source: sqlx::Error) -> OpenError {
    let path = path.to_owned();
    if let sqlx::Error::Io(error) = &source {
        match error.kind() {
            io::ErrorKind::StorageFull => return OpenError::Full(path),
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                return OpenError::NotWritable(path);
            }
            _ => {}
        }
    }
    let code = source
        .as_database_error()
        .and_then(|error| error.code())
        .and_then(|code| code.parse::<u32>().ok())
        .map(|extended| extended & 0xFF);
    match code {
        Some(5 | 6) => OpenError::Locked(path),
        // READONLY, PERM, CANTOPEN.
        Some(3 | 8 | 14) => OpenError::NotWritable(path),
        Some(11) => OpenError::Damaged(path),
        Some(13) => OpenError::Full(path),
        Some(26) => OpenError::Foreign(path),
        _ => OpenError::Other { path, source },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("voorrang.db");
        (folder, path)
    }

    #[tokio::test]
    async fn a_new_database_gets_our_settings_and_can_be_opened_again() {
        let (_folder, path) = file();
        let db = Db::open(&path).await.unwrap();
        db.close().await;
        let db = Db::open(&path).await.unwrap();
        assert!(db.check_settings(&path).await.is_ok());
        db.close().await;
        assert!(!path.with_extension("db-wal").exists(), "closing folds the log in");
    }

    #[tokio::test]
    async fn a_writer_that_does_not_wait_for_the_disk_is_noticed() {
        let (_folder, path) = file();
        let db = Db::open(&path).await.unwrap();
        for (synchronous, is_safe) in [("NORMAL", false), ("OFF", false), ("FULL", true)] {
            let pragma = sqlx::AssertSqlSafe(format!("PRAGMA synchronous = {synchronous}"));
            sqlx::query(pragma).execute(&db.write).await.unwrap();
            let checked = db.check_settings(&path).await;
            assert_eq!(checked.is_ok(), is_safe, "{synchronous}");
            assert!(is_safe || matches!(checked, Err(OpenError::Unsafe(_))), "{synchronous}");
        }
    }

    #[tokio::test]
    async fn readers_cannot_write() {
        let (_folder, path) = file();
        let db = Db::open(&path).await.unwrap();
        let refused = sqlx::query("DELETE FROM accounts").execute(db.read()).await;
        assert!(refused.is_err());
        let mut tx = db.begin_write().await.unwrap();
        sqlx::query("DELETE FROM accounts").execute(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
    }

    #[tokio::test]
    async fn what_is_not_committed_is_undone() {
        let (_folder, path) = file();
        let db = Db::open(&path).await.unwrap();
        for commit in [false, true] {
            let mut tx = db.begin_write().await.unwrap();
            sqlx::query("INSERT INTO owners (is_guest, created_at) VALUES (1, 1)")
                .execute(&mut tx)
                .await
                .unwrap();
            if commit {
                tx.commit().await.unwrap();
            } else {
                drop(tx);
            }
            let count: i64 =
                sqlx::query_scalar("SELECT count(*) FROM owners").fetch_one(db.read()).await.unwrap();
            assert_eq!(count, i64::from(commit));
        }
    }

    #[tokio::test]
    async fn a_newer_database_is_refused_and_untouched() {
        let (_folder, path) = file();
        let db = Db::open(&path).await.unwrap();
        let mut tx = db.begin_write().await.unwrap();
        sqlx::query(
            "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
             VALUES (9999, 'later', 1, x'00', 0)",
        )
        .execute(&mut tx)
        .await
        .unwrap();
        tx.commit().await.unwrap();
        db.close().await;
        let before = std::fs::read(&path).unwrap();
        let refused = Db::open(&path).await.unwrap_err();
        assert!(matches!(refused, OpenError::Newer { found: 9999, .. }), "{refused}");
        assert_eq!(std::fs::read(&path).unwrap(), before);
    }

    #[tokio::test]
    async fn a_file_that_is_not_ours_is_refused_and_untouched() {
        let (_folder, path) = file();
        std::fs::write(&path, "Beste collega, hierbij de lijst van de kaarten.".repeat(40)).unwrap();
        let before = std::fs::read(&path).unwrap();
        let refused = Db::open(&path).await.unwrap_err();
        assert!(matches!(refused, OpenError::Foreign(_)), "{refused}");
        assert_eq!(std::fs::read(&path).unwrap(), before);
    }

    #[tokio::test]
    async fn a_database_that_is_not_there_is_not_made_for_a_question() {
        let (_folder, path) = file();
        assert!(matches!(Db::open_existing(&path).await, Err(OpenError::Absent(_))));
        assert!(!path.exists());
    }

    /// Controls for the guard in [`guarded`]: SQLite rolls back by itself when
    /// its page limit is reached, as on a full disk, and what is acknowledged
    /// after that must be what is stored.
    #[tokio::test]
    async fn acknowledged_is_stored_after_sqlite_rolled_back_by_itself() {
        let (_folder, path) = file();
        let db = Db::open(&path).await.unwrap();
        sqlx::query("PRAGMA max_page_count = 80").execute(&db.write).await.unwrap();
        let mut acknowledged = 0_i64;
        let mut refused = 0;
        for _ in 0..200 {
            let Ok(mut tx) = db.begin_write().await else {
                refused += 1;
                continue;
            };
            let inserted = sqlx::query(
                "INSERT INTO accounts (email, name, created_at) VALUES (hex(randomblob(900)), 'x', 1)",
            )
            .execute(&mut tx)
            .await;
            if inserted.is_ok() && tx.commit().await.is_ok() {
                acknowledged += 1;
            } else {
                refused += 1;
            }
        }
        assert!(refused > 0, "the limit was never reached");
        let stored: i64 =
            sqlx::query_scalar("SELECT count(*) FROM accounts").fetch_one(db.read()).await.unwrap();
        assert_eq!(stored, acknowledged);
    }
}
