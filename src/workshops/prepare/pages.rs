//! Choosing a template, preparing a session, changing it, throwing it away.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::form::{self, fields_of, minutes_field};
use super::{change_settings, has_begun, may_prepare};
use crate::accounts::{self, Visitor};
use crate::app::AppState;
use crate::catalogues;
use crate::domain::catalogue::Catalogue;
use crate::domain::rights::Action as Right;
use crate::domain::workshop::participant::Perspective;
use crate::domain::workshop::script::{Part, Plan, Template};
use crate::domain::workshop::settings::{CatalogueVersion, Kind, Settings};
use crate::error::Error;
use crate::organisations::{self, Municipality};
use crate::web::forms::{FieldErrors, Fields};
use crate::web::page::{Page, html, html_with, see_other};
use crate::web::{Form, Path, Query};
use crate::workshops::{create, load, scripts};

const NEW: &str = "/workshops/new";
const LOGIN: &str = "/login?next=/workshops/new";

/// Which template to begin with.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct NewQuery {
    template: String,
}

/// The templates to choose from.
#[derive(Debug, askama::Template)]
#[template(path = "workshops/choose.html")]
pub struct ChoosePage {
    page: Page,
    plans: Vec<&'static Plan>,
}

/// The form a session is prepared and changed with.
#[derive(Debug, askama::Template)]
#[template(path = "workshops/form.html")]
pub struct FormPage {
    page: Page,
    action: String,
    /// Where leaving it leads.
    back: String,
    fields: Fields,
    errors: FieldErrors,
    template: Template,
    /// Template's name; the present title of one that is changed.
    heading: String,
    is_new: bool,
    has_begun: bool,
    catalogue: Arc<Catalogue>,
    /// Whether there is a later version of the deck than the one pinned.
    newer_catalogue: Option<Arc<Catalogue>>,
    /// Names that came in by enrolment.
    enrolled: Vec<String>,
    /// To suggest while typing.
    municipalities: Vec<String>,
}

impl FormPage {
    fn value(&self, name: &str) -> &str {
        self.fields.get(name)
    }

    fn is(&self, name: &str, value: &str) -> bool {
        self.fields.has(name, value)
    }

    fn error(&self, name: &str) -> &str {
        self.errors.of(name)
    }

    fn any_error(&self, names: &[&str]) -> bool {
        names.iter().any(|name| !self.errors.of(name).is_empty())
    }

    fn minutes_wrong(&self) -> bool {
        Part::ALL.iter().any(|part| !self.errors.of(&minutes_field(*part)).is_empty())
    }

    fn kinds(&self) -> [&'static str; 3] {
        Kind::ALL.map(Kind::as_str)
    }

    fn perspectives(&self) -> [&'static str; 4] {
        Perspective::ALL.map(Perspective::as_str)
    }

    /// The parts with their field and how often they come: once, again in each
    /// later round, or both.
    fn parts(&self) -> Vec<(&'static str, String, &'static str)> {
        let times = |part| match part {
            Part::Revise | Part::RevealAgain => "again",
            Part::Discuss => "again-or-once",
            _ => "once",
        };
        Part::ALL.into_iter().map(|part| (part.as_str(), minutes_field(part), times(part))).collect()
    }

    fn is_again(&self, times: &str) -> bool {
        times == "again"
    }

    fn total(&self) -> u32 {
        form::total_minutes(&self.fields)
    }
}

/// Shows the templates, or the form filled in from one.
///
/// # Errors
/// The database's own.
pub async fn show_new(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Query(query): Query<NewQuery>,
) -> Result<Response, Error> {
    let template = Template::parse(&query.template);
    let Some((account, _)) = may_prepare(&state, &visitor, page.t).await? else {
        let login = template.map(|one| format!("{LOGIN}?template={}", one.as_str()));
        return Ok(see_other(login.as_deref().unwrap_or(LOGIN)));
    };
    let scripts = scripts()?;
    let Some(template) = template else {
        let plans = Template::ALL.map(|template| scripts.plan(template)).into();
        return html(&ChoosePage { page, plans });
    };
    let plan = scripts.plan(template);
    let (_, catalogue) = catalogues::load_active(&state).await?;
    let proposal = plan.proposal(version(&catalogue), page.language(), state.clock.today());
    // Where one works is where one's session is, mostly.
    let own = accounts::list_own_municipalities(state.db.read(), account).await?;
    let named: Vec<&str> = match plan.kind {
        Kind::Municipality => own.iter().take(1).map(|one| one.name.as_str()).collect(),
        Kind::Partnership | Kind::Hall => Vec::new(),
    };
    let fields = fields_of(&proposal, &named).instead("date", "");
    let all = organisations::list_municipalities(state.db.read()).await?;
    html(&new_page(page, plan, fields, FieldErrors::default(), catalogue, &all))
}

fn new_page(
    page: Page,
    plan: &Plan,
    fields: Fields,
    errors: FieldErrors,
    catalogue: Arc<Catalogue>,
    all: &[Municipality],
) -> FormPage {
    FormPage {
        heading: plan.name.get(page.language()).clone(),
        page,
        action: "/workshops".to_owned(),
        back: NEW.to_owned(),
        fields,
        errors,
        template: plan.template,
        is_new: true,
        has_begun: false,
        catalogue,
        newer_catalogue: None,
        enrolled: Vec::new(),
        municipalities: names(all),
    }
}

fn names(all: &[Municipality]) -> Vec<String> {
    all.iter().map(|one| one.name.clone()).collect()
}

fn version(catalogue: &Catalogue) -> CatalogueVersion {
    CatalogueVersion { key: catalogue.key.clone(), version: catalogue.version.clone() }
}

/// Prepares a session.
///
/// # Errors
/// The database's own.
pub async fn create_session(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Error> {
    let Some((_, owner)) = may_prepare(&state, &visitor, page.t).await? else {
        return Ok(see_other(LOGIN));
    };
    let fields = Fields::new(pairs);
    let template = Template::parse(fields.get("template")).unwrap_or_default();
    let plan = scripts()?.plan(template);
    // Where another language leads: the form of this template, to begin again.
    let page = Page { path: format!("{NEW}?template={}", template.as_str()), ..page };
    let (catalogue_id, catalogue) = catalogues::load_active(&state).await?;
    let all = organisations::list_municipalities(state.db.read()).await?;
    let today = state.clock.today();
    let base = plan.proposal(version(&catalogue), page.language(), today);
    let mut errors = FieldErrors::default();
    let proposal = form::read(&page.t, &fields, base, true, &all, &mut errors);
    if errors.of("date").is_empty() && proposal.date < today {
        errors.add("date", page.t.get("prepare-fault-past"));
    }
    let kind = proposal.kind;
    match Settings::check(proposal) {
        Ok(settings) if errors.is_empty() => {
            let workshop = create(&state, owner, catalogue_id, settings).await?;
            return Ok(see_other(&format!("/workshops/{}", workshop.public_id)));
        }
        Ok(_) => {}
        Err(faults) => form::note_faults(&page.t, kind, &faults, &all, &mut errors),
    }
    let refused = new_page(page, plan, fields, errors, catalogue, &all);
    html_with(StatusCode::UNPROCESSABLE_ENTITY, &refused)
}

/// Shows what was settled, to change it.
///
/// # Errors
/// Not found, for a session that is not theirs.
pub async fn show_settings(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Error> {
    let workshop = load(&state, &visitor, &id, Right::View).await?;
    let all = choices(&state, &workshop).await?;
    let named = workshop.settings.named();
    let named: Vec<&str> = named.iter().map(|code| form::name_to_type(&all, code)).collect();
    let fields = fields_of(&workshop.settings, &named);
    let is_settled = has_begun(&state, &workshop).await?;
    html(&settings_page(&state, page, &workshop, fields, FieldErrors::default(), is_settled, &all).await?)
}

/// The municipalities a session can name: those there are today, and its own, which
/// may have merged into another since.
async fn choices(
    state: &AppState,
    workshop: &crate::workshops::Workshop,
) -> Result<Vec<Municipality>, Error> {
    let mut all = organisations::list_municipalities(state.db.read()).await?;
    let own = organisations::list_named(state.db.read(), &workshop.settings.organisations).await?;
    let ended: Vec<_> = own.into_iter().filter(|one| !all.contains(one)).collect();
    all.extend(ended);
    Ok(all)
}

async fn settings_page(
    state: &AppState,
    page: Page,
    workshop: &crate::workshops::Workshop,
    fields: Fields,
    errors: FieldErrors,
    has_begun: bool,
    all: &[Municipality],
) -> Result<FormPage, Error> {
    let (_, active) = catalogues::load_active(state).await?;
    let newer_catalogue = (version(&active) != workshop.settings.catalogue).then_some(active);
    let path = format!("/workshops/{}", workshop.public_id);
    Ok(FormPage {
        page,
        action: format!("{path}/settings"),
        back: path,
        fields,
        errors,
        template: workshop.settings.template,
        heading: workshop.settings.title.clone(),
        is_new: false,
        has_begun,
        catalogue: Arc::clone(&workshop.catalogue),
        newer_catalogue,
        enrolled: workshop.settings.enrolled.iter().map(|c| form::name_of(all, c).to_owned()).collect(),
        municipalities: names(all),
    })
}

/// Changes what was settled.
///
/// # Errors
/// Not found, for a session that is not theirs.
pub async fn save_settings(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Error> {
    let workshop = load(&state, &visitor, &id, Right::Change).await?;
    let fields = Fields::new(pairs);
    let all = choices(&state, &workshop).await?;
    // A page that showed the method as settled did not send it.
    let with_method = !fields.get("ballots").is_empty();
    let mut errors = FieldErrors::default();
    let mut proposal =
        form::read(&page.t, &fields, workshop.settings.to_proposal(), with_method, &all, &mut errors);
    let (active_id, active) = catalogues::load_active(&state).await?;
    let deck = if fields.has("catalogue", "newest") {
        proposal.catalogue = version(&active);
        (active_id, active)
    } else {
        (workshop.catalogue_id, Arc::clone(&workshop.catalogue))
    };
    let kind = proposal.kind;
    let faults = if errors.is_empty() {
        match change_settings(&state, &workshop, deck, proposal).await? {
            Ok(_) => return Ok(see_other(&format!("/workshops/{id}"))),
            Err(faults) => faults,
        }
    } else {
        // What else is wrong, so that all of it is told at once.
        Settings::check(proposal).err().unwrap_or_default()
    };
    form::note_faults(&page.t, kind, &faults, &all, &mut errors);
    let is_settled = has_begun(&state, &workshop).await?;
    let refused = settings_page(&state, page, &workshop, fields, errors, is_settled, &all).await?;
    html_with(StatusCode::UNPROCESSABLE_ENTITY, &refused)
}

/// Throws a session away, with everything that was given in it.
///
/// # Errors
/// Not found, for a session that is not theirs.
pub async fn delete_session(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Error> {
    let workshop = load(&state, &visitor, &id, Right::Delete).await?;
    super::delete(&state, &workshop).await?;
    Ok(see_other("/workshops"))
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::domain::workshop::sample;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for ChoosePage {
        fn samples(language: Language) -> Vec<Self> {
            let plans = scripts().map(|scripts| Template::ALL.map(|one| scripts.plan(one)).to_vec());
            vec![Self { page: Page::sample(language), plans: plans.unwrap_or_default() }]
        }
    }

    impl Samples for FormPage {
        fn samples(language: Language) -> Vec<Self> {
            let hostile = "<script>\"</textarea>";
            let mut proposal = sample::proposal();
            for text in [&mut proposal.title, &mut proposal.place, &mut proposal.programme] {
                hostile.clone_into(text);
            }
            let page = |is_new: bool, has_begun: bool, wrong: bool| {
                let mut errors = FieldErrors::default();
                if wrong {
                    for field in ["title", "organisations", "date", "programme", "method", "minutes-sort"] {
                        errors.add(field, hostile);
                    }
                }
                Self {
                    page: Page::sample(language),
                    action: "/workshops".to_owned(),
                    back: "/workshops".to_owned(),
                    fields: fields_of(&proposal, &[hostile]),
                    errors,
                    template: Template::Hall,
                    heading: hostile.to_owned(),
                    is_new,
                    has_begun,
                    catalogue: Arc::new(Catalogue::sample()),
                    newer_catalogue: (!is_new).then(|| Arc::new(Catalogue::sample())),
                    enrolled: if is_new { Vec::new() } else { vec![hostile.to_owned()] },
                    municipalities: vec![hostile.to_owned()],
                }
            };
            vec![
                page(true, false, false),
                page(true, false, true),
                page(false, false, false),
                page(false, true, true),
            ]
        }
    }
}
