//! Which principles nearly everyone chose, which divide the group and which
//! nobody chose; and how priorities fall over the themes.

use super::group::Group;
use crate::domain::catalogue::ThemeCode;

/// From this many of a hundred members on, nearly everyone chose a card.
pub const NEARLY_ALL: usize = 90;

/// Between these many of a hundred, both included, a card divides the group: the
/// smaller side is at least half as large as the other.
pub const DIVIDES: (usize, usize) = (35, 65);

/// What can be said of how many chose a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// At least [`NEARLY_ALL`] of a hundred.
    NearlyAll,
    /// Within [`DIVIDES`].
    Divides,
    /// None at all.
    Nobody,
    /// Anything else: many or few.
    Between,
}

impl Verdict {
    /// What so many of a number of members say; worked out in whole numbers, so
    /// that 9 of 10 is 90 of a hundred.
    #[must_use]
    pub fn of(chosen: usize, members: usize) -> Self {
        let hundredths = 100 * chosen;
        if chosen == 0 {
            Self::Nobody
        } else if hundredths >= NEARLY_ALL * members {
            Self::NearlyAll
        } else if (DIVIDES.0 * members..=DIVIDES.1 * members).contains(&hundredths) {
            Self::Divides
        } else {
            Self::Between
        }
    }
}

/// How many chose a card, and where they placed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardCount {
    /// The card.
    pub card: usize,
    /// How many members chose it.
    pub chosen: usize,
    /// Of how many.
    pub members: usize,
    /// How many gave it each place, from the first; as long as the longest set.
    pub at_place: Vec<usize>,
    /// What that says.
    pub verdict: Verdict,
}

impl CardCount {
    /// The share that chose it, from 0 to 1.
    #[must_use]
    pub fn share(&self) -> f64 {
        self.chosen as f64 / self.members as f64
    }

    /// The mean place with those who chose it; `None` when nobody did.
    #[must_use]
    pub fn mean_place(&self) -> Option<f64> {
        let sum: usize = self.at_place.iter().zip(1..).map(|(count, place)| count * place).sum();
        (self.chosen > 0).then(|| sum as f64 / self.chosen as f64)
    }
}

/// How priorities fall in one theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeCount {
    /// The theme.
    pub theme: ThemeCode,
    /// How many of the compared cards it has.
    pub cards: usize,
    /// Per member how many of its compared priorities fall in it.
    pub of_member: Vec<usize>,
    /// The sum of those.
    pub priorities: usize,
    /// How many members have none in it.
    pub without: usize,
}

impl ThemeCount {
    /// How many priorities a member has in it on average.
    #[must_use]
    pub fn mean(&self) -> f64 {
        self.priorities as f64 / self.of_member.len() as f64
    }
}

/// What a group chose, card by card and theme by theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overview {
    /// Per card, in the order of the deck.
    pub cards: Vec<CardCount>,
    /// Per theme, in the order of the deck.
    pub themes: Vec<ThemeCount>,
}

impl Overview {
    /// Counts a group.
    #[must_use]
    pub fn of(group: &Group) -> Self {
        let mut at_place = vec![vec![0; group.longest()]; group.cards().len()];
        for member in 0..group.size() {
            for card in group.list(member) {
                if let Some(place) = group.place(member, *card) {
                    at_place[*card][place - 1] += 1;
                }
            }
        }
        let count = |(card, at_place): (usize, Vec<usize>)| {
            let chosen = at_place.iter().sum();
            CardCount {
                card,
                chosen,
                members: group.size(),
                at_place,
                verdict: Verdict::of(chosen, group.size()),
            }
        };
        Self { cards: at_place.into_iter().enumerate().map(count).collect(), themes: themes(group) }
    }

    /// The cards nearly everyone chose, most chosen first.
    #[must_use]
    pub fn nearly_all(&self) -> Vec<&CardCount> {
        self.with(Verdict::NearlyAll, |card| card.members - card.chosen)
    }

    /// The cards that divide the group, the most even first.
    #[must_use]
    pub fn dividing(&self) -> Vec<&CardCount> {
        self.with(Verdict::Divides, |card| (2 * card.chosen).abs_diff(card.members))
    }

    /// The cards nobody chose, in the order of the deck.
    #[must_use]
    pub fn chosen_by_nobody(&self) -> Vec<&CardCount> {
        self.with(Verdict::Nobody, |_| 0)
    }

    fn with(&self, verdict: Verdict, key: impl Fn(&CardCount) -> usize) -> Vec<&CardCount> {
        let mut found: Vec<_> = self.cards.iter().filter(|card| card.verdict == verdict).collect();
        // Stable: equals stay in the order of the deck.
        found.sort_by_key(|card| key(card));
        found
    }
}

fn themes(group: &Group) -> Vec<ThemeCount> {
    let mut themes: Vec<ThemeCount> = Vec::new();
    let mut theme_of = Vec::with_capacity(group.cards().len());
    for card in group.cards() {
        let index = themes.iter().position(|theme| theme.theme == card.theme).unwrap_or_else(|| {
            let of_member = vec![0; group.size()];
            themes.push(ThemeCount {
                theme: card.theme.clone(),
                cards: 0,
                of_member,
                priorities: 0,
                without: 0,
            });
            themes.len() - 1
        });
        themes[index].cards += 1;
        theme_of.push(index);
    }
    for member in 0..group.size() {
        for card in group.list(member) {
            themes[theme_of[*card]].of_member[member] += 1;
        }
    }
    for theme in &mut themes {
        theme.priorities = theme.of_member.iter().sum();
        theme.without = theme.of_member.iter().filter(|count| **count == 0).count();
    }
    themes
}
