//! Who takes part: what a participant says on joining, and what is kept of it.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::settings::{Kind, Settings};
use crate::domain::municipality::NisCode;
use crate::domain::text::{TextError, clean_line};

/// Most people one device stands for: a large table.
pub const MOST_HEADS: u8 = 12;
/// Longest display name, in characters.
pub const NAME_LIMIT: usize = 60;

/// From where someone looks (*rol*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Perspective {
    /// *Politiek*: councillors, aldermen.
    Politics,
    /// *Leiding*: management.
    Management,
    /// *ICT*.
    Ict,
    /// *Dienst*: the other services.
    Service,
}

impl Perspective {
    /// Every perspective, in the order they are asked.
    pub const ALL: [Self; 4] = [Self::Politics, Self::Management, Self::Ict, Self::Service];

    /// The name in forms, the database and message keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Politics => "politics",
            Self::Management => "management",
            Self::Ict => "ict",
            Self::Service => "service",
        }
    }

    /// Reads [`Perspective::as_str`] back.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|perspective| perspective.as_str() == name)
    }
}

/// How many people a device stands for: 1 to [`MOST_HEADS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct HeadCount(u8);

impl HeadCount {
    /// One person.
    pub const ONE: Self = Self(1);

    /// Reads a number of people; `None` unless it is 1 to [`MOST_HEADS`].
    #[must_use]
    pub fn new(heads: u8) -> Option<Self> {
        (1..=MOST_HEADS).contains(&heads).then_some(Self(heads))
    }

    /// The number of people.
    #[must_use]
    pub fn get(self) -> u32 {
        self.0.into()
    }
}

impl TryFrom<u8> for HeadCount {
    type Error = JoinFault;

    fn try_from(heads: u8) -> Result<Self, JoinFault> {
        Self::new(heads).ok_or(JoinFault::Heads)
    }
}

impl From<HeadCount> for u8 {
    fn from(heads: HeadCount) -> Self {
        heads.0
    }
}

/// What someone fills in to join: not checked yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Joining {
    /// The municipality, by NIS code.
    pub organisation: Option<NisCode>,
    /// The perspective.
    pub perspective: Option<Perspective>,
    /// How many people the device stands for; one when it is not said.
    pub heads: Option<u8>,
    /// The display name, as typed.
    pub name: String,
}

/// One thing wrong with what someone filled in.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum JoinFault {
    /// No municipality was chosen, or one that does not take part.
    #[error("choose a municipality that takes part")]
    Organisation,
    /// No perspective was chosen, or one that is not asked.
    #[error("choose a perspective that is asked")]
    Perspective,
    /// Not 1 to [`MOST_HEADS`] people.
    #[error("a device stands for 1 to {MOST_HEADS} people")]
    Heads,
    /// Several people on one device, where that is not allowed.
    #[error("in this workshop everyone has a device")]
    NoTableDevices,
    /// The name is empty or too long.
    #[error("name: {0}")]
    Name(TextError),
}

impl JoinFault {
    /// The field it belongs to, as forms and message keys name it.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Perspective => "perspective",
            Self::Heads | Self::NoTableDevices => "heads",
            Self::Name(_) => "name",
        }
    }
}

/// A participant. What was not asked is not kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// Their municipality.
    pub organisation: Option<NisCode>,
    /// Their perspective, where it is asked.
    pub perspective: Option<Perspective>,
    /// How many people they are.
    pub heads: HeadCount,
    /// Their name, in a named workshop only.
    pub name: Option<String>,
}

impl Participant {
    /// Lets someone in. With one municipality everyone belongs to it; elsewhere
    /// it is chosen among those that take part. An anonymous workshop drops a
    /// name even when one was sent.
    ///
    /// # Errors
    /// Every fault found.
    pub fn join(joining: &Joining, settings: &Settings) -> Result<Self, Vec<JoinFault>> {
        let mut faults = Vec::new();
        let organisation = match settings.kind {
            Kind::Municipality => settings.organisations.first().cloned(),
            Kind::Partnership | Kind::Hall => {
                joining.organisation.clone().filter(|code| settings.organisations.contains(code))
            }
        };
        if organisation.is_none() {
            faults.push(JoinFault::Organisation);
        }
        let asked = &settings.method.perspectives;
        let perspective = joining.perspective.filter(|perspective| asked.contains(perspective));
        if perspective.is_none() && !asked.is_empty() {
            faults.push(JoinFault::Perspective);
        }
        let heads = HeadCount::new(joining.heads.unwrap_or(1)).unwrap_or_else(|| {
            faults.push(JoinFault::Heads);
            HeadCount::ONE
        });
        if heads > HeadCount::ONE && !settings.method.allows_table_devices {
            faults.push(JoinFault::NoTableDevices);
        }
        let mut name = None;
        if !settings.method.is_anonymous {
            match clean_line(&joining.name, NAME_LIMIT) {
                Ok(cleaned) => name = Some(cleaned),
                Err(error) => faults.push(JoinFault::Name(error)),
            }
        }
        if faults.is_empty() { Ok(Self { organisation, perspective, heads, name }) } else { Err(faults) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::workshop::sample;

    fn joining() -> Joining {
        Joining {
            organisation: NisCode::parse("46025"),
            perspective: Some(Perspective::Ict),
            heads: Some(4),
            name: " Anna  De Smet ".to_owned(),
        }
    }

    #[test]
    fn an_anonymous_workshop_keeps_no_name_and_only_what_is_asked() {
        let mut proposal = sample::proposal();
        proposal.method.perspectives.clear();
        let settings = Settings::check(proposal).unwrap();
        let anna = Participant::join(&joining(), &settings).unwrap();
        assert_eq!(anna.name, None);
        assert_eq!(anna.perspective, None);
        assert_eq!(anna.organisation, NisCode::parse("44021"));
        assert_eq!(anna.heads.get(), 4);
    }

    #[test]
    fn a_named_hall_asks_everything() {
        let mut proposal = sample::proposal();
        proposal.kind = Kind::Hall;
        proposal.organisations = ["44021", "46025"].into_iter().filter_map(NisCode::parse).collect();
        proposal.method.is_anonymous = false;
        proposal.method.allows_table_devices = false;
        let settings = Settings::check(proposal).unwrap();
        let nobody = Joining { heads: Some(13), ..Joining::default() };
        assert_eq!(
            Participant::join(&nobody, &settings),
            Err(vec![
                JoinFault::Organisation,
                JoinFault::Perspective,
                JoinFault::Heads,
                JoinFault::Name(TextError::Empty)
            ])
        );
        assert_eq!(Participant::join(&joining(), &settings), Err(vec![JoinFault::NoTableDevices]));
        let anna = Participant::join(&Joining { heads: None, ..joining() }, &settings).unwrap();
        assert_eq!(anna.name.as_deref(), Some("Anna De Smet"));
        assert_eq!(anna.organisation, NisCode::parse("46025"));
        assert_eq!(anna.heads, HeadCount::ONE);
        let elsewhere = Joining { organisation: NisCode::parse("11002"), heads: None, ..joining() };
        assert_eq!(Participant::join(&elsewhere, &settings), Err(vec![JoinFault::Organisation]));
    }

    #[test]
    fn a_device_stands_for_one_to_twelve() {
        let possible: Vec<_> = (0..=u8::MAX).filter(|heads| HeadCount::new(*heads).is_some()).collect();
        assert_eq!(possible, (1..=12).collect::<Vec<_>>());
        assert!(serde_json::from_str::<HeadCount>("13").is_err());
    }

    #[test]
    fn perspectives_read_back() {
        for perspective in Perspective::ALL {
            assert_eq!(Perspective::parse(perspective.as_str()), Some(perspective));
        }
    }
}
