//! What a ballot is acknowledged with, and how sending one again is answered.
//! An error on the way does not mean that nothing was stored: whoever is not
//! sure sends the same again, with the same key, and gets the same receipt.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::Rules;
use super::room::Room;
use super::submission::{Submission, SubmissionError};
use crate::domain::ballot::Ballot;

/// Shortest and longest key, in characters: from 64 random bits in hex to twice
/// a UUID.
const KEY_LENGTHS: std::ops::RangeInclusive<usize> = 16..=64;

/// The key a client gives a submission, new for each: letters, digits, `-` and
/// `_`. It belongs to one participant; the same key of another means nothing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct IdempotencyKey(String);

/// Why something is no key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("an idempotency key is 16 to 64 letters, digits, hyphens or underscores")]
pub struct NoKey;

impl IdempotencyKey {
    /// Reads a key as a client sent it.
    ///
    /// # Errors
    /// [`NoKey`].
    pub fn parse(key: &str) -> Result<Self, NoKey> {
        let is_key = KEY_LENGTHS.contains(&key.len())
            && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        if is_key { Ok(Self(key.to_owned())) } else { Err(NoKey) }
    }

    /// The key as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for IdempotencyKey {
    type Error = NoKey;

    fn try_from(key: String) -> Result<Self, NoKey> {
        Self::parse(&key)
    }
}

impl From<IdempotencyKey> for String {
    fn from(key: IdempotencyKey) -> Self {
        key.0
    }
}

/// The SHA-256 of [`Submission::content`]; who hashes it is outside.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ContentHash(pub [u8; 32]);

impl ContentHash {
    /// The first eight digits: short enough to compare by eye with what another
    /// device shows.
    #[must_use]
    pub fn short(&self) -> String {
        self.to_string().chars().take(8).collect()
    }
}

impl fmt::Display for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ContentHash({self})")
    }
}

/// What a participant is answered once their ballot is stored. It holds no
/// time and no number: those would tell the order of arrival.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// The key it came with.
    pub key: IdempotencyKey,
    /// The round it counts in.
    pub round: u16,
    /// What it said.
    pub content: ContentHash,
}

/// What to do with a submission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Received {
    /// It was stored before. Answer the receipt and write nothing: a ballot
    /// given since then stays the one that counts.
    Before(Receipt),
    /// Store the ballot in the place of the participant's earlier one of this
    /// round, with the receipt. Receipts of replaced ballots are kept until the
    /// round's end, so that a late repetition is known.
    New {
        /// The receipt.
        receipt: Receipt,
        /// The ballot.
        ballot: Ballot,
    },
}

/// Why a submission was not taken.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ReceiveError {
    /// The key was used for other content.
    #[error("the idempotency key was used for another submission")]
    KeyReused,
    /// The submission itself was refused.
    #[error(transparent)]
    Refused(#[from] SubmissionError),
}

/// Decides on a submission, inside the transaction that writes. `known` is the
/// participant's receipt under this key. What was counted is acknowledged after
/// the round closed, too.
///
/// # Errors
/// [`ReceiveError`].
pub fn receive(
    submission: &Submission,
    key: IdempotencyKey,
    content: ContentHash,
    known: Option<&Receipt>,
    room: &Room,
    rules: &Rules<'_>,
) -> Result<Received, ReceiveError> {
    match known {
        Some(known) if known.content == content && known.round == submission.round => {
            Ok(Received::Before(known.clone()))
        }
        Some(_) => Err(ReceiveError::KeyReused),
        None => {
            let ballot = submission.ballot(room, rules)?;
            Ok(Received::New { receipt: Receipt { key, round: submission.round, content }, ballot })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::{CardCode, Catalogue};
    use crate::domain::workshop::action::Action;
    use crate::domain::workshop::room::{Stage, SubmitRefusal};
    use crate::domain::workshop::sample;

    fn key(letter: &str) -> IdempotencyKey {
        IdempotencyKey::parse(&letter.repeat(16)).unwrap()
    }

    #[test]
    fn keys_are_read_strictly() {
        for text in ["0123456789abcdef", "3f2b8c1e-7d64-4e0a-9b55-1f0d2c3b4a59", &"_".repeat(64)] {
            assert_eq!(IdempotencyKey::parse(text).unwrap().as_str(), text);
        }
        for text in ["", "0123456789abcde", &"a".repeat(65), "0123456789abcde é", "0123456789abcdef\n"] {
            assert_eq!(IdempotencyKey::parse(text), Err(NoKey), "{text}");
        }
        assert!(serde_json::from_str::<IdempotencyKey>("\"short\"").is_err());
    }

    #[test]
    fn the_same_again_gets_the_same_receipt_and_other_content_a_refusal() {
        let (settings, catalogue) = (sample::settings(), Catalogue::sample());
        let rules = Rules { settings: &settings, catalogue: &catalogue };
        let mut room = Room::new(&rules);
        let act = |room: &mut Room, action: Action| {
            *room = room.apply(&action, room.revision(), 0, &rules).unwrap();
        };
        for _ in 0..3 {
            act(&mut room, Action::Advance);
        }
        let one = ContentHash([1; 32]);
        let other = ContentHash([2; 32]);
        let submission = Submission {
            round: 1,
            stage: Stage::Rank,
            now: vec![CardCode::new("A1")],
            later: vec![],
            not_now: vec![],
        };
        let Ok(Received::New { receipt, ballot }) = receive(&submission, key("a"), one, None, &room, &rules)
        else {
            panic!("the first is new");
        };
        assert_eq!(ballot.ranking(), [CardCode::new("A1")]);
        assert_eq!(receipt.content.short(), "01010101");

        let again = Ok(Received::Before(receipt.clone()));
        let refused = Err(ReceiveError::KeyReused);
        assert_eq!(receive(&submission, key("a"), one, Some(&receipt), &room, &rules), again);
        assert_eq!(receive(&submission, key("a"), other, Some(&receipt), &room, &rules), refused);
        let of_another_round = Submission { round: 2, ..submission.clone() };
        assert_eq!(receive(&of_another_round, key("a"), one, Some(&receipt), &room, &rules), refused);
        assert!(matches!(
            receive(&submission, key("b"), other, None, &room, &rules),
            Ok(Received::New { .. })
        ));

        act(&mut room, Action::CloseRound);
        assert_eq!(receive(&submission, key("a"), one, Some(&receipt), &room, &rules), again);
        assert_eq!(receive(&submission, key("a"), other, Some(&receipt), &room, &rules), refused);
        assert_eq!(
            receive(&submission, key("c"), other, None, &room, &rules),
            Err(ReceiveError::Refused(SubmissionError::Refused(SubmitRefusal::RoundClosed)))
        );
    }
}
