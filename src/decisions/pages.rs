//! Deciding, for who leads the session: for all, or for a table that asks for help.

use std::collections::HashMap;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::{DecisionBoard, Table, TableDecision, find_decision, list_decisions, refusal};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::ballots::{MoveForm, OrderForm};
use crate::domain::catalogue::CardCode;
use crate::domain::municipality::NisCode;
use crate::domain::rights::Action as Right;
use crate::domain::workshop::room::Stage;
use crate::domain::workshop::settings::Kind;
use crate::error::{Error, not_found};
use crate::web::forms::FieldErrors;
use crate::web::page::{Page, html, html_with, see_other};
use crate::web::{Form, Path, Query};
use crate::workshops::{self, Workshop};

/// How a table stands in an address where all decide together.
const ALL: &str = "all";

/// The card a form just moved.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct MovedQuery {
    moved: Option<CardCode>,
}

/// What is being decided: by one table, or, in a hall, how far each is.
#[derive(Debug, Template)]
#[template(path = "decisions/decide.html")]
pub struct DecidePage {
    page: Page,
    workshop: Workshop,
    board: Option<DecisionBoard>,
    decisions: Vec<TableDecision>,
    error: String,
}

impl DecidePage {
    fn is_refused(&self) -> bool {
        self.board.as_ref().is_some_and(DecisionBoard::is_refused)
    }

    fn is_hall(&self) -> bool {
        self.workshop.settings.kind == Kind::Hall
    }

    fn is_over(&self) -> bool {
        self.workshop.room.stage() == Stage::Concluded
    }

    fn settled_count(&self) -> usize {
        self.decisions.iter().filter(|decision| decision.is_settled).count()
    }

    fn table_url(&self, decision: &TableDecision) -> String {
        table_url(&self.workshop, &decision.table)
    }
}

fn table_url(workshop: &Workshop, table: &Table) -> String {
    let table = table.as_ref().map_or(ALL, NisCode::as_str);
    format!("/workshops/{}/decide/{table}", workshop.public_id)
}

fn read_table(text: &str) -> Result<Table, Error> {
    match text {
        ALL => Ok(None),
        code => NisCode::parse(code).map(Some).ok_or_else(|| not_found("page")),
    }
}

/// Whether it may still be changed.
fn is_deciding(workshop: &Workshop) -> bool {
    workshop.room.stage() == Stage::Decide
}

/// Shows what all decide together, or how far each table is.
///
/// # Errors
/// Not found, for a workshop that is not theirs.
pub async fn show(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Error> {
    let workshop = workshops::load(&state, &visitor, &id, Right::View).await?;
    if workshop.settings.kind != Kind::Hall {
        return Ok(see_other(&table_url(&workshop, &None)));
    }
    let decisions = list_decisions(&state, &workshop).await?;
    html(&DecidePage { page, workshop, board: None, decisions, error: String::new() })
}

/// Shows what one table is deciding.
///
/// # Errors
/// Not found, for a workshop that is not theirs or a table that is not in it.
pub async fn show_table(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path((id, table)): Path<(String, String)>,
    Query(query): Query<MovedQuery>,
) -> Result<Response, Error> {
    let workshop = workshops::load(&state, &visitor, &id, Right::View).await?;
    let shown = Shown { moved: query.moved, ..Shown::default() };
    answer(&state, page, workshop, &read_table(&table)?, shown).await
}

/// What is shown with a board besides the decision itself.
#[derive(Default)]
struct Shown {
    moved: Option<CardCode>,
    error: String,
    errors: FieldErrors,
    typed: HashMap<String, String>,
}

async fn answer(
    state: &AppState,
    page: Page,
    workshop: Workshop,
    table: &Table,
    shown: Shown,
) -> Result<Response, Error> {
    let is_refused = !shown.error.is_empty() || !shown.errors.is_empty();
    let status = if is_refused { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let action = is_deciding(&workshop).then(|| table_url(&workshop, table));
    // Where it is asked for again is not where a form was sent.
    let page = Page { path: table_url(&workshop, table), ..page };
    let decision = find_decision(state, &workshop, table).await?;
    let board = decision.map(|decision| {
        let board = DecisionBoard::new(page.t, &workshop, decision, action, shown.moved);
        board.refused(shown.errors, shown.typed)
    });
    html_with(status, &DecidePage { page, workshop, board, decisions: Vec::new(), error: shown.error })
}

/// Moves one card.
///
/// # Errors
/// Not found, for a workshop that is not theirs; conflict, unless it is deciding.
pub async fn rank(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path((id, table)): Path<(String, String)>,
    Form(form): Form<MoveForm>,
) -> Result<Response, Error> {
    let workshop = workshops::load(&state, &visitor, &id, Right::Change).await?;
    let table = read_table(&table)?;
    match super::move_card(&state, &workshop, &table, &form).await? {
        Ok(card) => Ok(see_other(&format!("{}?moved={card}#card-{card}", table_url(&workshop, &table)))),
        Err(error) => {
            let shown = Shown { error: refusal(&page.t, &error), ..Shown::default() };
            answer(&state, page, workshop, &table, shown).await
        }
    }
}

/// Takes a whole order.
///
/// # Errors
/// As [`rank`].
pub async fn reorder(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path((id, table)): Path<(String, String)>,
    Form(form): Form<OrderForm>,
) -> Result<Response, Error> {
    let workshop = workshops::load(&state, &visitor, &id, Right::Change).await?;
    let table = read_table(&table)?;
    match super::change(&state, &workshop, &table, |decision| decision.reorder(&form.cards())).await? {
        Ok(()) => Ok(see_other(&table_url(&workshop, &table))),
        Err(error) => {
            let shown = Shown { error: refusal(&page.t, &error), ..Shown::default() };
            answer(&state, page, workshop, &table, shown).await
        }
    }
}

/// Keeps vision and motivations.
///
/// # Errors
/// As [`rank`].
pub async fn write(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path((id, table)): Path<(String, String)>,
    Form(typed): Form<HashMap<String, String>>,
) -> Result<Response, Error> {
    let workshop = workshops::load(&state, &visitor, &id, Right::Change).await?;
    let table = read_table(&table)?;
    let errors = super::write_texts(&state, &page.t, &workshop, &table, &typed).await?;
    if errors.is_empty() {
        return Ok(see_other(&table_url(&workshop, &table)));
    }
    answer(&state, page, workshop, &table, Shown { errors, typed, ..Shown::default() }).await
}

/// Says that this is it.
///
/// # Errors
/// As [`rank`].
pub async fn settle(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path((id, table)): Path<(String, String)>,
) -> Result<Response, Error> {
    let workshop = workshops::load(&state, &visitor, &id, Right::Change).await?;
    let table = read_table(&table)?;
    match super::settle(&state, &workshop, &table).await? {
        Ok(()) => Ok(see_other(&table_url(&workshop, &table))),
        Err(error) => {
            let shown = Shown { error: refusal(&page.t, &error), ..Shown::default() };
            answer(&state, page, workshop, &table, shown).await
        }
    }
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for DecidePage {
        fn samples(language: Language) -> Vec<Self> {
            let page = || Page::sample(language);
            let workshop = Workshop::sample(|proposal| proposal.kind = Kind::Hall);
            let decision = TableDecision::sample(&workshop);
            let board = |action: Option<&str>| {
                let action = action.map(str::to_owned);
                Some(DecisionBoard::new(page().t, &workshop, decision.clone(), action, None))
            };
            let of = |board, decisions, error: &str| Self {
                page: page(),
                workshop: workshop.clone(),
                board,
                decisions,
                error: error.to_owned(),
            };
            vec![
                of(board(Some("/workshops/0cf3/decide/44021")), Vec::new(), "✗"),
                of(board(None), Vec::new(), ""),
                of(None, vec![decision.clone()], ""),
                of(None, Vec::new(), ""),
            ]
        }
    }
}
