//! What is public, for programs. Without a token, and readable for pages of other
//! sites too.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, OpenApi, ToSchema};

use super::linked::deck_url;
use super::published::{departure_name, instant};
use super::{LICENCE, Published, PublishedSet, Publisher, open_answer};
use crate::app::AppState;
use crate::catalogues;
use crate::domain::catalogue::{Catalogue, Localized};
use crate::domain::language::Language;
use crate::error::{Error, not_found};
use crate::web::error_pages::Problem;
use crate::web::{Path, Query};

const JSON: &str = "application/json";
/// Sets on a page unless asked otherwise.
const PER_PAGE: u32 = 50;
/// Most sets on a page.
const MOST_PER_PAGE: u32 = 200;
/// Highest page one may ask for: far beyond any that has something on it.
const LAST_PAGE: u32 = 1_000_000;

/// What these operations say of themselves.
#[derive(OpenApi)]
#[openapi(
    paths(list_sets, show_set, list_organisations, show_catalogue),
    tags((name = "open", description = "What was made public: open data, without a token"))
)]
pub struct Document;

/// Which page of the list.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Paging {
    /// From 1.
    #[param(minimum = 1, maximum = 1_000_000, nullable = false, default = 1)]
    page: Option<u32>,
    /// Sets on a page.
    #[param(minimum = 1, maximum = 200, nullable = false, default = 50)]
    per_page: Option<u32>,
}

/// A text in each language of its deck, by code: `nl`, `en`, `fr`.
type Texts<'a> = BTreeMap<&'static str, &'a str>;

fn texts<'a, T>(
    catalogue: &Catalogue,
    localized: &'a Localized<T>,
    pick: impl Fn(&'a T) -> &'a str,
) -> Texts<'a> {
    let languages = catalogue.languages.iter();
    languages.map(|language: &Language| (language.code(), pick(localized.get(language)))).collect()
}

/// A page of the list.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OpenSets)]
struct SetsBody<'a> {
    /// Under which everything here may be used again.
    #[schema(format = "uri")]
    licence: &'static str,
    /// How many there are on all pages together.
    total: usize,
    #[schema(minimum = 1)]
    page: u32,
    #[schema(minimum = 1, maximum = 200)]
    per_page: u32,
    /// Latest decided first.
    sets: Vec<SetBody<'a>>,
}

/// A set of priorities.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OpenSet)]
struct SetBody<'a> {
    id: &'a str,
    /// Its page.
    #[schema(format = "uri")]
    url: String,
    organisation: OrganisationBody<'a>,
    #[schema(value_type = String, format = Date)]
    decided_on: String,
    /// When the organisation made it public.
    #[schema(format = DateTime)]
    published_at: String,
    /// What the organisation wants with its information and ICT; may be empty.
    vision: &'a str,
    /// Most important first.
    principles: Vec<PrincipleBody<'a>>,
    /// The live session it was decided in; null when there was none.
    #[schema(required)]
    counted_from: Option<SessionBody<'a>>,
    catalogue: CatalogueReference<'a>,
    /// Under which it may be used again.
    #[schema(format = "uri")]
    licence: &'static str,
}

/// Who decided it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OpenOrganisationReference)]
struct OrganisationBody<'a> {
    #[schema(example = "municipality")]
    kind: &'static str,
    /// The NIS code of a municipality.
    #[schema(example = "44021")]
    key: &'a str,
    #[schema(example = "Gent")]
    name: &'a str,
    /// What names it on the web.
    #[schema(format = "uri")]
    uri: &'a str,
}

/// A principle of a set.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OpenPrinciple)]
struct PrincipleBody<'a> {
    /// From 1.
    #[schema(minimum = 1)]
    place: usize,
    /// Its code in the deck.
    #[schema(example = "K5")]
    code: &'a str,
    /// By language.
    #[schema(value_type = BTreeMap<String, String>)]
    title: Texts<'a>,
    /// Why it is a priority there; may be empty.
    motivation: &'a str,
    /// How it departs from the count: `into` the first ones, or `moved` among them;
    /// null when it does not.
    #[schema(required)]
    departure: Option<&'static str>,
}

/// What a set was counted from.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OpenSession)]
struct SessionBody<'a> {
    /// What the session was called.
    session: &'a str,
    #[schema(value_type = String, format = Date)]
    held_on: String,
    /// The round the decision starts from.
    round: u16,
    rounds: u16,
    /// How many people voted in it.
    people: u64,
    /// Whether only the organisation's own people were counted, or all who were there.
    is_own_count: bool,
    /// Codes of principles that the count has among the first and the decision has not.
    left_out: Vec<&'a str>,
}

/// Which deck.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OpenCatalogueReference)]
struct CatalogueReference<'a> {
    key: &'a str,
    version: &'a str,
    #[schema(format = "uri")]
    url: String,
    /// How official it is, by language: show it with the deck.
    #[schema(value_type = BTreeMap<String, String>)]
    provenance: Texts<'a>,
}

impl<'a> From<&'a Publisher> for OrganisationBody<'a> {
    fn from(one: &'a Publisher) -> Self {
        Self { kind: one.kind_name(), key: &one.key, name: &one.name, uri: &one.uri }
    }
}

impl<'a> SetBody<'a> {
    fn of(published: &Published, one: &'a PublishedSet) -> Self {
        let (set, catalogue) = (&one.set, &*one.set.catalogue);
        let principles = one.principles().map(|(place, card, motivation, departure)| PrincipleBody {
            place,
            code: card.code.as_str(),
            title: texts(catalogue, &card.text, |text| text.title.as_str()),
            motivation,
            departure: departure.map(departure_name),
        });
        Self {
            id: &set.public_id,
            url: published.url(&one.path()),
            organisation: (&one.publisher).into(),
            decided_on: set.decided_on.to_string(),
            published_at: instant(set.published_at),
            vision: &set.vision,
            principles: principles.collect(),
            counted_from: set.provenance.as_ref().map(|session| SessionBody {
                session: &session.workshop,
                held_on: session.held_on.to_string(),
                round: session.round,
                rounds: session.rounds,
                people: session.people,
                is_own_count: session.is_own_count,
                left_out: one.left_out().into_iter().map(|card| card.as_str()).collect(),
            }),
            catalogue: CatalogueReference {
                key: &catalogue.key,
                version: &catalogue.version,
                url: deck_url(published, catalogue),
                provenance: texts(catalogue, &catalogue.provenance, |text| text.as_str()),
            },
            licence: LICENCE,
        }
    }
}

fn answer(headers: &HeaderMap, body: &impl Serialize) -> Result<Response, Error> {
    open_answer(headers, JSON, serde_json::to_vec(body).map_err(anyhow::Error::from)?)
}

/// Public sets
///
/// Latest decided first, in pages; `Link` has the addresses of the next and the
/// previous page.
///
/// # Errors
/// Bad request, for a page that cannot be.
#[utoipa::path(get, path = "/api/v1/open/sets", tag = "open",
    params(Paging, ("if-none-match" = Option<String>, Header, description = "The tag of the last answer")),
    responses(
        (status = 200, description = "The sets", body = SetsBody<'_>, headers(
            ("etag" = String, description = "Another one whenever something is"),
            ("link" = Option<String>, description = "`next` and `prev` (RFC 8288)"))),
        (status = 304, description = "As it was"),
        (status = 400, response = Problem)))]
pub async fn list_sets(
    State(state): State<AppState>,
    headers: HeaderMap,
    Query(paging): Query<Paging>,
) -> Result<Response, Error> {
    let (page, per_page) = (paging.page.unwrap_or(1), paging.per_page.unwrap_or(PER_PAGE));
    if !(1..=LAST_PAGE).contains(&page) || !(1..=MOST_PER_PAGE).contains(&per_page) {
        return Err(Error::BadRequest);
    }
    let published = Published::load(&state).await?;
    let total = published.sets.len();
    let (first, size) = ((page as usize - 1) * per_page as usize, per_page as usize);
    let sets = published.sets.iter().skip(first).take(size).map(|one| SetBody::of(&published, one)).collect();
    let mut response = answer(&headers, &SetsBody { licence: LICENCE, total, page, per_page, sets })?;
    let link = |page: u32, name: &str| {
        let url = published.url(&format!("/api/v1/open/sets?page={page}&per_page={per_page}"));
        format!("<{url}>; rel=\"{name}\"")
    };
    let next = (first + size < total).then(|| link(page + 1, "next"));
    let previous = (page > 1).then(|| link(page - 1, "prev"));
    let links: Vec<_> = next.into_iter().chain(previous).collect();
    if !links.is_empty() {
        let value = HeaderValue::from_str(&links.join(", ")).map_err(anyhow::Error::from)?;
        response.headers_mut().insert(header::LINK, value);
    }
    Ok(response)
}

/// A public set
///
/// # Errors
/// Not found, also for one that is not public (any more).
#[utoipa::path(get, path = "/api/v1/open/sets/{id}", tag = "open",
    params(("id" = String, Path, description = "Its id in the list"),
        ("if-none-match" = Option<String>, Header, description = "The tag of the last answer")),
    responses(
        (status = 200, description = "The set", body = SetBody<'_>,
            headers(("etag" = String, description = "Another one whenever something is"))),
        (status = 304, description = "As it was"),
        (status = 404, response = Problem)))]
pub async fn show_set(
    State(state): State<AppState>,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Response, Error> {
    let published = Published::load(&state).await?;
    let found = published.sets.iter().find(|one| one.set.public_id == id);
    answer(&headers, &SetBody::of(&published, found.ok_or_else(|| not_found("set"))?))
}

/// Who made something public.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OpenOrganisations)]
struct OrganisationsBody<'a> {
    #[schema(format = "uri")]
    licence: &'static str,
    /// By name.
    organisations: Vec<PublisherBody<'a>>,
}

/// An organisation that made something public.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OpenOrganisation)]
struct PublisherBody<'a> {
    #[serde(flatten)]
    organisation: OrganisationBody<'a>,
    /// Its page.
    #[schema(format = "uri")]
    url: String,
    /// NIS code of the province, or the name of the region elsewhere; empty for a
    /// partnership.
    province: &'a str,
    /// The day it was there no more; null while it is.
    #[schema(required, value_type = Option<String>, format = Date)]
    ended_on: Option<String>,
    /// The name of what it merged into; null when it did not.
    #[schema(required)]
    merged_into: Option<&'a str>,
    /// How many of its sets are public.
    sets: usize,
}

/// Who made something public
///
/// # Errors
/// The database's own.
#[utoipa::path(get, path = "/api/v1/open/organisations", tag = "open",
    params(("if-none-match" = Option<String>, Header, description = "The tag of the last answer")),
    responses(
        (status = 200, description = "The organisations", body = OrganisationsBody<'_>,
            headers(("etag" = String, description = "Another one whenever something is"))),
        (status = 304, description = "As it was")))]
pub async fn list_organisations(
    State(state): State<AppState>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let published = Published::load(&state).await?;
    let body = |(one, sets): (_, Vec<_>)| {
        let one: &Publisher = one;
        PublisherBody {
            organisation: one.into(),
            url: published.url(&one.path()),
            province: &one.province,
            ended_on: one.ended_on.map(|date| date.to_string()),
            merged_into: one.successor.as_ref().map(|(name, _)| name.as_str()),
            sets: sets.len(),
        }
    };
    let organisations = published.publishers().into_iter().map(body).collect();
    answer(&headers, &OrganisationsBody { licence: LICENCE, organisations })
}

/// A deck of principles.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OpenCatalogue)]
struct CatalogueBody<'a> {
    key: &'a str,
    version: &'a str,
    /// Codes of the languages it is in, the one it was made in first.
    languages: Vec<&'static str>,
    #[schema(value_type = BTreeMap<String, String>)]
    name: Texts<'a>,
    /// How official it is: show it with the deck.
    #[schema(value_type = BTreeMap<String, String>)]
    provenance: Texts<'a>,
    /// What its phrases rest on.
    source: &'a str,
    themes: Vec<ThemeBody<'a>>,
    principles: Vec<CardBody<'a>>,
}

/// A theme of a deck.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OpenTheme)]
struct ThemeBody<'a> {
    #[schema(example = "K")]
    code: &'a str,
    #[schema(value_type = BTreeMap<String, String>)]
    title: Texts<'a>,
}

/// A principle of a deck.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OpenCard)]
struct CardBody<'a> {
    #[schema(example = "K5")]
    code: &'a str,
    /// The code of its theme.
    #[schema(example = "K")]
    theme: &'a str,
    #[schema(value_type = BTreeMap<String, String>)]
    title: Texts<'a>,
    #[schema(value_type = BTreeMap<String, String>)]
    statement: Texts<'a>,
}

/// A deck that new work begins with, or that a public set was made with
///
/// # Errors
/// Not found, also for another version: one that nobody decided with in public is
/// not ours to show.
#[utoipa::path(get, path = "/api/v1/open/catalogues/{key}/{version}", tag = "open",
    params(("key" = String, Path, description = "Which deck"), ("version" = String, Path, description = "Which version"),
        ("if-none-match" = Option<String>, Header, description = "The tag of the last answer")),
    responses(
        (status = 200, description = "The deck", body = CatalogueBody<'_>,
            headers(("etag" = String, description = "Another one whenever something is"))),
        (status = 304, description = "As it was"),
        (status = 404, response = Problem)))]
pub async fn show_catalogue(
    State(state): State<AppState>,
    headers: HeaderMap,
    Path((key, version)): Path<(String, String)>,
) -> Result<Response, Error> {
    let published = Published::load(&state).await?;
    let (_, active) = catalogues::load_active(&state).await?;
    let mut decks = published.sets.iter().map(|one| &one.set.catalogue).chain([&active]);
    let found = decks.find(|deck| deck.key == key && deck.version == version);
    let deck: &Catalogue = found.ok_or_else(|| not_found("page"))?;
    let body = CatalogueBody {
        key: &deck.key,
        version: &deck.version,
        languages: deck.languages.iter().map(|language| language.code()).collect(),
        name: texts(deck, &deck.name, |text| text.as_str()),
        provenance: texts(deck, &deck.provenance, |text| text.as_str()),
        source: &deck.source,
        themes: deck
            .themes
            .iter()
            .map(|theme| ThemeBody {
                code: theme.code.as_str(),
                title: texts(deck, &theme.text, |text| text.title.as_str()),
            })
            .collect(),
        principles: deck
            .cards
            .iter()
            .map(|card| CardBody {
                code: card.code.as_str(),
                theme: card.theme.as_str(),
                title: texts(deck, &card.text, |text| text.title.as_str()),
                statement: texts(deck, &card.text, |text| text.statement.as_str()),
            })
            .collect(),
    };
    answer(&headers, &body)
}
