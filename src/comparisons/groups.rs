//! What a visitor may compare, and the sets of it that they see.

use std::collections::BTreeMap;

use super::store::{self, Filter, PartnershipRow, SetRow};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::domain::municipality::search_words;
use crate::domain::rights::{Action, Actor, OrganisationId, Resource, decide};
use crate::domain::sharing::Sharing;
use crate::error::{Error, not_found};
use crate::i18n::Translator;
use crate::{organisations, workshops};

/// Most sets that are picked by hand: an address holds no more.
pub(super) const MOST_PICKED: usize = 100;

/// What is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Which {
    /// What the members of a partnership, by its key, show it.
    Partnership(String),
    /// What was decided in a hall.
    Workshop(String),
    /// What is public in a province.
    Province(String),
    /// All that is public.
    Public,
    /// Sets by hand.
    Picked(Vec<String>),
}

impl Which {
    /// Where its page stands.
    pub(super) fn path(&self) -> String {
        match self {
            Self::Partnership(key) => format!("/comparisons/partnerships/{key}"),
            Self::Workshop(id) => format!("/comparisons/workshops/{id}"),
            Self::Province(code) => {
                let code: String = form_urlencoded::byte_serialize(code.as_bytes()).collect();
                format!("/comparisons/provinces/{}", code.replace('+', "%20"))
            }
            Self::Public => "/comparisons/public".to_owned(),
            Self::Picked(_) => "/comparisons/picked".to_owned(),
        }
    }

    /// The part of the query that says which.
    pub(super) fn query(&self) -> Vec<(String, String)> {
        match self {
            Self::Picked(sets) => sets.iter().map(|set| ("set".to_owned(), set.clone())).collect(),
            _ => Vec::new(),
        }
    }
}

/// The sets of a selection, as a visitor sees them.
#[derive(Debug, Clone)]
pub(super) struct Gathered {
    pub(super) which: Which,
    /// What is compared, in words.
    pub(super) title: String,
    /// Of each organisation the latest.
    pub(super) sets: Vec<SetRow>,
    /// By key of the organisation, the one before that.
    pub(super) earlier: BTreeMap<String, SetRow>,
    /// How many sets were asked for and are not shown (any more).
    pub(super) gone: usize,
    /// How many organisations there could be, where that is known.
    pub(super) could_be: Option<usize>,
}

/// The sets of a selection that a visitor sees.
///
/// # Errors
/// Not found, for a selection that is not theirs. The database's own.
pub(super) async fn gather(
    state: &AppState,
    visitor: &Visitor,
    t: &Translator,
    which: Which,
) -> Result<Gathered, Error> {
    let db = state.db.read();
    let (title, rows, could_be, asked) = match &which {
        Which::Partnership(key) => {
            let may = |resource: Resource<'_>| decide(&visitor.actor, Action::View, resource);
            let (partnership, rows) = load_partnership(state, key, may).await?;
            (partnership.name, rows, Some(partnership.members), 0)
        }
        Which::Workshop(id) => {
            let workshop = workshops::load(state, visitor, id, Action::View).await?;
            let filter = Filter { workshop: Some(workshop.id), ..Filter::default() };
            let rows = store::list_sets(db, &filter).await?;
            let tables = workshop.settings.organisations.len();
            (workshop.settings.title.clone(), rows, (tables > 0).then_some(tables), 0)
        }
        Which::Province(code) => {
            let filter = Filter { province: Some(code), is_public: true, ..Filter::default() };
            let rows = store::list_sets(db, &filter).await?;
            let all = organisations::list_municipalities(db).await?;
            let count = all.iter().filter(|one| one.province_code == *code).count();
            if count == 0 && rows.is_empty() {
                return Err(not_found("comparison"));
            }
            (organisations::province_name(t, code), rows, Some(count), 0)
        }
        Which::Public => {
            let filter = Filter { is_public: true, ..Filter::default() };
            (t.get("compare-public").into_owned(), store::list_sets(db, &filter).await?, None, 0)
        }
        Which::Picked(sets) => {
            let filter = Filter { picked: Some(sets), ..Filter::default() };
            let rows = store::list_sets(db, &filter).await?;
            let seen = rows.into_iter().filter(|row| sees(&visitor.actor, row)).collect();
            (t.get("compare-picked-title").into_owned(), seen, None, sets.len())
        }
    };
    let gone = asked.saturating_sub(rows.len());
    let (sets, earlier) = latest(rows);
    Ok(Gathered { which, title, sets, earlier, gone, could_be })
}

/// A partnership with the sets its members show it, for who may.
///
/// # Errors
/// Not found, also for a partnership that is not theirs.
pub(super) async fn load_partnership(
    state: &AppState,
    key: &str,
    may: impl Fn(Resource<'_>) -> bool,
) -> Result<(PartnershipRow, Vec<SetRow>), Error> {
    let partnership = find_partnership(state, key).await?;
    let rows = shown_to(state, partnership.id).await?;
    let sharers: Vec<OrganisationId> = rows.iter().map(|row| row.organisation).collect();
    if !may(Resource::Comparison { partnership: partnership.id, sharers: &sharers }) {
        return Err(not_found("comparison"));
    }
    Ok((partnership, rows))
}

/// A partnership by its key, whoever asks.
///
/// # Errors
/// Not found.
pub(super) async fn find_partnership(state: &AppState, key: &str) -> Result<PartnershipRow, Error> {
    let found = store::list_partnerships(state.db.read(), &[], Some(key)).await?;
    found.into_iter().next().ok_or_else(|| not_found("comparison"))
}

/// The sets that are shown to a partnership by its members.
pub(super) async fn shown_to(state: &AppState, partnership: OrganisationId) -> Result<Vec<SetRow>, Error> {
    let filter = Filter { partnership: Some(partnership), ..Filter::default() };
    let mut rows = store::list_sets(state.db.read(), &filter).await?;
    rows.retain(|row| match &row.sharing {
        Sharing::Private => false,
        Sharing::Partnerships(with) => with.contains(&partnership),
        Sharing::Public => true,
    });
    Ok(rows)
}

/// Whether someone sees what this set says.
pub(super) fn sees(actor: &Actor, row: &SetRow) -> bool {
    let own = Resource::PrioritySet { owner: row.owner, organisation: row.organisation };
    decide(actor, Action::View, own)
        || decide(actor, Action::View, Resource::SharedSet { sharing: &row.sharing })
}

/// Of each organisation the latest set, and the one before it. Rows stand by
/// organisation, the latest first.
pub(super) fn latest(rows: Vec<SetRow>) -> (Vec<SetRow>, BTreeMap<String, SetRow>) {
    let (mut sets, mut earlier): (Vec<SetRow>, BTreeMap<String, SetRow>) = Default::default();
    // A set without principles says nothing.
    for row in rows.into_iter().filter(|row| !row.cards.is_empty()) {
        if sets.last().is_some_and(|last| last.organisation == row.organisation) {
            earlier.entry(row.key.clone()).or_insert(row);
        } else {
            sets.push(row);
        }
    }
    (sets, earlier)
}

/// A comparison on the list.
#[derive(Debug, Clone)]
pub(super) struct Choice {
    pub(super) path: String,
    pub(super) name: String,
    /// How many organisations stand in it.
    pub(super) sets: usize,
}

/// A set that can be picked.
#[derive(Debug, Clone)]
pub(super) struct Pickable {
    pub(super) public_id: String,
    pub(super) name: String,
    pub(super) decided_on: jiff::civil::Date,
    /// What it is not yet.
    pub(super) is_public: bool,
}

/// All a visitor may compare.
#[derive(Debug, Clone, Default)]
pub(super) struct Choices {
    pub(super) partnerships: Vec<Choice>,
    pub(super) halls: Vec<Choice>,
    pub(super) provinces: Vec<Choice>,
    /// How many municipalities show a set to everyone.
    pub(super) public: usize,
    pub(super) sets: Vec<Pickable>,
}

/// What a visitor may compare.
///
/// # Errors
/// The database's own.
pub(super) async fn list(state: &AppState, visitor: &Visitor, t: &Translator) -> Result<Choices, Error> {
    let db = state.db.read();
    let around: Vec<OrganisationId> =
        visitor.actor.memberships.iter().filter_map(|held| held.organisation).collect();
    let mut choices = Choices::default();
    if !around.is_empty() {
        for partnership in store::list_partnerships(db, &around, None).await? {
            let rows = shown_to(state, partnership.id).await?;
            let sharers: Vec<OrganisationId> = rows.iter().map(|row| row.organisation).collect();
            let resource = Resource::Comparison { partnership: partnership.id, sharers: &sharers };
            if decide(&visitor.actor, Action::View, resource) {
                let path = Which::Partnership(partnership.key).path();
                choices.partnerships.push(Choice {
                    path,
                    name: partnership.name,
                    sets: latest(rows).0.len(),
                });
            }
        }
    }
    if let Some(person) = &visitor.account {
        for hall in workshops::list_own(state, person.id).await? {
            if hall.is_concluded() && hall.settings.organisations.len() > 1 {
                let sets = store::count_decided(db, hall.id).await?;
                let (path, name) = (Which::Workshop(hall.public_id).path(), hall.settings.title.clone());
                choices.halls.push(Choice { path, name, sets });
            }
        }
    }
    for (code, sets) in store::count_public_by_province(db).await? {
        let name = organisations::province_name(t, &code);
        choices.public += sets;
        choices.provinces.push(Choice { path: Which::Province(code).path(), name, sets });
    }
    let decided_by = visitor.account.as_ref().map(|person| person.id);
    let filter = Filter { seen_by: Some(&around), decided_by, ..Filter::default() };
    let rows =
        store::list_sets(db, &filter).await?.into_iter().filter(|row| sees(&visitor.actor, row)).collect();
    let pickable = |row: SetRow| Pickable {
        is_public: row.sharing == Sharing::Public,
        public_id: row.public_id,
        name: row.name,
        decided_on: row.decided_on,
    };
    choices.sets = latest(rows).0.into_iter().map(pickable).collect();
    choices.sets.sort_by_cached_key(|set| search_words(&set.name));
    Ok(choices)
}
