//! SQL on worked-out sheets.

use std::collections::BTreeMap;

use anyhow::Context as _;
use sqlx::SqliteExecutor;

use crate::db::WriteTx;
use crate::domain::catalogue::CardCode;
use crate::domain::rights::{OrganisationId, OwnerId};
use crate::domain::sheet::{Field, Sheet, Written};

/// The sheets an organisation wrote on of a deck, by card; with a card, only of that.
pub(super) async fn list_sheets(
    db: impl SqliteExecutor<'_>,
    organisation: OrganisationId,
    deck: &str,
    card: Option<&CardCode>,
) -> anyhow::Result<BTreeMap<CardCode, Sheet>> {
    let card = card.map(CardCode::as_str);
    let rows = sqlx::query!(
        r#"SELECT f.card, f.field, f.value, f.tab, f.changed_at, a.name AS "by?"
           FROM sheet_fields f
           LEFT JOIN owners w ON w.id = f.changed_by
           LEFT JOIN accounts a ON a.id = w.account_id
           WHERE f.organisation_id = ?1 AND f.deck = ?2 AND (?3 IS NULL OR f.card = ?3)"#,
        organisation.0,
        deck,
        card
    )
    .fetch_all(db)
    .await?;
    let mut sheets = BTreeMap::new();
    for row in rows {
        let field = Field::parse(&row.field).context("stored field of a sheet")?;
        let card = CardCode::new(row.card);
        let sheet = sheets.entry(card.clone()).or_insert_with(|| Sheet::empty(card));
        sheet.put(field, Written { value: row.value, tab: row.tab, changed_at: row.changed_at, by: row.by });
    }
    Ok(sheets)
}

/// A field as it is written.
pub(super) struct NewField<'a> {
    pub(super) organisation: OrganisationId,
    pub(super) deck: &'a str,
    pub(super) card: &'a CardCode,
    pub(super) field: Field,
    pub(super) value: &'a str,
    pub(super) tab: &'a str,
    pub(super) at: i64,
    pub(super) by: Option<OwnerId>,
}

pub(super) async fn put_field(tx: &mut WriteTx, new: &NewField<'_>) -> Result<(), sqlx::Error> {
    let (card, field, by) = (new.card.as_str(), new.field.as_str(), new.by.map(|owner| owner.0));
    sqlx::query!(
        "INSERT INTO sheet_fields (organisation_id, deck, card, field, value, tab, changed_at, changed_by)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (organisation_id, deck, card, field) DO UPDATE
         SET value = excluded.value, tab = excluded.tab, changed_at = excluded.changed_at,
             changed_by = excluded.changed_by",
        new.organisation.0,
        new.deck,
        card,
        field,
        new.value,
        new.tab,
        new.at,
        by
    )
    .execute(tx)
    .await?;
    Ok(())
}
