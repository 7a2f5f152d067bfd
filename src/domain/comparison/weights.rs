//! How much each organisation counts for in a joint order: all the same, what the
//! group agreed, or its inhabitants.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::group::Group;
use crate::domain::count::profile::MOST_WEIGHT;

/// Digits behind the comma that a weight can have. The count is in whole numbers,
/// so weights are whole thousandths; only their ratios decide anything.
pub const DECIMALS: usize = 3;

/// The largest weight, more than live in any country that ranks its municipalities one by one.
pub const MOST: u64 = 100_000_000;

const THOUSANDTHS: u64 = 1_000;

/// What is wrong with one weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum WeightProblem {
    /// There is none.
    #[error("there is no weight")]
    Missing,
    /// It is no number.
    #[error("a weight is a number")]
    NotANumber,
    /// Who counts for nothing does not belong in the group.
    #[error("a weight is more than 0")]
    Zero,
    /// A set cannot count against itself.
    #[error("a weight is not negative")]
    Negative,
    /// More than [`DECIMALS`].
    #[error("a weight has at most {DECIMALS} digits behind the comma")]
    TooPrecise,
    /// More than [`MOST`].
    #[error("a weight is at most {MOST}")]
    TooLarge,
}

/// A weight that is wrong, and whose it is.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{name}: {problem}")]
pub struct WeightFault {
    /// Key of the organisation.
    pub key: String,
    /// Its name.
    pub name: String,
    /// What is wrong.
    pub problem: WeightProblem,
}

/// Why there are no weights.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum WeightsError {
    /// Everything that is wrong, by key of the organisation.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Faults(Vec<WeightFault>),
    /// Together they are more than the count can hold.
    #[error("the weights are too large together")]
    TooHeavy,
}

/// Where weights come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// Everyone counts once.
    Equal,
    /// What the group agreed.
    Own,
    /// How many people live there.
    Inhabitants,
}

impl Basis {
    /// Those that need nothing but what is known.
    pub const KNOWN: [Self; 2] = [Self::Equal, Self::Inhabitants];

    /// The name in forms and in message keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Equal => "equal",
            Self::Own => "own",
            Self::Inhabitants => "inhabitants",
        }
    }
}

/// A weight for every member of a group, as the smallest whole numbers with the
/// same ratios: twice as much for everyone is the same weights.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weights {
    basis: Basis,
    /// Per member.
    weights: Vec<u64>,
}

impl Weights {
    /// Everyone counts once.
    #[must_use]
    pub fn equal(group: &Group) -> Self {
        Self { basis: Basis::Equal, weights: vec![1; group.size()] }
    }

    /// Weights as people typed them, by key of the organisation: whole or with up
    /// to [`DECIMALS`] digits behind a comma or a point. Keys of others play no
    /// part.
    ///
    /// # Errors
    /// [`WeightsError`], with every fault at once.
    pub fn own(group: &Group, typed: &BTreeMap<String, String>) -> Result<Self, WeightsError> {
        let read = |key: &String| parse(typed.get(key).map_or("", String::as_str));
        Self::of(group, Basis::Own, |member| read(&group.members()[member].key))
    }

    /// As many as live there.
    ///
    /// # Errors
    /// [`WeightsError`], with everyone whose inhabitants are not known.
    pub fn inhabitants(group: &Group) -> Result<Self, WeightsError> {
        Self::of(group, Basis::Inhabitants, |member| match group.members()[member].inhabitants {
            None => Err(WeightProblem::Missing),
            Some(0) => Err(WeightProblem::Zero),
            Some(MOST..) => Err(WeightProblem::TooLarge),
            Some(people) => Ok(people),
        })
    }

    fn of(
        group: &Group,
        basis: Basis,
        weight: impl Fn(usize) -> Result<u64, WeightProblem>,
    ) -> Result<Self, WeightsError> {
        let (mut weights, mut faults) = (Vec::with_capacity(group.size()), Vec::new());
        for (index, member) in group.members().iter().enumerate() {
            match weight(index) {
                Ok(weight) => weights.push(weight),
                Err(problem) => {
                    faults.push(WeightFault { key: member.key.clone(), name: member.name.clone(), problem });
                }
            }
        }
        if !faults.is_empty() {
            return Err(WeightsError::Faults(faults));
        }
        let divisor = weights.iter().copied().fold(0, greatest_common_divisor).max(1);
        for weight in &mut weights {
            *weight /= divisor;
        }
        // Each is at most 2^37 and there are at most 10,000, so the sum fits.
        if weights.iter().sum::<u64>() > MOST_WEIGHT {
            return Err(WeightsError::TooHeavy);
        }
        Ok(Self { basis, weights })
    }

    /// Where they come from.
    #[must_use]
    pub fn basis(&self) -> Basis {
        self.basis
    }

    /// Per member, in whole numbers without a common divisor.
    #[must_use]
    pub fn of_members(&self) -> &[u64] {
        &self.weights
    }

    /// The share of the whole that a member counts for, from 0 to 1.
    #[must_use]
    pub fn share(&self, member: usize) -> f64 {
        self.weights[member] as f64 / self.weights.iter().sum::<u64>() as f64
    }

    /// Who counts for more than all others together: what it puts first stands
    /// first, whatever they say.
    #[must_use]
    pub fn decides_alone(&self) -> Option<usize> {
        let total: u64 = self.weights.iter().sum();
        self.weights.iter().position(|weight| 2 * weight > total)
    }
}

/// Reads a weight, in thousandths.
fn parse(typed: &str) -> Result<u64, WeightProblem> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(WeightProblem::Missing);
    }
    let (is_negative, digits) = match typed.strip_prefix(['-', '−']) {
        Some(digits) => (true, digits),
        None => (false, typed),
    };
    let (whole, part) = digits.split_once([',', '.']).unwrap_or((digits, "0"));
    let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
    if !is_number(whole) || !is_number(part) {
        return Err(WeightProblem::NotANumber);
    }
    let is_zero = digits.bytes().all(|digit| !(b'1'..=b'9').contains(&digit));
    if is_zero {
        return Err(WeightProblem::Zero);
    }
    if is_negative {
        return Err(WeightProblem::Negative);
    }
    let part = part.trim_end_matches('0');
    if part.len() > DECIMALS {
        return Err(WeightProblem::TooPrecise);
    }
    // Of digits alone only a number too long cannot be read.
    let whole: u64 = whole.parse().map_err(|_| WeightProblem::TooLarge)?;
    if whole > MOST || (whole == MOST && !part.is_empty()) {
        return Err(WeightProblem::TooLarge);
    }
    let thousandths: u64 = format!("{part:0<DECIMALS$}").parse().unwrap_or_default();
    Ok(whole * THOUSANDTHS + thousandths)
}

fn greatest_common_divisor(one: u64, other: u64) -> u64 {
    let (mut one, mut other) = (one, other);
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weight_is_read_as_people_write_it() {
        assert_eq!(parse(" 3 "), Ok(3_000));
        assert_eq!(parse("1,5"), Ok(1_500));
        assert_eq!(parse("0.125"), Ok(125));
        assert_eq!(parse("2,5000"), Ok(2_500));
        assert_eq!(parse("100000000"), Ok(100_000_000_000));
        assert_eq!(parse(""), Err(WeightProblem::Missing));
        assert_eq!(parse("0,00"), Err(WeightProblem::Zero));
        assert_eq!(parse("-0"), Err(WeightProblem::Zero));
        assert_eq!(parse("-2"), Err(WeightProblem::Negative));
        assert_eq!(parse("1,0005"), Err(WeightProblem::TooPrecise));
        assert_eq!(parse("100000000,1"), Err(WeightProblem::TooLarge));
        assert_eq!(parse("99999999999999999999999"), Err(WeightProblem::TooLarge));
        for wrong in ["two", "1.000.000", "1,", ",5", "1e3", "½", "+1", "-", "NaN", "1 000"] {
            assert_eq!(parse(wrong), Err(WeightProblem::NotANumber), "{wrong}");
        }
    }
}
