//! A result as a room is told it: the top in bands, what moved since the round
//! before, how far the room agrees and what divides it.

use crate::app::AppState;
use crate::domain::catalogue::CardCode;
use crate::domain::count::places::TOPS;
use crate::domain::count::result::CountResult;
use crate::domain::workshop::room::Viewer;
use crate::error::Error;
use crate::results::{self, Outcome};
use crate::workshops::Workshop;

/// Cards that are named as dividing most: as many as one discusses.
pub const MOST_DIVIDING: usize = 3;

/// A result, as far as a screen has room for it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Told {
    /// The round.
    pub round: u16,
    /// How many people gave a ballot.
    pub people: u64,
    /// How many cards the top holds.
    pub top: usize,
    /// Whether there are too few people to speak of an order.
    pub is_small: bool,
    /// Whether some ballots may follow an earlier look at the result.
    pub was_reopened: bool,
    /// The top, best first, in bands inside which the order says little.
    pub bands: Vec<Vec<Place>>,
    /// Cards below the top that could as well have been in it.
    pub just_outside: Vec<CardCode>,
    /// Cards that were in the top a round ago, with the place they had.
    pub gone: Vec<(CardCode, usize)>,
    /// The round it is held against.
    pub compared_with: Option<u16>,
    /// How far the room agrees.
    pub agreement: Option<Agreed>,
    /// The cards that divide most, most of all first.
    pub dividing: Vec<Spread>,
    /// Where people put each other card.
    others: Vec<Spread>,
}

/// A card in the top.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its place, from 1.
    pub place: usize,
    /// Which.
    pub card: CardCode,
    /// How many people have it in a top of this length, where that is counted.
    pub in_top: Option<u64>,
    /// Its place a round ago.
    pub before: Option<usize>,
}

/// How far a room agrees, in a word. Steps of τ_x (-1 to 1), of which 0 is what
/// chance gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreed {
    /// From 0.6: any two people order four of five pairs alike.
    Much,
    /// From 0.3.
    Fairly,
    /// From 0.1.
    Little,
    /// Below.
    Not,
}

impl Agreed {
    /// Each of them.
    pub const ALL: [Self; 4] = [Self::Much, Self::Fairly, Self::Little, Self::Not];

    /// The name in message keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Much => "much",
            Self::Fairly => "fairly",
            Self::Little => "little",
            Self::Not => "not",
        }
    }

    fn of(tau: f64) -> Self {
        match tau {
            tau if tau >= 0.6 => Self::Much,
            tau if tau >= 0.3 => Self::Fairly,
            tau if tau >= 0.1 => Self::Little,
            _ => Self::Not,
        }
    }
}

/// Where people put a card: the ranks of the middle half of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spread {
    /// Which.
    pub card: CardCode,
    /// How many cards there are to rank.
    pub of: usize,
    /// How many people judged it.
    pub judged: u64,
    /// How many have it in their top, where that is counted.
    pub in_top: Option<u64>,
    /// The ranks between which the middle half puts it, from 1.
    pub from: u64,
    /// The worse of them.
    pub to: u64,
}

impl Spread {
    /// Where the bar begins in a picture of a thousand units wide.
    #[must_use]
    pub fn x(&self) -> u64 {
        let size = self.of.max(1) as u64;
        (self.from.saturating_sub(1) * 1000) / size
    }

    /// How wide it is: a rank at least.
    #[must_use]
    pub fn width(&self) -> u64 {
        let size = self.of.max(1) as u64;
        ((self.to + 1).saturating_sub(self.from) * 1000) / size
    }
}

impl Told {
    /// What a count says over a deck, for a top of so many.
    #[must_use]
    pub fn of(round: u16, deck: &[CardCode], count: &CountResult, top: usize) -> Self {
        let order = &count.consensus.order;
        let top = top.min(order.len());
        let known = count.sureness.as_ref().ok();
        let band_of =
            |one: usize| known.and_then(|sure| sure.bands.iter().position(|band| band.contains(&one)));
        let column = TOPS.iter().position(|counted| *counted == top);
        let in_top = |one: usize| column.map(|column| count.places[one].top[column]);
        let mut bands: Vec<Vec<Place>> = Vec::new();
        let mut last = None;
        for (index, one) in order.iter().copied().take(top).enumerate() {
            let place =
                Place { place: index + 1, card: deck[one].clone(), in_top: in_top(one), before: None };
            match bands.last_mut() {
                Some(band) if band_of(one) == last => band.push(place),
                _ => bands.push(vec![place]),
            }
            last = band_of(one);
        }
        let is_as_good = |one: &&usize| last.is_some() && band_of(**one) == last;
        let spread = |one: usize| {
            let places = &count.places[one];
            Some(Spread {
                card: deck[one].clone(),
                of: deck.len(),
                judged: places.judged,
                in_top: in_top(one),
                // Doubled mid-ranks, from 2.
                from: places.lower_quartile2? / 2,
                to: places.upper_quartile2?.div_ceil(2),
            })
        };
        let mut divided: Vec<(f64, usize)> = count
            .agreement
            .item_polarization
            .iter()
            .enumerate()
            .filter_map(|(one, measure)| Some((measure.ok()?, one)))
            .collect();
        divided.sort_by(|one, other| other.0.total_cmp(&one.0));
        let mut dividing: Vec<Spread> = divided.into_iter().filter_map(|(_, one)| spread(one)).collect();
        let others = dividing.split_off(dividing.len().min(MOST_DIVIDING));
        Self {
            round,
            people: count.people,
            top,
            is_small: count.is_small(),
            was_reopened: false,
            bands,
            just_outside: order.iter().skip(top).filter(is_as_good).map(|one| deck[*one].clone()).collect(),
            gone: Vec::new(),
            compared_with: None,
            agreement: count.agreement.tau_x.ok().map(Agreed::of),
            dividing,
            others,
        }
    }

    /// Names the cards that divide most, most of all first.
    fn divides_on<'a>(&mut self, cards: impl Iterator<Item = &'a CardCode>) {
        let mut others: Vec<Spread> = self.dividing.drain(..).chain(self.others.drain(..)).collect();
        for card in cards.take(MOST_DIVIDING) {
            if let Some(at) = others.iter().position(|spread| spread.card == *card) {
                self.dividing.push(others.remove(at));
            }
        }
        self.others = others;
    }

    /// Held against the order of an earlier round.
    fn compared(mut self, round: u16, before: &[CardCode]) -> Self {
        let place = |card: &CardCode| before.iter().position(|other| other == card).map(|index| index + 1);
        for row in self.bands.iter_mut().flatten() {
            row.before = place(&row.card);
        }
        let stays = |card: &CardCode| self.places().any(|row| row.card == *card);
        self.gone = before
            .iter()
            .take(self.top)
            .enumerate()
            .filter(|(_, card)| !stays(card))
            .map(|(index, card)| (card.clone(), index + 1))
            .collect();
        self.compared_with = Some(round);
        self
    }

    /// The top, best first.
    pub fn places(&self) -> impl Iterator<Item = &Place> {
        self.bands.iter().flatten()
    }

    /// Where people put a card.
    #[must_use]
    pub fn spread(&self, card: &CardCode) -> Option<&Spread> {
        self.dividing.iter().chain(&self.others).find(|spread| spread.card == *card)
    }
}

/// What someone may see of a round now: nothing before it is revealed, and of
/// fewer ballots than a group is shown for. The one place where screens of a room
/// ask for a result.
///
/// # Errors
/// The database's own.
pub async fn tell(
    state: &AppState,
    workshop: &Workshop,
    round: u16,
    viewer: Viewer,
) -> Result<Option<Told>, Error> {
    let Outcome::Shown(counted) = results::find(state, workshop, round, viewer).await? else {
        return Ok(None);
    };
    let result = &counted.result;
    let room = &workshop.room;
    let mut told = Told::of(round, &result.deck, &result.count, result.top);
    told.was_reopened = result.was_reopened;
    // The same cards as on the page with results.
    told.divides_on(result.dividing.iter().map(|spread| &result.deck[spread.card]));
    // The last one about the same cards: another deck has other places.
    let deck = |number: u16| room.find_round(number).map(|found| &found.deck);
    let same = |number: &u16| *number < round && deck(*number) == deck(round);
    let revealed = room.rounds().filter(|(_, other)| other.is_revealed).map(|(number, _)| number);
    if let Some(earlier) = revealed.filter(same).last()
        && let Outcome::Shown(before) = results::find(state, workshop, earlier, viewer).await?
    {
        let order: Vec<CardCode> =
            before.result.order().iter().map(|one| before.result.deck[*one].clone()).collect();
        told = told.compared(earlier, &order);
    }
    Ok(Some(told))
}

#[cfg(test)]
impl Told {
    /// A result over some cards, in this order, of so many people.
    pub(crate) fn sample(cards: &[CardCode], people: u64) -> Self {
        use crate::domain::count::profile::{Profile, Unranked, Vote};
        let mut profile = Profile::new(cards.len()).unwrap_or_default();
        let ranking: Vec<Vec<usize>> = (0..cards.len()).map(|one| vec![one]).collect();
        if let Ok(vote) = Vote::new(cards.len(), &ranking, &[], Unranked::Bottom, people, 1) {
            let _ = profile.add(vote);
        }
        Self::of(1, cards, &CountResult::of(&profile, 1), 5)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::count::profile::{Profile, Unranked, Vote};

    fn codes(names: &[&str]) -> Vec<CardCode> {
        names.iter().map(|name| CardCode::new(*name)).collect()
    }

    fn count(ballots: &[(&[usize], u64)]) -> CountResult {
        let size = ballots[0].0.len();
        let mut profile = Profile::new(size).unwrap();
        for (order, people) in ballots {
            let ranking: Vec<Vec<usize>> = order.iter().map(|one| vec![*one]).collect();
            profile.add(Vote::new(size, &ranking, &[], Unranked::Bottom, *people, 1).unwrap()).unwrap();
        }
        CountResult::of(&profile, 1)
    }

    #[test]
    fn a_top_is_told_in_bands_and_what_may_be_in_it_is_named() {
        let deck = codes(&["A", "B", "C", "D", "E"]);
        // A for everyone; who is third and who is fourth one could toss for.
        let told = Told::of(1, &deck, &count(&[(&[0, 1, 2, 3, 4], 15), (&[0, 1, 3, 2, 4], 14)]), 3);
        let bands: Vec<Vec<&str>> =
            told.bands.iter().map(|band| band.iter().map(|row| row.card.as_str()).collect()).collect();
        assert_eq!(bands, [vec!["A"], vec!["B"], vec!["C"]]);
        assert_eq!(told.just_outside, codes(&["D"]));
        assert!(!told.is_small);
        assert_eq!(told.places().map(|row| row.in_top.unwrap()).collect::<Vec<_>>(), [29, 29, 15]);
        assert_eq!(told.agreement, Some(Agreed::Much));
        assert_eq!(told.dividing[0].of, 5);
        assert!(["C", "D"].contains(&told.dividing[0].card.as_str()));
    }

    #[test]
    fn what_moved_is_told_beside_the_round_before() {
        let deck = codes(&["A", "B", "C", "D"]);
        let told =
            Told::of(2, &deck, &count(&[(&[2, 0, 1, 3], 20)]), 2).compared(1, &codes(&["A", "B", "C", "D"]));
        let rows: Vec<_> = told.places().map(|row| (row.card.as_str(), row.place, row.before)).collect();
        assert_eq!(rows, [("C", 1, Some(3)), ("A", 2, Some(1))]);
        assert_eq!(told.gone, [(CardCode::new("B"), 2)]);
        assert_eq!(told.compared_with, Some(1));
    }

    #[test]
    fn a_spread_stays_within_its_picture() {
        for (from, to) in [(1, 1), (1, 18), (18, 18), (4, 9)] {
            let spread = Spread { card: CardCode::new("A"), of: 18, judged: 3, in_top: None, from, to };
            assert!(spread.width() >= 55, "{spread:?}");
            assert!(spread.x() + spread.width() <= 1000, "{spread:?}");
        }
    }

    #[test]
    fn few_people_are_told_as_a_set() {
        assert!(Told::sample(&codes(&["A", "B", "C"]), 8).is_small);
        assert!(!Told::sample(&codes(&["A", "B", "C"]), 12).is_small);
    }
}
