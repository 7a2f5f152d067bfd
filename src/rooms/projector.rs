//! The screen everyone sees. It follows the room by itself and shows nothing of a
//! ballot before the facilitator reveals a result.

use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;

use super::seat::open_workshop;
use super::sign::JoinSign;
use super::told::{Place, Spread, Told, tell};
use super::{TimerView, desk_stream, promise};
use crate::app::AppState;
use crate::decisions::{self, TableDecision};
use crate::domain::catalogue::{Card, CardCode, Theme};
use crate::domain::workshop::progress::Readiness;
use crate::domain::workshop::room::{RoundDeck, RoundStatus, Stage, Viewer};
use crate::domain::workshop::settings::Kind;
use crate::error::{Error, not_found};
use crate::i18n::Translator;
use crate::web::page::Page;
use crate::web::{Client, Path, fragment};
use crate::workshops::{self, Workshop};

/// Characters from which a text is set smaller: what fits a screen at its large
/// size, three lines of it.
const LONG_TEXT: usize = 130;

/// Cards that are named in a sentence: more nobody reads from a screen.
const MOST_NAMED: usize = 3;

/// What the screen shows.
#[derive(Debug)]
pub enum Scene {
    /// How to get in.
    Lobby,
    /// A card the facilitator shows: it goes before everything else.
    Card(Box<Card>),
    /// The cards of the round, by theme.
    Themes(Vec<Theme>),
    /// How many are ready with their ballots.
    Work,
    /// The round is closed and its result not shown.
    Closed,
    /// The result; none when there were too few ballots.
    Result(Option<Told>),
    /// The cards under discussion, with where people put them.
    Discussion(Vec<Card>, Option<Told>),
    /// What each table is deciding, or has decided; none before a result.
    Decision(Vec<TableDecision>),
}

/// The screen everyone sees.
#[derive(Debug, Template)]
#[template(path = "rooms/projector.html", blocks = ["board"])]
pub struct ProjectorPage {
    page: Page,
    workshop: Workshop,
    sign: JoinSign,
    progress: Readiness,
    scene: Scene,
    now: i64,
    etag: String,
}

impl ProjectorPage {
    fn t(&self) -> Translator {
        self.page.t
    }

    fn url(&self) -> String {
        self.sign.projector_url()
    }

    fn timer(&self) -> TimerView {
        TimerView::new(self.page.t, &self.workshop.room)
    }

    fn is_lobby(&self) -> bool {
        matches!(self.scene, Scene::Lobby)
    }

    fn stage(&self) -> String {
        let stage = self.t().get(&format!("stage-{}", self.workshop.room.stage().as_str()));
        if self.workshop.room.stage() == Stage::Lobby || self.workshop.room.round_number() == 1 {
            return stage.into_owned();
        }
        let round = self.workshop.room.round_number();
        self.t().with("room-stage-in-round", [("stage", stage.into()), ("round", round.into())])
    }

    /// What is done with names, on every screen.
    fn promise(&self) -> String {
        promise(&self.page.t, &self.workshop)
    }

    fn present(&self) -> String {
        self.t().with("projector-present", [("count", self.progress.present.into())])
    }

    fn ready(&self) -> String {
        let Readiness { ready, present } = self.progress;
        self.t().with("projector-ready", [("ready", ready.into()), ("present", present.into())])
    }

    fn work(&self) -> String {
        let top = self.workshop.settings.method.top;
        match self.workshop.room.stage() {
            Stage::Rank => self.t().with("projector-rank", [("top", top.into())]),
            _ => self.t().get("projector-sort").into_owned(),
        }
    }

    fn size(&self, text: &str) -> &'static str {
        if text.chars().count() > LONG_TEXT { "is-long" } else { "is-short" }
    }

    fn theme_index(&self, card: &Card) -> usize {
        self.workshop.catalogue.theme_index(&card.theme)
    }

    fn card(&self, code: &CardCode) -> Option<&Card> {
        self.workshop.catalogue.card(code)
    }

    fn spread<'a>(&self, told: &'a Option<Told>, card: &Card) -> Option<&'a Spread> {
        told.as_ref()?.spread(&card.code)
    }

    fn cards_of<'a>(&'a self, theme: &'a Theme) -> Vec<&'a Card> {
        self.workshop.catalogue.cards_of(&theme.code).collect()
    }

    /// The questions and answers of a result in words.
    fn words(&self) -> Words {
        Words { t: self.page.t }
    }

    fn names(&self, codes: &[CardCode]) -> String {
        let names: Vec<String> = codes
            .iter()
            .map(|code| {
                let title =
                    self.card(code).map_or("", |card| card.text.get(self.page.t.language).title.as_str());
                format!("{code} {title}").trim_end().to_owned()
            })
            .collect();
        self.page.t.list(&names)
    }

    fn just_outside(&self, told: &Told) -> String {
        let (t, outside) = (self.page.t, &told.just_outside);
        if outside.len() > MOST_NAMED {
            return t.with("projector-many-outside", [("count", outside.len().into())]);
        }
        t.with("projector-just-outside", [("cards", self.names(outside).into())])
    }

    /// Whether everyone decides one set together.
    fn decides_together(&self) -> bool {
        self.workshop.settings.kind != Kind::Hall
    }

    /// How a decided place differs from the counted one, in words.
    fn departs(&self, table: &TableDecision, card: &CardCode, place: &usize) -> Option<String> {
        let counted = table.based.decision.counted_place(card).filter(|counted| counted != place)?;
        // Cards that tie stand in any order without departing.
        table.based.decision.departures().get(card)?;
        Some(self.page.t.with("projector-counted", [("place", counted.into())]))
    }

    /// What the closing check says, where enough answered to be shown.
    fn check(&self, table: &TableDecision) -> Option<String> {
        table.check.shown_counts()?;
        let arguments =
            [("favour", table.check.in_favour().into()), ("answered", table.check.answered().into())];
        Some(self.page.t.with("decision-check", arguments))
    }

    fn settled(&self, tables: &[TableDecision]) -> String {
        let settled = tables.iter().filter(|table| table.is_settled).count();
        self.page.t.with("decide-tables", [("settled", settled.into()), ("count", tables.len().into())])
    }

    fn gone(&self, told: &Told) -> String {
        let codes: Vec<CardCode> = told.gone.iter().map(|(card, _)| card.clone()).collect();
        self.names(&codes)
    }

    /// Names a reveal: a list that was built up once is not built up again.
    fn reveal_key(&self, told: &Told) -> String {
        let order: Vec<_> = told.places().map(|row| row.card.as_str()).collect();
        let order: String = order.join("-").chars().filter(char::is_ascii_alphanumeric).collect();
        format!("{}-{}-{}-{order}", self.workshop.public_id, told.round, told.people)
    }
}

/// What a result says, in a screen's language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words {
    pub(super) t: Translator,
}

impl Words {
    pub(super) fn people(&self, told: &Told) -> String {
        let people = told.people.into();
        if told.is_small {
            return self.t.with("projector-few-people", [("people", people), ("top", told.top.into())]);
        }
        self.t.with("projector-people", [("people", people)])
    }

    pub(super) fn agreement(&self, told: &Told) -> Option<String> {
        Some(self.t.get(&format!("projector-agree-{}", told.agreement?.as_str())).into_owned())
    }

    /// Whether each place says how many have it in their top.
    pub(super) fn counts_tops(&self, told: &Told) -> bool {
        told.places().any(|row| row.in_top.is_some())
    }

    pub(super) fn in_top(&self, told: &Told, row: &Place) -> Option<String> {
        let arguments = [("count", row.in_top?.into()), ("people", told.people.into())];
        Some(self.t.with("projector-of", arguments))
    }

    pub(super) fn before(&self, told: &Told, row: &Place) -> Option<String> {
        told.compared_with?;
        let Some(before) = row.before else { return Some(self.t.get("projector-new").into_owned()) };
        if before == row.place {
            return Some(self.t.get("projector-same-place").into_owned());
        }
        let key = if before > row.place { "projector-up" } else { "projector-down" };
        Some(self.t.with(key, [("before", before.into())]))
    }

    pub(super) fn spread(&self, spread: &Spread) -> String {
        let arguments = [("from", spread.from.into()), ("to", spread.to.into()), ("size", spread.of.into())];
        self.t.with("projector-spread", arguments)
    }
}

/// Shows the screen, or the part of it that changes.
///
/// # Errors
/// Not found, for a code that opens nothing.
pub async fn show(
    State(state): State<AppState>,
    page: Page,
    client: Client,
    headers: HeaderMap,
    Path(code): Path<String>,
) -> Result<Response, Error> {
    let workshop = open_workshop(&state, client, &code).await?;
    let code = workshop.code.ok_or_else(|| not_found("workshop"))?;
    let scene = scene(&state, &workshop).await?;
    // The room's language, not that of the computer someone projects with.
    let page = Page { t: Translator::new(workshop.settings.language), ..page };
    let projector = ProjectorPage {
        page,
        sign: JoinSign::new(&state.config, code),
        progress: workshops::progress(&state, &workshop).await?.all,
        scene,
        now: state.clock.seconds(),
        etag: String::new(),
        workshop,
    };
    let board = projector.as_board().render()?;
    fragment::live(&headers, board, |etag| ProjectorPage { etag, ..projector })
}

/// Tells the screen that something changed.
///
/// # Errors
/// As [`show`].
pub async fn events(
    State(state): State<AppState>,
    client: Client,
    Path(code): Path<String>,
) -> Result<Response, Error> {
    let workshop = open_workshop(&state, client, &code).await?;
    Ok(desk_stream(&state, &workshop))
}

/// What the room looks at now.
async fn scene(state: &AppState, workshop: &Workshop) -> Result<Scene, Error> {
    let (room, catalogue) = (&workshop.room, &workshop.catalogue);
    if let Some(card) = room.card_shown().and_then(|code| catalogue.card(code)) {
        return Ok(Scene::Card(Box::new(card.clone())));
    }
    Ok(match room.stage() {
        Stage::Lobby => Scene::Lobby,
        Stage::Explore => Scene::Themes(themes(workshop)),
        Stage::Sort | Stage::Rank if room.round().status == RoundStatus::Closed => Scene::Closed,
        Stage::Sort | Stage::Rank => Scene::Work,
        Stage::Reveal => Scene::Result(shown(state, workshop).await?),
        Stage::Discuss => {
            let told = shown(state, workshop).await?;
            let mut codes = room.discussed().to_vec();
            if let Some(told) = told.as_ref().filter(|_| codes.is_empty()) {
                codes = told.dividing.iter().map(|spread| spread.card.clone()).collect();
            }
            Scene::Discussion(codes.iter().filter_map(|code| catalogue.card(code)).cloned().collect(), told)
        }
        Stage::Decide | Stage::Concluded => {
            Scene::Decision(decisions::list_decisions(state, workshop).await?)
        }
    })
}

async fn shown(state: &AppState, workshop: &Workshop) -> Result<Option<Told>, Error> {
    let Some(round) = workshop.room.shown_round() else { return Ok(None) };
    tell(state, workshop, round, Viewer::Projector).await
}

/// The themes a round is about.
fn themes(workshop: &Workshop) -> Vec<Theme> {
    let catalogue = &workshop.catalogue;
    let is_in = |theme: &&Theme| match &workshop.room.round().deck {
        RoundDeck::Whole => true,
        RoundDeck::Theme(code) => theme.code == *code,
        RoundDeck::Cards(cards) => catalogue.cards_of(&theme.code).any(|card| cards.contains(&card.code)),
    };
    catalogue.themes.iter().filter(is_in).cloned().collect()
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::decisions::{Based, Basis};
    use crate::domain::workshop::action::Action;
    use crate::domain::workshop::closing_check::{ClosingCheck, Fingers};
    use crate::domain::workshop::code::JoinCode;
    use crate::domain::workshop::decision::Decision;
    use crate::domain::workshop::participant::HeadCount;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl ProjectorPage {
        fn sample(language: Language, walk: &[Action], scene: impl Fn(&Workshop) -> Scene) -> Self {
            let workshop = Workshop::sample_after(language, walk);
            let config = crate::config::Config::for_testing("unused.db".into());
            Self {
                page: Page::sample(language),
                sign: JoinSign::new(&config, JoinCode::parse("KM4R-7WZT").unwrap_or_else(|_| unreachable!())),
                progress: Readiness { ready: 23, present: 31 },
                scene: scene(&workshop),
                now: 1_795_000_000,
                etag: "\"00\"".to_owned(),
                workshop,
            }
        }
    }

    fn deciding(workshop: &Workshop, is_settled: bool) -> TableDecision {
        let counted = workshop.catalogue.deck().into_iter().map(|card| vec![card]).collect();
        let mut decision = Decision::start(counted, 2).unwrap();
        if is_settled {
            let last = workshop.catalogue.deck().pop().unwrap();
            decision.place(&last, 1).unwrap();
        }
        let basis = Basis { round: 1, people: 20, is_own_count: true };
        let answers = (0..4).map(|_| (Fingers::new(4).unwrap(), HeadCount::ONE));
        TableDecision {
            table: None,
            name: "<b>Gent</b>".to_owned(),
            based: Based { basis, decision },
            is_settled,
            set: None,
            check: ClosingCheck::of(answers),
        }
    }

    impl ProjectorPage {
        /// A hall in which each table decides by itself.
        fn hall(language: Language) -> Self {
            let mut page = Self::sample(language, &[], |workshop| {
                Scene::Decision(vec![deciding(workshop, true), deciding(workshop, false)])
            });
            page.workshop = Workshop::sample(|proposal| {
                proposal.language = language;
                proposal.kind = Kind::Hall;
            });
            page
        }
    }

    impl Samples for ProjectorPage {
        fn samples(language: Language) -> Vec<Self> {
            let told = |workshop: &Workshop, people| Some(Told::sample(&workshop.catalogue.deck(), people));
            let show =
                |walk: &[Action], scene: &dyn Fn(&Workshop) -> Scene| Self::sample(language, walk, scene);
            let card = |workshop: &Workshop| Scene::Card(Box::new(workshop.catalogue.cards[0].clone()));
            let ranking = vec![Action::Advance; 3];
            vec![
                show(&[], &|_| Scene::Lobby),
                show(&[Action::Advance], &|workshop| Scene::Themes(themes(workshop))),
                show(&[Action::Advance], &card),
                show(&ranking, &|_| Scene::Work),
                show(&ranking[..2], &|_| Scene::Work),
                show(&[&ranking[..], &[Action::CloseRound]].concat(), &|_| Scene::Closed),
                show(&ranking, &|workshop| Scene::Result(told(workshop, 30))),
                show(&ranking, &|workshop| Scene::Result(told(workshop, 3))),
                show(&ranking, &|_| Scene::Result(None)),
                show(&ranking, &|workshop| {
                    Scene::Discussion(workshop.catalogue.cards.clone(), told(workshop, 30))
                }),
                show(&ranking, &|workshop| Scene::Discussion(workshop.catalogue.cards.clone(), None)),
                show(&ranking, &|workshop| Scene::Decision(vec![deciding(workshop, false)])),
                show(&ranking, &|workshop| Scene::Decision(vec![deciding(workshop, true)])),
                show(&ranking, &|_| Scene::Decision(Vec::new())),
                Self::hall(language),
            ]
        }
    }
}
