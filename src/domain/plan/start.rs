//! The plan as it begins: the draft's sections with their texts, and everything the
//! draft proposes as suggestions.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::programme::{Details, Level, Line, Origin};
use super::{Plan, Revision, Section, SectionKind};
use crate::domain::masterplan::{Masterplan, Quarter};

/// What a section begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seed {
    /// What it is about.
    pub kind: SectionKind,
    /// Its text, in Markdown.
    pub text: String,
}

/// Begins a plan from a draft, with sections that say this.
#[must_use]
pub fn start(draft: &Masterplan, seeds: Vec<Seed>) -> Plan {
    let mut plan = Plan::empty(draft.language, draft.period);
    for seed in seeds {
        let id = plan.new_id();
        plan.sections.push(Section {
            id,
            kind: seed.kind,
            title: String::new(),
            text: seed.text,
            revision: Revision::FIRST,
        });
    }
    for objective in &draft.objectives {
        let details = Details {
            code: objective.code.clone(),
            title: objective.title.clone(),
            description: objective.description.clone(),
            is_priority: true,
            ..Details::default()
        };
        plan.suggest(Level::Objective, None, details);
        for action_plan in &objective.plans {
            let details = Details {
                code: action_plan.code.clone(),
                title: action_plan.title.clone(),
                is_priority: true,
                principles: BTreeSet::from([action_plan.principle.code.clone()]),
                ..Details::default()
            };
            plan.suggest(Level::ActionPlan, None, details);
            for (index, action) in action_plan.actions.iter().enumerate() {
                let details = Details {
                    code: action.code.clone(),
                    title: action.title.clone(),
                    description: action.description.clone(),
                    is_priority: true,
                    service: action.service.clone(),
                    start: first_day(action.start),
                    end: last_day(action.end),
                    principles: BTreeSet::from([action_plan.principle.code.clone()]),
                    ..Details::default()
                };
                let origin = Origin { card: action_plan.principle.code.clone(), action: index };
                plan.suggest(Level::Action, Some(origin), details);
            }
        }
    }
    plan
}

fn first_day(quarter: Quarter) -> Option<Date> {
    let month = i8::try_from(quarter.number() * 3 - 2).ok()?;
    Date::new(quarter.year(), month, 1).ok()
}

fn last_day(quarter: Quarter) -> Option<Date> {
    first_day(quarter.plus(1))?.yesterday().ok()
}

impl Plan {
    fn suggest(&mut self, level: Level, origin: Option<Origin>, details: Details) {
        let id = self.new_id();
        let line = Line { id, level, is_suggestion: true, origin, details, revision: Revision::FIRST };
        self.programme.lines.push(line);
    }
}
