//! Setting up a second factor, taking it away, and its recovery codes.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;

use super::codes::RecoveryCode;
use super::{accepted_step, new_secret, store, totp};
use crate::accounts::account_page::record;
use crate::accounts::store::{end_sessions, find_account};
use crate::accounts::{Person, Visitor, log_in, post, require_account, require_recent};
use crate::app::AppState;
use crate::audit::Event;
use crate::db::WriteTx;
use crate::error::{Error, not_found};
use crate::web::page::{Page, html, html_with, see_other};
use crate::web::qr::QrPicture;
use crate::web::{Client, Form};

const PATH: &str = "/account/second-factor";
const CODES_PATH: &str = "/account/second-factor/codes";

/// Where setting it up stands.
#[derive(Debug)]
enum Stage {
    /// There is none.
    None,
    /// The app is to be told the secret.
    Begun {
        /// In groups of four, to type.
        secret: String,
        /// The same for an app on this device.
        url: String,
        /// The same to scan.
        picture: Option<QrPicture>,
    },
    /// It is in force.
    Set {
        /// Recovery codes left.
        codes_left: i64,
    },
}

/// The page of the second factor.
#[derive(Debug, Template)]
#[template(path = "accounts/second_factor.html")]
pub struct SecondFactorPage {
    page: Page,
    stage: Stage,
    error: String,
}

/// The page of recovery codes that were just made.
#[derive(Debug, Template)]
#[template(path = "accounts/recovery_codes.html")]
pub struct RecoveryCodesPage {
    page: Page,
    email: String,
    codes: Vec<String>,
}

/// A code as typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    code: String,
}

async fn stage(state: &AppState, person: &Person) -> Result<Stage, Error> {
    if let Some(codes_left) = super::codes_left(state, person).await? {
        return Ok(Stage::Set { codes_left });
    }
    let Some(factor) = store::find_begun(state.db.read(), person.id).await? else { return Ok(Stage::None) };
    let account = find_account(state.db.read(), person.id).await?.ok_or_else(|| not_found("page"))?;
    let totp = totp(&factor.secret, &account.email)?;
    let plain = totp.get_secret_base32();
    let groups: Vec<_> = plain.as_bytes().chunks(4).map(String::from_utf8_lossy).collect();
    let url = totp.get_url();
    Ok(Stage::Begun { secret: groups.join(" "), picture: QrPicture::of(&url), url })
}

/// Shows where it stands. The secret is on this page, so it asks for a recent
/// proof, as do the forms on it.
///
/// # Errors
/// Log in or confirm first; the database's own.
pub async fn show(State(state): State<AppState>, page: Page, visitor: Visitor) -> Result<Response, Error> {
    let person = require_account(&visitor, PATH)?;
    require_recent(&state, &visitor, PATH)?;
    html(&SecondFactorPage { page, stage: stage(&state, person).await?, error: String::new() })
}

/// Draws a secret; it is in force once a code shows that the app has it.
///
/// # Errors
/// As [`show`].
pub async fn begin(State(state): State<AppState>, visitor: Visitor) -> Result<Response, Error> {
    let person = require_account(&visitor, PATH)?;
    require_recent(&state, &visitor, PATH)?;
    let secret = new_secret(&state.chance)?;
    let mut tx = state.db.begin_write().await?;
    store::begin(&mut tx, person.id, &secret, state.clock.seconds()).await?;
    tx.commit().await?;
    Ok(see_other(PATH))
}

/// Puts it in force, and makes the recovery codes. Sessions elsewhere, which never
/// showed it, end.
///
/// # Errors
/// As [`show`].
pub async fn confirm(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    client: Client,
    Form(form): Form<CodeForm>,
) -> Result<Response, Error> {
    let person = require_account(&visitor, PATH)?;
    require_recent(&state, &visitor, PATH)?;
    let now = state.clock.seconds();
    let is_throttled = !state.throttle.allows_code(client, person.id);
    if !is_throttled {
        let mut tx = state.db.begin_write().await?;
        let begun = store::find_begun(&mut tx, person.id).await?;
        let step = match &begun {
            Some(factor) => accepted_step(&factor.secret, &form.code, now, factor.last_step)?,
            None => None,
        };
        if let Some(step) = step
            && store::confirm(&mut tx, person.id, step, now).await?
        {
            let codes = put_codes(&state, &mut tx, person).await?;
            end_sessions(&mut tx, person.id, &person.session.public_id).await?;
            record(&state, &mut tx, person, Event::SecondFactorSet).await?;
            tx.commit().await?;
            state.throttle.was_right(client);
            state.shown_codes.put(&person.session.public_id, &codes, now);
            tell(&state, &page, person, post::Change::FactorSet).await?;
            return Ok(see_other(CODES_PATH));
        }
    }
    let key = if is_throttled { "login-throttled" } else { "second-factor-wrong" };
    let error = page.t.get(key).into_owned();
    let page = Page { path: PATH.to_owned(), ..page };
    let page = SecondFactorPage { page, stage: stage(&state, person).await?, error };
    log_in::refused(is_throttled, |status| html_with(status, &page))
}

/// Takes it away, with the recovery codes; or gives up setting it up.
///
/// # Errors
/// As [`show`].
pub async fn remove(State(state): State<AppState>, page: Page, visitor: Visitor) -> Result<Response, Error> {
    let person = require_account(&visitor, PATH)?;
    require_recent(&state, &visitor, PATH)?;
    let mut tx = state.db.begin_write().await?;
    let was_in_force = store::delete(&mut tx, person.id).await?;
    if was_in_force {
        record(&state, &mut tx, person, Event::SecondFactorRemoved).await?;
    }
    tx.commit().await?;
    if !was_in_force {
        return Ok(see_other(PATH));
    }
    tell(&state, &page, person, post::Change::FactorRemoved).await?;
    Ok(see_other("/account?done=factor"))
}

/// Shows the recovery codes that were just made, to the session that made them.
///
/// # Errors
/// As [`show`].
pub async fn show_codes(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
) -> Result<Response, Error> {
    let person = require_account(&visitor, PATH)?;
    let Some(codes) = state.shown_codes.find(&person.session.public_id, state.clock.seconds()) else {
        return Ok(see_other(PATH));
    };
    let account = find_account(state.db.read(), person.id).await?.ok_or_else(|| not_found("page"))?;
    html(&RecoveryCodesPage { page, email: account.email, codes })
}

/// The same as a file.
///
/// # Errors
/// As [`show`].
pub async fn download_codes(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
) -> Result<Response, Error> {
    let person = require_account(&visitor, PATH)?;
    let Some(codes) = state.shown_codes.find(&person.session.public_id, state.clock.seconds()) else {
        return Ok(see_other(PATH));
    };
    let text = format!("{}\n\n{}\n", page.t.get("recovery-file"), codes.join("\n"));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8")),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::from_static("attachment; filename=\"voorrang-codes.txt\""),
        ),
    ];
    Ok((StatusCode::OK, headers, text).into_response())
}

/// Makes new recovery codes; those before are good no more.
///
/// # Errors
/// As [`show`].
pub async fn renew_codes(State(state): State<AppState>, visitor: Visitor) -> Result<Response, Error> {
    let person = require_account(&visitor, PATH)?;
    require_recent(&state, &visitor, PATH)?;
    let mut tx = state.db.begin_write().await?;
    if store::find_in_force(&mut tx, person.id).await?.is_none() {
        return Ok(see_other(PATH));
    }
    let codes = put_codes(&state, &mut tx, person).await?;
    tx.commit().await?;
    state.shown_codes.put(&person.session.public_id, &codes, state.clock.seconds());
    Ok(see_other(CODES_PATH))
}

async fn put_codes(state: &AppState, tx: &mut WriteTx, person: &Person) -> Result<Vec<RecoveryCode>, Error> {
    let codes = RecoveryCode::draw_all(&state.chance)?;
    let hashes: Vec<_> = codes.iter().map(|code| code.hash(&person.public_id)).collect();
    store::replace_codes(tx, person.id, &hashes).await?;
    Ok(codes)
}

async fn tell(state: &AppState, page: &Page, person: &Person, change: post::Change) -> Result<(), Error> {
    if let Some(account) = find_account(state.db.read(), person.id).await? {
        post::send_change(state, &page.t, &account.email, &account.name, change);
    }
    Ok(())
}

#[cfg(test)]
mod samples {
    use super::super::codes::HOW_MANY;
    use super::*;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for SecondFactorPage {
        fn samples(language: Language) -> Vec<Self> {
            let url = "otpauth://totp/Voorrang:<b>?secret=ABCD".to_owned();
            let begun = || Stage::Begun {
                secret: "ABCD EFGH".to_owned(),
                picture: QrPicture::of(&url),
                url: url.clone(),
            };
            let sample =
                |stage, error: &str| Self { page: Page::sample(language), stage, error: error.to_owned() };
            vec![
                sample(Stage::None, ""),
                sample(begun(), ""),
                sample(begun(), "<i>✗</i>"),
                sample(Stage::Set { codes_left: 0 }, ""),
                sample(Stage::Set { codes_left: 10 }, ""),
            ]
        }
    }

    impl Samples for RecoveryCodesPage {
        fn samples(language: Language) -> Vec<Self> {
            let codes = (0..HOW_MANY).map(|index| format!("KM4R{index}-WZT2B")).collect();
            vec![Self { page: Page::sample(language), email: "<b>anke@gent.be</b>".to_owned(), codes }]
        }
    }
}
