//! What a council reads of a plan under way: how many actions stand how, which are late
//! and why, each objective, and the indicators. It names nobody.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Facts, words};
use crate::domain::plan::follow_up::{
    Counts, Course, Followed, Measurement, Reached, counts_under, followed, last_by,
};
use crate::domain::plan::indicator::{Figure, Indicator};
use crate::domain::plan::{PartId, Plan};
use crate::i18n::Translator;

/// Least share of a bar, in hundredths of a percent, that has room for its number.
const ROOM_FOR_NUMBER: usize = 500;
/// The size of a chart of measurements, and the room around its dots.
const CHART: (u128, u128) = (240, 72);
const CHART_EDGE: u128 = 6;

/// What the page shows.
#[derive(Debug)]
pub(super) struct Board {
    /// How many stand how, in a sentence; empty while nobody accepted an action.
    pub(super) summary: String,
    /// The bar, and its legend.
    pub(super) segments: Vec<Segment>,
    pub(super) late: Vec<Row>,
    pub(super) objectives: Vec<Objective>,
    pub(super) indicators: Vec<IndicatorRow>,
}

/// A part of the bar. Where it stands and how wide it is in percent.
#[derive(Debug)]
pub(super) struct Segment {
    pub(super) course: &'static str,
    pub(super) name: String,
    pub(super) count: usize,
    pub(super) start: String,
    pub(super) width: String,
    pub(super) middle: String,
    pub(super) has_room: bool,
}

/// An objective with its actions by action plan.
#[derive(Debug)]
pub(super) struct Objective {
    pub(super) id: u32,
    pub(super) name: String,
    pub(super) summary: String,
    pub(super) plans: Vec<(String, Vec<Row>)>,
}

/// An action.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) id: u32,
    pub(super) code: String,
    pub(super) title: String,
    pub(super) is_priority: bool,
    pub(super) service: String,
    pub(super) course: &'static str,
    pub(super) course_name: String,
    pub(super) late: String,
    pub(super) when: String,
    /// What was reported; empty where the course says as much.
    pub(super) status: String,
    /// In percent; none where nobody said, and where the status says enough.
    pub(super) progress: Option<u8>,
    /// The last note, and the day it is of; both mostly there together.
    pub(super) note: String,
    pub(super) reported: String,
}

/// An indicator.
#[derive(Debug)]
pub(super) struct IndicatorRow {
    pub(super) id: u32,
    pub(super) name: String,
    pub(super) measures: String,
    pub(super) target: String,
    /// The last figure, with its day; empty while nobody measured.
    pub(super) last: String,
    pub(super) reached: &'static str,
    pub(super) reached_name: String,
    pub(super) chart: Option<Chart>,
}

/// Measurements as a line.
#[derive(Debug)]
pub(super) struct Chart {
    /// As `points` of a polyline.
    pub(super) line: String,
    pub(super) dots: Vec<(u128, u128)>,
    pub(super) target: u128,
    pub(super) said: String,
}

impl Board {
    /// What a plan shows on a day.
    pub(super) fn new(plan: &Plan, facts: &Facts, today: Date, t: &Translator) -> Self {
        let programme = &plan.programme;
        let followed = followed(programme, &facts.reports, today);
        let counts: Counts = followed.iter().map(|one| one.course).collect();
        let mut late: Vec<_> = followed.iter().filter(|one| matches!(one.course, Course::Late(_))).collect();
        late.sort_by_key(|one| match one.course {
            Course::Late(lateness) => lateness.since(),
            _ => today,
        });
        let objectives = programme.right_below(None).filter_map(|objective| {
            let plans: Vec<_> = programme
                .right_below(Some(objective.id))
                .filter_map(|action_plan| {
                    let block = programme.with_below(action_plan.id);
                    let there = followed.iter().filter(|one| block.iter().any(|line| line.id == one.line.id));
                    let rows: Vec<_> = there.map(|one| row(one, t)).collect();
                    (!rows.is_empty()).then(|| (name_of(plan, action_plan.id), rows))
                })
                .collect();
            (!plans.is_empty()).then(|| Objective {
                id: objective.id.0,
                name: name_of(plan, objective.id),
                summary: words::summary(t, counts_under(programme, objective.id, &followed)),
                plans,
            })
        });
        let indicator = |indicator: &Indicator| {
            let measured = facts.measurements.get(&indicator.id).map_or(&[][..], Vec::as_slice);
            indicator_row(plan, indicator, measured, today, t)
        };
        Self {
            summary: if followed.is_empty() { String::new() } else { words::summary(t, counts) },
            segments: segments(t, counts),
            late: late.into_iter().map(|one| row(one, t)).collect(),
            objectives: objectives.collect(),
            indicators: plan.indicators.iter().map(indicator).collect(),
        }
    }

    /// How many actions are followed.
    pub(super) fn count(&self) -> usize {
        self.segments.iter().map(|segment| segment.count).sum()
    }
}

fn name_of(plan: &Plan, line: PartId) -> String {
    let line = plan.programme.line(line);
    line.map_or_else(String::new, |line| format!("{} {}", line.details.code, line.details.title))
}

fn segments(t: &Translator, counts: Counts) -> Vec<Segment> {
    let total = counts.total().max(1);
    let percent = |hundredths: usize| format!("{}.{:02}%", hundredths / 100, hundredths % 100);
    let mut before = 0;
    let segment = |(course, name, count): (&'static str, String, usize)| {
        let (start, end) = (before * 10_000 / total, (before + count) * 10_000 / total);
        before += count;
        Segment {
            course,
            name,
            count,
            start: percent(start),
            width: percent(end - start),
            middle: percent(usize::midpoint(start, end)),
            has_room: end - start >= ROOM_FOR_NUMBER,
        }
    };
    words::counted(t, counts).into_iter().map(segment).collect()
}

fn row(one: &Followed<'_>, t: &Translator) -> Row {
    let details = &one.line.details;
    Row {
        id: one.line.id.0,
        code: details.code.clone(),
        title: details.title.clone(),
        is_priority: details.is_priority,
        service: details.service.clone(),
        course: one.course.as_str(),
        course_name: words::course(t, one.course),
        late: words::lateness(t, one.course),
        when: words::when(t, one.line),
        status: match one.course {
            // The course says it already.
            Course::Done | Course::Stopped => String::new(),
            _ => words::status(t, one.report),
        },
        progress: one.report.and_then(|report| report.progress).filter(|percent| (1..100).contains(percent)),
        note: one.report.map_or_else(String::new, |report| report.note.clone()),
        reported: one.report.map_or_else(String::new, |report| {
            t.with("follow-reported-on", [("date", t.date(report.on).into())])
        }),
    }
}

fn indicator_row(
    plan: &Plan,
    indicator: &Indicator,
    measured: &[Measurement],
    today: Date,
    t: &Translator,
) -> IndicatorRow {
    let definition = &indicator.definition;
    let last = last_by(measured, today, |measurement| measurement.on);
    let reached = Reached::of(indicator, last);
    IndicatorRow {
        id: indicator.id.0,
        name: definition.name.clone(),
        measures: measures(plan, indicator, t),
        target: words::target(t, definition),
        last: last.map_or_else(String::new, |last| {
            let figure = words::figure(definition, last.value);
            t.with("indicator-last", [("figure", figure.into()), ("date", t.date(last.on).into())])
        }),
        reached: reached.as_str(),
        reached_name: t.get(&format!("indicator-{}", reached.as_str())).into_owned(),
        chart: chart(indicator, measured, today, t),
    }
}

/// What an indicator measures: a line, or the whole plan.
pub(super) fn measures(plan: &Plan, indicator: &Indicator, t: &Translator) -> String {
    let line = indicator.definition.line.filter(|line| plan.programme.line(*line).is_some());
    line.map_or_else(|| t.get("indicator-of-plan").into_owned(), |line| name_of(plan, line))
}

/// The line of what was measured by a day, from the second measurement on.
pub(super) fn chart(
    indicator: &Indicator,
    measured: &[Measurement],
    today: Date,
    t: &Translator,
) -> Option<Chart> {
    let definition = &indicator.definition;
    let by_day: BTreeMap<Date, Figure> = measured
        .iter()
        .filter(|measurement| measurement.on <= today)
        .map(|measurement| (measurement.on, measurement.value))
        .collect();
    let (first, last) = (by_day.first_key_value()?, by_day.last_key_value()?);
    let days = day_number(*last.0).checked_sub(day_number(*first.0)).filter(|days| *days > 0)?;
    let figures =
        || by_day.values().chain([&definition.target]).map(|figure| u128::from(figure.hundredths()));
    let (least, most) = (figures().min()?, figures().max()?);
    let (width, height) = (CHART.0 - 2 * CHART_EDGE, CHART.1 - 2 * CHART_EDGE);
    let across = |day: Date| CHART_EDGE + (day_number(day) - day_number(*first.0)) * width / days;
    let down = |figure: Figure| {
        let above = u128::from(figure.hundredths()) - least;
        // Where all is the same, in the middle.
        let up = if most == least { height / 2 } else { above * height / (most - least) };
        CHART_EDGE + height - up
    };
    let dots: Vec<_> = by_day.iter().map(|(day, figure)| (across(*day), down(*figure))).collect();
    let line: Vec<String> = dots.iter().map(|(x, y)| format!("{x},{y}")).collect();
    let said = |(day, figure): (&Date, &Figure)| (t.date(*day), words::figure(definition, *figure));
    let ((from, was), (to, is)) = (said(first), said(last));
    Some(Chart {
        line: line.join(" "),
        dots,
        target: down(definition.target),
        said: t.with(
            "indicator-chart",
            [
                ("from", from.into()),
                ("was", was.into()),
                ("to", to.into()),
                ("is", is.into()),
                ("target", words::aimed_at(t, definition).into()),
            ],
        ),
    })
}

/// Days since the year 0, about: to tell how far days lie apart.
fn day_number(day: Date) -> u128 {
    let since = day.duration_since(Date::constant(0, 1, 1)).as_hours() / 24;
    u128::try_from(since).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::domain::plan::Revision;
    use crate::domain::plan::indicator::Definition;
    use crate::i18n::Language;

    #[test]
    fn the_bar_is_as_long_as_all_and_each_part_as_its_count() {
        let t = Translator::new(Language::Nl);
        let counts = Counts { done: 1, on_course: 1, late: 1, stopped: 0, unplanned: 0 };
        let segments = segments(&t, counts);
        let parts: Vec<_> = segments.iter().map(|one| (one.start.as_str(), one.width.as_str())).collect();
        assert_eq!(parts[..3], [("0.00%", "33.33%"), ("33.33%", "33.33%"), ("66.66%", "33.34%")]);
        assert!(!segments[3].has_room && segments[0].has_room);
        assert!(super::segments(&t, Counts::default()).iter().all(|one| one.width == "0.00%"));
    }

    #[test]
    fn a_chart_runs_from_the_first_to_the_last_day_and_from_the_least_to_the_most() {
        let t = Translator::new(Language::Nl);
        let definition = Definition { target: Figure::from_hundredths(8_000), ..Definition::default() };
        let indicator = Indicator { id: PartId(1), definition, revision: Revision::FIRST };
        let on = |day, hundredths| Measurement {
            on: day,
            value: Figure::from_hundredths(hundredths),
            note: String::new(),
        };
        let first = on(date(2026, 1, 1), 2_000);
        let today = date(2026, 12, 31);
        assert!(chart(&indicator, std::slice::from_ref(&first), today, &t).is_none(), "one is no line");
        let later =
            [first, on(date(2026, 1, 11), 5_000), on(date(2026, 1, 21), 8_000), on(date(2027, 1, 1), 1)];
        let drawn = chart(&indicator, &later, today, &t).unwrap();
        assert_eq!(drawn.line, "6,66 120,36 234,6");
        assert_eq!(drawn.target, 6);
        assert!(drawn.said.contains("20") && drawn.said.contains("80"), "{}", drawn.said);
        let flat = [on(date(2026, 1, 1), 8_000), on(date(2026, 2, 1), 8_000)];
        assert_eq!(chart(&indicator, &flat, today, &t).unwrap().target, 36);
    }
}
