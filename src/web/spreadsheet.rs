//! Cells for a spreadsheet program, which takes some texts for formulas.

use std::borrow::Cow;

/// A text as a cell that stays a text: what begins like a formula gets a `'` before
/// it (OWASP, CSV injection).
#[must_use]
pub fn cell(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_becomes_a_formula() {
        for text in ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(cell(text), format!("'{text}"));
        }
        assert_eq!(cell("Gent = Gand"), "Gent = Gand");
    }
}
