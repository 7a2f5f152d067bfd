//! The page of sessions: which are coming, what they are, and who comes. What is
//! shown is kept by [`crate::workshops`].

mod calendar;
pub mod pages;
