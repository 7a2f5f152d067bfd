//! Small, pure work on texts that the renderings share.

use unicode_normalization::UnicodeNormalization;

use crate::domain::language::Language;

/// A text as every format can hold it: composed (NFC), one kind of line break,
/// and without control characters, which XML and PDF forbid.
pub(super) fn clean(text: &str) -> String {
    text.replace("\r\n", "\n")
        .nfc()
        .filter_map(|character| match character {
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
            '\t' => Some(' '),
            // A byte order mark has no meaning inside a text.
            '\u{feff}' => None,
            _ if character.is_control() || is_noncharacter(character) => None,
            _ => Some(character),
        })
        .collect::<String>()
        .trim()
        .to_owned()
}

/// Code points Unicode keeps out of texts for good.
fn is_noncharacter(character: char) -> bool {
    let code = u32::from(character);
    (0xfdd0..=0xfdef).contains(&code) || code & 0xfffe == 0xfffe
}

/// The paragraphs of a text, which blank lines part, as lines.
pub(super) fn paragraphs(text: &str) -> Vec<Vec<&str>> {
    let lines: Vec<&str> = text.split('\n').map(str::trim).collect();
    lines
        .split(|line| line.is_empty())
        .filter(|paragraph| !paragraph.is_empty())
        .map(<[&str]>::to_vec)
        .collect()
}

/// The text on one line, cut with an ellipsis when it has more characters
/// than fit.
pub(super) fn shortened(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= most {
        return line;
    }
    let kept: String = line.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// The colon after a label, as each language sets it.
#[must_use]
pub fn colon(language: Language) -> &'static str {
    match language {
        Language::Nl | Language::En => ":",
        // French puts a space before it, which must not break the line.
        Language::Fr => "\u{a0}:",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cleans_controls_and_keeps_lines() {
        assert_eq!(clean("a\u{0}b\r\nc\rd\u{2028}e\tf\u{1f}\u{ffff}"), "ab\nc\nd\ne f");
        assert_eq!(clean("  e\u{301}\u{feff} "), "é");
    }

    #[test]
    fn parts_paragraphs_at_blank_lines() {
        assert_eq!(paragraphs("a\nb\n \n\nc"), [vec!["a", "b"], vec!["c"]]);
        assert!(paragraphs("").is_empty());
    }

    #[test]
    fn shortens_by_characters() {
        assert_eq!(shortened("één\ntwee", 20), "één twee");
        assert_eq!(shortened("één twee drie", 6), "één t…");
    }
}
