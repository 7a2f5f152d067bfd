//! The log: who did what to which, to look through and to take away.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Administrator, store};
use crate::app::AppState;
use crate::audit::{self, Event, Filter, LogEntry};
use crate::clock::{day_in_flanders, midnight_in_flanders, time_in_flanders};
use crate::domain::rights::Role;
use crate::error::{Error, not_found};
use crate::i18n::Translator;
use crate::web::page::{Page, html};
use crate::web::spreadsheet;
use crate::web::{Path, Query};
use crate::{members, organisations};

/// Lines on a page.
const PAGE_SIZE: i64 = 100;

/// Which lines are wanted, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct LogQuery {
    event: String,
    /// An address, or a public id.
    account: String,
    from: String,
    until: String,
    page: i64,
}

impl LogQuery {
    /// The same lines, as a query string without a page.
    fn query_string(&self) -> String {
        form_urlencoded::Serializer::new(String::new())
            .append_pair("event", &self.event)
            .append_pair("account", &self.account)
            .append_pair("from", &self.from)
            .append_pair("until", &self.until)
            .finish()
    }

    async fn filter(&self, state: &AppState) -> Result<Filter, Error> {
        let account = self.account.trim();
        let actor = match account {
            "" => None,
            address if address.contains('@') => {
                let found = store::find_account_id(state.db.read(), &address.to_lowercase()).await?;
                // An address nobody has did nothing.
                Some(found.unwrap_or_else(|| address.to_owned()))
            }
            id => Some(id.to_owned()),
        };
        let until = date(&self.until).and_then(|day| day.tomorrow().ok());
        Ok(Filter {
            event: Event::parse(&self.event),
            actor,
            from: date(&self.from).map(midnight_in_flanders),
            until: until.map(midnight_in_flanders),
            ..Filter::default()
        })
    }
}

fn date(text: &str) -> Option<Date> {
    text.trim().parse().ok()
}

/// A line, told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    at: i64,
    sentence: String,
}

/// The log.
#[derive(Debug, Template)]
#[template(path = "administration/log.html")]
pub struct LogPage {
    page: Page,
    query: LogQuery,
    lines: Vec<Line>,
    /// From 1.
    number: i64,
    has_more: bool,
}

impl LogPage {
    fn events(&self) -> Vec<(&'static str, String)> {
        let named = |event: Event| {
            let name = event.as_str();
            (name, self.page.t.get(&format!("audit-name-{name}")).into_owned())
        };
        Event::ALL.map(named).into()
    }

    fn is_chosen(&self, event: &str) -> bool {
        self.query.event == event
    }

    fn at(&self, at: &i64) -> String {
        format!("{}, {}", self.page.t.date(day_in_flanders(*at)), time_in_flanders(*at))
    }

    fn is_filtered(&self) -> bool {
        self.query != LogQuery { page: self.query.page, ..LogQuery::default() }
    }
}

/// Shows a page of the log.
///
/// # Errors
/// The database's own.
pub async fn show(
    State(state): State<AppState>,
    _: Administrator,
    page: Page,
    Query(query): Query<LogQuery>,
) -> Result<Response, Error> {
    let number = query.page.clamp(1, 1_000_000);
    let filter = query.filter(&state).await?;
    let filter = Filter { skip: (number - 1) * PAGE_SIZE, most: Some(PAGE_SIZE + 1), ..filter };
    let mut entries = audit::list(state.db.read(), &filter).await?;
    let has_more = entries.len() as i64 > PAGE_SIZE;
    entries.truncate(PAGE_SIZE as usize);
    let mut names = Names::new(&state, page.t);
    let mut lines = Vec::new();
    for entry in entries {
        lines.push(Line { at: entry.at, sentence: names.sentence(&entry).await? });
    }
    html(&LogPage { page, query, lines, number, has_more })
}

/// What subjects are called, while they are there.
struct Names<'a> {
    state: &'a AppState,
    t: Translator,
    known: BTreeMap<String, String>,
}

impl<'a> Names<'a> {
    fn new(state: &'a AppState, t: Translator) -> Self {
        Self { state, t, known: BTreeMap::new() }
    }

    async fn sentence(&mut self, entry: &LogEntry) -> Result<String, Error> {
        let actor = match (&entry.actor_name, entry.actor.as_str()) {
            (Some(name), _) => name.clone(),
            (None, "") => self.t.get("audit-program").into_owned(),
            (None, _) => self.t.get("audit-someone-erased").into_owned(),
        };
        let subject = self.subject(&entry.subject).await?;
        let key = format!("audit-event-{}", entry.event.as_str());
        Ok(self.t.with(&key, [("actor", actor.into()), ("subject", subject.into())]))
    }

    async fn subject(&mut self, subject: &str) -> Result<String, Error> {
        if let Some(known) = self.known.get(subject) {
            return Ok(known.clone());
        }
        let mut parts = subject.split(':');
        let told = match (parts.next().unwrap_or_default(), parts.next(), parts.next(), parts.next()) {
            ("account", Some(id), None, None) => self.account(id).await?,
            ("organisation", Some(key), None, None) => self.organisation(key).await?,
            ("catalogue", Some(key), Some(version), None) => format!("{key} {version}"),
            (kind @ ("membership" | "invitation"), Some(id), Some(role), key) => {
                let mut told = Vec::new();
                // Whom an invitation was for is not in the log: a link is anybody's.
                if kind == "membership" {
                    told.push(self.account(id).await?);
                }
                told.extend(
                    Role::parse(role).map(|role| self.t.get(&format!("role-{}", role.as_str())).into_owned()),
                );
                if let Some(key) = key.filter(|key| *key != members::SITE) {
                    told.push(self.organisation(key).await?);
                }
                told.join(", ")
            }
            ("installation", ..) => self.t.get("audit-installation").into_owned(),
            _ => subject.to_owned(),
        };
        self.known.insert(subject.to_owned(), told.clone());
        Ok(told)
    }

    async fn account(&self, id: &str) -> Result<String, Error> {
        let name = store::find_account_name(self.state.db.read(), id).await?;
        Ok(name.unwrap_or_else(|| self.t.get("audit-someone-erased").into_owned()))
    }

    async fn organisation(&self, key: &str) -> Result<String, Error> {
        let found = organisations::find_organisation(self.state.db.read(), key).await?;
        Ok(found.map_or_else(|| key.to_owned(), |one| one.name))
    }
}

/// A line for programs.
#[derive(Debug, Serialize)]
struct ExportedLine {
    at: String,
    event: &'static str,
    actor: String,
    actor_name: String,
    subject: String,
    sentence: String,
}

/// The lines that are wanted, all of them, as CSV or JSON.
///
/// # Errors
/// Not found, for another format; and the database's own.
pub async fn export(
    State(state): State<AppState>,
    _: Administrator,
    page: Page,
    Path(format): Path<String>,
    Query(query): Query<LogQuery>,
) -> Result<Response, Error> {
    let (media_type, file) = match format.as_str() {
        "csv" => ("text/csv; charset=utf-8", "attachment; filename=\"voorrang-log.csv\""),
        "json" => ("application/json", "attachment; filename=\"voorrang-log.json\""),
        _ => return Err(not_found("page")),
    };
    let entries = audit::list(state.db.read(), &query.filter(&state).await?).await?;
    let mut names = Names::new(&state, page.t);
    let mut lines = Vec::new();
    for entry in entries {
        let sentence = names.sentence(&entry).await?;
        lines.push(ExportedLine {
            at: jiff::Timestamp::from_second(entry.at).unwrap_or_default().to_string(),
            event: entry.event.as_str(),
            actor: entry.actor,
            actor_name: entry.actor_name.unwrap_or_default(),
            subject: entry.subject,
            sentence,
        });
    }
    let body = match format.as_str() {
        "csv" => csv(&lines)?,
        _ => serde_json::to_vec_pretty(&lines).map_err(|error| Error::Internal(error.into()))?,
    };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(media_type)),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static(file)),
    ];
    Ok((headers, body).into_response())
}

fn csv(lines: &[ExportedLine]) -> anyhow::Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["at", "event", "actor", "actor_name", "subject", "sentence"])?;
    for line in lines {
        let cells =
            [line.at.as_str(), line.event, &line.actor, &line.actor_name, &line.subject, &line.sentence];
        writer.write_record(cells.map(|text| spreadsheet::cell(text).into_owned()))?;
    }
    Ok(writer.into_inner()?)
}

#[cfg(test)]
mod samples {
    use super::super::organisations::samples::HOSTILE;
    use super::*;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for LogPage {
        fn samples(language: Language) -> Vec<Self> {
            let t = Translator::new(language);
            let lines = Event::ALL.map(|event| Line {
                at: 1_795_600_000,
                sentence: t.with(
                    &format!("audit-event-{}", event.as_str()),
                    [("actor", HOSTILE.into()), ("subject", HOSTILE.into())],
                ),
            });
            let shown = |lines: Vec<Line>, has_more| Self {
                page: Page::sample(language),
                query: LogQuery {
                    account: HOSTILE.to_owned(),
                    event: "role-granted".to_owned(),
                    ..LogQuery::default()
                },
                lines,
                number: 2,
                has_more,
            };
            vec![shown(lines.into(), true), shown(Vec::new(), false)]
        }
    }
}
