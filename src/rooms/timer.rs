//! The time left for a stage, on every page of a room.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::clock::time_in_flanders;
use crate::domain::workshop::room::{Room, Timer};
use crate::i18n::Translator;

/// Says until when; `static/js/timer.js` counts down.
#[derive(Debug, Template)]
#[template(path = "rooms/timer.html")]
pub struct TimerView {
    t: Translator,
    timer: Timer,
}

// The template escapes what it shows.
impl HtmlSafe for TimerView {}

impl TimerView {
    /// The timer of a room.
    #[must_use]
    pub fn new(t: Translator, room: &Room) -> Self {
        Self { t, timer: room.timer() }
    }

    /// When the time is up, while it goes.
    fn ends_at(&self) -> Option<i64> {
        match self.timer {
            Timer::Going { ends_at } => ends_at,
            Timer::Paused { .. } => None,
        }
    }

    fn until(&self, ends_at: &i64) -> String {
        self.t.with("timer-until", [("time", time_in_flanders(*ends_at).into())])
    }

    fn paused(&self) -> String {
        match self.timer {
            Timer::Paused { seconds_left: Some(left) } => {
                let time = format!("{}:{:02}", left / 60, left % 60);
                self.t.with("timer-paused-with", [("time", time.into())])
            }
            Timer::Paused { seconds_left: None } => self.t.get("timer-paused").into_owned(),
            Timer::Going { .. } => String::new(),
        }
    }
}
