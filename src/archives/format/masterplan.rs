//! Masterplans, as an archive tells them.

use std::collections::BTreeMap;

use super::{
    Ballot, CardText, CatalogueName, Date, Deserialize, Entry, JointProvenance, JsonSchema, Provenance,
    Schema, SchemaGenerator, Serialize, date, json_schema, names,
};
use crate::domain::plan::follow_up::Status;

/// A masterplan that people work on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Masterplan {
    /// In addresses.
    pub id: String,
    /// Who began it, by e-mail address; none for someone who was erased or is not in
    /// this archive.
    pub owner: Option<String>,
    /// For which organisation, by its key.
    pub organisation: String,
    /// With which deck.
    pub catalogue: CatalogueName,
    /// The set it began from, where that is in this archive.
    pub set: Option<String>,
    /// That set as it was.
    pub basis: Basis,
    /// Its language and years, its sections (in Markdown), its objectives, action plans
    /// and actions as an outline, and what was taken out and can be put back. Amounts
    /// are in cents.
    #[schemars(schema_with = "any_object")]
    pub content: Json,
    /// How often the content was changed.
    pub revision: i64,
    /// When it began.
    pub created_at: i64,
    /// When it was changed last.
    pub changed_at: i64,
    /// The colour of its documents, `#rrggbb`, where somebody chose one.
    pub accent: Option<String>,
    /// The logo on its documents: a PNG in base64.
    pub logo: Option<String>,
    /// Who wrote its parts last, by part; without those whose account is not in this
    /// archive.
    pub writers: Vec<PlanWriter>,
    /// Remarks on its sections, in the order they were made.
    pub comments: Vec<PlanComment>,
    /// Its versions, by number.
    pub versions: Vec<PlanVersion>,
    /// What was reported of its actions, in the order it was written.
    pub reports: Vec<PlanReport>,
    /// What was measured of its indicators, in the order it was written.
    pub measurements: Vec<PlanMeasurement>,
}

/// An object of which the fields are not told here.
pub type Json = BTreeMap<String, serde_json::Value>;

/// A set, as it was when a plan began from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Basis {
    /// Name of the organisation then.
    pub organisation: String,
    /// When it was decided.
    #[schemars(schema_with = "date")]
    pub decided_on: Date,
    /// What the organisation wants; may be empty.
    pub vision: String,
    /// The principles, most important first.
    pub entries: Vec<Entry>,
    /// What it was made from.
    pub ballot: Ballot,
    /// Notes, by card.
    pub notes: Vec<CardText>,
    /// The session it was decided in.
    pub provenance: Option<Provenance>,
    /// The members' sets it was decided from, of a partnership's.
    pub joint: Option<JointProvenance>,
}

impl super::Set {
    /// What a plan would begin from, but for the name of the organisation.
    pub(in crate::archives) fn basis(&self) -> Basis {
        let Self { decided_on, vision, entries, ballot, notes, provenance, joint, .. } = self.clone();
        Basis { organisation: String::new(), decided_on, vision, entries, ballot, notes, provenance, joint }
    }
}

/// Who wrote a part of a plan last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanWriter {
    /// Id of a section or a line of the content.
    pub part: i64,
    /// Who, by e-mail address.
    pub account: String,
    /// When.
    pub written_at: i64,
}

/// A remark on a section of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanComment {
    /// Id of the section.
    pub section: i64,
    /// Who made it, by e-mail address; none for someone who was erased or is not in
    /// this archive.
    pub account: Option<String>,
    /// What it says.
    pub text: String,
    /// When it was made.
    pub written_at: i64,
    /// When it was dealt with.
    pub resolved_at: Option<i64>,
}

/// How an action stood on a day, as somebody reported it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanReport {
    /// Id of the action.
    pub line: i64,
    /// The day.
    #[schemars(schema_with = "date")]
    pub on: Date,
    /// How it stood.
    #[schemars(schema_with = "statuses")]
    pub status: String,
    /// How much of it was done, in percent, where somebody said so.
    pub progress: Option<u8>,
    /// In words; may be empty.
    pub note: String,
    /// Who reported it, by e-mail address; none for someone who was erased or is not in
    /// this archive.
    pub account: Option<String>,
    /// When it was written.
    pub written_at: i64,
    /// When it was taken back, if it was.
    pub withdrawn_at: Option<i64>,
}

/// What was measured of an indicator on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanMeasurement {
    /// Id of the indicator.
    pub indicator: i64,
    /// The day.
    #[schemars(schema_with = "date")]
    pub on: Date,
    /// The figure, in hundredths.
    pub hundredths: i64,
    /// In words; may be empty.
    pub note: String,
    /// Who wrote it, by e-mail address; none for someone who was erased or is not in
    /// this archive.
    pub account: Option<String>,
    /// When it was written.
    pub written_at: i64,
    /// When it was taken back, if it was.
    pub withdrawn_at: Option<i64>,
}

/// A version of a plan, frozen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanVersion {
    /// From 1.
    pub number: i64,
    /// Its name.
    pub name: String,
    /// What was in the plan, as in its `content`.
    #[schemars(schema_with = "any_object")]
    pub content: Json,
    /// The document it made: sections of paragraphs, lists, tables and pictures.
    #[schemars(schema_with = "any_object")]
    pub document: Json,
    /// When it was made.
    pub made_at: i64,
    /// Who made it, by e-mail address; none for someone who was erased or is not in
    /// this archive.
    pub account: Option<String>,
    /// Whether it was called final.
    pub is_final: bool,
    /// How it was adopted, if it was.
    pub adoption: Option<Adoption>,
}

/// By whom and when a version was adopted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Adoption {
    /// The body.
    pub body: String,
    /// The day.
    #[schemars(schema_with = "date")]
    pub on: Date,
    /// Where the decision is found.
    pub reference: String,
}

fn statuses(_: &mut SchemaGenerator) -> Schema {
    names(Status::ALL.map(Status::as_str))
}

fn any_object(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "object", "additionalProperties": true })
}
