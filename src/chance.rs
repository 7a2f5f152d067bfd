//! Chance: tokens, public ids and the order cards are dealt in. Comes from the
//! application's state so that tests decide it.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _, TryRng as _};

/// A source of random bits: the operating system's, or one that tests seed.
#[derive(Clone, Default)]
pub struct Chance {
    seeded: Option<Arc<Mutex<StdRng>>>,
}

impl fmt::Debug for Chance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Chance")
    }
}

/// A secret of 256 bits as it stands in a cookie or a link: 64 hex digits.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// Takes a token someone presents; whether it opens anything is for the
    /// database to say.
    #[must_use]
    pub fn presented(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The token itself, for the cookie or the link and nothing else.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What is stored of it.
    #[must_use]
    pub fn hash(&self) -> Vec<u8> {
        use sha2::{Digest as _, Sha256};
        Sha256::digest(self.0.as_bytes()).to_vec()
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(secret)")
    }
}

impl Chance {
    /// The operating system's.
    #[must_use]
    pub fn system() -> Self {
        Self::default()
    }

    /// The same bits for the same seed.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        Self { seeded: Some(Arc::new(Mutex::new(StdRng::seed_from_u64(seed)))) }
    }

    /// A secret for a session or a link.
    ///
    /// # Errors
    /// When the operating system has no random bits to give.
    pub fn token(&self) -> anyhow::Result<Token> {
        Ok(Token(hex(&self.bytes::<32>()?)))
    }

    /// An id for a URL: 128 bits as hex, not to be guessed though never relied
    /// on to keep anything secret.
    ///
    /// # Errors
    /// As [`Chance::token`].
    pub fn public_id(&self) -> anyhow::Result<String> {
        Ok(hex(&self.bytes::<16>()?))
    }

    /// A seed to deal cards by; fits SQLite's signed integers.
    ///
    /// # Errors
    /// As [`Chance::token`].
    pub fn seed(&self) -> anyhow::Result<u64> {
        Ok(u64::from_le_bytes(self.bytes::<8>()?) >> 1)
    }

    /// So many random bytes, for a key or a code.
    ///
    /// # Errors
    /// As [`Chance::token`].
    pub fn bytes<const N: usize>(&self) -> anyhow::Result<[u8; N]> {
        let mut bytes = [0; N];
        match &self.seeded {
            Some(rng) => rng.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(&mut bytes),
            None => rand::rngs::SysRng
                .try_fill_bytes(&mut bytes)
                .map_err(|error| anyhow::anyhow!("no random bits from the operating system: {error}"))?,
        }
        Ok(bytes)
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_differ_and_do_not_show_themselves() {
        let chance = Chance::system();
        let (one, other) = (chance.token().unwrap(), chance.token().unwrap());
        assert_ne!(one, other);
        assert_eq!(one.reveal().len(), 64);
        assert!(!format!("{one:?}").contains(one.reveal()));
        assert_eq!(Token::presented(one.reveal()).hash(), one.hash());
    }
}
