//! The place of a device: a cookie per workshop, so that one browser can be in
//! two. Whoever has a place needs no code any more; who has none is asked for one.

use std::time::Duration;

use axum::response::Response;
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};

use crate::app::AppState;
use crate::chance::Token;
use crate::domain::random::Random;
use crate::domain::workshop::code::{JoinCode, ResumeCode};
use crate::error::{Error, not_found};
use crate::live::Revision;
use crate::web::Client;
use crate::web::events::event_stream_in_turn;
use crate::workshops::{self, Seat, Workshop};

/// Time each phone takes up when all of them hear of a change: about what it takes
/// to answer one, on a small machine.
const TURN: Duration = Duration::from_millis(1);
/// Longest a phone waits for its turn: more than this would be felt.
const LONGEST_TURN: Duration = Duration::from_secs(3);

/// Tells a phone when to ask again. In a room of thirty it hears of a change at
/// once; of two thousand each hears at a moment of its own within two seconds.
pub(super) fn event_stream(state: &AppState, seat: &Seat) -> Response {
    let (live, topic, seed) = (state.live.clone(), seat.workshop.topic(), seat.seed);
    let turn = move |revision: Revision| {
        let listeners = u32::try_from(live.listener_count(&topic)).unwrap_or(u32::MAX);
        // Another moment each time, so that nobody is always the last.
        turn(listeners, seed ^ revision.0.unsigned_abs())
    };
    event_stream_in_turn(state.live.subscribe(&seat.topics()), turn, state.stop.clone())
}

fn turn(listeners: u32, seed: u64) -> Duration {
    let within = TURN.saturating_mul(listeners).min(LONGEST_TURN);
    let micros = usize::try_from(within.as_micros()).unwrap_or(usize::MAX);
    Duration::from_micros(Random::seeded(seed).below(micros) as u64)
}

/// How long a browser keeps its place: as long as anyone comes back to look.
const KEPT: cookie::time::Duration = cookie::time::Duration::days(30);

/// A code as it stands in an address: eight characters without hyphen.
///
/// # Errors
/// Not found, as for a code that opens nothing.
pub(super) fn read_code(text: &str) -> Result<JoinCode, Error> {
    JoinCode::parse(text).map_err(|_| not_found("workshop"))
}

/// The open workshop of a code, for someone without a place in it. Unknown, old
/// and closed codes are the same answer.
///
/// # Errors
/// Not found; too many, after a great many wrong ones from the same address.
pub(super) async fn open_workshop(state: &AppState, client: Client, code: &str) -> Result<Workshop, Error> {
    let now = state.clock.seconds();
    if !state.guesses.allows(client, now) {
        return Err(Error::TooMany);
    }
    let found = match read_code(code) {
        Ok(code) => workshops::find_open(state, code).await,
        Err(error) => Err(error),
    };
    if matches!(found, Err(Error::NotFound(_))) {
        state.guesses.note_wrong(client, now);
    }
    found
}

/// The place a personal code opens, as someone typed it; a wrong one, and one for a
/// place that is not accepted here, counts as a guess.
///
/// # Errors
/// The database's own.
pub(super) async fn moved_here(
    state: &AppState,
    client: Client,
    typed: &str,
    is_accepted: impl Fn(&Seat) -> bool,
) -> Result<Option<(Token, Seat)>, Error> {
    let found = match ResumeCode::parse(typed) {
        Ok(code) => workshops::resume(state, &code).await,
        Err(_) => Err(not_found("workshop")),
    };
    let moved = match found {
        Ok(token) => {
            let seat = workshops::take_seat(state, &token).await?;
            Some((token, seat)).filter(|(_, seat)| is_accepted(seat))
        }
        Err(Error::NotFound(_)) => None,
        Err(error) => return Err(error),
    };
    if moved.is_none() {
        state.guesses.note_wrong(client, state.clock.seconds());
    }
    Ok(moved)
}

/// The place a browser has in the workshop of a code, also after it was concluded.
///
/// # Errors
/// The database's own.
pub(super) async fn find_seat(
    state: &AppState,
    jar: &CookieJar,
    code: JoinCode,
) -> Result<Option<Seat>, Error> {
    let Some(cookie) = jar.get(&cookie_name(state, code)) else { return Ok(None) };
    match workshops::take_seat(state, &Token::presented(cookie.value())).await {
        // A code is free for another workshop once its own is concluded.
        Ok(mut seat) if seat.workshop.code.is_none_or(|own| own == code) => {
            seat.entered_by = Some(code);
            Ok(Some(seat))
        }
        Ok(_) | Err(Error::NotFound(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The place a browser must have.
///
/// # Errors
/// Not found, as for a code that opens nothing.
pub(super) async fn seat(state: &AppState, jar: &CookieJar, code: &str) -> Result<Seat, Error> {
    find_seat(state, jar, read_code(code)?).await?.ok_or_else(|| not_found("workshop"))
}

/// The path of a page of a place: under the code it came in by, also when that
/// opens nothing any more.
pub(super) fn seat_url(seat: &Seat, page: &str) -> String {
    let code = seat.entered_by.map(|code| code.bare()).unwrap_or_default();
    format!("/w/{code}{page}")
}

/// The cookie that keeps a place.
pub(super) fn cookie(state: &AppState, code: JoinCode, token: &Token) -> Cookie<'static> {
    Cookie::build((cookie_name(state, code), token.reveal().to_owned()))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(state.config.is_secure())
        .max_age(KEPT)
        .build()
}

fn cookie_name(state: &AppState, code: JoinCode) -> String {
    let host = if state.config.is_secure() { "__Host-" } else { "" };
    format!("{host}seat-{}", code.bare())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_hall_takes_turns_and_a_small_one_need_not() {
        let turns = |listeners: u32| (0..u64::from(listeners)).map(move |seed| turn(listeners, seed));
        assert!(turns(30).all(|turn| turn < Duration::from_millis(30)));
        // In no tenth of the time more than twice their share.
        for tenth in 0..10 {
            let begin = Duration::from_millis(200 * tenth);
            let in_it = |turn: &Duration| (begin..begin + Duration::from_millis(200)).contains(turn);
            let count = turns(2_000).filter(in_it).count();
            assert!((100..400).contains(&count), "{count} in tenth {tenth}");
        }
        assert!(turns(20_000).all(|turn| turn < LONGEST_TURN));
    }
}
