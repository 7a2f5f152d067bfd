//! A session as a calendar takes it (iCalendar, RFC 5545). The join code stays
//! out of it: a calendar is shared more easily than one thinks.

use icalendar::{Calendar, Component as _, Event, EventLike as _, Property};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};

use crate::workshops::Workshop;

/// What made it, as the format wants it said.
const PRODUCT: &str = "-//Voorrang//Sessies//NL";

/// Longest line, without its end (RFC 5545, 3.1).
const MOST_OCTETS: usize = 75;

/// The file. Times in UTC, which every calendar shows in its own zone; a session
/// without a time takes the whole day.
///
/// # Errors
/// For a day no calendar has.
pub(super) fn file(workshop: &Workshop, host: &str, url: &str, now: Timestamp) -> anyhow::Result<String> {
    let settings = &workshop.settings;
    let utc = |at: Timestamp| at.strftime("%Y%m%dT%H%M%SZ").to_string();
    let mut event = Event::new();
    event.uid(&format!("{}@{host}", workshop.public_id));
    event.add_property("DTSTAMP", utc(now));
    event.summary(&settings.title);
    event.url(url);
    if !settings.place.is_empty() {
        event.location(&settings.place);
    }
    if !settings.programme.is_empty() {
        event.description(&settings.programme);
    }
    match settings.starts_at {
        Some(time) => {
            let zone = TimeZone::get("Europe/Brussels").unwrap_or(TimeZone::UTC);
            let begins = settings.date.to_datetime(time).to_zoned_datetime(zone)?.timestamp();
            let ends = begins.checked_add(i64::from(settings.total_minutes()).minutes())?;
            event.add_property("DTSTART", utc(begins));
            event.add_property("DTEND", utc(ends));
        }
        None => {
            let day = |date: jiff::civil::Date| date.strftime("%Y%m%d").to_string();
            let dated = |key: &str, date| Property::new(key, day(date)).add_parameter("VALUE", "DATE").done();
            event.append_property(dated("DTSTART", settings.date));
            event.append_property(dated("DTEND", settings.date.tomorrow()?));
        }
    }
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", PRODUCT));
    calendar.push(event.done());
    Ok(folded(&calendar.to_string()))
}

/// icalendar 0.17 folds lines, but lets the last piece of one be an octet longer
/// than the 75 there may be.
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for line in text.split_inclusive("\r\n") {
        let content = line.trim_end_matches("\r\n");
        if content.len() <= MOST_OCTETS {
            folded.push_str(line);
            continue;
        }
        let (first, rest) = content.split_at(content.floor_char_boundary(MOST_OCTETS));
        folded.extend([first, "\r\n ", rest, "\r\n"]);
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshops::Workshop;

    fn parsed(change: impl FnOnce(&mut crate::domain::workshop::settings::Proposal)) -> (String, Calendar) {
        let workshop = Workshop::sample(change);
        let now = "2026-11-24T11:00:00Z".parse().unwrap();
        let text =
            file(&workshop, "voorrang.example", "https://voorrang.example/workshops/0af1", now).unwrap();
        let calendar = text.parse().unwrap();
        (text, calendar)
    }

    fn event(calendar: &Calendar) -> &Event {
        calendar.components[0].as_event().unwrap()
    }

    #[test]
    fn says_when_in_utc_and_how_long() {
        let (text, calendar) = parsed(|_| {});
        let event = event(&calendar);
        assert_eq!(event.property_value("DTSTART"), Some("20261208T083000Z"));
        // Ten minutes for each part, in two rounds.
        assert_eq!(event.property_value("DTEND"), Some("20261208T101000Z"));
        assert_eq!(event.property_value("DTSTAMP"), Some("20261124T110000Z"));
        assert_eq!(event.get_uid(), Some("0cf3@voorrang.example"));
        assert!(!text.contains("KM4R"), "the code stays out of it");
    }

    #[test]
    fn in_summer_flanders_is_two_hours_ahead() {
        let (_, calendar) = parsed(|proposal| proposal.date = jiff::civil::date(2027, 6, 8));
        assert_eq!(event(&calendar).property_value("DTSTART"), Some("20270608T073000Z"));
    }

    #[test]
    fn without_a_time_it_takes_the_day() {
        let (text, calendar) = parsed(|proposal| {
            proposal.starts_at = None;
            proposal.date = jiff::civil::date(2026, 12, 31);
        });
        assert!(text.contains("DTSTART;VALUE=DATE:20261231\r\n"), "{text}");
        assert_eq!(event(&calendar).property_value("DTEND"), Some("20270101"));
    }

    #[test]
    fn hostile_text_stays_text_and_lines_stay_short() {
        let programme = "9.30 uur; onthaal, koffie\nBEGIN:VEVENT\nEND:VCALENDAR\\n ééé🎉 ".repeat(9);
        let title = "Zaal; A, B\\ \"C\" : <b>D</b>";
        let (text, calendar) = parsed(|proposal| {
            programme.clone_into(&mut proposal.programme);
            title.clone_into(&mut proposal.title);
        });
        assert_eq!(calendar.components.len(), 1);
        assert_eq!(event(&calendar).get_summary(), Some(title));
        assert_eq!(event(&calendar).get_description(), Some(programme.trim()));
        assert!(text.ends_with("END:VCALENDAR\r\n"));
        for line in text.trim_end().split("\r\n") {
            assert!(line.len() <= 75, "{} octets: {line}", line.len());
            assert!(!line.contains(['\r', '\n']), "{line:?}");
        }
    }
}
