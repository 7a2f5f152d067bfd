//! Choosing a municipality.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use super::store::{self, Municipality};
use crate::app::AppState;
use crate::error::Error;
use crate::web::Query;
use crate::web::page::{Page, html};

/// Most answers shown; a search is not a list.
const SHOWN: usize = 12;

/// What someone typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SearchQuery {
    q: String,
}

/// The page to choose a municipality on. The script that searches as one types
/// fetches this page too and takes its list.
#[derive(Debug, Template)]
#[template(path = "organisations/search.html")]
pub struct SearchPage {
    page: Page,
    query: String,
    found: Vec<Municipality>,
    more: usize,
    provinces: Vec<(String, Vec<Municipality>)>,
}

impl SearchPage {
    fn province(&self, code: &str) -> String {
        super::province_name(&self.page.t, code)
    }
}

/// Shows what a search finds, or all municipalities by province when that is
/// nothing, as before a search.
///
/// # Errors
/// The database's own.
pub async fn search(
    State(state): State<AppState>,
    page: Page,
    Query(query): Query<SearchQuery>,
) -> Result<Response, Error> {
    let all = store::list_municipalities(state.db.read()).await?;
    // A query longer than any name finds nothing; no need to look at all of it.
    let query: String = query.q.chars().take(100).collect();
    let mut found = find(&all, &query);
    let more = found.len().saturating_sub(SHOWN);
    found.truncate(SHOWN);
    let provinces = if found.is_empty() { by_province(all) } else { Vec::new() };
    html(&SearchPage { page, query, found, more, provinces })
}

fn find(all: &[Municipality], query: &str) -> Vec<Municipality> {
    let mut found: Vec<_> =
        all.iter().filter_map(|municipality| Some((municipality.match_rank(query)?, municipality))).collect();
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, municipality)| municipality.clone()).collect()
}

fn by_province(all: Vec<Municipality>) -> Vec<(String, Vec<Municipality>)> {
    let mut provinces: Vec<(String, Vec<Municipality>)> = Vec::new();
    for municipality in all {
        match provinces.iter_mut().find(|(code, _)| *code == municipality.province_code) {
            Some((_, members)) => members.push(municipality),
            None => provinces.push((municipality.province_code.clone(), vec![municipality])),
        }
    }
    provinces.sort_by(|(one, _), (other, _)| one.cmp(other));
    provinces
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for SearchPage {
        fn samples(language: Language) -> Vec<Self> {
            let one = Municipality::sample();
            vec![
                Self {
                    page: Page::sample(language),
                    query: String::new(),
                    found: Vec::new(),
                    more: 0,
                    provinces: vec![("40000".to_owned(), vec![one.clone()])],
                },
                Self {
                    page: Page::sample(language),
                    query: "sint".to_owned(),
                    found: vec![one],
                    more: 3,
                    provinces: Vec::new(),
                },
                Self {
                    page: Page::sample(language),
                    query: "<x>".to_owned(),
                    found: Vec::new(),
                    more: 0,
                    provinces: Vec::new(),
                },
            ]
        }
    }
}
