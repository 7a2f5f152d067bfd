//! A ballot in the making: what a device has before it, beside what it gave.
//! The road for one has the same boards; here what is on them counts only once
//! it is sent.

use super::Rules;
use super::room::Stage;
use super::settings::Ranking;
use super::submission::Submission;
use crate::domain::ballot::{Ballot, Pile};
use crate::domain::catalogue::CardCode;

/// How a draft stands beside the ballot that was given in the same round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nothing was given yet.
    NotGiven,
    /// Piles were given, and the room ranks by now: an order is still to come.
    PilesOnly,
    /// It is what was given.
    Given,
    /// It was changed after it was given: until it is sent again, what was given
    /// counts.
    Changed,
}

/// A draft as it is worked on in a stage: where all cards are ranked, all of them
/// are in the ranking, first those of *Now* in their order, then the other piles,
/// then those nobody sorted as they were dealt.
#[must_use]
pub fn prepared(draft: Ballot, stage: Stage, dealt: &[CardCode], rules: &Rules<'_>) -> Ballot {
    if stage != Stage::Rank || rules.settings.method.ranking != Ranking::Full {
        return draft;
    }
    let sorted = Pile::ALL.into_iter().flat_map(|pile| draft.pile(pile)).cloned();
    let mut order: Vec<CardCode> = sorted.collect();
    let unsorted: Vec<_> = dealt.iter().filter(|card| !order.contains(card)).cloned().collect();
    order.extend(unsorted);
    Ballot::from_piles(dealt, &order, &[], &[]).unwrap_or(draft)
}

impl Submission {
    /// What a draft says when it is sent. Where *Now* holds at most so many, the
    /// first so many are the ranking and the rest of it is for later: whoever has
    /// ordered eight need not go back to choose five.
    #[must_use]
    pub fn of(draft: &Ballot, round: u16, stage: Stage, rules: &Rules<'_>) -> Self {
        let cards = |pile| draft.pile(pile).into_iter().cloned().collect::<Vec<_>>();
        let (mut now, mut later) = (cards(Pile::Now), cards(Pile::Later));
        if stage == Stage::Rank
            && let Some(limit) = rules.settings.method.now_limit()
            && now.len() > limit
        {
            later.splice(0..0, now.drain(limit..));
        }
        Self { round, stage, now, later, not_now: cards(Pile::NotNow) }
    }
}

/// How a draft stands in a stage beside what was given in this round.
#[must_use]
pub fn standing(
    draft: &Ballot,
    given: Option<(Stage, &Ballot)>,
    stage: Stage,
    round: u16,
    rules: &Rules<'_>,
) -> Standing {
    let Some((given_in, given)) = given else { return Standing::NotGiven };
    if given_in < stage {
        return Standing::PilesOnly;
    }
    // Piles changed after an order was given are judged as that order.
    let says = |ballot| Submission::of(ballot, round, given_in, rules).content();
    if says(draft) == says(given) { Standing::Given } else { Standing::Changed }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::Catalogue;
    use crate::domain::workshop::sample;
    use crate::domain::workshop::settings::{Proposal, Settings};

    fn cards(codes: &[&str]) -> Vec<CardCode> {
        codes.iter().map(|code| CardCode::new(*code)).collect()
    }

    fn draft(now: &[&str], later: &[&str]) -> Ballot {
        Ballot::from_piles(&Catalogue::sample().deck(), &cards(now), &cards(later), &[]).unwrap()
    }

    fn settings(change: impl FnOnce(&mut Proposal)) -> Settings {
        let mut proposal = sample::proposal();
        change(&mut proposal);
        Settings::check(proposal).unwrap()
    }

    #[test]
    fn what_is_ranked_below_the_limit_is_for_later() {
        let settings = settings(|proposal| {
            proposal.method.top = 2;
            proposal.method.limits_now = true;
        });
        let catalogue = Catalogue::sample();
        let rules = Rules { settings: &settings, catalogue: &catalogue };
        let draft = draft(&["A2", "A1", "B1"], &[]);
        let ranked = Submission::of(&draft, 1, Stage::Rank, &rules);
        assert_eq!((ranked.now, ranked.later), (cards(&["A2", "A1"]), cards(&["B1"])));
        // While sorting, three may be on Now.
        assert_eq!(Submission::of(&draft, 1, Stage::Sort, &rules).now.len(), 3);
    }

    #[test]
    fn a_full_ranking_begins_with_the_piles() {
        let settings = settings(|proposal| proposal.method.ranking = Ranking::Full);
        let catalogue = Catalogue::sample();
        let rules = Rules { settings: &settings, catalogue: &catalogue };
        let dealt: Vec<_> = catalogue.deck().into_iter().rev().collect();
        let draft = draft(&["B1"], &["A1"]);
        assert_eq!(prepared(draft.clone(), Stage::Sort, &dealt, &rules), draft);
        let ranked = prepared(draft, Stage::Rank, &dealt, &rules);
        assert_eq!(ranked.ranking().len(), dealt.len());
        assert_eq!(ranked.ranking()[..2], cards(&["B1", "A1"]));
    }

    #[test]
    fn knows_what_is_given_and_what_changed_since() {
        let settings = settings(|_| {});
        let catalogue = Catalogue::sample();
        let rules = Rules { settings: &settings, catalogue: &catalogue };
        let (one, other) = (draft(&["A1", "A2"], &["B1"]), draft(&["A2", "A1"], &["B1"]));
        let stands = |draft: &Ballot, given, stage| standing(draft, given, stage, 1, &rules);
        assert_eq!(stands(&one, None, Stage::Rank), Standing::NotGiven);
        assert_eq!(stands(&one, Some((Stage::Sort, &one)), Stage::Rank), Standing::PilesOnly);
        assert_eq!(stands(&one, Some((Stage::Rank, &one)), Stage::Rank), Standing::Given);
        assert_eq!(stands(&other, Some((Stage::Rank, &one)), Stage::Rank), Standing::Changed);
        // In the order they were sorted is nothing that was said.
        let mut again = one.clone();
        again.unsort(&catalogue.deck(), &CardCode::new("B1")).unwrap();
        again.sort(&catalogue.deck(), &CardCode::new("B1"), Pile::Later).unwrap();
        assert_eq!(stands(&again, Some((Stage::Rank, &one)), Stage::Rank), Standing::Given);
    }
}
