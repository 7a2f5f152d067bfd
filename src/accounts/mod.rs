//! People: accounts, sessions, and work done as a guest. Other features learn
//! from here who is asking ([`Visitor`]); whether they may is
//! [`crate::domain::rights`]'s.

mod links;
pub mod pages;
mod password;
mod session;
mod store;

pub use links::LoginLinks;
pub use pages::looks_like_email;
pub use password::Passwords;
pub use session::{Person, Visitor, current_owner, delete_expired, forget_session, recognise};
pub use store::{
    NewAccount, OwnMunicipality, count_owners, create_account, create_owner, delete_membership,
    find_account_by_email, find_account_by_public_id, list_own_municipalities, put_membership,
};

use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use governor::clock::DefaultClock;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};

/// Log-in attempts for one e-mail address: ten at once, then one per half
/// minute. Keyed on the address typed and not on where it came from: a whole
/// town hall shares one IP address.
const ATTEMPTS_AT_ONCE: NonZeroU32 = NonZeroU32::new(10).expect("ten is not zero");
const ATTEMPT_EVERY: Duration = Duration::from_secs(30);

/// Slows down guessing at one account.
#[derive(Debug, Clone)]
pub struct Throttle {
    limiter: Arc<RateLimiter<String, DashMapStateStore<String>, DefaultClock>>,
}

impl Default for Throttle {
    fn default() -> Self {
        let quota = Quota::with_period(ATTEMPT_EVERY)
            .unwrap_or_else(|| Quota::per_minute(NonZeroU32::MIN))
            .allow_burst(ATTEMPTS_AT_ONCE);
        Self { limiter: Arc::new(RateLimiter::keyed(quota)) }
    }
}

impl Throttle {
    /// Takes note of an attempt and tells whether it may go on.
    #[must_use]
    pub fn allows(&self, email: &str) -> bool {
        self.limiter.check_key(&email.to_owned()).is_ok()
    }

    /// Forgets addresses that have been quiet, so that memory does not grow.
    pub fn forget_quiet(&self) {
        self.limiter.retain_recent();
    }
}
