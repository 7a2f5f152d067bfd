//! Logging in elsewhere, at a provider that says whatever a test has it say. One
//! that behaves is in `tests/browser/oidc.test.mjs`.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use base64::Engine as _;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};
use jiff::SignedDuration;
use openidconnect::core::{CoreEdDsaPrivateSigningKey, CoreHmacKey, CoreJwsSigningAlgorithm};
use openidconnect::{JsonWebKeyId, PkceCodeChallenge, PkceCodeVerifier, PrivateSigningKey};
use serde_json::{Value, json};
use voorrang::config::{ClaimNames, OidcConfig, Secret};
use voorrang::domain::rights::Role;

use crate::support::{Answer, TestApp, Visitor};

/// Made for these tests and used nowhere else.
const OWN_KEY: &str = "-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VwBCIEIAdx6MiVkwsfEG1JUS4VaFyOkERQ0duV0zo9HnuEWus/
-----END PRIVATE KEY-----
";
const ANOTHER_KEY: &str = "-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VwBCIEINeOXRvBXv1+VW7+bp8hgvo0cM5LZeZvDCblDSI2YKCy
-----END PRIVATE KEY-----
";
const CLIENT: &str = "voorrang";
const SECRET: &str = "geheim-van-de-test";
const GENT: &str = "0207451227";

/// How a token is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Signature {
    Own,
    /// With another key under the name of the provider's own.
    Forged,
    /// With a key that was published after the first log-in.
    Renewed,
    /// With the secret that both know.
    Shared,
    None,
}

/// What the provider says next.
#[derive(Debug, Clone)]
struct Script {
    claims: Value,
    user_info: Value,
    signature: Signature,
    /// The answer of the token endpoint when it is not a token.
    refuses: Option<(StatusCode, Value)>,
    has_token: bool,
}

#[derive(Debug)]
struct Provider {
    url: String,
    script: Mutex<Script>,
    challenge: Mutex<String>,
    publishes_new_key: Mutex<bool>,
    /// Whether people can be logged out there.
    ends_sessions: Mutex<bool>,
    asked: Mutex<u32>,
}

fn key(pem: &str, name: &str) -> CoreEdDsaPrivateSigningKey {
    CoreEdDsaPrivateSigningKey::from_ed25519_pem(pem, Some(JsonWebKeyId::new(name.to_owned()))).unwrap()
}

fn part(value: &Value) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(serde_json::to_vec(value).unwrap())
}

fn token(claims: &Value, signature: Signature) -> String {
    let (algorithm, name) = match signature {
        Signature::Own | Signature::Forged => ("EdDSA", "1"),
        Signature::Renewed => ("EdDSA", "2"),
        Signature::Shared => ("HS256", "1"),
        Signature::None => ("none", "1"),
    };
    let text = format!("{}.{}", part(&json!({"alg": algorithm, "kid": name})), part(claims));
    let sign = |key: &CoreEdDsaPrivateSigningKey| {
        key.sign(&CoreJwsSigningAlgorithm::EdDsa, text.as_bytes()).unwrap()
    };
    let signed = match signature {
        Signature::Own => sign(&key(OWN_KEY, "1")),
        Signature::Forged => sign(&key(ANOTHER_KEY, "1")),
        Signature::Renewed => sign(&key(ANOTHER_KEY, "2")),
        Signature::Shared => {
            CoreHmacKey::new(SECRET).sign(&CoreJwsSigningAlgorithm::HmacSha256, text.as_bytes()).unwrap()
        }
        Signature::None => Vec::new(),
    };
    format!("{text}.{}", BASE64_URL_SAFE_NO_PAD.encode(signed))
}

impl Provider {
    async fn start() -> Arc<Self> {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let provider = Arc::new(Self {
            url,
            script: Mutex::new(Script {
                claims: json!({}),
                user_info: json!({}),
                signature: Signature::Own,
                refuses: None,
                has_token: true,
            }),
            challenge: Mutex::default(),
            publishes_new_key: Mutex::default(),
            ends_sessions: Mutex::default(),
            asked: Mutex::default(),
        });
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(describe))
            .route("/keys", get(keys))
            .route("/token", post(give_token))
            .route("/me", get(user_info))
            .with_state(Arc::clone(&provider));
        tokio::spawn(async move { axum::serve(listener, router).await });
        provider
    }
}

fn answer(value: &Value) -> axum::response::Response {
    ([("content-type", "application/json")], value.to_string()).into_response()
}

async fn describe(State(provider): State<Arc<Provider>>) -> axum::response::Response {
    let url = &provider.url;
    *provider.asked.lock().unwrap() += 1;
    let mut described = json!({
        "issuer": url,
        "authorization_endpoint": format!("{url}/auth"),
        "token_endpoint": format!("{url}/token"),
        "userinfo_endpoint": format!("{url}/me"),
        "jwks_uri": format!("{url}/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["EdDSA"],
    });
    if *provider.ends_sessions.lock().unwrap() {
        described["end_session_endpoint"] = json!(format!("{url}/end?tenant=gent"));
    }
    answer(&described)
}

async fn keys(State(provider): State<Arc<Provider>>) -> axum::response::Response {
    let mut keys = vec![serde_json::to_value(key(OWN_KEY, "1").as_verification_key()).unwrap()];
    if *provider.publishes_new_key.lock().unwrap() {
        keys.push(serde_json::to_value(key(ANOTHER_KEY, "2").as_verification_key()).unwrap());
    }
    answer(&json!({"keys": keys}))
}

async fn give_token(
    State(provider): State<Arc<Provider>>,
    headers: HeaderMap,
    body: String,
) -> axum::response::Response {
    let fields: HashMap<String, String> = form_urlencoded::parse(body.as_bytes()).into_owned().collect();
    let basic = format!("Basic {}", BASE64_STANDARD.encode(format!("{CLIENT}:{SECRET}")));
    let verifier = PkceCodeVerifier::new(fields["code_verifier"].clone());
    let challenge = PkceCodeChallenge::from_code_verifier_sha256(&verifier);
    let is_right = headers["authorization"] == basic.as_str()
        && fields["grant_type"] == "authorization_code"
        && fields["code"] == "een-code"
        && fields["redirect_uri"] == "http://voorrang.test/login/oidc/callback"
        && challenge.as_str() == *provider.challenge.lock().unwrap();
    if !is_right {
        return (StatusCode::BAD_REQUEST, answer(&json!({"error": "invalid_grant"}))).into_response();
    }
    let script = provider.script.lock().unwrap().clone();
    if let Some((status, body)) = script.refuses {
        return (status, answer(&body)).into_response();
    }
    let mut tokens = json!({"access_token": "een-toegang", "token_type": "Bearer", "expires_in": 300});
    if script.has_token {
        tokens["id_token"] = json!(token(&script.claims, script.signature));
    }
    answer(&tokens)
}

async fn user_info(State(provider): State<Arc<Provider>>, headers: HeaderMap) -> axum::response::Response {
    if headers["authorization"] != "Bearer een-toegang" {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    answer(&provider.script.lock().unwrap().user_info)
}

/// An application that trusts a provider.
struct Door {
    app: TestApp,
    provider: Arc<Provider>,
}

/// A log-in under way.
#[derive(Debug, Clone)]
struct Begun {
    state: String,
    nonce: String,
    challenge: String,
}

impl Door {
    async fn open() -> Self {
        Self::open_with(|_| {}).await
    }

    async fn open_with(change: impl FnOnce(&mut OidcConfig)) -> Self {
        let provider = Provider::start().await;
        let mut oidc = config(&provider.url);
        change(&mut oidc);
        let app = TestApp::start_configured(|config| config.oidc = Some(oidc)).await;
        let mut tx = app.state.db.begin_write().await.unwrap();
        sqlx::query("UPDATE organisations SET kbo_number = ? WHERE nis_code = '44021'")
            .bind(GENT)
            .execute(&mut tx)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        Self { app, provider }
    }

    /// Presses the button, and reads where it leads.
    async fn begins(&self, visitor: &mut Visitor, next: &str) -> Begun {
        let path = visitor.posts("/login/oidc", &[("next", next)]).await.location().to_owned();
        let page = visitor.gets(&path).await;
        assert_eq!(page.status, StatusCode::OK);
        let url = page.attributes("main a.button", "href").remove(0);
        let (address, query) = url.split_once('?').unwrap();
        assert_eq!(address, format!("{}/auth", self.provider.url));
        assert_eq!(page.attributes("meta[http-equiv=refresh]", "content"), [format!("0; url={url}")]);
        let query: HashMap<String, String> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        assert_eq!(query["response_type"], "code");
        assert_eq!(query["client_id"], CLIENT);
        assert_eq!(query["scope"], "openid email profile");
        assert_eq!(query["code_challenge_method"], "S256");
        assert_eq!(query["redirect_uri"], "http://voorrang.test/login/oidc/callback");
        Begun {
            state: query["state"].clone(),
            nonce: query["nonce"].clone(),
            challenge: query["code_challenge"].clone(),
        }
    }

    /// What an honest provider says at the end of a log-in.
    fn honest(&self, begun: &Begun, subject: &str, person: &Value) -> Script {
        let now = self.app.state.clock.seconds();
        let mut claims = json!({
            "iss": self.provider.url, "aud": CLIENT, "sub": subject, "nonce": begun.nonce,
            "iat": now, "exp": now + 300,
        });
        merge(&mut claims, person);
        Script {
            claims,
            user_info: json!({"sub": subject}),
            signature: Signature::Own,
            refuses: None,
            has_token: true,
        }
    }

    fn says(&self, begun: &Begun, script: Script) {
        *self.provider.challenge.lock().unwrap() = begun.challenge.clone();
        *self.provider.script.lock().unwrap() = script;
    }

    async fn comes_back(&self, visitor: &mut Visitor, begun: &Begun) -> Answer {
        visitor.gets(&format!("/login/oidc/callback?state={}&code=een-code", begun.state)).await
    }

    /// Logs in from beginning to end.
    async fn logs_in(&self, visitor: &mut Visitor, subject: &str, person: &Value) -> Answer {
        let begun = self.begins(visitor, "").await;
        self.says(&begun, self.honest(&begun, subject, person));
        self.comes_back(visitor, &begun).await
    }

    async fn count(&self, what: &str) -> i64 {
        sqlx::query_scalar(sqlx::AssertSqlSafe(format!("SELECT count(*) FROM {what}")))
            .fetch_one(self.app.state.db.read())
            .await
            .unwrap()
    }

    /// Every role of an account: in which organisation, what, and how sure.
    async fn roles(&self, email: &str) -> Vec<(String, String, String)> {
        sqlx::query_as(
            "SELECT o.nis_code, m.role, m.state FROM memberships m
             JOIN organisations o ON o.id = m.organisation_id JOIN accounts a ON a.id = m.account_id
             WHERE a.email = ? ORDER BY 1, 2",
        )
        .bind(email.to_owned())
        .fetch_all(self.app.state.db.read())
        .await
        .unwrap()
    }

    async fn log(&self) -> Vec<String> {
        let filter = voorrang::audit::Filter::default();
        let lines = voorrang::audit::list(self.app.state.db.read(), &filter).await.unwrap();
        lines.into_iter().rev().map(|line| line.event.as_str().to_owned()).collect()
    }
}

fn config(issuer: &str) -> OidcConfig {
    OidcConfig {
        issuer: issuer.to_owned(),
        client_id: CLIENT.to_owned(),
        client_secret: Some(Secret::new(SECRET)),
        redirect_url: "http://voorrang.test/login/oidc/callback".to_owned(),
        scopes: ["openid", "email", "profile"].map(str::to_owned).into(),
        label: "ACM/IDM".to_owned(),
        claims: ClaimNames {
            name: "name".to_owned(),
            email: "email".to_owned(),
            organisation: Some("vo_orgcode".to_owned()),
            role: Some("rollen".to_owned()),
        },
        roles: vec![(Role::Coordinator, "Beheerder".to_owned())],
        trusts_email: false,
    }
}

fn merge(claims: &mut Value, more: &Value) {
    for (name, value) in more.as_object().unwrap() {
        claims[name] = value.clone();
    }
}

fn anke() -> Value {
    json!({"name": "Anke Verlinden", "email": "Anke@gent.be", "vo_orgcode": "0207.451.227"})
}

/// The log-in page with one sentence.
#[track_caller]
fn is_refused(answer: &Answer, sentence: &str) {
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answer.all("[role=alert]"), [sentence]);
    assert_eq!(answer.attributes("form[action='/login/oidc']", "method"), ["post"], "the way back");
}

const REFUSED: &str = "Aanmelden met ACM/IDM is niet gelukt. Probeer het opnieuw.";

#[tokio::test]
async fn a_first_log_in_makes_an_account_and_the_next_opens_it() {
    let door = Door::open().await;
    let mut anke_here = door.app.visitor();
    assert_eq!(anke_here.gets("/login").await.all(".button.wide"), ["Aanmelden met ACM/IDM"]);
    let set = anke_here.decides("44021", &["K1", "K5"]).await;
    let guest = anke_here.cookie("session").unwrap().clone();

    let begun = door.begins(&mut anke_here, &set).await;
    door.says(&begun, door.honest(&begun, "s-1", &anke()));
    assert_eq!(door.comes_back(&mut anke_here, &begun).await.location(), set);
    assert_ne!(anke_here.cookie("session"), Some(&guest), "a new token at log-in");
    let page = anke_here.gets(&set).await;
    assert_eq!(page.status, StatusCode::OK, "a guest's work comes along");
    assert_eq!(page.all(".who-name"), ["Anke Verlinden"]);

    // Elsewhere, under another name and address: who it is does not hang on those.
    let mut elsewhere = door.app.visitor();
    let later = json!({"name": "A. Verlinden", "email": "a.verlinden@gent.be"});
    door.logs_in(&mut elsewhere, "s-1", &later).await.location();
    assert_eq!(elsewhere.gets(&set).await.status, StatusCode::OK);
    assert_eq!((door.count("accounts").await, door.count("identities").await), (1, 1));
    // And the same words about someone else are someone else.
    let mut other = door.app.visitor();
    door.logs_in(&mut other, "s-2", &json!({"email": "bert@gent.be"})).await.location();
    assert_eq!(other.gets(&set).await.status, StatusCode::NOT_FOUND);
    assert_eq!(other.gets("/work").await.all(".who-name"), ["bert"]);

    // No password opens it.
    for password in ["", "vier kaarten op tafel"] {
        let fields = [("email", "anke@gent.be"), ("password", password)];
        let answer = door.app.visitor().posts("/login", &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let sessions = door.count("sessions WHERE identity_id IS NOT NULL").await;
    assert_eq!(sessions, 3, "each says which log-in it began with");
    assert_eq!(door.log().await[..2], ["account-made", "identity-linked"]);
}

#[tokio::test]
async fn a_token_that_is_wrong_in_one_way_opens_nothing() {
    let door = Door::open().await;
    let now = door.app.state.clock.seconds();
    type Change<'a> = &'a dyn Fn(&mut Script);
    let claim =
        |name: &'static str, value: Value| move |script: &mut Script| script.claims[name] = value.clone();
    let missing = |name: &'static str| {
        move |script: &mut Script| {
            script.claims.as_object_mut().unwrap().remove(name);
        }
    };
    let signed = |signature| move |script: &mut Script| script.signature = signature;
    let cases: &[(&str, Change<'_>)] = &[
        ("another issuer", &claim("iss", json!("https://elders.example"))),
        ("another audience", &claim("aud", json!("andere-toepassing"))),
        ("an audience more, unknown", &claim("aud", json!([CLIENT, "andere-toepassing"]))),
        ("expired", &claim("exp", json!(now - 1))),
        ("another nonce", &claim("nonce", json!("0000"))),
        ("no nonce", &missing("nonce")),
        ("no subject", &missing("sub")),
        ("no expiry", &missing("exp")),
        ("another access token", &claim("at_hash", json!("MDAwMDAwMDAwMDAwMDAwMA"))),
        ("another key", &signed(Signature::Forged)),
        ("an unpublished key", &signed(Signature::Renewed)),
        ("the shared secret", &signed(Signature::Shared)),
        ("unsigned", &signed(Signature::None)),
        ("no token at all", &|script| script.has_token = false),
        ("about someone else", &|script| script.user_info = json!({"sub": "s-2"})),
        ("refused", &|script| {
            script.refuses = Some((StatusCode::UNAUTHORIZED, json!({"error": "invalid_client"})));
        }),
        ("nonsense", &|script| script.refuses = Some((StatusCode::OK, json!("<html>")))),
    ];
    for (name, change) in cases {
        let mut visitor = door.app.visitor();
        let begun = door.begins(&mut visitor, "").await;
        let mut script = door.honest(&begun, "s-1", &anke());
        change(&mut script);
        door.says(&begun, script);
        let answer = door.comes_back(&mut visitor, &begun).await;
        assert_eq!(answer.all("[role=alert]"), [REFUSED], "{name}");
        is_refused(&answer, REFUSED);
        assert!(visitor.cookie("session").is_none(), "{name}");
        for table in ["accounts", "identities", "sessions", "memberships", "audit_log"] {
            assert_eq!(door.count(table).await, 0, "{name}: {table}");
        }
    }
    // The control: nothing changed.
    assert_eq!(door.logs_in(&mut door.app.visitor(), "s-1", &anke()).await.location(), "/work");
    assert_eq!(door.count("accounts").await, 1);
}

#[tokio::test]
async fn a_key_published_since_is_fetched() {
    let door = Door::open().await;
    door.logs_in(&mut door.app.visitor(), "s-1", &anke()).await.location();
    door.logs_in(&mut door.app.visitor(), "s-1", &anke()).await.location();
    assert_eq!(*door.provider.asked.lock().unwrap(), 1, "asked once and kept");
    *door.provider.publishes_new_key.lock().unwrap() = true;
    let mut visitor = door.app.visitor();
    let begun = door.begins(&mut visitor, "").await;
    let script = Script { signature: Signature::Renewed, ..door.honest(&begun, "s-1", &anke()) };
    door.says(&begun, script);
    assert_eq!(door.comes_back(&mut visitor, &begun).await.location(), "/work");
    assert_eq!(*door.provider.asked.lock().unwrap(), 2);
}

#[tokio::test]
async fn coming_back_works_once_in_the_same_browser_and_soon() {
    let door = Door::open().await;
    let mut anke_here = door.app.visitor();
    let begun = door.begins(&mut anke_here, "").await;
    door.says(&begun, door.honest(&begun, "s-1", &anke()));

    // Where someone leads a victim who began nothing, or something else.
    let mut victim = door.app.visitor();
    let theirs = door.begins(&mut victim, "").await;
    let mut nobody = door.app.visitor();
    is_refused(&door.comes_back(&mut nobody, &begun).await, REFUSED);
    let begun = door.begins(&mut anke_here, "").await;
    door.says(&begun, door.honest(&begun, "s-1", &anke()));
    is_refused(&door.comes_back(&mut victim, &begun).await, REFUSED);
    assert!(victim.cookie("session").is_none());

    // Altered, or without any.
    for state in ["", "0000", &theirs.state] {
        let path = format!("/login/oidc/callback?state={state}&code=een-code");
        is_refused(&anke_here.gets(&path).await, REFUSED);
    }
    assert_eq!(door.count("accounts").await, 0);

    // The control, and the same address again: from where it worked, from where she
    // is logged out, and from elsewhere.
    let begun = door.begins(&mut anke_here, "").await;
    door.says(&begun, door.honest(&begun, "s-1", &anke()));
    assert_eq!(door.comes_back(&mut anke_here, &begun).await.location(), "/work");
    let sessions = door.count("sessions").await;
    assert_eq!(door.comes_back(&mut anke_here, &begun).await.location(), "/work", "logged in already");
    anke_here.posts("/logout", &[]).await;
    is_refused(&door.comes_back(&mut anke_here, &begun).await, REFUSED);
    is_refused(&door.comes_back(&mut door.app.visitor(), &begun).await, REFUSED);
    assert_eq!(door.count("sessions").await, sessions - 1);

    // Ten minutes.
    let begun = door.begins(&mut anke_here, "").await;
    door.app.state.clock.advance(SignedDuration::from_secs(600));
    door.says(&begun, door.honest(&begun, "s-1", &anke()));
    is_refused(&door.comes_back(&mut anke_here, &begun).await, REFUSED);
    assert_eq!(anke_here.gets(&format!("/login/oidc?state={}", begun.state)).await.location(), "/login");
}

#[tokio::test]
async fn two_tabs_may_be_under_way_and_the_cookie_is_locked() {
    let door = Door::open().await;
    let mut anke_here = door.app.visitor();
    let answer = anke_here.posts("/login/oidc", &[]).await;
    let cookie = answer.headers["set-cookie"].to_str().unwrap();
    for part in ["login=", "HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=600"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let first = door.begins(&mut anke_here, "/cards").await;
    let _second = door.begins(&mut anke_here, "/about").await;
    door.says(&first, door.honest(&first, "s-1", &anke()));
    assert_eq!(door.comes_back(&mut anke_here, &first).await.location(), "/cards");
    // And never to another site.
    let mut bert = door.app.visitor();
    let begun = door.begins(&mut bert, "//evil.example").await;
    door.says(&begun, door.honest(&begun, "s-2", &json!({"email": "bert@gent.be", "vo_orgcode": GENT})));
    assert_eq!(door.comes_back(&mut bert, &begun).await.location(), "/work");
}

#[tokio::test]
async fn what_the_provider_says_instead_is_one_sentence() {
    let door = Door::open().await;
    let mut visitor = door.app.visitor();
    let back = |begun: &Begun, rest: &str| format!("/login/oidc/callback?state={}&{rest}", begun.state);
    let begun = door.begins(&mut visitor, "/cards").await;
    let answer =
        visitor.gets(&back(&begun, "error=access_denied&error_description=%3Cb%3Ex%3C%2Fb%3E")).await;
    is_refused(
        &answer,
        "U bent bij ACM/IDM teruggekeerd zonder u aan te melden. Probeer het gerust opnieuw.",
    );
    assert_eq!(answer.attributes("input[name=next]", "value"), ["/cards", "/cards"], "where to is not lost");
    assert!(!answer.text().contains("<b>x"));
    let begun = door.begins(&mut visitor, "").await;
    is_refused(&visitor.gets(&back(&begun, "error=server_error")).await, REFUSED);
    // The answer of another provider, brought here.
    let begun = door.begins(&mut visitor, "").await;
    door.says(&begun, door.honest(&begun, "s-1", &anke()));
    let path = back(&begun, "code=een-code&iss=https%3A%2F%2Felders.example");
    is_refused(&visitor.gets(&path).await, REFUSED);
    let begun = door.begins(&mut visitor, "").await;
    door.says(&begun, door.honest(&begun, "s-1", &anke()));
    let own: String = form_urlencoded::byte_serialize(door.provider.url.as_bytes()).collect();
    let path = back(&begun, &format!("code=een-code&iss={own}"));
    assert_eq!(visitor.gets(&path).await.location(), "/work");
}

#[tokio::test]
async fn a_provider_that_is_down_is_one_sentence_and_the_rest_works() {
    // A port that nobody listens on any more.
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let oidc = config(&format!("http://{port}"));
    let app = TestApp::start_configured(|config| config.oidc = Some(oidc)).await;
    let mut visitor = app.registered("anke").await;
    visitor.posts("/logout", &[]).await;
    assert_eq!(visitor.gets("/login").await.all(".button.wide").len(), 1);
    let answer = visitor.posts("/login/oidc", &[("next", "/cards")]).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(answer.all("[role=alert]")[0].starts_with("ACM/IDM antwoordt nu niet."));
    let fields = [("email", "anke@gent.be"), ("password", "vier kaarten op tafel"), ("next", "/cards")];
    assert_eq!(visitor.posts("/login", &fields).await.location(), "/cards");
}

#[tokio::test]
async fn without_a_provider_there_is_no_button_and_no_door() {
    let app = TestApp::start().await;
    let mut visitor = app.visitor();
    let page = visitor.gets("/login").await;
    assert_eq!(page.attributes("main form", "action"), ["/login"]);
    assert_eq!(visitor.posts("/login/oidc", &[]).await.status, StatusCode::NOT_FOUND);
    for path in ["/login/oidc?state=x", "/login/oidc/callback?state=x&code=y"] {
        assert_eq!(visitor.gets(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn a_role_lasts_as_long_as_the_provider_vouches_for_it() {
    let door = Door::open().await;
    let said = |organisation: &str, role: &str| json!({"email": "anke@gent.be", "vo_orgcode": organisation, "rollen": [role]});
    let mut visitor = door.app.visitor();
    let next = door.logs_in(&mut visitor, "s-1", &said(GENT, "Beheerder:0207451227")).await;
    assert_eq!(next.location(), "/work");
    let confirmed = ("44021".to_owned(), "coordinator".to_owned(), "confirmed".to_owned());
    assert_eq!(door.roles("anke@gent.be").await, std::slice::from_ref(&confirmed));
    // Sees what colleagues decided.
    let mut bert = door.app.registered("bert").await;
    let set = bert.decides("44021", &["K1"]).await;
    assert_eq!(visitor.gets(&set).await.status, StatusCode::OK);

    // Somewhere else by now, where nobody is known yet.
    let answer = door.logs_in(&mut door.app.visitor(), "s-1", &said("0400000086", "Beheerder")).await;
    assert_eq!(answer.location(), "/login/oidc/organisation?next=%2Fwork");
    assert!(door.roles("anke@gent.be").await.is_empty());
    assert_eq!(visitor.gets(&set).await.status, StatusCode::NOT_FOUND, "at once, in every session");

    // A role that someone here confirmed is not the provider's to take.
    door.logs_in(&mut visitor, "s-1", &said(GENT, "Lezer")).await;
    assert!(door.roles("anke@gent.be").await.is_empty(), "asked for at the first log-in only");
    let mut tx = door.app.state.db.begin_write().await.unwrap();
    sqlx::query(
        "INSERT INTO memberships (account_id, organisation_id, role, state, created_at)
         SELECT a.id, o.id, 'coordinator', 'confirmed', 0 FROM accounts a, organisations o
         WHERE a.email = 'anke@gent.be' AND o.nis_code = '44021'",
    )
    .execute(&mut tx)
    .await
    .unwrap();
    tx.commit().await.unwrap();
    door.logs_in(&mut visitor, "s-1", &said(GENT, "Beheerder")).await;
    door.logs_in(&mut visitor, "s-1", &said(GENT, "Lezer")).await;
    assert_eq!(door.roles("anke@gent.be").await, [confirmed]);
    let log = door.log().await;
    // Of Anke, and in between of Bert, who registered.
    assert_eq!(log, ["account-made", "identity-linked", "role-granted", "account-made", "role-removed"]);
}

#[tokio::test]
async fn without_a_role_it_is_asked_for_and_without_an_organisation_it_is_said() {
    let door = Door::open().await;
    let mut visitor = door.app.visitor();
    assert_eq!(door.logs_in(&mut visitor, "s-1", &anke()).await.location(), "/work");
    let requested = ("44021".to_owned(), "coordinator".to_owned(), "requested".to_owned());
    assert_eq!(door.roles("anke@gent.be").await, [requested]);

    for (subject, organisation) in
        [("s-2", json!("OVO001234")), ("s-3", json!(null)), ("s-4", json!("0400000086"))]
    {
        let mut visitor = door.app.visitor();
        let person = json!({"email": format!("{subject}@elders.be"), "vo_orgcode": organisation});
        let answer = door.logs_in(&mut visitor, subject, &person).await;
        let page = visitor.gets(answer.location()).await;
        assert_eq!(page.heading(), "U bent aangemeld");
        assert!(page.all(".lead")[0].starts_with("Uw organisatie staat hier nog niet."));
        assert_eq!(page.attributes("main a.button", "href"), ["/work"]);
        assert_eq!(visitor.gets("/work").await.status, StatusCode::OK);
    }
    assert_eq!(door.count("memberships").await, 1);
}

#[tokio::test]
async fn claims_may_come_from_the_provider_itself() {
    let door = Door::open().await;
    let mut visitor = door.app.visitor();
    let begun = door.begins(&mut visitor, "").await;
    let mut script = door.honest(&begun, "s-1", &json!({}));
    merge(&mut script.user_info, &anke());
    door.says(&begun, script);
    assert_eq!(door.comes_back(&mut visitor, &begun).await.location(), "/work");
    assert_eq!(visitor.gets("/work").await.all(".who-name"), ["Anke Verlinden"]);
    // None anywhere.
    let mut nobody = door.app.visitor();
    let answer = door.logs_in(&mut nobody, "s-2", &json!({"name": "Bert"})).await;
    is_refused(
        &answer,
        "ACM/IDM gaf geen e-mailadres van u door, en dat hebben we nodig. Vraag uw beheerder om dat toe te laten.",
    );
    assert_eq!(door.count("accounts").await, 1);
}

#[tokio::test]
async fn an_address_alone_opens_no_account() {
    let person = json!({"name": "Anke", "email": "ANKE@gent.be", "email_verified": true, "vo_orgcode": GENT});
    let unverified = json!({"name": "Anke", "email": "anke@gent.be", "vo_orgcode": GENT});
    for (trusts_email, person) in [(false, &person), (true, &unverified)] {
        let door = Door::open_with(|config| config.trusts_email = trusts_email).await;
        door.app.registered("anke").await;
        let answer = door.logs_in(&mut door.app.visitor(), "s-1", person).await;
        is_refused(
            &answer,
            "Er is al een account met uw e-mailadres. Meld u eerst aan met uw wachtwoord. Daarna kunt u uw account aan ACM/IDM koppelen.",
        );
        assert_eq!(door.count("identities").await, 0);
    }
    // Both: whoever else has the password or a session is out.
    let door = Door::open_with(|config| config.trusts_email = true).await;
    let mut someone = door.app.registered("anke").await;
    let mut owner = door.app.visitor();
    assert_eq!(door.logs_in(&mut owner, "s-1", &person).await.location(), "/work");
    assert_eq!(owner.gets("/work").await.all(".who-name"), ["anke"]);
    assert_eq!(someone.gets("/work").await.all(".who-name").len(), 0);
    let fields = [("email", "anke@gent.be"), ("password", "vier kaarten op tafel")];
    assert_eq!(someone.posts("/login", &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(door.count("accounts").await, 1);
}

#[tokio::test]
async fn who_is_logged_in_ties_it_to_their_account() {
    let door = Door::open().await;
    let mut anke_here = door.app.registered("anke").await;
    let elsewhere = json!({"email": "anke@thuis.be", "vo_orgcode": GENT});
    assert_eq!(door.logs_in(&mut anke_here, "s-1", &elsewhere).await.location(), "/work");
    let mut later = door.app.visitor();
    door.logs_in(&mut later, "s-1", &elsewhere).await.location();
    assert_eq!(later.gets("/work").await.all(".who-name"), ["anke"]);
    assert_eq!(door.count("accounts").await, 1);
    // With the password as before.
    let fields = [("email", "anke@gent.be"), ("password", "vier kaarten op tafel")];
    assert_eq!(door.app.visitor().posts("/login", &fields).await.location(), "/work");

    assert!(anke_here.gets("/account").await.text().contains("U kunt zich ook aanmelden met ACM/IDM."));

    // Another way in is not for whoever finds a browser open.
    let mut carl = door.app.registered("carl").await;
    assert_eq!(carl.gets("/account").await.attributes("form[action='/login/oidc']", "method"), ["post"]);
    door.app.state.clock.advance(SignedDuration::from_mins(16));
    assert_eq!(carl.posts("/login/oidc", &[]).await.location(), "/account/confirm?next=%2Faccount");

    // It opens one account only.
    let mut bert = door.app.registered("bert").await;
    let answer = door.logs_in(&mut bert, "s-1", &elsewhere).await;
    assert!(answer.all("[role=alert]")[0].contains("hoort al bij een ander account"));
    assert_eq!(bert.gets("/work").await.all(".who-name"), ["bert"]);
    // Who began it must still be there.
    let begun = door.begins(&mut bert, "").await;
    bert.posts("/logout", &[]).await;
    door.says(&begun, door.honest(&begun, "s-9", &elsewhere));
    is_refused(&door.comes_back(&mut bert, &begun).await, REFUSED);
    assert_eq!(door.count("identities").await, 1);

    assert_eq!(later.gets("/work").await.all(".who-name"), ["anke"]);
}

#[tokio::test]
async fn it_is_untied_by_who_can_still_come_in_with_a_password() {
    let door = Door::open().await;
    let mut anke_here = door.app.registered("anke").await;
    let person = json!({"email": "anke@thuis.be", "vo_orgcode": GENT, "rollen": "Beheerder"});
    door.logs_in(&mut anke_here, "s-1", &person).await.location();
    let confirmed = ("44021".to_owned(), "coordinator".to_owned(), "confirmed".to_owned());
    assert_eq!(door.roles("anke@gent.be").await, [confirmed]);
    let mut with_password = door.app.visitor();
    with_password.logs_in("anke").await.location();
    let untie = "form[action='/account/oidc/untie']";
    assert_eq!(with_password.gets("/account").await.attributes(untie, "method"), ["post"]);
    // Not for whoever finds a browser open.
    door.app.state.clock.advance(SignedDuration::from_mins(16));
    let asked = with_password.posts("/account/oidc/untie", &[]).await;
    assert_eq!(asked.location(), "/account/confirm?next=%2Faccount");
    assert_eq!(door.count("identities").await, 1);
    let fields = [("password", "vier kaarten op tafel"), ("next", "/account")];
    with_password.posts("/account/confirm", &fields).await.location();

    assert_eq!(with_password.posts("/account/oidc/untie", &[]).await.location(), "/account?done=untied");
    let page = with_password.gets("/account?done=untied").await;
    assert!(page.all("[role=status]")[0].starts_with("Losgekoppeld."));
    assert!(page.attributes(untie, "method").is_empty());
    assert_eq!(anke_here.gets("/work").await.all(".who-name").len(), 0, "what it opened is closed");
    assert!(door.roles("anke@gent.be").await.is_empty(), "and what it vouched for is over");
    assert_eq!(door.log().await[door.log().await.len() - 2..], ["role-removed", "identity-unlinked"]);
    // Again is as asked, and leaves no trace.
    let lines = door.count("audit_log").await;
    with_password.posts("/account/oidc/untie", &[]).await.location();
    assert_eq!((door.count("audit_log").await, door.count("identities").await), (lines, 0));

    // Whoever came in through it logs in anew.
    door.logs_in(&mut with_password, "s-1", &person).await.location();
    let answer = with_password.posts("/account/oidc/untie", &[]).await;
    assert_eq!(answer.location(), "/login?next=/account");
    assert!(with_password.cookie("session").is_none());

    // The control: without a password it stays, and the page says what to do first.
    let mut bert = door.app.visitor();
    door.logs_in(&mut bert, "s-2", &json!({"email": "bert@gent.be", "vo_orgcode": GENT})).await.location();
    let page = bert.gets("/account").await;
    assert!(page.attributes(untie, "method").is_empty());
    assert!(page.text().contains("Kies dan eerst een wachtwoord"));
    let answer = bert.posts("/account/oidc/untie", &[]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("Zonder kunt u niet meer binnen"));
    assert_eq!(door.count("identities").await, 1);
}

#[tokio::test]
async fn who_came_in_through_the_provider_logs_out_there_too() {
    let door = Door::open().await;
    *door.provider.ends_sessions.lock().unwrap() = true;
    let mut anke_here = door.app.visitor();
    door.logs_in(&mut anke_here, "s-1", &anke()).await.location();
    let token = anke_here.cookie("session").unwrap().clone();
    let answer = anke_here.posts("/logout", &[]).await;
    assert_eq!(answer.location(), "/logout/oidc");
    assert!(anke_here.cookie("session").is_none());
    assert_eq!(door.count("sessions").await, 0, "here first");
    let page = anke_here.gets("/logout/oidc").await;
    assert_eq!(page.heading(), "U bent afgemeld");
    let url = page.attributes("main a.button:not(.quiet)", "href").remove(0);
    assert_eq!(page.attributes("meta[http-equiv=refresh]", "content"), [format!("0; url={url}")]);
    let (address, query) = url.split_once('?').unwrap();
    assert_eq!(address, format!("{}/end", door.provider.url));
    let query: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    let home = format!("{}/", door.app.state.config.address());
    let expected = [("tenant", "gent"), ("client_id", CLIENT), ("post_logout_redirect_uri", &home)];
    assert_eq!(query, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
    assert!(!page.text().contains(&token), "and nothing that opens anything");

    // The controls: with a password here, and at a provider that has no such page.
    let mut bert = door.app.registered("bert").await;
    assert_eq!(bert.gets("/logout/oidc").await.location(), "/", "it would say that he is logged out");
    assert_eq!(bert.posts("/logout", &[]).await.location(), "/");
    let plain = Door::open().await;
    let mut carl = plain.app.visitor();
    plain.logs_in(&mut carl, "s-1", &json!({"email": "carl@gent.be"})).await.location();
    assert_eq!(carl.posts("/logout", &[]).await.location(), "/");
    assert_eq!(carl.gets("/logout/oidc").await.location(), "/");
    let without = TestApp::start().await;
    assert_eq!(without.visitor().gets("/logout/oidc").await.location(), "/");
}

#[tokio::test]
async fn a_role_that_was_given_here_as_well_stays_when_nobody_vouches_for_it() {
    let door = Door::open().await;
    let vouched = json!({"email": "anke@gent.be", "vo_orgcode": GENT, "rollen": "Beheerder"});
    let plain = json!({"email": "anke@gent.be", "vo_orgcode": GENT});
    let confirmed = [("44021".to_owned(), "coordinator".to_owned(), "confirmed".to_owned())];
    let mut anke_here = door.app.visitor();
    door.logs_in(&mut anke_here, "s-1", &vouched).await.location();
    assert_eq!(door.roles("anke@gent.be").await, confirmed);
    // A colleague who coordinates invites her for what she is already.
    let mut bert = door.app.registered("bert").await;
    door.app.grants("bert@gent.be", Role::Coordinator, Some("44021")).await;
    let people = "/organisations/44021/people";
    let fields = [("role", "coordinator"), ("email", "")];
    let made = bert.posts(&format!("{people}/invitations"), &fields).await;
    let shown = made.location().split('#').next().unwrap().to_owned();
    let link = bert.gets(&shown).await.all("#invited code").remove(0);
    let path = &link[link.find("/invitations/").unwrap()..];
    assert_eq!(anke_here.posts(path, &[]).await.location(), "/account/roles");
    door.logs_in(&mut anke_here, "s-1", &plain).await.location();
    assert_eq!(door.roles("anke@gent.be").await, confirmed);

    // The control: what only the provider says goes with it.
    let mut carl = door.app.visitor();
    let person = json!({"email": "carl@gent.be", "vo_orgcode": GENT, "rollen": "Beheerder"});
    door.logs_in(&mut carl, "s-3", &person).await.location();
    let person = json!({"email": "carl@gent.be", "vo_orgcode": GENT});
    door.logs_in(&mut carl, "s-3", &person).await.location();
    assert!(door.roles("carl@gent.be").await.is_empty());
}

#[tokio::test]
async fn a_closed_account_gets_the_same_answer_as_any_refusal() {
    let door = Door::open_with(|config| config.trusts_email = true).await;
    door.logs_in(&mut door.app.visitor(), "s-1", &anke()).await.location();
    door.app.registered("bert").await;
    let mut tx = door.app.state.db.begin_write().await.unwrap();
    sqlx::query("UPDATE accounts SET disabled_at = 1").execute(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    let (sessions, log) = (door.count("sessions").await, door.count("audit_log").await);
    is_refused(&door.logs_in(&mut door.app.visitor(), "s-1", &anke()).await, REFUSED);
    let bert = json!({"email": "bert@gent.be", "email_verified": true, "vo_orgcode": GENT});
    is_refused(&door.logs_in(&mut door.app.visitor(), "s-2", &bert).await, REFUSED);
    assert_eq!(door.count("identities").await, 1);
    assert_eq!((door.count("sessions").await, door.count("audit_log").await), (sessions, log));
}
