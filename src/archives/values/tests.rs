//! Whatever can be made with the functions of the domain comes back as it was.

use proptest::prelude::*;

use super::*;
use crate::domain::ballot::Move;
use crate::domain::workshop::sample;
use crate::domain::workshop::settings::Kind;

fn catalogue() -> Catalogue {
    Catalogue::sample()
}

/// By way of the text in the file.
fn written<T: serde::Serialize + serde::de::DeserializeOwned>(told: &T) -> T {
    serde_json::from_str(&serde_json::to_string_pretty(told).unwrap()).unwrap()
}

proptest! {
    #[test]
    fn a_ballot_comes_back(moves in prop::collection::vec((any::<usize>(), 0_usize..4, any::<usize>()), 0..60)) {
        let deck = catalogue().deck();
        let mut ballot = Ballot::default();
        for (card, what, place) in moves {
            let card = &deck[card % deck.len()];
            match Pile::ALL.get(what) {
                Some(pile) => ballot.sort(&deck, card, *pile).unwrap(),
                // A card that is not ranked has no place.
                None => drop(ballot.move_card(card, Move::To(place % 9))),
            }
        }
        let told = write_ballot(&ballot);
        prop_assert_eq!(read_ballot(&written(&told), &deck).unwrap(), ballot);
    }

    #[test]
    fn a_decision_comes_back(
        order in Just(Catalogue::sample().deck()).prop_shuffle(),
        decided in Just(Catalogue::sample().deck()).prop_shuffle(),
        ties in prop::collection::vec(any::<bool>(), 40),
        top in 1_usize..6,
        texts in prop::collection::vec("[ -~é\n]{0,40}", 40),
        vision in "[ -~é\n]{0,200}",
    ) {
        let mut counted: Vec<Vec<CardCode>> = Vec::new();
        for (card, ties) in order.into_iter().zip(ties) {
            match counted.last_mut() {
                Some(tied) if ties => tied.push(card),
                _ => counted.push(vec![card]),
            }
        }
        let mut decision = Decision::start(counted, top).unwrap();
        decision.reorder(&decided).unwrap();
        for (card, text) in decided.iter().zip(&texts) {
            decision.motivate(card, text).unwrap();
        }
        decision.envision(&vision).unwrap();
        let based = Based { basis: Basis { round: 1, people: 7, is_own_count: true }, decision };
        let told = write_decision(&based);
        prop_assert_eq!(read_decision(&written(&told), &catalogue()).unwrap(), based);
    }

    #[test]
    fn settings_come_back(
        title in "[ -~é]{0,60}[a-z]",
        programme in "[ -~é\n]{0,300}",
        kind in prop::sample::select(Kind::ALL.to_vec()),
        (top, rounds, days) in (1_u16..=30, 1_u16..=5, 1_u16..=1_830),
        flags in prop::array::uniform4(any::<bool>()),
        minutes in prop::collection::vec((prop::sample::select(Part::ALL.to_vec()), 0_u16..=240), 0..12),
        codes in prop::collection::btree_set("[1-7][0-9]{4}", 2..6),
    ) {
        let mut proposal = sample::proposal();
        (proposal.title, proposal.programme, proposal.kind) = (title, programme, kind);
        (proposal.method.top, proposal.method.rounds, proposal.retention_days) = (top, rounds, days);
        let [limits_now, is_anonymous, shows_early_results, is_listed] = flags;
        (proposal.method.limits_now, proposal.method.is_anonymous) = (limits_now, is_anonymous);
        (proposal.method.shows_early_results, proposal.is_listed) = (shows_early_results, is_listed);
        proposal.minutes = Minutes::new(minutes);
        proposal.partnership = "Leie".to_owned();
        proposal.organisations = codes.iter().filter_map(|code| NisCode::parse(code)).collect();
        if kind == Kind::Municipality {
            proposal.organisations.truncate(1);
        }
        proposal.enrolled = proposal.organisations[..1].to_vec();
        let settings = Settings::check(proposal).unwrap();
        prop_assert_eq!(read_settings(&written(&write_settings(&settings))).unwrap(), settings);
    }
}

#[test]
fn a_text_is_taken_as_it_is_or_not_at_all() {
    assert_eq!(text(" één\nregel\t", 20), Ok(()));
    assert!(text("a\u{0}b", 20).is_err());
    assert!(text("a\u{202E}b", 20).is_err());
    assert!(text("a\r\nb", 20).is_err());
    assert!(text("xxx", 2).is_err());
}
