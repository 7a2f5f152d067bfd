//! What a facilitator does to the room. One function, [`Room::apply`], for
//! every action: it gives the room after it, or says exactly why not.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::Rules;
use super::room::{Room, Round, RoundDeck, RoundStart, RoundStatus, Stage, Timer};
use super::script::Part;
use crate::domain::catalogue::{CardCode, ThemeCode};

/// Most minutes one action adds.
pub const MOST_ADDED_MINUTES: u16 = 60;
/// Most rounds a room has: a bound on what is stored, far beyond any evening.
pub const MOST_ROUNDS: u16 = 50;

/// What a facilitator does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// To the next stage of the road: lobby, explore, sort, rank; reveal,
    /// discuss, decide. From discuss back into a round one stepped out of.
    /// What shows or ends something for good is asked by its name instead.
    Advance,
    /// To the stage before. Going back into a closed round leaves it closed.
    Back,
    /// Opens the round, after it was closed too.
    OpenRound,
    /// Closes the round.
    CloseRound,
    /// Shows the result of the closed round.
    Reveal,
    /// Puts cards under discussion, and goes there.
    Discuss(Vec<CardCode>),
    /// Begins another round.
    StartRound {
        /// About which cards.
        deck: RoundDeck,
        /// In which stage.
        start: RoundStart,
    },
    /// To deciding, past any further discussion or round.
    Decide,
    /// Ends the workshop, for good.
    Conclude,
    /// Stops the clock.
    Pause,
    /// Starts it again.
    Resume,
    /// Adds so many minutes, 1 to [`MOST_ADDED_MINUTES`].
    AddMinutes(u16),
    /// Puts a card on everyone's screen.
    ShowCard(CardCode),
    /// Takes it off again.
    HideCard,
}

impl Action {
    /// The name in forms, the audit log and message keys.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Advance => "advance",
            Self::Back => "back",
            Self::OpenRound => "open-round",
            Self::CloseRound => "close-round",
            Self::Reveal => "reveal",
            Self::Discuss(_) => "discuss",
            Self::StartRound { .. } => "start-round",
            Self::Decide => "decide",
            Self::Conclude => "conclude",
            Self::Pause => "pause",
            Self::Resume => "resume",
            Self::AddMinutes(_) => "add-minutes",
            Self::ShowCard(_) => "show-card",
            Self::HideCard => "hide-card",
        }
    }
}

/// Why an action was refused; the room is as it was.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Refusal {
    /// The room changed since the facilitator looked: show it anew.
    #[error("the room is at revision {revision} by now")]
    Stale {
        /// What it is at.
        revision: i64,
    },
    /// The workshop is over.
    #[error("the workshop is concluded")]
    Concluded,
    /// There is nothing before the lobby.
    #[error("there is nothing before the lobby")]
    NothingBefore,
    /// Back from the result shown would lead into another round, which was
    /// begun since. Advance into that one.
    #[error("another round has begun since")]
    NextRoundBegun,
    /// What follows cannot be taken back: reveal or conclude by name.
    #[error("what follows is asked for by its name")]
    AskByName,
    /// Opening, closing and revealing are for sorting and ranking.
    #[error("the room is not at sorting or ranking")]
    NoRoundHere,
    /// The round is open already.
    #[error("the round is open already")]
    AlreadyOpen,
    /// The round is closed already.
    #[error("the round is closed already")]
    AlreadyClosed,
    /// A result is only shown of a closed round: while people are still at it,
    /// one slip would show it for good.
    #[error("the round is still open")]
    RoundOpen,
    /// The action follows a result, and none is shown.
    #[error("no result is shown")]
    NotRevealed,
    /// A workshop is concluded from deciding.
    #[error("the room is not deciding")]
    NotDeciding,
    /// There were [`MOST_ROUNDS`] rounds.
    #[error("there are {MOST_ROUNDS} rounds at most")]
    TooManyRounds,
    /// The room has paused already.
    #[error("the room has paused already")]
    AlreadyPaused,
    /// The room has not paused.
    #[error("the room has not paused")]
    NotPaused,
    /// Not 1 to [`MOST_ADDED_MINUTES`] minutes.
    #[error("1 to {MOST_ADDED_MINUTES} minutes can be added")]
    Minutes,
    /// The card is not in the deck.
    #[error("card {0} is not in the deck")]
    NotInDeck(CardCode),
    /// The card is named twice.
    #[error("card {0} is named twice")]
    Twice(CardCode),
    /// The theme is not in the deck.
    #[error("theme {0} is not in the deck")]
    NoTheme(ThemeCode),
    /// No cards are named.
    #[error("name at least one card")]
    NoCards,
    /// No card is shown.
    #[error("no card is shown")]
    NoCardShown,
}

impl Refusal {
    /// The name in answers and message keys.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Stale { .. } => "stale",
            Self::Concluded => "concluded",
            Self::NothingBefore => "nothing-before",
            Self::NextRoundBegun => "next-round-begun",
            Self::AskByName => "ask-by-name",
            Self::NoRoundHere => "no-round-here",
            Self::AlreadyOpen => "already-open",
            Self::AlreadyClosed => "already-closed",
            Self::RoundOpen => "round-open",
            Self::NotRevealed => "not-revealed",
            Self::NotDeciding => "not-deciding",
            Self::TooManyRounds => "too-many-rounds",
            Self::AlreadyPaused => "already-paused",
            Self::NotPaused => "not-paused",
            Self::Minutes => "minutes",
            Self::NotInDeck(_) => "not-in-deck",
            Self::Twice(_) => "twice",
            Self::NoTheme(_) => "no-theme",
            Self::NoCards => "no-cards",
            Self::NoCardShown => "no-card-shown",
        }
    }
}

impl Room {
    /// The room after an action. `seen` is the revision the facilitator had
    /// before them, so that a double click acts once and the second of two
    /// facilitators is shown what the first did. `now` is in seconds since 1970.
    ///
    /// # Errors
    /// [`Refusal`].
    pub fn apply(&self, action: &Action, seen: i64, now: i64, rules: &Rules<'_>) -> Result<Self, Refusal> {
        if seen != self.revision {
            return Err(Refusal::Stale { revision: self.revision });
        }
        if self.stage == Stage::Concluded {
            return Err(Refusal::Concluded);
        }
        let mut next = self.clone();
        match action {
            Action::Advance => next.enter(self.stage_after()?, now, rules),
            Action::Back => next.enter(self.stage_before()?, now, rules),
            Action::OpenRound => next.open()?,
            Action::CloseRound => next.close()?,
            Action::Reveal => next.reveal(now, rules)?,
            Action::Discuss(cards) => next.discuss(cards, now, rules)?,
            Action::StartRound { deck, start } => next.start_round(deck, *start, now, rules)?,
            Action::Decide => {
                next.needs_result()?;
                next.enter(Stage::Decide, now, rules);
            }
            Action::Conclude => next.conclude()?,
            Action::Pause => next.pause(now)?,
            Action::Resume => next.resume(now)?,
            Action::AddMinutes(minutes) => next.add_minutes(*minutes, now)?,
            Action::ShowCard(card) => next.show_card(card, rules)?,
            Action::HideCard => {
                next.card_shown.take().ok_or(Refusal::NoCardShown)?;
            }
        }
        next.revision += 1;
        Ok(next)
    }

    /// The room when it is over, from wherever it was: a session nobody concluded
    /// ends when what people gave in it is thrown away.
    #[must_use]
    pub fn ended(&self) -> Self {
        let mut over = self.clone();
        over.stage = Stage::Concluded;
        over.round.close(self.revision + 1);
        over.card_shown = None;
        over.timer = Timer::Going { ends_at: None };
        over
    }

    fn stage_after(&self) -> Result<Stage, Refusal> {
        match self.stage {
            Stage::Lobby => Ok(Stage::Explore),
            Stage::Explore => Ok(Stage::Sort),
            Stage::Sort => Ok(Stage::Rank),
            Stage::Reveal => Ok(Stage::Discuss),
            Stage::Discuss if !self.round.is_revealed => Ok(self.round.start.stage()),
            Stage::Discuss => Ok(Stage::Decide),
            Stage::Rank | Stage::Decide => Err(Refusal::AskByName),
            Stage::Concluded => Err(Refusal::Concluded),
        }
    }

    fn stage_before(&self) -> Result<Stage, Refusal> {
        let is_start = self.stage == self.round.start.stage();
        match self.stage {
            Stage::Lobby => Err(Refusal::NothingBefore),
            Stage::Explore | Stage::Sort | Stage::Rank if is_start && !self.earlier.is_empty() => {
                Ok(Stage::Discuss)
            }
            Stage::Explore => Ok(Stage::Lobby),
            Stage::Sort => Ok(Stage::Explore),
            Stage::Rank => Ok(Stage::Sort),
            Stage::Reveal if !self.round.is_revealed => Err(Refusal::NextRoundBegun),
            Stage::Reveal => Ok(Stage::Rank),
            // From deciding one wants to see the result once more, and from
            // there every other way is one step.
            Stage::Discuss | Stage::Decide => Ok(Stage::Reveal),
            Stage::Concluded => Err(Refusal::Concluded),
        }
    }

    /// Every change of stage: a round opens by itself at the first sorting or
    /// ranking and waits again when the room steps out of it, the card shown
    /// goes away, a pause ends and the stage's own time begins.
    fn enter(&mut self, stage: Stage, now: i64, rules: &Rules<'_>) {
        self.stage = stage;
        match self.round.status {
            RoundStatus::Waiting if stage.has_ballots() => self.round.status = RoundStatus::Open,
            RoundStatus::Open if !stage.has_ballots() => self.round.status = RoundStatus::Waiting,
            RoundStatus::Waiting | RoundStatus::Open | RoundStatus::Closed => {}
        }
        self.card_shown = None;
        let seconds = 60 * i64::from(self.stage_minutes(rules));
        self.timer = Timer::Going { ends_at: (seconds > 0).then(|| now.saturating_add(seconds)) };
    }

    /// The minutes of the stage as planned. A round about one theme gets its
    /// share of them.
    fn stage_minutes(&self, rules: &Rules<'_>) -> u16 {
        let part = self.part();
        let minutes = rules.settings.minutes.of(part);
        let shares = match (&self.round.deck, part) {
            (
                RoundDeck::Theme(_),
                Part::Explore | Part::Sort | Part::Rank | Part::Reveal | Part::Revise | Part::RevealAgain,
            ) => rules.catalogue.themes.len(),
            _ => 1,
        };
        u16::try_from(shares).map_or(1, |shares| minutes.div_ceil(shares.max(1)))
    }

    fn open(&mut self) -> Result<(), Refusal> {
        if !self.stage.has_ballots() {
            return Err(Refusal::NoRoundHere);
        }
        if self.round.status == RoundStatus::Open {
            return Err(Refusal::AlreadyOpen);
        }
        self.round.was_reopened |= self.round.is_revealed;
        self.round.is_revealed = false;
        self.round.status = RoundStatus::Open;
        Ok(())
    }

    fn close(&mut self) -> Result<(), Refusal> {
        if !self.stage.has_ballots() {
            return Err(Refusal::NoRoundHere);
        }
        if self.round.status == RoundStatus::Closed {
            return Err(Refusal::AlreadyClosed);
        }
        self.round.close(self.revision + 1);
        Ok(())
    }

    fn reveal(&mut self, now: i64, rules: &Rules<'_>) -> Result<(), Refusal> {
        if !self.stage.has_ballots() {
            return Err(Refusal::NoRoundHere);
        }
        if self.round.status != RoundStatus::Closed {
            return Err(Refusal::RoundOpen);
        }
        self.round.is_revealed = true;
        self.discussed.clear();
        self.enter(Stage::Reveal, now, rules);
        Ok(())
    }

    fn needs_result(&self) -> Result<(), Refusal> {
        match self.stage {
            Stage::Reveal | Stage::Discuss => Ok(()),
            _ => Err(Refusal::NotRevealed),
        }
    }

    fn discuss(&mut self, cards: &[CardCode], now: i64, rules: &Rules<'_>) -> Result<(), Refusal> {
        self.needs_result()?;
        check_cards(cards, rules)?;
        self.discussed = cards.to_vec();
        // Another choice of cards while discussing does not begin it anew.
        if self.stage != Stage::Discuss {
            self.enter(Stage::Discuss, now, rules);
        }
        Ok(())
    }

    fn start_round(
        &mut self,
        deck: &RoundDeck,
        start: RoundStart,
        now: i64,
        rules: &Rules<'_>,
    ) -> Result<(), Refusal> {
        self.needs_result()?;
        match deck {
            RoundDeck::Whole => {}
            RoundDeck::Theme(theme) if rules.catalogue.theme(theme).is_some() => {}
            RoundDeck::Theme(theme) => return Err(Refusal::NoTheme(theme.clone())),
            RoundDeck::Cards(cards) => check_cards(cards, rules)?,
        }
        if self.round_number() >= MOST_ROUNDS {
            return Err(Refusal::TooManyRounds);
        }
        let mut over = std::mem::replace(&mut self.round, Round::new(deck.clone(), start));
        // One that was begun and stepped out of does not count any more.
        over.close(self.revision + 1);
        self.earlier.push(over);
        self.enter(start.stage(), now, rules);
        Ok(())
    }

    fn conclude(&mut self) -> Result<(), Refusal> {
        if self.stage != Stage::Decide {
            return Err(Refusal::NotDeciding);
        }
        *self = self.ended();
        Ok(())
    }

    fn pause(&mut self, now: i64) -> Result<(), Refusal> {
        if self.timer.is_paused() {
            return Err(Refusal::AlreadyPaused);
        }
        self.timer = Timer::Paused { seconds_left: self.timer.seconds_left(now) };
        Ok(())
    }

    fn resume(&mut self, now: i64) -> Result<(), Refusal> {
        let Timer::Paused { seconds_left } = self.timer else { return Err(Refusal::NotPaused) };
        self.timer = Timer::Going { ends_at: seconds_left.map(|left| now.saturating_add(left)) };
        Ok(())
    }

    /// Time that is up begins again from now; without a timer one begins.
    fn add_minutes(&mut self, minutes: u16, now: i64) -> Result<(), Refusal> {
        if !(1..=MOST_ADDED_MINUTES).contains(&minutes) {
            return Err(Refusal::Minutes);
        }
        let left = self.timer.seconds_left(now).unwrap_or(0).saturating_add(60 * i64::from(minutes));
        self.timer = match self.timer {
            Timer::Going { .. } => Timer::Going { ends_at: Some(now.saturating_add(left)) },
            Timer::Paused { .. } => Timer::Paused { seconds_left: Some(left) },
        };
        Ok(())
    }

    fn show_card(&mut self, card: &CardCode, rules: &Rules<'_>) -> Result<(), Refusal> {
        if rules.catalogue.card(card).is_none() {
            return Err(Refusal::NotInDeck(card.clone()));
        }
        self.card_shown = Some(card.clone());
        Ok(())
    }
}

fn check_cards(cards: &[CardCode], rules: &Rules<'_>) -> Result<(), Refusal> {
    if cards.is_empty() {
        return Err(Refusal::NoCards);
    }
    for (index, card) in cards.iter().enumerate() {
        if rules.catalogue.card(card).is_none() {
            return Err(Refusal::NotInDeck(card.clone()));
        }
        if cards[..index].contains(card) {
            return Err(Refusal::Twice(card.clone()));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
