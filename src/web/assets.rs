//! Static files: embedded, compressed at build, and cached for ever under the
//! hash of the whole tree (see `build.rs`).

use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};

use super::Path;
use crate::error::{Error, not_found};

struct Asset {
    name: &'static str,
    media_type: &'static str,
    plain: &'static [u8],
    brotli: Option<&'static [u8]>,
    gzip: Option<&'static [u8]>,
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// The URL of a file under `static/`.
#[must_use]
pub fn url(name: &str) -> String {
    debug_assert!(ASSETS.iter().any(|asset| asset.name == name), "no asset {name}");
    format!("/static/{TREE_HASH}/{name}")
}

/// Serves a file; `/static/{hash}/{name}`. A page of an earlier version may
/// still ask under its own hash: it gets today's file, but may not keep it.
///
/// # Errors
/// Not found.
pub async fn show(Path((hash, name)): Path<(String, String)>, headers: HeaderMap) -> Result<Response, Error> {
    let asset = ASSETS.iter().find(|asset| asset.name == name).ok_or_else(|| not_found("page"))?;
    let accepted =
        headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let (body, encoding) = match asset {
        Asset { brotli: Some(body), .. } if accepts(accepted, "br") => (*body, Some("br")),
        Asset { gzip: Some(body), .. } if accepts(accepted, "gzip") => (*body, Some("gzip")),
        _ => (asset.plain, None),
    };
    let cache = if hash == TREE_HASH { "public, max-age=31536000, immutable" } else { "no-cache" };
    let mut response = (
        [
            (header::CONTENT_TYPE, asset.media_type),
            (header::CACHE_CONTROL, cache),
            (header::VARY, "accept-encoding"),
        ],
        body,
    )
        .into_response();
    if let Some(encoding) = encoding {
        response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    Ok(response)
}

fn accepts(header: &str, encoding: &str) -> bool {
    header.split(',').any(|part| {
        let mut pieces = part.split(';').map(str::trim);
        pieces.next() == Some(encoding) && pieces.next() != Some("q=0")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_an_encoding_only_when_it_is_welcome() {
        assert!(accepts("gzip, deflate, br", "br"));
        assert!(accepts("br;q=0.5", "br"));
        assert!(!accepts("br;q=0, gzip", "br"));
        assert!(!accepts("brotli", "br"));
    }
}
