//! The masterplan of the demo world, made by the functions that people's forms call,
//! one day after the other: written, accepted, remarked on, frozen and adopted.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, bail};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;

use crate::accounts::Visitor;
use crate::app::AppState;
use crate::clock::{Clock, midnight_in_flanders};
use crate::domain::catalogue::CardCode;
use crate::domain::language::Language;
use crate::domain::plan::amount::Amount;
use crate::domain::plan::edit::Edit;
use crate::domain::plan::follow_up::{Measurement, Report, Status};
use crate::domain::plan::indicator::{Aim, Definition, Figure};
use crate::domain::plan::programme::{Details, Flow, Line};
use crate::domain::plan::standing::Adoption;
use crate::domain::plan::{PartId, Plan, SectionKind};
use crate::domain::rights::Action;
use crate::domain::sheet::Field;
use crate::error::Error;
use crate::i18n::Translator;
use crate::masterplans::{self, Source, StoredPlan, comments, follow_up, versions};
use crate::{priorities, sheets};

const PLAN: &str = include_str!("plan.toml");

/// What became of a set of the world.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DemoPlan {
    /// Of the municipality whose set it begins from.
    pub(super) nis_code: String,
    begun_by: String,
    begun_on: Date,
    sheets: Vec<DemoSheet>,
    stages: Vec<Stage>,
}

/// A principle that the municipality worked out.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct DemoSheet {
    card: CardCode,
    by: String,
    standing: String,
    ambition: String,
    already: String,
    soon: String,
    obstacles: String,
}

/// What one person did on one day, and the version that was kept at its end.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stage {
    on: Date,
    by: String,
    #[serde(default)]
    texts: Vec<DemoText>,
    #[serde(default)]
    added: Vec<AddedSection>,
    #[serde(default)]
    lines: Vec<DemoLine>,
    #[serde(default)]
    dismissed: Vec<Dismissed>,
    #[serde(default)]
    comments: Vec<DemoComment>,
    #[serde(default)]
    indicators: Vec<DemoIndicator>,
    #[serde(default)]
    reports: Vec<DemoReport>,
    #[serde(default)]
    measurements: Vec<DemoMeasurement>,
    version: Option<DemoVersion>,
}

/// What a section says from then on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct DemoText {
    section: String,
    text: String,
}

/// A section of their own.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct AddedSection {
    title: String,
    /// The kind of the section it stands before.
    before: String,
    text: String,
}

/// What is filled in about a line, which accepts it; what is not there stays.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct DemoLine {
    /// Of one that is there.
    code: Option<String>,
    /// Of a new one: the code of the line it stands under.
    under: Option<String>,
    title: Option<String>,
    description: Option<String>,
    service: Option<String>,
    policy_field: Option<String>,
    is_priority: Option<bool>,
    start: Option<Date>,
    end: Option<Date>,
    principles: Option<BTreeSet<CardCode>>,
    after: Option<Vec<String>>,
    expenditure: Option<BTreeMap<String, String>>,
    receipts: Option<BTreeMap<String, String>>,
}

/// A suggestion that was taken out.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Dismissed {
    code: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct DemoComment {
    section: String,
    text: String,
    #[serde(default)]
    resolved: bool,
}

/// What is measured from then on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct DemoIndicator {
    name: String,
    unit: String,
    aim: Aim,
    target: String,
    by: i16,
    source: String,
    /// The code of the line it measures; none for the whole plan.
    line: Option<String>,
}

/// How an action stood.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct DemoReport {
    code: String,
    on: Date,
    status: String,
    progress: Option<u8>,
    note: String,
}

/// What was measured.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct DemoMeasurement {
    indicator: String,
    on: Date,
    value: String,
    note: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct DemoVersion {
    name: String,
    #[serde(default)]
    is_final: bool,
    adopted: Option<Adoption>,
}

/// The plan as its file tells it.
///
/// # Errors
/// When the file is wrong.
pub(super) fn read() -> anyhow::Result<DemoPlan> {
    toml::from_str(PLAN).context("demo plan")
}

/// Makes the plan from a set, by the people of the world.
///
/// # Errors
/// When the file asks for what is not there, and the database's own.
pub(super) async fn make(
    state: &AppState,
    demo: &DemoPlan,
    set: &str,
    people: &BTreeMap<&str, Visitor>,
) -> anyhow::Result<()> {
    let person = |email: &str| people.get(email).with_context(|| format!("who is {email}"));
    for sheet in &demo.sheets {
        sheets::begin(state, person(&sheet.by)?, &demo.nis_code, &sheet.card, &sheet.fields())
            .await
            .map_err(|error| anyhow::anyhow!("demo sheet {}: {error:?}", sheet.card))?;
    }
    let visitor = person(&demo.begun_by)?;
    let id = begin(&on(state, demo.begun_on)?, visitor, set)
        .await
        .map_err(|error| anyhow::anyhow!("demo plan: {error:?}"))?;
    let today = state.clock.today();
    for stage in &demo.stages {
        let (state, visitor) = (&on(state, stage.on)?, person(&stage.by)?);
        let stored = masterplans::load(state, visitor, &id, Action::Change)
            .await
            .map_err(|error| anyhow::anyhow!("demo plan: {error:?}"))?;
        Writing { state, today, visitor, plan: stored.plan.clone(), stored }
            .stage(stage)
            .await
            .with_context(|| format!("demo plan, {}", stage.on))?;
    }
    Ok(())
}

/// The program on a day: at nine in the morning, or now where that is still to come.
fn on(state: &AppState, day: Date) -> anyhow::Result<AppState> {
    let morning = Timestamp::from_second(midnight_in_flanders(day))? + SignedDuration::from_hours(9);
    Ok(AppState { clock: Clock::fixed(morning.min(state.clock.now())), ..state.clone() })
}

async fn begin(state: &AppState, visitor: &Visitor, set: &str) -> Result<String, Error> {
    let set = priorities::load(state, visitor, set, Action::View).await?;
    let owner = visitor.owner_id.context("a person without an owner")?;
    let source = Source::of(state, Some(&visitor.actor), set).await?;
    masterplans::begin_plan(state, &source, owner, &Translator::new(Language::Nl)).await
}

/// A person at work on the plan.
struct Writing<'a> {
    /// On the day they are at work.
    state: &'a AppState,
    /// The day the world is made.
    today: Date,
    visitor: &'a Visitor,
    stored: StoredPlan,
    /// As it is by now.
    plan: Plan,
}

impl Writing<'_> {
    async fn stage(mut self, stage: &Stage) -> anyhow::Result<()> {
        for text in &stage.texts {
            let section = self.section(&text.section)?;
            self.write(section, &text.text).await?;
        }
        for added in &stage.added {
            let before = self.section(&added.before)?;
            let section =
                self.edit(Edit::AddSection { kind: SectionKind::Own, title: added.title.clone() }).await?;
            self.edit(Edit::MoveSection { section, before: Some(before) }).await?;
            self.write(section, &added.text).await?;
        }
        for line in &stage.lines {
            let id = self.line(line).await?;
            let now = self.plan.programme.line(id).context("a line that was just there")?;
            let (seen, details) = (now.revision, Box::new(self.filled_in(line, &now.details)?));
            self.edit(Edit::WriteLine { line: id, seen, details })
                .await
                .with_context(|| format!("{:?} {:?}", line.code, line.title))?;
        }
        for dismissed in &stage.dismissed {
            let line = self.by_code(&dismissed.code)?.id;
            self.edit(Edit::RemoveLine { line }).await?;
        }
        for comment in &stage.comments {
            let section = self.section(&comment.section)?;
            self.comment(section, comment).await.map_err(|error| anyhow::anyhow!("{error:?}"))?;
        }
        for indicator in &stage.indicators {
            let definition = Box::new(self.definition(indicator)?);
            self.edit(Edit::AddIndicator { definition }).await?;
        }
        for report in &stage.reports {
            self.report(report).await.with_context(|| format!("the report of {}", report.code))?;
        }
        for measured in &stage.measurements {
            self.measure(measured)
                .await
                .with_context(|| format!("what was measured of {}", measured.indicator))?;
        }
        if let Some(version) = &stage.version {
            self.freeze(version).await.map_err(|error| anyhow::anyhow!("{error:?}"))?;
        }
        Ok(())
    }

    async fn edit(&mut self, edit: Edit) -> anyhow::Result<PartId> {
        let changed = masterplans::change(self.state, &self.stored, self.visitor, edit).await;
        let (part, plan) = changed.map_err(|error| anyhow::anyhow!("{error:?}"))??;
        self.plan = plan;
        part.context("a change of no part")
    }

    async fn write(&mut self, section: PartId, text: &str) -> anyhow::Result<()> {
        let seen = self.plan.section(section).context("a section that was just there")?.revision;
        self.edit(Edit::WriteText { section, seen, text: text.trim().to_owned() }).await?;
        Ok(())
    }

    fn section(&self, kind: &str) -> anyhow::Result<PartId> {
        let section = SectionKind::parse(kind).and_then(|kind| self.plan.section_of(kind));
        Ok(section.with_context(|| format!("no section {kind}"))?.id)
    }

    fn by_code(&self, code: &str) -> anyhow::Result<&Line> {
        let mut lines = self.plan.programme.lines.iter();
        lines.find(|line| line.details.code == code).with_context(|| format!("no line {code}"))
    }

    /// The line that is meant; a new one is made.
    async fn line(&mut self, line: &DemoLine) -> anyhow::Result<PartId> {
        match (&line.code, &line.under) {
            (Some(code), None) => Ok(self.by_code(code)?.id),
            (None, Some(under)) => {
                let under = Some(self.by_code(under)?.id);
                let title = line.title.clone().context("a new line without a title")?;
                self.edit(Edit::AddLine { under, title }).await
            }
            _ => bail!("a line is one that is there, or under one"),
        }
    }

    /// What is filled in about a line by now.
    fn filled_in(&self, line: &DemoLine, now: &Details) -> anyhow::Result<Details> {
        let mut details = now.clone();
        let texts = [
            (&mut details.title, &line.title),
            (&mut details.description, &line.description),
            (&mut details.service, &line.service),
            (&mut details.policy_field, &line.policy_field),
        ];
        for (there, text) in texts {
            there.clone_from(text.as_ref().unwrap_or(&there.clone()));
        }
        details.is_priority = line.is_priority.unwrap_or(details.is_priority);
        details.start = line.start.or(details.start);
        details.end = line.end.or(details.end);
        if let Some(principles) = &line.principles {
            details.principles.clone_from(principles);
        }
        if let Some(after) = &line.after {
            details.after = after
                .iter()
                .map(|code| Ok(self.by_code(code)?.id))
                .collect::<anyhow::Result<BTreeSet<_>>>()?;
        }
        for (flow, amounts) in [(Flow::Expenditure, &line.expenditure), (Flow::Receipts, &line.receipts)] {
            let Some(amounts) = amounts else { continue };
            *details.estimates.of_mut(flow) = amounts
                .iter()
                .map(|(year, text)| {
                    Ok((year.parse()?, Amount::parse(text)?.context("a year without an amount")?))
                })
                .collect::<anyhow::Result<BTreeMap<_, _>>>()?;
        }
        Ok(details)
    }

    async fn comment(&self, section: PartId, comment: &DemoComment) -> Result<(), Error> {
        let owner = self.visitor.owner_id.context("a person without an owner")?;
        let id = comments::keep(self.state, &self.stored, section, owner, &comment.text).await?;
        if comment.resolved {
            comments::set_resolved(self.state, &self.stored, id, true).await?;
        }
        Ok(())
    }

    fn definition(&self, indicator: &DemoIndicator) -> anyhow::Result<Definition> {
        let DemoIndicator { name, unit, aim, target, by, source, line } = indicator;
        Ok(Definition {
            name: name.clone(),
            unit: unit.clone(),
            aim: *aim,
            target: Figure::parse(target)?.context("an indicator without a target")?,
            by: Some(*by),
            source: source.clone(),
            line: line.as_deref().map(|code| self.by_code(code)).transpose()?.map(|line| line.id),
        })
    }

    async fn report(&self, told: &DemoReport) -> anyhow::Result<()> {
        let line = self.by_code(&told.code)?.id;
        let status = Status::parse(&told.status).context("a status there is not")?;
        // Where the day is still to come, it is today, as on the form.
        let day = (told.on.min(self.today), self.today);
        let report = Report::new(day, status, told.progress, told.note.clone())?;
        let owner = self.visitor.owner_id.context("a person without an owner")?;
        let kept = follow_up::keep_report(self.state, &self.stored, line, &report, owner).await;
        kept.map_err(|error| anyhow::anyhow!("{error:?}"))
    }

    async fn measure(&self, told: &DemoMeasurement) -> anyhow::Result<()> {
        let mut indicators = self.plan.indicators.iter();
        let indicator = indicators.find(|one| one.definition.name == told.indicator);
        let measurement = Measurement {
            on: told.on.min(self.today),
            value: Figure::parse(&told.value)?.context("a measurement without a figure")?,
            note: told.note.clone(),
        };
        let id = indicator.context("no such indicator")?.id;
        let owner = self.visitor.owner_id.context("a person without an owner")?;
        let kept = follow_up::keep_measurement(self.state, &self.stored, id, &measurement, owner).await;
        kept.map_err(|error| anyhow::anyhow!("{error:?}"))
    }

    async fn freeze(&self, version: &DemoVersion) -> Result<(), Error> {
        let Self { state, visitor, stored, .. } = self;
        let number = versions::freeze(state, visitor, stored, &version.name, version.is_final).await?;
        if let Some(adoption) = &version.adopted {
            // Where the day is still to come, it is today, as on the form.
            let adoption = Adoption { on: adoption.on.min(self.today), ..adoption.clone() };
            versions::note_adoption(state, stored, number, &adoption).await?;
        }
        Ok(())
    }
}

impl DemoSheet {
    fn fields(&self) -> [(Field, String); 5] {
        [
            (Field::Ambition, &self.ambition),
            (Field::Standing, &self.standing),
            (Field::Already, &self.already),
            (Field::Soon, &self.soon),
            (Field::Obstacles, &self.obstacles),
        ]
        .map(|(field, text)| (field, text.clone()))
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::accounts;
    use crate::chance::Chance;
    use crate::config::Config;
    use crate::documents::tests::{fingerprint, libreoffice, text_of};
    use crate::documents::{Format, render};
    use crate::domain::rights::{Actor, Owner};

    /// The version that was adopted, as who coordinates the municipality finds it.
    async fn adopted(state: &AppState) -> versions::Frozen {
        let account = accounts::find_account_by_email(state.db.read(), "anke@demo.voorrang.example");
        let owner = account.await.unwrap().map(Owner::Account);
        let visitor = Visitor { actor: Actor { owner, memberships: Vec::new() }, ..Visitor::default() };
        let plans = masterplans::list(state, &visitor.actor).await.unwrap();
        let plan = masterplans::load(state, &visitor, &plans[0].public_id, Action::View).await.unwrap();
        let kept = versions::list(state, &plan).await.unwrap();
        let standings: Vec<&str> = kept.iter().map(|version| version.standing.as_str()).collect();
        assert_eq!(standings, ["adopted", "final", "draft"], "the latest first");
        assert!(plan.plan.programme.lines.iter().any(|line| line.is_suggestion), "some are left open");
        versions::load(state, &plan, versions::leading(&kept).unwrap().number).await.unwrap()
    }

    #[tokio::test]
    async fn the_plan_that_was_adopted_says_the_same_in_every_format_and_to_libreoffice() {
        let folder = tempfile::tempdir().unwrap();
        let config = Config::for_testing(folder.path().join("demo.db"));
        let state = AppState::start(config, Clock::system(), Chance::system()).await.unwrap();
        crate::demo::prepare(&state).await.unwrap();
        let document = adopted(&state).await.document();
        let expected = fingerprint(&document, &document.texts().join(" "));
        for format in Format::ALL.into_iter().filter(|format| format.is_built()) {
            let bytes = render(&document, format).unwrap();
            match text_of(&bytes, format) {
                Some(text) => assert_eq!(fingerprint(&document, &text), expected, "{format:?}"),
                None => println!("skipped: pdftotext is not installed"),
            }
            if matches!(format, Format::Docx | Format::Odt) {
                let file = folder.path().join("plan").with_extension(format.extension());
                fs::write(&file, &bytes).unwrap();
                let Some(text) = libreoffice(folder.path(), &file, "txt:Text (encoded):UTF8") else {
                    println!("skipped: LibreOffice is not installed");
                    continue;
                };
                let text = fs::read_to_string(text).unwrap();
                assert_eq!(fingerprint(&document, &text), expected, "{format:?} in LibreOffice");
            }
        }
    }

    #[test]
    fn every_text_of_the_demo_plan_says_that_it_is_fictitious() {
        let plan = read().unwrap();
        for sheet in &plan.sheets {
            assert!(sheet.fields().iter().any(|(_, text)| text.contains("(Fictieve demotekst.)")));
        }
        for stage in &plan.stages {
            let texts = stage.texts.iter().map(|text| &text.text);
            for text in texts.chain(stage.added.iter().map(|added| &added.text)) {
                assert!(text.contains("(Fictieve demotekst.)"), "{text}");
            }
            for note in stage.reports.iter().map(|report| &report.note) {
                assert!(note.contains("(Fictieve demotekst.)"), "{note}");
            }
            let adopted = stage.version.as_ref().and_then(|version| version.adopted.as_ref());
            assert!(adopted.is_none_or(|adopted| adopted.reference.contains("fictief")));
        }
    }
}
