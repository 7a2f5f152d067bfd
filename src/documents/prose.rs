//! Text people write, in Markdown: read into blocks of a document, and written
//! from blocks for them to go on with.
//!
//! Whatever the text is, blocks come out: no markup, nothing that is fetched, no
//! address but of pages and mailboxes. Lines stay lines, since people press Enter
//! where they want one. Raw HTML stays visible as the text it is.

use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};

use super::document::{Block, Cell, Table};
use super::markdown::{Writer, inline};
use super::rich::{Item, Link, List, Run, Text};
use super::text::{clean, colon};
use crate::domain::language::Language;

/// How deep lists lie in each other; deeper ones join the deepest.
const MOST_LEVELS: usize = 5;
/// Columns that fit on a page; rows of a wider table become lines of text.
const MOST_COLUMNS: usize = 20;
/// Characters beyond which a column needs no wider a share, and below which it
/// would be too narrow for its heading.
const COLUMN_ROOM: (usize, usize) = (10, 40);
/// Room around the longest word of a column, in characters: words are not cut.
const AROUND_WORD: usize = 4;

/// Reads Markdown: paragraphs, headings, lists, quotations, tables, bold, italics
/// and links. A paragraph all in bold right before a table is its caption.
#[must_use]
pub fn read(markdown: &str) -> Vec<Block> {
    let mut reader = Reader::default();
    // Without strikethrough: the strokes would vanish and what is struck out stay.
    for event in Parser::new_ext(&clean(markdown), Options::ENABLE_TABLES) {
        reader.take(event);
    }
    reader.end_paragraph();
    reader.blocks
}

/// What a reader of Markdown sees: its paragraphs, points and cells, a line each.
#[must_use]
pub fn words(markdown: &str) -> String {
    let mut lines = Vec::new();
    for block in read(markdown) {
        match &block {
            Block::Rich(text) => lines.push(text.words()),
            Block::List(list) => lines.extend(list.texts().into_iter().map(Text::words)),
            Block::Quote(paragraphs) => lines.extend(paragraphs.iter().map(Text::words)),
            other => {
                let mut texts = Vec::new();
                other.collect_texts(&mut texts);
                lines.extend(texts.into_iter().map(str::to_owned));
            }
        }
    }
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

/// Writes blocks as Markdown that [`read`] gives back the same texts for: to seed
/// what people go on writing. Pictures are left out. The language decides how the
/// colon after a label is set.
#[must_use]
pub fn write(blocks: &[Block], language: Language) -> String {
    let mut writer = Writer::default();
    for block in blocks {
        let mut block = block.clone();
        block.change_texts(&mut |text| *text = clean(text));
        match &block {
            Block::Heading(text) if text.is_empty() => {}
            Block::Subheading(text) if text.is_empty() => {}
            Block::Heading(text) => writer.block(&format!("## {}", inline(text, "<br>"))),
            Block::Subheading(text) => writer.block(&format!("### {}", inline(text, "<br>"))),
            Block::Roadmap(_) | Block::Figure(_) => {}
            block => writer.content("", block, colon(language), ""),
        }
    }
    writer.finish()
}

/// Blocks under way.
#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    /// The paragraph under way.
    text: Text,
    strong: usize,
    emphasis: usize,
    links: Vec<Option<Link>>,
    /// Whether the innermost link has said anything.
    link_said: bool,
    /// The quotation under way, of which everything becomes paragraphs.
    quote: Option<Vec<Text>>,
    quotes: usize,
    /// Next numbers of the lists in a quotation.
    quoted_lists: Vec<Option<u64>>,
    /// What opens the next paragraph of a quotation.
    prefix: String,
    /// Lists under way, the innermost last.
    lists: Vec<List>,
    /// Lists too deep to be lists of their own.
    too_deep: usize,
    rows: Vec<Vec<Text>>,
    html: String,
    heading: Option<HeadingLevel>,
}

impl Reader {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) => self.add(&text),
            Event::SoftBreak | Event::HardBreak => self.add("\n"),
            Event::Html(html) => self.html.push_str(&html),
            Event::InlineHtml(html) => self.say_html(&html),
            Event::Rule => self.end_paragraph(),
            // Not asked for, and so not met; what they hold is still text.
            Event::InlineMath(text) | Event::DisplayMath(text) | Event::FootnoteReference(text) => {
                self.add(&text);
            }
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Strong => self.strong += 1,
            Tag::Emphasis => self.emphasis += 1,
            Tag::Link { link_type, dest_url, .. } => {
                self.links.push(link(link_type, &dest_url));
                self.link_said = false;
            }
            Tag::Heading { level, .. } => {
                self.end_paragraph();
                self.heading = Some(level);
            }
            Tag::BlockQuote(_) => {
                self.end_paragraph();
                if self.quotes == 0 && self.lists.is_empty() {
                    self.quote = Some(Vec::new());
                }
                self.quotes += 1;
            }
            Tag::List(start) => {
                self.end_paragraph();
                self.start_list(start);
            }
            Tag::Item => self.start_item(),
            Tag::Paragraph | Tag::HtmlBlock => self.end_paragraph(),
            Tag::CodeBlock(kind) => {
                self.end_paragraph();
                // Where the writer forgot to close it, the first word may be text.
                if let CodeBlockKind::Fenced(info) = kind
                    && info.contains(' ')
                {
                    self.add(&info);
                    self.add("\n");
                }
            }
            Tag::Table(_) => {
                self.end_paragraph();
                self.rows.clear();
            }
            Tag::TableHead | Tag::TableRow => self.rows.push(Vec::new()),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.strong -= 1,
            TagEnd::Emphasis => self.emphasis -= 1,
            TagEnd::Link => self.end_link(),
            TagEnd::Heading(_) => self.end_heading(),
            TagEnd::Paragraph | TagEnd::CodeBlock => self.end_paragraph(),
            TagEnd::BlockQuote(_) => {
                self.end_paragraph();
                self.quotes -= 1;
                if self.quotes == 0 {
                    self.quoted_lists.clear();
                    self.blocks.extend(self.quote.take().filter(|quote| !quote.is_empty()).map(Block::Quote));
                }
            }
            TagEnd::List(_) => self.end_list(),
            TagEnd::Item => self.end_paragraph(),
            TagEnd::HtmlBlock => {
                let html = std::mem::take(&mut self.html);
                self.add(&without_comments(&html));
                self.end_paragraph();
            }
            TagEnd::TableCell => {
                let cell = std::mem::take(&mut self.text).trimmed();
                if let Some(row) = self.rows.last_mut() {
                    row.push(cell);
                }
            }
            TagEnd::Table => self.end_table(),
            _ => {}
        }
    }

    fn add(&mut self, text: &str) {
        self.link_said |= !text.is_empty();
        let link = self.links.last().cloned().flatten();
        self.text.push(Run {
            text: text.to_owned(),
            strong: self.strong > 0 && self.heading.is_none(),
            emphasis: self.emphasis > 0 && self.heading.is_none(),
            link,
        });
    }

    fn say_html(&mut self, html: &str) {
        let bare: String = html.chars().filter(|character| !character.is_whitespace()).collect();
        match bare.to_ascii_lowercase().as_str() {
            "<br>" | "<br/>" => self.add("\n"),
            // How a file of ours marks where links lead, and keeps marks apart.
            "</a>" => {}
            anchor if anchor.starts_with("<aid=") || anchor.starts_with("<!--") => {}
            _ => self.add(html),
        }
    }

    fn end_link(&mut self) {
        if !self.link_said
            && let Some(Some(link)) = self.links.last()
        {
            let address = link.as_str().to_owned();
            self.add(&address);
        }
        self.links.pop();
    }

    /// Puts the paragraph under way where it belongs, if there is one.
    fn end_paragraph(&mut self) {
        let text = std::mem::take(&mut self.text).trimmed();
        if text.is_empty() {
            return;
        }
        if let Some(quote) = &mut self.quote {
            let mut whole = Text::default();
            whole.push(Run::plain(std::mem::take(&mut self.prefix)));
            text.runs.into_iter().for_each(|run| whole.push(run));
            quote.push(whole);
        } else if let Some(item) = self.lists.last_mut().and_then(|list| list.items.last_mut()) {
            let into = last_text(item);
            if !into.is_empty() {
                into.push(Run::plain("\n"));
            }
            text.runs.into_iter().for_each(|run| into.push(run));
        } else {
            self.blocks.push(Block::Rich(text));
        }
    }

    fn end_heading(&mut self) {
        let level = self.heading.take();
        if self.quote.is_some() || !self.lists.is_empty() {
            return self.end_paragraph();
        }
        let words = std::mem::take(&mut self.text).trimmed().words();
        if !words.is_empty() {
            self.blocks.push(match level {
                Some(HeadingLevel::H1 | HeadingLevel::H2) => Block::Heading(words),
                _ => Block::Subheading(words),
            });
        }
    }

    fn start_list(&mut self, start: Option<u64>) {
        if self.quote.is_some() {
            self.quoted_lists.push(start);
        } else if self.lists.len() < MOST_LEVELS {
            let start = start.map(|start| u32::try_from(start).unwrap_or(u32::MAX));
            self.lists.push(List { start, items: Vec::new() });
        } else {
            self.too_deep += 1;
        }
    }

    fn start_item(&mut self) {
        if self.quote.is_some() {
            self.prefix = match self.quoted_lists.last_mut() {
                Some(Some(number)) => {
                    *number = number.saturating_add(1);
                    format!("{}. ", *number - 1)
                }
                _ => "• ".to_owned(),
            };
        } else if let Some(list) = self.lists.last_mut() {
            list.items.push(Item::default());
        }
    }

    fn end_list(&mut self) {
        self.end_paragraph();
        if self.quote.is_some() {
            self.quoted_lists.pop();
            return;
        }
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return;
        }
        let Some(list) = self.lists.pop() else { return };
        match self.lists.last_mut().and_then(|parent| parent.items.last_mut()) {
            Some(item) => item.lists.push(list),
            None => self.blocks.push(Block::List(list)),
        }
    }

    fn end_table(&mut self) {
        let rows = std::mem::take(&mut self.rows);
        let columns = rows.first().map_or(0, Vec::len);
        let is_contained = self.quote.is_some() || !self.lists.is_empty();
        if is_contained || columns == 0 || columns > MOST_COLUMNS {
            return self.say_rows(rows);
        }
        let mut rows = rows.into_iter();
        let header = rows.next().into_iter().flatten().map(|text| text.words()).collect();
        let rows: Vec<Vec<Cell>> = rows.map(|row| row.into_iter().map(cell).collect()).collect();
        let caption = match self.blocks.pop() {
            Some(Block::Rich(text)) if text.runs.iter().all(|run| run.strong && run.link.is_none()) => {
                text.words()
            }
            other => {
                self.blocks.extend(other);
                String::new()
            }
        };
        let mut table = Table { caption, header, widths: Vec::new(), rows };
        table.widths = widths(&table);
        self.blocks.push(Block::Table(table));
    }

    /// A table where none can stand: a line for each row.
    fn say_rows(&mut self, rows: Vec<Vec<Text>>) {
        for row in rows {
            for (text, index) in row.into_iter().filter(|text| !text.is_empty()).zip(0..) {
                if index > 0 {
                    self.text.push(Run::plain(" | "));
                }
                text.runs.into_iter().for_each(|run| self.text.push(run));
            }
            self.text.push(Run::plain("\n"));
        }
        self.end_paragraph();
    }
}

/// Where more of an item goes: after what it has, lists too.
fn last_text(item: &mut Item) -> &mut Text {
    // Asked first: what is borrowed in a branch that returns stays borrowed.
    let has_more = item.lists.last().is_some_and(|list| !list.items.is_empty());
    match item.lists.last_mut().and_then(|list| list.items.last_mut()) {
        Some(inner) if has_more => last_text(inner),
        _ => &mut item.text,
    }
}

fn link(kind: LinkType, address: &CowStr<'_>) -> Option<Link> {
    match kind {
        LinkType::Email => Link::parse(&format!("mailto:{address}")),
        _ => Link::parse(address),
    }
}

/// A cell, with its first line as lead where that is in bold.
fn cell(text: Text) -> Cell {
    match text.runs.as_slice() {
        [lead] if lead.strong => Cell { lead: Some(lead.text.clone()), text: String::new() },
        [lead, next, ..] if lead.strong && next.text.starts_with('\n') => {
            let rest: String = text.runs[1..].iter().map(|run| run.text.as_str()).collect();
            Cell::led(&lead.text, rest.trim_start())
        }
        _ => Cell::plain(text.words()),
    }
}

/// A share for each column by its longest line and its longest word.
fn widths(table: &Table) -> Vec<u16> {
    let longest = |text: &str| text.lines().map(|line| line.chars().count()).max().unwrap_or_default();
    let longest_word = |text: &str| {
        text.split_whitespace().map(|word| word.chars().count() + AROUND_WORD).max().unwrap_or_default()
    };
    let width = |column: usize| {
        let cells = table.rows.iter().filter_map(|row| row.get(column));
        let texts = cells.flat_map(|cell| cell.lead.as_deref().into_iter().chain([cell.text.as_str()]));
        let texts = texts.chain(table.header.get(column).map(String::as_str));
        let widest = texts.map(|text| longest(text).max(longest_word(text))).max();
        // At most COLUMN_ROOM.
        widest.unwrap_or_default().clamp(COLUMN_ROOM.0, COLUMN_ROOM.1) as u16
    };
    (0..table.header.len()).map(width).collect()
}

fn without_comments(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<!--") {
        out.push_str(before);
        rest = after.split_once("-->").map_or("", |(_, rest)| rest);
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use proptest::prelude::*;

    use super::*;

    fn rich(text: &str) -> Block {
        Block::Rich(Text::plain(text))
    }

    fn strong(text: &str) -> Run {
        Run { strong: true, ..Run::plain(text) }
    }

    #[test]
    fn says_what_a_reader_sees() {
        let markdown = "## Kop\n\nEen **vet** woord.\n\n1. een\n2. twee\n\n| Jaar | Doel |\n| --- | --- |\n| 2027 | Lijst |";
        assert_eq!(super::words(markdown), "Kop\nEen vet woord.\neen\ntwee\nJaar\nDoel\n2027\nLijst");
    }

    #[test]
    fn reads_what_people_write() {
        let blocks = read(
            "# Titel\n\nDe **gemeente** koos\nin *twee* rondes [deze](https://a.be/x) kaarten.\n\n### Klein\n\n\
             1. een\n2. twee\n   - diep\n\n> Een citaat,\n> op twee regels.\n\n```\ncode\n  regel\n```\n",
        );
        assert_eq!(blocks[0], Block::Heading("Titel".into()));
        let Block::Rich(text) = &blocks[1] else { panic!("{blocks:?}") };
        assert_eq!(text.runs[1], strong("gemeente"));
        assert_eq!(text.runs[2].text, " koos\nin ");
        assert!(text.runs[3].emphasis);
        assert_eq!(text.runs[5].link.as_ref().unwrap().as_str(), "https://a.be/x");
        assert_eq!(blocks[2], Block::Subheading("Klein".into()));
        let Block::List(list) = &blocks[3] else { panic!("{blocks:?}") };
        assert_eq!((list.start, list.items.len()), (Some(1), 2));
        assert_eq!(list.items[1].lists[0].items[0].text.words(), "diep");
        assert_eq!(blocks[4], Block::Quote(vec![Text::plain("Een citaat,\nop twee regels.")]));
        assert_eq!(blocks[5], rich("code\n  regel"));
    }

    #[test]
    fn tables_have_captions_leads_and_numbers() {
        let blocks =
            read("**Raming**\n\n| Actie | 2026 |\n|---|--:|\n| **A1**<br>Loket | 12.500 |\n| A2 | |\n");
        let [Block::Table(table)] = blocks.as_slice() else { panic!("{blocks:?}") };
        assert_eq!(table.caption, "Raming");
        assert_eq!(table.rows[0], [Cell::led("A1", "Loket"), Cell::plain("12.500")]);
        assert_eq!(table.numeric_columns(), [false, true]);
        let blocks = read("Gewone tekst\n\n| a |\n|---|\n| b |\n");
        assert!(matches!(&blocks[1], Block::Table(table) if table.caption.is_empty()));
        let wide = format!("{}\n{}\n", "|a".repeat(30), "|-".repeat(30));
        assert!(matches!(read(&wide).as_slice(), [Block::Rich(_)]));
        assert_eq!(read("- x\n\n  | a | b |\n  |---|---|\n  | c | d |\n").len(), 1);
    }

    #[test]
    fn what_could_harm_is_text_or_gone() {
        for (written, shown) in [
            ("<script>alert(1)</script>", "<script>alert(1)</script>"),
            ("een <b onclick=x>woord</b>", "een <b onclick=x>woord</b>"),
            ("[klik](javascript:alert(1))", "klik"),
            ("[klik](JaVaScRiPt:alert(1))", "klik"),
            ("[klik](data:text/html,x)", "klik"),
            ("![foto](https://a.be/spion.png)", "foto"),
            ("een ![](https://a.be/spion.png) foto", "een  foto"),
            ("een<br>twee<!-- weg -->", "een\ntwee"),
            ("~~niet~~ wel", "~~niet~~ wel"),
            ("&lt;i&gt; &amp; \\*", "<i> & *"),
        ] {
            assert_eq!(read(written), [rich(shown)], "{written}");
        }
        let address = read("<ict@zandhoven.be> [](https://a.be)");
        let [Block::Rich(text)] = address.as_slice() else { panic!("{address:?}") };
        let links: Vec<_> = text.links().map(Link::as_str).collect();
        assert_eq!(links, ["mailto:ict@zandhoven.be", "https://a.be"]);
        assert_eq!(read("<!-- een\nopmerking -->"), []);
        assert_eq!(read("> - a\n> - b\n> # c"), [Block::Quote(["• a", "• b", "c"].map(Text::plain).into())]);
    }

    #[test]
    fn deep_and_long_texts_are_read_in_time() {
        let timed = |text: &str| {
            let start = Instant::now();
            let blocks = read(text);
            (blocks, start.elapsed())
        };
        let (_, control) = timed(&"een zin. ".repeat(22_000));
        let row = format!("{}\n", "|a".repeat(1_000));
        for (name, text) in [
            ("quotes", ">".repeat(100_000)),
            ("spaced quotes", "> ".repeat(100_000)),
            ("brackets", "[".repeat(100_000)),
            ("images", "![".repeat(100_000)),
            ("pairs", "[](".repeat(66_000)),
            ("stars", "*a _b ".repeat(33_000)),
            ("open stars", "**".repeat(100_000)),
            ("ticks", "`a ``".repeat(40_000)),
            ("lists", "- ".repeat(100_000)),
            ("indented lists", (0..600).map(|level| format!("{}- a\n", " ".repeat(level * 2))).collect()),
            ("lines", "- een\n".repeat(33_000)),
            ("paragraphs", "een\n\n".repeat(40_000)),
            ("tags", "<a ".repeat(66_000)),
            ("comments", "<!-- ".repeat(40_000)),
            ("comment", format!("a {}", "<!--a".repeat(40_000))),
            ("table", format!("{row}{}\n{}", "|-".repeat(1_000), "|a\n".repeat(60_000))),
            ("words", "een twee **drie** ".repeat(11_000)),
            ("references", "[a]: /b\n".repeat(25_000)),
            ("entities", "&".repeat(200_000)),
        ] {
            let (blocks, took) = timed(&text);
            // What takes the square of its length takes ten thousands of times as long.
            assert!(took < control * 1_000, "{name} took {took:?}, plain text of that length {control:?}");
            let json = serde_json::to_string(&blocks).unwrap();
            assert_eq!(serde_json::from_str::<Vec<Block>>(&json).unwrap(), blocks, "{name}");
            println!("{name}: {took:?}");
        }
    }

    /// What blocks say, without the white space that formats set in their own way.
    fn said(blocks: &[Block]) -> String {
        let mut said = String::new();
        for block in blocks {
            let mut block = block.clone();
            block.change_texts(&mut |text| *text = clean(text));
            if let Block::Labelled { label, text } = &block {
                said.push_str(&format!("{label}:{text}"));
                continue;
            }
            let mut texts = Vec::new();
            block.collect_texts(&mut texts);
            texts.into_iter().for_each(|text| said.push_str(text));
        }
        said.chars().filter(|character| !character.is_whitespace()).collect()
    }

    fn words() -> impl Strategy<Value = String> {
        prop_oneof![
            ".{0,40}",
            "[ a1*_`<>\\[\\]()!#|~&;:.\\\\/\"+=\\-\n]{0,40}",
            proptest::collection::vec(
                prop_oneof![
                    Just("**"),
                    Just("_"),
                    Just("a"),
                    Just(" "),
                    Just("\n"),
                    Just("](x)"),
                    Just("!["),
                    Just("<br>"),
                    Just("<!-- -->"),
                    Just("1. "),
                    Just("- "),
                    Just("> "),
                    Just("|"),
                    Just("---"),
                    Just("    "),
                    Just("```"),
                    Just("&amp;"),
                    Just("\\"),
                    Just("é"),
                    Just("…"),
                    Just("\u{a0}"),
                    Just("\u{301}"),
                ],
                0..12,
            )
            .prop_map(|parts| parts.concat()),
        ]
    }

    fn text() -> impl Strategy<Value = Text> {
        let link = prop_oneof![
            Just(None),
            Just(Link::parse("https://a.be/<x>&amp;(y)")),
            Just(Link::parse("mailto:a@b.be"))
        ];
        let run = (words(), any::<bool>(), any::<bool>(), link)
            .prop_map(|(text, strong, emphasis, link)| Run { text, strong, emphasis, link });
        proptest::collection::vec(run, 1..5).prop_map(|runs| {
            let mut text = Text::default();
            runs.into_iter().for_each(|run| text.push(run));
            text
        })
    }

    fn list() -> impl Strategy<Value = List> {
        let start = prop_oneof![Just(None), (0..2_000_000_000_u32).prop_map(Some)];
        let leaf = (start.clone(), proptest::collection::vec(text(), 1..4))
            .prop_map(|(start, texts)| List { start, ..List::bullets(texts) });
        leaf.prop_recursive(3, 12, 3, move |inner| {
            let item = (text(), proptest::collection::vec(inner, 0..3))
                .prop_map(|(text, lists)| Item { text, lists });
            (start.clone(), proptest::collection::vec(item, 1..4))
                .prop_map(|(start, items)| List { start, items })
        })
    }

    fn block() -> impl Strategy<Value = Block> {
        let cell = (proptest::option::of(words()), words()).prop_map(|(lead, text)| Cell { lead, text });
        let table =
            (words(), proptest::collection::vec(words(), 2..4), proptest::collection::vec(cell, 0..9))
                .prop_map(|(caption, header, cells)| {
                    let rows = cells.chunks_exact(header.len()).map(<[Cell]>::to_vec).collect();
                    Block::Table(Table { caption, widths: Vec::new(), rows, header })
                });
        prop_oneof![
            words().prop_map(Block::Heading),
            words().prop_map(Block::Subheading),
            words().prop_map(Block::Paragraph),
            (words(), words()).prop_map(|(label, text)| Block::Labelled { label, text }),
            proptest::collection::vec(words(), 0..4).prop_map(Block::Bullets),
            words().prop_map(Block::Notice),
            text().prop_map(Block::Rich),
            list().prop_map(Block::List),
            proptest::collection::vec(text(), 0..3).prop_map(Block::Quote),
            table,
        ]
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in any::<String>(), written in words()) {
            for markdown in [text, written] {
                for block in read(&markdown) {
                    if let Block::Table(table) = block {
                        prop_assert!(table.rows.iter().all(|row| row.len() == table.header.len()));
                    }
                }
            }
        }

        #[test]
        fn what_is_written_is_read_back(blocks in proptest::collection::vec(block(), 1..5)) {
            let markdown = write(&blocks, Language::Nl);
            let read = read(&markdown);
            prop_assert_eq!(said(&read), said(&blocks), "{}", markdown);
        }

        #[test]
        fn marks_are_read_back_where_they_were(text in text()) {
            let mut cleaned = text.clone();
            cleaned.change(&mut |text| *text = clean(text));
            let marked = |text: &Text| {
                let mut marked = Vec::new();
                for run in &text.runs {
                    let marks = (run.strong, run.emphasis, run.link.clone());
                    let characters = run.text.chars().filter(|character| !character.is_whitespace());
                    marked.extend(characters.map(|character| (character, marks.clone())));
                }
                marked
            };
            let markdown = write(&[Block::Rich(text)], Language::Nl);
            let blocks = read(&markdown);
            let read: Vec<_> = match blocks.as_slice() {
                [Block::Rich(text)] => marked(text),
                [] => Vec::new(),
                other => return Err(TestCaseError::fail(format!("{other:?} from {markdown}"))),
            };
            prop_assert_eq!(read, marked(&cleaned), "{}", markdown);
        }
    }
}
