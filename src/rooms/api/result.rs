//! A result as the API gives it.

use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::catalogue::CardCode;
use crate::domain::count::METHOD_VERSION;
use crate::domain::count::agreement::Measure;
use crate::domain::workshop::outcome::RoundResult;

/// What a count says. What cannot be said is null.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Result)]
pub(super) struct ResultBody {
    round: u16,
    /// Version of the method that counted.
    method_version: u32,
    /// How many people voted.
    people: u64,
    /// Whether they are so few that the order should be spoken of as a set.
    is_small: bool,
    /// The shared order, most important first: the one that overrules the fewest
    /// preferences (Kemeny-Young).
    order: Vec<RankedBody>,
    /// The cards in the order of the rows and columns of `above`.
    #[schema(value_type = Vec<String>)]
    cards: Vec<CardCode>,
    /// Head to head: how many people put the card of the row above the card of the
    /// column.
    above: Vec<Vec<u64>>,
    agreement: AgreementBody,
}

/// A card in the shared order.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RankedCard)]
struct RankedBody {
    #[schema(value_type = String, example = "K5")]
    card: CardCode,
    /// From 1.
    #[schema(minimum = 1)]
    place: usize,
    /// The best place nine in ten draws of as many people give it.
    #[schema(required)]
    best_place: Option<usize>,
    /// The worst.
    #[schema(required)]
    worst_place: Option<usize>,
    /// How many people judged it.
    judged: u64,
    /// How many have it first, in their first three, in their first five.
    top1: u64,
    top3: u64,
    top5: u64,
    /// The middle of the places people give it.
    #[schema(required)]
    median_place: Option<f64>,
    /// How far people differ about it: 0 when everyone puts it on the same side of
    /// each other card, 1 when half stand against half.
    #[schema(required)]
    polarization: Option<f64>,
}

/// How far the group agrees.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Agreement)]
struct AgreementBody {
    /// Kendall's W: 1 when all rank alike.
    #[schema(required)]
    kendall_w: Option<f64>,
    /// The mean correlation of two people: 1 when they agree, -1 when each is the
    /// other's reverse.
    #[schema(required)]
    tau_x: Option<f64>,
    /// From 0, where all who separate two cards do so the same way, to 1, where half
    /// stand against half.
    #[schema(required)]
    polarization: Option<f64>,
}

impl ResultBody {
    /// The one place where a count becomes an answer.
    pub(super) fn of(result: &RoundResult) -> Self {
        let (deck, counted) = (&result.deck, &result.count);
        let known = |measure: &Measure| measure.ok();
        let ranked = |(index, one): (usize, &usize)| {
            let places = &counted.places[*one];
            let draws = counted.sureness.as_ref().ok().map(|sureness| sureness.ranks[*one]);
            RankedBody {
                card: deck[*one].clone(),
                place: index + 1,
                best_place: draws.map(|(best, _)| best + 1),
                worst_place: draws.map(|(_, worst)| worst + 1),
                judged: places.judged,
                top1: places.top[0],
                top3: places.top[1],
                top5: places.top[2],
                // Two medians, each doubled.
                median_place: places.median2.map(|(lower, upper)| (lower + upper) as f64 / 4.0),
                polarization: counted.agreement.item_polarization.get(*one).and_then(known),
            }
        };
        let size = deck.len();
        let row = |one| (0..size).map(|other| counted.pairs.strict(one, other)).collect();
        Self {
            round: result.round,
            method_version: METHOD_VERSION,
            people: counted.people,
            is_small: counted.is_small(),
            order: counted.consensus.order.iter().enumerate().map(ranked).collect(),
            cards: deck.clone(),
            above: (0..size).map(row).collect(),
            agreement: AgreementBody {
                kendall_w: known(&counted.agreement.kendall_w),
                tau_x: known(&counted.agreement.tau_x),
                polarization: known(&counted.agreement.polarization),
            },
        }
    }
}
