//! Every route × every role: whose road or set it is decides, and *not yours*
//! looks like *not there*.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use voorrang::app::routes;
use voorrang::catalogues;
use voorrang::domain::rights::Role;
use voorrang::domain::workshop::room::Stage;
use voorrang::domain::workshop::settings::Kind;

use crate::support::{TestApp, Visitor};

/// What a route asks of who calls it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Anyone.
    Open,
    /// Whoever is logged in; everyone else is led to log in.
    Account,
    /// Whose road it is, and nobody else.
    RoadOwner,
    /// Whose set it is, and the people of its municipality.
    SetViewer,
    /// Whose set it is.
    SetOwner,
    /// Who coordinates the organisation of a set.
    SetSharer,
    /// Who works on a masterplan, and who looks along.
    PlanViewer,
    /// Who works on it.
    PlanWriter,
    /// Who works on it, for what takes a file.
    PlanUpload,
    /// Who began it, and who coordinates its organisation.
    PlanKeeper,
    /// Who is something in a partnership, or in a member that shows it a set.
    Comparer,
    /// Who coordinates a partnership.
    JointDecider,
    /// Who has the code of a live session.
    Code,
    /// Who has a place in it.
    Seat,
    /// Who has a place at a table, while it is deciding.
    Table,
    /// Who had a place in it, once it is concluded with a set.
    Decided,
    /// Who leads it.
    Leader,
    /// Who prepares a live session.
    Organiser,
    /// Anyone, for a session on the page of sessions; who leads it, for another.
    Listed,
    /// Who brings the token of a place in it.
    Token,
    /// Who has a link to read a plan by.
    Link,
    /// Who is something in an organisation.
    People,
    /// Who says who is what in it.
    PeopleKeeper,
    /// Who is something in an organisation, and not who keeps the house.
    SheetReader,
    /// Who writes along in it.
    SheetWriter,
    /// Who keeps the installation.
    Administrator,
}

impl Access {
    /// Whether it is about a road, a set or a plan.
    fn is_about_work(self) -> bool {
        let is_plan = matches!(self, Self::PlanViewer | Self::PlanWriter | Self::PlanKeeper);
        is_plan || matches!(self, Self::RoadOwner | Self::SetViewer | Self::SetOwner | Self::SetSharer)
    }
}

/// Every route. One that is in the application and not here fails the test.
pub const EXPECTED: &[(&str, &str, Access)] = &[
    ("GET", "/", Access::Open),
    ("GET", "/about", Access::Open),
    ("GET", "/healthz", Access::Open),
    ("POST", "/language", Access::Open),
    ("GET", "/static/{hash}/{*name}", Access::Open),
    ("GET", "/register", Access::Open),
    ("POST", "/register", Access::Open),
    ("GET", "/login", Access::Open),
    ("POST", "/login", Access::Open),
    ("GET", "/login/link/{token}", Access::Open),
    ("POST", "/login/link/{token}", Access::Open),
    ("GET", "/login/code", Access::Open),
    ("POST", "/login/code", Access::Open),
    ("GET", "/login/forgotten", Access::Open),
    ("POST", "/login/forgotten", Access::Open),
    ("GET", "/login/reset/{token}", Access::Open),
    ("POST", "/login/reset/{token}", Access::Open),
    ("GET", "/login/administrator/{token}", Access::Open),
    ("POST", "/login/administrator/{token}", Access::Open),
    ("POST", "/logout", Access::Open),
    ("GET", "/logout/oidc", Access::Open),
    ("POST", "/account/oidc/untie", Access::Account),
    // Not there without a provider.
    ("POST", "/login/oidc", Access::Open),
    ("GET", "/login/oidc", Access::Open),
    ("GET", "/login/oidc/callback", Access::Open),
    ("GET", "/login/oidc/organisation", Access::Open),
    // Who has nothing here is led to the log-in.
    ("GET", "/account/data", Access::Open),
    ("GET", "/account/data.json", Access::Open),
    ("GET", "/account/erase", Access::Open),
    ("POST", "/account/erase", Access::Open),
    ("GET", "/account/erased", Access::Open),
    ("GET", "/privacy", Access::Open),
    ("GET", "/accessibility", Access::Open),
    // Who has no account is led to the log-in.
    ("GET", "/account/roles", Access::Open),
    ("POST", "/account/roles", Access::Open),
    ("POST", "/account/roles/remove", Access::Open),
    ("GET", "/organisations/{key}/people", Access::People),
    ("POST", "/organisations/{key}/people/confirm", Access::PeopleKeeper),
    ("POST", "/organisations/{key}/people/remove", Access::PeopleKeeper),
    ("POST", "/organisations/{key}/people/invitations", Access::PeopleKeeper),
    ("POST", "/organisations/{key}/people/invitations/{id}/withdraw", Access::PeopleKeeper),
    ("GET", "/organisations/{key}/sheets", Access::SheetReader),
    ("GET", "/organisations/{key}/sheets/{card}", Access::SheetReader),
    ("POST", "/organisations/{key}/sheets/{card}", Access::SheetWriter),
    ("GET", "/organisations/{key}/sheets/{card}/{format}", Access::SheetReader),
    ("GET", "/organisations/{key}/sheets/booklet/{format}", Access::SheetReader),
    ("GET", "/invitations/{token}", Access::Open),
    ("POST", "/invitations/{token}", Access::Open),
    ("GET", "/account", Access::Account),
    ("POST", "/account/name", Access::Account),
    ("POST", "/account/email", Access::Account),
    ("POST", "/account/password", Access::Account),
    ("GET", "/account/confirm", Access::Account),
    ("POST", "/account/confirm", Access::Account),
    ("GET", "/account/second-factor", Access::Account),
    ("POST", "/account/second-factor", Access::Account),
    ("POST", "/account/second-factor/confirm", Access::Account),
    ("POST", "/account/second-factor/remove", Access::Account),
    ("GET", "/account/second-factor/codes", Access::Account),
    ("POST", "/account/second-factor/codes", Access::Account),
    ("GET", "/account/second-factor/codes.txt", Access::Account),
    ("POST", "/account/sessions/end", Access::Account),
    ("POST", "/account/sessions/{id}/end", Access::Account),
    ("GET", "/cards", Access::Open),
    ("GET", "/cards/{code}", Access::Open),
    ("GET", "/translation", Access::Open),
    ("GET", "/municipalities", Access::Open),
    ("GET", "/counting", Access::Open),
    ("POST", "/counting", Access::Open),
    ("GET", "/work", Access::Open),
    ("POST", "/roads", Access::Open),
    ("GET", "/roads/{id}", Access::RoadOwner),
    ("POST", "/roads/{id}/step", Access::RoadOwner),
    ("POST", "/roads/{id}/delete", Access::RoadOwner),
    ("GET", "/roads/{id}/explore", Access::RoadOwner),
    ("POST", "/roads/{id}/explore", Access::RoadOwner),
    ("GET", "/roads/{id}/sort", Access::RoadOwner),
    ("POST", "/roads/{id}/sort", Access::RoadOwner),
    ("POST", "/roads/{id}/sort/undo", Access::RoadOwner),
    ("GET", "/roads/{id}/rank", Access::RoadOwner),
    ("POST", "/roads/{id}/rank", Access::RoadOwner),
    ("POST", "/roads/{id}/rank/order", Access::RoadOwner),
    ("POST", "/roads/{id}/top", Access::RoadOwner),
    ("GET", "/roads/{id}/motivate", Access::RoadOwner),
    ("POST", "/roads/{id}/motivate", Access::RoadOwner),
    ("GET", "/roads/{id}/decide", Access::RoadOwner),
    ("POST", "/roads/{id}/decide", Access::RoadOwner),
    ("GET", "/join", Access::Open),
    ("GET", "/w/{code}", Access::Code),
    ("POST", "/w/{code}/join", Access::Code),
    ("POST", "/w/{code}/resume", Access::Code),
    ("GET", "/w/{code}/stage", Access::Seat),
    ("GET", "/w/{code}/events", Access::Seat),
    ("POST", "/w/{code}/rounds/{round}/sort", Access::Seat),
    ("POST", "/w/{code}/rounds/{round}/sort/undo", Access::Seat),
    ("POST", "/w/{code}/rounds/{round}/rank", Access::Seat),
    ("POST", "/w/{code}/rounds/{round}/rank/order", Access::Seat),
    ("POST", "/w/{code}/rounds/{round}/ballot", Access::Seat),
    ("GET", "/w/{code}/results", Access::Seat),
    ("POST", "/w/{code}/decide/rank", Access::Table),
    ("POST", "/w/{code}/decide/rank/order", Access::Table),
    ("POST", "/w/{code}/decide/texts", Access::Table),
    ("POST", "/w/{code}/decide/settle", Access::Table),
    ("POST", "/w/{code}/decide/fingers", Access::Table),
    ("GET", "/w/{code}/masterplan", Access::Decided),
    ("GET", "/w/{code}/masterplan/{format}", Access::Decided),
    ("GET", "/workshops/{id}/results", Access::Leader),
    ("GET", "/workshops/{id}/decide", Access::Leader),
    ("GET", "/workshops/{id}/decide/{table}", Access::Leader),
    ("POST", "/workshops/{id}/decide/{table}/rank", Access::Leader),
    ("POST", "/workshops/{id}/decide/{table}/rank/order", Access::Leader),
    ("POST", "/workshops/{id}/decide/{table}/texts", Access::Leader),
    ("POST", "/workshops/{id}/decide/{table}/settle", Access::Leader),
    // Who has no account is led to the log-in.
    ("GET", "/workshops", Access::Open),
    ("POST", "/workshops", Access::Open),
    ("GET", "/workshops/new", Access::Open),
    ("GET", "/workshops/{id}", Access::Listed),
    ("GET", "/workshops/{id}/calendar.ics", Access::Listed),
    ("POST", "/workshops/{id}/enrolment", Access::Listed),
    ("POST", "/workshops/{id}/enrolment/withdraw", Access::Listed),
    ("GET", "/workshops/{id}/settings", Access::Organiser),
    ("POST", "/workshops/{id}/settings", Access::Organiser),
    ("POST", "/workshops/{id}/delete", Access::Organiser),
    ("GET", "/workshops/{id}/script", Access::Organiser),
    ("POST", "/workshops/{id}/script", Access::Organiser),
    ("GET", "/workshops/{id}/script/edit", Access::Organiser),
    ("GET", "/w/{code}/projector", Access::Code),
    ("GET", "/w/{code}/projector/events", Access::Code),
    ("GET", "/workshops/{id}/desk", Access::Leader),
    ("GET", "/workshops/{id}/events", Access::Leader),
    ("POST", "/workshops/{id}/actions", Access::Leader),
    ("POST", "/workshops/{id}/notes", Access::Leader),
    ("GET", "/open", Access::Open),
    // Of who made nothing public nothing is there.
    ("GET", "/open/municipalities/{key}", Access::Open),
    ("GET", "/open/municipalities/{key}/sets.jsonld", Access::Open),
    ("GET", "/open/partnerships/{key}", Access::Open),
    ("GET", "/open/partnerships/{key}/sets.jsonld", Access::Open),
    ("GET", "/open/sets.csv", Access::Open),
    ("GET", "/open/sets.xlsx", Access::Open),
    ("GET", "/open/sets.jsonld", Access::Open),
    ("GET", "/open/dataset.jsonld", Access::Open),
    ("GET", "/api/v1/open/sets", Access::Open),
    ("GET", "/api/v1/open/sets/{id}", Access::Open),
    ("GET", "/api/v1/open/organisations", Access::Open),
    ("GET", "/api/v1/open/catalogues/{key}/{version}", Access::Open),
    ("GET", "/api/v1/openapi.json", Access::Open),
    ("GET", "/api/v1/workshops/{code}", Access::Code),
    ("POST", "/api/v1/workshops/{code}/participants", Access::Code),
    ("POST", "/api/v1/workshops/{code}/resume", Access::Code),
    ("GET", "/api/v1/me", Access::Token),
    ("PUT", "/api/v1/me/draft", Access::Token),
    ("POST", "/api/v1/me/ballots", Access::Token),
    ("GET", "/api/v1/me/events", Access::Token),
    ("GET", "/api/v1/me/results/{round}", Access::Token),
    ("GET", "/admin", Access::Administrator),
    ("GET", "/admin/organisations", Access::Administrator),
    ("POST", "/admin/organisations", Access::Administrator),
    ("GET", "/admin/organisations/new", Access::Administrator),
    ("GET", "/admin/organisations/merge", Access::Administrator),
    ("POST", "/admin/organisations/merge", Access::Administrator),
    ("GET", "/admin/organisations/import", Access::Administrator),
    ("POST", "/admin/organisations/import", Access::Administrator),
    ("GET", "/admin/organisations/import/{preview}", Access::Administrator),
    ("POST", "/admin/organisations/import/{preview}", Access::Administrator),
    ("GET", "/admin/organisations/{key}", Access::Administrator),
    ("POST", "/admin/organisations/{key}", Access::Administrator),
    ("POST", "/admin/partnerships", Access::Administrator),
    ("GET", "/admin/partnerships/new", Access::Administrator),
    ("GET", "/admin/partnerships/{key}", Access::Administrator),
    ("POST", "/admin/partnerships/{key}", Access::Administrator),
    ("GET", "/admin/accounts", Access::Administrator),
    ("GET", "/admin/accounts/{id}", Access::Administrator),
    ("POST", "/admin/accounts/{id}/roles", Access::Administrator),
    ("POST", "/admin/accounts/{id}/roles/withdraw", Access::Administrator),
    ("POST", "/admin/accounts/{id}/disable", Access::Administrator),
    ("POST", "/admin/accounts/{id}/enable", Access::Administrator),
    ("POST", "/admin/accounts/{id}/erase", Access::Administrator),
    ("GET", "/admin/catalogues", Access::Administrator),
    ("GET", "/admin/catalogues/import", Access::Administrator),
    ("POST", "/admin/catalogues/import", Access::Administrator),
    ("GET", "/admin/catalogues/import/{preview}", Access::Administrator),
    ("POST", "/admin/catalogues/import/{preview}", Access::Administrator),
    ("GET", "/admin/catalogues/{key}/{version}/export", Access::Administrator),
    ("POST", "/admin/catalogues/{key}/{version}/activate", Access::Administrator),
    ("POST", "/admin/catalogues/{key}/{version}/retire", Access::Administrator),
    ("GET", "/admin/catalogues/{key}/{version}/wording", Access::Administrator),
    ("POST", "/admin/catalogues/{key}/{version}/wording", Access::Administrator),
    ("GET", "/admin/log", Access::Administrator),
    ("GET", "/admin/log/{format}", Access::Administrator),
    ("GET", "/admin/settings", Access::Administrator),
    ("POST", "/admin/settings", Access::Administrator),
    ("GET", "/admin/backups", Access::Administrator),
    ("POST", "/admin/backups", Access::Administrator),
    ("POST", "/admin/accounts/{id}/reset", Access::Administrator),
    ("GET", "/admin/status", Access::Administrator),
    ("GET", "/admin/retention", Access::Administrator),
    ("GET", "/comparisons", Access::Open),
    ("GET", "/comparisons/partnerships/{key}", Access::Comparer),
    ("GET", "/comparisons/partnerships/{key}/{file}", Access::Comparer),
    ("GET", "/comparisons/partnerships/{key}/joint", Access::JointDecider),
    ("POST", "/comparisons/partnerships/{key}/joint", Access::JointDecider),
    ("GET", "/comparisons/partnerships/{key}/joint/events", Access::JointDecider),
    ("POST", "/comparisons/partnerships/{key}/joint/again", Access::JointDecider),
    ("POST", "/comparisons/partnerships/{key}/joint/give-up", Access::JointDecider),
    ("POST", "/comparisons/partnerships/{key}/joint/rank", Access::JointDecider),
    ("POST", "/comparisons/partnerships/{key}/joint/rank/order", Access::JointDecider),
    ("POST", "/comparisons/partnerships/{key}/joint/texts", Access::JointDecider),
    ("POST", "/comparisons/partnerships/{key}/joint/decide", Access::JointDecider),
    ("GET", "/comparisons/workshops/{id}", Access::Leader),
    ("GET", "/comparisons/workshops/{id}/{file}", Access::Leader),
    ("GET", "/comparisons/provinces/{code}", Access::Open),
    ("GET", "/comparisons/provinces/{code}/{file}", Access::Open),
    ("GET", "/comparisons/public", Access::Open),
    ("GET", "/comparisons/public/{file}", Access::Open),
    ("GET", "/comparisons/picked", Access::Open),
    ("GET", "/comparisons/picked/{file}", Access::Open),
    ("GET", "/comparisons/partnerships/{key}/report/{format}", Access::Comparer),
    ("GET", "/comparisons/workshops/{id}/report/{format}", Access::Leader),
    ("GET", "/comparisons/provinces/{code}/report/{format}", Access::Open),
    ("GET", "/comparisons/public/report/{format}", Access::Open),
    ("GET", "/comparisons/picked/report/{format}", Access::Open),
    ("GET", "/sets/{id}", Access::SetViewer),
    ("POST", "/sets/{id}/sharing", Access::SetSharer),
    ("POST", "/sets/{id}/delete", Access::SetOwner),
    ("GET", "/sets/{id}/masterplan", Access::SetViewer),
    ("GET", "/sets/{id}/masterplan/{format}", Access::SetViewer),
    ("POST", "/sets/{id}/masterplan", Access::SetViewer),
    ("GET", "/masterplans/{id}", Access::PlanViewer),
    ("GET", "/masterplans/{id}/events", Access::PlanViewer),
    ("POST", "/masterplans/{id}/presence", Access::PlanWriter),
    ("POST", "/masterplans/{id}/delete", Access::PlanKeeper),
    ("POST", "/masterplans/{id}/sections", Access::PlanWriter),
    ("POST", "/masterplans/{id}/sections/order", Access::PlanWriter),
    ("GET", "/masterplans/{id}/sections/{part}", Access::PlanViewer),
    ("POST", "/masterplans/{id}/sections/{part}", Access::PlanWriter),
    ("POST", "/masterplans/{id}/sections/{part}/title", Access::PlanWriter),
    ("POST", "/masterplans/{id}/sections/{part}/remove", Access::PlanWriter),
    ("POST", "/masterplans/{id}/sections/{part}/comments", Access::PlanWriter),
    ("POST", "/masterplans/{id}/sections/{part}/comments/{comment}", Access::PlanWriter),
    ("POST", "/masterplans/{id}/removed/{part}", Access::PlanWriter),
    ("POST", "/masterplans/{id}/preview", Access::PlanWriter),
    ("GET", "/masterplans/{id}/document", Access::PlanViewer),
    ("GET", "/masterplans/{id}/document/{format}", Access::PlanViewer),
    ("GET", "/masterplans/{id}/look", Access::PlanWriter),
    ("POST", "/masterplans/{id}/look", Access::PlanUpload),
    ("GET", "/masterplans/{id}/look/logo.png", Access::PlanUpload),
    ("GET", "/masterplans/{id}/versions", Access::PlanViewer),
    ("POST", "/masterplans/{id}/versions", Access::PlanWriter),
    ("GET", "/masterplans/{id}/versions/compare", Access::PlanViewer),
    ("GET", "/masterplans/{id}/versions/{number}", Access::PlanViewer),
    ("GET", "/masterplans/{id}/versions/{number}/{format}", Access::PlanViewer),
    ("POST", "/masterplans/{id}/versions/{number}/restore", Access::PlanWriter),
    ("POST", "/masterplans/{id}/versions/{number}/delete", Access::PlanWriter),
    ("GET", "/masterplans/{id}/versions/{number}/adoption", Access::PlanWriter),
    ("POST", "/masterplans/{id}/versions/{number}/adoption", Access::PlanWriter),
    ("POST", "/masterplans/{id}/versions/{number}/links", Access::PlanWriter),
    ("POST", "/masterplans/{id}/versions/{number}/links/{link}/withdraw", Access::PlanWriter),
    ("GET", "/masterplans/{id}/follow-up", Access::PlanViewer),
    ("POST", "/masterplans/{id}/follow-up/indicators", Access::PlanWriter),
    ("GET", "/masterplans/{id}/follow-up/indicators/{indicator}", Access::PlanViewer),
    ("POST", "/masterplans/{id}/follow-up/indicators/{indicator}", Access::PlanWriter),
    ("POST", "/masterplans/{id}/follow-up/indicators/{indicator}/remove", Access::PlanWriter),
    ("POST", "/masterplans/{id}/follow-up/indicators/{indicator}/measurements", Access::PlanWriter),
    (
        "POST",
        "/masterplans/{id}/follow-up/indicators/{indicator}/measurements/{measurement}/withdraw",
        Access::PlanWriter,
    ),
    ("GET", "/masterplans/{id}/follow-up/report/{year}/{format}", Access::PlanViewer),
    ("GET", "/masterplans/{id}/follow-up/{line}", Access::PlanViewer),
    ("POST", "/masterplans/{id}/follow-up/{line}", Access::PlanWriter),
    ("POST", "/masterplans/{id}/follow-up/{line}/reports/{report}/withdraw", Access::PlanWriter),
    ("GET", "/reading/{token}/follow-up", Access::Link),
    ("GET", "/reading/{token}", Access::Link),
    ("GET", "/reading/{token}/{format}", Access::Link),
    ("GET", "/masterplans/{id}/objectives", Access::PlanViewer),
    ("POST", "/masterplans/{id}/objectives", Access::PlanWriter),
    ("POST", "/masterplans/{id}/objectives/move", Access::PlanWriter),
    ("POST", "/masterplans/{id}/objectives/suggested", Access::PlanWriter),
    ("GET", "/masterplans/{id}/objectives/codes", Access::PlanWriter),
    ("POST", "/masterplans/{id}/objectives/codes", Access::PlanWriter),
    ("GET", "/masterplans/{id}/objectives/file/{format}", Access::PlanViewer),
    ("GET", "/masterplans/{id}/objectives/{line}", Access::PlanViewer),
    ("POST", "/masterplans/{id}/objectives/{line}", Access::PlanWriter),
    ("POST", "/masterplans/{id}/objectives/{line}/accept", Access::PlanWriter),
    ("GET", "/masterplans/{id}/objectives/{line}/remove", Access::PlanWriter),
    ("POST", "/masterplans/{id}/objectives/{line}/remove", Access::PlanWriter),
    ("GET", "/masterplans/{id}/translation", Access::PlanViewer),
    ("GET", "/masterplans/{id}/roadmap", Access::PlanViewer),
];

/// Fields that make each form one that would be accepted.
const FIELDS: &[(&str, &[(&str, &str)])] = &[
    ("/sharing", &[("sharing", "private")]),
    ("/sheets/K5", &[("ambition", "x"), ("standing", "3")]),
    ("/step", &[("step", "rank")]),
    ("/people/confirm", &[("account", "0a"), ("role", "colleague")]),
    ("/people/remove", &[("account", "0a"), ("role", "colleague")]),
    ("/explore", &[("theme", "K"), ("note-K1", "x"), ("then", "stay")]),
    ("/sort", &[("card", "K3"), ("pile", "now")]),
    ("/decide/texts", &[("vision", "x")]),
    ("/decide/44021/texts", &[("vision", "x")]),
    ("/fingers", &[("fingers", "4")]),
    ("/ballot", &[("stage", "sort"), ("key", "0123456789abcdef")]),
    ("/resume", &[("resume", "")]),
    ("/actions", &[("action", "pause"), ("seen", "0")]),
    ("/notes", &[("note-K1", "x")]),
    ("/rank", &[("card", "K5"), ("to", "up")]),
    ("/rank/order", &[("order", "K1,K5")]),
    ("/top", &[("top", "3")]),
    ("/motivate", &[("vision", "x"), ("then", "stay")]),
    ("/sections", &[("kind", "own"), ("title", "x")]),
    ("/sections/order", &[("section", "1"), ("before", "3")]),
    ("/sections/1", &[("seen", "1"), ("text", "x")]),
    ("/sections/1/title", &[("title", "x")]),
    ("/sections/1/comments", &[("comment", "x")]),
    ("/versions", &[("name", "x")]),
    ("/adoption", &[("body", "x"), ("on", "2026-11-24")]),
    ("/versions/1/links", &[("days", "7")]),
    ("/objectives", &[("title", "x")]),
    ("/objectives/move", &[("line", "14")]),
    ("/objectives/suggested", &[("card", "K1"), ("action", "0")]),
    ("/follow-up/16", &[("status", "started"), ("on", "2026-11-24")]),
    ("/follow-up/indicators", &[("name", "x"), ("target", "1")]),
    ("/follow-up/indicators/26", &[("seen", "1"), ("name", "y"), ("target", "1")]),
    ("/measurements", &[("value", "1"), ("on", "2026-11-24")]),
    ("/objectives/14", &[("seen", "1"), ("code", "BD9"), ("title", "x")]),
];

#[test]
fn every_route_is_listed_here() {
    let actual: BTreeSet<_> =
        routes().into_iter().map(|route| (route.method.to_string(), route.path.to_owned())).collect();
    let expected: BTreeSet<_> =
        EXPECTED.iter().map(|(method, path, _)| ((*method).to_owned(), (*path).to_owned())).collect();
    assert_eq!(actual, expected);
}

/// Someone's road and set, and which kinds of people may do what with them.
struct Scene {
    road: String,
    set: String,
    plan: String,
    comment: String,
}

impl Scene {
    async fn of(owner: &mut Visitor) -> Self {
        let set = owner.decides("44021", &["K1", "K5"]).await;
        let road = owner.gets("/work").await.attributes(".work-card a.button", "href").remove(0);
        let (plan, comment) = begins_plan(owner, &set).await;
        Self { road, set, plan, comment }
    }

    fn path(&self, route: &str) -> String {
        let route = plan_path(route, &self.plan, &self.comment);
        route.replace("/roads/{id}", &self.road).replace("/sets/{id}", &self.set).replace("{format}", "md")
    }
}

/// A plan begun from a set, with a comment: where it stands, and the comment's id.
pub async fn begins_plan(owner: &mut Visitor, set: &str) -> (String, String) {
    let plan = owner.posts(&format!("{set}/masterplan"), &[]).await.location().to_owned();
    owner.posts(&format!("{plan}/sections/1/comments"), &[("comment", "Klopt dit?")]).await;
    owner.posts(&format!("{plan}/versions"), &[("name", "Voor de raad"), ("standing", "final")]).await;
    owner.posts(&format!("{plan}/objectives/16/accept"), &[]).await;
    let indicator = [("name", "Aanvragen online"), ("target", "80")];
    let indicator = owner.posts(&format!("{plan}/follow-up/indicators"), &indicator).await;
    assert!(indicator.location().ends_with(&format!("/{INDICATOR}")), "{}", indicator.location());
    let section = owner.gets(&format!("{plan}/sections/1")).await;
    let forms = section.attributes(".plan-comment form", "action");
    let comment = forms[0].rsplit('/').next().unwrap_or_default().to_owned();
    (plan, comment)
}

/// The id of the first indicator of a plan: what comes after its lines.
const INDICATOR: &str = "26";

/// The path of a route about a plan. Its first thirteen parts are sections, the next is
/// an objective.
pub fn plan_path(route: &str, plan: &str, comment: &str) -> String {
    // The table of objectives comes in formats of its own.
    let route = route.replace("/file/{format}", "/file/csv").replace("/file/md", "/file/csv");
    route
        .replace("/masterplans/{id}", plan)
        .replace("{part}", "1")
        .replace("{comment}", comment)
        .replace("{number}", "1")
        .replace("{link}", "1")
        .replace("/follow-up/{line}", "/follow-up/16")
        .replace("{report}", "1")
        .replace("{indicator}", INDICATOR)
        .replace("{measurement}", "1")
        .replace("{year}", "2026")
        .replace("{line}", "14")
}

pub async fn calls(visitor: &mut Visitor, method: &str, path: &str) -> StatusCode {
    if method == "GET" {
        return visitor.asks(path).await;
    }
    let fields = FIELDS.iter().find(|(end, _)| path.ends_with(end)).map_or(&[][..], |(_, fields)| fields);
    visitor.posts(path, fields).await.status
}

fn may(access: Access, who: &str) -> bool {
    match access {
        Access::Open | Access::Code => true,
        Access::Account => who == "owner",
        Access::RoadOwner | Access::SetOwner => who == "owner",
        Access::SetViewer | Access::PlanViewer | Access::PlanWriter | Access::PlanKeeper => {
            who == "owner" || who == "colleague"
        }
        // What registering asks for, once it is confirmed.
        Access::SetSharer => who == "colleague",
        Access::Seat | Access::Table | Access::Decided | Access::Token => who == "participant",
        // Nobody comes by one by being somebody.
        Access::Link | Access::PlanUpload => false,
        Access::Leader | Access::Organiser | Access::Listed => who == "owner",
        Access::Comparer => matches!(who, "reader" | "sharer"),
        Access::JointDecider => who == "partnership-coordinator",
        Access::People => matches!(who, "coordinator" | "colleague" | "administrator"),
        Access::SheetReader | Access::SheetWriter => matches!(who, "coordinator" | "colleague"),
        Access::Administrator => who == "administrator",
        Access::PeopleKeeper => matches!(who, "coordinator" | "administrator"),
    }
}

#[tokio::test]
async fn who_may_do_what_with_an_accounts_work() {
    let app = TestApp::start().await;
    let owner = app.registered("anke").await;
    let colleague = app.registered("bert").await;
    app.confirm_membership("bert@gent.be").await;
    let requested = app.registered("carl").await;
    let mut guest = app.visitor();
    guest.sets_out_for("44021").await;
    let people = [
        ("owner", owner.clone()),
        ("colleague", colleague),
        ("requested", requested),
        ("guest", guest),
        ("stranger", app.visitor()),
    ];
    let mut checked = 0;
    for (method, route, access) in EXPECTED.iter().filter(|(_, _, access)| access.is_about_work()) {
        for (who, visitor) in &people {
            // A scene each: deleting must not spoil the next.
            let scene = Scene::of(&mut owner.clone()).await;
            let status = calls(&mut visitor.clone(), method, &scene.path(route)).await;
            let allowed = status.is_success() || status.is_redirection();
            assert_eq!(allowed, may(*access, who), "{who}: {method} {route} answered {status}");
            assert!(allowed || status == StatusCode::NOT_FOUND, "{who}: {method} {route} answered {status}");
            checked += 1;
        }
    }
    assert_eq!(checked, 75 * people.len());
}

#[tokio::test]
async fn ones_account_asks_who_one_is_and_a_session_of_another_is_not_there() {
    let app = TestApp::start().await;
    let (anke, bert) = (app.registered("anke").await, app.registered("bert").await);
    let mut guest = app.visitor();
    guest.sets_out_for("44021").await;
    let session: String = sqlx::query_scalar(
        "SELECT s.public_id FROM sessions s JOIN owners o ON o.id = s.owner_id
         JOIN accounts a ON a.id = o.account_id WHERE a.email = 'anke@gent.be'",
    )
    .fetch_one(app.state.db.read())
    .await
    .unwrap();
    let mut checked = 0;
    for (method, route, _) in EXPECTED.iter().filter(|(_, _, access)| *access == Access::Account) {
        let path = route.replace("{id}", &session);
        for visitor in [&app.visitor(), &guest] {
            let mut visitor = visitor.clone();
            let answer = match *method {
                "GET" => visitor.gets(&path).await,
                _ => visitor.posts(&path, &[]).await,
            };
            assert!(answer.location().starts_with("/login?next=%2Faccount"), "{method} {route}");
        }
        // Of somebody else there is nothing to reach here but a session.
        let status = calls(&mut bert.clone(), method, &path).await;
        let is_another = route.contains("{id}");
        assert_eq!(status == StatusCode::NOT_FOUND, is_another, "{method} {route} answered {status}");
        let status = calls(&mut anke.clone(), method, &path).await;
        assert!(!status.is_server_error() && status != StatusCode::NOT_FOUND, "{method} {route}: {status}");
        checked += 1;
    }
    assert_eq!(checked, 16);
}

#[tokio::test]
async fn a_guests_work_is_the_guests_alone() {
    let app = TestApp::start().await;
    let mut guest = app.visitor();
    let scene = Scene::of(&mut guest).await;
    let colleague = app.registered("bert").await;
    app.confirm_membership("bert@gent.be").await;
    for (method, route, access) in EXPECTED.iter().filter(|(_, _, access)| access.is_about_work()) {
        for visitor in [&colleague, &app.visitor()] {
            let status = calls(&mut visitor.clone(), method, &scene.path(route)).await;
            assert_eq!(status, StatusCode::NOT_FOUND, "{method} {route} {access:?}");
        }
    }
    assert_eq!(guest.gets(&scene.set).await.status, StatusCode::OK);
}

#[tokio::test]
async fn not_yours_and_not_there_are_the_same_answer() {
    let app = TestApp::start().await;
    let scene = Scene::of(&mut app.registered("anke").await).await;
    let mut stranger = app.visitor();
    let yours = stranger.gets(&scene.set).await;
    let nowhere = stranger.gets("/sets/00000000000000000000000000000000").await;
    let without_path = |text: String, path: &str| text.replace(path, "…");
    assert_eq!(yours.status, nowhere.status);
    assert_eq!(
        without_path(yours.text(), &scene.set),
        without_path(nowhere.text(), "/sets/00000000000000000000000000000000")
    );
}

#[tokio::test]
async fn another_site_cannot_act_for_a_visitor() {
    let app = TestApp::start().await;
    let mut anna = app.visitor();
    let road = anna.sets_out_for("44021").await;
    let body = "card=K1&pile=now";
    let sort = format!("{road}/sort");
    for headers in [
        &[("sec-fetch-site", "cross-site")][..],
        &[("origin", "https://elders.example")],
        &[("sec-fetch-site", "same-site")],
    ] {
        let answer = anna.sends("POST", &sort, body, headers).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{headers:?}");
        assert_eq!(answer.heading(), "Deze aanvraag kwam van een andere website");
    }
    // The control: the same from our own pages.
    let answer = anna.sends("POST", &sort, body, &[("origin", "http://voorrang.test")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn who_may_do_what_in_a_live_session() {
    let app = TestApp::start().await;
    let mut owner = app.registered("anke").await;
    let mut facilitator = app.registered("bert").await;
    let hall = app.prepares("anke@gent.be", |proposal| proposal.kind = Kind::Hall).await;
    let elsewhere = app.prepares("bert@gent.be", |proposal| proposal.kind = Kind::Hall).await;
    let mut people: Vec<Visitor> = Vec::new();
    for _ in 0..3 {
        let mut participant = app.visitor();
        participant.joins(&hall).await;
        people.push(participant);
    }
    let mut other = app.visitor();
    other.joins(&elsewhere).await;
    hall.advances_to(Stage::Sort).await;
    let mut checked = 0;
    for phase in [&[Access::Code, Access::Seat][..], &[Access::Table, Access::Leader], &[Access::Decided]] {
        match phase[0] {
            Access::Table => hall.votes_and_decides(&mut people).await,
            Access::Decided => {
                owner.posts(&format!("/workshops/{}/decide/44021/settle", hall.public_id), &[]).await;
                hall.concludes(&app).await;
            }
            _ => {}
        }
        let routes = EXPECTED.iter().filter(|(_, path, access)| {
            (path.starts_with("/w/") || path.starts_with("/workshops/")) && phase.contains(access)
        });
        for (method, route, access) in routes {
            let route = route.replace("{round}", "1").replace("{table}", "44021").replace("{format}", "md");
            let path = route.replace("{code}", &hall.code()).replace("{id}", &hall.public_id);
            let nowhere =
                route.replace("{code}", "BBBBBBBB").replace("{id}", "00000000000000000000000000000000");
            let mut stranger = app.visitor();
            let everyone = [
                ("participant", &mut people[0]),
                ("other", &mut other),
                ("owner", &mut owner),
                ("facilitator", &mut facilitator),
                ("stranger", &mut stranger),
            ];
            for (who, visitor) in everyone {
                let status = calls(visitor, method, &path).await;
                // A form that is not filled in is an answer, too.
                let allowed = status.is_success()
                    || status.is_redirection()
                    || status == StatusCode::UNPROCESSABLE_ENTITY;
                assert_eq!(allowed, may(*access, who), "{who}: {method} {route} answered {status}");
                assert!(
                    allowed || status == StatusCode::NOT_FOUND,
                    "{who}: {method} {route} answered {status}"
                );
                let status = calls(visitor, method, &nowhere).await;
                assert_eq!(status, StatusCode::NOT_FOUND, "{who}: {method} {nowhere}");
                checked += 1;
            }
        }
    }
    assert_eq!(checked, 31 * 5);
}

#[tokio::test]
async fn who_may_do_what_around_a_live_session() {
    let app = TestApp::start().await;
    let mut owner = app.registered("anke").await;
    let mut colleague = app.registered("bert").await;
    app.confirm_membership("bert@gent.be").await;
    let mut guest = app.visitor();
    guest.sets_out_for("44021").await;
    let mut participant = app.visitor();
    let mut stranger = app.visitor();
    let mut checked = 0;
    let is_about = |access: Access| access == Access::Organiser || access == Access::Listed;
    for (method, route, access) in EXPECTED.iter().filter(|(_, _, access)| is_about(*access)) {
        for is_listed in [false, true] {
            // A session each: deleting must not spoil the next.
            let hall = app.prepares("anke@gent.be", |proposal| proposal.is_listed = is_listed).await;
            participant.joins(&hall).await;
            let path = route.replace("{id}", &hall.public_id);
            let nowhere = route.replace("{id}", "00000000000000000000000000000000");
            for (who, visitor) in [
                ("colleague", &mut colleague),
                ("guest", &mut guest),
                ("participant", &mut participant),
                ("stranger", &mut stranger),
                // Last, because the owner may throw it away.
                ("owner", &mut owner),
            ] {
                let status = calls(visitor, method, &path).await;
                // A form that is not filled in is an answer, too.
                let allowed = status.is_success()
                    || status.is_redirection()
                    || status == StatusCode::UNPROCESSABLE_ENTITY;
                let expected = may(*access, who) || (is_listed && *access == Access::Listed);
                assert_eq!(
                    allowed, expected,
                    "{who}: {method} {route} answered {status}, listed: {is_listed}"
                );
                assert!(allowed || status == StatusCode::NOT_FOUND, "{who}: {method} {route}: {status}");
                assert_eq!(calls(visitor, method, &nowhere).await, StatusCode::NOT_FOUND, "{who}: {nowhere}");
                checked += 1;
            }
        }
    }
    assert_eq!(checked, 10 * 2 * 5);
}

#[tokio::test]
async fn a_place_is_reached_with_its_token_alone() {
    let app = TestApp::start().await;
    let owner = app.registered("anke").await;
    let hall = app.prepares("anke@gent.be", |_| {}).await;
    let mut browser = app.visitor();
    browser.joins(&hall).await;
    let mut checked = 0;
    // Open data is not behind a place.
    let is_behind = |path: &str| path.starts_with("/api/") && !path.starts_with("/api/v1/open/");
    for (method, route, access) in EXPECTED.iter().filter(|(_, path, _)| is_behind(path)) {
        for (code, is_there) in [(hall.code().as_str(), true), ("BBBBBBBB", false)] {
            let path = route.replace("{code}", code).replace("{round}", "1");
            let wrong = format!("Bearer {}", "0".repeat(64));
            // A cookie is no token, not of who leads it either.
            for (visitor, token, refused) in [
                (&browser, None, StatusCode::UNAUTHORIZED),
                (&owner, None, StatusCode::UNAUTHORIZED),
                (&browser, Some(wrong.as_str()), StatusCode::NOT_FOUND),
            ] {
                let headers: Vec<_> = token.map(|token| ("authorization", token)).into_iter().collect();
                let mut visitor = visitor.clone();
                let status = visitor.sends(method, &path, "{}", &headers).await.status;
                // What is no JSON is an answer, too, to who may send some.
                let expected = match access {
                    Access::Token => status == refused,
                    Access::Code if *method == "POST" => status == StatusCode::UNSUPPORTED_MEDIA_TYPE,
                    Access::Code => (status == StatusCode::OK) == is_there,
                    _ => status == StatusCode::OK,
                };
                assert!(expected, "{method} {path} answered {status}");
                checked += 1;
            }
        }
    }
    assert_eq!(checked, 9 * 6);
}

#[tokio::test]
async fn only_an_administrator_finds_administration() {
    let app = TestApp::start().await;
    let mut administrator = app.administrator("marleen").await;
    app.registered("bert").await;
    let target: String = sqlx::query_scalar("SELECT public_id FROM accounts WHERE email = 'bert@gent.be'")
        .fetch_one(app.state.db.read())
        .await
        .unwrap();
    let partnership = app.partnership("Scheldeland", &["44021", "46025"]).await;
    let mut guest = app.visitor();
    guest.sets_out_for("44021").await;
    let account = app.registered("anke").await;
    let coordinator = app.registered("carl").await;
    app.confirm_membership("carl@gent.be").await;
    let facilitator = app.registered("dora").await;
    app.grants("dora@gent.be", Role::Facilitator, None).await;
    let heads = app.registered("emma").await;
    app.grants("emma@gent.be", Role::PartnershipCoordinator, Some(&partnership)).await;
    let others = [app.visitor(), guest, account, coordinator, facilitator, heads];
    let nowhere = app.visitor().gets("/admin/nowhere").await;
    let list = "key;name;region;former_names;external_uri\nNL-1;Een;;;\n";
    let deck = catalogues::EMBEDDED.replace("\"2026.1\"", "\"2027.1\"");
    let list = administrator
        .uploads("/admin/organisations/import", &[], list.as_bytes())
        .await
        .location()
        .to_owned();
    let deck =
        administrator.uploads("/admin/catalogues/import", &[], deck.as_bytes()).await.location().to_owned();
    let mut checked = 0;
    for (method, route, _) in EXPECTED.iter().filter(|(.., access)| *access == Access::Administrator) {
        let key = if route.contains("partnerships") { partnership.as_str() } else { "44021" };
        let key = if route.contains("catalogues") { "v-ict-or-2016" } else { key };
        let path = route
            .replace("/admin/organisations/import/{preview}", &list)
            .replace("/admin/catalogues/import/{preview}", &deck)
            .replace("{key}", key)
            .replace("{version}", "2026.1")
            .replace("{id}", &target)
            .replace("{format}", "csv");
        for (index, visitor) in others.iter().enumerate() {
            let mut visitor = visitor.clone();
            let status = calls(&mut visitor, method, &path).await;
            assert_eq!(status, StatusCode::NOT_FOUND, "{index}: {method} {path}");
            checked += 1;
        }
        let status = calls(&mut administrator, method, &path).await;
        assert_ne!(status, StatusCode::NOT_FOUND, "{method} {path}");
        assert!(!status.is_server_error(), "{method} {path} answered {status}");
    }
    assert_eq!(checked, 42 * others.len());
    // Nothing tells it from a page that is not there.
    let refused = app.visitor().gets("/admin/accounts").await;
    assert_eq!(refused.text().replace("/admin/accounts", "…"), nowhere.text().replace("/admin/nowhere", "…"));
}
