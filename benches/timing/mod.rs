//! How long something takes, beside what it may take at most.

use std::hint::black_box;
use std::time::Instant;

/// Milliseconds of a run: the fastest and the median of as many as take a fifth of
/// a second, of at least eleven. On a machine that others use too the fastest
/// says what the code does, the median what the machine does.
pub(crate) fn times_ms<T>(mut work: impl FnMut() -> T) -> (f64, f64) {
    let mut runs = Vec::new();
    let start = Instant::now();
    while runs.len() < 11 || start.elapsed().as_millis() < 200 {
        let run = Instant::now();
        black_box(work());
        runs.push(run.elapsed().as_secs_f64() * 1_000.0);
    }
    runs.sort_by(f64::total_cmp);
    (runs[0], runs[runs.len() / 2])
}

/// Prints what something took, its limit, and the ratios of the two.
pub(crate) fn row(what: &str, limit_ms: f64, (fastest_ms, median_ms): (f64, f64)) {
    println!(
        "{what:<58} fastest {fastest_ms:>9.4} ms, median {median_ms:>9.4} ms, at most {limit_ms:>6} ms: {:>4.2}, {:>4.2}",
        fastest_ms / limit_ms,
        median_ms / limit_ms
    );
}
