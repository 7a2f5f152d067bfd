//! The load bench in small, so that it cannot rot: a hall of forty over real
//! sockets, the race and the controls. What it measures for real is
//! `script/bench room`.

#[path = "../benches/room/mod.rs"]
mod room;

use std::time::Duration;

use room::Plan;

#[tokio::test(flavor = "multi_thread")]
async fn a_small_hall_keeps_every_ballot() {
    let plan = Plan {
        participants: 40,
        stuck: 3,
        joining: Duration::from_secs(1),
        voting: Duration::from_secs(2),
        between: Duration::from_millis(300),
    };
    let broken = room::hold(&None, plan).await.unwrap();
    // A machine that runs other tests beside it says nothing about times.
    let broken: Vec<_> = broken.into_iter().filter(|what| !what.starts_with("p99")).collect();
    assert!(broken.is_empty(), "{broken:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_small_closing_race_counts_or_refuses() {
    room::race(&None, 20, 10).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_damaged_is_noticed() {
    room::control(&None).await.unwrap();
}
