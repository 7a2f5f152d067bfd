//! The count: from ballots to a group order that can be defended before a
//! council, and the measures of agreement around it.
//!
//! Ballots are weak orders ([`profile`]); everything about them that decides an
//! order is in one matrix ([`matrix`]). The headline is the consensus
//! ([`kemeny`]). Whole numbers throughout: halves are doubled.

pub mod kemeny;
pub mod matrix;
pub mod profile;

#[cfg(test)]
mod tests;
