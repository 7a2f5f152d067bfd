//! The facilitator's script of one workshop: the template's words, or the
//! facilitator's own, with everything filled in.

pub mod pages;

use super::{Workshop, scripts};
use crate::app::AppState;
use crate::domain::language::Language;
use crate::domain::workshop::script::Part;
use crate::domain::workshop::script_edits::{ScriptPart, ScriptSource};

/// Every part of a workshop's script in order, in a language. The workshop's own
/// is `workshop.settings.language`.
///
/// # Errors
/// None but a fault in the file the program comes with, which a test finds.
pub fn script(state: &AppState, workshop: &Workshop, language: Language) -> anyhow::Result<Vec<ScriptPart>> {
    with_source(state, workshop, |source| source.parts(language))
}

/// One part of it, such as the present one: `workshop.room.part()`.
///
/// # Errors
/// As [`script`].
pub fn script_part(
    state: &AppState,
    workshop: &Workshop,
    language: Language,
    part: Part,
) -> anyhow::Result<ScriptPart> {
    with_source(state, workshop, |source| source.part(language, part))
}

fn with_source<T>(
    state: &AppState,
    workshop: &Workshop,
    make: impl FnOnce(ScriptSource<'_>) -> T,
) -> anyhow::Result<T> {
    let address = address(state);
    Ok(make(ScriptSource {
        plan: scripts()?.plan(workshop.settings.template),
        edits: &workshop.script_edits,
        settings: &workshop.settings,
        catalogue: &workshop.catalogue,
        code: workshop.code,
        address: &address,
    }))
}

/// Where participants go, as one would say it: without `https://`.
fn address(state: &AppState) -> String {
    match &state.config.public_url {
        Some(url) => url.trim_start_matches("https://").trim_start_matches("http://").to_owned(),
        None => state.config.listen.to_string(),
    }
}
