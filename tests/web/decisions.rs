//! From the count to the set: moving, motivating, the fist of five, and what is
//! left when the session is concluded.

use axum::http::StatusCode;
use voorrang::domain::workshop::room::Stage;
use voorrang::domain::workshop::settings::Kind;

use crate::support::{Hall, TestApp, Visitor};

async fn three_join(app: &TestApp, hall: &Hall) -> Vec<Visitor> {
    let mut people = Vec::new();
    for _ in 0..3 {
        let mut visitor = app.visitor();
        visitor.joins(hall).await;
        people.push(visitor);
    }
    people
}

#[tokio::test]
async fn a_municipality_departs_from_the_count_and_says_why() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    let hall = app.prepares("anke@gent.be", |proposal| proposal.method.top = 2).await;
    let mut people = three_join(&app, &hall).await;
    let decide = format!("/workshops/{}/decide", hall.public_id);
    let board = format!("{decide}/all");
    assert_eq!(anke.gets(&decide).await.location(), board);
    assert!(anke.gets(&board).await.text().contains("Er is geen uitslag om van te vertrekken"));
    let early = anke.posts(&format!("{board}/settle"), &[]).await;
    assert_eq!(early.status, StatusCode::CONFLICT);

    hall.votes_and_decides(&mut people).await;
    let page = anke.gets(&board).await;
    assert_eq!(
        page.all(".rank-title")[..3],
        ["Gegevens slechts één keer opvragen", "Vertrekken vanuit de kerntaken", "Geen legacy"]
    );
    // I2 first: O1 is out of the top, and both are to be motivated.
    let moved = anke.posts(&format!("{board}/rank"), &[("card", "I2"), ("to", "1")]).await;
    assert!(moved.location().ends_with("?moved=I2#card-I2"));
    let page = anke.gets(&board).await;
    assert_eq!(page.all(".decision-state"), ["Motiveer nog I2 en O1, die van de telling afwijken."]);
    assert_eq!(
        page.all(".departs"),
        ["Nieuw in de top: in de telling op plaats 3", "Uit de top: in de telling op plaats 2"]
    );
    let refused = anke.posts(&format!("{board}/settle"), &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let texts = [
        ("motivation-I2", "Er is geld voor."),
        ("motivation-O1", "Dat loopt al."),
        ("motivation-K5", &"x".repeat(1_001)),
        ("vision", "Eén loket."),
    ];
    let partly = anke.posts(&format!("{board}/texts"), &texts).await;
    assert_eq!(partly.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(partly.all("#motivation-K5-error").len(), 1);
    assert_eq!(partly.all("#motivation-K5"), ["x".repeat(1_001)], "as it was typed");
    assert!(partly.all("[data-live]").is_empty(), "what is there does not take its place");
    assert_eq!(anke.gets(&board).await.all("[data-live]").len(), 1);
    assert_eq!(partly.all("#motivation-I2"), ["Er is geld voor."]);

    // Fingers, by everyone; another order asks again.
    for (visitor, fingers) in people.iter_mut().zip(["5", "3", "1"]) {
        let held = visitor.posts(&format!("{}/decide/fingers", hall.path()), &[("fingers", fingers)]).await;
        assert_eq!(held.location(), format!("{}#fingers", hall.path()));
    }
    let six = people[0].posts(&format!("{}/decide/fingers", hall.path()), &[("fingers", "6")]).await;
    assert_eq!(six.status, StatusCode::UNPROCESSABLE_ENTITY);
    let said = anke.gets(&board).await.all(".check p").join("");
    assert!(said.starts_with("2 van 3 kunnen hiermee leven"), "{said}");
    assert!(said.contains("Iemand ziet een groot bezwaar"));
    anke.posts(&format!("{board}/rank/order"), &[("order", "I2,K5")]).await;
    assert_eq!(anke.gets(&board).await.all(".check").len(), 1, "a refused order asks nothing again");
    anke.posts(&format!("{board}/rank"), &[("card", "I2"), ("to", "down")]).await;
    assert_eq!(anke.gets(&board).await.all(".check").len(), 0);
    people[0].posts(&format!("{}/decide/fingers", hall.path()), &[("fingers", "0")]).await;
    let few = anke.gets(&board).await.all(".check p");
    assert_eq!(few, ["Te weinig antwoorden om ze apart te tonen."], "one answer says nothing");
    for visitor in &mut people {
        visitor.posts(&format!("{}/decide/fingers", hall.path()), &[("fingers", "4")]).await;
    }

    // Nobody but who leads writes it down here.
    let other = people[1].posts(&format!("{}/decide/settle", hall.path()), &[]).await;
    assert_eq!(other.status, StatusCode::NOT_FOUND);
    anke.posts(&format!("{board}/settle"), &[]).await.location();
    hall.concludes(&app).await;

    let work = anke.gets("/work").await;
    let set = work.attributes("a[href^='/sets/']", "href").remove(0);
    let page = anke.gets(&set).await;
    assert_eq!(page.all(".set-list .card-title"), ["Gegevens slechts één keer opvragen", "Geen legacy"]);
    assert!(page.text().contains("Onze keuzes"), "it says which session it is from");
    let plan = anke.gets(&format!("{set}/masterplan/md")).await.text();
    for said in ["Onze keuzes", "Er is geld voor.", "3 personen", "3 van 3"] {
        assert!(plan.contains(said), "{said}\n{plan}");
    }
    // Whoever was there reads it on the phone, and nothing leads to a ballot.
    let phone = people[2].gets(&hall.path()).await;
    assert_eq!(phone.heading(), "De sessie is afgesloten");
    assert_eq!(phone.all(".decided strong"), ["Gegevens slechts één keer opvragen", "Geen legacy"]);
    assert_eq!(
        phone.attributes("#main a.button", "href"),
        [format!("{}/results", hall.path()), format!("{}/masterplan", hall.path())]
    );
    for page in phone.attributes("#main a.button", "href") {
        assert_eq!(people[2].gets(&page).await.status, StatusCode::OK, "{page}");
    }
    let fingers: i64 = sqlx::query_scalar("SELECT count(*) FROM workshop_fingers")
        .fetch_one(app.state.db.read())
        .await
        .unwrap();
    assert_eq!(fingers, 0);
}

#[tokio::test]
async fn in_a_hall_each_table_decides_and_only_those_who_did_get_a_set() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    let hall = app
        .prepares("anke@gent.be", |proposal| {
            proposal.kind = Kind::Hall;
            proposal.method.top = 2;
            proposal.organisations = ["44021", "11002"]
                .into_iter()
                .filter_map(voorrang::domain::municipality::NisCode::parse)
                .collect();
        })
        .await;
    let mut people = three_join(&app, &hall).await;
    hall.votes_and_decides(&mut people).await;
    let overview = format!("/workshops/{}/decide", hall.public_id);
    assert_eq!(anke.gets(&overview).await.all(".tables li span"), ["Nog bezig", "Nog bezig"]);
    let ghent = &mut people[0];
    assert_eq!(ghent.gets(&hall.path()).await.all("#decision-heading"), ["De prioriteitenset van Gent"]);
    let decide = format!("{}/decide", hall.path());
    ghent.posts(&format!("{decide}/rank"), &[("card", "O1"), ("to", "up")]).await;
    let refused = ghent.posts(&format!("{decide}/settle"), &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let long = ghent.posts(&format!("{decide}/texts"), &[("motivation-O1", &"x".repeat(1_001))]).await;
    assert_eq!(long.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(long.all("[data-live]").is_empty(), "what is there does not take its place");
    ghent.posts(&format!("{decide}/texts"), &[("motivation-O1", "Eerst de kern.")]).await.location();
    ghent.posts(&format!("{decide}/settle"), &[]).await.location();
    assert_eq!(
        anke.gets(&overview)
            .await
            .all(".tables li span")
            .iter()
            .filter(|said| *said == "✓ Vastgelegd")
            .count(),
        1
    );
    // Going back and having another round takes nothing for decided.
    hall.concludes(&app).await;
    let sets: i64 = sqlx::query_scalar("SELECT count(*) FROM priority_sets")
        .fetch_one(app.state.db.read())
        .await
        .unwrap();
    assert_eq!(sets, 1, "Antwerp did not say that this is it");
    let plan = people[1].gets(&format!("{}/masterplan/md", hall.path())).await;
    assert!(plan.text().contains("Eerst de kern."));
    assert_eq!(people[1].gets(&hall.path()).await.all(".decided strong").len(), 2);
    assert_eq!(
        app.visitor().gets(&format!("{}/masterplan", hall.path())).await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn a_decision_begins_anew_after_another_round_and_keeps_its_texts() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    let hall = app.prepares("anke@gent.be", |proposal| proposal.method.top = 2).await;
    let mut people = three_join(&app, &hall).await;
    hall.votes_and_decides(&mut people).await;
    let board = format!("/workshops/{}/decide/all", hall.public_id);
    anke.posts(&format!("{board}/texts"), &[("vision", "Eén loket."), ("motivation-K5", "Omdat.")]).await;
    anke.posts(&format!("{board}/settle"), &[]).await.location();
    use voorrang::domain::workshop::action::Action;
    use voorrang::domain::workshop::room::{RoundDeck, RoundStart};
    hall.does(Action::Back).await;
    hall.does(Action::StartRound { deck: RoundDeck::Whole, start: RoundStart::Rank }).await;
    assert_eq!(hall.now().await.room.stage(), Stage::Rank);
    for visitor in &mut people {
        let path = format!("{}/rounds/2", hall.path());
        visitor.posts(&format!("{path}/rank/order"), &[("order", "O1,K5")]).await.location();
        visitor
            .posts(&format!("{path}/ballot"), &[("stage", "rank"), ("key", "a-second-round-1")])
            .await
            .location();
    }
    for action in [Action::CloseRound, Action::Reveal, Action::Decide] {
        hall.does(action).await;
    }
    let page = anke.gets(&board).await;
    assert_eq!(page.all(".rank-title")[0], "Vertrekken vanuit de kerntaken");
    assert_eq!(page.all(".decision-state"), ["Nog niet vastgelegd."]);
    assert_eq!(page.all("#vision"), ["Eén loket."]);
    assert_eq!(page.all("#motivation-K5"), ["Omdat."]);
}

#[tokio::test]
async fn a_partnership_decides_one_set_under_its_own_name() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    let hall = app
        .prepares("anke@gent.be", |proposal| {
            proposal.kind = Kind::Partnership;
            proposal.partnership = "Waasland digitaal".to_owned();
            proposal.method.top = 2;
            proposal.organisations = ["44021", "11002"]
                .into_iter()
                .filter_map(voorrang::domain::municipality::NisCode::parse)
                .collect();
        })
        .await;
    let mut people = three_join(&app, &hall).await;
    hall.votes_and_decides(&mut people).await;
    let board = format!("/workshops/{}/decide/all", hall.public_id);
    assert_eq!(
        anke.gets(&format!("/workshops/{}/decide/44021", hall.public_id)).await.status,
        StatusCode::NOT_FOUND
    );
    anke.posts(&format!("{board}/settle"), &[]).await.location();
    hall.concludes(&app).await;
    let set = anke.gets(&board).await.attributes(".actions a[href^='/sets/']", "href").remove(0);
    let page = anke.gets(&set).await;
    assert!(page.heading().contains("Waasland digitaal"), "{}", page.heading());
    assert_eq!(anke.gets(&format!("{set}/masterplan")).await.status, StatusCode::OK);
    assert!(
        people[0].gets(&format!("{}/masterplan/md", hall.path())).await.text().contains("Waasland digitaal")
    );
}
