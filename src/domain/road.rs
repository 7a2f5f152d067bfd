//! The guided road for one: its steps, and where someone is on it.

use super::ballot::Ballot;

/// A step of the road for one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// *Verkennen*: the cards, theme by theme.
    Explore,
    /// *Sorteren*: three piles.
    Sort,
    /// *Rangschikken*: order the *Now* pile.
    Rank,
    /// *Motiveren*: vision and a reason per principle.
    Motivate,
    /// *Beslissen*: the ranked priority set.
    Decide,
    /// The draft masterplan.
    Masterplan,
}

impl Step {
    /// Every step in order.
    pub const ALL: [Self; 6] =
        [Self::Explore, Self::Sort, Self::Rank, Self::Motivate, Self::Decide, Self::Masterplan];

    /// The name in URLs, the database and message keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Explore => "explore",
            Self::Sort => "sort",
            Self::Rank => "rank",
            Self::Motivate => "motivate",
            Self::Decide => "decide",
            Self::Masterplan => "masterplan",
        }
    }

    /// Reads [`Step::as_str`] back.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.as_str() == name)
    }

    /// Whether the work so far is enough to stand here: ranking needs a *Now*
    /// pile, and what follows needs a ranking. Sorting need not be complete:
    /// cards left over are not judged.
    #[must_use]
    pub fn is_open(self, ballot: &Ballot, has_set: bool) -> bool {
        match self {
            Self::Explore | Self::Sort => true,
            Self::Rank | Self::Motivate | Self::Decide => !ballot.ranking().is_empty(),
            Self::Masterplan => has_set,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ballot::Pile;
    use crate::domain::catalogue::CardCode;

    #[test]
    fn the_road_opens_as_one_walks_it() {
        let deck = [CardCode::new("K1"), CardCode::new("K2")];
        let mut ballot = Ballot::default();
        assert!(Step::Sort.is_open(&ballot, false));
        assert!(!Step::Rank.is_open(&ballot, false));
        ballot.sort(&deck, &deck[0], Pile::Later).unwrap();
        assert!(!Step::Rank.is_open(&ballot, false));
        ballot.sort(&deck, &deck[1], Pile::Now).unwrap();
        assert!(Step::Rank.is_open(&ballot, false));
        assert!(!Step::Masterplan.is_open(&ballot, false));
        assert!(Step::Masterplan.is_open(&ballot, true));
    }

    #[test]
    fn names_read_back() {
        for step in Step::ALL {
            assert_eq!(Step::parse(step.as_str()), Some(step));
        }
    }
}
