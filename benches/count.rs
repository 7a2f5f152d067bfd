//! How fast the count is, on one core. The control is a plain sum over the same
//! table, which no way of ordering can do without.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use voorrang::domain::ballot::deal;
use voorrang::domain::catalogue::CardCode;
use voorrang::domain::count::kemeny::{consensus, order};
use voorrang::domain::count::matrix::Pairwise;
use voorrang::domain::count::profile::{Profile, Unranked, Vote};

/// So many ballots in random orders (impartial culture): the worst case, in which
/// everything is one component.
fn impartial(size: usize, ballots: u64) -> Profile {
    let codes: Vec<CardCode> = (0..size).map(|one| CardCode::new(one.to_string())).collect();
    let mut profile = Profile::new(size).expect("few alternatives");
    for seed in 0..ballots {
        let dealt = deal(&codes, seed);
        let ranking: Vec<Vec<usize>> =
            dealt.iter().map(|code| vec![code.as_str().parse().expect("a number")]).collect();
        let vote = Vote::new(size, &ranking, &[], Unranked::Bottom, 1, 1).expect("a ballot");
        profile.add(vote).expect("few ballots");
    }
    profile
}

fn count(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("count");
    let small = Pairwise::of(&impartial(18, 101));
    let table: Vec<i32> = (0..1 << 18).collect();
    group.bench_function("control: sum over 2^18", |bencher| {
        bencher.iter(|| black_box(&table).iter().map(|cell| i64::from(*cell)).sum::<i64>());
    });
    for size in [12, 16, 18, 20] {
        let pairs = Pairwise::of(&impartial(size, 101));
        group.bench_function(format!("order, {size} alternatives"), |bencher| {
            bencher.iter(|| order(black_box(&pairs)));
        });
    }
    group.bench_function("order, optima and places, 18", |bencher| {
        bencher.iter(|| consensus(black_box(&small)));
    });
    let large = impartial(18, 10_000);
    group.bench_function("matrix, 10,000 ballots of 18", |bencher| {
        bencher.iter(|| Pairwise::of(black_box(&large)));
    });
    group.finish();
}

criterion_group!(benches, count);
criterion_main!(benches);
