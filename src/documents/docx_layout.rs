//! Sizes and names for the DOCX template: bookmarks, and what stands in other parts of the file. The template writes the elements.

use std::collections::BTreeMap;

use super::document::{Block, Document, Table};
use super::drawing::{Drawing, DrawingError};
use super::outline::lists_headings;
use super::pictures::{Pictures, place};
use super::rich::{Link, List, Step, Text};
use super::sheet::is_dense;

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

/// The paragraph style of a table's cells: smaller where columns are many.
pub(super) fn cell_style(table: &Table) -> &'static str {
    if is_dense(table) { "TableTextSmall" } else { "TableText" }
}

/// A size in pixels of 1/96 inch as English metric units: less than a page.
pub(super) fn units((width, height): (f32, f32)) -> (u32, u32) {
    ((width * UNITS) as u32, (height * UNITS) as u32)
}

/// How wide and how high a picture stands in the text.
pub(super) fn drawing_size(drawing: &Drawing) -> (u32, u32) {
    units(drawing.size_on_sheet())
}

/// Word knows nine levels of lists.
const LEVELS: usize = 9;
/// The numbering of bullets; those of numbered lists come after it.
const BULLETS: usize = 1;

/// What the text refers to in other parts of the file.
pub(super) struct Parts<'a> {
    pub(super) pictures: Pictures<'a>,
    links: BTreeMap<Link, usize>,
    /// The items of each list, by the place of its block.
    lists: BTreeMap<usize, Vec<Entry<'a>>>,
    pub(super) numberings: Vec<Numbering>,
}

/// An item of a list.
pub(super) struct Entry<'a> {
    pub(super) text: &'a Text,
    pub(super) level: usize,
    pub(super) numbering: usize,
}

/// A numbered list, which counts for itself.
pub(super) struct Numbering {
    pub(super) id: usize,
    pub(super) level: usize,
    pub(super) start: u32,
}

impl<'a> Parts<'a> {
    /// Gathers them.
    ///
    /// # Errors
    /// When a picture cannot be drawn.
    pub(super) fn of(document: &'a Document) -> Result<Self, DrawingError> {
        let mut parts = Self {
            pictures: Pictures::of(document)?,
            links: BTreeMap::new(),
            lists: BTreeMap::new(),
            numberings: Vec::new(),
        };
        for (section, index) in document.sections.iter().zip(1..) {
            for (block, position) in section.blocks.iter().zip(1..) {
                if let Block::List(list) = block {
                    let entries = parts.entries(list);
                    parts.lists.insert(place(index, position), entries);
                }
                for link in block.links(&document.site) {
                    let next = parts.links.len() + 1;
                    parts.links.entry(link).or_insert(next);
                }
            }
        }
        Ok(parts)
    }

    fn entries(&mut self, list: &'a List) -> Vec<Entry<'a>> {
        let mut entries = Vec::new();
        let mut open = Vec::new();
        for step in list.steps() {
            match step {
                Step::Open { start: None, .. } => open.push(BULLETS),
                Step::Open { start: Some(start), level } => {
                    let id = BULLETS + self.numberings.len() + 1;
                    // More than Word counts to.
                    let start = start.min(i32::MAX as u32);
                    self.numberings.push(Numbering { id, level: level.min(LEVELS - 1), start });
                    open.push(id);
                }
                Step::Item { text, level } => {
                    let numbering = open.last().copied().unwrap_or(BULLETS);
                    entries.push(Entry { text, level: level.min(LEVELS - 1), numbering });
                }
                Step::EndItem => {}
                Step::Close { .. } => {
                    open.pop();
                }
            }
        }
        entries
    }

    /// The items of the list at a place.
    pub(super) fn list(&self, place: usize) -> &[Entry<'a>] {
        self.lists.get(&place).map_or(&[], Vec::as_slice)
    }

    /// The links, each with its number.
    pub(super) fn links(&self) -> impl Iterator<Item = (&Link, &usize)> {
        self.links.iter()
    }

    /// The number of a link.
    pub(super) fn link(&self, link: &Link) -> usize {
        self.links.get(link).copied().unwrap_or_default()
    }

    /// The logo's number among the pictures.
    pub(super) fn logo_number(&self) -> usize {
        self.pictures.all().count() + 1
    }
}
