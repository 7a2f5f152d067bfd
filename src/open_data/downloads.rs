//! What is public, as files.

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;

use super::{Published, dcat, linked, open_answer, table};
use crate::app::AppState;
use crate::domain::rights::OrganisationKind;
use crate::error::{Error, not_found};
use crate::i18n::{Language, Translator};
use crate::settings;
use crate::web::Path;

const JSON_LD: &str = "application/ld+json";

/// Everything as CSV.
///
/// # Errors
/// The database's own.
pub async fn csv(State(state): State<AppState>, headers: HeaderMap) -> Result<Response, Error> {
    let content = table::csv(&Published::load(&state).await?)?;
    saved_as(open_answer(&headers, "text/csv; charset=utf-8; header=present", content)?, "csv")
}

/// Everything as a workbook.
///
/// # Errors
/// The database's own.
pub async fn xlsx(State(state): State<AppState>, headers: HeaderMap) -> Result<Response, Error> {
    let content = table::xlsx(&Published::load(&state).await?, Translator::new(Language::Nl))?;
    let media_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    saved_as(open_answer(&headers, media_type, content)?, "xlsx")
}

/// Under which name a browser saves it; JSON-LD it shows.
fn saved_as(mut response: Response, extension: &str) -> Result<Response, Error> {
    let value = format!("attachment; filename=\"voorrang-open-data.{extension}\"");
    let value = HeaderValue::from_str(&value).map_err(anyhow::Error::from)?;
    response.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    Ok(response)
}

/// Everything as linked data.
///
/// # Errors
/// The database's own.
pub async fn linked(State(state): State<AppState>, headers: HeaderMap) -> Result<Response, Error> {
    json_ld(&headers, &linked::sets(&Published::load(&state).await?))
}

/// What a municipality made public, as linked data.
///
/// # Errors
/// Not found, when that is nothing.
pub async fn linked_municipality(
    State(state): State<AppState>,
    headers: HeaderMap,
    Path(key): Path<String>,
) -> Result<Response, Error> {
    linked_of(&state, &headers, OrganisationKind::Municipality, &key).await
}

/// What a partnership made public, as linked data.
///
/// # Errors
/// Not found, when that is nothing.
pub async fn linked_partnership(
    State(state): State<AppState>,
    headers: HeaderMap,
    Path(key): Path<String>,
) -> Result<Response, Error> {
    linked_of(&state, &headers, OrganisationKind::Partnership, &key).await
}

async fn linked_of(
    state: &AppState,
    headers: &HeaderMap,
    kind: OrganisationKind,
    key: &str,
) -> Result<Response, Error> {
    let published = Published::load(state).await?.of(kind, key).ok_or_else(|| not_found("page"))?;
    json_ld(headers, &linked::sets(&published))
}

/// What there is to download, as a catalogue of data sets describes it (DCAT).
///
/// # Errors
/// The database's own.
pub async fn description(State(state): State<AppState>, headers: HeaderMap) -> Result<Response, Error> {
    let published = Published::load(&state).await?;
    json_ld(&headers, &dcat::catalogue(&published, &settings::load(&state).await?))
}

fn json_ld(headers: &HeaderMap, document: &serde_json::Value) -> Result<Response, Error> {
    let content = serde_json::to_vec_pretty(document).map_err(anyhow::Error::from)?;
    open_answer(headers, JSON_LD, content)
}
