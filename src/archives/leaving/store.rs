//! SQL that reads everything an archive holds.

use sqlx::Error;

use crate::db::WriteTx;

pub(super) struct CatalogueRow {
    pub(super) key: String,
    pub(super) version: String,
    pub(super) content: String,
    pub(super) is_active: i64,
    pub(super) retired_at: Option<i64>,
}

pub(super) async fn list_catalogues(tx: &mut WriteTx) -> Result<Vec<CatalogueRow>, Error> {
    sqlx::query_as!(CatalogueRow, "SELECT key, version, content, is_active, retired_at FROM catalogues")
        .fetch_all(tx)
        .await
}

pub(super) struct OrganisationRow {
    pub(super) id: i64,
    pub(super) public_id: String,
    pub(super) kind: String,
    pub(super) name: String,
    pub(super) nis_code: Option<String>,
    pub(super) province_code: Option<String>,
    pub(super) former_names: String,
    pub(super) valid_from: Option<String>,
    pub(super) valid_until: Option<String>,
    /// The NIS code of what it merged into.
    pub(super) successor: Option<String>,
    pub(super) kbo_number: Option<String>,
    pub(super) external_uri: String,
    pub(super) inhabitants: Option<i64>,
}

pub(super) async fn list_organisations(tx: &mut WriteTx) -> Result<Vec<OrganisationRow>, Error> {
    sqlx::query_as!(
        OrganisationRow,
        r#"SELECT o.id AS "id!", coalesce(o.public_id, o.nis_code, o.id) AS "public_id!: String", o.kind, o.name,
                  o.nis_code, o.province_code, o.former_names, o.valid_from, o.valid_until,
                  (SELECT s.nis_code FROM organisations s WHERE s.id = o.successor_id) AS "successor?: String",
                  o.kbo_number, o.external_uri, o.inhabitants
           FROM organisations o"#
    )
    .fetch_all(tx)
    .await
}

/// The NIS codes of the members of partnerships.
pub(super) async fn list_members(tx: &mut WriteTx) -> Result<Vec<(i64, String)>, Error> {
    let rows = sqlx::query!(
        r#"SELECT p.partnership_id, m.nis_code AS "nis_code!"
           FROM partnership_members p JOIN organisations m ON m.id = p.municipality_id
           WHERE m.nis_code IS NOT NULL"#
    )
    .fetch_all(tx)
    .await?;
    Ok(rows.into_iter().map(|row| (row.partnership_id, row.nis_code)).collect())
}

pub(super) struct AccountRow {
    pub(super) id: i64,
    pub(super) public_id: Option<String>,
    pub(super) email: String,
    pub(super) name: String,
    pub(super) created_at: i64,
    pub(super) disabled_at: Option<i64>,
}

pub(super) async fn list_accounts(tx: &mut WriteTx) -> Result<Vec<AccountRow>, Error> {
    sqlx::query_as!(
        AccountRow,
        r#"SELECT id AS "id!", public_id, email, name, created_at, disabled_at FROM accounts"#
    )
    .fetch_all(tx)
    .await
}

pub(super) struct MembershipRow {
    pub(super) account_id: i64,
    pub(super) organisation_id: Option<i64>,
    pub(super) role: String,
    pub(super) state: String,
    pub(super) created_at: i64,
}

pub(super) async fn list_memberships(tx: &mut WriteTx) -> Result<Vec<MembershipRow>, Error> {
    sqlx::query_as!(
        MembershipRow,
        "SELECT account_id, organisation_id, role, state, created_at FROM memberships"
    )
    .fetch_all(tx)
    .await
}

pub(super) struct RoadRow {
    pub(super) id: i64,
    pub(super) public_id: String,
    pub(super) email: String,
    pub(super) organisation_id: i64,
    pub(super) key: String,
    pub(super) version: String,
    pub(super) seed: i64,
    pub(super) top: i64,
    pub(super) step: String,
    pub(super) theme: Option<String>,
    pub(super) ballot: String,
    pub(super) vision: String,
    pub(super) revision: i64,
    pub(super) created_at: i64,
    pub(super) updated_at: i64,
}

/// The roads of people with an account.
pub(super) async fn list_roads(tx: &mut WriteTx) -> Result<Vec<RoadRow>, Error> {
    sqlx::query_as!(
        RoadRow,
        r#"SELECT r.id AS "id!", r.public_id, a.email, r.organisation_id, c.key, c.version, r.seed, r.top,
                  r.step, r.theme, r.ballot, r.vision, r.revision, r.created_at, r.updated_at
           FROM roads r
           JOIN owners w ON w.id = r.owner_id
           JOIN accounts a ON a.id = w.account_id
           JOIN catalogues c ON c.id = r.catalogue_id"#
    )
    .fetch_all(tx)
    .await
}

pub(super) struct RoadTextRow {
    pub(super) road_id: i64,
    pub(super) card: String,
    pub(super) note: String,
    pub(super) motivation: String,
}

pub(super) async fn list_road_texts(tx: &mut WriteTx) -> Result<Vec<RoadTextRow>, Error> {
    sqlx::query_as!(RoadTextRow, "SELECT road_id, card, note, motivation FROM road_texts").fetch_all(tx).await
}

pub(super) struct SetRow {
    pub(super) id: i64,
    pub(super) public_id: String,
    pub(super) email: Option<String>,
    pub(super) organisation_id: i64,
    pub(super) key: String,
    pub(super) version: String,
    pub(super) road: Option<String>,
    pub(super) road_revision: Option<i64>,
    pub(super) method_version: i64,
    pub(super) decided_on: String,
    pub(super) vision: String,
    pub(super) ballot: String,
    pub(super) notes: String,
    pub(super) provenance: Option<String>,
    pub(super) created_at: i64,
    pub(super) is_public: bool,
    pub(super) shared_at: Option<i64>,
}

/// The sets of people with an account and of those who had one.
pub(super) async fn list_sets(tx: &mut WriteTx) -> Result<Vec<SetRow>, Error> {
    sqlx::query_as!(
        SetRow,
        r#"SELECT s.id AS "id!", s.public_id, a.email AS "email?", s.organisation_id, c.key, c.version,
                  r.public_id AS "road?", s.road_revision, s.method_version, s.decided_on, s.vision, s.ballot,
                  s.notes, s.provenance, s.created_at, s.is_public AS "is_public!: bool", s.shared_at
           FROM priority_sets s
           JOIN owners w ON w.id = s.owner_id AND w.is_guest = 0
           LEFT JOIN accounts a ON a.id = w.account_id
           JOIN catalogues c ON c.id = s.catalogue_id
           LEFT JOIN roads r ON r.id = s.road_id"#
    )
    .fetch_all(tx)
    .await
}

/// The rows of sets with the keys of the partnerships they are shown to, in order.
pub(super) async fn list_shares(tx: &mut WriteTx) -> Result<Vec<(i64, String)>, Error> {
    let rows = sqlx::query!(
        r#"SELECT s.set_id, o.public_id AS "public_id!" FROM set_shares s
           JOIN organisations o ON o.id = s.partnership_id WHERE o.public_id IS NOT NULL
           ORDER BY s.set_id, o.public_id"#
    )
    .fetch_all(tx)
    .await?;
    Ok(rows.into_iter().map(|row| (row.set_id, row.public_id)).collect())
}

pub(super) struct EntryRow {
    pub(super) set_id: i64,
    pub(super) card: String,
    pub(super) motivation: String,
}

pub(super) async fn list_entries(tx: &mut WriteTx) -> Result<Vec<EntryRow>, Error> {
    sqlx::query_as!(
        EntryRow,
        "SELECT set_id, card, motivation FROM priority_set_entries ORDER BY set_id, place"
    )
    .fetch_all(tx)
    .await
}

pub(super) struct SheetFieldRow {
    pub(super) organisation_id: i64,
    pub(super) deck: String,
    pub(super) card: String,
    pub(super) field: String,
    pub(super) value: String,
    pub(super) changed_at: i64,
    pub(super) email: Option<String>,
}

pub(super) async fn list_sheet_fields(tx: &mut WriteTx) -> Result<Vec<SheetFieldRow>, Error> {
    sqlx::query_as!(
        SheetFieldRow,
        r#"SELECT f.organisation_id AS "organisation_id!", f.deck, f.card, f.field, f.value,
                  f.changed_at AS "changed_at!", a.email AS "email?"
           FROM sheet_fields f
           LEFT JOIN owners w ON w.id = f.changed_by
           LEFT JOIN accounts a ON a.id = w.account_id"#
    )
    .fetch_all(tx)
    .await
}

pub(super) struct PlanRow {
    pub(super) id: i64,
    pub(super) public_id: String,
    pub(super) email: Option<String>,
    pub(super) organisation_id: i64,
    pub(super) key: String,
    pub(super) version: String,
    pub(super) set: Option<String>,
    pub(super) basis: String,
    pub(super) content: String,
    pub(super) revision: i64,
    pub(super) created_at: i64,
    pub(super) changed_at: i64,
    pub(super) accent: Option<String>,
    pub(super) logo: Option<Vec<u8>>,
}

/// The masterplans of people with an account and of those who had one.
pub(super) async fn list_plans(tx: &mut WriteTx) -> Result<Vec<PlanRow>, Error> {
    sqlx::query_as!(
        PlanRow,
        r#"SELECT p.id AS "id!", p.public_id, a.email AS "email?", p.organisation_id, c.key, c.version,
                  s.public_id AS "set?", p.basis, p.content, p.revision, p.created_at, p.changed_at,
                  b.accent AS "accent?", b.logo AS "logo?"
           FROM masterplans p
           JOIN owners w ON w.id = p.owner_id AND w.is_guest = 0
           LEFT JOIN accounts a ON a.id = w.account_id
           JOIN catalogues c ON c.id = p.catalogue_id
           LEFT JOIN priority_sets s ON s.id = p.set_id
           LEFT JOIN masterplan_brands b ON b.plan_id = p.id"#
    )
    .fetch_all(tx)
    .await
}

pub(super) struct PlanWriterRow {
    pub(super) plan_id: i64,
    pub(super) part: i64,
    pub(super) email: String,
    pub(super) written_at: i64,
}

/// Who of those with an account wrote which part of a plan last.
pub(super) async fn list_plan_writers(tx: &mut WriteTx) -> Result<Vec<PlanWriterRow>, Error> {
    sqlx::query_as!(
        PlanWriterRow,
        r#"SELECT m.plan_id, m.part, a.email AS "email!", m.written_at
           FROM masterplan_writers m
           JOIN owners w ON w.id = m.owner_id
           JOIN accounts a ON a.id = w.account_id
           ORDER BY m.plan_id, m.part"#
    )
    .fetch_all(tx)
    .await
}

pub(super) struct PlanCommentRow {
    pub(super) plan_id: i64,
    pub(super) section: i64,
    pub(super) email: Option<String>,
    pub(super) text: String,
    pub(super) written_at: i64,
    pub(super) resolved_at: Option<i64>,
}

pub(super) async fn list_plan_comments(tx: &mut WriteTx) -> Result<Vec<PlanCommentRow>, Error> {
    sqlx::query_as!(
        PlanCommentRow,
        r#"SELECT m.plan_id, m.section, a.email AS "email?", m.text, m.written_at, m.resolved_at
           FROM masterplan_comments m
           JOIN owners w ON w.id = m.owner_id
           LEFT JOIN accounts a ON a.id = w.account_id
           ORDER BY m.written_at, m.id"#
    )
    .fetch_all(tx)
    .await
}

pub(super) struct PlanReportRow {
    pub(super) plan_id: i64,
    pub(super) line: i64,
    pub(super) on_day: String,
    pub(super) status: String,
    pub(super) progress: Option<i64>,
    pub(super) note: String,
    pub(super) email: Option<String>,
    pub(super) written_at: i64,
    pub(super) withdrawn_at: Option<i64>,
}

pub(super) async fn list_plan_reports(tx: &mut WriteTx) -> Result<Vec<PlanReportRow>, Error> {
    sqlx::query_as!(
        PlanReportRow,
        r#"SELECT r.plan_id, r.line, r.on_day, r.status, r.progress, r.note, a.email AS "email?", r.written_at,
                  r.withdrawn_at
           FROM masterplan_reports r
           LEFT JOIN owners w ON w.id = r.owner_id
           LEFT JOIN accounts a ON a.id = w.account_id
           ORDER BY r.id"#
    )
    .fetch_all(tx)
    .await
}

pub(super) struct PlanMeasurementRow {
    pub(super) plan_id: i64,
    pub(super) indicator: i64,
    pub(super) on_day: String,
    pub(super) hundredths: i64,
    pub(super) note: String,
    pub(super) email: Option<String>,
    pub(super) written_at: i64,
    pub(super) withdrawn_at: Option<i64>,
}

pub(super) async fn list_plan_measurements(tx: &mut WriteTx) -> Result<Vec<PlanMeasurementRow>, Error> {
    sqlx::query_as!(
        PlanMeasurementRow,
        r#"SELECT m.plan_id, m.indicator, m.on_day, m.hundredths, m.note, a.email AS "email?", m.written_at,
                  m.withdrawn_at
           FROM masterplan_measurements m
           LEFT JOIN owners w ON w.id = m.owner_id
           LEFT JOIN accounts a ON a.id = w.account_id
           ORDER BY m.id"#
    )
    .fetch_all(tx)
    .await
}

pub(super) struct PlanVersionRow {
    pub(super) plan_id: i64,
    pub(super) number: i64,
    pub(super) name: String,
    pub(super) standing: String,
    pub(super) content: String,
    pub(super) document: String,
    pub(super) made_at: i64,
    pub(super) email: Option<String>,
    pub(super) body: Option<String>,
    pub(super) adopted_on: Option<String>,
    pub(super) reference: Option<String>,
}

pub(super) async fn list_plan_versions(tx: &mut WriteTx) -> Result<Vec<PlanVersionRow>, Error> {
    sqlx::query_as!(
        PlanVersionRow,
        r#"SELECT v.plan_id, v.number, v.name, v.standing, v.content, v.document, v.made_at, a.email AS "email?",
                  v.body, v.adopted_on, v.reference
           FROM masterplan_versions v
           LEFT JOIN owners w ON w.id = v.owner_id
           LEFT JOIN accounts a ON a.id = w.account_id
           ORDER BY v.plan_id, v.number"#
    )
    .fetch_all(tx)
    .await
}

pub(super) struct WorkshopRow {
    pub(super) id: i64,
    pub(super) public_id: String,
    pub(super) email: Option<String>,
    pub(super) key: String,
    pub(super) version: String,
    pub(super) settings: String,
    pub(super) room: String,
    pub(super) script: String,
    pub(super) created_at: i64,
    pub(super) concluded_at: Option<i64>,
}

pub(super) async fn list_workshops(tx: &mut WriteTx) -> Result<Vec<WorkshopRow>, Error> {
    sqlx::query_as!(
        WorkshopRow,
        r#"SELECT s.id AS "id!", s.public_id, a.email AS "email?", c.key, c.version, s.settings, s.room,
                  s.script, s.created_at, s.concluded_at
           FROM workshops s
           JOIN owners w ON w.id = s.owner_id AND w.is_guest = 0
           LEFT JOIN accounts a ON a.id = w.account_id
           JOIN catalogues c ON c.id = s.catalogue_id"#
    )
    .fetch_all(tx)
    .await
}

pub(super) struct NoteRow {
    pub(super) workshop_id: i64,
    pub(super) card: String,
    pub(super) note: String,
}

pub(super) async fn list_notes(tx: &mut WriteTx) -> Result<Vec<NoteRow>, Error> {
    sqlx::query_as!(NoteRow, "SELECT workshop_id, card, note FROM workshop_notes").fetch_all(tx).await
}

pub(super) struct EnrolmentRow {
    pub(super) workshop_id: i64,
    pub(super) email: String,
    pub(super) organisation_id: i64,
    pub(super) enrolled_at: i64,
}

pub(super) async fn list_enrolments(tx: &mut WriteTx) -> Result<Vec<EnrolmentRow>, Error> {
    sqlx::query_as!(
        EnrolmentRow,
        r#"SELECT e.workshop_id AS "workshop_id!", a.email, e.organisation_id AS "organisation_id!",
                  e.enrolled_at AS "enrolled_at!"
           FROM workshop_enrolments e JOIN accounts a ON a.id = e.account_id"#
    )
    .fetch_all(tx)
    .await
}

pub(super) struct DecisionRow {
    pub(super) workshop_id: i64,
    pub(super) nis_code: String,
    pub(super) decision: String,
    pub(super) revision: i64,
    pub(super) is_settled: i64,
    pub(super) set: Option<String>,
}

/// What was decided in sessions that are over.
pub(super) async fn list_decisions(tx: &mut WriteTx) -> Result<Vec<DecisionRow>, Error> {
    sqlx::query_as!(
        DecisionRow,
        r#"SELECT d.workshop_id, d.nis_code, d.decision, d.revision, d.is_settled, s.public_id AS "set?"
           FROM workshop_decisions d LEFT JOIN priority_sets s ON s.id = d.set_id
           WHERE d.workshop_id IN (SELECT id FROM workshops WHERE concluded_at IS NOT NULL)"#
    )
    .fetch_all(tx)
    .await
}

pub(super) struct LogRow {
    pub(super) at: i64,
    pub(super) actor: String,
    pub(super) event: String,
    pub(super) subject: String,
}

/// The log, but what it says of backups and archives.
pub(super) async fn list_log(tx: &mut WriteTx) -> Result<Vec<LogRow>, Error> {
    sqlx::query_as!(
        LogRow,
        "SELECT at, actor, event, subject FROM audit_log
         WHERE event NOT IN ('backup-made', 'archive-exported', 'archive-imported') ORDER BY at, id"
    )
    .fetch_all(tx)
    .await
}

pub(super) async fn find_settings(tx: &mut WriteTx) -> Result<Option<String>, Error> {
    sqlx::query_scalar!("SELECT content FROM settings WHERE id = 1").fetch_optional(tx).await
}
