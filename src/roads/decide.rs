//! *Beslissen*: look at the whole once more, and make it a priority set.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::{Road, load, store};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::domain::ballot::Pile;
use crate::domain::catalogue::Card;
use crate::domain::priority_set::{Entry, PrioritySet};
use crate::domain::rights::Action;
use crate::domain::road::Step;
use crate::error::{Error, conflict};
use crate::priorities::{self, NewSet};
use crate::web::Path;
use crate::web::page::{Page, html, see_other};
use crate::web::stepper::Stepper;

/// The set as it would be.
#[derive(Debug, Template)]
#[template(path = "roads/decide.html")]
pub struct DecidePage {
    page: Page,
    road: Road,
}

impl DecidePage {
    fn stepper(&self) -> Stepper {
        Stepper::new(self.page.t, self.road.walk(), Step::Decide, None)
    }

    fn chosen(&self) -> Vec<&Card> {
        self.road.chosen().iter().filter_map(|code| self.road.catalogue.card(code)).collect()
    }

    /// The *Now* cards ranked below those the set puts forward.
    fn below_count(&self) -> usize {
        self.road.ballot.ranking().len() - self.road.chosen().len()
    }

    fn later_count(&self) -> usize {
        self.road.ballot.pile(Pile::Later).len()
    }

    fn not_now_count(&self) -> usize {
        self.road.ballot.pile(Pile::NotNow).len()
    }

    fn not_judged_count(&self) -> usize {
        self.road.catalogue.cards.len() - self.road.ballot.sorted_count()
    }

    fn missing_motivations(&self) -> usize {
        self.road.chosen().iter().filter(|code| self.road.motivation(code).is_empty()).count()
    }
}

/// Shows the set as it would be.
///
/// # Errors
/// Not found, for a road that is not theirs.
pub async fn show(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Error> {
    let road = load(&state, &visitor, &id, Action::View).await?;
    if !Step::Decide.is_open(&road.ballot, false) {
        return Ok(see_other(&road.url("sort")));
    }
    html(&DecidePage { page, road })
}

/// Makes the set, frozen. Deciding the same state twice gives the same set.
///
/// # Errors
/// Not found, for a road that is not theirs; conflict when the road changed
/// while it was being decided, or has nothing ranked.
pub async fn decide(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Error> {
    let road = load(&state, &visitor, &id, Action::Change).await?;
    if road.chosen().is_empty() {
        return Err(conflict("nothing-ranked"));
    }
    let set = PrioritySet {
        organisation: road.municipality.clone(),
        decided_on: state.clock.today(),
        vision: road.vision.clone(),
        entries: road
            .chosen()
            .iter()
            .map(|card| Entry { card: card.clone(), motivation: road.motivation(card).to_owned() })
            .collect(),
        ballot: road.ballot.clone(),
        notes: road
            .texts
            .iter()
            .filter(|(_, texts)| !texts.note.is_empty())
            .map(|(card, texts)| (card.clone(), texts.note.clone()))
            .collect(),
        provenance: None,
    };
    let public_id = state.chance.public_id()?;
    let new = NewSet {
        public_id: &public_id,
        owner: road.owner_id,
        organisation: road.organisation_id,
        catalogue: road.catalogue_id,
        road: Some((road.id, road.revision)),
        set: &set,
        created_at: state.clock.seconds(),
    };
    let mut tx = state.db.begin_write().await?;
    // What was shown is what is decided: a move that came in between would
    // not be in the set.
    if store::get_revision(&mut tx, road.id).await? != road.revision {
        return Err(conflict("road-changed"));
    }
    let public_id = priorities::create_set(&mut tx, &new).await?;
    store::remember_step(&mut tx, road.id, Step::Masterplan, None).await?;
    tx.commit().await?;
    Ok(see_other(&format!("/sets/{public_id}")))
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for DecidePage {
        fn samples(language: Language) -> Vec<Self> {
            [true, false]
                .map(|is_decided| Self {
                    page: Page::sample(language),
                    road: Road { is_decided, ..Road::sample() },
                })
                .into()
        }
    }
}
