//! The deck, card by card, and what it asks of information and technology.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::load_active;
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::domain::catalogue::{Card, CardCode, Catalogue, DerivedKind, DerivedPrinciple, Link};
use crate::domain::rights::{Action, Resource, decide};
use crate::error::{Error, not_found};
use crate::organisations::{self, Organisation};
use crate::web::Path;
use crate::web::page::{Page, html};

/// The deck by theme.
#[derive(Debug, Template)]
#[template(path = "catalogues/deck.html")]
pub struct DeckPage {
    page: Page,
    catalogue: Arc<Catalogue>,
}

/// Shows the deck.
///
/// # Errors
/// The database's own.
pub async fn show_deck(State(state): State<AppState>, page: Page) -> Result<Response, Error> {
    let (_, catalogue) = load_active(&state).await?;
    html(&DeckPage { page, catalogue })
}

/// One card, whole.
#[derive(Debug, Template)]
#[template(path = "catalogues/card.html")]
pub struct CardPage {
    page: Page,
    catalogue: Arc<Catalogue>,
    card: Card,
    previous: Option<CardCode>,
    next: Option<CardCode>,
    /// Whose worked-out sheet of it who looks may see, and whether they write along.
    sheets: Vec<(Organisation, bool)>,
}

impl CardPage {
    fn links(&self) -> Vec<(&Link, &DerivedPrinciple)> {
        self.catalogue
            .links_of(&self.card.code)
            .filter_map(|link| Some((link, self.catalogue.derived_principle(&link.derived)?)))
            .collect()
    }

    fn new(page: Page, catalogue: Arc<Catalogue>, code: &CardCode) -> Option<Self> {
        let index = catalogue.cards.iter().position(|card| card.code == *code)?;
        let code_at = |index: Option<usize>| Some(catalogue.cards.get(index?)?.code.clone());
        Some(Self {
            page,
            card: catalogue.cards[index].clone(),
            previous: code_at(index.checked_sub(1)),
            next: code_at(Some(index + 1)),
            sheets: Vec::new(),
            catalogue,
        })
    }
}

/// Shows a card.
///
/// # Errors
/// Not found, for a code outside the deck.
pub async fn show_card(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(code): Path<CardCode>,
) -> Result<Response, Error> {
    let (_, catalogue) = load_active(&state).await?;
    let shown = CardPage::new(page, catalogue, &code).ok_or_else(|| not_found("card"))?;
    let places = organisations::list_with_sheets(state.db.read(), &visitor.actor, Action::View).await?;
    let sheets = places.into_iter().map(|place| {
        let may_change = decide(&visitor.actor, Action::Change, Resource::Sheets { organisation: place.id });
        (place, may_change)
    });
    html(&CardPage { sheets: sheets.collect(), ..shown })
}

/// The derived principles, with the cards that ask for them.
#[derive(Debug, Template)]
#[template(path = "catalogues/translation.html")]
pub struct TranslationPage {
    page: Page,
    catalogue: Arc<Catalogue>,
}

impl TranslationPage {
    fn kinds(&self) -> [DerivedKind; 2] {
        DerivedKind::ALL
    }

    fn derived_of(&self, kind: &DerivedKind) -> Vec<&DerivedPrinciple> {
        self.catalogue.derived.iter().filter(|derived| derived.kind == *kind).collect()
    }

    fn links_to(&self, derived: &DerivedPrinciple) -> Vec<(&Link, &Card)> {
        self.catalogue
            .links
            .iter()
            .filter(|link| link.derived == derived.code)
            .filter_map(|link| Some((link, self.catalogue.card(&link.card)?)))
            .collect()
    }
}

/// Shows the derived principles.
///
/// # Errors
/// The database's own.
pub async fn show_translation(State(state): State<AppState>, page: Page) -> Result<Response, Error> {
    let (_, catalogue) = load_active(&state).await?;
    html(&TranslationPage { page, catalogue })
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::domain::rights::{OrganisationId, OrganisationKind};
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for DeckPage {
        fn samples(language: Language) -> Vec<Self> {
            vec![Self { page: Page::sample(language), catalogue: Arc::new(Catalogue::sample()) }]
        }
    }

    impl Samples for CardPage {
        fn samples(language: Language) -> Vec<Self> {
            let catalogue = Arc::new(Catalogue::sample());
            let place = Organisation {
                id: OrganisationId(1),
                public_id: "44021".to_owned(),
                kind: OrganisationKind::Municipality,
                name: "<b>Gent</b>".to_owned(),
            };
            let deck = catalogue.deck();
            let pages = deck
                .iter()
                .filter_map(|code| Self::new(Page::sample(language), Arc::clone(&catalogue), code));
            pages
                .map(|page| Self { sheets: vec![(place.clone(), true), (place.clone(), false)], ..page })
                .collect()
        }
    }

    impl Samples for TranslationPage {
        fn samples(language: Language) -> Vec<Self> {
            vec![Self { page: Page::sample(language), catalogue: Arc::new(Catalogue::sample()) }]
        }
    }
}
