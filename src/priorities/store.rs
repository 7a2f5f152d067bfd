//! SQL on priority sets.

use std::sync::Arc;

use anyhow::Context as _;
use jiff::civil::Date;
use sqlx::SqlitePool;

use super::{StoredSet, resource};
use crate::app::AppState;
use crate::catalogues::CatalogueId;
use crate::db::WriteTx;
use crate::domain::catalogue::{CardCode, Catalogue};
use crate::domain::municipality::NisCode;
use crate::domain::priority_set::{Entry, METHOD_VERSION, PrioritySet};
use crate::domain::rights::{AccountId, Action, Actor, OrganisationId, Owner, OwnerId, decide};
use crate::domain::sharing::Sharing;
use crate::error::Error;

pub(super) struct SetRow {
    pub(super) id: i64,
    public_id: String,
    owner_id: i64,
    is_guest: i64,
    account_id: Option<i64>,
    organisation_id: i64,
    organisation: String,
    nis_code: Option<String>,
    pub(super) catalogue_id: i64,
    road: Option<String>,
    decided_on: String,
    vision: String,
    ballot: String,
    notes: String,
    provenance: Option<String>,
    is_public: bool,
    pub(super) is_joint: bool,
}

impl SetRow {
    pub(super) fn owner(&self) -> Owner {
        Owner::of(OwnerId(self.owner_id), self.is_guest == 1, self.account_id.map(AccountId))
    }

    pub(super) fn organisation(&self) -> OrganisationId {
        OrganisationId(self.organisation_id)
    }

    /// Whom it is shown to, which is nobody while it is a guest's.
    pub(super) async fn sharing(&self, db: &SqlitePool) -> Result<Sharing, sqlx::Error> {
        if self.is_guest == 1 {
            return Ok(Sharing::Private);
        }
        if self.is_public {
            return Ok(Sharing::Public);
        }
        let partnerships = sqlx::query_scalar!(
            r#"SELECT s.partnership_id AS "id!" FROM set_shares s JOIN organisations o ON o.id = s.partnership_id
               WHERE s.set_id = ? AND o.valid_until IS NULL"#,
            self.id
        )
        .fetch_all(db)
        .await?;
        Ok(Sharing::with(partnerships.into_iter().map(OrganisationId).collect()))
    }

    pub(super) fn into_set(
        self,
        entries: Vec<Entry>,
        catalogue: Arc<Catalogue>,
    ) -> anyhow::Result<StoredSet> {
        Ok(StoredSet {
            id: self.id,
            organisation_id: self.organisation(),
            owner: self.owner(),
            catalogue_id: CatalogueId(self.catalogue_id),
            is_guests: self.is_guest == 1,
            // Of the visitor nothing is known here.
            is_own: false,
            is_joint: self.is_joint,
            public_id: self.public_id,
            nis_code: self.nis_code,
            road: self.road,
            set: PrioritySet {
                organisation: self.organisation,
                decided_on: self.decided_on.parse().context("stored date")?,
                vision: self.vision,
                entries,
                ballot: serde_json::from_str(&self.ballot).context("stored ballot")?,
                notes: serde_json::from_str(&self.notes).context("stored notes")?,
                provenance: self
                    .provenance
                    .map(|provenance| serde_json::from_str(&provenance).context("stored provenance"))
                    .transpose()?,
            },
            catalogue,
        })
    }
}

pub(super) async fn find_set(db: &SqlitePool, public_id: &str) -> Result<Option<SetRow>, sqlx::Error> {
    sqlx::query_as!(
        SetRow,
        r#"SELECT s.id AS "id!", s.public_id, s.owner_id, w.is_guest, w.account_id, s.organisation_id,
                  o.name AS organisation, o.nis_code, s.catalogue_id, r.public_id AS "road?",
                  s.decided_on, s.vision, s.ballot, s.notes, s.provenance,
                  s.is_public AS "is_public!: bool", s.is_joint AS "is_joint!: bool"
           FROM priority_sets s
           JOIN owners w ON w.id = s.owner_id
           JOIN organisations o ON o.id = s.organisation_id
           LEFT JOIN roads r ON r.id = s.road_id
           WHERE s.public_id = ?"#,
        public_id
    )
    .fetch_optional(db)
    .await
}

/// The members of a partnership today.
///
/// # Errors
/// The database's own.
pub async fn list_members(
    db: &SqlitePool,
    partnership: OrganisationId,
) -> Result<Vec<OrganisationId>, sqlx::Error> {
    let ids = sqlx::query_scalar!(
        r#"SELECT m.municipality_id AS "id!" FROM partnership_members m
           JOIN organisations o ON o.id = m.partnership_id
           WHERE m.partnership_id = ? AND o.valid_until IS NULL"#,
        partnership.0
    )
    .fetch_all(db)
    .await?;
    Ok(ids.into_iter().map(OrganisationId).collect())
}

pub(super) async fn list_entries(db: &SqlitePool, set: i64) -> Result<Vec<Entry>, sqlx::Error> {
    let rows = sqlx::query!(
        "SELECT card, motivation FROM priority_set_entries WHERE set_id = ? ORDER BY place",
        set
    )
    .fetch_all(db)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Entry { card: CardCode::new(row.card), motivation: row.motivation })
        .collect())
}

/// The public id of a municipality's latest set by an account.
///
/// # Errors
/// The database's own.
pub async fn find_latest_of(db: &SqlitePool, nis_code: &NisCode) -> Result<Option<String>, sqlx::Error> {
    let nis_code = nis_code.as_str();
    sqlx::query_scalar!(
        "SELECT s.public_id FROM priority_sets s
         JOIN organisations o ON o.id = s.organisation_id
         JOIN owners w ON w.id = s.owner_id
         WHERE o.nis_code = ? AND w.is_guest = 0
         ORDER BY s.decided_on DESC, s.id DESC LIMIT 1",
        nis_code
    )
    .fetch_optional(db)
    .await
}

/// A set as it is listed.
#[derive(Debug, Clone)]
pub struct SetSummary {
    /// In URLs.
    pub public_id: String,
    /// Name of the municipality.
    pub organisation: String,
    /// When it was decided.
    pub decided_on: jiff::civil::Date,
    /// Codes of the principles, most important first.
    pub cards: Vec<String>,
    /// Whether the one who looks made it.
    pub is_own: bool,
    /// Whether a partnership decided it from what its members show it.
    pub is_joint: bool,
}

#[cfg(test)]
impl SetSummary {
    pub(crate) fn sample() -> Self {
        Self {
            public_id: "0be2".to_owned(),
            organisation: "Sint-Niklaas".to_owned(),
            decided_on: jiff::civil::date(2026, 11, 24),
            cards: vec!["K1".to_owned(), "O1".to_owned()],
            is_own: true,
            is_joint: true,
        }
    }
}

/// The sets someone may see: their own, their organisations' and the joint ones of
/// partnerships these are in, latest first.
///
/// # Errors
/// The database's own.
pub async fn list_sets(state: &AppState, actor: &Actor) -> Result<Vec<SetSummary>, Error> {
    let (account, guest) = match actor.owner {
        Some(Owner::Account(account)) => (Some(account.0), None),
        Some(Owner::Guest(guest)) => (None, Some(guest.0)),
        Some(Owner::Erased) | None => return Ok(Vec::new()),
    };
    let organisations: Vec<i64> =
        actor.memberships.iter().filter_map(|held| Some(held.organisation?.0)).collect();
    let organisations = serde_json::to_string(&organisations).context("ids as JSON")?;
    let rows = sqlx::query!(
        r#"SELECT s.public_id, o.name AS organisation, s.organisation_id, s.decided_on, s.owner_id,
                  w.is_guest, w.account_id, s.is_joint AS "is_joint!: bool",
                  (SELECT group_concat(e.card) FROM
                      (SELECT card FROM priority_set_entries WHERE set_id = s.id ORDER BY place) e)
                  AS "cards!: String"
           FROM priority_sets s
           JOIN owners w ON w.id = s.owner_id
           JOIN organisations o ON o.id = s.organisation_id
           WHERE w.account_id = ?1
              OR (w.is_guest = 1 AND w.id = ?2)
              OR s.organisation_id IN (SELECT value FROM json_each(?3))
              OR (s.is_joint = 1 AND s.organisation_id IN
                  (SELECT m.partnership_id FROM partnership_members m
                   WHERE m.municipality_id IN (SELECT value FROM json_each(?3))))
           ORDER BY s.decided_on DESC, s.id DESC"#,
        account,
        guest,
        organisations
    )
    .fetch_all(state.db.read())
    .await?;
    let mut sets = Vec::new();
    for row in rows {
        let owner = Owner::of(OwnerId(row.owner_id), row.is_guest == 1, row.account_id.map(AccountId));
        let organisation = OrganisationId(row.organisation_id);
        let members = match row.is_joint {
            true => list_members(state.db.read(), organisation).await?,
            false => Vec::new(),
        };
        // The query narrows down; who may see it is decided in one place.
        if !decide(actor, Action::View, resource(owner, organisation, row.is_joint.then_some(&members))) {
            continue;
        }
        sets.push(SetSummary {
            public_id: row.public_id,
            organisation: row.organisation,
            decided_on: row.decided_on.parse().context("stored date")?,
            cards: row.cards.split(',').map(str::to_owned).collect(),
            is_own: actor.owner == Some(owner),
            is_joint: row.is_joint,
        });
    }
    Ok(sets)
}

pub(super) struct PublicRow {
    pub(super) public_id: String,
    pub(super) organisation_id: i64,
    pub(super) catalogue_id: i64,
    pub(super) decided_on: String,
    pub(super) vision: String,
    pub(super) provenance: Option<String>,
    pub(super) is_public: bool,
    pub(super) shared_at: Option<i64>,
    /// As JSON.
    pub(super) entries: String,
}

/// The sets that everyone may see, latest first: one query, so that a set that is
/// withdrawn meanwhile is whole or not there. Ballots and notes are not even read.
pub(super) async fn list_public(db: &SqlitePool) -> Result<Vec<PublicRow>, sqlx::Error> {
    sqlx::query_as!(
        PublicRow,
        r#"SELECT s.public_id, s.organisation_id, s.catalogue_id, s.decided_on, s.vision, s.provenance,
                  s.is_public AS "is_public!: bool", s.shared_at,
                  (SELECT json_group_array(json_array(e.card, e.motivation)) FROM
                      (SELECT card, motivation FROM priority_set_entries
                       WHERE set_id = s.id ORDER BY place) e) AS "entries!: String"
           FROM priority_sets s JOIN owners w ON w.id = s.owner_id
           WHERE s.is_public = 1 AND w.is_guest = 0
           ORDER BY s.decided_on DESC, s.id DESC"#
    )
    .fetch_all(db)
    .await
}

/// The other sets of a set's organisation that are shown to someone, latest first.
pub(super) async fn list_also_shown(db: &SqlitePool, set: i64) -> anyhow::Result<Vec<(String, Date)>> {
    let rows = sqlx::query!(
        r#"SELECT s.public_id, s.decided_on
           FROM priority_sets own
           JOIN priority_sets s ON s.organisation_id = own.organisation_id AND s.id <> own.id
           JOIN owners w ON w.id = s.owner_id
           WHERE own.id = ? AND w.is_guest = 0
             AND (s.is_public = 1 OR EXISTS (SELECT 1 FROM set_shares h WHERE h.set_id = s.id))
           ORDER BY s.decided_on DESC, s.id DESC"#,
        set
    )
    .fetch_all(db)
    .await?;
    rows.into_iter().map(|row| Ok((row.public_id, row.decided_on.parse().context("stored date")?))).collect()
}

/// When someone last said whom a set is shown to, in seconds since 1970: also that it
/// is shown no more.
///
/// # Errors
/// The database's own.
pub async fn find_last_sharing(db: &SqlitePool) -> Result<Option<i64>, sqlx::Error> {
    sqlx::query_scalar!(r#"SELECT max(shared_at) AS "at: i64" FROM priority_sets"#).fetch_one(db).await
}

/// What a set is made from.
#[derive(Debug)]
pub struct NewSet<'a> {
    /// In URLs.
    pub public_id: &'a str,
    /// Whose it is.
    pub owner: OwnerId,
    /// The municipality it is for.
    pub organisation: OrganisationId,
    /// The deck it was made with.
    pub catalogue: CatalogueId,
    /// The road it was decided from and its revision.
    pub road: Option<(i64, i64)>,
    /// The set.
    pub set: &'a PrioritySet,
    /// When, in seconds since 1970.
    pub created_at: i64,
}

/// Stores a set and gives its public id. The same revision of a road gives the
/// set it already gave.
///
/// # Errors
/// The database's own.
pub async fn create_set(tx: &mut WriteTx, new: &NewSet<'_>) -> anyhow::Result<String> {
    let (road, revision) = new.road.unzip();
    if road.is_some() {
        let known = sqlx::query_scalar!(
            "SELECT public_id FROM priority_sets WHERE road_id = ? AND road_revision = ?",
            road,
            revision
        )
        .fetch_optional(&mut *tx)
        .await?;
        if let Some(public_id) = known {
            return Ok(public_id);
        }
    }
    let decided_on = new.set.decided_on.to_string();
    let ballot = serde_json::to_string(&new.set.ballot)?;
    let notes = serde_json::to_string(&new.set.notes)?;
    let provenance = new.set.provenance.as_ref().map(serde_json::to_string).transpose()?;
    let id = sqlx::query_scalar!(
        r#"INSERT INTO priority_sets (public_id, organisation_id, catalogue_id, owner_id, road_id,
               road_revision, method_version, decided_on, vision, ballot, notes, provenance, created_at)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
           RETURNING id AS "id!""#,
        new.public_id,
        new.organisation.0,
        new.catalogue.0,
        new.owner.0,
        road,
        revision,
        METHOD_VERSION,
        decided_on,
        new.set.vision,
        ballot,
        notes,
        provenance,
        new.created_at
    )
    .fetch_one(&mut *tx)
    .await?;
    for (index, entry) in new.set.entries.iter().enumerate() {
        let place = i64::try_from(index + 1)?;
        let card = entry.card.as_str();
        sqlx::query!(
            "INSERT INTO priority_set_entries (set_id, place, card, motivation) VALUES (?, ?, ?, ?)",
            id,
            place,
            card,
            entry.motivation
        )
        .execute(&mut *tx)
        .await?;
    }
    Ok(new.public_id.to_owned())
}

pub(super) async fn get_id(tx: &mut WriteTx, public_id: &str) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(r#"SELECT id AS "id!" FROM priority_sets WHERE public_id = ?"#, public_id)
        .fetch_one(tx)
        .await
}

/// Keeps whom a set is shown to.
pub(super) async fn set_sharing(
    tx: &mut WriteTx,
    set: i64,
    sharing: &Sharing,
    now: i64,
) -> Result<(), sqlx::Error> {
    let is_public = *sharing == Sharing::Public;
    sqlx::query!("UPDATE priority_sets SET is_public = ?, shared_at = ? WHERE id = ?", is_public, now, set)
        .execute(&mut *tx)
        .await?;
    sqlx::query!("DELETE FROM set_shares WHERE set_id = ?", set).execute(&mut *tx).await?;
    if let Sharing::Partnerships(partnerships) = sharing {
        for partnership in partnerships {
            sqlx::query!("INSERT INTO set_shares (set_id, partnership_id) VALUES (?, ?)", set, partnership.0)
                .execute(&mut *tx)
                .await?;
        }
    }
    Ok(())
}

pub(super) async fn delete_set(tx: &mut WriteTx, set: i64) -> Result<(), sqlx::Error> {
    sqlx::query!("DELETE FROM priority_sets WHERE id = ?", set).execute(tx).await?;
    Ok(())
}
