//! Word: XML parts from templates, packed in a ZIP archive.
//!
//! The parts are written out instead of built by a library, for what none of
//! them does: header rows that repeat, languages, alternative texts, a table of
//! contents that is right before anyone updates it.

use std::io::{Cursor, Write as _};

use askama::Template;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::RenderError;
use super::document::{Block, Document};
use super::docx_layout as layout;
use super::roadmap::{Piece, ThemeColour};
use super::{outline, roadmap, text};

macro_rules! part {
    ($(#[$doc:meta])* $name:ident, $path:literal) => {
        $(#[$doc])*
        #[derive(Template)]
        #[template(path = $path)]
        struct $name<'a> {
            document: &'a Document,
        }
    };
}

part!(
    /// The text itself.
    Main, "documents/docx/document.xml"
);
part!(
    /// The styles, with the document's language.
    Styles, "documents/docx/styles.xml"
);
part!(
    /// The running title.
    Header, "documents/docx/header.xml"
);
part!(
    /// The page numbers.
    Footer, "documents/docx/footer.xml"
);
part!(
    /// Settings: update the fields when opened.
    Settings, "documents/docx/settings.xml"
);
part!(
    /// Title, author and language as properties.
    Core, "documents/docx/core.xml"
);
part!(
    /// What the text refers to: the other parts, and its pictures.
    Relations, "documents/docx/document_rels.xml"
);

/// The parts that are the same for every document.
const FIXED: [(&str, &str); 4] = [
    ("[Content_Types].xml", include_str!("../../templates/documents/docx/content_types.xml")),
    ("_rels/.rels", include_str!("../../templates/documents/docx/package_rels.xml")),
    ("docProps/app.xml", include_str!("../../templates/documents/docx/app.xml")),
    ("word/numbering.xml", include_str!("../../templates/documents/docx/numbering.xml")),
];

/// The document as a DOCX file.
pub(super) fn file(document: &Document) -> Result<Vec<u8>, RenderError> {
    let written = [
        ("word/document.xml", Main { document }.render()?),
        ("word/_rels/document.xml.rels", Relations { document }.render()?),
        ("word/styles.xml", Styles { document }.render()?),
        ("word/header1.xml", Header { document }.render()?),
        ("word/footer1.xml", Footer { document }.render()?),
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
    for (id, figure) in layout::figures(document) {
        archive.start_file(format!("word/media/{}.png", layout::figure_name(id)), options)?;
        archive.write_all(&figure.drawing.png(layout::figure_scale(figure))?)?;
    }
    Ok(archive.finish()?.into_inner())
}
