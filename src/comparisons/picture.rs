//! A chart as marks with classes, drawn the same in a page and in a file.
//!
//! In a page its colours come from the stylesheet, so that they follow the scheme
//! and the printer; a file carries its own.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::domain::comparison::chart::{Anchor, Label, Point, Rect};

/// Pixels in the unit of a page: a picture grows with the letters around it.
const REM: f64 = 16.0;

/// What stands in a chart.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Mark {
    Box {
        class: String,
        rect: Rect,
        /// What it is, for who points at it.
        title: String,
    },
    Path {
        class: String,
        path: String,
        title: String,
    },
    Words {
        class: &'static str,
        at: Point,
        anchor: Anchor,
        text: String,
        /// A quarter to the left.
        is_turned: bool,
    },
}

/// A chart.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Picture {
    /// In addresses and in the page.
    pub(super) name: &'static str,
    /// What is seen, in a sentence.
    pub(super) title: String,
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) marks: Vec<Mark>,
}

impl Picture {
    pub(super) fn new(name: &'static str, title: String, width: f64, height: f64) -> Self {
        Self { name, title, width, height, marks: Vec::new() }
    }

    pub(super) fn rect(&mut self, class: impl Into<String>, rect: Rect, title: impl Into<String>) {
        self.marks.push(Mark::Box { class: class.into(), rect, title: title.into() });
    }

    pub(super) fn path(&mut self, class: impl Into<String>, path: String, title: impl Into<String>) {
        self.marks.push(Mark::Path { class: class.into(), path, title: title.into() });
    }

    pub(super) fn words(&mut self, class: &'static str, label: &Label, text: String) {
        self.marks.push(Mark::Words { class, at: label.at, anchor: label.anchor, text, is_turned: false });
    }

    pub(super) fn turned(&mut self, class: &'static str, label: &Label, text: String) {
        self.marks.push(Mark::Words { class, at: label.at, anchor: label.anchor, text, is_turned: true });
    }

    /// As it stands in a page.
    pub(super) fn inline(&self) -> Drawing<'_> {
        Drawing { picture: self, style: None }
    }

    /// As a file of its own.
    ///
    /// # Errors
    /// The template's.
    pub(super) fn file(&self) -> Result<String, askama::Error> {
        Drawing { picture: self, style: Some(include_str!("picture.css")) }.render()
    }
}

/// A chart being drawn.
#[derive(Debug, Template)]
#[template(path = "comparisons/picture.svg")]
pub(super) struct Drawing<'a> {
    picture: &'a Picture,
    /// Its own style, in a file.
    style: Option<&'static str>,
}

// The template escapes what it shows.
impl HtmlSafe for Drawing<'_> {}

impl Drawing<'_> {
    fn length(&self, pixels: &f64) -> String {
        match self.style {
            Some(_) => pixels.to_string(),
            None => format!("{}rem", pixels / REM),
        }
    }
}

/// A shape of so many, that tells groups apart where colours do not.
pub(super) fn shape(index: usize, at: Point, radius: f64) -> String {
    let (x, y, r) = (at.x, at.y, radius);
    match index % 4 {
        0 => format!("M{} {y}a{r} {r} 0 1 0 {} 0a{r} {r} 0 1 0 {} 0Z", x - r, 2.0 * r, -2.0 * r),
        1 => {
            let side = tenth(0.88 * r);
            format!("M{} {}h{}v{}h{}Z", tenth(x - side), tenth(y - side), 2.0 * side, 2.0 * side, -2.0 * side)
        }
        2 => {
            let (half, high) = (tenth(1.1 * r), tenth(1.9 * r));
            format!("M{x} {}l{half} {high}h{}Z", tenth(y - 1.15 * r), -2.0 * half)
        }
        _ => {
            let r = tenth(1.25 * r);
            format!("M{x} {}l{r} {r}l{} {r}l{} {}Z", tenth(y - r), -r, -r, -r)
        }
    }
}

fn tenth(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

/// A text of at most so many letters.
pub(super) fn cut(text: &str, letters: usize) -> String {
    if text.chars().count() <= letters {
        return text.to_owned();
    }
    let kept: String = text.chars().take(letters.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_carries_its_style_and_a_page_does_not() {
        let mut picture = Picture::new("x", "<b>Titel</b> & \"zo\"".to_owned(), 32.0, 16.0);
        picture.rect("s1", Rect { x: 1.0, y: 2.5, width: 3.0, height: 4.0 }, "<i>");
        let (page, file) = (picture.inline().render().unwrap(), picture.file().unwrap());
        assert!(page.contains("width=\"2rem\"") && !page.contains("<style>"), "{page}");
        assert!(file.contains("width=\"32\"") && file.contains("<style>"), "{file}");
        assert!(!page.contains("<b>") && !file.contains("<i>"), "{file}");
        assert!(!file.contains("&#38;lt"), "the style stands as it is: {file}");
    }

    #[test]
    fn long_words_are_cut_and_say_so() {
        assert_eq!(cut("Geraardsbergen", 14), "Geraardsbergen");
        assert_eq!(cut("Sint-Genesius-Rode", 14), "Sint-Genesius…");
        assert_eq!(cut("Puurs Sint-Amands", 7), "Puurs…");
    }
}
