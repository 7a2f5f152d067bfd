//! The pictures of a document, for the files that hold them as pictures: the
//! logo aside, figures and roadmaps alike.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rayon::prelude::*;

use super::document::{Block, Document, Figure, Roadmap};
use super::drawing::{Drawing, DrawingError};
use super::roadmap;

/// What places in one section lie before those in the next: more than it has
/// blocks.
pub(super) const SECTION_STEP: usize = 10_000;

/// Where a block stands in the document, by the number of its section and its own
/// in there, both from 1.
pub(super) fn place(section: usize, block: usize) -> usize {
    section * SECTION_STEP + block
}

/// A picture and what it shows to who cannot see it.
pub(super) struct Picture<'a> {
    /// Counted through the document, from 1.
    pub(super) number: usize,
    /// In words; never empty unless its caption is.
    pub(super) description: Cow<'a, str>,
    /// The picture.
    pub(super) drawing: Cow<'a, Drawing>,
}

/// All of them, by the [`place`] of their block: a roadmap of many lanes has more than one.
pub(super) struct Pictures<'a>(BTreeMap<usize, Vec<Picture<'a>>>);

impl<'a> Pictures<'a> {
    /// Gathers figures, and draws roadmaps.
    ///
    /// # Errors
    /// When a roadmap cannot be drawn.
    pub(super) fn of(document: &'a Document) -> Result<Self, DrawingError> {
        let mut all = BTreeMap::new();
        let mut count = 0;
        for (section, index) in document.sections.iter().zip(1..) {
            for (block, position) in section.blocks.iter().zip(1..) {
                let drawn = match block {
                    Block::Figure(figure) => vec![of_figure(figure)],
                    Block::Roadmap(roadmap) => of_roadmap(roadmap)?,
                    _ => continue,
                };
                let numbered = drawn.into_iter().map(|(description, drawing)| {
                    count += 1;
                    Picture { number: count, description, drawing }
                });
                all.insert(place(index, position), numbered.collect());
            }
        }
        Ok(Self(all))
    }

    /// Those of a block.
    pub(super) fn at(&self, place: usize) -> &[Picture<'a>] {
        self.0.get(&place).map_or(&[], Vec::as_slice)
    }

    /// All of them, in order.
    pub(super) fn all(&self) -> impl Iterator<Item = &Picture<'a>> {
        self.0.values().flatten()
    }

    /// All of them in pixels, each with its [name](Picture::name): beside each other, for
    /// they take most of the time of a document.
    ///
    /// # Errors
    /// When one cannot be drawn.
    pub(super) fn files(&self) -> Result<Vec<(String, &[u8])>, DrawingError> {
        let all: Vec<_> = self.all().collect();
        all.par_iter().map(|picture| Ok((picture.name(), picture.drawing.png_on_sheet()?))).collect()
    }
}

impl Picture<'_> {
    /// What it is called inside a file.
    pub(super) fn name(&self) -> String {
        format!("figure-{}", self.number)
    }
}

/// A picture and its description, before it has a number.
type Described<'a> = (Cow<'a, str>, Cow<'a, Drawing>);

fn of_figure(figure: &Figure) -> Described<'_> {
    (Cow::Borrowed(described(&figure.description, &figure.caption)), Cow::Borrowed(&figure.drawing))
}

fn of_roadmap(roadmap: &Roadmap) -> Result<Vec<Described<'_>>, DrawingError> {
    let pictures = roadmap::Picture::all(roadmap);
    let (count, description) = (pictures.len(), described(&roadmap.description, &roadmap.caption));
    let drawn = pictures.par_iter().enumerate().map(|(index, picture)| {
        let description = match count {
            1 => Cow::Borrowed(description),
            _ => Cow::Owned(format!("{description} ({}/{count})", index + 1)),
        };
        Ok((description, Cow::Owned(picture.drawing()?)))
    });
    drawn.collect()
}

/// The words for a picture: a picture without any is refused by the typesetter.
fn described<'a>(description: &'a str, caption: &'a str) -> &'a str {
    if description.is_empty() { caption } else { description }
}
