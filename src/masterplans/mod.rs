//! The draft masterplan of a priority set: as a page and as files. What is in
//! it is [`crate::domain::masterplan`]'s, how a file is made
//! [`crate::documents`]'; here the one is written out as the other.

mod members;
mod outline;
pub mod pages;

use crate::app::AppState;
use crate::comparisons;
use crate::documents::document::Document;
use crate::documents::{self, Format, RenderError};
use crate::domain::joint_set::MemberNow;
use crate::domain::masterplan;
use crate::domain::rights::Actor;
use crate::error::Error;
use crate::i18n::{Language, Translator};
use crate::metrics;
use crate::priorities::StoredSet;

/// What a plan is written from.
#[derive(Debug, Clone)]
pub struct Source {
    /// The set.
    pub stored: StoredSet,
    /// Of a joint set: its members, with what each shows today.
    pub members: Vec<MemberNow>,
}

impl Source {
    /// The source of a plan for a set: of a joint one with what its members show its
    /// partnership at this moment, as far as this actor sees that. None is whoever runs
    /// the program.
    ///
    /// # Errors
    /// The database's own.
    pub async fn of(state: &AppState, actor: Option<&Actor>, stored: StoredSet) -> Result<Self, Error> {
        let members = comparisons::list_members_beside(state, actor, &stored).await?;
        Ok(Self { stored, members })
    }
}

impl From<StoredSet> for Source {
    /// The source of a plan for a set that is no joint one.
    fn from(stored: StoredSet) -> Self {
        Self { stored, members: Vec::new() }
    }
}

/// The plan of a set in a language, as a document.
#[must_use]
pub fn document(source: &Source, language: Language) -> Document {
    let plan = masterplan::draft(&source.stored.catalogue, &source.stored.set, language);
    outline::outline(&plan, &source.members, &Translator::new(language))
}

/// The plan of a set as a file.
///
/// # Errors
/// When the format cannot be made.
pub fn file(source: &Source, language: Language, format: Format) -> Result<Vec<u8>, RenderError> {
    metrics::time_rendering(format.extension(), || documents::render(&document(source, language), format))
}

#[cfg(test)]
mod tests;
