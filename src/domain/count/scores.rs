//! Counts that stand beside the consensus: Borda's points, Copeland's wins, and
//! who wins or loses against everyone.

use super::Undefined;
use super::matrix::Pairwise;

/// Points for every alternative ranked below (de Borda 1781), ties averaged.
#[derive(Debug, Clone, PartialEq)]
pub struct Borda {
    /// Per alternative, doubled: the sum over the others of 2 P + T.
    pub points2: Vec<u64>,
    /// Per alternative the mean of its ranks, from 1 for the best: n − points / m.
    /// Where ballots leave alternatives unjudged, each pair counts by the ballots
    /// that judge it.
    pub mean_rank: Result<Vec<f64>, Undefined>,
    /// Alternatives of equal points, best first.
    pub tiers: Vec<Vec<usize>>,
}

/// Borda's count.
#[must_use]
pub fn borda(pairs: &Pairwise) -> Borda {
    let size = pairs.size();
    let others = |one: usize| (0..size).filter(move |other| *other != one);
    let points2: Vec<u64> = (0..size)
        .map(|one| others(one).map(|other| 2 * pairs.strict(one, other) + pairs.tied(one, other)).sum())
        .collect();
    let is_complete = pairs.each_pair().all(|(one, other)| pairs.judged(one, other) == pairs.total());
    let mean_rank = |one: usize| {
        if is_complete {
            return size as f64 - points2[one] as f64 / (2 * pairs.total()) as f64;
        }
        // What share of it goes to the other, for each it is judged beside.
        let beside: Vec<f64> = others(one)
            .filter(|other| pairs.judged(one, *other) > 0)
            .map(|other| {
                let behind2 = 2 * pairs.strict(other, one) + pairs.tied(one, other);
                behind2 as f64 / (2 * pairs.judged(one, other)) as f64
            })
            .collect();
        let mean = if beside.is_empty() { 0.5 } else { beside.iter().sum::<f64>() / beside.len() as f64 };
        1.0 + mean * (size - 1) as f64
    };
    Borda {
        mean_rank: if pairs.total() == 0 {
            Err(Undefined::NoBallots)
        } else {
            Ok((0..size).map(mean_rank).collect())
        },
        tiers: tiers(&points2),
        points2,
    }
}

/// Wins against each other alternative by majority (Copeland 1951).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copeland {
    /// Per alternative, doubled: 2 for each it beats and 1 for each it is even
    /// with.
    pub points2: Vec<u64>,
    /// Alternatives of equal points, best first.
    pub tiers: Vec<Vec<usize>>,
}

/// Copeland's count.
#[must_use]
pub fn copeland(pairs: &Pairwise) -> Copeland {
    let size = pairs.size();
    let mut points2 = vec![0; size];
    for (one, other) in pairs.each_pair() {
        match pairs.margin(one, other) {
            0 => {
                points2[one] += 1;
                points2[other] += 1;
            }
            1.. => points2[one] += 2,
            _ => points2[other] += 2,
        }
    }
    Copeland { tiers: tiers(&points2), points2 }
}

/// Who beats everyone else (Condorcet 1785), if there is one.
#[must_use]
pub fn condorcet_winner(pairs: &Pairwise) -> Option<usize> {
    against_all(pairs, |one, other| pairs.beats(one, other))
}

/// Who is beaten by everyone else, if there is one.
#[must_use]
pub fn condorcet_loser(pairs: &Pairwise) -> Option<usize> {
    against_all(pairs, |one, other| pairs.beats(other, one))
}

fn against_all(pairs: &Pairwise, holds: impl Fn(usize, usize) -> bool) -> Option<usize> {
    let size = pairs.size();
    // Alone there is nobody to beat.
    (0..size).find(|one| size > 1 && (0..size).all(|other| other == *one || holds(*one, other)))
}

/// Alternatives of equal points, most points first, each group by index.
fn tiers(points: &[u64]) -> Vec<Vec<usize>> {
    let mut sorted: Vec<usize> = (0..points.len()).collect();
    // Stable, so that equals stay by index.
    sorted.sort_by_key(|one| std::cmp::Reverse(points[*one]));
    sorted.chunk_by(|one, other| points[*one] == points[*other]).map(<[usize]>::to_vec).collect()
}
