use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use super::*;

fn now() -> Timestamp {
    "2026-11-26T02:15:00.7Z".parse().unwrap()
}

async fn opened() -> (tempfile::TempDir, PathBuf, Db) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("voorrang.db");
    let db = Db::open(&path).await.unwrap();
    (folder, path, db)
}

async fn guest(db: &Db, at: i64) -> Result<(), sqlx::Error> {
    let mut tx = db.begin_write().await?;
    sqlx::query("INSERT INTO owners (is_guest, created_at) VALUES (1, ?)").bind(at).execute(&mut tx).await?;
    tx.commit().await
}

async fn guests(file: &Path) -> Vec<i64> {
    let mut connection = options(file).read_only(true).immutable(true).connect().await.unwrap();
    sqlx::query_scalar("SELECT created_at FROM owners ORDER BY created_at")
        .fetch_all(&mut connection)
        .await
        .unwrap()
}

#[tokio::test]
async fn a_backup_is_named_by_the_clock_listed_and_whole() {
    let (folder, _, db) = opened().await;
    guest(&db, 7).await.unwrap();
    let backups = folder.path().join("a/backups");
    assert_eq!(list_backups(&backups).unwrap(), []);
    let made = db.back_up(&backups, now()).await.unwrap();
    assert_eq!(made.name, "voorrang-2026-11-26T02-15-00Z.db");
    let file = backups.join(&made.name);
    assert_eq!(guests(&file).await, [7]);
    assert_eq!(made.bytes, fs::metadata(&file).unwrap().len());
    assert_eq!(
        fs::metadata(&file).unwrap().permissions().mode() & 0o777,
        0o600,
        "it has everyone's addresses"
    );

    let listed = list_backups(&backups).unwrap();
    assert_eq!(listed.len(), 1);
    assert_eq!((&listed[0].name, listed[0].bytes), (&made.name, made.bytes));
    assert_eq!(listed[0].made_at.to_string(), "2026-11-26T02:15:00Z");

    let sum = fs::read_to_string(backups.join(format!("{}.sha256", made.name))).unwrap();
    assert_eq!(sum, format!("{}  {}\n", sum_of(&file).unwrap(), made.name), "as sha256sum reads it");
    let mut names: Vec<_> = fs::read_dir(&backups).unwrap().map(|one| one.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names.len(), 2, "nothing half-made is left: {names:?}");
}

#[tokio::test]
async fn nothing_is_written_over() {
    let (folder, path, db) = opened().await;
    let taken = folder.path().join("taken.db");
    fs::write(&taken, "mine").unwrap();
    let refused = back_up(&path, &taken, now()).await.unwrap_err();
    assert!(matches!(refused, BackupError::Exists(_)), "{refused}");
    assert_eq!(fs::read_to_string(&taken).unwrap(), "mine");
    let backups = folder.path().join("backups");
    db.back_up(&backups, now()).await.unwrap();
    assert!(matches!(db.back_up(&backups, now()).await, Err(BackupError::Exists(_))));
    assert!(matches!(back_up(&path, &path, now()).await, Err(BackupError::Exists(_))));
}

#[tokio::test]
async fn an_older_database_is_kept_as_it_is_and_a_newer_one_refused() {
    let (folder, path, db) = opened().await;
    db.close().await;
    // As a version of the program left it that knew two migrations.
    let older = folder.path().join("older.db");
    let mut connection = options(&older).create_if_missing(true).connect().await.unwrap();
    sqlx::query("PRAGMA application_id = 0x56524E47").execute(&mut connection).await.unwrap();
    super::super::open::MIGRATOR.run_to(2, &mut connection).await.unwrap();
    connection.close().await.unwrap();
    let before = fs::read(&older).unwrap();
    let copy = folder.path().join("copy.db");
    back_up(&older, &copy, now()).await.unwrap();
    assert_eq!(fs::read(&older).unwrap(), before, "it was not brought up to date");
    assert_eq!(look_at(&copy, true).await.unwrap(), 2);

    let mut connection = options(&path).connect().await.unwrap();
    sqlx::query(
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
         VALUES (9999, 'later', 1, x'00', 0)",
    )
    .execute(&mut connection)
    .await
    .unwrap();
    connection.close().await.unwrap();
    let refused = back_up(&path, &folder.path().join("newer.db"), now()).await.unwrap_err();
    assert!(matches!(refused, BackupError::Database(OpenError::Newer { found: 9999, .. })), "{refused}");
}

#[tokio::test]
async fn what_is_no_database_of_ours_gives_no_backup() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("letter.db"), "Beste collega, ".repeat(100)).unwrap();
    fs::write(at("empty.db"), "").unwrap();
    for name in ["letter.db", "empty.db"] {
        let refused = back_up(&at(name), &at("copy.db"), now()).await.unwrap_err();
        assert!(matches!(refused, BackupError::Database(OpenError::Foreign(_))), "{name}: {refused}");
    }
    let refused = back_up_into(&at("none.db"), &at("backups"), now()).await.unwrap_err();
    assert!(matches!(refused, BackupError::Database(OpenError::Absent(_))), "{refused}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "nothing was left behind");
}

#[tokio::test]
async fn a_damaged_database_gives_no_backup() {
    let (folder, path, db) = opened().await;
    for at in 0..2_000 {
        guest(&db, at).await.unwrap();
    }
    db.close().await;
    let mut bytes = fs::read(&path).unwrap();
    // Where the rows are: the last pages written.
    let rows = bytes.len() - 4 * 4096;
    bytes[rows..].fill(0xAB);
    fs::write(&path, bytes).unwrap();
    let refused = back_up(&path, &folder.path().join("copy.db"), now()).await.unwrap_err();
    assert!(refused.to_string().contains("damaged"), "{refused}");
    assert!(!folder.path().join("copy.db").exists());
}

/// A hall votes: whatever was acknowledged before a backup began is in it, and
/// nobody is disturbed.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_backup_in_the_middle_of_writing_loses_nothing_acknowledged() {
    let (folder, _, db) = opened().await;
    let next = Arc::new(AtomicI64::new(0));
    let mut writers = Vec::new();
    for _ in 0..200 {
        let (db, next) = (db.clone(), Arc::clone(&next));
        writers.push(tokio::spawn(async move {
            let mut acknowledged = Vec::new();
            for _ in 0..20 {
                let at = next.fetch_add(1, Ordering::SeqCst);
                let job = async move |tx: &mut super::super::WriteTx| -> anyhow::Result<()> {
                    sqlx::query("INSERT INTO owners (is_guest, created_at) VALUES (1, ?)")
                        .bind(at)
                        .execute(tx)
                        .await?;
                    Ok(())
                };
                db.submit(job).await.unwrap();
                acknowledged.push((at, std::time::Instant::now()));
                tokio::task::yield_now().await;
            }
            acknowledged
        }));
    }
    let mut backups = Vec::new();
    for second in 0..5 {
        tokio::time::sleep(std::time::Duration::from_millis(15)).await;
        let began = std::time::Instant::now();
        let at = now() + jiff::SignedDuration::from_secs(second);
        backups.push((began, db.back_up(&folder.path().join("backups"), at).await.unwrap()));
    }
    let mut acknowledged = Vec::new();
    for writer in writers {
        acknowledged.extend(writer.await.unwrap());
    }
    assert_eq!(acknowledged.len(), 4_000, "nobody was refused");
    let mut sizes = Vec::new();
    for (began, backup) in backups {
        let kept = guests(&folder.path().join("backups").join(&backup.name)).await;
        let mut before = acknowledged.iter().filter(|(_, when)| *when < began).map(|(at, _)| *at);
        assert!(before.all(|at| kept.binary_search(&at).is_ok()), "{}", backup.name);
        sizes.push(kept.len());
    }
    assert!(sizes.iter().any(|kept| *kept > 0 && *kept < 4_000), "no backup fell in the middle: {sizes:?}");
}
