//! Whose document it is, to the eye: a colour and a logo.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use image::ImageFormat;
use serde::{Deserialize, Serialize};

/// The colour and the logo of an organisation. Without either, a document has
/// the colours of the application.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Brand {
    /// The colour of bars and edges. No text stands on it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accent: Option<Colour>,
    /// For the cover.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo: Option<Logo>,
}

/// A colour of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Colour([u8; 3]);

/// A picture for the cover.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "StoredLogo", into = "StoredLogo")]
pub struct Logo {
    png: Vec<u8>,
    width: u32,
    height: u32,
    alternative: String,
}

/// Why a text is no colour, or bytes are no logo.
#[derive(Debug, thiserror::Error)]
pub enum BrandError {
    /// The colour is not written as `#rrggbb`.
    #[error("a colour is written as # and six hexadecimal digits")]
    Colour,
    /// The picture is no PNG, or is larger than a logo needs to be.
    #[error("a logo is a PNG of at most 4,000 pixels wide and high")]
    Logo,
}

/// The longest side of a logo, in pixels: 30 cm in print.
const MOST_PIXELS: u32 = 4_000;
/// Room for a logo on the cover, in pixels of 1/96 inch: 65 mm by 22 mm.
const ROOM: (f32, f32) = (246.0, 83.0);

/// A logo as it is stored.
#[derive(Clone, Serialize, Deserialize)]
struct StoredLogo {
    /// The file in base 64.
    png: String,
    alternative: String,
}

impl Brand {
    /// The colour of bars and edges.
    pub(super) fn colour(&self) -> Colour {
        self.accent.unwrap_or(Colour::YELLOW)
    }

    /// The colour behind what is set apart: a breath of the accent.
    pub(super) fn tint(&self) -> Colour {
        self.accent.map_or(Colour::YELLOW_TINT, Colour::tint)
    }
}

impl Colour {
    /// The yellow of the priority road.
    pub(super) const YELLOW: Self = Self([0xf6, 0xc5, 0x17]);
    const YELLOW_TINT: Self = Self([0xfd, 0xf6, 0xda]);

    /// Reads `#rrggbb`, in capitals or not.
    ///
    /// # Errors
    /// [`BrandError::Colour`] for anything else.
    pub fn parse(text: &str) -> Result<Self, BrandError> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii());
        let part = |from: usize| {
            let digits = digits.filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()))?;
            u8::from_str_radix(&digits[from..from + 2], 16).ok()
        };
        match (part(0), part(2), part(4)) {
            (Some(red), Some(green), Some(blue)) => Ok(Self([red, green, blue])),
            _ => Err(BrandError::Colour),
        }
    }

    /// As six hexadecimal digits.
    pub(super) fn hex(self) -> String {
        self.0.iter().map(|part| format!("{part:02x}")).collect()
    }

    /// The colour, nine tenths of it white: light enough for text in ink.
    fn tint(self) -> Self {
        Self(self.0.map(|part| ((u16::from(part) + 9 * 255) / 10) as u8))
    }

    /// How well two colours can be told apart, from 1 to 21 (WCAG 2.2, contrast ratio).
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// WCAG 2.2, relative luminance.
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.hex())
    }
}

impl TryFrom<String> for Colour {
    type Error = BrandError;

    fn try_from(text: String) -> Result<Self, BrandError> {
        Self::parse(&text)
    }
}

impl From<Colour> for String {
    fn from(colour: Colour) -> Self {
        colour.to_string()
    }
}

impl Logo {
    /// Reads a PNG. The alternative is its text for who cannot see it, such as
    /// the organisation's name.
    ///
    /// # Errors
    /// [`BrandError::Logo`] when it is no PNG, damaged, or too large.
    pub fn parse(png: Vec<u8>, alternative: impl Into<String>) -> Result<Self, BrandError> {
        let mut reader = image::ImageReader::with_format(std::io::Cursor::new(&png), ImageFormat::Png);
        let mut limits = image::Limits::default();
        limits.max_image_width = Some(MOST_PIXELS);
        limits.max_image_height = Some(MOST_PIXELS);
        reader.limits(limits);
        let pixels = reader.decode().map_err(|_| BrandError::Logo)?;
        Ok(Self { width: pixels.width(), height: pixels.height(), alternative: alternative.into(), png })
    }

    /// The file.
    #[must_use]
    pub fn png(&self) -> &[u8] {
        &self.png
    }

    /// How wide the picture is, in its own pixels.
    #[must_use]
    pub fn width_px(&self) -> u32 {
        self.width
    }

    /// How high the picture is, in its own pixels.
    #[must_use]
    pub fn height_px(&self) -> u32 {
        self.height
    }

    /// What it says to who cannot see it.
    #[must_use]
    pub fn alternative(&self) -> &str {
        &self.alternative
    }

    pub(super) fn alternative_mut(&mut self) -> &mut String {
        &mut self.alternative
    }

    /// The file in base 64, for where it stands inside another.
    pub(super) fn encoded(&self) -> String {
        STANDARD.encode(&self.png)
    }

    /// How wide and high it stands on a cover, in pixels of 1/96 inch.
    pub(super) fn size_on_sheet(&self) -> (f32, f32) {
        let (width, height) = (self.width as f32, self.height as f32);
        // Never larger than its own pixels: it would be blurred.
        let scale = (ROOM.0 / width).min(ROOM.1 / height).min(1.0);
        (width * scale, height * scale)
    }
}

// Bytes by the thousand say nothing in a message.
impl fmt::Debug for Logo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Logo({} × {}, {:?})", self.width, self.height, self.alternative)
    }
}

impl TryFrom<StoredLogo> for Logo {
    type Error = BrandError;

    fn try_from(stored: StoredLogo) -> Result<Self, BrandError> {
        let png = STANDARD.decode(stored.png).map_err(|_| BrandError::Logo)?;
        Self::parse(png, stored.alternative)
    }
}

impl From<Logo> for StoredLogo {
    fn from(logo: Logo) -> Self {
        Self { png: logo.encoded(), alternative: logo.alternative }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn colours_are_six_digits_and_nothing_else() {
        assert_eq!(Colour::parse("#1D5fa8").unwrap().to_string(), "#1d5fa8");
        for text in ["", "#", "1d5fa8", "#fff", "#1d5fa88", "#1d5fag", "red", "#+1+1+1", "#ééé", "#1d5fa8;x"]
        {
            assert!(Colour::parse(text).is_err(), "{text}");
        }
        let (black, white) = (Colour([0; 3]), Colour([255; 3]));
        assert!((black.contrast(white) - 21.0).abs() < 1e-9);
        assert!((Colour::parse("#777777").unwrap().contrast(white) - 4.48).abs() < 0.01);
    }

    proptest! {
        #[test]
        fn text_can_be_read_on_the_tint_of_any_colour(parts in any::<[u8; 3]>()) {
            let brand = Brand { accent: Some(Colour(parts)), logo: None };
            let ink = Colour([0x10, 0x24, 0x2e]);
            prop_assert!(brand.tint().contrast(ink) >= 7.0);
        }
    }

    #[test]
    fn a_logo_is_a_whole_picture() {
        let mut png = std::io::Cursor::new(Vec::new());
        image::RgbaImage::new(500, 100).write_to(&mut png, ImageFormat::Png).unwrap();
        let png = png.into_inner();
        let logo = Logo::parse(png.clone(), "Gemeente Zandhoven").unwrap();
        assert_eq!(logo.size_on_sheet(), (246.0, 49.2));
        let json = serde_json::to_string(&logo).unwrap();
        assert_eq!(serde_json::from_str::<Logo>(&json).unwrap(), logo);
        assert!(Logo::parse(png[..png.len() / 2].to_vec(), "").is_err());
        assert!(Logo::parse(b"<svg/>".to_vec(), "").is_err());
        let mut wide = std::io::Cursor::new(Vec::new());
        image::GrayImage::new(4_001, 1).write_to(&mut wide, ImageFormat::Png).unwrap();
        assert!(Logo::parse(wide.into_inner(), "").is_err());
    }
}
