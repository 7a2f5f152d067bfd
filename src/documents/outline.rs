//! The table of contents and the anchors it points at, for the renderings
//! that have to write both themselves.

use super::document::{Block, Document, Section};

/// The most entries a table of contents has with headings in it: what fits on
/// one page. A longer one lists sections only.
const MOST_ENTRIES: usize = 38;

/// A section in the table of contents.
pub(super) struct Entry<'a> {
    /// The section.
    pub(super) section: &'a Section,
    /// Anchor and text of the headings in it; empty when there are too many.
    pub(super) headings: Vec<(String, &'a str)>,
}

/// Whether headings inside sections are listed too.
pub(super) fn lists_headings(document: &Document) -> bool {
    let headings: usize = document.sections.iter().map(|section| headings(section).len()).sum();
    document.sections.len() + headings <= MOST_ENTRIES
}

/// The table of contents.
pub(super) fn entries(document: &Document) -> Vec<Entry<'_>> {
    let deep = lists_headings(document);
    document
        .sections
        .iter()
        .map(|section| Entry { section, headings: if deep { headings(section) } else { Vec::new() } })
        .collect()
}

/// Makes a heading of a subheading that stands under none, as who begins a text with
/// `###` writes it: no level may be skipped, and a PDF for everyone is refused then.
pub(super) fn in_order(blocks: &mut [Block]) {
    for block in blocks.iter_mut().take_while(|block| !matches!(block, Block::Heading(_))) {
        if let Block::Subheading(text) = block {
            *block = Block::Heading(std::mem::take(text));
        }
    }
}

/// An anchor of letters, digits and hyphens only, which every format can hold.
pub(super) fn anchor(id: &str) -> String {
    id.chars().map(|character| if character.is_ascii_alphanumeric() { character } else { '-' }).collect()
}

/// A section's blocks, each heading with its anchor, the others with none.
pub(super) fn anchored(section: &Section) -> Vec<(String, &Block)> {
    let mut count = 0;
    section
        .blocks
        .iter()
        .map(|block| match block {
            Block::Heading(_) => {
                count += 1;
                (format!("{}-{count}", section.id), block)
            }
            _ => (String::new(), block),
        })
        .collect()
}

fn headings(section: &Section) -> Vec<(String, &str)> {
    anchored(section)
        .into_iter()
        .filter_map(|(anchor, block)| match block {
            Block::Heading(text) => Some((anchor, text.as_str())),
            _ => None,
        })
        .collect()
}
