//! A priority set: the decided, ranked principles of an organisation, each
//! with its motivation, and everything it was decided from.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::ballot::{Ballot, Pile};
use super::catalogue::CardCode;
use super::comparison::weights::Basis;
use super::workshop::decision::Departure;

/// How many principles a set puts forward unless someone says otherwise.
pub const DEFAULT_TOP: usize = 5;

/// Version of the way a set is made from a ballot, stored with each set so
/// that an old one can be told apart from one made by later rules.
pub const METHOD_VERSION: i64 = 1;

/// Longest vision, in characters: a page of text.
pub const VISION_LIMIT: usize = 4_000;
/// Longest motivation of a principle, in characters: a firm paragraph.
pub const MOTIVATION_LIMIT: usize = 1_000;
/// Longest note on a card, in characters.
pub const NOTE_LIMIT: usize = 1_000;

/// A principle in the set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The card.
    pub card: CardCode,
    /// Why it is a priority here; may be empty.
    pub motivation: String,
}

/// What a set was decided from, where that was more than one person's ballot. Each
/// is stored under its own fields, which no other has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Provenance {
    /// A live session.
    Session(SessionProvenance),
    /// What the members of a partnership show it.
    Joint(JointProvenance),
}

impl Provenance {
    /// The session, if it was one.
    #[must_use]
    pub fn session(&self) -> Option<&SessionProvenance> {
        match self {
            Self::Session(session) => Some(session),
            Self::Joint(_) => None,
        }
    }

    /// The members' sets, if it was those.
    #[must_use]
    pub fn joint(&self) -> Option<&JointProvenance> {
        match self {
            Self::Session(_) => None,
            Self::Joint(joint) => Some(joint),
        }
    }
}

/// The sets of its members that a partnership decided from: that they took part and
/// what came of it, and not what any of them chose, which they may withdraw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JointProvenance {
    /// Whose sets were counted, by name.
    pub members: Vec<CountedMember>,
    /// How much each counted for.
    pub weighing: Basis,
    /// The day they were counted.
    pub counted_on: Date,
    /// Version of the count: [`crate::domain::count::METHOD_VERSION`].
    pub count_version: u32,
    /// The counted order, best first; cards that tie are together.
    pub counted: Vec<Vec<CardCode>>,
    /// The cards by which the set departs from it.
    pub departures: BTreeMap<CardCode, Departure>,
}

/// A member whose set was counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountedMember {
    /// Key of the organisation.
    pub key: String,
    /// Its name then.
    pub name: String,
    /// When it decided the set.
    pub decided_on: Date,
    /// How many people live there, where that weighed.
    pub inhabitants: Option<u64>,
}

/// The live session a set was decided from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionProvenance {
    /// What the session was called.
    pub workshop: String,
    /// The day it was held.
    pub held_on: Date,
    /// The round the decision starts from, and how many there were.
    pub round: u16,
    /// How many rounds there were.
    pub rounds: u16,
    /// How many people voted in that round.
    pub people: u64,
    /// Whether only the organisation's own people were counted; otherwise all who
    /// were there, since a count of fewer than three would show who voted what.
    pub is_own_count: bool,
    /// Version of the count: [`crate::domain::count::METHOD_VERSION`].
    pub count_version: u32,
    /// The counted order, best first; cards that tie are together.
    pub counted: Vec<Vec<CardCode>>,
    /// The cards by which the set departs from it.
    pub departures: BTreeMap<CardCode, Departure>,
    /// How many held up three fingers or more for it, of how many that answered;
    /// none where nobody was asked.
    pub closing_check: Option<(u32, u32)>,
}

/// A decided set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrioritySet {
    /// Name of the organisation.
    pub organisation: String,
    /// When it was decided.
    pub decided_on: Date,
    /// What the organisation wants with its information and ICT; may be empty.
    pub vision: String,
    /// The principles put forward, most important first.
    pub entries: Vec<Entry>,
    /// The ballot it was made from: the full result.
    pub ballot: Ballot,
    /// Notes per card made along the road.
    pub notes: BTreeMap<CardCode, String>,
    /// The session or the sets it was decided from; none for a road for one.
    pub provenance: Option<Provenance>,
}

impl PrioritySet {
    /// The codes of the principles put forward, most important first.
    #[must_use]
    pub fn chosen(&self) -> Vec<CardCode> {
        self.entries.iter().map(|entry| entry.card.clone()).collect()
    }

    /// The *Now* cards that were ranked below the set's last principle.
    #[must_use]
    pub fn ranked_below(&self) -> &[CardCode] {
        self.ballot.ranking().get(self.entries.len()..).unwrap_or_default()
    }

    /// The cards of a deck that lie in a pile, or in none, in the deck's order:
    /// inside a pile they tie, and the order they were sorted in means nothing.
    #[must_use]
    pub fn tied(&self, deck: &[CardCode], pile: Option<Pile>) -> Vec<CardCode> {
        deck.iter().filter(|card| self.ballot.pile_of(card) == pile).cloned().collect()
    }
}

/// The first `top` cards of a ranking: those a set puts forward.
#[must_use]
pub fn top(ballot: &Ballot, top: usize) -> &[CardCode] {
    let ranking = ballot.ranking();
    &ranking[..ranking.len().min(top)]
}
