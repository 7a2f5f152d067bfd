//! Other texts for the cards of a deck: a new version of its file, with the
//! comments and the order of the old one.

use anyhow::{Context as _, bail};
use toml_edit::{Array, ArrayOfTables, DocumentMut, Item, TableLike, Value};

use crate::domain::catalogue::CardCode;
use crate::domain::language::Language;

/// What a card says, in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CardWording {
    /// The card.
    pub code: CardCode,
    /// The principle's name.
    pub title: String,
    /// The principle itself.
    pub statement: String,
    /// Why.
    pub rationale: String,
    /// What follows.
    pub implications: Vec<String>,
}

/// What a new version says otherwise.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wording {
    /// The new version.
    pub version: String,
    /// The languages it is in, the leading one first.
    pub languages: Vec<Language>,
    /// What the deck is called, in each of them.
    pub names: Vec<(Language, String)>,
    /// Where it comes from, in each of them.
    pub provenances: Vec<(Language, String)>,
    /// The language the cards are given in.
    pub language: Language,
    /// The cards that say something else.
    pub cards: Vec<CardWording>,
}

/// Writes the file of the new version. Whether it is a valid catalogue is for
/// [`crate::domain::catalogue::Catalogue::parse`] to say.
///
/// # Errors
/// When the file has no such cards, or not where a catalogue has them.
pub fn reword(file: &str, wording: &Wording) -> anyhow::Result<String> {
    let mut deck: DocumentMut = file.parse().context("stored catalogue")?;
    let was = deck.get("version").and_then(Item::as_str).unwrap_or_default().to_owned();
    put(deck.as_table_mut(), "version", wording.version.as_str().into());
    let languages: Array = wording.languages.iter().map(|language| language.code()).collect();
    put(deck.as_table_mut(), "languages", languages.into());
    for (place, texts) in [("name", &wording.names), ("provenance", &wording.provenances)] {
        let table = deck.get_mut(place).and_then(Item::as_table_like_mut).context(place)?;
        for (language, text) in texts {
            put(table, language.code(), text.as_str().into());
        }
    }
    let cards = deck.get_mut("cards").context("cards")?;
    if !cards.is_array_of_tables() {
        // Written as inline tables: the same, in another dress.
        *cards = std::mem::take(cards).into_array_of_tables().map(Item::ArrayOfTables).unwrap_or_default();
    }
    let cards = cards.as_array_of_tables_mut().context("cards")?;
    for card in &wording.cards {
        write_card(cards, wording.language, card)?;
    }
    // What the comments say of the deck was said of the version before.
    Ok(format!("# Made from version {was}, with other texts.\n{deck}"))
}

fn write_card(cards: &mut ArrayOfTables, language: Language, card: &CardWording) -> anyhow::Result<()> {
    let is_it =
        |table: &&mut toml_edit::Table| table.get("code").and_then(Item::as_str) == Some(card.code.as_str());
    let Some(table) = cards.iter_mut().find(is_it) else { bail!("card {} is not in the file", card.code) };
    let texts =
        table.get_mut(language.code()).and_then(Item::as_table_like_mut).context("texts of a card")?;
    put(texts, "title", card.title.as_str().into());
    put(texts, "statement", card.statement.as_str().into());
    put(texts, "rationale", card.rationale.as_str().into());
    let mut items = Array::new();
    for implication in &card.implications {
        let mut item = Value::from(implication.as_str());
        item.decor_mut().set_prefix("\n  ");
        items.push_formatted(item);
    }
    items.set_trailing("\n");
    items.set_trailing_comma(true);
    put(texts, "implications", items.into());
    Ok(())
}

/// Puts a value in the place of another, between the comments around that one.
fn put(table: &mut dyn TableLike, key: &str, mut value: Value) {
    if let Some(was) = table.get(key).and_then(Item::as_value) {
        *value.decor_mut() = was.decor().clone();
    }
    match table.get_mut(key) {
        Some(item) => *item = Item::Value(value),
        None => {
            table.insert(key, Item::Value(value));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogues::EMBEDDED;
    use crate::domain::catalogue::Catalogue;
    use crate::domain::catalogue::difference::differences;

    fn wording() -> Wording {
        Wording {
            version: "2026.2".to_owned(),
            languages: vec![Language::Nl],
            names: vec![(Language::Nl, "V-ICT-OR 2016".to_owned())],
            provenances: vec![(Language::Nl, "uit het boek van V-ICT-OR".to_owned())],
            language: Language::Nl,
            cards: vec![CardWording {
                code: CardCode::new("K5"),
                title: "Vraag \"één\" keer \\ '''".to_owned(),
                statement: "Een uitspraak\nop twee regels.".to_owned(),
                rationale: "Omdat.".to_owned(),
                implications: vec!["Eerst \"\"\" dit.".to_owned(), "Dan dat.".to_owned()],
            }],
        }
    }

    #[test]
    fn a_new_version_says_what_was_given_and_nothing_else_changes() {
        let before = Catalogue::parse(EMBEDDED).unwrap();
        let file = reword(EMBEDDED, &wording()).unwrap();
        let after = Catalogue::parse(&file).unwrap();
        let card = after.card(&CardCode::new("K5")).unwrap().text.get(Language::Nl).clone();
        assert_eq!(card.title, "Vraag \"één\" keer \\ '''");
        assert_eq!(card.statement, "Een uitspraak\nop twee regels.");
        assert_eq!(card.implications, ["Eerst \"\"\" dit.", "Dan dat."]);
        assert_eq!((after.key.as_str(), after.version.as_str()), ("v-ict-or-2016", "2026.2"));
        assert_eq!(after.languages, [Language::Nl]);
        for one in differences(&before, &after) {
            let is_meant = one.place.starts_with("cards › K5")
                || one.place.ends_with("› en")
                || one.place.ends_with("› fr")
                || ["name", "provenance", "languages"].iter().any(|place| one.place.starts_with(place));
            assert!(is_meant, "{one:?}");
        }
    }

    #[test]
    fn comments_and_order_stay() {
        let file = reword(EMBEDDED, &wording()).unwrap();
        assert!(file.contains("# K1 ------"));
        let at = |text: &str| file.find(text).unwrap();
        assert!(at("code = \"K4\"") < at("code = \"K5\"") && at("code = \"K5\"") < at("code = \"K6\""));
        assert!(file.lines().count().abs_diff(EMBEDDED.lines().count()) < 10);
    }

    #[test]
    fn a_card_that_is_not_there_is_no_card() {
        let mut wording = wording();
        wording.cards[0].code = CardCode::new("Z9");
        assert!(reword(EMBEDDED, &wording).is_err());
    }
}
