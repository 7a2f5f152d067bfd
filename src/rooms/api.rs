//! The same path as the phone's, for programs: coming in, following the room,
//! giving a ballot, reading the result. JSON under `/api/v1`, described with
//! the rest of it (`src/api.rs`); errors are problem documents (RFC 9457).
//!
//! Who takes part brings the token it was given as `Authorization: Bearer`, and
//! never a cookie, so no other site can act for it. Without a token the answer is
//! 401, as RFC 9110 asks: it depends on nothing we have, and programs know it as
//! "bring a token". A token that opens nothing is 404, as everything that is not
//! there or not theirs.

mod door;
mod me;
mod names;
mod numbers;
mod result;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::{Modify, OpenApi};

pub use door::{join, resume, show_workshop};
pub use me::{events, give_ballot, save_draft, show_me, show_result};

use crate::app::AppState;
use crate::chance;
use crate::error::{Error, not_found};
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
fn bearer(headers: &HeaderMap) -> Option<chance::Token> {
    let (scheme, token) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    let token = token.trim();
    (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty()).then(|| chance::Token::presented(token))
}

/// What these operations say of themselves.
#[derive(OpenApi)]
#[openapi(
    paths(
        door::show_workshop,
        door::join,
        door::resume,
        me::show_me,
        me::save_draft,
        me::give_ballot,
        me::events,
        me::show_result
    ),
    tags(
        (name = "door", description = "Before one is in"),
        (name = "me", description = "For who takes part, with its token")
    ),
    modifiers(&Token)
)]
pub struct Document;

/// How one shows who one is.
struct Token;

impl Modify for Token {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let token = HttpBuilder::new()
            .scheme(HttpAuthScheme::Bearer)
            .description(Some("What joining or resuming answers as `token`."))
            .build();
        let components = document.components.get_or_insert_default();
        components.add_security_scheme("token", SecurityScheme::Http(token));
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

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
