//! An event stream to a page: "something changed, fetch it again", and that we
//! are still there. `static/js/live.js` is the other side.

use std::convert::Infallible;
use std::time::Duration;

use axum::http::{HeaderName, HeaderValue, header};
use axum::response::sse::{Event, Sse};
use axum::response::{IntoResponse as _, Response};
use futures_core::Stream;
use futures_util::{FutureExt as _, StreamExt as _, stream};
use tokio::time::{Instant, sleep, sleep_until, timeout};
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
/// The same for the few who also hear how many are ready, the screen and the desk:
/// what the facilitator does must not wait a second because somebody voted just
/// before.
const SCREEN_PACE: Duration = Duration::from_millis(250);

/// Answers with an event stream, for a page of which there are few: the present
/// revision at once, then every later one the stream brings, until the server stops.
///
/// It ends with `stop` since a stream that stays open would hold up stopping.
/// Two layers must leave it alone, and do: tower-http's time-out ends when the
/// headers are there, and its compression passes over `text/event-stream`.
pub fn event_stream(
    revisions: impl Stream<Item = Revision> + Send + 'static,
    stop: CancellationToken,
) -> Response {
    stream_of(revisions, |_| Duration::ZERO, SCREEN_PACE, stop)
}

/// The same for one of many who ask again as soon as they hear: it hears of a
/// change when its turn comes, so that they do not all ask at one moment and
/// whoever sends something meanwhile need not queue behind them.
pub fn event_stream_in_turn(
    revisions: impl Stream<Item = Revision> + Send + 'static,
    turn: impl Fn(Revision) -> Duration + Send + 'static,
    stop: CancellationToken,
) -> Response {
    stream_of(revisions, turn, PACE, stop)
}

fn stream_of(
    revisions: impl Stream<Item = Revision> + Send + 'static,
    turn: impl Fn(Revision) -> Duration + Send + 'static,
    pace: Duration,
    stop: CancellationToken,
) -> Response {
    // How things are it hears at once.
    let start = (Box::pin(revisions), turn, Instant::now(), true);
    let events = stream::unfold(start, move |(mut revisions, turn, not_before, is_first)| async move {
        sleep_until(not_before).await;
        match timeout(HEARTBEAT, revisions.next()).await {
            Ok(Some(mut revision)) => {
                if !is_first {
                    sleep(turn(revision)).await;
                    // What changed meanwhile is heard with it.
                    if let Some(later) = revisions.next().now_or_never() {
                        revision = later?;
                    }
                }
                let event = changed(revision);
                Some((Ok::<_, Infallible>(event), (revisions, turn, Instant::now() + pace, false)))
            }
            Ok(None) => None,
            // Data because browsers drop an event without.
            Err(_) => {
                let event = Event::default().event("heartbeat").data("{}");
                Some((Ok(event), (revisions, turn, not_before, is_first)))
            }
        }
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
