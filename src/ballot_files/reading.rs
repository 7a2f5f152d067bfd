//! What the formats have in common: a profile in the making, numbers, and where
//! something stands.

use std::collections::HashSet;
use std::mem;

use super::{BallotFile, Problem, Quantity};
use crate::domain::count::profile::{Profile, Unranked, Vote};

/// Most memory the ballots may take in a profile, in bytes: enough for those of
/// any file of 64 MiB, unless its lines are very short.
const MOST_BYTES: usize = 256 << 20;

/// What a ballot takes apart from its places: a count and a weight.
const BALLOT_BYTES: usize = 2 * size_of::<u64>();

/// What the place of one alternative on a ballot takes.
const PLACE_BYTES: usize = size_of::<u16>();

/// Most characters of the file in a sentence about it.
const MOST_SHOWN: usize = 40;

/// A profile in the making, and the ballot that is being read for it. Keeps its
/// buffers from ballot to ballot.
pub(super) struct Reading {
    unranked: Unranked,
    profile: Profile,
    ballots: usize,
    most_ballots: usize,
    /// Which alternatives the ballot has named.
    is_named: Vec<bool>,
    /// Its groups, best first: those before `group_count`.
    groups: Vec<Vec<usize>>,
    group_count: usize,
    not_judged: Vec<usize>,
}

impl Reading {
    pub(super) fn new(alternatives: usize, unranked: Unranked) -> Result<Self, Problem> {
        if alternatives == 0 {
            return Err(Problem::NoAlternatives);
        }
        Ok(Self {
            unranked,
            profile: Profile::new(alternatives)?,
            ballots: 0,
            most_ballots: MOST_BYTES / (BALLOT_BYTES + PLACE_BYTES * alternatives),
            is_named: vec![false; alternatives],
            groups: Vec::new(),
            group_count: 0,
            not_judged: Vec::new(),
        })
    }

    /// The index of the alternative that the ballot names with an id, where ids
    /// count from `first`.
    pub(super) fn name(&mut self, id: &str, first: usize) -> Result<usize, Problem> {
        let index = if is_digits(id) { id.parse::<usize>().ok() } else { None };
        let index = index.and_then(|id| id.checked_sub(first));
        let slot = index.and_then(|index| Some((index, self.is_named.get_mut(index)?)));
        let Some((index, is_named)) = slot else { return Err(Problem::Unknown(shown(id))) };
        if mem::replace(is_named, true) { Err(Problem::Twice(shown(id))) } else { Ok(index) }
    }

    /// Begins the next group of tied alternatives. One that stays empty is none.
    pub(super) fn begin_group(&mut self) {
        let is_last_empty = self.group_count.checked_sub(1).is_some_and(|last| self.groups[last].is_empty());
        if is_last_empty {
            return;
        }
        match self.groups.get_mut(self.group_count) {
            Some(group) => group.clear(),
            None => self.groups.push(Vec::new()),
        }
        self.group_count += 1;
    }

    /// Puts an alternative in the group that was begun last.
    pub(super) fn rank(&mut self, alternative: usize) {
        if let Some(last) = self.group_count.checked_sub(1) {
            self.groups[last].push(alternative);
        }
    }

    /// Says that the ballot does not judge an alternative.
    pub(super) fn leave_unjudged(&mut self, alternative: usize) {
        self.not_judged.push(alternative);
    }

    /// Ends the ballot, and adds it to the profile.
    pub(super) fn end_ballot(&mut self, count: u64, weight: u64) -> Result<(), Problem> {
        if self.ballots == self.most_ballots {
            return Err(Problem::TooManyBallots { most: self.most_ballots });
        }
        let vote = Vote::new(
            self.is_named.len(),
            &self.groups[..self.group_count],
            &self.not_judged,
            self.unranked,
            count,
            weight,
        )?;
        self.profile.add(vote)?;
        self.ballots += 1;
        self.is_named.fill(false);
        self.group_count = 0;
        self.not_judged.clear();
        Ok(())
    }

    /// How many ballots were read.
    pub(super) fn ballots(&self) -> usize {
        self.ballots
    }

    /// Sum over them of count times weight.
    pub(super) fn total_weight(&self) -> u64 {
        self.profile.total_weight()
    }

    /// Everything read, with the names of the alternatives.
    pub(super) fn finish(self, alternatives: Vec<String>) -> BallotFile {
        BallotFile { alternatives, profile: self.profile }
    }
}

/// Names that were met, to keep the next one different.
#[derive(Default)]
pub(super) struct Names {
    met: HashSet<String>,
    /// In the order of the file.
    pub(super) list: Vec<String>,
}

impl Names {
    /// Adds a name, unless it was met before.
    pub(super) fn add(&mut self, name: &str) -> Result<(), Problem> {
        if !self.met.insert(name.to_owned()) {
            return Err(Problem::NameTwice(shown(name)));
        }
        self.list.push(name.to_owned());
        Ok(())
    }

    /// Whether a name was met.
    pub(super) fn has(&self, name: &str) -> bool {
        self.met.contains(name)
    }
}

/// Whether a text is an unsigned whole number, of any length.
pub(super) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Reads digits; `None` for anything else, such as a sign or a fraction.
///
/// # Errors
/// [`Problem::TooLarge`].
pub(super) fn whole_number(text: &str) -> Result<Option<u64>, Problem> {
    if !is_digits(text) {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| Problem::TooLarge(shown(text)))
}

/// Reads a count or a weight.
///
/// # Errors
/// [`Problem::NotPositive`] and [`Problem::TooLarge`].
pub(super) fn positive(quantity: Quantity, text: &str) -> Result<u64, Problem> {
    let number = whole_number(text)?.filter(|number| *number > 0);
    number.ok_or_else(|| Problem::NotPositive { quantity, found: shown(text) })
}

/// What stands in the file, for in a sentence.
pub(super) fn shown(text: &str) -> String {
    let mut shown: String =
        text.chars().take(MOST_SHOWN).map(|char| if char.is_control() { ' ' } else { char }).collect();
    if text.chars().nth(MOST_SHOWN).is_some() {
        shown.push('…');
    }
    shown
}

/// The line of a byte in a text, from 1. Lines end in LF, CRLF or CR.
pub(super) fn line_at(text: &str, position: usize) -> u64 {
    let before = &text.as_bytes()[..position.min(text.len())];
    let ends = before.iter().enumerate().filter(|(index, byte)| match byte {
        b'\n' => true,
        b'\r' => text.as_bytes().get(index + 1) != Some(&b'\n'),
        _ => false,
    });
    1 + ends.count() as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_lines_cannot_ask_for_much_memory() {
        let mut reading = Reading::new(1_000, Unranked::Bottom).unwrap();
        assert_eq!(reading.most_ballots, 133_152);
        reading.most_ballots = 2;
        assert_eq!(reading.end_ballot(1, 1), Ok(()));
        assert_eq!(reading.end_ballot(1, 1), Ok(()));
        let error = reading.end_ballot(1, 1).unwrap_err();
        assert_eq!(error.to_string(), "there are more than 2 ballots, too many over this many alternatives");
    }
}
