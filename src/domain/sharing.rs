//! Whom an organisation shows a priority set to.

use std::collections::BTreeSet;

use super::ballot::Ballot;
use super::priority_set::PrioritySet;
use super::rights::OrganisationId;

/// Whom a set is shown to, besides the people of its organisation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Sharing {
    /// Nobody.
    #[default]
    Private,
    /// The people of these partnerships.
    Partnerships(BTreeSet<OrganisationId>),
    /// Everyone, without an account.
    Public,
}

impl Sharing {
    /// Sharing with partnerships; with none it is private.
    #[must_use]
    pub fn with(partnerships: BTreeSet<OrganisationId>) -> Self {
        if partnerships.is_empty() { Self::Private } else { Self::Partnerships(partnerships) }
    }

    /// The name in forms and in message keys.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Private => "private",
            Self::Partnerships(_) => "partnerships",
            Self::Public => "public",
        }
    }
}

/// A set as it is shown to others: what was decided, why, and what it was counted
/// from. The notes of who made it stay with its organisation, and so does where the
/// other cards lay, which may be the ballot of one person. Which members' sets a
/// joint one was counted from stays in the partnership: they showed them to it alone.
#[must_use]
pub fn shown_to_others(set: PrioritySet) -> PrioritySet {
    let provenance = set.provenance.filter(|provenance| provenance.session().is_some());
    PrioritySet { notes: Default::default(), ballot: Ballot::default(), provenance, ..set }
}
