//! What happens before a live session: preparing, changing, the script, the page
//! of sessions, and who comes.

use axum::http::{StatusCode, header};
use icalendar::{Calendar, Component as _};
use voorrang::accounts::Visitor as Account;
use voorrang::domain::municipality::NisCode;
use voorrang::domain::rights::{Action, Actor, Owner};
use voorrang::domain::workshop::participant::{Joining, Perspective};
use voorrang::domain::workshop::settings::Settings;
use voorrang::workshops;

use crate::support::{Answer, TestApp, Visitor};

const HOSTILE: &str = "<script>alert('x')</script>\"&";

/// The form as a template fills it in, with the three things one has to say.
async fn filled(visitor: &mut Visitor, template: &str, municipalities: &str) -> Vec<(String, String)> {
    let page = visitor.gets(&format!("/workshops/new?template={template}")).await;
    assert_eq!(page.status, StatusCode::OK);
    let mut fields = fields_of(&page);
    set(&mut fields, "title", "Onze keuzes");
    set(&mut fields, "date", "2026-12-08");
    set(&mut fields, "organisations", municipalities);
    fields
}

/// What a browser would send of the form on a page.
fn fields_of(page: &Answer) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    let form = "form[data-prepare]";
    let plain = format!("{form} input:not([type=radio]):not([type=checkbox])");
    let ticked = format!("{form} input[checked]");
    for selector in [plain, ticked] {
        let names = page.attributes(&selector, "name");
        let values = page.attributes(&selector, "value");
        assert_eq!(names.len(), values.len(), "{selector}");
        fields.extend(names.into_iter().zip(values));
    }
    for name in page.attributes(&format!("{form} textarea"), "name") {
        // A parser drops nothing but the first line's end in a text area.
        let text = page.raw(&format!("{form} textarea[name={name}]"));
        fields.push((name, text));
    }
    for name in page.attributes(&format!("{form} select"), "name") {
        let chosen = page.attributes(&format!("{form} select[name={name}] option[selected]"), "value");
        fields.push((name, chosen[0].clone()));
    }
    fields
}

fn set(fields: &mut Vec<(String, String)>, name: &str, value: &str) {
    fields.retain(|(field, _)| field != name);
    fields.push((name.to_owned(), value.to_owned()));
}

async fn sends(visitor: &mut Visitor, path: &str, fields: &[(String, String)]) -> Answer {
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    visitor.posts(path, &fields).await
}

async fn prepares(visitor: &mut Visitor, template: &str, municipalities: &str) -> String {
    let fields = filled(visitor, template, municipalities).await;
    sends(visitor, "/workshops", &fields).await.location().to_owned()
}

/// A hall on the page of sessions.
async fn lists(visitor: &mut Visitor, municipalities: &str) -> String {
    let mut fields = filled(visitor, "hall", municipalities).await;
    set(&mut fields, "listed", "yes");
    set(&mut fields, "programme", "9 uur: onthaal\n10 uur: aan tafel");
    set(&mut fields, "starts_at", "09:30");
    sends(visitor, "/workshops", &fields).await.location().to_owned()
}

async fn settings(app: &TestApp, path: &str) -> Settings {
    workshop(app, path).await.settings
}

/// As its facilitator has it: found by whoever's it is.
async fn workshop(app: &TestApp, path: &str) -> workshops::Workshop {
    let id = path.trim_start_matches("/workshops/");
    for account in 1..10 {
        let owner = Some(Owner::Account(voorrang::domain::rights::AccountId(account)));
        let visitor = Account { actor: Actor { owner, memberships: Vec::new() }, ..Account::default() };
        if let Ok(workshop) = workshops::load(&app.state, &visitor, id, Action::View).await {
            return workshop;
        }
    }
    panic!("nobody's workshop {path}");
}

/// Somebody joins with a phone.
async fn joins(app: &TestApp, path: &str, nis_code: &str) {
    let workshop = workshop(app, path).await;
    let joining = Joining {
        organisation: NisCode::parse(nis_code),
        perspective: Some(Perspective::Ict),
        ..Joining::default()
    };
    workshops::join(&app.state, &workshop, &joining).await.unwrap().unwrap();
}

fn names(settings: &Settings) -> Vec<&str> {
    settings.organisations.iter().map(NisCode::as_str).collect()
}

#[tokio::test]
async fn title_day_and_municipality_make_a_session_from_each_template() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    let choice = anke.gets("/workshops/new").await;
    assert_eq!(
        choice.all(".card-title"),
        ["Kort (45 min)", "Grondig (2 uur)", "Manage IT-zaal (90 min, veel gemeenten)"]
    );
    for (template, minutes, municipalities) in
        [("short", 45, "gent"), ("thorough", 120, "Gent"), ("hall", 90, "Gent\nTemse; 46021")]
    {
        let path = prepares(&mut anke, template, municipalities).await;
        let settings = settings(&app, &path).await;
        assert_eq!(settings.total_minutes(), minutes, "{template}");
        assert_eq!(settings.template.as_str(), template);
        assert!(settings.method.is_anonymous && !settings.is_listed);
        let page = anke.gets(&path).await;
        assert_eq!(page.heading(), "Onze keuzes");
        assert_eq!(page.all(".code-large"), [workshop(&app, &path).await.code.unwrap().to_string()]);
        assert!(page.all(".name-columns li").contains(&"Gent".to_owned()));
    }
    let list = anke.gets("/workshops").await;
    assert_eq!(list.all(".session-card").len(), 3);
    assert!(list.all(".sessions li").is_empty(), "nobody asked to list them");
}

#[tokio::test]
async fn where_one_works_is_filled_in() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    let page = anke.gets("/workshops/new?template=short").await;
    assert_eq!(page.all("#organisations"), ["Gent"]);
    assert!(page.text().contains("niet de officiële kaartenset"), "where the deck comes from is said");
    let hall = anke.gets("/workshops/new?template=hall").await;
    assert_eq!(hall.all("#organisations"), [""]);
    // Every choice has words, not a key.
    let choices = hall.all(".choices-field label").join(" ");
    assert!(!choices.contains("prepare-"), "{choices}");
}

#[tokio::test]
async fn a_guest_and_a_stranger_are_led_to_the_log_in() {
    let app = TestApp::start().await;
    let mut guest = app.visitor();
    guest.sets_out_for("44021").await;
    for mut visitor in [guest, app.visitor()] {
        let answer = visitor.gets("/workshops/new?template=hall").await;
        assert_eq!(answer.location(), "/login?next=/workshops/new?template=hall");
        let form = visitor.gets(answer.location()).await;
        assert_eq!(form.attributes("[name=next]", "value"), ["/workshops/new?template=hall"]);
        let answer = visitor.posts("/workshops", &[("title", "x")]).await;
        assert_eq!(answer.location(), "/login?next=/workshops/new");
    }
}

#[tokio::test]
async fn a_refused_form_keeps_everything_typed_and_says_what_is_wrong() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    let mut fields = filled(&mut anke, "short", "Gnet\nTemse").await;
    for (name, value) in [
        ("title", ""),
        ("date", "2026-11-23"),
        ("starts_at", "09:30"),
        ("place", HOSTILE),
        ("programme", HOSTILE),
        ("kind", "partnership"),
        ("partnership", ""),
        ("top", "31"),
        ("minutes-sort", "veel"),
        ("retention", "0"),
        ("ballots", "named"),
        ("scope", "by-theme"),
        ("early", "yes"),
        ("listed", "yes"),
    ] {
        set(&mut fields, name, value);
    }
    let refused = sends(&mut anke, "/workshops", &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for (field, says) in [
        ("title", "Vul dit veld in."),
        ("date", "Deze dag is al voorbij."),
        ("organisations", "“Gnet” kennen we niet. Bedoelt u Gent"),
        ("partnership", "Vul dit veld in."),
        ("top", "van 1 tot 30"),
        ("minutes-sort", "van 0 tot 240"),
        ("retention", "van 1 tot 1830"),
    ] {
        let error = refused.all(&format!("#{field}-error"));
        assert!(error.len() == 1 && error[0].contains(says), "{field}: {error:?}");
        assert!(refused.attributes(&format!("#{field}"), "aria-invalid") == ["true"], "{field}");
    }
    let mut again = fields_of(&refused);
    again.sort();
    fields.sort();
    assert_eq!(again, fields);
    assert!(!refused.text().contains(HOSTILE));
    // What is wrong does not hide in a fold.
    let closed = refused.attributes("details.fold:not([open]) .has-error", "class");
    assert!(closed.is_empty());
    assert!(anke.gets("/workshops").await.all(".session-card").is_empty());
}

#[tokio::test]
async fn the_number_of_municipalities_follows_the_kind() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    for (kind, typed, says) in [
        ("municipality", "", "Voor welke gemeente is de sessie?"),
        ("municipality", "Gent\nTemse", "U noemt 2 gemeenten."),
        ("partnership", "Gent", "minstens twee gemeenten"),
        ("municipality", "Atlantis", "“Atlantis” kennen we niet."),
    ] {
        let mut fields = filled(&mut anke, "short", typed).await;
        set(&mut fields, "kind", kind);
        set(&mut fields, "partnership", "Demo");
        let refused = sends(&mut anke, "/workshops", &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{kind} with {typed}");
        assert!(
            refused.all("#organisations-error")[0].contains(says),
            "{:?}",
            refused.all("#organisations-error")
        );
    }
    let many = ["Temse", "Gent", "Borsbeek"].repeat(30);
    let mut fields = filled(&mut anke, "short", &many.join(", ")).await;
    set(&mut fields, "kind", "partnership");
    set(&mut fields, "partnership", "Demo Leie");
    let path = sends(&mut anke, "/workshops", &fields).await.location().to_owned();
    let settings = settings(&app, &path).await;
    assert_eq!(
        (names(&settings), settings.partnership.as_str()),
        (vec!["11002", "44021", "46025"], "Demo Leie")
    );
}

#[tokio::test]
async fn until_someone_joins_everything_can_be_changed_and_afterwards_the_method_is_settled() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    let path = prepares(&mut anke, "hall", "Gent\nTemse").await;
    let form = format!("{path}/settings");
    let page = anke.gets(&form).await;
    assert_eq!(page.raw("#organisations"), "Gent\nTemse");
    let mut fields = fields_of(&page);
    set(&mut fields, "ballots", "anonymous");
    set(&mut fields, "scope", "by-theme");
    set(&mut fields, "title", "Beter");
    let before = workshop(&app, &path).await;
    assert_eq!(sends(&mut anke, &form, &fields).await.location(), path);
    let after = workshop(&app, &path).await;
    assert_eq!(after.settings.title, "Beter");
    assert!(after.room.revision() > before.room.revision(), "a desk that was open acts on nothing old");
    assert_ne!(after.room.round().deck, before.room.round().deck, "it begins with a theme now");

    // The page was open when someone of Temse joined.
    let stale = fields_of(&anke.gets(&form).await);
    joins(&app, &path, "46025").await;
    let mut fields = stale.clone();
    set(&mut fields, "ballots", "named");
    let refused = sends(&mut anke, &form, &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("Intussen begon de sessie."));
    assert!(settings(&app, &path).await.method.is_anonymous);

    let page = anke.gets(&form).await;
    assert_eq!(page.attributes("fieldset[disabled] [name=ballots]", "value"), ["anonymous", "named"]);
    // A browser does not send what is disabled.
    let disabled =
        ["kind", "ballots", "early", "top", "rounds", "scope", "ranking", "limit", "perspective", "tables"];
    let mut fields = fields_of(&page);
    fields.retain(|(name, _)| !disabled.contains(&name.as_str()));
    set(&mut fields, "place", "Zaal 2");
    set(&mut fields, "minutes-sort", "1");
    set(&mut fields, "organisations", "Temse\nSint-Niklaas");
    assert_eq!(sends(&mut anke, &form, &fields).await.location(), path);
    let changed = settings(&app, &path).await;
    assert_eq!((changed.place.as_str(), names(&changed)), ("Zaal 2", vec!["46021", "46025"]));
    assert_eq!(changed.method, after.settings.method);

    set(&mut fields, "organisations", "Sint-Niklaas");
    let refused = sends(&mut anke, &form, &fields).await;
    assert_eq!(
        refused.all("#organisations-error"),
        ["Van Temse doet al iemand mee. Die gemeente kan er niet meer uit."]
    );
    assert_eq!(refused.raw("#organisations"), "Sint-Niklaas", "as typed");
}

#[tokio::test]
async fn a_session_goes_with_everything_in_it() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    let path = lists(&mut anke, "Gent").await;
    joins(&app, &path, "44021").await;
    let mut bert = app.registered("bert").await;
    bert.posts(&format!("{path}/enrolment"), &[]).await.location();
    let page = anke.gets(&path).await;
    assert_eq!(page.attributes("details.danger form", "action"), [format!("{path}/delete")]);
    assert_eq!(anke.posts(&format!("{path}/delete"), &[]).await.location(), "/workshops");
    assert_eq!(anke.gets(&path).await.status, StatusCode::NOT_FOUND);
    assert!(anke.gets("/workshops").await.all(".sessions li").is_empty());
}

#[tokio::test]
async fn a_script_is_read_changed_and_set_back() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    let path = prepares(&mut anke, "short", "Gent").await;
    let (script, edit) = (format!("{path}/script"), format!("{path}/script/edit?part=lobby"));
    let page = anke.gets(&script).await;
    let code = workshop(&app, &path).await.code.unwrap().to_string();
    assert!(page.all("#lobby .script-say p").join(" ").contains(&code));
    assert!(!page.text().contains("{code}") && !page.text().contains("{minutes}"));
    assert_eq!(page.all(".spare .script-part h2"), ["Herzien", "Opnieuw onthullen"]);

    let form = anke.gets(&edit).await;
    assert!(form.all("#say")[0].contains("{code}"), "blanks stay blanks");
    let typed = format!("Dag! Code {{code}}.\r\n\r\n{HOSTILE}");
    let fields =
        [("part", "lobby"), ("say", typed.as_str()), ("steps", "Klap in uw handen"), ("then", "next")];
    let answer = anke.posts(&script, &fields).await;
    assert_eq!(answer.location(), format!("{path}/script/edit?part=explore"));
    let page = anke.gets(&script).await;
    let said = page.all("#lobby .script-say p");
    assert_eq!(said[..2], [format!("Dag! Code {code}."), HOSTILE.to_owned()]);
    assert!(said[2].contains("anoniem"), "what participants are promised stays: {said:?}");
    assert_eq!(page.all("#lobby .script-do li"), ["Klap in uw handen"]);
    assert!(!page.text().contains(HOSTILE));

    let long = "x".repeat(4_001);
    let refused = anke.posts(&script, &[("part", "lobby"), ("say", &long), ("steps", "Blijf")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!((refused.raw("#say"), refused.raw("#steps")), (long, "Blijf".to_owned()));
    let unknown = anke.posts(&script, &[("part", "pauze")]).await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);

    let answer = anke.posts(&script, &[("part", "lobby"), ("then", "reset")]).await;
    assert_eq!(answer.location(), edit);
    assert!(!anke.gets(&script).await.text().contains("Klap in uw handen"));
}

#[tokio::test]
async fn only_what_is_listed_stands_on_the_page_and_the_past_is_folded() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    let path = lists(&mut anke, "Gent\nTemse").await;
    let unlisted = prepares(&mut anke, "short", "Gent").await;
    let mut stranger = app.visitor();
    let list = stranger.gets("/workshops").await;
    assert_eq!(list.attributes(".sessions h3 a", "href"), [path.as_str()]);
    assert!(list.all(".sessions p")[0].contains("8 december 2026, 09:30 uur"));
    let page = stranger.gets(&path).await;
    assert_eq!(page.all(".name-columns li"), ["Gent", "Temse"]);
    assert!(page.all("#programme + p")[0].contains("9 uur: onthaal"));
    assert!(page.text().contains("anke"), "who organises it");
    let code = workshop(&app, &path).await.code.unwrap().to_string();
    assert!(!page.text().contains(&code) && !page.text().contains("@gent.be"));
    assert_eq!(stranger.gets(&unlisted).await.status, StatusCode::NOT_FOUND);
    assert_eq!(stranger.gets(&unlisted).await.heading(), "Deze sessie vinden we niet");

    app.state.clock.advance(jiff::SignedDuration::from_hours(24 * 15));
    let list = stranger.gets("/workshops").await;
    assert_eq!(list.attributes("details .sessions h3 a", "href"), [path]);
    assert_eq!(list.all(".agenda > section .sessions li").len(), 0);
}

#[tokio::test]
async fn a_coordinator_enrols_and_the_municipality_comes_along() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    let path = lists(&mut anke, "Temse").await;
    let (enrol, withdraw) = (format!("{path}/enrolment"), format!("{path}/enrolment/withdraw"));
    let mut guest = app.visitor();
    guest.sets_out_for("44021").await;
    assert_eq!(guest.posts(&enrol, &[]).await.location(), format!("/login?next={path}"));

    let mut bert = app.registered("bert").await;
    assert_eq!(bert.posts(&enrol, &[("municipality", "44021")]).await.location(), path);
    let page = bert.gets(&path).await;
    assert_eq!(page.all(".name-columns li"), ["Gent", "Temse"]);
    assert!(page.text().contains("U bent ingeschreven voor Gent."));
    assert!(page.all(".enrolments").is_empty(), "names are the facilitator's to see");
    assert_eq!(anke.gets(&path).await.all(".enrolments td"), ["bert", "bert@gent.be"]);

    // Someone else of Gent: when one of both withdraws, Gent still comes.
    let mut carl = app.registered("carl").await;
    carl.posts(&enrol, &[]).await.location();
    bert.posts(&withdraw, &[]).await.location();
    assert_eq!(names(&settings(&app, &path).await), ["44021", "46025"]);
    carl.posts(&withdraw, &[]).await.location();
    let left = settings(&app, &path).await;
    assert_eq!((names(&left), left.enrolled.len()), (vec!["46025"], 0));
    // Twice does no harm.
    carl.posts(&withdraw, &[]).await.location();
}

#[tokio::test]
async fn what_the_facilitator_named_or_who_joined_keeps_a_municipality_in() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    let mut bert = app.registered("bert").await;
    for (named, someone_joins) in [("Gent", false), ("Temse", true)] {
        let path = lists(&mut anke, named).await;
        bert.posts(&format!("{path}/enrolment"), &[]).await.location();
        if someone_joins {
            joins(&app, &path, "44021").await;
        }
        bert.posts(&format!("{path}/enrolment/withdraw"), &[]).await.location();
        assert!(names(&settings(&app, &path).await).contains(&"44021"), "{named}");
    }
    // The facilitator's own list leaves enrolments alone.
    let path = lists(&mut anke, "Temse").await;
    bert.posts(&format!("{path}/enrolment"), &[]).await.location();
    let form = format!("{path}/settings");
    let page = anke.gets(&form).await;
    assert_eq!(page.raw("#organisations"), "Temse");
    assert!(page.text().contains("Schreven zich zelf in: Gent."));
    let mut fields = fields_of(&page);
    set(&mut fields, "organisations", "Sint-Niklaas");
    sends(&mut anke, &form, &fields).await.location();
    assert_eq!(names(&settings(&app, &path).await), ["44021", "46021"]);
}

#[tokio::test]
async fn enrolling_is_refused_with_a_reason() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    let mut bert = app.registered("bert").await;
    let hall = lists(&mut anke, "").await;
    let mut fields = filled(&mut anke, "short", "Temse").await;
    set(&mut fields, "listed", "yes");
    let elsewhere = sends(&mut anke, "/workshops", &fields).await.location().to_owned();
    let unlisted = prepares(&mut anke, "hall", "").await;
    let refused = bert.posts(&format!("{elsewhere}/enrolment"), &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.all("[role=alert]"), ["Deze sessie is voor andere gemeenten dan de uwe."]);
    let refused = bert.posts(&format!("{hall}/enrolment"), &[("municipality", "46025")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "not where bert works");
    assert_eq!(bert.posts(&format!("{unlisted}/enrolment"), &[]).await.status, StatusCode::NOT_FOUND);

    app.state.clock.advance(jiff::SignedDuration::from_hours(24 * 15));
    let mut bert = app.visitor();
    bert.posts("/login", &[("email", "bert@gent.be"), ("password", "vier kaarten op tafel")]).await;
    let refused = bert.posts(&format!("{hall}/enrolment"), &[]).await;
    assert_eq!(refused.all("[role=alert]"), ["Voor deze sessie kunt u zich niet meer inschrijven."]);
}

#[tokio::test]
async fn a_calendar_takes_it() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    let path = lists(&mut anke, "Gent").await;
    let answer = app.visitor().gets(&format!("{path}/calendar.ics")).await;
    assert_eq!(answer.headers[header::CONTENT_TYPE], "text/calendar; charset=utf-8");
    let text = answer.text();
    let calendar: Calendar = text.parse().unwrap();
    let event = calendar.components[0].as_event().unwrap();
    assert_eq!(event.get_summary(), Some("Onze keuzes"));
    assert_eq!(event.property_value("DTSTART"), Some("20261208T083000Z"));
    assert_eq!(event.property_value("DTEND"), Some("20261208T100000Z"));
    assert_eq!(event.get_description(), Some("9 uur: onthaal\n10 uur: aan tafel"));
    assert!(event.get_url().unwrap().ends_with(&path));
    assert!(!text.contains(&workshop(&app, &path).await.code.unwrap().to_string()));
    assert_eq!(text.lines().count(), text.matches("\r\n").count());
}

#[tokio::test]
async fn hostile_texts_stay_texts_on_every_page() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    let mut fields = filled(&mut anke, "short", "Gent\nTemse").await;
    for name in ["title", "place", "programme", "partnership"] {
        set(&mut fields, name, HOSTILE);
    }
    set(&mut fields, "kind", "partnership");
    set(&mut fields, "listed", "yes");
    let path = sends(&mut anke, "/workshops", &fields).await.location().to_owned();
    for page in ["", "/settings", "/script", "/script/edit"] {
        let answer = anke.gets(&format!("{path}{page}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{page}");
        assert!(!answer.text().contains("<script>alert"), "{page}");
    }
    let list = app.visitor().gets("/workshops").await;
    assert_eq!(list.all(".sessions h3"), [HOSTILE]);
    assert!(!list.text().contains("<script>alert"));
}
