//! A result in words: sentences a councillor can check with the numbers at hand.

use fluent_bundle::FluentValue;

use crate::domain::count::Undefined;
use crate::domain::count::agreement::Measure;
use crate::domain::count::result::{CountResult, Finding, Method};
use crate::domain::count::sureness::Sureness;
use crate::i18n::Translator;

/// How many of the cards that divide most are named.
const MOST_DIVIDING: usize = 5;

/// A card as it is named in sentences and in tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// Short: a code, or whatever the ballots call it.
    pub code: String,
    /// Its title, where the deck knows it; may be empty.
    pub title: String,
}

/// Longest name a picture or the head of a narrow column has room for.
const SHORT: usize = 8;

impl Name {
    /// Code and title.
    #[must_use]
    pub fn whole(&self) -> String {
        if self.title.is_empty() { self.code.clone() } else { format!("{} {}", self.code, self.title) }
    }

    /// The code, cut to what a picture has room for.
    #[must_use]
    pub fn short(&self) -> String {
        if self.code.chars().count() <= SHORT {
            return self.code.clone();
        }
        let start: String = self.code.chars().take(SHORT - 1).collect();
        format!("{}…", start.trim_end())
    }
}

/// A result in one language, for a top of so many.
#[derive(Debug, Clone)]
pub struct Explanation {
    t: Translator,
    names: Vec<Name>,
    result: CountResult,
    top: usize,
}

/// A card where the result puts it.
#[derive(Debug, Clone)]
pub struct Row<'a> {
    /// Its place, from 1.
    pub place: usize,
    /// Which card.
    pub name: &'a Name,
    /// Whether it is in the top.
    pub is_top: bool,
    /// The band it is in, from 1, and whether it is the first of it; none when it
    /// is not known how sure the order is.
    pub band: Option<(usize, bool)>,
    /// The ranks that nine in ten draws give it, in words.
    pub ranks: String,
    /// How many have it in their top three and five.
    pub in_top: [u64; 2],
    /// The mean of its ranks, in words.
    pub mean_rank: String,
    /// What it wins and loses against, in words.
    pub wins: String,
    /// How it stands beside the next, in words; empty for the last.
    pub beside_next: String,
}

/// A bar of the picture of ranks, in the picture's own units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// The card's code, cut to the room there is.
    pub code: String,
    /// The middle of its row.
    pub y: usize,
    /// Where the bar begins and how wide it is.
    pub x: usize,
    /// Its width.
    pub width: usize,
    /// Where the card stands in the order.
    pub place_x: usize,
}

/// One place of the picture of ranks.
const STEP: usize = 24;
/// Room for the codes left of it.
const LEFT: usize = 80;
/// A row of it.
const ROW: usize = 26;

/// A measure in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasureRow {
    /// Its name.
    pub name: String,
    /// Its value, or why there is none.
    pub value: String,
    /// Whether there is one.
    pub is_known: bool,
    /// What it means.
    pub meaning: String,
}

impl Explanation {
    /// Explains a result over cards of these names.
    #[must_use]
    pub fn new(t: Translator, names: Vec<Name>, result: CountResult, top: usize) -> Self {
        // A top of all cards says nothing.
        let top = top.clamp(1, names.len().saturating_sub(1).max(1));
        Self { t, names, result, top }
    }

    /// The result it explains.
    #[must_use]
    pub fn result(&self) -> &CountResult {
        &self.result
    }

    /// How many cards the top holds.
    #[must_use]
    pub fn top(&self) -> usize {
        self.top
    }

    /// Whether anybody voted.
    #[must_use]
    pub fn has_ballots(&self) -> bool {
        self.result.people > 0
    }

    /// Whether everybody weighs the same, so that weight is a number of people.
    #[must_use]
    pub fn counts_people(&self) -> bool {
        self.result.people == self.result.pairs.total()
    }

    fn code(&self, one: usize) -> &str {
        &self.names[one].code
    }

    fn codes(&self, ones: &[usize]) -> String {
        self.t.list(&ones.iter().map(|one| self.code(*one)).collect::<Vec<_>>())
    }

    fn order(&self) -> &[usize] {
        &self.result.consensus.order
    }

    /// Twice a rank or a number of pairs, as the number.
    fn halved(&self, doubled: u64) -> String {
        let places = if doubled.is_multiple_of(2) { 0 } else { 1 };
        self.t.decimals(doubled as f64 / 2.0, places)
    }

    /// What the order is, in a sentence or two.
    #[must_use]
    pub fn summary(&self) -> String {
        let consensus = &self.result.consensus;
        let pairs = &self.result.pairs;
        let stated: u64 =
            pairs.each_pair().map(|(one, other)| pairs.strict(one, other) + pairs.strict(other, one)).sum();
        let overruled: u64 = consensus
            .order
            .iter()
            .enumerate()
            .flat_map(|(place, upper)| {
                consensus.order[place + 1..].iter().map(|lower| pairs.strict(*lower, *upper))
            })
            .sum();
        self.t.with(
            "tally-summary",
            [
                ("people", self.result.people.into()),
                ("cards", self.names.len().into()),
                ("exact", i64::from(consensus.is_exact()).into()),
                ("stated", stated.into()),
                ("overruled", overruled.into()),
            ],
        )
    }

    /// The cards in their order, each with what is said of it.
    #[must_use]
    pub fn rows(&self) -> Vec<Row<'_>> {
        let order = self.order();
        let row = |(at, one): (usize, &usize)| Row {
            place: at + 1,
            name: &self.names[*one],
            is_top: at < self.top,
            band: self.band_of(*one),
            ranks: self.sureness().map_or_else(String::new, |sureness| self.ranks(sureness.ranks[*one])),
            in_top: [self.result.places[*one].top[1], self.result.places[*one].top[2]],
            mean_rank: match &self.result.borda.mean_rank {
                Ok(ranks) if self.result.places[*one].judged > 0 => self.t.decimals(ranks[*one], 1),
                _ => "–".to_owned(),
            },
            wins: self.wins(*one),
            beside_next: order.get(at + 1).map_or_else(String::new, |next| self.pair(*one, *next)),
        };
        order.iter().enumerate().map(row).collect()
    }

    fn sureness(&self) -> Option<&Sureness> {
        self.result.sureness.as_ref().ok()
    }

    fn band_of(&self, one: usize) -> Option<(usize, bool)> {
        let bands = &self.sureness()?.bands;
        let at = bands.iter().position(|band| band.contains(&one))?;
        Some((at + 1, bands[at].first() == Some(&one)))
    }

    fn ranks(&self, (low, high): (usize, usize)) -> String {
        if low == high {
            return (low + 1).to_string();
        }
        self.t.with("tally-ranks", [("low", (low + 1).into()), ("high", (high + 1).into())])
    }

    /// How many others a card wins and loses against.
    fn wins(&self, one: usize) -> String {
        let pairs = &self.result.pairs;
        let others = || (0..pairs.size()).filter(|other| *other != one);
        let wins = others().filter(|other| pairs.beats(one, *other)).count();
        let losses = others().filter(|other| pairs.beats(*other, one)).count();
        self.t.with(
            "tally-wins",
            [
                ("card", self.code(one).into()),
                ("wins", wins.into()),
                ("losses", losses.into()),
                ("even", (pairs.size() - 1 - wins - losses).into()),
            ],
        )
    }

    /// How two cards stand beside each other: *14 van de 20 zetten K5 boven I2…*
    #[must_use]
    pub fn pair(&self, upper: usize, lower: usize) -> String {
        let pairs = &self.result.pairs;
        let judged = pairs.judged(upper, lower);
        self.t.with(
            "tally-pair",
            [
                ("upper", self.code(upper).into()),
                ("lower", self.code(lower).into()),
                ("above", pairs.strict(upper, lower).into()),
                ("below", pairs.strict(lower, upper).into()),
                ("tied", pairs.tied(upper, lower).into()),
                ("unjudged", (pairs.total() - judged).into()),
                ("total", pairs.total().into()),
            ],
        )
    }

    /// Two cards that show how comparing goes: the first and the last of the top,
    /// with their sentence.
    #[must_use]
    pub fn example(&self) -> Option<String> {
        let (first, last) = (self.order().first()?, self.order().get(self.top.max(2) - 1)?);
        Some(self.pair(*first, *last))
    }

    /// What a reader must be told.
    #[must_use]
    pub fn findings(&self) -> Vec<String> {
        self.result.findings(self.top).iter().map(|finding| self.finding(finding)).collect()
    }

    fn finding(&self, finding: &Finding) -> String {
        let t = &self.t;
        match finding {
            Finding::NoBallots => t.get("tally-finding-none").into_owned(),
            Finding::Few => {
                t.with("tally-finding-few", [("people", self.result.people.into()), ("top", self.top.into())])
            }
            Finding::Heuristic => t.with(
                "tally-finding-heuristic",
                [
                    ("score", self.halved(self.result.consensus.score2).into()),
                    ("bound", self.halved(self.result.consensus.lower_bound2).into()),
                ],
            ),
            Finding::NotJudged(cards) => t.with(
                "tally-finding-not-judged",
                [("count", cards.len().into()), ("cards", self.codes(cards).into())],
            ),
            Finding::Circle(circle) => t.with("tally-finding-circle", [("cards", self.codes(circle).into())]),
            Finding::OtherOrders => self.other_orders(),
            Finding::OtherTop { method, top, comes_in, goes_out } => {
                let method = method_name(*method);
                let top = ("top", FluentValue::from(*top));
                let (comes_in, goes_out) = (self.codes(comes_in), self.codes(goes_out));
                match (comes_in.is_empty(), goes_out.is_empty()) {
                    (false, false) => t.with(
                        "tally-finding-other-top",
                        [("method", method.into()), top, ("in", comes_in.into()), ("out", goes_out.into())],
                    ),
                    (false, true) => t.with(
                        "tally-finding-top-in",
                        [("method", method.into()), top, ("in", comes_in.into())],
                    ),
                    _ => t.with(
                        "tally-finding-top-out",
                        [("method", method.into()), top, ("out", goes_out.into())],
                    ),
                }
            }
            Finding::SameTop(top) => t.with("tally-finding-same-top", [("top", (*top).into())]),
        }
    }

    /// How many orders do as well. Past fifteen digits nobody counts along: how
    /// long the number is says enough.
    fn other_orders(&self) -> String {
        let orders = self.result.consensus.optimal.as_ref().map(|optimal| optimal.orders.to_string());
        let digits = orders.unwrap_or_default();
        match digits.parse::<u64>() {
            Ok(orders) if digits.len() <= 15 => {
                self.t.with("tally-finding-other-orders", [("orders", orders.into())])
            }
            _ => self.t.with("tally-finding-many-orders", [("digits", digits.len().into())]),
        }
    }

    /// How sure the top is, in a sentence.
    #[must_use]
    pub fn sure(&self) -> String {
        match (&self.result.sureness, self.order().len()) {
            (Ok(sureness), size) if size > 0 => self.t.with(
                "tally-sure",
                [
                    ("people", self.result.people.into()),
                    ("draws", sureness.draws.into()),
                    ("top", self.top.into()),
                    ("same", sureness.same_top[self.top - 1].into()),
                    ("bands", sureness.bands.len().into()),
                ],
            ),
            (Err(reason), _) => self.undefined(*reason),
            _ => self.undefined(Undefined::OneAlternative),
        }
    }

    /// Which cards are in the top for certain, and which perhaps; nothing when it
    /// is not known how sure the order is.
    #[must_use]
    pub fn sure_of_top(&self) -> Vec<String> {
        let Some(sureness) = self.sureness() else { return Vec::new() };
        let (certain, perhaps) = sureness.top(self.top);
        let said = |key: &str, cards: Vec<usize>| {
            let cards = self.in_order(cards);
            let (count, cards) = (cards.len(), self.codes(&cards));
            self.t.with(key, [("count", count.into()), ("cards", cards.into()), ("top", self.top.into())])
        };
        vec![said("tally-certain", certain), said("tally-perhaps", perhaps)]
    }

    fn in_order(&self, mut cards: Vec<usize>) -> Vec<usize> {
        cards.sort_by_key(|one| self.order().iter().position(|other| other == one));
        cards
    }

    /// Whether the order falls apart into bands.
    #[must_use]
    pub fn has_bands(&self) -> bool {
        self.sureness().is_some_and(|sureness| sureness.bands.len() > 1)
    }

    fn undefined(&self, reason: Undefined) -> String {
        undefined(&self.t, reason)
    }

    /// How far the group agrees, measure by measure.
    #[must_use]
    pub fn measures(&self) -> Vec<MeasureRow> {
        let agreement = &self.result.agreement;
        let row = |name: &str, meaning: &str, measure: Measure, decimals| MeasureRow {
            name: self.t.get(name).into_owned(),
            value: measure
                .map_or_else(|reason| self.undefined(reason), |value| self.t.decimals(value, decimals)),
            is_known: measure.is_ok(),
            meaning: self.t.get(meaning).into_owned(),
        };
        vec![
            row("measure-w", "measure-w-meaning", agreement.kendall_w, 2),
            row("measure-tau", "measure-tau-meaning", agreement.tau_x, 2),
            row("measure-distance", "measure-distance-meaning", agreement.mean_distance, 1),
            row("measure-polarization", "measure-polarization-meaning", agreement.polarization, 2),
        ]
    }

    /// The cards that divide most, with how much and where most people have
    /// them.
    #[must_use]
    pub fn dividing(&self) -> Vec<(&Name, String)> {
        let measures = self.result.agreement.item_polarization.iter().enumerate();
        let mut measured: Vec<(usize, f64)> = measures
            .filter_map(|(one, measure)| Some((one, measure.ok().filter(|value| *value > 0.0)?)))
            .collect();
        measured.sort_by(|(_, one), (_, other)| other.total_cmp(one));
        let said = |(one, value): &(usize, f64)| {
            let places = &self.result.places[*one];
            let rank = |rank2: Option<u64>| rank2.map_or_else(String::new, |rank2| self.halved(rank2));
            let text = self.t.with(
                "tally-dividing",
                [
                    ("value", self.t.decimals(*value, 2).into()),
                    ("low", rank(places.lower_quartile2).into()),
                    ("high", rank(places.upper_quartile2).into()),
                ],
            );
            (&self.names[*one], text)
        };
        measured.iter().take(MOST_DIVIDING).map(said).collect()
    }

    /// What each method makes of it: its name, and its cards in tiers.
    #[must_use]
    pub fn methods(&self) -> Vec<(&'static str, String)> {
        let tiers = |tiers: &[Vec<usize>]| {
            let tier =
                |tier: &Vec<usize>| tier.iter().map(|one| self.code(*one)).collect::<Vec<_>>().join(" = ");
            tiers.iter().map(tier).collect::<Vec<_>>().join(" > ")
        };
        let single: Vec<Vec<usize>> = self.order().iter().map(|one| vec![*one]).collect();
        vec![
            ("Kemeny-Young", tiers(&single)),
            (method_name(Method::Borda), tiers(&self.result.borda.tiers)),
            (method_name(Method::Copeland), tiers(&self.result.copeland.tiers)),
            (method_name(Method::Schulze), tiers(&self.result.schulze.layers)),
        ]
    }

    /// The matrix in the order of the result: a row of codes, then per card how
    /// many put it above each other one.
    #[must_use]
    pub fn matrix(&self) -> Vec<(&Name, Vec<Option<u64>>)> {
        let cell = |one: usize, other: usize| (one != other).then(|| self.result.pairs.strict(one, other));
        let order = self.order();
        order
            .iter()
            .map(|one| (&self.names[*one], order.iter().map(|other| cell(*one, *other)).collect()))
            .collect()
    }

    /// The picture of ranks: nothing when it is not known how sure the order is.
    #[must_use]
    pub fn bars(&self) -> Vec<Bar> {
        let Some(sureness) = self.sureness() else { return Vec::new() };
        let bar = |(at, one): (usize, &usize)| {
            let (low, high) = sureness.ranks[*one];
            Bar {
                code: self.names[*one].short(),
                y: ROW * at + ROW + ROW / 2,
                x: LEFT + STEP * low + 2,
                width: STEP * (high - low + 1) - 4,
                place_x: LEFT + STEP * at + STEP / 2,
            }
        };
        self.order().iter().enumerate().map(bar).collect()
    }

    /// How wide and how high the picture of ranks is.
    #[must_use]
    pub fn picture_size(&self) -> (usize, usize) {
        (LEFT + STEP * self.names.len() + 8, ROW * (self.names.len() + 1) + 4)
    }

    /// Where each place of the picture stands, with its number.
    #[must_use]
    pub fn picture_places(&self) -> Vec<(usize, usize)> {
        (0..self.names.len()).map(|at| (LEFT + STEP * at + STEP / 2, at + 1)).collect()
    }
}

/// Why there is no number.
#[must_use]
pub fn undefined(t: &Translator, reason: Undefined) -> String {
    let key = match reason {
        Undefined::NoBallots => "undefined-no-ballots",
        Undefined::OneBallot => "undefined-one-ballot",
        Undefined::OneAlternative => "undefined-one-alternative",
        Undefined::AllTied => "undefined-all-tied",
        Undefined::NotJudged => "undefined-not-judged",
        Undefined::TooMuch => "undefined-too-much",
        Undefined::OneGroup => "undefined-one-group",
    };
    t.get(key).into_owned()
}

fn method_name(method: Method) -> &'static str {
    match method {
        Method::Borda => "Borda",
        Method::Copeland => "Copeland",
        Method::Schulze => "Schulze",
    }
}
