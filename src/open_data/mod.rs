//! What municipalities and partnerships made public: as pages, as files and for
//! programs, without an account.
//!
//! Everything here starts from [`Published`], which is read anew for each request: a
//! set that is withdrawn is in no answer from the next request on. Answers carry the
//! tag of their content and may be kept (`no-cache`), but not used without asking.

pub mod api;
mod dcat;
pub mod downloads;
mod linked;
pub mod pages;
mod published;
mod table;

pub use published::{Published, PublishedSet, Publisher};
#[cfg(test)]
pub(crate) use table::{COLUMNS, column_key};

/// The licence of what is public: free for any use, with the source named.
pub const LICENCE: &str = "https://data.vlaanderen.be/id/licentie/modellicentie-gratis-hergebruik/v1.0";
/// What it is called; it has a name in Dutch only.
pub const LICENCE_NAME: &str = "Modellicentie Gratis Hergebruik Vlaanderen v1.0";

use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;

use crate::error::Error;
use crate::web::fragment::unless_known;

/// An answer that pages of other sites may read too: it is public, it depends on
/// nobody's cookie, and it changes nothing. Nothing else here has such a header.
fn open_answer(headers: &HeaderMap, media_type: &'static str, content: Vec<u8>) -> Result<Response, Error> {
    let mut response = unless_known(headers, media_type, content)?;
    let fixed = [
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (header::ACCESS_CONTROL_EXPOSE_HEADERS, "etag, link"),
        (header::CACHE_CONTROL, "no-cache"),
    ];
    for (name, value) in fixed {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    Ok(response)
}
