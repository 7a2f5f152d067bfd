//! Numbers for whoever watches the program, in the format of Prometheus, on an
//! address of their own. Off unless that is set; counting then costs next to
//! nothing.
//!
//! There is one recorder for the process, as the `metrics` crate has it: any part
//! of the program counts without being handed anything. What can be looked up is
//! not counted but measured when someone asks ([`Levels`]).
//!
//! No label ever holds what came from a person or stands in an address: labels are
//! route templates, methods we know, and words of ours. A test holds it.

use std::future::Future;
use std::path::Path;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use ::metrics::{Unit, counter, describe_counter, describe_gauge, describe_histogram, gauge, histogram};
use anyhow::Context as _;
use axum::Router;
use axum::extract::{MatchedPath, Request};
use axum::http::{Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle, PrometheusRecorder};
use tokio_util::sync::CancellationToken;

const REQUESTS: &str = "voorrang_http_requests_total";
const REQUEST_TIME: &str = "voorrang_http_request_duration_seconds";
const CONNECTIONS: &str = "voorrang_http_connections";
const LISTENERS: &str = "voorrang_event_streams";
const WRITES_WAITING: &str = "voorrang_writes_waiting";
const COMMITS: &str = "voorrang_commits_total";
const JOBS: &str = "voorrang_batch_jobs";
const DATABASE_BYTES: &str = "voorrang_database_bytes";
const LOG_BYTES: &str = "voorrang_database_log_bytes";
const WORKSHOPS: &str = "voorrang_workshops_open";
const LOGINS: &str = "voorrang_logins_total";
const RENDERING_TIME: &str = "voorrang_document_duration_seconds";
const BUILD: &str = "voorrang_build_info";

/// Around what pages take (0.2 to 3 ms) and what is too long for a person (1 s).
const REQUEST_SECONDS: [f64; 11] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0];
/// A Markdown file takes a millisecond, a PDF a fifth of a second.
const RENDERING_SECONDS: [f64; 7] = [0.005, 0.025, 0.1, 0.25, 0.5, 1.0, 5.0];
/// Up to all that goes into one commit.
const JOB_COUNTS: [f64; 8] = [1.0, 2.0, 5.0, 10.0, 25.0, 100.0, 250.0, 512.0];
/// How often what was counted is folded together; without it every duration is
/// kept until someone asks.
const UPKEEP_EVERY: Duration = Duration::from_secs(5);

/// What is looked up when someone asks, rather than counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Levels {
    /// Event streams that are open.
    pub listeners: usize,
    /// Jobs that wait to be written together.
    pub writes_waiting: usize,
    /// Sessions that are not concluded.
    pub workshops_open: i64,
}

/// Starts to count, once for the process; from then on the same handle.
///
/// # Errors
/// When something else counts already.
pub fn install() -> anyhow::Result<&'static PrometheusHandle> {
    static HANDLE: OnceLock<Result<PrometheusHandle, String>> = OnceLock::new();
    let handle = HANDLE.get_or_init(|| start().map_err(|error| format!("{error:#}")));
    handle.as_ref().map_err(|error| anyhow::anyhow!("numbers cannot be kept: {error}"))
}

fn start() -> anyhow::Result<PrometheusHandle> {
    let recorder = recorder()?;
    let handle = recorder.handle();
    ::metrics::set_global_recorder(recorder).ok().context("there is a recorder already")?;
    describe();
    Ok(handle)
}

fn recorder() -> anyhow::Result<PrometheusRecorder> {
    let builder = PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Full(REQUEST_TIME.to_owned()), &REQUEST_SECONDS)?
        .set_buckets_for_metric(Matcher::Full(RENDERING_TIME.to_owned()), &RENDERING_SECONDS)?
        .set_buckets_for_metric(Matcher::Full(JOBS.to_owned()), &JOB_COUNTS)?;
    Ok(builder.build_recorder())
}

fn describe() {
    describe_counter!(REQUESTS, "Requests by route, method and class of status");
    describe_histogram!(REQUEST_TIME, Unit::Seconds, "Time until an answer begins, by route and method");
    describe_gauge!(CONNECTIONS, "Open connections");
    describe_gauge!(LISTENERS, "Open event streams: pages that hear of changes");
    describe_gauge!(WRITES_WAITING, "Writes that wait to be committed together");
    describe_counter!(COMMITS, "Transactions committed");
    describe_histogram!(JOBS, "Writes committed together, per commit");
    describe_gauge!(DATABASE_BYTES, Unit::Bytes, "Size of the database file");
    describe_gauge!(LOG_BYTES, Unit::Bytes, "Size of the write-ahead log");
    describe_gauge!(WORKSHOPS, "Sessions that are not concluded");
    describe_counter!(LOGINS, "Attempts to log in, by outcome");
    describe_histogram!(RENDERING_TIME, Unit::Seconds, "Time to make a document, by format");
    describe_gauge!(BUILD, "The version, as a label of the number 1");
    gauge!(BUILD, "version" => env!("CARGO_PKG_VERSION")).set(1.0);
    metrics_process::Collector::default().describe();
}

/// Counts a request, by its template: an address can hold a code or a token.
pub async fn count_request(request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().cloned();
    let method = known(request.method());
    let began = Instant::now();
    let response = next.run(request).await;
    // Whoever made up an address made up a route as well.
    let route = route.map_or_else(|| "none".to_owned(), |route| route.as_str().to_owned());
    let class = class(response.status());
    counter!(REQUESTS, "route" => route.clone(), "method" => method, "status" => class).increment(1);
    histogram!(REQUEST_TIME, "route" => route, "method" => method).record(began.elapsed());
    response
}

/// A method is a word of the client's choice: only those there are become a label.
fn known(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

fn class(status: StatusCode) -> &'static str {
    match status.as_u16() {
        100..200 => "1xx",
        200..300 => "2xx",
        300..400 => "3xx",
        400..500 => "4xx",
        _ => "5xx",
    }
}

/// Counts an attempt to log in. The outcome is one of ours (`ok`, `refused`,
/// `slowed`), never what someone typed.
pub fn count_login(outcome: &'static str) {
    counter!(LOGINS, "outcome" => outcome).increment(1);
}

/// Counts a committed transaction.
pub fn count_commit() {
    counter!(COMMITS).increment(1);
}

/// Counts how many writes one commit took along.
pub fn count_jobs(jobs: usize) {
    // At most 512.
    histogram!(JOBS).record(jobs as f64);
}

/// Makes a document and counts how long that took.
pub fn time_rendering<T>(format: &'static str, make: impl FnOnce() -> T) -> T {
    let began = Instant::now();
    let made = make();
    histogram!(RENDERING_TIME, "format" => format).record(began.elapsed());
    made
}

/// An open connection, counted until it is dropped.
#[derive(Debug)]
pub struct OpenConnection(());

impl OpenConnection {
    /// One more.
    #[must_use]
    pub fn new() -> Self {
        gauge!(CONNECTIONS).increment(1.0);
        Self(())
    }
}

impl Default for OpenConnection {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for OpenConnection {
    fn drop(&mut self) {
        gauge!(CONNECTIONS).decrement(1.0);
    }
}

/// All numbers as text, with what was looked up just now.
#[must_use]
pub fn render(handle: &PrometheusHandle, levels: Levels, database: &Path) -> String {
    let set = |name, value: f64| gauge!(name).set(value);
    // Exact far beyond what there can be.
    set(LISTENERS, levels.listeners as f64);
    set(WRITES_WAITING, levels.writes_waiting as f64);
    set(WORKSHOPS, levels.workshops_open as f64);
    let bytes = |path: &Path| std::fs::metadata(path).map_or(0, |metadata| metadata.len()) as f64;
    set(DATABASE_BYTES, bytes(database));
    let mut log = database.as_os_str().to_owned();
    log.push("-wal");
    set(LOG_BYTES, bytes(Path::new(&log)));
    metrics_process::Collector::default().collect();
    handle.render()
}

/// `/metrics`, and nothing else. `text` makes the answer; when it cannot, whoever
/// asks is told that there is none, which is a number too.
pub fn router<F>(text: impl Fn() -> F + Clone + Send + Sync + 'static) -> Router
where
    F: Future<Output = anyhow::Result<String>> + Send + 'static,
{
    let show = move || {
        let text = text();
        async move {
            match text.await {
                Ok(text) => {
                    let kind = [(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")];
                    (kind, text).into_response()
                }
                Err(error) => {
                    tracing::error!(cause = format!("{error:#}"), "numbers could not be gathered");
                    StatusCode::INTERNAL_SERVER_ERROR.into_response()
                }
            }
        }
    };
    Router::new().route("/metrics", get(show))
}

/// Keeps what was counted small, until `stop`.
pub async fn keep_up(handle: &PrometheusHandle, stop: CancellationToken) {
    loop {
        tokio::select! {
            () = tokio::time::sleep(UPKEEP_EVERY) => handle.run_upkeep(),
            () = stop.cancelled() => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_methods_that_exist_become_a_label() {
        assert_eq!(known(&Method::POST), "POST");
        assert_eq!(known(&Method::from_bytes(b"ANNA").unwrap()), "other");
    }

    #[test]
    fn a_status_is_told_by_its_class() {
        for (status, expected) in [(101, "1xx"), (204, "2xx"), (303, "3xx"), (404, "4xx"), (503, "5xx")] {
            assert_eq!(class(StatusCode::from_u16(status).unwrap()), expected);
        }
    }

    #[test]
    fn what_is_looked_up_is_told_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("voorrang.db");
        std::fs::write(&database, "0123456789").unwrap();
        std::fs::write(folder.path().join("voorrang.db-wal"), "012").unwrap();
        let levels = Levels { listeners: 7, writes_waiting: 3, workshops_open: 2 };
        // Its own, so that other tests in this process do not count along.
        let recorder = recorder().unwrap();
        let text = ::metrics::with_local_recorder(&recorder, || {
            describe();
            count_login("refused");
            time_rendering("pdf", || ());
            count_jobs(40);
            let open = OpenConnection::new();
            drop(OpenConnection::new());
            let text = render(&recorder.handle(), levels, &database);
            drop(open);
            text
        });
        for line in [
            "voorrang_http_connections 1",
            "voorrang_event_streams 7",
            "voorrang_writes_waiting 3",
            "voorrang_workshops_open 2",
            "voorrang_database_bytes 10",
            "voorrang_database_log_bytes 3",
            "voorrang_logins_total{outcome=\"refused\"} 1",
            "voorrang_document_duration_seconds_count{format=\"pdf\"} 1",
            "voorrang_batch_jobs_bucket{le=\"25\"} 0",
            "voorrang_batch_jobs_bucket{le=\"100\"} 1",
            concat!("voorrang_build_info{version=\"", env!("CARGO_PKG_VERSION"), "\"} 1"),
        ] {
            assert!(text.lines().any(|other| other == line), "{line} is not in\n{text}");
        }
        assert!(text.contains("process_resident_memory_bytes"), "{text}");
        assert!(text.contains("process_start_time_seconds"), "{text}");
    }
}
