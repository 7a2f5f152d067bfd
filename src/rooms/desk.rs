//! The desk of who leads a session: where the room is, what comes next, and
//! everything else that may be done, each with its own button.

use std::collections::{BTreeMap, HashMap};

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::Deserialize;

use super::asking::{Asked, Fields, deck_value, fields, place};
use super::projector::Words;
use super::sign::JoinSign;
use super::told::{Told, tell};
use super::{TimerView, desk_stream, promise, store};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::domain::catalogue::{Card, CardCode};
use crate::domain::priority_set::NOTE_LIMIT;
use crate::domain::rights::Action as Right;
use crate::domain::text::clean;
use crate::domain::workshop::action::{Action, Refusal};
use crate::domain::workshop::progress::{Progress, Readiness};
use crate::domain::workshop::room::{Room, RoundDeck, RoundStart, RoundStatus, Stage, Viewer};
use crate::domain::workshop::script_edits::ScriptPart;
use crate::domain::workshop::settings::Kind;
use crate::error::{Error, unprocessable};
use crate::i18n::Translator;
use crate::web::forms::FieldErrors;
use crate::web::page::{Page, html_with, see_other};
use crate::web::{Form, Path, Query, fragment};
use crate::workshops::{self, Workshop};
use crate::{decisions, organisations};

/// What a desk is asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct DeskQuery {
    /// What is to be confirmed.
    confirm: String,
}

/// The desk of who leads a session.
#[derive(Debug, Template)]
#[template(path = "rooms/desk.html", blocks = ["board"])]
pub struct DeskPage {
    page: Page,
    workshop: Workshop,
    /// None once it is concluded.
    sign: Option<JoinSign>,
    progress: Progress,
    /// Names of municipalities, by NIS code.
    municipalities: BTreeMap<String, String>,
    /// What to say and do in the present part, in the room's language.
    script: ScriptPart,
    /// What is shown of a result to who leads: early where the settings say so.
    told: Option<Told>,
    /// While deciding: how many tables have settled, of how many.
    decided: Option<(usize, usize)>,
    notes: BTreeMap<CardCode, String>,
    /// Notes as typed, when they were refused.
    typed: HashMap<String, String>,
    errors: FieldErrors,
    /// Why what was asked did not happen; may be empty.
    refusal: String,
    /// Whether concluding is to be confirmed.
    confirms: bool,
    now: i64,
    etag: String,
}

/// A button: what it says and what it sends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    label: String,
    /// What comes of it; may be empty.
    hint: String,
    fields: Vec<(&'static str, String)>,
}

impl DeskPage {
    async fn load(state: &AppState, page: Page, workshop: Workshop) -> Result<Self, Error> {
        let progress = workshops::progress(state, &workshop).await?;
        let mut municipalities = BTreeMap::new();
        if !progress.organisations.is_empty() {
            let named = organisations::list_named(state.db.read(), &workshop.settings.organisations).await?;
            municipalities.extend(named.into_iter().map(|one| (one.nis_code, one.name)));
        }
        let round = match workshop.room.stage() {
            Stage::Sort | Stage::Rank => Some(workshop.room.round_number()),
            _ => workshop.room.shown_round(),
        };
        let told = match round {
            Some(round) => tell(state, &workshop, round, Viewer::Facilitator).await?,
            None => None,
        };
        let decided = if workshop.room.stage() == Stage::Decide {
            let tables = decisions::list_decisions(state, &workshop).await?;
            Some((tables.iter().filter(|table| table.is_settled).count(), tables.len()))
        } else {
            None
        };
        let sign = workshop.code.map(|code| JoinSign::new(&state.config, code));
        let language = workshop.settings.language;
        Ok(Self {
            decided,
            page,
            script: workshops::script_part(state, &workshop, language, workshop.room.part())?,
            sign,
            progress,
            municipalities,
            told,
            notes: store::list_notes(state.db.read(), &workshop.public_id).await?,
            typed: HashMap::new(),
            errors: FieldErrors::default(),
            refusal: String::new(),
            confirms: false,
            now: state.clock.seconds(),
            etag: String::new(),
            workshop,
        })
    }

    fn room(&self) -> &Room {
        &self.workshop.room
    }

    fn url(&self, page: &str) -> String {
        format!("/workshops/{}/{page}", self.workshop.public_id)
    }

    /// Where this very desk is asked for again.
    fn own_url(&self) -> String {
        self.url(if self.confirms { "desk?confirm=conclude" } else { "desk" })
    }

    fn timer(&self) -> TimerView {
        TimerView::new(self.page.t, self.room())
    }

    fn words(&self) -> Words {
        Words { t: self.page.t }
    }

    fn stage_name(&self, stage: Stage) -> String {
        self.page.t.get(&format!("stage-{}", stage.as_str())).into_owned()
    }

    /// Every stage, and whether the room is at it.
    fn stages(&self) -> Vec<(String, bool)> {
        Stage::ALL.into_iter().map(|stage| (self.stage_name(stage), stage == self.room().stage())).collect()
    }

    fn status(&self) -> String {
        let room = self.room();
        let t = self.page.t;
        let state = match room.round().status {
            _ if matches!(room.stage(), Stage::Lobby | Stage::Concluded) => {
                return self.stage_name(room.stage());
            }
            _ if room.round().is_revealed => "revealed",
            RoundStatus::Waiting => "waiting",
            RoundStatus::Open => "open",
            RoundStatus::Closed => "closed",
        };
        let arguments = [
            ("stage", self.stage_name(room.stage()).into()),
            ("round", room.round_number().into()),
            ("deck", self.deck_name(&room.round().deck).into()),
            ("state", t.get(&format!("desk-round-{state}")).into()),
        ];
        t.with("desk-status", arguments)
    }

    fn deck_name(&self, deck: &RoundDeck) -> String {
        let t = self.page.t;
        match deck {
            RoundDeck::Whole => t.get("desk-deck-whole").into_owned(),
            RoundDeck::Theme(code) => {
                let theme = self.workshop.catalogue.theme(code);
                let title = theme.map_or(code.as_str(), |theme| theme.text.get(t.language).title.as_str());
                t.with("desk-deck-theme", [("theme", title.into())])
            }
            RoundDeck::Cards(cards) => {
                let codes: Vec<_> = cards.iter().map(CardCode::as_str).collect();
                t.with("desk-deck-cards", [("cards", t.list(&codes).into())])
            }
        }
    }

    /// The room after an action, when it is possible.
    fn after(&self, action: &Action) -> Option<Room> {
        self.room().apply(action, self.room().revision(), self.now, &self.workshop.rules()).ok()
    }

    /// A button for an action; none when it is not possible.
    fn offer(&self, action: &Action) -> Option<Offer> {
        let after = self.after(action)?;
        let mut fields = fields(action);
        fields.push(("seen", self.room().revision().to_string()));
        fields.push(("to", place(action, &after)));
        Some(Offer { label: self.label(action, &after), hint: self.hint(action), fields })
    }

    fn label(&self, action: &Action, after: &Room) -> String {
        let t = self.page.t;
        let round = self.room().round_number();
        match action {
            Action::Advance | Action::Back => {
                let key = if *action == Action::Back { "desk-back" } else { "desk-advance" };
                t.with(key, [("stage", self.stage_name(after.stage()).into())])
            }
            Action::OpenRound if self.room().round().is_revealed => {
                t.with("desk-open-again", [("round", round.into())])
            }
            Action::OpenRound => t.with("desk-open", [("round", round.into())]),
            Action::CloseRound => t.with("desk-close", [("round", round.into())]),
            Action::StartRound { deck, start } => {
                let arguments = [
                    ("round", after.round_number().into()),
                    ("deck", self.deck_name(deck).into()),
                    ("stage", self.stage_name(start.stage()).into()),
                ];
                t.with("desk-start-round", arguments)
            }
            Action::AddMinutes(minutes) => t.with("desk-add-minutes", [("minutes", (*minutes).into())]),
            Action::ShowCard(card) => t.with("desk-show-card", [("card", self.card_name(card).into())]),
            Action::HideCard => {
                let card = self.room().card_shown().map_or_else(String::new, ToString::to_string);
                t.with("desk-hide-card", [("card", card.into())])
            }
            Action::Reveal => t.get("desk-reveal").into_owned(),
            Action::Decide => t.get("desk-decide").into_owned(),
            Action::Conclude => t.get("desk-conclude").into_owned(),
            Action::Pause => t.get("desk-pause").into_owned(),
            Action::Resume => t.get("desk-resume").into_owned(),
            Action::Discuss(_) => t.get("desk-discuss").into_owned(),
        }
    }

    fn hint(&self, action: &Action) -> String {
        let t = self.page.t;
        match action {
            Action::CloseRound => {
                let Readiness { ready, present } = self.progress.all;
                t.with("desk-close-hint", [("ready", ready.into()), ("present", present.into())])
            }
            Action::Reveal => t.get("desk-reveal-hint").into_owned(),
            Action::OpenRound if self.room().round().is_revealed => {
                t.get("desk-open-again-hint").into_owned()
            }
            Action::Conclude => t.get("desk-conclude-hint").into_owned(),
            _ => String::new(),
        }
    }

    /// The one large button.
    fn next(&self) -> Option<Offer> {
        self.offer(&self.room().next_action(&self.workshop.rules())?)
    }

    /// Whether the large button ends the session: that is asked twice.
    fn next_concludes(&self) -> bool {
        self.room().next_action(&self.workshop.rules()) == Some(Action::Conclude)
    }

    /// The button that ends the session.
    fn conclude(&self) -> Option<Offer> {
        self.offer(&Action::Conclude)
    }

    /// The buttons beside the large one.
    fn others(&self) -> Vec<Offer> {
        let next = self.room().next_action(&self.workshop.rules());
        let all = [
            Action::Back,
            Action::CloseRound,
            Action::OpenRound,
            Action::Reveal,
            Action::Advance,
            Action::Decide,
        ];
        // Two ways to another stage are one button.
        let mut led_to = vec![self.room().stage()];
        led_to.extend(next.as_ref().and_then(|action| self.after(action)).map(|after| after.stage()));
        let mut offers = Vec::new();
        for action in all.iter().filter(|action| Some(*action) != next.as_ref()) {
            let Some(after) = self.after(action) else { continue };
            let stays = after.stage() == self.room().stage();
            if stays || !led_to.contains(&after.stage()) {
                led_to.push(after.stage());
                offers.extend(self.offer(action));
            }
        }
        offers
    }

    fn time_offers(&self) -> Vec<Offer> {
        let actions = [Action::Pause, Action::Resume, Action::AddMinutes(1), Action::AddMinutes(5)];
        actions.iter().filter_map(|action| self.offer(action)).collect()
    }

    /// The cards one shows next: those under discussion, or the next of the round.
    fn card_offers(&self) -> Vec<Offer> {
        let room = self.room();
        let mut actions = Vec::new();
        match room.stage() {
            Stage::Explore => {
                let cards = self.workshop.rules().cards(&room.round().deck);
                let shown = room.card_shown().and_then(|card| cards.iter().position(|other| other == card));
                let next = cards.get(shown.map_or(0, |index| index + 1));
                actions.extend(next.cloned().map(Action::ShowCard));
            }
            Stage::Discuss => {
                let mut cards = room.discussed().to_vec();
                if let Some(told) = self.told.as_ref().filter(|_| cards.is_empty()) {
                    cards.extend(told.dividing.iter().map(|spread| spread.card.clone()));
                }
                let others = cards.into_iter().filter(|card| Some(card) != room.card_shown());
                actions.extend(others.map(Action::ShowCard));
            }
            _ => {}
        }
        if room.card_shown().is_some() {
            actions.push(Action::HideCard);
        }
        actions.iter().filter_map(|action| self.offer(action)).collect()
    }

    fn shows_cards(&self) -> bool {
        self.workshop
            .catalogue
            .cards
            .first()
            .is_some_and(|card| self.after(&Action::ShowCard(card.code.clone())).is_some())
    }

    fn may_discuss(&self) -> bool {
        self.workshop
            .catalogue
            .cards
            .first()
            .is_some_and(|card| self.after(&Action::Discuss(vec![card.code.clone()])).is_some())
    }

    /// Whether a card is chosen to be discussed, before anyone chooses.
    fn is_chosen(&self, card: &CardCode) -> bool {
        if self.room().discussed().is_empty() {
            return self.divides(card);
        }
        self.room().discussed().contains(card)
    }

    fn divides(&self, card: &CardCode) -> bool {
        self.told.as_ref().is_some_and(|told| told.dividing.iter().any(|spread| spread.card == *card))
    }

    fn may_start_round(&self) -> bool {
        self.after(&Action::StartRound { deck: RoundDeck::Whole, start: RoundStart::Rank }).is_some()
    }

    /// What another round can be about: value and name.
    fn decks(&self) -> Vec<(String, String)> {
        let themes = self.workshop.catalogue.themes.iter().map(|theme| RoundDeck::Theme(theme.code.clone()));
        let discussed = self.room().discussed();
        let cards = (!discussed.is_empty()).then(|| RoundDeck::Cards(discussed.to_vec()));
        std::iter::once(RoundDeck::Whole)
            .chain(cards)
            .chain(themes)
            .map(|deck| (deck_value(&deck), self.deck_name(&deck)))
            .collect()
    }

    fn starts(&self) -> Vec<(&'static str, String)> {
        [RoundStart::Rank, RoundStart::Sort, RoundStart::Explore]
            .map(|start| (start.stage().as_str(), self.stage_name(start.stage())))
            .into()
    }

    fn card_name(&self, code: &CardCode) -> String {
        let title =
            self.workshop.catalogue.card(code).map(|card| card.text.get(self.page.t.language).title.as_str());
        format!("{code} {}", title.unwrap_or_default()).trim_end().to_owned()
    }

    fn early(&self) -> Option<&Told> {
        self.told.as_ref().filter(|_| self.room().stage().has_ballots())
    }

    /// Groups with how far they are; none for one that is too small to show.
    fn groups(&self) -> Vec<(String, Option<Readiness>)> {
        let t = self.page.t;
        let mut rows = Vec::new();
        if self.progress.organisations.len() > 1 {
            for (code, readiness) in &self.progress.organisations {
                let name = self.municipalities.get(code.as_str()).map_or(code.as_str(), String::as_str);
                rows.push((name.to_owned(), *readiness));
            }
            rows.sort_by(|one: &(String, _), other| one.0.cmp(&other.0));
        }
        for (perspective, readiness) in &self.progress.perspectives {
            rows.push((t.get(&format!("perspective-{}", perspective.as_str())).into_owned(), *readiness));
        }
        rows
    }

    /// How far a group is, and between rounds how many it is.
    fn ready(&self, readiness: &Readiness) -> String {
        let Readiness { ready, present } = *readiness;
        if !self.room().stage().has_ballots() {
            return self.page.t.with("projector-present", [("count", present.into())]);
        }
        self.page.t.with("projector-ready", [("ready", ready.into()), ("present", present.into())])
    }

    fn present(&self) -> String {
        self.page.t.with("projector-present", [("count", self.progress.all.present.into())])
    }

    fn promise(&self) -> String {
        promise(&self.page.t, &self.workshop)
    }

    /// How many tables have settled; empty outside deciding.
    fn decided(&self) -> String {
        let Some((settled, count)) = self.decided else { return String::new() };
        let t = self.page.t;
        match self.workshop.settings.kind {
            Kind::Hall => t.with("decide-tables", [("settled", settled.into()), ("count", count.into())]),
            _ if settled == count => t.get("desk-set-settled").into_owned(),
            _ => t.get("desk-set-open").into_owned(),
        }
    }

    /// Whether something would be lost by concluding now.
    fn is_undecided(&self) -> bool {
        self.decided.is_some_and(|(settled, count)| settled < count || count == 0)
    }

    fn script_language(&self) -> &'static str {
        self.workshop.settings.language.code()
    }

    fn note(&self, card: &CardCode) -> &str {
        let typed = self.typed.get(&note_field(card)).map(String::as_str);
        typed.or_else(|| self.notes.get(card).map(String::as_str)).unwrap_or_default()
    }

    fn limit(&self) -> usize {
        NOTE_LIMIT
    }

    /// Whether a card's note is unfolded: it is on the screen or under discussion,
    /// or its note was refused.
    fn is_at_hand(&self, card: &Card) -> bool {
        let room = self.room();
        room.card_shown() == Some(&card.code)
            || (room.stage() == Stage::Discuss && room.discussed().contains(&card.code))
            || !self.errors.of(&note_field(&card.code)).is_empty()
    }
}

fn note_field(card: &CardCode) -> String {
    format!("note-{card}")
}

/// Shows the desk, or the part of it that changes.
///
/// # Errors
/// Not found, for a workshop that is not theirs.
pub async fn show(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    headers: HeaderMap,
    Path(id): Path<String>,
    Query(query): Query<DeskQuery>,
) -> Result<Response, Error> {
    let workshop = workshops::load(&state, &visitor, &id, Right::Change).await?;
    let mut desk = DeskPage::load(&state, page, workshop).await?;
    desk.confirms = query.confirm == "conclude" && desk.conclude().is_some();
    let board = desk.as_board().render()?;
    fragment::live(&headers, board, |etag| DeskPage { etag, ..desk })
}

/// Tells the desk that something changed.
///
/// # Errors
/// As [`show`].
pub async fn events(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Error> {
    let workshop = workshops::load(&state, &visitor, &id, Right::Change).await?;
    Ok(desk_stream(&state, &workshop))
}

/// Does what a button asks and shows the desk again. What is refused is said in
/// words, over the room as it is now.
///
/// # Errors
/// Not found, for a workshop that is not theirs; unprocessable for a form of no
/// page of ours.
pub async fn act(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
    Form(form): Form<Fields>,
) -> Result<Response, Error> {
    let workshop = workshops::load(&state, &visitor, &id, Right::Change).await?;
    let asked = Asked::read(&form).ok_or_else(|| unprocessable("bad-form"))?;
    let desk = format!("/workshops/{}/desk", workshop.public_id);
    let Err(refusal) = decisions::act(&state, &workshop, &asked.action, asked.seen).await? else {
        return Ok(see_other(&desk));
    };
    let workshop = workshops::load(&state, &visitor, &id, Right::Change).await?;
    if matches!(refusal, Refusal::Stale { .. }) && asked.is_done(&workshop.room) {
        return Ok(see_other(&desk));
    }
    let refusal = refused(page.t, &refusal);
    let page = DeskPage { refusal, ..DeskPage::load(&state, page, workshop).await? };
    html_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

fn refused(t: Translator, refusal: &Refusal) -> String {
    t.get(&format!("desk-refused-{}", refusal.as_str())).into_owned()
}

/// Keeps notes on cards. A note the form does not hold stays as it is; one that
/// is refused holds up no other.
///
/// # Errors
/// Not found, for a workshop that is not theirs; unprocessable for a note on a
/// card that is not in the deck.
pub async fn save_notes(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
    Form(form): Form<HashMap<String, String>>,
) -> Result<Response, Error> {
    let workshop = workshops::load(&state, &visitor, &id, Right::Change).await?;
    let mut errors = FieldErrors::default();
    let mut notes = Vec::new();
    for (name, typed) in &form {
        let Some(card) = name.strip_prefix("note-").map(CardCode::new) else { continue };
        if workshop.catalogue.card(&card).is_none() {
            return Err(unprocessable("not-in-deck"));
        }
        if let Some(note) = errors.take(&page.t, name, clean(typed, NOTE_LIMIT)) {
            notes.push((card, note));
        }
    }
    let mut tx = state.db.begin_write().await?;
    for (card, note) in &notes {
        store::update_note(&mut tx, &workshop.public_id, card, note).await?;
    }
    tx.commit().await?;
    if !errors.is_empty() {
        let desk = DeskPage { typed: form, errors, ..DeskPage::load(&state, page, workshop).await? };
        return html_with(StatusCode::UNPROCESSABLE_ENTITY, &desk);
    }
    Ok(see_other(&format!("/workshops/{}/desk#notes", workshop.public_id)))
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::domain::municipality::NisCode;
    use crate::domain::workshop::participant::Perspective;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl DeskPage {
        fn sample(language: Language, walk: &[Action]) -> Self {
            let workshop = Workshop::sample_after(language, walk);
            let config = crate::config::Config::for_testing("unused.db".into());
            let sign = workshop.code.map(|code| JoinSign::new(&config, code));
            let readiness = Readiness { ready: 2, present: 4 };
            let told = Told::sample(&workshop.catalogue.deck(), 4);
            let hostile = "</textarea><b>nota</b>";
            Self {
                page: Page::sample(language),
                script: ScriptPart {
                    part: workshop.room.part(),
                    minutes: 8,
                    times: 1,
                    say: vec!["Welkom <b>allemaal</b>".to_owned()],
                    promises: vec!["<i>Anoniem</i>".to_owned()],
                    steps: vec!["Deel <b>telefoons</b> uit".to_owned()],
                    is_edited: true,
                },
                sign,
                progress: Progress {
                    all: readiness,
                    organisations: ["44021", "46025"]
                        .into_iter()
                        .filter_map(|code| Some((NisCode::parse(code)?, Some(readiness))))
                        .collect(),
                    perspectives: [(Perspective::Ict, Some(readiness)), (Perspective::Politics, None)].into(),
                },
                municipalities: [("44021".to_owned(), "<i>Gent</i>".to_owned())].into(),
                told: Some(told),
                decided: (workshop.room.stage() == Stage::Decide).then_some((0, 1)),
                notes: workshop.catalogue.deck().into_iter().map(|card| (card, hostile.to_owned())).collect(),
                typed: HashMap::new(),
                errors: FieldErrors::default(),
                refusal: String::new(),
                confirms: false,
                now: 1_795_000_000,
                etag: String::new(),
                workshop,
            }
        }
    }

    impl Samples for DeskPage {
        fn samples(language: Language) -> Vec<Self> {
            let deck = Workshop::sample_after(language, &[]).catalogue.deck();
            let walk = [
                Action::Advance,
                Action::ShowCard(deck[0].clone()),
                Action::Advance,
                Action::Pause,
                Action::Advance,
                Action::CloseRound,
                Action::Reveal,
                Action::Discuss(deck[..2].to_vec()),
                Action::Decide,
                Action::Conclude,
            ];
            let mut desks: Vec<_> =
                (0..=walk.len()).map(|steps| Self::sample(language, &walk[..steps])).collect();
            let t = Page::sample(language).t;
            let refused = refused(t, &Refusal::Stale { revision: 3 });
            desks.push(Self { refusal: refused, ..Self::sample(language, &walk[..2]) });
            desks.push(Self { confirms: true, ..Self::sample(language, &walk[..9]) });
            let mut too_long = Self::sample(language, &[]);
            too_long.errors.add("note-K1", "<b>te lang</b>");
            too_long.typed.insert("note-K1".to_owned(), "<i>lang</i>".to_owned());
            desks.push(too_long);
            desks
        }
    }

    #[test]
    fn every_stage_has_its_one_large_button() {
        for desk in DeskPage::samples(Language::Nl) {
            let is_over = desk.room().stage() == Stage::Concluded;
            assert_eq!(desk.next().is_none(), is_over, "{:?}", desk.room().stage());
            let next = desk.next().map(|offer| offer.label);
            let doubles =
                desk.others().into_iter().filter(|other| Some(&other.label) == next.as_ref()).count();
            assert_eq!(doubles, 0, "{:?}", desk.room().stage());
        }
    }

    #[test]
    fn the_desk_offers_nothing_that_would_be_refused() {
        for desk in DeskPage::samples(Language::Nl) {
            let offers = desk.others().into_iter().chain(desk.time_offers()).chain(desk.card_offers());
            for offer in offers.chain(desk.next()) {
                let form: Fields =
                    offer.fields.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
                let asked = Asked::read(&form).unwrap();
                let after = desk.room().apply(&asked.action, asked.seen, desk.now, &desk.workshop.rules());
                assert!(after.is_ok(), "{}: {after:?}", offer.label);
                assert!(asked.is_done(&after.unwrap()), "{}", offer.label);
            }
        }
    }
}
