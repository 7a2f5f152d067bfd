//! A hall of people with phones. Arrivals are open: each comes at its own random
//! moment, whether or not the server keeps up, and its time runs from the moment
//! it meant to come.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::{Context as _, ensure};
use axum::http::{Method, StatusCode};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep, sleep_until, timeout};
use tokio_util::sync::CancellationToken;
use voorrang::domain::catalogue::CardCode;
use voorrang::domain::random::Random;
use voorrang::domain::workshop::room::Stage;
use voorrang::domain::workshop::submission::Submission;

use super::audit::Acknowledged;
use super::client::{Connection, From, Listener};
use super::figures::Times;
use super::server::Server;

/// How large a hall, and how fast.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plan {
    pub(crate) participants: usize,
    /// Phones that connect and never read.
    pub(crate) stuck: usize,
    /// Everyone joins within this time.
    pub(crate) joining: Duration,
    /// Everyone votes within this time after the round opened.
    pub(crate) voting: Duration,
    /// Time between two acts of the facilitator.
    pub(crate) between: Duration,
}

/// What a run of the hall showed.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    pub(crate) joins: Times,
    pub(crate) submits: Times,
    /// From the facilitator's act until the projector shows it.
    pub(crate) screen: Times,
    /// From the facilitator's act until a phone shows it.
    pub(crate) phones: Times,
    pub(crate) failures: BTreeMap<String, usize>,
    pub(crate) acknowledged: Vec<Acknowledged>,
    /// Ballots without an answer: they may be stored or not.
    pub(crate) unknown: usize,
    pub(crate) memory_before: u64,
    pub(crate) memory_after: u64,
}

/// What everyone in the hall shares.
struct Hall {
    address: SocketAddr,
    code: String,
    cards: Vec<String>,
    municipalities: Vec<String>,
    /// The stage the room is at for certain: nobody may be shown an earlier one.
    stage: AtomicUsize,
    /// When the facilitator last did something.
    acted: Mutex<Instant>,
    opened: watch::Sender<Option<Instant>>,
    over: CancellationToken,
    seen: Mutex<Outcome>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Hall {
    fn fails(&self, what: &str, error: &anyhow::Error) {
        let kind = format!("{what}: {error:#}");
        *lock(&self.seen).failures.entry(kind).or_default() += 1;
    }

    fn path(&self, end: &str) -> String {
        format!("/api/v1/workshops/{}{end}", self.code)
    }
}

/// Moments of a Poisson process that has so many in a time: gaps are exponential.
fn arrivals(count: usize, within: Duration, random: &mut Random) -> Vec<Duration> {
    let mut at = 0.0;
    let mut moments: Vec<f64> = (0..=count)
        .map(|_| {
            let chance = (random.below(1 << 30) + 1) as f64 / f64::from(1 << 30);
            at -= chance.ln();
            at
        })
        .collect();
    let end = moments.pop().unwrap_or(1.0);
    moments.into_iter().map(|moment| within.mul_f64(moment / end)).collect()
}

/// A ballot that judges every card: five for now, the rest not now.
fn ballot(cards: &[String], random: &mut Random) -> (Vec<String>, Vec<String>) {
    let mut cards = cards.to_vec();
    random.shuffle(&mut cards);
    let rest = cards.split_off(5.min(cards.len()));
    (cards, rest)
}

/// SHA-256 of what a ballot says, worked out on this side.
fn content(now: &[String], not_now: &[String]) -> String {
    let cards = |codes: &[String]| codes.iter().map(|code| CardCode::new(code.clone())).collect();
    let submission = Submission {
        round: 1,
        stage: Stage::Rank,
        now: cards(now),
        later: Vec::new(),
        not_now: cards(not_now),
    };
    Sha256::digest(submission.content()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Comes in on a connection, and says which token it got.
async fn join(hall: &Hall, connection: &mut Connection, municipality: &str) -> anyhow::Result<String> {
    let body = json!({ "organisation": municipality, "perspective": "ict" }).to_string();
    let path = hall.path("/participants");
    let (status, body) = connection.asks(Method::POST, &path, From::Nobody, None, body).await?;
    ensure!(status == StatusCode::CREATED, "joining answers {status}");
    let place: Value = serde_json::from_str(&body)?;
    let token = place["token"].as_str().context("a token")?;
    ensure!(token.len() == 64 && place["resume_code"].is_string(), "joining answers something else");
    Ok(token.to_owned())
}

/// What a ballot needs to be sent, and sent again.
pub(crate) struct Vote<'a> {
    pub(crate) token: &'a str,
    pub(crate) key: String,
    pub(crate) now: Vec<String>,
    pub(crate) not_now: Vec<String>,
}

/// Sends a ballot: acknowledged, or `None` when the round is closed.
pub(crate) async fn send(
    connection: &mut Connection,
    vote: &Vote<'_>,
) -> anyhow::Result<Option<Acknowledged>> {
    let body = json!({ "round": 1, "stage": "rank", "now": vote.now, "not_now": vote.not_now });
    let from = From::Token(vote.token);
    let (status, answer) =
        connection.asks(Method::POST, "/api/v1/me/ballots", from, Some(&vote.key), body.to_string()).await?;
    let answer: Value = serde_json::from_str(&answer)?;
    if status == StatusCode::CONFLICT && answer["code"] == "round-closed" {
        return Ok(None);
    }
    ensure!(status == StatusCode::CREATED, "a ballot answers {status} {}", answer["code"]);
    let content = content(&vote.now, &vote.not_now);
    let is_right = answer["content"] == content.as_str()
        && answer["key"] == vote.key.as_str()
        && answer["round"] == 1
        && answer["receipt"].as_str() == content.get(..8);
    ensure!(is_right, "a receipt for something else");
    Ok(Some(Acknowledged {
        token: vote.token.to_owned(),
        now: vote.now.clone(),
        not_now: vote.not_now.clone(),
        content,
        key: vote.key.clone(),
        count: 1,
    }))
}

/// The part of a page that follows the room, as a browser fetches it.
async fn fetch(hall: &Hall, connection: &mut Connection, token: &str) -> anyhow::Result<String> {
    let least = hall.stage.load(Ordering::Acquire);
    let part = connection.gets(&format!("/w/{}/stage", hall.code), From::Browser(&hall.code, token)).await?;
    let at = Stage::ALL
        .iter()
        .position(|stage| part.contains(&format!("id=\"stage-{}-1-", stage.as_str())))
        .context("a part of another page")?;
    ensure!(at >= least, "a part of an earlier stage");
    Ok(part)
}

/// Someone with a phone: joins, follows, votes once, stays.
async fn phone(hall: Arc<Hall>, number: usize, arrives: Instant, votes: Duration) -> Option<Listener> {
    sleep_until(arrives).await;
    let municipality = hall.municipalities[number % hall.municipalities.len()].clone();
    let joined = async {
        let mut connection = Connection::open(hall.address).await?;
        let token = join(&hall, &mut connection, &municipality).await?;
        lock(&hall.seen).joins.add(arrives.elapsed());
        anyhow::Ok((connection.listens("/api/v1/me/events", From::Token(&token)).await?, token))
    };
    let (mut listener, token) = match joined.await {
        Ok(joined) => joined,
        Err(error) => {
            hall.fails("join", &error);
            return None;
        }
    };
    let voting = tokio::spawn(vote(Arc::clone(&hall), token.clone(), number, votes));
    let mut is_first = true;
    loop {
        let event = tokio::select! {
            event = listener.next() => event,
            () = hall.over.cancelled() => break,
        };
        match event.as_deref() {
            // How things are: the page it came with shows it.
            Some("changed") if is_first => is_first = false,
            Some("changed") => {
                let acted = *lock(&hall.acted);
                let shown = async {
                    let mut connection = Connection::open(hall.address).await?;
                    fetch(&hall, &mut connection, &token).await
                };
                match shown.await {
                    Ok(_) => lock(&hall.seen).phones.add(acted.elapsed()),
                    Err(error) => hall.fails("follow", &error),
                }
            }
            Some("heartbeat") => {}
            _ => {
                hall.fails("follow", &anyhow::anyhow!("the stream ended"));
                break;
            }
        }
    }
    if let Err(error) = check_own(&hall, &token, &municipality, voting).await {
        hall.fails("own ballot", &error);
    }
    Some(listener)
}

async fn vote(hall: Arc<Hall>, token: String, number: usize, after: Duration) -> Option<Acknowledged> {
    let mut opened = hall.opened.subscribe();
    let opened = opened.wait_for(Option::is_some).await.ok()?.as_ref().copied()?;
    let meant = opened + after;
    sleep_until(meant).await;
    let mut random = Random::seeded(number as u64 + 1);
    let (now, not_now) = ballot(&hall.cards, &mut random);
    let vote = Vote { token: &token, key: format!("phone-{number:010}"), now, not_now };
    let sent = async {
        let mut connection = Connection::open(hall.address).await?;
        let first = send(&mut connection, &vote).await?.context("refused while the round was open")?;
        lock(&hall.seen).submits.add(meant.elapsed());
        // One in twenty is not sure, and sends it again.
        if number.is_multiple_of(20) {
            send(&mut connection, &vote).await?.context("a repetition was refused")?;
        }
        anyhow::Ok(first)
    };
    match sent.await {
        Ok(acknowledged) => {
            lock(&hall.seen).acknowledged.push(acknowledged.clone());
            Some(acknowledged)
        }
        Err(error) => {
            hall.fails("submit", &error);
            lock(&hall.seen).unknown += 1;
            None
        }
    }
}

/// Whether its own page says what it gave, once all is over.
async fn check_own(
    hall: &Hall,
    token: &str,
    municipality: &str,
    voting: JoinHandle<Option<Acknowledged>>,
) -> anyhow::Result<()> {
    let Some(given) = voting.await? else { return Ok(()) };
    let mut connection = Connection::open(hall.address).await?;
    let me: Value = serde_json::from_str(&connection.gets("/api/v1/me", From::Token(token)).await?)?;
    ensure!(me["participant"]["organisation"] == municipality, "someone else's place");
    ensure!(me["given"]["now"] == json!(given.now), "someone else's ballot");
    ensure!(me["given"]["receipt"].as_str() == given.content.get(..8), "another receipt");
    Ok(())
}

/// The screen in the hall: what it shows, and since when.
fn project(hall: Arc<Hall>, mut listener: Listener) -> watch::Receiver<(Instant, String)> {
    let (shows, shown) = watch::channel((Instant::now(), String::new()));
    tokio::spawn(async move {
        while let Some(event) = listener.next().await {
            if event != "changed" {
                continue;
            }
            let part = async {
                let mut connection = Connection::open(hall.address).await?;
                let part = connection.gets(&format!("/w/{}/projector", hall.code), From::Screen).await?;
                ensure!(part.contains("screen-stage"), "a part of another page");
                Ok(part)
            };
            match part.await {
                Ok(part) => {
                    shows.send_replace((Instant::now(), part));
                }
                Err(error) => hall.fails("projector", &error),
            }
        }
    });
    shown
}

/// Does something in the hall, and waits until the screen shows it.
async fn act(
    hall: &Hall,
    server: &mut Server,
    shown: &mut watch::Receiver<(Instant, String)>,
    action: &str,
    expected: &[&str],
) -> anyhow::Result<()> {
    let begin = Instant::now();
    *lock(&hall.acted) = begin;
    server.acts(action).await?;
    if action == "advance" {
        hall.stage.fetch_add(1, Ordering::AcqRel);
    }
    let is_shown = |(_, part): &(Instant, String)| expected.iter().all(|word| part.contains(word));
    match timeout(Duration::from_secs(30), shown.wait_for(is_shown)).await {
        Ok(Ok(part)) => lock(&hall.seen).screen.add(part.0 - begin),
        Ok(Err(_)) => hall.fails("projector", &anyhow::anyhow!("its stream ended")),
        Err(_) => hall.fails("projector", &anyhow::anyhow!("never showed {action}")),
    }
    Ok(())
}

/// Holds a whole session, and leaves every stream open: who holds the listeners
/// holds the hall.
pub(crate) async fn hold(server: &mut Server, plan: Plan) -> anyhow::Result<(Outcome, Vec<Listener>)> {
    let code = server.asks("prepare").await?;
    let code = code.strip_prefix("code ").context("no workshop")?.to_owned();
    let mut door = Connection::open(server.address).await?;
    let told: Value =
        serde_json::from_str(&door.gets(&format!("/api/v1/workshops/{code}"), From::Nobody).await?)?;
    let list = |pointer: &str, name: &str| -> Vec<String> {
        let all = told.pointer(pointer).and_then(Value::as_array).cloned().unwrap_or_default();
        all.iter().filter_map(|one| one[name].as_str().map(str::to_owned)).collect()
    };
    let hall = Arc::new(Hall {
        address: server.address,
        code,
        cards: list("/catalogue/cards", "code"),
        municipalities: list("/joining/municipalities", "nis_code"),
        stage: AtomicUsize::new(0),
        acted: Mutex::new(Instant::now()),
        opened: watch::channel(None).0,
        over: CancellationToken::new(),
        seen: Mutex::default(),
    });
    ensure!(!hall.cards.is_empty() && !hall.municipalities.is_empty(), "the door says nothing");

    // Someone who only looks, for what needs a place.
    let token = join(&hall, &mut door, &hall.municipalities[0]).await?;
    let screen = door.listens(&format!("/w/{}/projector/events", hall.code), From::Screen).await?;
    let mut shown = project(Arc::clone(&hall), screen);
    let mut stuck = Vec::new();
    for _ in 0..plan.stuck {
        let mut stream = TcpStream::connect(server.address).await?;
        let request =
            format!("GET /api/v1/me/events HTTP/1.1\r\nHost: hall\r\nAuthorization: Bearer {token}\r\n\r\n");
        stream.write_all(request.as_bytes()).await?;
        stuck.push(stream);
    }
    sleep(Duration::from_millis(500)).await;
    let memory_before = server.memory()?;

    let mut random = Random::seeded(2016);
    let begin = Instant::now();
    let mut votes = arrivals(plan.participants, plan.voting, &mut random);
    random.shuffle(&mut votes);
    let phones: Vec<_> = arrivals(plan.participants, plan.joining, &mut random)
        .into_iter()
        .zip(votes)
        .enumerate()
        .map(|(number, (arrives, votes))| {
            tokio::spawn(phone(Arc::clone(&hall), number, begin + arrives, votes))
        })
        .collect();
    sleep_until(begin + plan.joining + plan.between).await;
    let memory_after = server.memory()?;

    let acts = [
        ("advance", &["screen-stage\">Verkennen"][..]),
        ("show K5", &["screen-card", "K5"]),
        ("show I2", &["screen-card", "I2"]),
        ("advance", &["screen-stage\">Sorteren"]),
        ("advance", &["screen-stage\">Rangschikken"]),
    ];
    for (action, expected) in acts {
        act(&hall, server, &mut shown, action, expected).await?;
        sleep(plan.between).await;
    }
    let opened = Instant::now();
    hall.opened.send_replace(Some(opened));
    // While everyone votes the facilitator goes on.
    for card in ["O1", "O2", "K1"].iter().cycle() {
        sleep(plan.between).await;
        if opened.elapsed() > plan.voting {
            break;
        }
        act(&hall, server, &mut shown, &format!("show {card}"), &["screen-card", card]).await?;
    }
    sleep_until(opened + plan.voting + plan.between).await;
    let acts = [
        ("hide", &["screen-work"][..]),
        ("close", &["De ronde is gesloten"]),
        ("reveal", &["screen-stage\">Onthullen"]),
    ];
    for (action, expected) in acts {
        act(&hall, server, &mut shown, action, expected).await?;
        sleep(plan.between).await;
    }
    sleep(plan.between).await;
    hall.over.cancel();
    let mut listeners = Vec::new();
    for phone in phones {
        listeners.extend(phone.await?);
    }
    if let Err(error) = check_result(&hall, &token).await {
        hall.fails("result", &error);
    }
    drop(stuck);
    let mut outcome = std::mem::take(&mut *lock(&hall.seen));
    (outcome.memory_before, outcome.memory_after) = (memory_before, memory_after);
    Ok((outcome, listeners))
}

/// Whether the result counts exactly those who were acknowledged.
async fn check_result(hall: &Hall, token: &str) -> anyhow::Result<()> {
    let mut connection = Connection::open(hall.address).await?;
    let result: Value =
        serde_json::from_str(&connection.gets("/api/v1/me/results/1", From::Token(token)).await?)?;
    let (people, unknown) = (result["people"].as_u64().context("people")? as usize, lock(&hall.seen).unknown);
    let acknowledged = lock(&hall.seen).acknowledged.len();
    ensure!(people >= acknowledged && people <= acknowledged + unknown, "{people} people are counted");
    Ok(())
}

/// The closing race: everyone sends while the round is closed, time and again.
/// Gives what was acknowledged, and how many were counted and refused.
pub(crate) async fn race(
    server: &mut Server,
    clients: usize,
    closings: usize,
) -> anyhow::Result<(Vec<Acknowledged>, usize, usize)> {
    let code = server.asks("prepare").await?;
    let code = code.strip_prefix("code ").context("no workshop")?.to_owned();
    let mut door = Connection::open(server.address).await?;
    let path = format!("/api/v1/workshops/{code}");
    let told: Value = serde_json::from_str(&door.gets(&path, From::Nobody).await?)?;
    let cards: Vec<String> = told["catalogue"]["cards"]
        .as_array()
        .context("cards")?
        .iter()
        .filter_map(|card| card["code"].as_str().map(str::to_owned))
        .collect();
    let municipality = told["joining"]["municipalities"][0]["nis_code"].as_str().context("a municipality")?;
    let mut seats = Vec::new();
    for _ in 0..clients {
        let mut connection = Connection::open(server.address).await?;
        let body = json!({ "organisation": municipality, "perspective": "ict" }).to_string();
        let joined =
            connection.asks(Method::POST, &format!("{path}/participants"), From::Nobody, None, body).await?;
        let place: Value = serde_json::from_str(&joined.1)?;
        seats.push((connection, place["token"].as_str().context("a token")?.to_owned()));
    }
    for _ in 0..3 {
        server.acts("advance").await?;
    }
    let mut last: Vec<Option<Acknowledged>> = vec![None; clients];
    let (mut counted, mut refused) = (0, 0);
    for closing in 0..closings {
        if closing > 0 {
            server.acts("open").await?;
        }
        let sent: Vec<_> = std::mem::take(&mut seats)
            .into_iter()
            .enumerate()
            .map(|(client, (mut connection, token))| {
                let mut random = Random::seeded((client * closings + closing) as u64);
                let (now, not_now) = ballot(&cards, &mut random);
                // Over fifty milliseconds, somewhere in which it closes.
                let later = Duration::from_micros(random.below(50_000) as u64);
                tokio::spawn(async move {
                    sleep(later).await;
                    let key = format!("client-{client:06}-{closing:06}");
                    let answer = send(&mut connection, &Vote { token: &token, key, now, not_now }).await;
                    (connection, token, answer)
                })
            })
            .collect();
        sleep(Duration::from_millis(7 * (closing % 10) as u64)).await;
        server.acts("close").await?;
        for (client, sent) in sent.into_iter().enumerate() {
            let (connection, token, answer) = sent.await?;
            match answer.with_context(|| format!("client {client}, closing {closing}"))? {
                Some(mut acknowledged) => {
                    acknowledged.count += last[client].as_ref().map_or(0, |earlier| earlier.count);
                    last[client] = Some(acknowledged);
                    counted += 1;
                }
                None => refused += 1,
            }
            seats.push((connection, token));
        }
    }
    Ok((last.into_iter().flatten().collect(), counted, refused))
}
