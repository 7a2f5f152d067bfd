//! The wording of the cards: texts pasted over those of a version, which makes a new
//! version of them. Nothing of the old one changes.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::Administrator;
use super::catalogues::load;
use super::deck_import::{problem, store};
use crate::app::AppState;
use crate::catalogues;
use crate::catalogues::wording::{CardWording, Wording, reword};
use crate::domain::catalogue::{Card, Catalogue, Theme, is_name};
use crate::domain::language::Language;
use crate::domain::text::{clean, clean_line};
use crate::error::{Error, not_found};
use crate::i18n::Translator;
use crate::web::forms::{FieldErrors, Fields};
use crate::web::page::{Page, html, html_with, see_other};
use crate::web::{Form, Path};

/// Most characters in a title, in a statement, and in the longer texts.
const TITLE_LIMIT: usize = 200;
const STATEMENT_LIMIT: usize = 1_000;
const TEXT_LIMIT: usize = 5_000;

/// The form with the texts of all cards, by theme.
#[derive(Debug, Template)]
#[template(path = "administration/wording.html")]
pub struct WordingPage {
    page: Page,
    catalogue: Arc<Catalogue>,
    fields: Fields,
    errors: FieldErrors,
    /// What the file that came out has wrong, each with its place.
    faults: Vec<(String, String)>,
}

impl WordingPage {
    fn value(&self, name: &str) -> &str {
        self.fields.get(name)
    }

    fn error(&self, name: &str) -> &str {
        self.errors.of(name)
    }

    fn keeps_languages(&self) -> bool {
        self.fields.has("languages", "keep")
    }

    /// The language the cards are pasted in: the one that leads.
    fn leading(&self) -> Language {
        self.catalogue.languages.first().copied().unwrap_or_default()
    }

    fn others(&self) -> Vec<&'static str> {
        self.catalogue.languages.iter().skip(1).map(|language| language.endonym()).collect()
    }

    fn has_fault(&self, theme: &Theme) -> bool {
        let mut fields = self.catalogue.cards_of(&theme.code).flat_map(card_fields);
        fields.any(|field| !self.errors.of(&field).is_empty())
    }

    fn cards_of<'a>(&'a self, theme: &'a Theme) -> Vec<&'a Card> {
        self.catalogue.cards_of(&theme.code).collect()
    }

    fn leading_code(&self) -> &'static str {
        self.leading().code()
    }
}

fn card_fields(card: &Card) -> [String; 4] {
    ["title", "statement", "rationale", "implications"].map(|field| format!("{field}-{}", card.code))
}

/// Shows the form, with the texts as they are.
///
/// # Errors
/// Not found.
pub async fn show(
    State(state): State<AppState>,
    _: Administrator,
    page: Page,
    Path((key, version)): Path<(String, String)>,
) -> Result<Response, Error> {
    let version = load(&state, &key, &version).await?;
    let catalogue = catalogues::load(&state, version.id).await?;
    let mut fields = Fields::default();
    if catalogue.languages.len() > 1 {
        fields = fields.with("languages", "keep");
    }
    for language in &catalogue.languages {
        fields = fields
            .with(format!("name-{}", language.code()), catalogue.name.get(*language))
            .with(format!("provenance-{}", language.code()), catalogue.provenance.get(*language));
    }
    let leading = catalogue.languages.first().copied().unwrap_or_default();
    for card in &catalogue.cards {
        let [title, statement, rationale, implications] = card_fields(card);
        let text = card.text.get(leading);
        fields = fields
            .with(title, &text.title)
            .with(statement, &text.statement)
            .with(rationale, &text.rationale)
            .with(implications, text.implications.join("\n"));
    }
    html(&WordingPage { page, catalogue, fields, errors: FieldErrors::default(), faults: Vec::new() })
}

/// Makes a new version with the texts that were pasted.
///
/// # Errors
/// Not found, and the database's own.
pub async fn save(
    State(state): State<AppState>,
    who: Administrator,
    page: Page,
    Path((key, version)): Path<(String, String)>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Error> {
    let version = load(&state, &key, &version).await?;
    let catalogue = catalogues::load(&state, version.id).await?;
    let fields = Fields::new(pairs);
    let mut errors = FieldErrors::default();
    let mut faults = Vec::new();
    if let Some(wording) = read(&page.t, &catalogue, &fields, &mut errors) {
        let file = catalogues::find_file(state.db.read(), &version.key, &version.version).await?;
        let file = reword(&file.ok_or_else(|| not_found("page"))?, &wording)?;
        match Catalogue::parse(&file) {
            Ok(_) if is_same(&catalogue, &wording) => errors.add("version", page.t.get("admin-wording-same")),
            Ok(made) => {
                if store(&state, &who, &made, &file).await? {
                    return Ok(see_other("/admin/catalogues"));
                }
                errors.add("version", page.t.get("admin-wording-version-taken"));
            }
            Err(found) => {
                let told = found.iter().map(|fault| (fault.place.clone(), problem(&page.t, &fault.problem)));
                faults = told.collect();
            }
        }
    }
    let page = WordingPage { page, catalogue, fields, errors, faults };
    html_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

fn is_same(catalogue: &Catalogue, wording: &Wording) -> bool {
    let says = |texts: &[(Language, String)], now: &dyn Fn(Language) -> String| {
        texts.iter().all(|(language, text)| now(*language) == *text)
    };
    wording.cards.is_empty()
        && wording.languages == catalogue.languages
        && says(&wording.names, &|language| catalogue.name.get(language).clone())
        && says(&wording.provenances, &|language| catalogue.provenance.get(language).clone())
}

/// Reads the form: what is wrong is told at its field.
fn read(t: &Translator, catalogue: &Catalogue, fields: &Fields, errors: &mut FieldErrors) -> Option<Wording> {
    let leading = catalogue.languages.first().copied().unwrap_or_default();
    let keeps = fields.has("languages", "keep") || catalogue.languages.len() == 1;
    let languages = if keeps { catalogue.languages.clone() } else { vec![leading] };
    let version = fields.get("version").trim().to_owned();
    if !is_name(&version) {
        errors.add("version", t.get("admin-wording-version"));
    }
    let texts = |field: &str, errors: &mut FieldErrors| {
        let mut found = Vec::new();
        for language in &languages {
            let name = format!("{field}-{}", language.code());
            let text = clean_line(fields.get(&name), STATEMENT_LIMIT);
            found.push((*language, errors.take(t, &name, text).unwrap_or_default()));
        }
        found
    };
    let names = texts("name", errors);
    let provenances = texts("provenance", errors);
    let mut cards = Vec::new();
    for card in &catalogue.cards {
        let [title, statement, rationale, implications] = card_fields(card);
        let is = card.text.get(leading);
        let mut needed = |field: &str, limit: usize| {
            let text = clean(fields.get(field), limit);
            let text = errors.take(t, field, text).unwrap_or_default();
            if text.is_empty() && errors.of(field).is_empty() {
                errors.add(field, t.get("field-empty"));
            }
            text
        };
        let wording = CardWording {
            code: card.code.clone(),
            title: needed(&title, TITLE_LIMIT).split_whitespace().collect::<Vec<_>>().join(" "),
            statement: needed(&statement, STATEMENT_LIMIT),
            rationale: needed(&rationale, TEXT_LIMIT),
            implications: needed(&implications, TEXT_LIMIT)
                .lines()
                .map(|line| line.trim().to_owned())
                .filter(|line| !line.is_empty())
                .collect(),
        };
        let count = is.implications.len();
        if languages.len() > 1 && wording.implications.len() != count && errors.of(&implications).is_empty() {
            errors.add(&implications, t.with("admin-wording-count", [("count", count.into())]));
        }
        let is_changed = wording.title != is.title
            || wording.statement != is.statement
            || wording.rationale != is.rationale
            || wording.implications != is.implications;
        if is_changed {
            cards.push(wording);
        }
    }
    let wording = Wording { version, languages, names, provenances, language: leading, cards };
    errors.is_empty().then_some(wording)
}

#[cfg(test)]
mod samples {
    use super::super::organisations::samples::HOSTILE;
    use super::*;
    use crate::web::page::Samples;

    impl Samples for WordingPage {
        fn samples(language: Language) -> Vec<Self> {
            let mut errors = FieldErrors::default();
            for field in ["version", "name-nl", "title-A1", "implications-A1"] {
                errors.add(field, HOSTILE);
            }
            let fields = Fields::default().with("title-A1", HOSTILE).with("rationale-A1", HOSTILE);
            let shown = |errors, faults| Self {
                page: Page::sample(language),
                catalogue: Arc::new(Catalogue::sample()),
                fields: fields.clone(),
                errors,
                faults,
            };
            vec![
                shown(errors, vec![(HOSTILE.to_owned(), HOSTILE.to_owned())]),
                shown(FieldErrors::default(), Vec::new()),
            ]
        }
    }
}
