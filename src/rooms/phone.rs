//! What someone who takes part has in hand: it follows the room, and holds the
//! same boards as the road for one.

use std::collections::HashMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum_extra::extract::cookie::CookieJar;
use serde::Deserialize;

use super::decide::decides;
use super::join::show_door;
use super::seat::{event_stream, find_seat, read_code, seat, seat_url};
use super::{TimerView, status};
use crate::app::AppState;
use crate::ballots::{MoveForm, OrderForm, RankBoard, SortBoard, SortForm, refusal};
use crate::decisions::{self, DecisionBoard};
use crate::domain::ballot::Pile;
use crate::domain::catalogue::{Card, CardCode, Catalogue, ThemeCode};
use crate::domain::workshop::closing_check::Fingers;
use crate::domain::workshop::draft::{Standing, standing};
use crate::domain::workshop::receipt::{IdempotencyKey, ReceiveError};
use crate::domain::workshop::room::{RoundStatus, Stage, Viewer};
use crate::domain::workshop::settings::Kind;
use crate::error::{Error, unprocessable};
use crate::organisations;
use crate::results::{self, Counted, Outcome};
use crate::web::forms::FieldErrors;
use crate::web::page::{Page, html_with, see_other};
use crate::web::{Client, Form, Path, Query, fragment};
use crate::workshops::{self, DraftError, Hand, Seat, receipt_of};

/// Which board is looked at while ranking, and the card a form just moved.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct PhoneQuery {
    view: String,
    moved: Option<CardCode>,
}

/// The boards of a round.
#[derive(Debug)]
enum Board {
    Sort(SortBoard),
    Rank(RankBoard),
    /// The room is at no round, or it is closed.
    None,
}

/// The page in the hand.
#[derive(Debug, Template)]
#[template(path = "rooms/phone.html", blocks = ["stage"])]
pub struct PhonePage {
    page: Page,
    seat: Seat,
    hand: Hand,
    board: Board,
    /// What the last revealed round says.
    counted: Option<Arc<Counted>>,
    /// What its organisation is deciding, or decided.
    decision: Option<DecisionBoard>,
    /// How many fingers it held up for that.
    fingers: Option<Fingers>,
    /// Whether there is a plan to read.
    has_plan: bool,
    /// Name of the municipality, where there are several.
    municipality: String,
    resume_code: String,
    error: String,
    now: i64,
}

impl PhonePage {
    pub(super) async fn of(
        state: &AppState,
        page: Page,
        seat: Seat,
        query: &PhoneQuery,
        error: String,
    ) -> Result<Self, Error> {
        let hand = workshops::hand(state, &seat).await?;
        let municipality = match (&seat.participant.organisation, seat.workshop.settings.kind) {
            (Some(own), Kind::Partnership | Kind::Hall) => {
                let found = organisations::find_organisation(state.db.read(), own.as_str()).await?;
                found.map(|municipality| municipality.name).unwrap_or_default()
            }
            _ => String::new(),
        };
        let resume_code = seat.resume_code()?.reveal();
        let board = board_of(&page, &seat, &hand, query);
        let page = Page { path: seat_url(&seat, ""), ..page };
        let mut phone = Self {
            page,
            seat,
            hand,
            board,
            counted: None,
            decision: None,
            fingers: None,
            has_plan: false,
            municipality,
            resume_code,
            error,
            now: state.clock.seconds(),
        };
        let room = &phone.seat.workshop.room;
        if let (true, Some(round)) = (room.stage().shows_results(), room.shown_round())
            && let Outcome::Shown(counted) =
                results::find(state, &phone.seat.workshop, round, Viewer::Participant).await?
        {
            phone.counted = Some(counted);
        }
        if phone.seat.workshop.room.stage() >= Stage::Decide {
            phone.add_decision(state, query).await?;
        }
        Ok(phone)
    }

    async fn add_decision(&mut self, state: &AppState, query: &PhoneQuery) -> Result<(), Error> {
        let (workshop, table) = (&self.seat.workshop, self.seat.table());
        let Some(decision) = decisions::find_decision(state, workshop, &table).await? else { return Ok(()) };
        self.has_plan = decision.set.is_some();
        // What was not settled when the session was concluded is no decision.
        if self.is_concluded() && !self.has_plan {
            return Ok(());
        }
        let can_change = decides(&self.seat) && !self.is_concluded();
        let action = can_change.then(|| self.url("/decide"));
        self.decision =
            Some(DecisionBoard::new(self.page.t, workshop, decision, action, query.moved.clone()));
        self.fingers = decisions::held_up(state, &self.seat).await?;
        Ok(())
    }

    /// With texts that were refused, as they were typed.
    pub(super) fn refused(mut self, errors: FieldErrors, typed: HashMap<String, String>) -> Self {
        self.error = self.page.t.get("form-refused").into_owned();
        self.decision = self.decision.map(|board| board.refused(errors, typed));
        self
    }

    /// The top of what was revealed, best first.
    fn revealed(&self) -> Vec<&Card> {
        let Some(counted) = self.counted.as_ref().filter(|_| self.stage() == "reveal") else {
            return Vec::new();
        };
        let (result, order) = (&counted.result, counted.result.order());
        order.iter().take(result.top).filter_map(|one| self.catalogue().card(&result.deck[*one])).collect()
    }

    fn is_deciding(&self) -> bool {
        self.seat.workshop.room.stage() == Stage::Decide && self.decision.is_some()
    }

    /// Every number of fingers, with whether it is the one held up.
    fn hands(&self) -> Vec<(u8, bool)> {
        (0..=5).map(|count| (count, self.fingers.is_some_and(|fingers| fingers.get() == count))).collect()
    }

    fn url(&self, page: &str) -> String {
        seat_url(&self.seat, page)
    }

    /// Where the page is asked for again: not where a form was sent.
    fn here(&self) -> String {
        format!("{}?view={}", self.url(""), self.view())
    }

    fn stage(&self) -> &'static str {
        self.seat.workshop.room.stage().as_str()
    }

    fn is_concluded(&self) -> bool {
        self.seat.workshop.room.stage() == Stage::Concluded
    }

    /// Whether what is there by now may take the place of what is shown.
    fn keeps_up(&self) -> bool {
        !self.is_concluded() && !self.decision.as_ref().is_some_and(DecisionBoard::is_refused)
    }

    fn round(&self) -> u16 {
        self.seat.workshop.room.round_number()
    }

    fn is_closed(&self) -> bool {
        self.seat.workshop.room.round().status == RoundStatus::Closed
    }

    /// Whether there would be a board if the round took ballots.
    fn is_closed_round(&self) -> bool {
        self.is_closed() && self.seat.workshop.room.stage().has_ballots()
    }

    fn has_rounds(&self) -> bool {
        self.round() > 1
    }

    fn catalogue(&self) -> &Catalogue {
        &self.seat.workshop.catalogue
    }

    fn card_shown(&self) -> Option<&Card> {
        self.seat.workshop.room.card_shown().and_then(|code| self.catalogue().card(code))
    }

    /// The cards under discussion.
    fn discussed(&self) -> Vec<&Card> {
        self.seat.workshop.room.discussed().iter().filter_map(|code| self.catalogue().card(code)).collect()
    }

    /// The cards of this round's deck that belong to a theme.
    fn round_cards<'a>(&'a self, theme: &'a ThemeCode) -> Vec<&'a Card> {
        let deck = self.seat.workshop.rules().cards(&self.seat.workshop.room.round().deck);
        self.catalogue().cards_of(theme).filter(|card| deck.contains(&card.code)).collect()
    }

    fn timer(&self) -> TimerView {
        TimerView::new(self.page.t, &self.seat.workshop.room)
    }

    fn top(&self) -> usize {
        usize::from(self.seat.workshop.settings.method.top)
    }

    /// How many of the *Now* pile count as the top, when it holds more.
    fn cut(&self) -> Option<usize> {
        let limit = self.seat.workshop.settings.method.now_limit()?;
        (self.hand.draft.ranking().len() > limit).then_some(limit)
    }

    fn has_now(&self) -> bool {
        !self.hand.draft.pile(Pile::Now).is_empty()
    }

    fn is_ranking(&self) -> bool {
        self.seat.workshop.room.stage() == Stage::Rank
    }

    fn is_idle(&self) -> bool {
        matches!(self.board, Board::None)
    }

    /// Which board is in hand: makes a part of the page another part.
    fn view(&self) -> &'static str {
        match self.board {
            Board::Sort(_) => "sort",
            Board::Rank(_) => "rank",
            Board::None => "none",
        }
    }

    /// The stage what is sent now is for.
    fn sends(&self) -> Stage {
        self.seat.workshop.room.stage()
    }

    fn standing(&self) -> Standing {
        let given = self.hand.given.as_ref().map(|(stage, ballot)| (*stage, ballot));
        standing(&self.hand.draft, given, self.sends(), self.round(), &self.seat.workshop.rules())
    }

    /// How what is in hand stands, in words.
    fn said(&self) -> String {
        let receipt = self
            .hand
            .given
            .as_ref()
            .map(|(stage, ballot)| receipt_of(&self.seat, self.round(), *stage, ballot))
            .unwrap_or_default();
        let key = match (self.is_closed(), self.standing()) {
            (true, Standing::NotGiven) => "phone-closed-without",
            (true, Standing::Changed) => "phone-closed-changed",
            (true, Standing::PilesOnly) => "phone-closed-piles",
            (true, _) => "phone-closed-with",
            (false, Standing::NotGiven) if self.sends() == Stage::Sort => "phone-not-given-sort",
            (false, Standing::NotGiven) => "phone-not-given",
            (false, Standing::PilesOnly) => "phone-piles-only",
            (false, Standing::Given) if self.sends() == Stage::Sort => "phone-given-sort",
            (false, Standing::Given) => "phone-given",
            (false, Standing::Changed) => "phone-changed",
        };
        self.page.t.with(key, [("receipt", receipt.into())])
    }

    fn is_given(&self) -> bool {
        self.hand.given.is_some()
    }

    fn is_trouble(&self) -> bool {
        match self.is_closed() {
            true => self.standing() != Standing::Given,
            false => self.standing() == Standing::Changed,
        }
    }

    /// The key of what is sent next without scripts: another after each that was
    /// taken, and the same for a page that is sent twice.
    fn key(&self) -> String {
        format!("form-{:04}-{:08}", self.round(), self.hand.given_count)
    }

    /// Seconds after which the page asks again by itself without scripts: soon
    /// where one waits, and not while one reads and moves cards.
    fn refresh_after(&self) -> Option<u8> {
        match (&self.board, self.seat.workshop.room.stage()) {
            (Board::Sort(_) | Board::Rank(_), _) => Some(30),
            (Board::None, Stage::Decide | Stage::Concluded) => None,
            (Board::None, _) => Some(5),
        }
    }

    /// The tag of the part of the page that follows the room.
    fn stage_etag(&self) -> Result<String, askama::Error> {
        Ok(fragment::tag(&self.as_stage().render()?))
    }
}

fn board_of(page: &Page, seat: &Seat, hand: &Hand, query: &PhoneQuery) -> Board {
    let room = &seat.workshop.room;
    if !room.stage().has_ballots() || !room.is_open() {
        return Board::None;
    }
    let (catalogue, draft) = (seat.workshop.catalogue.clone(), hand.draft.clone());
    let action = seat_url(seat, &format!("/rounds/{}", room.round_number()));
    let is_sorting = match room.stage() {
        Stage::Rank => query.view == "sort" || draft.ranking().is_empty(),
        _ => true,
    };
    if is_sorting {
        let dealt = seat.dealt();
        return Board::Sort(SortBoard::new(page.t, catalogue, draft, dealt, format!("{action}/sort")));
    }
    let method = &seat.workshop.settings.method;
    let action = format!("{action}/rank");
    let moved = query.moved.clone();
    Board::Rank(RankBoard::new(page.t, catalogue, draft, usize::from(method.top), action, moved))
}

/// Shows where the room is; whoever has no place yet is at the door.
///
/// # Errors
/// Not found, for a code that opens nothing.
pub async fn show(
    State(state): State<AppState>,
    page: Page,
    client: Client,
    jar: CookieJar,
    Path(code): Path<String>,
    Query(query): Query<PhoneQuery>,
) -> Result<Response, Error> {
    if let Ok(read) = read_code(&code) {
        if read.bare() != code {
            return Ok(see_other(&format!("/w/{}", read.bare())));
        }
        if let Some(seat) = find_seat(&state, &jar, read).await? {
            let phone = PhonePage::of(&state, page, seat, &query, String::new()).await?;
            return html_with(StatusCode::OK, &phone);
        }
    }
    show_door(&state, page, client, &code).await
}

/// The part of the page that follows the room.
///
/// # Errors
/// Not found, for who has no place.
pub async fn show_stage(
    State(state): State<AppState>,
    page: Page,
    jar: CookieJar,
    headers: HeaderMap,
    Path(code): Path<String>,
    Query(query): Query<PhoneQuery>,
) -> Result<Response, Error> {
    let seat = seat(&state, &jar, &code).await?;
    let phone = PhonePage::of(&state, page, seat, &query, String::new()).await?;
    fragment::answer(&headers, phone.as_stage().render()?)
}

/// Tells when to ask for it again.
///
/// # Errors
/// Not found, for who has no place.
pub async fn events(
    State(state): State<AppState>,
    jar: CookieJar,
    Path(code): Path<String>,
) -> Result<Response, Error> {
    let seat = seat(&state, &jar, &code).await?;
    Ok(event_stream(&state, &seat))
}

/// Puts a card in a pile, or back in the hand.
///
/// # Errors
/// Not found, for who has no place; unprocessable for what is no pile; conflict
/// for a round that is over.
pub async fn sort(
    State(state): State<AppState>,
    page: Page,
    jar: CookieJar,
    Path((code, round)): Path<(String, u16)>,
    Form(form): Form<SortForm>,
) -> Result<Response, Error> {
    let seat = seat(&state, &jar, &code).await?;
    let pile = form.pile().ok_or_else(|| unprocessable("bad-form"))?;
    let card = form.card().clone();
    let outcome = workshops::change_draft(&state, &seat, round, move |draft, deck| match pile {
        Some(pile) => draft.sort(deck, &card, pile),
        None => draft.unsort(deck, &card),
    })
    .await?;
    answer(&state, page, seat, "sort", outcome.map(|()| None)).await
}

/// Takes the card sorted last back.
///
/// # Errors
/// As [`sort`].
pub async fn undo(
    State(state): State<AppState>,
    page: Page,
    jar: CookieJar,
    Path((code, round)): Path<(String, u16)>,
) -> Result<Response, Error> {
    let seat = seat(&state, &jar, &code).await?;
    let outcome = workshops::change_draft(&state, &seat, round, |draft, _| {
        draft.undo();
        Ok(())
    })
    .await?;
    answer(&state, page, seat, "sort", outcome.map(|()| None)).await
}

/// Moves one card in the ranking.
///
/// # Errors
/// As [`sort`].
pub async fn rank(
    State(state): State<AppState>,
    page: Page,
    jar: CookieJar,
    Path((code, round)): Path<(String, u16)>,
    Form(form): Form<MoveForm>,
) -> Result<Response, Error> {
    let seat = seat(&state, &jar, &code).await?;
    let step = form.step().ok_or_else(|| unprocessable("bad-form"))?;
    let card = form.card().clone();
    let outcome = workshops::change_draft(&state, &seat, round, {
        let card = card.clone();
        move |draft, _| draft.move_card(&card, step)
    })
    .await?;
    answer(&state, page, seat, "rank", outcome.map(|_| Some(card))).await
}

/// Takes a whole order.
///
/// # Errors
/// As [`sort`].
pub async fn reorder(
    State(state): State<AppState>,
    page: Page,
    jar: CookieJar,
    Path((code, round)): Path<(String, u16)>,
    Form(form): Form<OrderForm>,
) -> Result<Response, Error> {
    let seat = seat(&state, &jar, &code).await?;
    let order = form.cards();
    let outcome =
        workshops::change_draft(&state, &seat, round, move |draft, deck| draft.reorder(deck, &order)).await?;
    answer(&state, page, seat, "rank", outcome.map(|()| None)).await
}

async fn answer(
    state: &AppState,
    page: Page,
    seat: Seat,
    view: &str,
    outcome: Result<Option<CardCode>, DraftError>,
) -> Result<Response, Error> {
    let (status, error) = match outcome {
        Ok(Some(card)) => {
            return Ok(see_other(&format!("{}?view={view}&moved={card}#card-{card}", seat_url(&seat, ""))));
        }
        Ok(None) => return Ok(see_other(&format!("{}?view={view}#board", seat_url(&seat, "")))),
        Err(DraftError::Ballot(error)) => (StatusCode::UNPROCESSABLE_ENTITY, refusal(&page.t, &error)),
        Err(DraftError::Room(refused)) => {
            (StatusCode::CONFLICT, page.t.get(&format!("phone-refused-{}", refused.as_str())).into_owned())
        }
    };
    let query = PhoneQuery { view: view.to_owned(), moved: None };
    html_with(status, &PhonePage::of(state, page, seat, &query, error).await?)
}

/// What says which ballot is meant: what is in it lies on the boards.
#[derive(Debug, Deserialize)]
pub struct BallotForm {
    stage: String,
    key: String,
}

/// Sends what lies on the boards: counted, or refused with the reason.
///
/// # Errors
/// Not found, for who has no place; unprocessable for a form that is none of ours.
pub async fn submit(
    State(state): State<AppState>,
    page: Page,
    jar: CookieJar,
    Path((code, round)): Path<(String, u16)>,
    Form(form): Form<BallotForm>,
) -> Result<Response, Error> {
    let seat = seat(&state, &jar, &code).await?;
    let stage = Stage::parse(&form.stage).ok_or_else(|| unprocessable("bad-form"))?;
    let key = IdempotencyKey::parse(&form.key).map_err(|_| unprocessable("bad-form"))?;
    let refused = match workshops::submit_draft(&state, &seat, round, stage, key).await? {
        Ok(_) => return Ok(see_other(&format!("{}#standing", seat_url(&seat, "")))),
        Err(refused) => refused,
    };
    let (status, key) = match &refused {
        ReceiveError::KeyReused => (StatusCode::CONFLICT, "key-reused"),
        ReceiveError::Refused(reason) => (status(&refused), reason.as_str()),
    };
    let error = page.t.get(&format!("phone-refused-{key}")).into_owned();
    // As the room is by now, which is why it was refused.
    let seat = workshops::refresh(&state, seat).await?;
    html_with(status, &PhonePage::of(&state, page, seat, &PhoneQuery::default(), error).await?)
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::domain::ballot::Ballot;
    use crate::domain::workshop::action::Action;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl PhonePage {
        fn sample(language: Language, actions: &[Action], query: &PhoneQuery, is_given: bool) -> Self {
            let page = Page::sample(language);
            let seat = Seat::sample(actions);
            let deck = seat.workshop.catalogue.deck();
            let draft = Ballot::from_piles(&deck, &deck[..3], &deck[3..4], &[]).unwrap_or_default();
            let given = is_given.then(|| (seat.workshop.room.stage(), draft.clone()));
            let hand = Hand { draft, given, given_count: 1 };
            let board = board_of(&page, &seat, &hand, query);
            let is_deciding = seat.workshop.room.stage() >= Stage::Decide;
            let decision = is_deciding.then(|| {
                let decision = crate::decisions::TableDecision::sample(&seat.workshop);
                let action = is_given.then(|| "/w/KM4R7WZT/decide".to_owned());
                DecisionBoard::new(page.t, &seat.workshop, decision, action, None)
            });
            Self {
                page,
                board,
                hand,
                counted: None,
                decision,
                fingers: Fingers::new(3),
                has_plan: is_deciding,
                municipality: "<b>Gent</b>".to_owned(),
                resume_code: "KM4R-7WZT-2BCD".to_owned(),
                error: "✗ <i>".to_owned(),
                now: 0,
                seat,
            }
        }
    }

    impl Samples for PhonePage {
        fn samples(language: Language) -> Vec<Self> {
            let to_rank = [Action::Advance, Action::Advance, Action::Advance];
            let card = crate::domain::catalogue::Catalogue::sample().deck().remove(0);
            let sort = PhoneQuery { view: "sort".to_owned(), moved: None };
            let none = PhoneQuery::default();
            let mut samples: Vec<Self> = (0..=3)
                .flat_map(|steps| [(steps, false), (steps, true)])
                .map(|(steps, given)| Self::sample(language, &to_rank[..steps], &none, given))
                .collect();
            samples.push(Self::sample(language, &to_rank, &sort, false));
            samples.push(Self::sample(
                language,
                &[Action::Advance, Action::ShowCard(card.clone())],
                &none,
                false,
            ));
            let mut on = to_rank.to_vec();
            for action in [
                Action::CloseRound,
                Action::Reveal,
                Action::Discuss(vec![card]),
                Action::Decide,
                Action::Conclude,
            ] {
                on.push(action);
                samples.push(Self::sample(language, &on, &none, true));
            }
            samples
        }
    }
}
