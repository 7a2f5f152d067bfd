//! What became of a plan: what people report on its actions and measure of its
//! indicators, and what follows from that on a day.
//!
//! A report is a fact with a date. How an action stands on a day is what was reported
//! last by then, so any year can be told again later, whatever is reported since.

use std::collections::BTreeMap;

use jiff::Span;
use jiff::civil::Date;
use thiserror::Error;

use super::indicator::{Figure, Indicator};
use super::programme::{Details, Level, Line, Programme};
use super::{PartId, Plan};

/// How long after its first day an action that nobody reported as started is late, in
/// days: a quarter, as plans are made in quarters.
pub const START_PATIENCE_DAYS: i32 = 91;
/// Longest note on a report or a measurement, in characters.
pub const NOTE_LIMIT: usize = 2_000;
/// First day something can be reported of: before that there was no such plan.
pub const FIRST_YEAR: i16 = 2000;

/// What is reported of an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Nobody began yet.
    NotStarted,
    /// It is under way.
    Started,
    /// It is done.
    Done,
    /// It will not be done.
    Stopped,
}

impl Status {
    /// Every status.
    pub const ALL: [Self; 4] = [Self::NotStarted, Self::Started, Self::Done, Self::Stopped];

    /// Its name in the database, in fields and in message keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotStarted => "not-started",
            Self::Started => "started",
            Self::Done => "done",
            Self::Stopped => "stopped",
        }
    }

    /// Reads [`Status::as_str`] back.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == name)
    }
}

/// Why something cannot be reported or measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ReportError {
    /// It has not happened yet.
    #[error("a date in the future")]
    Future,
    /// It is longer ago than any plan.
    #[error("a date before there was a plan")]
    TooEarly,
    /// More than all of it.
    #[error("a progress over 100 percent")]
    TooFar,
}

/// What someone reported of an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The day it is about.
    pub on: Date,
    /// How it stood then.
    pub status: Status,
    /// How much of it was done, in percent; none where nobody can say.
    pub progress: Option<u8>,
    /// In words; may be empty.
    pub note: String,
}

impl Report {
    /// A report made today. What is done is done for all of it, and of what did not
    /// begin nothing is.
    ///
    /// # Errors
    /// [`ReportError`].
    pub fn new(
        (on, today): (Date, Date),
        status: Status,
        progress: Option<u8>,
        note: String,
    ) -> Result<Self, ReportError> {
        let on = day(on, today)?;
        if progress.is_some_and(|percent| percent > 100) {
            return Err(ReportError::TooFar);
        }
        let progress = match status {
            Status::Done => Some(100),
            Status::NotStarted => Some(0),
            Status::Started | Status::Stopped => progress,
        };
        Ok(Self { on, status, progress, note })
    }
}

/// A day that something is reported of, made sure of.
///
/// # Errors
/// [`ReportError`].
pub fn day(on: Date, today: Date) -> Result<Date, ReportError> {
    match on {
        on if on > today => Err(ReportError::Future),
        on if on.year() < FIRST_YEAR => Err(ReportError::TooEarly),
        on => Ok(on),
    }
}

/// What was measured of an indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measurement {
    /// The day.
    pub on: Date,
    /// The figure.
    pub value: Figure,
    /// In words; may be empty.
    pub note: String,
}

/// The last of what is known by a day. What is given stands in the order it was
/// written, so that of two on one day the later counts.
pub fn last_by<T>(facts: &[T], day: Date, on: impl Fn(&T) -> Date) -> Option<&T> {
    facts.iter().filter(|fact| on(fact) <= day).max_by_key(|fact| on(fact))
}

/// How an action stands, held against its dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Course {
    /// Done.
    Done,
    /// Not late.
    OnCourse,
    /// Late.
    Late(Lateness),
    /// It will not be done.
    Stopped,
    /// Nobody said when, and nobody began.
    Unplanned,
}

impl Course {
    /// Its name in message keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::OnCourse => "on-course",
            Self::Late(_) => "late",
            Self::Stopped => "stopped",
            Self::Unplanned => "unplanned",
        }
    }
}

/// What makes an action late.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lateness {
    /// Its last day, this one, passed.
    NotDone(Date),
    /// Its first day, this one, passed by more than [`START_PATIENCE_DAYS`].
    NotStarted(Date),
}

impl Lateness {
    /// The day it should have been.
    #[must_use]
    pub fn since(self) -> Date {
        match self {
            Self::NotDone(day) | Self::NotStarted(day) => day,
        }
    }
}

/// How an action with these details stands on a day, after what was last reported.
#[must_use]
pub fn course(details: &Details, report: Option<&Report>, today: Date) -> Course {
    let status = report.map(|report| report.status);
    match status {
        Some(Status::Done) => return Course::Done,
        Some(Status::Stopped) => return Course::Stopped,
        Some(Status::NotStarted | Status::Started) | None => {}
    }
    if let Some(end) = details.end.filter(|end| *end < today) {
        return Course::Late(Lateness::NotDone(end));
    }
    if status == Some(Status::Started) {
        return Course::OnCourse;
    }
    let patience = Span::new().days(START_PATIENCE_DAYS);
    match details.start {
        Some(start) if start.saturating_add(patience) < today => Course::Late(Lateness::NotStarted(start)),
        Some(_) => Course::OnCourse,
        None if details.end.is_some() => Course::OnCourse,
        None => Course::Unplanned,
    }
}

/// How many actions stand how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Done.
    pub done: usize,
    /// Not late.
    pub on_course: usize,
    /// Late.
    pub late: usize,
    /// Stopped.
    pub stopped: usize,
    /// Without dates.
    pub unplanned: usize,
}

impl Counts {
    /// Of all together.
    #[must_use]
    pub fn total(self) -> usize {
        self.done + self.on_course + self.late + self.stopped + self.unplanned
    }
}

impl FromIterator<Course> for Counts {
    fn from_iter<I: IntoIterator<Item = Course>>(courses: I) -> Self {
        let mut counts = Self::default();
        for course in courses {
            match course {
                Course::Done => counts.done += 1,
                Course::OnCourse => counts.on_course += 1,
                Course::Late(_) => counts.late += 1,
                Course::Stopped => counts.stopped += 1,
                Course::Unplanned => counts.unplanned += 1,
            }
        }
        counts
    }
}

/// An action that is followed.
#[derive(Debug, Clone, Copy)]
pub struct Followed<'a> {
    /// The action.
    pub line: &'a Line,
    /// What was last reported of it; none where nobody did.
    pub report: Option<&'a Report>,
    /// How it stands.
    pub course: Course,
}

/// The actions of a programme as they stand on a day: those that somebody accepted, in
/// the order of the plan.
#[must_use]
pub fn followed<'a>(
    programme: &'a Programme,
    reports: &'a BTreeMap<PartId, Vec<Report>>,
    today: Date,
) -> Vec<Followed<'a>> {
    let accepted = programme.of_level(Level::Action).filter(|line| !line.is_suggestion);
    accepted
        .map(|line| {
            let report = reports.get(&line.id).and_then(|all| last_by(all, today, |report| report.on));
            Followed { line, report, course: course(&line.details, report, today) }
        })
        .collect()
}

/// How the actions under a line stand.
#[must_use]
pub fn counts_under(programme: &Programme, under: PartId, followed: &[Followed<'_>]) -> Counts {
    let block = programme.with_below(under);
    let there = followed.iter().filter(|one| block.iter().any(|line| line.id == one.line.id));
    there.map(|one| one.course).collect()
}

/// How far an indicator is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reached {
    /// The last figure is what is aimed at, or better.
    Reached,
    /// It is not yet.
    UnderWay,
    /// Nobody measured.
    Unmeasured,
}

impl Reached {
    /// Of an indicator with its last measurement.
    #[must_use]
    pub fn of(indicator: &Indicator, last: Option<&Measurement>) -> Self {
        match last {
            None => Self::Unmeasured,
            Some(last) if indicator.definition.is_reached_by(last.value) => Self::Reached,
            Some(_) => Self::UnderWay,
        }
    }

    /// Its name in message keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Reached => "reached",
            Self::UnderWay => "under-way",
            Self::Unmeasured => "unmeasured",
        }
    }
}

/// The years that can be reported on: those of the period up to the running one, and
/// the running one itself where the period has yet to begin.
#[must_use]
pub fn years(plan: &Plan, today: Date) -> Vec<i16> {
    let years: Vec<i16> = plan.period.years().into_iter().filter(|year| *year <= today.year()).collect();
    if years.is_empty() { vec![today.year()] } else { years }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::domain::plan::edit::Edit;
    use crate::domain::plan::tests::begun;

    const TODAY: Date = date(2027, 7, 1);

    fn planned(start: Option<Date>, end: Option<Date>) -> Details {
        Details { start, end, ..Details::default() }
    }

    fn reported(status: Status) -> Report {
        Report::new((TODAY, TODAY), status, None, String::new()).unwrap()
    }

    fn says(start: Option<Date>, end: Option<Date>, status: Option<Status>) -> Course {
        course(&planned(start, end), status.map(reported).as_ref(), TODAY)
    }

    #[test]
    fn an_action_is_late_the_day_after_its_last_and_not_on_it() {
        let yesterday = date(2027, 6, 30);
        for status in [None, Some(Status::NotStarted), Some(Status::Started)] {
            assert_eq!(says(None, Some(TODAY), status), Course::OnCourse, "{status:?}");
            let late = Course::Late(Lateness::NotDone(yesterday));
            assert_eq!(says(None, Some(yesterday), status), late, "{status:?}");
        }
        assert_eq!(says(None, Some(yesterday), Some(Status::Done)), Course::Done);
        assert_eq!(says(None, Some(yesterday), Some(Status::Stopped)), Course::Stopped);
    }

    #[test]
    fn an_action_that_did_not_begin_has_a_quarter_of_patience() {
        let (in_time, too_late) = (date(2027, 4, 1), date(2027, 3, 31));
        let end = Some(date(2027, 12, 31));
        for status in [None, Some(Status::NotStarted)] {
            assert_eq!(says(Some(in_time), end, status), Course::OnCourse, "{status:?}");
            let late = Course::Late(Lateness::NotStarted(too_late));
            assert_eq!(says(Some(too_late), end, status), late, "{status:?}");
        }
        assert_eq!(says(Some(too_late), end, Some(Status::Started)), Course::OnCourse);
    }

    #[test]
    fn what_has_no_dates_is_unplanned_until_somebody_begins() {
        assert_eq!(says(None, None, None), Course::Unplanned);
        assert_eq!(says(None, None, Some(Status::NotStarted)), Course::Unplanned);
        assert_eq!(says(None, None, Some(Status::Started)), Course::OnCourse);
        assert_eq!(says(Some(date(2030, 1, 1)), None, None), Course::OnCourse);
    }

    #[test]
    fn a_report_is_of_a_day_that_was_and_of_no_more_than_all_of_it() {
        let new = |on, progress| Report::new((on, TODAY), Status::Started, progress, String::new());
        assert_eq!(new(date(2027, 7, 2), None), Err(ReportError::Future));
        assert_eq!(new(date(1999, 12, 31), None), Err(ReportError::TooEarly));
        assert_eq!(new(TODAY, Some(101)), Err(ReportError::TooFar));
        assert_eq!(new(TODAY, Some(100)).unwrap().progress, Some(100));
        assert_eq!(reported(Status::Done).progress, Some(100));
        assert_eq!(reported(Status::NotStarted).progress, Some(0));
        assert_eq!(reported(Status::Stopped).progress, None);
    }

    #[test]
    fn of_two_reports_on_one_day_the_one_written_later_counts() {
        let on = |day: Date, note: &str| Report {
            on: day,
            status: Status::Started,
            progress: None,
            note: note.to_owned(),
        };
        let all = [on(date(2027, 2, 1), "a"), on(date(2027, 5, 1), "b"), on(date(2027, 2, 1), "c")];
        let last = |day| last_by(&all, day, |report| report.on).map(|report| report.note.as_str());
        assert_eq!(last(date(2027, 1, 31)), None);
        assert_eq!(last(date(2027, 2, 1)), Some("c"));
        assert_eq!(last(date(2027, 4, 30)), Some("c"));
        assert_eq!(last(TODAY), Some("b"));
    }

    #[test]
    fn only_what_somebody_accepted_is_followed_and_it_adds_up() {
        let mut plan = begun();
        assert!(followed(&plan.programme, &BTreeMap::new(), TODAY).is_empty());
        let actions: Vec<_> = plan.programme.of_level(Level::Action).map(|line| line.id).collect();
        for line in &actions[..2] {
            plan.apply(Edit::Accept { line: *line }, 0).unwrap();
        }
        let reports = BTreeMap::from([
            (actions[0], vec![reported(Status::Done)]),
            (actions[2], vec![reported(Status::Done)]),
        ]);
        let followed = followed(&plan.programme, &reports, TODAY);
        let ids: Vec<_> = followed.iter().map(|one| one.line.id).collect();
        assert_eq!(ids, actions[..2]);
        let all: Counts = followed.iter().map(|one| one.course).collect();
        assert_eq!((all.total(), all.done), (2, 1));
        let parts: usize = plan
            .programme
            .right_below(None)
            .map(|objective| counts_under(&plan.programme, objective.id, &followed).total())
            .sum();
        assert_eq!(parts, 2, "each action stands under one objective");
    }

    proptest! {
        #[test]
        fn what_is_late_stays_late_until_somebody_reports(days in 0..1_000_i32, more in 0..1_000_i32, end in 0..800_i32) {
            let start = date(2026, 1, 1);
            let after = |days: i32| start.saturating_add(Span::new().days(days));
            let details = planned(Some(start), Some(after(end)));
            let on = |days| course(&details, None, after(days));
            if matches!(on(days), Course::Late(_)) {
                prop_assert!(matches!(on(days + more), Course::Late(_)));
            }
        }
    }
}
