//! What Voorrang knows, as values and pure functions: the deck of cards, how a
//! person sorts and ranks it, the priority set that comes out, the masterplan
//! that follows from a set and the plan people make of it, and the workshop in which a group does all this.
//!
//! Nothing here waits, reads a clock, draws a random number or knows that
//! there is a web or a database: time and randomness come in as arguments.

pub mod ballot;
pub mod catalogue;
pub mod comparison;
pub mod count;
pub mod joint_set;
pub mod kbo;
pub mod language;
pub mod masterplan;
pub mod municipality;
pub mod plan;
pub mod priority_set;
pub mod random;
pub mod rights;
pub mod road;
pub mod sharing;
pub mod sheet;
pub mod text;
pub mod translation;
pub mod workshop;
