//! The draft masterplan: what follows from a priority set, in the structure of
//! the Flemish policy and management cycle (BBC): *beleidsdoelstelling* →
//! *actieplan* → *actie*.
//!
//! [`draft`] is a pure function of a set, the catalogue it was made with and a
//! language: the same inputs give the same plan at any later day. Everything
//! it proposes is a suggestion until someone accepts it, and what nobody said
//! (money, policy field) stays empty rather than guessed.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::ballot::Pile;
use super::catalogue::{Card, CardCode, Catalogue, DerivedKind, ThemeCode};
use super::language::Language;
use super::priority_set::{PrioritySet, Provenance};
use super::translation;

/// Length of a plan period in years: Flemish local plans run over six years,
/// from the second year of a council's term (2026-2031, 2032-2037).
const PERIOD_YEARS: i16 = 6;
/// First year of a period, from which the others are counted.
const A_PERIOD_START: i16 = 2026;

/// A quarter of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quarter {
    /// Quarters since year 0.
    index: i32,
}

impl Quarter {
    /// The quarter of a year, `number` from 1 to 4.
    #[must_use]
    pub fn new(year: i16, number: i32) -> Self {
        Self { index: i32::from(year) * 4 + number.clamp(1, 4) - 1 }
    }

    /// The quarter a date lies in.
    #[must_use]
    pub fn of(date: Date) -> Self {
        Self::new(date.year(), (i32::from(date.month()) - 1) / 3 + 1)
    }

    /// The quarter after the one a date lies in.
    #[must_use]
    pub fn after(date: Date) -> Self {
        Self::of(date).plus(1)
    }

    /// The year it lies in.
    #[must_use]
    pub fn year(self) -> i16 {
        i16::try_from(self.index.div_euclid(4)).unwrap_or(i16::MAX)
    }

    /// Its number in the year, 1 to 4.
    #[must_use]
    pub fn number(self) -> i32 {
        self.index.rem_euclid(4) + 1
    }

    /// The quarter some quarters later.
    #[must_use]
    pub fn plus(self, quarters: i32) -> Self {
        Self { index: self.index + quarters }
    }

    /// Quarters from another quarter to this one.
    #[must_use]
    pub fn since(self, other: Self) -> i32 {
        self.index - other.index
    }
}

/// The years a plan runs over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// First year.
    pub first: i16,
    /// Last year, inclusive.
    pub last: i16,
}

impl Period {
    /// The plan period a quarter lies in.
    #[must_use]
    pub fn containing(quarter: Quarter) -> Self {
        let periods = (quarter.year() - A_PERIOD_START).div_euclid(PERIOD_YEARS);
        let first = A_PERIOD_START + periods * PERIOD_YEARS;
        Self { first, last: first + PERIOD_YEARS - 1 }
    }

    /// The years, first to last.
    #[must_use]
    pub fn years(self) -> Vec<i16> {
        (self.first..=self.last).collect()
    }
}

/// A card as it is named in the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardName {
    /// Its code.
    pub code: CardCode,
    /// The theme's code.
    pub theme: ThemeCode,
    /// Its title.
    pub title: String,
    /// The note made on it along the road; may be empty.
    pub note: String,
}

/// A principle put forward.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Principle {
    /// Place in the set, from 1.
    pub place: usize,
    /// The card.
    pub card: CardName,
    /// Title of its theme.
    pub theme_title: String,
    /// The principle in one sentence.
    pub statement: String,
    /// Why the card says it matters.
    pub rationale: String,
    /// What follows from it.
    pub implications: Vec<String>,
    /// Why it is a priority here; may be empty.
    pub motivation: String,
    /// How one sees that it works.
    pub indicator: String,
}

/// Why a chosen card asks for a derived principle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The card.
    pub card: CardCode,
    /// The reason in one line.
    pub text: String,
}

/// A derived principle that follows from the set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Derived {
    /// Its code.
    pub code: String,
    /// Its kind.
    pub kind: DerivedKind,
    /// Its name.
    pub title: String,
    /// The principle.
    pub statement: String,
    /// How heavily the ranking weighs it, see [`translation::Weighed`].
    pub weight: usize,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// A suggested action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// `A1.1.1`: objective, plan, action.
    pub code: String,
    /// Short description.
    pub title: String,
    /// Long description.
    pub description: String,
    /// Service that would plausibly be responsible.
    pub service: String,
    /// First quarter.
    pub start: Quarter,
    /// Last quarter, inclusive.
    pub end: Quarter,
}

/// The action plan of one principle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionPlan {
    /// `AP1.1`: objective, plan.
    pub code: String,
    /// What will be true at the end of the period.
    pub title: String,
    /// The principle it realises.
    pub principle: CardName,
    /// The principle's place in the set, from 1.
    pub place: usize,
    /// Suggested actions in order of start.
    pub actions: Vec<Action>,
}

/// The policy objective of one theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objective {
    /// `BD1`.
    pub code: String,
    /// Short description.
    pub title: String,
    /// Long description.
    pub description: String,
    /// Its action plans, highest ranked principle first.
    pub plans: Vec<ActionPlan>,
}

/// A card in the annex.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeckCard {
    /// The card.
    pub card: CardName,
    /// The principle in one sentence.
    pub statement: String,
    /// The phrase in the source it rests on.
    pub source_phrase: String,
}

/// The draft of a masterplan, ready to be written out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Masterplan {
    /// The language of every text below.
    pub language: Language,
    /// Name of the organisation.
    pub organisation: String,
    /// When the set was decided.
    pub decided_on: Date,
    /// The years it runs over.
    pub period: Period,
    /// Name of the deck.
    pub catalogue_name: String,
    /// Version of the deck.
    pub catalogue_version: String,
    /// Where the deck comes from and how official it is.
    pub provenance: String,
    /// The source of the phrases the cards rest on.
    pub source: String,
    /// The organisation's vision; may be empty.
    pub vision: String,
    /// The principles put forward, most important first.
    pub principles: Vec<Principle>,
    /// What follows from them, heaviest first.
    pub derived: Vec<Derived>,
    /// The objectives, that of the highest ranked principle first.
    pub objectives: Vec<Objective>,
    /// *Now* cards ranked below the set.
    pub ranked_below: Vec<CardName>,
    /// Cards put away for later.
    pub later: Vec<CardName>,
    /// Cards put away.
    pub not_now: Vec<CardName>,
    /// Cards nobody judged.
    pub not_judged: Vec<CardName>,
    /// The whole deck, for the annex.
    pub deck: Vec<DeckCard>,
    /// The session or the sets the set was decided from; none for a road for one.
    pub origin: Option<Provenance>,
}

impl Masterplan {
    /// Every action, in the order of the objectives.
    pub fn actions(&self) -> impl Iterator<Item = &Action> {
        self.plans().flat_map(|plan| &plan.actions)
    }

    /// Every action plan, in the order of the objectives.
    pub fn plans(&self) -> impl Iterator<Item = &ActionPlan> {
        self.objectives.iter().flat_map(|objective| &objective.plans)
    }

    /// The derived principles of a kind, heaviest first.
    pub fn derived_of(&self, kind: DerivedKind) -> impl Iterator<Item = &Derived> {
        self.derived.iter().filter(move |derived| derived.kind == kind)
    }
}

/// Drafts the masterplan of a set in a language. A card of the set that the
/// catalogue does not have is left out; sets are stored with the catalogue
/// they were made with, so that does not happen there.
#[must_use]
pub fn draft(catalogue: &Catalogue, set: &PrioritySet, language: Language) -> Masterplan {
    let drafter = Drafter { catalogue, set, language };
    let start = Quarter::after(set.decided_on);
    let period = Period::containing(start);
    let names = |codes: &[CardCode]| codes.iter().filter_map(|code| drafter.name(code)).collect();
    let deck = catalogue.deck();
    let tied = |pile| names(&set.tied(&deck, pile));
    Masterplan {
        language,
        organisation: set.organisation.clone(),
        decided_on: set.decided_on,
        period,
        catalogue_name: catalogue.name.get(language).clone(),
        catalogue_version: catalogue.version.clone(),
        provenance: catalogue.provenance.get(language).clone(),
        source: catalogue.source.clone(),
        vision: set.vision.clone(),
        principles: drafter.principles(),
        derived: drafter.derived(),
        objectives: drafter.objectives(start, period),
        ranked_below: names(set.ranked_below()),
        later: tied(Some(Pile::Later)),
        not_now: tied(Some(Pile::NotNow)),
        not_judged: tied(None),
        deck: drafter.deck(),
        origin: set.provenance.clone(),
    }
}

struct Drafter<'a> {
    catalogue: &'a Catalogue,
    set: &'a PrioritySet,
    language: Language,
}

impl Drafter<'_> {
    fn name(&self, code: &CardCode) -> Option<CardName> {
        self.catalogue.card(code).map(|card| self.name_of(card))
    }

    fn name_of(&self, card: &Card) -> CardName {
        CardName {
            code: card.code.clone(),
            theme: card.theme.clone(),
            title: card.text.get(self.language).title.clone(),
            note: self.set.notes.get(&card.code).cloned().unwrap_or_default(),
        }
    }

    fn principles(&self) -> Vec<Principle> {
        let entries = self.set.entries.iter().enumerate();
        entries
            .filter_map(|(index, entry)| {
                let card = self.catalogue.card(&entry.card)?;
                let text = card.text.get(self.language);
                let theme = self.catalogue.theme(&card.theme)?;
                Some(Principle {
                    place: index + 1,
                    card: self.name_of(card),
                    theme_title: theme.text.get(self.language).title.clone(),
                    statement: text.statement.clone(),
                    rationale: text.rationale.clone(),
                    implications: text.implications.clone(),
                    motivation: entry.motivation.clone(),
                    indicator: text.indicator.clone(),
                })
            })
            .collect()
    }

    fn derived(&self) -> Vec<Derived> {
        translation::weigh(self.catalogue, &self.set.chosen())
            .into_iter()
            .map(|weighed| {
                let text = weighed.principle.text.get(self.language);
                Derived {
                    code: weighed.principle.code.to_string(),
                    kind: weighed.principle.kind,
                    title: text.title.clone(),
                    statement: text.statement.clone(),
                    weight: weighed.weight,
                    reasons: weighed
                        .links
                        .iter()
                        .map(|link| Reason {
                            card: link.card.clone(),
                            text: link.reason.get(self.language).clone(),
                        })
                        .collect(),
                }
            })
            .collect()
    }

    /// One objective per theme that has a principle in the set, in the order
    /// in which the themes first appear in the ranking.
    fn objectives(&self, start: Quarter, period: Period) -> Vec<Objective> {
        let mut objectives: Vec<(ThemeCode, Objective)> = Vec::new();
        for (index, entry) in self.set.entries.iter().enumerate() {
            let Some(card) = self.catalogue.card(&entry.card) else { continue };
            let Some(theme) = self.catalogue.theme(&card.theme) else { continue };
            let known = objectives.iter().position(|(code, _)| *code == theme.code);
            let at = known.unwrap_or_else(|| {
                let text = theme.text.get(self.language);
                objectives.push((
                    theme.code.clone(),
                    Objective {
                        code: format!("BD{}", objectives.len() + 1),
                        title: text.objective.clone(),
                        description: text.objective_description.clone(),
                        plans: Vec::new(),
                    },
                ));
                objectives.len() - 1
            });
            let plans = &mut objectives[at].1.plans;
            let number = format!("{}.{}", at + 1, plans.len() + 1);
            plans.push(self.plan(card, index, &number, start, period));
        }
        objectives.into_iter().map(|(_, objective)| objective).collect()
    }

    /// Plans start two quarters after each other, highest ranked first; inside
    /// a plan one action follows the other. What would run past the period is
    /// drawn back to its last quarter: a suggestion must fit the plan.
    fn plan(&self, card: &Card, index: usize, number: &str, start: Quarter, period: Period) -> ActionPlan {
        let last = Quarter::new(period.last, 4);
        let stagger = i32::try_from(index).unwrap_or(0) * 2;
        let mut next = start.plus(stagger).min(last);
        let actions = card.actions.iter().enumerate().map(|(action_index, action)| {
            let text = action.text.get(self.language);
            let quarters = i32::from(action.months.div_ceil(3)).max(1);
            let begin = next.min(last);
            let end = begin.plus(quarters - 1).min(last);
            next = end.plus(1);
            Action {
                code: format!("A{number}.{}", action_index + 1),
                title: text.title.clone(),
                description: text.description.clone(),
                service: text.service.clone(),
                start: begin,
                end,
            }
        });
        ActionPlan {
            code: format!("AP{number}"),
            title: card.text.get(self.language).goal.clone(),
            principle: self.name_of(card),
            place: index + 1,
            actions: actions.collect(),
        }
    }

    fn deck(&self) -> Vec<DeckCard> {
        self.catalogue
            .cards
            .iter()
            .map(|card| DeckCard {
                card: self.name_of(card),
                statement: card.text.get(self.language).statement.clone(),
                source_phrase: card.source_phrase.clone(),
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn periods_are_those_of_the_bbc() {
        let period = |year| Period::containing(Quarter::new(year, 1));
        assert_eq!(period(2026), Period { first: 2026, last: 2031 });
        assert_eq!(period(2031), Period { first: 2026, last: 2031 });
        assert_eq!(period(2032), Period { first: 2032, last: 2037 });
        assert_eq!(period(2025), Period { first: 2020, last: 2025 });
    }

    #[test]
    fn work_starts_in_the_quarter_after_the_decision() {
        let quarter = Quarter::after(date(2026, 11, 24));
        assert_eq!((quarter.year(), quarter.number()), (2027, 1));
        let quarter = Quarter::after(date(2026, 3, 31));
        assert_eq!((quarter.year(), quarter.number()), (2026, 2));
        assert_eq!(Period::containing(Quarter::after(date(2031, 12, 1))).first, 2032);
    }
}
