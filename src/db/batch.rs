//! Writing together: jobs that wait are committed at once and answered after.
//! A commit waits for the disk (`synchronous=FULL`), so one per job gives a few
//! hundred a second; a hall of phones sends more than that when a round closes.
//!
//! Each job has a savepoint of its own inside the one transaction. They are
//! written out here rather than begun through sqlx, whose counting of them is
//! what goes wrong when SQLite undoes a transaction by itself.

use std::io;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use futures_core::future::LocalBoxFuture;
use futures_util::FutureExt as _;
use sqlx::sqlite::SqlitePool;
use thiserror::Error;
use tokio::runtime::Handle;
use tokio::sync::mpsc::error::TrySendError;
use tokio::sync::{mpsc, oneshot};
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;
use tracing::{Instrument as _, Span};

use super::WriteTx;
use super::write::Undone;

/// How much is written together, and how much may wait.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    /// Jobs waiting. More is refused at once, which is kinder than an answer
    /// after the browser gave up.
    pub(super) waiting: usize,
    /// Jobs in one transaction.
    pub(super) jobs: usize,
    /// Time in which a transaction takes on jobs; whoever else wants to write
    /// gets a turn after it.
    pub(super) batch_time: Duration,
    /// Time for one job. It awaits nothing but SQL; one that takes this long
    /// waits for what cannot come, such as a write of its own.
    pub(super) job_time: Duration,
}

/// Two halls of 2,000 phones may wait, which is a second's work on a slow disk.
pub(super) const LIMITS: Limits = Limits {
    waiting: 4096,
    jobs: 512,
    batch_time: Duration::from_millis(50),
    job_time: Duration::from_secs(5),
};

/// Why a job has no answer of its own.
#[derive(Debug, Clone, Error)]
pub enum SubmitError {
    /// Too many wait already; it was not run.
    #[error("too many writes are waiting")]
    Full,
    /// The database closes or has closed.
    #[error("the database is closing")]
    Closed,
    /// It panicked, and was undone.
    #[error("a write panicked")]
    Panicked,
    /// It took too long, and was undone.
    #[error("a write took too long")]
    TooSlow,
    /// The transaction it was part of was not committed, whatever the job itself
    /// made of it.
    #[error("a transaction was lost: {0}")]
    Lost(Arc<sqlx::Error>),
}

impl SubmitError {
    /// Whether it is worth asking again in a moment.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        matches!(self, Self::Full | Self::Closed)
    }
}

/// Hands jobs to the thread that writes them.
///
/// A thread of its own, so that a job stays on it and its future need not be
/// `Send`: that is what lets a job be a plain async closure.
#[derive(Debug, Clone)]
pub(super) struct BatchWriter {
    queue: mpsc::Sender<Box<dyn Job>>,
    stop: CancellationToken,
    stopped: CancellationToken,
}

impl BatchWriter {
    /// Starts the thread. It ends at [`BatchWriter::stop`], or when the last
    /// writer is dropped.
    ///
    /// # Errors
    /// When the system has no thread to give.
    pub(super) fn start(write: SqlitePool, undone: Undone, limits: Limits) -> io::Result<Self> {
        let (queue, waiting) = mpsc::channel(limits.waiting);
        let stop = CancellationToken::new();
        let stopped = CancellationToken::new();
        let thread = WriterThread { waiting, write, undone, limits, stop: stop.clone() };
        let ends = stopped.clone().drop_guard();
        let runtime = Handle::current();
        thread::Builder::new().name("voorrang-write".to_owned()).spawn(move || {
            let _ends = ends;
            runtime.block_on(thread.run());
        })?;
        Ok(Self { queue, stop, stopped })
    }

    /// See [`super::Db::submit`].
    pub(super) async fn submit<T, E>(
        &self,
        job: impl AsyncFnOnce(&mut WriteTx) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<SubmitError> + Send + 'static,
    {
        if self.stop.is_cancelled() {
            return Err(SubmitError::Closed.into());
        }
        let (caller, answer) = oneshot::channel();
        let job = Submitted { job: Some(job), result: None, caller, span: Span::current() };
        self.queue.try_send(Box::new(job)).map_err(|refused| match refused {
            TrySendError::Full(_) => SubmitError::Full,
            TrySendError::Closed(_) => SubmitError::Closed,
        })?;
        answer.await.unwrap_or_else(|_| Err(SubmitError::Closed.into()))
    }

    /// How many jobs wait.
    pub(super) fn waiting(&self) -> usize {
        self.queue.max_capacity() - self.queue.capacity()
    }

    /// Takes no more jobs, and returns when those that wait are answered.
    pub(super) async fn stop(&self) {
        self.stop.cancel();
        self.stopped.cancelled().await;
    }
}

struct WriterThread {
    waiting: mpsc::Receiver<Box<dyn Job>>,
    write: SqlitePool,
    undone: Undone,
    limits: Limits,
    stop: CancellationToken,
}

impl WriterThread {
    async fn run(mut self) {
        loop {
            tokio::select! {
                job = self.waiting.recv() => match job {
                    Some(job) => self.write_together(job).await,
                    None => break,
                },
                // What waits is still received after this.
                () = self.stop.cancelled(), if !self.waiting.is_closed() => self.waiting.close(),
            }
        }
    }

    /// Runs a job and what waits behind it in one transaction, and answers them
    /// all. Nobody is answered before: a refusal too may rest on what an earlier
    /// job in the same transaction wrote.
    async fn write_together(&mut self, first: Box<dyn Job>) {
        let mut tx = match self.begin().await {
            Ok(tx) => tx,
            Err(error) => return self.refuse_all(first, error),
        };
        let until = Instant::now() + self.limits.batch_time;
        let mut ran = Vec::new();
        let mut outcome = Ok(());
        let mut next = Some(first);
        while let Some(mut job) = next {
            outcome = run_in_savepoint(&mut tx, job.as_mut(), self.limits.job_time).await;
            ran.push(job);
            let goes_on = outcome.is_ok() && ran.len() < self.limits.jobs && Instant::now() < until;
            next = if goes_on { self.waiting.try_recv().ok() } else { None };
        }
        if outcome.is_ok() {
            outcome = tx.commit().await;
            crate::metrics::count_jobs(ran.len());
        }
        let outcome = outcome.map_err(|error| SubmitError::Lost(Arc::new(error)));
        for job in ran {
            job.answer(outcome.clone());
        }
    }

    /// A transaction with the savepoint of its first job. The last one stays open
    /// behind the last job; the commit takes it along.
    async fn begin(&self) -> Result<WriteTx, sqlx::Error> {
        let mut tx = WriteTx::begin(&self.write, &self.undone).await?;
        sqlx::query("SAVEPOINT job").execute(&mut tx).await?;
        Ok(tx)
    }

    /// No transaction could be opened, which is known only after seconds of
    /// trying: whoever waits has waited as long, and the next would again.
    fn refuse_all(&mut self, first: Box<dyn Job>, error: sqlx::Error) {
        let lost = SubmitError::Lost(Arc::new(error));
        first.answer(Err(lost.clone()));
        while let Ok(job) = self.waiting.try_recv() {
            job.answer(Err(lost.clone()));
        }
    }
}

/// Runs a job in the savepoint that was made for it, and leaves one for the next.
/// An error means that the whole transaction is no longer what we think it is:
/// SQLite undid it and with it the savepoint, which therefore cannot be ended.
async fn run_in_savepoint(
    tx: &mut WriteTx,
    job: &mut dyn Job,
    time_limit: Duration,
) -> Result<(), sqlx::Error> {
    let is_kept = job.run(tx, time_limit).await;
    // Together, since the way to SQLite's thread and back is most of what a job
    // costs. One that was rolled back to is still there.
    let end = if is_kept { "RELEASE job; SAVEPOINT job" } else { "ROLLBACK TO job" };
    sqlx::query(end).execute(tx).await?;
    Ok(())
}

/// A job with whoever waits for its answer, the types of both forgotten so that
/// all kinds wait in one queue.
trait Job: Send {
    /// Runs it once; whether what it wrote is to be kept.
    fn run<'job>(&'job mut self, tx: &'job mut WriteTx, time_limit: Duration) -> LocalBoxFuture<'job, bool>;

    /// Answers with its own result, or with why the transaction was lost.
    fn answer(self: Box<Self>, outcome: Result<(), SubmitError>);
}

struct Submitted<J, T, E> {
    job: Option<J>,
    result: Option<Result<T, E>>,
    caller: oneshot::Sender<Result<T, E>>,
    /// That of the request, so that what the job logs carries its number.
    span: Span,
}

impl<J, T, E> Job for Submitted<J, T, E>
where
    J: AsyncFnOnce(&mut WriteTx) -> Result<T, E> + Send,
    T: Send,
    E: From<SubmitError> + Send,
{
    fn run<'job>(&'job mut self, tx: &'job mut WriteTx, time_limit: Duration) -> LocalBoxFuture<'job, bool> {
        let span = self.span.clone();
        let running = async move {
            let Some(job) = self.job.take() else { return false };
            // Nothing a panic left half done is seen again: what the job held is
            // dropped, and what it wrote is undone.
            let running = AssertUnwindSafe(async { job(tx).await }).catch_unwind();
            let result = match timeout(time_limit, running).await {
                Ok(Ok(result)) => result,
                Ok(Err(_)) => Err(SubmitError::Panicked.into()),
                Err(_) => Err(SubmitError::TooSlow.into()),
            };
            self.result.insert(result).is_ok()
        };
        Box::pin(running.instrument(span))
    }

    fn answer(self: Box<Self>, outcome: Result<(), SubmitError>) {
        let own = self.result.unwrap_or_else(|| Err(SubmitError::Closed.into()));
        let result = outcome.map_err(E::from).and(own);
        // Who is no longer there needs no answer.
        let _ = self.caller.send(result);
    }
}

#[cfg(test)]
mod tests;
