//! The one matrix everything follows from: per pair, how much weight puts one
//! strictly above the other, and how much ties them.

use super::profile::{NOT_JUDGED, Profile};

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
        let people = profile.counts().iter().zip(profile.weights());
        let weights = Weights::of(people.map(|(count, weight)| count * weight).collect());
        let is_complete = profile.is_complete();
        let columns = profile.columns();
        for one in 0..size {
            for other in one + 1..size {
                let sides = sides(&columns[one], &columns[other], &weights, is_complete);
                strict[one * size + other] = sides.above;
                strict[other * size + one] = sides.below;
                tied[one * size + other] = sides.tied;
                tied[other * size + one] = sides.tied;
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

    /// Weight of the ballots that judge both.
    #[must_use]
    pub fn judged(&self, one: usize, other: usize) -> u64 {
        self.strict(one, other) + self.strict(other, one) + self.tied(one, other)
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

    /// Every pair of two alternatives once, the first before the second.
    pub fn each_pair(&self) -> impl Iterator<Item = (usize, usize)> + use<> {
        let size = self.size;
        (0..size).flat_map(move |one| (one + 1..size).map(move |other| (one, other)))
    }
}

/// How far each alternative is ahead of each other: all that decides an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Margins {
    size: usize,
    /// Row i, column j: P\[i\]\[j\] − P\[j\]\[i\].
    cells: Vec<i64>,
}

impl Margins {
    /// The margins of a matrix.
    #[must_use]
    pub fn of(pairs: &Pairwise) -> Self {
        let mut margins = Self::none(pairs.size());
        for (one, other) in pairs.each_pair() {
            margins.set(one, other, pairs.margin(one, other));
        }
        margins
    }

    /// Nobody is ahead of anybody.
    pub(super) fn none(size: usize) -> Self {
        Self { size, cells: vec![0; size * size] }
    }

    /// Puts `one` so far ahead of `other`.
    pub(super) fn set(&mut self, one: usize, other: usize, margin: i64) {
        self.cells[one * self.size + other] = margin;
        self.cells[other * self.size + one] = -margin;
    }

    /// How many alternatives there are.
    #[must_use]
    pub fn size(&self) -> usize {
        self.size
    }

    /// Behind how many others one is.
    #[must_use]
    pub fn behind(&self, one: usize) -> usize {
        self.cells[one * self.size..(one + 1) * self.size].iter().filter(|margin| **margin < 0).count()
    }

    /// How far `one` is ahead of `other`; negative when behind.
    #[must_use]
    pub fn of_pair(&self, one: usize, other: usize) -> i64 {
        self.cells[one * self.size + other]
    }
}

/// Weight on each side of one pair, over some ballots.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sides {
    pub(super) above: u64,
    pub(super) below: u64,
    pub(super) tied: u64,
}

/// What each ballot weighs.
pub(super) enum Weights {
    /// So little that sums over [`CHUNK`] ballots fit sixteen bits: the compiler
    /// works out eight ballots or more per instruction.
    Narrow {
        /// Per ballot.
        weights: Vec<i16>,
        /// Per [`CHUNK`] of them together.
        totals: Vec<u64>,
    },
    /// More.
    Wide(Vec<u64>),
}

impl Weights {
    pub(super) fn of(weights: Vec<u64>) -> Self {
        let fits = |weights: &[u64]| weights.iter().sum::<u64>() <= i16::MAX.unsigned_abs().into();
        if weights.chunks(CHUNK).all(fits) {
            // Each is at most their sum.
            let narrow = |weight: &u64| i16::try_from(*weight).unwrap_or(i16::MAX);
            Self::narrow(weights.iter().map(narrow).collect())
        } else {
            Self::Wide(weights)
        }
    }

    /// Weights of which any [`CHUNK`] together fit sixteen bits.
    pub(super) fn narrow(weights: Vec<i16>) -> Self {
        let total = |weights: &[i16]| u64::from(weights.iter().sum::<i16>().unsigned_abs());
        Self::Narrow { totals: weights.chunks(CHUNK).map(total).collect(), weights }
    }
}

/// Ballots compared at a time: few enough for their columns to stay in the
/// nearest cache, and for counts of them to fit sixteen bits.
const CHUNK: usize = 1024;

/// Weight on each side of two columns, ballot by ballot.
pub(super) fn sides(one: &[i16], other: &[i16], weights: &Weights, is_complete: bool) -> Sides {
    let mut sum = Sides::default();
    let mut add = |sides: Sides| {
        sum.above += sides.above;
        sum.below += sides.below;
        sum.tied += sides.tied;
    };
    match weights {
        Weights::Narrow { weights, totals } => {
            let columns = one.chunks(CHUNK).zip(other.chunks(CHUNK));
            for (((one, other), weights), total) in columns.zip(weights.chunks(CHUNK)).zip(totals) {
                add(if is_complete {
                    sides_of_complete(one, other, weights, *total)
                } else {
                    sides_narrow(one, other, weights)
                });
            }
        }
        Weights::Wide(weights) => add(sides_wide(one, other, weights)),
    }
    sum
}

/// Where every ballot judges both: what is on neither side ties them. Of these
/// loops this is the one that is run most.
fn sides_of_complete(one: &[i16], other: &[i16], weights: &[i16], total: u64) -> Sides {
    let (mut above, mut below) = (0_i16, 0_i16);
    for ((one, other), weight) in one.iter().zip(other).zip(weights) {
        above += i16::from(one < other) * weight;
        below += i16::from(other < one) * weight;
    }
    let (above, below) = (u64::from(above.unsigned_abs()), u64::from(below.unsigned_abs()));
    Sides { above, below, tied: total - above - below }
}

/// Without branches, as the compiler needs it to work out several at once.
fn sides_narrow(one: &[i16], other: &[i16], weights: &[i16]) -> Sides {
    let (mut above, mut below, mut tied) = (0_i16, 0_i16, 0_i16);
    for ((one, other), weight) in one.iter().zip(other).zip(weights) {
        above += i16::from((one < other) & (*other != NOT_JUDGED)) * weight;
        below += i16::from((other < one) & (*one != NOT_JUDGED)) * weight;
        tied += i16::from((one == other) & (*one != NOT_JUDGED)) * weight;
    }
    let [above, below, tied] = [above, below, tied].map(|side| u64::from(side.unsigned_abs()));
    Sides { above, below, tied }
}

fn sides_wide(one: &[i16], other: &[i16], weights: &[u64]) -> Sides {
    let mut sides = Sides::default();
    for ((one, other), weight) in one.iter().zip(other).zip(weights) {
        if *one == NOT_JUDGED || *other == NOT_JUDGED {
            continue;
        }
        match one.cmp(other) {
            std::cmp::Ordering::Less => sides.above += weight,
            std::cmp::Ordering::Equal => sides.tied += weight,
            std::cmp::Ordering::Greater => sides.below += weight,
        }
    }
    sides
}
