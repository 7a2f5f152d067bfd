//! The plans people work on: who may, how one begins, and the one way it changes.

use std::sync::Arc;

use anyhow::Context as _;

use super::{Source, store, writing};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::catalogues;
use crate::domain::catalogue::Catalogue;
use crate::domain::masterplan::{self, Masterplan};
use crate::domain::plan::edit::{Edit, EditError};
use crate::domain::plan::{self, PartId, Plan};
use crate::domain::priority_set::{PrioritySet, Provenance};
use crate::domain::rights::{Action, Actor, OrganisationId, Owner, OwnerId, Resource, decide};
use crate::error::{Error, not_found};
use crate::i18n::Translator;
use crate::live::Topic;
use crate::priorities::{self, StoredSet};

/// A plan as it is kept, for who may see it.
#[derive(Debug, Clone)]
pub struct StoredPlan {
    pub(super) id: i64,
    /// In addresses.
    pub public_id: String,
    /// Who began it.
    pub owner: Owner,
    /// The municipality or partnership it is for.
    pub organisation_id: OrganisationId,
    /// Whether who looks may write in it.
    pub may_change: bool,
    /// Whether who looks may throw it away.
    pub may_delete: bool,
    /// The set it began from, while that is there.
    pub set: Option<String>,
    /// The set as it was when the plan began.
    pub basis: PrioritySet,
    /// The deck.
    pub catalogue: Arc<Catalogue>,
    /// What is in it.
    pub plan: Plan,
    /// Last change, in seconds since 1970.
    pub changed_at: i64,
}

impl StoredPlan {
    /// Where it stands.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/masterplans/{}", self.public_id)
    }

    /// What the set says of it: its principles with their texts, what follows from
    /// them, the whole result. In the language the plan is written in.
    #[must_use]
    pub fn draft(&self) -> Masterplan {
        masterplan::draft(&self.catalogue, &self.basis, self.plan.language)
    }

    /// Whether it is a partnership's.
    #[must_use]
    pub fn is_joint(&self) -> bool {
        self.basis.provenance.as_ref().and_then(Provenance::joint).is_some()
    }

    pub(super) fn topic(&self) -> Topic {
        Topic::Masterplan(self.id)
    }
}

/// A plan as it is listed.
#[derive(Debug, Clone)]
pub struct PlanSummary {
    /// In addresses.
    pub public_id: String,
    /// Whose it is.
    pub organisation: String,
    /// Last change, in seconds since 1970.
    pub changed_at: i64,
    /// The set it began from, while that is there.
    pub set: Option<String>,
}

/// Loads a plan for who may do `action` with it.
///
/// # Errors
/// Not found, also for a plan that is not theirs.
pub async fn load(
    state: &AppState,
    visitor: &Visitor,
    public_id: &str,
    action: Action,
) -> Result<StoredPlan, Error> {
    let row = store::find_plan(state.db.read(), public_id).await?.ok_or_else(|| not_found("masterplan"))?;
    // Those of a municipality, which has none, are as many.
    let members = priorities::list_members(state.db.read(), row.organisation_id()).await?;
    let resource =
        Resource::Masterplan { owner: row.owner(), organisation: row.organisation_id(), members: &members };
    if !decide(&visitor.actor, action, resource) {
        return Err(not_found("masterplan"));
    }
    Ok(StoredPlan {
        id: row.id,
        owner: row.owner(),
        organisation_id: row.organisation_id(),
        may_change: decide(&visitor.actor, Action::Change, resource),
        may_delete: decide(&visitor.actor, Action::Delete, resource),
        basis: row.basis()?,
        catalogue: catalogues::load(state, row.catalogue()).await?,
        plan: row.plan()?,
        public_id: row.public_id,
        set: row.set,
        changed_at: row.changed_at,
    })
}

/// Whether someone may begin a plan from a set: who may write in it then.
#[must_use]
pub fn may_begin(actor: &Actor, set: &StoredSet) -> bool {
    let resource = Resource::Masterplan { owner: set.owner, organisation: set.organisation_id, members: &[] };
    decide(actor, Action::Change, resource)
}

/// The plan that began from a set, if one did.
///
/// # Errors
/// The database's own.
pub async fn find_of_set(state: &AppState, set: &StoredSet) -> Result<Option<String>, Error> {
    Ok(store::find_plan_of_set(state.db.read(), set.id).await?)
}

/// Begins a plan from a set, in the language of the translator, and gives its id: the
/// id of the one there is, when somebody did before.
///
/// # Errors
/// The database's own.
pub async fn begin(
    state: &AppState,
    source: &Source,
    owner: OwnerId,
    t: &Translator,
) -> Result<String, Error> {
    let stored = &source.stored;
    let draft = masterplan::draft(&stored.catalogue, &stored.set, t.language);
    let plan = plan::start(&draft, writing::seeds(&draft, !source.members.is_empty(), t));
    let public_id = state.chance.public_id()?;
    let mut tx = state.db.begin_write().await?;
    if let Some(there) = store::find_plan_of_set(&mut tx, stored.id).await? {
        return Ok(there);
    }
    let new = store::NewPlan {
        public_id: &public_id,
        owner,
        organisation: stored.organisation_id,
        catalogue: stored.catalogue_id,
        set: stored.id,
        basis: &stored.set,
        plan: &plan,
        created_at: state.clock.seconds(),
    };
    store::create_plan(&mut tx, &new).await?;
    tx.commit().await?;
    Ok(public_id)
}

/// Changes a plan as it is by now, and gives the part it was about. The inner error
/// says why it stays as it was.
///
/// # Errors
/// Not found, when it was thrown away meanwhile.
pub async fn change(
    state: &AppState,
    stored: &StoredPlan,
    visitor: &Visitor,
    edit: Edit,
) -> Result<Result<(Option<PartId>, Plan), EditError>, Error> {
    let owner = visitor.owner_id.ok_or_else(|| not_found("masterplan"))?;
    let now = state.clock.seconds();
    let is_words = matches!(
        edit,
        Edit::WriteText { .. }
            | Edit::WriteLine { .. }
            | Edit::AddLine { .. }
            | Edit::AddSuggested { .. }
            | Edit::AddIndicator { .. }
            | Edit::WriteIndicator { .. }
    );
    let mut tx = state.db.begin_write().await?;
    let plan = store::find_content(&mut tx, stored.id).await?;
    let mut plan = plan.ok_or_else(|| not_found("masterplan"))?;
    let before = plan.clone();
    let part = match plan.apply(edit, now) {
        Ok(part) => part,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if plan == before {
        return Ok(Ok((part, plan)));
    }
    store::write_content(&mut tx, stored.id, &plan, now).await?;
    if let (true, Some(part)) = (is_words, part) {
        store::note_writer(&mut tx, stored.id, part, owner, now).await?;
    }
    tx.commit().await?;
    state.live.notify(&stored.topic());
    Ok(Ok((part, plan)))
}

/// The plans someone may see, the latest change first.
///
/// # Errors
/// The database's own.
pub async fn list(state: &AppState, actor: &Actor) -> Result<Vec<PlanSummary>, Error> {
    let whose = match actor.owner {
        Some(Owner::Account(account)) => (Some(account.0), None),
        Some(Owner::Guest(guest)) => (None, Some(guest.0)),
        Some(Owner::Erased) | None => return Ok(Vec::new()),
    };
    let organisations: Vec<i64> =
        actor.memberships.iter().filter_map(|held| Some(held.organisation?.0)).collect();
    let organisations = serde_json::to_string(&organisations).context("ids as JSON")?;
    Ok(store::list_plans(state.db.read(), whose, &organisations).await?)
}

#[cfg(test)]
impl StoredPlan {
    /// A plan with hostile texts.
    pub(crate) fn sample() -> Self {
        use crate::i18n::Language;

        let set = StoredSet::sample();
        let draft = masterplan::draft(&set.catalogue, &set.set, Language::Nl);
        let mut plan = plan::start(&draft, writing::seeds(&draft, false, &Translator::new(Language::Nl)));
        for section in &mut plan.sections {
            section.text.push_str("\n\n<script>alert(1)</script> [x](javascript:alert(1))");
        }
        for line in &mut plan.programme.lines {
            line.details.title.push_str(" <b>\"");
        }
        if let Some(line) = plan.programme.lines.first().map(|line| line.id) {
            let _ = plan.apply(Edit::Accept { line }, 1);
        }
        let line = plan.programme.lines.first().map(|line| line.id);
        for (name, line) in [("Aanvragen <b>\"", line), ("<script>alert(2)</script>", None)] {
            let definition = plan::indicator::Definition {
                name: name.to_owned(),
                unit: "<i>%</i>".to_owned(),
                target: plan::indicator::Figure::from_hundredths(8_050),
                by: Some(2031),
                source: "<u>balie</u>".to_owned(),
                line,
                ..Default::default()
            };
            let _ = plan.apply(Edit::AddIndicator { definition: Box::new(definition) }, 1);
        }
        if let Some(section) = plan.sections.last().map(|section| section.id) {
            let _ = plan.apply(Edit::RemoveSection { section }, 1_764_000_000);
        }
        Self {
            id: 1,
            public_id: "0da1".to_owned(),
            owner: set.owner,
            organisation_id: set.organisation_id,
            may_change: true,
            may_delete: true,
            set: Some(set.public_id),
            basis: set.set,
            catalogue: set.catalogue,
            plan,
            changed_at: 1_764_000_000,
        }
    }
}
