//! Numbers of the Crossroads Bank for Enterprises (KBO/BCE): how the Belgian
//! government names an organisation.

use std::fmt;

/// A KBO number: ten digits, of which the last two check the others.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KboNumber(String);

impl KboNumber {
    /// Reads a number as people and systems write it: with dots or spaces, with
    /// `BE` before it, and without the leading 0 of numbers from before 2005.
    /// `None` when it cannot be one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let text = text.strip_prefix("BE").or_else(|| text.strip_prefix("be")).unwrap_or(text);
        let digits: String = text.chars().filter(|c| !matches!(c, '.' | ' ' | '\u{A0}')).collect();
        if !digits.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let digits = if digits.len() == 9 { format!("0{digits}") } else { digits };
        if digits.len() != 10 || !digits.starts_with(['0', '1']) {
            return None;
        }
        let (number, check) = digits.split_at(8);
        let (number, check): (u32, u32) = (number.parse().ok()?, check.parse().ok()?);
        (97 - number % 97 == check).then_some(Self(digits))
    }

    /// The ten digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for KboNumber {
    /// As people write it: `0207.451.227`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", &self.0[..4], &self.0[4..7], &self.0[7..])
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_number_however_it_is_written() {
        for written in
            ["0207.451.227", "0207451227", "207451227", "BE 0207.451.227", "be0207451227", " 207 451 227 "]
        {
            assert_eq!(KboNumber::parse(written).unwrap().to_string(), "0207.451.227", "{written}");
        }
    }

    #[test]
    fn what_cannot_be_one_is_none() {
        for other in [
            "",
            "OVO001234",
            "0207451228",
            "2207451227",
            "20745122",
            "00207451227",
            "0207-451-227",
            "٠٢٠٧٤٥١٢٢٧",
            "BE",
        ] {
            assert_eq!(KboNumber::parse(other), None, "{other}");
        }
    }

    proptest! {
        #[test]
        fn one_wrong_digit_is_noticed(number in 0_u32..20_000_000, place in 0_usize..10, other in 0_u8..10) {
            let right = format!("{number:08}{:02}", 97 - number % 97);
            prop_assert!(KboNumber::parse(&right).is_some());
            let mut wrong = right.clone().into_bytes();
            wrong[place] = b'0' + other;
            let wrong = String::from_utf8(wrong).unwrap();
            prop_assert!(wrong == right || KboNumber::parse(&wrong).is_none());
        }
    }
}
