//! SQL on what a facilitator notes during a session.

use std::collections::BTreeMap;

use sqlx::SqlitePool;

use crate::db::WriteTx;
use crate::domain::catalogue::CardCode;

/// The notes of a workshop, by card; a card without one is not in it.
pub(super) async fn list_notes(
    db: &SqlitePool,
    workshop: &str,
) -> Result<BTreeMap<CardCode, String>, sqlx::Error> {
    let rows = sqlx::query!(
        "SELECT n.card, n.note FROM workshop_notes n JOIN workshops s ON s.id = n.workshop_id
         WHERE s.public_id = ?",
        workshop
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (CardCode::new(row.card), row.note)).collect())
}

/// Keeps a note; an empty one is no note.
pub(super) async fn update_note(
    tx: &mut WriteTx,
    workshop: &str,
    card: &CardCode,
    note: &str,
) -> Result<(), sqlx::Error> {
    let card = card.as_str();
    if note.is_empty() {
        sqlx::query!(
            "DELETE FROM workshop_notes
             WHERE card = ? AND workshop_id = (SELECT id FROM workshops WHERE public_id = ?)",
            card,
            workshop
        )
        .execute(tx)
        .await?;
        return Ok(());
    }
    sqlx::query!(
        "INSERT INTO workshop_notes (workshop_id, card, note)
         SELECT id, ?, ? FROM workshops WHERE public_id = ?
         ON CONFLICT (workshop_id, card) DO UPDATE SET note = excluded.note",
        card,
        note,
        workshop
    )
    .execute(tx)
    .await?;
    Ok(())
}
