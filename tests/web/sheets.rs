//! The people of an organisation work a principle out, several at once.

use axum::http::{StatusCode, header};
use voorrang::domain::rights::Role;

use crate::support::{Answer, TestApp, Visitor};

const LIST: &str = "/organisations/44021/sheets";
const K5: &str = "/organisations/44021/sheets/K5";

/// Ghent, with Anke who coordinates and Bert who works along.
struct Ghent {
    app: TestApp,
    anke: Visitor,
    bert: Visitor,
}

impl Ghent {
    async fn begins() -> Self {
        let app = TestApp::start().await;
        let (anke, bert) = (app.registered("anke").await, app.registered("bert").await);
        app.grants("anke@gent.be", Role::Coordinator, Some("44021")).await;
        app.grants("bert@gent.be", Role::Colleague, Some("44021")).await;
        Self { app, anke, bert }
    }
}

/// A form as a browser has it open: what it read, and what is typed by now.
struct Open {
    fields: Vec<(String, String)>,
}

impl Open {
    async fn by(visitor: &mut Visitor, path: &str) -> Self {
        let page = visitor.gets(path).await;
        assert_eq!(page.status, StatusCode::OK);
        Self::of(&page)
    }

    fn of(page: &Answer) -> Self {
        let mut fields = Vec::new();
        let names = page.attributes(".sheet-form input[type=hidden]", "name");
        fields.extend(names.into_iter().zip(page.attributes(".sheet-form input[type=hidden]", "value")));
        for name in page.attributes(".sheet-form textarea", "name") {
            let value = page.raw(&format!("#{name}"));
            fields.push((name, value));
        }
        let chosen = page.attributes(".sheet-form input[type=radio][checked]", "value").remove(0);
        fields.push(("standing".to_owned(), chosen));
        Self { fields }
    }

    fn types(mut self, name: &str, value: &str) -> Self {
        self.fields.retain(|(field, _)| field != name);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    fn shows(&self, name: &str) -> &str {
        self.fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }

    /// Everything, as the button sends it.
    async fn saves(&self, visitor: &mut Visitor, path: &str) -> Answer {
        let fields: Vec<_> =
            self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        visitor.posts(path, &fields).await
    }

    /// One field with what it was read as, as the script sends it.
    async fn saves_only(&self, visitor: &mut Visitor, path: &str, name: &str) -> Answer {
        let is_sent = |field: &str| field == "tab" || field.starts_with("mark-") || field == name;
        let fields: Vec<_> = self
            .fields
            .iter()
            .filter(|(field, _)| is_sent(field))
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        visitor.posts(path, &fields).await
    }
}

fn is_refused(answer: &Answer) -> bool {
    answer.status == StatusCode::UNPROCESSABLE_ENTITY
}

#[tokio::test]
async fn a_principle_is_worked_out_and_handed_out() {
    let Ghent { app, mut anke, mut bert } = Ghent::begins().await;
    let card = anke.gets("/cards/K5").await;
    assert_eq!(card.all(".card-sheets a"), ["Werk deze kaart uit voor Gent"]);
    assert_eq!(card.attributes(".card-sheets a", "href"), [K5]);
    assert!(app.visitor().gets("/cards/K5").await.all(".card-sheets").is_empty());
    let list = anke.gets(LIST).await;
    assert_eq!(list.heading(), "Uitgewerkte fiches van Gent");
    assert_eq!(list.all("#sheets-progress"), ["0 van de 18 uitgewerkt"]);
    assert_eq!(list.all(".sheet-row").len(), 18);
    assert!(list.all(".provenance")[0].contains("niet de officiële kaartenset"));
    // Of what nobody wrote there is no booklet; a single sheet is a blank to fill in.
    assert_eq!(anke.gets(&format!("{LIST}/booklet/md")).await.status, StatusCode::NOT_FOUND);
    assert!(anke.gets(&format!("{K5}/md")).await.text().contains("Nog niets ingevuld"));

    let open = Open::by(&mut anke, K5).await;
    assert_eq!(open.shows("standing"), "");
    let open = open
        .types("ambition", "Niemand vult <b>twee keer</b> hetzelfde in.\r\n\r\nOok niet op papier.")
        .types("standing", "2")
        .types("already", "We lezen het rijksregister.")
        .types("obstacles", "Een oud contract.");
    assert_eq!(open.saves(&mut anke, K5).await.location(), K5);
    // Sent twice it is the same.
    assert_eq!(open.saves(&mut anke, K5).await.location(), K5);
    let next = open.types("then", "K6").saves(&mut anke, K5).await;
    assert_eq!(next.location(), format!("{LIST}/K6"));

    let page = bert.gets(K5).await;
    assert_eq!(page.raw("#ambition"), "Niemand vult <b>twee keer</b> hetzelfde in.\n\nOok niet op papier.");
    assert_eq!(page.attributes("input[name=standing][checked]", "value"), ["2"]);
    assert!(page.all(".sheet-form > .hint")[0].ends_with("door anke"));
    assert_eq!(page.attributes("a[rel=prev]", "href"), [format!("{LIST}/K4")]);
    assert_eq!(page.attributes("a[rel=next]", "href"), [format!("{LIST}/K6")]);
    let list = bert.gets(LIST).await;
    assert_eq!(list.all("#sheets-progress"), ["1 van de 18 uitgewerkt"]);
    assert_eq!(list.all(".is-worked-out .sheet-standing"), ["2: hier en daar, niet afgesproken"]);
    assert_eq!(list.all(".is-worked-out .standing-dots .is-filled").len(), 2);
    let work = bert.gets("/work").await;
    assert!(work.text().contains("Fiches van Gent") && work.text().contains("1 van de 18 uitgewerkt"));

    for path in [K5.to_owned(), format!("{LIST}/booklet")] {
        let text = anke.gets(&format!("{path}/md")).await.text();
        for said in ["Gent", "Ambitie", "2: hier en daar", "Een oud contract", "reconstructie"] {
            assert!(text.contains(said), "{path}: {said}: {text}");
        }
        for format in ["docx", "html", "pdf"] {
            let file = anke.gets(&format!("{path}/{format}?language=fr")).await;
            if format != "pdf" || file.status != StatusCode::NOT_FOUND {
                assert_eq!(file.status, StatusCode::OK, "{path} {format}");
                let name = file.headers[header::CONTENT_DISPOSITION].to_str().unwrap();
                assert!(name.contains("gent"), "{name}");
            }
        }
        assert_eq!(anke.gets(&format!("{path}/exe")).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn two_write_at_once_and_nothing_is_lost() {
    let Ghent { app, mut anke, mut bert } = Ghent::begins().await;
    let (of_anke, of_bert) = (Open::by(&mut anke, K5).await, Open::by(&mut bert, K5).await);
    let of_bert =
        of_bert.types("ambition", "Bert wil alles.").types("standing", "4").types("soon", "Morgen.");
    of_bert.saves(&mut bert, K5).await.location();

    // Anke sees none of that and saves the whole form, as without scripts.
    let of_anke =
        of_anke.types("ambition", "Anke wil iets.").types("obstacles", "Geld.").types("standing", "1");
    let refused = of_anke.saves(&mut anke, K5).await;
    assert!(is_refused(&refused));
    assert_eq!(refused.all("[role=alert] a"), ["Ambitie", "Waar staan we?"]);
    assert_eq!(refused.all(".meanwhile p:first-child"), ["bert schreef intussen:", "bert schreef intussen:"]);
    assert_eq!(refused.all("#ambition-meanwhile blockquote"), ["Bert wil alles."]);
    assert_eq!(refused.all("#standing-meanwhile blockquote"), ["4: overal, en we meten het"]);
    let again = Open::of(&refused);
    assert_eq!(again.shows("ambition"), "Anke wil iets.", "as it was typed");
    assert_eq!(again.shows("standing"), "1");
    assert_eq!(again.shows("soon"), "Morgen.", "what she did not touch is as it is now");
    // What nobody else wrote is kept, and what Bert wrote is where it was.
    let now = Open::by(&mut bert, K5).await;
    assert_eq!((now.shows("obstacles"), now.shows("ambition")), ("Geld.", "Bert wil alles."));
    assert_eq!(now.shows("standing"), "4");

    // While she merges, he goes on: she is asked once more.
    now.types("ambition", "Bert wil alles, nu.").saves(&mut bert, K5).await.location();
    let merged = again.types("ambition", "Bert wil alles en Anke iets.").types("standing", "3");
    let refused = merged.saves(&mut anke, K5).await;
    assert!(is_refused(&refused));
    assert_eq!(refused.all(".meanwhile blockquote"), ["Bert wil alles, nu."]);
    Open::of(&refused).saves(&mut anke, K5).await.location();
    let now = Open::by(&mut bert, K5).await;
    assert_eq!(now.shows("ambition"), "Bert wil alles en Anke iets.");
    assert_eq!((now.shows("standing"), now.shows("soon"), now.shows("obstacles")), ("3", "Morgen.", "Geld."));

    // Clearing is a change like another; an erased account has no name.
    let of_anke = Open::by(&mut anke, K5).await.types("soon", "Overmorgen.");
    now.types("soon", "").saves(&mut bert, K5).await.location();
    bert.posts("/account/erase", &[("sure", "yes")]).await.location();
    let refused = of_anke.saves(&mut anke, K5).await;
    assert!(is_refused(&refused));
    assert_eq!(refused.all("#soon-meanwhile p:first-child"), ["Iemand maakte dit veld intussen leeg."]);
    let kept: i64 =
        sqlx::query_scalar("SELECT count(*) FROM sheet_fields").fetch_one(app.state.db.read()).await.unwrap();
    assert_eq!(kept, 4, "what is the municipality's stays");
}

#[tokio::test]
async fn a_page_writes_on_over_its_own_words_and_over_no_others() {
    let Ghent { app: _app, mut anke, mut bert } = Ghent::begins().await;
    // Each is sent by itself, and the page does not hear what became of it.
    let mut open = Open::by(&mut anke, K5).await;
    for typed in ["Een", "Een begin", "", "Een begin van iets"] {
        open = open.types("ambition", typed);
        open.saves_only(&mut anke, K5, "ambition").await.location();
    }
    // Another page of the same person is another page.
    let other = Open::by(&mut anke, K5).await;
    assert_eq!(other.shows("ambition"), "Een begin van iets");
    other.types("ambition", "Elders verder").saves_only(&mut anke, K5, "ambition").await.location();
    let refused = open.types("ambition", "Hier verder").saves_only(&mut anke, K5, "ambition").await;
    assert!(is_refused(&refused));
    assert_eq!(refused.all("#ambition-meanwhile blockquote"), ["Elders verder"]);
    // A form that says nothing of what it read overwrites nothing.
    let blind = bert.posts(K5, &[("ambition", "Blind")]).await;
    assert!(is_refused(&blind));
    assert_eq!(Open::by(&mut bert, K5).await.shows("ambition"), "Elders verder");
}

#[tokio::test]
async fn two_at_the_same_moment_are_one_and_then_the_other() {
    let Ghent { app: _app, mut anke, mut bert } = Ghent::begins().await;
    for round in 0..10 {
        let path = format!("{LIST}/O{}", round % 5 + 1);
        let of_anke = Open::by(&mut anke, &path).await.types("soon", &format!("Anke {round}"));
        let of_bert = Open::by(&mut bert, &path).await.types("soon", &format!("Bert {round}"));
        let (one, other) = tokio::join!(of_anke.saves(&mut anke, &path), of_bert.saves(&mut bert, &path));
        let refused: Vec<_> = [&one, &other].into_iter().filter(|answer| is_refused(answer)).collect();
        assert_eq!(refused.len(), 1, "exactly one of them sees the other's words");
        let kept = Open::by(&mut anke, &path).await.shows("soon").to_owned();
        assert_eq!(refused[0].all("#soon-meanwhile blockquote"), [kept]);
    }
}

#[tokio::test]
async fn what_cannot_be_kept_comes_back_as_it_was_typed() {
    let Ghent { app: _app, mut anke, mut bert } = Ghent::begins().await;
    let long = "é".repeat(2_001);
    let open = Open::by(&mut anke, K5).await.types("soon", &long).types("already", "Dit wel.");
    let refused = open.saves(&mut anke, K5).await;
    assert!(is_refused(&refused));
    assert_eq!(refused.raw("#soon"), long);
    assert_eq!(refused.all("#soon-error").len(), 1);
    let after = Open::by(&mut anke, K5).await;
    assert_eq!((after.shows("already"), after.shows("soon")), ("Dit wel.", ""));
    // Bert writes before it is shortened: shortening does not overwrite him.
    Open::by(&mut bert, K5).await.types("soon", "Bert eerst.").saves(&mut bert, K5).await.location();
    let shortened = Open::of(&refused).types("soon", "Korter.").saves(&mut anke, K5).await;
    assert!(is_refused(&shortened));
    assert_eq!(shortened.all("#soon-meanwhile blockquote"), ["Bert eerst."]);
    for wrong in ["6", "-1", "2.5", "veel", "٣"] {
        let open = Open::by(&mut anke, K5).await.types("standing", wrong);
        let refused = open.saves(&mut anke, K5).await;
        assert!(is_refused(&refused), "{wrong}");
        assert_eq!(refused.all("#standing-error"), ["Kies een van de stappen 0 tot 5."]);
    }
    // The longest that fits, in every field at once.
    let most = "\u{1F600}".repeat(2_000);
    let mut open = Open::by(&mut anke, &format!("{LIST}/K1")).await;
    for field in ["ambition", "already", "soon", "obstacles"] {
        open = open.types(field, &most);
    }
    open.saves(&mut anke, &format!("{LIST}/K1")).await.location();
    for path in [format!("{LIST}/K99"), format!("{LIST}/K99/md"), "/organisations/99999/sheets".to_owned()] {
        assert_eq!(anke.gets(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(anke.posts(&format!("{LIST}/K99"), &[("soon", "x")]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_reader_of_a_partnership_reads_and_who_keeps_the_house_sees_nothing() {
    let app = TestApp::start().await;
    let key = app.partnership("Scheldeland", &["44021", "46021"]).await;
    let mut pieter = app.registered("pieter").await;
    app.grants("pieter@gent.be", Role::PartnershipCoordinator, Some(&key)).await;
    let mut nele = app.registered("nele").await;
    app.grants("nele@gent.be", Role::MemberViewer, Some(&key)).await;
    let mut anke = app.registered("anke").await;
    app.grants("anke@gent.be", Role::Coordinator, Some("44021")).await;
    let path = format!("/organisations/{key}/sheets/K5");
    let open = Open::by(&mut pieter, &path).await.types("soon", "Samen aankopen.");
    open.saves(&mut pieter, &path).await.location();
    let page = nele.gets(&path).await;
    assert!(page.text().contains("Samen aankopen.") && page.all("form textarea").is_empty());
    assert_eq!(nele.gets("/cards/K5").await.all(".card-sheets a"), ["Bekijk de fiche van Scheldeland"]);
    assert_eq!(nele.posts(&path, &[("soon", "x")]).await.status, StatusCode::NOT_FOUND);
    for who in [&mut anke, &mut app.administrator("marleen").await, &mut app.visitor()] {
        assert_eq!(who.gets(&path).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_set_leads_to_the_sheets_of_its_principles() {
    let Ghent { app, mut anke, .. } = Ghent::begins().await;
    let set = anke.decides("44021", &["K1", "K5"]).await;
    let page = anke.gets(&set).await;
    assert_eq!(page.attributes(".set-sheet a", "href"), [format!("{LIST}/K1"), K5.to_owned()]);
    let elsewhere = anke.decides("46021", &["K1"]).await;
    assert!(anke.gets(&elsewhere).await.all(".set-sheet").is_empty(), "no role there");
    let mut guest = app.visitor();
    let own = guest.decides("44021", &["K1"]).await;
    assert!(guest.gets(&own).await.all(".set-sheet").is_empty());
}

#[tokio::test]
async fn the_sheets_of_a_merged_municipality_stay_with_its_people() {
    let Ghent { app, mut anke, .. } = Ghent::begins().await;
    Open::by(&mut anke, K5).await.types("soon", "Nog voor de fusie.").saves(&mut anke, K5).await.location();
    let mut marleen = app.administrator("marleen").await;
    let merger = [("from", "44021"), ("into", "46021"), ("on", "2026-01-01")];
    marleen.posts("/admin/organisations/merge", &merger).await.location();
    assert_eq!(Open::by(&mut anke, K5).await.shows("soon"), "Nog voor de fusie.");
    assert_eq!(anke.gets("/organisations/46021/sheets").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_copy_holds_what_one_wrote_last() {
    let Ghent { app: _app, mut anke, mut bert } = Ghent::begins().await;
    Open::by(&mut anke, K5)
        .await
        .types("soon", "Van Anke.")
        .types("standing", "0")
        .saves(&mut anke, K5)
        .await;
    Open::by(&mut bert, K5).await.types("soon", "Van Bert.").saves(&mut bert, K5).await.location();
    let copy: serde_json::Value =
        serde_json::from_str(&anke.gets("/account/data.json").await.text()).unwrap();
    assert_eq!(copy["sheets"].as_array().unwrap().len(), 1);
    assert_eq!((&copy["sheets"][0]["field"], &copy["sheets"][0]["value"]), (&"standing".into(), &"0".into()));
    assert_eq!(copy["sheets"][0]["organisation"], "Gent");
}
