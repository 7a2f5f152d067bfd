//! A partnership decides together: from the order its members' sets make, to a set
//! and a plan of its own.

use axum::http::{StatusCode, header};
use voorrang::domain::rights::Role;

use crate::support::{Answer, TestApp, Visitor};

/// K1 before K5, K1 before O1, and K5 before K1.
const THREE: [(&str, &[&str]); 3] =
    [("44021", &["K1", "K5"]), ("46021", &["K1", "O1"]), ("46025", &["K5", "K1"])];

/// A partnership of four, three of which show it a set.
struct Scheldeland {
    app: TestApp,
    /// Key of the partnership.
    key: String,
    /// Coordinates the partnership.
    pieter: Visitor,
    /// Coordinates the three members.
    anke: Visitor,
    /// Theirs, in the order of [`THREE`].
    sets: Vec<String>,
}

impl Scheldeland {
    async fn begins() -> Self {
        let app = TestApp::start().await;
        let key = app.partnership("Scheldeland", &["44021", "46021", "46025", "12007"]).await;
        let mut anke = app.registered("anke").await;
        let mut sets = Vec::new();
        for (nis_code, cards) in THREE {
            app.grants("anke@gent.be", Role::Coordinator, Some(nis_code)).await;
            sets.push(anke.decides(nis_code, cards).await);
        }
        let pieter = app.registered("pieter").await;
        app.grants("pieter@gent.be", Role::PartnershipCoordinator, Some(&key)).await;
        let mut scene = Self { app, key, pieter, anke, sets };
        for set in 0..scene.sets.len() {
            scene.shows(set).await;
        }
        scene
    }

    fn comparison(&self) -> String {
        format!("/comparisons/partnerships/{}", self.key)
    }

    fn joint(&self) -> String {
        format!("{}/joint", self.comparison())
    }

    async fn shows(&mut self, set: usize) {
        let with = [("sharing", "partnerships"), ("partnership", self.key.as_str())];
        self.anke.posts(&format!("{}/sharing", self.sets[set]), &with).await.location();
    }

    async fn withdraws(&mut self, set: usize) {
        let path = format!("{}/sharing", self.sets[set]);
        self.anke.posts(&path, &[("sharing", "private")]).await.location();
    }

    async fn starts(&mut self, weights: &str, top: &str) -> Answer {
        let path = self.joint();
        self.pieter.posts(&path, &[("weights", weights), ("top", top)]).await
    }

    async fn does(&mut self, what: &str, fields: &[(&str, &str)]) -> Answer {
        let path = format!("{}/{what}", self.joint());
        self.pieter.posts(&path, fields).await
    }

    async fn page(&mut self) -> Answer {
        let path = self.joint();
        self.pieter.gets(&path).await
    }

    /// The id that the forms of the page carry.
    async fn draft(&mut self) -> String {
        self.page().await.attributes("input[name=draft]", "value").remove(0)
    }

    async fn decides(&mut self) -> Answer {
        let draft = self.draft().await;
        self.does("decide", &[("draft", &draft)]).await
    }

    /// Starts with two of the three, moves nothing, and decides.
    async fn has_decided(&mut self) -> String {
        self.starts("equal", "2").await.location();
        self.decides().await.location().to_owned()
    }
}

fn is_refused(answer: &Answer) -> bool {
    answer.status == StatusCode::UNPROCESSABLE_ENTITY
}

#[tokio::test]
async fn a_partnership_starts_moves_motivates_and_decides() {
    let mut scene = Scheldeland::begins().await;
    let comparison = scene.pieter.gets(&scene.comparison()).await;
    assert_eq!(comparison.attributes(".compare-decided a", "href"), [scene.joint()]);
    let page = scene.page().await;
    assert_eq!(page.heading(), "Gezamenlijke prioriteitenset van Scheldeland");
    assert_eq!(page.attributes("#top", "value"), ["5"]);
    assert_eq!(page.all(".joint-counted li").len(), 3);
    assert_eq!(scene.starts("equal", "2").await.location(), scene.joint());

    // K1, K5, O1 by the count; what nobody chose may stand in any order.
    let page = scene.page().await;
    assert_eq!(
        page.all(".rank-title")[..3],
        ["De klant staat centraal", "Gegevens slechts één keer opvragen", "Vertrekken vanuit de kerntaken"]
    );
    assert_eq!(
        page.all(".decision-state"),
        ["Wat van de telling afwijkt, is gemotiveerd. U kunt beslissen."]
    );
    let moved = scene.does("rank", &[("card", "O1"), ("to", "1")]).await;
    assert!(moved.location().ends_with("?moved=O1#card-O1"));
    // On another screen, made before, a card moves from where it is by now.
    scene.does("rank", &[("card", "K1"), ("to", "up")]).await.location();
    assert_eq!(scene.page().await.all(".rank-title")[0], "De klant staat centraal");
    scene.does("rank", &[("card", "O1"), ("to", "up")]).await.location();

    let refused = scene.decides().await;
    assert!(is_refused(&refused));
    assert_eq!(
        refused.all(".joint-problems li"),
        [
            "O1 Vertrekken vanuit de kerntaken wijkt af van de telling en heeft nog geen motivering \
             (Nieuw in de top: in de telling op plaats 3).",
            "K5 Gegevens slechts één keer opvragen wijkt af van de telling en heeft nog geen motivering \
             (Uit de top: in de telling op plaats 2)."
        ]
    );
    assert_eq!(refused.attributes(".joint-problems a", "href"), ["#motivation-O1", "#motivation-K5"]);
    assert_eq!(refused.all("#motivation-O1-error"), ["Schrijf hier waarom u van de telling afwijkt."]);

    let long = "x".repeat(1_001);
    let texts = [
        ("motivation-O1", "Daar begint <b>alles</b>."),
        ("motivation-K5", "Dat loopt al in elke gemeente."),
        ("motivation-K1", long.as_str()),
        ("vision", "Samen staan we sterker."),
    ];
    let partly = scene.does("texts", &texts).await;
    assert!(is_refused(&partly));
    assert_eq!(partly.all("#motivation-K1"), [long.as_str()], "as it was typed");
    assert!(partly.all("[data-live]").is_empty(), "what is there does not take its place");
    let draft = scene.draft().await;
    let decided = scene.does("decide", &[("draft", &draft)]).await;
    let set = decided.location().to_owned();
    assert!(set.starts_with("/sets/"));
    // A second click is the same set, and there is nothing left to change.
    assert_eq!(scene.does("decide", &[("draft", &draft)]).await.location(), set);
    assert_eq!(scene.does("rank", &[("card", "O1"), ("to", "1")]).await.status, StatusCode::CONFLICT);
    let unknown = scene.does("decide", &[("draft", "0be2")]).await;
    assert_eq!(unknown.status, StatusCode::CONFLICT);
    assert_eq!(unknown.heading(), "Er wordt nu geen gezamenlijke set beslist");

    let page = scene.pieter.gets(&set).await;
    assert_eq!(
        page.all(".set-list .card-title"),
        ["Vertrekken vanuit de kerntaken", "De klant staat centraal"]
    );
    assert!(page.all(".provenance")[0].starts_with("Gezamenlijke set, samen geteld uit de sets van Gent"));
    assert_eq!(page.all(".set-list .motivation"), ["Daar begint <b>alles</b>."], "as text");
    let comparison = scene.pieter.gets(&scene.comparison()).await;
    assert_eq!(comparison.attributes(".compare-decided .compare-choice", "href"), [set.as_str()]);
    let work = scene.pieter.gets("/work").await;
    assert!(work.text().contains("gezamenlijke set"));
}

#[tokio::test]
async fn its_plan_says_how_it_was_counted_and_how_it_fits_each_member() {
    let mut scene = Scheldeland::begins().await;
    let set = scene.has_decided().await;
    let plan = format!("{set}/masterplan");
    for format in ["md", "docx", "pdf", "html"] {
        let file = scene.pieter.gets(&format!("{plan}/{format}")).await;
        if format != "pdf" || file.status != StatusCode::NOT_FOUND {
            assert_eq!(file.status, StatusCode::OK, "{format}");
            assert!(!file.bytes.is_empty());
            let name = file.headers[header::CONTENT_DISPOSITION].to_str().unwrap();
            assert!(name.contains("masterplan-scheldeland"), "{name}");
        }
    }
    let text = scene.pieter.gets(&plan).await.text();
    for said in [
        "Samenwerkingsverband",
        "Hoe dit bij elk lid past",
        "Geteld zijn de sets die 3 leden aan het samenwerkingsverband toonden",
        "De set van elk lid woog even zwaar.",
        "De beslissing volgt die volgorde.",
        "Past helemaal: alle 2 prioriteiten staan erin.",
        "Past deels: 1 van de 2 prioriteiten staat erin.",
        "O1 Vertrekken vanuit de kerntaken",
    ] {
        assert!(text.contains(said), "{said}\n{text}");
    }
    // Sint-Niklaas withdraws: it took part, and what it chose is seen no more.
    scene.withdraws(1).await;
    let text = scene.pieter.gets(&format!("{plan}/md")).await.text();
    assert!(text.contains("Sint-Niklaas") && text.contains("Toont zijn set niet meer."), "{text}");
    let row = text.lines().find(|line| line.contains("Toont zijn set niet meer.")).unwrap().to_owned();
    assert!(!row.contains("O1") && !row.contains("K5"), "{row}");
    assert!(!text.contains("Past deels"), "{text}");
    // A member that shows a set since stands there too, and says so.
    scene.app.grants("anke@gent.be", Role::Coordinator, Some("12007")).await;
    let bornem = scene.anke.decides("12007", &["I1"]).await;
    scene.sets.push(bornem);
    scene.shows(3).await;
    let text = scene.pieter.gets(&format!("{plan}/md")).await.text();
    assert!(text.contains("telde nog niet mee") && text.contains("Past niet: geen van de 1"), "{text}");
}

#[tokio::test]
async fn role_holders_and_members_see_it_and_nobody_else() {
    let mut scene = Scheldeland::begins().await;
    let set = scene.has_decided().await;
    let plan = format!("{set}/masterplan/md");
    let app = &scene.app;
    let mut reader = app.registered("nele").await;
    app.grants("nele@gent.be", Role::MemberViewer, Some(&scene.key)).await;
    let mut sharer = app.registered("bert").await;
    app.grants("bert@gent.be", Role::Colleague, Some("46025")).await;
    // Of a member that shows nothing.
    let mut silent = app.registered("carla").await;
    app.grants("carla@gent.be", Role::Colleague, Some("12007")).await;
    let mut other = app.registered("dirk").await;
    app.grants("dirk@gent.be", Role::Coordinator, Some("11002")).await;
    let mut stranger = app.visitor();
    for visitor in [&mut reader, &mut sharer] {
        assert_eq!(visitor.asks(&set).await, StatusCode::OK);
        assert!(visitor.gets(&plan).await.text().contains("Past helemaal"));
        assert!(visitor.gets("/work").await.text().contains("Scheldeland"));
        assert!(visitor.gets(&set).await.all(".sharing").is_empty(), "who coordinates it says who sees it");
        assert_eq!(visitor.posts(&format!("{set}/delete"), &[]).await.status, StatusCode::NOT_FOUND);
        let joint = scene.comparison() + "/joint";
        assert_eq!(visitor.asks(&joint).await, StatusCode::NOT_FOUND, "they do not decide it");
    }
    // Who shows nothing sees the set, and not by way of it what others chose.
    assert_eq!(silent.asks(&set).await, StatusCode::OK);
    let text = silent.gets(&plan).await.text();
    assert!(text.contains("zodra uw gemeente zelf een set"), "{text}");
    assert!(!text.contains("Past helemaal") && !text.contains("Past deels"), "{text}");
    for visitor in [&mut other, &mut stranger] {
        for path in [&set, &plan, &scene.joint()] {
            assert_eq!(visitor.asks(path).await, StatusCode::NOT_FOUND, "{path}");
        }
        assert!(!visitor.gets("/work").await.text().contains("Scheldeland"));
    }
    // Who wrote it down and is no longer of the partnership does not see it any more,
    // nor does who left it.
    let mut tx = scene.app.state.db.begin_write().await.unwrap();
    for sql in [
        "DELETE FROM memberships WHERE role = 'partnership-coordinator'",
        "DELETE FROM partnership_members WHERE municipality_id =
             (SELECT id FROM organisations WHERE nis_code = '12007')",
    ] {
        sqlx::query(sql).execute(&mut tx).await.unwrap();
    }
    tx.commit().await.unwrap();
    assert_eq!(scene.pieter.asks(&set).await, StatusCode::NOT_FOUND);
    assert_eq!(silent.asks(&set).await, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn it_is_no_municipalitys_and_shows_others_nothing_of_the_members() {
    let mut scene = Scheldeland::begins().await;
    let set = scene.has_decided().await;
    let page = scene.pieter.gets(&set).await;
    assert!(page.text().contains("Alleen ons samenwerkingsverband"));
    assert!(page.attributes(".sharing input[name=partnership]", "value").is_empty());
    scene.pieter.posts(&format!("{set}/sharing"), &[("sharing", "public")]).await.location();
    let mut stranger = scene.app.visitor();
    let page = stranger.gets(&set).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(
        page.all(".provenance").iter().all(|said| !said.contains("Gent")),
        "{:?}",
        page.all(".provenance")
    );
    assert!(!page.text().contains("Sint-Niklaas"));
    assert_eq!(stranger.asks(&format!("{set}/masterplan")).await, StatusCode::NOT_FOUND);
    // In the open data it stands with the partnership, and in no comparison at all.
    let open = format!("/open/partnerships/{}", scene.key);
    assert_eq!(stranger.asks(&open).await, StatusCode::OK);
    for path in ["/open/sets.csv", "/open/sets.jsonld", "/api/v1/open/sets", open.as_str()] {
        assert!(!stranger.gets(path).await.text().contains("Sint-Niklaas"), "{path}");
    }
    let id = set.trim_start_matches("/sets/");
    assert!(!stranger.gets("/comparisons").await.text().contains("Scheldeland"));
    let picked = stranger.gets(&format!("/comparisons/picked?set={id}")).await;
    assert_eq!(picked.all(".comparison > .notice"), ["Eén gekozen set wordt niet meer getoond."]);
    let grid = scene.pieter.gets(&scene.comparison()).await;
    assert_eq!(grid.all(".compare-grid thead th").len(), 2 + 3);
}

#[tokio::test]
async fn what_cannot_be_started_is_said_in_a_sentence() {
    let mut scene = Scheldeland::begins().await;
    for (weights, top, field) in [
        ("equal", "0", "#top-error"),
        ("equal", "19", "#top-error"),
        ("equal", "-1", "#top-error"),
        ("equal", "twee", "#top-error"),
        ("own", "2", "#weights-error"),
        ("", "2", "#weights-error"),
        ("inhabitants", "2", "#weights-error"),
    ] {
        let refused = scene.starts(weights, top).await;
        assert!(is_refused(&refused), "{weights} {top}: {}", refused.status);
        assert_eq!(refused.all(field).len(), 1, "{weights} {top}");
        assert_eq!(refused.attributes("#top", "value"), [top], "as it was typed");
    }
    let said = scene.starts("inhabitants", "2").await.all("#weights-error");
    assert_eq!(
        said,
        ["Naar inwoners kan nog niet: van Gent, Sint-Niklaas en Temse kennen we het aantal inwoners niet. \
          De beheerder kan het invullen."]
    );
    assert!(scene.does("rank", &[("card", "O1"), ("to", "1")]).await.status == StatusCode::CONFLICT);
    scene.withdraws(0).await;
    scene.withdraws(1).await;
    let few = scene.starts("equal", "2").await;
    assert!(is_refused(&few));
    assert!(few.all("[role=alert]")[0].starts_with("Beginnen kan zodra minstens twee leden"));
    assert!(few.all("form input[name=top]").is_empty());
    assert!(scene.page().await.text().contains("Er is nog niets om van te vertrekken"));

    // By inhabitants where these are known.
    scene.shows(0).await;
    let mut tx = scene.app.state.db.begin_write().await.unwrap();
    sqlx::query("UPDATE organisations SET inhabitants = 1000 WHERE nis_code IN ('44021', '46025')")
        .execute(&mut tx)
        .await
        .unwrap();
    sqlx::query("UPDATE organisations SET inhabitants = 9000 WHERE nis_code = '46025'")
        .execute(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    scene.starts("inhabitants", "2").await.location();
    assert_eq!(scene.page().await.all(".rank-title")[0], "Gegevens slechts één keer opvragen");
    let set = scene.decides().await.location().to_owned();
    let plan = scene.pieter.gets(&format!("{set}/masterplan/md")).await.text();
    assert!(plan.contains("woog naar het aantal inwoners") && plan.contains("9\\.000"), "{plan}");
}

#[tokio::test]
async fn decks_that_share_nothing_are_refused_with_the_sentence_there_is() {
    let mut scene = Scheldeland::begins().await;
    scene.withdraws(2).await;
    let other = include_str!("../../src/domain/sample-catalogue.toml");
    scene.app.plays_with(other).await;
    scene.app.grants("anke@gent.be", Role::Coordinator, Some("12007")).await;
    let bornem = scene.anke.decides("12007", &["A1"]).await;
    scene.sets.push(bornem);
    scene.shows(3).await;
    let refused = scene.starts("equal", "2").await;
    assert!(is_refused(&refused));
    let comparison = scene.pieter.gets(&scene.comparison()).await.all(".compare-few p")[0].clone();
    assert_eq!(refused.all("[role=alert]"), [comparison]);
}

#[tokio::test]
async fn sets_that_change_meanwhile_are_told_and_begun_anew_with_the_texts() {
    let mut scene = Scheldeland::begins().await;
    scene.starts("equal", "2").await.location();
    scene.does("texts", &[("vision", "Samen."), ("motivation-K1", "Zo is het.")]).await.location();
    scene.does("rank", &[("card", "O1"), ("to", "1")]).await.location();
    assert!(scene.page().await.all(".joint-changed").is_empty());
    let later = scene.anke.decides("44021", &["I6", "K1", "K5"]).await;
    scene.sets[0] = later;
    scene.shows(0).await;
    scene.withdraws(2).await;
    let page = scene.page().await;
    assert_eq!(
        page.all(".joint-changed li"),
        ["Temse toont de set die meetelde niet meer.", "Gent toont intussen een nieuwere set."]
    );
    // What starts from a set that is shown no more is not decided.
    scene.does("texts", &[("motivation-O1", "Daarom."), ("motivation-K5", "Daarom.")]).await.location();
    let refused = scene.decides().await;
    assert!(is_refused(&refused));
    assert!(refused.all("[role=alert]")[0].starts_with("Nog niet beslist: Temse toont de set"));

    let before = scene.draft().await;
    scene.does("again", &[("draft", &before)]).await.location();
    let page = scene.page().await;
    assert!(page.all(".joint-changed").is_empty());
    assert_eq!(page.all(".joint-counted li").len(), 2);
    assert_eq!(page.all("#vision"), ["Samen."]);
    assert_eq!(page.all("#motivation-K1"), ["Zo is het."]);
    assert_eq!(page.all(".rank-row").len(), 18);
    assert_ne!(page.all(".rank-title")[0], "Vertrekken vanuit de kerntaken", "the order is that of now");
    // A screen from before changes nothing.
    let stale = scene.does("decide", &[("draft", &before)]).await;
    assert!(is_refused(&stale) && stale.all("[role=alert]")[0].starts_with("Iemand begon intussen opnieuw"));
    let now = scene.draft().await;
    scene.does("again", &[("draft", &before)]).await.location();
    scene.does("give-up", &[("draft", &before)]).await.location();
    scene.starts("equal", "1").await.location();
    assert_eq!(scene.draft().await, now, "what is being decided stays");
    let wrong = scene.does("rank/order", &[("order", "K1,K1")]).await;
    assert!(is_refused(&wrong));
    assert!(is_refused(&scene.does("rank", &[("card", "XX"), ("to", "1")]).await));
    assert!(is_refused(&scene.does("texts", &[("motivation-XX", "x")]).await));
    assert!(is_refused(&scene.does("rank", &[("card", "K1"), ("to", "0")]).await));
    // With one member left there is nothing to begin from, and one can stop.
    scene.withdraws(1).await;
    assert!(is_refused(&scene.does("again", &[("draft", &now)]).await));
    scene.does("give-up", &[("draft", &now)]).await.location();
    assert!(scene.page().await.text().contains("Er is nog niets om van te vertrekken"));
}

#[tokio::test]
async fn it_stays_when_who_decided_it_is_erased() {
    let mut scene = Scheldeland::begins().await;
    let set = scene.has_decided().await;
    let mut administrator = scene.app.administrator("marleen").await;
    let account: String = sqlx::query_scalar("SELECT public_id FROM accounts WHERE email = 'pieter@gent.be'")
        .fetch_one(scene.app.state.db.read())
        .await
        .unwrap();
    let copy = scene.pieter.gets("/account/data.json").await.text();
    assert!(copy.contains(set.trim_start_matches("/sets/")), "{copy}");
    let erase = format!("/admin/accounts/{account}/erase");
    administrator.posts(&erase, &[("sure", "yes")]).await;
    let mut heads = scene.app.registered("lien").await;
    scene.app.grants("lien@gent.be", Role::PartnershipCoordinator, Some(&scene.key)).await;
    assert_eq!(heads.asks(&set).await, StatusCode::OK);
    assert_eq!(heads.posts(&format!("{set}/delete"), &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(heads.asks(&set).await, StatusCode::NOT_FOUND);
}
