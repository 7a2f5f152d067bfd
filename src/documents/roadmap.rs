//! The picture of a roadmap, drawn once for every format: bars in lanes over
//! quarters, and arrows from the actions that others wait for.

use askama::Template;

use super::document::{Bar, Lane, Roadmap};
use super::drawing::{Drawing, DrawingError};
use super::text::shortened;

/// Width of the picture in pixels of 1/96 inch, divisible by 12, 16, 20 and 24
/// quarters so that lines fall on whole pixels.
const WIDTH: usize = 960;
/// The most it is high: on a sheet, made as wide as the text, there is then
/// room for its caption on the same page. What is higher becomes more pictures.
const MOST_HEIGHT: usize = 1_080;
/// Room for the years and the quarters above the lanes.
const HEAD: usize = 46;
/// Height of a lane's label.
const LABEL: usize = 32;
/// Height of a track: its bar and the space around it, in which arrows run.
const TRACK: usize = 28;
/// Height of a bar.
const BAR: usize = 18;
/// Space under the last track of a lane.
const LANE_END: usize = 6;
/// Room under the lanes for what dashed bars are.
const LEGEND: usize = 30;
/// Characters of a lane's label that fit on its line.
const LABEL_ROOM: usize = 105;
/// Characters of a bar code that fit across the whole picture, at the smallest
/// size that still reads in print (6.5 pt over 166 mm).
const CODE_ROOM: usize = 118;
/// How far from the end of its bar an arrow leaves, and from the start of the
/// next one it arrives.
const INSET: usize = 7;

/// A roadmap, or as many of its lanes as fit on a page.
#[derive(Template)]
#[template(path = "documents/roadmap.svg")]
pub(super) struct Picture {
    pub(super) width: usize,
    pub(super) height: usize,
    /// Where the lanes end.
    bottom: usize,
    lines: Vec<Line>,
    heads: Vec<Head>,
    lanes: Vec<LaneShape>,
    arrows: Vec<Arrow>,
    /// What dashed bars are, where there are any.
    legend: Option<String>,
}

// A template that escapes every text in it.
impl askama::filters::HtmlSafe for Picture {}

/// A vertical line over the whole height.
struct Line {
    x: usize,
    top: usize,
    is_year: bool,
}

/// A year or quarter over the picture, in the middle at `x`.
struct Head {
    x: usize,
    y: usize,
    is_year: bool,
    text: String,
}

/// A lane, or the part of it that is in this picture.
struct LaneShape {
    y: usize,
    theme: String,
    colour: &'static str,
    label: String,
    bars: Vec<BarShape>,
}

/// A bar and its code.
struct BarShape {
    x: usize,
    y: usize,
    width: usize,
    is_suggestion: bool,
    code: String,
    /// Where the code stands: its middle, its start or its end, as the anchor says.
    code_x: usize,
    anchor: &'static str,
    /// Whether the code stands in the bar.
    is_inside: bool,
}

/// An arrow from the end of one bar to the start of another, round a corner.
struct Arrow {
    from_x: usize,
    from_y: usize,
    /// The height at which it runs across.
    turn_y: usize,
    to_x: usize,
    to_y: usize,
}

/// A bar in its lane.
#[derive(Debug, PartialEq, Eq)]
struct Placed<'a> {
    bar: &'a Bar,
    track: usize,
    /// Quarters it runs.
    first: usize,
    count: usize,
    /// Where its code stands.
    code: Beside,
}

/// Where the code of a bar stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Beside {
    /// In the bar.
    In,
    /// After a bar too short to hold it.
    After,
    /// Before its bar, for want of room after it.
    Before,
}

impl Picture {
    /// Draws a roadmap, in as many pictures as it needs: none without years or
    /// lanes.
    pub(super) fn all(roadmap: &Roadmap) -> Vec<Self> {
        let quarters = roadmap.years.len() * 4;
        if quarters == 0 || quarters > WIDTH {
            return Vec::new();
        }
        let mut sheets: Vec<Sheet<'_>> = Vec::new();
        for lane in &roadmap.lanes {
            let mut rest = place(lane, quarters);
            loop {
                let tracks = rest.iter().map(|placed| placed.track + 1).max().unwrap_or_default();
                let room = sheets.last().map_or(0, Sheet::room);
                let whole = LABEL + tracks * TRACK + LANE_END;
                // A lane is only parted where no sheet holds the whole of it.
                let fits = whole <= room || (whole > Sheet::default().room() && room > LABEL + 8 * TRACK);
                if !fits {
                    sheets.push(Sheet::default());
                }
                let Some(sheet) = sheets.last_mut() else { break };
                let most = (sheet.room() - LABEL - LANE_END) / TRACK;
                let (mut now, mut later) = (Vec::new(), Vec::new());
                for placed in rest {
                    if placed.track < most { now.push(placed) } else { later.push(placed) }
                }
                later.iter_mut().for_each(|placed| placed.track -= most);
                sheet.add(lane, now, tracks.min(most));
                if later.is_empty() {
                    break;
                }
                rest = later;
            }
        }
        sheets.into_iter().map(|sheet| sheet.draw(roadmap, quarters)).collect()
    }

    /// As a picture of shapes, for files.
    ///
    /// # Errors
    /// When the template fails, which is a fault of ours.
    pub(super) fn drawing(&self) -> Result<Drawing, DrawingError> {
        let marks = self.render().map_err(|error| DrawingError::Write(error.to_string()))?;
        let (width, height) = (self.width, self.height);
        Drawing::parse(&format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" font-family=\"sans-serif\">{marks}</svg>"
        ))
    }
}

/// The lanes of one picture while they are gathered.
#[derive(Default)]
struct Sheet<'a> {
    lanes: Vec<(usize, &'a Lane, Vec<Placed<'a>>)>,
    filled: usize,
}

impl<'a> Sheet<'a> {
    fn room(&self) -> usize {
        (MOST_HEIGHT - HEAD - LEGEND).saturating_sub(self.filled)
    }

    fn add(&mut self, lane: &'a Lane, bars: Vec<Placed<'a>>, tracks: usize) {
        self.lanes.push((HEAD + self.filled, lane, bars));
        self.filled += LABEL + tracks * TRACK + LANE_END;
    }

    fn draw(self, roadmap: &Roadmap, quarters: usize) -> Picture {
        let quarter = WIDTH / quarters;
        let shapes: Vec<LaneShape> =
            self.lanes.iter().map(|(y, lane, bars)| shape(*y, lane, bars, quarter, quarters)).collect();
        let drawn = || {
            let lanes = self.lanes.iter().zip(&shapes);
            lanes.flat_map(|((_, _, bars), shape)| bars.iter().map(|placed| placed.bar).zip(&shape.bars))
        };
        let mut arrows = Vec::new();
        for (bar, shape) in drawn() {
            for code in bar.after.iter().filter(|code| **code != bar.code) {
                let awaited = drawn().find(|(other, _)| other.code == *code);
                arrows.extend(awaited.map(|(_, awaited)| arrow(awaited, shape)));
            }
        }
        let has_suggestions = drawn().any(|(bar, _)| bar.is_suggestion);
        let legend = (has_suggestions && !roadmap.suggestion_label.is_empty())
            .then(|| shortened(&roadmap.suggestion_label, LABEL_ROOM));
        let bottom = HEAD + self.filled;
        let height = bottom + if legend.is_some() { LEGEND } else { 0 };
        let (lines, heads) = (lines(quarters, quarter), heads(roadmap, quarter));
        Picture { width: quarter * quarters, height, bottom, lines, heads, lanes: shapes, arrows, legend }
    }
}

/// Lays the bars of a lane on as few tracks as keep them apart, codes beside
/// them too.
fn place(lane: &Lane, width: usize) -> Vec<Placed<'_>> {
    let mut tracks: Vec<usize> = Vec::new();
    let mut placed = Vec::new();
    for bar in &lane.bars {
        let first = bar.first_quarter.min(width - 1);
        let last = bar.last_quarter.clamp(first, width - 1);
        let count = last - first + 1;
        let needed = (bar.code.chars().count() * width).div_ceil(CODE_ROOM);
        let (code, start, end) = if needed <= count {
            (Beside::In, first, last + 1)
        } else if last + needed < width {
            (Beside::After, first, last + 1 + needed)
        } else if needed <= first {
            (Beside::Before, first - needed, last + 1)
        } else {
            // Nowhere enough room: it is cut.
            (Beside::In, first, last + 1)
        };
        let free = tracks.iter().position(|filled| *filled <= start);
        let track = free.unwrap_or_else(|| {
            tracks.push(0);
            tracks.len() - 1
        });
        tracks[track] = end;
        placed.push(Placed { bar, track, first, count, code });
    }
    placed
}

fn shape(y: usize, lane: &Lane, bars: &[Placed<'_>], quarter: usize, quarters: usize) -> LaneShape {
    let bars = bars.iter().map(|placed| {
        let (x, width) = (placed.first * quarter + 1, placed.count * quarter - 2);
        let (code_x, anchor) = match placed.code {
            Beside::In => (x + width / 2, "middle"),
            Beside::After => (x + width + 5, "start"),
            Beside::Before => (x.saturating_sub(5), "end"),
        };
        let is_inside = placed.code == Beside::In;
        let room = if is_inside { (placed.count * CODE_ROOM / quarters).max(1) } else { CODE_ROOM };
        BarShape {
            x,
            y: y + LABEL + placed.track * TRACK + (TRACK - BAR) / 2,
            width,
            is_suggestion: placed.bar.is_suggestion,
            code: shortened(&placed.bar.code, room),
            code_x,
            anchor,
            is_inside,
        }
    });
    LaneShape {
        y,
        theme: lane.theme.chars().take(2).collect(),
        colour: ThemeColour::of(&lane.theme).hex(),
        label: shortened(&lane.label, LABEL_ROOM),
        bars: bars.collect(),
    }
}

/// From under (or over) the end of one bar to above (or under) the start of the
/// other, across in the space between tracks.
fn arrow(from: &BarShape, to: &BarShape) -> Arrow {
    let is_down = to.y > from.y;
    let (from_y, to_y) =
        (if to.y < from.y { from.y } else { from.y + BAR }, if is_down { to.y } else { to.y + BAR });
    Arrow {
        from_x: from.x + from.width - INSET,
        from_y,
        turn_y: if is_down { to_y - INSET } else { to_y + INSET },
        to_x: to.x + INSET,
        to_y,
    }
}

impl Arrow {
    /// Where the line ends and the head begins.
    fn neck_y(&self) -> usize {
        if self.to_y > self.turn_y { self.to_y - 5 } else { self.to_y + 5 }
    }
}

fn lines(quarters: usize, quarter: usize) -> Vec<Line> {
    let line = |number: usize| {
        let is_year = number.is_multiple_of(4);
        Line { x: number * quarter, top: if is_year { 0 } else { HEAD - 18 }, is_year }
    };
    (0..=quarters).map(line).collect()
}

fn heads(roadmap: &Roadmap, quarter: usize) -> Vec<Head> {
    let mut heads = Vec::new();
    for (index, year) in roadmap.years.iter().enumerate() {
        let left = index * 4 * quarter;
        heads.push(Head { x: left + 2 * quarter, y: 18, is_year: true, text: year.to_string() });
        for (position, name) in roadmap.quarters.iter().enumerate() {
            let x = left + position * quarter + quarter / 2;
            heads.push(Head { x, y: HEAD - 6, is_year: false, text: shortened(name, 6) });
        }
    }
    heads
}

/// When an action runs, what it waits for and whether it is only suggested:
/// `K1 2026 – K2 2027 · na A1.1.1 · voorstel`.
pub(super) fn when(roadmap: &Roadmap, bar: &Bar) -> String {
    let mut said = vec![period(roadmap, bar)];
    if !bar.after.is_empty() {
        said.push(format!("{} {}", roadmap.after_label, bar.after.join(", ")).trim().to_owned());
    }
    if bar.is_suggestion {
        said.push(roadmap.suggestion_label.clone());
    }
    said.retain(|said| !said.is_empty());
    said.join(" · ")
}

/// When an action runs, in words: `K1 2026 – K2 2027`, where no line breaks
/// between quarter and year.
pub(super) fn period(roadmap: &Roadmap, bar: &Bar) -> String {
    let name = |quarter: usize| {
        let year = roadmap.years.get(quarter / 4)?;
        Some(format!("{}\u{a0}{year}", roadmap.quarters[quarter % 4].replace(' ', "\u{a0}")))
    };
    match (name(bar.first_quarter), name(bar.last_quarter.max(bar.first_quarter))) {
        (Some(first), Some(last)) if first != last => format!("{first} – {last}"),
        (Some(only), _) | (None, Some(only)) => only,
        (None, None) => String::new(),
    }
}

/// A theme's colour; dark enough for white text on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ThemeColour {
    /// Theme K of the first deck.
    Blue,
    /// Theme O.
    Green,
    /// Theme I.
    Plum,
    /// Any theme of another deck.
    Ink,
}

impl ThemeColour {
    /// The colour of a theme.
    pub(super) fn of(theme: &str) -> Self {
        match theme {
            "K" => Self::Blue,
            "O" => Self::Green,
            "I" => Self::Plum,
            _ => Self::Ink,
        }
    }

    /// As six hexadecimal digits.
    pub(super) fn hex(self) -> &'static str {
        match self {
            Self::Blue => "1d5fa8",
            Self::Green => "2b7a4b",
            Self::Plum => "8a3a78",
            Self::Ink => "10242e",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roadmap(bars: &[(&str, usize, usize)]) -> Roadmap {
        let bars = bars
            .iter()
            .map(|&(code, first_quarter, last_quarter)| Bar {
                code: code.into(),
                title: String::new(),
                first_quarter,
                last_quarter,
                after: Vec::new(),
                is_suggestion: false,
            })
            .collect();
        Roadmap {
            caption: String::new(),
            description: String::new(),
            years: (2026..=2031).collect(),
            quarters: ["K1", "K2", "K3", "K4"].map(Into::into),
            lanes: vec![Lane { theme: "K".into(), label: String::new(), bars }],
            after_label: "na".into(),
            suggestion_label: "voorstel".into(),
        }
    }

    #[test]
    fn bars_that_overlap_get_their_own_track() {
        let roadmap = roadmap(&[("A1", 0, 3), ("A2", 2, 5), ("A3", 4, 4)]);
        let placed = place(&roadmap.lanes[0], 24);
        assert_eq!(placed.iter().map(|placed| placed.track).collect::<Vec<_>>(), [0, 1, 0]);
    }

    #[test]
    fn a_code_that_does_not_fit_stands_beside_its_bar() {
        let beside = |first| {
            let roadmap = roadmap(&[("AP-1.2.3", first, first), ("A2", first, first)]);
            let placed = place(&roadmap.lanes[0], 24);
            assert_eq!(placed[1].track, 1, "and keeps others away");
            placed[0].code
        };
        assert_eq!((beside(0), beside(23)), (Beside::After, Beside::Before));
    }

    #[test]
    fn bars_outside_the_years_stay_in_the_picture() {
        let roadmap = roadmap(&[("A1", 30, 40), ("A2", 5, 2), (&"lang".repeat(90), 0, 1)]);
        let picture = Picture::all(&roadmap).remove(0);
        for bar in &picture.lanes[0].bars {
            assert!(bar.x + bar.width <= picture.width && bar.width > 30);
        }
        assert!(picture.lanes[0].bars[2].code.chars().count() < 12);
    }

    #[test]
    fn arrows_run_between_bars_that_are_both_there() {
        let mut roadmap = roadmap(&[("A1", 0, 3), ("A2", 4, 5), ("A3", 2, 8)]);
        roadmap.lanes[0].bars[1].after = vec!["A1".into(), "A2".into(), "elders".into()];
        roadmap.lanes[0].bars[2].after = vec!["A2".into()];
        let picture = Picture::all(&roadmap).remove(0);
        assert_eq!(picture.arrows.len(), 2);
        for arrow in &picture.arrows {
            assert!(arrow.turn_y.abs_diff(arrow.to_y) == INSET, "it arrives from outside its bar");
        }
        let bars = &picture.lanes[0].bars;
        assert!(picture.arrows[0].from_x > picture.arrows[0].from_y && picture.arrows[0].to_x > bars[1].x);
    }

    #[test]
    fn what_no_page_holds_becomes_more_pictures_with_every_bar_once() {
        let codes: Vec<String> = (0..120).map(|number| format!("A{number}")).collect();
        let bars: Vec<_> = codes.iter().map(|code| (code.as_str(), 0, 9)).collect();
        let mut roadmap = roadmap(&bars);
        let small = Lane { bars: roadmap.lanes[0].bars[..3].to_vec(), ..roadmap.lanes[0].clone() };
        roadmap.lanes.extend(vec![small; 17]);
        let pictures = Picture::all(&roadmap);
        assert!(pictures.len() > 3);
        assert!(pictures.iter().all(|picture| picture.height <= MOST_HEIGHT));
        let bars = pictures.iter().flat_map(|picture| &picture.lanes).map(|lane| lane.bars.len());
        assert_eq!(bars.sum::<usize>(), 120 + 17 * 3);
        for picture in &pictures {
            let lowest = picture.lanes.iter().flat_map(|lane| &lane.bars).map(|bar| bar.y + BAR).max();
            assert!(lowest.is_some_and(|lowest| lowest <= picture.height));
        }
    }

    #[test]
    fn a_suggestion_is_dashed_and_told() {
        let mut roadmap = roadmap(&[("A1", 0, 3), ("A2", 4, 9)]);
        let solid = Picture::all(&roadmap).remove(0);
        assert!(solid.legend.is_none() && !solid.to_string().contains("dasharray"));
        roadmap.lanes[0].bars[1].is_suggestion = true;
        let picture = Picture::all(&roadmap).remove(0);
        assert_eq!(picture.to_string().matches("dasharray").count(), 2, "the bar, and what it means");
        assert!(picture.to_string().contains("voorstel") && picture.drawing().is_ok());
        roadmap.lanes[0].bars[1].after = vec!["A1".into(), "B2".into()];
        let said = when(&roadmap, &roadmap.lanes[0].bars[1]);
        assert_eq!(said, "K1\u{a0}2027 – K2\u{a0}2028 · na A1, B2 · voorstel");
    }

    #[test]
    fn periods_name_year_and_quarter() {
        let roadmap = roadmap(&[("A1", 0, 5), ("A2", 3, 3)]);
        let bars = &roadmap.lanes[0].bars;
        assert_eq!(period(&roadmap, &bars[0]), "K1\u{a0}2026 – K2\u{a0}2027");
        assert_eq!(period(&roadmap, &bars[1]), "K4\u{a0}2026");
    }
}
