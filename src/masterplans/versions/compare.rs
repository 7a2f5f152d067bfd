//! What changed between two versions, or since one, in words a councillor reads.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use jiff::civil::Date;
use serde::Deserialize;

use super::super::follow_up;
use super::super::head::{Head, Tab};
use super::super::{stored, writing};
use super::{Frozen, Version, list, load};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::documents::prose;
use crate::domain::plan::Plan;
use crate::domain::plan::difference::{
    Difference, Fate, FieldChange, IndicatorChange, IndicatorField, LineChange, Piece, SectionChange,
    difference, of_text,
};
use crate::domain::plan::programme::Line;
use crate::domain::plan::standing::Standing;
use crate::domain::rights::Action;
use crate::error::Error;
use crate::i18n::Translator;
use crate::web::page::{Page, html};
use crate::web::{Path, Query};

/// Which two: numbers of versions, and nothing for the plan as it is now.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct CompareQuery {
    from: String,
    to: String,
}

/// Two versions beside each other.
#[derive(Debug, Template)]
#[template(path = "masterplans/compare.html")]
pub struct ComparePage {
    page: Page,
    head: Head,
    query: CompareQuery,
    versions: Vec<Version>,
    /// What changed; none while there is nothing to compare.
    changed: Option<Changed>,
    /// Whether suggestions nobody accepted are left out of it.
    is_of_what_is_decided: bool,
}

/// What changed, in words.
#[derive(Debug)]
struct Changed {
    sections: Vec<Item>,
    lines: Vec<Item>,
    indicators: Vec<Item>,
    is_moved: bool,
    /// How much, in a sentence.
    summary: String,
}

/// Something that changed.
#[derive(Debug)]
struct Item {
    /// `new`, `gone` or `changed`.
    fate: &'static str,
    fate_said: String,
    name: String,
    /// What changed about it, in sentences.
    said: Vec<String>,
    /// Paragraphs with their words.
    text: Vec<Vec<Piece>>,
}

impl ComparePage {
    fn is_same(&self, piece: &Piece) -> bool {
        piece.fate == Fate::Same
    }

    fn is_gone(&self, piece: &Piece) -> bool {
        piece.fate == Fate::Gone
    }

    fn is_chosen(&self, chosen: &str, version: &Version) -> bool {
        chosen == version.number.to_string()
    }
}

/// Compares two versions of a plan: the last with the plan as it is, unless asked
/// otherwise.
///
/// # Errors
/// Not found, for a version of no plan of theirs.
pub async fn show(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
    Query(mut query): Query<CompareQuery>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::View).await?;
    let versions = list(&state, &stored).await?;
    if query.from.is_empty() {
        query.from = versions.first().map_or_else(String::new, |version| version.number.to_string());
    }
    let (mut shown, mut is_of_what_is_decided) = (None, false);
    if let Ok(from) = query.from.parse() {
        let old = load(&state, &stored, from).await?;
        let new = match query.to.parse() {
            Ok(to) => Some(load(&state, &stored, to).await?),
            Err(_) => None,
        };
        // In a final version there are none: that is no difference.
        let is_final = |frozen: &Frozen| frozen.version.standing != Standing::Draft;
        is_of_what_is_decided = is_final(&old) || new.as_ref().is_some_and(is_final);
        let read =
            |plan: Plan| as_read(if is_of_what_is_decided { plan.without_suggestions() } else { plan });
        let new = new.map_or_else(|| stored.plan.clone(), |new| new.plan);
        shown = Some(changed(&page.t, &difference(&read(old.plan), &read(new))));
    }
    let head = Head::new(&stored, Tab::Versions);
    html(&ComparePage { page, head, query, versions, changed: shown, is_of_what_is_decided })
}

/// A plan with its texts as they read: who compares has no use for signs of Markdown.
fn as_read(mut plan: Plan) -> Plan {
    for section in &mut plan.sections {
        section.text = prose::words(&section.text);
    }
    plan
}

fn changed(t: &Translator, found: &Difference) -> Changed {
    let item = |fate: &'static str, name: String| Item {
        fate,
        fate_said: t.get(&format!("change-{fate}")).into_owned(),
        name,
        said: Vec::new(),
        text: Vec::new(),
    };
    let sections = found.sections.iter().map(|change| match change {
        SectionChange::Added(section) => {
            Item { text: of_text("", &section.text), ..item("new", writing::title(t, section)) }
        }
        SectionChange::Removed(section) => item("gone", writing::title(t, section)),
        SectionChange::Changed { section, title_was, text } => {
            let was = title_was.as_ref().map(|was| {
                let before = plan_title(t, section, was);
                t.with("change-title-was", [("was", before.into())])
            });
            let name = writing::title(t, section);
            Item { said: was.into_iter().collect(), text: text.clone(), ..item("changed", name) }
        }
    });
    let name = |line: &Line| {
        let level = t.get(&format!("change-{}", line.level.as_str())).into_owned();
        format!("{level} {} {}", line.details.code, line.details.title)
    };
    let lines = found.lines.iter().map(|change| match change {
        LineChange::Added(line) => item("new", name(line)),
        LineChange::Removed(line) => item("gone", name(line)),
        LineChange::Changed { line, fields } => {
            let text = fields.iter().find_map(|field| match field {
                FieldChange::Description(text) => Some(text.clone()),
                _ => None,
            });
            let said = fields.iter().filter_map(|field| say(t, field)).collect();
            Item { said, text: text.unwrap_or_default(), ..item("changed", name(line)) }
        }
    });
    let indicators = found.indicators.iter().map(|change| match change {
        IndicatorChange::Added(indicator) => Item {
            said: vec![follow_up::target(t, &indicator.definition)],
            ..item("new", indicator.definition.name.clone())
        },
        IndicatorChange::Removed(indicator) => item("gone", indicator.definition.name.clone()),
        IndicatorChange::Changed { indicator, fields } => {
            let said = fields.iter().map(|field| say_of_indicator(t, field)).collect();
            Item { said, ..item("changed", indicator.definition.name.clone()) }
        }
    });
    let (sections, lines): (Vec<_>, Vec<_>) = (sections.collect(), lines.collect());
    let indicators: Vec<_> = indicators.collect();
    let counts = [("sections", sections.len().into()), ("lines", lines.len().into())];
    let summary = if found.is_empty() {
        t.get("change-nothing").into_owned()
    } else {
        let mut said = vec![t.with("change-summary", counts)];
        if !indicators.is_empty() {
            said.push(t.with("change-summary-indicators", [("count", indicators.len().into())]));
        }
        said.join(" ")
    };
    Changed { sections, lines, indicators, is_moved: found.is_moved, summary }
}

/// What changed about an indicator, in a sentence.
fn say_of_indicator(t: &Translator, change: &IndicatorField) -> String {
    let empty = || t.get("change-empty").into_owned();
    let or = |text: &str| if text.is_empty() { empty() } else { text.to_owned() };
    let from_to = |field: &str, was: String, is: String| {
        let field = t.get(&format!("change-field-{field}")).into_owned();
        t.with("change-from-to", [("field", field.into()), ("was", was.into()), ("is", is.into())])
    };
    let year = |year: &Option<i16>| year.map_or_else(empty, |year| year.to_string());
    match change {
        IndicatorField::Name(was, is) => from_to("name", or(was), or(is)),
        IndicatorField::Target(was, is) => {
            from_to("target", follow_up::aimed_at(t, was), follow_up::aimed_at(t, is))
        }
        IndicatorField::By(was, is) => from_to("by", year(was), year(is)),
        IndicatorField::Source(was, is) => from_to("source", or(was), or(is)),
        IndicatorField::Line(was, is) => from_to("measures", or(was), or(is)),
    }
}

fn plan_title(t: &Translator, section: &crate::domain::plan::Section, title: &str) -> String {
    let before = crate::domain::plan::Section { title: title.to_owned(), ..section.clone() };
    writing::title(t, &before)
}

/// What changed about a line, in a sentence; none for what is shown word by word.
fn say(t: &Translator, change: &FieldChange) -> Option<String> {
    let empty = || t.get("change-empty").into_owned();
    let or = |text: String| if text.is_empty() { empty() } else { text };
    let day = |date: &Option<Date>| date.map_or_else(empty, |date| t.date(date));
    let from_to = |field: &str, was: String, is: String| {
        let field = t.get(&format!("change-field-{field}")).into_owned();
        t.with("change-from-to", [("field", field.into()), ("was", or(was).into()), ("is", or(is).into())])
    };
    let cards = |cards: &std::collections::BTreeSet<crate::domain::catalogue::CardCode>| {
        cards.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
    };
    Some(match change {
        FieldChange::Accepted => t.get("change-accepted").into_owned(),
        FieldChange::Code(was, is) => from_to("code", was.clone(), is.clone()),
        FieldChange::Title(was, is) => from_to("title", was.clone(), is.clone()),
        FieldChange::Description(_) => return None,
        FieldChange::Priority(true) => t.get("change-priority").into_owned(),
        FieldChange::Priority(false) => t.get("change-no-priority").into_owned(),
        FieldChange::Service(was, is) => from_to("service", was.clone(), is.clone()),
        FieldChange::Start(was, is) => from_to("start", day(was), day(is)),
        FieldChange::End(was, is) => from_to("end", day(was), day(is)),
        FieldChange::PolicyField(was, is) => from_to("policy-field", was.clone(), is.clone()),
        FieldChange::Principles(was, is) => from_to("principles", cards(was), cards(is)),
        FieldChange::After(was, is) => from_to("after", was.join(", "), is.join(", ")),
        FieldChange::Estimate(flow, year, was, is) => {
            let amount = |amount: &Option<crate::domain::plan::amount::Amount>| {
                amount.map_or_else(empty, |amount| format!("€ {amount}"))
            };
            let flow = t.get(&format!("plan-{}", flow.as_str())).into_owned();
            let field = format!("{flow} {year}");
            let (was, is) = (amount(was), amount(is));
            t.with("change-from-to", [("field", field.into()), ("was", was.into()), ("is", is.into())])
        }
    })
}

#[cfg(test)]
mod samples {
    use super::super::super::StoredPlan;
    use super::super::pages::samples::sample;
    use super::*;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for ComparePage {
        fn samples(language: Language) -> Vec<Self> {
            let stored = StoredPlan::sample();
            let mut old = stored.plan.clone();
            let mut new = stored.plan.clone();
            old.sections[0].text = "<b>oud</b> woord".to_owned();
            old.sections[1].title = "<i>".to_owned();
            new.sections.remove(2);
            old.sections.remove(3);
            old.programme.lines[0].details.service = "<script>".to_owned();
            old.programme.lines[1].details.description = "<script>".to_owned();
            if let Some(first) = old.indicators.first_mut() {
                first.definition.name = "<script>".to_owned();
                first.definition.by = None;
                first.definition.source = "<i>".to_owned();
            }
            new.indicators.truncate(1);
            let page = |changed: Option<Changed>| Self {
                page: Page::sample(language),
                head: Head::new(&stored, Tab::Versions),
                query: CompareQuery { from: "3".to_owned(), to: "<b>".to_owned() },
                versions: vec![sample(Standing::Draft)],
                is_of_what_is_decided: changed.is_some(),
                changed,
            };
            let t = Page::sample(language).t;
            vec![
                page(Some(changed(&t, &difference(&old, &new)))),
                page(Some(changed(&t, &difference(&old, &old)))),
                page(None),
            ]
        }
    }
}
