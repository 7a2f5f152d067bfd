//! What a table is deciding, as it is shown: to change, or to look at.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use askama::Template;
use askama::filters::HtmlSafe;

use super::TableDecision;
use crate::ballots::RankBoard;
use crate::domain::ballot::Ballot;
use crate::domain::catalogue::{Card, CardCode, Catalogue};
use crate::domain::priority_set::{MOTIVATION_LIMIT, VISION_LIMIT};
use crate::domain::workshop::decision::Departure;
use crate::i18n::Translator;
use crate::web::forms::FieldErrors;
use crate::workshops::Workshop;

/// What a table is deciding.
#[derive(Debug, Template)]
#[template(path = "decisions/board.html")]
pub struct DecisionBoard {
    t: Translator,
    catalogue: Arc<Catalogue>,
    decision: TableDecision,
    /// Where its forms are sent; none where it is only looked at.
    action: Option<String>,
    departures: BTreeMap<CardCode, Departure>,
    board: Option<RankBoard>,
    errors: FieldErrors,
    /// Texts that were refused, as they were typed.
    typed: HashMap<String, String>,
}

// The template escapes what it shows.
impl HtmlSafe for DecisionBoard {}

impl DecisionBoard {
    /// A board with its forms going to pages under `action`; without, it is only
    /// looked at. `moved` is the card a form just moved.
    #[must_use]
    pub fn new(
        t: Translator,
        workshop: &Workshop,
        decision: TableDecision,
        action: Option<String>,
        moved: Option<CardCode>,
    ) -> Self {
        let catalogue = Arc::clone(&workshop.catalogue);
        let deciding = &decision.based.decision;
        let order = Ballot::from_piles(&catalogue.deck(), deciding.order(), &[], &[]).unwrap_or_default();
        let top = deciding.chosen().len();
        let board = action.as_ref().map(|action| {
            RankBoard::new(t, Arc::clone(&catalogue), order, top, format!("{action}/rank"), moved)
        });
        let departures = deciding.departures();
        Self {
            t,
            catalogue,
            decision,
            action,
            departures,
            board,
            errors: FieldErrors::default(),
            typed: HashMap::new(),
        }
    }

    /// With texts that were refused, as they were typed.
    #[must_use]
    pub fn refused(self, errors: FieldErrors, typed: HashMap<String, String>) -> Self {
        Self { errors, typed, ..self }
    }

    /// Whether it shows texts that were refused. What is there by now must not take
    /// their place before they are mended.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        !self.errors.is_empty()
    }

    /// The set it became, in addresses.
    #[must_use]
    pub fn set(&self) -> Option<&str> {
        self.decision.set.as_deref()
    }

    fn basis(&self) -> String {
        let basis = self.decision.based.basis;
        let key = if basis.is_own_count { "decision-basis" } else { "decision-basis-hall" };
        self.t.with(key, [("round", basis.round.into()), ("people", basis.people.into())])
    }

    fn chosen(&self) -> Vec<&Card> {
        let chosen = self.decision.based.decision.chosen();
        chosen.iter().filter_map(|code| self.catalogue.card(code)).collect()
    }

    /// The cards left out of the top, which the count has in it.
    fn left_out(&self) -> Vec<&Card> {
        let is_out = |code: &&CardCode| self.departures.get(*code) == Some(&Departure::OutOf);
        let order = self.decision.based.decision.order();
        order.iter().filter(is_out).filter_map(|code| self.catalogue.card(code)).collect()
    }

    /// How a card departs from the count, in words; empty when it does not.
    fn departs(&self, card: &Card) -> String {
        let Some(departure) = self.departures.get(&card.code) else { return String::new() };
        let key = match departure {
            Departure::Into => "decision-departs-into",
            Departure::OutOf => "decision-departs-out",
            Departure::Moved => "decision-departs-moved",
        };
        let place = self.decision.based.decision.counted_place(&card.code).unwrap_or_default();
        self.t.with(key, [("place", place.into())])
    }

    fn motivation<'a>(&'a self, card: &'a Card) -> &'a str {
        let typed = self.typed.get(&format!("motivation-{}", card.code));
        typed.map_or_else(|| self.decision.based.decision.motivation(&card.code), String::as_str)
    }

    fn vision(&self) -> &str {
        let typed = self.typed.get("vision");
        typed.map_or_else(|| self.decision.based.decision.vision(), String::as_str)
    }

    /// What is still to be motivated, as codes in a sentence; empty when nothing is.
    fn to_motivate(&self) -> String {
        let open = self.decision.based.decision.not_motivated();
        let codes: Vec<_> = open.iter().map(CardCode::as_str).collect();
        self.t.list(&codes)
    }

    fn to_motivate_count(&self) -> usize {
        self.decision.based.decision.not_motivated().len()
    }

    fn vision_limit(&self) -> usize {
        VISION_LIMIT
    }

    fn motivation_limit(&self) -> usize {
        MOTIVATION_LIMIT
    }

    /// The closing check in a sentence; empty when nobody answered.
    fn check(&self) -> String {
        let check = self.decision.check;
        // Two who answered would know of each other.
        if check.shown_counts().is_none() {
            return String::new();
        }
        let key = if check.asks_to_talk() { "decision-check-talk" } else { "decision-check" };
        self.t.with(key, [("favour", check.in_favour().into()), ("answered", check.answered().into())])
    }

    /// How many people held up how many fingers, where enough did.
    fn fingers(&self) -> Vec<(usize, u32)> {
        self.decision
            .check
            .shown_counts()
            .map(|counts| counts.into_iter().enumerate().collect())
            .unwrap_or_default()
    }

    fn most_fingers(&self) -> u32 {
        self.fingers().into_iter().map(|(_, people)| people).max().unwrap_or(1).max(1)
    }
}

#[cfg(test)]
impl TableDecision {
    /// A decision that departs from the count, with a hostile text.
    pub(crate) fn sample(workshop: &Workshop) -> Self {
        use super::{Based, Basis};
        use crate::domain::municipality::NisCode;
        use crate::domain::workshop::closing_check::{ClosingCheck, Fingers};
        use crate::domain::workshop::decision::Decision;
        use crate::domain::workshop::participant::HeadCount;

        let deck = workshop.catalogue.deck();
        let counted = deck.iter().map(|card| vec![card.clone()]).collect();
        let mut decision = Decision::start(counted, 2).unwrap_or_else(|error| panic!("{error}"));
        let last = deck[deck.len() - 1].clone();
        let _ = decision.place(&last, 1);
        let _ = decision.motivate(&last, "<b>omdat</b>");
        let _ = decision.envision("</textarea><i>");
        let answers = [5, 3, 1].into_iter().filter_map(Fingers::new).map(|fingers| (fingers, HeadCount::ONE));
        Self {
            table: NisCode::parse("44021"),
            name: "<i>Gent</i>".to_owned(),
            based: Based { basis: Basis { round: 2, people: 23, is_own_count: false }, decision },
            is_settled: false,
            set: Some("0be2".to_owned()),
            check: ClosingCheck::of(answers),
        }
    }
}
