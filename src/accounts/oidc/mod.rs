//! Logging in with an account elsewhere, by OpenID Connect: authorization code
//! flow with PKCE, state and nonce.
//!
//! ```text
//! POST /login/oidc            a pending log-in is kept, 303
//! GET  /login/oidc?state=…    the page that leads to the provider
//!                             … the provider asks who it is …
//! GET  /login/oidc/callback   tokens are fetched and checked, and who it is gets in
//!
//! POST /logout                the session here ends, 303
//! GET  /logout/oidc           the page that leads to the provider, to log out there too
//! ```
//!
//! The pages in between are there for browsers that hold the answer to a form to
//! `form-action`, redirects included: they would stop at the first step to the
//! provider, and again at each one between it and where it has people log in.
//!
//! A role the provider vouches for is renewed at each log-in, and goes when the
//! provider no longer says so. Everything else about an account is only filled in
//! at the first.

mod admission;
mod claims;
mod http;
pub mod leaving;
pub mod pages;
mod pending;
mod provider;
mod store;

use std::sync::Arc;

use crate::config::OidcConfig;

pub use store::{Identity, list_identities};

/// The provider people may log in at, if there is one. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Oidc {
    provider: Option<Arc<provider::Provider>>,
}

impl Oidc {
    /// Nobody asks the provider anything before someone logs in there: it may be
    /// down, and the application starts.
    ///
    /// # Errors
    /// When this machine cannot make secure connections at all.
    pub fn new(config: Option<&OidcConfig>) -> anyhow::Result<Self> {
        let provider = config.map(provider::Provider::new).transpose()?.map(Arc::new);
        Ok(Self { provider })
    }

    /// What the provider is called; `None` without one.
    #[must_use]
    pub fn label(&self) -> Option<&str> {
        self.provider.as_deref().map(|provider| provider.config.label.as_str())
    }

    /// Forgets log-ins that nobody came back from, so that memory does not grow.
    pub fn forget_old(&self, now: i64) {
        if let Some(provider) = &self.provider {
            provider.pending.forget_old(now);
        }
    }
}

/// Why someone is not logged in: what they are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Refusal {
    /// The provider does not answer.
    Down,
    /// They went back, or said no there.
    Cancelled,
    /// Something is not as it should be. What, is for the log.
    Refused,
    /// The provider gives no address.
    NoEmail,
    /// Someone has an account with this address, and who that is is not proven.
    EmailTaken,
    /// It opens another account.
    LinkedElsewhere,
}

impl Refusal {
    #[cfg(test)]
    const ALL: [Self; 6] =
        [Self::Down, Self::Cancelled, Self::Refused, Self::NoEmail, Self::EmailTaken, Self::LinkedElsewhere];

    fn key(self) -> &'static str {
        match self {
            Self::Down => "oidc-down",
            Self::Cancelled => "oidc-cancelled",
            Self::Refused => "oidc-refused",
            Self::NoEmail => "oidc-no-email",
            Self::EmailTaken => "oidc-email-taken",
            Self::LinkedElsewhere => "oidc-linked-elsewhere",
        }
    }
}

/// Why someone is not logged in, with the reason for the log: no names, no
/// addresses, no tokens.
#[derive(Debug)]
struct Failure {
    refusal: Refusal,
    reason: String,
}

impl Failure {
    fn new(refusal: Refusal, reason: impl Into<String>) -> Self {
        Self { refusal, reason: reason.into() }
    }

    fn refused(reason: impl Into<String>) -> Self {
        Self::new(Refusal::Refused, reason)
    }
}
