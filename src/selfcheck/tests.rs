use std::os::unix::fs::PermissionsExt as _;

use super::*;
use crate::chance::Chance;

fn outcome<'a>(checks: &'a [Check], name: &str) -> &'a Outcome {
    &checks.iter().find(|check| check.name == name).unwrap().outcome
}

/// As the command line says it.
fn said(told: Told) -> String {
    told.to_string()
}

#[tokio::test]
async fn a_new_database_is_private_and_as_it_must_be() {
    let folder = tempfile::tempdir().unwrap();
    // Who makes temporary folders makes them private; ours usually is not.
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
    let config = Config::for_testing(folder.path().join("voorrang.db"));
    let clock = Clock::system();
    let state = crate::app::AppState::start(config.clone(), clock.clone(), Chance::seeded(1)).await.unwrap();
    let checks = run(&state.db, &config, &clock).await;
    for name in ["database settings", "database schema", "clock", "file permissions", "public address"] {
        assert_eq!(outcome(&checks, name), &Outcome::Ok, "{name}");
    }
    assert_eq!(checks.len(), 7);

    // The control: as SQLite would have made it.
    fs::set_permissions(&config.database, fs::Permissions::from_mode(0o644)).unwrap();
    let Some(sentence) = open_to_all(&config.database).map(said) else { panic!("nobody noticed") };
    assert!(sentence.contains(&format!("chmod o= {}", config.database.display())), "{sentence}");
    // Behind a closed door an open drawer is closed.
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o700)).unwrap();
    assert_eq!(open_to_all(&config.database), None);

    // A machine that wakes up in an earlier month.
    clock_goes_back(&state.db, &config).await;
    state.db.close().await;
}

async fn clock_goes_back(db: &Db, config: &Config) {
    // Only what the database holds can tell: it is later than the build as well.
    let mut tx = db.begin_write().await.unwrap();
    let later = Clock::system().seconds() + 30 * 24 * 3600;
    sqlx::query("INSERT INTO owners (is_guest, created_at) VALUES (1, ?)")
        .bind(later)
        .execute(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let checks = run(db, config, &Clock::system()).await;
    assert!(
        matches!(outcome(&checks, "clock"), Outcome::Warning(sentence) if said(sentence.clone()).contains("set the clock right")),
        "{checks:?}"
    );
}

#[test]
fn a_clock_is_wrong_before_the_build_and_well_before_the_last_write() {
    let at = |text: &str| text.parse::<Timestamp>().unwrap();
    let built = Some(at("2026-11-01T00:00:00Z"));
    let now = at("2026-11-24T11:00:00Z");
    assert_eq!(clock_problem(now, built, None), None);
    assert_eq!(clock_problem(now, built, Some(now.as_second() + CLOCK_SECONDS)), None);
    let behind = clock_problem(now, built, Some(now.as_second() + CLOCK_SECONDS + 1)).map(said).unwrap();
    assert_eq!(
        behind,
        "it says 2026-11-24T11:00:00Z, and the database was written at 2026-11-24T11:05:01Z; \
         set the clock right"
    );
    let forgotten = clock_problem(at("1970-01-01T00:01:00Z"), built, None).map(said).unwrap();
    assert!(forgotten.contains("was built later"), "{forgotten}");
    assert!(build_time().is_some_and(|built| built > at("2026-01-01T00:00:00Z")));
}

#[test]
fn little_room_and_few_handles_are_told_with_what_to_do() {
    assert_eq!(room_problem(Some(ROOM_BYTES)), None);
    assert_eq!(room_problem(None), None);
    assert!(said(room_problem(Some(ROOM_BYTES - 1)).unwrap()).starts_with("199 MB are free"));
    assert!(free_bytes(Path::new("voorrang.db")).is_some_and(|free| free > 0));
    assert_eq!(free_bytes(Path::new("/nowhere/at/all/voorrang.db")), None);
    assert_eq!(handles_problem(Some(HANDLES)), None);
    assert_eq!(handles_problem(None), None);
    assert!(said(handles_problem(Some(1024)).unwrap()).contains("LimitNOFILE"));
}

#[test]
fn an_address_that_goes_around_the_proxy_is_told() {
    let mut config = Config::for_testing("unused.db".into());
    assert_eq!(address_problem(&config), None);
    config.listen = "0.0.0.0:8080".parse().unwrap();
    assert!(said(address_problem(&config).unwrap()).contains("without TLS"));
    config.public_url = Some("https://voorrang.example.be".to_owned());
    assert!(said(address_problem(&config).unwrap()).contains("VOORRANG_TRUSTED_PROXIES"));
    config.trusted_proxies = vec!["10.0.0.1".parse().unwrap()];
    assert_eq!(address_problem(&config), None);
    config.trusted_proxies.clear();
    config.listen = "127.0.0.1:8080".parse().unwrap();
    assert_eq!(address_problem(&config), None, "the proxy is on this machine");
}

#[tokio::test]
async fn looking_makes_nothing_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let config = Config::for_testing(folder.path().join("voorrang.db"));
    let checks = look(&config, &Clock::system()).await;
    assert!(
        matches!(outcome(&checks, "database"), Outcome::Failure(sentence) if said(sentence.clone()).contains("no database"))
    );
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);

    let db = Db::open(&config.database).await.unwrap();
    let mut tx = db.begin_write().await.unwrap();
    sqlx::query("DELETE FROM _sqlx_migrations WHERE version = (SELECT max(version) FROM _sqlx_migrations)")
        .execute(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    db.close().await;
    let before = fs::read(&config.database).unwrap();
    let checks = look(&config, &Clock::system()).await;
    assert!(matches!(outcome(&checks, "database schema"), Outcome::Warning(_)), "{checks:?}");
    assert_eq!(fs::read(&config.database).unwrap(), before);
}
