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
}
