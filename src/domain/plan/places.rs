//! Where a line of the programme may go, one step up or down.

use super::PartId;
use super::programme::{Line, Programme};

/// A place among the lines of a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The line over it; none for an objective.
    pub under: Option<PartId>,
    /// The one there that comes after it; none for the end.
    pub before: Option<PartId>,
}

/// The steps a line may take, and which of how many it is under the same line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Steps {
    /// One up: past the line before it, or to the end of what stands under the line
    /// before the one over it.
    pub up: Option<Place>,
    /// One down, in the same way.
    pub down: Option<Place>,
    /// Which it is, from 1.
    pub place: usize,
    /// Of how many.
    pub count: usize,
}

impl Programme {
    /// The steps a line may take; none for a line that is not there.
    #[must_use]
    pub fn steps(&self, id: PartId) -> Option<Steps> {
        let line = self.line(id)?;
        let above = self.above(id);
        let under = above.map(|above| above.id);
        let beside: Vec<PartId> = self.right_below(under).map(|line| line.id).collect();
        let at = beside.iter().position(|other| *other == id)?;
        let (parent_before, parent_after) = self.around(above);
        let up = match at.checked_sub(1) {
            Some(before) => Some(Place { under, before: Some(beside[before]) }),
            None => parent_before.map(|parent| Place { under: Some(parent), before: None }),
        };
        let down = if at + 1 < beside.len() {
            Some(Place { under, before: beside.get(at + 2).copied() })
        } else {
            parent_after.map(|parent| Place {
                under: Some(parent),
                before: self.right_below(Some(parent)).next().map(|first| first.id),
            })
        };
        debug_assert_eq!(line.level.above(), above.map(|above| above.level));
        Some(Steps { up, down, place: at + 1, count: beside.len() })
    }

    /// The lines of the same level before and after one, whatever they stand under.
    fn around(&self, line: Option<&Line>) -> (Option<PartId>, Option<PartId>) {
        let Some(line) = line else { return (None, None) };
        let same: Vec<PartId> = self.of_level(line.level).map(|line| line.id).collect();
        let Some(at) = same.iter().position(|id| *id == line.id) else { return (None, None) };
        (at.checked_sub(1).map(|before| same[before]), same.get(at + 1).copied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::Plan;
    use crate::domain::plan::edit::Edit;
    use crate::domain::plan::programme::Level;

    /// Two objectives: one with two plans of two actions and of none, one with a plan
    /// of one action.
    fn plan() -> Plan {
        let mut plan = crate::domain::plan::tests::begun();
        plan.programme.lines.clear();
        let mut add = |under, title: &str| {
            plan.apply(Edit::AddLine { under, title: title.to_owned() }, 0).unwrap().unwrap()
        };
        let (first, second) = (add(None, "1"), add(None, "2"));
        let (one, _, three) = (add(Some(first), "11"), add(Some(first), "12"), add(Some(second), "21"));
        add(Some(one), "111");
        add(Some(one), "112");
        add(Some(three), "211");
        plan
    }

    fn titles(plan: &Plan) -> String {
        plan.programme.lines.iter().map(|line| line.details.title.as_str()).collect::<Vec<_>>().join(" ")
    }

    fn goes(plan: &mut Plan, title: &str, is_up: bool) -> bool {
        let line = plan.programme.lines.iter().find(|line| line.details.title == title).unwrap().id;
        let steps = plan.programme.steps(line).unwrap();
        let Some(Place { under, before }) = (if is_up { steps.up } else { steps.down }) else { return false };
        plan.apply(Edit::MoveLine { line, under, before }, 0).unwrap();
        true
    }

    #[test]
    fn an_action_walks_down_past_every_place_and_back() {
        let mut plan = plan();
        assert_eq!(titles(&plan), "1 11 111 112 12 2 21 211");
        let way = [
            "1 11 112 111 12 2 21 211",
            "1 11 112 12 111 2 21 211",
            "1 11 112 12 2 21 111 211",
            "1 11 112 12 2 21 211 111",
        ];
        for expected in way {
            assert!(goes(&mut plan, "111", false));
            assert_eq!(titles(&plan), expected);
        }
        assert!(!goes(&mut plan, "111", false), "there is nothing below the last");
        for expected in way.iter().rev().skip(1) {
            assert!(goes(&mut plan, "111", true));
            assert_eq!(titles(&plan), *expected);
        }
        assert!(goes(&mut plan, "111", true));
        assert!(!goes(&mut plan, "111", true), "nor above the first");
    }

    #[test]
    fn plans_and_objectives_take_along_what_stands_under_them() {
        let mut plan = plan();
        assert!(goes(&mut plan, "12", false));
        assert_eq!(titles(&plan), "1 11 111 112 2 12 21 211");
        assert!(goes(&mut plan, "1", false));
        assert_eq!(titles(&plan), "2 12 21 211 1 11 111 112");
        assert!(!goes(&mut plan, "1", false));
        let last = plan.programme.of_level(Level::Action).last().unwrap().id;
        let Steps { place, count, .. } = plan.programme.steps(last).unwrap();
        assert_eq!((place, count), (2, 2));
        assert_eq!(plan.programme.steps(PartId(9_999)), None);
    }
}
