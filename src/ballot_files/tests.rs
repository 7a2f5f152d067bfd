//! The formats against each other: whatever is written out is read back, and
//! whatever is no file of ballots is said to be none.

use std::fmt::Write as _;

use proptest::prelude::*;
use proptest::sample::Index;

use super::reading::line_at;
use super::{BallotFile, FileFormat, read};
use crate::domain::count::matrix::Pairwise;
use crate::domain::count::profile::{Profile, Unranked, Vote};

const FORMATS: [FileFormat; 3] = [FileFormat::PrefLib, FileFormat::Csv, FileFormat::Json];

const INSTANCES: [&str; 12] = [
    include_str!("../../tests/data/ballots/preflib_ers_02.json"),
    include_str!("../../tests/data/ballots/preflib_ers_04.json"),
    include_str!("../../tests/data/ballots/preflib_ers_15.json"),
    include_str!("../../tests/data/ballots/preflib_ers_19.json"),
    include_str!("../../tests/data/ballots/preflib_ers_20.json"),
    include_str!("../../tests/data/ballots/preflib_ers_27.json"),
    include_str!("../../tests/data/ballots/preflib_ers_30.json"),
    include_str!("../../tests/data/ballots/preflib_ers_35.json"),
    include_str!("../../tests/data/ballots/preflib_ers_54.json"),
    include_str!("../../tests/data/ballots/preflib_ers_55.json"),
    include_str!("../../tests/data/ballots/preflib_sushi10_5000.json"),
    include_str!("../../tests/data/ballots/preflib_sushi10_first40.json"),
];

/// Reads a file that is right.
#[track_caller]
pub(super) fn file(format: FileFormat, text: &str) -> BallotFile {
    read(format, text, Unranked::Bottom).unwrap()
}

/// What is said of a file that is wrong.
#[track_caller]
pub(super) fn said(format: FileFormat, text: &str) -> String {
    read(format, text, Unranked::Bottom).unwrap_err().to_string()
}

/// Count, weight, ranking and those not judged.
pub(super) type Written<'t> = (u64, u64, &'t [&'t [usize]], &'t [usize]);

/// The profile a file should give.
pub(super) fn profile(size: usize, ballots: &[Written<'_>]) -> Profile {
    let mut profile = Profile::new(size).unwrap();
    for (count, weight, ranking, not_judged) in ballots {
        let ranking: Vec<Vec<usize>> = ranking.iter().map(|tied| tied.to_vec()).collect();
        let vote = Vote::new(size, &ranking, not_judged, Unranked::Bottom, *count, *weight);
        profile.add(vote.unwrap()).unwrap();
    }
    profile
}

#[test]
fn a_name_tells_the_format() {
    for (name, format) in [
        ("00006-00000003.soc", Some(FileFormat::PrefLib)),
        ("trees.SOI", Some(FileFormat::PrefLib)),
        ("a.b.toc", Some(FileFormat::PrefLib)),
        (".toi", Some(FileFormat::PrefLib)),
        ("Stemmen.CSV", Some(FileFormat::Csv)),
        ("stemmen.tsv", Some(FileFormat::Csv)),
        ("ballots.json", Some(FileFormat::Json)),
        ("ballots.txt", None),
        ("ballots.cat", None),
        ("csv", None),
        ("", None),
    ] {
        assert_eq!(FileFormat::of_name(name), format, "{name}");
    }
}

#[test]
fn what_is_no_text_is_no_file_in_any_format() {
    for format in FORMATS {
        for text in ["", "\u{feff}", " \r\n\t\n"] {
            assert_eq!(said(format, text), "the file is empty");
        }
        assert_eq!(said(format, "PK\u{3}\u{4}\r\n\n\0"), "line 3: the file is not plain text");
    }
}

#[test]
fn lines_end_in_three_ways() {
    let text = "a\nb\r\nc\rd\n\ne";
    let lines: Vec<u64> = "abcde".chars().map(|char| line_at(text, text.find(char).unwrap())).collect();
    assert_eq!(lines, [1, 2, 3, 4, 6]);
}

#[test]
fn reads_real_elections() {
    for text in INSTANCES {
        let instance: serde_json::Value = serde_json::from_str(text).unwrap();
        let names: Vec<&str> =
            instance["alternatives"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
        let expected = &instance["expected"];
        let read = |unranked| read(FileFormat::Json, text, unranked).unwrap();
        let strict = |file: &BallotFile| {
            let pairs = Pairwise::of(&file.profile);
            let row = |one| (0..names.len()).map(|other| pairs.strict(one, other)).collect();
            serde_json::json!((0..names.len()).map(row).collect::<Vec<Vec<u64>>>())
        };
        let file = read(Unranked::Bottom);
        assert_eq!(file.alternatives, names);
        assert_eq!(file.profile.total_weight(), expected["total_weight"].as_u64().unwrap());
        assert_eq!(strict(&file), expected["pairwise_strict"], "{}", instance["name"]);
        if let Some(other) = expected.get("unranked_as_no_opinion") {
            assert_eq!(strict(&read(Unranked::NoOpinion)), other["pairwise_strict"], "{}", instance["name"]);
        }
    }
}

#[test]
fn rows_and_lists_without_end_stop_where_they_are_wrong() {
    let many = "0,".repeat(1 << 20);
    assert_eq!(
        said(FileFormat::Csv, &format!("A,B\n\n{}", many.replace('0', "1"))),
        "line 3: the row has more cells than the 2 of the header"
    );
    assert_eq!(
        said(FileFormat::Json, &format!(r#"{{"ballots": [], "alternatives": [{many}0]}}"#)),
        "line 1: an alternative must be a text"
    );
    let groups = "[],".repeat(1 << 18);
    let text = format!(r#"{{"alternatives": ["A"], "ballots": [{{"count": 1, "ranking": [{groups}[0]]}}]}}"#);
    assert_eq!(file(FileFormat::Json, &text).profile, profile(1, &[(1, 1, &[&[0]], &[])]));
}

/// A ballot to write out.
#[derive(Debug, Clone)]
struct Plain {
    count: u64,
    weight: u64,
    groups: Vec<Vec<usize>>,
    not_judged: Vec<usize>,
}

#[derive(Debug, Clone)]
struct PlainFile {
    names: Vec<String>,
    ballots: Vec<Plain>,
    unranked: Unranked,
}

impl PlainFile {
    fn profile(&self) -> Profile {
        let mut profile = Profile::new(self.names.len()).unwrap();
        for Plain { count, weight, groups, not_judged } in &self.ballots {
            let vote = Vote::new(self.names.len(), groups, not_judged, self.unranked, *count, *weight);
            profile.add(vote.unwrap()).unwrap();
        }
        profile
    }

    /// PrefLib knows no weights, and nothing that is not judged.
    fn for_preflib(mut self) -> Self {
        for ballot in &mut self.ballots {
            ballot.weight = 1;
            ballot.not_judged.clear();
        }
        self
    }

    fn orders(&self, is_old: bool) -> String {
        let voters: u64 = self.ballots.iter().map(|ballot| ballot.count).sum();
        let (alternatives, orders) = (self.names.len(), self.ballots.len());
        let mut text = if is_old {
            format!("{alternatives}\n")
        } else {
            format!(
                "# NUMBER ALTERNATIVES: {alternatives}\n# NUMBER VOTERS: {voters}\n# NUMBER UNIQUE ORDERS: {orders}\n"
            )
        };
        for (name, id) in self.names.iter().zip(1..) {
            let before = if is_old { format!("{id},") } else { format!("# ALTERNATIVE NAME {id}: ") };
            writeln!(text, "{before}{name}").unwrap();
        }
        if is_old {
            writeln!(text, "{voters},{voters},{orders}").unwrap();
        }
        for ballot in &self.ballots {
            let order: Vec<String> = ballot.groups.iter().map(|tied| order_of(tied)).collect();
            let separator = if is_old { "," } else { ": " };
            writeln!(text, "{}{separator}{}", ballot.count, order.join(",")).unwrap();
        }
        // A blank ballot of the older kind is a count alone.
        if is_old { text.replace(",\n", "\n") } else { text }
    }

    fn table(&self, separator: &str, line_end: &str) -> String {
        let quoted = |name: &String| format!("\"{}\"", name.replace('"', "\"\""));
        let names: Vec<String> = self.names.iter().map(quoted).collect();
        let mut text = format!("count{separator}{}{separator}weight{line_end}", names.join(separator));
        for ballot in &self.ballots {
            let mut cells = vec![String::new(); self.names.len()];
            for (group, tied) in ballot.groups.iter().enumerate() {
                tied.iter().for_each(|one| cells[*one] = (2 * group + 1).to_string());
            }
            ballot.not_judged.iter().for_each(|one| cells[*one] = "-".to_owned());
            let cells = cells.join(separator);
            write!(text, "{}{separator}{cells}{separator}{}{line_end}", ballot.count, ballot.weight).unwrap();
        }
        text
    }

    fn json(&self, is_pretty: bool) -> String {
        let ballots: Vec<serde_json::Value> = self
            .ballots
            .iter()
            .map(|Plain { count, weight, groups, not_judged }| {
                serde_json::json!({"count": count, "weight": weight, "ranking": groups, "not_judged": not_judged})
            })
            .collect();
        let file = serde_json::json!({"alternatives": self.names, "ballots": ballots});
        if is_pretty { serde_json::to_string_pretty(&file).unwrap() } else { file.to_string() }
    }
}

fn order_of(tied: &[usize]) -> String {
    let ids: Vec<String> = tied.iter().map(|alternative| (alternative + 1).to_string()).collect();
    if let [id] = &ids[..] { id.clone() } else { format!("{{{}}}", ids.join(",")) }
}

/// Ballots over up to six alternatives, with names that a format must not trip
/// over.
fn files() -> impl Strategy<Value = PlainFile> {
    (1_usize..=6).prop_flat_map(|size| {
        let names = prop::collection::vec("[a-zé ,;:#\"'{}\\[\\]0-9-]{0,6}", size);
        let ballot = (1_u64..5, 1_u64..4, prop::collection::vec(0_usize..size + 2, size)).prop_map(
            move |(count, weight, places)| {
                // The two last places stand for left out and not judged.
                let of = |place| (0..size).filter(|one| places[*one] == place).collect::<Vec<_>>();
                let groups = (0..size).map(of).filter(|tied| !tied.is_empty()).collect();
                Plain { count, weight, groups, not_judged: of(size + 1) }
            },
        );
        let unranked = prop_oneof![Just(Unranked::Bottom), Just(Unranked::NoOpinion)];
        (names, prop::collection::vec(ballot, 0..6), unranked).prop_map(|(names, ballots, unranked)| {
            // The index keeps them different, and from being a count.
            let names = names.iter().enumerate().map(|(index, name)| format!("K{name}{index}")).collect();
            PlainFile { names, ballots, unranked }
        })
    })
}

#[track_caller]
fn reads_back(format: FileFormat, text: &str, plain: &PlainFile) {
    let file = read(format, text, plain.unranked).unwrap();
    assert_eq!(file.alternatives, plain.names, "{text}");
    assert_eq!(file.profile, plain.profile(), "{text}");
}

/// Nothing panics, and a fault is a short sentence about a line of the file.
#[track_caller]
fn reads_or_says_why_not(text: &str) {
    for format in FORMATS {
        let Err(fault) = read(format, text, Unranked::Bottom) else { continue };
        let sentence = fault.to_string();
        assert!(!sentence.contains(['\n', '\r', '\u{1b}']), "{sentence:?}");
        assert!(sentence.chars().count() < 220, "{sentence:?}");
        let lines = line_at(text, text.len());
        assert!(fault.line.is_none_or(|line| (1..=lines).contains(&line)), "{sentence:?} in {text:?}");
    }
}

proptest! {
    #[test]
    fn what_is_written_out_is_read_back(plain in files()) {
        for (separator, line_end) in [(",", "\n"), (";", "\r\n"), ("\t", "\r")] {
            reads_back(FileFormat::Csv, &plain.table(separator, line_end), &plain);
        }
        reads_back(FileFormat::Json, &plain.json(false), &plain);
        reads_back(FileFormat::Json, &plain.json(true), &plain);
        let plain = plain.for_preflib();
        reads_back(FileFormat::PrefLib, &plain.orders(false), &plain);
        reads_back(FileFormat::PrefLib, &plain.orders(true), &plain);
    }

    #[test]
    fn any_text_is_read_or_refused(text in "(?s).{0,60}") {
        reads_or_says_why_not(&text);
    }

    #[test]
    fn text_that_looks_like_a_file_is_read_or_refused(text in "[0-9{}\\[\\],:;#\"'\\-. \t\r\nKé]{0,60}") {
        reads_or_says_why_not(&text);
    }

    /// Pieces of files, cut out, doubled, moved and written over.
    #[test]
    fn a_damaged_file_is_read_or_refused(
        plain in files(),
        kind in 0..5,
        cuts in prop::collection::vec((any::<Index>(), any::<Index>(), any::<Index>(), "(?s).{0,3}"), 1..5),
    ) {
        let text = match kind {
            0 => plain.for_preflib().orders(false),
            1 => plain.for_preflib().orders(true),
            2 => plain.table(";", "\r\n"),
            3 => plain.json(false),
            _ => plain.json(true),
        };
        let mut text: Vec<char> = text.chars().collect();
        for (one, other, to, new) in cuts {
            let (one, other) = (one.index(text.len() + 1), other.index(text.len() + 1));
            let piece: Vec<char> = text.drain(one.min(other)..one.max(other).min(one.min(other) + 8)).collect();
            let to = to.index(text.len() + 1);
            text.splice(to..to, piece.into_iter().chain(new.chars()));
        }
        reads_or_says_why_not(&text.into_iter().collect::<String>());
    }
}
