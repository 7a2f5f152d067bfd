//! Who is in which part of a plan at this moment. Kept nowhere but here, and only for
//! as long as they say so: it is a courtesy to each other and no record.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::domain::plan::PartId;
use crate::domain::rights::OwnerId;

/// How long someone counts as there after they last said so, in seconds: three of the
/// page's own intervals.
const THERE_FOR: i64 = 60;

/// Someone in a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Present {
    /// Who, for leaving oneself out.
    pub owner: OwnerId,
    /// Their name; none for a guest.
    pub name: Option<String>,
    /// Where.
    pub part: PartId,
    seen_at: i64,
}

/// Everyone who is in a plan. Cheap to clone, all of it shared.
#[derive(Debug, Clone, Default)]
pub struct Presence {
    plans: Arc<Mutex<HashMap<i64, Vec<Present>>>>,
}

impl Presence {
    /// Notes that someone is in a part, or in none any more. Gives whether others see
    /// something else by it.
    pub(super) fn note(
        &self,
        plan: i64,
        owner: OwnerId,
        name: Option<String>,
        part: Option<PartId>,
        now: i64,
    ) -> bool {
        let mut plans = self.plans();
        let there = plans.entry(plan).or_default();
        there.retain(|present| now - present.seen_at < THERE_FOR);
        let before = there.iter().position(|present| present.owner == owner).map(|at| there.swap_remove(at));
        if let Some(part) = part {
            there.push(Present { owner, name, part, seen_at: now });
        }
        if there.is_empty() {
            plans.remove(&plan);
        }
        before.map(|before| before.part) != part
    }

    /// Who is in a plan besides this one.
    pub(super) fn others(&self, plan: i64, owner: Option<OwnerId>, now: i64) -> Vec<Present> {
        let plans = self.plans();
        let there = plans.get(&plan).map_or(&[][..], Vec::as_slice);
        let mut others: Vec<_> = there
            .iter()
            .filter(|present| now - present.seen_at < THERE_FOR && Some(present.owner) != owner)
            .cloned()
            .collect();
        others.sort_by(|a, b| a.name.cmp(&b.name));
        others
    }

    fn plans(&self) -> MutexGuard<'_, HashMap<i64, Vec<Present>>> {
        self.plans.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn someone_is_there_for_as_long_as_they_say_so() {
        let presence = Presence::default();
        let (anke, bert) = (OwnerId(1), OwnerId(2));
        let note = |who, part, now| presence.note(7, who, None, part, now);
        assert!(note(anke, Some(PartId(3)), 0));
        assert!(!note(anke, Some(PartId(3)), 20), "nothing that others did not know");
        assert!(note(anke, Some(PartId(4)), 30));
        assert!(note(bert, Some(PartId(4)), 40));
        let there =
            |who, now| presence.others(7, Some(who), now).iter().map(|one| one.owner).collect::<Vec<_>>();
        assert_eq!(there(bert, 89), [anke]);
        assert_eq!(there(bert, 90), []);
        assert_eq!(there(anke, 90), [bert]);
        assert!(note(bert, None, 91));
        assert_eq!(there(anke, 91), []);
        assert_eq!(presence.others(8, None, 91), []);
    }
}
