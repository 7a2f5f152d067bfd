//! A bar per thing, as long as its share of a whole: how many chose a card, or how
//! many priorities fall in a theme.

use super::{Anchor, Label, Point, Rect, tenth};

const ROW: f64 = 26.0;
const BAR: f64 = 16.0;
/// Room for words left of the bars, and for numbers right of them.
const LEFT: f64 = 56.0;
const RIGHT: f64 = 72.0;
const LENGTH: f64 = 420.0;

/// A thing's bar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar {
    /// Its index in what was drawn.
    pub of: usize,
    /// As long as its share; of no length for none.
    pub rect: Rect,
    /// All of the way, to draw behind it.
    pub whole: Rect,
    /// Where its words stand, left.
    pub label: Label,
    /// Where its number stands, behind the bar.
    pub value: Label,
}

/// The picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Bars {
    /// How wide it is.
    pub width: f64,
    /// How high.
    pub height: f64,
    /// From top to bottom, as given.
    pub bars: Vec<Bar>,
}

impl Bars {
    /// Draws counts out of a whole. More than the whole is drawn as all of it.
    #[must_use]
    pub fn of(counts: &[usize], whole: usize) -> Self {
        let bar = |(of, count): (usize, &usize)| {
            let top = ROW * of as f64;
            let sides = (top + (ROW - BAR) / 2.0, top + f64::midpoint(ROW, BAR));
            let share = if whole == 0 { 0.0 } else { (*count).min(whole) as f64 / whole as f64 };
            let end = LEFT + LENGTH * share;
            let words =
                |x: f64, anchor: Anchor| Label { of, at: Point::at(x, top + ROW / 2.0 + 4.0), anchor };
            Bar {
                of,
                rect: Rect::between((LEFT, end), sides),
                whole: Rect::between((LEFT, LEFT + LENGTH), sides),
                label: words(LEFT - 8.0, Anchor::End),
                value: words(end + 6.0, Anchor::Start),
            }
        };
        Self {
            width: LEFT + LENGTH + RIGHT,
            height: tenth(ROW * counts.len() as f64),
            bars: counts.iter().enumerate().map(bar).collect(),
        }
    }
}
