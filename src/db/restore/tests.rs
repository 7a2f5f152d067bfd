use std::fs;

use super::*;
use crate::db::{Db, back_up};

fn now() -> Timestamp {
    "2026-11-26T02:15:00Z".parse().unwrap()
}

/// A folder with a database that was in use, and a backup of an earlier state.
struct World {
    folder: tempfile::TempDir,
}

impl World {
    async fn new() -> Self {
        let world = Self { folder: tempfile::tempdir().unwrap() };
        let db = Db::open(&world.database()).await.unwrap();
        for at in 0..600 {
            guest(&db, at).await;
        }
        back_up(&world.database(), &world.backup(), now()).await.unwrap();
        guest(&db, 9_999).await;
        db.close().await;
        world
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn database(&self) -> PathBuf {
        self.at("voorrang.db")
    }

    fn backup(&self) -> PathBuf {
        self.at("kept.db")
    }

    async fn restores(&self, file: &Path) -> Result<Restored, RestoreError> {
        restore(file, &self.database(), &self.at("backups"), now(), true).await
    }

    /// Refused, in one sentence, and everything is as it was.
    #[track_caller]
    fn is_untouched(&self, before: &[u8]) {
        assert_eq!(fs::read(self.database()).unwrap(), before);
        let names: Vec<_> =
            fs::read_dir(self.folder.path()).unwrap().map(|one| one.unwrap().file_name()).collect();
        let left = names.iter().filter(|name| name.to_string_lossy().ends_with(".part"));
        assert_eq!(left.count(), 0, "{names:?}");
        assert!(!self.at("backups").exists());
    }
}

async fn guest(db: &Db, at: i64) {
    let mut tx = db.begin_write().await.unwrap();
    sqlx::query("INSERT INTO owners (is_guest, created_at) VALUES (1, ?)")
        .bind(at)
        .execute(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

async fn latest(file: &Path) -> i64 {
    let mut connection = options(file).read_only(true).immutable(true).connect().await.unwrap();
    sqlx::query_scalar("SELECT max(created_at) FROM owners").fetch_one(&mut connection).await.unwrap()
}

#[tokio::test]
async fn a_backup_takes_the_place_of_a_database_which_is_kept() {
    let world = World::new().await;
    let restored = world.restores(&world.backup()).await.unwrap();
    let aside = restored.kept_aside.unwrap();
    assert_eq!(aside, world.at("backups/voorrang-before-restore-2026-11-26T02-15-00Z.db"));
    assert!(restored.had_sum);
    assert_eq!(latest(&world.database()).await, 599);
    assert_eq!(latest(&aside).await, 9_999);
    // It is a database like any other, and what was kept can be put back as well.
    let db = Db::open(&world.database()).await.unwrap();
    guest(&db, 1_000).await;
    db.close().await;
    let again = restore(&aside, &world.database(), &world.at("second"), now(), true).await.unwrap();
    assert!(again.had_sum);
    assert_eq!(latest(&world.database()).await, 9_999);
}

#[tokio::test]
async fn where_there_is_no_database_it_is_simply_put_there() {
    let world = World::new().await;
    let new = world.at("elsewhere/voorrang.db");
    let restored = restore(&world.backup(), &new, &world.at("backups"), now(), false).await.unwrap();
    assert_eq!(restored.kept_aside, None);
    assert_eq!(latest(&new).await, 599);
    Db::open(&new).await.unwrap().close().await;
}

#[tokio::test]
async fn a_log_of_a_server_that_was_killed_is_kept_and_does_not_spoil_the_backup() {
    let world = World::new().await;
    // As after kill -9: the last writes stand in the log only.
    let db = Db::open(&world.database()).await.unwrap();
    guest(&db, 77_777).await;
    let killed = world.at("killed.db");
    for ending in ["", "-wal"] {
        fs::copy(beside(&world.database(), ending), beside(&killed, ending)).unwrap();
    }
    let restored = restore(&world.backup(), &killed, &world.at("backups"), now(), true).await.unwrap();
    assert!(!beside(&killed, "-wal").exists());
    assert_eq!(latest(&killed).await, 599);
    assert_eq!(latest(&restored.kept_aside.unwrap()).await, 77_777);

    // And no file is taken for a backup of which part stands in a log.
    let refused = restore(&world.database(), &killed, &world.at("more"), now(), true).await.unwrap_err();
    assert!(matches!(refused, RestoreError::NotAtRest(_)), "{refused}");
}

#[tokio::test]
async fn a_damaged_database_gives_way_and_is_kept_too() {
    let world = World::new().await;
    fs::write(world.database(), "not a database any more").unwrap();
    fs::write(beside(&world.database(), "-wal"), "nor is this").unwrap();
    let aside = world.restores(&world.backup()).await.unwrap().kept_aside.unwrap();
    assert_eq!(fs::read_to_string(&aside).unwrap(), "not a database any more");
    assert_eq!(fs::read_to_string(beside(&aside, "-wal")).unwrap(), "nor is this");
    assert_eq!(latest(&world.database()).await, 599);
    Db::open(&world.database()).await.unwrap().close().await;
}

#[tokio::test]
async fn a_database_in_use_stays_whoever_uses_it() {
    let world = World::new().await;
    let db = Db::open(&world.database()).await.unwrap();
    let refused = world.restores(&world.backup()).await.unwrap_err();
    assert!(matches!(refused, RestoreError::InUse(_)), "{refused}");
    db.close().await;

    // A program that knows nothing of our lock.
    let mut other = options(&world.database()).connect().await.unwrap();
    let _: i64 = sqlx::query_scalar("SELECT count(*) FROM owners").fetch_one(&mut other).await.unwrap();
    let before = fs::read(world.database()).unwrap();
    let refused = world.restores(&world.backup()).await.unwrap_err();
    assert!(matches!(refused, RestoreError::InUse(_)), "{refused}");
    other.close().await.unwrap();
    world.is_untouched(&before);
    world.restores(&world.backup()).await.unwrap();
}

#[tokio::test]
async fn nothing_opens_a_database_that_is_being_replaced() {
    let world = World::new().await;
    let alone = OpenLock::alone(&world.database()).unwrap().unwrap();
    assert!(matches!(Db::open(&world.database()).await, Err(OpenError::Locked(_))));
    drop(alone);
    Db::open(&world.database()).await.unwrap().close().await;
}

#[tokio::test]
async fn a_database_only_gives_way_when_it_is_said() {
    let world = World::new().await;
    let before = fs::read(world.database()).unwrap();
    let refused =
        restore(&world.backup(), &world.database(), &world.at("backups"), now(), false).await.unwrap_err();
    assert!(refused.to_string().contains("--yes"), "{refused}");
    world.is_untouched(&before);
    assert!(matches!(world.restores(&world.database()).await, Err(RestoreError::Itself(_))));
    assert!(matches!(world.restores(&world.at("none.db")).await, Err(RestoreError::Absent(_))));
    world.is_untouched(&before);
}

#[tokio::test]
async fn what_is_no_database_of_ours_is_refused() {
    let world = World::new().await;
    let before = fs::read(world.database()).unwrap();
    let foreign = world.at("foreign.db");
    let mut connection = options(&foreign).create_if_missing(true).connect().await.unwrap();
    sqlx::query("CREATE TABLE accounts (id INTEGER)").execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    fs::write(world.at("letter.db"), "Beste collega, ".repeat(400)).unwrap();
    fs::write(world.at("empty.db"), "").unwrap();
    for name in ["foreign.db", "letter.db", "empty.db"] {
        let refused = world.restores(&world.at(name)).await.unwrap_err();
        assert!(matches!(refused, RestoreError::Unfit(OpenError::Foreign(_))), "{name}: {refused}");
    }
    world.is_untouched(&before);
}

#[tokio::test]
async fn a_newer_backup_is_refused() {
    let world = World::new().await;
    let before = fs::read(world.database()).unwrap();
    let newer = world.at("newer.db");
    fs::copy(world.backup(), &newer).unwrap();
    let mut connection = options(&newer).connect().await.unwrap();
    sqlx::query(
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
         VALUES (9999, 'later', 1, x'00', 0)",
    )
    .execute(&mut connection)
    .await
    .unwrap();
    connection.close().await.unwrap();
    let refused = world.restores(&newer).await.unwrap_err();
    assert!(matches!(refused, RestoreError::Unfit(OpenError::Newer { found: 9999, .. })), "{refused}");
    world.is_untouched(&before);
}

#[tokio::test]
async fn an_older_backup_is_brought_up_to_date() {
    let world = World::new().await;
    let older = world.at("older.db");
    let mut connection = options(&older).create_if_missing(true).connect().await.unwrap();
    sqlx::query("PRAGMA application_id = 0x56524E47").execute(&mut connection).await.unwrap();
    MIGRATOR.run_to(3, &mut connection).await.unwrap();
    connection.close().await.unwrap();
    let before = fs::read(&older).unwrap();
    let restored = world.restores(&older).await.unwrap();
    assert_eq!((restored.schema, restored.had_sum), (3, false));
    assert_eq!(fs::read(&older).unwrap(), before, "the backup itself stays as it is");
    Db::open(&world.database()).await.unwrap().close().await;
}

/// With its sum beside it no byte can be other than it was; without, what SQLite
/// itself can see is still refused: half a file, and a page that is none.
#[tokio::test]
async fn half_a_backup_and_an_altered_one_are_refused() {
    let world = World::new().await;
    let before = fs::read(world.database()).unwrap();
    let whole = fs::read(world.backup()).unwrap();
    let mut random = crate::domain::random::Random::seeded(11);
    let mut pick = |below: usize| usize::try_from(random.next_bits() % below as u64).unwrap();
    for _ in 0..40 {
        let mut altered = whole.clone();
        altered[pick(whole.len())] ^= 1 << pick(8);
        fs::write(world.backup(), altered).unwrap();
        let refused = world.restores(&world.backup()).await.unwrap_err();
        let is_told = matches!(
            refused,
            RestoreError::Altered(_) | RestoreError::Damaged { .. } | RestoreError::Unfit(_)
        );
        assert!(is_told, "{refused}");
        fs::write(world.backup(), &whole[..pick(whole.len())]).unwrap();
        world.restores(&world.backup()).await.unwrap_err();
    }
    fs::remove_file(beside(&world.backup(), ".sha256")).unwrap();
    for _ in 0..40 {
        fs::write(world.backup(), &whole[..pick(whole.len())]).unwrap();
        world.restores(&world.backup()).await.unwrap_err();
    }
    let mut altered = whole.clone();
    altered[4096..8192].fill(0xAB);
    fs::write(world.backup(), &altered).unwrap();
    let refused = world.restores(&world.backup()).await.unwrap_err();
    assert!(matches!(refused, RestoreError::Damaged { .. } | RestoreError::Unfit(_)), "{refused}");
    world.is_untouched(&before);
    // Control: the whole file is taken.
    fs::write(world.backup(), &whole).unwrap();
    assert!(!world.restores(&world.backup()).await.unwrap().had_sum);
}
