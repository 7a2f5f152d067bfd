//! An event stream to a page: "something changed, fetch it again", and that we
//! are still there. `static/js/live.js` is the other side.

use std::convert::Infallible;
use std::time::Duration;

use axum::http::{HeaderName, HeaderValue, header};
use axum::response::sse::{Event, Sse};
use axum::response::{IntoResponse as _, Response};
use futures_core::Stream;
use futures_util::{StreamExt as _, stream};
use tokio::time::{Instant, sleep_until, timeout};
use tokio_util::sync::CancellationToken;

use crate::live::Revision;

/// Silence after which an event says that nothing happened. An event and not a
/// comment, since scripts do not see comments: a page that hears nothing for
/// three of these takes the line for dead. It also gives the system something to
/// send, without which it would never notice that a phone is gone.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// Least time between two changes told to one page. While everyone is voting
/// there are dozens a second, and each would have a whole hall fetch again.
const PACE: Duration = Duration::from_secs(1);

/// Answers with an event stream: the present revision at once, then every later
/// one the stream brings, until the server stops.
///
/// It ends with `stop` since a stream that stays open would hold up stopping.
/// Two layers must leave it alone, and do: tower-http's time-out ends when the
/// headers are there, and its compression passes over `text/event-stream`.
pub fn event_stream(
    revisions: impl Stream<Item = Revision> + Send + 'static,
    stop: CancellationToken,
) -> Response {
    let start = (Box::pin(revisions), Instant::now());
    let events = stream::unfold(start, async |(mut revisions, not_before)| {
        sleep_until(not_before).await;
        let (event, not_before) = match timeout(HEARTBEAT, revisions.next()).await {
            Ok(Some(revision)) => (changed(revision), Instant::now() + PACE),
            Ok(None) => return None,
            // Data because browsers drop an event without.
            Err(_) => (Event::default().event("heartbeat").data("{}"), not_before),
        };
        Some((Ok::<_, Infallible>(event), (revisions, not_before)))
    });
    let mut response = Sse::new(events.take_until(stop.cancelled_owned())).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    // nginx keeps an answer back until it has enough of it, unless told so.
    headers.insert(HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no"));
    response
}

fn changed(revision: Revision) -> Event {
    Event::default().event("changed").data(format!(r#"{{"revision":{}}}"#, revision.0))
}
