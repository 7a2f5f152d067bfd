//! What a body decided about a version.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::super::head::{Head, Tab};
use super::{Frozen, Version, load_both, note_adoption};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::domain::plan::NAME_LIMIT;
use crate::domain::plan::follow_up::FIRST_YEAR;
use crate::domain::plan::standing::{Adoption, Standing};
use crate::domain::rights::Action;
use crate::domain::text::{TextError, clean_line};
use crate::error::{Error, conflict};
use crate::web::forms::{FieldErrors, date};
use crate::web::page::{Page, html, html_with, see_other};
use crate::web::{Form, Path};

/// The page on which a decision about a version is noted.
#[derive(Debug, Template)]
#[template(path = "masterplans/adoption.html")]
pub struct AdoptionPage {
    page: Page,
    head: Head,
    version: Version,
    form: AdoptionForm,
    errors: FieldErrors,
}

/// Who decided it, when, and where that is found.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AdoptionForm {
    body: String,
    on: String,
    reference: String,
}

/// Shows the form.
///
/// # Errors
/// Not found, for a version of no plan that is theirs to write; conflict, for one that
/// is not final.
pub async fn show_adoption(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path((id, number)): Path<(String, i64)>,
) -> Result<Response, Error> {
    let (stored, frozen) = load_both(&state, &visitor, (&id, number), Action::Change).await?;
    needs_final(&frozen)?;
    let form = AdoptionForm {
        body: page.t.get("adoption-council").into_owned(),
        on: state.clock.today().to_string(),
        reference: String::new(),
    };
    let head = Head::new(&stored, Tab::Versions);
    html(&AdoptionPage { page, head, version: frozen.version, form, errors: FieldErrors::default() })
}

/// Only a final version is adopted, and once.
fn needs_final(frozen: &Frozen) -> Result<(), Error> {
    match frozen.version.standing {
        Standing::Final => Ok(()),
        Standing::Adopted(_) => Err(conflict("already-adopted")),
        Standing::Draft => Err(conflict("not-final")),
    }
}

/// Notes that a body adopted a version. From then on it never changes.
///
/// # Errors
/// Not found, for a version of no plan that is theirs to write; conflict, for one that
/// is not final.
pub async fn adopt(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path((id, number)): Path<(String, i64)>,
    Form(form): Form<AdoptionForm>,
) -> Result<Response, Error> {
    let (stored, frozen) = load_both(&state, &visitor, (&id, number), Action::Change).await?;
    let t = &page.t;
    let mut errors = FieldErrors::default();
    let body = errors.take(t, "body", clean_line(&form.body, NAME_LIMIT));
    let reference = match clean_line(&form.reference, NAME_LIMIT) {
        Err(TextError::Empty) => Some(String::new()),
        parsed => errors.take(t, "reference", parsed),
    };
    let on = date(&form.on);
    match on {
        None => errors.add("on", t.get("adoption-date-unlike")),
        Some(on) if on > state.clock.today() => errors.add("on", t.get("adoption-date-later")),
        Some(on) if on.year() < FIRST_YEAR => errors.add("on", t.get("adoption-date-earlier")),
        Some(_) => {}
    }
    let (Some(body), Some(reference), Some(on), true) = (body, reference, on, errors.is_empty()) else {
        let head = Head::new(&stored, Tab::Versions);
        let refused = AdoptionPage { page, head, version: frozen.version, form, errors };
        return html_with(StatusCode::UNPROCESSABLE_ENTITY, &refused);
    };
    let adoption = Adoption { body, on, reference };
    // Sent twice, it is adopted as it is.
    let is_same = frozen.version.standing == Standing::Adopted(adoption.clone());
    if !is_same {
        needs_final(&frozen)?;
        if !note_adoption(&state, &stored, number, &adoption).await? {
            // Somebody else did meanwhile.
            return Err(conflict("already-adopted"));
        }
    }
    Ok(see_other(&format!("{}/versions/{number}", stored.path())))
}

#[cfg(test)]
mod samples {
    use super::super::super::StoredPlan;
    use super::super::pages::samples::sample;
    use super::*;
    use crate::i18n::Language;
    use crate::web::forms::text_error;
    use crate::web::page::Samples;

    impl Samples for AdoptionPage {
        fn samples(language: Language) -> Vec<Self> {
            let mut errors = FieldErrors::default();
            errors.add("on", text_error(&Page::sample(language).t, TextError::Empty));
            vec![Self {
                page: Page::sample(language),
                head: Head::new(&StoredPlan::sample(), Tab::Versions),
                version: sample(Standing::Final),
                form: AdoptionForm {
                    body: "\"><script>".to_owned(),
                    on: "gisteren".to_owned(),
                    reference: "<b>".to_owned(),
                },
                errors,
            }]
        }
    }
}
