//! *Motiveren*: the vision, a reason per principle put forward, and a word on
//! the cards put away.

use std::collections::HashMap;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::pages::Then;
use super::{Road, load, store};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::domain::catalogue::{Card, CardCode};
use crate::domain::priority_set::{MOTIVATION_LIMIT, NOTE_LIMIT, VISION_LIMIT};
use crate::domain::rights::Action;
use crate::domain::road::Step;
use crate::domain::text::clean;
use crate::error::{Error, unprocessable};
use crate::web::forms::FieldErrors;
use crate::web::page::{Page, html, html_with, see_other};
use crate::web::stepper::Stepper;
use crate::web::{Form, Path};

/// The texts that go with the set.
#[derive(Debug, Template)]
#[template(path = "roads/motivate.html")]
pub struct MotivatePage {
    page: Page,
    road: Road,
    /// Texts as typed, when one was refused.
    typed: HashMap<String, String>,
    errors: FieldErrors,
}

impl MotivatePage {
    fn stepper(&self) -> Stepper {
        Stepper::new(self.page.t, self.road.walk(), Step::Motivate, Some("motivate"))
    }

    fn chosen(&self) -> Vec<&Card> {
        self.road.chosen().iter().filter_map(|code| self.road.catalogue.card(code)).collect()
    }

    /// The other cards, in the deck's order.
    fn put_away(&self) -> Vec<&Card> {
        let chosen = self.road.chosen();
        self.road.catalogue.cards.iter().filter(|card| !chosen.contains(&card.code)).collect()
    }

    fn vision(&self) -> &str {
        self.typed.get("vision").unwrap_or(&self.road.vision)
    }

    fn motivation(&self, card: &CardCode) -> &str {
        let typed = self.typed.get(&format!("motivation-{card}"));
        typed.map_or_else(|| self.road.motivation(card), String::as_str)
    }

    fn note(&self, card: &CardCode) -> &str {
        let typed = self.typed.get(&format!("note-{card}"));
        typed.map_or_else(|| self.road.note(card), String::as_str)
    }

    fn vision_limit(&self) -> usize {
        VISION_LIMIT
    }

    fn motivation_limit(&self) -> usize {
        MOTIVATION_LIMIT
    }

    fn note_limit(&self) -> usize {
        NOTE_LIMIT
    }
}

/// Shows the texts.
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
    if !Step::Motivate.is_open(&road.ballot, false) {
        return Ok(see_other(&road.url("sort")));
    }
    html(&MotivatePage { page, road, typed: HashMap::new(), errors: FieldErrors::default() })
}

/// A text of the form, cleaned.
enum Text {
    Vision(String),
    Motivation(CardCode, String),
    Note(CardCode, String),
}

/// Saves the texts and goes where the button says. A text the form does not
/// hold stays as it is; one that is refused holds up no other.
///
/// # Errors
/// Not found, for a road that is not theirs; unprocessable for a text on a
/// card that is not in the deck.
pub async fn save(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
    Form(form): Form<HashMap<String, String>>,
) -> Result<Response, Error> {
    let road = load(&state, &visitor, &id, Action::Change).await?;
    let mut errors = FieldErrors::default();
    let mut texts = Vec::new();
    for (name, typed) in &form {
        let (limit, place): (_, fn(CardCode, String) -> Text) = if name == "vision" {
            (VISION_LIMIT, |_, text| Text::Vision(text))
        } else if name.starts_with("motivation-") {
            (MOTIVATION_LIMIT, Text::Motivation)
        } else if name.starts_with("note-") {
            (NOTE_LIMIT, Text::Note)
        } else {
            continue;
        };
        let card = CardCode::new(name.split_once('-').map_or("", |(_, card)| card));
        if name != "vision" && road.catalogue.card(&card).is_none() {
            return Err(unprocessable("not-in-deck"));
        }
        if let Some(text) = errors.take(&page.t, name, clean(typed, limit)) {
            texts.push(place(card, text));
        }
    }
    let step = match Then::parse(form.get("then").map_or("", String::as_str)) {
        Then::Step(step) if errors.is_empty() => step,
        _ => Step::Motivate,
    };
    let mut tx = state.db.begin_write().await?;
    for text in &texts {
        match text {
            Text::Vision(vision) => store::update_vision(&mut tx, road.id, vision).await?,
            Text::Motivation(card, text) => store::update_motivation(&mut tx, road.id, card, text).await?,
            Text::Note(card, text) => store::update_note(&mut tx, road.id, card, text).await?,
        }
    }
    store::remember_step(&mut tx, road.id, step, None).await?;
    if !texts.is_empty() {
        store::touch(&mut tx, road.id, state.clock.seconds()).await?;
    }
    tx.commit().await?;
    if !errors.is_empty() {
        let motivate = MotivatePage { page, road, typed: form, errors };
        return html_with(StatusCode::UNPROCESSABLE_ENTITY, &motivate);
    }
    Ok(see_other(&format!("/roads/{}", road.public_id)))
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for MotivatePage {
        fn samples(language: Language) -> Vec<Self> {
            let mut errors = FieldErrors::default();
            errors.add("vision", "✗");
            [FieldErrors::default(), errors]
                .map(|errors| Self {
                    page: Page::sample(language),
                    road: Road::sample(),
                    typed: HashMap::new(),
                    errors,
                })
                .into()
        }
    }
}
