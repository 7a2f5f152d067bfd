//! Organisations: the municipalities of Flanders, keyed by NIS code, and
//! partnerships of them.

mod data;
pub mod pages;
mod store;

pub use data::{ListedMunicipality, install_municipalities, list_embedded};
pub use store::{
    Municipality, Organisation, create_partnership, find_municipality, find_organisation, find_partnership,
    get_organisation, list_municipalities, list_partnerships,
};
