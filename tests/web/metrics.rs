//! What is counted, over every route there is.

use axum::http::Method;
use voorrang::app;
use voorrang::metrics::{self, Levels};

use crate::support::TestApp;

#[tokio::test]
async fn no_number_tells_who_asked_or_for_what() {
    // One recorder for the process: other tests count along, and tell no more.
    let handle = metrics::install().unwrap();
    let app = TestApp::start().await;
    let mut anna = app.registered("anna").await;
    let road = anna.sets_out_for("44021").await;
    let hall = app.prepares("anna@gent.be", |_| {}).await;
    for route in app::routes() {
        let mut path = route.path.to_owned();
        while let Some((before, rest)) = path.split_once('{') {
            let (_, after) = rest.split_once('}').unwrap();
            path = format!("{before}geheim{after}");
        }
        let path = format!("{path}?zoek=geheim");
        if route.method == Method::GET {
            anna.asks(&path).await;
        } else {
            anna.sends(route.method.as_str(), &path, "geheim=geheim", &[]).await;
        }
    }
    // And what does exist.
    anna.gets(&format!("{road}/sort")).await;
    anna.gets(&hall.path()).await;
    anna.gets(&format!("/workshops/{}/desk", hall.public_id)).await;
    anna.gets("/nergens/geheim").await;
    anna.sends("GEHEIM", "/", "", &[]).await;
    anna.posts("/login", &[("email", "anna@gent.be"), ("password", "geheim geheim")]).await;

    let text = metrics::render(handle, Levels::default(), &app.state.config.database);
    // The controls: every route was counted, by its template.
    for route in app::routes().iter().filter(|route| route.method == Method::GET) {
        let label = format!("route=\"{}\",method=\"GET\"", route.path);
        assert!(text.contains(&label), "{label} is not in the numbers");
    }
    assert!(text.contains("route=\"none\",method=\"GET\",status=\"4xx\""));
    assert!(text.contains("method=\"other\""));
    assert!(text.contains("voorrang_logins_total{outcome=\"refused\"}"));
    let id = road.trim_start_matches("/roads/");
    for leak in ["geheim", "GEHEIM", "anna", "gent", id, &hall.code(), &hall.public_id] {
        assert!(!text.contains(leak), "{leak} stands in\n{text}");
    }
}
