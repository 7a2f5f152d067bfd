//! The command line: what the program can be asked to do. Each problem is one
//! clear sentence and a non-zero exit.

mod keep;
mod operating;

use std::io::{IsTerminal as _, Read as _, Write as _};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context as _, bail};
use clap::{Parser, Subcommand, ValueEnum};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use crate::accounts::command::{self, AccountCommand};
use crate::app::{self, AppState};
use crate::archives;
use crate::ballot_files::{self, FileFormat};
use crate::chance::Chance;
use crate::clock::Clock;
use crate::config::{Config, Flags, LogFormat};
use crate::data_rights;
use crate::db::Db;
use crate::demo;
use crate::documents::Format;
use crate::domain::catalogue::Catalogue;
use crate::domain::count::profile::Unranked;
use crate::domain::count::result::CountResult;
use crate::domain::municipality::NisCode;
use crate::i18n::{Language, Translator};
use crate::mail::{self, Message};
use crate::masterplans;
use crate::metrics;
use crate::priorities;
use crate::selfcheck;
use crate::tallies::report;
use crate::web::serve;

/// How often what is kept no longer is thrown away.
const CLEAN_EVERY: Duration = Duration::from_secs(3600);

/// Largest catalogue file: twenty times the embedded one.
const MOST_CATALOGUE_BYTES: u64 = 5 * 1024 * 1024;

/// Largest file of ballots: a million ballots of 18 cards.
const MOST_BALLOT_BYTES: u64 = 64 * 1024 * 1024;

/// What `tally` answers when a file cannot be counted.
const CANNOT_COUNT: u8 = 2;

/// From policy-principle cards to a draft masterplan for a municipality's
/// information and ICT.
#[derive(Debug, Parser)]
#[command(name = "voorrang", version, max_term_width = 90)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    /// A file with settings (TOML) [VOORRANG_CONFIG]
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    /// The SQLite file [default: ./data/voorrang.db; VOORRANG_DATABASE; the demo's
    /// own: ./data/demo.db]
    #[arg(long, global = true, value_name = "FILE")]
    database: Option<String>,
    /// Address and port to listen on [default: 127.0.0.1:8080; VOORRANG_LISTEN]
    #[arg(long, global = true, value_name = "ADDRESS")]
    listen: Option<String>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the application (the default)
    Serve,
    /// Serve a demo world of twelve municipalities from its own database,
    /// with a log-in link for each role; loopback only unless --listen says
    /// otherwise
    Demo,
    /// Bring the database up to date and stop
    Migrate,
    /// Show every setting, its value and where it came from
    Config {
        /// Only say what is wrong with the settings; exit 1 when something is
        #[arg(long)]
        check: bool,
    },
    /// Check settings, database, disk and clock, and change nothing; exit 1 when
    /// something is wrong
    Check,
    /// Ask the running server whether it is well; exit 1 when it is not
    Health,
    /// Work with accounts
    #[command(subcommand)]
    Account(AccountCommand),
    /// Keep a whole copy of the database, also while it serves
    Backup {
        /// A file that is not there yet, or a folder, where it is named by the clock
        /// [default: VOORRANG_BACKUPS, or backups beside the database]
        #[arg(value_name = "DEST")]
        destination: Option<PathBuf>,
    },
    /// Put a backup in the place of the database, which is kept aside; the server
    /// must have stopped
    Restore {
        /// The backup
        file: PathBuf,
        /// Go on where there is a database already
        #[arg(long)]
        yes: bool,
    },
    /// Write an archive to leave with: one documented JSON file, of everything or of one
    /// organisation, without secrets and without ballots
    Export {
        /// A file that is not there yet
        #[arg(required_unless_present = "schema")]
        file: Option<PathBuf>,
        /// Only what is of this organisation: a NIS code, or a name in full
        #[arg(long, value_name = "NIS_OR_NAME")]
        organisation: Option<String>,
        /// Print the JSON Schema of an archive instead
        #[arg(long, conflicts_with_all = ["file", "organisation"])]
        schema: bool,
    },
    /// Add an archive to what is there, wholly or not at all
    Import {
        /// The archive
        file: PathBuf,
    },
    /// Work with catalogue files
    #[command(subcommand)]
    Catalogue(CatalogueCommand),
    /// Count a file of ballots: PrefLib (.soc .soi .toc .toi), a table with a
    /// ballot on each row (.csv .tsv), or JSON
    Tally {
        /// The file
        file: PathBuf,
        /// How to answer
        #[arg(long, value_enum, default_value = "text")]
        format: TallyFormat,
        /// What it means that a ballot leaves an alternative out: it ties with the
        /// others left out, below every ranked one; or it is not judged
        #[arg(long, value_enum, default_value = "bottom")]
        unranked: UnrankedChoice,
        /// Where drawing begins, to see how sure the order is
        #[arg(long, value_name = "N", default_value_t = 1)]
        seed: u64,
    },
    /// See to mail
    #[command(subcommand)]
    Mail(MailCommand),
    /// Write the draft masterplan of a priority set
    Plan {
        /// A set's id, or a NIS code for that municipality's latest set
        #[arg(value_name = "SET")]
        set: String,
        /// Format: docx, odt, pdf, html or md
        #[arg(long, value_name = "FORMAT", value_parser = parse_format)]
        to: Format,
        /// Language: nl, en or fr
        #[arg(long, default_value = "nl", value_parser = parse_language)]
        language: Language,
        /// The file to write; standard output when absent
        #[arg(long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
}

#[derive(Debug, Subcommand)]
enum CatalogueCommand {
    /// List every fault of a catalogue file, each with its place
    Check {
        /// The file (TOML)
        file: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
enum MailCommand {
    /// Send a message to see whether mail arrives; says in one sentence what went
    /// wrong when it does not leave
    Test {
        /// Where to
        address: String,
        /// Language: nl, en or fr
        #[arg(long, default_value = "nl", value_parser = parse_language)]
        language: Language,
    },
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum TallyFormat {
    Text,
    Json,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum UnrankedChoice {
    Bottom,
    NoOpinion,
}

fn parse_format(text: &str) -> Result<Format, String> {
    match Format::parse(text) {
        Some(format) if format.is_built() => Ok(format),
        Some(_) => Err(format!("this build cannot write {text}")),
        None => Err("choose docx, odt, pdf, html or md".to_owned()),
    }
}

fn parse_language(text: &str) -> Result<Language, String> {
    Language::parse(text).ok_or_else(|| "choose nl, en or fr".to_owned())
}

/// Runs the program and says how it went.
#[must_use]
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => return complain(&anyhow::anyhow!("cannot start: {error}")),
    };
    match runtime.block_on(dispatch(cli)) {
        Ok(code) => code,
        Err(error) => complain(&error),
    }
}

fn complain(error: &anyhow::Error) -> ExitCode {
    // Nobody to tell when standard error is closed; the exit code still does.
    let _ = writeln!(std::io::stderr(), "voorrang: {error:#}");
    ExitCode::FAILURE
}

async fn dispatch(cli: Cli) -> anyhow::Result<ExitCode> {
    let flags = Flags { config: cli.config, database: cli.database.clone(), listen: cli.listen.clone() };
    if let Some(Command::Catalogue(CatalogueCommand::Check { file })) = &cli.command {
        return check_catalogue(file);
    }
    if let Some(Command::Export { schema: true, .. }) = &cli.command {
        println_flushed(&archives::schema()?)?;
        return Ok(ExitCode::SUCCESS);
    }
    if let Some(Command::Tally { file, format, unranked, seed }) = &cli.command {
        return Ok(tally(file, *format, *unranked, *seed).unwrap_or_else(|error| {
            complain(&error);
            ExitCode::from(CANNOT_COUNT)
        }));
    }
    // Each problem a line of its own, with the name of who says it.
    let loaded = Config::load(flags).map_err(|problems| anyhow::anyhow!(problems.join("\nvoorrang: ")))?;
    match &cli.command {
        Some(Command::Config { check: true }) => return operating::check_config(&loaded),
        Some(Command::Config { check: false }) => return operating::show_config(&loaded),
        Some(Command::Health) => return operating::ask_health(&loaded.config).await,
        _ => {}
    }
    let mut config = loaded.config;
    start_logging(&config);
    for warning in &loaded.warnings {
        tracing::warn!("{warning}");
    }
    match cli.command {
        None | Some(Command::Serve) => run_server(config, false).await?,
        Some(Command::Demo) => {
            // Never the real database, nor the real address: a demo hands out
            // log-in links.
            config.database = cli.database.map_or_else(|| PathBuf::from("./data/demo.db"), PathBuf::from);
            if cli.listen.is_none() {
                config.listen = SocketAddr::from(([127, 0, 0, 1], 8080));
            }
            config.public_url = None;
            run_server(config, true).await?;
        }
        Some(Command::Migrate) => migrate(config).await?,
        Some(Command::Check) => return operating::check(&config).await,
        Some(Command::Account(command)) => {
            println_flushed(&command::run(config, Clock::system(), command).await?)?;
        }
        Some(Command::Backup { destination }) => keep::back_up(&config, destination).await?,
        Some(Command::Restore { file, yes }) => keep::restore(&config, &file, yes).await?,
        Some(Command::Export { file, organisation, .. }) => {
            keep::export(&config, file.as_deref(), organisation.as_deref()).await?;
        }
        Some(Command::Import { file }) => keep::import(config, &file).await?,
        Some(Command::Mail(MailCommand::Test { address, language })) => {
            test_mail(&config, address, language).await?;
        }
        Some(Command::Plan { set, to, language, output }) => {
            write_plan(config, &set, to, language, output.as_deref()).await?;
        }
        // Answered above: they need no configuration, or nothing but that.
        Some(
            Command::Catalogue(CatalogueCommand::Check { .. })
            | Command::Tally { .. }
            | Command::Config { .. }
            | Command::Health,
        ) => {}
    }
    Ok(ExitCode::SUCCESS)
}

fn start_logging(config: &Config) {
    use tracing_subscriber::EnvFilter;

    let filter = EnvFilter::try_new(&config.log).unwrap_or_else(|_| EnvFilter::new("info"));
    // The one logs addresses as they are, and what is refused is counted and answered;
    // the other every certificate it refuses, and we tell what came of that.
    let quiet = ["tower_http::csrf=off", "rustls_platform_verifier=off"];
    let filter = quiet.iter().fold(filter, |filter, directive| match directive.parse() {
        Ok(directive) => filter.add_directive(directive),
        Err(_) => filter,
    });
    let builder = tracing_subscriber::fmt()
        // Who reads the log may be gone: that is no reason to stop.
        .log_internal_errors(false)
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal());
    std::panic::set_hook(Box::new(|panic| {
        let at = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(at, message = operating::panic_words(panic.payload()), "panicked");
    }));
    // A second start in one process keeps the first one's logging.
    let _ = match config.log_format {
        LogFormat::Json => builder.json().try_init(),
        LogFormat::Text => builder.try_init(),
    };
}

async fn run_server(config: Config, is_demo: bool) -> anyhow::Result<()> {
    selfcheck::take_handles();
    let address = config.listen;
    // Before the database: an address that is taken is known at once.
    let listener = listen(address)?;
    let address = listener.local_addr()?;
    let numbers = match config.metrics_listen {
        Some(address) => Some((listen(address)?, metrics::install()?)),
        None => None,
    };
    let state = AppState::start(config, Clock::system(), Chance::system()).await?;
    let _served_by_us = state.db.serve_alone()?;
    operating::tell_what_is_wrong(&state).await?;
    let stop = state.stop.clone();
    stop_on_signal(stop.clone())?;
    if is_demo {
        let links = demo::prepare(&state).await?;
        announce_demo(address, &links)?;
    } else {
        tracing::info!(%address, database = %state.config.database.display(), "serving");
        println_flushed(&format!("Voorrang listens on http://{address}"))?;
    }
    tokio::spawn(clean_regularly(state.clone(), stop.clone()));
    if let Some((listener, handle)) = numbers {
        tokio::spawn(operating::serve_numbers(listener, handle, state.clone()));
    }
    let trusted_proxies = state.config.trusted_proxies.clone().into();
    serve::serve(listener, app::router(state.clone()), stop, trusted_proxies).await;
    state.mail.finish().await;
    state.db.close().await;
    Ok(())
}

fn listen(address: SocketAddr) -> anyhow::Result<TcpListener> {
    serve::listen(address).map_err(|error| match error.kind() {
        std::io::ErrorKind::AddrInUse => anyhow::anyhow!("another program already listens on {address}"),
        std::io::ErrorKind::PermissionDenied => {
            anyhow::anyhow!("this user may not listen on {address}; ports below 1024 are reserved")
        }
        std::io::ErrorKind::AddrNotAvailable => {
            anyhow::anyhow!("{} is not an address of this machine", address.ip())
        }
        _ => anyhow::anyhow!("cannot listen on {address}: {error}"),
    })
}

fn announce_demo(address: SocketAddr, links: &[demo::Link]) -> anyhow::Result<()> {
    let mut text = String::from(
        "\nVoorrang, demo world: twelve municipalities with sets and plans, and a hall of 24 (fictitious).\n",
    );
    if !address.ip().is_loopback() {
        text.push_str(
            "\nWarning: this demo can be reached from other machines, without TLS, by anyone who has a link.\n",
        );
    }
    // Nobody can go to "any address": whoever reads this sits at this machine.
    let address = if address.ip().is_unspecified() {
        SocketAddr::from(([127, 0, 0, 1], address.port()))
    } else {
        address
    };
    text.push_str(&format!("\n  Walk in as a guest   http://{address}/\n"));
    text.push_str("\nLog-in links, good once each and only while this runs:\n\n");
    for link in links {
        text.push_str(&format!(
            "  {:<24} {:<20} http://{address}/login/link/{}\n",
            link.role.as_str(),
            link.name,
            link.token.reveal()
        ));
    }
    text.push_str("\nStop with Ctrl-C.\n");
    println_flushed(&text)
}

fn println_flushed(text: &str) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    match writeln!(out, "{text}").and_then(|()| out.flush()) {
        // Who read it has read enough.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        written => written.context("cannot write to standard output"),
    }
}

/// Listens for Ctrl-C and SIGTERM from here on, so that a signal sent as soon as
/// the program says that it serves is not missed.
fn stop_on_signal(stop: CancellationToken) -> anyhow::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};

    let mut interrupt = signal(SignalKind::interrupt()).context("cannot listen for Ctrl-C")?;
    let mut terminate = signal(SignalKind::terminate()).context("cannot listen for SIGTERM")?;
    tokio::spawn(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
        // First, so that nothing that may go wrong with telling stands in its way.
        stop.cancel();
        tracing::info!("stopping");
    });
    Ok(())
}

async fn clean_regularly(state: AppState, stop: CancellationToken) {
    loop {
        data_rights::retention::run(&state).await;
        state.throttle.forget_quiet();
        state.oidc.forget_old(state.clock.seconds());
        tokio::select! {
            () = tokio::time::sleep(CLEAN_EVERY) => {}
            () = stop.cancelled() => return,
        }
    }
}

async fn migrate(config: Config) -> anyhow::Result<()> {
    let path = config.database.clone();
    let state = AppState::start(config, Clock::system(), Chance::system()).await?;
    state.db.close().await;
    println_flushed(&format!("{} is up to date", path.display()))
}

async fn test_mail(config: &Config, address: String, language: Language) -> anyhow::Result<()> {
    let Some(mail) = &config.mail else {
        bail!("no mail server is known: set VOORRANG_SMTP_URL and VOORRANG_MAIL_FROM");
    };
    let t = Translator::new(language);
    let message = Message {
        to: address,
        subject: t.get("mail-test-subject").into_owned(),
        text: t.get("mail-test-text").into_owned(),
    };
    mail::send_now(mail, Clock::system(), Chance::system(), &message).await?;
    println_flushed(&format!("the mail server took a message for {}", message.to))
}

fn check_catalogue(file: &Path) -> anyhow::Result<ExitCode> {
    let content = read_catalogue(file).with_context(|| format!("cannot read {}", file.display()))?;
    match Catalogue::parse(&content) {
        Ok(catalogue) => {
            println_flushed(&format!(
                "{} {}: {} themes, {} cards, {} derived principles, {} links, no faults",
                catalogue.key,
                catalogue.version,
                catalogue.themes.len(),
                catalogue.cards.len(),
                catalogue.derived.len(),
                catalogue.links.len()
            ))?;
            Ok(ExitCode::SUCCESS)
        }
        Err(faults) => {
            for fault in &faults {
                println_flushed(&fault.to_string())?;
            }
            let plural = if faults.len() == 1 { "" } else { "s" };
            bail!("{} has {} fault{plural}", file.display(), faults.len())
        }
    }
}

fn read_catalogue(file: &Path) -> anyhow::Result<String> {
    let mut content = String::new();
    std::fs::File::open(file)?.take(MOST_CATALOGUE_BYTES + 1).read_to_string(&mut content)?;
    if content.len() as u64 > MOST_CATALOGUE_BYTES {
        bail!("a catalogue file is at most 5 MiB");
    }
    Ok(content)
}

fn tally(file: &Path, format: TallyFormat, unranked: UnrankedChoice, seed: u64) -> anyhow::Result<ExitCode> {
    let name = file.display();
    let file_format = FileFormat::of_name(&name.to_string())
        .with_context(|| format!("{name} must end in .soc, .soi, .toc, .toi, .csv, .tsv or .json"))?;
    let content = read_ballots(file).with_context(|| format!("cannot read {name}"))?;
    let unranked = match unranked {
        UnrankedChoice::Bottom => Unranked::Bottom,
        UnrankedChoice::NoOpinion => Unranked::NoOpinion,
    };
    let ballots = ballot_files::read(file_format, &content, unranked)
        .with_context(|| format!("cannot count {name}"))?;
    let result = CountResult::of(&ballots.profile, seed);
    match format {
        TallyFormat::Text => println_flushed(&report::text(&ballots.alternatives, &result))?,
        TallyFormat::Json => {
            let report = report::Report::of(&ballots.alternatives, &result, seed);
            println_flushed(&serde_json::to_string(&report)?)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn read_ballots(file: &Path) -> anyhow::Result<String> {
    let mut content = Vec::new();
    std::fs::File::open(file)?.take(MOST_BALLOT_BYTES + 1).read_to_end(&mut content)?;
    if content.len() as u64 > MOST_BALLOT_BYTES {
        bail!("a file of ballots is at most 64 MiB");
    }
    String::from_utf8(content)
        .map_err(|_| anyhow::anyhow!("it is not text in UTF-8: save it as such (in Excel: CSV UTF-8)"))
}

async fn write_plan(
    config: Config,
    set: &str,
    format: Format,
    language: Language,
    output: Option<&Path>,
) -> anyhow::Result<()> {
    let to_terminal = output.is_none() && std::io::stdout().is_terminal();
    if to_terminal && !format.is_text() {
        bail!("name a file with --output: {} is no text for a terminal", format.extension());
    }
    let path = config.database.clone();
    // Only to look that it is there and ours: a question makes no database.
    Db::open_existing(&path).await?.close().await;
    let state = AppState::start(config, Clock::system(), Chance::system()).await?;
    let result = plan_bytes(&state, set, format, language).await;
    state.db.close().await;
    let bytes = result?;
    match output {
        Some(file) => {
            std::fs::write(file, bytes).with_context(|| format!("cannot write {}", file.display()))?;
            println_flushed(&format!("{} written", file.display()))
        }
        None => {
            let mut out = std::io::stdout().lock();
            out.write_all(&bytes).and_then(|()| out.flush()).context("cannot write to standard output")
        }
    }
}

async fn plan_bytes(
    state: &AppState,
    set: &str,
    format: Format,
    language: Language,
) -> anyhow::Result<Vec<u8>> {
    let public_id = match NisCode::parse(set) {
        Some(nis_code) => {
            priorities::find_latest_of(state.db.read(), &nis_code).await?.with_context(|| {
                format!("no municipality with NIS code {nis_code} has a priority set in this database")
            })?
        }
        None => set.to_owned(),
    };
    let stored = priorities::load_for_operator(state, &public_id).await.map_err(|error| match error {
        crate::error::Error::Internal(cause) => cause,
        _ => anyhow::anyhow!("there is no priority set {public_id} in this database"),
    })?;
    let source = masterplans::Source::of(state, None, stored).await.map_err(|error| match error {
        crate::error::Error::Internal(cause) => cause,
        other => anyhow::anyhow!("the members of {public_id}: {other:?}"),
    })?;
    Ok(masterplans::file(&source, language, format)?)
}
