//! Sessions: who is asking, by the cookie of their browser.

use std::collections::BTreeSet;
use std::convert::Infallible;

use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use axum::middleware::Next;
use axum::response::Response;
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};

use super::account_links::delete_expired_links;
use super::device::Device;
use super::store;
use crate::app::AppState;
use crate::chance::Token;
use crate::db::WriteTx;
use crate::domain::rights::{AccountId, Action, Actor, Membership, Owner, OwnerId, Resource, Role, decide};
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
    /// A role of theirs that is in force only once they have a second factor.
    pub needs_second_factor: Option<Role>,
    /// What they look through, for the list of their sessions.
    pub device: Device,
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
    /// Whether a second factor is asked when they log in.
    pub has_second_factor: bool,
    /// The session they are here with.
    pub session: Session,
}

/// The session of someone who is logged in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// In addresses.
    pub public_id: String,
    /// When they last proved who they are, in seconds since 1970.
    pub confirmed_at: i64,
    /// Whether somebody else's log-in (OpenID Connect) vouches for them.
    pub is_federated: bool,
}

/// Who says who someone is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Proof {
    /// A password, a link or a second factor of ours.
    Ours,
    /// Somebody else's log-in (OpenID Connect), which asks for its own factors.
    Federated,
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
    let mut visitor = match token(&state, request.headers()) {
        Some(token) => find_visitor(&state, &token).await?,
        None => Visitor::default(),
    };
    let user_agent = request.headers().get(header::USER_AGENT).and_then(|value| value.to_str().ok());
    visitor.device = Device::of_user_agent(user_agent.unwrap_or_default());
    request.extensions_mut().insert(Viewer {
        name: visitor.account.as_ref().map(|person| person.name.clone()),
        has_work: visitor.owner_id.is_some(),
        needs_second_factor: visitor.needs_second_factor,
        is_administrator: decide(&visitor.actor, Action::View, Resource::Installation),
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
    let Some(account_id) = session.account_id.map(AccountId) else {
        return Ok(Visitor {
            actor: Actor { owner: Some(Owner::Guest(owner_id)), memberships: Vec::new() },
            owner_id: Some(owner_id),
            ..Visitor::default()
        });
    };
    let mut memberships = store::list_memberships(state.db.read(), account_id).await?;
    let mut needs_second_factor = None;
    // Whoever vouches for them elsewhere asks for factors of their own.
    if !memberships.is_empty() && !session.has_second_factor && !session.is_federated {
        let settings = settings::load(state).await?;
        (memberships, needs_second_factor) = without_factor(memberships, &settings.second_factor_roles);
    }
    Ok(Visitor {
        actor: Actor { owner: Some(Owner::Account(account_id)), memberships },
        owner_id: Some(owner_id),
        account: Some(Person {
            id: account_id,
            public_id: session.public_id.unwrap_or_default(),
            name: session.name.unwrap_or_default(),
            has_second_factor: session.has_second_factor,
            session: Session {
                public_id: session.session_id,
                confirmed_at: session.confirmed_at,
                is_federated: session.is_federated,
            },
        }),
        needs_second_factor,
        device: Device::default(),
    })
}

/// The roles in force for someone without a second factor, and one that is not.
fn without_factor(memberships: Vec<Membership>, asks: &BTreeSet<Role>) -> (Vec<Membership>, Option<Role>) {
    let (waiting, in_force): (Vec<_>, Vec<_>) =
        memberships.into_iter().partition(|membership| asks.contains(&membership.role));
    // The one with most to do.
    let role = waiting.into_iter().map(|membership| membership.role).max();
    (in_force, role)
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
    create(state, &mut tx, &token, owner_id, visitor, None).await?;
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
    proof: Proof,
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
    create(state, &mut tx, &token, owner_id, visitor, Some(proof)).await?;
    store::note_login(&mut tx, account_id, now).await?;
    tx.commit().await?;
    Ok(jar.add(cookie(state, &token)))
}

/// Makes the session of a guest, or of someone who proved who they are.
async fn create(
    state: &AppState,
    tx: &mut WriteTx,
    token: &Token,
    owner: OwnerId,
    visitor: &Visitor,
    proof: Option<Proof>,
) -> Result<(), Error> {
    let now = state.clock.seconds();
    let new = store::NewSession {
        token_hash: &token.hash(),
        public_id: &state.chance.public_id()?,
        owner,
        // Nobody looks at a list of a guest's.
        device: &proof.map(|_| visitor.device.stored()).unwrap_or_default(),
        is_federated: proof == Some(Proof::Federated),
        confirmed_at: proof.map_or(0, |_| now),
        created_at: now,
    };
    Ok(store::create_session(tx, &new).await?)
}

/// The sessions of an account that are not over.
pub(super) async fn list(
    state: &AppState,
    account: AccountId,
) -> Result<Vec<store::SessionLine>, sqlx::Error> {
    let now = state.clock.seconds();
    store::list_sessions(state.db.read(), account, now - IDLE_SECONDS, now - ABSOLUTE_SECONDS).await
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

/// Throws away sessions and links that are over, and guests nobody can come back
/// to.
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
    delete_expired_links(&mut tx, now).await?;
    Ok(tx.commit().await?)
}

/// How long a guest's session lasts without use: the cookie is all that leads back to
/// the work, and there is no account behind it to guard.
async fn guest_seconds(state: &AppState) -> Result<i64, Error> {
    Ok(i64::from(settings::load(state).await?.guest_days) * DAY_SECONDS)
}

fn token(state: &AppState, headers: &HeaderMap) -> Option<Token> {
    token_of(state, &CookieJar::from_headers(headers))
}

/// The token a browser has, or is about to get.
pub(super) fn token_of(state: &AppState, jar: &CookieJar) -> Option<Token> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rights::OrganisationId;

    #[test]
    fn a_role_that_asks_for_a_second_factor_is_not_in_force_without_one() {
        let gent = Some(OrganisationId(1));
        let held = |role| Membership { organisation: Role::kind(role).and(gent), role };
        let all = vec![held(Role::Colleague), held(Role::Administrator)];
        let asks = BTreeSet::from([Role::Administrator, Role::Coordinator]);
        assert_eq!(
            without_factor(all.clone(), &asks),
            (vec![held(Role::Colleague)], Some(Role::Administrator))
        );
        assert_eq!(without_factor(all.clone(), &BTreeSet::new()), (all, None));
    }
}
