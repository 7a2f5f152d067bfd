//! What time it is. Comes from the application's state so that tests decide
//! it; the system's clock is read nowhere else.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// A clock: the system's, or one that tests set.
#[derive(Debug, Clone)]
pub struct Clock {
    fixed: Option<Arc<Mutex<Timestamp>>>,
    started: Instant,
}

impl Clock {
    /// The system's clock.
    #[must_use]
    pub fn system() -> Self {
        Self { fixed: None, started: Instant::now() }
    }

    /// A clock that stands still until [`Clock::advance`].
    #[must_use]
    pub fn fixed(at: Timestamp) -> Self {
        Self { fixed: Some(Arc::new(Mutex::new(at))), started: Instant::now() }
    }

    /// Now.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the one place that reads the system's clock")]
    pub fn now(&self) -> Timestamp {
        match &self.fixed {
            Some(at) => *at.lock().unwrap_or_else(PoisonError::into_inner),
            None => Timestamp::now(),
        }
    }

    /// Now, in whole seconds since 1970, as the database keeps instants.
    #[must_use]
    pub fn seconds(&self) -> i64 {
        self.now().as_second()
    }

    /// Time that passed since some moment, for waiting times: it does not go back
    /// when somebody sets the system's clock.
    #[must_use]
    pub fn passed(&self) -> Duration {
        match &self.fixed {
            Some(_) => Duration::from_secs(self.seconds().unsigned_abs()),
            None => self.started.elapsed(),
        }
    }

    /// Today in Flanders.
    #[must_use]
    pub fn today(&self) -> Date {
        date_in_flanders(self.now())
    }

    /// Moves a fixed clock; the system's goes its own way.
    pub fn advance(&self, by: SignedDuration) {
        if let Some(at) = &self.fixed {
            let mut at = at.lock().unwrap_or_else(PoisonError::into_inner);
            *at += by;
        }
    }
}

/// The calendar date of an instant in Flanders.
#[must_use]
pub fn date_in_flanders(at: Timestamp) -> Date {
    let zone = TimeZone::get("Europe/Brussels").unwrap_or(TimeZone::UTC);
    at.to_zoned_datetime(zone).date()
}

/// The moment a day begins in Flanders, in seconds since 1970.
#[must_use]
pub fn midnight_in_flanders(date: Date) -> i64 {
    let zone = TimeZone::get("Europe/Brussels").unwrap_or(TimeZone::UTC);
    zone.to_timestamp(date.at(0, 0, 0, 0)).unwrap_or_default().as_second()
}

/// Noon of a day in Flanders, in seconds since 1970.
#[must_use]
pub fn noon_in_flanders(date: Date) -> i64 {
    let zone = TimeZone::get("Europe/Brussels").unwrap_or(TimeZone::UTC);
    zone.to_timestamp(date.at(12, 0, 0, 0)).unwrap_or_default().as_second()
}

/// The calendar date of an instant (seconds since 1970) in Flanders.
#[must_use]
pub fn day_in_flanders(seconds: i64) -> Date {
    date_in_flanders(Timestamp::from_second(seconds).unwrap_or_default())
}

/// The time of day of an instant (seconds since 1970) in Flanders: `14:35`.
#[must_use]
pub fn time_in_flanders(seconds: i64) -> String {
    let zone = TimeZone::get("Europe/Brussels").unwrap_or(TimeZone::UTC);
    let at = Timestamp::from_second(seconds).unwrap_or_default().to_zoned_datetime(zone);
    format!("{}:{:02}", at.hour(), at.minute())
}
