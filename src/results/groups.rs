//! How the groups that may be shown apart differ from the whole: by perspective
//! or by municipality.

use askama::Template;
use askama::filters::HtmlSafe;

use super::told::{Named, Told, agreement_words};
use crate::domain::count::result::FEW_PEOPLE;
use crate::domain::workshop::outcome::{GroupResult, Groups, Standing};
use crate::domain::workshop::participant::Perspective;

/// Most groups that are drawn one by one, and have a column each: there are no
/// more shapes that can be told apart from afar.
const MOST_DRAWN: usize = 6;
/// Most cards in the picture of many groups.
const MOST_BARS: usize = 10;

/// The picture of places, in its own units: where places begin, how long they
/// are together, a group's lane, and the room around a card.
const LEFT: usize = 56;
const LENGTH: usize = 270;
const LANE: usize = 16;
const AROUND: usize = 14;
const HEAD: usize = 26;

/// The picture of many groups: a row of it, and its longest bar.
const BAR_ROW: usize = 26;
const BAR_LENGTH: usize = 220;

/// What the groups are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Perspective,
    Municipality,
}

/// How groups differ from the whole.
#[derive(Debug, Template)]
#[template(path = "results/groups.html")]
pub struct GroupsView {
    told: Told,
    kind: Kind,
    /// By name.
    groups: Groups<String>,
}

// The template escapes what it shows.
impl HtmlSafe for GroupsView {}

/// A card, and where each group has it.
#[derive(Debug)]
struct CardRow {
    named: Named,
    is_top: bool,
    /// Its place in the whole.
    place: usize,
    cells: Vec<Cell>,
}

/// Where a group has a card.
#[derive(Debug)]
struct Cell {
    /// A place or several, or a dash.
    text: String,
    /// A sign for the top and its edge.
    sign: &'static str,
    class: &'static str,
}

/// A group, and where it has the cards of the whole's top.
#[derive(Debug)]
struct GroupRow {
    name: String,
    people: u64,
    cells: Vec<Cell>,
    /// What else is in its top.
    others: String,
    agreement: String,
}

/// A card in the picture of places.
#[derive(Debug)]
struct Lanes {
    code: String,
    y: usize,
    height: usize,
    /// Where the whole has it.
    whole_x: usize,
    spots: Vec<Spot>,
}

/// A group's mark in a card's lanes.
#[derive(Debug)]
struct Spot {
    shape: usize,
    x: usize,
    y: usize,
    /// From the first to the last place it can have.
    from: usize,
    to: usize,
}

/// How many groups have a card in their top.
#[derive(Debug)]
struct Share {
    named: Named,
    count: usize,
    edge: usize,
    y: usize,
    width: usize,
}

impl GroupsView {
    /// Per perspective; nothing when there are no two.
    #[must_use]
    pub fn perspectives(told: Told) -> Option<Self> {
        let name = |perspective: &Perspective| {
            let key = match perspective {
                Perspective::Politics => "result-perspective-politics",
                Perspective::Management => "result-perspective-management",
                Perspective::Ict => "result-perspective-ict",
                Perspective::Service => "result-perspective-service",
            };
            told.t.get(key).into_owned()
        };
        let groups = by_name(&told.result().perspectives, name);
        (!groups.is_empty()).then(|| Self { kind: Kind::Perspective, groups, told: told.clone() })
    }

    /// Per municipality, by name; nothing when there are no two.
    #[must_use]
    pub fn municipalities(told: Told) -> Option<Self> {
        let names = &told.counted.municipalities;
        let mut groups = by_name(&told.result().organisations, |code| {
            names.get(code).map_or_else(|| code.to_string(), Clone::clone)
        });
        groups.shown.sort_by(|one, other| one.key.cmp(&other.key));
        groups.hidden.sort();
        (!groups.is_empty()).then(|| Self { kind: Kind::Municipality, groups, told: told.clone() })
    }

    fn id(&self) -> &'static str {
        match self.kind {
            Kind::Perspective => "result-perspectives",
            Kind::Municipality => "result-municipalities",
        }
    }

    fn heading(&self) -> String {
        let key = match self.kind {
            Kind::Perspective => "result-perspectives",
            Kind::Municipality => "result-municipalities",
        };
        self.told.t.get(key).into_owned()
    }

    /// Whether there are few enough to draw each.
    fn is_drawn(&self) -> bool {
        self.groups.shown.len() <= MOST_DRAWN
    }

    fn top(&self) -> usize {
        self.told.result().top
    }

    fn top_cards(&self) -> &[usize] {
        &self.told.result().order()[..self.top().min(self.told.result().order().len())]
    }

    /// The whole's top, then what groups have in theirs and it has not.
    fn cards(&self) -> Vec<usize> {
        let order = self.told.result().order();
        let is_in = |one: &usize| {
            self.groups.shown.iter().any(|group| group.standing(*one, self.top()) == Standing::Top)
        };
        let top = self.top_cards();
        top.iter().chain(order[top.len()..].iter().filter(|one| is_in(one))).copied().collect()
    }

    fn cell(&self, group: &GroupResult<String>, card: usize) -> Cell {
        let text = match group.places[card] {
            Some((first, last)) if first == last => (first + 1).to_string(),
            Some((first, last)) => format!("{}–{}", first + 1, last + 1),
            None => "–".to_owned(),
        };
        let (sign, class) = match group.standing(card, self.top()) {
            Standing::Top => ("◆", "is-in"),
            Standing::Edge => ("◇", "is-edge"),
            Standing::Below => ("", "is-out"),
        };
        Cell { text, sign, class }
    }

    fn card_rows(&self) -> Vec<CardRow> {
        let place = |one: usize| self.told.result().order().iter().position(|other| *other == one);
        self.cards()
            .into_iter()
            .map(|one| CardRow {
                named: self.told.named(one),
                place: place(one).unwrap_or_default() + 1,
                is_top: self.top_cards().contains(&one),
                cells: self.groups.shown.iter().map(|group| self.cell(group, one)).collect(),
            })
            .collect()
    }

    fn top_codes(&self) -> Vec<&str> {
        self.top_cards().iter().map(|one| self.told.code(*one)).collect()
    }

    fn group_rows(&self) -> Vec<GroupRow> {
        let row = |group: &GroupResult<String>| GroupRow {
            name: group.key.clone(),
            people: group.people,
            cells: self.top_cards().iter().map(|one| self.cell(group, *one)).collect(),
            others: self.told.codes(self.comes_in(group).into_iter()),
            agreement: agreement_words(&self.told.t, group.agreement),
        };
        self.groups.shown.iter().map(row).collect()
    }

    /// In the group's top and not in the whole's.
    fn comes_in(&self, group: &GroupResult<String>) -> Vec<usize> {
        let is_in = |one: &usize| {
            group.standing(*one, self.top()) == Standing::Top && !self.top_cards().contains(one)
        };
        group.order.iter().copied().filter(is_in).collect()
    }

    /// Per group a sentence: how its top differs.
    fn sentences(&self) -> Vec<String> {
        self.groups.shown.iter().map(|group| self.sentence(group)).collect()
    }

    fn sentence(&self, group: &GroupResult<String>) -> String {
        let with = |standing: Standing| {
            let cards = self.top_cards().iter().copied();
            self.told.codes(cards.filter(|one| group.standing(*one, self.top()) == standing))
        };
        let (comes_in, goes_out) = (self.told.codes(self.comes_in(group).into_iter()), with(Standing::Below));
        let edge = with(Standing::Edge);
        let t = &self.told.t;
        let differs = match (comes_in.is_empty(), goes_out.is_empty()) {
            (false, false) => {
                t.with("result-group-differs", [("in", comes_in.into()), ("out", goes_out.into())])
            }
            (false, true) => t.with("result-group-in", [("in", comes_in.into())]),
            (true, false) => t.with("result-group-out", [("out", goes_out.into())]),
            (true, true) if edge.is_empty() => t.get("result-group-same").into_owned(),
            (true, true) => t.get("result-group-same-but").into_owned(),
        };
        let edge = if edge.is_empty() {
            String::new()
        } else {
            t.with("result-group-edge", [("cards", edge.into())])
        };
        t.with(
            "result-group",
            [
                ("name", group.key.as_str().into()),
                ("people", group.people.into()),
                ("agreement", agreement_words(t, group.agreement).into()),
                ("differs", format!("{differs} {edge}").trim().to_owned().into()),
            ],
        )
    }

    fn has_few(&self) -> bool {
        self.groups.shown.iter().any(|group| group.people < FEW_PEOPLE)
    }

    fn hidden(&self) -> String {
        let names = self.told.t.list(&self.groups.hidden);
        self.told.t.with(
            "result-groups-hidden",
            [("count", self.groups.hidden.len().into()), ("names", names.into())],
        )
    }

    /// How many places the picture shows: as far as its marks go, and enough to
    /// see where the top ends.
    fn extent(&self) -> usize {
        let order = self.told.result().order();
        let cards = self.cards();
        let whole = cards.iter().filter_map(|one| order.iter().position(|other| other == one));
        let groups = self
            .groups
            .shown
            .iter()
            .flat_map(|group| cards.iter().filter_map(|one| group.places[*one].map(|(_, last)| last)));
        let furthest = whole.chain(groups).max().unwrap_or_default();
        (furthest + 1).max(self.top() + 2).min(order.len()).max(1)
    }

    fn x(&self, place: usize) -> usize {
        let count = self.extent();
        LEFT + (2 * place + 1) * LENGTH / (2 * count)
    }

    fn block(&self) -> usize {
        self.groups.shown.len() * LANE + AROUND
    }

    fn lanes(&self) -> Vec<Lanes> {
        let order = self.told.result().order();
        let lanes = |(row, one): (usize, usize)| {
            let y = HEAD + row * self.block();
            let place = order.iter().position(|other| *other == one).unwrap_or_default();
            let spots = self.groups.shown.iter().enumerate().filter_map(|(shape, group)| {
                let (first, last) = group.places[one]?;
                let (from, to) = (self.x(first), self.x(last));
                Some(Spot {
                    shape,
                    x: from.midpoint(to),
                    y: y + AROUND / 2 + shape * LANE + LANE / 2,
                    from,
                    to,
                })
            });
            Lanes {
                code: self.told.code(one).to_owned(),
                y,
                height: self.block(),
                whole_x: self.x(place),
                spots: spots.collect(),
            }
        };
        self.cards().into_iter().enumerate().map(lanes).collect()
    }

    /// Where the top ends.
    fn edge(&self) -> usize {
        LEFT + self.top() * LENGTH / self.extent()
    }

    fn width(&self) -> usize {
        LEFT + LENGTH + 8
    }

    fn height(&self) -> usize {
        HEAD + self.cards().len() * self.block() + 6
    }

    /// A few places to read the picture by.
    fn axis(&self) -> Vec<(usize, usize)> {
        let count = self.extent();
        let mut places = vec![1, self.top(), count];
        if count >= 2 * self.top() {
            places.push(self.top().midpoint(count) + 1);
        }
        places.sort_unstable();
        places.dedup();
        places.into_iter().map(|place| (self.x(place - 1), place)).collect()
    }

    /// The shapes with their names.
    fn legend(&self) -> Vec<(usize, &str, u64)> {
        let named = self.groups.shown.iter().enumerate();
        named.map(|(shape, group)| (shape, group.key.as_str(), group.people)).collect()
    }

    /// Of many groups: how many have each card in their top, most first.
    fn shares(&self) -> Vec<Share> {
        let count = |one: usize, standing| {
            let groups = self.groups.shown.iter();
            groups.filter(|group| group.standing(one, self.top()) == standing).count()
        };
        let mut cards: Vec<(usize, usize, usize)> = self
            .told
            .result()
            .order()
            .iter()
            .map(|one| (*one, count(*one, Standing::Top), count(*one, Standing::Edge)))
            .filter(|(_, sure, _)| *sure > 0)
            .collect();
        cards.sort_by_key(|(_, sure, edge)| std::cmp::Reverse((*sure, *edge)));
        cards
            .into_iter()
            .take(MOST_BARS)
            .enumerate()
            .map(|(row, (one, count, edge))| Share {
                named: self.told.named(one),
                count,
                edge,
                y: row * BAR_ROW + 4,
                width: BAR_LENGTH * count / self.groups.shown.len().max(1),
            })
            .collect()
    }

    fn shares_height(&self) -> usize {
        self.shares().len() * BAR_ROW + 8
    }

    fn shares_sentence(&self) -> String {
        let shares = self.shares();
        let Some(first) = shares.first() else { return String::new() };
        self.told.t.with(
            "result-shares-sentence",
            [
                ("card", first.named.code.as_str().into()),
                ("count", first.count.into()),
                ("total", self.groups.shown.len().into()),
                ("top", self.top().into()),
            ],
        )
    }
}

fn by_name<K>(groups: &Groups<K>, name: impl Fn(&K) -> String) -> Groups<String> {
    let shown = groups.shown.iter().map(|group| GroupResult {
        key: name(&group.key),
        people: group.people,
        order: group.order.clone(),
        places: group.places.clone(),
        agreement: group.agreement,
    });
    Groups { shown: shown.collect(), hidden: groups.hidden.iter().map(&name).collect() }
}
