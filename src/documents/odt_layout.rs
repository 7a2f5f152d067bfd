//! Sizes and names for the ODT template, which writes the elements.

use super::document::Document;
use super::outline;
use super::rich::{List, Run, Step};

/// Points in a pixel of 1/96 inch.
const POINTS: f32 = 0.75;

/// Language and country.
pub(super) fn tag(document: &Document) -> (&'static str, &'static str) {
    document.language.tag().split_once('-').unwrap_or_default()
}

/// How many levels the table of contents gathers.
pub(super) fn depth(document: &Document) -> usize {
    if outline::lists_headings(document) { 2 } else { 1 }
}

/// The style of a piece of text; `None` for one without marks.
pub(super) fn run_style(run: &Run) -> Option<&'static str> {
    match (run.strong, run.emphasis) {
        (false, false) => None,
        (true, false) => Some("Strong_20_Emphasis"),
        (false, true) => Some("Emphasis"),
        (true, true) => Some("Strong_20_And_20_Emphasis"),
    }
}

/// A size in pixels of 1/96 inch as points.
pub(super) fn points((width, height): (f32, f32)) -> (f32, f32) {
    (width * POINTS, height * POINTS)
}

/// Which step is its last item, with room under it.
pub(super) fn last_item(list: &List) -> usize {
    list.steps().iter().rposition(|step| matches!(step, Step::Item { .. })).unwrap_or_default()
}

/// The steps through a list, the first item of a numbered one with its number.
pub(super) fn numbered(list: &List) -> Vec<(Step<'_>, Option<u32>)> {
    let mut next = None;
    let mut steps = Vec::new();
    for step in list.steps() {
        let start = match &step {
            Step::Item { .. } => next.take(),
            Step::Open { start, .. } => {
                next = *start;
                None
            }
            _ => None,
        };
        steps.push((step, start));
    }
    steps
}
