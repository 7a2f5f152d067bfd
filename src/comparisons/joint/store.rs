//! SQL on what partnerships decide from their members' sets.

use anyhow::Context as _;
use jiff::civil::Date;
use sqlx::{SqliteExecutor, SqlitePool};

use super::{Kept, ShownSet, Summary};
use crate::catalogues::CatalogueId;
use crate::db::WriteTx;
use crate::domain::rights::OrganisationId;

/// What a partnership is deciding.
pub(super) async fn find_decision(
    db: impl SqliteExecutor<'_>,
    partnership: OrganisationId,
) -> anyhow::Result<Option<Kept>> {
    let row = sqlx::query!(
        "SELECT public_id, catalogue_id, draft FROM joint_decisions WHERE partnership_id = ?",
        partnership.0
    )
    .fetch_optional(db)
    .await?;
    row.map(|row| {
        Ok(Kept {
            public_id: row.public_id,
            catalogue: CatalogueId(row.catalogue_id),
            draft: serde_json::from_str(&row.draft).context("stored joint decision")?,
        })
    })
    .transpose()
}

/// Keeps what a partnership begins to decide, in the place of what it was deciding.
pub(super) async fn begin_decision(
    tx: &mut WriteTx,
    partnership: OrganisationId,
    kept: &Kept,
    now: i64,
) -> anyhow::Result<()> {
    let draft = serde_json::to_string(&kept.draft)?;
    sqlx::query!(
        "INSERT INTO joint_decisions (partnership_id, public_id, catalogue_id, draft, revision, started_at)
         VALUES (?, ?, ?, ?, 1, ?)
         ON CONFLICT (partnership_id) DO UPDATE
         SET public_id = excluded.public_id, catalogue_id = excluded.catalogue_id, draft = excluded.draft,
             revision = 1, started_at = excluded.started_at",
        partnership.0,
        kept.public_id,
        kept.catalogue.0,
        draft,
        now
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn change_decision(
    tx: &mut WriteTx,
    partnership: OrganisationId,
    kept: &Kept,
) -> anyhow::Result<()> {
    let draft = serde_json::to_string(&kept.draft)?;
    sqlx::query!(
        "UPDATE joint_decisions SET draft = ?, revision = revision + 1 WHERE partnership_id = ?",
        draft,
        partnership.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn delete_decision(
    tx: &mut WriteTx,
    partnership: OrganisationId,
) -> Result<(), sqlx::Error> {
    sqlx::query!("DELETE FROM joint_decisions WHERE partnership_id = ?", partnership.0).execute(tx).await?;
    Ok(())
}

/// The sets that members show a partnership, the latest of each first.
pub(super) async fn list_shown(
    db: impl SqliteExecutor<'_>,
    partnership: OrganisationId,
) -> Result<Vec<ShownSet>, sqlx::Error> {
    sqlx::query_as!(
        ShownSet,
        r#"SELECT o.public_id AS "key!", o.name, s.public_id AS "set"
           FROM priority_sets s
           JOIN owners w ON w.id = s.owner_id
           JOIN organisations o ON o.id = s.organisation_id
           JOIN partnership_members m ON m.municipality_id = o.id AND m.partnership_id = ?1
           WHERE w.is_guest = 0 AND (s.is_public = 1 OR EXISTS
               (SELECT 1 FROM set_shares h WHERE h.set_id = s.id AND h.partnership_id = ?1))
           ORDER BY o.public_id, s.decided_on DESC, s.id DESC"#,
        partnership.0
    )
    .fetch_all(db)
    .await
}

/// The joint sets of a partnership, the latest first.
pub(super) async fn list_sets(db: &SqlitePool, partnership: OrganisationId) -> anyhow::Result<Vec<Summary>> {
    let rows = sqlx::query!(
        r#"SELECT s.public_id, s.decided_on,
                  (SELECT group_concat(e.card) FROM
                      (SELECT card FROM priority_set_entries WHERE set_id = s.id ORDER BY place) e)
                  AS "cards!: String"
           FROM priority_sets s
           WHERE s.organisation_id = ? AND s.is_joint = 1
           ORDER BY s.decided_on DESC, s.id DESC"#,
        partnership.0
    )
    .fetch_all(db)
    .await?;
    rows.into_iter()
        .map(|row| {
            let decided_on: Date = row.decided_on.parse().context("stored date")?;
            let cards = row.cards.split(',').map(str::to_owned).collect();
            Ok(Summary { public_id: row.public_id, decided_on, cards })
        })
        .collect()
}

/// Whether a set is a partnership's joint one.
pub(super) async fn is_set_of(
    db: impl SqliteExecutor<'_>,
    partnership: OrganisationId,
    public_id: &str,
) -> Result<bool, sqlx::Error> {
    let found = sqlx::query_scalar!(
        "SELECT 1 FROM priority_sets WHERE organisation_id = ? AND is_joint = 1 AND public_id = ?",
        partnership.0,
        public_id
    )
    .fetch_optional(db)
    .await?;
    Ok(found.is_some())
}
