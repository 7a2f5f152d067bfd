//! SQL on the sets that are compared. The queries narrow down; who sees a set is
//! decided by [`crate::domain::rights::decide`].

use std::collections::BTreeSet;

use anyhow::Context as _;
use jiff::civil::Date;
use sqlx::SqlitePool;

use crate::catalogues::CatalogueId;
use crate::domain::catalogue::CardCode;
use crate::domain::rights::{AccountId, OrganisationId, Owner, OwnerId};
use crate::domain::sharing::Sharing;

/// A set of an account, with whose it is and whom it is shown to. A joint set, which is
/// made from such sets, does not stand among them.
#[derive(Debug, Clone)]
pub(super) struct SetRow {
    pub(super) public_id: String,
    pub(super) owner: Owner,
    pub(super) organisation: OrganisationId,
    /// Key of the organisation.
    pub(super) key: String,
    pub(super) name: String,
    pub(super) inhabitants: Option<u64>,
    pub(super) catalogue: CatalogueId,
    pub(super) decided_on: Date,
    pub(super) sharing: Sharing,
    /// Most important first.
    pub(super) cards: Vec<CardCode>,
}

/// Which sets are asked for; all that is there must hold.
#[derive(Debug, Clone, Default)]
pub(super) struct Filter<'a> {
    /// Of the members of a partnership.
    pub(super) partnership: Option<OrganisationId>,
    /// Of the municipalities of a province.
    pub(super) province: Option<&'a str>,
    /// Decided in a workshop.
    pub(super) workshop: Option<i64>,
    /// These.
    pub(super) picked: Option<&'a [String]>,
    /// Shown to everyone.
    pub(super) is_public: bool,
    /// Of these organisations, or shown to them or to everyone.
    pub(super) seen_by: Option<&'a [OrganisationId]>,
    /// Or decided by this account; asked for with `seen_by`.
    pub(super) decided_by: Option<AccountId>,
}

/// The sets asked for, the latest of each organisation first.
pub(super) async fn list_sets(db: &SqlitePool, filter: &Filter<'_>) -> anyhow::Result<Vec<SetRow>> {
    let partnership = filter.partnership.map(|one| one.0);
    let picked = filter.picked.map(serde_json::to_string).transpose()?;
    let decided_by = filter.decided_by.map(|account| account.0);
    let seen_by = filter.seen_by.map(|seen| seen.iter().map(|one| one.0).collect::<Vec<_>>());
    let seen_by = seen_by.map(|seen| serde_json::to_string(&seen)).transpose()?;
    let rows = sqlx::query!(
        r#"SELECT s.public_id, s.owner_id, w.account_id, s.organisation_id, s.catalogue_id,
                  o.public_id AS "key!", o.name, o.inhabitants, s.decided_on, s.is_public AS "is_public!: bool",
                  (SELECT group_concat(h.partnership_id) FROM set_shares h
                   JOIN organisations p ON p.id = h.partnership_id
                   WHERE h.set_id = s.id AND p.valid_until IS NULL) AS "shares: String",
                  (SELECT group_concat(e.card) FROM
                      (SELECT card FROM priority_set_entries WHERE set_id = s.id ORDER BY place) e)
                  AS "cards: String"
           FROM priority_sets s
           JOIN owners w ON w.id = s.owner_id
           JOIN organisations o ON o.id = s.organisation_id
           WHERE w.is_guest = 0 AND s.is_joint = 0
             AND (?1 IS NULL OR s.organisation_id IN
                 (SELECT municipality_id FROM partnership_members WHERE partnership_id = ?1))
             AND (?2 IS NULL OR o.province_code = ?2)
             AND (?3 IS NULL OR s.id IN (SELECT set_id FROM workshop_decisions WHERE workshop_id = ?3))
             AND (?4 IS NULL OR s.public_id IN (SELECT value FROM json_each(?4)))
             AND (?5 = 0 OR s.is_public = 1)
             AND (?6 IS NULL OR s.is_public = 1 OR w.account_id = ?7
                  OR s.organisation_id IN (SELECT value FROM json_each(?6))
                  OR EXISTS (SELECT 1 FROM set_shares h WHERE h.set_id = s.id
                             AND h.partnership_id IN (SELECT value FROM json_each(?6))))
           ORDER BY s.organisation_id, s.decided_on DESC, s.id DESC"#,
        partnership,
        filter.province,
        filter.workshop,
        picked,
        filter.is_public,
        seen_by,
        decided_by
    )
    .fetch_all(db)
    .await?;
    rows.into_iter()
        .map(|row| {
            let partnerships: BTreeSet<OrganisationId> = row
                .shares
                .iter()
                .flat_map(|shares| shares.split(','))
                .map(|id| Ok(OrganisationId(id.parse()?)))
                .collect::<anyhow::Result<_>>()
                .context("ids of partnerships")?;
            let cards = row.cards.iter().flat_map(|cards| cards.split(','));
            Ok(SetRow {
                public_id: row.public_id,
                owner: Owner::of(OwnerId(row.owner_id), false, row.account_id.map(AccountId)),
                organisation: OrganisationId(row.organisation_id),
                key: row.key,
                name: row.name,
                inhabitants: row.inhabitants.and_then(|people| u64::try_from(people).ok()),
                catalogue: CatalogueId(row.catalogue_id),
                decided_on: row.decided_on.parse().context("stored date")?,
                sharing: if row.is_public { Sharing::Public } else { Sharing::with(partnerships) },
                cards: cards.map(CardCode::new).collect(),
            })
        })
        .collect()
}

/// A partnership, and how many members it has.
#[derive(Debug, Clone)]
pub(super) struct PartnershipRow {
    pub(super) id: OrganisationId,
    pub(super) key: String,
    pub(super) name: String,
    pub(super) members: usize,
}

/// The partnerships that are one of these organisations, or have one as member; or
/// the one with a key.
pub(super) async fn list_partnerships(
    db: &SqlitePool,
    around: &[OrganisationId],
    key: Option<&str>,
) -> anyhow::Result<Vec<PartnershipRow>> {
    let around = serde_json::to_string(&around.iter().map(|one| one.0).collect::<Vec<_>>())?;
    let rows = sqlx::query!(
        r#"SELECT o.id AS "id!", o.public_id AS "key!", o.name,
                  (SELECT COUNT(*) FROM partnership_members m WHERE m.partnership_id = o.id) AS "members!: i64"
           FROM organisations o
           WHERE o.kind = 'partnership' AND o.valid_until IS NULL
             AND (o.public_id = ?1 OR (?1 IS NULL AND (o.id IN (SELECT value FROM json_each(?2))
                  OR EXISTS (SELECT 1 FROM partnership_members m WHERE m.partnership_id = o.id
                             AND m.municipality_id IN (SELECT value FROM json_each(?2))))))
           ORDER BY o.name, o.id"#,
        key,
        around
    )
    .fetch_all(db)
    .await?;
    rows.into_iter()
        .map(|row| {
            let members = usize::try_from(row.members)?;
            Ok(PartnershipRow { id: OrganisationId(row.id), key: row.key, name: row.name, members })
        })
        .collect()
}

/// How many municipalities of each province show a set to everyone, by its code or
/// name.
pub(super) async fn count_public_by_province(db: &SqlitePool) -> anyhow::Result<Vec<(String, usize)>> {
    let rows = sqlx::query!(
        r#"SELECT o.province_code AS "province!", COUNT(DISTINCT o.id) AS "count!: i64"
           FROM priority_sets s
           JOIN owners w ON w.id = s.owner_id
           JOIN organisations o ON o.id = s.organisation_id
           WHERE w.is_guest = 0 AND s.is_public = 1 AND o.province_code IS NOT NULL
           GROUP BY o.province_code ORDER BY o.province_code"#
    )
    .fetch_all(db)
    .await?;
    rows.into_iter().map(|row| Ok((row.province, usize::try_from(row.count)?))).collect()
}

/// How many municipalities decided a set in each of these workshops.
pub(super) async fn count_decided(db: &SqlitePool, workshop: i64) -> anyhow::Result<usize> {
    let count = sqlx::query_scalar!(
        r#"SELECT COUNT(DISTINCT s.organisation_id) AS "count!: i64"
           FROM workshop_decisions d
           JOIN priority_sets s ON s.id = d.set_id
           JOIN owners w ON w.id = s.owner_id
           WHERE d.workshop_id = ? AND w.is_guest = 0"#,
        workshop
    )
    .fetch_one(db)
    .await?;
    Ok(usize::try_from(count)?)
}
