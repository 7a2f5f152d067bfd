//! The same path as the phone's, for programs: coming in, following the room,
//! giving a ballot, reading the result. JSON under `/api/v1`, described at
//! `/api/v1/openapi.json`; errors are problem documents (RFC 9457).
//!
//! Who takes part brings the token it was given as `Authorization: Bearer`, and
//! never a cookie, so no other site can act for it. Without a token the answer is
//! 401, as RFC 9110 asks: it depends on nothing we have, and programs know it as
//! "bring a token". A token that opens nothing is 404, as everything that is not
//! there or not theirs.

mod door;
mod me;
mod names;
mod result;

use std::sync::LazyLock;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{Ref, RefOr};
use utoipa::{Modify, OpenApi};

pub use door::{join, resume, show_workshop};
pub use me::{events, give_ballot, save_draft, show_me, show_result};

use crate::app::AppState;
use crate::chance::Token;
use crate::error::{Error, FieldProblem, not_found};
use crate::web::error_pages::Problem;
use crate::workshops::{self, Seat};

/// The place of whoever brings its token.
#[derive(Debug)]
pub struct Place(pub Seat);

impl FromRequestParts<AppState> for Place {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Error> {
        let token = bearer(&parts.headers).ok_or(Error::NoToken)?;
        match workshops::take_seat(state, &token).await {
            Ok(seat) => Ok(Self(seat)),
            Err(Error::NotFound(_)) => Err(not_found("participant")),
            Err(error) => Err(error),
        }
    }
}

/// The token of `Authorization: Bearer …` (RFC 6750, 2.1).
fn bearer(headers: &HeaderMap) -> Option<Token> {
    let (scheme, token) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    let token = token.trim();
    (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty()).then(|| Token::presented(token))
}

/// What the API says of itself.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Voorrang: taking part in a live session",
        version = "1",
        description = "Everything a participant can do, for programs. Join with the code of a session, \
            keep the token, follow the room, save piles, give a ballot, read the result once it is \
            revealed.\n\n\
            Errors are problem documents (RFC 9457) in the language of `Accept-Language` (nl, en or fr). \
            A code that is wrong, old or closed gets one and the same 404; after a great many wrong ones \
            from one address it is 429. When too much waits to be written it is 503 with `Retry-After`.\n\n\
            There are no CORS headers: a page of another site cannot call this. Requests that change \
            something and come from another site's page are refused with 403; a program that sends neither \
            `Origin` nor `Sec-Fetch-Site` is no such page."
    ),
    paths(
        show_openapi,
        door::show_workshop,
        door::join,
        door::resume,
        me::show_me,
        me::save_draft,
        me::give_ballot,
        me::events,
        me::show_result
    ),
    components(responses(Problem), schemas(FieldProblem)),
    tags(
        (name = "door", description = "Before one is in"),
        (name = "me", description = "For who takes part, with its token"),
        (name = "description", description = "This document")
    ),
    modifiers(&Common)
)]
struct Document;

/// What holds for every operation.
struct Common;

impl Modify for Common {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let token = HttpBuilder::new()
            .scheme(HttpAuthScheme::Bearer)
            .description(Some("What joining or resuming answers as `token`."))
            .build();
        let components = document.components.get_or_insert_default();
        components.add_security_scheme("token", SecurityScheme::Http(token));
        for item in document.paths.paths.values_mut() {
            for operation in [&mut item.get, &mut item.post, &mut item.put].into_iter().flatten() {
                // What of the handler's own documentation is for who reads code.
                if let Some(description) = &mut operation.description {
                    let end = description.find("# Errors").unwrap_or(description.len());
                    *description = description[..end].trim_end().to_owned();
                }
                let any = RefOr::Ref(Ref::from_response_name("Problem"));
                operation.responses.responses.entry("default".to_owned()).or_insert(any);
            }
        }
    }
}

/// This document
#[utoipa::path(get, path = "/api/v1/openapi.json", tag = "description",
    responses((status = 200, description = "OpenAPI 3.1", body = Object)))]
pub async fn show_openapi() -> Result<Response, Error> {
    static DOCUMENT: LazyLock<Result<String, String>> =
        LazyLock::new(|| Document::openapi().to_json().map_err(|error| error.to_string()));
    let document = DOCUMENT.as_ref().map_err(|error| anyhow::anyhow!("the API's description: {error}"))?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
    ];
    Ok((headers, document.as_str()).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_read_as_rfc_6750_writes_it() {
        let read = |value: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::AUTHORIZATION, HeaderValue::from_static(value));
            bearer(&headers).map(|token| token.reveal().to_owned())
        };
        assert_eq!(read("Bearer 00ff").as_deref(), Some("00ff"));
        assert_eq!(read("bearer  00ff").as_deref(), Some("00ff"));
        for none in ["", "Bearer", "Bearer ", "Basic 00ff", "00ff"] {
            assert_eq!(read(none), None, "{none}");
        }
    }
}
