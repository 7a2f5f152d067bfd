//! What people may ask of what is kept about them.

use axum::http::{StatusCode, header};
use jiff::{SignedDuration, Span};
use voorrang::data_rights::retention;
use voorrang::domain::rights::Role;
use voorrang::settings::{self, Settings};

use crate::support::{TestApp, Visitor};

async fn count(app: &TestApp, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql).fetch_one(app.state.db.read()).await.unwrap()
}

async fn saves(app: &TestApp, settings: &Settings) {
    let mut tx = app.state.db.begin_write().await.unwrap();
    settings::save(&mut tx, settings).await.unwrap();
    tx.commit().await.unwrap();
}

async fn erases(visitor: &mut Visitor) {
    assert_eq!(visitor.posts("/account/erase", &[("sure", "yes")]).await.location(), "/account/erased");
}

#[tokio::test]
async fn someone_takes_a_copy_of_everything() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    let set = anke.decides("44021", &["K1", "K5"]).await;
    let hall = app.prepares("anke@gent.be", |proposal| proposal.is_listed = true).await;
    app.registered("bert").await.decides("44021", &["I1"]).await;
    let page = anke.gets("/account/data").await;
    assert_eq!(page.heading(), "Mijn gegevens");
    let copy = anke.gets("/account/data.json").await;
    assert_eq!(copy.headers[header::CONTENT_TYPE], "application/json");
    let copy: serde_json::Value = serde_json::from_str(&copy.text()).unwrap();
    assert_eq!(copy["format"], "voorrang-own-data/1");
    assert_eq!(copy["account"]["email"], "anke@gent.be");
    assert_eq!(copy["roles"][0]["role"], "coordinator");
    assert_eq!(copy["roads"][0]["texts"]["K2"]["note"], "Komt vanzelf mee.");
    assert_eq!(copy["priority_sets"].as_array().unwrap().len(), 1, "and nobody else's");
    assert!(set.ends_with(copy["priority_sets"][0]["public_id"].as_str().unwrap()));
    assert_eq!(copy["priority_sets"][0]["principles"][0]["motivation"], "Omdat het elke dag telt.");
    assert_eq!(copy["workshops"][0]["public_id"], hall.public_id.as_str());
    assert!(!copy.to_string().contains("argon2"), "a hash is of no use to anyone");
    // A guest has work, and nothing else; a stranger has nothing.
    let mut guest = app.visitor();
    guest.sets_out_for("44021").await;
    let copy: serde_json::Value =
        serde_json::from_str(&guest.gets("/account/data.json").await.text()).unwrap();
    assert_eq!(copy["account"], serde_json::Value::Null);
    assert_eq!(copy["roads"].as_array().unwrap().len(), 1);
    assert_eq!(app.visitor().gets("/account/data").await.location(), "/login?next=/account/data");
}

#[tokio::test]
async fn an_erased_account_leaves_what_is_its_municipalitys() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    app.grants("anke@gent.be", Role::Coordinator, Some("44021")).await;
    // A role of no organisation keeps no set.
    app.grants("anke@gent.be", Role::Facilitator, None).await;
    let of_gent = anke.decides("44021", &["K1", "K5"]).await;
    let tried = anke.decides("46021", &["I1"]).await;
    let hall = app.prepares("anke@gent.be", |_| {}).await;
    let mut bert = app.registered("bert").await;
    app.grants("bert@gent.be", Role::Coordinator, Some("44021")).await;

    let page = anke.gets("/account/erase").await;
    let said = page.all("main li");
    assert!(said.contains(&"2 wegen die nog lopen, met alle notities".to_owned()), "{said:?}");
    assert!(said.contains(&"1 prioriteitenset die alleen van u is".to_owned()), "{said:?}");
    let unsure = anke.posts("/account/erase", &[]).await;
    assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(anke.gets("/account/data").await.status, StatusCode::OK, "nothing went");

    erases(&mut anke).await;
    assert!(anke.cookie("session").is_none());
    assert_eq!(bert.gets(&of_gent).await.status, StatusCode::OK);
    assert_eq!(bert.gets(&format!("/workshops/{}", hall.public_id)).await.status, StatusCode::NOT_FOUND);
    assert_eq!(count(&app, "SELECT count(*) FROM roads").await, 0);
    assert_eq!(count(&app, "SELECT count(*) FROM priority_sets").await, 1);
    assert_eq!(count(&app, "SELECT count(*) FROM accounts WHERE email = 'anke@gent.be'").await, 0);
    let mut after = app.registered("anke").await;
    assert_eq!(after.gets(&tried).await.status, StatusCode::NOT_FOUND);
    assert_eq!(after.gets(&of_gent).await.status, StatusCode::NOT_FOUND, "the same address is someone else");
    // Who heads the municipality may throw away what nobody owns.
    assert_eq!(bert.posts(&format!("{of_gent}/delete"), &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(count(&app, "SELECT count(*) FROM priority_sets").await, 0);
}

#[tokio::test]
async fn nothing_that_is_erased_can_be_found_in_the_file() {
    let app = TestApp::start().await;
    let mut anke = app.registered("annekatrien").await;
    anke.decides("46021", &["K1", "K5"]).await;
    erases(&mut anke).await;
    let mut tables: Vec<String> = sqlx::query_scalar(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    .fetch_all(app.state.db.read())
    .await
    .unwrap();
    tables.retain(|table| table != "_sqlx_migrations" && table != "catalogues");
    let mut looked = 0;
    for table in tables {
        let columns: Vec<String> = sqlx::query_scalar("SELECT name FROM pragma_table_info(?)")
            .bind(&table)
            .fetch_all(app.state.db.read())
            .await
            .unwrap();
        for column in columns {
            // A test's own: names come from the schema.
            let sql = sqlx::AssertSqlSafe(format!(
                "SELECT count(*) FROM \"{table}\" WHERE CAST(\"{column}\" AS TEXT) LIKE '%annekatrien%'
                 OR CAST(\"{column}\" AS TEXT) LIKE '%Omdat het elke dag telt%'"
            ));
            let found: i64 = sqlx::query_scalar(sql).fetch_one(app.state.db.read()).await.unwrap();
            assert_eq!(found, 0, "{table}.{column}");
            looked += 1;
        }
    }
    assert!(looked > 80, "only {looked} columns looked at");
}

#[tokio::test]
async fn a_guest_throws_everything_away() {
    let app = TestApp::start().await;
    let mut guest = app.visitor();
    guest.decides("44021", &["K1"]).await;
    assert!(guest.gets("/account/erase").await.all("main li").iter().any(|one| one.contains("1 weg")));
    erases(&mut guest).await;
    for table in
        ["SELECT count(*) FROM owners", "SELECT count(*) FROM priority_sets", "SELECT count(*) FROM roads"]
    {
        assert_eq!(count(&app, table).await, 0, "{table}");
    }
}

#[tokio::test]
async fn the_last_administrator_stays() {
    let app = TestApp::start().await;
    let mut marleen = app.administrator("marleen").await;
    let answer = marleen.posts("/account/erase", &[("sure", "yes")]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    app.administrator("nele").await;
    erases(&mut marleen).await;
}

#[tokio::test]
async fn what_is_kept_no_longer_goes() {
    let app = TestApp::start().await;
    saves(&app, &Settings { guest_days: 5, account_months: 6, audit_months: 12, ..Settings::default() })
        .await;
    app.administrator("marleen").await;
    let mut anke = app.registered("anke").await;
    anke.posts("/account/roles", &[("organisation", "46021"), ("role", "colleague")]).await.location();
    let mut guest = app.visitor();
    guest.sets_out_for("44021").await;
    let lines = "SELECT count(*) FROM audit_log WHERE event = 'role-requested'";
    let accounts = "SELECT count(*) FROM accounts";
    let guests = "SELECT count(*) FROM owners WHERE is_guest = 1";

    app.state.clock.advance(SignedDuration::from_hours(5 * 24 - 1));
    retention::run(&app.state).await;
    assert_eq!(count(&app, guests).await, 1, "the control");
    app.state.clock.advance(SignedDuration::from_hours(2));
    retention::run(&app.state).await;
    assert_eq!(count(&app, guests).await, 0);
    assert_eq!(guest.gets("/account/data").await.status, StatusCode::SEE_OTHER);

    assert_eq!(count(&app, accounts).await, 2, "the control");
    app.state.clock.advance(SignedDuration::try_from(Span::new().hours(24 * 185)).unwrap());
    retention::run(&app.state).await;
    assert_eq!(count(&app, accounts).await, 1, "and the last administrator stays");
    assert_eq!(count(&app, "SELECT count(*) FROM accounts WHERE name = 'marleen'").await, 1);

    assert_eq!(count(&app, lines).await, 1, "the control");
    app.state.clock.advance(SignedDuration::try_from(Span::new().hours(24 * 185)).unwrap());
    retention::run(&app.state).await;
    assert_eq!(count(&app, lines).await, 0);
}

#[tokio::test]
async fn an_account_that_nobody_uses_goes_a_month_after_its_owner_heard_so() {
    let app = TestApp::start_with_mail().await;
    saves(&app, &Settings { account_months: 6, ..Settings::default() }).await;
    let there = "SELECT count(*) FROM accounts WHERE email = 'anke@gent.be'";
    let told = || {
        let mut sent = app.state.mail.sent();
        sent.retain(|one| one.subject == "Uw account bij Voorrang wordt gewist");
        sent
    };
    let later = async |days: i64| {
        app.state.clock.advance(SignedDuration::from_hours(24 * days));
        retention::run(&app.state).await;
    };
    let mut marleen = app.administrator("marleen").await;
    app.registered("anke").await;
    // Six months are 181 days from here; the control is before the last month.
    later(150).await;
    assert!(told().is_empty());
    app.state.clock.advance(SignedDuration::from_hours(1));
    marleen.logs_in("marleen").await.location();
    later(3).await;
    let letters = told();
    assert_eq!(letters.iter().map(|one| one.to.as_str()).collect::<Vec<_>>(), ["anke@gent.be"]);
    for words in ["Dag anke", "6 maanden", "weg na 26 mei 2027", "/login"] {
        assert!(letters[0].text.contains(words), "{words}: {}", letters[0].text);
    }
    // Once, and whoever logs in stays and is told anew when it comes to that.
    later(1).await;
    assert_eq!(told().len(), 1);
    app.visitor().logs_in("anke").await.location();
    later(40).await;
    assert_eq!((count(&app, there).await, told().len()), (1, 1));
    later(115).await;
    assert_eq!(told().iter().filter(|one| one.to == "anke@gent.be").count(), 2);
    later(29).await;
    assert_eq!(count(&app, there).await, 1, "the time is over, and she heard so 29 days ago");
    later(1).await;
    assert_eq!(count(&app, there).await, 0);
}

#[tokio::test]
async fn where_mail_was_never_sent_nobody_goes_on_the_day_it_is() {
    let app = TestApp::start_with_mail().await;
    app.administrator("marleen").await;
    app.registered("anke").await;
    app.state.clock.advance(SignedDuration::from_hours(24 * 400));
    saves(&app, &Settings { account_months: 6, ..Settings::default() }).await;
    let accounts = "SELECT count(*) FROM accounts WHERE email = 'anke@gent.be'";
    retention::run(&app.state).await;
    assert_eq!(count(&app, accounts).await, 1, "long unused, and told only now");
    // Kept longer after all, and then as before: she is told again.
    saves(&app, &Settings { account_months: 0, ..Settings::default() }).await;
    app.state.clock.advance(SignedDuration::from_hours(24 * 20));
    retention::run(&app.state).await;
    saves(&app, &Settings { account_months: 6, ..Settings::default() }).await;
    app.state.clock.advance(SignedDuration::from_hours(24 * 20));
    retention::run(&app.state).await;
    assert_eq!(count(&app, accounts).await, 1);
    app.state.clock.advance(SignedDuration::from_hours(24 * 30));
    retention::run(&app.state).await;
    assert_eq!(count(&app, accounts).await, 0);
}

#[tokio::test]
async fn the_statements_say_what_is_set() {
    let app = TestApp::start().await;
    let mut anyone = app.visitor();
    let page = anyone.gets("/privacy").await;
    assert!(page.all("main .waiting")[0].starts_with("De beheerder van deze site heeft nog niet"));
    assert!(page.text().contains("30 dagen na uw laatste bezoek"));
    let set = Settings {
        guest_days: 14,
        controller: "Stad Gent".to_owned(),
        contact_email: "ict@gent.be".to_owned(),
        ..Settings::default()
    };
    saves(&app, &set).await;
    let page = anyone.gets("/privacy").await;
    assert!(page.text().contains("14 dagen na uw laatste bezoek") && page.text().contains("Stad Gent"));
    let told = "Een maand vooraf krijgt u daar een mail over.";
    assert!(!page.text().contains(told), "nothing goes");
    saves(&app, &Settings { account_months: 12, contact_email: "ict@gent.be".to_owned(), ..set }).await;
    assert!(!anyone.gets("/privacy").await.text().contains(told), "nothing is sent");
    let with_mail = TestApp::start_with_mail().await;
    saves(&with_mail, &Settings { account_months: 12, ..Settings::default() }).await;
    assert!(with_mail.visitor().gets("/privacy").await.text().contains(told));
    assert!(anyone.gets("/accessibility").await.text().contains("mailto:ict%40gent.be"));
}

/// Tables that say whose a row is, each in the copy or with the reason why not.
const ABOUT_PEOPLE: &[(&str, &str)] = &[
    ("account_links", "hashes, gone within the hour"),
    ("identities", "in the copy"),
    ("invitations", "in the copy"),
    ("masterplan_comments", "in the copy"),
    ("masterplan_links", "who made one: it is the plan's"),
    ("masterplan_measurements", "in the copy; it stays without a name"),
    ("masterplan_reports", "in the copy; it stays without a name"),
    ("masterplan_versions", "who made one: it is the plan's"),
    (
        "masterplan_writers",
        "that one wrote a part last: the words are in the plan, which is its organisation's",
    ),
    ("masterplans", "in the copy"),
    ("memberships", "in the copy"),
    ("owners", "no more than an id: what hangs on it is in the copy"),
    ("priority_sets", "in the copy"),
    ("roads", "in the copy"),
    ("second_factors", "that there is one is in the copy; the secret is not"),
    ("sessions", "in the copy"),
    ("sheet_fields", "in the copy, what one wrote last; it stays without a name"),
    ("workshop_enrolments", "in the copy"),
    ("workshops", "in the copy"),
];

#[tokio::test]
async fn the_copy_knows_every_table_about_people() {
    let app = TestApp::start().await;
    let tables: Vec<String> = sqlx::query_scalar(
        "SELECT DISTINCT t.name FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f
         WHERE t.type = 'table' AND f.\"table\" IN ('accounts', 'owners') ORDER BY t.name",
    )
    .fetch_all(app.state.db.read())
    .await
    .unwrap();
    let known: Vec<_> = ABOUT_PEOPLE.iter().map(|(table, _)| *table).collect();
    assert_eq!(tables, known, "tell in data_rights what a new table keeps of people");
}
