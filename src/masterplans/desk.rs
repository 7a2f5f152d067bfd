//! The plan as who works on it finds it: its sections, who is where, and what was taken
//! out.

use std::collections::HashMap;

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;

use super::head::{Head, Tab};
use super::presence::Present;
use super::store::Writer;
use super::{StoredPlan, store, stored, told, versions, writing};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::domain::plan::edit::{Edit, EditError};
use crate::domain::plan::{self, PartId, RemovedPart, SectionKind, TITLE_LIMIT};
use crate::domain::rights::{Action, Owner};
use crate::domain::text::{TextError, clean_line};
use crate::error::{Error, not_found, unprocessable};
use crate::i18n::Translator;
use crate::web::events::event_stream;
use crate::web::forms::text_error;
use crate::web::fragment;
use crate::web::page::{Page, html_with, see_other};
use crate::web::{Form, Path, Query};

/// The plan's own page.
#[derive(Debug, Template)]
#[template(path = "masterplans/desk.html", blocks = ["parts"])]
pub struct DeskPage {
    page: Page,
    head: Head,
    may_change: bool,
    may_delete: bool,
    /// Whether only one browser finds it.
    is_guests: bool,
    set: Option<String>,
    rows: Vec<SectionRow>,
    missing: Vec<(SectionKind, String)>,
    removed: Vec<RemovedRow>,
    /// What was taken out a moment ago.
    taken_out: Option<TakenOut>,
    /// How many suggestions nobody accepted yet.
    suggestions: usize,
    /// Why nothing changed; may be empty.
    error: String,
    /// The title that was typed, when it was refused.
    typed: String,
    etag: String,
}

/// A section in the list.
#[derive(Debug)]
struct SectionRow {
    id: u32,
    number: String,
    title: String,
    is_annex: bool,
    words: usize,
    /// Whether something stands under its text by itself.
    has_more: bool,
    /// Who wrote it last and when, in words; empty when nobody did.
    written: String,
    open_comments: usize,
    /// Who is in it, in words; may be empty.
    present: String,
    /// The section to go before to move up; none when it is the first of its kind.
    up: Option<u32>,
    /// The same to move down: nothing stands for the end.
    down: Option<String>,
}

/// Something taken out.
#[derive(Debug)]
struct RemovedRow {
    id: u32,
    what: String,
    when: String,
}

/// A section that was taken out a moment ago, where it stood.
#[derive(Debug)]
struct TakenOut {
    id: u32,
    /// The section before it, if there was one.
    after: Option<u32>,
    what: String,
    /// That it is gone, in a sentence.
    said: String,
}

/// What was done just before.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct DeskQuery {
    /// Id of what was taken out; nothing for one that is back or never was.
    taken_out: Option<String>,
}

/// Shows the plan's own page, or the part of it that changes.
///
/// # Errors
/// Not found, for a plan that is not theirs.
pub async fn show(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    headers: HeaderMap,
    Path(id): Path<String>,
    Query(query): Query<DeskQuery>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::View).await?;
    let desk = desk(&state, page, &visitor, &stored).await?;
    let asked = query.taken_out.and_then(|id| id.parse().ok()).map(PartId);
    let taken_out = asked.and_then(|id| TakenOut::find(&desk.page.t, &stored, id));
    let desk = DeskPage { taken_out, ..desk };
    let part = desk.as_parts().render()?;
    fragment::live(&headers, part, |etag| DeskPage { etag, ..desk })
}

/// Tells the pages of a plan that something changed.
///
/// # Errors
/// Not found, for a plan that is not theirs.
pub async fn events(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::View).await?;
    Ok(event_stream(state.live.subscribe(&[stored.topic()]), state.stop.clone()))
}

async fn desk(
    state: &AppState,
    page: Page,
    visitor: &Visitor,
    stored: &StoredPlan,
) -> Result<DeskPage, Error> {
    let writers = store::list_writers(state.db.read(), stored.id).await?;
    let writers: HashMap<i64, Writer> = writers.into_iter().map(|writer| (writer.part, writer)).collect();
    let mut comments: HashMap<i64, usize> = HashMap::new();
    for comment in store::list_comments(state.db.read(), stored.id).await? {
        *comments.entry(comment.section).or_default() += usize::from(comment.resolved_at.is_none());
    }
    let present = state.presence.others(stored.id, visitor.owner_id, state.clock.seconds());
    let page = Page { path: stored.path(), ..page };
    let desk = DeskPage::new(page, stored, &writers, &comments, &present);
    let may_delete = desk.may_delete && !versions::has_adopted(state, stored.id).await?;
    Ok(DeskPage { may_delete, ..desk })
}

impl TakenOut {
    fn find(t: &Translator, stored: &StoredPlan, id: PartId) -> Option<Self> {
        let removed = stored.plan.removed.iter().find(|removed| removed.id == id)?;
        let RemovedPart::Section { after, section } = &removed.part else { return None };
        let what = writing::title(t, section);
        let said = t.with("desk-taken-out", [("title", what.as_str().into())]);
        // What stood before it may be gone too.
        let after = after.filter(|after| stored.plan.section(*after).is_some()).map(|after| after.0);
        Some(Self { id: id.0, after, what, said })
    }
}

impl DeskPage {
    fn new(
        page: Page,
        stored: &StoredPlan,
        writers: &HashMap<i64, Writer>,
        comments: &HashMap<i64, usize>,
        present: &[Present],
    ) -> Self {
        let t = &page.t;
        let plan = &stored.plan;
        let numbers = writing::numbers(&plan.sections, t);
        let row = |(index, section): (usize, &plan::Section)| {
            let id = section.id;
            let beside = |other: &&plan::Section| other.kind.is_annex() == section.kind.is_annex();
            let up = index.checked_sub(1).and_then(|index| plan.sections.get(index)).filter(beside);
            let below: Vec<_> = plan.sections[index + 1..].iter().filter(beside).take(2).collect();
            SectionRow {
                id: id.0,
                number: numbers[index].clone(),
                title: writing::title(t, section),
                is_annex: section.kind.is_annex(),
                words: section.text.split_whitespace().count(),
                has_more: !matches!(
                    section.kind,
                    SectionKind::Own | SectionKind::Steering | SectionKind::Risks
                ),
                written: writers.get(&i64::from(id.0)).map_or_else(String::new, |writer| written(t, writer)),
                open_comments: comments.get(&i64::from(id.0)).copied().unwrap_or_default(),
                present: there(t, present, id),
                up: up.map(|section| section.id.0),
                down: below
                    .first()
                    .map(|_| below.get(1).map_or_else(String::new, |next| next.id.0.to_string())),
            }
        };
        let rows = plan.sections.iter().enumerate().map(row).collect();
        let missing = plan.missing_kinds(stored.is_joint()).into_iter();
        let usual = |kind: SectionKind| t.get(&format!("plan-section-{}", kind.as_str())).into_owned();
        let removed = plan.removed.iter().rev().map(|removed| RemovedRow {
            id: removed.id.0,
            what: match &removed.part {
                RemovedPart::Section { section, .. } => writing::title(t, section),
                RemovedPart::Lines { lines, .. } => lines.first().map_or_else(String::new, |line| {
                    let name = format!("{} {}", line.details.code, line.details.title);
                    t.with("desk-removed-line", [("name", name.into()), ("under", (lines.len() - 1).into())])
                }),
                RemovedPart::Indicator { indicator, .. } => {
                    t.with("desk-removed-indicator", [("name", indicator.definition.name.as_str().into())])
                }
            },
            when: told::moment(t, removed.at),
        });
        let lines = &plan.programme.lines;
        Self {
            head: Head::new(stored, Tab::Sections),
            may_change: stored.may_change,
            may_delete: stored.may_delete,
            is_guests: matches!(stored.owner, Owner::Guest(_)),
            set: stored.set.clone(),
            missing: missing.map(|kind| (kind, usual(kind))).collect(),
            removed: removed.collect(),
            taken_out: None,
            suggestions: lines.iter().filter(|line| line.is_suggestion).count(),
            error: String::new(),
            typed: String::new(),
            etag: String::new(),
            rows,
            page,
        }
    }
}

/// Who wrote something last and when, in words.
pub(super) fn written(t: &Translator, writer: &Writer) -> String {
    let when = told::moment(t, writer.written_at);
    match &writer.name {
        Some(name) => t.with("desk-written", [("name", name.as_str().into()), ("when", when.into())]),
        None => t.with("desk-written-someone", [("when", when.into())]),
    }
}

/// Who is in a part, in words; empty when nobody is.
pub(super) fn there(t: &Translator, present: &[Present], part: PartId) -> String {
    let there: Vec<_> = present.iter().filter(|one| one.part == part).collect();
    let names: Vec<String> = there
        .iter()
        .map(|one| one.name.clone().unwrap_or_else(|| t.get("desk-someone").into_owned()))
        .collect();
    if names.is_empty() {
        return String::new();
    }
    t.with("desk-there", [("names", t.list(&names).into()), ("count", names.len().into())])
}

/// A section to add.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct AddForm {
    kind: String,
    title: String,
}

/// Adds a section, and goes there.
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
    let kind = SectionKind::parse(&form.kind).ok_or_else(|| unprocessable("bad-form"))?;
    let title = match clean_line(&form.title, TITLE_LIMIT) {
        Ok(title) => title,
        Err(TextError::Empty) if kind != SectionKind::Own => String::new(),
        Err(error) => {
            let said = text_error(&page.t, error);
            return refuse(&state, page, &visitor, &id, said, form.title).await;
        }
    };
    let edit = Edit::AddSection { kind, title: title.clone() };
    match stored::change(&state, &stored, &visitor, edit).await? {
        Ok((part, _)) => {
            let part = part.ok_or_else(|| not_found("section"))?;
            Ok(see_other(&format!("{}/sections/{}", stored.path(), part.0)))
        }
        Err(refusal) => {
            let said = told::refusal(&page.t, &refusal);
            refuse(&state, page, &visitor, &id, said, title).await
        }
    }
}

/// Where a section goes.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct MoveForm {
    section: u32,
    /// The one it goes before; empty for the end.
    before: String,
}

/// Moves a section.
///
/// # Errors
/// Not found, for a plan that is not theirs to write.
pub async fn move_section(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
    Form(form): Form<MoveForm>,
) -> Result<Response, Error> {
    let before = match form.before.as_str() {
        "" => None,
        before => Some(PartId(before.parse().map_err(|_| unprocessable("bad-form"))?)),
    };
    edit(&state, page, &visitor, &id, Edit::MoveSection { section: PartId(form.section), before }).await
}

/// Takes a section out, from where it can be put back.
///
/// # Errors
/// Not found, for a plan that is not theirs to write.
pub async fn remove(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path((id, part)): Path<(String, u32)>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::Change).await?;
    let path = stored.path();
    match stored::change(&state, &stored, &visitor, Edit::RemoveSection { section: PartId(part) }).await? {
        // Said where it stood, with the way back.
        Ok((Some(removed), _)) => Ok(see_other(&format!("{path}?taken_out={}#taken-out", removed.0))),
        // Asked twice, or by two: it is as they asked.
        Ok((None, _)) | Err(EditError::Gone) => Ok(see_other(&path)),
        Err(refusal) => {
            let said = told::refusal(&page.t, &refusal);
            refuse(&state, page, &visitor, &id, said, String::new()).await
        }
    }
}

/// Puts back what was taken out.
///
/// # Errors
/// Not found, for a plan that is not theirs to write.
pub async fn put_back(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path((id, removed)): Path<(String, u32)>,
) -> Result<Response, Error> {
    edit(&state, page, &visitor, &id, Edit::PutBack { removed: PartId(removed) }).await
}

async fn edit(
    state: &AppState,
    page: Page,
    visitor: &Visitor,
    id: &str,
    edit: Edit,
) -> Result<Response, Error> {
    let stored = stored::load(state, visitor, id, Action::Change).await?;
    match stored::change(state, &stored, visitor, edit).await? {
        Ok((part, plan)) => {
            let is_line = part.is_some_and(|part| plan.programme.line(part).is_some());
            let is_indicator = part.is_some_and(|part| plan.indicator(part).is_some());
            let page = match (is_line, is_indicator) {
                (true, _) => "/objectives",
                (_, true) => "/follow-up#indicators",
                _ => "",
            };
            Ok(see_other(&format!("{}{page}", stored.path())))
        }
        // Asked twice, or by two: it is as they asked.
        Err(EditError::Gone) => Ok(see_other(&stored.path())),
        Err(refusal) => {
            let said = told::refusal(&page.t, &refusal);
            refuse(state, page, visitor, id, said, String::new()).await
        }
    }
}

async fn refuse(
    state: &AppState,
    page: Page,
    visitor: &Visitor,
    id: &str,
    error: String,
    typed: String,
) -> Result<Response, Error> {
    let stored = stored::load(state, visitor, id, Action::Change).await?;
    let desk = desk(state, page, visitor, &stored).await?;
    html_with(StatusCode::UNPROCESSABLE_ENTITY, &DeskPage { error, typed, ..desk })
}

/// Where someone is.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PresenceForm {
    /// Id of the part; empty when they leave.
    part: String,
}

/// Notes where someone is, for the others.
///
/// # Errors
/// Not found, for a plan that is not theirs to write.
pub async fn note_presence(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(id): Path<String>,
    Form(form): Form<PresenceForm>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::Change).await?;
    let owner = visitor.owner_id.ok_or_else(|| not_found("masterplan"))?;
    let part = form.part.parse().ok().map(PartId);
    let name = visitor.account.map(|person| person.name);
    if state.presence.note(stored.id, owner, name, part, state.clock.seconds()) {
        state.live.notify(&stored.topic());
    }
    Ok(StatusCode::NO_CONTENT.into_response())
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::domain::rights::OwnerId;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for DeskPage {
        fn samples(language: Language) -> Vec<Self> {
            let stored = StoredPlan::sample();
            let name = Some("<i>Bert</i>".to_owned());
            let writer = |part| Writer { part, name: name.clone(), written_at: 1_764_000_000 };
            let presence = super::super::Presence::default();
            presence.note(1, OwnerId(2), name.clone(), Some(stored.plan.sections[0].id), 0);
            let desk = |stored: &StoredPlan| {
                Self::new(
                    Page::sample(language),
                    stored,
                    &[(1, writer(1))].into(),
                    &[(2, 3)].into(),
                    &presence.others(1, None, 0),
                )
            };
            let own = desk(&stored);
            let looked_at = desk(&StoredPlan { may_change: false, may_delete: false, ..stored.clone() });
            let gone = |after| TakenOut {
                id: 7,
                after,
                what: "<i>weg</i>".to_owned(),
                said: "<i>weg</i> is weg".to_owned(),
            };
            let taken_out = Self { taken_out: Some(gone(None)), ..desk(&stored) };
            let last = stored.plan.sections.last().map(|section| section.id.0);
            let own = Self { taken_out: Some(gone(last)), ..own };
            let refused = Self { error: "<b>".to_owned(), typed: "\"><script>".to_owned(), ..desk(&stored) };
            vec![own, looked_at, refused, taken_out]
        }
    }
}
