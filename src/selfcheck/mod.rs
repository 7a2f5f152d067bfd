//! What may be wrong around the program, and what to do about it: looked at when it
//! starts, by `voorrang check`, and whenever someone wants to know.
//!
//! A failure is a reason not to serve; a warning says what will go wrong some day.
//! What makes a database unusable is [`crate::db`]'s, and refused there.

mod store;
mod told;

use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

use crate::clock::Clock;
use crate::config::Config;
use crate::db::Db;

pub use told::Told;

/// Less than this and a workshop may not get through its evening: a session takes
/// a few megabytes, and a copy before a migration as much as the database.
const ROOM_BYTES: u64 = 200 * 1024 * 1024;
/// How far the clock may be behind what the database holds: machines are set right
/// by a little all the time.
const CLOCK_SECONDS: i64 = 5 * 60;
/// Fewer file handles than this and a hall of 2,000 is turned away.
const HANDLES: u64 = 4096;

/// Something that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// What, in a word or two.
    pub name: &'static str,
    /// How it is.
    pub outcome: Outcome,
}

/// How something is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Good.
    Ok,
    /// It works, and someone should do what the sentence says.
    Warning(Told),
    /// It does not work, and this is why.
    Failure(Told),
}

impl Outcome {
    fn warns(sentence: Option<Told>) -> Self {
        sentence.map_or(Self::Ok, Self::Warning)
    }

    fn unreadable(error: &sqlx::Error) -> Self {
        Self::Failure(Told::new("check-unreadable", [("cause", error.to_string())]))
    }
}

/// Looks at everything, with a database that is open.
pub async fn run(db: &Db, config: &Config, clock: &Clock) -> Vec<Check> {
    let settings = match db.check_settings(&config.database).await {
        Ok(()) => Outcome::Ok,
        Err(error) => Outcome::Failure(Told::from(&error)),
    };
    let mut checks = vec![Check { name: "database settings", outcome: settings }];
    let schema = check_schema(db).await;
    let last_write = match schema {
        Outcome::Ok => store::last_write(db.read()).await,
        // Its tables may be others.
        _ => Ok(None),
    };
    checks.push(Check { name: "database schema", outcome: schema });
    let clock = match last_write {
        Ok(last_write) => Outcome::warns(clock_problem(clock.now(), build_time(), last_write)),
        Err(error) => Outcome::unreadable(&error),
    };
    checks.push(Check { name: "clock", outcome: clock });
    checks.extend(around(config));
    checks
}

/// The same for a database that is not open, without changing it.
pub async fn look(config: &Config, clock: &Clock) -> Vec<Check> {
    match Db::open_as_it_is(&config.database).await {
        Ok(db) => {
            let checks = run(&db, config, clock).await;
            db.close().await;
            checks
        }
        Err(error) => {
            let mut checks = vec![Check { name: "database", outcome: Outcome::Failure(Told::from(&error)) }];
            let clock = Outcome::warns(clock_problem(clock.now(), build_time(), None));
            checks.push(Check { name: "clock", outcome: clock });
            checks.extend(around(config));
            checks
        }
    }
}

/// What can be seen without a database.
fn around(config: &Config) -> Vec<Check> {
    vec![
        Check { name: "file permissions", outcome: Outcome::warns(open_to_all(&config.database)) },
        Check { name: "disk space", outcome: Outcome::warns(room_problem(free_bytes(&config.database))) },
        Check { name: "file handles", outcome: Outcome::warns(handles_problem(handles())) },
        Check { name: "public address", outcome: Outcome::warns(address_problem(config)) },
    ]
}

async fn check_schema(db: &Db) -> Outcome {
    match db.is_up_to_date().await {
        Ok(true) => Outcome::Ok,
        Ok(false) => Outcome::Warning(Told::plain("check-schema-earlier")),
        Err(error) => Outcome::unreadable(&error),
    }
}

/// Seconds since 1970 at which this program was built; a machine whose clock says
/// less has forgotten what time it is.
fn build_time() -> Option<Timestamp> {
    env!("VOORRANG_BUILT_AT").parse().ok().and_then(|seconds| Timestamp::from_second(seconds).ok())
}

fn clock_problem(now: Timestamp, built: Option<Timestamp>, last_write: Option<i64>) -> Option<Told> {
    let now_text = ("now", format!("{now:.0}"));
    if built.is_some_and(|built| now < built) {
        return Some(Told::new("check-clock-forgotten", [now_text]));
    }
    let last_write = Timestamp::from_second(last_write?).ok()?;
    (last_write.as_second() - now.as_second() > CLOCK_SECONDS)
        .then(|| Told::new("check-clock-behind", [now_text, ("written", format!("{last_write:.0}"))]))
}

/// Files of the database that anyone on this machine may read or write. Who cannot
/// get into the folder cannot read them either.
fn open_to_all(database: &Path) -> Option<Told> {
    let mode = |path: &Path| fs::metadata(path).map_or(0, |metadata| metadata.mode());
    let folder = folder_of(database);
    if mode(&folder) & 0o007 == 0 {
        return None;
    }
    // What SQLite keeps beside it, and copies, begin with its name.
    let name = database.file_name()?.to_string_lossy().into_owned();
    let beside = fs::read_dir(&folder).ok()?.filter_map(Result::ok).map(|entry| entry.path());
    let is_ours =
        |path: &PathBuf| path.file_name().is_some_and(|other| other.to_string_lossy().starts_with(&name));
    let mut open: Vec<_> =
        beside.filter(|path| is_ours(path) && path.is_file() && mode(path) & 0o007 != 0).collect();
    open.sort();
    let names: Vec<_> = open.iter().map(|path| path.display().to_string()).collect();
    let names = names.join(" ");
    (!open.is_empty()).then(|| Told::new("check-files-open", [("files", names)]))
}

fn folder_of(database: &Path) -> PathBuf {
    match database.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// What this user may still write, or nothing when the system does not say.
#[must_use]
pub fn free_bytes(database: &Path) -> Option<u64> {
    let disk = rustix::fs::statvfs(folder_of(database)).ok()?;
    disk.f_bavail.checked_mul(disk.f_frsize)
}

fn room_problem(free: Option<u64>) -> Option<Told> {
    let free = free.filter(|free| *free < ROOM_BYTES)?;
    let megabytes = |bytes: u64| (bytes / 1024 / 1024).to_string();
    Some(Told::new("check-room-little", [("free", megabytes(free)), ("needed", megabytes(ROOM_BYTES))]))
}

/// How many a server may have: it takes all it is allowed ([`take_handles`]).
fn handles() -> Option<u64> {
    getrlimit(Resource::Nofile).maximum
}

/// Takes as many file handles as this user is allowed, since the limit in force is
/// often one for programs of long ago. What cannot be had is told by [`run`].
pub fn take_handles() {
    let limit = getrlimit(Resource::Nofile);
    let _ = setrlimit(Resource::Nofile, Rlimit { current: limit.maximum, ..limit });
}

fn handles_problem(handles: Option<u64>) -> Option<Told> {
    let handles = handles.filter(|handles| *handles < HANDLES)?;
    let numbers = [("handles", handles.to_string()), ("needed", HANDLES.to_string())];
    Some(Told::new("check-handles-few", numbers))
}

fn address_problem(config: &Config) -> Option<Told> {
    let is_reachable = !config.listen.ip().is_loopback();
    let told = |key| Some(Told::new(key, [("address", config.listen.to_string())]));
    if config.is_secure() && is_reachable && config.trusted_proxies.is_empty() {
        return told("check-address-around");
    }
    if !config.is_secure() && is_reachable {
        return told("check-address-open");
    }
    None
}

#[cfg(test)]
mod tests;
