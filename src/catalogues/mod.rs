//! Catalogues: decks of cards, each version kept as it was imported.

pub mod pages;
mod store;
pub mod wording;

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use anyhow::{Context as _, bail};

use crate::app::AppState;
use crate::db::{Db, WriteTx};
use crate::domain::catalogue::Catalogue;
use crate::error::Error;

pub use store::{Version, activate, find_file, list_versions, retire};

/// The deck this program comes with.
pub const EMBEDDED: &str = include_str!("data/v-ict-or-2016.toml");

/// Row id of a version of a catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CatalogueId(pub i64);

/// Catalogues read so far: a version never changes, so it is parsed once.
#[derive(Debug, Clone, Default)]
pub struct Catalogues {
    read: Arc<RwLock<HashMap<CatalogueId, Arc<Catalogue>>>>,
}

impl Catalogues {
    fn get(&self, id: CatalogueId) -> Option<Arc<Catalogue>> {
        self.read.read().unwrap_or_else(PoisonError::into_inner).get(&id).cloned()
    }

    fn keep(&self, id: CatalogueId, catalogue: Arc<Catalogue>) {
        self.read.write().unwrap_or_else(PoisonError::into_inner).insert(id, catalogue);
    }
}

/// Puts the embedded deck in the database and makes it the active one when
/// there is none yet.
///
/// # Errors
/// When the deck of this version was changed without a new version, and the
/// database's own.
pub async fn install_embedded(db: &Db, now: i64) -> anyhow::Result<()> {
    let catalogue = parse(EMBEDDED).context("embedded catalogue")?;
    let mut tx = db.begin_write().await?;
    if let Some(content) = store::find_content(&mut tx, &catalogue.key, &catalogue.version).await? {
        if content != EMBEDDED {
            bail!(
                "catalogue {} {} in the database differs from the one in this program: \
                 a changed deck needs a new version",
                catalogue.key,
                catalogue.version
            );
        }
        return Ok(());
    }
    store::create_catalogue(&mut tx, &catalogue.key, &catalogue.version, EMBEDDED, now).await?;
    tx.commit().await?;
    Ok(())
}

/// A version of a catalogue by its row.
///
/// # Errors
/// When the stored file cannot be read, and the database's own.
pub async fn load(state: &AppState, id: CatalogueId) -> Result<Arc<Catalogue>, Error> {
    if let Some(catalogue) = state.catalogues.get(id) {
        return Ok(catalogue);
    }
    let content = store::get_content(state.db.read(), id).await?;
    let catalogue = Arc::new(parse(&content).with_context(|| format!("stored catalogue {}", id.0))?);
    state.catalogues.keep(id, Arc::clone(&catalogue));
    Ok(catalogue)
}

/// The active catalogue: the one new roads start with.
///
/// # Errors
/// As [`load`].
pub async fn load_active(state: &AppState) -> Result<(CatalogueId, Arc<Catalogue>), Error> {
    let id = store::active_catalogue(state.db.read()).await?;
    Ok((id, load(state, id).await?))
}

/// Stores a version of a deck as it stands in its file, unless there is one of this
/// key and version already, since a version never changes; tells whether it did.
///
/// # Errors
/// The database's own.
pub async fn import(
    tx: &mut WriteTx,
    catalogue: &Catalogue,
    file: &str,
    now: i64,
) -> Result<bool, sqlx::Error> {
    if store::find_content(tx, &catalogue.key, &catalogue.version).await?.is_some() {
        return Ok(false);
    }
    store::create_catalogue(tx, &catalogue.key, &catalogue.version, file, now).await?;
    Ok(true)
}

fn parse(content: &str) -> anyhow::Result<Catalogue> {
    Catalogue::parse(content).map_err(|faults| {
        let lines: Vec<_> = faults.iter().map(ToString::to_string).collect();
        anyhow::anyhow!("{}", lines.join("\n"))
    })
}

#[cfg(test)]
mod tests;
