//! How alike two rankings are, and two tops.

use super::Undefined;
use super::agreement::Measure;
use super::profile::Vote;

/// How much the depth of a top counts in [`rank_biased_overlap`]: the first five
/// places weigh 86 % (Webber, Moffat & Zobel 2010, equation 21).
pub const PERSISTENCE: f64 = 0.8;

/// Kendall's distance with half a penalty for a tie on one side, K^(1/2) (Fagin
/// et al. 2006), doubled, and over how many pairs: those both judge.
#[must_use]
pub fn distance2(one: &Vote, other: &Vote, alternatives: usize) -> (u64, u64) {
    let (mut apart2, mut pairs) = (0, 0);
    for upper in 0..alternatives {
        for lower in upper + 1..alternatives {
            let sides = |vote: &Vote| Some(vote.group(upper)?.cmp(&vote.group(lower)?));
            let Some((here, there)) = sides(one).zip(sides(other)) else { continue };
            pairs += 1;
            apart2 += match (here, there) {
                _ if here == there => 0,
                _ if here.is_eq() || there.is_eq() => 1,
                _ => 2,
            };
        }
    }
    (apart2, pairs)
}

/// τ_x (Emond & Mason 2002) over what both judge: 1 when alike, −1 when
/// reversed.
///
/// # Errors
/// [`Undefined::NotJudged`] when there is no pair that both judge.
pub fn tau_x(one: &Vote, other: &Vote, alternatives: usize) -> Measure {
    match distance2(one, other, alternatives) {
        (_, 0) => Err(Undefined::NotJudged),
        (apart2, pairs) => Ok(1.0 - apart2 as f64 / pairs as f64),
    }
}

/// Rank-biased overlap of two tops, extrapolated (RBO_ext, Webber, Moffat &
/// Zobel 2010, equation 32): 1 when the same in the same order, 0 when they have
/// nothing in common; what stands higher weighs more. The tops may differ in
/// length; names beyond them play no part.
///
/// # Errors
/// [`Undefined::NoBallots`] when a top is empty.
pub fn rank_biased_overlap<T: PartialEq>(one: &[T], other: &[T], persistence: f64) -> Measure {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let (s, l) = (short.len(), long.len());
    if s == 0 {
        return Err(Undefined::NoBallots);
    }
    // How many the first d of each have in common.
    let common = |depth: usize| {
        let first = &short[..depth.min(s)];
        long[..depth].iter().filter(|name| first.contains(name)).count() as f64
    };
    let (s, l) = (s as f64, l as f64);
    let (at_short, at_long) = (common(short.len()), common(long.len()));
    let mut sum = 0.0;
    for (depth, at) in (1..=long.len()).map(|depth| (depth as f64, common(depth))) {
        let beyond = if depth > s { at_short * (depth - s) / (s * depth) } else { 0.0 };
        sum += (at / depth + beyond) * persistence.powf(depth);
    }
    let seen = (1.0 - persistence) / persistence * sum;
    let unseen = ((at_long - at_short) / l + at_short / s) * persistence.powf(l);
    Ok(seen + unseen)
}
