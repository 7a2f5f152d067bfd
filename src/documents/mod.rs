//! One document, five file formats with the same content in each.
//!
//! Here belongs what turns a [`Document`] into bytes: HTML, DOCX, ODT, PDF
//! and Markdown, and the small pure parts they share. What a masterplan says, and
//! in which order, does not: whoever builds the [`Document`] decides that.
//! Nothing here reads a clock, a file or a setting, so the same document gives
//! the same bytes. Pictures that were drawn lately are kept, for who asks again.
//!
//! Rendering is work for the processor (a PDF takes tens of milliseconds, a
//! DOCX a few): call it from a blocking thread.

pub mod brand;
pub mod document;
pub mod drawing;
pub mod prose;
pub mod rich;

#[cfg(feature = "pdf")]
mod curves;
mod docx;
mod docx_layout;
mod html;
mod html_layout;
mod markdown;
mod odt;
mod odt_layout;
mod outline;
#[cfg(feature = "pdf")]
mod pdf;
mod pictures;
mod roadmap;
mod sheet;
#[cfg(test)]
pub(crate) mod tests;
mod text;
#[cfg(feature = "pdf")]
mod typesetter;

use document::{Block, Document, Section};
pub use text::colon;

use crate::domain::language::Language;

/// The styling of [`html_article`], every rule under `.document`: for the
/// site's own style sheets to include.
pub const ARTICLE_CSS: &str = include_str!("../../templates/documents/html/article.css");

/// A file format a document can be had in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// One self-contained web page.
    Html,
    /// Word, what municipalities edit in.
    Docx,
    /// OpenDocument, for LibreOffice and whoever has no Word.
    Odt,
    /// PDF/UA-1: tagged, for print and for the council's file.
    Pdf,
    /// GitHub-flavoured Markdown.
    Markdown,
}

impl Format {
    /// Every format, the most used first.
    pub const ALL: [Self; 5] = [Self::Docx, Self::Pdf, Self::Odt, Self::Html, Self::Markdown];

    /// Reads a file extension (`docx`, `odt`, `pdf`, `html`, `md`); `None` for a
    /// format there is no rendering for.
    #[must_use]
    pub fn parse(extension: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.extension() == extension)
    }

    /// The file extension, without dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Odt => "odt",
            Self::Pdf => "pdf",
            Self::Markdown => "md",
        }
    }

    /// The media type for a `Content-Type` header.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Html => "text/html; charset=utf-8",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Odt => odt::MEDIA_TYPE,
            Self::Pdf => "application/pdf",
            Self::Markdown => "text/markdown; charset=utf-8",
        }
    }

    /// Whether a terminal can show it.
    #[must_use]
    pub fn is_text(self) -> bool {
        matches!(self, Self::Html | Self::Markdown)
    }

    /// Whether this build can render the format: PDF is a cargo feature.
    #[must_use]
    pub fn is_built(self) -> bool {
        self != Self::Pdf || cfg!(feature = "pdf")
    }
}

/// Why a document could not be rendered. None of these depends on what people
/// wrote: each is a fault of ours.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// The format was left out when the program was built.
    #[error("this build cannot render {}", .0.extension())]
    NotBuilt(Format),
    /// A template failed.
    #[error("a document template failed")]
    Template(#[from] askama::Error),
    /// The parts of a DOCX or ODT file could not be packed.
    #[error("the document archive could not be written")]
    Archive(#[from] zip::result::ZipError),
    /// Writing into memory failed.
    #[error("the document could not be written")]
    Write(#[from] std::io::Error),
    /// A picture could not be drawn.
    #[error("a picture in the document could not be drawn")]
    Draw(#[from] drawing::DrawingError),
    /// The document could not be handed to the typesetter.
    #[error("the document could not be prepared for typesetting")]
    Prepare(#[from] serde_json::Error),
    /// The typesetter refused the document; its words follow.
    #[error("the document could not be typeset: {0}")]
    Typeset(String),
}

/// Renders a document as a file.
///
/// # Errors
/// When the format is not in this build, or a template or typesetter fails.
pub fn render(document: &Document, format: Format) -> Result<Vec<u8>, RenderError> {
    let document = cleaned(document);
    match format {
        Format::Html => html::page(&document).map(String::into_bytes),
        Format::Docx => docx::file(&document),
        Format::Odt => odt::file(&document),
        Format::Markdown => Ok(markdown::text(&document).into_bytes()),
        #[cfg(feature = "pdf")]
        Format::Pdf => pdf::file(document),
        #[cfg(not(feature = "pdf"))]
        Format::Pdf => Err(RenderError::NotBuilt(format)),
    }
}

/// Renders the `<article>` to embed in a web page. It opens with the page's
/// `<h1>`, has no inline style and loads nothing; [`ARTICLE_CSS`] styles it.
///
/// # Errors
/// When a template fails.
pub fn html_article(document: &Document) -> Result<String, RenderError> {
    html::article(&cleaned(document))
}

/// Renders blocks as they stand in a section, to embed in a web page of that language
/// under a heading with an id: what has no title of its own is known by that.
///
/// # Errors
/// When a template fails.
pub fn html_blocks(blocks: &[Block], language: Language, heading: &str) -> Result<String, RenderError> {
    let section = Section { id: heading.to_owned(), blocks: blocks.to_vec(), ..Section::default() };
    let document = cleaned(&Document { language, sections: vec![section], ..Document::default() });
    document.sections.first().map_or_else(|| Ok(String::new()), |section| html::part(&document, section))
}

/// The document without the characters no format can hold.
fn cleaned(document: &Document) -> Document {
    let mut document = document.clone();
    document.change_texts(&mut |text| *text = text::clean(text));
    for section in &mut document.sections {
        section.id = outline::anchor(&section.id);
        outline::in_order(&mut section.blocks);
    }
    document
}
