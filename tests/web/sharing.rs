//! Whom a priority set is shown to.

use axum::http::StatusCode;
use voorrang::domain::rights::Role;

use crate::support::{Answer, TestApp, Visitor};

/// What Ghent decided, with a note and a motivation, and who decided it.
async fn ghent_decided(app: &TestApp) -> (Visitor, String) {
    let mut anke = app.registered("anke").await;
    app.grants("anke@gent.be", Role::Coordinator, Some("44021")).await;
    let road = anke.sets_out_for("44021").await;
    for (card, pile) in [("K1", "now"), ("O3", "later")] {
        anke.sorts(&road, card, pile).await.location();
    }
    anke.posts(&format!("{road}/explore"), &[("theme", "K"), ("note-K1", "onder ons")]).await;
    let texts = [("vision", "Eén loket"), ("motivation-K1", "Omdat het moet"), ("then", "step-decide")];
    anke.posts(&format!("{road}/motivate"), &texts).await.location();
    let set = anke.posts(&format!("{road}/decide"), &[]).await.location().to_owned();
    (anke, set)
}

async fn reader(app: &TestApp, name: &str, partnership: &str) -> Visitor {
    let visitor = app.registered(name).await;
    app.grants(&format!("{name}@gent.be"), Role::MemberViewer, Some(partnership)).await;
    visitor
}

fn refusal(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    answer.all(".error").join(" ")
}

#[tokio::test]
async fn a_set_is_shown_to_whom_its_coordinator_says_and_no_longer() {
    let app = TestApp::start().await;
    let scheldeland = app.partnership("Scheldeland", &["44021", "46025"]).await;
    let westhoek = app.partnership("Westhoek", &["46025"]).await;
    let (mut anke, set) = ghent_decided(&app).await;
    let mut nele = reader(&app, "nele", &scheldeland).await;
    let mut wout = reader(&app, "wout", &westhoek).await;
    let mut stranger = app.visitor();
    let sharing = format!("{set}/sharing");

    // Private, as it begins.
    for other in [&mut nele, &mut wout, &mut stranger] {
        assert_eq!(other.gets(&set).await.status, StatusCode::NOT_FOUND);
    }
    // Ghent is not in Westhoek: it is not offered, and asking for it is no choice.
    let page = anke.gets(&set).await;
    assert_eq!(page.attributes("input[name=partnership]", "value"), std::slice::from_ref(&scheldeland));
    let elsewhere = [("sharing", "partnerships"), ("partnership", westhoek.as_str())];
    assert!(refusal(&anke.posts(&sharing, &elsewhere).await).contains("Vink aan"));
    assert!(refusal(&anke.posts(&sharing, &[]).await).contains("Kies"));
    assert_eq!(nele.gets(&set).await.status, StatusCode::NOT_FOUND);

    let with = [("sharing", "partnerships"), ("partnership", scheldeland.as_str())];
    anke.posts(&sharing, &with).await.location();
    assert_eq!(anke.gets(&set).await.attributes("input[name=partnership][checked]", "value").len(), 1);
    let shown = nele.gets(&set).await;
    assert_eq!(shown.status, StatusCode::OK);
    assert!(shown.text().contains("Omdat het moet") && shown.text().contains("Eén loket"));
    // What was made along the road is nobody else's, and neither is the plan.
    assert!(!shown.text().contains("onder ons") && shown.all("#others, #sharing").is_empty());
    assert_eq!(nele.gets(&format!("{set}/masterplan")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(nele.posts(&sharing, &[("sharing", "public")]).await.status, StatusCode::NOT_FOUND);
    for other in [&mut wout, &mut stranger] {
        assert_eq!(other.gets(&set).await.status, StatusCode::NOT_FOUND);
    }

    anke.posts(&sharing, &[("sharing", "public")]).await.location();
    for other in [&mut nele, &mut wout, &mut stranger] {
        assert_eq!(other.gets(&set).await.status, StatusCode::OK);
    }
    anke.posts(&sharing, &[("sharing", "private")]).await.location();
    for other in [&mut nele, &mut wout, &mut stranger] {
        assert_eq!(other.gets(&set).await.status, StatusCode::NOT_FOUND, "at once");
    }
}

#[tokio::test]
async fn only_who_speaks_for_a_municipality_shows_its_set() {
    let app = TestApp::start().await;
    // Registered for Ghent and not confirmed; and a guest.
    let mut bert = app.registered("bert").await;
    let set = bert.decides("44021", &["K1"]).await;
    let public = [("sharing", "public")];
    assert_eq!(bert.posts(&format!("{set}/sharing"), &public).await.status, StatusCode::NOT_FOUND);
    assert!(bert.gets(&set).await.all("#sharing").is_empty());
    let mut guest = app.visitor();
    let guests = guest.decides("44021", &["K1"]).await;
    assert_eq!(guest.posts(&format!("{guests}/sharing"), &public).await.status, StatusCode::NOT_FOUND);
    // A colleague sees the set, and does not say who else does.
    let (_, set) = ghent_decided(&app).await;
    let mut carla = app.registered("carla").await;
    app.grants("carla@gent.be", Role::Colleague, Some("44021")).await;
    let shown = carla.gets(&set).await;
    assert!(shown.status == StatusCode::OK && shown.all("#sharing").is_empty());
    assert_eq!(carla.posts(&format!("{set}/sharing"), &public).await.status, StatusCode::NOT_FOUND);
}
