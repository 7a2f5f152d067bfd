//! Parts of a document on a page.

use std::fmt;

use anyhow::Context as _;
use askama::filters::HtmlSafe;

use crate::documents;
use crate::documents::document::{Block, Document};
use crate::error::Error;
use crate::i18n::Language;

/// Text as HTML, from a template of its own, which escapes what it shows.
#[derive(Debug, Clone, Default)]
pub(super) struct Article(String);

impl fmt::Display for Article {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl HtmlSafe for Article {}

impl Article {
    /// A whole document.
    pub(super) fn whole(document: &Document) -> Result<Self, Error> {
        Ok(Self(documents::html_article(document).context("a plan as HTML")?))
    }

    /// What stands in a section, on a page that has a heading with this id over it.
    pub(super) fn of(blocks: &[Block], language: Language, heading: &str) -> Result<Self, Error> {
        Ok(Self(documents::html_blocks(blocks, language, heading).context("part of a plan as HTML")?))
    }
}
