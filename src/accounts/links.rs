//! Log-in links that live in memory: good once each, and only while the
//! program that made them runs.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::chance::Token;
use crate::domain::rights::AccountId;

/// The links not used yet.
#[derive(Debug, Clone, Default)]
pub struct LoginLinks {
    open: Arc<Mutex<HashMap<Vec<u8>, AccountId>>>,
}

impl LoginLinks {
    /// Opens a link for an account.
    pub fn open(&self, token: &Token, account: AccountId) {
        self.lock().insert(token.hash(), account);
    }

    /// Whose link it is, without using it.
    #[must_use]
    pub fn look(&self, token: &Token) -> Option<AccountId> {
        self.lock().get(&token.hash()).copied()
    }

    /// Uses a link: the second time it opens nothing.
    #[must_use]
    pub fn take(&self, token: &Token) -> Option<AccountId> {
        self.lock().remove(&token.hash())
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<Vec<u8>, AccountId>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_good_once() {
        let links = LoginLinks::default();
        let token = Token::presented("abc");
        links.open(&token, AccountId(7));
        assert_eq!(links.look(&token), Some(AccountId(7)));
        assert_eq!(links.take(&token), Some(AccountId(7)));
        assert_eq!(links.take(&token), None);
    }
}
