//! GitHub-flavoured Markdown. What people wrote is escaped, so that it stays
//! the text it was whatever a reader's program makes of Markdown.

use super::document::{Block, Cell, Document, Roadmap, Table};
use super::outline::{anchored, entries};
use super::rich::{Link, List, Run, Source, Step, Text};
use super::roadmap::when;
use super::text::{colon, paragraphs};

/// A line break inside a block that has lines of its own.
const LINE_BREAK: &str = "\\\n";
/// A line break where a line end would end the block: headings and cells.
const CELL_BREAK: &str = "<br>";
/// Says nothing, and keeps apart what would be one sign together.
const APART: &str = "<!-- -->";
/// The highest number a list can begin at.
const MOST_START: u32 = 999_999_999;

/// The document as Markdown.
pub(super) fn text(document: &Document) -> String {
    let mut writer = Writer::default();
    let colon = colon(document.language);
    writer.block(&format!("# {}", inline(&document.title, CELL_BREAK)));
    if !document.subtitle.is_empty() {
        writer.block(&format!("**{}**", inline(&document.subtitle, CELL_BREAK)));
    }
    if !document.author.is_empty() {
        writer.block(&inline(&document.author, LINE_BREAK));
    }
    writer.list(
        document
            .facts
            .iter()
            .map(|(label, value)| format!("**{}{colon}** {}", inline(label, " "), inline(value, CELL_BREAK))),
    );
    for notice in &document.notices {
        writer.notice(notice);
    }
    if document.has_contents() {
        writer.contents(document);
    }
    for section in &document.sections {
        writer.block(&format!(
            "<a id=\"{}\"></a>\n\n## {}{}{}",
            section.id,
            inline(&section.number, " "),
            section.number_end(),
            inline(&section.title, CELL_BREAK),
        ));
        for (anchor, block) in anchored(section) {
            writer.content(&anchor, block, colon, &document.site);
        }
    }
    writer.out
}

/// Markdown under way: blocks with a blank line between them.
#[derive(Default)]
pub(super) struct Writer {
    out: String,
}

impl Writer {
    /// What was written.
    pub(super) fn finish(self) -> String {
        self.out
    }

    /// Writes a block of lines.
    pub(super) fn block(&mut self, text: &str) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn list(&mut self, items: impl Iterator<Item = String>) {
        let items: Vec<String> = items.map(|item| format!("- {item}")).collect();
        if !items.is_empty() {
            self.block(&items.join("\n"));
        }
    }

    /// A quotation: the only box Markdown has.
    fn notice(&mut self, text: &str) {
        let paragraphs: Vec<String> =
            paragraphs(text).iter().map(|lines| format!("> {}", broken(lines, "\\\n> "))).collect();
        if !paragraphs.is_empty() {
            self.block(&paragraphs.join("\n>\n"));
        }
    }

    fn contents(&mut self, document: &Document) {
        self.block(&format!("## {}", inline(&document.contents_title, " ")));
        let mut lines = Vec::new();
        for entry in entries(document) {
            let section = entry.section;
            lines.push(format!(
                "- [{}{}{}](#{})",
                inline(&section.number, " "),
                section.number_end(),
                inline(&section.title, " "),
                section.id,
            ));
            for (anchor, heading) in entry.headings {
                lines.push(format!("  - [{}](#{anchor})", inline(heading, " ")));
            }
        }
        if !lines.is_empty() {
            self.block(&lines.join("\n"));
        }
    }

    /// Writes a block of a document.
    pub(super) fn content(&mut self, anchor: &str, block: &Block, colon: &str, site: &str) {
        match block {
            Block::Heading(text) => {
                let heading = inline(text, CELL_BREAK);
                self.block(&format!("<a id=\"{anchor}\"></a>\n\n### {heading}"));
            }
            Block::Subheading(text) => self.block(&format!("#### {}", inline(text, CELL_BREAK))),
            Block::Paragraph(text) => {
                for lines in paragraphs(text) {
                    self.block(&broken(&lines, LINE_BREAK));
                }
            }
            Block::Labelled { label, text } => {
                let mut start = format!("**{}{colon}** ", inline(label, " "));
                for lines in paragraphs(text) {
                    self.block(&format!("{start}{}", broken(&lines, LINE_BREAK)));
                    start.clear();
                }
                if !start.is_empty() {
                    self.block(start.trim_end());
                }
            }
            Block::Bullets(items) => self.list(items.iter().map(|item| inline(item, CELL_BREAK))),
            Block::Rich(text) => self.paragraph(&rich(text, LINE_BREAK), ""),
            Block::List(list) => self.nested(list),
            Block::Quote(paragraphs) => {
                let quoted: Vec<String> = paragraphs
                    .iter()
                    .map(|text| rich(text, "\\\n> "))
                    .filter(|text| !text.is_empty())
                    .collect();
                self.paragraph(&quoted.join("\n>\n> "), "> ");
            }
            Block::Source(source) => self.source(source, site),
            Block::Notice(text) => self.notice(text),
            Block::Table(table) => self.table(table),
            Block::Roadmap(roadmap) => self.roadmap(roadmap),
            Block::Figure(figure) => {
                // A picture in words: what it shows follows as a table.
                self.caption(&figure.caption);
                self.block(&inline(&figure.description, LINE_BREAK));
            }
        }
    }

    fn paragraph(&mut self, text: &str, start: &str) {
        if !text.is_empty() {
            self.block(&format!("{start}{text}"));
        }
    }

    /// Small print, as far as Markdown has it: in italics.
    fn source(&mut self, source: &Source, site: &str) {
        let run = Run { emphasis: true, link: source.link(site), ..Run::plain(&source.text) };
        self.paragraph(&rich(&Text { runs: vec![run] }, LINE_BREAK), "");
    }

    fn nested(&mut self, list: &List) {
        let mut lines = Vec::new();
        // Of each list under way the next number and the space before its items.
        let mut open: Vec<(Option<u32>, usize)> = Vec::new();
        let mut indent = 0;
        for step in list.steps() {
            match step {
                Step::Open { start, level } => {
                    // After a line of text, only a list that begins at 1 is seen as one.
                    if level > 0 && start.is_some_and(|start| start != 1) {
                        lines.push(String::new());
                    }
                    open.push((start.map(|start| start.min(MOST_START)), indent));
                }
                Step::Item { text, .. } => {
                    let Some((number, before)) = open.last_mut() else { continue };
                    let marker = number.map_or_else(|| "- ".to_owned(), |number| format!("{number}. "));
                    *number = number.map(|number| (number + 1).min(MOST_START));
                    indent = *before + marker.len();
                    let mut text = rich(text, &format!("{LINE_BREAK}{}", " ".repeat(indent)));
                    if text.is_empty() {
                        // A marker alone could underline the line before it.
                        text.push_str(APART);
                    }
                    lines.push(format!("{}{marker}{text}", " ".repeat(*before)));
                }
                Step::EndItem => {}
                Step::Close { .. } => indent = open.pop().map_or(0, |(_, before)| before),
            }
        }
        self.paragraph(&lines.join("\n"), "");
    }

    fn table(&mut self, table: &Table) {
        self.caption(&table.caption);
        let rows = table.rows.iter().map(|row| row.iter().map(cell).collect());
        let header = table.header.iter().map(|heading| inline(heading, CELL_BREAK)).collect();
        self.grid(header, &table.numeric_columns(), rows);
    }

    fn caption(&mut self, caption: &str) {
        if !caption.is_empty() {
            self.block(&format!("**{}**", inline(caption, CELL_BREAK)));
        }
    }

    fn grid(&mut self, header: Vec<String>, numeric: &[bool], rows: impl Iterator<Item = Vec<String>>) {
        let rule = |&numeric: &bool| if numeric { "---:" } else { "---" }.to_owned();
        let rules: Vec<String> = numeric.iter().map(rule).collect();
        let mut lines = vec![row(&header), row(&rules)];
        lines.extend(rows.map(|cells| row(&cells)));
        self.block(&lines.join("\n"));
    }

    /// A column per year, in it the quarters an action runs.
    fn roadmap(&mut self, roadmap: &Roadmap) {
        self.caption(&roadmap.caption);
        self.block(&inline(&roadmap.description, LINE_BREAK));
        let header = std::iter::once(String::new())
            .chain(roadmap.years.iter().map(ToString::to_string))
            .chain(std::iter::once(String::new()))
            .collect::<Vec<_>>();
        let mut rows = Vec::new();
        for lane in &roadmap.lanes {
            let mut cells = vec![format!("**{}**", inline(&lane.label, CELL_BREAK))];
            cells.resize(roadmap.years.len() + 2, String::new());
            rows.push(cells);
            for bar in &lane.bars {
                let title = inline(&bar.title, CELL_BREAK);
                let mut cells = vec![format!("{} {title}", inline(&bar.code, " "))];
                let running = bar.first_quarter..=bar.last_quarter;
                for year in 0..roadmap.years.len() {
                    let quarters = (0..4).filter(|quarter| running.contains(&(year * 4 + quarter)));
                    let names: Vec<_> =
                        quarters.map(|quarter| inline(&roadmap.quarters[quarter], " ")).collect();
                    cells.push(names.join(" "));
                }
                cells.push(inline(&when(roadmap, bar), " "));
                rows.push(cells);
            }
        }
        self.grid(header, &vec![false; roadmap.years.len() + 2], rows.into_iter());
    }
}

fn row(cells: &[String]) -> String {
    format!("| {} |", cells.join(" | "))
}

fn cell(cell: &Cell) -> String {
    let text = inline(&cell.text, CELL_BREAK);
    match cell.lead.as_deref().filter(|lead| !lead.is_empty()) {
        Some(lead) if text.is_empty() => format!("**{}**", inline(lead, CELL_BREAK)),
        Some(lead) => format!("**{}**{CELL_BREAK}{text}", inline(lead, CELL_BREAK)),
        None => text,
    }
}

/// A text with marks.
fn rich(text: &Text, line_break: &str) -> String {
    let mut marked = Marked { out: String::new(), line_break, follows_mark: false };
    let text = text.clone().trimmed();
    for (link, runs) in text.spans() {
        let Some(link) = link else {
            runs.iter().for_each(|run| marked.run(run));
            continue;
        };
        // A line break beside the brackets would be a backslash beside them.
        let span = Text { runs: runs.to_vec() };
        let words = span.words();
        let (core, start) = (words.trim(), words.len() - words.trim_start().len());
        marked.space(&words[..start]);
        if !core.is_empty() {
            marked.keep_apart(&["!"]);
            marked.add("[");
            span.trimmed().runs.iter().for_each(|run| marked.run(run));
            marked.add(&format!("](<{}>)", address(link)));
            marked.space(&words[start + core.len()..]);
        }
    }
    marked.out
}

/// Marked text under way. Marks count only beside white space or punctuation, so
/// some are kept apart from what is next to them.
struct Marked<'a> {
    out: String,
    line_break: &'a str,
    follows_mark: bool,
}

impl Marked<'_> {
    fn run(&mut self, run: &Run) {
        let core = run.text.trim();
        let start = run.text.len() - run.text.trim_start().len();
        self.space(&run.text[..start]);
        if !core.is_empty() {
            let marks = [(run.strong, "**"), (run.emphasis, "_")];
            let marks: Vec<&str> =
                marks.into_iter().filter(|(asked, _)| *asked).map(|(_, mark)| mark).collect();
            if !marks.is_empty() {
                self.open();
            }
            marks.iter().for_each(|mark| self.out.push_str(mark));
            self.add(&inline(core, self.line_break));
            marks.iter().rev().for_each(|mark| self.out.push_str(mark));
            self.follows_mark = !marks.is_empty();
            self.space(&run.text[start + core.len()..]);
        }
    }

    /// Whether a mark can open or close beside a character.
    fn is_edge(character: char) -> bool {
        character.is_whitespace()
            || (character.is_ascii_punctuation() && character != '*' && character != '_')
    }

    fn open(&mut self) {
        if self.out.chars().last().is_some_and(|last| !Self::is_edge(last)) {
            self.out.push_str(APART);
        }
        self.follows_mark = false;
    }

    fn keep_apart(&mut self, ends: &[&str]) {
        if ends.iter().any(|end| self.out.ends_with(end)) {
            self.out.push_str(APART);
            self.follows_mark = false;
        }
    }

    fn add(&mut self, text: &str) {
        if self.follows_mark && text.chars().next().is_some_and(|first| !Self::is_edge(first)) {
            self.out.push_str(APART);
        }
        self.out.push_str(text);
        self.follows_mark = false;
    }

    fn space(&mut self, space: &str) {
        if space.contains('\n') {
            self.out.truncate(self.out.trim_end_matches(' ').len());
            self.add(self.line_break);
        } else if !space.is_empty() && !self.out.ends_with(self.line_break) {
            self.add(space);
        }
    }
}

/// An address between angle brackets.
fn address(link: &Link) -> String {
    let mut out = String::new();
    for character in link.as_str().chars() {
        if "<>\\&".contains(character) {
            out.push('\\');
        }
        out.push(character);
    }
    out
}

/// A text with its line ends written as `line_break`.
pub(super) fn inline(text: &str, line_break: &str) -> String {
    broken(&text.split('\n').map(str::trim).collect::<Vec<_>>(), line_break)
}

fn broken(lines: &[&str], line_break: &str) -> String {
    let escaped: Vec<String> = lines.iter().map(|line| escape(line)).collect();
    escaped.join(line_break)
}

/// Escapes a line so that Markdown shows it as it is. Besides the signs of
/// Markdown itself, that keeps a mere mention of an address from becoming a
/// link, and `$` from starting a formula.
fn escape(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + line.len() / 8);
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let mut previous = '\0';
    for (position, character) in line.chars().enumerate() {
        let escaped = match character {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$' | '@' => true,
            // At the start of a line: headings, lists, rules, underlining.
            '#' | '+' | '-' | '=' | ':' if position == 0 => true,
            // A closing run of these would vanish from a heading.
            '#' => true,
            // `1.` and `1)` open a list.
            '.' | ')' if digits > 0 && position == digits => true,
            // `https://` and `www.` become links by themselves.
            ':' => line.chars().skip(position + 1).take(2).eq("//".chars()),
            '.' => matches!(previous, 'w' | 'W'),
            _ => false,
        };
        if escaped {
            out.push('\\');
        }
        out.push(character);
        previous = character;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_what_would_become_markup() {
        assert_eq!(escape("# geen titel"), r"\# geen titel");
        assert_eq!(escape("1. geen lijst, 1.5 wel"), r"1\. geen lijst, 1.5 wel");
        assert_eq!(escape("a | b *c* <script>"), r"a \| b \*c\* \<script\>");
        assert_eq!(escape("https://x.be en www.y.be"), r"https\://x.be en www\.y.be");
        assert_eq!(escape("- punt – streep-je"), r"\- punt – streep-je");
    }
}
