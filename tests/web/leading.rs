//! A live session from the front: the screen everyone sees and the desk of who
//! leads it.

use axum::http::StatusCode;
use voorrang::domain::catalogue::CardCode;
use voorrang::domain::workshop::participant::{Joining, Perspective};
use voorrang::domain::workshop::receipt::IdempotencyKey;
use voorrang::domain::workshop::room::Stage;
use voorrang::domain::workshop::submission::Submission;
use voorrang::workshops;

use crate::support::{Answer, Hall, TestApp, Visitor};

const DECK: [&str; 18] = [
    "K1", "K2", "K3", "K4", "K5", "K6", "O1", "O2", "O3", "O4", "O5", "I1", "I2", "I3", "I4", "I5", "I6",
    "I7",
];

/// Anke at her desk.
struct Desk<'a> {
    anke: Visitor,
    hall: &'a Hall,
}

impl Desk<'_> {
    fn path(&self, page: &str) -> String {
        format!("/workshops/{}/{page}", self.hall.public_id)
    }

    async fn looks(&mut self) -> Answer {
        let answer = self.anke.gets(&self.path("desk")).await;
        assert_eq!(answer.status, StatusCode::OK);
        answer
    }

    /// Presses the button that says this, as it was on a desk.
    async fn presses_on(&mut self, seen: &Answer, label: &str) -> Answer {
        let page = scraper::Html::parse_document(&seen.text());
        let select = |text| scraper::Selector::parse(text).unwrap();
        let (form, button, input) =
            (select("form[data-guard]"), select("button"), select("input[type=hidden]"));
        let says = |form: &scraper::ElementRef<'_>| {
            form.select(&button).any(|button| button.text().collect::<String>().trim() == label)
        };
        let found = page.select(&form).find(says).unwrap_or_else(|| panic!("no button {label}"));
        let fields: Vec<(String, String)> = found
            .select(&input)
            .map(|input| {
                let value = |name| input.value().attr(name).unwrap_or_default().to_owned();
                (value("name"), value("value"))
            })
            .collect();
        drop(page);
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.anke.posts(&self.path("actions"), &fields).await
    }

    async fn presses(&mut self, label: &str) {
        let seen = self.looks().await;
        let answer = self.presses_on(&seen, label).await;
        assert_eq!(answer.location(), self.path("desk"), "{label}");
    }

    async fn asks(&mut self, fields: &[(&str, &str)]) -> Answer {
        let seen = self.hall.now().await.room.revision().to_string();
        let fields = [fields, &[("seen", seen.as_str())]].concat();
        self.anke.posts(&self.path("actions"), &fields).await
    }

    /// The one large button.
    async fn large(&mut self) -> String {
        self.looks().await.all(".desk-large").join(" | ")
    }
}

async fn looks_up(app: &TestApp, hall: &Hall) -> Answer {
    let answer = app.visitor().gets(&format!("{}/projector", hall.path())).await;
    assert_eq!(answer.status, StatusCode::OK);
    answer
}

/// Comes in and gives a ballot on every card: these first, and the rest not now.
async fn votes(app: &TestApp, hall: &Hall, name: &str, now: &[&str]) {
    let workshop = hall.now().await;
    let joining =
        Joining { perspective: Some(Perspective::Ict), name: name.to_owned(), ..Joining::default() };
    let token = workshops::join(&app.state, &workshop, &joining).await.unwrap().unwrap();
    let seat = workshops::take_seat(&app.state, &token).await.unwrap();
    let codes = |cards: &mut dyn Iterator<Item = &&str>| cards.map(|card| CardCode::new(*card)).collect();
    let submission = Submission {
        round: workshop.room.round_number(),
        stage: Stage::Rank,
        now: codes(&mut now.iter()),
        later: Vec::new(),
        not_now: codes(&mut DECK.iter().filter(|card| !now.contains(card))),
    };
    let key = IdempotencyKey::parse(&format!("{name:0>16}")).unwrap();
    workshops::submit(&app.state, &seat, submission, key).await.unwrap().unwrap();
}

#[tokio::test]
async fn from_the_lobby_to_the_end() {
    let app = TestApp::start().await;
    let anke = app.registered("anke").await;
    let hall = app.prepares("anke@gent.be", |proposal| proposal.method.rounds = 1).await;
    let mut desk = Desk { anke, hall: &hall };

    let screen = looks_up(&app, &hall).await;
    assert_eq!(screen.heading(), "Onze keuzes");
    assert_eq!(screen.all(".screen-address"), ["127.0.0.1:0"]);
    assert_eq!(screen.all(".screen-big-code")[0].replace('-', ""), hall.code());
    assert_eq!(screen.attributes("svg.qr", "aria-label"), ["QR-code om mee te doen"]);
    assert_eq!(screen.all(".screen-present"), ["0 deelnemers"]);
    assert!(screen.text().contains("reconstructie op basis van het V-ICT-OR-artikel"));
    assert!(screen.text().contains("Uw keuze is anoniem"));
    assert!(screen.all(".site-head, .site-foot").is_empty());

    app.visitor().joins(&hall).await;
    assert_eq!(looks_up(&app, &hall).await.all(".screen-present"), ["1 deelnemer"]);
    let lobby = desk.looks().await;
    assert!(lobby.all(".desk-say").join(" ").contains("ga naar 127.0.0.1:0 en tik de code"));
    assert_eq!(lobby.all(".desk-large"), ["Verder naar: Verkennen"]);

    desk.presses("Verder naar: Verkennen").await;
    let screen = looks_up(&app, &hall).await;
    assert_eq!(screen.all(".screen-theme h2").len(), 3);
    assert_eq!(screen.all(".screen-theme li").len(), 18);
    desk.presses("Toon K1 De klant staat centraal").await;
    assert_eq!(looks_up(&app, &hall).await.heading(), "De klant staat centraal");
    desk.presses("Toon K2 Denken vanuit de positie van de klant").await;
    assert_eq!(looks_up(&app, &hall).await.all(".screen-question").len(), 1);
    desk.presses("Haal K2 van het scherm").await;
    assert_eq!(looks_up(&app, &hall).await.heading(), "Waar gaat het over?");

    desk.presses("Verder naar: Sorteren").await;
    assert_eq!(looks_up(&app, &hall).await.all(".screen-count"), ["0 van 1 klaar"]);
    desk.presses("Verder naar: Rangschikken").await;
    for name in ["a", "b", "c"] {
        votes(&app, &hall, name, &["K5", "I2", "O1"]).await;
    }
    let screen = looks_up(&app, &hall).await;
    assert_eq!(screen.all(".screen-count"), ["3 van 4 klaar"]);
    assert_eq!(screen.attributes("progress", "value"), ["3"]);
    assert_eq!(desk.looks().await.all(".desk-ready"), ["3 van 4 klaar"]);

    desk.presses("Sluit ronde 1").await;
    assert_eq!(looks_up(&app, &hall).await.heading(), "De ronde is gesloten");
    desk.presses("Onthul de uitslag").await;
    let screen = looks_up(&app, &hall).await;
    assert_eq!(screen.heading(), "De top 5 van de groep");
    let titles = screen.all(".screen-place-title");
    assert!(
        titles[0].starts_with("K5") && titles[1].starts_with("I2") && titles[2].starts_with("O1"),
        "{titles:?}"
    );
    assert!(screen.all(".screen-diamond").iter().all(String::is_empty), "three people have no order");
    assert!(screen.all(".screen-words").join("").contains("zonder vaste volgorde"));

    desk.presses("Verder naar: Bespreken").await;
    let fields = [("action", "discuss"), ("card", "I2"), ("card", "O1")];
    assert_eq!(desk.asks(&fields).await.status, StatusCode::SEE_OTHER);
    let discussed = looks_up(&app, &hall).await.all(".screen-divided h2");
    assert!(discussed.len() == 2 && discussed[0].starts_with("I2"), "{discussed:?}");
    desk.presses("Ga beslissen").await;
    assert_eq!(looks_up(&app, &hall).await.heading(), "Wat beslist u?");

    // The end is asked twice, and says what it does.
    let link = desk.looks().await.attributes("a.desk-large", "href").remove(0);
    let asked = desk.anke.gets(&link).await;
    assert_eq!(asked.all(".desk-confirm h2"), ["De sessie afsluiten?"]);
    assert!(asked.all(".desk-confirm li").join(" ").contains("Daarna kan niemand nog nagaan wie wat koos"));
    assert_eq!(hall.now().await.room.stage(), Stage::Decide);
    let done = desk.presses_on(&asked, "Sluit de sessie af").await;
    assert_eq!(done.location(), desk.path("desk"));
    assert_eq!(desk.looks().await.all("p.desk-over").len(), 1);
    let gone = app.visitor().gets(&format!("{}/projector", hall.path())).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    // Again: it is done, and nothing to be frightened of.
    assert_eq!(desk.presses_on(&asked, "Sluit de sessie af").await.location(), desk.path("desk"));
}

#[tokio::test]
async fn a_wrong_code_and_an_old_one_are_the_same_answer() {
    let app = TestApp::start().await;
    app.registered("anke").await;
    let hall = app.prepares("anke@gent.be", |_| {}).await;
    let mut stranger = app.visitor();
    assert_eq!(stranger.asks(&format!("{}/projector/events", hall.path())).await, StatusCode::OK);
    let mut answers = Vec::new();
    for code in ["BBBBBBBB", "nonsense"] {
        for page in ["projector", "projector/events"] {
            let answer = stranger.gets(&format!("/w/{code}/{page}")).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{code}/{page}");
            answers.push((answer.heading(), answer.all("main p")));
        }
    }
    answers.dedup();
    assert_eq!(answers.len(), 1, "{answers:?}");
}

/// Two halls in which the same people vote otherwise: until the reveal their
/// screens and desks are the same to the letter.
#[tokio::test]
async fn nothing_of_a_vote_is_seen_before_the_reveal() {
    let app = TestApp::start().await;
    let anke = app.registered("anke").await;
    let halls = [app.prepares("anke@gent.be", |_| {}).await, app.prepares("anke@gent.be", |_| {}).await];
    let orders: [&[&str]; 2] = [&["K5", "I2", "O1"], &["I7", "K4", "O3"]];
    let mut screens = [Vec::new(), Vec::new()];
    for ((hall, order), seen) in halls.iter().zip(orders).zip(&mut screens) {
        let mut desk = Desk { anke: anke.clone(), hall };
        let mut look = async |desk: &mut Desk<'_>| {
            let pages = [looks_up(&app, hall).await.text(), desk.looks().await.text()];
            // Their own codes and pictures of those are all that may differ.
            let code = hall.now().await.code.unwrap().to_string();
            let qr = scraper::Html::parse_document(&pages[0]);
            let path = scraper::Selector::parse("path.qr-dark").unwrap();
            let path =
                qr.select(&path).next().and_then(|path| path.value().attr("d")).unwrap_or("-").to_owned();
            let etag = tags(&pages);
            let mut text = pages.join("\n").replace(&code, "CODE").replace(&hall.code(), "CODE");
            text = text.replace(&path, "PATH").replace(&hall.public_id, "ID");
            for tag in etag {
                text = text.replace(&tag, "TAG");
            }
            seen.push(text);
        };
        hall.advances_to(Stage::Rank).await;
        for name in ["a", "b", "c"] {
            votes(&app, hall, name, order).await;
        }
        look(&mut desk).await;
        desk.presses("Sluit ronde 1").await;
        look(&mut desk).await;
        for stage in ["Sorteren", "Verkennen", "Welkom"] {
            desk.presses(&format!("Terug naar: {stage}")).await;
            look(&mut desk).await;
        }
        hall.advances_to(Stage::Rank).await;
        desk.presses("Onthul de uitslag").await;
        look(&mut desk).await;
        // Put away again.
        desk.presses("Terug naar: Rangschikken").await;
        look(&mut desk).await;
    }
    let [one, other] = screens;
    for (index, (one, other)) in one.iter().zip(&other).enumerate() {
        // The control: once it is revealed, they differ.
        assert_eq!(one == other, index != 5, "{index}");
    }
}

fn tags(pages: &[String]) -> Vec<String> {
    let tags = pages.iter().flat_map(|page| page.split("data-live-etag=\"").skip(1));
    tags.filter_map(|rest| rest.split('"').next()).map(str::to_owned).filter(|tag| !tag.is_empty()).collect()
}

#[tokio::test]
async fn the_screen_is_sent_again_only_when_it_differs() {
    let app = TestApp::start().await;
    app.registered("anke").await;
    let hall = app.prepares("anke@gent.be", |_| {}).await;
    let page = looks_up(&app, &hall).await;
    let attribute = |name: &str| page.attributes("main[data-live]", name).remove(0);
    let (etag, part) = (attribute("data-live-etag"), attribute("data-live-fragment"));
    let mut screen = app.visitor();
    let headers = [("x-fragment", ""), ("if-none-match", etag.as_str())];
    let same = screen.sends("GET", &part, "", &headers).await;
    assert_eq!((same.status, same.bytes.len()), (StatusCode::NOT_MODIFIED, 0));
    let weak = format!("W/{etag}");
    let same = screen.sends("GET", &part, "", &[("x-fragment", ""), ("if-none-match", &weak)]).await;
    assert_eq!(same.status, StatusCode::NOT_MODIFIED);
    app.visitor().joins(&hall).await;
    let other = screen.sends("GET", &part, "", &headers).await;
    assert_eq!(other.status, StatusCode::OK);
    assert!(other.text().contains("1 deelnemer") && !other.text().contains("<html"));
    assert_ne!(other.headers["etag"], etag.as_str());
}

#[tokio::test]
async fn a_second_click_acts_once_and_frightens_nobody() {
    let app = TestApp::start().await;
    let anke = app.registered("anke").await;
    let hall = app.prepares("anke@gent.be", |_| {}).await;
    let mut desk = Desk { anke, hall: &hall };
    let seen = desk.looks().await;
    for _ in 0..2 {
        let answer = desk.presses_on(&seen, "Verder naar: Verkennen").await;
        assert_eq!(answer.location(), desk.path("desk"));
    }
    assert_eq!(hall.now().await.room.stage(), Stage::Explore, "once");
    assert_eq!(desk.looks().await.all("[role=alert]").len(), 0);
}

#[tokio::test]
async fn the_second_of_two_facilitators_sees_what_the_first_did() {
    let app = TestApp::start().await;
    let anke = app.registered("anke").await;
    let hall = app.prepares("anke@gent.be", |_| {}).await;
    let (mut laptop, mut phone) = (Desk { anke: anke.clone(), hall: &hall }, Desk { anke, hall: &hall });
    hall.advances_to(Stage::Sort).await;
    let old = phone.looks().await;
    laptop.presses("Pauzeer").await;
    let refused = phone.presses_on(&old, "Verder naar: Rangschikken").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let alert = refused.all("[role=alert]").join("");
    assert!(alert.starts_with("Intussen is er al iets veranderd"), "{alert}");
    assert_eq!(hall.now().await.room.stage(), Stage::Sort);
    // The page that says so has the room as it is, and its buttons work.
    assert!(refused.text().contains("Hervat"));
    let again = phone.presses_on(&refused, "Verder naar: Rangschikken").await;
    assert_eq!(again.location(), phone.path("desk"));
    // Both wanted the same: no harm.
    let (one, other) = (laptop.looks().await, phone.looks().await);
    assert_eq!(laptop.presses_on(&one, "Sluit ronde 1").await.status, StatusCode::SEE_OTHER);
    assert_eq!(phone.presses_on(&other, "Sluit ronde 1").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn what_cannot_be_done_is_refused_in_words() {
    let app = TestApp::start().await;
    let anke = app.registered("anke").await;
    let hall = app.prepares("anke@gent.be", |_| {}).await;
    let mut desk = Desk { anke, hall: &hall };
    for (fields, words) in [
        (&[("action", "back")][..], "Dit is het begin: u kunt niet verder terug."),
        (&[("action", "reveal")], "Dat kan alleen bij sorteren of rangschikken."),
        (&[("action", "decide")], "Onthul eerst een uitslag."),
        (&[("action", "conclude")], "Ga eerst naar beslissen. Daarna kunt u afsluiten."),
        (&[("action", "show-card"), ("card", "X9")], "Die kaart zit niet in deze kaartenset."),
        (&[("action", "hide-card")], "Er staat geen kaart op het scherm."),
        (&[("action", "add-minutes"), ("minutes", "500")], "Kies 1 tot 60 minuten."),
    ] {
        let refused = desk.asks(fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}");
        assert_eq!(refused.all("[role=alert]"), [words]);
        assert_eq!(refused.heading(), "Onze keuzes");
    }
    hall.advances_to(Stage::Rank).await;
    let refused = desk.asks(&[("action", "reveal")]).await;
    assert_eq!(refused.all("[role=alert]"), ["Sluit eerst de ronde. Dan kunt u de uitslag onthullen."]);
    let nonsense = desk.asks(&[("action", "explode")]).await;
    assert_eq!(nonsense.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(hall.now().await.room.stage(), Stage::Rank);
}

#[tokio::test]
async fn a_named_session_says_so_on_every_screen() {
    let app = TestApp::start().await;
    let anke = app.registered("anke").await;
    let hall = app.prepares("anke@gent.be", |proposal| proposal.method.is_anonymous = false).await;
    let mut desk = Desk { anke, hall: &hall };
    let named = "Deze sessie is niet anoniem: uw naam hoort bij uw keuze.";
    let mut stages = 0;
    loop {
        assert!(looks_up(&app, &hall).await.text().contains(named), "{:?}", hall.now().await.room.stage());
        assert!(desk.looks().await.text().contains(named));
        stages += 1;
        match hall.now().await.room.next_action(&hall.now().await.rules()) {
            None | Some(voorrang::domain::workshop::action::Action::Conclude) => break,
            Some(action) => hall.does(action).await,
        }
    }
    assert!(stages >= 7, "{stages}");
}

#[tokio::test]
async fn fewer_than_three_votes_are_no_result_on_the_screen() {
    let app = TestApp::start().await;
    let anke = app.registered("anke").await;
    let hall = app.prepares("anke@gent.be", |_| {}).await;
    let mut desk = Desk { anke, hall: &hall };
    hall.advances_to(Stage::Rank).await;
    votes(&app, &hall, "a", &["K5"]).await;
    votes(&app, &hall, "b", &["K5"]).await;
    desk.presses("Sluit ronde 1").await;
    desk.presses("Onthul de uitslag").await;
    let screen = looks_up(&app, &hall).await;
    assert_eq!(screen.heading(), "Er is geen uitslag");
    assert!(screen.all(".screen-place").is_empty());
}

#[tokio::test]
async fn who_may_look_early_does_so_alone() {
    let app = TestApp::start().await;
    let anke = app.registered("anke").await;
    let hall = app.prepares("anke@gent.be", |proposal| proposal.method.shows_early_results = true).await;
    let mut desk = Desk { anke, hall: &hall };
    hall.advances_to(Stage::Rank).await;
    for name in ["a", "b", "c"] {
        votes(&app, &hall, name, &["K5", "I2", "O1"]).await;
    }
    assert!(desk.looks().await.all("#desk-early").is_empty(), "not while the round is open");
    desk.presses("Sluit ronde 1").await;
    let early = desk.looks().await.all("#desk-early li");
    assert!(early[0].starts_with("K5") && early[1].starts_with("I2"), "{early:?}");
    let screen = looks_up(&app, &hall).await;
    assert_eq!(screen.heading(), "De ronde is gesloten");
    assert!(!screen.text().contains("I2"));
}

#[tokio::test]
async fn a_second_round_is_held_against_the_first() {
    let app = TestApp::start().await;
    let anke = app.registered("anke").await;
    let hall = app.prepares("anke@gent.be", |proposal| proposal.method.rounds = 2).await;
    let mut desk = Desk { anke, hall: &hall };
    hall.advances_to(Stage::Rank).await;
    for name in ["a", "b", "c"] {
        votes(&app, &hall, name, &["K5", "I2", "O1", "K1", "I6"]).await;
    }
    desk.presses("Sluit ronde 1").await;
    desk.presses("Onthul de uitslag").await;
    desk.presses("Verder naar: Bespreken").await;
    let start = desk.large().await;
    assert!(start.starts_with("Start ronde 2: alle kaarten"), "{start}");
    desk.presses(&start).await;
    assert!(
        !looks_up(&app, &hall).await.text().contains("I6"),
        "a new round shows nothing of the one before"
    );
    for name in ["d", "e", "f"] {
        votes(&app, &hall, name, &["I2", "K5", "O1", "K1", "I7"]).await;
    }
    desk.presses("Sluit ronde 2").await;
    desk.presses("Onthul de uitslag").await;
    let screen = looks_up(&app, &hall).await;
    let shift = screen.all(".screen-place-more strong");
    assert_eq!(shift[0], "▲ was 2");
    assert_eq!(shift[1], "▼ was 1");
    assert!(screen.all(".screen-words").join(" ").contains("Niet meer in de top na ronde 1: I6"));
}

#[tokio::test]
async fn notes_are_the_facilitators_own_and_are_kept() {
    let app = TestApp::start().await;
    let anke = app.registered("anke").await;
    let hall = app.prepares("anke@gent.be", |_| {}).await;
    let mut desk = Desk { anke, hall: &hall };
    let kept =
        desk.anke.posts(&desk.path("notes"), &[("note-K1", " <b>vraag Jan</b> "), ("then", "stay")]).await;
    assert_eq!(kept.location(), format!("{}#notes", desk.path("desk")));
    assert_eq!(desk.looks().await.all("#note-K1"), ["<b>vraag Jan</b>"]);
    assert!(!looks_up(&app, &hall).await.text().contains("vraag Jan"));
    let long = "x".repeat(1_001);
    let fields = [("note-K1", long.as_str()), ("note-K2", "goed")];
    let refused = desk.anke.posts(&desk.path("notes"), &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.all("#note-K1"), [long.as_str()], "as typed");
    assert_eq!(refused.all("#note-K1-error").len(), 1);
    let page = desk.looks().await;
    assert_eq!(page.all("#note-K1"), ["<b>vraag Jan</b>"]);
    assert_eq!(page.all("#note-K2"), ["goed"]);
    desk.anke.posts(&desk.path("notes"), &[("note-K1", "  ")]).await;
    assert_eq!(desk.looks().await.all("#note-K1"), [""]);
    let foreign = desk.anke.posts(&desk.path("notes"), &[("note-X9", "x")]).await;
    assert_eq!(foreign.status, StatusCode::UNPROCESSABLE_ENTITY);
}
