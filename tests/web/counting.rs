//! Ballots counted and explained on a page.

use axum::http::StatusCode;

use crate::support::{Answer, TestApp, Visitor};

async fn counts(visitor: &mut Visitor, ballots: &str) -> Answer {
    visitor.posts("/counting", &[("ballots", ballots), ("unranked", "bottom"), ("top", "2")]).await
}

/// Seven people: five have K5 above I2, one the other way round, one ties them.
const BALLOTS: &str = "K5;I2;K1\n1;2;3\n1;2;3\n1;2;3\n1;3;2\n1;2;3\n2;1;3\n1;1;2\n";

#[tokio::test]
async fn the_example_is_explained_with_its_numbers() {
    let app = TestApp::start().await;
    let page = app.visitor().gets("/counting").await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.heading(), "Hoe is dit geteld?");
    assert_eq!(page.all(".numbers:not(.matrix) tbody tr.is-in-top").len(), 5);
    assert_eq!(page.all(".said > li").len(), 18);
    assert_eq!(page.all(".ranks-picture .range").len(), 18, "every bar has its row in the table");
    assert!(page.text().contains("Verzonnen voorbeeld"));
    assert!(page.text().contains("20 mensen stemden over 18 kaarten"));
    // The sentence about a pair says what stands in the table of pairs.
    let sentence = page.all(".said > li p:nth-child(2)").remove(0);
    let codes = page.all(".matrix thead th");
    let above = page.all(".matrix tbody tr:first-child td").remove(1);
    assert!(sentence.starts_with(&format!("{above} van de 20 stemmen")), "{sentence}: {above}");
    assert!(sentence.contains(&format!("{} boven {}", codes[0], codes[1])), "{sentence}");
}

#[tokio::test]
async fn pasted_ballots_are_counted_and_not_kept() {
    let app = TestApp::start().await;
    let mut anna = app.visitor();
    let page = counts(&mut anna, BALLOTS).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.all("tr.is-in-top th .label-code"), ["K5", "I2"]);
    let said = page.all(".said > li p").join(" ");
    assert!(said.contains("5 van de 7 stemmen zetten K5 boven I2, 1 omgekeerd en 1 gelijk."), "{said}");
    assert!(
        page.all("tr.is-in-top th")[0].contains("Gegevens slechts één keer opvragen"),
        "the deck knows K5"
    );
    assert!(page.all(".findings").join(" ").contains("Er stemden 7 mensen"));
    assert_eq!(page.all("textarea"), [BALLOTS.split_whitespace().collect::<Vec<_>>().join(" ")]);
    assert!(anna.cookie("session").is_none(), "counting makes no guest");
    assert!(!anna.gets("/counting").await.text().contains("Er stemden 7 mensen"));
}

#[tokio::test]
async fn what_cannot_be_counted_comes_back_with_the_reason_at_its_place() {
    let app = TestApp::start().await;
    let mut anna = app.visitor();
    for (ballots, expected) in [
        ("", "Er staat nog niets. Plak een tabel met stemmen."),
        ("K1;K2\n1;x\n", "Rij 2: bij K2 staat “x”. Zet er een plaats (1, 2, 3…), een streepje of niets."),
        ("K1;K2\n1;2\n1\n", "Rij 3: deze rij heeft één cel, de eerste rij 2."),
        ("K1;K1\n1;2\n", "Rij 1: twee kolommen heten “K1”. Geef ze een verschillende naam."),
        ("K1;aantal\n1;-3\n", "Rij 2: het aantal moet een geheel getal boven 0 zijn, niet “-3”."),
        ("K1;gewicht\n1;99999999999999\n", "Rij 2: de getallen zijn te groot om te tellen."),
    ] {
        let page = counts(&mut anna, ballots).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{ballots}");
        assert_eq!(page.all("#ballots-error"), [expected]);
        assert_eq!(page.attributes("textarea", "aria-invalid"), ["true"]);
        let kept = page.all("textarea").join("");
        assert_eq!(kept, ballots.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    let wide: Vec<String> = (0..41).map(|card| format!("c{card}")).collect();
    let page = counts(&mut anna, &wide.join(";")).await;
    assert!(page.all("#ballots-error")[0].contains("hoogstens 40 kaarten"));
    let odd = anna.posts("/counting", &[("ballots", BALLOTS), ("top", "99")]).await;
    assert_eq!(odd.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn no_ballots_is_an_answer_too() {
    let app = TestApp::start().await;
    let page = counts(&mut app.visitor(), "K1;K2;K3\n").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text().contains("Er zijn nog geen stemmen"));
}

#[tokio::test]
async fn a_card_that_nobody_judged_has_no_place() {
    let app = TestApp::start().await;
    let page = counts(&mut app.visitor(), "Naam;K1;K2;O1;\nJan;1;-;2;\nAn;2;-;1;\nBo;1;-;2;\n;;;;\n").await;
    assert_eq!(page.all("tbody th .label-code"), ["K1", "O1"]);
    assert!(page.text().contains("Niemand beoordeelde K2. Dat tellen we dus niet mee."));
    assert!(page.text().contains("3 mensen stemden over 2 kaarten"), "the row of nothing is nobody");
}

#[tokio::test]
async fn names_are_text_and_nothing_else() {
    let app = TestApp::start().await;
    let page = counts(&mut app.visitor(), "<b>x</b>;y\n1;2\n2;1\n1;2\n").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.text().contains("<b>x"), "a name became markup");
    assert!(page.all("tr th .label-code").contains(&"<b>x</b>".to_owned()));
}
