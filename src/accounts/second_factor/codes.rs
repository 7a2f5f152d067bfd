//! Recovery codes: ten of them, good once each.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Context as _;
use sha2::{Digest as _, Sha256};

use crate::chance::Chance;
use crate::domain::workshop::code::{RANDOM_BYTES, draw, read};

/// How many there are at a time.
pub(super) const HOW_MANY: usize = 10;
const LENGTH: usize = 10;
/// How long the page with new ones can be looked at, and saved.
const SHOWN_SECONDS: i64 = 600;

/// A recovery code: 10 characters, 48 bits.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct RecoveryCode([u8; LENGTH]);

impl RecoveryCode {
    /// So many new ones.
    pub(super) fn draw_all(chance: &Chance) -> anyhow::Result<Vec<Self>> {
        (0..HOW_MANY)
            .map(|_| {
                draw(&chance.bytes::<RANDOM_BYTES>()?).map(Self).context("too few random bytes for a code")
            })
            .collect()
    }

    /// Reads a code as someone typed it.
    pub(super) fn parse(text: &str) -> Option<Self> {
        read(text).ok().map(Self)
    }

    /// What is stored of it. A plain hash is enough, and no slow one is needed:
    /// nobody chose it, so that no list of likely ones leads to it; guessing here
    /// is slowed down; and who has the database has the secret of the app beside
    /// it. The account is hashed along, so that two have nothing in common.
    pub(super) fn hash(&self, public_id: &str) -> Vec<u8> {
        Sha256::new().chain_update(public_id).chain_update(":").chain_update(self.0).finalize().to_vec()
    }

    /// As people see it: `KM4R7-WZT2B`.
    pub(super) fn text(&self) -> String {
        let half = |part: &[u8]| part.iter().map(|letter| char::from(*letter)).collect::<String>();
        format!("{}-{}", half(&self.0[..LENGTH / 2]), half(&self.0[LENGTH / 2..]))
    }
}

/// Codes that were just made, in memory: who made them looks at them there, and
/// nothing stored leads to them. By session.
#[derive(Debug, Clone, Default)]
pub struct ShownCodes {
    shown: Arc<Mutex<BySession>>,
}

/// Codes, and since when they are shown.
type BySession = HashMap<String, (Vec<String>, i64)>;

impl ShownCodes {
    /// Shows codes to a session.
    pub(super) fn put(&self, session: &str, codes: &[RecoveryCode], now: i64) {
        let texts = codes.iter().map(RecoveryCode::text).collect();
        let mut shown = self.lock();
        shown.retain(|_, (_, since)| now - *since < SHOWN_SECONDS);
        shown.insert(session.to_owned(), (texts, now));
    }

    /// The codes a session made a moment ago.
    pub(super) fn find(&self, session: &str, now: i64) -> Option<Vec<String>> {
        let shown = self.lock();
        let (codes, since) = shown.get(session)?;
        (now - since < SHOWN_SECONDS).then(|| codes.clone())
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BySession> {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_codes_that_differ_and_are_read_however_they_are_typed() {
        let codes = RecoveryCode::draw_all(&Chance::seeded(1)).unwrap();
        assert_eq!(codes.len(), 10);
        let code = &codes[0];
        assert_ne!(code.hash("a"), codes[1].hash("a"));
        assert_ne!(code.hash("a"), code.hash("b"), "of another account it is another");
        for typed in [code.text(), code.text().to_lowercase(), code.text().replace('-', " ")] {
            assert!(RecoveryCode::parse(&typed).as_ref() == Some(code), "{typed}");
        }
        assert!(RecoveryCode::parse("KM4R7").is_none() && RecoveryCode::parse("123456").is_none());
    }

    #[test]
    fn codes_are_shown_for_a_while_to_who_made_them() {
        let shown = ShownCodes::default();
        shown.put("one", &RecoveryCode::draw_all(&Chance::seeded(1)).unwrap(), 1_000);
        assert_eq!(shown.find("one", 1_599).map(|codes| codes.len()), Some(10));
        assert_eq!(shown.find("other", 1_000), None);
        assert_eq!(shown.find("one", 1_600), None);
    }
}
