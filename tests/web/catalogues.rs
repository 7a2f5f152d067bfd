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
