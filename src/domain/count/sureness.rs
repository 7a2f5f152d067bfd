//! How sure the order is: what becomes of it when the same number of people is
//! drawn again and again from those who voted (the bootstrap, Efron 1979).

use super::Undefined;
use super::kemeny::{components, random_order};
use super::matrix::{Margins, Pairwise, compare};
use super::profile::Profile;
use crate::domain::random::Random;

/// How many times people are drawn.
pub const DRAWS: usize = 1_000;

/// Most people that are drawn. With more, chance moves a share of them by less
/// than half a percent: who would have come otherwise is no longer the question.
pub const MOST_PEOPLE: u64 = 100_000;

/// Of a hundred draws, how many an interval of ranks leaves out at either end.
const LEFT_OUT: usize = 5;

/// How sure the order is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sureness {
    /// How many times people were drawn.
    pub draws: usize,
    /// Per alternative the ranks, from 0, that nine in ten draws give it: the
    /// lowest and the highest once a twentieth is left out at either end.
    pub ranks: Vec<(usize, usize)>,
    /// Alternatives whose ranks overlap, best first: inside a band the order
    /// says little.
    pub bands: Vec<Vec<usize>>,
    /// For each length of a top, from 1: in how many draws it holds the same
    /// alternatives.
    pub same_top: Vec<usize>,
    size: usize,
    above: Vec<u32>,
}

impl Sureness {
    /// In how many draws one stands above the other.
    #[must_use]
    pub fn above(&self, one: usize, other: usize) -> u32 {
        self.above[one * self.size + other]
    }

    /// Draws people from a profile and orders each draw. `order` is the order
    /// that tops are held against; a seed gives the same draws each time.
    ///
    /// Who weighs more is drawn as often as others, and counts for more once
    /// drawn. Ties between optimal orders of a draw are broken by chance, as a
    /// fixed choice would look like certainty.
    ///
    /// # Errors
    /// [`Undefined`] for fewer than two people, who have nobody to be drawn
    /// from, and for more than [`MOST_PEOPLE`].
    pub fn of(profile: &Profile, pairs: &Pairwise, order: &[usize], seed: u64) -> Result<Self, Undefined> {
        match profile.people() {
            0 => return Err(Undefined::NoBallots),
            1 => return Err(Undefined::OneBallot),
            2..=MOST_PEOPLE => {}
            _ => return Err(Undefined::TooManyPeople),
        }
        let mut random = Random::seeded(seed);
        let mut tally = Tally::new(order);
        let open = OpenPairs::of(profile, pairs);
        for _ in 0..DRAWS {
            tally.add(&open.order(profile, &mut random));
        }
        Ok(tally.summary())
    }
}

/// What the draws can decide otherwise.
///
/// Where one is so far ahead that no draw will ever put it behind, counting
/// that pair again would be wasted. What is left falls apart into groups: in
/// every draw all of an earlier group come before all of a later one.
struct OpenPairs {
    groups: Vec<Vec<usize>>,
    /// Each person as the number of the ballot they cast.
    people: Vec<u32>,
}

impl OpenPairs {
    fn of(profile: &Profile, pairs: &Pairwise) -> Self {
        let heaviest = profile.weights().iter().copied().max().unwrap_or_default();
        // A draw is a sum of n people, each within ± the heaviest weight, with
        // the margin as its mean: it falls behind with a chance of at most
        // e^(−margin² / 2 n heaviest²) (Hoeffding 1963). Past 64 times the square
        // that is e^−32 per pair and draw: once in ten million results.
        let scale = u128::from(profile.people()) * u128::from(heaviest).pow(2);
        let is_settled = |one, other| {
            let margin = pairs.margin(one, other);
            margin > 0 && u128::from(margin.unsigned_abs()).pow(2) > 64 * scale
        };
        let groups = components(pairs.size(), |one, other| !is_settled(other, one));
        let mut people = Vec::new();
        if groups.iter().any(|group| group.len() > 1) {
            for (ballot, count) in (0_u32..).zip(profile.counts()) {
                // At most as many as there are people, which is few here.
                people.extend(std::iter::repeat_n(ballot, usize::try_from(*count).unwrap_or_default()));
            }
        }
        Self { groups, people }
    }

    /// The order of one draw.
    fn order(&self, profile: &Profile, random: &mut Random) -> Vec<usize> {
        let mut weights = vec![0; profile.ballots()];
        for _ in 0..self.people.len() {
            weights[self.people[random.below(self.people.len())] as usize] += 1;
        }
        for (drawn, weight) in weights.iter_mut().zip(profile.weights()) {
            *drawn *= weight;
        }
        let mut order = Vec::with_capacity(profile.alternatives());
        for group in &self.groups {
            if let [only] = group[..] {
                order.push(only);
                continue;
            }
            let columns: Vec<&[i16]> = group.iter().map(|one| profile.columns()[*one].as_slice()).collect();
            let mut margins = Margins::none(group.len());
            compare(&columns, &weights, profile.is_complete(), |one, other, sides| {
                margins.add(one, other, sides.above.cast_signed() - sides.below.cast_signed());
            });
            order.extend(random_order(&margins, random).into_iter().map(|one| group[one]));
        }
        order
    }
}

/// What is kept of the draws.
struct Tally<'a> {
    order: &'a [usize],
    place: Vec<usize>,
    draws: usize,
    /// Row: alternative, column: rank.
    at_rank: Vec<u32>,
    above: Vec<u32>,
    same_top: Vec<usize>,
}

impl<'a> Tally<'a> {
    fn new(order: &'a [usize]) -> Self {
        let size = order.len();
        let mut place = vec![0; size];
        for (at, one) in order.iter().enumerate() {
            place[*one] = at;
        }
        let square = vec![0; size * size];
        Self { order, place, draws: 0, at_rank: square.clone(), above: square, same_top: vec![0; size] }
    }

    fn add(&mut self, order: &[usize]) {
        let size = order.len();
        self.draws += 1;
        // The furthest place, in the order held against, of those so far: a top
        // is the same when none comes from beyond it.
        let mut furthest = 0;
        for (rank, one) in order.iter().enumerate() {
            self.at_rank[one * size + rank] += 1;
            for lower in &order[rank + 1..] {
                self.above[one * size + lower] += 1;
            }
            furthest = furthest.max(self.place[*one]);
            if furthest == rank {
                self.same_top[rank] += 1;
            }
        }
    }

    fn summary(self) -> Sureness {
        let size = self.order.len();
        let beyond = self.draws * LEFT_OUT / 100;
        let interval = |one: usize| {
            let row = &self.at_rank[one * size..(one + 1) * size];
            let low = past(row.iter(), beyond);
            let high = past(row.iter().rev(), beyond);
            (low, size - 1 - high)
        };
        let ranks: Vec<(usize, usize)> = (0..size).map(interval).collect();
        Sureness {
            draws: self.draws,
            bands: bands(self.order, &ranks),
            ranks,
            same_top: self.same_top,
            size,
            above: self.above,
        }
    }
}

/// How far along draws have run past so many.
fn past<'a>(draws: impl Iterator<Item = &'a u32>, beyond: usize) -> usize {
    let mut sum = 0;
    draws
        .take_while(|count| {
            sum += **count as usize;
            sum <= beyond
        })
        .count()
}

/// Alternatives whose ranks overlap, directly or by way of others, each band in
/// the order given.
fn bands(order: &[usize], ranks: &[(usize, usize)]) -> Vec<Vec<usize>> {
    let mut by_low = order.to_vec();
    by_low.sort_by_key(|one| ranks[*one].0);
    let mut bands: Vec<Vec<usize>> = Vec::new();
    let mut reaches = 0;
    for one in by_low {
        let (low, high) = ranks[one];
        match bands.last_mut().filter(|_| low <= reaches) {
            Some(band) => band.push(one),
            None => bands.push(vec![one]),
        }
        reaches = high.max(reaches);
    }
    for band in &mut bands {
        band.sort_by_key(|one| order.iter().position(|other| other == one));
    }
    bands
}
