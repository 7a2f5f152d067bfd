//! The list of sessions, a session, enrolling in it, and its calendar file.

use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use jiff::civil::Date;
use serde::Deserialize;

use super::calendar;
use crate::accounts::{self, OwnMunicipality, Visitor};
use crate::app::AppState;
use crate::domain::municipality::NisCode;
use crate::domain::rights::Action as Right;
use crate::domain::workshop::room::Stage;
use crate::domain::workshop::settings::Kind;
use crate::error::Error;
use crate::organisations;
use crate::web::page::{Page, html, html_with, see_other};
use crate::web::{Form, Path};
use crate::workshops::{self, EnrolRefusal, Enrolment, Workshop};

/// The sessions that are coming, those that were, and one's own.
#[derive(Debug, askama::Template)]
#[template(path = "agenda/list.html")]
pub struct ListPage {
    page: Page,
    coming: Vec<Workshop>,
    past: Vec<Workshop>,
    /// None for who is not logged in.
    own: Option<Vec<Workshop>>,
    today: Date,
}

impl ListPage {
    /// One's own that are still to be held or under way, the soonest first.
    fn own_coming(&self) -> Vec<&Workshop> {
        let mut coming: Vec<_> = self.own.iter().flatten().filter(|one| self.is_coming(one)).collect();
        coming.sort_by_key(|one| (one.settings.date, one.settings.starts_at));
        coming
    }

    fn own_past(&self) -> Vec<&Workshop> {
        self.own.iter().flatten().filter(|one| !self.is_coming(one)).collect()
    }

    /// One that began stays at hand until it is concluded, also after midnight.
    fn is_coming(&self, workshop: &Workshop) -> bool {
        let stage = workshop.room.stage();
        stage != Stage::Concluded && (stage != Stage::Lobby || workshop.settings.date >= self.today)
    }
}

/// Lists the sessions.
///
/// # Errors
/// The database's own.
pub async fn list(State(state): State<AppState>, page: Page, visitor: Visitor) -> Result<Response, Error> {
    let today = state.clock.today();
    let (coming, past) = workshops::list_listed(&state, today).await?;
    let own = match &visitor.account {
        Some(person) => Some(workshops::list_own(&state, person.id).await?),
        None => None,
    };
    html(&ListPage { page, coming, past, own, today })
}

/// A session, for who considers coming, and for who leads it.
#[derive(Debug, askama::Template)]
#[template(path = "agenda/session.html")]
pub struct SessionPage {
    page: Page,
    workshop: Workshop,
    is_own: bool,
    /// The municipalities that take part, by name.
    municipalities: Vec<String>,
    /// Who comes; only who leads it sees that.
    enrolments: Vec<Enrolment>,
    /// The municipality the visitor enrolled for.
    enrolled_for: Option<String>,
    /// Municipalities the visitor may enrol for.
    own_municipalities: Vec<OwnMunicipality>,
    has_account: bool,
    takes_enrolments: bool,
    error: String,
}

impl SessionPage {
    fn path(&self) -> String {
        format!("/workshops/{}", self.workshop.public_id)
    }

    /// The municipality there is no choice but.
    fn only(&self) -> Option<&OwnMunicipality> {
        self.own_municipalities.first().filter(|_| self.own_municipalities.len() == 1)
    }

    fn is_hall(&self) -> bool {
        self.workshop.settings.kind == Kind::Hall
    }
}

/// Shows a session.
///
/// # Errors
/// Not found, for one that is not listed and not theirs.
pub async fn show(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Error> {
    let (workshop, is_own) = workshops::load_session(&state, &visitor, &id, Right::View).await?;
    html(&session_page(&state, page, &visitor, workshop, is_own, String::new()).await?)
}

async fn session_page(
    state: &AppState,
    page: Page,
    visitor: &Visitor,
    workshop: Workshop,
    is_own: bool,
    error: String,
) -> Result<SessionPage, Error> {
    let named = organisations::list_named(state.db.read(), &workshop.settings.organisations).await?;
    let takes_part =
        |nis_code: &str| workshop.settings.organisations.iter().any(|one| one.as_str() == nis_code);
    let municipalities = named.into_iter().map(|one| one.name).collect();
    let enrolments = workshops::list_enrolments(state, &workshop).await?;
    let account = visitor.account.as_ref().map(|person| person.id);
    let mine = enrolments.iter().find(|one| Some(one.account) == account);
    let enrolled_for = mine.map(|one| one.municipality.clone());
    let mut own_municipalities = match account {
        Some(account) => accounts::list_own_municipalities(state.db.read(), account).await?,
        None => Vec::new(),
    };
    if workshop.settings.kind != Kind::Hall {
        own_municipalities.retain(|one| takes_part(&one.nis_code));
    }
    Ok(SessionPage {
        page,
        is_own,
        municipalities,
        enrolments: if is_own { enrolments } else { Vec::new() },
        enrolled_for,
        own_municipalities,
        has_account: account.is_some(),
        takes_enrolments: workshops::takes_enrolments(&workshop, state.clock.today()),
        error,
        workshop,
    })
}

/// For which municipality someone comes.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct EnrolForm {
    municipality: String,
}

/// Enrols someone, with their municipality. Leads to the log-in page first who has
/// no account here.
///
/// # Errors
/// Not found, for a session that is not listed and not theirs.
pub async fn enrol(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
    Form(form): Form<EnrolForm>,
) -> Result<Response, Error> {
    // Whether there is such a session is asked first.
    let (workshop, is_own) = workshops::load_session(&state, &visitor, &id, Right::View).await?;
    let path = format!("/workshops/{}", workshop.public_id);
    let Some(person) = &visitor.account else {
        return Ok(see_other(&format!("/login?next={path}")));
    };
    let (workshop, is_own) = match workshops::load_session(&state, &visitor, &id, Right::Change).await {
        Ok(found) => found,
        Err(Error::NotFound(_)) if is_own => (workshop, is_own),
        Err(error) => return Err(error),
    };
    let own = accounts::list_own_municipalities(state.db.read(), person.id).await?;
    let chosen = match own.as_slice() {
        [only] if form.municipality.is_empty() => Some(only),
        several => several.iter().find(|one| one.nis_code == form.municipality),
    };
    let refusal = match chosen.and_then(|one| Some((one.id, NisCode::parse(&one.nis_code)?))) {
        Some(municipality) => workshops::enrol(&state, &workshop, person.id, municipality).await?.err(),
        None => Some(EnrolRefusal::NoMunicipality),
    };
    let Some(refusal) = refusal else { return Ok(see_other(&path)) };
    let key = match refusal {
        EnrolRefusal::Over => "agenda-enrol-over",
        EnrolRefusal::Elsewhere => "agenda-enrol-elsewhere",
        EnrolRefusal::NoMunicipality => "agenda-enrol-no-municipality",
        EnrolRefusal::Full => "agenda-enrol-full",
    };
    let error = page.t.get(key).into_owned();
    let page = Page { path, ..page };
    let refused = session_page(&state, page, &visitor, workshop, is_own, error).await?;
    html_with(StatusCode::UNPROCESSABLE_ENTITY, &refused)
}

/// Takes an enrolment back.
///
/// # Errors
/// Not found, for a session that is not listed and not theirs.
pub async fn withdraw(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Error> {
    let (workshop, _) = workshops::load_session(&state, &visitor, &id, Right::View).await?;
    let path = format!("/workshops/{}", workshop.public_id);
    let Some(person) = &visitor.account else {
        return Ok(see_other(&format!("/login?next={path}")));
    };
    workshops::withdraw(&state, &workshop, person.id).await?;
    Ok(see_other(&path))
}

/// The session as a calendar takes it.
///
/// # Errors
/// Not found, for one that is not listed and not theirs.
pub async fn calendar(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Error> {
    let (workshop, _) = workshops::load_session(&state, &visitor, &id, Right::View).await?;
    let base = state.config.address();
    let host = base.split("//").nth(1).unwrap_or("voorrang");
    let url = format!("{base}/workshops/{}", workshop.public_id);
    let file = calendar::file(&workshop, host, &url, state.clock.now())?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"sessie.ics\"")),
    ];
    Ok((headers, file).into_response())
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::domain::rights::{AccountId, OrganisationId};
    use crate::i18n::Language;
    use crate::web::page::Samples;

    const HOSTILE: &str = "<script>\"'&";

    fn hostile(kind: Kind, is_listed: bool) -> Workshop {
        Workshop::sample(|proposal| {
            for text in
                [&mut proposal.title, &mut proposal.place, &mut proposal.programme, &mut proposal.partnership]
            {
                HOSTILE.clone_into(text);
            }
            proposal.kind = kind;
            if kind == Kind::Partnership {
                proposal.organisations.extend(NisCode::parse("46025"));
            }
            if kind == Kind::Hall {
                proposal.starts_at = None;
            }
            proposal.is_listed = is_listed;
        })
    }

    impl Samples for ListPage {
        fn samples(language: Language) -> Vec<Self> {
            let all = || Kind::ALL.map(|kind| hostile(kind, true)).to_vec();
            let today = all()[0].settings.date;
            let page = |coming, past, own| Self { page: Page::sample(language), coming, past, own, today };
            vec![
                page(Vec::new(), Vec::new(), None),
                page(all(), all(), Some(Vec::new())),
                page(all(), all(), Some(all())),
            ]
        }
    }

    impl Samples for SessionPage {
        fn samples(language: Language) -> Vec<Self> {
            let own = OwnMunicipality {
                id: OrganisationId(1),
                nis_code: "44021".to_owned(),
                name: HOSTILE.to_owned(),
            };
            let enrolment = Enrolment {
                account: AccountId(1),
                name: HOSTILE.to_owned(),
                email: "<x>@gent.be".to_owned(),
                municipality: HOSTILE.to_owned(),
            };
            let page = |kind, is_own: bool, municipalities: usize, enrolled_for: Option<&str>| Self {
                page: Page::sample(language),
                workshop: hostile(kind, !is_own),
                is_own,
                municipalities: vec![HOSTILE.to_owned(); municipalities],
                enrolments: if is_own { vec![enrolment.clone(); municipalities] } else { Vec::new() },
                enrolled_for: enrolled_for.map(str::to_owned),
                own_municipalities: vec![own.clone(); municipalities],
                has_account: is_own || enrolled_for.is_some(),
                takes_enrolments: true,
                error: if is_own { HOSTILE.to_owned() } else { String::new() },
            };
            vec![
                page(Kind::Hall, true, 0, None),
                page(Kind::Hall, true, 3, None),
                page(Kind::Municipality, true, 1, None),
                page(Kind::Partnership, false, 2, None),
                page(Kind::Hall, false, 2, Some(HOSTILE)),
            ]
        }
    }
}
