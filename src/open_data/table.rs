//! What is public as one table: a row per principle of a set. The columns keep their
//! names and their order; a new one comes at the end.

use anyhow::Context as _;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook};

use super::published::{departure_name, instant};
use super::{LICENCE, LICENCE_NAME, Published, PublishedSet};
use crate::i18n::{Language, Translator};
use crate::web::spreadsheet::cell;

/// The columns. What is in each is said on the page, in `open-column-…`.
pub(crate) const COLUMNS: [&str; 24] = [
    "set",
    "set_url",
    "organisation_kind",
    "organisation_key",
    "organisation",
    "organisation_uri",
    "province",
    "decided_on",
    "published_at",
    "vision",
    "place",
    "principle",
    "title",
    "theme",
    "motivation",
    "departure",
    "session",
    "held_on",
    "round",
    "people",
    "catalogue",
    "catalogue_version",
    "catalogue_provenance",
    "licence",
];

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Cell {
    Text(String),
    Number(u32),
    Nothing,
}

fn text(text: impl Into<String>) -> Cell {
    Cell::Text(text.into())
}

fn number(number: impl TryInto<u32>) -> Cell {
    number.try_into().map_or(Cell::Nothing, Cell::Number)
}

fn rows(published: &Published) -> Vec<[Cell; 24]> {
    published.sets.iter().flat_map(|one| rows_of(published, one)).collect()
}

fn rows_of(published: &Published, one: &PublishedSet) -> Vec<[Cell; 24]> {
    let (set, publisher) = (&one.set, &one.publisher);
    // Everyone gets the same file: titles are in the language the deck was made in.
    let language = set.catalogue.languages.first().copied().unwrap_or_default();
    let session = set.provenance.as_ref();
    let province = province(&publisher.province);
    one.principles()
        .map(|(place, card, motivation, departure)| {
            let theme = set.catalogue.theme(&card.theme).map(|theme| theme.text.get(language).title.clone());
            [
                text(&set.public_id),
                text(published.url(&one.path())),
                text(publisher.kind_name()),
                text(&publisher.key),
                text(&publisher.name),
                text(&publisher.uri),
                text(&province),
                text(set.decided_on.to_string()),
                text(instant(set.published_at)),
                text(&set.vision),
                number(place),
                text(card.code.as_str()),
                text(&card.text.get(language).title),
                text(theme.unwrap_or_default()),
                text(motivation),
                departure.map_or(Cell::Nothing, |how| text(departure_name(how))),
                session.map_or(Cell::Nothing, |session| text(&session.workshop)),
                session.map_or(Cell::Nothing, |session| text(session.held_on.to_string())),
                session.map_or(Cell::Nothing, |session| number(session.round)),
                session.map_or(Cell::Nothing, |session| number(session.people)),
                text(&set.catalogue.key),
                text(&set.catalogue.version),
                text(set.catalogue.provenance.get(language)),
                text(LICENCE),
            ]
        })
        .collect()
}

fn province(code: &str) -> String {
    crate::organisations::province_name(&Translator::new(Language::Nl), code)
}

/// The table as CSV (RFC 4180, UTF-8).
///
/// # Errors
/// None that writing to memory gives.
pub(super) fn csv(published: &Published) -> anyhow::Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for row in rows(published) {
        writer.write_record(row.iter().map(|one| match one {
            Cell::Text(text) => cell(text).into_owned(),
            Cell::Number(number) => number.to_string(),
            Cell::Nothing => String::new(),
        }))?;
    }
    writer.into_inner().context("rows in memory")
}

/// The table as a workbook, with a sheet that says what it is. Texts are cells of
/// text, whatever they begin with.
///
/// # Errors
/// When a sheet cannot hold it.
pub(super) fn xlsx(published: &Published, t: Translator) -> anyhow::Result<Vec<u8>> {
    let mut workbook = Workbook::new();
    // Not now, so that the same content is the same file.
    let made_at = ExcelDateTime::from_timestamp(published.changed_at.unwrap_or_default())?;
    workbook.set_properties(
        &DocProperties::new()
            .set_title("Voorrang: open data")
            .set_comment(format!("{LICENCE_NAME}: {LICENCE}"))
            .set_creation_datetime(&made_at),
    );
    let bold = Format::new().set_bold();
    let sheet = workbook.add_worksheet().set_name(t.get("open-sheet").as_ref())?;
    sheet.set_freeze_panes(1, 0)?;
    for (column, name) in (0u16..).zip(COLUMNS) {
        sheet.write_string_with_format(0, column, name, &bold)?;
        sheet.set_column_width(
            column,
            if matches!(name, "vision" | "motivation" | "title") { 50 } else { 16 },
        )?;
    }
    for (line, row) in (1u32..).zip(rows(published)) {
        for (column, one) in (0u16..).zip(row) {
            match one {
                Cell::Text(text) if text.is_empty() => {}
                Cell::Text(text) => {
                    sheet.write_string(line, column, text)?;
                }
                Cell::Number(number) => {
                    sheet.write_number(line, column, number)?;
                }
                Cell::Nothing => {}
            }
        }
    }
    let about = workbook.add_worksheet().set_name(t.get("open-sheet-about").as_ref())?;
    about.set_column_width(0, 24)?.set_column_width(1, 100)?;
    let mut lines = vec![
        (t.get("open-licence").into_owned(), format!("{LICENCE_NAME}, {LICENCE}")),
        (t.get("open-source").into_owned(), published.url("/open")),
    ];
    lines.extend(COLUMNS.map(|name| (name.to_owned(), t.get(&column_key(name)).into_owned())));
    for (line, (name, meaning)) in (0u32..).zip(lines) {
        about.write_string_with_format(line, 0, name, &bold)?;
        about.write_string(line, 1, meaning)?;
    }
    Ok(workbook.save_to_buffer()?)
}

/// The message that says what is in a column.
#[must_use]
pub(crate) fn column_key(name: &str) -> String {
    format!("open-column-{}", name.replace('_', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_content_is_the_same_file_and_no_text_a_formula() {
        let published = Published::sample();
        let t = Translator::new(Language::Nl);
        assert_eq!(xlsx(&published, t).unwrap(), xlsx(&published, t).unwrap());
        let written = String::from_utf8(csv(&published).unwrap()).unwrap();
        assert!(written.contains("\"'=HYPERLINK(") && written.contains(",'=1+1,"), "{written}");
        assert!(!written.contains(",=") && !written.contains("\"="));
    }
}
