//! What every part of a result needs: the result, the deck, and the language.

use std::sync::Arc;

use super::Counted;
use crate::domain::catalogue::{CardCode, Catalogue};
use crate::domain::count::agreement::Measure;
use crate::domain::workshop::outcome::RoundResult;
use crate::i18n::Translator;
use crate::tallies::explanation::{Explanation, Name, undefined};

/// From where a mean τ_x is spoken of as which agreement. The steps are those
/// that Schmidt (*Managing Delphi surveys*, 1997) gives for Kendall's W, which
/// the mean correlation of two rankings nears as a group grows. A rule of thumb.
const STEPS: [(f64, &str); 4] = [
    (0.7, "result-agreement-very-high"),
    (0.5, "result-agreement-high"),
    (0.3, "result-agreement-fair"),
    (0.1, "result-agreement-low"),
];

/// A result to be told in a language.
#[derive(Debug, Clone)]
pub struct Told {
    pub(super) t: Translator,
    pub(super) catalogue: Arc<Catalogue>,
    pub(super) counted: Arc<Counted>,
    pub(super) explanation: Arc<Explanation>,
}

/// A card as it is named: its code, its title, and the shape of its theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) code: String,
    pub(super) title: String,
    /// The theme's number among the shapes and colours there are.
    pub(super) theme: usize,
}

impl Told {
    /// A result over this deck, in this language.
    #[must_use]
    pub fn new(t: Translator, catalogue: Arc<Catalogue>, counted: Arc<Counted>) -> Self {
        let result = &counted.result;
        let names = result.deck.iter().map(|code| {
            let Named { code, title, .. } = named(&t, &catalogue, code);
            Name { code, title }
        });
        let explanation = Explanation::new(t, names.collect(), result.count.clone(), result.top);
        Self { t, catalogue, explanation: Arc::new(explanation), counted }
    }

    /// The result.
    #[must_use]
    pub fn result(&self) -> &RoundResult {
        &self.counted.result
    }

    pub(super) fn named(&self, one: usize) -> Named {
        named(&self.t, &self.catalogue, &self.result().deck[one])
    }

    pub(super) fn code(&self, one: usize) -> &str {
        self.result().deck[one].as_str()
    }

    /// Codes in a row.
    pub(super) fn codes(&self, cards: impl Iterator<Item = usize>) -> String {
        self.t.list(&cards.map(|one| self.code(one)).collect::<Vec<_>>())
    }
}

pub(super) fn named(t: &Translator, catalogue: &Catalogue, code: &CardCode) -> Named {
    let card = catalogue.card(code);
    Named {
        code: code.as_str().to_owned(),
        title: card.map_or_else(String::new, |card| card.text.get(t.language).title.clone()),
        theme: card.map_or(0, |card| catalogue.theme_index(&card.theme) % 5),
    }
}

/// How far a group agrees, in a word or two.
pub(super) fn agreement_words(t: &Translator, tau: Measure) -> String {
    match tau {
        Ok(value) => {
            let step = STEPS.iter().find(|(from, _)| value >= *from);
            t.get(step.map_or("result-agreement-very-low", |(_, key)| key)).into_owned()
        }
        Err(reason) => undefined(t, reason),
    }
}
