//! SQL that writes what an archive holds.

use sqlx::Error;

use crate::archives::format;
use crate::archives::values::masterplan;
use crate::db::WriteTx;

pub(super) async fn create_catalogue(
    tx: &mut WriteTx,
    one: &format::Catalogue,
    now: i64,
) -> Result<(), Error> {
    sqlx::query!(
        "INSERT INTO catalogues (key, version, content, is_active, retired_at, imported_at)
         VALUES (?, ?, ?, 0, ?, ?)",
        one.key,
        one.version,
        one.content,
        one.retired_at,
        now
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Retires a deck that was here already, or not, as the archive tells.
pub(super) async fn retire_catalogue(tx: &mut WriteTx, one: &format::Catalogue) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE catalogues SET retired_at = ? WHERE key = ? AND version = ?",
        one.retired_at,
        one.key,
        one.version
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Makes one deck the active one.
pub(super) async fn activate_catalogue(tx: &mut WriteTx, key: &str, version: &str) -> Result<(), Error> {
    sqlx::query!("UPDATE catalogues SET is_active = 0 WHERE is_active = 1").execute(&mut *tx).await?;
    sqlx::query!("UPDATE catalogues SET is_active = 1 WHERE key = ? AND version = ?", key, version)
        .execute(tx)
        .await?;
    Ok(())
}

/// Writes a municipality, over one that came with the program.
pub(super) async fn put_municipality(tx: &mut WriteTx, one: &format::Municipality) -> Result<(), Error> {
    let former_names = one.former_names.join("\n");
    let valid_from = one.valid_from.map(|date| date.to_string());
    let valid_until = one.valid_until.map(|date| date.to_string());
    sqlx::query!(
        "INSERT INTO organisations (kind, public_id, name, nis_code, province_code, former_names, valid_from,
                                    valid_until, kbo_number, external_uri, inhabitants)
         VALUES ('municipality', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (nis_code) DO UPDATE
         SET name = excluded.name, province_code = excluded.province_code,
             former_names = excluded.former_names, valid_from = excluded.valid_from,
             valid_until = excluded.valid_until, kbo_number = excluded.kbo_number,
             external_uri = excluded.external_uri, inhabitants = excluded.inhabitants",
        one.nis_code,
        one.name,
        one.nis_code,
        one.province_code,
        former_names,
        valid_from,
        valid_until,
        one.kbo_number,
        one.uri,
        one.inhabitants
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Says what a municipality merged into, when both are there.
pub(super) async fn set_successor(tx: &mut WriteTx, one: &format::Municipality) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE organisations SET successor_id = (SELECT s.id FROM organisations s WHERE s.nis_code = ?)
         WHERE nis_code = ?",
        one.successor,
        one.nis_code
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn create_partnership(tx: &mut WriteTx, one: &format::Partnership) -> Result<(), Error> {
    let former_names = one.former_names.join("\n");
    let valid_from = one.valid_from.map(|date| date.to_string());
    let valid_until = one.valid_until.map(|date| date.to_string());
    sqlx::query!(
        "INSERT INTO organisations (kind, public_id, name, former_names, valid_from, valid_until, kbo_number)
         VALUES ('partnership', ?, ?, ?, ?, ?, ?)",
        one.id,
        one.name,
        former_names,
        valid_from,
        valid_until,
        one.kbo_number
    )
    .execute(&mut *tx)
    .await?;
    for member in &one.members {
        sqlx::query!(
            "INSERT INTO partnership_members (partnership_id, municipality_id)
             SELECT p.id, m.id FROM organisations p, organisations m WHERE p.public_id = ? AND m.nis_code = ?",
            one.id,
            member
        )
        .execute(&mut *tx)
        .await?;
    }
    Ok(())
}

/// Gives the row of the new account, which nobody used here yet: that begins to
/// count now.
pub(super) async fn create_account(tx: &mut WriteTx, one: &format::Account, now: i64) -> Result<i64, Error> {
    sqlx::query_scalar!(
        r#"INSERT INTO accounts (public_id, email, name, created_at, disabled_at, seen_at)
           VALUES (?, ?, ?, ?, ?, ?)
           RETURNING id AS "id!""#,
        one.id,
        one.email,
        one.name,
        one.created_at,
        one.disabled_at,
        now
    )
    .fetch_one(tx)
    .await
}

pub(super) async fn create_role(
    tx: &mut WriteTx,
    account: &str,
    held: &format::HeldRole,
) -> Result<(), Error> {
    let role = held.role.as_str();
    let state = if held.is_confirmed { "confirmed" } else { "requested" };
    sqlx::query!(
        "INSERT INTO memberships (account_id, organisation_id, role, state, created_at)
         SELECT id, (SELECT id FROM organisations WHERE public_id = ?), ?, ?, ? FROM accounts WHERE public_id = ?",
        held.organisation,
        role,
        state,
        held.created_at,
        account
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// The row that work of an account hangs on.
pub(super) async fn find_owner(tx: &mut WriteTx, email: &str) -> Result<Option<i64>, Error> {
    sqlx::query_scalar!(
        r#"SELECT o.id AS "id!" FROM owners o JOIN accounts a ON a.id = o.account_id WHERE a.email = ?
           ORDER BY o.id LIMIT 1"#,
        email
    )
    .fetch_optional(tx)
    .await
}

pub(super) async fn create_owner(tx: &mut WriteTx, email: &str, now: i64) -> Result<i64, Error> {
    sqlx::query_scalar!(
        r#"INSERT INTO owners (is_guest, account_id, created_at)
           VALUES (0, (SELECT id FROM accounts WHERE email = ?), ?) RETURNING id AS "id!""#,
        email,
        now
    )
    .fetch_one(tx)
    .await
}

/// A row for the work of who had an account elsewhere and has none any more.
pub(super) async fn create_erased_owner(tx: &mut WriteTx, now: i64) -> Result<i64, Error> {
    sqlx::query_scalar!(
        r#"INSERT INTO owners (is_guest, account_id, created_at) VALUES (0, NULL, ?) RETURNING id AS "id!""#,
        now
    )
    .fetch_one(tx)
    .await
}

pub(super) async fn create_road(
    tx: &mut WriteTx,
    one: &format::Road,
    owner: i64,
    seed: i64,
    ballot: &str,
) -> Result<(), Error> {
    let step = one.step.as_str();
    let id = sqlx::query_scalar!(
        r#"INSERT INTO roads (public_id, owner_id, organisation_id, catalogue_id, seed, top, step, theme, ballot,
                              vision, revision, created_at, updated_at)
           VALUES (?, ?, (SELECT id FROM organisations WHERE public_id = ?),
                   (SELECT id FROM catalogues WHERE key = ? AND version = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)
           RETURNING id AS "id!""#,
        one.id,
        owner,
        one.organisation,
        one.catalogue.key,
        one.catalogue.version,
        seed,
        one.top,
        step,
        one.theme,
        ballot,
        one.vision,
        one.revision,
        one.created_at,
        one.updated_at
    )
    .fetch_one(&mut *tx)
    .await?;
    for text in &one.texts {
        sqlx::query!(
            "INSERT INTO road_texts (road_id, card, note, motivation) VALUES (?, ?, ?, ?)",
            id,
            text.card,
            text.note,
            text.motivation
        )
        .execute(&mut *tx)
        .await?;
    }
    Ok(())
}

/// What is stored of a set as JSON.
pub(super) struct SetJson {
    pub(super) ballot: String,
    pub(super) notes: String,
    pub(super) provenance: Option<String>,
}

pub(super) async fn create_set(
    tx: &mut WriteTx,
    one: &format::Set,
    owner: i64,
    json: &SetJson,
) -> Result<(), Error> {
    let (road, road_revision) = match &one.road {
        Some(road) => (Some(&road.id), Some(road.revision)),
        None => (None, None),
    };
    let decided_on = one.decided_on.to_string();
    let id = sqlx::query_scalar!(
        r#"INSERT INTO priority_sets (public_id, organisation_id, catalogue_id, owner_id, road_id, road_revision,
                                      method_version, decided_on, vision, ballot, notes, provenance, created_at,
                                      is_public, shared_at)
           VALUES (?, (SELECT id FROM organisations WHERE public_id = ?),
                   (SELECT id FROM catalogues WHERE key = ? AND version = ?), ?,
                   (SELECT id FROM roads WHERE public_id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
           RETURNING id AS "id!""#,
        one.id,
        one.organisation,
        one.catalogue.key,
        one.catalogue.version,
        owner,
        road,
        road_revision,
        one.method_version,
        decided_on,
        one.vision,
        json.ballot,
        json.notes,
        json.provenance,
        one.created_at,
        one.sharing.is_public,
        one.sharing.at
    )
    .fetch_one(&mut *tx)
    .await?;
    for (place, entry) in (1_i64..).zip(&one.entries) {
        sqlx::query!(
            "INSERT INTO priority_set_entries (set_id, place, card, motivation) VALUES (?, ?, ?, ?)",
            id,
            place,
            entry.card,
            entry.motivation
        )
        .execute(&mut *tx)
        .await?;
    }
    Ok(())
}

/// Shows a set to partnerships.
pub(super) async fn share_set(tx: &mut WriteTx, one: &format::Set) -> Result<(), Error> {
    for partnership in &one.sharing.partnerships {
        sqlx::query!(
            "INSERT INTO set_shares (set_id, partnership_id)
             SELECT s.id, o.id FROM priority_sets s, organisations o WHERE s.public_id = ? AND o.public_id = ?",
            one.id,
            partnership
        )
        .execute(&mut *tx)
        .await?;
    }
    Ok(())
}

/// Writes a field of a sheet, of which no page here knows that it wrote it.
pub(super) async fn create_sheet_field(
    tx: &mut WriteTx,
    sheet: &format::Sheet,
    told: &format::SheetField,
    owner: Option<i64>,
) -> Result<(), Error> {
    sqlx::query!(
        "INSERT INTO sheet_fields (organisation_id, deck, card, field, value, tab, changed_at, changed_by)
         SELECT id, ?, ?, ?, ?, '', ?, ? FROM organisations WHERE public_id = ?",
        sheet.deck,
        sheet.card,
        told.field,
        told.value,
        told.changed_at,
        owner,
        sheet.organisation
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Gives the row of the new plan.
pub(super) async fn create_masterplan(
    tx: &mut WriteTx,
    one: &format::Masterplan,
    owner: i64,
    (basis, content): &(String, String),
) -> Result<i64, Error> {
    sqlx::query_scalar!(
        r#"INSERT INTO masterplans (public_id, organisation_id, catalogue_id, owner_id, set_id, basis, content,
                                    revision, created_at, changed_at)
           VALUES (?, (SELECT id FROM organisations WHERE public_id = ?),
                   (SELECT id FROM catalogues WHERE key = ? AND version = ?), ?,
                   (SELECT id FROM priority_sets WHERE public_id = ?), ?, ?, ?, ?, ?)
           RETURNING id AS "id!""#,
        one.id,
        one.organisation,
        one.catalogue.key,
        one.catalogue.version,
        owner,
        one.set,
        basis,
        content,
        one.revision,
        one.created_at,
        one.changed_at
    )
    .fetch_one(tx)
    .await
}

pub(super) async fn create_brand(
    tx: &mut WriteTx,
    plan: i64,
    accent: Option<&str>,
    logo: Option<&[u8]>,
) -> Result<(), Error> {
    sqlx::query!(
        "INSERT INTO masterplan_brands (plan_id, accent, logo) VALUES (?, ?, ?)",
        plan,
        accent,
        logo
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn create_plan_writer(
    tx: &mut WriteTx,
    plan: i64,
    writer: &format::PlanWriter,
    owner: i64,
) -> Result<(), Error> {
    sqlx::query!(
        "INSERT INTO masterplan_writers (plan_id, part, owner_id, written_at) VALUES (?, ?, ?, ?)",
        plan,
        writer.part,
        owner,
        writer.written_at
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn create_plan_comment(
    tx: &mut WriteTx,
    plan: i64,
    comment: &format::PlanComment,
    owner: i64,
) -> Result<(), Error> {
    sqlx::query!(
        "INSERT INTO masterplan_comments (plan_id, section, owner_id, text, written_at, resolved_at)
         VALUES (?, ?, ?, ?, ?, ?)",
        plan,
        comment.section,
        owner,
        comment.text,
        comment.written_at,
        comment.resolved_at
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn create_plan_version(
    tx: &mut WriteTx,
    plan: i64,
    version: &format::PlanVersion,
    owner: Option<i64>,
) -> anyhow::Result<()> {
    let standing = masterplan::standing(version);
    let standing = standing.as_str();
    let (content, document) =
        (serde_json::to_string(&version.content)?, serde_json::to_string(&version.document)?);
    let adoption = version.adoption.as_ref();
    let body = adoption.map(|adoption| adoption.body.as_str());
    let adopted_on = adoption.map(|adoption| adoption.on.to_string());
    let reference = adoption.map(|adoption| adoption.reference.as_str());
    sqlx::query!(
        "INSERT INTO masterplan_versions (plan_id, number, name, standing, content, document, made_at, owner_id,
                                          body, adopted_on, reference)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        plan,
        version.number,
        version.name,
        standing,
        content,
        document,
        version.made_at,
        owner,
        body,
        adopted_on,
        reference
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn create_plan_report(
    tx: &mut WriteTx,
    plan: i64,
    report: &format::PlanReport,
    owner: Option<i64>,
) -> Result<(), Error> {
    let on = report.on.to_string();
    sqlx::query!(
        "INSERT INTO masterplan_reports (plan_id, line, on_day, status, progress, note, owner_id, written_at,
                                         withdrawn_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        plan,
        report.line,
        on,
        report.status,
        report.progress,
        report.note,
        owner,
        report.written_at,
        report.withdrawn_at
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn create_plan_measurement(
    tx: &mut WriteTx,
    plan: i64,
    measurement: &format::PlanMeasurement,
    owner: Option<i64>,
) -> Result<(), Error> {
    let on = measurement.on.to_string();
    sqlx::query!(
        "INSERT INTO masterplan_measurements (plan_id, indicator, on_day, hundredths, note, owner_id, written_at,
                                              withdrawn_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        plan,
        measurement.indicator,
        on,
        measurement.hundredths,
        measurement.note,
        owner,
        measurement.written_at,
        measurement.withdrawn_at
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn is_code_taken(tx: &mut WriteTx, code: &str) -> Result<bool, Error> {
    let found =
        sqlx::query_scalar!("SELECT 1 FROM workshops WHERE code = ?", code).fetch_optional(tx).await?;
    Ok(found.is_some())
}

/// What is stored of a session besides what the archive says.
pub(super) struct WorkshopState {
    pub(super) owner: i64,
    pub(super) settings: String,
    pub(super) script: String,
    pub(super) room: String,
    /// What participants type and what names of ballots are made with, while it is
    /// not concluded.
    pub(super) open: Option<(String, [u8; 32])>,
}

/// Gives the row of the new session.
pub(super) async fn create_workshop(
    tx: &mut WriteTx,
    one: &format::Workshop,
    state: &WorkshopState,
) -> Result<i64, Error> {
    let code = state.open.as_ref().map(|(code, _)| code);
    let ballot_key = state.open.as_ref().map(|(_, key)| key.as_slice());
    let concluded_at = one.concluded.as_ref().map(|concluded| concluded.at);
    let id = sqlx::query_scalar!(
        r#"INSERT INTO workshops (public_id, owner_id, catalogue_id, code, settings, script, room, ballot_key,
                                  created_at, concluded_at)
           VALUES (?, ?, (SELECT id FROM catalogues WHERE key = ? AND version = ?), ?, ?, ?, ?, ?, ?, ?)
           RETURNING id AS "id!""#,
        one.id,
        state.owner,
        one.settings.catalogue.key,
        one.settings.catalogue.version,
        code,
        state.settings,
        state.script,
        state.room,
        ballot_key,
        one.created_at,
        concluded_at
    )
    .fetch_one(&mut *tx)
    .await?;
    for note in &one.notes {
        sqlx::query!(
            "INSERT INTO workshop_notes (workshop_id, card, note) VALUES (?, ?, ?)",
            id,
            note.card,
            note.text
        )
        .execute(&mut *tx)
        .await?;
    }
    for enrolment in &one.enrolments {
        sqlx::query!(
            "INSERT INTO workshop_enrolments (workshop_id, account_id, organisation_id, enrolled_at)
             SELECT ?, a.id, o.id, ? FROM accounts a, organisations o WHERE a.email = ? AND o.public_id = ?",
            id,
            enrolment.enrolled_at,
            enrolment.account,
            enrolment.organisation
        )
        .execute(&mut *tx)
        .await?;
    }
    Ok(id)
}

pub(super) async fn create_decision(
    tx: &mut WriteTx,
    workshop: i64,
    one: &format::Decision,
    decision: &str,
) -> Result<(), Error> {
    let nis_code = one.nis_code.as_deref().unwrap_or_default();
    sqlx::query!(
        "INSERT INTO workshop_decisions (workshop_id, nis_code, decision, revision, is_settled, set_id)
         VALUES (?, ?, ?, ?, ?, (SELECT id FROM priority_sets WHERE public_id = ?))",
        workshop,
        nis_code,
        decision,
        one.revision,
        one.is_settled,
        one.set
    )
    .execute(tx)
    .await?;
    Ok(())
}
