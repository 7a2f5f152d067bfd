//! SQL on what organisations decide in a session.

use std::collections::BTreeMap;

use anyhow::Context as _;
use sqlx::SqliteExecutor;

use super::{Based, Table};
use crate::db::WriteTx;
use crate::domain::municipality::NisCode;
use crate::domain::workshop::closing_check::{ClosingCheck, Fingers};
use crate::domain::workshop::participant::HeadCount;

/// A decision as it is kept.
#[derive(Debug, Clone)]
pub(super) struct Kept {
    pub(super) table: Table,
    pub(super) based: Based,
    pub(super) is_settled: bool,
    /// The set it became.
    pub(super) set: Option<String>,
}

fn name(table: &Table) -> &str {
    table.as_ref().map_or("", NisCode::as_str)
}

/// The decisions that were begun in a workshop, or that of one table.
pub(super) async fn list_decisions(
    db: impl SqliteExecutor<'_>,
    workshop: i64,
    only: Option<&Table>,
) -> anyhow::Result<Vec<Kept>> {
    let only = only.map(name);
    let rows = sqlx::query!(
        r#"SELECT d.nis_code, d.decision, d.is_settled, s.public_id AS "set?"
           FROM workshop_decisions d LEFT JOIN priority_sets s ON s.id = d.set_id
           WHERE d.workshop_id = ? AND (? IS NULL OR d.nis_code = ?)"#,
        workshop,
        only,
        only
    )
    .fetch_all(db)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Kept {
                table: NisCode::parse(&row.nis_code),
                based: serde_json::from_str(&row.decision).context("stored decision")?,
                is_settled: row.is_settled == 1,
                set: row.set,
            })
        })
        .collect()
}

pub(super) async fn keep_decision(
    tx: &mut WriteTx,
    workshop: i64,
    table: &Table,
    based: &Based,
    is_settled: bool,
) -> anyhow::Result<()> {
    let (name, decision) = (name(table), serde_json::to_string(based)?);
    sqlx::query!(
        "INSERT INTO workshop_decisions (workshop_id, nis_code, decision, revision, is_settled)
         VALUES (?, ?, ?, 1, ?)
         ON CONFLICT (workshop_id, nis_code) DO UPDATE
         SET decision = excluded.decision, revision = revision + 1, is_settled = excluded.is_settled",
        workshop,
        name,
        decision,
        is_settled
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Says which set a decision became.
pub(super) async fn link_set(
    tx: &mut WriteTx,
    workshop: i64,
    table: &Table,
    set: &str,
) -> Result<(), sqlx::Error> {
    let name = name(table);
    sqlx::query!(
        "UPDATE workshop_decisions SET set_id = (SELECT id FROM priority_sets WHERE public_id = ?)
         WHERE workshop_id = ? AND nis_code = ?",
        set,
        workshop,
        name
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn keep_fingers(
    tx: &mut WriteTx,
    workshop: i64,
    voter: &[u8],
    table: &Table,
    fingers: Fingers,
    heads: HeadCount,
) -> Result<(), sqlx::Error> {
    let (name, fingers, heads) = (name(table), fingers.get(), heads.get());
    sqlx::query!(
        "INSERT INTO workshop_fingers (workshop_id, voter, nis_code, fingers, heads) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (workshop_id, voter) DO UPDATE SET fingers = excluded.fingers",
        workshop,
        voter,
        name,
        fingers,
        heads
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Another order is another question.
pub(super) async fn forget_fingers(
    tx: &mut WriteTx,
    workshop: i64,
    table: &Table,
) -> Result<(), sqlx::Error> {
    let name = name(table);
    sqlx::query!("DELETE FROM workshop_fingers WHERE workshop_id = ? AND nis_code = ?", workshop, name)
        .execute(tx)
        .await?;
    Ok(())
}

/// What a device held up.
pub(super) async fn find_fingers(
    db: impl SqliteExecutor<'_>,
    workshop: i64,
    voter: &[u8],
) -> Result<Option<Fingers>, sqlx::Error> {
    let fingers = sqlx::query_scalar!(
        "SELECT fingers FROM workshop_fingers WHERE workshop_id = ? AND voter = ?",
        workshop,
        voter
    )
    .fetch_optional(db)
    .await?;
    Ok(fingers.and_then(|fingers| u8::try_from(fingers).ok()).and_then(Fingers::new))
}

/// The closing check of each organisation of a workshop, or of one of them.
pub(super) async fn list_checks(
    db: impl SqliteExecutor<'_>,
    workshop: i64,
    only: Option<&Table>,
) -> anyhow::Result<BTreeMap<Table, ClosingCheck>> {
    let only = only.map(name);
    let rows = sqlx::query!(
        "SELECT nis_code, fingers, heads FROM workshop_fingers
         WHERE workshop_id = ? AND (? IS NULL OR nis_code = ?)",
        workshop,
        only,
        only
    )
    .fetch_all(db)
    .await?;
    let mut answers: BTreeMap<Table, Vec<(Fingers, HeadCount)>> = BTreeMap::new();
    for row in rows {
        let fingers = u8::try_from(row.fingers).ok().and_then(Fingers::new).context("stored fingers")?;
        let heads = u8::try_from(row.heads).ok().and_then(HeadCount::new).context("stored heads")?;
        answers.entry(NisCode::parse(&row.nis_code)).or_default().push((fingers, heads));
    }
    Ok(answers.into_iter().map(|(table, own)| (table, ClosingCheck::of(own))).collect())
}
