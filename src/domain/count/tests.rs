//! The count against brute force, and against real elections whose answers were
//! worked out elsewhere (see `tests/data/ballots/README.md`).

use num_bigint::BigUint;
use proptest::prelude::*;
use serde_json::Value;

use super::kemeny::{self, components, consensus};
use super::matrix::Pairwise;
use super::profile::{Profile, Unranked, Vote};

const INSTANCES: &[(&str, &str)] = &[
    ("ers_02", include_str!("../../../tests/data/ballots/preflib_ers_02.json")),
    ("ers_04", include_str!("../../../tests/data/ballots/preflib_ers_04.json")),
    ("ers_15", include_str!("../../../tests/data/ballots/preflib_ers_15.json")),
    ("ers_19", include_str!("../../../tests/data/ballots/preflib_ers_19.json")),
    ("ers_20", include_str!("../../../tests/data/ballots/preflib_ers_20.json")),
    ("ers_27", include_str!("../../../tests/data/ballots/preflib_ers_27.json")),
    ("ers_30", include_str!("../../../tests/data/ballots/preflib_ers_30.json")),
    ("ers_35", include_str!("../../../tests/data/ballots/preflib_ers_35.json")),
    ("ers_54", include_str!("../../../tests/data/ballots/preflib_ers_54.json")),
    ("ers_55", include_str!("../../../tests/data/ballots/preflib_ers_55.json")),
    ("sushi", include_str!("../../../tests/data/ballots/preflib_sushi10_5000.json")),
    ("sushi_40", include_str!("../../../tests/data/ballots/preflib_sushi10_first40.json")),
];

fn numbers(value: &Value) -> Vec<usize> {
    serde_json::from_value(value.clone()).unwrap()
}

fn profile(instance: &Value, unranked: Unranked) -> Profile {
    let size = instance["alternatives"].as_array().unwrap().len();
    let mut profile = Profile::new(size).unwrap();
    for ballot in instance["ballots"].as_array().unwrap() {
        let ranking: Vec<Vec<usize>> = serde_json::from_value(ballot["ranking"].clone()).unwrap();
        let vote = Vote::new(size, &ranking, &[], unranked, ballot["count"].as_u64().unwrap(), 1);
        profile.add(vote.unwrap()).unwrap();
    }
    profile
}

fn square(pairs: &Pairwise, of: impl Fn(usize, usize) -> u64) -> Vec<Vec<u64>> {
    (0..pairs.size()).map(|one| (0..pairs.size()).map(|other| of(one, other)).collect()).collect()
}

#[track_caller]
fn counts_pairs(name: &str, pairs: &Pairwise, expected: &Value) {
    for (key, actual) in [
        ("pairwise_strict", square(pairs, |one, other| pairs.strict(one, other))),
        ("pairwise_tied", square(pairs, |one, other| pairs.tied(one, other))),
    ] {
        assert_eq!(serde_json::json!(actual), expected[key], "{name}: {key}");
    }
}

#[track_caller]
fn agrees(name: &str, pairs: &Pairwise, expected: &Value) {
    counts_pairs(name, pairs, expected);
    let kemeny = &expected["kemeny"];
    let actual = consensus(pairs);
    assert_eq!(actual.score2, kemeny["score2"].as_u64().unwrap(), "{name}: score");
    assert_eq!(actual.lower_bound2, kemeny["lower_bound2"].as_u64().unwrap(), "{name}: bound");
    assert_eq!(actual.order, numbers(&kemeny["lex_smallest"]), "{name}: order");
    assert_eq!(kemeny::order(pairs), actual.order, "{name}: order alone");
    let optimal = actual.optimal.unwrap();
    assert_eq!(optimal.orders.to_string(), kemeny["n_optimal"].to_string(), "{name}: optimal orders");
    let positions: Vec<(usize, usize)> = serde_json::from_value(kemeny["position_range"].clone()).unwrap();
    assert_eq!(optimal.positions, positions, "{name}: positions");
}

#[test]
fn real_elections_give_the_answers_worked_out_elsewhere() {
    let mut no_opinions = 0;
    for (name, file) in INSTANCES {
        let instance: Value = serde_json::from_str(file).unwrap();
        let pairs = Pairwise::of(&profile(&instance, Unranked::Bottom));
        let expected = &instance["expected"];
        assert_eq!(pairs.total(), expected["total_weight"].as_u64().unwrap(), "{name}");
        agrees(name, &pairs, expected);
        assert_eq!(components(&pairs)[0], numbers(&expected["smith_set"]), "{name}: Smith set");
        if let Some(expected) = expected.get("unranked_as_no_opinion") {
            let pairs = Pairwise::of(&profile(&instance, Unranked::NoOpinion));
            counts_pairs(name, &pairs, expected);
            let actual = consensus(&pairs);
            assert_eq!(actual.score2, expected["kemeny_score2"].as_u64().unwrap(), "{name}: score");
            assert_eq!(actual.order, numbers(&expected["kemeny_lex_smallest"]), "{name}: order");
            let orders = actual.optimal.unwrap().orders.to_string();
            assert_eq!(orders, expected["kemeny_n_optimal"].to_string(), "{name}: optimal orders");
            no_opinions += 1;
        }
    }
    assert_eq!(no_opinions, 10, "every truncated election is read the other way too");
}

/// Every order of so many alternatives, with what it overrules.
fn every_order(pairs: &Pairwise) -> Vec<(u64, Vec<usize>)> {
    fn extend(pairs: &Pairwise, order: &mut Vec<usize>, found: &mut Vec<(u64, Vec<usize>)>) {
        if order.len() == pairs.size() {
            found.push((kemeny::score2(pairs, order), order.clone()));
            return;
        }
        for next in (0..pairs.size()).filter(|next| !order.contains(next)).collect::<Vec<_>>() {
            order.push(next);
            extend(pairs, order, found);
            order.pop();
        }
    }
    let mut found = Vec::new();
    extend(pairs, &mut Vec::new(), &mut found);
    found
}

/// Ballots that place each alternative in one of a few groups, or do not judge
/// it.
fn profiles(most: usize) -> impl Strategy<Value = Profile> {
    (1..=most).prop_flat_map(|size| {
        let vote = (prop::collection::vec(0..=size, size), 1..4_u64, 1..3_u64);
        prop::collection::vec(vote, 0..7).prop_map(move |votes| {
            let mut profile = Profile::new(size).unwrap();
            for (groups, count, weight) in votes {
                let ranking: Vec<Vec<usize>> =
                    (0..size).map(|group| (0..size).filter(|one| groups[*one] == group).collect()).collect();
                let not_judged: Vec<usize> = (0..size).filter(|one| groups[*one] == size).collect();
                let vote = Vote::new(size, &ranking, &not_judged, Unranked::Bottom, count, weight).unwrap();
                profile.add(vote).unwrap();
            }
            profile
        })
    })
}

fn is_as_good_as_any(profile: &Profile) {
    let pairs = Pairwise::of(profile);
    let orders = every_order(&pairs);
    let best = orders.iter().map(|(score, _)| *score).min().unwrap();
    let optimal: Vec<&Vec<usize>> =
        orders.iter().filter(|(score, _)| *score == best).map(|(_, order)| order).collect();
    let actual = consensus(&pairs);
    assert_eq!(actual.score2, best);
    assert!(actual.lower_bound2 <= best);
    // Orders come in the order of their indexes: the first is the smallest.
    assert_eq!(&actual.order, optimal[0]);
    let all = actual.optimal.unwrap();
    assert_eq!(all.orders, BigUint::from(optimal.len()));
    for one in 0..pairs.size() {
        let places = || optimal.iter().map(|order| order.iter().position(|other| *other == one).unwrap());
        assert_eq!(all.positions[one], (places().min().unwrap(), places().max().unwrap()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]
    #[test]
    fn the_programme_equals_brute_force(profile in profiles(5)) {
        is_as_good_as_any(&profile);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn the_programme_equals_brute_force_on_seven(profile in profiles(7)) {
        is_as_good_as_any(&profile);
    }
}

/// A cycle of so many: each beats the half that follows it.
fn cycle(size: usize, weight: u64) -> Profile {
    let mut profile = Profile::new(size).unwrap();
    for first in 0..size {
        let ranking: Vec<Vec<usize>> = (0..size).map(|step| vec![(first + step) % size]).collect();
        profile.add(Vote::new(size, &ranking, &[], Unranked::Bottom, 1, weight).unwrap()).unwrap();
    }
    profile
}

#[test]
fn without_ballots_every_order_is_as_good() {
    let result = consensus(&Pairwise::of(&Profile::new(18).unwrap()));
    assert_eq!(result.order, (0..18).collect::<Vec<_>>());
    assert_eq!((result.score2, result.lower_bound2), (0, 0));
    let optimal = result.optimal.unwrap();
    assert_eq!(optimal.orders.to_string(), "6402373705728000");
    assert!(optimal.positions.iter().all(|range| *range == (0, 17)));
    let nothing = consensus(&Pairwise::of(&Profile::new(0).unwrap()));
    assert_eq!((nothing.order, nothing.optimal.unwrap().orders), (Vec::new(), BigUint::from(1_u8)));
}

#[test]
fn heavy_weights_give_the_same_order() {
    let light = consensus(&Pairwise::of(&cycle(9, 1)));
    let heavy = consensus(&Pairwise::of(&cycle(9, 1 << 36)));
    assert_eq!(light.order, heavy.order);
    assert_eq!(light.score2 << 36, heavy.score2);
    assert_eq!(light.optimal, heavy.optimal);
}

#[test]
fn too_large_a_cycle_is_ordered_well_and_claims_nothing() {
    let profile = cycle(31, 1);
    let result = consensus(&Pairwise::of(&profile));
    assert!(!result.is_exact());
    assert!(result.lower_bound2 < result.score2);
    let mut all = result.order.clone();
    all.sort_unstable();
    assert_eq!(all, (0..31).collect::<Vec<_>>());
    // As good as the order of any single ballot, which is the best there is here.
    let pairs = Pairwise::of(&profile);
    let single: Vec<usize> = (0..31).collect();
    assert!(result.score2 <= kemeny::score2(&pairs, &single));
}

proptest! {
    /// Neither the order of the ballots, nor splitting one in two, nor writing
    /// the bottom tie out changes anything.
    #[test]
    fn how_ballots_are_written_changes_nothing(profile in profiles(6)) {
        let size = profile.alternatives();
        let mut rewritten = Profile::new(size).unwrap();
        for vote in profile.votes().iter().rev() {
            let not_judged: Vec<usize> = (0..size).filter(|one| vote.group(*one).is_none()).collect();
            let again = |ranking: &[Vec<usize>], count| {
                Vote::new(size, ranking, &not_judged, Unranked::Bottom, count, vote.weight()).unwrap()
            };
            let ranking = vote.ranking();
            let without_last = &ranking[..ranking.len().saturating_sub(1)];
            rewritten.add(again(without_last, 1)).unwrap();
            if vote.count() > 1 {
                rewritten.add(again(&ranking, vote.count() - 1)).unwrap();
            }
        }
        prop_assert_eq!(Pairwise::of(&profile), Pairwise::of(&rewritten));
    }
}
