//! A priority set as a page.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::{StoredSet, load, store};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::domain::ballot::Pile;
use crate::domain::catalogue::{Card, CardCode};
use crate::domain::priority_set::Entry;
use crate::domain::rights::Action;
use crate::domain::road::Step;
use crate::error::Error;
use crate::web::Path;
use crate::web::page::{Page, html, see_other};
use crate::web::stepper::Stepper;

/// The set.
#[derive(Debug, Template)]
#[template(path = "priorities/set.html")]
pub struct SetPage {
    page: Page,
    stored: StoredSet,
}

impl SetPage {
    fn stepper(&self) -> Option<Stepper> {
        self.stored.stepper(self.page.t, Step::Decide)
    }

    fn entries(&self) -> Vec<(usize, &Entry, &Card)> {
        let entries = self.stored.set.entries.iter().enumerate();
        entries
            .filter_map(|(index, entry)| Some((index + 1, entry, self.stored.catalogue.card(&entry.card)?)))
            .collect()
    }

    /// The cards that are not in the set, by where they lie.
    fn others(&self) -> Vec<(&'static str, Vec<&Card>)> {
        let set = &self.stored.set;
        let deck = self.stored.catalogue.deck();
        let tied = |pile| self.cards(&set.tied(&deck, pile));
        [
            ("set-below", self.cards(set.ranked_below())),
            ("pile-later", tied(Some(Pile::Later))),
            ("pile-not-now", tied(Some(Pile::NotNow))),
            ("set-not-judged", tied(None)),
        ]
        .into_iter()
        .filter(|(_, cards)| !cards.is_empty())
        .collect()
    }

    fn cards(&self, codes: &[CardCode]) -> Vec<&Card> {
        codes.iter().filter_map(|code| self.stored.catalogue.card(code)).collect()
    }

    fn note(&self, card: &Card) -> &str {
        self.stored.set.notes.get(&card.code).map_or("", String::as_str)
    }
}

/// Shows a set.
///
/// # Errors
/// Not found, for a set that is not theirs to see.
pub async fn show(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Error> {
    let stored = load(&state, &visitor, &id, Action::View).await?;
    html(&SetPage { page, stored })
}

/// Throws a set away, and its plan with it.
///
/// # Errors
/// Not found, for a set that is not theirs.
pub async fn delete(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Error> {
    let stored = load(&state, &visitor, &id, Action::Delete).await?;
    let mut tx = state.db.begin_write().await?;
    store::delete_set(&mut tx, stored.id).await?;
    tx.commit().await?;
    Ok(see_other("/work"))
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for SetPage {
        fn samples(language: Language) -> Vec<Self> {
            [true, false]
                .map(|is_own| Self {
                    page: Page::sample(language),
                    stored: StoredSet { is_guests: is_own, is_own, ..StoredSet::sample() },
                })
                .into()
        }
    }
}
