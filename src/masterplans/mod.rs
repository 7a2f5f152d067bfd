//! The masterplan: the draft of a priority set, and the plan people make of it. What is
//! in one is [`crate::domain::masterplan`]'s and [`crate::domain::plan`]'s, how a file
//! is made [`crate::documents`]'; here it is kept, written in by several people at
//! once, and written out.

mod article;
pub mod begin;
pub mod comments;
pub mod desk;
pub mod draft;
pub mod files;
pub mod follow_up;
mod head;
pub mod look;
pub mod objectives;
mod presence;
pub mod section;
mod store;
mod stored;
mod told;
pub mod versions;
mod writing;

use crate::app::AppState;
use crate::comparisons;
use crate::documents::document::Document;
use crate::documents::{self, Format, RenderError};
use crate::domain::joint_set::MemberNow;
use crate::domain::masterplan;
use crate::domain::plan;
use crate::domain::plan::standing::Standing;
use crate::domain::rights::Actor;
use crate::error::Error;
use crate::i18n::{Language, Translator};
use crate::metrics;
use crate::priorities::StoredSet;

pub use presence::{Presence, Present};
pub use stored::{PlanSummary, StoredPlan, begin as begin_plan, change, find_of_set, list, load, may_begin};

/// Largest form with the text of a section, in bytes: the longest text, and the one it
/// was written from, as browsers send them; and two megabytes pasted by mistake, so
/// that the page can say what is wrong with them.
pub const TEXT_BYTES: usize = 8 * 1024 * 1024;

/// What a draft is written from.
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
        let (partnership, set) = (stored.organisation_id, &stored.set);
        let members =
            comparisons::list_members_beside(state, actor, partnership, set, &stored.catalogue).await?;
        Ok(Self { stored, members })
    }
}

impl From<StoredSet> for Source {
    /// The source of a plan for a set that is no joint one.
    fn from(stored: StoredSet) -> Self {
        Self { stored, members: Vec::new() }
    }
}

/// The draft that follows from a set in a language, as a document: a plan nobody wrote
/// in yet.
#[must_use]
pub fn document(source: &Source, language: Language) -> Document {
    let t = Translator::new(language);
    let draft = masterplan::draft(&source.stored.catalogue, &source.stored.set, language);
    let plan = plan::start(&draft, writing::seeds(&draft, !source.members.is_empty(), &t));
    let set = Some(source.stored.public_id.as_str());
    let around = writing::Around { members: source.members.clone(), ..writing::Around::default() };
    let written = writing::Written { draft: &draft, plan: &plan, around: &around, set };
    writing::with_standing(writing::document(&written, &t), &Standing::Draft, &t)
}

/// The draft of a set as a file.
///
/// # Errors
/// When the format cannot be made.
pub fn file(source: &Source, language: Language, format: Format) -> Result<Vec<u8>, RenderError> {
    metrics::time_rendering(format.extension(), || documents::render(&document(source, language), format))
}
