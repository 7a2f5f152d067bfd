//! What a table is deciding, as it is shown: to change, or to look at.

use std::collections::HashMap;
use std::sync::Arc;

use askama::Template;
use askama::filters::HtmlSafe;

use super::{DecisionForms, TableDecision};
use crate::domain::catalogue::CardCode;
use crate::i18n::Translator;
use crate::web::forms::FieldErrors;
use crate::workshops::Workshop;

/// What a table is deciding.
#[derive(Debug, Template)]
#[template(path = "decisions/board.html")]
pub struct DecisionBoard {
    t: Translator,
    decision: TableDecision,
    forms: DecisionForms,
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
        let deciding = decision.based.decision.clone();
        let forms = DecisionForms::new(t, Arc::clone(&workshop.catalogue), deciding, action, moved);
        Self { t, decision, forms }
    }

    /// With texts that were refused, as they were typed.
    #[must_use]
    pub fn refused(self, errors: FieldErrors, typed: HashMap<String, String>) -> Self {
        Self { forms: self.forms.refused(errors, typed), ..self }
    }

    /// As [`DecisionForms::is_refused`].
    #[must_use]
    pub fn is_refused(&self) -> bool {
        self.forms.is_refused()
    }

    /// The set it became, in addresses.
    #[must_use]
    pub fn set(&self) -> Option<&str> {
        self.decision.set.as_deref()
    }

    /// How far it is.
    fn state(&self) -> String {
        if self.decision.set.is_some() {
            return self.t.get("decision-stored").into_owned();
        }
        if self.decision.is_settled {
            return self.t.get("decision-settled").into_owned();
        }
        self.forms.to_motivate().unwrap_or_else(|| self.t.get("decision-open").into_owned())
    }

    fn basis(&self) -> String {
        let basis = self.decision.based.basis;
        let key = if basis.is_own_count { "decision-basis" } else { "decision-basis-hall" };
        self.t.with(key, [("round", basis.round.into()), ("people", basis.people.into())])
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
