//! Leaving with everything, and arriving with it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use axum::http::StatusCode;
use jiff::SignedDuration;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use sqlx::{AssertSqlSafe, Row as _};
use voorrang::accounts;
use voorrang::archives::{self, ImportError, Imported};
use voorrang::audit::{self, Event};
use voorrang::demo;
use voorrang::domain::municipality::NisCode;
use voorrang::domain::random::Random;
use voorrang::domain::rights::Role;
use voorrang::domain::workshop::settings::Kind;
use voorrang::settings;
use voorrang::workshops;

use crate::support::{Hall, TestApp, Visitor};

/// What people write when they try what a program does with it.
const HOSTILE: &str =
    "<script>alert(\"1\")</script> =1+1 'é\u{1F600}' \\ \" {{ }}\n\"sha256\": \"0\"\t| ; -- ";

/// What an archive holds of each table: the columns a reader finds in it, in one
/// form or another. A column that is added later stands here or in [`LEFT_OUT`].
const IN_THE_ARCHIVE: [(&str, &[&str]); 25] = [
    ("accounts", &["public_id", "email", "name", "created_at", "disabled_at"]),
    ("audit_log", &["at", "actor", "event", "subject"]),
    ("catalogues", &["key", "version", "content", "is_active", "retired_at"]),
    ("masterplan_brands", &["plan_id", "accent", "logo"]),
    ("masterplan_comments", &["plan_id", "section", "owner_id", "text", "written_at", "resolved_at"]),
    (
        "masterplan_measurements",
        &["plan_id", "indicator", "on_day", "hundredths", "note", "owner_id", "written_at", "withdrawn_at"],
    ),
    (
        "masterplan_reports",
        &[
            "plan_id",
            "line",
            "on_day",
            "status",
            "progress",
            "note",
            "owner_id",
            "written_at",
            "withdrawn_at",
        ],
    ),
    (
        "masterplan_versions",
        &[
            "plan_id",
            "number",
            "name",
            "standing",
            "content",
            "document",
            "made_at",
            "owner_id",
            "body",
            "adopted_on",
            "reference",
        ],
    ),
    ("masterplan_writers", &["plan_id", "part", "owner_id", "written_at"]),
    (
        "masterplans",
        &[
            "public_id",
            "organisation_id",
            "catalogue_id",
            "owner_id",
            "set_id",
            "basis",
            "content",
            "revision",
            "created_at",
            "changed_at",
        ],
    ),
    ("memberships", &["account_id", "organisation_id", "role", "state", "created_at"]),
    (
        "organisations",
        &[
            "public_id",
            "kind",
            "name",
            "nis_code",
            "province_code",
            "former_names",
            "valid_from",
            "valid_until",
            "successor_id",
            "kbo_number",
            "external_uri",
            "inhabitants",
        ],
    ),
    ("owners", &["is_guest", "account_id"]),
    ("partnership_members", &["partnership_id", "municipality_id"]),
    ("priority_set_entries", &["set_id", "place", "card", "motivation"]),
    (
        "priority_sets",
        &[
            "public_id",
            "organisation_id",
            "catalogue_id",
            "owner_id",
            "road_id",
            "road_revision",
            "method_version",
            "decided_on",
            "vision",
            "ballot",
            "notes",
            "created_at",
            "provenance",
            "is_public",
            "shared_at",
        ],
    ),
    ("road_texts", &["road_id", "card", "note", "motivation"]),
    (
        "roads",
        &[
            "public_id",
            "owner_id",
            "organisation_id",
            "catalogue_id",
            "seed",
            "top",
            "step",
            "theme",
            "ballot",
            "vision",
            "revision",
            "created_at",
            "updated_at",
        ],
    ),
    ("set_shares", &["set_id", "partnership_id"]),
    ("settings", &["content"]),
    ("sheet_fields", &["organisation_id", "deck", "card", "field", "value", "changed_at", "changed_by"]),
    ("workshop_decisions", &["workshop_id", "nis_code", "decision", "revision", "is_settled", "set_id"]),
    ("workshop_enrolments", &["workshop_id", "account_id", "organisation_id", "enrolled_at"]),
    ("workshop_notes", &["workshop_id", "card", "note"]),
    (
        "workshops",
        &[
            "public_id",
            "owner_id",
            "catalogue_id",
            "settings",
            "room",
            "script",
            "created_at",
            "concluded_at",
        ],
    ),
];

/// What is not in an archive: a column, or a table (`*`), and why.
const LEFT_OUT: [(&str, &str, &str); 41] = [
    ("_sqlx_migrations", "*", "the schema's own affair: an archive has a format of its own"),
    ("account_links", "*", "links, which are secrets, good for a day at most"),
    ("accounts", "id", "a row id: people are named by e-mail address"),
    ("accounts", "password_hash", "a secret"),
    ("accounts", "warned_at", "when one was told that it goes; where it arrives nobody was told yet"),
    ("accounts", "seen_at", "when one was last here; where it arrives that begins to count anew"),
    ("audit_log", "id", "a row id: lines stand in order"),
    ("catalogues", "id", "a row id: decks are named by key and version"),
    ("catalogues", "imported_at", "when it came into this installation"),
    ("identities", "*", "who one is to a log-in elsewhere, which knows each installation apart"),
    ("invitations", "*", "links, which are secrets, that somebody can make anew"),
    (
        "joint_decisions",
        "*",
        "no decision yet, from sets that members may withdraw: begun anew where it arrives",
    ),
    ("masterplan_comments", "id", "a row id: remarks stand in order"),
    ("masterplan_links", "*", "links, which are secrets, that somebody can make anew"),
    ("masterplan_measurements", "id", "a row id: measurements stand in order"),
    ("masterplan_reports", "id", "a row id: reports stand in order"),
    ("masterplan_versions", "id", "a row id: versions are named by number"),
    ("masterplans", "id", "a row id"),
    ("memberships", "identity_id", "which log-in elsewhere a role came from, as with identities"),
    ("organisations", "id", "a row id: organisations are named by key"),
    ("owners", "id", "a row id: what hangs on it names the person"),
    ("owners", "created_at", "when work began to hang on it, of which each has its own instant"),
    ("priority_sets", "id", "a row id"),
    ("priority_sets", "is_joint", "made from what it was decided from"),
    ("recovery_codes", "*", "secrets of a second factor"),
    ("roads", "id", "a row id"),
    ("second_factors", "*", "secrets: who arrives sets up another one"),
    ("sessions", "*", "who is logged in where: secrets"),
    ("settings", "id", "there is one row"),
    ("sheet_fields", "tab", "the page it was written from, which is not open where it arrives"),
    ("sqlite_sequence", "*", "SQLite's own"),
    ("workshop_ballots", "*", "what people gave: raw ballots are never exported"),
    ("workshop_drafts", "*", "what people are at and have not given"),
    ("workshop_fingers", "*", "what people held up: the sum is in the set"),
    ("workshop_participants", "*", "who took part, with what opens their places"),
    ("workshop_receipts", "*", "what a phone was answered, under the name of its ballot"),
    ("workshops", "id", "a row id"),
    ("workshops", "code", "a new one is made where it arrives: a code is valid in one installation"),
    ("workshops", "ballot_key", "a secret that leads from people to ballots"),
    ("workshops", "held_on", "made from the settings"),
    ("workshops", "is_listed", "made from the settings"),
];

async fn columns(app: &TestApp) -> BTreeMap<String, Vec<String>> {
    let rows = sqlx::query(
        "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_xinfo(t.name) c WHERE t.type = 'table'
         ORDER BY t.name, c.cid",
    )
    .fetch_all(app.state.db.read())
    .await
    .unwrap();
    let mut columns: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in rows {
        columns.entry(row.get(0)).or_default().push(row.get(1));
    }
    columns
}

/// Whoever adds a table or a column decides here whether people leave with it.
#[tokio::test]
async fn everything_in_the_database_leaves_or_has_its_reason_to_stay() {
    let app = TestApp::start().await;
    let mut undecided = Vec::new();
    let mut gone: Vec<(&str, &str)> = Vec::new();
    let columns = columns(&app).await;
    let is_told = |table: &str, column: &str| {
        IN_THE_ARCHIVE.iter().any(|(name, told)| *name == table && told.contains(&column))
    };
    let stays = |table: &str, column: &str| {
        LEFT_OUT
            .iter()
            .any(|(name, one, why)| *name == table && (*one == "*" || *one == column) && !why.is_empty())
    };
    for (table, columns) in &columns {
        for column in columns {
            match (is_told(table, column), stays(table, column)) {
                (true, true) => undecided.push(format!("{table}.{column} stands in both lists")),
                (false, false) => undecided.push(format!("{table}.{column} stands in neither list")),
                _ => {}
            }
        }
    }
    let is_there = |table: &str, column: &str| {
        columns.get(table).is_some_and(|there| column == "*" || there.iter().any(|one| one == column))
    };
    for (table, told) in IN_THE_ARCHIVE {
        gone.extend(told.iter().filter(|column| !is_there(table, column)).map(|column| (table, *column)));
    }
    let left =
        LEFT_OUT.iter().filter(|(table, column, _)| !is_there(table, column) && *table != "sqlite_sequence");
    gone.extend(left.map(|(table, column, _)| (*table, *column)));
    assert!(undecided.is_empty(), "an archive must hold these, or say why not: {undecided:#?}");
    assert!(gone.is_empty(), "these are no more: {gone:?}");
}

/// All rows of all tables, as text.
async fn dump(app: &TestApp) -> String {
    let mut dump = String::new();
    for (table, columns) in columns(app).await {
        let quoted: Vec<_> = columns.iter().map(|column| format!("quote(\"{column}\")")).collect();
        let sql = format!("SELECT {} FROM \"{table}\" ORDER BY 1", quoted.join(" || ',' || "));
        let mut rows: Vec<String> =
            sqlx::query_scalar(AssertSqlSafe(sql)).fetch_all(app.state.db.read()).await.unwrap();
        rows.sort();
        let _ = writeln!(dump, "{table}\n{}", rows.join("\n"));
    }
    dump
}

async fn runs(app: &TestApp, sql: &'static str) {
    let mut tx = app.state.db.begin_write().await.unwrap();
    sqlx::query(sql).execute(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
}

async fn leaves(app: &TestApp, organisation: Option<&str>) -> String {
    archives::export(&app.state.db, organisation).await.unwrap().text
}

async fn arrives(app: &TestApp, archive: &str) -> Result<Imported, ImportError> {
    let checked = archives::read(archive.as_bytes())?;
    archives::import(&app.state.db, &app.state.chance, app.state.clock.seconds(), &checked).await
}

async fn refused(app: &TestApp, archive: &str) -> String {
    match arrives(app, archive).await {
        Ok(imported) => panic!("it was taken: {imported:?}"),
        Err(error) => error.to_string(),
    }
}

/// Three people vote and the facilitator settles, in hostile words.
async fn is_held(app: &TestApp, facilitator: &mut Visitor, hall: &Hall, table: &str) {
    let mut people = Vec::new();
    for _ in 0..3 {
        let mut visitor = app.visitor();
        visitor.joins(hall).await;
        people.push(visitor);
    }
    hall.votes_and_decides(&mut people).await;
    for (visitor, fingers) in people.iter_mut().zip(["5", "3", "1"]) {
        visitor.posts(&format!("{}/decide/fingers", hall.path()), &[("fingers", fingers)]).await.location();
    }
    let board = format!("/workshops/{}/decide/{table}", hall.public_id);
    facilitator.posts(&format!("{board}/rank"), &[("card", "I2"), ("to", "1")]).await.location();
    let texts = [("motivation-I2", HOSTILE), ("motivation-O1", HOSTILE), ("vision", HOSTILE)];
    facilitator.posts(&format!("{board}/texts"), &texts).await.location();
    facilitator.posts(&format!("{board}/settle"), &[]).await.location();
    let note = [("note-K5", HOSTILE), ("then", "stay")];
    facilitator.posts(&format!("/workshops/{}/notes", hall.public_id), &note).await.location();
}

/// A plan with all that hangs on one, in hostile words.
async fn has_a_plan(app: &TestApp, who: &mut Visitor, set: &str) {
    let plan = who.posts(&format!("{set}/masterplan"), &[]).await.location().to_owned();
    let text = [("seen", "1"), ("base", ""), ("text", HOSTILE)];
    who.posts(&format!("{plan}/sections/3"), &text).await.location();
    for _ in 0..2 {
        who.posts(&format!("{plan}/sections/3/comments"), &[("comment", HOSTILE)]).await.location();
    }
    runs(app, "UPDATE masterplan_comments SET resolved_at = 9 WHERE id = (SELECT max(id) - 1 FROM masterplan_comments)").await;
    let objectives = format!("{plan}/objectives");
    let lines = who.gets(&objectives).await.attributes("[data-level=action]", "data-line");
    who.posts(&format!("{objectives}/{}/accept", lines[0]), &[]).await.location();
    who.posts(&format!("{objectives}/{}/remove", lines[1]), &[]).await.location();
    for on in ["2026-11-20", "2026-11-24"] {
        let report = [("status", "started"), ("progress", "40"), ("on", on), ("note", HOSTILE)];
        who.posts(&format!("{plan}/follow-up/{}", lines[0]), &report).await.location();
    }
    runs(
        app,
        "UPDATE masterplan_reports SET withdrawn_at = 9 WHERE id = (SELECT max(id) FROM masterplan_reports)",
    )
    .await;
    let indicator =
        [("name", HOSTILE), ("target", "80,5"), ("unit", "%"), ("aim", "at-least"), ("by", "2031")];
    let indicator =
        who.posts(&format!("{plan}/follow-up/indicators"), &indicator).await.location().to_owned();
    let measured = [("value", "41,25"), ("on", "2026-11-24"), ("note", HOSTILE)];
    who.posts(&format!("{indicator}/measurements"), &measured).await.location();
    let mut versions = Vec::new();
    for standing in ["draft", "final", "final"] {
        let form = [("name", HOSTILE), ("standing", standing)];
        versions.push(who.posts(&format!("{plan}/versions"), &form).await.location().to_owned());
    }
    let decision = [("body", HOSTILE), ("on", "2026-11-24"), ("reference", HOSTILE)];
    who.posts(&format!("{}/adoption", versions[2]), &decision).await.location();
    who.posts(&format!("{}/links", versions[2]), &[("days", "7")]).await;
    let svg = br##"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path d="M0 0h40v20H0z"/></svg>"##;
    who.uploads(&format!("{plan}/look"), &[("accent", "#1d5fa8")], svg).await.location();
    runs(app, "UPDATE masterplan_versions SET owner_id = NULL WHERE number = 1").await;
}

/// Which of the plans of an archive has all that hangs on one: not that of the demo.
fn hers(told: &Value) -> usize {
    let plans = told["masterplans"].as_array().unwrap();
    plans.iter().position(|plan| plan["owner"] == "anke@gent.be").unwrap()
}

/// The demo world and what can happen besides: sessions that are over, prepared and
/// going on, a guest, someone who was erased and someone who was shut out, another
/// deck, texts that try something, and everything an administrator can set.
async fn rich_world() -> (TestApp, Vec<String>) {
    let app = TestApp::start().await;
    demo::prepare(&app.state).await.unwrap();
    let mut anke = app.registered("anke").await;
    app.confirm_membership("anke@gent.be").await;
    app.registered("bert").await;
    app.registered("carla").await;

    let road = anke.sets_out_for("44021").await;
    for (card, pile) in [("K1", "now"), ("O3", "now"), ("I2", "later"), ("K2", "not-now")] {
        anke.sorts(&road, card, pile).await.location();
    }
    let texts = [("vision", HOSTILE), ("motivation-K1", HOSTILE), ("then", "step-decide")];
    anke.posts(&format!("{road}/motivate"), &texts).await.location();
    anke.posts(&format!("{road}/explore"), &[("theme", "K"), ("note-K1", HOSTILE)]).await;
    anke.posts(&format!("{road}/decide"), &[]).await.location();
    anke.sorts(&road, "K5", "now").await.location();
    app.visitor().decides("46021", &["K5", "K1"]).await;

    for (path, field, value) in [
        ("K5", "ambition", HOSTILE),
        ("K5", "standing", "0"),
        ("I7", "soon", "Iets."),
        ("I7", "obstacles", "Weg."),
    ] {
        anke.posts(&format!("/organisations/44021/sheets/{path}"), &[(field, value)]).await.location();
    }
    runs(&app, "UPDATE sheet_fields SET changed_by = NULL WHERE field = 'soon'").await;
    runs(&app, "UPDATE sheet_fields SET value = '' WHERE field = 'obstacles'").await;
    runs(
        &app,
        "INSERT INTO sheet_fields SELECT o.id, f.deck, f.card, f.field, f.value, f.tab, f.changed_at, f.changed_by
         FROM sheet_fields f, organisations o WHERE f.card = 'K5' AND o.kind = 'partnership'",
    )
    .await;

    let set = anke.decides("44021", &["K1", "O3"]).await;
    has_a_plan(&app, &mut anke, &set).await;

    let two = || ["44021", "11002"].into_iter().filter_map(NisCode::parse).collect::<Vec<_>>();
    let ended = app.prepares("anke@gent.be", |proposal| proposal.method.top = 2).await;
    is_held(&app, &mut anke, &ended, "all").await;
    let script = [("part", "sort"), ("say", HOSTILE), ("steps", "Eén.\nTwee.")];
    anke.posts(&format!("/workshops/{}/script", ended.public_id), &script).await.location();
    ended.concludes(&app).await;
    let hall = app
        .prepares("anke@gent.be", |proposal| {
            (proposal.kind, proposal.organisations, proposal.method.top) = (Kind::Hall, two(), 2);
        })
        .await;
    is_held(&app, &mut anke, &hall, "44021").await;
    hall.concludes(&app).await;
    let together = app
        .prepares("anke@gent.be", |proposal| {
            (proposal.kind, proposal.organisations, proposal.method.top) = (Kind::Partnership, two(), 2);
            proposal.partnership = "Leie & \"Schelde\"".to_owned();
        })
        .await;
    is_held(&app, &mut anke, &together, "all").await;
    together.concludes(&app).await;
    let going_on = app.prepares("anke@gent.be", |proposal| proposal.programme = HOSTILE.to_owned()).await;
    is_held(&app, &mut anke, &going_on, "all").await;

    for sql in [
        "UPDATE accounts SET disabled_at = 1795000000 WHERE email = 'bert@gent.be'",
        "UPDATE organisations SET kbo_number = '0207451227', name = 'Gent (stad)' WHERE nis_code = '44021'",
        "UPDATE organisations SET valid_until = '2026-12-31' WHERE nis_code = '11001'",
        "UPDATE organisations SET inhabitants = 273000 WHERE nis_code = '44021'",
        "UPDATE priority_sets SET is_public = 1, shared_at = 9 WHERE id = 1",
        "INSERT INTO set_shares SELECT s.id, p.id FROM priority_sets s, organisations p
         WHERE s.id = 2 AND p.kind = 'partnership' AND p.public_id IS NOT NULL",
        "INSERT INTO organisations (kind, name, nis_code, public_id, province_code, former_names, valid_from,
                                    valid_until, successor_id)
         VALUES ('municipality', 'Oude gemeente', '99991', '99991', '40000', 'Nog ouder', '1977-01-01',
                 '2018-12-31', (SELECT id FROM organisations WHERE nis_code = '44021'))",
        "INSERT INTO organisations (kind, name, nis_code, public_id, province_code, former_names, external_uri)
         VALUES ('municipality', 'Utrecht', 'NL-0344', 'NL-0344', 'Utrecht', '', 'https://example.org/GM0344')",
        "INSERT INTO catalogues (key, version, content, is_active, imported_at)
         SELECT key, version || '-b', replace(content, '\nversion = \"' || version || '\"',
                '\nversion = \"' || version || '-b\"'), 0, 5 FROM catalogues",
        "UPDATE catalogues SET is_active = 0",
        "UPDATE catalogues SET is_active = 1 WHERE version LIKE '%-b'",
        "UPDATE catalogues SET retired_at = 7 WHERE is_active = 0",
        "INSERT INTO invitations (public_id, token_hash, role, email, created_at, expires_at)
         VALUES ('i', x'00', 'facilitator', 'geheim@gent.be', 1, 2)",
        // Someone who was erased: what they decided stays, without them.
        "DELETE FROM accounts WHERE email LIKE 'coordinator-%' AND id = (SELECT max(id) FROM accounts
         WHERE email LIKE 'coordinator-%')",
    ] {
        runs(&app, sql).await;
    }
    let mut tx = app.state.db.begin_write().await.unwrap();
    let changed = settings::Settings { controller: HOSTILE.trim().to_owned(), ..Default::default() };
    settings::save(&mut tx, &changed).await.unwrap();
    for (event, at) in [
        (Event::RoleGranted, 20),
        (Event::RoleGranted, 20),
        (Event::BackupMade, 30),
        (Event::AccountMade, 40),
    ] {
        let entry = audit::Entry { actor: "", event, subject: "organisation:44021", at };
        audit::record(&mut tx, &entry).await.unwrap();
    }
    tx.commit().await.unwrap();
    let halls = [ended, hall, together, going_on].map(|hall| hall.public_id);
    (app, halls.to_vec())
}

fn content(archive: &str) -> Value {
    let whole: Value = serde_json::from_str(archive).unwrap();
    whole["content"].clone()
}

/// An archive with this content and the right sum: altered on purpose.
fn sealed(content: &Value) -> String {
    let content = serde_json::to_string(content).unwrap();
    let sum: String = Sha256::digest(&content).iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{{\n\"format\": \"voorrang-archive/1\",\n\"sha256\": \"{sum}\",\n\"content\": {content}\n}}\n")
}

/// Where a value is other than a JSON Schema says, of the words of it that ours uses.
fn fault(root: &Value, schema: &Value, value: &Value, place: &str) -> Option<String> {
    let wrong = || Some(place.to_owned());
    if let Some(name) = schema["$ref"].as_str() {
        return fault(root, root.pointer(name.trim_start_matches('#')).unwrap(), value, place);
    }
    for key in ["anyOf", "oneOf"] {
        if let Some(several) = schema[key].as_array() {
            let fits = several.iter().any(|one| fault(root, one, value, place).is_none());
            return if fits { None } else { wrong() };
        }
    }
    if schema["enum"].as_array().is_some_and(|names| !names.contains(value)) {
        return wrong();
    }
    let is_a = |kind: &Value| match kind.as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("boolean") => value.is_boolean(),
        Some("null") => value.is_null(),
        _ => false,
    };
    let kinds = schema["type"].as_array().cloned().unwrap_or_else(|| vec![schema["type"].clone()]);
    if !schema["type"].is_null() && !kinds.iter().any(is_a) {
        return wrong();
    }
    let needed = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
    if value.is_object() && needed.into_iter().any(|name| value.get(name).is_none()) {
        return wrong();
    }
    for (name, one) in value.as_object().into_iter().flatten() {
        let place = format!("{place}/{name}");
        match schema["properties"].get(name) {
            Some(Value::Bool(true)) => {}
            Some(inside) => {
                if let Some(found) = fault(root, inside, one, &place) {
                    return Some(found);
                }
            }
            None if schema["additionalProperties"] == true => {}
            None => return Some(place),
        }
    }
    let items = value.as_array().into_iter().flatten().enumerate();
    items.filter_map(|(index, one)| fault(root, &schema["items"], one, &format!("{place}/{index}"))).next()
}

#[tokio::test]
async fn an_installation_leaves_and_arrives_whole() {
    let (app, halls) = rich_world().await;
    let archive = leaves(&app, None).await;
    assert!(archive.starts_with("{\n\"format\": \"voorrang-archive/1\",\n\"sha256\": \""));
    let told = content(&archive);
    for (kind, fewest) in [
        ("catalogues", 2),
        ("municipalities", 286),
        ("partnerships", 2),
        ("accounts", 8),
        ("roads", 1),
        ("sets", 15),
        ("sheets", 4),
        ("masterplans", 2),
        ("workshops", 5),
        ("log", 3),
    ] {
        let found = told[kind].as_array().unwrap().len();
        assert!(found >= fewest, "{kind}: {found}");
    }
    let roles: Vec<_> = told["accounts"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|one| one["roles"].as_array().unwrap())
        .collect();
    for role in Role::ALL {
        assert!(roles.iter().any(|held| held["role"] == role.as_str()), "{role:?}");
    }
    assert!(roles.iter().any(|held| held["is_confirmed"] == false));
    assert!(
        told["sets"].as_array().unwrap().iter().any(|set| set["owner"].is_null()),
        "one of someone erased"
    );
    assert!(told["sets"].as_array().unwrap().iter().any(|set| set["road"]["revision"].is_i64()));

    for part in ["script", "notes", "enrolments"] {
        let workshops = told["workshops"].as_array().unwrap();
        assert!(workshops.iter().any(|one| !one[part].as_array().unwrap().is_empty()), "{part}");
    }
    let schema: Value = serde_json::from_str(&archives::schema().unwrap()).unwrap();
    let whole: Value = serde_json::from_str(&archive).unwrap();
    assert_eq!(fault(&schema, &schema, &whole, ""), None);
    let mut wider = whole.clone();
    wider["content"]["sets"][0]["ballots"] = json!([]);
    assert_eq!(fault(&schema, &schema, &wider, "").as_deref(), Some("/content/sets/0/ballots"));
    let mut other_pile = whole;
    other_pile["content"]["sets"][0]["ballot"]["sorted"][0]["pile"] = json!("never");
    assert_eq!(
        fault(&schema, &schema, &other_pile, "").as_deref(),
        Some("/content/sets/0/ballot/sorted/0/pile")
    );

    let other = TestApp::start().await;
    let imported = arrives(&other, &archive).await.unwrap();
    assert!(imported.took_over);
    assert_eq!(leaves(&other, None).await, archive, "byte for byte");
    let unseen: i64 = sqlx::query_scalar("SELECT count(*) FROM accounts WHERE seen_at IS NOT ?")
        .bind(other.state.clock.seconds())
        .fetch_one(other.state.db.read())
        .await
        .unwrap();
    assert_eq!(unseen, 0, "nobody who just arrived was away for long");

    // Again: everything is there, and stays as it is.
    let before = dump(&other).await;
    let again = arrives(&other, &archive).await.unwrap();
    assert!(!again.took_over);
    assert!(again.tallies.iter().all(|(_, tally)| tally.added == 0), "{:?}", again.tallies);
    let without_log = |dump: &str| {
        dump.lines().filter(|line| !line.contains("archive-imported")).collect::<Vec<_>>().join("\n")
    };
    assert_eq!(without_log(&dump(&other).await), without_log(&before));

    // A plan reads, and goes on, as it did.
    let plan = told["masterplans"][hers(&told)]["id"].as_str().unwrap().to_owned();
    let (mut one, mut two) = (logs_in(&app, "anke@gent.be").await, logs_in(&other, "anke@gent.be").await);
    for page in ["", "/objectives", "/sections/3", "/versions", "/versions/3", "/follow-up", "/document/md"] {
        let path = format!("/masterplans/{plan}{page}");
        let (here, there) = (one.gets(&path).await, two.gets(&path).await);
        assert_eq!((here.status, there.status), (StatusCode::OK, StatusCode::OK), "{path}");
        if page == "/document/md" {
            assert_eq!(here.text(), there.text());
        }
    }
    let links = two.gets(&format!("/masterplans/{plan}/versions")).await;
    assert!(links.attributes(".plan-links form", "action").is_empty(), "links are made anew");
    let text = [("seen", "2"), ("base", ""), ("text", "Verder.")];
    two.posts(&format!("/masterplans/{plan}/sections/3"), &text).await.location();

    // What was decided is read as before, by who owns it.
    let mut there = logs_in(&other, "anke@gent.be").await;
    for (id, is_over) in halls.iter().zip([true, true, true, false]) {
        let settings = there.gets(&format!("/workshops/{id}")).await;
        assert_eq!(settings.status, StatusCode::OK);
        let open: i64 =
            sqlx::query_scalar("SELECT count(*) FROM workshops WHERE public_id = ? AND code IS NOT NULL")
                .bind(id.clone())
                .fetch_one(other.state.db.read())
                .await
                .unwrap();
        assert_eq!(open, i64::from(!is_over), "{id}");
    }
}

/// Someone's browser, by a log-in link.
async fn logs_in(app: &TestApp, email: &str) -> Visitor {
    let account = accounts::find_account_by_email(app.state.db.read(), email).await.unwrap().unwrap();
    let token = app.state.chance.token().unwrap();
    app.state.links.open(&token, account);
    let mut visitor = app.visitor();
    visitor.posts(&format!("/login/link/{}", token.reveal()), &[]).await.location();
    visitor
}

/// A session that arrives is like one whose ballots were deleted in time.
#[tokio::test]
async fn an_imported_session_is_like_one_whose_ballots_are_gone() {
    let (app, halls) = rich_world().await;
    let archive = leaves(&app, None).await;
    app.state.clock.advance(SignedDuration::from_hours(24 * 400));
    assert!(workshops::delete_old(&app.state).await.unwrap() >= 3);
    let other = TestApp::start().await;
    arrives(&other, &archive).await.unwrap();
    other.state.clock.advance(SignedDuration::from_hours(24 * 400));
    // A new start has counted nothing yet.
    let app = app.restarts().await;
    let (mut here, mut there) = (logs_in(&app, "anke@gent.be").await, logs_in(&other, "anke@gent.be").await);
    for id in &halls[..3] {
        for page in ["", "/results", "/decide", "/desk", "/script"] {
            let path = format!("/workshops/{id}{page}");
            let (one, two) = (here.gets(&path).await, there.gets(&path).await);
            assert_eq!(one.status, two.status, "{path}");
            assert_eq!(one.all("main"), two.all("main"), "{path}");
        }
        for page in ["/results", "/decide"] {
            let page = there.gets(&format!("/workshops/{id}{page}")).await;
            assert_ne!(page.status, StatusCode::INTERNAL_SERVER_ERROR);
        }
    }
}

#[tokio::test]
async fn nothing_that_must_stay_leaves() {
    let (app, _) = rich_world().await;
    let archive = leaves(&app, None).await;
    for word in
        ["$argon2", "geheim@gent.be", "token_hash", "password_hash", "ballot_key", "\"voter", "backup-made"]
    {
        assert!(!archive.contains(word), "{word}");
    }
    let guests: i64 = sqlx::query_scalar("SELECT count(*) FROM owners WHERE is_guest = 1")
        .fetch_one(app.state.db.read())
        .await
        .unwrap();
    assert!(guests > 0, "a control: there is a guest");
    let sets: i64 = sqlx::query_scalar("SELECT count(*) FROM priority_sets")
        .fetch_one(app.state.db.read())
        .await
        .unwrap();
    assert_eq!(content(&archive)["sets"].as_array().unwrap().len() as i64, sets - 1, "the guest's set stays");
    for code in sqlx::query_scalar::<_, String>("SELECT code FROM workshops WHERE code IS NOT NULL")
        .fetch_all(app.state.db.read())
        .await
        .unwrap()
    {
        assert!(!archive.contains(&code));
    }
}

#[tokio::test]
async fn one_organisation_leaves_with_its_own() {
    let (app, _) = rich_world().await;
    let archive = leaves(&app, Some("44021")).await;
    assert_eq!(leaves(&app, Some("gent (stad)")).await, archive, "by its name too");
    let told = content(&archive);
    assert_eq!(told["scope"], json!({ "organisation": "44021" }));
    for set in told["sets"].as_array().unwrap() {
        assert_eq!(set["organisation"], "44021");
    }
    assert!(told["sets"].as_array().unwrap().len() >= 3);
    let sheets = told["sheets"].as_array().unwrap();
    assert_eq!(
        sheets.iter().map(|one| &one["card"]).collect::<Vec<_>>(),
        ["I1", "I7", "K4", "K5", "K6"],
        "and no one else's"
    );
    assert_eq!(sheets[3]["fields"][0]["value"], HOSTILE.trim());
    assert_eq!(sheets[3]["fields"][0]["changed_by"], "anke@gent.be");
    assert_eq!(told["masterplans"].as_array().unwrap().len(), 2, "that of the demo, and hers");
    let plan = &told["masterplans"][hers(&told)];
    assert_eq!(plan["organisation"], "44021");
    assert_eq!(plan["versions"][2]["adoption"]["on"], "2026-11-24");
    assert_eq!(plan["comments"][0]["text"], HOSTILE.trim());
    assert_eq!(plan["accent"], "#1d5fa8");
    assert_eq!(
        (&plan["reports"][0]["progress"], &plan["reports"][1]["withdrawn_at"]),
        (&json!(40), &json!(9))
    );
    assert_eq!(plan["measurements"][0]["hundredths"], 4125);
    let workshops = told["workshops"].as_array().unwrap();
    assert_eq!(workshops.len(), 3, "one of the demo, one that ended, one that goes on");
    assert!(
        workshops.iter().all(|one| one["settings"]["kind"] == "municipality"),
        "the hall and the partnership's stay"
    );
    let people = told["accounts"].as_array().unwrap();
    assert!(people.iter().any(|one| one["email"] == "anke@gent.be"));
    for held in people.iter().flat_map(|one| one["roles"].as_array().unwrap()) {
        assert_eq!(held["organisation"], "44021");
    }
    assert_eq!(told["roads"], json!([]));
    assert_eq!((&told["log"], &told["settings"]), (&json!([]), &Value::Null));

    let other = TestApp::start().await;
    arrives(&other, &archive).await.unwrap();
    assert_eq!(leaves(&other, Some("44021")).await, archive);
    // And back where it came from there is nothing new, and nothing otherwise.
    let back = arrives(&app, &archive).await.unwrap();
    assert!(back.tallies.iter().all(|(_, tally)| tally.added == 0), "{:?}", back.tallies);

    for partnership in content(&leaves(&app, None).await)["partnerships"].as_array().unwrap() {
        let name = partnership["name"].as_str().unwrap();
        let archive = leaves(&app, Some(name)).await;
        let other = TestApp::start().await;
        arrives(&other, &archive).await.unwrap();
        assert_eq!(leaves(&other, Some(partnership["id"].as_str().unwrap())).await, archive, "{name}");
    }
    let unknown = archives::export(&app.state.db, Some("Nergens")).await.unwrap_err().to_string();
    assert!(unknown.contains("there is no organisation Nergens"), "{unknown}");
}

/// Somebody, with an id that the other world, which draws the same lots, has not.
async fn dora_works_in(app: &TestApp) {
    app.registered("dora").await;
    runs(app, "UPDATE accounts SET public_id = 'dddddddddddddddddddddddddddddddd'").await;
}

#[tokio::test]
async fn a_part_and_the_whole_arrive_beside_what_is_there() {
    let (app, _) = rich_world().await;
    let other = TestApp::start().await;
    dora_works_in(&other).await;
    let (ghent, all) = (leaves(&app, Some("44021")).await, leaves(&app, None).await);
    arrives(&other, &ghent).await.unwrap();
    let then_all = arrives(&other, &all).await;
    // The whole knows who led a session and which road a set came from; the part that
    // arrived first did not.
    let told = then_all.unwrap_err().to_string();
    assert!(told.contains("is here with other content"), "{told}");
    let third = TestApp::start().await;
    dora_works_in(&third).await;
    let imported = arrives(&third, &all).await.unwrap();
    assert!(!imported.took_over, "somebody works here already");
    let settings: i64 =
        sqlx::query_scalar("SELECT count(*) FROM settings").fetch_one(third.state.db.read()).await.unwrap();
    assert_eq!(settings, 0);
    arrives(&third, &ghent).await.unwrap();
}

#[tokio::test]
async fn what_is_here_otherwise_is_told_and_nothing_changes() {
    let (app, _) = rich_world().await;
    let archive = leaves(&app, None).await;
    let other = TestApp::start().await;
    arrives(&other, &archive).await.unwrap();
    runs(
        &other,
        "UPDATE priority_sets SET vision = 'anders' WHERE id IN (SELECT id FROM priority_sets LIMIT 12)",
    )
    .await;
    runs(&other, "UPDATE accounts SET name = 'Iemand anders' WHERE email = 'anke@gent.be'").await;
    let before = dump(&other).await;
    let told = refused(&other, &archive).await;
    assert!(told.starts_with("it does not go together with what is here: account anke@gent.be"), "{told}");
    assert_eq!(told.matches(" is here with other content").count(), 10, "{told}");
    assert!(told.ends_with("; and 3 more"), "{told}");
    assert_eq!(dump(&other).await, before);

    // Whoever took someone's address here gets nothing of theirs.
    let taken = TestApp::start().await;
    taken.registered("anke").await;
    runs(&taken, "UPDATE accounts SET public_id = '0123456789abcdef0123456789abcdef'").await;
    let before = dump(&taken).await;
    let told = refused(&taken, &archive).await;
    assert!(told.contains("account anke@gent.be is here under another id"), "{told}");
    assert_eq!(dump(&taken).await, before);
}

#[tokio::test]
async fn half_an_archive_and_an_altered_one_are_refused() {
    let (app, _) = rich_world().await;
    let archive = leaves(&app, None).await;
    let other = TestApp::start().await;
    let before = dump(&other).await;
    let mut random = Random::seeded(5);
    let mut pick = |below: usize| usize::try_from(random.next_bits() % below as u64).unwrap();
    let arrives_as = |bytes: Vec<u8>| archives::read(&bytes).map(drop).map_err(|error| error.to_string());
    for _ in 0..200 {
        let half = archive.as_bytes()[..pick(archive.len())].to_vec();
        let told = arrives_as(half).unwrap_err();
        assert!(told.contains("it ends in the middle") || told.contains("it is not an archive"), "{told}");
    }
    for _ in 0..200 {
        let mut altered = archive.clone().into_bytes();
        altered[pick(archive.len())] ^= 1 << pick(8);
        arrives_as(altered).unwrap_err();
    }
    // What stands around the content, byte by byte.
    let start = archive.find("\"content\"").unwrap() + 12;
    for at in (0..start).chain(archive.len() - 4..archive.len()) {
        let mut altered = archive.clone().into_bytes();
        altered[at] ^= 1;
        arrives_as(altered).unwrap_err();
    }
    for (from, to, expected) in [
        (
            "voorrang-archive/1",
            "voorrang-archive/2",
            "an archive of a newer version of Voorrang (voorrang-archive/2,",
        ),
        ("voorrang-archive/1", "voorrang-tally/1", "it is not an archive of Voorrang"),
        ("\"content\"", " \"content\"", "it was altered"),
    ] {
        let told = refused(&other, &archive.replacen(from, to, 1)).await;
        assert!(told.contains(expected), "{told}");
    }
    for letter in ["", "{}", "Beste collega", "[1, 2]"] {
        assert_eq!(refused(&other, letter).await, "it is not an archive of Voorrang", "{letter}");
    }
    assert_eq!(dump(&other).await, before);
    // Control: untouched it is taken.
    arrives(&other, &archive).await.unwrap();
}

/// Altered with a right sum: whatever cannot be is found by the same types as what
/// people type.
#[tokio::test]
async fn what_cannot_be_is_refused() {
    let (app, _) = rich_world().await;
    let mut told = content(&leaves(&app, None).await);
    // Reading the pictures of a document again for each of these takes minutes.
    for plan in told["masterplans"].as_array_mut().unwrap() {
        for version in plan["versions"].as_array_mut().unwrap() {
            version["document"]["sections"].as_array_mut().unwrap().truncate(1);
        }
    }
    let other = TestApp::start().await;
    let before = dump(&other).await;
    // Control: the same content with a sum of ours is taken.
    archives::read(sealed(&told).as_bytes()).unwrap();
    let position =
        |list: &str, is: &dyn Fn(&Value) -> bool| told[list].as_array().unwrap().iter().position(is).unwrap();
    let over = position("workshops", &|one| one["concluded"]["decisions"][0]["is_settled"] == true);
    let with_provenance = position("sets", &|one| one["provenance"].is_object());
    let at = |list: &str, index: usize, rest: &str| format!("/{list}/{index}{rest}");
    let long = "x".repeat(4_001);
    let with_plan = hers(&told);
    let plan = |rest: &str| at("masterplans", with_plan, rest);
    let changes: Vec<(String, Value, &str)> = vec![
        ("/municipalities/0/nis_code".into(), json!("1100"), "\"1100\" is not a NIS code"),
        ("/municipalities/0/name".into(), json!("Aar\u{7}schot"), "has control characters"),
        ("/municipalities/1/nis_code".into(), told["municipalities"][0]["nis_code"].clone(), "each once"),
        ("/municipalities/0/kbo_number".into(), json!("12"), "is not a KBO number"),
        ("/municipalities/0/valid_until".into(), json!("2026-02-30"), "cannot be read"),
        ("/municipalities/0/colour".into(), json!("red"), "unknown field"),
        ("/partnerships/0/members/0".into(), json!("00000"), "is not in the archive"),
        ("/catalogues/0/content".into(), json!("format = 1"), "catalogue "),
        ("/catalogues/0/version".into(), json!("0"), "its file is"),
        ("/accounts/0/email".into(), json!("Anke@Gent.be"), "not in lower case"),
        ("/accounts/0/id".into(), json!("x"), "32 hexadecimal digits"),
        ("/accounts/0/created_at".into(), json!(-1), "out of range"),
        (
            "/accounts/0/roles".into(),
            json!([{ "organisation": "44021", "role": "administrator", "is_confirmed": true, "created_at": 1 }]),
            "nobody can be administrator there",
        ),
        (
            "/accounts/0/roles".into(),
            json!([{ "organisation": null, "role": "king", "is_confirmed": true, "created_at": 1 }]),
            "unknown variant",
        ),
        ("/roads/0/owner".into(), json!("niemand@gent.be"), "account niemand@gent.be is not in the archive"),
        ("/roads/0/seed".into(), json!("-4"), "the seed"),
        ("/roads/0/top".into(), json!(0), "out of range"),
        ("/roads/0/theme".into(), json!("Z"), "its theme is not in the deck"),
        ("/roads/0/ballot/ranking".into(), json!(["K1"]), "is missing from the order"),
        ("/roads/0/ballot/sorted/0/card".into(), json!("Z9"), "card Z9 is not in the deck"),
        ("/roads/0/vision".into(), json!(long), "at most 4000 fit"),
        ("/sets/0/catalogue/version".into(), json!("9"), "is not in the archive"),
        ("/sets/0/organisation".into(), json!("00001"), "organisation 00001 is not in the archive"),
        ("/sets/0/entries/0/card".into(), json!("Z9"), "not the first of its ranking"),
        ("/sets/0/entries".into(), json!([]), "a set has 1 to 100 principles"),
        ("/sets/0/decided_on".into(), json!("gisteren"), "cannot be read"),
        ("/sets/0/method_version".into(), json!(2), "version 2 of the method"),
        ("/sets/0/vision".into(), json!("a\u{202E}b"), "has control characters"),
        ("/sets/0/id".into(), json!("../../etc/passwd"), "32 hexadecimal digits"),
        (at("sets", with_provenance, "/provenance/round"), json!(9), "there is no round 9"),
        (at("sets", with_provenance, "/provenance/counted/0/0"), json!("Z9"), "card Z9 is not in the deck"),
        (
            at("sets", with_provenance, "/provenance/closing_check"),
            json!({ "in_favour": 4, "answered": 3 }),
            "more were in favour",
        ),
        (at("workshops", over, "/settings/title"), json!(""), "title"),
        (at("workshops", over, "/settings/rounds"), json!(6), "rounds: from 1 to 5"),
        (at("workshops", over, "/settings/title"), json!(" Onze keuzes"), "not in the form and order"),
        (at("workshops", over, "/concluded/rounds"), json!([]), "there are from 1 to 50 rounds"),
        (
            at("workshops", over, "/concluded/rounds/0/deck"),
            json!({ "theme": "Z" }),
            "theme Z is not in the deck",
        ),
        (at("workshops", over, "/concluded/decisions/0/order/0"), json!("Z9"), "card Z9 was not counted"),
        (at("workshops", over, "/concluded/decisions/0/motivations"), json!([]), "without a motivation"),
        (
            at("workshops", over, "/concluded/decisions/0/set"),
            json!("f".repeat(32)),
            "a set it became is not in the archive",
        ),
        (at("workshops", over, "/concluded/decisions/0/nis_code"), json!("23088"), "decides nothing in it"),
        (plan("/set"), json!("f".repeat(32)), "its set is not in the archive"),
        (plan("/basis/entries/0/card"), json!("Z9"), "not the first of its ranking"),
        (plan("/content/programme/0/level"), json!("action"), "cannot stand there"),
        (plan("/content/programme/0/colour"), json!("red"), "fields that no plan has"),
        (plan("/content/sections/0/text"), json!("a\u{7}"), "has control characters"),
        (plan("/content/sections/0/id"), json!(9_999), "is not made yet"),
        (plan("/comments/0/text"), json!(long), "at most 2000 fit"),
        (plan("/accent"), json!("red"), "a colour is written as"),
        (plan("/logo"), json!("PHN2Zy8+"), "a logo is a PNG"),
        (plan("/reports/0/status"), json!("over"), "there is no status"),
        (plan("/reports/0/progress"), json!(101), "over 100 percent"),
        (plan("/measurements/0/hundredths"), json!(-1), "below zero"),
        (plan("/versions/2/is_final"), json!(false), "adopted that was not final"),
        (plan("/versions/1/number"), json!(1), "in order of their key"),
        (
            plan("/versions/0/document/sections/0/blocks/0"),
            json!({ "rich": [{ "text": "x", "link": "javascript:alert(1)" }] }),
            "no address on the web",
        ),
        ("/log/0/event".into(), json!("king-crowned"), "there is no event"),
        ("/log/0/event".into(), json!("backup-made"), "there is no event"),
        ("/settings/controller".into(), json!(long), "settings › controller"),
        ("/scope".into(), json!({ "organisation": "44021" }), "more than what is of one organisation"),
        ("/ballots".into(), json!([]), "unknown field"),
    ];
    for (place, value, expected) in changes {
        let mut altered = told.clone();
        match altered.pointer_mut(&place) {
            Some(found) => *found = value,
            None => {
                let (parent, name) = place.rsplit_once('/').unwrap();
                altered.pointer_mut(parent).unwrap().as_object_mut().unwrap().insert(name.to_owned(), value);
            }
        }
        let said = refused(&other, &sealed(&altered)).await;
        assert!(said.contains(expected), "{place}: {said}");
        assert!(!said.contains('\n'), "{place}: one sentence, not {said}");
    }
    // A key that stands twice, also deep inside.
    let text = serde_json::to_string(&told).unwrap();
    for (once, twice) in [
        ("\"vision\":", "\"vision\":\"x\",\"vision\":"),
        ("\"scope\":", "\"scope\":\"installation\",\"scope\":"),
    ] {
        let content = text.replacen(once, twice, 1);
        let sum: String = Sha256::digest(&content).iter().map(|byte| format!("{byte:02x}")).collect();
        let archive = format!(
            "{{\n\"format\": \"voorrang-archive/1\",\n\"sha256\": \"{sum}\",\n\"content\": {content}\n}}\n"
        );
        let said = refused(&other, &archive).await;
        assert!(said.contains("duplicate field"), "{said}");
    }
    assert_eq!(dump(&other).await, before);
}
