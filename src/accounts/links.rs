//! Log-in links that live in memory: good once each, and only while the
//! program that made them runs.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

use crate::chance::Token;
use crate::domain::rights::AccountId;

/// The links not used yet.
#[derive(Debug, Clone, Default)]
pub struct LoginLinks {
    inner: Arc<Mutex<Inner>>,
}

#[derive(Debug, Default)]
struct Inner {
    open: HashMap<Vec<u8>, AccountId>,
    let_in: HashSet<AccountId>,
}

impl LoginLinks {
    /// Opens a link for an account.
    pub fn open(&self, token: &Token, account: AccountId) {
        self.lock().open.insert(token.hash(), account);
    }

    /// Whose link it is, without using it.
    #[must_use]
    pub fn look(&self, token: &Token) -> Option<AccountId> {
        self.lock().open.get(&token.hash()).copied()
    }

    /// Uses a link: the second time it opens nothing.
    #[must_use]
    pub fn take(&self, token: &Token) -> Option<AccountId> {
        let mut inner = self.lock();
        let account = inner.open.remove(&token.hash())?;
        inner.let_in.insert(account);
        Some(account)
    }

    /// Whether an account was opened by a link of this run. Where it has no password
    /// either, there is nothing that would prove more than that.
    #[must_use]
    pub fn let_in(&self, account: AccountId) -> bool {
        self.lock().let_in.contains(&account)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
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
        assert!(!links.let_in(AccountId(7)));
        assert_eq!(links.take(&token), Some(AccountId(7)));
        assert!(links.let_in(AccountId(7)));
        assert_eq!(links.take(&token), None);
    }
}
