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

/// Whether the part of a page is asked for, and not the page.
#[must_use]
pub fn is_asked(headers: &HeaderMap) -> bool {
    headers.contains_key(X_FRAGMENT)
}

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
    if !is_asked(headers) {
        return html(&whole(tag(&part)));
    }
    answer(headers, part)
}

/// Answers with a part, or with nothing when the page has it already.
///
/// # Errors
/// As [`unless_known`].
pub fn answer(headers: &HeaderMap, part: String) -> Result<Response, Error> {
    unless_known(headers, "text/html; charset=utf-8", part.into_bytes())
}

/// Answers with content under its tag, or with nothing when whoever asks has it
/// already (`If-None-Match`).
///
/// # Errors
/// None that a tag of hex digits gives.
pub fn unless_known(
    headers: &HeaderMap,
    media_type: &'static str,
    content: Vec<u8>,
) -> Result<Response, Error> {
    let tag = tag_of(&content);
    // Weak: it is the same whether the answer is compressed or not.
    let etag = HeaderValue::from_str(&format!("W/{tag}")).map_err(anyhow::Error::from)?;
    let known = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    // In a page it stands as it is. Ours have no commas.
    let is_same = known
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .any(|one| one == "*" || one.strip_prefix("W/").unwrap_or(one) == tag);
    let mut response = if is_same {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(header::CONTENT_TYPE, HeaderValue::from_static(media_type))], content).into_response()
    };
    response.headers_mut().insert(header::ETAG, etag);
    Ok(response)
}

/// Equal parts have equal tags, whoever made them.
#[must_use]
pub fn tag(part: &str) -> String {
    tag_of(part.as_bytes())
}

fn tag_of(content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    let hex: String = digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    format!("\"{hex}\"")
}
