//! Deciding, in the hand: a municipality in a hall makes its own set at its table;
//! everywhere everyone holds up fingers for it, and reads what came of it.

use std::collections::HashMap;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum_extra::extract::cookie::CookieJar;
use serde::Deserialize;

use super::phone::{PhonePage, PhoneQuery};
use super::seat::{seat, seat_url};
use crate::app::AppState;
use crate::ballots::{MoveForm, OrderForm};
use crate::decisions::{self, refusal};
use crate::domain::workshop::closing_check::Fingers;
use crate::domain::workshop::decision::DecisionError;
use crate::error::{Error, not_found, unprocessable};
use crate::masterplans;
use crate::web::page::{Page, html_with, see_other};
use crate::web::{Form, Path, Query};
use crate::workshops::Seat;

/// Whether it decides at its own table; elsewhere whoever leads writes it down.
pub(super) fn decides(seat: &Seat) -> bool {
    seat.table().is_some()
}

/// The place of someone who decides at a table.
async fn at_table(state: &AppState, jar: &CookieJar, code: &str) -> Result<Seat, Error> {
    let seat = seat(state, jar, code).await?;
    if decides(&seat) { Ok(seat) } else { Err(not_found("page")) }
}

async fn answer(
    state: &AppState,
    page: Page,
    seat: Seat,
    outcome: Result<String, DecisionError>,
) -> Result<Response, Error> {
    match outcome {
        Ok(place) => Ok(see_other(&format!("{}{place}", seat_url(&seat, "")))),
        Err(error) => {
            let error = refusal(&page.t, &error);
            let phone = PhonePage::of(state, page, seat, &PhoneQuery::default(), error).await?;
            html_with(StatusCode::UNPROCESSABLE_ENTITY, &phone)
        }
    }
}

/// Moves one card.
///
/// # Errors
/// Not found, for who has no table; conflict, unless the room is deciding.
pub async fn rank(
    State(state): State<AppState>,
    page: Page,
    jar: CookieJar,
    Path(code): Path<String>,
    Form(form): Form<MoveForm>,
) -> Result<Response, Error> {
    let seat = at_table(&state, &jar, &code).await?;
    let moved = decisions::move_card(&state, &seat.workshop, &seat.table(), &form).await?;
    answer(&state, page, seat, moved.map(|card| format!("?moved={card}#card-{card}"))).await
}

/// Takes a whole order.
///
/// # Errors
/// As [`rank`].
pub async fn reorder(
    State(state): State<AppState>,
    page: Page,
    jar: CookieJar,
    Path(code): Path<String>,
    Form(form): Form<OrderForm>,
) -> Result<Response, Error> {
    let seat = at_table(&state, &jar, &code).await?;
    let order = form.cards();
    let outcome =
        decisions::change(&state, &seat.workshop, &seat.table(), |decision| decision.reorder(&order)).await?;
    answer(&state, page, seat, outcome.map(|()| "#decision-heading".to_owned())).await
}

/// Keeps vision and motivations.
///
/// # Errors
/// As [`rank`].
pub async fn write(
    State(state): State<AppState>,
    page: Page,
    jar: CookieJar,
    Path(code): Path<String>,
    Form(typed): Form<HashMap<String, String>>,
) -> Result<Response, Error> {
    let seat = at_table(&state, &jar, &code).await?;
    let errors = decisions::write_texts(&state, &page.t, &seat.workshop, &seat.table(), &typed).await?;
    if errors.is_empty() {
        return Ok(see_other(&format!("{}#decision-heading", seat_url(&seat, ""))));
    }
    let phone = PhonePage::of(&state, page, seat, &PhoneQuery::default(), String::new()).await?;
    html_with(StatusCode::UNPROCESSABLE_ENTITY, &phone.refused(errors, typed))
}

/// Says that this is it.
///
/// # Errors
/// As [`rank`].
pub async fn settle(
    State(state): State<AppState>,
    page: Page,
    jar: CookieJar,
    Path(code): Path<String>,
) -> Result<Response, Error> {
    let seat = at_table(&state, &jar, &code).await?;
    let outcome = decisions::settle(&state, &seat.workshop, &seat.table()).await?;
    answer(&state, page, seat, outcome.map(|()| "#decision-heading".to_owned())).await
}

/// How many fingers someone holds up.
#[derive(Debug, Deserialize)]
pub struct FingersForm {
    fingers: u8,
}

/// Holds up fingers for what one's table decides.
///
/// # Errors
/// Not found, for who has no place; conflict, unless the room is deciding;
/// unprocessable for more fingers than a hand has.
pub async fn hold_up(
    State(state): State<AppState>,
    jar: CookieJar,
    Path(code): Path<String>,
    Form(form): Form<FingersForm>,
) -> Result<Response, Error> {
    let seat = seat(&state, &jar, &code).await?;
    let fingers = Fingers::new(form.fingers).ok_or_else(|| unprocessable("bad-form"))?;
    decisions::hold_up(&state, &seat, fingers).await?;
    Ok(see_other(&format!("{}#fingers", seat_url(&seat, ""))))
}

/// The draft masterplan of the set one's table decided.
///
/// # Errors
/// Not found, while there is none.
pub async fn show_plan(
    State(state): State<AppState>,
    page: Page,
    jar: CookieJar,
    Path(code): Path<String>,
    Query(query): Query<masterplans::draft::PlanQuery>,
) -> Result<Response, Error> {
    let seat = seat(&state, &jar, &code).await?;
    let stored = decisions::find_set(&state, &seat).await?;
    masterplans::draft::answer(page, stored.into(), format!("/w/{code}/masterplan"), &query)
}

/// Gives that plan as a file.
///
/// # Errors
/// Not found, while there is none, or for a format there is not.
pub async fn download_plan(
    State(state): State<AppState>,
    jar: CookieJar,
    Path((code, extension)): Path<(String, String)>,
    Query(query): Query<masterplans::draft::PlanQuery>,
) -> Result<Response, Error> {
    let seat = seat(&state, &jar, &code).await?;
    let stored = decisions::find_set(&state, &seat).await?;
    masterplans::draft::answer_file(stored.into(), &extension, &query).await
}
