//! One action that is followed: what is reported of it, and a form to report more.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use super::{Filed, keep_report, store, words};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::domain::plan::PartId;
use crate::domain::plan::edit::EditError;
use crate::domain::plan::follow_up::{
    Course, FIRST_YEAR, NOTE_LIMIT, Report, Status, course, day, last_by, years,
};
use crate::domain::plan::programme::{Level, Line};
use crate::domain::rights::Action;
use crate::domain::text::clean;
use crate::error::{Error, not_found};
use crate::i18n::Translator;
use crate::masterplans::head::{Head, Tab};
use crate::masterplans::section::GonePage;
use crate::masterplans::store::Writer;
use crate::masterplans::{StoredPlan, desk, stored, told};
use crate::web::forms::{FieldErrors, Fields};
use crate::web::fragment;
use crate::web::page::{Page, html_with, see_other};
use crate::web::{Form, Path};

/// The page.
#[derive(Debug, Template)]
#[template(path = "masterplans/follow_up_action.html", blocks = ["history"])]
pub struct ActionPage {
    page: Page,
    head: Head,
    may_change: bool,
    line: u32,
    name: String,
    /// From when to when it runs, in words.
    when: String,
    course: Course,
    fields: Fields,
    errors: FieldErrors,
    /// The latest day first.
    history: Vec<Told>,
    /// The last day that can be reported of (ISO 8601).
    today: String,
    etag: String,
}

/// A report, in words.
#[derive(Debug)]
struct Told {
    id: i64,
    day: String,
    status: String,
    note: String,
    written: String,
    is_withdrawn: bool,
}

impl ActionPage {
    fn new(
        page: Page,
        stored: &StoredPlan,
        line: &Line,
        reports: Vec<Filed<Report>>,
        today: jiff::civil::Date,
    ) -> Self {
        let t = page.t;
        let counting: Vec<_> =
            reports.iter().filter(|filed| !filed.is_withdrawn).map(|filed| filed.fact.clone()).collect();
        let last = last_by(&counting, today, |report| report.on);
        let mut fields = Fields::default().with("on", today.to_string());
        if let Some(last) = last {
            fields = fields.with("status", last.status.as_str());
            if let Some(percent) = last.progress {
                fields = fields.with("progress", percent.to_string());
            }
        }
        let mut history = reports;
        history.sort_by_key(|filed| std::cmp::Reverse((filed.fact.on, filed.id)));
        let told = |filed: Filed<Report>| Told {
            id: filed.id,
            day: t.date(filed.fact.on),
            status: words::status(&t, Some(&filed.fact)),
            written: written(&t, filed.by, filed.written_at),
            note: filed.fact.note,
            is_withdrawn: filed.is_withdrawn,
        };
        Self {
            head: Head::new(stored, Tab::FollowUp),
            may_change: stored.may_change,
            line: line.id.0,
            name: format!("{} {}", line.details.code, line.details.title),
            when: words::when(&t, line),
            course: course(&line.details, last, today),
            fields,
            errors: FieldErrors::default(),
            history: history.into_iter().map(told).collect(),
            today: today.to_string(),
            etag: String::new(),
            page: Page { path: format!("{}/follow-up/{}", stored.path(), line.id.0), ..page },
        }
    }

    fn path(&self) -> String {
        format!("{}/follow-up/{}", self.head.path, self.line)
    }

    fn statuses(&self) -> [Status; 4] {
        Status::ALL
    }

    fn status_name(&self, status: &Status) -> String {
        self.page.t.get(&format!("status-{}", status.as_str())).into_owned()
    }

    fn course_name(&self) -> String {
        words::course(&self.page.t, self.course)
    }

    fn late(&self) -> String {
        words::lateness(&self.page.t, self.course)
    }

    fn note_limit(&self) -> usize {
        NOTE_LIMIT
    }
}

/// Who wrote something and when, in words.
pub(super) fn written(t: &Translator, name: Option<String>, written_at: i64) -> String {
    desk::written(t, &Writer { part: 0, name, written_at })
}

/// The action with an id, of those that are followed.
fn action(stored: &StoredPlan, line: u32) -> Result<&Line, Error> {
    let found = stored.plan.programme.line(PartId(line));
    let found = found.filter(|line| line.level == Level::Action && !line.is_suggestion);
    found.ok_or_else(|| not_found("line"))
}

async fn page_of(
    state: &AppState,
    page: Page,
    stored: &StoredPlan,
    line: &Line,
) -> Result<ActionPage, Error> {
    let reports = store::list_reports(state.db.read(), stored.id, Some(line.id)).await?;
    let reports = reports.into_iter().map(|(_, filed)| filed).collect();
    Ok(ActionPage::new(page, stored, line, reports, state.clock.today()))
}

/// Shows what is reported of an action, or the part of the page that changes.
///
/// # Errors
/// Not found, for an action of no plan of theirs.
pub async fn show(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    headers: HeaderMap,
    Path((id, line)): Path<(String, u32)>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::View).await?;
    let shown = page_of(&state, page, &stored, action(&stored, line)?).await?;
    let history = shown.as_history().render()?;
    fragment::live(&headers, history, |etag| ActionPage { etag, ..shown })
}

/// Keeps what is reported of an action.
///
/// # Errors
/// Not found, for an action of no plan that is theirs to write; conflict, when there
/// are too many reports.
pub async fn report(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path((id, line)): Path<(String, u32)>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::Change).await?;
    let owner = visitor.owner_id.ok_or_else(|| not_found("masterplan"))?;
    let fields = Fields::new(pairs);
    if stored.plan.programme.line(PartId(line)).is_none() {
        return gone(page, &stored, fields.get("note"));
    }
    let line = action(&stored, line)?;
    let today = state.clock.today();
    // Nothing tells of a year before those there is a report on.
    let first = years(&stored.plan, today).first().copied().unwrap_or(FIRST_YEAR);
    let report = match parse(&fields, (first, today), &page.t) {
        Ok(report) => report,
        Err(errors) => {
            let shown = page_of(&state, page, &stored, line).await?;
            let refused = ActionPage { fields, errors, ..shown };
            return html_with(StatusCode::UNPROCESSABLE_ENTITY, &refused);
        }
    };
    keep_report(&state, &stored, line.id, &report, owner).await?;
    Ok(see_other(&format!("{}/follow-up?reported={id}#line-{id}", stored.path(), id = line.id.0)))
}

/// What was typed about something that is not there any more, to copy.
pub(super) fn gone(page: Page, stored: &StoredPlan, typed: &str) -> Result<Response, Error> {
    let said = told::refusal(&page.t, &EditError::Gone);
    let shown = GonePage::new(page, Head::new(stored, Tab::FollowUp), said, typed.to_owned());
    html_with(StatusCode::UNPROCESSABLE_ENTITY, &shown)
}

fn parse(
    fields: &Fields,
    (first, today): (i16, jiff::civil::Date),
    t: &Translator,
) -> Result<Report, FieldErrors> {
    let mut errors = FieldErrors::default();
    let status = Status::parse(fields.get("status"));
    if status.is_none() {
        errors.add("status", t.get("follow-status-choose"));
    }
    let typed = fields.get("progress").trim().trim_end_matches('%').trim_end();
    let progress = (!typed.is_empty()).then(|| typed.parse::<u8>());
    // Each fault at once, also where another hides what follows from it.
    if progress.as_ref().is_some_and(|typed| !matches!(typed, Ok(..=100))) {
        errors.add("progress", t.get("follow-progress-wrong"));
    }
    let on = words::day(fields, t, &mut errors);
    if let Some(Err(error)) = on.map(|on| day(on, today)) {
        words::refused(&mut errors, t, error);
    }
    if on.is_some_and(|on| (FIRST_YEAR..first).contains(&on.year())) {
        errors.add("on", t.with("follow-date-before", [("year", first.to_string().into())]));
    }
    let note = errors.take(t, "note", clean(fields.get("note"), NOTE_LIMIT));
    let (Some(status), Some(on), Some(note)) = (status, on, note) else { return Err(errors) };
    if !errors.is_empty() {
        return Err(errors);
    }
    match Report::new((on, today), status, progress.and_then(Result::ok), note) {
        Ok(report) => Ok(report),
        Err(error) => {
            words::refused(&mut errors, t, error);
            Err(errors)
        }
    }
}

/// Takes a report back, or (`back`) lets it count again.
///
/// # Errors
/// Not found, for a plan that is not theirs to write.
pub async fn withdraw(
    State(state): State<AppState>,
    visitor: Visitor,
    Path((id, line, report)): Path<(String, u32, i64)>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::Change).await?;
    let withdrawn_at = (!Fields::new(pairs).has("back", "yes")).then(|| state.clock.seconds());
    let mut tx = state.db.begin_write().await?;
    store::withdraw_report(&mut tx, (stored.id, PartId(line)), report, withdrawn_at).await?;
    tx.commit().await?;
    state.live.notify(&stored.topic());
    Ok(see_other(&format!("{}/follow-up/{line}#history", stored.path())))
}

#[cfg(test)]
mod samples {
    use jiff::civil::date;

    use super::*;
    use crate::i18n::Language;
    use crate::masterplans::objectives::form::samples::worked_out;
    use crate::web::page::Samples;

    impl Samples for ActionPage {
        fn samples(language: Language) -> Vec<Self> {
            let stored = worked_out();
            let actions = stored.plan.programme.of_level(Level::Action).filter(|line| !line.is_suggestion);
            let reports = |is_withdrawn| {
                let day = |day| date(2026, 11, day);
                let new = |on, status| Report::new((on, on), status, Some(40), "<b>\"noot".to_owned());
                let reports = [new(day(1), Status::Started), new(day(20), Status::Done)];
                let filed = |(id, fact)| Filed {
                    id,
                    fact,
                    by: (id == 0).then(|| "<i>Anke</i>".to_owned()),
                    written_at: 1_764_000_000,
                    is_withdrawn,
                };
                (0..).zip(reports.into_iter().flatten()).map(filed).collect::<Vec<_>>()
            };
            let page = |line: &Line, is_withdrawn| {
                let today = date(2033, 1, 1);
                Self::new(Page::sample(language), &stored, line, reports(is_withdrawn), today)
            };
            let mut all: Vec<_> = actions
                .flat_map(|line| [page(line, false), page(line, true)])
                .map(|page| Self { name: format!("{} <b>", page.name), ..page })
                .collect();
            let mut errors = FieldErrors::default();
            for field in ["status", "progress", "on", "note"] {
                errors.add(field, "<b>");
            }
            let fields = Fields::default().with("progress", "\"><script>").with("note", "</textarea><b>");
            if let Some(last) = all.pop() {
                all.push(Self { fields, errors, ..last });
            }
            if let Some(first) = all.first_mut() {
                first.may_change = false;
            }
            all
        }
    }
}
