//! Sessions: who is asking, by the cookie of their browser.

use std::convert::Infallible;

use axum::extract::{FromRequestParts, Request, State};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::Response;
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};

use super::store;
use crate::app::AppState;
use crate::chance::Token;
use crate::domain::rights::{AccountId, Actor, Owner, OwnerId};
use crate::error::Error;
use crate::settings;
use crate::web::page::Viewer;

/// An account's session ends after eight hours without use…
const IDLE_SECONDS: i64 = 8 * 3600;
/// …and after seven days in any case.
const ABSOLUTE_SECONDS: i64 = 7 * 24 * 3600;
const DAY_SECONDS: i64 = 24 * 3600;
/// How exact the last use is kept; less often written, less wear.
const SEEN_EVERY_SECONDS: i64 = 300;

/// Who is asking. Extracted by handlers; a stranger is a visitor too.
#[derive(Debug, Clone, Default)]
pub struct Visitor {
    /// For [`crate::domain::rights::decide`].
    pub actor: Actor,
    /// The row new work hangs on; `None` for a stranger.
    pub owner_id: Option<OwnerId>,
    /// Who is logged in.
    pub account: Option<Person>,
}

/// Someone who is logged in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Row id.
    pub id: AccountId,
    /// In addresses and in the log.
    pub public_id: String,
    /// What they are called.
    pub name: String,
}

impl Visitor {
    /// Whether this is someone at work without an account.
    #[must_use]
    pub fn is_guest(&self) -> bool {
        self.account.is_none()
    }
}

impl<S: Sync> FromRequestParts<S> for Visitor {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(parts.extensions.get().cloned().unwrap_or_default())
    }
}

/// Puts the [`Visitor`] in the request, and the [`Viewer`] the page frame
/// needs.
///
/// # Errors
/// The database's own.
pub async fn recognise(
    State(state): State<AppState>,
    mut request: Request,
    next: Next,
) -> Result<Response, Error> {
    let visitor = match token(&state, request.headers()) {
        Some(token) => find_visitor(&state, &token).await?,
        None => Visitor::default(),
    };
    request.extensions_mut().insert(Viewer {
        name: visitor.account.as_ref().map(|person| person.name.clone()),
        has_work: visitor.owner_id.is_some(),
    });
    request.extensions_mut().insert(visitor);
    Ok(next.run(request).await)
}

async fn find_visitor(state: &AppState, token: &Token) -> Result<Visitor, Error> {
    let now = state.clock.seconds();
    let hash = token.hash();
    let Some(session) = store::find_session(state.db.read(), &hash).await? else {
        return Ok(Visitor::default());
    };
    let is_over = match session.account_id {
        Some(_) => now - session.seen_at > IDLE_SECONDS || now - session.created_at > ABSOLUTE_SECONDS,
        None => now - session.seen_at > guest_seconds(state).await?,
    };
    if is_over || session.is_disabled {
        return Ok(Visitor::default());
    }
    if now - session.seen_at > SEEN_EVERY_SECONDS {
        let mut tx = state.db.begin_write().await?;
        store::touch_session(&mut tx, &hash, now).await?;
        tx.commit().await?;
    }
    let owner_id = OwnerId(session.owner_id);
    Ok(match session.account_id.map(AccountId) {
        Some(account_id) => Visitor {
            actor: Actor {
                owner: Some(Owner::Account(account_id)),
                memberships: store::list_memberships(state.db.read(), account_id).await?,
            },
            owner_id: Some(owner_id),
            account: Some(Person {
                id: account_id,
                public_id: session.public_id.unwrap_or_default(),
                name: session.name.unwrap_or_default(),
            }),
        },
        None => Visitor {
            actor: Actor { owner: Some(Owner::Guest(owner_id)), memberships: Vec::new() },
            owner_id: Some(owner_id),
            account: None,
        },
    })
}

/// The row new work of this visitor hangs on. A stranger becomes a guest here,
/// with a session, so the jar must go into the answer.
///
/// # Errors
/// The database's own.
pub async fn current_owner(
    state: &AppState,
    visitor: &Visitor,
    jar: CookieJar,
) -> Result<(OwnerId, CookieJar), Error> {
    if let Some(owner_id) = visitor.owner_id {
        return Ok((owner_id, jar));
    }
    let token = state.chance.token()?;
    let now = state.clock.seconds();
    let mut tx = state.db.begin_write().await?;
    let owner_id = store::create_owner(&mut tx, None, now).await?;
    store::create_session(&mut tx, &token.hash(), owner_id, now).await?;
    tx.commit().await?;
    Ok((owner_id, jar.add(cookie(state, &token))))
}

/// Logs an account in with a new token. A guest's work comes along, and the
/// session before ends.
pub(super) async fn log_in(
    state: &AppState,
    visitor: &Visitor,
    jar: CookieJar,
    account_id: AccountId,
) -> Result<CookieJar, Error> {
    let token = state.chance.token()?;
    let now = state.clock.seconds();
    let mut tx = state.db.begin_write().await?;
    if let (Some(Owner::Guest(guest)), true) = (visitor.actor.owner, visitor.is_guest()) {
        store::keep_guest_work(&mut tx, guest, account_id).await?;
    }
    let owner_id = store::owner_of_account(&mut tx, account_id, now).await?;
    if let Some(before) = jar.get(cookie_name(state)) {
        store::delete_session(&mut tx, &Token::presented(before.value()).hash()).await?;
    }
    store::create_session(&mut tx, &token.hash(), owner_id, now).await?;
    store::note_login(&mut tx, account_id, now).await?;
    tx.commit().await?;
    Ok(jar.add(cookie(state, &token)))
}

/// Takes the cookie out of this browser, where the session is gone already.
pub fn forget_session(state: &AppState, jar: CookieJar) -> CookieJar {
    jar.remove(Cookie::build(cookie_name(state)).path("/").build())
}

/// Ends the session of this browser.
pub(super) async fn log_out(state: &AppState, jar: CookieJar) -> Result<CookieJar, Error> {
    if let Some(cookie) = jar.get(cookie_name(state)) {
        let hash = Token::presented(cookie.value()).hash();
        let mut tx = state.db.begin_write().await?;
        store::delete_session(&mut tx, &hash).await?;
        tx.commit().await?;
    }
    Ok(forget_session(state, jar))
}

/// Throws away sessions that are over, and guests nobody can come back to.
///
/// # Errors
/// The database's own.
pub async fn delete_expired(state: &AppState) -> Result<(), Error> {
    let guest_seconds = guest_seconds(state).await?;
    let now = state.clock.seconds();
    let mut tx = state.db.begin_write().await?;
    store::delete_expired_sessions(&mut tx, now - IDLE_SECONDS, now - ABSOLUTE_SECONDS, now - guest_seconds)
        .await?;
    store::delete_lost_guests(&mut tx).await?;
    Ok(tx.commit().await?)
}

/// How long a guest's session lasts without use: the cookie is all that leads back to
/// the work, and there is no account behind it to guard.
async fn guest_seconds(state: &AppState) -> Result<i64, Error> {
    Ok(i64::from(settings::load(state).await?.guest_days) * DAY_SECONDS)
}

fn token(state: &AppState, headers: &HeaderMap) -> Option<Token> {
    let jar = CookieJar::from_headers(headers);
    jar.get(cookie_name(state)).map(|cookie| Token::presented(cookie.value()))
}

/// `__Host-` makes browsers refuse the cookie from another host or over plain
/// HTTP; on loopback without TLS it cannot be used.
fn cookie_name(state: &AppState) -> &'static str {
    if state.config.is_secure() { "__Host-session" } else { "session" }
}

fn cookie(state: &AppState, token: &Token) -> Cookie<'static> {
    Cookie::build((cookie_name(state), token.reveal().to_owned()))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(state.config.is_secure())
        // Longer than any session: the server decides when it is over.
        .max_age(cookie::time::Duration::days(30))
        .build()
}
