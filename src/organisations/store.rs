//! SQL on organisations.

use sqlx::SqlitePool;

use crate::db::WriteTx;
use crate::domain::municipality::{NisCode, match_rank};
use crate::domain::rights::{OrganisationId, OrganisationKind};

/// A municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Municipality {
    /// Row id.
    pub id: OrganisationId,
    /// The key to it.
    pub nis_code: String,
    /// Its name, in Dutch.
    pub name: String,
    /// NIS code of its province.
    pub province_code: String,
    /// Names of municipalities that merged into it.
    pub former_names: Vec<String>,
}

impl Municipality {
    /// One to show samples with.
    #[cfg(test)]
    pub(crate) fn sample() -> Self {
        Self {
            id: OrganisationId(1),
            nis_code: "46021".to_owned(),
            name: "Sint-Niklaas".to_owned(),
            province_code: "40000".to_owned(),
            former_names: vec!["Oude <naam>".to_owned()],
        }
    }

    /// How well it answers a query, by its own name first and then by the
    /// names it absorbed; lower is better.
    #[must_use]
    pub fn match_rank(&self, query: &str) -> Option<u8> {
        if self.nis_code == query.trim() {
            return Some(0);
        }
        let own = match_rank(&self.name, query);
        let former = self.former_names.iter().filter_map(|name| match_rank(name, query)).min();
        own.or(former.map(|rank| rank + 10))
    }
}

/// A municipality or a partnership, as far as everyone needs to know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Row id.
    pub id: OrganisationId,
    /// The key to it in addresses and in the log.
    pub public_id: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// Its name.
    pub name: String,
}

pub(super) struct NewMunicipality {
    pub(super) nis_code: String,
    pub(super) name: String,
    pub(super) province_code: String,
    pub(super) former_names: String,
}

struct MunicipalityRow {
    id: i64,
    nis_code: String,
    name: String,
    province_code: String,
    former_names: String,
}

impl From<MunicipalityRow> for Municipality {
    fn from(row: MunicipalityRow) -> Self {
        Self {
            id: OrganisationId(row.id),
            nis_code: row.nis_code,
            name: row.name,
            province_code: row.province_code,
            former_names: row.former_names.lines().map(str::to_owned).collect(),
        }
    }
}

pub(super) async fn create_municipality(tx: &mut WriteTx, new: &NewMunicipality) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "INSERT INTO organisations (kind, public_id, name, nis_code, province_code, former_names)
         VALUES ('municipality', ?, ?, ?, ?, ?)
         ON CONFLICT (nis_code) DO NOTHING",
        new.nis_code,
        new.name,
        new.nis_code,
        new.province_code,
        new.former_names
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// The municipality with a key, to begin something with.
///
/// # Errors
/// The database's own.
pub async fn find_municipality(
    db: &SqlitePool,
    nis_code: &NisCode,
) -> Result<Option<Municipality>, sqlx::Error> {
    let nis_code = nis_code.as_str();
    let row = sqlx::query_as!(
        MunicipalityRow,
        r#"SELECT id AS "id!", nis_code AS "nis_code!", name, province_code AS "province_code!", former_names
           FROM organisations WHERE nis_code = ? AND valid_until IS NULL"#,
        nis_code
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(Municipality::from))
}

/// Every municipality there is today, by name.
///
/// # Errors
/// The database's own.
pub async fn list_municipalities(db: &SqlitePool) -> Result<Vec<Municipality>, sqlx::Error> {
    let rows = sqlx::query_as!(
        MunicipalityRow,
        r#"SELECT id AS "id!", nis_code AS "nis_code!", name, province_code AS "province_code!", former_names
           FROM organisations WHERE kind = 'municipality' AND valid_until IS NULL ORDER BY name"#
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(Municipality::from).collect())
}

/// The municipalities with these keys, by name: also those that merged into another
/// since, so that what was begun with them goes on under their name.
///
/// # Errors
/// The database's own.
pub async fn list_named(db: &SqlitePool, keys: &[NisCode]) -> Result<Vec<Municipality>, sqlx::Error> {
    let keys = serde_json::to_string(keys).map_err(|error| sqlx::Error::Encode(error.into()))?;
    let rows = sqlx::query_as!(
        MunicipalityRow,
        r#"SELECT id AS "id!", nis_code AS "nis_code!", name, province_code AS "province_code!", former_names
           FROM organisations WHERE nis_code IN (SELECT value FROM json_each(?)) ORDER BY name"#,
        keys
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(Municipality::from).collect())
}

/// The partnership of a name.
///
/// # Errors
/// The database's own.
pub async fn find_partnership(tx: &mut WriteTx, name: &str) -> Result<Option<OrganisationId>, sqlx::Error> {
    let id = sqlx::query_scalar!(
        r#"SELECT id AS "id!" FROM organisations WHERE kind = 'partnership' AND name = ? AND valid_until IS NULL
           ORDER BY id LIMIT 1"#,
        name
    )
    .fetch_optional(tx)
    .await?;
    Ok(id.map(OrganisationId))
}

/// What an organisation is, as its row says.
///
/// # Errors
/// A word that is none: the table takes no other.
pub fn kind_of_row(kind: &str) -> Result<OrganisationKind, sqlx::Error> {
    OrganisationKind::parse(kind)
        .ok_or_else(|| sqlx::Error::Decode(format!("stored kind of organisation {kind:?}").into()))
}

fn organisation(id: i64, public_id: String, kind: &str, name: String) -> Result<Organisation, sqlx::Error> {
    Ok(Organisation { id: OrganisationId(id), public_id, kind: kind_of_row(kind)?, name })
}

/// The organisation with a key, also one that merged into another since.
///
/// # Errors
/// The database's own.
pub async fn find_organisation(
    db: &SqlitePool,
    public_id: &str,
) -> Result<Option<Organisation>, sqlx::Error> {
    let row = sqlx::query!(
        r#"SELECT id AS "id!", public_id AS "public_id!", kind, name FROM organisations WHERE public_id = ?"#,
        public_id
    )
    .fetch_optional(db)
    .await?;
    row.map(|row| organisation(row.id, row.public_id, &row.kind, row.name)).transpose()
}

/// The organisation of a row.
///
/// # Errors
/// The database's own, also when there is none: ids come from other rows.
pub async fn get_organisation(db: &SqlitePool, id: OrganisationId) -> Result<Organisation, sqlx::Error> {
    let row = sqlx::query!(
        r#"SELECT id AS "id!", public_id AS "public_id!", kind, name FROM organisations WHERE id = ?"#,
        id.0
    )
    .fetch_one(db)
    .await?;
    organisation(row.id, row.public_id, &row.kind, row.name)
}

/// Every partnership, by name.
///
/// # Errors
/// The database's own.
pub async fn list_partnerships(db: &SqlitePool) -> Result<Vec<Organisation>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"SELECT id AS "id!", public_id AS "public_id!", kind, name FROM organisations
           WHERE kind = 'partnership' AND valid_until IS NULL ORDER BY name, id"#
    )
    .fetch_all(db)
    .await?;
    rows.into_iter().map(|row| organisation(row.id, row.public_id, &row.kind, row.name)).collect()
}

/// The partnerships a municipality is in, by name.
///
/// # Errors
/// The database's own.
pub async fn list_partnerships_of(
    db: &SqlitePool,
    municipality: OrganisationId,
) -> Result<Vec<Organisation>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"SELECT o.id AS "id!", o.public_id AS "public_id!", o.kind, o.name FROM organisations o
           JOIN partnership_members m ON m.partnership_id = o.id
           WHERE m.municipality_id = ? AND o.valid_until IS NULL ORDER BY o.name, o.id"#,
        municipality.0
    )
    .fetch_all(db)
    .await?;
    rows.into_iter().map(|row| organisation(row.id, row.public_id, &row.kind, row.name)).collect()
}

/// Makes a partnership of municipalities.
///
/// # Errors
/// The database's own.
pub async fn create_partnership(
    tx: &mut WriteTx,
    public_id: &str,
    name: &str,
    members: &[OrganisationId],
) -> Result<OrganisationId, sqlx::Error> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO organisations (kind, public_id, name) VALUES ('partnership', ?, ?)
           RETURNING id AS "id!""#,
        public_id,
        name
    )
    .fetch_one(&mut *tx)
    .await?;
    for member in members {
        sqlx::query!(
            "INSERT INTO partnership_members (partnership_id, municipality_id) VALUES (?, ?)",
            id,
            member.0
        )
        .execute(&mut *tx)
        .await?;
    }
    Ok(OrganisationId(id))
}
