//! GitHub-flavoured Markdown. What people wrote is escaped, so that it stays
//! the text it was whatever a reader's program makes of Markdown.

use super::document::{Block, Cell, Document, Roadmap, Table};
use super::outline::{anchored, entries};
use super::roadmap::period;
use super::text::{colon, paragraphs};

/// A line break inside a block that has lines of its own.
const LINE_BREAK: &str = "\\\n";
/// A line break where a line end would end the block: headings and cells.
const CELL_BREAK: &str = "<br>";

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
    writer.contents(document);
    for section in &document.sections {
        writer.block(&format!(
            "<a id=\"{}\"></a>\n\n## {}{}{}",
            section.id,
            inline(&section.number, " "),
            section.number_end(),
            inline(&section.title, CELL_BREAK),
        ));
        for (anchor, block) in anchored(section) {
            writer.content(&anchor, block, colon);
        }
    }
    writer.out
}

/// Markdown under way: blocks with a blank line between them.
#[derive(Default)]
struct Writer {
    out: String,
}

impl Writer {
    fn block(&mut self, text: &str) {
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

    fn content(&mut self, anchor: &str, block: &Block, colon: &str) {
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
                cells.push(inline(&period(roadmap, bar), " "));
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

/// A text with its line ends written as `line_break`.
fn inline(text: &str, line_break: &str) -> String {
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
