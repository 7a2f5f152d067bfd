//! Commands for whoever keeps the program running.

use std::fmt::Write as _;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context as _, bail};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use hyper_util::rt::TokioIo;
use metrics_exporter_prometheus::PrometheusHandle;
use tokio::net::{TcpListener, TcpStream};

use super::println_flushed;
use crate::app::AppState;
use crate::clock::Clock;
use crate::config::{Config, Loaded, Origin};
use crate::metrics::{self, Levels};
use crate::selfcheck::{self, Check, Outcome};
use crate::web::serve;
use crate::workshops;

/// A server that takes longer is not well.
const HEALTH_TIME: Duration = Duration::from_secs(5);

/// Prints every setting as a file that could be given back: what counts by default
/// as a comment, and secrets only as that they are set.
pub(super) fn show_config(loaded: &Loaded) -> anyhow::Result<ExitCode> {
    let mut text = String::from("# The settings in force. What stands behind # counts by default.\n");
    for row in &loaded.in_force {
        text.push('\n');
        for line in row.setting.meaning.lines() {
            writeln!(text, "#{line}")?;
        }
        let variable = row.setting.variable();
        writeln!(text, "# {variable}; now from: {}", row.origin)?;
        let is_kept_back = row.origin == Origin::Default || row.setting.is_secret;
        let mark = if is_kept_back { "# " } else { "" };
        writeln!(text, "{mark}{} = {}", row.setting.key, toml::Value::from(row.value.as_str()))?;
    }
    for warning in &loaded.warnings {
        write!(text, "\n# Warning: {warning}\n")?;
    }
    println_flushed(text.trim_end())?;
    Ok(ExitCode::SUCCESS)
}

/// Says that the settings can be used; problems were told before.
pub(super) fn check_config(loaded: &Loaded) -> anyhow::Result<ExitCode> {
    for warning in &loaded.warnings {
        println_flushed(&format!("warning: {warning}"))?;
    }
    println_flushed("the settings can be used")?;
    Ok(ExitCode::SUCCESS)
}

/// Looks at everything a start looks at.
pub(super) async fn check(config: &Config) -> anyhow::Result<ExitCode> {
    let checks = selfcheck::look(config, &Clock::system()).await;
    for Check { name, outcome } in &checks {
        println_flushed(&match outcome {
            Outcome::Ok => format!("ok       {name}"),
            Outcome::Warning(sentence) => format!("warning  {name}: {sentence}"),
            Outcome::Failure(sentence) => format!("failure  {name}: {sentence}"),
        })?;
    }
    let has_failed = checks.iter().any(|check| matches!(check.outcome, Outcome::Failure(_)));
    Ok(if has_failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Tells what is wrong around the program as it starts.
///
/// # Errors
/// The first failure: a reason not to serve.
pub(super) async fn tell_what_is_wrong(state: &AppState) -> anyhow::Result<()> {
    for Check { name, outcome } in selfcheck::run(&state.db, &state.config, &state.clock).await {
        match outcome {
            Outcome::Ok => {}
            Outcome::Warning(sentence) => tracing::warn!("{name}: {sentence}"),
            Outcome::Failure(sentence) => bail!("{name}: {sentence}"),
        }
    }
    Ok(())
}

/// What a panic may say in the log: words of the program, and not those that were
/// made when it panicked, which can quote what people wrote.
pub(super) fn panic_words(payload: &dyn std::any::Any) -> &'static str {
    payload.downcast_ref::<&'static str>().copied().unwrap_or("not told, as it may quote what people wrote")
}

/// Serves numbers on their own address until the server stops.
pub(super) async fn serve_numbers(listener: TcpListener, handle: &'static PrometheusHandle, state: AppState) {
    if let Ok(address) = listener.local_addr() {
        tracing::info!(%address, "serving numbers");
    }
    let stop = state.stop.clone();
    tokio::spawn(metrics::keep_up(handle, stop.clone()));
    let router = metrics::router(move || numbers(handle, state.clone()));
    serve::serve_apart(listener, router, stop).await;
}

async fn numbers(handle: &'static PrometheusHandle, state: AppState) -> anyhow::Result<String> {
    let levels = Levels {
        listeners: state.live.listeners(),
        writes_waiting: state.db.waiting_writes(),
        workshops_open: workshops::count_open(&state).await?,
    };
    Ok(metrics::render(handle, levels, &state.config.database))
}

/// Asks the server at the configured address how it is, as a container or a
/// supervisor does.
pub(super) async fn ask_health(config: &Config) -> anyhow::Result<ExitCode> {
    let address = reachable(config.listen);
    let status = tokio::time::timeout(HEALTH_TIME, health_status(address))
        .await
        .with_context(|| format!("{address} gives no answer within {} seconds", HEALTH_TIME.as_secs()))?
        .with_context(|| format!("cannot ask {address}"))?;
    if status != StatusCode::OK {
        bail!("{address} answers {status}");
    }
    println_flushed("ok")?;
    Ok(ExitCode::SUCCESS)
}

async fn health_status(address: SocketAddr) -> anyhow::Result<StatusCode> {
    let stream = TcpStream::connect(address).await?;
    let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await?;
    tokio::spawn(connection);
    let request = Request::get("/healthz").header("host", address.to_string()).body(Body::empty())?;
    Ok(sender.send_request(request).await?.status())
}

/// Nobody can go to "any address": who asks sits at the same machine.
fn reachable(address: SocketAddr) -> SocketAddr {
    match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => SocketAddr::from((Ipv4Addr::LOCALHOST, address.port())),
        IpAddr::V6(ip) if ip.is_unspecified() => SocketAddr::from((Ipv6Addr::LOCALHOST, address.port())),
        _ => address,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_quotes_nobody() {
        let words = |payload: Box<dyn std::any::Any + Send>| panic_words(payload.as_ref());
        assert_eq!(words(Box::new("there is always one")), "there is always one");
        let sliced = std::panic::catch_unwind(|| {
            let name = std::hint::black_box("Zoë".to_owned());
            name[..3].to_owned()
        });
        assert!(words(sliced.unwrap_err()).starts_with("not told"));
    }

    #[test]
    fn who_asks_for_any_address_asks_this_machine() {
        for (listening, asked) in [
            ("0.0.0.0:8080", "127.0.0.1:8080"),
            ("[::]:80", "[::1]:80"),
            ("192.0.2.7:8080", "192.0.2.7:8080"),
        ] {
            assert_eq!(reachable(listening.parse().unwrap()).to_string(), asked);
        }
    }
}
