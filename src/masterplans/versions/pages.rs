//! The page of versions, and one version to read.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::super::article::Article;
use super::super::draft::file_name;
use super::super::head::{Head, Tab};
use super::super::{StoredPlan, files, stored, told};
use super::links::{self, Link};
use super::{Frozen, Version, freeze, list, load_both, restore, store};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::documents::Format;
use crate::domain::plan::TITLE_LIMIT;
use crate::domain::plan::standing::Standing;
use crate::domain::rights::Action;
use crate::domain::text::clean_line;
use crate::error::{Error, conflict, not_found};
use crate::i18n::{Language, Translator};
use crate::web::forms::text_error;
use crate::web::page::{Page, html, html_with, see_other};
use crate::web::{Form, Path};

/// The versions of a plan.
#[derive(Debug, Template)]
#[template(path = "masterplans/versions.html")]
pub struct VersionsPage {
    page: Page,
    head: Head,
    may_change: bool,
    versions: Vec<Version>,
    /// How many suggestions a final version would leave out.
    suggestions: usize,
    error: String,
    typed: String,
    is_final: bool,
}

impl VersionsPage {
    fn when(&self, version: &Version) -> String {
        made(&self.page.t, version)
    }

    fn standing(&self, version: &Version) -> String {
        standing(&self.page.t, &version.standing)
    }
}

/// When and by whom it was made, in words.
fn made(t: &Translator, version: &Version) -> String {
    let when = told::moment(t, version.made_at);
    match &version.by {
        Some(name) => t.with("desk-written", [("name", name.as_str().into()), ("when", when.into())]),
        None => when,
    }
}

/// How far a version is, in words.
fn standing(t: &Translator, standing: &Standing) -> String {
    let said = t.get(&format!("plan-status-{}", standing.as_str())).into_owned();
    let Standing::Adopted(adoption) = standing else { return said };
    let (body, date) = (adoption.body.as_str().into(), t.date(adoption.on).into());
    let by = t.with("plan-adopted", [("body", body), ("date", date)]);
    if adoption.reference.is_empty() {
        format!("{said}: {by}")
    } else {
        format!("{said}: {by}, {}", adoption.reference)
    }
}

/// Shows the versions of a plan.
///
/// # Errors
/// Not found, for a plan that is not theirs.
pub async fn show(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::View).await?;
    html(&versions(&state, page, &stored).await?)
}

async fn versions(state: &AppState, page: Page, stored: &StoredPlan) -> Result<VersionsPage, Error> {
    Ok(VersionsPage {
        head: Head::new(stored, Tab::Versions),
        may_change: stored.may_change,
        versions: list(state, stored).await?,
        suggestions: stored.plan.programme.lines.iter().filter(|line| line.is_suggestion).count(),
        error: String::new(),
        typed: String::new(),
        is_final: false,
        page: Page { path: format!("{}/versions", stored.path()), ..page },
    })
}

/// A version to make.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct VersionForm {
    name: String,
    standing: String,
}

/// Freezes the plan as it is.
///
/// # Errors
/// Not found, for a plan that is not theirs to write.
pub async fn create(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
    Form(form): Form<VersionForm>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::Change).await?;
    let is_final = form.standing == Standing::Final.as_str();
    match clean_line(&form.name, TITLE_LIMIT) {
        Ok(name) => {
            let number = freeze(&state, &visitor, &stored, &name, is_final).await?;
            Ok(see_other(&format!("{}/versions/{number}", stored.path())))
        }
        Err(error) => {
            let error = text_error(&page.t, error);
            let shown = versions(&state, page, &stored).await?;
            let refused = VersionsPage { error, typed: form.name, is_final, ..shown };
            html_with(StatusCode::UNPROCESSABLE_ENTITY, &refused)
        }
    }
}

/// A version to read.
#[derive(Debug, Template)]
#[template(path = "masterplans/version.html")]
pub struct VersionPage {
    page: Page,
    head: Head,
    may_change: bool,
    version: Version,
    language: Language,
    article: Article,
    links: Vec<Link>,
    /// The address of a link that was just made.
    fresh: Option<String>,
    link_error: String,
}

impl VersionPage {
    fn path(&self) -> String {
        format!("{}/versions/{}", self.head.path, self.version.number)
    }

    fn formats(&self) -> Vec<Format> {
        Format::ALL.into_iter().filter(|format| format.is_built()).collect()
    }

    fn when(&self) -> String {
        made(&self.page.t, &self.version)
    }

    fn standing(&self) -> String {
        standing(&self.page.t, &self.version.standing)
    }

    fn is_final(&self) -> bool {
        self.version.standing == Standing::Final
    }

    fn is_adopted(&self) -> bool {
        matches!(self.version.standing, Standing::Adopted(_))
    }

    fn until(&self, link: &Link) -> String {
        told::moment(&self.page.t, link.expires_at)
    }
}

/// Shows a version.
///
/// # Errors
/// Not found, for a version of no plan of theirs.
pub async fn show_one(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path((id, number)): Path<(String, i64)>,
) -> Result<Response, Error> {
    let (stored, frozen) = load_both(&state, &visitor, (&id, number), Action::View).await?;
    html(&version(&state, page, &visitor, &stored, &frozen).await?)
}

async fn version(
    state: &AppState,
    page: Page,
    visitor: &Visitor,
    stored: &StoredPlan,
    frozen: &Frozen,
) -> Result<VersionPage, Error> {
    let document = frozen.document();
    let links = if stored.may_change { links::of_version(state, stored, frozen).await? } else { Vec::new() };
    Ok(VersionPage {
        fresh: links::fresh(state, visitor, &links),
        head: Head::new(stored, Tab::Versions),
        may_change: stored.may_change,
        version: frozen.version.clone(),
        language: document.language,
        article: Article::whole(&document)?,
        link_error: String::new(),
        page: Page { path: format!("{}/versions/{}", stored.path(), frozen.version.number), ..page },
        links,
    })
}

/// Shows a version again, with what was wrong with a link to it.
pub(super) async fn refuse_link(
    state: &AppState,
    page: Page,
    visitor: &Visitor,
    (stored, frozen): (&StoredPlan, &Frozen),
    link_error: String,
) -> Result<Response, Error> {
    let shown = version(state, page, visitor, stored, frozen).await?;
    html_with(StatusCode::UNPROCESSABLE_ENTITY, &VersionPage { link_error, ..shown })
}

/// Gives a version as a file.
///
/// # Errors
/// Not found, for a version of no plan of theirs or a format there is not.
pub async fn download(
    State(state): State<AppState>,
    visitor: Visitor,
    Path((id, number, extension)): Path<(String, i64, String)>,
) -> Result<Response, Error> {
    let (stored, frozen) = load_both(&state, &visitor, (&id, number), Action::View).await?;
    let format = Format::parse(&extension).filter(|format| format.is_built());
    let format = format.ok_or_else(|| not_found("page"))?;
    let name = file_name(&stored.basis.organisation, format);
    files::answer(frozen.document(), format, &name).await
}

/// Makes the plan what it was in a version.
///
/// # Errors
/// Not found, for a version of no plan that is theirs to write.
pub async fn go_back(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path((id, number)): Path<(String, i64)>,
) -> Result<Response, Error> {
    let (stored, frozen) = load_both(&state, &visitor, (&id, number), Action::Change).await?;
    let kept_as = page.t.with("version-before", [("number", number.into())]);
    restore(&state, &visitor, &stored, &frozen, &kept_as).await?;
    Ok(see_other(&stored.path()))
}

/// Throws a version away that nobody adopted.
///
/// # Errors
/// Not found, for a version of no plan that is theirs to write; conflict, when it was
/// adopted.
pub async fn delete(
    State(state): State<AppState>,
    visitor: Visitor,
    Path((id, number)): Path<(String, i64)>,
) -> Result<Response, Error> {
    let (stored, _) = load_both(&state, &visitor, (&id, number), Action::Change).await?;
    let mut tx = state.db.begin_write().await?;
    if !store::delete_version(&mut tx, stored.id, number).await? {
        return Err(conflict("adopted-version"));
    }
    tx.commit().await?;
    Ok(see_other(&format!("{}/versions", stored.path())))
}

#[cfg(test)]
pub(super) mod samples {
    use super::super::super::writing::Around;
    use super::*;
    use crate::domain::plan::standing::Adoption;
    use crate::web::page::Samples;

    pub(crate) fn sample(standing: Standing) -> Version {
        Version {
            id: 1,
            number: 3,
            name: "<i>Na het college</i>".to_owned(),
            standing,
            made_at: 1_764_000_000,
            by: Some("<b>Anke</b>".to_owned()),
        }
    }

    fn adopted() -> Standing {
        Standing::Adopted(Adoption {
            body: "<i>Gemeenteraad</i>".to_owned(),
            on: jiff::civil::date(2026, 12, 15),
            reference: "2026/<b>".to_owned(),
        })
    }

    impl Samples for VersionsPage {
        fn samples(language: Language) -> Vec<Self> {
            let page = |versions, may_change| Self {
                page: Page::sample(language),
                head: Head::new(&StoredPlan::sample(), Tab::Versions),
                may_change,
                versions,
                suggestions: 3,
                error: "<b>".to_owned(),
                typed: "\"><script>".to_owned(),
                is_final: true,
            };
            let versions = || [adopted(), Standing::Final, Standing::Draft].map(sample).to_vec();
            vec![page(versions(), true), page(versions(), false), page(Vec::new(), true)]
        }
    }

    impl Samples for VersionPage {
        fn samples(language: Language) -> Vec<Self> {
            let stored = StoredPlan::sample();
            let page = |standing, may_change| {
                let document = files::document(&stored, &Around::default());
                Some(Self {
                    page: Page::sample(language),
                    head: Head::new(&stored, Tab::Versions),
                    may_change,
                    version: sample(standing),
                    language: document.language,
                    article: Article::whole(&document).ok()?,
                    links: vec![links::sample()],
                    fresh: Some("https://voorrang.example/reading/<b>".to_owned()),
                    link_error: "<b>".to_owned(),
                })
            };
            [page(adopted(), true), page(Standing::Final, true), page(Standing::Draft, false)]
                .into_iter()
                .flatten()
                .collect()
        }
    }
}
