//! Accounts: finding one, its roles, closing it and opening it again.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::organisations::{named, unclear};
use super::store::{self, AccountRow, Held, Listed};
use super::{Administrator, Preview};
use crate::accounts;
use crate::accounts::role_mail::{self, Answer};
use crate::app::AppState;
use crate::audit::Event;
use crate::clock::day_in_flanders;
use crate::data_rights::{self, Whose};
use crate::domain::rights::{Membership, Role};
use crate::error::{Error, not_found};
use crate::members;
use crate::organisations::keeping::{self, Record};
use crate::web::forms::FieldErrors;
use crate::web::page::{Page, html, html_with, see_other};
use crate::web::{Form, Path, Query};

/// Accounts on a page.
const PAGE_SIZE: i64 = 50;

/// What someone looks for, and which page of it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ListQuery {
    q: String,
    page: i64,
}

/// Accounts by name.
#[derive(Debug, Template)]
#[template(path = "administration/accounts.html")]
pub struct AccountsPage {
    page: Page,
    query: String,
    accounts: Vec<Listed>,
    count: i64,
    /// From 1.
    number: i64,
    last: i64,
}

/// Lists accounts.
///
/// # Errors
/// The database's own.
pub async fn list(
    State(state): State<AppState>,
    _: Administrator,
    page: Page,
    Query(query): Query<ListQuery>,
) -> Result<Response, Error> {
    let text: String = query.q.trim().chars().take(100).collect();
    let number = query.page.clamp(1, 1_000_000);
    let skip = (number - 1) * PAGE_SIZE;
    let (accounts, count) = store::list_accounts(state.db.read(), &text, skip, PAGE_SIZE).await?;
    let last = ((count + PAGE_SIZE - 1) / PAGE_SIZE).max(1);
    html(&AccountsPage { page, query: text, accounts, count, number, last })
}

/// An account.
#[derive(Debug, Template)]
#[template(path = "administration/account.html")]
pub struct AccountPage {
    page: Page,
    account: AccountRow,
    roles: Vec<Held>,
    is_self: bool,
    form: GrantForm,
    errors: FieldErrors,
    /// Why something was not done.
    refusal: String,
    /// A link that was just made; empty when none was.
    reset_link: String,
    is_saved: bool,
    /// To suggest while typing.
    organisations: Vec<String>,
}

impl AccountPage {
    fn date(&self, at: &i64) -> String {
        self.page.t.date(day_in_flanders(*at))
    }

    fn role(&self, role: &str) -> String {
        self.page.t.get(&format!("role-{role}")).into_owned()
    }

    fn role_names(&self) -> [&'static str; 6] {
        Role::ALL.map(Role::as_str)
    }

    fn is_chosen(&self, role: &str) -> bool {
        self.form.role == role
    }

    fn error(&self, name: &str) -> &str {
        self.errors.of(name)
    }
}

/// What to say beside the account.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct AccountQuery {
    saved: bool,
    /// A link that was just made.
    link: String,
}

/// A role to grant, as typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct GrantForm {
    role: String,
    organisation: String,
}

/// The account, for who proved lately who they are: what is done here opens doors.
async fn load(state: &AppState, who: &Administrator, id: &str) -> Result<AccountRow, Error> {
    accounts::require_recent(state, &who.visitor, &format!("/admin/accounts/{id}"))?;
    store::find_account(state.db.read(), id).await?.ok_or_else(|| not_found("page"))
}

async fn open_organisations(state: &AppState) -> Result<Vec<Record>, Error> {
    let records = keeping::list_records(state.db.read()).await?;
    Ok(records.into_iter().filter(|one| !one.is_ended()).collect())
}

async fn account_page(
    state: &AppState,
    who: &Administrator,
    page: Page,
    account: AccountRow,
) -> Result<AccountPage, Error> {
    let organisations = open_organisations(state).await?.into_iter().map(|one| one.name).collect();
    let roles = store::list_roles(state.db.read(), account.account()).await?;
    let page = Page { path: format!("/admin/accounts/{}", account.public_id), ..page };
    Ok(AccountPage {
        page,
        is_self: account.account() == who.person.id,
        account,
        roles,
        form: GrantForm::default(),
        errors: FieldErrors::default(),
        refusal: String::new(),
        reset_link: String::new(),
        is_saved: false,
        organisations,
    })
}

/// Shows an account.
///
/// # Errors
/// Not found.
pub async fn show(
    State(state): State<AppState>,
    who: Administrator,
    page: Page,
    Path(id): Path<String>,
    Query(query): Query<AccountQuery>,
) -> Result<Response, Error> {
    let account = load(&state, &who, &id).await?;
    let mut shown = account_page(&state, &who, page, account).await?;
    shown.is_saved = query.saved;
    if !query.link.is_empty() {
        // One that is not shown any more is no reason to show nothing.
        if let Ok(preview) = state.previews.find(&who, &query.link).await
            && let Preview::ResetLink { account, link } = &*preview
            && *account == id
        {
            shown.reset_link.clone_from(link);
        }
    }
    html(&shown)
}

fn saved(id: &str) -> Response {
    see_other(&format!("/admin/accounts/{id}?saved=true"))
}

/// How a role is named in the log.
fn subject(account: &AccountRow, role: Role, key: Option<&str>) -> String {
    format!("membership:{}:{}:{}", account.public_id, role.as_str(), key.unwrap_or(members::SITE))
}

/// Grants a role, or one that was asked for.
///
/// # Errors
/// Not found, and the database's own.
pub async fn grant(
    State(state): State<AppState>,
    who: Administrator,
    page: Page,
    Path(id): Path<String>,
    Form(form): Form<GrantForm>,
) -> Result<Response, Error> {
    let t = page.t;
    let account = load(&state, &who, &id).await?;
    let records = open_organisations(&state).await?;
    let mut errors = FieldErrors::default();
    let role = Role::parse(&form.role);
    let organisation = match role.map(Role::kind) {
        None => {
            errors.add("role", t.get("admin-role-missing"));
            None
        }
        Some(None) => None,
        Some(Some(kind)) => match named(&records, &form.organisation) {
            Ok(found) if found.kind == kind => Some(found),
            Ok(_) => {
                errors.add("organisation", t.get("admin-role-other-kind"));
                None
            }
            Err(why) => {
                errors.add("organisation", unclear(&t, &why, &form.organisation));
                None
            }
        },
    };
    if let (Some(role), true) = (role, errors.is_empty()) {
        let membership = Membership { organisation: organisation.map(|one| one.id), role };
        let held = store::list_roles(state.db.read(), account.account()).await?;
        let was_asked = held.iter().any(|one| !one.is_confirmed && one.membership() == Some(membership));
        let mut tx = state.db.begin_write().await?;
        accounts::put_membership(&mut tx, account.account(), membership, true, state.clock.seconds()).await?;
        let key = organisation.map(|one| one.public_id.as_str());
        who.record(&state, &mut tx, Event::RoleGranted, &subject(&account, role, key)).await?;
        tx.commit().await?;
        if was_asked {
            role_mail::tell_answered(&state, account.account(), membership, Answer::Confirmed).await;
        }
        return Ok(saved(&id));
    }
    let mut refused = account_page(&state, &who, page, account).await?;
    refused.form = form;
    refused.errors = errors;
    html_with(StatusCode::UNPROCESSABLE_ENTITY, &refused)
}

/// A role to take away.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct WithdrawForm {
    role: String,
    /// The key to the organisation; empty for a role of none.
    key: String,
}

/// Takes a role away, held or asked for.
///
/// # Errors
/// Not found, and the database's own.
pub async fn withdraw(
    State(state): State<AppState>,
    who: Administrator,
    page: Page,
    Path(id): Path<String>,
    Form(form): Form<WithdrawForm>,
) -> Result<Response, Error> {
    let account = load(&state, &who, &id).await?;
    let roles = store::list_roles(state.db.read(), account.account()).await?;
    let is_it = |held: &&Held| held.role == form.role && held.key.as_deref().unwrap_or_default() == form.key;
    let Some((held, membership)) = roles.iter().find(is_it).and_then(|one| Some((one, one.membership()?)))
    else {
        // Gone already: as asked.
        return Ok(saved(&id));
    };
    let mut tx = state.db.begin_write().await?;
    let keeps = membership.role == Role::Administrator && held.is_confirmed;
    if keeps && members::is_last_administrator(&mut tx, account.account()).await? {
        drop(tx);
        let mut refused = account_page(&state, &who, page, account).await?;
        refused.refusal = refused.page.t.get("admin-last-administrator").into_owned();
        return html_with(StatusCode::UNPROCESSABLE_ENTITY, &refused);
    }
    accounts::delete_membership(&mut tx, account.account(), membership).await?;
    let subject = subject(&account, membership.role, held.key.as_deref());
    who.record(&state, &mut tx, Event::RoleRemoved, &subject).await?;
    tx.commit().await?;
    if !held.is_confirmed {
        role_mail::tell_answered(&state, account.account(), membership, Answer::Refused).await;
    }
    // Whoever gave up being administrator has no page here any more.
    if membership.role == Role::Administrator && account.account() == who.person.id {
        return Ok(see_other("/"));
    }
    Ok(saved(&id))
}

/// Closes an account: its sessions end and it opens no more. What it made stays.
///
/// # Errors
/// Not found, and the database's own.
pub async fn disable(
    State(state): State<AppState>,
    who: Administrator,
    page: Page,
    Path(id): Path<String>,
) -> Result<Response, Error> {
    let account = load(&state, &who, &id).await?;
    // Who closes it stays, so that there is always an administrator left.
    if account.account() == who.person.id {
        let mut refused = account_page(&state, &who, page, account).await?;
        refused.refusal = refused.page.t.get("admin-not-oneself").into_owned();
        return html_with(StatusCode::UNPROCESSABLE_ENTITY, &refused);
    }
    set_disabled(&state, &who, &account, Some(state.clock.seconds()), Event::AccountDisabled).await?;
    Ok(saved(&id))
}

/// Opens an account again.
///
/// # Errors
/// Not found, and the database's own.
pub async fn enable(
    State(state): State<AppState>,
    who: Administrator,
    Path(id): Path<String>,
) -> Result<Response, Error> {
    let account = load(&state, &who, &id).await?;
    set_disabled(&state, &who, &account, None, Event::AccountEnabled).await?;
    Ok(saved(&id))
}

/// Makes a link with which whose account it is chooses another password, to hand
/// over where there is no mail.
///
/// # Errors
/// Not found, and the database's own.
pub async fn make_reset_link(
    State(state): State<AppState>,
    who: Administrator,
    Path(id): Path<String>,
) -> Result<Response, Error> {
    let account = load(&state, &who, &id).await?;
    let mut tx = state.db.begin_write().await?;
    let token = accounts::make_reset_link(&state, &mut tx, account.account()).await?;
    who.record(&state, &mut tx, Event::ResetLinkMade, &format!("account:{id}")).await?;
    tx.commit().await?;
    let link = accounts::reset_url(&state, &token);
    let link = state.previews.keep(&state, &who, Preview::ResetLink { account: id.clone(), link }).await?;
    Ok(see_other(&format!("/admin/accounts/{id}?link={link}#reset")))
}

/// Whether someone is sure.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct EraseForm {
    sure: String,
}

/// Erases an account, for who asked an administrator.
///
/// # Errors
/// Not found; a conflict, for the last administrator.
pub async fn erase(
    State(state): State<AppState>,
    who: Administrator,
    page: Page,
    Path(id): Path<String>,
    Form(form): Form<EraseForm>,
) -> Result<Response, Error> {
    let account = load(&state, &who, &id).await?;
    if form.sure != "yes" {
        let mut refused = account_page(&state, &who, page, account).await?;
        refused.refusal = refused.page.t.get("admin-account-erase-unsure").into_owned();
        return html_with(StatusCode::UNPROCESSABLE_ENTITY, &refused);
    }
    data_rights::erase(&state, Whose::Account(account.account()), &who.person.public_id).await?;
    Ok(see_other("/admin/accounts"))
}

async fn set_disabled(
    state: &AppState,
    who: &Administrator,
    account: &AccountRow,
    at: Option<i64>,
    event: Event,
) -> Result<(), Error> {
    if account.disabled_at.is_some() == at.is_some() {
        return Ok(());
    }
    let mut tx = state.db.begin_write().await?;
    store::set_disabled(&mut tx, account.account(), at).await?;
    if at.is_some() {
        accounts::end_sessions(&mut tx, account.account(), "").await?;
    }
    who.record(state, &mut tx, event, &format!("account:{}", account.public_id)).await?;
    tx.commit().await?;
    Ok(())
}

#[cfg(test)]
mod samples {
    use super::super::organisations::samples::HOSTILE;
    use super::*;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for AccountsPage {
        fn samples(language: Language) -> Vec<Self> {
            let one = |disabled_at| Listed {
                public_id: "0197".to_owned(),
                name: HOSTILE.to_owned(),
                email: "anke@sint-niklaas.example".to_owned(),
                disabled_at,
                role_count: 2,
                request_count: 1,
            };
            let shown = |accounts: Vec<Listed>, number| Self {
                page: Page::sample(language),
                query: HOSTILE.to_owned(),
                count: 120,
                accounts,
                number,
                last: 3,
            };
            vec![shown(vec![one(None), one(Some(0))], 2), shown(Vec::new(), 1)]
        }
    }

    impl Samples for AccountPage {
        fn samples(language: Language) -> Vec<Self> {
            let roles = Role::ALL
                .into_iter()
                .map(|role| Held {
                    role: role.as_str().to_owned(),
                    organisation_id: role.kind().map(|_| 1),
                    key: role.kind().map(|_| "46021".to_owned()),
                    organisation: role.kind().map(|_| HOSTILE.to_owned()),
                    is_confirmed: role != Role::Coordinator,
                })
                .collect::<Vec<_>>();
            let shown = |is_self: bool| {
                let mut errors = FieldErrors::default();
                if is_self {
                    errors.add("role", HOSTILE);
                    errors.add("organisation", HOSTILE);
                }
                Self {
                    page: Page::sample(language),
                    account: AccountRow {
                        id: 1,
                        public_id: "0197".to_owned(),
                        name: HOSTILE.to_owned(),
                        email: "anke@sint-niklaas.example".to_owned(),
                        created_at: 0,
                        disabled_at: (!is_self).then_some(86_400),
                        seen_at: is_self.then_some(86_400),
                    },
                    roles: if is_self { roles.clone() } else { Vec::new() },
                    is_self,
                    form: GrantForm { role: "colleague".to_owned(), organisation: HOSTILE.to_owned() },
                    errors,
                    refusal: if is_self { HOSTILE.to_owned() } else { String::new() },
                    reset_link: if is_self { String::new() } else { HOSTILE.to_owned() },
                    is_saved: !is_self,
                    organisations: vec![HOSTILE.to_owned()],
                }
            };
            vec![shown(true), shown(false)]
        }
    }
}
