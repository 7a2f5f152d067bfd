//! Worked-out sheets: what an organisation says of each principle, with or without a
//! priority set and a plan. Here belongs who may read and write them, and how they
//! are kept; what a sheet is stands in [`crate::domain::sheet`].

mod document;
pub mod downloads;
pub mod pages;
pub use pages::step_in_words;
mod store;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::accounts::Visitor;
use crate::app::AppState;
use crate::catalogues;
use crate::domain::catalogue::{CardCode, Catalogue};
use crate::domain::rights::{Action, Actor, OrganisationId, Resource, decide};
use crate::domain::sheet::{Field, Progress, Sheet};
use crate::error::{Error, not_found};
use crate::organisations::{self, Organisation};

/// An organisation with its sheets on the deck that is current.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    organisation: Organisation,
    catalogue: Arc<Catalogue>,
    /// Whether who looks writes along.
    may_change: bool,
}

impl Place {
    /// The organisation with a key, for who may do `action` with its sheets.
    async fn load(state: &AppState, visitor: &Visitor, key: &str, action: Action) -> Result<Self, Error> {
        let found = organisations::find_organisation(state.db.read(), key).await?;
        let organisation = found.ok_or_else(|| not_found("page"))?;
        let resource = Resource::Sheets { organisation: organisation.id };
        if !decide(&visitor.actor, action, resource) {
            return Err(not_found("page"));
        }
        let may_change = decide(&visitor.actor, Action::Change, resource);
        let (_, catalogue) = catalogues::load_active(state).await?;
        Ok(Self { organisation, catalogue, may_change })
    }

    fn path(&self) -> String {
        path(&self.organisation.public_id)
    }
}

/// Where the sheets of an organisation stand, by its key.
#[must_use]
pub fn path(key: &str) -> String {
    format!("/organisations/{key}/sheets")
}

/// The sheets an organisation wrote on, of a deck by its key, by card. Whoever shows
/// them asks first ([`Resource::Sheets`]).
///
/// # Errors
/// The database's own.
pub async fn list_sheets(
    state: &AppState,
    organisation: OrganisationId,
    deck: &str,
) -> anyhow::Result<BTreeMap<CardCode, Sheet>> {
    store::list_sheets(state.db.read(), organisation, deck, None).await
}

/// Writes fields of a sheet that nobody wrote in yet, for who may. Where somebody did,
/// they stay as they are.
///
/// # Errors
/// Not found, for an organisation whose sheets are not theirs to write.
pub(crate) async fn begin(
    state: &AppState,
    visitor: &Visitor,
    key: &str,
    card: &CardCode,
    fields: &[(Field, String)],
) -> Result<(), Error> {
    let place = Place::load(state, visitor, key, Action::Change).await?;
    let sent = pages::Sent::unread(state.chance.public_id()?);
    pages::keep(state, &place, card, visitor.owner_id, (&sent, fields)).await?;
    Ok(())
}

/// How far an organisation is with its sheets.
#[derive(Debug, Clone)]
pub struct Summary {
    /// Its name.
    pub name: String,
    /// Where they stand.
    pub path: String,
    /// How many are worked out.
    pub worked_out: usize,
    /// How many principles there are.
    pub of: usize,
}

/// How far the organisations of someone are, by name.
///
/// # Errors
/// The database's own.
pub async fn list_summaries(state: &AppState, actor: &Actor) -> Result<Vec<Summary>, Error> {
    let places = organisations::list_with_sheets(state.db.read(), actor, Action::View).await?;
    if places.is_empty() {
        return Ok(Vec::new());
    }
    let (_, catalogue) = catalogues::load_active(state).await?;
    let mut summaries = Vec::new();
    for place in places {
        let sheets = list_sheets(state, place.id, &catalogue.key).await?;
        summaries.push(Summary {
            name: place.name,
            path: path(&place.public_id),
            worked_out: count_worked_out(&catalogue, &sheets),
            of: catalogue.cards.len(),
        });
    }
    Ok(summaries)
}

/// How many cards of a deck are worked out: a card that is not in it any more does not
/// count.
fn count_worked_out(catalogue: &Catalogue, sheets: &BTreeMap<CardCode, Sheet>) -> usize {
    let is_worked_out =
        |code: &CardCode| sheets.get(code).is_some_and(|sheet| sheet.progress() == Progress::WorkedOut);
    catalogue.cards.iter().filter(|card| is_worked_out(&card.code)).count()
}

#[cfg(test)]
impl Place {
    fn sample(may_change: bool) -> Self {
        use crate::domain::rights::OrganisationKind;

        Self {
            organisation: Organisation {
                id: OrganisationId(1),
                public_id: "44021".to_owned(),
                kind: OrganisationKind::Municipality,
                name: "<b>Gent</b> & \"Leie\"".to_owned(),
            },
            catalogue: Arc::new(Catalogue::sample()),
            may_change,
        }
    }
}

/// A sheet with a hostile text in every field.
#[cfg(test)]
fn sample_sheet(card: &CardCode) -> Sheet {
    use crate::domain::sheet::Written;

    let mut sheet = Sheet::empty(card.clone());
    for field in Field::ALL {
        let value = if field == Field::Standing { "3" } else { "</textarea><b>& \"alles\"" };
        let by = Some("<i>Bert</i>".to_owned());
        sheet.put(field, Written { value: value.to_owned(), tab: "0af1".to_owned(), changed_at: 0, by });
    }
    sheet
}
