//! The tree: names on the left, branches that come together to the right, the
//! farther the less alike.

use super::{Anchor, Band, Label, Point, Rect, tenth, text_width};
use crate::domain::comparison::group::Group;
use crate::domain::comparison::likeness::Likeness;

/// The branches from the first to the last, whatever the distances.
const WIDTH: f64 = 520.0;
/// Room under the tree for the scale.
const SCALE: f64 = 30.0;
/// Room beside names.
const AROUND: f64 = 8.0;
/// Band of a bloc between names and branches.
const BAND: f64 = 10.0;
/// Most letters of a name that get room; the page cuts what is longer.
pub const MOST_LETTERS: usize = 28;
/// Room for a bloc's number where there are no names.
const NUMBERS: f64 = 40.0;

/// Between two merges, so that a line is seen to be between them.
const NARROWEST_CUT: f64 = 0.5;

/// Height per member: to point at, to read, and the least by which lines are two.
const TALL: f64 = 24.0;
const MIDDLE: f64 = 14.0;
const LOW: f64 = 3.0;
/// Up to so many each gets the first of those, then the second; above, no names.
const MOST_TALL: usize = 40;
const MOST_NAMED: usize = 120;

/// Two branches coming together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Join {
    /// Along the one branch, down or up, and back along the other.
    pub points: [Point; 4],
    /// How far apart they are, from 0 to 1.
    pub distance: f64,
    /// The bloc all of it is in; `None` where blocs come together.
    pub bloc: Option<usize>,
}

/// A mark on the scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tick {
    /// Where, to the right.
    pub x: f64,
    /// The distance there.
    pub distance: f64,
}

/// The picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Dendrogram {
    /// How wide it is.
    pub width: f64,
    /// How high.
    pub height: f64,
    /// The nearest first.
    pub joins: Vec<Join>,
    /// A member's name; empty for more than can be read.
    pub names: Vec<Label>,
    /// One per bloc.
    pub bands: Vec<Band>,
    /// Where the tree is cut into blocs, to the right; `None` where some came together
    /// as far apart as others were left, so that no line has blocs on its one side.
    pub cut: Option<f64>,
    /// Under the tree.
    pub ticks: Vec<Tick>,
    /// Where the tree ends and the scale begins, down.
    pub scale_y: f64,
}

impl Dendrogram {
    /// Draws the tree of a group.
    #[must_use]
    pub fn of(group: &Group, likeness: &Likeness) -> Self {
        let size = likeness.leaves().len();
        let step = if size <= MOST_TALL {
            TALL
        } else if size <= MOST_NAMED {
            MIDDLE
        } else {
            LOW
        };
        let is_named = size <= MOST_NAMED;
        let longest =
            group.members().iter().map(|member| member.name.chars().count()).max().unwrap_or_default();
        let names_end = if is_named { text_width(longest.min(MOST_LETTERS)) + AROUND } else { NUMBERS };
        let left = names_end + BAND + AROUND;
        let farthest = likeness.merges().iter().map(|merge| merge.distance).fold(0.0, f64::max);
        let x = |distance: f64| left + if farthest > 0.0 { WIDTH * distance / farthest } else { 0.0 };
        let y = |place: usize| step * (place as f64 + 0.5);
        let scale_y = step * size as f64;
        let leaf = |(place, member): (usize, &usize)| Label {
            of: *member,
            at: Point::at(names_end - AROUND / 2.0, y(place) + 4.0),
            anchor: Anchor::End,
        };
        let names =
            if is_named { likeness.leaves().iter().enumerate().map(leaf).collect() } else { Vec::new() };
        Self {
            width: tenth(left + WIDTH + AROUND),
            height: tenth(scale_y + SCALE),
            joins: joins(likeness, x, y),
            names,
            bands: bands(likeness, names_end, step, is_named),
            cut: cut(likeness)
                .map(|(below, above)| (x(below), x(above)))
                .filter(|(below, above)| above - below >= NARROWEST_CUT)
                .map(|(below, above)| tenth(f64::midpoint(below, above))),
            ticks: ticks(farthest)
                .into_iter()
                .map(|distance| Tick { x: tenth(x(distance)), distance })
                .collect(),
            scale_y: tenth(scale_y),
        }
    }
}

fn joins(likeness: &Likeness, x: impl Fn(f64) -> f64, y: impl Fn(usize) -> f64) -> Vec<Join> {
    let size = likeness.leaves().len();
    // Per branch where it ends, and the bloc it is in.
    let mut ends = vec![(0.0, 0.0, None); size];
    for (place, member) in likeness.leaves().iter().enumerate() {
        ends[*member] = (x(0.0), y(place), likeness.bloc_of(*member));
    }
    let mut joins = Vec::with_capacity(likeness.merges().len());
    for merge in likeness.merges() {
        let (one, other) = (ends[merge.groups.0], ends[merge.groups.1]);
        let right = x(merge.distance);
        let bloc = one.2.filter(|bloc| other.2 == Some(*bloc));
        let corners = [(one.0, one.1), (right, one.1), (right, other.1), (other.0, other.1)];
        joins.push(Join { points: corners.map(|(x, y)| Point::at(x, y)), distance: merge.distance, bloc });
        ends.push((right, f64::midpoint(one.1, other.1), bloc));
    }
    joins
}

/// The distances of the last merge within blocs and the first between them. Average
/// linkage never comes together nearer than it did before.
fn cut(likeness: &Likeness) -> Option<(f64, f64)> {
    let between = likeness.blocs().len().checked_sub(1).filter(|between| *between > 0)?;
    let first = likeness.merges().len().checked_sub(between)?;
    let above = likeness.merges().get(first)?.distance;
    let below = first.checked_sub(1).map_or(0.0, |last| likeness.merges()[last].distance);
    Some((below, above))
}

fn bands(likeness: &Likeness, left: f64, step: f64, is_named: bool) -> Vec<Band> {
    let blocs: Vec<Option<usize>> =
        likeness.leaves().iter().map(|member| likeness.bloc_of(*member)).collect();
    let mut bands = Vec::new();
    let mut start = 0;
    for run in blocs.chunk_by(|one, other| one == other) {
        let end = start + run.len();
        if let Some(bloc) = run[0] {
            let (top, bottom) = (step * start as f64, step * end as f64);
            let gap = (step / 4.0).min(1.0);
            let middle = Point::at(left - AROUND / 2.0, f64::midpoint(top, bottom) + 4.0);
            let label = Label { of: bloc, at: middle, anchor: Anchor::End };
            bands.push(Band {
                bloc,
                rect: Rect::between((left, left + BAND), (top + gap, bottom - gap)),
                label: (!is_named).then_some(label),
            });
        }
        start = end;
    }
    bands
}

/// Round distances from 0 to the farthest: in steps of 0.05, 0.1 or 0.2.
fn ticks(farthest: f64) -> Vec<f64> {
    let twentieths = if farthest > 0.6 {
        4
    } else if farthest > 0.3 {
        2
    } else {
        1
    };
    let ticks = (0..=20_u8).step_by(twentieths).map(|tick| f64::from(tick) / 20.0);
    ticks.take_while(|distance| *distance <= farthest + 1e-9).collect()
}
