//! The codes people type: the one of a workshop, and the one that takes a
//! participant to another device.
//!
//! Their alphabet has no vowels, so that no code spells a word, and none of
//! `0 O 1 I L`. Reading one is forgiving about case and separators but guesses
//! no letter: of each pair that is easily confused, both or neither are in the
//! alphabet, so a guess would be as likely to lead to someone else's room.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The characters of a code: 28, about 4.81 bits each.
pub const ALPHABET: &[u8; 28] = b"23456789BCDFGHJKMNPQRSTVWXYZ";

/// Random bytes that make any code, but for less than once in 10^29 tries.
pub const RANDOM_BYTES: usize = 32;

/// Bytes from here on would favour the first letters, and are skipped: 252 is
/// the largest multiple of 28 a byte can hold.
const FAIR_BELOW: u8 = 252;

/// Why something is no code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CodeError {
    /// It has more or fewer characters than a code.
    #[error("a code of this kind has another number of characters")]
    Length,
    /// It has a character no code has.
    #[error("there is no {0:?} in a code")]
    Character(char),
}

/// Reads a code of so many characters as someone typed it.
pub(crate) fn read<const N: usize>(text: &str) -> Result<[u8; N], CodeError> {
    let mut code = [0; N];
    let mut length = 0;
    let typed = text.chars().filter(|c| !c.is_whitespace());
    // Word processors and phones turn a hyphen into other dashes.
    for character in typed.filter(|c| !matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '.' | '_')) {
        let letter = u8::try_from(character.to_ascii_uppercase())
            .ok()
            .filter(|letter| ALPHABET.contains(letter))
            .ok_or(CodeError::Character(character))?;
        *code.get_mut(length).ok_or(CodeError::Length)? = letter;
        length += 1;
    }
    if length == N { Ok(code) } else { Err(CodeError::Length) }
}

/// Draws a code of so many characters; `None` when too few bytes are usable.
pub(crate) fn draw<const N: usize>(random: &[u8]) -> Option<[u8; N]> {
    let mut code = [0; N];
    let mut fair = random.iter().filter(|byte| **byte < FAIR_BELOW);
    for letter in &mut code {
        *letter = ALPHABET[usize::from(*fair.next()?) % ALPHABET.len()];
    }
    Some(code)
}

fn text(code: &[u8]) -> String {
    code.iter().map(|letter| char::from(*letter)).collect()
}

fn grouped(code: &[u8]) -> String {
    code.chunks(4).map(text).collect::<Vec<_>>().join("-")
}

/// The code of a workshop: 8 characters (38 bits), shown as `KM4R-7WZT`. It is
/// on the projector and keeps nothing secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct JoinCode([u8; 8]);

impl JoinCode {
    /// Draws a code from [`RANDOM_BYTES`] random bytes, each letter equally
    /// likely; `None` when too few of them are usable.
    #[must_use]
    pub fn from_random(random: &[u8]) -> Option<Self> {
        draw(random).map(Self)
    }

    /// Reads a code as someone typed it: `km4r 7wzt` too.
    ///
    /// # Errors
    /// [`CodeError`] unless it is 8 characters of the alphabet.
    pub fn parse(text: &str) -> Result<Self, CodeError> {
        read(text).map(Self)
    }

    /// The bare eight characters, as the database and URLs have them.
    #[must_use]
    pub fn bare(self) -> String {
        text(&self.0)
    }
}

impl fmt::Display for JoinCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&grouped(&self.0))
    }
}

impl TryFrom<String> for JoinCode {
    type Error = CodeError;

    fn try_from(text: String) -> Result<Self, CodeError> {
        Self::parse(&text)
    }
}

impl From<JoinCode> for String {
    fn from(code: JoinCode) -> Self {
        code.bare()
    }
}

/// The code that takes one participant to another device: 12 characters, 57
/// bits, so that with 2,000 participants in a room a guess hits one of them
/// less than once in 10^14. Whoever has it is that participant: it is stored hashed and
/// does not print itself.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct ResumeCode([u8; 12]);

impl ResumeCode {
    /// Draws a code from [`RANDOM_BYTES`] random bytes, as
    /// [`JoinCode::from_random`].
    #[must_use]
    pub fn from_random(random: &[u8]) -> Option<Self> {
        draw(random).map(Self)
    }

    /// Reads a code as someone typed it.
    ///
    /// # Errors
    /// [`CodeError`] unless it is 12 characters of the alphabet.
    pub fn parse(text: &str) -> Result<Self, CodeError> {
        read(text).map(Self)
    }

    /// The code as its participant sees it, `KM4R-7WZT-2BCD`, and nobody else.
    #[must_use]
    pub fn reveal(&self) -> String {
        grouped(&self.0)
    }

    /// The bare twelve characters, to be hashed.
    #[must_use]
    pub fn bare(&self) -> String {
        text(&self.0)
    }
}

impl fmt::Debug for ResumeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ResumeCode(secret)")
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn reads_a_code_however_it_is_typed() {
        let code = JoinCode::parse("KM4R-7WZT").unwrap();
        for typed in ["km4r7wzt", " km4r 7wzt ", "KM4R–7WZT", "K-M-4-R-7-W-Z-T", "km4r.7wzt", "KM4R‑7WZT\n"]
        {
            assert_eq!(JoinCode::parse(typed), Ok(code), "{typed}");
        }
        assert_eq!(code.to_string(), "KM4R-7WZT");
        assert_eq!(code.bare(), "KM4R7WZT");
    }

    #[test]
    fn guesses_no_letter() {
        for (typed, error) in [
            ("KM4R-7WZO", CodeError::Character('O')),
            ("KM4R-7WZ0", CodeError::Character('0')),
            ("lM4R-7WZT", CodeError::Character('l')),
            ("KM4R-7WZİ", CodeError::Character('İ')),
            ("KM4R-7WZ", CodeError::Length),
            ("KM4R-7WZTT", CodeError::Length),
            ("", CodeError::Length),
        ] {
            assert_eq!(JoinCode::parse(typed), Err(error), "{typed}");
        }
    }

    #[test]
    fn every_letter_is_drawn_equally_often() {
        let mut drawn: BTreeMap<u8, u32> = BTreeMap::new();
        for byte in 0..=u8::MAX {
            let Some([letter]) = draw::<1>(&[byte]) else { continue };
            *drawn.entry(letter).or_default() += 1;
        }
        assert_eq!(drawn.len(), 28);
        assert!(drawn.values().all(|count| *count == 9), "{drawn:?}");
        assert_eq!(JoinCode::from_random(&[255; RANDOM_BYTES]), None);
        assert_eq!(JoinCode::from_random(&[0; 7]), None);
    }

    #[test]
    fn a_resume_code_does_not_show_itself() {
        let code = ResumeCode::from_random(&(0..32).collect::<Vec<_>>()).unwrap();
        assert_eq!(code.reveal(), "2345-6789-BCDF");
        assert_eq!(ResumeCode::parse("2345 6789 bcdf"), Ok(code));
        assert_eq!(format!("{code:?}"), "ResumeCode(secret)");
    }

    #[test]
    fn a_stored_code_is_read_again() {
        let code = JoinCode::parse("KM4R-7WZT").unwrap();
        assert_eq!(serde_json::to_string(&code).unwrap(), "\"KM4R7WZT\"");
        assert_eq!(serde_json::from_str::<JoinCode>("\"KM4R7WZT\"").unwrap(), code);
        assert!(serde_json::from_str::<JoinCode>("\"KM4R7WZA\"").is_err());
    }

    proptest! {
        #[test]
        fn what_is_drawn_reads_back(random in proptest::array::uniform32(0_u8..FAIR_BELOW)) {
            let code = JoinCode::from_random(&random).unwrap();
            prop_assert_eq!(JoinCode::parse(&code.to_string()), Ok(code));
            prop_assert_eq!(JoinCode::parse(&code.bare().to_lowercase()), Ok(code));
        }

        #[test]
        fn nothing_typed_is_too_much(text in "\\PC*") {
            let _ = JoinCode::parse(&text);
            let _ = ResumeCode::parse(&text);
        }
    }
}
