//! What needs an administrator's attention, and how much there is.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::store::{self, Counts, Request};
use super::{Administrator, backups};
use crate::app::AppState;
use crate::catalogues;
use crate::clock::day_in_flanders;
use crate::error::Error;
use crate::organisations::keeping;
use crate::selfcheck::{self, Outcome};
use crate::web::page::{Page, html};

/// Requests shown; the rest is on the accounts' own pages.
const MOST_REQUESTS: i64 = 20;

/// The first page of administration.
#[derive(Debug, Template)]
#[template(path = "administration/overview.html")]
pub struct OverviewPage {
    page: Page,
    requests: Vec<Request>,
    request_count: i64,
    counts: Counts,
    municipalities: i64,
    partnerships: i64,
    /// The deck new work begins with, and its version.
    deck: (String, String),
    /// When the last backup was made.
    last_backup: Option<i64>,
    /// Whether something is wrong around the program.
    is_something_wrong: bool,
}

impl OverviewPage {
    fn date(&self, at: &i64) -> String {
        self.page.t.date(day_in_flanders(*at))
    }

    fn role(&self, role: &str) -> String {
        self.page.t.get(&format!("role-{role}")).into_owned()
    }
}

/// Shows it.
///
/// # Errors
/// The database's own.
pub async fn show(State(state): State<AppState>, _: Administrator, page: Page) -> Result<Response, Error> {
    let db = state.db.read();
    let (municipalities, partnerships) = keeping::count_organisations(db).await?;
    let (_, deck) = catalogues::load_active(&state).await?;
    // What cannot be listed is told on the page of backups.
    let backups = backups::list(&state).await.unwrap_or_default();
    let checks = selfcheck::run(&state.db, &state.config, &state.clock).await;
    html(&OverviewPage {
        last_backup: backups.first().map(|backup| backup.made_at.as_second()),
        is_something_wrong: checks.iter().any(|check| check.outcome != Outcome::Ok),
        requests: store::list_requests(db, MOST_REQUESTS).await?,
        request_count: store::count_requests(db).await?,
        counts: store::count(db).await?,
        municipalities,
        partnerships,
        deck: (deck.name.get(page.language()).clone(), deck.version.clone()),
        page,
    })
}

#[cfg(test)]
mod samples {
    use super::super::organisations::samples::HOSTILE;
    use super::*;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for OverviewPage {
        fn samples(language: Language) -> Vec<Self> {
            let request = |organisation: Option<&str>| Request {
                account: "0197".to_owned(),
                name: HOSTILE.to_owned(),
                role: "coordinator".to_owned(),
                organisation: organisation.map(str::to_owned),
                created_at: 0,
            };
            let shown = |requests: Vec<Request>, request_count| Self {
                page: Page::sample(language),
                requests,
                request_count,
                counts: Counts { accounts: 3, disabled: 1, administrators: 1, sets: 2, workshops: 1_234 },
                municipalities: 285,
                partnerships: 1,
                deck: (HOSTILE.to_owned(), "2026.1".to_owned()),
                last_backup: (request_count > 0).then_some(0),
                is_something_wrong: request_count > 0,
            };
            vec![shown(vec![request(Some(HOSTILE)), request(None)], 30), shown(Vec::new(), 0)]
        }
    }
}
