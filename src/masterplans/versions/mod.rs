//! Versions of a plan with a name, frozen with the document they made: to read, to
//! compare, to go back to, and to adopt.

pub mod adoption;
pub mod compare;
pub mod links;
pub mod pages;
mod store;

use jiff::civil::Date;

use super::{StoredPlan, files, store as plans, stored};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::documents::document::Document;
use crate::domain::plan::Plan;
use crate::domain::plan::standing::{Adoption, Standing};
use crate::domain::rights::OwnerId;
use crate::error::{Error, conflict, not_found};
use crate::i18n::Translator;

/// Most versions of a plan: two a week for six years.
const MOST_VERSIONS: i64 = 600;

/// A version, as it is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    pub(super) id: i64,
    /// From 1, in addresses.
    pub number: i64,
    /// Its name.
    pub name: String,
    /// How far it is.
    pub standing: Standing,
    /// When it was made, in seconds since 1970.
    pub made_at: i64,
    /// Who made it; none for a guest, and for an account that was erased.
    pub by: Option<String>,
}

/// What is in a version.
#[derive(Debug, Clone)]
pub struct Frozen {
    /// Which.
    pub version: Version,
    /// What was in the plan.
    pub plan: Plan,
    /// The document it made, without how far it is.
    document: Document,
}

impl Frozen {
    /// Whether a body adopted it.
    #[must_use]
    pub fn is_adopted(&self) -> bool {
        matches!(self.version.standing, Standing::Adopted(_))
    }

    /// The document as it reads today: what stands in it is frozen, and how far it is,
    /// on its cover, is what it is now.
    #[must_use]
    pub fn document(&self) -> Document {
        let t = Translator::new(self.document.language);
        let document = self.document.clone();
        let mut document = super::writing::with_standing(document, &self.version.standing, &t);
        let name = t.with(
            "plan-version",
            [("number", self.version.number.into()), ("name", self.version.name.as_str().into())],
        );
        document.facts.push((t.get("plan-fact-version").into_owned(), name));
        document
    }
}

/// The versions of a plan, the latest first.
///
/// # Errors
/// The database's own.
pub async fn list(state: &AppState, plan: &StoredPlan) -> Result<Vec<Version>, Error> {
    Ok(store::list_versions(state.db.read(), plan.id).await?)
}

/// The version of a plan that counts: the latest that was adopted, or else the latest
/// that is final; none where there is neither.
#[must_use]
pub fn leading(versions: &[Version]) -> Option<&Version> {
    let adopted = versions.iter().find(|version| matches!(version.standing, Standing::Adopted(_)));
    adopted.or_else(|| versions.iter().find(|version| version.standing == Standing::Final))
}

/// What is in a version of a plan.
///
/// # Errors
/// Not found.
pub async fn load(state: &AppState, plan: &StoredPlan, number: i64) -> Result<Frozen, Error> {
    let frozen = store::find_frozen(state.db.read(), plan.id, number).await?;
    frozen.ok_or_else(|| not_found("version"))
}

/// Freezes a plan as it is by now under a name, and gives the version's number. What
/// is final holds nothing that nobody accepted.
///
/// # Errors
/// Conflict, when there are too many; not found, when the plan is gone.
pub async fn freeze(
    state: &AppState,
    visitor: &Visitor,
    stored: &StoredPlan,
    name: &str,
    is_final: bool,
) -> Result<i64, Error> {
    let owner = visitor.owner_id.ok_or_else(|| not_found("masterplan"))?;
    let around = files::around_document(state, visitor, stored).await?;
    let mut tx = state.db.begin_write().await?;
    let plan = plans::find_content(&mut tx, stored.id).await?;
    let plan = plan.ok_or_else(|| not_found("masterplan"))?;
    let plan = if is_final { plan.without_suggestions() } else { plan };
    let stored = StoredPlan { plan, ..stored.clone() };
    let document = files::content(state, &stored, &around);
    let new = NewVersion {
        plan: &stored,
        name,
        standing: if is_final { Standing::Final } else { Standing::Draft },
        document: &document,
        owner,
        made_at: state.clock.seconds(),
    };
    let number = keep(&mut tx, &new).await?;
    tx.commit().await?;
    state.live.notify(&stored.topic());
    Ok(number)
}

struct NewVersion<'a> {
    plan: &'a StoredPlan,
    name: &'a str,
    standing: Standing,
    document: &'a Document,
    owner: OwnerId,
    made_at: i64,
}

async fn keep(tx: &mut crate::db::WriteTx, new: &NewVersion<'_>) -> Result<i64, Error> {
    let number = store::last_number(tx, new.plan.id).await? + 1;
    if store::count_versions(tx, new.plan.id).await? >= MOST_VERSIONS {
        return Err(conflict("too-many-versions"));
    }
    store::create_version(tx, number, new).await?;
    Ok(number)
}

/// Makes a plan what it was in a version. What it is by now is kept first, as a version
/// under `kept_as`.
///
/// # Errors
/// As [`freeze`].
pub async fn restore(
    state: &AppState,
    visitor: &Visitor,
    stored: &StoredPlan,
    frozen: &Frozen,
    kept_as: &str,
) -> Result<(), Error> {
    let owner = visitor.owner_id.ok_or_else(|| not_found("masterplan"))?;
    let around = files::around_document(state, visitor, stored).await?;
    let now = state.clock.seconds();
    let mut tx = state.db.begin_write().await?;
    let plan = plans::find_content(&mut tx, stored.id).await?;
    let mut plan = plan.ok_or_else(|| not_found("masterplan"))?;
    let as_it_is = StoredPlan { plan: plan.clone(), ..stored.clone() };
    let document = files::content(state, &as_it_is, &around);
    let (made_at, standing) = (now, Standing::Draft);
    let new = NewVersion { plan: &as_it_is, name: kept_as, standing, document: &document, owner, made_at };
    keep(&mut tx, &new).await?;
    plan.restore(&frozen.plan);
    plans::write_content(&mut tx, stored.id, &plan, now).await?;
    tx.commit().await?;
    state.live.notify(&stored.topic());
    Ok(())
}

/// Notes that a body adopted a version that is final. False when it is not, or not any
/// more.
///
/// # Errors
/// The database's own.
pub(crate) async fn note_adoption(
    state: &AppState,
    stored: &StoredPlan,
    number: i64,
    adoption: &Adoption,
) -> Result<bool, Error> {
    let mut tx = state.db.begin_write().await?;
    let is_done = store::adopt_version(&mut tx, stored.id, number, adoption).await?;
    tx.commit().await?;
    state.live.notify(&stored.topic());
    Ok(is_done)
}

/// The version of a plan a council goes by on a day: of those that were adopted by then,
/// the last.
///
/// # Errors
/// The database's own.
pub(super) async fn in_force(state: &AppState, plan: i64, on: Date) -> Result<Option<Version>, Error> {
    let versions = store::list_versions(state.db.read(), plan).await?;
    let adopted = versions.into_iter().filter_map(|version| match &version.standing {
        Standing::Adopted(adoption) if adoption.on <= on => Some((adoption.on, version.number, version)),
        _ => None,
    });
    Ok(adopted.max_by_key(|(on, number, _)| (*on, *number)).map(|(_, _, version)| version))
}

/// Whether a plan has a version that a body adopted.
///
/// # Errors
/// The database's own.
pub(super) async fn has_adopted(state: &AppState, plan: i64) -> Result<bool, Error> {
    let versions = store::list_versions(state.db.read(), plan).await?;
    Ok(versions.iter().any(|version| matches!(version.standing, Standing::Adopted(_))))
}

/// Loads a plan and one of its versions.
async fn load_both(
    state: &AppState,
    visitor: &Visitor,
    (id, number): (&str, i64),
    action: crate::domain::rights::Action,
) -> Result<(StoredPlan, Frozen), Error> {
    let stored = stored::load(state, visitor, id, action).await?;
    let frozen = load(state, &stored, number).await?;
    Ok((stored, frozen))
}
