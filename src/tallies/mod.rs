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

use tokio::sync::Semaphore;

use crate::domain::count::profile::Profile;
use crate::domain::count::result::CountResult;

/// Counts at once: each takes a core, for half a second at worst. A core is left
/// for those who do not count.
const AT_ONCE: usize = 1;

/// Counts what visitors bring, one after another and off the threads that answer.
#[derive(Debug, Clone)]
pub struct Counter {
    turns: Arc<Semaphore>,
}

impl Default for Counter {
    fn default() -> Self {
        Self { turns: Arc::new(Semaphore::new(AT_ONCE)) }
    }
}

impl Counter {
    /// Counts a profile when its turn comes.
    ///
    /// # Errors
    /// When the program is stopping.
    pub async fn count(&self, profile: Profile, seed: u64) -> anyhow::Result<CountResult> {
        let _turn = self.turns.acquire().await?;
        Ok(tokio::task::spawn_blocking(move || CountResult::of(&profile, seed)).await?)
    }
}
