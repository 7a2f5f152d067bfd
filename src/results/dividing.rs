//! The cards that divide most, with where people put them.

use askama::Template;
use askama::filters::HtmlSafe;

use super::told::{Named, Told};
use crate::domain::workshop::outcome::Spread;

/// Room for a place, and for a pile, whose name needs more; in the picture's own
/// units. Bars are as wide in both: what is seen is what is counted.
const PLACE_WIDTH: usize = 26;
const PILE_WIDTH: usize = 58;
const BAR_WIDTH: usize = 22;
/// Longest name that fits on one line below a pile, in characters.
const LINE: usize = 9;
/// The highest bar.
const HEIGHT: u64 = 90;
/// Where bars stand.
const FLOOR: u64 = 112;

/// The cards that divide most.
#[derive(Debug, Template)]
#[template(path = "results/dividing.html")]
pub struct DividingView {
    told: Told,
}

// The template escapes what it shows.
impl HtmlSafe for DividingView {}

/// One card.
#[derive(Debug)]
struct Divider {
    named: Named,
    sentence: String,
    bars: Vec<Bar>,
    width: usize,
}

/// How many people put the card at one place or on one pile.
#[derive(Debug)]
struct Bar {
    /// What the column is called in the table.
    name: String,
    /// The same under the bar, by line.
    lines: Vec<String>,
    count: u64,
    kind: &'static str,
    x: usize,
    width: usize,
    middle: usize,
    y: u64,
    height: u64,
}

impl DividingView {
    /// The cards of a result that divide most.
    #[must_use]
    pub fn new(told: Told) -> Self {
        Self { told }
    }

    fn cards(&self) -> Vec<Divider> {
        self.told.result().dividing.iter().map(|spread| self.card(spread)).collect()
    }

    fn card(&self, spread: &Spread) -> Divider {
        let bars = self.bars(spread);
        Divider {
            named: self.told.named(spread.card),
            sentence: self.told.t.with(
                "result-divides",
                [
                    ("now", spread.wants_now().into()),
                    ("top", self.told.result().top.into()),
                    ("high", spread.places.iter().sum::<u64>().into()),
                    ("off", spread.puts_off().into()),
                    ("later", spread.later.into()),
                    ("notnow", spread.not_now.into()),
                    ("unjudged", spread.not_judged.into()),
                ],
            ),
            width: bars.last().map_or(0, |bar| bar.middle + PILE_WIDTH / 2 + 4),
            bars,
        }
    }

    /// Every card has the same columns, so that their pictures can be compared:
    /// one that is empty for all of them is left out.
    fn bars(&self, spread: &Spread) -> Vec<Bar> {
        let t = &self.told.t;
        let all = &self.told.result().dividing;
        let any = |count: fn(&Spread) -> u64| all.iter().any(|spread| count(spread) > 0);
        let top = spread.places.len();
        let mut columns: Vec<(String, String, u64, &'static str)> = (1..)
            .zip(&spread.places)
            .map(|(place, count)| {
                let name = t.with("result-place", [("place", i64::from(place).into())]);
                (name, place.to_string(), *count, "place")
            })
            .collect();
        if any(|spread| spread.below) {
            let name = t.with("result-place-below", [("place", (top + 1).into())]);
            columns.push((name, format!("{}+", top + 1), spread.below, "below"));
        }
        for (is_there, key, count, kind) in [
            (any(|spread| spread.now), "result-pile-now", spread.now, "now"),
            (true, "result-pile-later", spread.later, "later"),
            (true, "result-pile-not-now", spread.not_now, "not-now"),
            (any(|spread| spread.not_judged), "result-pile-unjudged", spread.not_judged, "unjudged"),
        ] {
            if is_there {
                let name = t.get(key).into_owned();
                columns.push((name.clone(), name, count, kind));
            }
        }
        // The same scale for all of them too.
        let most = all.iter().flat_map(counts).max().unwrap_or(1).max(1);
        let mut x = 4;
        columns
            .into_iter()
            .map(|(name, label, count, kind)| {
                let width = if matches!(kind, "place" | "below") { PLACE_WIDTH } else { PILE_WIDTH };
                let height = (HEIGHT * count).div_ceil(most);
                let bar = Bar {
                    name,
                    lines: match label.chars().count() {
                        ..=LINE => vec![label],
                        _ => label.split_whitespace().map(str::to_owned).collect(),
                    },
                    count,
                    kind,
                    x: x + (width - BAR_WIDTH) / 2,
                    width: BAR_WIDTH,
                    middle: x + width / 2,
                    y: FLOOR - height,
                    height,
                };
                x += width;
                bar
            })
            .collect()
    }
}

fn counts(spread: &Spread) -> Vec<u64> {
    let mut counts = spread.places.clone();
    counts.extend([spread.below, spread.now, spread.later, spread.not_now, spread.not_judged]);
    counts
}
