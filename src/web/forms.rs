//! Forms that come back as they were typed, with an error at its field.

use std::collections::BTreeMap;

use fluent_bundle::FluentValue;

use crate::domain::text::TextError;
use crate::i18n::Translator;

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
