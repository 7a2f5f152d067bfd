//! What goes when: how much of each kind is deleted within a week, a month and a
//! quarter, as the settings stand. It only looks.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use jiff::ToSpan as _;
use jiff::civil::Date;

use super::{Administrator, store};
use crate::app::AppState;
use crate::clock::{day_in_flanders, midnight_in_flanders};
use crate::data_rights::retention::WARNED_SECONDS;
use crate::error::Error;
use crate::settings::{self, Settings};
use crate::web::page::{Page, html};
use crate::workshops::{self, Deletion};

const DAY_SECONDS: i64 = 24 * 60 * 60;
/// How often what is kept no longer is looked for.
const HOUR_SECONDS: i64 = 60 * 60;
/// Within how many days.
const WITHIN: [i64; 3] = [7, 30, 90];

/// How many of a kind go, of those above, within each number of days.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Going {
    guests: [i64; 3],
    log_lines: [i64; 3],
    accounts: [i64; 3],
    ballots: [i64; 3],
}

/// What goes when.
#[derive(Debug, Template)]
#[template(path = "administration/retention.html")]
pub struct RetentionPage {
    page: Page,
    settings: Settings,
    /// Whether people hear a month before that their account goes.
    is_told: bool,
    going: Going,
    /// Sessions whose ballots go, the soonest first.
    deletions: Vec<Deletion>,
}

impl RetentionPage {
    fn within(&self) -> [i64; 3] {
        WITHIN
    }

    fn day(&self, at: &i64) -> String {
        self.page.t.date(day_in_flanders(*at))
    }
}

/// Shows it.
///
/// # Errors
/// The database's own.
pub async fn show(State(state): State<AppState>, _: Administrator, page: Page) -> Result<Response, Error> {
    let settings = settings::load(&state).await?;
    let deletions = workshops::list_deletions(&state).await?;
    let (now, today) = (state.clock.seconds(), state.clock.today());
    let db = state.db.read();
    let is_told = state.mail.is_on();
    let mut going = Going::default();
    for (index, days) in WITHIN.into_iter().enumerate() {
        let at = now + days * DAY_SECONDS;
        let on = today.saturating_add(days.days());
        going.ballots[index] = deletions.iter().filter(|one| one.at <= at).count() as i64;
        let seen = at - i64::from(settings.guest_days) * DAY_SECONDS;
        going.guests[index] = store::count_guests_seen_before(db, seen).await?;
        let written = months_before(on, settings.audit_months);
        going.log_lines[index] = store::count_log_before(db, written).await?;
        if settings.account_months > 0 {
            let seen = months_before(on, settings.account_months);
            let told_by = is_told.then_some(at - WARNED_SECONDS);
            going.accounts[index] =
                store::count_accounts_seen_before(db, seen, told_by, now + HOUR_SECONDS).await?;
        }
    }
    html(&RetentionPage { page, settings, is_told, going, deletions })
}

/// The beginning of the day so many months before another.
fn months_before(day: Date, months: u16) -> i64 {
    midnight_in_flanders(day.saturating_sub(i64::from(months).months()))
}

#[cfg(test)]
mod samples {
    use super::super::organisations::samples::HOSTILE;
    use super::*;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for RetentionPage {
        fn samples(language: Language) -> Vec<Self> {
            let going = Going {
                guests: [1, 2, 3],
                log_lines: [0, 10, 1_234],
                accounts: [0, 0, 1],
                ballots: [0, 1, 1],
            };
            let shown = |account_months, deletions: Vec<Deletion>| Self {
                page: Page::sample(language),
                settings: Settings { account_months, ..Settings::default() },
                is_told: deletions.is_empty(),
                going: going.clone(),
                deletions,
            };
            let one = Deletion {
                title: HOSTILE.to_owned(),
                held_on: jiff::civil::date(2026, 11, 24),
                at: 1_800_000_000,
            };
            vec![shown(24, vec![one]), shown(24, Vec::new()), shown(0, Vec::new())]
        }
    }

    #[test]
    fn a_month_is_a_month_of_the_calendar() {
        let day = |date: Date, months| day_in_flanders(months_before(date, months)).to_string();
        assert_eq!(day(jiff::civil::date(2026, 3, 31), 1), "2026-02-28");
        assert_eq!(day(jiff::civil::date(2026, 11, 24), 36), "2023-11-24");
    }
}
