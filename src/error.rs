//! The one error of request handling. Handlers return it with `?`; a layer
//! ([`crate::web::error_pages`]) turns it into a page in the visitor's language
//! with a way out. What went wrong inside is logged, never shown.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

use crate::db::SubmitError;
use crate::web::page::see_other;

/// Seconds after which to ask again when it is busy: what waits to be written
/// then is written by then, many times over.
const RETRY_AFTER: HeaderValue = HeaderValue::from_static("3");
/// What a client needs to bring (RFC 6750).
const BEARER: HeaderValue = HeaderValue::from_static("Bearer");

/// Why a request got no answer of its own.
#[derive(Debug)]
pub enum Error {
    /// There is no such thing, or it is not the visitor's: the same answer.
    /// The word names the thing in message keys: `card`, `road`, `set`.
    NotFound(&'static str),
    /// The request cannot be read.
    BadRequest,
    /// A body that is no JSON, or is JSON of another shape; the words, for whoever
    /// writes the program that sent it, say where.
    Unreadable {
        /// Whether it is JSON at all.
        is_json: bool,
        /// What the reader says.
        cause: String,
    },
    /// A body of another kind than is read here.
    MediaType,
    /// No token came along where one is needed.
    NoToken,
    /// Fields that cannot be as they are, in the visitor's language.
    Fields(Vec<FieldProblem>),
    /// The rules of the room do not allow it: why, as a name for programs and in
    /// the visitor's language.
    Refused {
        /// The status.
        status: StatusCode,
        /// The name.
        code: &'static str,
        /// The words.
        text: String,
    },
    /// It asks for something that cannot be, such as a card outside the deck.
    Unprocessable(&'static str),
    /// It contradicts what happened meanwhile.
    Conflict(&'static str),
    /// Its body is larger than any form of ours.
    TooLarge,
    /// It came from another site.
    CrossSite,
    /// Too many attempts.
    TooMany,
    /// There is more to do than can wait; a moment later there is room.
    Busy,
    /// Something has to be done first, at this address of ours: logging in, or
    /// saying again who one is.
    First(String),
    /// Our fault.
    Internal(anyhow::Error),
}

/// There is no such thing for this visitor.
#[must_use]
pub fn not_found(what: &'static str) -> Error {
    Error::NotFound(what)
}

/// It asks for something that cannot be.
#[must_use]
pub fn unprocessable(what: &'static str) -> Error {
    Error::Unprocessable(what)
}

/// It contradicts what happened meanwhile.
#[must_use]
pub fn conflict(what: &'static str) -> Error {
    Error::Conflict(what)
}

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct FieldProblem {
    /// The field.
    pub field: String,
    /// What is wrong with it, in the language of the answer.
    pub detail: String,
}

/// What the layer needs to make the page, carried in the response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrorReport {
    /// Part of a message key: `error-{kind}-title` and `error-{kind}-text`.
    pub kind: &'static str,
    /// The name of a refusal.
    pub code: Option<&'static str>,
    /// What is said instead of the text of the kind.
    pub detail: Option<String>,
    /// What a program that sent something unreadable is told.
    pub cause: Option<String>,
    /// Fields that cannot be as they are.
    pub errors: Vec<FieldProblem>,
}

impl Error {
    /// The status that goes with it.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound(_) => StatusCode::NOT_FOUND,
            Self::BadRequest | Self::Unreadable { is_json: false, .. } => StatusCode::BAD_REQUEST,
            Self::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::NoToken => StatusCode::UNAUTHORIZED,
            Self::Refused { status, .. } => *status,
            Self::Fields(_) | Self::Unreadable { .. } | Self::Unprocessable(_) => {
                StatusCode::UNPROCESSABLE_ENTITY
            }
            Self::Conflict(_) => StatusCode::CONFLICT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::CrossSite => StatusCode::FORBIDDEN,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::First(_) => StatusCode::SEE_OTHER,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn kind(&self) -> &'static str {
        match self {
            Self::NotFound(what) | Self::Unprocessable(what) | Self::Conflict(what) => what,
            Self::BadRequest => "bad-request",
            Self::Unreadable { is_json: false, .. } => "no-json",
            Self::Unreadable { .. } => "bad-json",
            Self::MediaType => "media-type",
            Self::NoToken => "no-token",
            Self::Fields(_) => "bad-fields",
            Self::Refused { .. } => "refused",
            Self::TooLarge => "too-large",
            Self::CrossSite => "cross-site",
            Self::TooMany => "too-many",
            Self::Busy => "busy",
            Self::First(_) => "first",
            Self::Internal(_) => "internal",
        }
    }
}

/// A cause with what led to it, for the log. Where stored JSON is not as it should be
/// the reader quotes it, and that is what people wrote: its place says enough.
#[must_use]
pub fn told(cause: &anyhow::Error) -> String {
    let words = cause.chain().map(|error| match error.downcast_ref::<serde_json::Error>() {
        Some(json) => {
            format!("JSON is wrong ({:?}) at line {} column {}", json.classify(), json.line(), json.column())
        }
        None => error.to_string(),
    });
    words.collect::<Vec<_>>().join(": ")
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        if let Self::Internal(cause) = &self {
            tracing::error!(cause = told(cause), "request failed");
        }
        if let Self::First(address) = &self {
            return see_other(address);
        }
        let (status, kind) = (self.status(), self.kind());
        let header = match self {
            Self::Busy => Some((header::RETRY_AFTER, RETRY_AFTER)),
            Self::NoToken => Some((header::WWW_AUTHENTICATE, BEARER)),
            _ => None,
        };
        let mut report = ErrorReport { kind, code: None, detail: None, cause: None, errors: Vec::new() };
        match self {
            Self::Unreadable { cause, .. } => report.cause = Some(cause),
            Self::Fields(errors) => report.errors = errors,
            Self::Refused { code, text, .. } => {
                report.code = Some(code);
                report.detail = Some(text);
            }
            _ => {}
        }
        let mut response = (status, axum::Extension(report)).into_response();
        if let Some((name, value)) = header {
            response.headers_mut().insert(name, value);
        }
        response
    }
}

impl From<anyhow::Error> for Error {
    /// A job submitted to the database may carry [`SubmitError`] in here; being
    /// busy is no fault of ours whichever way it is told.
    fn from(cause: anyhow::Error) -> Self {
        let is_full = cause.downcast_ref::<SubmitError>().is_some_and(SubmitError::is_busy);
        if is_full || cause.downcast_ref().is_some_and(has_no_reader) {
            return Self::Busy;
        }
        Self::Internal(cause)
    }
}

/// Whether every connection was in use for as long as one waits for one: there is
/// more to do than can be done, and nothing is wrong.
fn has_no_reader(cause: &sqlx::Error) -> bool {
    matches!(cause, sqlx::Error::PoolTimedOut)
}

impl From<SubmitError> for Error {
    fn from(cause: SubmitError) -> Self {
        anyhow::Error::from(cause).into()
    }
}

impl From<sqlx::Error> for Error {
    fn from(cause: sqlx::Error) -> Self {
        if has_no_reader(&cause) { Self::Busy } else { Self::Internal(cause.into()) }
    }
}

impl From<askama::Error> for Error {
    fn from(cause: askama::Error) -> Self {
        Self::Internal(cause.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cause_does_not_quote_what_people_wrote() {
        let json = serde_json::from_str::<Vec<u8>>("\"Anna\"").unwrap_err();
        assert!(json.to_string().contains("Anna"), "the control: {json}");
        let cause = anyhow::Error::from(json).context("stored notes");
        assert_eq!(told(&cause), "stored notes: JSON is wrong (Data) at line 1 column 6");
        assert_eq!(told(&anyhow::anyhow!("as it is")), "as it is");
    }

    #[test]
    fn more_to_do_than_can_be_done_is_no_fault() {
        let inside = || anyhow::Error::from(sqlx::Error::PoolTimedOut).context("while reading a ballot");
        assert_eq!(Error::from(sqlx::Error::PoolTimedOut).status(), StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(Error::from(inside()).status(), StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(Error::from(sqlx::Error::RowNotFound).status(), StatusCode::INTERNAL_SERVER_ERROR);
    }
}
