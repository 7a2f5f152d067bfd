//! What log-in gives away: nothing, not by its words and not by its time.

use std::time::{Duration, Instant};

use axum::Router;
use axum::http::StatusCode;
use jiff::SignedDuration;
use voorrang::accounts::Passwords;

use crate::support::TestApp;

const ROUNDS: usize = 300;
/// Cheap hashes: what else differs between accounts stands out more than it would
/// behind the real ones, and the test takes seconds.
const MEMORY_KIB: u32 = 1_024;

/// Nobody, then an account of each kind. As long as one another, since the page
/// repeats the address.
const NAMES: [&str; 5] = ["niemand", "bekende", "zonder0", "gesloot", "tweede0"];

async fn with_an_account_of_each_kind() -> TestApp {
    let app = TestApp::start_as(Router::new(), |state| {
        state.passwords = Passwords::with_memory(MEMORY_KIB);
    })
    .await;
    for name in &NAMES[1..] {
        app.registered(name).await;
    }
    let mut tx = app.state.db.begin_write().await.unwrap();
    for change in [
        "UPDATE accounts SET password_hash = NULL WHERE name = 'zonder0'",
        "UPDATE accounts SET disabled_at = 1 WHERE name = 'gesloot'",
        "INSERT INTO second_factors (account_id, secret, last_step, created_at, confirmed_at)
         SELECT id, x'3132333435363738393031323334353637383930', 0, 0, 0 FROM accounts WHERE name = 'tweede0'",
    ] {
        assert_eq!(sqlx::query(change).execute(&mut tx).await.unwrap().rows_affected(), 1);
    }
    tx.commit().await.unwrap();
    app
}

fn median(times: &[Duration]) -> f64 {
    let mut times = times.to_vec();
    times.sort_unstable();
    times[times.len() / 2].as_secs_f64()
}

/// In which share of the rounds the first takes longer than the second: a half when
/// nothing tells them apart (the sign test). Pair by pair, so that what the machine does
/// besides, which changes from round to round, hits both.
fn takes_longer(first: &[Duration], second: &[Duration]) -> f64 {
    let wins: f64 = first
        .iter()
        .zip(second)
        .map(|(one, other)| if one > other { 1.0 } else { 0.5 * f64::from(u8::from(one == other)) })
        .sum();
    wins / first.len() as f64
}

/// More than five standard deviations from what chance gives for 300 pairs (each is
/// 0.029), or half as long again at the median.
fn is_told_apart(first: &[Duration], second: &[Duration]) -> bool {
    let ratio = median(first) / median(second);
    (takes_longer(first, second) - 0.5).abs() > 0.15 || !(0.67..=1.5).contains(&ratio)
}

#[tokio::test]
async fn time_tells_nothing_about_an_account() {
    let app = with_an_account_of_each_kind().await;
    let mut times: [Vec<Duration>; NAMES.len()] = Default::default();
    let mut early = Vec::new();
    let too_long = "x".repeat(129);
    for round in 0..ROUNDS {
        // Each in turn goes first, so that what the machine does besides hits all.
        for turn in 0..NAMES.len() {
            let kind = (round + turn) % NAMES.len();
            let email = format!("{}@gent.be", NAMES[kind]);
            let fields = [("email", email.as_str()), ("password", "een heel ander woord")];
            let mut visitor = app.visitor();
            let begun = Instant::now();
            let answer = visitor.posts("/login", &fields).await;
            times[kind].push(begun.elapsed());
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{email} in round {round}");
        }
        let fields = [("email", "bekende@gent.be"), ("password", too_long.as_str())];
        let mut visitor = app.visitor();
        let begun = Instant::now();
        visitor.posts("/login", &fields).await;
        early.push(begun.elapsed());
        // Nobody is slowed down.
        app.state.clock.advance(SignedDuration::from_secs(60));
    }
    let [nobody, accounts @ ..] = &times;
    for (times, name) in accounts.iter().zip(&NAMES[1..]) {
        let (longer, ratio) = (takes_longer(nobody, times), median(nobody) / median(times));
        assert!(!is_told_apart(nobody, times), "{name}: {longer:.3} longer, medians {ratio:.3}");
    }
    // The control: an answer without a hash is seen at once.
    assert!(is_told_apart(nobody, &early), "the measure sees nothing");
}

#[tokio::test]
async fn words_tell_nothing_about_an_account() {
    let app = with_an_account_of_each_kind().await;
    let mut pages = Vec::new();
    // Of a closed account not even the right password.
    for (name, password) in NAMES.map(|name| (name, "een heel ander woord")).into_iter().chain([
        ("niemand", "vier kaarten op tafel"),
        ("zonder0", "vier kaarten op tafel"),
        ("gesloot", "vier kaarten op tafel"),
    ]) {
        let email = format!("{name}@gent.be");
        let answer = app.visitor().posts("/login", &[("email", &email), ("password", password)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{email}");
        assert!(answer.headers.get("set-cookie").is_none());
        pages.push(answer.text().replace(name, "…"));
    }
    assert!(pages.iter().all(|page| *page == pages[0]));
}

#[tokio::test]
async fn the_right_password_waits_too_and_works_again_after() {
    let app = with_an_account_of_each_kind().await;
    for _ in 0..10 {
        let fields = [("email", "bekende@gent.be"), ("password", "mis mis mis mis")];
        assert_eq!(app.visitor().posts("/login", &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let refused = app.visitor().logs_in("bekende").await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(refused.headers["retry-after"], "30");
    app.state.clock.advance(SignedDuration::from_secs(29));
    assert_eq!(app.visitor().logs_in("bekende").await.status, StatusCode::TOO_MANY_REQUESTS);
    app.state.clock.advance(SignedDuration::from_secs(1));
    assert_eq!(app.visitor().logs_in("bekende").await.location(), "/work");
    // Nobody else waited.
    let other = [("email", "niemand@gent.be"), ("password", "mis mis mis mis")];
    assert_eq!(app.visitor().posts("/login", &other).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}
