//! The sets of several organisations beside each other: of a partnership, of a hall,
//! of a province, or picked by hand.
//!
//! Which sets a visitor sees is asked anew each time ([`groups`]); what they say
//! together ([`crate::domain::comparison`]) is worked out once per selection and
//! kept ([`Comparisons`]). So a set that is withdrawn is gone with the next look,
//! and what was kept of it is found under no key any more.

mod asked;
mod cache;
mod charts;
pub mod downloads;
mod groups;
pub mod joint;
pub mod pages;
mod picture;
mod report;
mod sections;
mod store;
mod view;
mod wish;
mod words;

pub use cache::Comparisons;
pub use joint::list_members_beside;
