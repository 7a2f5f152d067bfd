//! A workshop for tests: one municipality, the small deck, two rounds.

use jiff::civil::date;

use super::participant::Perspective;
use super::script::{Minutes, Part, Template};
use super::settings::{CatalogueVersion, Kind, Method, Proposal, Ranking, Scope, Settings};
use crate::domain::language::Language;
use crate::domain::municipality::NisCode;

pub(crate) fn proposal() -> Proposal {
    Proposal {
        title: "Onze keuzes".to_owned(),
        kind: Kind::Municipality,
        organisations: NisCode::parse("44021").into_iter().collect(),
        date: date(2026, 12, 8),
        starts_at: Some(date(2026, 12, 8).at(9, 30, 0, 0).time()),
        place: "Raadzaal".to_owned(),
        catalogue: CatalogueVersion { key: "sample".to_owned(), version: "1".to_owned() },
        language: Language::Nl,
        method: Method {
            top: 5,
            rounds: 2,
            scope: Scope::WholeDeck,
            ranking: Ranking::Piles,
            limits_now: true,
            is_anonymous: true,
            shows_early_results: false,
            perspectives: Perspective::ALL.to_vec(),
            allows_table_devices: true,
        },
        minutes: Minutes::new(Part::ALL.map(|part| (part, 10))),
        retention_days: 365,
        template: Template::Short,
        partnership: String::new(),
        programme: String::new(),
        is_listed: false,
        enrolled: Vec::new(),
    }
}

pub(crate) fn settings() -> Settings {
    Settings::check(proposal()).unwrap()
}
