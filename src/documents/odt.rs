//! OpenDocument text: XML parts from templates, packed in a ZIP archive.

use std::io::{Cursor, Write as _};

use askama::Template;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::document::{Block, Document};
use super::odt_layout as layout;
use super::pictures::Pictures;
use super::rich::Step;
use super::{RenderError, outline, pictures, roadmap, sheet, text};

/// What the archive opens with, so that anyone can tell what it is.
pub(super) const MEDIA_TYPE: &str = "application/vnd.oasis.opendocument.text";

/// The text itself.
#[derive(Template)]
#[template(path = "documents/odt/content.xml")]
struct Content<'a> {
    document: &'a Document,
    pictures: &'a Pictures<'a>,
}

/// The styles, with the document's language, and what stands on every page.
#[derive(Template)]
#[template(path = "documents/odt/styles.xml")]
struct Styles<'a> {
    document: &'a Document,
}

/// Title, author and language as properties.
#[derive(Template)]
#[template(path = "documents/odt/meta.xml")]
struct Meta<'a> {
    document: &'a Document,
}

/// What is in the archive.
#[derive(Template)]
#[template(path = "documents/odt/manifest.xml")]
struct Manifest<'a> {
    document: &'a Document,
    pictures: &'a Pictures<'a>,
}

/// The document as an ODT file.
pub(super) fn file(document: &Document) -> Result<Vec<u8>, RenderError> {
    let pictures = &Pictures::of(document)?;
    let written = [
        ("content.xml", Content { document, pictures }.render()?),
        ("styles.xml", Styles { document }.render()?),
        ("meta.xml", Meta { document }.render()?),
        ("META-INF/manifest.xml", Manifest { document, pictures }.render()?),
    ];
    // Dated 1980, the earliest an archive can hold: the same
    // document then gives the same bytes.
    let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    let stored = options.compression_method(CompressionMethod::Stored);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("mimetype", stored)?;
    archive.write_all(MEDIA_TYPE.as_bytes())?;
    for (name, content) in &written {
        archive.start_file(*name, options)?;
        archive.write_all(content.as_bytes())?;
    }
    for (name, png) in pictures.files()? {
        archive.start_file(format!("Pictures/{name}.png"), stored)?;
        archive.write_all(png)?;
    }
    if let Some(logo) = &document.brand.logo {
        archive.start_file("Pictures/logo.png", stored)?;
        archive.write_all(logo.png())?;
    }
    Ok(archive.finish()?.into_inner())
}
