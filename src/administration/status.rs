//! How the program is: what it runs on, how much there is to do, and what is wrong
//! around it.

use std::ffi::OsString;
use std::path::Path;

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::Administrator;
use crate::app::AppState;
use crate::clock::{day_in_flanders, time_in_flanders};
use crate::error::Error;
use crate::selfcheck::{self, Check, Outcome};
use crate::web::page::{Page, html};

/// How the program is.
#[derive(Debug, Template)]
#[template(path = "administration/status.html")]
pub struct StatusPage {
    page: Page,
    started_at: i64,
    /// The last migration the database has had; none when it does not say.
    schema: Option<i64>,
    /// Sizes in bytes; none when the system does not say.
    database: Option<u64>,
    journal: Option<u64>,
    free: Option<u64>,
    listeners: usize,
    waiting: usize,
    address: String,
    has_mail: bool,
    has_oidc: bool,
    checks: Vec<Check>,
}

impl StatusPage {
    fn on(&self, is_on: &bool) -> String {
        self.page.t.get(if *is_on { "admin-status-on" } else { "admin-status-off" }).into_owned()
    }

    fn version(&self) -> &'static str {
        env!("CARGO_PKG_VERSION")
    }

    /// A number with a name: no thousands set apart.
    fn schema_number(&self) -> String {
        match self.schema {
            Some(schema) => schema.to_string(),
            None => self.page.t.get("admin-seen-unknown").into_owned(),
        }
    }

    fn since(&self) -> String {
        format!(
            "{}, {}",
            self.page.t.date(day_in_flanders(self.started_at)),
            time_in_flanders(self.started_at)
        )
    }

    fn size(&self, bytes: &Option<u64>) -> String {
        match bytes {
            Some(bytes) => super::size(&self.page.t, *bytes),
            None => self.page.t.get("admin-seen-unknown").into_owned(),
        }
    }

    fn name(&self, check: &Check) -> String {
        self.page.t.get(&format!("admin-check-{}", check.name.replace(' ', "-"))).into_owned()
    }

    /// How it is, and what to do about it.
    fn told(&self, check: &Check) -> (&'static str, String) {
        match &check.outcome {
            Outcome::Ok => ("ok", String::new()),
            Outcome::Warning(told) => ("warning", told.say(&self.page.t)),
            Outcome::Failure(told) => ("failure", told.say(&self.page.t)),
        }
    }
}

/// Shows it.
///
/// # Errors
/// The template's own: what cannot be looked at is told on the page.
pub async fn show(State(state): State<AppState>, _: Administrator, page: Page) -> Result<Response, Error> {
    let database = &state.config.database;
    let mut journal = OsString::from(database.as_os_str());
    journal.push("-wal");
    html(&StatusPage {
        page,
        started_at: state.started_at,
        schema: state.db.schema_version().await.ok(),
        database: file_size(database).await,
        journal: file_size(Path::new(&journal)).await,
        free: selfcheck::free_bytes(database),
        listeners: state.live.listeners(),
        waiting: state.db.waiting_writes(),
        address: state.config.public_url.clone().unwrap_or_else(|| format!("http://{}", state.config.listen)),
        has_mail: state.config.smtp_url.is_some(),
        has_oidc: state.config.oidc.is_some(),
        checks: selfcheck::run(&state.db, &state.config, &state.clock).await,
    })
}

async fn file_size(path: &Path) -> Option<u64> {
    tokio::fs::metadata(path).await.ok().map(|metadata| metadata.len())
}

#[cfg(test)]
mod samples {
    use super::super::organisations::samples::HOSTILE;
    use super::*;
    use crate::i18n::Language;
    use crate::selfcheck::Told;
    use crate::web::page::Samples;

    impl Samples for StatusPage {
        fn samples(language: Language) -> Vec<Self> {
            let check = |name, outcome| Check { name, outcome };
            let hostile = |key, argument| Told::new(key, [(argument, HOSTILE.to_owned())]);
            let checks = vec![
                check("database settings", Outcome::Ok),
                check("database schema", Outcome::Failure(hostile("check-unreadable", "cause"))),
                check("clock", Outcome::Warning(hostile("check-clock-forgotten", "now"))),
                check("file permissions", Outcome::Ok),
                check("disk space", Outcome::Ok),
                check("file handles", Outcome::Ok),
                check("public address", Outcome::Ok),
            ];
            vec![Self {
                page: Page::sample(language),
                started_at: 1_795_600_000,
                schema: Some(18),
                database: Some(12_345_678),
                journal: None,
                free: Some(9_876_543_210),
                listeners: 2_000,
                waiting: 3,
                address: HOSTILE.to_owned(),
                has_mail: true,
                has_oidc: false,
                checks,
            }]
        }
    }
}
