//! The accept loop. Our own, since `axum::serve` gives a client for ever to
//! send its headers and waits for ever for open streams when it stops.

use std::convert::Infallible;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::http::Request;
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tower::{Service, ServiceExt as _};

use super::Client;
use crate::metrics::OpenConnection;

/// A client that has not sent its headers by then is not going to.
const HEADER_TIMEOUT: Duration = Duration::from_secs(10);
/// How long what we sent may go without an answer, after which the client is
/// taken to be gone: a phone that went out of reach says no goodbye, and the
/// system would go on trying for a quarter of an hour. With an event at least
/// every fifteen seconds, one that listens is dropped within 45.
#[cfg(target_os = "linux")]
const ANSWER_TIMEOUT: Duration = Duration::from_secs(30);
/// How long open requests may take to end once we stop.
const DRAIN: Duration = Duration::from_secs(10);
/// Room for a request's line and headers: 16 KiB.
const HEADER_BYTES: usize = 16 * 1024;
/// Connections that may wait to be accepted. At a change of the room a whole hall
/// connects at one moment, and who finds no place is told nothing: it tries again
/// after a second, then after two more. The system has its own limit too
/// (`net.core.somaxconn`).
const WAITING: u32 = 4096;
/// A pause when the system has no file handle left, so that the loop does not
/// spin until one comes free.
const OUT_OF_HANDLES: Duration = Duration::from_millis(100);

/// Listens on an address.
///
/// # Errors
/// The system's own: the address is taken, or not ours to take.
pub fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    // So that a restart need not wait for connections of before to be forgotten.
    #[cfg(not(windows))]
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(WAITING)
}

/// Serves numbers and nothing else, on an address of their own: who fetches them is
/// not counted among those who come for pages.
pub async fn serve_apart(listener: TcpListener, app: Router, stop: CancellationToken) {
    accept(listener, app, stop, [].into(), || None).await;
}

/// Serves until `stop`, then lets open requests end for ten seconds at most. Each
/// request says where it came from ([`Client`]), with what `trusted_proxies` say.
pub async fn serve(
    listener: TcpListener,
    app: Router,
    stop: CancellationToken,
    trusted_proxies: Arc<[IpAddr]>,
) {
    accept(listener, app, stop, trusted_proxies, || Some(OpenConnection::new())).await;
}

async fn accept(
    listener: TcpListener,
    app: Router,
    stop: CancellationToken,
    trusted_proxies: Arc<[IpAddr]>,
    count: impl Fn() -> Option<OpenConnection>,
) {
    let connections = TaskTracker::new();
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = stop.cancelled() => break,
        };
        match accepted {
            Ok((stream, peer)) => {
                // A listener on IPv6 sees those on IPv4 as well, in its own way.
                let peer = peer.ip().to_canonical();
                let trusted_proxies = Arc::clone(&trusted_proxies);
                let app = app.clone().map_request(move |mut request: Request<Incoming>| {
                    let client = Client::of(peer, request.headers(), &trusted_proxies);
                    request.extensions_mut().insert(client);
                    request
                });
                let (counted, stop) = (count(), stop.clone());
                connections.spawn(async move {
                    serve_connection(stream, app, stop).await;
                    drop(counted);
                });
            }
            Err(error) if is_about_the_client(&error) => {}
            Err(error) => {
                tracing::warn!(%error, "cannot accept a connection");
                tokio::time::sleep(OUT_OF_HANDLES).await;
            }
        }
    }
    connections.close();
    if tokio::time::timeout(DRAIN, connections.wait()).await.is_err() {
        tracing::warn!(open = connections.len(), "connections still open after draining");
    }
}

async fn serve_connection<A>(stream: TcpStream, app: A, stop: CancellationToken)
where
    A: Service<Request<Incoming>, Response = Response, Error = Infallible> + Clone + Send + 'static,
    A::Future: Send,
{
    prepare(&stream);
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADER_TIMEOUT)
        .max_buf_size(HEADER_BYTES)
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(app))
        .with_upgrades();
    tokio::pin!(connection);
    let result = tokio::select! {
        result = connection.as_mut() => result,
        () = stop.cancelled() => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = result {
        tracing::debug!(%error, "connection ended early");
    }
}

/// Sets what a connection can also do without: not being able to costs speed or
/// patience, nothing else.
fn prepare(stream: &TcpStream) {
    // Answers are written whole; waiting to fill a packet only delays them.
    let _ = stream.set_nodelay(true);
    #[cfg(target_os = "linux")]
    let _ = socket2::SockRef::from(stream).set_tcp_user_timeout(Some(ANSWER_TIMEOUT));
}

fn is_about_the_client(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ConnectionAborted | io::ErrorKind::ConnectionRefused | io::ErrorKind::ConnectionReset
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_whole_hall_may_connect_at_one_moment() {
        // Nobody accepts. A thousand is more than the 128 that tokio
        // asks for, and below the limit of the system since Linux 5.4.
        let listener = listen("127.0.0.1:0".parse().unwrap()).unwrap();
        let address = listener.local_addr().unwrap();
        let mut hall = Vec::new();
        for _ in 0..1_000 {
            // Who is turned away asks again after a second, and is there by then.
            let connecting = TcpStream::connect(address);
            let connected = tokio::time::timeout(std::time::Duration::from_millis(900), connecting).await;
            hall.push(connected.expect("someone was turned away").unwrap());
        }
    }

    #[cfg(target_os = "linux")]
    #[tokio::test]
    async fn who_does_not_answer_is_given_up() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let stream = TcpStream::connect(listener.local_addr().unwrap()).await.unwrap();
        let given_up_after = || socket2::SockRef::from(&stream).tcp_user_timeout().unwrap();
        assert_eq!(given_up_after(), None, "the system's own: after many minutes");
        prepare(&stream);
        assert_eq!(given_up_after(), Some(ANSWER_TIMEOUT));
    }
}
