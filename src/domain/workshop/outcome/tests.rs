//! What a round says, against numbers worked out by hand.

use proptest::prelude::*;

use super::*;
use crate::domain::workshop::groups::shown_groups;

fn cards(codes: &str) -> Vec<CardCode> {
    codes.split_whitespace().map(CardCode::new).collect()
}

fn asked(deck: &str, top: usize) -> Asked {
    Asked { round: 1, was_reopened: false, deck: cards(deck), top, seed: 1 }
}

/// A ballot over any deck: *Now* in its order, *Later*, *Not now*.
fn ballot(now: &str, later: &str, not_now: &str) -> CountedBallot {
    let deck = cards(&format!("{now} {later} {not_now}"));
    CountedBallot {
        stage: Stage::Rank,
        membership: Membership::default(),
        heads: HeadCount::ONE,
        ballot: Ballot::from_piles(&deck, &cards(now), &cards(later), &cards(not_now)).unwrap(),
    }
}

fn times(count: usize, ballot: &CountedBallot) -> Vec<CountedBallot> {
    vec![ballot.clone(); count]
}

fn of(perspective: Perspective, ballot: CountedBallot) -> CountedBallot {
    let membership = Membership { perspective: Some(perspective), ..Membership::default() };
    CountedBallot { membership, ..ballot }
}

fn result(asked: &Asked, ballots: Vec<CountedBallot>) -> RoundResult {
    RoundResult::of(asked, ballots).unwrap().unwrap()
}

fn codes(result: &RoundResult, cards: &[usize]) -> String {
    cards.iter().map(|one| result.deck[*one].as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_whole_is_counted_over_the_cards_that_somebody_judged() {
    // A is above B for two of three; nobody says anything of D.
    let ballots = vec![ballot("A B", "C", ""), ballot("A B", "C", ""), ballot("B A", "", "C")];
    let result = result(&asked("A B C D", 2), ballots);
    assert_eq!(codes(&result, result.order()), "A B C");
    assert_eq!(result.unjudged, cards("D"));
    assert_eq!((result.ballots, result.people, result.top), (3, 3, 2));
    assert_eq!(result.count.pairs.strict(0, 1), 2);
    assert!(result.perspectives.is_empty() && result.organisations.is_empty());
}

#[test]
fn fewer_than_three_ballots_are_no_result_and_empty_ones_are_none() {
    let two = times(2, &ballot("A", "B", ""));
    assert_eq!(RoundResult::of(&asked("A B", 1), two.clone()).unwrap(), None);
    let empty = CountedBallot { stage: Stage::Sort, ..ballot("", "", "") };
    let elsewhere = ballot("Z", "", "");
    let mut more = two.clone();
    more.extend([empty, elsewhere]);
    assert_eq!(RoundResult::of(&asked("A B", 1), more).unwrap(), None);
    let three = times(3, &ballot("A", "B", ""));
    assert!(RoundResult::of(&asked("A B", 1), three).unwrap().is_some());
}

#[test]
fn a_table_counts_as_everyone_at_it() {
    let table = CountedBallot { heads: HeadCount::new(4).unwrap(), ..ballot("B", "A", "") };
    let mut ballots = times(3, &ballot("A", "B", ""));
    ballots.push(table);
    let result = result(&asked("A B", 1), ballots);
    assert_eq!((result.ballots, result.people), (4, 7));
    assert_eq!(codes(&result, result.order()), "B A", "four against three");
}

#[test]
fn a_spread_tells_how_many_put_a_card_where() {
    // Five put A first and five put it away.
    let mut ballots = times(4, &ballot("A B", "C", "D"));
    ballots.push(ballot("B C D A", "", ""));
    ballots.extend(times(3, &ballot("B C", "D", "A")));
    ballots.push(CountedBallot { stage: Stage::Sort, ..ballot("A B", "", "C D") });
    ballots.push(ballot("B C", "A", ""));
    ballots.push(ballot("B", "C", "D"));
    let result = result(&asked("A B C D", 2), ballots);
    let most = &result.dividing[0];
    assert_eq!(codes(&result, &[most.card]), "A");
    assert_eq!(most.places, [4, 0]);
    assert_eq!((most.below, most.now, most.later, most.not_now, most.not_judged), (1, 1, 1, 3, 1));
    assert_eq!((most.wants_now(), most.puts_off()), (6, 4));
}

#[test]
fn what_everyone_agrees_on_divides_nobody() {
    let result = result(&asked("A B C", 1), times(5, &ballot("A B", "C", "")));
    assert!(result.dividing.is_empty());
    assert_eq!(result.count.agreement.tau_x, Ok(1.0));
}

#[test]
fn a_group_is_counted_by_itself_and_a_small_one_is_not() {
    let mut ballots = times(5, &of(Perspective::Politics, ballot("A B", "C D", "")));
    ballots.extend(times(3, &of(Perspective::Ict, ballot("C A", "D", "B"))));
    // Two and one cover for each other; together they are three.
    ballots.extend(times(2, &of(Perspective::Service, ballot("D", "A B C", ""))));
    ballots.push(of(Perspective::Management, ballot("D", "A B C", "")));
    let result = result(&asked("A B C D", 2), ballots);
    let shown: Vec<Perspective> = result.perspectives.shown.iter().map(|group| group.key).collect();
    assert_eq!(shown, [Perspective::Politics, Perspective::Ict]);
    assert_eq!(result.perspectives.hidden, [Perspective::Management, Perspective::Service]);
    let [politics, ict] = &result.perspectives.shown[..] else { panic!("two groups") };
    assert_eq!((politics.people, ict.people), (5, 3));
    assert_eq!(codes(&result, &ict.order), "C A D B");
    assert_eq!(ict.agreement, Ok(1.0));
    // C and D are tied for politics: either may be third.
    assert_eq!(politics.places, [Some((0, 0)), Some((1, 1)), Some((2, 3)), Some((2, 3))]);
    let standings = |group: &GroupResult<Perspective>, top| -> Vec<Standing> {
        (0..4).map(|card| group.standing(card, top)).collect()
    };
    use Standing::{Below, Edge, Top};
    assert_eq!(standings(politics, 3), [Top, Top, Edge, Edge]);
    assert_eq!(standings(ict, 2), [Top, Below, Top, Below]);
}

#[test]
fn a_card_that_a_group_did_not_judge_has_no_place_in_it() {
    let mut ballots = times(3, &of(Perspective::Politics, ballot("A B", "", "")));
    ballots.extend(times(3, &of(Perspective::Ict, ballot("C A", "B", ""))));
    let result = result(&asked("A B C", 1), ballots);
    let politics = &result.perspectives.shown[0];
    assert_eq!(politics.places[2], None);
    assert_eq!(politics.standing(2, 1), Standing::Below);
    assert_eq!(codes(&result, &politics.order), "A B");
}

#[test]
fn a_result_is_the_same_in_whatever_order_ballots_come() {
    let mut ballots = vec![
        ballot("A B", "C", "D"),
        ballot("D C", "A", "B"),
        ballot("B", "C", "D A"),
        ballot("C D A B", "", ""),
        CountedBallot { heads: HeadCount::new(3).unwrap(), ..ballot("A", "B", "") },
    ];
    let first = result(&asked("A B C D", 2), ballots.clone());
    ballots.reverse();
    assert_eq!(
        result(&asked("A B C D", 2), ballots),
        first,
        "drawing people begins from an order of its own"
    );
}

#[test]
fn bands_are_runs_of_the_order() {
    let many = times(30, &ballot("A B C D", "", ""));
    assert_eq!(result(&asked("A B C D", 2), many).bands(), [0..1, 1..2, 2..3, 3..4]);
    // Half and half: nothing is sure between A and B.
    let mut halves = times(10, &ballot("A B", "C", ""));
    halves.extend(times(10, &ballot("B A", "C", "")));
    assert_eq!(result(&asked("A B C", 1), halves).bands(), [0..2, 2..3]);
}

#[test]
fn a_shift_says_what_moved_and_what_came_into_the_top() {
    let before = result(&asked("A B C D", 2), times(3, &ballot("A B C D", "", "")));
    let mut ballots = times(2, &ballot("C A D B", "", ""));
    ballots.push(ballot("A C D B", "", ""));
    let after = RoundResult { round: 2, ..result(&asked("A B C D", 2), ballots) };
    let shift = RoundShift::between(&before, &after).unwrap();
    let moved: Vec<(&str, usize, usize)> =
        shift.cards.iter().map(|moved| (moved.card.as_str(), moved.before, moved.after)).collect();
    assert_eq!(moved, [("C", 3, 1), ("A", 1, 2), ("D", 4, 3), ("B", 2, 4)]);
    assert_eq!((shift.from, shift.to, shift.top), (1, 2, 2));
    assert_eq!((shift.entered, shift.left), (cards("C"), cards("B")));
    // Of three pairs of people two differ on one of six pairs: the mean distance is
    // 2/3 of 1/6, and τ is 1 − 2 × 1/9.
    let (then, now) = shift.agreement;
    assert_eq!(then, Ok(1.0));
    assert!((now.unwrap() - 7.0 / 9.0).abs() < 1e-12, "{now:?}");
}

#[test]
fn rounds_over_other_cards_are_not_compared() {
    let whole = result(&asked("A B C", 1), times(3, &ballot("A B C", "", "")));
    let some = result(&asked("A B", 1), times(3, &ballot("B A", "", "")));
    assert_eq!(RoundShift::between(&whole, &some), None);
    // The same cards, of which one was not judged the second time.
    let judged = result(&asked("A B C", 1), times(3, &ballot("C A", "", "")));
    let shift = RoundShift::between(&whole, &judged).unwrap();
    let moved: Vec<(&str, usize, usize)> =
        shift.cards.iter().map(|moved| (moved.card.as_str(), moved.before, moved.after)).collect();
    assert_eq!(moved, [("C", 2, 1), ("A", 1, 2)], "B has no place in the second");
}

fn any_ballot() -> impl Strategy<Value = CountedBallot> {
    let membership = (0_usize..5, 0_usize..5).prop_map(|(organisation, perspective)| Membership {
        organisation: NisCode::parse(&format!("{organisation:05}")).filter(|_| organisation > 0),
        perspective: perspective.checked_sub(1).and_then(|index| Perspective::ALL.get(index).copied()),
    });
    let order = Just(cards("A B C D E")).prop_shuffle();
    (membership, order, 0_usize..=5, 0_usize..=5, prop::bool::ANY, 1_u8..4).prop_map(
        |(membership, order, now, later, is_ranked, heads)| {
            let (now, later) = (now.min(later), now.max(later));
            let deck = cards("A B C D E");
            // What is left of *Later* is not judged.
            let ballot = Ballot::from_piles(&deck, &order[..now], &order[now..later], &[]);
            CountedBallot {
                stage: if is_ranked { Stage::Rank } else { Stage::Sort },
                membership,
                heads: HeadCount::new(heads).unwrap(),
                ballot: ballot.unwrap(),
            }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// No group is told but those that may be shown beside each other over these
    /// very ballots, none of fewer than three, and nothing at all of fewer than
    /// three ballots. (That those groups give nothing away is the affair of
    /// [`shown_groups`], and its own property.)
    #[test]
    fn no_group_is_told_that_may_not_be(ballots in prop::collection::vec(any_ballot(), 0..18)) {
        let counted: Vec<&CountedBallot> =
            ballots.iter().filter(|ballot| ballot.ballot.sorted_count() > 0).collect();
        let Some(result) = RoundResult::of(&asked("A B C D E", 2), ballots.clone()).unwrap() else {
            prop_assert!(counted.len() < MINIMUM_GROUP);
            return Ok(());
        };
        prop_assert!(counted.len() >= MINIMUM_GROUP);
        let memberships: Vec<Membership> = counted.iter().map(|ballot| ballot.membership.clone()).collect();
        let allowed = shown_groups(&memberships);
        let size = |is_in: &dyn Fn(&Membership) -> bool| memberships.iter().filter(|of| is_in(of)).count();
        for group in &result.perspectives.shown {
            prop_assert!(allowed.perspectives.contains(&group.key));
            let members = size(&|of| of.perspective == Some(group.key));
            prop_assert!((MINIMUM_GROUP..counted.len()).contains(&members));
        }
        for group in &result.organisations.shown {
            prop_assert!(allowed.organisations.contains(&group.key));
            let members = size(&|of| of.organisation.as_ref() == Some(&group.key));
            prop_assert!((MINIMUM_GROUP..counted.len()).contains(&members));
        }
        // Whoever is in no group that is shown is named, and with nothing but that.
        for membership in &memberships {
            let is_everyone = |members: usize| members == counted.len();
            if let Some(key) = membership.perspective {
                let is_shown = result.perspectives.shown.iter().any(|group| group.key == key);
                let members = size(&|of| of.perspective == Some(key));
                prop_assert!(
                    is_everyone(members) || is_shown != result.perspectives.hidden.contains(&key)
                );
            }
        }
        // A spread is of every ballot, each as one.
        for spread in &result.dividing {
            prop_assert_eq!(spread.wants_now() + spread.puts_off() + spread.not_judged, result.ballots as u64);
        }
        prop_assert!(result.dividing.len() <= MOST_DIVIDING);
    }
}
