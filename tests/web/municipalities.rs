use crate::support::TestApp;

#[tokio::test]
async fn people_find_their_municipality_as_they_type_it() {
    let app = TestApp::start().await;
    let mut anna = app.visitor();
    for (query, expected) in [
        ("sint niklaas", "Sint-Niklaas"),
        ("SINT-NIK", "Sint-Niklaas"),
        ("borsbeek", "Antwerpen"),
        ("44021", "Gent"),
    ] {
        let query = query.replace(' ', "+");
        let found = anna.gets(&format!("/municipalities?q={query}")).await.all("#found .choice-name");
        assert_eq!(found[0], expected, "{query}");
    }
    let found = anna.gets("/municipalities?q=Sint-").await.all("#found .choice-name");
    assert!(found.contains(&"Sint-Niklaas".to_owned()), "{found:?}");

    let none = anna.gets("/municipalities?q=Atlantis").await;
    assert_eq!(none.all("#found .search-count"), ["Geen gemeente gevonden"]);
}

#[tokio::test]
async fn all_285_stand_there_by_province_without_a_search() {
    let app = TestApp::start().await;
    let page = app.visitor().gets("/municipalities").await;
    assert_eq!(page.all(".province .choice-name").len(), 285);
    assert_eq!(page.all(".province summary").len(), 5);
}
