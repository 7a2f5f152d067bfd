//! The script as a page, which prints, and the form to change a part of it.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use jiff::ToSpan as _;
use jiff::civil::Time;
use serde::Deserialize;

use super::script;
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::domain::language::Language;
use crate::domain::rights::Action as Right;
use crate::domain::workshop::code::JoinCode;
use crate::domain::workshop::script::{PLACEHOLDERS, Part};
use crate::domain::workshop::script_edits::{OwnWords, ScriptPart};
use crate::error::{Error, unprocessable};
use crate::web::forms::{FieldErrors, text_error};
use crate::web::page::{Page, html, html_with, see_other};
use crate::web::{Form, Path, Query};
use crate::workshops::prepare::form::clock;
use crate::workshops::{Workshop, keep_words, load, scripts};

/// The script of a session.
#[derive(Debug, askama::Template)]
#[template(path = "workshops/script.html")]
pub struct ScriptPage {
    page: Page,
    id: String,
    title: String,
    place: String,
    date: jiff::civil::Date,
    starts_at: Option<Time>,
    code: Option<JoinCode>,
    language: Language,
    total: u32,
    parts: Vec<ScriptPart>,
}

impl ScriptPage {
    fn planned(&self) -> impl Iterator<Item = &ScriptPart> {
        self.parts.iter().filter(|part| part.times > 0)
    }

    /// Parts that are there in case a round is added.
    fn spare(&self) -> Vec<&ScriptPart> {
        self.parts.iter().filter(|part| part.times == 0).collect()
    }

    /// When a part begins, where that is known: up to the first that comes more
    /// than once.
    fn begins_at(&self, part: &Part) -> String {
        let Some(starts_at) = self.starts_at else { return String::new() };
        let before = || self.planned().take_while(|other| other.part != *part);
        if before().any(|other| other.times > 1) {
            return String::new();
        }
        let minutes: i64 = before().map(|other| i64::from(other.minutes)).sum();
        clock(starts_at.wrapping_add(minutes.minutes()))
    }

    fn ends_at(&self) -> String {
        self.starts_at.map(|at| clock(at.wrapping_add(i64::from(self.total).minutes()))).unwrap_or_default()
    }

    fn begins(&self) -> String {
        self.starts_at.map(clock).unwrap_or_default()
    }
}

/// Shows the script, in the language of the session.
///
/// # Errors
/// Not found, for a session that is not theirs.
pub async fn show(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Error> {
    let workshop = load(&state, &visitor, &id, Right::View).await?;
    let language = workshop.settings.language;
    html(&ScriptPage {
        page,
        parts: script(&state, &workshop, language)?,
        title: workshop.settings.title.clone(),
        place: workshop.settings.place.clone(),
        date: workshop.settings.date,
        starts_at: workshop.settings.starts_at,
        code: workshop.code,
        language,
        total: workshop.settings.total_minutes(),
        id,
    })
}

/// Which part to change.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PartQuery {
    part: String,
}

/// The form to change a part of the script.
#[derive(Debug, askama::Template)]
#[template(path = "workshops/script_edit.html")]
pub struct EditPage {
    page: Page,
    id: String,
    title: String,
    part: Part,
    language: Language,
    say: String,
    steps: String,
    promises: Vec<String>,
    is_edited: bool,
    errors: FieldErrors,
}

impl EditPage {
    fn parts(&self) -> [Part; 10] {
        Part::ALL
    }

    /// The blanks that are filled in, as they are typed.
    fn blanks(&self) -> [(&'static str, String); 5] {
        PLACEHOLDERS.map(|name| (name, format!("{{{name}}}")))
    }
}

/// Shows the form of a part, the first when none is named.
///
/// # Errors
/// Not found, for a session that is not theirs.
pub async fn show_edit(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
    Query(query): Query<PartQuery>,
) -> Result<Response, Error> {
    let workshop = load(&state, &visitor, &id, Right::View).await?;
    let part = Part::parse(&query.part).unwrap_or(Part::Lobby);
    let plan = scripts()?.plan(workshop.settings.template);
    let words = workshop.script_edits.words(plan, workshop.settings.language, part);
    let (say, steps) = (words.say.join("\n"), words.steps.join("\n"));
    html(&edit_page(&state, page, &workshop, part, (say, steps), FieldErrors::default())?)
}

fn edit_page(
    state: &AppState,
    page: Page,
    workshop: &Workshop,
    part: Part,
    typed: (String, String),
    errors: FieldErrors,
) -> Result<EditPage, Error> {
    let language = workshop.settings.language;
    let filled = super::script_part(state, workshop, language, part)?;
    Ok(EditPage {
        page,
        id: workshop.public_id.clone(),
        title: workshop.settings.title.clone(),
        part,
        language,
        say: typed.0,
        steps: typed.1,
        promises: filled.promises,
        is_edited: filled.is_edited,
        errors,
    })
}

/// A part as it was typed.
#[derive(Debug, Deserialize)]
pub struct EditForm {
    #[serde(default)]
    part: String,
    #[serde(default)]
    say: String,
    #[serde(default)]
    steps: String,
    #[serde(default)]
    then: Then,
}

/// What to do with it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Then {
    /// Keep it.
    #[default]
    Save,
    /// Keep it, and go on to the next part.
    Next,
    /// Take the template's words again.
    Reset,
}

/// Keeps a part of the script, or gives it the template's words again.
///
/// # Errors
/// Not found, for a session that is not theirs; unprocessable, for a part that
/// does not exist.
pub async fn save(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
    Form(form): Form<EditForm>,
) -> Result<Response, Error> {
    let workshop = load(&state, &visitor, &id, Right::Change).await?;
    let part = Part::parse(&form.part).ok_or_else(|| unprocessable("bad-form"))?;
    let language = workshop.settings.language;
    let edit = |part: Part| format!("/workshops/{id}/script/edit?part={}", part.as_str());
    if form.then == Then::Reset {
        keep_words(&state, &workshop, language, part, None).await?;
        return Ok(see_other(&edit(part)));
    }
    match OwnWords::read(&form.say, &form.steps) {
        Ok(words) => keep_words(&state, &workshop, language, part, Some(words)).await?,
        Err(faults) => {
            let mut errors = FieldErrors::default();
            for (field, fault) in faults {
                errors.add(field, text_error(&page.t, fault));
            }
            let page = Page { path: edit(part), ..page };
            let refused = edit_page(&state, page, &workshop, part, (form.say, form.steps), errors)?;
            return html_with(StatusCode::UNPROCESSABLE_ENTITY, &refused);
        }
    }
    let next = Part::ALL.into_iter().find(|other| *other > part).filter(|_| form.then == Then::Next);
    Ok(see_other(&next.map_or_else(|| format!("/workshops/{id}/script#{}", part.as_str()), edit)))
}

#[cfg(test)]
mod samples {
    use std::str::FromStr as _;

    use super::*;
    use crate::domain::workshop::sample;
    use crate::domain::workshop::script::Minutes;
    use crate::web::page::Samples;

    const HOSTILE: &str = "<script>\"</textarea>";

    fn sample_part(part: Part, rounds: u16) -> ScriptPart {
        ScriptPart {
            part,
            minutes: 5,
            times: part.times(rounds),
            say: vec![HOSTILE.to_owned(), "Welkom.".to_owned()],
            promises: vec![HOSTILE.to_owned()],
            steps: vec![HOSTILE.to_owned()],
            is_edited: part == Part::Sort,
        }
    }

    impl Samples for ScriptPage {
        fn samples(language: Language) -> Vec<Self> {
            let minutes = Minutes::new(Part::ALL.map(|part| (part, 5)));
            let page = |rounds, starts_at| Self {
                page: Page::sample(language),
                id: "0af1".to_owned(),
                title: HOSTILE.to_owned(),
                place: HOSTILE.to_owned(),
                date: sample::proposal().date,
                starts_at,
                code: JoinCode::parse("KM4R7WZT").ok(),
                language: Language::Nl,
                total: minutes.total(rounds),
                parts: Part::ALL.map(|part| sample_part(part, rounds)).into(),
            };
            vec![page(1, None), page(3, Time::from_str("09:30").ok())]
        }
    }

    impl Samples for EditPage {
        fn samples(language: Language) -> Vec<Self> {
            let page = |error: &str| {
                let mut errors = FieldErrors::default();
                if !error.is_empty() {
                    errors.add("say", error);
                }
                Self {
                    page: Page::sample(language),
                    id: "0af1".to_owned(),
                    title: HOSTILE.to_owned(),
                    part: Part::Conclude,
                    language: Language::Fr,
                    say: HOSTILE.to_owned(),
                    steps: HOSTILE.to_owned(),
                    promises: vec![HOSTILE.to_owned()],
                    is_edited: error.is_empty(),
                    errors,
                }
            };
            vec![page(""), page(HOSTILE)]
        }
    }

    #[test]
    fn a_part_begins_when_those_before_it_have_ended() {
        let pages = ScriptPage::samples(Language::Nl);
        assert_eq!(pages[0].begins_at(&Part::Sort), "");
        let page = &pages[1];
        assert_eq!(page.begins_at(&Part::Lobby), "09:30");
        assert_eq!(page.begins_at(&Part::Rank), "09:45");
        // Discussing comes twice with three rounds: what follows has no one time.
        assert_eq!(page.begins_at(&Part::Revise), "");
    }
}
