//! Pictures: a chart as SVG, made ready once for whatever a rendering does with
//! it. Read by the library that also draws it in pixels, and written out by it as
//! shapes with colours: letters too, so that no reader lacks a font for them and
//! nothing that people wrote is left in it as text.

use std::fmt;
use std::sync::{Arc, LazyLock};

use askama::filters::HtmlSafe;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder as _};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Group, Indent, Node, Options, Tree, WriteOptions};

use serde::{Deserialize, Serialize};

use super::text;

/// Room for a picture on a sheet of A4: between the margins, and high enough for
/// its caption to stand on the same page; in pixels of 1/96 inch.
const SHEET: (f32, f32) = (627.0, 800.0);

/// The longest side of an image: more is hard to open on a phone.
const MOST_PIXELS: f32 = 4_000.0;

/// Digits behind the comma: a hundredth of a pixel is not seen.
const PRECISION: u8 = 2;

/// How a picture is written out.
const WRITING: WriteOptions = WriteOptions {
    id_prefix: None,
    preserve_text: false,
    coordinates_precision: PRECISION,
    transforms_precision: 8,
    use_single_quote: false,
    indent: Indent::None,
    attributes_indent: Indent::None,
};

/// The letters of a chart, as its style names them.
static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    for font in [
        include_bytes!("../../static/fonts/pdf/AtkinsonHyperlegibleNext-Regular.ttf").as_slice(),
        include_bytes!("../../static/fonts/pdf/AtkinsonHyperlegibleNext-Bold.ttf"),
        include_bytes!("../../static/fonts/pdf/DejaVuSans.ttf"),
        include_bytes!("../../static/fonts/pdf/DejaVuSans-Bold.ttf"),
    ] {
        fonts.load_font_data(font.to_vec());
    }
    fonts.set_sans_serif_family("Atkinson Hyperlegible Next");
    Arc::new(fonts)
});

/// Why there is no picture. All are faults of ours: what people wrote can cause
/// none.
#[derive(Debug, thiserror::Error)]
pub enum DrawingError {
    /// It is no SVG.
    #[error("a picture could not be read")]
    Read(#[from] resvg::usvg::Error),
    /// Its shapes have names, which could be another picture's in the same page.
    #[error("a picture whose shapes have names")]
    Named,
    /// It is too small or too large to draw.
    #[error("there is no room for a picture")]
    Room,
    /// Writing into memory failed.
    #[error("a picture could not be written as PNG")]
    Write(String),
}

/// A picture as shapes that carry their own colours. Stored as the SVG file it
/// was written as, and read back like any other.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Drawing {
    svg: String,
    width: u32,
    height: u32,
}

// Shapes by the thousand say nothing in a message.
impl fmt::Debug for Drawing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Drawing({} × {})", self.width, self.height)
    }
}

impl Drawing {
    /// Reads an SVG file. Characters that no format can hold fall away.
    ///
    /// # Errors
    /// When it is no SVG, or one whose shapes have names.
    pub fn parse(svg: &str) -> Result<Self, DrawingError> {
        let tree = tree(&text::clean(svg))?;
        if has_names(tree.root()) {
            return Err(DrawingError::Named);
        }
        // Both at least one and at most what a chart is wide and high.
        let (width, height) = (tree.size().width().ceil() as u32, tree.size().height().ceil() as u32);
        Ok(Self { svg: tree.to_string(&WRITING), width, height })
    }

    /// How wide it is, in pixels of 1/96 inch.
    #[must_use]
    pub fn width(&self) -> u32 {
        self.width
    }

    /// How high it is, in pixels of 1/96 inch.
    #[must_use]
    pub fn height(&self) -> u32 {
        self.height
    }

    /// How much smaller it is on a sheet, where it would not fit between the margins;
    /// 1 where it fits.
    #[must_use]
    pub fn scale_on_sheet(&self) -> f32 {
        (SHEET.0 / self.width as f32).min(SHEET.1 / self.height as f32).min(1.0)
    }

    /// How wide and high it is on a sheet, in pixels of 1/96 inch.
    pub(super) fn size_on_sheet(&self) -> (f32, f32) {
        let scale = self.scale_on_sheet();
        (self.width as f32 * scale, self.height as f32 * scale)
    }

    /// What stands inside the `<svg>` element.
    pub(super) fn marks(&self) -> Marks<'_> {
        let inside = self.svg.split_once('>').map_or("", |(_, inside)| inside);
        Marks(inside.trim_end().trim_end_matches("</svg>"))
    }

    /// As a file.
    #[cfg(feature = "pdf")]
    pub(super) fn svg(&self) -> &str {
        &self.svg
    }

    /// In pixels.
    pub(super) fn png(&self, scale: f32) -> Result<Vec<u8>, DrawingError> {
        png(&self.svg, scale)
    }
}

impl TryFrom<String> for Drawing {
    type Error = DrawingError;

    fn try_from(svg: String) -> Result<Self, DrawingError> {
        Self::parse(&svg)
    }
}

impl From<Drawing> for String {
    fn from(drawing: Drawing) -> Self {
        drawing.svg
    }
}

/// Shapes and colours, as a library wrote them out.
#[derive(Debug)]
pub(super) struct Marks<'a>(&'a str);

impl fmt::Display for Marks<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

// There is no text in it, and the library that wrote it closes what it opens.
impl HtmlSafe for Marks<'_> {}

fn tree(svg: &str) -> Result<Tree, DrawingError> {
    Ok(Tree::from_str(svg, &Options { fontdb: Arc::clone(&FONTS), ..Options::default() })?)
}

fn has_names(group: &Group) -> bool {
    group
        .children()
        .iter()
        .any(|node| !node.id().is_empty() || matches!(node, Node::Group(inner) if has_names(inner)))
}

/// An SVG file in pixels, so many per pixel of 1/96 inch, or fewer where the image
/// would be too large.
///
/// # Errors
/// When it is no SVG.
pub fn png(svg: &str, scale: f32) -> Result<Vec<u8>, DrawingError> {
    let tree = tree(svg)?;
    let size = tree.size();
    let longest = size.width().max(size.height()).max(1.0);
    let scale = scale.min(MOST_PIXELS / longest);
    let (width, height) = ((size.width() * scale).floor(), (size.height() * scale).floor());
    // Within 1 and 4,000.
    let mut pixels = Pixmap::new(width.max(1.0) as u32, height.max(1.0) as u32).ok_or(DrawingError::Room)?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    let mut file = Vec::new();
    // Flat colours are small however they are packed, and packing well takes longer
    // than drawing.
    PngEncoder::new_with_quality(&mut file, CompressionType::Fast, FilterType::Up)
        .write_image(
            &pixels.take_demultiplied(),
            width.max(1.0) as u32,
            height.max(1.0) as u32,
            ExtendedColorType::Rgba8,
        )
        .map_err(|error| DrawingError::Write(error.to_string()))?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHART: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"100\" viewBox=\"0 0 200 100\">\
        <title id=\"t\">Titel</title><style>.s{fill:#10346b}text{font:400 12px sans-serif}</style>\
        <rect class=\"s\" width=\"10\" height=\"10\"/><text x=\"40\" y=\"50\">Gent &lt;b&gt; \u{1f642}</text></svg>";

    #[test]
    fn a_picture_keeps_its_shapes_and_no_text() {
        let drawing = Drawing::parse(CHART).unwrap();
        assert_eq!((drawing.width(), drawing.height()), (200, 100));
        let marks = drawing.marks().to_string();
        assert!(marks.contains("#10346b") && marks.matches("<path").count() >= 2, "{marks}");
        for gone in ["Gent", "<text", "<style", "style=", "class=", "id=", "<title", "<svg", "</svg"] {
            assert!(!marks.contains(gone), "{gone} in {marks}");
        }
        let hostile = CHART.replace("Gent", "\u{0}\u{ffff}Gent").replace(
            "<rect",
            "<script>x</script><image href=\"http://x.be\" width=\"9\" height=\"9\" onload=\"x\"/><rect",
        );
        assert_eq!(Drawing::parse(&hostile).unwrap(), drawing);
        assert!(matches!(Drawing::parse("<b>"), Err(DrawingError::Read(_))));
        let named = CHART.replace("<rect", "<rect id=\"r\"");
        assert!(matches!(Drawing::parse(&named), Err(DrawingError::Named)));
        let json = serde_json::to_string(&drawing).unwrap();
        assert_eq!(serde_json::from_str::<Drawing>(&json).unwrap(), drawing);
    }

    #[test]
    fn pixels_hold_the_letters_too() {
        let ink = |svg: &str| {
            let png = Drawing::parse(svg).unwrap().png(2.0).unwrap();
            let pixels = Pixmap::decode_png(&png).unwrap();
            assert_eq!((pixels.width(), pixels.height()), (400, 200));
            pixels.pixels().iter().filter(|pixel| pixel.alpha() > 100).count()
        };
        assert!(ink(CHART) > ink(&CHART.replace("Gent", "")) + 50);
    }

    #[test]
    fn a_picture_shrinks_to_its_sheet_and_never_grows() {
        let sized = |width: u32, height: u32| Drawing { svg: String::new(), width, height }.size_on_sheet();
        assert_eq!(sized(200, 100), (200.0, 100.0));
        assert_eq!(sized(1_254, 100), (627.0, 50.0));
        assert_eq!(sized(100, 8_000), (10.0, 800.0));
    }
}
