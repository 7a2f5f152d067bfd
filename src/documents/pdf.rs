//! PDF: the document as data for the typesetter's template. Texts travel as
//! data, never as source, so nothing anyone writes can become an instruction.

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::RenderError;
use super::brand::Logo;
use super::curves::with_two_handles;
use super::document::{Block, Cell, Document, Figure, Lane, Roadmap, Section, Table};
use super::outline::lists_headings;
use super::pictures::{Picture, Pictures, place};
use super::rich::{List, Text};
use super::roadmap::when;
use super::text::{colon, shortened};
use super::typesetter::{printable, typeset};

/// The layout.
const SOURCE: &str = include_str!("../../templates/documents/document.typ");
/// Characters of the title that fit in the header.
const HEADER_ROOM: usize = 90;
/// The longest word that surely fits on a line of running text.
const LINE_ROOM: usize = 60;
/// The same in a table, whose columns may be narrow.
const CELL_ROOM: usize = 12;
/// The longest word of letters only that is left to hyphenation.
const LONGEST_WORD: usize = 40;
/// Points in a pixel of 1/96 inch.
const POINTS: f32 = 0.75;

/// The document as a PDF file.
pub(super) fn file(mut document: Document) -> Result<Vec<u8>, RenderError> {
    document.change_texts(&mut |text| *text = breakable(&printable(text), LINE_ROOM));
    let pictures = Pictures::of(&document)?;
    let data = serde_json::to_vec(&Data::of(&document, &pictures))?;
    let digest = Sha256::digest(&data);
    let identifier = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    let logo = document.brand.logo.as_ref().map(|logo| logo.png().to_vec());
    typeset(SOURCE, data, logo, identifier)
}

/// Lets long words break: after the signs that join them, or else every
/// `room` characters. What is not longer, or can be hyphenated, stays as it is.
fn breakable(text: &str, room: usize) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive(char::is_whitespace) {
        let length = word.trim_end().chars().count();
        let hyphenates = length <= LONGEST_WORD && word.trim_end().chars().all(char::is_alphabetic);
        if length <= room || hyphenates {
            out.push_str(word);
            continue;
        }
        let mut unbroken = 0;
        for character in word.chars() {
            if unbroken >= room.min(LONGEST_WORD) && character.is_alphanumeric() {
                out.push('\u{200b}');
                unbroken = 0;
            }
            out.push(character);
            unbroken += 1;
            if "/\\._-@?&=:;,+".contains(character) {
                out.push('\u{200b}');
                unbroken = 0;
            }
        }
    }
    out
}

/// What the template reads; the names are its names.
#[derive(Serialize)]
struct Data<'a> {
    lang: &'a str,
    region: &'a str,
    title: &'a str,
    running_title: String,
    subtitle: &'a str,
    author: &'a str,
    running_author: String,
    facts: &'a [(String, String)],
    notices: &'a [String],
    contents_title: &'a str,
    contents_depth: u8,
    page_label: &'a str,
    colon: &'a str,
    accent: String,
    tint: String,
    logo: Option<LogoData<'a>>,
    sections: Vec<SectionData<'a>>,
}

#[derive(Serialize)]
struct LogoData<'a> {
    /// In points.
    width: f32,
    alternative: &'a str,
}

#[derive(Serialize)]
struct SectionData<'a> {
    number: String,
    begins_page: bool,
    title: &'a str,
    blocks: Vec<BlockData<'a>>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum BlockData<'a> {
    Heading { text: &'a str },
    Subheading { text: &'a str },
    Paragraph { text: &'a str, keeps: bool },
    Labelled { label: &'a str, text: &'a str },
    Bullets { items: &'a [String] },
    Rich { text: &'a Text, keeps: bool },
    List(ListData<'a>),
    Quote { paragraphs: &'a [Text] },
    Source { text: &'a str, link: Option<String> },
    Notice { text: &'a str },
    Table(TableData),
    Roadmap(RoadmapData<'a>),
    Figure(FigureData<'a>),
}

#[derive(Serialize)]
struct FigureData<'a> {
    caption: &'a str,
    picture: Option<PictureData<'a>>,
}

#[derive(Serialize)]
struct PictureData<'a> {
    description: &'a str,
    svg: String,
    /// In points.
    width: f32,
}

#[derive(Serialize)]
struct ListData<'a> {
    start: Option<u32>,
    items: Vec<ItemData<'a>>,
}

#[derive(Serialize)]
struct ItemData<'a> {
    text: &'a Text,
    lists: Vec<ListData<'a>>,
}

#[derive(Serialize)]
struct TableData {
    caption: String,
    header: Vec<String>,
    widths: Vec<u16>,
    numeric: Vec<bool>,
    together: bool,
    rows: Vec<RowData>,
}

#[derive(Serialize)]
struct RowData {
    breakable: bool,
    cells: Vec<CellData>,
}

#[derive(Default, Serialize)]
struct CellData {
    lead: String,
    text: String,
}

#[derive(Serialize)]
struct RoadmapData<'a> {
    caption: &'a str,
    description: &'a str,
    pictures: Vec<PictureData<'a>>,
    lanes: Vec<LaneData<'a>>,
}

#[derive(Serialize)]
struct LaneData<'a> {
    label: &'a str,
    bars: Vec<BarData<'a>>,
}

#[derive(Serialize)]
struct BarData<'a> {
    code: &'a str,
    title: &'a str,
    when: String,
}

impl<'a> Data<'a> {
    fn of(document: &'a Document, pictures: &'a Pictures<'a>) -> Self {
        let (lang, region) = document.language.tag().split_once('-').unwrap_or_default();
        Self {
            lang,
            region,
            title: &document.title,
            running_title: shortened(&document.title, HEADER_ROOM),
            subtitle: &document.subtitle,
            author: &document.author,
            running_author: shortened(&document.author, HEADER_ROOM),
            facts: &document.facts,
            notices: &document.notices,
            contents_title: &document.contents_title,
            contents_depth: if lists_headings(document) { 2 } else { 1 },
            page_label: &document.page_label,
            colon: colon(document.language),
            accent: document.brand.colour().to_string(),
            tint: document.brand.tint().to_string(),
            logo: document.brand.logo.as_ref().map(LogoData::of),
            sections: (0..document.sections.len())
                .map(|index| SectionData::of(document, index, pictures))
                .collect(),
        }
    }
}

impl<'a> LogoData<'a> {
    fn of(logo: &'a Logo) -> Self {
        Self { width: logo.size_on_sheet().0 * POINTS, alternative: logo.alternative() }
    }
}

impl<'a> SectionData<'a> {
    fn of(document: &'a Document, index: usize, pictures: &'a Pictures<'a>) -> Self {
        let section = &document.sections[index];
        let block = |position| {
            BlockData::of(section, position, pictures.at(place(index + 1, position + 1)), &document.site)
        };
        Self {
            number: format!("{}{}", section.number, section.number_end().trim_end()),
            begins_page: document.begins_page(index),
            title: &section.title,
            blocks: (0..section.blocks.len()).map(block).collect(),
        }
    }
}

impl<'a> BlockData<'a> {
    fn of(section: &'a Section, index: usize, pictures: &'a [Picture<'a>], site: &str) -> Self {
        let keeps = section.is_figure(index + 1);
        match &section.blocks[index] {
            Block::Heading(text) => Self::Heading { text },
            Block::Subheading(text) => Self::Subheading { text },
            Block::Paragraph(text) => Self::Paragraph { text, keeps },
            Block::Labelled { label, text } => Self::Labelled { label, text },
            Block::Bullets(items) => Self::Bullets { items },
            Block::Rich(text) => Self::Rich { text, keeps },
            Block::List(list) => Self::List(ListData::of(list)),
            Block::Quote(paragraphs) => Self::Quote { paragraphs },
            Block::Source(source) => {
                Self::Source { text: &source.text, link: source.link(site).map(String::from) }
            }
            Block::Notice(text) => Self::Notice { text },
            Block::Table(table) => Self::Table(TableData::of(table)),
            Block::Roadmap(roadmap) => Self::Roadmap(RoadmapData::of(roadmap, pictures)),
            Block::Figure(figure) => Self::Figure(FigureData::of(figure, pictures)),
        }
    }
}

impl<'a> ListData<'a> {
    fn of(list: &'a List) -> Self {
        let items = list
            .items
            .iter()
            .map(|item| ItemData { text: &item.text, lists: item.lists.iter().map(ListData::of).collect() });
        Self { start: list.start, items: items.collect() }
    }
}

impl<'a> FigureData<'a> {
    fn of(figure: &'a Figure, pictures: &'a [Picture<'a>]) -> Self {
        Self { caption: &figure.caption, picture: pictures.first().map(PictureData::of) }
    }
}

impl<'a> PictureData<'a> {
    fn of(picture: &'a Picture<'a>) -> Self {
        let (width, _) = picture.drawing.size_on_sheet();
        let svg = with_two_handles(picture.drawing.svg());
        Self { description: &picture.description, svg, width: width * POINTS }
    }
}

impl TableData {
    fn of(table: &Table) -> Self {
        Self {
            caption: table.caption.clone(),
            header: table.header.iter().map(|text| breakable(text, CELL_ROOM)).collect(),
            rows: table.rows.iter().map(|row| RowData::of(table, row)).collect(),
            widths: table.shares(),
            numeric: table.numeric_columns(),
            together: table.stays_together(),
        }
    }
}

impl RowData {
    fn of(table: &Table, row: &[Cell]) -> Self {
        Self {
            breakable: table.is_tall(row),
            // As many cells as columns, or every later row would shift.
            cells: (0..table.header.len())
                .map(|column| row.get(column).map(CellData::of).unwrap_or_default())
                .collect(),
        }
    }
}

impl CellData {
    fn of(cell: &Cell) -> Self {
        let lead = cell.lead.as_deref().unwrap_or_default();
        Self { lead: breakable(lead, CELL_ROOM), text: breakable(&cell.text, CELL_ROOM) }
    }
}

impl<'a> RoadmapData<'a> {
    fn of(roadmap: &'a Roadmap, pictures: &'a [Picture<'a>]) -> Self {
        Self {
            caption: &roadmap.caption,
            description: &roadmap.description,
            pictures: pictures.iter().map(PictureData::of).collect(),
            lanes: roadmap.lanes.iter().map(|lane| LaneData::of(roadmap, lane)).collect(),
        }
    }
}

impl<'a> LaneData<'a> {
    fn of(roadmap: &Roadmap, lane: &'a Lane) -> Self {
        let bars = lane.bars.iter().map(|bar| BarData {
            code: &bar.code,
            title: &bar.title,
            when: when(roadmap, bar),
        });
        Self { label: &lane.label, bars: bars.collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_may_break_and_others_may_not() {
        assert_eq!(breakable("informatievoorziening", 12), "informatievoorziening");
        assert_eq!(breakable("a/b en kort.", 12), "a/b en kort.");
        assert_eq!(
            breakable("https://voorbeeld.be/pad", 12).replace('\u{200b}', "|"),
            "https:|/|/|voorbeeld.|be/|pad",
        );
        assert_eq!(breakable(&"x".repeat(50), 12).matches('\u{200b}').count(), 4);
    }

    #[test]
    fn characters_no_font_has_become_boxes() {
        assert_eq!(printable("ĳ → ≤ ≥ ✓ €"), "ĳ → ≤ ≥ ✓ €");
        assert_eq!(printable("🙂 漢"), "□ □");
        assert_eq!(printable("👍🏽\u{fe0f}!"), "□□!");
    }
}
