//! QR codes as drawings.

use std::fmt::Write as _;

use fast_qr::ECL;
use fast_qr::qr::QRBuilder;

/// Empty modules around a code that a phone needs to find it (ISO/IEC 18004).
const QUIET_ZONE: usize = 4;

/// A QR code as a drawing, one unit per module, with its quiet zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QrPicture {
    /// Width and height.
    pub size: usize,
    /// The dark modules, as the `d` of an SVG path: a rectangle per run.
    pub path: String,
}

impl QrPicture {
    /// Draws a text; `None` when it is too long.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        // M: readable with a seventh of it hidden, such as by a head in front.
        let code = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
        let mut path = String::new();
        for row in 0..code.size {
            let is_dark = |column: usize| column < code.size && code[row][column].value();
            let mut column = 0;
            while column < code.size {
                let start = column;
                while is_dark(column) {
                    column += 1;
                }
                let width = column - start;
                if width > 0 {
                    let (x, y) = (start + QUIET_ZONE, row + QUIET_ZONE);
                    // Writing to a String does not fail.
                    let _ = write!(path, "M{x} {y}h{width}v1h-{width}z");
                }
                column += 1;
            }
        }
        Some(Self { size: code.size + 2 * QUIET_ZONE, path })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rectangles of a path, back as modules.
    fn modules(picture: &QrPicture) -> Vec<Vec<bool>> {
        let mut modules = vec![vec![false; picture.size]; picture.size];
        for rectangle in picture.path.split('M').skip(1) {
            let (at, rest) = rectangle.split_once('h').unwrap();
            let (x, y) = at.split_once(' ').unwrap();
            let width: usize = rest.split_once('v').unwrap().0.parse().unwrap();
            let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
            modules[y][x..x + width].fill(true);
        }
        modules
    }

    #[test]
    fn draws_what_the_code_says_within_its_quiet_zone() {
        let text = "https://voorrang.example/w/KM4R7WZT";
        let picture = QrPicture::of(text).unwrap();
        let code = QRBuilder::new(text).ecl(ECL::M).build().ok().unwrap();
        let drawn = modules(&picture);
        assert_eq!(picture.size, code.size + 8);
        for (y, row) in drawn.iter().enumerate() {
            for (x, is_dark) in row.iter().enumerate() {
                let inside = (4..picture.size - 4).contains(&x) && (4..picture.size - 4).contains(&y);
                let expected = inside && code[y - 4][x - 4].value();
                assert_eq!(*is_dark, expected, "module {x}, {y}");
            }
        }
        // The corner marks: seven dark in a row.
        assert!(drawn[4][4..11].iter().all(|is_dark| *is_dark) && !drawn[4][11]);
    }

    #[test]
    fn what_is_too_long_has_no_picture() {
        assert_eq!(QrPicture::of(&"x".repeat(4_000)), None);
    }
}
