//! Whether an archive can be what it says: everything in it is read by the same
//! types of the domain as what people type, before anything is written.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::format::{self, Archive, Scope};
use super::leaving::role_key;
use super::values::{self, Wrong, masterplan};
use crate::accounts::{EMAIL_LIMIT, NAME_LIMIT as PERSON_LIMIT, looks_like_email};
use crate::audit::Event;
use crate::domain::catalogue::{CardCode, Catalogue, ThemeCode};
use crate::domain::plan::COMMENT_LIMIT;
use crate::domain::priority_set::{METHOD_VERSION, MOTIVATION_LIMIT, NOTE_LIMIT, VISION_LIMIT};
use crate::domain::rights::OrganisationKind;
use crate::domain::sheet::{Field, Standing, TEXT_LIMIT};
use crate::domain::workshop::settings::Kind;

/// Most faults that are told.
pub(super) const MOST_TOLD: usize = 10;
/// Longest name of an organisation, in characters: as long as that of a partnership
/// in a session.
const ORGANISATION_LIMIT: usize = 120;
/// Most characters in the address of a municipality on the web.
const URI_LIMIT: usize = 300;
/// Longest text in the settings of the installation, in characters.
const SETTING_LIMIT: usize = 4_000;
/// Longest subject of a line of the log, in characters: a kind and a few keys.
const SUBJECT_LIMIT: usize = 500;
/// The end of the year 9999: later than anything was done.
const LATEST: i64 = 253_402_300_799;
/// Most principles of a set, as the database has it.
const MOST_TOP: usize = 100;

/// Everything wrong with an archive, of which the first few are told.
#[derive(Debug, Default)]
pub struct Faults {
    told: Vec<String>,
    more: usize,
}

impl Faults {
    fn add(&mut self, place: impl fmt::Display, wrong: impl fmt::Display) {
        if self.told.len() < MOST_TOLD {
            self.told.push(format!("{place}: {wrong}"));
        } else {
            self.more += 1;
        }
    }

    fn check(&mut self, place: impl fmt::Display, result: Result<(), Wrong>) {
        if let Err(wrong) = result {
            self.add(place, wrong);
        }
    }

    fn check_at(&mut self, place: &str, instants: &[i64]) {
        if instants.iter().any(|at| !(0..=LATEST).contains(at)) {
            self.add(place, "an instant is out of range");
        }
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.told.join("; "))?;
        if self.more > 0 { write!(f, "; and {} more", self.more) } else { Ok(()) }
    }
}

/// The decks of an archive, read.
pub(super) type Decks = BTreeMap<format::CatalogueName, Catalogue>;

/// Finds what is wrong with an archive, and gives its decks.
pub(super) fn check(archive: &Archive) -> Result<Decks, Faults> {
    let mut checking = Checking { archive, faults: Faults::default(), decks: Decks::new() };
    checking.scope();
    checking.catalogues();
    checking.organisations();
    checking.accounts();
    checking.roads();
    checking.sets();
    checking.sheets();
    checking.masterplans();
    checking.workshops();
    checking.log();
    checking.settings();
    if checking.faults.told.is_empty() { Ok(checking.decks) } else { Err(checking.faults) }
}

struct Checking<'a> {
    archive: &'a Archive,
    faults: Faults,
    decks: Decks,
}

fn is_id(id: &str) -> bool {
    id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
}

fn id(id: &str) -> Result<(), Wrong> {
    if is_id(id) { Ok(()) } else { Err("the id is not 32 hexadecimal digits".to_owned()) }
}

/// In order of their key, each once.
fn in_order<T: Ord>(keys: impl IntoIterator<Item = T>) -> Result<(), Wrong> {
    let keys: Vec<T> = keys.into_iter().collect();
    if keys.windows(2).all(|pair| pair[0] < pair[1]) {
        Ok(())
    } else {
        Err("records are not in order of their key, each once".to_owned())
    }
}

/// A text that is not empty.
fn line(line: &str, limit: usize) -> Result<(), Wrong> {
    values::text(line, limit)?;
    if line.trim().is_empty() || line.contains('\n') {
        Err("is not one line of text".to_owned())
    } else {
        Ok(())
    }
}

fn kbo_number(number: Option<&String>) -> Result<(), Wrong> {
    match number {
        Some(number) if number.len() != 10 || !number.bytes().all(|byte| byte.is_ascii_digit()) => {
            Err(format!("\"{number}\" is not a KBO number"))
        }
        _ => Ok(()),
    }
}

impl Checking<'_> {
    fn scope(&mut self) {
        let archive = self.archive;
        let Scope::Organisation(key) = &archive.scope else { return };
        if self.kind_of(key).is_none() {
            self.faults.add("scope", format!("organisation {key} is not in the archive"));
        }
        let is_wider = !archive.roads.is_empty()
            || !archive.log.is_empty()
            || archive.settings.is_some()
            || archive.catalogues.iter().any(|one| one.is_active)
            || archive.sets.iter().any(|set| set.organisation != *key)
            || archive.sheets.iter().any(|sheet| sheet.organisation != *key)
            || archive.masterplans.iter().any(|plan| plan.organisation != *key)
            || archive
                .accounts
                .iter()
                .flat_map(|one| &one.roles)
                .any(|held| held.organisation.as_ref() != Some(key));
        if is_wider {
            self.faults.add("scope", "it holds more than what is of one organisation");
        }
    }

    fn catalogues(&mut self) {
        let archive = self.archive;
        let keys = archive.catalogues.iter().map(|one| (&one.key, &one.version));
        self.faults.check("catalogues", in_order(keys));
        if archive.catalogues.iter().filter(|one| one.is_active).count() > 1 {
            self.faults.add("catalogues", "more than one is active");
        }
        for one in &archive.catalogues {
            let place = format!("catalogue {} {}", one.key, one.version);
            match Catalogue::parse(&one.content) {
                Ok(deck) if (&deck.key, &deck.version) == (&one.key, &one.version) => {
                    let name = format::CatalogueName { key: one.key.clone(), version: one.version.clone() };
                    self.decks.insert(name, deck);
                }
                Ok(deck) => self.faults.add(place, format!("its file is {} {}", deck.key, deck.version)),
                Err(faults) => {
                    let first = faults.first().map(ToString::to_string).unwrap_or_default();
                    self.faults.add(place, format!("{first} ({} faults)", faults.len()));
                }
            }
        }
    }

    fn organisations(&mut self) {
        let archive = self.archive;
        self.faults.check("municipalities", in_order(archive.municipalities.iter().map(|one| &one.nis_code)));
        self.faults.check("partnerships", in_order(archive.partnerships.iter().map(|one| &one.id)));
        for one in &archive.municipalities {
            let place = format!("municipality {}", one.nis_code);
            self.faults.check(&place, values::nis_code(&one.nis_code).map(drop));
            if let Some(province) = &one.province_code {
                self.faults.check(&place, line(province, ORGANISATION_LIMIT));
            }
            self.faults.check(&place, line(&one.name, ORGANISATION_LIMIT));
            for name in &one.former_names {
                self.faults.check(&place, line(name, ORGANISATION_LIMIT));
            }
            self.faults.check(&place, kbo_number(one.kbo_number.as_ref()));
            if let Some(successor) = &one.successor
                && self.kind_of(successor) != Some(OrganisationKind::Municipality)
            {
                self.faults.add(&place, format!("what it merged into, {successor}, is not in the archive"));
            }
            if one.inhabitants.is_some_and(|people| people < 1) {
                self.faults.add(&place, "nobody lives there");
            }
            if !one.uri.is_empty() {
                self.faults.check(&place, line(&one.uri, URI_LIMIT));
            }
        }
        for one in &archive.partnerships {
            let place = format!("partnership {}", one.id);
            self.faults.check(&place, id(&one.id));
            self.faults.check(&place, line(&one.name, ORGANISATION_LIMIT));
            for name in &one.former_names {
                self.faults.check(&place, line(name, ORGANISATION_LIMIT));
            }
            self.faults.check(&place, kbo_number(one.kbo_number.as_ref()));
            self.faults.check(&place, in_order(&one.members));
            for member in &one.members {
                if self.kind_of(member) != Some(OrganisationKind::Municipality) {
                    self.faults.add(&place, format!("member {member} is not in the archive"));
                }
            }
        }
        let numbers: Vec<_> = archive
            .municipalities
            .iter()
            .filter_map(|one| one.kbo_number.as_ref())
            .chain(archive.partnerships.iter().filter_map(|one| one.kbo_number.as_ref()))
            .collect();
        if numbers.iter().collect::<BTreeSet<_>>().len() < numbers.len() {
            self.faults.add("organisations", "two have the same KBO number");
        }
    }

    fn kind_of(&self, key: &str) -> Option<OrganisationKind> {
        let municipalities = &self.archive.municipalities;
        if municipalities.binary_search_by(|one| one.nis_code.as_str().cmp(key)).is_ok() {
            return Some(OrganisationKind::Municipality);
        }
        let partnerships = &self.archive.partnerships;
        let found = partnerships.binary_search_by(|one| one.id.as_str().cmp(key)).is_ok();
        found.then_some(OrganisationKind::Partnership)
    }

    fn needs_organisation(&mut self, place: &str, key: &str) {
        if self.kind_of(key).is_none() {
            self.faults.add(place, format!("organisation {key} is not in the archive"));
        }
    }

    fn accounts(&mut self) {
        let archive = self.archive;
        self.faults.check("accounts", in_order(archive.accounts.iter().map(|one| &one.id)));
        let emails: BTreeSet<_> = archive.accounts.iter().map(|one| &one.email).collect();
        if emails.len() < archive.accounts.len() {
            self.faults.add("accounts", "two have the same e-mail address");
        }
        for one in &archive.accounts {
            let place = format!("account {}", one.id);
            self.faults.check(&place, id(&one.id));
            self.faults.check(&place, line(&one.name, PERSON_LIMIT));
            let is_address = one.email.chars().count() <= EMAIL_LIMIT
                && looks_like_email(&one.email)
                && one.email == one.email.to_lowercase()
                && values::text(&one.email, EMAIL_LIMIT).is_ok();
            if !is_address {
                self.faults.add(&place, "its e-mail address is none, or not in lower case");
            }
            self.faults.check_at(&place, &[one.created_at, one.disabled_at.unwrap_or_default()]);
            self.faults.check(&place, in_order(one.roles.iter().map(role_key)));
            for held in &one.roles {
                let kind = held.organisation.as_deref().map(|key| self.kind_of(key));
                if kind.unwrap_or_default() != held.role.kind() || kind == Some(None) {
                    self.faults.add(&place, format!("nobody can be {} there", held.role.as_str()));
                }
                self.faults.check_at(&place, &[held.created_at]);
            }
        }
    }

    fn has_account(&self, email: &str) -> bool {
        self.archive.accounts.iter().any(|one| one.email == email)
    }

    fn needs_account(&mut self, place: &str, email: &str) {
        if !self.has_account(email) {
            self.faults.add(place, format!("account {email} is not in the archive"));
        }
    }

    /// A deck of the archive; what is told with it cannot be read without.
    fn deck(&mut self, place: &str, name: &format::CatalogueName) -> Option<Catalogue> {
        let deck = self.decks.get(name).cloned();
        if deck.is_none() {
            let format::CatalogueName { key, version } = name;
            self.faults.add(place, format!("catalogue {key} {version} is not in the archive"));
        }
        deck
    }

    fn roads(&mut self) {
        let archive = self.archive;
        self.faults.check("roads", in_order(archive.roads.iter().map(|one| &one.id)));
        for one in &archive.roads {
            let place = format!("road {}", one.id);
            self.faults.check(&place, id(&one.id));
            self.needs_account(&place, &one.owner);
            self.needs_organisation(&place, &one.organisation);
            self.faults.check_at(&place, &[one.created_at, one.updated_at]);
            if one.seed.parse::<i64>().ok().is_none_or(|seed| seed < 0 || seed.to_string() != one.seed) {
                self.faults.add(&place, "the seed is not a number below 2^63");
            }
            if !(1..=MOST_TOP).contains(&usize::from(one.top)) || one.revision < 0 {
                self.faults.add(&place, "its top or revision is out of range");
            }
            self.faults.check(&place, values::text(&one.vision, VISION_LIMIT));
            let Some(deck) = self.deck(&place, &one.catalogue) else { continue };
            if one.theme.as_ref().is_some_and(|theme| deck.theme(&ThemeCode::new(theme)).is_none()) {
                self.faults.add(&place, "its theme is not in the deck");
            }
            self.faults.check(&place, values::read_ballot(&one.ballot, &deck.deck()).map(drop));
            self.faults.check(&place, in_order(one.texts.iter().map(|text| &text.card)));
            for text in &one.texts {
                if deck.card(&CardCode::new(&text.card)).is_none() {
                    self.faults.add(&place, format!("card {} is not in the deck", text.card));
                }
                self.faults.check(&place, values::text(&text.note, NOTE_LIMIT));
                self.faults.check(&place, values::text(&text.motivation, MOTIVATION_LIMIT));
            }
        }
    }

    fn sets(&mut self) {
        let archive = self.archive;
        self.faults.check("sets", in_order(archive.sets.iter().map(|one| &one.id)));
        let roads: Vec<_> = archive
            .sets
            .iter()
            .filter_map(|one| one.road.as_ref())
            .map(|road| (&road.id, road.revision))
            .collect();
        if roads.iter().collect::<BTreeSet<_>>().len() < roads.len() {
            self.faults.add("sets", "two were decided from the same state of a road");
        }
        for one in &archive.sets {
            let place = format!("set {}", one.id);
            self.faults.check(&place, id(&one.id));
            if let Some(owner) = &one.owner {
                self.needs_account(&place, owner);
            }
            self.needs_organisation(&place, &one.organisation);
            self.faults.check_at(&place, &[one.created_at, one.sharing.at.unwrap_or_default()]);
            self.faults.check(&place, in_order(&one.sharing.partnerships));
            for partnership in &one.sharing.partnerships {
                if self.kind_of(partnership) != Some(OrganisationKind::Partnership) {
                    self.faults.add(&place, format!("partnership {partnership} is not in the archive"));
                }
            }
            if one.road.as_ref().is_some_and(|road| !archive.roads.iter().any(|other| other.id == road.id)) {
                self.faults.add(&place, "its road is not in the archive");
            }
            if !(1..=METHOD_VERSION).contains(&one.method_version) {
                self.faults.add(&place, format!("version {} of the method is not known", one.method_version));
            }
            let Some(deck) = self.deck(&place, &one.catalogue) else { continue };
            self.faults.check(&place, masterplan::read_basis(&one.basis(), &deck).map(drop));
            if one.joint.is_some() && self.kind_of(&one.organisation) != Some(OrganisationKind::Partnership) {
                self.faults.add(&place, "only a partnership decides a joint set");
            }
        }
    }

    fn sheets(&mut self) {
        let archive = self.archive;
        self.faults.check("sheets", in_order(archive.sheets.iter().map(format::Sheet::name)));
        for one in &archive.sheets {
            let place = format!("sheet {} {} {}", one.organisation, one.deck, one.card);
            self.needs_organisation(&place, &one.organisation);
            let card = CardCode::new(&one.card);
            if !self.decks.iter().any(|(name, deck)| name.key == one.deck && deck.card(&card).is_some()) {
                self.faults.add(&place, "its card is in no deck of the archive");
            }
            if one.fields.is_empty() {
                self.faults.add(&place, "nothing is written on it");
            }
            self.faults.check(&place, in_order(one.fields.iter().map(|told| Field::parse(&told.field))));
            for told in &one.fields {
                self.faults.check(&place, sheet_field(told));
                self.faults.check_at(&place, &[told.changed_at]);
                if let Some(email) = &told.changed_by {
                    self.needs_account(&place, email);
                }
            }
        }
    }

    fn masterplans(&mut self) {
        let archive = self.archive;
        self.faults.check("masterplans", in_order(archive.masterplans.iter().map(|one| &one.id)));
        let sets: Vec<_> = archive.masterplans.iter().filter_map(|one| one.set.as_ref()).collect();
        if sets.iter().collect::<BTreeSet<_>>().len() < sets.len() {
            self.faults.add("masterplans", "two began from the same set");
        }
        for one in &archive.masterplans {
            let place = format!("masterplan {}", one.id);
            self.faults.check(&place, id(&one.id));
            self.needs_organisation(&place, &one.organisation);
            if one.set.as_ref().is_some_and(|set| !archive.sets.iter().any(|other| other.id == *set)) {
                self.faults.add(&place, "its set is not in the archive");
            }
            if one.revision < 1 {
                self.faults.add(&place, "its revision is out of range");
            }
            self.faults.check(&place, masterplan::read_plan(&one.content).map(drop));
            if let Some(deck) = self.deck(&place, &one.catalogue) {
                self.faults.check(&place, masterplan::read_basis(&one.basis, &deck).map(drop));
            }
            self.faults.check(&place, one.accent.as_deref().map_or(Ok(()), masterplan::check_colour));
            self.faults.check(
                &place,
                one.logo.as_deref().map_or(Ok(()), |logo| masterplan::read_logo(logo).map(drop)),
            );
            self.faults.check(&place, in_order(one.writers.iter().map(|writer| writer.part)));
            for comment in &one.comments {
                self.faults.check(&place, values::text(&comment.text, COMMENT_LIMIT));
                self.faults.check_at(&place, &[comment.written_at, comment.resolved_at.unwrap_or_default()]);
            }
            if !one.comments.is_sorted_by_key(|comment| comment.written_at) {
                self.faults.add(&place, "its remarks are not in the order they were made");
            }
            self.faults.check(&place, in_order(one.versions.iter().map(|version| version.number)));
            for version in &one.versions {
                let place = format!("{place}, version {}", version.number);
                if version.number < 1 {
                    self.faults.add(&place, "versions are numbered from 1");
                }
                self.faults.check(&place, masterplan::check_version(version));
            }
            for report in &one.reports {
                self.faults.check(&place, masterplan::check_report(report));
                self.faults.check_at(&place, &[report.written_at, report.withdrawn_at.unwrap_or_default()]);
            }
            for measured in &one.measurements {
                self.faults.check(&place, masterplan::check_measurement(measured));
                self.faults
                    .check_at(&place, &[measured.written_at, measured.withdrawn_at.unwrap_or_default()]);
            }
            let instants: Vec<i64> = one
                .writers
                .iter()
                .map(|writer| writer.written_at)
                .chain(one.versions.iter().map(|version| version.made_at))
                .chain([one.created_at, one.changed_at])
                .collect();
            self.faults.check_at(&place, &instants);
            let people = one.owner.iter().chain(one.writers.iter().map(|writer| &writer.account));
            let people = people.chain(one.comments.iter().filter_map(|comment| comment.account.as_ref()));
            let people = people.chain(one.versions.iter().filter_map(|version| version.account.as_ref()));
            let people = people.chain(one.reports.iter().filter_map(|report| report.account.as_ref()));
            let measured = one.measurements.iter().filter_map(|measured| measured.account.as_ref());
            for email in people.chain(measured) {
                self.needs_account(&place, email);
            }
        }
    }

    fn workshops(&mut self) {
        let archive = self.archive;
        self.faults.check("workshops", in_order(archive.workshops.iter().map(|one| &one.id)));
        for one in &archive.workshops {
            let place = format!("workshop {}", one.id);
            self.faults.check(&place, id(&one.id));
            if let Some(owner) = &one.owner {
                self.needs_account(&place, owner);
            }
            let concluded_at = one.concluded.as_ref().map(|concluded| concluded.at);
            self.faults.check_at(&place, &[one.created_at, concluded_at.unwrap_or_default()]);
            self.faults.check(&place, values::read_settings(&one.settings).map(drop));
            for code in &one.settings.organisations {
                if self.kind_of(code) != Some(OrganisationKind::Municipality) {
                    self.faults.add(&place, format!("municipality {code} is not in the archive"));
                }
            }
            self.faults.check(&place, values::read_script(&one.script).map(drop));
            self.faults.check(&place, in_order(one.enrolments.iter().map(|enrolment| &enrolment.account)));
            for enrolment in &one.enrolments {
                self.needs_account(&place, &enrolment.account);
                self.needs_organisation(&place, &enrolment.organisation);
                self.faults.check_at(&place, &[enrolment.enrolled_at]);
            }
            let Some(deck) = self.deck(&place, &one.settings.catalogue) else { continue };
            self.faults.check(&place, in_order(one.notes.iter().map(|note| &note.card)));
            self.faults.check(&place, values::read_texts(&one.notes, NOTE_LIMIT, &deck).map(drop));
            let Some(concluded) = &one.concluded else { continue };
            self.faults.check(&place, values::read_room(concluded, &deck).map(drop));
            self.faults
                .check(&place, in_order(concluded.decisions.iter().map(|decision| &decision.nis_code)));
            for decision in &concluded.decisions {
                self.faults.check(&place, decision_in(decision, concluded, &one.settings, &deck));
                if decision.set.as_ref().is_some_and(|set| !archive.sets.iter().any(|other| other.id == *set))
                {
                    self.faults.add(&place, "a set it became is not in the archive");
                }
            }
        }
    }

    fn log(&mut self) {
        let lines = &self.archive.log;
        if !lines.windows(2).all(|pair| pair[0].at <= pair[1].at) {
            self.faults.add("log", "its lines are not in order of time");
        }
        for line in lines {
            let place = format!("log at {}", line.at);
            self.faults.check_at(&place, &[line.at]);
            let is_known =
                Event::parse(&line.event).is_some_and(|event| !super::is_of_the_installation(event));
            if !is_known {
                self.faults.add(&place, format!("there is no event {:?}", line.event));
            }
            if !line.actor.is_empty() && !is_id(&line.actor) {
                self.faults.add(&place, "who did it is not an id");
            }
            self.faults.check(&place, values::text(&line.subject, SUBJECT_LIMIT));
        }
    }

    fn settings(&mut self) {
        let Some(settings) = &self.archive.settings else { return };
        // Whatever texts there are, now and later.
        let fields = serde_json::to_value(settings).unwrap_or_default();
        let texts = fields.as_object().into_iter().flatten();
        for (name, text) in texts.filter_map(|(name, value)| Some((name, value.as_str()?))) {
            self.faults.check(format!("settings › {name}"), values::text(text, SETTING_LIMIT));
        }
    }
}

fn sheet_field(told: &format::SheetField) -> Result<(), Wrong> {
    match Field::parse(&told.field) {
        None => Err(format!("there is no field {:?}", told.field)),
        Some(Field::Standing) if told.value.is_empty() || Standing::parse(&told.value).is_some() => Ok(()),
        Some(Field::Standing) => Err("its standing is not one of 0 to 5".to_owned()),
        Some(_) => values::text(&told.value, TEXT_LIMIT),
    }
}

fn decision_in(
    decision: &format::Decision,
    concluded: &format::Concluded,
    settings: &format::WorkshopSettings,
    deck: &Catalogue,
) -> Result<(), Wrong> {
    match &decision.nis_code {
        Some(code) if settings.kind != Kind::Hall || !settings.organisations.contains(code) => {
            return Err(format!("municipality {code} decides nothing in it"));
        }
        None if settings.kind == Kind::Hall => return Err("in a hall each municipality decides".to_owned()),
        _ => {}
    }
    if decision.round == 0 || usize::from(decision.round) > concluded.rounds.len() || decision.revision < 1 {
        return Err(format!("a decision starts from round {}, which is not there", decision.round));
    }
    in_order(decision.motivations.iter().map(|one| &one.card))?;
    let read = values::read_decision(decision, deck)?;
    let told = format::Decision {
        nis_code: decision.nis_code.clone(),
        revision: decision.revision,
        is_settled: decision.is_settled,
        set: decision.set.clone(),
        ..values::write_decision(&read)
    };
    if told == *decision { Ok(()) } else { Err("a decision is not in the form it is written in".to_owned()) }
}
