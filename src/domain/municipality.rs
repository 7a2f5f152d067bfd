//! Municipalities: how they are keyed and found.

use std::fmt;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// The key to a municipality: its NIS code of five digits in Belgium, and for
/// another country its code of two capitals (ISO 3166-1), a hyphen and the key it
/// has there, such as `NL-0344`. So no key of one country is one of another, and
/// each stands in an address as it is. Names are no keys: five of them survived
/// the mergers of 2025 under a new code.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct NisCode(String);

impl NisCode {
    /// Reads a key; `None` unless it is five digits, or two capitals, a hyphen and
    /// 1 to 12 letters and digits.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        let is_nis = code.len() == 5 && code.bytes().all(|b| b.is_ascii_digit());
        let is_of_elsewhere = code.split_once('-').is_some_and(|(country, key)| {
            country.len() == 2
                && country.bytes().all(|b| b.is_ascii_uppercase())
                && (1..=12).contains(&key.len())
                && key.bytes().all(|b| b.is_ascii_alphanumeric())
        });
        (is_nis || is_of_elsewhere).then(|| Self(code.to_owned()))
    }

    /// The country it is a key in.
    #[must_use]
    pub fn country(&self) -> &str {
        self.0.split_once('-').map_or("BE", |(country, _)| country)
    }

    /// The code as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for NisCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Most people that live in one place: no municipality in the world has more.
const MOST_INHABITANTS: u32 = 50_000_000;

/// Reads how many people live somewhere: digits, with dots or spaces between the
/// thousands at will. `None` unless it is that, and at least one.
#[must_use]
pub fn parse_inhabitants(text: &str) -> Option<u32> {
    let groups: Vec<&str> = text.trim().split(['.', ' ', '\u{a0}', '\u{202f}']).collect();
    let is_grouped = |groups: &[&str]| {
        (1..=3).contains(&groups[0].len()) && groups[1..].iter().all(|group| group.len() == 3)
    };
    let is_number = groups.len() == 1 || is_grouped(&groups);
    let is_digits = groups.iter().all(|group| group.bytes().all(|byte| byte.is_ascii_digit()));
    let number = groups.concat().parse().ok().filter(|_| is_number && is_digits)?;
    (1..=MOST_INHABITANTS).contains(&number).then_some(number)
}

/// The words of a name as a search compares them: lower case, without accents,
/// split at everything that is not a letter or digit.
#[must_use]
pub fn search_words(text: &str) -> Vec<String> {
    let folded: String = text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect();
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// How well a name answers a query, lower is better; `None` when it does not.
/// Every word of the query must begin a word of the name, in order; written
/// together counts too ("sintniklaas").
#[must_use]
pub fn match_rank(name: &str, query: &str) -> Option<u8> {
    let name_words = search_words(name);
    let query_words = search_words(query);
    if query_words.is_empty() {
        return None;
    }
    let joined_name = name_words.concat();
    let joined_query = query_words.concat();
    if joined_name == joined_query {
        return Some(0);
    }
    if joined_name.starts_with(&joined_query) {
        return Some(1);
    }
    let mut words = name_words.iter();
    let in_order = query_words.iter().all(|query| words.any(|word| word.starts_with(query.as_str())));
    in_order.then_some(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_names_as_people_type_them() {
        for query in
            ["Sint-", "sint niklaas", "SINT-NIKLAAS", "sintniklaas", "niklaas", "sint n", "Sint‑Niklaas"]
        {
            assert!(match_rank("Sint-Niklaas", query).is_some(), "{query}");
        }
        assert!(match_rank("Sint-Niklaas", "niklaas sint").is_none());
        assert!(match_rank("Gent", "").is_none());
        assert!(match_rank("Gent", "ent").is_none());
        assert_eq!(match_rank("Liège", "liege"), Some(0));
    }

    #[test]
    fn a_key_is_five_digits_or_names_its_country() {
        let country = |code: &str| NisCode::parse(code).map(|code| code.country().to_owned());
        assert_eq!(country("44021").as_deref(), Some("BE"));
        assert_eq!(country("NL-0344").as_deref(), Some("NL"));
        assert_eq!(country("FR-2A004").as_deref(), Some("FR"));
        for wrong in ["4402", "4402a", "nl-0344", "NL-", "NL0344", "NL-0344/..", "NLD-1", "NL-1234567890123"]
        {
            assert_eq!(country(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn inhabitants_are_a_number_with_or_without_thousands() {
        for (text, number) in [
            ("1", Some(1)),
            ("72883", Some(72_883)),
            (" 72.883 ", Some(72_883)),
            ("265 086", Some(265_086)),
            ("1\u{202f}000\u{a0}000", Some(1_000_000)),
            ("", None),
            ("0", None),
            ("-5", None),
            ("+5", None),
            ("1.5", None),
            ("72,883", None),
            ("1.00.000", None),
            ("1234.567", None),
            ("60000000", None),
            ("veel", None),
        ] {
            assert_eq!(parse_inhabitants(text), number, "{text}");
        }
    }
}
