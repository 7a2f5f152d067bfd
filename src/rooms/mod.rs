//! The pages of a live session while it goes on: the phone of who takes part, the
//! projector everyone sees, the desk of who leads it. What a workshop is and who
//! may do what in it is [`crate::workshops`]'; these show it, and ask it.

pub mod api;
pub mod asking;
pub mod decide;
pub mod desk;
pub mod join;
pub mod phone;
pub mod projector;
pub mod results;
mod seat;
pub mod sign;
mod store;
mod timer;
pub mod told;

use axum::http::StatusCode;
use axum::response::Response;

pub use timer::TimerView;

use crate::app::AppState;
use crate::domain::workshop::receipt::ReceiveError;
use crate::domain::workshop::submission::SubmissionError;
use crate::i18n::Translator;
use crate::web::Guesses;
use crate::web::events::event_stream;
use crate::workshops::Workshop;

/// Wrong codes from one address before it has to wait: the typing errors of a
/// large hall.
const WRONG_CODES_AT_ONCE: i64 = 120;
/// A wrong code is forgotten each so many seconds. Of 28^8 codes, with a hundred
/// rooms open, one in 120 years would be hit at this rate.
const WRONG_CODE_FORGOTTEN_SECONDS: i64 = 1;

/// Slows down guessing of codes.
#[must_use]
pub fn code_guesses() -> Guesses {
    Guesses::new(WRONG_CODES_AT_ONCE, WRONG_CODE_FORGOTTEN_SECONDS)
}

/// What is done with names, for every screen of the room.
fn promise(t: &Translator, workshop: &Workshop) -> String {
    let is_anonymous = workshop.settings.method.is_anonymous;
    t.get(if is_anonymous { "projector-anonymous" } else { "projector-named" }).into_owned()
}

/// Tells the screens of who leads that something changed, the numbers too.
fn desk_stream(state: &AppState, workshop: &Workshop) -> Response {
    let revisions = state.live.subscribe(&[workshop.topic(), workshop.desk_topic()]);
    event_stream(revisions, state.stop.clone())
}

/// The status of a ballot that was not taken: what it says contradicts where the
/// room is, or cannot be.
fn status(refused: &ReceiveError) -> StatusCode {
    match refused {
        ReceiveError::KeyReused | ReceiveError::Refused(SubmissionError::Refused(_)) => StatusCode::CONFLICT,
        ReceiveError::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
    }
}
