//! Curves as PDF has them. Letters are drawn with curves of one handle, which PDF does
//! not know: a typesetter makes curves of two handles of them, at points with eight
//! digits. Before they are packed, those were three quarters of the file of a plan of
//! sixty pages, and packing them took a tenth of its time.

use std::fmt::Write as _;

/// An SVG file as a library wrote it out, every path with curves of two handles and
/// points to a tenth of a pixel: on a sheet that is less than a dot of any printer.
pub(super) fn with_two_handles(svg: &str) -> String {
    let mut out = String::with_capacity(svg.len());
    let mut rest = svg;
    while let Some((before, path)) = rest.split_once(" d=\"") {
        let (path, after) = path.split_once('"').unwrap_or((path, ""));
        out.push_str(before);
        out.push_str(" d=\"");
        out.push_str(&path_with_two_handles(path).unwrap_or_else(|| path.to_owned()));
        out.push('"');
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The library writes absolute points, with spaces between all there is. None for what
/// is written otherwise.
fn path_with_two_handles(path: &str) -> Option<String> {
    let mut out = String::with_capacity(path.len());
    let mut words = path.split_ascii_whitespace();
    let mut at = (0.0, 0.0);
    let mut began = at;
    while let Some(command) = words.next() {
        let mut point = || Some((number(words.next()?)?, number(words.next()?)?));
        let points: Vec<(f32, f32)> = match command {
            "M" | "L" => vec![point()?],
            "Q" => {
                let (handle, end) = (point()?, point()?);
                let toward = |from: (f32, f32)| {
                    (from.0 + (handle.0 - from.0) * 2.0 / 3.0, from.1 + (handle.1 - from.1) * 2.0 / 3.0)
                };
                vec![toward(at), toward(end), end]
            }
            "C" => vec![point()?, point()?, point()?],
            "Z" => Vec::new(),
            _ => return None,
        };
        out.push_str(if command == "Q" { "C" } else { command });
        for (x, y) in &points {
            write!(out, " {} {}", tenth(*x), tenth(*y)).ok()?;
        }
        out.push(' ');
        at = points.last().copied().unwrap_or(began);
        if command == "M" {
            began = at;
        }
    }
    Some(out.trim_end().to_owned())
}

fn number(word: &str) -> Option<f32> {
    word.parse().ok()
}

fn tenth(number: f32) -> f32 {
    (number * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn curves_get_a_second_handle_and_points_lose_their_digits() {
        let svg = "<svg><path fill=\"#fff\" d=\"M 0 3.25 Q 3 0.04 6 3 Z L 9 9\"/><path d=\"M 1 1 C 1 2 3 4 5 6\"/></svg>";
        let drawn = "<svg><path fill=\"#fff\" d=\"M 0 3.3 C 2 1.1 4 1 6 3 Z L 9 9\"/><path d=\"M 1 1 C 1 2 3 4 5 6\"/></svg>";
        assert_eq!(with_two_handles(svg), drawn);
        // After a path that closed, the next begins where it did.
        assert_eq!(path_with_two_handles("M 3 3 L 6 6 Z Q 3 0 0 0").unwrap(), "M 3 3 L 6 6 Z C 3 1 2 0 0 0");
        // What is not known stays as it is.
        for odd in
            ["<path d=\"m 1 1\"/>", "<path d=\"M 1\"/>", "<path d=\"M 1,1\"/>", "<path d=\"M 1 1", "no path"]
        {
            let kept = with_two_handles(odd);
            assert_eq!(kept.trim_end_matches('"'), odd.trim_end_matches('"'), "{odd}");
        }
    }
}
