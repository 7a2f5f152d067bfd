//! What the pages and the report of the follow-up say, in sentences.

use jiff::civil::Date;

use crate::domain::plan::amount::AmountError;
use crate::domain::plan::follow_up::{Counts, Course, Lateness, Report, ReportError, Status};
use crate::domain::plan::indicator::{Definition, Figure};
use crate::domain::plan::programme::Line;
use crate::domain::plan::standing::Standing;
use crate::i18n::Translator;
use crate::masterplans::versions::Version;
use crate::web::forms::{self, FieldErrors, Fields};

/// A figure with what it counts: `1.234,5 aanvragen`.
pub(super) fn figure(definition: &Definition, figure: Figure) -> String {
    match definition.unit.as_str() {
        "" => figure.to_string(),
        "%" => format!("{figure}\u{a0}%"),
        unit => format!("{figure} {unit}"),
    }
}

/// `minstens 80 %`.
pub(in super::super) fn aimed_at(t: &Translator, definition: &Definition) -> String {
    let key = format!("indicator-{}", definition.aim.as_str());
    t.with(&key, [("figure", figure(definition, definition.target).into())])
}

/// `minstens 80 % tegen eind 2031`.
pub(in super::super) fn target(t: &Translator, definition: &Definition) -> String {
    let aimed_at = aimed_at(t, definition);
    match definition.by {
        Some(year) => {
            t.with("indicator-target-by", [("target", aimed_at.into()), ("year", year.to_string().into())])
        }
        None => aimed_at,
    }
}

/// How an action stands, in a word or two.
pub(super) fn course(t: &Translator, course: Course) -> String {
    t.get(&format!("course-{}", course.as_str())).into_owned()
}

/// Why an action is late, in a sentence; empty when it is not.
pub(super) fn lateness(t: &Translator, course: Course) -> String {
    let Course::Late(lateness) = course else { return String::new() };
    let key = match lateness {
        Lateness::NotDone(_) => "follow-late-not-done",
        Lateness::NotStarted(_) => "follow-late-not-started",
    };
    t.with(key, [("date", t.date(lateness.since()).into())])
}

/// What was reported: the status, and how much of it.
pub(super) fn status(t: &Translator, report: Option<&Report>) -> String {
    let Some(report) = report else { return t.get("follow-not-reported").into_owned() };
    let status = t.get(&format!("status-{}", report.status.as_str())).into_owned();
    // What is done is done for all of it, and of what did not begin nothing is.
    let says_enough = matches!(report.status, Status::Done | Status::NotStarted);
    match report.progress.filter(|_| !says_enough) {
        Some(percent) => {
            t.with("follow-status-progress", [("status", status.into()), ("percent", percent.into())])
        }
        None => status,
    }
}

/// From when to when an action runs, in words.
pub(super) fn when(t: &Translator, line: &Line) -> String {
    let date = |date: Date| t.date(date);
    match (line.details.start, line.details.end) {
        (Some(start), Some(end)) => {
            t.with("tree-from-to", [("from", date(start).into()), ("to", date(end).into())])
        }
        (Some(start), None) => t.with("plan-from", [("from", date(start).into())]),
        (None, Some(end)) => t.with("plan-until", [("to", date(end).into())]),
        (None, None) => t.get("follow-no-dates").into_owned(),
    }
}

/// A sentence on the version that a body adopted; none where none did.
pub(super) fn adopted(t: &Translator, key: &str, version: &Version) -> Option<String> {
    let Standing::Adopted(adoption) = &version.standing else { return None };
    let arguments = [
        ("number", version.number.into()),
        ("body", adoption.body.as_str().into()),
        ("date", t.date(adoption.on).into()),
    ];
    Some(t.with(key, arguments))
}

/// How many stand how, each with its name in message keys and in words, as they are
/// read from left to right.
pub(super) fn counted(t: &Translator, counts: Counts) -> Vec<(&'static str, String, usize)> {
    let parts = [
        ("done", counts.done),
        ("on-course", counts.on_course),
        ("late", counts.late),
        ("stopped", counts.stopped),
        ("unplanned", counts.unplanned),
    ];
    parts.map(|(course, count)| (course, t.get(&format!("course-{course}")).into_owned(), count)).into()
}

/// How many stand how, in a sentence.
pub(super) fn summary(t: &Translator, counts: Counts) -> String {
    let there = counted(t, counts).into_iter().filter(|(_, _, count)| *count > 0);
    let parts: Vec<String> = there
        .map(|(course, _, count)| t.with(&format!("course-{course}-count"), [("count", count.into())]))
        .collect();
    t.with("follow-summary", [("count", counts.total().into()), ("parts", t.list(&parts).into())])
}

/// What is wrong with a figure.
pub(super) fn figure_error(t: &Translator, error: AmountError) -> String {
    let key = match error {
        AmountError::Unlike => "figure-unlike",
        AmountError::Ambiguous => "figure-ambiguous",
        AmountError::Parts => "figure-parts",
        AmountError::Negative => "figure-negative",
        AmountError::TooLarge => "figure-too-large",
    };
    t.get(key).into_owned()
}

/// The day in a field; a fault stands at the field.
pub(super) fn day(fields: &Fields, t: &Translator, errors: &mut FieldErrors) -> Option<Date> {
    let parsed = forms::date(fields.get("on"));
    if parsed.is_none() {
        errors.add("on", t.get("line-date-bad"));
    }
    parsed
}

/// Notes why something cannot be reported at the field it is about.
pub(super) fn refused(errors: &mut FieldErrors, t: &Translator, error: ReportError) {
    match error {
        ReportError::Future => errors.add("on", t.get("follow-date-future")),
        ReportError::TooEarly => errors.add("on", t.get("follow-date-early")),
        ReportError::TooFar => errors.add("progress", t.get("follow-progress-wrong")),
    }
}
