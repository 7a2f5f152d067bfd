//! Who gets in: the account a log-in elsewhere opens, and the roles it brings.
//! Everything is decided inside one write.

use super::claims::{Known, Workplace};
use super::pending::Pending;
use super::provider::Provider;
use super::store::{self, AccountRow, Vouched};
use super::{Failure, Refusal};
use crate::accounts::store::{NewAccount, create_account, delete_membership, put_membership};
use crate::app::AppState;
use crate::audit::{self, Event};
use crate::db::WriteTx;
use crate::domain::kbo::KboNumber;
use crate::domain::rights::{AccountId, Membership, Role};
use crate::error::Error;

/// Who got in.
#[derive(Debug)]
pub(super) struct Admitted {
    pub(super) account: AccountId,
    pub(super) identity: i64,
    /// Whether the provider told where they work, and we know no such place.
    pub(super) is_workplace_unknown: bool,
    /// The role that was asked for them there.
    pub(super) asked: Option<Membership>,
}

/// Lets someone in whom the provider vouches for, or says why not: nothing is stored
/// then.
pub(super) async fn admit(
    state: &AppState,
    provider: &Provider,
    pending: &Pending,
    subject: &str,
    known: &Known,
) -> Result<Result<Admitted, Failure>, Error> {
    let now = state.clock.seconds();
    let new_id = state.chance.public_id()?;
    let mut tx = state.db.begin_write().await?;
    let opened = open(&mut tx, provider, pending, subject, known, &new_id, now).await?;
    let opened = match opened {
        Ok(opened) if opened.account.is_disabled => {
            return Ok(Err(Failure::refused("the account is closed")));
        }
        Ok(opened) => opened,
        Err(failure) => return Ok(Err(failure)),
    };
    let brought = match &known.organisation {
        Workplace::NotAsked => Brought::default(),
        Workplace::Unknown => {
            renew_roles(&mut tx, &opened, &[], now).await?;
            Brought { is_workplace_unknown: true, asked: None }
        }
        Workplace::Kbo(number) => bring_roles(&mut tx, &opened, number, &known.roles, now).await?,
    };
    tx.commit().await?;
    let Brought { is_workplace_unknown, asked } = brought;
    Ok(Ok(Admitted { account: opened.account.id, identity: opened.identity, is_workplace_unknown, asked }))
}

struct Opened {
    account: AccountRow,
    identity: i64,
    /// Whether it never opened an account before.
    is_first: bool,
}

async fn open(
    tx: &mut WriteTx,
    provider: &Provider,
    pending: &Pending,
    subject: &str,
    known: &Known,
    new_id: &str,
    now: i64,
) -> Result<Result<Opened, Failure>, sqlx::Error> {
    let issuer = provider.config.issuer.as_str();
    if let Some((identity, account)) = store::find_identity(tx, issuer, subject).await? {
        if pending.account.is_some_and(|own| own != account.id) {
            return Ok(Err(Failure::new(Refusal::LinkedElsewhere, "it opens another account")));
        }
        store::touch_identity(tx, identity, now).await?;
        return Ok(Ok(Opened { account, identity, is_first: false }));
    }
    let account = match (pending.account, &known.email) {
        // Whoever began this was logged in, and is still: the handler looked.
        (Some(own), _) => store::find_account(tx, Some(own), "").await?,
        (None, None) => return Ok(Err(Failure::new(Refusal::NoEmail, "the provider gave no address"))),
        (None, Some(email)) => match store::find_account(tx, None, email).await? {
            Some(account) if provider.config.trusts_email && known.is_email_verified => {
                // Anyone could register with this address; only its owner comes in
                // this way.
                store::shut_others_out(tx, account.id).await?;
                Some(account)
            }
            Some(_) => return Ok(Err(Failure::new(Refusal::EmailTaken, "an account has this address"))),
            None => return make(tx, provider, email, subject, known, new_id, now).await,
        },
    };
    let Some(account) = account else { return Ok(Err(Failure::refused("the account is gone"))) };
    let identity = store::create_identity(tx, account.id, issuer, subject, now).await?;
    record(tx, &account.public_id, Event::IdentityLinked, &format!("account:{}", account.public_id), now)
        .await?;
    Ok(Ok(Opened { account, identity, is_first: true }))
}

async fn make(
    tx: &mut WriteTx,
    provider: &Provider,
    email: &str,
    subject: &str,
    known: &Known,
    new_id: &str,
    now: i64,
) -> Result<Result<Opened, Failure>, sqlx::Error> {
    let new = NewAccount {
        public_id: new_id,
        email,
        name: &known.name,
        password_hash: None,
        membership: None,
        created_at: now,
    };
    let Some(id) = create_account(tx, &new).await? else {
        return Ok(Err(Failure::new(Refusal::EmailTaken, "an account has this address")));
    };
    let account = AccountRow { id, public_id: new_id.to_owned(), is_disabled: false };
    let identity = store::create_identity(tx, id, &provider.config.issuer, subject, now).await?;
    let subject = format!("account:{new_id}");
    record(tx, new_id, Event::AccountMade, &subject, now).await?;
    record(tx, new_id, Event::IdentityLinked, &subject, now).await?;
    Ok(Ok(Opened { account, identity, is_first: true }))
}

/// What a log-in brought besides the account, as [`Admitted`] has it.
#[derive(Debug, Default)]
struct Brought {
    is_workplace_unknown: bool,
    asked: Option<Membership>,
}

async fn bring_roles(
    tx: &mut WriteTx,
    opened: &Opened,
    number: &KboNumber,
    roles: &[Role],
    now: i64,
) -> Result<Brought, sqlx::Error> {
    let Some((id, public_id, kind)) = store::find_organisation(tx, number).await? else {
        renew_roles(tx, opened, &[], now).await?;
        return Ok(Brought { is_workplace_unknown: true, asked: None });
    };
    let vouched: Vec<Vouched> = roles
        .iter()
        .filter(|role| role.kind() == Some(kind))
        .map(|role| Vouched {
            membership: Membership { organisation: Some(id), role: *role },
            organisation: public_id.clone(),
        })
        .collect();
    renew_roles(tx, opened, &vouched, now).await?;
    // Only asked for once: who was told no is not asked for again at every log-in.
    if vouched.is_empty()
        && opened.is_first
        && let Some(role) = Role::of_kind(Some(kind)).next()
    {
        let membership = Membership { organisation: Some(id), role };
        // Who asked before, or is it already, does not ask again.
        if put_membership(tx, opened.account.id, membership, false, now).await? {
            let subject = membership_subject(opened, role, &public_id);
            record(tx, &opened.account.public_id, Event::RoleRequested, &subject, now).await?;
            return Ok(Brought { is_workplace_unknown: false, asked: Some(membership) });
        }
    }
    Ok(Brought::default())
}

/// Gives the roles the provider vouches for, and takes those it no longer does.
async fn renew_roles(
    tx: &mut WriteTx,
    opened: &Opened,
    vouched: &[Vouched],
    now: i64,
) -> Result<(), sqlx::Error> {
    let account = &opened.account;
    for before in store::list_vouched(tx, opened.identity).await? {
        if vouched.iter().all(|vouched| vouched.membership != before.membership) {
            delete_membership(tx, account.id, before.membership).await?;
            let subject = membership_subject(opened, before.membership.role, &before.organisation);
            record(tx, "", Event::RoleRemoved, &subject, now).await?;
        }
    }
    for vouched in vouched {
        if store::vouch(tx, account.id, vouched.membership, opened.identity, now).await? {
            let subject = membership_subject(opened, vouched.membership.role, &vouched.organisation);
            record(tx, "", Event::RoleGranted, &subject, now).await?;
        }
    }
    Ok(())
}

fn membership_subject(opened: &Opened, role: Role, organisation: &str) -> String {
    audit::membership_subject(&opened.account.public_id, role, organisation)
}

async fn record(
    tx: &mut WriteTx,
    actor: &str,
    event: Event,
    subject: &str,
    at: i64,
) -> Result<(), sqlx::Error> {
    audit::record(tx, &audit::Entry { actor, event, subject, at }).await
}
