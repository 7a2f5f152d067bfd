//! The one error of request handling. Handlers return it with `?`; a layer
//! ([`crate::web::error_pages`]) turns it into a page in the visitor's language
//! with a way out. What went wrong inside is logged, never shown.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::db::SubmitError;

/// Seconds after which to ask again when it is busy: what waits to be written
/// then is written by then, many times over.
const RETRY_AFTER: HeaderValue = HeaderValue::from_static("3");

/// Why a request got no answer of its own.
#[derive(Debug)]
pub enum Error {
    /// There is no such thing, or it is not the visitor's: the same answer.
    /// The word names the thing in message keys: `card`, `road`, `set`.
    NotFound(&'static str),
    /// The request cannot be read.
    BadRequest,
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

/// What the layer needs to make the page, carried in the response.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ErrorReport {
    /// Part of a message key: `error-{kind}-title` and `error-{kind}-text`.
    pub kind: &'static str,
}

impl Error {
    /// The status that goes with it.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound(_) => StatusCode::NOT_FOUND,
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::Unprocessable(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Conflict(_) => StatusCode::CONFLICT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::CrossSite => StatusCode::FORBIDDEN,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn kind(&self) -> &'static str {
        match self {
            Self::NotFound(what) | Self::Unprocessable(what) | Self::Conflict(what) => what,
            Self::BadRequest => "bad-request",
            Self::TooLarge => "too-large",
            Self::CrossSite => "cross-site",
            Self::TooMany => "too-many",
            Self::Busy => "busy",
            Self::Internal(_) => "internal",
        }
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        if let Self::Internal(cause) = &self {
            tracing::error!(cause = format!("{cause:#}"), "request failed");
        }
        let report = ErrorReport { kind: self.kind() };
        let mut response = (self.status(), axum::Extension(report)).into_response();
        if let Self::Busy = self {
            response.headers_mut().insert(header::RETRY_AFTER, RETRY_AFTER);
        }
        response
    }
}

impl From<anyhow::Error> for Error {
    /// A job submitted to the database may carry [`SubmitError`] in here; being
    /// busy is no fault of ours whichever way it is told.
    fn from(cause: anyhow::Error) -> Self {
        match cause.downcast_ref::<SubmitError>() {
            Some(refused) if refused.is_busy() => Self::Busy,
            _ => Self::Internal(cause),
        }
    }
}

impl From<SubmitError> for Error {
    fn from(cause: SubmitError) -> Self {
        anyhow::Error::from(cause).into()
    }
}

impl From<sqlx::Error> for Error {
    fn from(cause: sqlx::Error) -> Self {
        Self::Internal(cause.into())
    }
}

impl From<askama::Error> for Error {
    fn from(cause: askama::Error) -> Self {
        Self::Internal(cause.into())
    }
}
