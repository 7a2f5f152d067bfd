//! Slows down guessing. Three ways at once: at one account wherever the guesses
//! come from, from one address whatever accounts they are at, and at the codes of
//! a second factor.

use std::hash::Hash;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use governor::middleware::NoOpMiddleware;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};

use crate::clock::Clock;
use crate::domain::rights::AccountId;
use crate::web::{Client, Guesses};

/// Passwords for one e-mail address: ten at once…
const PASSWORDS_AT_ONCE: NonZeroU32 = NonZeroU32::new(10).expect("ten is not zero");
/// …codes of one account: five at once…
const CODES_AT_ONCE: NonZeroU32 = NonZeroU32::new(5).expect("five is not zero");
/// …then one of either per half minute. Of a million codes three are right at a
/// time, so that who has the password needs eighty days for an even chance.
pub(super) const ATTEMPT_EVERY: Duration = Duration::from_secs(30);
/// Messages to one address about a forgotten password: three at once, then one
/// per ten minutes. They are somebody's inbox.
const MESSAGES_AT_ONCE: NonZeroU32 = NonZeroU32::new(3).expect("three is not zero");
const MESSAGE_EVERY: Duration = Duration::from_secs(600);
/// Wrong passwords and codes from one address over all accounts: a hundred at
/// once, since a whole town hall shares one address and mistypes on Monday
/// morning…
const FAILURES_AT_ONCE: i64 = 100;
/// …then one per ten seconds: 8,640 a day, over all accounts together.
const FAILURE_FORGOTTEN_SECONDS: i64 = 10;

type Limiter<K> = Arc<RateLimiter<K, DashMapStateStore<K>, Clock, NoOpMiddleware<Duration>>>;

/// Slows down guessing. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Throttle {
    passwords: Limiter<String>,
    codes: Limiter<AccountId>,
    messages: Limiter<String>,
    failures: Guesses,
    clock: Clock,
}

impl governor::clock::Clock for Clock {
    type Instant = Duration;

    fn now(&self) -> Duration {
        self.passed()
    }
}

impl Throttle {
    /// Nothing was guessed yet.
    #[must_use]
    pub fn new(clock: &Clock) -> Self {
        Self {
            passwords: limiter(PASSWORDS_AT_ONCE, ATTEMPT_EVERY, clock),
            codes: limiter(CODES_AT_ONCE, ATTEMPT_EVERY, clock),
            messages: limiter(MESSAGES_AT_ONCE, MESSAGE_EVERY, clock),
            failures: Guesses::new(FAILURES_AT_ONCE, FAILURE_FORGOTTEN_SECONDS),
            clock: clock.clone(),
        }
    }

    /// Whether a password may be tried at an account. A right one counts too: what
    /// was let through must not depend on it.
    #[must_use]
    pub(super) fn allows_password(&self, client: Client, email: &str) -> bool {
        self.passwords.check_key(&email.to_owned()).is_ok() && self.begin(client)
    }

    /// Whether a code may be tried at an account.
    #[must_use]
    pub(super) fn allows_code(&self, client: Client, account: AccountId) -> bool {
        self.codes.check_key(&account).is_ok() && self.begin(client)
    }

    /// What was let through was right, and does not count against where it came
    /// from.
    pub(super) fn was_right(&self, client: Client) {
        self.failures.end_well(client, self.clock.seconds());
    }

    /// Whether one more message may go to an address.
    #[must_use]
    pub(super) fn allows_message(&self, email: &str) -> bool {
        self.messages.check_key(&email.to_owned()).is_ok()
    }

    /// Forgets who has been quiet, so that memory does not grow.
    pub fn forget_quiet(&self) {
        self.passwords.retain_recent();
        self.codes.retain_recent();
        self.messages.retain_recent();
    }

    fn begin(&self, client: Client) -> bool {
        self.failures.begin(client, self.clock.seconds())
    }
}

fn limiter<K: Eq + Hash + Clone>(at_once: NonZeroU32, every: Duration, clock: &Clock) -> Limiter<K> {
    let quota =
        Quota::with_period(every).unwrap_or_else(|| Quota::per_minute(NonZeroU32::MIN)).allow_burst(at_once);
    Arc::new(RateLimiter::new(quota, DashMapStateStore::default(), clock.clone()))
}
