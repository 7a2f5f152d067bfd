//! In which language a visitor is answered: what they chose, else what their
//! browser asks for, else Dutch.

use axum::extract::Request;
use axum::http::{HeaderMap, header};
use axum::middleware::Next;
use axum::response::Response;
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};

use crate::i18n::Language;

const COOKIE: &str = "language";

/// Puts the visitor's [`Language`] in the request.
pub async fn detect(mut request: Request, next: Next) -> Response {
    let language = chosen(request.headers()).or_else(|| asked_for(request.headers())).unwrap_or_default();
    request.extensions_mut().insert(language);
    next.run(request).await
}

fn chosen(headers: &HeaderMap) -> Option<Language> {
    Language::parse(CookieJar::from_headers(headers).get(COOKIE)?.value())
}

/// The best of `Accept-Language` (RFC 9110, 12.5.4) that we speak.
fn asked_for(headers: &HeaderMap) -> Option<Language> {
    let header = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    let mut best: Option<(f32, Language)> = None;
    for range in header.split(',') {
        let (tag, parameters) = range.split_once(';').unwrap_or((range, ""));
        let quality =
            parameters.trim().strip_prefix("q=").map_or(1.0, |quality| quality.trim().parse().unwrap_or(0.0));
        let Some(language) = Language::parse(tag.trim()) else { continue };
        if quality > 0.0 && best.is_none_or(|(most, _)| quality > most) {
            best = Some((quality, language));
        }
    }
    best.map(|(_, language)| language)
}

/// The cookie that remembers a choice.
#[must_use]
pub fn cookie(language: Language, is_secure: bool) -> Cookie<'static> {
    Cookie::build((COOKIE, language.code()))
        .path("/")
        .same_site(SameSite::Lax)
        .secure(is_secure)
        .http_only(true)
        .permanent()
        .build()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn listens_to_the_browser() {
        let language = |value: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_LANGUAGE, value.parse().unwrap());
            asked_for(&headers)
        };
        assert_eq!(language("fr-BE,fr;q=0.9,en;q=0.8"), Some(Language::Fr));
        assert_eq!(language("de,en;q=0.3,nl;q=0.7"), Some(Language::Nl));
        assert_eq!(language("de-DE, *"), None);
        assert_eq!(language("en;q=0"), None);
    }
}
