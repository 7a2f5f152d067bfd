//! Partnerships: which municipalities are in them.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::Administrator;
use super::organisations::{ShowQuery, by_province, date};
use crate::app::AppState;
use crate::audit::Event;
use crate::domain::rights::{OrganisationId, OrganisationKind};
use crate::domain::text::clean_line;
use crate::error::{Error, not_found};
use crate::organisations::keeping::{self, Record};
use crate::organisations::{self, province_name};
use crate::web::forms::{FieldErrors, Fields};
use crate::web::page::{Page, html, html_with, see_other};
use crate::web::{Form, Path, Query};

/// Most characters in a name.
const NAME_LIMIT: usize = 120;

/// The form a partnership is made and changed with.
#[derive(Debug, Template)]
#[template(path = "administration/partnership.html")]
pub struct PartnershipPage {
    page: Page,
    /// None for a new one.
    record: Option<Record>,
    fields: Fields,
    errors: FieldErrors,
    provinces: Vec<(String, Vec<Record>)>,
    is_saved: bool,
}

impl PartnershipPage {
    fn value(&self, name: &str) -> &str {
        self.fields.get(name)
    }

    fn error(&self, name: &str) -> &str {
        self.errors.of(name)
    }

    fn is_member(&self, key: &str) -> bool {
        self.fields.has("member", key)
    }

    fn count(&self, members: &[Record]) -> usize {
        members.iter().filter(|one| self.is_member(&one.public_id)).count()
    }

    fn province(&self, code: &str) -> String {
        province_name(&self.page.t, code)
    }

    /// The names of those in it, as they were when the page was made.
    fn members(&self) -> Vec<&str> {
        let all = self.provinces.iter().flat_map(|(_, members)| members);
        all.filter(|one| self.is_member(&one.public_id)).map(|one| one.name.as_str()).collect()
    }
}

async fn municipalities(state: &AppState) -> Result<Vec<Record>, Error> {
    let records = keeping::list_records(state.db.read()).await?;
    let is_there = |one: &Record| one.kind == OrganisationKind::Municipality && !one.is_ended();
    Ok(records.into_iter().filter(is_there).collect())
}

/// Shows the empty form.
///
/// # Errors
/// The database's own.
pub async fn show_new(
    State(state): State<AppState>,
    _: Administrator,
    page: Page,
) -> Result<Response, Error> {
    let provinces = by_province(municipalities(&state).await?);
    let (fields, errors) = (Fields::default(), FieldErrors::default());
    html(&PartnershipPage { page, record: None, fields, errors, provinces, is_saved: false })
}

/// Makes a partnership.
///
/// # Errors
/// The database's own.
pub async fn create(
    State(state): State<AppState>,
    who: Administrator,
    page: Page,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Error> {
    let fields = Fields::new(pairs);
    let all = municipalities(&state).await?;
    let mut errors = FieldErrors::default();
    let members = members(&all, &fields);
    let name = errors.take(&page.t, "name", clean_line(fields.get("name"), NAME_LIMIT));
    if members.len() < 2 {
        errors.add("member", page.t.get("admin-partnership-few"));
    }
    if let (Some(name), true) = (name, errors.is_empty()) {
        let key = state.chance.public_id()?;
        let mut tx = state.db.begin_write().await?;
        organisations::create_partnership(&mut tx, &key, &name, &members).await?;
        who.record(&state, &mut tx, Event::OrganisationMade, &format!("organisation:{key}")).await?;
        tx.commit().await?;
        return Ok(see_other(&format!("/admin/partnerships/{key}?saved=true")));
    }
    let page = Page { path: "/admin/partnerships/new".to_owned(), ..page };
    let provinces = by_province(all);
    let refused = PartnershipPage { page, record: None, fields, errors, provinces, is_saved: false };
    html_with(StatusCode::UNPROCESSABLE_ENTITY, &refused)
}

fn members(all: &[Record], fields: &Fields) -> Vec<OrganisationId> {
    let ticked: BTreeSet<&str> = fields.all("member").collect();
    all.iter().filter(|one| ticked.contains(one.public_id.as_str())).map(|one| one.id).collect()
}

async fn load(state: &AppState, key: &str) -> Result<Record, Error> {
    let record = keeping::find_record(state.db.read(), key).await?;
    record.filter(|one| one.kind == OrganisationKind::Partnership).ok_or_else(|| not_found("page"))
}

/// Shows a partnership, to change it.
///
/// # Errors
/// Not found.
pub async fn show(
    State(state): State<AppState>,
    _: Administrator,
    page: Page,
    Path(key): Path<String>,
    Query(query): Query<ShowQuery>,
) -> Result<Response, Error> {
    let record = load(&state, &key).await?;
    let all = municipalities(&state).await?;
    let until = record.valid_until.map(|date| date.to_string()).unwrap_or_default();
    let mut fields = Fields::default().with("name", &record.name).with("valid_until", until);
    let members = keeping::list_members(state.db.read(), record.id).await?;
    for one in all.iter().filter(|one| members.contains(&one.id)) {
        fields = fields.with("member", &one.public_id);
    }
    html(&PartnershipPage {
        page,
        record: Some(record),
        fields,
        errors: FieldErrors::default(),
        provinces: by_province(all),
        is_saved: query.is_saved(),
    })
}

/// Changes a partnership.
///
/// # Errors
/// Not found, and the database's own.
pub async fn change(
    State(state): State<AppState>,
    who: Administrator,
    page: Page,
    Path(key): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Error> {
    let record = load(&state, &key).await?;
    let fields = Fields::new(pairs);
    let all = municipalities(&state).await?;
    let mut errors = FieldErrors::default();
    let members = members(&all, &fields);
    let name = errors.take(&page.t, "name", clean_line(fields.get("name"), NAME_LIMIT));
    let until = date(&page.t, &fields, "valid_until", &mut errors);
    if until.is_some_and(|until| until > state.clock.today()) {
        errors.add("valid_until", page.t.get("admin-date-future"));
    }
    if members.len() < 2 {
        errors.add("member", page.t.get("admin-partnership-few"));
    }
    if let (Some(name), true) = (name, errors.is_empty()) {
        let mut tx = state.db.begin_write().await?;
        keeping::update_partnership(&mut tx, record.id, &name, until).await?;
        keeping::put_members(&mut tx, record.id, &members).await?;
        who.record(&state, &mut tx, Event::OrganisationChanged, &format!("organisation:{key}")).await?;
        tx.commit().await?;
        return Ok(see_other(&format!("/admin/partnerships/{key}?saved=true")));
    }
    let provinces = by_province(all);
    let refused = PartnershipPage { page, record: Some(record), fields, errors, provinces, is_saved: false };
    html_with(StatusCode::UNPROCESSABLE_ENTITY, &refused)
}

#[cfg(test)]
mod samples {
    use super::super::organisations::samples::{HOSTILE, record};
    use super::*;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for PartnershipPage {
        fn samples(language: Language) -> Vec<Self> {
            let shown = |is_new: bool| {
                let mut errors = FieldErrors::default();
                if is_new {
                    errors.add("name", HOSTILE);
                    errors.add("member", HOSTILE);
                }
                Self {
                    page: Page::sample(language),
                    record: (!is_new).then(|| record(OrganisationKind::Partnership, false)),
                    fields: Fields::default().with("name", HOSTILE).with("member", "46021"),
                    errors,
                    provinces: vec![(
                        HOSTILE.to_owned(),
                        vec![record(OrganisationKind::Municipality, false)],
                    )],
                    is_saved: !is_new,
                }
            };
            vec![shown(true), shown(false)]
        }
    }
}
