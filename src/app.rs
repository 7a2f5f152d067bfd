//! The application: its state, THE route table, and the layers in order.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, MatchedPath};
use axum::http::{HeaderName, Method, Request, StatusCode};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{MethodRouter, get, post, put};
use tokio_util::sync::CancellationToken;
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::request_id::{MakeRequestId, PropagateRequestIdLayer, RequestId, SetRequestIdLayer};
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::TraceLayer;

use crate::accounts::oidc::Oidc;
use crate::accounts::{self, FreshLinks, LoginLinks, Passwords, RoleMail, SecondSteps, ShownCodes, Throttle};
use crate::administration::{self, LONG_FORM_BYTES, Previews, UPLOAD_BYTES};
use crate::catalogues::{self, Catalogues};
use crate::chance::Chance;
use crate::clock::Clock;
use crate::comparisons::Comparisons;
use crate::config::Config;
use crate::db::Db;
use crate::error::Error;
use crate::live::Live;
use crate::mail::Mailer;
use crate::masterplans::TEXT_BYTES;
use crate::masterplans::look::LOGO_BYTES;
use crate::masterplans::objectives::form::LINE_BYTES;
use crate::members;
use crate::results::Results;
use crate::tallies::Counter;
use crate::web::{Guesses, assets, error_pages, language, security};
use crate::{
    agenda, api, comparisons, data_rights, decisions, home, masterplans, metrics, open_data, organisations,
    priorities, results, roads, rooms, sheets, tallies, workshops,
};

/// Largest body: every form fits many times over.
const BODY_BYTES: usize = 64 * 1024;
/// Longest a request may take; the slowest, a PDF, takes a second or two.
const REQUEST_TIME: Duration = Duration::from_secs(30);

/// What handlers reach: cheap to clone, all of it shared.
#[derive(Debug, Clone)]
pub struct AppState {
    /// The database.
    pub db: Db,
    /// When this program started, in seconds since 1970.
    pub started_at: i64,
    /// What time it is.
    pub clock: Clock,
    /// Random bits.
    pub chance: Chance,
    /// The configuration.
    pub config: Arc<Config>,
    /// Hashes passwords, a few at once.
    pub passwords: Passwords,
    /// Slows down guessing.
    pub throttle: Throttle,
    /// Slows down guessing of codes.
    pub guesses: Guesses,
    /// Log-in links not used yet.
    pub links: LoginLinks,
    /// Links that were just made, for who made them.
    pub fresh_links: FreshLinks,
    /// Whom mail about roles was sent to today.
    pub role_mail: RoleMail,
    /// Log-ins that wait for a second factor.
    pub second_steps: SecondSteps,
    /// Recovery codes that were just made.
    pub shown_codes: ShownCodes,
    /// The provider people may log in at, if there is one.
    pub oidc: Oidc,
    /// Catalogues read so far.
    pub catalogues: Catalogues,
    /// Counts what visitors bring, one after another.
    pub counter: Counter,
    /// Results of closed rounds, each counted once.
    pub results: Results,
    /// Sets beside each other, each selection worked out once.
    pub comparisons: Comparisons,
    /// Files an administrator looked at and did not confirm yet.
    pub previews: Previews,
    /// Who is in which part of a plan at this moment.
    pub presence: masterplans::Presence,
    /// Tells open pages that something changed.
    pub live: Live,
    /// Sends mail in the background.
    pub mail: Mailer,
    /// Cancelled when the server stops. Whatever answers without end ends then.
    pub stop: CancellationToken,
}

impl AppState {
    /// Opens the database, brings it up to date, and puts in it what the
    /// program comes with.
    ///
    /// # Errors
    /// The database's, each a sentence for whoever starts the program.
    pub async fn start(config: Config, clock: Clock, chance: Chance) -> anyhow::Result<Self> {
        let db = Db::open(&config.database).await?;
        catalogues::install_embedded(&db, clock.seconds()).await?;
        organisations::install_municipalities(&db).await?;
        Ok(Self {
            db,
            live: Live::starting_at(clock.now().as_millisecond()),
            oidc: Oidc::new(config.oidc.as_ref())?,
            mail: Mailer::start(config.mail.as_ref(), clock.clone(), chance.clone())?,
            stop: CancellationToken::new(),
            throttle: Throttle::new(&clock),
            started_at: clock.seconds(),
            clock,
            chance,
            config: Arc::new(config),
            passwords: Passwords::default(),
            guesses: rooms::code_guesses(),
            links: LoginLinks::default(),
            fresh_links: FreshLinks::default(),
            role_mail: RoleMail::default(),
            second_steps: SecondSteps::default(),
            shown_codes: ShownCodes::default(),
            catalogues: Catalogues::default(),
            counter: Counter::default(),
            results: Results::default(),
            comparisons: Comparisons::default(),
            previews: Previews::default(),
            presence: masterplans::Presence::default(),
        })
    }
}

/// A row of the route table.
#[derive(Debug, Clone)]
pub struct Route {
    /// The method.
    pub method: Method,
    /// The path, with its parameters in braces.
    pub path: &'static str,
    handler: MethodRouter<AppState>,
}

/// THE route table. A test walks it: every route × every role, so a route that
/// is not in that test's list fails it.
#[must_use]
#[rustfmt::skip]
pub fn routes() -> Vec<Route> {
    let show = |path, handler| Route { method: Method::GET, path, handler };
    let act = |path, handler| Route { method: Method::POST, path, handler };
    let keep = |path, handler| Route { method: Method::PUT, path, handler };
    vec![
        show("/", get(home::pages::show_home)),
        show("/about", get(home::pages::show_about)),
        show("/healthz", get(home::pages::health)),
        act("/language", post(home::pages::choose_language)),
        show("/static/{hash}/{*name}", get(assets::show)),

        show("/register", get(accounts::pages::show_register)),
        act("/register", post(accounts::pages::register)),
        show("/login", get(accounts::pages::show_login)),
        act("/login", post(accounts::pages::log_in)),
        show("/login/link/{token}", get(accounts::pages::show_link)),
        act("/login/link/{token}", post(accounts::pages::use_link)),
        show("/login/code", get(accounts::second_factor::step::show)),
        act("/login/code", post(accounts::second_factor::step::enter)),
        show("/login/forgotten", get(accounts::reset::show_forgotten)),
        act("/login/forgotten", post(accounts::reset::ask)),
        show("/login/reset/{token}", get(accounts::reset::show_reset)),
        act("/login/reset/{token}", post(accounts::reset::set_password)),
        show("/login/administrator/{token}", get(accounts::administrator::show)),
        act("/login/administrator/{token}", post(accounts::administrator::become_one)),
        act("/logout", post(accounts::pages::log_out)),
        show("/account", get(accounts::account_page::show)),
        act("/account/name", post(accounts::account_page::save_name)),
        act("/account/email", post(accounts::account_page::save_email)),
        act("/account/password", post(accounts::account_page::change_password)),
        show("/account/confirm", get(accounts::recent::show)),
        act("/account/confirm", post(accounts::recent::confirm)),
        show("/account/second-factor", get(accounts::second_factor::pages::show)),
        act("/account/second-factor", post(accounts::second_factor::pages::begin)),
        act("/account/second-factor/confirm", post(accounts::second_factor::pages::confirm)),
        act("/account/second-factor/remove", post(accounts::second_factor::pages::remove)),
        show("/account/second-factor/codes", get(accounts::second_factor::pages::show_codes)),
        act("/account/second-factor/codes", post(accounts::second_factor::pages::renew_codes)),
        show("/account/second-factor/codes.txt", get(accounts::second_factor::pages::download_codes)),
        act("/account/sessions/end", post(accounts::sessions_list::end_others)),
        act("/account/sessions/{id}/end", post(accounts::sessions_list::end_one)),
        act("/login/oidc", post(accounts::oidc::pages::start)),
        show("/login/oidc", get(accounts::oidc::pages::show_departure)),
        show("/login/oidc/callback", get(accounts::oidc::pages::finish)),
        show("/login/oidc/organisation", get(accounts::oidc::pages::show_organisation)),
        show("/logout/oidc", get(accounts::oidc::leaving::show_leaving)),
        act("/account/oidc/untie", post(accounts::account_page::untie)),

        show("/account/data", get(data_rights::pages::show)),
        show("/account/data.json", get(data_rights::pages::download)),
        show("/account/erase", get(data_rights::pages::show_erase)),
        act("/account/erase", post(data_rights::pages::erase_own)),
        show("/account/erased", get(data_rights::pages::show_erased)),
        show("/privacy", get(data_rights::statements::show_privacy)),
        show("/accessibility", get(data_rights::statements::show_accessibility)),

        show("/account/roles", get(members::roles::show)),
        act("/account/roles", post(members::roles::ask)),
        act("/account/roles/remove", post(members::roles::leave)),
        show("/organisations/{key}/people", get(members::people::show)),
        act("/organisations/{key}/people/confirm", post(members::people::confirm)),
        act("/organisations/{key}/people/remove", post(members::people::remove)),
        act("/organisations/{key}/people/invitations", post(members::invitations::invite)),
        act("/organisations/{key}/people/invitations/{id}/withdraw", post(members::invitations::withdraw)),
        show("/invitations/{token}", get(members::invitations::show)),
        act("/invitations/{token}", post(members::invitations::accept)),

        show("/organisations/{key}/sheets", get(sheets::pages::list)),
        show("/organisations/{key}/sheets/{card}", get(sheets::pages::show)),
        act("/organisations/{key}/sheets/{card}", post(sheets::pages::save).layer(DefaultBodyLimit::max(LONG_FORM_BYTES))),
        show("/organisations/{key}/sheets/{card}/{format}", get(sheets::downloads::sheet)),
        show("/organisations/{key}/sheets/booklet/{format}", get(sheets::downloads::booklet)),

        show("/cards", get(catalogues::pages::show_deck)),
        show("/cards/{code}", get(catalogues::pages::show_card)),
        show("/translation", get(catalogues::pages::show_translation)),
        show("/municipalities", get(organisations::pages::search)),
        show("/counting", get(tallies::pages::show)),
        act("/counting", post(tallies::pages::count)),

        show("/work", get(roads::pages::show_work)),
        act("/roads", post(roads::pages::start)),
        show("/roads/{id}", get(roads::pages::resume)),
        act("/roads/{id}/step", post(roads::pages::go_to)),
        act("/roads/{id}/delete", post(roads::pages::delete)),
        show("/roads/{id}/explore", get(roads::explore::show)),
        act("/roads/{id}/explore", post(roads::explore::save)),
        show("/roads/{id}/sort", get(roads::sort::show)),
        act("/roads/{id}/sort", post(roads::sort::sort)),
        act("/roads/{id}/sort/undo", post(roads::sort::undo)),
        show("/roads/{id}/rank", get(roads::rank::show)),
        act("/roads/{id}/rank", post(roads::rank::move_card)),
        act("/roads/{id}/rank/order", post(roads::rank::reorder)),
        act("/roads/{id}/top", post(roads::rank::change_top)),
        show("/roads/{id}/motivate", get(roads::motivate::show)),
        act("/roads/{id}/motivate", post(roads::motivate::save)),
        show("/roads/{id}/decide", get(roads::decide::show)),
        act("/roads/{id}/decide", post(roads::decide::decide)),

        show("/join", get(rooms::join::show_code)),
        show("/w/{code}", get(rooms::phone::show)),
        act("/w/{code}/join", post(rooms::join::join)),
        act("/w/{code}/resume", post(rooms::join::resume)),
        show("/w/{code}/stage", get(rooms::phone::show_stage)),
        show("/w/{code}/events", get(rooms::phone::events)),
        act("/w/{code}/rounds/{round}/sort", post(rooms::phone::sort)),
        act("/w/{code}/rounds/{round}/sort/undo", post(rooms::phone::undo)),
        act("/w/{code}/rounds/{round}/rank", post(rooms::phone::rank)),
        act("/w/{code}/rounds/{round}/rank/order", post(rooms::phone::reorder)),
        act("/w/{code}/rounds/{round}/ballot", post(rooms::phone::submit)),
        show("/w/{code}/results", get(rooms::results::show)),
        act("/w/{code}/decide/rank", post(rooms::decide::rank)),
        act("/w/{code}/decide/rank/order", post(rooms::decide::reorder)),
        act("/w/{code}/decide/texts", post(rooms::decide::write)),
        act("/w/{code}/decide/settle", post(rooms::decide::settle)),
        act("/w/{code}/decide/fingers", post(rooms::decide::hold_up)),
        show("/w/{code}/masterplan", get(rooms::decide::show_plan)),
        show("/w/{code}/masterplan/{format}", get(rooms::decide::download_plan)),
        show("/workshops/{id}/decide", get(decisions::pages::show)),
        show("/workshops/{id}/decide/{table}", get(decisions::pages::show_table)),
        act("/workshops/{id}/decide/{table}/rank", post(decisions::pages::rank)),
        act("/workshops/{id}/decide/{table}/rank/order", post(decisions::pages::reorder)),
        act("/workshops/{id}/decide/{table}/texts", post(decisions::pages::write)),
        act("/workshops/{id}/decide/{table}/settle", post(decisions::pages::settle)),
        show("/w/{code}/projector", get(rooms::projector::show)),
        show("/w/{code}/projector/events", get(rooms::projector::events)),
        show("/workshops/{id}/desk", get(rooms::desk::show)),
        show("/workshops/{id}/events", get(rooms::desk::events)),
        act("/workshops/{id}/actions", post(rooms::desk::act)),
        act("/workshops/{id}/notes", post(rooms::desk::save_notes)),

        show("/workshops/{id}/results", get(results::pages::show)),
        show("/workshops", get(agenda::pages::list)),
        act("/workshops", post(workshops::prepare::pages::create_session)),
        show("/workshops/new", get(workshops::prepare::pages::show_new)),
        show("/workshops/{id}", get(agenda::pages::show)),
        show("/workshops/{id}/calendar.ics", get(agenda::pages::calendar)),
        act("/workshops/{id}/enrolment", post(agenda::pages::enrol)),
        act("/workshops/{id}/enrolment/withdraw", post(agenda::pages::withdraw)),
        show("/workshops/{id}/settings", get(workshops::prepare::pages::show_settings)),
        act("/workshops/{id}/settings", post(workshops::prepare::pages::save_settings)),
        act("/workshops/{id}/delete", post(workshops::prepare::pages::delete_session)),
        show("/workshops/{id}/script", get(workshops::script::pages::show)),
        act("/workshops/{id}/script", post(workshops::script::pages::save)),
        show("/workshops/{id}/script/edit", get(workshops::script::pages::show_edit)),

        show("/open", get(open_data::pages::show)),
        show("/open/municipalities/{key}", get(open_data::pages::show_municipality)),
        show("/open/municipalities/{key}/sets.jsonld", get(open_data::downloads::linked_municipality)),
        show("/open/partnerships/{key}", get(open_data::pages::show_partnership)),
        show("/open/partnerships/{key}/sets.jsonld", get(open_data::downloads::linked_partnership)),
        show("/open/sets.csv", get(open_data::downloads::csv)),
        show("/open/sets.xlsx", get(open_data::downloads::xlsx)),
        show("/open/sets.jsonld", get(open_data::downloads::linked)),
        show("/open/dataset.jsonld", get(open_data::downloads::description)),
        show("/api/v1/open/sets", get(open_data::api::list_sets)),
        show("/api/v1/open/sets/{id}", get(open_data::api::show_set)),
        show("/api/v1/open/organisations", get(open_data::api::list_organisations)),
        show("/api/v1/open/catalogues/{key}/{version}", get(open_data::api::show_catalogue)),

        show("/api/v1/openapi.json", get(api::show_openapi)),
        show("/api/v1/workshops/{code}", get(rooms::api::show_workshop)),
        act("/api/v1/workshops/{code}/participants", post(rooms::api::join)),
        act("/api/v1/workshops/{code}/resume", post(rooms::api::resume)),
        show("/api/v1/me", get(rooms::api::show_me)),
        keep("/api/v1/me/draft", put(rooms::api::save_draft)),
        act("/api/v1/me/ballots", post(rooms::api::give_ballot)),
        show("/api/v1/me/events", get(rooms::api::events)),
        show("/api/v1/me/results/{round}", get(rooms::api::show_result)),

        show("/admin", get(administration::overview::show)),
        show("/admin/organisations", get(administration::organisations::list)),
        act("/admin/organisations", post(administration::organisations::create)),
        show("/admin/organisations/new", get(administration::organisations::show_new)),
        show("/admin/organisations/merge", get(administration::organisations::show_merge)),
        act("/admin/organisations/merge", post(administration::organisations::merge)),
        show("/admin/organisations/import", get(administration::list_import::show)),
        act("/admin/organisations/import", post(administration::list_import::look).layer(DefaultBodyLimit::max(UPLOAD_BYTES))),
        show("/admin/organisations/import/{preview}", get(administration::list_import::show_preview)),
        act("/admin/organisations/import/{preview}", post(administration::list_import::confirm)),
        show("/admin/organisations/{key}", get(administration::organisations::show)),
        act("/admin/organisations/{key}", post(administration::organisations::change)),
        act("/admin/partnerships", post(administration::partnerships::create).layer(DefaultBodyLimit::max(LONG_FORM_BYTES))),
        show("/admin/partnerships/new", get(administration::partnerships::show_new)),
        show("/admin/partnerships/{key}", get(administration::partnerships::show)),
        act("/admin/partnerships/{key}", post(administration::partnerships::change).layer(DefaultBodyLimit::max(LONG_FORM_BYTES))),
        show("/admin/accounts", get(administration::people::list)),
        show("/admin/accounts/{id}", get(administration::people::show)),
        act("/admin/accounts/{id}/roles", post(administration::people::grant)),
        act("/admin/accounts/{id}/roles/withdraw", post(administration::people::withdraw)),
        act("/admin/accounts/{id}/disable", post(administration::people::disable)),
        act("/admin/accounts/{id}/enable", post(administration::people::enable)),
        act("/admin/accounts/{id}/reset", post(administration::people::make_reset_link)),
        act("/admin/accounts/{id}/erase", post(administration::people::erase)),
        show("/admin/catalogues", get(administration::catalogues::list)),
        show("/admin/catalogues/import", get(administration::deck_import::show)),
        act("/admin/catalogues/import", post(administration::deck_import::look).layer(DefaultBodyLimit::max(UPLOAD_BYTES))),
        show("/admin/catalogues/import/{preview}", get(administration::deck_import::show_preview)),
        act("/admin/catalogues/import/{preview}", post(administration::deck_import::confirm)),
        show("/admin/catalogues/{key}/{version}/export", get(administration::catalogues::export)),
        act("/admin/catalogues/{key}/{version}/activate", post(administration::catalogues::activate)),
        act("/admin/catalogues/{key}/{version}/retire", post(administration::catalogues::retire)),
        show("/admin/catalogues/{key}/{version}/wording", get(administration::wording::show)),
        act("/admin/catalogues/{key}/{version}/wording", post(administration::wording::save).layer(DefaultBodyLimit::max(LONG_FORM_BYTES))),
        show("/admin/log", get(administration::log::show)),
        show("/admin/log/{format}", get(administration::log::export)),
        show("/admin/settings", get(administration::settings::show)),
        act("/admin/settings", post(administration::settings::save)),
        show("/admin/backups", get(administration::backups::show)),
        act("/admin/backups", post(administration::backups::make)),
        show("/admin/status", get(administration::status::show)),
        show("/admin/retention", get(administration::retention::show)),

        show("/comparisons", get(comparisons::pages::list)),
        show("/comparisons/partnerships/{key}", get(comparisons::pages::show)),
        show("/comparisons/partnerships/{key}/joint", get(comparisons::joint::pages::show)),
        act("/comparisons/partnerships/{key}/joint", post(comparisons::joint::pages::start)),
        show("/comparisons/partnerships/{key}/joint/events", get(comparisons::joint::pages::events)),
        act("/comparisons/partnerships/{key}/joint/again", post(comparisons::joint::pages::start_again)),
        act("/comparisons/partnerships/{key}/joint/give-up", post(comparisons::joint::pages::stop)),
        act("/comparisons/partnerships/{key}/joint/rank", post(comparisons::joint::pages::rank)),
        act("/comparisons/partnerships/{key}/joint/rank/order", post(comparisons::joint::pages::reorder)),
        act("/comparisons/partnerships/{key}/joint/texts", post(comparisons::joint::pages::write)),
        act("/comparisons/partnerships/{key}/joint/decide", post(comparisons::joint::pages::decide)),
        show("/comparisons/partnerships/{key}/{file}", get(comparisons::downloads::chart)),
        show("/comparisons/workshops/{id}", get(comparisons::pages::show)),
        show("/comparisons/workshops/{id}/{file}", get(comparisons::downloads::chart)),
        show("/comparisons/provinces/{code}", get(comparisons::pages::show)),
        show("/comparisons/provinces/{code}/{file}", get(comparisons::downloads::chart)),
        show("/comparisons/public", get(comparisons::pages::show)),
        show("/comparisons/public/{file}", get(comparisons::downloads::chart)),
        show("/comparisons/picked", get(comparisons::pages::show)),
        show("/comparisons/picked/{file}", get(comparisons::downloads::chart)),
        show("/comparisons/partnerships/{key}/report/{format}", get(comparisons::downloads::report)),
        show("/comparisons/workshops/{id}/report/{format}", get(comparisons::downloads::report)),
        show("/comparisons/provinces/{code}/report/{format}", get(comparisons::downloads::report)),
        show("/comparisons/public/report/{format}", get(comparisons::downloads::report)),
        show("/comparisons/picked/report/{format}", get(comparisons::downloads::report)),

        show("/sets/{id}", get(priorities::pages::show)),
        act("/sets/{id}/sharing", post(priorities::sharing::save)),
        act("/sets/{id}/delete", post(priorities::pages::delete)),
        show("/sets/{id}/masterplan", get(masterplans::draft::show)),
        show("/sets/{id}/masterplan/{format}", get(masterplans::draft::download)),
        act("/sets/{id}/masterplan", post(masterplans::begin::begin)),

        show("/masterplans/{id}", get(masterplans::desk::show)),
        show("/masterplans/{id}/events", get(masterplans::desk::events)),
        act("/masterplans/{id}/presence", post(masterplans::desk::note_presence)),
        act("/masterplans/{id}/delete", post(masterplans::begin::delete)),
        act("/masterplans/{id}/sections", post(masterplans::desk::add)),
        act("/masterplans/{id}/sections/order", post(masterplans::desk::move_section)),
        show("/masterplans/{id}/sections/{part}", get(masterplans::section::show)),
        act("/masterplans/{id}/sections/{part}", post(masterplans::section::write).layer(DefaultBodyLimit::max(TEXT_BYTES))),
        act("/masterplans/{id}/sections/{part}/title", post(masterplans::section::name)),
        act("/masterplans/{id}/sections/{part}/remove", post(masterplans::desk::remove)),
        act("/masterplans/{id}/sections/{part}/comments", post(masterplans::comments::create)),
        act("/masterplans/{id}/sections/{part}/comments/{comment}", post(masterplans::comments::resolve)),
        act("/masterplans/{id}/removed/{part}", post(masterplans::desk::put_back)),
        act("/masterplans/{id}/preview", post(masterplans::section::preview).layer(DefaultBodyLimit::max(TEXT_BYTES))),
        show("/masterplans/{id}/document", get(masterplans::files::show)),
        show("/masterplans/{id}/document/{format}", get(masterplans::files::download)),
        show("/masterplans/{id}/look", get(masterplans::look::show)),
        act("/masterplans/{id}/look", post(masterplans::look::save).layer(DefaultBodyLimit::max(LOGO_BYTES))),
        show("/masterplans/{id}/look/logo.png", get(masterplans::look::logo)),

        show("/masterplans/{id}/versions", get(masterplans::versions::pages::show)),
        act("/masterplans/{id}/versions", post(masterplans::versions::pages::create)),
        show("/masterplans/{id}/versions/compare", get(masterplans::versions::compare::show)),
        show("/masterplans/{id}/versions/{number}", get(masterplans::versions::pages::show_one)),
        show("/masterplans/{id}/versions/{number}/{format}", get(masterplans::versions::pages::download)),
        act("/masterplans/{id}/versions/{number}/restore", post(masterplans::versions::pages::go_back)),
        act("/masterplans/{id}/versions/{number}/delete", post(masterplans::versions::pages::delete)),
        show("/masterplans/{id}/versions/{number}/adoption", get(masterplans::versions::adoption::show_adoption)),
        act("/masterplans/{id}/versions/{number}/adoption", post(masterplans::versions::adoption::adopt)),
        act("/masterplans/{id}/versions/{number}/links", post(masterplans::versions::links::create)),
        act("/masterplans/{id}/versions/{number}/links/{link}/withdraw", post(masterplans::versions::links::withdraw)),
        show("/masterplans/{id}/follow-up", get(masterplans::follow_up::pages::show)),
        act("/masterplans/{id}/follow-up/indicators", post(masterplans::follow_up::indicators::add)),
        show("/masterplans/{id}/follow-up/indicators/{indicator}", get(masterplans::follow_up::indicators::show)),
        act("/masterplans/{id}/follow-up/indicators/{indicator}", post(masterplans::follow_up::indicators::write)),
        act("/masterplans/{id}/follow-up/indicators/{indicator}/remove", post(masterplans::follow_up::indicators::remove)),
        act("/masterplans/{id}/follow-up/indicators/{indicator}/measurements", post(masterplans::follow_up::indicators::measure)),
        act("/masterplans/{id}/follow-up/indicators/{indicator}/measurements/{measurement}/withdraw", post(masterplans::follow_up::indicators::withdraw)),
        show("/masterplans/{id}/follow-up/report/{year}/{format}", get(masterplans::follow_up::report::download)),
        show("/masterplans/{id}/follow-up/{line}", get(masterplans::follow_up::action::show)),
        act("/masterplans/{id}/follow-up/{line}", post(masterplans::follow_up::action::report)),
        act("/masterplans/{id}/follow-up/{line}/reports/{report}/withdraw", post(masterplans::follow_up::action::withdraw)),
        show("/reading/{token}/follow-up", get(masterplans::follow_up::reading::show)),
        show("/reading/{token}", get(masterplans::versions::links::read)),
        show("/reading/{token}/{format}", get(masterplans::versions::links::download)),
        show("/masterplans/{id}/objectives", get(masterplans::objectives::pages::show)),
        act("/masterplans/{id}/objectives", post(masterplans::objectives::pages::add)),
        act("/masterplans/{id}/objectives/move", post(masterplans::objectives::pages::move_line)),
        act("/masterplans/{id}/objectives/suggested", post(masterplans::objectives::pages::add_starter)),
        show("/masterplans/{id}/objectives/codes", get(masterplans::objectives::codes::ask)),
        act("/masterplans/{id}/objectives/codes", post(masterplans::objectives::codes::propose)),
        show("/masterplans/{id}/objectives/file/{format}", get(masterplans::objectives::files::download)),
        show("/masterplans/{id}/objectives/{line}", get(masterplans::objectives::form::show)),
        act("/masterplans/{id}/objectives/{line}", post(masterplans::objectives::form::write).layer(DefaultBodyLimit::max(LINE_BYTES))),
        act("/masterplans/{id}/objectives/{line}/accept", post(masterplans::objectives::pages::accept)),
        show("/masterplans/{id}/objectives/{line}/remove", get(masterplans::objectives::removing::ask)),
        act("/masterplans/{id}/objectives/{line}/remove", post(masterplans::objectives::removing::remove)),
        show("/masterplans/{id}/translation", get(masterplans::objectives::pictures::show_translation)),
        show("/masterplans/{id}/roadmap", get(masterplans::objectives::pictures::show_roadmap)),
    ]
}

/// The whole application.
pub fn router(state: AppState) -> Router {
    router_with(state, Router::new())
}

/// The whole application and more routes, under the same layers: for tests of
/// what no page does yet. Layers run from the top down on the way in.
pub fn router_with(state: AppState, more: Router<AppState>) -> Router {
    let mut router = more;
    for route in routes() {
        router = router.route(route.path, route.handler);
    }
    let layers = ServiceBuilder::new()
        // A number for each request first: everything below logs it. One that came
        // along is a word of the client's choice.
        .map_request(|mut request: Request<_>| {
            request.headers_mut().remove(REQUEST_ID);
            request
        })
        .layer(SetRequestIdLayer::new(REQUEST_ID, NumberRequests(state.chance.clone())))
        .layer(PropagateRequestIdLayer::new(REQUEST_ID))
        .layer(TraceLayer::new_for_http().make_span_with(span))
        // What was counted is what went out, error pages and time-outs included.
        .layer(from_fn(metrics::count_request))
        // Outside everything that can fail, so that error pages get them too.
        .layer(from_fn(security::headers))
        .layer(CompressionLayer::new())
        // The language, then error pages, which speak it.
        .layer(from_fn(language::detect))
        .layer(from_fn(error_pages::render))
        // Below here whatever fails becomes a page.
        .layer(CatchPanicLayer::custom(panicked))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, REQUEST_TIME))
        .layer(CsrfLayer::new())
        .layer(DefaultBodyLimit::max(BODY_BYTES))
        // Last: only what gets here costs a look at the database.
        .layer(from_fn_with_state(state.clone(), accounts::recognise));
    router.layer(layers).with_state(state)
}

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

#[derive(Clone)]
struct NumberRequests(Chance);

impl MakeRequestId for NumberRequests {
    fn make_request_id<B>(&mut self, _: &Request<B>) -> Option<RequestId> {
        let id = self.0.public_id().ok()?;
        Some(RequestId::new(id.parse().ok()?))
    }
}

/// The route and not the address: tokens, codes and names of sessions stand in
/// addresses, and what someone typed in queries.
fn span<B>(request: &Request<B>) -> tracing::Span {
    let route = request.extensions().get::<MatchedPath>().map_or("none", MatchedPath::as_str);
    let id = request.headers().get(&REQUEST_ID).and_then(|id| id.to_str().ok()).unwrap_or_default();
    tracing::info_span!("request", method = %request.method(), route, id)
}

fn panicked(_: Box<dyn std::any::Any + Send>) -> Response {
    Error::Internal(anyhow::anyhow!("a handler panicked")).into_response()
}

#[cfg(test)]
mod tests;
