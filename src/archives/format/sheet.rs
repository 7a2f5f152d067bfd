//! Worked-out sheets, as an archive tells them.

use super::{Deserialize, JsonSchema, Schema, SchemaGenerator, Serialize, names};
use crate::domain::sheet::Field;

/// What an organisation wrote about a principle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// Which organisation, by its key.
    pub organisation: String,
    /// Key of the deck: a card keeps its code over the versions of a deck.
    pub deck: String,
    /// The card.
    pub card: String,
    /// The fields somebody wrote in, in the order of the sheet.
    pub fields: Vec<SheetField>,
}

/// A field of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SheetField {
    /// Which one.
    #[schemars(schema_with = "fields")]
    pub field: String,
    /// The text, or the digit of a standing; empty once it was cleared.
    pub value: String,
    /// When it was written.
    pub changed_at: i64,
    /// Who wrote it, by e-mail address; none for someone who was erased or is not in
    /// this archive.
    pub changed_by: Option<String>,
}

impl Sheet {
    /// The key.
    pub(in crate::archives) fn name(&self) -> (&str, &str, &str) {
        (&self.organisation, &self.deck, &self.card)
    }
}

fn fields(_: &mut SchemaGenerator) -> Schema {
    names(Field::ALL.map(Field::as_str))
}
