//! What the site says about privacy and accessibility, from its settings: what it
//! does is the same everywhere, who answers for it is not.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::app::AppState;
use crate::error::Error;
use crate::settings::{self, Settings};
use crate::web::page::{Page, html};

/// What is kept of whom, why and how long.
#[derive(Debug, Template)]
#[template(path = "data_rights/privacy.html")]
pub struct PrivacyPage {
    page: Page,
    settings: Settings,
    /// Whether people hear a month before that their account goes.
    is_told: bool,
}

/// Shows it.
///
/// # Errors
/// The database's own.
pub async fn show_privacy(State(state): State<AppState>, page: Page) -> Result<Response, Error> {
    html(&PrivacyPage { page, settings: settings::load(&state).await?, is_told: state.mail.is_on() })
}

/// How accessible the site is, as public bodies in Flanders have to say.
#[derive(Debug, Template)]
#[template(path = "data_rights/accessibility.html")]
pub struct AccessibilityPage {
    page: Page,
    settings: Settings,
}

/// Shows it.
///
/// # Errors
/// The database's own.
pub async fn show_accessibility(State(state): State<AppState>, page: Page) -> Result<Response, Error> {
    html(&AccessibilityPage { page, settings: settings::load(&state).await? })
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    fn settings() -> [Settings; 2] {
        let filled = Settings {
            controller: "<b>Stad Gent</b>\nBotermarkt 1".to_owned(),
            contact_email: "ict@gent.be".to_owned(),
            dpo_email: "dpo@gent.be".to_owned(),
            hosting: "<i>Eigen server</i>".to_owned(),
            accessibility_review: "Maart 2026, <script>".to_owned(),
            account_months: 24,
            ..Settings::default()
        };
        [Settings::default(), filled]
    }

    impl Samples for PrivacyPage {
        fn samples(language: Language) -> Vec<Self> {
            settings().map(|settings| Self { page: Page::sample(language), settings, is_told: true }).into()
        }
    }

    impl Samples for AccessibilityPage {
        fn samples(language: Language) -> Vec<Self> {
            settings().map(|settings| Self { page: Page::sample(language), settings }).into()
        }
    }
}
