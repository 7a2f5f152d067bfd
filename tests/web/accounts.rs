use axum::http::StatusCode;
use jiff::SignedDuration;

use crate::support::TestApp;

#[tokio::test]
async fn a_guest_keeps_the_work_by_registering() {
    let app = TestApp::start().await;
    let mut anna = app.visitor();
    let set = anna.decides("44021", &["K1", "K5"]).await;
    assert!(anna.gets(&set).await.all(".notice").join(" ").contains("U werkt als gast"));
    let guest_session = anna.cookie("session").unwrap().clone();

    let answer = anna.registers("anna").await;
    assert_eq!(answer.location(), "/work");
    assert_ne!(anna.cookie("session"), Some(&guest_session), "a new token at log-in");
    let page = anna.gets(&set).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.all(".notice").is_empty());

    anna.posts("/logout", &[]).await;
    assert_eq!(anna.gets(&set).await.status, StatusCode::NOT_FOUND);

    // From another browser, where guest's work lies too.
    let mut elsewhere = app.visitor();
    let other_set = elsewhere.decides("44021", &["I1"]).await;
    let login = [("email", "ANNA@gent.be "), ("password", "vier kaarten op tafel"), ("next", set.as_str())];
    assert_eq!(elsewhere.posts("/login", &login).await.location(), set);
    for set in [&set, &other_set] {
        assert_eq!(elsewhere.gets(set).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn a_wrong_address_and_a_wrong_password_get_the_same_answer() {
    let app = TestApp::start().await;
    app.registered("anna").await;
    let mut answers = Vec::new();
    for (email, password) in
        [("anna@gent.be", "een heel ander woord"), ("niemand@gent.be", "vier kaarten op tafel")]
    {
        let answer = app.visitor().posts("/login", &[("email", email), ("password", password)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.headers.get("set-cookie").is_none());
        answers.push(answer.text().replace(email, "…"));
    }
    assert_eq!(answers[0], answers[1]);
}

#[tokio::test]
async fn guessing_at_one_account_is_slowed_down() {
    let app = TestApp::start().await;
    app.registered("anna").await;
    let mut last = StatusCode::OK;
    for _ in 0..11 {
        let fields = [("email", "anna@gent.be"), ("password", "mis mis mis mis")];
        last = app.visitor().posts("/login", &fields).await.status;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    let other = [("email", "bert@gent.be"), ("password", "mis mis mis mis")];
    assert_eq!(app.visitor().posts("/login", &other).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_form_comes_back_as_typed_with_errors_at_their_fields_but_not_the_password() {
    let app = TestApp::start().await;
    let fields = [("name", "Anna <b>"), ("email", "anna"), ("password", "kort"), ("municipality", "")];
    let page = app.visitor().posts("/register", &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.attributes("#name", "value"), ["Anna <b>"]);
    assert_eq!(page.attributes("#password", "value"), [""]);
    for field in ["email", "password", "municipality"] {
        assert_eq!(page.all(&format!("#{field}-error")).len(), 1, "{field}");
    }
    assert!(!page.text().contains("kort\""));

    app.registered("anna").await;
    let again = app.visitor().registers("anna").await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.all("#email-error")[0].contains("geen nieuw account"));
}

#[tokio::test]
async fn the_session_cookie_is_locked_and_the_token_is_nowhere_stored() {
    let app = TestApp::start().await;
    let mut anna = app.visitor();
    let answer = anna.registers("anna").await;
    let cookie = answer.headers["set-cookie"].to_str().unwrap().to_owned();
    for part in ["HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let token = anna.cookie("session").unwrap();
    let stored: Vec<Vec<u8>> =
        sqlx::query_scalar("SELECT token_hash FROM sessions").fetch_all(app.state.db.read()).await.unwrap();
    assert_eq!(stored.len(), 1);
    assert_ne!(stored[0], token.as_bytes());
}

#[tokio::test]
async fn sessions_end_and_lost_guests_go() {
    let app = TestApp::start().await;
    let mut anna = app.registered("anna").await;
    let mut guest = app.visitor();
    let road = guest.sets_out_for("44021").await;
    let own = anna.sets_out_for("44021").await;

    app.state.clock.advance(SignedDuration::from_hours(7));
    assert_eq!(anna.gets(&format!("{own}/sort")).await.status, StatusCode::OK);
    app.state.clock.advance(SignedDuration::from_hours(9));
    assert_eq!(anna.gets(&format!("{own}/sort")).await.status, StatusCode::NOT_FOUND, "idle for 9 hours");
    app.state.clock.advance(SignedDuration::from_hours(24 * 20));
    assert_eq!(guest.gets(&format!("{road}/sort")).await.status, StatusCode::OK, "a guest has 30 days");

    app.state.clock.advance(SignedDuration::from_hours(24 * 31));
    voorrang::accounts::delete_expired(&app.state).await.unwrap();
    let roads: i64 =
        sqlx::query_scalar("SELECT count(*) FROM roads").fetch_one(app.state.db.read()).await.unwrap();
    assert_eq!(roads, 1, "the guest's is gone, the account's stays");
}

#[tokio::test]
async fn a_login_link_is_good_once_and_only_by_its_button() {
    let app = TestApp::start().await;
    app.registered("anna").await;
    let account =
        voorrang::accounts::find_account_by_email(app.state.db.read(), "anna@gent.be").await.unwrap();
    let token = app.state.chance.token().unwrap();
    app.state.links.open(&token, account.unwrap());
    let link = format!("/login/link/{}", token.reveal());

    let mut visitor = app.visitor();
    for _ in 0..2 {
        assert_eq!(visitor.gets(&link).await.status, StatusCode::OK, "looking does not use it up");
    }
    assert_eq!(visitor.posts(&link, &[]).await.location(), "/work");
    assert_eq!(visitor.gets("/work").await.all(".who-name"), ["anna"]);
    for mut other in [app.visitor(), visitor] {
        assert_eq!(other.posts(&link, &[]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(other.gets(&link).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn saying_where_one_works_gives_no_rights_until_someone_confirms() {
    let app = TestApp::start().await;
    let mut anna = app.registered("anna").await;
    let set = anna.decides("44021", &["K1"]).await;
    let mut bert = app.registered("bert").await;
    assert_eq!(bert.gets(&set).await.status, StatusCode::NOT_FOUND);
    assert!(bert.gets("/work").await.all("#sets ~ ul .work-card").is_empty());

    app.confirm_membership("bert@gent.be").await;
    assert_eq!(bert.gets(&set).await.status, StatusCode::OK);
    assert_eq!(bert.gets("/work").await.all("#sets ~ ul .work-card").len(), 1);
    // Seeing is not owning.
    assert_eq!(bert.posts(&format!("{set}/delete"), &[]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn logging_in_leads_nowhere_else() {
    let app = TestApp::start().await;
    app.registered("anna").await;
    for elsewhere in ["/\t/evil.example/", "//evil.example", "https://evil.example", "/\\evil.example"] {
        let fields = [("email", "anna@gent.be"), ("password", "vier kaarten op tafel"), ("next", elsewhere)];
        assert_eq!(app.visitor().posts("/login", &fields).await.location(), "/work", "{elsewhere:?}");
    }
    let mut anna = app.registered("berta").await;
    assert_eq!(anna.gets("/login?next=/cards").await.location(), "/cards");
    assert_eq!(anna.gets("/register").await.location(), "/work");
}
