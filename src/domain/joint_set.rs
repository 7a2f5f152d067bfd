//! The joint set of a partnership: decided from the order its members' shared sets
//! make together, and laid beside what each member shows it today.
//!
//! What is kept of the members is that they took part. What they chose is asked of
//! them again each time ([`members_now`]), so that a set that is withdrawn is not
//! seen by way of what was decided from it.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::catalogue::CardCode;
use super::comparison::beside::fit;
use super::comparison::group::{Group, Member};
use super::comparison::joint::JointOrder;
use super::count::METHOD_VERSION;
use super::municipality::search_words;
use super::priority_set::{CountedMember, JointProvenance, PrioritySet, Provenance};
use super::workshop::decision::{Decision, DecisionError};

/// A set that was counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// Whose it is.
    #[serde(flatten)]
    pub member: CountedMember,
    /// Public id of the set, by which another one is told from it.
    pub set: String,
}

/// What a joint decision starts from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    /// The sets that were counted.
    pub taken: Vec<Taken>,
    /// How much each counted for.
    pub weighing: super::comparison::weights::Basis,
    /// The day they were counted.
    pub counted_on: Date,
}

/// A joint decision in the making: the form it is stored in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// What it starts from.
    pub basis: Basis,
    /// The decision.
    pub decision: Decision,
}

/// What changed in the sets that members show since they were counted, by name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// Who shows that set no more.
    pub withdrawn: Vec<String>,
    /// Who shows a later one besides.
    pub renewed: Vec<String>,
    /// Who showed none then.
    pub joined: Vec<String>,
}

impl Changes {
    /// Whether the order that was counted is still that of the sets shown.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.withdrawn.is_empty() && self.renewed.is_empty() && self.joined.is_empty()
    }
}

impl Draft {
    /// Starts from the order a group makes together; `sets` are the public ids of
    /// the members' sets, by member.
    ///
    /// # Errors
    /// [`DecisionError::Nothing`], to put forward no principle at all.
    pub fn start(
        group: &Group,
        joint: &JointOrder,
        sets: &[String],
        top: usize,
        today: Date,
    ) -> Result<Self, DecisionError> {
        let is_weighed = joint.basis == super::comparison::weights::Basis::Inhabitants;
        let taken = group.members().iter().zip(sets).map(|(member, set)| Taken {
            member: CountedMember {
                key: member.key.clone(),
                name: member.name.clone(),
                decided_on: member.decided_on,
                inhabitants: member.inhabitants.filter(|_| is_weighed),
            },
            set: set.clone(),
        });
        let mut taken: Vec<Taken> = taken.collect();
        taken.sort_by_cached_key(|one| search_words(&one.member.name));
        Ok(Self {
            basis: Basis { taken, weighing: joint.basis, counted_on: today },
            decision: Decision::start(joint.counted(group), top)?,
        })
    }

    /// What changed since; `shown` are key, name and set of what members show today,
    /// the latest of each first.
    #[must_use]
    pub fn changes(&self, shown: &[(&str, &str, &str)]) -> Changes {
        let taken = &self.basis.taken;
        let mut changes = Changes::default();
        for one in taken {
            let theirs: Vec<_> = shown.iter().filter(|(key, _, _)| *key == one.member.key).collect();
            if !theirs.iter().any(|(_, _, set)| *set == one.set) {
                changes.withdrawn.push(one.member.name.clone());
            } else if theirs[0].2 != one.set {
                changes.renewed.push(theirs[0].1.to_owned());
            }
        }
        let mut known: BTreeSet<&str> = taken.iter().map(|one| one.member.key.as_str()).collect();
        let joined = shown.iter().filter(|(key, _, _)| known.insert(key));
        changes.joined = joined.map(|(_, name, _)| (*name).to_owned()).collect();
        changes
    }

    /// The set it becomes, of a partnership by name.
    ///
    /// # Errors
    /// As [`Decision::freeze`].
    pub fn freeze(
        &self,
        deck: &[CardCode],
        partnership: String,
        today: Date,
    ) -> Result<PrioritySet, DecisionError> {
        let provenance = JointProvenance {
            members: self.basis.taken.iter().map(|one| one.member.clone()).collect(),
            weighing: self.basis.weighing,
            counted_on: self.basis.counted_on,
            count_version: METHOD_VERSION,
            counted: self.decision.counted().to_vec(),
            departures: self.decision.departures(),
        };
        self.decision.freeze(deck, partnership, today, Provenance::Joint(provenance))
    }
}

/// How a joint set fits the set that a member shows today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fits {
    /// When the member decided its set.
    pub decided_on: Date,
    /// How many of its priorities are in the joint set.
    pub in_common: usize,
    /// How many priorities it has.
    pub of: usize,
    /// Its priorities that the joint set has not, in its order.
    pub missing: Vec<CardCode>,
    /// What the joint set has and it did not choose, in the joint order.
    pub new: Vec<CardCode>,
    /// Of its priorities, how many are not in the deck of the joint set.
    pub not_compared: usize,
}

/// How well a joint set fits, in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// All its priorities are in it.
    Whole,
    /// Three in four are.
    Well,
    /// Half of them are.
    Partly,
    /// Fewer are.
    Little,
}

impl Fits {
    /// In one word.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        match self.in_common {
            all if all == self.of => Verdict::Whole,
            most if 4 * most >= 3 * self.of => Verdict::Well,
            half if 2 * half >= self.of => Verdict::Partly,
            _ => Verdict::Little,
        }
    }
}

/// What a member shows today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// Nothing any more.
    Withdrawn,
    /// What whoever looks may not see: it shows none of its own.
    Hidden,
    /// A set from another deck.
    Elsewhere,
    /// A set.
    Set(Fits),
}

/// A member beside the joint set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberNow {
    /// Its name.
    pub name: String,
    /// Whether its set was counted when the joint one was decided.
    pub was_counted: bool,
    /// What it shows.
    pub shown: Shown,
}

/// Every member that was counted, and then those that show a set since, beside the
/// joint set; `shown` are the sets that members show today, all of them or (unless
/// `is_all`) those that whoever looks may see.
#[must_use]
pub fn members_now(
    counted: &[CountedMember],
    joint: &Member,
    shown: &[Member],
    is_all: bool,
) -> Vec<MemberNow> {
    let find = |key: &str| shown.iter().find(|member| member.key == key);
    let unseen = || if is_all { Shown::Withdrawn } else { Shown::Hidden };
    let mut members: Vec<MemberNow> = counted
        .iter()
        .map(|one| match find(&one.key) {
            Some(member) => beside(joint, member, true),
            None => MemberNow { name: one.name.clone(), was_counted: true, shown: unseen() },
        })
        .collect();
    let known = |member: &&Member| counted.iter().any(|one| one.key == member.key);
    members.extend(shown.iter().filter(|member| !known(member)).map(|member| beside(joint, member, false)));
    members
}

/// One member beside the joint set: on the cards both decks have, whatever the
/// others chose from.
fn beside(joint: &Member, member: &Member, was_counted: bool) -> MemberNow {
    let shown = match Group::new(vec![joint.clone(), member.clone()]) {
        Err(_) => Shown::Elsewhere,
        Ok(group) => {
            let codes = |cards: &[usize]| -> Vec<CardCode> {
                cards.iter().map(|card| group.cards()[*card].code.clone()).collect()
            };
            let fits = fit(&group, &joint.chosen);
            let own = group.member(&member.key).and_then(|index| fits.get(index));
            own.map_or(Shown::Elsewhere, |fit| {
                Shown::Set(Fits {
                    decided_on: member.decided_on,
                    in_common: fit.in_common,
                    of: member.chosen.len(),
                    missing: codes(&fit.missing),
                    new: codes(&fit.new),
                    not_compared: fit.not_compared,
                })
            })
        }
    };
    MemberNow { name: member.name.clone(), was_counted, shown }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::civil::date;

    use super::*;
    use crate::domain::catalogue::ThemeCode;
    use crate::domain::comparison::group::Deck;
    use crate::domain::comparison::weights::{Basis as Weighing, Weights};

    fn cards(codes: &str) -> Vec<CardCode> {
        codes.split_whitespace().map(CardCode::new).collect()
    }

    fn deck(key: &str, version: &str, codes: &str) -> Arc<Deck> {
        let cards = cards(codes).into_iter().map(|card| (card, ThemeCode::new("T"))).collect();
        Arc::new(Deck { key: key.to_owned(), version: version.to_owned(), cards })
    }

    fn member(key: &str, chosen: &str, deck: &Arc<Deck>) -> Member {
        Member {
            key: key.to_owned(),
            name: format!("Gemeente {key}"),
            chosen: cards(chosen),
            decided_on: date(2026, 11, 24),
            deck: Arc::clone(deck),
            inhabitants: Some(1_000),
        }
    }

    fn draft(weights: impl Fn(&Group) -> Weights) -> Draft {
        let deck = deck("d", "1", "a b c d e f");
        let group = Group::new(vec![
            member("1", "a b c", &deck),
            member("2", "a b d", &deck),
            member("3", "b a c", &deck),
        ])
        .unwrap();
        let joint = JointOrder::of(&group, &weights(&group)).unwrap();
        let sets = ["s1", "s2", "s3"].map(str::to_owned);
        Draft::start(&group, &joint, &sets, 3, date(2026, 12, 1)).unwrap()
    }

    #[test]
    fn it_starts_from_the_joint_order_in_which_what_nobody_chose_ties() {
        let draft = draft(Weights::equal);
        // Two put a over b, two chose c, one d.
        assert_eq!(draft.decision.counted(), [cards("a"), cards("b"), cards("c"), cards("d"), cards("e f")]);
        assert_eq!(draft.decision.chosen(), cards("a b c"));
        assert_eq!(draft.basis.weighing, Weighing::Equal);
        assert!(draft.basis.taken.iter().all(|one| one.member.inhabitants.is_none()), "no weight, no number");
    }

    #[test]
    fn it_is_stored_and_read_back_with_what_it_weighed() {
        let draft = draft(|group| Weights::inhabitants(group).unwrap());
        assert_eq!(draft.basis.taken[0].member.inhabitants, Some(1_000));
        let stored = serde_json::to_string(&draft).unwrap();
        assert_eq!(serde_json::from_str::<Draft>(&stored).unwrap(), draft);
    }

    #[test]
    fn what_is_frozen_says_who_took_part_and_not_what_they_chose() {
        let mut draft = draft(Weights::equal);
        draft.decision.place(&CardCode::new("e"), 1).unwrap();
        let deck = cards("a b c d e f");
        let open = draft.freeze(&deck, "Schelde".to_owned(), date(2026, 12, 2)).unwrap_err();
        assert_eq!(open, DecisionError::NotMotivated(cards("e c")));
        for card in ["e", "c"] {
            draft.decision.motivate(&CardCode::new(card), "Daarom.").unwrap();
        }
        let set = draft.freeze(&deck, "Schelde".to_owned(), date(2026, 12, 2)).unwrap();
        assert_eq!(set.chosen(), cards("e a b"));
        assert_eq!(set.notes.keys().cloned().collect::<Vec<_>>(), cards("c"));
        let stored = serde_json::to_string(&set.provenance).unwrap();
        assert!(stored.contains("Gemeente 2") && !stored.contains("\"s2\""), "{stored}");
        // An enum without a name is told apart by its fields.
        let read: Option<Provenance> = serde_json::from_str(&stored).unwrap();
        assert_eq!(read, set.provenance);
        assert!(read.unwrap().joint().is_some());
    }

    #[test]
    fn it_knows_who_withdrew_who_decided_anew_and_who_came() {
        let draft = draft(Weights::equal);
        assert!(draft.changes(&[("1", "Een", "s1"), ("2", "Twee", "s2"), ("3", "Drie", "s3")]).is_empty());
        let shown = [
            ("1", "Een", "s9"),
            ("1", "Een", "s1"),
            ("3", "Drie", "s0"),
            ("4", "Vier", "s4"),
            ("4", "Vier", "s5"),
        ];
        let changes = draft.changes(&shown);
        assert_eq!(
            changes.withdrawn,
            ["Gemeente 2", "Gemeente 3"],
            "another one is not the one that was counted"
        );
        assert_eq!(changes.renewed, ["Een"]);
        assert_eq!(changes.joined, ["Vier"]);
    }

    #[test]
    fn a_member_is_laid_beside_the_joint_set_as_long_as_it_shows_its_own() {
        let (one, later) = (deck("d", "1", "a b c d e f"), deck("d", "2", "a b c g"));
        let joint = member("p", "a b c", &one);
        let counted = ["1", "2", "3"].map(|key| CountedMember {
            key: key.to_owned(),
            name: format!("Toen {key}"),
            decided_on: date(2026, 11, 24),
            inhabitants: None,
        });
        let shown = [
            member("1", "d a", &one),
            member("3", "g b", &later),
            member("4", "a", &deck("other", "1", "a")),
        ];
        let now = members_now(&counted, &joint, &shown, true);
        let told: Vec<_> = now.iter().map(|one| (one.name.as_str(), one.was_counted)).collect();
        assert_eq!(
            told,
            [("Gemeente 1", true), ("Toen 2", true), ("Gemeente 3", true), ("Gemeente 4", false)]
        );
        let Shown::Set(fits) = &now[0].shown else { panic!("{now:?}") };
        assert_eq!((fits.in_common, fits.of), (1, 2));
        assert_eq!((fits.missing.clone(), fits.new.clone()), (cards("d"), cards("b c")));
        assert_eq!(fits.verdict(), Verdict::Partly);
        for (in_common, verdict) in
            [(5, Verdict::Whole), (4, Verdict::Well), (3, Verdict::Partly), (2, Verdict::Little)]
        {
            assert_eq!(Fits { in_common, of: 5, ..fits.clone() }.verdict(), verdict);
        }
        assert_eq!(now[1].shown, Shown::Withdrawn);
        let Shown::Set(fits) = &now[2].shown else { panic!("{now:?}") };
        assert_eq!((fits.in_common, fits.of, fits.not_compared), (1, 2, 1));
        assert!(fits.missing.is_empty(), "what no deck of theirs has cannot be missing");
        assert_eq!(now[3].shown, Shown::Elsewhere);
        let few = members_now(&counted, &joint, &shown[..1], false);
        assert_eq!(few.len(), 3);
        assert_eq!((&few[0].shown, &few[1].shown), (&now[0].shown, &Shown::Hidden), "withdrawn or not");
    }
}
