//! Schulze's count (Schulze 2011) on margins: one beats another when the widest
//! path of majorities to it is wider than any back.
//!
//! What comes out is a partial order: of two, neither may beat the other. It is
//! never completed by name or by index.

use super::matrix::Pairwise;

/// The widest paths, and the layers they make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schulze {
    size: usize,
    /// Row i, column j: of the paths of majorities from i to j the widest, by
    /// its smallest margin; 0 when there is none.
    strength: Vec<u64>,
    /// Time and again those that nobody left beats, best first.
    pub layers: Vec<Vec<usize>>,
}

impl Schulze {
    /// The widest path from one to the other, by its smallest margin.
    #[must_use]
    pub fn strength(&self, one: usize, other: usize) -> u64 {
        self.strength[one * self.size + other]
    }

    /// Whether one comes before the other.
    #[must_use]
    pub fn beats(&self, one: usize, other: usize) -> bool {
        self.strength(one, other) > self.strength(other, one)
    }

    /// Groups of alternatives that beat each other in a circle, each by index:
    /// among those there is no order that every majority agrees with.
    #[must_use]
    pub fn circles(&self) -> Vec<Vec<usize>> {
        let mut circles: Vec<Vec<usize>> = Vec::new();
        for one in 0..self.size {
            let is_with = |other: &usize| self.strength(one, *other) > 0 && self.strength(*other, one) > 0;
            match circles.iter_mut().find(|circle| is_with(&circle[0])) {
                Some(circle) => circle.push(one),
                None => circles.push(vec![one]),
            }
        }
        circles.retain(|circle| circle.len() > 1);
        circles
    }
}

/// Schulze's count.
#[must_use]
pub fn schulze(pairs: &Pairwise) -> Schulze {
    let size = pairs.size();
    // As narrow as the margins fit: the narrower, the more per instruction.
    let strength = if i16::try_from(pairs.total()).is_ok() {
        widest(pairs, |margin| i16::try_from(margin).unwrap_or(i16::MAX))
    } else {
        widest(pairs, |margin| margin)
    };
    let mut schulze = Schulze { size, strength, layers: Vec::new() };
    let mut left: Vec<usize> = (0..size).collect();
    while !left.is_empty() {
        // Beating is transitive (Schulze 2011, 4.1), so somebody is unbeaten.
        let (unbeaten, beaten) =
            left.iter().partition(|one| !left.iter().any(|by| schulze.beats(*by, **one)));
        schulze.layers.push(unbeaten);
        left = beaten;
    }
    schulze
}

/// Floyd-Warshall: over each alternative in turn, paths by way of it.
fn widest<W: Copy + Ord + Default + TryInto<u64>>(pairs: &Pairwise, narrow: impl Fn(i64) -> W) -> Vec<u64> {
    let size = pairs.size();
    let cell = |index: usize| {
        let (one, other) = (index / size, index % size);
        if one == other { W::default() } else { narrow(pairs.margin(one, other).max(0)) }
    };
    let mut widths: Vec<W> = (0..size * size).map(cell).collect();
    let mut by_way = vec![W::default(); size];
    for via in 0..size {
        by_way.copy_from_slice(&widths[via * size..(via + 1) * size]);
        for row in widths.chunks_exact_mut(size) {
            let to_via = row[via];
            for (width, onward) in row.iter_mut().zip(&by_way) {
                *width = (*width).max(to_via.min(*onward));
            }
        }
    }
    // Nobody is on a path to oneself.
    for one in 0..size {
        widths[one * size + one] = W::default();
    }
    widths.into_iter().map(|width| width.try_into().unwrap_or_default()).collect()
}
