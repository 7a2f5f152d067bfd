//! Links by which councillors read a version without an account. Whoever has one reads;
//! so it is long, expires, and can be withdrawn.

use askama::Template;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;

use super::super::article::Article;
use super::super::draft::file_name;
use super::super::{StoredPlan, files, follow_up, stored, told};
use super::{Frozen, load_both, store};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::chance::Token;
use crate::documents::Format;
use crate::documents::document::{Block, Document};
use crate::domain::rights::Action;
use crate::error::{Error, conflict, not_found};
use crate::i18n::Language;
use crate::priorities;
use crate::web::page::{Page, html, see_other};
use crate::web::{Form, Path};

/// Longest a link may be good, in days: a year, after which a council has another
/// report before it.
const MOST_DAYS: i64 = 366;
const DAY_SECONDS: i64 = 24 * 3600;
/// How long a link that expired is still remembered, in seconds.
const FORGOTTEN_AFTER: i64 = 31 * DAY_SECONDS;
/// Most links of a plan that are good at once.
const MOST_LINKS: i64 = 200;

/// A link, without what opens it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub(super) id: i64,
    /// Number of the version it shows.
    pub number: i64,
    /// When it was made, in seconds since 1970.
    pub made_at: i64,
    /// Until when it is good.
    pub expires_at: i64,
    /// Who made it.
    pub by: Option<String>,
}

/// The links to a version that are good now.
pub(super) async fn of_version(
    state: &AppState,
    stored: &StoredPlan,
    frozen: &Frozen,
) -> Result<Vec<Link>, Error> {
    let links = store::list_links(state.db.read(), stored.id, state.clock.seconds()).await?;
    Ok(links.into_iter().filter(|link| link.number == frozen.version.number).collect())
}

/// The address of a link that this visitor just made.
pub(super) fn fresh(state: &AppState, visitor: &Visitor, links: &[Link]) -> Option<String> {
    let account = visitor.account.as_ref()?.id;
    let find = |link: &Link| state.fresh_links.find(account, &fresh_key(link.id));
    let token = links.iter().find_map(find)?;
    Some(format!("{}/reading/{}", state.config.address(), token.reveal()))
}

fn fresh_key(link: i64) -> String {
    format!("reading-{link}")
}

/// How long a link is good.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct LinkForm {
    days: String,
}

/// Makes a link to a version; the page then shows it once.
///
/// # Errors
/// Not found, for a version of no plan that is theirs to write; conflict, when there
/// are too many.
pub async fn create(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path((id, number)): Path<(String, i64)>,
    Form(form): Form<LinkForm>,
) -> Result<Response, Error> {
    let (stored, frozen) = load_both(&state, &visitor, (&id, number), Action::Change).await?;
    let owner = visitor.owner_id.ok_or_else(|| not_found("masterplan"))?;
    let Some(account) = visitor.account.as_ref().map(|person| person.id) else {
        let said = page.t.get("link-needs-account").into_owned();
        return super::pages::refuse_link(&state, page, &visitor, (&stored, &frozen), said).await;
    };
    let days = form.days.trim().parse().ok().filter(|days| (1..=MOST_DAYS).contains(days));
    let Some(days) = days else {
        let said = page.t.with("link-days-wrong", [("most", MOST_DAYS.into())]);
        return super::pages::refuse_link(&state, page, &visitor, (&stored, &frozen), said).await;
    };
    let token = state.chance.token()?;
    let now = state.clock.seconds();
    let mut tx = state.db.begin_write().await?;
    store::delete_expired_links(&mut tx, now - FORGOTTEN_AFTER).await?;
    if store::count_links(&mut tx, stored.id, now).await? >= MOST_LINKS {
        return Err(conflict("too-many-links"));
    }
    let new = store::NewLink {
        plan: stored.id,
        token_hash: &token.hash(),
        version: frozen.version.id,
        owner,
        made_at: now,
        expires_at: now + days * DAY_SECONDS,
    };
    let link = store::create_link(&mut tx, &new).await?;
    tx.commit().await?;
    state.fresh_links.keep(&fresh_key(link), account, token);
    Ok(see_other(&format!("{}/versions/{number}#links", stored.path())))
}

/// Withdraws a link: who follows it finds nothing from then on.
///
/// # Errors
/// Not found, for a plan that is not theirs to write.
pub async fn withdraw(
    State(state): State<AppState>,
    visitor: Visitor,
    Path((id, number, link)): Path<(String, i64, i64)>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::Change).await?;
    let mut tx = state.db.begin_write().await?;
    store::delete_link(&mut tx, stored.id, link).await?;
    tx.commit().await?;
    state.fresh_links.forget(&fresh_key(link));
    Ok(see_other(&format!("{}/versions/{number}#links", stored.path())))
}

/// A version as councillors read it.
#[derive(Debug, Template)]
#[template(path = "masterplans/reading.html")]
pub struct ReadingPage {
    page: Page,
    title: String,
    language: Language,
    article: Article,
    until: String,
    token: String,
    /// Whether something was reported, so that there is a page of how it goes.
    is_followed: bool,
}

impl ReadingPage {
    fn formats(&self) -> Vec<Format> {
        Format::ALL.into_iter().filter(|format| format.is_built()).collect()
    }
}

/// What a link opens.
pub(in crate::masterplans) struct Opened {
    /// Row id of the plan.
    pub(in crate::masterplans) plan: i64,
    /// The version it shows.
    pub(in crate::masterplans) frozen: Frozen,
    /// Until when it is good, in seconds since 1970.
    pub(in crate::masterplans) expires_at: i64,
}

/// What a link opens while it is good.
pub(in crate::masterplans) async fn open(state: &AppState, token: &str) -> Result<Opened, Error> {
    let now = state.clock.seconds();
    let found = store::find_by_link(state.db.read(), &Token::presented(token).hash(), now).await?;
    let (plan, number, expires_at) = found.ok_or_else(|| not_found("reading"))?;
    let frozen = store::find_frozen(state.db.read(), plan, number).await?;
    Ok(Opened { plan, frozen: frozen.ok_or_else(|| not_found("reading"))?, expires_at })
}

/// The document a link opens. Where who reads may not see the set, the paragraphs that
/// rest on it say so and lead nowhere.
async fn document(state: &AppState, visitor: &Visitor, opened: &Opened) -> Result<Document, Error> {
    let mut document = opened.frozen.document();
    let mut leads: Vec<&mut Option<String>> = document
        .sections
        .iter_mut()
        .flat_map(|section| &mut section.blocks)
        .filter_map(|block| if let Block::Source(source) = block { Some(&mut source.path) } else { None })
        .collect();
    // They all lead to the set of the plan.
    let set = leads.iter().find_map(|path| path.as_deref()?.strip_prefix("/sets/"));
    if let Some(set) = set
        && !priorities::is_shown(state, visitor, set).await?
    {
        leads.iter_mut().for_each(|path| **path = None);
    }
    Ok(document)
}

/// Shows a version to whoever has a link to it.
///
/// # Errors
/// Not found, for a link that is not (any more) good.
pub async fn read(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(token): Path<String>,
) -> Result<Response, Error> {
    let opened = open(&state, &token).await?;
    let document = document(&state, &visitor, &opened).await?;
    let article = Article::whole(&document)?;
    let until = told::moment(&page.t, opened.expires_at);
    let (title, language) = (document.title, document.language);
    let is_followed = follow_up::has_facts(&state, opened.plan).await?;
    let shown = html(&ReadingPage { page, title, language, article, until, token, is_followed })?;
    Ok(quiet(shown))
}

/// Gives a version as a file to whoever has a link to it.
///
/// # Errors
/// Not found, for a link that is not (any more) good, and for a format there is not.
pub async fn download(
    State(state): State<AppState>,
    visitor: Visitor,
    Path((token, extension)): Path<(String, String)>,
) -> Result<Response, Error> {
    let opened = open(&state, &token).await?;
    let format = Format::parse(&extension).filter(|format| format.is_built());
    let format = format.ok_or_else(|| not_found("page"))?;
    let document = document(&state, &visitor, &opened).await?;
    let name = file_name(&document.author, format);
    Ok(quiet(files::answer(document, format, &name).await?))
}

/// What a link opens is for who has the link: no search engine, no other site that is
/// told where a reader comes from, and no copy at a proxy.
pub(in crate::masterplans) fn quiet(response: Response) -> Response {
    let headers = [
        (header::HeaderName::from_static("x-robots-tag"), "noindex, nofollow"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "private, no-store"),
    ];
    (headers, response).into_response()
}

/// Loads nothing: who may not write never sees links.
#[cfg(test)]
pub(super) fn sample() -> Link {
    let by = Some("<b>Anke</b>".to_owned());
    Link { id: 4, number: 3, made_at: 1_764_000_000, expires_at: 1_767_000_000, by }
}

#[cfg(test)]
mod samples {
    use super::super::super::writing::Around;
    use super::*;
    use crate::web::page::Samples;

    impl Samples for ReadingPage {
        fn samples(language: Language) -> Vec<Self> {
            let document = files::document(&StoredPlan::sample(), &Around::default());
            let article = Article::whole(&document).unwrap_or_default();
            vec![Self {
                page: Page::sample(language),
                title: "<b>Masterplan</b>".to_owned(),
                language: document.language,
                article,
                until: "24 november".to_owned(),
                token: "0123".to_owned(),
                is_followed: true,
            }]
        }
    }
}
