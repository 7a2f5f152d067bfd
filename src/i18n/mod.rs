//! What the interface says, in each language. The texts stand in the `.ftl`
//! files beside this one (Fluent syntax); what cards and plans say comes from
//! the catalogue.

use std::borrow::{Borrow, Cow};
use std::fmt::Write as _;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use jiff::civil::Date;
use unic_langid::langid;

pub use crate::domain::language::Language;

/// The text of a language's messages.
#[must_use]
pub fn source(language: Language) -> &'static str {
    match language {
        Language::Nl => include_str!("nl.ftl"),
        Language::En => include_str!("en.ftl"),
        Language::Fr => include_str!("fr.ftl"),
    }
}

type Bundle = FluentBundle<FluentResource>;

static BUNDLES: LazyLock<[Bundle; 3]> = LazyLock::new(|| Language::ALL.map(bundle));

fn bundle(language: Language) -> Bundle {
    let id = match language {
        Language::Nl => langid!("nl-BE"),
        Language::En => langid!("en-GB"),
        Language::Fr => langid!("fr-BE"),
    };
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // Isolation marks guard mixed writing directions, which none of our
    // languages have, and would end up in documents.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::Nl => |value, _| format_value(value, Language::Nl),
        Language::En => |value, _| format_value(value, Language::En),
        Language::Fr => |value, _| format_value(value, Language::Fr),
    }));
    // A broken line is dropped here and found by the test on the messages.
    let resource =
        FluentResource::try_new(source(language).to_owned()).unwrap_or_else(|(partial, _)| partial);
    bundle.add_resource_overriding(resource);
    bundle
}

fn format_value(value: &FluentValue<'_>, language: Language) -> Option<String> {
    let FluentValue::Number(FluentNumber { value, .. }) = value else { return None };
    Some(punctuated(&value.to_string(), language))
}

/// A number with a point, as the language writes it.
fn punctuated(plain: &str, language: Language) -> String {
    let (thousands, decimal) = match language {
        Language::Nl => (".", ","),
        Language::En => (",", "."),
        // French groups digits with a narrow no-break space.
        Language::Fr => ("\u{202F}", ","),
    };
    let (sign, plain) = plain.strip_prefix('-').map_or(("", plain), |plain| ("-", plain));
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
    let mut text = String::from(sign);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            text.push_str(thousands);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push_str(decimal);
        text.push_str(fraction);
    }
    text
}

/// Says things in one language.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Translator {
    /// The language it speaks.
    pub language: Language,
}

impl Translator {
    /// A translator for a language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self { language }
    }

    /// A message without arguments. A key without a message gives the key;
    /// a test sees to it that there is none.
    #[must_use]
    pub fn get(&self, key: &str) -> Cow<'static, str> {
        self.format(key, None)
    }

    /// A message with arguments.
    #[must_use]
    pub fn with<'a>(&self, key: &str, arguments: impl AsRef<[(&'static str, FluentValue<'a>)]>) -> String {
        let arguments: FluentArgs<'_> = arguments.as_ref().iter().cloned().collect();
        self.format(key, Some(&arguments)).into_owned()
    }

    /// Whether there is a message under a key.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle().has_message(key)
    }

    /// A date as people write it: *24 november 2026*. By value or by
    /// reference, since templates pass what they have.
    #[must_use]
    pub fn date(&self, date: impl Borrow<Date>) -> String {
        let date = date.borrow();
        self.with(
            "date",
            [
                ("day", i64::from(date.day()).into()),
                ("month", i64::from(date.month()).into()),
                // As text: a year has no thousands separator.
                ("year", date.year().to_string().into()),
            ],
        )
    }

    /// A number with so many decimals: *4,0*.
    #[must_use]
    pub fn decimals(&self, value: f64, places: usize) -> String {
        let plain = format!("{value:.places$}");
        // What rounds to nothing has no sign.
        let is_nothing = plain.chars().all(|c| matches!(c, '-' | '0' | '.'));
        punctuated(if is_nothing { plain.trim_start_matches('-') } else { &plain }, self.language)
    }

    /// Names in a row: *a, b en c*.
    #[must_use]
    pub fn list<T: AsRef<str>>(&self, names: &[T]) -> String {
        let mut text = String::new();
        for (index, name) in names.iter().enumerate() {
            if index > 0 {
                let last = index + 1 == names.len();
                if last {
                    // Writing to a String does not fail.
                    let _ = write!(text, " {} ", self.get("and"));
                } else {
                    text.push_str(", ");
                }
            }
            text.push_str(name.as_ref());
        }
        text
    }

    fn bundle(&self) -> &'static Bundle {
        &BUNDLES[self.language as usize]
    }

    fn format(&self, key: &str, arguments: Option<&FluentArgs<'_>>) -> Cow<'static, str> {
        let bundle = self.bundle();
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            tracing::warn!(key, "message is missing");
            return Cow::Owned(key.to_owned());
        };
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, arguments, &mut errors);
        if !errors.is_empty() {
            tracing::warn!(key, ?errors, "message could not be filled");
        }
        Cow::Owned(text.into_owned())
    }
}

#[cfg(test)]
mod tests;
