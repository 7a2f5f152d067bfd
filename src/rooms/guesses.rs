//! Slows down guessing of codes. Only wrong ones count: a whole hall types the
//! right one from one address.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::web::Client;

/// Wrong codes from one address before it has to wait: the typing errors of a
/// large hall.
const AT_ONCE: i64 = 120;
/// Wrong codes a second that are forgotten. Of 28^8 codes, with a hundred rooms
/// open, one in 120 years would be hit at this rate.
const FORGOTTEN_EACH_SECOND: i64 = 1;
/// Addresses remembered before those that have been quiet are thrown away.
const MOST_REMEMBERED: usize = 10_000;

/// Wrong guesses by address: how many count, and as of when.
#[derive(Debug, Clone, Default)]
pub struct Guesses {
    wrong: Arc<Mutex<HashMap<Client, (i64, i64)>>>,
}

impl Guesses {
    /// Whether an address may try a code now (in seconds since 1970).
    #[must_use]
    pub fn allows(&self, client: Client, now: i64) -> bool {
        let wrong = self.wrong.lock().unwrap_or_else(PoisonError::into_inner);
        wrong.get(&client).is_none_or(|guesses| left(*guesses, now) < AT_ONCE)
    }

    /// Takes note of a wrong code.
    pub fn note_wrong(&self, client: Client, now: i64) {
        let mut wrong = self.wrong.lock().unwrap_or_else(PoisonError::into_inner);
        if wrong.len() >= MOST_REMEMBERED {
            wrong.retain(|_, guesses| left(*guesses, now) > 0);
        }
        let guesses = wrong.entry(client).or_insert((0, now));
        *guesses = (left(*guesses, now) + 1, now);
    }
}

fn left((count, at): (i64, i64), now: i64) -> i64 {
    (count - (now - at) * FORGOTTEN_EACH_SECOND).max(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_guesses_waits_and_nobody_else() {
        let guesses = Guesses::default();
        let client = |address: &str| Client(address.parse().unwrap());
        let (one, other) = (client("192.0.2.1"), client("192.0.2.2"));
        for _ in 0..AT_ONCE {
            assert!(guesses.allows(one, 1_000));
            guesses.note_wrong(one, 1_000);
        }
        assert!(!guesses.allows(one, 1_000));
        assert!(guesses.allows(other, 1_000));
        assert!(guesses.allows(one, 1_001), "one is forgotten each second");
        guesses.note_wrong(one, 1_001);
        assert!(!guesses.allows(one, 1_001));
        // An hour later it begins anew.
        assert!(guesses.allows(one, 4_600));
    }
}
