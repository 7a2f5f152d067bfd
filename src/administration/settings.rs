//! The settings of the installation.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::Administrator;
use super::organisations::ShowQuery;
use crate::accounts::{has_second_factor, looks_like_email, require_recent};
use crate::app::AppState;
use crate::audit::Event;
use crate::domain::rights::Role;
use crate::domain::text::clean;
use crate::error::Error;
use crate::i18n::Translator;
use crate::settings::{self, Settings};
use crate::web::forms::{FieldErrors, Fields};
use crate::web::page::{Page, html, html_with, see_other};
use crate::web::{Form, Query};

/// Where they are shown.
const PATH: &str = "/admin/settings";
/// Most characters in a text that people read on the privacy page.
const TEXT_LIMIT: usize = 1_000;
/// Most characters in an address.
const EMAIL_LIMIT: usize = 254;
/// Days a guest's work may be kept.
const MOST_GUEST_DAYS: u16 = 365;
/// Months anything may be kept: ten years.
const MOST_MONTHS: u16 = 120;

/// The settings, to change them.
#[derive(Debug, Template)]
#[template(path = "administration/settings.html")]
pub struct SettingsPage {
    page: Page,
    fields: Fields,
    errors: FieldErrors,
    /// Whether saving would close this page to who saves.
    locks_out: bool,
    is_saved: bool,
}

impl SettingsPage {
    fn value(&self, name: &str) -> &str {
        self.fields.get(name)
    }

    fn error(&self, name: &str) -> &str {
        self.errors.of(name)
    }

    fn is(&self, name: &str, value: &str) -> bool {
        self.fields.has(name, value)
    }

    fn roles(&self) -> [&'static str; 6] {
        Role::ALL.map(Role::as_str)
    }
}

/// Shows them.
///
/// # Errors
/// The database's own.
pub async fn show(
    State(state): State<AppState>,
    who: Administrator,
    page: Page,
    Query(query): Query<ShowQuery>,
) -> Result<Response, Error> {
    // Before anything is typed: a form cannot be sent again by itself.
    require_recent(&state, &who.visitor, PATH)?;
    let settings = settings::load(&state).await?;
    let mut fields = Fields::default()
        .with("guest_days", settings.guest_days.to_string())
        .with("account_months", settings.account_months.to_string())
        .with("audit_months", settings.audit_months.to_string())
        .with("controller", &settings.controller)
        .with("contact_email", &settings.contact_email)
        .with("dpo_email", &settings.dpo_email)
        .with("hosting", &settings.hosting)
        .with("accessibility_review", &settings.accessibility_review);
    if settings.sessions_are_open {
        fields = fields.with("sessions", "open");
    }
    for role in &settings.second_factor_roles {
        fields = fields.with("second_factor", role.as_str());
    }
    let is_saved = query.is_saved();
    html(&SettingsPage { page, fields, errors: FieldErrors::default(), locks_out: false, is_saved })
}

/// Keeps them.
///
/// # Errors
/// The database's own.
pub async fn save(
    State(state): State<AppState>,
    who: Administrator,
    page: Page,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Error> {
    let fields = Fields::new(pairs);
    let before = settings::load(&state).await?;
    let mut errors = FieldErrors::default();
    let settings = read(&page.t, &fields, &mut errors);
    let is_new = |settings: &Settings| {
        let asks = |settings: &Settings| settings.second_factor_roles.contains(&Role::Administrator);
        asks(settings) && !asks(&before)
    };
    let locks_out = is_new(&settings)
        && !fields.has("understood", "yes")
        && !has_second_factor(&state, who.person.id).await?;
    if errors.is_empty() && !locks_out {
        if settings.second_factor_roles != before.second_factor_roles {
            // Else whoever finds a browser open takes the second lock off every door.
            require_recent(&state, &who.visitor, PATH)?;
        }
        let mut tx = state.db.begin_write().await?;
        settings::save(&mut tx, &settings).await?;
        who.record(&state, &mut tx, Event::SettingsChanged, "installation").await?;
        tx.commit().await?;
        return Ok(see_other("/admin/settings?saved=true"));
    }
    let refused = SettingsPage { page, fields, errors, locks_out, is_saved: false };
    html_with(StatusCode::UNPROCESSABLE_ENTITY, &refused)
}

fn read(t: &Translator, fields: &Fields, errors: &mut FieldErrors) -> Settings {
    let mut number = |name: &str, least: u16, most: u16| match fields.get(name).trim().parse::<u16>() {
        Ok(number) if (least..=most).contains(&number) => number,
        _ => {
            let range = [("least", least.into()), ("most", most.into())];
            errors.add(name, t.with("admin-number", range));
            least
        }
    };
    let guest_days = number("guest_days", 1, MOST_GUEST_DAYS);
    let account_months = number("account_months", 0, MOST_MONTHS);
    let audit_months = number("audit_months", 1, MOST_MONTHS);
    let mut email = |name: &str| {
        let text = errors.take(t, name, clean(fields.get(name), EMAIL_LIMIT)).unwrap_or_default();
        if !text.is_empty() && !looks_like_email(&text) {
            errors.add(name, t.get("register-email-unlike"));
        }
        text
    };
    let (contact_email, dpo_email) = (email("contact_email"), email("dpo_email"));
    let mut text = |name: &str| errors.take(t, name, clean(fields.get(name), TEXT_LIMIT)).unwrap_or_default();
    Settings {
        sessions_are_open: fields.has("sessions", "open"),
        second_factor_roles: fields.all("second_factor").filter_map(Role::parse).collect::<BTreeSet<_>>(),
        guest_days,
        account_months,
        audit_months,
        controller: text("controller"),
        contact_email,
        dpo_email,
        hosting: text("hosting"),
        accessibility_review: text("accessibility_review"),
    }
}

#[cfg(test)]
mod samples {
    use super::super::organisations::samples::HOSTILE;
    use super::*;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for SettingsPage {
        fn samples(language: Language) -> Vec<Self> {
            let mut errors = FieldErrors::default();
            for field in ["guest_days", "controller", "dpo_email"] {
                errors.add(field, HOSTILE);
            }
            let fields = Fields::default().with("controller", HOSTILE).with("second_factor", "administrator");
            let shown = |errors, locks_out| Self {
                page: Page::sample(language),
                fields: fields.clone(),
                errors,
                locks_out,
                is_saved: !locks_out,
            };
            vec![shown(errors, true), shown(FieldErrors::default(), false)]
        }
    }
}
