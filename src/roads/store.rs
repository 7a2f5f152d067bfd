//! SQL on roads.

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::Context as _;
use sqlx::{SqliteExecutor, SqlitePool};

use super::{Road, Texts};
use crate::catalogues::CatalogueId;
use crate::db::WriteTx;
use crate::domain::ballot::Ballot;
use crate::domain::catalogue::{CardCode, Catalogue, ThemeCode};
use crate::domain::rights::{AccountId, OrganisationId, Owner, OwnerId};
use crate::domain::road::Step;

pub(super) struct RoadRow {
    pub(super) id: i64,
    public_id: String,
    owner_id: i64,
    is_guest: i64,
    account_id: Option<i64>,
    organisation_id: i64,
    municipality: String,
    pub(super) catalogue_id: i64,
    seed: i64,
    top: i64,
    step: String,
    theme: Option<String>,
    ballot: String,
    vision: String,
    revision: i64,
    latest_set: Option<String>,
    decided_revision: Option<i64>,
}

impl RoadRow {
    pub(super) fn owner(&self) -> Owner {
        Owner::of(OwnerId(self.owner_id), self.is_guest == 1, self.account_id.map(AccountId))
    }

    pub(super) fn into_road(
        self,
        catalogue: Arc<Catalogue>,
        texts: BTreeMap<CardCode, Texts>,
    ) -> anyhow::Result<Road> {
        Ok(Road {
            id: self.id,
            public_id: self.public_id,
            owner_id: OwnerId(self.owner_id),
            organisation_id: OrganisationId(self.organisation_id),
            municipality: self.municipality,
            catalogue_id: CatalogueId(self.catalogue_id),
            catalogue,
            seed: u64::try_from(self.seed).context("stored seed")?,
            top: usize::try_from(self.top).context("stored top")?,
            step: Step::parse(&self.step).context("stored step")?,
            theme: self.theme.map(ThemeCode::new),
            ballot: serde_json::from_str(&self.ballot).context("stored ballot")?,
            vision: self.vision,
            texts,
            is_decided: self.decided_revision == Some(self.revision),
            revision: self.revision,
            latest_set: self.latest_set,
        })
    }
}

pub(super) async fn find_road(db: &SqlitePool, public_id: &str) -> Result<Option<RoadRow>, sqlx::Error> {
    sqlx::query_as!(
        RoadRow,
        r#"SELECT r.id AS "id!", r.public_id, r.owner_id, w.is_guest, w.account_id, r.organisation_id,
                  o.name AS municipality, r.catalogue_id, r.seed, r.top, r.step, r.theme, r.ballot,
                  r.vision, r.revision,
                  (SELECT s.public_id FROM priority_sets s WHERE s.road_id = r.id
                   ORDER BY s.road_revision DESC LIMIT 1) AS "latest_set?: String",
                  (SELECT max(s.road_revision) FROM priority_sets s WHERE s.road_id = r.id)
                  AS "decided_revision?: i64"
           FROM roads r
           JOIN owners w ON w.id = r.owner_id
           JOIN organisations o ON o.id = r.organisation_id
           WHERE r.public_id = ?"#,
        public_id
    )
    .fetch_optional(db)
    .await
}

pub(super) async fn list_texts(db: &SqlitePool, road: i64) -> Result<BTreeMap<CardCode, Texts>, sqlx::Error> {
    let rows = sqlx::query!("SELECT card, note, motivation FROM road_texts WHERE road_id = ?", road)
        .fetch_all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| (CardCode::new(row.card), Texts { note: row.note, motivation: row.motivation }))
        .collect())
}

/// A road as it is listed.
#[derive(Debug, Clone)]
pub(super) struct RoadSummary {
    /// In URLs.
    pub(super) public_id: String,
    /// Name of the municipality.
    pub(super) municipality: String,
    /// Where its owner was last.
    pub(super) step: Step,
    /// How many cards are sorted.
    pub(super) sorted_count: usize,
    /// Last change, in seconds since 1970.
    pub(super) updated_at: i64,
}

/// The roads of an owner, latest change first.
pub(super) async fn list_roads(db: &SqlitePool, owner: Owner) -> anyhow::Result<Vec<RoadSummary>> {
    let (account, guest) = match owner {
        Owner::Account(account) => (Some(account.0), None),
        Owner::Guest(guest) => (None, Some(guest.0)),
        Owner::Erased => return Ok(Vec::new()),
    };
    let rows = sqlx::query!(
        "SELECT r.public_id, o.name AS municipality, r.step, r.ballot, r.updated_at
         FROM roads r
         JOIN owners w ON w.id = r.owner_id
         JOIN organisations o ON o.id = r.organisation_id
         WHERE w.account_id = ? OR (w.is_guest = 1 AND w.id = ?)
         ORDER BY r.updated_at DESC, r.id DESC",
        account,
        guest
    )
    .fetch_all(db)
    .await?;
    rows.into_iter()
        .map(|row| {
            let ballot: Ballot = serde_json::from_str(&row.ballot).context("stored ballot")?;
            Ok(RoadSummary {
                public_id: row.public_id,
                municipality: row.municipality,
                step: Step::parse(&row.step).context("stored step")?,
                sorted_count: ballot.sorted_count(),
                updated_at: row.updated_at,
            })
        })
        .collect()
}

pub(super) struct NewRoad<'a> {
    pub(super) public_id: &'a str,
    pub(super) owner: OwnerId,
    pub(super) organisation: OrganisationId,
    pub(super) catalogue: CatalogueId,
    pub(super) seed: u64,
    pub(super) top: usize,
    pub(super) created_at: i64,
}

pub(super) async fn create_road(tx: &mut WriteTx, new: &NewRoad<'_>) -> anyhow::Result<()> {
    let seed = i64::try_from(new.seed)?;
    let top = i64::try_from(new.top)?;
    let step = Step::Explore.as_str();
    let ballot = serde_json::to_string(&Ballot::default())?;
    sqlx::query!(
        "INSERT INTO roads (public_id, owner_id, organisation_id, catalogue_id, seed, top, step, ballot,
                            created_at, updated_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        new.public_id,
        new.owner.0,
        new.organisation.0,
        new.catalogue.0,
        seed,
        top,
        step,
        ballot,
        new.created_at,
        new.created_at
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn get_ballot(db: impl SqliteExecutor<'_>, road: i64) -> anyhow::Result<Ballot> {
    let ballot = sqlx::query_scalar!("SELECT ballot FROM roads WHERE id = ?", road).fetch_one(db).await?;
    serde_json::from_str(&ballot).context("stored ballot")
}

pub(super) async fn update_ballot(tx: &mut WriteTx, road: i64, ballot: &Ballot) -> anyhow::Result<()> {
    let ballot = serde_json::to_string(ballot)?;
    sqlx::query!("UPDATE roads SET ballot = ? WHERE id = ?", ballot, road).execute(tx).await?;
    Ok(())
}

pub(super) async fn update_top(tx: &mut WriteTx, road: i64, top: usize) -> anyhow::Result<()> {
    let top = i64::try_from(top)?;
    sqlx::query!("UPDATE roads SET top = ? WHERE id = ?", top, road).execute(tx).await?;
    Ok(())
}

pub(super) async fn update_vision(tx: &mut WriteTx, road: i64, vision: &str) -> Result<(), sqlx::Error> {
    sqlx::query!("UPDATE roads SET vision = ? WHERE id = ?", vision, road).execute(tx).await?;
    Ok(())
}

pub(super) async fn update_note(
    tx: &mut WriteTx,
    road: i64,
    card: &CardCode,
    note: &str,
) -> Result<(), sqlx::Error> {
    let card = card.as_str();
    sqlx::query!(
        "INSERT INTO road_texts (road_id, card, note) VALUES (?, ?, ?)
         ON CONFLICT (road_id, card) DO UPDATE SET note = excluded.note",
        road,
        card,
        note
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn update_motivation(
    tx: &mut WriteTx,
    road: i64,
    card: &CardCode,
    motivation: &str,
) -> Result<(), sqlx::Error> {
    let card = card.as_str();
    sqlx::query!(
        "INSERT INTO road_texts (road_id, card, motivation) VALUES (?, ?, ?)
         ON CONFLICT (road_id, card) DO UPDATE SET motivation = excluded.motivation",
        road,
        card,
        motivation
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Notes a change.
pub(super) async fn touch(tx: &mut WriteTx, road: i64, now: i64) -> Result<(), sqlx::Error> {
    sqlx::query!("UPDATE roads SET revision = revision + 1, updated_at = ? WHERE id = ?", now, road)
        .execute(tx)
        .await?;
    Ok(())
}

pub(super) async fn delete_road(tx: &mut WriteTx, road: i64) -> Result<(), sqlx::Error> {
    sqlx::query!("DELETE FROM roads WHERE id = ?", road).execute(tx).await?;
    Ok(())
}

pub(super) async fn get_revision(tx: &mut WriteTx, road: i64) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!("SELECT revision FROM roads WHERE id = ?", road).fetch_one(tx).await
}

/// Where its owner is now, which does not count as a change. Without a theme the
/// one before stays.
pub(super) async fn remember_step(
    tx: &mut WriteTx,
    road: i64,
    step: Step,
    theme: Option<&ThemeCode>,
) -> Result<(), sqlx::Error> {
    let step = step.as_str();
    let theme = theme.map(ThemeCode::as_str);
    sqlx::query!("UPDATE roads SET step = ?, theme = coalesce(?, theme) WHERE id = ?", step, theme, road)
        .execute(tx)
        .await?;
    Ok(())
}

/// An owner's road for a municipality that did not lead to a set yet, the one
/// changed last.
pub(super) async fn find_open_road(
    db: &SqlitePool,
    owner: OwnerId,
    organisation: OrganisationId,
) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar!(
        "SELECT r.public_id FROM roads r
         WHERE r.owner_id = ? AND r.organisation_id = ?
           AND NOT EXISTS (SELECT 1 FROM priority_sets s WHERE s.road_id = r.id)
         ORDER BY r.updated_at DESC, r.id DESC LIMIT 1",
        owner.0,
        organisation.0
    )
    .fetch_optional(db)
    .await
}
