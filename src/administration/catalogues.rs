//! Catalogues: the versions there are, the one new work begins with, and their files.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};

use super::Administrator;
use crate::app::AppState;
use crate::audit::Event;
use crate::catalogues::{self, Version};
use crate::clock::day_in_flanders;
use crate::domain::catalogue::Catalogue;
use crate::error::{Error, conflict, not_found};
use crate::web::Path;
use crate::web::page::{Page, html, see_other};

/// The versions.
#[derive(Debug, Template)]
#[template(path = "administration/catalogues.html")]
pub struct CataloguesPage {
    page: Page,
    versions: Vec<(Version, Arc<Catalogue>)>,
}

impl CataloguesPage {
    fn date(&self, at: &i64) -> String {
        self.page.t.date(day_in_flanders(*at))
    }
}

/// Lists the versions.
///
/// # Errors
/// The database's own.
pub async fn list(State(state): State<AppState>, _: Administrator, page: Page) -> Result<Response, Error> {
    let mut versions = Vec::new();
    for version in catalogues::list_versions(state.db.read()).await? {
        let catalogue = catalogues::load(&state, version.id).await?;
        versions.push((version, catalogue));
    }
    html(&CataloguesPage { page, versions })
}

/// The version a path names.
pub(super) async fn load(state: &AppState, key: &str, version: &str) -> Result<Version, Error> {
    let versions = catalogues::list_versions(state.db.read()).await?;
    let found = versions.into_iter().find(|one| one.key == key && one.version == version);
    found.ok_or_else(|| not_found("page"))
}

fn subject(version: &Version) -> String {
    format!("catalogue:{}:{}", version.key, version.version)
}

/// Makes a version the one new work begins with.
///
/// # Errors
/// Not found; a conflict for one that is retired.
pub async fn activate(
    State(state): State<AppState>,
    who: Administrator,
    Path((key, version)): Path<(String, String)>,
) -> Result<Response, Error> {
    let version = load(&state, &key, &version).await?;
    let mut tx = state.db.begin_write().await?;
    if !catalogues::activate(&mut tx, version.id).await? {
        return Err(conflict("catalogue-retired"));
    }
    who.record(&state, &mut tx, Event::CatalogueActivated, &subject(&version)).await?;
    tx.commit().await?;
    Ok(see_other("/admin/catalogues"))
}

/// Retires a version: it stays readable, and nothing new begins with it.
///
/// # Errors
/// Not found; a conflict for the active one.
pub async fn retire(
    State(state): State<AppState>,
    who: Administrator,
    Path((key, version)): Path<(String, String)>,
) -> Result<Response, Error> {
    let version = load(&state, &key, &version).await?;
    let mut tx = state.db.begin_write().await?;
    if catalogues::retire(&mut tx, version.id, state.clock.seconds()).await? {
        who.record(&state, &mut tx, Event::CatalogueRetired, &subject(&version)).await?;
        tx.commit().await?;
    } else if version.retired_at.is_none() {
        return Err(conflict("catalogue-active"));
    }
    Ok(see_other("/admin/catalogues"))
}

/// The file of a version, as it was imported.
///
/// # Errors
/// Not found.
pub async fn export(
    State(state): State<AppState>,
    _: Administrator,
    Path((key, version)): Path<(String, String)>,
) -> Result<Response, Error> {
    let file = catalogues::find_file(state.db.read(), &key, &version).await?;
    let file = file.ok_or_else(|| not_found("page"))?;
    // What is stored has names that can stand in a header: the file was checked.
    let name = format!("attachment; filename=\"{key}-{version}.toml\"");
    let name = HeaderValue::from_str(&name).map_err(|error| Error::Internal(error.into()))?;
    let media_type = HeaderValue::from_static("application/toml; charset=utf-8");
    Ok(([(header::CONTENT_TYPE, media_type), (header::CONTENT_DISPOSITION, name)], file).into_response())
}

#[cfg(test)]
mod samples {
    use super::super::organisations::samples::HOSTILE;
    use super::*;
    use crate::catalogues::CatalogueId;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for CataloguesPage {
        fn samples(language: Language) -> Vec<Self> {
            let version = |is_active: bool, retired_at: Option<i64>| Version {
                id: CatalogueId(1),
                key: HOSTILE.to_owned(),
                version: "2026.1".to_owned(),
                is_active,
                imported_at: 0,
                retired_at,
                set_count: 3,
                workshop_count: 1,
                road_count: 0,
            };
            let catalogue = Arc::new(Catalogue::sample());
            let versions = [(true, None), (false, None), (false, Some(0))];
            let versions =
                versions.map(|(active, retired)| (version(active, retired), Arc::clone(&catalogue)));
            vec![Self { page: Page::sample(language), versions: versions.into() }]
        }
    }
}
