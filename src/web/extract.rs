//! Extractors whose refusals are our own errors, so that a bad path or form
//! gets the same page as everything else. Clippy bans axum's.

#![expect(clippy::disallowed_types, reason = "this is the one place that wraps axum's")]

use axum::extract::rejection::{FormRejection, JsonRejection, PathRejection, QueryRejection};
use axum::extract::{FromRequest, FromRequestParts};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::error::Error;

/// A path's parameters; one that does not parse names nothing: not found.
#[derive(Debug, FromRequestParts)]
#[from_request(via(axum::extract::Path), rejection(Error))]
pub struct Path<T>(pub T);

/// A query string.
#[derive(Debug, FromRequestParts)]
#[from_request(via(axum::extract::Query), rejection(Error))]
pub struct Query<T>(pub T);

/// A form's fields.
#[derive(Debug, FromRequest)]
#[from_request(via(axum::extract::Form), rejection(Error))]
pub struct Form<T>(pub T);

/// A body in JSON, of a request or of an answer.
#[derive(Debug, FromRequest)]
#[from_request(via(axum::Json), rejection(Error))]
pub struct Json<T>(pub T);

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        axum::Json(self.0).into_response()
    }
}

impl From<PathRejection> for Error {
    fn from(_: PathRejection) -> Self {
        Self::NotFound("page")
    }
}

impl From<QueryRejection> for Error {
    fn from(_: QueryRejection) -> Self {
        Self::BadRequest
    }
}

impl From<FormRejection> for Error {
    fn from(rejection: FormRejection) -> Self {
        match rejection.status() {
            // A field that is missing, stands twice or is not what it must be.
            StatusCode::UNPROCESSABLE_ENTITY => Self::Unprocessable("bad-form"),
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge,
            _ => Self::BadRequest,
        }
    }
}

impl From<JsonRejection> for Error {
    fn from(rejection: JsonRejection) -> Self {
        match (&rejection, rejection.status()) {
            (JsonRejection::MissingJsonContentType(_), _) => Self::MediaType,
            (_, StatusCode::PAYLOAD_TOO_LARGE) => Self::TooLarge,
            (JsonRejection::JsonDataError(error), _) => {
                Self::Unreadable { is_json: true, cause: reason(error) }
            }
            (JsonRejection::JsonSyntaxError(error), _) => {
                Self::Unreadable { is_json: false, cause: reason(error) }
            }
            _ => Self::BadRequest,
        }
    }
}

/// What the reader of JSON says, without axum's words around it.
fn reason(error: &dyn std::error::Error) -> String {
    error.source().map_or_else(|| error.to_string(), ToString::to_string)
}
