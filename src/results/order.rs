//! The order of the group: its top with what is sure of it, and the rest.

use askama::Template;
use askama::filters::HtmlSafe;

use super::told::{Named, Told};
use crate::tallies::explanation::Row;

/// The order. Of few people it is a set without order.
#[derive(Debug, Template)]
#[template(path = "results/order.html")]
pub struct OrderView {
    told: Told,
    /// Every card, in the order of the result.
    lines: Vec<Line>,
}

// The template escapes what it shows.
impl HtmlSafe for OrderView {}

/// A card with its place.
#[derive(Debug)]
struct Line {
    place: usize,
    named: Named,
    /// Whether nine in ten draws have it in the top.
    is_sure: bool,
    /// The places that nine in ten draws give it, in words; may be empty.
    ranks: String,
    /// How it stands beside the next one; empty for the last.
    beside_next: String,
}

/// Cards of the top between which nothing is sure; alone when it is.
#[derive(Debug)]
struct Band<'a> {
    lines: &'a [Line],
    /// Whether cards below the top belong to it too.
    goes_on: bool,
}

impl Band<'_> {
    fn first(&self) -> usize {
        self.lines.first().map_or(1, |line| line.place)
    }

    fn is_open(&self) -> bool {
        self.lines.len() > 1 || self.goes_on
    }
}

impl OrderView {
    /// The order of a result.
    #[must_use]
    pub fn new(told: Told) -> Self {
        let rows = told.explanation.rows();
        let lines = rows.iter().enumerate().map(|(place, row)| line(&told, place, row)).collect();
        Self { lines, told }
    }

    fn is_set(&self) -> bool {
        self.told.result().count.is_small()
    }

    fn top(&self) -> usize {
        self.told.result().top
    }

    fn heading(&self) -> String {
        let top = ("top", self.top().into());
        self.told.t.with(if self.is_set() { "result-order-set" } else { "result-order" }, [top])
    }

    fn summary(&self) -> String {
        let result = self.told.result();
        let top = ("top", self.top().into());
        let people = ("people", result.people.into());
        if self.is_set() {
            return self.told.t.with("result-set-summary", [top, people]);
        }
        let first = result.order().first().map_or("", |one| self.told.code(*one));
        self.told.t.with("result-order-summary", [top, people, ("first", first.into())])
    }

    fn bands(&self) -> Vec<Band<'_>> {
        let runs = self.told.result().bands();
        runs.into_iter()
            .filter(|run| run.start < self.top())
            .map(|run| {
                let end = run.end.min(self.top());
                Band { lines: &self.lines[run.start..end], goes_on: run.end > end }
            })
            .collect()
    }

    /// The top as a set: in the deck's order, which says nothing.
    fn set(&self) -> Vec<&Line> {
        let mut lines: Vec<&Line> = self.lines.iter().take(self.top()).collect();
        let order = self.told.result().order();
        lines.sort_by_key(|line| order[line.place - 1]);
        lines
    }

    /// Cards below the top that may as well be in it.
    fn perhaps(&self) -> String {
        let result = self.told.result();
        let Ok(sureness) = &result.count.sureness else { return String::new() };
        let below = result.order()[self.top().min(result.order().len())..].iter().copied();
        self.told.codes(below.filter(|one| sureness.ranks[*one].0 < self.top()))
    }

    fn rest(&self) -> &[Line] {
        &self.lines[self.top().min(self.lines.len())..]
    }

    fn unjudged(&self) -> String {
        let cards = &self.told.result().unjudged;
        self.told.t.list(&cards.iter().map(|card| card.as_str()).collect::<Vec<_>>())
    }
}

fn line(told: &Told, place: usize, row: &Row<'_>) -> Line {
    let one = told.result().order()[place];
    let sureness = told.result().count.sureness.as_ref();
    Line {
        place: place + 1,
        named: told.named(one),
        is_sure: sureness.is_ok_and(|sureness| sureness.ranks[one].1 < told.result().top),
        ranks: row.ranks.clone(),
        beside_next: row.beside_next.clone(),
    }
}
