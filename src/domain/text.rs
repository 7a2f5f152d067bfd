//! Text that people type: cleaned once at the edge, measured in characters.

use thiserror::Error;

/// Why a text was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum TextError {
    /// Longer than its field allows.
    #[error("the text has {length} characters, at most {limit} fit")]
    TooLong {
        /// Most characters the field takes.
        limit: usize,
        /// Characters found.
        length: usize,
    },
    /// Nothing but white space where something is needed.
    #[error("a text is needed here")]
    Empty,
}

/// Trims a text, makes its line ends plain, and drops control characters, which
/// no document format can hold, and those that turn the direction of what stands
/// around them (Unicode UAX #9), since they reach beyond the text itself.
///
/// # Errors
/// [`TextError::TooLong`] when it counts more than `limit` characters.
pub fn clean(text: &str, limit: usize) -> Result<String, TextError> {
    let cleaned: String = text
        .replace("\r\n", "\n")
        .chars()
        .map(|c| if c == '\r' { '\n' } else { c })
        .filter(|c| *c == '\n' || *c == '\t' || !c.is_control())
        .filter(|c| !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'))
        .collect();
    let cleaned = cleaned.trim();
    let length = cleaned.chars().count();
    if length > limit {
        return Err(TextError::TooLong { limit, length });
    }
    Ok(cleaned.to_owned())
}

/// [`clean`] for a field that may not stay empty and holds one line.
///
/// # Errors
/// [`TextError::Empty`] or [`TextError::TooLong`].
pub fn clean_line(text: &str, limit: usize) -> Result<String, TextError> {
    let line = clean(text, limit)?.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().all(is_unseen) { Err(TextError::Empty) } else { Ok(line) }
}

/// Whether a character leaves nothing to see (zero width, Unicode 15, 23.2): inside a
/// text it may join letters or signs, and alone it is no name.
fn is_unseen(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_characters_not_bytes() {
        assert_eq!(clean("ééé", 3), Ok("ééé".to_owned()));
        assert_eq!(clean("éééé", 3), Err(TextError::TooLong { limit: 3, length: 4 }));
    }

    #[test]
    fn keeps_lines_and_drops_controls() {
        assert_eq!(clean(" a\r\nb\u{0}\u{7} \n", 9), Ok("a\nb".to_owned()));
        assert_eq!(clean("a\u{202E}b", 9), Ok("ab".to_owned()));
        assert_eq!(clean_line(" Jan \n  Peeters ", 40), Ok("Jan Peeters".to_owned()));
        assert_eq!(clean_line(" \n ", 40), Err(TextError::Empty));
        assert_eq!(clean_line("\u{200B}\u{2060}", 40), Err(TextError::Empty));
    }
}
