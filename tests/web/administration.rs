//! What an administrator keeps.

use axum::http::StatusCode;
use jiff::SignedDuration;
use voorrang::audit::{self, Event, Filter};
use voorrang::catalogues::{self, EMBEDDED};
use voorrang::domain::municipality::NisCode;
use voorrang::domain::rights::Role;
use voorrang::domain::workshop::settings::Kind;
use voorrang::settings;

use crate::support::{Answer, TestApp};

const HEADER: &str = "key;name;region;former_names;external_uri";

async fn logged(app: &TestApp) -> Vec<(Event, String)> {
    let lines = audit::list(app.state.db.read(), &Filter::default()).await.unwrap();
    lines.into_iter().map(|line| (line.event, line.subject)).collect()
}

async fn account(app: &TestApp, name: &str) -> String {
    sqlx::query_scalar("SELECT public_id FROM accounts WHERE email = ?")
        .bind(format!("{name}@gent.be"))
        .fetch_one(app.state.db.read())
        .await
        .unwrap()
}

fn refused(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text());
    answer.all(".error").join(" | ")
}

#[tokio::test]
async fn the_way_in_is_shown_to_administrators_only() {
    let app = TestApp::start().await;
    let mut marleen = app.administrator("marleen").await;
    let mut anna = app.registered("anna").await;
    assert!(marleen.gets("/cards").await.all(".site-nav a").contains(&"Beheer".to_owned()));
    assert!(!anna.gets("/cards").await.all(".site-nav a").contains(&"Beheer".to_owned()));
    let overview = marleen.gets("/admin").await;
    assert_eq!(overview.heading(), "Beheer");
    assert!(overview.text().contains("Er is maar één beheerder"));
    // Anna registered with Ghent: a request that waits.
    assert!(overview.all(".admin-list li").iter().any(|line| line.contains("anna") && line.contains("Gent")));
}

#[tokio::test]
async fn a_municipality_is_made_changed_and_refused() {
    let app = TestApp::start().await;
    let mut marleen = app.administrator("marleen").await;
    let bad = [
        ("name", " "),
        ("nis_code", "440211"),
        ("kbo_number", "0207.451.228"),
        ("inhabitants", "12,5"),
        ("valid_from", "2026-13-01"),
        ("valid_until", "2027-01-01"),
    ];
    let page = marleen.posts("/admin/organisations", &bad).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    for (field, value) in bad {
        assert_eq!(page.all(&format!("#{field}-error")).len(), 1, "{field}");
        assert_eq!(page.attributes(&format!("#{field}"), "value"), [value]);
    }
    let good = [
        ("name", "Nieuwstad"),
        ("nis_code", "49999"),
        ("province", "Oost-Vlaanderen"),
        ("former_names", "Oudstad\n\nDorp <b>"),
        ("kbo_number", "207 451 227"),
        ("inhabitants", "12.500"),
        ("valid_from", "2026-01-01"),
    ];
    let made = marleen.posts("/admin/organisations", &good).await;
    let path = made.location().replace("?saved=true", "");
    let page = marleen.gets(&path).await;
    assert_eq!(page.attributes("#kbo_number", "value"), ["0207.451.227"]);
    assert_eq!(page.attributes("#province", "value"), ["Oost-Vlaanderen"]);
    assert_eq!(page.attributes("#inhabitants", "value"), ["12500"]);
    assert_eq!(page.raw("#former_names"), "Oudstad\nDorp <b>");
    // People find it, by a former name too.
    assert!(app.visitor().gets("/municipalities?q=oudstad").await.text().contains("Nieuwstad"));
    // Neither key nor number are of two.
    assert!(refused(&marleen.posts("/admin/organisations", &good).await).contains("al een gemeente"));
    let other = [("name", "Andere"), ("nis_code", "49998"), ("kbo_number", "0207.451.227")];
    assert!(refused(&marleen.posts("/admin/organisations", &other).await).contains("ander bestuur"));
    let ended = [("name", "Nieuwstad"), ("valid_until", "2026-11-24")];
    marleen.posts(&path, &ended).await.location();
    assert!(!app.visitor().gets("/municipalities?q=nieuwstad").await.text().contains("49999"));
    let events: Vec<_> =
        logged(&app).await.into_iter().filter(|(_, subject)| subject == "organisation:49999").collect();
    assert_eq!(events.len(), 2, "{events:?}");
}

#[tokio::test]
async fn merged_municipalities_end_and_their_sets_stay_readable() {
    let app = TestApp::start().await;
    let mut marleen = app.administrator("marleen").await;
    let mut anna = app.registered("anna").await;
    let set = anna.decides("44021", &["K1"]).await;
    let partnership = app.partnership("Scheldeland", &["44021", "46025"]).await;
    for (fields, why) in [
        ([("from", "Gnet"), ("into", "Temse"), ("on", "2026-11-24")], "geen bestuur"),
        ([("from", "Gent"), ("into", "Gent"), ("on", "2026-11-24")], "twee keer"),
        ([("from", "Gent"), ("into", "Temse"), ("on", "2027-01-01")], "nog niet"),
        ([("from", ""), ("into", "Temse"), ("on", "2026-11-24")], "leeg"),
    ] {
        let page = marleen.posts("/admin/organisations/merge", &fields).await;
        assert!(refused(&page).contains(why) || why == "leeg", "{why}: {}", refused(&page));
        assert_eq!(page.raw("#from"), fields[0].1);
    }
    let fields = [("from", "gent\n46021"), ("into", "46025"), ("on", "2026-11-01")];
    let into = marleen.posts("/admin/organisations/merge", &fields).await.location().to_owned();
    assert_eq!(into, "/admin/organisations/46025?saved=true");
    let temse = marleen.gets(&into).await;
    assert!(
        temse.raw("#former_names").contains("Gent") && temse.raw("#former_names").contains("Sint-Niklaas")
    );
    let gent = marleen.gets("/admin/organisations/44021").await;
    assert!(gent.all(".notice").join(" ").contains("Temse"));
    assert_eq!(gent.attributes("#valid_until", "value"), ["2026-11-01"]);
    // Nobody begins with it any more, and what was decided can still be read.
    assert_eq!(anna.gets(&set).await.status, StatusCode::OK);
    assert_eq!(anna.gets(&format!("{set}/masterplan")).await.status, StatusCode::OK);
    let begins = anna.posts("/roads", &[("municipality", "44021")]).await;
    assert_eq!(begins.status, StatusCode::NOT_FOUND);
    let shown = marleen.gets(&format!("/admin/partnerships/{partnership}")).await;
    assert_eq!(shown.attributes("input[name=member][checked]", "value"), ["46025"]);
}

/// A hall does not stop when a council decides to merge.
#[tokio::test]
async fn a_session_goes_on_under_the_name_of_a_municipality_that_merged() {
    let app = TestApp::start().await;
    let mut marleen = app.administrator("marleen").await;
    let mut anke = app.registered("anke").await;
    let hall = app
        .prepares("anke@gent.be", |proposal| {
            proposal.kind = Kind::Hall;
            proposal.organisations = ["44021", "46021"].into_iter().filter_map(NisCode::parse).collect();
            proposal.method.top = 2;
        })
        .await;
    let mut people = vec![app.visitor(), app.visitor(), app.visitor()];
    people[0].joins(&hall).await;
    let merger = [("from", "Gent"), ("into", "Temse"), ("on", "2026-11-01")];
    marleen.posts("/admin/organisations/merge", &merger).await.location();
    let door = app.visitor().gets(&hall.path()).await.text();
    assert!(door.contains("Gent") && door.contains("Sint-Niklaas"), "{door}");
    for visitor in &mut people[1..] {
        visitor.joins(&hall).await;
    }
    assert!(people[0].gets(&hall.path()).await.text().contains("Gent"));
    let settings = format!("/workshops/{}/settings", hall.public_id);
    assert!(anke.gets(&settings).await.raw("#organisations").contains("Gent"));
    hall.votes_and_decides(&mut people).await;
    let board = format!("/workshops/{}/decide/44021", hall.public_id);
    assert!(anke.gets(&board).await.text().contains("Gent"));
    anke.posts(&format!("{board}/settle"), &[]).await.location();
    hall.concludes(&app).await;
    let set = anke.gets(&board).await.attributes("a[href^='/sets/']", "href").remove(0);
    let set = anke.gets(&set).await;
    assert_eq!(set.status, StatusCode::OK);
    assert!(set.text().contains("Gent"));
}

#[tokio::test]
async fn a_partnership_gets_members_another_name_and_an_end() {
    let app = TestApp::start().await;
    let mut marleen = app.administrator("marleen").await;
    let alone = [("name", ""), ("member", "44021"), ("member", "nonsense")];
    let page = marleen.posts("/admin/partnerships", &alone).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.attributes("input[name=member][checked]", "value"), ["44021"], "ticked as it was");
    assert_eq!(page.all("#name-error, #member-error").len(), 2);
    let made = [("name", "Scheldeland"), ("member", "44021"), ("member", "46025")];
    let path = marleen.posts("/admin/partnerships", &made).await.location().replace("?saved=true", "");
    let changed = [("name", "Waasland"), ("member", "46021"), ("member", "46025")];
    marleen.posts(&path, &changed).await.location();
    let page = marleen.gets(&path).await;
    assert_eq!(page.heading(), "Waasland");
    assert!(page.text().contains("Sint-Niklaas en Temse"));
    let ended =
        [("name", "Waasland"), ("member", "46021"), ("member", "46025"), ("valid_until", "2026-11-24")];
    marleen.posts(&path, &ended).await.location();
    let list = marleen.gets("/admin/organisations").await.text();
    assert!(list.contains("Er zijn nog geen samenwerkingsverbanden") && list.contains("Waasland"));
}

#[tokio::test]
async fn a_list_is_looked_at_before_it_is_written() {
    let app = TestApp::start().await;
    let mut marleen = app.administrator("marleen").await;
    let file = format!(
        "{HEADER}\nNL-0344;Utrecht;Utrecht;Vleuten|De Meern;https://example.org/1\nNL-2;<b>Twee</b>;;;\n"
    );
    let path = "/admin/organisations/import";
    let preview = marleen.uploads(path, &[], file.as_bytes()).await.location().to_owned();
    let page = marleen.gets(&preview).await;
    assert!(page.text().contains("Nieuw: 2. Anders: 0."), "{}", page.text());
    assert!(page.all("b").is_empty());
    let search = "/municipalities?q=utrecht";
    assert!(!app.visitor().gets(search).await.text().contains("NL-0344"), "nothing is written yet");
    // Someone else's preview is no preview, and neither is one of ten minutes ago.
    let mut nele = app.administrator("nele").await;
    assert_eq!(nele.gets(&preview).await.status, StatusCode::NOT_FOUND);
    // What was looked at is not what would happen now: look again.
    let seen = page.attributes("input[name=seen]", "value").remove(0);
    assert!(refused(&marleen.posts(&preview, &[("seen", "other")]).await).contains("Intussen"));
    assert_eq!(marleen.posts(&preview, &[("seen", &seen)]).await.location(), "/admin/organisations");
    assert!(app.visitor().gets(search).await.text().contains("NL-0344"));
    assert_eq!(marleen.posts(&preview, &[("seen", &seen)]).await.status, StatusCode::NOT_FOUND, "once");
    // The next version: one changed, one gone, and Flanders is none of its business.
    let next = format!(
        "{HEADER};inhabitants\nNL-0344;Utrecht;Utrecht (provincie);Vleuten|De Meern;https://example.org/1;367.984\n"
    );
    let preview = marleen.uploads(path, &[], next.as_bytes()).await.location().to_owned();
    let page = marleen.gets(&preview).await;
    assert!(page.text().contains("Nieuw: 0. Anders: 1. Niet meer in de lijst: 1. Hetzelfde: 0."));
    assert_eq!(page.all("ins"), ["Utrecht (provincie)", "367.984"]);
    let seen = page.attributes("input[name=seen]", "value").remove(0);
    marleen.posts(&preview, &[("seen", &seen), ("ends", "yes")]).await.location();
    assert!(
        marleen.gets("/admin/organisations/NL-2").await.attributes("#valid_until", "value") == ["2026-11-24"]
    );
    assert_eq!(
        marleen.gets("/admin/organisations/NL-0344").await.attributes("#inhabitants", "value"),
        ["367984"]
    );
    // A road for it, as for any other.
    let road = app.visitor().sets_out_for("NL-0344").await;
    assert!(road.starts_with("/roads/"));
}

#[tokio::test]
async fn what_is_no_list_is_refused_in_one_sentence() {
    let app = TestApp::start().await;
    let mut marleen = app.administrator("marleen").await;
    let many = format!("{HEADER}\n{}", "NL-1;a;;;\n".repeat(400_000));
    let large = vec![b'a'; 6 * 1024 * 1024];
    let zip_bomb: Vec<u8> = b"PK\x03\x04".iter().copied().chain(std::iter::repeat_n(0, 1_000_000)).collect();
    let cases: [(&[u8], &str); 8] = [
        (b"", "eerste regel"),
        (b"code,naam\n1,Gent\n", "eerste regel"),
        (&zip_bomb, "geen CSV"),
        (b"key;name;region;former_names;external_uri\nNL-1;\xe9;;;\n", "UTF-8"),
        (many.as_bytes(), "te veel regels"),
        (&large, "te groot"),
        (b"key;name;region;former_names;external_uri\n", "geen gemeente"),
        (b"key;name;region;former_names;external_uri\nNL-1;=cmd|' /C calc'!A0;;;\nNL-1;Twee;;;\nNL-1;Drie;;;\n", "niets bewaard"),
    ];
    for (file, why) in cases {
        let page = marleen.uploads("/admin/organisations/import", &[], file).await;
        assert!(refused(&page).contains(why), "{why}: {}", refused(&page));
    }
    let page = marleen.uploads("/admin/organisations/import", &[], cases[7].0).await;
    assert_eq!(
        page.all(".admin-faults li"),
        [
            "Regel 2: “=cmd|' /C calc'!A0” begint zoals een formule. Een naam doet dat niet.",
            "Regel 4: deze code stond al op regel 3.",
        ]
    );
    // Only forms that bring a file may be large.
    let long = "a".repeat(100_000);
    let answer = marleen.posts("/admin/settings", &[("controller", &long)]).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn roles_are_granted_and_withdrawn_and_fit_where_they_are() {
    let app = TestApp::start().await;
    let mut marleen = app.administrator("marleen").await;
    let mut anna = app.registered("anna").await;
    let path = format!("/admin/accounts/{}", account(&app, "anna").await);
    let found = marleen.gets("/admin/accounts?q=ANNA@").await;
    assert_eq!(found.all(".admin-list-name"), ["anna"]);
    assert!(marleen.gets("/admin/accounts?q=100%25").await.all(".admin-list-name").is_empty());
    for (role, organisation, field) in [
        ("", "Gent", "role"),
        ("king", "Gent", "role"),
        ("coordinator", "Atlantis", "organisation"),
        ("partnership-coordinator", "Gent", "organisation"),
        ("coordinator", "", "organisation"),
    ] {
        let fields = [("role", role), ("organisation", organisation)];
        let page = marleen.posts(&format!("{path}/roles"), &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(page.all(&format!("#{field}-error")).len(), 1, "{role} {organisation}");
        assert_eq!(page.attributes("#organisation", "value"), [organisation]);
    }
    // What she asked for is confirmed with a button.
    let page = marleen.gets(&path).await;
    assert!(page.text().contains("gevraagd, nog niet bevestigd"));
    let mut bert = app.registered("bert").await;
    let set = bert.decides("44021", &["K1"]).await;
    assert_eq!(anna.gets(&set).await.status, StatusCode::NOT_FOUND);
    marleen
        .posts(&format!("{path}/roles"), &[("role", "coordinator"), ("organisation", "44021")])
        .await
        .location();
    assert_eq!(anna.gets(&set).await.status, StatusCode::OK);
    let withdraw = [("role", "coordinator"), ("key", "44021")];
    marleen.posts(&format!("{path}/roles/withdraw"), &withdraw).await.location();
    assert_eq!(anna.gets(&set).await.status, StatusCode::NOT_FOUND);
    let events: Vec<_> = logged(&app).await.into_iter().map(|(event, _)| event).take(2).collect();
    assert_eq!(events, [Event::RoleRemoved, Event::RoleGranted]);
    // The log says it in words.
    let log = marleen.gets("/admin/log").await.all(".admin-lines li");
    assert!(log[0].ends_with("marleen nam een rol weg: anna, Coördinator, Gent."), "{}", log[0]);
}

#[tokio::test]
async fn the_last_administrator_stays_and_nobody_closes_themselves() {
    let app = TestApp::start().await;
    let mut marleen = app.administrator("marleen").await;
    let own = format!("/admin/accounts/{}", account(&app, "marleen").await);
    let withdraw = [("role", "administrator"), ("key", "")];
    assert!(
        refused(&marleen.posts(&format!("{own}/roles/withdraw"), &withdraw).await)
            .contains("enige beheerder")
    );
    assert!(refused(&marleen.posts(&format!("{own}/disable"), &[]).await).contains("eigen account"));
    let mut nele = app.administrator("nele").await;
    let other = format!("/admin/accounts/{}", account(&app, "nele").await);
    marleen.posts(&format!("{other}/disable"), &[]).await.location();
    assert_eq!(nele.gets("/admin").await.status, StatusCode::NOT_FOUND);
    // Who cannot get in does not count.
    assert!(
        refused(&marleen.posts(&format!("{own}/roles/withdraw"), &withdraw).await)
            .contains("enige beheerder")
    );
    marleen.posts(&format!("{other}/enable"), &[]).await.location();
    assert_eq!(marleen.posts(&format!("{own}/roles/withdraw"), &withdraw).await.location(), "/");
    assert_eq!(marleen.gets("/admin").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_closed_account_is_out_at_once_and_an_erased_one_is_gone() {
    let app = TestApp::start().await;
    let mut marleen = app.administrator("marleen").await;
    let mut anna = app.registered("anna").await;
    let path = format!("/admin/accounts/{}", account(&app, "anna").await);
    marleen.posts(&format!("{path}/disable"), &[]).await.location();
    assert!(anna.gets("/cards").await.all(".who-name").is_empty());
    assert!(marleen.gets(&path).await.text().contains("Dit account is gesloten"));
    marleen.posts(&format!("{path}/enable"), &[]).await.location();
    let login = [("email", "anna@gent.be"), ("password", "vier kaarten op tafel")];
    assert_eq!(anna.posts("/login", &login).await.status, StatusCode::SEE_OTHER);
    assert!(refused(&marleen.posts(&format!("{path}/erase"), &[]).await).contains("niets gewist"));
    assert_eq!(
        marleen.posts(&format!("{path}/erase"), &[("sure", "yes")]).await.location(),
        "/admin/accounts"
    );
    assert_eq!(marleen.gets(&path).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_deck_is_looked_at_stored_activated_and_retired() {
    let app = TestApp::start().await;
    let mut marleen = app.administrator("marleen").await;
    let mut anna = app.registered("anna").await;
    let set = anna.decides("44021", &["K1"]).await;
    let import = "/admin/catalogues/import";
    let file = EMBEDDED.replace("\"2026.1\"", "\"2027.1\"").replacen(
        "title = \"De klant staat centraal\"",
        "title = \"De klant <b>eerst</b>\"",
        1,
    );
    let preview = marleen.uploads(import, &[("text", "")], file.as_bytes()).await.location().to_owned();
    let page = marleen.gets(&preview).await;
    assert_eq!(page.all(".admin-differences .admin-list-name"), ["cards › K1 › title › nl"]);
    assert_eq!(page.all("del"), ["De klant staat centraal"]);
    assert_eq!(page.all("ins"), ["De klant <b>eerst</b>"]);
    marleen.posts(&preview, &[]).await.location();
    assert!(refused(&marleen.uploads(import, &[], file.as_bytes()).await).contains("Deze versie is er al"));
    // Stored changes nothing; active does, for what is new.
    assert!(app.visitor().gets("/cards/K1").await.heading().contains("De klant staat centraal"));
    let version = "/admin/catalogues/v-ict-or-2016/2027.1";
    marleen.posts(&format!("{version}/activate"), &[]).await.location();
    assert!(app.visitor().gets("/cards/K1").await.heading().contains("De klant <b>eerst</b>"));
    assert!(anna.gets(&set).await.text().contains("De klant staat centraal"), "the old set reads as it was");
    let active = marleen.posts(&format!("{version}/retire"), &[]).await;
    assert_eq!(active.status, StatusCode::CONFLICT);
    let old = "/admin/catalogues/v-ict-or-2016/2026.1";
    marleen.posts(&format!("{old}/retire"), &[]).await.location();
    assert_eq!(marleen.posts(&format!("{old}/activate"), &[]).await.status, StatusCode::CONFLICT);
    assert_eq!(anna.gets(&set).await.status, StatusCode::OK);
    assert_eq!(marleen.gets(&format!("{old}/export")).await.text(), EMBEDDED, "byte for byte");
    let events: Vec<_> = logged(&app).await.into_iter().map(|(event, _)| event).take(3).collect();
    assert_eq!(events, [Event::CatalogueRetired, Event::CatalogueActivated, Event::CatalogueImported]);
}

#[tokio::test]
async fn a_deck_with_faults_is_refused_with_every_place() {
    let app = TestApp::start().await;
    let mut marleen = app.administrator("marleen").await;
    let file = EMBEDDED.replace("\"2026.1\"", "\"../1\"").replacen("months = 4", "months = 0", 1).replacen(
        "title = \"De klant staat centraal\"",
        "title = \" \"",
        1,
    );
    let page = marleen.uploads("/admin/catalogues/import", &[("text", &file)], b"").await;
    assert!(refused(&page).contains("niets bewaard"));
    assert_eq!(
        page.all(".admin-faults li"),
        [
            "version moet uit 1 tot 40 letters, cijfers, punten of streepjes bestaan.",
            "cards › K1 › nl › title hier ontbreekt een tekst.",
            "cards › K1 › actions › number 1 › months moet 1 tot 72 zijn.",
        ]
    );
    assert_eq!(page.raw("#text").trim(), file.trim(), "what was pasted is not lost");
    for (file, why) in [(&b""[..], "Kies een bestand"), (b"\xff\xfe", "UTF-8"), (b"key = ", "niets bewaard")]
    {
        let page = marleen.uploads("/admin/catalogues/import", &[], file).await;
        assert!(refused(&page).contains(why), "{why}");
    }
}

#[tokio::test]
async fn official_wording_makes_a_new_version_and_leaves_the_old_one() {
    let app = TestApp::start().await;
    let mut marleen = app.administrator("marleen").await;
    let path = "/admin/catalogues/v-ict-or-2016/2026.1/wording";
    let form = marleen.gets(path).await;
    let names = form.attributes("form[action$=wording] [name]", "name");
    let mut fields: Vec<(String, String)> = Vec::new();
    for name in names.iter().filter(|name| *name != "languages") {
        let value = form.attributes(&format!("input[name={name}]"), "value").pop();
        fields.push((name.clone(), value.unwrap_or_else(|| form.raw(&format!("textarea[name={name}]")))));
    }
    let send = |changes: &[(&str, &str)]| {
        let mut fields = fields.clone();
        for (name, value) in changes {
            fields.retain(|(field, _)| field != name);
            fields.push(((*name).to_owned(), (*value).to_owned()));
        }
        fields
    };
    let keep = ("languages", "keep");
    for (changes, field, why) in [
        (vec![keep, ("version", "")], "version", "Geef een naam"),
        (vec![keep, ("version", "2026.2")], "version", "nog geen tekst veranderd"),
        (vec![keep, ("version", "2026.1"), ("title-K1", "Anders")], "version", "is er al"),
        (vec![keep, ("version", "2026.2"), ("title-K1", "")], "title-K1", ""),
        (
            vec![keep, ("version", "2026.2"), ("implications-K1", "Eén.")],
            "implications-K1",
            "zoals in de andere",
        ),
        (vec![("version", "2026.2"), ("title-K1", "x"), ("provenance-nl", "")], "provenance-nl", ""),
    ] {
        let fields = send(&changes);
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let page = marleen.posts(path, &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.all(&format!("#{field}-error")).join("").contains(why), "{field} {why}");
        assert!(page.raw("#rationale-O1").len() > 50, "what was typed is not lost");
    }
    let provenance = "uit het boek van V-ICT-OR";
    let fields = send(&[
        ("version", "2026.2"),
        ("title-K1", "Officieel"),
        ("implications-K1", "Eén.\nTwee."),
        ("provenance-nl", provenance),
    ]);
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    marleen.posts(path, &fields).await.location();
    let versions = catalogues::list_versions(app.state.db.read()).await.unwrap();
    assert_eq!(versions.len(), 2);
    let made = catalogues::load(&app.state, versions[0].id).await.unwrap();
    assert_eq!(made.version, "2026.2");
    let dutch = voorrang::domain::language::Language::Nl;
    assert_eq!(made.provenance.get(dutch), provenance);
    assert_eq!(made.cards[0].text.get(dutch).title, "Officieel");
    assert_eq!(made.languages, [dutch]);
    let old = catalogues::find_file(app.state.db.read(), "v-ict-or-2016", "2026.1").await.unwrap();
    assert_eq!(old.as_deref(), Some(EMBEDDED));
}

#[tokio::test]
async fn the_log_is_filtered_paged_and_taken_away() {
    let app = TestApp::start().await;
    let mut marleen = app.administrator("marleen").await;
    let mut tx = app.state.db.begin_write().await.unwrap();
    let at = app.state.clock.seconds();
    for index in 0..150 {
        let subject = format!("=cmd|{index}");
        let entry = audit::Entry { actor: "", event: Event::BackupMade, subject: &subject, at: at - 90_000 };
        audit::record(&mut tx, &entry).await.unwrap();
    }
    tx.commit().await.unwrap();
    marleen
        .posts("/admin/partnerships", &[("name", "=A"), ("member", "44021"), ("member", "46025")])
        .await
        .location();
    let first = marleen.gets("/admin/log").await;
    assert_eq!(first.all(".admin-lines li").len(), 100);
    assert!(first.all(".admin-lines li")[0].contains("marleen voegde een bestuur toe: =A."));
    assert!(marleen.gets("/admin/log?page=2").await.all(".admin-lines li").len() > 50);
    let count = |answer: Answer| answer.all(".admin-lines li").len();
    assert_eq!(count(marleen.gets("/admin/log?event=organisation-made").await), 1);
    assert_eq!(count(marleen.gets("/admin/log?event=organisation-made&account=marleen@gent.be").await), 1);
    assert_eq!(count(marleen.gets("/admin/log?account=niemand@gent.be").await), 0);
    assert_eq!(count(marleen.gets("/admin/log?event=backup-made&from=2026-11-24").await), 0);
    assert_eq!(count(marleen.gets("/admin/log?event=backup-made&until=2026-11-23").await), 100);
    assert_eq!(
        count(marleen.gets("/admin/log?event=x&from=x&until=x&page=-5").await),
        100,
        "nonsense filters nothing"
    );
    let csv = marleen.gets("/admin/log/csv?event=backup-made").await.text();
    assert_eq!(csv.lines().count(), 151);
    assert!(csv.contains(",'=cmd|0,") && !csv.contains(",=cmd"), "no cell becomes a formula");
    let json: serde_json::Value =
        serde_json::from_slice(&marleen.gets("/admin/log/json?event=organisation-made").await.bytes).unwrap();
    assert_eq!(json[0]["event"], "organisation-made");
    assert_eq!(marleen.gets("/admin/log/xml").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn settings_are_checked_and_kept() {
    let app = TestApp::start().await;
    let mut marleen = app.administrator("marleen").await;
    let bad = [
        ("guest_days", "0"),
        ("account_months", "121"),
        ("audit_months", "veel"),
        ("contact_email", "privacy"),
        ("dpo_email", "a@b"),
    ];
    let page = marleen.posts("/admin/settings", &bad).await;
    for (field, value) in bad {
        assert_eq!(page.all(&format!("#{field}-error")).len(), 1, "{field}");
        assert_eq!(page.attributes(&format!("#{field}"), "value"), [value]);
    }
    let good = [
        ("guest_days", "14"),
        ("account_months", "0"),
        ("audit_months", "24"),
        ("controller", "Stad Gent\nBotermarkt 1"),
        ("contact_email", "privacy@gent.be"),
        ("second_factor", "facilitator"),
    ];
    marleen.posts("/admin/settings", &good).await.location();
    let kept = settings::load(&app.state).await.unwrap();
    assert_eq!((kept.guest_days, kept.audit_months, kept.sessions_are_open), (14, 24, false));
    assert_eq!(kept.controller, "Stad Gent\nBotermarkt 1");
    assert!(kept.second_factor_roles.contains(&Role::Facilitator));
    // What would lock this administrator out is said first.
    let mut locks = good.to_vec();
    locks.push(("second_factor", "administrator"));
    let page = marleen.posts("/admin/settings", &locks).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.all("[role=alert]").join("").contains("hebt er zelf geen"));
    assert_eq!(page.attributes("input[value=administrator][checked]", "name"), ["second_factor"]);
    locks.push(("understood", "yes"));
    marleen.posts("/admin/settings", &locks).await.location();
    assert!(settings::load(&app.state).await.unwrap().second_factor_roles.contains(&Role::Administrator));
}

#[tokio::test]
async fn what_goes_when_is_told_before_it_goes() {
    let app = TestApp::start().await;
    let mut marleen = app.administrator("marleen").await;
    let hall = app.prepares("marleen@gent.be", |proposal| proposal.retention_days = 20).await;
    app.visitor().joins(&hall).await;
    app.visitor().sets_out_for("44021").await;
    let page = marleen.gets("/admin/retention").await;
    let row = |page: &Answer, number: usize| page.all(&format!("tbody tr:nth-child({number}) td")).join(" ");
    assert_eq!(row(&page, 1), "0 1 1", "ballots, after 20 days");
    assert_eq!(row(&page, 2), "0 0 1", "the guest, after 30 days without coming by");
    assert!(page.text().contains("de stemmen gaan weg op 14 december 2026"));
    assert!(page.text().contains("Accounts blijven tot iemand ze wist"));
    app.state.clock.advance(SignedDuration::from_hours(7 * 24 * 2));
    let mut marleen = app.visitor();
    let login = [("email", "marleen@gent.be"), ("password", "vier kaarten op tafel")];
    marleen.posts("/login", &login).await;
    assert_eq!(row(&marleen.gets("/admin/retention").await, 1), "1 1 1");
}

#[tokio::test]
async fn whether_people_hear_before_their_account_goes_is_told() {
    let row = |page: &Answer| page.all("tbody tr:nth-child(4) td").join(" ");
    for (app, words, after_200_days) in [
        (TestApp::start().await, "Niemand wordt verwittigd", "1 1 1"),
        (TestApp::start_with_mail().await, "30 dagen vooraf", "0 0 1"),
    ] {
        app.registered("anna").await;
        let six_months = settings::Settings { account_months: 6, ..Default::default() };
        let mut tx = app.state.db.begin_write().await.unwrap();
        settings::save(&mut tx, &six_months).await.unwrap();
        tx.commit().await.unwrap();
        app.state.clock.advance(SignedDuration::from_hours(24 * 200));
        let page = app.administrator("marleen").await.gets("/admin/retention").await;
        assert!(page.text().contains(words), "{}", page.text());
        assert_eq!(row(&page), after_200_days, "{words}");
    }
}

#[tokio::test]
async fn a_backup_is_made_and_listed_and_not_to_be_had() {
    let app = TestApp::start().await;
    let mut marleen = app.administrator("marleen").await;
    assert!(marleen.gets("/admin").await.text().contains("Er is nog geen back-up"));
    assert_eq!(marleen.posts("/admin/backups", &[]).await.location(), "/admin/backups");
    let page = marleen.gets("/admin/backups").await;
    assert_eq!(page.all(".admin-list-name"), ["24 november 2026, 12:00"]);
    assert!(page.all("main a[href*=db]").is_empty());
    assert!(marleen.gets("/admin").await.text().contains("Laatste back-up: 24 november 2026"));
    // Another at the same instant has no name left: said, and nothing written over.
    let again = marleen.posts("/admin/backups", &[]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    let told = |answer: &Answer| answer.all("[role=alert]").join("");
    assert!(told(&again).contains("bestaat al"), "{}", told(&again));
    let headers = [("sec-fetch-site", "same-origin"), ("accept-language", "fr")];
    let in_french = marleen.sends("POST", "/admin/backups", "", &headers).await;
    assert!(told(&in_french).contains("existe déjà"), "{}", told(&in_french));
    assert_eq!(again.all(".admin-list-name").len(), 1);
    assert_eq!(logged(&app).await[0].0, Event::BackupMade);
    let status = marleen.gets("/admin/status").await;
    assert!(status.all(".admin-facts").join("").contains("24 november 2026, 12:00"));
    assert!(status.all(".admin-list li")[0].contains("in orde"));
}

#[tokio::test]
async fn the_status_says_what_runs_and_what_is_wrong_in_the_visitors_language() {
    let app = TestApp::start_configured(|config| config.listen = "0.0.0.0:8080".parse().unwrap()).await;
    let mut marleen = app.administrator("marleen").await;
    let page = marleen.gets("/admin/status").await;
    let names = page.all(".admin-facts dt");
    let fact =
        |name: &str| page.all(".admin-facts dd")[names.iter().position(|one| one == name).unwrap()].clone();
    let schema = app.state.db.schema_version().await.unwrap();
    assert_eq!(fact("Versie"), env!("CARGO_PKG_VERSION"));
    assert_eq!(fact("Schema van de database"), schema.to_string());
    assert!(schema >= 17, "{schema}");
    let problems = [
        ("nl", "is te bereiken vanaf andere machines zonder TLS"),
        ("en", "can be reached from other machines without TLS"),
        ("fr", "peut être atteint depuis d’autres machines sans TLS"),
    ];
    for (language, words) in problems {
        let page = marleen.sends("GET", "/admin/status", "", &[("accept-language", language)]).await;
        let told = page.all(".admin-list li").join(" ");
        assert!(told.contains(&format!("0.0.0.0:8080 {words}")), "{language}: {told}");
        assert_eq!(problems.iter().filter(|(_, other)| told.contains(other)).count(), 1, "{told}");
    }
}

#[tokio::test]
async fn a_link_for_a_password_is_shown_to_who_made_it_and_works_once() {
    let app = TestApp::start().await;
    let mut marleen = app.administrator("marleen").await;
    let mut nele = app.administrator("nele").await;
    app.registered("anna").await;
    let path = format!("/admin/accounts/{}", account(&app, "anna").await);
    let shown = marleen.posts(&format!("{path}/reset"), &[]).await.location().replace("#reset", "");
    let link = marleen.gets(&shown).await.all("section code").remove(0);
    assert!(link.contains("/login/reset/"), "{link}");
    assert!(nele.gets(&shown).await.all("section code").is_empty());
    let other = shown.replace(&path, &format!("/admin/accounts/{}", account(&app, "nele").await));
    assert!(marleen.gets(&other).await.all("section code").is_empty(), "a link stands with its own account");
    assert_eq!(logged(&app).await[0].0, Event::ResetLinkMade);
    let token = link.split("/login/reset/").nth(1).unwrap();
    assert_eq!(app.visitor().gets(&format!("/login/reset/{token}")).await.status, StatusCode::OK);
}

#[tokio::test]
async fn whoever_finds_a_browser_open_opens_no_doors_with_it() {
    let app = TestApp::start().await;
    let mut marleen = app.administrator("marleen").await;
    app.registered("anna").await;
    let path = format!("/admin/accounts/{}", account(&app, "anna").await);
    assert_eq!(marleen.gets(&path).await.status, StatusCode::OK);
    app.state.clock.advance(SignedDuration::from_mins(20));
    let grant = [("role", "administrator"), ("organisation", "")];
    for act in ["roles", "roles/withdraw", "disable", "enable", "reset", "erase"] {
        let asked = marleen.posts(&format!("{path}/{act}"), &grant).await;
        assert!(asked.location().starts_with("/account/confirm?next="), "{act}");
    }
    assert!(marleen.gets(&path).await.location().starts_with("/account/confirm"));
    assert_eq!(marleen.gets("/admin/accounts").await.status, StatusCode::OK);
}

#[tokio::test]
async fn which_roles_ask_for_a_second_factor_changes_for_who_says_again_who_they_are() {
    let app = TestApp::start().await;
    let mut marleen = app.administrator("marleen").await;
    let asks = "/account/confirm?next=%2Fadmin%2Fsettings";
    let form = |guest_days| {
        let kept = [("account_months", "0"), ("audit_months", "24"), ("second_factor", "facilitator")];
        [&[("guest_days", guest_days)][..], &kept].concat()
    };
    marleen.posts("/admin/settings", &form("14")).await.location();
    app.state.clock.advance(SignedDuration::from_mins(20));
    assert_eq!(marleen.gets("/admin/settings").await.location(), asks);
    let without: Vec<_> = form("14").into_iter().filter(|(name, _)| *name != "second_factor").collect();
    assert_eq!(marleen.posts("/admin/settings", &without).await.location(), asks);
    let more = [&form("14")[..], &[("second_factor", "coordinator")]].concat();
    assert_eq!(marleen.posts("/admin/settings", &more).await.location(), asks);
    let roles = settings::load(&app.state).await.unwrap().second_factor_roles;
    assert_eq!(roles.into_iter().collect::<Vec<_>>(), [Role::Facilitator]);
    // The control: the rest of the form asks nothing.
    assert_eq!(marleen.posts("/admin/settings", &form("15")).await.location(), "/admin/settings?saved=true");
    assert_eq!(settings::load(&app.state).await.unwrap().guest_days, 15);

    let confirmed = [("password", "vier kaarten op tafel"), ("next", "/admin/settings")];
    assert_eq!(marleen.posts("/account/confirm", &confirmed).await.location(), "/admin/settings");
    marleen.posts("/admin/settings", &without).await.location();
    assert!(settings::load(&app.state).await.unwrap().second_factor_roles.is_empty());
}
