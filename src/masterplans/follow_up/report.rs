//! The yearly report of a plan, as a document: what a council is told of a year, on its
//! last day, or today while the year runs. It is told of the plan as it was adopted by
//! then: what was written in the plan since does not make an action less late.

use axum::extract::State;
use axum::response::Response;
use jiff::civil::Date;

use super::{Facts, board, facts, words};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::documents::Format;
use crate::documents::brand::Brand;
use crate::documents::document::{Block, Cell, Document, Section, Table};
use crate::domain::municipality::search_words;
use crate::domain::plan::follow_up::{
    Counts, Course, Followed, Reached, Status, counts_under, followed, last_by, years,
};
use crate::domain::plan::programme::{Flow, Line};
use crate::domain::plan::{PartId, Plan};
use crate::domain::rights::Action;
use crate::error::{Error, not_found};
use crate::i18n::Translator;
use crate::masterplans::versions::{self, Version};
use crate::masterplans::{StoredPlan, files, look, stored};
use crate::web::Path;

/// Gives the report on a year as a file.
///
/// # Errors
/// Not found, for a plan that is not theirs, a year there is no report on, or a format
/// there is not.
pub async fn download(
    State(state): State<AppState>,
    visitor: Visitor,
    Path((id, year, extension)): Path<(String, i16, String)>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::View).await?;
    let format = Format::parse(&extension).filter(|format| format.is_built());
    let format = format.ok_or_else(|| not_found("page"))?;
    let today = state.clock.today();
    if !years(&stored.plan, today).contains(&year) {
        return Err(not_found("page"));
    }
    let facts = facts(&state, stored.id).await?;
    let brand = look::brand(&state, &stored).await?;
    let on = Date::new(year, 12, 31).map_or(today, |last| last.min(today));
    let adopted = versions::in_force(&state, stored.id, on).await?;
    let stored = match &adopted {
        Some(version) => {
            let plan = versions::load(&state, &stored, version.number).await?.plan;
            StoredPlan { plan, ..stored }
        }
        None => stored,
    };
    let mut document = document(&stored, &facts, (year, on), adopted.as_ref(), brand);
    document.site = state.config.address();
    let t = Translator::new(stored.plan.language);
    // ASCII, so that every browser keeps it.
    let words = search_words(&stored.basis.organisation).join("-");
    let words: String = words.chars().filter(char::is_ascii).collect();
    let name = format!("{}-{year}-{words}.{}", t.get("year-report-file"), format.extension());
    files::answer(document, format, &name).await
}

/// The report on a year as it stood on a day of it.
fn document(
    stored: &StoredPlan,
    facts: &Facts,
    (year, on): (i16, Date),
    adopted: Option<&Version>,
    brand: Brand,
) -> Document {
    let t = Translator::new(stored.plan.language);
    let plan = stored.plan.without_suggestions();
    let followed = followed(&plan.programme, &facts.reports, on);
    let writer = Writer { plan: &plan, facts, followed: &followed, year, on, t: &t };
    let organisation = stored.basis.organisation.as_str();
    let period = format!("{}-{}", plan.period.first, plan.period.last);
    let notice = adopted
        .and_then(|version| words::adopted(&t, "year-report-against", version))
        .unwrap_or_else(|| t.get("year-report-not-adopted").into_owned());
    Document {
        language: plan.language,
        title: t.with(
            "year-report-title",
            [("year", year.to_string().into()), ("organisation", organisation.into())],
        ),
        subtitle: t.with("plan-subtitle", [("period", period.as_str().into())]),
        author: organisation.to_owned(),
        facts: vec![
            (
                t.get(if stored.is_joint() { "plan-fact-partnership" } else { "plan-fact-organisation" })
                    .into_owned(),
                organisation.to_owned(),
            ),
            (t.get("plan-fact-period").into_owned(), period),
            (t.get("year-report-on").into_owned(), t.date(on)),
        ],
        notices: vec![notice],
        contents_title: t.get("plan-contents").into_owned(),
        page_label: t.get("plan-page").into_owned(),
        brand,
        sections: writer.sections(),
        ..Document::default()
    }
}

struct Writer<'a> {
    plan: &'a Plan,
    facts: &'a Facts,
    followed: &'a [Followed<'a>],
    year: i16,
    /// The day everything is told as it stood on.
    on: Date,
    t: &'a Translator,
}

impl Writer<'_> {
    fn say(&self, key: &str) -> String {
        self.t.get(key).into_owned()
    }

    fn with_year(&self, key: &str, year: i16) -> String {
        self.t.with(key, [("year", year.to_string().into())])
    }

    fn sections(&self) -> Vec<Section> {
        let parts = [
            ("figures", self.say("year-report-figures"), self.figures()),
            ("priority", self.say("year-report-priority"), self.priority()),
            ("objectives", self.say("year-report-objectives"), self.objectives()),
            ("indicators", self.say("follow-indicators"), self.indicators()),
            ("stopped", self.say("year-report-stopped"), self.stopped()),
            ("next", self.with_year("year-report-next", self.year.saturating_add(1)), self.next_year()),
        ];
        let section = |(index, (id, title, blocks)): (usize, (&str, String, Vec<Block>))| Section {
            id: id.to_owned(),
            number: (index + 1).to_string(),
            title,
            blocks,
        };
        parts.into_iter().enumerate().map(section).collect()
    }

    fn figures(&self) -> Vec<Block> {
        if self.followed.is_empty() {
            return vec![Block::Notice(self.say("year-report-no-actions"))];
        }
        let counts: Counts = self.followed.iter().map(|one| one.course).collect();
        let mut blocks = vec![
            Block::Paragraph(words::summary(self.t, counts)),
            Block::Paragraph(self.say("year-report-how")),
        ];
        let row = |name: String, counts: Counts| {
            let mut row = vec![Cell::plain(name)];
            row.extend(
                words::counted(self.t, counts)
                    .into_iter()
                    .map(|(_, _, count)| Cell::plain(count.to_string())),
            );
            row.push(Cell::plain(counts.total().to_string()));
            row
        };
        let objectives = self.plan.programme.right_below(None);
        let mut rows: Vec<_> = objectives
            .map(|line| row(name(line), counts_under(&self.plan.programme, line.id, self.followed)))
            .collect();
        rows.push(row(self.say("tree-all"), counts));
        let mut header = vec![self.say("change-objective")];
        header.extend(words::counted(self.t, counts).into_iter().map(|(_, name, _)| name));
        header.push(self.say("plan-total"));
        blocks.push(Block::Table(Table {
            caption: self.say("year-report-figures-caption"),
            header,
            widths: vec![34, 11, 11, 11, 11, 11, 11],
            rows,
        }));
        let late: Vec<_> = self.followed.iter().filter(|one| matches!(one.course, Course::Late(_))).collect();
        if !late.is_empty() {
            let rows = late.into_iter().map(|one| {
                let note = one.report.map(|report| report.note.clone()).unwrap_or_default();
                vec![
                    Cell::plain(one.line.details.code.clone()),
                    Cell::led(one.line.details.title.clone(), one.line.details.service.clone()),
                    Cell::led(words::lateness(self.t, one.course), note),
                ]
            });
            blocks.push(Block::Table(Table {
                caption: self.say("year-report-late-caption"),
                header: vec![self.say("plan-code"), self.say("plan-action"), self.say("year-report-why")],
                widths: vec![13, 47, 40],
                rows: rows.collect(),
            }));
        }
        blocks
    }

    fn priority(&self) -> Vec<Block> {
        let first: Vec<_> = self.followed.iter().filter(|one| one.line.details.is_priority).collect();
        if first.is_empty() {
            return vec![Block::Paragraph(self.say("year-report-no-priority"))];
        }
        vec![self.actions(self.say("year-report-priority-caption"), &first)]
    }

    /// Actions with how they stand.
    fn actions(&self, caption: String, actions: &[&Followed<'_>]) -> Block {
        let rows = actions.iter().map(|one| {
            let details = &one.line.details;
            let about = [details.service.clone(), words::when(self.t, one.line)];
            let about: Vec<_> = about.into_iter().filter(|text| !text.is_empty()).collect();
            let late = words::lateness(self.t, one.course);
            vec![
                Cell::plain(details.code.clone()),
                Cell::led(details.title.clone(), about.join("\n")),
                Cell::plain(words::status(self.t, one.report)),
                Cell::led(words::course(self.t, one.course), late),
            ]
        });
        Block::Table(Table {
            caption,
            header: vec![
                self.say("plan-code"),
                self.say("plan-action"),
                self.say("follow-status"),
                self.say("year-report-course"),
            ],
            widths: vec![13, 43, 18, 26],
            rows: rows.collect(),
        })
    }

    fn objectives(&self) -> Vec<Block> {
        let programme = &self.plan.programme;
        let mut blocks = Vec::new();
        for objective in programme.right_below(None) {
            blocks.push(Block::Heading(name(objective)));
            let there = self.under(objective.id);
            if there.is_empty() {
                blocks.push(Block::Paragraph(self.say("year-report-objective-empty")));
                continue;
            }
            let code = objective.details.code.as_str();
            let counts: Counts = there.iter().map(|one| one.course).collect();
            blocks.push(Block::Paragraph(words::summary(self.t, counts)));
            let caption = self.t.with("year-report-actions-caption", [("code", code.into())]);
            blocks.push(self.actions(caption, &there));
            blocks.extend(self.money(objective));
            blocks.extend(self.notes(&there));
        }
        if blocks.is_empty() {
            blocks.push(Block::Notice(self.say("year-report-no-actions")));
        }
        blocks
    }

    fn under(&self, line: PartId) -> Vec<&Followed<'_>> {
        let block = self.plan.programme.with_below(line);
        self.followed.iter().filter(|one| block.iter().any(|line| line.id == one.line.id)).collect()
    }

    /// What was estimated for the year, where somebody did.
    fn money(&self, objective: &Line) -> Option<Block> {
        let estimates = self.plan.programme.estimates(objective.id);
        let said = Flow::ALL.into_iter().filter_map(|flow| {
            let amount = estimates.of(flow).get(&self.year)?;
            Some(self.t.with(&format!("tree-{}", flow.as_str()), [("amount", amount.to_string().into())]))
        });
        let said: Vec<_> = said.collect();
        (!said.is_empty()).then(|| Block::Labelled {
            label: self.with_year("year-report-estimates", self.year),
            text: said.join("; "),
        })
    }

    /// What was noted that year, by action and in the order it happened.
    fn notes(&self, actions: &[&Followed<'_>]) -> Vec<Block> {
        let mut said = Vec::new();
        for one in actions {
            let reports = self.facts.reports.get(&one.line.id).map_or(&[][..], Vec::as_slice);
            let is_told = |on: Date| on.year() == self.year && on <= self.on;
            let mut noted: Vec<_> =
                reports.iter().filter(|report| is_told(report.on) && !report.note.is_empty()).collect();
            noted.sort_by_key(|report| report.on);
            said.extend(noted.into_iter().map(|report| {
                let (code, date) = (one.line.details.code.as_str(), self.t.date(report.on));
                let arguments =
                    [("code", code.into()), ("date", date.into()), ("note", report.note.as_str().into())];
                self.t.with("year-report-note", arguments)
            }));
        }
        if said.is_empty() {
            return Vec::new();
        }
        vec![Block::Subheading(self.with_year("year-report-notes", self.year)), Block::Bullets(said)]
    }

    fn indicators(&self) -> Vec<Block> {
        if self.plan.indicators.is_empty() {
            return vec![Block::Paragraph(self.say("follow-no-indicators-look"))];
        }
        let rows = self.plan.indicators.iter().map(|indicator| {
            let definition = &indicator.definition;
            let measured = self.facts.measurements.get(&indicator.id).map_or(&[][..], Vec::as_slice);
            let last = last_by(measured, self.on, |one| one.on);
            let mut of_year: Vec<_> =
                measured.iter().filter(|one| one.on.year() == self.year && one.on <= self.on).collect();
            of_year.sort_by_key(|one| one.on);
            // Where nothing was measured that year, the last figure there is.
            let told = if of_year.is_empty() { last.into_iter().collect() } else { of_year };
            let said = told.into_iter().map(|one| {
                let figure = words::figure(definition, one.value);
                let arguments = [("date", self.t.date(one.on).into()), ("figure", figure.into())];
                let said = self.t.with("year-report-measured", arguments);
                if one.note.is_empty() { said } else { format!("{said} ({})", one.note) }
            });
            let reached = Reached::of(indicator, last);
            vec![
                Cell::led(definition.name.clone(), board::measures(self.plan, indicator, self.t)),
                Cell::plain(words::target(self.t, definition)),
                Cell::plain(said.collect::<Vec<_>>().join("\n")),
                Cell::plain(self.say(&format!("indicator-{}", reached.as_str()))),
            ]
        });
        vec![Block::Table(Table {
            caption: self.with_year("year-report-indicators-caption", self.year),
            header: vec![
                self.say("plan-indicator"),
                self.say("indicator-target"),
                self.say("indicator-measured"),
                self.say("year-report-course"),
            ],
            widths: vec![36, 22, 26, 16],
            rows: rows.collect(),
        })]
    }

    fn stopped(&self) -> Vec<Block> {
        let stopped: Vec<_> = self
            .followed
            .iter()
            .filter_map(|one| Some((one.line, one.report.filter(|report| report.status == Status::Stopped)?)))
            .collect();
        if stopped.is_empty() {
            return vec![Block::Paragraph(self.say("year-report-none-stopped"))];
        }
        let rows = stopped.into_iter().map(|(line, report)| {
            vec![
                Cell::plain(line.details.code.clone()),
                Cell::led(line.details.title.clone(), report.note.clone()),
                Cell::plain(self.t.date(report.on)),
            ]
        });
        vec![Block::Table(Table {
            caption: self.say("year-report-stopped-caption"),
            header: vec![self.say("plan-code"), self.say("plan-action"), self.say("year-report-since")],
            widths: vec![13, 62, 25],
            rows: rows.collect(),
        })]
    }

    /// What is still to be done and runs in the next year, or should have been done
    /// before it.
    fn next_year(&self) -> Vec<Block> {
        let next = self.year.saturating_add(1);
        let runs = |one: &&Followed<'_>| {
            if matches!(one.course, Course::Done | Course::Stopped) {
                return false;
            }
            let (start, end) = (one.line.details.start, one.line.details.end);
            let begins = start.or(end).is_some_and(|day| day.year() <= next);
            begins || one.report.is_some_and(|report| report.status == Status::Started)
        };
        let there: Vec<_> = self.followed.iter().filter(runs).collect();
        if there.is_empty() {
            return vec![Block::Paragraph(self.with_year("year-report-none-next", next))];
        }
        let rows = there.into_iter().map(|one| {
            vec![
                Cell::plain(one.line.details.code.clone()),
                Cell::led(one.line.details.title.clone(), one.line.details.service.clone()),
                Cell::plain(words::when(self.t, one.line)),
            ]
        });
        vec![Block::Table(Table {
            caption: self.with_year("year-report-next-caption", next),
            header: vec![self.say("plan-code"), self.say("plan-action"), self.say("year-report-when")],
            widths: vec![13, 55, 32],
            rows: rows.collect(),
        })]
    }
}

/// `A1.1.1 Eén aanvraagscherm`.
fn name(line: &Line) -> String {
    format!("{} {}", line.details.code, line.details.title)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::documents::tests::{fingerprint, text_of};
    use crate::domain::plan::follow_up::Report;
    use crate::domain::plan::programme::Level;
    use crate::masterplans::follow_up::pages::samples::known;

    const TODAY: Date = date(2027, 6, 30);

    fn told(facts: &Facts, year: i16) -> String {
        let (stored, _) = known();
        let on = Date::new(year, 12, 31).unwrap().min(TODAY);
        document(&stored, facts, (year, on), None, Brand::default()).texts().join("\n")
    }

    #[test]
    fn a_year_is_told_as_it_was_on_its_last_day_whatever_happens_since() {
        let (stored, mut facts) = known();
        let before = told(&facts, 2026);
        let line = stored.plan.programme.of_level(Level::Action).find(|line| !line.is_suggestion).unwrap().id;
        let report = |note: &str| Report {
            on: date(2027, 2, 1),
            status: Status::Stopped,
            progress: None,
            note: note.to_owned(),
        };
        facts.reports.entry(line).or_default().push(report("Te duur gebleken"));
        assert_eq!(told(&facts, 2026), before);
        let running = told(&facts, 2027);
        assert!(running.contains("Te duur gebleken") && running.contains("30 juni 2027"), "{running}");
        assert!(!running.contains("20 november 2026: "), "notes of another year are in that year's report");
    }

    #[test]
    fn every_format_holds_the_same_report() {
        let (stored, facts) = known();
        let document = document(&stored, &facts, (2026, date(2026, 12, 31)), None, Brand::default());
        let expected = fingerprint(&document, &document.texts().join(" "));
        for format in Format::ALL.into_iter().filter(|format| format.is_built()) {
            let bytes = crate::documents::render(&document, format).unwrap();
            match text_of(&bytes, format) {
                Some(text) => assert_eq!(fingerprint(&document, &text), expected, "{format:?}"),
                None => println!("skipped: pdftotext is not installed"),
            }
        }
    }
}
