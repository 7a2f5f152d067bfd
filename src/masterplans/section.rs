//! One section: its text to write, what stands under it by itself, and what people say
//! about it.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde::{Deserialize, Serialize};

use super::article::Article;
use super::comments::Comment;
use super::desk::{there, written};
use super::head::{Head, Tab};
use super::{StoredPlan, files, store, stored, told, writing};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::documents::prose;
use crate::domain::plan::edit::{Edit, EditError};
use crate::domain::plan::merge::{Merged, merge};
use crate::domain::plan::{COMMENT_LIMIT, PartId, Revision, Section, SectionKind, TEXT_LIMIT, TITLE_LIMIT};
use crate::domain::rights::Action;
use crate::domain::text::{TextError, clean, clean_line};
use crate::error::{Error, not_found, unprocessable};
use crate::i18n::{Language, Translator};
use crate::web::forms::text_error;
use crate::web::page::{Page, html, html_with, see_other};
use crate::web::{Form, Json, Path, Query, fragment};

/// The page of a section.
#[derive(Debug, Template)]
#[template(path = "masterplans/section.html")]
pub struct SectionPage {
    page: Page,
    head: Head,
    may_change: bool,
    section: Section,
    number: String,
    title: String,
    /// Number and title of each section, to go to.
    sections: Vec<(u32, String)>,
    /// What stands in the field, and which writing it was made from.
    text: String,
    base: String,
    /// The text as it reads.
    preview: Article,
    /// What stands under it by itself.
    under: Option<Article>,
    others: Others,
    /// Whether the text was saved just before.
    is_saved: bool,
    comments: Vec<Comment>,
    clash: Option<Clash>,
    /// Why the text, the title or the comment was not kept; may be empty.
    text_error: String,
    title_error: String,
    title_typed: String,
    comment_error: String,
    comment_typed: String,
}

/// What others did and do in a section: the part of its page that keeps up.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "masterplans/section_others.html")]
struct Others {
    /// Where the plan stands, and the section.
    plan: String,
    part: u32,
    revision: u32,
    /// Who wrote it last, with when; empty when nobody did.
    written: String,
    writer: String,
    /// Who is there; empty when nobody is.
    present: String,
    etag: String,
}

// A template that escapes every text in it.
impl askama::filters::HtmlSafe for Others {}

/// What two people wrote at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Clash {
    /// In a sentence: who wrote, and what is in the field now.
    said: String,
    /// What the other one wrote.
    theirs: String,
    /// What one wrote oneself.
    mine: String,
    /// Both in one text.
    merged: String,
    /// At how many places both wrote.
    conflicts: usize,
    /// The writing to go on from.
    revision: u32,
}

/// The answer to a script that saved a text.
#[derive(Debug, Serialize)]
struct Saved {
    /// Which writing it is now.
    revision: u32,
}

/// Why a script's text was not kept.
#[derive(Debug, Serialize)]
struct Unsaved {
    /// In a sentence.
    said: String,
    /// Both texts, when somebody else wrote meanwhile.
    clash: Option<Clash>,
}

impl SectionPage {
    fn limit(&self) -> usize {
        TEXT_LIMIT
    }

    fn comment_limit(&self) -> usize {
        COMMENT_LIMIT
    }

    fn when(&self, at: &i64) -> String {
        told::moment(&self.page.t, *at)
    }

    fn action(&self) -> String {
        format!("{}/sections/{}", self.head.path, self.section.id.0)
    }

    fn open_comments(&self) -> Vec<&Comment> {
        self.comments.iter().filter(|comment| comment.resolved_at.is_none()).collect()
    }

    fn resolved_comments(&self) -> Vec<&Comment> {
        self.comments.iter().filter(|comment| comment.resolved_at.is_some()).collect()
    }
}

/// What was done just before.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct DoneQuery {
    /// Not empty after a text was saved.
    saved: String,
}

/// Shows a section, or the part of its page that changes.
///
/// # Errors
/// Not found, for a section of no plan of theirs.
pub async fn show(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    headers: HeaderMap,
    Path((id, part)): Path<(String, u32)>,
    Query(done): Query<DoneQuery>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::View).await?;
    let found = stored.plan.section(PartId(part)).ok_or_else(|| not_found("section"))?;
    if fragment::is_asked(&headers) {
        return fragment::answer(
            &headers,
            others(&state, &page.t, &visitor, &stored, found).await?.render()?,
        );
    }
    let shown = section(&state, page, &visitor, &stored, PartId(part)).await?;
    html(&SectionPage { is_saved: !done.saved.is_empty(), ..shown })
}

async fn others(
    state: &AppState,
    t: &Translator,
    visitor: &Visitor,
    stored: &StoredPlan,
    section: &Section,
) -> Result<Others, Error> {
    let writers = store::list_writers(state.db.read(), stored.id).await?;
    let writer = writers.iter().find(|one| one.part == i64::from(section.id.0));
    let present = state.presence.others(stored.id, visitor.owner_id, state.clock.seconds());
    let name =
        |one: &store::Writer| one.name.clone().unwrap_or_else(|| t.get("desk-someone-wrote").into_owned());
    let others = Others {
        plan: stored.path(),
        part: section.id.0,
        revision: section.revision.0,
        written: writer.map_or_else(String::new, |one| written(t, one)),
        writer: writer.map_or_else(String::new, name),
        present: there(t, &present, section.id),
        etag: String::new(),
    };
    // Without the tag, which is that of the part as it is asked for later.
    let etag = fragment::tag(&others.render()?);
    Ok(Others { etag, ..others })
}

async fn section(
    state: &AppState,
    page: Page,
    visitor: &Visitor,
    stored: &StoredPlan,
    part: PartId,
) -> Result<SectionPage, Error> {
    let t = page.t;
    let section = stored.plan.section(part).ok_or_else(|| not_found("section"))?.clone();
    let around = files::around(state, visitor, stored).await?;
    let draft = stored.draft();
    let own = Translator::new(stored.plan.language);
    let written_out =
        writing::Written { draft: &draft, plan: &stored.plan, around: &around, set: stored.set.as_deref() };
    let under = writing::under(&written_out, section.kind, &own);
    let numbers = writing::numbers(&stored.plan.sections, &t);
    let name = |index: usize, section: &Section| {
        format!("{} {}", numbers[index], writing::title(&t, section)).trim().to_owned()
    };
    let index = stored.plan.sections.iter().position(|other| other.id == part).unwrap_or_default();
    let at = i64::from(part.0);
    let comments = store::list_comments(state.db.read(), stored.id).await?;
    Ok(SectionPage {
        head: Head::new(stored, Tab::Sections),
        may_change: stored.may_change,
        number: numbers[index].clone(),
        title: writing::title(&t, &section),
        sections: stored
            .plan
            .sections
            .iter()
            .enumerate()
            .map(|(index, section)| (section.id.0, name(index, section)))
            .collect(),
        text: section.text.clone(),
        base: section.text.clone(),
        preview: Article::of(&prose::read(&section.text), own.language, "preview-heading")?,
        under: if under.is_empty() {
            None
        } else {
            Some(Article::of(&under, own.language, "under-heading")?)
        },
        others: others(state, &t, visitor, stored, &section).await?,
        is_saved: false,
        comments: comments.into_iter().filter(|comment| comment.section == at).collect(),
        clash: None,
        text_error: String::new(),
        title_error: String::new(),
        title_typed: section.title.clone(),
        comment_error: String::new(),
        comment_typed: String::new(),
        page: Page { path: format!("{}/sections/{}", stored.path(), part.0), ..page },
        section,
    })
}

/// The text of a section as it was typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct TextForm {
    /// None in a form without the field, which says nothing of the text.
    text: Option<String>,
    /// The writing it was made from, and its number.
    base: String,
    seen: u32,
}

/// Keeps the text of a section. Where somebody else wrote meanwhile, neither text is
/// lost: whoever comes second gets both, and says what it becomes.
///
/// # Errors
/// Not found, for a section of no plan of theirs.
pub async fn write(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    headers: HeaderMap,
    Path((id, part)): Path<(String, u32)>,
    Form(form): Form<TextForm>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::Change).await?;
    let part = PartId(part);
    let asks_json = headers.get(header::ACCEPT).is_some_and(|accept| accept == "application/json");
    let typed = form.text.ok_or_else(|| unprocessable("bad-form"))?;
    let text = match clean(&typed, TEXT_LIMIT) {
        Ok(text) => text,
        Err(error) => {
            let said = text_error(&page.t, error);
            if asks_json {
                return Ok(unsaved(said, None));
            }
            let shown = section(&state, page, &visitor, &stored, part).await?;
            let (base, text) = (clean_base(&form.base), typed);
            let seen = Section { revision: Revision(form.seen), ..shown.section.clone() };
            return refused(&SectionPage { text, base, section: seen, text_error: said, ..shown });
        }
    };
    let edit = Edit::WriteText { section: part, seen: Revision(form.seen), text: text.clone() };
    match stored::change(&state, &stored, &visitor, edit).await? {
        Ok((_, plan)) if asks_json => {
            let revision = plan.section(part).map_or(0, |section| section.revision.0);
            Ok(Json(Saved { revision }).into_response())
        }
        Ok(_) => Ok(see_other(&format!("{}/sections/{}?saved=yes", stored.path(), part.0))),
        Err(EditError::StaleText(theirs)) => {
            let stored = stored::load(&state, &visitor, &id, Action::Change).await?;
            let shown = section(&state, page, &visitor, &stored, part).await?;
            let clash = clash(&shown, &clean_base(&form.base), text, &theirs);
            if asks_json {
                return Ok(unsaved(clash.said.clone(), Some(clash)));
            }
            let (base, text) = (theirs.text.clone(), clash.merged.clone());
            refused(&SectionPage { text, base, section: *theirs, clash: Some(clash), ..shown })
        }
        // Taken out meanwhile: what was typed is shown all the same.
        Err(refusal) => {
            let said = told::refusal(&page.t, &refusal);
            if asks_json {
                return Ok(unsaved(said, None));
            }
            html_with(
                StatusCode::UNPROCESSABLE_ENTITY,
                &GonePage { head: Head::new(&stored, Tab::Sections), said, text, page },
            )
        }
    }
}

/// The page for a text whose section is not there any more.
#[derive(Debug, Template)]
#[template(path = "masterplans/gone.html")]
pub struct GonePage {
    page: Page,
    head: Head,
    said: String,
    text: String,
}

impl GonePage {
    /// The page, with what was typed.
    pub(super) fn new(page: Page, head: Head, said: String, text: String) -> Self {
        Self { page, head, said, text }
    }
}

fn clean_base(base: &str) -> String {
    clean(base, usize::MAX).unwrap_or_default()
}

fn clash(shown: &SectionPage, base: &str, mine: String, theirs: &Section) -> Clash {
    let t = &shown.page.t;
    let Merged { text, conflicts } = merge(base, &mine, &theirs.text);
    let who = if shown.others.written.is_empty() {
        t.get("desk-someone-wrote").into_owned()
    } else {
        shown.others.written.clone()
    };
    let said = t.with("section-clash", [("who", who.into()), ("conflicts", conflicts.into())]);
    Clash { said, theirs: theirs.text.clone(), mine, merged: text, conflicts, revision: theirs.revision.0 }
}

fn unsaved(said: String, clash: Option<Clash>) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, Json(Unsaved { said, clash })).into_response()
}

fn refused(shown: &SectionPage) -> Result<Response, Error> {
    html_with(StatusCode::UNPROCESSABLE_ENTITY, shown)
}

/// The title of a section as it was typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct TitleForm {
    title: String,
    /// The title it had.
    was: String,
}

/// Names a section; an empty title is the usual one.
///
/// # Errors
/// Not found, for a section of no plan of theirs.
pub async fn name(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path((id, part)): Path<(String, u32)>,
    Form(form): Form<TitleForm>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::Change).await?;
    let part = PartId(part);
    let kind = stored.plan.section(part).ok_or_else(|| not_found("section"))?.kind;
    let parsed = match clean_line(&form.title, TITLE_LIMIT) {
        Err(TextError::Empty) if kind != SectionKind::Own => Ok(String::new()),
        parsed => parsed.map_err(|error| text_error(&page.t, error)),
    };
    let outcome = match parsed {
        Ok(title) => {
            let edit = Edit::NameSection { section: part, was: form.was, title };
            let changed = stored::change(&state, &stored, &visitor, edit).await?;
            changed.map(|_| ()).map_err(|refusal| told::refusal(&page.t, &refusal))
        }
        Err(said) => Err(said),
    };
    match outcome {
        Ok(()) => Ok(see_other(&format!("{}/sections/{}", stored.path(), part.0))),
        Err(said) => {
            let stored = stored::load(&state, &visitor, &id, Action::Change).await?;
            let shown = section(&state, page, &visitor, &stored, part).await?;
            refused(&SectionPage { title_error: said, title_typed: form.title, ..shown })
        }
    }
}

pub(super) async fn refuse_comment(
    state: &AppState,
    page: Page,
    visitor: &Visitor,
    stored: StoredPlan,
    part: PartId,
    typed: String,
    said: String,
) -> Result<Response, Error> {
    let shown = section(state, page, visitor, &stored, part).await?;
    refused(&SectionPage { comment_error: said, comment_typed: typed, ..shown })
}

/// A text to look at.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PreviewForm {
    text: String,
}

/// Shows how a text reads. Changes nothing, so it answers with what was asked for.
///
/// # Errors
/// Not found, for a plan that is not theirs to write.
pub async fn preview(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(id): Path<String>,
    Form(form): Form<PreviewForm>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::Change).await?;
    let blocks = prose::read(&clean(&form.text, TEXT_LIMIT).unwrap_or_default());
    let article = Article::of(&blocks, stored.plan.language, "preview-heading")?;
    html(&Preview { language: stored.plan.language, article })
}

/// A text as it reads, for a script to put in its place.
#[derive(Debug, Template)]
#[template(path = "masterplans/preview.html")]
pub struct Preview {
    language: Language,
    article: Article,
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::web::page::Samples;

    fn shown(language: Language, index: usize) -> SectionPage {
        let stored = StoredPlan::sample();
        let section = stored.plan.sections[index].clone();
        let page = Page::sample(language);
        let own = Translator::new(stored.plan.language);
        let draft = stored.draft();
        let around = writing::Around::default();
        let written_out = writing::Written { draft: &draft, plan: &stored.plan, around: &around, set: None };
        let under = writing::under(&written_out, section.kind, &own);
        let comment = |id, resolved_at| Comment {
            id,
            section: i64::from(section.id.0),
            name: Some("<i>Bert</i>".to_owned()),
            text: "<script>alert(1)</script>\nen dan?".to_owned(),
            written_at: 1_764_000_000,
            resolved_at,
        };
        SectionPage {
            head: Head::new(&stored, Tab::Sections),
            may_change: true,
            number: "1".to_owned(),
            title: "<b>Titel</b>".to_owned(),
            sections: vec![(1, "1 <i>Samenvatting</i>".to_owned()), (2, "2 Context".to_owned())],
            text: section.text.clone(),
            base: section.text.clone(),
            preview: Article::of(&prose::read(&section.text), own.language, "preview-heading")
                .unwrap_or_default(),
            under: Article::of(&under, own.language, "under-heading").ok(),
            others: Others {
                plan: stored.path(),
                part: section.id.0,
                revision: 1,
                written: "<i>Bert</i>".to_owned(),
                writer: "\"><i>Bert</i>".to_owned(),
                present: "<i>Bert</i>".to_owned(),
                etag: "0".to_owned(),
            },
            is_saved: true,
            comments: vec![comment(1, None), comment(2, Some(1_764_000_100))],
            clash: None,
            text_error: String::new(),
            title_error: String::new(),
            title_typed: String::new(),
            comment_error: String::new(),
            comment_typed: String::new(),
            section,
            page,
        }
    }

    impl Samples for SectionPage {
        fn samples(language: Language) -> Vec<Self> {
            let first = shown(language, 0);
            let theirs = Section { text: "</textarea><script>".to_owned(), ..first.section.clone() };
            let clash = clash(&first, "", "<b>mijn</b>".to_owned(), &theirs);
            vec![
                Self { may_change: false, ..shown(language, 5) },
                Self { clash: Some(clash), text: "</textarea>".to_owned(), ..first },
                Self {
                    text_error: "<b>".to_owned(),
                    title_error: "<b>".to_owned(),
                    comment_error: "<b>".to_owned(),
                    comment_typed: "</textarea>".to_owned(),
                    title_typed: "\"><i>".to_owned(),
                    ..shown(language, 3)
                },
            ]
        }
    }

    impl Samples for GonePage {
        fn samples(language: Language) -> Vec<Self> {
            let head = Head::new(&StoredPlan::sample(), Tab::Sections);
            let text = "</textarea><script>".to_owned();
            vec![Self { page: Page::sample(language), head, said: "<b>".to_owned(), text }]
        }
    }
}
