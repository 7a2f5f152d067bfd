//! Sizes and names for the DOCX template: column widths, bookmarks, the cells
//! of the roadmap, the pictures. The template writes the elements.

use super::document::{Block, Document, Figure, Lane, Roadmap, Table};
use super::outline::lists_headings;
use super::roadmap::{Piece, tracks};

/// The width between the margins of an A4 page, in twentieths of a point:
/// 210 mm less twice 20 mm.
pub(super) const TEXT_WIDTH: usize = 9638;
/// What numbers of one section lie before those of the next: more than it has
/// blocks.
pub(super) const SECTION_STEP: usize = 10_000;
/// Characters of the title that fit in the header.
pub(super) const HEADER_ROOM: usize = 90;

/// How sharp a picture is, in dots per inch: no dot is seen in print.
const DOTS: f32 = 220.0;
/// English metric units, in which a picture is measured, in 1/96 inch.
const UNITS: f32 = 9525.0;

/// The bookmark an anchor becomes: Word wants a letter or underscore first,
/// no hyphen, and at most 40 characters. The prefix is the one Word gives the
/// bookmarks of a table of contents, and hides from the reader.
pub(super) fn bookmark(anchor: &str) -> String {
    let name: String = anchor.replace('-', "_").chars().take(35).collect();
    format!("_Toc_{name}")
}

/// What the table of contents field gathers: sections, and the headings in
/// them unless there are too many.
pub(super) fn contents_levels(document: &Document) -> &'static str {
    if lists_headings(document) { "1-2" } else { "1-1" }
}

/// How a column of a table is set.
pub(super) struct Column {
    /// Its width, in twentieths of a point.
    pub(super) width: usize,
    /// Whether it holds numbers, which stand to the right.
    pub(super) numeric: bool,
}

/// The columns of a table, whose widths add up to the text width.
pub(super) fn columns(table: &Table) -> Vec<Column> {
    let shares = table.shares();
    let total: usize = shares.iter().copied().map(usize::from).sum();
    let mut edge = 0;
    let mut covered = 0;
    shares
        .iter()
        .zip(table.numeric_columns())
        .map(|(&share, numeric)| {
            covered += usize::from(share);
            let start = std::mem::replace(&mut edge, TEXT_WIDTH * covered / total);
            Column { width: edge - start, numeric }
        })
        .collect()
}

/// The paragraph style of a table's cells: smaller where columns are many.
pub(super) fn cell_style(table: &Table) -> &'static str {
    if table.header.len() > 5 { "TableTextSmall" } else { "TableText" }
}

/// Quarters in a roadmap, hence columns in its table.
pub(super) fn quarter_count(roadmap: &Roadmap) -> usize {
    roadmap.years.len() * 4
}

/// A piece of a track with the quarter it starts in, which decides whether a
/// year's line stands on its left.
pub(super) fn placed<'a>(roadmap: &Roadmap, lane: &'a Lane) -> Vec<Vec<(usize, Piece<'a>)>> {
    tracks(roadmap, lane)
        .into_iter()
        .map(|track| {
            let mut next = 0;
            let mut start = |piece: &Piece<'_>| {
                next += piece.quarters();
                next - piece.quarters()
            };
            track.into_iter().map(|piece| (start(&piece), piece)).collect()
        })
        .collect()
}

/// The pictures of a document, each with its number: what the template gives it,
/// of its section and its block.
pub(super) fn figures(document: &Document) -> Vec<(usize, &Figure)> {
    let mut figures = Vec::new();
    for (section, number) in document.sections.iter().zip(1..) {
        for (block, index) in section.blocks.iter().zip(1..) {
            if let Block::Figure(figure) = block {
                figures.push((number * SECTION_STEP + index, figure));
            }
        }
    }
    figures
}

/// What a picture is called, in the text and in the archive.
pub(super) fn figure_name(id: impl std::fmt::Display) -> String {
    format!("figure-{id}")
}

/// How wide and how high a picture stands in the text, in English metric units.
pub(super) fn figure_size(figure: &Figure) -> (u32, u32) {
    let (width, height) = figure.drawing.size_on_sheet();
    // Less than a page.
    ((width * UNITS) as u32, (height * UNITS) as u32)
}

/// Pixels of a picture's file per pixel of 1/96 inch of the drawing.
pub(super) fn figure_scale(figure: &Figure) -> f32 {
    DOTS / 96.0 * figure.drawing.scale_on_sheet()
}
