//! Forms that come back as they were typed, with an error at its field.

use std::collections::BTreeMap;

use fluent_bundle::FluentValue;
use jiff::civil::Date;

use crate::domain::text::TextError;
use crate::i18n::Translator;

/// The fields of a form as they came in: boxes that may be ticked several times
/// stand several times.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// What came in.
    #[must_use]
    pub fn new(pairs: Vec<(String, String)>) -> Self {
        Self(pairs)
    }

    /// With a value more: a box that is ticked, a field that is filled in.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.0.push((name.into(), value.into()));
        self
    }

    /// With another value in a field.
    #[must_use]
    pub fn instead(mut self, name: &str, value: impl Into<String>) -> Self {
        self.0.retain(|(field, _)| field != name);
        self.with(name, value)
    }

    /// What stands in a field; empty when it did not come in.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.all(name).next().unwrap_or_default()
    }

    /// Whether a box or a choice is ticked.
    #[must_use]
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|found| found == value)
    }

    /// Everything under a name.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }
}

/// Errors by field name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FieldErrors {
    by_field: BTreeMap<String, String>,
}

impl FieldErrors {
    /// Whether the form may pass.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_field.is_empty()
    }

    /// The error of a field; empty when it has none.
    #[must_use]
    pub fn of(&self, field: &str) -> &str {
        self.by_field.get(field).map_or("", String::as_str)
    }

    /// Notes an error at a field.
    pub fn add(&mut self, field: impl Into<String>, message: impl Into<String>) {
        self.by_field.insert(field.into(), message.into());
    }

    /// Takes a text that parsed, or notes why not.
    pub fn take(&mut self, t: &Translator, field: &str, parsed: Result<String, TextError>) -> Option<String> {
        parsed.map_err(|error| self.add(field, text_error(t, error))).ok()
    }
}

/// A day as a calendar's field sends it, or as people write it: `31/12/2026`.
#[must_use]
pub fn date(text: &str) -> Option<Date> {
    let text = text.trim();
    let written = || Date::strptime("%d/%m/%Y", text).or_else(|_| Date::strptime("%d-%m-%Y", text));
    text.parse().or_else(|_| written()).ok()
}

/// What is wrong with a text, in words.
#[must_use]
pub fn text_error(t: &Translator, error: TextError) -> String {
    match error {
        TextError::TooLong { limit, length } => t.with(
            "field-too-long",
            [("limit", FluentValue::from(limit)), ("length", FluentValue::from(length))],
        ),
        TextError::Empty => t.get("field-empty").into_owned(),
    }
}

/// A path on this site to go to, or the fallback: never another site.
#[must_use]
pub fn local_path<'a>(path: &'a str, fallback: &'a str) -> &'a str {
    // Browsers drop tabs and line ends before they read an address, and take a
    // backslash for a slash.
    let is_local = path.starts_with('/')
        && !path.starts_with("//")
        && path.chars().all(|c| c.is_ascii_graphic() && c != '\\');
    if is_local { path } else { fallback }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_calendars_and_as_people_write_it() {
        let day = jiff::civil::date(2026, 12, 31);
        for text in ["2026-12-31", " 31/12/2026 ", "31-12-2026"] {
            assert_eq!(date(text), Some(day), "{text}");
        }
        for text in ["", "31/13/2026", "30/02/2026", "12/31/2026", "31/12", "morgen"] {
            assert_eq!(date(text), None, "{text}");
        }
    }

    #[test]
    fn leads_nowhere_else() {
        assert_eq!(local_path("/sets/1?a=b", "/work"), "/sets/1?a=b");
        for elsewhere in [
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "",
            "/a\r\nb",
            "/\t/evil.example",
            "/ /evil.example",
        ] {
            assert_eq!(local_path(elsewhere, "/work"), "/work", "{elsewhere}");
        }
    }
}
