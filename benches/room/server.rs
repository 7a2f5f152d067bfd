//! The server under load: the accept loop, router and database of the program, in
//! a process of its own, told what to do line by line.

use std::io;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};
use tokio::io::{AsyncBufRead, AsyncBufReadExt as _, AsyncWrite, AsyncWriteExt as _, BufReader};
use tokio::process::{Child, Command};
use voorrang::accounts::{self, NewAccount};
use voorrang::app::{self, AppState};
use voorrang::catalogues;
use voorrang::chance::Chance;
use voorrang::clock::Clock;
use voorrang::config::Config;
use voorrang::domain::catalogue::CardCode;
use voorrang::domain::language::Language;
use voorrang::domain::municipality::NisCode;
use voorrang::domain::workshop::action::Action;
use voorrang::domain::workshop::code::JoinCode;
use voorrang::domain::workshop::script::Template;
use voorrang::domain::workshop::settings::{CatalogueVersion, Kind, Settings};
use voorrang::organisations;
use voorrang::web::serve;
use voorrang::workshops::{self, Workshop};

/// Municipalities in the hall.
const MUNICIPALITIES: usize = 60;

/// Serves a database with one workshop, and does what each line asks.
pub(crate) async fn run(
    database: PathBuf,
    commands: impl AsyncBufRead + Unpin,
    mut answers: impl AsyncWrite + Unpin,
) -> anyhow::Result<()> {
    let state = AppState::start(Config::for_testing(database), Clock::system(), Chance::system()).await?;
    let listener = serve::listen("127.0.0.1:0".parse()?)?;
    let address = listener.local_addr()?;
    let serving =
        tokio::spawn(serve::serve(listener, app::router(state.clone()), state.stop.clone(), [].into()));
    say(&mut answers, &format!("ready {address}")).await?;
    let mut workshop = None;
    let mut lines = commands.lines();
    while let Some(line) = lines.next_line().await? {
        let answer = match line.split_once(' ').unwrap_or((line.as_str(), "")) {
            ("prepare", _) => {
                let code = prepare(&state).await?;
                workshop = Some(code);
                format!("code {}", code.bare())
            }
            ("act", what) => act(&state, workshop.context("no workshop")?, what).await?,
            ("settings", _) => match state.db.check_settings(&state.config.database).await {
                Ok(()) => "safe".to_owned(),
                Err(error) => format!("unsafe: {error}"),
            },
            ("lower", _) => {
                // The control: a writer that no longer waits for the disk. The
                // setting changes outside a transaction only.
                let mut tx = state.db.begin_write().await?;
                sqlx::raw_sql("COMMIT; PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE")
                    .execute(&mut tx)
                    .await?;
                tx.commit().await?;
                "lowered".to_owned()
            }
            ("stop", _) => break,
            (other, _) => bail!("{other} is no command"),
        };
        say(&mut answers, &answer).await?;
    }
    state.stop.cancel();
    serving.await?;
    state.db.close().await;
    say(&mut answers, "stopped").await
}

async fn say(answers: &mut (impl AsyncWrite + Unpin), line: &str) -> anyhow::Result<()> {
    answers.write_all(format!("{line}\n").as_bytes()).await?;
    Ok(answers.flush().await?)
}

/// A hall of many municipalities, anonymous, in one round.
async fn prepare(state: &AppState) -> anyhow::Result<JoinCode> {
    let failed = |error| anyhow::anyhow!("{error:?}");
    let new = NewAccount {
        public_id: "0123456789abcdef0123456789abcdef",
        email: "anke@gent.be",
        name: "Anke",
        password_hash: None,
        membership: None,
        created_at: state.clock.seconds(),
    };
    let mut tx = state.db.begin_write().await?;
    let account = accounts::create_account(&mut tx, &new).await?.context("the database is not empty")?;
    let owner = accounts::create_owner(&mut tx, Some(account), state.clock.seconds()).await?;
    tx.commit().await?;
    let (id, catalogue) = catalogues::load_active(state).await.map_err(failed)?;
    let version = CatalogueVersion { key: catalogue.key.clone(), version: catalogue.version.clone() };
    let plan = workshops::scripts()?.plan(Template::Hall);
    let mut proposal = plan.proposal(version, Language::Nl, state.clock.today());
    proposal.title = "De grote zaal".to_owned();
    proposal.kind = Kind::Hall;
    proposal.method.rounds = 1;
    proposal.method.is_anonymous = true;
    let all = organisations::list_municipalities(state.db.read()).await?;
    proposal.organisations =
        all.iter().take(MUNICIPALITIES).filter_map(|one| NisCode::parse(&one.nis_code)).collect();
    let settings = Settings::check(proposal).map_err(|faults| anyhow::anyhow!("{faults:?}"))?;
    let workshop = workshops::create(state, owner, id, settings).await.map_err(failed)?;
    workshop.code.context("an open workshop has a code")
}

async fn act(state: &AppState, code: JoinCode, what: &str) -> anyhow::Result<String> {
    let failed = |error| anyhow::anyhow!("{error:?}");
    let workshop: Workshop = workshops::find_open(state, code).await.map_err(failed)?;
    let action = match what.split_once(' ').unwrap_or((what, "")) {
        ("advance", _) => Action::Advance,
        ("open", _) => Action::OpenRound,
        ("close", _) => Action::CloseRound,
        ("reveal", _) => Action::Reveal,
        ("hide", _) => Action::HideCard,
        ("show", card) => Action::ShowCard(CardCode::new(card)),
        (other, _) => bail!("{other} is no action"),
    };
    let seen = workshop.room.revision();
    Ok(match workshops::act(state, &workshop, &action, seen).await.map_err(failed)? {
        Ok(room) => format!("at {}", room.stage().as_str()),
        Err(refusal) => format!("refused: {refusal}"),
    })
}

/// The program that serves, as a process of its own; `None` serves in a thread of
/// this one, for a test.
pub(crate) type Program = Option<PathBuf>;

/// A running server, as whoever leads the hall reaches it.
pub(crate) struct Server {
    commands: Pin<Box<dyn AsyncWrite + Send>>,
    answers: tokio::io::Lines<Pin<Box<dyn AsyncBufRead + Send>>>,
    child: Option<Child>,
    /// Where it listens.
    pub(crate) address: std::net::SocketAddr,
    /// From its start until it listens.
    pub(crate) start_up: Duration,
}

type Commands = Pin<Box<dyn AsyncWrite + Send>>;
type Answers = Pin<Box<dyn AsyncBufRead + Send>>;

impl Server {
    pub(crate) async fn start(program: &Program, database: &Path) -> anyhow::Result<Self> {
        let begin = Instant::now();
        let (commands, answers, child): (Commands, Answers, Option<Child>) = match program {
            Some(program) => {
                let mut child = Command::new(program)
                    .arg("serve")
                    .arg(database)
                    .stdin(Stdio::piped())
                    .stdout(Stdio::piped())
                    .kill_on_drop(true)
                    .spawn()?;
                let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
                let (stdin, stdout) = stdin.zip(stdout).context("no way to talk to the server")?;
                (Box::pin(stdin), Box::pin(BufReader::new(stdout)), Some(child))
            }
            None => {
                let (commands, heard) = tokio::io::duplex(4096);
                let (said, answers) = tokio::io::duplex(4096);
                let database = database.to_owned();
                std::thread::spawn(move || -> anyhow::Result<()> {
                    tokio::runtime::Runtime::new()?.block_on(run(database, BufReader::new(heard), said))
                });
                (Box::pin(commands), Box::pin(BufReader::new(answers)), None)
            }
        };
        let mut answers = answers.lines();
        let ready = answers.next_line().await?.context("the server did not start")?;
        let address = ready.strip_prefix("ready ").context("the server did not start")?.parse()?;
        Ok(Self { commands, answers, child, address, start_up: begin.elapsed() })
    }

    /// Asks for something; the answer comes once it is done.
    pub(crate) async fn asks(&mut self, command: &str) -> anyhow::Result<String> {
        self.commands.write_all(format!("{command}\n").as_bytes()).await?;
        self.commands.flush().await?;
        self.answers.next_line().await?.with_context(|| format!("the server is gone after {command}"))
    }

    /// Does what a facilitator asks.
    pub(crate) async fn acts(&mut self, action: &str) -> anyhow::Result<()> {
        let answer = self.asks(&format!("act {action}")).await?;
        if answer.starts_with("at ") { Ok(()) } else { bail!("{action}: {answer}") }
    }

    /// Stops as it does on a signal, and says how long it took.
    pub(crate) async fn stops(mut self) -> anyhow::Result<Duration> {
        let begin = Instant::now();
        let answer = self.asks("stop").await?;
        if let Some(child) = &mut self.child {
            let status = child.wait().await?;
            anyhow::ensure!(status.success(), "the server ended with {status}");
        }
        anyhow::ensure!(answer == "stopped", "{answer}");
        Ok(begin.elapsed())
    }

    /// Memory it holds, in KiB.
    pub(crate) fn memory(&self) -> io::Result<u64> {
        let process = self.child.as_ref().and_then(Child::id);
        let process = process.map_or_else(|| "self".to_owned(), |id| id.to_string());
        let status = std::fs::read_to_string(format!("/proc/{process}/status"))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        line.and_then(|line| line.split_whitespace().next()?.parse().ok())
            .ok_or_else(|| io::Error::other("no VmRSS"))
    }
}
