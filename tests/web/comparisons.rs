//! Sets beside each other: who sees which, and what they say together.

use axum::http::{StatusCode, header};
use voorrang::catalogues::EMBEDDED;
use voorrang::domain::rights::Role;

use crate::support::{Answer, TestApp, Visitor};

/// Someone who coordinates each of these municipalities, with a set for each.
async fn decided(app: &TestApp, name: &str, sets: &[(&str, &[&str])]) -> (Visitor, Vec<String>) {
    let mut visitor = app.registered(name).await;
    let mut paths = Vec::new();
    for (nis_code, cards) in sets {
        app.grants(&format!("{name}@gent.be"), Role::Coordinator, Some(nis_code)).await;
        paths.push(visitor.decides(nis_code, cards).await);
    }
    (visitor, paths)
}

async fn shows(visitor: &mut Visitor, set: &str, fields: &[(&str, &str)]) {
    visitor.posts(&format!("{set}/sharing"), fields).await.location();
}

const PUBLIC: [(&str, &str); 1] = [("sharing", "public")];
const PRIVATE: [(&str, &str); 1] = [("sharing", "private")];

/// K1 before K5, K1 before O1, and K5 before K1.
const THREE: [(&str, &[&str]); 3] =
    [("44021", &["K1", "K5"]), ("46021", &["K1", "O1"]), ("46025", &["K5", "K1"])];

async fn three_public(app: &TestApp) -> (Visitor, Vec<String>) {
    let (mut anke, sets) = decided(app, "anke", &THREE).await;
    for set in &sets {
        shows(&mut anke, set, &PUBLIC).await;
    }
    (anke, sets)
}

fn picks(sets: &[String]) -> String {
    let ids: Vec<String> = sets.iter().map(|set| set.replace("/sets/", "set=")).collect();
    format!("/comparisons/picked?{}", ids.join("&"))
}

fn is_few(answer: &Answer) -> bool {
    assert_eq!(answer.status, StatusCode::OK);
    !answer.all(".compare-few").is_empty()
}

#[tokio::test]
async fn a_partnership_is_compared_by_its_people_and_by_members_that_show_it_a_set() {
    let app = TestApp::start().await;
    let schelde = app.partnership("Schelde", &["44021", "46021", "46025", "12007"]).await;
    let (mut anke, sets) = decided(&app, "anke", &THREE).await;
    let with = [("sharing", "partnerships"), ("partnership", schelde.as_str())];
    let path = format!("/comparisons/partnerships/{schelde}");
    let mut reader = app.registered("nele").await;
    app.grants("nele@gent.be", Role::MemberViewer, Some(&schelde)).await;
    let mut sharer = app.registered("bert").await;
    app.grants("bert@gent.be", Role::Colleague, Some("46025")).await;
    let mut member = app.registered("carla").await;
    app.grants("carla@gent.be", Role::Coordinator, Some("12007")).await;
    let mut stranger = app.visitor();

    // Nobody shows anything yet.
    assert!(is_few(&reader.gets(&path).await));
    assert!(reader.gets(&path).await.text().contains("“Ook een samenwerkingsverband”"));
    assert_eq!(sharer.asks(&path).await, StatusCode::NOT_FOUND);
    for set in &sets {
        shows(&mut anke, set, &with).await;
    }
    for visitor in [&mut reader, &mut sharer] {
        let page = visitor.gets(&path).await;
        assert_eq!(page.heading(), "Schelde vergeleken");
        assert!(page.text().contains("3 van de 4 gemeenten"));
        assert_eq!(visitor.gets("/comparisons").await.attributes(".compare-choice", "href")[0], path);
        assert_eq!(visitor.asks(&format!("{path}/map.svg")).await, StatusCode::OK);
    }
    for visitor in [&mut member, &mut stranger] {
        assert_eq!(visitor.asks(&path).await, StatusCode::NOT_FOUND);
        assert_eq!(visitor.asks(&format!("{path}/map.svg")).await, StatusCode::NOT_FOUND);
        assert!(!visitor.gets("/comparisons").await.text().contains(&schelde));
    }
    assert_eq!(reader.asks("/comparisons/partnerships/nowhere").await, StatusCode::NOT_FOUND);
    // What is shown to one partnership is not public.
    assert!(is_few(&stranger.gets("/comparisons/public").await));

    // Withdrawn: gone at once, also from what was kept; and so is the right that came
    // with it.
    assert!(reader.gets(&path).await.text().contains("Temse"));
    shows(&mut anke, &sets[2], &PRIVATE).await;
    let page = reader.gets(&path).await;
    assert!(page.text().contains("2 van de 4 gemeenten") && !page.text().contains("Temse"));
    assert_eq!(sharer.asks(&path).await, StatusCode::NOT_FOUND);
    shows(&mut anke, &sets[1], &PRIVATE).await;
    assert!(is_few(&reader.gets(&path).await));
}

#[tokio::test]
async fn all_may_compare_what_is_public_and_the_latest_of_each_counts() {
    let app = TestApp::start().await;
    let (mut anke, sets) = three_public(&app).await;
    let mut stranger = app.visitor();
    let page = stranger.gets("/comparisons").await;
    assert_eq!(
        page.attributes(".compare-choice", "href"),
        ["/comparisons/public", "/comparisons/provinces/40000"]
    );
    assert_eq!(stranger.gets("/comparisons/provinces/40000").await.heading(), "Oost-Vlaanderen vergeleken");
    assert_eq!(stranger.asks("/comparisons/provinces/99999").await, StatusCode::NOT_FOUND);
    assert!(is_few(&stranger.gets("/comparisons/provinces/10000").await));
    // A guest's set counts nowhere, for itself neither.
    let guests = stranger.decides("12007", &["I1"]).await;
    let picked = stranger.gets(&picks(&[guests, sets[0].clone(), sets[1].clone()])).await;
    assert_eq!(picked.all(".comparison > .notice"), ["Eén gekozen set wordt niet meer getoond."]);
    assert!(!picked.text().contains("Bornem"));

    // Ghent decides again, and does not show it: the earlier one counts on.
    let later = anke.decides("44021", &["I6", "K1", "K5"]).await;
    assert_ne!(later, sets[0]);
    let columns = stranger.gets("/comparisons/public").await.all(".compare-grid thead th");
    assert_eq!(columns, ["Kaart", "Gekozen door", "Gent", "Sint-Niklaas", "Temse"]);
    let over = "/comparisons/public?beside=44021#over-time";
    assert!(stranger.gets(over).await.all("#over-time").is_empty());
    shows(&mut anke, &later, &PUBLIC).await;
    let page = stranger.gets(over).await;
    assert_eq!(
        page.all("#over-time .compare-sentence"),
        ["Gent koos één nieuw principe, liet er geen los en gaf er 2 een andere plaats."]
    );
}

#[tokio::test]
async fn a_picked_comparison_shows_what_is_still_shown_and_says_how_many_are_not() {
    let app = TestApp::start().await;
    let (mut anke, sets) = three_public(&app).await;
    let mut stranger = app.visitor();
    let bookmark = picks(&sets);
    let page = stranger.gets(&bookmark).await;
    assert!(page.all(".comparison > .notice").is_empty() && page.text().contains("Temse"));
    shows(&mut anke, &sets[2], &PRIVATE).await;
    let page = stranger.gets(&bookmark).await;
    assert_eq!(page.all(".comparison > .notice"), ["Eén gekozen set wordt niet meer getoond."]);
    assert!(!page.text().contains("Temse") && page.all(".compare-few").is_empty());
    // Its own people see it on.
    assert!(anke.gets(&bookmark).await.all(".comparison > .notice").is_empty());
    // Unknown and withdrawn are one.
    let unknown = format!("{bookmark}&set=0123456789abcdef0123456789abcdef");
    assert_eq!(
        stranger.gets(&unknown).await.all(".comparison > .notice"),
        ["2 gekozen sets worden niet meer getoond."]
    );
    shows(&mut anke, &sets[1], &PRIVATE).await;
    assert!(is_few(&stranger.gets(&bookmark).await));
    assert!(is_few(&stranger.gets("/comparisons/picked").await));
}

#[tokio::test]
async fn what_one_decided_without_a_role_there_can_be_picked_by_oneself_alone() {
    let app = TestApp::start().await;
    let mut greet = app.registered("greet").await;
    let mut stranger = app.registered("carl").await;
    let sets = [greet.decides("44021", &["K1", "K5"]).await, greet.decides("46021", &["K1", "O1"]).await];
    let offered = greet.gets("/comparisons").await.attributes("input[name=set]", "value");
    assert_eq!(offered.len(), 2, "{offered:?}");
    assert!(!is_few(&greet.gets(&picks(&sets)).await));
    assert!(stranger.gets("/comparisons").await.attributes("input[name=set]", "value").is_empty());
    assert!(is_few(&stranger.gets(&picks(&sets)).await));
}

#[tokio::test]
async fn the_page_says_what_was_worked_out_by_hand() {
    let app = TestApp::start().await;
    three_public(&app).await;
    let mut stranger = app.visitor();
    let page = stranger.gets("/comparisons/public?beside=44021&with=46025&rows=joint").await;
    // K1 is with all, K5 with two of three, O1 with one: below 90, above 65, below 35.
    let sentences = page.all(".compare-sentence");
    assert_eq!(sentences[0], "Het vaakst gekozen: K1 (3 van 3), K5 (2 van 3) en O1 (1 van 3).");
    assert_eq!(
        sentences[1],
        "Eén principe werd door bijna iedereen gekozen, geen enkel verdeelt de groep en 15 koos niemand."
    );
    // Two put K1 over K5, two K5 over O1.
    assert!(page.text().contains("De eerste 3 samen: K1, K5 en O1."), "{:?}", page.all("#joint"));
    let row = |number: usize| page.all(&format!(".compare-grid tbody tr:nth-child({number}) > *"));
    assert_eq!(row(1), ["K1 De klant staat centraal", "3 van 3", "1", "1", "2"]);
    assert_eq!(row(2), ["K5 Gegevens slechts één keer opvragen", "2 van 3", "2", "–", "1"]);
    assert_eq!(row(3), ["O1 Vertrekken vanuit de kerntaken", "1 van 3", "–", "2", "–"]);
    let chosen = page.all("#chosen tbody tr:first-child > *");
    assert_eq!(chosen[..5], ["K1 De klant staat centraal", "3 van 3", "100%", "1,3", "bijna iedereen"]);
    // K1 and K5 turned are 1 of at most 5, and so is K5 for O1.
    assert!(sentences.contains(
        &"Gent ligt gemiddeld op 0,20 van de andere (0 is gelijk, 1 is zo ver uiteen als kan).".to_owned()
    ));
    assert!(
        sentences.iter().any(|said| said
            .starts_with("Gent en Temse kozen 2 van de 2 principes allebei. Ze liggen 0,20 uiteen;")),
        "{sentences:?}"
    );
    let alike = page.all("#alike tbody tr > *");
    assert!(alike.windows(3).any(|cells| cells == ["Temse", "Gent", "0,20"]), "{alike:?}");
    // Every chart has its words, its twin in a table and its files.
    let charts = page.all("svg.chart[role=img] > title").len();
    assert_eq!(charts, 8);
    assert_eq!(page.all(".comparison table").len(), charts - 1, "tree and map share a table");
    assert_eq!(page.attributes(".compare-figure .scroller", "tabindex").len(), charts);
    for file in page.attributes("figcaption a", "href") {
        let answer = stranger.gets(&file).await;
        assert_eq!(answer.status, StatusCode::OK, "{file}");
        let kind = answer.headers[header::CONTENT_TYPE].to_str().unwrap();
        match kind {
            "image/svg+xml" => assert!(answer.text().contains("<style>") && answer.text().contains("xmlns")),
            _ => assert!(kind == "image/png" && answer.bytes.starts_with(b"\x89PNG"), "{file}: {kind}"),
        }
    }
    assert_eq!(stranger.asks("/comparisons/public/nothing.svg").await, StatusCode::NOT_FOUND);
    assert_eq!(stranger.asks("/comparisons/public/map.gif").await, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn weights_that_are_wrong_come_back_as_they_were_typed() {
    let app = TestApp::start().await;
    three_public(&app).await;
    let mut stranger = app.visitor();
    let empty = stranger.gets("/comparisons/public?weights=own").await;
    assert_eq!(
        (empty.status, empty.attributes("[id^=weight-]", "value")),
        (StatusCode::OK, vec!["1".to_owned(); 3])
    );
    let wrong = "/comparisons/public?weights=own&weight-44021=0&weight-46021=-2";
    let answer = stranger.gets(wrong).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answer.attributes("[id^=weight-][name]", "value"), ["0", "-2", ""]);
    assert_eq!(
        answer.all("#joint .field .error"),
        [
            "Een gewicht is meer dan 0. Wie niet meetelt, laat u uit de vergelijking.",
            "Een gewicht kan niet negatief zijn.",
            "Vul een gewicht in."
        ]
    );
    // Nobody's inhabitants are known.
    let unknown = stranger.gets("/comparisons/public?weights=inhabitants").await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unknown.all("#joint > .error")[0].contains("Gent, Sint-Niklaas en Temse"));
    // Temse, heavier than the others together, puts K5 first.
    let heavy = "/comparisons/public?weights=own&weight-44021=1&weight-46021=1&weight-46025=2,5";
    let answer = stranger.gets(heavy).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.text().contains("De eerste 3 samen: K5, K1 en O1."));
    assert!(answer.all("#joint .notice")[0].starts_with("Temse weegt 56% van het geheel"));
    assert!(
        answer.all("#joint p").iter().any(|said| said.starts_with("2 principes krijgen een andere plaats;"))
    );
    // Worked out once: the sets, and the sets with these weights.
    assert_eq!(app.state.comparisons.made_since_start(), 2);
    stranger.gets(heavy).await;
    assert_eq!(app.state.comparisons.made_since_start(), 2);
}

#[tokio::test]
async fn sets_of_other_decks_are_refused_and_of_other_versions_compared_on_what_they_share() {
    let app = TestApp::start().await;
    let (mut anke, mut sets) = three_public(&app).await;
    let later = EMBEDDED.replace("version = \"2026.1\"", "version = \"2027\"");
    app.plays_with(&later).await;
    app.grants("anke@gent.be", Role::Coordinator, Some("12007")).await;
    sets.push(anke.decides("12007", &["K1", "I6"]).await);
    shows(&mut anke, &sets[3], &PUBLIC).await;
    let mut stranger = app.visitor();
    let page = stranger.gets("/comparisons/public").await;
    assert!(
        page.all(".comparison > .notice")[0]
            .contains("versie 2026.1 (3 gemeenten) en versie 2027 (één gemeente)"),
        "{:?}",
        page.all(".notice")
    );
    let other = EMBEDDED.replace("key = \"v-ict-or-2016\"", "key = \"elsewhere\"");
    let mut tx = app.state.db.begin_write().await.unwrap();
    sqlx::query("UPDATE catalogues SET content = ? WHERE key = 'other'")
        .bind(other)
        .execute(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let app = app.restarts().await;
    let refused = app.visitor().gets("/comparisons/public").await;
    assert_eq!(refused.status, StatusCode::OK);
    assert!(
        refused.all(".compare-few p")[0].contains("verschillende kaartensets (elsewhere en v-ict-or-2016)")
    );
    assert!(refused.all("svg.chart").is_empty());
}

#[tokio::test]
async fn only_who_led_a_hall_compares_it() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    let hall = app.prepares("anke@gent.be", |_| {}).await;
    let path = format!("/comparisons/workshops/{}", hall.public_id);
    let mut bert = app.registered("bert").await;
    assert!(is_few(&anke.gets(&path).await));
    assert_eq!(bert.asks(&path).await, StatusCode::NOT_FOUND);
    assert_eq!(app.visitor().asks(&path).await, StatusCode::NOT_FOUND);
}
