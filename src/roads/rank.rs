//! *Rangschikken*: order the *Nu* pile.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::{Road, change_ballot, load, store};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::ballots::{MoveForm, OrderForm, RankBoard, refusal};
use crate::domain::ballot::BallotError;
use crate::domain::catalogue::CardCode;
use crate::domain::rights::Action;
use crate::domain::road::Step;
use crate::error::{Error, unprocessable};
use crate::web::page::{Page, html, html_with, see_other};
use crate::web::stepper::Stepper;
use crate::web::{Form, Path, Query};

/// The card a form just moved.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct MovedQuery {
    moved: Option<CardCode>,
}

/// The pile being ranked.
#[derive(Debug, Template)]
#[template(path = "roads/rank.html")]
pub struct RankPage {
    page: Page,
    road: Road,
    board: RankBoard,
    error: String,
}

impl RankPage {
    fn new(page: Page, road: Road, moved: Option<CardCode>, error: String) -> Self {
        let board = RankBoard::new(
            page.t,
            road.catalogue.clone(),
            road.ballot.clone(),
            road.top,
            road.url("rank"),
            moved,
        );
        Self { page, road, board, error }
    }

    fn stepper(&self) -> Stepper {
        Stepper::new(self.page.t, self.road.walk(), Step::Rank, None)
    }

    /// The numbers of principles one can choose to put forward.
    fn tops(&self) -> std::ops::RangeInclusive<usize> {
        1..=self.road.catalogue.cards.len()
    }
}

/// Shows the pile; without one there is nothing to rank yet.
///
/// # Errors
/// Not found, for a road that is not theirs.
pub async fn show(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
    Query(query): Query<MovedQuery>,
) -> Result<Response, Error> {
    let road = load(&state, &visitor, &id, Action::View).await?;
    if !Step::Rank.is_open(&road.ballot, false) {
        return Ok(see_other(&road.url("sort")));
    }
    html(&RankPage::new(page, road, query.moved, String::new()))
}

/// Moves one card.
///
/// # Errors
/// Not found, for a road that is not theirs; unprocessable for what is no move.
pub async fn move_card(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
    Form(form): Form<MoveForm>,
) -> Result<Response, Error> {
    let road = load(&state, &visitor, &id, Action::Change).await?;
    let step = form.step().ok_or_else(|| unprocessable("bad-form"))?;
    let outcome =
        change_ballot(&state, &road, Step::Rank, |ballot, _| ballot.move_card(form.card(), step)).await?;
    answer(page, road, outcome.map(|_| Some(form.card())))
}

/// Takes a whole order.
///
/// # Errors
/// Not found, for a road that is not theirs.
pub async fn reorder(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
    Form(form): Form<OrderForm>,
) -> Result<Response, Error> {
    let road = load(&state, &visitor, &id, Action::Change).await?;
    let outcome =
        change_ballot(&state, &road, Step::Rank, |ballot, deck| ballot.reorder(deck, &form.cards())).await?;
    answer(page, road, outcome.map(|()| None))
}

fn answer(
    page: Page,
    road: Road,
    outcome: Result<Option<&CardCode>, BallotError>,
) -> Result<Response, Error> {
    match outcome {
        Ok(Some(card)) => Ok(see_other(&format!("{}?moved={card}#card-{card}", road.url("rank")))),
        Ok(None) => Ok(see_other(&road.url("rank"))),
        Err(error) => {
            let error = refusal(&page.t, &error);
            html_with(StatusCode::UNPROCESSABLE_ENTITY, &RankPage::new(page, road, None, error))
        }
    }
}

/// How many principles to put forward.
#[derive(Debug, Deserialize)]
pub struct TopForm {
    top: usize,
}

/// Changes how many principles the set puts forward.
///
/// # Errors
/// Not found, for a road that is not theirs; unprocessable for more than there
/// are cards, or none.
pub async fn change_top(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(id): Path<String>,
    Form(form): Form<TopForm>,
) -> Result<Response, Error> {
    let road = load(&state, &visitor, &id, Action::Change).await?;
    if !(1..=road.catalogue.cards.len()).contains(&form.top) {
        return Err(unprocessable("bad-form"));
    }
    let mut tx = state.db.begin_write().await?;
    store::update_top(&mut tx, road.id, form.top).await?;
    store::remember_step(&mut tx, road.id, Step::Rank, None).await?;
    store::touch(&mut tx, road.id, state.clock.seconds()).await?;
    tx.commit().await?;
    Ok(see_other(&road.url("rank")))
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for RankPage {
        fn samples(language: Language) -> Vec<Self> {
            let road = Road::sample();
            let moved = road.ballot.ranking().first().cloned();
            vec![
                Self::new(Page::sample(language), road.clone(), moved, String::new()),
                Self::new(Page::sample(language), Road { top: 1, ..road }, None, "✗".to_owned()),
            ]
        }
    }
}
