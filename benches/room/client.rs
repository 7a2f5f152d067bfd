//! A client over a real socket: HTTP/1.1, one connection at a time.

use std::net::SocketAddr;
use std::time::Duration;

use anyhow::{Context as _, bail, ensure};
use axum::http::{Method, Request, StatusCode};
use http_body_util::{BodyExt as _, Full};
use hyper::body::{Bytes, Incoming};
use hyper::client::conn::http1::{self, SendRequest};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::time::timeout;

/// What takes longer is a failure.
const PATIENCE: Duration = Duration::from_secs(30);

/// An open connection.
pub(crate) struct Connection {
    sender: SendRequest<Full<Bytes>>,
    host: String,
}

/// Whom a request is from.
#[derive(Debug, Clone, Copy)]
pub(crate) enum From<'a> {
    Nobody,
    /// The screen on the wall, which anyone with the code may open.
    Screen,
    /// A program: a token in a header.
    Token(&'a str),
    /// A browser: the same token in the cookie of this workshop.
    Browser(&'a str, &'a str),
}

impl Connection {
    pub(crate) async fn open(address: SocketAddr) -> anyhow::Result<Self> {
        let stream = timeout(PATIENCE, TcpStream::connect(address)).await.context("connecting")??;
        stream.set_nodelay(true)?;
        let (sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
        tokio::spawn(connection);
        Ok(Self { sender, host: address.to_string() })
    }

    async fn responds(
        &mut self,
        method: Method,
        path: &str,
        from: From<'_>,
        key: Option<&str>,
        body: String,
    ) -> anyhow::Result<axum::http::Response<Incoming>> {
        let mut request = Request::builder().method(method).uri(path).header("host", &self.host);
        request = match from {
            From::Nobody => request,
            From::Screen => request.header("x-fragment", ""),
            From::Token(token) => request.header("authorization", format!("Bearer {token}")),
            From::Browser(code, token) => request.header("cookie", format!("seat-{code}={token}")),
        };
        if !body.is_empty() {
            request = request.header("content-type", "application/json");
        }
        if let Some(key) = key {
            request = request.header("idempotency-key", key);
        }
        let request = request.body(Full::new(body.into()))?;
        self.sender.ready().await?;
        Ok(self.sender.send_request(request).await?)
    }

    /// Asks, and takes the whole answer.
    pub(crate) async fn asks(
        &mut self,
        method: Method,
        path: &str,
        from: From<'_>,
        key: Option<&str>,
        body: String,
    ) -> anyhow::Result<(StatusCode, String)> {
        let whole = async {
            let response = self.responds(method, path, from, key, body).await?;
            let status = response.status();
            let body = response.into_body().collect().await?.to_bytes();
            Ok((status, String::from_utf8(body.to_vec())?))
        };
        timeout(PATIENCE, whole).await.context("no answer in time")?
    }

    pub(crate) async fn gets(&mut self, path: &str, from: From<'_>) -> anyhow::Result<String> {
        match self.asks(Method::GET, path, from, None, String::new()).await? {
            (StatusCode::OK, body) => Ok(body),
            (status, _) => bail!("GET answers {status}"),
        }
    }

    /// Opens the event stream, and stays with it.
    pub(crate) async fn listens(mut self, path: &str, from: From<'_>) -> anyhow::Result<Listener> {
        let opening = self.responds(Method::GET, path, from, None, String::new());
        let response = timeout(PATIENCE, opening).await.context("no stream in time")??;
        ensure!(response.status() == StatusCode::OK, "the stream answers {}", response.status());
        Ok(Listener { _connection: self, body: response.into_body(), text: String::new() })
    }
}

/// An open event stream.
pub(crate) struct Listener {
    _connection: Connection,
    body: Incoming,
    text: String,
}

impl Listener {
    /// The name of the next event; `None` when the stream ends. Dropping the future
    /// loses nothing.
    pub(crate) async fn next(&mut self) -> Option<String> {
        loop {
            if let Some((event, rest)) = self.text.split_once("\n\n") {
                let name = event.lines().find_map(|line| line.strip_prefix("event:"));
                let name = name.unwrap_or_default().trim().to_owned();
                self.text = rest.to_owned();
                return Some(name);
            }
            let frame = self.body.frame().await?.ok()?;
            if let Some(data) = frame.data_ref() {
                self.text.push_str(&String::from_utf8_lossy(data));
            }
        }
    }
}
