//! A comparison as a document for a meeting: who may have it, and what is in it.

use axum::http::{StatusCode, header};
use voorrang::domain::rights::Role;

use crate::support::{Answer, TestApp, Visitor};

const PUBLIC: [(&str, &str); 1] = [("sharing", "public")];
const PRIVATE: [(&str, &str); 1] = [("sharing", "private")];

/// Someone who coordinates Ghent, Sint-Niklaas and Temse, with a set for each, shown
/// as asked.
async fn three(app: &TestApp, sharing: &[(&str, &str)]) -> (Visitor, Vec<String>) {
    let mut anke = app.registered("anke").await;
    let mut sets = Vec::new();
    for (nis_code, cards) in [("44021", ["K1", "K5"]), ("46021", ["K1", "O1"]), ("46025", ["K5", "K1"])] {
        app.grants("anke@gent.be", Role::Coordinator, Some(nis_code)).await;
        let set = anke.decides(nis_code, &cards).await;
        anke.posts(&format!("{set}/sharing"), sharing).await.location();
        sets.push(set);
    }
    (anke, sets)
}

/// What stands in a report, without spaces, which each format breaks its own way.
fn words(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

fn article(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::OK);
    words(&answer.all("article.document").join(" "))
}

#[tokio::test]
async fn a_report_is_for_who_may_see_the_comparison_and_holds_what_is_shown_now() {
    let app = TestApp::start().await;
    let schelde = app.partnership("Schelde", &["44021", "46021", "46025", "12007"]).await;
    let (mut anke, sets) =
        three(&app, &[("sharing", "partnerships"), ("partnership", schelde.as_str())]).await;
    let report = format!("/comparisons/partnerships/{schelde}/report/html");
    let mut reader = app.registered("nele").await;
    app.grants("nele@gent.be", Role::MemberViewer, Some(&schelde)).await;
    let mut member = app.registered("carla").await;
    app.grants("carla@gent.be", Role::Coordinator, Some("12007")).await;
    let text = article(&reader.gets(&report).await);
    for expected in ["Schelde vergeleken", "3 van de 4 gemeenten", "24 november 2026", "Temse"] {
        assert!(text.contains(&words(expected)), "{expected}");
    }
    // To anyone else it is not there, as a partnership that does not exist.
    let mut stranger = app.visitor();
    let nowhere = stranger.gets("/comparisons/partnerships/nowhere/report/html").await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
    for visitor in [&mut member, &mut stranger] {
        let answer = visitor.gets(&report).await;
        assert_eq!((answer.status, answer.heading()), (StatusCode::NOT_FOUND, nowhere.heading()));
    }
    // Withdrawn: gone from the next report; and one set is nothing to compare.
    anke.posts(&format!("{}/sharing", sets[2]), &PRIVATE).await.location();
    let text = article(&reader.gets(&report).await);
    assert!(text.contains(&words("2 van de 4 gemeenten")) && !text.contains("Temse"));
    anke.posts(&format!("{}/sharing", sets[1]), &PRIVATE).await.location();
    assert_eq!(reader.asks(&report).await, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_hall_s_report_is_for_who_led_it() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    let hall = app.prepares("anke@gent.be", |_| {}).await;
    let report = format!("/comparisons/workshops/{}/report/pdf", hall.public_id);
    // Nothing was decided yet.
    assert_eq!(anke.asks(&report).await, StatusCode::NOT_FOUND);
    assert_eq!(app.visitor().asks(&report).await, StatusCode::NOT_FOUND);
    assert_eq!(app.registered("bert").await.asks(&report).await, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_page_offers_each_format_and_each_is_a_file() {
    let app = TestApp::start().await;
    three(&app, &PUBLIC).await;
    let mut stranger = app.visitor();
    let page = stranger.gets("/comparisons/public?beside=44021").await;
    let links = page.attributes("#report a", "href");
    assert_eq!(links[0], "/comparisons/public/report/docx?beside=44021&language=nl");
    assert_eq!(links.len(), 5);
    for (link, start) in
        links.iter().zip(["PK", "%PDF", "PK", "<!DOCTYPE html>", "# Alle openbare sets vergeleken"])
    {
        let answer = stranger.gets(link).await;
        assert_eq!(answer.status, StatusCode::OK, "{link}");
        assert!(answer.bytes.starts_with(start.as_bytes()), "{link}");
        let extension = link.split(['/', '?']).nth(4).unwrap();
        assert_eq!(
            answer.headers[header::CONTENT_DISPOSITION].to_str().unwrap(),
            format!("attachment; filename=\"alle-openbare-sets-vergeleken.{extension}\"")
        );
    }
    for path in ["provinces/40000", "public", "picked"] {
        assert_eq!(stranger.asks(&format!("/comparisons/{path}/report/doc")).await, StatusCode::NOT_FOUND);
    }
    assert_eq!(stranger.asks("/comparisons/provinces/40000/report/md").await, StatusCode::OK);
    // Too few are nothing to report on, and the page offers nothing.
    assert_eq!(stranger.asks("/comparisons/provinces/10000/report/md").await, StatusCode::NOT_FOUND);
    assert_eq!(stranger.asks("/comparisons/picked/report/md").await, StatusCode::NOT_FOUND);
    assert!(stranger.gets("/comparisons/provinces/10000").await.attributes("#report a", "href").is_empty());
}

#[tokio::test]
async fn a_report_says_what_the_page_says_as_it_was_asked() {
    let app = TestApp::start().await;
    let (mut anke, sets) = three(&app, &PUBLIC).await;
    let later = anke.decides("44021", &["I6", "K1", "K5"]).await;
    anke.posts(&format!("{later}/sharing"), &PUBLIC).await.location();
    let mut stranger = app.visitor();
    let asked = "weights=own&weight-44021=1&weight-46021=1&weight-46025=2,5&beside=44021&with=46025";
    let page = stranger.gets(&format!("/comparisons/public?{asked}")).await;
    let report = stranger.gets(&format!("/comparisons/public/report/html?{asked}")).await;
    let text = article(&report);
    let sentences = page.all(".compare-sentence");
    assert_eq!(sentences.len(), 8, "{sentences:?}");
    for said in sentences.iter().chain(&page.all("#joint > p:not(.hint), #joint .notice")) {
        assert!(text.contains(&words(said)), "{said}");
    }
    for said in ["Eigen gewichten", "Temse 24 november 2026 K5, K1 56%", "reconstructie op basis van"] {
        assert!(text.contains(&words(said)), "{said}");
    }
    // Every picture of the page, in words, with a table that follows.
    let titles = |answer: &Answer, selector: &str| {
        let mut titles = answer.all(selector);
        titles.sort();
        titles
    };
    let shown = titles(&page, "svg.chart[role=img] > title:first-child");
    assert_eq!(titles(&report, ".document__figure svg > title"), shown);
    assert_eq!(shown.len(), 10);
    assert_eq!(report.all(".document__figure svg > desc").len(), 10);
    assert!(report.all("[style]").is_empty());
    // What was picked, too; and the same question gives the same bytes.
    let ids: Vec<String> = sets[1..].iter().map(|set| set.replace("/sets/", "set=")).collect();
    let picked = format!("/comparisons/picked/report/docx?{}", ids.join("&"));
    assert!(stranger.gets(&picked).await.bytes == stranger.gets(&picked).await.bytes);
}

#[tokio::test]
async fn wrong_weights_give_the_page_that_says_so() {
    let app = TestApp::start().await;
    three(&app, &PUBLIC).await;
    let wrong = "weights=own&weight-44021=0&weight-46021=-2";
    let mut stranger = app.visitor();
    let answer = stranger.gets(&format!("/comparisons/public/report/pdf?{wrong}")).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answer.attributes("[id^=weight-][name]", "value"), ["0", "-2", ""]);
    assert!(answer.attributes("#report a", "href").is_empty());
}

#[tokio::test]
async fn a_report_is_dutch_unless_asked_otherwise() {
    let app = TestApp::start().await;
    three(&app, &PUBLIC).await;
    let mut stranger = app.visitor();
    stranger.posts("/language", &[("language", "en")]).await;
    let report = "/comparisons/public/report/html";
    assert_eq!(stranger.gets(report).await.attributes("html", "lang"), ["nl-BE"]);
    let french = stranger.gets(&format!("{report}?language=fr")).await;
    assert_eq!(french.attributes("html", "lang"), ["fr-BE"]);
    assert!(french.all("h2").iter().any(|heading| heading.contains("Comment c’est calculé")));
    let link = stranger.gets("/comparisons/public").await.attributes("#report a", "href").remove(0);
    assert!(link.ends_with("language=en"), "{link}");
}
