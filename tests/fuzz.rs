//! Files of ballots, damaged in every way for as long as is asked: reading and
//! counting them gives a sentence or a result that holds together, never a panic.
//!
//! Two seconds as a rule; `script/test long` asks for sixty.

#![expect(clippy::unwrap_used, reason = "what goes wrong in a test fails it")]

use std::time::{Duration, Instant};

use voorrang::ballot_files::{FileFormat, read};
use voorrang::domain::count::matrix::Pairwise;
use voorrang::domain::count::profile::Unranked;
use voorrang::domain::count::result::CountResult;
use voorrang::domain::count::{kemeny, sureness};
use voorrang::domain::random::Random;

const SEEDS: &[(FileFormat, &str)] = &[
    (FileFormat::Json, include_str!("data/ballots/preflib_ers_19.json")),
    (
        FileFormat::Json,
        r#"{"alternatives": ["A", "B", "C"], "ballots": [{"count": 3, "weight": 2, "ranking": [[0], [1, 2]], "not_judged": []}]}"#,
    ),
    (FileFormat::Csv, include_str!("../src/tallies/data/example.csv")),
    (FileFormat::Csv, "A,B,\"C, D\",count,weight\r\n1,2,2,3,1\r\n-,1,,1,4294967297\r\n"),
    (
        FileFormat::PrefLib,
        "# NUMBER ALTERNATIVES: 3\n# NUMBER VOTERS: 4\n# NUMBER UNIQUE ORDERS: 2\n# ALTERNATIVE NAME 1: A\n\
         # ALTERNATIVE NAME 2: B\n# ALTERNATIVE NAME 3: C\n3: 1,{2,3}\n1: 3\n",
    ),
    (FileFormat::PrefLib, "3\n1,A\n2,B\n3,C\n4,4,2\n3,1,{2,3}\n1,3\n"),
];

/// Pieces that mean something to one of the formats.
const PIECES: &[&str] = &[
    "\n",
    ",",
    ";",
    ":",
    "\t",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "#",
    "-",
    "-1",
    "0",
    "1",
    "2",
    "18446744073709551616",
    "4294967297",
    "1099511627777",
    "1.5",
    "1e9",
    "null",
    "count",
    "weight",
    "ranking",
    "not_judged",
    "\u{0}",
    "\u{feff}",
    "é",
    " ",
];

fn damaged(text: &str, random: &mut Random) -> String {
    let mut bytes: Vec<u8> = text.bytes().collect();
    for _ in 0..=random.below(4) {
        let at = random.below(bytes.len() + 1);
        let end = (at + random.below(12)).min(bytes.len());
        match random.below(4) {
            0 => drop(bytes.drain(at..end)),
            1 => drop(bytes.splice(at..at, PIECES[random.below(PIECES.len())].bytes())),
            2 => {
                let piece = bytes[at..end].to_vec();
                let to = random.below(bytes.len() + 1);
                bytes.splice(to..to, piece);
            }
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = u8::try_from(random.below(256)).unwrap();
                }
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn holds_together(result: &CountResult, pairs: &Pairwise) {
    let consensus = &result.consensus;
    let mut order = consensus.order.clone();
    order.sort_unstable();
    assert_eq!(order, (0..pairs.size()).collect::<Vec<_>>(), "each alternative once");
    assert!(consensus.lower_bound2 <= consensus.score2);
    assert_eq!(kemeny::score2(pairs, &consensus.order), consensus.score2);
    for (one, other) in pairs.each_pair() {
        assert!(pairs.judged(one, other) <= pairs.total());
    }
    for measure in [result.agreement.kendall_w, result.agreement.polarization].into_iter().flatten() {
        assert!((0.0..=1.0 + 1e-9).contains(&measure), "{measure}");
    }
    if let Ok(tau) = result.agreement.tau_x {
        assert!((-1.0 - 1e-9..=1.0 + 1e-9).contains(&tau), "{tau}");
    }
    if let Ok(sureness) = &result.sureness {
        assert_eq!(sureness.same_top.last().copied().unwrap_or(sureness::DRAWS), sureness::DRAWS);
        assert_eq!(sureness.bands.iter().map(Vec::len).sum::<usize>(), pairs.size());
    }
}

#[test]
fn damaged_files_give_a_sentence_or_a_result() {
    #[expect(clippy::disallowed_methods, reason = "how long to go on is the runner's affair")]
    let seconds = std::env::var("VOORRANG_FUZZ_SECONDS").map_or(2, |seconds| seconds.parse().unwrap());
    let until = Instant::now() + Duration::from_secs(seconds);
    let mut random = Random::seeded(1);
    let (mut read_count, mut refused_count) = (0_u64, 0_u64);
    while Instant::now() < until {
        let (format, seed) = SEEDS[random.below(SEEDS.len())];
        let text = damaged(seed, &mut random);
        for unranked in [Unranked::Bottom, Unranked::NoOpinion] {
            match read(format, &text, unranked) {
                Ok(file) => {
                    read_count += 1;
                    assert_eq!(file.alternatives.len(), file.profile.alternatives());
                    let pairs = Pairwise::of(&file.profile);
                    // The whole result takes a while here: now and then.
                    if random.below(20) == 0 {
                        holds_together(&CountResult::of(&file.profile, 1), &pairs);
                    }
                }
                Err(fault) => {
                    refused_count += 1;
                    let sentence = fault.to_string();
                    assert!(!sentence.is_empty() && !sentence.contains('\n'), "{sentence:?}");
                }
            }
        }
    }
    // Both ways out were taken, or this tested nothing.
    assert!(read_count > 10 && refused_count > 10, "{read_count} read, {refused_count} refused");
    println!("{read_count} files read, {refused_count} refused");
}
