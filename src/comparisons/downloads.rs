//! Files: charts as SVG that stands by itself and as PNG, and the whole as a
//! document for a meeting.

use anyhow::Context as _;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;

use super::asked::Asked;
use super::pages::{Content, answer, look};
use super::report::{self, Made};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::documents::drawing::png;
use crate::documents::{self, Format};
use crate::domain::municipality::search_words;
use crate::error::{Error, not_found};
use crate::i18n::{Language, Translator};
use crate::metrics;
use crate::web::Path;
use crate::web::page::Page;

/// Pixels per unit of a chart: it stays sharp on a projector and on paper.
const SCALE: f32 = 2.0;

/// Characters of a file's name: a title of a session has up to a few hundred.
const MOST_NAME: usize = 80;

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ImageFormat {
    Svg,
    Png,
}

/// Which chart.
#[derive(Debug, Deserialize)]
pub struct ChartPath {
    file: String,
}

/// Which document.
#[derive(Debug, Deserialize)]
pub struct ReportPath {
    format: String,
}

/// What a comparison says, as a document.
///
/// # Errors
/// Not found, for a comparison that is not theirs, one with nothing to compare, and a
/// format there is not. Busy, while too many wait.
pub async fn report(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(path): Path<ReportPath>,
    Asked { which, pairs }: Asked,
) -> Result<Response, Error> {
    let format = Format::parse(&path.format).filter(|format| format.is_built());
    let format = format.ok_or_else(|| not_found("comparison"))?;
    let asked = pairs.iter().find(|(name, _)| name == "language");
    let language = asked.and_then(|(_, code)| Language::parse(code)).unwrap_or_default();
    let made = Made { on: state.clock.today(), origin: state.config.address() };
    let (about, content) = look(&state, &visitor, Translator::new(language), which, pairs.clone()).await?;
    let view = match content {
        Content::Shown(view) if !view.is_refused() => view,
        // Weights that are wrong are mended on the page.
        Content::Shown(_) => {
            let (about, content) = look(&state, &visitor, page.t, about.which, pairs).await?;
            return answer(&state, page, &visitor, about, content).await;
        }
        Content::Few | Content::Refused(_) => return Err(not_found("comparison")),
    };
    let name = file_name(&about.heading(&Translator::new(language)), format);
    let make = move || -> anyhow::Result<Vec<u8>> {
        metrics::time_rendering(format.extension(), || {
            let document = report::document(&about, &view, &made)?;
            documents::render(&document, format).context("a comparison as a document")
        })
    };
    let bytes = state.counter.run_for_visitor(make).await??;
    let headers = [
        (header::CONTENT_TYPE, format.media_type().to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    Ok((headers, bytes).into_response())
}

/// `schelde-vergeleken.docx`: ASCII, so that every browser keeps it.
fn file_name(heading: &str, format: Format) -> String {
    let words = search_words(heading).join("-");
    let words: String = words.chars().filter(char::is_ascii).take(MOST_NAME).collect();
    let words = words.trim_matches('-');
    let words = if words.is_empty() { "voorrang" } else { words };
    format!("{words}.{}", format.extension())
}

/// A chart of a comparison as a file.
///
/// # Errors
/// Not found, for a comparison that is not theirs and a chart that is not in it.
pub async fn chart(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(ChartPath { file }): Path<ChartPath>,
    Asked { which, pairs }: Asked,
) -> Result<Response, Error> {
    let (name, format) = match file.rsplit_once('.') {
        Some((name, "svg")) => (name, ImageFormat::Svg),
        Some((name, "png")) => (name, ImageFormat::Png),
        _ => return Err(not_found("comparison")),
    };
    let (_, content) = look(&state, &visitor, page.t, which, pairs).await?;
    let Content::Shown(view) = content else { return Err(not_found("comparison")) };
    let pictures = view.pictures();
    let picture =
        pictures.iter().find(|picture| picture.name == name).ok_or_else(|| not_found("comparison"))?;
    let svg = picture.file()?;
    let (body, media_type) = match format {
        ImageFormat::Svg => (svg.into_bytes(), "image/svg+xml"),
        ImageFormat::Png => {
            let image = state.counter.run_for_visitor(move || png(&svg, SCALE)).await?;
            (image.context("a chart as PNG")?, "image/png")
        }
    };
    let disposition = format!("attachment; filename=\"{file}\"");
    let headers = [(header::CONTENT_TYPE, media_type.to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    Ok((headers, body).into_response())
}

#[cfg(test)]
mod tests {
    use resvg::tiny_skia::Pixmap;

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
            Pixmap::decode_png(&png(&picture.file().unwrap(), SCALE).unwrap()).unwrap()
        };
        let small = drawn(200.0, "Gent");
        assert_eq!((small.width(), small.height()), (400, 200));
        let first = small.pixel(2, 2).unwrap();
        assert_eq!((first.red(), first.green(), first.blue()), (0x10, 0x34, 0x6b));
        let ink = |image: &Pixmap| image.pixels().iter().filter(|pixel| pixel.red() < 100).count();
        assert!(ink(&small) > ink(&drawn(200.0, "")) + 50, "no letters are drawn");
        assert_eq!(drawn(8_000.0, "Gent").width(), 4_000);
    }

    #[test]
    fn a_file_name_is_plain_and_never_empty() {
        assert_eq!(file_name("Één \"zaal\"\r\n vergeleken", Format::Pdf), "een-zaal-vergeleken.pdf");
        assert_eq!(file_name("漢", Format::Docx), "voorrang.docx");
        assert!(file_name(&"x".repeat(500), Format::Html).len() < 100);
    }
}
