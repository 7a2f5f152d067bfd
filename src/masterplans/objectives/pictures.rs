//! What follows from the objectives, as pictures: what leads from the principles to the
//! actions, and when what is done.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::{name, tree};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::domain::catalogue::CardCode;
use crate::domain::masterplan::Masterplan;
use crate::domain::plan::SectionKind;
use crate::domain::plan::chain::Chain;
use crate::domain::plan::programme::{Level, Line};
use crate::domain::rights::Action;
use crate::error::Error;
use crate::i18n::{Language, Translator};
use crate::masterplans::article::Article;
use crate::masterplans::head::{Head, Tab};
use crate::masterplans::writing::{self, Around, Written};
use crate::masterplans::{StoredPlan, stored};
use crate::web::Path;
use crate::web::page::{Page, html};

/// A line to go to.
#[derive(Debug)]
struct LineLink {
    id: u32,
    name: String,
    is_suggestion: bool,
    /// When, and what it waits for, a phrase each.
    facts: Vec<String>,
}

impl LineLink {
    fn of(line: &Line) -> Self {
        Self { id: line.id.0, name: name(line), is_suggestion: line.is_suggestion, facts: Vec::new() }
    }
}

/// What leads from the principles to the actions.
#[derive(Debug, Template)]
#[template(path = "masterplans/translation.html")]
pub struct TranslationPage {
    page: Page,
    head: Head,
    language: Language,
    picture: Option<Article>,
    principles: Vec<Asking>,
    /// Chosen principles that no accepted action serves.
    without_action: Vec<String>,
    /// Actions that serve no chosen principle.
    serving_none: Vec<LineLink>,
}

/// A principle with what it asks and what is done.
#[derive(Debug)]
struct Asking {
    name: String,
    asked: Vec<Asked>,
    actions: Vec<LineLink>,
}

impl Asking {
    fn rows(&self) -> usize {
        self.asked.len().max(1)
    }
}

/// What a principle asks.
#[derive(Debug)]
struct Asked {
    name: String,
    weight: usize,
    reason: String,
}

impl TranslationPage {
    fn new(page: Page, stored: &StoredPlan) -> Result<Self, Error> {
        let (draft, programme) = (stored.draft(), &stored.plan.programme);
        let chain = Chain::of(&draft, programme);
        let own = Translator::new(stored.plan.language);
        let around = Around::default();
        let written = Written { draft: &draft, plan: &stored.plan, around: &around, set: None };
        let picture = writing::chain_picture(&written, &chain, &own);
        let picture = picture.map(|block| Article::of(&[block], own.language, "chain")).transpose()?;
        let principle = |(index, principle): (usize, &crate::domain::plan::chain::Asking)| Asking {
            name: principle.name.clone(),
            asked: chain
                .asked_by(index)
                .map(|(derived, reason)| Asked {
                    name: derived.name.clone(),
                    weight: derived.weight,
                    reason: reason.to_owned(),
                })
                .collect(),
            actions: chain
                .serving(index)
                .filter_map(|action| programme.line(action.id))
                .map(LineLink::of)
                .collect(),
        };
        let chosen = stored.basis.chosen();
        let named = |code: &CardCode| title_of(&draft, code);
        Ok(Self {
            head: Head::new(stored, Tab::Translation),
            language: own.language,
            picture,
            principles: chain.principles.iter().enumerate().map(principle).collect(),
            without_action: programme.without_action(&chosen).iter().map(named).collect(),
            serving_none: programme.serving_none(&chosen).into_iter().map(LineLink::of).collect(),
            page,
        })
    }
}

fn title_of(draft: &Masterplan, code: &CardCode) -> String {
    let found = draft.principles.iter().find(|principle| principle.card.code == *code);
    found.map_or_else(|| code.to_string(), |principle| format!("{code} {}", principle.card.title))
}

/// Shows what leads from the principles to the actions.
///
/// # Errors
/// Not found, for a plan that is not theirs.
pub async fn show_translation(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::View).await?;
    html(&TranslationPage::new(page, &stored)?)
}

/// When what is done.
#[derive(Debug, Template)]
#[template(path = "masterplans/roadmap.html")]
pub struct RoadmapPage {
    page: Page,
    head: Head,
    language: Language,
    picture: Article,
    /// The actions with a date, by their begin.
    dated: Vec<LineLink>,
    /// Those without.
    undated: Vec<LineLink>,
}

impl RoadmapPage {
    fn new(page: Page, stored: &StoredPlan) -> Result<Self, Error> {
        let (draft, programme, t) = (stored.draft(), &stored.plan.programme, page.t);
        let own = Translator::new(stored.plan.language);
        let around = Around::default();
        let written = Written { draft: &draft, plan: &stored.plan, around: &around, set: None };
        let mut blocks = writing::under(&written, SectionKind::Roadmap, &own);
        // The page names those without a date itself, to go to.
        blocks.truncate(1);
        let mut actions: Vec<&Line> = programme.of_level(Level::Action).collect();
        let begin = |line: &Line| line.details.start.or(line.details.end);
        actions.sort_by_key(|line| begin(line));
        let (dated, undated): (Vec<&Line>, Vec<&Line>) =
            actions.into_iter().partition(|line| begin(line).is_some());
        let facts = |line: &Line| {
            let mut facts = vec![tree::when(line, &t)];
            let waits: BTreeSet<String> = tree::waits_for(programme, line).into_iter().collect();
            if !waits.is_empty() {
                let waits: Vec<String> = waits.into_iter().collect();
                facts.push(t.with("tree-waits", [("codes", t.list(&waits).into())]));
            }
            facts
        };
        Ok(Self {
            head: Head::new(stored, Tab::Roadmap),
            language: own.language,
            picture: Article::of(&blocks, own.language, "roadmap")?,
            dated: dated
                .into_iter()
                .map(|line| LineLink { facts: facts(line), ..LineLink::of(line) })
                .collect(),
            undated: undated.into_iter().map(LineLink::of).collect(),
            page,
        })
    }
}

/// Shows when what is done.
///
/// # Errors
/// Not found, for a plan that is not theirs.
pub async fn show_roadmap(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::View).await?;
    html(&RoadmapPage::new(page, &stored)?)
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::masterplans::objectives::form::samples::worked_out;
    use crate::web::page::Samples;

    /// With an action that serves nothing and has no date.
    fn stored() -> StoredPlan {
        let mut stored = worked_out();
        let lines = &mut stored.plan.programme.lines;
        for line in lines.iter_mut().filter(|line| line.level != Level::Objective).take(2) {
            line.details.principles.clear();
            (line.details.start, line.details.end) = (None, None);
        }
        stored
    }

    impl Samples for TranslationPage {
        fn samples(language: Language) -> Vec<Self> {
            let page = || Page::sample(language);
            let mut empty = stored();
            empty.plan.programme.lines.clear();
            [stored(), empty].iter().filter_map(|stored| Self::new(page(), stored).ok()).collect()
        }
    }

    impl Samples for RoadmapPage {
        fn samples(language: Language) -> Vec<Self> {
            Self::new(Page::sample(language), &stored()).into_iter().collect()
        }
    }
}
