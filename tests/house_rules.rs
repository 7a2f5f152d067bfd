//! The repository's own rules, as tests: what a reviewer would otherwise have
//! to see.

#![expect(clippy::unwrap_used, reason = "what goes wrong in a test fails it")]

use std::fs;
use std::path::{Path, PathBuf};

fn files(folder: &str, ends: &[&str]) -> Vec<(String, String)> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { walk(&path, found) } else { found.push(path) }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    walk(&root.join(folder), &mut found);
    found.sort();
    found
        .into_iter()
        .filter(|path| ends.iter().any(|end| path.to_string_lossy().ends_with(end)))
        .map(|path| {
            let name = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
            let text = fs::read_to_string(&path).unwrap();
            (name, text)
        })
        .collect()
}

/// Rust files under `src/`, without their test modules.
fn sources() -> Vec<(String, String)> {
    let is_test = |name: &str| name.ends_with("tests.rs");
    files("src", &[".rs"])
        .into_iter()
        .filter(|(name, _)| !is_test(name))
        .map(|(name, text)| {
            let code = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default().to_owned();
            (name, code)
        })
        .collect()
}

fn offenders(is_wrong: impl Fn(&str, &str) -> bool) -> Vec<String> {
    let wrong = sources().into_iter().filter(|(name, code)| is_wrong(name, code));
    wrong.map(|(name, _)| name).collect()
}

const FEATURES: [&str; 23] = [
    "accounts",
    "administration",
    "agenda",
    "archives",
    "audit",
    "ballots",
    "catalogues",
    "comparisons",
    "data_rights",
    "decisions",
    "home",
    "masterplans",
    "members",
    "open_data",
    "organisations",
    "priorities",
    "results",
    "roads",
    "rooms",
    "settings",
    "sheets",
    "tallies",
    "workshops",
];

fn feature_of(name: &str) -> Option<&'static str> {
    FEATURES.into_iter().find(|feature| name.starts_with(&format!("src/{feature}/")))
}

#[test]
fn the_rules_see_the_code() {
    assert!(sources().len() > 50, "only {} source files found", sources().len());
}

#[test]
fn sql_stands_only_in_stores_and_the_database_module() {
    let wrong = offenders(|name, code| {
        let is_place = name.ends_with("/store.rs") || name.starts_with("src/db/");
        code.contains("sqlx::query") && !is_place
    });
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn only_the_database_module_begins_transactions() {
    let wrong = offenders(|name, code| {
        let begins = code.contains(".begin()") || code.contains("begin_with(");
        begins && !name.starts_with("src/db/")
    });
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn the_domain_is_pure() {
    let outside =
        ["axum", "sqlx", "askama", "tokio", "async fn", "crate::db", "crate::web", "std::fs", "std::env"];
    let wrong = offenders(|name, code| {
        name.starts_with("src/domain/") && outside.iter().any(|word| code.contains(word))
    });
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn the_toolboxes_know_no_feature() {
    let wrong = offenders(|name, code| {
        let is_toolbox = [
            "src/web/",
            "src/db/",
            "src/i18n/",
            "src/documents/",
            "src/ballot_files/",
            "src/live.rs",
            "src/metrics.rs",
            "src/mail.rs",
        ]
        .iter()
        .any(|folder| name.starts_with(folder));
        let knows = FEATURES.iter().any(|feature| code.contains(&format!("crate::{feature}")));
        is_toolbox && (knows || code.contains("crate::app"))
    });
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn a_feature_reaches_another_only_through_its_front_door() {
    let mut wrong = Vec::new();
    for (name, code) in sources() {
        let Some(own) = feature_of(&name) else { continue };
        for other in FEATURES.into_iter().filter(|other| *other != own) {
            for room in ["store", "pages", "session", "sort", "rank"] {
                if code.contains(&format!("crate::{other}::{room}::")) {
                    wrong.push(format!("{name} reaches into {other}::{room}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn features_use_each_other_in_one_direction_only() {
    let uses = |from: &str, to: &str| {
        sources().iter().any(|(name, code)| {
            feature_of(name) == Some(from)
                && (code.contains(&format!("crate::{to}::")) || code.contains(&format!("use crate::{to};")))
        })
    };
    // Every order of building them in which each uses only earlier ones.
    let mut left: Vec<&str> = FEATURES.to_vec();
    while !left.is_empty() {
        let free: Vec<_> =
            left.iter().copied().filter(|from| left.iter().all(|to| from == to || !uses(from, to))).collect();
        assert!(!free.is_empty(), "these features use each other in a circle: {left:?}");
        left.retain(|feature| !free.contains(feature));
    }
}

#[test]
fn every_page_has_samples() {
    let mut pages = 0;
    let checked = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/app/tests.rs")).unwrap();
    for (name, text) in files("src", &[".rs"]) {
        for after in text.split("Template)]\n#[template(path = \"").skip(1) {
            let Some(page) = after.split("pub struct ").nth(1).and_then(|rest| rest.split([' ', '<']).next())
            else {
                continue;
            };
            if page.ends_with("Page") {
                pages += 1;
                assert!(
                    text.contains(&format!("impl Samples for {page}")),
                    "{page} in {name} has no samples"
                );
                let path = name.trim_start_matches("src/").trim_end_matches(".rs").replace('/', "::");
                assert!(
                    checked.contains(&format!("{path}::{page}>()")),
                    "nobody looks at the samples of {name}"
                );
            }
        }
    }
    assert!(pages >= 18, "only {pages} pages found");
}

#[test]
fn templates_escape_what_they_show() {
    for (name, text) in files("templates", &[".html", ".xml"]) {
        assert!(!text.contains("|safe") && !text.contains("| safe"), "{name} shows something as it is");
        assert!(
            !text.contains(" style=\"") || name.starts_with("templates/documents/docx"),
            "{name} has inline style"
        );
    }
}

/// Why a page is refused is said in words, in every language.
#[test]
fn every_refusal_has_words() {
    let languages = files("src/i18n", &[".ftl"]);
    assert!(languages.len() >= 3);
    let (mut found, mut missing) = (0, Vec::new());
    for (name, code) in sources() {
        for call in ["not_found(\"", "conflict(\"", "unprocessable(\""] {
            for kind in code.split(call).skip(1).map(|after| after.split('"').next().unwrap()) {
                found += 1;
                let key = format!("\nerror-{kind}-title = ");
                let silent = languages.iter().filter(|(_, text)| !text.contains(&key));
                missing.extend(silent.map(|(language, _)| format!("{name}: {kind} in {language}")));
            }
        }
    }
    assert!(found > 50, "{found}");
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_table_says_what_a_row_is() {
    for (name, text) in files("migrations", &[".sql"]) {
        for (index, _) in text.match_indices("CREATE TABLE") {
            let before = text[..index].trim_end();
            let comment = before.lines().rev().take_while(|line| line.starts_with("--")).count();
            assert!(comment > 0, "{name}: a table without a sentence over it");
        }
        assert!(text.matches("CREATE TABLE").count() <= text.matches("STRICT").count(), "{name}: not STRICT");
    }
}

#[test]
fn stylesheets_close_what_they_open() {
    for (name, text) in files("static/css", &[".css"]) {
        // A brace that is missing drops every rule after it, and nothing complains.
        assert_eq!(text.matches('{').count(), text.matches('}').count(), "{name}");
    }
}

#[test]
fn no_file_is_too_long_to_read() {
    let mut all = sources();
    all.extend(files("static", &[".css", ".js"]));
    all.extend(files("templates", &[".html"]));
    for (name, text) in all {
        let lines = text.lines().count();
        assert!(lines <= 800, "{name} has {lines} lines");
    }
}

#[test]
fn what_is_packed_sets_what_there_is() {
    let known: Vec<String> = voorrang::config::Config::SETTINGS
        .iter()
        .flat_map(|setting| {
            let in_a_file = setting.is_secret.then(|| format!("{}_FILE", setting.variable()));
            std::iter::once(setting.variable()).chain(in_a_file)
        })
        .chain(["VOORRANG_CONFIG".to_owned()])
        .collect();
    let mut found = 0;
    for (name, text) in files("packaging", &["voorrang.service", "nginx.conf", "Caddyfile", "Containerfile"])
    {
        for line in text.lines().filter(|line| !line.starts_with("#Environment=")) {
            for variable in line.split(|c: char| c != '_' && !c.is_ascii_uppercase()) {
                if variable.starts_with("VOORRANG_") {
                    found += 1;
                    assert!(known.iter().any(|other| other == variable), "{name}: {variable}");
                }
            }
            if let Some((key, _)) = line.trim_start_matches(['#', ' ']).split_once(" = ") {
                assert!(known.contains(&format!("VOORRANG_{}", key.to_uppercase())), "{name}: {key}");
            }
        }
    }
    assert!(found >= 8, "only {found} found");
}

#[test]
fn exceptions_have_a_reason() {
    let wrong = offenders(|_, code| code.contains("#[allow(") || code.contains("#![allow("));
    assert!(wrong.is_empty(), "{wrong:?}");
}
