//! How sure the order is: what becomes of it when the same number of people is
//! drawn again and again from those who voted (the bootstrap, Efron 1979).

use super::Undefined;
use super::kemeny::{self, Components};
use super::matrix::{Margins, Pairwise, Weights, sides};
use super::profile::Profile;
use crate::domain::random::Random;

/// How many times people are drawn.
pub const DRAWS: usize = 1_000;

/// Most people that are drawn. With more, chance moves a share of them by less
/// than half a percent: who would have come otherwise is no longer the question.
pub const MOST_PEOPLE: u64 = 100_000;

/// Most alternatives that are ordered a thousand times.
pub const MOST_ALTERNATIVES: usize = 100;

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

    /// The alternatives that nine in ten draws put in a top of so many, and those
    /// that they put in or out of it; each by index.
    #[must_use]
    pub fn top(&self, length: usize) -> (Vec<usize>, Vec<usize>) {
        let members = |holds: &dyn Fn((usize, usize)) -> bool| {
            (0..self.size).filter(|one| holds(self.ranks[*one])).collect()
        };
        let certain = members(&|(_, high)| high < length);
        (certain, members(&|(low, high)| low < length && high >= length))
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
    /// from, for more than [`MOST_PEOPLE`] and for more than [`MOST_ALTERNATIVES`].
    pub fn of(profile: &Profile, pairs: &Pairwise, order: &[usize], seed: u64) -> Result<Self, Undefined> {
        match profile.people() {
            0 => return Err(Undefined::NoBallots),
            1 => return Err(Undefined::OneBallot),
            2..=MOST_PEOPLE if order.len() <= MOST_ALTERNATIVES => {}
            _ => return Err(Undefined::TooMuch),
        }
        let mut random = Random::seeded(seed);
        let mut tally = Tally::new(order);
        let drawing = Drawing::of(profile, pairs);
        for _ in 0..DRAWS {
            tally.add(&drawing.order(&mut random));
        }
        Ok(tally.summary())
    }
}

/// Draws people and orders what they say.
///
/// Where one is so far ahead that no draw will ever put it behind, only how far
/// can differ: those pairs are counted again only where that matters, among
/// alternatives that no majority of the draw tells apart.
struct Drawing<'a> {
    profile: &'a Profile,
    is_complete: bool,
    /// Each person as the number of the ballot they cast.
    people: Vec<u32>,
    /// Per ballot what a person weighs, when even the heaviest drawn each time
    /// fits sixteen bits: as it does for people who weigh the same.
    narrow: Option<Vec<i16>>,
    /// The margins of all people.
    margins: Margins,
    /// Pairs that a draw can turn.
    open: Vec<(usize, usize)>,
}

impl<'a> Drawing<'a> {
    fn of(profile: &'a Profile, pairs: &Pairwise) -> Self {
        let heaviest = profile.weights().iter().copied().max().unwrap_or_default();
        // A draw is a sum of n people, each within ± the heaviest weight, with
        // the margin as its mean: it falls behind with a chance of at most
        // e^(−margin² / 2 n heaviest²) (Hoeffding 1963). Past 32 times the square
        // that is below e^−16: of all pairs in all draws one in ten million.
        let scale = u128::from(profile.people()) * u128::from(heaviest).pow(2);
        let is_open = |pair: &(usize, usize)| {
            u128::from(pairs.margin(pair.0, pair.1).unsigned_abs()).pow(2) <= 32 * scale
        };
        let mut people = Vec::new();
        for (ballot, count) in (0_u32..).zip(profile.counts()) {
            // At most as many as there are people, which is few here.
            people.extend(std::iter::repeat_n(ballot, usize::try_from(*count).unwrap_or_default()));
        }
        let all = profile.people().saturating_mul(heaviest);
        let narrow = i16::try_from(all).is_ok().then(|| {
            let weights = profile.weights().iter();
            weights.map(|weight| i16::try_from(*weight).unwrap_or(i16::MAX)).collect()
        });
        Self {
            profile,
            is_complete: profile.is_complete(),
            people,
            narrow,
            margins: Margins::of(pairs),
            open: pairs.each_pair().filter(is_open).collect(),
        }
    }

    /// The order of one draw.
    fn order(&self, random: &mut Random) -> Vec<usize> {
        let size = self.profile.alternatives();
        if self.open.is_empty() {
            return kemeny::random_order(&self.margins, random);
        }
        let weights = self.draw(random);
        let columns = self.profile.columns();
        let margin = |one: usize, other: usize| {
            let sides = sides(&columns[one], &columns[other], &weights, self.is_complete);
            sides.above.cast_signed() - sides.below.cast_signed()
        };
        let mut margins = self.margins.clone();
        for (one, other) in &self.open {
            margins.set(*one, *other, margin(*one, *other));
        }
        let mut order = Vec::with_capacity(size);
        for group in Components::of(&margins).iter() {
            if let [only] = group {
                order.push(*only);
                continue;
            }
            let mut within = Margins::none(group.len());
            for one in 0..group.len() {
                for other in one + 1..group.len() {
                    within.set(one, other, margin(group[one], group[other]));
                }
            }
            order.extend(kemeny::random_order(&within, random).into_iter().map(|one| group[one]));
        }
        order
    }

    /// As many people as there are, each drawn from all of them: what each ballot
    /// weighs then.
    fn draw(&self, random: &mut Random) -> Weights {
        if let Some(weights) = &self.narrow {
            let mut drawn = vec![0; weights.len()];
            self.draw_each(random, |ballot| drawn[ballot] += weights[ballot]);
            return Weights::narrow(drawn);
        }
        let weights = self.profile.weights();
        let mut drawn = vec![0; weights.len()];
        self.draw_each(random, |ballot| drawn[ballot] += weights[ballot]);
        Weights::of(drawn)
    }

    fn draw_each(&self, random: &mut Random, mut found: impl FnMut(usize)) {
        let count = self.people.len();
        for _ in 0..count / 2 {
            for person in random.two_below(count) {
                found(self.people[person] as usize);
            }
        }
        if !count.is_multiple_of(2) {
            found(self.people[random.below(count)] as usize);
        }
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
