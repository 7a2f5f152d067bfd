//! Making an archive of what is in a database.

mod masterplans;
mod store;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use anyhow::{Context as _, bail};
use jiff::civil::Date;
use serde::de::DeserializeOwned;

use super::format::{self, Archive, Scope};
use super::values;
use crate::db::WriteTx;
use crate::decisions::Based;
use crate::domain::ballot::Ballot;
use crate::domain::catalogue::CardCode;
use crate::domain::municipality::search_words;
use crate::domain::priority_set::Provenance;
use crate::domain::rights::Role;
use crate::domain::road::Step;
use crate::domain::sheet::Field;
use crate::domain::workshop::room::Room;
use crate::domain::workshop::script_edits::ScriptEdits;
use crate::domain::workshop::settings::{Kind, Settings};

/// Everything, as it is at one moment.
pub(super) async fn collect(tx: &mut WriteTx) -> anyhow::Result<Archive> {
    let organisations = store::list_organisations(tx).await?;
    let keys: HashMap<i64, String> =
        organisations.iter().map(|row| (row.id, row.public_id.clone())).collect();
    let (municipalities, partnerships) = places(tx, organisations).await?;
    let roads = roads(tx, &keys).await?;
    let sets = sets(tx, &keys, &roads).await?;
    let masterplans = masterplans::collect(tx, &keys, &sets).await?;
    let mut catalogues: Vec<_> = store::list_catalogues(tx)
        .await?
        .into_iter()
        .map(|row| format::Catalogue {
            key: row.key,
            version: row.version,
            is_active: row.is_active == 1,
            retired_at: row.retired_at,
            content: row.content,
        })
        .collect();
    catalogues.sort_by(|one, other| (&one.key, &one.version).cmp(&(&other.key, &other.version)));
    let log = store::list_log(tx).await?.into_iter().map(|row| {
        let store::LogRow { at, actor, event, subject } = row;
        format::LogLine { at, actor, event, subject }
    });
    let log = log.collect();
    let settings = store::find_settings(tx).await?;
    Ok(Archive {
        scope: Scope::Installation,
        catalogues,
        municipalities,
        partnerships,
        accounts: accounts(tx, &keys).await?,
        workshops: workshops(tx, &keys, &sets).await?,
        sheets: sheets(tx, &keys).await?,
        masterplans,
        roads,
        sets,
        log,
        settings: settings.as_deref().map(|content| read(content, "settings")).transpose()?,
    })
}

fn read<T: DeserializeOwned>(stored: &str, what: &'static str) -> anyhow::Result<T> {
    serde_json::from_str(stored).with_context(|| format!("stored {what}"))
}

fn date(stored: Option<String>) -> anyhow::Result<Option<Date>> {
    stored.map(|date| date.parse().context("stored date")).transpose()
}

fn key(keys: &HashMap<i64, String>, id: i64) -> anyhow::Result<String> {
    keys.get(&id).cloned().context("an organisation that is there")
}

async fn places(
    tx: &mut WriteTx,
    rows: Vec<store::OrganisationRow>,
) -> anyhow::Result<(Vec<format::Municipality>, Vec<format::Partnership>)> {
    let mut members: BTreeMap<i64, Vec<String>> = BTreeMap::new();
    for (partnership, nis_code) in store::list_members(tx).await? {
        members.entry(partnership).or_default().push(nis_code);
    }
    let (mut municipalities, mut partnerships) = (Vec::new(), Vec::new());
    for row in rows {
        let former_names = row.former_names.lines().map(str::to_owned).collect();
        let (valid_from, valid_until) = (date(row.valid_from)?, date(row.valid_until)?);
        match (row.kind.as_str(), row.nis_code) {
            ("municipality", Some(nis_code)) => municipalities.push(format::Municipality {
                nis_code,
                name: row.name,
                province_code: row.province_code,
                former_names,
                valid_from,
                valid_until,
                successor: row.successor,
                kbo_number: row.kbo_number,
                uri: row.external_uri,
                inhabitants: row.inhabitants,
            }),
            ("partnership", None) => {
                let mut members = members.remove(&row.id).unwrap_or_default();
                members.sort();
                partnerships.push(format::Partnership {
                    id: row.public_id,
                    name: row.name,
                    members,
                    former_names,
                    valid_from,
                    valid_until,
                    kbo_number: row.kbo_number,
                });
            }
            (kind, _) => bail!("stored kind of organisation {kind:?}"),
        }
    }
    municipalities.sort_by(|one, other| one.nis_code.cmp(&other.nis_code));
    partnerships.sort_by(|one, other| one.id.cmp(&other.id));
    Ok((municipalities, partnerships))
}

async fn accounts(tx: &mut WriteTx, keys: &HashMap<i64, String>) -> anyhow::Result<Vec<format::Account>> {
    let mut roles: BTreeMap<i64, Vec<format::HeldRole>> = BTreeMap::new();
    for row in store::list_memberships(tx).await? {
        roles.entry(row.account_id).or_default().push(format::HeldRole {
            organisation: row.organisation_id.map(|id| key(keys, id)).transpose()?,
            role: Role::parse(&row.role).with_context(|| format!("stored role {:?}", row.role))?,
            is_confirmed: row.state == "confirmed",
            created_at: row.created_at,
        });
    }
    let mut accounts = Vec::new();
    for row in store::list_accounts(tx).await? {
        let mut roles = roles.remove(&row.id).unwrap_or_default();
        roles.sort_by(|one, other| role_key(one).cmp(&role_key(other)));
        accounts.push(format::Account {
            id: row.public_id.with_context(|| format!("a public id of account {}", row.id))?,
            email: row.email,
            name: row.name,
            created_at: row.created_at,
            disabled_at: row.disabled_at,
            roles,
        });
    }
    accounts.sort_by(|one, other| one.id.cmp(&other.id));
    Ok(accounts)
}

pub(super) fn role_key(held: &format::HeldRole) -> (Option<&str>, &'static str) {
    (held.organisation.as_deref(), held.role.as_str())
}

async fn roads(tx: &mut WriteTx, keys: &HashMap<i64, String>) -> anyhow::Result<Vec<format::Road>> {
    let mut texts: BTreeMap<i64, Vec<format::RoadText>> = BTreeMap::new();
    for row in store::list_road_texts(tx).await? {
        let text = format::RoadText { card: row.card, note: row.note, motivation: row.motivation };
        texts.entry(row.road_id).or_default().push(text);
    }
    let mut roads = Vec::new();
    for row in store::list_roads(tx).await? {
        let mut texts = texts.remove(&row.id).unwrap_or_default();
        texts.sort_by(|one, other| one.card.cmp(&other.card));
        roads.push(format::Road {
            id: row.public_id,
            owner: row.email,
            organisation: key(keys, row.organisation_id)?,
            catalogue: format::CatalogueName { key: row.key, version: row.version },
            seed: row.seed.to_string(),
            top: u16::try_from(row.top).context("stored top")?,
            step: Step::parse(&row.step).context("stored step")?,
            theme: row.theme,
            ballot: values::write_ballot(&read::<Ballot>(&row.ballot, "ballot")?),
            vision: row.vision,
            texts,
            revision: row.revision,
            created_at: row.created_at,
            updated_at: row.updated_at,
        });
    }
    roads.sort_by(|one, other| one.id.cmp(&other.id));
    Ok(roads)
}

async fn sets(
    tx: &mut WriteTx,
    keys: &HashMap<i64, String>,
    roads: &[format::Road],
) -> anyhow::Result<Vec<format::Set>> {
    let roads: BTreeSet<&str> = roads.iter().map(|road| road.id.as_str()).collect();
    let mut entries: BTreeMap<i64, Vec<format::Entry>> = BTreeMap::new();
    for row in store::list_entries(tx).await? {
        let entry = format::Entry { card: row.card, motivation: row.motivation };
        entries.entry(row.set_id).or_default().push(entry);
    }
    let mut shares: BTreeMap<i64, Vec<String>> = BTreeMap::new();
    for (set, partnership) in store::list_shares(tx).await? {
        shares.entry(set).or_default().push(partnership);
    }
    let mut sets = Vec::new();
    for row in store::list_sets(tx).await? {
        let notes: BTreeMap<CardCode, String> = read(&row.notes, "notes")?;
        let provenance: Option<Provenance> =
            row.provenance.as_deref().map(|stored| read(stored, "provenance")).transpose()?;
        let road = row.road.filter(|road| roads.contains(road.as_str()));
        sets.push(format::Set {
            id: row.public_id,
            owner: row.email,
            organisation: key(keys, row.organisation_id)?,
            catalogue: format::CatalogueName { key: row.key, version: row.version },
            road: road.zip(row.road_revision).map(|(id, revision)| format::RoadState { id, revision }),
            method_version: row.method_version,
            decided_on: row.decided_on.parse().context("stored date")?,
            vision: row.vision,
            entries: entries.remove(&row.id).unwrap_or_default(),
            ballot: values::write_ballot(&read::<Ballot>(&row.ballot, "ballot")?),
            notes: values::write_texts(notes),
            provenance: provenance.as_ref().and_then(Provenance::session).cloned().map(values::write_session),
            joint: provenance.as_ref().and_then(Provenance::joint).cloned().map(values::write_joint),
            created_at: row.created_at,
            sharing: format::Sharing {
                is_public: row.is_public,
                partnerships: shares.remove(&row.id).unwrap_or_default(),
                at: row.shared_at,
            },
        });
    }
    sets.sort_by(|one, other| one.id.cmp(&other.id));
    Ok(sets)
}

async fn sheets(tx: &mut WriteTx, keys: &HashMap<i64, String>) -> anyhow::Result<Vec<format::Sheet>> {
    let mut sheets: BTreeMap<(String, String, String), BTreeMap<Field, format::SheetField>> = BTreeMap::new();
    for row in store::list_sheet_fields(tx).await? {
        let name = (key(keys, row.organisation_id)?, row.deck, row.card);
        let field = Field::parse(&row.field).context("stored field of a sheet")?;
        let told = format::SheetField {
            field: row.field,
            value: row.value,
            changed_at: row.changed_at,
            changed_by: row.email,
        };
        sheets.entry(name).or_default().insert(field, told);
    }
    let sheets = sheets.into_iter().map(|((organisation, deck, card), fields)| {
        let fields = fields.into_values().collect();
        format::Sheet { organisation, deck, card, fields }
    });
    Ok(sheets.collect())
}

async fn workshops(
    tx: &mut WriteTx,
    keys: &HashMap<i64, String>,
    sets: &[format::Set],
) -> anyhow::Result<Vec<format::Workshop>> {
    let sets: BTreeSet<&str> = sets.iter().map(|set| set.id.as_str()).collect();
    let mut notes: BTreeMap<i64, Vec<format::CardText>> = BTreeMap::new();
    for row in store::list_notes(tx).await? {
        notes.entry(row.workshop_id).or_default().push(format::CardText { card: row.card, text: row.note });
    }
    let mut enrolments: BTreeMap<i64, Vec<format::Enrolment>> = BTreeMap::new();
    for row in store::list_enrolments(tx).await? {
        enrolments.entry(row.workshop_id).or_default().push(format::Enrolment {
            account: row.email,
            organisation: key(keys, row.organisation_id)?,
            enrolled_at: row.enrolled_at,
        });
    }
    let mut decisions: BTreeMap<i64, Vec<format::Decision>> = BTreeMap::new();
    for row in store::list_decisions(tx).await? {
        decisions.entry(row.workshop_id).or_default().push(format::Decision {
            nis_code: Some(row.nis_code).filter(|code| !code.is_empty()),
            revision: row.revision,
            is_settled: row.is_settled == 1,
            set: row.set.filter(|set| sets.contains(set.as_str())),
            ..values::write_decision(&read::<Based>(&row.decision, "decision")?)
        });
    }
    let mut workshops = Vec::new();
    for row in store::list_workshops(tx).await? {
        let mut notes = notes.remove(&row.id).unwrap_or_default();
        notes.sort_by(|one, other| one.card.cmp(&other.card));
        let mut enrolments = enrolments.remove(&row.id).unwrap_or_default();
        enrolments.sort_by(|one, other| one.account.cmp(&other.account));
        let mut decisions = decisions.remove(&row.id).unwrap_or_default();
        decisions.sort_by(|one, other| one.nis_code.cmp(&other.nis_code));
        let room: Room = read(&row.room, "room")?;
        let settings = values::write_settings(&read::<Settings>(&row.settings, "settings")?);
        workshops.push(format::Workshop {
            id: row.public_id,
            owner: row.email,
            created_at: row.created_at,
            settings: format::WorkshopSettings {
                catalogue: format::CatalogueName { key: row.key, version: row.version },
                ..settings
            },
            script: values::write_script(&read::<ScriptEdits>(&row.script, "script")?),
            notes,
            enrolments,
            concluded: row.concluded_at.map(|at| format::Concluded {
                at,
                rounds: values::write_rounds(&room),
                discussed: values::discussed(&room),
                revision: room.revision(),
                decisions,
            }),
        });
    }
    workshops.sort_by(|one, other| one.id.cmp(&other.id));
    Ok(workshops)
}

/// The organisation someone means: by its key, by NIS code, or by its name as a
/// search would find it.
pub(super) fn find_organisation(archive: &Archive, wanted: &str) -> anyhow::Result<String> {
    let municipalities = archive.municipalities.iter().map(|one| (&one.nis_code, &one.name));
    let partnerships = archive.partnerships.iter().map(|one| (&one.id, &one.name));
    let words = search_words(wanted);
    let found: Vec<_> = municipalities
        .chain(partnerships)
        .filter(|(key, name)| *key == wanted || search_words(name) == words)
        .map(|(key, name)| (key.clone(), name.clone()))
        .collect();
    match found.as_slice() {
        [] => bail!("there is no organisation {wanted}; name a NIS code, or a name in full"),
        [(key, _)] => Ok(key.clone()),
        several => {
            let keys: Vec<_> = several.iter().map(|(key, name)| format!("{key} ({name})")).collect();
            bail!("{wanted} is the name of several organisations: name one of {}", keys.join(", "))
        }
    }
}

/// Of everything, what is of one organisation.
pub(super) fn narrow(archive: Archive, organisation: &str) -> Archive {
    let partnership = archive.partnerships.iter().find(|one| one.id == organisation).cloned();
    let partnership_name = partnership.as_ref().map(|one| one.name.as_str());
    let is_its = |settings: &format::WorkshopSettings| match settings.kind {
        Kind::Municipality | Kind::Hall => settings.organisations == [organisation],
        Kind::Partnership => partnership_name == Some(settings.partnership.as_str()),
    };
    let workshops: Vec<_> = archive.workshops.iter().filter(|one| is_its(&one.settings)).cloned().collect();
    let sets: Vec<_> = archive.sets.into_iter().filter(|set| set.organisation == organisation).collect();
    let sheets: Vec<_> =
        archive.sheets.into_iter().filter(|sheet| sheet.organisation == organisation).collect();
    let masterplans: Vec<_> =
        archive.masterplans.into_iter().filter(|plan| plan.organisation == organisation).collect();
    let accounts: Vec<_> = archive
        .accounts
        .into_iter()
        .filter_map(|mut account| {
            account.roles.retain(|held| held.organisation.as_deref() == Some(organisation));
            (!account.roles.is_empty()).then_some(account)
        })
        .collect();
    let mut places: BTreeSet<String> = workshops
        .iter()
        .flat_map(|one| one.settings.organisations.iter().chain(one.settings.enrolled.iter()))
        .cloned()
        .collect();
    places.insert(organisation.to_owned());
    places.extend(partnership.iter().flat_map(|one| one.members.iter().cloned()));
    // What it merged into, and what that merged into later.
    let into =
        |place: &str| archive.municipalities.iter().find(|one| one.nis_code == place)?.successor.clone();
    let mut waiting: Vec<String> = places.iter().filter_map(|place| into(place)).collect();
    while let Some(place) = waiting.pop() {
        if places.insert(place.clone()) {
            waiting.extend(into(&place));
        }
    }
    let decks: BTreeSet<format::CatalogueName> = sets
        .iter()
        .map(|set| set.catalogue.clone())
        .chain(workshops.iter().map(|one| one.settings.catalogue.clone()))
        .chain(masterplans.iter().map(|plan| plan.catalogue.clone()))
        .collect();
    let mut narrowed = Archive {
        scope: Scope::Organisation(organisation.to_owned()),
        catalogues: archive
            .catalogues
            .into_iter()
            .filter(|one| {
                decks.iter().any(|deck| deck.key == one.key && deck.version == one.version)
                    || sheets.iter().any(|sheet| sheet.deck == one.key)
            })
            .map(|one| format::Catalogue { is_active: false, retired_at: None, ..one })
            .collect(),
        municipalities: archive
            .municipalities
            .into_iter()
            .filter(|one| places.contains(&one.nis_code))
            .collect(),
        partnerships: partnership.into_iter().collect(),
        accounts,
        roads: Vec::new(),
        sets,
        sheets,
        masterplans,
        workshops,
        log: Vec::new(),
        settings: None,
    };
    let seen = Seen::of(&narrowed);
    narrowed.sets.iter_mut().for_each(|set| seen.mask_set(set));
    narrowed.sheets.iter_mut().for_each(|sheet| seen.mask_sheet(sheet));
    narrowed.masterplans.iter_mut().for_each(|plan| seen.mask_masterplan(plan));
    narrowed.workshops.iter_mut().for_each(|workshop| seen.mask_workshop(workshop));
    narrowed
}

/// What an archive names: of everything else it only says that it is not there.
pub(super) struct Seen {
    emails: BTreeSet<String>,
    roads: BTreeSet<String>,
    sets: BTreeSet<String>,
    organisations: BTreeSet<String>,
}

impl Seen {
    pub(super) fn of(archive: &Archive) -> Self {
        let municipalities = archive.municipalities.iter().map(|one| one.nis_code.clone());
        Self {
            emails: archive.accounts.iter().map(|one| one.email.clone()).collect(),
            roads: archive.roads.iter().map(|one| one.id.clone()).collect(),
            sets: archive.sets.iter().map(|one| one.id.clone()).collect(),
            organisations: municipalities
                .chain(archive.partnerships.iter().map(|one| one.id.clone()))
                .collect(),
        }
    }

    /// A set as the archive tells it.
    pub(super) fn mask_set(&self, set: &mut format::Set) {
        set.owner.take_if(|owner| !self.emails.contains(owner));
        set.road.take_if(|road| !self.roads.contains(&road.id));
        set.sharing.partnerships.retain(|one| self.organisations.contains(one));
    }

    /// A sheet as the archive tells it.
    pub(super) fn mask_sheet(&self, sheet: &mut format::Sheet) {
        for field in &mut sheet.fields {
            field.changed_by.take_if(|email| !self.emails.contains(email));
        }
    }

    /// A masterplan as the archive tells it.
    pub(super) fn mask_masterplan(&self, plan: &mut format::Masterplan) {
        let is_unseen = |email: &mut String| !self.emails.contains(email);
        plan.owner.take_if(is_unseen);
        plan.set.take_if(|set| !self.sets.contains(set));
        plan.writers.retain(|writer| self.emails.contains(&writer.account));
        plan.comments.iter_mut().for_each(|comment| drop(comment.account.take_if(is_unseen)));
        plan.versions.iter_mut().for_each(|version| drop(version.account.take_if(is_unseen)));
        plan.reports.iter_mut().for_each(|report| drop(report.account.take_if(is_unseen)));
        plan.measurements.iter_mut().for_each(|measured| drop(measured.account.take_if(is_unseen)));
    }

    /// A session as the archive tells it.
    pub(super) fn mask_workshop(&self, workshop: &mut format::Workshop) {
        workshop.owner.take_if(|owner| !self.emails.contains(owner));
        workshop.enrolments.retain(|one| {
            self.emails.contains(&one.account) && self.organisations.contains(&one.organisation)
        });
        for decision in workshop.concluded.iter_mut().flat_map(|concluded| &mut concluded.decisions) {
            decision.set.take_if(|set| !self.sets.contains(set));
        }
    }
}
