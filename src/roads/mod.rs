//! The guided road for one: from a municipality and a deck of cards to a
//! decided priority set. Each step of the road has a file: page and handlers.

pub mod decide;
pub mod explore;
pub mod motivate;
pub mod pages;
pub mod rank;
pub mod sort;
mod store;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::accounts::Visitor;
use crate::app::AppState;
use crate::catalogues::{self, CatalogueId};
use crate::domain::ballot::{Ballot, BallotError};
use crate::domain::catalogue::{CardCode, Catalogue, ThemeCode};
use crate::domain::priority_set;
use crate::domain::rights::{Action, OrganisationId, OwnerId, Resource, decide};
use crate::domain::road::Step;
use crate::error::{Error, not_found};
use crate::web::stepper::Walk;

/// A road, with the right to walk it already asked.
#[derive(Debug, Clone)]
pub struct Road {
    id: i64,
    /// In URLs.
    pub public_id: String,
    owner_id: OwnerId,
    organisation_id: OrganisationId,
    /// Name of the municipality.
    pub municipality: String,
    catalogue_id: CatalogueId,
    /// The deck it is walked with.
    pub catalogue: Arc<Catalogue>,
    seed: u64,
    /// How many principles the set will put forward.
    pub top: usize,
    /// Where its owner was last.
    pub step: Step,
    theme: Option<ThemeCode>,
    /// Piles and order.
    pub ballot: Ballot,
    /// The vision typed so far.
    pub vision: String,
    texts: BTreeMap<CardCode, Texts>,
    revision: i64,
    /// The last set decided from it.
    pub latest_set: Option<String>,
    /// Whether that set was decided from how things are now.
    pub is_decided: bool,
}

/// What is written about a card.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Texts {
    note: String,
    motivation: String,
}

impl Road {
    /// The path of a page of this road.
    #[must_use]
    pub fn url(&self, page: &str) -> String {
        format!("/roads/{}/{page}", self.public_id)
    }

    /// The path of the step someone was at.
    #[must_use]
    pub fn resume_url(&self) -> String {
        if !self.step.is_open(&self.ballot, self.latest_set.is_some()) {
            return self.url(Step::Sort.as_str());
        }
        match (self.step, &self.theme, &self.latest_set) {
            (Step::Explore, Some(theme), _) => self.url(&format!("explore?theme={theme}")),
            (Step::Masterplan, _, Some(set)) => format!("/sets/{set}/masterplan"),
            (step, _, _) => self.url(step.as_str()),
        }
    }

    /// For the bar.
    fn walk(&self) -> Walk<'_> {
        Walk { road: &self.public_id, ballot: &self.ballot, set: self.latest_set.as_deref() }
    }

    /// The cards put forward so far.
    #[must_use]
    pub fn chosen(&self) -> &[CardCode] {
        priority_set::top(&self.ballot, self.top)
    }

    /// The note on a card; may be empty.
    #[must_use]
    pub fn note(&self, card: &CardCode) -> &str {
        self.texts.get(card).map_or("", |texts| &texts.note)
    }

    /// The motivation of a card; may be empty.
    #[must_use]
    pub fn motivation(&self, card: &CardCode) -> &str {
        self.texts.get(card).map_or("", |texts| &texts.motivation)
    }
}

/// Loads a road for who may do `action` with it.
async fn load(state: &AppState, visitor: &Visitor, public_id: &str, action: Action) -> Result<Road, Error> {
    let row = store::find_road(state.db.read(), public_id).await?.ok_or_else(|| not_found("road"))?;
    if !decide(&visitor.actor, action, Resource::Road { owner: row.owner() }) {
        return Err(not_found("road"));
    }
    let catalogue = catalogues::load(state, CatalogueId(row.catalogue_id)).await?;
    let texts = store::list_texts(state.db.read(), row.id).await?;
    Ok(row.into_road(catalogue, texts)?)
}

/// Changes the ballot of a road: it is read again inside the write, so that
/// two changes at once both count. The inner error is the ballot's refusal.
async fn change_ballot<T>(
    state: &AppState,
    road: &Road,
    step: Step,
    change: impl FnOnce(&mut Ballot, &[CardCode]) -> Result<T, BallotError>,
) -> Result<Result<T, BallotError>, Error> {
    let mut tx = state.db.begin_write().await?;
    let mut ballot = store::get_ballot(&mut tx, road.id).await?;
    let outcome = match change(&mut ballot, &road.catalogue.deck()) {
        Ok(outcome) => outcome,
        Err(refusal) => return Ok(Err(refusal)),
    };
    store::update_ballot(&mut tx, road.id, &ballot).await?;
    store::remember_step(&mut tx, road.id, step, None).await?;
    store::touch(&mut tx, road.id, state.clock.seconds()).await?;
    tx.commit().await?;
    Ok(Ok(outcome))
}

#[cfg(test)]
impl Road {
    /// A road someone is half-way along, with a hostile text.
    pub(crate) fn sample() -> Self {
        let catalogue = Catalogue::sample();
        let deck = catalogue.deck();
        let ballot = Ballot::from_piles(&deck, &deck[..2], &deck[2..3], &[]).unwrap_or_default();
        let texts = Texts { note: "<b>nota</b>".to_owned(), motivation: "\"omdat\"".to_owned() };
        Self {
            id: 1,
            public_id: "0af1".to_owned(),
            owner_id: OwnerId(1),
            organisation_id: OrganisationId(1),
            municipality: "Sint-Niklaas".to_owned(),
            catalogue_id: CatalogueId(1),
            seed: 7,
            top: 5,
            step: Step::Sort,
            theme: None,
            ballot,
            vision: "</textarea>".to_owned(),
            texts: deck.into_iter().map(|card| (card, texts.clone())).collect(),
            catalogue: Arc::new(catalogue),
            revision: 3,
            latest_set: Some("0be2".to_owned()),
            is_decided: true,
        }
    }
}
