//! The second step of logging in.

use axum::http::StatusCode;
use jiff::SignedDuration;
use totp_rs::{Algorithm, Secret, TOTP};
use voorrang::domain::rights::Role;
use voorrang::settings::{self, Settings};

use crate::support::{Answer, TestApp, Visitor};

/// What an authenticator app does.
pub struct App(TOTP);

impl App {
    fn told(secret: &str) -> Self {
        let secret = Secret::Encoded(secret.replace(' ', "")).to_bytes().unwrap();
        Self(TOTP::new(Algorithm::SHA1, 6, 1, 30, secret, None, String::new()).unwrap())
    }

    pub fn code(&self, app: &TestApp) -> String {
        self.0.generate(app.state.clock.seconds().unsigned_abs())
    }
}

/// Sets up a second factor and gives the app and the recovery codes. Afterwards
/// the code that was shown is used up.
pub async fn sets_up(app: &TestApp, visitor: &mut Visitor) -> (App, Vec<String>) {
    let path = "/account/second-factor";
    assert_eq!(visitor.posts(path, &[]).await.location(), path);
    let page = visitor.gets(path).await;
    assert_eq!(page.all("svg.qr").len(), 1);
    let authenticator = App::told(&page.raw("#secret"));
    let code = authenticator.code(app);
    let answer = visitor.posts("/account/second-factor/confirm", &[("code", &code)]).await;
    assert_eq!(answer.location(), "/account/second-factor/codes");
    let codes = visitor.gets("/account/second-factor/codes").await.all(".recovery-codes li");
    (authenticator, codes)
}

async fn enters(visitor: &mut Visitor, code: &str) -> Answer {
    visitor.posts("/login/code", &[("code", code)]).await
}

fn half_a_minute_later(app: &TestApp) {
    app.state.clock.advance(SignedDuration::from_secs(30));
}

#[tokio::test]
async fn who_has_a_second_factor_logs_in_with_it() {
    let app = TestApp::start().await;
    let mut anna = app.registered("anna").await;
    let (phone, _) = sets_up(&app, &mut anna).await;
    assert!(anna.gets("/account").await.text().contains("U meldt zich aan met uw wachtwoord en een code."));
    anna.posts("/logout", &[]).await;

    let login = [("email", "anna@gent.be"), ("password", "vier kaarten op tafel"), ("next", "/cards")];
    assert_eq!(anna.posts("/login", &login).await.location(), "/login/code");
    assert!(anna.cookie("session").is_none(), "half is not logged in");
    assert_eq!(anna.gets("/account").await.location(), "/login?next=%2Faccount");
    assert_eq!(anna.gets("/login/code").await.heading(), "Nog één stap");

    let wrong = "Deze code werkt niet (meer)";
    for code in ["", "000000", "KM4R7-WZT2B", &phone.code(&app)] {
        // The last one was used to set it up.
        let page = enters(&mut anna, code).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{code}");
        assert!(page.all("#code-error")[0].starts_with(wrong), "{code}");
    }
    half_a_minute_later(&app);
    let mut elsewhere = anna.clone();
    assert_eq!(enters(&mut anna, &phone.code(&app)).await.location(), "/cards");
    assert_eq!(anna.gets("/account").await.all(".who-name"), ["anna"]);
    assert!(anna.cookie("pending").is_none());

    // The same browser's half log-in is over, and the code is good no more.
    half_a_minute_later(&app);
    assert!(enters(&mut elsewhere, &phone.code(&app)).await.all("#code-error")[0].starts_with(wrong));
}

#[tokio::test]
async fn a_code_is_good_once_for_whoever_saw_it() {
    let app = TestApp::start().await;
    let mut anna = app.registered("anna").await;
    let (phone, _) = sets_up(&app, &mut anna).await;
    half_a_minute_later(&app);
    let code = phone.code(&app);
    let (mut one, mut other) = (app.visitor(), app.visitor());
    for visitor in [&mut one, &mut other] {
        assert_eq!(visitor.logs_in("anna").await.location(), "/login/code");
    }
    assert_eq!(enters(&mut one, &code).await.location(), "/work");
    assert_eq!(enters(&mut other, &code).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    half_a_minute_later(&app);
    assert_eq!(enters(&mut other, &code).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(enters(&mut other, &phone.code(&app)).await.location(), "/work");
}

#[tokio::test]
async fn a_recovery_code_opens_once_and_new_ones_replace_the_old() {
    let app = TestApp::start().await;
    let mut anna = app.registered("anna").await;
    let (_, codes) = sets_up(&app, &mut anna).await;
    assert_eq!(codes.len(), 10);
    let file = anna.gets("/account/second-factor/codes.txt").await;
    assert!(file.headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
    assert!(codes.iter().all(|code| file.text().contains(code.as_str())));
    let stored: Vec<Vec<u8>> = sqlx::query_scalar("SELECT code_hash FROM recovery_codes")
        .fetch_all(app.state.db.read())
        .await
        .unwrap();
    assert!(stored.len() == 10 && stored.iter().all(|hash| hash.len() == 32));

    let mut lost = app.visitor();
    lost.logs_in("anna").await;
    let typed = codes[3].to_lowercase().replace('-', " ");
    assert_eq!(lost.posts("/login/code", &[("recovery", &typed)]).await.location(), "/work");
    assert!(lost.gets("/account").await.text().contains("U hebt nog 9 herstelcodes."));
    let mut again = app.visitor();
    again.logs_in("anna").await;
    let page = again.posts("/login/code", &[("recovery", &codes[3])]).await;
    assert_eq!(page.all("#recovery-error").len(), 1, "good once");

    assert_eq!(
        anna.posts("/account/second-factor/codes", &[]).await.location(),
        "/account/second-factor/codes"
    );
    let new = anna.gets("/account/second-factor/codes").await.all(".recovery-codes li");
    assert!(new.len() == 10 && !new.contains(&codes[4]));
    let page = again.posts("/login/code", &[("recovery", &codes[4])]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "the old are good no more");
    assert_eq!(again.posts("/login/code", &[("recovery", &new[0])]).await.location(), "/work");
    // Only who made them sees them, and not for long.
    assert_eq!(again.gets("/account/second-factor/codes").await.location(), "/account/second-factor");
    app.state.clock.advance(SignedDuration::from_mins(11));
    assert_eq!(anna.gets("/account/second-factor/codes").await.location(), "/account/second-factor");
}

#[tokio::test]
async fn a_log_in_waits_five_minutes_for_its_code_and_guessing_it_is_slowed_down() {
    let app = TestApp::start().await;
    let mut anna = app.registered("anna").await;
    let (phone, _) = sets_up(&app, &mut anna).await;
    anna.posts("/logout", &[]).await;
    half_a_minute_later(&app);
    anna.logs_in("anna").await;
    for _ in 0..5 {
        assert_eq!(enters(&mut anna, "000000").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let throttled = enters(&mut anna, &phone.code(&app)).await;
    assert_eq!(throttled.status, StatusCode::TOO_MANY_REQUESTS, "the right one too");
    assert_eq!(throttled.headers["retry-after"], "30");
    assert!(throttled.all("#code-error")[0].contains("te veel pogingen"));
    half_a_minute_later(&app);
    let mut late = anna.clone();
    assert_eq!(enters(&mut anna, &phone.code(&app)).await.location(), "/work");

    late.logs_in("anna").await;
    app.state.clock.advance(SignedDuration::from_mins(5));
    let page = enters(&mut late, &phone.code(&app)).await;
    assert!(page.all("#code-error")[0].starts_with("Deze code werkt niet (meer)"));
    assert_eq!(late.gets("/login/code").await.location(), "/login");
    let mut stranger = app.visitor();
    assert_eq!(enters(&mut stranger, &phone.code(&app)).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn setting_it_up_ends_sessions_elsewhere_and_it_can_be_taken_away() {
    let app = TestApp::start().await;
    let mut anna = app.registered("anna").await;
    let mut elsewhere = app.visitor();
    elsewhere.logs_in("anna").await;
    anna.posts("/account/second-factor", &[]).await;
    let page = anna.posts("/account/second-factor/confirm", &[("code", "000000")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.all("svg.qr").len(), 1, "the form is as it was");
    let mut half = app.visitor();
    assert_eq!(half.logs_in("anna").await.location(), "/work", "not in force before a code confirms it");

    sets_up(&app, &mut anna).await;
    assert_eq!(elsewhere.gets("/account").await.location(), "/login?next=%2Faccount");
    assert_eq!(anna.posts("/account/second-factor/remove", &[]).await.location(), "/account?done=factor");
    assert_eq!(app.visitor().logs_in("anna").await.location(), "/work");
    let left: i64 = sqlx::query_scalar("SELECT count(*) FROM recovery_codes")
        .fetch_one(app.state.db.read())
        .await
        .unwrap();
    assert_eq!(left, 0);
    let logged: Vec<String> = sqlx::query_scalar("SELECT event FROM audit_log ORDER BY id")
        .fetch_all(app.state.db.read())
        .await
        .unwrap();
    assert_eq!(logged, ["account-made", "second-factor-set", "second-factor-removed"]);
}

#[tokio::test]
async fn a_role_that_asks_for_a_second_factor_waits_for_it() {
    let app = TestApp::start().await;
    let mut anna = app.registered("anna").await;
    let set = anna.decides("44021", &["K1"]).await;
    let mut bert = app.registered("bert").await;
    app.confirm_membership("bert@gent.be").await;
    assert_eq!(bert.gets(&set).await.status, StatusCode::OK);
    assert!(bert.gets("/cards").await.all(".role-waits").is_empty());

    let asked = Settings { second_factor_roles: [Role::Coordinator].into(), ..Settings::default() };
    let mut tx = app.state.db.begin_write().await.unwrap();
    settings::save(&mut tx, &asked).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(bert.gets(&set).await.status, StatusCode::NOT_FOUND);
    let line = bert.gets("/cards").await.all(".role-waits");
    assert_eq!(line, ["Uw rol als coördinator werkt zodra u een tweede stap instelt. Stel hem nu in"]);

    sets_up(&app, &mut bert).await;
    assert_eq!(bert.gets(&set).await.status, StatusCode::OK);
    assert!(bert.gets("/cards").await.all(".role-waits").is_empty());

    // Somebody else's log-in asks for factors of its own.
    let mut carl = app.registered("carl").await;
    app.confirm_membership("carl@gent.be").await;
    assert_eq!(carl.gets(&set).await.status, StatusCode::NOT_FOUND);
    let mut tx = app.state.db.begin_write().await.unwrap();
    sqlx::query("UPDATE sessions SET is_federated = 1").execute(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(carl.gets(&set).await.status, StatusCode::OK);
}
