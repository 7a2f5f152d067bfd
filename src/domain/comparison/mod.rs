//! Comparing the decided priority sets of several organisations: what nearly all
//! of them chose and what divides them, who resembles whom, the order they make
//! together, and one of them beside the whole, beside another and beside its own
//! earlier set.
//!
//! A [`group::Group`] is what is compared: sets over the cards that all their
//! decks have. From it follow, each by itself so that a page works out only what
//! it shows: [`overview`] and [`table`] (counts and cells, for up to 10,000 sets),
//! [`joint`] (one order, equal or weighted, for as many), [`likeness`] (groups, a
//! tree and a map, for up to 600), [`beside`] (one, two, over time, and the fit of
//! a joint set). [`chart`] turns them into places in a picture.
//!
//! Everywhere below, a *member* is an index into [`group::Group::members`] and a
//! *card* an index into [`group::Group::cards`]; places count from 1 for the most
//! important. Members stand by key, so the order in which they were given decides
//! nothing.

pub mod beside;
pub mod chart;
pub mod distance;
pub mod group;
pub mod joint;
pub mod likeness;
pub mod overview;
pub mod table;
pub mod weights;

#[cfg(test)]
mod expected_tests;
#[cfg(test)]
mod tests;

/// The version of everything in here that decides a number: stored with a
/// comparison that is kept, and raised when the same sets could give another. What
/// the joint order rests on has its own: [`crate::domain::count::METHOD_VERSION`].
pub const METHOD_VERSION: u32 = 1;
