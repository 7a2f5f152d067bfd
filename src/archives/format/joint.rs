//! The sets of members that a joint set was decided from, as they are kept with it.

use super::{CardDeparture, Date, Deserialize, JsonSchema, Schema, SchemaGenerator, Serialize, date, names};
use crate::domain::comparison::weights::Basis;

/// The sets of its members that a partnership decided a joint set from. What any of
/// them chose is not kept with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct JointProvenance {
    /// Whose sets were counted.
    pub members: Vec<CountedMember>,
    /// How much each counted for.
    #[schemars(schema_with = "weighings")]
    pub weighing: Basis,
    /// The day they were counted.
    #[schemars(schema_with = "date")]
    pub counted_on: Date,
    /// Version of the count.
    pub count_version: u32,
    /// The counted order, best first; cards that tie are together.
    pub counted: Vec<Vec<String>>,
    /// The cards by which the set departs from it, by card.
    pub departures: Vec<CardDeparture>,
}

/// A member whose set was counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CountedMember {
    /// Key of the organisation, which need not be in the archive any more.
    pub key: String,
    /// Its name then.
    pub name: String,
    /// When it decided the set.
    #[schemars(schema_with = "date")]
    pub decided_on: Date,
    /// How many people live there, where that weighed.
    pub inhabitants: Option<u64>,
}

fn weighings(_: &mut SchemaGenerator) -> Schema {
    names(Basis::KNOWN)
}
