//! How the provider is asked: soon or not at all, no redirects, no endless answers.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use anyhow::Context as _;
use openidconnect::http::Response;
use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse};

/// A provider that does not pick up within this is down.
const CONNECT_TIME: Duration = Duration::from_secs(4);
/// Longest one answer may take: three of them (document, keys, token) must fit in
/// the time a request of ours may take.
const ANSWER_TIME: Duration = Duration::from_secs(8);
/// Longest answer: documents and keys are a few KiB.
const MOST_BYTES: usize = 1024 * 1024;

/// Asks the provider.
#[derive(Debug)]
pub(super) struct Http(reqwest::Client);

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub(super) enum HttpFault {
    #[error("no answer: {0}")]
    NoAnswer(#[from] reqwest::Error),
    #[error("an answer of more than 1 MiB")]
    TooLarge,
    #[error("an answer that cannot be read")]
    Unreadable(#[from] openidconnect::http::Error),
}

impl Http {
    /// # Errors
    /// When this machine cannot make secure connections at all.
    pub(super) fn new() -> anyhow::Result<Self> {
        // Chosen once for the whole program; a second time changes nothing.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = reqwest::Client::builder()
            // Where an answer comes from is decided by the issuer alone.
            .redirect(reqwest::redirect::Policy::none())
            .connect_timeout(CONNECT_TIME)
            .timeout(ANSWER_TIME)
            .user_agent("Voorrang")
            .build()
            .context("this machine cannot make secure connections")?;
        Ok(Self(client))
    }

    async fn ask(&self, request: HttpRequest) -> Result<HttpResponse, HttpFault> {
        let mut answer = self.0.execute(request.try_into()?).await?;
        let mut response = Response::builder().status(answer.status());
        for (name, value) in answer.headers() {
            response = response.header(name, value);
        }
        let mut body = Vec::new();
        while let Some(chunk) = answer.chunk().await? {
            if body.len() + chunk.len() > MOST_BYTES {
                return Err(HttpFault::TooLarge);
            }
            body.extend_from_slice(&chunk);
        }
        Ok(response.body(body)?)
    }
}

impl<'c> AsyncHttpClient<'c> for Http {
    type Error = HttpFault;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, HttpFault>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.ask(request))
    }
}
