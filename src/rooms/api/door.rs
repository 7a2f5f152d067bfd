//! Before one is in: what a session is, joining it, coming back to it.

use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::names::{KindName, LanguageName, PerspectiveName, RankingName};
use super::numbers::whole_or_null;
use crate::app::AppState;
use crate::chance::Token;
use crate::domain::catalogue::{Card, CardCode, Catalogue, Theme, ThemeCode};
use crate::domain::language::Language;
use crate::domain::municipality::NisCode;
use crate::domain::workshop::participant::{JoinFault, Joining, MOST_HEADS, NAME_LIMIT, Perspective};
use crate::domain::workshop::settings::{Kind, Ranking, Settings};
use crate::error::{Error, FieldProblem, not_found};
use crate::organisations::Municipality;
use crate::rooms::join::{fault_text, municipalities};
use crate::rooms::seat::{moved_here, open_workshop};
use crate::web::error_pages::Problem;
use crate::web::{Client, Json, Page, Path, Query};
use crate::workshops::{self, Seat};

/// In which language texts are answered.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct LanguageQuery {
    /// The language of the texts; without it `Accept-Language` decides.
    #[param(value_type = Option<LanguageName>, required = false, nullable = false)]
    language: Option<Language>,
}

/// What one is told before joining.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Workshop)]
pub(super) struct WorkshopBody<'a> {
    /// The code, without hyphen.
    #[schema(example = "KM4R7WZT")]
    code: String,
    title: &'a str,
    #[schema(value_type = KindName)]
    kind: Kind,
    /// The day it is held, in Flanders.
    #[schema(value_type = String, format = Date)]
    date: String,
    place: &'a str,
    /// The language of the texts in this answer.
    #[schema(value_type = LanguageName)]
    language: Language,
    /// Whether nobody, the facilitator included, learns who gave which ballot.
    is_anonymous: bool,
    /// Whether the facilitator may see the result of a closed round before it is
    /// revealed.
    shows_early_results: bool,
    /// Days after the end at which ballots are deleted.
    retention_days: u16,
    joining: JoiningRules<'a>,
    method: MethodBody,
    catalogue: CatalogueBody<'a>,
}

/// What is asked on joining.
#[derive(Debug, Serialize, ToSchema)]
struct JoiningRules<'a> {
    /// Whether a municipality must be chosen; otherwise everyone belongs to the
    /// one there is.
    asks_organisation: bool,
    /// The municipalities that take part.
    municipalities: Vec<MunicipalityBody>,
    /// Whether a name must be given. In an anonymous session none is kept.
    asks_name: bool,
    /// Longest name, in characters.
    name_limit: usize,
    /// The perspectives to choose from; when there are none it is not asked.
    #[schema(value_type = Vec<PerspectiveName>)]
    perspectives: &'a [Perspective],
    /// Whether one device may stand for several people.
    allows_table_devices: bool,
    /// Most people a device may stand for.
    most_heads: u8,
}

/// A municipality.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Municipality)]
pub(super) struct MunicipalityBody {
    #[schema(pattern = "^[0-9]{5}$", example = "44021")]
    nis_code: String,
    #[schema(example = "Gent")]
    name: String,
}

impl From<Municipality> for MunicipalityBody {
    fn from(municipality: Municipality) -> Self {
        Self { nis_code: municipality.nis_code, name: municipality.name }
    }
}

/// What a ballot is.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Method)]
pub(super) struct MethodBody {
    /// How many principles the set puts forward.
    top: u16,
    #[schema(value_type = RankingName)]
    ranking: Ranking,
    /// Most cards the ranked pile of a ballot may hold; null without limit.
    #[schema(required)]
    now_limit: Option<usize>,
}

impl From<&Settings> for MethodBody {
    fn from(settings: &Settings) -> Self {
        let method = &settings.method;
        Self { top: method.top, ranking: method.ranking, now_limit: method.now_limit() }
    }
}

/// The deck.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Catalogue)]
struct CatalogueBody<'a> {
    key: &'a str,
    version: &'a str,
    name: &'a str,
    /// Where it comes from and how official it is: show it with the deck.
    provenance: &'a str,
    themes: Vec<ThemeBody<'a>>,
    cards: Vec<CardBody<'a>>,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Theme)]
struct ThemeBody<'a> {
    #[schema(value_type = String, example = "K")]
    code: &'a ThemeCode,
    title: &'a str,
    introduction: &'a str,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Card)]
struct CardBody<'a> {
    #[schema(value_type = String, example = "K5")]
    code: &'a CardCode,
    /// The code of its theme.
    #[schema(value_type = String, example = "K")]
    theme: &'a ThemeCode,
    title: &'a str,
    statement: &'a str,
    rationale: &'a str,
    implications: &'a [String],
    questions: &'a [String],
    example: &'a str,
}

impl<'a> CatalogueBody<'a> {
    fn of(catalogue: &'a Catalogue, language: Language) -> Self {
        let theme = |theme: &'a Theme| {
            let text = theme.text.get(language);
            ThemeBody { code: &theme.code, title: &text.title, introduction: &text.introduction }
        };
        let card = |card: &'a Card| {
            let text = card.text.get(language);
            CardBody {
                code: &card.code,
                theme: &card.theme,
                title: &text.title,
                statement: &text.statement,
                rationale: &text.rationale,
                implications: &text.implications,
                questions: &text.questions,
                example: &text.example,
            }
        };
        Self {
            key: &catalogue.key,
            version: &catalogue.version,
            name: catalogue.name.get(language),
            provenance: catalogue.provenance.get(language),
            themes: catalogue.themes.iter().map(theme).collect(),
            cards: catalogue.cards.iter().map(card).collect(),
        }
    }
}

/// What one is told before joining
///
/// The session, what is asked of who joins, and the deck.
///
/// # Errors
/// Not found, for a code that opens nothing; too many, after a great many wrong
/// ones.
#[utoipa::path(get, path = "/api/v1/workshops/{code}", tag = "door",
    params(("code" = String, Path, description = "The code, with or without hyphen"), LanguageQuery),
    responses(
        (status = 200, description = "The session", body = WorkshopBody<'_>,
            headers(("content-language" = String, description = "The language of the texts"))),
        (status = 404, response = Problem),
        (status = 429, response = Problem)))]
pub async fn show_workshop(
    State(state): State<AppState>,
    page: Page,
    client: Client,
    Path(code): Path<String>,
    Query(query): Query<LanguageQuery>,
) -> Result<Response, Error> {
    let workshop = open_workshop(&state, client, &code).await?;
    let language = query.language.unwrap_or(page.language());
    let settings = &workshop.settings;
    let body = WorkshopBody {
        code: workshop.code.map(|code| code.bare()).unwrap_or_default(),
        title: &settings.title,
        kind: settings.kind,
        date: settings.date.to_string(),
        place: &settings.place,
        language,
        is_anonymous: settings.method.is_anonymous,
        shows_early_results: settings.method.shows_early_results,
        retention_days: settings.retention_days,
        joining: JoiningRules {
            asks_organisation: settings.kind != Kind::Municipality,
            municipalities: municipalities(&state, &workshop).await?.into_iter().map(Into::into).collect(),
            asks_name: !settings.method.is_anonymous,
            name_limit: NAME_LIMIT,
            perspectives: &settings.method.perspectives,
            allows_table_devices: settings.method.allows_table_devices,
            most_heads: MOST_HEADS,
        },
        method: settings.into(),
        catalogue: CatalogueBody::of(&workshop.catalogue, language),
    };
    let headers = [
        (header::CONTENT_LANGUAGE, HeaderValue::from_static(language.code())),
        (header::VARY, HeaderValue::from_static("accept-language")),
    ];
    Ok((headers, Json(body)).into_response())
}

/// Who joins. What is not asked may be left out, and is not kept.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
#[schema(as = Joining)]
pub struct JoinBody {
    /// The NIS code of a municipality that takes part.
    #[schema(example = "44021")]
    organisation: Option<String>,
    /// One of the perspectives that are asked.
    #[schema(value_type = Option<PerspectiveName>, example = "ict")]
    perspective: Option<String>,
    /// How many people the device stands for; one when it is not said.
    #[serde(default, deserialize_with = "whole_or_null")]
    #[schema(minimum = 1, maximum = 12, example = 1)]
    heads: Option<i64>,
    /// The name, where it is asked.
    #[schema(max_length = 60)]
    name: Option<String>,
}

impl From<JoinBody> for Joining {
    fn from(body: JoinBody) -> Self {
        Self {
            organisation: body.organisation.as_deref().and_then(NisCode::parse),
            perspective: body.perspective.as_deref().and_then(Perspective::parse),
            // What is out of range is no number of people that is possible.
            heads: body.heads.map(|heads| u8::try_from(heads).unwrap_or(u8::MAX)),
            name: body.name.unwrap_or_default(),
        }
    }
}

/// A place in a session. Whoever has either of these is that participant: they are
/// shown once and stored nowhere.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Place)]
pub(super) struct PlaceBody {
    /// For `Authorization: Bearer`.
    #[schema(pattern = "^[0-9a-f]{64}$")]
    token: String,
    /// What moves the place to another device.
    #[schema(example = "KM4R-7WZT-2BCD")]
    resume_code: String,
}

/// Join
///
/// Each call is another participant: keep the token.
///
/// # Errors
/// Not found, for a code that opens nothing; unprocessable, with every field that
/// cannot be as it is.
#[utoipa::path(post, path = "/api/v1/workshops/{code}/participants", tag = "door",
    params(("code" = String, Path, description = "The code, with or without hyphen")),
    request_body = JoinBody,
    responses(
        (status = 201, description = "The place", body = PlaceBody),
        (status = 400, response = Problem),
        (status = 404, response = Problem),
        (status = 413, response = Problem),
        (status = 415, response = Problem),
        (status = 422, response = Problem),
        (status = 429, response = Problem),
        (status = 503, response = Problem)))]
pub async fn join(
    State(state): State<AppState>,
    page: Page,
    client: Client,
    Path(code): Path<String>,
    Json(body): Json<JoinBody>,
) -> Result<Response, Error> {
    let workshop = open_workshop(&state, client, &code).await?;
    match workshops::join(&state, &workshop, &body.into()).await? {
        Ok(token) => Ok((StatusCode::CREATED, Json(place(&token)?)).into_response()),
        Err(faults) => {
            let problem = |fault: JoinFault| FieldProblem {
                field: fault.field().to_owned(),
                detail: fault_text(&page, &fault),
            };
            Err(Error::Fields(faults.into_iter().map(problem).collect()))
        }
    }
}

fn place(token: &Token) -> anyhow::Result<PlaceBody> {
    let resume_code = workshops::resume_code(token)?.reveal();
    Ok(PlaceBody { token: token.reveal().to_owned(), resume_code })
}

/// What moves a place here.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Resuming)]
pub struct ResumeBody {
    #[schema(example = "KM4R-7WZT-2BCD")]
    resume_code: String,
}

/// Take a place over from another device
///
/// It is the same place with the same token: both devices are one participant.
///
/// # Errors
/// Not found, for a code that opens nothing in this session; too many, after a
/// great many wrong ones.
#[utoipa::path(post, path = "/api/v1/workshops/{code}/resume", tag = "door",
    params(("code" = String, Path, description = "The code, with or without hyphen")),
    request_body = ResumeBody,
    responses(
        (status = 200, description = "The place", body = PlaceBody),
        (status = 400, response = Problem),
        (status = 404, response = Problem),
        (status = 413, response = Problem),
        (status = 415, response = Problem),
        (status = 422, response = Problem),
        (status = 429, response = Problem)))]
pub async fn resume(
    State(state): State<AppState>,
    client: Client,
    Path(code): Path<String>,
    Json(body): Json<ResumeBody>,
) -> Result<Response, Error> {
    let workshop = open_workshop(&state, client, &code).await?;
    // A place in another session is not behind this door.
    let is_here = |seat: &Seat| seat.workshop.public_id == workshop.public_id;
    let moved = moved_here(&state, client, &body.resume_code, is_here).await?;
    let (token, _) = moved.ok_or_else(|| not_found("resume"))?;
    Ok(Json(place(&token)?).into_response())
}
