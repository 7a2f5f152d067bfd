//! Coming in: by code, by link, or from another device.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use axum_extra::extract::cookie::CookieJar;
use serde::Deserialize;

use super::seat::{cookie, find_seat, moved_here, open_workshop, read_code};
use crate::app::AppState;
use crate::domain::municipality::NisCode;
use crate::domain::workshop::participant::{JoinFault, Joining, MOST_HEADS, NAME_LIMIT, Perspective};
use crate::domain::workshop::settings::Kind;
use crate::error::Error;
use crate::organisations::{self, Municipality};
use crate::web::forms::{FieldErrors, text_error};
use crate::web::page::{Page, html, html_with, see_other};
use crate::web::{Client, Form, Path, Query};
use crate::workshops::{self, Workshop};

/// A code as someone types it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CodeQuery {
    code: String,
}

/// Where a code is typed.
#[derive(Debug, Template)]
#[template(path = "rooms/code.html")]
pub struct CodePage {
    page: Page,
    code: String,
    error: String,
}

/// Asks for a code, and leads to its workshop.
///
/// # Errors
/// Too many, after a great many wrong codes.
pub async fn show_code(
    State(state): State<AppState>,
    page: Page,
    client: Client,
    Query(query): Query<CodeQuery>,
) -> Result<Response, Error> {
    if query.code.trim().is_empty() {
        return html(&CodePage { page, code: String::new(), error: String::new() });
    }
    match open_workshop(&state, client, &query.code).await {
        Ok(Workshop { code: Some(code), .. }) => Ok(see_other(&format!("/w/{}", code.bare()))),
        Ok(_) | Err(Error::NotFound(_)) => {
            let error = page.t.get("error-workshop-text").into_owned();
            let code = query.code.chars().take(20).collect();
            html_with(StatusCode::NOT_FOUND, &CodePage { page, code, error })
        }
        Err(error) => Err(error),
    }
}

/// What someone fills in to come in.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct JoinForm {
    organisation: String,
    perspective: String,
    heads: String,
    name: String,
}

impl JoinForm {
    fn joining(&self) -> Joining {
        Joining {
            organisation: NisCode::parse(&self.organisation),
            perspective: Perspective::parse(&self.perspective),
            // What is no number is none that is possible.
            heads: (!self.heads.trim().is_empty()).then(|| self.heads.trim().parse().unwrap_or(u8::MAX)),
            name: self.name.clone(),
        }
    }
}

/// The door: what it is, what happens with a ballot, and who one is.
#[derive(Debug, Template)]
#[template(path = "rooms/join.html")]
pub struct JoinPage {
    page: Page,
    workshop: Workshop,
    municipalities: Vec<Municipality>,
    form: JoinForm,
    errors: FieldErrors,
    resume_code: String,
}

impl JoinPage {
    async fn of(state: &AppState, page: Page, workshop: Workshop) -> Result<Self, Error> {
        let municipalities = municipalities(state, &workshop).await?;
        Ok(Self {
            page,
            workshop,
            municipalities,
            form: JoinForm::default(),
            errors: FieldErrors::default(),
            resume_code: String::new(),
        })
    }

    fn url(&self, page: &str) -> String {
        url(&self.workshop, page)
    }

    fn asks_organisation(&self) -> bool {
        self.workshop.settings.kind != Kind::Municipality
    }

    fn perspectives(&self) -> &[Perspective] {
        &self.workshop.settings.method.perspectives
    }

    fn heads(&self) -> std::ops::RangeInclusive<u8> {
        1..=MOST_HEADS
    }

    fn name_limit(&self) -> usize {
        NAME_LIMIT
    }
}

/// The municipalities that take part, by name.
pub(super) async fn municipalities(
    state: &AppState,
    workshop: &Workshop,
) -> Result<Vec<Municipality>, Error> {
    Ok(organisations::list_named(state.db.read(), &workshop.settings.organisations).await?)
}

/// The path of a page of a workshop, for who takes part.
pub(super) fn url(workshop: &Workshop, page: &str) -> String {
    let code = workshop.code.map(|code| code.bare()).unwrap_or_default();
    format!("/w/{code}{page}")
}

/// The door, for whoever has no place yet.
pub(super) async fn show_door(
    state: &AppState,
    page: Page,
    client: Client,
    code: &str,
) -> Result<Response, Error> {
    let workshop = open_workshop(state, client, code).await?;
    html(&JoinPage::of(state, page, workshop).await?)
}

/// Lets someone in.
///
/// # Errors
/// Not found, for a code that opens nothing.
pub async fn join(
    State(state): State<AppState>,
    page: Page,
    client: Client,
    jar: CookieJar,
    Path(code): Path<String>,
    Form(form): Form<JoinForm>,
) -> Result<Response, Error> {
    // Coming in twice, from an old page, is being in.
    if find_seat(&state, &jar, read_code(&code)?).await?.is_some() {
        return Ok(see_other(&format!("/w/{code}")));
    }
    let workshop = open_workshop(&state, client, &code).await?;
    match workshops::join(&state, &workshop, &form.joining()).await? {
        Ok(token) => {
            let jar = jar.add(cookie(&state, read_code(&code)?, &token));
            Ok((jar, see_other(&url(&workshop, ""))).into_response())
        }
        Err(faults) => {
            let mut door = JoinPage::of(&state, page, workshop).await?;
            for fault in faults {
                door.errors.add(fault.field(), fault_text(&door.page, &fault));
            }
            html_with(StatusCode::UNPROCESSABLE_ENTITY, &JoinPage { form, ..door })
        }
    }
}

/// What is wrong with what someone says of themselves, in words.
pub(super) fn fault_text(page: &Page, fault: &JoinFault) -> String {
    let key = match fault {
        JoinFault::Organisation => "join-error-organisation",
        JoinFault::Perspective => "join-error-perspective",
        JoinFault::Heads => return page.t.with("join-error-heads", [("most", MOST_HEADS.into())]),
        JoinFault::NoTableDevices => "join-error-no-table-devices",
        JoinFault::Name(error) => return text_error(&page.t, *error),
    };
    page.t.get(key).into_owned()
}

/// The code that moves a place here.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ResumeForm {
    resume: String,
}

/// Takes a place over from another device.
///
/// # Errors
/// Not found, for a code that opens nothing; too many, after a great many wrong
/// ones.
pub async fn resume(
    State(state): State<AppState>,
    page: Page,
    client: Client,
    jar: CookieJar,
    Path(code): Path<String>,
    Form(form): Form<ResumeForm>,
) -> Result<Response, Error> {
    let workshop = open_workshop(&state, client, &code).await?;
    // It may be a place in another workshop than the one whose door this is.
    let Some((token, seat)) = moved_here(&state, client, &form.resume, |_| true).await? else {
        let mut door = JoinPage::of(&state, page, workshop).await?;
        door.errors.add("resume", door.page.t.get("join-error-resume"));
        let resume_code = form.resume.chars().take(20).collect();
        return html_with(StatusCode::UNPROCESSABLE_ENTITY, &JoinPage { resume_code, ..door });
    };
    let own = seat.workshop.code.unwrap_or(read_code(&code)?);
    Ok((jar.add(cookie(&state, own, &token)), see_other(&url(&seat.workshop, ""))).into_response())
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for CodePage {
        fn samples(language: Language) -> Vec<Self> {
            [("", ""), ("\"><i>", "✗")]
                .map(|(code, error)| Self {
                    page: Page::sample(language),
                    code: code.to_owned(),
                    error: error.to_owned(),
                })
                .into()
        }
    }

    impl Samples for JoinPage {
        fn samples(language: Language) -> Vec<Self> {
            let of = |kind, is_anonymous, errors| Self {
                page: Page::sample(language),
                workshop: Workshop::sample(|proposal| {
                    proposal.kind = kind;
                    proposal.method.is_anonymous = is_anonymous;
                    proposal.method.shows_early_results = !is_anonymous;
                }),
                municipalities: vec![Municipality::sample()],
                form: JoinForm { name: "<b>Anna</b>".to_owned(), ..JoinForm::default() },
                errors,
                resume_code: "\"<i>".to_owned(),
            };
            let mut errors = FieldErrors::default();
            for field in ["organisation", "perspective", "heads", "name", "resume"] {
                errors.add(field, "✗");
            }
            vec![of(Kind::Municipality, true, FieldErrors::default()), of(Kind::Hall, false, errors)]
        }
    }
}
