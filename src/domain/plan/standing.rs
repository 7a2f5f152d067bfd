//! How far a plan is: a draft, the text that is put forward, or the one that a body
//! adopted.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Who adopted a plan, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adoption {
    /// The body: `Gemeenteraad`.
    pub body: String,
    /// The day.
    pub on: Date,
    /// Where the decision is found: its number; may be empty.
    pub reference: String,
}

/// How far a text is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Under way: suggestions stand in it, marked as such.
    #[default]
    Draft,
    /// As it is put forward: nothing in it that nobody accepted.
    Final,
    /// Decided. It never changes.
    Adopted(Adoption),
}

impl Standing {
    /// Its name in the database and in message keys.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Final => "final",
            Self::Adopted(_) => "adopted",
        }
    }
}
