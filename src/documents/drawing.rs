//! Pictures: a chart as SVG, made ready once for whatever a rendering does with
//! it. Read by the library that also draws it in pixels, and written out by it as
//! shapes with colours: letters too, so that no reader lacks a font for them and
//! nothing that people wrote is left in it as text.

use std::fmt;
use std::sync::{Arc, LazyLock, OnceLock};
use std::time::Duration;

use askama::filters::HtmlSafe;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder as _};
use moka::sync::Cache;
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Group, Indent, Node, Options, Tree, WriteOptions};

use serde::{Deserialize, Serialize};

use super::text;

/// Room for a picture on a sheet of A4: between the margins, and high enough for
/// its caption to stand on the same page; in pixels of 1/96 inch.
const SHEET: (f32, f32) = (627.0, 800.0);

/// How sharp an image is on a sheet, in dots per inch: no dot is seen in print.
const DOTS: f32 = 220.0;

/// Bytes of pictures that are kept for who asks again, and how long after the last did.
const MOST_KEPT: u64 = 64 * 1024 * 1024;
const LONGEST_KEPT: Duration = Duration::from_mins(10);

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
#[derive(Clone, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Drawing(Arc<Drawn>);

struct Drawn {
    svg: String,
    width: u32,
    height: u32,
    /// The same, ready to be drawn in pixels.
    tree: Tree,
    /// As an image for a sheet, once somebody asked for it.
    on_sheet: OnceLock<Vec<u8>>,
}

/// What was read lately, by what was read. To turn letters into shapes takes longer than
/// all the rest of a page, and most pictures are asked for again before they change: by
/// the page that is renewed for everyone who is on it, by the next format.
static READ: LazyLock<Cache<String, Drawing>> = LazyLock::new(|| {
    Cache::builder()
        // The shapes as text, as a tree and as an image.
        .weigher(|file: &String, drawing: &Drawing| {
            u32::try_from(file.len() + 5 * drawing.0.svg.len()).unwrap_or(u32::MAX)
        })
        .max_capacity(MOST_KEPT)
        .time_to_idle(LONGEST_KEPT)
        .build()
});

impl PartialEq for Drawing {
    fn eq(&self, other: &Self) -> bool {
        self.0.svg == other.0.svg
    }
}

impl Eq for Drawing {}

// Shapes by the thousand say nothing in a message.
impl fmt::Debug for Drawing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Drawing({} × {})", self.width(), self.height())
    }
}

impl Drawing {
    /// Reads an SVG file. Characters that no format can hold fall away.
    ///
    /// # Errors
    /// When it is no SVG, or one whose shapes have names.
    pub fn parse(svg: &str) -> Result<Self, DrawingError> {
        let file = text::clean(svg);
        if let Some(drawing) = READ.get(&file) {
            return Ok(drawing);
        }
        let tree = tree(&file)?;
        if has_names(tree.root()) {
            return Err(DrawingError::Named);
        }
        let drawing = Self(Arc::new(Drawn {
            svg: tree.to_string(&WRITING),
            // Both at least one and at most what a chart is wide and high.
            width: tree.size().width().ceil() as u32,
            height: tree.size().height().ceil() as u32,
            tree,
            on_sheet: OnceLock::new(),
        }));
        READ.insert(file, drawing.clone());
        Ok(drawing)
    }

    /// How wide it is, in pixels of 1/96 inch.
    #[must_use]
    pub fn width(&self) -> u32 {
        self.0.width
    }

    /// How high it is, in pixels of 1/96 inch.
    #[must_use]
    pub fn height(&self) -> u32 {
        self.0.height
    }

    /// How much smaller it is on a sheet, where it would not fit between the margins;
    /// 1 where it fits.
    #[must_use]
    pub fn scale_on_sheet(&self) -> f32 {
        scale_on_sheet(self.width(), self.height())
    }

    /// How wide and high it is on a sheet, in pixels of 1/96 inch.
    pub(super) fn size_on_sheet(&self) -> (f32, f32) {
        let scale = self.scale_on_sheet();
        (self.width() as f32 * scale, self.height() as f32 * scale)
    }

    /// What stands inside the `<svg>` element.
    pub(super) fn marks(&self) -> Marks<'_> {
        let inside = self.0.svg.split_once('>').map_or("", |(_, inside)| inside);
        Marks(inside.trim_end().trim_end_matches("</svg>"))
    }

    /// As a file.
    #[cfg(feature = "pdf")]
    pub(super) fn svg(&self) -> &str {
        &self.0.svg
    }

    /// As an image for a sheet.
    ///
    /// # Errors
    /// When it cannot be drawn.
    pub(super) fn png_on_sheet(&self) -> Result<&[u8], DrawingError> {
        if let Some(png) = self.0.on_sheet.get() {
            return Ok(png);
        }
        let png = pixels(&self.0.tree, DOTS / 96.0 * self.scale_on_sheet())?;
        Ok(self.0.on_sheet.get_or_init(|| png))
    }
}

fn scale_on_sheet(width: u32, height: u32) -> f32 {
    (SHEET.0 / width as f32).min(SHEET.1 / height as f32).min(1.0)
}

impl TryFrom<String> for Drawing {
    type Error = DrawingError;

    fn try_from(svg: String) -> Result<Self, DrawingError> {
        Self::parse(&svg)
    }
}

impl From<Drawing> for String {
    fn from(drawing: Drawing) -> Self {
        drawing.0.svg.clone()
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

/// An SVG file in pixels, on white, so many per pixel of 1/96 inch, or fewer where the
/// image would be too large.
///
/// # Errors
/// When it is no SVG.
pub fn png(svg: &str, scale: f32) -> Result<Vec<u8>, DrawingError> {
    pixels(&tree(svg)?, scale)
}

fn pixels(tree: &Tree, scale: f32) -> Result<Vec<u8>, DrawingError> {
    let size = tree.size();
    let longest = size.width().max(size.height()).max(1.0);
    let scale = scale.min(MOST_PIXELS / longest);
    // Within 1 and 4,000.
    let (width, height) = ((size.width() * scale).floor() as u32, (size.height() * scale).floor() as u32);
    let (width, height) = (width.max(1), height.max(1));
    let mut pixels = Pixmap::new(width, height).ok_or(DrawingError::Room)?;
    // As it stands on paper. Nothing shines through it, so three bytes tell a colour.
    pixels.fill(Color::WHITE);
    resvg::render(tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    let mut colours = Vec::with_capacity(pixels.data().len() / 4 * 3);
    for [red, green, blue, _] in pixels.data().as_chunks().0 {
        colours.extend([red, green, blue]);
    }
    let mut file = Vec::new();
    // Flat colours are small however they are packed, and packing well takes longer
    // than drawing.
    PngEncoder::new_with_quality(&mut file, CompressionType::Fast, FilterType::Up)
        .write_image(&colours, width, height, ExtendedColorType::Rgb8)
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
            let drawing = Drawing::parse(svg).unwrap();
            let pixels = Pixmap::decode_png(drawing.png_on_sheet().unwrap()).unwrap();
            assert_eq!((pixels.width(), pixels.height()), (458, 229));
            assert_eq!(pixels, Pixmap::decode_png(&png(svg, DOTS / 96.0).unwrap()).unwrap());
            pixels.pixels().iter().filter(|pixel| pixel.red() < 150).count()
        };
        assert!(ink(CHART) > ink(&CHART.replace("Gent", "")) + 50);
    }

    #[test]
    fn a_picture_shrinks_to_its_sheet_and_never_grows() {
        assert_eq!(scale_on_sheet(200, 100), 1.0);
        assert_eq!(scale_on_sheet(1_254, 100), 0.5);
        assert_eq!(scale_on_sheet(100, 8_000), 0.1);
    }
}
