//! Where things come from: the vote or the decision a paragraph rests on, and how the
//! choice was made.

use super::Writer;
use crate::documents::document::Block;
use crate::documents::rich::Source;
use crate::domain::catalogue::CardCode;
use crate::domain::masterplan::Principle;
use crate::domain::priority_set::{Provenance, SessionProvenance};
use crate::domain::workshop::decision::Departure;

impl Writer<'_> {
    /// What rests on the set as a whole.
    pub(super) fn set_source(&self) -> Block {
        let text = match &self.draft.origin {
            Some(Provenance::Session(session)) => self.t.with(
                "plan-from-session",
                [
                    ("workshop", session.workshop.as_str().into()),
                    ("date", self.t.date(session.held_on).into()),
                    ("round", session.round.into()),
                    ("people", session.people.into()),
                ],
            ),
            Some(Provenance::Joint(joint)) => self.t.with(
                "plan-from-members",
                [("count", joint.members.len().into()), ("date", self.t.date(joint.counted_on).into())],
            ),
            None => self.t.with("plan-from-set", [("date", self.t.date(self.draft.decided_on).into())]),
        };
        self.source(text)
    }

    /// What a principle's place rests on.
    pub(super) fn motivated(&self, principle: &Principle) -> Block {
        let card = &principle.card.code;
        let Some(counted) = self.counted_place(card) else { return self.set_source() };
        let place = ("place", counted.into());
        let departs = match self.departures().and_then(|departures| departures.get(card)) {
            None => self.t.with("plan-from-as-counted", [place]),
            Some(Departure::Into) => self.t.with("plan-from-into", [place]),
            Some(Departure::OutOf | Departure::Moved) => self.t.with("plan-from-moved", [place]),
        };
        let Block::Source(from) = self.set_source() else { return self.set_source() };
        self.source(format!("{} {departs}", from.text))
    }

    fn source(&self, text: String) -> Block {
        Block::Source(Source { text, path: self.set.map(|set| format!("/sets/{set}")) })
    }

    fn departures(&self) -> Option<&std::collections::BTreeMap<CardCode, Departure>> {
        match self.draft.origin.as_ref()? {
            Provenance::Session(session) => Some(&session.departures),
            Provenance::Joint(joint) => Some(&joint.departures),
        }
    }

    /// The place of a card in the count, the first of those it ties with.
    fn counted_place(&self, card: &CardCode) -> Option<usize> {
        let counted = match self.draft.origin.as_ref()? {
            Provenance::Session(session) => &session.counted,
            Provenance::Joint(joint) => &joint.counted,
        };
        let mut place = 1;
        for tied in counted {
            if tied.contains(card) {
                return Some(place);
            }
            place += tied.len();
        }
        None
    }

    pub(super) fn method(&self) -> Vec<Block> {
        match &self.draft.origin {
            Some(Provenance::Session(session)) => self.method_of_session(session),
            Some(Provenance::Joint(joint)) => self.method_of_members(joint),
            None => self.method_of_road(),
        }
    }

    /// How a session came to its set.
    fn method_of_session(&self, session: &SessionProvenance) -> Vec<Block> {
        let mut steps = vec![
            self.t.with(
                "plan-session-what",
                [
                    ("workshop", session.workshop.as_str().into()),
                    ("date", self.t.date(session.held_on).into()),
                    ("people", session.people.into()),
                ],
            ),
            self.t.with(
                "plan-session-rounds",
                [("round", session.round.into()), ("rounds", session.rounds.into())],
            ),
            self.say(if session.is_own_count { "plan-session-own" } else { "plan-session-hall" }),
            self.t.with("plan-session-count", [("version", session.count_version.into())]),
        ];
        let departing: Vec<String> = session.departures.keys().map(|card| self.title_of(card)).collect();
        steps.push(if departing.is_empty() {
            self.say("plan-session-as-counted")
        } else {
            self.t.with("plan-session-departs", [("cards", self.t.list(&departing).into())])
        });
        if let Some((favour, answered)) = session.closing_check {
            steps.push(
                self.t.with("plan-session-check", [("favour", favour.into()), ("answered", answered.into())]),
            );
        }
        vec![self.paragraph("plan-method-steps"), Block::Bullets(steps), self.paragraph("plan-method-weight")]
    }

    /// Code and title of a card.
    pub(super) fn title_of(&self, code: &CardCode) -> String {
        let found = self.draft.deck.iter().map(|card| &card.card).find(|card| card.code == *code);
        found.map_or_else(|| code.to_string(), |card| format!("{code} {}", card.title))
    }

    fn method_of_road(&self) -> Vec<Block> {
        let plan = self.draft;
        vec![
            self.paragraph("plan-method-steps"),
            Block::Bullets(
                ["plan-method-explore", "plan-method-sort", "plan-method-rank", "plan-method-motivate"]
                    .map(|key| self.say(key))
                    .into(),
            ),
            Block::Paragraph(self.t.with(
                "plan-method-counts",
                [
                    ("total", plan.deck.len().into()),
                    ("now", (plan.principles.len() + plan.ranked_below.len()).into()),
                    ("later", plan.later.len().into()),
                    ("notnow", plan.not_now.len().into()),
                    ("unjudged", plan.not_judged.len().into()),
                ],
            )),
            self.paragraph("plan-method-weight"),
        ]
    }
}
