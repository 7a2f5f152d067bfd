//! What is compared: decided sets, over the cards that the decks of all of them
//! have.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use jiff::civil::Date;
use thiserror::Error;

use crate::domain::catalogue::{CardCode, Catalogue, ThemeCode};
use crate::domain::priority_set::PrioritySet;

/// Most sets in one comparison. All that is worked out for so many grows with
/// their number; what grows with its square stops at
/// [`super::likeness::MOST_ALIKE`].
pub const MOST_MEMBERS: usize = 10_000;

/// Most cards all can share: a set of cards is 128 bits. A catalogue has at most
/// 100.
pub const MOST_CARDS: usize = 128;

/// What of a deck matters here. Sets decided with the same deck share one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deck {
    /// Stable key of the deck over its versions.
    pub key: String,
    /// Version of its texts.
    pub version: String,
    /// Its cards in order, each with its theme.
    pub cards: Vec<(CardCode, ThemeCode)>,
}

impl Deck {
    /// The deck of a catalogue.
    #[must_use]
    pub fn of(catalogue: &Catalogue) -> Self {
        let cards = catalogue.cards.iter().map(|card| (card.code.clone(), card.theme.clone()));
        Self { key: catalogue.key.clone(), version: catalogue.version.clone(), cards: cards.collect() }
    }

    /// Whether it has a card.
    #[must_use]
    pub fn has(&self, card: &CardCode) -> bool {
        self.cards.iter().any(|(code, _)| code == card)
    }
}

/// An organisation with the set that goes for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Key of the organisation: no two members have the same.
    pub key: String,
    /// Its name, as people read it.
    pub name: String,
    /// The cards it chose, most important first.
    pub chosen: Vec<CardCode>,
    /// When it decided so.
    pub decided_on: Date,
    /// The deck it chose from.
    pub deck: Arc<Deck>,
    /// How many people live there, where that is known: a weight
    /// ([`super::weights::Weights::inhabitants`]) and nothing else.
    pub inhabitants: Option<u64>,
}

impl Member {
    /// The organisation with this key, with the set it decided from this deck.
    #[must_use]
    pub fn of(key: String, set: &PrioritySet, deck: Arc<Deck>, inhabitants: Option<u64>) -> Self {
        Self {
            key,
            name: set.organisation.clone(),
            chosen: set.chosen(),
            decided_on: set.decided_on,
            deck,
            inhabitants,
        }
    }
}

/// Why sets cannot be compared.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Refusal {
    /// There are not two.
    #[error("a comparison takes two priority sets at least, and there are {0}")]
    TooFew(usize),
    /// More than [`MOST_MEMBERS`].
    #[error("there are {0} priority sets, at most {MOST_MEMBERS} can be compared")]
    TooMany(usize),
    /// Two members are the same organisation.
    #[error("organisation {0} stands in the comparison twice")]
    MemberTwice(String),
    /// A set without cards says nothing about priorities.
    #[error("the set of {name} has no principles")]
    NothingChosen {
        /// Key of the organisation.
        key: String,
        /// Its name.
        name: String,
    },
    /// A set names a card that its own deck has not.
    #[error("the set of {name} has card {card}, which is not in its deck")]
    NotInDeck {
        /// Name of the organisation.
        name: String,
        /// The card.
        card: CardCode,
    },
    /// A set names a card twice.
    #[error("the set of {name} has card {card} twice")]
    ChosenTwice {
        /// Name of the organisation.
        name: String,
        /// The card.
        card: CardCode,
    },
    /// They chose from different decks, not from versions of one: a code is the
    /// id of a card inside its deck, so the same code is not the same card.
    #[error("the sets are from different decks: {}", .0.join(", "))]
    OtherDecks(Vec<String>),
    /// There is no card that the decks of all have.
    #[error("the versions of the deck have no card in common: {}", .0.join(", "))]
    NothingShared(Vec<String>),
    /// More than [`MOST_CARDS`].
    #[error("the sets share {0} cards, at most {MOST_CARDS} can be compared")]
    TooManyCards(usize),
    /// Two sets that should be of one organisation are not.
    #[error("the sets are of two organisations, {0} and {1}")]
    OtherOrganisation(String, String),
}

/// A card that the decks of all members have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedCard {
    /// Its code.
    pub code: CardCode,
    /// The theme it belongs to in the leading deck ([`Group::decks`]).
    pub theme: ThemeCode,
}

/// A card that is not compared, because not every deck has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Its code.
    pub code: CardCode,
    /// How many members have it in their deck.
    pub in_decks: usize,
    /// How many members have it in their set: a priority the comparison does not
    /// show.
    pub chosen_by: usize,
}

/// Sets that can be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    members: Vec<Member>,
    cards: Vec<SharedCard>,
    left_out: Vec<LeftOut>,
    decks: Vec<(Arc<Deck>, usize)>,
    lists: Vec<List>,
}

/// The shared cards of a set.
#[derive(Debug, Clone, PartialEq, Eq)]
struct List {
    /// Best first.
    cards: Vec<usize>,
    /// The place of each in the set as it was decided.
    places: Vec<usize>,
}

impl Group {
    /// Brings sets together on the cards that all their decks have: the same code
    /// is the same card in every version of a deck.
    ///
    /// # Errors
    /// [`Refusal`], the first that applies.
    pub fn new(mut members: Vec<Member>) -> Result<Self, Refusal> {
        if members.len() < 2 {
            return Err(Refusal::TooFew(members.len()));
        }
        if members.len() > MOST_MEMBERS {
            return Err(Refusal::TooMany(members.len()));
        }
        members.sort_by(|one, other| one.key.cmp(&other.key));
        if let Some(twice) = members.windows(2).find(|two| two[0].key == two[1].key) {
            return Err(Refusal::MemberTwice(twice[0].key.clone()));
        }
        let decks = decks(&members);
        let keys: BTreeSet<&String> = decks.iter().map(|(deck, _)| &deck.key).collect();
        if keys.len() > 1 {
            return Err(Refusal::OtherDecks(keys.into_iter().cloned().collect()));
        }
        let (leading, _) = &decks[0];
        let all_have = |card: &CardCode| decks.iter().all(|(deck, _)| deck.has(card));
        let cards: Vec<SharedCard> = leading
            .cards
            .iter()
            .filter(|(code, _)| all_have(code))
            .map(|(code, theme)| SharedCard { code: code.clone(), theme: theme.clone() })
            .collect();
        if cards.is_empty() {
            let versions = decks.iter().map(|(deck, _)| deck.version.clone());
            return Err(Refusal::NothingShared(versions.collect()));
        }
        if cards.len() > MOST_CARDS {
            return Err(Refusal::TooManyCards(cards.len()));
        }
        let indexes: HashMap<CardCode, usize> =
            cards.iter().enumerate().map(|(index, card)| (card.code.clone(), index)).collect();
        let lists = members.iter().map(|member| list(member, &indexes)).collect::<Result<_, _>>()?;
        let left_out = left_out(&members, &decks, &indexes);
        Ok(Self { members, cards, left_out, decks, lists })
    }

    /// The members, by key.
    #[must_use]
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// How many members there are: two at least.
    #[must_use]
    pub fn size(&self) -> usize {
        self.members.len()
    }

    /// The member with a key.
    #[must_use]
    pub fn member(&self, key: &str) -> Option<usize> {
        self.members.binary_search_by(|member| member.key.as_str().cmp(key)).ok()
    }

    /// The cards that are compared, in the order of the leading deck.
    #[must_use]
    pub fn cards(&self) -> &[SharedCard] {
        &self.cards
    }

    /// The card with a code, when it is compared.
    #[must_use]
    pub fn card(&self, code: &CardCode) -> Option<usize> {
        self.cards.iter().position(|card| card.code == *code)
    }

    /// The cards that are not compared, those that most members chose first: to be
    /// said wherever the comparison is shown.
    #[must_use]
    pub fn left_out(&self) -> &[LeftOut] {
        &self.left_out
    }

    /// The versions of the deck that members used, with how many used it. The
    /// first one leads: most used, of equals the latest by name. Its order and
    /// themes are those of the comparison.
    #[must_use]
    pub fn decks(&self) -> &[(Arc<Deck>, usize)] {
        &self.decks
    }

    /// The shared cards a member chose, best first. Empty when it chose only cards
    /// that others' decks have not.
    #[must_use]
    pub fn list(&self, member: usize) -> &[usize] {
        &self.lists[member].cards
    }

    /// How many of a member's priorities are not compared.
    #[must_use]
    pub fn left_out_of(&self, member: usize) -> usize {
        self.members[member].chosen.len() - self.lists[member].cards.len()
    }

    /// The place of a card in a member's set as it was decided, cards that are not
    /// compared counted too; `None` when it did not choose it.
    #[must_use]
    pub fn place(&self, member: usize, card: usize) -> Option<usize> {
        let list = &self.lists[member];
        list.cards.iter().position(|other| *other == card).map(|index| list.places[index])
    }

    /// Per card how many members chose it.
    #[must_use]
    pub fn chosen_by(&self) -> Vec<usize> {
        let mut counts = vec![0; self.cards.len()];
        for card in self.lists.iter().flat_map(|list| &list.cards) {
            counts[*card] += 1;
        }
        counts
    }

    /// The longest set, with the cards that are not compared.
    #[must_use]
    pub fn longest(&self) -> usize {
        self.members.iter().map(|member| member.chosen.len()).max().unwrap_or_default()
    }
}

/// The decks that are used, the leading one first.
fn decks(members: &[Member]) -> Vec<(Arc<Deck>, usize)> {
    let mut found: BTreeMap<_, Vec<(Arc<Deck>, usize)>> = BTreeMap::new();
    for member in members {
        let same_name = found.entry((member.deck.key.as_str(), member.deck.version.as_str())).or_default();
        // Whoever imports can give two decks one name: then they are two here.
        let is_same = |deck: &Arc<Deck>| Arc::ptr_eq(deck, &member.deck) || **deck == *member.deck;
        match same_name.iter_mut().find(|(deck, _)| is_same(deck)) {
            Some((_, count)) => *count += 1,
            None => same_name.push((member.deck.clone(), 1)),
        }
    }
    // The latest name first, so that a stable sort keeps it first among equals.
    let mut found: Vec<(Arc<Deck>, usize)> = found.into_values().rev().flatten().collect();
    found.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    found
}

fn list(member: &Member, indexes: &HashMap<CardCode, usize>) -> Result<List, Refusal> {
    if member.chosen.is_empty() {
        return Err(Refusal::NothingChosen { key: member.key.clone(), name: member.name.clone() });
    }
    let mut list = List { cards: Vec::new(), places: Vec::new() };
    for (above, card) in member.chosen.iter().enumerate() {
        if member.chosen[..above].contains(card) {
            return Err(Refusal::ChosenTwice { name: member.name.clone(), card: card.clone() });
        }
        match indexes.get(card) {
            Some(index) => {
                list.cards.push(*index);
                list.places.push(above + 1);
            }
            None if member.deck.has(card) => {}
            None => return Err(Refusal::NotInDeck { name: member.name.clone(), card: card.clone() }),
        }
    }
    Ok(list)
}

fn left_out(
    members: &[Member],
    decks: &[(Arc<Deck>, usize)],
    shared: &HashMap<CardCode, usize>,
) -> Vec<LeftOut> {
    let mut found: Vec<LeftOut> = Vec::new();
    for (deck, count) in decks {
        for (code, _) in deck.cards.iter().filter(|(code, _)| !shared.contains_key(code)) {
            match found.iter_mut().find(|card| card.code == *code) {
                Some(card) => card.in_decks += count,
                None => found.push(LeftOut { code: code.clone(), in_decks: *count, chosen_by: 0 }),
            }
        }
    }
    if found.is_empty() {
        return found;
    }
    for code in members.iter().flat_map(|member| &member.chosen) {
        if let Some(card) = found.iter_mut().find(|card| card.code == *code) {
            card.chosen_by += 1;
        }
    }
    found.sort_by_key(|card| std::cmp::Reverse(card.chosen_by));
    found
}
