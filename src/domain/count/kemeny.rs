//! The consensus: the order that overrules the fewest stated preferences
//! (Kemeny 1959, Young & Levenglick 1978).
//!
//! The distance between an order and a ballot is K^(1/2) (Fagin et al. 2006): 1
//! for each pair they order differently, ½ for each pair the ballot ties. Only
//! what an order pays above the unavoidable minimum per pair decides, and that
//! is a whole number per pair: how far the one placed below is ahead.

use num_bigint::BigUint;

use super::matrix::{Margins, Pairwise};
use crate::domain::random::Random;

/// Most alternatives in one component that are ordered exactly: a table over
/// their subsets takes at most 128 MB at 24.
pub const MOST_EXACT: usize = 24;

/// Most sets of alternatives that [`random_order`] looks at: it is asked a thousand
/// times. Ballots in random orders leave fewer; ballots that tie nearly everything
/// leave more.
const MOST_LOOKED_AT: usize = 4096;

/// The group's order, and how sure the count is that there is no better one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consensus {
    /// An optimal order, best first: of all optimal ones the first by index. A
    /// good order when not `exact`.
    pub order: Vec<usize>,
    /// What it overrules, doubled so that halves are whole: the sum over pairs
    /// placed i above j of 2 P\[j\]\[i\] + T\[i\]\[j\].
    pub score2: u64,
    /// No order overrules less than this: the sum of the pairs' minima.
    pub lower_bound2: u64,
    /// What is known when the order is exact: all optimal orders at once.
    pub optimal: Option<Optimal>,
}

/// All optimal orders at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Optimal {
    /// How many there are.
    pub orders: BigUint,
    /// Per alternative its best and worst place over all of them, from 0.
    pub positions: Vec<(usize, usize)>,
}

impl Consensus {
    /// Whether no order can overrule less.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.optimal.is_some()
    }
}

/// The consensus of a matrix, with everything about the optimal orders.
///
/// Alternatives fall apart into components: every one of an earlier component
/// beats every one of a later, so each optimal order keeps them in this order.
/// One of up to [`MOST_EXACT`] is ordered exactly, by subsets ([`Optima`]); a
/// larger one by moving alternatives until no single move helps, and that is not
/// claimed to be optimal.
#[must_use]
pub fn consensus(pairs: &Pairwise) -> Consensus {
    let margins = Margins::of(pairs);
    let mut order = Vec::with_capacity(pairs.size());
    let mut optimal = Some(Optimal { orders: BigUint::from(1_u8), positions: vec![(0, 0); pairs.size()] });
    for component in Components::of(&margins).iter() {
        let above = order.len();
        if is_even(&margins, component) {
            if let Some(optimal) = &mut optimal {
                for (place, alternative) in component.iter().enumerate() {
                    optimal.orders *= place + 1;
                    optimal.positions[*alternative] = (above, above + component.len() - 1);
                }
            }
            order.extend_from_slice(component);
            continue;
        }
        if component.len() > MOST_EXACT {
            optimal = None;
            order.extend(local_search(&margins, component));
            continue;
        }
        let optima = Optima::of(&margins, component);
        order.extend(optima.first_order());
        if let Some(optimal) = &mut optimal {
            let (count, positions) = optima.all_orders();
            optimal.orders *= count;
            for (alternative, (best, worst)) in optima.members.iter().zip(positions) {
                optimal.positions[*alternative] = (above + best, above + worst);
            }
        }
    }
    let lower_bound2 = lower_bound2(pairs);
    Consensus { score2: lower_bound2 + 2 * excess(&margins, &order), lower_bound2, order, optimal }
}

/// An order with the consensus's score, and that score: for when nothing about
/// the other optimal orders is asked.
#[must_use]
pub fn order(pairs: &Pairwise) -> (Vec<usize>, u64) {
    let margins = Margins::of(pairs);
    let mut order = Vec::with_capacity(pairs.size());
    for component in Components::of(&margins).iter() {
        if is_even(&margins, component) {
            order.extend_from_slice(component);
        } else if component.len() > MOST_EXACT {
            order.extend(local_search(&margins, component));
        } else {
            order.extend(Optima::of(&margins, component).first_order());
        }
    }
    let score2 = lower_bound2(pairs) + 2 * excess(&margins, &order);
    (order, score2)
}

/// An optimal order, where several are optimal one by chance: for when a fixed
/// choice among equals would look like certainty. For when it is asked a thousand
/// times, too: where so much is tied that thousands of sets lead to optimal
/// orders, or a component is above [`MOST_EXACT`], it is an order that no single
/// move betters, from a start by chance.
#[must_use]
pub fn random_order(margins: &Margins, random: &mut Random) -> Vec<usize> {
    let mut order = Vec::with_capacity(margins.size());
    for component in Components::of(margins).iter() {
        if is_even(margins, component) {
            let start = order.len();
            order.extend_from_slice(component);
            random.shuffle(&mut order[start..]);
            continue;
        }
        match Optima::within(margins, component, MOST_LOOKED_AT) {
            Some(optima) => order.extend(optima.random_order(random)),
            None => {
                let mut members = component.to_vec();
                random.shuffle(&mut members);
                order.extend(local_search(margins, &members));
            }
        }
    }
    order
}

/// What an order overrules, doubled.
#[must_use]
pub fn score2(pairs: &Pairwise, order: &[usize]) -> u64 {
    lower_bound2(pairs) + 2 * excess(&Margins::of(pairs), order)
}

fn lower_bound2(pairs: &Pairwise) -> u64 {
    let least = |one, other| pairs.strict(one, other).min(pairs.strict(other, one));
    pairs.each_pair().map(|(one, other)| 2 * least(one, other) + pairs.tied(one, other)).sum()
}

/// What placing `upper` above `lower` costs over the pair's minimum, halved.
fn cost(margins: &Margins, upper: usize, lower: usize) -> i64 {
    margins.of_pair(lower, upper).max(0)
}

fn excess(margins: &Margins, order: &[usize]) -> u64 {
    let below =
        |index: usize, upper| order[index + 1..].iter().map(move |lower| cost(margins, upper, *lower));
    order.iter().enumerate().map(|(index, upper)| below(index, *upper).sum::<i64>().unsigned_abs()).sum()
}

/// Alternatives in components, best first: all of an earlier one beat all of a
/// later one. Of none that can be made smaller.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Components {
    members: Vec<usize>,
    /// Where each component ends among the members.
    ends: Vec<usize>,
}

impl Components {
    /// The strongly connected components of "is not behind".
    ///
    /// Of two alternatives at least one is not behind, so those of an earlier
    /// component are not behind more than those of a later: in that order a
    /// component ends where nobody outside is even with anyone inside.
    #[must_use]
    pub fn of(margins: &Margins) -> Self {
        let size = margins.size();
        let behind: Vec<usize> = (0..size).map(|one| margins.behind(one)).collect();
        let mut members: Vec<usize> = (0..size).collect();
        members.sort_by_key(|one| behind[*one]);
        if members.iter().enumerate().all(|(place, one)| behind[*one] == place) {
            // Each is behind those before it and no others.
            return Self { members, ends: (1..=size).collect() };
        }
        let mut ends = Vec::new();
        // How many pairs of one outside with one inside stand against an end here.
        let mut ties_in: usize = 0;
        for (index, one) in members.iter().enumerate() {
            let (inside, outside) = (&members[..index], &members[index + 1..]);
            ties_in -= inside.iter().filter(|other| margins.of_pair(*one, **other) >= 0).count();
            ties_in += outside.iter().filter(|other| margins.of_pair(**other, *one) >= 0).count();
            if ties_in == 0 {
                ends.push(index + 1);
            }
        }
        let mut start = 0;
        for end in &ends {
            members[start..*end].sort_unstable();
            start = *end;
        }
        Self { members, ends }
    }

    /// The components, best first, each by index. The first is the Smith set.
    pub fn iter(&self) -> impl Iterator<Item = &[usize]> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, end)| &self.members[start..*end])
    }
}

/// Whether no majority tells any two of these apart: any order is as good.
fn is_even(margins: &Margins, component: &[usize]) -> bool {
    component.iter().all(|one| component.iter().all(|other| margins.of_pair(*one, *other) == 0))
}

/// The optimal orders of one component. What matters of the members already
/// placed is only which they are (Held & Karp 1962): for every set of members
/// left this knows who comes next in some optimal order. Sets are bit masks over
/// the members by index.
struct Optima {
    members: Vec<usize>,
    /// Row i, column j: cost of member i above member j.
    costs: Vec<Vec<i64>>,
    next: Next,
}

/// Who comes next.
enum Next {
    /// For each set that some optimal order leaves, sorted: the members that can
    /// come next, as a set.
    Known(Vec<(usize, usize)>),
    /// To be read from the least cost of ordering each set.
    Table(Least),
}

/// As narrow as the sums fit: the narrower, the more per instruction.
enum Least {
    Narrow(Vec<i16>),
    Middle(Vec<i32>),
    Wide(Vec<i64>),
}

impl Least {
    fn of(&self, set: usize) -> i64 {
        match self {
            Self::Narrow(least) => i64::from(least[set]),
            Self::Middle(least) => i64::from(least[set]),
            Self::Wide(least) => least[set],
        }
    }
}

impl Optima {
    /// Of up to [`MOST_EXACT`] alternatives.
    fn of(margins: &Margins, component: &[usize]) -> Self {
        // A set costs some thirty times as much to look at as in the table.
        let most = (1_usize << component.len() >> 5).max(64);
        Self::within(margins, component, most).unwrap_or_else(|| {
            let costs = costs(margins, component);
            Self { members: component.to_vec(), next: Next::Table(table(&costs)), costs }
        })
    }

    /// The same, when it takes a look at no more than so many sets.
    fn within(margins: &Margins, component: &[usize], most: usize) -> Option<Self> {
        if component.len() > MOST_EXACT {
            return None;
        }
        let costs = costs(margins, component);
        let start = local_search(margins, component);
        let known = search(&costs, excess(margins, &start).cast_signed(), most)?;
        Some(Self { members: component.to_vec(), costs, next: Next::Known(known) })
    }

    /// The members that come next in some optimal order, as a set, when these are
    /// left.
    fn openers(&self, left: usize) -> usize {
        match &self.next {
            Next::Known(known) => {
                known.binary_search_by_key(&left, |(left, _)| *left).map_or(0, |at| known[at].1)
            }
            Next::Table(least) => {
                let opens = |first: &usize| {
                    let rest = left & !(1 << first);
                    least.of(rest) + cost_above(&self.costs[*first], rest) == least.of(left)
                };
                bits(left).filter(opens).fold(0, |openers, first| openers | 1 << first)
            }
        }
    }

    fn all(&self) -> usize {
        (1 << self.members.len()) - 1
    }

    /// Of all optimal orders the first by index.
    fn first_order(&self) -> Vec<usize> {
        self.order_by(|openers| openers.trailing_zeros() as usize)
    }

    /// An optimal order, where there is a choice by chance.
    fn random_order(&self, random: &mut Random) -> Vec<usize> {
        self.order_by(|openers| {
            let choice =
                if openers.is_power_of_two() { 0 } else { random.below(openers.count_ones() as usize) };
            bits(openers).nth(choice).unwrap_or_default()
        })
    }

    /// An optimal order; of the members that can come next, as a set, `choose`
    /// takes one.
    fn order_by(&self, mut choose: impl FnMut(usize) -> usize) -> Vec<usize> {
        let mut order = Vec::with_capacity(self.members.len());
        let mut left = self.all();
        while left != 0 {
            // Some member always opens an optimal order of what is left.
            let first = choose(self.openers(left));
            order.push(self.members[first]);
            left &= !(1 << first);
        }
        order
    }

    /// How many optimal orders there are, and per member its best and worst
    /// place over all of them. At most 24! orders: below 2^80.
    fn all_orders(&self) -> (u128, Vec<(usize, usize)>) {
        let count = self.members.len();
        let all = self.all();
        // Subsets that are what is left of some optimal order: a bit each.
        let mut is_left = vec![0_u64; (all >> 6) + 1];
        is_left[all >> 6] |= 1 << (all & 63);
        let mut positions = vec![(count, 0); count];
        let mut left = Vec::new();
        for word in (0..is_left.len()).rev() {
            // From the largest down: what is marked on the way is smaller.
            let mut unseen = u64::MAX;
            while is_left[word] & unseen != 0 {
                let bit = 63 - (is_left[word] & unseen).leading_zeros() as usize;
                unseen = (1 << bit) - 1;
                let subset = word << 6 | bit;
                let place = count - subset.count_ones() as usize;
                let openers = self.openers(subset);
                for first in bits(openers) {
                    let rest = subset & !(1 << first);
                    is_left[rest >> 6] |= 1 << (rest & 63);
                    let (best, worst) = &mut positions[first];
                    *best = place.min(*best);
                    *worst = place.max(*worst);
                }
                left.push((subset, openers));
            }
        }
        // The smallest are last; an order of a subset is an opener and an order
        // of the rest.
        let index: std::collections::HashMap<usize, usize> =
            left.iter().enumerate().map(|(index, (subset, _))| (*subset, index)).collect();
        let mut orders = vec![0_u128; left.len()];
        for (at, (subset, openers)) in left.iter().enumerate().rev() {
            orders[at] = if *subset == 0 {
                1
            } else {
                bits(*openers).map(|first| orders[index[&(subset & !(1 << first))]]).sum()
            };
        }
        (orders[0], positions)
    }
}

fn bits(mut set: usize) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let lowest = (set != 0).then(|| set.trailing_zeros() as usize)?;
        set &= set - 1;
        Some(lowest)
    })
}

/// Row i, column j: cost of member i above member j.
fn costs(margins: &Margins, members: &[usize]) -> Vec<Vec<i64>> {
    let row = |one: &usize| members.iter().map(|other| cost(margins, *one, *other)).collect();
    members.iter().map(row).collect()
}

/// What it costs to have one member above these.
fn cost_above(row: &[i64], below: usize) -> i64 {
    bits(below).map(|other| row[other]).sum()
}

/// Looks for all optimal orders from the top down, by which members are left. What
/// an order costs so far, with all that are left below, never falls: whatever
/// costs more than `no_more`, which some order is known to cost, leads nowhere.
/// Few sets remain when the pairs mostly point one way; `None` when more than
/// `most` do.
fn search(costs: &[Vec<i64>], no_more: i64, most: usize) -> Option<Vec<(usize, usize)>> {
    let count = costs.len();
    let mut layers = vec![vec![((1_usize << count) - 1, 0)]];
    let mut seen = 1;
    for place in 0..count {
        let mut next = Vec::new();
        for (left, so_far) in &layers[place] {
            for first in bits(*left) {
                let rest = left & !(1 << first);
                let row = &costs[first];
                let mut sum = *so_far;
                if bits(rest).all(|other| {
                    sum += row[other];
                    sum <= no_more
                }) && sum <= no_more
                {
                    next.push((rest, sum));
                }
            }
        }
        next.sort_unstable();
        // Sorted by cost too: the first of each set costs least.
        next.dedup_by_key(|(rest, _)| *rest);
        seen += next.len();
        if seen > most {
            return None;
        }
        layers.push(next);
    }
    Some(on_the_way(costs, &layers))
}

/// Of sets layer by layer, those on the way to the last, with who comes next.
fn on_the_way(costs: &[Vec<i64>], layers: &[Vec<(usize, i64)>]) -> Vec<(usize, usize)> {
    let mut known = vec![(0, 0)];
    let mut below = vec![layers[costs.len()][0]];
    for layer in layers[..costs.len()].iter().rev() {
        let mut kept = Vec::new();
        for (left, so_far) in layer {
            let leads_on = |first: &usize| {
                let rest = left & !(1 << first);
                let least = below.binary_search_by_key(&rest, |(rest, _)| *rest);
                least.is_ok_and(|at| below[at].1 == so_far + cost_above(&costs[*first], rest))
            };
            let openers = bits(*left).filter(leads_on).fold(0, |openers, first| openers | 1 << first);
            if openers != 0 {
                known.push((*left, openers));
                kept.push((*left, *so_far));
            }
        }
        below = kept;
    }
    known.sort_unstable();
    known
}

/// The least cost of ordering each set of members.
fn table(costs: &[Vec<i64>]) -> Least {
    // No sum on the way is larger.
    let total: i64 = costs.iter().flatten().sum();
    if i16::try_from(total).is_ok() {
        Least::Narrow(least_costs(costs, |cost| i16::try_from(cost).unwrap_or(i16::MAX), i16::MAX))
    } else if i32::try_from(total).is_ok() {
        Least::Middle(least_costs(costs, |cost| i32::try_from(cost).unwrap_or(i32::MAX), i32::MAX))
    } else {
        Least::Wide(least_costs(costs, |cost| cost, i64::MAX))
    }
}

/// Members whose sets lie side by side, so that they are worked out together.
const LOW: usize = 3;
const LANES: usize = 1 << LOW;

/// The least cost of ordering each subset: over who comes last, the least cost of
/// the others and what it costs to have all of them above.
///
/// A subset is a high and a low part. For one high part the eight subsets that
/// differ in the low part lie side by side and are worked out together.
fn least_costs<C>(costs: &[Vec<i64>], narrow: impl Fn(i64) -> C, most: C) -> Vec<C>
where
    C: Copy + Ord + Default + std::ops::Add<Output = C>,
{
    let count = costs.len();
    // Members that are not there cost nothing anywhere.
    let cost = |upper: usize, lower: usize| {
        narrow(costs.get(upper).and_then(|row| row.get(lower)).copied().unwrap_or_default())
    };
    let high_count = count.max(LOW) - LOW;
    // Per member: what it costs to have each low part above it.
    let low: Vec<[C; LANES]> = (0..count.max(LOW))
        .map(|last| {
            let mut sums = [C::default(); LANES];
            for (set, sum) in sums.iter_mut().enumerate() {
                *sum = bits(set).fold(C::default(), |sum, upper| sum + cost(upper, last));
            }
            sums
        })
        .collect();
    // The same for high parts, in two halves to keep the tables small.
    let half = high_count / 2;
    let sums_above = |first: usize, width: usize| -> Vec<[C; MOST_EXACT]> {
        (0..1_usize << width)
            .map(|set| {
                std::array::from_fn(|last| {
                    bits(set).fold(C::default(), |sum, upper| sum + cost(first + upper, last))
                })
            })
            .collect()
    };
    let lower_half = sums_above(LOW, half);
    let upper_half = sums_above(LOW + half, high_count - half);

    let mut least = vec![C::default(); LANES << high_count];
    for high in 0..1_usize << high_count {
        let (done, open) = least.split_at_mut(high * LANES);
        let mut block = [most; LANES];
        let (one, other) = (&lower_half[high & ((1 << half) - 1)], &upper_half[high >> half]);
        let mut above = [C::default(); MOST_EXACT];
        for (sum, (one, other)) in above.iter_mut().zip(one.iter().zip(other)) {
            *sum = *one + *other;
        }
        for last in bits(high) {
            let before = (high & !(1 << last)) * LANES;
            let fixed = above[LOW + last];
            let lanes = &low[LOW + last];
            for ((cell, rest), lane) in block.iter_mut().zip(&done[before..before + LANES]).zip(lanes) {
                *cell = (*cell).min(*rest + *lane + fixed);
            }
        }
        if high == 0 {
            block[0] = C::default();
        }
        for set in 1..LANES {
            for last in 0..LOW {
                if set & (1 << last) != 0 {
                    let rest = set & !(1 << last);
                    block[set] = block[set].min(block[rest] + low[last][rest] + above[last]);
                }
            }
        }
        open[..LANES].copy_from_slice(&block);
    }
    least
}

/// A good order of a component too large for the table: from the one with the
/// largest lead over all others down, alternatives move to where they cost least
/// until none can do better.
fn local_search(margins: &Margins, members: &[usize]) -> Vec<usize> {
    let lead = |one: &usize| members.iter().map(|other| margins.of_pair(*one, *other)).sum::<i64>();
    let mut order = members.to_vec();
    order.sort_by_key(|one| std::cmp::Reverse(lead(one)));
    let mut improved = true;
    while improved {
        improved = false;
        for one in members {
            let Some(from) = order.iter().position(|other| other == one) else { continue };
            let to = best_place(margins, &order, from);
            if to != from {
                order.remove(from);
                order.insert(to, *one);
                improved = true;
            }
        }
    }
    order
}

/// Where the alternative at a place costs least; its own place unless another
/// is strictly better.
fn best_place(margins: &Margins, order: &[usize], from: usize) -> usize {
    let one = order[from];
    // What passing over another saves: moving down past it, or up.
    let (mut best, mut most_saved) = (from, 0);
    let mut saved = 0;
    for (to, other) in order.iter().enumerate().skip(from + 1) {
        saved += margins.of_pair(*other, one);
        if saved > most_saved {
            (best, most_saved) = (to, saved);
        }
    }
    saved = 0;
    for (to, other) in order.iter().enumerate().take(from).rev() {
        saved += margins.of_pair(one, *other);
        if saved > most_saved {
            (best, most_saved) = (to, saved);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Margins of so many, each within ± a few times a weight, so that many are
    /// even.
    fn margins() -> impl Strategy<Value = Margins> {
        (2..=10_usize, 0..3_usize).prop_flat_map(|(size, weight)| {
            let weight = [1, 1 << 14, 1 << 34][weight];
            prop::collection::vec(-4..=4_i64, size * size).prop_map(move |cells| {
                let mut margins = Margins::none(size);
                for one in 0..size {
                    for other in one + 1..size {
                        margins.set(one, other, cells[one * size + other] * weight);
                    }
                }
                margins
            })
        })
    }

    proptest! {
        /// Two ways to the same orders: from the top down with what leads nowhere
        /// left out, and by the table over all sets, narrow, middle and wide.
        #[test]
        fn the_search_equals_the_table(margins in margins()) {
            let members: Vec<usize> = (0..margins.size()).collect();
            let costs = costs(&margins, &members);
            let by_search = Optima::within(&margins, &members, 1 << 10).unwrap();
            let by_table = Optima { members, next: Next::Table(table(&costs)), costs };
            prop_assert_eq!(by_search.first_order(), by_table.first_order());
            prop_assert_eq!(by_search.all_orders(), by_table.all_orders());
        }
    }

    #[test]
    fn what_a_sum_does_not_fit_is_counted_wider() {
        let costs = |cost: i64| vec![vec![0, cost], vec![0, 0]];
        assert!(matches!(table(&costs(3)), Least::Narrow(_)));
        assert!(matches!(table(&costs(1 << 20)), Least::Middle(_)));
        assert!(matches!(table(&costs(1 << 40)), Least::Wide(_)));
    }
}
