//! Objectives, action plans and actions, with their money, and when they run.

use jiff::civil::Date;

use super::Writer;
use crate::documents::colon;
use crate::documents::document::{Bar, Block, Cell, Lane, Roadmap, Table};
use crate::documents::rich::{Run, Text};
use crate::domain::masterplan::Quarter;
use crate::domain::plan::programme::{Estimates, Flow, Level, Line};

impl Writer<'_> {
    /// How many of each there are, in a sentence.
    pub(super) fn counts(&self) -> String {
        let count = |level| self.plan.programme.of_level(level).count();
        let suggested = self.plan.programme.of_level(Level::Action).filter(|line| line.is_suggestion).count();
        self.t.with(
            "plan-summary-actions",
            [
                ("suggested", suggested.into()),
                ("objectives", count(Level::Objective).into()),
                ("plans", count(Level::ActionPlan).into()),
                ("actions", count(Level::Action).into()),
                ("period", self.period().into()),
            ],
        )
    }

    pub(super) fn objectives(&self) -> Vec<Block> {
        let programme = &self.plan.programme;
        let mut blocks = Vec::new();
        if programme.lines.is_empty() {
            return vec![Block::Notice(self.say("plan-no-objectives"))];
        }
        if programme.lines.iter().any(|line| line.is_suggestion) {
            blocks.push(Block::Notice(self.say("plan-suggestions")));
        }
        for objective in programme.right_below(None) {
            blocks.push(Block::Heading(self.name(objective)));
            blocks.extend(self.filled_in(objective));
            for action_plan in programme.right_below(Some(objective.id)) {
                blocks.push(Block::Subheading(self.name(action_plan)));
                blocks.extend(self.filled_in(action_plan));
                blocks.extend(self.actions(action_plan));
            }
            blocks.extend(self.totals(objective));
        }
        blocks.extend(self.all_totals());
        blocks
    }

    /// `BD1 Eén loket (voorstel)`.
    fn name(&self, line: &Line) -> String {
        let name = format!("{} {}", line.details.code, line.details.title);
        if line.is_suggestion { format!("{name} ({})", self.say("plan-suggestion")) } else { name }
    }

    /// What is filled in about an objective or an action plan.
    fn filled_in(&self, line: &Line) -> Vec<Block> {
        let details = &line.details;
        let mut blocks = Vec::new();
        if !details.description.is_empty() {
            blocks.push(Block::Paragraph(details.description.clone()));
        }
        let mut facts = Text::default();
        let mut add = |key: &str, text: String| {
            if text.is_empty() {
                return;
            }
            if !facts.runs.is_empty() {
                facts.push(Run::plain("\n"));
            }
            let label = format!("{}{}", self.say(key), colon(self.plan.language));
            facts.push(Run { strong: true, ..Run::plain(label) });
            facts.push(Run::plain(format!(" {text}")));
        };
        if line.level == Level::ActionPlan {
            let cards: Vec<String> =
                self.plan.programme.principles_of(line.id).iter().map(|card| self.title_of(card)).collect();
            add("plan-principle", cards.join("; "));
        }
        add("plan-priority", self.say(if details.is_priority { "plan-yes" } else { "plan-no" }));
        add("plan-service", details.service.clone());
        add("plan-when", self.when(line));
        let field = if details.policy_field.is_empty() {
            self.say("plan-to-fill")
        } else {
            details.policy_field.clone()
        };
        add("plan-policy-field", field);
        blocks.push(Block::Rich(facts));
        blocks
    }

    fn actions(&self, action_plan: &Line) -> Vec<Block> {
        let actions: Vec<&Line> = self.plan.programme.right_below(Some(action_plan.id)).collect();
        if actions.is_empty() {
            return vec![self.paragraph("plan-no-actions")];
        }
        let rows = actions.iter().map(|action| {
            vec![
                Cell::plain(action.details.code.clone()),
                Cell::led(action.details.title.clone(), self.about_action(action, action_plan)),
                Cell::plain(action.details.service.clone()),
                Cell::plain(self.when(action)),
            ]
        });
        let code = || [("code", action_plan.details.code.as_str().into())];
        let mut blocks = vec![Block::Table(Table {
            caption: self.t.with("plan-actions-caption", code()),
            header: vec![
                self.say("plan-code"),
                self.say("plan-action"),
                self.say("plan-service-short"),
                self.say("plan-when"),
            ],
            widths: vec![10, 45, 25, 20],
            rows: rows.collect(),
        })];
        blocks.extend(self.estimates(action_plan, &actions));
        blocks
    }

    fn about_action(&self, action: &Line, action_plan: &Line) -> String {
        let details = &action.details;
        let mut said = Vec::new();
        if action.is_suggestion {
            said.push(self.say("plan-suggestion-long"));
        }
        if details.is_priority && !action.is_suggestion {
            said.push(self.say("plan-is-priority"));
        }
        let waits: Vec<String> = self.waits_for(action);
        if !waits.is_empty() {
            said.push(self.t.with("plan-waits", [("codes", self.t.list(&waits).into())]));
        }
        if !details.policy_field.is_empty() && details.policy_field != action_plan.details.policy_field {
            said.push(self.t.with("plan-in-field", [("field", details.policy_field.as_str().into())]));
        }
        let mut lines = vec![details.description.clone(), said.join(" ")];
        lines.retain(|text| !text.is_empty());
        lines.join("\n")
    }

    /// Codes of the actions it waits for, of those there are.
    fn waits_for(&self, action: &Line) -> Vec<String> {
        let there = action.details.after.iter().filter_map(|id| self.plan.programme.line(*id));
        there.map(|line| line.details.code.clone()).collect()
    }

    /// Money per year of each action, and of all; and which nobody estimated. Where
    /// nobody estimated anything in the plan, a table to fill in.
    fn estimates(&self, action_plan: &Line, actions: &[&Line]) -> Vec<Block> {
        let all = self.plan.programme.estimates(action_plan.id);
        let is_form = self.plan.programme.all_estimates().is_empty();
        let mut rows = Vec::new();
        let mut without = Vec::new();
        for action in actions {
            let (code, estimates) = (action.details.code.as_str(), &action.details.estimates);
            if is_form {
                rows.extend(Flow::ALL.map(|flow| self.money_row(code, estimates, flow)));
            } else if estimates.is_empty() {
                without.push(code);
            } else {
                rows.extend(self.money(code, estimates));
            }
        }
        rows.extend(self.money(&action_plan.details.code, &all));
        let mut blocks = Vec::new();
        if !rows.is_empty() {
            let code = ("code", action_plan.details.code.as_str().into());
            blocks.push(Block::Table(self.money_table(self.t.with("plan-estimates-caption", [code]), rows)));
        }
        if !without.is_empty() {
            let codes = ("codes", self.t.list(&without).into());
            blocks.push(Block::Paragraph(self.t.with("plan-not-estimated", [codes])));
        }
        blocks
    }

    /// What the whole plan comes to, per objective and in all.
    fn all_totals(&self) -> Vec<Block> {
        let programme = &self.plan.programme;
        let all = programme.all_estimates();
        if all.is_empty() {
            return Vec::new();
        }
        let mut rows = Vec::new();
        for objective in programme.right_below(None) {
            rows.extend(self.money(&objective.details.code, &programme.estimates(objective.id)));
        }
        rows.extend(self.money(&self.say("plan-total"), &all));
        let table = self.money_table(self.say("plan-all-estimates-caption"), rows);
        vec![Block::Heading(self.say("plan-all-estimates")), Block::Table(table)]
    }

    /// What an objective comes to, per action plan and in all.
    fn totals(&self, objective: &Line) -> Vec<Block> {
        let programme = &self.plan.programme;
        let all = programme.estimates(objective.id);
        if all.is_empty() {
            return Vec::new();
        }
        let mut rows = Vec::new();
        for action_plan in programme.right_below(Some(objective.id)) {
            rows.extend(self.money(&action_plan.details.code, &programme.estimates(action_plan.id)));
        }
        rows.extend(self.money(&objective.details.code, &all));
        let caption = self.t.with("plan-totals-caption", [("code", objective.details.code.as_str().into())]);
        vec![Block::Table(self.money_table(caption, rows))]
    }

    fn money_table(&self, caption: String, rows: Vec<Vec<Cell>>) -> Table {
        let years = self.plan.period.years();
        let mut header = vec![self.say("plan-code"), self.say("plan-estimate")];
        header.extend(years.iter().map(ToString::to_string));
        header.push(self.say("plan-total"));
        let mut widths = vec![10, 15];
        widths.extend(years.iter().map(|_| 12));
        widths.push(14);
        Table { caption, header, widths, rows }
    }

    /// The rows of something: what goes out and what comes in, of what is estimated.
    fn money(&self, code: &str, estimates: &Estimates) -> Vec<Vec<Cell>> {
        let there = Flow::ALL.into_iter().filter(|flow| !estimates.of(*flow).is_empty());
        there.map(|flow| self.money_row(code, estimates, flow)).collect()
    }

    fn money_row(&self, code: &str, estimates: &Estimates, flow: Flow) -> Vec<Cell> {
        let mut row = vec![Cell::plain(code), Cell::plain(self.say(&format!("plan-{}", flow.as_str())))];
        let amounts = estimates.of(flow);
        row.extend(self.plan.period.years().iter().map(|year| {
            amounts.get(year).map_or_else(Cell::default, |amount| Cell::plain(amount.to_string()))
        }));
        row.push(estimates.total(flow).map_or_else(Cell::default, |amount| Cell::plain(amount.to_string())));
        row
    }

    fn when(&self, line: &Line) -> String {
        let quarter = |date: Date| self.quarter(Quarter::of(date));
        match (line.details.start, line.details.end) {
            (Some(start), Some(end)) if Quarter::of(start) == Quarter::of(end) => quarter(start),
            (Some(start), Some(end)) => {
                self.t.with("plan-from-to", [("from", quarter(start).into()), ("to", quarter(end).into())])
            }
            (Some(start), None) => self.t.with("plan-from", [("from", quarter(start).into())]),
            (None, Some(end)) => self.t.with("plan-until", [("to", quarter(end).into())]),
            (None, None) => String::new(),
        }
    }

    fn quarter(&self, quarter: Quarter) -> String {
        self.t.with(
            "plan-quarter",
            [("number", quarter.number().into()), ("year", quarter.year().to_string().into())],
        )
    }

    pub(super) fn roadmap(&self) -> Vec<Block> {
        let programme = &self.plan.programme;
        let last = Quarter::new(self.plan.period.last, 4);
        let mut undated = Vec::new();
        let mut span: Option<(Quarter, Quarter)> = None;
        let mut lanes = Vec::new();
        for action_plan in programme.of_level(Level::ActionPlan) {
            let mut bars = Vec::new();
            for action in programme.right_below(Some(action_plan.id)) {
                let details = &action.details;
                let (Some(start), Some(end)) = (details.start.or(details.end), details.end.or(details.start))
                else {
                    undated.push(details.code.clone());
                    continue;
                };
                let (start, end) = (Quarter::of(start), Quarter::of(end));
                span = Some(span.map_or((start, end), |(from, to)| (from.min(start), to.max(end))));
                bars.push(Bar {
                    code: details.code.clone(),
                    title: details.title.clone(),
                    first_quarter: self.offset(start.min(last)),
                    last_quarter: self.offset(end.min(last)),
                    after: self.waits_for(action),
                    is_suggestion: action.is_suggestion,
                });
            }
            if !bars.is_empty() {
                let card = programme.principles_of(action_plan.id).first().cloned();
                let theme = card.and_then(|card| self.theme_of(&card)).unwrap_or_default();
                lanes.push(Lane { theme, label: self.name(action_plan), bars });
            }
        }
        let description = match span {
            Some((from, to)) => self.t.with(
                "plan-roadmap-description",
                [
                    ("plans", lanes.len().into()),
                    ("from", self.quarter(from).into()),
                    ("to", self.quarter(to).into()),
                ],
            ),
            None => self.say("plan-roadmap-empty"),
        };
        let mut blocks = vec![Block::Roadmap(Roadmap {
            caption: self.t.with("plan-roadmap-caption", [("period", self.period().into())]),
            description,
            years: self.plan.period.years(),
            quarters: [1, 2, 3, 4]
                .map(|number: i64| self.t.with("plan-quarter-short", [("number", number.into())])),
            after_label: self.say("plan-after"),
            suggestion_label: self.say("plan-suggestion"),
            lanes,
        })];
        if !undated.is_empty() {
            let codes = self.t.list(&undated);
            blocks.push(Block::Paragraph(self.t.with("plan-roadmap-undated", [("codes", codes.into())])));
        }
        blocks
    }

    /// Quarters since the period began; what began earlier is drawn from its start.
    fn offset(&self, quarter: Quarter) -> usize {
        usize::try_from(quarter.since(Quarter::new(self.plan.period.first, 1))).unwrap_or(0)
    }

    fn theme_of(&self, code: &crate::domain::catalogue::CardCode) -> Option<String> {
        let found = self.draft.deck.iter().find(|deck| deck.card.code == *code);
        found.map(|deck| deck.card.theme.to_string())
    }
}
