//! Headers that keep a page to itself.

use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

/// What a page may load and do. Nothing unless named, and nothing inline, so
/// that text from people can never become script.
pub const CONTENT_SECURITY_POLICY: &str = concat!(
    "default-src 'none'; ",
    // Our modules and stylesheet.
    "script-src 'self'; style-src 'self'; font-src 'self'; ",
    // The icon and pictures of our own; charts are inline SVG.
    "img-src 'self'; ",
    // Saving in the background.
    "connect-src 'self'; ",
    "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
);

/// Adds the headers to every answer. What is not explicitly cacheable (hashed
/// assets) is not stored: pages hold people's work.
pub async fn headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let fixed = [
        (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
        // Addresses can be secrets (log-in links, later join codes).
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (
            HeaderName::from_static("permissions-policy"),
            "camera=(), geolocation=(), microphone=(), payment=()",
        ),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}
