//! How fast the application answers, in process: router, session, SQLite,
//! template. The control is the health check, which does the least.

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::{Request, StatusCode, header};
use criterion::{Criterion, criterion_group, criterion_main};
use sqlx::SqlitePool;
use tokio::runtime::Runtime;
use tower::ServiceExt as _;
use voorrang::app::{self, AppState};
use voorrang::chance::Chance;
use voorrang::clock::Clock;
use voorrang::config::Config;
use voorrang::domain::random::Random;

struct Guest {
    router: Router,
    cookie: String,
}

impl Guest {
    async fn sends(&self, method: &str, path: &str, body: &str) -> (StatusCode, String, Bytes) {
        self.sends_with("identity", method, path, body).await
    }

    async fn sends_with(
        &self,
        encoding: &str,
        method: &str,
        path: &str,
        body: &str,
    ) -> (StatusCode, String, Bytes) {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header("accept-encoding", encoding)
            .header("host", "voorrang.test")
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/x-www-form-urlencoded")
            .header("cookie", &self.cookie)
            .body(Body::from(body.to_owned()))
            .expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let status = response.status();
        let location = response.headers().get(header::LOCATION);
        let location = location.and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
        let body = to_bytes(response.into_body(), usize::MAX).await.expect("a body");
        (status, location, body)
    }

    async fn gets(&self, path: &str) -> Bytes {
        let (status, _, body) = self.sends("GET", path, "").await;
        assert_eq!(status, StatusCode::OK, "{path}");
        body
    }

    /// How many bytes come as a browser asks for them.
    async fn gets_compressed(&self, path: &str) -> usize {
        let (status, _, body) = self.sends_with("gzip, deflate, br", "GET", path, "").await;
        assert_eq!(status, StatusCode::OK, "{path}");
        body.len()
    }

    async fn posts(&self, path: &str, body: &str) -> String {
        let (status, location, _) = self.sends("POST", path, body).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{path}");
        location
    }
}

/// A guest with a whole road and a set.
async fn scene(folder: &std::path::Path) -> (Guest, String, String) {
    let config = Config::for_testing(folder.join("voorrang.db"));
    let state = AppState::start(config, Clock::system(), Chance::system()).await.expect("it starts");
    let router = app::router(state);
    let request = Request::post("/roads")
        .header("host", "voorrang.test")
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from("municipality=46021"))
        .expect("a request");
    let response = router.clone().oneshot(request).await.expect("an answer");
    let cookie = response.headers()[header::SET_COOKIE].to_str().expect("a cookie");
    let cookie = cookie.split(';').next().unwrap_or_default().to_owned();
    let road = response.headers()[header::LOCATION].to_str().expect("a path").replace("/explore", "");
    let guest = Guest { router, cookie };
    for card in ["K5", "K1", "I5", "O2", "K6", "I1", "O5"] {
        guest.posts(&format!("{road}/sort"), &format!("card={card}&pile=now")).await;
    }
    let set = guest.posts(&format!("{road}/decide"), "").await;
    (guest, road, set)
}

fn pages(criterion: &mut Criterion) {
    let runtime = Runtime::new().expect("a runtime");
    let folder = tempfile::tempdir().expect("a folder");
    let (guest, road, set) = runtime.block_on(scene(folder.path()));
    let mut group = criterion.benchmark_group("pages");
    let paths = [
        ("control: health check", "/healthz".to_owned()),
        ("home", "/".to_owned()),
        ("search", "/municipalities?q=sint".to_owned()),
        ("explore", format!("{road}/explore")),
        ("sort", format!("{road}/sort")),
        ("rank", format!("{road}/rank")),
        ("set", set.clone()),
        ("masterplan page", format!("{set}/masterplan")),
        ("masterplan md", format!("{set}/masterplan/md")),
        ("masterplan docx", format!("{set}/masterplan/docx")),
    ];
    for (name, path) in &paths {
        group.bench_function(*name, |bencher| {
            bencher.iter(|| black_box(runtime.block_on(guest.gets(path))));
        });
    }
    let mut is_up = false;
    group.bench_function("a move, durable", |bencher| {
        bencher.iter(|| {
            is_up = !is_up;
            let place = if is_up { "card=K1&to=1" } else { "card=K1&to=2" };
            runtime.block_on(guest.posts(&format!("{road}/rank"), place))
        });
    });
    group.finish();

    let mut slow = criterion.benchmark_group("slow");
    slow.sample_size(20);
    slow.bench_function("masterplan pdf", |bencher| {
        bencher.iter(|| black_box(runtime.block_on(guest.gets(&format!("{set}/masterplan/pdf")))));
    });
    slow.finish();
}

/// A paragraph as people write them, as a form sends it.
const PARAGRAPH: &str = "De+gemeente+wil+dat+**inwoners+en+ondernemers**+hun+gegevens+een+keer+geven+en+daarna+nooit+meer.+Dat+lukt+alleen+als+diensten+elkaars+registers+kennen,+en+als+elk+register+een+eigenaar+heeft+die+tijd+en+middelen+krijgt+om+het+bij+te+houden.%0A%0A-+rechtstreeks+waar+het+kan;%0A-+met+een+dagelijkse+kopie+waar+het+moet.%0A%0A";

/// How many actions a plan of sixty pages has.
const ACTIONS: usize = 60;

/// A plan that rests on the whole deck, with [`ACTIONS`] of its starter actions and texts
/// of some pages, sixty when printed: where it stands, and its actions.
async fn whole_plan(guest: &Guest, road: &str) -> (String, Vec<String>) {
    for (theme, cards) in [("K", 6), ("O", 5), ("I", 7)] {
        for card in 1..=cards {
            guest.posts(&format!("{road}/sort"), &format!("card={theme}{card}&pile=now")).await;
        }
    }
    guest.posts(&format!("{road}/top"), "top=18").await;
    let set = guest.posts(&format!("{road}/decide"), "").await;
    let plan = guest.posts(&format!("{set}/masterplan"), "").await;
    for section in 1..=9 {
        let text = PARAGRAPH.repeat(12);
        guest.posts(&format!("{plan}/sections/{section}"), &format!("seen=1&base=&text={text}")).await;
    }
    let tree = guest.gets(&format!("{plan}/objectives")).await;
    let tree = String::from_utf8_lossy(&tree);
    let actions = tree.split("data-line=\"").filter_map(|rest| rest.split_once("\" data-level=\"action\""));
    let mut actions: Vec<_> = actions.map(|(line, _)| line.to_owned()).collect();
    // Every so many, so that each principle keeps some.
    let (all, too_many) = (actions.len(), actions.len() - ACTIONS);
    for number in (0..too_many).rev() {
        let line = actions.remove(number * all / too_many);
        guest.posts(&format!("{plan}/objectives/{line}/remove"), "").await;
    }
    (plan, actions)
}

/// The pages of people who write a plan of some sixty pages.
fn writing_a_plan(criterion: &mut Criterion) {
    let runtime = Runtime::new().expect("a runtime");
    let folder = tempfile::tempdir().expect("a folder");
    let (guest, road, _) = runtime.block_on(scene(folder.path()));
    let (plan, mut actions) = runtime.block_on(whole_plan(&guest, &road));
    let mut group = criterion.benchmark_group("a plan of sixty pages");
    group.sample_size(20);
    for (name, path) in [
        ("control: health check", "/healthz".to_owned()),
        ("desk (limit 100 ms)", plan.clone()),
        ("section, vision (limit 100 ms)", format!("{plan}/sections/3")),
        ("section, principles (limit 100 ms)", format!("{plan}/sections/4")),
        ("section, translation (limit 100 ms)", format!("{plan}/sections/5")),
        ("objectives (limit 100 ms)", format!("{plan}/objectives")),
        ("roadmap", format!("{plan}/roadmap")),
        ("the whole of it in a page", format!("{plan}/document")),
    ] {
        group.bench_function(name, |bencher| {
            bencher.iter(|| black_box(runtime.block_on(guest.gets(&path))));
        });
    }
    group.finish();
    let mut slow = criterion.benchmark_group("a plan of sixty pages, as a file");
    slow.sample_size(10);
    for (format, limit) in [("docx", 300), ("odt", 300), ("pdf", 1_000), ("html", 300), ("md", 300)] {
        let path = format!("{plan}/document/{format}");
        slow.bench_function(format!("{format} (limit {limit} ms)"), |bencher| {
            bencher.iter(|| black_box(runtime.block_on(guest.gets(&path))));
        });
    }
    slow.finish();
    for (format, limit) in [("docx", 300), ("pdf", 1_000)] {
        let mut times: Vec<f64> = (0..5)
            .map(|_| {
                // One action less: other pictures.
                let line = actions.pop().expect("another action");
                runtime.block_on(guest.posts(&format!("{plan}/objectives/{line}/remove"), ""));
                let began = Instant::now();
                runtime.block_on(guest.gets(&format!("{plan}/document/{format}")));
                began.elapsed().as_secs_f64() * 1_000.0
            })
            .collect();
        times.sort_by(f64::total_cmp);
        println!("{format} after its pictures changed: {:.0} ms (limit {limit}), middle of 5", times[2]);
    }
}

/// Municipalities that show everyone a set.
const SHOWN: usize = 300;

/// Has so many municipalities show a set: five or six cards each, a third of them
/// around each of three orders of the deck.
async fn show_sets(database: &Path) -> Result<(), sqlx::Error> {
    let db = SqlitePool::connect(&format!("sqlite://{}", database.display())).await?;
    let mut tx = db.begin().await?;
    // Flanders has 285.
    for number in 285..SHOWN {
        sqlx::query(
            "INSERT INTO organisations (kind, public_id, name, nis_code, province_code, former_names, external_uri)
             VALUES ('municipality', ?1, 'Gemeente ' || ?1, ?1, '', '', '')",
        )
        .bind(format!("NL-{number}"))
        .execute(&mut *tx)
        .await?;
    }
    sqlx::query("INSERT INTO owners (id, is_guest, created_at) VALUES (1000, 0, 0)")
        .execute(&mut *tx)
        .await?;
    let organisations: Vec<i64> = sqlx::query_scalar(
        "SELECT id FROM organisations WHERE kind = 'municipality' AND valid_until IS NULL ORDER BY id LIMIT ?",
    )
    .bind(i64::try_from(SHOWN).expect("a small number"))
    .fetch_all(&mut *tx)
    .await?;
    assert_eq!(organisations.len(), SHOWN);
    let mut random = Random::seeded(2016);
    let deck: Vec<String> = [("K", 6), ("O", 5), ("I", 7)]
        .iter()
        .flat_map(|(theme, cards)| (1..=*cards).map(move |card| format!("{theme}{card}")))
        .collect();
    let middles: Vec<Vec<String>> = (0..3)
        .map(|_| {
            let mut cards = deck.clone();
            random.shuffle(&mut cards);
            cards
        })
        .collect();
    for (number, organisation) in organisations.iter().enumerate() {
        let set: i64 = sqlx::query_scalar(
            "INSERT INTO priority_sets (public_id, organisation_id, catalogue_id, owner_id, method_version,
                                        decided_on, vision, ballot, notes, created_at, is_public, shared_at)
             SELECT ?1, ?2, catalogue_id, 1000, method_version, decided_on, '', ballot, '{}', 0, 1, 0
             FROM priority_sets ORDER BY id LIMIT 1 RETURNING id",
        )
        .bind(format!("{number:032x}"))
        .bind(organisation)
        .fetch_one(&mut *tx)
        .await?;
        let mut left = middles[number % 3].clone();
        for place in 1..=5 + i64::from(number % 2 == 0) {
            sqlx::query(
                "INSERT INTO priority_set_entries (set_id, place, card, motivation) VALUES (?, ?, ?, '')",
            )
            .bind(set)
            .bind(place)
            .bind(left.remove(random.below(8)))
            .execute(&mut *tx)
            .await?;
        }
    }
    tx.commit().await?;
    db.close().await;
    Ok(())
}

/// What a visitor waits for, from the process that just started on: the first time,
/// when it is worked out, and after that.
fn comparisons(criterion: &mut Criterion) {
    let runtime = Runtime::new().expect("a runtime");
    let folder = tempfile::tempdir().expect("a folder");
    runtime.block_on(scene(folder.path()));
    let database = folder.path().join("voorrang.db");
    runtime.block_on(show_sets(&database)).expect("sets that are shown");
    let path = "/comparisons/public";
    let visitor = || {
        runtime.block_on(async {
            let config = Config::for_testing(database.clone());
            let state = AppState::start(config, Clock::system(), Chance::system()).await.expect("it starts");
            let guest = Guest { router: app::router(state), cookie: String::new() };
            guest.gets("/cards").await;
            guest
        })
    };
    let mut cold: Vec<f64> = (0..5)
        .map(|_| {
            let guest = visitor();
            let began = Instant::now();
            runtime.block_on(guest.gets(path));
            began.elapsed().as_secs_f64() * 1_000.0
        })
        .collect();
    cold.sort_by(f64::total_cmp);
    println!("comparison of {SHOWN}, first time: {:.0} ms (limit 400), middle of 5", cold[2]);
    let guest = visitor();
    let whole = runtime.block_on(guest.gets(path)).len();
    let sent = runtime.block_on(guest.gets_compressed(path));
    println!("comparison of {SHOWN}: {} kB, compressed {} kB (limit 300)", whole / 1_000, sent / 1_000);

    let mut group = criterion.benchmark_group("comparisons");
    group.sample_size(20);
    for (name, path) in [
        ("control: health check", "/healthz"),
        ("300 municipalities (limit 100 ms)", path),
        ("300, one beside all", "/comparisons/public?beside=46021"),
        ("heat map as SVG", "/comparisons/public/heat-map.svg"),
        ("open data as CSV", "/open/sets.csv"),
        ("open data, a page of the API", "/api/v1/open/sets"),
    ] {
        group.bench_function(name, |bencher| {
            bencher.iter(|| black_box(runtime.block_on(guest.gets(path))));
        });
    }
    group.finish();
    let mut slow = criterion.benchmark_group("slow");
    slow.sample_size(10);
    for format in ["docx", "pdf"] {
        slow.bench_function(format!("report of 300 as {format}"), |bencher| {
            let path = format!("/comparisons/public/report/{format}");
            bencher.iter(|| black_box(runtime.block_on(guest.gets(&path))));
        });
    }
    slow.finish();
}

criterion_group!(benches, pages, writing_a_plan, comparisons);
criterion_main!(benches);
