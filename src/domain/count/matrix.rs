//! The one matrix everything follows from: per pair, how much weight puts one
//! strictly above the other, and how much ties them.

use super::profile::Profile;

/// Preferences by pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pairwise {
    size: usize,
    /// Row i, column j: weight with i strictly above j.
    strict: Vec<u64>,
    /// Symmetric, zero on the diagonal: weight with i and j tied.
    tied: Vec<u64>,
    total: u64,
}

impl Pairwise {
    /// Counts the pairs of a profile.
    #[must_use]
    pub fn of(profile: &Profile) -> Self {
        let size = profile.alternatives();
        let mut strict = vec![0; size * size];
        let mut tied = vec![0; size * size];
        for vote in profile.votes() {
            let weight = vote.count() * vote.weight();
            let ranking = vote.ranking();
            for (index, group) in ranking.iter().enumerate() {
                for upper in group {
                    let row = upper * size;
                    for other in group.iter().filter(|other| *other != upper) {
                        tied[row + other] += weight;
                    }
                    for lower in ranking[index + 1..].iter().flatten() {
                        strict[row + lower] += weight;
                    }
                }
            }
        }
        Self { size, strict, tied, total: profile.total_weight() }
    }

    /// How many alternatives there are.
    #[must_use]
    pub fn size(&self) -> usize {
        self.size
    }

    /// Weight of all ballots, m.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.total
    }

    /// Weight with `upper` strictly above `lower`: P.
    #[must_use]
    pub fn strict(&self, upper: usize, lower: usize) -> u64 {
        self.strict[upper * self.size + lower]
    }

    /// Weight with both tied: T.
    #[must_use]
    pub fn tied(&self, one: usize, other: usize) -> u64 {
        self.tied[one * self.size + other]
    }

    /// P − P': how far `one` is ahead of `other`; negative when behind.
    #[must_use]
    pub fn margin(&self, one: usize, other: usize) -> i64 {
        // Each side is at most 2^40.
        self.strict(one, other).cast_signed() - self.strict(other, one).cast_signed()
    }

    /// Whether more weight puts `one` above `other` than the other way round.
    #[must_use]
    pub fn beats(&self, one: usize, other: usize) -> bool {
        self.strict(one, other) > self.strict(other, one)
    }
}
