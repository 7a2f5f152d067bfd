//! The accept loop, over real sockets. Time stands still and jumps whenever
//! everyone waits, so that a time-out of ten seconds takes none.

use std::time::Duration;

use axum::Router;
use axum::routing::get;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;
use voorrang::web::serve::serve;

/// A server with one quick page and one that never ends.
struct Server {
    address: std::net::SocketAddr,
    stop: CancellationToken,
    running: JoinHandle<()>,
}

impl Server {
    async fn start() -> Self {
        let app = Router::new()
            .route("/quick", get(|| async { "here you are" }))
            .route("/endless", get(std::future::pending::<()>));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let stop = CancellationToken::new();
        let running = tokio::spawn(serve(listener, app, stop.clone(), [].into()));
        Self { address, stop, running }
    }

    async fn hears(&self, bytes: &str) -> TcpStream {
        let mut client = TcpStream::connect(self.address).await.unwrap();
        client.write_all(bytes.as_bytes()).await.unwrap();
        client
    }

    async fn stops(self) -> Duration {
        let asked = Instant::now();
        self.stop.cancel();
        self.running.await.unwrap();
        asked.elapsed()
    }
}

/// Everything the server says until it hangs up.
async fn all(mut client: TcpStream) -> String {
    let mut said = String::new();
    let _ = client.read_to_string(&mut said).await;
    said
}

#[tokio::test(start_paused = true)]
async fn who_never_finishes_asking_is_hung_up_on() {
    let server = Server::start().await;
    let asked = Instant::now();
    let said = all(server.hears("GET /quick HTTP/1.1\r\nHost: voorrang").await).await;
    assert!(!said.contains("200 OK"), "{said}");
    let waited = asked.elapsed();
    assert!((9..=20).contains(&waited.as_secs()), "{waited:?}");
    // The control: who does finish is answered.
    let request = "GET /quick HTTP/1.1\r\nHost: voorrang\r\nConnection: close\r\n\r\n";
    assert!(all(server.hears(request).await).await.ends_with("here you are"));
}

#[tokio::test(start_paused = true)]
async fn headers_have_a_limit() {
    let server = Server::start().await;
    let huge = "a".repeat(32 * 1024);
    let said =
        all(server.hears(&format!("GET /quick HTTP/1.1\r\nHost: a\r\nX-Huge: {huge}\r\n\r\n")).await).await;
    assert!(said.starts_with("HTTP/1.1 431"), "{said}");
}

#[tokio::test(start_paused = true)]
async fn stopping_waits_for_no_idle_connection_and_ten_seconds_for_a_busy_one() {
    let server = Server::start().await;
    let mut idle = server.hears("GET /quick HTTP/1.1\r\nHost: a\r\n\r\n").await;
    let mut answer = [0; 8];
    idle.read_exact(&mut answer).await.unwrap();
    assert!(server.stops().await < Duration::from_secs(1));

    let server = Server::start().await;
    let _busy = server.hears("GET /endless HTTP/1.1\r\nHost: a\r\n\r\n").await;
    tokio::time::sleep(Duration::from_millis(50)).await;
    let waited = server.stops().await;
    assert!((9..=11).contains(&waited.as_secs()), "{waited:?}");
}
