//! Importing a version of a catalogue: every fault of its file, and what differs from
//! the version new work begins with, before anything is stored.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::{Administrator, Preview};
use crate::app::AppState;
use crate::audit::Event;
use crate::catalogues;
use crate::domain::catalogue::difference::{Difference, differences};
use crate::domain::catalogue::{Catalogue, Fault, Problem};
use crate::error::{Error, not_found};
use crate::i18n::Translator;
use crate::organisations::keeping::list_file::FILE_BYTES;
use crate::web::page::{Page, html, html_with, see_other};
use crate::web::{Path, Upload};

/// More faults than this nobody reads at once.
const MOST_FAULTS: usize = 100;

/// Where a file is brought.
#[derive(Debug, Template)]
#[template(path = "administration/deck_import.html")]
pub struct DeckImportPage {
    page: Page,
    /// What was pasted.
    text: String,
    /// Why it was refused as a whole.
    refusal: String,
    /// What is wrong with it, each with its place.
    faults: Vec<(String, String)>,
    more: usize,
}

/// Shows the form.
///
/// # Errors
/// The template's own.
pub async fn show(_: Administrator, page: Page) -> Result<Response, Error> {
    html(&import_page(page, String::new(), String::new(), &[]))
}

fn import_page(page: Page, text: String, refusal: String, faults: &[Fault]) -> DeckImportPage {
    let page = Page { path: "/admin/catalogues/import".to_owned(), ..page };
    let more = faults.len().saturating_sub(MOST_FAULTS);
    let faults = faults.iter().take(MOST_FAULTS);
    let faults = faults.map(|fault| (fault.place.clone(), problem(&page.t, &fault.problem))).collect();
    DeckImportPage { page, text, refusal, faults, more }
}

/// What is wrong with a catalogue, in words.
pub(super) fn problem(t: &Translator, problem: &Problem) -> String {
    let (key, what, number) = match problem {
        Problem::Other(cause) => return cause.clone(),
        Problem::Format => ("format", "", 0),
        Problem::BadName => ("bad-name", "", 0),
        Problem::Missing => ("missing", "", 0),
        Problem::NoLanguage => ("no-language", "", 0),
        Problem::BadCode(code) => ("bad-code", code.as_str(), 0),
        Problem::CodeTwice => ("code-twice", "", 0),
        Problem::NoThemes => ("no-themes", "", 0),
        Problem::EmptyTheme => ("empty-theme", "", 0),
        Problem::CardCount => ("card-count", "", 0),
        Problem::NoTheme(code) => ("no-theme", code.as_str(), 0),
        Problem::NoActions => ("no-actions", "", 0),
        Problem::ItemCount { expected, .. } => ("item-count", "", *expected),
        Problem::Months => ("months", "", 0),
        Problem::NoCard(code) => ("no-card", code.as_str(), 0),
        Problem::NoDerived(code) => ("no-derived", code.as_str(), 0),
        Problem::LinkTwice => ("link-twice", "", 0),
        Problem::NotLinked => ("not-linked", "", 0),
    };
    t.with(&format!("admin-deck-{key}"), [("what", what.into()), ("count", number.into())])
}

/// Looks at a file, and keeps it for the page that shows what differs.
///
/// # Errors
/// When the form cannot be read.
pub async fn look(
    State(state): State<AppState>,
    who: Administrator,
    page: Page,
    upload: Upload,
) -> Result<Response, Error> {
    let uploaded = match upload.read().await {
        Ok(uploaded) => uploaded,
        Err(Error::TooLarge) => {
            let limit = FILE_BYTES / 1024 / 1024;
            let said = page.t.with("admin-deck-too-large", [("mebibytes", limit.into())]);
            return html_with(StatusCode::UNPROCESSABLE_ENTITY, &import_page(page, String::new(), said, &[]));
        }
        Err(error) => return Err(error),
    };
    let pasted = uploaded.get("text").to_owned();
    // A file goes before what was pasted: it was chosen last.
    let file = if uploaded.file.is_empty() { pasted.clone().into_bytes() } else { uploaded.file };
    let refused = |page: Page, said: &str| {
        let said = page.t.get(said).into_owned();
        html_with(StatusCode::UNPROCESSABLE_ENTITY, &import_page(page, pasted.clone(), said, &[]))
    };
    if file.iter().all(u8::is_ascii_whitespace) {
        return refused(page, "admin-deck-nothing");
    }
    let Ok(file) = String::from_utf8(file) else { return refused(page, "admin-deck-not-text") };
    let catalogue = match Catalogue::parse(&file) {
        Ok(catalogue) => catalogue,
        Err(faults) => {
            let said = page.t.get("admin-deck-faults").into_owned();
            return html_with(StatusCode::UNPROCESSABLE_ENTITY, &import_page(page, pasted, said, &faults));
        }
    };
    if catalogues::find_file(state.db.read(), &catalogue.key, &catalogue.version).await?.is_some() {
        return refused(page, "admin-deck-there");
    }
    let id =
        state.previews.keep(&state, &who, Preview::Deck { file, catalogue: Box::new(catalogue) }).await?;
    Ok(see_other(&format!("/admin/catalogues/import/{id}")))
}

/// What differs.
#[derive(Debug, Template)]
#[template(path = "administration/deck_preview.html")]
pub struct DeckPreviewPage {
    page: Page,
    id: String,
    /// Key, version, cards and themes of what was brought.
    key: String,
    version: String,
    cards: usize,
    themes: usize,
    /// Name and version of what it is held against.
    against: (String, String),
    differences: Vec<Difference>,
}

/// Shows what differs.
///
/// # Errors
/// Not found, for a file that was brought longer than ten minutes ago.
pub async fn show_preview(
    State(state): State<AppState>,
    who: Administrator,
    page: Page,
    Path(id): Path<String>,
) -> Result<Response, Error> {
    let preview = state.previews.find(&who, &id).await?;
    let Preview::Deck { catalogue, .. } = &*preview else { return Err(not_found("preview")) };
    let (_, active) = catalogues::load_active(&state).await?;
    html(&DeckPreviewPage {
        id,
        key: catalogue.key.clone(),
        version: catalogue.version.clone(),
        cards: catalogue.cards.len(),
        themes: catalogue.themes.len(),
        against: (active.name.get(page.language()).clone(), active.version.clone()),
        differences: differences(&active, catalogue),
        page,
    })
}

/// Stores the file.
///
/// # Errors
/// Not found, and the database's own.
pub async fn confirm(
    State(state): State<AppState>,
    who: Administrator,
    Path(id): Path<String>,
) -> Result<Response, Error> {
    let preview = state.previews.find(&who, &id).await?;
    let Preview::Deck { file, catalogue } = &*preview else { return Err(not_found("preview")) };
    store(&state, &who, catalogue, file).await?;
    state.previews.forget(&id).await;
    Ok(see_other("/admin/catalogues"))
}

/// Stores a version, unless it is there; tells whether it did.
pub(super) async fn store(
    state: &AppState,
    who: &Administrator,
    catalogue: &Catalogue,
    file: &str,
) -> Result<bool, Error> {
    let mut tx = state.db.begin_write().await?;
    let is_stored = catalogues::import(&mut tx, catalogue, file, state.clock.seconds()).await?;
    if is_stored {
        let subject = format!("catalogue:{}:{}", catalogue.key, catalogue.version);
        who.record(state, &mut tx, Event::CatalogueImported, &subject).await?;
        tx.commit().await?;
    }
    Ok(is_stored)
}

#[cfg(test)]
mod samples {
    use super::super::organisations::samples::HOSTILE;
    use super::*;
    use crate::domain::catalogue::difference::Change;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for DeckImportPage {
        fn samples(language: Language) -> Vec<Self> {
            let what = || HOSTILE.to_owned();
            let problems = [
                Problem::Other(what()),
                Problem::Format,
                Problem::BadName,
                Problem::Missing,
                Problem::NoLanguage,
                Problem::BadCode(what()),
                Problem::CodeTwice,
                Problem::NoThemes,
                Problem::EmptyTheme,
                Problem::CardCount,
                Problem::NoTheme(what()),
                Problem::NoActions,
                Problem::ItemCount { found: 3, expected: 4 },
                Problem::Months,
                Problem::NoCard(what()),
                Problem::NoDerived(what()),
                Problem::LinkTwice,
                Problem::NotLinked,
            ];
            let faults = problems.map(|problem| Fault { place: what(), problem });
            vec![
                import_page(Page::sample(language), String::new(), String::new(), &[]),
                import_page(Page::sample(language), what(), what(), &faults),
            ]
        }
    }

    impl Samples for DeckPreviewPage {
        fn samples(language: Language) -> Vec<Self> {
            let one = |change| Difference {
                place: HOSTILE.to_owned(),
                change,
                before: HOSTILE.to_owned(),
                after: HOSTILE.to_owned(),
            };
            let shown = |differences| Self {
                page: Page::sample(language),
                id: "0197".to_owned(),
                key: HOSTILE.to_owned(),
                version: HOSTILE.to_owned(),
                cards: 18,
                themes: 3,
                against: (HOSTILE.to_owned(), "2026.1".to_owned()),
                differences,
            };
            vec![shown(Change::ALL.map(one).into()), shown(Vec::new())]
        }
    }
}
