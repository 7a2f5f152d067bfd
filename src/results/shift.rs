//! What moved between two rounds over the same cards.

use std::sync::Arc;

use askama::Template;
use askama::filters::HtmlSafe;

use super::told::{Named, agreement_words, named};
use crate::domain::catalogue::{CardCode, Catalogue};
use crate::domain::count::agreement::Measure;
use crate::domain::workshop::outcome::{Moved, RoundShift};
use crate::i18n::Translator;

/// A place, in the picture's own units.
const ROW: usize = 24;
/// Where the places begin, below the names of the rounds.
const START: usize = 44;
/// Where the lines begin and end.
const LEFT: usize = 76;
const RIGHT: usize = 244;

/// What moved between two rounds.
#[derive(Debug, Template)]
#[template(path = "results/shift.html")]
pub struct ShiftView {
    t: Translator,
    catalogue: Arc<Catalogue>,
    shift: RoundShift,
}

// The template escapes what it shows.
impl HtmlSafe for ShiftView {}

/// A card in the picture and in the table.
#[derive(Debug)]
struct Slope {
    named: Named,
    before: usize,
    after: usize,
    y_before: usize,
    y_after: usize,
    kind: &'static str,
    /// What it did, in words.
    change: String,
}

impl ShiftView {
    /// What moved, over this deck.
    #[must_use]
    pub fn new(t: Translator, catalogue: Arc<Catalogue>, shift: RoundShift) -> Self {
        Self { t, catalogue, shift }
    }

    fn slopes(&self) -> Vec<Slope> {
        self.shift.cards.iter().map(|moved| self.slope(moved)).collect()
    }

    fn slope(&self, moved: &Moved) -> Slope {
        let top = self.shift.top;
        let y = |place: usize| START + ROW * (place - 1) + ROW / 2 + if place > top { 8 } else { 0 };
        Slope {
            named: named(&self.t, &self.catalogue, &moved.card),
            before: moved.before,
            after: moved.after,
            y_before: y(moved.before),
            y_after: y(moved.after),
            kind: match (moved.before <= top, moved.after <= top) {
                (false, true) => "enters",
                (true, false) => "leaves",
                (true, true) => "stays",
                (false, false) => "below",
            },
            change: match moved.before.cmp(&moved.after) {
                std::cmp::Ordering::Greater => {
                    self.t.with("result-moved-up", [("places", (moved.before - moved.after).into())])
                }
                std::cmp::Ordering::Less => {
                    self.t.with("result-moved-down", [("places", (moved.after - moved.before).into())])
                }
                std::cmp::Ordering::Equal => self.t.get("result-moved-not").into_owned(),
            },
        }
    }

    /// The line below the top.
    fn edge(&self) -> usize {
        START + ROW * self.shift.top + 4
    }

    fn height(&self) -> usize {
        START + ROW * self.shift.cards.len() + 14
    }

    fn left(&self) -> usize {
        LEFT
    }

    fn right(&self) -> usize {
        RIGHT
    }

    fn heading(&self) -> String {
        let (from, to) = (self.shift.from, self.shift.to);
        self.t.with("result-shift", [("from", from.into()), ("to", to.into())])
    }

    fn rounds(&self) -> [String; 2] {
        [self.shift.from, self.shift.to].map(|round| self.round(round))
    }

    fn round(&self, round: u16) -> String {
        self.t.with("result-round", [("round", round.into())])
    }

    fn codes(&self, cards: &[CardCode]) -> String {
        self.t.list(&cards.iter().map(CardCode::as_str).collect::<Vec<_>>())
    }

    fn sentence(&self) -> String {
        let top = ("top", self.shift.top.into());
        if self.shift.entered.is_empty() {
            return self.t.with("result-shift-same", [top]);
        }
        self.t.with(
            "result-shift-top",
            [
                top,
                ("in", self.codes(&self.shift.entered).into()),
                ("out", self.codes(&self.shift.left).into()),
            ],
        )
    }

    fn agreement(&self) -> String {
        let (before, after) = self.shift.agreement;
        let (Ok(then), Ok(now)) = (before, after) else { return String::new() };
        let words = |measure: Measure| agreement_words(&self.t, measure);
        // As they are shown: what looks the same has not changed.
        let shown = |value: f64| self.t.decimals(value, 2);
        let key = if shown(then) == shown(now) {
            "result-shift-agreement-same"
        } else if now > then {
            "result-shift-agreement-up"
        } else {
            "result-shift-agreement-down"
        };
        self.t.with(
            key,
            [("then", shown(then).into()), ("now", shown(now).into()), ("words", words(after).into())],
        )
    }
}
