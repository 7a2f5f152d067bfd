//! Who resembles whom: a tree, the groups it falls apart in, what sets each apart,
//! and a map.

use thiserror::Error;

use super::distance::distances;
use super::group::Group;
use crate::domain::count::Undefined;
use crate::domain::count::groups::{Distances, Grouping, Map, Merge, grouping, map, merges};

/// Most members that are laid beside each other two by two: more than there are
/// municipalities in any Belgian region, and a map of more is a cloud.
pub const MOST_ALIKE: usize = 600;

/// From this many points of a hundred between the share inside a group that chose a
/// card and the share outside, the card sets the group apart. Below, a few members
/// more or less would turn it.
pub const SETS_APART: usize = 25;

/// More than can be laid beside each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("there are {0} priority sets, at most {MOST_ALIKE} can be laid beside each other two by two")]
pub struct TooManyAlike(pub usize);

/// How much there is to groups, by the mean silhouette (Kaufman & Rousseeuw 1990,
/// table 4 of chapter 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Structure {
    /// Up to 0.25: there are no groups to speak of.
    None,
    /// Up to 0.50: they could be by chance.
    Weak,
    /// Up to 0.70: there are groups.
    Reasonable,
    /// Above: there are clear groups.
    Strong,
}

impl Structure {
    /// What a mean silhouette says.
    #[must_use]
    pub fn of(silhouette: f64) -> Self {
        match silhouette {
            width if width > 0.70 => Self::Strong,
            width if width > 0.50 => Self::Reasonable,
            width if width > 0.25 => Self::Weak,
            _ => Self::None,
        }
    }
}

/// A card that a bloc chose much more often than the others did, or much less.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// The card.
    pub card: usize,
    /// How many of the bloc chose it.
    pub inside: usize,
    /// Of how many.
    pub inside_of: usize,
    /// How many of the others.
    pub outside: usize,
    /// Of how many.
    pub outside_of: usize,
}

impl Mark {
    /// The share inside minus the share outside, from −1 to 1.
    #[must_use]
    pub fn difference(&self) -> f64 {
        self.cross() as f64 / (self.inside_of * self.outside_of) as f64
    }

    /// Whether the bloc chose it more often than the others.
    #[must_use]
    pub fn is_more(&self) -> bool {
        self.cross() > 0
    }

    /// The difference times the size of both sides.
    fn cross(&self) -> isize {
        // At most 600 squared.
        (self.inside * self.outside_of).cast_signed() - (self.outside * self.inside_of).cast_signed()
    }

    fn sets_apart(&self) -> bool {
        100 * self.cross().unsigned_abs() >= SETS_APART * self.inside_of * self.outside_of
    }
}

/// Members that resemble each other more than the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bloc {
    /// Who, by key.
    pub members: Vec<usize>,
    /// Who is nearest to all of them: the typical one.
    pub medoid: usize,
    /// The cards that set it apart by [`SETS_APART`] points or more, the largest
    /// difference first. May be empty: then nothing is to be said.
    pub marks: Vec<Mark>,
}

/// Who resembles whom.
#[derive(Debug, Clone, PartialEq)]
pub struct Likeness {
    distances: Distances,
    merges: Vec<Merge>,
    leaves: Vec<usize>,
    grouping: Result<Grouping, Undefined>,
    blocs: Vec<Bloc>,
}

impl Likeness {
    /// Lays all sets of a group beside each other ([`super::distance::apart`]):
    /// average linkage, cut where the silhouette is largest.
    ///
    /// # Errors
    /// [`TooManyAlike`].
    pub fn of(group: &Group) -> Result<Self, TooManyAlike> {
        if group.size() > MOST_ALIKE {
            return Err(TooManyAlike(group.size()));
        }
        let distances = distances(group);
        let merges = merges(&distances);
        let grouping = grouping(&distances);
        let blocs = grouping.as_ref().map_or_else(
            |_| Vec::new(),
            |grouping| {
                grouping.groups.iter().filter_map(|members| bloc(group, &distances, members)).collect()
            },
        );
        Ok(Self { leaves: leaves(&distances, &merges), grouping, blocs, merges, distances })
    }

    /// How far apart every two are.
    #[must_use]
    pub fn distances(&self) -> &Distances {
        &self.distances
    }

    /// How they come together, the nearest first.
    #[must_use]
    pub fn merges(&self) -> &[Merge] {
        &self.merges
    }

    /// The members from one end of the tree to the other: none of its branches
    /// cross, and each is turned so that those that meet are alike.
    #[must_use]
    pub fn leaves(&self) -> &[usize] {
        &self.leaves
    }

    /// The groups with the largest silhouette, of two to eight.
    ///
    /// # Errors
    /// [`Undefined::OneGroup`] for two members.
    pub fn grouping(&self) -> Result<&Grouping, Undefined> {
        self.grouping.as_ref().map_err(|reason| *reason)
    }

    /// How much there is to those groups. A page names blocs from
    /// [`Structure::Weak`] on, and says so there.
    #[must_use]
    pub fn structure(&self) -> Structure {
        self.grouping.as_ref().map_or(Structure::None, |grouping| Structure::of(grouping.silhouette))
    }

    /// The groups, each with its typical member and what sets it apart.
    #[must_use]
    pub fn blocs(&self) -> &[Bloc] {
        &self.blocs
    }

    /// Which bloc a member is in.
    #[must_use]
    pub fn bloc_of(&self, member: usize) -> Option<usize> {
        self.blocs.iter().position(|bloc| bloc.members.binary_search(&member).is_ok())
    }

    /// Every member on a map, the nearer the more alike, with what the map
    /// distorts. Works it out each time: with 600 members this takes longer than all
    /// the rest together, so only a page that shows it asks.
    #[must_use]
    pub fn map(&self) -> Map {
        map(&self.distances)
    }

    /// Those most like a member, the most alike first, with the distance.
    #[must_use]
    pub fn nearest(&self, member: usize, count: usize) -> Vec<(usize, f64)> {
        let others = (0..self.distances.size()).filter(|other| *other != member);
        let mut others: Vec<_> = others.map(|other| (other, self.distances.of_pair(member, other))).collect();
        others.sort_by(|one, other| one.1.total_cmp(&other.1));
        others.truncate(count);
        others
    }
}

fn bloc(group: &Group, distances: &Distances, members: &[usize]) -> Option<Bloc> {
    let count = |members: &mut dyn Iterator<Item = usize>| {
        let mut counts = vec![0; group.cards().len()];
        for member in members {
            for card in group.list(member) {
                counts[*card] += 1;
            }
        }
        counts
    };
    let inside = count(&mut members.iter().copied());
    let all = group.chosen_by();
    let mut marks: Vec<Mark> = (0..group.cards().len())
        .map(|card| Mark {
            card,
            inside: inside[card],
            inside_of: members.len(),
            outside: all[card] - inside[card],
            outside_of: group.size() - members.len(),
        })
        .filter(|mark| mark.outside_of > 0 && mark.sets_apart())
        .collect();
    // Of one bloc the sizes are the same, so the larger product is the larger
    // difference; equals stay in the order of the deck.
    marks.sort_by_key(|mark| std::cmp::Reverse(mark.cross().unsigned_abs()));
    Some(Bloc { medoid: distances.medoid(members)?, members: members.to_vec(), marks })
}

/// The leaves of a tree in an order in which branches do not cross: where two
/// come together, each is turned so that the ends that meet are as near as they can
/// be (Gruvaeus & Wainer 1972); of equals the way they stand.
fn leaves(distances: &Distances, merges: &[Merge]) -> Vec<usize> {
    let mut branches: Vec<Vec<usize>> = (0..distances.size()).map(|one| vec![one]).collect();
    for merge in merges {
        let [one, other] =
            [merge.groups.0, merge.groups.1].map(|branch| std::mem::take(&mut branches[branch]));
        // The one with the first member comes first: which is which says nothing.
        let least = |branch: &[usize]| branch.iter().copied().min();
        let (mut one, mut other) = if least(&one) <= least(&other) { (one, other) } else { (other, one) };
        let ends = |branch: &[usize]| branch.first().copied().zip(branch.last().copied());
        if let Some(((first, last), (other_first, other_last))) = ends(&one).zip(ends(&other)) {
            let ways = [
                (last, other_first, false, false),
                (last, other_last, false, true),
                (first, other_first, true, false),
                (first, other_last, true, true),
            ];
            let apart = |way: &(usize, usize, bool, bool)| distances.of_pair(way.0, way.1);
            let nearest = ways.into_iter().min_by(|way, other| apart(way).total_cmp(&apart(other)));
            if let Some((_, _, turns_one, turns_other)) = nearest {
                if turns_one {
                    one.reverse();
                }
                if turns_other {
                    other.reverse();
                }
            }
        }
        one.append(&mut other);
        branches.push(one);
    }
    branches.pop().unwrap_or_default()
}
