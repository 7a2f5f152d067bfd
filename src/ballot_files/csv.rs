//! A table as a spreadsheet saves it: a ballot on each row.
//!
//! The header names the alternatives. A cell gives the place of one: 1 for the
//! best, equal numbers for a tie, and gaps mean nothing; `1,5` is a place as
//! well, as spreadsheets give it to two that share one. An empty cell leaves it
//! out; a dash does not judge it. A row with nothing in it is no ballot. Two more
//! columns may stand anywhere: how often the ballot was cast, and what each of
//! them weighs. A column about who voted, such as their names, is passed over,
//! and so is one with nothing in it.

use std::borrow::Cow;

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

use super::reading::{Names, Reading, is_digits, line_at, positive, shown, whole_number};
use super::{BallotFile, FileFault, Problem, Quantity};
use crate::domain::count::profile::{MOST_ALTERNATIVES, Unranked};

/// What may stand between cells, the least likely inside a name first: the
/// first of them in the header, outside quotes, is the one.
const SEPARATORS: [u8; 3] = [b'\t', b';', b','];

/// What ends a line, alone or together.
const LINE_ENDS: [char; 2] = ['\r', '\n'];

/// Cells for an alternative that the ballot does not judge: a hyphen, and what
/// office programs make of one.
const NOT_JUDGED: [&str; 4] = ["-", "–", "—", "−"];

/// Names of columns about who voted, in the languages of our spreadsheets.
const ABOUT_PEOPLE: [&str; 18] = [
    "naam",
    "name",
    "nom",
    "deelnemer",
    "participant",
    "participante",
    "persoon",
    "person",
    "personne",
    "nr",
    "nr.",
    "no",
    "n°",
    "#",
    "id",
    "volgnummer",
    "tijdstempel",
    "timestamp",
];

/// Reads a table of places.
///
/// # Errors
/// The first [`FileFault`].
pub(super) fn read(text: &str, unranked: Unranked) -> Result<BallotFile, FileFault> {
    let separator = separator(text);
    let mut cells = Cells::new(text, separator);
    cells.begin_row();
    let start = cells.position;
    let at_header = |problem: Problem| problem.at(line_at(text, start));
    let header = Header::read(&mut cells).map_err(at_header)?;
    let mut reading = Reading::new(header.names.list.len(), unranked).map_err(at_header)?;
    let mut row = Row { places: Vec::new(), is_comma_decimal: separator != b',' };
    while cells.begin_row() {
        let start = cells.position;
        row.read(&mut cells, &header, &mut reading).map_err(|problem| problem.at(line_at(text, start)))?;
    }
    Ok(reading.finish(header.names.list))
}

fn separator(text: &str) -> u8 {
    let mut best = SEPARATORS.len() - 1;
    let mut is_quoted = false;
    let mut before = b'\n';
    for byte in text.trim_start_matches(LINE_ENDS).bytes() {
        match byte {
            b'"' if is_quoted => is_quoted = false,
            // A quote opens at the beginning of a cell, or again when doubled.
            b'"' => is_quoted = before == b'"' || before == b'\n' || SEPARATORS.contains(&before),
            _ if is_quoted => {}
            b'\r' | b'\n' => break,
            _ => best = SEPARATORS[..best].iter().position(|one| *one == byte).unwrap_or(best),
        }
        before = byte;
    }
    SEPARATORS[best]
}

/// The cells of a table, one after the other: a row is never in memory as a
/// whole, however many cells it has.
struct Cells<'t> {
    text: &'t str,
    /// Bytes that were read.
    position: usize,
    parser: Reader,
    /// The last cell, and room behind it.
    cell: Vec<u8>,
    length: usize,
}

impl<'t> Cells<'t> {
    fn new(text: &'t str, separator: u8) -> Self {
        let parser = ReaderBuilder::new().delimiter(separator).build();
        // Enough for a place; a name makes it grow.
        Self { text, position: 0, parser, cell: vec![0; 64], length: 0 }
    }

    /// Skips empty lines; `false` when no row follows.
    fn begin_row(&mut self) -> bool {
        self.position = self.text.len() - self.text[self.position..].trim_start_matches(LINE_ENDS).len();
        self.position < self.text.len()
    }

    /// Reads the next cell of the row; `true` when it is the last one.
    ///
    /// # Errors
    /// [`Problem::Quote`], at which the parser itself does not stop.
    fn read(&mut self) -> Result<bool, Problem> {
        self.length = 0;
        let start = self.position;
        loop {
            let rest = &self.text.as_bytes()[self.position..];
            let (result, read, written) = self.parser.read_field(rest, &mut self.cell[self.length..]);
            self.position += read;
            self.length += written;
            match result {
                // Asked again with nothing, the parser ends the last cell.
                ReadFieldResult::InputEmpty => {}
                ReadFieldResult::OutputFull => self.cell.resize(2 * self.cell.len(), 0),
                ReadFieldResult::Field { record_end: false } => return Ok(false),
                ReadFieldResult::Field { record_end: true } | ReadFieldResult::End => break,
            }
        }
        let written = &self.text[start..self.position];
        let is_open = written.starts_with('"') && written.matches('"').count() % 2 == 1;
        if is_open { Err(Problem::Quote) } else { Ok(true) }
    }

    /// The cell that was read.
    fn last(&self) -> Cow<'_, str> {
        match String::from_utf8_lossy(&self.cell[..self.length]) {
            // Also the space that does not break, which nobody sees.
            Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
            Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
        }
    }
}

#[derive(Clone, Copy)]
enum Column {
    Alternative(usize),
    Of(Quantity),
    /// About who voted: passed over.
    Person,
    /// Without a name, and to be without anything else.
    Nothing,
}

struct Header {
    columns: Vec<Column>,
    names: Names,
}

impl Header {
    fn read(cells: &mut Cells<'_>) -> Result<Self, Problem> {
        let mut columns = Vec::new();
        let mut names = Names::default();
        let mut quantities = Vec::new();
        loop {
            let is_last = cells.read()?;
            let name = cells.last();
            if let Some(quantity) = quantity(&name) {
                if quantities.contains(&quantity) {
                    return Err(Problem::ColumnTwice(quantity));
                }
                quantities.push(quantity);
                columns.push(Column::Of(quantity));
            } else if name.is_empty() {
                columns.push(Column::Nothing);
            } else if ABOUT_PEOPLE.contains(&name.to_lowercase().as_str()) {
                columns.push(Column::Person);
            } else if names.list.len() == MOST_ALTERNATIVES {
                return Err(Problem::TooManyAlternatives);
            } else {
                columns.push(Column::Alternative(names.list.len()));
                names.add(&name)?;
            }
            if is_last {
                return Ok(Self { columns, names });
            }
        }
    }
}

/// What a column is for when it is not an alternative's, in the languages of
/// our spreadsheets.
fn quantity(name: &str) -> Option<Quantity> {
    match name.to_lowercase().as_str() {
        "count" | "aantal" | "nombre" => Some(Quantity::Count),
        "weight" | "gewicht" | "poids" => Some(Quantity::Weight),
        _ => None,
    }
}

/// Reads rows, with a buffer that is kept from row to row.
struct Row {
    /// Place and alternative.
    places: Vec<(u64, usize)>,
    /// Whether `2,0` is a number: the comma does not separate cells.
    is_comma_decimal: bool,
}

impl Row {
    fn read(&mut self, cells: &mut Cells<'_>, header: &Header, reading: &mut Reading) -> Result<(), Problem> {
        let expected = header.columns.len();
        let (mut count, mut weight) = (1, 1);
        let (mut found, mut is_blank) = (0, true);
        // What a cell that has to be filled in lacks, if the row is a ballot.
        let mut lacks = None;
        self.places.clear();
        loop {
            let is_last = cells.read()?;
            let cell = cells.last();
            if found == 0 && is_last && cell.is_empty() {
                // A line of white space.
                return Ok(());
            }
            is_blank &= cell.is_empty();
            let column = header.columns.get(found).ok_or(Problem::TooManyCells { expected })?;
            found += 1;
            match (column, &*cell) {
                (Column::Alternative(_) | Column::Nothing, "") | (Column::Person, _) => {}
                (Column::Nothing, _) => return Err(Problem::NoName(found)),
                (Column::Alternative(alternative), cell) if NOT_JUDGED.contains(&cell) => {
                    reading.leave_unjudged(*alternative);
                }
                (Column::Of(quantity), "") => {
                    lacks = Some(Problem::NotPositive { quantity: *quantity, found: String::new() });
                }
                (Column::Alternative(alternative), cell) => {
                    let place = self.place(cell)?.filter(|place| *place > 0);
                    let place = place.ok_or_else(|| Problem::NotAPlace {
                        alternative: shown(&header.names.list[*alternative]),
                        found: shown(cell),
                    })?;
                    self.places.push((place, *alternative));
                }
                (Column::Of(Quantity::Count), cell) => count = positive(Quantity::Count, self.whole(cell))?,
                (Column::Of(Quantity::Weight), cell) => {
                    weight = positive(Quantity::Weight, self.whole(cell))?
                }
            }
            if is_last {
                break;
            }
        }
        if is_blank {
            return Ok(());
        }
        if found < expected {
            return Err(Problem::TooFewCells { found, expected });
        }
        if let Some(problem) = lacks {
            return Err(problem);
        }
        self.places.sort_unstable();
        let mut last = 0;
        for (place, alternative) in &self.places {
            if *place != last {
                reading.begin_group();
                last = *place;
            }
            reading.rank(*alternative);
        }
        reading.end_ballot(count, weight)
    }

    /// A place in hundredths; `None` for what is none. At most two decimals: three
    /// would be thousands in half of the world.
    fn place(&self, cell: &str) -> Result<Option<u64>, Problem> {
        let comma = if self.is_comma_decimal { cell.split_once(',') } else { None };
        let Some((whole, decimals)) = cell.split_once('.').or(comma) else {
            let place = whole_number(cell)?;
            return place.map(|place| hundredths(place, 0, cell)).transpose();
        };
        let decimals = match decimals.len() {
            1 => whole_number(decimals)?.map(|tenths| tenths * 10),
            2 => whole_number(decimals)?,
            _ => None,
        };
        let Some((place, decimals)) = whole_number(whole)?.zip(decimals) else { return Ok(None) };
        hundredths(place, decimals, cell).map(Some)
    }

    /// A number without the `.0` that some programs write behind a whole one.
    /// Only one zero: three would be thousands in half of the world.
    fn whole<'t>(&self, cell: &'t str) -> &'t str {
        let comma = if self.is_comma_decimal { cell.strip_suffix(",0") } else { None };
        cell.strip_suffix(".0").or(comma).filter(|whole| is_digits(whole)).unwrap_or(cell)
    }
}

fn hundredths(whole: u64, decimals: u64, cell: &str) -> Result<u64, Problem> {
    let place = whole.checked_mul(100).and_then(|place| place.checked_add(decimals));
    place.ok_or_else(|| Problem::TooLarge(shown(cell)))
}

#[cfg(test)]
mod tests {
    use super::super::FileFormat;
    use super::super::tests::{Written, file, profile, said};
    use super::MOST_ALTERNATIVES;

    fn reads(text: &str) -> super::super::BallotFile {
        file(FileFormat::Csv, text)
    }

    fn refuses(text: &str) -> String {
        said(FileFormat::Csv, text)
    }

    #[test]
    fn reads_a_place_from_each_cell() {
        let file = reads("Oak,Ash,Elm,Fir\n1,2,3,4\n2,1,2,9\n7,,,3\n1,-,,-\n,,,\n4,–,1.5,1\n");
        assert_eq!(file.alternatives, ["Oak", "Ash", "Elm", "Fir"]);
        let ballots: [Written<'_>; 5] = [
            (1, 1, &[&[0], &[1], &[2], &[3]], &[]),
            (1, 1, &[&[1], &[0, 2], &[3]], &[]),
            (1, 1, &[&[3], &[0]], &[]),
            (1, 1, &[&[0]], &[1, 3]),
            (1, 1, &[&[3], &[2], &[0]], &[1]),
        ];
        assert_eq!(file.profile, profile(4, &ballots));
    }

    #[test]
    fn passes_over_what_is_about_people_or_empty() {
        let expected = profile(2, &[(1, 1, &[&[1], &[0]], &[])]);
        for text in [
            "Naam\tOak\tAsh\t\nJan\t2\t1\t\n\t\t\t\n",
            "Nr;Oak;Ash;;\r\n1;2;1;;\r\n;;;;\r\n",
            "Oak,timestamp,Ash\n2,8/12/2026 9:30,1\n",
        ] {
            let file = reads(text);
            assert_eq!(file.alternatives, ["Oak", "Ash"], "{text:?}");
            assert_eq!(file.profile, expected, "{text:?}");
        }
    }

    #[test]
    fn count_and_weight_stand_anywhere_in_three_languages() {
        let expected = profile(2, &[(3, 2, &[&[1], &[0]], &[])]);
        for header in ["count,Oak,Ash,weight", "Aantal,Oak,Ash,GEWICHT", "nombre,Oak,Ash,Poids"] {
            let file = reads(&format!("{header}\n3,2,1,2\n"));
            assert_eq!(file.alternatives, ["Oak", "Ash"]);
            assert_eq!(file.profile, expected, "{header}");
        }
    }

    #[test]
    fn reads_what_spreadsheets_write() {
        let expected = profile(2, &[(1, 1, &[&[0], &[1]], &[]), (4, 1, &[&[1]], &[])]);
        for text in [
            "\u{feff}Oak;Ash, or so;count\r\n1;2;1\r\n;1;4\r\n",
            "Oak\tAsh, or so\tcount\n1\t2\t1\n\t1\t4",
            "\n\nOak ,\"Ash, or so \",count\r\n\r\n1.0, 2,1\n   \n,\"1\",4.0\n\n\n",
            "Oak;Ash, or so;count\r1,0;2,0;1\r;1;4\r",
        ] {
            let file = reads(text);
            assert_eq!(file.alternatives, ["Oak", "Ash, or so"], "{text:?}");
            assert_eq!(file.profile, expected, "{text:?}");
        }
    }

    #[test]
    fn quotes_hide_separators_and_lines() {
        let file = reads("\"A;\tB\",\"say \"\"C;D\"\"\",\"two\nlines\",5\" disk\n1,2,3,4\n");
        assert_eq!(file.alternatives, ["A;\tB", "say \"C;D\"", "two\nlines", "5\" disk"]);
        assert_eq!(
            refuses("\"A\nB\",C\n1,2\n\n1,x\n"),
            "line 5: the place of “C” must be a number above 0, empty or -, not “x”"
        );
    }

    #[test]
    fn a_header_alone_has_no_ballots() {
        let file = reads("Oak,Ash");
        assert_eq!((file.alternatives.len(), file.profile.total_weight()), (2, 0));
    }

    #[test]
    fn says_what_is_wrong_with_the_header() {
        assert_eq!(refuses("\nOak,,Ash\n1,7,2\n"), "line 3: name 2 is empty");
        assert_eq!(refuses("Oak,Ash,Oak \n"), "line 1: two alternatives are called “Oak”");
        assert_eq!(refuses("Oak,count,Aantal\n"), "line 1: there are two columns with the count");
        assert_eq!(refuses("count,weight\n1,1\n"), "line 1: the file names no alternatives");
        let names: Vec<String> = (0..=MOST_ALTERNATIVES).map(|number| format!("K{number}")).collect();
        let expected = "line 1: there are more alternatives than the 1000 that can be counted";
        assert_eq!(refuses(&names.join(";")), expected);
        assert_eq!(reads(&names[1..].join(";")).alternatives.len(), MOST_ALTERNATIVES);
    }

    #[test]
    fn says_which_row_has_a_quotation_mark_that_does_not_close() {
        let expected = "a quotation mark opens in this row and does not close";
        assert_eq!(refuses("Oak,\"Ash\n1,2\n2,1\n"), format!("line 1: {expected}"));
        assert_eq!(refuses("Oak,Ash\n1,2\n1,\"2\n2,1\n"), format!("line 3: {expected}"));
        assert_eq!(refuses("Oak,Ash\n1,2\n1,\""), format!("line 3: {expected}"));
        assert_eq!(reads("Oak,\"\"\"Ash\"\"\"").alternatives, ["Oak", "\"Ash\""]);
    }

    #[track_caller]
    fn refuses_row(row: &str, expected: &str) {
        assert_eq!(
            refuses(&format!("Oak;Ash;count\r\n1;2;1\r\n\r\n{row}\r\n")),
            format!("line 4: {expected}")
        );
    }

    #[test]
    fn says_what_is_wrong_with_a_row() {
        refuses_row("1;2", "the row has 2 cells, the header has 3");
        refuses_row("1;2;3;", "the row has more cells than the 3 of the header");
        for count in ["", "0", "-3", "1.5", "1.000", "three", "+1"] {
            refuses_row(
                &format!("1;2;{count}"),
                &format!("the count must be a whole number above 0, not “{count}”"),
            );
        }
        for place in ["0", "-1", "1.555", "1.000", "1.", ".0", "first", "--"] {
            refuses_row(
                &format!("1;{place};3"),
                &format!("the place of “Ash” must be a number above 0, empty or -, not “{place}”"),
            );
        }
        refuses_row("1;18446744073709551616;3", "the number 18446744073709551616 is too large");
        refuses_row("1;2;1099511627776", "the ballots weigh more than 1099511627776 together");
        refuses_row(
            &format!("1;\u{1b}[31m{};3", "x".repeat(50)),
            &format!(
                "the place of “Ash” must be a number above 0, empty or -, not “ [31m{}…”",
                "x".repeat(35)
            ),
        );
    }
}
