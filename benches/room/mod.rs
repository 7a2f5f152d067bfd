//! A hall at once, over real sockets against the real server on a real disk, and
//! an audit of the database after it. The control: an audit that cannot fail is
//! none.

mod audit;
mod client;
mod figures;
mod load;
pub(crate) mod server;

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::ensure;

use self::load::Outcome;
pub(crate) use self::load::Plan;
use self::server::{Program, Server};

/// What is promised for 2,000 people: a ballot is acknowledged within this, 99 of
/// 100 times…
const SUBMIT_P99: Duration = Duration::from_millis(250);
/// …and the projector shows a change within this.
const SCREEN_P99: Duration = Duration::from_secs(1);
/// A server with every stream open stops within this.
const STOP: Duration = Duration::from_secs(10);

/// A folder on the disk that holds the build, since `/tmp` may be memory.
fn folder() -> anyhow::Result<tempfile::TempDir> {
    Ok(tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?)
}

fn database(folder: &Path) -> PathBuf {
    folder.join("voorrang.db")
}

/// Holds one hall and prints what it showed; the list is of every promise broken.
pub(crate) async fn hold(program: &Program, plan: Plan) -> anyhow::Result<Vec<String>> {
    let folder = folder()?;
    let database = database(folder.path());
    let mut server = Server::start(program, &database).await?;
    println!("\n{} participants, {} phones that never read", plan.participants, plan.stuck);
    let first_start = server.start_up;
    let (outcome, listeners) = load::hold(&mut server, plan).await?;
    let settings = server.asks("settings").await?;
    let stop = server.stops().await?;
    drop(listeners);
    let findings = audit::audit(&database, &outcome.acknowledged, outcome.unknown).await?;
    let again = Server::start(program, &database).await?;
    let second_start = again.start_up;
    again.stops().await?;
    print(&outcome, plan);
    println!("  start          new {first_start:.0?}, with this hall in it {second_start:.0?}");
    println!("  stop           {stop:.1?}, every stream open");
    println!(
        "  audit          {} acknowledged, {} lost, {} different, {} extra; settings {settings}",
        findings.checked, findings.lost, findings.different, findings.extra
    );
    let mut broken = Vec::new();
    let mut promise = |is_kept: bool, what: String| {
        if !is_kept {
            broken.push(what);
        }
    };
    promise(findings.is_clean(), format!("the audit found {findings:?}"));
    promise(settings == "safe", settings);
    promise(
        outcome.failures.is_empty(),
        format!("{} requests failed", outcome.failures.values().sum::<usize>()),
    );
    promise(outcome.submits.count() == plan.participants, format!("{} submits", outcome.submits.count()));
    promise(stop <= STOP, format!("stopping took {stop:.1?}"));
    let (submit, screen) = (outcome.submits.percentile(99), outcome.screen.percentile(99));
    promise(submit < SUBMIT_P99, format!("p99 of a submit is {submit:.0?}"));
    promise(screen < SCREEN_P99, format!("p99 of the projector is {screen:.0?}"));
    Ok(broken)
}

fn print(outcome: &Outcome, plan: Plan) {
    println!("  join           {}", outcome.joins);
    println!("  submit         {}", outcome.submits);
    println!("  change: screen {}", outcome.screen);
    println!("  change: phones {}", outcome.phones);
    for (kind, count) in &outcome.failures {
        println!("  FAILED {count:>7} {kind}");
    }
    let (before, after) = (outcome.memory_before, outcome.memory_after);
    let each = after.saturating_sub(before) as f64 / plan.participants.max(1) as f64;
    println!("  memory         {before} KiB before, {after} KiB with everyone in: {each:.1} KiB each");
}

/// The closing race, and its audit.
pub(crate) async fn race(program: &Program, clients: usize, closings: usize) -> anyhow::Result<()> {
    let folder = folder()?;
    let database = database(folder.path());
    let mut server = Server::start(program, &database).await?;
    let (acknowledged, counted, refused) = load::race(&mut server, clients, closings).await?;
    server.stops().await?;
    let findings = audit::audit(&database, &acknowledged, 0).await?;
    println!(
        "closing race: {clients} clients x {closings} closings = {}: {counted} counted, {refused} refused; {findings:?}",
        clients * closings
    );
    ensure!(counted + refused == clients * closings, "some were neither counted nor refused");
    ensure!(counted > 0 && refused > 0, "there was no race");
    ensure!(findings.is_clean(), "what is stored is not what was acknowledged");
    Ok(())
}

/// The controls: each damage must be noticed.
pub(crate) async fn control(program: &Program) -> anyhow::Result<()> {
    let folder = folder()?;
    let database = database(folder.path());
    let mut server = Server::start(program, &database).await?;
    let (acknowledged, ..) = load::race(&mut server, 10, 4).await?;
    let settings = server.asks("settings").await?;
    ensure!(settings == "safe", "the settings are {settings} to begin with");
    server.asks("lower").await?;
    let lowered = server.asks("settings").await?;
    ensure!(
        lowered.starts_with("unsafe"),
        "CONTROL DID NOT FAIL: a writer with synchronous=NORMAL is {lowered}"
    );
    println!("control: synchronous lowered to NORMAL on the writing connection: noticed, \"{lowered}\"");
    server.stops().await?;
    let clean = audit::audit(&database, &acknowledged, 0).await?;
    ensure!(clean.is_clean(), "the audit finds {clean:?} before anything was removed");
    audit::remove_one(&database).await?;
    let findings = audit::audit(&database, &acknowledged, 0).await?;
    ensure!(
        findings.lost == 1,
        "CONTROL DID NOT FAIL: one ballot was removed, and the audit finds {findings:?}"
    );
    println!("control: the audit failed as it must: {findings:?}");
    Ok(())
}
