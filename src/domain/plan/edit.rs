//! The one way a plan changes.

use thiserror::Error;

use super::indicator::{Definition, Indicator};
use super::programme::{Details, Level, Line, Origin};
use super::{
    MOST_LINES, MOST_REMOVED, MOST_SECTIONS, PartId, Plan, Removed, RemovedPart, Revision, Section,
    SectionKind,
};

/// A change someone makes. What they read before they made it goes along, where
/// somebody else may have changed that meanwhile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Writes the text of a section.
    WriteText {
        /// The section.
        section: PartId,
        /// The writing that was read.
        seen: Revision,
        /// The whole text.
        text: String,
    },
    /// Names a section.
    NameSection {
        /// The section.
        section: PartId,
        /// The title that was read.
        was: String,
        /// The title; empty for the usual one.
        title: String,
    },
    /// Adds a section, the last but for the annexes.
    AddSection {
        /// What it is about.
        kind: SectionKind,
        /// Its title; empty for the usual one.
        title: String,
    },
    /// Moves a section. Annexes stay behind the others.
    MoveSection {
        /// The section.
        section: PartId,
        /// The one it goes before; none for the end.
        before: Option<PartId>,
    },
    /// Takes a section out.
    RemoveSection {
        /// The section.
        section: PartId,
    },
    /// Adds an objective, or a line under another.
    AddLine {
        /// The line it stands under; none for an objective.
        under: Option<PartId>,
        /// Its short description.
        title: String,
    },
    /// Adds a starter action of a card under an action plan, which accepts it; its
    /// code is proposed. One that stands somewhere already stays as it is.
    AddSuggested {
        /// The action plan it stands under.
        under: PartId,
        /// Which starter action it is.
        origin: Origin,
        /// What the card says of it.
        details: Box<Details>,
    },
    /// Writes what is filled in about a line, which accepts it.
    WriteLine {
        /// The line.
        line: PartId,
        /// The writing that was read.
        seen: Revision,
        /// All of it.
        details: Box<Details>,
    },
    /// Moves a line with what stands under it.
    MoveLine {
        /// The line.
        line: PartId,
        /// The line it goes under; none for an objective.
        under: Option<PartId>,
        /// The one there that it goes before; none for the end.
        before: Option<PartId>,
    },
    /// Takes a line out with what stands under it; a suggestion is dismissed by it.
    RemoveLine {
        /// The line.
        line: PartId,
    },
    /// Accepts a suggestion as it is.
    Accept {
        /// The line.
        line: PartId,
    },
    /// Adds an indicator.
    AddIndicator {
        /// What is filled in.
        definition: Box<Definition>,
    },
    /// Writes what is filled in about an indicator.
    WriteIndicator {
        /// The indicator.
        indicator: PartId,
        /// The writing that was read.
        seen: Revision,
        /// All of it.
        definition: Box<Definition>,
    },
    /// Takes an indicator out.
    RemoveIndicator {
        /// The indicator.
        indicator: PartId,
    },
    /// Gives every line the code its place proposes.
    ProposeCodes,
    /// Puts back what was taken out.
    PutBack {
        /// Its id among the removed.
        removed: PartId,
    },
}

/// Why a plan stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum EditError {
    /// What it is about was taken out meanwhile, or never was.
    #[error("there is no such part (any more)")]
    Gone,
    /// Somebody else wrote the text since it was read.
    #[error("somebody else wrote this text meanwhile")]
    StaleText(Box<Section>),
    /// Somebody else named the section since it was read.
    #[error("somebody else named this section meanwhile")]
    StaleTitle(String),
    /// Somebody else wrote the line since it was read.
    #[error("somebody else wrote this line meanwhile")]
    StaleLine(Box<Line>),
    /// Somebody else wrote the indicator since it was read.
    #[error("somebody else wrote this indicator meanwhile")]
    StaleIndicator(Box<Indicator>),
    /// Another line has this code.
    #[error("another line has the code {0}")]
    CodeTaken(String),
    /// It ends before it starts.
    #[error("it ends before it starts")]
    EndsBeforeStart,
    /// It would wait for itself.
    #[error("the action would wait for itself")]
    Circle,
    /// It cannot stand there: an action stands under an action plan.
    #[error("a line cannot stand there")]
    WrongLevel,
    /// There is a section of that kind already.
    #[error("there is a section of that kind")]
    KindTaken,
    /// What it stood under is taken out too.
    #[error("what it stood under is not there")]
    NothingToStandUnder,
    /// The line that an indicator would measure is taken out.
    #[error("what it measures is not there")]
    NothingToMeasure,
    /// The plan holds no more of them.
    #[error("the plan is full")]
    Full,
}

impl Plan {
    /// Makes a change at a moment (seconds since 1970), and gives the part it was about.
    ///
    /// # Errors
    /// [`EditError`]; the plan is as it was then.
    pub fn apply(&mut self, edit: Edit, now: i64) -> Result<Option<PartId>, EditError> {
        match edit {
            Edit::WriteText { section, seen, text } => self.write_text(section, seen, text).map(Some),
            Edit::NameSection { section, was, title } => self.name_section(section, &was, title).map(Some),
            Edit::AddSection { kind, title } => self.add_section(kind, title).map(Some),
            Edit::MoveSection { section, before } => self.move_section(section, before).map(Some),
            Edit::RemoveSection { section } => self.remove_section(section, now).map(Some),
            Edit::AddLine { under, title } => self.add_line(under, title).map(Some),
            Edit::AddSuggested { under, origin, details } => {
                self.add_suggested(under, origin, *details).map(Some)
            }
            Edit::WriteLine { line, seen, details } => self.write_line(line, seen, *details).map(Some),
            Edit::MoveLine { line, under, before } => self.move_line(line, under, before).map(Some),
            Edit::RemoveLine { line } => self.remove_line(line, now).map(Some),
            Edit::Accept { line } => self.accept(line).map(Some),
            Edit::AddIndicator { definition } => self.add_indicator(*definition).map(Some),
            Edit::WriteIndicator { indicator, seen, definition } => {
                self.write_indicator(indicator, seen, *definition).map(Some)
            }
            Edit::RemoveIndicator { indicator } => self.remove_indicator(indicator, now).map(Some),
            Edit::ProposeCodes => {
                self.propose_codes();
                Ok(None)
            }
            Edit::PutBack { removed } => self.put_back(removed).map(Some),
        }
    }

    fn section_mut(&mut self, id: PartId) -> Result<&mut Section, EditError> {
        self.sections.iter_mut().find(|section| section.id == id).ok_or(EditError::Gone)
    }

    fn write_text(&mut self, id: PartId, seen: Revision, text: String) -> Result<PartId, EditError> {
        let section = self.section_mut(id)?;
        if section.text == text {
            // Sent again, or both wrote the same: nothing is lost by either.
            return Ok(id);
        }
        if section.revision != seen {
            return Err(EditError::StaleText(Box::new(section.clone())));
        }
        section.text = text;
        section.revision = seen.next();
        Ok(id)
    }

    fn name_section(&mut self, id: PartId, was: &str, title: String) -> Result<PartId, EditError> {
        let section = self.section_mut(id)?;
        if section.title != was && section.title != title {
            return Err(EditError::StaleTitle(section.title.clone()));
        }
        section.title = title;
        Ok(id)
    }

    fn add_section(&mut self, kind: SectionKind, title: String) -> Result<PartId, EditError> {
        if kind != SectionKind::Own && self.section_of(kind).is_some() {
            return Err(EditError::KindTaken);
        }
        if self.sections.len() >= MOST_SECTIONS {
            return Err(EditError::Full);
        }
        let id = self.new_id();
        let section = Section { id, kind, title, text: String::new(), revision: Revision::FIRST };
        let at = if kind.is_annex() { self.sections.len() } else { self.first_annex() };
        self.sections.insert(at, section);
        Ok(id)
    }

    pub(super) fn first_annex(&self) -> usize {
        self.sections.iter().position(|section| section.kind.is_annex()).unwrap_or(self.sections.len())
    }

    fn move_section(&mut self, id: PartId, before: Option<PartId>) -> Result<PartId, EditError> {
        let place = |id| self.sections.iter().position(|section| section.id == id).ok_or(EditError::Gone);
        let from = place(id)?;
        let before = before.map(place).transpose()?;
        if before == Some(from) {
            return Ok(id);
        }
        let section = self.sections.remove(from);
        let to = before.map_or(self.sections.len(), |to| if to > from { to - 1 } else { to });
        let annex = self.first_annex();
        let to = if section.kind.is_annex() { to.max(annex) } else { to.min(annex) };
        self.sections.insert(to, section);
        Ok(id)
    }

    fn remove_section(&mut self, id: PartId, now: i64) -> Result<PartId, EditError> {
        let at = self.sections.iter().position(|section| section.id == id).ok_or(EditError::Gone)?;
        let after = at.checked_sub(1).map(|before| self.sections[before].id);
        let section = self.sections.remove(at);
        Ok(self.keep_removed(RemovedPart::Section { after, section }, now))
    }

    pub(super) fn keep_removed(&mut self, part: RemovedPart, at: i64) -> PartId {
        let id = self.new_id();
        self.removed.push(Removed { id, at, part });
        if self.removed.len() > MOST_REMOVED {
            self.removed.remove(0);
        }
        id
    }

    fn add_line(&mut self, under: Option<PartId>, title: String) -> Result<PartId, EditError> {
        if self.programme.lines.len() >= MOST_LINES {
            return Err(EditError::Full);
        }
        let level = match under {
            None => Level::Objective,
            Some(id) => {
                self.programme.line(id).ok_or(EditError::Gone)?.level.below().ok_or(EditError::WrongLevel)?
            }
        };
        let code = self.programme.propose_code(under);
        let at = match under {
            None => self.programme.lines.len(),
            Some(id) => self.programme.block(id).ok_or(EditError::Gone)?.end,
        };
        let id = self.new_id();
        let details = Details { code, title, ..Details::default() };
        let line = Line { id, level, is_suggestion: false, origin: None, details, revision: Revision::FIRST };
        self.programme.lines.insert(at, line);
        self.programme.accept(id);
        Ok(id)
    }

    fn add_suggested(
        &mut self,
        under: PartId,
        origin: Origin,
        details: Details,
    ) -> Result<PartId, EditError> {
        // Asked twice, or by two: it is added once.
        if let Some(there) = self.programme.from_origin(&origin) {
            return Ok(there.id);
        }
        let above = self.programme.line(under).ok_or(EditError::Gone)?;
        if above.level != Level::ActionPlan {
            return Err(EditError::WrongLevel);
        }
        let id = self.add_line(Some(under), details.title.clone())?;
        if let Some(line) = self.programme.lines.iter_mut().find(|line| line.id == id) {
            let code = std::mem::take(&mut line.details.code);
            line.details = Details { code, after: Default::default(), ..details };
            line.origin = Some(origin);
        }
        Ok(id)
    }

    fn write_line(&mut self, id: PartId, seen: Revision, mut details: Details) -> Result<PartId, EditError> {
        let line = self.programme.line(id).ok_or(EditError::Gone)?;
        // What it waits for that is taken out at the moment may come back.
        let out_of_sight = line.details.after.iter().filter(|id| self.programme.line(**id).is_none());
        details.after.extend(out_of_sight);
        if line.level != Level::Action {
            details.estimates = super::programme::Estimates::default();
            details.after.clear();
        }
        if line.details == details {
            self.programme.accept(id);
            return Ok(id);
        }
        if line.revision != seen {
            return Err(EditError::StaleLine(Box::new(line.clone())));
        }
        if self.programme.with_code(&details.code).is_some_and(|other| other.id != id) {
            return Err(EditError::CodeTaken(details.code));
        }
        if let (Some(start), Some(end)) = (details.start, details.end)
            && end < start
        {
            return Err(EditError::EndsBeforeStart);
        }
        if self.programme.is_circle(id, &details.after) {
            return Err(EditError::Circle);
        }
        if let Some(line) = self.programme.lines.iter_mut().find(|line| line.id == id) {
            line.details = details;
            line.revision = seen.next();
        }
        self.programme.accept(id);
        Ok(id)
    }

    fn move_line(
        &mut self,
        id: PartId,
        under: Option<PartId>,
        before: Option<PartId>,
    ) -> Result<PartId, EditError> {
        let line = self.programme.line(id).ok_or(EditError::Gone)?;
        let (level, is_suggestion) = (line.level, line.is_suggestion);
        let above = under.map(|under| self.programme.line(under).ok_or(EditError::Gone)).transpose()?;
        if above.map(|above| above.level) != level.above() {
            return Err(EditError::WrongLevel);
        }
        if before == Some(id) {
            return Ok(id);
        }
        if before.is_some_and(|before| !self.programme.right_below(under).any(|line| line.id == before)) {
            return Err(EditError::Gone);
        }
        let block = self.programme.block(id).ok_or(EditError::Gone)?;
        let moved: Vec<Line> = self.programme.lines.drain(block).collect();
        self.insert(moved, under, before);
        if !is_suggestion {
            self.programme.accept(id);
        }
        Ok(id)
    }

    /// Puts lines under one, before another there or at the end.
    pub(super) fn insert(&mut self, lines: Vec<Line>, under: Option<PartId>, before: Option<PartId>) {
        let of = |id: PartId| self.programme.block(id);
        let at = match (before.and_then(of), under.and_then(of)) {
            (Some(before), _) => before.start,
            (None, Some(under)) => under.end,
            (None, None) => self.programme.lines.len(),
        };
        self.programme.lines.splice(at..at, lines);
    }

    fn remove_line(&mut self, id: PartId, now: i64) -> Result<PartId, EditError> {
        let under = self.programme.above(id).map(|line| line.id);
        let beside: Vec<PartId> = self.programme.right_below(under).map(|line| line.id).collect();
        let at = beside.iter().position(|other| *other == id).ok_or(EditError::Gone)?;
        let after = at.checked_sub(1).map(|before| beside[before]);
        let block = self.programme.block(id).ok_or(EditError::Gone)?;
        let lines = self.programme.lines.drain(block).collect();
        Ok(self.keep_removed(RemovedPart::Lines { under, after, lines }, now))
    }

    fn accept(&mut self, id: PartId) -> Result<PartId, EditError> {
        self.programme.line(id).ok_or(EditError::Gone)?;
        self.programme.accept(id);
        Ok(id)
    }

    fn propose_codes(&mut self) {
        let codes = self.programme.proposed_codes();
        for (line, (_, code)) in self.programme.lines.iter_mut().zip(codes) {
            if line.details.code != code {
                line.details.code = code;
                // Who is writing the line sees it before it goes.
                line.revision = line.revision.next();
            }
        }
    }
}
