//! Ballots counted, and the count explained: on a page with the numbers at hand,
//! and in the answer of `voorrang tally`.
//!
//! Here belongs what a result says in words and in JSON. How it is counted does
//! not (that is [`crate::domain::count`]), and neither does how a file of ballots
//! is read ([`crate::ballot_files`]).

pub mod explanation;
pub mod pages;
pub mod report;

use std::sync::Arc;

use tokio::sync::{OnceCell, Semaphore};

use crate::domain::count::profile::Profile;
use crate::domain::count::result::CountResult;
use crate::error::Error;

/// Counts at once for visitors: each takes a core, for half a second at worst. A
/// core is left for those who do not count.
const AT_ONCE: usize = 1;

/// Visitors who wait for a count. More is refused at once, which is kinder than an
/// answer after the browser gave up.
const WAITING: usize = 8;

/// Counts off the threads that answer, and what visitors bring one after another.
#[derive(Debug, Clone)]
pub struct Counter {
    turns: Arc<Semaphore>,
    places: Arc<Semaphore>,
    example: Arc<OnceCell<CountResult>>,
}

impl Default for Counter {
    fn default() -> Self {
        Self {
            turns: Arc::new(Semaphore::new(AT_ONCE)),
            places: Arc::new(Semaphore::new(AT_ONCE + WAITING)),
            example: Arc::default(),
        }
    }
}

impl Counter {
    /// Counts a profile now.
    ///
    /// # Errors
    /// When the program is stopping.
    pub async fn count(&self, profile: Profile, seed: u64) -> anyhow::Result<CountResult> {
        self.run(move || CountResult::of(&profile, seed)).await
    }

    /// Counts in whatever way, now.
    ///
    /// # Errors
    /// When the program is stopping.
    pub async fn run<T: Send + 'static>(
        &self,
        count: impl FnOnce() -> T + Send + 'static,
    ) -> anyhow::Result<T> {
        Ok(tokio::task::spawn_blocking(count).await?)
    }

    /// Counts what a visitor brings, when its turn comes.
    ///
    /// # Errors
    /// Busy, while too many wait.
    pub async fn count_for_visitor(&self, profile: Profile, seed: u64) -> Result<CountResult, Error> {
        self.run_for_visitor(move || CountResult::of(&profile, seed)).await
    }

    /// Counts in whatever way what a visitor asks for, when its turn comes.
    ///
    /// # Errors
    /// Busy, while too many wait.
    pub async fn run_for_visitor<T: Send + 'static>(
        &self,
        count: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Error> {
        let _place = self.places.try_acquire().map_err(|_| Error::Busy)?;
        let _turn = self.turns.acquire().await.map_err(anyhow::Error::from)?;
        Ok(self.run(count).await?)
    }

    /// Counts the example, once.
    ///
    /// # Errors
    /// As [`Counter::count`].
    pub async fn count_example(&self, profile: Profile, seed: u64) -> anyhow::Result<CountResult> {
        self.example.get_or_try_init(|| self.count(profile, seed)).await.cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn more_than_may_wait_are_told_at_once() {
        let counter = Counter::default();
        // Somebody counts for long.
        let turn = counter.turns.acquire().await.unwrap();
        let waiting: Vec<_> = (0..AT_ONCE + WAITING)
            .map(|_| {
                let counter = counter.clone();
                tokio::spawn(async move { counter.count_for_visitor(Profile::default(), 1).await })
            })
            .collect();
        while counter.places.available_permits() > 0 {
            tokio::task::yield_now().await;
        }
        let refused = counter.count_for_visitor(Profile::default(), 1).await;
        assert!(matches!(refused, Err(Error::Busy)), "{refused:?}");
        drop(turn);
        for answer in waiting {
            assert!(answer.await.unwrap().is_ok());
        }
    }
}
