//! The words of a comparison: names, and what is seen in sentences.

use std::sync::Arc;

use super::cache::Compared;
use crate::domain::catalogue::{CardCode, Catalogue, ThemeCode};
use crate::domain::comparison::group::{Group, Refusal};
use crate::domain::comparison::likeness::{Bloc, Likeness, Mark, Structure};
use crate::domain::comparison::weights::{WeightProblem, WeightsError};
use crate::domain::count::agreement::Measure;
use crate::i18n::Translator;

/// Names in a sentence: the rest is counted.
const MOST_NAMES: usize = 8;

/// Marks that are told of a group: more is read in the table.
const MOST_MARKS: usize = 3;

/// From which stress on a map shows distances how well (Kruskal 1964).
const STRESSES: [(f64, &str); 3] =
    [(0.2, "compare-stress-rough"), (0.1, "compare-stress-fair"), (0.0, "compare-stress-good")];

/// A card as it is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) code: String,
    pub(super) title: String,
    /// The theme's number among the shapes and colours there are.
    pub(super) theme: usize,
}

/// Says what a comparison shows.
#[derive(Debug, Clone)]
pub(super) struct Words {
    pub(super) t: Translator,
    pub(super) compared: Arc<Compared>,
}

impl Words {
    pub(super) fn group(&self) -> &Group {
        &self.compared.group
    }

    pub(super) fn name(&self, member: usize) -> &str {
        &self.group().members()[member].name
    }

    pub(super) fn key(&self, member: usize) -> &str {
        &self.group().members()[member].key
    }

    pub(super) fn code(&self, card: usize) -> &str {
        self.group().cards()[card].code.as_str()
    }

    pub(super) fn named(&self, card: usize) -> Named {
        named(&self.t, &self.compared.catalogue, &self.group().cards()[card].code)
    }

    pub(super) fn theme(&self, theme: &ThemeCode) -> String {
        let found = self.compared.catalogue.theme(theme);
        found.map_or_else(|| theme.to_string(), |theme| theme.text.get(self.t.language).title.clone())
    }

    /// Codes in a row, or a dash for none.
    pub(super) fn codes(&self, cards: impl IntoIterator<Item = usize>) -> String {
        let codes: Vec<&str> = cards.into_iter().map(|card| self.code(card)).collect();
        if codes.is_empty() { "–".to_owned() } else { self.t.list(&codes) }
    }

    /// Members in a row, and how many more there are.
    pub(super) fn names(&self, members: &[usize]) -> String {
        let mut names: Vec<String> =
            members.iter().take(MOST_NAMES).map(|member| self.name(*member).to_owned()).collect();
        let more = members.len().saturating_sub(MOST_NAMES);
        if more > 0 {
            names.push(self.t.with("compare-and-more", [("count", more.into())]));
        }
        self.t.list(&names)
    }

    /// *20 van de 24*.
    pub(super) fn of(&self, count: usize, of: usize) -> String {
        self.t.with("compare-of", [("count", count.into()), ("of", of.into())])
    }

    /// A share of a whole, in hundredths of it.
    pub(super) fn percent(&self, share: f64) -> String {
        let percent = self.t.decimals(100.0 * share, 0);
        self.t.with("compare-percent", [("percent", percent.into())])
    }

    /// A measure with two decimals, or a dash where it is undefined.
    pub(super) fn measure(&self, measure: Measure) -> String {
        measure.map_or_else(|_| "–".to_owned(), |value| self.t.decimals(value, 2))
    }

    /// How much there is to the groups.
    pub(super) fn structure(&self, likeness: &Likeness) -> String {
        let key = match likeness.structure() {
            Structure::None => "compare-groups-none",
            Structure::Weak => "compare-groups-weak",
            Structure::Reasonable => "compare-groups-reasonable",
            Structure::Strong => "compare-groups-strong",
        };
        let width = likeness.grouping().map_or(0.0, |grouping| grouping.silhouette);
        self.t.with(
            key,
            [("count", likeness.blocs().len().into()), ("width", self.t.decimals(width, 2).into())],
        )
    }

    /// What a group is, with its typical member and what sets it apart.
    pub(super) fn bloc(&self, bloc: &Bloc) -> Vec<String> {
        let mut said = vec![self.t.with(
            "compare-bloc",
            [("count", bloc.members.len().into()), ("typical", self.name(bloc.medoid).into())],
        )];
        for (is_more, key) in [(true, "compare-bloc-more"), (false, "compare-bloc-less")] {
            let told = bloc.marks.iter().filter(|mark| mark.is_more() == is_more).take(MOST_MARKS);
            let told: Vec<String> = told.map(|mark| self.mark(mark)).collect();
            if !told.is_empty() {
                said.push(self.t.with(key, [("cards", self.t.list(&told).into())]));
            }
        }
        if bloc.marks.is_empty() {
            said.push(self.t.get("compare-bloc-nothing").into_owned());
        }
        said
    }

    fn mark(&self, mark: &Mark) -> String {
        let card = self.code(mark.card).to_owned();
        let arguments = [
            ("card", card.into()),
            ("inside", mark.inside.into()),
            ("insideOf", mark.inside_of.into()),
            ("outside", mark.outside.into()),
            ("outsideOf", mark.outside_of.into()),
        ];
        self.t.with("compare-mark", arguments)
    }

    /// What a map distorts.
    pub(super) fn stress(&self, stress: Measure) -> String {
        let Ok(value) = stress else { return self.t.get("compare-stress-none").into_owned() };
        let step = STRESSES.iter().find(|(from, _)| value >= *from);
        let key = step.map_or("compare-stress-good", |(_, key)| key);
        self.t.with(key, [("stress", self.t.decimals(value, 2).into())])
    }
}

/// A card of a deck, also one that the leading deck has not.
pub(super) fn named(t: &Translator, catalogue: &Catalogue, code: &CardCode) -> Named {
    let card = catalogue.card(code);
    Named {
        code: code.as_str().to_owned(),
        title: card.map_or_else(String::new, |card| card.text.get(t.language).title.clone()),
        theme: card.map_or(0, |card| catalogue.theme_index(&card.theme) % 5),
    }
}

/// The letter a group goes by.
pub(super) fn letter(bloc: usize) -> char {
    // At most eight groups are made.
    char::from_u32(u32::from(b'A') + u32::try_from(bloc).unwrap_or_default()).unwrap_or('?')
}

/// Why sets cannot be compared.
pub(super) fn refusal(t: &Translator, refusal: &Refusal) -> String {
    match refusal {
        Refusal::OtherDecks(keys) => t.with("compare-other-decks", [("decks", t.list(keys).into())]),
        Refusal::NothingShared(versions) => {
            t.with("compare-nothing-shared", [("versions", t.list(versions).into())])
        }
        Refusal::TooMany(count) => t.with("compare-too-many", [("count", (*count).into())]),
        // What no page can bring about.
        _ => t.get("compare-cannot").into_owned(),
    }
}

/// What is wrong with one weight.
pub(super) fn weight_problem(t: &Translator, problem: WeightProblem) -> String {
    let key = match problem {
        WeightProblem::Missing => "compare-weight-missing",
        WeightProblem::NotANumber => "compare-weight-not-a-number",
        WeightProblem::Zero => "compare-weight-zero",
        WeightProblem::Negative => "compare-weight-negative",
        WeightProblem::TooPrecise => "compare-weight-too-precise",
        WeightProblem::TooLarge => "compare-weight-too-large",
    };
    t.get(key).into_owned()
}

/// Why there are no weights by inhabitants.
pub(super) fn inhabitants_problem(t: &Translator, error: &WeightsError) -> String {
    match error {
        WeightsError::Faults(faults) => {
            let names: Vec<&str> = faults.iter().map(|fault| fault.name.as_str()).take(MOST_NAMES).collect();
            t.with(
                "compare-inhabitants-unknown",
                [("names", t.list(&names).into()), ("count", faults.len().into())],
            )
        }
        WeightsError::TooHeavy => t.get("compare-weights-too-heavy").into_owned(),
    }
}
