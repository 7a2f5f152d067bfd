//! Municipalities: how they are keyed and found.

use std::fmt;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// The NIS code of a municipality: five digits, the key to it. Names are not:
/// five of them survived the mergers of 2025 under a new code.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct NisCode(String);

impl NisCode {
    /// Reads a code; `None` unless it is five digits.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        (code.len() == 5 && code.bytes().all(|b| b.is_ascii_digit())).then(|| Self(code.to_owned()))
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
    fn a_code_is_five_digits() {
        assert!(NisCode::parse("44021").is_some());
        assert!(NisCode::parse("4402").is_none());
        assert!(NisCode::parse("4402a").is_none());
    }
}
