//! Putting what an archive holds into a database: what is there stays, what is not
//! is added, and what is there otherwise is a conflict.

mod store;

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Context as _;
use thiserror::Error;

use super::check::{Decks, MOST_TOLD};
use super::format::{self, Archive, Scope};
use super::leaving::{self, Seen};
use super::values::{self, masterplan};
use crate::audit::{self, Event};
use crate::chance::Chance;
use crate::db::{Db, WriteTx};
use crate::domain::workshop::Rules;
use crate::domain::workshop::code::JoinCode;
use crate::domain::workshop::room::Room;
use crate::organisations;

/// Codes tried before giving up on finding a free one, as when one is prepared.
const CODES_TRIED: usize = 8;

/// Why nothing was imported.
#[derive(Debug, Error)]
pub(super) enum ArriveError {
    /// Things that are here otherwise.
    #[error("{}", told(.0))]
    Conflicts(Vec<String>),
    /// The database's own, or ours.
    #[error(transparent)]
    Failed(#[from] anyhow::Error),
}

impl From<sqlx::Error> for ArriveError {
    fn from(error: sqlx::Error) -> Self {
        Self::Failed(error.into())
    }
}

fn told(conflicts: &[String]) -> String {
    let mut told = conflicts.iter().take(MOST_TOLD).cloned().collect::<Vec<_>>().join("; ");
    if let Some(more) = conflicts.len().checked_sub(MOST_TOLD).filter(|more| *more > 0) {
        told.push_str(&format!("; and {more} more"));
    }
    told
}

/// How many records of a kind were added, and how many were there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Added.
    pub added: usize,
    /// There already, and the same.
    pub known: usize,
}

/// What an import did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imported {
    /// By kind of record, in the order of the archive.
    pub tallies: Vec<(&'static str, Tally)>,
    /// Whether the active deck and the settings of the installation are the
    /// archive's now: so where nobody had an account yet.
    pub took_over: bool,
}

/// Adds an archive that was checked, in one write.
pub(super) async fn add(
    db: &Db,
    chance: &Chance,
    now: i64,
    archive: &Archive,
    decks: &Decks,
) -> Result<Imported, ArriveError> {
    let mut tx = db.begin_write().await?;
    let here = leaving::collect(&mut tx).await?;
    let new = compare(archive, &here)?;
    let mut adding = Adding { tx: &mut tx, chance, now, decks, erased: None, owners: BTreeMap::new() };
    adding.ground(&new).await?;
    adding.work(&new).await?;
    let took_over = here.accounts.is_empty() && archive.scope == Scope::Installation;
    if took_over {
        for one in &archive.catalogues {
            store::retire_catalogue(&mut tx, one).await?;
        }
        if let Some(active) = archive.catalogues.iter().find(|one| one.is_active) {
            store::activate_catalogue(&mut tx, &active.key, &active.version).await?;
        }
        if let Some(settings) = &archive.settings {
            crate::settings::save(&mut tx, settings).await?;
        }
    }
    let subject = archive.scope.subject();
    let entry = audit::Entry { actor: "", event: Event::ArchiveImported, subject: &subject, at: now };
    audit::record(&mut tx, &entry).await?;
    tx.commit().await?;
    Ok(Imported { tallies: new.tallies, took_over })
}

/// What of an archive is not here yet.
#[derive(Default)]
struct New<'a> {
    catalogues: Vec<&'a format::Catalogue>,
    municipalities: Vec<&'a format::Municipality>,
    partnerships: Vec<&'a format::Partnership>,
    accounts: Vec<&'a format::Account>,
    roles: Vec<(&'a str, &'a format::HeldRole)>,
    roads: Vec<&'a format::Road>,
    sets: Vec<&'a format::Set>,
    sheets: Vec<&'a format::Sheet>,
    masterplans: Vec<&'a format::Masterplan>,
    workshops: Vec<&'a format::Workshop>,
    log: Vec<&'a format::LogLine>,
    tallies: Vec<(&'static str, Tally)>,
}

/// Compares records of one kind by their key.
struct Comparing<'a> {
    conflicts: &'a mut Vec<String>,
    tallies: &'a mut Vec<(&'static str, Tally)>,
}

impl Comparing<'_> {
    fn records<'r, T: PartialEq, K: Ord>(
        &mut self,
        kind: &'static str,
        told: &'r [T],
        here: &[T],
        key: impl Fn(&T) -> K,
        name: impl Fn(&T) -> String,
        is_same: impl Fn(&T, &T) -> bool,
    ) -> Vec<&'r T> {
        let here: BTreeMap<K, &T> = here.iter().map(|one| (key(one), one)).collect();
        let mut tally = Tally::default();
        let mut new = Vec::new();
        for one in told {
            match here.get(&key(one)) {
                None => new.push(one),
                Some(other) if is_same(one, other) => tally.known += 1,
                Some(_) => self.conflicts.push(format!("{} is here with other content", name(one))),
            }
        }
        tally.added = new.len();
        self.tallies.push((kind, tally));
        new
    }
}

fn compare<'a>(archive: &'a Archive, here: &Archive) -> Result<New<'a>, ArriveError> {
    let (mut conflicts, mut tallies) = (Vec::new(), Vec::new());
    let mut new = New::default();
    let seen = Seen::of(archive);
    let mut comparing = Comparing { conflicts: &mut conflicts, tallies: &mut tallies };
    new.catalogues = comparing.records(
        "catalogues",
        &archive.catalogues,
        &here.catalogues,
        |one| (one.key.clone(), one.version.clone()),
        |one| format!("catalogue {} {}", one.key, one.version),
        |one, other| one.content == other.content,
    );
    new.municipalities = municipalities(&mut comparing, archive, here)?;
    new.partnerships = comparing.records(
        "partnerships",
        &archive.partnerships,
        &here.partnerships,
        |one| one.id.clone(),
        |one| format!("partnership {}", one.name),
        PartialEq::eq,
    );
    // Roles are compared one by one, below.
    new.accounts = comparing.records(
        "accounts",
        &archive.accounts,
        &here.accounts,
        |one| one.id.clone(),
        |one| format!("account {}", one.email),
        |one, other| {
            (&one.email, &one.name, one.created_at, one.disabled_at)
                == (&other.email, &other.name, other.created_at, other.disabled_at)
        },
    );
    new.roads = comparing.records(
        "roads",
        &archive.roads,
        &here.roads,
        |one| one.id.clone(),
        |one| format!("road {}", one.id),
        PartialEq::eq,
    );
    new.sets = comparing.records(
        "sets",
        &archive.sets,
        &here.sets,
        |one| one.id.clone(),
        |one| format!("set {}", one.id),
        |one, other| {
            let mut other = other.clone();
            seen.mask_set(&mut other);
            // Whom it is shown to by now is said here.
            other.sharing.clone_from(&one.sharing);
            *one == other
        },
    );
    new.sheets = comparing.records(
        "sheets",
        &archive.sheets,
        &here.sheets,
        |one| (one.organisation.clone(), one.deck.clone(), one.card.clone()),
        |one| format!("sheet {} of {}", one.card, one.organisation),
        |one, other| {
            let mut other = other.clone();
            seen.mask_sheet(&mut other);
            *one == other
        },
    );
    new.masterplans = comparing.records(
        "masterplans",
        &archive.masterplans,
        &here.masterplans,
        |one| one.id.clone(),
        |one| format!("masterplan {}", one.id),
        |one, other| {
            let mut other = other.clone();
            seen.mask_masterplan(&mut other);
            *one == other
        },
    );
    new.workshops = comparing.records(
        "workshops",
        &archive.workshops,
        &here.workshops,
        |one| one.id.clone(),
        |one| format!("workshop {}", one.id),
        |one, other| {
            let mut other = other.clone();
            seen.mask_workshop(&mut other);
            *one == other
        },
    );
    people(&mut new, &mut conflicts, archive, here);
    new.log = log(archive, here);
    let known = archive.log.len() - new.log.len();
    tallies.push(("log", Tally { added: new.log.len(), known }));
    new.tallies = tallies;
    if conflicts.is_empty() { Ok(new) } else { Err(ArriveError::Conflicts(conflicts)) }
}

/// A municipality that is as in the list that comes with the program was changed by
/// nobody, and gives way to one that was.
fn municipalities<'a>(
    comparing: &mut Comparing<'_>,
    archive: &'a Archive,
    here: &Archive,
) -> Result<Vec<&'a format::Municipality>, ArriveError> {
    let listed: BTreeMap<String, format::Municipality> = organisations::list_embedded()?
        .into_iter()
        .map(|one| {
            let as_listed = format::Municipality {
                nis_code: one.nis_code.clone(),
                name: one.name,
                province_code: Some(one.province_code),
                former_names: one.former_names,
                valid_from: None,
                valid_until: None,
                successor: None,
                kbo_number: None,
                uri: String::new(),
                inhabitants: None,
            };
            (one.nis_code, as_listed)
        })
        .collect();
    let is_as_listed = |one: &format::Municipality| listed.get(&one.nis_code) == Some(one);
    let changed: Vec<_> = here.municipalities.iter().filter(|one| !is_as_listed(one)).cloned().collect();
    let untouched: BTreeSet<_> =
        here.municipalities.iter().filter(|one| is_as_listed(one)).map(|one| &one.nis_code).collect();
    let mut new = comparing.records(
        "municipalities",
        &archive.municipalities,
        &changed,
        |one| one.nis_code.clone(),
        |one| format!("municipality {} {}", one.nis_code, one.name),
        |one, other| one == other || is_as_listed(one),
    );
    new.retain(|one| !(is_as_listed(one) && untouched.contains(&one.nis_code)));
    if let Some((_, tally)) = comparing.tallies.last_mut() {
        tally.known += tally.added - new.len();
        tally.added = new.len();
    }
    Ok(new)
}

/// Who is here under another id, and which roles are new. Roles and work hang on the
/// address in an archive, so the account of an address has to be the same one:
/// whoever registered here with someone's address would get them otherwise.
fn people<'a>(new: &mut New<'a>, conflicts: &mut Vec<String>, archive: &'a Archive, here: &Archive) {
    let by_id: BTreeMap<&str, &format::Account> =
        here.accounts.iter().map(|one| (one.id.as_str(), one)).collect();
    let by_email: BTreeMap<&str, &str> =
        here.accounts.iter().map(|one| (one.email.as_str(), one.id.as_str())).collect();
    for one in &archive.accounts {
        if by_email.get(one.email.as_str()).is_some_and(|id| *id != one.id) {
            conflicts.push(format!("account {} is here under another id", one.email));
        }
        let held = by_id.get(one.id.as_str()).map(|other| other.roles.as_slice()).unwrap_or_default();
        for role in &one.roles {
            match held.iter().find(|other| leaving::role_key(other) == leaving::role_key(role)) {
                None => new.roles.push((&one.id, role)),
                Some(other) if other == role => {}
                Some(_) => conflicts.push(format!(
                    "account {} is {} here since another day or in another state",
                    one.email,
                    role.role.as_str()
                )),
            }
        }
    }
    let numbers: BTreeMap<&str, &str> = here
        .municipalities
        .iter()
        .map(|one| (one.kbo_number.as_deref(), one.nis_code.as_str()))
        .chain(here.partnerships.iter().map(|one| (one.kbo_number.as_deref(), one.id.as_str())))
        .filter_map(|(number, key)| Some((number?, key)))
        .collect();
    let told = new
        .municipalities
        .iter()
        .map(|one| (one.kbo_number.as_deref(), one.nis_code.as_str()))
        .chain(new.partnerships.iter().map(|one| (one.kbo_number.as_deref(), one.id.as_str())));
    for (number, key) in told.filter_map(|(number, key)| Some((number?, key))) {
        if numbers.get(number).is_some_and(|other| *other != key) {
            conflicts.push(format!("KBO number {number} is of another organisation here"));
        }
    }
}

/// The lines that are not here as often.
fn log<'a>(archive: &'a Archive, here: &Archive) -> Vec<&'a format::LogLine> {
    let mut known: BTreeMap<&format::LogLine, usize> = BTreeMap::new();
    for line in &here.log {
        *known.entry(line).or_default() += 1;
    }
    let is_new = |line: &&format::LogLine| match known.get_mut(*line) {
        Some(left) if *left > 0 => {
            *left -= 1;
            false
        }
        _ => true,
    };
    archive.log.iter().filter(is_new).collect()
}

struct Adding<'a> {
    tx: &'a mut WriteTx,
    chance: &'a Chance,
    now: i64,
    decks: &'a Decks,
    erased: Option<i64>,
    owners: BTreeMap<String, i64>,
}

impl Adding<'_> {
    /// What everything else stands on.
    async fn ground(&mut self, new: &New<'_>) -> anyhow::Result<()> {
        for one in &new.catalogues {
            store::create_catalogue(self.tx, one, self.now).await?;
        }
        for one in &new.municipalities {
            store::put_municipality(self.tx, one).await?;
        }
        for one in &new.municipalities {
            store::set_successor(self.tx, one).await?;
        }
        for one in &new.partnerships {
            store::create_partnership(self.tx, one).await?;
        }
        for one in &new.accounts {
            store::create_account(self.tx, one, self.now).await?;
        }
        for (account, held) in &new.roles {
            store::create_role(self.tx, account, held).await?;
        }
        for line in &new.log {
            let event = Event::parse(&line.event).context("an event that was checked")?;
            let entry = audit::Entry { actor: &line.actor, event, subject: &line.subject, at: line.at };
            audit::record(self.tx, &entry).await?;
        }
        Ok(())
    }

    async fn work(&mut self, new: &New<'_>) -> anyhow::Result<()> {
        for one in &new.roads {
            let owner = self.owner(Some(&one.owner)).await?;
            let deck = self.decks.get(&one.catalogue).context("a deck that was checked")?.deck();
            let ballot = values::read_ballot(&one.ballot, &deck).map_err(anyhow::Error::msg)?;
            let seed = one.seed.parse().context("a seed that was checked")?;
            store::create_road(self.tx, one, owner, seed, &serde_json::to_string(&ballot)?).await?;
        }
        for one in &new.sets {
            self.set(one).await?;
            store::share_set(self.tx, one).await?;
        }
        for one in &new.sheets {
            for told in &one.fields {
                let owner = self.owner_if_told(told.changed_by.as_ref()).await?;
                store::create_sheet_field(self.tx, one, told, owner).await?;
            }
        }
        for one in &new.masterplans {
            self.masterplan(one).await?;
        }
        for one in &new.workshops {
            self.workshop(one).await?;
        }
        Ok(())
    }

    /// The row that someone's work hangs on, made when there is none yet.
    async fn owner(&mut self, email: Option<&String>) -> anyhow::Result<i64> {
        let Some(email) = email else {
            let row = match self.erased {
                Some(row) => row,
                None => store::create_erased_owner(self.tx, self.now).await?,
            };
            self.erased = Some(row);
            return Ok(row);
        };
        if let Some(row) = self.owners.get(email) {
            return Ok(*row);
        }
        let row = match store::find_owner(self.tx, email).await? {
            Some(row) => row,
            None => store::create_owner(self.tx, email, self.now).await?,
        };
        self.owners.insert(email.clone(), row);
        Ok(row)
    }

    /// The row of who did something, where the archive tells.
    async fn owner_if_told(&mut self, email: Option<&String>) -> anyhow::Result<Option<i64>> {
        match email {
            Some(email) => Ok(Some(self.owner(Some(email)).await?)),
            None => Ok(None),
        }
    }

    async fn set(&mut self, one: &format::Set) -> anyhow::Result<()> {
        let owner = self.owner(one.owner.as_ref()).await?;
        let deck = self.decks.get(&one.catalogue).context("a deck that was checked")?;
        let set = masterplan::read_basis(&one.basis(), deck).map_err(anyhow::Error::msg)?;
        let json = store::SetJson {
            ballot: serde_json::to_string(&set.ballot)?,
            notes: serde_json::to_string(&set.notes)?,
            provenance: set.provenance.map(|provenance| serde_json::to_string(&provenance)).transpose()?,
        };
        store::create_set(self.tx, one, owner, &json).await?;
        Ok(())
    }

    async fn masterplan(&mut self, one: &format::Masterplan) -> anyhow::Result<()> {
        let owner = self.owner(one.owner.as_ref()).await?;
        let deck = self.decks.get(&one.catalogue).context("a deck that was checked")?;
        let basis = masterplan::read_basis(&one.basis, deck).map_err(anyhow::Error::msg)?;
        let json = (serde_json::to_string(&basis)?, serde_json::to_string(&one.content)?);
        let id = store::create_masterplan(self.tx, one, owner, &json).await?;
        let logo = one.logo.as_deref().map(masterplan::read_logo).transpose().map_err(anyhow::Error::msg)?;
        if one.accent.is_some() || logo.is_some() {
            store::create_brand(self.tx, id, one.accent.as_deref(), logo.as_deref()).await?;
        }
        for writer in &one.writers {
            let owner = self.owner(Some(&writer.account)).await?;
            store::create_plan_writer(self.tx, id, writer, owner).await?;
        }
        for comment in &one.comments {
            let owner = self.owner(comment.account.as_ref()).await?;
            store::create_plan_comment(self.tx, id, comment, owner).await?;
        }
        for version in &one.versions {
            let owner = self.owner_if_told(version.account.as_ref()).await?;
            store::create_plan_version(self.tx, id, version, owner).await?;
        }
        for report in &one.reports {
            let owner = self.owner_if_told(report.account.as_ref()).await?;
            store::create_plan_report(self.tx, id, report, owner).await?;
        }
        for measurement in &one.measurements {
            let owner = self.owner_if_told(measurement.account.as_ref()).await?;
            store::create_plan_measurement(self.tx, id, measurement, owner).await?;
        }
        Ok(())
    }

    async fn workshop(&mut self, one: &format::Workshop) -> anyhow::Result<()> {
        let owner = self.owner(one.owner.as_ref()).await?;
        let deck = self.decks.get(&one.settings.catalogue).context("a deck that was checked")?;
        let checked = anyhow::Error::msg::<String>;
        let settings = values::read_settings(&one.settings).map_err(checked)?;
        let script = values::read_script(&one.script).map_err(checked)?;
        let (room, open) = match &one.concluded {
            Some(concluded) => (values::read_room(concluded, deck).map_err(checked)?, None),
            None => {
                let code = self.free_code().await?;
                let room = Room::new(&Rules { settings: &settings, catalogue: deck });
                (room, Some((code, self.chance.bytes::<32>()?)))
            }
        };
        let state = store::WorkshopState {
            owner,
            settings: serde_json::to_string(&settings)?,
            script: serde_json::to_string(&script)?,
            room: serde_json::to_string(&room)?,
            open,
        };
        let id = store::create_workshop(self.tx, one, &state).await?;
        for decision in one.concluded.iter().flat_map(|concluded| &concluded.decisions) {
            let based = values::read_decision(decision, deck).map_err(checked)?;
            store::create_decision(self.tx, id, decision, &serde_json::to_string(&based)?).await?;
        }
        Ok(())
    }

    async fn free_code(&mut self) -> anyhow::Result<String> {
        for _ in 0..CODES_TRIED {
            let tried =
                JoinCode::from_random(&self.chance.bytes::<32>()?).context("a code from random bits")?;
            if !store::is_code_taken(self.tx, &tried.bare()).await? {
                return Ok(tried.bare());
            }
        }
        anyhow::bail!("no free code was found")
    }
}
