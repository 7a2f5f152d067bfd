//! What a facilitator settles before a workshop begins. A [`Proposal`] is what
//! a form or a template says; [`Settings`] are a proposal that was checked,
//! and cannot be changed without being checked again.

use std::collections::BTreeSet;
use std::ops::Deref;

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::participant::Perspective;
use super::script::{Minutes, Part, Template};
use crate::domain::language::Language;
use crate::domain::municipality::NisCode;
use crate::domain::text::{TextError, clean, clean_line};

/// Longest title, in characters: one line on a projector, twice.
pub const TITLE_LIMIT: usize = 120;
/// Longest place, in characters: a room and an address.
pub const PLACE_LIMIT: usize = 200;
/// Longest name of a partnership, in characters: as long as a title.
pub const PARTNERSHIP_LIMIT: usize = 120;
/// Longest programme, in characters: two printed pages.
pub const PROGRAMME_LIMIT: usize = 4_000;
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
    /// What it was prepared from: the script it goes by.
    #[serde(default)]
    pub template: Template,
    /// The name of the partnership; empty for the other kinds.
    #[serde(default)]
    pub partnership: String,
    /// What will be done there and when, for who considers coming; may be empty.
    #[serde(default)]
    pub programme: String,
    /// Whether it stands on the page of sessions, for everyone to see.
    #[serde(default)]
    pub is_listed: bool,
    /// Of [`Proposal::organisations`], those that came in by enrolment alone and
    /// not from the facilitator: they go when the enrolment is withdrawn.
    #[serde(default)]
    pub enrolled: Vec<NisCode>,
}

/// What stands in the way of a change to settings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Presence {
    /// Whether the workshop has begun: someone joined, or it left the lobby.
    pub has_begun: bool,
    /// The municipalities of those who joined.
    pub joined: BTreeSet<NisCode>,
    /// The municipalities that people enrolled.
    pub enrolled: BTreeSet<NisCode>,
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
    /// The name of a partnership is missing or too long.
    #[error("partnership: {0}")]
    Partnership(TextError),
    /// The programme is too long.
    #[error("programme: {0}")]
    Programme(TextError),
    /// How it is held was changed after it had begun.
    #[error("method: settled, since the workshop has begun")]
    Settled,
    /// A municipality was left out of which someone takes part.
    #[error("organisations: someone of {0} takes part")]
    TakesPart(NisCode),
}

impl SettingsFault {
    /// The field it belongs to, as forms and message keys name it.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::Title(_) => "title",
            Self::Place(_) => "place",
            Self::Catalogue => "catalogue",
            Self::Organisations { .. } | Self::NisCode(_) | Self::TakesPart(_) => "organisations",
            Self::Top => "top",
            Self::Rounds => "rounds",
            Self::Minutes(_) => "minutes",
            Self::Retention => "retention",
            Self::Partnership(_) => "partnership",
            Self::Programme(_) => "programme",
            Self::Settled => "method",
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
        if proposal.kind == Kind::Partnership {
            match clean_line(&proposal.partnership, PARTNERSHIP_LIMIT) {
                Ok(name) => proposal.partnership = name,
                Err(error) => faults.push(SettingsFault::Partnership(error)),
            }
        } else {
            proposal.partnership.clear();
        }
        match clean(&proposal.programme, PROGRAMME_LIMIT) {
            Ok(programme) => proposal.programme = programme,
            Err(error) => faults.push(SettingsFault::Programme(error)),
        }
        if proposal.catalogue.key.trim().is_empty() || proposal.catalogue.version.trim().is_empty() {
            faults.push(SettingsFault::Catalogue);
        }
        proposal.organisations.sort();
        proposal.organisations.dedup();
        if proposal.kind == Kind::Hall {
            proposal.enrolled.sort();
            proposal.enrolled.dedup();
            proposal.enrolled.retain(|code| proposal.organisations.contains(code));
        } else {
            proposal.enrolled.clear();
        }
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

    /// The municipalities the facilitator named, without those that came in by
    /// enrolment.
    #[must_use]
    pub fn named(&self) -> Vec<NisCode> {
        self.organisations.iter().filter(|code| !self.enrolled.contains(code)).cloned().collect()
    }

    /// These settings as a proposal changes them. It names the facilitator's own
    /// municipalities; those that people enrolled in a hall come with them.
    ///
    /// # Errors
    /// Every fault found; beside those of [`Settings::check`] a method that
    /// changes once it has begun, and municipalities left out that take part.
    pub fn amend(&self, mut proposal: Proposal, presence: &Presence) -> Result<Self, Vec<SettingsFault>> {
        proposal.template = self.template;
        proposal.enrolled.clear();
        if proposal.kind == Kind::Hall {
            let unnamed = presence.enrolled.iter().filter(|code| !proposal.organisations.contains(code));
            proposal.enrolled = unnamed.cloned().collect();
            proposal.organisations.extend(proposal.enrolled.iter().cloned());
        }
        let mut faults = Vec::new();
        let settled =
            |settings: &Proposal| (settings.kind, settings.catalogue.clone(), settings.method.clone());
        let checked = Self::check(proposal.clone()).unwrap_or_else(|found| {
            faults = found;
            Self(proposal)
        });
        if presence.has_begun && settled(&checked) != settled(self) {
            faults.push(SettingsFault::Settled);
        }
        let missing = presence.joined.iter().filter(|code| !checked.organisations.contains(code));
        faults.extend(missing.cloned().map(SettingsFault::TakesPart));
        if faults.is_empty() { Ok(checked) } else { Err(faults) }
    }

    /// These settings with a hall's municipalities as enrolments now stand. Who
    /// joined keeps their municipality in, which is the facilitator's from then.
    #[must_use]
    pub fn with_enrolments(&self, presence: &Presence) -> Self {
        let mut proposal = self.0.clone();
        if proposal.kind == Kind::Hall {
            proposal.organisations.retain(|code| {
                !proposal.enrolled.contains(code)
                    || presence.enrolled.contains(code)
                    || presence.joined.contains(code)
            });
            proposal.enrolled.retain(|code| presence.enrolled.contains(code));
            for code in &presence.enrolled {
                let has_room = proposal.organisations.len() < MOST_ORGANISATIONS;
                if has_room && !proposal.organisations.contains(code) {
                    proposal.organisations.push(code.clone());
                    proposal.enrolled.push(code.clone());
                }
            }
            proposal.organisations.sort();
            proposal.enrolled.sort();
        }
        Self(proposal)
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
        let mut settings = stored.settings;
        if settings.kind == Kind::Partnership && settings.partnership.is_empty() {
            // Prepared before a partnership had a name here.
            settings.partnership.clone_from(&settings.title);
        }
        Self::check(settings)
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
        proposal.partnership = " Demo  Leie ".to_owned();
        proposal.organisations = ["46025", "44021", "46025"].into_iter().filter_map(NisCode::parse).collect();
        proposal.method.perspectives = vec![Perspective::Ict, Perspective::Politics, Perspective::Ict];
        let settings = Settings::check(proposal).unwrap();
        assert_eq!(settings.title, "Vrijdag in Temse");
        assert_eq!(settings.partnership, "Demo Leie");
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
        proposal.kind = Kind::Partnership;
        proposal.programme = "x".repeat(PROGRAMME_LIMIT + 1);
        let faults = Settings::check(proposal).unwrap_err();
        let fields: Vec<_> = faults.iter().map(SettingsFault::field).collect();
        assert_eq!(
            fields,
            [
                "title",
                "place",
                "partnership",
                "programme",
                "catalogue",
                "organisations",
                "top",
                "rounds",
                "minutes",
                "retention"
            ]
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
            proposal.partnership = "Leie".to_owned();
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
    fn what_was_stored_before_a_field_was_there_stays_readable() {
        let mut proposal = sample::proposal();
        proposal.kind = Kind::Partnership;
        proposal.partnership = "Leie".to_owned();
        proposal.organisations = codes(&["44021", "46025"]);
        let mut json = serde_json::to_value(Settings::check(proposal).unwrap()).unwrap();
        let fields = json["settings"].as_object_mut().unwrap();
        for new in ["template", "partnership", "programme", "is_listed", "enrolled"] {
            assert!(fields.remove(new).is_some(), "{new}");
        }
        let settings: Settings = serde_json::from_value(json).unwrap();
        assert_eq!(settings.partnership, settings.title);
        assert!(!settings.is_listed);
    }

    fn codes(codes: &[&str]) -> Vec<NisCode> {
        codes.iter().filter_map(|code| NisCode::parse(code)).collect()
    }

    fn set(all: &[&str]) -> BTreeSet<NisCode> {
        codes(all).into_iter().collect()
    }

    fn hall(named: &[&str]) -> Settings {
        let mut proposal = sample::proposal();
        proposal.kind = Kind::Hall;
        proposal.organisations = codes(named);
        Settings::check(proposal).unwrap()
    }

    #[test]
    fn an_enrolment_comes_and_goes_and_what_the_facilitator_named_stays() {
        let settings = hall(&["44021"]);
        let both = Presence { enrolled: set(&["44021", "46025"]), ..Presence::default() };
        let with = settings.with_enrolments(&both);
        assert_eq!(with.organisations, codes(&["44021", "46025"]));
        assert_eq!(with.enrolled, codes(&["46025"]));
        assert_eq!(with.named(), codes(&["44021"]));
        let without = with.with_enrolments(&Presence::default());
        assert_eq!(without, settings);
        // Somebody of Temse sits in the hall.
        let joined = Presence { joined: set(&["46025"]), has_begun: true, ..Presence::default() };
        let kept = with.with_enrolments(&joined);
        assert_eq!(kept.named(), codes(&["44021", "46025"]));
    }

    #[test]
    fn only_a_hall_takes_in_whom_people_enrol() {
        let presence = Presence { enrolled: set(&["46025"]), ..Presence::default() };
        assert_eq!(sample::settings().with_enrolments(&presence), sample::settings());
        let amended = sample::settings().amend(sample::proposal(), &presence).unwrap();
        assert_eq!(amended, sample::settings());
    }

    #[test]
    fn once_it_has_begun_its_method_is_settled() {
        let settings = hall(&["44021", "46025"]);
        let open = Presence::default();
        let begun = Presence { has_begun: true, joined: set(&["44021"]), ..Presence::default() };
        let changes: [fn(&mut Proposal); 3] = [
            |proposal| proposal.method.is_anonymous = false,
            |proposal| proposal.kind = Kind::Partnership,
            |proposal| proposal.catalogue.version = "2".to_owned(),
        ];
        for change in changes {
            let mut proposal = settings.to_proposal();
            proposal.partnership = "Leie".to_owned();
            change(&mut proposal);
            assert!(settings.amend(proposal.clone(), &open).is_ok());
            assert_eq!(settings.amend(proposal, &begun), Err(vec![SettingsFault::Settled]));
        }
        let mut proposal = settings.to_proposal();
        proposal.title = "Een andere titel".to_owned();
        proposal.minutes = Minutes::new([(Part::Sort, 3)]);
        proposal.organisations = codes(&["44021", "11002"]);
        assert!(settings.amend(proposal.clone(), &begun).is_ok());
        proposal.organisations = codes(&["46025"]);
        assert_eq!(
            settings.amend(proposal, &begun),
            Err(vec![SettingsFault::TakesPart(codes(&["44021"]).remove(0))])
        );
    }

    #[test]
    fn changing_the_settings_keeps_whom_people_enrolled() {
        let presence = Presence { enrolled: set(&["46025", "11002"]), ..Presence::default() };
        let settings = hall(&["44021"]).with_enrolments(&presence);
        let mut proposal = settings.to_proposal();
        // Temse is the facilitator's own from now on, Gent no longer.
        proposal.organisations = codes(&["46025"]);
        let amended = settings.amend(proposal, &presence).unwrap();
        assert_eq!(amended.organisations, codes(&["11002", "46025"]));
        assert_eq!(amended.enrolled, codes(&["11002"]));
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
