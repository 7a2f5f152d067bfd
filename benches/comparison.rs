//! How fast a comparison is, on one core, with each figure beside what it may take
//! at most. Sets are drawn around three different ones, so that there are groups to
//! be found and a joint order to be disputed.

#[path = "timing/mod.rs"]
mod timing;

use std::collections::BTreeMap;
use std::hint::black_box;
use std::sync::Arc;

use criterion::{Criterion, criterion_group};
use jiff::civil::date;
use voorrang::domain::catalogue::{CardCode, ThemeCode};
use voorrang::domain::comparison::beside::{Beside, Pair, fit};
use voorrang::domain::comparison::chart::dendrogram::Dendrogram;
use voorrang::domain::comparison::chart::heat_map::HeatMap;
use voorrang::domain::comparison::chart::scatter::Scatter;
use voorrang::domain::comparison::group::{Deck, Group, Member};
use voorrang::domain::comparison::joint::{JointOrder, WeightEffect};
use voorrang::domain::comparison::likeness::Likeness;
use voorrang::domain::comparison::overview::Overview;
use voorrang::domain::comparison::table::{ColumnOrder, RowOrder, Table};
use voorrang::domain::comparison::weights::Weights;
use voorrang::domain::count::groups::{grouping, merges};
use voorrang::domain::random::Random;

use timing::{row, times_ms};

const CARDS: usize = 18;

/// So many sets of four to six cards, a third of them around each of three decks in
/// orders of their own: a card comes from the next eight that are left.
fn members(count: usize) -> Vec<Member> {
    let theme = |card: usize| ThemeCode::new(["K", "O", "I"][card * 3 / CARDS]);
    let deck = Arc::new(Deck {
        key: "bench".to_owned(),
        version: "1".to_owned(),
        cards: (0..CARDS).map(|card| (CardCode::new(format!("C{card}")), theme(card))).collect(),
    });
    let mut random = Random::seeded(2016);
    let middles: Vec<Vec<usize>> = (0..3)
        .map(|_| {
            let mut cards: Vec<usize> = (0..CARDS).collect();
            random.shuffle(&mut cards);
            cards
        })
        .collect();
    (0..count)
        .map(|member| {
            let mut left = middles[member % 3].clone();
            let chosen = (0..4 + random.below(3)).map(|_| left.remove(random.below(8)));
            Member {
                key: format!("{member:05}"),
                name: format!("Gemeente {member}"),
                chosen: chosen.map(|card| CardCode::new(format!("C{card}"))).collect(),
                decided_on: date(2026, 1, 5),
                deck: deck.clone(),
                inhabitants: Some(5_000 + 13 * member as u64),
            }
        })
        .collect()
}

fn group(count: usize) -> Group {
    Group::new(members(count)).expect("sets that can be compared")
}

/// Everything the pages of a comparison show, from the sets on.
fn whole(members: Vec<Member>) -> usize {
    let group = Group::new(members).expect("sets that can be compared");
    let overview = Overview::of(&group);
    let equal = JointOrder::of(&group, &Weights::equal(&group)).expect("weights of the group");
    let weights = Weights::inhabitants(&group).expect("everyone has inhabitants");
    let weighted = JointOrder::of(&group, &weights).expect("weights of the group");
    let effect = WeightEffect::between(&equal, &weighted).expect("one group");
    let likeness = Likeness::of(&group).expect("few enough");
    let table = Table::of(&group, RowOrder::Joint(&equal), ColumnOrder::Likeness(&likeness));
    let top: Vec<CardCode> = equal.top(5).iter().map(|card| group.cards()[*card].code.clone()).collect();
    let fits = fit(&group, &top);
    let beside = Beside::of(&group, &equal, 0);
    let pair = Pair::of(&group, 0, 1);
    let (heat, tree) = (HeatMap::of(&table, Some(&likeness)), Dendrogram::of(&group, &likeness));
    let scatter = Scatter::of(&group, &likeness, &likeness.map());
    black_box((overview, effect, fits, beside, pair));
    heat.cells.len() + tree.joins.len() + scatter.dots.len()
}

/// What 10,000 sets say together: counts, themes and the joint order.
fn together(members: Vec<Member>) -> (Overview, JointOrder, JointOrder) {
    let group = Group::new(members).expect("sets that can be compared");
    let joint = |weights: &Weights| JointOrder::of(&group, weights).expect("weights of the group");
    let weights = Weights::inhabitants(&group).expect("everyone has inhabitants");
    (Overview::of(&group), joint(&Weights::equal(&group)), joint(&weights))
}

/// The figures that are promised, with their ratios to what they may be. Each run
/// copies the sets it is given, which is in the figure.
fn promises() {
    for (count, limit_ms) in [(24, 20.0), (300, 150.0), (600, 500.0)] {
        let sets = members(count);
        row(&format!("whole comparison, {count} members"), limit_ms, times_ms(|| whole(sets.clone())));
    }
    let sets = members(10_000);
    row("10,000 sets together", 1_000.0, times_ms(|| together(sets.clone())));
    println!();
}

/// Where the time of 600 goes.
fn parts() {
    let group = group(600);
    let likeness = Likeness::of(&group).expect("few enough");
    let distances = likeness.distances();
    println!(
        "distances of 600: {:.2} ms",
        times_ms(|| voorrang::domain::comparison::distance::distances(&group)).1
    );
    println!("tree of 600: {:.2} ms", times_ms(|| merges(distances)).1);
    println!("tree and cut of 600: {:.2} ms", times_ms(|| grouping(distances)).1);
    println!("likeness of 600: {:.2} ms", times_ms(|| Likeness::of(&group)).1);
    let map = likeness.map();
    println!("map of 600: {:.2} ms", times_ms(|| likeness.map()).1);
    println!("dendrogram of 600: {:.2} ms", times_ms(|| Dendrogram::of(&group, &likeness)).1);
    println!("scatter of 600: {:.2} ms", times_ms(|| Scatter::of(&group, &likeness, &map)).1);
    let typed: BTreeMap<String, String> =
        group.members().iter().map(|member| (member.key.clone(), "1,5".to_owned())).collect();
    println!("weights of 600: {:.2} ms", times_ms(|| Weights::own(&group, &typed)).1);
    println!();
}

fn comparison(criterion: &mut Criterion) {
    promises();
    parts();
    let mut group = criterion.benchmark_group("comparison");
    let sets = members(300);
    group.bench_function("whole, 300 members", |bencher| bencher.iter(|| whole(black_box(&sets).clone())));
    group.finish();
}

criterion_group!(benches, comparison);

fn main() {
    // Criterion runs benches in test mode too; these figures are for benching.
    benches();
}
