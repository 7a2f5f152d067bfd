//! A plan that several people write, keep versions of and let others read.

use axum::http::StatusCode;
use jiff::SignedDuration;
use serde_json::Value;

use crate::support::{Answer, TestApp, Visitor};

fn json_of(answer: &Answer) -> Value {
    serde_json::from_str(&answer.text()).unwrap()
}

/// Two colleagues of Ghent with a plan, and where it stands.
async fn scene(app: &TestApp) -> (Visitor, Visitor, String) {
    let mut anke = app.registered("anke").await;
    app.confirm_membership("anke@gent.be").await;
    let bert = app.registered("bert").await;
    app.confirm_membership("bert@gent.be").await;
    let set = anke.decides("44021", &["K1", "K5"]).await;
    let plan = anke.posts(&format!("{set}/masterplan"), &[]).await.location().to_owned();
    (anke, bert, plan)
}

async fn writes(who: &mut Visitor, plan: &str, seen: &str, base: &str, text: &str) -> StatusCode {
    let fields = [("seen", seen), ("base", base), ("text", text)];
    who.posts(&format!("{plan}/sections/3"), &fields).await.status
}

#[tokio::test]
async fn a_plan_begins_from_a_draft_once_and_colleagues_find_it() {
    let app = TestApp::start().await;
    let (mut anke, mut bert, plan) = scene(&app).await;
    let desk = bert.gets(&plan).await;
    assert!(desk.text().contains("Samenvatting voor de raad"), "{}", desk.text());
    let set = desk.attributes("a[href^='/sets/']", "href").remove(0);
    for who in [&mut anke, &mut bert] {
        assert_eq!(who.posts(&format!("{set}/masterplan"), &[]).await.location(), plan);
        assert!(who.gets("/work").await.text().contains(&plan), "it stands with their work");
    }
    assert!(anke.gets(&format!("{set}/masterplan")).await.text().contains(&plan));
    // The set may go; the plan keeps what it needs.
    anke.posts(&format!("{set}/delete"), &[]).await;
    assert!(bert.gets(&format!("{plan}/document/md")).await.text().contains("De klant staat centraal"));
}

#[tokio::test]
async fn the_second_of_two_who_write_gets_both_texts() {
    let app = TestApp::start().await;
    let (mut anke, mut bert, plan) = scene(&app).await;
    assert_eq!(writes(&mut anke, &plan, "1", "", "Eén loket.").await, StatusCode::SEE_OTHER);
    let fields = [("seen", "1"), ("base", ""), ("text", "Open data.")];
    let refused = bert.posts(&format!("{plan}/sections/3"), &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = refused.text();
    for words in ["anke", "Eén loket.\n\nOpen data.", "Nog niets is overschreven"] {
        assert!(page.contains(words), "{words} in {page}");
    }
    let shown = bert.gets(&format!("{plan}/sections/3")).await.text();
    assert!(shown.contains("Eén loket.") && !shown.contains("Open data."), "nothing is overwritten");
    let seen = refused.attributes("input[name=seen]", "value").remove(0);
    let base = refused.attributes("input[name=base]", "value").remove(0);
    assert_eq!(
        writes(&mut bert, &plan, &seen, &base, "Eén loket en open data.").await,
        StatusCode::SEE_OTHER
    );
    assert!(anke.gets(&format!("{plan}/document/md")).await.text().contains("Eén loket en open data."));
}

#[tokio::test]
async fn what_comes_too_late_or_without_its_words_loses_nothing() {
    let app = TestApp::start().await;
    let (mut anke, mut bert, plan) = scene(&app).await;
    let saved = [("seen", "1"), ("base", ""), ("text", "Eén loket.")];
    let there = anke.posts(&format!("{plan}/sections/3"), &saved).await.location().to_owned();
    assert!(anke.gets(&there).await.text().contains("Alles is bewaard."), "also without scripts");
    let without = anke.posts(&format!("{plan}/sections/3"), &[("seen", "2")]).await;
    assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(bert.gets(&format!("{plan}/sections/3")).await.text().contains("Eén loket."));
    anke.posts(&format!("{plan}/sections/3/remove"), &[]).await.location();
    let late = bert.posts(&format!("{plan}/sections/3/comments"), &[("comment", "Klopt dit wel?")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.text().contains("Klopt dit wel?") && late.text().contains("intussen weggehaald"));
    let objectives = format!("{plan}/objectives");
    let line = anke.gets(&objectives).await.attributes("[data-level=action-plan]", "data-line").remove(0);
    anke.posts(&format!("{objectives}/{line}/remove"), &[]).await.location();
    assert!(
        anke.gets(&objectives).await.text().contains("Er is 1 deel weggehaald"),
        "a link to what is gone"
    );
    let late = bert.posts(&objectives, &[("under", line.as_str()), ("title", "Nog een actie")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.text().contains("“Nog een actie”"), "{}", late.text());
    for (path, fields) in [
        (format!("{objectives}/{line}/accept"), &[][..]),
        (format!("{objectives}/move"), &[("line", line.as_str()), ("under", ""), ("before", "")]),
    ] {
        let late = bert.posts(&path, fields).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        assert!(late.text().contains("intussen weggehaald"), "{path}");
    }
    let gone = bert.gets(&format!("{objectives}/{line}")).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    assert!(gone.text().contains("vinden we niet"), "in words: {}", gone.text());
}

#[tokio::test]
async fn a_final_version_is_compared_by_what_is_decided() {
    let app = TestApp::start().await;
    let (mut anke, _, plan) = scene(&app).await;
    let form = [("name", "Voor de raad"), ("standing", "final")];
    anke.posts(&format!("{plan}/versions"), &form).await.location();
    let page = anke.gets(&format!("{plan}/versions/compare?from=1")).await;
    assert!(page.all(".plan-changes > li").is_empty(), "{}", page.text());
    assert!(page.text().contains("Er veranderde niets.") && page.text().contains("geen voorstellen"));
}

#[tokio::test]
async fn a_script_is_told_in_json() {
    let app = TestApp::start().await;
    let (mut anke, mut bert, plan) = scene(&app).await;
    let path = format!("{plan}/sections/3");
    let json = [("accept", "application/json"), ("content-type", "application/x-www-form-urlencoded")];
    let kept = anke.sends("POST", &path, "seen=1&base=&text=Een", &json).await;
    assert_eq!((kept.status, json_of(&kept)["revision"].as_i64()), (StatusCode::OK, Some(2)));
    let refused = bert.sends("POST", &path, "seen=1&base=&text=Twee", &json).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let answer = json_of(&refused);
    let clash = &answer["clash"];
    assert_eq!(clash["theirs"], "Een");
    assert_eq!(clash["merged"], "Een\n\nTwee");
    assert_eq!((clash["revision"].as_i64(), clash["conflicts"].as_i64()), (Some(2), Some(1)));
}

#[tokio::test]
async fn a_text_too_long_is_refused_with_one_sentence_and_kept_in_the_field() {
    let app = TestApp::start().await;
    let (mut anke, _, plan) = scene(&app).await;
    let pasted = "woord ".repeat(350_000);
    let fields = [("seen", "1"), ("base", ""), ("text", pasted.as_str())];
    let refused = anke.posts(&format!("{plan}/sections/3"), &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("100.000"), "it says how much fits");
    assert!(refused.text().contains(pasted.trim()), "nothing of it is lost");
}

#[tokio::test]
async fn what_people_write_is_text_in_every_file() {
    let app = TestApp::start().await;
    let (mut anke, _, plan) = scene(&app).await;
    let hostile = "# Kop\n\n<script>alert(1)</script> <b>vet</b> [klik](javascript:alert(1)) ![x](http://x/y)\n\n- een\n- twee";
    assert_eq!(writes(&mut anke, &plan, "1", "", hostile).await, StatusCode::SEE_OTHER);
    for path in ["/sections/3", "/document", "/document/html"] {
        let page = anke.gets(&format!("{plan}{path}")).await;
        let found = page.attributes("script:not([src])", "type");
        assert_eq!(found, Vec::<String>::new(), "{path}");
        let links = page.attributes("a", "href");
        assert!(links.iter().all(|link| !link.starts_with("javascript")), "{path}: {links:?}");
        assert_eq!(page.attributes("img", "src"), Vec::<String>::new(), "{path}");
    }
    let preview = anke.posts(&format!("{plan}/preview"), &[("text", hostile)]).await;
    assert_eq!(preview.status, StatusCode::OK);
    assert!(preview.text().contains("<h3") && !preview.text().contains("<script"), "{}", preview.text());
}

#[tokio::test]
async fn sections_come_go_move_and_come_back() {
    let app = TestApp::start().await;
    let (mut anke, mut bert, plan) = scene(&app).await;
    let titles = async |who: &mut Visitor| who.gets(&plan).await.all(".plan-section-title a");
    let before = titles(&mut anke).await;
    anke.posts(&format!("{plan}/sections"), &[("kind", "own"), ("title", "Personeel")]).await;
    assert!(titles(&mut bert).await.contains(&"Personeel".to_owned()));
    let twice = bert.posts(&format!("{plan}/sections"), &[("kind", "vision")]).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(twice.text().contains("staat al in het plan"));
    anke.posts(&format!("{plan}/sections/3/remove"), &[]).await;
    assert!(!titles(&mut bert).await.contains(&"Visie".to_owned()));
    let lost = bert.posts(&format!("{plan}/sections/3"), &[("seen", "1"), ("text", "Mijn visie")]).await;
    assert_eq!(lost.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(lost.text().contains("Mijn visie"), "what was typed is not lost");
    let back = bert.gets(&plan).await.attributes(".plan-removed form", "action").remove(0);
    bert.posts(&back, &[]).await;
    anke.posts(&format!("{plan}/sections/order"), &[("section", "3"), ("before", "1")]).await;
    let after = titles(&mut anke).await;
    assert_eq!(after[0], "Visie");
    assert_eq!(after.len(), before.len() + 1);
}

#[tokio::test]
async fn a_comment_is_open_until_someone_deals_with_it() {
    let app = TestApp::start().await;
    let (mut anke, mut bert, plan) = scene(&app).await;
    bert.posts(&format!("{plan}/sections/3/comments"), &[("comment", "Te kort?")]).await;
    assert!(anke.gets(&plan).await.text().contains("1 open opmerking"));
    let section = anke.gets(&format!("{plan}/sections/3")).await;
    let deal = section.attributes(".plan-comment form", "action").remove(0);
    anke.posts(&deal, &[]).await;
    assert!(!bert.gets(&plan).await.text().contains("open opmerking"));
    bert.posts(&deal, &[("open", "yes")]).await;
    assert!(anke.gets(&plan).await.text().contains("1 open opmerking"));
    let empty = anke.posts(&format!("{plan}/sections/3/comments"), &[("comment", " \n ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn others_see_where_someone_is_and_not_for_longer_than_that() {
    let app = TestApp::start().await;
    let (mut anke, mut bert, plan) = scene(&app).await;
    bert.posts(&format!("{plan}/presence"), &[("part", "3")]).await;
    assert!(anke.gets(&format!("{plan}/sections/3")).await.text().contains("bert is hier nu bezig"));
    assert!(!bert.gets(&format!("{plan}/sections/3")).await.text().contains("is hier nu bezig"));
    app.state.clock.advance(SignedDuration::from_secs(61));
    assert!(!anke.gets(&plan).await.text().contains("is hier nu bezig"));
}

#[tokio::test]
async fn a_version_is_frozen_compared_and_gone_back_to() {
    let app = TestApp::start().await;
    let (mut anke, mut bert, plan) = scene(&app).await;
    writes(&mut anke, &plan, "1", "", "Wij willen één loket.").await;
    let empty = anke.posts(&format!("{plan}/versions"), &[("name", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let version = anke.posts(&format!("{plan}/versions"), &[("name", "Eerste")]).await.location().to_owned();
    let frozen = anke.gets(&format!("{version}/md")).await.text();
    writes(&mut bert, &plan, "2", "Wij willen één loket.", "Wij bouwen één loket.").await;
    assert_eq!(anke.gets(&format!("{version}/md")).await.text(), frozen, "a version never changes");
    let compared = anke.gets(&format!("{plan}/versions/compare?from=1")).await;
    assert_eq!(compared.all(".plan-changes del"), ["willen"]);
    assert_eq!(compared.all(".plan-changes ins"), ["bouwen"]);
    bert.posts(&format!("{version}/restore"), &[]).await;
    assert!(anke.gets(&format!("{plan}/document/md")).await.text().contains("Wij willen één loket."));
    let kept = anke.gets(&format!("{plan}/versions")).await;
    assert!(kept.text().contains("Voor het teruggaan naar versie 1"), "what was there is kept");
    assert!(anke.gets(&format!("{plan}/versions/2/md")).await.text().contains("Wij bouwen één loket."));
    // Who had the text open before is told.
    assert_eq!(writes(&mut anke, &plan, "3", "", "Laat.").await, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(anke.gets(&format!("{plan}/versions/9")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_a_council_adopted_never_changes() {
    let app = TestApp::start().await;
    let (mut anke, _, plan) = scene(&app).await;
    let form = |standing| [("name", "Voor de raad"), ("standing", standing)];
    let draft = anke.posts(&format!("{plan}/versions"), &form("draft")).await.location().to_owned();
    let last = anke.posts(&format!("{plan}/versions"), &form("final")).await.location().to_owned();
    let decision = [("body", "Gemeenteraad"), ("on", "2026-11-20"), ("reference", "2026/114")];
    assert_eq!(anke.posts(&format!("{draft}/adoption"), &decision).await.status, StatusCode::CONFLICT);
    let unlike = [("body", ""), ("on", "gisteren")];
    let refused = anke.posts(&format!("{last}/adoption"), &unlike).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("Vul een datum in"));
    anke.posts(&format!("{last}/adoption"), &decision).await;
    let adopted = anke.gets(&format!("{last}/md")).await.text();
    for words in ["Vastgesteld", "Gemeenteraad op 20 november 2026, 2026/114"] {
        assert!(adopted.contains(words), "{words} in {adopted}");
    }
    assert!(!adopted.contains("nog door niemand aanvaard"), "nothing in it that nobody accepted");
    let other = [("body", "College"), ("on", "2026-11-21")];
    for (path, fields) in [("/adoption", &other[..]), ("/delete", &[])] {
        assert_eq!(anke.posts(&format!("{last}{path}"), fields).await.status, StatusCode::CONFLICT, "{path}");
    }
    assert_eq!(anke.posts(&format!("{plan}/delete"), &[]).await.status, StatusCode::CONFLICT);
    assert_eq!(anke.gets(&format!("{last}/md")).await.text(), adopted);
    // Not even a slip in the program changes it.
    for slip in [
        "UPDATE masterplan_versions SET name = 'x' WHERE standing = 'adopted'",
        "UPDATE masterplan_versions SET document = '{}' WHERE standing = 'adopted'",
        "UPDATE masterplan_versions SET content = '{}' WHERE standing = 'draft'",
        "DELETE FROM masterplan_versions WHERE standing = 'adopted'",
    ] {
        let mut tx = app.state.db.begin_write().await.unwrap();
        assert!(sqlx::query(slip).execute(&mut tx).await.is_err(), "{slip}");
    }
}

#[tokio::test]
async fn councillors_read_by_a_link_for_as_long_as_it_is_good() {
    let app = TestApp::start().await;
    let (mut anke, mut bert, plan) = scene(&app).await;
    let version = anke.posts(&format!("{plan}/versions"), &[("name", "Lezen")]).await.location().to_owned();
    for days in ["0", "367", "veel"] {
        let refused = anke.posts(&format!("{version}/links"), &[("days", days)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{days}");
    }
    anke.posts(&format!("{version}/links"), &[("days", "7")]).await;
    let shown = anke.gets(&version).await.attributes(".plan-link", "value").remove(0);
    let link = shown[shown.find("/reading/").unwrap()..].to_owned();
    assert_eq!(bert.gets(&version).await.attributes(".plan-link", "value"), Vec::<String>::new());
    let mut councillor = app.visitor();
    let read = councillor.gets(&link).await;
    assert_eq!(read.status, StatusCode::OK);
    assert_eq!(read.headers["x-robots-tag"], "noindex, nofollow");
    assert!(read.text().contains("De klant staat centraal"));
    assert_eq!(councillor.gets(&format!("{link}/docx")).await.status, StatusCode::OK);
    assert_eq!(councillor.gets(&plan).await.status, StatusCode::NOT_FOUND);
    assert_eq!(councillor.gets("/reading/0123").await.status, StatusCode::NOT_FOUND);
    app.state.clock.advance(SignedDuration::from_hours(7 * 24 + 1));
    assert_eq!(councillor.gets(&link).await.status, StatusCode::NOT_FOUND);
    anke.logs_in("anke").await;
    bert.logs_in("bert").await;
    anke.posts(&format!("{version}/links"), &[("days", "7")]).await;
    let page = anke.gets(&version).await;
    let shown = page.attributes(".plan-link", "value").remove(0);
    let link = shown[shown.find("/reading/").unwrap()..].to_owned();
    assert_eq!(councillor.gets(&link).await.status, StatusCode::OK);
    let withdraw = page.attributes(".plan-links form", "action").remove(0);
    bert.posts(&withdraw, &[]).await;
    assert_eq!(councillor.gets(&link).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_guests_plan_is_the_guests_alone() {
    let app = TestApp::start().await;
    let mut guest = app.visitor();
    let set = guest.decides("44021", &["K1", "K5"]).await;
    let plan = guest.posts(&format!("{set}/masterplan"), &[]).await.location().to_owned();
    assert_eq!(guest.gets(&plan).await.status, StatusCode::OK, "a guest writes a plan of their own");
    let mut colleague = app.registered("bert").await;
    app.confirm_membership("bert@gent.be").await;
    assert_eq!(colleague.gets(&plan).await.status, StatusCode::NOT_FOUND);
    assert_eq!(colleague.posts(&format!("{set}/masterplan"), &[]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn documents_carry_the_logo_and_the_colour_of_who_they_are_for() {
    let app = TestApp::start().await;
    let (mut anke, mut bert, plan) = scene(&app).await;
    let look = format!("{plan}/look");
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'><script>alert(1)</script><rect width='40' height='20' fill='#1d5fa8'/></svg>";
    assert_eq!(
        bert.uploads(&look, &[("accent", "#1d5fa8")], svg.as_bytes()).await.status,
        StatusCode::SEE_OTHER
    );
    let logo = anke.gets(&format!("{look}/logo.png")).await;
    assert_eq!(logo.headers["content-type"], "image/png");
    let page = anke.gets(&format!("{plan}/document/html")).await.text();
    assert!(page.contains("data:image/png;base64,") && page.contains("1d5fa8"), "in the file itself");
    for (fields, file, said) in [
        (&[("accent", "blauw")][..], &b""[..], "Vul een kleur in"),
        (&[("accent", "#1d5fa8")], b"%PDF-1.7", "geen PNG, JPEG of SVG"),
        (&[("accent", "#1d5fa8")], &vec![0; 6 * 1024 * 1024], "groter dan 5 MB"),
    ] {
        let refused = anke.uploads(&look, fields, file).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
        assert!(refused.text().contains(said), "{said}");
    }
    assert_eq!(anke.gets(&format!("{look}/logo.png")).await.status, StatusCode::OK, "it stays as it was");
    anke.uploads(&look, &[("accent", "#1d5fa8"), ("remove", "yes")], b"").await;
    assert_eq!(anke.gets(&format!("{look}/logo.png")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_worked_out_sheet_flows_into_the_plan_of_who_may_see_it() {
    let app = TestApp::start().await;
    let (mut anke, _, plan) = scene(&app).await;
    let sheet = anke.gets("/organisations/44021/sheets/K1").await;
    let mut fields: Vec<(String, String)> = Vec::new();
    for name in sheet.attributes("form input[type=hidden]", "name") {
        let value = sheet.attributes(&format!("form input[type=hidden][name='{name}']"), "value").remove(0);
        fields.push((name, value));
    }
    fields.push(("ambition".to_owned(), "Drie loketten minder.".to_owned()));
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    anke.posts("/organisations/44021/sheets/K1", &fields).await;
    assert!(anke.gets(&format!("{plan}/document/md")).await.text().contains("Drie loketten minder."));
    // Somebody who only says that they work for Ghent.
    let mut carl = app.registered("carl").await;
    let set = carl.decides("44021", &["K1"]).await;
    let other = carl.posts(&format!("{set}/masterplan"), &[]).await.location().to_owned();
    let page = carl.gets(&format!("{other}/document/md")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.text().contains("Drie loketten minder."));
}
