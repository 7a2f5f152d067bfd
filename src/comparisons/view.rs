//! What the page of a comparison shows, section by section.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::cache::{Compared, Weighted};
use super::charts;
use super::groups::Which;
use super::picture::Picture;
use super::wish::{Rows, Wish};
use super::words::{Named, Words, inhabitants_problem, letter, named, weight_problem};
use crate::domain::catalogue::CardCode;
use crate::domain::comparison::beside::{Beside, Change, Pair, Step, over_time};
use crate::domain::comparison::group::{Member, Refusal};
use crate::domain::comparison::joint::JointOrder;
use crate::domain::comparison::likeness::{MOST_ALIKE, Structure};
use crate::domain::comparison::overview::{CardCount, Verdict};
use crate::domain::comparison::table::{ColumnOrder, RowOrder, Table};
use crate::domain::comparison::weights::{Basis, Weights, WeightsError};
use crate::i18n::Translator;

/// How long a joint set is spoken of as: what a set has unless someone says
/// otherwise.
const TOP: usize = crate::domain::priority_set::DEFAULT_TOP;

/// Most gaps of one organisation that are told.
const MOST_GAPS: usize = 5;

/// Most organisations whose own weights are asked: an address holds no more.
const MOST_WEIGHED: usize = 200;

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
    pub(super) text: String,
    pub(super) members: String,
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
        let by_name = crate::domain::comparison::table::columns(group, ColumnOrder::Name);
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
        }
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

struct Sections<'a> {
    words: &'a Words,
    which: &'a Which,
    wish: &'a Wish,
    joint: &'a JointOrder,
}

impl Sections<'_> {
    fn t(&self) -> &Translator {
        &self.words.t
    }

    fn size(&self) -> usize {
        self.words.group().size()
    }

    fn heat(&self) -> Heat {
        let (words, group) = (self.words, self.words.group());
        let rows = match self.wish.rows {
            Rows::Theme => RowOrder::Theme,
            Rows::Chosen => RowOrder::Chosen,
            Rows::Joint => RowOrder::Joint(self.joint),
        };
        let likeness = words.compared.likeness.as_ref().map(|(likeness, _)| likeness);
        let card = group.card(&CardCode::new(&self.wish.columns));
        let columns = match (self.wish.columns.as_str(), likeness, card) {
            ("likeness", Some(likeness), _) => ColumnOrder::Likeness(likeness),
            (_, _, Some(card)) => ColumnOrder::Principle(card),
            _ => ColumnOrder::Name,
        };
        let is_by_likeness = matches!(columns, ColumnOrder::Likeness(_));
        let table = Table::of(group, rows, columns);
        let mut most: Vec<&CardCount> = words.compared.overview.cards.iter().collect();
        most.sort_by_key(|card| std::cmp::Reverse(card.chosen));
        let told = |card: &&CardCount| {
            format!("{} ({})", words.code(card.card), words.of(card.chosen, card.members))
        };
        let first: Vec<String> = most.iter().take(3).map(told).collect();
        let sentence = self.t().with("compare-heat-sentence", [("cards", self.t().list(&first).into())]);
        let row_order = |rows: Rows| {
            let wish = Wish { rows, ..self.wish.clone() };
            let key = match rows {
                Rows::Theme => "compare-rows-theme",
                Rows::Chosen => "compare-rows-chosen",
                Rows::Joint => "compare-rows-joint",
            };
            let address = wish.address(self.which, "") + "#heat";
            (address, self.t().get(key).into_owned(), rows == self.wish.rows)
        };
        let mut names = vec![
            ("name".to_owned(), self.t().get("compare-columns-name").into_owned()),
            ("likeness".to_owned(), self.t().get("compare-columns-likeness").into_owned()),
        ];
        if likeness.is_none() {
            names.truncate(1);
        }
        let by_theme = crate::domain::comparison::table::rows(group, RowOrder::Theme);
        names.extend(by_theme.into_iter().map(|card| {
            let named = words.named(card);
            (named.code.clone(), format!("{} {}", named.code, named.title))
        }));
        let now = match (is_by_likeness, card) {
            (true, _) => "likeness",
            (false, Some(card)) => words.code(card),
            (false, None) => "name",
        };
        let column_orders = names.into_iter().map(|(value, text)| {
            let is_now = value == now;
            (value, text, is_now)
        });
        Heat {
            picture: charts::heat_map(words, &table, if is_by_likeness { likeness } else { None }),
            sentence,
            columns: table.columns.iter().map(|member| words.name(*member).to_owned()).collect(),
            rows: table
                .rows
                .iter()
                .map(|row| {
                    (words.named(row.card), words.of(row.chosen, table.columns.len()), row.places.clone())
                })
                .collect(),
            row_orders: Rows::ALL.map(row_order).into(),
            column_orders: column_orders.collect(),
            longest: table.longest,
        }
    }

    fn chosen(&self) -> Chosen {
        let (words, t) = (self.words, self.t());
        let overview = &words.compared.overview;
        let said = |card: &&CardCount| Said {
            named: words.named(card.card),
            text: words.of(card.chosen, card.members),
        };
        let (nearly_all, dividing) = (overview.nearly_all(), overview.dividing());
        let nobody = overview.chosen_by_nobody();
        let sentence = t.with(
            "compare-chosen-sentence",
            [
                ("all", nearly_all.len().into()),
                ("divide", dividing.len().into()),
                ("nobody", nobody.len().into()),
            ],
        );
        let mut by_count: Vec<&CardCount> = overview.cards.iter().collect();
        by_count.sort_by_key(|card| std::cmp::Reverse(card.chosen));
        let counts: Vec<usize> = by_count.iter().map(|card| card.chosen).collect();
        let row = |card: &&CardCount| ChosenRow {
            named: words.named(card.card),
            chosen: words.of(card.chosen, card.members),
            share: percent(t, card.share()),
            mean_place: card.mean_place().map_or_else(|| "–".to_owned(), |place| t.decimals(place, 1)),
            verdict: match card.verdict {
                Verdict::NearlyAll => t.get("compare-verdict-all").into_owned(),
                Verdict::Divides => t.get("compare-verdict-divides").into_owned(),
                Verdict::Nobody => t.get("compare-verdict-nobody").into_owned(),
                Verdict::Between => String::new(),
            },
        };
        let themes = &overview.themes;
        let priorities: Vec<usize> = themes.iter().map(|theme| theme.priorities).collect();
        let all: usize = priorities.iter().sum();
        let theme_share = |index: usize| percent(t, share(priorities[index], all));
        let theme_rows: Vec<ThemeRow> = themes
            .iter()
            .map(|theme| ThemeRow {
                title: words.theme(&theme.theme),
                cards: theme.cards,
                priorities: theme.priorities,
                mean: t.decimals(theme.mean(), 1),
                without: theme.without,
            })
            .collect();
        let largest = (0..themes.len()).max_by_key(|index| (priorities[*index], std::cmp::Reverse(*index)));
        let theme_sentence = largest.map_or_else(String::new, |index| {
            let arguments =
                [("theme", theme_rows[index].title.as_str().into()), ("share", theme_share(index).into())];
            t.with("compare-themes-sentence", arguments)
        });
        Chosen {
            picture: charts::bars(
                "chosen",
                t.get("compare-chosen-chart").into_owned(),
                &counts,
                self.size(),
                |of| words.code(by_count[of].card).to_owned(),
                |of| words.of(counts[of], self.size()),
            ),
            nearly_all: nearly_all.iter().map(said).collect(),
            dividing: dividing.iter().map(said).collect(),
            nobody: nobody.iter().map(|card| words.named(card.card)).collect(),
            sentence,
            rows: by_count.iter().map(row).collect(),
            themes: charts::bars(
                "themes",
                t.get("compare-themes-chart").into_owned(),
                &priorities,
                all,
                |of| themes[of].theme.to_string(),
                |of| format!("{} ({})", priorities[of], theme_share(of)),
            ),
            theme_sentence,
            theme_rows,
        }
    }

    fn alike(&self) -> Option<Alike> {
        let words = self.words;
        let (likeness, map) = words.compared.likeness.as_ref()?;
        let is_shown = likeness.structure() > Structure::None;
        let row = |member: &usize| {
            let (nearest, distance) = likeness.nearest(*member, 1).first().copied()?;
            Some(AlikeRow {
                name: words.name(*member).to_owned(),
                key: words.key(*member).to_owned(),
                bloc: likeness.bloc_of(*member).filter(|_| is_shown).map(letter),
                nearest: words.name(nearest).to_owned(),
                distance: self.t().decimals(distance, 2),
            })
        };
        let bloc = |(index, bloc)| BlocView {
            letter: letter(index),
            index,
            mark: charts::group_mark(index),
            text: words.bloc(bloc),
            members: {
                let names: Vec<&str> = bloc.members.iter().map(|member| words.name(*member)).collect();
                self.t().list(&names)
            },
        };
        Some(Alike {
            tree: charts::tree(words, likeness),
            map: charts::map(words, likeness, map),
            structure: words.structure(likeness),
            stress: words.stress(map.stress),
            blocs: if is_shown {
                likeness.blocs().iter().enumerate().map(bloc).collect()
            } else {
                Vec::new()
            },
            rows: likeness.leaves().iter().filter_map(row).collect(),
        })
    }

    fn joint(&self, weighing: &Weighing) -> Joint {
        let (words, t, joint) = (self.words, self.t(), self.joint);
        let top: Vec<usize> = joint.top(TOP).to_vec();
        let codes = words.codes(top.iter().copied());
        let key = match (&joint.consensus.optimal, joint.is_top_firm(TOP)) {
            (Some(_), true) => "compare-joint-firm",
            (Some(_), false) => "compare-joint-open",
            (None, _) => "compare-joint-unsure",
        };
        let sentence = t.with(key, [("cards", codes.into()), ("top", top.len().into())]);
        let row = |(index, card): (usize, &usize)| {
            let (first, last) = joint.places(*card);
            JointRow {
                place: index + 1,
                places: if first == last { String::new() } else { format!("{first}–{last}") },
                named: words.named(*card),
                chosen: words.of(joint.chosen_by[*card], self.size()),
                points: match &joint.borda.mean_rank {
                    Ok(means) => t.decimals(means[*card], 1),
                    Err(_) => "–".to_owned(),
                },
                is_top: index < top.len(),
            }
        };
        let chosen = joint.order().iter().filter(|card| joint.chosen_by[**card] > 0);
        let shown: Vec<usize> = chosen.copied().collect();
        let counts: Vec<usize> = shown.iter().map(|card| joint.chosen_by[*card]).collect();
        let base = |basis: Option<Basis>, key: &str| {
            let wish = Wish { basis, typed: BTreeMap::new(), ..self.wish.clone() };
            let is_now = match weighing {
                Weighing::Equal => basis.is_none(),
                _ => basis == self.wish.basis,
            };
            (wish.address(self.which, "") + "#joint", t.get(key).into_owned(), is_now)
        };
        let mut bases = vec![
            base(None, "compare-weights-equal"),
            base(Some(Basis::Inhabitants), "compare-weights-inhabitants"),
        ];
        if self.size() <= MOST_WEIGHED {
            bases.push(base(Some(Basis::Own), "compare-weights-own"));
        }
        let wants_own = self.wish.basis == Some(Basis::Own) && self.size() <= MOST_WEIGHED;
        let problem = match weighing {
            Weighing::Wrong(WeightsError::TooHeavy) => t.get("compare-weights-too-heavy").into_owned(),
            Weighing::Wrong(error) if !wants_own => inhabitants_problem(t, error),
            _ => String::new(),
        };
        Joint {
            picture: charts::bars(
                "joint",
                t.get("compare-joint-chart").into_owned(),
                &counts,
                self.size(),
                |of| format!("{}. {}", of + 1, words.code(shown[of])),
                |of| words.of(counts[of], self.size()),
            ),
            sentence,
            rows: joint.order().iter().enumerate().map(row).collect(),
            bases,
            problem,
            fields: wants_own.then(|| self.fields(weighing)),
            effect: match weighing {
                Weighing::Weighted(weights, weighted) => Some(self.effect(weights, weighted)),
                _ => None,
            },
        }
    }

    fn fields(&self, weighing: &Weighing) -> Vec<WeightField> {
        let group = self.words.group();
        let faults = match weighing {
            Weighing::Wrong(WeightsError::Faults(faults)) => faults.as_slice(),
            _ => &[],
        };
        let by_name = crate::domain::comparison::table::columns(group, ColumnOrder::Name);
        let field = |member: usize| {
            let member = &group.members()[member];
            let fault = faults.iter().find(|fault| fault.key == member.key);
            WeightField {
                value: match self.wish.typed.get(&member.key) {
                    Some(typed) => typed.clone(),
                    None if self.wish.typed.is_empty() => "1".to_owned(),
                    None => String::new(),
                },
                error: fault.map_or_else(String::new, |fault| weight_problem(self.t(), fault.problem)),
                key: member.key.clone(),
                name: member.name.clone(),
            }
        };
        by_name.into_iter().map(field).collect()
    }

    fn effect(&self, weights: &Weights, weighted: &Weighted) -> Effect {
        let (words, t) = (self.words, self.t());
        let effect = &weighted.effect;
        let (up, down) = effect.top_changes(TOP);
        let key = match (effect.largest().is_empty(), up.is_empty()) {
            (true, _) => "compare-effect-none",
            (false, true) => "compare-effect-below",
            (false, false) => "compare-effect-top",
        };
        let arguments = [
            ("moved", effect.largest().len().into()),
            ("tau", words.measure(effect.tau).into()),
            ("up", words.codes(up).into()),
            ("down", words.codes(down).into()),
            ("top", TOP.into()),
        ];
        let alone = weights.decides_alone().map_or_else(String::new, |member| {
            t.with(
                "compare-decides-alone",
                [("name", words.name(member).into()), ("share", percent(t, weights.share(member)).into())],
            )
        });
        let title = |card: usize| {
            let named = words.named(card);
            format!("{} {}", named.code, named.title)
        };
        let cards: Vec<_> = effect
            .moved
            .iter()
            .map(|card| (title(card.card), Some(card.equal), Some(card.weighted)))
            .collect();
        let (equal, with) = (t.get("compare-weights-equal"), t.get("compare-weighted"));
        Effect {
            sentence: t.with(key, arguments),
            alone,
            picture: charts::slopes(
                words,
                "weights",
                t.get("compare-effect-chart").into_owned(),
                (&equal, &with),
                &cards,
            ),
            rows: effect
                .moved
                .iter()
                .map(|card| (words.named(card.card), card.equal, card.weighted, card.rises()))
                .collect(),
        }
    }

    fn apart(&self, member: usize) -> Apart {
        let (words, t) = (self.words, self.t());
        let name = words.name(member).to_owned();
        let beside = Beside::of(words.group(), self.joint, member);
        let length = words.group().list(member).len();
        let place = |place: Option<usize>| {
            place.map_or_else(|| t.get("compare-not-chosen").into_owned(), |place| place.to_string())
        };
        let joint = |places: (usize, usize)| match places {
            (first, last) if first == last => first.to_string(),
            (first, last) => format!("{first}–{last}"),
        };
        let chosen_by = |card: &&crate::domain::comparison::beside::CardBeside| Said {
            named: words.named(card.card),
            text: words.of(card.others, card.others_of),
        };
        let gap = |card: &&crate::domain::comparison::beside::CardBeside| Said {
            named: words.named(card.card),
            text: t.with(
                "compare-gap",
                [("own", place(card.place).into()), ("joint", joint(card.joint).into())],
            ),
        };
        let cards: Vec<_> = beside
            .cards
            .iter()
            .map(|card| {
                let named = words.named(card.card);
                let joint = self.joint.place(card.card);
                (format!("{} {}", named.code, named.title), card.place, (joint <= length).then_some(joint))
            })
            .collect();
        Apart {
            sentence: t.with(
                "compare-beside-sentence",
                [("name", name.as_str().into()), ("distance", t.decimals(beside.mean_distance, 2).into())],
            ),
            few: beside.chosen_by_few().iter().map(chosen_by).collect(),
            passed_over: beside.passed_over().iter().map(chosen_by).collect(),
            gaps: beside.largest_gaps(MOST_GAPS).iter().map(gap).collect(),
            picture: charts::slopes(
                words,
                "beside",
                t.with("compare-beside-chart", [("name", name.as_str().into())]),
                (&name, &t.get("compare-together")),
                &cards,
            ),
            rows: beside
                .cards
                .iter()
                .map(|card| {
                    let others = words.of(card.others, card.others_of);
                    (words.named(card.card), place(card.place), joint(card.joint), others)
                })
                .collect(),
            name,
        }
    }

    fn two(&self, one: usize, other: usize) -> Two {
        let (words, t) = (self.words, self.t());
        let pair = Pair::of(words.group(), one, other);
        let names = (words.name(one).to_owned(), words.name(other).to_owned());
        let sentence = t.with(
            "compare-two-sentence",
            [
                ("one", names.0.as_str().into()),
                ("other", names.1.as_str().into()),
                ("common", pair.in_common().into()),
                ("all", pair.slopes.len().into()),
                ("distance", t.decimals(pair.distance, 2).into()),
                ("overlap", words.measure(pair.top_overlap).into()),
            ],
        );
        let title = |card: usize| {
            let named = words.named(card);
            format!("{} {}", named.code, named.title)
        };
        let cards: Vec<_> =
            pair.slopes.iter().map(|slope| (title(slope.card), slope.one, slope.other)).collect();
        let chart = t.with(
            "compare-two-chart",
            [("one", names.0.as_str().into()), ("other", names.1.as_str().into())],
        );
        Two {
            sentence,
            picture: charts::slopes(words, "two", chart, (&names.0, &names.1), &cards),
            rows: pair.slopes.iter().map(|slope| (words.named(slope.card), slope.one, slope.other)).collect(),
            names,
        }
    }

    fn over(&self, before: &Member, now: &Member) -> Option<Over> {
        let (words, t) = (self.words, self.t());
        let changes = over_time(before, now).ok()?;
        let name_of = |code: &CardCode| named(t, &words.compared.catalogue, code);
        let count = |is: fn(&Step) -> bool| changes.iter().filter(|change| is(&change.step)).count();
        let sentence = t.with(
            "compare-over-sentence",
            [
                ("name", now.name.as_str().into()),
                ("in", count(|step| matches!(step, Step::In { .. })).into()),
                ("out", count(|step| matches!(step, Step::Out { .. })).into()),
                ("moved", count(|step| matches!(step, Step::Up | Step::Down)).into()),
            ],
        );
        let dates = (t.date(before.decided_on), t.date(now.decided_on));
        let cards: Vec<_> = changes
            .iter()
            .map(|change| {
                let named = name_of(&change.card);
                (format!("{} {}", named.code, named.title), change.before, change.now)
            })
            .collect();
        let step = |change: &Change| {
            let key = match change.step {
                Step::In { is_new_card: false } => "compare-step-in",
                Step::In { is_new_card: true } => "compare-step-new",
                Step::Out { is_gone: false } => "compare-step-out",
                Step::Out { is_gone: true } => "compare-step-gone",
                Step::Up => "compare-step-up",
                Step::Down => "compare-step-down",
                Step::Stayed => "compare-step-stayed",
            };
            t.get(key).into_owned()
        };
        Some(Over {
            sentence,
            picture: charts::slopes(
                words,
                "over-time",
                t.with("compare-over-chart", [("name", now.name.as_str().into())]),
                (&dates.0, &dates.1),
                &cards,
            ),
            rows: changes
                .iter()
                .map(|change| (name_of(&change.card), change.before, change.now, step(change)))
                .collect(),
            name: now.name.clone(),
            dates,
        })
    }

    fn decks(&self) -> Vec<String> {
        let (group, t) = (self.words.group(), self.t());
        let mut said = Vec::new();
        if group.decks().len() > 1 {
            let version = |(deck, count): &(_, usize)| {
                let deck: &Arc<crate::domain::comparison::group::Deck> = deck;
                t.with(
                    "compare-version",
                    [("version", deck.version.as_str().into()), ("count", (*count).into())],
                )
            };
            let versions: Vec<String> = group.decks().iter().map(version).collect();
            let arguments = [("versions", t.list(&versions).into()), ("cards", group.cards().len().into())];
            said.push(t.with("compare-versions", arguments));
        }
        if !group.left_out().is_empty() {
            let left = |card: &crate::domain::comparison::group::LeftOut| {
                let chosen = card.chosen_by.into();
                t.with("compare-left-out-card", [("card", card.code.as_str().into()), ("count", chosen)])
            };
            let left: Vec<String> = group.left_out().iter().map(left).collect();
            said.push(t.with("compare-left-out", [("cards", t.list(&left).into())]));
        }
        if group.size() > MOST_ALIKE {
            said.push(t.with("compare-too-many-alike", [("most", MOST_ALIKE.into())]));
        }
        said
    }
}

/// Why an earlier set cannot be laid beside a later one is the same as why two
/// organisations' cannot; then the page does not offer it.
pub(super) fn has_past(before: &Member, now: &Member) -> bool {
    !matches!(over_time(before, now), Err(Refusal::OtherDecks(_) | Refusal::OtherOrganisation(..)))
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

fn percent(t: &Translator, share: f64) -> String {
    t.with("compare-percent", [("percent", t.decimals(100.0 * share, 0).into())])
}
