//! Whom a set is shown to, said by who coordinates its organisation.

use std::collections::BTreeSet;

use axum::extract::State;
use axum::response::Response;
use jiff::civil::Date;

use super::{StoredSet, pages, store};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::audit::{self, Entry, Event};
use crate::domain::rights::{Action, OrganisationId, Resource, decide};
use crate::domain::sharing::Sharing;
use crate::error::{Error, not_found};
use crate::organisations::{self, Organisation};
use crate::web::forms::{FieldErrors, Fields};
use crate::web::page::{Page, see_other};
use crate::web::{Form, Path};

/// What the form on the page of a set shows.
#[derive(Debug, Default)]
pub struct SharingForm {
    /// The choice: [`Sharing::as_str`].
    pub(super) choice: String,
    /// The partnerships the organisation is in, with whether each is ticked.
    pub(super) partnerships: Vec<(Organisation, bool)>,
    /// Other sets of the organisation that are shown to someone: public id and date.
    pub(super) also_shown: Vec<(String, Date)>,
    pub(super) errors: FieldErrors,
}

/// A set with whom it is shown to, for who may see that.
pub(super) async fn load(
    state: &AppState,
    visitor: &Visitor,
    public_id: &str,
    action: Action,
) -> Result<(StoredSet, Sharing), Error> {
    let row = store::find_set(state.db.read(), public_id).await?.ok_or_else(|| not_found("set"))?;
    let resource = Resource::Sharing { owner: row.owner(), organisation: row.organisation() };
    if !decide(&visitor.actor, action, resource) {
        return Err(not_found("set"));
    }
    let sharing = row.sharing(state.db.read()).await?;
    Ok((super::load(state, visitor, public_id, Action::View).await?, sharing))
}

/// The form as it stands, for who may change it; none for others.
pub(super) async fn form(
    state: &AppState,
    visitor: &Visitor,
    public_id: &str,
) -> Result<Option<SharingForm>, Error> {
    let Ok((stored, sharing)) = load(state, visitor, public_id, Action::Change).await else {
        return Ok(None);
    };
    let ticked = match &sharing {
        Sharing::Partnerships(partnerships) => partnerships.clone(),
        Sharing::Private | Sharing::Public => BTreeSet::new(),
    };
    let partnerships = organisations::list_partnerships_of(state.db.read(), stored.organisation_id).await?;
    Ok(Some(SharingForm {
        choice: sharing.as_str().to_owned(),
        partnerships: with_ticks(partnerships, &ticked),
        also_shown: store::list_also_shown(state.db.read(), stored.id).await?,
        errors: FieldErrors::default(),
    }))
}

fn with_ticks(
    partnerships: Vec<Organisation>,
    ticked: &BTreeSet<OrganisationId>,
) -> Vec<(Organisation, bool)> {
    partnerships.into_iter().map(|one| (ticked.contains(&one.id), one)).map(|(is, one)| (one, is)).collect()
}

/// Keeps whom a set is shown to: at once, also when that is nobody any more.
///
/// # Errors
/// Not found, for who does not coordinate the organisation.
pub async fn save(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Error> {
    let (stored, _) = load(&state, &visitor, &id, Action::Change).await?;
    let fields = Fields::new(pairs);
    let choice = fields.get("sharing").to_owned();
    let own = organisations::list_partnerships_of(state.db.read(), stored.organisation_id).await?;
    let wanted: BTreeSet<&str> = fields.all("partnership").collect();
    let ticked: BTreeSet<OrganisationId> =
        own.iter().filter(|one| wanted.contains(one.public_id.as_str())).map(|one| one.id).collect();
    let mut errors = FieldErrors::default();
    let sharing = match choice.as_str() {
        "private" => Sharing::Private,
        "public" => Sharing::Public,
        "partnerships" if !ticked.is_empty() => Sharing::Partnerships(ticked.clone()),
        "partnerships" => {
            errors.add("partnership", page.t.get("sharing-no-partnership"));
            Sharing::Private
        }
        _ => {
            errors.add("sharing", page.t.get("sharing-no-choice"));
            Sharing::Private
        }
    };
    if !errors.is_empty() {
        let also_shown = store::list_also_shown(state.db.read(), stored.id).await?;
        let form = SharingForm { choice, partnerships: with_ticks(own, &ticked), also_shown, errors };
        return pages::refused(page, stored, form);
    }
    let mut tx = state.db.begin_write().await?;
    store::set_sharing(&mut tx, stored.id, &sharing, state.clock.seconds()).await?;
    let actor = visitor.account.as_ref().map_or("", |person| person.public_id.as_str());
    let subject = format!("set:{id}:{}", sharing.as_str());
    let entry = Entry { actor, event: Event::SharingChanged, subject: &subject, at: state.clock.seconds() };
    audit::record(&mut tx, &entry).await?;
    tx.commit().await?;
    Ok(see_other(&format!("/sets/{id}#sharing")))
}
