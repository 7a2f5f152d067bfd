//! How the documents of a plan look: the colour and the logo of who it is for.

use std::io::Cursor;

use anyhow::Context as _;
use askama::Template;
use axum::extract::{FromRequest as _, Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use image::{ImageFormat, ImageReader, Limits};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree};

use super::head::{Head, Tab};
use super::{StoredPlan, store, stored};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::documents::brand::{Brand, Colour, Logo};
use crate::domain::rights::Action;
use crate::error::{Error, not_found};
use crate::web::Path;
use crate::web::forms::FieldErrors;
use crate::web::page::{Page, html, html_with, see_other};
use crate::web::upload::Upload;

/// Largest file of a logo, in bytes: a photograph of one, and not a book.
pub const LOGO_BYTES: usize = 5 * 1024 * 1024;
/// The longest side of a picture that is read, in pixels. A file of a few kilobytes can
/// claim a hundred million pixels, which would take all memory there is.
const MOST_PIXELS: u32 = 6_000;
/// The longest sides of what is kept: a logo on a cover is 65 mm by 22 mm, and this is
/// twice what a printer shows of it.
const KEPT: (u32, u32) = (1_600, 800);
/// How wide a drawing becomes, in pixels.
const DRAWN: f32 = 1_200.0;

/// Why a file is no logo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LogoFault {
    /// It is no picture that is known here.
    #[error("not a PNG, JPEG or SVG")]
    Unlike,
    /// It has more pixels than are read.
    #[error("too many pixels")]
    TooLarge,
}

/// Reads a PNG, a JPEG or an SVG and gives it as a PNG of our own: nothing that a
/// camera or a drawing program wrote beside the picture stays, a script least of all.
///
/// # Errors
/// [`LogoFault`].
pub fn read_logo(file: &[u8]) -> Result<Vec<u8>, LogoFault> {
    let reader = ImageReader::new(Cursor::new(file)).with_guessed_format().map_err(|_| LogoFault::Unlike)?;
    if reader.format().is_none() {
        return draw(file);
    }
    let mut reader = reader;
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_PIXELS);
    limits.max_image_height = Some(MOST_PIXELS);
    reader.limits(limits);
    let picture = reader.decode().map_err(|error| match error {
        image::ImageError::Limits(_) => LogoFault::TooLarge,
        _ => LogoFault::Unlike,
    })?;
    let (width, height) = KEPT;
    let picture = if picture.width() > width || picture.height() > height {
        picture.thumbnail(width, height)
    } else {
        picture
    };
    let mut png = Vec::new();
    picture.write_to(&mut Cursor::new(&mut png), ImageFormat::Png).map_err(|_| LogoFault::Unlike)?;
    Ok(png)
}

/// An SVG as pixels. Scripts are not run and nothing outside it is read: the drawing is
/// all there is.
fn draw(file: &[u8]) -> Result<Vec<u8>, LogoFault> {
    let image_href_resolver =
        ImageHrefResolver { resolve_data: Box::new(|_, _, _| None), resolve_string: Box::new(|_, _| None) };
    let options = Options { image_href_resolver, ..Options::default() };
    let tree = Tree::from_data(file, &options).map_err(|_| LogoFault::Unlike)?;
    let size = tree.size();
    let scale = (DRAWN / size.width()).min(DRAWN / size.height());
    let (width, height) = ((size.width() * scale).ceil(), (size.height() * scale).ceil());
    let mut pixels = Pixmap::new(width.max(1.0) as u32, height.max(1.0) as u32).ok_or(LogoFault::Unlike)?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().map_err(|_| LogoFault::Unlike)
}

/// How the documents of a plan look.
pub(super) async fn brand(state: &AppState, stored: &StoredPlan) -> Result<Brand, Error> {
    let Some((accent, logo)) = store::find_brand(state.db.read(), stored.id).await? else {
        return Ok(Brand::default());
    };
    // What we kept we can read; what we cannot is left out of a document and not the
    // whole document with it.
    Ok(Brand {
        accent: accent.and_then(|accent| Colour::parse(&accent).ok()),
        logo: logo.and_then(|png| Logo::parse(png, stored.basis.organisation.clone()).ok()),
    })
}

/// The page on which colour and logo are chosen.
#[derive(Debug, Template)]
#[template(path = "masterplans/look.html")]
pub struct LookPage {
    page: Page,
    head: Head,
    accent: String,
    has_logo: bool,
    errors: FieldErrors,
}

/// Shows it.
///
/// # Errors
/// Not found, for a plan that is not theirs to write.
pub async fn show(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::Change).await?;
    html(&look(&state, page, &stored).await?)
}

async fn look(state: &AppState, page: Page, stored: &StoredPlan) -> Result<LookPage, Error> {
    let brand = brand(state, stored).await?;
    Ok(LookPage {
        head: Head::new(stored, Tab::Document),
        accent: brand.accent.map_or_else(|| "#f6c517".to_owned(), |accent| accent.to_string()),
        has_logo: brand.logo.is_some(),
        errors: FieldErrors::default(),
        page: Page { path: format!("{}/look", stored.path()), ..page },
    })
}

/// Keeps colour and logo. A file that is no logo leaves the logo as it was.
///
/// # Errors
/// Not found, for a plan that is not theirs to write.
pub async fn save(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
    request: Request,
) -> Result<Response, Error> {
    // Rights before what the form brings, whatever it is.
    let stored = stored::load(&state, &visitor, &id, Action::Change).await?;
    let upload = Upload::from_request(request, &state).await?;
    let mut errors = FieldErrors::default();
    let uploaded = match upload.read().await {
        Ok(uploaded) => uploaded,
        Err(Error::TooLarge) => {
            errors.add("file", page.t.get("look-file-large"));
            let shown = look(&state, page, &stored).await?;
            return html_with(StatusCode::UNPROCESSABLE_ENTITY, &LookPage { errors, ..shown });
        }
        Err(error) => return Err(error),
    };
    let typed = uploaded.get("accent").trim().to_owned();
    let accent = (!typed.is_empty()).then(|| Colour::parse(&typed));
    if matches!(accent, Some(Err(_))) {
        errors.add("accent", page.t.get("look-accent-unlike"));
    }
    let logo = if uploaded.file.is_empty() {
        None
    } else {
        let file = uploaded.file.clone();
        let read = tokio::task::spawn_blocking(move || read_logo(&file)).await.context("reading a logo")?;
        match read {
            Ok(png) => Some(png),
            Err(LogoFault::Unlike) => {
                errors.add("file", page.t.get("look-file-unlike"));
                None
            }
            Err(LogoFault::TooLarge) => {
                errors.add("file", page.t.with("look-file-pixels", [("most", MOST_PIXELS.into())]));
                None
            }
        }
    };
    if !errors.is_empty() {
        let shown = look(&state, page, &stored).await?;
        let refused = LookPage { accent: typed, errors, ..shown };
        return html_with(StatusCode::UNPROCESSABLE_ENTITY, &refused);
    }
    let accent = accent.and_then(Result::ok).map(|accent| accent.to_string());
    let mut tx = state.db.begin_write().await?;
    store::set_accent(&mut tx, stored.id, accent.as_deref()).await?;
    if logo.is_some() || uploaded.get("remove") == "yes" {
        store::set_logo(&mut tx, stored.id, logo.as_deref()).await?;
    }
    tx.commit().await?;
    Ok(see_other(&format!("{}/look", stored.path())))
}

/// Gives the logo, to look at.
///
/// # Errors
/// Not found, for a plan that is not theirs or has no logo.
pub async fn logo(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::View).await?;
    let logo = brand(&state, &stored).await?.logo.ok_or_else(|| not_found("page"))?;
    let headers = [(header::CONTENT_TYPE, "image/png"), (header::CACHE_CONTROL, "private, no-cache")];
    Ok((headers, logo.png().to_vec()).into_response())
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for LookPage {
        fn samples(language: Language) -> Vec<Self> {
            let mut errors = FieldErrors::default();
            errors.add("accent", "<b>");
            errors.add("file", "<b>");
            let page = |has_logo, errors| Self {
                page: Page::sample(language),
                head: Head::new(&StoredPlan::sample(), Tab::Document),
                accent: "\"><script>".to_owned(),
                has_logo,
                errors,
            };
            vec![page(true, errors), page(false, FieldErrors::default())]
        }
    }
}

#[cfg(test)]
mod tests {
    use image::{DynamicImage, GrayImage, RgbImage};

    use super::*;

    fn file(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Vec::new();
        picture.write_to(&mut Cursor::new(&mut bytes), format).unwrap();
        bytes
    }

    fn size(png: &[u8]) -> (u32, u32) {
        let logo = Logo::parse(png.to_vec(), "Gent").unwrap();
        (logo.width_px(), logo.height_px())
    }

    #[test]
    fn pictures_become_a_png_of_a_size_that_fits() {
        let small = DynamicImage::ImageRgb8(RgbImage::new(300, 100));
        for format in [ImageFormat::Png, ImageFormat::Jpeg] {
            assert_eq!(size(&read_logo(&file(&small, format)).unwrap()), (300, 100), "{format:?}");
        }
        let wide = DynamicImage::ImageRgb8(RgbImage::new(4_000, 1_000));
        assert_eq!(size(&read_logo(&file(&wide, ImageFormat::Jpeg)).unwrap()), (1_600, 400));
    }

    #[test]
    fn a_hundred_megapixels_are_refused_before_they_are_unpacked() {
        let huge = file(&DynamicImage::ImageLuma8(GrayImage::new(10_000, 10_000)), ImageFormat::Png);
        assert!(huge.len() < LOGO_BYTES, "it fits through the door: {}", huge.len());
        assert_eq!(read_logo(&huge), Err(LogoFault::TooLarge));
    }

    #[test]
    fn a_drawing_becomes_pixels_and_neither_runs_nor_reads_anything() {
        let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
            width="40" height="20" onload="alert(1)"><script>alert(1)</script>
            <image xlink:href="/etc/passwd" width="10" height="10"/><rect width="40" height="20" fill="red"/></svg>"#;
        let png = read_logo(svg.as_bytes()).unwrap();
        assert_eq!(size(&png), (1_200, 600));
        assert!(!png.windows(6).any(|bytes| bytes == b"script"));
    }

    #[test]
    fn what_is_no_picture_is_said_to_be_none() {
        for file in [&b"%PDF-1.7"[..], b"", b"<html>", b"\x89PNG\r\n\x1a\nno", b"GIF89a\x01\0\x01\0"] {
            assert_eq!(read_logo(file), Err(LogoFault::Unlike), "{file:?}");
        }
    }
}
