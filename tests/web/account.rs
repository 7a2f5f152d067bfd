//! One's own account, a forgotten password, and the first administrator.

use axum::http::StatusCode;
use jiff::SignedDuration;
use voorrang::accounts::{self, command, command::AccountCommand};
use voorrang::domain::rights::{AccountId, Role};

use crate::second_factor::sets_up;
use crate::support::{TestApp, Visitor};

const FIREFOX: &str = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
const NEW_PASSWORD: &str = "acht ronde tafels buiten";

async fn account(app: &TestApp, name: &str) -> AccountId {
    let email = format!("{name}@gent.be");
    accounts::find_account_by_email(app.state.db.read(), &email).await.unwrap().unwrap()
}

/// What an administrator does for someone: the path of a link.
async fn makes_reset_link(app: &TestApp, name: &str) -> String {
    let id = account(app, name).await;
    let mut tx = app.state.db.begin_write().await.unwrap();
    let token = accounts::make_reset_link(&app.state, &mut tx, id).await.unwrap();
    tx.commit().await.unwrap();
    path_of(&accounts::reset_url(&app.state, &token))
}

fn path_of(url: &str) -> String {
    format!("/{}", url.splitn(4, '/').nth(3).unwrap().trim())
}

/// Another process makes a link for an administrator.
async fn makes_administrator_link(app: &TestApp, email: &str) -> String {
    let config = (*app.state.config).clone();
    let asked = AccountCommand::Admin { email: email.to_owned() };
    let printed = command::run(config, app.state.clock.clone(), asked).await.unwrap();
    let url = printed.lines().find(|line| line.contains("http")).unwrap().trim().to_owned();
    path_of(&url)
}

async fn logged(app: &TestApp) -> Vec<(String, String, String)> {
    sqlx::query_as("SELECT actor, event, subject FROM audit_log ORDER BY id")
        .fetch_all(app.state.db.read())
        .await
        .unwrap()
}

async fn logs_in_with(visitor: &mut Visitor, email: &str, password: &str) -> StatusCode {
    visitor.posts("/login", &[("email", email), ("password", password)]).await.status
}

#[tokio::test]
async fn a_name_an_address_and_a_password_are_changed_by_who_proves_to_be_it() {
    let app = TestApp::start().await;
    app.registered("bert").await;
    let mut anna = app.registered("anna").await;
    let done = anna.posts("/account/name", &[("name", "Anna <b>V.</b>")]).await;
    assert_eq!(done.location(), "/account?done=name");
    assert_eq!(anna.gets("/account").await.all(".who-name"), ["Anna <b>V.</b>"]);
    assert_eq!(anna.posts("/account/name", &[("name", " ")]).await.all("#name-error").len(), 1);

    let mut change = [("email", "anna@temse.be"), ("proof", "mis mis mis mis")];
    let refused = anna.posts("/account/email", &change).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.all("#proof-error"), ["Dit is niet uw huidige wachtwoord. Probeer het opnieuw."]);
    assert_eq!(refused.attributes("#email", "value"), ["anna@temse.be"], "as it was typed");
    change = [("email", "bert@gent.be"), ("proof", "vier kaarten op tafel")];
    assert_eq!(anna.posts("/account/email", &change).await.all("#email-error").len(), 1, "taken");
    let link = makes_reset_link(&app, "anna").await;
    change = [("email", "Anna@Temse.be"), ("proof", "vier kaarten op tafel")];
    assert_eq!(anna.posts("/account/email", &change).await.location(), "/account?done=email");
    assert_eq!(app.visitor().gets(&link).await.status, StatusCode::NOT_FOUND, "sent to the one before");

    let mut elsewhere = app.visitor();
    let old = "vier kaarten op tafel";
    assert_eq!(logs_in_with(&mut elsewhere, "anna@temse.be", old).await, StatusCode::SEE_OTHER);
    let mut change = [("present", "mis mis mis mis"), ("password", NEW_PASSWORD)];
    assert_eq!(anna.posts("/account/password", &change).await.all("#present-error").len(), 1);
    change = [("present", old), ("password", "kort")];
    assert_eq!(anna.posts("/account/password", &change).await.all("#password-error").len(), 1);
    change = [("present", old), ("password", NEW_PASSWORD)];
    assert_eq!(anna.posts("/account/password", &change).await.location(), "/account?done=password");
    assert_eq!(anna.gets("/account").await.status, StatusCode::OK, "here one stays");
    assert_eq!(elsewhere.gets("/account").await.status, StatusCode::SEE_OTHER, "elsewhere one does not");
    assert_eq!(logs_in_with(&mut elsewhere, "anna@temse.be", old).await, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(logs_in_with(&mut elsewhere, "anna@temse.be", NEW_PASSWORD).await, StatusCode::SEE_OTHER);
    let events: Vec<_> = logged(&app).await.into_iter().map(|(_, event, _)| event).collect();
    assert_eq!(
        events,
        ["account-made", "account-made", "account-changed", "account-changed", "password-changed"]
    );
}

#[tokio::test]
async fn sessions_are_known_by_their_device_and_ended_from_elsewhere() {
    let app = TestApp::start().await;
    let mut anna = app.visitor().with(FIREFOX);
    anna.registers("anna").await;
    let mut phone = app.visitor().with("Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Safari/604.1");
    phone.logs_in("anna").await;
    let mut tool = app.visitor().with("curl/8 <b>");
    tool.logs_in("anna").await;

    let page = anna.gets("/account").await;
    let devices = page.all(".session-devices strong");
    assert_eq!(devices[0], "Firefox op Windows");
    assert!(
        devices.contains(&"Safari op iPhone".to_owned()) && devices.contains(&"Onbekend toestel".to_owned())
    );
    assert_eq!(page.all(".here").len(), 1);
    let ends = page.attributes(".session-devices form", "action");
    assert_eq!(ends.len(), 2, "one leaves here by logging out");
    // Nobody else's.
    let mut bert = app.registered("bert").await;
    assert_eq!(bert.posts(&ends[0], &[]).await.status, StatusCode::NOT_FOUND);

    assert_eq!(anna.posts(&ends[0], &[]).await.location(), "/account?done=session#sessions");
    assert_eq!(anna.gets("/account").await.all(".session-devices li").len(), 2);
    assert_eq!(anna.posts("/account/sessions/end", &[]).await.location(), "/account?done=sessions#sessions");
    for gone in [&mut phone, &mut tool] {
        assert_eq!(gone.gets("/account").await.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(anna.gets("/account").await.all(".session-devices li").len(), 1);
    assert_eq!(bert.gets("/account").await.status, StatusCode::OK);
}

#[tokio::test]
async fn what_is_dangerous_asks_again_who_one_is() {
    let app = TestApp::start().await;
    let mut anna = app.registered("anna").await;
    let page = "/account/second-factor";
    app.state.clock.advance(SignedDuration::from_mins(14));
    assert_eq!(anna.gets(page).await.status, StatusCode::OK);
    app.state.clock.advance(SignedDuration::from_mins(2));
    let confirm = "/account/confirm?next=%2Faccount%2Fsecond-factor";
    assert_eq!(anna.gets(page).await.location(), confirm);
    assert_eq!(anna.posts(page, &[]).await.location(), confirm, "a form too");
    assert_eq!(anna.gets(confirm).await.heading(), "Bent u het nog?");
    let wrong = [("password", "mis mis mis mis"), ("next", page)];
    assert_eq!(anna.posts("/account/confirm", &wrong).await.all("#password-error").len(), 1);
    assert_eq!(anna.gets(page).await.location(), confirm);
    let right = [("password", "vier kaarten op tafel"), ("next", page)];
    assert_eq!(anna.posts("/account/confirm", &right).await.location(), page);
    assert_eq!(anna.gets(page).await.status, StatusCode::OK);
    app.state.clock.advance(SignedDuration::from_mins(16));
    for answer in [anna.gets("/account/erase").await, anna.posts("/account/erase", &[("sure", "yes")]).await]
    {
        assert_eq!(answer.location(), "/account/confirm?next=%2Faccount%2Ferase");
    }
    let away = [("password", "vier kaarten op tafel"), ("next", "//evil.example")];
    assert_eq!(anna.posts("/account/confirm", &away).await.location(), "/account");

    // Without a password one logs in again.
    let mut tx = app.state.db.begin_write().await.unwrap();
    sqlx::query("UPDATE accounts SET password_hash = NULL").execute(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    app.state.clock.advance(SignedDuration::from_mins(16));
    assert!(anna.gets(confirm).await.all("#password").is_empty());
    let again = anna.posts("/account/confirm", &[("next", page)]).await;
    assert_eq!(again.location(), "/login?next=%2Faccount%2Fsecond-factor");
    assert_eq!(anna.gets("/account").await.status, StatusCode::SEE_OTHER);
}

/// In the demo world nobody has a password, and the link that let them in is used up.
#[tokio::test]
async fn who_came_in_by_a_link_of_the_demo_world_confirms_by_a_button() {
    let app = TestApp::start().await;
    let links = voorrang::demo::prepare(&app.state).await.unwrap();
    let link = links.iter().find(|link| link.role == Role::Administrator).unwrap();
    let mut marleen = app.visitor();
    marleen.posts(&format!("/login/link/{}", link.token.reveal()), &[]).await.location();
    app.state.clock.advance(SignedDuration::from_mins(16));
    let confirm = marleen.gets("/admin/settings").await.location().to_owned();
    assert!(confirm.starts_with("/account/confirm"), "{confirm}");
    let next = [("next", "/admin/settings")];
    assert_eq!(marleen.posts("/account/confirm", &next).await.location(), "/admin/settings");
    assert_eq!(marleen.gets("/admin/settings").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_link_sets_another_password_once_and_only_by_its_button() {
    let app = TestApp::start().await;
    let mut anna = app.registered("anna").await;
    let (link, other) = (makes_reset_link(&app, "anna").await, makes_reset_link(&app, "anna").await);
    let mut visitor = app.visitor();
    for _ in 0..2 {
        let page = visitor.gets(&link).await;
        assert_eq!(page.attributes("#email", "value"), ["anna@gent.be"], "looking does not use it up");
    }
    assert_eq!(visitor.posts(&link, &[("password", "kort")]).await.all("#password-error").len(), 1);
    assert_eq!(visitor.posts(&link, &[("password", NEW_PASSWORD)]).await.location(), "/work");
    assert_eq!(visitor.gets("/account").await.all(".who-name"), ["anna"]);
    assert_eq!(anna.gets("/account").await.status, StatusCode::SEE_OTHER, "every session before ended");

    let foreign = format!("/login/reset/{}", "0".repeat(64));
    let administrators = makes_administrator_link(&app, "anna@gent.be").await;
    let crossed = administrators.replace("administrator", "reset");
    let old = makes_reset_link(&app, "anna").await;
    app.state.clock.advance(SignedDuration::from_hours(1));
    let mut answers = Vec::new();
    for broken in [&link, &other, &foreign, &crossed, &old] {
        let looked = visitor.gets(broken).await;
        assert_eq!(looked.status, StatusCode::NOT_FOUND, "{broken}");
        assert_eq!(looked.heading(), "Deze link werkt niet (meer)");
        answers.push(looked.text().replace(broken.as_str(), "…"));
        let used = visitor.posts(broken, &[("password", "nog een ander goed wachtwoord")]).await;
        assert_eq!(used.status, StatusCode::NOT_FOUND, "{broken}");
    }
    assert!(answers.iter().all(|answer| *answer == answers[0]), "which it is, nobody is told");
    let mut again = app.visitor();
    assert_eq!(logs_in_with(&mut again, "anna@gent.be", NEW_PASSWORD).await, StatusCode::SEE_OTHER);
    let events: Vec<_> = logged(&app).await.into_iter().map(|(_, event, _)| event).collect();
    assert_eq!(events, ["account-made", "password-reset", "administrator-link-made"]);
}

#[tokio::test]
async fn a_link_to_a_password_is_no_way_around_the_second_factor_nor_into_a_closed_account() {
    let app = TestApp::start().await;
    let mut anna = app.registered("anna").await;
    let (phone, _) = sets_up(&app, &mut anna).await;
    app.state.clock.advance(SignedDuration::from_secs(30));
    let link = makes_reset_link(&app, "anna").await;
    let mut visitor = app.visitor();
    assert_eq!(visitor.posts(&link, &[("password", NEW_PASSWORD)]).await.location(), "/login/code");
    assert!(visitor.cookie("session").is_none());
    let code = phone.code(&app);
    assert_eq!(visitor.posts("/login/code", &[("code", &code)]).await.location(), "/work");

    let link = makes_reset_link(&app, "anna").await;
    let mut tx = app.state.db.begin_write().await.unwrap();
    sqlx::query("UPDATE accounts SET disabled_at = 1").execute(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(visitor.gets(&link).await.status, StatusCode::NOT_FOUND);
    let posted = visitor.posts(&link, &[("password", "nog een ander goed wachtwoord")]).await;
    assert_eq!(posted.status, StatusCode::NOT_FOUND);
    assert_eq!(visitor.gets("/account").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_forgotten_password_is_set_by_a_link_that_comes_by_mail() {
    let app = TestApp::start_with_mail().await;
    app.registered("anna").await;
    let mut visitor = app.visitor();
    // Asked for nobody first: the answer is the same, and nothing is sent.
    for email in ["niemand@gent.be", "Anna@gent.be"] {
        let asked = visitor.posts("/login/forgotten", &[("email", email)]).await;
        assert_eq!(asked.location(), "/login/forgotten?asked=true");
    }
    while app.state.mail.sent().is_empty() {
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    let sent = app.state.mail.sent();
    assert_eq!(sent.iter().map(|message| message.to.as_str()).collect::<Vec<_>>(), ["anna@gent.be"]);
    assert_eq!(sent[0].subject, "Kies een nieuw wachtwoord voor Voorrang");
    let (_, link) = sent[0].text.split_once("/login/reset/").unwrap();
    let link = format!("/login/reset/{}", link.split_whitespace().next().unwrap());
    let set = visitor.posts(&link, &[("password", "vijf andere kaarten hier")]).await;
    assert_eq!(set.location(), "/work");
    assert!(app.state.mail.sent()[1].text.contains("Het wachtwoord van uw account is gewijzigd."));
}

#[tokio::test]
async fn without_mail_the_page_says_who_helps() {
    let app = TestApp::start().await;
    app.registered("anna").await;
    let mut visitor = app.visitor();
    let page = visitor.gets("/login/forgotten").await;
    assert!(page.text().contains("Een beheerder van de site helpt u verder."));
    assert!(page.all("#email").is_empty());
    let asked = visitor.posts("/login/forgotten", &[("email", "anna@gent.be")]).await;
    assert_eq!(asked.location(), "/login/forgotten?asked=true");
    assert!(visitor.gets("/login/forgotten?asked=true").await.text().contains("Een beheerder van de site"));
}

#[tokio::test]
async fn the_first_administrator_comes_in_by_a_link_from_the_command_line() {
    let app = TestApp::start().await;
    let link = makes_administrator_link(&app, "Baas@Gent.be").await;
    let mut visitor = app.visitor();
    let page = visitor.gets(&link).await;
    assert_eq!(page.attributes("#email", "value"), ["baas@gent.be"]);
    let refused = visitor.posts(&link, &[("name", ""), ("password", "kort")]).await;
    assert_eq!((refused.all("#name-error").len(), refused.all("#password-error").len()), (1, 1));
    let fields = [("name", "De baas"), ("password", NEW_PASSWORD)];
    assert_eq!(visitor.posts(&link, &fields).await.location(), "/account");
    assert_eq!(visitor.gets("/account").await.all(".who-name"), ["De baas"]);
    assert_eq!(app.visitor().posts(&link, &fields).await.status, StatusCode::NOT_FOUND, "once");

    // Who has an account proves it by the link alone; a closed one is open again.
    app.registered("anna").await;
    let mut tx = app.state.db.begin_write().await.unwrap();
    sqlx::query("UPDATE accounts SET disabled_at = 1 WHERE email = 'anna@gent.be'")
        .execute(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let link = makes_administrator_link(&app, "anna@gent.be").await;
    let mut anna = app.visitor();
    assert!(anna.gets(&link).await.text().contains("anna (anna@gent.be) wordt beheerder"));
    assert_eq!(anna.posts(&link, &[]).await.location(), "/account");
    let roles: Vec<(String, String)> = sqlx::query_as(
        "SELECT a.email, m.state FROM memberships m JOIN accounts a ON a.id = m.account_id
         WHERE m.role = 'administrator' ORDER BY a.id",
    )
    .fetch_all(app.state.db.read())
    .await
    .unwrap();
    let confirmed = |email: &str| (email.to_owned(), "confirmed".to_owned());
    assert_eq!(roles, [confirmed("baas@gent.be"), confirmed("anna@gent.be")]);

    let lines = logged(&app).await;
    let events: Vec<_> = lines.iter().map(|(_, event, _)| event.as_str()).collect();
    let made = "administrator-link-made";
    assert_eq!(
        events,
        [made, "account-made", "role-granted", "account-made", made, "account-enabled", "role-granted"]
    );
    assert!(lines[0].0.is_empty() && lines[0].2 == "installation", "{:?}", lines[0]);
    assert!(lines.iter().all(|(_, _, subject)| !subject.contains('@')), "no addresses in the log");

    let late = makes_administrator_link(&app, "anna@gent.be").await;
    app.state.clock.advance(SignedDuration::from_mins(30));
    assert_eq!(anna.gets(&late).await.status, StatusCode::NOT_FOUND);
}
