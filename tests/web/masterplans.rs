use axum::http::StatusCode;

use crate::support::{TestApp, Visitor};

const NOW: [&str; 6] = ["K5", "K1", "I5", "O2", "K6", "I1"];

async fn plan(visitor: &mut Visitor) -> String {
    format!("{}/masterplan", visitor.decides("46021", &NOW).await)
}

#[tokio::test]
async fn the_plan_follows_from_the_set() {
    let app = TestApp::start().await;
    let mut anna = app.visitor();
    let page_path = plan(&mut anna).await;
    let page = anna.gets(&page_path).await;
    assert_eq!(page.heading(), "Masterplan informatie en ICT van Sint-Niklaas");
    let text = page.all("article.document").join(" ");
    for expected in [
        "Beleidsperiode 2026-2031",
        "reconstructie op basis van het V-ICT-OR-artikel van 24/11/2016",
        "Eén loket voor elke vraag.",
        "Omdat het elke dag telt.",
        "Nog aan te vullen.",
        "Komt vanzelf mee.",
        "BD1",
        "AP1.1",
        "A1.1.1",
        // The road was decided on 24 November 2026: work starts next quarter.
        "kw 1 2027",
        "Van de 18 kaarten kwamen er 6 op Nu, 1 op Later en 0 op Niet nu. 11 kaarten zijn niet beoordeeld",
    ] {
        assert!(text.contains(expected), "{expected} is not in the plan");
    }
    // K5 leads, so its theme gives the first objective, with K1 and K6 in it.
    let headings = page.all("article h3, article h4");
    let position = |start: &str| headings.iter().position(|heading| heading.contains(start));
    assert!(position("AP1.1") < position("AP1.2") && position("AP1.2") < position("AP1.3"));
    assert!(position("AP1.3") < position("BD2"));
}

#[tokio::test]
async fn the_same_set_gives_the_same_files_on_a_later_day() {
    let app = TestApp::start().await;
    let mut anna = app.visitor();
    let path = plan(&mut anna).await;
    for format in ["docx", "pdf", "html", "md"] {
        let first = anna.gets(&format!("{path}/{format}")).await;
        assert_eq!(first.status, StatusCode::OK, "{format}");
        assert_eq!(
            first.headers["content-disposition"].to_str().unwrap(),
            format!("attachment; filename=\"masterplan-sint-niklaas.{format}\"")
        );
        app.state.clock.advance(jiff::SignedDuration::from_hours(30));
        assert_eq!(anna.gets(&format!("{path}/{format}")).await.bytes, first.bytes, "{format}");
    }
    assert_eq!(anna.gets(&format!("{path}/doc")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_plan_is_dutch_unless_asked_otherwise() {
    let app = TestApp::start().await;
    let mut anna = app.visitor();
    let path = plan(&mut anna).await;
    anna.posts("/language", &[("language", "en")]).await;
    assert_eq!(anna.gets(&path).await.attributes(".plan-sheet", "lang"), ["nl"]);
    let french = anna.gets(&format!("{path}?language=fr")).await;
    assert_eq!(french.attributes(".plan-sheet", "lang"), ["fr"]);
    assert_eq!(french.attributes("html", "lang"), ["en"]);
}
