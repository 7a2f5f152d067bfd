//! For who takes part: where the room is, what lies on the boards, what was
//! given, and the result.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Place;
use super::door::MethodBody;
use super::names::{BallotStageName, PerspectiveName, RoundStatusName, StageName};
use super::numbers::whole;
use super::result::ResultBody;
use crate::app::AppState;
use crate::domain::ballot::{Ballot, BallotError, Pile};
use crate::domain::catalogue::CardCode;
use crate::domain::workshop::participant::Perspective;
use crate::domain::workshop::receipt::{IdempotencyKey, Receipt, ReceiveError};
use crate::domain::workshop::room::{RoundStatus, Stage, Timer, Viewer};
use crate::domain::workshop::submission::{Submission, SubmissionError};
use crate::error::{Error, not_found};
use crate::results::{self, Outcome};
use crate::rooms::seat::event_stream;
use crate::rooms::status;
use crate::web::error_pages::Problem;
use crate::web::fragment::unless_known;
use crate::web::{Json, Page, Path};
use crate::workshops::{self, DraftError, Hand, Seat, receipt_of};

/// Where the room is, and what this participant has in it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Me)]
pub(super) struct MeBody<'a> {
    title: &'a str,
    participant: ParticipantBody<'a>,
    #[schema(value_type = StageName)]
    stage: Stage,
    /// The round the room is at, from 1.
    #[schema(minimum = 1)]
    round: u16,
    #[schema(value_type = RoundStatusName)]
    round_status: RoundStatus,
    /// Whether ballots of this round are taken now.
    is_open: bool,
    timer: TimerBody,
    /// The card on everyone's screen.
    #[schema(value_type = Option<String>, required, example = "K5")]
    card_shown: Option<&'a CardCode>,
    /// The cards under discussion.
    #[schema(value_type = Vec<String>)]
    discussed: &'a [CardCode],
    method: MethodBody,
    /// The cards of this round, in the order this participant deals them.
    #[schema(value_type = Vec<String>)]
    cards: Vec<CardCode>,
    /// What lies on the boards. It counts once it is sent.
    draft: PilesBody,
    /// What was given in this round; it counts.
    #[schema(required)]
    given: Option<GivenBody>,
    /// The rounds whose result can be read, oldest first.
    results: Vec<u16>,
}

/// Who this participant is. What was not asked is null.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Participant)]
struct ParticipantBody<'a> {
    /// NIS code of the municipality.
    #[schema(required)]
    organisation: Option<&'a str>,
    #[schema(value_type = Option<PerspectiveName>, required)]
    perspective: Option<Perspective>,
    /// How many people the device stands for.
    heads: u32,
    #[schema(required)]
    name: Option<&'a str>,
    /// What moves this place to another device.
    #[schema(example = "KM4R-7WZT-2BCD")]
    resume_code: String,
}

/// The time left. Nothing happens by itself when it is up.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Timer)]
struct TimerBody {
    is_paused: bool,
    /// When the time is up, in seconds since 1970; null without a timer or while
    /// it is paused.
    #[schema(required)]
    ends_at: Option<i64>,
    /// What is left while it is paused, in seconds.
    #[schema(required)]
    seconds_left: Option<i64>,
}

impl From<Timer> for TimerBody {
    fn from(timer: Timer) -> Self {
        match timer {
            Timer::Going { ends_at } => Self { is_paused: false, ends_at, seconds_left: None },
            Timer::Paused { seconds_left } => Self { is_paused: true, ends_at: None, seconds_left },
        }
    }
}

/// Cards in piles. A card in none is not judged, which is something else than
/// last.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Piles)]
struct PilesBody {
    /// Most important first.
    #[schema(value_type = Vec<String>)]
    now: Vec<CardCode>,
    #[schema(value_type = Vec<String>)]
    later: Vec<CardCode>,
    #[schema(value_type = Vec<String>)]
    not_now: Vec<CardCode>,
}

impl From<&Ballot> for PilesBody {
    fn from(ballot: &Ballot) -> Self {
        let cards = |pile| ballot.pile(pile).into_iter().cloned().collect();
        Self { now: cards(Pile::Now), later: cards(Pile::Later), not_now: cards(Pile::NotNow) }
    }
}

/// A ballot that counts.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Given)]
struct GivenBody {
    #[schema(value_type = BallotStageName)]
    stage: Stage,
    #[serde(flatten)]
    piles: PilesBody,
    /// To compare with the receipt.
    #[schema(pattern = "^[0-9a-f]{8}$")]
    receipt: String,
}

impl<'a> MeBody<'a> {
    fn of(seat: &'a Seat, hand: &Hand) -> anyhow::Result<Self> {
        let (workshop, room) = (&seat.workshop, &seat.workshop.room);
        let round = room.round_number();
        let may_read = |number: &u16| room.sees_results(Viewer::Participant, *number, &workshop.settings);
        Ok(Self {
            title: &workshop.settings.title,
            participant: ParticipantBody {
                organisation: seat.participant.organisation.as_ref().map(|code| code.as_str()),
                perspective: seat.participant.perspective,
                heads: seat.participant.heads.get(),
                name: seat.participant.name.as_deref(),
                resume_code: seat.resume_code()?.reveal(),
            },
            stage: room.stage(),
            round,
            round_status: room.round().status,
            is_open: room.is_open(),
            timer: room.timer().into(),
            card_shown: room.card_shown(),
            discussed: room.discussed(),
            method: (&workshop.settings).into(),
            cards: seat.dealt(),
            draft: (&hand.draft).into(),
            given: hand.given.as_ref().map(|(stage, ballot)| GivenBody {
                stage: *stage,
                piles: ballot.into(),
                receipt: receipt_of(seat, round, *stage, ballot),
            }),
            results: room.rounds().map(|(number, _)| number).filter(may_read).collect(),
        })
    }
}

/// Where the room is, and what I have in it
///
/// Ask again when the event stream says that something changed, with
/// `If-None-Match`.
///
/// # Errors
/// Unauthorized without a token; not found for one that opens nothing.
#[utoipa::path(get, path = "/api/v1/me", tag = "me", security(("token" = [])),
    params(("if-none-match" = Option<String>, Header, description = "The tag of the last answer")),
    responses(
        (status = 200, description = "As it is now", body = MeBody<'_>,
            headers(("etag" = String, description = "Another one after every change"))),
        (status = 304, description = "As it was"),
        (status = 401, response = Problem),
        (status = 404, response = Problem)))]
pub async fn show_me(
    State(state): State<AppState>,
    Place(seat): Place,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let hand = workshops::hand(&state, &seat).await?;
    let body = serde_json::to_vec(&MeBody::of(&seat, &hand)?).map_err(anyhow::Error::from)?;
    unless_known(&headers, "application/json", body)
}

/// What lies on the boards, as a whole.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Draft)]
pub struct DraftBody {
    /// The round it is for.
    #[serde(deserialize_with = "whole")]
    #[schema(minimum = 1, maximum = 65535)]
    round: u16,
    /// Most important first.
    #[serde(default)]
    #[schema(value_type = Vec<String>, example = json!(["K5", "K1"]))]
    now: Vec<CardCode>,
    #[serde(default)]
    #[schema(value_type = Vec<String>, example = json!(["O2"]))]
    later: Vec<CardCode>,
    #[serde(default)]
    #[schema(value_type = Vec<String>, example = json!(["I7"]))]
    not_now: Vec<CardCode>,
}

/// Save my piles
///
/// They replace those that were saved before, and count once they are sent as a
/// ballot.
///
/// # Errors
/// Conflict, for a round the room is not at; unprocessable, for cards that are
/// not in the round or named twice.
#[utoipa::path(put, path = "/api/v1/me/draft", tag = "me", security(("token" = [])),
    request_body = DraftBody,
    responses(
        (status = 204, description = "Saved"),
        (status = 400, response = Problem),
        (status = 401, response = Problem),
        (status = 404, response = Problem),
        (status = 409, response = Problem),
        (status = 413, response = Problem),
        (status = 415, response = Problem),
        (status = 422, response = Problem),
        (status = 503, response = Problem)))]
pub async fn save_draft(
    State(state): State<AppState>,
    Place(seat): Place,
    page: Page,
    Json(body): Json<DraftBody>,
) -> Result<StatusCode, Error> {
    let DraftBody { round, now, later, not_now } = body;
    let saved = workshops::change_draft(&state, &seat, round, move |draft, deck| {
        *draft = Ballot::from_piles(deck, &now, &later, &not_now)?;
        Ok(())
    })
    .await?;
    match saved {
        Ok(()) => Ok(StatusCode::NO_CONTENT),
        Err(DraftError::Room(reason)) => Err(refused(&page, StatusCode::CONFLICT, reason.as_str())),
        Err(DraftError::Ballot(BallotError::Twice(_))) => {
            Err(refused(&page, StatusCode::UNPROCESSABLE_ENTITY, "card-twice"))
        }
        Err(DraftError::Ballot(_)) => {
            Err(refused(&page, StatusCode::UNPROCESSABLE_ENTITY, "card-not-in-round"))
        }
    }
}

fn refused(page: &Page, status: StatusCode, code: &'static str) -> Error {
    Error::Refused { status, code, text: page.t.get(&format!("phone-refused-{code}")).into_owned() }
}

/// A ballot. In the sort stage it is piles; in the rank stage the cards for now
/// are in order.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Ballot)]
pub struct BallotBody {
    /// The round it is for.
    #[serde(deserialize_with = "whole")]
    #[schema(minimum = 1, maximum = 65535)]
    round: u16,
    #[schema(value_type = BallotStageName)]
    stage: Stage,
    /// Most important first.
    #[serde(default)]
    #[schema(value_type = Vec<String>, example = json!(["K5", "K1"]))]
    now: Vec<CardCode>,
    #[serde(default)]
    #[schema(value_type = Vec<String>, example = json!(["O2"]))]
    later: Vec<CardCode>,
    #[serde(default)]
    #[schema(value_type = Vec<String>, example = json!(["I7"]))]
    not_now: Vec<CardCode>,
}

impl From<BallotBody> for Submission {
    fn from(body: BallotBody) -> Self {
        let BallotBody { round, stage, now, later, not_now } = body;
        Self { round, stage, now, later, not_now }
    }
}

/// What a ballot is acknowledged with, once it is stored for good.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Receipt)]
pub(super) struct ReceiptBody {
    /// The key it came with.
    key: String,
    /// The round it counts in.
    round: u16,
    /// SHA-256 of what it said.
    #[schema(pattern = "^[0-9a-f]{64}$")]
    content: String,
    /// The first digits of that, as devices show it.
    #[schema(pattern = "^[0-9a-f]{8}$")]
    receipt: String,
}

impl From<Receipt> for ReceiptBody {
    fn from(receipt: Receipt) -> Self {
        Self {
            round: receipt.round,
            content: receipt.content.to_string(),
            receipt: receipt.content.short(),
            key: receipt.key.into(),
        }
    }
}

/// Give a ballot
///
/// A later one of the same round replaces it, as long as the round is open. An
/// error on the way does not mean that nothing was stored: send the same again
/// with the same key, and the answer is the same as the first time, 201 with the
/// same receipt, also once the round is closed. It undoes nothing that was sent
/// since.
///
/// # Errors
/// Conflict, when the room does not take it now (`code` says why) or the key was
/// used for other content; unprocessable, for a ballot that cannot be.
#[utoipa::path(post, path = "/api/v1/me/ballots", tag = "me", security(("token" = [])),
    params(("idempotency-key" = String, Header,
        description = "New for each ballot: 16 to 64 letters, digits, `-` or `_`, such as a UUID",
        pattern = "^[A-Za-z0-9_-]{16,64}$")),
    request_body = BallotBody,
    responses(
        (status = 201, description = "It is stored, and counts", body = ReceiptBody),
        (status = 400, response = Problem),
        (status = 401, response = Problem),
        (status = 404, response = Problem),
        (status = 409, response = Problem),
        (status = 413, response = Problem),
        (status = 415, response = Problem),
        (status = 422, response = Problem),
        (status = 503, response = Problem)))]
pub async fn give_ballot(
    State(state): State<AppState>,
    Place(seat): Place,
    page: Page,
    headers: HeaderMap,
    Json(body): Json<BallotBody>,
) -> Result<Response, Error> {
    let key = idempotency_key(&headers).ok_or_else(|| Error::Refused {
        status: StatusCode::BAD_REQUEST,
        code: "no-idempotency-key",
        text: page.t.get("error-no-idempotency-key").into_owned(),
    })?;
    match workshops::submit(&state, &seat, body.into(), key).await? {
        Ok(receipt) => Ok((StatusCode::CREATED, Json(ReceiptBody::from(receipt))).into_response()),
        Err(refusal) => Err(refused(&page, status(&refusal), code(&refusal))),
    }
}

fn code(refusal: &ReceiveError) -> &'static str {
    match refusal {
        ReceiveError::KeyReused => "key-reused",
        ReceiveError::Refused(reason) => SubmissionError::as_str(reason),
    }
}

/// The key, with or without the quotes that the draft of the header's standard
/// gives it (draft-ietf-httpapi-idempotency-key-header).
fn idempotency_key(headers: &HeaderMap) -> Option<IdempotencyKey> {
    let mut values = headers.get_all("idempotency-key").iter();
    let text = values.next()?.to_str().ok()?;
    let text = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(text);
    let is_only = values.next().is_none();
    IdempotencyKey::parse(text).ok().filter(|_| is_only)
}

/// Hear when something changed
///
/// Server-sent events: `changed` at once and after every change, at most once a
/// second, and `heartbeat` after fifteen seconds of silence. What changed is at
/// `/api/v1/me`. After 45 seconds of silence the line is dead: open another.
///
/// # Errors
/// Unauthorized without a token; not found for one that opens nothing.
#[utoipa::path(get, path = "/api/v1/me/events", tag = "me", security(("token" = [])),
    responses(
        (status = 200, description = "Events, without end", body = String,
            content_type = "text/event-stream"),
        (status = 401, response = Problem),
        (status = 404, response = Problem)))]
pub async fn events(State(state): State<AppState>, Place(seat): Place) -> Response {
    event_stream(&state, &seat)
}

/// The result of a round, once it is revealed
///
/// # Errors
/// Not found, for a round that is not revealed, and for fewer than three ballots.
#[utoipa::path(get, path = "/api/v1/me/results/{round}", tag = "me", security(("token" = [])),
    params(("round" = u16, Path, description = "The round, from 1", minimum = 1)),
    responses(
        (status = 200, description = "The result", body = ResultBody),
        (status = 401, response = Problem),
        (status = 404, response = Problem)))]
pub async fn show_result(
    State(state): State<AppState>,
    Place(seat): Place,
    Path(round): Path<u16>,
) -> Result<Response, Error> {
    match results::find(&state, &seat.workshop, round, Viewer::Participant).await? {
        Outcome::Shown(counted) => Ok(Json(ResultBody::of(&counted.result)).into_response()),
        Outcome::Hidden | Outcome::TooFew => Err(not_found("result")),
    }
}
