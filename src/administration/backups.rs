//! Backups: which there are, and making one now. A backup holds everything, so it is
//! not to be had from a browser: the page says where it stands.

use anyhow::Context as _;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::{Administrator, size};
use crate::app::AppState;
use crate::audit::Event;
use crate::clock::{day_in_flanders, time_in_flanders};
use crate::db::{BackupFile, list_backups};
use crate::error::Error;
use crate::selfcheck::Told;
use crate::web::page::{Page, html, html_with, see_other};

/// The backups.
#[derive(Debug, Template)]
#[template(path = "administration/backups.html")]
pub struct BackupsPage {
    page: Page,
    folder: String,
    backups: Vec<BackupFile>,
    /// Why one was not made, or why they cannot be listed.
    refusal: String,
}

impl BackupsPage {
    fn made_at(&self, backup: &BackupFile) -> String {
        let at = backup.made_at.as_second();
        format!("{}, {}", self.page.t.date(day_in_flanders(at)), time_in_flanders(at))
    }

    fn size(&self, backup: &BackupFile) -> String {
        size(&self.page.t, backup.bytes)
    }
}

/// The backups there are, latest first.
///
/// # Errors
/// When their folder cannot be read.
pub(super) async fn list(state: &AppState) -> anyhow::Result<Vec<BackupFile>> {
    let folder = state.config.backups_folder();
    let listed = tokio::task::spawn_blocking(move || list_backups(&folder)).await;
    listed.context("listing backups")?.context("the folder of backups")
}

async fn backups_page(state: &AppState, page: Page, refusal: Option<Told>) -> BackupsPage {
    let folder = state.config.backups_folder();
    let folder = std::path::absolute(&folder).unwrap_or(folder);
    let (backups, refusal) = match list(state).await {
        Ok(backups) => (backups, refusal),
        Err(error) => {
            let named = [("path", folder.display().to_string()), ("cause", error.root_cause().to_string())];
            (Vec::new(), Some(Told::new("check-backups-unlisted", named)))
        }
    };
    let refusal = refusal.map(|told| told.say(&page.t)).unwrap_or_default();
    BackupsPage { page, folder: folder.display().to_string(), backups, refusal }
}

/// Lists the backups.
///
/// # Errors
/// The template's own: what cannot be read is told on the page.
pub async fn show(State(state): State<AppState>, _: Administrator, page: Page) -> Result<Response, Error> {
    html(&backups_page(&state, page, None).await)
}

/// Makes a backup, while everything goes on.
///
/// # Errors
/// The database's own.
pub async fn make(State(state): State<AppState>, who: Administrator, page: Page) -> Result<Response, Error> {
    if let Err(error) = state.db.back_up(&state.config.backups_folder(), state.clock.now()).await {
        let shown = backups_page(&state, page, Some(Told::from(&error))).await;
        return html_with(StatusCode::UNPROCESSABLE_ENTITY, &shown);
    }
    let mut tx = state.db.begin_write().await?;
    who.record(&state, &mut tx, Event::BackupMade, "installation").await?;
    tx.commit().await?;
    Ok(see_other("/admin/backups"))
}

#[cfg(test)]
mod samples {
    use super::super::organisations::samples::HOSTILE;
    use super::*;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for BackupsPage {
        fn samples(language: Language) -> Vec<Self> {
            let one = BackupFile {
                name: HOSTILE.to_owned(),
                bytes: 12_345_678,
                made_at: "2026-11-24T11:00:00Z".parse().unwrap_or_default(),
            };
            let shown = |backups, refusal: &str| Self {
                page: Page::sample(language),
                folder: HOSTILE.to_owned(),
                backups,
                refusal: refusal.to_owned(),
            };
            vec![shown(vec![one], ""), shown(Vec::new(), HOSTILE)]
        }
    }
}
