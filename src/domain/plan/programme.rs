//! The objectives of a plan in the structure of the BBC: *beleidsdoelstelling* →
//! *actieplan* → *actie*.
//!
//! They are kept as an outline: lines in the order they are read, each with its
//! level. What stands under a line are the lines after it of a deeper level, up to
//! the next that is not. So all three levels are found, moved and removed in one way.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::amount::Amount;
use super::{PartId, Revision};
use crate::domain::catalogue::CardCode;

/// How deep a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// *Beleidsdoelstelling*.
    Objective,
    /// *Actieplan*.
    ActionPlan,
    /// *Actie*.
    Action,
}

impl Level {
    /// Every level, from the top.
    pub const ALL: [Self; 3] = [Self::Objective, Self::ActionPlan, Self::Action];

    /// Its name in message keys and addresses.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Objective => "objective",
            Self::ActionPlan => "action-plan",
            Self::Action => "action",
        }
    }

    /// The level a line of it stands under; none for objectives.
    #[must_use]
    pub fn above(self) -> Option<Self> {
        match self {
            Self::Objective => None,
            Self::ActionPlan => Some(Self::Objective),
            Self::Action => Some(Self::ActionPlan),
        }
    }

    /// The level that stands under it; none for actions.
    #[must_use]
    pub fn below(self) -> Option<Self> {
        match self {
            Self::Objective => Some(Self::ActionPlan),
            Self::ActionPlan => Some(Self::Action),
            Self::Action => None,
        }
    }

    /// What its codes begin with: `BD1`, `AP1.1`, `A1.1.1`.
    fn prefix(self) -> &'static str {
        match self {
            Self::Objective => "BD",
            Self::ActionPlan => "AP",
            Self::Action => "A",
        }
    }
}

/// Whether money goes out or comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Flow {
    /// *Uitgaven*.
    Expenditure,
    /// *Ontvangsten*.
    Receipts,
}

impl Flow {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Expenditure, Self::Receipts];

    /// Its name in message keys and fields.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Expenditure => "expenditure",
            Self::Receipts => "receipts",
        }
    }
}

/// What is estimated to go out and to come in, per year; a year nobody estimated is
/// not there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Estimates {
    /// Going out, by year.
    pub expenditure: BTreeMap<i16, Amount>,
    /// Coming in, by year.
    pub receipts: BTreeMap<i16, Amount>,
}

impl Estimates {
    /// What goes one way, by year.
    #[must_use]
    pub fn of(&self, flow: Flow) -> &BTreeMap<i16, Amount> {
        match flow {
            Flow::Expenditure => &self.expenditure,
            Flow::Receipts => &self.receipts,
        }
    }

    /// What goes one way, by year, to change.
    pub fn of_mut(&mut self, flow: Flow) -> &mut BTreeMap<i16, Amount> {
        match flow {
            Flow::Expenditure => &mut self.expenditure,
            Flow::Receipts => &mut self.receipts,
        }
    }

    /// Over all years; none when nobody estimated any.
    #[must_use]
    pub fn total(&self, flow: Flow) -> Option<Amount> {
        let years = self.of(flow);
        (!years.is_empty()).then(|| years.values().copied().sum())
    }

    /// Whether nobody estimated anything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.expenditure.is_empty() && self.receipts.is_empty()
    }

    fn add(&mut self, other: &Self) {
        for flow in Flow::ALL {
            for (year, amount) in other.of(flow) {
                let sum = self.of_mut(flow).entry(*year).or_default();
                *sum = *sum + *amount;
            }
        }
    }
}

/// What people fill in about a line.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    /// `A1.1.1`: proposed, and theirs to change.
    pub code: String,
    /// Short description.
    pub title: String,
    /// Long description; may be empty.
    pub description: String,
    /// Whether it is *prioritair* in the sense of the BBC: reported on apart.
    pub is_priority: bool,
    /// The service responsible for it; may be empty.
    pub service: String,
    /// First day, if it is known.
    pub start: Option<Date>,
    /// Last day, if it is known.
    pub end: Option<Date>,
    /// *Beleidsveld*; may be empty.
    pub policy_field: String,
    /// The principles it serves.
    pub principles: BTreeSet<CardCode>,
    /// Of an action: what it is estimated to cost and bring in.
    pub estimates: Estimates,
    /// Of an action: the actions it waits for.
    pub after: BTreeSet<PartId>,
}

/// The starter action a line was suggested from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// The card it stands on.
    pub card: CardCode,
    /// Which of the card's actions, from 0.
    pub action: usize,
}

/// An objective, an action plan or an action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Its id.
    pub id: PartId,
    /// What it is.
    pub level: Level,
    /// Whether nobody accepted it yet. What stands over an accepted line is accepted.
    pub is_suggestion: bool,
    /// The starter action it came from, if it did.
    pub origin: Option<Origin>,
    /// What is filled in.
    pub details: Details,
    /// Which writing of the details this is.
    pub revision: Revision,
}

/// The outline.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Programme {
    /// The lines in order. The first is an objective, and none stands more than one
    /// level deeper than the one before it.
    pub lines: Vec<Line>,
}

impl Programme {
    /// The line with an id.
    #[must_use]
    pub fn line(&self, id: PartId) -> Option<&Line> {
        self.lines.iter().find(|line| line.id == id)
    }

    /// Where a line and what stands under it stand.
    #[must_use]
    pub fn block(&self, id: PartId) -> Option<Range<usize>> {
        let start = self.lines.iter().position(|line| line.id == id)?;
        let level = self.lines[start].level;
        let length = self.lines[start + 1..].iter().take_while(|line| line.level > level).count();
        Some(start..start + 1 + length)
    }

    /// A line with what stands under it, itself first; empty when there is none.
    #[must_use]
    pub fn with_below(&self, id: PartId) -> &[Line] {
        self.block(id).map_or(&[], |block| &self.lines[block])
    }

    /// The line over one.
    #[must_use]
    pub fn above(&self, id: PartId) -> Option<&Line> {
        let at = self.lines.iter().position(|line| line.id == id)?;
        let level = self.lines[at].level.above()?;
        self.lines[..at].iter().rev().find(|line| line.level == level)
    }

    /// The lines right under one, or the objectives.
    pub fn right_below(&self, id: Option<PartId>) -> impl Iterator<Item = &Line> {
        let (lines, level) = match id {
            None => (self.lines.as_slice(), Some(Level::Objective)),
            Some(id) => (self.with_below(id), self.line(id).and_then(|line| line.level.below())),
        };
        lines.iter().filter(move |line| Some(line.level) == level)
    }

    /// The lines of a level.
    pub fn of_level(&self, level: Level) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| line.level == level)
    }

    /// What is estimated for a line and everything under it.
    #[must_use]
    pub fn estimates(&self, id: PartId) -> Estimates {
        total(self.with_below(id))
    }

    /// What is estimated for everything.
    #[must_use]
    pub fn all_estimates(&self) -> Estimates {
        total(&self.lines)
    }

    /// The line with a code.
    #[must_use]
    pub fn with_code(&self, code: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.details.code.eq_ignore_ascii_case(code))
    }

    /// The line that a starter action was suggested from, or added as.
    #[must_use]
    pub fn from_origin(&self, origin: &Origin) -> Option<&Line> {
        self.lines.iter().find(|line| line.origin.as_ref() == Some(origin))
    }

    /// The action plan that serves a card: an accepted one where there is one.
    #[must_use]
    pub fn plan_serving(&self, card: &CardCode) -> Option<&Line> {
        let serves = |line: &&Line| self.principles_of(line.id).contains(card);
        let mut plans = self.of_level(Level::ActionPlan).filter(serves);
        let first = plans.next()?;
        if !first.is_suggestion {
            return Some(first);
        }
        Some(plans.find(|line| !line.is_suggestion).unwrap_or(first))
    }

    /// The code to propose for a new line under another: the number of what it stands
    /// under, and the first number behind it that is free.
    #[must_use]
    pub fn propose_code(&self, under: Option<PartId>) -> String {
        let line = under.and_then(|id| self.line(id));
        let level = line.map_or(Some(Level::Objective), |line| line.level.below()).unwrap_or(Level::Action);
        let number = line.map(|line| number_of(&line.details.code));
        let numbered = |last: usize| match number.filter(|number| !number.is_empty()) {
            Some(number) => format!("{}{number}.{last}", level.prefix()),
            None => format!("{}{last}", level.prefix()),
        };
        // As many numbers as there are lines and one: one of them is free.
        (self.right_below(under).count() + 1..)
            .map(numbered)
            .find(|code| self.with_code(code).is_none())
            .unwrap_or_default()
    }

    /// Every line with the code its place proposes: `BD1`, `AP1.1`, `A1.1.1`.
    #[must_use]
    pub fn proposed_codes(&self) -> Vec<(PartId, String)> {
        let mut counts = [0_usize; 3];
        let numbered = self.lines.iter().map(|line| {
            let depth = line.level as usize;
            counts[depth] += 1;
            counts[depth + 1..].fill(0);
            let number: Vec<String> = counts[..=depth].iter().map(ToString::to_string).collect();
            (line.id, format!("{}{}", line.level.prefix(), number.join(".")))
        });
        numbered.collect()
    }

    /// The principles no accepted action serves, of those given.
    #[must_use]
    pub fn without_action(&self, principles: &[CardCode]) -> Vec<CardCode> {
        let served: BTreeSet<_> = self
            .of_level(Level::Action)
            .filter(|line| !line.is_suggestion)
            .flat_map(|line| self.principles_of(line.id))
            .collect();
        principles.iter().filter(|card| !served.contains(*card)).cloned().collect()
    }

    /// The actions that serve none of these principles.
    #[must_use]
    pub fn serving_none(&self, principles: &[CardCode]) -> Vec<&Line> {
        self.of_level(Level::Action)
            .filter(|line| self.principles_of(line.id).iter().all(|card| !principles.contains(card)))
            .collect()
    }

    /// The principles a line serves: its own, or else those of the line over it.
    #[must_use]
    pub fn principles_of(&self, id: PartId) -> BTreeSet<CardCode> {
        let mut at = self.line(id);
        while let Some(line) = at {
            if !line.details.principles.is_empty() {
                return line.details.principles.clone();
            }
            at = self.above(line.id);
        }
        BTreeSet::new()
    }

    /// Whether an action would wait for itself if it waited for these too.
    #[must_use]
    pub fn is_circle(&self, id: PartId, after: &BTreeSet<PartId>) -> bool {
        let mut seen = BTreeSet::new();
        let mut waiting: Vec<PartId> = after.iter().copied().collect();
        while let Some(next) = waiting.pop() {
            if next == id {
                return true;
            }
            if seen.insert(next) {
                waiting.extend(self.line(next).iter().flat_map(|line| &line.details.after));
            }
        }
        false
    }

    /// Lets nothing wait for what is not there.
    pub(super) fn forget_missing(&mut self) {
        let ids: BTreeSet<_> = self.lines.iter().map(|line| line.id).collect();
        for line in &mut self.lines {
            line.details.after.retain(|id| ids.contains(id));
        }
    }

    /// Accepts a line and what stands over it.
    pub(super) fn accept(&mut self, id: PartId) {
        let mut at = Some(id);
        while let Some(id) = at {
            if let Some(line) = self.lines.iter_mut().find(|line| line.id == id) {
                line.is_suggestion = false;
            }
            at = self.above(id).map(|line| line.id);
        }
    }
}

/// `1.2` of `AP1.2`.
fn number_of(code: &str) -> &str {
    code.trim_start_matches(|character: char| !character.is_ascii_digit())
}

fn total(lines: &[Line]) -> Estimates {
    let mut sum = Estimates::default();
    for line in lines {
        sum.add(&line.details.estimates);
    }
    sum
}
