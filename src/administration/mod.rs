//! Administration: the pages under `/admin`, on which an administrator keeps
//! organisations, accounts, catalogues and settings, and reads the log. What it does
//! is done by the features it is about; here are the pages, who may see them, and
//! the queries that are about several features at once.

pub mod backups;
pub mod catalogues;
pub mod deck_import;
pub mod list_import;
pub mod log;
pub mod organisations;
pub mod overview;
pub mod partnerships;
pub mod people;
pub mod retention;
pub mod settings;
pub mod status;
mod store;
pub mod wording;

use std::sync::Arc;
use std::time::Duration;

use axum::extract::FromRequestParts;
use axum::http::Method;
use axum::http::request::Parts;
use moka::future::Cache;

use crate::accounts::{Person, Visitor};
use crate::app::AppState;
use crate::audit::{self, Entry, Event};
use crate::db::WriteTx;
use crate::domain::catalogue::Catalogue;
use crate::domain::rights::{AccountId, Action, Resource, decide};
use crate::error::{Error, not_found};
use crate::i18n::Translator;
use crate::organisations::keeping::list_file::Listed;

/// Largest body of a form that brings a file: the file, and what stands around it.
pub const UPLOAD_BYTES: usize = crate::organisations::keeping::list_file::FILE_BYTES + 64 * 1024;
/// Largest body of a form with the texts of a whole deck, or with a tick for each
/// municipality of a long list.
pub const LONG_FORM_BYTES: usize = 1024 * 1024;

/// Who keeps the installation. Every page under `/admin` asks for one first; who is
/// not one is told that there is no such page.
#[derive(Debug, Clone)]
pub struct Administrator {
    /// Who it is.
    pub person: Person,
    /// The same, as other features ask.
    pub visitor: Visitor,
}

impl<S: Sync> FromRequestParts<S> for Administrator {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Error> {
        let visitor: Visitor = parts.extensions.get().cloned().unwrap_or_default();
        let action = if parts.method == Method::GET { Action::View } else { Action::Change };
        match visitor.account.clone() {
            Some(person) if decide(&visitor.actor, action, Resource::Installation) => {
                Ok(Self { person, visitor })
            }
            _ => Err(not_found("page")),
        }
    }
}

impl Administrator {
    /// Puts in the log what they did, inside the write that does it.
    async fn record(
        &self,
        state: &AppState,
        tx: &mut WriteTx,
        event: Event,
        subject: &str,
    ) -> Result<(), sqlx::Error> {
        let entry = Entry { actor: &self.person.public_id, event, subject, at: state.clock.seconds() };
        audit::record(tx, &entry).await
    }
}

/// How long a file that was looked at waits to be confirmed.
const PREVIEW_LIFE: Duration = Duration::from_secs(10 * 60);
/// Most files that wait: of 5 MiB each they fit in memory many times over.
const MOST_PREVIEWS: u64 = 16;

/// Something to look at for a while.
#[derive(Debug)]
enum Preview {
    /// A link to hand over, for an account.
    ResetLink {
        account: String,
        link: String,
    },
    /// What a file holds, read and checked.
    List(Vec<Listed>),
    Deck {
        file: String,
        catalogue: Box<Catalogue>,
    },
}

/// A size as people read it.
fn size(t: &Translator, bytes: u64) -> String {
    let megabytes = bytes as f64 / 1_000_000.0;
    if megabytes < 1_000.0 {
        t.with("admin-megabytes", [("size", t.decimals(megabytes, 1).into())])
    } else {
        t.with("admin-gigabytes", [("size", t.decimals(megabytes / 1_000.0, 1).into())])
    }
}

/// Files that were looked at and not confirmed yet. They stay on this side, so what
/// is confirmed is what was looked at; after ten minutes one begins anew.
#[derive(Debug, Clone)]
pub struct Previews {
    waiting: Cache<String, (AccountId, Arc<Preview>)>,
}

impl Default for Previews {
    fn default() -> Self {
        Self { waiting: Cache::builder().max_capacity(MOST_PREVIEWS).time_to_live(PREVIEW_LIFE).build() }
    }
}

impl Previews {
    async fn keep(&self, state: &AppState, who: &Administrator, preview: Preview) -> Result<String, Error> {
        let id = state.chance.public_id()?;
        self.waiting.insert(id.clone(), (who.person.id, Arc::new(preview))).await;
        Ok(id)
    }

    /// Of who brought it, and of nobody else.
    async fn find(&self, who: &Administrator, id: &str) -> Result<Arc<Preview>, Error> {
        match self.waiting.get(id).await {
            Some((account, preview)) if account == who.person.id => Ok(preview),
            _ => Err(not_found("preview")),
        }
    }

    async fn forget(&self, id: &str) {
        self.waiting.invalidate(id).await;
    }
}
