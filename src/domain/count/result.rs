//! Everything a count says at once, and what in it a reader must be told.

use super::Undefined;
use super::agreement::Agreement;
use super::kemeny::{Components, Consensus, consensus};
use super::matrix::{Margins, Pairwise};
use super::places::{Places, places};
use super::profile::Profile;
use super::schulze::{Schulze, schulze};
use super::scores::{self, Borda, Copeland, borda, copeland};
use super::sureness::Sureness;

/// Below so many people a result speaks of a top set, not of an order: with
/// fewer, one person more or less moves cards by several places.
pub const FEW_PEOPLE: u64 = 12;

/// What a count says.
#[derive(Debug, Clone, PartialEq)]
pub struct CountResult {
    /// How many people voted.
    pub people: u64,
    /// What is counted, pair by pair.
    pub pairs: Pairwise,
    /// The headline: the order that overrules least.
    pub consensus: Consensus,
    /// Beside it: points.
    pub borda: Borda,
    /// Beside it: wins.
    pub copeland: Copeland,
    /// Beside it: widest paths.
    pub schulze: Schulze,
    /// Who beats everyone else.
    pub condorcet_winner: Option<usize>,
    /// Who is beaten by everyone else.
    pub condorcet_loser: Option<usize>,
    /// The fewest that beat everyone outside (Smith 1973), by index.
    pub smith_set: Vec<usize>,
    /// Where ballots place each alternative.
    pub places: Vec<Places>,
    /// How sure the order is.
    pub sureness: Result<Sureness, Undefined>,
    /// How far the group agrees.
    pub agreement: Agreement,
}

impl CountResult {
    /// Counts a profile; the seed decides which people are drawn to see how sure
    /// the order is, and nothing else.
    #[must_use]
    pub fn of(profile: &Profile, seed: u64) -> Self {
        let pairs = Pairwise::of(profile);
        let consensus = consensus(&pairs);
        Self {
            people: profile.people(),
            sureness: Sureness::of(profile, &pairs, &consensus.order, seed),
            agreement: Agreement::of(profile, &pairs),
            borda: borda(&pairs),
            copeland: copeland(&pairs),
            schulze: schulze(&pairs),
            condorcet_winner: scores::condorcet_winner(&pairs),
            condorcet_loser: scores::condorcet_loser(&pairs),
            smith_set: Components::of(&Margins::of(&pairs))
                .iter()
                .next()
                .map(<[usize]>::to_vec)
                .unwrap_or_default(),
            places: places(profile),
            consensus,
            pairs,
        }
    }

    /// Whether the order should be spoken of as a set without order.
    #[must_use]
    pub fn is_small(&self) -> bool {
        self.people < FEW_PEOPLE
    }

    /// What a reader must be told about a top of so many.
    #[must_use]
    pub fn findings(&self, top: usize) -> Vec<Finding> {
        let top = top.min(self.consensus.order.len());
        let mut findings = Vec::new();
        if self.people == 0 {
            return vec![Finding::NoBallots];
        }
        if self.is_small() {
            findings.push(Finding::Few);
        }
        if !self.consensus.is_exact() {
            findings.push(Finding::Heuristic);
        }
        let unjudged: Vec<usize> =
            (0..self.places.len()).filter(|one| self.places[*one].judged == 0).collect();
        if !unjudged.is_empty() {
            findings.push(Finding::NotJudged(self.in_order(unjudged)));
        }
        for circle in self.schulze.circles() {
            findings.push(Finding::Circle(self.in_order(circle)));
        }
        if self.has_other_optimal_orders() {
            findings.push(Finding::OtherOrders);
        }
        let others = [
            (Method::Borda, &self.borda.tiers),
            (Method::Copeland, &self.copeland.tiers),
            (Method::Schulze, &self.schulze.layers),
        ];
        let ours = &self.consensus.order[..top];
        // Where all cards are the top, or one method leaves some of it open, there
        // is nothing that all agree on.
        let mut all_agree = top < self.consensus.order.len();
        for (method, tiers) in others {
            let differs = differs(ours, tiers);
            all_agree &= differs.is_whole;
            if !differs.in_their_top.is_empty() || !differs.not_in_their_top.is_empty() {
                findings.push(Finding::OtherTop {
                    method,
                    top,
                    comes_in: self.in_order(differs.in_their_top),
                    goes_out: self.in_order(differs.not_in_their_top),
                });
            }
        }
        if all_agree {
            findings.push(Finding::SameTop(top));
        }
        findings
    }

    fn has_other_optimal_orders(&self) -> bool {
        self.consensus.optimal.as_ref().is_some_and(|optimal| optimal.orders > 1_u8.into())
    }

    fn in_order(&self, mut alternatives: Vec<usize>) -> Vec<usize> {
        alternatives.sort_by_key(|one| self.consensus.order.iter().position(|other| other == one));
        alternatives
    }
}

/// A way of counting beside the consensus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Points.
    Borda,
    /// Wins.
    Copeland,
    /// Widest paths.
    Schulze,
}

/// What a reader must be told. Alternatives stand in the order of the consensus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// Nobody voted, so there is nothing to say.
    NoBallots,
    /// So few people that the order is a set.
    Few,
    /// The order is good, and not known to be the best.
    Heuristic,
    /// Nobody judged these: where they stand says nothing.
    NotJudged(Vec<usize>),
    /// These beat each other in a circle.
    Circle(Vec<usize>),
    /// Other orders overrule as little.
    OtherOrders,
    /// A method has others in its top.
    OtherTop {
        /// Which.
        method: Method,
        /// How many the top holds.
        top: usize,
        /// In its top and not in the consensus's.
        comes_in: Vec<usize>,
        /// In the consensus's top and not in its.
        goes_out: Vec<usize>,
    },
    /// Every method has the same top of so many.
    SameTop(usize),
}

struct Differs {
    in_their_top: Vec<usize>,
    not_in_their_top: Vec<usize>,
    /// Whether they have the same top to the last card.
    is_whole: bool,
}

/// What tiers put in or leave out of a top against an order's. A tier that the
/// end of the top cuts in two has a place for some of its members: it disagrees
/// only where it has too few of the order's, or too many.
fn differs(ours: &[usize], tiers: &[Vec<usize>]) -> Differs {
    let mut for_certain = Vec::new();
    let mut perhaps: &[usize] = &[];
    for tier in tiers {
        if for_certain.len() == ours.len() {
            break;
        }
        if for_certain.len() + tier.len() > ours.len() {
            perhaps = tier;
            break;
        }
        for_certain.extend_from_slice(tier);
    }
    let comes_in: Vec<usize> = for_certain.iter().filter(|one| !ours.contains(one)).copied().collect();
    let goes_out = ours.iter().filter(|one| !for_certain.contains(one) && !perhaps.contains(one));
    Differs {
        is_whole: for_certain.len() == ours.len() && comes_in.is_empty(),
        in_their_top: comes_in,
        not_in_their_top: goes_out.copied().collect(),
    }
}
