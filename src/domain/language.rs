//! The languages of the interface, of catalogues and of documents.

use serde::{Deserialize, Serialize};

/// A language Voorrang speaks. Dutch leads: it is the administrative language.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Dutch, as used in Flanders.
    #[default]
    Nl,
    /// English.
    En,
    /// French, as used in Belgium.
    Fr,
}

impl Language {
    /// Every language, the leading one first.
    pub const ALL: [Self; 3] = [Self::Nl, Self::En, Self::Fr];

    /// The two-letter code (ISO 639-1), as in `<html lang>`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    /// The tag with region (BCP 47) for documents, which use it to choose a
    /// spelling dictionary.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl-BE",
            Self::En => "en-GB",
            Self::Fr => "fr-BE",
        }
    }

    /// The language's name in itself, for the switch.
    #[must_use]
    pub fn endonym(self) -> &'static str {
        match self {
            Self::Nl => "Nederlands",
            Self::En => "English",
            Self::Fr => "Français",
        }
    }

    /// Reads a code or tag such as `nl` or `fr-BE`; `None` for a language
    /// Voorrang does not speak.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default().trim();
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(primary))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_codes_and_tags() {
        assert_eq!(Language::parse("nl"), Some(Language::Nl));
        assert_eq!(Language::parse("FR-be"), Some(Language::Fr));
        assert_eq!(Language::parse("de"), None);
        assert_eq!(Language::parse(""), None);
    }
}
