//! The pages that belong to no one feature: the front door, what this is, and
//! whether it is alive.

pub mod pages;
