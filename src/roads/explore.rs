//! *Verkennen*: the cards, theme by theme, with room for a note on each.

use std::collections::HashMap;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::pages::Then;
use super::{Road, load, store};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::domain::catalogue::{Card, CardCode, Theme, ThemeCode};
use crate::domain::priority_set::NOTE_LIMIT;
use crate::domain::rights::Action;
use crate::domain::road::Step;
use crate::domain::text::clean;
use crate::error::{Error, unprocessable};
use crate::web::forms::FieldErrors;
use crate::web::page::{Page, html, html_with, see_other};
use crate::web::stepper::Stepper;
use crate::web::{Form, Path, Query};

/// Which theme.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ThemeQuery {
    theme: String,
}

/// One theme with its cards.
#[derive(Debug, Template)]
#[template(path = "roads/explore.html")]
pub struct ExplorePage {
    page: Page,
    road: Road,
    theme: Theme,
    /// Notes as typed, when they were refused.
    typed: HashMap<String, String>,
    errors: FieldErrors,
}

impl ExplorePage {
    fn stepper(&self) -> Stepper {
        Stepper::new(self.page.t, self.road.walk(), Step::Explore, Some("explore"))
    }

    fn cards(&self) -> Vec<&Card> {
        self.road.catalogue.cards_of(&self.theme.code).collect()
    }

    fn note(&self, card: &CardCode) -> &str {
        self.typed.get(&field(card)).map_or_else(|| self.road.note(card), String::as_str)
    }

    fn limit(&self) -> usize {
        NOTE_LIMIT
    }

    fn next_theme(&self) -> Option<&Theme> {
        let themes = &self.road.catalogue.themes;
        let index = themes.iter().position(|theme| theme.code == self.theme.code)?;
        themes.get(index + 1)
    }
}

fn field(card: &CardCode) -> String {
    format!("note-{card}")
}

/// The theme asked for, else the one last looked at, else the first.
fn choose_theme(road: &Road, asked: &str) -> Result<Theme, Error> {
    let asked = ThemeCode::new(asked);
    let catalogue = &road.catalogue;
    catalogue
        .theme(&asked)
        .or_else(|| catalogue.theme(road.theme.as_ref()?))
        .or_else(|| catalogue.themes.first())
        .cloned()
        .ok_or_else(|| Error::Internal(anyhow::anyhow!("a catalogue without themes")))
}

/// Shows a theme.
///
/// # Errors
/// Not found, for a road that is not theirs.
pub async fn show(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
    Query(query): Query<ThemeQuery>,
) -> Result<Response, Error> {
    let road = load(&state, &visitor, &id, Action::View).await?;
    let theme = choose_theme(&road, &query.theme)?;
    html(&ExplorePage { page, road, theme, typed: HashMap::new(), errors: FieldErrors::default() })
}

/// Saves the notes of a theme and goes where the button says. A note the form
/// does not hold stays as it is; one that is refused holds up no other.
///
/// # Errors
/// Not found, for a road that is not theirs; unprocessable for a note on a
/// card that is not in the deck.
pub async fn save(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
    Form(form): Form<HashMap<String, String>>,
) -> Result<Response, Error> {
    let road = load(&state, &visitor, &id, Action::Change).await?;
    let theme = choose_theme(&road, form.get("theme").map_or("", String::as_str))?;
    let mut errors = FieldErrors::default();
    let mut notes = Vec::new();
    for (name, typed) in &form {
        let Some(code) = name.strip_prefix("note-").map(CardCode::new) else { continue };
        if road.catalogue.card(&code).is_none() {
            return Err(unprocessable("not-in-deck"));
        }
        if let Some(note) = errors.take(&page.t, name, clean(typed, NOTE_LIMIT)) {
            notes.push((code, note));
        }
    }
    let (step, next) = match Then::parse(form.get("then").map_or("", String::as_str)) {
        _ if !errors.is_empty() => (Step::Explore, theme.code.clone()),
        Then::Stay => (Step::Explore, theme.code.clone()),
        Then::Theme(theme) => (Step::Explore, theme),
        Then::Step(step) => (step, theme.code.clone()),
    };
    let mut tx = state.db.begin_write().await?;
    for (card, note) in &notes {
        store::update_note(&mut tx, road.id, card, note).await?;
    }
    let known = road.catalogue.theme(&next).map(|theme| &theme.code);
    store::remember_step(&mut tx, road.id, step, known).await?;
    if !notes.is_empty() {
        store::touch(&mut tx, road.id, state.clock.seconds()).await?;
    }
    tx.commit().await?;
    if !errors.is_empty() {
        let explore = ExplorePage { page, road, theme, typed: form, errors };
        return html_with(StatusCode::UNPROCESSABLE_ENTITY, &explore);
    }
    Ok(see_other(&format!("/roads/{}", road.public_id)))
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for ExplorePage {
        fn samples(language: Language) -> Vec<Self> {
            let road = Road::sample();
            let themes = road.catalogue.themes.clone();
            themes
                .into_iter()
                .map(|theme| Self {
                    page: Page::sample(language),
                    road: road.clone(),
                    theme,
                    typed: HashMap::new(),
                    errors: FieldErrors::default(),
                })
                .collect()
        }
    }
}
