//! The count against brute force, and against real elections whose answers were
//! worked out elsewhere (see `tests/data/ballots/README.md`).

use num_bigint::BigUint;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::agreement::{self, Agreement, Measure};
use super::groups::{self, Distances};
use super::kemeny::{self, consensus};
use super::likeness::{self, rank_biased_overlap};
use super::matrix::{Margins, Pairwise};
use super::profile::{Profile, Unranked, Vote};
use super::result::{CountResult, Finding, Method};
use super::{Undefined, places, scores};
use crate::domain::random::Random;

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
        assert_eq!(json!(actual), expected[key], "{name}: {key}");
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
    assert_eq!(kemeny::order(pairs), (actual.order.clone(), actual.score2), "{name}: order alone");
    let optimal = actual.optimal.unwrap();
    assert_eq!(optimal.orders.to_string(), kemeny["n_optimal"].to_string(), "{name}: optimal orders");
    let positions: Vec<(usize, usize)> = serde_json::from_value(kemeny["position_range"].clone()).unwrap();
    assert_eq!(optimal.positions, positions, "{name}: positions");
}

/// A measure that was worked out as an exact fraction.
#[track_caller]
fn is_fraction(name: &str, actual: Measure, expected: &Value) {
    let Some(fraction) = expected["fraction"].as_str() else {
        assert!(expected.is_null() && actual.is_err(), "{name}: {actual:?} for {expected}");
        return;
    };
    let (above, below) = fraction.split_once('/').unwrap_or((fraction, "1"));
    let expected = above.parse::<f64>().unwrap() / below.parse::<f64>().unwrap();
    let actual = actual.unwrap();
    assert!((actual - expected).abs() < 1e-12, "{name}: {actual} for {expected}");
}

/// Everything the result says beside the order.
fn says_what_was_worked_out(name: &str, profile: &Profile, expected: &Value) {
    let result = CountResult::of(profile, 1);
    let same = |what: &str, actual: Value| assert_eq!(actual, expected[what], "{name}: {what}");
    same("borda2", json!(result.borda.points2));
    same("borda_tiers", json!(result.borda.tiers));
    for (actual, expected) in
        result.borda.mean_rank.as_ref().unwrap().iter().zip(expected["mean_rank"].as_array().unwrap())
    {
        is_fraction(&format!("{name}: mean rank"), Ok(*actual), expected);
    }
    same("copeland2", json!(result.copeland.points2));
    same("copeland_tiers", json!(result.copeland.tiers));
    same("condorcet_winner", json!(result.condorcet_winner));
    same("condorcet_loser", json!(result.condorcet_loser));
    same("smith_set", json!(result.smith_set));
    let schulze = &expected["schulze_margins"];
    let beats = |one, other| u64::from(result.schulze.beats(one, other));
    assert_eq!(json!(square(&result.pairs, beats)), schulze["beats"], "{name}: Schulze");
    let strength = |one, other| result.schulze.strength(one, other);
    assert_eq!(json!(square(&result.pairs, strength)), schulze["strength"], "{name}: Schulze");
    assert_eq!(json!(result.schulze.layers), schulze["layers"], "{name}: Schulze");
    let medians: Vec<_> = result.places.iter().map(|places| places.median2).collect();
    same("median_rank2", json!(medians));
    is_fraction(&format!("{name}: W"), result.agreement.kendall_w, &expected["kendall_w"]);
    is_fraction(&format!("{name}: tau_x"), result.agreement.tau_x, &expected["mean_pairwise_tau_x"]);
    let distance = &expected["mean_pairwise_kendall_distance"];
    is_fraction(&format!("{name}: distance"), result.agreement.mean_distance, distance);
    is_fraction(&format!("{name}: polarization"), result.agreement.polarization, &expected["polarization"]);
    for (actual, expected) in
        result.agreement.item_polarization.iter().zip(expected["item_polarization"].as_array().unwrap())
    {
        is_fraction(&format!("{name}: polarization of one"), *actual, expected);
    }
}

/// The ballots nearest to all, with their distance to them, doubled.
fn finds_the_medoids(name: &str, profile: &Profile, expected: &Value) {
    let votes: Vec<Vote> = profile.votes().collect();
    let size = profile.alternatives();
    let total = |one: &Vote| {
        votes.iter().map(|other| likeness::distance2(one, other, size).0 * other.count()).sum::<u64>()
    };
    let totals: Vec<u64> = votes.iter().map(total).collect();
    let least = totals.iter().min().unwrap();
    let medoids: Vec<usize> = (0..votes.len()).filter(|ballot| totals[*ballot] == *least).collect();
    assert_eq!(json!({"total2": least, "ballot_indices": medoids}), expected["medoid"], "{name}: medoid");
}

#[test]
fn real_elections_give_the_answers_worked_out_elsewhere() {
    let (mut no_opinions, mut medoids) = (0, 0);
    for (name, file) in INSTANCES {
        let instance: Value = serde_json::from_str(file).unwrap();
        let ballots = profile(&instance, Unranked::Bottom);
        let pairs = Pairwise::of(&ballots);
        let expected = &instance["expected"];
        assert_eq!(pairs.total(), expected["total_weight"].as_u64().unwrap(), "{name}");
        agrees(name, &pairs, expected);
        says_what_was_worked_out(name, &ballots, expected);
        // Not worked out for the largest.
        if !expected["medoid"].is_null() {
            finds_the_medoids(name, &ballots, expected);
            medoids += 1;
        }
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
    assert_eq!(medoids, 11);
    assert_eq!(no_opinions, 10, "every truncated election is read the other way too");
}

/// The orders of so many alternatives that overrule least, in the order of their
/// indexes, with what they overrule: by trying them all.
fn best_orders(pairs: &Pairwise) -> (u64, Vec<Vec<usize>>) {
    fn extend(pairs: &Pairwise, order: &mut Vec<usize>, score2: u64, best: &mut (u64, Vec<Vec<usize>>)) {
        if order.len() == pairs.size() {
            if score2 < best.0 {
                *best = (score2, Vec::new());
            }
            if score2 == best.0 {
                best.1.push(order.clone());
            }
            return;
        }
        for next in 0..pairs.size() {
            if order.contains(&next) {
                continue;
            }
            let overruled2: u64 =
                order.iter().map(|upper| 2 * pairs.strict(next, *upper) + pairs.tied(next, *upper)).sum();
            order.push(next);
            extend(pairs, order, score2 + overruled2, best);
            order.pop();
        }
    }
    let mut best = (u64::MAX, Vec::new());
    extend(pairs, &mut Vec::new(), 0, &mut best);
    best
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]
    #[test]
    fn the_programme_equals_brute_force(profile in profiles(7)) {
        let pairs = Pairwise::of(&profile);
        let (score2, optimal) = best_orders(&pairs);
        let actual = consensus(&pairs);
        prop_assert_eq!(actual.score2, score2);
        prop_assert_eq!(kemeny::score2(&pairs, &actual.order), score2);
        prop_assert!(actual.lower_bound2 <= score2);
        prop_assert_eq!(&actual.order, &optimal[0]);
        let by_chance = kemeny::random_order(&Margins::of(&pairs), &mut Random::seeded(7));
        prop_assert!(optimal.contains(&by_chance));
        let all = actual.optimal.unwrap();
        prop_assert_eq!(all.orders, BigUint::from(optimal.len()));
        for one in 0..pairs.size() {
            let places = || optimal.iter().map(|order| order.iter().position(|other| *other == one).unwrap());
            prop_assert_eq!(all.positions[one], (places().min().unwrap(), places().max().unwrap()));
        }
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
    // Nothing to look for, however many there are.
    let many = consensus(&Pairwise::of(&Profile::new(40).unwrap()));
    assert!(many.is_exact());
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
        for vote in profile.votes().collect::<Vec<_>>().iter().rev() {
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

/// A profile of strict ballots or ties over as many alternatives as the first
/// names.
fn ballots(rankings: &[&[&[usize]]]) -> Profile {
    let size = rankings[0].iter().map(|group| group.len()).sum();
    let mut profile = Profile::new(size).unwrap();
    for ranking in rankings {
        let ranking: Vec<Vec<usize>> = ranking.iter().map(|group| group.to_vec()).collect();
        profile.add(Vote::new(size, &ranking, &[], Unranked::Bottom, 1, 1).unwrap()).unwrap();
    }
    profile
}

#[test]
fn who_nobody_ranked_stays_in_the_count() {
    let mut profile = Profile::new(4).unwrap();
    for ranking in [[vec![0], vec![1]], [vec![1], vec![0]]] {
        profile.add(Vote::new(4, &ranking, &[], Unranked::Bottom, 1, 1).unwrap()).unwrap();
    }
    let result = CountResult::of(&profile, 1);
    assert_eq!(result.consensus.order.len(), 4);
    assert_eq!(result.borda.tiers, [vec![0, 1], vec![2, 3]]);
    assert_eq!(result.schulze.layers, [vec![0, 1], vec![2, 3]]);
    assert_eq!(result.places[3].median2, Some((7, 7)));
}

#[test]
fn a_tie_on_a_ballot_counts_for_neither() {
    // {A, B} > C: C is below both, and A and B are even.
    let result = CountResult::of(&ballots(&[&[&[0, 1], &[2]]]), 1);
    assert_eq!(result.pairs.strict(0, 1) + result.pairs.strict(1, 0), 0);
    assert_eq!(result.pairs.tied(0, 1), 1);
    assert_eq!((result.pairs.strict(0, 2), result.pairs.strict(2, 0)), (1, 0));
    assert_eq!(result.consensus.optimal.unwrap().orders, BigUint::from(2_u8));
}

#[test]
fn schulze_leaves_open_what_is_open_whatever_the_names() {
    // Two that nobody compares: neither first, by whatever index they stand.
    let one = CountResult::of(&ballots(&[&[&[0], &[1], &[2]], &[&[1], &[0], &[2]]]), 1);
    assert_eq!(one.schulze.layers, [vec![0, 1], vec![2]]);
    let other = CountResult::of(&ballots(&[&[&[2], &[1], &[0]], &[&[1], &[2], &[0]]]), 1);
    assert_eq!(other.schulze.layers, [vec![1, 2], vec![0]]);
}

#[test]
fn a_circle_is_found_and_told() {
    let result =
        CountResult::of(&ballots(&[&[&[0], &[1], &[2]], &[&[1], &[2], &[0]], &[&[2], &[0], &[1]]]), 1);
    let findings = result.findings(1);
    assert!(findings.contains(&Finding::Circle(vec![0, 1, 2])), "{findings:?}");
    assert!(findings.contains(&Finding::OtherOrders), "{findings:?}");
    assert!(findings.contains(&Finding::Few), "{findings:?}");
    assert_eq!(result.condorcet_winner, None);
    assert_eq!(result.smith_set, [0, 1, 2]);
}

#[test]
fn a_method_with_another_top_is_told_by_name() {
    // Borda's own example of how points and majorities part: three put A first
    // and last what two put first.
    let result = CountResult::of(
        &ballots(&[
            &[&[0], &[1], &[2]],
            &[&[0], &[1], &[2]],
            &[&[0], &[1], &[2]],
            &[&[1], &[2], &[0]],
            &[&[1], &[2], &[0]],
        ]),
        1,
    );
    assert_eq!(result.consensus.order, [0, 1, 2]);
    assert_eq!(result.borda.tiers, [vec![1], vec![0], vec![2]]);
    let findings = result.findings(1);
    let other = Finding::OtherTop { method: Method::Borda, top: 1, comes_in: vec![1], goes_out: vec![0] };
    assert!(findings.contains(&other), "{findings:?}");
    assert_eq!(findings.iter().filter(|finding| matches!(finding, Finding::OtherTop { .. })).count(), 1);
    assert!(result.findings(2).contains(&Finding::SameTop(2)));
}

#[test]
fn what_cannot_be_said_has_its_reason() {
    let none = CountResult::of(&Profile::new(18).unwrap(), 1);
    assert_eq!(none.agreement.kendall_w, Err(Undefined::NoBallots));
    assert_eq!(none.agreement.tau_x, Err(Undefined::NoBallots));
    assert_eq!(none.agreement.polarization, Err(Undefined::NoBallots));
    assert_eq!(none.borda.mean_rank, Err(Undefined::NoBallots));
    assert_eq!(none.sureness, Err(Undefined::NoBallots));
    assert_eq!(none.places[0].median2, None);
    assert_eq!(none.findings(5), [Finding::NoBallots]);

    let one = CountResult::of(&ballots(&[&[&[0], &[1], &[2]]]), 1);
    assert_eq!(one.agreement.kendall_w, Ok(1.0));
    assert_eq!(one.agreement.tau_x, Err(Undefined::OneBallot));
    assert_eq!(one.sureness, Err(Undefined::OneBallot));

    let tied = CountResult::of(&ballots(&[&[&[0, 1, 2]], &[&[0, 1, 2]]]), 1);
    assert_eq!(tied.agreement.kendall_w, Err(Undefined::AllTied));
    assert_eq!(tied.agreement.tau_x, Ok(1.0));
    assert_eq!(tied.agreement.polarization, Ok(0.0));

    let alone = CountResult::of(&ballots(&[&[&[0]], &[&[0]]]), 1);
    assert_eq!(alone.agreement.kendall_w, Err(Undefined::OneAlternative));
    assert_eq!(alone.agreement.item_polarization, [Err(Undefined::OneAlternative)]);
    assert_eq!(alone.consensus.order, [0]);

    let mut apart = Profile::new(3).unwrap();
    for (ranking, left) in [([vec![0], vec![1]], 2), ([vec![0], vec![2]], 1)] {
        apart.add(Vote::new(3, &ranking, &[left], Unranked::Bottom, 1, 1).unwrap()).unwrap();
    }
    let apart = CountResult::of(&apart, 1);
    assert_eq!(apart.agreement.kendall_w, Err(Undefined::NotJudged));
    assert_eq!(apart.agreement.tau_x, Err(Undefined::NotJudged));
    assert_eq!(apart.agreement.of_pair(1, 2), Err(Undefined::NotJudged));
    assert_eq!(apart.agreement.of_pair(0, 1), Ok(0.0));
    // Behind nobody where it is judged, and where it is not that says nothing.
    assert_eq!(apart.borda.mean_rank, Ok(vec![1.0, 3.0, 3.0]));
}

#[test]
fn not_judged_is_something_else_than_last() {
    // Card 2 is put first by the one who judges it.
    let mut profile = Profile::new(3).unwrap();
    for (ranking, not_judged) in [
        (vec![vec![2], vec![0], vec![1]], vec![]),
        (vec![vec![0], vec![1]], vec![2]),
        (vec![vec![0], vec![1]], vec![2]),
    ] {
        profile.add(Vote::new(3, &ranking, &not_judged, Unranked::Bottom, 1, 1).unwrap()).unwrap();
    }
    let result = CountResult::of(&profile, 1);
    assert_eq!(result.consensus.order, [2, 0, 1]);
    assert_eq!(result.places[2].judged, 1);
    assert_eq!(result.places[2].top, [1, 1, 1]);
}

#[test]
fn a_person_who_weighs_more_is_still_one_person() {
    let person =
        |ranking: &[Vec<usize>], weight| Vote::new(2, ranking, &[], Unranked::Bottom, 1, weight).unwrap();
    let mut profile = Profile::new(2).unwrap();
    profile.add(person(&[vec![0], vec![1]], 3)).unwrap();
    profile.add(person(&[vec![1], vec![0]], 1)).unwrap();
    // The only two people there are differ on the only pair.
    let agreement = Agreement::of(&profile, &Pairwise::of(&profile));
    assert_eq!(agreement.tau_x, Ok(-1.0));
    assert_eq!(agreement.mean_distance, Ok(1.0));
    profile.add(Vote::new(2, &[], &[0, 1], Unranked::Bottom, 1, 5).unwrap()).unwrap();
    let with_a_blank = Agreement::of(&profile, &Pairwise::of(&profile));
    assert_eq!(with_a_blank.tau_x, Ok(-1.0), "who judges nothing is in no pair");
}

#[test]
fn tops_and_quartiles_by_hand() {
    // Ranks of card 0: 1, 1, 2, and 2.5 tied for second and third.
    let profile = ballots(&[
        &[&[0], &[1], &[2], &[3]],
        &[&[0], &[1], &[2], &[3]],
        &[&[1], &[0], &[2], &[3]],
        &[&[1], &[0, 2], &[3]],
    ]);
    let first = &places::places(&profile)[0];
    assert_eq!(first.top, [2, 4, 4]);
    assert_eq!(
        (first.lower_quartile2, first.median2, first.upper_quartile2),
        (Some(2), Some((2, 4)), Some(5))
    );
    // Tied for second and third: not in the first two for certain, so not in the
    // first one either.
    assert_eq!(places::places(&profile)[2].top, [0, 4, 4]);
}

#[test]
fn sureness_is_the_same_for_a_seed_and_knows_a_close_call() {
    // Nine in ten agree on what is first; second and third are a toss-up.
    let mut profile = Profile::new(3).unwrap();
    let mut add = |ranking: [usize; 3], count| {
        let ranking = ranking.map(|one| vec![one]);
        profile.add(Vote::new(3, &ranking, &[], Unranked::Bottom, count, 1).unwrap()).unwrap();
    };
    add([0, 1, 2], 23);
    add([0, 2, 1], 22);
    add([1, 2, 0], 5);
    let result = CountResult::of(&profile, 4);
    let sureness = result.sureness.unwrap();
    assert_eq!(Ok(&sureness), CountResult::of(&profile, 4).sureness.as_ref());
    assert_eq!(sureness.bands, [vec![0], vec![1, 2]]);
    assert_eq!(sureness.ranks, [(0, 0), (1, 2), (1, 2)]);
    assert_eq!(sureness.same_top[0], 1_000);
    assert_eq!(sureness.above(0, 1), 1_000);
    // 28 against 22 of 50: ahead in about four draws of five.
    assert!((700..900).contains(&sureness.above(1, 2)), "{}", sureness.above(1, 2));
    assert_eq!(sureness.above(1, 2) + sureness.above(2, 1), 1_000);
    assert_eq!(sureness.same_top[1], sureness.above(1, 2) as usize);
}

#[test]
fn equals_are_broken_by_chance_and_not_by_index() {
    // All tied: any order is as good, so no card is surer than another.
    let profile = ballots(&[&[&[0, 1, 2, 3]], &[&[0, 1, 2, 3]]]);
    let sureness = CountResult::of(&profile, 9).sureness.unwrap();
    assert!((400..600).contains(&sureness.above(0, 3)), "{}", sureness.above(0, 3));
    assert_eq!(sureness.bands.len(), 1);
}

#[test]
fn where_too_much_is_tied_chance_decides_too() {
    // A circle of three, and ten that nobody compares with anything: more sets
    // lead to optimal orders than are looked at.
    let mut profile = Profile::new(13).unwrap();
    for ranking in [[vec![0], vec![1]], [vec![1], vec![2]], [vec![2], vec![0]]] {
        profile.add(Vote::new(13, &ranking, &[], Unranked::NoOpinion, 1, 1).unwrap()).unwrap();
    }
    let pairs = Pairwise::of(&profile);
    let (margins, mut random) = (Margins::of(&pairs), Random::seeded(3));
    let best = consensus(&pairs).score2;
    let mut above = 0;
    for _ in 0..200 {
        let order = kemeny::random_order(&margins, &mut random);
        let place = |one| order.iter().position(|other| *other == one).unwrap();
        assert_eq!(kemeny::score2(&pairs, &order), best);
        above += u32::from(place(4) < place(12));
    }
    // 100 expected; four standard deviations are 28.
    assert!((72..128).contains(&above), "{above}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]
    /// Leaving out pairs that no draw can turn changes nothing: against drawing
    /// by hand with everything counted anew.
    #[test]
    fn settled_pairs_are_rightly_left_out(seed in 0..1_000_u64, lead in 150..400_u64) {
        let mut profile = Profile::new(4).unwrap();
        let votes = [([0, 1, 2, 3], lead), ([0, 1, 3, 2], 90), ([1, 0, 2, 3], 100), ([3, 2, 1, 0], 5)];
        for (ranking, count) in votes {
            let ranking = ranking.map(|one| vec![one]);
            profile.add(Vote::new(4, &ranking, &[], Unranked::Bottom, count, 1).unwrap()).unwrap();
        }
        let sureness = CountResult::of(&profile, seed).sureness.unwrap();
        let mut random = Random::seeded(seed + 1);
        let people: Vec<usize> = (0..4).flat_map(|vote| vec![vote; votes[vote].1 as usize]).collect();
        let mut above = 0;
        for _ in 0..200 {
            let mut margin = 0_i64;
            for _ in 0..people.len() {
                margin += if people[random.below(people.len())] == 3 { -1 } else { 1 };
            }
            above += u32::from(margin > 0);
        }
        prop_assert_eq!(above, 200);
        prop_assert_eq!(sureness.above(0, 3), 1_000);
        prop_assert_eq!(sureness.above(1, 2), 1_000);
    }
}

#[test]
fn the_shift_between_rounds_by_card() {
    let before = CountResult::of(&ballots(&[&[&[0], &[1], &[2]], &[&[0], &[2], &[1]]]), 1);
    let after = CountResult::of(&ballots(&[&[&[1], &[0], &[2]], &[&[1], &[0], &[2]]]), 1);
    let of = |result: &CountResult| (result.consensus.order.clone(), result.borda.clone());
    let ((order, borda), (order_after, borda_after)) = (of(&before), of(&after));
    let shift = agreement::shift((&order, &borda), (&order_after, &borda_after)).unwrap();
    assert_eq!(shift[1].place, (1, 0));
    assert_eq!(shift[1].mean_rank, Ok((2.5, 1.0)));
    assert_eq!(shift[2].mean_rank, Ok((2.5, 3.0)));
    let other = scores::borda(&Pairwise::of(&Profile::new(2).unwrap()));
    assert_eq!(agreement::shift((&order, &borda), (&[0, 1], &other)), None);
}

#[test]
fn overlap_of_tops_by_hand() {
    let same = rank_biased_overlap(&["a", "b", "c"], &["a", "b", "c"], 0.8).unwrap();
    assert!((same - 1.0).abs() < 1e-12, "{same}");
    assert_eq!(rank_biased_overlap(&["a", "b"], &["c", "d"], 0.8), Ok(0.0));
    assert_eq!(rank_biased_overlap::<&str>(&[], &["a"], 0.8), Err(Undefined::NoBallots));
    // Swapped: agreement is 0 at depth 1 and 1 from depth 2 on, so
    // (1 − p) / p · p² + p² = p.
    let swapped = rank_biased_overlap(&["a", "b"], &["b", "a"], 0.8).unwrap();
    assert!((swapped - 0.8).abs() < 1e-12, "{swapped}");
    // One name against the same name and another: full agreement as far as it
    // goes, 1 is assumed below. (1 − p)/p (p + p²/2 + p²/2) + 0 + p² = 1 − p + (1 − p) p + p² = 1.
    let longer = rank_biased_overlap(&["a"], &["a", "b"], 0.8).unwrap();
    assert!((longer - 1.0).abs() < 1e-12, "{longer}");
    assert_eq!(longer, rank_biased_overlap(&["a", "b"], &["a"], 0.8).unwrap());
}

#[test]
fn likeness_of_two_ballots_by_hand() {
    let vote = |ranking: &[Vec<usize>], unranked| Vote::new(4, ranking, &[], unranked, 1, 1).unwrap();
    let strict = vote(&[vec![0], vec![1], vec![2], vec![3]], Unranked::Bottom);
    let reverse = vote(&[vec![3], vec![2], vec![1], vec![0]], Unranked::Bottom);
    let top_one = vote(&[vec![0]], Unranked::Bottom);
    assert_eq!(likeness::distance2(&strict, &reverse, 4), (12, 6));
    assert_eq!(likeness::tau_x(&strict, &reverse, 4), Ok(-1.0));
    // Three of six pairs are tied on one side: half a pair each.
    assert_eq!(likeness::distance2(&strict, &top_one, 4), (3, 6));
    assert_eq!(likeness::tau_x(&strict, &top_one, 4), Ok(0.5));
    let one_judged = vote(&[vec![0]], Unranked::NoOpinion);
    assert_eq!(likeness::tau_x(&strict, &one_judged, 4), Err(Undefined::NotJudged));
}

/// Places on a line, as far apart as they say.
fn on_a_line(places: &[f64]) -> Distances {
    Distances::between(places.len(), |one, other| (places[one] - places[other]).abs())
}

#[test]
fn two_clusters_are_found_with_their_middles() {
    let distances = on_a_line(&[0.0, 1.0, 2.0, 10.0, 11.0, 12.5]);
    let grouping = groups::grouping(&distances).unwrap();
    assert_eq!(grouping.groups, [vec![0, 1, 2], vec![3, 4, 5]]);
    // scikit-learn's silhouette_score gives the same.
    assert!((grouping.silhouette - 0.851_719_522_415_711_8).abs() < 1e-12, "{}", grouping.silhouette);
    assert_eq!(distances.medoid(&grouping.groups[0]), Some(1));
    assert_eq!(distances.medoid(&grouping.groups[1]), Some(4));
    assert_eq!(distances.medoid(&[]), None);
    let merges = groups::merges(&distances);
    assert_eq!(merges.len(), 5);
    // The mean distance between {0, 1, 2} and {10, 11, 12.5}, as scipy's linkage
    // has it.
    assert!((merges[4].distance - 61.0 / 6.0).abs() < 1e-12, "{merges:?}");
    assert_eq!(groups::grouping(&on_a_line(&[0.0, 1.0])), Err(Undefined::OneGroup));
}

#[test]
fn a_map_of_what_is_flat_distorts_nothing() {
    let corners = [(0.0, 0.0), (3.0, 0.0), (0.0, 4.0), (3.0, 4.0), (1.0, 1.0)];
    let apart = |one: usize, other: usize| {
        let ((x, y), (u, v)): ((f64, f64), (f64, f64)) = (corners[one], corners[other]);
        (x - u).hypot(y - v)
    };
    let map = groups::map(&Distances::between(5, apart));
    assert!(map.stress.unwrap() < 1e-9, "{map:?}");
    let drawn = |one: usize, other: usize| {
        (map.points[one].0 - map.points[other].0).hypot(map.points[one].1 - map.points[other].1)
    };
    assert!((drawn(0, 3) - 5.0).abs() < 1e-9 && (drawn(1, 4) - apart(1, 4)).abs() < 1e-9);
    // All as far from each other: no flat map holds four such.
    let even = groups::map(&Distances::between(4, |_, _| 1.0));
    assert!(even.stress.unwrap() > 0.1, "{even:?}");
    assert_eq!(groups::map(&Distances::between(3, |_, _| 0.0)).stress, Err(Undefined::OneGroup));
    assert_eq!(groups::map(&Distances::between(1, |_, _| 0.0)).points, [(0.0, 0.0)]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    /// Other numbers for the alternatives give the same scores and places.
    #[test]
    fn other_names_change_nothing(profile in profiles(6), seed in 0..1_000_u64) {
        let size = profile.alternatives();
        let mut names: Vec<usize> = (0..size).collect();
        Random::seeded(seed).shuffle(&mut names);
        let mut renamed = Profile::new(size).unwrap();
        for vote in profile.votes() {
            let ranking: Vec<Vec<usize>> =
                vote.ranking().iter().map(|group| group.iter().map(|one| names[*one]).collect()).collect();
            let left: Vec<usize> =
                (0..size).filter(|one| vote.group(*one).is_none()).map(|one| names[one]).collect();
            let vote = Vote::new(size, &ranking, &left, Unranked::Bottom, vote.count(), vote.weight()).unwrap();
            renamed.add(vote).unwrap();
        }
        let (one, other) = (CountResult::of(&profile, 1), CountResult::of(&renamed, 1));
        prop_assert_eq!(one.consensus.score2, other.consensus.score2);
        let (optimal, renamed) = (one.consensus.optimal.clone().unwrap(), other.consensus.optimal.clone().unwrap());
        prop_assert_eq!(optimal.orders, renamed.orders);
        for (old, new) in names.iter().enumerate() {
            prop_assert_eq!(optimal.positions[old], renamed.positions[*new]);
            prop_assert_eq!(one.borda.points2[old], other.borda.points2[*new]);
            prop_assert_eq!(one.copeland.points2[old], other.copeland.points2[*new]);
            prop_assert_eq!(&one.places[old], &other.places[*new]);
            let layer = |result: &CountResult, card: &usize| {
                result.schulze.layers.iter().position(|layer| layer.contains(card))
            };
            prop_assert_eq!(layer(&one, &old), layer(&other, new));
        }
    }
}
