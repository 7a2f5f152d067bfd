//! What is public, as pages.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use jiff::civil::Date;

use super::table::{COLUMNS, column_key};
use super::{LICENCE, LICENCE_NAME, Published, PublishedSet, Publisher};
use crate::app::AppState;
use crate::clock::day_in_flanders;
use crate::domain::catalogue::Card;
use crate::domain::rights::OrganisationKind;
use crate::domain::workshop::decision::Departure;
use crate::error::{Error, not_found};
use crate::organisations::province_name;
use crate::web::Path;
use crate::web::page::{Page, html};

/// An organisation in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Listed<'a> {
    publisher: &'a Publisher,
    sets: usize,
    latest: Date,
}

/// What is open, whose it is, and how to take it along.
#[derive(Debug, Template)]
#[template(path = "open_data/open.html")]
pub struct OpenPage {
    page: Page,
    published: Published,
}

impl OpenPage {
    /// By province, and the partnerships at the end, under no province.
    fn groups(&self) -> Vec<(String, Vec<Listed<'_>>)> {
        let mut groups: BTreeMap<(bool, &str), Vec<Listed<'_>>> = BTreeMap::new();
        for (publisher, sets) in self.published.publishers() {
            let latest = sets.iter().map(|one| one.set.decided_on).max().unwrap_or_default();
            let is_partnership = publisher.kind == OrganisationKind::Partnership;
            let listed = Listed { publisher, sets: sets.len(), latest };
            groups.entry((is_partnership, &publisher.province)).or_default().push(listed);
        }
        let name = |(is_partnership, province): (bool, &str)| {
            if is_partnership {
                self.page.t.get("open-partnerships").into_owned()
            } else {
                province_name(&self.page.t, province)
            }
        };
        groups.into_iter().map(|(key, listed)| (name(key), listed)).collect()
    }

    fn columns(&self) -> Vec<(&'static str, String)> {
        COLUMNS.map(|name| (name, self.page.t.get(&column_key(name)).into_owned())).into()
    }

    fn licence(&self) -> (&'static str, &'static str) {
        (LICENCE, LICENCE_NAME)
    }
}

/// Shows it.
///
/// # Errors
/// The database's own.
pub async fn show(State(state): State<AppState>, page: Page) -> Result<Response, Error> {
    html(&OpenPage { page, published: Published::load(&state).await? })
}

/// What one organisation made public.
#[derive(Debug, Template)]
#[template(path = "open_data/organisation.html")]
pub struct OrganisationPage {
    page: Page,
    published: Published,
    publisher: Publisher,
}

/// A principle as the page shows it.
struct Principle<'a> {
    place: usize,
    card: &'a Card,
    motivation: &'a str,
    departure: Option<&'static str>,
}

impl OrganisationPage {
    fn principles<'a>(&self, one: &'a PublishedSet) -> Vec<Principle<'a>> {
        let told = |departure: Departure| match departure {
            Departure::Into => "open-departure-into",
            Departure::Moved | Departure::OutOf => "open-departure-moved",
        };
        one.principles()
            .map(|(place, card, motivation, departure)| Principle {
                place,
                card,
                motivation,
                departure: departure.map(told),
            })
            .collect()
    }

    fn left_out<'a>(&self, one: &'a PublishedSet) -> Vec<&'a Card> {
        one.left_out().into_iter().filter_map(|card| one.set.catalogue.card(card)).collect()
    }

    fn published_on(&self, one: &PublishedSet) -> String {
        self.page.t.date(day_in_flanders(one.set.published_at))
    }

    fn licence(&self) -> (&'static str, &'static str) {
        (LICENCE, LICENCE_NAME)
    }
}

/// Shows what a municipality made public.
///
/// # Errors
/// Not found, when that is nothing.
pub async fn show_municipality(
    State(state): State<AppState>,
    page: Page,
    Path(key): Path<String>,
) -> Result<Response, Error> {
    show_organisation(&state, page, OrganisationKind::Municipality, &key).await
}

/// Shows what a partnership made public.
///
/// # Errors
/// Not found, when that is nothing.
pub async fn show_partnership(
    State(state): State<AppState>,
    page: Page,
    Path(key): Path<String>,
) -> Result<Response, Error> {
    show_organisation(&state, page, OrganisationKind::Partnership, &key).await
}

async fn show_organisation(
    state: &AppState,
    page: Page,
    kind: OrganisationKind,
    key: &str,
) -> Result<Response, Error> {
    let published = Published::load(state).await?.of(kind, key).ok_or_else(|| not_found("page"))?;
    let publisher = published.sets.first().map(|one| one.publisher.clone());
    let publisher = publisher.ok_or_else(|| not_found("page"))?;
    html(&OrganisationPage { page, published, publisher })
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for OpenPage {
        fn samples(language: Language) -> Vec<Self> {
            let shown = |published| Self { page: Page::sample(language), published };
            vec![shown(Published::sample()), shown(Published::default())]
        }
    }

    impl Samples for OrganisationPage {
        fn samples(language: Language) -> Vec<Self> {
            let shown = |index: usize| {
                let mut published = Published::sample();
                let one = published.sets.remove(index);
                let publisher = one.publisher.clone();
                Self {
                    page: Page::sample(language),
                    published: Published { sets: vec![one], ..published },
                    publisher,
                }
            };
            vec![shown(0), shown(1)]
        }
    }
}
