//! Amounts of money in whole cents: exact, read and written the Belgian way.

use std::fmt;
use std::iter::Sum;
use std::ops::Add;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// An amount in euro, exact to the cent. Never negative: expenditure and receipts are
/// told apart by where they stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Amount {
    cents: u64,
}

/// Largest amount of one estimate: a hundred times what the largest municipality
/// spends in a year. So a sum of any plan fits by far.
const MOST_EUROS: u64 = 1_000_000_000_000;

/// Why a text is no amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum AmountError {
    /// Not digits with separators.
    #[error("not an amount")]
    Unlike,
    /// Points and commas stand as elsewhere, so that it cannot be told which one parts
    /// the cents: `1,234.56`, `12.5`.
    #[error("an amount that can be read in two ways")]
    Ambiguous,
    /// More than two digits after the comma.
    #[error("an amount with parts of a cent")]
    Parts,
    /// Below zero.
    #[error("an amount below zero")]
    Negative,
    /// More than [`MOST_EUROS`].
    #[error("an amount too large")]
    TooLarge,
}

impl Amount {
    /// Nothing.
    pub const ZERO: Self = Self { cents: 0 };

    /// So many cents.
    #[must_use]
    pub fn from_cents(cents: u64) -> Self {
        Self { cents }
    }

    /// In cents.
    #[must_use]
    pub fn cents(self) -> u64 {
        self.cents
    }

    /// Reads an amount as it is typed in Belgium: points or spaces between the
    /// thousands, a comma before the cents, a euro sign before or after at will. None
    /// for an empty text: an estimate is empty rather than guessed.
    ///
    /// # Errors
    /// [`AmountError`].
    pub fn parse(text: &str) -> Result<Option<Self>, AmountError> {
        let text = text.trim().trim_start_matches('€').trim_end_matches('€').trim();
        if text.is_empty() {
            return Ok(None);
        }
        if text.starts_with(['-', '−']) {
            return Err(AmountError::Negative);
        }
        let (whole, cents) = match text.split_once(',') {
            None => (text, ""),
            // A point behind the comma is another country's way.
            Some((_, cents)) if cents.contains(['.', ',']) => return Err(AmountError::Ambiguous),
            Some((_, "")) => return Err(AmountError::Unlike),
            Some((whole, cents)) => (whole, cents),
        };
        if !cents.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(AmountError::Unlike);
        }
        let cents = match cents.len() {
            0 => 0,
            1 => 10 * cents.parse::<u64>().map_err(|_| AmountError::Unlike)?,
            2 => cents.parse().map_err(|_| AmountError::Unlike)?,
            _ => return Err(AmountError::Parts),
        };
        let euros = whole_euros(whole)?;
        Ok(Some(Self { cents: 100 * euros + cents }))
    }
}

fn whole_euros(text: &str) -> Result<u64, AmountError> {
    let is_space = |character: char| matches!(character, ' ' | '\u{a0}' | '\u{202f}');
    let groups: Vec<&str> = text.split(|character| character == '.' || is_space(character)).collect();
    if groups.iter().any(|group| group.is_empty() || !group.bytes().all(|byte| byte.is_ascii_digit())) {
        return Err(AmountError::Unlike);
    }
    let is_grouped =
        groups.len() == 1 || (groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3));
    if !is_grouped {
        // `12.5` is how others write twelve and a half.
        return Err(AmountError::Ambiguous);
    }
    let euros = groups.concat().parse::<u64>().map_err(|_| AmountError::TooLarge)?;
    if euros > MOST_EUROS { Err(AmountError::TooLarge) } else { Ok(euros) }
}

impl Add for Amount {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { cents: self.cents.saturating_add(other.cents) }
    }
}

impl Sum for Amount {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

/// `1.234,56`; whole euros without cents: `1.234`.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = (self.cents / 100).to_string();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                f.write_str(".")?;
            }
            write!(f, "{digit}")?;
        }
        match self.cents % 100 {
            0 => Ok(()),
            cents => write!(f, ",{cents:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cents(text: &str) -> Result<Option<u64>, AmountError> {
        Amount::parse(text).map(|amount| amount.map(Amount::cents))
    }

    #[test]
    fn amounts_are_read_the_belgian_way() {
        for (text, expected) in [
            ("", None),
            ("  ", None),
            ("0", Some(0)),
            ("1234", Some(123_400)),
            ("1.234", Some(123_400)),
            ("1.234,5", Some(123_450)),
            ("1.234,56", Some(123_456)),
            ("1 234 567,08", Some(123_456_708)),
            ("€ 25.000", Some(2_500_000)),
            ("25\u{a0}000 €", Some(2_500_000)),
        ] {
            assert_eq!(cents(text), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_can_be_read_in_two_ways_is_not_guessed() {
        for (text, error) in [
            ("1,234.56", AmountError::Ambiguous),
            ("12.5", AmountError::Ambiguous),
            ("1.234.56", AmountError::Ambiguous),
            ("1,2,3", AmountError::Ambiguous),
            ("1,234", AmountError::Parts),
            ("-5", AmountError::Negative),
            ("−5", AmountError::Negative),
            ("1,", AmountError::Unlike),
            ("veel", AmountError::Unlike),
            ("1e6", AmountError::Unlike),
            ("1..000", AmountError::Unlike),
            ("9999999999999", AmountError::TooLarge),
            ("99999999999999999999999999", AmountError::TooLarge),
        ] {
            assert_eq!(cents(text), Err(error), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(cents in 0..=100 * MOST_EUROS) {
            let amount = Amount::from_cents(cents);
            prop_assert_eq!(Amount::parse(&amount.to_string()), Ok(Some(amount)));
        }

        #[test]
        fn sums_are_exact(parts in prop::collection::vec(0..=100 * MOST_EUROS, 0..60)) {
            let sum: Amount = parts.iter().copied().map(Amount::from_cents).sum();
            prop_assert_eq!(u128::from(sum.cents()), parts.iter().map(|part| u128::from(*part)).sum::<u128>());
        }
    }
}
