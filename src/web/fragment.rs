//! Live pages: the same address gives the whole page, or only the part of it that
//! changes, and nothing at all when that is as it was. `static/js/live.js` asks.

use askama::Template;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use sha2::{Digest as _, Sha256};

use super::page::html;
use crate::error::Error;

/// Says that the part is asked for.
const X_FRAGMENT: HeaderName = HeaderName::from_static("x-fragment");

/// Answers with the part of a page when that is asked for, and otherwise with the
/// page that `whole` makes of the part's tag (for `data-live-etag`).
///
/// # Errors
/// The templates' own.
pub fn live<P: Template>(
    headers: &HeaderMap,
    part: String,
    whole: impl FnOnce(String) -> P,
) -> Result<Response, Error> {
    if !headers.contains_key(X_FRAGMENT) {
        return html(&whole(tag(&part)));
    }
    answer(headers, part)
}

/// Answers with a part, or with nothing when the page has it already.
///
/// # Errors
/// None that a tag of hex digits gives.
pub fn answer(headers: &HeaderMap, part: String) -> Result<Response, Error> {
    let tag = tag(&part);
    let etag = HeaderValue::from_str(&tag).map_err(anyhow::Error::from)?;
    let known = headers.get(header::IF_NONE_MATCH).map_or(&[][..], HeaderValue::as_bytes);
    // A proxy that compresses makes a tag weak.
    let is_same = known.strip_prefix(b"W/").unwrap_or(known) == tag.as_bytes();
    let mut response = if is_same {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let media_type = HeaderValue::from_static("text/html; charset=utf-8");
        ([(header::CONTENT_TYPE, media_type)], part).into_response()
    };
    response.headers_mut().insert(header::ETAG, etag);
    Ok(response)
}

/// Equal parts have equal tags, whoever made them.
#[must_use]
pub fn tag(part: &str) -> String {
    let digest = Sha256::digest(part.as_bytes());
    let hex: String = digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    format!("\"{hex}\"")
}
