//! Mail about roles: to who decides, when someone asks for one, and to who asked,
//! when it is decided. Where no mail is sent nothing happens.
//!
//! Called after what it tells is stored, so it tells nobody of what did not happen
//! and nothing that goes wrong here undoes it. In which language someone reads is
//! not known, so it is Dutch, as everywhere nobody chose.

mod store;

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use moka::sync::Cache;

use super::{post, store as accounts};
use crate::app::AppState;
use crate::domain::rights::{AccountId, Membership};
use crate::error::{Error, told};
use crate::i18n::{Language, Translator};
use crate::organisations;

/// Requests someone is told of within a day. More than a large municipality has, and
/// what a prank with many accounts amounts to; the page has them all.
const MOST_A_DAY: u32 = 20;
const DAY: Duration = Duration::from_secs(24 * 3600);
/// Deciders whose day is counted: every coordinator there can be.
const MOST_COUNTED: u64 = 10_000;

/// How many requests each decider was told of today.
#[derive(Debug, Clone)]
pub struct RoleMail {
    told: Cache<AccountId, Arc<AtomicU32>>,
}

impl Default for RoleMail {
    fn default() -> Self {
        Self { told: Cache::builder().max_capacity(MOST_COUNTED).time_to_live(DAY).build() }
    }
}

impl RoleMail {
    fn has_room(&self, decider: AccountId) -> bool {
        self.told.get_with(decider, Arc::default).fetch_add(1, Ordering::Relaxed) < MOST_A_DAY
    }
}

/// What became of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// The role is theirs.
    Confirmed,
    /// It is not.
    Refused,
}

/// Tells who decides that someone asks for a role.
pub async fn tell_asked(state: &AppState, asker: AccountId, membership: Membership) {
    if post::is_on(state)
        && let Err(error) = try_tell_asked(state, asker, membership).await
    {
        failed(error);
    }
}

/// Tells someone what became of the role they asked for.
pub async fn tell_answered(state: &AppState, asker: AccountId, membership: Membership, answer: Answer) {
    if post::is_on(state)
        && let Err(error) = try_tell_answered(state, asker, membership, answer).await
    {
        failed(error);
    }
}

fn failed(error: Error) {
    let error = match error {
        Error::Internal(cause) => cause,
        other => anyhow::anyhow!("{other:?}"),
    };
    tracing::warn!(error = told(&error), "nobody was told about a role");
}

async fn try_tell_asked(state: &AppState, asker: AccountId, membership: Membership) -> Result<(), Error> {
    let t = translator();
    let place = Where::find(state, &t, membership).await?;
    let Some(account) = accounts::find_account(state.db.read(), asker).await? else { return Ok(()) };
    let deciders = store::list_deciders(state.db.read(), membership.organisation, asker).await?;
    let url = format!("{}/organisations/{}/people", state.config.address(), place.key);
    for decider in deciders {
        if !state.role_mail.has_room(decider.id) {
            continue;
        }
        let filled = [
            ("name", decider.name.as_str().into()),
            ("asker", account.name.as_str().into()),
            ("role", role(&t, membership).into()),
            ("place", place.name.as_str().into()),
            ("url", url.as_str().into()),
        ];
        let subject = t.get("mail-role-asked-subject").into_owned();
        post::send(state, &decider.email, subject, t.with("mail-role-asked", filled));
    }
    Ok(())
}

async fn try_tell_answered(
    state: &AppState,
    asker: AccountId,
    membership: Membership,
    answer: Answer,
) -> Result<(), Error> {
    let t = translator();
    let place = Where::find(state, &t, membership).await?;
    let found = accounts::find_account(state.db.read(), asker).await?;
    // Whoever is out is not told about what goes on inside.
    let Some(account) = found.filter(|account| !account.is_disabled) else { return Ok(()) };
    let (subject, text) = match answer {
        Answer::Confirmed => ("mail-role-confirmed-subject", "mail-role-confirmed"),
        Answer::Refused => ("mail-role-refused-subject", "mail-role-refused"),
    };
    let filled = [
        ("name", account.name.as_str().into()),
        ("role", role(&t, membership).into()),
        ("place", place.name.into()),
        ("url", format!("{}/account/roles", state.config.address()).into()),
    ];
    post::send(state, &account.email, t.get(subject).into_owned(), t.with(text, filled));
    Ok(())
}

fn translator() -> Translator {
    Translator::new(Language::default())
}

/// As it stands within a sentence.
fn role(t: &Translator, membership: Membership) -> String {
    t.get(&format!("role-{}", membership.role.as_str())).to_lowercase()
}

/// Where a role is one: the key in addresses, and the name.
struct Where {
    key: String,
    name: String,
}

impl Where {
    async fn find(state: &AppState, t: &Translator, membership: Membership) -> Result<Self, Error> {
        let Some(id) = membership.organisation else {
            // The whole installation.
            return Ok(Self { key: "site".to_owned(), name: t.get("roles-of-site").into_owned() });
        };
        let organisation = organisations::get_organisation(state.db.read(), id).await?;
        Ok(Self { key: organisation.public_id, name: organisation.name })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_told_without_end() {
        let mail = RoleMail::default();
        let (anke, bert) = (AccountId(1), AccountId(2));
        let told = (0..100).filter(|_| mail.has_room(anke)).count();
        assert_eq!(told, MOST_A_DAY as usize);
        assert!(mail.has_room(bert), "each for themselves");
    }
}
