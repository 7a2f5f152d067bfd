//! What each section of a comparison says: counted by the domain, put in words and
//! pictures here.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::cache::Weighted;
use super::charts;
use super::groups::Which;
use super::picture::Picture;
use super::view::{
    Alike, AlikeRow, Apart, BlocView, Chosen, ChosenRow, Departure, Effect, Heat, Joint, JointRow,
    MOST_WEIGHED, Over, Said, ThemeRow, Two, Weighing, WeightField,
};
use super::wish::{Rows, Wish};
use super::words::{Words, inhabitants_problem, letter, named, weight_problem};
use crate::domain::catalogue::CardCode;
use crate::domain::comparison::beside::{Beside, CardBeside, Change, Pair, Step, over_time};
use crate::domain::comparison::group::{Deck, LeftOut, Member};
use crate::domain::comparison::joint::JointOrder;
use crate::domain::comparison::likeness::{Bloc, Likeness, MOST_ALIKE, Structure};
use crate::domain::comparison::overview::{CardCount, Verdict};
use crate::domain::comparison::table::{self, ColumnOrder, RowOrder, Table};
use crate::domain::comparison::weights::{Basis, Weights, WeightsError};
use crate::i18n::Translator;

/// How long a joint set is spoken of as: what a set has unless someone says
/// otherwise.
const TOP: usize = crate::domain::priority_set::DEFAULT_TOP;

/// Most members of a group that are read at a glance.
const MOST_AT_A_GLANCE: usize = 20;

/// Most gaps of one organisation that are told.
const MOST_GAPS: usize = 5;

/// Columns of a heat map beside each other on a sheet, of which names and numbers
/// can be read.
const MOST_PRINTED_COLUMNS: usize = 28;

/// Parts of a heat map that are still looked at one by one.
const MOST_PRINTED_PARTS: usize = 3;

/// Puts a comparison in words and pictures.
pub(super) struct Sections<'a> {
    pub(super) words: &'a Words,
    pub(super) which: &'a Which,
    pub(super) wish: &'a Wish,
    /// The order that goes for them together, weighted or not.
    pub(super) joint: &'a JointOrder,
}

impl Sections<'_> {
    fn t(&self) -> &Translator {
        &self.words.t
    }

    fn size(&self) -> usize {
        self.words.group().size()
    }

    /// Who gave what which place, as it was asked, with what the columns stand by
    /// when that is likeness.
    fn table(&self) -> (Table, Option<&Likeness>) {
        let (words, group) = (self.words, self.words.group());
        let rows = match self.wish.rows {
            Rows::Theme => RowOrder::Theme,
            Rows::Chosen => RowOrder::Chosen,
            Rows::Joint => RowOrder::Joint(self.joint),
        };
        let likeness = words.compared.likeness.as_ref().map(|(likeness, _)| likeness);
        let card = group.card(&CardCode::new(&self.wish.columns));
        match (self.wish.columns.as_str(), likeness, card) {
            ("likeness", Some(likeness), _) => {
                (Table::of(group, rows, ColumnOrder::Likeness(likeness)), Some(likeness))
            }
            (_, _, Some(card)) => (Table::of(group, rows, ColumnOrder::Principle(card)), None),
            _ => (Table::of(group, rows, ColumnOrder::Name), None),
        }
    }

    /// The heat map for sheets: in parts below each other, as long as those are few,
    /// else as one without names.
    pub(super) fn printed_heat_maps(&self) -> Vec<Picture> {
        let (table, likeness) = self.table();
        let parts = table.parts(MOST_PRINTED_COLUMNS);
        if parts.len() > MOST_PRINTED_PARTS {
            return vec![charts::printed_heat_map(self.words, &table, likeness)];
        }
        parts.iter().map(|part| charts::printed_heat_map(self.words, part, likeness)).collect()
    }

    /// Where each departs from the others, by name.
    pub(super) fn departures(&self) -> Vec<Departure> {
        let (words, t) = (self.words, self.t());
        let departure = |member: usize| {
            let beside = Beside::of(words.group(), self.joint, member);
            let codes = |cards: Vec<&CardBeside>| words.codes(cards.iter().map(|card| card.card));
            Departure {
                name: words.name(member).to_owned(),
                few: codes(beside.chosen_by_few()),
                passed_over: codes(beside.passed_over()),
                distance: t.decimals(beside.mean_distance, 2),
            }
        };
        table::columns(words.group(), ColumnOrder::Name).into_iter().map(departure).collect()
    }

    pub(super) fn heat(&self) -> Heat {
        let (words, group) = (self.words, self.words.group());
        let likeness = words.compared.likeness.as_ref().map(|(likeness, _)| likeness);
        let card = group.card(&CardCode::new(&self.wish.columns));
        let (table, by_likeness) = self.table();
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
        let by_theme = table::rows(group, RowOrder::Theme);
        names.extend(by_theme.into_iter().map(|card| {
            let named = words.named(card);
            (named.code.clone(), format!("{} {}", named.code, named.title))
        }));
        let now = match (by_likeness.is_some(), card) {
            (true, _) => "likeness",
            (false, Some(card)) => words.code(card),
            (false, None) => "name",
        };
        let column_orders = names.into_iter().map(|(value, text)| {
            let is_now = value == now;
            (value, text, is_now)
        });
        Heat {
            picture: charts::heat_map(words, &table, by_likeness),
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

    pub(super) fn chosen(&self) -> Chosen {
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
            share: words.percent(card.share()),
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
        let theme_share = |index: usize| words.percent(share(priorities[index], all));
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
            theme_names: themes
                .iter()
                .map(|theme| (theme.theme.to_string(), words.theme(&theme.theme)))
                .collect(),
            theme_rows,
        }
    }

    pub(super) fn alike(&self) -> Option<Alike> {
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
        let bloc = |(index, bloc): (usize, &Bloc)| BlocView {
            letter: letter(index),
            index,
            mark: charts::group_mark(index),
            text: words.bloc(bloc),
            is_large: bloc.members.len() > MOST_AT_A_GLANCE,
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

    pub(super) fn joint(&self, weighing: &Weighing) -> Joint {
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
                places: if first == last { first.to_string() } else { format!("{first}–{last}") },
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
        let by_name = table::columns(group, ColumnOrder::Name);
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
                [("name", words.name(member).into()), ("share", words.percent(weights.share(member)).into())],
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

    pub(super) fn apart(&self, member: usize) -> Apart {
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
        let chosen_by = |card: &&CardBeside| Said {
            named: words.named(card.card),
            text: words.of(card.others, card.others_of),
        };
        let gap = |card: &&CardBeside| Said {
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

    pub(super) fn two(&self, one: usize, other: usize) -> Two {
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

    pub(super) fn over(&self, before: &Member, now: &Member) -> Option<Over> {
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

    pub(super) fn decks(&self) -> Vec<String> {
        let (group, t) = (self.words.group(), self.t());
        let mut said = Vec::new();
        if group.decks().len() > 1 {
            let version = |(deck, count): &(_, usize)| {
                let deck: &Arc<Deck> = deck;
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
            let left = |card: &LeftOut| {
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

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}
