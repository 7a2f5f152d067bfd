//! What changed between two texts of a plan, for who did not write them: which sections
//! and lines came, went and changed, and in a text which words.

use std::collections::BTreeSet;

use jiff::civil::Date;
use similar::{ChangeTag, DiffOp, TextDiff};

use super::amount::Amount;
use super::indicator::{Aim, Definition, Indicator};
use super::programme::{Details, Flow, Line};
use super::{PartId, Plan, Section};
use crate::domain::catalogue::CardCode;

/// Least share of words two paragraphs have in common to be shown word by word: with
/// less, what is left of one in the other is chance and reads as noise.
const LEAST_ALIKE: f32 = 0.4;
/// Most words of a paragraph that are compared one by one; longer ones are shown whole,
/// before and after. The time grows with the square of it.
const MOST_WORDS: usize = 4_000;

/// What changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Difference {
    /// Sections that came, went or changed, in the order of the newer plan; those that
    /// went last.
    pub sections: Vec<SectionChange>,
    /// Lines, the same.
    pub lines: Vec<LineChange>,
    /// Indicators, the same.
    pub indicators: Vec<IndicatorChange>,
    /// Whether what both have stands in another order.
    pub is_moved: bool,
}

/// What became of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SectionChange {
    /// It is new.
    Added(Section),
    /// It is gone.
    Removed(Section),
    /// It is there in both.
    Changed {
        /// As it is now.
        section: Section,
        /// The title it had, where that is another.
        title_was: Option<String>,
        /// Paragraphs that changed, each with its words.
        text: Vec<Vec<Piece>>,
    },
}

/// Words that stayed, went or came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Which.
    pub fate: Fate,
    /// The words, with the space between them.
    pub text: String,
}

/// What became of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// They are in both.
    Same,
    /// They are gone.
    Gone,
    /// They are new.
    New,
}

/// What became of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineChange {
    /// It is new.
    Added(Line),
    /// It is gone.
    Removed(Line),
    /// It is there in both.
    Changed {
        /// As it is now.
        line: Line,
        /// What is another.
        fields: Vec<FieldChange>,
    },
}

/// What changed about a line: as it was, and as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldChange {
    /// Somebody accepted it.
    Accepted,
    /// The code.
    Code(String, String),
    /// The short description.
    Title(String, String),
    /// The long description.
    Description(Vec<Vec<Piece>>),
    /// Whether it is a priority, as it is.
    Priority(bool),
    /// The service.
    Service(String, String),
    /// The first day.
    Start(Option<Date>, Option<Date>),
    /// The last day.
    End(Option<Date>, Option<Date>),
    /// The policy field.
    PolicyField(String, String),
    /// The principles.
    Principles(BTreeSet<CardCode>, BTreeSet<CardCode>),
    /// What it waits for, by code.
    After(Vec<String>, Vec<String>),
    /// What is estimated for a year.
    Estimate(Flow, i16, Option<Amount>, Option<Amount>),
}

/// What became of an indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IndicatorChange {
    /// It is new.
    Added(Indicator),
    /// It is gone.
    Removed(Indicator),
    /// It is there in both.
    Changed {
        /// As it is now.
        indicator: Indicator,
        /// What is another.
        fields: Vec<IndicatorField>,
    },
}

/// What changed about an indicator: as it was, and as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IndicatorField {
    /// The name.
    Name(String, String),
    /// What it is aimed at: the way, the figure and what that counts.
    Target(Definition, Definition),
    /// By when.
    By(Option<i16>, Option<i16>),
    /// Where the figure comes from.
    Source(String, String),
    /// The line it measures, by code; empty for the whole plan.
    Line(String, String),
}

impl Difference {
    /// Whether nothing changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sections.is_empty() && self.lines.is_empty() && self.indicators.is_empty() && !self.is_moved
    }
}

/// What changed from one text of a plan to another.
#[must_use]
pub fn difference(old: &Plan, new: &Plan) -> Difference {
    let mut sections: Vec<SectionChange> =
        new.sections.iter().filter_map(|section| of_section(old.section(section.id), section)).collect();
    let gone = old.sections.iter().filter(|section| new.section(section.id).is_none());
    sections.extend(gone.cloned().map(SectionChange::Removed));
    let lines = new.programme.lines.iter();
    let mut lines: Vec<LineChange> = lines.filter_map(|line| of_line(old, new, line)).collect();
    let gone = old.programme.lines.iter().filter(|line| new.programme.line(line.id).is_none());
    lines.extend(gone.cloned().map(LineChange::Removed));
    let indicators = new.indicators.iter();
    let mut indicators: Vec<IndicatorChange> =
        indicators.filter_map(|indicator| of_indicator(old, new, indicator)).collect();
    let gone = old.indicators.iter().filter(|indicator| new.indicator(indicator.id).is_none());
    indicators.extend(gone.cloned().map(IndicatorChange::Removed));
    Difference { sections, lines, indicators, is_moved: is_moved(old, new) }
}

fn is_moved(old: &Plan, new: &Plan) -> bool {
    let ids = |of: &Plan, other: &Plan| -> Vec<PartId> {
        let sections = of.sections.iter().map(|section| section.id);
        let sections = sections.filter(|id| other.section(*id).is_some());
        let lines = of.programme.lines.iter().map(|line| line.id);
        sections.chain(lines.filter(|id| other.programme.line(*id).is_some())).collect()
    };
    ids(old, new) != ids(new, old)
}

fn of_section(old: Option<&Section>, new: &Section) -> Option<SectionChange> {
    let Some(old) = old else { return Some(SectionChange::Added(new.clone())) };
    let title_was = (old.title != new.title).then(|| old.title.clone());
    let text = of_text(&old.text, &new.text);
    let is_same = title_was.is_none() && text.is_empty();
    (!is_same).then(|| SectionChange::Changed { section: new.clone(), title_was, text })
}

fn of_line(old: &Plan, new: &Plan, line: &Line) -> Option<LineChange> {
    let Some(before) = old.programme.line(line.id) else { return Some(LineChange::Added(line.clone())) };
    let mut fields = Vec::new();
    if before.is_suggestion && !line.is_suggestion {
        fields.push(FieldChange::Accepted);
    }
    fields.extend(of_details(&before.details, &line.details));
    let codes = |of: &Plan, details: &Details| -> Vec<String> {
        let there = details.after.iter().filter_map(|id| of.programme.line(*id));
        there.map(|line| line.details.code.clone()).collect()
    };
    let (was, is) = (codes(old, &before.details), codes(new, &line.details));
    if was != is {
        fields.push(FieldChange::After(was, is));
    }
    (!fields.is_empty()).then(|| LineChange::Changed { line: line.clone(), fields })
}

fn of_indicator(old: &Plan, new: &Plan, indicator: &Indicator) -> Option<IndicatorChange> {
    let Some(before) = old.indicator(indicator.id) else {
        return Some(IndicatorChange::Added(indicator.clone()));
    };
    let (was, is) = (&before.definition, &indicator.definition);
    let mut fields = Vec::new();
    if was.name != is.name {
        fields.push(IndicatorField::Name(was.name.clone(), is.name.clone()));
    }
    let aims = |of: &Definition| -> (Aim, _, String) { (of.aim, of.target, of.unit.clone()) };
    if aims(was) != aims(is) {
        fields.push(IndicatorField::Target(was.clone(), is.clone()));
    }
    if was.by != is.by {
        fields.push(IndicatorField::By(was.by, is.by));
    }
    if was.source != is.source {
        fields.push(IndicatorField::Source(was.source.clone(), is.source.clone()));
    }
    let code = |of: &Plan, definition: &Definition| -> String {
        let line = definition.line.and_then(|line| of.programme.line(line));
        line.map(|line| line.details.code.clone()).unwrap_or_default()
    };
    // A line that got another code is the same line.
    if was.line != is.line {
        fields.push(IndicatorField::Line(code(old, was), code(new, is)));
    }
    (!fields.is_empty()).then(|| IndicatorChange::Changed { indicator: indicator.clone(), fields })
}

fn of_details(old: &Details, new: &Details) -> Vec<FieldChange> {
    let mut fields = Vec::new();
    let mut texts = |was: &String, is: &String, change: fn(String, String) -> FieldChange| {
        if was != is {
            fields.push(change(was.clone(), is.clone()));
        }
    };
    texts(&old.code, &new.code, FieldChange::Code);
    texts(&old.title, &new.title, FieldChange::Title);
    texts(&old.service, &new.service, FieldChange::Service);
    texts(&old.policy_field, &new.policy_field, FieldChange::PolicyField);
    if old.description != new.description {
        fields.push(FieldChange::Description(of_text(&old.description, &new.description)));
    }
    if old.is_priority != new.is_priority {
        fields.push(FieldChange::Priority(new.is_priority));
    }
    if old.start != new.start {
        fields.push(FieldChange::Start(old.start, new.start));
    }
    if old.end != new.end {
        fields.push(FieldChange::End(old.end, new.end));
    }
    if old.principles != new.principles {
        fields.push(FieldChange::Principles(old.principles.clone(), new.principles.clone()));
    }
    for flow in Flow::ALL {
        let (was, is) = (old.estimates.of(flow), new.estimates.of(flow));
        let years: BTreeSet<i16> = was.keys().chain(is.keys()).copied().collect();
        for year in years.into_iter().filter(|year| was.get(year) != is.get(year)) {
            let (was, is) = (was.get(&year).copied(), is.get(&year).copied());
            fields.push(FieldChange::Estimate(flow, year, was, is));
        }
    }
    fields
}

/// The paragraphs that changed, each with its words.
#[must_use]
pub fn of_text(old: &str, new: &str) -> Vec<Vec<Piece>> {
    let (old, new): (Vec<&str>, Vec<&str>) = (paragraphs(old), paragraphs(new));
    let piece = |fate, text: &str| vec![Piece { fate, text: text.to_owned() }];
    let mut changed = Vec::new();
    for op in TextDiff::from_slices(&old, &new).ops() {
        match *op {
            DiffOp::Equal { .. } => {}
            DiffOp::Delete { old_index, old_len, .. } => {
                changed
                    .extend(old[old_index..old_index + old_len].iter().map(|text| piece(Fate::Gone, text)));
            }
            DiffOp::Insert { new_index, new_len, .. } => {
                changed.extend(new[new_index..new_index + new_len].iter().map(|text| piece(Fate::New, text)));
            }
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                let (was, is) = (&old[old_index..old_index + old_len], &new[new_index..new_index + new_len]);
                // One beside the other for as long as there are two.
                for index in 0..old_len.max(new_len) {
                    changed.push(match (was.get(index), is.get(index)) {
                        (Some(was), Some(is)) => of_words(was, is),
                        (Some(was), None) => piece(Fate::Gone, was),
                        (None, Some(is)) => piece(Fate::New, is),
                        (None, None) => continue,
                    });
                }
            }
        }
    }
    changed
}

fn paragraphs(text: &str) -> Vec<&str> {
    text.split('\n').map(str::trim_end).filter(|line| !line.is_empty()).collect()
}

fn of_words(old: &str, new: &str) -> Vec<Piece> {
    let whole = || {
        vec![
            Piece { fate: Fate::Gone, text: old.to_owned() },
            Piece { fate: Fate::New, text: new.to_owned() },
        ]
    };
    if old.split_whitespace().count().max(new.split_whitespace().count()) > MOST_WORDS {
        return whole();
    }
    let compared = TextDiff::from_words(old, new);
    if compared.ratio() < LEAST_ALIKE {
        return whole();
    }
    let mut pieces: Vec<Piece> = Vec::new();
    for change in compared.iter_all_changes() {
        let fate = match change.tag() {
            ChangeTag::Equal => Fate::Same,
            ChangeTag::Delete => Fate::Gone,
            ChangeTag::Insert => Fate::New,
        };
        match pieces.last_mut() {
            Some(last) if last.fate == fate => last.text.push_str(change.value()),
            _ => pieces.push(Piece { fate, text: change.value().to_owned() }),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn said(pieces: &[Vec<Piece>]) -> String {
        let word = |piece: &Piece| match piece.fate {
            Fate::Same => piece.text.clone(),
            Fate::Gone => format!("[-{}-]", piece.text),
            Fate::New => format!("[+{}+]", piece.text),
        };
        pieces.iter().map(|one| one.iter().map(word).collect::<String>()).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn a_councillor_sees_which_words_changed() {
        let old = "Blijft.\n\nWij willen één loket.\n\nGaat weg.";
        let new = "Blijft.\n\nWij bouwen één loket.\n\nIets helemaal anders.\n\nEn nog een.";
        assert_eq!(
            said(&of_text(old, new)),
            "Wij [-willen-][+bouwen+] één loket.|[-Gaat weg.-][+Iets helemaal anders.+]|[+En nog een.+]"
        );
        assert_eq!(of_text(old, old), Vec::<Vec<Piece>>::new());
    }

    proptest! {
        #[test]
        fn both_texts_can_be_read_from_what_changed(
            old in prop::collection::vec("[a-c]( [a-c]){0,3}", 0..6),
            new in prop::collection::vec("[a-c]( [a-c]){0,3}", 0..6),
        ) {
            // What is the same falls away, so each side is what is left of it.
            let of = |fate, pieces: &[Vec<Piece>]| -> Vec<String> {
                let text = |one: &Vec<Piece>| one.iter().filter(|piece| piece.fate != fate).map(|piece| piece.text.as_str()).collect::<String>();
                pieces.iter().map(text).filter(|text| !text.is_empty()).collect()
            };
            let pieces = of_text(&old.join("\n"), &new.join("\n"));
            let kept = |all: &[String], shown: Vec<String>| {
                let mut rest = all.iter();
                shown.iter().all(|text| rest.any(|one| one == text))
            };
            prop_assert!(kept(&new, of(Fate::Gone, &pieces)), "{pieces:?}");
            prop_assert!(kept(&old, of(Fate::New, &pieces)), "{pieces:?}");
        }
    }
}
