//! The log of what was done to rights, accounts, organisations, catalogues and the
//! installation: who did what to which. Only added to, inside the write that does
//! the thing; no ballots, no texts and no names stand in it.

mod store;

use crate::domain::rights::Role;

pub use store::{Filter, LogEntry, delete_before, list, record};

/// What can be done that is logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Event {
    /// Someone registered.
    AccountMade,
    /// Someone changed their name or address.
    AccountChanged,
    /// An account was closed by an administrator.
    AccountDisabled,
    /// An account was opened again.
    AccountEnabled,
    /// An account was erased.
    AccountErased,
    /// A password was changed by whose it is.
    PasswordChanged,
    /// A password was set through a link.
    PasswordReset,
    /// An administrator made a link to set a password, to hand over.
    ResetLinkMade,
    /// A second factor was set up.
    SecondFactorSet,
    /// A second factor was taken away.
    SecondFactorRemoved,
    /// A log-in elsewhere was tied to an account.
    IdentityLinked,
    /// A log-in elsewhere was untied from an account.
    IdentityUnlinked,
    /// A link for a first administrator was made on the command line.
    AdministratorLinkMade,
    /// A role was asked for.
    RoleRequested,
    /// A role was granted.
    RoleGranted,
    /// A role was taken away, refused or given up.
    RoleRemoved,
    /// An invitation was made.
    InvitationMade,
    /// An invitation was withdrawn.
    InvitationWithdrawn,
    /// An invitation was accepted.
    InvitationAccepted,
    /// A municipality or partnership was made.
    OrganisationMade,
    /// A municipality or partnership was changed, merged or ended.
    OrganisationChanged,
    /// A list of municipalities was imported.
    OrganisationsImported,
    /// A version of a catalogue was imported.
    CatalogueImported,
    /// A version of a catalogue became the one new work begins with.
    CatalogueActivated,
    /// A version of a catalogue was retired.
    CatalogueRetired,
    /// Whom a priority set is shown to was changed.
    SharingChanged,
    /// The settings of the installation were changed.
    SettingsChanged,
    /// A backup was made.
    BackupMade,
    /// An archive was exported.
    ArchiveExported,
    /// An archive was imported.
    ArchiveImported,
}

impl Event {
    /// Every event.
    pub const ALL: [Self; 30] = [
        Self::AccountMade,
        Self::AccountChanged,
        Self::AccountDisabled,
        Self::AccountEnabled,
        Self::AccountErased,
        Self::PasswordChanged,
        Self::PasswordReset,
        Self::ResetLinkMade,
        Self::SecondFactorSet,
        Self::SecondFactorRemoved,
        Self::IdentityLinked,
        Self::IdentityUnlinked,
        Self::AdministratorLinkMade,
        Self::RoleRequested,
        Self::RoleGranted,
        Self::RoleRemoved,
        Self::InvitationMade,
        Self::InvitationWithdrawn,
        Self::InvitationAccepted,
        Self::OrganisationMade,
        Self::OrganisationChanged,
        Self::OrganisationsImported,
        Self::CatalogueImported,
        Self::CatalogueActivated,
        Self::CatalogueRetired,
        Self::SharingChanged,
        Self::SettingsChanged,
        Self::BackupMade,
        Self::ArchiveExported,
        Self::ArchiveImported,
    ];

    /// The name in the database and in message keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AccountMade => "account-made",
            Self::AccountChanged => "account-changed",
            Self::AccountDisabled => "account-disabled",
            Self::AccountEnabled => "account-enabled",
            Self::AccountErased => "account-erased",
            Self::PasswordChanged => "password-changed",
            Self::PasswordReset => "password-reset",
            Self::ResetLinkMade => "reset-link-made",
            Self::SecondFactorSet => "second-factor-set",
            Self::SecondFactorRemoved => "second-factor-removed",
            Self::IdentityLinked => "identity-linked",
            Self::IdentityUnlinked => "identity-unlinked",
            Self::AdministratorLinkMade => "administrator-link-made",
            Self::RoleRequested => "role-requested",
            Self::RoleGranted => "role-granted",
            Self::RoleRemoved => "role-removed",
            Self::InvitationMade => "invitation-made",
            Self::InvitationWithdrawn => "invitation-withdrawn",
            Self::InvitationAccepted => "invitation-accepted",
            Self::OrganisationMade => "organisation-made",
            Self::OrganisationChanged => "organisation-changed",
            Self::OrganisationsImported => "organisations-imported",
            Self::CatalogueImported => "catalogue-imported",
            Self::CatalogueActivated => "catalogue-activated",
            Self::CatalogueRetired => "catalogue-retired",
            Self::SharingChanged => "sharing-changed",
            Self::SettingsChanged => "settings-changed",
            Self::BackupMade => "backup-made",
            Self::ArchiveExported => "archive-exported",
            Self::ArchiveImported => "archive-imported",
        }
    }

    /// Reads [`Event::as_str`] back.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|event| event.as_str() == name)
    }
}

/// One line of the log.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    /// Public id of the account that did it; empty for the program itself and its
    /// command line.
    pub actor: &'a str,
    /// What was done.
    pub event: Event,
    /// What it was done to: a kind, a colon and the public key to it, such as
    /// `organisation:44021`; with a role, `membership:<account>:<role>:<key>`.
    pub subject: &'a str,
    /// When, in seconds since 1970.
    pub at: i64,
}

/// How a role of someone is named in [`Entry::subject`]: both by public id, and the
/// whole installation as `site`.
#[must_use]
pub fn membership_subject(account: &str, role: Role, organisation: &str) -> String {
    format!("membership:{account}:{}:{organisation}", role.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::Db;

    #[test]
    fn every_event_keeps_its_name() {
        for event in Event::ALL {
            assert_eq!(Event::parse(event.as_str()), Some(event));
        }
    }

    #[tokio::test]
    async fn the_log_is_only_added_to() {
        let folder = tempfile::tempdir().unwrap();
        let db = Db::open(&folder.path().join("voorrang.db")).await.unwrap();
        let mut tx = db.begin_write().await.unwrap();
        for (at, event) in [(10, Event::RoleGranted), (20, Event::BackupMade)] {
            let entry = Entry { actor: "a1", event, subject: "installation", at };
            record(&mut tx, &entry).await.unwrap();
        }
        let changed = sqlx::query("UPDATE audit_log SET actor = 'b2'").execute(&mut tx).await;
        assert!(changed.unwrap_err().to_string().contains("only added to"));
        tx.commit().await.unwrap();
        let all = list(db.read(), &Filter::default()).await.unwrap();
        assert_eq!(all.iter().map(|line| line.at).collect::<Vec<_>>(), [20, 10], "latest first");
        let granted = Filter { event: Some(Event::RoleGranted), ..Filter::default() };
        assert_eq!(list(db.read(), &granted).await.unwrap().len(), 1);
        let late = Filter { from: Some(15), ..Filter::default() };
        assert_eq!(list(db.read(), &late).await.unwrap().len(), 1);
        let mut tx = db.begin_write().await.unwrap();
        assert_eq!(delete_before(&mut tx, 15).await.unwrap(), 1);
        tx.commit().await.unwrap();
        assert_eq!(list(db.read(), &Filter::default()).await.unwrap().len(), 1);
    }
}
