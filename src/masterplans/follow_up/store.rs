//! SQL on what is reported and measured of plans.

use anyhow::Context as _;
use sqlx::SqlitePool;

use super::Filed;
use crate::db::WriteTx;
use crate::domain::plan::PartId;
use crate::domain::plan::follow_up::{Measurement, Report, Status};
use crate::domain::plan::indicator::Figure;
use crate::domain::rights::OwnerId;

/// Everything that was reported of a plan, or of one of its actions, in the order it was
/// written.
pub(super) async fn list_reports(
    db: &SqlitePool,
    plan: i64,
    action: Option<PartId>,
) -> anyhow::Result<Vec<(PartId, Filed<Report>)>> {
    let line = action.map(|action| action.0);
    let rows = sqlx::query!(
        r#"SELECT r.id AS "id!", r.line AS "line!", r.on_day, r.status, r.progress, r.note, a.name AS "by?",
                  r.written_at, r.withdrawn_at
           FROM masterplan_reports r
           LEFT JOIN owners w ON w.id = r.owner_id
           LEFT JOIN accounts a ON a.id = w.account_id
           WHERE r.plan_id = ?1 AND (?2 IS NULL OR r.line = ?2) ORDER BY r.id"#,
        plan,
        line
    )
    .fetch_all(db)
    .await?;
    let rows = rows.into_iter().map(|row| {
        let report = Report {
            on: row.on_day.parse().context("stored day of a report")?,
            status: Status::parse(&row.status).context("stored status of a report")?,
            progress: row.progress.map(u8::try_from).transpose().context("stored progress of a report")?,
            note: row.note,
        };
        let filed = Filed {
            id: row.id,
            fact: report,
            by: row.by,
            written_at: row.written_at,
            is_withdrawn: row.withdrawn_at.is_some(),
        };
        Ok((PartId(u32::try_from(row.line).context("stored line of a report")?), filed))
    });
    rows.collect()
}

pub(super) async fn create_report(
    tx: &mut WriteTx,
    (plan, line): (i64, PartId),
    report: &Report,
    owner: OwnerId,
    now: i64,
) -> Result<(), sqlx::Error> {
    let (on, status, progress) = (report.on.to_string(), report.status.as_str(), report.progress);
    // Sent twice: it is written once.
    sqlx::query!(
        "INSERT INTO masterplan_reports (plan_id, line, on_day, status, progress, note, owner_id, written_at)
         SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8
         WHERE NOT EXISTS (
             SELECT 1 FROM masterplan_reports r
             WHERE r.id = (SELECT max(id) FROM masterplan_reports
                           WHERE plan_id = ?1 AND line = ?2 AND withdrawn_at IS NULL)
               AND r.on_day = ?3 AND r.status = ?4 AND r.progress IS ?5 AND r.note = ?6 AND r.owner_id IS ?7)",
        plan,
        line.0,
        on,
        status,
        progress,
        report.note,
        owner.0,
        now
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Takes a report back, or lets it count again.
pub(super) async fn withdraw_report(
    tx: &mut WriteTx,
    (plan, line): (i64, PartId),
    report: i64,
    withdrawn_at: Option<i64>,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "UPDATE masterplan_reports SET withdrawn_at = ? WHERE id = ? AND plan_id = ? AND line = ?",
        withdrawn_at,
        report,
        plan,
        line.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Whether anything was reported or measured of a plan that was not taken back.
pub(super) async fn has_facts(db: &SqlitePool, plan: i64) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT 1 FROM masterplan_reports WHERE plan_id = ?1 AND withdrawn_at IS NULL)
               OR EXISTS (SELECT 1 FROM masterplan_measurements WHERE plan_id = ?1 AND withdrawn_at IS NULL)
               AS "has!: bool""#,
        plan
    )
    .fetch_one(db)
    .await
}

/// How many reports and measurements there are of a plan.
pub(super) async fn count_facts(tx: &mut WriteTx, plan: i64) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"SELECT (SELECT count(*) FROM masterplan_reports WHERE plan_id = ?1)
                + (SELECT count(*) FROM masterplan_measurements WHERE plan_id = ?1) AS "count!: i64""#,
        plan
    )
    .fetch_one(tx)
    .await
}

/// Everything that was measured for a plan, or of one of its indicators, in the order it
/// was written.
pub(super) async fn list_measurements(
    db: &SqlitePool,
    plan: i64,
    indicator: Option<PartId>,
) -> anyhow::Result<Vec<(PartId, Filed<Measurement>)>> {
    let indicator = indicator.map(|indicator| indicator.0);
    let rows = sqlx::query!(
        r#"SELECT m.id AS "id!", m.indicator AS "indicator!", m.on_day, m.hundredths, m.note,
                  a.name AS "by?", m.written_at, m.withdrawn_at
           FROM masterplan_measurements m
           LEFT JOIN owners w ON w.id = m.owner_id
           LEFT JOIN accounts a ON a.id = w.account_id
           WHERE m.plan_id = ?1 AND (?2 IS NULL OR m.indicator = ?2) ORDER BY m.id"#,
        plan,
        indicator
    )
    .fetch_all(db)
    .await?;
    let rows = rows.into_iter().map(|row| {
        let hundredths = u64::try_from(row.hundredths).context("stored figure of a measurement")?;
        let measurement = Measurement {
            on: row.on_day.parse().context("stored day of a measurement")?,
            value: Figure::from_hundredths(hundredths),
            note: row.note,
        };
        let filed = Filed {
            id: row.id,
            fact: measurement,
            by: row.by,
            written_at: row.written_at,
            is_withdrawn: row.withdrawn_at.is_some(),
        };
        Ok((PartId(u32::try_from(row.indicator).context("stored indicator of a measurement")?), filed))
    });
    rows.collect()
}

pub(super) async fn create_measurement(
    tx: &mut WriteTx,
    (plan, indicator): (i64, PartId),
    measurement: &Measurement,
    owner: OwnerId,
    now: i64,
) -> anyhow::Result<()> {
    let (on, hundredths) = (measurement.on.to_string(), i64::try_from(measurement.value.hundredths())?);
    sqlx::query!(
        "INSERT INTO masterplan_measurements
             (plan_id, indicator, on_day, hundredths, note, owner_id, written_at)
         SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7
         WHERE NOT EXISTS (
             SELECT 1 FROM masterplan_measurements m
             WHERE m.id = (SELECT max(id) FROM masterplan_measurements
                           WHERE plan_id = ?1 AND indicator = ?2 AND withdrawn_at IS NULL)
               AND m.on_day = ?3 AND m.hundredths = ?4 AND m.note = ?5 AND m.owner_id IS ?6)",
        plan,
        indicator.0,
        on,
        hundredths,
        measurement.note,
        owner.0,
        now
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Takes a measurement back, or lets it count again.
pub(super) async fn withdraw_measurement(
    tx: &mut WriteTx,
    (plan, indicator): (i64, PartId),
    measurement: i64,
    withdrawn_at: Option<i64>,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "UPDATE masterplan_measurements SET withdrawn_at = ? WHERE id = ? AND plan_id = ? AND indicator = ?",
        withdrawn_at,
        measurement,
        plan,
        indicator.0
    )
    .execute(tx)
    .await?;
    Ok(())
}
