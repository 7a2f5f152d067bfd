//! Charts as files: SVG that stands by itself, and PNG.

use std::sync::{Arc, LazyLock};

use anyhow::Context as _;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Options, Tree};

use super::groups::Which;
use super::pages::{Content, Pairs, look, picked};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::error::{Error, not_found};
use crate::web::page::Page;
use crate::web::{Path, Query};

/// Pixels per unit of a chart: it stays sharp on a projector and on paper.
const SCALE: f32 = 2.0;

/// The longest side of an image: more is hard to open on a phone.
const MOST_PIXELS: f32 = 4_000.0;

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

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Svg,
    Png,
}

/// A chart of a partnership as a file.
///
/// # Errors
/// Not found, for a comparison that is not theirs and a chart that is not in it.
pub async fn partnership(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path((key, file)): Path<(String, String)>,
    Query(pairs): Query<Pairs>,
) -> Result<Response, Error> {
    download(&state, &page, &visitor, Which::Partnership(key), &file, pairs).await
}

/// A chart of a hall as a file.
///
/// # Errors
/// As [`partnership`].
pub async fn workshop(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path((id, file)): Path<(String, String)>,
    Query(pairs): Query<Pairs>,
) -> Result<Response, Error> {
    download(&state, &page, &visitor, Which::Workshop(id), &file, pairs).await
}

/// A chart of a province as a file.
///
/// # Errors
/// As [`partnership`].
pub async fn province(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path((code, file)): Path<(String, String)>,
    Query(pairs): Query<Pairs>,
) -> Result<Response, Error> {
    download(&state, &page, &visitor, Which::Province(code), &file, pairs).await
}

/// A chart of all that is public as a file.
///
/// # Errors
/// As [`partnership`].
pub async fn public(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(file): Path<String>,
    Query(pairs): Query<Pairs>,
) -> Result<Response, Error> {
    download(&state, &page, &visitor, Which::Public, &file, pairs).await
}

/// A chart of what was picked as a file.
///
/// # Errors
/// As [`partnership`].
pub async fn of_picked(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(file): Path<String>,
    Query(pairs): Query<Pairs>,
) -> Result<Response, Error> {
    let which = picked(&pairs);
    download(&state, &page, &visitor, which, &file, pairs).await
}

async fn download(
    state: &AppState,
    page: &Page,
    visitor: &Visitor,
    which: Which,
    file: &str,
    pairs: Pairs,
) -> Result<Response, Error> {
    let (name, format) = match file.rsplit_once('.') {
        Some((name, "svg")) => (name, Format::Svg),
        Some((name, "png")) => (name, Format::Png),
        _ => return Err(not_found("comparison")),
    };
    let (_, content) = look(state, visitor, page, which, pairs).await?;
    let Content::Shown(view) = content else { return Err(not_found("comparison")) };
    let pictures = view.pictures();
    let picture =
        pictures.iter().find(|picture| picture.name == name).ok_or_else(|| not_found("comparison"))?;
    let svg = picture.file()?;
    let (body, media_type) = match format {
        Format::Svg => (svg.into_bytes(), "image/svg+xml"),
        Format::Png => (state.counter.run_for_visitor(move || png(&svg)).await??, "image/png"),
    };
    let disposition = format!("attachment; filename=\"{file}\"");
    let headers = [(header::CONTENT_TYPE, media_type.to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    Ok((headers, body).into_response())
}

/// Draws a chart in pixels.
fn png(svg: &str) -> anyhow::Result<Vec<u8>> {
    let options = Options { fontdb: Arc::clone(&FONTS), ..Options::default() };
    let tree = Tree::from_str(svg, &options).context("a chart of ours")?;
    let size = tree.size();
    let longest = size.width().max(size.height()).max(1.0);
    let scale = SCALE.min(MOST_PIXELS / longest);
    let (width, height) = ((size.width() * scale).floor(), (size.height() * scale).floor());
    // Within 1 and 4,000.
    let mut pixels =
        Pixmap::new(width.max(1.0) as u32, height.max(1.0) as u32).context("room for a chart")?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().context("a chart as PNG")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparisons::picture::Picture;
    use crate::domain::comparison::chart::{Anchor, Label, Point, Rect};

    #[test]
    fn a_chart_has_its_letters_and_its_colours_in_pixels_and_no_more_than_fit() {
        let drawn = |width: f64, text: &str| {
            let mut picture = Picture::new("x", "Titel".to_owned(), width, 100.0);
            picture.rect("s1", Rect { x: 0.0, y: 0.0, width: 10.0, height: 10.0 }, "");
            let label = Label { of: 0, at: Point { x: 40.0, y: 50.0 }, anchor: Anchor::Start };
            picture.words("strong", &label, text.to_owned());
            Pixmap::decode_png(&png(&picture.file().unwrap()).unwrap()).unwrap()
        };
        let small = drawn(200.0, "Gent");
        assert_eq!((small.width(), small.height()), (400, 200));
        let first = small.pixel(2, 2).unwrap();
        assert_eq!((first.red(), first.green(), first.blue()), (0x10, 0x34, 0x6b));
        let ink = |image: &Pixmap| image.pixels().iter().filter(|pixel| pixel.red() < 100).count();
        assert!(ink(&small) > ink(&drawn(200.0, "")) + 50, "no letters are drawn");
        assert_eq!(drawn(8_000.0, "Gent").width(), 4_000);
    }
}
