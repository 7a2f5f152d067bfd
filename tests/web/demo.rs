//! The demo world as its people meet it.

use axum::http::StatusCode;
use voorrang::demo;
use voorrang::documents::Format;
use voorrang::domain::rights::Role;

use crate::support::{TestApp, Visitor};

async fn comes_in(app: &TestApp, links: &[demo::Link], role: Role) -> Visitor {
    let link = links.iter().find(|link| link.role == role).unwrap();
    let mut visitor = app.visitor();
    visitor.posts(&format!("/login/link/{}", link.token.reveal()), &[]).await.location();
    visitor
}

#[tokio::test]
async fn who_coordinates_finds_a_plan_under_way_with_versions_to_compare_and_files_to_take_along() {
    let app = TestApp::start().await;
    let links = demo::prepare(&app.state).await.unwrap();
    let mut anke = comes_in(&app, &links, Role::Coordinator).await;
    let plan = anke.gets("/work").await.attributes("a[href^='/masterplans/']", "href").remove(0);
    let desk = anke.gets(&plan).await;
    assert_eq!(desk.status, StatusCode::OK);
    assert!(desk.text().contains("Wat er al is"), "a section of their own");

    let versions = anke.gets(&format!("{plan}/versions")).await.text();
    for said in
        ["Versie voor het managementteam", "Versie voor de raadscommissie", "Versie voor de gemeenteraad"]
    {
        assert!(versions.contains(said), "{said}");
    }
    let differences = anke.gets(&format!("{plan}/versions/compare?from=2&to=3")).await.text();
    assert!(differences.contains("Niemand blijft achter"), "{differences}");
    let sections = desk.attributes(&format!("a[href^='{plan}/sections/']"), "href");
    let mut comments = String::new();
    for section in sections {
        comments += &anke.gets(&section).await.text();
    }
    assert!(comments.contains("schuift een kwartaal op"), "a comment that is open");

    for format in Format::ALL.into_iter().filter(|format| format.is_built()) {
        let answer = anke.gets(&format!("{plan}/document/{}", format.extension())).await;
        assert_eq!(answer.status, StatusCode::OK, "{format:?}");
        assert!(answer.bytes.len() > 20_000, "{format:?}: {} bytes", answer.bytes.len());
    }
    let adopted = anke.gets(&format!("{plan}/versions/3/md")).await.text();
    for said in ["Vastgesteld", "fictief", "Ramingen van het hele plan", "Zo werken we het uit"] {
        assert!(adopted.contains(said), "{said}");
    }
    assert!(!adopted.contains("nog door niemand aanvaard"), "nothing in it is only suggested");

    // A colleague writes along; someone of a partnership elsewhere sees nothing of it.
    let mut younes = comes_in(&app, &links, Role::Colleague).await;
    assert_eq!(younes.asks(&plan).await, StatusCode::OK);
    let mut nele = comes_in(&app, &links, Role::MemberViewer).await;
    assert_eq!(nele.asks(&plan).await, StatusCode::NOT_FOUND);
}
