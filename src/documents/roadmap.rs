//! The geometry of a roadmap, which HTML, DOCX and PDF draw each in its own
//! way: where bars lie, where their codes stand, and in which colour.

use super::document::{Bar, Lane, Roadmap};

/// Characters of a bar code that fit across the whole picture, at the smallest
/// size that still reads in print (6.5 pt over 166 mm).
const CODE_ROOM: usize = 118;

/// A stretch of a track, from left to right.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// One quarter in which nothing runs.
    Gap,
    /// An action that runs.
    Bar {
        /// Over how many quarters.
        quarters: usize,
        /// Its code; empty when it does not fit and stands beside the bar.
        code: &'a str,
    },
    /// The code of a bar too short to hold it.
    Beside {
        /// Over how many quarters.
        quarters: usize,
        /// The code.
        code: &'a str,
        /// Whether it stands before its bar, for want of room after it.
        before: bool,
    },
}

impl Piece<'_> {
    /// How many quarters it is wide.
    pub(super) fn quarters(&self) -> usize {
        match self {
            Self::Gap => 1,
            Self::Bar { quarters, .. } | Self::Beside { quarters, .. } => *quarters,
        }
    }
}

/// Lays the bars of a lane on as few tracks as keep them apart. Every track is
/// as wide as the picture; without years there are none.
pub(super) fn tracks<'a>(roadmap: &Roadmap, lane: &'a Lane) -> Vec<Vec<Piece<'a>>> {
    let width = roadmap.years.len() * 4;
    if width == 0 {
        return Vec::new();
    }
    let mut tracks: Vec<Vec<Piece<'a>>> = Vec::new();
    for bar in &lane.bars {
        let (start, pieces) = place(bar, width);
        let free = tracks.iter().position(|track| filled(track) <= start);
        let track = match free {
            Some(track) => track,
            None => {
                tracks.push(Vec::new());
                tracks.len() - 1
            }
        };
        let track = &mut tracks[track];
        while filled(track) < start {
            track.push(Piece::Gap);
        }
        track.extend(pieces);
    }
    for track in &mut tracks {
        while filled(track) < width {
            track.push(Piece::Gap);
        }
    }
    tracks
}

fn filled(track: &[Piece<'_>]) -> usize {
    track.iter().map(Piece::quarters).sum()
}

/// Where a bar with its code starts, and what it consists of.
fn place(bar: &Bar, width: usize) -> (usize, Vec<Piece<'_>>) {
    let first = bar.first_quarter.min(width - 1);
    let last = bar.last_quarter.clamp(first, width - 1);
    let quarters = last - first + 1;
    let code = bar.code.as_str();
    let needed = (code.chars().count() * width).div_ceil(CODE_ROOM);
    let empty = Piece::Bar { quarters, code: "" };
    if needed <= quarters {
        (first, vec![Piece::Bar { quarters, code }])
    } else if last + needed < width {
        (first, vec![empty, Piece::Beside { quarters: needed, code, before: false }])
    } else if needed <= first {
        (first - needed, vec![Piece::Beside { quarters: needed, code, before: true }, empty])
    } else {
        // Nowhere enough room: the rendering cuts or wraps it.
        (first, vec![Piece::Bar { quarters, code }])
    }
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

    /// As the end of a class name.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Blue => "blue",
            Self::Green => "green",
            Self::Plum => "plum",
            Self::Ink => "ink",
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
            })
            .collect();
        Roadmap {
            caption: String::new(),
            description: String::new(),
            years: (2026..=2031).collect(),
            quarters: ["K1", "K2", "K3", "K4"].map(Into::into),
            lanes: vec![Lane { theme: "K".into(), label: String::new(), bars }],
        }
    }

    #[test]
    fn bars_that_overlap_get_their_own_track() {
        let roadmap = roadmap(&[("A1", 0, 3), ("A2", 2, 5), ("A3", 4, 4)]);
        let tracks = tracks(&roadmap, &roadmap.lanes[0]);
        assert_eq!(tracks.len(), 2);
        assert_eq!(tracks[0][0], Piece::Bar { quarters: 4, code: "A1" });
        assert_eq!(tracks[0][1], Piece::Bar { quarters: 1, code: "A3" });
        assert!(tracks.iter().all(|track| filled(track) == 24));
    }

    #[test]
    fn a_code_that_does_not_fit_stands_beside_its_bar() {
        let early = roadmap(&[("AP-1.2.3", 0, 0)]);
        assert_eq!(
            tracks(&early, &early.lanes[0])[0][..2],
            [
                Piece::Bar { quarters: 1, code: "" },
                Piece::Beside { quarters: 2, code: "AP-1.2.3", before: false },
            ],
        );
        let late = roadmap(&[("AP-1.2.3", 23, 23)]);
        let tracks = tracks(&late, &late.lanes[0]);
        assert_eq!(tracks[0][21], Piece::Beside { quarters: 2, code: "AP-1.2.3", before: true });
        assert_eq!(filled(&tracks[0]), 24);
    }

    #[test]
    fn bars_outside_the_years_stay_in_the_picture() {
        let roadmap = roadmap(&[("A1", 30, 40), ("A2", 5, 2)]);
        let tracks = tracks(&roadmap, &roadmap.lanes[0]);
        assert!(tracks.iter().all(|track| filled(track) == 24));
    }

    #[test]
    fn periods_name_year_and_quarter() {
        let roadmap = roadmap(&[("A1", 0, 5), ("A2", 3, 3)]);
        let bars = &roadmap.lanes[0].bars;
        assert_eq!(period(&roadmap, &bars[0]), "K1\u{a0}2026 – K2\u{a0}2027");
        assert_eq!(period(&roadmap, &bars[1]), "K4\u{a0}2026");
    }
}
