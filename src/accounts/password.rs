//! Passwords: what is refused, and how they are kept.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::Context as _;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;

/// Shortest password, in characters. Length does more than odd characters.
pub(super) const SHORTEST: usize = 12;
/// Longest password, in characters; long enough for any passphrase.
pub(super) const LONGEST: usize = 128;

/// OWASP's second choice for Argon2id: 19 MiB, two passes, one lane.
const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// Hashes at once: each takes 19 MiB and a core.
const AT_ONCE: usize = 4;

/// Salt and outcome of a hash of nobody's password, checked when the account does
/// not exist so that both answers take as long.
const NOBODY: &str = "c29tZXNhbHRzb21lc2FsdA$oUL2TNwbVMcgXzmbxpVfvjSpcqYUiHdUU5YsFGEhO1E";

/// Why a password was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PasswordFault {
    /// Fewer than [`SHORTEST`] characters.
    Short,
    /// More than [`LONGEST`] characters.
    Long,
    /// Among the first that someone would try.
    Common,
}

/// Looks at a new password. `known` are words someone would try first for this
/// person: name and address.
///
/// # Errors
/// [`PasswordFault`].
pub(super) fn check(password: &str, known: &[&str]) -> Result<(), PasswordFault> {
    let length = password.chars().count();
    if length < SHORTEST {
        return Err(PasswordFault::Short);
    }
    if length > LONGEST {
        return Err(PasswordFault::Long);
    }
    // Below 3 a password falls within 10^8 guesses (Wheeler, zxcvbn, 2016).
    if zxcvbn::zxcvbn(password, known).score() < zxcvbn::Score::Three {
        return Err(PasswordFault::Common);
    }
    Ok(())
}

/// Makes and checks hashes, a few at once.
#[derive(Debug, Clone)]
pub struct Passwords {
    turns: Arc<Semaphore>,
    memory_kib: u32,
    checked: Arc<AtomicU64>,
}

impl Default for Passwords {
    fn default() -> Self {
        Self::with_memory(MEMORY_KIB)
    }
}

impl Passwords {
    /// Hashes that take so much memory; [`Passwords::default`] is what people are
    /// guarded with. Tests of many log-ins take less.
    #[must_use]
    pub fn with_memory(memory_kib: u32) -> Self {
        Self { turns: Arc::new(Semaphore::new(AT_ONCE)), memory_kib, checked: Arc::default() }
    }

    /// How many passwords were looked at since the start.
    #[must_use]
    pub fn checked_count(&self) -> u64 {
        self.checked.load(Ordering::Relaxed)
    }

    /// The hash to keep, in PHC form.
    ///
    /// # Errors
    /// When the system gives no random salt.
    pub async fn hash(&self, password: String) -> anyhow::Result<String> {
        let _turn = self.turns.acquire().await?;
        let memory_kib = self.memory_kib;
        tokio::task::spawn_blocking(move || {
            let hash = argon2(memory_kib)?
                .hash_password(password.as_bytes())
                .map_err(|error| anyhow::anyhow!("password could not be hashed: {error}"))?;
            Ok(hash.to_string())
        })
        .await?
    }

    /// Whether a password belongs to a hash. Without a hash (no such account)
    /// the answer is no, after as much work.
    ///
    /// # Errors
    /// When the stored hash cannot be read.
    pub async fn verify(&self, password: String, hash: Option<String>) -> anyhow::Result<bool> {
        let _turn = self.turns.acquire().await?;
        self.checked.fetch_add(1, Ordering::Relaxed);
        let memory_kib = self.memory_kib;
        tokio::task::spawn_blocking(move || {
            let exists = hash.is_some();
            let hash = hash
                .unwrap_or_else(|| format!("$argon2id$v=19$m={memory_kib},t={PASSES},p={LANES}${NOBODY}"));
            let hash = argon2::PasswordHash::new(&hash).context("stored password hash")?;
            let matches = argon2(memory_kib)?.verify_password(password.as_bytes(), &hash).is_ok();
            Ok(exists && matches)
        })
        .await?
    }
}

fn argon2(memory_kib: u32) -> anyhow::Result<Argon2<'static>> {
    let params = Params::new(memory_kib, PASSES, LANES, None)
        .map_err(|error| anyhow::anyhow!("argon2 parameters: {error}"))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn keeps_a_password_so_that_only_it_opens() {
        let passwords = Passwords::default();
        let hash = passwords.hash("vier kaarten op tafel".to_owned()).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(passwords.verify("vier kaarten op tafel".to_owned(), Some(hash.clone())).await.unwrap());
        assert!(!passwords.verify("vijf kaarten op tafel".to_owned(), Some(hash)).await.unwrap());
        assert!(!passwords.verify("vier kaarten op tafel".to_owned(), None).await.unwrap());
    }

    #[test]
    fn refuses_what_is_guessed_first() {
        assert_eq!(check("kort", &[]), Err(PasswordFault::Short));
        assert_eq!(check(&"a1!".repeat(43), &[]), Err(PasswordFault::Long));
        assert_eq!(check("123456789012", &[]), Err(PasswordFault::Common));
        assert_eq!(check("passwordpassword", &[]), Err(PasswordFault::Common));
        assert_eq!(check("vier kaarten op tafel", &["Anke Verlinden"]), Ok(()));
    }
}
