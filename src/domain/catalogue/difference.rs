//! What differs between two versions of a deck, text by text, for who is about to
//! put one in the place of the other.

use std::collections::{BTreeMap, BTreeSet};

use super::Catalogue;
use crate::domain::language::Language;

/// What happened to a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    /// It was not there.
    Added,
    /// It is there no more.
    Removed,
    /// It says something else.
    Changed,
}

impl Change {
    /// Every change.
    pub const ALL: [Self; 3] = [Self::Added, Self::Removed, Self::Changed];

    /// The name in message keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Changed => "changed",
        }
    }
}

/// One thing that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Where: a path of codes and fields, as in [`super::Fault`].
    pub place: String,
    /// What happened.
    pub change: Change,
    /// What stood there; empty for what was added.
    pub before: String,
    /// What stands there now; empty for what was removed.
    pub after: String,
}

/// A theme, card, derived principle or link with its texts: added and removed it
/// is one difference, not one for each text.
struct Part {
    title: String,
    texts: BTreeMap<String, String>,
}

/// What differs, in the order of the file: of the deck, its themes, cards, derived
/// principles and links. Nothing for two decks that say the same.
#[must_use]
pub fn differences(before: &Catalogue, after: &Catalogue) -> Vec<Difference> {
    let mut found = Vec::new();
    let (old, new) = (parts(before), parts(after));
    let old_parts: BTreeMap<&str, &Part> = old.iter().map(|(place, part)| (place.as_str(), part)).collect();
    let new_parts: BTreeMap<&str, &Part> = new.iter().map(|(place, part)| (place.as_str(), part)).collect();
    for (place, part) in &new {
        match old_parts.get(place.as_str()) {
            None => found.push(Difference {
                place: place.clone(),
                change: Change::Added,
                before: String::new(),
                after: part.title.clone(),
            }),
            Some(was) => compare(place, was, part, &mut found),
        }
    }
    for (place, part) in old.iter().filter(|(place, _)| !new_parts.contains_key(place.as_str())) {
        found.push(Difference {
            place: place.clone(),
            change: Change::Removed,
            before: part.title.clone(),
            after: String::new(),
        });
    }
    found
}

fn compare(place: &str, was: &Part, is: &Part, found: &mut Vec<Difference>) {
    let fields: BTreeSet<&String> = was.texts.keys().chain(is.texts.keys()).collect();
    for field in fields {
        let (before, after) = (was.texts.get(field), is.texts.get(field));
        if before == after {
            continue;
        }
        let change = match (before, after) {
            (None, _) => Change::Added,
            (_, None) => Change::Removed,
            _ => Change::Changed,
        };
        found.push(Difference {
            place: if place.is_empty() { field.clone() } else { format!("{place} › {field}") },
            change,
            before: before.cloned().unwrap_or_default(),
            after: after.cloned().unwrap_or_default(),
        });
    }
}

fn parts(catalogue: &Catalogue) -> Vec<(String, Part)> {
    let languages = &catalogue.languages;
    let leading = languages.first().copied().unwrap_or_default();
    let mut parts = vec![(String::new(), head(catalogue))];
    for theme in &catalogue.themes {
        let mut texts = BTreeMap::new();
        for language in languages {
            let text = theme.text.get(*language);
            put(&mut texts, *language, "title", &text.title);
            put(&mut texts, *language, "introduction", &text.introduction);
            put(&mut texts, *language, "objective", &text.objective);
            put(&mut texts, *language, "objective_description", &text.objective_description);
        }
        let title = theme.text.get(leading).title.clone();
        parts.push((format!("themes › {}", theme.code), Part { title, texts }));
    }
    for card in &catalogue.cards {
        let mut texts = BTreeMap::from([
            ("theme".to_owned(), card.theme.to_string()),
            ("source_phrase".to_owned(), card.source_phrase.clone()),
        ]);
        for language in languages {
            let text = card.text.get(*language);
            put(&mut texts, *language, "title", &text.title);
            put(&mut texts, *language, "statement", &text.statement);
            put(&mut texts, *language, "rationale", &text.rationale);
            put(&mut texts, *language, "implications", &text.implications.join("\n"));
            put(&mut texts, *language, "questions", &text.questions.join("\n"));
            put(&mut texts, *language, "example", &text.example);
            put(&mut texts, *language, "goal", &text.goal);
            put(&mut texts, *language, "indicator", &text.indicator);
        }
        for (index, action) in card.actions.iter().enumerate() {
            let place = format!("actions › {}", index + 1);
            texts.insert(format!("{place} › months"), action.months.to_string());
            for language in languages {
                let text = action.text.get(*language);
                put(&mut texts, *language, &format!("{place} › title"), &text.title);
                put(&mut texts, *language, &format!("{place} › description"), &text.description);
                put(&mut texts, *language, &format!("{place} › service"), &text.service);
            }
        }
        let title = card.text.get(leading).title.clone();
        parts.push((format!("cards › {}", card.code), Part { title, texts }));
    }
    for derived in &catalogue.derived {
        let mut texts = BTreeMap::from([("kind".to_owned(), format!("{:?}", derived.kind))]);
        for language in languages {
            let text = derived.text.get(*language);
            put(&mut texts, *language, "title", &text.title);
            put(&mut texts, *language, "statement", &text.statement);
        }
        let title = derived.text.get(leading).title.clone();
        parts.push((format!("derived › {}", derived.code), Part { title, texts }));
    }
    for link in &catalogue.links {
        let mut texts = BTreeMap::new();
        for language in languages {
            put(&mut texts, *language, "reason", link.reason.get(*language));
        }
        let title = link.reason.get(leading).clone();
        parts.push((format!("links › {} → {}", link.card, link.derived), Part { title, texts }));
    }
    parts
}

/// What is of the deck as a whole, the order of what is in it too.
fn head(catalogue: &Catalogue) -> Part {
    let codes = |codes: Vec<String>| codes.join(" ");
    let mut texts = BTreeMap::from([
        ("source".to_owned(), catalogue.source.clone()),
        (
            "languages".to_owned(),
            codes(catalogue.languages.iter().map(|one| one.code().to_owned()).collect()),
        ),
        ("themes".to_owned(), codes(catalogue.themes.iter().map(|theme| theme.code.to_string()).collect())),
        ("cards".to_owned(), codes(catalogue.cards.iter().map(|card| card.code.to_string()).collect())),
    ]);
    for language in &catalogue.languages {
        put(&mut texts, *language, "name", catalogue.name.get(*language));
        put(&mut texts, *language, "provenance", catalogue.provenance.get(*language));
    }
    Part { title: String::new(), texts }
}

fn put(texts: &mut BTreeMap<String, String>, language: Language, field: &str, text: &str) {
    texts.insert(format!("{field} › {}", language.code()), text.to_owned());
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str = include_str!("../sample-catalogue.toml");

    fn told(changed: &str) -> Vec<(Change, String)> {
        let before = Catalogue::parse(SAMPLE).unwrap();
        let after = Catalogue::parse(changed).unwrap();
        differences(&before, &after).into_iter().map(|one| (one.change, one.place)).collect()
    }

    #[test]
    fn a_deck_differs_from_itself_in_nothing() {
        assert_eq!(told(SAMPLE), []);
        assert_eq!(told(&SAMPLE.replace("version = \"1\"", "version = \"2\"")), [], "versions always differ");
    }

    #[test]
    fn what_changed_is_told_with_both_texts() {
        let before = Catalogue::parse(SAMPLE).unwrap();
        let mut after = before.clone();
        after.cards[0].source_phrase = "anders".to_owned();
        let found = differences(&before, &after);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].place, "cards › A1 › source_phrase");
        assert_eq!((found[0].change, found[0].after.as_str()), (Change::Changed, "anders"));
        assert_eq!(found[0].before, before.cards[0].source_phrase);
    }

    #[test]
    fn a_card_that_went_is_one_difference_and_a_new_order_is_one_too() {
        let before = Catalogue::parse(SAMPLE).unwrap();
        let mut after = before.clone();
        let gone = after.cards.remove(1);
        let places: Vec<_> = differences(&before, &after).into_iter().map(|one| one.place).collect();
        assert_eq!(places, ["cards".to_owned(), format!("cards › {}", gone.code)]);
        let mut turned = before.clone();
        turned.cards.swap(0, 1);
        let found = differences(&before, &turned);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].place, "cards");
    }
}
