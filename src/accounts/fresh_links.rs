//! Links that can be seen for a while by who made them: what opens one is stored
//! nowhere.

use std::time::Duration;

use moka::sync::Cache;

use crate::chance::Token;
use crate::domain::rights::AccountId;

/// How long a link can be seen.
const SHOWN_FOR: Duration = Duration::from_secs(600);
/// Links shown at once, of the whole installation.
const MOST_SHOWN: u64 = 1_000;

/// Links that were just made, for who made them.
#[derive(Debug, Clone)]
pub struct FreshLinks {
    by_id: Cache<String, (AccountId, Token)>,
}

impl Default for FreshLinks {
    fn default() -> Self {
        Self { by_id: Cache::builder().max_capacity(MOST_SHOWN).time_to_live(SHOWN_FOR).build() }
    }
}

impl FreshLinks {
    /// Keeps the token of what was just made, for who made it.
    pub fn keep(&self, id: &str, by: AccountId, token: Token) {
        self.by_id.insert(id.to_owned(), (by, token));
    }

    /// The token of something that this account just made.
    #[must_use]
    pub fn find(&self, by: AccountId, id: &str) -> Option<Token> {
        self.by_id.get(id).filter(|(made_by, _)| *made_by == by).map(|(_, token)| token)
    }

    /// Forgets a token: what it opened is gone.
    pub fn forget(&self, id: &str) {
        self.by_id.invalidate(id);
    }
}
