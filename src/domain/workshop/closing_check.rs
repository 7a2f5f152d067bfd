//! The closing check, fist of five: everyone holds up nought to five fingers
//! for the decided set, per organisation.

use serde::{Deserialize, Serialize};

use super::MINIMUM_GROUP;
use super::participant::HeadCount;

/// How many fingers someone holds up: 0 (I block this) to 5 (I will lead it).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Fingers(u8);

/// Why something is no number of fingers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a fist of five has 0 to 5 fingers")]
pub struct NotAFist;

impl Fingers {
    /// Reads a number; `None` unless it is 0 to 5.
    #[must_use]
    pub fn new(fingers: u8) -> Option<Self> {
        (fingers <= 5).then_some(Self(fingers))
    }

    /// The number.
    #[must_use]
    pub fn get(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Fingers {
    type Error = NotAFist;

    fn try_from(fingers: u8) -> Result<Self, NotAFist> {
        Self::new(fingers).ok_or(NotAFist)
    }
}

impl From<Fingers> for u8 {
    fn from(fingers: Fingers) -> Self {
        fingers.0
    }
}

/// The closing check of one organisation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClosingCheck {
    /// People per number of fingers, from 0.
    counts: [u32; 6],
    /// Devices that answered, for what may be shown.
    device_count: usize,
}

impl ClosingCheck {
    /// Counts the last answer of each device. Whoever answered nothing is not
    /// in it.
    #[must_use]
    pub fn of(answers: impl IntoIterator<Item = (Fingers, HeadCount)>) -> Self {
        let mut check = Self::default();
        for (fingers, heads) in answers {
            let count = &mut check.counts[usize::from(fingers.0)];
            *count = count.saturating_add(heads.get());
            check.device_count += 1;
        }
        check
    }

    /// How many people answered.
    #[must_use]
    pub fn answered(&self) -> u32 {
        self.counts.iter().sum()
    }

    /// How many can live with it: three fingers or more.
    #[must_use]
    pub fn in_favour(&self) -> u32 {
        self.counts[3..].iter().sum()
    }

    /// Whether to talk once more: somebody held up one finger or none.
    #[must_use]
    pub fn asks_to_talk(&self) -> bool {
        self.counts[..2].iter().any(|count| *count > 0)
    }

    /// Whether everyone who answered can live with it, and someone did.
    #[must_use]
    pub fn carries(&self) -> bool {
        self.answered() > 0 && self.in_favour() == self.answered()
    }

    /// People per number of fingers, from 0; `None` for fewer than
    /// [`MINIMUM_GROUP`] devices, where the counts would show who. Whether to
    /// talk once more is told all the same: that is what the check is for.
    #[must_use]
    pub fn shown_counts(&self) -> Option<[u32; 6]> {
        (self.device_count >= MINIMUM_GROUP).then_some(self.counts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(answers: &[(u8, u8)]) -> ClosingCheck {
        ClosingCheck::of(
            answers
                .iter()
                .map(|(fingers, heads)| (Fingers::new(*fingers).unwrap(), HeadCount::new(*heads).unwrap())),
        )
    }

    #[test]
    fn one_finger_or_none_means_talking_again() {
        let all_well = check(&[(3, 1), (5, 4), (4, 1)]);
        assert!(all_well.carries() && !all_well.asks_to_talk());
        assert_eq!(all_well.shown_counts(), Some([0, 0, 0, 1, 1, 4]));
        assert_eq!((all_well.answered(), all_well.in_favour()), (6, 6));
        let doubt = check(&[(2, 1), (3, 1), (5, 1)]);
        assert!(!doubt.carries() && !doubt.asks_to_talk());
        for fingers in [0, 1] {
            let objection = check(&[(5, 12), (5, 1), (fingers, 1)]);
            assert!(objection.asks_to_talk() && !objection.carries());
        }
    }

    #[test]
    fn few_answers_are_not_shown_apart() {
        assert_eq!(check(&[(5, 12), (0, 1)]).shown_counts(), None);
        assert!(check(&[(0, 1)]).asks_to_talk());
        assert!(!check(&[]).carries());
    }

    #[test]
    fn a_fist_has_five_fingers() {
        let possible: Vec<_> = (0..=u8::MAX).filter(|fingers| Fingers::new(*fingers).is_some()).collect();
        assert_eq!(possible, [0, 1, 2, 3, 4, 5]);
        assert!(serde_json::from_str::<Fingers>("6").is_err());
    }
}
