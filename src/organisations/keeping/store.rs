//! SQL on organisations, as an administrator keeps them.

use anyhow::Context as _;
use jiff::civil::Date;
use sqlx::{SqliteExecutor, SqlitePool};

use super::super::kind_of_row;
use super::list_file::Listed;
use super::{MunicipalityFields, Record, Taken};
use crate::db::WriteTx;
use crate::domain::municipality::NisCode;
use crate::domain::rights::OrganisationId;

struct Row {
    id: i64,
    public_id: String,
    kind: String,
    name: String,
    nis_code: Option<String>,
    province_code: Option<String>,
    former_names: String,
    kbo_number: Option<String>,
    valid_from: Option<String>,
    valid_until: Option<String>,
    successor_id: Option<i64>,
    external_uri: String,
    inhabitants: Option<i64>,
}

impl TryFrom<Row> for Record {
    type Error = anyhow::Error;

    fn try_from(row: Row) -> anyhow::Result<Self> {
        let date = |text: Option<String>| text.map(|text| text.parse::<Date>()).transpose();
        Ok(Self {
            id: OrganisationId(row.id),
            public_id: row.public_id,
            kind: kind_of_row(&row.kind)?,
            nis_code: row.nis_code.unwrap_or_default(),
            name: row.name,
            province: row.province_code.unwrap_or_default(),
            former_names: row.former_names.lines().map(str::to_owned).collect(),
            kbo_number: row.kbo_number,
            valid_from: date(row.valid_from).context("stored date")?,
            valid_until: date(row.valid_until).context("stored date")?,
            successor: row.successor_id.map(OrganisationId),
            external_uri: row.external_uri,
            inhabitants: row.inhabitants.map(u32::try_from).transpose().context("stored inhabitants")?,
        })
    }
}

/// Every organisation, ended ones too, by name.
///
/// # Errors
/// The database's own.
pub async fn list_records(db: &SqlitePool) -> anyhow::Result<Vec<Record>> {
    list(db).await
}

pub(super) async fn list_records_in(tx: &mut WriteTx) -> anyhow::Result<Vec<Record>> {
    list(tx).await
}

async fn list<'e>(db: impl SqliteExecutor<'e>) -> anyhow::Result<Vec<Record>> {
    let rows = sqlx::query_as!(
        Row,
        r#"SELECT id AS "id!", public_id AS "public_id!", kind, name, nis_code, province_code, former_names, kbo_number,
                  valid_from, valid_until, successor_id, external_uri, inhabitants
           FROM organisations ORDER BY name COLLATE NOCASE, id"#
    )
    .fetch_all(db)
    .await?;
    rows.into_iter().map(Record::try_from).collect()
}

/// The organisation of a key, ended or not.
///
/// # Errors
/// The database's own.
pub async fn find_record(db: &SqlitePool, public_id: &str) -> anyhow::Result<Option<Record>> {
    find(db, public_id).await
}

/// The same, inside a write.
///
/// # Errors
/// The database's own.
pub async fn find_record_in(tx: &mut WriteTx, public_id: &str) -> anyhow::Result<Option<Record>> {
    find(tx, public_id).await
}

async fn find<'e>(db: impl SqliteExecutor<'e>, public_id: &str) -> anyhow::Result<Option<Record>> {
    let row = sqlx::query_as!(
        Row,
        r#"SELECT id AS "id!", public_id AS "public_id!", kind, name, nis_code, province_code, former_names, kbo_number,
                  valid_from, valid_until, successor_id, external_uri, inhabitants
           FROM organisations WHERE public_id = ?"#,
        public_id
    )
    .fetch_optional(db)
    .await?;
    row.map(Record::try_from).transpose()
}

/// How many municipalities and partnerships there are.
///
/// # Errors
/// The database's own.
pub async fn count_organisations(db: &SqlitePool) -> Result<(i64, i64), sqlx::Error> {
    let row = sqlx::query!(
        r#"SELECT coalesce(sum(kind = 'municipality'), 0) AS "municipalities!: i64",
                  coalesce(sum(kind = 'partnership'), 0) AS "partnerships!: i64"
           FROM organisations WHERE valid_until IS NULL"#
    )
    .fetch_one(db)
    .await?;
    Ok((row.municipalities, row.partnerships))
}

pub(super) async fn find_taken(
    tx: &mut WriteTx,
    fields: &MunicipalityFields,
    own: Option<OrganisationId>,
) -> Result<Option<Taken>, sqlx::Error> {
    let (nis_code, own) = (fields.nis_code.as_str(), own.map_or(0, |own| own.0));
    let kbo_number = fields.kbo_number.as_ref().map(|number| number.as_str());
    let row = sqlx::query!(
        r#"SELECT EXISTS (SELECT 1 FROM organisations WHERE nis_code = ?1 AND id <> ?3) AS "key!: bool",
                  EXISTS (SELECT 1 FROM organisations WHERE kbo_number = ?2 AND id <> ?3) AS "number!: bool""#,
        nis_code,
        kbo_number,
        own
    )
    .fetch_one(tx)
    .await?;
    Ok(match (row.key, row.number) {
        (true, _) => Some(Taken::NisCode),
        (_, true) => Some(Taken::KboNumber),
        _ => None,
    })
}

fn dates(fields: &MunicipalityFields) -> (Option<String>, Option<String>) {
    let text = |date: Option<Date>| date.map(|date| date.to_string());
    (text(fields.valid_from), text(fields.valid_until))
}

pub(super) async fn insert_municipality(
    tx: &mut WriteTx,
    fields: &MunicipalityFields,
) -> Result<OrganisationId, sqlx::Error> {
    let (valid_from, valid_until) = dates(fields);
    let kbo_number = fields.kbo_number.as_ref().map(|number| number.as_str());
    let (nis_code, former_names) = (fields.nis_code.as_str(), fields.former_names.join("\n"));
    let id = sqlx::query_scalar!(
        r#"INSERT INTO organisations
               (kind, public_id, name, nis_code, province_code, former_names, kbo_number, valid_from, valid_until,
                inhabitants)
           VALUES ('municipality', ?2, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) RETURNING id AS "id!""#,
        fields.name,
        nis_code,
        fields.province,
        former_names,
        kbo_number,
        valid_from,
        valid_until,
        fields.inhabitants
    )
    .fetch_one(tx)
    .await?;
    Ok(OrganisationId(id))
}

pub(super) async fn update_municipality(
    tx: &mut WriteTx,
    id: OrganisationId,
    fields: &MunicipalityFields,
) -> Result<(), sqlx::Error> {
    let (valid_from, valid_until) = dates(fields);
    let kbo_number = fields.kbo_number.as_ref().map(|number| number.as_str());
    let former_names = fields.former_names.join("\n");
    // What came back to life is not merged any more.
    sqlx::query!(
        "UPDATE organisations
         SET name = ?1, province_code = ?2, former_names = ?3, kbo_number = ?4, valid_from = ?5, valid_until = ?6,
             inhabitants = ?8, successor_id = CASE WHEN ?6 IS NULL THEN NULL ELSE successor_id END
         WHERE id = ?7 AND kind = 'municipality'",
        fields.name,
        fields.province,
        former_names,
        kbo_number,
        valid_from,
        valid_until,
        id.0,
        fields.inhabitants
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn end_in_favour_of(
    tx: &mut WriteTx,
    id: OrganisationId,
    on: Date,
    successor: OrganisationId,
) -> Result<(), sqlx::Error> {
    let on = on.to_string();
    sqlx::query!(
        "UPDATE organisations SET valid_until = ?, successor_id = ? WHERE id = ?",
        on,
        successor.0,
        id.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn end_municipality(tx: &mut WriteTx, code: &NisCode, on: Date) -> Result<(), sqlx::Error> {
    let (code, on) = (code.as_str(), on.to_string());
    sqlx::query!(
        "UPDATE organisations SET valid_until = ? WHERE nis_code = ? AND valid_until IS NULL",
        on,
        code
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Adds an organisation to the partnerships another is in.
pub(super) async fn take_places(
    tx: &mut WriteTx,
    of: OrganisationId,
    successor: OrganisationId,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "INSERT INTO partnership_members (partnership_id, municipality_id)
         SELECT partnership_id, ? FROM partnership_members WHERE municipality_id = ?
         ON CONFLICT DO NOTHING",
        successor.0,
        of.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn update_former_names(
    tx: &mut WriteTx,
    id: OrganisationId,
    names: &[String],
) -> Result<(), sqlx::Error> {
    let names = names.join("\n");
    sqlx::query!("UPDATE organisations SET former_names = ? WHERE id = ?", names, id.0).execute(tx).await?;
    Ok(())
}

pub(super) async fn insert_listed(tx: &mut WriteTx, listed: &Listed) -> Result<(), sqlx::Error> {
    let former_names = listed.former_names.join("\n");
    sqlx::query!(
        "INSERT INTO organisations (kind, public_id, name, nis_code, province_code, former_names, external_uri,
                                    inhabitants)
         VALUES ('municipality', ?2, ?1, ?2, ?3, ?4, ?5, ?6)",
        listed.name,
        listed.key,
        listed.region,
        former_names,
        listed.external_uri,
        listed.inhabitants
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn update_listed(tx: &mut WriteTx, listed: &Listed) -> Result<(), sqlx::Error> {
    let former_names = listed.former_names.join("\n");
    sqlx::query!(
        "UPDATE organisations SET name = ?, province_code = ?, former_names = ?, external_uri = ?, inhabitants = ?
         WHERE nis_code = ?",
        listed.name,
        listed.region,
        former_names,
        listed.external_uri,
        listed.inhabitants,
        listed.key
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// The municipalities in a partnership.
///
/// # Errors
/// The database's own.
pub async fn list_members(
    db: &SqlitePool,
    partnership: OrganisationId,
) -> Result<Vec<OrganisationId>, sqlx::Error> {
    let ids = sqlx::query_scalar!(
        r#"SELECT municipality_id AS "id!" FROM partnership_members WHERE partnership_id = ?"#,
        partnership.0
    )
    .fetch_all(db)
    .await?;
    Ok(ids.into_iter().map(OrganisationId).collect())
}

/// Renames a partnership, and ends it or opens it again.
///
/// # Errors
/// The database's own.
pub async fn update_partnership(
    tx: &mut WriteTx,
    id: OrganisationId,
    name: &str,
    valid_until: Option<Date>,
) -> Result<(), sqlx::Error> {
    let valid_until = valid_until.map(|date| date.to_string());
    sqlx::query!(
        "UPDATE organisations SET name = ?, valid_until = ? WHERE id = ? AND kind = 'partnership'",
        name,
        valid_until,
        id.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Makes these the municipalities of a partnership. Ended ones that were in it stay:
/// they cannot be chosen, so they cannot have been taken out.
///
/// # Errors
/// The database's own.
pub async fn put_members(
    tx: &mut WriteTx,
    partnership: OrganisationId,
    members: &[OrganisationId],
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "DELETE FROM partnership_members WHERE partnership_id = ? AND municipality_id IN
             (SELECT id FROM organisations WHERE valid_until IS NULL)",
        partnership.0
    )
    .execute(&mut *tx)
    .await?;
    for member in members {
        sqlx::query!(
            "INSERT INTO partnership_members (partnership_id, municipality_id) VALUES (?, ?)
             ON CONFLICT DO NOTHING",
            partnership.0,
            member.0
        )
        .execute(&mut *tx)
        .await?;
    }
    Ok(())
}
