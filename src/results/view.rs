//! Everything a round says, one part after another: the body of every page about
//! a result.

use std::sync::Arc;

use askama::Template;
use askama::filters::HtmlSafe;

use super::told::Told;
use super::{AgreementView, DividingView, GroupsView, OrderView, Outcome, ShiftView};
use crate::domain::catalogue::Catalogue;
use crate::domain::workshop::outcome::RoundShift;
use crate::i18n::Translator;

/// The result of a round, or why there is none to see.
#[derive(Debug, Template)]
#[template(path = "results/view.html")]
pub struct ResultsView {
    t: Translator,
    catalogue: Arc<Catalogue>,
    /// The round.
    round: u16,
    /// Every round that may be seen.
    seen: Vec<u16>,
    parts: Parts,
}

// The template escapes what it shows.
impl HtmlSafe for ResultsView {}

#[derive(Debug)]
enum Parts {
    Hidden,
    TooFew,
    Shown(Box<Shown>),
}

#[derive(Debug)]
struct Shown {
    told: Told,
    order: OrderView,
    agreement: AgreementView,
    dividing: DividingView,
    groups: Vec<GroupsView>,
    shift: Option<ShiftView>,
}

impl ResultsView {
    /// A round of which someone gets to see this, among the rounds they may see.
    #[must_use]
    pub fn new(
        t: Translator,
        catalogue: Arc<Catalogue>,
        round: u16,
        seen: Vec<u16>,
        outcome: Outcome,
        shift: Option<RoundShift>,
    ) -> Self {
        let parts = match outcome {
            Outcome::Hidden => Parts::Hidden,
            Outcome::TooFew => Parts::TooFew,
            Outcome::Shown(counted) => {
                let told = Told::new(t, Arc::clone(&catalogue), counted);
                let groups =
                    [GroupsView::perspectives(told.clone()), GroupsView::municipalities(told.clone())];
                Parts::Shown(Box::new(Shown {
                    order: OrderView::new(told.clone()),
                    agreement: AgreementView::new(told.clone()),
                    dividing: DividingView::new(told.clone()),
                    groups: groups.into_iter().flatten().collect(),
                    shift: shift.map(|shift| ShiftView::new(t, Arc::clone(&catalogue), shift)),
                    told,
                }))
            }
        };
        Self { t, catalogue, round, seen, parts }
    }

    /// Whether there is a result on it.
    #[must_use]
    pub fn is_shown(&self) -> bool {
        matches!(self.parts, Parts::Shown(_))
    }

    fn round(&self, round: &u16) -> String {
        self.t.with("result-round", [("round", (*round).into())])
    }

    fn who(&self, told: &Told) -> String {
        let result = told.result();
        self.t.with(
            "result-who",
            [
                ("people", result.people.into()),
                ("ballots", result.ballots.into()),
                ("cards", result.deck.len().into()),
            ],
        )
    }

    fn is_here(&self, round: &u16) -> bool {
        *round == self.round
    }
}
