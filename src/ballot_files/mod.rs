//! Files of ballots, in the formats of the field, read into a [`Profile`].
//!
//! Here belongs how a file is written: PrefLib's orders, a table as a
//! spreadsheet saves it, and JSON; and for each thing that can be wrong with
//! one, the line and a sentence. What is done with the ballots does not, and
//! neither does where a file comes from: it is text already.
//!
//! Reading takes time and memory in proportion to the text, and stops at the
//! first fault. How much a short text can ask for is bounded: see
//! [`Problem::TooManyAlternatives`] and [`Problem::TooManyBallots`].

use std::fmt;

use thiserror::Error;

use crate::domain::count::profile::{MOST_ALTERNATIVES, Profile, ProfileError, Unranked};

mod csv;
mod json;
mod preflib;
mod reading;

/// Ballots with the names of what they rank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BallotFile {
    /// The names, different from each other and not empty; their indexes are
    /// those of the profile. One that nobody ranked is there too.
    pub alternatives: Vec<String>,
    /// The ballots, in the order of the file.
    pub profile: Profile,
}

/// How ballots are written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FileFormat {
    /// Orders as PrefLib keeps them, under its present header or its older one.
    PrefLib,
    /// A table with a ballot on each row and the place of each alternative.
    Csv,
    /// Groups of ids, as under `tests/data/ballots`.
    Json,
}

impl FileFormat {
    /// The format a file's name ends in, in either case; `None` for an ending
    /// that does not say what is inside (`.txt`, `.dat`).
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        match ending.to_ascii_lowercase().as_str() {
            "soc" | "soi" | "toc" | "toi" => Some(Self::PrefLib),
            "csv" | "tsv" => Some(Self::Csv),
            "json" => Some(Self::Json),
            _ => None,
        }
    }
}

/// A number that stands beside a ballot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantity {
    /// How many people cast it.
    Count,
    /// How much each of them counts for.
    Weight,
}

impl fmt::Display for Quantity {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Count => "count",
            Self::Weight => "weight",
        })
    }
}

/// A number of the whole file, in PrefLib's header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Total {
    /// Alternatives.
    Alternatives,
    /// People who voted: the sum of the counts.
    Voters,
    /// Lines with an order.
    Orders,
}

impl fmt::Display for Total {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Alternatives => "alternatives",
            Self::Voters => "voters",
            Self::Orders => "unique orders",
        })
    }
}

/// What a value in JSON has to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `[…]`
    List,
    /// `{…}`
    Object,
    /// `"…"`
    Text,
}

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::List => "a list",
            Self::Object => "an object",
            Self::Text => "a text",
        })
    }
}

/// What can be wrong with a file. Texts in it are as written there, cut to a
/// length that fits in a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Problem {
    /// There is nothing but white space.
    #[error("the file is empty")]
    Empty,
    /// There is a NUL byte: a photo, an archive, a text in another encoding.
    #[error("the file is not plain text")]
    NotText,
    /// Nothing to rank.
    #[error("the file names no alternatives")]
    NoAlternatives,
    /// More than [`MOST_ALTERNATIVES`]: how many is not counted.
    #[error("there are more alternatives than the {MOST_ALTERNATIVES} that can be counted")]
    TooManyAlternatives,
    /// More ballots than fit in memory with so many alternatives. Only a file
    /// of very short lines has as many.
    #[error("there are more than {most} ballots, too many over this many alternatives")]
    TooManyBallots {
        /// How many could be read.
        most: usize,
    },
    /// A column (from 1) or an alternative of a list (from 0) without a name.
    #[error("name {0} is empty")]
    NoName(usize),
    /// Two alternatives with one name.
    #[error("two alternatives are called “{0}”")]
    NameTwice(String),
    /// A ballot or a header names an alternative that is not there.
    #[error("there is no alternative “{0}”")]
    Unknown(String),
    /// A ballot or a header names an alternative twice.
    #[error("alternative {0} is named twice")]
    Twice(String),
    /// A count or weight that is empty, zero, negative, a fraction, or no number.
    #[error("the {quantity} must be a whole number above 0, not “{found}”")]
    NotPositive {
        /// Which of the two.
        quantity: Quantity,
        /// What stands there.
        found: String,
    },
    /// A number above 2^64 - 1.
    #[error("the number {0} is too large")]
    TooLarge(String),
    /// What the profile does not take: too much weight.
    #[error(transparent)]
    Profile(#[from] ProfileError),

    /// PrefLib: the file begins with neither header.
    #[error("the first line must give the number of alternatives, or be a header that begins with #")]
    Beginning,
    /// PrefLib: the data are not orders but categories or matchings.
    #[error("the data type is “{0}”, and not soc, soi, toc or toi")]
    DataType(String),
    /// PrefLib: a total of the header is no number.
    #[error("the number of {total} must be a whole number, not “{found}”")]
    NotATotal {
        /// Which one.
        total: Total,
        /// What stands there.
        found: String,
    },
    /// PrefLib: the header gives a total twice.
    #[error("the header gives the number of {0} twice")]
    TotalTwice(Total),
    /// PrefLib: the header is not true of the lines.
    #[error("the header says {says} {total}, the lines have {found}")]
    Disagrees {
        /// Of what.
        total: Total,
        /// According to the header.
        says: u64,
        /// According to the lines.
        found: u64,
    },
    /// PrefLib: a line of the header after the first ballot.
    #[error("this line of the header must come before the ballots")]
    LateHeader,
    /// PrefLib, older header: a line that names an alternative is expected.
    #[error("this line must name an alternative: its number, a comma, its name")]
    NameLine,
    /// PrefLib, older header: the line under the names is not there or is no
    /// three numbers.
    #[error("three numbers must follow the names: voters, their sum, unique orders")]
    TotalsLine,
    /// PrefLib: a line that is no ballot.
    #[error("a ballot must be a count, a colon and an order")]
    BallotLine,
    /// PrefLib: a brace that does not close, or something between it and the
    /// next comma.
    #[error("tied alternatives must stand together in braces, with a comma after them")]
    Braces,

    /// CSV: a cell that gives no place.
    #[error("the place of “{alternative}” must be a number above 0, empty or -, not “{found}”")]
    NotAPlace {
        /// In whose column.
        alternative: String,
        /// What stands there.
        found: String,
    },
    /// CSV: a row that is shorter than the header.
    #[error("the row has {found} cells, the header has {expected}")]
    TooFewCells {
        /// In the row.
        found: usize,
        /// In the header.
        expected: usize,
    },
    /// CSV: a row that is longer than the header: by how much is not counted.
    #[error("the row has more cells than the {expected} of the header")]
    TooManyCells {
        /// In the header.
        expected: usize,
    },
    /// CSV: a quoted cell without an end, which would take in all that follows.
    #[error("a quotation mark opens in this row and does not close")]
    Quote,
    /// CSV: two columns for the count or for the weight.
    #[error("there are two columns with the {0}")]
    ColumnTwice(Quantity),

    /// JSON: not JSON at all.
    #[error("this is not JSON, at character {column}: {detail}")]
    NotJson {
        /// Byte in the line, from 1.
        column: usize,
        /// What the parser says, in English.
        detail: String,
    },
    /// JSON: a value of another kind than it has to be.
    #[error("{what} must be {kind}")]
    MustBe {
        /// The key, or what the value stands for.
        what: &'static str,
        /// Its kind.
        kind: Kind,
    },
    /// JSON: a key that has to be there.
    #[error("“{0}” is missing")]
    Missing(&'static str),
    /// JSON: a key that a ballot does not have, such as a typing error.
    #[error("a ballot has no “{0}”")]
    UnknownKey(String),
    /// JSON: a key that comes twice.
    #[error("“{0}” is given twice")]
    KeyTwice(String),
}

impl Problem {
    fn at(self, line: u64) -> FileFault {
        FileFault { line: Some(line), problem: self }
    }
}

/// One thing wrong with a file, and where.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub struct FileFault {
    /// The line, from 1; `None` when it is wrong of the whole file.
    pub line: Option<u64>,
    /// What it is.
    pub problem: Problem,
}

impl fmt::Display for FileFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(formatter, "line {line}: ")?;
        }
        self.problem.fmt(formatter)
    }
}

/// Reads a file of ballots. `unranked` says what it means that a ballot leaves
/// an alternative out.
///
/// # Errors
/// The first [`FileFault`] in the file.
pub fn read(format: FileFormat, text: &str, unranked: Unranked) -> Result<BallotFile, FileFault> {
    // Spreadsheets begin UTF-8 with a byte order mark.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(FileFault { line: None, problem: Problem::Empty });
    }
    if let Some(position) = text.find('\0') {
        return Err(Problem::NotText.at(reading::line_at(text, position)));
    }
    match format {
        FileFormat::PrefLib => preflib::read(text, unranked),
        FileFormat::Csv => csv::read(text, unranked),
        FileFormat::Json => json::read(text, unranked),
    }
}

#[cfg(test)]
mod tests;
