//! What every page knows: the language, the address it stands at, and who is
//! looking. Page structs hold a [`Page`] and become a response with [`html`].

use std::convert::Infallible;

use askama::Template;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::assets;
use crate::domain::rights::Role;
use crate::error::Error;
use crate::i18n::{Language, Translator};

/// Who is looking, as far as the frame of a page needs to know. The layer that
/// reads the session puts it in the request.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Viewer {
    /// The name of who is logged in.
    pub name: Option<String>,
    /// Whether there is work to come back to, of an account or a guest.
    pub has_work: bool,
    /// A role that is in force only once they have a second factor.
    pub needs_second_factor: Option<Role>,
    /// Whether they keep the installation.
    pub is_administrator: bool,
}

/// What every page knows.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// Says things in the visitor's language.
    pub t: Translator,
    /// Path and query it stands at, to come back to after another choice of
    /// language.
    pub path: String,
    /// Who is looking.
    pub viewer: Viewer,
}

impl Page {
    /// The visitor's language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.t.language
    }

    /// The URL of a static file.
    #[must_use]
    pub fn asset(&self, name: &str) -> String {
        assets::url(name)
    }

    /// The languages to choose from.
    #[must_use]
    pub fn languages(&self) -> [Language; 3] {
        Language::ALL
    }

    /// A page in one language, as samples need it.
    #[cfg(test)]
    pub(crate) fn sample(language: Language) -> Self {
        Self {
            t: Translator::new(language),
            path: "/".to_owned(),
            viewer: Viewer {
                name: Some("Anke Verlinden".to_owned()),
                has_work: true,
                needs_second_factor: Some(Role::Coordinator),
                is_administrator: true,
            },
        }
    }

    /// Whether the page stands at a path or under it, for the navigation.
    #[must_use]
    pub fn is_at(&self, path: &str) -> bool {
        self.path.split('?').next().is_some_and(|here| here == path || here.starts_with(&format!("{path}/")))
    }
}

impl<S: Sync> FromRequestParts<S> for Page {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let language = parts.extensions.get::<Language>().copied().unwrap_or_default();
        Ok(Self {
            t: Translator::new(language),
            path: parts.uri.path_and_query().map_or("/", |path| path.as_str()).to_owned(),
            viewer: parts.extensions.get().cloned().unwrap_or_default(),
        })
    }
}

/// Renders a page.
///
/// # Errors
/// The template's own, which the visitor sees as our fault.
pub fn html(template: &impl Template) -> Result<Response, Error> {
    html_with(StatusCode::OK, template)
}

/// Renders a page with another status, such as 422 for a form as it was typed.
///
/// # Errors
/// As [`html`].
pub fn html_with(status: StatusCode, template: &impl Template) -> Result<Response, Error> {
    let body = template.render()?;
    let media_type = HeaderValue::from_static("text/html; charset=utf-8");
    Ok((status, [(header::CONTENT_TYPE, media_type)], body).into_response())
}

/// The answer to a POST that did its work: look there.
#[must_use]
pub fn see_other(url: &str) -> Response {
    axum::response::Redirect::to(url).into_response()
}

#[cfg(test)]
/// A page that can show itself without a server: a test renders every sample
/// in every language.
pub(crate) trait Samples: Template + Sized {
    /// Typical and extreme instances.
    fn samples(language: Language) -> Vec<Self>;
}
