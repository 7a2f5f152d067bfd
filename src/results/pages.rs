//! The results of a workshop as a page, for who leads it.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use super::ResultsView;
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::domain::rights::Action;
use crate::domain::workshop::room::Viewer;
use crate::error::Error;
use crate::web::page::{Page, html};
use crate::web::{Path, Query};
use crate::workshops;

/// The results of a workshop.
#[derive(Debug, Template)]
#[template(path = "results/page.html")]
pub struct ResultsPage {
    page: Page,
    /// Which workshop, in addresses.
    id: String,
    /// What the workshop is called.
    title: String,
    results: ResultsView,
}

/// Which round.
#[derive(Debug, Deserialize)]
pub struct RoundQuery {
    round: Option<u16>,
}

/// Shows the results to the facilitator: of the round asked for, or the latest.
///
/// # Errors
/// Not found, for a workshop that is not theirs and a round that is not there.
pub async fn show(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
    Query(query): Query<RoundQuery>,
) -> Result<Response, Error> {
    let workshop = workshops::load(&state, &visitor, &id, Action::View).await?;
    let results = super::view(&state, &workshop, query.round, Viewer::Facilitator, page.t).await?;
    html(&ResultsPage { page, id, title: workshop.settings.title.clone(), results })
}

#[cfg(test)]
mod samples {
    use std::collections::BTreeMap;
    use std::sync::Arc;

    use super::*;
    use crate::domain::ballot::{Ballot, deal};
    use crate::domain::catalogue::{CardCode, Catalogue};
    use crate::domain::municipality::NisCode;
    use crate::domain::random::Random;
    use crate::domain::workshop::groups::Membership;
    use crate::domain::workshop::outcome::{Asked, CountedBallot, RoundResult, RoundShift};
    use crate::domain::workshop::participant::{HeadCount, Perspective};
    use crate::domain::workshop::room::Stage;
    use crate::i18n::Language;
    use crate::results::{Counted, Outcome};
    use crate::web::page::Samples;

    /// The deck of samples, with a title that someone put markup in.
    fn catalogue() -> Arc<Catalogue> {
        let text = include_str!("../domain/sample-catalogue.toml");
        Arc::new(Catalogue::parse(&text.replace("Kaart twee", "Kaart <b>twee</b>")).unwrap())
    }

    /// So many people of so many municipalities, who mostly follow one order.
    fn round(catalogue: &Catalogue, round: u16, people: u64, municipalities: u64) -> Arc<Counted> {
        let deck = catalogue.deck();
        let mut random = Random::seeded(u64::from(round));
        let code = |index: u64| NisCode::parse(&format!("{:05}", 11_000 + index)).unwrap();
        let ballots = (0..people).map(|person| {
            let mut cards = deck.clone();
            for _ in 0..4 {
                let at = random.below(cards.len() - 1);
                cards.swap(at, at + 1);
            }
            if person % 5 == 0 {
                cards = deal(&deck, person);
            }
            let now = (cards.len() / 2).min(4);
            let not_now = &cards[cards.len() - 1..];
            let ballot = Ballot::from_piles(&deck, &cards[..now], &cards[now..cards.len() - 1], not_now);
            CountedBallot {
                stage: if person % 7 == 3 { Stage::Sort } else { Stage::Rank },
                membership: Membership {
                    organisation: Some(code(person % municipalities)),
                    perspective: Perspective::ALL.get(usize::try_from(person % 3).unwrap()).copied(),
                },
                heads: HeadCount::ONE,
                ballot: ballot.unwrap(),
            }
        });
        let asked = Asked { round, was_reopened: round == 2, deck: deck.clone(), top: 2, seed: 1 };
        let result = RoundResult::of(&asked, ballots.collect()).unwrap().unwrap();
        let names = (0..municipalities).map(|index| (code(index), format!("<i>Gemeente {index}</i>")));
        Arc::new(Counted { result, municipalities: names.collect::<BTreeMap<_, _>>() })
    }

    /// A result over cards that the deck no longer has.
    fn unknown() -> Arc<Counted> {
        let deck: Vec<CardCode> = ["<i>A</i>", "B", "C"].map(CardCode::new).into();
        let ballot = |cards: &[CardCode]| CountedBallot {
            stage: Stage::Rank,
            membership: Membership::default(),
            heads: HeadCount::new(4).unwrap(),
            ballot: Ballot::from_piles(&deck, cards, &[], &[]).unwrap(),
        };
        let asked = Asked { round: 1, was_reopened: false, deck: deck.clone(), top: 5, seed: 1 };
        let ballots = vec![ballot(&deck[..2]), ballot(&deck[..1]), ballot(&deck[..2])];
        let result = RoundResult::of(&asked, ballots).unwrap().unwrap();
        Arc::new(Counted { result, municipalities: BTreeMap::new() })
    }

    impl Samples for ResultsPage {
        fn samples(language: Language) -> Vec<Self> {
            let page = Page::sample(language);
            let catalogue = catalogue();
            let sample = |seen: &[u16], outcome, shift| {
                let number = seen.last().copied().unwrap_or(1);
                let (t, deck) = (page.t, Arc::clone(&catalogue));
                Self {
                    id: "0cf3".to_owned(),
                    page: page.clone(),
                    title: "<b>Onze</b> keuzes".to_owned(),
                    results: ResultsView::new(t, deck, number, seen.to_vec(), outcome, shift),
                }
            };
            let before = round(&catalogue, 1, 30, 4);
            let after = round(&catalogue, 2, 30, 4);
            let shift = RoundShift::between(&before.result, &after.result);
            assert!(shift.is_some(), "both are over the whole deck");
            vec![
                sample(&[], Outcome::Hidden, None),
                sample(&[1], Outcome::TooFew, None),
                sample(&[1, 2], Outcome::Shown(after), shift),
                sample(&[1], Outcome::Shown(round(&catalogue, 1, 9, 1)), None),
                sample(&[1], Outcome::Shown(round(&catalogue, 1, 200, 12)), None),
                sample(&[1], Outcome::Shown(unknown()), None),
            ]
        }
    }
}
