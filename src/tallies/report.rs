//! A result as `voorrang tally` gives it: as JSON, schema `voorrang-tally/1`, and
//! as text. Alternatives are named by index in JSON; a name that ends in 2 is of
//! a number that is doubled, so that halves are whole.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};

use serde::Serialize;

use crate::domain::count::agreement::Measure;
use crate::domain::count::kemeny::MOST_EXACT;
use crate::domain::count::result::{CountResult, Finding, Method};
use crate::domain::count::sureness::DRAWS;
use crate::domain::count::{METHOD_VERSION, Undefined};

/// How many places the text speaks of as the top.
const TOP: usize = 5;

/// A result as JSON.
#[derive(Debug, Serialize)]
pub struct Report<'a> {
    schema: &'static str,
    method_version: u32,
    alternatives: &'a [String],
    people: u64,
    total_weight: u64,
    pairwise: PairwiseReport,
    consensus: ConsensusReport<'a>,
    borda: BordaReport<'a>,
    copeland: CopelandReport<'a>,
    schulze: SchulzeReport<'a>,
    condorcet_winner: Option<usize>,
    condorcet_loser: Option<usize>,
    smith_set: &'a [usize],
    places: Vec<PlacesReport>,
    agreement: AgreementReport,
    stability: Option<StabilityReport<'a>>,
    /// For what is `null`, by its path: why.
    undefined: BTreeMap<String, String>,
}

#[derive(Debug, Serialize)]
struct PairwiseReport {
    strict: Vec<Vec<u64>>,
    tied: Vec<Vec<u64>>,
}

#[derive(Debug, Serialize)]
struct ConsensusReport<'a> {
    order: &'a [usize],
    score2: u64,
    lower_bound2: u64,
    /// Up to 1,000 factorial: more digits than JSON's numbers keep.
    optimal_orders: Option<String>,
    position_range: Option<&'a [(usize, usize)]>,
    exact: bool,
}

#[derive(Debug, Serialize)]
struct BordaReport<'a> {
    points2: &'a [u64],
    mean_rank: Option<&'a [f64]>,
    tiers: &'a [Vec<usize>],
}

#[derive(Debug, Serialize)]
struct CopelandReport<'a> {
    points2: &'a [u64],
    tiers: &'a [Vec<usize>],
}

#[derive(Debug, Serialize)]
struct SchulzeReport<'a> {
    strength: Vec<Vec<u64>>,
    layers: &'a [Vec<usize>],
}

#[derive(Debug, Serialize)]
struct PlacesReport {
    judged: u64,
    top1: u64,
    top3: u64,
    top5: u64,
    lower_quartile2: Option<u64>,
    median2: Option<(u64, u64)>,
    upper_quartile2: Option<u64>,
}

#[derive(Debug, Serialize)]
struct AgreementReport {
    kendall_w: Option<f64>,
    tau_x: Option<f64>,
    mean_distance: Option<f64>,
    polarization: Option<f64>,
    item_polarization: Vec<Option<f64>>,
}

#[derive(Debug, Serialize)]
struct StabilityReport<'a> {
    draws: usize,
    seed: u64,
    rank_interval: &'a [(usize, usize)],
    bands: &'a [Vec<usize>],
    same_top: &'a [usize],
    above: Vec<Vec<u32>>,
}

impl<'a> Report<'a> {
    /// The report of a result over these alternatives, drawn with this seed.
    #[must_use]
    pub fn of(alternatives: &'a [String], result: &'a CountResult, seed: u64) -> Self {
        let mut undefined = BTreeMap::new();
        let mut note = |path: String, reason: Undefined| {
            undefined.insert(path, reason.to_string());
        };
        let mut measure =
            |path: &str, measure: Measure| measure.map_err(|reason| note(path.to_owned(), reason)).ok();
        let agreement = &result.agreement;
        let agreement = AgreementReport {
            kendall_w: measure("agreement.kendall_w", agreement.kendall_w),
            tau_x: measure("agreement.tau_x", agreement.tau_x),
            mean_distance: measure("agreement.mean_distance", agreement.mean_distance),
            polarization: measure("agreement.polarization", agreement.polarization),
            item_polarization: (0..)
                .zip(&agreement.item_polarization)
                .map(|(one, item): (usize, _)| measure(&format!("agreement.item_polarization.{one}"), *item))
                .collect(),
        };
        let mean_rank = result.borda.mean_rank.as_ref();
        let mean_rank = mean_rank.map_err(|reason| note("borda.mean_rank".to_owned(), *reason)).ok();
        let sureness = result.sureness.as_ref();
        let sureness = sureness.map_err(|reason| note("stability".to_owned(), *reason)).ok();
        let size = alternatives.len();
        let optimal = result.consensus.optimal.as_ref();
        Self {
            schema: "voorrang-tally/1",
            method_version: METHOD_VERSION,
            alternatives,
            people: result.people,
            total_weight: result.pairs.total(),
            pairwise: PairwiseReport {
                strict: square(size, |one, other| result.pairs.strict(one, other)),
                tied: square(size, |one, other| result.pairs.tied(one, other)),
            },
            consensus: ConsensusReport {
                order: &result.consensus.order,
                score2: result.consensus.score2,
                lower_bound2: result.consensus.lower_bound2,
                optimal_orders: optimal.map(|optimal| optimal.orders.to_string()),
                position_range: optimal.map(|optimal| optimal.positions.as_slice()),
                exact: result.consensus.is_exact(),
            },
            borda: BordaReport {
                points2: &result.borda.points2,
                mean_rank: mean_rank.map(Vec::as_slice),
                tiers: &result.borda.tiers,
            },
            copeland: CopelandReport { points2: &result.copeland.points2, tiers: &result.copeland.tiers },
            schulze: SchulzeReport {
                strength: square(size, |one, other| result.schulze.strength(one, other)),
                layers: &result.schulze.layers,
            },
            condorcet_winner: result.condorcet_winner,
            condorcet_loser: result.condorcet_loser,
            smith_set: &result.smith_set,
            places: result
                .places
                .iter()
                .map(|places| PlacesReport {
                    judged: places.judged,
                    top1: places.top[0],
                    top3: places.top[1],
                    top5: places.top[2],
                    lower_quartile2: places.lower_quartile2,
                    median2: places.median2,
                    upper_quartile2: places.upper_quartile2,
                })
                .collect(),
            agreement,
            stability: sureness.map(|sureness| StabilityReport {
                draws: sureness.draws,
                seed,
                rank_interval: &sureness.ranks,
                bands: &sureness.bands,
                same_top: &sureness.same_top,
                above: square(size, |one, other| sureness.above(one, other)),
            }),
            undefined,
        }
    }
}

fn square<T>(size: usize, of: impl Fn(usize, usize) -> T) -> Vec<Vec<T>> {
    (0..size).map(|one| (0..size).map(|other| of(one, other)).collect()).collect()
}

/// A result as text, for a terminal.
#[must_use]
pub fn text(alternatives: &[String], result: &CountResult) -> String {
    let mut text = String::new();
    // Writing to a String does not fail.
    let _ = write_text(&mut text, alternatives, result);
    text
}

fn write_text(text: &mut String, names: &[String], result: &CountResult) -> fmt::Result {
    let list = |ones: &[usize]| ones.iter().map(|one| names[*one].as_str()).collect::<Vec<_>>().join(", ");
    let tiers = |tiers: &[Vec<usize>]| tiers.iter().map(|tier| list(tier)).collect::<Vec<_>>().join(" > ");
    let (people, total) = (result.people, result.pairs.total());
    writeln!(text, "{} alternatives, {people} people, total weight {total}", names.len())?;
    if people == 0 {
        return writeln!(text, "\nThere are no ballots: every order is as good as any other.");
    }
    let consensus = &result.consensus;
    let width = names.iter().map(|name| name.chars().count()).max().unwrap_or_default();
    writeln!(text, "\nThe order that overrules the fewest preferences (Kemeny-Young)\n")?;
    for (place, one) in consensus.order.iter().enumerate() {
        write!(text, "{:>4}  {:<width$}", place + 1, names[*one])?;
        if let Ok(sureness) = &result.sureness {
            let (low, high) = sureness.ranks[*one];
            write!(text, "  rank {} to {} in 9 of 10 draws", low + 1, high + 1)?;
        }
        writeln!(text)?;
        if let Some(next) = consensus.order.get(place + 1) {
            let pairs = &result.pairs;
            writeln!(
                text,
                "        {} put {} above {}, {} the other way round, {} tied",
                pairs.strict(*one, *next),
                names[*one],
                names[*next],
                pairs.strict(*next, *one),
                pairs.tied(*one, *next)
            )?;
        }
    }
    writeln!(
        text,
        "\nIt overrules {}; no order overrules less than {}.",
        halved(consensus.score2),
        halved(consensus.lower_bound2)
    )?;
    match &consensus.optimal {
        Some(optimal) if optimal.orders == 1_u8.into() => writeln!(text, "No other order does as well.")?,
        Some(optimal) => writeln!(text, "{} orders do as well.", optimal.orders)?,
        None => writeln!(
            text,
            "It is not known to be the best: more than {MOST_EXACT} beat each other in circles."
        )?,
    }
    writeln!(text, "\nBeside it\n")?;
    writeln!(text, "  Borda     {}", tiers(&result.borda.tiers))?;
    writeln!(text, "  Copeland  {}", tiers(&result.copeland.tiers))?;
    writeln!(text, "  Schulze   {}", tiers(&result.schulze.layers))?;
    if let Some(winner) = result.condorcet_winner {
        writeln!(text, "  {} beats every other one", names[winner])?;
    }
    if let Some(loser) = result.condorcet_loser {
        writeln!(text, "  {} is beaten by every other one", names[loser])?;
    }
    for finding in result.findings(TOP) {
        match finding {
            Finding::Circle(circle) => writeln!(text, "  {} beat each other in a circle", list(&circle))?,
            Finding::Few => {
                writeln!(text, "  with so few people, speak of a top set rather than of an order")?
            }
            Finding::OtherTop { method, top, comes_in, goes_out } => {
                let method = match method {
                    Method::Borda => "Borda",
                    Method::Copeland => "Copeland",
                    Method::Schulze => "Schulze",
                };
                let comes_in =
                    if comes_in.is_empty() { "none for certain".to_owned() } else { list(&comes_in) };
                let goes_out =
                    if goes_out.is_empty() { "none for certain".to_owned() } else { list(&goes_out) };
                writeln!(text, "  {method} has another top {top}: in comes {comes_in}, out goes {goes_out}")?;
            }
            Finding::SameTop(top) => writeln!(text, "  every method has the same top {top}")?,
            Finding::NotJudged(cards) => writeln!(text, "  nobody judged {}", list(&cards))?,
            // Said above.
            Finding::NoBallots | Finding::Heuristic | Finding::OtherOrders => {}
        }
    }
    writeln!(text, "\nHow sure\n")?;
    match &result.sureness {
        Ok(sureness) => {
            writeln!(text, "  bands: {}", tiers(&sureness.bands))?;
            if let Some(same) = sureness.same_top.get(TOP.min(names.len()) - 1) {
                let top = TOP.min(names.len());
                writeln!(text, "  the same top {top} in {same} of {DRAWS} draws of as many people")?;
            }
        }
        Err(reason) => writeln!(text, "  not known: {reason}")?,
    }
    writeln!(text, "\nHow far the group agrees\n")?;
    let agreement = &result.agreement;
    for (name, measure) in [
        ("Kendall's W", agreement.kendall_w),
        ("mean tau_x", agreement.tau_x),
        ("mean K^(1/2) distance", agreement.mean_distance),
        ("polarization", agreement.polarization),
    ] {
        match measure {
            Ok(value) => writeln!(text, "  {name:<22} {value:.4}")?,
            Err(reason) => writeln!(text, "  {name:<22} not defined: {reason}")?,
        }
    }
    Ok(())
}

fn halved(doubled: u64) -> String {
    format!("{}{}", doubled / 2, if doubled.is_multiple_of(2) { "" } else { ".5" })
}
