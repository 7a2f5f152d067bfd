//! The parts of a joint plan that no other plan has: whose sets it was counted from,
//! and how it fits each member.

use super::Writer;
use crate::documents::document::{Block, Cell, Table};
use crate::domain::catalogue::CardCode;
use crate::domain::comparison::weights::Basis;
use crate::domain::joint_set::{Fits, MemberNow, Shown, Verdict};
use crate::domain::priority_set::{CountedMember, JointProvenance, Provenance};

impl Writer<'_> {
    /// How a partnership came to its set.
    pub(super) fn method_of_members(&self, joint: &JointProvenance) -> Vec<Block> {
        let mut steps = vec![self.t.with(
            "plan-joint-what",
            [("count", joint.members.len().into()), ("date", self.t.date(joint.counted_on).into())],
        )];
        steps.push(self.say(match joint.weighing {
            Basis::Inhabitants => "plan-joint-inhabitants",
            Basis::Equal | Basis::Own => "plan-joint-equal",
        }));
        steps.push(self.t.with("plan-session-count", [("version", joint.count_version.into())]));
        steps.push(self.say("plan-joint-ties"));
        let departing: Vec<String> = joint.departures.keys().map(|card| self.title_of(card)).collect();
        steps.push(if departing.is_empty() {
            self.say("plan-session-as-counted")
        } else {
            self.t.with("plan-session-departs", [("cards", self.t.list(&departing).into())])
        });
        let rows = joint.members.iter().map(|member| self.counted_row(member, joint.weighing)).collect();
        let mut header = vec![self.say("plan-joint-member"), self.say("plan-joint-decided")];
        if joint.weighing == Basis::Inhabitants {
            header.push(self.say("plan-joint-people"));
        }
        vec![
            self.paragraph("plan-method-steps"),
            Block::Bullets(steps),
            Block::Table(Table {
                caption: self.say("plan-joint-counted-caption"),
                header,
                widths: Vec::new(),
                rows,
            }),
            self.paragraph("plan-method-weight"),
        ]
    }

    fn counted_row(&self, member: &CountedMember, weighing: Basis) -> Vec<Cell> {
        let mut row = vec![Cell::plain(member.name.clone()), Cell::plain(self.t.date(member.decided_on))];
        if weighing == Basis::Inhabitants {
            let people = member.inhabitants.unwrap_or_default();
            row.push(Cell::plain(self.t.with("plan-joint-number", [("number", people.into())])));
        }
        row
    }

    /// The cards that the count of a joint set leaves together at the bottom: which of
    /// them stands above which says nothing.
    pub(super) fn tied_below(&self) -> &[CardCode] {
        let joint = self.draft.origin.as_ref().and_then(Provenance::joint);
        joint.and_then(|joint| joint.counted.last()).filter(|tied| tied.len() > 1).map_or(&[], Vec::as_slice)
    }

    /// Who does what where each member decides what it carries out.
    pub(super) fn steering_of_members(&self) -> Vec<Block> {
        let who = ["plan-steering-joint-board", "plan-steering-joint-members", "plan-steering-joint-lead"];
        vec![
            self.paragraph("plan-steering-intro"),
            Block::Bullets(who.map(|key| self.say(key)).into()),
            self.paragraph("plan-steering-joint-fill"),
        ]
    }

    /// How the set fits each member.
    pub(super) fn fit_of_members(&self, members: &[MemberNow]) -> Vec<Block> {
        vec![
            Block::Table(Table {
                caption: self.say("plan-members-caption"),
                header: vec![
                    self.say("plan-joint-member"),
                    self.say("plan-members-fit"),
                    self.say("plan-members-missing"),
                    self.say("plan-members-new"),
                ],
                widths: vec![20, 28, 26, 26],
                rows: members.iter().map(|member| self.member_row(member)).collect(),
            }),
            self.paragraph("plan-members-today"),
        ]
    }

    fn member_row(&self, member: &MemberNow) -> Vec<Cell> {
        let (about, said, missing, new) = match &member.shown {
            Shown::Withdrawn => {
                (String::new(), self.say("plan-members-withdrawn"), String::new(), String::new())
            }
            Shown::Hidden => (String::new(), self.say("plan-members-hidden"), String::new(), String::new()),
            Shown::Elsewhere => {
                (String::new(), self.say("plan-members-elsewhere"), String::new(), String::new())
            }
            Shown::Set(fits) => (
                self.about(member, fits),
                self.verdict(fits),
                self.titles(&fits.missing),
                self.titles(&fits.new),
            ),
        };
        vec![Cell::led(member.name.clone(), about), Cell::plain(said), Cell::plain(missing), Cell::plain(new)]
    }

    fn about(&self, member: &MemberNow, fits: &Fits) -> String {
        let key = if member.was_counted { "plan-members-set" } else { "plan-members-later" };
        self.t.with(key, [("date", self.t.date(fits.decided_on).into())])
    }

    /// *Past goed: 4 van de 5 …*
    fn verdict(&self, fits: &Fits) -> String {
        let key = match fits.verdict() {
            Verdict::Whole => "plan-members-whole",
            Verdict::Well => "plan-members-well",
            Verdict::Partly => "plan-members-partly",
            Verdict::Little => "plan-members-little",
        };
        let said = self.t.with(key, [("common", fits.in_common.into()), ("of", fits.of.into())]);
        if fits.not_compared == 0 {
            return said;
        }
        let apart = self.t.with("plan-members-not-compared", [("count", fits.not_compared.into())]);
        format!("{said} {apart}")
    }

    fn titles(&self, cards: &[CardCode]) -> String {
        if cards.is_empty() {
            return self.say("plan-members-none");
        }
        cards.iter().map(|card| self.title_of(card)).collect::<Vec<_>>().join("\n")
    }
}
