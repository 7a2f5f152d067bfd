use axum::Router;
use axum::http::StatusCode;
use axum::routing::post;
use voorrang::db::SubmitError;
use voorrang::error::Error;

use crate::support::TestApp;

#[tokio::test]
async fn what_is_not_there_gets_a_page_with_a_way_out() {
    let app = TestApp::start().await;
    let mut visitor = app.visitor();
    for (path, heading) in [
        ("/nergens", "Deze pagina is er niet"),
        ("/cards/X9", "Deze kaart is er niet"),
        ("/roads/0123", "Dit werk vinden we niet"),
        ("/sets/0123", "Deze prioriteitenset vinden we niet"),
        ("/sets/0123/masterplan", "Deze prioriteitenset vinden we niet"),
        ("/login/link/0123", "Deze link werkt niet (meer)"),
        ("/static/0/css/nee.css", "Deze pagina is er niet"),
        ("/cards/%FF", "Deze pagina is er niet"),
    ] {
        let page = visitor.gets(path).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(page.heading(), heading, "{path}");
        assert!(page.attributes("main a.button", "href").contains(&"/".to_owned()), "{path}");
    }
    let page = visitor.posts("/roads", &[("municipality", "99999")]).await;
    assert_eq!(
        (page.status, page.heading()),
        (StatusCode::NOT_FOUND, "Deze gemeente kennen we niet".to_owned())
    );
}

#[tokio::test]
async fn errors_speak_the_visitors_language_and_keep_the_headers() {
    let app = TestApp::start().await;
    let page = app.visitor().sends("GET", "/nergens", "", &[("accept-language", "fr")]).await;
    assert_eq!(page.attributes("html", "lang"), ["fr"]);
    assert!(page.headers["content-security-policy"].to_str().unwrap().starts_with("default-src 'none'"));
    assert_eq!(page.headers["cache-control"], "no-store");
    assert_eq!(page.headers["referrer-policy"], "no-referrer");
    assert!(page.headers.contains_key("x-request-id"));
}

#[tokio::test]
async fn a_wrong_method_and_too_large_a_body_are_told() {
    let app = TestApp::start().await;
    let mut visitor = app.visitor();
    let page = visitor.posts("/cards", &[]).await;
    assert_eq!(page.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(page.heading(), "Dat kan hier niet");
    assert!(page.headers.contains_key("allow"));

    let road = visitor.sets_out_for("44021").await;
    let huge = "a".repeat(65 * 1024);
    let page = visitor.posts(&format!("{road}/explore"), &[("note-K1", &huge)]).await;
    assert_eq!(page.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(page.heading(), "Dat is te veel tegelijk");
}

#[tokio::test]
async fn under_api_an_error_is_a_problem_document() {
    let app = TestApp::start().await;
    let answer = app.visitor().gets("/api/v1/nergens").await;
    assert_eq!(answer.headers["content-type"], "application/problem+json");
    let problem: serde_json::Value = serde_json::from_slice(&answer.bytes).unwrap();
    assert_eq!(problem["status"], 404);
    assert_eq!(problem["title"], "Deze pagina is er niet");
}

#[tokio::test]
async fn our_own_fault_shows_a_number_and_no_cause() {
    let app = TestApp::start().await;
    let mut anna = app.visitor();
    let road = anna.sets_out_for("44021").await;
    let mut tx = app.state.db.begin_write().await.unwrap();
    sqlx::query("UPDATE roads SET ballot = 'geen json'").execute(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    let page = anna.gets(&format!("{road}/sort")).await;
    assert_eq!(page.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!(page.heading(), "Er ging iets mis bij ons");
    let number = page.headers["x-request-id"].to_str().unwrap();
    assert!(page.all("code").contains(&number.to_owned()));
    assert!(!page.text().contains("json"), "no cause on the page");
}

#[tokio::test]
async fn files_are_hashed_compressed_and_kept_for_ever() {
    let app = TestApp::start().await;
    let mut visitor = app.visitor();
    let page = visitor.gets("/").await;
    let css = page.attributes("link[rel=stylesheet]", "href").remove(0);
    let answer = visitor.sends("GET", &css, "", &[("accept-encoding", "gzip, br")]).await;
    assert_eq!(answer.headers["content-encoding"], "br");
    assert_eq!(answer.headers["cache-control"], "public, max-age=31536000, immutable");
    let plain = visitor.gets(&css).await;
    assert!(!plain.headers.contains_key("content-encoding"));
    assert!(answer.bytes.len() * 3 < plain.bytes.len());
    // A page of an earlier version asks under its own hash.
    let old = visitor.gets("/static/000000000000/css/voorrang.css").await;
    assert_eq!((old.status, &old.headers["cache-control"]), (StatusCode::OK, &"no-cache".parse().unwrap()));
}

#[tokio::test]
async fn it_says_that_it_is_well() {
    let app = TestApp::start().await;
    let answer = app.visitor().gets("/healthz").await;
    assert_eq!((answer.status, answer.text().as_str()), (StatusCode::OK, "ok\n"));
}

#[tokio::test]
async fn another_language_of_an_error_leads_to_a_page() {
    let app = TestApp::start().await;
    let mut visitor = app.visitor();
    let back = |page: &crate::support::Answer| page.attributes("[name=back]", "value").remove(0);
    let refused = visitor.posts("/roads", &[("municipality", "99999")]).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
    let language = [("language", "fr"), ("back", &back(&refused))];
    let there = visitor.posts("/language", &language).await.location().to_owned();
    assert_eq!(visitor.gets(&there).await.status, StatusCode::OK);
    // One that was looked for stands where it was.
    assert_eq!(back(&visitor.gets("/nergens").await), "/nergens");
}

#[tokio::test]
async fn when_too_much_waits_to_be_written_it_says_when_to_come_back() {
    // As a job says it by itself, and from inside what it was called from.
    let plainly = async || Err::<(), Error>(SubmitError::Full.into());
    let inside = async || -> Result<(), Error> {
        Err(anyhow::Error::from(SubmitError::Full).context("while storing a ballot"))?;
        Ok(())
    };
    // The control: a lost transaction is our fault.
    let lost = async || Err::<(), Error>(SubmitError::Panicked.into());
    let pages = Router::new()
        .route("/plainly", post(plainly))
        .route("/inside", post(inside))
        .route("/api/plainly", post(plainly))
        .route("/lost", post(lost));
    let app = TestApp::start_with(pages).await;
    let mut visitor = app.visitor();
    for path in ["/plainly", "/inside"] {
        let page = visitor.posts(path, &[]).await;
        assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE, "{path}");
        assert_eq!(page.heading(), "Het is even druk", "{path}");
        assert_eq!(page.headers["retry-after"], "3", "{path}");
    }
    let problem = visitor.posts("/api/plainly", &[]).await;
    assert_eq!(problem.headers["content-type"], "application/problem+json");
    assert_eq!(problem.headers["retry-after"], "3");
    assert!(problem.text().contains("urn:voorrang:problem:busy"), "{}", problem.text());
    let page = visitor.posts("/lost", &[]).await;
    assert_eq!(page.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(!page.headers.contains_key("retry-after"));
}
