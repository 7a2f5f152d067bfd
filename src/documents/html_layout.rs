//! Sizes for the HTML template: the roadmap as coordinates of an SVG picture,
//! and the widths of table columns. The template writes the elements.

use super::document::{Roadmap, Table};
use super::roadmap::{Piece, ThemeColour, tracks};
use super::text::shortened;

/// Width of the picture in its own units, divisible by 12, 16, 20 and 24
/// quarters so that lines fall on whole units.
const WIDTH: usize = 960;
/// Room for the years and the quarters above the lanes.
const HEAD: usize = 46;
/// Height of a lane's label.
const LABEL: usize = 32;
/// Height of a track, its bar and the space around it.
const TRACK: usize = 24;
/// Space under the last track of a lane.
const LANE_END: usize = 8;
/// Characters of a label that fit on its line.
const LABEL_ROOM: usize = 105;

/// The class that gives each column its share of a table's width, in steps of
/// a fortieth: a style attribute would be shorter, but the site's content
/// security policy forbids those.
pub(super) fn width_classes(table: &Table) -> Vec<String> {
    let shares = table.shares();
    let total: usize = shares.iter().copied().map(usize::from).sum();
    let mut covered = 0;
    let mut edge = 0;
    shares
        .iter()
        .map(|&share| {
            covered += usize::from(share);
            let start = std::mem::replace(&mut edge, (covered * 40 + total / 2) / total);
            format!("w-{}", (edge - start).clamp(1, 39))
        })
        .collect()
}

/// Everything to draw, from back to front.
pub(super) struct Picture {
    pub(super) width: usize,
    pub(super) height: usize,
    /// Lines between quarters; those between years are heavier.
    pub(super) lines: Vec<Line>,
    /// Years and quarters over the picture.
    pub(super) heads: Vec<Text>,
    pub(super) lanes: Vec<LaneShape>,
}

/// A vertical line over the whole height.
pub(super) struct Line {
    pub(super) x: usize,
    pub(super) top: usize,
    pub(super) class: &'static str,
}

/// A text; `x` is its middle, its start or its end, as its class says.
pub(super) struct Text {
    pub(super) x: usize,
    pub(super) y: usize,
    pub(super) class: &'static str,
    pub(super) text: String,
}

/// A lane: its label and its bars.
pub(super) struct LaneShape {
    pub(super) y: usize,
    pub(super) theme: String,
    pub(super) colour: &'static str,
    pub(super) label: String,
    pub(super) bars: Vec<BarShape>,
    pub(super) codes: Vec<Text>,
}

/// The rectangle of a bar.
pub(super) struct BarShape {
    pub(super) x: usize,
    pub(super) y: usize,
    pub(super) width: usize,
}

impl Picture {
    /// Draws a roadmap; `None` without years or lanes, when there is nothing
    /// to draw.
    pub(super) fn of(roadmap: &Roadmap) -> Option<Self> {
        let quarters = roadmap.years.len() * 4;
        if quarters == 0 || roadmap.lanes.is_empty() {
            return None;
        }
        let quarter = WIDTH / quarters;
        let mut y = HEAD;
        let mut lanes = Vec::new();
        for lane in &roadmap.lanes {
            let mut shape = LaneShape {
                y,
                theme: lane.theme.chars().take(2).collect(),
                colour: ThemeColour::of(&lane.theme).name(),
                label: shortened(&lane.label, LABEL_ROOM),
                bars: Vec::new(),
                codes: Vec::new(),
            };
            y += LABEL;
            for track in tracks(roadmap, lane) {
                shape.draw(&track, y, quarter);
                y += TRACK;
            }
            y += LANE_END;
            lanes.push(shape);
        }
        Some(Self {
            width: quarter * quarters,
            height: y,
            lines: lines(quarters, quarter),
            heads: heads(roadmap, quarter),
            lanes,
        })
    }
}

impl LaneShape {
    fn draw(&mut self, track: &[Piece<'_>], y: usize, quarter: usize) {
        let mut x = 0;
        for piece in track {
            let width = piece.quarters() * quarter;
            let (at, class, code) = match piece {
                Piece::Gap => {
                    x += width;
                    continue;
                }
                Piece::Bar { code, .. } => {
                    self.bars.push(BarShape { x: x + 1, y: y + 2, width: width - 2 });
                    (x + width / 2, "in", code)
                }
                Piece::Beside { code, before: true, .. } => (x + width - 4, "before", code),
                Piece::Beside { code, before: false, .. } => (x + 4, "after", code),
            };
            if !code.is_empty() {
                self.codes.push(Text { x: at, y: y + 16, class, text: (*code).to_owned() });
            }
            x += width;
        }
    }
}

fn lines(quarters: usize, quarter: usize) -> Vec<Line> {
    (0..=quarters)
        .map(|number| {
            let year = number % 4 == 0;
            Line {
                x: number * quarter,
                top: if year { 0 } else { HEAD - 18 },
                class: if year { "year" } else { "quarter" },
            }
        })
        .collect()
}

fn heads(roadmap: &Roadmap, quarter: usize) -> Vec<Text> {
    let mut heads = Vec::new();
    for (index, year) in roadmap.years.iter().enumerate() {
        let left = index * 4 * quarter;
        heads.push(Text { x: left + 2 * quarter, y: 18, class: "year", text: year.to_string() });
        for (position, name) in roadmap.quarters.iter().enumerate() {
            heads.push(Text {
                x: left + position * quarter + quarter / 2,
                y: HEAD - 6,
                class: "quarter",
                text: name.clone(),
            });
        }
    }
    heads
}
