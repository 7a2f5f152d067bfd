//! Everything that is public at this moment, with whose it is.

use std::collections::BTreeSet;

use anyhow::Context as _;

use crate::app::AppState;
use crate::domain::catalogue::{Card, CardCode};
use crate::domain::rights::{OrganisationId, OrganisationKind};
use crate::domain::workshop::decision::Departure;
use crate::error::Error;
use crate::organisations::keeping::{self, Record};
use crate::organisations::list_embedded;
use crate::priorities::{self, PublicSet};

/// Where the federal code list names the municipalities there are since 2025. A code
/// that is not in our copy of that list is not claimed to be in theirs.
const REFNIS: &str = "http://vocab.belgif.be/auth/refnis2025/";

/// An organisation that made something public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publisher {
    /// Row id.
    pub id: OrganisationId,
    /// What it is.
    pub kind: OrganisationKind,
    /// The key in our addresses: the NIS code of a municipality.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Province or region; empty for a partnership.
    pub province: String,
    /// What names it on the web.
    pub uri: String,
    /// The day it was there no more.
    pub ended_on: Option<jiff::civil::Date>,
    /// What it merged into: its name, and its page when it has one.
    pub successor: Option<(String, Option<String>)>,
}

impl Publisher {
    /// What a kind is called in addresses and answers.
    #[must_use]
    pub fn kind_name(&self) -> &'static str {
        match self.kind {
            OrganisationKind::Municipality => "municipality",
            OrganisationKind::Partnership => "partnership",
        }
    }

    /// The path of its page.
    #[must_use]
    pub fn path(&self) -> String {
        path(self.kind, &self.key)
    }
}

fn path(kind: OrganisationKind, key: &str) -> String {
    let kinds = match kind {
        OrganisationKind::Municipality => "municipalities",
        OrganisationKind::Partnership => "partnerships",
    };
    format!("/open/{kinds}/{key}")
}

fn key(record: &Record) -> &str {
    if record.nis_code.is_empty() { &record.public_id } else { &record.nis_code }
}

/// A public set with whose it is.
#[derive(Debug, Clone)]
pub struct PublishedSet {
    /// The set.
    pub set: PublicSet,
    /// Whose it is.
    pub publisher: Publisher,
}

impl PublishedSet {
    /// The path of its page.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/sets/{}", self.set.public_id)
    }

    /// Its principles: place, card, why, and how it departs from the count.
    pub fn principles(&self) -> impl Iterator<Item = (usize, &Card, &str, Option<Departure>)> {
        let departures = self.set.provenance.as_ref().map(|session| &session.departures);
        self.set.entries.iter().enumerate().filter_map(move |(index, entry)| {
            let card = self.set.catalogue.card(&entry.card)?;
            let departure = departures.and_then(|all| all.get(&entry.card)).copied();
            Some((index + 1, card, entry.motivation.as_str(), departure))
        })
    }

    /// Cards the count has in the set, and the decision has not.
    #[must_use]
    pub fn left_out(&self) -> Vec<&CardCode> {
        let departures = self.set.provenance.iter().flat_map(|session| &session.departures);
        departures.filter(|(_, how)| **how == Departure::OutOf).map(|(card, _)| card).collect()
    }
}

/// What a departure from the count is called in files and answers.
#[must_use]
pub(super) fn departure_name(departure: Departure) -> &'static str {
    match departure {
        Departure::Into => "into",
        Departure::OutOf => "out-of",
        Departure::Moved => "moved",
    }
}

/// Everything that is public at one moment.
#[derive(Debug, Clone, Default)]
pub struct Published {
    /// The address all others begin with.
    pub base: String,
    /// The sets, latest first.
    pub sets: Vec<PublishedSet>,
    /// When it last changed, in seconds since 1970; none when nothing ever was.
    pub changed_at: Option<i64>,
}

impl Published {
    /// Reads what is public now.
    ///
    /// # Errors
    /// The database's own.
    pub async fn load(state: &AppState) -> Result<Self, Error> {
        let sets = priorities::list_public(state).await?;
        let records = keeping::list_records(state.db.read()).await?;
        let federal: BTreeSet<String> = list_embedded()?.into_iter().map(|one| one.nis_code).collect();
        let base = state.config.address();
        let with_sets: BTreeSet<OrganisationId> = sets.iter().map(|set| set.organisation).collect();
        let find = |id: OrganisationId| records.iter().find(|record| record.id == id);
        let publisher = |id: OrganisationId| {
            let record = find(id).context("a set of an organisation that is not there")?;
            let successor = record.successor.and_then(find).map(|into| {
                let has_page = with_sets.contains(&into.id);
                (into.name.clone(), has_page.then(|| path(into.kind, key(into))))
            });
            anyhow::Ok(Publisher {
                id,
                kind: record.kind,
                key: key(record).to_owned(),
                name: record.name.clone(),
                province: record.province.clone(),
                uri: uri(record, &base, federal.contains(&record.nis_code)),
                ended_on: record.valid_until,
                successor,
            })
        };
        let sets = sets
            .into_iter()
            .map(|set| anyhow::Ok(PublishedSet { publisher: publisher(set.organisation)?, set }))
            .collect::<anyhow::Result<_>>()?;
        let changed_at = priorities::find_last_sharing(state.db.read()).await?;
        Ok(Self { base, sets, changed_at })
    }

    /// What one organisation made public; none when that is nothing.
    #[must_use]
    pub fn of(self, kind: OrganisationKind, key: &str) -> Option<Self> {
        let is_theirs = |one: &PublishedSet| one.publisher.kind == kind && one.publisher.key == key;
        let sets: Vec<_> = self.sets.into_iter().filter(is_theirs).collect();
        (!sets.is_empty()).then_some(Self { sets, ..self })
    }

    /// Who made something public, by name.
    #[must_use]
    pub fn publishers(&self) -> Vec<(&Publisher, Vec<&PublishedSet>)> {
        let mut publishers: Vec<(&Publisher, Vec<&PublishedSet>)> = Vec::new();
        for set in &self.sets {
            match publishers.iter_mut().find(|(one, _)| one.id == set.publisher.id) {
                Some((_, sets)) => sets.push(set),
                None => publishers.push((&set.publisher, vec![set])),
            }
        }
        publishers.sort_by_key(|(one, _)| (one.name.to_lowercase(), one.id));
        publishers
    }

    /// An address of ours, whole.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }
}

/// The federal name of a municipality, else the one its own list gives, else ours.
fn uri(record: &Record, base: &str, is_federal: bool) -> String {
    if is_federal {
        format!("{REFNIS}{}", record.nis_code)
    } else if record.external_uri.is_empty() {
        format!("{base}{}", path(record.kind, key(record)))
    } else {
        record.external_uri.clone()
    }
}

/// An instant as files and answers have it (RFC 3339, UTC).
#[must_use]
pub(super) fn instant(seconds: i64) -> String {
    jiff::Timestamp::from_second(seconds).unwrap_or_default().to_string()
}

#[cfg(test)]
impl Published {
    /// A set with hostile texts, of a municipality that merged.
    pub(crate) fn sample() -> Self {
        use std::sync::Arc;

        use crate::domain::catalogue::Catalogue;
        use crate::domain::priority_set::{Entry, SessionProvenance};

        let catalogue = Catalogue::sample();
        let deck = catalogue.deck();
        let entry = |(card, motivation): (&CardCode, &str)| Entry {
            card: card.clone(),
            motivation: motivation.to_owned(),
        };
        let set = PublicSet {
            public_id: "0be2".to_owned(),
            organisation: OrganisationId(1),
            decided_on: jiff::civil::date(2026, 11, 24),
            vision: "=HYPERLINK(\"http://x\")\n<script>".to_owned(),
            entries: deck.iter().zip(["<i>omdat</i> \"zo\"", "=1+1"]).map(entry).collect(),
            provenance: Some(SessionProvenance {
                workshop: "<b>Onze keuzes</b>".to_owned(),
                held_on: jiff::civil::date(2026, 11, 20),
                round: 2,
                rounds: 2,
                people: 14,
                is_own_count: true,
                count_version: 1,
                counted: vec![deck.clone()],
                departures: [(deck[0].clone(), Departure::Into), (deck[2].clone(), Departure::OutOf)].into(),
                closing_check: Some((13, 14)),
            }),
            catalogue: Arc::new(catalogue),
            published_at: 1_795_000_000,
        };
        let publisher = |id, kind, key: &str, name: &str| Publisher {
            id: OrganisationId(id),
            kind,
            key: key.to_owned(),
            name: name.to_owned(),
            province: "40000".to_owned(),
            uri: format!("{REFNIS}{key}"),
            ended_on: Some(jiff::civil::date(2025, 1, 1)),
            successor: Some(("<b>Nieuw</b>".to_owned(), Some("/open/municipalities/46030".to_owned()))),
        };
        let merged = publisher(1, OrganisationKind::Municipality, "46021", "Sint-<i>Niklaas</i>");
        let partnership = Publisher {
            ended_on: None,
            successor: None,
            ..publisher(2, OrganisationKind::Partnership, "0c1d", "<b>Schelde</b>")
        };
        let plain = PublicSet { provenance: None, vision: String::new(), ..set.clone() };
        Self {
            base: "http://voorrang.test".to_owned(),
            sets: vec![
                PublishedSet { set, publisher: merged },
                PublishedSet { set: plain, publisher: partnership },
            ],
            changed_at: Some(1_795_000_000),
        }
    }
}
