//! Who is what: asking for a role, granting it, inviting, and leaving.

use axum::http::StatusCode;
use jiff::SignedDuration;
use voorrang::accounts;
use voorrang::audit::{self, Event, Filter};
use voorrang::domain::rights::{Membership, Role};

use crate::support::{TestApp, Visitor};

const GENT: &str = "/organisations/44021/people";

/// The link the page shows after an invitation was made, as a path.
async fn invites(coordinator: &mut Visitor, people: &str, role: &str) -> String {
    let made = coordinator.posts(&format!("{people}/invitations"), &[("role", role), ("email", "")]).await;
    let page = made.location().split('#').next().unwrap().to_owned();
    let link = coordinator.gets(&page).await.all("#invited code").remove(0);
    link[link.find("/invitations/").unwrap()..].to_owned()
}

async fn events(app: &TestApp) -> Vec<Event> {
    let lines = audit::list(app.state.db.read(), &Filter::default()).await.unwrap();
    lines.iter().rev().map(|line| line.event).collect()
}

#[tokio::test]
async fn a_coordinator_confirms_who_asks() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    app.grants("anke@gent.be", Role::Coordinator, Some("44021")).await;
    let set = anke.decides("44021", &["K1", "K5"]).await;
    let mut bert = app.registered("bert").await;
    assert_eq!(bert.gets(&set).await.status, StatusCode::NOT_FOUND);
    let roles = bert.gets("/account/roles").await;
    assert_eq!(roles.all(".role-card .card-title"), ["Coördinator"]);
    assert_eq!(roles.all(".waiting").len(), 1);
    assert_eq!(bert.gets(GENT).await.status, StatusCode::NOT_FOUND, "asking opens nothing");

    let page = anke.gets(GENT).await;
    assert_eq!(page.heading(), "Wie is wie: Gent");
    assert_eq!(page.all("section[aria-labelledby=requests] .card-title"), ["bert"]);
    let account = page.attributes("section[aria-labelledby=requests] input[name=account]", "value").remove(0);
    let fields = [("account", account.as_str()), ("role", "coordinator"), ("granted", "colleague")];
    assert_eq!(anke.posts(&format!("{GENT}/confirm"), &fields).await.location(), GENT);

    assert_eq!(bert.gets(&set).await.status, StatusCode::OK);
    let page = bert.gets(GENT).await;
    assert_eq!(page.all(".role-card .card-title"), ["anke", "bert"]);
    assert!(page.all("form[action$=remove]").is_empty(), "a colleague decides nothing");
    assert!(!page.text().contains("anke@gent.be"), "and needs no addresses");
    // The same request is not granted twice.
    let again = anke.posts(&format!("{GENT}/confirm"), &fields).await;
    assert_eq!(again.status, StatusCode::NOT_FOUND);

    let remove = [("account", account.as_str()), ("role", "colleague")];
    anke.posts(&format!("{GENT}/remove"), &remove).await.location();
    assert_eq!(bert.gets(&set).await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        events(&app).await,
        [Event::AccountMade, Event::AccountMade, Event::RoleGranted, Event::RoleRemoved]
    );
}

#[tokio::test]
async fn an_invitation_is_good_once_and_for_three_days() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    app.grants("anke@gent.be", Role::Coordinator, Some("44021")).await;
    let link = invites(&mut anke, GENT, "colleague").await;

    // Whoever has no account makes one, and comes back.
    let mut bert = app.visitor();
    let page = bert.gets(&link).await;
    assert_eq!(page.all(".lead"), ["U bent uitgenodigd als medewerker bij Gent."]);
    let register = page.attributes("a[href^='/register']", "href").remove(0);
    assert_eq!(register, format!("/register?next={link}"));
    let fields = [
        ("name", "Bert"),
        ("email", "bert@elders.be"),
        ("password", "vier kaarten op tafel"),
        ("municipality", "none"),
        ("next", link.as_str()),
    ];
    assert_eq!(bert.posts("/register", &fields).await.location(), link);
    assert_eq!(bert.gets("/account/roles").await.all(".role-card").len(), 0);
    assert_eq!(bert.gets(&link).await.all("main button"), ["Aannemen als Bert"]);
    assert_eq!(bert.posts(&link, &[]).await.location(), "/account/roles");
    assert_eq!(bert.gets("/account/roles").await.all(".role-card .card-title"), ["Medewerker"]);

    // Who asked for a role there by registering asked for this.
    let mut emma = app.registered("emma").await;
    let link_of_emma = invites(&mut anke, GENT, "colleague").await;
    assert_eq!(emma.gets("/account/roles").await.all(".role-card").len(), 1);
    emma.posts(&link_of_emma, &[]).await.location();
    assert_eq!(emma.gets("/account/roles").await.all(".role-card .card-title"), ["Medewerker"]);
    let mut marleen = app.administrator("marleen").await;
    let log = marleen.gets("/admin/log?event=invitation-made").await.all(".admin-lines li").join(" ");
    assert!(log.contains("anke maakte een uitnodiging: Medewerker, Gent."), "{log}");

    // Used.
    let mut carl = app.registered("carl").await;
    let used = carl.posts(&link, &[]).await;
    assert_eq!(
        (used.status, used.heading()),
        (StatusCode::NOT_FOUND, "Deze uitnodiging werkt niet meer".to_owned())
    );
    // Over: the control takes one within three days, then one is too late.
    let link = invites(&mut anke, GENT, "colleague").await;
    app.state.clock.advance(SignedDuration::from_hours(71));
    assert_eq!(carl.gets(&link).await.status, StatusCode::OK);
    app.state.clock.advance(SignedDuration::from_hours(1));
    let mut late = app.registered("dora").await;
    assert_eq!(late.gets(&link).await.status, StatusCode::NOT_FOUND);
    assert_eq!(late.posts(&link, &[]).await.status, StatusCode::NOT_FOUND);
    // Never made.
    assert_eq!(late.gets(&format!("/invitations/{}", "0".repeat(64))).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_invitation_can_be_withdrawn_and_ends_with_the_right_to_make_it() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    app.grants("anke@gent.be", Role::Coordinator, Some("44021")).await;
    let mut bert = app.registered("bert").await;

    let link = invites(&mut anke, GENT, "colleague").await;
    let withdraw = anke.gets(GENT).await.attributes("form[action$=withdraw]", "action").remove(0);
    anke.posts(&withdraw, &[]).await.location();
    assert_eq!(bert.posts(&link, &[]).await.status, StatusCode::NOT_FOUND);

    let link = invites(&mut anke, GENT, "coordinator").await;
    anke.posts("/account/roles/remove", &[("organisation", "44021"), ("role", "coordinator")])
        .await
        .location();
    assert_eq!(bert.posts(&link, &[]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn nobody_decides_elsewhere_or_above_themselves() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    app.grants("anke@gent.be", Role::Coordinator, Some("44021")).await;
    // Another municipality, a role of the site, one of a partnership.
    let elsewhere = anke.posts("/organisations/46021/people/invitations", &[("role", "colleague")]).await;
    assert_eq!(elsewhere.status, StatusCode::NOT_FOUND);
    for role in ["administrator", "facilitator", "member-viewer", "nonsense", ""] {
        let answer = anke.posts(&format!("{GENT}/invitations"), &[("role", role)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{role}");
    }
    let site = anke.posts("/organisations/site/people/invitations", &[("role", "administrator")]).await;
    assert_eq!(site.status, StatusCode::NOT_FOUND);
    // What is typed comes back.
    let fields = [("role", "colleague"), ("email", "geen adres")];
    let answer = anke.posts(&format!("{GENT}/invitations"), &fields).await;
    assert_eq!(answer.attributes("#email", "value"), ["geen adres"]);
    assert_eq!(answer.all("#email-error").len(), 1);
}

#[tokio::test]
async fn an_administrator_invites_facilitators_and_stays_when_last() {
    let app = TestApp::start().await;
    let mut marleen = app.administrator("marleen").await;
    let link = invites(&mut marleen, "/organisations/site/people", "facilitator").await;
    let mut greet = app.registered("greet").await;
    greet.posts(&link, &[]).await.location();
    let titles = greet.gets("/account/roles").await.all(".role-card .card-title");
    assert!(titles.contains(&"Begeleider".to_owned()), "{titles:?}");
    assert_eq!(greet.gets("/organisations/site/people").await.status, StatusCode::NOT_FOUND);

    let leave = [("organisation", "site"), ("role", "administrator")];
    let answer = marleen.posts("/account/roles/remove", &leave).await;
    assert_eq!(
        (answer.status, answer.heading()),
        (StatusCode::CONFLICT, "Er moet een beheerder blijven".to_owned())
    );
    app.grants("greet@gent.be", Role::Administrator, None).await;
    assert_eq!(marleen.posts("/account/roles/remove", &leave).await.location(), "/account/roles");
    assert_eq!(marleen.gets("/organisations/site/people").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_partnership_has_its_own_roles() {
    let app = TestApp::start().await;
    let key = app.partnership("Scheldeland", &["46025", "12007"]).await;
    let mut pieter = app.registered("pieter").await;
    let wrong = [("organisation", key.as_str()), ("role", "coordinator")];
    let answer = pieter.posts("/account/roles", &wrong).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answer.attributes("#organisation option[selected]", "value"), [key.as_str()]);
    let right = [("organisation", key.as_str()), ("role", "partnership-coordinator")];
    assert_eq!(pieter.posts("/account/roles", &right).await.location(), "/account/roles");
    let people = format!("/organisations/{key}/people");
    assert_eq!(pieter.gets(&people).await.status, StatusCode::NOT_FOUND);
    app.grants("pieter@gent.be", Role::PartnershipCoordinator, Some(&key)).await;
    assert_eq!(pieter.gets(&people).await.heading(), "Wie is wie: Scheldeland");
    // Asking again for what one has takes nothing away.
    pieter.posts("/account/roles", &right).await.location();
    assert_eq!(pieter.gets(&people).await.status, StatusCode::OK);
}

#[tokio::test]
async fn who_may_lead_sessions_is_a_setting() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    assert_eq!(anke.gets("/workshops/new").await.status, StatusCode::OK);
    let closed = voorrang::settings::Settings { sessions_are_open: false, ..Default::default() };
    let mut tx = app.state.db.begin_write().await.unwrap();
    voorrang::settings::save(&mut tx, &closed).await.unwrap();
    tx.commit().await.unwrap();
    let answer = anke.gets("/workshops/new").await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(answer.all(".lead")[0].starts_with("Op deze site leiden begeleiders"), "{}", answer.text());
    assert_eq!(anke.posts("/workshops", &[]).await.status, StatusCode::FORBIDDEN);
    app.grants("anke@gent.be", Role::Facilitator, None).await;
    assert_eq!(anke.gets("/workshops/new").await.status, StatusCode::OK);
}

#[tokio::test]
async fn an_invitation_is_sent_to_who_it_is_for() {
    let app = TestApp::start_with_mail().await;
    let mut anke = app.registered("anke").await;
    app.grants("anke@gent.be", Role::Coordinator, Some("44021")).await;
    assert_eq!(anke.gets(GENT).await.all("#email-hint"), ["We sturen de link ook naar dit adres."]);
    let fields = [("role", "colleague"), ("email", "Bert@Gent.be")];
    anke.posts(&format!("{GENT}/invitations"), &fields).await.location();
    invites(&mut anke, GENT, "colleague").await;
    let mut sent = app.state.mail.sent();
    sent.retain(|one| one.subject == "U bent uitgenodigd in Voorrang");
    assert_eq!(
        sent.iter().map(|one| one.to.as_str()).collect::<Vec<_>>(),
        ["bert@gent.be"],
        "one had no address"
    );
    assert!(sent[0].text.contains("Rol: medewerker\nBestuur: Gent"), "{}", sent[0].text);
    let link = sent[0].text.lines().find(|line| line.contains("/invitations/")).unwrap();
    let path = &link[link.find("/invitations/").unwrap()..];
    let mut bert = app.registered("bert").await;
    assert_eq!(bert.posts(path, &[]).await.location(), "/account/roles");
    assert_eq!(bert.gets(GENT).await.status, StatusCode::OK);
}

#[tokio::test]
async fn whoever_finds_a_browser_open_makes_no_administrator() {
    const SITE: &str = "/organisations/site/people";
    let app = TestApp::start().await;
    let mut marleen = app.administrator("marleen").await;
    app.registered("nele").await;
    let nele = accounts::find_account_by_email(app.state.db.read(), "nele@gent.be").await.unwrap().unwrap();
    let mut tx = app.state.db.begin_write().await.unwrap();
    for role in [Role::Administrator, Role::Facilitator] {
        let membership = Membership { organisation: None, role };
        accounts::put_membership(&mut tx, nele, membership, false, 0).await.unwrap();
    }
    tx.commit().await.unwrap();
    let page = marleen.gets(SITE).await;
    let account = page.attributes("section[aria-labelledby=requests] input[name=account]", "value").remove(0);
    let roles = "SELECT count(*) FROM memberships WHERE role = 'administrator' AND state = 'confirmed'";
    let count = async || sqlx::query_scalar::<_, i64>(roles).fetch_one(app.state.db.read()).await.unwrap();

    app.state.clock.advance(SignedDuration::from_mins(20));
    let asks = "/account/confirm?next=%2Forganisations%2Fsite%2Fpeople";
    assert_eq!(marleen.gets(SITE).await.location(), asks);
    for (role, granted) in [("administrator", ""), ("facilitator", "administrator")] {
        let fields = [("account", account.as_str()), ("role", role), ("granted", granted)];
        assert_eq!(marleen.posts(&format!("{SITE}/confirm"), &fields).await.location(), asks);
    }
    let invite = |role| [("role", role), ("email", "")];
    let made = marleen.posts(&format!("{SITE}/invitations"), &invite("administrator")).await;
    assert_eq!(made.location(), asks);
    assert_eq!(count().await, 1);
    // The control: what opens fewer doors asks nothing.
    let made = marleen.posts(&format!("{SITE}/invitations"), &invite("facilitator")).await;
    assert!(made.location().starts_with(SITE));

    let confirmed = [("password", "vier kaarten op tafel"), ("next", SITE)];
    assert_eq!(marleen.posts("/account/confirm", &confirmed).await.location(), SITE);
    let fields = [("account", account.as_str()), ("role", "administrator")];
    assert_eq!(marleen.posts(&format!("{SITE}/confirm"), &fields).await.location(), SITE);
    assert_eq!(count().await, 2);
}

/// To whom mail was sent, with its subject, since the last time.
fn letters(app: &TestApp, seen: &mut usize) -> Vec<(String, String)> {
    let sent = app.state.mail.sent();
    let new = sent[*seen..].iter().map(|one| (one.to.clone(), one.subject.clone())).collect();
    *seen = sent.len();
    new
}

fn letter(to: &str, subject: &str) -> (String, String) {
    (to.to_owned(), subject.to_owned())
}

#[tokio::test]
async fn who_decides_hears_of_a_request_and_who_asked_of_the_answer() {
    const ASKED: &str = "Iemand vraagt een rol in Voorrang";
    let app = TestApp::start_with_mail().await;
    let mut seen = 0;
    // Nobody coordinates Ghent yet: whoever registers there asks the administrators.
    let mut marleen = app.administrator("marleen").await;
    app.registered("bert").await;
    assert_eq!(letters(&app, &mut seen), [letter("marleen@gent.be", ASKED)]);
    // Confirmed on the page of the account.
    let path = format!("/admin/accounts/{}/roles", asker(&mut marleen, "bert").await);
    marleen.posts(&path, &[("role", "coordinator"), ("organisation", "Gent")]).await.location();
    assert_eq!(letters(&app, &mut seen), [letter("bert@gent.be", "Uw rol in Voorrang is bevestigd")]);

    // From then on the coordinator hears of it, and not the administrator.
    let mut carl = app.registered("carl").await;
    assert_eq!(letters(&app, &mut seen), [letter("bert@gent.be", ASKED)]);
    let text = app.state.mail.sent().last().unwrap().text.clone();
    for words in ["Dag bert", "carl vraagt een rol", "Rol: coördinator", "Bestuur: Gent", GENT] {
        assert!(text.contains(words), "{text}");
    }
    // Asking again is not asking anew.
    let ask = [("organisation", "44021"), ("role", "coordinator")];
    carl.posts("/account/roles", &ask).await.location();
    assert!(letters(&app, &mut seen).is_empty());
    // Refused, and confirmed as something else than was asked.
    let mut bert_here = app.visitor();
    bert_here.logs_in("bert").await.location();
    let account = asker(&mut bert_here, "carl").await;
    let refuse = [("account", account.as_str()), ("role", "coordinator")];
    bert_here.posts(&format!("{GENT}/remove"), &refuse).await.location();
    assert_eq!(letters(&app, &mut seen), [letter("carl@gent.be", "Uw vraag om een rol in Voorrang")]);
    carl.posts("/account/roles", &ask).await.location();
    assert_eq!(letters(&app, &mut seen), [letter("bert@gent.be", ASKED)]);
    let grant = [("account", account.as_str()), ("role", "coordinator"), ("granted", "colleague")];
    bert_here.posts(&format!("{GENT}/confirm"), &grant).await.location();
    assert_eq!(letters(&app, &mut seen), [letter("carl@gent.be", "Uw rol in Voorrang is bevestigd")]);
    assert!(app.state.mail.sent().last().unwrap().text.contains("Rol: medewerker"));
    // A role that is taken away is no answer to a question.
    let remove = [("account", account.as_str()), ("role", "colleague")];
    bert_here.posts(&format!("{GENT}/remove"), &remove).await.location();
    assert!(letters(&app, &mut seen).is_empty());

    // A coordinator whose account is closed decides nothing.
    app.disables("bert@gent.be").await;
    carl.posts("/account/roles", &ask).await.location();
    assert_eq!(letters(&app, &mut seen), [letter("marleen@gent.be", ASKED)]);
    // And nobody is asked about their own.
    let asked = [("organisation", "46021"), ("role", "colleague")];
    marleen.posts("/account/roles", &asked).await.location();
    assert!(letters(&app, &mut seen).is_empty());
}

/// Public id of someone who asks for a role in Ghent.
async fn asker(who_decides: &mut Visitor, name: &str) -> String {
    let page = who_decides.gets(GENT).await;
    let names = page.all("section[aria-labelledby=requests] .card-title");
    let at = names.iter().position(|one| one == name).unwrap();
    // Each has two forms.
    page.attributes("section[aria-labelledby=requests] input[name=account]", "value").swap_remove(2 * at)
}
