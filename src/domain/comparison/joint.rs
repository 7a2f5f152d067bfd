//! The order a group makes together, and how much it depends on who counts for how
//! much.

use std::cmp::Ordering;

use super::group::Group;
use super::weights::{Basis, Weights};
use crate::domain::catalogue::CardCode;
use crate::domain::count::agreement::Measure;
use crate::domain::count::kemeny::{Consensus, consensus};
use crate::domain::count::likeness;
use crate::domain::count::matrix::Pairwise;
use crate::domain::count::profile::{Profile, ProfileError, Unranked, Vote};
use crate::domain::count::scores::{Borda, Copeland, borda, copeland};
use crate::domain::workshop::decision::counted_order;

/// The order in which a group's sets overrule each other least.
///
/// Every member is one ballot: what it chose in its order, all other compared cards
/// tied below. So an order pays for placing what a member did not choose above what
/// it did, and not for how it orders what that member left out.
#[derive(Debug, Clone, PartialEq)]
pub struct JointOrder {
    /// Whose sets count for how much.
    pub basis: Basis,
    /// Weight by pair of cards: "so many put this above that".
    pub pairs: Pairwise,
    /// The order (Kemeny), with what it overrules and how sure it is that no order
    /// overrules less.
    pub consensus: Consensus,
    /// Beside it: points.
    pub borda: Borda,
    /// Beside it: wins.
    pub copeland: Copeland,
    /// Per card how many members chose it.
    pub chosen_by: Vec<usize>,
}

impl JointOrder {
    /// Counts a group with these weights.
    ///
    /// # Errors
    /// [`ProfileError`] for weights of another group. Those of this group are
    /// checked, and so are its cards.
    pub fn of(group: &Group, weights: &Weights) -> Result<Self, ProfileError> {
        let size = group.cards().len();
        if weights.of_members().len() != group.size() {
            return Err(ProfileError::OutOfRange(weights.of_members().len()));
        }
        let mut profile = Profile::new(size)?;
        for (member, weight) in weights.of_members().iter().enumerate() {
            let ranking: Vec<Vec<usize>> = group.list(member).iter().map(|card| vec![*card]).collect();
            profile.add(Vote::new(size, &ranking, &[], Unranked::Bottom, 1, *weight)?)?;
        }
        let pairs = Pairwise::of(&profile);
        Ok(Self {
            basis: weights.basis(),
            consensus: consensus(&pairs),
            borda: borda(&pairs),
            copeland: copeland(&pairs),
            chosen_by: group.chosen_by(),
            pairs,
        })
    }

    /// The cards, best first. Those nobody chose come last, in the order of the
    /// deck.
    #[must_use]
    pub fn order(&self) -> &[usize] {
        &self.consensus.order
    }

    /// The first so many that somebody chose: a joint set of that length.
    #[must_use]
    pub fn top(&self, count: usize) -> &[usize] {
        let chosen = self.order().iter().take_while(|card| self.chosen_by[**card] > 0).count();
        &self.order()[..count.min(chosen)]
    }

    /// The order a decision starts from: cards that may change places tie, and so do
    /// those nobody chose, at the end.
    #[must_use]
    pub fn counted(&self, group: &Group) -> Vec<Vec<CardCode>> {
        let deck: Vec<CardCode> = group.cards().iter().map(|card| card.code.clone()).collect();
        let (chosen, unchosen): (Vec<usize>, Vec<usize>) =
            self.order().iter().partition(|card| self.chosen_by[**card] > 0);
        let unchosen = unchosen.iter().filter_map(|card| deck.get(*card).cloned()).collect();
        counted_order(&deck, &chosen, |card| Some(self.places(card)), unchosen)
    }

    /// Whether every best order has the same first so many. When the order is not
    /// exact, nobody knows: then `false`.
    #[must_use]
    pub fn is_top_firm(&self, count: usize) -> bool {
        let firm = |card: &usize| {
            self.consensus.optimal.as_ref().is_some_and(|best| best.positions[*card].1 < count)
        };
        self.top(count).iter().all(firm)
    }

    /// The places a card has in the best orders, from the first to the last; one
    /// place, that of [`JointOrder::order`], when the order is not exact.
    #[must_use]
    pub fn places(&self, card: usize) -> (usize, usize) {
        match &self.consensus.optimal {
            Some(optimal) => {
                let (first, last) = optimal.positions[card];
                (first + 1, last + 1)
            }
            None => (self.place(card), self.place(card)),
        }
    }

    /// The place of a card in [`JointOrder::order`].
    #[must_use]
    pub fn place(&self, card: usize) -> usize {
        self.order().iter().position(|other| *other == card).unwrap_or_default() + 1
    }
}

/// A card's place with equal weights and with others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    /// The card.
    pub card: usize,
    /// Its place when everyone counts once.
    pub equal: usize,
    /// Its place with the weights.
    pub weighted: usize,
}

impl Moved {
    /// How many places it rises through the weights; negative when it falls.
    #[must_use]
    pub fn rises(&self) -> isize {
        self.equal.cast_signed() - self.weighted.cast_signed()
    }
}

/// How much weighting changes a joint order.
#[derive(Debug, Clone, PartialEq)]
pub struct WeightEffect {
    /// Per card that somebody chose, in the weighted order. Of what nobody chose
    /// either order says nothing.
    pub moved: Vec<Moved>,
    /// Kendall's τ of the two orders over those cards: 1 when weighting changes
    /// nothing, −1 when it turns the order round. Undefined for fewer than two.
    pub tau: Measure,
}

impl WeightEffect {
    /// Lays the order with weights beside that without. Both must be of one group.
    ///
    /// # Errors
    /// [`ProfileError`] when they are not over the same cards.
    pub fn between(equal: &JointOrder, weighted: &JointOrder) -> Result<Self, ProfileError> {
        let size = equal.order().len();
        if weighted.order().len() != size {
            return Err(ProfileError::OutOfRange(weighted.order().len()));
        }
        let is_chosen = |card: &usize| weighted.chosen_by[*card] > 0;
        let moved = weighted.order().iter().copied().filter(is_chosen).map(|card| Moved {
            card,
            equal: equal.place(card),
            weighted: weighted.place(card),
        });
        let unchosen: Vec<usize> = (0..size).filter(|card| !is_chosen(card)).collect();
        let vote = |order: &JointOrder| {
            let ranking: Vec<Vec<usize>> =
                order.order().iter().filter(|card| is_chosen(card)).map(|card| vec![*card]).collect();
            Vote::new(size, &ranking, &unchosen, Unranked::NoOpinion, 1, 1)
        };
        // Between strict orders τ_x is Kendall's τ.
        Ok(Self { moved: moved.collect(), tau: likeness::tau_x(&vote(equal)?, &vote(weighted)?, size) })
    }

    /// The cards that move, the farthest first; of equals in the weighted order.
    #[must_use]
    pub fn largest(&self) -> Vec<Moved> {
        let mut moved: Vec<Moved> = self.moved.iter().copied().filter(|card| card.rises() != 0).collect();
        moved.sort_by_key(|card| std::cmp::Reverse(card.rises().unsigned_abs()));
        moved
    }

    /// What weighting brings into the first so many, and what it puts out.
    #[must_use]
    pub fn top_changes(&self, count: usize) -> (Vec<usize>, Vec<usize>) {
        let with = |here: fn(&Moved) -> usize, there: fn(&Moved) -> usize| {
            let changed = |card: &&Moved| {
                here(card).cmp(&count) != Ordering::Greater && there(card).cmp(&count) == Ordering::Greater
            };
            self.moved.iter().filter(changed).map(|card| card.card).collect()
        };
        (with(|card| card.weighted, |card| card.equal), with(|card| card.equal, |card| card.weighted))
    }
}
