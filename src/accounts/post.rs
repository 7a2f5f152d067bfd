//! What is told about an account by mail: the one place that sends any.

use crate::app::AppState;
use crate::i18n::Translator;
use crate::mail::Message;

/// Whether there is a way to send mail.
pub(super) fn is_on(state: &AppState) -> bool {
    state.mail.is_on()
}

/// Puts a message on its way; nothing where there is no way.
pub(super) fn send(state: &AppState, to: &str, subject: String, text: String) {
    state.mail.send(Message { to: to.to_owned(), subject, text });
}

/// The link to set another password.
pub(super) fn send_reset(state: &AppState, t: &Translator, to: &str, name: &str, url: &str) {
    let minutes = super::account_links::RESET_SECONDS / 60;
    let text =
        t.with("mail-reset", [("name", name.into()), ("url", url.into()), ("minutes", minutes.into())]);
    send(state, to, t.get("mail-reset-subject").into_owned(), text);
}

/// What changed in an account, to where its owner hears of it if it was somebody
/// else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    /// The address; it goes to the one before.
    Email,
    /// The password.
    Password,
    /// A second factor was set up.
    FactorSet,
    /// It was taken away.
    FactorRemoved,
}

impl Change {
    fn key(self) -> &'static str {
        match self {
            Self::Email => "mail-changed-email",
            Self::Password => "mail-changed-password",
            Self::FactorSet => "mail-changed-factor-set",
            Self::FactorRemoved => "mail-changed-factor-removed",
        }
    }
}

/// Says what changed.
pub(super) fn send_change(state: &AppState, t: &Translator, to: &str, name: &str, change: Change) {
    let what = t.get(change.key());
    let url = format!("{}/login/forgotten", state.config.address());
    let text =
        t.with("mail-changed", [("name", name.into()), ("what", what.as_ref().into()), ("url", url.into())]);
    send(state, to, t.get("mail-changed-subject").into_owned(), text);
}
