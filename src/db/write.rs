//! The one way to write.

use std::future::ready;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use futures_core::future::BoxFuture;
use futures_core::stream::BoxStream;
use futures_util::stream;
use sqlx::sqlite::{
    SqliteConnection, SqlitePool, SqliteQueryResult, SqliteRow, SqliteStatement, SqliteTypeInfo,
};
use sqlx::{Describe, Either, Execute, Executor, SqlStr, Sqlite, Transaction};

/// Whether SQLite has undone the writer's open transaction, as it does by
/// itself when the disk is full or fails. What ran on the connection after that
/// would be stored statement by statement, each for itself.
#[derive(Debug, Clone, Default)]
pub(super) struct Undone(Arc<AtomicBool>);

impl Undone {
    /// Has SQLite tell about every transaction undone on a connection. There is
    /// one writing connection at a time, so one mark serves them all.
    pub(super) async fn watch(&self, connection: &mut SqliteConnection) -> Result<(), sqlx::Error> {
        let mark = Arc::clone(&self.0);
        connection.lock_handle().await?.set_rollback_hook(move || mark.store(true, Ordering::Release));
        Ok(())
    }

    fn forget(&self) {
        self.0.store(false, Ordering::Release);
    }

    fn check(&self) -> Result<(), sqlx::Error> {
        if self.0.load(Ordering::Acquire) {
            return Err(sqlx::Error::Io(io::Error::other(
                "SQLite undid the transaction by itself, as when the disk is full or fails",
            )));
        }
        Ok(())
    }
}

/// An open write transaction. Queries run on `&mut tx`; dropping it without
/// [`WriteTx::commit`] undoes everything.
///
/// It deliberately is not a connection: a transaction begun inside another
/// one is a savepoint, and when SQLite itself rolls the outer one back (full
/// disk) the inner one's success would be a lie. For the same reason nothing
/// runs on it any more once SQLite did so.
#[derive(Debug)]
pub struct WriteTx {
    inner: Transaction<'static, Sqlite>,
    undone: Undone,
}

impl WriteTx {
    /// `BEGIN IMMEDIATE`, since a transaction that starts as a reader and then
    /// wants to write fails at once when another one wrote meanwhile, whatever
    /// the busy timeout.
    pub(super) async fn begin(write: &SqlitePool, undone: &Undone) -> Result<Self, sqlx::Error> {
        let inner = write.begin_with("BEGIN IMMEDIATE").await?;
        // One before may have been undone on purpose.
        undone.forget();
        Ok(Self { inner, undone: undone.clone() })
    }

    /// Makes the changes durable; when this returns they survive power loss.
    ///
    /// # Errors
    /// The database's own, in which case nothing is promised to be stored.
    pub async fn commit(self) -> Result<(), sqlx::Error> {
        self.inner.commit().await?;
        crate::metrics::count_commit();
        Ok(())
    }
}

/// An open transaction for reading, on a connection that cannot write; dropping it
/// ends it.
#[derive(Debug)]
pub struct ReadTx {
    inner: WriteTx,
}

impl ReadTx {
    pub(super) async fn begin(read: &SqlitePool) -> Result<Self, sqlx::Error> {
        let inner = read.begin_with("BEGIN").await?;
        Ok(Self { inner: WriteTx { inner, undone: Undone::default() } })
    }

    /// As one to write in, for queries that are also asked there. A write fails.
    pub fn as_tx(&mut self) -> &mut WriteTx {
        &mut self.inner
    }
}

impl<'c> Executor<'c> for &'c mut WriteTx {
    type Database = Sqlite;

    fn fetch_many<'e, 'q: 'e, E>(
        self,
        query: E,
    ) -> BoxStream<'e, Result<Either<SqliteQueryResult, SqliteRow>, sqlx::Error>>
    where
        'c: 'e,
        E: 'q + Execute<'q, Sqlite>,
    {
        if let Err(error) = self.undone.check() {
            return Box::pin(stream::once(ready(Err(error))));
        }
        (&mut *self.inner).fetch_many(query)
    }

    fn fetch_optional<'e, 'q: 'e, E>(self, query: E) -> BoxFuture<'e, Result<Option<SqliteRow>, sqlx::Error>>
    where
        'c: 'e,
        E: 'q + Execute<'q, Sqlite>,
    {
        if let Err(error) = self.undone.check() {
            return Box::pin(ready(Err(error)));
        }
        (&mut *self.inner).fetch_optional(query)
    }

    fn prepare_with<'e>(
        self,
        sql: SqlStr,
        parameters: &'e [SqliteTypeInfo],
    ) -> BoxFuture<'e, Result<SqliteStatement, sqlx::Error>>
    where
        'c: 'e,
    {
        (&mut *self.inner).prepare_with(sql, parameters)
    }

    fn describe<'e>(self, sql: SqlStr) -> BoxFuture<'e, Result<Describe<Sqlite>, sqlx::Error>>
    where
        'c: 'e,
    {
        (&mut *self.inner).describe(sql)
    }
}
