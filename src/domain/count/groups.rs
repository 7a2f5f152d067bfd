//! Who resembles whom: groups of things by their distances (average linkage), a
//! typical member of each, and a map in two dimensions.

use kodama::{Method, linkage};
use nalgebra::{DMatrix, SymmetricEigen};

use super::Undefined;
use super::agreement::Measure;

/// Most groups that are tried: more cannot be told in words.
const MOST_GROUPS: usize = 8;

/// Distances between things: not negative, the same both ways, 0 to oneself.
#[derive(Debug, Clone, PartialEq)]
pub struct Distances {
    size: usize,
    /// Row by row the part above the diagonal.
    condensed: Vec<f64>,
}

impl Distances {
    /// Works out the distance between every two of so many things.
    #[must_use]
    pub fn between(size: usize, distance: impl Fn(usize, usize) -> f64) -> Self {
        let pairs = (0..size).flat_map(|one| (one + 1..size).map(move |other| (one, other)));
        Self { size, condensed: pairs.map(|(one, other)| distance(one, other)).collect() }
    }

    /// How many things there are.
    #[must_use]
    pub fn size(&self) -> usize {
        self.size
    }

    /// The distance between two things.
    #[must_use]
    pub fn of_pair(&self, one: usize, other: usize) -> f64 {
        let (first, second) = (one.min(other), one.max(other));
        if first == second {
            return 0.0;
        }
        self.condensed[first * (2 * self.size - first - 1) / 2 + second - first - 1]
    }

    /// The one with the smallest sum of distances to all (Kaufman & Rousseeuw
    /// 1990), of several the first; `None` of none.
    #[must_use]
    pub fn medoid(&self, members: &[usize]) -> Option<usize> {
        let sum = |one: &usize| members.iter().map(|other| self.of_pair(*one, *other)).sum::<f64>();
        members.iter().copied().min_by(|one, other| sum(one).total_cmp(&sum(other)))
    }
}

/// Two groups becoming one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Merge {
    /// The groups: below the number of things a thing by itself, from there on
    /// the result of that many merges earlier.
    pub groups: (usize, usize),
    /// The mean distance between members of the one and of the other.
    pub distance: f64,
}

/// How things come together, the nearest first: average linkage (Sokal &
/// Michener 1958).
#[must_use]
pub fn merges(distances: &Distances) -> Vec<Merge> {
    let mut condensed = distances.condensed.clone();
    let dendrogram = linkage(&mut condensed, distances.size, Method::Average);
    let steps = dendrogram.steps().iter();
    steps.map(|step| Merge { groups: (step.cluster1, step.cluster2), distance: step.dissimilarity }).collect()
}

/// The groups that are left when merging stops at so many, each by index, in the
/// order of their first members.
#[must_use]
pub fn cut(size: usize, merges: &[Merge], count: usize) -> Vec<Vec<usize>> {
    let mut groups: Vec<Option<Vec<usize>>> = (0..size).map(|one| Some(vec![one])).collect();
    for merge in merges.iter().take(size.saturating_sub(count)) {
        let (one, other) = merge.groups;
        let both = [one, other].into_iter().filter_map(|group| groups.get_mut(group)?.take());
        let mut members: Vec<usize> = both.flatten().collect();
        members.sort_unstable();
        groups.push(Some(members));
    }
    let mut groups: Vec<Vec<usize>> = groups.into_iter().flatten().collect();
    groups.sort();
    groups
}

/// How well things lie in their groups: the mean over all of (b − a) / max(a, b),
/// with a the mean distance to one's own group and b that to the nearest other;
/// 0 for who is alone (Rousseeuw 1987).
///
/// # Errors
/// [`Undefined::OneGroup`] for fewer than two groups.
pub fn silhouette(distances: &Distances, groups: &[Vec<usize>]) -> Measure {
    if groups.len() < 2 {
        return Err(Undefined::OneGroup);
    }
    let sum =
        |one: usize, group: &[usize]| group.iter().map(|other| distances.of_pair(one, *other)).sum::<f64>();
    let width = |own: usize, one: usize| {
        if groups[own].len() == 1 {
            return 0.0;
        }
        // Oneself is at distance 0.
        let inside = sum(one, &groups[own]) / (groups[own].len() - 1) as f64;
        let others = groups.iter().enumerate().filter(|(group, _)| *group != own);
        let outside =
            others.map(|(_, group)| sum(one, group) / group.len() as f64).fold(f64::INFINITY, f64::min);
        let larger = inside.max(outside);
        if larger > 0.0 { (outside - inside) / larger } else { 0.0 }
    };
    let widths = groups.iter().enumerate().flat_map(|(own, group)| group.iter().map(move |one| (own, *one)));
    Ok(widths.map(|(own, one)| width(own, one)).sum::<f64>() / distances.size as f64)
}

/// Things by group, with how well that fits.
#[derive(Debug, Clone, PartialEq)]
pub struct Grouping {
    /// The groups, each by index.
    pub groups: Vec<Vec<usize>>,
    /// Their [`silhouette`].
    pub silhouette: f64,
}

/// Of two groups to eight the number that fits best, by [`silhouette`]; of equals
/// the fewest.
///
/// # Errors
/// [`Undefined::OneGroup`] for fewer than three things: two are two groups
/// whatever they are.
pub fn grouping(distances: &Distances) -> Result<Grouping, Undefined> {
    if distances.size < 3 {
        return Err(Undefined::OneGroup);
    }
    let merges = merges(distances);
    let mut best: Option<Grouping> = None;
    for count in 2..=MOST_GROUPS.min(distances.size - 1) {
        let groups = cut(distances.size, &merges, count);
        let silhouette = silhouette(distances, &groups)?;
        if best.as_ref().is_none_or(|best| silhouette > best.silhouette) {
            best = Some(Grouping { groups, silhouette });
        }
    }
    best.ok_or(Undefined::OneGroup)
}

/// Things on a map, the nearer the more alike.
#[derive(Debug, Clone, PartialEq)]
pub struct Map {
    /// Per thing how far right and how far up it lies, around (0, 0).
    pub points: Vec<(f64, f64)>,
    /// What the map distorts, from 0 for nothing: stress-1 (Kruskal 1964), the
    /// root of the squared errors of all distances over the squares of the
    /// distances. Undefined when all distances are 0.
    pub stress: Measure,
}

/// Classical scaling (Torgerson 1952) to two dimensions. Turned so that on
/// either axis the first thing off the middle lies on the positive side.
#[must_use]
pub fn map(distances: &Distances) -> Map {
    let size = distances.size;
    let axes = if size < 2 { Vec::new() } else { axes(distances) };
    let along = |axis: usize, one: usize| axes.get(axis).map_or(0.0, |axis| axis[one]);
    let points: Vec<(f64, f64)> = (0..size).map(|one| (along(0, one), along(1, one))).collect();
    let (mut errors, mut squares) = (0.0, 0.0);
    for one in 0..size {
        for other in one + 1..size {
            let (x, y) = (points[one].0 - points[other].0, points[one].1 - points[other].1);
            let distance = distances.of_pair(one, other);
            errors += (distance - x.hypot(y)).powi(2);
            squares += distance.powi(2);
        }
    }
    let stress = if squares > 0.0 { Ok((errors / squares).sqrt()) } else { Err(Undefined::OneGroup) };
    Map { points, stress }
}

/// The two axes along which the things lie furthest apart, with the place of
/// each on them.
fn axes(distances: &Distances) -> Vec<Vec<f64>> {
    let size = distances.size;
    let squares = DMatrix::from_fn(size, size, |one, other| distances.of_pair(one, other).powi(2));
    let means = squares.row_mean();
    let all = means.mean();
    let centred = DMatrix::from_fn(size, size, |one, other| {
        -0.5 * (squares[(one, other)] - means[one] - means[other] + all)
    });
    let eigen = SymmetricEigen::new(centred);
    let mut by_size: Vec<usize> = (0..size).collect();
    by_size.sort_by(|one, other| eigen.eigenvalues[*other].total_cmp(&eigen.eigenvalues[*one]));
    let axis = |at: &usize| {
        // Negative where no flat map can hold the distances: nothing lies there.
        let length = eigen.eigenvalues[*at].max(0.0).sqrt();
        let along: Vec<f64> = eigen.eigenvectors.column(*at).iter().map(|part| part * length).collect();
        let first = along.iter().find(|place| place.abs() > 1e-9).copied().unwrap_or_default();
        if first < 0.0 { along.into_iter().map(|place| -place).collect() } else { along }
    };
    by_size.iter().take(2).map(axis).collect()
}
