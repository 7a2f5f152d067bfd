//! The archive: everything of an installation, or of one organisation, as one JSON
//! document that anyone can read without this program. This is its description;
//! `voorrang export --schema` prints the same as a JSON Schema.
//!
//! # The file
//!
//! UTF-8, of at most 256 MiB, in exactly this form:
//!
//! ```text
//! {
//! "format": "voorrang-archive/1",
//! "sha256": "<64 hexadecimal digits>",
//! "content": <an object>
//! }
//! ```
//!
//! `sha256` is the SHA-256 of the bytes of `content`, from its `{` to its `}`. An
//! archive in which one byte is other than it was, or that ends too early, is
//! refused as a whole. Another program may write the content with whatever white
//! space it likes.
//!
//! The number after the slash is raised when an archive of an earlier version could
//! be misread. A program refuses what is newer than it knows.
//!
//! # The content
//!
//! Every field is always there; what is absent is `null`, `[]` or `""`. There are no
//! others, and none stands twice. Lists are in the order of their key (below), each
//! key once, so equal content is equal bytes; the time of making stands nowhere.
//!
//! | list | a record is | its key |
//! |---|---|---|
//! | `catalogues` | a deck of cards in one version, as its file (TOML) | key, version |
//! | `municipalities` | a municipality, current or merged | NIS code |
//! | `partnerships` | several together | id |
//! | `accounts` | a person, with their roles | id |
//! | `roads` | a walk from the cards to a set, in progress | id |
//! | `sets` | a decided priority set, with all it was decided from | id |
//! | `sheets` | what an organisation wrote about a principle | organisation, deck, card |
//! | `masterplans` | a masterplan, with versions, remarks and what became of it | id |
//! | `workshops` | a live session | id |
//! | `log` | what was done to rights, accounts and the installation | time, then as it was written |
//!
//! Instants are seconds since 1970 (UTC), dates ISO 8601, ids 32 hexadecimal digits,
//! numbers that JavaScript would round text. The key to an organisation is a
//! municipality's NIS code or a partnership's id; people are named by e-mail address,
//! cards and themes by code. A person who is not in the
//! archive, because they were erased or do not belong to the organisation, is `null`.
//!
//! # What is not in it
//!
//! - **Secrets**: passwords, second factors, log-ins elsewhere, sessions, links and
//!   invitations. Who arrives with an archive logs in by a link, by *forgot password*
//!   or through the government's log-in.
//! - **What people gave in a session**: ballots, drafts, fingers, receipts, who took
//!   part, codes and keys. The counted order stands in the set that came of it, and in
//!   what was decided; who gave which ballot leaves with nobody.
//! - **Guests' work**: nobody vouched for a guest, who keeps it by registering.
//! - **What is of one installation only**: when a deck was imported there, when someone
//!   was last seen, and the lines of the log about backups and archives.
//!
//! A session that is not concluded is in it as it was prepared; where it was that
//! evening, and what a table had begun to decide, rests on ballots and is not. It
//! arrives with a new code. A concluded one arrives as one whose ballots were deleted
//! after the time participants were told.
//!
//! Of **one organisation** it holds the organisation (of a partnership its members
//! too), who has a role in it or asked for one, with those roles only, its sets, sheets and
//! masterplans, the sessions for it alone, and the decks these need. Roads are private to who walks
//! them and stay, as do the log and the settings.
//!
//! # Arriving
//!
//! Importing adds to what is there, in one write or not at all. A record that is there
//! already, with the same key and the same content, is passed over. One with the same
//! key and other content is a conflict; so is the address of someone who is there
//! under another id. What the program itself comes with gives way: a municipality that
//! is as in the list it brings, and, where nobody has an account yet, the active deck
//! and the settings.

mod joint;
mod masterplan;
mod sheet;

use std::collections::BTreeMap;

use jiff::civil::{Date, Time};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

pub use joint::{CountedMember, JointProvenance};
pub use masterplan::{
    Adoption, Basis, Json, Masterplan, PlanComment, PlanMeasurement, PlanReport, PlanVersion, PlanWriter,
};
pub use sheet::{Sheet, SheetField};

use crate::domain::ballot::Pile;
use crate::domain::language::Language;
use crate::domain::rights::Role;
use crate::domain::road::Step;
use crate::domain::workshop::decision::Departure;
use crate::domain::workshop::participant::Perspective;
use crate::domain::workshop::room::RoundStart;
use crate::domain::workshop::script::{Part, Template};
use crate::domain::workshop::settings::{Kind, Ranking, Scope as DeckScope};
use crate::settings::Settings as InstallationSettings;

/// An archive as a whole, for its JSON Schema.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "voorrang-archive/1")]
#[expect(dead_code, reason = "describes the file, which is written and read around its content")]
pub(super) struct ArchiveFile {
    /// `voorrang-archive/1`.
    format: String,
    /// SHA-256 of the bytes of `content`, in hexadecimal digits.
    #[schemars(regex(pattern = "^[0-9a-f]{64}$"))]
    sha256: String,
    /// Everything in it.
    content: Archive,
}

/// The content of an archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Archive {
    /// What it is of.
    pub scope: Scope,
    /// Decks, by key and version.
    pub catalogues: Vec<Catalogue>,
    /// Municipalities, by NIS code.
    pub municipalities: Vec<Municipality>,
    /// Partnerships, by id.
    pub partnerships: Vec<Partnership>,
    /// People, by id.
    pub accounts: Vec<Account>,
    /// Roads in progress, by id; none in an organisation's.
    pub roads: Vec<Road>,
    /// Priority sets, by id.
    pub sets: Vec<Set>,
    /// Worked-out sheets, by organisation, deck and card.
    #[serde(default)]
    pub sheets: Vec<Sheet>,
    /// Masterplans, by id.
    #[serde(default)]
    pub masterplans: Vec<Masterplan>,
    /// Sessions, by id.
    pub workshops: Vec<Workshop>,
    /// What was done, the earliest first; none in an organisation's.
    pub log: Vec<LogLine>,
    /// The installation's settings, once someone changed them; none in an
    /// organisation's.
    #[schemars(schema_with = "free_object")]
    pub settings: Option<InstallationSettings>,
}

/// What an archive is of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// Everything.
    Installation,
    /// What is of one organisation, by its key.
    Organisation(String),
}

impl Scope {
    /// As the log names it.
    #[must_use]
    pub fn subject(&self) -> String {
        match self {
            Self::Installation => "installation".to_owned(),
            Self::Organisation(key) => format!("organisation:{key}"),
        }
    }
}

/// A deck in one version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    /// Its key.
    pub key: String,
    /// Its version.
    pub version: String,
    /// Whether new work begins with it; at most one is, and none in an
    /// organisation's archive.
    pub is_active: bool,
    /// When an administrator said that nothing new begins with it any more; none in
    /// an organisation's archive.
    #[serde(default)]
    pub retired_at: Option<i64>,
    /// The file itself (TOML, `voorrang-catalogue/1`).
    pub content: String,
}

/// Names a deck.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CatalogueName {
    /// Its key.
    pub key: String,
    /// Its version.
    pub version: String,
}

/// A municipality.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Municipality {
    /// Five digits; elsewhere the code of its country, a hyphen and its key there.
    pub nis_code: String,
    /// Its name.
    pub name: String,
    /// NIS code of its province; elsewhere the name of the region it is in.
    pub province_code: Option<String>,
    /// Names of municipalities that merged into it.
    pub former_names: Vec<String>,
    /// The first day it was one, where somebody said so.
    #[serde(default)]
    #[schemars(schema_with = "maybe_date")]
    pub valid_from: Option<Date>,
    /// The last day it was one; none for a current one.
    #[schemars(schema_with = "maybe_date")]
    pub valid_until: Option<Date>,
    /// What it merged into.
    #[serde(default)]
    pub successor: Option<String>,
    /// Its number in the Crossroads Bank for Enterprises, ten digits.
    pub kbo_number: Option<String>,
    /// Where a list of its country names it on the web; empty when none does.
    #[serde(default)]
    pub uri: String,
    /// How many people live there, where that is known.
    #[serde(default)]
    pub inhabitants: Option<i64>,
}

/// A partnership.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Partnership {
    /// The key to it.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The NIS codes of its members, in order.
    pub members: Vec<String>,
    /// Names it went by.
    pub former_names: Vec<String>,
    /// The first day it was one, where somebody said so.
    #[serde(default)]
    #[schemars(schema_with = "maybe_date")]
    pub valid_from: Option<Date>,
    /// The last day it was one; none for a current one.
    #[schemars(schema_with = "maybe_date")]
    pub valid_until: Option<Date>,
    /// Its number in the Crossroads Bank for Enterprises, ten digits.
    pub kbo_number: Option<String>,
}

/// A person with an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Account {
    /// In addresses and in the log.
    pub id: String,
    /// E-mail address, in lower case.
    pub email: String,
    /// Display name.
    pub name: String,
    /// When it was made.
    pub created_at: i64,
    /// When an administrator closed it.
    pub disabled_at: Option<i64>,
    /// Roles, by organisation (first those of none) and role.
    pub roles: Vec<HeldRole>,
}

/// A role of an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HeldRole {
    /// In which organisation, by its key; none for a role of no single one.
    pub organisation: Option<String>,
    /// The role.
    #[schemars(schema_with = "roles")]
    pub role: Role,
    /// Whether someone confirmed it; else it was only asked for.
    pub is_confirmed: bool,
    /// Since when.
    pub created_at: i64,
}

/// A text on a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CardText {
    /// The card.
    pub card: String,
    /// The text.
    pub text: String,
}

/// One person's piles and order. Cards in no pile are not judged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ballot {
    /// The sorted cards, in the order they were sorted.
    pub sorted: Vec<SortedCard>,
    /// The cards of *now*, most important first.
    pub ranking: Vec<String>,
}

/// A card in its pile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SortedCard {
    /// The card.
    pub card: String,
    /// The pile.
    #[schemars(schema_with = "piles")]
    pub pile: Pile,
}

/// A walk from the cards to a set, in progress.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Road {
    /// In addresses.
    pub id: String,
    /// Whose it is, by e-mail address.
    pub owner: String,
    /// For which organisation, by its key.
    pub organisation: String,
    /// With which deck.
    pub catalogue: CatalogueName,
    /// Decides the order in which the cards are dealt: a number below 2^63.
    pub seed: String,
    /// How many principles the set puts forward.
    pub top: u16,
    /// Where its owner was last.
    #[schemars(schema_with = "steps")]
    #[serde(with = "step_name")]
    pub step: Step,
    /// The theme they were at.
    pub theme: Option<String>,
    /// Piles and order.
    pub ballot: Ballot,
    /// What the organisation wants; may be empty.
    pub vision: String,
    /// What was written on cards, by card.
    pub texts: Vec<RoadText>,
    /// How often it was changed.
    pub revision: i64,
    /// When it began.
    pub created_at: i64,
    /// When it was changed last.
    pub updated_at: i64,
}

/// What was written on a card along a road.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RoadText {
    /// The card.
    pub card: String,
    /// A note; may be empty.
    pub note: String,
    /// A motivation; may be empty.
    pub motivation: String,
}

/// A decided priority set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Set {
    /// In addresses and on the command line.
    pub id: String,
    /// Whose it is, by e-mail address; none for someone who was erased or is not in
    /// this archive.
    pub owner: Option<String>,
    /// For which organisation, by its key.
    pub organisation: String,
    /// With which deck.
    pub catalogue: CatalogueName,
    /// The road it was decided from, where that is in this archive.
    pub road: Option<RoadState>,
    /// Version of the way a set is made from a ballot.
    pub method_version: i64,
    /// When it was decided.
    #[schemars(schema_with = "date")]
    pub decided_on: Date,
    /// What the organisation wants; may be empty.
    pub vision: String,
    /// The principles, most important first: the first of the ballot's ranking.
    pub entries: Vec<Entry>,
    /// What it was made from.
    pub ballot: Ballot,
    /// Notes, by card.
    pub notes: Vec<CardText>,
    /// The session it was decided in.
    pub provenance: Option<Provenance>,
    /// The members' sets it was decided from, of a partnership's.
    #[serde(default)]
    pub joint: Option<JointProvenance>,
    /// When it was stored.
    pub created_at: i64,
    /// Whom it is shown to.
    #[serde(default)]
    pub sharing: Sharing,
}

/// Whom a set is shown to, besides the people of its organisation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sharing {
    /// Whether to everyone.
    pub is_public: bool,
    /// The keys of the partnerships it is shown to that are in this archive, in order.
    pub partnerships: Vec<String>,
    /// When that was last said.
    pub at: Option<i64>,
}

/// A road, as it was when a set was decided from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RoadState {
    /// The road.
    pub id: String,
    /// Its revision.
    pub revision: i64,
}

/// A principle of a set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The card.
    pub card: String,
    /// Why; may be empty.
    pub motivation: String,
}

/// The session a set was decided in, as it is kept with the set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Provenance {
    /// What it was called.
    pub workshop: String,
    /// The day it was held.
    #[schemars(schema_with = "date")]
    pub held_on: Date,
    /// The round the decision starts from.
    pub round: u16,
    /// How many rounds there were.
    pub rounds: u16,
    /// How many people voted in that round.
    pub people: u64,
    /// Whether only the organisation's own people were counted.
    pub is_own_count: bool,
    /// Version of the count.
    pub count_version: u32,
    /// The counted order, best first; cards that tie are together.
    pub counted: Vec<Vec<String>>,
    /// The cards by which the set departs from it, by card.
    pub departures: Vec<CardDeparture>,
    /// The closing check, where it may be told.
    pub closing_check: Option<ClosingCheck>,
}

/// How a card departs from the count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CardDeparture {
    /// The card.
    pub card: String,
    /// How.
    #[schemars(schema_with = "departures")]
    pub departure: Departure,
}

/// How many were in favour.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClosingCheck {
    /// How many held up three fingers or more.
    pub in_favour: u32,
    /// How many answered.
    pub answered: u32,
}

/// A live session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Workshop {
    /// In addresses of who leads it.
    pub id: String,
    /// Who leads it, by e-mail address; none for someone who was erased or is not in
    /// this archive.
    pub owner: Option<String>,
    /// When it was prepared.
    pub created_at: i64,
    /// What was settled before it began.
    pub settings: WorkshopSettings,
    /// What who leads it wrote in the script, by language and part.
    pub script: Vec<ScriptWords>,
    /// What who leads it noted for themselves, by card.
    pub notes: Vec<CardText>,
    /// Who comes, by e-mail address.
    pub enrolments: Vec<Enrolment>,
    /// How it ended; none for one that did not, which arrives as it was prepared.
    pub concluded: Option<Concluded>,
}

/// What was settled before a session began.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkshopSettings {
    /// What it is called.
    pub title: String,
    /// Who it is for.
    #[schemars(schema_with = "kinds")]
    pub kind: Kind,
    /// NIS codes of the municipalities, in order.
    pub organisations: Vec<String>,
    /// Of those, the ones that came in by enrolment alone.
    pub enrolled: Vec<String>,
    /// The name of the partnership; empty for the other kinds.
    pub partnership: String,
    /// The day it is held.
    #[schemars(schema_with = "date")]
    pub date: Date,
    /// When it begins, in Flanders' time.
    #[schemars(schema_with = "maybe_time")]
    pub starts_at: Option<Time>,
    /// Where; may be empty.
    pub place: String,
    /// What will be done there; may be empty.
    pub programme: String,
    /// Whether it stands on the page of sessions.
    pub is_listed: bool,
    /// The deck.
    pub catalogue: CatalogueName,
    /// The language of projector and script.
    #[schemars(schema_with = "languages")]
    pub language: Language,
    /// What it was prepared from.
    #[schemars(schema_with = "templates")]
    pub template: Template,
    /// How many principles a set puts forward.
    pub top: u16,
    /// How often the whole deck is judged, as planned.
    pub rounds: u16,
    /// How the deck is gone through.
    #[schemars(schema_with = "deck_scopes")]
    pub scope: DeckScope,
    /// What a ballot orders.
    #[schemars(schema_with = "rankings")]
    pub ranking: Ranking,
    /// Whether *now* may hold at most `top` cards.
    pub limits_now: bool,
    /// Whether nobody learns who gave which ballot.
    pub is_anonymous: bool,
    /// Whether who leads it may see a result before it is revealed.
    pub shows_early_results: bool,
    /// Whether one phone may stand for several people.
    pub allows_table_devices: bool,
    /// The perspectives participants choose from.
    #[schemars(schema_with = "perspectives")]
    pub perspectives: Vec<Perspective>,
    /// Minutes per part; a part that is not named takes none.
    pub minutes: Vec<PartMinutes>,
    /// Days after the end at which ballots are deleted.
    pub retention_days: u16,
}

/// How long a part takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PartMinutes {
    /// The part.
    #[schemars(schema_with = "parts")]
    pub part: Part,
    /// Its minutes.
    pub minutes: u16,
}

/// Someone's own words in a part of the script.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScriptWords {
    /// In which language.
    #[schemars(schema_with = "languages")]
    pub language: Language,
    /// In which part.
    #[schemars(schema_with = "parts")]
    pub part: Part,
    /// What to say, a paragraph each.
    pub say: Vec<String>,
    /// What to do, a step each.
    pub steps: Vec<String>,
}

/// Someone who comes to a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Enrolment {
    /// Who, by e-mail address.
    pub account: String,
    /// For which organisation, by its key.
    pub organisation: String,
    /// Since when.
    pub enrolled_at: i64,
}

/// How a session ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Concluded {
    /// When.
    pub at: i64,
    /// The rounds there were, from the first.
    pub rounds: Vec<Round>,
    /// The cards that were under discussion last.
    pub discussed: Vec<String>,
    /// How often the room changed.
    pub revision: i64,
    /// What was decided, by NIS code; first what all decided together.
    pub decisions: Vec<Decision>,
}

/// A round of a session that is over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// The cards it was about.
    pub deck: RoundDeck,
    /// Where it began.
    #[schemars(schema_with = "round_starts")]
    pub start: RoundStart,
    /// Whether its result was shown.
    pub is_revealed: bool,
    /// Whether it was opened again after that.
    pub was_reopened: bool,
    /// The change of the room that closed it.
    pub closed_at_revision: Option<i64>,
}

/// The cards a round was about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RoundDeck {
    /// The whole deck.
    Whole,
    /// A theme.
    Theme(String),
    /// Some cards.
    Cards(Vec<String>),
}

/// What an organisation decided in a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// The municipality's NIS code, in a hall; else all decided together.
    pub nis_code: Option<String>,
    /// The round it starts from.
    pub round: u16,
    /// How many people voted in it.
    pub people: u64,
    /// Whether only the organisation's own people were counted.
    pub is_own_count: bool,
    /// The counted order, best first; cards that tie are together.
    pub counted: Vec<Vec<String>>,
    /// The decided order of the same cards.
    pub order: Vec<String>,
    /// How many of them the set puts forward.
    pub top: u16,
    /// Motivations, by card.
    pub motivations: Vec<CardText>,
    /// What the organisation wants; may be empty.
    pub vision: String,
    /// How often it was changed.
    pub revision: i64,
    /// Whether its people said that this is it.
    pub is_settled: bool,
    /// The set it became, where that is still there.
    pub set: Option<String>,
}

/// A line of the log.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LogLine {
    /// When.
    pub at: i64,
    /// Id of the account that did it; empty for the program.
    pub actor: String,
    /// What was done.
    pub event: String,
    /// What it was done to.
    pub subject: String,
}

mod step_name {
    use serde::de::Error as _;
    use serde::{Deserialize as _, Deserializer, Serializer};

    use super::Step;

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
    pub(super) fn serialize<S: Serializer>(step: &Step, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(step.as_str())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Step, D::Error> {
        let name = String::deserialize(deserializer)?;
        Step::parse(&name).ok_or_else(|| D::Error::custom(format!("there is no step \"{name}\"")))
    }
}

/// Names that serde reads and writes for a type of the domain.
fn names(of: impl IntoIterator<Item = impl Serialize>) -> Schema {
    let names: Vec<_> = of.into_iter().filter_map(|one| serde_json::to_value(one).ok()).collect();
    json_schema!({ "type": "string", "enum": names })
}

fn date(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "format": "date" })
}

fn maybe_date(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": ["string", "null"], "format": "date" })
}

/// Without a zone, which the format `time` asks for.
fn maybe_time(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": ["string", "null"], "pattern": "^[0-2][0-9]:[0-5][0-9]:[0-5][0-9]$" })
}

fn roles(_: &mut SchemaGenerator) -> Schema {
    names(Role::ALL)
}

fn piles(_: &mut SchemaGenerator) -> Schema {
    names(Pile::ALL)
}

fn steps(_: &mut SchemaGenerator) -> Schema {
    names(Step::ALL.map(Step::as_str))
}

fn departures(_: &mut SchemaGenerator) -> Schema {
    names([Departure::Into, Departure::OutOf, Departure::Moved])
}

fn kinds(_: &mut SchemaGenerator) -> Schema {
    names(Kind::ALL)
}

fn languages(_: &mut SchemaGenerator) -> Schema {
    names(Language::ALL)
}

fn templates(_: &mut SchemaGenerator) -> Schema {
    names(Template::ALL)
}

fn deck_scopes(_: &mut SchemaGenerator) -> Schema {
    names([DeckScope::WholeDeck, DeckScope::ByTheme])
}

fn rankings(_: &mut SchemaGenerator) -> Schema {
    names([Ranking::Piles, Ranking::Full])
}

fn perspectives(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "array", "items": names(Perspective::ALL) })
}

fn parts(_: &mut SchemaGenerator) -> Schema {
    names(Part::ALL)
}

fn round_starts(_: &mut SchemaGenerator) -> Schema {
    names([RoundStart::Explore, RoundStart::Sort, RoundStart::Rank])
}

/// As [`InstallationSettings`] describes it; it says for itself what it takes.
fn free_object(_: &mut SchemaGenerator) -> Schema {
    let fields = serde_json::to_value(InstallationSettings::default()).unwrap_or_default();
    let fields: BTreeMap<_, _> = fields
        .as_object()
        .into_iter()
        .flatten()
        .map(|(name, _)| (name.clone(), serde_json::Value::Bool(true)))
        .collect();
    json_schema!({ "type": ["object", "null"], "properties": fields, "additionalProperties": false })
}
