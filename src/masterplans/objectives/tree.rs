//! The lines of a plan as they are shown in a tree.

use super::name;
use crate::domain::catalogue::Catalogue;
use crate::domain::masterplan::Masterplan;
use crate::domain::plan::places::{Place, Steps};
use crate::domain::plan::programme::{Estimates, Flow, Level, Line, Origin, Programme};
use crate::domain::plan::{PartId, Plan};
use crate::i18n::Translator;

/// A line with what stands under it.
#[derive(Debug)]
pub(super) struct Branch {
    pub(super) row: Row,
    pub(super) below: Vec<Branch>,
}

/// A line.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) id: u32,
    pub(super) code: String,
    pub(super) title: String,
    pub(super) name: String,
    pub(super) is_suggestion: bool,
    /// What is filled in, a phrase each.
    pub(super) facts: Vec<String>,
    /// What is not, in a sentence; may be empty.
    pub(super) missing: String,
    /// What it costs and brings in, in words; empty where nobody estimated.
    pub(super) money: Vec<String>,
    /// How many lines stand under it.
    pub(super) under_count: usize,
    pub(super) up: Option<Goal>,
    pub(super) down: Option<Goal>,
}

/// Where a line may go, as its form says it.
#[derive(Debug)]
pub(super) struct Goal {
    pub(super) under: String,
    pub(super) before: String,
}

impl Goal {
    fn of(place: Place) -> Self {
        let text = |id: Option<PartId>| id.map_or_else(String::new, |id| id.0.to_string());
        Self { under: text(place.under), before: text(place.before) }
    }
}

/// The tree of a plan.
pub(super) fn branches(plan: &Plan, t: &Translator) -> Vec<Branch> {
    below(&plan.programme, None, t)
}

fn below(programme: &Programme, under: Option<PartId>, t: &Translator) -> Vec<Branch> {
    let lines = programme.right_below(under);
    lines
        .map(|line| Branch { row: row(programme, line, t), below: below(programme, Some(line.id), t) })
        .collect()
}

fn row(programme: &Programme, line: &Line, t: &Translator) -> Row {
    let details = &line.details;
    let Steps { up, down, .. } =
        programme.steps(line.id).unwrap_or(Steps { up: None, down: None, place: 1, count: 1 });
    Row {
        id: line.id.0,
        code: details.code.clone(),
        title: details.title.clone(),
        name: name(line),
        is_suggestion: line.is_suggestion,
        facts: facts(programme, line, t),
        missing: missing(line, t),
        money: money(&programme.estimates(line.id), t),
        under_count: programme.with_below(line.id).len().saturating_sub(1),
        up: up.map(Goal::of),
        down: down.map(Goal::of),
    }
}

fn facts(programme: &Programme, line: &Line, t: &Translator) -> Vec<String> {
    let details = &line.details;
    let priority = if details.is_priority { t.get("tree-priority").into_owned() } else { String::new() };
    let mut facts = vec![priority, details.service.clone(), when(line, t), details.policy_field.clone()];
    let cards: Vec<String> = details.principles.iter().map(ToString::to_string).collect();
    if !cards.is_empty() {
        facts.push(t.with("tree-serves", [("codes", t.list(&cards).into())]));
    }
    let waits = waits_for(programme, line);
    if !waits.is_empty() {
        facts.push(t.with("tree-waits", [("codes", t.list(&waits).into())]));
    }
    facts.retain(|fact| !fact.is_empty());
    facts
}

/// Codes of the actions one waits for, of those there are.
pub(super) fn waits_for(programme: &Programme, line: &Line) -> Vec<String> {
    let there = line.details.after.iter().filter_map(|id| programme.line(*id));
    there.map(|line| line.details.code.clone()).collect()
}

/// From when to when, in words; may be empty.
pub(super) fn when(line: &Line, t: &Translator) -> String {
    match (line.details.start, line.details.end) {
        (Some(start), Some(end)) => {
            t.with("tree-from-to", [("from", t.date(start).into()), ("to", t.date(end).into())])
        }
        (Some(start), None) => t.with("plan-from", [("from", t.date(start).into())]),
        (None, Some(end)) => t.with("plan-until", [("to", t.date(end).into())]),
        (None, None) => String::new(),
    }
}

/// What an action lacks before a council can decide about it.
fn missing(line: &Line, t: &Translator) -> String {
    if line.level != Level::Action || line.is_suggestion {
        return String::new();
    }
    let details = &line.details;
    let lacks = [
        (details.service.is_empty(), "tree-lacks-service"),
        (details.start.is_none() || details.end.is_none(), "tree-lacks-dates"),
        (details.estimates.is_empty(), "tree-lacks-money"),
    ];
    let lacks: Vec<_> = lacks.into_iter().filter(|(lacks, _)| *lacks).map(|(_, key)| t.get(key)).collect();
    if lacks.is_empty() {
        return String::new();
    }
    t.with("tree-lacks", [("what", t.list(&lacks).into())])
}

fn money(estimates: &Estimates, t: &Translator) -> Vec<String> {
    let say = |flow: Flow| {
        let total = estimates.total(flow)?;
        Some(t.with(&format!("tree-{}", flow.as_str()), [("amount", total.to_string().into())]))
    };
    Flow::ALL.into_iter().filter_map(say).collect()
}

/// A row of the table of what everything costs and brings in.
#[derive(Debug)]
pub(super) struct MoneyRow {
    /// What it is about.
    pub(super) name: String,
    pub(super) level: &'static str,
    /// Goes out or comes in.
    pub(super) flow: String,
    /// Per year, then in all; empty where nobody estimated.
    pub(super) amounts: Vec<String>,
}

/// What objectives, action plans and everything together come to; nothing while
/// nobody estimated.
pub(super) fn money_rows(plan: &Plan, t: &Translator) -> Vec<MoneyRow> {
    let programme = &plan.programme;
    let mut rows = Vec::new();
    let mut add = |name: &str, level: &'static str, estimates: &Estimates| {
        for flow in Flow::ALL.into_iter().filter(|flow| !estimates.of(*flow).is_empty()) {
            rows.push(MoneyRow {
                name: name.to_owned(),
                level,
                flow: t.get(&format!("plan-{}", flow.as_str())).into_owned(),
                amounts: amounts(plan, estimates, flow),
            });
        }
    };
    for line in programme.lines.iter().filter(|line| line.level != Level::Action) {
        add(&name(line), line.level.as_str(), &programme.estimates(line.id));
    }
    add(&t.get("tree-all"), "all", &programme.all_estimates());
    rows
}

/// Amounts per year of the plan's period, then in all.
fn amounts(plan: &Plan, estimates: &Estimates, flow: Flow) -> Vec<String> {
    let amount = |year: &i16| estimates.of(flow).get(year).map(ToString::to_string).unwrap_or_default();
    let mut amounts: Vec<String> = plan.period.years().iter().map(amount).collect();
    amounts.push(estimates.total(flow).map(|total| total.to_string()).unwrap_or_default());
    amounts
}

/// The starter actions of a chosen card that stand nowhere in the plan.
#[derive(Debug)]
pub(super) struct Starters {
    pub(super) card: String,
    pub(super) title: String,
    /// The action plan that serves the card.
    pub(super) under: Option<(u32, String)>,
    pub(super) actions: Vec<Starter>,
}

/// One of them.
#[derive(Debug)]
pub(super) struct Starter {
    pub(super) index: usize,
    pub(super) title: String,
    pub(super) description: String,
}

/// What the chosen cards suggest besides what is in the plan.
pub(super) fn starters(plan: &Plan, draft: &Masterplan, catalogue: &Catalogue) -> Vec<Starters> {
    let programme = &plan.programme;
    let of = |code| {
        let card = catalogue.card(code)?;
        let is_free =
            |index: usize| programme.from_origin(&Origin { card: code.clone(), action: index }).is_none();
        let actions = card.actions.iter().enumerate().filter(|(index, _)| is_free(*index));
        let actions: Vec<_> = actions
            .map(|(index, action)| {
                let text = action.text.get(plan.language);
                Starter { index, title: text.title.clone(), description: text.description.clone() }
            })
            .collect();
        (!actions.is_empty()).then(|| Starters {
            card: code.to_string(),
            title: card.text.get(plan.language).title.clone(),
            under: programme.plan_serving(code).map(|line| (line.id.0, name(line))),
            actions,
        })
    };
    draft.principles.iter().filter_map(|principle| of(&principle.card.code)).collect()
}

/// The action plans, to choose among.
pub(super) fn action_plans(plan: &Plan) -> Vec<(u32, String)> {
    plan.programme.of_level(Level::ActionPlan).map(|line| (line.id.0, name(line))).collect()
}
