//! What a facilitator settles before a workshop begins. A [`Proposal`] is what
//! a form or a template says; [`Settings`] are a proposal that was checked,
//! and cannot be changed without being checked again.

use std::ops::Deref;

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::participant::Perspective;
use super::script::{Minutes, Part};
use crate::domain::language::Language;
use crate::domain::municipality::NisCode;
use crate::domain::text::{TextError, clean, clean_line};

/// Longest title, in characters: one line on a projector, twice.
pub const TITLE_LIMIT: usize = 120;
/// Longest place, in characters: a room and an address.
pub const PLACE_LIMIT: usize = 200;
/// Most organisations of one workshop: more than any hall seats.
pub const MOST_ORGANISATIONS: usize = 600;
/// Largest top: more nobody orders well.
pub const MOST_TOP: u16 = 30;
/// Most rounds one can plan; the room itself may have more.
pub const MOST_PLANNED_ROUNDS: u16 = 5;
/// Longest part of a workshop, in minutes: half a day.
pub const MOST_MINUTES: u16 = 240;
/// Longest a workshop's ballots are kept, in days: five years, a good term of
/// office.
pub const MOST_RETENTION_DAYS: u16 = 1_830;
/// How long ballots are kept unless someone says otherwise, in days: the year
/// in which a plan is made of them.
pub const DEFAULT_RETENTION_DAYS: u16 = 365;

/// Version of the stored form, raised when an older one needs translating.
/// Under one version limits only widen, so what was stored stays readable.
const STORED_VERSION: u32 = 1;

/// Who a workshop is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// One municipality; everyone belongs to it.
    #[default]
    Municipality,
    /// The members of a partnership, who decide one set together.
    Partnership,
    /// A hall with many municipalities, each of which decides its own set.
    Hall,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Municipality, Self::Partnership, Self::Hall];

    /// The name in forms and message keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::Partnership => "partnership",
            Self::Hall => "hall",
        }
    }

    /// Reads [`Kind::as_str`] back.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// Fewest and most organisations: a hall may open its enrolment with none.
    fn organisations(self) -> (usize, usize) {
        match self {
            Self::Municipality => (1, 1),
            Self::Partnership => (2, MOST_ORGANISATIONS),
            Self::Hall => (0, MOST_ORGANISATIONS),
        }
    }
}

/// How the deck is gone through.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// The whole deck in one round.
    #[default]
    WholeDeck,
    /// A round per theme, then one over the whole deck.
    ByTheme,
}

/// What a ballot orders.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ranking {
    /// Three piles, and an order of *Now* only.
    #[default]
    Piles,
    /// An order of all cards.
    Full,
}

/// A deck in one version.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct CatalogueVersion {
    /// Key of the deck, as [`crate::domain::catalogue::Catalogue::key`].
    pub key: String,
    /// Version of its texts.
    pub version: String,
}

/// How a workshop is held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Method {
    /// How many principles the set puts forward: the top N.
    pub top: u16,
    /// How often the whole deck is judged, as planned.
    pub rounds: u16,
    /// Whole deck or by theme.
    pub scope: Scope,
    /// Piles or a full ranking.
    pub ranking: Ranking,
    /// Whether *Now* may hold at most [`Method::top`] cards once it is ranked.
    pub limits_now: bool,
    /// Whether nobody, the facilitator included, learns who gave which ballot.
    pub is_anonymous: bool,
    /// Whether the facilitator may see the result of a closed round before it
    /// is revealed. Settled at creation, since participants are told.
    pub shows_early_results: bool,
    /// The perspectives participants choose from; none when it is not asked.
    pub perspectives: Vec<Perspective>,
    /// Whether one phone may stand for several people.
    pub allows_table_devices: bool,
}

impl Method {
    /// Most cards the ranked pile of a ballot may hold; `None` without limit.
    #[must_use]
    pub fn now_limit(&self) -> Option<usize> {
        (self.limits_now && self.ranking == Ranking::Piles).then_some(usize::from(self.top))
    }
}

/// Settings as someone proposes them: not checked yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// What it is called.
    pub title: String,
    /// Who it is for.
    pub kind: Kind,
    /// The municipalities, by NIS code. Of a hall these come in by enrolment.
    pub organisations: Vec<NisCode>,
    /// The day it is held.
    pub date: Date,
    /// When it begins, in Flanders' time; `None` while that is not settled.
    pub starts_at: Option<Time>,
    /// Where; may be empty.
    pub place: String,
    /// The deck.
    pub catalogue: CatalogueVersion,
    /// The language of projector and script. A phone has its own.
    pub language: Language,
    /// How it is held.
    pub method: Method,
    /// How long each part takes.
    pub minutes: Minutes,
    /// Days after the end at which ballots are deleted.
    pub retention_days: u16,
}

/// One thing wrong with a proposal.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SettingsFault {
    /// The title is empty or too long.
    #[error("title: {0}")]
    Title(TextError),
    /// The place is too long.
    #[error("place: {0}")]
    Place(TextError),
    /// The key or the version of the catalogue is missing.
    #[error("catalogue: key and version are needed")]
    Catalogue,
    /// Too few or too many organisations for the kind of workshop.
    #[error("organisations: {found} named, from {fewest} to {most} are possible")]
    Organisations {
        /// Fewest.
        fewest: usize,
        /// Most.
        most: usize,
        /// How many different ones were named.
        found: usize,
    },
    /// Not a NIS code.
    #[error("organisations: \"{0}\" is not a NIS code")]
    NisCode(NisCode),
    /// The top is not 1 to [`MOST_TOP`].
    #[error("top: from 1 to {MOST_TOP}")]
    Top,
    /// The rounds are not 1 to [`MOST_PLANNED_ROUNDS`].
    #[error("rounds: from 1 to {MOST_PLANNED_ROUNDS}")]
    Rounds,
    /// A part takes longer than [`MOST_MINUTES`].
    #[error("minutes of {}: at most {MOST_MINUTES}", .0.as_str())]
    Minutes(Part),
    /// The retention is not 1 to [`MOST_RETENTION_DAYS`].
    #[error("retention: from 1 to {MOST_RETENTION_DAYS} days")]
    Retention,
}

impl SettingsFault {
    /// The field it belongs to, as forms and message keys name it.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::Title(_) => "title",
            Self::Place(_) => "place",
            Self::Catalogue => "catalogue",
            Self::Organisations { .. } | Self::NisCode(_) => "organisations",
            Self::Top => "top",
            Self::Rounds => "rounds",
            Self::Minutes(_) => "minutes",
            Self::Retention => "retention",
        }
    }
}

/// Checked settings: read like a [`Proposal`], changed only by checking a
/// changed proposal. As JSON they carry a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Stored", into = "Stored")]
pub struct Settings(Proposal);

impl Settings {
    /// Checks a proposal. Texts come out cleaned; municipalities and
    /// perspectives come out sorted, each once.
    ///
    /// # Errors
    /// Every fault found.
    pub fn check(mut proposal: Proposal) -> Result<Self, Vec<SettingsFault>> {
        let mut faults = Vec::new();
        match clean_line(&proposal.title, TITLE_LIMIT) {
            Ok(title) => proposal.title = title,
            Err(error) => faults.push(SettingsFault::Title(error)),
        }
        match clean(&proposal.place, PLACE_LIMIT) {
            Ok(place) => proposal.place = place.split_whitespace().collect::<Vec<_>>().join(" "),
            Err(error) => faults.push(SettingsFault::Place(error)),
        }
        if proposal.catalogue.key.trim().is_empty() || proposal.catalogue.version.trim().is_empty() {
            faults.push(SettingsFault::Catalogue);
        }
        proposal.organisations.sort();
        proposal.organisations.dedup();
        // A code that came in as JSON was not read by `NisCode::parse`.
        let unlike = proposal.organisations.iter().filter(|code| NisCode::parse(code.as_str()).is_none());
        faults.extend(unlike.cloned().map(SettingsFault::NisCode));
        let (fewest, most) = proposal.kind.organisations();
        let found = proposal.organisations.len();
        if !(fewest..=most).contains(&found) {
            faults.push(SettingsFault::Organisations { fewest, most, found });
        }
        if !(1..=MOST_TOP).contains(&proposal.method.top) {
            faults.push(SettingsFault::Top);
        }
        if !(1..=MOST_PLANNED_ROUNDS).contains(&proposal.method.rounds) {
            faults.push(SettingsFault::Rounds);
        }
        proposal.method.perspectives.sort();
        proposal.method.perspectives.dedup();
        let long = Part::ALL.into_iter().filter(|part| proposal.minutes.of(*part) > MOST_MINUTES);
        faults.extend(long.map(SettingsFault::Minutes));
        if !(1..=MOST_RETENTION_DAYS).contains(&proposal.retention_days) {
            faults.push(SettingsFault::Retention);
        }
        if faults.is_empty() { Ok(Self(proposal)) } else { Err(faults) }
    }

    /// The settings as a proposal, to change and check again.
    #[must_use]
    pub fn to_proposal(&self) -> Proposal {
        self.0.clone()
    }

    /// How long the workshop takes as planned, in minutes.
    #[must_use]
    pub fn total_minutes(&self) -> u32 {
        self.minutes.total(self.method.rounds)
    }
}

impl Deref for Settings {
    type Target = Proposal;

    fn deref(&self) -> &Proposal {
        &self.0
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    version: u32,
    settings: Proposal,
}

impl From<Settings> for Stored {
    fn from(settings: Settings) -> Self {
        Self { version: STORED_VERSION, settings: settings.0 }
    }
}

impl TryFrom<Stored> for Settings {
    type Error = String;

    fn try_from(stored: Stored) -> Result<Self, String> {
        if stored.version != STORED_VERSION {
            return Err(format!("settings of version {} cannot be read", stored.version));
        }
        Self::check(stored.settings)
            .map_err(|faults| faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::workshop::sample;

    #[test]
    fn cleans_and_sorts_what_it_takes() {
        let mut proposal = sample::proposal();
        proposal.title = "  Vrijdag \n in  Temse ".to_owned();
        proposal.kind = Kind::Partnership;
        proposal.organisations = ["46025", "44021", "46025"].into_iter().filter_map(NisCode::parse).collect();
        proposal.method.perspectives = vec![Perspective::Ict, Perspective::Politics, Perspective::Ict];
        let settings = Settings::check(proposal).unwrap();
        assert_eq!(settings.title, "Vrijdag in Temse");
        let codes: Vec<_> = settings.organisations.iter().map(NisCode::as_str).collect();
        assert_eq!(codes, ["44021", "46025"]);
        assert_eq!(settings.method.perspectives, [Perspective::Politics, Perspective::Ict]);
        assert_eq!(Settings::check(settings.to_proposal()), Ok(settings));
    }

    #[test]
    fn tells_every_fault_at_once() {
        let mut proposal = sample::proposal();
        proposal.title = " ".to_owned();
        proposal.place = "x".repeat(PLACE_LIMIT + 1);
        proposal.organisations.clear();
        proposal.catalogue.version.clear();
        proposal.method.top = 0;
        proposal.method.rounds = 6;
        proposal.minutes = Minutes::new([(Part::Sort, 241)]);
        proposal.retention_days = 0;
        let faults = Settings::check(proposal).unwrap_err();
        let fields: Vec<_> = faults.iter().map(SettingsFault::field).collect();
        assert_eq!(
            fields,
            ["title", "place", "catalogue", "organisations", "top", "rounds", "minutes", "retention"]
        );
    }

    #[test]
    fn only_a_hall_begins_without_municipalities() {
        for (kind, named, is_possible) in [
            (Kind::Municipality, 1, true),
            (Kind::Municipality, 2, false),
            (Kind::Partnership, 1, false),
            (Kind::Partnership, 2, true),
            (Kind::Hall, 0, true),
            (Kind::Hall, MOST_ORGANISATIONS + 1, false),
        ] {
            let mut proposal = sample::proposal();
            proposal.kind = kind;
            proposal.organisations =
                (0..named).filter_map(|number| NisCode::parse(&format!("{number:05}"))).collect();
            assert_eq!(Settings::check(proposal).is_ok(), is_possible, "{kind:?} with {named}");
        }
    }

    #[test]
    fn stored_settings_are_checked_when_they_come_back() {
        let settings = sample::settings();
        let json = serde_json::to_string(&settings).unwrap();
        assert!(json.starts_with(r#"{"version":1,"#), "{json}");
        assert_eq!(serde_json::from_str::<Settings>(&json).unwrap(), settings);
        for wrong in [
            json.replace(r#""version":1"#, r#""version":2"#),
            json.replace(r#""top":5"#, r#""top":0"#),
            json.replace("44021", "4402x"),
        ] {
            assert!(serde_json::from_str::<Settings>(&wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_full_ranking_has_no_limit() {
        let mut method = sample::proposal().method;
        method.limits_now = true;
        assert_eq!(method.now_limit(), Some(5));
        method.ranking = Ranking::Full;
        assert_eq!(method.now_limit(), None);
    }

    #[test]
    fn kinds_read_back() {
        for kind in Kind::ALL {
            assert_eq!(Kind::parse(kind.as_str()), Some(kind));
        }
    }
}
