//! What a facilitator's form asks: an action as fields, and back.

use crate::domain::catalogue::{CardCode, ThemeCode};
use crate::domain::workshop::action::Action;
use crate::domain::workshop::room::{Room, RoundDeck, RoundStart, RoundStatus, Stage, Timer};

/// A form's fields in order; a name may stand more than once.
pub type Fields = Vec<(String, String)>;

/// An action as someone asked for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// What to do.
    pub action: Action,
    /// The revision of the room they looked at.
    pub seen: i64,
    /// Where it was to lead, as [`place`] says it; may be empty.
    to: String,
}

impl Asked {
    /// Reads a form; `None` for one of no page of ours.
    #[must_use]
    pub fn read(fields: &[(String, String)]) -> Option<Self> {
        let field =
            |name: &str| fields.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str());
        Some(Self {
            action: action(field("action")?, fields, &field)?,
            seen: field("seen")?.parse().ok()?,
            to: field("to").unwrap_or_default().to_owned(),
        })
    }

    /// Whether the room is already where this was to lead: a second click, or two
    /// who wanted the same.
    #[must_use]
    pub fn is_done(&self, room: &Room) -> bool {
        let (stage, round) = (room.stage(), room.round());
        match &self.action {
            Action::Advance | Action::Back | Action::AddMinutes(_) => self.to == place(&self.action, room),
            Action::OpenRound => room.is_open(),
            Action::CloseRound => stage.has_ballots() && round.status == RoundStatus::Closed,
            Action::Reveal => stage == Stage::Reveal && round.is_revealed,
            Action::Discuss(cards) => stage == Stage::Discuss && room.discussed() == cards,
            Action::StartRound { deck, start } => round.deck == *deck && stage == start.stage(),
            Action::Decide => stage == Stage::Decide,
            Action::Conclude => stage == Stage::Concluded,
            Action::Pause => room.timer().is_paused(),
            Action::Resume => !room.timer().is_paused(),
            Action::ShowCard(card) => room.card_shown() == Some(card),
            Action::HideCard => room.card_shown().is_none(),
        }
    }
}

/// Where a room is, as far as an action leads there: for the field `to`.
#[must_use]
pub fn place(action: &Action, room: &Room) -> String {
    match (action, room.timer()) {
        (Action::AddMinutes(_), Timer::Going { ends_at }) => format!("until-{}", ends_at.unwrap_or_default()),
        (Action::AddMinutes(_), Timer::Paused { seconds_left }) => {
            format!("left-{}", seconds_left.unwrap_or_default())
        }
        _ => format!("{}-{}", room.stage().as_str(), room.round_number()),
    }
}

/// The fields that ask for an action, without the revision.
#[must_use]
pub fn fields(action: &Action) -> Vec<(&'static str, String)> {
    let mut fields = vec![("action", action.as_str().to_owned())];
    match action {
        Action::Discuss(cards) => fields.extend(cards.iter().map(|card| ("card", card.to_string()))),
        Action::StartRound { deck, start } => {
            fields.push(("deck", deck_value(deck)));
            fields.push(("start", start.stage().as_str().to_owned()));
        }
        Action::AddMinutes(minutes) => fields.push(("minutes", minutes.to_string())),
        Action::ShowCard(card) => fields.push(("card", card.to_string())),
        _ => {}
    }
    fields
}

/// A deck as a form's value.
#[must_use]
pub fn deck_value(deck: &RoundDeck) -> String {
    match deck {
        RoundDeck::Whole => "whole".to_owned(),
        RoundDeck::Theme(theme) => format!("theme:{theme}"),
        RoundDeck::Cards(cards) => {
            let cards: Vec<_> = cards.iter().map(CardCode::as_str).collect();
            format!("cards:{}", cards.join(","))
        }
    }
}

fn action<'a>(
    name: &str,
    fields: &[(String, String)],
    field: &impl Fn(&str) -> Option<&'a str>,
) -> Option<Action> {
    Some(match name {
        "advance" => Action::Advance,
        "back" => Action::Back,
        "open-round" => Action::OpenRound,
        "close-round" => Action::CloseRound,
        "reveal" => Action::Reveal,
        "discuss" => {
            let cards = fields.iter().filter(|(name, _)| name == "card");
            Action::Discuss(cards.map(|(_, card)| CardCode::new(card)).collect())
        }
        "start-round" => Action::StartRound { deck: deck(field("deck")?)?, start: start(field("start")?)? },
        "decide" => Action::Decide,
        "conclude" => Action::Conclude,
        "pause" => Action::Pause,
        "resume" => Action::Resume,
        "add-minutes" => Action::AddMinutes(field("minutes")?.parse().ok()?),
        "show-card" => Action::ShowCard(CardCode::new(field("card")?)),
        "hide-card" => Action::HideCard,
        _ => return None,
    })
}

fn deck(value: &str) -> Option<RoundDeck> {
    match value.split_once(':') {
        None if value == "whole" => Some(RoundDeck::Whole),
        Some(("theme", theme)) => Some(RoundDeck::Theme(ThemeCode::new(theme))),
        Some(("cards", cards)) => Some(RoundDeck::Cards(cards.split(',').map(CardCode::new).collect())),
        _ => None,
    }
}

fn start(value: &str) -> Option<RoundStart> {
    match Stage::parse(value)? {
        Stage::Explore => Some(RoundStart::Explore),
        Stage::Sort => Some(RoundStart::Sort),
        Stage::Rank => Some(RoundStart::Rank),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::Catalogue;
    use crate::domain::workshop::{Rules, sample};

    fn read(action: &Action, seen: i64, to: &str) -> Option<Asked> {
        let mut all: Fields =
            fields(action).into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        all.push(("seen".to_owned(), seen.to_string()));
        all.push(("to".to_owned(), to.to_owned()));
        Asked::read(&all)
    }

    fn every_action() -> Vec<Action> {
        let cards = || vec![CardCode::new("K1"), CardCode::new("I2")];
        let start = |deck| Action::StartRound { deck, start: RoundStart::Sort };
        vec![
            Action::Advance,
            Action::Back,
            Action::OpenRound,
            Action::CloseRound,
            Action::Reveal,
            Action::Discuss(cards()),
            Action::StartRound { deck: RoundDeck::Whole, start: RoundStart::Rank },
            start(RoundDeck::Theme(ThemeCode::new("K"))),
            start(RoundDeck::Cards(cards())),
            Action::Decide,
            Action::Conclude,
            Action::Pause,
            Action::Resume,
            Action::AddMinutes(5),
            Action::ShowCard(CardCode::new("K1")),
            Action::HideCard,
        ]
    }

    #[test]
    fn every_action_is_read_back() {
        for action in every_action() {
            let asked = read(&action, 7, "explore").unwrap();
            assert_eq!((&asked.action, asked.seen), (&action, 7));
        }
    }

    #[test]
    fn what_no_page_of_ours_sends_is_nothing() {
        for fields in [
            vec![],
            vec![("action", "advance")],
            vec![("action", "advance"), ("seen", "x")],
            vec![("action", "explode"), ("seen", "1")],
            vec![("action", "start-round"), ("seen", "1"), ("deck", "half"), ("start", "sort")],
            vec![("action", "start-round"), ("seen", "1"), ("deck", "whole"), ("start", "lobby")],
            vec![("action", "add-minutes"), ("seen", "1"), ("minutes", "-1")],
        ] {
            let fields: Fields =
                fields.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
            assert_eq!(Asked::read(&fields), None, "{fields:?}");
        }
    }

    /// Walks a room past every action; asked again, each is seen to be done.
    #[test]
    fn a_second_click_finds_its_work_done() {
        let (settings, catalogue) = (sample::settings(), Catalogue::sample());
        let rules = Rules { settings: &settings, catalogue: &catalogue };
        let deck = catalogue.deck();
        let mut room = Room::new(&rules);
        let walk = [
            Action::Advance,
            Action::Advance,
            Action::Back,
            Action::Advance,
            Action::ShowCard(deck[0].clone()),
            Action::HideCard,
            Action::Pause,
            Action::AddMinutes(1),
            Action::Resume,
            Action::AddMinutes(5),
            Action::Advance,
            Action::CloseRound,
            Action::OpenRound,
            Action::CloseRound,
            Action::Reveal,
            Action::Discuss(deck[..2].to_vec()),
            Action::StartRound { deck: RoundDeck::Cards(deck[..2].to_vec()), start: RoundStart::Rank },
            Action::CloseRound,
            Action::Reveal,
            Action::Decide,
            Action::Conclude,
        ];
        for action in walk {
            let next = room.apply(&action, room.revision(), 1_000, &rules).unwrap();
            let asked = read(&action, room.revision(), &place(&action, &next)).unwrap();
            assert!(!asked.is_done(&room), "{action:?} before");
            assert!(asked.is_done(&next), "{action:?} after");
            room = next;
        }
    }
}
