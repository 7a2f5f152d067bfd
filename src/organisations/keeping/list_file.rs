//! A list of municipalities of a country, as a CSV file: read with every fault and
//! its line, and held against what is there.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use sha2::{Digest as _, Sha256};

use super::Record;
use crate::domain::municipality::{NisCode, parse_inhabitants};
use crate::domain::rights::OrganisationKind;
use crate::domain::text::clean_line;
use crate::organisations::province_code;

/// Largest file: twenty times the longest list there is (France, 35,000 rows, is not
/// read: more rows than this program's pages can show).
pub const FILE_BYTES: usize = 5 * 1024 * 1024;
/// Most rows.
pub const MOST_ROWS: usize = 10_000;
/// The columns, in this order.
pub const COLUMNS: [&str; 5] = ["key", "name", "region", "former_names", "external_uri"];
/// A column that may follow: how many people live there.
pub const INHABITANTS: &str = "inhabitants";
/// Most characters in a cell.
const CELL_LIMIT: usize = 500;
/// Most characters in a name.
const NAME_LIMIT: usize = 120;
/// More faults than this nobody reads; the first tell what is wrong.
const MOST_FAULTS: usize = 50;

/// A municipality as a list has it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listed {
    /// The key to it.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Its province or region.
    pub region: String,
    /// Names it had before.
    pub former_names: Vec<String>,
    /// Where the list names it on the web.
    pub external_uri: String,
    /// How many people live there; none where the list does not say, which leaves
    /// it as it is.
    pub inhabitants: Option<u32>,
}

/// Why a file is refused as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileFault {
    /// Larger than [`FILE_BYTES`].
    TooLarge,
    /// No text: a spreadsheet, an archive or something else.
    NotCsv,
    /// Text in another encoding than UTF-8.
    NotUtf8,
    /// The first line does not name [`COLUMNS`].
    Columns,
    /// More rows than [`MOST_ROWS`].
    TooManyRows,
    /// No row at all.
    Empty,
    /// Rows that cannot be as they are, the first of them, and how many more.
    Rows(Vec<RowFault>, usize),
}

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowFault {
    /// The line in the file.
    pub line: u64,
    /// What is wrong there.
    pub problem: RowProblem,
}

/// What can be wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowProblem {
    /// Not as many cells as there are columns.
    Cells(usize),
    /// The key is no key.
    Key(String),
    /// The key stood on this line already.
    KeyTwice(u64),
    /// There is no name, or it is too long.
    Name,
    /// A cell begins like a formula: no name does.
    Formula(String),
    /// A cell is too long.
    TooLong,
    /// No address on the web.
    Uri(String),
    /// No number of people.
    Inhabitants(String),
}

impl RowProblem {
    /// The name in message keys, and what the message shows.
    #[must_use]
    pub fn told(&self) -> (&'static str, String) {
        match self {
            Self::Cells(found) => ("cells", found.to_string()),
            Self::Key(key) => ("key", key.clone()),
            Self::KeyTwice(line) => ("key-twice", line.to_string()),
            Self::Name => ("name", String::new()),
            Self::Formula(cell) => ("formula", cell.clone()),
            Self::TooLong => ("too-long", String::new()),
            Self::Uri(uri) => ("uri", uri.clone()),
            Self::Inhabitants(cell) => ("inhabitants", cell.clone()),
        }
    }
}

/// Reads a list.
///
/// # Errors
/// Why the file is refused, or everything wrong with its rows.
pub fn read(file: &[u8]) -> Result<Vec<Listed>, FileFault> {
    if file.len() > FILE_BYTES {
        return Err(FileFault::TooLarge);
    }
    // What a spreadsheet program keeps is an archive; a NUL stands in no text.
    if file.starts_with(b"PK") || file.starts_with(&[0x1F, 0x8B]) || file.contains(&0) {
        return Err(FileFault::NotCsv);
    }
    let text = std::str::from_utf8(file).map_err(|_| FileFault::NotUtf8)?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut records = reader.records();
    let columns = COLUMNS.len();
    // Of UTF-8 the reader makes something whatever it says.
    let header = records.next().and_then(Result::ok).ok_or(FileFault::Columns)?;
    let names: Vec<&str> = header.iter().map(str::trim).collect();
    if names.get(..columns) != Some(&COLUMNS) || !matches!(names[columns..], [] | [INHABITANTS]) {
        return Err(FileFault::Columns);
    }
    let (mut listed, mut faults, mut more) = (Vec::new(), Vec::new(), 0);
    let mut lines: HashMap<String, u64> = HashMap::new();
    for (index, record) in records.enumerate() {
        if index >= MOST_ROWS {
            return Err(FileFault::TooManyRows);
        }
        let Ok(record) = record else { return Err(FileFault::NotCsv) };
        let line = record.position().map_or(0, csv::Position::line);
        match row(&record, names.len(), line, &mut lines) {
            Ok(one) => listed.push(one),
            Err(_) if faults.len() >= MOST_FAULTS => more += 1,
            Err(problem) => faults.push(RowFault { line, problem }),
        }
    }
    if !faults.is_empty() {
        return Err(FileFault::Rows(faults, more));
    }
    if listed.is_empty() { Err(FileFault::Empty) } else { Ok(listed) }
}

fn row(
    record: &csv::StringRecord,
    columns: usize,
    line: u64,
    lines: &mut HashMap<String, u64>,
) -> Result<Listed, RowProblem> {
    if record.len() != columns {
        return Err(RowProblem::Cells(record.len()));
    }
    for cell in record {
        if cell.chars().count() > CELL_LIMIT {
            return Err(RowProblem::TooLong);
        }
        if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
            return Err(RowProblem::Formula(cell.chars().take(40).collect()));
        }
    }
    let cell =
        |index: usize| clean_line(record.get(index).unwrap_or_default(), CELL_LIMIT).unwrap_or_default();
    let key = cell(0);
    let Some(code) = NisCode::parse(&key) else { return Err(RowProblem::Key(key)) };
    if let Some(first) = lines.insert(key.clone(), line) {
        return Err(RowProblem::KeyTwice(first));
    }
    let name = clean_line(&cell(1), NAME_LIMIT).map_err(|_| RowProblem::Name)?;
    let uri = cell(4);
    if !uri.is_empty() && !is_web_address(&uri) {
        return Err(RowProblem::Uri(uri));
    }
    let inhabitants = cell(5);
    if !inhabitants.is_empty() && parse_inhabitants(&inhabitants).is_none() {
        return Err(RowProblem::Inhabitants(inhabitants));
    }
    let former: BTreeSet<String> = cell(3)
        .split('|')
        .map(|name| name.trim().to_owned())
        .filter(|former| !former.is_empty() && *former != name)
        .collect();
    Ok(Listed {
        key: code.as_str().to_owned(),
        name,
        region: province_code(&cell(2)),
        former_names: former.into_iter().collect(),
        external_uri: uri,
        inhabitants: parse_inhabitants(&inhabitants),
    })
}

fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty())
        && text.chars().all(|c| c.is_ascii_graphic() && !"<>\"'".contains(c))
}

/// What a list would change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Difference {
    /// What is not there yet.
    pub new: Vec<Listed>,
    /// What would be otherwise: as it is, and as the list has it.
    pub changed: Vec<(Listed, Listed)>,
    /// What is there, of the countries of the list, and not in it.
    pub gone: Vec<Listed>,
    /// What is in the list and ended here: it stays ended.
    pub ended: Vec<Listed>,
    /// How many stay as they are.
    pub same: usize,
}

impl Difference {
    /// Whether it changes nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.new.is_empty() && self.changed.is_empty() && self.gone.is_empty()
    }

    /// A mark of all of it, to see whether it is still the same.
    #[must_use]
    pub fn digest(&self) -> String {
        let hash = Sha256::digest(format!("{self:?}"));
        hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Holds a list against what is there. Only what is of a country the list names can
/// be missing in it.
#[must_use]
pub fn difference(records: &[Record], listed: &[Listed]) -> Difference {
    let country = |key: &str| NisCode::parse(key).map(|code| code.country().to_owned());
    let municipalities = records.iter().filter(|one| one.kind == OrganisationKind::Municipality);
    let there: BTreeMap<&str, &Record> = municipalities.map(|one| (one.nis_code.as_str(), one)).collect();
    let named: BTreeSet<&str> = listed.iter().map(|one| one.key.as_str()).collect();
    let countries: BTreeSet<String> = listed.iter().filter_map(|one| country(&one.key)).collect();
    let mut found = Difference::default();
    for one in listed {
        match there.get(one.key.as_str()) {
            None => found.new.push(one.clone()),
            Some(record) if record.is_ended() => found.ended.push(one.clone()),
            Some(record) => {
                let before = record.listed();
                let after = Listed { inhabitants: one.inhabitants.or(before.inhabitants), ..one.clone() };
                if before == after { found.same += 1 } else { found.changed.push((before, after)) }
            }
        }
    }
    found.gone = there
        .values()
        .filter(|record| !record.is_ended() && !named.contains(record.nis_code.as_str()))
        .filter(|record| country(&record.nis_code).is_some_and(|country| countries.contains(&country)))
        .map(|record| record.listed())
        .collect();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(rows: &str) -> Vec<u8> {
        format!("key;name;region;former_names;external_uri\n{rows}").into_bytes()
    }

    #[test]
    fn a_list_is_read_with_its_quotes_and_its_marks() {
        let text = "NL-0344;Utrecht;Utrecht;Vleuten|De Meern;https://example.org/0344\r\nNL-1;\"A;\"\"b\"\"\";;;\r\n";
        let mut bytes = vec![0xEF, 0xBB, 0xBF];
        bytes.extend(file(text));
        let listed = read(&bytes).unwrap();
        assert_eq!(listed[0].former_names, ["De Meern", "Vleuten"]);
        assert_eq!(listed[1].name, "A;\"b\"");
        let flemish = read(&file("44021;Gent;Oost-Vlaanderen;;\n46021;Sint-Niklaas;40000;;\n")).unwrap();
        assert!(flemish.iter().all(|one| one.region == "40000"), "{flemish:?}");
    }

    #[test]
    fn how_many_people_live_there_may_stand_in_a_last_column() {
        let with = |rows: &str| read(format!("{};inhabitants\n{rows}", COLUMNS.join(";")).as_bytes());
        let listed = with("NL-1;Een;;;;\nNL-2;Twee;;;;367.984\n").unwrap();
        assert_eq!(listed.iter().map(|one| one.inhabitants).collect::<Vec<_>>(), [None, Some(367_984)]);
        // What the list does not say stays as it is.
        let found = difference(&[record("NL-1", "Een", None), record("NL-2", "Twee", None)], &listed);
        assert_eq!((found.same, found.changed.len()), (1, 1));
        assert_eq!(found.changed[0].0.inhabitants, Some(900));
        let Err(FileFault::Rows(faults, 0)) = with("NL-1;Een;;;;veel\nNL-2;Twee;;;\n") else {
            panic!("faults")
        };
        let told: Vec<_> = faults.iter().map(|fault| fault.problem.told().0).collect();
        assert_eq!(told, ["inhabitants", "cells"]);
        assert_eq!(read(b"key;name;region;former_names;external_uri;people\n"), Err(FileFault::Columns));
    }

    #[test]
    fn every_fault_is_told_with_its_line() {
        let rows = "NL-1;Een;;;\nNL-1;Nog;;;\nnl-2;Twee;;;\nNL-3;=cmd|' /C calc'!A0;;;\nNL-4;;;;\nNL-5;Vijf\nNL-6;Zes;;;javascript:alert(1)\nNL-7;\"Ze\nven\";;;\nNL-8;+1;;;\n";
        let Err(FileFault::Rows(faults, 0)) = read(&file(rows)) else { panic!("faults") };
        let told: Vec<_> = faults.iter().map(|fault| (fault.line, fault.problem.told().0)).collect();
        assert_eq!(
            told,
            [
                (3, "key-twice"),
                (4, "key"),
                (5, "formula"),
                (6, "name"),
                (7, "cells"),
                (8, "uri"),
                (11, "formula")
            ]
        );
    }

    #[test]
    fn what_is_no_list_is_refused_with_one_reason() {
        assert_eq!(read(b"PK\x03\x04 an archive"), Err(FileFault::NotCsv));
        assert_eq!(read(b"key;name\0"), Err(FileFault::NotCsv));
        assert_eq!(
            read(b"key;name;region;former_names;external_uri\nNL-1;\xe9;;;\n"),
            Err(FileFault::NotUtf8)
        );
        assert_eq!(read(b"NL-1,Utrecht\n"), Err(FileFault::Columns));
        assert_eq!(read(b""), Err(FileFault::Columns));
        assert_eq!(read(&file("")), Err(FileFault::Empty));
        assert_eq!(read(&vec![b'a'; FILE_BYTES + 1]), Err(FileFault::TooLarge));
        assert_eq!(read(&file(&"a;\n".repeat(1_000_000))), Err(FileFault::TooManyRows));
        let Err(FileFault::Rows(faults, more)) = read(&file(&"x;y;;;\n".repeat(200))) else {
            panic!("faults")
        };
        assert_eq!((faults.len(), more), (50, 150));
    }

    fn record(nis_code: &str, name: &str, valid_until: Option<&str>) -> Record {
        Record {
            id: crate::domain::rights::OrganisationId(1),
            public_id: nis_code.to_owned(),
            kind: OrganisationKind::Municipality,
            nis_code: nis_code.to_owned(),
            name: name.to_owned(),
            province: String::new(),
            former_names: Vec::new(),
            kbo_number: None,
            valid_from: None,
            valid_until: valid_until.map(|date| date.parse().unwrap()),
            successor: None,
            external_uri: String::new(),
            inhabitants: Some(900),
        }
    }

    #[test]
    fn only_what_is_of_a_country_of_the_list_can_be_gone() {
        let there = [
            record("44021", "Gent", None),
            record("NL-1", "Een", None),
            record("NL-2", "Twee", None),
            record("NL-3", "Drie", None),
            record("NL-4", "Vier", Some("2025-01-01")),
        ];
        let listed = read(&file("NL-1;Een;;;\nNL-2;Tweede;;;\nNL-4;Vier;;;\nNL-5;Vijf;;;\n")).unwrap();
        let found = difference(&there, &listed);
        let keys = |listed: &[Listed]| listed.iter().map(|one| one.key.clone()).collect::<Vec<_>>();
        assert_eq!(keys(&found.new), ["NL-5"]);
        assert_eq!(found.changed.len(), 1);
        assert_eq!(keys(&found.gone), ["NL-3"]);
        assert_eq!(keys(&found.ended), ["NL-4"]);
        assert_eq!(found.same, 1);
    }
}
