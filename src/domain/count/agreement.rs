//! How far a group agrees: as a whole, card by card, and from one round to the
//! next. What cannot be said is [`Undefined`], never 0.

use super::Undefined;
use super::matrix::Pairwise;
use super::places::tie_correction;
use super::profile::{NOT_JUDGED, Profile};
use super::scores::Borda;

/// A measure, or why there is none.
pub type Measure = Result<f64, Undefined>;

/// How far a group agrees.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreement {
    /// Kendall's W, corrected for ties (Kendall & Babington Smith 1939): 1 when
    /// all rank alike, 0 when the ranks cancel out. Undefined where ballots leave
    /// alternatives unjudged.
    pub kendall_w: Measure,
    /// τ_x (Emond & Mason 2002), the mean over every two people: 1 when they
    /// agree, −1 when each is the other's reverse.
    pub tau_x: Measure,
    /// The distance K^(1/2) (Fagin et al. 2006), the mean over every two people:
    /// pairs they order differently, and half of those one of them ties.
    pub mean_distance: Measure,
    /// The mean of [`Agreement::of_pairs`].
    pub polarization: Measure,
    /// Per alternative the mean over its pairs: 0 when everybody puts it on the
    /// same side of each other one.
    pub item_polarization: Vec<Measure>,
    size: usize,
    of_pairs: Vec<Measure>,
}

impl Agreement {
    /// How even the sides of a pair are: 2 min(P, P') / m, from 0 when all who
    /// separate them agree to 1 when half stands against half (Can, Ozkes &
    /// Storcken 2015, for strict ballots).
    ///
    /// # Errors
    /// [`Undefined`] where nobody judges both.
    pub fn of_pair(&self, one: usize, other: usize) -> Measure {
        self.of_pairs[one * self.size + other]
    }

    /// The measures of a group.
    #[must_use]
    pub fn of(profile: &Profile, pairs: &Pairwise) -> Self {
        let size = pairs.size();
        let mut of_pairs = vec![Err(Undefined::OneAlternative); size * size];
        for (one, other) in pairs.each_pair() {
            let measure = polarization(pairs, one, other);
            of_pairs[one * size + other] = measure;
            of_pairs[other * size + one] = measure;
        }
        let without_judges = if pairs.total() == 0 { Undefined::NoBallots } else { Undefined::NotJudged };
        let over = |measures: &mut dyn Iterator<Item = Measure>| {
            if size < 2 { Err(Undefined::OneAlternative) } else { mean(measures).ok_or(without_judges) }
        };
        let of_item = |one: usize| {
            let others = (0..size).filter(|other| *other != one);
            over(&mut others.map(|other| of_pairs[one * size + other]))
        };
        let distance = mean_disagreement(profile, pairs);
        let pair_count = (size * size.saturating_sub(1) / 2) as f64;
        Self {
            kendall_w: kendall_w(profile, pairs),
            tau_x: distance.map(|mean| 1.0 - 2.0 * mean),
            mean_distance: distance.map(|mean| mean * pair_count),
            polarization: over(&mut pairs.each_pair().map(|(one, other)| of_pairs[one * size + other])),
            item_polarization: (0..size).map(of_item).collect(),
            size,
            of_pairs,
        }
    }
}

fn mean(measures: &mut dyn Iterator<Item = Measure>) -> Option<f64> {
    let known: Vec<f64> = measures.filter_map(Result::ok).collect();
    (!known.is_empty()).then(|| known.iter().sum::<f64>() / known.len() as f64)
}

fn polarization(pairs: &Pairwise, one: usize, other: usize) -> Measure {
    let least = pairs.strict(one, other).min(pairs.strict(other, one));
    match pairs.judged(one, other) {
        0 if pairs.total() == 0 => Err(Undefined::NoBallots),
        0 => Err(Undefined::NotJudged),
        judged => Ok((2 * least) as f64 / judged as f64),
    }
}

/// W = 12 S / (m² (n³ − n) − m Σ T), with S the squared deviations of the sums of
/// ranks and T = t³ − t over the ties of a ballot.
fn kendall_w(profile: &Profile, pairs: &Pairwise) -> Measure {
    let size = pairs.size() as u128;
    let total = u128::from(pairs.total());
    if total == 0 {
        return Err(Undefined::NoBallots);
    }
    if size < 2 {
        return Err(Undefined::OneAlternative);
    }
    if !profile.is_complete() {
        return Err(Undefined::NotJudged);
    }
    // Twice the deviation of the points from their mean, which is that of the
    // ranks. With m below 2^40 and n up to 1,000 every sum is below 2^127.
    let deviation2 = |one: usize| {
        let others = (0..pairs.size()).filter(|other| *other != one);
        others.map(|other| pairs.margin(one, other)).sum::<i64>()
    };
    let squares2: u128 = (0..pairs.size()).map(|one| u128::from(deviation2(one).unsigned_abs()).pow(2)).sum();
    let below = total * total * (size * size * size - size) - total * tie_correction(profile);
    if below == 0 { Err(Undefined::AllTied) } else { Ok((3 * squares2) as f64 / below as f64) }
}

/// The share of pairs that two people order differently (half when one of them
/// ties it), the mean over every two people: by pair of alternatives
/// (P P' + T (P + P') / 2) over the weight of the pairs of people who judge both.
fn mean_disagreement(profile: &Profile, pairs: &Pairwise) -> Measure {
    if profile.people() == 0 {
        return Err(Undefined::NoBallots);
    }
    if profile.people() == 1 {
        return Err(Undefined::OneBallot);
    }
    if pairs.size() < 2 {
        return Err(Undefined::OneAlternative);
    }
    let weight = profile.weights().first().copied().unwrap_or_default();
    let is_same = profile.weights().iter().all(|other| *other == weight);
    let all = profile.is_complete().then(|| squared_weights(profile, |_| true));
    let of_pair = |(one, other): (usize, usize)| {
        let (above, below) = (pairs.strict(one, other), pairs.strict(other, one));
        let apart2 = 2 * u128::from(above) * u128::from(below)
            + u128::from(pairs.tied(one, other)) * u128::from(above + below);
        // Nobody differs from oneself: a person beside oneself is no pair.
        let judged = u128::from(pairs.judged(one, other));
        let oneself = match all {
            _ if is_same => judged * u128::from(weight),
            Some(all) => all,
            None => squared_weights(profile, |ballot| {
                let columns = profile.columns();
                columns[one][ballot] != NOT_JUDGED && columns[other][ballot] != NOT_JUDGED
            }),
        };
        // Each two people stand twice in the product.
        let people2 = judged * judged - oneself;
        if people2 == 0 { Err(Undefined::NotJudged) } else { Ok(apart2 as f64 / people2 as f64) }
    };
    mean(&mut pairs.each_pair().map(of_pair)).ok_or(Undefined::NotJudged)
}

/// The sum of squared weights of the people whose ballots are `judging`.
fn squared_weights(profile: &Profile, judging: impl Fn(usize) -> bool) -> u128 {
    let people = profile.counts().iter().zip(profile.weights()).enumerate();
    let judging = people.filter(|(ballot, _)| judging(*ballot));
    judging.map(|(_, (count, weight))| u128::from(*count) * u128::from(*weight).pow(2)).sum()
}

/// How the group's view of one alternative moved from one round to the next.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shift {
    /// Its place in the order before and after, from 0.
    pub place: (usize, usize),
    /// Its mean rank before and after, from 1 for the best.
    pub mean_rank: Result<(f64, f64), Undefined>,
}

/// How the group's view moved between two rounds over the same alternatives, per
/// alternative; `None` when they are not over the same number.
#[must_use]
pub fn shift(before: (&[usize], &Borda), after: (&[usize], &Borda)) -> Option<Vec<Shift>> {
    let ((order_before, ranks_before), (order_after, ranks_after)) = (before, after);
    if order_before.len() != order_after.len() {
        return None;
    }
    let place = |order: &[usize], one| order.iter().position(|other| *other == one);
    let ranks = ranks_before.mean_rank.as_ref().and_then(|before| {
        let after = ranks_after.mean_rank.as_ref()?;
        Ok((before, after))
    });
    (0..order_before.len())
        .map(|one| {
            Some(Shift {
                place: (place(order_before, one)?, place(order_after, one)?),
                mean_rank: ranks.map(|(before, after)| (before[one], after[one])).map_err(|reason| *reason),
            })
        })
        .collect()
}
