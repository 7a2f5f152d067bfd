//! What the page of a comparison shows, section by section.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::cache::{Compared, Weighted};
use super::groups::Which;
use super::picture::Picture;
use super::sections::Sections;
use super::wish::Wish;
use super::words::{Named, Words};
use crate::documents::Format;
use crate::domain::comparison::beside::over_time;
use crate::domain::comparison::group::{Member, Refusal};
use crate::domain::comparison::table::{ColumnOrder, columns};
use crate::domain::comparison::weights::{Basis, Weights, WeightsError};
use crate::i18n::Translator;

/// Most organisations whose own weights are asked: an address holds no more.
pub(super) const MOST_WEIGHED: usize = 200;

/// A card with something said of it.
#[derive(Debug)]
pub(super) struct Said {
    pub(super) named: Named,
    pub(super) text: String,
}

/// Principles by organisations.
#[derive(Debug)]
pub(super) struct Heat {
    pub(super) picture: Picture,
    pub(super) sentence: String,
    pub(super) columns: Vec<String>,
    pub(super) rows: Vec<(Named, String, Vec<Option<usize>>)>,
    /// Address, words and whether it is so.
    pub(super) row_orders: Vec<(String, String, bool)>,
    pub(super) column_orders: Vec<(String, String, bool)>,
    pub(super) longest: usize,
}

/// What nearly everyone chose, what divides, what nobody chose.
#[derive(Debug)]
pub(super) struct Chosen {
    pub(super) picture: Picture,
    pub(super) nearly_all: Vec<Said>,
    pub(super) dividing: Vec<Said>,
    pub(super) nobody: Vec<Named>,
    pub(super) sentence: String,
    pub(super) rows: Vec<ChosenRow>,
    pub(super) themes: Picture,
    pub(super) theme_sentence: String,
    /// Codes of themes with their titles.
    pub(super) theme_names: Vec<(String, String)>,
    pub(super) theme_rows: Vec<ThemeRow>,
}

#[derive(Debug)]
pub(super) struct ChosenRow {
    pub(super) named: Named,
    pub(super) chosen: String,
    pub(super) share: String,
    pub(super) mean_place: String,
    pub(super) verdict: String,
}

#[derive(Debug)]
pub(super) struct ThemeRow {
    pub(super) title: String,
    pub(super) cards: usize,
    pub(super) priorities: usize,
    pub(super) mean: String,
    pub(super) without: usize,
}

/// Who resembles whom.
#[derive(Debug)]
pub(super) struct Alike {
    pub(super) tree: Picture,
    pub(super) map: Picture,
    pub(super) structure: String,
    pub(super) stress: String,
    pub(super) blocs: Vec<BlocView>,
    pub(super) rows: Vec<AlikeRow>,
}

#[derive(Debug)]
pub(super) struct BlocView {
    pub(super) letter: char,
    pub(super) index: usize,
    pub(super) mark: String,
    pub(super) text: Vec<String>,
    pub(super) members: String,
    /// Whether those are more than are read at a glance.
    pub(super) is_large: bool,
}

#[derive(Debug)]
pub(super) struct AlikeRow {
    pub(super) name: String,
    pub(super) key: String,
    pub(super) bloc: Option<char>,
    pub(super) nearest: String,
    pub(super) distance: String,
}

/// The order they make together.
#[derive(Debug)]
pub(super) struct Joint {
    pub(super) picture: Picture,
    pub(super) sentence: String,
    pub(super) rows: Vec<JointRow>,
    /// Address, words and whether it is so.
    pub(super) bases: Vec<(String, String, bool)>,
    /// Why it is not by inhabitants.
    pub(super) problem: String,
    /// Fields for own weights, when those are asked.
    pub(super) fields: Option<Vec<WeightField>>,
    /// What weighting changes.
    pub(super) effect: Option<Effect>,
}

#[derive(Debug)]
pub(super) struct JointRow {
    pub(super) place: usize,
    pub(super) places: String,
    pub(super) named: Named,
    pub(super) chosen: String,
    pub(super) points: String,
    pub(super) is_top: bool,
}

#[derive(Debug)]
pub(super) struct WeightField {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) value: String,
    pub(super) error: String,
}

#[derive(Debug)]
pub(super) struct Effect {
    pub(super) sentence: String,
    pub(super) alone: String,
    pub(super) picture: Picture,
    pub(super) rows: Vec<(Named, usize, usize, isize)>,
}

/// One beside the whole.
#[derive(Debug)]
pub(super) struct Apart {
    pub(super) name: String,
    pub(super) sentence: String,
    pub(super) few: Vec<Said>,
    pub(super) passed_over: Vec<Said>,
    pub(super) gaps: Vec<Said>,
    pub(super) picture: Picture,
    pub(super) rows: Vec<(Named, String, String, String)>,
}

/// Where one departs from the others, in a row.
#[derive(Debug)]
pub(super) struct Departure {
    pub(super) name: String,
    /// Codes of cards, or a dash.
    pub(super) few: String,
    pub(super) passed_over: String,
    pub(super) distance: String,
}

/// Two beside each other.
#[derive(Debug)]
pub(super) struct Two {
    pub(super) sentence: String,
    pub(super) names: (String, String),
    pub(super) picture: Picture,
    pub(super) rows: Vec<(Named, Option<usize>, Option<usize>)>,
}

/// One beside its earlier set.
#[derive(Debug)]
pub(super) struct Over {
    pub(super) name: String,
    pub(super) sentence: String,
    pub(super) picture: Picture,
    pub(super) rows: Vec<(Named, Option<usize>, Option<usize>, String)>,
    pub(super) dates: (String, String),
}

/// The page of a comparison.
#[derive(Debug)]
pub(super) struct View {
    pub(super) words: Words,
    pub(super) which: Which,
    pub(super) wish: Wish,
    pub(super) heat: Heat,
    pub(super) chosen: Chosen,
    /// `None` for more than can be laid beside each other.
    pub(super) alike: Option<Alike>,
    pub(super) joint: Joint,
    pub(super) apart: Option<Apart>,
    pub(super) two: Option<Two>,
    pub(super) over: Option<Over>,
    /// Who has an earlier set: key and name.
    pub(super) earlier: Vec<(String, String)>,
    /// Everyone, by name: key and name.
    pub(super) everyone: Vec<(String, String)>,
    /// What is said of decks that are not the same; may be empty.
    pub(super) decks: Vec<String>,
    /// The weights, and the order they make.
    pub(super) weighted: Option<(Weights, Arc<Weighted>)>,
}

/// How it is weighed.
#[derive(Debug)]
pub(super) enum Weighing {
    Equal,
    Weighted(Weights, Arc<Weighted>),
    /// Own weights were asked and none typed yet.
    Asked,
    Wrong(WeightsError),
}

/// The weights a visitor asks for; `None` for equal ones, and while own ones are
/// still to be typed.
pub(super) fn weights(compared: &Compared, wish: &Wish) -> Option<Result<Weights, WeightsError>> {
    match wish.basis {
        Some(Basis::Inhabitants) => Some(Weights::inhabitants(&compared.group)),
        Some(Basis::Own) if !wish.typed.is_empty() && compared.group.size() <= MOST_WEIGHED => {
            Some(Weights::own(&compared.group, &wish.typed))
        }
        _ => None,
    }
}

impl View {
    pub(super) fn new(
        t: Translator,
        which: Which,
        wish: Wish,
        compared: Arc<Compared>,
        weighing: &Weighing,
        earlier: &BTreeMap<String, Member>,
    ) -> Self {
        let words = Words { t, compared };
        let joint = match weighing {
            Weighing::Weighted(_, weighted) => &weighted.joint,
            _ => &words.compared.joint,
        };
        let group = words.group();
        let member = group.member(&wish.beside);
        let other = group.member(&wish.with).filter(|other| Some(*other) != member);
        let by_name = columns(group, ColumnOrder::Name);
        let key_and_name = |member: &usize| (words.key(*member).to_owned(), words.name(*member).to_owned());
        let everyone: Vec<_> = by_name.iter().map(key_and_name).collect();
        let sections = Sections { words: &words, which: &which, wish: &wish, joint };
        Self {
            heat: sections.heat(),
            chosen: sections.chosen(),
            alike: sections.alike(),
            apart: member.map(|member| sections.apart(member)),
            two: member.zip(other).map(|(one, other)| sections.two(one, other)),
            over: member
                .and_then(|member| sections.over(earlier.get(words.key(member))?, &group.members()[member])),
            earlier: everyone.iter().filter(|(key, _)| earlier.contains_key(key)).cloned().collect(),
            decks: sections.decks(),
            joint: sections.joint(weighing),
            everyone,
            words: words.clone(),
            which: which.clone(),
            wish: wish.clone(),
            weighted: match weighing {
                Weighing::Weighted(weights, weighted) => Some((weights.clone(), Arc::clone(weighted))),
                _ => None,
            },
        }
    }

    /// What puts more of the same in words and pictures.
    pub(super) fn sections(&self) -> Sections<'_> {
        let joint =
            self.weighted.as_ref().map_or(&self.words.compared.joint, |(_, weighted)| &weighted.joint);
        Sections { words: &self.words, which: &self.which, wish: &self.wish, joint }
    }

    /// Where the comparison is to be had as a document, in the language it is looked at.
    pub(super) fn report(&self, format: &str) -> String {
        let address = self.wish.address(&self.which, &format!("/report/{format}"));
        let mark = if address.contains('?') { '&' } else { '?' };
        format!("{address}{mark}language={}", self.words.t.language.code())
    }

    /// The formats of that document.
    pub(super) fn formats(&self) -> Vec<&'static str> {
        Format::ALL.into_iter().filter(|format| format.is_built()).map(Format::extension).collect()
    }

    /// The pictures of the page.
    pub(super) fn pictures(&self) -> Vec<&Picture> {
        let mut pictures = vec![&self.heat.picture, &self.chosen.picture, &self.chosen.themes];
        pictures.extend(self.alike.iter().flat_map(|alike| [&alike.tree, &alike.map]));
        pictures.push(&self.joint.picture);
        pictures.extend(self.joint.effect.iter().map(|effect| &effect.picture));
        pictures.extend(self.apart.iter().map(|apart| &apart.picture));
        pictures.extend(self.two.iter().map(|two| &two.picture));
        pictures.extend(self.over.iter().map(|over| &over.picture));
        pictures
    }

    /// Where a picture is to be had as a file.
    pub(super) fn download(&self, picture: &Picture, format: &str) -> String {
        self.wish.address(&self.which, &format!("/{}.{format}", picture.name))
    }

    /// The same page, looking at one organisation.
    pub(super) fn beside(&self, key: &str) -> String {
        let wish = Wish { beside: key.to_owned(), with: String::new(), ..self.wish.clone() };
        wish.address(&self.which, "")
    }

    /// The fields of a form that changes only these.
    pub(super) fn hidden(&self, changes: &[&str]) -> Vec<(String, String)> {
        let changed = |name: &str| {
            changes.iter().any(|change| name == *change || (*change == "weight-" && name.starts_with(change)))
        };
        self.wish.pairs(&self.which).into_iter().filter(|(name, _)| !changed(name)).collect()
    }

    pub(super) fn is_refused(&self) -> bool {
        self.joint.fields.iter().flatten().any(|field| !field.error.is_empty())
            || !self.joint.problem.is_empty()
    }
}

/// Why an earlier set cannot be laid beside a later one is the same as why two
/// organisations' cannot; then the page does not offer it.
pub(super) fn has_past(before: &Member, now: &Member) -> bool {
    !matches!(over_time(before, now), Err(Refusal::OtherDecks(_) | Refusal::OtherOrganisation(..)))
}
