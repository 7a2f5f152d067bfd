//! The demo world: twelve municipalities with sets and plans, one that wrote in its plan,
//! a hall of 24 that was held, people in each role, and a log-in link for each of them. Everything in it is
//! fictitious.

mod plan;

use std::collections::BTreeMap;

use anyhow::{Context as _, bail};
use jiff::civil::{Date, Time};
use serde::Deserialize;

use crate::accounts::{self, NewAccount, Visitor};
use crate::app::AppState;
use crate::catalogues;
use crate::chance::Token;
use crate::comparisons::joint as joint_sets;
use crate::db::WriteTx;
use crate::domain::ballot::Ballot;
use crate::domain::catalogue::{CardCode, Catalogue};
use crate::domain::comparison::weights::Basis;
use crate::domain::language::Language;
use crate::domain::municipality::NisCode;
use crate::domain::priority_set::{self, DEFAULT_TOP, Entry, PrioritySet};
use crate::domain::rights::{AccountId, Action, Actor, Membership, OrganisationId, Owner, OwnerId, Role};
use crate::domain::sharing::Sharing;
use crate::domain::workshop::script::Template;
use crate::domain::workshop::settings::{CatalogueVersion, Settings};
use crate::organisations::{self, Municipality};
use crate::priorities::{self, NewSet};
use crate::{decisions, workshops};

const WORLD: &str = include_str!("world.toml");

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct World {
    people: Vec<Person>,
    partnerships: Vec<Partnership>,
    sessions: Vec<Session>,
    halls: Vec<Hall>,
    sets: Vec<DemoSet>,
    joint_sets: Vec<DemoJointSet>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Person {
    role: String,
    name: String,
    email: String,
    nis_code: Option<String>,
    /// Its name.
    partnership: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Partnership {
    name: String,
    members: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct DemoSet {
    nis_code: String,
    /// Whom it is shown to.
    sharing: DemoSharing,
    decided_on: String,
    vision: String,
    now: Vec<CardCode>,
    later: Vec<CardCode>,
    not_now: Vec<CardCode>,
    motivations: BTreeMap<CardCode, String>,
    notes: BTreeMap<CardCode, String>,
}

/// Whom a set is shown to.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum DemoSharing {
    Private,
    /// Every partnership its municipality is in.
    Partnerships,
    Public,
}

/// A hall that was held the day the world is made.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Hall {
    led_by: String,
    title: String,
    place: String,
    tables: Vec<HallTable>,
}

/// What a municipality decided in it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct HallTable {
    nis_code: String,
    sharing: DemoSharing,
    chosen: Vec<CardCode>,
}

/// What a partnership decided, or is deciding, from its members' sets.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct DemoJointSet {
    /// Its name.
    partnership: String,
    /// Who decided it; none while it is being decided.
    decided_by: Option<String>,
    /// The places cards were moved to.
    moved: BTreeMap<CardCode, usize>,
    vision: String,
    motivations: BTreeMap<CardCode, String>,
}

/// A session on the first such day from when the world is made on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Session {
    led_by: String,
    template: Template,
    month: i8,
    day: i8,
    starts_at: Time,
    title: String,
    place: String,
    programme: String,
    is_listed: bool,
    nis_codes: Vec<String>,
    /// Who enrolled.
    enrolled: Vec<String>,
}

/// A log-in link for a role.
#[derive(Debug)]
pub struct Link {
    /// The role.
    pub role: Role,
    /// Who has it.
    pub name: String,
    /// What opens it.
    pub token: Token,
}

/// Makes the world at first start, and opens a log-in link for each person.
///
/// # Errors
/// When the world's file is wrong, and the database's own.
pub async fn prepare(state: &AppState) -> anyhow::Result<Vec<Link>> {
    let world: World = toml::from_str(WORLD).context("demo world")?;
    let first = world.people.first().context("a demo world without people")?;
    if accounts::find_account_by_email(state.db.read(), &first.email).await?.is_none() {
        // It hands out links to everything: not into somebody's work.
        if accounts::count_owners(state.db.read()).await? > 0 {
            bail!(
                "{} holds real work; the demo world needs a database of its own",
                state.config.database.display()
            );
        }
        create(state, &world).await?;
    }
    let mut links = Vec::new();
    for person in &world.people {
        let account =
            accounts::find_account_by_email(state.db.read(), &person.email).await?.with_context(|| {
                format!("{} is not in the demo database; delete it to start afresh", person.email)
            })?;
        let token = state.chance.token()?;
        state.links.open(&token, account);
        let role = Role::parse(&person.role).context("demo role")?;
        links.push(Link { role, name: person.name.clone(), token });
    }
    Ok(links)
}

async fn create(state: &AppState, world: &World) -> anyhow::Result<()> {
    let (catalogue_id, catalogue) = active(state).await?;
    let mut municipalities = BTreeMap::new();
    for municipality in organisations::list_municipalities(state.db.read()).await? {
        municipalities.insert(municipality.nis_code.clone(), municipality);
    }
    let find = |nis_code: &str| {
        let code = NisCode::parse(nis_code).with_context(|| format!("demo NIS code {nis_code}"))?;
        municipalities.get(code.as_str()).with_context(|| format!("demo municipality {nis_code}"))
    };
    let now = state.clock.seconds();
    let mut tx = state.db.begin_write().await?;
    let mut partnerships = BTreeMap::new();
    for partnership in &world.partnerships {
        let members: Vec<OrganisationId> =
            partnership.members.iter().map(|code| Ok(find(code)?.id)).collect::<anyhow::Result<_>>()?;
        let id = organisations::create_partnership(
            &mut tx,
            &state.chance.public_id()?,
            &partnership.name,
            &members,
        )
        .await?;
        partnerships.insert(partnership.name.as_str(), id);
    }
    let mut owners = BTreeMap::new();
    let mut people = BTreeMap::new();
    let mut visitors = BTreeMap::new();
    for person in &world.people {
        let organisation =
            person.nis_code.as_deref().map(|code| find(code).map(|found| found.id)).transpose()?;
        let partnership = match &person.partnership {
            Some(name) => Some(*partnerships.get(name.as_str()).context("demo partnership")?),
            None => None,
        };
        let organisation = organisation.or(partnership);
        let (account, owner) = create_person(state, &mut tx, person, organisation, now).await?;
        people.insert(person.email.as_str(), (account, owner, organisation));
        let role = Role::parse(&person.role).context("demo role")?;
        visitors.insert(person.email.as_str(), visitor(account, owner, Membership { organisation, role }));
        if let (Some(nis_code), "coordinator") = (&person.nis_code, person.role.as_str()) {
            owners.insert(nis_code.clone(), owner);
        }
    }
    let demo_plan = plan::read()?;
    let mut planned = None;
    for (index, demo_set) in world.sets.iter().enumerate() {
        let municipality = find(&demo_set.nis_code)?;
        let owner = match owners.get(&demo_set.nis_code) {
            Some(owner) => *owner,
            None => {
                let email = format!("coordinator-{}@demo.voorrang.example", demo_set.nis_code);
                let person = Person {
                    role: "coordinator".to_owned(),
                    name: format!("Coördinator {}", municipality.name),
                    email,
                    nis_code: Some(demo_set.nis_code.clone()),
                    partnership: None,
                };
                let owner = create_person(state, &mut tx, &person, Some(municipality.id), now).await?.1;
                owners.insert(demo_set.nis_code.clone(), owner);
                owner
            }
        };
        let ballot =
            Ballot::from_piles(&catalogue.deck(), &demo_set.now, &demo_set.later, &demo_set.not_now)?;
        let set = priority_set_of(demo_set, &municipality.name, ballot)?;
        let new = NewSet {
            public_id: &state.chance.public_id()?,
            owner,
            organisation: municipality.id,
            catalogue: catalogue_id,
            road: None,
            set: &set,
            created_at: now + i64::try_from(index)?,
        };
        let public_id = priorities::create_set(&mut tx, &new).await?;
        let sharing = sharing_of(demo_set.sharing, &demo_set.nis_code, world, &partnerships);
        priorities::share(&mut tx, &public_id, &sharing, now).await?;
        if demo_set.nis_code == demo_plan.nis_code {
            planned = Some(public_id);
        }
    }
    let mut halls = Vec::new();
    for hall in &world.halls {
        let settings = hall_settings(hall, &catalogue, state.clock.today())?;
        let (_, owner, _) = people.get(hall.led_by.as_str()).context("who led a demo hall")?;
        halls.push(workshops::create_in(state, &mut tx, *owner, catalogue_id, &catalogue, &settings).await?);
    }
    let mut enrolments = Vec::new();
    for session in &world.sessions {
        let settings = settings_of(session, &catalogue, state.clock.today())?;
        let (_, owner, _) = people.get(session.led_by.as_str()).context("who leads a demo session")?;
        let id = workshops::create_in(state, &mut tx, *owner, catalogue_id, &catalogue, &settings).await?;
        for email in &session.enrolled {
            let (account, _, organisation) = people.get(email.as_str()).context("who enrolled")?;
            enrolments.push((id.clone(), *account, organisation.context("where they work")?));
        }
    }
    tx.commit().await?;
    for (id, hall) in halls.iter().zip(&world.halls) {
        let sets = hold(state, id, hall).await.map_err(|error| anyhow::anyhow!("demo hall: {error:?}"))?;
        let mut tx = state.db.begin_write().await?;
        for table in &hall.tables {
            let set = sets.get(&table.nis_code).context("a set of a demo hall")?;
            let sharing = sharing_of(table.sharing, &table.nis_code, world, &partnerships);
            priorities::share(&mut tx, set, &sharing, now).await?;
        }
        tx.commit().await?;
    }
    for joint in &world.joint_sets {
        let partnership = partnerships.get(joint.partnership.as_str()).context("demo partnership")?;
        let key = organisations::get_organisation(state.db.read(), *partnership).await?.public_id;
        let owner = match &joint.decided_by {
            Some(email) => Some(people.get(email.as_str()).context("who decided a demo joint set")?.1),
            None => None,
        };
        decide_jointly(state, &key, joint, owner)
            .await
            .map_err(|error| anyhow::anyhow!("demo joint set: {error:?}"))?;
    }
    plan::make(state, &demo_plan, &planned.context("the set of the demo plan")?, &visitors).await?;
    for (session, account, organisation) in enrolments {
        enrol(state, &session, account, organisation, &municipalities).await?;
    }
    Ok(())
}

/// A person as the pages meet them.
fn visitor(account: AccountId, owner: OwnerId, membership: Membership) -> Visitor {
    let actor = Actor { owner: Some(Owner::Account(account)), memberships: vec![membership] };
    Visitor { actor, owner_id: Some(owner), ..Visitor::default() }
}

fn sharing_of(
    sharing: DemoSharing,
    nis_code: &str,
    world: &World,
    ids: &BTreeMap<&str, OrganisationId>,
) -> Sharing {
    match sharing {
        DemoSharing::Private => Sharing::Private,
        DemoSharing::Public => Sharing::Public,
        DemoSharing::Partnerships => {
            let in_it =
                world.partnerships.iter().filter(|one| one.members.iter().any(|code| code == nis_code));
            Sharing::with(in_it.filter_map(|one| ids.get(one.name.as_str()).copied()).collect())
        }
    }
}

/// Begins a joint set, and decides it where somebody did.
async fn decide_jointly(
    state: &AppState,
    key: &str,
    joint: &DemoJointSet,
    owner: Option<OwnerId>,
) -> Result<(), crate::error::Error> {
    let of = joint_sets::Partnership::load_for_operator(state, key).await?;
    let refused = |reason: &dyn std::fmt::Debug| anyhow::anyhow!("{}: {reason:?}", joint.partnership);
    joint_sets::start(state, &of, Basis::Equal, DEFAULT_TOP, None)
        .await?
        .map_err(|reason| refused(&reason))?;
    let written = joint_sets::change(state, &of, |decision| {
        for (card, place) in &joint.moved {
            decision.place(card, *place)?;
        }
        for (card, text) in &joint.motivations {
            decision.motivate(card, text)?;
        }
        Ok(decision.envision(&joint.vision))
    });
    written.await?.map_err(|reason| refused(&reason))?.map_err(anyhow::Error::from)?;
    if let Some(owner) = owner {
        joint_sets::make_set(state, &of, owner, None).await?.map_err(|reason| refused(&reason))?;
    }
    Ok(())
}

/// Walks a hall to its end, and gives what its tables decided, by municipality.
async fn hold(
    state: &AppState,
    id: &str,
    hall: &Hall,
) -> Result<BTreeMap<String, String>, crate::error::Error> {
    let workshop = workshops::load_for_operator(state, id).await?;
    decisions::hold(
        state,
        &workshop,
        hall.tables.iter().map(|table| (table.nis_code.as_str(), table.chosen.as_slice())),
    )
    .await
}

fn hall_settings(hall: &Hall, catalogue: &Catalogue, today: Date) -> anyhow::Result<Settings> {
    let codes: Vec<String> = hall.tables.iter().map(|table| table.nis_code.clone()).collect();
    let version = CatalogueVersion { key: catalogue.key.clone(), version: catalogue.version.clone() };
    let mut proposal = workshops::scripts()?.plan(Template::Hall).proposal(version, Language::Nl, today);
    proposal.title.clone_from(&hall.title);
    proposal.place.clone_from(&hall.place);
    proposal.organisations = nis_codes(&codes)?;
    Settings::check(proposal).map_err(|faults| anyhow::anyhow!("demo hall {}: {faults:?}", hall.title))
}

fn nis_codes(codes: &[String]) -> anyhow::Result<Vec<NisCode>> {
    let parse = |code: &String| NisCode::parse(code).with_context(|| format!("demo NIS code {code}"));
    codes.iter().map(parse).collect()
}

fn settings_of(session: &Session, catalogue: &Catalogue, today: Date) -> anyhow::Result<Settings> {
    let this_year = Date::new(today.year(), session.month, session.day).context("demo day")?;
    let date = if this_year < today { this_year.with().year(today.year() + 1).build()? } else { this_year };
    let version = CatalogueVersion { key: catalogue.key.clone(), version: catalogue.version.clone() };
    let mut proposal = workshops::scripts()?.plan(session.template).proposal(version, Language::Nl, date);
    proposal.title.clone_from(&session.title);
    proposal.place.clone_from(&session.place);
    proposal.programme.clone_from(&session.programme);
    proposal.starts_at = Some(session.starts_at);
    proposal.is_listed = session.is_listed;
    proposal.organisations = nis_codes(&session.nis_codes)?;
    Settings::check(proposal).map_err(|faults| anyhow::anyhow!("demo session {}: {faults:?}", session.title))
}

async fn enrol(
    state: &AppState,
    session: &str,
    account: AccountId,
    organisation: OrganisationId,
    municipalities: &BTreeMap<String, Municipality>,
) -> anyhow::Result<()> {
    let (workshop, _) = workshops::load_session(state, &Visitor::default(), session, Action::View)
        .await
        .map_err(|error| anyhow::anyhow!("demo session: {error:?}"))?;
    let municipality = municipalities.values().find(|one| one.id == organisation);
    let nis_code = municipality.and_then(|one| NisCode::parse(&one.nis_code)).context("demo municipality")?;
    workshops::enrol(state, &workshop, account, (organisation, nis_code))
        .await
        .map_err(|error| anyhow::anyhow!("demo enrolment: {error:?}"))?
        .map_err(|refusal| anyhow::anyhow!("demo enrolment: {refusal:?}"))
}

async fn active(
    state: &AppState,
) -> anyhow::Result<(catalogues::CatalogueId, std::sync::Arc<crate::domain::catalogue::Catalogue>)> {
    catalogues::load_active(state).await.map_err(|error| anyhow::anyhow!("active catalogue: {error:?}"))
}

async fn create_person(
    state: &AppState,
    tx: &mut WriteTx,
    person: &Person,
    organisation: Option<OrganisationId>,
    now: i64,
) -> anyhow::Result<(AccountId, OwnerId)> {
    let role = Role::parse(&person.role).with_context(|| format!("demo role {}", person.role))?;
    let new = NewAccount {
        public_id: &state.chance.public_id()?,
        email: &person.email,
        name: &person.name,
        // Demo people log in by link only.
        password_hash: None,
        membership: Some((Membership { organisation, role }, true)),
        created_at: now,
    };
    let account = accounts::create_account(tx, &new)
        .await?
        .with_context(|| format!("demo address {} stands twice", person.email))?;
    Ok((account, accounts::create_owner(tx, Some(account), now).await?))
}

fn priority_set_of(demo_set: &DemoSet, name: &str, ballot: Ballot) -> anyhow::Result<PrioritySet> {
    let decided_on: Date = demo_set.decided_on.parse().context("demo date")?;
    let entries = priority_set::top(&ballot, DEFAULT_TOP)
        .iter()
        .map(|card| Entry {
            card: card.clone(),
            motivation: demo_set.motivations.get(card).cloned().unwrap_or_default(),
        })
        .collect();
    Ok(PrioritySet {
        organisation: name.to_owned(),
        decided_on,
        vision: demo_set.vision.clone(),
        entries,
        notes: demo_set.notes.clone(),
        provenance: None,
        ballot,
    })
}
