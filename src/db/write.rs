//! The one way to write.

use futures_core::future::BoxFuture;
use futures_core::stream::BoxStream;
use sqlx::sqlite::{SqliteQueryResult, SqliteRow, SqliteStatement, SqliteTypeInfo};
use sqlx::{Describe, Either, Execute, Executor, SqlStr, Sqlite, Transaction};

/// An open write transaction. Queries run on `&mut tx`; dropping it without
/// [`WriteTx::commit`] undoes everything.
///
/// It deliberately is not a connection: a transaction begun inside another
/// one is a savepoint, and when SQLite itself rolls the outer one back (full
/// disk) the inner one's success would be a lie.
#[derive(Debug)]
pub struct WriteTx {
    inner: Transaction<'static, Sqlite>,
}

impl WriteTx {
    pub(super) fn new(inner: Transaction<'static, Sqlite>) -> Self {
        Self { inner }
    }

    /// Makes the changes durable; when this returns they survive power loss.
    ///
    /// # Errors
    /// The database's own, in which case nothing is promised to be stored.
    pub async fn commit(self) -> Result<(), sqlx::Error> {
        self.inner.commit().await
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
        (&mut *self.inner).fetch_many(query)
    }

    fn fetch_optional<'e, 'q: 'e, E>(self, query: E) -> BoxFuture<'e, Result<Option<SqliteRow>, sqlx::Error>>
    where
        'c: 'e,
        E: 'q + Execute<'q, Sqlite>,
    {
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
