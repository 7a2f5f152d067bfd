//! The plan an organisation works with: what became of the draft
//! ([`super::masterplan`]) once people write in it.
//!
//! A [`Plan`] is one value: sections of text, and the objectives of the BBC. It
//! changes through [`Plan::apply`] alone, which refuses what somebody could lose
//! by: an [`Edit`] of something that was read before it changed.

pub mod amount;
pub mod chain;
pub mod difference;
pub mod edit;
pub mod follow_up;
pub mod indicator;
pub mod merge;
pub mod places;
pub mod programme;
mod restore;
mod sound;
pub mod standing;
mod start;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use super::language::Language;
use super::masterplan::Period;
use indicator::Indicator;
use programme::{Line, Programme};

pub use sound::Unsound;
pub use start::{Seed, start};

/// Longest text of a section, in characters: thirty pages.
pub const TEXT_LIMIT: usize = 100_000;
/// Longest title of anything in a plan, in characters.
pub const TITLE_LIMIT: usize = 300;
/// Longest description of a line, in characters.
pub const DESCRIPTION_LIMIT: usize = 4_000;
/// Longest name of a service, of a policy field, and longest code, in characters.
pub const NAME_LIMIT: usize = 120;
/// Longest comment on a section, in characters.
pub const COMMENT_LIMIT: usize = 2_000;
/// Most sections: a plan with more is a book.
pub const MOST_SECTIONS: usize = 60;
/// Most lines of a programme: some eight times what a large plan has.
pub const MOST_LINES: usize = 1_000;
/// Most indicators: some ten per objective.
pub const MOST_INDICATORS: usize = 200;
/// Most removed parts that are kept; the oldest go first.
pub const MOST_REMOVED: usize = 50;

/// What names a part of a plan, a section or a line, for as long as the plan lives: it
/// stays when the part moves, is removed, and comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PartId(pub u32);

/// How often a part was written, from 1: whoever writes says which one was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Revision(pub u32);

impl Revision {
    /// Of what was just made.
    pub const FIRST: Self = Self(1);

    fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

/// What a section is about, which says what stands in it besides its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SectionKind {
    /// For who reads only this: the priorities in a table.
    Summary,
    /// Why there is a plan.
    Context,
    /// What the organisation wants.
    Vision,
    /// The principles, ranked, with their motivation.
    Principles,
    /// Of a joint plan: how it fits the members.
    Members,
    /// What the principles ask of information, technology and support.
    Translation,
    /// The objectives, plans and actions.
    Objectives,
    /// When what is done, as a picture.
    Roadmap,
    /// Who decides and who does.
    Steering,
    /// How one sees that it works.
    Monitoring,
    /// What may go wrong.
    Risks,
    /// Whatever else: only its text.
    Own,
    /// Annex: how the choice was made.
    Method,
    /// Annex: the whole result.
    Result,
    /// Annex: the cards.
    Cards,
}

impl SectionKind {
    /// Every kind, in the order of a plan.
    pub const ALL: [Self; 15] = [
        Self::Summary,
        Self::Context,
        Self::Vision,
        Self::Principles,
        Self::Members,
        Self::Translation,
        Self::Objectives,
        Self::Roadmap,
        Self::Steering,
        Self::Monitoring,
        Self::Risks,
        Self::Own,
        Self::Method,
        Self::Result,
        Self::Cards,
    ];

    /// Its name in addresses, anchors and message keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Context => "context",
            Self::Vision => "vision",
            Self::Principles => "principles",
            Self::Members => "members",
            Self::Translation => "translation",
            Self::Objectives => "objectives",
            Self::Roadmap => "roadmap",
            Self::Steering => "steering",
            Self::Monitoring => "monitoring",
            Self::Risks => "risks",
            Self::Own => "own",
            Self::Method => "method",
            Self::Result => "result",
            Self::Cards => "cards",
        }
    }

    /// Reads [`SectionKind::as_str`] back.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// Whether it stands behind the plan, with a letter for a number.
    #[must_use]
    pub fn is_annex(self) -> bool {
        matches!(self, Self::Method | Self::Result | Self::Cards)
    }
}

/// A section of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Its id.
    pub id: PartId,
    /// What it is about.
    pub kind: SectionKind,
    /// Its title; empty for the usual one of its kind.
    pub title: String,
    /// What people wrote, in Markdown.
    pub text: String,
    /// Which writing of the text this is.
    pub revision: Revision,
}

/// Something taken out, to put back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Removed {
    /// What names it among the removed.
    pub id: PartId,
    /// When, in seconds since 1970.
    pub at: i64,
    /// What it was.
    pub part: RemovedPart,
}

/// What was taken out, and where from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RemovedPart {
    /// A section.
    Section {
        /// The section before it, if there was one.
        after: Option<PartId>,
        /// The section.
        section: Section,
    },
    /// A line with what stood under it.
    Lines {
        /// The line it stood under; none for an objective.
        under: Option<PartId>,
        /// The line before it under the same one, if there was one.
        after: Option<PartId>,
        /// The line first, then what stood under it.
        lines: Vec<Line>,
    },
    /// An indicator.
    Indicator {
        /// The indicator before it, if there was one.
        after: Option<PartId>,
        /// The indicator.
        indicator: Indicator,
    },
}

/// A plan people work on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The language it is written in.
    pub language: Language,
    /// The years it runs over.
    pub period: Period,
    /// Its sections in order, annexes last.
    pub sections: Vec<Section>,
    /// Objectives, action plans and actions.
    pub programme: Programme,
    /// What is measured to see that it works; plans from before there were any have none.
    #[serde(default)]
    pub indicators: Vec<Indicator>,
    /// What was taken out, the latest last.
    pub removed: Vec<Removed>,
    /// The id the next part gets.
    next: PartId,
}

impl Plan {
    /// A plan with nothing in it.
    #[must_use]
    pub fn empty(language: Language, period: Period) -> Self {
        Self {
            language,
            period,
            sections: Vec::new(),
            programme: Programme::default(),
            indicators: Vec::new(),
            removed: Vec::new(),
            next: PartId(1),
        }
    }

    /// The section with an id.
    #[must_use]
    pub fn section(&self, id: PartId) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }

    /// The section of a kind, the first where there are several.
    #[must_use]
    pub fn section_of(&self, kind: SectionKind) -> Option<&Section> {
        self.sections.iter().find(|section| section.kind == kind)
    }

    /// The kinds that it has no section of, and might: any but [`SectionKind::Own`],
    /// of which there may be as many as one likes.
    #[must_use]
    pub fn missing_kinds(&self, is_joint: bool) -> Vec<SectionKind> {
        SectionKind::ALL
            .into_iter()
            .filter(|kind| *kind != SectionKind::Own && (is_joint || *kind != SectionKind::Members))
            .filter(|kind| self.section_of(*kind).is_none())
            .collect()
    }

    /// What there is without what nobody accepted: the plan as it is decided.
    #[must_use]
    pub fn without_suggestions(&self) -> Self {
        let mut plan = self.clone();
        plan.programme.lines.retain(|line| !line.is_suggestion);
        plan.programme.forget_missing();
        for indicator in &mut plan.indicators {
            let line = indicator.definition.line.filter(|line| plan.programme.line(*line).is_some());
            indicator.definition.line = line;
        }
        plan.removed.clear();
        plan
    }

    fn new_id(&mut self) -> PartId {
        let id = self.next;
        self.next = PartId(id.0 + 1);
        id
    }
}
