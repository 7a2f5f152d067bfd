//! The count: from ballots to a group order that can be defended before a
//! council, and the measures of agreement and likeness around it.
//!
//! Ballots are weak orders ([`profile`]); everything about them that decides an
//! order is in one matrix ([`matrix`]). The headline is the consensus
//! ([`kemeny`]); [`scores`] and [`schulze`] stand beside it, [`places`] says
//! where ballots have each alternative, [`sureness`] how much of the order could
//! have been otherwise, [`agreement`] how far the group agrees. [`result`] is all
//! of that at once. [`likeness`] and [`groups`] compare rankings with each other.
//! What decides an order is in whole numbers throughout: halves are doubled.

use thiserror::Error;

pub mod agreement;
pub mod groups;
pub mod kemeny;
pub mod likeness;
pub mod matrix;
pub mod places;
pub mod profile;
pub mod result;
pub mod schulze;
pub mod scores;
pub mod sureness;

#[cfg(test)]
mod tests;

/// The version of everything in here that decides a number: stored with a
/// result, and raised when the same ballots could give another.
pub const METHOD_VERSION: u32 = 1;

/// Why there is no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Undefined {
    /// Nobody voted.
    #[error("there are no ballots")]
    NoBallots,
    /// One person agrees with themselves, and has nobody to be drawn from.
    #[error("there is one ballot, and it takes two")]
    OneBallot,
    /// There is nothing to put in an order.
    #[error("there are fewer than two alternatives")]
    OneAlternative,
    /// Every ballot ties everything.
    #[error("every ballot ties all alternatives")]
    AllTied,
    /// Ballots leave something unjudged that the measure needs.
    #[error("ballots leave alternatives unjudged")]
    NotJudged,
    /// More people or alternatives than are drawn a thousand times.
    #[error("there are more than 100,000 people, or more than 100 alternatives, to draw a thousand times")]
    TooMuch,
    /// Everything is in one group, or alike.
    #[error("there are no two groups to tell apart")]
    OneGroup,
}
