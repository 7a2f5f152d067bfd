//! The pages of a live session while it goes on: the phone of who takes part, the
//! projector everyone sees, the desk of who leads it. What a workshop is and who
//! may do what in it is [`crate::workshops`]'; these show it, and ask it.

mod timer;

pub use timer::TimerView;
