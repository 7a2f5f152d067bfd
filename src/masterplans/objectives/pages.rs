//! The tree of objectives, action plans and actions, and what is done to a line in it.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::Deserialize;

use super::tree::{self, Branch, MoneyRow, Starters};
use super::{edit, name};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::domain::catalogue::CardCode;
use crate::domain::plan::edit::{Edit, EditError};
use crate::domain::plan::programme::{Details, Origin};
use crate::domain::plan::{PartId, RemovedPart, TITLE_LIMIT};
use crate::domain::rights::Action;
use crate::domain::text::clean_line;
use crate::error::{Error, not_found, unprocessable};
use crate::i18n::Translator;
use crate::masterplans::head::{Head, Tab};
use crate::masterplans::{StoredPlan, stored, told};
use crate::web::forms::text_error;
use crate::web::fragment;
use crate::web::page::{Page, html_with};
use crate::web::{Form, Path, Query};

/// The page.
#[derive(Debug, Template)]
#[template(path = "masterplans/objectives.html", blocks = ["tree"])]
pub struct ObjectivesPage {
    page: Page,
    head: Head,
    may_change: bool,
    objectives: Vec<Branch>,
    /// How many suggestions nobody accepted yet.
    suggestions: usize,
    years: Vec<i16>,
    money: Vec<MoneyRow>,
    starters: Vec<Starters>,
    /// The action plans, for a starter action whose card none serves.
    plans: Vec<(u32, String)>,
    /// What was done just now; may be empty.
    said: String,
    /// What was taken out just now: its id, and what it was.
    removed: Option<(u32, String)>,
    /// How many parts were taken out and can be put back.
    removed_count: usize,
    /// Why nothing changed; may be empty.
    error: String,
    /// The title that was refused, and where it was typed.
    refused: Option<Refused>,
    etag: String,
}

/// A title that was refused.
#[derive(Debug)]
struct Refused {
    /// The line it was typed under; none for an objective.
    under: Option<u32>,
    typed: String,
    said: String,
}

/// What was done just now, by the id of the part it was done to.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct DoneQuery {
    accepted: String,
    added: String,
    moved: String,
    saved: String,
    removed: String,
    codes: String,
}

impl ObjectivesPage {
    fn new(page: Page, stored: &StoredPlan, done: &DoneQuery) -> Self {
        let t = &page.t;
        let plan = &stored.plan;
        let draft = stored.draft();
        let removed = part(&done.removed).and_then(|id| removed(stored, id, t));
        let said = done.said(stored, t);
        Self {
            head: Head::new(stored, Tab::Objectives),
            may_change: stored.may_change,
            objectives: tree::branches(plan, t),
            suggestions: plan.programme.lines.iter().filter(|line| line.is_suggestion).count(),
            years: plan.period.years(),
            money: tree::money_rows(plan, t),
            starters: tree::starters(plan, &draft, &stored.catalogue),
            plans: tree::action_plans(plan),
            said,
            removed,
            removed_count: plan
                .removed
                .iter()
                .filter(|one| matches!(one.part, RemovedPart::Lines { .. }))
                .count(),
            error: String::new(),
            refused: None,
            etag: String::new(),
            page: Page { path: format!("{}/objectives", stored.path()), ..page },
        }
    }

    fn title_limit(&self) -> usize {
        TITLE_LIMIT
    }

    /// What was typed under a line, and why it was refused; both mostly empty.
    fn typed(&self, under: Option<&u32>) -> (&str, &str) {
        let refused = self.refused.as_ref().filter(|refused| refused.under.as_ref() == under);
        refused.map_or(("", ""), |refused| (&refused.typed, &refused.said))
    }
}

impl DoneQuery {
    /// What was done, in a sentence; empty when nothing was, or to what is not there.
    fn said(&self, stored: &StoredPlan, t: &Translator) -> String {
        if !self.codes.is_empty() {
            return t.get("tree-said-codes").into_owned();
        }
        let done = [
            (&self.accepted, "tree-said-accepted"),
            (&self.added, "tree-said-added"),
            (&self.saved, "tree-said-saved"),
        ];
        for (id, key) in done {
            if let Some(line) = part(id).and_then(|id| stored.plan.programme.line(id)) {
                return t.with(key, [("name", name(line).into())]);
            }
        }
        part(&self.moved).map_or_else(String::new, |id| moved(stored, id, t))
    }
}

/// Where a line stands now, in a sentence.
fn moved(stored: &StoredPlan, id: PartId, t: &Translator) -> String {
    let programme = &stored.plan.programme;
    let (Some(line), Some(steps)) = (programme.line(id), programme.steps(id)) else { return String::new() };
    let arguments =
        [("name", name(line).into()), ("place", steps.place.into()), ("count", steps.count.into())];
    match programme.above(id) {
        None => t.with("tree-said-moved", arguments),
        Some(above) => {
            let mut arguments = arguments.to_vec();
            arguments.push(("under", name(above).into()));
            t.with("tree-said-moved-under", arguments)
        }
    }
}

fn removed(stored: &StoredPlan, id: PartId, t: &Translator) -> Option<(u32, String)> {
    let removed = stored.plan.removed.iter().find(|removed| removed.id == id)?;
    let RemovedPart::Lines { lines, .. } = &removed.part else { return None };
    let arguments = [("name", name(lines.first()?).into()), ("under", (lines.len() - 1).into())];
    Some((id.0, t.with("desk-removed-line", arguments)))
}

fn part(id: &str) -> Option<PartId> {
    id.parse().ok().map(PartId)
}

/// Shows the tree, or the part of the page that changes.
///
/// # Errors
/// Not found, for a plan that is not theirs.
pub async fn show(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    headers: HeaderMap,
    Path(id): Path<String>,
    Query(done): Query<DoneQuery>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::View).await?;
    let shown = ObjectivesPage::new(page, &stored, &done);
    let part = shown.as_tree().render()?;
    fragment::live(&headers, part, |etag| ObjectivesPage { etag, ..shown })
}

/// A line to add.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct AddForm {
    /// The line it stands under; empty for an objective.
    under: String,
    title: String,
}

/// Adds an objective, or a line under another.
///
/// # Errors
/// Not found, for a plan that is not theirs to write.
pub async fn add(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
    Form(form): Form<AddForm>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::Change).await?;
    let under = optional(&form.under)?;
    let title = match clean_line(&form.title, TITLE_LIMIT) {
        Ok(title) => title,
        Err(error) => {
            let said = text_error(&page.t, error);
            let shown = ObjectivesPage::new(page, &stored, &DoneQuery::default());
            let refused = Some(Refused { under: under.map(|under| under.0), typed: form.title, said });
            return html_with(StatusCode::UNPROCESSABLE_ENTITY, &ObjectivesPage { refused, ..shown });
        }
    };
    if under.is_some_and(|under| stored.plan.programme.line(under).is_none()) {
        // What it was to stand under is gone, and with it the field it was typed in.
        let error = page.t.with("tree-gone-typed", [("title", title.into())]);
        let shown = ObjectivesPage::new(page, &stored, &DoneQuery::default());
        return html_with(StatusCode::UNPROCESSABLE_ENTITY, &ObjectivesPage { error, ..shown });
    }
    edit(&state, page, &visitor, &id, ("added", Edit::AddLine { under, title })).await
}

/// Where a line goes.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct MoveForm {
    line: u32,
    /// The line it goes under; empty for an objective.
    under: String,
    /// The one there that it goes before; empty for the end.
    before: String,
}

/// Moves a line with what stands under it.
///
/// # Errors
/// Not found, for a plan that is not theirs to write.
pub async fn move_line(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
    Form(form): Form<MoveForm>,
) -> Result<Response, Error> {
    let (under, before) = (optional(&form.under)?, optional(&form.before)?);
    let change = Edit::MoveLine { line: PartId(form.line), under, before };
    edit(&state, page, &visitor, &id, ("moved", change)).await
}

/// The id of a part, or none for an empty field.
fn optional(text: &str) -> Result<Option<PartId>, Error> {
    match text {
        "" => Ok(None),
        text => part(text).map(Some).ok_or_else(|| unprocessable("bad-form")),
    }
}

/// Accepts a suggestion as it is.
///
/// # Errors
/// Not found, for a plan that is not theirs to write.
pub async fn accept(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path((id, line)): Path<(String, u32)>,
) -> Result<Response, Error> {
    edit(&state, page, &visitor, &id, ("accepted", Edit::Accept { line: PartId(line) })).await
}

/// A starter action of a card.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct StarterForm {
    card: String,
    action: usize,
    /// The action plan it goes under, where none serves the card; may be empty.
    under: String,
}

/// Adds a starter action of a chosen card under the action plan that serves it.
///
/// # Errors
/// Not found, for a plan that is not theirs to write, and for an action there is not.
pub async fn add_starter(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
    Form(form): Form<StarterForm>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::Change).await?;
    let card = CardCode::new(form.card);
    let action = stored.catalogue.card(&card).and_then(|card| card.actions.get(form.action));
    let text = action.ok_or_else(|| not_found("action"))?.text.get(stored.plan.language);
    let details = Details {
        title: text.title.clone(),
        description: text.description.clone(),
        service: text.service.clone(),
        is_priority: true,
        principles: [card.clone()].into(),
        ..Details::default()
    };
    let serving = stored.plan.programme.plan_serving(&card).map(|line| line.id);
    let Some(under) = optional(&form.under)?.or(serving) else {
        return refuse(&state, page, &visitor, &id, &EditError::WrongLevel).await;
    };
    let origin = Origin { card, action: form.action };
    let change = Edit::AddSuggested { under, origin, details: Box::new(details) };
    edit(&state, page, &visitor, &id, ("added", change)).await
}

/// The tree with the reason why it stayed as it was.
pub(super) async fn refuse(
    state: &AppState,
    page: Page,
    visitor: &Visitor,
    id: &str,
    refusal: &EditError,
) -> Result<Response, Error> {
    let stored = stored::load(state, visitor, id, Action::Change).await?;
    let error = told::refusal(&page.t, refusal);
    let shown = ObjectivesPage::new(page, &stored, &DoneQuery::default());
    html_with(StatusCode::UNPROCESSABLE_ENTITY, &ObjectivesPage { error, ..shown })
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::i18n::Language;
    use crate::masterplans::objectives::form::samples::worked_out;
    use crate::web::page::Samples;

    impl Samples for ObjectivesPage {
        fn samples(language: Language) -> Vec<Self> {
            let page = || Page::sample(language);
            let mut stored = worked_out();
            let begun = Self::new(page(), &StoredPlan::sample(), &DoneQuery::default());
            let done = |id: u32| DoneQuery { moved: id.to_string(), ..DoneQuery::default() };
            let moved = Self::new(page(), &stored, &done(stored.plan.programme.lines[2].id.0));
            let line = stored.plan.programme.lines[0].id;
            let removed = stored.plan.apply(Edit::RemoveLine { line }, 1).ok().flatten();
            let removed = removed.map_or_else(String::new, |id| id.0.to_string());
            let after = Self::new(page(), &stored, &DoneQuery { removed, ..DoneQuery::default() });
            let looked_at =
                Self { may_change: false, ..Self::new(page(), &worked_out(), &DoneQuery::default()) };
            let refused = |under| Refused { under, typed: "\"><script>".to_owned(), said: "<b>".to_owned() };
            let wrong = |under| Self {
                error: "<b>".to_owned(),
                refused: Some(refused(under)),
                ..Self::new(page(), &worked_out(), &DoneQuery::default())
            };
            let under = worked_out().plan.programme.lines[0].id.0;
            vec![begun, moved, after, looked_at, wrong(None), wrong(Some(under))]
        }
    }
}
