//! The program as whoever types its name meets it.

#![expect(clippy::unwrap_used, reason = "what goes wrong in a test fails it")]

mod keeping;
mod operating;
mod quiet_logs;
mod server;

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

fn voorrang(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_voorrang"))
        .args(arguments)
        .current_dir(folder)
        .env_clear()
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

/// One sentence on standard error, and an exit that is not zero.
#[track_caller]
fn complains(output: &Output, expected: &str) {
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success(), "it went well: {error}");
    assert!(error.contains(expected), "{error}");
    assert!(!error.contains("panicked") && !error.contains("RUST_BACKTRACE"), "{error}");
}

#[test]
fn help_explains_each_command() {
    let folder = folder();
    for command in [
        "serve",
        "demo",
        "migrate",
        "config",
        "check",
        "health",
        "account",
        "backup",
        "restore",
        "export",
        "import",
        "catalogue",
        "tally",
        "mail",
        "plan",
    ] {
        let help = voorrang(folder.path(), &[command, "--help"]);
        assert!(help.status.success());
        assert!(help.stdout.len() > 100, "{command}");
    }
    let help = String::from_utf8(voorrang(folder.path(), &["--help"]).stdout).unwrap();
    for word in [
        "serve",
        "demo",
        "migrate",
        "backup",
        "restore",
        "export",
        "import",
        "catalogue",
        "tally",
        "mail",
        "plan",
        "config",
        "check",
        "health",
        "--config",
        "--database",
        "--listen",
        "VOORRANG_DATABASE",
    ] {
        assert!(help.contains(word), "{word} is not in {help}");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "asking makes nothing");
}

#[test]
fn what_it_does_not_know_is_one_sentence() {
    let folder = folder();
    complains(&voorrang(folder.path(), &["fly"]), "unrecognized subcommand 'fly'");
    complains(&voorrang(folder.path(), &["serve", "--listen", "here"]), "must be an IP address and a port");
    complains(
        &voorrang(folder.path(), &["plan", "44021", "--to", "rtf"]),
        "choose docx, odt, pdf, html or md",
    );
    complains(&voorrang(folder.path(), &["plan", "44021", "--to", "md"]), "there is no database at");
    complains(&voorrang(folder.path(), &["catalogue", "check", "none.toml"]), "cannot read none.toml");
    complains(&voorrang(folder.path(), &["account", "admin", "anke"]), "\"anke\" is no e-mail address");
    complains(
        &voorrang(folder.path(), &["mail", "test", "anke@gent.be"]),
        "no mail server is known: set VOORRANG",
    );
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_catalogue_file_is_checked_and_every_fault_listed() {
    let folder = folder();
    let deck = concat!(env!("CARGO_MANIFEST_DIR"), "/src/catalogues/data/v-ict-or-2016.toml");
    let good = voorrang(folder.path(), &["catalogue", "check", deck]);
    assert!(good.status.success());
    let said = String::from_utf8(good.stdout).unwrap();
    assert!(said.contains("3 themes, 18 cards, 18 derived principles, 75 links, no faults"), "{said}");

    let broken = fs::read_to_string(deck)
        .unwrap()
        .replacen("code = \"K2\"", "code = \"K1\"", 1)
        .replacen("derived = \"IT01\"", "derived = \"IT99\"", 1)
        .replacen("[cards.fr]\ntitle = ", "[cards.fr]\n# title = ", 1);
    let file = folder.path().join("broken.toml");
    fs::write(&file, broken).unwrap();
    let bad = voorrang(folder.path(), &["catalogue", "check", "broken.toml"]);
    complains(&bad, "faults");
    let faults = String::from_utf8(bad.stdout).unwrap();
    for fault in
        ["cards › K1: code stands twice", "no derived principle \"IT99\"", "› fr › title: text is missing"]
    {
        assert!(faults.contains(fault), "{fault} is not in {faults}");
    }
}

#[test]
fn a_database_that_cannot_be_used_is_refused_and_untouched() {
    let folder = folder();
    let migrated = voorrang(folder.path(), &["migrate", "--database", "a.db"]);
    assert!(migrated.status.success(), "{}", String::from_utf8_lossy(&migrated.stderr));

    fs::write(folder.path().join("letter.db"), "Beste collega, ".repeat(100)).unwrap();
    let letter = voorrang(folder.path(), &["migrate", "--database", "letter.db"]);
    complains(&letter, "is not a Voorrang database");
    assert_eq!(fs::read_to_string(folder.path().join("letter.db")).unwrap(), "Beste collega, ".repeat(100));

    // A folder that cannot be made, whoever runs the tests: its parent is a file.
    complains(&voorrang(folder.path(), &["migrate", "--database", "letter.db/b.db"]), "cannot be written");
    complains(
        &voorrang(folder.path(), &["serve", "--listen", "127.0.0.1:0", "--database", "letter.db"]),
        "is not a",
    );
}

#[test]
fn a_folder_is_no_database_and_a_bad_setting_is_named() {
    let folder = folder();
    complains(&voorrang(folder.path(), &["migrate", "--database", "."]), "is a folder; name a file in it");
    complains(&voorrang(folder.path(), &["catalogue", "check", "/dev/zero"]), "at most 5 MiB");
    complains(
        &voorrang(folder.path(), &["serve", "--listen", "203.0.113.1:80"]),
        "not an address of this machine",
    );
    let logged = Command::new(env!("CARGO_BIN_EXE_voorrang"))
        .arg("migrate")
        .current_dir(folder.path())
        .env_clear()
        .env("VOORRANG_LOG", "[[[")
        .output()
        .unwrap();
    complains(&logged, "VOORRANG_LOG must be like");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn stopping_does_not_depend_on_who_reads_the_log() {
    let folder = folder();
    let mut serve = Command::new(env!("CARGO_BIN_EXE_voorrang"))
        .args(["serve", "--listen", "127.0.0.1:0"])
        .current_dir(folder.path())
        .env_clear()
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(serve.stderr.take());
    let first = BufReader::new(serve.stdout.take().unwrap()).lines().next().unwrap().unwrap();
    assert!(first.starts_with("Voorrang listens on http://127.0.0.1:"), "{first}");
    let asked = Command::new("kill").arg(serve.id().to_string()).status().unwrap();
    assert!(asked.success());
    for _ in 0..200 {
        if let Some(status) = serve.try_wait().unwrap() {
            assert!(status.success());
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    serve.kill().unwrap();
    panic!("still there ten seconds after it was asked to stop");
}

#[test]
fn the_demo_stays_out_of_real_work() {
    let folder = folder();
    assert!(voorrang(folder.path(), &["migrate", "--database", "real.db"]).status.success());
    let count = "INSERT INTO owners (is_guest, created_at) VALUES (1, 1)";
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(folder.path().join("real.db"));
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let mut connection = sqlx::ConnectOptions::connect(&options).await.unwrap();
        sqlx::query(count).execute(&mut connection).await.unwrap();
        sqlx::Connection::close(connection).await.unwrap();
    });
    let demo = voorrang(folder.path(), &["demo", "--database", "real.db", "--listen", "127.0.0.1:0"]);
    complains(&demo, "holds real work");
}

#[test]
fn a_full_disk_is_told_at_start() {
    let folder = folder();
    let disk = folder.path().join("disk");
    fs::create_dir(&disk).unwrap();
    let mounted = Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=64k", "tmpfs"])
        .arg(&disk)
        .output()
        .is_ok_and(|output| output.status.success());
    if !mounted {
        println!("skipped: mounting a small disk needs root");
        return;
    }
    let full = voorrang(folder.path(), &["migrate", "--database", "disk/a.db"]);
    let unmounted = Command::new("umount").arg(&disk).status().unwrap();
    complains(&full, "is full");
    assert!(unmounted.success());
}

#[test]
fn the_demo_prints_a_link_for_each_role_and_plans_can_be_written_from_it() {
    let folder = folder();
    let mut demo = Command::new(env!("CARGO_BIN_EXE_voorrang"))
        .args(["demo", "--listen", "127.0.0.1:0"])
        .current_dir(folder.path())
        .env_clear()
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(demo.stdout.take().unwrap()).lines().map(Result::unwrap);
    let links: Vec<_> = lines
        .by_ref()
        .take_while(|line| !line.starts_with("Stop"))
        .filter(|line| line.contains("/login/link/"))
        .collect();
    for role in ["coordinator", "colleague", "facilitator", "partnership-coordinator", "administrator"] {
        assert!(
            links.iter().any(|line| line.trim_start().starts_with(&format!("{role} "))),
            "{role}: {links:?}"
        );
    }
    let stopped = Command::new("kill").arg(demo.id().to_string()).status().unwrap();
    assert!(stopped.success() && demo.wait().unwrap().success(), "it stops when asked");

    // A NIS code gives the municipality's latest set.
    let plan = ["plan", "44021", "--database", "data/demo.db", "--to"];
    for (format, start) in
        [("md", &b"# Masterplan"[..]), ("html", b"<!DOCTYPE html>"), ("docx", b"PK"), ("pdf", b"%PDF")]
    {
        let file = format!("plan.{format}");
        let written = voorrang(folder.path(), &[&plan[..], &[format, "--output", &file]].concat());
        assert!(written.status.success(), "{}", String::from_utf8_lossy(&written.stderr));
        let bytes = fs::read(folder.path().join(&file)).unwrap();
        assert!(bytes.starts_with(start), "{format}: {:?}", String::from_utf8_lossy(&bytes[..40]));
    }
    let piped = voorrang(folder.path(), &[&plan[..], &["md"]].concat());
    assert_eq!(piped.stdout, fs::read(folder.path().join("plan.md")).unwrap());
    complains(
        &voorrang(folder.path(), &["plan", "11001", "--database", "data/demo.db", "--to", "md"]),
        "no municipality with NIS code 11001 has a priority set",
    );
    complains(
        &voorrang(folder.path(), &["plan", "nope", "--database", "data/demo.db", "--to", "md"]),
        "there is no priority set nope",
    );
}

/// Real elections, with answers that were worked out elsewhere.
const ELECTIONS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/ballots");

fn tallied(file: &str, arguments: &[&str]) -> serde_json::Value {
    let folder = folder();
    let mut all = vec!["tally", file, "--format", "json"];
    all.extend(arguments);
    let output = voorrang(folder.path(), &all);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn real_elections_are_tallied_as_elsewhere() {
    let mut files = 0;
    for entry in fs::read_dir(ELECTIONS).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "json") {
            continue;
        }
        files += 1;
        let file = path.to_str().unwrap();
        let instance: serde_json::Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        let (expected, report) = (&instance["expected"], tallied(file, &[]));
        assert_eq!(report["schema"], "voorrang-tally/1");
        assert_eq!(report["alternatives"], instance["alternatives"], "{file}");
        assert_eq!(report["undefined"], serde_json::json!({}), "{file}");
        let kemeny = &expected["kemeny"];
        for (actual, expected) in [
            (&report["total_weight"], &expected["total_weight"]),
            (&report["pairwise"]["strict"], &expected["pairwise_strict"]),
            (&report["pairwise"]["tied"], &expected["pairwise_tied"]),
            (&report["consensus"]["order"], &kemeny["lex_smallest"]),
            (&report["consensus"]["score2"], &kemeny["score2"]),
            (&report["consensus"]["lower_bound2"], &kemeny["lower_bound2"]),
            (&report["consensus"]["position_range"], &kemeny["position_range"]),
            (&report["consensus"]["optimal_orders"], &serde_json::json!(kemeny["n_optimal"].to_string())),
            (&report["consensus"]["exact"], &serde_json::json!(true)),
            (&report["borda"]["points2"], &expected["borda2"]),
            (&report["borda"]["tiers"], &expected["borda_tiers"]),
            (&report["copeland"]["points2"], &expected["copeland2"]),
            (&report["copeland"]["tiers"], &expected["copeland_tiers"]),
            (&report["schulze"]["strength"], &expected["schulze_margins"]["strength"]),
            (&report["schulze"]["layers"], &expected["schulze_margins"]["layers"]),
            (&report["condorcet_winner"], &expected["condorcet_winner"]),
            (&report["condorcet_loser"], &expected["condorcet_loser"]),
            (&report["smith_set"], &expected["smith_set"]),
        ] {
            assert_eq!(actual, expected, "{file}");
        }
        for (actual, expected) in [
            (&report["agreement"]["kendall_w"], &expected["kendall_w"]),
            (&report["agreement"]["tau_x"], &expected["mean_pairwise_tau_x"]),
            (&report["agreement"]["mean_distance"], &expected["mean_pairwise_kendall_distance"]),
            (&report["agreement"]["polarization"], &expected["polarization"]),
        ] {
            let difference = actual.as_f64().unwrap() - expected["value"].as_f64().unwrap();
            assert!(difference.abs() < 1e-9, "{file}: {actual} for {expected}");
        }
        if let Some(expected) = expected.get("unranked_as_no_opinion") {
            let report = tallied(file, &["--unranked", "no-opinion"]);
            assert_eq!(report["pairwise"]["strict"], expected["pairwise_strict"], "{file}");
            assert_eq!(report["consensus"]["score2"], expected["kemeny_score2"], "{file}");
            assert_eq!(report["consensus"]["order"], expected["kemeny_lex_smallest"], "{file}");
        }
    }
    assert_eq!(files, 12);
}

#[test]
fn one_election_in_three_formats_is_one_result() {
    let folder = folder();
    for (name, text) in [
        (
            "a.toi",
            "# NUMBER ALTERNATIVES: 3\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n# ALTERNATIVE NAME 3: C\n3: 1,{2,3}\n1: 3\n",
        ),
        ("b.csv", "A;B;C;count\n1;2;2;3\n;;1;1\n"),
        (
            "c.json",
            r#"{"alternatives": ["A", "B", "C"], "ballots": [{"count": 3, "ranking": [[0], [1, 2]]}, {"count": 1, "ranking": [[2]]}]}"#,
        ),
    ] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let answer = |name: &str| {
        let output = voorrang(folder.path(), &["tally", name, "--format", "json", "--seed", "7"]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    assert_eq!(answer("a.toi"), answer("b.csv"));
    assert_eq!(answer("a.toi"), answer("c.json"));
    let text = voorrang(folder.path(), &["tally", "a.toi"]);
    let text = String::from_utf8(text.stdout).unwrap();
    assert!(text.contains("3 put A above C, 1 the other way round, 0 tied"), "{text}");
    assert!(text.contains("speak of a top set rather than of an order"), "{text}");
}

#[test]
fn a_file_that_cannot_be_counted_is_one_sentence_with_its_line_and_exit_2() {
    let folder = folder();
    let json = |ballot: &str| format!("{{\"alternatives\": [\"A\", \"B\"],\n\"ballots\": [\n{ballot}\n]}}");
    for (name, text, expected) in [
        ("empty.json", String::new(), "the file is empty"),
        (
            "twice.json",
            json(r#"{"count": 1, "ranking": [[0], [0]]}"#),
            "line 3: alternative 0 is named twice",
        ),
        ("range.json", json(r#"{"count": 1, "ranking": [[2]]}"#), "line 3: there is no alternative “2”"),
        (
            "minus.json",
            json(r#"{"count": -1, "ranking": [[0]]}"#),
            "line 3: the count must be a whole number above 0",
        ),
        ("absent.json", json(r#"{"ranking": [[0]]}"#), "line 3"),
        ("broken.json", json(r#"{"count": 1, "#), "line 4"),
        (
            "heavy.json",
            json(r#"{"count": 99999999999999, "ranking": [[0]]}"#),
            "line 3: the ballots weigh more than",
        ),
        (
            "header.soc",
            "# NUMBER ALTERNATIVES: 2\n# NUMBER VOTERS: 9\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n1: 1,2\n".to_owned(),
            "the header says 9 voters",
        ),
        ("cells.csv", "A,B\n1\n".to_owned(), "line 2"),
        ("ballots.doc", "A,B\n1,2\n".to_owned(), "must end in"),
    ] {
        fs::write(folder.path().join(name), text).unwrap();
        let output = voorrang(folder.path(), &["tally", name]);
        complains(&output, expected);
        assert_eq!(output.status.code(), Some(2), "{name}");
        assert!(output.stdout.is_empty());
        let sentence = String::from_utf8(output.stderr).unwrap();
        assert_eq!(sentence.trim_end().lines().count(), 1, "{name}: {sentence}");
    }
    let none = voorrang(folder.path(), &["tally", "none.csv"]);
    complains(&none, "cannot read none.csv");
    assert_eq!(none.status.code(), Some(2));
    let large = fs::File::create(folder.path().join("large.csv")).unwrap();
    large.set_len(200 * 1024 * 1024).unwrap();
    let large = voorrang(folder.path(), &["tally", "large.csv"]);
    complains(&large, "a file of ballots is at most 64 MiB");
    assert_eq!(large.status.code(), Some(2));
}

#[test]
fn weights_above_a_32_bit_number_are_counted_exactly() {
    let folder = folder();
    let weight = (1_u64 << 33) + 1;
    fs::write(folder.path().join("a.csv"), format!("A,B,weight\n1,2,{weight}\n2,1,{}\n", weight - 1))
        .unwrap();
    let report = tallied(folder.path().join("a.csv").to_str().unwrap(), &[]);
    assert_eq!(report["pairwise"]["strict"][0][1], weight);
    assert_eq!(report["consensus"]["order"], serde_json::json!([0, 1]));
    assert_eq!(report["consensus"]["score2"], 2 * (weight - 1));
}

#[test]
fn no_ballots_is_a_result_that_says_so() {
    let folder = folder();
    fs::write(folder.path().join("a.csv"), "A,B,C\n").unwrap();
    let report = tallied(folder.path().join("a.csv").to_str().unwrap(), &[]);
    assert_eq!(report["consensus"]["optimal_orders"], "6");
    assert_eq!(report["agreement"]["kendall_w"], serde_json::Value::Null);
    assert_eq!(report["undefined"]["agreement.kendall_w"], "there are no ballots");
    assert_eq!(report["stability"], serde_json::Value::Null);
    let text = voorrang(folder.path(), &["tally", "a.csv"]);
    assert!(String::from_utf8(text.stdout).unwrap().contains("There are no ballots"));
}
