//! *Sorteren*: every card to *Nu*, *Later* or *Niet nu*.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::{Road, change_ballot, load};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::ballots::{SortBoard, SortForm, refusal};
use crate::domain::ballot::{BallotError, deal};
use crate::domain::rights::Action;
use crate::domain::road::Step;
use crate::error::{Error, unprocessable};
use crate::web::page::{Page, html, html_with, see_other};
use crate::web::stepper::Stepper;
use crate::web::{Form, Path};

/// The deck being sorted.
#[derive(Debug, Template)]
#[template(path = "roads/sort.html")]
pub struct SortPage {
    page: Page,
    road: Road,
    board: SortBoard,
    error: String,
}

impl SortPage {
    fn new(page: Page, road: Road, error: String) -> Self {
        let board = SortBoard::new(
            page.t,
            road.catalogue.clone(),
            road.ballot.clone(),
            deal(&road.catalogue.deck(), road.seed),
            road.url("sort"),
        );
        Self { page, road, board, error }
    }

    fn stepper(&self) -> Stepper {
        Stepper::new(self.page.t, self.road.walk(), Step::Sort, None)
    }
}

/// Shows the deck.
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
    html(&SortPage::new(page, road, String::new()))
}

/// Puts a card in a pile, or back in the hand.
///
/// # Errors
/// Not found, for a road that is not theirs; unprocessable for what is no pile.
pub async fn sort(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
    Form(form): Form<SortForm>,
) -> Result<Response, Error> {
    let road = load(&state, &visitor, &id, Action::Change).await?;
    let pile = form.pile().ok_or_else(|| unprocessable("bad-form"))?;
    let outcome = change_ballot(&state, &road, Step::Sort, |ballot, deck| match pile {
        Some(pile) => ballot.sort(deck, form.card(), pile),
        None => ballot.unsort(deck, form.card()),
    })
    .await?;
    answer(page, road, outcome)
}

/// Takes the card sorted last back.
///
/// # Errors
/// Not found, for a road that is not theirs.
pub async fn undo(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Error> {
    let road = load(&state, &visitor, &id, Action::Change).await?;
    let outcome = change_ballot(&state, &road, Step::Sort, |ballot, _| {
        ballot.undo();
        Ok(())
    })
    .await?;
    answer(page, road, outcome)
}

fn answer(page: Page, road: Road, outcome: Result<(), BallotError>) -> Result<Response, Error> {
    match outcome {
        Ok(()) => Ok(see_other(&format!("{}#board", road.url("sort")))),
        Err(error) => {
            let error = refusal(&page.t, &error);
            html_with(StatusCode::UNPROCESSABLE_ENTITY, &SortPage::new(page, road, error))
        }
    }
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::domain::ballot::Ballot;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for SortPage {
        fn samples(language: Language) -> Vec<Self> {
            let half = Road::sample();
            let deck = half.catalogue.deck();
            let fresh = Road { ballot: Ballot::default(), latest_set: None, ..half.clone() };
            let done = Road {
                ballot: Ballot::from_piles(&deck, &[], &[], &deck).unwrap_or_default(),
                ..half.clone()
            };
            [(half, ""), (fresh, "✗"), (done, "")]
                .map(|(road, error)| Self::new(Page::sample(language), road, error.to_owned()))
                .into()
        }
    }
}
