//! Putting back what was taken out, and the whole as it was.

use super::edit::EditError;
use super::programme::Line;
use super::{MOST_LINES, MOST_SECTIONS, PartId, Plan, RemovedPart, Section, SectionKind};

impl Plan {
    /// Makes the plan what it was in a version. Whoever has it open is told, since every
    /// part counts as written; what was taken out by then stays to be put back.
    pub fn restore(&mut self, version: &Self) {
        let now = std::mem::replace(self, version.clone());
        self.next = now.next.max(version.next);
        for section in &mut self.sections {
            let before = now.section(section.id).map_or(section.revision, |before| before.revision);
            section.revision = before.max(section.revision).next();
        }
        for line in &mut self.programme.lines {
            let before = now.programme.line(line.id).map_or(line.revision, |before| before.revision);
            line.revision = before.max(line.revision).next();
        }
        for indicator in &mut self.indicators {
            let before = now.indicator(indicator.id).map_or(indicator.revision, |before| before.revision);
            indicator.revision = before.max(indicator.revision).next();
        }
        self.removed = now.removed;
        // What is there again is not to be put back a second time.
        let is_back = |plan: &Self, part: &RemovedPart| match part {
            RemovedPart::Section { section, .. } => plan.section(section.id).is_some(),
            RemovedPart::Lines { lines, .. } => {
                lines.iter().any(|line| plan.programme.line(line.id).is_some())
            }
            RemovedPart::Indicator { indicator, .. } => plan.indicator(indicator.id).is_some(),
        };
        let removed = std::mem::take(&mut self.removed);
        self.removed = removed.into_iter().filter(|one| !is_back(self, &one.part)).collect();
    }

    pub(super) fn put_back(&mut self, removed: PartId) -> Result<PartId, EditError> {
        let at = self.removed.iter().position(|one| one.id == removed).ok_or(EditError::Gone)?;
        let id = match self.removed[at].part.clone() {
            RemovedPart::Section { after, section } => self.put_section_back(after, section)?,
            RemovedPart::Lines { under, after, lines } => self.put_lines_back(under, after, lines)?,
            RemovedPart::Indicator { after, indicator } => self.put_indicator_back(after, indicator)?,
        };
        self.removed.remove(at);
        Ok(id)
    }

    fn put_section_back(&mut self, after: Option<PartId>, section: Section) -> Result<PartId, EditError> {
        if section.kind != SectionKind::Own && self.section_of(section.kind).is_some() {
            return Err(EditError::KindTaken);
        }
        if self.sections.len() >= MOST_SECTIONS {
            return Err(EditError::Full);
        }
        let id = section.id;
        let place = |id| self.sections.iter().position(|other| other.id == id);
        let at = match after {
            None => 0,
            Some(after) => place(after).map_or(self.sections.len(), |at| at + 1),
        };
        let annex = self.first_annex();
        let at = if section.kind.is_annex() { at.max(annex) } else { at.min(annex) };
        self.sections.insert(at, section);
        Ok(id)
    }

    fn put_lines_back(
        &mut self,
        under: Option<PartId>,
        after: Option<PartId>,
        mut lines: Vec<Line>,
    ) -> Result<PartId, EditError> {
        if self.programme.lines.len() + lines.len() > MOST_LINES {
            return Err(EditError::Full);
        }
        if under.is_some_and(|under| self.programme.line(under).is_none()) {
            return Err(EditError::NothingToStandUnder);
        }
        let Some(first) = lines.first() else { return Err(EditError::Gone) };
        let (id, is_suggestion) = (first.id, first.is_suggestion);
        // Codes others took meanwhile are theirs.
        let taken: Vec<PartId> = lines
            .iter()
            .filter(|line| self.programme.with_code(&line.details.code).is_some())
            .map(|line| line.id)
            .collect();
        // What waits for what may have changed meanwhile, so that it would close a circle.
        let waits: Vec<_> =
            lines.iter_mut().map(|line| (line.id, std::mem::take(&mut line.details.after))).collect();
        let beside: Vec<PartId> = self.programme.right_below(under).map(|line| line.id).collect();
        let at =
            after.and_then(|after| beside.iter().position(|other| *other == after)).map_or(0, |at| at + 1);
        let before = match after {
            // What it stood behind is gone: the end is as good as any.
            Some(after) if !beside.contains(&after) => None,
            _ => beside.get(at).copied(),
        };
        self.insert(lines, under, before);
        for (line, after) in waits {
            let after =
                after.into_iter().filter(|other| !self.programme.is_circle(line, &[*other].into())).collect();
            if let Some(line) = self.programme.lines.iter_mut().find(|other| other.id == line) {
                line.details.after = after;
            }
        }
        for line in taken {
            let under = self.programme.above(line).map(|above| above.id);
            let code = self.programme.propose_code(under);
            if let Some(line) = self.programme.lines.iter_mut().find(|other| other.id == line) {
                line.details.code = code;
                line.revision = line.revision.next();
            }
        }
        if !is_suggestion {
            self.programme.accept(id);
        }
        Ok(id)
    }
}
