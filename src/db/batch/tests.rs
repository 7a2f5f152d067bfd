//! Against real files with our own settings. Commits are counted by SQLite
//! itself, so that "together" cannot be a claim of ours.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use futures_util::future::join_all;

use super::*;
use crate::db::Db;

/// Takes on whatever waits, however long that takes.
const PATIENT: Limits = Limits { batch_time: Duration::from_secs(60), ..LIMITS };

/// A database in a folder of its own.
struct House {
    db: Db,
    path: PathBuf,
    _folder: tempfile::TempDir,
}

impl House {
    async fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("voorrang.db");
        Self { db: Db::open(&path).await.unwrap(), path, _folder: folder }
    }

    /// A writer beside the database's own, on the same connection.
    fn writer(&self, limits: Limits) -> BatchWriter {
        BatchWriter::start(self.db.write.clone(), self.db.undone.clone(), limits).unwrap()
    }

    /// Counts commits from here on; while `may_commit` is off, SQLite refuses
    /// them and rolls back.
    async fn watch_commits(&self) -> Commits {
        let commits = Commits { count: Arc::default(), may_commit: Arc::new(AtomicBool::new(true)) };
        let seen = commits.clone();
        let mut connection = self.db.write.acquire().await.unwrap();
        connection.lock_handle().await.unwrap().set_commit_hook(move || {
            seen.count.fetch_add(1, Ordering::SeqCst);
            seen.may_commit.load(Ordering::SeqCst)
        });
        commits
    }

    /// Leaves little room, as on a disk that is nearly full, for as long as the
    /// connection lives.
    async fn fills_up(&self) {
        sqlx::query("PRAGMA max_page_count = 90").execute(&self.db.write).await.unwrap();
    }

    async fn stored(&self) -> Vec<String> {
        sqlx::query_scalar("SELECT email FROM accounts ORDER BY id").fetch_all(self.db.read()).await.unwrap()
    }
}

#[derive(Clone)]
struct Commits {
    count: Arc<AtomicUsize>,
    may_commit: Arc<AtomicBool>,
}

impl Commits {
    fn count(&self) -> usize {
        self.count.load(Ordering::SeqCst)
    }
}

/// What a job of ours may say of its own.
#[derive(Debug)]
enum Refusal {
    RoundClosed,
    Sql(sqlx::Error),
    Submit(SubmitError),
}

impl From<sqlx::Error> for Refusal {
    fn from(error: sqlx::Error) -> Self {
        Self::Sql(error)
    }
}

impl From<SubmitError> for Refusal {
    fn from(error: SubmitError) -> Self {
        Self::Submit(error)
    }
}

async fn insert(tx: &mut WriteTx, email: &str) -> Result<(), Refusal> {
    let query = sqlx::query("INSERT INTO accounts (email, name, created_at) VALUES (?, 'x', 1)");
    query.bind(email.to_owned()).execute(tx).await?;
    Ok(())
}

/// Submits that many inserts at once; the emails of those acknowledged.
async fn submit_many(db: &Db, emails: impl IntoIterator<Item = String>) -> Vec<Result<String, Refusal>> {
    let submitted = emails.into_iter().map(|email| {
        let db = db.clone();
        tokio::spawn(async move { db.submit(async move |tx| insert(tx, &email).await.map(|()| email)).await })
    });
    join_all(submitted).await.into_iter().map(Result::unwrap).collect()
}

/// Lets what was spawned get as far as it can.
async fn settle() {
    tokio::time::sleep(Duration::from_millis(50)).await;
}

fn wal(path: &Path) -> PathBuf {
    path.with_extension("db-wal")
}

#[tokio::test]
async fn five_hundred_at_once_share_a_few_commits_and_are_all_stored() {
    let house = House::open().await;
    let commits = house.watch_commits().await;
    // The control: on its own, each write is a commit.
    for number in 0..20 {
        let mut tx = house.db.begin_write().await.unwrap();
        insert(&mut tx, &format!("alone-{number}")).await.unwrap();
        tx.commit().await.unwrap();
    }
    assert_eq!(commits.count(), 20);
    let answers = submit_many(&house.db, (0..500).map(|number| format!("phone-{number}"))).await;
    assert!(answers.iter().all(Result::is_ok));
    let shared = commits.count() - 20;
    // A few tens even where other work holds this up.
    assert!((1..=100).contains(&shared), "500 jobs took {shared} commits");
    assert_eq!(house.stored().await.len(), 520);
}

#[tokio::test]
async fn a_transaction_takes_on_so_many_jobs_and_no_more() {
    let house = House::open().await;
    let writer = house.writer(Limits { jobs: 10, ..PATIENT });
    let commits = house.watch_commits().await;
    let turn = house.db.begin_write().await.unwrap();
    let submitted = join_all(
        (0..100).map(|number| writer.submit(async move |tx| insert(tx, &format!("phone-{number}")).await)),
    );
    let (answers, ()) = tokio::join!(submitted, async {
        settle().await;
        drop(turn);
    });
    assert!(answers.iter().all(Result::is_ok));
    assert_eq!(commits.count(), 10);
}

#[tokio::test]
async fn a_job_that_fails_or_panics_leaves_no_trace_and_disturbs_nobody() {
    let house = House::open().await;
    let writer = house.writer(PATIENT);
    let commits = house.watch_commits().await;
    // Everyone waits for this turn to end, and so ends up in one transaction.
    let turn = house.db.begin_write().await.unwrap();
    let answers = join_all((0..60).map(|number| {
        writer.submit(async move |tx| {
            insert(tx, &format!("phone-{number}")).await?;
            match number {
                17 => Err(Refusal::RoundClosed),
                23 => insert(tx, "phone-1").await,
                31 => panic!("phone {number} panics, as it should"),
                // A job may go on after an error of its own choosing.
                42 => insert(tx, "phone-1").await.or(Ok(())),
                _ => Ok(()),
            }
        })
    }));
    let (answers, ()) = tokio::join!(answers, async {
        settle().await;
        drop(turn);
    });
    for (number, answer) in answers.iter().enumerate() {
        let is_right = match number {
            17 => matches!(answer, Err(Refusal::RoundClosed)),
            23 => {
                matches!(answer, Err(Refusal::Sql(error)) if error.as_database_error().is_some_and(|error| error.is_unique_violation()))
            }
            31 => matches!(answer, Err(Refusal::Submit(SubmitError::Panicked))),
            _ => answer.is_ok(),
        };
        assert!(is_right, "phone {number} heard {answer:?}");
    }
    let expected: Vec<_> = (0..60)
        .filter(|number| ![17, 23, 31].contains(number))
        .map(|number| format!("phone-{number}"))
        .collect();
    assert_eq!(house.stored().await, expected);
    assert_eq!(commits.count(), 1, "they shared one transaction");
}

#[tokio::test]
async fn when_the_commit_fails_nobody_is_told_otherwise() {
    let house = House::open().await;
    let commits = house.watch_commits().await;
    commits.may_commit.store(false, Ordering::SeqCst);
    // All in one transaction, as the next would be on another connection.
    let writer = house.writer(PATIENT);
    let turn = house.db.begin_write().await.unwrap();
    let answers = join_all(
        (0..50).map(|number| writer.submit(async move |tx| insert(tx, &format!("phone-{number}")).await)),
    );
    let (answers, ()) = tokio::join!(answers, async {
        settle().await;
        drop(turn);
    });
    assert!(answers.iter().all(|answer| matches!(answer, Err(Refusal::Submit(SubmitError::Lost(_))))));
    assert_eq!(house.stored().await.len(), 0);
    // A connection whose commit failed is thrown away, and its hook with it.
    let commits = house.watch_commits().await;
    commits.may_commit.store(false, Ordering::SeqCst);
    // Not even a refusal stands, which may rest on what was not committed.
    let turn = house.db.begin_write().await.unwrap();
    let lost = writer.submit(async |tx| insert(tx, "anna").await);
    let refused = writer.submit(async |_| Err::<(), _>(Refusal::RoundClosed));
    let (lost, refused, ()) = tokio::join!(lost, refused, async {
        settle().await;
        drop(turn);
    });
    assert!(matches!(lost, Err(Refusal::Submit(SubmitError::Lost(_)))), "{lost:?}");
    assert!(matches!(refused, Err(Refusal::Submit(SubmitError::Lost(_)))), "{refused:?}");
    // And it recovers.
    house.db.submit(async |tx| insert(tx, "anna").await).await.unwrap();
    assert_eq!(house.stored().await, ["anna"]);
}

/// As `acknowledged_is_stored_after_sqlite_rolled_back_by_itself`, together: a
/// disk that fills up in the middle of a transaction undoes all of it.
#[tokio::test]
async fn what_is_acknowledged_is_stored_when_the_disk_is_full() {
    let house = House::open().await;
    let mut acknowledged = Vec::new();
    let mut lost = 0;
    for round in 0..40 {
        house.fills_up().await;
        // Large ones that fill the disk, among small ones that still fit.
        let emails = (0..10).map(|number| {
            let length = if number % 3 == 0 { 900 } else { 1 };
            format!("{round}-{number}-{}", "x".repeat(length))
        });
        for answer in submit_many(&house.db, emails).await {
            match answer {
                Ok(email) => acknowledged.push(email),
                Err(_) => lost += 1,
            }
        }
    }
    assert!(lost > 0, "the limit was never reached");
    assert!(!acknowledged.is_empty());
    let mut stored = house.stored().await;
    acknowledged.sort();
    stored.sort();
    assert!(stored == acknowledged, "{} stored, {} acknowledged", stored.len(), acknowledged.len());
}

#[tokio::test]
async fn a_job_that_overlooks_a_full_disk_is_still_written_wholly_or_not_at_all() {
    let house = House::open().await;
    let full = async |tx: &mut WriteTx| {
        let huge = "INSERT INTO accounts (email, name, created_at) VALUES ('huge', hex(zeroblob(400000)), 1)";
        sqlx::query(huge).execute(tx).await
    };
    house.fills_up().await;
    let turn = house.db.begin_write().await.unwrap();
    let before = house.db.submit(async |tx| insert(tx, "before").await);
    let careless = house.db.submit(async move |tx| {
        assert!(full(tx).await.is_err(), "the limit was never reached");
        insert(tx, "after").await.or(Ok(()))
    });
    let (before, careless, ()) = tokio::join!(before, careless, async {
        settle().await;
        drop(turn);
    });
    assert!(matches!(before, Err(Refusal::Submit(SubmitError::Lost(_)))), "{before:?}");
    assert!(matches!(careless, Err(Refusal::Submit(SubmitError::Lost(_)))), "{careless:?}");
    assert!(house.stored().await.is_empty(), "{:?}", house.stored().await);

    // The same with a transaction of one's own.
    house.fills_up().await;
    let mut tx = house.db.begin_write().await.unwrap();
    assert!(full(&mut tx).await.is_err());
    assert!(insert(&mut tx, "after").await.is_err());
    assert!(tx.commit().await.is_err());
    assert!(house.stored().await.is_empty(), "{:?}", house.stored().await);
    // The control: there was room for it.
    house.fills_up().await;
    house.db.submit(async |tx| insert(tx, "after").await).await.unwrap();
}

#[tokio::test]
async fn more_than_may_wait_is_refused_at_once() {
    let house = House::open().await;
    let writer = house.writer(Limits { waiting: 10, ..LIMITS });
    let turn = house.db.begin_write().await.unwrap();
    let submit = |number: i32| {
        let writer = writer.clone();
        tokio::spawn(async move {
            writer.submit(async move |tx| insert(tx, &format!("phone-{number}")).await).await
        })
    };
    // One is in hand, waiting for its turn; ten wait behind it.
    let mut accepted = vec![submit(0)];
    settle().await;
    accepted.extend((1..=10).map(submit));
    settle().await;
    let refused = tokio::time::timeout(Duration::from_secs(1), submit(11)).await.unwrap().unwrap();
    assert!(matches!(refused, Err(Refusal::Submit(SubmitError::Full))), "{refused:?}");
    drop(turn);
    for answer in join_all(accepted).await {
        answer.unwrap().unwrap();
    }
    assert_eq!(house.stored().await.len(), 11);
    submit(12).await.unwrap().unwrap();
}

#[tokio::test]
async fn who_went_away_is_written_wholly() {
    let house = House::open().await;
    let turn = house.db.begin_write().await.unwrap();
    let impatient = house.db.submit(async |tx| {
        insert(tx, "one").await?;
        insert(tx, "two").await
    });
    assert!(tokio::time::timeout(Duration::from_millis(20), impatient).await.is_err());
    drop(turn);
    house.db.submit(async |tx| insert(tx, "three").await).await.unwrap();
    assert_eq!(house.stored().await, ["one", "two", "three"]);
}

#[tokio::test]
async fn a_job_that_waits_for_what_cannot_come_is_undone() {
    let house = House::open().await;
    let writer = house.writer(Limits { job_time: Duration::from_millis(100), ..LIMITS });
    let db = house.db.clone();
    let answer = writer
        .submit(async move |tx| {
            insert(tx, "anna").await?;
            // Its turn comes when this job is done.
            db.submit(async |tx| insert(tx, "bert").await).await
        })
        .await;
    assert!(matches!(answer, Err(Refusal::Submit(SubmitError::TooSlow))), "{answer:?}");
    // What it submitted is a job like any other.
    house.db.submit(async |tx| insert(tx, "chris").await).await.unwrap();
    assert_eq!(house.stored().await, ["bert", "chris"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn writing_alone_and_together_goes_on_side_by_side() {
    let house = House::open().await;
    let alone = (0..50).map(|number| {
        let db = house.db.clone();
        tokio::spawn(async move {
            let mut tx = db.begin_write().await?;
            insert(&mut tx, &format!("alone-{number}")).await?;
            tx.commit().await?;
            Ok::<_, Refusal>(())
        })
    });
    let together = submit_many(&house.db, (0..1000).map(|number| format!("phone-{number}")));
    let (alone, together) = tokio::join!(join_all(alone), together);
    assert!(alone.into_iter().all(|answer| answer.unwrap().is_ok()));
    assert!(together.iter().all(Result::is_ok));
    assert_eq!(house.stored().await.len(), 1050);
}

#[tokio::test]
async fn closing_answers_what_waits_and_folds_the_log_in() {
    let house = House::open().await;
    let turn = house.db.begin_write().await.unwrap();
    // More than one transaction takes on.
    let waiting = submit_many(&house.db, (0..1500).map(|number| format!("phone-{number}")));
    let closing = async {
        settle().await;
        // Close has begun when the turn ends.
        let (db, other) = (house.db.clone(), house.db.clone());
        let closing = tokio::spawn(async move { db.close().await });
        settle().await;
        let late = other.submit(async |tx| insert(tx, "late").await).await;
        assert!(matches!(late, Err(Refusal::Submit(SubmitError::Closed))), "{late:?}");
        assert!(wal(&house.path).exists());
        drop(turn);
        closing.await.unwrap();
    };
    let (answers, ()) = tokio::join!(waiting, closing);
    assert!(answers.iter().all(Result::is_ok));
    assert!(!wal(&house.path).exists(), "closing folds the log in");
    house.db.close().await;
    let again = Db::open(&house.path).await.unwrap();
    let count: i64 =
        sqlx::query_scalar("SELECT count(*) FROM accounts").fetch_one(again.read()).await.unwrap();
    assert_eq!(count, 1500);
    again.close().await;
}
