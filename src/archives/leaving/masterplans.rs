//! Masterplans, with everything that hangs on them but the links.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use anyhow::Context as _;

use super::{date, format, key, read, store};
use crate::archives::values::masterplan;
use crate::db::WriteTx;

pub(super) async fn collect(
    tx: &mut WriteTx,
    keys: &HashMap<i64, String>,
    sets: &[format::Set],
) -> anyhow::Result<Vec<format::Masterplan>> {
    let sets: BTreeSet<&str> = sets.iter().map(|set| set.id.as_str()).collect();
    let mut writers: BTreeMap<i64, Vec<format::PlanWriter>> = BTreeMap::new();
    for row in store::list_plan_writers(tx).await? {
        let writer = format::PlanWriter { part: row.part, account: row.email, written_at: row.written_at };
        writers.entry(row.plan_id).or_default().push(writer);
    }
    let mut comments: BTreeMap<i64, Vec<format::PlanComment>> = BTreeMap::new();
    for row in store::list_plan_comments(tx).await? {
        comments.entry(row.plan_id).or_default().push(format::PlanComment {
            section: row.section,
            account: row.email,
            text: row.text,
            written_at: row.written_at,
            resolved_at: row.resolved_at,
        });
    }
    let mut versions: BTreeMap<i64, Vec<format::PlanVersion>> = BTreeMap::new();
    for row in store::list_plan_versions(tx).await? {
        let adoption = match (row.body, date(row.adopted_on)?, row.reference) {
            (Some(body), Some(on), Some(reference)) => Some(format::Adoption { body, on, reference }),
            _ => None,
        };
        versions.entry(row.plan_id).or_default().push(format::PlanVersion {
            number: row.number,
            name: row.name,
            content: read(&row.content, "version of a plan")?,
            document: read(&row.document, "document of a version")?,
            made_at: row.made_at,
            account: row.email,
            is_final: row.standing != "draft",
            adoption,
        });
    }
    let (mut reports, mut measurements) = facts(tx).await?;
    let mut plans = Vec::new();
    for row in store::list_plans(tx).await? {
        plans.push(format::Masterplan {
            id: row.public_id,
            owner: row.email,
            organisation: key(keys, row.organisation_id)?,
            catalogue: format::CatalogueName { key: row.key, version: row.version },
            set: row.set.filter(|set| sets.contains(set.as_str())),
            basis: masterplan::write_basis(read(&row.basis, "basis of a plan")?),
            content: read(&row.content, "plan")?,
            revision: row.revision,
            created_at: row.created_at,
            changed_at: row.changed_at,
            accent: row.accent,
            logo: row.logo.as_deref().map(masterplan::write_logo),
            writers: writers.remove(&row.id).unwrap_or_default(),
            comments: comments.remove(&row.id).unwrap_or_default(),
            versions: versions.remove(&row.id).unwrap_or_default(),
            reports: reports.remove(&row.id).unwrap_or_default(),
            measurements: measurements.remove(&row.id).unwrap_or_default(),
        });
    }
    plans.sort_by(|one, other| one.id.cmp(&other.id));
    Ok(plans)
}

/// Of each plan.
type Of<T> = BTreeMap<i64, Vec<T>>;

/// What was reported and measured.
async fn facts(tx: &mut WriteTx) -> anyhow::Result<(Of<format::PlanReport>, Of<format::PlanMeasurement>)> {
    let (mut reports, mut measurements) = (BTreeMap::new(), BTreeMap::new());
    for row in store::list_plan_reports(tx).await? {
        let report = format::PlanReport {
            line: row.line,
            on: row.on_day.parse().context("stored day of a report")?,
            status: row.status,
            progress: row.progress.map(u8::try_from).transpose().context("stored progress")?,
            note: row.note,
            account: row.email,
            written_at: row.written_at,
            withdrawn_at: row.withdrawn_at,
        };
        reports.entry(row.plan_id).or_insert_with(Vec::new).push(report);
    }
    for row in store::list_plan_measurements(tx).await? {
        let measurement = format::PlanMeasurement {
            indicator: row.indicator,
            on: row.on_day.parse().context("stored day of a measurement")?,
            hundredths: row.hundredths,
            note: row.note,
            account: row.email,
            written_at: row.written_at,
            withdrawn_at: row.withdrawn_at,
        };
        measurements.entry(row.plan_id).or_insert_with(Vec::new).push(measurement);
    }
    Ok((reports, measurements))
}
