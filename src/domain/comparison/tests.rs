//! Comparisons by hand, and what must hold whatever the sets are.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::date;
use proptest::prelude::*;

use super::beside::{Beside, Pair, Step, fit, over_time};
use super::distance::{Top, apart, most_distance2, overlap, top_distance2};
use super::group::{Deck, Group, LeftOut, Member, Refusal};
use super::joint::{JointOrder, Moved, WeightEffect};
use super::likeness::{Likeness, MOST_ALIKE, Structure, TooManyAlike};
use super::overview::{Overview, Verdict};
use super::table::{ColumnOrder, RowOrder, Table, columns, rows};
use super::weights::{Basis, WeightFault, WeightProblem, Weights, WeightsError};
use crate::domain::catalogue::{CardCode, ThemeCode};
use crate::domain::count::Undefined;
use crate::domain::count::likeness::{distance2, tau_x};
use crate::domain::count::profile::{Unranked, Vote};
use crate::domain::random::Random;

/// A version of one deck, with cards and their themes.
pub(super) fn deck(version: &str, cards: &[(&str, &str)]) -> Arc<Deck> {
    let cards = cards.iter().map(|(card, theme)| (CardCode::new(*card), ThemeCode::new(*theme)));
    Arc::new(Deck { key: "v-ict-or-2016".to_owned(), version: version.to_owned(), cards: cards.collect() })
}

/// An organisation that chose these, named by its key.
pub(super) fn member(key: &str, deck: &Arc<Deck>, chosen: &[&str]) -> Member {
    Member {
        key: key.to_owned(),
        name: key.to_owned(),
        chosen: chosen.iter().map(|card| CardCode::new(*card)).collect(),
        decided_on: date(2026, 3, 2),
        deck: deck.clone(),
        inhabitants: None,
    }
}

/// Two themes of three.
fn small_deck() -> Arc<Deck> {
    deck("2026.1", &[("K1", "K"), ("K2", "K"), ("K3", "K"), ("O1", "O"), ("O2", "O"), ("O3", "O")])
}

fn group(members: &[(&str, &[&str])]) -> Group {
    let deck = small_deck();
    Group::new(members.iter().map(|(key, chosen)| member(key, &deck, chosen)).collect()).unwrap()
}

fn codes(group: &Group, cards: &[usize]) -> Vec<String> {
    cards.iter().map(|card| group.cards()[*card].code.to_string()).collect()
}

fn joint(group: &Group) -> JointOrder {
    JointOrder::of(group, &Weights::equal(group)).unwrap()
}

fn own_weights(group: &Group, weights: &[&str]) -> Result<Weights, WeightsError> {
    let keys = group.members().iter().map(|member| member.key.clone());
    Weights::own(group, &keys.zip(weights.iter().map(|weight| (*weight).to_owned())).collect())
}

#[test]
fn sets_that_cannot_be_compared_are_refused_with_the_reason() {
    let deck = small_deck();
    let alone = vec![member("Gent", &deck, &["K1"])];
    assert_eq!(Group::new(Vec::new()), Err(Refusal::TooFew(0)));
    assert_eq!(Group::new(alone.clone()), Err(Refusal::TooFew(1)));
    let with = |other: Member| Group::new(vec![alone[0].clone(), other]);
    assert_eq!(with(alone[0].clone()), Err(Refusal::MemberTwice("Gent".to_owned())));
    let nothing = Refusal::NothingChosen { key: "Aalst".to_owned(), name: "Aalst".to_owned() };
    assert_eq!(with(member("Aalst", &deck, &[])), Err(nothing));
    let unknown = Refusal::NotInDeck { name: "Aalst".to_owned(), card: CardCode::new("X9") };
    assert_eq!(with(member("Aalst", &deck, &["K1", "X9"])), Err(unknown));
    let twice = Refusal::ChosenTwice { name: "Aalst".to_owned(), card: CardCode::new("K1") };
    assert_eq!(with(member("Aalst", &deck, &["K1", "O1", "K1"])), Err(twice));
    let crowd = (0..10_001).map(|index| member(&index.to_string(), &deck, &["K1"])).collect();
    assert_eq!(Group::new(crowd), Err(Refusal::TooMany(10_001)));
}

#[test]
fn versions_of_a_deck_are_compared_on_what_they_share() {
    let old = deck("2025.1", &[("K1", "K"), ("K2", "K"), ("O1", "O"), ("O9", "O")]);
    let new = deck("2026.1", &[("O1", "K"), ("K1", "K"), ("K2", "K"), ("O2", "O")]);
    let members = vec![
        member("Gent", &old, &["O9", "K1", "O1"]),
        member("Aalst", &new, &["K2", "O2", "K1"]),
        member("Brugge", &new, &["O2"]),
    ];
    let group = Group::new(members).unwrap();
    // The version most of them used leads: its order, its themes.
    assert_eq!(group.decks()[0].0.version, "2026.1");
    assert_eq!(codes(&group, &[0, 1, 2]), ["O1", "K1", "K2"]);
    assert_eq!(group.cards()[0].theme, ThemeCode::new("K"));
    let left_out =
        |code: &str, in_decks, chosen_by| LeftOut { code: CardCode::new(code), in_decks, chosen_by };
    assert_eq!(group.left_out(), [left_out("O2", 2, 2), left_out("O9", 1, 1)]);
    let (aalst, brugge, gent) = (0, 1, 2);
    assert_eq!(group.member("Gent"), Some(gent));
    assert_eq!(codes(&group, group.list(gent)), ["K1", "O1"]);
    // Places stay those that were decided.
    assert_eq!(group.place(gent, 1), Some(2));
    assert_eq!(group.place(aalst, 1), Some(3));
    assert_eq!([aalst, brugge, gent].map(|member| group.left_out_of(member)), [1, 1, 1]);
    // All Brugge chose is a card not all have: it has nothing in common with anyone.
    assert_eq!(group.list(brugge), [0_usize; 0]);
    let pair = Pair::of(&group, brugge, gent);
    assert_eq!((pair.distance, pair.overlap), (1.0, 0.0));
    assert_eq!(pair.top_overlap, Err(Undefined::NoBallots));

    let apart = vec![
        member("Gent", &deck("1", &[("K1", "K")]), &["K1"]),
        member("Aalst", &deck("2", &[("K2", "K")]), &["K2"]),
    ];
    assert_eq!(Group::new(apart), Err(Refusal::NothingShared(vec!["2".to_owned(), "1".to_owned()])));
    let mut elsewhere = (*small_deck()).clone();
    elsewhere.key = "fr-2020".to_owned();
    let decks = vec![member("Gent", &small_deck(), &["K1"]), member("Lille", &Arc::new(elsewhere), &["K1"])];
    let both = vec!["fr-2020".to_owned(), "v-ict-or-2016".to_owned()];
    assert_eq!(Group::new(decks), Err(Refusal::OtherDecks(both)));
}

#[test]
fn a_card_divides_where_a_third_stands_against_two() {
    assert_eq!(Verdict::of(9, 10), Verdict::NearlyAll);
    assert_eq!(Verdict::of(89, 100), Verdict::Between);
    assert_eq!(Verdict::of(65, 100), Verdict::Divides);
    assert_eq!(Verdict::of(66, 100), Verdict::Between);
    assert_eq!(Verdict::of(35, 100), Verdict::Divides);
    assert_eq!(Verdict::of(34, 100), Verdict::Between);
    assert_eq!(Verdict::of(0, 100), Verdict::Nobody);
    assert_eq!([1, 2].map(|chosen| Verdict::of(chosen, 2)), [Verdict::Divides, Verdict::NearlyAll]);
}

#[test]
fn what_all_chose_what_divides_and_what_nobody_chose() {
    let group = group(&[
        ("Aalst", &["K1", "K2"]),
        ("Brugge", &["O1", "K1"]),
        ("Gent", &["K1", "O1", "O2"]),
        ("Hasselt", &["K2", "K1"]),
    ]);
    let overview = Overview::of(&group);
    let of = |cards: Vec<&super::overview::CardCount>| {
        codes(&group, &cards.iter().map(|count| count.card).collect::<Vec<_>>())
    };
    assert_eq!(of(overview.nearly_all()), ["K1"]);
    assert_eq!(of(overview.dividing()), ["K2", "O1"]);
    assert_eq!(of(overview.chosen_by_nobody()), ["K3", "O3"]);
    assert_eq!(overview.cards[0].at_place, [2, 2, 0]);
    assert_eq!(overview.cards[0].mean_place(), Some(1.5));
    assert_eq!(overview.cards[2].mean_place(), None);
    let theme = &overview.themes[1];
    assert_eq!((theme.cards, theme.priorities, theme.without), (3, 3, 2));
    assert_eq!(theme.of_member, [0, 1, 2, 0]);
    assert!((theme.mean() - 0.75).abs() < 1e-12);
}

#[test]
fn a_wide_table_falls_in_equal_parts_that_say_the_same() {
    let deck = small_deck();
    let members = (0..7).map(|index| member(&index.to_string(), &deck, &["O1", "K2"][index % 2..]));
    let group = Group::new(members.collect()).unwrap();
    let table = Table::of(&group, RowOrder::Theme, ColumnOrder::Name);
    let parts = table.parts(3);
    assert_eq!(parts.iter().map(|part| part.columns.len()).collect::<Vec<_>>(), [2, 2, 3]);
    assert_eq!(parts.iter().flat_map(|part| part.columns.clone()).collect::<Vec<_>>(), table.columns);
    for (index, row) in table.rows.iter().enumerate() {
        let places: Vec<_> = parts.iter().flat_map(|part| part.rows[index].places.clone()).collect();
        assert_eq!(places, row.places);
        assert!(parts.iter().all(|part| part.rows[index].chosen == row.chosen));
    }
    assert_eq!(table.parts(7), vec![table]);
}

#[test]
fn a_table_stands_in_the_order_that_is_asked() {
    let deck = small_deck();
    let mut members = vec![
        member("1", &deck, &["O1", "K2"]),
        member("2", &deck, &["K2", "O1", "O2"]),
        member("3", &deck, &["O2", "O1"]),
    ];
    for (member, name) in members.iter_mut().zip(["Évergem", "aalst", "Zulte"]) {
        member.name = name.to_owned();
    }
    let group = Group::new(members).unwrap();
    assert_eq!(columns(&group, ColumnOrder::Name), [1, 0, 2]);
    assert_eq!(columns(&group, ColumnOrder::Principle(1)), [1, 0, 2]);
    assert_eq!(columns(&group, ColumnOrder::Principle(4)), [2, 1, 0]);
    assert_eq!(codes(&group, &rows(&group, RowOrder::Theme)), ["K1", "K2", "K3", "O1", "O2", "O3"]);
    // K2 is first and second, O2 first and third.
    let chosen = codes(&group, &rows(&group, RowOrder::Chosen));
    assert_eq!(chosen, ["O1", "K2", "O2", "K1", "K3", "O3"]);
    let joint = joint(&group);
    assert_eq!(codes(&group, &rows(&group, RowOrder::Joint(&joint)))[..1], ["O1"]);
    let table = Table::of(&group, RowOrder::Chosen, ColumnOrder::Name);
    assert_eq!(table.rows[0].places, [Some(2), Some(1), Some(2)]);
    assert_eq!(table.rows[1].places, [Some(1), Some(2), None]);
    assert_eq!((table.rows[1].chosen, table.longest), (2, 3));
    let likeness = Likeness::of(&group).unwrap();
    assert_eq!(columns(&group, ColumnOrder::Likeness(&likeness)), likeness.leaves());
}

#[test]
fn themes_that_are_mixed_in_the_deck_stand_together() {
    let deck = deck("1", &[("A", "x"), ("B", "y"), ("C", "x")]);
    let group = Group::new(vec![member("1", &deck, &["A"]), member("2", &deck, &["B"])]).unwrap();
    assert_eq!(codes(&group, &rows(&group, RowOrder::Theme)), ["A", "C", "B"]);
}

#[test]
fn distance_between_tops_by_hand() {
    let top = |cards: &[usize]| Top::new(cards, 18);
    let five = top(&[0, 1, 2, 3, 4]);
    assert_eq!(top_distance2(&five, &five), 0);
    // Ten pairs turned; 25 across and half of twice ten apart.
    assert_eq!(top_distance2(&five, &top(&[4, 3, 2, 1, 0])), 20);
    assert_eq!(top_distance2(&five, &top(&[5, 6, 7, 8, 9])), 70);
    assert_eq!(most_distance2(5, 5, 18), 70);
    assert_eq!(apart(&five, &top(&[9, 8, 7, 6, 5])), 1.0);
    // {0, 1} and {1, 2}: 1 stands above 0 in one of them, 2 above 0 there too.
    assert_eq!(top_distance2(&top(&[0, 1]), &top(&[1, 2])), 4);
    assert_eq!(overlap(&top(&[0, 1]), &top(&[1, 2])), 1.0 / 3.0);
    // All of a deck: nothing can be apart, so it is order alone.
    assert_eq!(most_distance2(4, 4, 4), 12);
    let (up, down) = (Top::new(&[0, 1, 2, 3], 4), Top::new(&[3, 2, 1, 0], 4));
    assert_eq!(apart(&up, &down), 1.0);
    // One against none, none against none, and the only card there is.
    assert_eq!(apart(&top(&[0]), &top(&[])), 1.0);
    assert_eq!(apart(&five, &top(&[])), 1.0);
    assert_eq!(apart(&top(&[]), &top(&[])), 0.0);
    assert_eq!(apart(&Top::new(&[0], 1), &Top::new(&[0], 1)), 0.0);
}

/// Every list of so many cards out of a deck.
fn all_lists(length: usize, deck: usize) -> Vec<Vec<usize>> {
    let mut lists = vec![Vec::new()];
    for _ in 0..length {
        let longer = |list: &Vec<usize>| {
            let left = (0..deck).filter(|card| !list.contains(card)).collect::<Vec<_>>();
            let list = list.clone();
            left.into_iter().map(move |card| [list.clone(), vec![card]].concat()).collect::<Vec<_>>()
        };
        lists = lists.iter().flat_map(longer).collect();
    }
    lists
}

#[test]
fn the_farthest_two_sets_can_be_is_reached_and_never_passed() {
    for deck in 1..=5 {
        for (length, other) in (0..=deck).flat_map(|one| (0..=deck).map(move |other| (one, other))) {
            // Names do not matter, so one list is any list.
            let one = Top::new(&(0..length).collect::<Vec<_>>(), deck);
            let lists = all_lists(other, deck);
            let farthest = lists.iter().map(|list| top_distance2(&one, &Top::new(list, deck))).max();
            assert_eq!(farthest, Some(most_distance2(length, other, deck)), "{length} and {other} of {deck}");
        }
    }
}

#[test]
fn a_joint_order_counts_every_set_once() {
    let group = group(&[("Aalst", &["K1", "O1"]), ("Brugge", &["K1", "O2"]), ("Gent", &["O1", "K1"])]);
    let joint = joint(&group);
    assert_eq!(codes(&group, joint.top(5)), ["K1", "O1", "O2"]);
    assert!(joint.consensus.is_exact() && joint.is_top_firm(3));
    assert_eq!(joint.places(0), (1, 1));
    // Nobody chose these three: any order of them is as good.
    assert_eq!(joint.places(1), (4, 6));
    assert_eq!(joint.place(1), 4);
    assert_eq!((joint.pairs.strict(0, 3), joint.pairs.strict(3, 0)), (2, 1));
    assert_eq!(joint.borda.tiers[0], [0]);
    // One for each: no order of the two is better.
    let even = self::joint(&self::group(&[("Aalst", &["K1"]), ("Gent", &["O1"])]));
    assert_eq!(even.places(0), (1, 2));
    assert!(!even.is_top_firm(1) && even.is_top_firm(2));
}

#[test]
fn weights_change_the_order_and_say_by_how_much() {
    let group = group(&[("Aalst", &["K1", "K2"]), ("Brugge", &["K1", "K2"]), ("Gent", &["O1", "K2"])]);
    let equal = joint(&group);
    let weights = own_weights(&group, &["1", "1,0", "2,5"]).unwrap();
    assert_eq!(weights.basis(), Basis::Own);
    assert_eq!(weights.of_members(), [2, 2, 5]);
    assert_eq!(weights.decides_alone(), Some(2));
    assert!((weights.share(2) - 5.0 / 9.0).abs() < 1e-12);
    let weighted = JointOrder::of(&group, &weights).unwrap();
    assert_eq!(codes(&group, equal.top(9)), ["K1", "K2", "O1"]);
    assert_eq!(codes(&group, weighted.top(9)), ["O1", "K2", "K1"]);
    let effect = WeightEffect::between(&equal, &weighted).unwrap();
    assert_eq!(effect.tau, Ok(-1.0));
    let moved = |card, equal, weighted| Moved { card, equal, weighted };
    assert_eq!(effect.moved, [moved(3, 3, 1), moved(1, 2, 2), moved(0, 1, 3)]);
    assert_eq!(effect.largest().iter().map(Moved::rises).collect::<Vec<_>>(), [2, -2]);
    assert_eq!(effect.top_changes(1), (vec![3], vec![0]));
    assert_eq!(WeightEffect::between(&equal, &equal).unwrap().tau, Ok(1.0));
}

#[test]
fn wrong_weights_say_whose_they_are() {
    let deck = small_deck();
    let mut members: Vec<Member> =
        ["a", "b", "c", "d"].map(|key| member(key, &deck, &["K1"])).into_iter().collect();
    members[1].name = "Brugge".to_owned();
    members[0].inhabitants = Some(90_000);
    members[1].inhabitants = Some(0);
    let group = Group::new(members).unwrap();
    let fault =
        |key: &str, name: &str, problem| WeightFault { key: key.to_owned(), name: name.to_owned(), problem };
    let typed =
        BTreeMap::from([("a", "2"), ("b", "0"), ("c", "-1")].map(|(k, w)| (k.to_owned(), w.to_owned())));
    let faults = vec![
        fault("b", "Brugge", WeightProblem::Zero),
        fault("c", "c", WeightProblem::Negative),
        fault("d", "d", WeightProblem::Missing),
    ];
    let error = Weights::own(&group, &typed).unwrap_err();
    assert_eq!(
        error.to_string(),
        "Brugge: a weight is more than 0; c: a weight is not negative; d: there is no weight"
    );
    assert_eq!(error, WeightsError::Faults(faults));
    let faults = vec![
        fault("b", "Brugge", WeightProblem::Zero),
        fault("c", "c", WeightProblem::Missing),
        fault("d", "d", WeightProblem::Missing),
    ];
    assert_eq!(Weights::inhabitants(&group), Err(WeightsError::Faults(faults)));
    // A weight of another group.
    let other = self::group(&[("Aalst", &["K1"]), ("Gent", &["K2"])]);
    assert!(JointOrder::of(&group, &Weights::equal(&other)).is_err());
}

#[test]
fn weights_that_no_count_can_hold_are_refused() {
    let deck = small_deck();
    let group = Group::new((0..20).map(|key| member(&key.to_string(), &deck, &["K1"])).collect()).unwrap();
    // One more thousandth each time, so that they have no common divisor.
    let weights: Vec<String> = (0..20).map(|one| format!("99999999,{:03}", one + 1)).collect();
    let weights: Vec<&str> = weights.iter().map(String::as_str).collect();
    assert_eq!(own_weights(&group, &weights), Err(WeightsError::TooHeavy));
}

#[test]
fn one_beside_the_whole() {
    let others: [&[&str]; 4] = [&["K1", "K2", "O1"], &["K1", "K2"], &["K1", "O1", "K2"], &["K1", "O1"]];
    let mut members: Vec<(&str, &[&str])> = ["a", "b", "c", "d"].into_iter().zip(others).collect();
    members.push(("us", &["O3", "K2", "O2"]));
    let group = group(&members);
    let joint = joint(&group);
    let us = group.member("us").unwrap();
    let beside = Beside::of(&group, &joint, us);
    let of = |cards: Vec<&super::beside::CardBeside>| {
        codes(&group, &cards.iter().map(|card| card.card).collect::<Vec<_>>())
    };
    assert_eq!(of(beside.chosen_by_few()), ["O3", "O2"]);
    assert_eq!(of(beside.passed_over()), ["K1"]);
    let k2 = beside.cards[1];
    assert_eq!((k2.place, k2.others, k2.others_of), (Some(2), 3, 4));
    assert!((k2.share() - 0.75).abs() < 1e-12);
    // K1 is the whole's first; ours are three, so it shares the places 4 to 6.
    assert_eq!((beside.cards[0].joint, beside.cards[0].above2), ((1, 1), 2 - 10));
    assert_eq!(of(beside.largest_gaps(1)), ["K1"]);
    // K3 nobody chose, and we say nothing of it either.
    assert!(!of(beside.largest_gaps(9)).contains(&"K3".to_owned()));
    let likeness = Likeness::of(&group).unwrap();
    let sum: f64 = likeness.nearest(us, 9).iter().map(|(_, distance)| distance).sum();
    assert!((beside.mean_distance - sum / 4.0).abs() < 1e-12);
    assert_eq!(likeness.nearest(us, 1)[0].0, 1);
}

#[test]
fn two_beside_each_other() {
    let group = group(&[("Aalst", &["K1", "K2", "O1"]), ("Gent", &["O1", "O2", "K1", "K3"])]);
    let pair = Pair::of(&group, 0, 1);
    assert_eq!(pair.in_common(), 2);
    let slopes: Vec<_> = pair.slopes.iter().map(|slope| (slope.card, slope.one, slope.other)).collect();
    let expected = [
        (0, Some(1), Some(3)),
        (3, Some(3), Some(1)),
        (1, Some(2), None),
        (4, None, Some(2)),
        (2, None, Some(4)),
    ];
    assert_eq!(slopes, expected);
    assert_eq!(pair.overlap, 2.0 / 5.0);
}

#[test]
fn a_set_beside_the_previous_one_of_the_same_organisation() {
    let (old, new) = (
        deck("2025.1", &[("K1", "K"), ("K2", "K"), ("K3", "K"), ("O1", "O"), ("O9", "O")]),
        deck("2026.1", &[("K1", "K"), ("K2", "K"), ("K3", "K"), ("O1", "O"), ("O2", "O")]),
    );
    let before = member("Gent", &old, &["K1", "K2", "O9", "K3"]);
    let now = member("Gent", &new, &["K1", "K3", "O1", "K2", "O2"]);
    let changes = over_time(&before, &now).unwrap();
    let steps: Vec<_> = changes.iter().map(|change| (change.card.as_str(), change.step)).collect();
    let expected = [
        ("K1", Step::Stayed),
        ("K3", Step::Up),
        ("O1", Step::In { is_new_card: false }),
        ("K2", Step::Down),
        ("O2", Step::In { is_new_card: true }),
        ("O9", Step::Out { is_gone: true }),
    ];
    assert_eq!(steps, expected);
    assert_eq!((changes[1].before, changes[1].now), (Some(4), Some(2)));
    assert!(matches!(over_time(&member("Aalst", &old, &["K1"]), &now), Err(Refusal::OtherOrganisation(..))));
}

#[test]
fn how_a_joint_set_fits_each() {
    let group = group(&[("Aalst", &["K1", "K2", "O1"]), ("Gent", &["O3", "K1"])]);
    let joint = ["K1", "O1", "X1"].map(CardCode::new);
    let fits = fit(&group, &joint);
    assert_eq!((fits[0].in_common, fits[1].in_common), (2, 1));
    assert_eq!(codes(&group, &fits[0].missing), ["K2"]);
    assert_eq!(fits[0].new, [0_usize; 0]);
    assert_eq!(codes(&group, &fits[1].missing), ["O3"]);
    assert_eq!(codes(&group, &fits[1].new), ["O1"]);
    // O3 stands above K1 here and below it there, and so with O1.
    assert_eq!(fits[1].distance, 4.0 / most_distance2(2, 2, 6) as f64);
}

#[test]
fn sets_that_are_alike_make_no_groups() {
    let same = group(&[("a", &["K1", "O1"]), ("b", &["K1", "O1"]), ("c", &["K1", "O1"])]);
    let likeness = Likeness::of(&same).unwrap();
    assert_eq!(likeness.structure(), Structure::None);
    assert_eq!(likeness.map().stress, Err(Undefined::OneGroup));
    let two = Likeness::of(&group(&[("a", &["K1"]), ("b", &["O1"])])).unwrap();
    assert_eq!(two.grouping(), Err(Undefined::OneGroup));
    assert!(two.blocs().is_empty() && two.leaves() == [0, 1]);
    let deck = small_deck();
    let crowd = (0..=MOST_ALIKE).map(|key| member(&key.to_string(), &deck, &["K1"])).collect();
    assert_eq!(Likeness::of(&Group::new(crowd).unwrap()), Err(TooManyAlike(601)));
}

/// What a group of random sets has: per member which of twelve cards, best first.
fn sets() -> impl Strategy<Value = Vec<Vec<usize>>> {
    let set = (Just((0..12).collect::<Vec<usize>>()).prop_shuffle(), 1..=7_usize)
        .prop_map(|(cards, length)| cards[..length].to_vec());
    prop::collection::vec(set, 2..14)
}

fn members_of(sets: &[Vec<usize>]) -> Vec<Member> {
    let names: Vec<String> = (0..12).map(|card| format!("C{card}")).collect();
    let cards: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "C")).collect();
    let deck = deck("1", &cards);
    let of = |(key, set): (usize, &Vec<usize>)| {
        let chosen: Vec<&str> = set.iter().map(|card| names[*card].as_str()).collect();
        member(&format!("{key:02}"), &deck, &chosen)
    };
    sets.iter().enumerate().map(of).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// The same both ways, 0 to oneself and to nobody else, never above 1; and over
    /// the cards of either the distance that the count has.
    #[test]
    fn distance_is_a_distance_of_weak_orders_over_both(sets in sets()) {
        let (one, other) = (&sets[0], &sets[1]);
        let (here, there) = (Top::new(one, 12), Top::new(other, 12));
        prop_assert_eq!(top_distance2(&here, &there), top_distance2(&there, &here));
        prop_assert!((0.0..=1.0).contains(&apart(&here, &there)));
        prop_assert_eq!(apart(&here, &here), 0.0);
        // The same, or one card longer.
        let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
        let goes_on = long.starts_with(short) && long.len() <= short.len() + 1;
        prop_assert_eq!(apart(&here, &there) == 0.0, goes_on);
        let either: Vec<usize> = (0..12).filter(|card| one.contains(card) || other.contains(card)).collect();
        let vote = |set: &[usize]| {
            let at = |card: &usize| vec![either.iter().position(|other| other == card).unwrap()];
            let ranking: Vec<Vec<usize>> = set.iter().map(at).collect();
            Vote::new(either.len(), &ranking, &[], Unranked::Bottom, 1, 1).unwrap()
        };
        prop_assert_eq!(top_distance2(&here, &there), distance2(&vote(one), &vote(other), either.len()).0);
    }

    /// In whatever order sets come in, the comparison is the same.
    #[test]
    fn the_order_of_members_decides_nothing(sets in sets(), seed in 0..1_000_u64) {
        let members = members_of(&sets);
        let mut shuffled = members.clone();
        Random::seeded(seed).shuffle(&mut shuffled);
        let (one, other) = (Group::new(members).unwrap(), Group::new(shuffled).unwrap());
        prop_assert_eq!(&one, &other);
        prop_assert_eq!(Likeness::of(&one).unwrap(), Likeness::of(&other).unwrap());
    }

    /// Another name for every member gives the same distances and the same order.
    #[test]
    fn the_names_of_members_decide_nothing_that_is_counted(sets in sets(), seed in 0..1_000_u64) {
        let mut renamed = sets.clone();
        Random::seeded(seed).shuffle(&mut renamed);
        let (one, other) =
            (Group::new(members_of(&sets)).unwrap(), Group::new(members_of(&renamed)).unwrap());
        let (joint_one, joint_other) = (joint(&one), joint(&other));
        prop_assert_eq!(joint_one.consensus, joint_other.consensus);
        let sorted = |group: &Group| {
            let likeness = Likeness::of(group).unwrap();
            let pairs = (0..group.size()).flat_map(|one| (0..one).map(move |other| (one, other)));
            let mut found: Vec<f64> = pairs.map(|(one, other)| likeness.distances().of_pair(one, other)).collect();
            found.sort_by(f64::total_cmp);
            found
        };
        prop_assert_eq!(sorted(&one), sorted(&other));
    }

    /// Weights are ratios: as many times as much for everyone changes nothing, and a
    /// weight is as good as that many sets.
    #[test]
    fn weights_are_ratios(sets in sets(), factor in 1..50_u64, seed in 0..1_000_u64) {
        let group = Group::new(members_of(&sets)).unwrap();
        let mut random = Random::seeded(seed);
        let plain: Vec<usize> = (0..group.size()).map(|_| 1 + random.below(4)).collect();
        let typed = |factor: u64| -> Vec<String> {
            plain.iter().map(|weight| format!("{},5", *weight as u64 * factor)).collect()
        };
        let of = |weights: &[String]| {
            let weights: Vec<&str> = weights.iter().map(String::as_str).collect();
            own_weights(&group, &weights).unwrap()
        };
        // Three times 1,5 is 4,5; so halves scale too.
        let tripled: Vec<String> =
            plain.iter().map(|weight| format!("{},5", 3 * *weight + 1)).collect();
        prop_assert_eq!(of(&typed(1)), of(&tripled));
        let whole = |factor: u64| -> Vec<String> {
            plain.iter().map(|weight| (*weight as u64 * factor).to_string()).collect()
        };
        prop_assert_eq!(of(&whole(1)), of(&whole(factor)));
        let weighted = JointOrder::of(&group, &of(&whole(1))).unwrap();
        let copies: Vec<Vec<usize>> = sets.iter().zip(&plain)
            .flat_map(|(set, weight)| vec![set.clone(); *weight]).collect();
        let copied = joint(&Group::new(members_of(&copies)).unwrap());
        prop_assert_eq!(weighted.order(), copied.order());
    }

    /// τ between an order and itself is 1, and the effect of weighting is the same
    /// seen from either side.
    #[test]
    fn the_effect_of_weights_has_two_sides(sets in sets(), seed in 0..1_000_u64) {
        let group = Group::new(members_of(&sets)).unwrap();
        let mut random = Random::seeded(seed);
        let typed: Vec<String> = (0..group.size()).map(|_| (1 + random.below(9)).to_string()).collect();
        let typed: Vec<&str> = typed.iter().map(String::as_str).collect();
        let weighted = JointOrder::of(&group, &own_weights(&group, &typed).unwrap()).unwrap();
        let equal = joint(&group);
        let (there, back) =
            (WeightEffect::between(&equal, &weighted).unwrap(), WeightEffect::between(&weighted, &equal).unwrap());
        prop_assert_eq!(there.tau, back.tau);
        prop_assert_eq!(there.moved.iter().map(Moved::rises).sum::<isize>(), 0);
        prop_assert_eq!(there.largest().is_empty(), there.tau.is_err() || there.tau == Ok(1.0));
        let vote = |order: &JointOrder| {
            let ranking: Vec<Vec<usize>> = order.order().iter().map(|card| vec![*card]).collect();
            Vote::new(12, &ranking, &[], Unranked::Bottom, 1, 1).unwrap()
        };
        // With the cards nobody chose, that stand alike in both, they look more alike.
        if let Ok(tau) = there.tau {
            prop_assert!(tau_x(&vote(&equal), &vote(&weighted), 12).unwrap() >= tau - 1e-12);
        }
    }
}
