//! What pages of a plan say: why it stayed as it was, and when something happened.

use crate::clock::{day_in_flanders, time_in_flanders};
use crate::domain::plan::edit::EditError;
use crate::domain::plan::{MOST_LINES, MOST_SECTIONS};
use crate::i18n::Translator;

/// What was refused, in a sentence.
#[must_use]
pub(super) fn refusal(t: &Translator, error: &EditError) -> String {
    match error {
        EditError::Gone => t.get("edit-gone").into_owned(),
        EditError::StaleText(_) | EditError::StaleLine(_) | EditError::StaleIndicator(_) => {
            t.get("edit-stale").into_owned()
        }
        EditError::StaleTitle(title) if title.is_empty() => t.get("edit-stale-title-usual").into_owned(),
        EditError::StaleTitle(title) => t.with("edit-stale-title", [("title", title.as_str().into())]),
        EditError::CodeTaken(code) => t.with("edit-code-taken", [("code", code.as_str().into())]),
        EditError::EndsBeforeStart => t.get("edit-ends-before-start").into_owned(),
        EditError::Circle => t.get("edit-circle").into_owned(),
        EditError::WrongLevel => t.get("edit-wrong-level").into_owned(),
        EditError::KindTaken => t.get("edit-kind-taken").into_owned(),
        EditError::NothingToStandUnder => t.get("edit-nothing-above").into_owned(),
        EditError::NothingToMeasure => t.get("edit-nothing-to-measure").into_owned(),
        EditError::Full => {
            t.with("edit-full", [("sections", MOST_SECTIONS.into()), ("lines", MOST_LINES.into())])
        }
    }
}

/// An instant (seconds since 1970) in words: day and time.
#[must_use]
pub(super) fn moment(t: &Translator, at: i64) -> String {
    let (date, time) = (t.date(day_in_flanders(at)), time_in_flanders(at));
    t.with("session-moment", [("date", date.into()), ("time", time.into())])
}
