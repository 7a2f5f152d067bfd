use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::*;
use crate::audit::Event;
use crate::domain::ballot::Pile;
use crate::domain::catalogue::difference::Change;
use crate::domain::plan::SectionKind;
use crate::domain::plan::follow_up::Status;
use crate::domain::plan::indicator::Aim;
use crate::domain::plan::programme::{Flow, Level};
use crate::domain::rights::Role;
use crate::domain::road::Step;
use crate::domain::sheet::{Field, Progress, Standing};
use crate::domain::workshop::participant::Perspective;
use crate::domain::workshop::room::Stage;
use crate::domain::workshop::script::{PLACEHOLDERS, Part};
use crate::domain::workshop::settings::Kind;
use crate::open_data;
use crate::rooms::told::Agreed;
use crate::web::error_pages;

/// Keys with the names of the variables in their message.
fn messages(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages = BTreeMap::new();
    let mut current = String::new();
    for line in source(language).lines() {
        if let Some((key, _)) = line.split_once(" = ")
            && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
            && !key.is_empty()
        {
            current = key.to_owned();
            assert!(messages.insert(current.clone(), BTreeSet::new()).is_none(), "{key} stands twice");
        }
        let variables = line.split('$').skip(1).map(|rest| {
            let name: String = rest.chars().take_while(char::is_ascii_alphanumeric).collect();
            name
        });
        if let Some(known) = messages.get_mut(&current) {
            known.extend(variables);
        }
    }
    messages
}

/// Every source file that can name a message.
fn sources() -> String {
    fn walk(folder: &Path, text: &mut String) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let is_source = path.extension().is_some_and(|end| end == "rs" || end == "html");
            if path.is_dir() {
                walk(&path, text);
            } else if is_source && !path.ends_with("tests.rs") {
                text.push_str(&fs::read_to_string(&path).unwrap());
            }
        }
    }
    let mut text = String::new();
    for folder in ["src", "templates"] {
        walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut text);
    }
    text
}

/// What `Refusal::as_str` says.
const REFUSALS: [&str; 20] = [
    "stale",
    "concluded",
    "nothing-before",
    "next-round-begun",
    "ask-by-name",
    "no-round-here",
    "already-open",
    "already-closed",
    "round-open",
    "not-revealed",
    "not-deciding",
    "too-many-rounds",
    "already-paused",
    "not-paused",
    "minutes",
    "not-in-deck",
    "twice",
    "no-theme",
    "no-cards",
    "no-card-shown",
];

/// What `administration::deck_import` calls the problems of a deck.
const DECK_PROBLEMS: [&str; 17] = [
    "format",
    "bad-name",
    "missing",
    "no-language",
    "bad-code",
    "code-twice",
    "no-themes",
    "empty-theme",
    "card-count",
    "no-theme",
    "no-actions",
    "item-count",
    "months",
    "no-card",
    "no-derived",
    "link-twice",
    "not-linked",
];

/// Keys that are put together from a name.
fn composed() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    keys.extend(Step::ALL.map(|step| format!("step-{}", step.as_str())));
    keys.extend(Role::ALL.map(|role| format!("role-{}", role.as_str())));
    keys.extend(Pile::ALL.map(|pile| format!("pile-{}", pile.as_str())));
    keys.extend(["10000", "20001", "30000", "40000", "70000"].map(|code| format!("province-{code}")));
    keys.extend(["docx", "odt", "pdf", "html", "md"].map(|format| format!("format-{format}")));
    for step in ["explore", "sort", "rank", "masterplan"] {
        keys.extend([format!("home-step-{step}"), format!("home-step-{step}-text")]);
    }
    keys.extend(Perspective::ALL.map(|perspective| format!("perspective-{}", perspective.as_str())));
    for stage in Stage::ALL.map(Stage::as_str) {
        keys.extend([format!("stage-{stage}"), format!("phone-{stage}"), format!("phone-{stage}-text")]);
    }
    keys.extend((0..=5).map(|fingers| format!("fingers-{fingers}")));
    let refused = ["not-yet", "round-closed", "wrong-round", "wrong-stage", "concluded", "key-reused"];
    keys.extend(refused.map(|reason| format!("phone-refused-{reason}")));
    let wrong = ["card-twice", "card-not-in-round", "too-many-ranked", "card-missing", "empty-ballot"];
    keys.extend(wrong.map(|reason| format!("phone-refused-{reason}")));
    keys.extend(Kind::ALL.map(|kind| format!("prepare-kind-{}", kind.as_str())));
    keys.extend(Kind::ALL.map(|kind| format!("prepare-kind-{}-hint", kind.as_str())));
    keys.extend(Part::ALL.map(|part| format!("prepare-part-{}", part.as_str())));
    keys.extend(Stage::ALL.map(|stage| format!("agenda-stage-{}", stage.as_str())));
    keys.extend((1..=12).map(|month| format!("agenda-month-{month}")));
    keys.extend(PLACEHOLDERS.map(|name| format!("script-blank-{name}")));
    for kind in error_pages::KINDS {
        keys.extend([format!("error-{kind}-title"), format!("error-{kind}-text")]);
    }
    keys.extend(Event::ALL.map(|event| format!("audit-event-{}", event.as_str())));
    keys.extend(Event::ALL.map(|event| format!("audit-name-{}", event.as_str())));
    keys.extend(Change::ALL.map(|change| format!("admin-change-{}", change.as_str())));
    let rows = ["cells", "key", "key-twice", "name", "formula", "too-long", "uri", "inhabitants"];
    keys.extend(rows.map(|problem| format!("admin-row-{problem}")));
    let checks = ["database-settings", "database-schema", "clock", "file-permissions", "disk-space"];
    keys.extend(checks.map(|check| format!("admin-check-{check}")));
    keys.extend(["file-handles", "public-address"].map(|check| format!("admin-check-{check}")));
    keys.extend(["ok", "warning", "failure"].map(|outcome| format!("admin-check-is-{outcome}")));
    keys.extend(DECK_PROBLEMS.map(|problem| format!("admin-deck-{problem}")));
    keys.extend(Agreed::ALL.map(|agreed| format!("projector-agree-{}", agreed.as_str())));
    keys.extend(["waiting", "open", "closed", "revealed"].map(|state| format!("desk-round-{state}")));
    keys.extend(REFUSALS.map(|refusal| format!("desk-refused-{refusal}")));
    keys.extend(SectionKind::ALL.map(|kind| format!("plan-section-{}", kind.as_str())));
    keys.extend(["draft", "final", "adopted"].map(|standing| format!("plan-status-{standing}")));
    keys.extend(Flow::ALL.map(|flow| format!("plan-{}", flow.as_str())));
    keys.extend(Level::ALL.map(|level| format!("change-{}", level.as_str())));
    keys.extend(["new", "gone", "changed"].map(|fate| format!("change-{fate}")));
    let fields = ["code", "title", "service", "start", "end", "policy-field", "principles", "after"];
    keys.extend(fields.map(|field| format!("change-field-{field}")));
    let fields = ["name", "target", "by", "source", "measures"];
    keys.extend(fields.map(|field| format!("change-field-{field}")));
    for course in ["done", "on-course", "late", "stopped", "unplanned"] {
        keys.extend([format!("course-{course}"), format!("course-{course}-count")]);
    }
    keys.extend(Status::ALL.map(|status| format!("status-{}", status.as_str())));
    keys.extend(Aim::ALL.map(|aim| format!("indicator-{}", aim.as_str())));
    keys.extend(Aim::ALL.map(|aim| format!("indicator-aim-{}", aim.as_str())));
    keys.extend(["reached", "under-way", "unmeasured"].map(|reached| format!("indicator-{reached}")));
    for risk in ["people", "money", "supplier", "security", "support"] {
        keys.extend([format!("plan-risk-{risk}"), format!("plan-risk-{risk}-answer")]);
    }
    for field in Field::ALL.map(Field::as_str) {
        keys.extend([format!("sheet-field-{field}"), format!("sheet-field-{field}-hint")]);
    }
    keys.extend(Standing::ALL.map(|step| format!("sheet-standing-{}", step.number())));
    keys.extend(Progress::ALL.map(|progress| format!("sheet-progress-{}", progress.as_str())));
    keys.extend(Level::ALL.map(|level| format!("level-{}", level.as_str())));
    keys.extend(Flow::ALL.map(|flow| format!("tree-{}", flow.as_str())));
    keys.extend(open_data::COLUMNS.map(open_data::column_key));
    keys.extend(["information-technology", "supporting"].map(|kind| format!("plan-translation-{kind}")));
    keys
}

#[test]
fn the_languages_say_the_same_things_about_the_same() {
    let dutch = messages(Language::Nl);
    assert!(dutch.len() > 200, "only {} messages were read", dutch.len());
    for language in [Language::En, Language::Fr] {
        let other = messages(language);
        let differs = |key: &&String| dutch.get(*key) != other.get(*key);
        let different: BTreeSet<_> = dutch.keys().chain(other.keys()).filter(differs).collect();
        assert!(different.is_empty(), "{language:?} differs from Dutch in {different:?}");
    }
}

#[test]
fn no_message_is_missing_and_none_is_idle() {
    let sources = sources();
    let composed = composed();
    let known = messages(Language::Nl);
    for key in &composed {
        assert!(known.contains_key(key), "there is no message {key}");
    }
    for key in known.keys() {
        let is_used = composed.contains(key) || sources.contains(&format!("\"{key}\""));
        assert!(is_used, "nothing says {key}");
    }
    for call in ["t.get(\"", "t.with(\"", "say(\"", "paragraph(\"", "labelled(\""] {
        for rest in sources.split(call).skip(1) {
            let key = rest.split('"').next().unwrap_or_default();
            // A composed key ends where the name begins.
            let is_known = known.contains_key(key) || key.ends_with('-') || key.contains('{');
            assert!(is_known, "{call}{key}\" has no message");
        }
    }
}

#[test]
fn every_message_reads_without_a_fault() {
    for language in Language::ALL {
        let parsed = FluentResource::try_new(source(language).to_owned());
        assert!(parsed.is_ok(), "{language:?}: {:?}", parsed.err().map(|(_, errors)| errors));
        assert!(!source(language).contains('<'), "no markup in messages");
    }
}

#[test]
fn numbers_dates_and_rows_are_written_as_the_language_does() {
    let say = |language, n: f64| {
        let value = FluentValue::from(n);
        format_value(&value, language).unwrap()
    };
    assert_eq!(say(Language::Nl, 1234.5), "1.234,5");
    assert_eq!(say(Language::En, -1_234_567.0), "-1,234,567");
    assert_eq!(say(Language::Fr, 1234.5), "1\u{202F}234,5");
    assert_eq!(Translator::new(Language::Nl).decimals(-1234.0, 1), "-1.234,0");
    assert_eq!(Translator::new(Language::En).decimals(0.125, 2), "0.12");
    assert_eq!(Translator::new(Language::Nl).decimals(-0.001, 2), "0,00");
    let date = jiff::civil::date(2026, 11, 24);
    assert_eq!(Translator::new(Language::Nl).date(date), "24 november 2026");
    assert_eq!(Translator::new(Language::Fr).date(date), "24 novembre 2026");
    assert_eq!(Translator::new(Language::Nl).list(&["a", "b", "c"]), "a, b en c");
}
