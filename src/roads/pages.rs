//! Setting out on a road, coming back to it, and leaving it behind.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use axum_extra::extract::cookie::CookieJar;
use jiff::Timestamp;
use serde::Deserialize;

use super::load;
use super::store::{self, NewRoad, RoadSummary};
use crate::accounts::{self, Visitor};
use crate::app::AppState;
use crate::catalogues;
use crate::clock::date_in_flanders;
use crate::domain::catalogue::ThemeCode;
use crate::domain::municipality::NisCode;
use crate::domain::priority_set::DEFAULT_TOP;
use crate::domain::rights::Action;
use crate::domain::road::Step;
use crate::error::{Error, not_found, unprocessable};
use crate::masterplans::{self, PlanSummary};
use crate::organisations;
use crate::priorities::{self, SetSummary};
use crate::sheets;
use crate::web::page::{Page, html, see_other};
use crate::web::{Form, Path};

/// Which municipality to set out for.
#[derive(Debug, Deserialize)]
pub struct StartForm {
    municipality: String,
}

/// Starts a road, or leads back to the one that is still under way for the same
/// municipality. A stranger becomes a guest.
///
/// # Errors
/// Not found, for a municipality that is not in the list.
pub async fn start(
    State(state): State<AppState>,
    visitor: Visitor,
    jar: CookieJar,
    Form(form): Form<StartForm>,
) -> Result<Response, Error> {
    let municipality = match NisCode::parse(form.municipality.trim()) {
        Some(nis_code) => organisations::find_municipality(state.db.read(), &nis_code).await?,
        None => None,
    };
    let municipality = municipality.ok_or_else(|| not_found("municipality"))?;
    let (catalogue_id, catalogue) = catalogues::load_active(&state).await?;
    let (owner, jar) = accounts::current_owner(&state, &visitor, jar).await?;
    if let Some(open) = store::find_open_road(state.db.read(), owner, municipality.id).await? {
        return Ok((jar, see_other(&format!("/roads/{open}"))).into_response());
    }
    let public_id = state.chance.public_id()?;
    let mut tx = state.db.begin_write().await?;
    store::create_road(
        &mut tx,
        &NewRoad {
            public_id: &public_id,
            owner,
            organisation: municipality.id,
            catalogue: catalogue_id,
            seed: state.chance.seed()?,
            top: DEFAULT_TOP.min(catalogue.cards.len()),
            created_at: state.clock.seconds(),
        },
    )
    .await?;
    tx.commit().await?;
    Ok((jar, see_other(&format!("/roads/{public_id}/explore"))).into_response())
}

/// What there is to come back to.
#[derive(Debug, Template)]
#[template(path = "roads/work.html")]
pub struct WorkPage {
    page: Page,
    roads: Vec<RoadSummary>,
    sets: Vec<SetSummary>,
    plans: Vec<PlanSummary>,
    /// How far each of their organisations is with its worked-out sheets.
    sheets: Vec<sheets::Summary>,
    is_guest: bool,
}

impl WorkPage {
    fn when(&self, seconds: &i64) -> String {
        let at = Timestamp::from_second(*seconds).unwrap_or_default();
        self.page.t.date(date_in_flanders(at))
    }
}

/// Lists someone's roads, and the sets and plans they may see.
///
/// # Errors
/// The database's own.
pub async fn show_work(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
) -> Result<Response, Error> {
    let roads = match visitor.actor.owner {
        Some(owner) => store::list_roads(state.db.read(), owner).await?,
        None => Vec::new(),
    };
    let sets = priorities::list_sets(&state, &visitor.actor).await?;
    let plans = masterplans::list(&state, &visitor.actor).await?;
    let sheets = sheets::list_summaries(&state, &visitor.actor).await?;
    html(&WorkPage { page, roads, sets, plans, sheets, is_guest: visitor.is_guest() })
}

/// Leads back to where someone was.
///
/// # Errors
/// Not found, for a road that is not theirs.
pub async fn resume(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Error> {
    let road = load(&state, &visitor, &id, Action::View).await?;
    Ok(see_other(&road.resume_url()))
}

/// Which step to go to.
#[derive(Debug, Deserialize)]
pub struct StepForm {
    step: String,
}

/// Goes on to a step, and remembers it.
///
/// # Errors
/// Not found, for a road that is not theirs or a step that does not exist.
pub async fn go_to(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(id): Path<String>,
    Form(form): Form<StepForm>,
) -> Result<Response, Error> {
    let road = load(&state, &visitor, &id, Action::Change).await?;
    let step = Step::parse(&form.step).ok_or_else(|| unprocessable("bad-form"))?;
    let mut tx = state.db.begin_write().await?;
    store::remember_step(&mut tx, road.id, step, None).await?;
    tx.commit().await?;
    Ok(see_other(&format!("/roads/{}", road.public_id)))
}

/// Throws a road away. Sets decided from it stay.
///
/// # Errors
/// Not found, for a road that is not theirs.
pub async fn delete(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Error> {
    let road = load(&state, &visitor, &id, Action::Delete).await?;
    let mut tx = state.db.begin_write().await?;
    store::delete_road(&mut tx, road.id).await?;
    tx.commit().await?;
    Ok(see_other("/work"))
}

/// Where the forms that save texts go next: `stay`, `theme-O` or `step-sort`.
pub(super) enum Then {
    Stay,
    Theme(ThemeCode),
    Step(Step),
}

impl Then {
    pub(super) fn parse(text: &str) -> Self {
        if let Some(theme) = text.strip_prefix("theme-") {
            return Self::Theme(ThemeCode::new(theme));
        }
        let step = text.strip_prefix("step-").and_then(Step::parse);
        step.map_or(Self::Stay, Self::Step)
    }
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for WorkPage {
        fn samples(language: Language) -> Vec<Self> {
            let road = RoadSummary {
                public_id: "0af1".to_owned(),
                municipality: "Sint-Niklaas".to_owned(),
                step: Step::Sort,
                sorted_count: 7,
                updated_at: 0,
            };
            let plan = PlanSummary {
                public_id: "0da1".to_owned(),
                organisation: "<b>Sint-Niklaas</b>".to_owned(),
                changed_at: 0,
                set: None,
            };
            let summary = sheets::Summary {
                name: "<b>Gent</b>".to_owned(),
                path: "/organisations/44021/sheets".to_owned(),
                worked_out: 4,
                of: 18,
            };
            let page = |roads, sets, plans, sheets, is_guest| Self {
                page: Page::sample(language),
                roads,
                sets,
                plans,
                sheets,
                is_guest,
            };
            vec![
                page(Vec::new(), Vec::new(), Vec::new(), Vec::new(), true),
                page(vec![road], vec![SetSummary::sample()], vec![plan], vec![summary], false),
            ]
        }
    }
}
