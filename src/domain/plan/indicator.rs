//! Indicators: what is measured to see that a plan works, and what it should come to.
//! Which there are and what they aim at is the plan's; what was measured is not, and
//! stands beside it ([`super::follow_up`]).

use std::fmt;

use serde::{Deserialize, Serialize};

use super::amount::{Amount, AmountError};
use super::edit::EditError;
use super::{MOST_INDICATORS, PartId, Plan, RemovedPart, Revision};

/// Longest name of what a figure counts, in characters: `aanvragen per maand`.
pub const UNIT_LIMIT: usize = 40;
/// Longest description of where a figure comes from, in characters.
pub const SOURCE_LIMIT: usize = 300;

/// A figure that is measured or aimed at, exact in hundredths and never below zero.
/// Read and written as amounts of money are: `1.234,5`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Figure(Amount);

impl Figure {
    /// So many hundredths.
    #[must_use]
    pub fn from_hundredths(hundredths: u64) -> Self {
        Self(Amount::from_cents(hundredths))
    }

    /// In hundredths.
    #[must_use]
    pub fn hundredths(self) -> u64 {
        self.0.cents()
    }

    /// Reads a figure as it is typed in Belgium; none for an empty text.
    ///
    /// # Errors
    /// [`AmountError`].
    pub fn parse(text: &str) -> Result<Option<Self>, AmountError> {
        Ok(Amount::parse(text)?.map(Self))
    }
}

/// `1.234,5`: without the zeros that money has behind its comma.
impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.0.to_string();
        match text.split_once(',') {
            Some((whole, part)) => write!(f, "{whole},{}", part.trim_end_matches('0')),
            None => f.write_str(&text),
        }
    }
}

/// Which way is better.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Aim {
    /// The target or more.
    #[default]
    AtLeast,
    /// The target or less.
    AtMost,
}

impl Aim {
    /// Both.
    pub const ALL: [Self; 2] = [Self::AtLeast, Self::AtMost];

    /// Its name in fields and message keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AtLeast => "at-least",
            Self::AtMost => "at-most",
        }
    }

    /// Reads [`Aim::as_str`] back.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|aim| aim.as_str() == name)
    }
}

/// What people fill in about an indicator.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Definition {
    /// What is measured.
    pub name: String,
    /// What a figure counts; may be empty.
    pub unit: String,
    /// Which way is better.
    pub aim: Aim,
    /// What it should come to.
    pub target: Figure,
    /// By the end of which year; none where nobody said.
    pub by: Option<i16>,
    /// Where the figure comes from; may be empty.
    pub source: String,
    /// The line of the programme that it measures; none for the whole plan. One that is
    /// taken out is kept here for when it comes back.
    pub line: Option<PartId>,
}

impl Definition {
    /// Whether a figure is what is aimed at, or better.
    #[must_use]
    pub fn is_reached_by(&self, figure: Figure) -> bool {
        match self.aim {
            Aim::AtLeast => figure >= self.target,
            Aim::AtMost => figure <= self.target,
        }
    }
}

/// An indicator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Indicator {
    /// Its id.
    pub id: PartId,
    /// What is filled in.
    pub definition: Definition,
    /// Which writing of the definition this is.
    pub revision: Revision,
}

impl Plan {
    /// The indicator with an id.
    #[must_use]
    pub fn indicator(&self, id: PartId) -> Option<&Indicator> {
        self.indicators.iter().find(|indicator| indicator.id == id)
    }

    pub(super) fn add_indicator(&mut self, definition: Definition) -> Result<PartId, EditError> {
        // Sent twice: it is added once.
        if let Some(there) = self.indicators.iter().find(|there| there.definition == definition) {
            return Ok(there.id);
        }
        if self.indicators.len() >= MOST_INDICATORS {
            return Err(EditError::Full);
        }
        if definition.line.is_some_and(|line| self.programme.line(line).is_none()) {
            return Err(EditError::NothingToMeasure);
        }
        let id = self.new_id();
        self.indicators.push(Indicator { id, definition, revision: Revision::FIRST });
        Ok(id)
    }

    pub(super) fn write_indicator(
        &mut self,
        id: PartId,
        seen: Revision,
        definition: Definition,
    ) -> Result<PartId, EditError> {
        let there = self.indicator(id).ok_or(EditError::Gone)?;
        if there.definition == definition {
            return Ok(id);
        }
        if there.revision != seen {
            return Err(EditError::StaleIndicator(Box::new(there.clone())));
        }
        let is_elsewhere = there.definition.line != definition.line;
        if is_elsewhere && definition.line.is_some_and(|line| self.programme.line(line).is_none()) {
            return Err(EditError::NothingToMeasure);
        }
        if let Some(indicator) = self.indicators.iter_mut().find(|indicator| indicator.id == id) {
            indicator.definition = definition;
            indicator.revision = seen.next();
        }
        Ok(id)
    }

    pub(super) fn remove_indicator(&mut self, id: PartId, now: i64) -> Result<PartId, EditError> {
        let at = self.indicators.iter().position(|indicator| indicator.id == id).ok_or(EditError::Gone)?;
        let after = at.checked_sub(1).map(|before| self.indicators[before].id);
        let indicator = self.indicators.remove(at);
        Ok(self.keep_removed(RemovedPart::Indicator { after, indicator }, now))
    }

    pub(super) fn put_indicator_back(
        &mut self,
        after: Option<PartId>,
        indicator: Indicator,
    ) -> Result<PartId, EditError> {
        if self.indicators.len() >= MOST_INDICATORS {
            return Err(EditError::Full);
        }
        let place = |id| self.indicators.iter().position(|other| other.id == id);
        let at = match after {
            None => 0,
            Some(after) => place(after).map_or(self.indicators.len(), |at| at + 1),
        };
        let id = indicator.id;
        self.indicators.insert(at, indicator);
        Ok(id)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn figures_are_read_and_written_the_belgian_way() {
        for (typed, written) in [("1234,5", "1.234,5"), ("0,50", "0,5"), ("12,25", "12,25"), ("100", "100")] {
            let figure = Figure::parse(typed).unwrap().unwrap();
            assert_eq!(figure.to_string(), written, "{typed}");
        }
        assert_eq!(Figure::parse(" "), Ok(None));
        assert_eq!(Figure::parse("12.5"), Err(AmountError::Ambiguous));
    }

    #[test]
    fn a_target_is_reached_at_it_and_beyond_it_the_way_it_aims() {
        let aims = |aim| Definition { aim, target: Figure::from_hundredths(500), ..Definition::default() };
        let reached = |aim, hundredths| aims(aim).is_reached_by(Figure::from_hundredths(hundredths));
        assert_eq!([499, 500, 501].map(|figure| reached(Aim::AtLeast, figure)), [false, true, true]);
        assert_eq!([499, 500, 501].map(|figure| reached(Aim::AtMost, figure)), [true, true, false]);
    }

    proptest! {
        #[test]
        fn a_figure_that_is_written_is_read_back(hundredths in 0..=100_000_000_000_000_u64) {
            let figure = Figure::from_hundredths(hundredths);
            prop_assert_eq!(Figure::parse(&figure.to_string()), Ok(Some(figure)));
        }
    }
}
