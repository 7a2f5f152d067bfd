//! People: accounts, sessions, and work done as a guest. Other features learn
//! from here who is asking ([`Visitor`]); whether they may is
//! [`crate::domain::rights`]'s.

mod account_links;
pub mod account_page;
pub mod administrator;
pub mod command;
mod device;
mod fresh_links;
mod links;
mod log_in;
pub mod oidc;
pub mod pages;
mod password;
mod post;
pub mod recent;
pub mod reset;
pub mod role_mail;
pub mod second_factor;
mod session;
pub mod sessions_list;
mod store;
mod throttle;

pub use account_links::{make_reset_link, reset_url};
pub use device::Device;
pub use fresh_links::FreshLinks;
pub use links::LoginLinks;
pub use password::Passwords;
pub use recent::{require_account, require_recent};
pub use role_mail::RoleMail;
pub use second_factor::{SecondSteps, ShownCodes};
pub use session::{Person, Session, Visitor, current_owner, delete_expired, forget_session, recognise};
pub use store::{
    NewAccount, OwnMunicipality, count_owners, create_account, create_owner, delete_membership, end_sessions,
    find_account_by_email, find_account_by_public_id, list_own_municipalities, put_membership,
};
pub use throttle::Throttle;

use crate::app::AppState;
use crate::domain::rights::AccountId;
use session::Proof;

/// Longest name, in characters.
pub const NAME_LIMIT: usize = 100;
/// Longest e-mail address (RFC 5321).
pub const EMAIL_LIMIT: usize = 254;
/// Where one lands after logging in.
const AFTER_LOGIN: &str = "/work";

/// Whether someone has a second factor.
///
/// # Errors
/// The database's own.
pub async fn has_second_factor(state: &AppState, account: AccountId) -> Result<bool, sqlx::Error> {
    second_factor::has(state, account).await
}

/// An address has a part before and after one `@`, and no spaces: whether it
/// exists only a message can tell.
#[must_use]
pub fn looks_like_email(email: &str) -> bool {
    let mut parts = email.split('@');
    matches!(
        (parts.next(), parts.next(), parts.next()),
        (Some(local), Some(domain), None) if !local.is_empty() && domain.contains('.')
            && !domain.starts_with('.') && !domain.ends_with('.') && !email.contains(char::is_whitespace)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_an_address_when_it_sees_one() {
        for good in ["anke@gent.be", "a.b+c@sub.example.org"] {
            assert!(looks_like_email(good), "{good}");
        }
        for bad in ["anke", "@gent.be", "anke@", "anke@gent", "a@b@c.be", "an ke@gent.be", "anke@.be"] {
            assert!(!looks_like_email(bad), "{bad}");
        }
    }
}
