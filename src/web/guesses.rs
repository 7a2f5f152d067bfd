//! Slows down guessing from one address. Only wrong guesses count: a whole hall
//! types the right code, and a whole town hall logs in, from one address.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Arc, Mutex, PoisonError};

use super::Client;

/// Addresses remembered before those that have been quiet are thrown away.
const MOST_REMEMBERED: usize = 10_000;

/// Wrong guesses by address.
#[derive(Debug, Clone)]
pub struct Guesses {
    /// Seconds of waiting that fit before an address has to wait.
    room: i64,
    /// Seconds of waiting that a wrong guess costs.
    cost: i64,
    /// Seconds of waiting by address, and as of when.
    wrong: Arc<Mutex<HashMap<Client, (i64, i64)>>>,
}

impl Guesses {
    /// So many wrong guesses at once, of which one is forgotten each so many
    /// seconds.
    #[must_use]
    pub fn new(at_once: i64, forgotten_every_seconds: i64) -> Self {
        Self { room: at_once * forgotten_every_seconds, cost: forgotten_every_seconds, wrong: Arc::default() }
    }

    /// Whether an address may guess now (in seconds since 1970).
    #[must_use]
    pub fn allows(&self, client: Client, now: i64) -> bool {
        let wrong = self.wrong.lock().unwrap_or_else(PoisonError::into_inner);
        self.has_room(&wrong, network(client), now)
    }

    /// Takes note of a wrong guess.
    pub fn note_wrong(&self, client: Client, now: i64) {
        let mut wrong = self.wrong.lock().unwrap_or_else(PoisonError::into_inner);
        self.note(&mut wrong, network(client), now);
    }

    /// Whether an address may guess now; the guess counts as wrong until
    /// [`Guesses::end_well`], so that many at one moment are no way around.
    #[must_use]
    pub fn begin(&self, client: Client, now: i64) -> bool {
        let client = network(client);
        let mut wrong = self.wrong.lock().unwrap_or_else(PoisonError::into_inner);
        let may = self.has_room(&wrong, client, now);
        if may {
            self.note(&mut wrong, client, now);
        }
        may
    }

    /// The guess was right: it does not count.
    pub fn end_well(&self, client: Client, now: i64) {
        let mut wrong = self.wrong.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(guesses) = wrong.get_mut(&network(client)) {
            *guesses = ((left(*guesses, now) - self.cost).max(0), now);
        }
    }

    fn has_room(&self, wrong: &HashMap<Client, (i64, i64)>, client: Client, now: i64) -> bool {
        wrong.get(&client).is_none_or(|guesses| left(*guesses, now) + self.cost <= self.room)
    }

    fn note(&self, wrong: &mut HashMap<Client, (i64, i64)>, client: Client, now: i64) {
        if wrong.len() >= MOST_REMEMBERED {
            wrong.retain(|_, guesses| left(*guesses, now) > 0);
        }
        let guesses = wrong.entry(client).or_insert((0, now));
        *guesses = (left(*guesses, now) + self.cost, now);
    }
}

fn left((seconds, at): (i64, i64), now: i64) -> i64 {
    (seconds - (now - at)).max(0)
}

/// Who has an IPv6 address has the 2^64 beside it as well (RFC 6177).
fn network(client: Client) -> Client {
    match client.0.to_canonical() {
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            Client(IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0)))
        }
        address @ IpAddr::V4(_) => Client(address),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(address: &str) -> Client {
        Client(address.parse().unwrap())
    }

    #[test]
    fn who_guesses_waits_and_nobody_else() {
        let guesses = Guesses::new(120, 1);
        let (one, other) = (client("192.0.2.1"), client("192.0.2.2"));
        for _ in 0..120 {
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

    #[test]
    fn a_guess_that_was_right_costs_nothing_and_many_at_once_are_no_way_around() {
        let guesses = Guesses::new(3, 10);
        let one = client("192.0.2.1");
        for _ in 0..50 {
            assert!(guesses.begin(one, 0));
            guesses.end_well(one, 0);
        }
        // Three that no answer came to yet.
        assert!(guesses.begin(one, 0) && guesses.begin(one, 0) && guesses.begin(one, 0));
        assert!(!guesses.begin(one, 0) && !guesses.begin(one, 9));
        assert!(guesses.begin(one, 10));
        assert!(!guesses.begin(one, 10));
    }

    #[test]
    fn a_network_of_ipv6_is_one() {
        let guesses = Guesses::new(1, 10);
        guesses.note_wrong(client("2001:db8:1:2::1"), 0);
        assert!(!guesses.allows(client("2001:db8:1:2:3:4:5:6"), 0));
        assert!(guesses.allows(client("2001:db8:1:3::1"), 0));
        guesses.note_wrong(client("192.0.2.1"), 0);
        assert!(!guesses.allows(client("::ffff:192.0.2.1"), 0), "the same written otherwise");
    }
}
