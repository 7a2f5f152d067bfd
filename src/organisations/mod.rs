//! Organisations: the municipalities of Flanders, keyed by NIS code, and
//! partnerships of them.

mod data;
pub mod keeping;
pub mod pages;
mod store;

use sqlx::SqlitePool;

use crate::domain::rights::{Action, Actor, OrganisationId, Resource, decide};
use crate::i18n::{Language, Translator};

pub use data::{ListedMunicipality, install_municipalities, list_embedded};
pub use store::{
    Municipality, Organisation, create_partnership, find_municipality, find_organisation, find_partnership,
    get_organisation, kind_of_row, list_municipalities, list_named, list_partnerships, list_partnerships_of,
};

/// What a province is called: one of Flanders by the message of its code, and what a
/// list of another country names by that name.
#[must_use]
pub fn province_name(t: &Translator, province: &str) -> String {
    let key = format!("province-{province}");
    if t.has(&key) { t.get(&key).into_owned() } else { province.to_owned() }
}

/// The organisations with whose worked-out sheets someone may do `action`, by name.
///
/// # Errors
/// The database's own.
pub async fn list_with_sheets(
    db: &SqlitePool,
    actor: &Actor,
    action: Action,
) -> Result<Vec<Organisation>, sqlx::Error> {
    let mut ids: Vec<OrganisationId> =
        actor.memberships.iter().filter_map(|held| held.organisation).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut organisations = Vec::new();
    for id in ids {
        if decide(actor, action, Resource::Sheets { organisation: id }) {
            organisations.push(get_organisation(db, id).await?);
        }
    }
    organisations.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(organisations)
}

/// The provinces of Flanders, by NIS code.
pub const PROVINCES: [&str; 5] = ["10000", "20001", "30000", "40000", "70000"];

/// How a province or region is kept: one of Flanders by its code, whatever language
/// its name is in, and another by its name.
#[must_use]
pub fn province_code(name: &str) -> String {
    let is_named = |code: &&&str| {
        Language::ALL.into_iter().any(|language| province_name(&Translator::new(language), code) == name)
    };
    PROVINCES.iter().find(is_named).map_or(name, |code| code).to_owned()
}
