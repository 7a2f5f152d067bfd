//! Word: XML parts from templates, packed in a ZIP archive.
//!
//! The parts are written out instead of built by a library, for what none of
//! them does: header rows that repeat, languages, alternative texts, a table of
//! contents that is right before anyone updates it.

use std::io::{Cursor, Write as _};

use askama::Template;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::RenderError;
use super::document::{Block, Document};
use super::docx_layout as layout;
use super::docx_layout::Parts;
use super::{outline, pictures, roadmap, sheet, text};

macro_rules! part {
    ($(#[$doc:meta])* $name:ident, $path:literal, $($field:ident: $type:ty),+) => {
        $(#[$doc])*
        #[derive(Template)]
        #[template(path = $path)]
        struct $name<'a> {
            $($field: $type),+
        }
    };
}

part!(
    /// The text itself.
    Main, "documents/docx/document.xml", document: &'a Document, parts: &'a Parts<'a>
);
part!(
    /// The styles, with the document's language.
    Styles, "documents/docx/styles.xml", document: &'a Document
);
part!(
    /// The running title.
    Header, "documents/docx/header.xml", document: &'a Document
);
part!(
    /// The page numbers.
    Footer, "documents/docx/footer.xml", document: &'a Document
);
part!(
    /// Settings: update the fields when opened.
    Settings, "documents/docx/settings.xml", document: &'a Document
);
part!(
    /// Title, author and language as properties.
    Core, "documents/docx/core.xml", document: &'a Document
);
part!(
    /// What the text refers to: the other parts, its pictures and its links.
    Relations, "documents/docx/document_rels.xml", document: &'a Document, parts: &'a Parts<'a>
);
part!(
    /// How lists are numbered: each numbered list from its own first number.
    Numbering, "documents/docx/numbering.xml", parts: &'a Parts<'a>
);

/// The parts that are the same for every document.
const FIXED: [(&str, &str); 3] = [
    ("[Content_Types].xml", include_str!("../../templates/documents/docx/content_types.xml")),
    ("_rels/.rels", include_str!("../../templates/documents/docx/package_rels.xml")),
    ("docProps/app.xml", include_str!("../../templates/documents/docx/app.xml")),
];

/// The document as a DOCX file.
pub(super) fn file(document: &Document) -> Result<Vec<u8>, RenderError> {
    let parts = &Parts::of(document)?;
    let written = [
        ("word/document.xml", Main { document, parts }.render()?),
        ("word/_rels/document.xml.rels", Relations { document, parts }.render()?),
        ("word/styles.xml", Styles { document }.render()?),
        ("word/header1.xml", Header { document }.render()?),
        ("word/footer1.xml", Footer { document }.render()?),
        ("word/numbering.xml", Numbering { parts }.render()?),
        ("word/settings.xml", Settings { document }.render()?),
        ("docProps/core.xml", Core { document }.render()?),
    ];
    // Dated 1980, the earliest an archive can hold: the same
    // document then gives the same bytes.
    let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in FIXED {
        archive.start_file(name, options)?;
        archive.write_all(content.as_bytes())?;
    }
    for (name, content) in &written {
        archive.start_file(*name, options)?;
        archive.write_all(content.as_bytes())?;
    }
    // Packed already.
    let stored = options.compression_method(CompressionMethod::Stored);
    for (name, png) in parts.pictures.files()? {
        archive.start_file(format!("word/media/{name}.png"), stored)?;
        archive.write_all(png)?;
    }
    if let Some(logo) = &document.brand.logo {
        archive.start_file("word/media/logo.png", stored)?;
        archive.write_all(logo.png())?;
    }
    Ok(archive.finish()?.into_inner())
}
