//! The worked-out sheet of a principle: what an organisation wants with it, where it
//! stands, what it does and what is in the way.
//!
//! Several people write on it at once, each field for itself. A page that sends a
//! field says as what it was read ([`mark`]); [`outcome`] tells whether writing it
//! would overwrite words that whoever wrote it has not seen.

use std::collections::BTreeMap;

use sha2::{Digest as _, Sha256};

use super::catalogue::CardCode;

/// Longest text of a field, in characters: a page of a document.
pub const TEXT_LIMIT: usize = 2_000;

/// How far an organisation is with a principle, in six steps of which each has words:
/// from nothing arranged (0) to part of how it works (5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Standing(u8);

impl Standing {
    /// Every step, the lowest first.
    pub const ALL: [Self; 6] = [Self(0), Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// Reads a step as it stands in a form and in the database; `None` for what is no
    /// step.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.0.to_string() == text)
    }

    /// The step, 0 to 5.
    #[must_use]
    pub fn number(self) -> u8 {
        self.0
    }
}

/// A field of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// What the organisation wants with the principle.
    Ambition,
    /// Where it stands.
    Standing,
    /// What it does already.
    Already,
    /// What it will do soon.
    Soon,
    /// What is in the way.
    Obstacles,
}

impl Field {
    /// Every field, in the order of the sheet.
    pub const ALL: [Self; 5] = [Self::Ambition, Self::Standing, Self::Already, Self::Soon, Self::Obstacles];

    /// The name in forms, in the database and in message keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ambition => "ambition",
            Self::Standing => "standing",
            Self::Already => "already",
            Self::Soon => "soon",
            Self::Obstacles => "obstacles",
        }
    }

    /// Reads [`Field::as_str`] back.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.as_str() == name)
    }
}

/// What stands in a field, and who put it there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    /// The text, or the digit of a standing; empty once it was cleared.
    pub value: String,
    /// The open page it was written from.
    pub tab: String,
    /// When, in seconds since 1970.
    pub changed_at: i64,
    /// The name of who wrote it, while they have an account.
    pub by: Option<String>,
}

/// How far a sheet is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Progress {
    /// Nothing is on it.
    Empty,
    /// Something is.
    Begun,
    /// It says what the organisation wants, where it stands, and what it does or will
    /// do. That nothing is in the way is an answer, too.
    WorkedOut,
}

impl Progress {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Empty, Self::Begun, Self::WorkedOut];

    /// The name in message keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Begun => "begun",
            Self::WorkedOut => "worked-out",
        }
    }
}

/// The sheet of one principle, as one organisation worked it out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The principle.
    pub card: CardCode,
    fields: BTreeMap<Field, Written>,
}

impl Sheet {
    /// A sheet nobody wrote on yet.
    #[must_use]
    pub fn empty(card: CardCode) -> Self {
        Self { card, fields: BTreeMap::new() }
    }

    /// With what stands in a field.
    pub fn put(&mut self, field: Field, written: Written) {
        self.fields.insert(field, written);
    }

    /// What stands in a field, once somebody wrote there.
    #[must_use]
    pub fn written(&self, field: Field) -> Option<&Written> {
        self.fields.get(&field)
    }

    /// The words of a field (of the standing its digit); empty when there are none.
    #[must_use]
    pub fn text(&self, field: Field) -> &str {
        self.fields.get(&field).map_or("", |written| written.value.as_str())
    }

    /// Where the organisation says it stands; `None` when it did not say.
    #[must_use]
    pub fn standing(&self) -> Option<Standing> {
        Standing::parse(self.text(Field::Standing))
    }

    /// What was written last.
    #[must_use]
    pub fn latest(&self) -> Option<&Written> {
        self.fields.values().max_by_key(|written| written.changed_at)
    }

    /// How far it is.
    #[must_use]
    pub fn progress(&self) -> Progress {
        let has = |field| !self.text(field).is_empty();
        if has(Field::Ambition) && has(Field::Standing) && (has(Field::Already) || has(Field::Soon)) {
            Progress::WorkedOut
        } else if Field::ALL.into_iter().any(has) {
            Progress::Begun
        } else {
            Progress::Empty
        }
    }
}

/// A short name of a text: equal for equal texts, and for no others. A form carries it
/// instead of the text it was read with.
#[must_use]
pub fn mark(text: &str) -> String {
    Sha256::digest(text).iter().take(12).map(|byte| format!("{byte:02x}")).collect()
}

/// As what a field was read, and where it is written.
#[derive(Debug, Clone, Copy)]
pub struct Read<'a> {
    /// The open page.
    pub tab: &'a str,
    /// The [`mark`] of what stood in the field when that page was made.
    pub mark: &'a str,
}

/// What is to be done with a field that was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing: it stands there already, or nobody touched it.
    Nothing,
    /// It is written.
    Write,
    /// Somebody else wrote there meanwhile: both texts are to be seen first.
    Meanwhile,
}

/// What is to be done with a field that holds `stored` and was sent as `sent`.
#[must_use]
pub fn outcome(stored: Option<&Written>, sent: &str, read: Read<'_>) -> Outcome {
    let there = stored.map_or("", |written| written.value.as_str());
    if sent == there {
        return Outcome::Nothing;
    }
    // A page writes on over its own words: it cannot always know that they arrived.
    if mark(there) == read.mark || stored.is_some_and(|written| written.tab == read.tab) {
        return Outcome::Write;
    }
    // A form without scripts sends every field, also those that were only read.
    if mark(sent) == read.mark { Outcome::Nothing } else { Outcome::Meanwhile }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(value: &str, tab: &str) -> Written {
        Written { value: value.to_owned(), tab: tab.to_owned(), changed_at: 1, by: None }
    }

    #[test]
    fn only_six_steps_are_steps() {
        for (number, step) in (0_u8..).zip(Standing::ALL) {
            assert_eq!(Standing::parse(&number.to_string()), Some(step));
            assert_eq!(step.number(), number);
        }
        for wrong in ["", "6", "-1", "03", " 3", "3.5", "drie", "٣"] {
            assert_eq!(Standing::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_sheet_is_worked_out_by_what_it_wants_where_it_stands_and_what_it_does() {
        let mut sheet = Sheet::empty(CardCode::new("K5"));
        assert_eq!(sheet.progress(), Progress::Empty);
        sheet.put(Field::Obstacles, written("Geld", "a"));
        sheet.put(Field::Ambition, written("Alles", "a"));
        sheet.put(Field::Standing, written("0", "a"));
        assert_eq!((sheet.progress(), sheet.standing()), (Progress::Begun, Some(Standing::ALL[0])));
        sheet.put(Field::Soon, Written { changed_at: 9, ..written("Iets", "b") });
        assert_eq!(sheet.progress(), Progress::WorkedOut);
        assert_eq!(sheet.latest().map(|written| written.changed_at), Some(9));
        for field in Field::ALL {
            sheet.put(field, written("", "a"));
            assert_eq!(Field::parse(field.as_str()), Some(field));
        }
        assert_eq!((sheet.progress(), sheet.standing()), (Progress::Empty, None));
    }

    #[test]
    fn nothing_is_overwritten_that_was_not_seen() {
        let stored = written("van Bert", "bert");
        let read = |text: &str| mark(text);
        let decided = |sent: &str, tab: &str, as_read: &str| {
            let mark = read(as_read);
            outcome(Some(&stored), sent, Read { tab, mark: &mark })
        };
        assert_eq!(decided("van Anke", "anke", ""), Outcome::Meanwhile);
        assert_eq!(decided("van Anke", "anke", "van Bert"), Outcome::Write, "seen");
        assert_eq!(decided("", "anke", "van Bert"), Outcome::Write, "seen, and cleared");
        assert_eq!(decided("", "anke", ""), Outcome::Nothing, "not touched");
        assert_eq!(decided("van Bert", "anke", ""), Outcome::Nothing, "the same words");
        assert_eq!(decided("verder", "bert", ""), Outcome::Write, "its own words");
        assert_eq!(decided("", "bert", ""), Outcome::Write, "its own words, taken back");
        let first = Read { tab: "anke", mark: &mark("") };
        assert_eq!(outcome(None, "van Anke", first), Outcome::Write);
        assert_eq!(outcome(None, "", first), Outcome::Nothing);
        // A form that lost its marks writes nowhere.
        assert_eq!(outcome(None, "x", Read { tab: "", mark: "" }), Outcome::Meanwhile);
    }
}
