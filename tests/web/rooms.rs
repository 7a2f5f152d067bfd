//! A live session from the hall: coming in by code, following the room, giving a
//! ballot and changing it.

use axum::http::StatusCode;
use voorrang::domain::workshop::action::Action;
use voorrang::domain::workshop::participant::Perspective;
use voorrang::domain::workshop::room::Stage;
use voorrang::domain::workshop::settings::{Kind, Ranking, Scope};

use crate::support::{Answer, Hall, TestApp, Visitor};

async fn hall(app: &TestApp) -> Hall {
    app.registered("anke").await;
    app.prepares("anke@gent.be", |_| {}).await
}

impl Visitor {
    async fn puts(&mut self, hall: &Hall, card: &str, pile: &str) -> Answer {
        self.posts(&format!("{}/rounds/1/sort", hall.path()), &[("card", card), ("pile", pile)]).await
    }

    /// Presses the button under the boards.
    async fn sends_ballot(&mut self, hall: &Hall) -> Answer {
        let page = self.gets(&hall.path()).await;
        let field =
            |name: &str| page.attributes(&format!("form[data-send] input[name={name}]"), "value").remove(0);
        let action = page.attributes("form[data-send]", "action").remove(0);
        self.posts(&action, &[("stage", &field("stage")), ("key", &field("key"))]).await
    }

    async fn standing(&mut self, hall: &Hall) -> String {
        self.gets(&hall.path()).await.all("#standing").join("")
    }
}

#[tokio::test]
async fn comes_in_by_the_code_on_the_wall() {
    let app = TestApp::start().await;
    let hall = hall(&app).await;
    let mut anna = app.visitor();
    let spaced = format!("{} {}", &hall.code()[..4].to_lowercase(), &hall.code()[4..]);
    let found = anna.gets(&format!("/join?code={}", spaced.replace(' ', "+"))).await;
    assert_eq!(found.location(), hall.path());
    let door = anna.gets(&hall.path()).await;
    assert_eq!(door.heading(), "U bent uitgenodigd");
    assert_eq!(door.all("#promise"), ["U stemt anoniem"]);
    assert!(door.text().contains("reconstructie op basis van het V-ICT-OR-artikel"));

    let refused =
        anna.posts(&format!("{}/join", hall.path()), &[("perspective", "king"), ("heads", "40")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.all("#perspective-error"), ["Kies uw rol."]);

    anna.joins(&hall).await;
    assert_eq!(anna.gets(&hall.path()).await.heading(), "U bent binnen");
    // Twice is once.
    anna.joins(&hall).await;
    let people: i64 = sqlx::query_scalar("SELECT count(*) FROM workshop_participants")
        .fetch_one(app.state.db.read())
        .await
        .unwrap();
    assert_eq!(people, 1);
}

#[tokio::test]
async fn wrong_old_and_closed_codes_are_the_same_answer() {
    let app = TestApp::start().await;
    let hall = hall(&app).await;
    let mut anna = app.visitor();
    anna.joins(&hall).await;
    hall.advances_to(Stage::Rank).await;
    for action in [Action::CloseRound, Action::Reveal, Action::Decide, Action::Conclude] {
        hall.does(action).await;
    }
    let mut stranger = app.visitor();
    let mut answers = Vec::new();
    for code in [hall.code().as_str(), "BBBBBBBB", "nonsense", "BBBB-BBBB"] {
        let answer = stranger.gets(&format!("/w/{code}")).await;
        let answer = if answer.status == StatusCode::SEE_OTHER {
            stranger.gets(answer.location()).await
        } else {
            answer
        };
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{code}");
        answers.push((answer.heading(), answer.all("main p")));
        let typed = stranger.gets(&format!("/join?code={code}")).await;
        assert_eq!(typed.status, StatusCode::NOT_FOUND);
        assert_eq!(typed.all("#code-error").len(), 1);
    }
    answers.dedup();
    assert_eq!(answers.len(), 1, "{answers:?}");
    // Whoever was there is told that it is over.
    assert_eq!(anna.gets(&hall.path()).await.heading(), "De sessie is afgesloten");
}

#[tokio::test]
async fn who_guesses_codes_has_to_wait_and_who_is_in_does_not() {
    let app = TestApp::start().await;
    let hall = hall(&app).await;
    let mut anna = app.visitor();
    anna.joins(&hall).await;
    let mut guesser = app.visitor();
    for _ in 0..120 {
        assert_eq!(guesser.gets("/w/BBBBBBBB").await.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(guesser.gets("/w/BBBBBBBB").await.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(
        guesser.gets(&hall.path()).await.status,
        StatusCode::TOO_MANY_REQUESTS,
        "nor is a right one told"
    );
    assert_eq!(anna.gets(&hall.path()).await.status, StatusCode::OK);
    app.state.clock.advance(jiff::SignedDuration::from_secs(1));
    assert_eq!(guesser.gets(&hall.path()).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_ballot_is_made_sent_and_corrected_without_scripts() {
    let app = TestApp::start().await;
    let hall = hall(&app).await;
    let mut anna = app.visitor();
    anna.joins(&hall).await;
    assert_eq!(anna.puts(&hall, "K1", "now").await.location(), format!("{}?view=sort#board", hall.path()));
    hall.advances_to(Stage::Sort).await;
    assert_eq!(anna.gets(&hall.path()).await.heading(), "Nu, later of niet nu?");
    for (card, pile) in [("O1", "now"), ("I1", "now"), ("K2", "later")] {
        anna.puts(&hall, card, pile).await;
    }
    let undone = anna.posts(&format!("{}/rounds/1/sort/undo", hall.path()), &[]).await;
    assert_eq!(undone.status, StatusCode::SEE_OTHER);
    assert_eq!(anna.gets(&hall.path()).await.all("#sort-now"), ["3 van 18 gesorteerd"]);
    let sent = anna.sends_ballot(&hall).await;
    assert_eq!(sent.location(), format!("{}#standing", hall.path()));
    assert!(anna.standing(&hall).await.starts_with("Uw stapels zijn ontvangen"));

    hall.does(Action::Advance).await;
    let page = anna.gets(&hall.path()).await;
    assert_eq!(page.heading(), "Wat gaat voor?");
    assert!(anna.standing(&hall).await.starts_with("Uw stapels zijn ontvangen. Zet nu"));
    let rank = format!("{}/rounds/1/rank", hall.path());
    anna.posts(&rank, &[("card", "I1"), ("to", "1")]).await;
    anna.sends_ballot(&hall).await;
    let given = anna.standing(&hall).await;
    assert!(given.starts_with("Uw stem is ontvangen."), "{given}");
    let receipt = given.rsplit(' ').next().unwrap().to_owned();
    anna.posts(&format!("{rank}/order"), &[("order", "K1,O1,I1")]).await;
    let changed = anna.standing(&hall).await;
    assert!(changed.starts_with("U hebt iets gewijzigd.") && changed.ends_with(&receipt), "{changed}");
    anna.sends_ballot(&hall).await;
    assert!(!anna.standing(&hall).await.ends_with(&receipt), "another ballot is another receipt");

    // Too late: refused with the reason, and what was sent counts.
    let stale = anna.gets(&hall.path()).await;
    let key = stale.attributes("form[data-send] input[name=key]", "value").remove(0);
    hall.does(Action::CloseRound).await;
    let late =
        anna.posts(&format!("{}/rounds/1/ballot", hall.path()), &[("stage", "rank"), ("key", &key)]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    let alert = late.all("[role=alert]").join("");
    assert!(alert.starts_with("De ronde is intussen gesloten."), "{alert}");
    assert!(anna.standing(&hall).await.starts_with("Uw stem telt mee."));
    assert_eq!(anna.gets(&hall.path()).await.heading(), "De ronde is gesloten");
}

#[tokio::test]
async fn nothing_that_cannot_be_is_taken() {
    let app = TestApp::start().await;
    let hall = hall(&app).await;
    let mut anna = app.visitor();
    anna.joins(&hall).await;
    hall.advances_to(Stage::Sort).await;
    anna.puts(&hall, "K1", "now").await;
    let foreign = anna.puts(&hall, "X9", "now").await;
    assert_eq!(foreign.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        foreign.all("[role=alert]"),
        ["Kaart X9 zit niet in deze kaartenset. Er is niets veranderd; probeer het opnieuw."]
    );
    assert_eq!(anna.puts(&hall, "K1", "tomorrow").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let other_round =
        anna.posts(&format!("{}/rounds/2/sort", hall.path()), &[("card", "K2"), ("pile", "now")]).await;
    assert_eq!(other_round.status, StatusCode::CONFLICT);
    let ballot = format!("{}/rounds/1/ballot", hall.path());
    for (stage, key, status) in [
        ("rank", "0123456789abcdef", StatusCode::CONFLICT),
        ("reveal", "0123456789abcdef", StatusCode::CONFLICT),
        ("dance", "0123456789abcdef", StatusCode::UNPROCESSABLE_ENTITY),
        ("sort", "short", StatusCode::UNPROCESSABLE_ENTITY),
        ("sort", "0123456789abcdef", StatusCode::SEE_OTHER),
        // The same again is the same receipt.
        ("sort", "0123456789abcdef", StatusCode::SEE_OTHER),
    ] {
        assert_eq!(
            anna.posts(&ballot, &[("stage", stage), ("key", key)]).await.status,
            status,
            "{stage} {key}"
        );
    }
    anna.puts(&hall, "K2", "now").await;
    let reused = anna.posts(&ballot, &[("stage", "sort"), ("key", "0123456789abcdef")]).await;
    assert_eq!(reused.status, StatusCode::CONFLICT, "the same key with other content");
}

#[tokio::test]
async fn a_personal_code_moves_a_place_to_another_device() {
    let app = TestApp::start().await;
    let hall = hall(&app).await;
    let mut anna = app.visitor();
    anna.joins(&hall).await;
    hall.advances_to(Stage::Sort).await;
    anna.puts(&hall, "K1", "now").await;
    let code = anna.gets(&hall.path()).await.all(".code-shown").remove(0);
    let mut tablet = app.visitor();
    let resume = format!("{}/resume", hall.path());
    let wrong = tablet.posts(&resume, &[("resume", "KM4R-7WZT-2BCD")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.all("#resume-error").len(), 1);
    assert_eq!(tablet.posts(&resume, &[("resume", &code.to_lowercase())]).await.location(), hall.path());
    assert_eq!(tablet.gets(&hall.path()).await.all("#sort-now"), ["1 van 18 gesorteerd"]);
    // Both are the same person.
    tablet.puts(&hall, "K2", "now").await;
    assert_eq!(anna.gets(&hall.path()).await.all("#sort-now"), ["2 van 18 gesorteerd"]);
}

#[tokio::test]
async fn a_hall_asks_who_one_is_and_a_named_one_says_so_everywhere() {
    let app = TestApp::start().await;
    app.registered("anke").await;
    let hall = app
        .prepares("anke@gent.be", |proposal| {
            proposal.kind = Kind::Hall;
            proposal.method.is_anonymous = false;
            proposal.method.allows_table_devices = true;
            proposal.method.perspectives = vec![Perspective::Politics];
        })
        .await;
    let mut anna = app.visitor();
    let door = anna.gets(&hall.path()).await;
    assert_eq!(door.all("#promise"), ["Deze sessie is niet anoniem"]);
    assert_eq!(door.all("#organisation option"), ["Kies uw gemeente", "Gent"]);
    let join = format!("{}/join", hall.path());
    let refused =
        anna.posts(&join, &[("name", "<i>Anna</i>"), ("heads", "13"), ("organisation", "11002")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["organisation", "perspective", "heads"] {
        assert_eq!(refused.all(&format!("#{field}-error")).len(), 1, "{field}");
    }
    assert_eq!(refused.attributes("#name", "value"), ["<i>Anna</i>"], "nothing is lost");
    let fields =
        [("name", "<i>Anna</i>"), ("heads", "4"), ("organisation", "44021"), ("perspective", "politics")];
    anna.posts(&join, &fields).await;
    for _ in 0..4 {
        let line = anna.gets(&hall.path()).await.all(".who-line").join("");
        assert_eq!(line, "Gent Politiek Tafel van 4 Niet anoniem: <i>Anna</i>");
        if hall.now().await.room.stage() < Stage::Rank {
            hall.does(Action::Advance).await;
        }
    }
}

#[tokio::test]
async fn the_part_that_follows_is_sent_when_it_differs() {
    let app = TestApp::start().await;
    let hall = hall(&app).await;
    let mut anna = app.visitor();
    anna.joins(&hall).await;
    let page = anna.gets(&hall.path()).await;
    let etag = page.attributes("[data-live]", "data-live-etag").remove(0);
    let part = page.attributes("[data-live]", "data-live-fragment").remove(0);
    let same = anna.sends("GET", &part, "", &[("if-none-match", &etag)]).await;
    assert_eq!(same.status, StatusCode::NOT_MODIFIED);
    hall.does(Action::Advance).await;
    let other = anna.sends("GET", &part, "", &[("if-none-match", &etag)]).await;
    assert_eq!(other.status, StatusCode::OK);
    assert_eq!(other.all("h1"), ["De kaarten"]);
    assert!(!other.text().contains("<html"));
}

#[tokio::test]
async fn a_full_ranking_holds_every_card_of_the_theme_the_round_is_about() {
    let app = TestApp::start().await;
    app.registered("anke").await;
    let hall = app
        .prepares("anke@gent.be", |proposal| {
            proposal.method.ranking = Ranking::Full;
            proposal.method.scope = Scope::ByTheme;
        })
        .await;
    let mut anna = app.visitor();
    anna.joins(&hall).await;
    hall.advances_to(Stage::Sort).await;
    assert_eq!(anna.gets(&hall.path()).await.all("#sort-now"), ["0 van 6 gesorteerd"], "the first theme");
    assert_eq!(
        anna.puts(&hall, "O1", "now").await.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "not of this theme"
    );
    anna.puts(&hall, "K3", "now").await;
    hall.does(Action::Advance).await;
    let rows = anna.gets(&hall.path()).await.attributes("[data-ranking] > [data-card]", "data-card");
    assert_eq!((rows.len(), rows[0].as_str()), (6, "K3"), "{rows:?}");
    anna.sends_ballot(&hall).await.location();
    assert!(anna.standing(&hall).await.starts_with("Uw stem is ontvangen."));
}
