//! The results of a live session, as the facilitator meets them.

use axum::http::StatusCode;
use voorrang::domain::municipality::NisCode;
use voorrang::domain::workshop::action::Action;
use voorrang::domain::workshop::participant::Perspective;
use voorrang::domain::workshop::room::{RoundDeck, RoundStart};
use voorrang::domain::workshop::settings::{Kind, Proposal};

use crate::support::TestApp;
use crate::support::session::Session;

const CLOSE_AND_REVEAL: [Action; 2] = [Action::CloseRound, Action::Reveal];

fn again() -> Action {
    Action::StartRound { deck: RoundDeck::Whole, start: RoundStart::Rank }
}

#[tokio::test]
async fn nothing_is_seen_before_the_reveal_and_everything_after() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    let mut session = Session::led_by(&app, "anke", |_| {}).await;
    let mut people = Vec::new();
    for _ in 0..4 {
        people.push(session.joins(Perspective::Politics).await);
    }
    session.comes_to_ranking().await;
    for anna in &people[..3] {
        session.ranks(anna, 1, &["K5", "I2", "O1"], &[]).await;
    }
    session.ranks(&people[3], 1, &["I2", "K5", "O1"], &[]).await;
    for next in [Action::CloseRound, Action::Reveal] {
        let page = anke.gets(&session.results()).await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(page.heading(), "Resultaat: Onze <b>keuzes</b>");
        assert!(page.text().contains("zodra de begeleider het onthult"));
        assert!(page.all(".result, .result-who, .results svg, .results table").is_empty(), "no numbers");
        session.does([next]).await;
    }
    let page = anke.gets(&session.results()).await;
    assert!(page.all(".result-who")[0].contains("4 mensen gaven een stem (4 stemlijsten), over 18 kaarten"));
    // Four people are a set, in the order of the deck.
    assert_eq!(page.all("#result-order"), ["De top 3 als groep kaarten"]);
    assert_eq!(page.all(".result-set .label-code"), ["K5", "O1", "I2"]);
    assert!(page.all(".result-order ol.result-band").is_empty());
    assert_eq!(page.attributes(".result-how a", "href"), ["/counting"]);
}

#[tokio::test]
async fn a_group_large_enough_is_an_order_with_what_is_sure_of_it() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    let mut session = Session::led_by(&app, "anke", |_| {}).await;
    let mut people = Vec::new();
    for _ in 0..20 {
        people.push(session.joins(Perspective::Politics).await);
    }
    session.comes_to_ranking().await;
    for (number, anna) in people.iter().enumerate() {
        let now = if number < 14 { ["K5", "I2", "O1"] } else { ["I2", "K5", "O1"] };
        session.ranks(anna, 1, &now, &["K1"]).await;
    }
    session.does(CLOSE_AND_REVEAL).await;
    let page = anke.gets(&session.results()).await;
    assert_eq!(page.all("#result-order"), ["De top 3 van de groep"]);
    assert_eq!(page.all(".result-band .label-code"), ["K5", "I2", "O1"]);
    let said = page.all(".result-band .hint").join(" ");
    assert!(said.contains("14 van de 20 stemmen zetten K5 boven I2, 6 omgekeerd en 0 gelijk."), "{said}");
    assert_eq!(page.all(".result-rest .label-code")[0], "K1");
    assert!(page.all(".result-agreement .result-summary")[0].contains("eensgezind"));
    // Every part with a picture has a name for it, and a table with the same.
    let pictures = page.attributes(".results svg[role=img]", "aria-label");
    assert!(!pictures.is_empty() && pictures.iter().all(|name| !name.is_empty()), "{pictures:?}");
    let with_picture = page.all(".result:has(svg[role=img])").len();
    assert_eq!(page.all(".result:has(svg[role=img]):has(table)").len(), with_picture);
}

#[tokio::test]
async fn a_card_nobody_judged_is_named_and_has_no_place() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    let mut session = Session::led_by(&app, "anke", |_| {}).await;
    session.comes_to_ranking().await;
    for _ in 0..3 {
        let anna = session.joins(Perspective::Ict).await;
        session.ranks_only(&anna, 1, &["K5", "I2"]).await;
    }
    session.does(CLOSE_AND_REVEAL).await;
    let page = anke.gets(&session.results()).await;
    assert!(page.text().contains("over 2 kaarten"));
    assert!(page.text().contains("Niemand beoordeelde K1, K2, K3, K4, K6, O1"));
    assert_eq!(page.all(".result-order tbody th .label-code").len(), 2);
}

#[tokio::test]
async fn fewer_than_three_ballots_are_said_to_be_no_result() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    let mut session = Session::led_by(&app, "anke", |_| {}).await;
    session.comes_to_ranking().await;
    for _ in 0..2 {
        let anna = session.joins(Perspective::Ict).await;
        session.ranks(&anna, 1, &["K5"], &[]).await;
    }
    session.does(CLOSE_AND_REVEAL).await;
    let page = anke.gets(&session.results()).await;
    assert!(page.text().contains("minder dan drie stemlijsten"));
    assert!(page.all(".result").is_empty());
}

#[tokio::test]
async fn early_results_are_for_who_settled_so_and_only_once_closed() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    let early = |proposal: &mut Proposal| proposal.method.shows_early_results = true;
    let mut session = Session::led_by(&app, "anke", early).await;
    session.comes_to_ranking().await;
    for _ in 0..3 {
        let anna = session.joins(Perspective::Ict).await;
        session.ranks(&anna, 1, &["K5"], &[]).await;
    }
    assert!(anke.gets(&session.results()).await.all(".result").is_empty(), "while it is open");
    session.does([Action::CloseRound]).await;
    assert!(!anke.gets(&session.results()).await.all(".result").is_empty());
}

#[tokio::test]
async fn groups_that_are_too_small_are_named_and_not_shown() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    let mut session = Session::led_by(&app, "anke", |_| {}).await;
    session.comes_to_ranking().await;
    for (perspective, count, now) in [
        (Perspective::Politics, 5, ["K5", "I2", "O1"]),
        (Perspective::Ict, 4, ["K5", "I2", "I1"]),
        (Perspective::Service, 2, ["K6", "K4", "K3"]),
        (Perspective::Management, 1, ["K6", "K4", "K3"]),
    ] {
        for _ in 0..count {
            let anna = session.joins(perspective).await;
            session.ranks(&anna, 1, &now, &[]).await;
        }
    }
    session.does(CLOSE_AND_REVEAL).await;
    let page = anke.gets(&session.results()).await;
    let heads = page.all(".result-groups thead th");
    assert_eq!(heads, ["Kaart", "Iedereen", "Politiek", "ICT"]);
    let said = page.all(".result-sentences li");
    assert!(said[0].starts_with("Politiek (5 mensen"), "{said:?}");
    assert!(said[1].contains("I1 erbij, O1 eruit."), "{said:?}");
    let hidden = page.all(".result-hidden-groups");
    assert!(hidden[0].starts_with("Niet apart getoond: Leiding en Dienst."), "{hidden:?}");
    assert_eq!(page.all("#result-municipalities").len(), 0, "one municipality is everyone");
}

#[tokio::test]
async fn municipalities_stand_beside_each_other() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    let codes = ["44021", "11002", "12025"];
    let together = |proposal: &mut Proposal| {
        proposal.kind = Kind::Partnership;
        proposal.partnership = "Drie gemeenten".to_owned();
        proposal.organisations = codes.iter().filter_map(|code| NisCode::parse(code)).collect();
    };
    let mut session = Session::led_by(&app, "anke", together).await;
    session.comes_to_ranking().await;
    for (code, now) in codes.iter().zip([["K5", "I2", "O1"], ["K5", "I2", "O1"], ["K5", "O2", "O1"]]) {
        for _ in 0..3 {
            let anna = session.joins_from(code, Perspective::Politics).await;
            session.ranks(&anna, 1, &now, &[]).await;
        }
    }
    session.does(CLOSE_AND_REVEAL).await;
    let page = anke.gets(&session.results()).await;
    let heads = page.all(".result-groups thead th");
    assert_eq!(heads, ["Kaart", "Iedereen", "Antwerpen", "Gent", "Mechelen"]);
    assert!(
        page.all(".result-sentences li")
            .join(" ")
            .contains("Mechelen (3 mensen, zeer eensgezind): O2 erbij, I2 eruit.")
    );
}

#[tokio::test]
async fn the_second_round_shows_what_moved() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    let mut session = Session::led_by(&app, "anke", |_| {}).await;
    let mut people = Vec::new();
    for _ in 0..3 {
        people.push(session.joins(Perspective::Ict).await);
    }
    session.comes_to_ranking().await;
    for anna in &people {
        session.ranks(anna, 1, &["K5", "I2", "O1"], &["K1"]).await;
    }
    session.does(CLOSE_AND_REVEAL).await;
    assert!(anke.gets(&session.results()).await.all(".result-shift").is_empty());
    session.does([again()]).await;
    for anna in &people {
        session.ranks(anna, 2, &["K5", "I2", "K1"], &["O1"]).await;
    }
    let before = anke.gets(&session.results()).await;
    assert!(before.all(".result-shift").is_empty() && !before.all(".result").is_empty(), "round 1 still");
    session.does(CLOSE_AND_REVEAL).await;
    let page = anke.gets(&session.results()).await;
    assert_eq!(page.all("#result-shift"), ["Van ronde 1 naar ronde 2"]);
    assert_eq!(page.all(".result-shift .result-summary"), ["Nieuw in de top 3: K1. Eruit: O1."]);
    let rows = page.all(".result-shift tbody tr");
    assert!(
        rows.iter().any(|row| row.starts_with("K1 ") && row.ends_with("43één plaats omhoog")),
        "{rows:?}"
    );
    assert_eq!(page.all(".result-rounds a"), ["Ronde 1", "Ronde 2"]);
    let first = anke.gets(&format!("{}?round=1", session.results())).await;
    assert!(first.all(".result-shift").is_empty());
    assert_eq!(first.attributes(".result-rounds a[aria-current]", "href"), ["?round=1"]);
    assert_eq!(anke.gets(&format!("{}?round=3", session.results())).await.status, StatusCode::NOT_FOUND);
    assert_eq!(anke.gets(&format!("{}?round=x", session.results())).await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_round_that_was_opened_again_says_so_and_shows_the_new_numbers() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    let mut session = Session::led_by(&app, "anke", |_| {}).await;
    session.comes_to_ranking().await;
    for _ in 0..3 {
        let anna = session.joins(Perspective::Ict).await;
        session.ranks(&anna, 1, &["K5"], &[]).await;
    }
    session.does(CLOSE_AND_REVEAL).await;
    let page = anke.gets(&session.results()).await;
    assert!(page.all(".result-who")[0].contains("3 mensen") && page.all(".result-warning").is_empty());
    session.does([Action::Back, Action::OpenRound]).await;
    assert!(anke.gets(&session.results()).await.all(".result").is_empty());
    let late = session.joins(Perspective::Ict).await;
    session.ranks(&late, 1, &["I2"], &[]).await;
    session.does(CLOSE_AND_REVEAL).await;
    let page = anke.gets(&session.results()).await;
    assert!(page.all(".result-who")[0].contains("4 mensen"));
    assert!(page.all(".result-warning")[0].contains("ging opnieuw open"));
}

#[tokio::test]
async fn it_speaks_french_and_english_too() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    let session = Session::led_by(&app, "anke", |_| {}).await;
    for (language, heading) in [("fr", "Résultat : Onze <b>keuzes</b>"), ("en", "Result: Onze <b>keuzes</b>")]
    {
        anke.posts("/language", &[("language", language), ("back", "/")]).await;
        assert_eq!(anke.gets(&session.results()).await.heading(), heading);
    }
}
