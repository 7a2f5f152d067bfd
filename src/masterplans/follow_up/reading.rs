//! How a plan goes, for who reads a version of it by a link. It tells of what stands in
//! that version, and names nobody.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::board::Board;
use super::facts;
use crate::app::AppState;
use crate::error::{Error, not_found};
use crate::masterplans::{told, versions};
use crate::web::Path;
use crate::web::page::{Page, html};

/// The page.
#[derive(Debug, Template)]
#[template(path = "masterplans/follow_up_reading.html")]
pub struct ReadingFollowUpPage {
    page: Page,
    title: String,
    board: Board,
    links: Option<String>,
    may_change: bool,
    is_adopted: bool,
    until: String,
    token: String,
}

/// Shows how a plan goes to whoever has a link to a version of it.
///
/// # Errors
/// Not found, for a link that is not (any more) good, and while nothing was reported.
pub async fn show(
    State(state): State<AppState>,
    page: Page,
    Path(token): Path<String>,
) -> Result<Response, Error> {
    let opened = versions::links::open(&state, &token).await?;
    let facts = facts(&state, opened.plan).await?;
    if facts.is_empty() {
        return Err(not_found("reading"));
    }
    let plan = opened.frozen.plan.without_suggestions();
    let shown = html(&ReadingFollowUpPage {
        title: opened.frozen.document().title,
        board: Board::new(&plan, &facts, state.clock.today(), &page.t),
        links: None,
        may_change: false,
        is_adopted: opened.frozen.is_adopted(),
        until: told::moment(&page.t, opened.expires_at),
        token,
        page,
    })?;
    Ok(versions::links::quiet(shown))
}

#[cfg(test)]
mod samples {
    use jiff::civil::date;

    use super::*;
    use crate::i18n::Language;
    use crate::masterplans::follow_up::pages::samples::known;
    use crate::web::page::Samples;

    impl Samples for ReadingFollowUpPage {
        fn samples(language: Language) -> Vec<Self> {
            let (stored, facts) = known();
            let page = |is_adopted| {
                let page = Page::sample(language);
                Self {
                    title: "<b>Masterplan</b>".to_owned(),
                    board: Board::new(&stored.plan, &facts, date(2033, 1, 1), &page.t),
                    links: None,
                    may_change: false,
                    is_adopted,
                    until: "24 november".to_owned(),
                    token: "0123".to_owned(),
                    page,
                }
            };
            vec![page(true), page(false)]
        }
    }
}
