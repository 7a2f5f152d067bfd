use axum::http::StatusCode;

use crate::support::TestApp;

/// A form's fields.
type Fields<'a> = &'a [(&'a str, &'a str)];

#[tokio::test]
async fn a_guest_walks_from_a_municipality_to_a_set() {
    let app = TestApp::start().await;
    let mut guest = app.visitor();
    let set = guest.decides("46021", &["K5", "K1", "I5", "O2", "K6", "I1"]).await;

    let page = guest.gets(&set).await;
    assert_eq!(page.heading(), "Prioriteiten van Sint-Niklaas");
    assert_eq!(page.all(".set-list .label-code"), ["K5", "K1", "I5", "O2", "K6"]);
    assert_eq!(page.all(".set-list .motivation"), ["Omdat het elke dag telt."]);
    assert_eq!(page.all(".vision p"), ["Eén loket voor elke vraag."]);
    let others = page.all(".pile h3");
    assert_eq!(others, ["Nu, na de prioriteiten 1", "Later 1", "Niet beoordeeld 11"]);
    assert_eq!(page.all(".pile-note"), ["Komt vanzelf mee."]);
}

#[tokio::test]
async fn every_form_of_moving_gives_the_same_order() {
    let app = TestApp::start().await;
    let moves: [(&str, Fields<'_>); 3] = [
        ("rank", &[("card", "O1"), ("to", "1")]),
        ("rank/order", &[("order", "O1,K1,K5,I5")]),
        ("rank", &[("card", "O1"), ("to", "up")]),
    ];
    for (form, fields) in moves {
        let mut anna = app.visitor();
        let road = anna.sets_out_for("44021").await;
        for card in ["K1", "K5", "I5", "O1"] {
            anna.sorts(&road, card, "now").await;
        }
        let times = if fields.contains(&("to", "up")) { 3 } else { 1 };
        for _ in 0..times {
            let answer = anna.posts(&format!("{road}/{form}"), fields).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER);
        }
        let order = anna.gets(&format!("{road}/rank")).await.attributes(".ranking > li", "data-card");
        assert_eq!(order, ["O1", "K1", "K5", "I5"], "{form}");
    }
}

#[tokio::test]
async fn a_move_is_told_and_leads_back_to_its_card() {
    let app = TestApp::start().await;
    let mut anna = app.visitor();
    let road = anna.sets_out_for("44021").await;
    for card in ["K1", "K5"] {
        anna.sorts(&road, card, "now").await;
    }
    let answer = anna.posts(&format!("{road}/rank"), &[("card", "K5"), ("to", "up")]).await;
    assert!(answer.location().ends_with("/rank?moved=K5#card-K5"), "{}", answer.location());
    let page = anna.gets(&format!("{road}/rank?moved=K5")).await;
    assert_eq!(
        page.all("[role=status]")[0],
        "Gegevens slechts één keer opvragen staat nu op plaats 1 van 2."
    );
}

#[tokio::test]
async fn sorting_shows_one_card_counts_and_undoes() {
    let app = TestApp::start().await;
    let mut anna = app.visitor();
    let road = anna.sets_out_for("44021").await;
    let page = anna.gets(&format!("{road}/sort")).await;
    assert_eq!(page.all(".sort-card").len(), 18);
    let shown = page.attributes(".sort-card:not([hidden])", "data-card");
    assert_eq!(shown.len(), 1);
    assert_eq!(page.all("[data-progress-text]"), ["0 van 18 gesorteerd"]);

    anna.sorts(&road, &shown[0], "not-now").await;
    let page = anna.gets(&format!("{road}/sort")).await;
    assert_eq!(page.all("[data-progress-text]"), ["1 van 18 gesorteerd"]);
    assert_ne!(page.attributes(".sort-card:not([hidden])", "data-card"), shown);

    anna.posts(&format!("{road}/sort/undo"), &[]).await;
    let page = anna.gets(&format!("{road}/sort")).await;
    assert_eq!(page.attributes(".sort-card:not([hidden])", "data-card"), shown);
}

#[tokio::test]
async fn each_person_gets_an_order_of_their_own() {
    let app = TestApp::start().await;
    let mut orders = Vec::new();
    for _ in 0..3 {
        let mut guest = app.visitor();
        let road = guest.sets_out_for("44021").await;
        let order = guest.gets(&format!("{road}/sort")).await.attributes(".sort-card", "data-card");
        assert_eq!(guest.gets(&format!("{road}/sort")).await.attributes(".sort-card", "data-card"), order);
        orders.push(order);
    }
    assert!(orders[0] != orders[1] && orders[1] != orders[2] && orders[0] != orders[2]);
}

#[tokio::test]
async fn one_comes_back_to_where_one_was() {
    let app = TestApp::start().await;
    let mut anna = app.visitor();
    let road = anna.sets_out_for("44021").await;
    let notes = [("theme", "K"), ("note-K1", "Bespreken met het loket."), ("then", "theme-O")];
    anna.posts(&format!("{road}/explore"), &notes).await;
    assert_eq!(anna.gets(&road).await.location(), format!("{road}/explore?theme=O"));
    let page = anna.gets(&format!("{road}/explore?theme=K")).await;
    assert_eq!(page.all("#note-K1"), ["Bespreken met het loket."]);

    anna.sorts(&road, "K1", "now").await;
    assert_eq!(anna.gets(&road).await.location(), format!("{road}/sort"));
    anna.posts(&format!("{road}/step"), &[("step", "motivate")]).await;
    assert_eq!(anna.gets(&road).await.location(), format!("{road}/motivate"));
    // With the pile empty again there is nothing to motivate.
    anna.sorts(&road, "K1", "later").await;
    anna.posts(&format!("{road}/step"), &[("step", "motivate")]).await;
    assert_eq!(anna.gets(&road).await.location(), format!("{road}/sort"));
    assert_eq!(anna.gets("/work").await.attributes(".work-card a.button", "href"), [road]);
}

#[tokio::test]
async fn what_cannot_be_is_refused_and_changes_nothing() {
    let app = TestApp::start().await;
    let mut anna = app.visitor();
    let road = anna.sets_out_for("44021").await;
    for card in ["K1", "K5"] {
        anna.sorts(&road, card, "now").await;
    }
    let sort = format!("{road}/sort");
    let order = format!("{road}/rank/order");
    let refused: [(&str, Fields<'_>, &str); 8] = [
        (&sort, &[("card", "X9"), ("pile", "now")], "Kaart X9 zit niet in deze kaartenset."),
        (&sort, &[("card", "K1"), ("pile", "ooit")], "waarde die niet kan"),
        (&sort, &[("card", "K1"), ("card", "K2"), ("pile", "now")], "staat er dubbel"),
        (&order, &[("order", "K1,K1")], "Kaart K1 staat twee keer"),
        (&order, &[("order", "K1,X9")], "Kaart X9 zit niet in deze kaartenset."),
        (&order, &[("order", "K1,O1")], "Kaart O1 ligt niet op de stapel Nu."),
        (&order, &[("order", "K1")], "Kaart K5 ontbreekt"),
        (&order, &[], "ontbreekt"),
    ];
    for (path, fields, expected) in refused {
        let answer = anna.posts(path, fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        assert!(answer.all("main").join(" ").contains(expected), "{fields:?}: {:?}", answer.all("main"));
    }
    for (card, to) in [("K1", "0"), ("K1", "-1"), ("K1", "weg"), ("O1", "1")] {
        let answer = anna.posts(&format!("{road}/rank"), &[("card", card), ("to", to)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{card} {to}");
    }
    for top in ["0", "19", "veel"] {
        let answer = anna.posts(&format!("{road}/top"), &[("top", top)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{top}");
    }
    let order = anna.gets(&format!("{road}/rank")).await.attributes(".ranking > li", "data-card");
    assert_eq!(order, ["K1", "K5"]);
}

#[tokio::test]
async fn a_text_that_is_too_long_comes_back_as_typed_with_its_limit() {
    let app = TestApp::start().await;
    let mut anna = app.visitor();
    let road = anna.sets_out_for("44021").await;
    anna.sorts(&road, "K1", "now").await;
    let long = "é".repeat(1001);
    let fields = [("vision", "Kort."), ("motivation-K1", long.as_str()), ("then", "step-decide")];
    let answer = anna.posts(&format!("{road}/motivate"), &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        answer.all("#motivation-K1-error"),
        ["Maak de tekst korter: hij telt 1.001 tekens en er passen er hoogstens 1.000."]
    );
    assert_eq!(answer.all("#motivation-K1"), [long.as_str()]);
    assert_eq!(answer.all("#vision"), ["Kort."]);
    assert_eq!(answer.attributes("#motivation-K1", "aria-describedby"), ["motivation-K1-error"]);

    let note = "n".repeat(1001);
    let fields = [("theme", "K"), ("note-K1", note.as_str()), ("then", "stay")];
    let answer = anna.posts(&format!("{road}/explore"), &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answer.all("#note-K1"), [note.as_str()]);
    assert_eq!(answer.attributes("[autofocus]", "id"), ["note-K1"]);
    assert_eq!(answer.all("[role=alert]").len(), 1);
    // What was refused holds up nothing else.
    let page = anna.gets(&format!("{road}/motivate")).await;
    assert_eq!(page.all("#vision"), ["Kort."]);
    assert_eq!(page.all("#motivation-K1"), [""]);
}

#[tokio::test]
async fn deciding_twice_gives_one_set_and_deciding_anew_another() {
    let app = TestApp::start().await;
    let mut anna = app.visitor();
    let road = anna.sets_out_for("44021").await;
    for card in ["K1", "K5"] {
        anna.sorts(&road, card, "now").await;
    }
    let decide = format!("{road}/decide");
    let first = anna.posts(&decide, &[]).await.location().to_owned();
    assert_eq!(anna.posts(&decide, &[]).await.location(), first);
    anna.posts(&format!("{road}/rank"), &[("card", "K5"), ("to", "up")]).await;
    let second = anna.posts(&decide, &[]).await.location().to_owned();
    assert_ne!(second, first);
    // The first stays as it was.
    assert_eq!(anna.gets(&first).await.all(".set-list .label-code"), ["K1", "K5"]);
    assert_eq!(anna.gets(&second).await.all(".set-list .label-code"), ["K5", "K1"]);
    assert_eq!(anna.gets("/work").await.all("#sets ~ ul .work-card").len(), 2);
}

#[tokio::test]
async fn nothing_can_be_decided_before_something_is_ranked() {
    let app = TestApp::start().await;
    let mut anna = app.visitor();
    let road = anna.sets_out_for("44021").await;
    for step in ["rank", "motivate", "decide"] {
        assert_eq!(anna.gets(&format!("{road}/{step}")).await.location(), format!("{road}/sort"));
    }
    let answer = anna.posts(&format!("{road}/decide"), &[]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn what_is_thrown_away_is_gone_and_its_sets_stay() {
    let app = TestApp::start().await;
    let mut anna = app.visitor();
    let set = anna.decides("44021", &["K1"]).await;
    let road = anna.gets("/work").await.attributes(".work-card a.button", "href").remove(0);
    anna.posts(&format!("{road}/delete"), &[]).await;
    assert_eq!(anna.gets(&road).await.status, StatusCode::NOT_FOUND);
    assert_eq!(anna.gets(&set).await.status, StatusCode::OK);
    anna.posts(&format!("{set}/delete"), &[]).await;
    assert_eq!(anna.gets(&set).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn two_moves_at_once_both_count() {
    let app = TestApp::start().await;
    let mut anna = app.visitor();
    let road = anna.sets_out_for("44021").await;
    let cards = ["K1", "K2", "K3", "K4", "K5", "K6", "O1", "O2", "O3", "O4", "O5"];
    let mut moves = tokio::task::JoinSet::new();
    for card in cards {
        let (mut tab, road) = (anna.clone(), road.clone());
        moves.spawn(async move { tab.sorts(&road, card, "now").await.status });
    }
    while let Some(status) = moves.join_next().await {
        assert_eq!(status.unwrap(), StatusCode::SEE_OTHER);
    }
    let page = anna.gets(&format!("{road}/sort")).await;
    assert_eq!(page.all("[data-progress-text]"), ["11 van 18 gesorteerd"]);
}

#[tokio::test]
async fn setting_out_again_leads_back_to_the_road_under_way() {
    let app = TestApp::start().await;
    let mut anna = app.visitor();
    let road = anna.sets_out_for("44021").await;
    let start = [("municipality", "44021")];
    assert_eq!(anna.posts("/roads", &start).await.location(), road);
    anna.sorts(&road, "K1", "now").await;
    let set = anna.posts(&format!("{road}/decide"), &[]).await.location().to_owned();
    // It led to a set: its way goes on to the plan, and another one is new.
    assert_eq!(anna.gets(&road).await.location(), format!("{set}/masterplan"));
    assert_ne!(anna.posts("/roads", &start).await.location(), road);
}

#[tokio::test]
async fn walking_by_changes_nothing_and_the_decision_says_it_stands() {
    let app = TestApp::start().await;
    let mut anna = app.visitor();
    let set = anna.decides("44021", &["K1", "K5"]).await;
    let road = anna.gets("/work").await.attributes(".work-card a.button", "href").remove(0);
    for (page, fields) in [
        ("step", ("step", "rank")),
        ("motivate", ("then", "step-decide")),
        ("explore", ("then", "step-sort")),
    ] {
        anna.posts(&format!("{road}/{page}"), &[fields]).await;
    }
    let decide = format!("{road}/decide");
    let page = anna.gets(&decide).await;
    assert_eq!(page.attributes(".notice a", "href")[0], set);
    assert_eq!(page.all(".vision p"), ["Eén loket voor elke vraag."]);
    assert_eq!(anna.posts(&decide, &[]).await.location(), set);

    anna.sorts(&road, "I1", "now").await;
    assert!(!anna.gets(&decide).await.text().contains("ligt al vast"));
}
