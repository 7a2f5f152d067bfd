//! How far everyone is, in counts: who is ready is nobody's to see, on the
//! projector and the facilitator's desk neither.

use std::collections::BTreeMap;

use serde::Serialize;

use super::groups::{Membership, ShownGroups, shown_groups};
use super::participant::{HeadCount, Perspective};
use crate::domain::municipality::NisCode;

/// Someone who is here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Present {
    /// Their groups.
    pub membership: Membership,
    /// How many people they are.
    pub heads: HeadCount,
    /// Whether their ballot of this round is in.
    pub is_ready: bool,
}

/// Ready of present, in people: a table counts as everyone at it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Readiness {
    /// How many are ready.
    pub ready: u32,
    /// How many are here.
    pub present: u32,
}

impl Readiness {
    fn add(&mut self, present: &Present) {
        let heads = present.heads.get();
        self.present = self.present.saturating_add(heads);
        self.ready = self.ready.saturating_add(if present.is_ready { heads } else { 0 });
    }
}

/// How far everyone is. Of a group that is not shown apart there is `None`;
/// a group without anyone in it is not there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Progress {
    /// Everyone. Told however few they are: being ready is not a vote.
    pub all: Readiness,
    /// Per municipality.
    pub organisations: BTreeMap<NisCode, Option<Readiness>>,
    /// Per perspective.
    pub perspectives: BTreeMap<Perspective, Option<Readiness>>,
}

impl Progress {
    /// Counts who is here.
    #[must_use]
    pub fn of(everyone: &[Present]) -> Self {
        let memberships: Vec<_> = everyone.iter().map(|present| present.membership.clone()).collect();
        Self::beside(everyone, &shown_groups(&memberships))
    }

    /// [`Progress::of`] when the groups were decided for the same people
    /// before: that takes longer than counting, and changes only
    /// when someone comes in or leaves.
    #[must_use]
    pub fn beside(everyone: &[Present], shown: &ShownGroups) -> Self {
        let mut progress = Self::default();
        for present in everyone {
            progress.all.add(present);
            if let Some(code) = &present.membership.organisation {
                let start = shown.organisations.contains(code).then(Readiness::default);
                let group = progress.organisations.entry(code.clone()).or_insert(start);
                group.iter_mut().for_each(|group| group.add(present));
            }
            if let Some(perspective) = present.membership.perspective {
                let start = shown.perspectives.contains(&perspective).then(Readiness::default);
                let group = progress.perspectives.entry(perspective).or_insert(start);
                group.iter_mut().for_each(|group| group.add(present));
            }
        }
        progress
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn present(organisation: &str, perspective: Perspective, heads: u8, is_ready: bool) -> Present {
        Present {
            membership: Membership {
                organisation: NisCode::parse(organisation),
                perspective: Some(perspective),
            },
            heads: HeadCount::new(heads).unwrap(),
            is_ready,
        }
    }

    #[test]
    fn counts_people_and_hides_small_groups() {
        let mut everyone = vec![
            present("44021", Perspective::Ict, 1, true),
            present("44021", Perspective::Ict, 8, false),
            present("44021", Perspective::Ict, 1, true),
            present("46025", Perspective::Ict, 2, true),
            present("46025", Perspective::Ict, 1, false),
            present("46025", Perspective::Ict, 1, true),
        ];
        let progress = Progress::of(&everyone);
        assert_eq!(progress.all, Readiness { ready: 5, present: 14 });
        let gent = NisCode::parse("44021").unwrap();
        let temse = NisCode::parse("46025").unwrap();
        assert_eq!(progress.organisations[&gent], Some(Readiness { ready: 2, present: 10 }));
        assert_eq!(progress.organisations[&temse], Some(Readiness { ready: 3, present: 4 }));
        assert_eq!(progress.perspectives[&Perspective::Ict], Some(progress.all));

        everyone.push(present("11002", Perspective::Ict, 12, true));
        let progress = Progress::of(&everyone);
        let shown = progress.organisations.values().flatten().count();
        assert_eq!((progress.organisations.len(), shown), (3, 1));
    }

    #[test]
    fn nobody_is_nobody() {
        assert_eq!(Progress::of(&[]), Progress::default());
    }

    proptest! {
        /// What is shown of the groups never exceeds the whole, and is exactly
        /// it when nothing is hidden.
        #[test]
        fn groups_add_up(
            everyone in prop::collection::vec((0_usize..3, 0_usize..4, 1_u8..13, any::<bool>()), 0..20),
        ) {
            let codes = ["44021", "46025", "11002"];
            let everyone: Vec<_> = everyone
                .into_iter()
                .map(|(code, perspective, heads, is_ready)| {
                    present(codes[code], Perspective::ALL[perspective], heads, is_ready)
                })
                .collect();
            let progress = Progress::of(&everyone);
            prop_assert!(progress.all.ready <= progress.all.present);
            let sides: [Vec<Option<Readiness>>; 2] = [
                progress.organisations.values().copied().collect(),
                progress.perspectives.values().copied().collect(),
            ];
            for groups in sides {
                let sum = |of: fn(&Readiness) -> u32| groups.iter().flatten().map(of).sum::<u32>();
                let total = Readiness { ready: sum(|group| group.ready), present: sum(|group| group.present) };
                if groups.iter().all(Option::is_some) {
                    prop_assert_eq!(total, progress.all);
                } else {
                    prop_assert!(total.present < progress.all.present);
                }
            }
        }
    }
}
