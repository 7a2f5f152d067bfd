//! A live session, from lobby to decision, as values and pure functions: what
//! a facilitator may set, where the room is and how it moves, who may do and
//! see what at that moment, and what a ballot must be to be counted.
//!
//! The count itself is in [`super::count`]. Nothing here keeps anything or
//! tells anyone: what decides a write is asked again inside its transaction,
//! with these same functions.
//!
//! | where | what |
//! |---|---|

pub mod code;
pub mod decision;
