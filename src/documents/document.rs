//! The document every rendering reads: sections of plain blocks in one
//! language. It knows nothing of masterplans or of file formats, and holds no
//! markup: text is text, each rendering escapes it in its own way.

use std::borrow::Borrow;

use serde::{Deserialize, Serialize};

use super::brand::Brand;
use super::drawing::Drawing;
use super::rich::{Link, List, Source, Text};
use crate::domain::language::Language;

/// Lines of a table row that may still move to the next page as a whole; a
/// taller row breaks, or it could be taller than the page.
const ROW_LINES: usize = 18;
/// Lines of a table that stays on one page, counting one around each row: half a page.
const TABLE_LINES: usize = 24;
/// Characters on a line over the whole width, in the type of a table.
const LINE_CHARACTERS: usize = 100;

/// A document ready to be rendered. It can be stored as JSON and read back as it
/// was; what later versions add to it has a default.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// The language every text below is in.
    pub language: Language,
    /// The title, also the document's title property.
    pub title: String,
    /// The line under the title, such as the period.
    pub subtitle: String,
    /// Who it is from, also the document's author property.
    pub author: String,
    /// Label and value pairs for the title page.
    pub facts: Vec<(String, String)>,
    /// Notices for the title page: that it is a draft, what the deck is.
    pub notices: Vec<String>,
    /// Heading over the table of contents; empty for a document without one.
    pub contents_title: String,
    /// The word before the page number in a footer ("Pagina").
    pub page_label: String,
    /// Where the site is that the paths of [`Block::Source`] are on, such as
    /// `https://plan.zandhoven.be`. When empty, files have no links to it.
    #[serde(default)]
    pub site: String,
    /// Colour and logo.
    #[serde(default)]
    pub brand: Brand,
    /// The sections in order, annexes last.
    pub sections: Vec<Section>,
}

/// A numbered section or lettered annex.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Stable anchor, unique in the document, of ASCII letters, digits and
    /// hyphens: `summary`, `principles`. Other characters become hyphens.
    pub id: String,
    /// "1" or "Bijlage A": shown before the title.
    pub number: String,
    /// The title without number.
    pub title: String,
    /// Its content.
    pub blocks: Vec<Block>,
}

/// A piece of content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Block {
    /// A heading inside a section (level 2 of the document, sections being 1).
    Heading(String),
    /// A heading under a [`Block::Heading`] (level 3).
    Subheading(String),
    /// A paragraph. Line breaks in it are kept.
    Paragraph(String),
    /// A paragraph that opens with a label in bold ("Motivatie").
    Labelled {
        /// The label, without colon.
        label: String,
        /// The text after it.
        text: String,
    },
    /// A paragraph with marks.
    Rich(Text),
    /// An unordered list.
    Bullets(Vec<String>),
    /// A list with marks, numbers or lists in it.
    List(List),
    /// Words of others, in paragraphs.
    Quote(Vec<Text>),
    /// Where what stands above it comes from.
    Source(Source),
    /// Something the reader must not miss, set apart.
    Notice(String),
    /// A table with a header row.
    Table(Table),
    /// The roadmap picture.
    Roadmap(Roadmap),
    /// A picture. What it shows stands beside it as a [`Block::Table`].
    Figure(Figure),
}

/// A picture with what it shows in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// Title of the picture.
    pub caption: String,
    /// The picture in one or two sentences, for who cannot see it.
    pub description: String,
    /// The picture.
    pub drawing: Drawing,
}

/// A table: every row has as many cells as the header.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// What the table shows, in words; may be empty where the text says it.
    pub caption: String,
    /// Column headings, at least one.
    pub header: Vec<String>,
    /// Relative column widths, as many as columns; equal if they are not.
    pub widths: Vec<u16>,
    /// The rows; a cell may be empty (to be filled in by the municipality).
    pub rows: Vec<Vec<Cell>>,
}

/// A table cell: lines under each other, the first in bold if asked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// A first line in bold; may be absent.
    pub lead: Option<String>,
    /// The rest; may be empty.
    pub text: String,
}

impl Table {
    /// The relative column widths, equal where the given ones do not fit the
    /// header.
    #[must_use]
    pub fn shares(&self) -> Vec<u16> {
        let columns = self.header.len();
        if self.widths.len() == columns && self.widths.iter().all(|&width| width > 0) {
            self.widths.clone()
        } else {
            vec![1; columns]
        }
    }

    /// Whether a row is so tall that it must be allowed to break over pages.
    pub(super) fn is_tall(&self, row: &[Cell]) -> bool {
        self.lines_of(row) > ROW_LINES
    }

    /// Whether it is so short that it stays together: a row of it alone on the next
    /// page would say nothing.
    pub(super) fn stays_together(&self) -> bool {
        self.rows.iter().map(|row| self.lines_of(row) + 1).sum::<usize>() <= TABLE_LINES
    }

    /// About how many lines a row is high.
    fn lines_of(&self, row: &[Cell]) -> usize {
        let widths = self.shares();
        let total: usize = widths.iter().copied().map(usize::from).sum();
        let lines = row.iter().zip(&widths).map(|(cell, &width)| {
            let room = (LINE_CHARACTERS * usize::from(width) / total.max(1)).max(1);
            let of_text =
                |text: &str| -> usize { text.split('\n').map(|line| line.chars().count() / room + 1).sum() };
            of_text(&cell.text) + cell.lead.as_deref().map_or(0, of_text)
        });
        lines.max().unwrap_or_default()
    }

    /// Which columns hold only numbers, and at least one in a cell or over it: those are
    /// set to the right, so that their digits stand under each other.
    #[must_use]
    pub fn numeric_columns(&self) -> Vec<bool> {
        let is_number = |text: &str| {
            text.chars().any(|character| character.is_ascii_digit())
                && text.chars().all(|character| {
                    character.is_ascii_digit() || character.is_whitespace() || ".,+-−€%".contains(character)
                })
        };
        (0..self.header.len())
            .map(|column| {
                let mut cells = self
                    .rows
                    .iter()
                    .filter_map(|row| row.get(column))
                    .filter(|cell| cell.lead.is_some() || !cell.text.is_empty())
                    .peekable();
                let has_number = cells.peek().is_some() || is_number(&self.header[column]);
                has_number && cells.all(|cell| cell.lead.is_none() && is_number(&cell.text))
            })
            .collect()
    }
}

impl Cell {
    /// A cell of plain text.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self { lead: None, text: text.into() }
    }

    /// A cell with a bold first line.
    #[must_use]
    pub fn led(lead: impl Into<String>, text: impl Into<String>) -> Self {
        Self { lead: Some(lead.into()), text: text.into() }
    }
}

/// Bars over quarters: when each action runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roadmap {
    /// Title of the picture.
    pub caption: String,
    /// The picture in one or two sentences, for who cannot see it.
    pub description: String,
    /// The years shown, each four quarters wide.
    pub years: Vec<i16>,
    /// What the four quarters are called, briefly: `K1` to `K4`.
    pub quarters: [String; 4],
    /// One lane per action plan, in order of priority.
    pub lanes: Vec<Lane>,
    /// The word before the codes an action waits for ("na").
    #[serde(default)]
    pub after_label: String,
    /// The word for an action that is only suggested ("voorstel").
    #[serde(default)]
    pub suggestion_label: String,
}

/// The bars of one action plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lane {
    /// Theme code (`K`), for colour and shape; never the only sign.
    pub theme: String,
    /// Code and title of the action plan.
    pub label: String,
    /// Its actions in order of start.
    pub bars: Vec<Bar>,
}

/// One action in time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bar {
    /// Code of the action, short enough to stand in the bar.
    pub code: String,
    /// Title of the action.
    pub title: String,
    /// First quarter, counted from 0 at the first quarter of the first year.
    pub first_quarter: usize,
    /// Last quarter (inclusive), same count.
    pub last_quarter: usize,
    /// Codes of the actions it waits for.
    #[serde(default)]
    pub after: Vec<String>,
    /// Whether it is only suggested: nobody has accepted it yet.
    #[serde(default)]
    pub is_suggestion: bool,
}

/// Bytes of text in a section of some three pages: with tables and space between, two
/// thousand fill one.
const LONG: usize = 6_000;

impl Section {
    /// Whether it takes some three pages or more.
    fn is_long(&self) -> bool {
        let mut texts = Vec::new();
        self.blocks.iter().for_each(|block| block.collect_texts(&mut texts));
        texts.iter().map(|text| text.len()).sum::<usize>() > LONG
    }

    /// Whether this is an annex: those have letters, sections have numbers.
    #[must_use]
    pub fn is_annex(&self) -> bool {
        self.number.starts_with(char::is_alphabetic)
    }

    /// Whether the block there is a picture: the words before it then stay with it.
    #[must_use]
    pub fn is_figure(&self, index: usize) -> bool {
        matches!(self.blocks.get(index), Some(Block::Figure(_)))
    }

    /// What stands between number and title where type cannot tell them
    /// apart: `1 Samenvatting`, `Bijlage A – Methode`.
    #[must_use]
    pub fn number_end(&self) -> &'static str {
        match self.number.as_str() {
            "" => "",
            _ if self.is_annex() => " – ",
            _ => " ",
        }
    }
}

impl Document {
    /// Whether the section there begins on a page of its own: in a document with a table
    /// of contents the first one and those of several pages, and anywhere the first annex.
    /// What begins on a page of its own is also typeset beside the others.
    // By value or by reference, since templates pass what they have.
    #[must_use]
    pub fn begins_page(&self, index: impl Borrow<usize>) -> bool {
        let index = *index.borrow();
        let is_annex = |index: usize| self.sections.get(index).is_some_and(Section::is_annex);
        let is_long = || self.sections.get(index).is_some_and(Section::is_long);
        match index.checked_sub(1) {
            None => self.has_contents(),
            Some(before) => (is_annex(index) && !is_annex(before)) || (self.has_contents() && is_long()),
        }
    }

    /// Whether there is a table of contents: what is short needs none, and begins right
    /// under its title.
    #[must_use]
    pub fn has_contents(&self) -> bool {
        !self.contents_title.is_empty()
    }

    /// Changes every text in place, also those [`Document::texts`] leaves
    /// out, so that a rendering can prepare them for its format.
    pub fn change_texts(&mut self, change: &mut dyn FnMut(&mut String)) {
        for text in [
            &mut self.title,
            &mut self.subtitle,
            &mut self.author,
            &mut self.contents_title,
            &mut self.page_label,
        ] {
            change(text);
        }
        if let Some(logo) = &mut self.brand.logo {
            change(logo.alternative_mut());
        }
        for (label, value) in &mut self.facts {
            change(label);
            change(value);
        }
        self.notices.iter_mut().for_each(&mut *change);
        for section in &mut self.sections {
            change(&mut section.number);
            change(&mut section.title);
            for block in &mut section.blocks {
                block.change_texts(change);
            }
        }
    }

    /// Every text a reader must find in each rendering, in reading order: not
    /// what a figure says to who cannot see it. Tests compare the renderings by it.
    #[must_use]
    pub fn texts(&self) -> Vec<&str> {
        let mut texts = vec![self.title.as_str(), &self.subtitle];
        for (label, value) in &self.facts {
            texts.extend([label.as_str(), value]);
        }
        texts.extend(self.notices.iter().map(String::as_str));
        for section in &self.sections {
            texts.extend([section.number.as_str(), &section.title]);
            for block in &section.blocks {
                block.collect_texts(&mut texts);
            }
        }
        texts.retain(|text| !text.is_empty());
        texts
    }
}

impl Block {
    pub(super) fn change_texts(&mut self, change: &mut dyn FnMut(&mut String)) {
        match self {
            Self::Heading(text) | Self::Subheading(text) | Self::Paragraph(text) | Self::Notice(text) => {
                change(text)
            }
            Self::Labelled { label, text } => {
                change(label);
                change(text);
            }
            Self::Bullets(items) => items.iter_mut().for_each(change),
            Self::Rich(text) => text.change(change),
            Self::List(list) => list.change(change),
            Self::Quote(paragraphs) => paragraphs.iter_mut().for_each(|text| text.change(change)),
            Self::Source(source) => change(&mut source.text),
            Self::Table(table) => {
                change(&mut table.caption);
                table.header.iter_mut().for_each(&mut *change);
                for cell in table.rows.iter_mut().flatten() {
                    cell.lead.iter_mut().for_each(&mut *change);
                    change(&mut cell.text);
                }
            }
            Self::Roadmap(roadmap) => {
                change(&mut roadmap.caption);
                change(&mut roadmap.description);
                roadmap.quarters.iter_mut().for_each(&mut *change);
                change(&mut roadmap.after_label);
                change(&mut roadmap.suggestion_label);
                for lane in &mut roadmap.lanes {
                    change(&mut lane.theme);
                    change(&mut lane.label);
                    for bar in &mut lane.bars {
                        change(&mut bar.code);
                        change(&mut bar.title);
                        bar.after.iter_mut().for_each(&mut *change);
                    }
                }
            }
            Self::Figure(figure) => {
                change(&mut figure.caption);
                change(&mut figure.description);
            }
        }
    }

    /// Every link in it, in a file of a document of this site.
    pub(super) fn links(&self, site: &str) -> Vec<Link> {
        match self {
            Self::Rich(text) => text.links().cloned().collect(),
            Self::List(list) => list.texts().into_iter().flat_map(Text::links).cloned().collect(),
            Self::Quote(paragraphs) => paragraphs.iter().flat_map(Text::links).cloned().collect(),
            Self::Source(source) => source.link(site).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    pub(super) fn collect_texts<'a>(&'a self, texts: &mut Vec<&'a str>) {
        match self {
            Self::Heading(text) | Self::Subheading(text) | Self::Paragraph(text) | Self::Notice(text) => {
                texts.push(text)
            }
            Self::Labelled { label, text } => texts.extend([label.as_str(), text]),
            Self::Bullets(items) => texts.extend(items.iter().map(String::as_str)),
            Self::Rich(text) => texts.extend(words(text)),
            Self::List(list) => texts.extend(list.texts().into_iter().flat_map(words)),
            Self::Quote(paragraphs) => texts.extend(paragraphs.iter().flat_map(words)),
            Self::Source(source) => texts.push(&source.text),
            Self::Table(table) => {
                texts.push(&table.caption);
                texts.extend(table.header.iter().map(String::as_str));
                for cell in table.rows.iter().flatten() {
                    texts.extend(cell.lead.as_deref());
                    texts.push(&cell.text);
                }
            }
            Self::Roadmap(roadmap) => {
                texts.extend([roadmap.caption.as_str(), &roadmap.description]);
                for lane in &roadmap.lanes {
                    texts.push(&lane.label);
                    for bar in &lane.bars {
                        texts.extend([bar.code.as_str(), &bar.title]);
                        texts.extend(bar.after.iter().map(String::as_str));
                    }
                }
            }
            Self::Figure(figure) => texts.push(&figure.caption),
        }
    }
}

/// The texts of the pieces of a text.
fn words(text: &Text) -> impl Iterator<Item = &str> {
    text.runs.iter().map(|run| run.text.as_str())
}
