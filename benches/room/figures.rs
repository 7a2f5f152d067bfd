//! Times, and how they are told.

use std::fmt;
use std::time::Duration;

/// Times of one kind.
#[derive(Debug, Default)]
pub(crate) struct Times(Vec<Duration>);

impl Times {
    pub(crate) fn add(&mut self, time: Duration) {
        self.0.push(time);
    }

    pub(crate) fn count(&self) -> usize {
        self.0.len()
    }

    /// The time so many of a hundred stay within (nearest rank).
    pub(crate) fn percentile(&self, percent: usize) -> Duration {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let rank = (sorted.len() * percent).div_ceil(100).max(1);
        sorted.get(rank - 1).copied().unwrap_or_default()
    }
}

impl fmt::Display for Times {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ms = |percent| self.percentile(percent).as_secs_f64() * 1_000.0;
        write!(
            f,
            "{:>7} times, p50 {:>8.1} ms, p95 {:>8.1} ms, p99 {:>8.1} ms, max {:>8.1} ms",
            self.count(),
            ms(50),
            ms(95),
            ms(99),
            ms(100)
        )
    }
}
