//! The results of a session, for who takes part in it.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use axum_extra::extract::cookie::CookieJar;
use serde::Deserialize;

use super::seat::seat;
use crate::app::AppState;
use crate::domain::workshop::room::Viewer;
use crate::error::Error;
use crate::results::{self, ResultsView};
use crate::web::page::{Page, html};
use crate::web::{Path, Query};

/// Which round.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct RoundQuery {
    round: Option<u16>,
}

/// The results, in the hand.
#[derive(Debug, Template)]
#[template(path = "rooms/results.html")]
pub struct ResultsPage {
    page: Page,
    title: String,
    /// Who looks, where ballots carry names.
    name: Option<String>,
    /// Back to where the room is.
    back: String,
    results: ResultsView,
}

/// Shows what everyone may see by now.
///
/// # Errors
/// Not found, for who has no place and for a round that is not there.
pub async fn show(
    State(state): State<AppState>,
    page: Page,
    jar: CookieJar,
    Path(code): Path<String>,
    Query(query): Query<RoundQuery>,
) -> Result<Response, Error> {
    let seat = seat(&state, &jar, &code).await?;
    let results = results::view(&state, &seat.workshop, query.round, Viewer::Participant, page.t).await?;
    let title = seat.workshop.settings.title.clone();
    let name = seat.participant.name;
    html(&ResultsPage { page, title, name, back: format!("/w/{code}"), results })
}

#[cfg(test)]
mod samples {
    use std::sync::Arc;

    use super::*;
    use crate::domain::catalogue::Catalogue;
    use crate::i18n::Language;
    use crate::results::Outcome;
    use crate::web::page::Samples;

    impl Samples for ResultsPage {
        fn samples(language: Language) -> Vec<Self> {
            // What a result looks like is shown by the page of who leads.
            [Outcome::Hidden, Outcome::TooFew]
                .map(|outcome| {
                    let page = Page::sample(language);
                    let deck = Arc::new(Catalogue::sample());
                    let results = ResultsView::new(page.t, deck, 1, vec![1, 2], outcome, None);
                    Self {
                        page,
                        title: "<b>Zaal</b>".to_owned(),
                        name: Some("<i>Anna</i>".to_owned()),
                        back: "/w/KM4R7WZT".to_owned(),
                        results,
                    }
                })
                .into()
        }
    }
}
