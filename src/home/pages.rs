//! Home, about, the choice of language, and the health check.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use axum_extra::extract::cookie::CookieJar;
use serde::Deserialize;

use crate::app::AppState;
use crate::catalogues;
use crate::domain::catalogue::{Card, Catalogue};
use crate::error::{Error, unprocessable};
use crate::i18n::Language;
use crate::web::Form;
use crate::web::forms::local_path;
use crate::web::language;
use crate::web::page::{Page, html, see_other};

/// The front door.
#[derive(Debug, Template)]
#[template(path = "home/home.html")]
pub struct HomePage {
    page: Page,
    catalogue: Arc<Catalogue>,
}

impl HomePage {
    /// The first card of each of the first three themes, for the picture.
    fn hand(&self) -> Vec<&Card> {
        let themes = self.catalogue.themes.iter().take(3);
        themes.filter_map(|theme| self.catalogue.cards_of(&theme.code).next()).collect()
    }
}

/// Shows the front door.
///
/// # Errors
/// The database's own.
pub async fn show_home(State(state): State<AppState>, page: Page) -> Result<Response, Error> {
    let (_, catalogue) = catalogues::load_active(&state).await?;
    html(&HomePage { page, catalogue })
}

/// What this is and where it comes from.
#[derive(Debug, Template)]
#[template(path = "home/about.html")]
pub struct AboutPage {
    page: Page,
    catalogue: Arc<Catalogue>,
}

/// Shows what this is.
///
/// # Errors
/// The database's own.
pub async fn show_about(State(state): State<AppState>, page: Page) -> Result<Response, Error> {
    let (_, catalogue) = catalogues::load_active(&state).await?;
    html(&AboutPage { page, catalogue })
}

/// A language and the page to come back to.
#[derive(Debug, Deserialize)]
pub struct LanguageForm {
    language: String,
    #[serde(default)]
    back: String,
}

/// Remembers a choice of language.
///
/// # Errors
/// Unprocessable, for a language Voorrang does not speak.
pub async fn choose_language(
    State(state): State<AppState>,
    jar: CookieJar,
    Form(form): Form<LanguageForm>,
) -> Result<Response, Error> {
    let language = Language::parse(&form.language).ok_or_else(|| unprocessable("bad-form"))?;
    let jar = jar.add(language::cookie(language, state.config.is_secure()));
    Ok((jar, see_other(local_path(&form.back, "/"))).into_response())
}

/// Says that the server answers and the database can be read.
///
/// # Errors
/// The database's own.
pub async fn health(State(state): State<AppState>) -> Result<Response, Error> {
    catalogues::load_active(&state).await?;
    Ok("ok\n".into_response())
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::web::page::Samples;

    impl Samples for HomePage {
        fn samples(language: Language) -> Vec<Self> {
            vec![Self { page: Page::sample(language), catalogue: Arc::new(Catalogue::sample()) }]
        }
    }

    impl Samples for AboutPage {
        fn samples(language: Language) -> Vec<Self> {
            vec![Self { page: Page::sample(language), catalogue: Arc::new(Catalogue::sample()) }]
        }
    }
}
