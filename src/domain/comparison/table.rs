//! Principles against organisations: who gave what which place, in the order the
//! reader asks for.

use super::group::Group;
use super::joint::JointOrder;
use super::likeness::Likeness;
use crate::domain::municipality::search_words;

/// How the rows stand.
#[derive(Debug, Clone, Copy)]
pub enum RowOrder<'a> {
    /// By theme, as in the deck.
    Theme,
    /// Most chosen first; of equals the better mean place, then the deck.
    Chosen,
    /// As the group orders them together.
    Joint(&'a JointOrder),
}

/// How the columns stand.
#[derive(Debug, Clone, Copy)]
pub enum ColumnOrder<'a> {
    /// By name, without regard to capitals and accents.
    Name,
    /// Those alike beside each other: the leaves of the tree.
    Likeness(&'a Likeness),
    /// By the place of a card: who has it first, then second, …, then by name who
    /// did not choose it.
    Principle(usize),
}

/// A principle with every member's place for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The card.
    pub card: usize,
    /// How many members chose it.
    pub chosen: usize,
    /// Per column the place in that member's set as decided; `None` when it did
    /// not choose it.
    pub places: Vec<Option<usize>>,
}

/// Principles by organisations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The members, from left to right.
    pub columns: Vec<usize>,
    /// The cards, from top to bottom.
    pub rows: Vec<Row>,
    /// The longest set: places go from 1 to this.
    pub longest: usize,
}

impl Table {
    /// The same rows over parts of the columns, each of at most so many and as equal
    /// as can be: what does not fit beside each other stands below each other. How
    /// many chose a card stays of all.
    #[must_use]
    pub fn parts(&self, most: usize) -> Vec<Self> {
        let count = self.columns.len();
        let parts = count.div_ceil(most.max(1)).max(1);
        let part = |index: usize| {
            let range = count * index / parts..count * (index + 1) / parts;
            let row = |row: &Row| Row { places: row.places[range.clone()].to_vec(), ..*row };
            Self {
                columns: self.columns[range.clone()].to_vec(),
                rows: self.rows.iter().map(row).collect(),
                longest: self.longest,
            }
        };
        (0..parts).map(part).collect()
    }

    /// Sets a group out. An order of another group is not one of this; what it
    /// names and this has not stays out.
    #[must_use]
    pub fn of(group: &Group, rows: RowOrder<'_>, columns: ColumnOrder<'_>) -> Self {
        let columns = self::columns(group, columns);
        let row = |card: usize| {
            let places: Vec<_> = columns.iter().map(|member| group.place(*member, card)).collect();
            Row { card, chosen: places.iter().flatten().count(), places }
        };
        Self {
            rows: self::rows(group, rows).into_iter().map(row).collect(),
            longest: group.longest(),
            columns,
        }
    }
}

/// The cards in an order.
#[must_use]
pub fn rows(group: &Group, order: RowOrder<'_>) -> Vec<usize> {
    let mut cards: Vec<usize> = (0..group.cards().len()).collect();
    match order {
        RowOrder::Theme => {
            // A deck can mix its themes; the first card of each says where it comes.
            let first = |card: usize| {
                let theme = &group.cards()[card].theme;
                group.cards().iter().position(|other| other.theme == *theme)
            };
            cards.sort_by_key(|card| first(*card));
        }
        RowOrder::Chosen => {
            let mut sums = vec![(0_usize, 0_usize); cards.len()];
            for member in 0..group.size() {
                for card in group.list(member) {
                    sums[*card].0 += 1;
                    sums[*card].1 += group.place(member, *card).unwrap_or_default();
                }
            }
            // Of equally often chosen ones the smaller sum is the smaller mean.
            cards.sort_by_key(|card| (std::cmp::Reverse(sums[*card].0), sums[*card].1));
        }
        RowOrder::Joint(joint) => {
            cards = joint.order().iter().copied().filter(|card| *card < cards.len()).collect();
        }
    }
    cards
}

/// The members in an order.
#[must_use]
pub fn columns(group: &Group, order: ColumnOrder<'_>) -> Vec<usize> {
    match order {
        ColumnOrder::Name => by_name(group),
        ColumnOrder::Likeness(likeness) => {
            likeness.leaves().iter().copied().filter(|member| *member < group.size()).collect()
        }
        ColumnOrder::Principle(card) => {
            let mut members = by_name(group);
            members.sort_by_key(|member| group.place(*member, card).unwrap_or(usize::MAX));
            members
        }
    }
}

fn by_name(group: &Group) -> Vec<usize> {
    let mut members: Vec<usize> = (0..group.size()).collect();
    // Members stand by key, so those of one name do too.
    members.sort_by_cached_key(|member| search_words(&group.members()[*member].name));
    members
}
