//! What municipalities made public, and nothing else.

use std::io::{Cursor, Read as _};

use axum::http::StatusCode;
use calamine::{Data, Reader as _, Xlsx};
use jiff::civil::date;
use serde_json::Value;
use voorrang::domain::municipality::NisCode;
use voorrang::domain::rights::Role;
use voorrang::organisations::keeping;

use crate::support::{Answer, TestApp, Visitor};

/// Every address under which something public can be had.
const ADDRESSES: [&str; 12] = [
    "/open",
    "/open/municipalities/44021",
    "/open/municipalities/44021/sets.jsonld",
    "/open/sets.csv",
    "/open/sets.xlsx",
    "/open/sets.jsonld",
    "/open/dataset.jsonld",
    "/api/v1/open/sets",
    "/api/v1/open/organisations",
    "/api/v1/open/catalogues/v-ict-or-2016/2026.1",
    "/open/municipalities/46025",
    "/open/municipalities/46021",
];

/// Who speaks for a municipality, and a set of it with a text in every place.
async fn decided(app: &TestApp, name: &str, nis_code: &str, motivation: &str) -> (Visitor, String) {
    let mut person = app.registered(name).await;
    app.grants(&format!("{name}@gent.be"), Role::Coordinator, Some(nis_code)).await;
    let road = person.sets_out_for(nis_code).await;
    for (card, pile) in [("K1", "now"), ("I2", "now"), ("O3", "later"), ("I7", "not-now")] {
        person.sorts(&road, card, pile).await.location();
    }
    person.posts(&format!("{road}/explore"), &[("theme", "K"), ("note-K1", "onder ons")]).await;
    let texts = [("vision", "Eén loket"), ("motivation-K1", motivation), ("then", "step-decide")];
    person.posts(&format!("{road}/motivate"), &texts).await.location();
    let set = person.posts(&format!("{road}/decide"), &[]).await.location().to_owned();
    (person, set)
}

async fn shows(person: &mut Visitor, set: &str, fields: &[(&str, &str)]) {
    person.posts(&format!("{set}/sharing"), fields).await.location();
}

fn json(answer: &Answer) -> Value {
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    serde_json::from_slice(&answer.bytes).unwrap()
}

/// Everything that is in an answer, unpacked where it is packed.
fn unpacked(answer: &Answer) -> Vec<u8> {
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(&answer.bytes)) else {
        return answer.bytes.clone();
    };
    let mut all = Vec::new();
    for index in 0..archive.len() {
        archive.by_index(index).unwrap().read_to_end(&mut all).unwrap();
    }
    all
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

fn sheet(answer: &Answer) -> Vec<Vec<Data>> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(answer.bytes.clone())).unwrap();
    let first = workbook.worksheet_range_at(0).unwrap().unwrap();
    first.rows().map(<[Data]>::to_vec).collect()
}

#[tokio::test]
async fn what_is_public_is_everywhere_and_what_is_not_is_nowhere() {
    let app = TestApp::start().await;
    let scheldeland = app.partnership("Scheldeland", &["44021", "46025"]).await;
    let (mut anke, ghent) = decided(&app, "ankeverlinden", "44021", "Omdat het moet").await;
    let (mut tom, temse) = decided(&app, "tomtemse", "46025", "Half geheim").await;
    decided(&app, "sofiesint", "46021", "Heel geheim").await;
    shows(&mut anke, &ghent, &[("sharing", "public")]).await;
    shows(&mut tom, &temse, &[("sharing", "partnerships"), ("partnership", &scheldeland)]).await;
    let mut guest = app.visitor();
    let guests = guest.decides("46021", &["O5"]).await;
    // However it came about: a guest's set is nobody's decision.
    let mut tx = app.state.db.begin_write().await.unwrap();
    sqlx::query("UPDATE priority_sets SET is_public = 1 WHERE public_id = ?")
        .bind(guests.trim_start_matches("/sets/").to_owned())
        .execute(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();

    let set = json(&app.visitor().gets(&ADDRESSES[7].replace("sets", "sets?per_page=1")).await);
    assert_eq!((&set["total"], &set["sets"][0]["organisation"]["name"]), (&1.into(), &"Gent".into()));
    let one = format!("/api/v1/open{ghent}");
    let mut found = 0;
    for address in ADDRESSES.into_iter().chain([one.as_str()]) {
        let answer = app.visitor().gets(address).await;
        let is_theirs = address.ends_with("46025") || address.ends_with("46021");
        let expected = if is_theirs { StatusCode::NOT_FOUND } else { StatusCode::OK };
        assert_eq!(answer.status, expected, "{address}");
        let bytes = unpacked(&answer);
        let hidden = [
            "onder ons",
            "geheim",
            "elke dag telt",
            "ankeverlinden",
            "tomtemse",
            "sofiesint",
            "@gent.be",
            "not_now",
            "not-now",
            "Temse",
            "Sint-Niklaas",
        ];
        for text in hidden {
            assert!(!holds(&bytes, text), "{address} tells {text}");
        }
        found += usize::from(holds(&bytes, "Omdat het moet"));
    }
    // The control: the search finds what is there.
    assert_eq!(found, 7);
    for gone in [&temse, &guests] {
        let answer = app.visitor().gets(&format!("/api/v1/open{gone}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        assert_eq!(answer.headers["content-type"], "application/problem+json");
    }
    let csv = app.visitor().gets("/open/sets.csv").await.text();
    assert!(!csv.contains("O3") && !csv.contains("I7"), "where other cards lay is the ballot: {csv}");
}

#[tokio::test]
async fn what_is_withdrawn_is_gone_from_the_next_request_on() {
    let app = TestApp::start().await;
    let (mut anke, ghent) = decided(&app, "anke", "44021", "Omdat het moet").await;
    shows(&mut anke, &ghent, &[("sharing", "public")]).await;
    let one = format!("/api/v1/open{ghent}");
    let addresses: Vec<&str> = ADDRESSES[..9].iter().copied().chain([one.as_str()]).collect();
    let mut tags = Vec::new();
    for address in &addresses {
        let answer = app.visitor().gets(address).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        let Some(tag) = answer.headers.get("etag") else { continue };
        let tag = tag.to_str().unwrap().to_owned();
        assert!(tag.starts_with("W/\""), "the same whether compressed or not: {tag}");
        assert_eq!(answer.headers["cache-control"], "no-cache", "{address}");
        assert_eq!(answer.headers["access-control-allow-origin"], "*", "{address}");
        let again = app.visitor().sends("GET", address, "", &[("if-none-match", &tag)]).await;
        assert_eq!((again.status, again.bytes.len()), (StatusCode::NOT_MODIFIED, 0), "{address}");
        tags.push((*address, tag));
    }
    assert_eq!(tags.len(), addresses.len() - 2, "all but the two pages");
    shows(&mut anke, &ghent, &[("sharing", "private")]).await;
    for (address, tag) in &tags {
        let answer = app.visitor().sends("GET", address, "", &[("if-none-match", tag)]).await;
        assert_ne!(answer.status, StatusCode::NOT_MODIFIED, "{address}");
    }
    for address in addresses {
        let answer = app.visitor().gets(address).await;
        let bytes = unpacked(&answer);
        assert!(!holds(&bytes, "Omdat het moet") && !holds(&bytes, &ghent[6..]), "{address}");
    }
    for gone in [&one, "/open/municipalities/44021", "/open/municipalities/44021/sets.jsonld"] {
        assert_eq!(app.visitor().gets(gone).await.status, StatusCode::NOT_FOUND, "{gone}");
    }
}

#[tokio::test]
async fn nothing_else_may_be_read_by_another_site() {
    let app = TestApp::start().await;
    for address in ["/", "/open", "/api/v1/openapi.json", "/api/v1/me", "/cards", "/work"] {
        let answer = app.visitor().sends("GET", address, "", &[("origin", "https://elders.example")]).await;
        assert!(!answer.headers.contains_key("access-control-allow-origin"), "{address}");
    }
}

#[tokio::test]
async fn no_text_becomes_a_formula() {
    let app = TestApp::start().await;
    let formula = "=HYPERLINK(\"http://x\")";
    let (mut anke, ghent) = decided(&app, "anke", "44021", formula).await;
    shows(&mut anke, &ghent, &[("sharing", "public")]).await;
    let csv = app.visitor().gets("/open/sets.csv").await;
    assert_eq!(csv.headers["content-disposition"], "attachment; filename=\"voorrang-open-data.csv\"");
    let mut reader = csv::Reader::from_reader(&csv.bytes[..]);
    let columns = reader.headers().unwrap().clone();
    let at = |name: &str| columns.iter().position(|column| column == name).unwrap();
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 2, "a row per principle");
    assert_eq!(&rows[0][at("motivation")], format!("'{formula}"));
    assert_eq!((&rows[1][at("place")], &rows[1][at("principle")]), ("2", "I2"));
    assert!(rows[0][at("licence")].contains("modellicentie-gratis-hergebruik"));
    assert_eq!(&rows[0][at("organisation_uri")], "http://vocab.belgif.be/auth/refnis2025/44021");

    let xlsx = app.visitor().gets("/open/sets.xlsx").await;
    let cells = sheet(&xlsx);
    let names: Vec<String> = cells[0].iter().map(ToString::to_string).collect();
    assert_eq!(names, columns.iter().collect::<Vec<_>>());
    assert_eq!(cells[1][at("motivation")], Data::String(formula.to_owned()), "as it was typed, and text");
    assert_eq!(cells[2][at("place")], Data::Float(2.0));
    assert_eq!(cells[1][at("decided_on")], Data::String("2026-11-24".to_owned()));
    let bytes = unpacked(&xlsx);
    assert!(!holds(&bytes, "<f>") && holds(&bytes, "Modellicentie Gratis Hergebruik"));
}

#[tokio::test]
async fn a_municipality_that_merged_keeps_its_page_and_says_so() {
    let app = TestApp::start().await;
    let (mut anke, ghent) = decided(&app, "anke", "44021", "Omdat het moet").await;
    shows(&mut anke, &ghent, &[("sharing", "public")]).await;
    let (mut tom, temse) = decided(&app, "tom", "46025", "Ook zo").await;
    let code = |code| NisCode::parse(code).unwrap();
    let mut tx = app.state.db.begin_write().await.unwrap();
    let merged = keeping::merge(&mut tx, &[code("44021")], &code("46025"), date(2026, 11, 1)).await.unwrap();
    assert!(merged.is_ok());
    tx.commit().await.unwrap();

    let page = app.visitor().gets("/open/municipalities/44021").await;
    assert!(page.all(".notice").join("").contains("Gent bestaat niet meer en hoort nu bij Temse"));
    assert!(page.attributes(".notice a", "href").is_empty(), "of Temse there is nothing to go to");
    shows(&mut tom, &temse, &[("sharing", "public")]).await;
    let page = app.visitor().gets("/open/municipalities/44021").await;
    assert_eq!(page.attributes(".notice a", "href"), ["/open/municipalities/46025"]);
    let listed = json(&app.visitor().gets("/api/v1/open/organisations").await);
    let ghent = &listed["organisations"][0];
    assert_eq!((&ghent["merged_into"], &ghent["ended_on"]), (&"Temse".into(), &"2026-11-01".into()));
    assert_eq!(app.visitor().gets("/open").await.all(".open-list li").len(), 2);
}

#[tokio::test]
async fn a_set_of_a_session_says_what_it_was_counted_from() {
    let app = TestApp::start().await;
    let mut anke = app.registered("anke").await;
    app.grants("anke@gent.be", Role::Coordinator, Some("44021")).await;
    let hall = app.prepares("anke@gent.be", |proposal| proposal.method.top = 2).await;
    let mut people = Vec::new();
    for _ in 0..3 {
        let mut visitor = app.visitor();
        visitor.joins(&hall).await;
        people.push(visitor);
    }
    hall.votes_and_decides(&mut people).await;
    let board = format!("/workshops/{}/decide/all", hall.public_id);
    anke.posts(&format!("{board}/rank"), &[("card", "I2"), ("to", "1")]).await.location();
    let texts = [("motivation-I2", "Er is geld voor."), ("motivation-O1", "Dat loopt al.")];
    anke.posts(&format!("{board}/texts"), &texts).await;
    anke.posts(&format!("{board}/settle"), &[]).await.location();
    hall.concludes(&app).await;
    let set = anke.gets("/work").await.attributes("a[href^='/sets/']", "href").remove(0);
    shows(&mut anke, &set, &[("sharing", "public")]).await;

    let told = json(&app.visitor().gets(&format!("/api/v1/open{set}")).await);
    let session = &told["counted_from"];
    assert_eq!((&session["session"], &session["people"]), (&"Onze keuzes".into(), &3.into()));
    assert_eq!(session["left_out"], serde_json::json!(["O1"]));
    let principles = &told["principles"];
    assert_eq!((&principles[0]["code"], &principles[0]["departure"]), (&"I2".into(), &"into".into()));
    assert!(told["catalogue"]["provenance"]["nl"].as_str().unwrap().contains("niet de officiële kaartenset"));
    let page = app.visitor().gets("/open/municipalities/44021").await;
    assert!(page.text().contains("Onze keuzes") && page.text().contains("niet de officiële kaartenset"));
    assert_eq!(page.all(".open-left-out li").len(), 1);
    let linked = json(&app.visitor().gets("/open/sets.jsonld").await);
    assert_eq!(linked["@graph"][0]["principles"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn the_list_comes_in_pages() {
    let app = TestApp::start().await;
    for (name, nis_code) in [("anke", "44021"), ("tom", "46025"), ("sofie", "46021")] {
        let (mut person, set) = decided(&app, name, nis_code, "Omdat").await;
        shows(&mut person, &set, &[("sharing", "public")]).await;
    }
    let mut ids = Vec::new();
    for page in 1..=3 {
        let answer = app.visitor().gets(&format!("/api/v1/open/sets?page={page}&per_page=1")).await;
        let body = json(&answer);
        assert_eq!(body["total"], 3);
        ids.push(body["sets"][0]["id"].as_str().unwrap().to_owned());
        let link = answer.headers["link"].to_str().unwrap();
        assert_eq!(link.contains("rel=\"next\""), page < 3, "{link}");
        assert_eq!(link.contains("rel=\"prev\""), page > 1, "{link}");
    }
    ids.dedup();
    assert_eq!(ids.len(), 3);
    assert_eq!(json(&app.visitor().gets("/api/v1/open/sets?page=9").await)["sets"], serde_json::json!([]));
    for wrong in ["page=0", "per_page=0", "per_page=201", "page=x", "page=-1", "page=1000001"] {
        let answer = app.visitor().gets(&format!("/api/v1/open/sets?{wrong}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{wrong}");
        assert_eq!(answer.headers["content-type"], "application/problem+json");
    }
}
