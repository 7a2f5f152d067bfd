//! Event streams, under all layers of the application: in process, and over real
//! sockets. Time stands still and jumps whenever everyone waits.

use std::time::Duration;

use axum::Router;
use axum::body::{Body, BodyDataStream};
use axum::extract::State;
use axum::http::{Request, Response, header};
use axum::response::IntoResponse as _;
use axum::routing::get;
use futures_util::future::join_all;
use futures_util::{FutureExt as _, StreamExt as _, stream};
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{Instant, timeout};
use tower::ServiceExt as _;
use voorrang::app::AppState;
use voorrang::live::Topic;
use voorrang::web::events::{event_stream, event_stream_in_turn};
use voorrang::web::serve::serve;

use crate::support::TestApp;

const HALL: Topic = Topic::Room(7);

/// The application with what a live page will have: its events. Time stands still
/// from here on.
async fn live_app() -> TestApp {
    let events = async |State(state): State<AppState>| {
        event_stream_in_turn(state.live.subscribe(&[HALL]), |_| Duration::ZERO, state.stop.clone())
    };
    // One of many, whose turn comes after four seconds.
    let late = async |State(state): State<AppState>| {
        event_stream_in_turn(state.live.subscribe(&[HALL]), |_| Duration::from_secs(4), state.stop.clone())
    };
    let screen =
        async |State(state): State<AppState>| event_stream(state.live.subscribe(&[HALL]), state.stop.clone());
    // The control for compression: a stream of something else.
    let letters = async || {
        let pieces = stream::iter(0..100).map(|_| Ok::<_, std::io::Error>("letters ".repeat(10)));
        ([(header::CONTENT_TYPE, "text/plain")], Body::from_stream(pieces)).into_response()
    };
    let app = TestApp::start_with(
        Router::new()
            .route("/events", get(events))
            .route("/late", get(late))
            .route("/screen", get(screen))
            .route("/letters", get(letters)),
    )
    .await;
    tokio::time::pause();
    app
}

async fn open(app: &TestApp, path: &str) -> Response<Body> {
    let request = Request::get(path).header("accept-encoding", "gzip, br").body(Body::empty()).unwrap();
    app.router().oneshot(request).await.unwrap()
}

async fn listen(app: &TestApp) -> BodyDataStream {
    open(app, "/events").await.into_body().into_data_stream()
}

/// The next event: its name and its data.
async fn next_event(events: &mut BodyDataStream) -> Option<(String, String)> {
    let text = String::from_utf8(events.next().await?.unwrap().to_vec()).unwrap();
    let line = |name: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
        line.trim().to_owned()
    };
    Some((line("event:"), line("data:")))
}

/// The revision of the next event, which must be a change.
async fn next_change(events: &mut BodyDataStream) -> i64 {
    let (name, data) = next_event(events).await.unwrap();
    assert_eq!(name, "changed");
    let data: serde_json::Value = serde_json::from_str(&data).unwrap();
    data["revision"].as_i64().unwrap()
}

#[tokio::test]
async fn a_page_hears_how_things_are_at_once_and_then_of_changes() {
    let app = live_app().await;
    let mut events = listen(&app).await;
    let begin = Instant::now();
    let first = next_change(&mut events).await;
    assert!(begin.elapsed() < Duration::from_millis(50), "{:?}", begin.elapsed());
    app.state.live.notify(&HALL);
    assert!(next_change(&mut events).await > first);
    assert!(begin.elapsed() < Duration::from_secs(2));
}

#[tokio::test]
async fn while_everyone_votes_a_page_hears_of_it_once_a_second() {
    let app = live_app().await;
    let mut events = listen(&app).await;
    next_change(&mut events).await;
    let voting = async {
        for _ in 0..100 {
            tokio::time::sleep(Duration::from_millis(100)).await;
            app.state.live.notify(&HALL);
        }
    };
    let hearing = async {
        let mut heard = Vec::new();
        while let Ok(revision) = timeout(Duration::from_secs(3), next_change(&mut events)).await {
            heard.push(revision);
        }
        heard
    };
    let ((), heard) = tokio::join!(voting, hearing);
    assert!((9..=12).contains(&heard.len()), "{} events in ten seconds", heard.len());
    let latest = next_change(&mut listen(&app).await).await;
    assert_eq!(heard.last(), Some(&latest), "the last change is always heard of");
}

#[tokio::test]
async fn one_of_many_hears_when_its_turn_comes_and_of_everything_until_then() {
    let app = live_app().await;
    let mut events = open(&app, "/late").await.into_body().into_data_stream();
    let begin = Instant::now();
    next_change(&mut events).await;
    assert!(begin.elapsed() < Duration::from_secs(1), "how things are it hears at once");
    tokio::time::sleep(Duration::from_secs(2)).await;
    let changed = Instant::now();
    app.state.live.notify(&HALL);
    let hearing = next_change(&mut events);
    let later = async {
        tokio::time::sleep(Duration::from_secs(2)).await;
        app.state.live.notify(&HALL);
    };
    let (heard, ()) = tokio::join!(hearing, later);
    assert!((4.0..4.5).contains(&changed.elapsed().as_secs_f64()), "{:?}", changed.elapsed());
    assert_eq!(heard, next_change(&mut listen(&app).await).await, "of both at once");
}

#[tokio::test]
async fn a_screen_does_not_wait_for_who_voted_just_before() {
    let app = live_app().await;
    let mut events = open(&app, "/screen").await.into_body().into_data_stream();
    next_change(&mut events).await;
    for _ in 0..10 {
        // Somebody votes, and then the facilitator does something.
        app.state.live.notify(&HALL);
        next_change(&mut events).await;
        let acted = Instant::now();
        app.state.live.notify(&HALL);
        next_change(&mut events).await;
        assert!(acted.elapsed() < Duration::from_millis(300), "{:?}", acted.elapsed());
    }
}

#[tokio::test]
async fn it_is_neither_kept_nor_compressed_nor_timed_out_and_says_that_it_is_there() {
    let app = live_app().await;
    let response = open(&app, "/events").await;
    let headers = response.headers();
    assert_eq!(headers["content-type"], "text/event-stream");
    assert_eq!(headers["cache-control"], "no-store");
    assert_eq!(headers["x-accel-buffering"], "no");
    assert!(!headers.contains_key("content-encoding"));
    assert!(open(&app, "/letters").await.headers().contains_key("content-encoding"), "the control");
    let mut events = response.into_body().into_data_stream();
    next_change(&mut events).await;
    // Far longer than any request may take.
    let begin = Instant::now();
    for number in 1..=20 {
        let (name, data) = next_event(&mut events).await.unwrap();
        assert_eq!((name.as_str(), data.as_str()), ("heartbeat", "{}"));
        let late = begin.elapsed().as_secs_f64() - 15.0 * f64::from(number);
        assert!((0.0..2.0).contains(&late), "heartbeat {number} was {late} seconds late");
    }
    app.state.live.notify(&HALL);
    next_change(&mut events).await;
}

#[tokio::test]
async fn stopping_ends_every_stream_at_once() {
    let app = live_app().await;
    let server = Server::start(&app).await;
    let phones = join_all((0..200).map(|_| server.listens())).await;
    assert!(phones.iter().all(|phone| phone.said.contains("event: changed")), "{:?}", phones[0].said);
    // The control: nothing ends by itself.
    let mut one = listen(&app).await;
    next_change(&mut one).await;
    assert!(timeout(Duration::from_secs(10), one.next()).await.is_err());

    let asked = Instant::now();
    app.state.stop.cancel();
    server.running.await.unwrap();
    assert!(asked.elapsed() < Duration::from_secs(1), "{:?}", asked.elapsed());
    assert!(one.next().now_or_never().unwrap().is_none());
    for mut phone in phones {
        let mut rest = String::new();
        phone.stream.read_to_string(&mut rest).await.unwrap();
        assert!(rest.ends_with("0\r\n\r\n"), "the stream ends as it should: {rest:?}");
    }
}

#[tokio::test]
async fn phones_that_never_read_disturb_nobody() {
    let app = live_app().await;
    let server = Server::start(&app).await;
    let _stuck = join_all((0..50).map(|_| server.asks())).await;
    let mut awake = server.listens().await;
    for _ in 0..300 {
        tokio::time::sleep(Duration::from_secs(1)).await;
        app.state.live.notify(&HALL);
    }
    let latest = next_change(&mut listen(&app).await).await;
    let expected = format!(r#"data: {{"revision":{latest}}}"#);
    let reading = async {
        let mut line = String::new();
        while line.trim_end() != expected {
            line.clear();
            assert!(awake.stream.read_line(&mut line).await.unwrap() > 0, "it hears of every change");
        }
    };
    timeout(Duration::from_secs(5), reading).await.unwrap();
}

/// The application behind the accept loop.
struct Server {
    address: std::net::SocketAddr,
    running: tokio::task::JoinHandle<()>,
}

struct Phone {
    stream: BufReader<TcpStream>,
    /// Up to its first event.
    said: String,
}

impl Server {
    async fn start(app: &TestApp) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let running = tokio::spawn(serve(listener, app.router(), app.state.stop.clone(), [].into()));
        Self { address, running }
    }

    async fn asks(&self) -> TcpStream {
        let mut client = TcpStream::connect(self.address).await.unwrap();
        client.write_all(b"GET /events HTTP/1.1\r\nHost: voorrang.test\r\n\r\n").await.unwrap();
        client
    }

    async fn listens(&self) -> Phone {
        let mut stream = BufReader::new(self.asks().await);
        let mut said = String::new();
        while !said.contains("data:") {
            assert!(stream.read_line(&mut said).await.unwrap() > 0, "{said}");
        }
        Phone { stream, said }
    }
}
