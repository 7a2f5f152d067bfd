//! JSON, as the instances under `tests/data/ballots` are written:
//!
//! ```json
//! {"alternatives": ["Oak", "Ash", "Elm"],
//!  "ballots": [{"count": 3, "ranking": [[2], [0, 1]]},
//!              {"count": 1, "weight": 2, "ranking": [[1]], "not_judged": [0]}]}
//! ```
//!
//! A ranking is its groups of tied alternatives, best first; ids are indexes in
//! the list of alternatives. Other keys of the file say something else and are
//! passed over; a ballot has no others.

use std::borrow::Cow;
use std::fmt;

use serde::Deserializer as _;
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::reading::{Names, Reading, line_at, positive, shown};
use super::{BallotFile, FileFault, Kind, Problem, Quantity};
use crate::domain::count::profile::{MOST_ALTERNATIVES, Unranked};

/// Ids count from this.
const FIRST: usize = 0;

/// Reads a file of ballots in JSON.
///
/// # Errors
/// The first [`FileFault`]; when it is not JSON, that one.
pub(super) fn read(text: &str, unranked: Unranked) -> Result<BallotFile, FileFault> {
    let json = Json { text };
    // From here on all of it is JSON, and only the kinds of things can be wrong.
    let file: &RawValue = serde_json::from_str(text).map_err(|error| json.not_json(&error, 1))?;
    let file = file.get();
    let (mut alternatives, mut ballots) = (None, None);
    json.entries(file, "the file", |key, value| {
        let slot = match key {
            "alternatives" => &mut alternatives,
            "ballots" => &mut ballots,
            _ => return Ok(()),
        };
        json.fill(slot, key, value)
    })?;
    let alternatives = json.present(alternatives, "alternatives", file)?;
    let ballots = json.present(ballots, "ballots", file)?;
    let names = json.names(alternatives)?;
    let mut reading =
        Reading::new(names.len(), unranked).map_err(|problem| json.fault(alternatives, problem))?;
    json.items(ballots, "ballots", |ballot| json.ballot(ballot, &mut reading))?;
    Ok(reading.finish(names))
}

/// The text of a file. Values are slices of it, without white space around
/// them, and so have their line.
#[derive(Clone, Copy)]
struct Json<'t> {
    text: &'t str,
}

impl<'t> Json<'t> {
    fn line(self, value: &'t str) -> u64 {
        line_at(self.text, value.as_ptr().addr() - self.text.as_ptr().addr())
    }

    fn fault(self, value: &'t str, problem: Problem) -> FileFault {
        problem.at(self.line(value))
    }

    /// What the parser says; `first` is the line of what it was given.
    fn not_json(self, error: &serde_json::Error, first: u64) -> FileFault {
        let said = error.to_string();
        // The parser adds the line and the column, which are told apart from it.
        let detail = said.rsplit_once(" at line ").map_or(said.as_str(), |(detail, _)| detail);
        let problem = Problem::NotJson { column: error.column(), detail: shown(detail) };
        problem.at(first + (error.line() as u64).saturating_sub(1))
    }

    fn fill(self, slot: &mut Option<&'t str>, key: &str, value: &'t str) -> Result<(), FileFault> {
        match slot.replace(value) {
            None => Ok(()),
            Some(_) => Err(self.fault(value, Problem::KeyTwice(shown(key)))),
        }
    }

    fn present(self, slot: Option<&'t str>, key: &'static str, whole: &'t str) -> Result<&'t str, FileFault> {
        slot.ok_or_else(|| self.fault(whole, Problem::Missing(key)))
    }

    fn items(
        self,
        list: &'t str,
        what: &'static str,
        mut take: impl FnMut(&'t str) -> Result<(), FileFault>,
    ) -> Result<(), FileFault> {
        if !list.starts_with('[') {
            return Err(self.fault(list, Problem::MustBe { what, kind: Kind::List }));
        }
        self.walk(list, |_, item| take(item))
    }

    fn entries(
        self,
        object: &'t str,
        what: &'static str,
        take: impl FnMut(&str, &'t str) -> Result<(), FileFault>,
    ) -> Result<(), FileFault> {
        if !object.starts_with('{') {
            return Err(self.fault(object, Problem::MustBe { what, kind: Kind::Object }));
        }
        self.walk(object, take)
    }

    fn walk(
        self,
        whole: &'t str,
        take: impl FnMut(&str, &'t str) -> Result<(), FileFault>,
    ) -> Result<(), FileFault> {
        let mut fault = None;
        let walk = Walk { take, fault: &mut fault };
        let walked = serde_json::Deserializer::from_str(whole).deserialize_any(walk);
        match (fault, walked) {
            (Some(fault), _) => Err(fault),
            (None, Err(error)) => Err(self.not_json(&error, self.line(whole))),
            (None, Ok(())) => Ok(()),
        }
    }

    fn names(self, list: &'t str) -> Result<Vec<String>, FileFault> {
        let mut names = Names::default();
        self.items(list, "alternatives", |item| {
            if names.list.len() == MOST_ALTERNATIVES {
                return Err(self.fault(item, Problem::TooManyAlternatives));
            }
            if !item.starts_with('"') {
                return Err(self.fault(item, Problem::MustBe { what: "an alternative", kind: Kind::Text }));
            }
            let name: String =
                serde_json::from_str(item).map_err(|error| self.not_json(&error, self.line(item)))?;
            let added = match name.trim() {
                "" => Err(Problem::NoName(names.list.len())),
                name => names.add(name),
            };
            added.map_err(|problem| self.fault(item, problem))
        })?;
        Ok(names.list)
    }

    fn ballot(self, ballot: &'t str, reading: &mut Reading) -> Result<(), FileFault> {
        let (mut count, mut weight, mut ranking, mut not_judged) = (None, None, None, None);
        self.entries(ballot, "a ballot", |key, value| {
            let slot = match key {
                "count" => &mut count,
                "weight" => &mut weight,
                "ranking" => &mut ranking,
                "not_judged" => &mut not_judged,
                _ => return Err(self.fault(value, Problem::UnknownKey(shown(key)))),
            };
            self.fill(slot, key, value)
        })?;
        let number = |quantity, value: &'t str| {
            positive(quantity, value).map_err(|problem| self.fault(value, problem))
        };
        let count = number(Quantity::Count, self.present(count, "count", ballot)?)?;
        let weight = weight.map_or(Ok(1), |weight| number(Quantity::Weight, weight))?;
        self.groups(self.present(ranking, "ranking", ballot)?, reading)?;
        if let Some(not_judged) = not_judged {
            self.ids(not_judged, "not_judged", reading, Reading::leave_unjudged)?;
        }
        reading.end_ballot(count, weight).map_err(|problem| self.fault(ballot, problem))
    }

    /// Reads a list of groups. Groups and their ids are most of a file, and so
    /// simple that they are taken apart by hand: whatever else stands there is
    /// no id, in pieces too.
    fn groups(self, list: &'t str, reading: &mut Reading) -> Result<(), FileFault> {
        let mut rest = self.inside(list, "a ranking")?;
        while !rest.is_empty() {
            let end = rest.find(']').map_or(rest.len(), |end| end + 1);
            let (group, after) = rest.split_at(end);
            reading.begin_group();
            self.ids(group, "a group of a ranking", reading, Reading::rank)?;
            rest = after.trim_start().trim_start_matches(',').trim_start();
        }
        Ok(())
    }

    fn ids(
        self,
        list: &'t str,
        what: &'static str,
        reading: &mut Reading,
        put: impl Fn(&mut Reading, usize),
    ) -> Result<(), FileFault> {
        let inside = self.inside(list, what)?;
        if inside.is_empty() {
            return Ok(());
        }
        for id in inside.split(',').map(str::trim) {
            let alternative = reading.name(id, FIRST).map_err(|problem| self.fault(id, problem))?;
            put(reading, alternative);
        }
        Ok(())
    }

    /// What stands between the brackets of a list.
    fn inside(self, list: &'t str, what: &'static str) -> Result<&'t str, FileFault> {
        let inside = list.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).map(str::trim);
        inside.ok_or_else(|| self.fault(list, Problem::MustBe { what, kind: Kind::List }))
    }
}

/// Hands on what is inside a list or an object, without keeping it; the items
/// of a list with an empty key.
struct Walk<'f, T> {
    take: T,
    /// Why it stopped: the parser's own error cannot carry it.
    fault: &'f mut Option<FileFault>,
}

impl<'t, T: FnMut(&str, &'t str) -> Result<(), FileFault>> Walk<'_, T> {
    fn hand<E: serde::de::Error>(&mut self, key: &str, value: &'t RawValue) -> Result<(), E> {
        (self.take)(key, value.get()).map_err(|fault| {
            *self.fault = Some(fault);
            E::custom("stopped")
        })
    }
}

impl<'t, T: FnMut(&str, &'t str) -> Result<(), FileFault>> Visitor<'t> for Walk<'_, T> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list or an object")
    }

    fn visit_seq<A: SeqAccess<'t>>(mut self, mut list: A) -> Result<(), A::Error> {
        while let Some(item) = list.next_element()? {
            self.hand("", item)?;
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'t>>(mut self, mut object: A) -> Result<(), A::Error> {
        while let Some((key, value)) = object.next_entry::<Cow<'t, str>, _>()? {
            self.hand(&key, value)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::FileFormat;
    use super::super::tests::{Written, file, profile, said};

    fn reads(text: &str) -> super::super::BallotFile {
        file(FileFormat::Json, text)
    }

    fn refuses(text: &str) -> String {
        said(FileFormat::Json, text)
    }

    #[test]
    fn reads_groups_of_ids() {
        let file = reads(
            r#"{"name": "Trees", "tags": [[1], {"a": null}],
                "ballots": [
                  {"count": 3, "ranking": [[2], [0, 1]]},
                  {"ranking": [[1], []], "not_judged": [0], "weight": 2, "count": 1},
                  {"count": 1, "ranking": []}
                ],
                "alternatives": ["Oak", " Ash", "\u0045lm"]}"#,
        );
        assert_eq!(file.alternatives, ["Oak", "Ash", "Elm"]);
        let ballots: [Written<'_>; 3] =
            [(3, 1, &[&[2], &[0, 1]], &[]), (1, 2, &[&[1]], &[0]), (1, 1, &[], &[])];
        assert_eq!(file.profile, profile(3, &ballots));
    }

    #[test]
    fn a_file_without_ballots_is_one() {
        let file = reads(r#"{"alternatives": ["Oak"], "ballots": []}"#);
        assert_eq!((file.alternatives.len(), file.profile.total_weight()), (1, 0));
    }

    #[test]
    fn says_what_is_no_json_and_where() {
        assert_eq!(
            refuses("{\n\"alternatives\": [,]}"),
            "line 2: this is not JSON, at character 18: expected value"
        );
        assert_eq!(refuses("{"), "line 1: this is not JSON, at character 1: EOF while parsing an object");
        assert_eq!(refuses("{} x"), "line 1: this is not JSON, at character 4: trailing characters");
        assert_eq!(
            refuses("{\"alternatives\": [\n\"\\ud800\"], \"ballots\": []}"),
            "line 2: this is not JSON, at character 8: unexpected end of hex escape"
        );
        assert_eq!(
            refuses(&"[".repeat(100_000)),
            "line 1: this is not JSON, at character 100000: EOF while parsing a list"
        );
    }

    #[test]
    fn says_what_the_file_must_have() {
        assert_eq!(refuses("[]"), "line 1: the file must be an object");
        assert_eq!(refuses(r#"{"ballots": []}"#), "line 1: “alternatives” is missing");
        assert_eq!(refuses("\n{\"alternatives\": [\"Oak\"]}"), "line 2: “ballots” is missing");
        assert_eq!(refuses(r#"{"alternatives": {}, "ballots": []}"#), "line 1: alternatives must be a list");
        assert_eq!(
            refuses(r#"{"alternatives": [], "ballots": []}"#),
            "line 1: the file names no alternatives"
        );
        assert_eq!(
            refuses(r#"{"alternatives": [3], "ballots": []}"#),
            "line 1: an alternative must be a text"
        );
        assert_eq!(refuses(r#"{"alternatives": ["A", " "], "ballots": []}"#), "line 1: name 1 is empty");
        assert_eq!(
            refuses("{\"alternatives\": [\"A\",\n\"A\"], \"ballots\": []}"),
            "line 2: two alternatives are called “A”"
        );
        assert_eq!(
            refuses("{\"ballots\": [], \"alternatives\": [],\n\"ballots\": []}"),
            "line 2: “ballots” is given twice"
        );
    }

    #[track_caller]
    fn refuses_ballot(ballot: &str, expected: &str) {
        let text = format!("{{\"alternatives\": [\"Oak\", \"Ash\"],\n\"ballots\": [\n{ballot}]}}");
        assert_eq!(refuses(&text), expected);
    }

    #[test]
    fn says_what_is_wrong_with_a_ballot() {
        refuses_ballot("[]", "line 3: a ballot must be an object");
        refuses_ballot(r#"{"ranking": []}"#, "line 3: “count” is missing");
        refuses_ballot(r#"{"count": 1}"#, "line 3: “ranking” is missing");
        refuses_ballot(r#"{"count": 1, "ranking": 3}"#, "line 3: a ranking must be a list");
        refuses_ballot(r#"{"count": 1, "ranking": [0, 1]}"#, "line 3: a group of a ranking must be a list");
        refuses_ballot(
            r#"{"count": 1, "ranking": [], "not_judged": 0}"#,
            "line 3: not_judged must be a list",
        );
        refuses_ballot(r#"{"count": 1, "wieght": 2, "ranking": []}"#, "line 3: a ballot has no “wieght”");
        refuses_ballot(r#"{"count": 1, "count": 2, "ranking": []}"#, "line 3: “count” is given twice");
        refuses_ballot("{\"count\": 1, \"ranking\": [[0],\n[1, 0]]}", "line 4: alternative 0 is named twice");
        for group in ["[[0]]", "[0, [1]]", "[\"]\"]", "[[]]", "{\"a\": [0]}"] {
            let text = format!(
                r#"{{"alternatives": ["A"], "ballots": [{{"count": 1, "ranking": [[0], {group}]}}]}}"#
            );
            refuses(&text);
        }
        refuses_ballot(
            r#"{"count": 1, "ranking": [[0]], "not_judged": [0]}"#,
            "line 3: alternative 0 is named twice",
        );
        for id in ["2", "-1", "0.5", "1e0", "\"1\"", "99999999999999999999", "null", "{}"] {
            refuses_ballot(
                &format!(r#"{{"count": 1, "ranking": [[{id}]]}}"#),
                &format!("line 3: there is no alternative “{id}”"),
            );
        }
    }

    #[test]
    fn says_what_is_wrong_with_a_number() {
        for count in ["0", "-3", "1.5", "1e3", "null", "\"3\"", "[3]"] {
            refuses_ballot(
                &format!(r#"{{"count": {count}, "ranking": []}}"#),
                &format!("line 3: the count must be a whole number above 0, not “{count}”"),
            );
        }
        refuses_ballot(
            r#"{"count": 1, "weight": -1, "ranking": []}"#,
            "line 3: the weight must be a whole number above 0, not “-1”",
        );
        refuses_ballot(
            r#"{"count": 18446744073709551616, "ranking": []}"#,
            "line 3: the number 18446744073709551616 is too large",
        );
        refuses_ballot(
            r#"{"count": 18446744073709551615, "weight": 18446744073709551615, "ranking": []}"#,
            "line 3: the ballots weigh more than 1099511627776 together",
        );
    }
}
