//! The settings of the installation: what an administrator decides for everyone.
//! Where and how the program runs is configuration (`config.rs`) instead.

mod store;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::app::AppState;
use crate::domain::rights::Role;
use crate::error::Error;

pub use store::save;

/// How long what is kept is kept, and what people are told about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// Whether anyone with an account may lead sessions, or only who has a role
    /// for it.
    pub sessions_are_open: bool,
    /// Roles that are in force only for who has a second factor.
    pub second_factor_roles: BTreeSet<Role>,
    /// Days without use after which a guest's work goes.
    pub guest_days: u16,
    /// Months without log-in after which an account is erased; 0 for never.
    pub account_months: u16,
    /// Months a line of the log is kept.
    pub audit_months: u16,
    /// Who is responsible for the data, as the privacy page names it: name and
    /// postal address.
    pub controller: String,
    /// Where questions about it go.
    pub contact_email: String,
    /// The data protection officer's address.
    pub dpo_email: String,
    /// Where the server stands and who runs it.
    pub hosting: String,
    /// When accessibility was last looked at by people, and by whom.
    pub accessibility_review: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            sessions_are_open: true,
            second_factor_roles: BTreeSet::new(),
            guest_days: 30,
            account_months: 0,
            audit_months: 36,
            controller: String::new(),
            contact_email: String::new(),
            dpo_email: String::new(),
            hosting: String::new(),
            accessibility_review: String::new(),
        }
    }
}

/// The settings as they are, or the defaults until someone changed them.
///
/// # Errors
/// When what is stored cannot be read, and the database's own.
pub async fn load(state: &AppState) -> Result<Settings, Error> {
    Ok(store::find(state.db.read()).await?.unwrap_or_default())
}
