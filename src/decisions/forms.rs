//! An order and its texts on a page, to change or to look at: whoever decides, in a
//! session or for a partnership, decides on the same board.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use askama::Template;
use askama::filters::HtmlSafe;

use crate::ballots::{MoveForm, RankBoard};
use crate::domain::ballot::{Ballot, Move};
use crate::domain::catalogue::{Card, CardCode, Catalogue};
use crate::domain::priority_set::{MOTIVATION_LIMIT, VISION_LIMIT};
use crate::domain::workshop::decision::{Decision, DecisionError, Departure};
use crate::error::{Error, unprocessable};
use crate::i18n::Translator;
use crate::web::forms::{FieldErrors, text_error};

/// The board of a decision, with its motivations and vision.
#[derive(Debug, Template)]
#[template(path = "decisions/forms.html")]
pub struct DecisionForms {
    t: Translator,
    catalogue: Arc<Catalogue>,
    decision: Decision,
    departures: BTreeMap<CardCode, Departure>,
    /// Where its forms are sent: `{action}/rank`, `{action}/rank/order` and
    /// `{action}/texts`; none where it is only looked at.
    action: Option<String>,
    board: Option<RankBoard>,
    errors: FieldErrors,
    /// Texts that were not kept, as they were typed.
    typed: HashMap<String, String>,
}

// The template escapes what it shows.
impl HtmlSafe for DecisionForms {}

impl DecisionForms {
    /// A board with its forms going to pages under `action`; without, it is only
    /// looked at. `moved` is the card a form just moved.
    #[must_use]
    pub fn new(
        t: Translator,
        catalogue: Arc<Catalogue>,
        decision: Decision,
        action: Option<String>,
        moved: Option<CardCode>,
    ) -> Self {
        let order = Ballot::from_piles(&catalogue.deck(), decision.order(), &[], &[]).unwrap_or_default();
        let top = decision.chosen().len();
        let board = action.as_ref().map(|action| {
            RankBoard::new(t, Arc::clone(&catalogue), order, top, format!("{action}/rank"), moved)
        });
        let departures = decision.departures();
        let (errors, typed) = (FieldErrors::default(), HashMap::new());
        Self { t, catalogue, decision, departures, action, board, errors, typed }
    }

    /// With texts that were refused, as they were typed.
    #[must_use]
    pub fn refused(self, errors: FieldErrors, typed: HashMap<String, String>) -> Self {
        Self { errors, typed, ..self }
    }

    /// Whether it shows texts that were not kept. What is there by now must not take
    /// their place before they are mended.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        !self.errors.is_empty() || !self.typed.is_empty()
    }

    /// Where its forms are sent, when it may be changed.
    #[must_use]
    pub fn action(&self) -> Option<&str> {
        self.action.as_deref()
    }

    /// What is still to be motivated, in a sentence; none when nothing is.
    #[must_use]
    pub fn to_motivate(&self) -> Option<String> {
        let open = self.decision.not_motivated();
        (!open.is_empty()).then(|| refusal(&self.t, &DecisionError::NotMotivated(open)))
    }

    fn chosen(&self) -> Vec<&Card> {
        self.decision.chosen().iter().filter_map(|code| self.catalogue.card(code)).collect()
    }

    /// The cards left out of the top, which the count has in it.
    fn left_out(&self) -> Vec<&Card> {
        let is_out = |code: &&CardCode| self.departures.get(*code) == Some(&Departure::OutOf);
        self.decision.order().iter().filter(is_out).filter_map(|code| self.catalogue.card(code)).collect()
    }

    /// How a card departs from the count, in words; empty when it does not.
    fn departs(&self, card: &Card) -> String {
        departs(&self.t, &self.decision, &card.code).unwrap_or_default()
    }

    fn motivation<'a>(&'a self, card: &'a Card) -> &'a str {
        let typed = self.typed.get(&format!("motivation-{}", card.code));
        typed.map_or_else(|| self.decision.motivation(&card.code), String::as_str)
    }

    fn vision(&self) -> &str {
        self.typed.get("vision").map_or_else(|| self.decision.vision(), String::as_str)
    }

    fn vision_limit(&self) -> usize {
        VISION_LIMIT
    }

    fn motivation_limit(&self) -> usize {
        MOTIVATION_LIMIT
    }
}

/// How a card departs from the count, in words; none when it does not.
#[must_use]
pub fn departs(t: &Translator, decision: &Decision, card: &CardCode) -> Option<String> {
    let key = match decision.departures().get(card)? {
        Departure::Into => "decision-departs-into",
        Departure::OutOf => "decision-departs-out",
        Departure::Moved => "decision-departs-moved",
    };
    let place = decision.counted_place(card).unwrap_or_default();
    Some(t.with(key, [("place", place.into())]))
}

/// Why a decision stayed as it was, in words.
#[must_use]
pub fn refusal(t: &Translator, error: &DecisionError) -> String {
    match error {
        DecisionError::NotMotivated(cards) => {
            let codes: Vec<_> = cards.iter().map(CardCode::as_str).collect();
            t.with("decision-to-motivate", [("cards", t.list(&codes).into()), ("count", codes.len().into())])
        }
        _ => t.get("decision-refused").into_owned(),
    }
}

/// A move as a form asks for it, of the order as it is when it is made.
///
/// # Errors
/// Unprocessable for what is no move.
pub fn read_move(
    form: &MoveForm,
) -> Result<impl FnOnce(&mut Decision) -> Result<usize, DecisionError>, Error> {
    let step = form.step().ok_or_else(|| unprocessable("bad-form"))?;
    Ok(move |decision: &mut Decision| {
        let card = form.card();
        let at = decision.order().iter().position(|other| other == card).unwrap_or_default() + 1;
        decision.place(
            card,
            match step {
                Move::Up => at - 1,
                Move::Down => at + 1,
                Move::To(place) => place,
            },
        )
    })
}

/// Takes the texts of a form: the vision, and a motivation per card. One that is
/// refused holds up no other.
///
/// # Errors
/// [`DecisionError::NotCounted`].
pub fn take_texts(
    t: &Translator,
    decision: &mut Decision,
    form: &HashMap<String, String>,
) -> Result<FieldErrors, DecisionError> {
    let mut errors = FieldErrors::default();
    for (name, typed) in form {
        let outcome = match name.strip_prefix("motivation-") {
            Some(card) => match decision.motivate(&CardCode::new(card), typed) {
                Err(DecisionError::Motivation(_, error)) => Err(error),
                Err(other) => return Err(other),
                Ok(()) => Ok(()),
            },
            None if name == "vision" => decision.envision(typed),
            None => Ok(()),
        };
        if let Err(error) = outcome {
            errors.add(name.as_str(), text_error(t, error));
        }
    }
    Ok(errors)
}
