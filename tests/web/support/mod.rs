//! A test application and people who use it.

pub mod session;

use std::collections::BTreeMap;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use jiff::Timestamp;
use scraper::{Html, Selector};
use tempfile::TempDir;
use tower::ServiceExt as _;
use voorrang::accounts;
use voorrang::app::{self, AppState};
use voorrang::catalogues;
use voorrang::chance::Chance;
use voorrang::clock::Clock;
use voorrang::config::Config;
use voorrang::decisions;
use voorrang::domain::language::Language;
use voorrang::domain::municipality::NisCode;
use voorrang::domain::rights::{Membership, OwnerId, Role};
use voorrang::domain::workshop::action::Action;
use voorrang::domain::workshop::code::JoinCode;
use voorrang::domain::workshop::room::Stage;
use voorrang::domain::workshop::script::Template;
use voorrang::domain::workshop::settings::{CatalogueVersion, Proposal, Settings};
use voorrang::mail::Mailer;
use voorrang::organisations;
use voorrang::workshops::{self, Workshop};

/// Noon in Brussels on the day the tests live in.
const NOW: &str = "2026-11-24T11:00:00Z";

/// A running application with an empty database of its own.
pub struct TestApp {
    pub state: AppState,
    router: Router,
    _folder: TempDir,
}

impl TestApp {
    pub async fn start() -> Self {
        Self::start_with(Router::new()).await
    }

    /// With pages of a test's own, under the layers of the application.
    pub async fn start_with(more: Router<AppState>) -> Self {
        Self::start_as(more, |_| {}).await
    }

    /// Where mail is sent, to be read in `state.mail.sent()`.
    pub async fn start_with_mail() -> Self {
        Self::start_as(Router::new(), |state| state.mail = Mailer::for_testing()).await
    }

    /// Set up otherwise.
    pub async fn start_configured(change: impl FnOnce(&mut Config)) -> Self {
        Self::start_set_up(Router::new(), change, |_| {}).await
    }

    /// With something in the application changed.
    pub async fn start_as(more: Router<AppState>, change: impl FnOnce(&mut AppState)) -> Self {
        Self::start_set_up(more, |_| {}, change).await
    }

    async fn start_set_up(
        more: Router<AppState>,
        set_up: impl FnOnce(&mut Config),
        change: impl FnOnce(&mut AppState),
    ) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut config = Config::for_testing(folder.path().join("voorrang.db"));
        set_up(&mut config);
        let clock = Clock::fixed(NOW.parse::<Timestamp>().unwrap());
        let mut state = AppState::start(config, clock, Chance::seeded(7)).await.unwrap();
        change(&mut state);
        Self { router: app::router_with(state.clone(), more), state, _folder: folder }
    }

    /// The same database after the program was stopped and started.
    pub async fn restarts(self) -> Self {
        self.state.db.close().await;
        let Self { state, _folder, .. } = self;
        let config = Config::clone(&state.config);
        let state = AppState::start(config, state.clock.clone(), state.chance.clone()).await.unwrap();
        Self { router: app::router(state.clone()), state, _folder }
    }

    /// What is served, for tests over real sockets.
    pub fn router(&self) -> Router {
        self.router.clone()
    }

    /// Someone with a browser of their own.
    pub fn visitor(&self) -> Visitor {
        Visitor { router: self.router.clone(), cookies: BTreeMap::new(), user_agent: "" }
    }

    /// Someone who registered.
    pub async fn registered(&self, name: &str) -> Visitor {
        let mut visitor = self.visitor();
        visitor.registers(name).await;
        visitor
    }

    /// Gives someone a role: in the organisation with this key, or for the whole
    /// installation.
    pub async fn grants(&self, email: &str, role: Role, organisation: Option<&str>) {
        let account = accounts::find_account_by_email(self.state.db.read(), email).await.unwrap().unwrap();
        let organisation = match organisation {
            Some(key) => {
                Some(organisations::find_organisation(self.state.db.read(), key).await.unwrap().unwrap().id)
            }
            None => None,
        };
        let mut tx = self.state.db.begin_write().await.unwrap();
        accounts::put_membership(&mut tx, account, Membership { organisation, role }, true, 0).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// Closes an account, as an administrator does.
    pub async fn disables(&self, email: &str) {
        let mut tx = self.state.db.begin_write().await.unwrap();
        let closed = sqlx::query("UPDATE accounts SET disabled_at = 1 WHERE email = ?")
            .bind(email.to_owned())
            .execute(&mut tx)
            .await
            .unwrap();
        assert_eq!(closed.rows_affected(), 1);
        tx.commit().await.unwrap();
    }

    /// Someone who registered and was made administrator.
    pub async fn administrator(&self, name: &str) -> Visitor {
        let visitor = self.registered(name).await;
        self.grants(&format!("{name}@gent.be"), Role::Administrator, None).await;
        visitor
    }

    /// A partnership of these municipalities, by its key.
    pub async fn partnership(&self, name: &str, nis_codes: &[&str]) -> String {
        let mut members = Vec::new();
        for code in nis_codes {
            let code = NisCode::parse(code).unwrap();
            members.push(
                organisations::find_municipality(self.state.db.read(), &code).await.unwrap().unwrap().id,
            );
        }
        let key = self.state.chance.public_id().unwrap();
        let mut tx = self.state.db.begin_write().await.unwrap();
        organisations::create_partnership(&mut tx, &key, name, &members).await.unwrap();
        tx.commit().await.unwrap();
        key
    }

    /// Makes another deck the active one, as an import will.
    pub async fn plays_with(&self, catalogue: &str) {
        let mut tx = self.state.db.begin_write().await.unwrap();
        sqlx::query("UPDATE catalogues SET is_active = 0").execute(&mut tx).await.unwrap();
        sqlx::query(
            "INSERT INTO catalogues (key, version, content, is_active, imported_at)
             VALUES ('other', '1', ?, 1, 0)",
        )
        .bind(catalogue.to_owned())
        .execute(&mut tx)
        .await
        .unwrap();
        tx.commit().await.unwrap();
    }

    /// Prepares a live session of someone with an account: *Kort*, for Ghent, with
    /// whatever is changed.
    pub async fn prepares(&self, email: &str, change: impl FnOnce(&mut Proposal)) -> Hall {
        let owner: i64 = sqlx::query_scalar(
            "SELECT o.id FROM owners o JOIN accounts a ON a.id = o.account_id WHERE a.email = ?",
        )
        .bind(email.to_owned())
        .fetch_one(self.state.db.read())
        .await
        .unwrap();
        let (id, catalogue) = catalogues::load_active(&self.state).await.unwrap();
        let version = CatalogueVersion { key: catalogue.key.clone(), version: catalogue.version.clone() };
        let plan = workshops::scripts().unwrap().plan(Template::Short);
        let mut proposal = plan.proposal(version, Language::Nl, self.state.clock.today());
        proposal.title = "Onze keuzes".to_owned();
        proposal.organisations = NisCode::parse("44021").into_iter().collect();
        change(&mut proposal);
        let settings = Settings::check(proposal).unwrap();
        let workshop = workshops::create(&self.state, OwnerId(owner), id, settings).await.unwrap();
        Hall { state: self.state.clone(), public_id: workshop.public_id, code: workshop.code.unwrap() }
    }

    /// Confirms what someone asked for when registering: their role in a
    /// municipality.
    pub async fn confirm_membership(&self, email: &str) {
        let mut tx = self.state.db.begin_write().await.unwrap();
        let changed = sqlx::query(
            "UPDATE memberships SET state = 'confirmed'
             WHERE account_id = (SELECT id FROM accounts WHERE email = ?)",
        )
        .bind(email.to_owned())
        .execute(&mut tx)
        .await
        .unwrap();
        assert_eq!(changed.rows_affected(), 1);
        tx.commit().await.unwrap();
    }
}

/// A live session, as who leads it has it.
pub struct Hall {
    state: AppState,
    pub public_id: String,
    code: JoinCode,
}

impl Hall {
    /// The code as it stands in addresses.
    pub fn code(&self) -> String {
        self.code.bare()
    }

    /// Where participants go.
    pub fn path(&self) -> String {
        format!("/w/{}", self.code())
    }

    /// As it is by now.
    pub async fn now(&self) -> Workshop {
        workshops::find_open(&self.state, self.code).await.unwrap()
    }

    /// Does what a facilitator asks.
    pub async fn does(&self, action: Action) {
        let workshop = self.now().await;
        workshops::act(&self.state, &workshop, &action, workshop.room.revision()).await.unwrap().unwrap();
    }

    /// Everyone puts K5 before O1 and I2 and sends it; the room is led to deciding.
    pub async fn votes_and_decides(&self, people: &mut [Visitor]) {
        self.advances_to(Stage::Rank).await;
        let (round, path) = (self.now().await.room.round_number(), self.path());
        for visitor in people {
            for (card, pile) in [("K5", "now"), ("O1", "now"), ("I2", "later")] {
                visitor
                    .posts(&format!("{path}/rounds/{round}/sort"), &[("card", card), ("pile", pile)])
                    .await;
            }
            let order = [("order", "K5,O1")];
            visitor.posts(&format!("{path}/rounds/{round}/rank/order"), &order).await;
            let ballot = [("stage", "rank"), ("key", "votes-and-decides")];
            visitor.posts(&format!("{path}/rounds/{round}/ballot"), &ballot).await.location();
        }
        for action in [Action::CloseRound, Action::Reveal, Action::Decide] {
            self.does(action).await;
        }
    }

    /// Ends it for good, with the sets of who said that this is it.
    pub async fn concludes(&self, app: &TestApp) {
        let workshop = self.now().await;
        let seen = workshop.room.revision();
        decisions::act(&app.state, &workshop, &Action::Conclude, seen).await.unwrap().unwrap();
    }

    pub async fn advances_to(&self, stage: Stage) {
        while self.now().await.room.stage() < stage {
            self.does(Action::Advance).await;
        }
    }
}

/// A browser: it keeps cookies.
#[derive(Clone)]
pub struct Visitor {
    router: Router,
    cookies: BTreeMap<String, String>,
    user_agent: &'static str,
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8(self.bytes.clone()).unwrap()
    }

    /// The text of every element a selector finds, white space collapsed.
    pub fn all(&self, selector: &str) -> Vec<String> {
        let page = Html::parse_document(&self.text());
        let selector = Selector::parse(selector).unwrap();
        let texts = page.select(&selector).map(|element| {
            let text: String = element.text().collect();
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        });
        texts.collect()
    }

    /// The text of the first element a selector finds, as it stands.
    pub fn raw(&self, selector: &str) -> String {
        let page = Html::parse_document(&self.text());
        let selector = Selector::parse(selector).unwrap();
        page.select(&selector).next().map(|element| element.text().collect()).unwrap_or_default()
    }

    /// An attribute of every element a selector finds.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let page = Html::parse_document(&self.text());
        let selector = Selector::parse(selector).unwrap();
        page.select(&selector).filter_map(|element| element.value().attr(name)).map(str::to_owned).collect()
    }

    pub fn heading(&self) -> String {
        self.all("h1").join(" | ")
    }

    #[track_caller]
    pub fn location(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", String::from_utf8_lossy(&self.bytes));
        self.headers[header::LOCATION].to_str().unwrap()
    }
}

impl Visitor {
    pub async fn gets(&mut self, path: &str) -> Answer {
        self.sends("GET", path, "", &[]).await
    }

    /// Only whether it is answered: an event stream has no end.
    pub async fn asks(&mut self, path: &str) -> StatusCode {
        self.responds("GET", path, "", &[]).await.status()
    }

    /// Comes into a live session that asks for a perspective.
    pub async fn joins(&mut self, hall: &Hall) {
        let answer = self
            .posts(&format!("{}/join", hall.path()), &[("perspective", "ict"), ("organisation", "44021")])
            .await;
        assert_eq!(answer.location(), hall.path());
    }

    pub async fn posts(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.sends("POST", path, &body, &[("sec-fetch-site", "same-origin")]).await
    }

    pub async fn sends(&mut self, method: &str, path: &str, body: &str, headers: &[(&str, &str)]) -> Answer {
        let (parts, body) = self.responds(method, path, body.to_owned(), headers).await.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap().to_vec();
        Answer { status: parts.status, headers: parts.headers, bytes }
    }

    /// Sends a form with a file.
    pub async fn uploads(&mut self, path: &str, fields: &[(&str, &str)], file: &[u8]) -> Answer {
        let mut body = Vec::new();
        for (name, value) in fields {
            body.extend(
                format!("--edge\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
                    .bytes(),
            );
        }
        body.extend(b"--edge\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n");
        body.extend(file);
        body.extend(b"\r\n--edge--\r\n");
        let headers =
            [("sec-fetch-site", "same-origin"), ("content-type", "multipart/form-data; boundary=edge")];
        let (parts, body) = self.responds("POST", path, body, &headers).await.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap().to_vec();
        Answer { status: parts.status, headers: parts.headers, bytes }
    }

    async fn responds(
        &mut self,
        method: &str,
        path: &str,
        body: impl Into<Body>,
        headers: &[(&str, &str)],
    ) -> axum::response::Response {
        let mut request = Request::builder().method(method).uri(path).header("host", "voorrang.test");
        if method == "POST" && headers.iter().all(|(name, _)| *name != "content-type") {
            request = request.header("content-type", "application/x-www-form-urlencoded");
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if !self.user_agent.is_empty() {
            request = request.header("user-agent", self.user_agent);
        }
        if !self.cookies.is_empty() {
            let cookies: Vec<_> =
                self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header("cookie", cookies.join("; "));
        }
        let request = request.body(body.into()).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            let (name, rest) = cookie.to_str().unwrap().split_once('=').unwrap();
            let value = rest.split(';').next().unwrap();
            if value.is_empty() {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        response
    }

    pub fn cookie(&self, name: &str) -> Option<&String> {
        self.cookies.get(name)
    }

    /// The same browser, by what it says it is.
    pub fn with(mut self, user_agent: &'static str) -> Self {
        self.user_agent = user_agent;
        self
    }

    /// Logs in with the password of everyone here.
    pub async fn logs_in(&mut self, name: &str) -> Answer {
        let email = format!("{name}@gent.be");
        self.posts("/login", &[("email", &email), ("password", "vier kaarten op tafel")]).await
    }

    pub async fn registers(&mut self, name: &str) -> Answer {
        let email = format!("{name}@gent.be");
        self.posts(
            "/register",
            &[
                ("name", name),
                ("email", &email),
                ("password", "vier kaarten op tafel"),
                ("municipality", "44021"),
            ],
        )
        .await
    }

    /// Sets out for a municipality, or goes on, and gives the road's path.
    pub async fn sets_out_for(&mut self, nis_code: &str) -> String {
        let answer = self.posts("/roads", &[("municipality", nis_code)]).await;
        answer.location().trim_end_matches("/explore").to_owned()
    }

    pub async fn sorts(&mut self, road: &str, card: &str, pile: &str) -> Answer {
        self.posts(&format!("{road}/sort"), &[("card", card), ("pile", pile)]).await
    }

    /// Walks a whole road: these cards on Nu in this order, K2 on Later, the
    /// first motivated. Gives the path of the set.
    pub async fn decides(&mut self, nis_code: &str, now: &[&str]) -> String {
        let road = self.sets_out_for(nis_code).await;
        for card in now {
            assert_eq!(self.sorts(&road, card, "now").await.status, StatusCode::SEE_OTHER);
        }
        self.sorts(&road, "K2", "later").await;
        let motivation = format!("motivation-{}", now[0]);
        let texts = [
            ("vision", "Eén loket voor elke vraag."),
            (motivation.as_str(), "Omdat het elke dag telt."),
            ("note-K2", "Komt vanzelf mee."),
            ("then", "step-decide"),
        ];
        self.posts(&format!("{road}/motivate"), &texts).await;
        self.posts(&format!("{road}/decide"), &[]).await.location().to_owned()
    }
}
