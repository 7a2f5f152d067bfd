//! The deck: a catalogue of themes, cards, derived principles and the links
//! between them, in every language, with a version.
//!
//! A [`Catalogue`] that exists is valid: [`Catalogue::parse`] is the only way
//! to one, and it lists every fault of a file that is not. How many themes and
//! cards there are is a property of the deck, not of this code.

use std::borrow::Borrow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::language::Language;

/// The `format` line every catalogue file opens with.
pub const FORMAT: &str = "voorrang-catalogue/1";

/// More cards than this no person sorts one by one.
const MOST_CARDS: usize = 100;

macro_rules! code {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Wraps a code as it stands; whether it is in the deck is for the
            /// deck to say.
            #[must_use]
            pub fn new(code: impl Into<String>) -> Self {
                Self(code.into())
            }

            /// The code as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

code!(
    /// Stable id of a theme inside a catalogue, such as `K`.
    ThemeCode
);
code!(
    /// Stable id of a card inside a catalogue, such as `K5`. Titles may change,
    /// codes do not.
    CardCode
);
code!(
    /// Stable id of a derived principle inside a catalogue, such as `IT01`.
    DerivedCode
);

/// A text in each language of the catalogue. Languages a catalogue does not
/// declare are filled from its leading one, so that [`Localized::get`] always
/// has an answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Localized<T> {
    nl: T,
    en: T,
    fr: T,
}

impl<T> Localized<T> {
    /// The text in a language. Takes it by value or by reference, since
    /// templates pass what they have.
    #[must_use]
    pub fn get(&self, language: impl Borrow<Language>) -> &T {
        match language.borrow() {
            Language::Nl => &self.nl,
            Language::En => &self.en,
            Language::Fr => &self.fr,
        }
    }

    fn slot(&mut self, language: Language) -> &mut T {
        match language {
            Language::Nl => &mut self.nl,
            Language::En => &mut self.en,
            Language::Fr => &mut self.fr,
        }
    }
}

impl<T: Clone> Localized<T> {
    fn fill_undeclared(&mut self, declared: &[Language]) {
        let Some(leading) = declared.first() else { return };
        for language in Language::ALL {
            if !declared.contains(&language) {
                *self.slot(language) = self.get(*leading).clone();
            }
        }
    }
}

/// What a theme says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ThemeText {
    /// Short name.
    pub title: String,
    /// Two to four sentences that open the theme.
    pub introduction: String,
    /// The policy objective (*beleidsdoelstelling*) a plan proposes for it.
    pub objective: String,
    /// Its long description.
    pub objective_description: String,
}

/// A theme of the deck.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Theme {
    /// Its code.
    pub code: ThemeCode,
    /// Its texts.
    #[serde(flatten)]
    pub text: Localized<ThemeText>,
}

/// What a card says: the parts architecture frameworks give a principle
/// (TOGAF: name, statement, rationale, implications) and what a discussion and
/// a plan need beside them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CardText {
    /// The principle's name.
    pub title: String,
    /// The principle itself, one normative sentence.
    pub statement: String,
    /// Why.
    pub rationale: String,
    /// What follows when one takes it seriously.
    pub implications: Vec<String>,
    /// Two or three questions to discuss.
    pub questions: Vec<String>,
    /// An everyday example from a municipality.
    pub example: String,
    /// What will be true at the end of the plan: title of the action plan.
    pub goal: String,
    /// How one sees that it works.
    pub indicator: String,
}

/// What a starter action says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ActionText {
    /// Short description.
    pub title: String,
    /// Long description.
    pub description: String,
    /// The service that would plausibly be responsible.
    pub service: String,
}

/// A suggested action for a plan.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct StarterAction {
    /// How long it plausibly takes, in months.
    pub months: u16,
    /// Its texts.
    #[serde(flatten)]
    pub text: Localized<ActionText>,
}

/// A card: one policy principle.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Card {
    /// Its code.
    pub code: CardCode,
    /// The theme it belongs to.
    pub theme: ThemeCode,
    /// The phrase in the source it rests on, in the source's own words.
    pub source_phrase: String,
    /// Its texts.
    #[serde(flatten)]
    pub text: Localized<CardText>,
    /// Suggested actions.
    pub actions: Vec<StarterAction>,
}

/// Which of the two kinds a derived principle is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DerivedKind {
    /// About information and technology.
    #[default]
    InformationTechnology,
    /// About what must be in place around it.
    Supporting,
}

impl DerivedKind {
    /// Both kinds in the order they are shown.
    pub const ALL: [Self; 2] = [Self::InformationTechnology, Self::Supporting];
}

/// What a derived principle says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DerivedText {
    /// Its name.
    pub title: String,
    /// The principle in one or two sentences.
    pub statement: String,
}

/// A derived principle: what policy principles ask of information, technology
/// and support.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct DerivedPrinciple {
    /// Its code.
    pub code: DerivedCode,
    /// Its kind.
    pub kind: DerivedKind,
    /// Its texts.
    #[serde(flatten)]
    pub text: Localized<DerivedText>,
}

/// Why a card asks for a derived principle.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Link {
    /// The card.
    pub card: CardCode,
    /// The derived principle.
    pub derived: DerivedCode,
    /// The reason in one line.
    pub reason: Localized<String>,
}

/// A valid deck.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Catalogue {
    format: String,
    /// Stable key of the deck over its versions, such as `v-ict-or-2016`.
    pub key: String,
    /// Version of its texts, such as `2026.1`.
    pub version: String,
    /// The languages it is written in, the leading one first.
    pub languages: Vec<Language>,
    /// What the deck is called.
    pub name: Localized<String>,
    /// Where it comes from and how official it is: stands wherever the deck is
    /// introduced.
    pub provenance: Localized<String>,
    /// The source of the phrases the cards rest on.
    pub source: String,
    /// The themes in order.
    pub themes: Vec<Theme>,
    /// The cards in order.
    pub cards: Vec<Card>,
    /// The derived principles in order.
    pub derived: Vec<DerivedPrinciple>,
    /// The links from cards to derived principles.
    pub links: Vec<Link>,
}

/// One thing wrong with a catalogue file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where: a path of codes and fields such as `cards › K3 › fr › title`, or
    /// a line for a file that cannot be read at all.
    pub place: String,
    /// What is wrong there.
    pub problem: Problem,
}

/// What can be wrong at a place in a catalogue file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Problem {
    /// Anything else, in the words of who read it: no TOML, or a field that is not
    /// what it must be.
    #[error("{0}")]
    Other(String),
    /// It is not in the form this program reads.
    #[error("must be \"{FORMAT}\"")]
    Format,
    /// Key or version of the deck is not what can stand in an address.
    #[error("must be 1 to 40 letters, digits, dots or hyphens")]
    BadName,
    /// Nothing stands there.
    #[error("text is missing")]
    Missing,
    /// No language is named.
    #[error("name at least one language, the leading one first")]
    NoLanguage,
    /// A code is not what a code must be.
    #[error("code \"{0}\" must be 1 to 12 letters, digits or hyphens")]
    BadCode(String),
    /// A code stands twice.
    #[error("code stands twice")]
    CodeTwice,
    /// There is no theme.
    #[error("a catalogue needs at least one theme")]
    NoThemes,
    /// No card belongs to a theme.
    #[error("no card belongs to this theme")]
    EmptyTheme,
    /// Too few cards, or more than a person can sort.
    #[error("a catalogue has 2 to {MOST_CARDS} cards")]
    CardCount,
    /// A card is of a theme that is not there.
    #[error("there is no theme \"{0}\"")]
    NoTheme(String),
    /// A card suggests nothing to do.
    #[error("a card needs at least one starter action")]
    NoActions,
    /// A list is longer or shorter than in the leading language.
    #[error("has {found} items where the leading language has {expected}")]
    ItemCount {
        /// How many it has.
        found: usize,
        /// How many it should have.
        expected: usize,
    },
    /// An action takes no time, or too long.
    #[error("must be 1 to 72")]
    Months,
    /// A link is from a card that is not there.
    #[error("there is no card \"{0}\"")]
    NoCard(String),
    /// A link is to a derived principle that is not there.
    #[error("there is no derived principle \"{0}\"")]
    NoDerived(String),
    /// A link stands twice.
    #[error("link stands twice")]
    LinkTwice,
    /// A derived principle follows from no card.
    #[error("no card links to this principle")]
    NotLinked,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.problem)
    }
}

impl Catalogue {
    /// Reads a catalogue file (TOML, see the embedded deck for the shape).
    ///
    /// # Errors
    /// Every fault found, each with its place; a file that is not TOML or has
    /// a field of the wrong kind gives the one fault the reader stopped at.
    pub fn parse(file: &str) -> Result<Self, Vec<Fault>> {
        let mut catalogue: Self = toml::from_str(file).map_err(|error| {
            let line = error
                .span()
                .map_or(1, |span| file.get(..span.start).unwrap_or_default().matches('\n').count() + 1);
            vec![Fault { place: format!("line {line}"), problem: Problem::Other(error.message().to_owned()) }]
        })?;
        let faults = catalogue.faults();
        if !faults.is_empty() {
            return Err(faults);
        }
        catalogue.fill_undeclared_languages();
        Ok(catalogue)
    }

    /// The card with a code.
    #[must_use]
    pub fn card(&self, code: &CardCode) -> Option<&Card> {
        self.cards.iter().find(|card| card.code == *code)
    }

    /// The theme with a code.
    #[must_use]
    pub fn theme(&self, code: &ThemeCode) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.code == *code)
    }

    /// The derived principle with a code.
    #[must_use]
    pub fn derived_principle(&self, code: &DerivedCode) -> Option<&DerivedPrinciple> {
        self.derived.iter().find(|derived| derived.code == *code)
    }

    /// The cards of a theme, in order.
    pub fn cards_of<'a>(&'a self, theme: &'a ThemeCode) -> impl Iterator<Item = &'a Card> + 'a {
        self.cards.iter().filter(move |card| card.theme == *theme)
    }

    /// The links from a card, in order.
    pub fn links_of<'a>(&'a self, card: &'a CardCode) -> impl Iterator<Item = &'a Link> + 'a {
        self.links.iter().filter(move |link| link.card == *card)
    }

    /// The codes of the whole deck, in order.
    #[must_use]
    pub fn deck(&self) -> Vec<CardCode> {
        self.cards.iter().map(|card| card.code.clone()).collect()
    }

    /// Where a theme stands in the deck, from 0: pages give the first three a
    /// colour and a shape of their own and repeat them after that.
    #[must_use]
    pub fn theme_index(&self, code: &ThemeCode) -> usize {
        self.themes.iter().position(|theme| theme.code == *code).unwrap_or(0)
    }

    fn fill_undeclared_languages(&mut self) {
        let declared = self.languages.clone();
        self.name.fill_undeclared(&declared);
        self.provenance.fill_undeclared(&declared);
        for theme in &mut self.themes {
            theme.text.fill_undeclared(&declared);
        }
        for card in &mut self.cards {
            card.text.fill_undeclared(&declared);
            for action in &mut card.actions {
                action.text.fill_undeclared(&declared);
            }
        }
        for derived in &mut self.derived {
            derived.text.fill_undeclared(&declared);
        }
        for link in &mut self.links {
            link.reason.fill_undeclared(&declared);
        }
    }

    fn faults(&self) -> Vec<Fault> {
        let mut check = Checker { languages: &self.languages, faults: Vec::new() };
        check.head(self);
        check.themes(self);
        check.cards(self);
        check.derived(self);
        check.links(self);
        check.faults
    }
}

/// Whether a key or version can stand in an address and in the name of a file.
#[must_use]
pub fn is_name(name: &str) -> bool {
    let is_inside = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    (1..=40).contains(&name.len()) && name.chars().all(is_inside) && !name.starts_with('.')
}

/// Walks a catalogue and notes what is wrong.
struct Checker<'a> {
    languages: &'a [Language],
    faults: Vec<Fault>,
}

impl Checker<'_> {
    fn fault(&mut self, place: impl Into<String>, problem: Problem) {
        self.faults.push(Fault { place: place.into(), problem });
    }

    fn text(&mut self, place: &str, text: &str) {
        if text.trim().is_empty() {
            self.fault(place, Problem::Missing);
        }
    }

    fn localized(&mut self, place: &str, text: &Localized<String>) {
        for language in self.languages {
            self.text(&format!("{place} › {}", language.code()), text.get(*language));
        }
    }

    fn head(&mut self, catalogue: &Catalogue) {
        if catalogue.format != FORMAT {
            self.fault("format", Problem::Format);
        }
        for (place, name) in [("key", &catalogue.key), ("version", &catalogue.version)] {
            if !is_name(name) {
                self.fault(place, Problem::BadName);
            }
        }
        self.text("source", &catalogue.source);
        if catalogue.languages.is_empty() {
            self.fault("languages", Problem::NoLanguage);
        }
        self.localized("name", &catalogue.name);
        self.localized("provenance", &catalogue.provenance);
    }

    /// Checks codes of one kind: present, short, letters and digits, unique.
    fn codes<'c>(&mut self, kind: &str, codes: impl Iterator<Item = &'c str>) {
        let mut seen = BTreeSet::new();
        for (index, code) in codes.enumerate() {
            let well_formed =
                (1..=12).contains(&code.len()) && code.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
            if !well_formed {
                self.fault(format!("{kind} › number {}", index + 1), Problem::BadCode(code.to_owned()));
            } else if !seen.insert(code) {
                self.fault(format!("{kind} › {code}"), Problem::CodeTwice);
            }
        }
    }

    fn themes(&mut self, catalogue: &Catalogue) {
        if catalogue.themes.is_empty() {
            self.fault("themes", Problem::NoThemes);
        }
        self.codes("themes", catalogue.themes.iter().map(|theme| theme.code.as_str()));
        for theme in &catalogue.themes {
            if catalogue.cards_of(&theme.code).next().is_none() {
                self.fault(format!("themes › {}", theme.code), Problem::EmptyTheme);
            }
            for language in self.languages {
                let place = format!("themes › {} › {}", theme.code, language.code());
                let text = theme.text.get(*language);
                self.text(&format!("{place} › title"), &text.title);
                self.text(&format!("{place} › introduction"), &text.introduction);
                self.text(&format!("{place} › objective"), &text.objective);
                self.text(&format!("{place} › objective_description"), &text.objective_description);
            }
        }
    }

    fn cards(&mut self, catalogue: &Catalogue) {
        if !(2..=MOST_CARDS).contains(&catalogue.cards.len()) {
            self.fault("cards", Problem::CardCount);
        }
        self.codes("cards", catalogue.cards.iter().map(|card| card.code.as_str()));
        for card in &catalogue.cards {
            let place = format!("cards › {}", card.code);
            if catalogue.theme(&card.theme).is_none() {
                self.fault(format!("{place} › theme"), Problem::NoTheme(card.theme.to_string()));
            }
            self.text(&format!("{place} › source_phrase"), &card.source_phrase);
            self.card_texts(&place, card);
            if card.actions.is_empty() {
                self.fault(format!("{place} › actions"), Problem::NoActions);
            }
            for (index, action) in card.actions.iter().enumerate() {
                self.action(&format!("{place} › actions › number {}", index + 1), action);
            }
        }
    }

    fn card_texts(&mut self, place: &str, card: &Card) {
        for language in self.languages {
            let place = format!("{place} › {}", language.code());
            let text = card.text.get(*language);
            for (field, value) in [
                ("title", &text.title),
                ("statement", &text.statement),
                ("rationale", &text.rationale),
                ("example", &text.example),
                ("goal", &text.goal),
                ("indicator", &text.indicator),
            ] {
                self.text(&format!("{place} › {field}"), value);
            }
            let leading = self.languages.first().map_or(text, |first| card.text.get(*first));
            for (field, items, expected) in [
                ("implications", &text.implications, leading.implications.len()),
                ("questions", &text.questions, leading.questions.len()),
            ] {
                if items.is_empty() || items.iter().any(|item| item.trim().is_empty()) {
                    self.fault(format!("{place} › {field}"), Problem::Missing);
                } else if items.len() != expected {
                    self.fault(
                        format!("{place} › {field}"),
                        Problem::ItemCount { found: items.len(), expected },
                    );
                }
            }
        }
    }

    fn action(&mut self, place: &str, action: &StarterAction) {
        if !(1..=72).contains(&action.months) {
            self.fault(format!("{place} › months"), Problem::Months);
        }
        for language in self.languages {
            let text = action.text.get(*language);
            let place = format!("{place} › {}", language.code());
            self.text(&format!("{place} › title"), &text.title);
            self.text(&format!("{place} › description"), &text.description);
            self.text(&format!("{place} › service"), &text.service);
        }
    }

    fn derived(&mut self, catalogue: &Catalogue) {
        self.codes("derived", catalogue.derived.iter().map(|derived| derived.code.as_str()));
        for derived in &catalogue.derived {
            for language in self.languages {
                let place = format!("derived › {} › {}", derived.code, language.code());
                let text = derived.text.get(*language);
                self.text(&format!("{place} › title"), &text.title);
                self.text(&format!("{place} › statement"), &text.statement);
            }
        }
    }

    fn links(&mut self, catalogue: &Catalogue) {
        let mut seen = BTreeMap::new();
        let mut linked: HashMap<&DerivedCode, usize> = HashMap::new();
        for link in &catalogue.links {
            let place = format!("links › {} → {}", link.card, link.derived);
            if catalogue.card(&link.card).is_none() {
                self.fault(place.clone(), Problem::NoCard(link.card.to_string()));
            }
            if catalogue.derived_principle(&link.derived).is_none() {
                self.fault(place.clone(), Problem::NoDerived(link.derived.to_string()));
            }
            if seen.insert((&link.card, &link.derived), ()).is_some() {
                self.fault(place.clone(), Problem::LinkTwice);
            }
            *linked.entry(&link.derived).or_default() += 1;
            self.localized(&format!("{place} › reason"), &link.reason);
        }
        for derived in &catalogue.derived {
            if !linked.contains_key(&derived.code) {
                self.fault(format!("derived › {}", derived.code), Problem::NotLinked);
            }
        }
    }
}

pub mod difference;

#[cfg(test)]
impl Catalogue {
    /// A small deck with other counts than the real one.
    pub(crate) fn sample() -> Self {
        Self::parse(include_str!("sample-catalogue.toml")).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
