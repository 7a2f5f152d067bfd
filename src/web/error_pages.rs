//! Turns every failure into a page in the visitor's language with a way out:
//! our own errors, the router's 404 and 405, refusals of layers, panics. Under
//! `/api` the same as problem+json (RFC 9457).

use askama::Template;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use tower_http::request_id::RequestId;
use utoipa::{ToResponse, ToSchema};

use super::page::{Page, html_with};
use crate::error::{ErrorReport, FieldProblem};

/// The page.
#[derive(Debug, Template)]
#[template(path = "error.html")]
pub struct ErrorPage {
    page: Page,
    kind: &'static str,
    /// Said instead of the text of the kind.
    detail: Option<String>,
    /// Shown when it is our fault, so that the log can be searched for it.
    request_id: Option<String>,
}

impl ErrorPage {
    fn title(&self) -> String {
        self.page.t.get(&format!("error-{}-title", self.kind)).into_owned()
    }

    fn text(&self) -> String {
        let text = || self.page.t.get(&format!("error-{}-text", self.kind)).into_owned();
        self.detail.clone().unwrap_or_else(text)
    }
}

/// Every kind of error a page can be made for; each has a title and a text in
/// every language.
pub const KINDS: [&str; 53] = [
    "line",
    "indicator",
    "action",
    "already-adopted",
    "invitation",
    "last-administrator",
    "page",
    "preview",
    "catalogue-retired",
    "catalogue-active",
    "municipality",
    "card",
    "road",
    "session",
    "set",
    "masterplan",
    "section",
    "version",
    "comment",
    "reading",
    "adopted-plan",
    "adopted-version",
    "not-final",
    "too-many-comments",
    "too-many-versions",
    "too-many-links",
    "too-many-reports",
    "comparison",
    "link",
    "workshop",
    "bad-request",
    "bad-form",
    "method",
    "too-large",
    "not-in-deck",
    "nothing-ranked",
    "road-changed",
    "not-deciding",
    "no-joint-decision",
    "cross-site",
    "too-many",
    "timeout",
    "internal",
    "busy",
    "no-json",
    "bad-json",
    "bad-fields",
    "media-type",
    "no-token",
    "refused",
    "participant",
    "resume",
    "result",
];

/// The layer.
pub async fn render(mut page: Page, request: Request, next: Next) -> Response {
    if !request.method().is_safe() {
        // Another language is asked for by going there again, and to where a form
        // is sent there may be nothing to go to.
        "/".clone_into(&mut page.path);
    }
    let is_api = request.uri().path().starts_with("/api/");
    let request_id = request
        .extensions()
        .get::<RequestId>()
        .and_then(|id| id.header_value().to_str().ok())
        .map(str::to_owned);
    let response = next.run(request).await;
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error()) || is_ours(response.headers(), is_api) {
        return response;
    }
    let report = response.extensions().get::<ErrorReport>();
    let kind = report.map_or_else(|| kind_of(status), |report| report.kind);
    let request_id = request_id.filter(|_| status.is_server_error());
    let mut answer = if is_api {
        Problem::of(&page, status, kind, report, request_id).into_response()
    } else {
        let detail = report.and_then(|report| report.detail.clone());
        let error_page = ErrorPage { page, kind, detail, request_id };
        html_with(status, &error_page).unwrap_or_else(|_| status.into_response())
    };
    for name in [header::ALLOW, header::RETRY_AFTER, header::SET_COOKIE, header::WWW_AUTHENTICATE] {
        for value in response.headers().get_all(&name) {
            answer.headers_mut().append(&name, value.clone());
        }
    }
    answer
}

/// A 422 with the form as it was typed is a page of its own, and what is said to a
/// script of ours an answer of its own.
fn is_ours(headers: &HeaderMap, is_api: bool) -> bool {
    headers.get(header::CONTENT_TYPE).is_some_and(|value| {
        let value = value.as_bytes();
        value.starts_with(b"text/html") || (!is_api && value.starts_with(b"application/json"))
    })
}

fn kind_of(status: StatusCode) -> &'static str {
    match status {
        StatusCode::NOT_FOUND => "page",
        StatusCode::METHOD_NOT_ALLOWED => "method",
        StatusCode::FORBIDDEN => "cross-site",
        StatusCode::PAYLOAD_TOO_LARGE => "too-large",
        StatusCode::TOO_MANY_REQUESTS => "too-many",
        StatusCode::REQUEST_TIMEOUT => "timeout",
        StatusCode::SERVICE_UNAVAILABLE => "busy",
        status if status.is_client_error() => "bad-request",
        _ => "internal",
    }
}

/// An error, as RFC 9457 writes it.
#[derive(Debug, Serialize, ToSchema, ToResponse)]
#[response(description = "What is wrong (RFC 9457)", content_type = "application/problem+json")]
pub struct Problem {
    /// The kind of error, the same in every language.
    #[serde(rename = "type")]
    #[schema(example = "urn:voorrang:problem:refused")]
    kind: String,
    /// The HTTP status.
    #[schema(minimum = 400, maximum = 599)]
    status: u16,
    /// What is wrong, in the language of the answer.
    title: String,
    /// What one can do, in the language of the answer.
    detail: String,
    /// Why something was refused: a name for programs.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, example = "round-closed")]
    code: Option<&'static str>,
    /// Where a body could not be read, in English.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    cause: Option<String>,
    /// Every field that cannot be as it is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    errors: Vec<FieldProblem>,
    /// Number of the request, in our log too, when the fault is ours.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    request_id: Option<String>,
}

impl Problem {
    fn of(
        page: &Page,
        status: StatusCode,
        kind: &str,
        report: Option<&ErrorReport>,
        request_id: Option<String>,
    ) -> Self {
        let detail = report.and_then(|report| report.detail.clone());
        Self {
            kind: format!("urn:voorrang:problem:{kind}"),
            status: status.as_u16(),
            title: page.t.get(&format!("error-{kind}-title")).into_owned(),
            detail: detail.unwrap_or_else(|| page.t.get(&format!("error-{kind}-text")).into_owned()),
            code: report.and_then(|report| report.code),
            cause: report.and_then(|report| report.cause.clone()),
            errors: report.map(|report| report.errors.clone()).unwrap_or_default(),
            request_id,
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let media_type = HeaderValue::from_static("application/problem+json");
        match serde_json::to_string(&self) {
            Ok(body) => (status, [(header::CONTENT_TYPE, media_type)], body).into_response(),
            Err(_) => status.into_response(),
        }
    }
}

#[cfg(test)]
mod samples {
    use super::super::page::Samples;
    use super::*;
    use crate::i18n::Language;

    impl Samples for ErrorPage {
        fn samples(language: Language) -> Vec<Self> {
            KINDS
                .into_iter()
                .map(|kind| Self {
                    page: Page::sample(language),
                    kind,
                    detail: (kind == "refused").then(|| "<b>niet nu</b>".to_owned()),
                    request_id: (kind == "internal").then(|| "0197".to_owned()),
                })
                .collect()
        }
    }
}
