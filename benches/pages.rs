//! How fast the application answers, in process: router, session, SQLite,
//! template. The control is the health check, which does the least.

use std::hint::black_box;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use criterion::{Criterion, criterion_group, criterion_main};
use tokio::runtime::Runtime;
use tower::ServiceExt as _;
use voorrang::app::{self, AppState};
use voorrang::chance::Chance;
use voorrang::clock::Clock;
use voorrang::config::Config;

struct Guest {
    router: Router,
    cookie: String,
}

impl Guest {
    async fn sends(&self, method: &str, path: &str, body: &str) -> (StatusCode, String, usize) {
        let request = Request::builder()
            .method(method)
            .uri(path)
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
        (status, location, body.len())
    }

    async fn gets(&self, path: &str) -> usize {
        let (status, _, length) = self.sends("GET", path, "").await;
        assert_eq!(status, StatusCode::OK, "{path}");
        length
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

criterion_group!(benches, pages);
criterion_main!(benches);
