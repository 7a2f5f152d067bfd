//! Where ballots place each alternative: how many have it in their top, and the
//! middle of its ranks.

use super::profile::{NOT_JUDGED, Profile};

/// Tops that are counted.
pub const TOPS: [usize; 3] = [1, 3, 5];

/// Where ballots place one alternative. Ranks are mid-ranks, doubled: from 2 for
/// the best, tied ones share the mean of the ranks they take up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    /// Weight of the ballots that judge it.
    pub judged: u64,
    /// Weight of those that have it in their first 1, 3 and 5 ([`TOPS`]) for
    /// certain: with all it ties with.
    pub top: [u64; 3],
    /// The lower quartile of its ranks: the least that a quarter is at or below.
    /// `None` when no ballot judges it.
    pub lower_quartile2: Option<u64>,
    /// The lower and the upper median: equal unless the middle falls between
    /// two.
    pub median2: Option<(u64, u64)>,
    /// The upper quartile: the largest that a quarter is at or above.
    pub upper_quartile2: Option<u64>,
}

/// Where the ballots place each alternative.
#[must_use]
pub fn places(profile: &Profile) -> Vec<Places> {
    let size = profile.alternatives();
    // Per alternative the weight at each doubled mid-rank, and in each top.
    let mut at = vec![vec![0_u64; 2 * size + 1]; size];
    let mut top = vec![[0_u64; 3]; size];
    let mut ranks = Ranks::new(size);
    let weights = profile.counts().iter().zip(profile.weights()).map(|(count, weight)| count * weight);
    for (ballot, weight) in weights.enumerate() {
        ranks.read(profile, ballot);
        for (one, column) in profile.columns().iter().enumerate() {
            let Some((mid_rank2, last)) = ranks.of(column[ballot]) else { continue };
            at[one][mid_rank2] += weight;
            for (count, limit) in top[one].iter_mut().zip(TOPS) {
                if last <= limit {
                    *count += weight;
                }
            }
        }
    }
    at.iter().zip(top).map(|(weights, top)| summary(weights, top)).collect()
}

fn summary(weights: &[u64], top: [u64; 3]) -> Places {
    let judged: u64 = weights.iter().sum();
    // Where the running sum first reaches so many quarters, or passes it.
    let quantile = |quarters: u64, passes: bool| {
        let mut sum = 0;
        let rank = weights.iter().position(|weight| {
            sum += weight;
            if passes { 4 * sum > quarters * judged } else { 4 * sum >= quarters * judged }
        });
        rank.filter(|_| judged > 0).map(|rank| rank as u64)
    };
    Places {
        judged,
        top,
        lower_quartile2: quantile(1, false),
        median2: quantile(2, false).zip(quantile(2, true)),
        upper_quartile2: quantile(3, true),
    }
}

/// What is wanted to correct Kendall's W for ties: the sum over ballots of
/// weight times t³ − t for each group of t tied.
pub(super) fn tie_correction(profile: &Profile) -> u128 {
    let mut ranks = Ranks::new(profile.alternatives());
    let weights = profile.counts().iter().zip(profile.weights()).map(|(count, weight)| count * weight);
    weights
        .enumerate()
        .map(|(ballot, weight)| {
            ranks.read(profile, ballot);
            let ties = ranks.sizes.iter().map(|size| u128::from(size * size * size - size)).sum::<u128>();
            u128::from(weight) * ties
        })
        .sum()
}

/// The ranks that the groups of one ballot take up.
struct Ranks {
    /// Per group how many stand in it.
    sizes: Vec<u64>,
    /// Per group its doubled mid-rank and its last rank.
    of_group: Vec<(usize, usize)>,
}

impl Ranks {
    fn new(size: usize) -> Self {
        Self { sizes: vec![0; size + 1], of_group: vec![(0, 0); size + 1] }
    }

    fn read(&mut self, profile: &Profile, ballot: usize) {
        self.sizes.fill(0);
        for group in profile.columns().iter().filter_map(|column| index(column[ballot])) {
            self.sizes[group] += 1;
        }
        let mut above = 0;
        for (size, ranks) in self.sizes.iter().zip(&mut self.of_group) {
            // At most as many as there are alternatives.
            let size = usize::try_from(*size).unwrap_or_default();
            *ranks = (2 * above + size + 1, above + size);
            above += size;
        }
    }

    fn of(&self, group: i16) -> Option<(usize, usize)> {
        index(group).map(|group| self.of_group[group])
    }
}

fn index(group: i16) -> Option<usize> {
    if group == NOT_JUDGED { None } else { usize::try_from(group).ok() }
}
