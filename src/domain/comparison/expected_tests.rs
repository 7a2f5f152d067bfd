//! Against what numpy, scipy and scikit-learn find: the source and its versions are
//! in the file, the script that made it beside it.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::beside::Pair;
use super::group::Group;
use super::joint::JointOrder;
use super::likeness::{Likeness, Structure};
use super::tests::{deck, member};
use super::weights::Weights;
use crate::domain::count::groups::{self, Merge};

#[derive(Deserialize)]
struct Expected {
    groups: Vec<ExpectedGroup>,
}

#[derive(Deserialize)]
struct ExpectedGroup {
    name: String,
    deck: Vec<String>,
    lists: Vec<Vec<String>>,
    distances: Vec<f64>,
    overlaps: Vec<f64>,
    top_overlaps: Vec<f64>,
    heights: Vec<f64>,
    cophenetic: Vec<f64>,
    silhouettes: Vec<f64>,
    groups: Vec<Vec<usize>>,
    medoids: Vec<usize>,
    eigenvalues: Vec<f64>,
    map_distances: Vec<f64>,
    stress: f64,
    least_overruled2: u64,
    weights: Vec<u64>,
    least_overruled2_weighted: u64,
}

impl ExpectedGroup {
    fn group(&self) -> Group {
        let cards: Vec<(&str, &str)> = self.deck.iter().map(|card| (card.as_str(), &card[..1])).collect();
        let deck = deck("1", &cards);
        let members = self.lists.iter().enumerate().map(|(index, list)| {
            let chosen: Vec<&str> = list.iter().map(String::as_str).collect();
            member(&format!("{index:02}"), &deck, &chosen)
        });
        Group::new(members.collect()).unwrap()
    }
}

fn each(check: impl Fn(&ExpectedGroup, &Group)) {
    let file = include_str!("../../../tests/data/comparison/expected.json");
    let expected: Expected = serde_json::from_str(file).unwrap();
    assert_eq!(expected.groups.len(), 11);
    for expected in &expected.groups {
        check(expected, &expected.group());
    }
}

#[track_caller]
fn near(found: f64, expected: f64, what: &str) {
    assert!((found - expected).abs() < 1e-8, "{what}: {found}, expected {expected}");
}

fn pairs(size: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..size).flat_map(move |one| (one + 1..size).map(move |other| (one, other)))
}

#[test]
fn distances_and_overlaps_are_those_of_the_definitions() {
    each(|expected, group| {
        for (at, (one, other)) in pairs(group.size()).enumerate() {
            let what = format!("{}: {one} and {other}", expected.name);
            let pair = Pair::of(group, one, other);
            near(pair.distance, expected.distances[at], &what);
            near(pair.overlap, expected.overlaps[at], &what);
            near(pair.top_overlap.unwrap(), expected.top_overlaps[at], &what);
        }
    });
}

/// Per pair the distance at which they come together.
fn cophenetic(size: usize, merges: &[Merge]) -> Vec<f64> {
    let mut members: Vec<Vec<usize>> = (0..size).map(|one| vec![one]).collect();
    let mut found = vec![vec![0.0; size]; size];
    for merge in merges {
        let (one, other) = (members[merge.groups.0].clone(), members[merge.groups.1].clone());
        for (one, other) in one.iter().flat_map(|one| other.iter().map(move |other| (*one, *other))) {
            found[one.min(other)][one.max(other)] = merge.distance;
        }
        members.push([one, other].concat());
    }
    pairs(size).map(|(one, other)| found[one][other]).collect()
}

#[test]
fn the_tree_is_the_one_of_average_linkage() {
    each(|expected, group| {
        let likeness = Likeness::of(group).unwrap();
        for (merge, height) in likeness.merges().iter().zip(&expected.heights) {
            near(merge.distance, *height, &expected.name);
        }
        let found = cophenetic(group.size(), likeness.merges());
        for (found, expected_distance) in found.iter().zip(&expected.cophenetic) {
            near(*found, *expected_distance, &expected.name);
        }
    });
}

#[test]
fn leaves_stand_so_that_no_branches_cross() {
    each(|expected, group| {
        let likeness = Likeness::of(group).unwrap();
        let place = |member: usize| likeness.leaves().iter().position(|leaf| *leaf == member).unwrap();
        let mut branches: Vec<Vec<usize>> = (0..group.size()).map(|one| vec![one]).collect();
        for merge in likeness.merges() {
            let both = [branches[merge.groups.0].clone(), branches[merge.groups.1].clone()].concat();
            let places: Vec<usize> = both.iter().map(|member| place(*member)).collect();
            let reach = places.iter().max().unwrap() - places.iter().min().unwrap() + 1;
            assert_eq!(reach, both.len(), "{}: {both:?} do not stand together", expected.name);
            branches.push(both);
        }
        // Turning branches only brings neighbours nearer than leaving them as they
        // come out of the merges.
        let walk = |order: &[usize]| {
            order.windows(2).map(|two| likeness.distances().of_pair(two[0], two[1])).sum::<f64>()
        };
        let as_it_comes = branches.last().unwrap();
        assert!(walk(likeness.leaves()) <= walk(as_it_comes) + 1e-9, "{}", expected.name);
    });
}

#[test]
fn groups_are_cut_where_the_silhouette_is_largest() {
    each(|expected, group| {
        let likeness = Likeness::of(group).unwrap();
        for (count, silhouette) in (2..).zip(&expected.silhouettes) {
            let cut = groups::cut(group.size(), likeness.merges(), count);
            near(groups::silhouette(likeness.distances(), &cut).unwrap(), *silhouette, &expected.name);
        }
        let found: Vec<Vec<usize>> = likeness.blocs().iter().map(|bloc| bloc.members.clone()).collect();
        assert_eq!(found, expected.groups, "{}", expected.name);
        // Of two, either is as typical: the first. There are no other ties.
        let medoids: Vec<usize> = likeness.blocs().iter().map(|bloc| bloc.medoid).collect();
        assert_eq!(medoids, expected.medoids, "{}", expected.name);
    });
}

#[test]
fn the_map_keeps_what_two_axes_can() {
    each(|expected, group| {
        let map = Likeness::of(group).unwrap().map();
        for (at, (one, other)) in pairs(group.size()).enumerate() {
            let ((x, y), (u, v)) = (map.points[one], map.points[other]);
            near((x - u).hypot(y - v), expected.map_distances[at], &expected.name);
        }
        let squares = [|point: &(f64, f64)| point.0.powi(2), |point: &(f64, f64)| point.1.powi(2)];
        for (square, eigenvalue) in squares.into_iter().zip(&expected.eigenvalues) {
            near(map.points.iter().map(square).sum(), eigenvalue.max(0.0), &expected.name);
        }
        near(map.stress.unwrap(), expected.stress, &expected.name);
    });
}

#[test]
fn no_order_overrules_less_than_the_joint_one() {
    each(|expected, group| {
        let equal = JointOrder::of(group, &Weights::equal(group)).unwrap();
        assert!(equal.consensus.is_exact(), "{}", expected.name);
        assert_eq!(equal.consensus.score2, expected.least_overruled2, "{}", expected.name);
        let keys = group.members().iter().map(|member| member.key.clone());
        let typed: BTreeMap<String, String> =
            keys.zip(&expected.weights).map(|(key, weight)| (key, weight.to_string())).collect();
        let weights = Weights::own(group, &typed).unwrap();
        // A common divisor is gone from the weights, and so from the score.
        let factor = expected.weights[0] / weights.of_members()[0];
        let weighted = JointOrder::of(group, &weights).unwrap();
        assert_eq!(
            weighted.consensus.score2 * factor,
            expected.least_overruled2_weighted,
            "{}",
            expected.name
        );
    });
}

#[test]
fn three_blocs_are_seen_with_what_sets_them_apart() {
    each(|expected, group| {
        if expected.name != "three blocs" {
            return;
        }
        let likeness = Likeness::of(group).unwrap();
        assert_eq!(likeness.structure(), Structure::Strong);
        let marks = |bloc: usize| -> Vec<String> {
            let marks = likeness.blocs()[bloc].marks.iter().filter(|mark| mark.is_more());
            marks.map(|mark| group.cards()[mark.card].code.to_string()).collect()
        };
        // What each was drawn around.
        for (bloc, core) in [["K1", "K2", "K3"], ["O1", "O2", "O3"], ["I2", "I3", "I5"]].iter().enumerate() {
            for card in core {
                assert!(marks(bloc).contains(&(*card).to_owned()), "{card}: {:?}", marks(bloc));
            }
        }
        for mark in likeness.blocs().iter().flat_map(|bloc| &bloc.marks) {
            assert!(mark.difference().abs() >= 0.25, "{mark:?}");
        }
    });
}
