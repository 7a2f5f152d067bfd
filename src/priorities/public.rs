//! Sets that everyone may see.

use std::sync::Arc;

use anyhow::Context as _;
use jiff::civil::Date;

use super::store;
use crate::app::AppState;
use crate::catalogues::{self, CatalogueId};
use crate::domain::catalogue::{CardCode, Catalogue};
use crate::domain::priority_set::{Entry, Provenance, SessionProvenance};
use crate::domain::rights::{Action, Actor, OrganisationId, Resource, decide};
use crate::domain::sharing::Sharing;
use crate::error::Error;

/// A set as everyone may see it: it has no place for a note, a ballot or a person.
#[derive(Debug, Clone)]
pub struct PublicSet {
    /// In URLs.
    pub public_id: String,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// When it was decided.
    pub decided_on: Date,
    /// What the organisation wants; may be empty.
    pub vision: String,
    /// The principles, most important first.
    pub entries: Vec<Entry>,
    /// The session it was decided in, if it was. Of a joint set nobody else learns
    /// whose sets it was counted from, and what they said.
    pub provenance: Option<SessionProvenance>,
    /// The deck.
    pub catalogue: Arc<Catalogue>,
    /// When it was made public, in seconds since 1970.
    pub published_at: i64,
}

/// The sets that everyone may see, latest first.
///
/// # Errors
/// The database's own.
pub async fn list_public(state: &AppState) -> Result<Vec<PublicSet>, Error> {
    let mut sets = Vec::new();
    for row in store::list_public(state.db.read()).await? {
        // The query narrows down; who may see it is decided in one place.
        let sharing = if row.is_public { Sharing::Public } else { Sharing::Private };
        if !decide(&Actor::default(), Action::View, Resource::SharedSet { sharing: &sharing }) {
            continue;
        }
        let entries: Vec<(CardCode, String)> =
            serde_json::from_str(&row.entries).context("entries as JSON")?;
        let provenance: Option<Provenance> =
            row.provenance.as_deref().map(serde_json::from_str).transpose().context("stored provenance")?;
        sets.push(PublicSet {
            public_id: row.public_id,
            organisation: OrganisationId(row.organisation_id),
            decided_on: row.decided_on.parse().context("stored date")?,
            vision: row.vision,
            entries: entries.into_iter().map(|(card, motivation)| Entry { card, motivation }).collect(),
            provenance: provenance.as_ref().and_then(Provenance::session).cloned(),
            catalogue: catalogues::load(state, CatalogueId(row.catalogue_id)).await?,
            published_at: row.shared_at.unwrap_or_default(),
        });
    }
    Ok(sets)
}
