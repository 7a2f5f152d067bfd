//! The embedded deck is what the product says it is.

use super::*;
use crate::domain::catalogue::DerivedKind;
use crate::i18n::Language;

const SOURCE: &str = include_str!("data/v-ict-or-2016-11-24.txt");

fn embedded() -> Catalogue {
    parse(EMBEDDED).unwrap()
}

#[test]
fn it_counts_three_themes_eighteen_cards_and_eighteen_derived_principles() {
    let catalogue = embedded();
    let themes: Vec<_> = catalogue.themes.iter().map(|theme| theme.code.as_str()).collect();
    assert_eq!(themes, ["K", "O", "I"]);
    let deck: Vec<_> = catalogue.cards.iter().map(|card| card.code.to_string()).collect();
    assert_eq!(deck.join(" "), "K1 K2 K3 K4 K5 K6 O1 O2 O3 O4 O5 I1 I2 I3 I4 I5 I6 I7");
    let count = |kind| catalogue.derived.iter().filter(|derived| derived.kind == kind).count();
    assert_eq!(count(DerivedKind::InformationTechnology), 12);
    assert_eq!(count(DerivedKind::Supporting), 6);
    assert_eq!(catalogue.languages, Language::ALL);
}

#[test]
fn every_card_quotes_the_source_literally() {
    let plain = |text: &str| text.replace(['‘', '’'], "'").to_lowercase();
    for card in &embedded().cards {
        assert!(
            plain(SOURCE).contains(&plain(&card.source_phrase)),
            "{}: \"{}\" is not in the source",
            card.code,
            card.source_phrase
        );
    }
}

#[test]
fn every_card_has_what_a_discussion_and_a_plan_need() {
    let catalogue = embedded();
    for card in &catalogue.cards {
        assert!((3..=5).contains(&card.actions.len()), "{} starter actions", card.code);
        let links: Vec<_> = catalogue.links_of(&card.code).collect();
        for kind in DerivedKind::ALL {
            let of_kind =
                |code| catalogue.derived_principle(code).is_some_and(|derived| derived.kind == kind);
            assert!(links.iter().any(|link| of_kind(&link.derived)), "{} links to no {kind:?}", card.code);
        }
        for language in Language::ALL {
            let text = card.text.get(language);
            assert!((2..=3).contains(&text.questions.len()), "{} questions", card.code);
            assert!(text.statement.chars().count() <= 220, "{} statement in {language:?} is long", card.code);
        }
    }
}

#[test]
fn every_reason_is_its_own() {
    let catalogue = embedded();
    for language in Language::ALL {
        let mut reasons: Vec<_> = catalogue.links.iter().map(|link| link.reason.get(language)).collect();
        reasons.sort();
        reasons.dedup();
        assert_eq!(reasons.len(), catalogue.links.len(), "{language:?}");
    }
}
