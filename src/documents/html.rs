//! HTML: the document as a self-contained page, and as the article the site
//! embeds. One template writes the article for both.

use askama::Template;

use super::RenderError;
use super::document::{Block, Document};
use super::html_layout as layout;
use super::{outline, roadmap, text};

/// The `<article>`, for a page that brings its own head and style sheets.
#[derive(Template)]
#[template(path = "documents/html/article.html")]
struct ArticleTemplate<'a> {
    document: &'a Document,
}

/// The file: head, styles and the same article.
#[derive(Template)]
#[template(path = "documents/html/page.html")]
struct PageTemplate<'a> {
    document: &'a Document,
}

/// The document as one HTML file that needs nothing beside it.
pub(super) fn page(document: &Document) -> Result<String, RenderError> {
    Ok(PageTemplate { document }.render()?)
}

/// The document as an `<article>` element.
pub(super) fn article(document: &Document) -> Result<String, RenderError> {
    Ok(ArticleTemplate { document }.render()?)
}
