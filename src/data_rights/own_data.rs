//! The copy someone can take of what is kept about them, as JSON.

use serde::Serialize;
use serde_json::value::RawValue;

/// Everything that is kept about one person: format `voorrang-own-data/1`. Instants
/// are seconds since 1970, days are ISO 8601. Ballots given in sessions are not in
/// it: nothing leads from a person to them.
#[derive(Debug, Serialize)]
pub struct OwnData {
    /// `voorrang-own-data/1`.
    pub format: &'static str,
    /// The account; none for a guest.
    pub account: Option<Account>,
    /// Roles held and asked for.
    pub roles: Vec<Role>,
    /// Accounts elsewhere that open this one.
    pub identities: Vec<Identity>,
    /// Invitations made that are still open.
    pub invitations: Vec<Invitation>,
    /// Browsers that are logged in.
    pub sessions: Vec<Session>,
    /// Roads in progress.
    pub roads: Vec<Road>,
    /// Priority sets decided.
    pub priority_sets: Vec<PrioritySet>,
    /// Masterplans one began.
    pub masterplans: Vec<Masterplan>,
    /// Comments one wrote on masterplans.
    pub masterplan_comments: Vec<PlanComment>,
    /// What one reported of actions of masterplans.
    pub masterplan_reports: Vec<PlanReport>,
    /// What one measured for masterplans.
    pub masterplan_measurements: Vec<PlanMeasurement>,
    /// Fields of worked-out sheets that this person wrote last.
    pub sheets: Vec<SheetField>,
    /// Live sessions prepared and led.
    pub workshops: Vec<Workshop>,
    /// Enrolments in sessions of others.
    pub enrolments: Vec<Enrolment>,
    /// What the log says that this person did.
    pub log: Vec<LogLine>,
}

/// An account.
#[derive(Debug, Serialize)]
pub struct Account {
    /// How the log names it.
    pub public_id: String,
    /// E-mail address.
    pub email: String,
    /// Display name.
    pub name: String,
    /// Whether there is a password; it is kept as a hash that is of no use to anyone.
    pub has_password: bool,
    /// When it was made.
    pub created_at: i64,
    /// Last log-in.
    pub seen_at: Option<i64>,
    /// When they were told that the account goes unless they log in.
    pub warned_at: Option<i64>,
    /// Since when there is a second factor. Its secret is not in the copy: who reads
    /// a copy could log in with it.
    pub second_factor_since: Option<i64>,
    /// Recovery codes not used; they are kept as hashes.
    pub recovery_codes_left: i64,
}

/// An account elsewhere that one logs in with.
#[derive(Debug, Serialize)]
pub struct Identity {
    /// Where.
    pub issuer: String,
    /// What this person is called there: a name for programs.
    pub subject: String,
    /// Since when.
    pub created_at: i64,
    /// Last log-in with it.
    pub used_at: i64,
}

/// A role.
#[derive(Debug, Serialize)]
pub struct Role {
    /// The organisation; none for the whole site.
    pub organisation: Option<String>,
    /// The role.
    pub role: String,
    /// `confirmed` or `requested`.
    pub state: String,
    /// Since when.
    pub created_at: i64,
}

/// An invitation.
#[derive(Debug, Serialize)]
pub struct Invitation {
    /// The organisation; none for the whole site.
    pub organisation: Option<String>,
    /// The role offered.
    pub role: String,
    /// Who it is for, as typed.
    pub email: String,
    /// When it was made.
    pub created_at: i64,
    /// When it ends.
    pub expires_at: i64,
}

/// A browser that is logged in.
#[derive(Debug, Serialize)]
pub struct Session {
    /// Since when.
    pub created_at: i64,
    /// Last use.
    pub seen_at: i64,
    /// Browser and system, as in `Firefox/Windows`.
    pub device: String,
    /// When who it is was last proved; 0 for a guest.
    pub confirmed_at: i64,
    /// Whether somebody else's log-in vouches for it.
    pub is_federated: bool,
}

/// A road in progress.
#[derive(Debug, Serialize)]
pub struct Road {
    /// In addresses.
    pub public_id: String,
    /// The organisation it is for.
    pub organisation: String,
    /// The deck: key and version.
    pub catalogue: String,
    /// Where it is.
    pub step: String,
    /// Piles and order.
    pub ballot: Box<RawValue>,
    /// The vision as written.
    pub vision: String,
    /// Notes and motivations by card.
    pub texts: Box<RawValue>,
    /// When it was begun.
    pub created_at: i64,
    /// Last change.
    pub updated_at: i64,
}

/// A decided set.
#[derive(Debug, Serialize)]
pub struct PrioritySet {
    /// In addresses.
    pub public_id: String,
    /// The organisation it is for.
    pub organisation: String,
    /// The deck: key and version.
    pub catalogue: String,
    /// The day.
    pub decided_on: String,
    /// The vision.
    pub vision: String,
    /// The principles in order, with motivations.
    pub principles: Box<RawValue>,
    /// The whole result.
    pub ballot: Box<RawValue>,
    /// Notes by card.
    pub notes: Box<RawValue>,
    /// The session it came from, when it did.
    pub provenance: Option<Box<RawValue>>,
}

/// A masterplan one began.
#[derive(Debug, Serialize)]
pub struct Masterplan {
    /// In addresses.
    pub public_id: String,
    /// The organisation it is for.
    pub organisation: String,
    /// What is in it.
    pub content: Box<RawValue>,
    /// When it was begun.
    pub created_at: i64,
    /// Last change, by whomever.
    pub changed_at: i64,
}

/// A comment on a section of a masterplan.
#[derive(Debug, Serialize)]
pub struct PlanComment {
    /// Public id of the plan.
    pub masterplan: String,
    /// Id of the section in it.
    pub section: i64,
    /// What it says.
    pub text: String,
    /// When it was written.
    pub written_at: i64,
    /// When it was dealt with.
    pub resolved_at: Option<i64>,
}

/// A report on an action of a masterplan.
#[derive(Debug, Serialize)]
pub struct PlanReport {
    /// Public id of the plan.
    pub masterplan: String,
    /// Id of the action in it.
    pub line: i64,
    /// The day it is about.
    pub on_day: String,
    /// How the action stood.
    pub status: String,
    /// How much of it was done, in percent.
    pub progress: Option<i64>,
    /// In words.
    pub note: String,
    /// When it was written.
    pub written_at: i64,
    /// When it was taken back, by whomever.
    pub withdrawn_at: Option<i64>,
}

/// A measurement of an indicator of a masterplan.
#[derive(Debug, Serialize)]
pub struct PlanMeasurement {
    /// Public id of the plan.
    pub masterplan: String,
    /// Id of the indicator in it.
    pub indicator: i64,
    /// The day it was measured.
    pub on_day: String,
    /// The figure, in hundredths.
    pub hundredths: i64,
    /// In words.
    pub note: String,
    /// When it was written.
    pub written_at: i64,
    /// When it was taken back, by whomever.
    pub withdrawn_at: Option<i64>,
}

/// A field of a worked-out sheet.
#[derive(Debug, Serialize)]
pub struct SheetField {
    /// Whose sheet it is.
    pub organisation: String,
    /// Key of the deck.
    pub deck: String,
    /// The card.
    pub card: String,
    /// Which field.
    pub field: String,
    /// What stands in it.
    pub value: String,
    /// When it was written.
    pub changed_at: i64,
}

/// A live session prepared.
#[derive(Debug, Serialize)]
pub struct Workshop {
    /// In addresses.
    pub public_id: String,
    /// How it is held.
    pub settings: Box<RawValue>,
    /// Own words in the script.
    pub script: Box<RawValue>,
    /// Own notes by card.
    pub notes: Box<RawValue>,
    /// When it was made.
    pub created_at: i64,
    /// When it was concluded.
    pub concluded_at: Option<i64>,
}

/// An enrolment.
#[derive(Debug, Serialize)]
pub struct Enrolment {
    /// Public id of the session.
    pub workshop: String,
    /// The municipality enrolled for.
    pub organisation: String,
    /// When.
    pub enrolled_at: i64,
}

/// A line of the log.
#[derive(Debug, Serialize)]
pub struct LogLine {
    /// When.
    pub at: i64,
    /// What was done.
    pub event: String,
    /// To what.
    pub subject: String,
}
