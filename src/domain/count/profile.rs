//! What is counted: ballots over a list of alternatives, each a weak order.

use thiserror::Error;

use crate::domain::ballot::{Ballot, Pile};
use crate::domain::catalogue::CardCode;

/// Most alternatives a profile has. The matrix holds their square.
pub const MOST_ALTERNATIVES: usize = 1_000;

/// Most total weight: with [`MOST_ALTERNATIVES`] squared, and doubled, every sum
/// of the count stays below 2^63.
pub const MOST_WEIGHT: u64 = 1 << 40;

/// Where an alternative stands on a ballot that does not judge it: below every
/// group there can be.
pub(super) const NOT_JUDGED: i16 = i16::MAX;

/// What it means that a ballot leaves an alternative out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Unranked {
    /// It ties with the others left out, below every ranked one: what "give
    /// your top five" means.
    #[default]
    Bottom,
    /// It is not judged: pairs with it are not counted.
    NoOpinion,
}

/// Why something cannot be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ProfileError {
    /// The ballot names an alternative that is not in the list.
    #[error("there is no alternative {0}")]
    OutOfRange(usize),
    /// The ballot names an alternative twice.
    #[error("alternative {0} is named twice")]
    Twice(usize),
    /// More alternatives than [`MOST_ALTERNATIVES`].
    #[error("there are {0} alternatives, at most {MOST_ALTERNATIVES} can be counted")]
    TooMany(usize),
    /// A ballot that counts for nobody.
    #[error("a ballot must count at least once")]
    Nobody,
    /// More weight than [`MOST_WEIGHT`].
    #[error("the ballots weigh more than {MOST_WEIGHT} together")]
    TooHeavy,
}

/// One ballot, as often as it was cast.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vote {
    /// Per alternative the group it stands in, from 0 for the best; or
    /// [`NOT_JUDGED`].
    groups: Vec<i16>,
    /// How many people cast exactly this.
    count: u64,
    /// How much each of them counts for.
    weight: u64,
}

impl Vote {
    /// Reads a ballot: groups of tied alternatives (indexes), best first, and
    /// those it does not judge.
    ///
    /// # Errors
    /// [`ProfileError`] for an alternative out of range or named twice, and for
    /// a ballot that counts for nobody.
    pub fn new(
        alternatives: usize,
        ranking: &[Vec<usize>],
        not_judged: &[usize],
        unranked: Unranked,
        count: u64,
        weight: u64,
    ) -> Result<Self, ProfileError> {
        if alternatives > MOST_ALTERNATIVES {
            return Err(ProfileError::TooMany(alternatives));
        }
        if count == 0 || weight == 0 {
            return Err(ProfileError::Nobody);
        }
        let mut places: Vec<Option<i16>> = vec![None; alternatives];
        let mut put = |alternative: usize, group: i16| {
            let place = places.get_mut(alternative).ok_or(ProfileError::OutOfRange(alternative))?;
            if place.replace(group).is_some() { Err(ProfileError::Twice(alternative)) } else { Ok(()) }
        };
        let mut group = 0;
        for tied in ranking.iter().filter(|tied| !tied.is_empty()) {
            for alternative in tied {
                put(*alternative, group)?;
            }
            // At most one group per alternative, so at most 1,000.
            group += 1;
        }
        for alternative in not_judged {
            put(*alternative, NOT_JUDGED)?;
        }
        let left_out = match unranked {
            Unranked::Bottom => group,
            Unranked::NoOpinion => NOT_JUDGED,
        };
        let groups = places.into_iter().map(|place| place.unwrap_or(left_out)).collect();
        Ok(Self { groups, count, weight })
    }

    /// One person's piles over a deck: *Now* in its order, then *Later* tied,
    /// then *Not now* tied. Cards not sorted are not judged.
    ///
    /// # Errors
    /// As [`Vote::new`].
    pub fn of_piles(deck: &[CardCode], ballot: &Ballot) -> Result<Self, ProfileError> {
        let index = |code: &CardCode| deck.iter().position(|card| card == code);
        let mut ranking: Vec<Vec<usize>> =
            ballot.ranking().iter().map(|card| index(card).into_iter().collect()).collect();
        for pile in [Pile::Later, Pile::NotNow] {
            ranking.push(ballot.pile(pile).into_iter().filter_map(index).collect());
        }
        Self::new(deck.len(), &ranking, &[], Unranked::NoOpinion, 1, 1)
    }

    /// How many people cast it.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.count
    }

    /// How much each of them counts for.
    #[must_use]
    pub fn weight(&self) -> u64 {
        self.weight
    }

    /// The group an alternative stands in, from 0 for the best; `None` when it
    /// is not judged.
    #[must_use]
    pub fn group(&self, alternative: usize) -> Option<usize> {
        let group = self.groups.get(alternative).filter(|group| **group != NOT_JUDGED)?;
        usize::try_from(*group).ok()
    }

    /// The alternatives it judges, by group, best first.
    #[must_use]
    pub fn ranking(&self) -> Vec<Vec<usize>> {
        let judged = || (0..self.groups.len()).filter_map(|one| Some((one, self.group(one)?)));
        let mut ranking = vec![Vec::new(); judged().map(|(_, group)| group + 1).max().unwrap_or(0)];
        for (alternative, group) in judged() {
            ranking[group].push(alternative);
        }
        ranking
    }

    /// The mid-rank of each alternative, doubled: among those judged, from 2 for
    /// the best; tied ones share the mean of the ranks they take up. `None` for
    /// one that is not judged.
    #[must_use]
    pub fn mid_ranks2(&self) -> Vec<Option<u64>> {
        let mut ranks = vec![None; self.groups.len()];
        let mut above = 0;
        for tied in self.ranking() {
            let size = tied.len() as u64;
            for alternative in tied {
                ranks[alternative] = Some(2 * above + size + 1);
            }
            above += size;
        }
        ranks
    }
}

/// Ballots over a number of alternatives. Kept by column, since everything that
/// is counted compares two alternatives on all ballots.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Profile {
    /// Per alternative the group it stands in on each ballot.
    columns: Vec<Vec<i16>>,
    counts: Vec<u64>,
    weights: Vec<u64>,
    people: u64,
    total_weight: u64,
}

impl Profile {
    /// A profile without ballots.
    ///
    /// # Errors
    /// [`ProfileError::TooMany`].
    pub fn new(alternatives: usize) -> Result<Self, ProfileError> {
        if alternatives > MOST_ALTERNATIVES {
            return Err(ProfileError::TooMany(alternatives));
        }
        Ok(Self { columns: vec![Vec::new(); alternatives], ..Self::default() })
    }

    /// Adds a ballot over the same alternatives.
    ///
    /// # Errors
    /// [`ProfileError::TooHeavy`] when the total would pass [`MOST_WEIGHT`], and
    /// [`ProfileError::OutOfRange`] for a ballot over other alternatives.
    pub fn add(&mut self, vote: Vote) -> Result<(), ProfileError> {
        if vote.groups.len() != self.columns.len() {
            return Err(ProfileError::OutOfRange(vote.groups.len()));
        }
        let total = vote.count.checked_mul(vote.weight).and_then(|more| self.total_weight.checked_add(more));
        self.total_weight = total.filter(|total| *total <= MOST_WEIGHT).ok_or(ProfileError::TooHeavy)?;
        // Each person weighs at least 1, so there are no more than weight.
        self.people += vote.count;
        for (column, group) in self.columns.iter_mut().zip(vote.groups) {
            column.push(group);
        }
        self.counts.push(vote.count);
        self.weights.push(vote.weight);
        Ok(())
    }

    /// How many alternatives there are.
    #[must_use]
    pub fn alternatives(&self) -> usize {
        self.columns.len()
    }

    /// How many different ballots were added; each may stand for several people.
    #[must_use]
    pub fn ballots(&self) -> usize {
        self.counts.len()
    }

    /// How many people cast them: the sum of the counts.
    #[must_use]
    pub fn people(&self) -> u64 {
        self.people
    }

    /// Sum over the ballots of count times weight.
    #[must_use]
    pub fn total_weight(&self) -> u64 {
        self.total_weight
    }

    /// A ballot by its number, in the order they were added.
    #[must_use]
    pub fn vote(&self, ballot: usize) -> Option<Vote> {
        Some(Vote {
            count: *self.counts.get(ballot)?,
            weight: self.weights[ballot],
            groups: self.columns.iter().map(|column| column[ballot]).collect(),
        })
    }

    /// The ballots, in the order they were added.
    pub fn votes(&self) -> impl Iterator<Item = Vote> + '_ {
        (0..self.ballots()).filter_map(|ballot| self.vote(ballot))
    }

    /// Whether every ballot judges every alternative.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.columns.iter().all(|column| !column.contains(&NOT_JUDGED))
    }

    /// The same ballots over only those alternatives that somebody judges, with
    /// their indexes here. Of the others an order can say anything.
    #[must_use]
    pub fn without_unjudged(&self) -> (Self, Vec<usize>) {
        let is_judged = |one: &usize| self.columns[*one].iter().any(|group| *group != NOT_JUDGED);
        let judged: Vec<usize> = (0..self.columns.len()).filter(is_judged).collect();
        let columns = judged.iter().map(|one| self.columns[*one].clone()).collect();
        (Self { columns, ..self.clone() }, judged)
    }

    /// Per alternative the group it stands in on each ballot, or
    /// [`NOT_JUDGED`].
    pub(super) fn columns(&self) -> &[Vec<i16>] {
        &self.columns
    }

    /// Per ballot how many people cast it.
    pub(super) fn counts(&self) -> &[u64] {
        &self.counts
    }

    /// Per ballot how much each of them counts for.
    pub(super) fn weights(&self) -> &[u64] {
        &self.weights
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vote(ranking: &[Vec<usize>], unranked: Unranked) -> Result<Vote, ProfileError> {
        Vote::new(4, ranking, &[], unranked, 1, 1)
    }

    #[test]
    fn left_out_means_last_or_not_judged() {
        let ranking = [vec![2], vec![0]];
        assert_eq!(vote(&ranking, Unranked::Bottom).unwrap().ranking(), [vec![2], vec![0], vec![1, 3]]);
        assert_eq!(vote(&ranking, Unranked::NoOpinion).unwrap().ranking(), [vec![2], vec![0]]);
        assert_eq!(
            vote(&ranking, Unranked::Bottom).unwrap().mid_ranks2(),
            [Some(4), Some(7), Some(2), Some(7)]
        );
        assert_eq!(vote(&ranking, Unranked::NoOpinion).unwrap().mid_ranks2(), [Some(4), None, Some(2), None]);
    }

    #[test]
    fn refuses_what_is_no_ballot() {
        assert_eq!(vote(&[vec![4]], Unranked::Bottom), Err(ProfileError::OutOfRange(4)));
        assert_eq!(vote(&[vec![1], vec![1]], Unranked::Bottom), Err(ProfileError::Twice(1)));
        assert_eq!(Vote::new(2, &[], &[], Unranked::Bottom, 0, 1), Err(ProfileError::Nobody));
        assert_eq!(Vote::new(2, &[vec![0]], &[0], Unranked::Bottom, 1, 1), Err(ProfileError::Twice(0)));
        let mut profile = Profile::new(2).unwrap();
        let heavy = Vote::new(2, &[], &[], Unranked::Bottom, 1 << 39, 1 << 39).unwrap();
        assert_eq!(profile.add(heavy), Err(ProfileError::TooHeavy));
    }

    #[test]
    fn what_nobody_judges_can_be_left_out() {
        let mut profile = Profile::new(3).unwrap();
        profile.add(Vote::new(3, &[vec![2], vec![0]], &[1], Unranked::Bottom, 2, 3).unwrap()).unwrap();
        let (judged, indexes) = profile.without_unjudged();
        assert_eq!(indexes, [0, 2]);
        assert_eq!(judged.vote(0).unwrap().ranking(), [vec![1], vec![0]]);
        assert_eq!((judged.people(), judged.total_weight()), (2, 6));
    }

    #[test]
    fn piles_become_a_ballot_of_the_road() {
        let deck: Vec<_> = ["K1", "K2", "O1", "O2", "I1", "I2"].map(CardCode::new).to_vec();
        let ballot = Ballot::from_piles(&deck, &deck[4..5], &deck[0..2], &deck[2..3]).unwrap();
        let vote = Vote::of_piles(&deck, &ballot).unwrap();
        assert_eq!(vote.ranking(), [vec![4], vec![0, 1], vec![2]]);
        assert_eq!(vote.group(3), None);
    }
}
