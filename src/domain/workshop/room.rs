//! The room: where a workshop is, and what everyone in it may do and see now.
//! How it gets from one state to the next is in [`super::action`].

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::Rules;
use super::action::Action;
use super::script::Part;
use super::settings::{Scope, Settings};
use crate::domain::catalogue::{CardCode, ThemeCode};

/// A stage of a workshop (*stap*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// People come in.
    Lobby,
    /// *Verkennen*: the cards.
    Explore,
    /// *Sorteren*: three piles.
    Sort,
    /// *Rangschikken*: the order of *Now*.
    Rank,
    /// *Onthullen*: the result of a round.
    Reveal,
    /// *Bespreken*: the cards most disagreed on.
    Discuss,
    /// *Beslissen*: the definitive set.
    Decide,
    /// Over, for good.
    Concluded,
}

impl Stage {
    /// Every stage in order.
    pub const ALL: [Self; 8] = [
        Self::Lobby,
        Self::Explore,
        Self::Sort,
        Self::Rank,
        Self::Reveal,
        Self::Discuss,
        Self::Decide,
        Self::Concluded,
    ];

    /// The name in URLs, the database and message keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Lobby => "lobby",
            Self::Explore => "explore",
            Self::Sort => "sort",
            Self::Rank => "rank",
            Self::Reveal => "reveal",
            Self::Discuss => "discuss",
            Self::Decide => "decide",
            Self::Concluded => "concluded",
        }
    }

    /// Reads [`Stage::as_str`] back.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.as_str() == name)
    }

    /// Whether ballots are made in it: a round is open in these or nowhere.
    #[must_use]
    pub fn has_ballots(self) -> bool {
        matches!(self, Self::Sort | Self::Rank)
    }

    /// Whether it is about a result, and shows it.
    #[must_use]
    pub fn shows_results(self) -> bool {
        matches!(self, Self::Reveal | Self::Discuss | Self::Decide | Self::Concluded)
    }
}

/// The cards a round is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RoundDeck {
    /// The whole deck.
    Whole,
    /// A theme.
    Theme(ThemeCode),
    /// Some cards, such as those discussed.
    Cards(Vec<CardCode>),
}

/// The stage a round begins in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RoundStart {
    /// With the cards, for a theme that is new.
    Explore,
    /// With the piles.
    Sort,
    /// With the order.
    Rank,
}

impl RoundStart {
    /// The stage.
    #[must_use]
    pub fn stage(self) -> Stage {
        match self {
            Self::Explore => Stage::Explore,
            Self::Sort => Stage::Sort,
            Self::Rank => Stage::Rank,
        }
    }
}

/// Whether a round takes ballots.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RoundStatus {
    /// Not yet; it opens when the room comes to sorting or ranking.
    Waiting,
    /// It does.
    Open,
    /// No longer.
    Closed,
}

/// A round (*ronde*): everyone judges the same cards once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// The cards it is about.
    pub deck: RoundDeck,
    /// Where it begins.
    pub start: RoundStart,
    /// Whether it takes ballots.
    pub status: RoundStatus,
    /// Whether its result was revealed as it stands now. Such a round is closed.
    pub is_revealed: bool,
    /// Whether it was opened again after its result had been seen: some of its
    /// ballots may follow that result, and whoever shows it says so.
    pub was_reopened: bool,
    /// The room's revision that closed it last. A round takes no ballots while
    /// it is closed, so this and its number stand for one set of ballots.
    /// `None` before it was ever closed, and for rooms stored without it.
    #[serde(default)]
    pub closed_at_revision: Option<i64>,
}

impl Round {
    pub(super) fn new(deck: RoundDeck, start: RoundStart) -> Self {
        Self {
            deck,
            start,
            status: RoundStatus::Waiting,
            is_revealed: false,
            was_reopened: false,
            closed_at_revision: None,
        }
    }

    /// Closes it by the change that makes this revision; one that is closed
    /// already stays as it was.
    pub(super) fn close(&mut self, revision: i64) {
        if self.status != RoundStatus::Closed {
            self.status = RoundStatus::Closed;
            self.closed_at_revision = Some(revision);
        }
    }
}

/// The time left for a stage. Nothing happens when it is up: what comes next is
/// the facilitator's to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Timer {
    /// The room is at work.
    Going {
        /// When the time is up, in seconds since 1970; `None` without a timer.
        ends_at: Option<i64>,
    },
    /// The room has paused.
    Paused {
        /// What was left then, in seconds, 0 when it was up; `None` without a
        /// timer.
        seconds_left: Option<i64>,
    },
}

impl Timer {
    /// Whether the room has paused.
    #[must_use]
    pub fn is_paused(self) -> bool {
        matches!(self, Self::Paused { .. })
    }

    /// Seconds left at an instant, 0 when the time is up; `None` without a timer.
    #[must_use]
    pub fn seconds_left(self, now: i64) -> Option<i64> {
        match self {
            Self::Going { ends_at } => ends_at.map(|ends_at| ends_at.saturating_sub(now).max(0)),
            Self::Paused { seconds_left } => seconds_left,
        }
    }
}

/// Why a ballot cannot be given now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum SubmitRefusal {
    /// The room has not come to it: try again when it has.
    #[error("the room is not there yet")]
    NotYet,
    /// The round is closed: a ballot that was given before counts as it was.
    #[error("the round is closed")]
    RoundClosed,
    /// The ballot belongs to an earlier round.
    #[error("the room is at round {current}")]
    WrongRound {
        /// The round the room is at.
        current: u16,
    },
    /// No ballots are made in the stage it names.
    #[error("there are no ballots in that stage")]
    WrongStage,
    /// The workshop is over.
    #[error("the workshop is concluded")]
    Concluded,
}

impl SubmitRefusal {
    /// The name in answers and message keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotYet => "not-yet",
            Self::RoundClosed => "round-closed",
            Self::WrongRound { .. } => "wrong-round",
            Self::WrongStage => "wrong-stage",
            Self::Concluded => "concluded",
        }
    }
}

/// Who looks at a workshop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Viewer {
    /// Someone who takes part.
    Participant,
    /// The screen everyone sees.
    Projector,
    /// Who leads it, on their own screen.
    Facilitator,
}

/// Where a workshop is. Its revision grows by one with every change; whoever
/// acts says which one they saw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Room {
    pub(super) stage: Stage,
    /// The round the room is at.
    pub(super) round: Round,
    /// Those before it, from round 1; none of them opens again.
    pub(super) earlier: Vec<Round>,
    pub(super) timer: Timer,
    pub(super) card_shown: Option<CardCode>,
    pub(super) discussed: Vec<CardCode>,
    pub(super) revision: i64,
}

impl Room {
    /// The room before anyone came in. The lobby has no timer: it waits for
    /// people.
    #[must_use]
    pub fn new(rules: &Rules<'_>) -> Self {
        let first = rules.catalogue.themes.first().filter(|_| rules.settings.method.scope == Scope::ByTheme);
        let deck = first.map_or(RoundDeck::Whole, |theme| RoundDeck::Theme(theme.code.clone()));
        Self {
            stage: Stage::Lobby,
            round: Round::new(deck, RoundStart::Explore),
            earlier: Vec::new(),
            timer: Timer::Going { ends_at: None },
            card_shown: None,
            discussed: Vec::new(),
            revision: 0,
        }
    }

    /// The room before anyone came in, after a change to what it goes by: with a
    /// later revision, so that nobody acts on what they saw before.
    #[must_use]
    pub fn prepared_again(&self, rules: &Rules<'_>) -> Self {
        Self { revision: self.revision + 1, ..Self::new(rules) }
    }

    /// The stage.
    #[must_use]
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// The round the room is at, which has not begun in the lobby.
    #[must_use]
    pub fn round(&self) -> &Round {
        &self.round
    }

    /// Its number, from 1.
    #[must_use]
    pub fn round_number(&self) -> u16 {
        // There are at most `action::MOST_ROUNDS`.
        u16::try_from(self.earlier.len()).map_or(u16::MAX, |earlier| earlier.saturating_add(1))
    }

    /// Every round with its number, the one the room is at last.
    pub fn rounds(&self) -> impl Iterator<Item = (u16, &Round)> {
        (1..).zip(self.earlier.iter().chain([&self.round]))
    }

    /// A round by its number.
    #[must_use]
    pub fn find_round(&self, number: u16) -> Option<&Round> {
        self.rounds().find(|(other, _)| *other == number).map(|(_, round)| round)
    }

    /// The timer.
    #[must_use]
    pub fn timer(&self) -> Timer {
        self.timer
    }

    /// The card on everyone's screen.
    #[must_use]
    pub fn card_shown(&self) -> Option<&CardCode> {
        self.card_shown.as_ref()
    }

    /// The cards under discussion.
    #[must_use]
    pub fn discussed(&self) -> &[CardCode] {
        &self.discussed
    }

    /// How many changes were made.
    #[must_use]
    pub fn revision(&self) -> i64 {
        self.revision
    }

    /// Whether the round takes ballots.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.round.status == RoundStatus::Open
    }

    /// Whether someone may still come in: late people too, until the end.
    #[must_use]
    pub fn lets_in(&self) -> bool {
        self.stage != Stage::Concluded
    }

    /// Whether piles (`stage` is sort) or a ranked ballot (`stage` is rank) of
    /// a round are taken now. The one answer for pages and, once more, inside
    /// the transaction that writes.
    ///
    /// Piles are taken while the room ranks too: the work of whoever is slower
    /// is not lost. A pause stops the clock and not the ballots: to stop those,
    /// a round is closed.
    ///
    /// # Errors
    /// [`SubmitRefusal`].
    pub fn may_submit(&self, stage: Stage, round: u16) -> Result<(), SubmitRefusal> {
        if self.stage == Stage::Concluded {
            return Err(SubmitRefusal::Concluded);
        }
        if !stage.has_ballots() {
            return Err(SubmitRefusal::WrongStage);
        }
        let current = self.round_number();
        if round < current {
            return Err(SubmitRefusal::WrongRound { current });
        }
        if round > current {
            return Err(SubmitRefusal::NotYet);
        }
        match self.round.status {
            RoundStatus::Waiting => Err(SubmitRefusal::NotYet),
            RoundStatus::Closed => Err(SubmitRefusal::RoundClosed),
            RoundStatus::Open if stage > self.stage => Err(SubmitRefusal::NotYet),
            RoundStatus::Open => Ok(()),
        }
    }

    /// Whether what is on someone's boards in a round may still change. Closed it
    /// may: it counts for nothing until it is sent, and the round may be opened
    /// again.
    ///
    /// # Errors
    /// [`SubmitRefusal`], for any round but the one the room is at.
    pub fn takes_drafts(&self, round: u16) -> Result<(), SubmitRefusal> {
        let current = self.round_number();
        match round.cmp(&current) {
            _ if self.stage == Stage::Concluded => Err(SubmitRefusal::Concluded),
            Ordering::Less => Err(SubmitRefusal::WrongRound { current }),
            Ordering::Greater => Err(SubmitRefusal::NotYet),
            Ordering::Equal => Ok(()),
        }
    }

    /// Whether someone sees the result of a round: nobody before it is
    /// revealed, on the projector neither. Going back to ranking puts it away
    /// again.
    ///
    /// The facilitator sees it from the closing on where the settings say so.
    /// Not while the round is open: two looks with one ballot between them
    /// would show that ballot.
    #[must_use]
    pub fn sees_results(&self, who: Viewer, round: u16, settings: &Settings) -> bool {
        let Some(found) = self.find_round(round) else { return false };
        let is_over = round < self.round_number() || self.stage.shows_results();
        let early = match who {
            Viewer::Participant | Viewer::Projector => false,
            Viewer::Facilitator => settings.method.shows_early_results && found.status == RoundStatus::Closed,
        };
        early || (found.is_revealed && is_over)
    }

    /// The number of the last round that was revealed: the one pages about
    /// results are about. `None` before the first.
    #[must_use]
    pub fn shown_round(&self) -> Option<u16> {
        self.rounds().filter(|(_, round)| round.is_revealed).map(|(number, _)| number).last()
    }

    /// The number of the round a decision starts from: the last revealed one
    /// over the whole deck, or the last revealed one when none was.
    #[must_use]
    pub fn decided_round(&self) -> Option<u16> {
        let whole = |round: &Round| round.is_revealed && round.deck == RoundDeck::Whole;
        let last = self.rounds().filter(|(_, round)| whole(round)).map(|(number, _)| number).last();
        last.or_else(|| self.shown_round())
    }

    /// Whether the cards of this round were judged in an earlier one.
    #[must_use]
    pub fn is_again(&self) -> bool {
        let mut revealed = self.earlier.iter().filter(|round| round.is_revealed);
        match &self.round.deck {
            RoundDeck::Theme(_) => {
                revealed.any(|round| round.deck == RoundDeck::Whole || round.deck == self.round.deck)
            }
            RoundDeck::Whole | RoundDeck::Cards(_) => revealed.next().is_some(),
        }
    }

    /// The part of the script the room is at.
    #[must_use]
    pub fn part(&self) -> Part {
        Part::of(self.stage, self.is_again())
    }

    /// What the facilitator most likely does next: the one large button. `None`
    /// when the workshop is over.
    #[must_use]
    pub fn next_action(&self, rules: &Rules<'_>) -> Option<Action> {
        let method = &rules.settings.method;
        let judged = self.rounds().filter(|(_, round)| round.is_revealed && !is_theme(&round.deck)).count();
        let wants_round = judged < usize::from(method.rounds);
        Some(match self.stage {
            Stage::Lobby | Stage::Explore | Stage::Sort => Action::Advance,
            Stage::Rank if self.is_open() => Action::CloseRound,
            Stage::Rank => Action::Reveal,
            Stage::Reveal if judged == 0 && is_theme(&self.round.deck) => self.next_theme(rules),
            Stage::Reveal if wants_round => Action::Advance,
            // One round, with time to talk about what divides.
            Stage::Reveal if judged == 1 && rules.settings.minutes.of(Part::Discuss) > 0 => Action::Advance,
            Stage::Reveal => Action::Decide,
            Stage::Discuss if !self.round.is_revealed => Action::Advance,
            Stage::Discuss if wants_round => {
                Action::StartRound { deck: RoundDeck::Whole, start: RoundStart::Rank }
            }
            Stage::Discuss => Action::Decide,
            Stage::Decide => Action::Conclude,
            Stage::Concluded => return None,
        })
    }

    /// By theme: the next theme nobody judged, or an order of everything once
    /// there is none.
    fn next_theme(&self, rules: &Rules<'_>) -> Action {
        let is_judged = |code: &ThemeCode| {
            let deck = RoundDeck::Theme(code.clone());
            self.rounds().any(|(_, round)| round.is_revealed && round.deck == deck)
        };
        match rules.catalogue.themes.iter().find(|theme| !is_judged(&theme.code)) {
            Some(theme) => {
                Action::StartRound { deck: RoundDeck::Theme(theme.code.clone()), start: RoundStart::Explore }
            }
            None => Action::StartRound { deck: RoundDeck::Whole, start: RoundStart::Rank },
        }
    }
}

fn is_theme(deck: &RoundDeck) -> bool {
    matches!(deck, RoundDeck::Theme(_))
}
