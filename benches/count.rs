//! How fast the count is, on one core, with each figure beside what it may take
//! at most. The control is a plain sum over as many cells as the subset table has
//! at 18, which no way of ordering can do without.

#[path = "timing/mod.rs"]
mod timing;

use std::hint::black_box;

use criterion::{Criterion, criterion_group};
use voorrang::domain::ballot::deal;
use voorrang::domain::catalogue::CardCode;
use voorrang::domain::count::kemeny::{consensus, order};
use voorrang::domain::count::matrix::Pairwise;
use voorrang::domain::count::profile::{Profile, Unranked, Vote};
use voorrang::domain::count::result::CountResult;
use voorrang::domain::count::schulze::schulze;
use voorrang::domain::count::scores::{borda, copeland};
use voorrang::domain::random::Random;

use timing::{row, times_ms};

/// So many ballots in random orders (impartial culture): the worst case, in which
/// everything is one component.
fn impartial(size: usize, ballots: u64) -> Profile {
    let codes: Vec<CardCode> = (0..size).map(|one| CardCode::new(one.to_string())).collect();
    let mut profile = Profile::new(size).expect("few alternatives");
    for seed in 0..ballots {
        let dealt = deal(&codes, seed);
        let order: Vec<usize> = dealt.iter().map(|code| code.as_str().parse().expect("a number")).collect();
        add(&mut profile, &order);
    }
    profile
}

/// So many ballots around one order (Mallows 1957, by repeated insertion, Doignon
/// et al. 2004): a step away from it is 0.8 times as likely, so that neighbours
/// are the right way round on 56 of 100 ballots.
fn realistic(size: usize, ballots: u64) -> Profile {
    const DISPERSION: f64 = 0.8;
    let mut random = Random::seeded(2016);
    let mut profile = Profile::new(size).expect("few alternatives");
    for _ in 0..ballots {
        let mut order = Vec::with_capacity(size);
        for next in 0..size {
            let chances: Vec<f64> =
                (0..=next).map(|back| DISPERSION.powi(i32::try_from(back).expect("few"))).collect();
            let mut left = random.below(1 << 20) as f64 / f64::from(1 << 20) * chances.iter().sum::<f64>();
            let back = chances.iter().position(|chance| {
                left -= chance;
                left < 0.0
            });
            order.insert(next - back.unwrap_or(next), next);
        }
        add(&mut profile, &order);
    }
    profile
}

fn add(profile: &mut Profile, order: &[usize]) {
    let ranking: Vec<Vec<usize>> = order.iter().map(|one| vec![*one]).collect();
    let vote = Vote::new(profile.alternatives(), &ranking, &[], Unranked::Bottom, 1, 1).expect("a ballot");
    profile.add(vote).expect("few ballots");
}

fn median_ms<T>(work: impl FnMut() -> T) -> f64 {
    times_ms(work).1
}

fn sum(table: &[i32]) -> i64 {
    black_box(table).iter().map(|cell| i64::from(*cell)).sum()
}

/// The figures that are promised, with their ratios to what they may be.
fn promises() {
    let table: Vec<i32> = (0..1 << 18).collect();
    row("control: a sum over 2^18 cells", 0.05, times_ms(|| sum(&table)));
    let worst = Pairwise::of(&impartial(18, 101));
    row("order and score, 18 in one component", 1.0, times_ms(|| order(black_box(&worst))));
    row("the same with number of optima and ranges", 6.0, times_ms(|| consensus(black_box(&worst))));
    let hall = realistic(18, 300);
    row(
        "matrix, Borda, Copeland, Schulze and order, 300 realistic",
        0.02,
        times_ms(|| {
            let pairs = Pairwise::of(black_box(&hall));
            (borda(&pairs), copeland(&pairs), schulze(&pairs), order(&pairs))
        }),
    );
    let large = impartial(18, 10_000);
    row("matrix of 10,000 complete ballots of 18", 0.25, times_ms(|| Pairwise::of(black_box(&large))));
    let many = impartial(18, 3_000);
    row("whole result, 3,000 ballots, worst case", 400.0, times_ms(|| CountResult::of(black_box(&many), 1)));
    let many = realistic(18, 3_000);
    row("whole result, 3,000 ballots, realistic", 12.0, times_ms(|| CountResult::of(black_box(&many), 1)));
    println!();
}

/// How it grows.
fn growth() {
    for size in [8, 12, 16, 18, 20, 22, 24] {
        let pairs = Pairwise::of(&impartial(size, 101));
        println!("order of {size} in one component {:.4} ms", median_ms(|| order(black_box(&pairs))));
    }
    for ballots in [10, 100, 1_000, 10_000, 100_000] {
        let profile = realistic(18, ballots);
        println!(
            "matrix of {ballots} ballots of 18 {:.4} ms",
            median_ms(|| Pairwise::of(black_box(&profile)))
        );
    }
    for ballots in [10, 100, 1_000, 3_000, 10_000] {
        let (near, far) = (realistic(18, ballots), impartial(18, ballots));
        println!(
            "whole result of {ballots} ballots of 18: realistic {:.2} ms, worst case {:.1} ms",
            median_ms(|| CountResult::of(black_box(&near), 1)),
            median_ms(|| CountResult::of(black_box(&far), 1)),
        );
    }
    println!();
}

fn count(criterion: &mut Criterion) {
    promises();
    growth();
    let mut group = criterion.benchmark_group("count");
    let worst = Pairwise::of(&impartial(18, 101));
    group.bench_function("order, 18 in one component", |bencher| {
        bencher.iter(|| order(black_box(&worst)));
    });
    let large = impartial(18, 10_000);
    group.bench_function("matrix, 10,000 ballots of 18", |bencher| {
        bencher.iter(|| Pairwise::of(black_box(&large)));
    });
    group.finish();
}

criterion_group!(benches, count);

fn main() {
    // Criterion runs benches in test mode too; these figures are for benching.
    benches();
}
