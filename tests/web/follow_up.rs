//! What becomes of a plan: reported, measured, read by a council, and told of a year.

use axum::http::StatusCode;
use jiff::SignedDuration;

use crate::support::{Answer, TestApp, Visitor};

/// The first actions of a plan for K1 and K5.
const ACTION: u32 = 16;
const SECOND: u32 = 17;
const SUGGESTION: u32 = 18;

/// Two colleagues of Ghent with a plan of which two actions are accepted, and where it
/// stands. It is 24 November 2026.
async fn scene(app: &TestApp) -> (Visitor, Visitor, String) {
    let mut anke = app.registered("anke").await;
    app.confirm_membership("anke@gent.be").await;
    let bert = app.registered("bert").await;
    app.confirm_membership("bert@gent.be").await;
    let set = anke.decides("44021", &["K1", "K5"]).await;
    let plan = anke.posts(&format!("{set}/masterplan"), &[]).await.location().to_owned();
    for action in [ACTION, SECOND] {
        anke.posts(&format!("{plan}/objectives/{action}/accept"), &[]).await;
    }
    (anke, bert, plan)
}

async fn reports(who: &mut Visitor, plan: &str, action: u32, fields: &[(&str, &str)]) -> Answer {
    who.posts(&format!("{plan}/follow-up/{action}"), fields).await
}

/// Gives an action dates.
async fn plans(who: &mut Visitor, plan: &str, action: u32, start: &str, end: &str) {
    let path = format!("{plan}/objectives/{action}");
    let form = who.gets(&path).await;
    let value = |field: &str| form.attributes(&format!("#{field}"), "value").remove(0);
    let seen = form.attributes("input[name=seen]", "value").remove(0);
    let (code, title) = (value("code"), value("title"));
    let fields =
        [("seen", seen.as_str()), ("code", &code), ("title", &title), ("start", start), ("end", end)];
    assert_eq!(who.posts(&path, &fields).await.status, StatusCode::SEE_OTHER);
}

/// How an action stands on the page.
fn row(page: &Answer, action: u32) -> String {
    page.all(&format!("#line-{action}")).join(" ")
}

async fn measures(who: &mut Visitor, plan: &str, name: &str, target: &str) -> String {
    let fields = [("name", name), ("target", target), ("unit", "%"), ("aim", "at-least"), ("by", "2031")];
    who.posts(&format!("{plan}/follow-up/indicators"), &fields).await.location().to_owned()
}

#[tokio::test]
async fn what_is_reported_stands_on_the_page_of_the_council_and_in_the_yearly_report() {
    let app = TestApp::start().await;
    let (mut anke, mut bert, plan) = scene(&app).await;
    let page = bert.gets(&format!("{plan}/follow-up")).await;
    assert!(page.text().contains("Nog niemand meldde een stand"), "{}", page.text());
    assert!(page.text().contains("nog niet vastgesteld"));
    plans(&mut anke, &plan, ACTION, "2026-01-01", "2026-06-30").await;
    plans(&mut anke, &plan, SECOND, "2026-01-01", "2027-06-30").await;
    let page = bert.gets(&format!("{plan}/follow-up")).await;
    assert!(page.text().contains("2 acties zijn te laat"), "{}", page.text());
    assert!(row(&page, ACTION).contains("Moest klaar zijn op 30 juni 2026"), "{}", row(&page, ACTION));
    assert!(row(&page, SECOND).contains("Moest starten op 1 januari 2026"), "{}", row(&page, SECOND));
    let done = [("status", "done"), ("progress", "40"), ("on", "2026-11-20"), ("note", "Opgeleverd.")];
    let told = reports(&mut anke, &plan, ACTION, &done).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER);
    let page = anke.gets(told.location().split('#').next().unwrap()).await;
    assert!(page.text().contains("is bewaard"));
    let started =
        [("status", "started"), ("progress", "30 %"), ("on", "2026-11-24"), ("note", "Bestek klaar.")];
    reports(&mut bert, &plan, SECOND, &started).await;
    let page = bert.gets(&format!("{plan}/follow-up")).await;
    assert!(!page.text().contains("te laat\n") && page.text().contains("2 acties: 1 klaar en 1 op koers"));
    assert!(row(&page, ACTION).contains("Klaar") && row(&page, ACTION).contains("Opgeleverd."));
    assert!(row(&page, SECOND).contains("Bezig, 30 %"), "{}", row(&page, SECOND));
    assert!(!page.all("main").join(" ").contains("bert"), "a council reads no names");
    let history = bert.gets(&format!("{plan}/follow-up/{ACTION}")).await;
    assert!(history.text().contains("anke") && history.text().contains("20 november 2026"));
    let report = anke.gets(&format!("{plan}/follow-up/report/2026/md")).await;
    assert_eq!(report.status, StatusCode::OK);
    for words in ["Jaarverslag 2026", "24 november 2026", "Opgeleverd.", "Bestek klaar.", "Wat volgt in 2027"]
    {
        assert!(report.text().contains(words), "{words} in {}", report.text());
    }
    for year in ["2025", "2027", "x"] {
        let answer = anke.gets(&format!("{plan}/follow-up/report/{year}/md")).await;
        assert!(answer.status.is_client_error(), "{year}");
    }
    assert_eq!(anke.gets(&format!("{plan}/follow-up/report/2026/exe")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn two_who_report_at_once_overwrite_nothing() {
    let app = TestApp::start().await;
    let (mut anke, mut bert, plan) = scene(&app).await;
    let of = |status, note| [("status", status), ("on", "2026-11-24"), ("note", note)];
    reports(&mut anke, &plan, ACTION, &of("started", "Van Anke")).await;
    reports(&mut bert, &plan, ACTION, &of("stopped", "Van Bert")).await;
    // A button that was pressed twice.
    reports(&mut bert, &plan, ACTION, &of("stopped", "Van Bert")).await;
    // What was earlier is earlier, whenever it is told.
    let earlier = [("status", "not-started"), ("on", "2026-03-01"), ("note", "Van eerder")];
    reports(&mut anke, &plan, ACTION, &earlier).await;
    let page = anke.gets(&format!("{plan}/follow-up/{ACTION}")).await;
    let told = page.all(".follow-history li .as-typed");
    assert_eq!(told, ["Van Bert", "Van Anke", "Van eerder"]);
    assert!(row(&anke.gets(&format!("{plan}/follow-up")).await, ACTION).contains("Gestopt"));
    let withdraw = page.attributes(".follow-history form", "action").remove(0);
    assert_eq!(bert.posts(&withdraw, &[]).await.status, StatusCode::SEE_OTHER);
    let page = bert.gets(&format!("{plan}/follow-up")).await;
    assert!(row(&page, ACTION).contains("Van Anke"), "{}", row(&page, ACTION));
    let page = anke.gets(&format!("{plan}/follow-up/{ACTION}")).await;
    assert!(page.all(".is-withdrawn").join(" ").contains("Van Bert"), "nothing is thrown away");
    anke.posts(&withdraw, &[("back", "yes")]).await;
    assert!(row(&bert.gets(&format!("{plan}/follow-up")).await, ACTION).contains("Van Bert"));
    for slip in
        ["UPDATE masterplan_reports SET note = 'x'", "UPDATE masterplan_reports SET on_day = '2020-01-01'"]
    {
        let mut tx = app.state.db.begin_write().await.unwrap();
        assert!(sqlx::query(slip).execute(&mut tx).await.is_err(), "{slip}");
    }
}

#[tokio::test]
async fn what_cannot_be_reported_comes_back_as_it_was_typed() {
    let app = TestApp::start().await;
    let (mut anke, _, plan) = scene(&app).await;
    let long = "x".repeat(2_001);
    for (field, value, said) in [
        ("on", "2026-11-25", "in de toekomst"),
        ("on", "1999-12-31", "te lang geleden"),
        ("on", "2025-12-31", "vanaf 1 januari 2026"),
        ("on", "gisteren", "geen datum"),
        ("progress", "101", "van 0 tot en met 100"),
        ("progress", "abc", "van 0 tot en met 100"),
        ("progress", "-1", "van 0 tot en met 100"),
        ("status", "half", "Kies hoe het"),
        ("note", long.as_str(), "2.000"),
    ] {
        let mut fields = vec![("status", "started"), ("on", "2026-11-24"), ("note", "Een noot")];
        fields.retain(|(name, _)| *name != field);
        fields.push((field, value));
        let refused = reports(&mut anke, &plan, ACTION, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {value}");
        let page = refused.text();
        assert!(refused.all(&format!("#{field}-error")).join(" ").contains(said), "{said}: {page}");
        assert!(field == "status" || page.contains(value), "{field} {value}");
        assert!(field == "note" || page.contains("Een noot"), "{field} {value}");
    }
    for on in ["31/02/2026", "2026-11-25", "2025-01-01"] {
        let two = [("status", "started"), ("progress", "101"), ("on", on), ("note", "Een noot")];
        let refused = reports(&mut anke, &plan, ACTION, &two).await;
        for field in ["progress", "on"] {
            assert!(!refused.all(&format!("#{field}-error")).is_empty(), "{field} {on}: each fault at once");
        }
    }
    let fields = [("status", "started"), ("on", "2026-11-24"), ("note", "Een noot")];
    let gone = reports(&mut anke, &plan, 9_999, &fields).await;
    assert_eq!(gone.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(gone.text().contains("Een noot"), "to copy");
    for line in [SUGGESTION, 14, 15] {
        let path = format!("{plan}/follow-up/{line}");
        assert_eq!(anke.gets(&path).await.status, StatusCode::NOT_FOUND, "{line}");
        let fields = [("status", "started"), ("on", "2026-11-24")];
        assert_eq!(anke.posts(&path, &fields).await.status, StatusCode::NOT_FOUND, "{line}");
    }
    let history = anke.gets(&format!("{plan}/follow-up/{ACTION}")).await;
    assert!(history.all(".follow-history li").is_empty(), "nothing was kept");
}

#[tokio::test]
async fn an_indicator_is_measured_and_reached_and_stands_in_the_plan() {
    let app = TestApp::start().await;
    let (mut anke, mut bert, plan) = scene(&app).await;
    let bad = [("name", ""), ("target", "12.5"), ("by", "morgen")];
    let refused = anke.posts(&format!("{plan}/follow-up/indicators"), &bad).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["name", "target", "by"] {
        assert!(!refused.all(&format!("#{field}-error")).is_empty(), "{field}");
    }
    assert_eq!(refused.attributes("#target", "value"), ["12.5"]);
    let indicator = measures(&mut anke, &plan, "Aanvragen online", "80,5").await;
    let document = bert.gets(&format!("{plan}/document/md")).await.text();
    assert!(document.contains("Aanvragen online") && document.contains("minstens 80,5"), "{document}");
    let page = bert.gets(&format!("{plan}/follow-up")).await;
    assert!(page.text().contains("Nog niet gemeten"), "{}", page.text());
    for (field, value) in [("value", "-1"), ("value", ""), ("value", "veel"), ("on", "2026-11-25")] {
        let mut fields = vec![("value", "1"), ("on", "2026-11-24")];
        fields.retain(|(name, _)| *name != field);
        fields.push((field, value));
        let refused = anke.posts(&format!("{indicator}/measurements"), &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {value}");
        assert!(!refused.all(&format!("#{field}-error")).is_empty(), "{field} {value}");
    }
    for (who, value, on) in [(&mut anke, "41", "2026-02-01"), (&mut bert, "80,5", "2026-11-01")] {
        let fields = [("value", value), ("on", on), ("note", "Geteld")];
        who.posts(&format!("{indicator}/measurements"), &fields).await.location();
    }
    let page = anke.gets(&format!("{plan}/follow-up")).await;
    assert!(page.text().contains("Bereikt") && page.text().contains("80,5\u{a0}%"), "{}", page.text());
    assert_eq!(page.attributes(".follow-chart", "role"), ["img"]);
    let report = anke.gets(&format!("{plan}/follow-up/report/2026/md")).await.text();
    assert!(report.contains("41") && report.contains("1 februari 2026"), "{report}");
    let document = bert.gets(&format!("{plan}/document/md")).await.text();
    assert!(!document.contains("1 februari 2026"), "what was measured is the report's to tell");
    let withdraw = anke.gets(&indicator).await.attributes(".follow-history form", "action").remove(0);
    anke.posts(&withdraw, &[]).await;
    assert!(bert.gets(&format!("{plan}/follow-up")).await.text().contains("Nog niet bereikt"));
    assert!(bert.gets(&indicator).await.text().contains("ingetrokken"));
    // Taken out, and back with what was measured.
    let there = anke.posts(&format!("{indicator}/remove"), &[]).await.location().to_owned();
    let page = anke.gets(there.split('#').next().unwrap()).await;
    let back = page.attributes(".follow-removed", "action").remove(0);
    assert_eq!(bert.gets(&indicator).await.status, StatusCode::NOT_FOUND);
    let late = [("seen", "1"), ("name", "Mijn tekst"), ("target", "1")];
    let gone = bert.posts(&indicator, &late).await;
    assert_eq!(gone.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(gone.text().contains("Mijn tekst"), "what was typed is not lost");
    assert!(bert.posts(&back, &[]).await.location().contains("/follow-up"));
    assert!(bert.gets(&indicator).await.text().contains("Geteld"));
}

#[tokio::test]
async fn the_second_who_writes_an_indicator_chooses() {
    let app = TestApp::start().await;
    let (mut anke, mut bert, plan) = scene(&app).await;
    let indicator = measures(&mut anke, &plan, "Aanvragen online", "80").await;
    let fields = |name, target| [("seen", "1"), ("name", name), ("target", target), ("aim", "at-most")];
    assert_eq!(anke.posts(&indicator, &fields("Van Anke", "70")).await.status, StatusCode::SEE_OTHER);
    let refused = bert.posts(&indicator, &fields("Van Bert", "60")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.attributes("#name", "value"), ["Van Bert"]);
    assert!(refused.all("#name-theirs").join(" ").contains("Van Anke"), "{}", refused.text());
    assert!(refused.all("#target-theirs").join(" ").contains("70"));
    assert!(refused.all("#line-theirs").is_empty(), "only what differs");
    assert!(bert.gets(&indicator).await.heading().contains("Van Anke"), "nothing is overwritten");
    let seen = refused.attributes("input[name=seen]", "value").remove(0);
    let chosen = [("seen", seen.as_str()), ("name", "Van beiden"), ("target", "65")];
    assert_eq!(bert.posts(&indicator, &chosen).await.status, StatusCode::SEE_OTHER);
    assert!(anke.gets(&indicator).await.heading().contains("Van beiden"));
    // A version freezes it, and what changed since is told.
    anke.posts(&format!("{plan}/versions"), &[("name", "Eerste")]).await;
    let last = anke.gets(&indicator).await.attributes("input[name=seen]", "value").remove(0);
    let later = [("seen", last.as_str()), ("name", "Van beiden"), ("target", "90"), ("by", "2030")];
    anke.posts(&indicator, &later).await.location();
    let compared = anke.gets(&format!("{plan}/versions/compare?from=1")).await;
    assert!(compared.text().contains("Ook 1 indicator veranderde"), "{}", compared.text());
    assert!(compared.text().contains("van minstens 65 naar minstens 90"), "{}", compared.text());
    anke.posts(&format!("{plan}/versions/1/restore"), &[]).await;
    assert!(bert.gets(&indicator).await.text().contains("minstens 65"));
}

#[tokio::test]
async fn councillors_follow_by_a_link_what_stands_in_its_version_and_read_no_names() {
    let app = TestApp::start().await;
    let (mut anke, _, plan) = scene(&app).await;
    let version = anke.posts(&format!("{plan}/versions"), &[("name", "Lezen")]).await.location().to_owned();
    anke.posts(&format!("{version}/links"), &[("days", "7")]).await;
    let shown = anke.gets(&version).await.attributes(".plan-link", "value").remove(0);
    let link = shown[shown.find("/reading/").unwrap()..].to_owned();
    let mut councillor = app.visitor();
    let page = format!("{link}/follow-up");
    assert_eq!(councillor.gets(&page).await.status, StatusCode::NOT_FOUND, "nothing was reported");
    assert!(!councillor.gets(&link).await.text().contains("/follow-up"));
    let fields = [("status", "started"), ("on", "2026-11-24"), ("note", "Bestek klaar.")];
    reports(&mut anke, &plan, ACTION, &fields).await;
    anke.posts(&format!("{plan}/objectives/{SUGGESTION}/accept"), &[]).await;
    assert!(councillor.gets(&link).await.attributes("a", "href").contains(&page));
    let read = councillor.gets(&page).await;
    assert_eq!(read.status, StatusCode::OK);
    assert_eq!(read.headers["x-robots-tag"], "noindex, nofollow");
    assert!(read.text().contains("Bestek klaar.") && read.text().contains("2 acties"), "{}", read.text());
    assert!(!read.text().contains("anke,"));
    assert_eq!(read.attributes("main form", "action"), Vec::<String>::new());
    assert!(read.attributes("main a", "href").iter().all(|to| to == &link), "it leads nowhere else");
    app.state.clock.advance(SignedDuration::from_hours(7 * 24 + 1));
    assert_eq!(councillor.gets(&page).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn who_reads_by_a_link_is_led_to_the_set_only_while_it_is_shown() {
    let app = TestApp::start().await;
    let (mut anke, _, plan) = scene(&app).await;
    let set = anke.gets("/work").await.attributes("main a", "href");
    let set = set.into_iter().find(|path| path.starts_with("/sets/") && path.len() == 38).unwrap();
    let version = anke.posts(&format!("{plan}/versions"), &[("name", "Lezen")]).await.location().to_owned();
    anke.posts(&format!("{version}/links"), &[("days", "7")]).await;
    let shown = anke.gets(&version).await.attributes(".plan-link", "value").remove(0);
    let link = shown[shown.find("/reading/").unwrap()..].to_owned();
    let mut councillor = app.visitor();
    for (sharing, is_led) in [("private", false), ("public", true), ("private", false)] {
        let shared = anke.posts(&format!("{set}/sharing"), &[("sharing", sharing)]).await;
        assert_eq!(shared.status, StatusCode::SEE_OTHER, "{sharing}");
        let page = councillor.gets(&link).await;
        assert!(page.text().contains("Uit de prioriteitenset"), "{}", page.text());
        let leads = page.attributes("main a", "href");
        assert_eq!(leads.iter().any(|to| to.ends_with(&set)), is_led, "{sharing}: {leads:?}");
        let file = councillor.gets(&format!("{link}/md")).await.text();
        assert_eq!(file.contains(&set), is_led, "{sharing}");
    }
}

#[tokio::test]
async fn a_report_is_told_of_the_plan_that_was_adopted() {
    let app = TestApp::start().await;
    let (mut anke, _, plan) = scene(&app).await;
    plans(&mut anke, &plan, ACTION, "2026-01-01", "2026-06-30").await;
    let name = [("name", "Voor de raad"), ("standing", "final")];
    let version = anke.posts(&format!("{plan}/versions"), &name).await.location().to_owned();
    let report = format!("{plan}/follow-up/report/2026/md");
    assert!(anke.gets(&report).await.text().contains("nog niet vastgesteld"));
    let decision = [("body", "Gemeenteraad"), ("on", "2026-11-24"), ("reference", "GR 7")];
    let adopted = anke.posts(&format!("{version}/adoption"), &decision).await;
    assert_eq!(adopted.status, StatusCode::SEE_OTHER);
    let late = "Moest klaar zijn op 30 juni 2026";
    assert!(anke.gets(&report).await.text().contains(late));
    // Written later, or taken out: it was late, and the report says so.
    plans(&mut anke, &plan, ACTION, "2027-01-01", "2028-06-30").await;
    let page = anke.gets(&format!("{plan}/follow-up")).await.text();
    assert!(!page.contains(late) && page.contains("Vastgesteld is versie 1"), "{page}");
    assert!(anke.gets(&report).await.text().contains(late));
    anke.posts(&format!("{plan}/objectives/{ACTION}/remove"), &[]).await;
    let told = anke.gets(&report).await.text();
    assert!(told.contains(late) && told.contains("versie 1 van het plan"), "{told}");
}

#[tokio::test]
async fn what_happened_stays_when_a_plan_goes_back_to_a_version() {
    let app = TestApp::start().await;
    let (mut anke, mut bert, plan) = scene(&app).await;
    let version = anke.posts(&format!("{plan}/versions"), &[("name", "Eerste")]).await.location().to_owned();
    let fields = [("status", "started"), ("on", "2026-11-24"), ("note", "Begonnen.")];
    reports(&mut anke, &plan, ACTION, &fields).await;
    anke.posts(&format!("{plan}/objectives/{ACTION}/remove"), &[]).await;
    assert!(!bert.gets(&format!("{plan}/follow-up")).await.text().contains("Begonnen."));
    anke.posts(&format!("{version}/restore"), &[]).await;
    assert!(bert.gets(&format!("{plan}/follow-up")).await.text().contains("Begonnen."));
}

#[tokio::test]
async fn a_new_round_is_laid_beside_the_priorities_of_the_plan() {
    let app = TestApp::start().await;
    let (mut anke, mut bert, plan) = scene(&app).await;
    let page = bert.gets(&format!("{plan}/follow-up")).await;
    assert!(page.text().contains("nog geen latere set"));
    assert_eq!(page.attributes("form[action='/roads'] input", "value"), ["44021"]);
    app.state.clock.advance(SignedDuration::from_hours(24));
    anke.logs_in("anke").await;
    bert.logs_in("bert").await;
    let later = anke.decides("44021", &["K5", "I1"]).await;
    let page = bert.gets(&format!("{plan}/follow-up")).await;
    assert!(page.attributes("main a", "href").contains(&later), "{}", page.text());
    assert!(page.text().contains("1 van de 2 prioriteiten"), "{}", page.text());
    let steps = page.all("#again ~ .scroller tbody td.text");
    assert_eq!(steps, ["hoger", "erbij", "eraf"]);
}

#[tokio::test]
async fn who_only_looks_reports_nothing_and_others_find_nothing() {
    let app = TestApp::start().await;
    let (mut anke, _, plan) = scene(&app).await;
    let indicator = measures(&mut anke, &plan, "Aanvragen online", "80").await;
    let mut carl = app.registered("carl").await;
    for path in [
        format!("{plan}/follow-up"),
        format!("{plan}/follow-up/{ACTION}"),
        format!("{plan}/follow-up/report/2026/pdf"),
        indicator.clone(),
    ] {
        assert_eq!(carl.gets(&path).await.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(app.visitor().gets(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    // An indicator or a report is reached through its own plan alone.
    let set = carl.decides("44021", &["K1"]).await;
    let own = carl.posts(&format!("{set}/masterplan"), &[]).await.location().to_owned();
    let fields = [("status", "started"), ("on", "2026-11-24"), ("note", "Van Anke")];
    reports(&mut anke, &plan, ACTION, &fields).await;
    let history = anke.gets(&format!("{plan}/follow-up/{ACTION}")).await;
    let withdraw = history.attributes(".follow-history form", "action").remove(0);
    assert_eq!(carl.posts(&withdraw, &[]).await.status, StatusCode::NOT_FOUND);
    carl.posts(&withdraw.replace(&plan, &own), &[]).await;
    assert!(anke.gets(&format!("{plan}/follow-up/{ACTION}")).await.all(".is-withdrawn").is_empty());
}

#[tokio::test]
async fn a_guest_follows_a_plan_of_their_own_and_takes_along_what_they_wrote() {
    let app = TestApp::start().await;
    let mut guest = app.visitor();
    let set = guest.decides("44021", &["K1", "K5"]).await;
    let plan = guest.posts(&format!("{set}/masterplan"), &[]).await.location().to_owned();
    guest.posts(&format!("{plan}/objectives/{ACTION}/accept"), &[]).await;
    let fields = [("status", "started"), ("on", "2026-11-24"), ("note", "Van een gast")];
    assert_eq!(reports(&mut guest, &plan, ACTION, &fields).await.status, StatusCode::SEE_OTHER);
    let indicator = measures(&mut guest, &plan, "Aanvragen", "80").await;
    guest.posts(&format!("{indicator}/measurements"), &[("value", "12,5"), ("on", "2026-11-24")]).await;
    let copy = guest.gets("/account/data.json").await.text();
    assert!(copy.contains("Van een gast") && copy.contains("1250"), "{copy}");
}
