//! SQL on who is told about a role.

use sqlx::SqlitePool;

use crate::domain::rights::{AccountId, OrganisationId};

/// Someone who is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Recipient {
    pub(super) id: AccountId,
    pub(super) email: String,
    pub(super) name: String,
}

/// Who says who is what in an organisation: those who coordinate it, or the
/// administrators where nobody does. Closed accounts decide nothing, and nobody
/// decides about their own.
pub(super) async fn list_deciders(
    db: &SqlitePool,
    organisation: Option<OrganisationId>,
    but: AccountId,
) -> Result<Vec<Recipient>, sqlx::Error> {
    let organisation = organisation.map(|id| id.0);
    let rows = sqlx::query!(
        r#"WITH deciders AS (
               SELECT a.id, a.email, a.name, m.organisation_id IS NOT NULL AS is_near
               FROM memberships m JOIN accounts a ON a.id = m.account_id
               WHERE m.state = 'confirmed' AND a.disabled_at IS NULL AND a.id <> ?1
                 AND (m.role = 'administrator'
                      OR (m.organisation_id = ?2 AND m.role IN ('coordinator', 'partnership-coordinator'))))
           SELECT id AS "id!: i64", email AS "email!: String", name AS "name!: String"
           FROM deciders WHERE is_near = (SELECT max(is_near) FROM deciders) ORDER BY id"#,
        but.0,
        organisation
    )
    .fetch_all(db)
    .await?;
    let recipient = |id, email, name| Recipient { id: AccountId(id), email, name };
    Ok(rows.into_iter().map(|row| recipient(row.id, row.email, row.name)).collect())
}
