//! A live session as a program takes part in it.

use std::collections::BTreeSet;

use axum::Router;
use axum::body::{Body, BodyDataStream, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use futures_util::StreamExt as _;
use serde_json::{Value, json};
use tower::ServiceExt as _;
use voorrang::app::routes;
use voorrang::domain::catalogue::CardCode;
use voorrang::domain::workshop::action::Action;
use voorrang::domain::workshop::participant::Perspective;
use voorrang::domain::workshop::room::Stage;
use voorrang::domain::workshop::settings::Kind;

use crate::support::{Hall, TestApp};

/// A program that calls the API.
#[derive(Clone)]
struct Program {
    router: Router,
    token: Option<String>,
}

struct Reply {
    status: StatusCode,
    headers: HeaderMap,
    body: Value,
}

impl Reply {
    #[track_caller]
    fn is(&self, status: u16) -> &Value {
        assert_eq!(self.status, status, "{}", self.body);
        &self.body
    }

    /// The kind of a problem, whose status is said twice the same.
    #[track_caller]
    fn problem(&self) -> &str {
        assert_eq!(self.headers["content-type"], "application/problem+json", "{}", self.body);
        assert_eq!(self.body["status"], self.status.as_u16());
        assert!(!self.body["title"].as_str().unwrap().starts_with("error-"), "{}", self.body);
        self.body["type"].as_str().unwrap().strip_prefix("urn:voorrang:problem:").unwrap()
    }

    /// Status, kind and name of what was refused.
    #[track_caller]
    fn refused(&self) -> (u16, &str, &str) {
        (self.status.as_u16(), self.problem(), self.body["code"].as_str().unwrap_or_default())
    }
}

impl Program {
    fn of(app: &TestApp) -> Self {
        Self { router: app.router(), token: None }
    }

    async fn responds(
        &self,
        method: &str,
        path: &str,
        body: impl Into<Body>,
        headers: &[(&str, &str)],
    ) -> axum::response::Response {
        let mut request =
            Request::builder().method(method).uri(format!("/api/v1{path}")).header("host", "voorrang.test");
        if let Some(token) = &self.token {
            request = request.header("authorization", format!("Bearer {token}"));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.router.clone().oneshot(request.body(body.into()).unwrap()).await.unwrap()
    }

    async fn sends(&self, method: &str, path: &str, body: &str, headers: &[(&str, &str)]) -> Reply {
        let response = self.responds(method, path, body.to_owned(), headers).await;
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        let body = if bytes.is_empty() { Value::Null } else { serde_json::from_slice(&bytes).unwrap() };
        Reply { status: parts.status, headers: parts.headers, body }
    }

    async fn gets(&self, path: &str) -> Reply {
        self.sends("GET", path, "", &[]).await
    }

    async fn posts(&self, path: &str, body: &Value) -> Reply {
        self.sends("POST", path, &body.to_string(), &[("content-type", "application/json")]).await
    }

    async fn joins(app: &TestApp, hall: &Hall) -> Self {
        let nobody = Self::of(app);
        let path = format!("/workshops/{}/participants", hall.code());
        let place = nobody.posts(&path, &json!({ "perspective": "ict" })).await;
        Self { token: Some(place.is(201)["token"].as_str().unwrap().to_owned()), ..nobody }
    }

    async fn saves(&self, body: &Value) -> Reply {
        self.sends("PUT", "/me/draft", &body.to_string(), &[("content-type", "application/json")]).await
    }

    async fn gives(&self, key: &str, body: &Value) -> Reply {
        let headers = [("content-type", "application/json"), ("idempotency-key", key)];
        self.sends("POST", "/me/ballots", &body.to_string(), &headers).await
    }

    /// Ranks these and puts every other card away.
    async fn ranks(&self, key: &str, now: &[&str]) -> Reply {
        let cards = self.me().await["cards"].as_array().unwrap().clone();
        let rest: Vec<_> = cards.into_iter().filter(|card| now.iter().all(|own| card != own)).collect();
        self.gives(key, &json!({ "round": 1, "stage": "rank", "now": now, "not_now": rest })).await
    }

    async fn me(&self) -> Value {
        self.gets("/me").await.is(200).clone()
    }
}

fn ranked(now: &[&str]) -> Value {
    json!({ "round": 1, "stage": "rank", "now": now })
}

async fn hall(app: &TestApp) -> Hall {
    app.registered("anke").await;
    app.prepares("anke@gent.be", |_| {}).await
}

async fn next_event(events: &mut BodyDataStream) -> String {
    String::from_utf8(events.next().await.unwrap().unwrap().to_vec()).unwrap()
}

#[tokio::test]
async fn a_participant_walks_the_whole_path() {
    let app = TestApp::start().await;
    let hall = hall(&app).await;
    let anna = Program::of(&app);
    let told = anna.gets(&format!("/workshops/{}", hall.code())).await;
    let told = told.is(200);
    assert_eq!(told["title"], "Onze keuzes");
    assert_eq!(told["is_anonymous"], true);
    assert_eq!(told["joining"]["perspectives"], json!(["politics", "management", "ict", "service"]));
    assert_eq!(told["catalogue"]["cards"].as_array().unwrap().len(), 18);

    let anna = Program::joins(&app, &hall).await;
    let me = anna.me().await;
    assert_eq!((&me["stage"], &me["is_open"], &me["given"]), (&json!("lobby"), &json!(false), &Value::Null));
    assert_eq!(me["participant"]["perspective"], "ict");
    let dealt: BTreeSet<_> = me["cards"].as_array().unwrap().iter().map(Value::to_string).collect();
    assert_eq!(dealt.len(), 18);

    let mut events = anna.responds("GET", "/me/events", "", &[]).await.into_body().into_data_stream();
    assert!(next_event(&mut events).await.contains("event: changed"));
    hall.advances_to(Stage::Explore).await;
    hall.does(Action::ShowCard(CardCode::new("K5"))).await;
    assert!(next_event(&mut events).await.contains("event: changed"));
    assert_eq!(anna.me().await["card_shown"], "K5");

    hall.advances_to(Stage::Sort).await;
    let piles = json!({ "round": 1, "now": ["K5", "K1"], "later": ["O2"], "not_now": ["I7"] });
    assert_eq!(anna.saves(&piles).await.status, StatusCode::NO_CONTENT);
    let draft = anna.me().await["draft"].clone();
    assert_eq!(draft, json!({ "now": ["K5", "K1"], "later": ["O2"], "not_now": ["I7"] }));
    let mut sent = piles;
    sent["stage"] = json!("sort");
    let sorted = anna.gives("anna-sorts-000001", &sent).await;
    assert_eq!(sorted.is(201)["round"], 1);

    hall.advances_to(Stage::Rank).await;
    let receipt = anna.ranks("anna-ranks-000001", &["K1", "K5"]).await;
    let receipt = receipt.is(201)["receipt"].clone();
    let given = anna.me().await["given"].clone();
    assert_eq!((&given["stage"], &given["now"]), (&json!("rank"), &json!(["K1", "K5"])));
    assert_eq!(given["receipt"], receipt);
    // And to the other device.
    let code = anna.me().await["participant"]["resume_code"].clone();
    let resumed = Program::of(&app)
        .posts(&format!("/workshops/{}/resume", hall.code()), &json!({ "resume_code": code }))
        .await;
    assert_eq!(resumed.is(200)["token"].as_str(), anna.token.as_deref());

    for number in 0..2 {
        let other = Program::joins(&app, &hall).await;
        other.ranks(&format!("other-ranks-{number:06}"), &["K1", "I2"]).await.is(201);
    }
    assert_eq!(anna.gets("/me/results/1").await.problem(), "result", "not before it is revealed");
    hall.does(Action::CloseRound).await;
    assert_eq!(anna.gets("/me/results/1").await.problem(), "result");
    hall.does(Action::Reveal).await;
    assert_eq!(anna.me().await["results"], json!([1]));
    let result = anna.gets("/me/results/1").await;
    let result = result.is(200);
    assert_eq!((&result["people"], &result["is_small"]), (&json!(3), &json!(true)));
    assert_eq!(result["order"][0]["card"], "K1");
    assert_eq!(result["order"][0]["top1"], 3);
    let at = |card: &str| result["cards"].as_array().unwrap().iter().position(|code| code == card).unwrap();
    assert_eq!(result["above"][at("K1")][at("K5")], 3);
    assert_eq!(result["above"][at("K5")][at("I2")], 1);
    assert_eq!(anna.gets("/me/results/2").await.problem(), "result");
    assert_eq!(anna.gets("/me/results/x").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_deck_is_told_in_the_language_that_is_asked() {
    let app = TestApp::start().await;
    let hall = hall(&app).await;
    let program = Program::of(&app);
    let path = format!("/workshops/{}", hall.code());
    let dutch = program.gets(&path).await;
    let french = program.sends("GET", &path, "", &[("accept-language", "fr-BE")]).await;
    let asked = program.sends("GET", &format!("{path}?language=en"), "", &[("accept-language", "fr")]).await;
    let titles: BTreeSet<_> = [&dutch, &french, &asked]
        .map(|reply| reply.is(200)["catalogue"]["cards"][0]["title"].to_string())
        .into();
    assert_eq!(titles.len(), 3);
    assert_eq!(asked.headers["content-language"], "en");
    assert_eq!(asked.headers["vary"], "accept-language");
    let unknown = program.gets(&format!("{path}?language=de")).await;
    assert_eq!((unknown.status, unknown.problem()), (StatusCode::BAD_REQUEST, "bad-request"));
    // With or without the hyphen it is shown with.
    let typed = format!("/workshops/{}-{}", &hall.code()[..4], hall.code()[4..].to_lowercase());
    assert_eq!(program.gets(&typed).await.is(200)["code"].as_str(), Some(hall.code().as_str()));
}

#[tokio::test]
async fn what_is_unchanged_is_not_told_again() {
    let app = TestApp::start().await;
    let hall = hall(&app).await;
    let anna = Program::joins(&app, &hall).await;
    let tag = anna.gets("/me").await.headers["etag"].to_str().unwrap().to_owned();
    let same = anna.sends("GET", "/me", "", &[("if-none-match", &tag)]).await;
    assert_eq!((same.status, same.body), (StatusCode::NOT_MODIFIED, Value::Null));
    hall.does(Action::Advance).await;
    let changed = anna.sends("GET", "/me", "", &[("if-none-match", &tag)]).await;
    assert_eq!(changed.is(200)["stage"], "explore");
}

#[tokio::test]
async fn every_fault_of_who_joins_is_told_at_its_field() {
    let app = TestApp::start().await;
    app.registered("anke").await;
    let hall = app
        .prepares("anke@gent.be", |proposal| {
            proposal.kind = Kind::Hall;
            proposal.method.is_anonymous = false;
            proposal.method.perspectives = vec![Perspective::Ict];
        })
        .await;
    let program = Program::of(&app);
    let path = format!("/workshops/{}/participants", hall.code());
    let wrong = json!({ "organisation": "11002", "perspective": "politics", "heads": 300, "name": " " });
    let refused = program.posts(&path, &wrong).await;
    assert_eq!((refused.status, refused.problem()), (StatusCode::UNPROCESSABLE_ENTITY, "bad-fields"));
    let errors = refused.body["errors"].as_array().unwrap();
    let fields: Vec<_> = errors.iter().map(|error| error["field"].as_str().unwrap()).collect();
    assert_eq!(fields, ["organisation", "perspective", "heads", "name"]);
    assert_eq!(errors[0]["detail"], "Kies een gemeente die meedoet.");
    let in_french = [("content-type", "application/json"), ("accept-language", "fr")];
    let refused = program.sends("POST", &path, "{}", &in_french).await;
    assert_ne!(refused.body["errors"][0]["detail"], errors[0]["detail"]);
    let right = json!({ "organisation": "44021", "perspective": "ict", "name": "Anna <De Smet>" });
    let token = program.posts(&path, &right).await.is(201)["token"].as_str().unwrap().to_owned();
    let anna = Program { token: Some(token), ..program };
    assert_eq!(anna.me().await["participant"]["name"], "Anna <De Smet>");
}

#[tokio::test]
async fn a_body_that_cannot_be_read_is_told_why() {
    let app = TestApp::start().await;
    let hall = hall(&app).await;
    let anna = Program::joins(&app, &hall).await;
    let join = format!("/workshops/{}/participants", hall.code());
    let resume = format!("/workshops/{}/resume", hall.code());
    for (method, path) in
        [("POST", join.as_str()), ("POST", &resume), ("PUT", "/me/draft"), ("POST", "/me/ballots")]
    {
        let key = ("idempotency-key", "0123456789abcdef");
        let json = [("content-type", "application/json"), key];
        let answers = [
            anna.sends(method, path, "{", &json).await,
            anna.sends(method, path, r#"{"king": 1}"#, &json).await,
            anna.sends(method, path, "[[]]", &json).await,
            anna.sends(method, path, "now=K1", &[("content-type", "text/plain"), key]).await,
            anna.sends(method, path, "{}", &[key]).await,
            anna.sends(method, path, &format!(r#"{{"king": "{}"}}"#, "a".repeat(65 * 1024)), &json).await,
        ];
        let told: Vec<_> = answers.iter().map(|answer| (answer.status.as_u16(), answer.problem())).collect();
        assert_eq!(
            told,
            [
                (400, "no-json"),
                (422, "bad-json"),
                (422, "bad-json"),
                (415, "media-type"),
                (415, "media-type"),
                (413, "too-large")
            ],
            "{path}"
        );
        assert!(answers[1].body["cause"].as_str().unwrap().contains("unknown field `king`"), "{path}");
    }
    let wrong = anna.gives("0123456789abcdef", &json!({ "round": 1, "stage": "king" })).await;
    assert_eq!(wrong.problem(), "bad-json");
    assert!(wrong.body["cause"].as_str().unwrap().starts_with("stage: "), "{}", wrong.body);
    let method = anna.sends("DELETE", "/me", "", &[]).await;
    assert_eq!((method.status.as_u16(), method.problem()), (405, "method"));
    assert!(method.headers.contains_key("allow"));
}

#[tokio::test]
async fn a_ballot_sent_again_gets_the_same_receipt_and_another_under_its_key_is_refused() {
    let app = TestApp::start().await;
    let hall = hall(&app).await;
    let (anna, bert) = (Program::joins(&app, &hall).await, Program::joins(&app, &hall).await);
    let early = anna.gives("early-000000000001", &ranked(&["K1"])).await;
    assert_eq!(early.refused(), (409, "refused", "not-yet"));
    hall.advances_to(Stage::Rank).await;
    let first = anna.gives("anna-000000000001", &ranked(&["K1", "K5"])).await.is(201).clone();
    anna.gives("anna-000000000002", &ranked(&["I1"])).await.is(201);
    let again = anna.gives("anna-000000000001", &ranked(&["K1", "K5"])).await;
    assert_eq!(again.is(201), &first);
    let quoted = anna.gives("\"anna-000000000001\"", &ranked(&["K1", "K5"])).await;
    assert_eq!(quoted.is(201), &first, "as the standard writes the header");
    assert_eq!(anna.me().await["given"]["now"], json!(["I1"]), "a repetition undoes nothing");
    let other = anna.gives("anna-000000000001", &ranked(&["O1"])).await;
    assert_eq!(other.refused(), (409, "refused", "key-reused"));
    bert.gives("anna-000000000001", &ranked(&["O1"])).await.is(201);

    for key in ["", "short", "0123456789abcde é"] {
        let refused = anna.gives(key, &ranked(&["K1"])).await;
        assert_eq!(refused.refused(), (400, "refused", "no-idempotency-key"), "{key}");
    }
    let without = anna.posts("/me/ballots", &ranked(&["K1"])).await;
    assert_eq!(without.refused(), (400, "refused", "no-idempotency-key"));

    hall.does(Action::CloseRound).await;
    assert_eq!(anna.gives("anna-000000000001", &ranked(&["K1", "K5"])).await.is(201), &first);
    let late = anna.gives("anna-000000000003", &ranked(&["K1"])).await;
    assert_eq!(late.refused(), (409, "refused", "round-closed"));
    assert!(late.body["detail"].as_str().unwrap().starts_with("De ronde is intussen gesloten."));
}

#[tokio::test]
async fn each_ballot_that_cannot_be_is_refused_by_name() {
    let app = TestApp::start().await;
    let hall = hall(&app).await;
    let anna = Program::joins(&app, &hall).await;
    hall.advances_to(Stage::Rank).await;
    let ballot = |fields: Value| {
        let mut ballot = json!({ "round": 1, "stage": "rank" });
        ballot.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        ballot
    };
    for (fields, expected) in [
        (json!({ "now": ["K1"], "later": ["K1"] }), (422, "card-twice")),
        (json!({ "now": ["X9"] }), (422, "card-not-in-round")),
        (json!({ "now": ["<script>"] }), (422, "card-not-in-round")),
        (json!({ "now": ["K1", "K2", "K3", "K4", "K5", "K6"] }), (422, "too-many-ranked")),
        (json!({}), (422, "empty-ballot")),
        (json!({ "round": 2, "now": ["K1"] }), (409, "not-yet")),
        (json!({ "stage": "lobby", "now": ["K1"] }), (409, "wrong-stage")),
    ] {
        let refused = anna.gives("0123456789abcdef", &ballot(fields.clone())).await;
        let (status, _, code) = refused.refused();
        assert_eq!((status, code), expected, "{fields}");
        assert!(!refused.body["detail"].as_str().unwrap().starts_with("phone-"), "{}", refused.body);
    }
    // Each was refused, so their key is still free.
    anna.gives("0123456789abcdef", &ranked(&["K1"])).await.is(201);
    for (draft, expected) in [
        (json!({ "round": 1, "now": ["K1", "K1"] }), (422, "card-twice")),
        (json!({ "round": 1, "later": ["X9"] }), (422, "card-not-in-round")),
        (json!({ "round": 2 }), (409, "not-yet")),
    ] {
        let refused = anna.saves(&draft).await;
        let (status, _, code) = refused.refused();
        assert_eq!((status, code), expected, "{draft}");
    }
    assert_eq!(anna.me().await["draft"]["now"], json!(["K1"]), "what was refused changed nothing");
}

#[tokio::test]
async fn no_token_is_401_and_one_that_opens_nothing_is_not_there() {
    let app = TestApp::start().await;
    hall(&app).await;
    let nobody = Program::of(&app);
    let without = nobody.gets("/me").await;
    assert_eq!((without.status.as_u16(), without.problem()), (401, "no-token"));
    assert_eq!(without.headers["www-authenticate"], "Bearer");
    for token in ["0".repeat(64), "nonsense".to_owned(), "' OR 1=1 --".to_owned()] {
        let stranger = Program { token: Some(token), ..nobody.clone() };
        let answer = stranger.gets("/me").await;
        assert_eq!((answer.status.as_u16(), answer.problem()), (404, "participant"));
    }
}

#[tokio::test]
async fn wrong_old_and_closed_codes_are_one_answer_and_who_guesses_waits() {
    let app = TestApp::start().await;
    let hall = hall(&app).await;
    let other = app.prepares("anke@gent.be", |_| {}).await;
    let anna = Program::joins(&app, &hall).await;
    let code = anna.me().await["participant"]["resume_code"].clone();
    let nobody = Program::of(&app);
    // Behind another door, and one nobody has.
    for (hall, code) in [(&other, code.clone()), (&hall, json!("2345-6789-BCDF")), (&hall, json!("x"))] {
        let path = format!("/workshops/{}/resume", hall.code());
        let answer = nobody.posts(&path, &json!({ "resume_code": code })).await;
        assert_eq!((answer.status.as_u16(), answer.problem()), (404, "resume"));
    }
    hall.advances_to(Stage::Rank).await;
    for action in [Action::CloseRound, Action::Reveal, Action::Decide, Action::Conclude] {
        hall.does(action).await;
    }
    let mut answers = Vec::new();
    for code in [hall.code().as_str(), "BBBBBBBB", "nonsense"] {
        let door = nobody.gets(&format!("/workshops/{code}")).await;
        let join = nobody.posts(&format!("/workshops/{code}/participants"), &json!({})).await;
        let resume = json!({ "resume_code": "2345-6789-BCDF" });
        let resume = nobody.posts(&format!("/workshops/{code}/resume"), &resume).await;
        answers.extend([door, join, resume].map(|answer| (answer.status, answer.body)));
    }
    answers.dedup();
    assert_eq!(answers.len(), 1, "{answers:?}");
    assert_eq!(anna.me().await["stage"], "concluded", "who was there is told that it is over");
    let late = anna.gives("0123456789abcdef", &ranked(&["K1"])).await;
    assert_eq!(late.refused(), (409, "refused", "concluded"));
    // Twelve were wrong already.
    for _ in 0..108 {
        nobody.gets("/workshops/BBBBBBBB").await;
    }
    let answer = nobody.gets(&format!("/workshops/{}", other.code())).await;
    assert_eq!((answer.status.as_u16(), answer.problem()), (429, "too-many"));
}

#[tokio::test]
async fn a_page_of_another_site_is_refused_and_a_program_is_not() {
    let app = TestApp::start().await;
    let hall = hall(&app).await;
    let anna = Program::joins(&app, &hall).await;
    let piles = r#"{"round": 1}"#;
    for header in [("sec-fetch-site", "cross-site"), ("origin", "https://elders.example")] {
        let headers = [("content-type", "application/json"), header];
        let refused = anna.sends("PUT", "/me/draft", piles, &headers).await;
        assert_eq!((refused.status.as_u16(), refused.problem()), (403, "cross-site"));
    }
    // The control, which says neither.
    let saved = anna.sends("PUT", "/me/draft", piles, &[("content-type", "application/json")]).await;
    assert_eq!(saved.status, StatusCode::NO_CONTENT, "{}", saved.body);
}

#[tokio::test]
async fn the_description_lists_every_route_and_no_other() {
    let app = TestApp::start().await;
    let reply = Program::of(&app).gets("/openapi.json").await;
    let document = reply.is(200);
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1"));
    let mut described = BTreeSet::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            described.insert((method.to_uppercase(), path.clone()));
            let is_mine = path.starts_with("/api/v1/me");
            assert_eq!(operation["security"].is_array(), is_mine, "{method} {path}");
            assert!(operation["responses"]["default"].is_object(), "{method} {path}");
            assert!(operation["summary"].as_str().is_some_and(|summary| !summary.is_empty()));
        }
    }
    let served: BTreeSet<_> = routes()
        .into_iter()
        .filter(|route| route.path.starts_with("/api/"))
        .map(|route| (route.method.to_string(), route.path.to_owned()))
        .collect();
    assert!(!served.is_empty());
    assert_eq!(described, served);
    // Whatever it refers to is in it.
    let text = document.to_string();
    for reference in text.split(r##""$ref":"#"##).skip(1) {
        let pointer = reference.split('"').next().unwrap();
        assert!(document.pointer(pointer).is_some(), "{pointer} is not in it");
    }
}
