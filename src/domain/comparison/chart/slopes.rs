//! Two sets beside each other, a line per card from its place in the one to its
//! place in the other. Serves two members and two moments alike.

use super::{Anchor, Label, Point, tenth};

const WIDTH: f64 = 480.0;
/// Room for words on either side.
const SIDE: f64 = 150.0;
/// From one place to the next.
const ROW: f64 = 32.0;
const TOP: f64 = 32.0;
/// Between the last place and those that are in one set only.
const GAP: f64 = 16.0;

/// What a line does, read from left to right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// To a higher place.
    Up,
    /// To a lower one.
    Down,
    /// To the same.
    Level,
    /// Only in the right set.
    In,
    /// Only in the left set.
    Out,
}

/// A card's line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Line {
    /// Its index in what was drawn.
    pub of: usize,
    /// In the left set, or below it where it is not in that.
    pub from: Point,
    /// In the right set.
    pub to: Point,
    /// What it does.
    pub direction: Direction,
}

/// The picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Slopes {
    /// How wide it is.
    pub width: f64,
    /// How high.
    pub height: f64,
    /// In the order they were given.
    pub lines: Vec<Line>,
    /// Words left of what the left set has; of is as in the line.
    pub left: Vec<Label>,
    /// Words right of what the right set has.
    pub right: Vec<Label>,
    /// Where "not chosen" stands, down; `None` when both have the same cards.
    pub not_chosen_y: Option<f64>,
}

impl Slopes {
    /// Draws cards by their places, from 1, on the left and on the right. A card
    /// without either is passed over.
    #[must_use]
    pub fn of(places: &[(Option<usize>, Option<usize>)]) -> Self {
        let last =
            places.iter().flat_map(|(left, right)| [*left, *right]).flatten().max().unwrap_or_default();
        let y = |place: usize| TOP + ROW * place.saturating_sub(1) as f64;
        let has_lane = places.iter().any(|(left, right)| left.is_some() != right.is_some());
        let lane = y(last + 1) + GAP;
        let (mut lines, mut left, mut right) = (Vec::new(), Vec::new(), Vec::new());
        for (of, places) in places.iter().enumerate() {
            let direction = match places {
                (Some(from), Some(to)) if to < from => Direction::Up,
                (Some(from), Some(to)) if to > from => Direction::Down,
                (Some(_), Some(_)) => Direction::Level,
                (None, Some(_)) => Direction::In,
                (Some(_), None) => Direction::Out,
                (None, None) => continue,
            };
            let height = |place: Option<usize>| place.map_or(lane, y);
            let (from, to) = (Point::at(SIDE, height(places.0)), Point::at(WIDTH - SIDE, height(places.1)));
            if places.0.is_some() {
                left.push(Label { of, at: Point::at(SIDE - 14.0, from.y + 4.0), anchor: Anchor::End });
            }
            if places.1.is_some() {
                right.push(Label {
                    of,
                    at: Point::at(WIDTH - SIDE + 14.0, to.y + 4.0),
                    anchor: Anchor::Start,
                });
            }
            lines.push(Line { of, from, to, direction });
        }
        let bottom = if has_lane { lane } else { y(last) };
        Self {
            width: WIDTH,
            height: tenth(bottom + TOP),
            lines,
            left,
            right,
            not_chosen_y: has_lane.then_some(tenth(lane)),
        }
    }
}
