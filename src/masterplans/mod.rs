//! The draft masterplan of a priority set: as a page and as files. What is in
//! it is [`crate::domain::masterplan`]'s, how a file is made
//! [`crate::documents`]'; here the one is written out as the other.

mod outline;
pub mod pages;

use crate::documents::document::Document;
use crate::documents::{self, Format, RenderError};
use crate::domain::masterplan;
use crate::i18n::{Language, Translator};
use crate::metrics;
use crate::priorities::StoredSet;

/// The plan of a set in a language, as a document.
#[must_use]
pub fn document(stored: &StoredSet, language: Language) -> Document {
    let plan = masterplan::draft(&stored.catalogue, &stored.set, language);
    outline::outline(&plan, &Translator::new(language))
}

/// The plan of a set as a file.
///
/// # Errors
/// When the format cannot be made.
pub fn file(stored: &StoredSet, language: Language, format: Format) -> Result<Vec<u8>, RenderError> {
    metrics::time_rendering(format.extension(), || documents::render(&document(stored, language), format))
}

#[cfg(test)]
mod tests;
