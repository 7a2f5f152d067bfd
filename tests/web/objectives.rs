//! Objectives, action plans and actions: accepted, filled in, moved and taken out, by
//! one and by two at once.

use std::io::Cursor;

use axum::http::StatusCode;
use calamine::{Data, Reader as _, Xlsx};

use crate::support::{Answer, TestApp, Visitor};

/// The lines of a plan for K1 and K5, as they begin: an objective, an action plan of K1
/// with its actions, and one of K5.
const OBJECTIVE: u32 = 14;
const PLAN: u32 = 15;
const ACTION: u32 = 16;

/// Someone with a plan.
struct Desk {
    visitor: Visitor,
    /// Where the objectives stand.
    path: String,
}

impl Desk {
    async fn of(mut visitor: Visitor) -> Self {
        let set = visitor.decides("44021", &["K1", "K5"]).await;
        let plan = visitor.posts(&format!("{set}/masterplan"), &[]).await.location().to_owned();
        Self { visitor, path: format!("{plan}/objectives") }
    }

    /// The same plan before somebody else.
    fn before(&self, visitor: Visitor) -> Self {
        Self { visitor, path: self.path.clone() }
    }

    async fn looks(&mut self) -> Answer {
        self.visitor.gets(&self.path).await
    }

    async fn opens(&mut self, line: u32) -> Answer {
        self.visitor.gets(&format!("{}/{line}", self.path)).await
    }

    async fn posts(&mut self, end: &str, fields: &[(&str, &str)]) -> Answer {
        self.visitor.posts(&format!("{}{end}", self.path), fields).await
    }

    /// Saves the form of a line as it stands, with some fields otherwise.
    async fn saves(&mut self, line: u32, changes: &[(&str, &str)]) -> Answer {
        let form = self.opens(line).await;
        self.sends(&form, line, changes).await
    }

    /// Sends a form that was opened before.
    async fn sends(&mut self, form: &Answer, line: u32, changes: &[(&str, &str)]) -> Answer {
        let mut fields = fields_of(form);
        fields.retain(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
        let fields: Vec<(&str, &str)> =
            fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.posts(&format!("/{line}"), &[&fields[..], changes].concat()).await
    }

    /// The order of the lines.
    async fn order(&mut self) -> Vec<String> {
        self.looks().await.attributes("[data-line]", "data-line")
    }
}

/// What the fields of the form of a line hold.
fn fields_of(form: &Answer) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    let inputs = ".line-form input:not([type=checkbox])";
    fields.extend(form.attributes(inputs, "name").into_iter().zip(form.attributes(inputs, "value")));
    let ticked = ".line-form input[checked]";
    fields.extend(form.attributes(ticked, "name").into_iter().zip(form.attributes(ticked, "value")));
    fields.push(("description".to_owned(), form.raw("#description")));
    fields
}

fn value(form: &Answer, field: &str) -> String {
    form.attributes(&format!("#{field}"), "value").remove(0)
}

async fn begins() -> (TestApp, Desk) {
    let app = TestApp::start().await;
    let desk = Desk::of(app.registered("anke").await).await;
    (app, desk)
}

/// Anke, and Bert at the same plan.
async fn two() -> (TestApp, Desk, Desk) {
    let (app, anke) = begins().await;
    let visitor = app.registered("bert").await;
    app.confirm_membership("bert@gent.be").await;
    let bert = anke.before(visitor);
    (app, anke, bert)
}

#[tokio::test]
async fn a_suggestion_is_accepted_with_what_stands_over_it() {
    let (_app, mut anke) = begins().await;
    let page = anke.looks().await;
    let suggested = page.all(".tree-line.is-suggestion .tree-title").len();
    assert!(suggested > 6);
    assert!(page.all(".tree-title")[0].starts_with("voorstel BD1"), "{:?}", page.all(".tree-title"));
    let answer = anke.posts(&format!("/{ACTION}/accept"), &[]).await;
    assert!(answer.location().ends_with(&format!("?accepted={ACTION}#line-{ACTION}")));
    let page = anke.visitor.gets(answer.location().split('#').next().unwrap()).await;
    assert!(page.all(".tree-said")[0].ends_with("is aanvaard, met wat erboven staat."));
    assert_eq!(page.all(".tree-line.is-suggestion .tree-title").len(), suggested - 3);
    assert!(page.all(".tree-head .hint")[0].contains(&format!("Nog {} voorstellen", suggested - 3)));
    for line in [OBJECTIVE, PLAN, ACTION] {
        assert!(page.all(&format!("#line-{line} > .tree-line.is-suggestion")).is_empty(), "{line}");
    }
}

#[tokio::test]
async fn what_is_not_taken_over_can_be_put_back() {
    let (_app, mut anke) = begins().await;
    let before = anke.order().await;
    let answer = anke.posts(&format!("/{ACTION}/remove"), &[]).await;
    let there = answer.location().split('#').next().unwrap().to_owned();
    let page = anke.visitor.gets(&there).await;
    assert_eq!(page.attributes("[data-line]", "data-line").len(), before.len() - 1);
    assert!(page.all(".tree-removed p")[0].starts_with("Weggehaald: A1.1.1"));
    let back = page.attributes(".tree-removed", "action").remove(0);
    assert_eq!(anke.visitor.posts(&back, &[]).await.location(), anke.path);
    assert_eq!(anke.order().await, before);
    assert!(
        !anke.looks().await.all(&format!("#line-{ACTION} .is-suggestion")).is_empty(),
        "a suggestion still"
    );
}

#[tokio::test]
async fn taking_out_what_has_lines_under_it_asks_first_and_comes_back_whole() {
    let (_app, mut anke) = begins().await;
    let before = anke.order().await;
    let page = anke.looks().await;
    let asks = page.attributes(&format!("#line-{PLAN} > .tree-line a[href$='/remove']"), "href");
    assert_eq!(asks, [format!("{}/{PLAN}/remove", anke.path)]);
    let page = anke.visitor.gets(&asks[0]).await;
    assert_eq!(page.heading(), "Dit weghalen?");
    let under = page.all("main .narrow li");
    assert!(page.all("main p").join(" ").contains(&format!("nog {} regels", under.len())), "{under:?}");
    assert_eq!(anke.order().await, before, "asking takes nothing out");
    let answer = anke.posts(&format!("/{PLAN}/remove"), &[]).await;
    let there = answer.location().split('#').next().unwrap().to_owned();
    assert!(anke.order().await.len() < before.len() - 3);
    let back = anke.visitor.gets(&there).await.attributes(".tree-removed", "action").remove(0);
    anke.visitor.posts(&back, &[]).await.location();
    assert_eq!(anke.order().await, before);
    // Twice the same changes nothing more.
    assert_eq!(anke.visitor.posts(&back, &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(anke.order().await, before);
}

#[tokio::test]
async fn an_action_is_filled_in_with_dates_and_amounts_however_they_are_typed() {
    let (_app, mut anke) = begins().await;
    let saved = anke
        .saves(
            ACTION,
            &[
                ("title", "Eén loket"),
                ("service", "Burgerzaken"),
                ("start", "2027-01-15"),
                ("end", "2027-12-31"),
                ("expenditure-2027", "1.234,5"),
                ("expenditure-2028", "€ 25 000"),
                ("receipts-2028", "100"),
            ],
        )
        .await;
    assert!(saved.location().ends_with(&format!("?saved={ACTION}#line-{ACTION}")));
    let form = anke.opens(ACTION).await;
    assert_eq!(value(&form, "expenditure-2027"), "1.234,50");
    assert_eq!(value(&form, "expenditure-2028"), "25.000");
    assert_eq!(value(&form, "receipts-2028"), "100");
    assert!(form.all(".tree-money").join(" ").contains("Uitgaven € 26.234,50"));
    let page = anke.looks().await;
    for line in [ACTION, PLAN, OBJECTIVE] {
        let facts = page.all(&format!("#line-{line} > .tree-line .tree-money")).join(" ");
        assert!(
            facts.contains("Uitgaven € 26.234,50") && facts.contains("Ontvangsten € 100"),
            "{line}: {facts}"
        );
    }
    let all = page.all(".tree-table tr.is-all").join(" | ");
    assert!(all.contains("Alles samenUitgaven") && all.contains("26.234,50"), "{all}");
    let facts = page.all(&format!("#line-{ACTION} .tree-facts li"));
    assert!(
        facts.iter().any(|fact| fact.starts_with("15 januari 2027 tot en met 31 december 2027")),
        "{facts:?}"
    );
}

#[tokio::test]
async fn what_cannot_be_read_stands_at_its_field_and_nothing_typed_is_lost() {
    let (_app, mut anke) = begins().await;
    let typed = [
        ("title", "Eén loket"),
        ("description", "Twee\nregels"),
        ("expenditure-2027", "1,234.56"),
        ("receipts-2027", "-5"),
        ("start", "2027-12-31"),
        ("end", "2027-02-30"),
    ];
    let answer = anke.saves(ACTION, &typed).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for (field, expected) in [
        ("expenditure-2027", "op twee manieren"),
        ("receipts-2027", "onder nul"),
        ("end", "geen datum die bestaat"),
    ] {
        let said = answer.all(&format!("#{field}-error"));
        assert!(said.len() == 1 && said[0].contains(expected), "{field}: {said:?}");
        assert_eq!(answer.attributes(&format!("#{field}"), "aria-invalid"), ["true"]);
    }
    for (field, typed) in typed.iter().filter(|(field, _)| *field != "description") {
        assert_eq!(value(&answer, field), *typed);
    }
    assert_eq!(answer.raw("#description"), "Twee\nregels");
    // Put right in the form that came back.
    let put_right = [("expenditure-2027", "1.234,56"), ("receipts-2027", ""), ("end", "2027-12-30")];
    let answer = anke.sends(&answer, ACTION, &put_right).await;
    assert_eq!(answer.all("#end-error"), ["Het einde ligt voor het begin."]);
    let answer = anke.sends(&answer, ACTION, &[("end", "2028-01-01"), ("then", "next")]).await;
    assert_eq!(answer.location(), format!("{}/{}", anke.path, ACTION + 1));
    assert_eq!(anke.opens(ACTION).await.raw("#description"), "Twee\nregels");
}

#[tokio::test]
async fn a_code_that_is_taken_and_a_circle_are_refused_at_their_fields() {
    let (_app, mut anke) = begins().await;
    let answer = anke.saves(ACTION, &[("code", "bd1")]).await;
    assert!(answer.all("#code-error")[0].contains("bd1"), "{:?}", answer.all("#code-error"));
    let next = ACTION + 1;
    anke.saves(next, &[("after", &ACTION.to_string())]).await.location();
    let answer = anke.saves(ACTION, &[("after", &next.to_string())]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.all("#after-error")[0].contains("wacht deze actie op zichzelf"));
    assert!(
        anke.looks().await.all(&format!("#line-{next} .tree-facts")).join(" ").contains("wacht op A1.1.1")
    );
}

#[tokio::test]
async fn two_people_in_one_action_see_what_the_other_wrote_and_choose() {
    let (_app, mut anke, mut bert) = two().await;
    let opened = anke.opens(ACTION).await;
    bert.saves(ACTION, &[("service", "Dienst ICT"), ("expenditure-2027", "500")]).await.location();
    let answer = anke.sends(&opened, ACTION, &[("title", "Van Anke"), ("service", "Burgerzaken")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.all(".plan-clash")[0].contains("bert"), "{:?}", answer.all(".plan-clash"));
    assert_eq!(answer.all("#service-theirs"), ["bert schreef hier intussen: Dienst ICT"]);
    assert_eq!(answer.all("#expenditure-2027-theirs"), ["bert schreef hier intussen: 500"]);
    assert!(answer.all("#title-theirs")[0].starts_with("bert schreef hier intussen:"));
    assert!(answer.all("#code-theirs").is_empty(), "what is the same is not told");
    assert_eq!(
        (value(&answer, "title"), value(&answer, "service")),
        ("Van Anke".into(), "Burgerzaken".into())
    );
    assert_eq!(value(&bert.opens(ACTION).await, "service"), "Dienst ICT", "nothing is overwritten");
    // A second time is a choice.
    anke.sends(&answer, ACTION, &[("expenditure-2027", "500")]).await.location();
    let form = bert.opens(ACTION).await;
    let now = ["title", "service", "expenditure-2027"].map(|field| value(&form, field));
    assert_eq!(now, ["Van Anke", "Burgerzaken", "500"]);
}

#[tokio::test]
async fn who_saves_a_line_that_was_taken_out_keeps_what_was_typed() {
    let (_app, mut anke, mut bert) = two().await;
    let opened = anke.opens(ACTION).await;
    bert.posts(&format!("/{ACTION}/remove"), &[]).await.location();
    let answer = anke.sends(&opened, ACTION, &[("title", "Mijn titel"), ("description", "Mijn tekst")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.raw("#kept").contains("Mijn titel\nMijn tekst"), "{}", answer.raw("#kept"));
    assert_eq!(anke.opens(ACTION).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn others_hear_of_a_change_and_fetch_the_tree_alone() {
    let (_app, mut anke, mut bert) = two().await;
    let page = anke.looks().await;
    let etag = page.attributes("[data-tree]", "data-live-etag").remove(0);
    let asks = |etag: &str| {
        vec![("x-fragment".to_owned(), String::new()), ("if-none-match".to_owned(), etag.to_owned())]
    };
    let same = asks(&etag);
    let headers: Vec<_> = same.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let path = anke.path.clone();
    assert_eq!(anke.visitor.sends("GET", &path, "", &headers).await.status, StatusCode::NOT_MODIFIED);
    bert.posts("", &[("title", "Een doelstelling van Bert")]).await.location();
    let part = anke.visitor.sends("GET", &path, "", &headers).await;
    assert_eq!(part.status, StatusCode::OK);
    assert!(part.text().contains("Een doelstelling van Bert") && !part.text().contains("<h1"));
}

#[tokio::test]
async fn lines_are_added_at_each_level_with_a_title() {
    let (_app, mut anke) = begins().await;
    let added = |answer: &Answer| -> String {
        answer.location().split("added=").nth(1).unwrap().split('#').next().unwrap().to_owned()
    };
    let objective = added(&anke.posts("", &[("title", "Nieuwe doelstelling")]).await);
    let plan = added(&anke.posts("", &[("title", "Nieuw plan"), ("under", &objective)]).await);
    let action = added(&anke.posts("", &[("title", "Nieuwe actie"), ("under", &plan)]).await);
    let titles = anke.looks().await.all("[data-line] .tree-title");
    assert_eq!(
        titles[titles.len() - 3..],
        ["BD2 Nieuwe doelstelling", "AP2.1 Nieuw plan", "A2.1.1 Nieuwe actie"]
    );
    let deeper = anke.posts("", &[("title", "Te diep"), ("under", &action)]).await;
    assert_eq!(deeper.status, StatusCode::UNPROCESSABLE_ENTITY);
    let empty = anke.posts("", &[("title", "  "), ("under", &plan)]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(empty.all(&format!("#new-{plan}-error")).len(), 1);
    assert_eq!(empty.attributes(".tree-add[open] [name=under]", "value"), [plan]);
}

#[tokio::test]
async fn lines_move_with_plain_forms_inside_and_between_parents() {
    let (_app, mut anke) = begins().await;
    let page = anke.looks().await;
    let form = |page: &Answer, line: &str, way: &str| {
        let form = format!("#line-{line} > .tree-line form[data-step={way}]");
        let under = page.attributes(&format!("{form} [name=under]"), "value").remove(0);
        let before = page.attributes(&format!("{form} [name=before]"), "value").remove(0);
        (under, before)
    };
    let actions = page.attributes(&format!("#line-{PLAN} .tree-actions > li"), "data-line");
    let last = actions.last().unwrap().clone();
    // Past the last of its own plan it goes to the next.
    let (under, before) = form(&page, &last, "down");
    assert_ne!(under, PLAN.to_string());
    let fields = [("line", last.as_str()), ("under", &under), ("before", &before)];
    let answer = anke.posts("/move", &fields).await;
    let page = anke.visitor.gets(answer.location().split('#').next().unwrap()).await;
    assert!(page.all(".tree-said")[0].contains("staat nu op plaats 1 van"), "{:?}", page.all(".tree-said"));
    assert!(page.all(".tree-said")[0].contains("onder AP1.2"));
    let (under, before) = form(&page, &last, "up");
    anke.posts("/move", &[("line", &last), ("under", &under), ("before", &before)]).await.location();
    let page = anke.looks().await;
    assert_eq!(page.attributes(&format!("#line-{PLAN} .tree-actions > li"), "data-line"), actions);
    let wrong = anke.posts("/move", &[("line", &last), ("under", &OBJECTIVE.to_string())]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.all(".error")[0].contains("een actie staat onder een actieplan"));
}

#[tokio::test]
async fn a_card_gives_back_the_starter_action_that_was_thrown_away() {
    let (_app, mut anke) = begins().await;
    assert!(anke.looks().await.all(".tree-starters").is_empty(), "all of them are in the plan");
    let title = anke.looks().await.all(&format!("#line-{ACTION} .tree-title")).remove(0);
    let title = title.split_once("A1.1.1 ").unwrap().1.to_owned();
    anke.posts(&format!("/{ACTION}/remove"), &[]).await.location();
    let page = anke.looks().await;
    assert_eq!(page.all(".tree-starters .tree-starter"), [title.as_str()]);
    assert!(page.all(".tree-starter-form .hint")[0].starts_with("Komt onder AP1.1"));
    let fields = [("card", "K1"), ("action", "0")];
    let first = anke.posts("/suggested", &fields).await.location().to_owned();
    assert_eq!(anke.posts("/suggested", &fields).await.location(), first, "asked twice, added once");
    let page = anke.looks().await;
    assert!(page.all(".tree-starters").is_empty());
    assert_eq!(page.all(".tree-title").iter().filter(|one| one.contains(&title)).count(), 1);
    assert_eq!(
        anke.posts("/suggested", &[("card", "K1"), ("action", "99")]).await.status,
        StatusCode::NOT_FOUND
    );
    // Where no action plan serves the card, one is chosen.
    for plan in anke.looks().await.attributes(".tree-plans > li", "data-line") {
        anke.posts(&format!("/{plan}/remove"), &[]).await.location();
    }
    let refused = anke.posts("/suggested", &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    anke.posts("", &[("title", "Plan"), ("under", &OBJECTIVE.to_string())]).await.location();
    let page = anke.looks().await;
    let under = page.attributes("#starters-K1 select option", "value").remove(0);
    anke.posts("/suggested", &[("card", "K1"), ("action", "0"), ("under", &under)]).await.location();
    assert_eq!(anke.looks().await.all(".tree-actions > li").len(), 1);
}

#[tokio::test]
async fn codes_are_given_anew_after_asking() {
    let (_app, mut anke) = begins().await;
    let plans = anke.looks().await.attributes(".tree-plans > li", "data-line");
    let swap = [("line", plans[1].as_str()), ("under", &OBJECTIVE.to_string()), ("before", &plans[0])];
    anke.posts("/move", &swap).await.location();
    assert!(anke.looks().await.all(".tree-plans > li > .tree-line .tree-title")[0].contains("AP1.2"));
    let asks = anke.visitor.gets(&format!("{}/codes", anke.path)).await;
    assert!(asks.all(".codes-list li")[0].ends_with("AP1.1"), "{:?}", asks.all(".codes-list li"));
    assert!(asks.all(".notice")[0].contains("financiële software"));
    let answer = anke.posts("/codes", &[]).await;
    let page = anke.visitor.gets(answer.location()).await;
    assert_eq!(page.all(".tree-said"), ["Alle codes zijn opnieuw gegeven."]);
    assert!(page.all(".tree-plans > li > .tree-line .tree-title")[0].contains("AP1.1"));
    let asks = anke.visitor.gets(&format!("{}/codes", anke.path)).await;
    assert!(asks.all(".codes-list").is_empty());
}

#[tokio::test]
async fn the_table_is_read_back_with_numbers_as_numbers() {
    let (_app, mut anke) = begins().await;
    let fields = [
        ("title", "=1+1"),
        ("start", "2027-01-15"),
        ("expenditure-2027", "1.234,5"),
        ("expenditure-2031", "0"),
        ("receipts-2028", "1.000.000"),
    ];
    anke.saves(ACTION, &fields).await.location();
    let file = anke.visitor.gets(&format!("{}/file/xlsx", anke.path)).await;
    assert_eq!(file.headers["content-disposition"], "attachment; filename=\"doelstellingen-gent.xlsx\"");
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(file.bytes)).unwrap();
    let sheet = book.worksheet_range("Doelstellingen").unwrap();
    let rows: Vec<Vec<Data>> = sheet.rows().map(<[Data]>::to_vec).collect();
    let column = |name: &str| {
        let at = rows[0].iter().position(|cell| *cell == Data::String(name.to_owned()));
        at.unwrap_or_else(|| panic!("{name} is not in {:?}", rows[0]))
    };
    let action = &rows[3];
    assert_eq!(action[column("Niveau")], Data::String("Actie".to_owned()));
    assert_eq!(action[column("Code")], Data::String("A1.1.1".to_owned()));
    assert_eq!(action[column("Code erboven")], Data::String("AP1.1".to_owned()));
    assert_eq!(
        action[column("Korte beschrijving")],
        Data::String("=1+1".to_owned()),
        "a text and no formula"
    );
    assert_eq!(action[column("Stand")], Data::String("aanvaard".to_owned()));
    assert_eq!(action[column("Uitgaven 2027")], Data::Float(1234.5));
    assert_eq!(action[column("Uitgaven 2031")], Data::Float(0.0), "nothing is a number too");
    assert_eq!(action[column("Uitgaven 2026")], Data::Empty, "not estimated is empty");
    assert_eq!(action[column("Uitgaven totaal")], Data::Float(1234.5));
    assert_eq!(action[column("Ontvangsten totaal")], Data::Float(1_000_000.0));
    let Data::DateTime(start) = &action[column("Begin")] else { panic!("{:?}", action[column("Begin")]) };
    assert_eq!(start.as_f64(), 46_402.0, "15 January 2027");
    assert_eq!(rows.len(), anke.order().await.len() + 1);

    let file = anke.visitor.gets(&format!("{}/file/csv", anke.path)).await;
    let text = file.text();
    let text = text.strip_prefix('\u{feff}').expect("a mark that it is UTF-8");
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
    let header = reader.headers().unwrap().clone();
    let record = reader.records().nth(2).unwrap().unwrap();
    let cell = |name: &str| &record[header.iter().position(|one| one == name).unwrap()];
    assert_eq!(cell("Korte beschrijving"), "'=1+1");
    assert_eq!((cell("Begin"), cell("Einde")), ("15/01/2027", cell("Einde")));
    assert_eq!((cell("Uitgaven 2027"), cell("Uitgaven 2026")), ("1234,50", ""));
    assert_eq!(cell("Ontvangsten totaal"), "1000000,00");
    assert_eq!(anke.visitor.gets(&format!("{}/file/ods", anke.path)).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_way_from_principle_to_action_is_told_and_drawn() {
    let (_app, mut anke) = begins().await;
    let plan = anke.path.trim_end_matches("/objectives").to_owned();
    let page = anke.visitor.gets(&format!("{plan}/translation")).await;
    assert_eq!(page.all(".chain-picture svg").len(), 1);
    let principles = page.all(".chain-table th[scope=rowgroup]");
    assert!(principles.len() == 2 && principles[0].starts_with("K1 "), "{principles:?}");
    assert_eq!(page.all("#without-action ~ ul li").len(), 2, "nobody accepted anything");
    anke.saves(ACTION, &[("principle", "O1")]).await.location();
    let page = anke.visitor.gets(&format!("{plan}/translation")).await;
    let none = page.all("#serving-none ~ ul li");
    assert!(none.len() == 1 && none[0].starts_with("A1.1.1"), "{none:?}");
    anke.posts(&format!("/{}/accept", ACTION + 1), &[]).await.location();
    let page = anke.visitor.gets(&format!("{plan}/translation")).await;
    assert_eq!(page.all("#without-action ~ ul li").len(), 1);
    // The same stands in the plan, in each format.
    let document = anke.visitor.gets(&format!("{plan}/document/md")).await.text();
    assert!(document.contains("Van principe tot actie"));
    assert!(document.contains("gewicht"));
}

#[tokio::test]
async fn the_roadmap_says_what_has_no_date() {
    let (_app, mut anke) = begins().await;
    let plan = anke.path.trim_end_matches("/objectives").to_owned();
    let before = anke.visitor.gets(&format!("{plan}/roadmap")).await;
    assert!(before.all("#undated").is_empty());
    anke.saves(ACTION, &[("start", ""), ("end", ""), ("title", "Zonder dag")]).await.location();
    let page = anke.visitor.gets(&format!("{plan}/roadmap")).await;
    assert_eq!(page.all("#undated"), ["Eén actie zonder datum"]);
    assert_eq!(page.all("#undated ~ ul li"), ["A1.1.1 Zonder dag"]);
    let dated = page.attributes("#dated ~ ul a", "href");
    assert!(dated.contains(&format!("{}/{}", anke.path, ACTION + 1)), "{dated:?}");
}

#[tokio::test]
async fn a_form_that_does_not_say_what_was_read_overwrites_nothing() {
    let (_app, mut anke) = begins().await;
    let answer = anke.posts(&format!("/{ACTION}"), &[("code", "A9"), ("title", "Blind")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!anke.looks().await.text().contains("Blind"), "it stays as it was");
}
