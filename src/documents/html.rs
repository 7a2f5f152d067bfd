//! HTML: the document as a self-contained page, and as the article the site
//! embeds. One template writes the article for both.

use askama::Template;

use super::RenderError;
use super::document::{Block, Document, Section};
use super::html_layout as layout;
use super::rich::{Source, Step};
use super::{outline, roadmap, text};

/// The `<article>`, for a page that brings its own head and style sheets.
#[derive(Template)]
#[template(path = "documents/html/article.html")]
struct ArticleTemplate<'a> {
    document: &'a Document,
    /// Nothing but what stands in this section.
    only: Option<&'a Section>,
    place: Place,
}

/// Where the article stands, which decides how it may refer to things.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// In a page of the site.
    Site,
    /// In a file of its own.
    File,
}

impl Place {
    /// The address a source leads to.
    fn address(self, source: &Source, site: &str) -> Option<String> {
        match self {
            Self::Site => source.address(""),
            Self::File => source.link(site).map(String::from),
        }
    }
}

/// The file: head, styles and the same article.
#[derive(Template)]
#[template(path = "documents/html/page.html")]
struct PageTemplate<'a> {
    document: &'a Document,
    /// Nothing but what stands in this section.
    only: Option<&'a Section>,
    place: Place,
}

/// The document as one HTML file that needs nothing beside it.
pub(super) fn page(document: &Document) -> Result<String, RenderError> {
    Ok(PageTemplate { document, only: None, place: Place::File }.render()?)
}

/// The document as an `<article>` element.
pub(super) fn article(document: &Document) -> Result<String, RenderError> {
    Ok(ArticleTemplate { document, only: None, place: Place::Site }.render()?)
}

/// What stands in a section, without anything around it.
pub(super) fn part(document: &Document, section: &Section) -> Result<String, RenderError> {
    Ok(ArticleTemplate { document, only: Some(section), place: Place::Site }.render()?)
}
