//! What stands around the content of an archive: which format it is, and that
//! nothing in it is other than it was.

use serde::Deserialize;
use serde_json::value::RawValue;
use sha2::{Digest as _, Sha256};
use thiserror::Error;

use super::format::Archive;

/// What every archive of this version begins with.
const FORMAT: &str = "voorrang-archive/1";
const FAMILY: &str = "voorrang-archive/";

/// Largest archive: a hundred times that of a large installation.
pub const MOST_BYTES: u64 = 256 * 1024 * 1024;

/// Why a file is no archive that can be read. Each is one sentence.
#[derive(Debug, Error)]
pub enum EnvelopeError {
    /// Larger than [`MOST_BYTES`].
    #[error("an archive is at most 256 MiB")]
    TooLarge,
    /// Something else.
    #[error("it is not an archive of Voorrang")]
    Foreign,
    /// Made by a later version of the program.
    #[error("it is an archive of a newer version of Voorrang ({0}, this program knows up to {FORMAT})")]
    Newer(String),
    /// It ends too early.
    #[error("it ends in the middle: part of it is missing")]
    Truncated,
    /// It is not what was written.
    #[error("it was altered: its content has another SHA-256 than it says")]
    Altered,
    /// The content is not what the format says.
    #[error("its content cannot be read: {0}")]
    Content(serde_json::Error),
}

#[derive(Deserialize)]
struct Announced {
    format: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope<'a> {
    format: String,
    sha256: String,
    #[serde(borrow)]
    content: &'a RawValue,
}

fn sum(content: &str) -> String {
    Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn wrapped(sha256: &str, content: &str) -> String {
    format!("{{\n\"format\": \"{FORMAT}\",\n\"sha256\": \"{sha256}\",\n\"content\": {content}\n}}\n")
}

/// The file of an archive.
pub(super) fn write(archive: &Archive) -> serde_json::Result<String> {
    let content = serde_json::to_string_pretty(archive)?;
    Ok(wrapped(&sum(&content), &content))
}

/// The archive in a file.
pub(super) fn read(file: &[u8]) -> Result<Archive, EnvelopeError> {
    if file.len() as u64 > MOST_BYTES {
        return Err(EnvelopeError::TooLarge);
    }
    let text = str::from_utf8(file).map_err(|_| damage(file))?;
    let announced = serde_json::from_str::<Announced>(text).map_err(|_| damage(file))?;
    if announced.format != FORMAT {
        let number = announced.format.strip_prefix(FAMILY).and_then(|number| number.parse::<u32>().ok());
        return Err(match number {
            Some(number) if number > 1 => EnvelopeError::Newer(announced.format),
            _ => EnvelopeError::Foreign,
        });
    }
    let envelope: Envelope<'_> = serde_json::from_str(text).map_err(|_| EnvelopeError::Altered)?;
    let content = envelope.content.get();
    // Around the content, too, nothing may be other than it was written.
    if envelope.sha256 != sum(content) || wrapped(&envelope.sha256, content) != text {
        return Err(EnvelopeError::Altered);
    }
    debug_assert_eq!(envelope.format, FORMAT, "looked at above");
    serde_json::from_str(content).map_err(EnvelopeError::Content)
}

/// What is wrong with a file that is not JSON: half of one of ours, or no such
/// thing.
fn damage(file: &[u8]) -> EnvelopeError {
    let begins = format!("{{\n\"format\": \"{FAMILY}");
    if !file.starts_with(begins.as_bytes()) {
        EnvelopeError::Foreign
    } else if file.ends_with(b"\n}\n") {
        EnvelopeError::Altered
    } else {
        EnvelopeError::Truncated
    }
}
