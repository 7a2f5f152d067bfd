//! Importing a list of municipalities: what it changes is looked at first, and
//! written when that is confirmed.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::{Administrator, Preview};
use crate::app::AppState;
use crate::audit::Event;
use crate::error::{Error, not_found};
use crate::i18n::Translator;
use crate::organisations::keeping;
use crate::organisations::keeping::list_file::{
    self, COLUMNS, Difference, FILE_BYTES, FileFault, Listed, MOST_ROWS,
};
use crate::organisations::province_name;
use crate::web::page::{Page, html, html_with, see_other};
use crate::web::{Form, Path, Upload};

/// Where a list is brought.
#[derive(Debug, Template)]
#[template(path = "administration/list_import.html")]
pub struct ListImportPage {
    page: Page,
    /// Why the file was refused; empty before one was brought.
    fault: String,
    /// What is wrong with its rows, each with its line.
    rows: Vec<(u64, String)>,
    more: usize,
}

impl ListImportPage {
    fn header(&self) -> String {
        COLUMNS.join(";")
    }
}

/// Shows the form.
///
/// # Errors
/// The template's own.
pub async fn show(_: Administrator, page: Page) -> Result<Response, Error> {
    html(&ListImportPage { page, fault: String::new(), rows: Vec::new(), more: 0 })
}

/// Looks at a list, and keeps it for the page that shows what it changes.
///
/// # Errors
/// When the form cannot be read.
pub async fn look(
    State(state): State<AppState>,
    who: Administrator,
    page: Page,
    upload: Upload,
) -> Result<Response, Error> {
    let read = match upload.read().await {
        Ok(uploaded) => list_file::read(&uploaded.file),
        Err(Error::TooLarge) => Err(FileFault::TooLarge),
        Err(error) => return Err(error),
    };
    match read {
        Ok(listed) => {
            let id = state.previews.keep(&state, &who, Preview::List(listed)).await?;
            Ok(see_other(&format!("/admin/organisations/import/{id}")))
        }
        Err(fault) => html_with(StatusCode::UNPROCESSABLE_ENTITY, &refused(page, fault)),
    }
}

fn refused(page: Page, fault: FileFault) -> ListImportPage {
    let t = page.t;
    let (key, rows, more) = match fault {
        FileFault::TooLarge => ("admin-list-too-large", Vec::new(), 0),
        FileFault::NotCsv => ("admin-list-not-csv", Vec::new(), 0),
        FileFault::NotUtf8 => ("admin-list-not-utf8", Vec::new(), 0),
        FileFault::Columns => ("admin-list-columns", Vec::new(), 0),
        FileFault::TooManyRows => ("admin-list-too-many", Vec::new(), 0),
        FileFault::Empty => ("admin-list-empty", Vec::new(), 0),
        FileFault::Rows(rows, more) => ("admin-list-rows", rows, more),
    };
    let limits = [
        ("columns", COLUMNS.join(";").into()),
        ("mebibytes", (FILE_BYTES / 1024 / 1024).into()),
        ("rows", MOST_ROWS.into()),
    ];
    let row = |fault: &list_file::RowFault| {
        let (problem, what) = fault.problem.told();
        (fault.line, t.with(&format!("admin-row-{problem}"), [("what", what.into())]))
    };
    let rows = rows.iter().map(row).collect();
    let page = Page { path: "/admin/organisations/import".to_owned(), ..page };
    ListImportPage { page, fault: t.with(key, limits), rows, more }
}

/// What a list changes.
#[derive(Debug, Template)]
#[template(path = "administration/list_preview.html")]
pub struct ListPreviewPage {
    page: Page,
    id: String,
    difference: Difference,
    /// Whether something changed since it was looked at.
    is_stale: bool,
}

impl ListPreviewPage {
    /// What of a municipality is otherwise: field, before, after.
    fn changes(&self, before: &Listed, after: &Listed) -> Vec<(&'static str, String, String)> {
        let region = |one: &Listed| province_name(&self.page.t, &one.region);
        let former = |one: &Listed| one.former_names.join(", ");
        let people = |one: &Listed| {
            let told = |people: u32| self.page.t.with("admin-figure", [("number", people.into())]);
            one.inhabitants.map(told).unwrap_or_default()
        };
        let all = [
            ("name", before.name.clone(), after.name.clone()),
            ("province", region(before), region(after)),
            ("former_names", former(before), former(after)),
            ("external_uri", before.external_uri.clone(), after.external_uri.clone()),
            ("inhabitants", people(before), people(after)),
        ];
        all.into_iter().filter(|(_, before, after)| before != after).collect()
    }

    fn field(&self, name: &str) -> String {
        label(&self.page.t, name)
    }

    fn region(&self, one: &Listed) -> String {
        province_name(&self.page.t, &one.region)
    }
}

fn label(t: &Translator, field: &str) -> String {
    let key = match field {
        "name" => "admin-name",
        "province" => "admin-province",
        "former_names" => "admin-former",
        "inhabitants" => "admin-inhabitants",
        _ => "admin-external",
    };
    t.get(key).into_owned()
}

/// Shows what a list changes.
///
/// # Errors
/// Not found, for a list that was brought longer than ten minutes ago.
pub async fn show_preview(
    State(state): State<AppState>,
    who: Administrator,
    page: Page,
    Path(id): Path<String>,
) -> Result<Response, Error> {
    html(&preview_page(&state, &who, page, id, false).await?)
}

async fn preview_page(
    state: &AppState,
    who: &Administrator,
    page: Page,
    id: String,
    is_stale: bool,
) -> Result<ListPreviewPage, Error> {
    let preview = state.previews.find(who, &id).await?;
    let Preview::List(listed) = &*preview else { return Err(not_found("preview")) };
    let difference = keeping::compare_list(state.db.read(), listed).await?;
    Ok(ListPreviewPage { page, id, difference, is_stale })
}

/// What is confirmed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ConfirmForm {
    /// What was looked at.
    seen: String,
    /// Whether what the list has no more ends.
    ends: String,
}

/// Writes what a list changes.
///
/// # Errors
/// Not found, and the database's own.
pub async fn confirm(
    State(state): State<AppState>,
    who: Administrator,
    page: Page,
    Path(id): Path<String>,
    Form(form): Form<ConfirmForm>,
) -> Result<Response, Error> {
    let preview = state.previews.find(&who, &id).await?;
    let Preview::List(listed) = &*preview else { return Err(not_found("preview")) };
    let mut tx = state.db.begin_write().await?;
    let ends = form.ends == "yes";
    if !keeping::import_list(&mut tx, &form.seen, listed, ends, state.clock.today()).await? {
        drop(tx);
        let shown = preview_page(&state, &who, page, id, true).await?;
        return html_with(StatusCode::UNPROCESSABLE_ENTITY, &shown);
    }
    who.record(&state, &mut tx, Event::OrganisationsImported, "installation").await?;
    tx.commit().await?;
    state.previews.forget(&id).await;
    Ok(see_other("/admin/organisations"))
}

#[cfg(test)]
mod samples {
    use super::super::organisations::samples::HOSTILE;
    use super::*;
    use crate::i18n::Language;
    use crate::organisations::keeping::list_file::{RowFault, RowProblem};
    use crate::web::page::Samples;

    impl Samples for ListImportPage {
        fn samples(language: Language) -> Vec<Self> {
            let page = || Page::sample(language);
            let problems = [
                RowProblem::Cells(3),
                RowProblem::Key(HOSTILE.to_owned()),
                RowProblem::KeyTwice(2),
                RowProblem::Name,
                RowProblem::Formula(HOSTILE.to_owned()),
                RowProblem::Inhabitants(HOSTILE.to_owned()),
                RowProblem::TooLong,
                RowProblem::Uri(HOSTILE.to_owned()),
            ];
            let rows = problems.into_iter().map(|problem| RowFault { line: 3, problem }).collect();
            let mut samples = vec![Self { page: page(), fault: String::new(), rows: Vec::new(), more: 0 }];
            for fault in [
                FileFault::TooLarge,
                FileFault::NotCsv,
                FileFault::NotUtf8,
                FileFault::Columns,
                FileFault::TooManyRows,
                FileFault::Empty,
                FileFault::Rows(rows, 12),
            ] {
                samples.push(refused(page(), fault));
            }
            samples
        }
    }

    impl Samples for ListPreviewPage {
        fn samples(language: Language) -> Vec<Self> {
            let one = |name: &str| Listed {
                key: "NL-0344".to_owned(),
                name: name.to_owned(),
                region: HOSTILE.to_owned(),
                former_names: vec![HOSTILE.to_owned()],
                external_uri: "https://example.org/0344".to_owned(),
                inhabitants: Some(367_984),
            };
            let shown = |difference, is_stale| Self {
                page: Page::sample(language),
                id: "0197".to_owned(),
                difference,
                is_stale,
            };
            let full = Difference {
                new: vec![one("Utrecht")],
                changed: vec![(one("Utrecht"), one(HOSTILE))],
                gone: vec![one("De Meern")],
                ended: vec![one("Vleuten")],
                same: 4,
            };
            vec![shown(full, true), shown(Difference::default(), false)]
        }
    }
}
