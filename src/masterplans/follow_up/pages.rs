//! The page on which a council sees how a plan goes.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::Deserialize;

use super::again::{self, Again, Begin};
use super::board::Board;
use super::indicators::{self, LineChoice};
use super::{Facts, facts, words};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::documents::Format;
use crate::domain::plan::follow_up::years;
use crate::domain::plan::indicator::Aim;
use crate::domain::plan::{PartId, RemovedPart};
use crate::domain::rights::Action;
use crate::error::Error;
use crate::i18n::Translator;
use crate::masterplans::head::{Head, Tab};
use crate::masterplans::versions::{self, Version};
use crate::masterplans::{StoredPlan, stored};
use crate::web::forms::{FieldErrors, Fields};
use crate::web::fragment;
use crate::web::page::{Page, html_with};
use crate::web::{Path, Query};

/// The page.
#[derive(Debug, Template)]
#[template(path = "masterplans/follow_up.html", blocks = ["board"])]
pub struct FollowUpPage {
    page: Page,
    head: Head,
    may_change: bool,
    /// Which version a council follows, in a sentence; none while none was adopted.
    adopted: Option<String>,
    board: Board,
    /// Where each action and indicator stands.
    links: Option<String>,
    has_facts: bool,
    /// The years there is a report of, the latest first.
    years: Vec<i16>,
    again: Again,
    /// What was done just now; may be empty.
    said: String,
    /// The indicator taken out just now: its id among the removed, and its name.
    removed: Option<(u32, String)>,
    /// Of the indicator to add.
    fields: Fields,
    errors: FieldErrors,
    theirs: FieldErrors,
    lines: Vec<LineChoice>,
    /// What the chosen cards suggest to measure: code of the card, and what.
    ideas: Vec<(String, String)>,
    etag: String,
}

/// What was done just now, by the id of the part it was done to.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct DoneQuery {
    reported: String,
    saved: String,
    removed: String,
    /// The card whose idea fills the form.
    idea: String,
}

impl FollowUpPage {
    fn new(
        (page, visitor_sees): (Page, Again),
        stored: &StoredPlan,
        facts: &Facts,
        (adopted, today): (Option<&Version>, jiff::civil::Date),
        done: &DoneQuery,
    ) -> Self {
        let t = page.t;
        let ideas = ideas(stored);
        let idea = ideas.iter().find(|(code, _)| *code == done.idea).map(|(_, idea)| idea.clone());
        let fields = Fields::default()
            .with("name", idea.unwrap_or_default())
            .with("aim", Aim::AtLeast.as_str())
            .with("by", stored.plan.period.last.to_string());
        let mut years = years(&stored.plan, today);
        years.reverse();
        Self {
            head: Head::new(stored, Tab::FollowUp),
            may_change: stored.may_change,
            adopted: adopted.and_then(|version| words::adopted(&t, "follow-adopted", version)),
            board: Board::new(&stored.plan, facts, today, &t),
            links: Some(format!("{}/follow-up", stored.path())),
            has_facts: !facts.is_empty(),
            years,
            again: visitor_sees,
            said: done.said(stored, &t),
            removed: removed(stored, done),
            fields,
            errors: FieldErrors::default(),
            theirs: FieldErrors::default(),
            lines: indicators::lines(&stored.plan, None, &t),
            ideas,
            etag: String::new(),
            page: Page { path: format!("{}/follow-up", stored.path()), ..page },
        }
    }

    fn formats(&self) -> Vec<Format> {
        Format::ALL.into_iter().filter(|format| format.is_built()).collect()
    }

    fn aims(&self) -> [Aim; 2] {
        Aim::ALL
    }

    fn limits(&self) -> (usize, usize, usize) {
        indicators::limits()
    }

    fn is_adding(&self) -> bool {
        !self.errors.is_empty() || !self.fields.get("name").is_empty()
    }
}

impl DoneQuery {
    fn said(&self, stored: &StoredPlan, t: &Translator) -> String {
        let part = |id: &str| id.parse().ok().map(PartId);
        if let Some(line) = part(&self.reported).and_then(|id| stored.plan.programme.line(id)) {
            let name = format!("{} {}", line.details.code, line.details.title);
            return t.with("follow-said-reported", [("name", name.into())]);
        }
        if let Some(indicator) = part(&self.saved).and_then(|id| stored.plan.indicator(id)) {
            let name = indicator.definition.name.as_str();
            return t.with("tree-said-saved", [("name", name.into())]);
        }
        String::new()
    }
}

fn removed(stored: &StoredPlan, done: &DoneQuery) -> Option<(u32, String)> {
    let id: u32 = done.removed.parse().ok()?;
    let removed = stored.plan.removed.iter().find(|removed| removed.id == PartId(id))?;
    let RemovedPart::Indicator { indicator, .. } = &removed.part else { return None };
    Some((id, indicator.definition.name.clone()))
}

/// What the chosen cards suggest to measure and nobody measures yet.
fn ideas(stored: &StoredPlan) -> Vec<(String, String)> {
    let is_free = |idea: &str| stored.plan.indicators.iter().all(|there| there.definition.name != idea);
    let draft = stored.draft();
    let ideas =
        draft.principles.into_iter().filter(|one| !one.indicator.is_empty() && is_free(&one.indicator));
    ideas.map(|principle| (principle.card.code.to_string(), principle.indicator)).collect()
}

async fn page_of(
    state: &AppState,
    page: Page,
    visitor: &Visitor,
    stored: &StoredPlan,
    done: &DoneQuery,
) -> Result<FollowUpPage, Error> {
    let again = again::again(state, visitor, stored, &page.t).await?;
    let facts = facts(state, stored.id).await?;
    let today = state.clock.today();
    let adopted = versions::in_force(state, stored.id, today).await?;
    Ok(FollowUpPage::new((page, again), stored, &facts, (adopted.as_ref(), today), done))
}

/// Shows how a plan goes, or the part of the page that changes.
///
/// # Errors
/// Not found, for a plan that is not theirs.
pub async fn show(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    headers: HeaderMap,
    Path(id): Path<String>,
    Query(done): Query<DoneQuery>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::View).await?;
    let shown = page_of(&state, page, &visitor, &stored, &done).await?;
    let board = shown.as_board().render()?;
    fragment::live(&headers, board, |etag| FollowUpPage { etag, ..shown })
}

/// The page with an indicator that was refused, as it was typed.
pub(super) async fn refuse_indicator(
    state: &AppState,
    page: Page,
    visitor: &Visitor,
    stored: &StoredPlan,
    (fields, errors): (Fields, FieldErrors),
) -> Result<Response, Error> {
    let shown = page_of(state, page, visitor, stored, &DoneQuery::default()).await?;
    html_with(StatusCode::UNPROCESSABLE_ENTITY, &FollowUpPage { fields, errors, ..shown })
}

#[cfg(test)]
pub(super) mod samples {
    use jiff::civil::date;

    use super::*;
    use crate::domain::plan::follow_up::{Measurement, Report, Status};
    use crate::domain::plan::indicator::Figure;
    use crate::domain::plan::programme::Level;
    use crate::domain::plan::standing::{Adoption, Standing};
    use crate::i18n::Language;
    use crate::masterplans::objectives::form::samples::worked_out;
    use crate::web::page::Samples;

    /// A plan with facts of its first actions and its indicators.
    pub(in crate::masterplans::follow_up) fn known() -> (StoredPlan, Facts) {
        let stored = worked_out();
        let mut facts = Facts::default();
        let actions = stored.plan.programme.of_level(Level::Action).filter(|line| !line.is_suggestion);
        for (line, status) in actions.zip(Status::ALL.into_iter().skip(1)) {
            let on = date(2026, 11, 20);
            let report = Report::new((on, on), status, Some(40), "<b>\"noot".to_owned());
            facts.reports.entry(line.id).or_default().extend(report);
        }
        for indicator in stored.plan.indicators.iter().take(1) {
            let on = [(date(2026, 1, 1), 150), (date(2026, 11, 1), 8_100)];
            let measured = on.map(|(on, hundredths)| Measurement {
                on,
                value: Figure::from_hundredths(hundredths),
                note: "<b>".to_owned(),
            });
            facts.measurements.insert(indicator.id, measured.into());
        }
        (stored, facts)
    }

    impl Samples for FollowUpPage {
        fn samples(language: Language) -> Vec<Self> {
            let version = Version {
                id: 1,
                number: 3,
                name: String::new(),
                standing: Standing::Adopted(Adoption {
                    body: "<b>Raad</b>".to_owned(),
                    on: date(2026, 6, 15),
                    reference: String::new(),
                }),
                made_at: 0,
                by: None,
            };
            let page = |stored: &StoredPlan, facts: &Facts, is_adopted: bool, done: &DoneQuery| {
                let adopted = is_adopted.then_some(&version);
                let page = Page::sample(language);
                let again = Again::sample(&page.t);
                Self::new((page, again), stored, facts, (adopted, date(2033, 1, 1)), done)
            };
            let (stored, facts) = known();
            let nothing = DoneQuery::default();
            let reported = stored.plan.programme.of_level(Level::Action).next().map(|line| line.id.0);
            let done = DoneQuery {
                reported: reported.map(|id| id.to_string()).unwrap_or_default(),
                idea: "K1".to_owned(),
                ..DoneQuery::default()
            };
            let full = page(&stored, &facts, true, &done);
            let mut errors = FieldErrors::default();
            for field in ["name", "unit", "aim", "target", "by", "source", "line"] {
                errors.add(field, "<b>");
            }
            let removed = Some((9, "<script>".to_owned()));
            let fields = Fields::default().with("name", "\"><script>").with("target", "\"><script>");
            let refused = Self { fields, errors, removed, ..page(&stored, &facts, false, &nothing) };
            let looked_at = Self { may_change: false, ..page(&stored, &Facts::default(), false, &nothing) };
            let mut partnership = page(&StoredPlan::sample(), &Facts::default(), false, &nothing);
            partnership.again.begin = Begin::Partnership("/comparisons/partnerships/x".to_owned());
            partnership.again.later = None;
            vec![full, refused, looked_at, partnership]
        }
    }
}
