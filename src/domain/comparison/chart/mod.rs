//! Where things stand in a picture. Numbers only: a page draws them, gives them
//! their words and their colours, and turns them to what it needs.
//!
//! A unit is a pixel of a picture shown at its own size; coordinates go right and
//! down from the upper left corner, rounded to a tenth. What would not be legible
//! is not placed: labels are left away where there are too many, and bands per bloc
//! stand in their place.

pub mod bars;
pub mod dendrogram;
pub mod heat_map;
pub mod scatter;
pub mod slopes;

#[cfg(test)]
mod tests;

/// A place.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

impl Point {
    pub(crate) fn at(x: f64, y: f64) -> Self {
        Self { x: tenth(x), y: tenth(y) }
    }
}

/// An upright rectangle.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Rect {
    /// Its left side.
    pub x: f64,
    /// Its upper side.
    pub y: f64,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
}

/// A band along neighbouring members of one bloc.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    /// The bloc.
    pub bloc: usize,
    /// Where.
    pub rect: Rect,
    /// Where its number stands, where there is need of it and room for it.
    pub label: Option<Label>,
}

impl Rect {
    /// Between two sides each, so that what touches does so after rounding too.
    pub(crate) fn between((left, right): (f64, f64), (top, bottom): (f64, f64)) -> Self {
        let (x, y) = (tenth(left), tenth(top));
        Self { x, y, width: tenth(tenth(right) - x), height: tenth(tenth(bottom) - y) }
    }

    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }
}

/// Which side of a text its place is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Anchor {
    /// The text begins there.
    #[default]
    Start,
    /// It is centred there.
    Middle,
    /// It ends there.
    End,
}

impl Anchor {
    /// The value of the attribute `text-anchor`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// Where the words for something stand: on the base line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Label {
    /// A member, a card or a bloc, as the chart says.
    pub of: usize,
    /// Where.
    pub at: Point,
    /// Which side of the words that is.
    pub anchor: Anchor,
}

/// To a tenth, and never −0.
pub(crate) fn tenth(number: f64) -> f64 {
    (number * 10.0).round() / 10.0 + 0.0
}

/// How wide a text of so many letters is at most places, in the small print of a
/// chart.
pub(crate) fn text_width(letters: usize) -> f64 {
    6.6 * letters as f64
}
