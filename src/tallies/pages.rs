//! How it is counted, with the numbers at hand: of an example, or of ballots that
//! a visitor brings. Nothing that is brought is kept.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::explanation::{Explanation, Name};
use crate::app::AppState;
use crate::ballot_files::{FileFault, FileFormat, Problem, Quantity, read};
use crate::catalogues;
use crate::domain::catalogue::{CardCode, Catalogue};
use crate::domain::count::profile::{ProfileError, Unranked};
use crate::domain::count::result::CountResult;
use crate::error::{Error, unprocessable};
use crate::i18n::{Language, Translator};
use crate::web::Form;
use crate::web::page::{Page, html, html_with};

/// Twenty made-up people with the cards of the deck.
const EXAMPLE: &str = include_str!("data/example.csv");

/// Most alternatives that are counted on a page: with more its table of pairs
/// cannot be read, and circles among them take long to untangle.
const MOST_ALTERNATIVES: usize = 40;

/// The longest top there is to choose.
const LONGEST_TOP: usize = 10;

/// Where drawing begins. Fixed, so that the same ballots give the same page to
/// whoever checks it.
const SEED: u64 = 1;

/// The count of an example or of a visitor's own ballots, or what is wrong with
/// those.
#[derive(Debug, Template)]
#[template(path = "tallies/count.html")]
pub struct CountPage {
    page: Page,
    form: CountForm,
    error: String,
    explanation: Option<Explanation>,
    /// Cards that nobody judged, which are not counted; may be empty.
    unjudged: String,
}

/// What a visitor brings.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct CountForm {
    #[serde(default)]
    ballots: String,
    #[serde(default)]
    unranked: String,
    #[serde(default)]
    top: String,
}

impl CountForm {
    fn unranked(&self) -> Option<Unranked> {
        match self.unranked.as_str() {
            "" | "bottom" => Some(Unranked::Bottom),
            "no-opinion" => Some(Unranked::NoOpinion),
            _ => None,
        }
    }

    fn top(&self) -> Option<usize> {
        if self.top.is_empty() {
            return Some(5);
        }
        self.top.parse().ok().filter(|top| (1..=LONGEST_TOP).contains(top))
    }
}

impl CountPage {
    fn is_example(&self) -> bool {
        self.form.ballots.is_empty() && self.error.is_empty()
    }

    fn example(&self) -> &'static str {
        EXAMPLE
    }

    fn tops(&self) -> std::ops::RangeInclusive<usize> {
        1..=LONGEST_TOP
    }

    fn is_top(&self, top: &usize) -> bool {
        self.form.top().unwrap_or(5) == *top
    }

    fn leaves_open(&self) -> bool {
        self.form.unranked() == Some(Unranked::NoOpinion)
    }
}

/// Shows how an example is counted.
///
/// # Errors
/// The database's own.
pub async fn show(State(state): State<AppState>, page: Page) -> Result<Response, Error> {
    let form = CountForm::default();
    let file = read(FileFormat::Csv, EXAMPLE, Unranked::Bottom).map_err(anyhow::Error::from)?;
    let result = state.counter.count_example(file.profile, SEED).await?;
    let explanation = explain(&state, &page, &file.alternatives, result, 5).await?;
    let (error, unjudged) = (String::new(), String::new());
    html(&CountPage { page, form, error, explanation: Some(explanation), unjudged })
}

/// Counts a visitor's own ballots. Changes nothing, so it answers at once.
///
/// # Errors
/// Busy, while too many wait for a count. Unprocessable, for a choice that is not on the page; ballots that cannot be
/// counted come back as they were, with the reason.
pub async fn count(
    State(state): State<AppState>,
    page: Page,
    Form(form): Form<CountForm>,
) -> Result<Response, Error> {
    let (Some(unranked), Some(top)) = (form.unranked(), form.top()) else {
        return Err(unprocessable("bad-form"));
    };
    let file = read(FileFormat::Csv, &form.ballots, unranked);
    let error = match &file {
        Err(fault) => fault_text(&page.t, fault),
        Ok(file) if file.alternatives.len() > MOST_ALTERNATIVES => {
            page.t.with("count-too-many", [("most", MOST_ALTERNATIVES.into())])
        }
        Ok(_) => String::new(),
    };
    match file {
        Ok(file) if error.is_empty() => {
            let (profile, judged) = match file.profile.without_unjudged() {
                // Without a ballot there is no card to leave out.
                (_, judged) if judged.is_empty() => (file.profile, (0..file.alternatives.len()).collect()),
                counted => counted,
            };
            let (counted, left): (Vec<_>, Vec<_>) =
                (0..).zip(file.alternatives).partition(|(index, _)| judged.contains(index));
            let names =
                |cards: Vec<(usize, String)>| cards.into_iter().map(|(_, name)| name).collect::<Vec<_>>();
            let unjudged = page.t.list(&names(left));
            let result = state.counter.count_for_visitor(profile, SEED).await?;
            let explanation = explain(&state, &page, &names(counted), result, top).await?;
            html(&CountPage { page, form, error, explanation: Some(explanation), unjudged })
        }
        _ => {
            let unjudged = String::new();
            let page = CountPage { page, form, error, explanation: None, unjudged };
            html_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

async fn explain(
    state: &AppState,
    page: &Page,
    alternatives: &[String],
    result: CountResult,
    top: usize,
) -> Result<Explanation, Error> {
    let (_, catalogue) = catalogues::load_active(state).await?;
    let names = names(alternatives, &catalogue, page.language());
    Ok(Explanation::new(page.t, names, result, top))
}

/// The names of what is counted. A card of the deck goes by its code, also where
/// its title is written behind it, unless two would be the same then.
fn names(alternatives: &[String], catalogue: &Catalogue, language: Language) -> Vec<Name> {
    let name = |written: &String| {
        let code = written.split_whitespace().next().unwrap_or_default();
        match catalogue.card(&CardCode::new(code)) {
            Some(card) => Name { code: code.to_owned(), title: card.text.get(language).title.clone() },
            None => Name { code: written.clone(), title: String::new() },
        }
    };
    let names: Vec<Name> = alternatives.iter().map(name).collect();
    let codes: BTreeSet<&str> = names.iter().map(|name| name.code.as_str()).collect();
    if codes.len() == names.len() {
        return names;
    }
    alternatives.iter().map(|written| Name { code: written.clone(), title: String::new() }).collect()
}

/// What is wrong with ballots from a table, in the visitor's language.
fn fault_text(t: &Translator, fault: &FileFault) -> String {
    let problem = problem_text(t, &fault.problem);
    match fault.line {
        Some(line) => t.with("fault-at-line", [("line", line.into()), ("problem", problem.into())]),
        None => {
            let mut letters = problem.chars();
            letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
        }
    }
}

fn problem_text(t: &Translator, problem: &Problem) -> String {
    match problem {
        Problem::Empty => t.get("fault-empty").into_owned(),
        Problem::NotText => t.get("fault-not-text").into_owned(),
        Problem::NoAlternatives => t.get("fault-no-alternatives").into_owned(),
        Problem::TooManyAlternatives | Problem::TooManyBallots { .. } => t.get("fault-too-many").into_owned(),
        Problem::NoName(column) => t.with("fault-no-name", [("column", (*column).into())]),
        Problem::NameTwice(name) => t.with("fault-name-twice", [("name", name.as_str().into())]),
        Problem::NotAPlace { alternative, found } => t.with(
            "fault-not-a-place",
            [("name", alternative.as_str().into()), ("found", found.as_str().into())],
        ),
        Problem::NotPositive { quantity, found } => {
            let key = match quantity {
                Quantity::Count => "fault-count",
                Quantity::Weight => "fault-weight",
            };
            t.with(key, [("found", found.as_str().into())])
        }
        Problem::TooFewCells { found, expected } => {
            t.with("fault-too-few-cells", [("found", (*found).into()), ("expected", (*expected).into())])
        }
        Problem::TooManyCells { expected } => {
            t.with("fault-too-many-cells", [("expected", (*expected).into())])
        }
        Problem::Quote => t.get("fault-quote").into_owned(),
        Problem::ColumnTwice(_) => t.get("fault-column-twice").into_owned(),
        Problem::TooLarge(_) | Problem::Profile(ProfileError::TooHeavy) => {
            t.get("fault-too-heavy").into_owned()
        }
        // What only other formats can have wrong.
        _ => t.get("fault-other").into_owned(),
    }
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::domain::count::profile::Profile;
    use crate::web::page::Samples;

    fn counted(language: Language, text: &str) -> Option<Explanation> {
        let file = read(FileFormat::Csv, text, Unranked::Bottom).ok()?;
        let names = names(&file.alternatives, &Catalogue::sample(), language);
        Some(Explanation::new(Translator::new(language), names, CountResult::of(&file.profile, SEED), 5))
    }

    impl Samples for CountPage {
        fn samples(language: Language) -> Vec<Self> {
            let page = |explanation: Option<Explanation>, ballots: &str, error: &str| Self {
                page: Page::sample(language),
                form: CountForm { ballots: ballots.to_owned(), ..CountForm::default() },
                error: error.to_owned(),
                explanation,
                unjudged: if ballots.is_empty() { String::new() } else { "<I2>".to_owned() },
            };
            let circle = "A,B,C\n1,2,3\n3,1,2\n2,3,1\n";
            let nobody = Profile::new(1).map(|profile| {
                let name = Name { code: "<A>".to_owned(), title: String::new() };
                Explanation::new(Translator::new(language), vec![name], CountResult::of(&profile, SEED), 5)
            });
            vec![
                page(counted(language, EXAMPLE), "", ""),
                page(counted(language, circle), circle, ""),
                page(nobody.ok(), "<A>", ""),
                page(None, "<script>", "fout"),
            ]
        }
    }
}
