//! Whether a plan that comes from elsewhere is one that people could have made here.

use std::collections::BTreeSet;

use thiserror::Error;

use super::indicator::{Indicator, SOURCE_LIMIT, UNIT_LIMIT};
use super::programme::{Level, Line, Programme};
use super::{
    DESCRIPTION_LIMIT, MOST_INDICATORS, MOST_LINES, MOST_REMOVED, MOST_SECTIONS, NAME_LIMIT, PartId, Plan,
    RemovedPart, Revision, Section, SectionKind, TEXT_LIMIT, TITLE_LIMIT,
};
use crate::domain::text::clean;

/// What no plan can be.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Unsound {
    /// An id names two parts, or one that is not made yet.
    #[error("part {0} is there twice, or is not made yet")]
    Id(u32),
    /// There are more parts than a plan holds.
    #[error("it has more parts than a plan holds")]
    Full,
    /// Two sections are of a kind of which there is one, or an annex stands too early.
    #[error("section {0} cannot stand there")]
    Section(u32),
    /// It stands deeper than what is over it allows, or is accepted under a suggestion.
    #[error("line {0} cannot stand there")]
    Place(u32),
    /// It has the code of another line, dates in the wrong order, or waits for itself.
    #[error("line {0} has a code, dates or actions to wait for that cannot be")]
    Details(u32),
    /// It is too long, or holds characters that no text holds.
    #[error("a text of part {0} is too long, or has control characters")]
    Text(u32),
}

impl Plan {
    /// Whether [`Plan::apply`] could have made it.
    ///
    /// # Errors
    /// The first thing found that it could not.
    pub fn check(&self) -> Result<(), Unsound> {
        self.check_ids()?;
        if self.sections.len() > MOST_SECTIONS
            || self.programme.lines.len() > MOST_LINES
            || self.indicators.len() > MOST_INDICATORS
            || self.removed.len() > MOST_REMOVED
        {
            return Err(Unsound::Full);
        }
        let first_annex = self.first_annex();
        for (at, section) in self.sections.iter().enumerate() {
            let is_only = section.kind == SectionKind::Own
                || self.section_of(section.kind).is_some_and(|first| first.id == section.id);
            if !is_only || (at >= first_annex) != section.kind.is_annex() {
                return Err(Unsound::Section(section.id.0));
            }
        }
        check_outline(&self.programme.lines, Level::Objective)?;
        self.check_lines()?;
        for removed in &self.removed {
            if let RemovedPart::Lines { under, lines, .. } = &removed.part {
                self.check_removed(*under, lines)?;
            }
        }
        self.check_texts()
    }

    fn every_section(&self) -> impl Iterator<Item = &Section> {
        let removed = self.removed.iter().filter_map(|one| match &one.part {
            RemovedPart::Section { section, .. } => Some(section),
            RemovedPart::Lines { .. } | RemovedPart::Indicator { .. } => None,
        });
        self.sections.iter().chain(removed)
    }

    fn every_line(&self) -> impl Iterator<Item = &Line> {
        let removed = self.removed.iter().flat_map(|one| match &one.part {
            RemovedPart::Section { .. } | RemovedPart::Indicator { .. } => &[],
            RemovedPart::Lines { lines, .. } => lines.as_slice(),
        });
        self.programme.lines.iter().chain(removed)
    }

    fn every_indicator(&self) -> impl Iterator<Item = &Indicator> {
        let removed = self.removed.iter().filter_map(|one| match &one.part {
            RemovedPart::Indicator { indicator, .. } => Some(indicator),
            RemovedPart::Section { .. } | RemovedPart::Lines { .. } => None,
        });
        self.indicators.iter().chain(removed)
    }

    fn check_ids(&self) -> Result<(), Unsound> {
        let mut seen = BTreeSet::new();
        let ids = self
            .every_section()
            .map(|section| section.id)
            .chain(self.every_line().map(|line| line.id))
            .chain(self.every_indicator().map(|indicator| indicator.id))
            .chain(self.removed.iter().map(|removed| removed.id));
        for id in ids {
            if id >= self.next || !seen.insert(id) {
                return Err(Unsound::Id(id.0));
            }
        }
        Ok(())
    }

    fn check_lines(&self) -> Result<(), Unsound> {
        let mut codes = BTreeSet::new();
        for line in &self.programme.lines {
            let above = self.programme.above(line.id);
            if !line.is_suggestion && above.is_some_and(|above| above.is_suggestion) {
                return Err(Unsound::Place(line.id.0));
            }
            let is_new = codes.insert(line.details.code.to_ascii_lowercase());
            if !is_new || !ends_after_start(line) || is_waiting_wrongly(&self.programme, line) {
                return Err(Unsound::Details(line.id.0));
            }
        }
        Ok(())
    }

    /// What was taken out can be put back: under what it stood under, if that is there.
    fn check_removed(&self, under: Option<PartId>, lines: &[Line]) -> Result<(), Unsound> {
        let Some(first) = lines.first() else { return Err(Unsound::Full) };
        check_outline(lines, first.level)?;
        let above = under.and_then(|under| self.every_line().find(|line| line.id == under));
        let fits = match above {
            Some(above) => first.level.above() == Some(above.level),
            None => under.is_some() == first.level.above().is_some(),
        };
        if !fits || lines[1..].iter().any(|line| line.level <= first.level) {
            return Err(Unsound::Place(first.id.0));
        }
        let own = Programme { lines: lines.to_vec() };
        match lines.iter().find(|line| !ends_after_start(line) || is_waiting_wrongly(&own, line)) {
            Some(line) => Err(Unsound::Details(line.id.0)),
            None => Ok(()),
        }
    }

    fn check_texts(&self) -> Result<(), Unsound> {
        for section in self.every_section() {
            let Section { id, title, text, .. } = section;
            check_texts(*id, [(title.as_str(), TITLE_LIMIT), (text.as_str(), TEXT_LIMIT)])?;
        }
        for line in self.every_line() {
            let details = &line.details;
            if line.origin.is_some() && line.revision == Revision::FIRST {
                // The deck's words, as the deck has them.
                continue;
            }
            // A new code, or going back to a version, counts as a writing, and leaves the
            // deck's words as long as they were.
            let limit = |own| if line.origin.is_some() { TEXT_LIMIT } else { own };
            let texts = [
                (details.code.as_str(), NAME_LIMIT),
                (details.title.as_str(), limit(TITLE_LIMIT)),
                (details.description.as_str(), limit(DESCRIPTION_LIMIT)),
                (details.service.as_str(), limit(NAME_LIMIT)),
                (details.policy_field.as_str(), NAME_LIMIT),
            ];
            check_texts(line.id, texts)?;
        }
        for indicator in self.every_indicator() {
            let definition = &indicator.definition;
            let texts = [
                (definition.name.as_str(), TITLE_LIMIT),
                (definition.unit.as_str(), UNIT_LIMIT),
                (definition.source.as_str(), SOURCE_LIMIT),
            ];
            check_texts(indicator.id, texts)?;
        }
        Ok(())
    }
}

/// Whether the first line stands at a level, and each at most one deeper than the one
/// before it.
fn check_outline(lines: &[Line], first: Level) -> Result<(), Unsound> {
    let mut deepest = Some(first);
    for line in lines {
        if deepest.is_none_or(|deepest| line.level > deepest) {
            return Err(Unsound::Place(line.id.0));
        }
        deepest = line.level.below().or(Some(line.level));
    }
    Ok(())
}

fn ends_after_start(line: &Line) -> bool {
    line.details.start.zip(line.details.end).is_none_or(|(start, end)| start <= end)
}

/// Only actions wait and cost, and none waits for itself.
fn is_waiting_wrongly(programme: &Programme, line: &Line) -> bool {
    let details = &line.details;
    let is_action = line.level == Level::Action;
    !(is_action || details.after.is_empty() && details.estimates.is_empty())
        || programme.is_circle(line.id, &details.after)
}

fn check_texts<'a>(part: PartId, texts: impl IntoIterator<Item = (&'a str, usize)>) -> Result<(), Unsound> {
    let is_clean = |(text, limit): (&str, usize)| clean(text, limit).is_ok_and(|clean| clean == text.trim());
    if texts.into_iter().all(is_clean) { Ok(()) } else { Err(Unsound::Text(part.0)) }
}
