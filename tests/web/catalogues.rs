use axum::http::StatusCode;

use crate::support::TestApp;

#[tokio::test]
async fn the_deck_is_introduced_as_a_reconstruction_in_each_language() {
    let app = TestApp::start().await;
    for (language, word) in [("nl", "reconstructie"), ("en", "reconstruction"), ("fr", "reconstitution")] {
        let mut visitor = app.visitor();
        let choice = visitor.posts("/language", &[("language", language), ("back", "/cards")]).await;
        assert_eq!(choice.location(), "/cards");
        for path in ["/", "/cards", "/cards/K5", "/about"] {
            let page = visitor.gets(path).await;
            assert_eq!(page.status, StatusCode::OK);
            assert!(page.all(".provenance").join(" ").contains(word), "{path} in {language}");
        }
        assert_eq!(visitor.gets("/cards").await.all(".card-grid .card").len(), 18);
    }
}

#[tokio::test]
async fn the_browsers_language_is_answered_and_dutch_when_there_is_none() {
    let app = TestApp::start().await;
    for (header, expected) in [("fr-BE,en;q=0.5", "fr"), ("de-DE", "nl")] {
        let page = app.visitor().sends("GET", "/", "", &[("accept-language", header)]).await;
        assert_eq!(page.attributes("html", "lang"), [expected]);
    }
}

#[tokio::test]
async fn a_card_says_what_it_asks_and_the_translation_links_back() {
    let app = TestApp::start().await;
    let mut visitor = app.visitor();
    let card = visitor.gets("/cards/K5").await;
    assert!(card.heading().contains("Gegevens slechts één keer opvragen"));
    assert!(card.all(".reasons dt").len() >= 3);
    let translation = visitor.gets("/translation").await;
    assert_eq!(translation.all(".derived").len(), 18);
    assert_eq!(translation.all(".reasons dd").len(), 75);
}

/// Two themes, four cards, one language.
const SMALL_DECK: &str = include_str!("../../src/domain/sample-catalogue.toml");

#[tokio::test]
async fn a_deck_with_other_counts_works_everywhere() {
    let app = TestApp::start().await;
    let mut before = app.visitor();
    let old_set = before.decides("44021", &["K1", "K5"]).await;
    app.plays_with(SMALL_DECK).await;

    let mut anna = app.visitor();
    assert!(anna.gets("/").await.heading().contains("Kies wat voorgaat"));
    assert_eq!(anna.gets("/cards").await.all(".card-grid .card").len(), 4);
    assert_eq!(anna.gets("/translation").await.all(".derived").len(), 2);
    assert_eq!(anna.gets("/cards/K5").await.status, StatusCode::NOT_FOUND);

    let road = anna.sets_out_for("46021").await;
    assert_eq!(anna.gets(&format!("{road}/explore")).await.all(".tab").len(), 2);
    let sort = anna.gets(&format!("{road}/sort")).await;
    assert_eq!(sort.all("[data-progress-text]"), ["0 van 4 gesorteerd"]);
    for card in ["B1", "A2"] {
        anna.sorts(&road, card, "now").await;
    }
    // Five unless said otherwise, but no more than there are.
    let rank = anna.gets(&format!("{road}/rank")).await;
    assert_eq!(rank.attributes("#top option[selected]", "value"), ["4"]);
    assert_eq!(rank.all(".ranking > li").len(), 2);
    let set = anna.posts(&format!("{road}/decide"), &[]).await.location().to_owned();
    assert_eq!(anna.gets(&set).await.all(".set-list .label-code"), ["B1", "A2"]);
    for format in ["docx", "pdf", "html", "md"] {
        let file = anna.gets(&format!("{set}/masterplan/{format}")).await;
        assert_eq!(file.status, StatusCode::OK, "{format}");
    }
    // A deck in Dutch alone is shown in Dutch to who reads another language.
    anna.posts("/language", &[("language", "fr")]).await;
    assert_eq!(anna.gets("/cards").await.all(".card-grid .card").len(), 4);

    // What was decided with the other deck stays readable.
    assert_eq!(before.gets(&old_set).await.all(".set-list .label-code"), ["K1", "K5"]);
    assert_eq!(before.gets(&format!("{old_set}/masterplan")).await.status, StatusCode::OK);
}
