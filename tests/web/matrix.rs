//! Every route that is about someone's work, a live session or an organisation ×
//! everyone × whose it is: one's own, another municipality's, another workshop's,
//! another partnership's, closed, deleted. Whoever may not gets the answer of what
//! is not there.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use voorrang::domain::rights::Role;
use voorrang::domain::workshop::settings::Kind;

use crate::access::{Access, EXPECTED, begins_plan, calls, plan_path};
use crate::support::{TestApp, Visitor};

/// Whose a thing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Whose {
    /// Anna's, who works for Ghent and leads a session.
    Annas,
    /// Bert's, who works for Sint-Niklaas and leads another one.
    Berts,
    /// Anna's, concluded.
    Closed,
    /// It was Anna's, and is deleted.
    Deleted,
}

/// What a path stands for.
struct Thing {
    whose: Whose,
    path: String,
}

struct World {
    app: TestApp,
    people: BTreeMap<&'static str, Visitor>,
    scheldeland: String,
    westhoek: String,
}

const GENT: &str = "44021";
const SINT_NIKLAAS: &str = "46021";

impl World {
    async fn begins() -> Self {
        let app = TestApp::start().await;
        let scheldeland = app.partnership("Scheldeland", &["46025", "12007"]).await;
        let westhoek = app.partnership("Westhoek", &["46025"]).await;
        let mut people = BTreeMap::new();
        for (name, role, place) in [
            ("anna", Some(Role::Coordinator), Some(GENT)),
            ("bert", Some(Role::Coordinator), Some(SINT_NIKLAAS)),
            ("colleague", Some(Role::Colleague), Some(GENT)),
            ("asked", None, None),
            ("facilitator", Some(Role::Facilitator), None),
            ("heads-partnership", Some(Role::PartnershipCoordinator), Some(scheldeland.as_str())),
            ("reads-partnership", Some(Role::MemberViewer), Some(scheldeland.as_str())),
            ("administrator", Some(Role::Administrator), None),
            ("closed-account", Some(Role::Coordinator), Some(GENT)),
        ] {
            let visitor = app.registered(name).await;
            if let Some(role) = role {
                app.grants(&format!("{name}@gent.be"), role, place).await;
            }
            people.insert(name, visitor);
        }
        app.disables("closed-account@gent.be").await;
        let mut guest = app.visitor();
        guest.sets_out_for(GENT).await;
        people.insert("guest", guest);
        people.insert("stranger", app.visitor());
        Self { app, people, scheldeland, westhoek }
    }

    async fn road_and_set(&self, who: &str, nis_code: &str) -> (String, String) {
        let mut visitor = self.people[who].clone();
        let set = visitor.decides(nis_code, &["K1", "K5"]).await;
        let road = visitor.gets("/work").await.attributes(".work-card a.button", "href").remove(0);
        (road, set)
    }

    /// A thing for a path of the route table, made anew.
    async fn thing(&self, route: &str, whose: Whose) -> Option<Thing> {
        let (who, place) = if whose == Whose::Berts { ("bert", SINT_NIKLAAS) } else { ("anna", GENT) };
        let email = format!("{who}@gent.be");
        let route = route.replace("{format}", "md").replace("{table}", GENT);
        let path = if route.starts_with("/roads/{id}") || route.starts_with("/sets/{id}") {
            if whose == Whose::Closed {
                return None;
            }
            let (road, set) = self.road_and_set(who, place).await;
            if whose == Whose::Deleted {
                self.people[who].clone().posts(&format!("{road}/delete"), &[]).await;
                self.people[who].clone().posts(&format!("{set}/delete"), &[]).await;
            }
            route.replace("/roads/{id}", &road).replace("/sets/{id}", &set)
        } else if route.starts_with("/masterplans/{id}") {
            if whose == Whose::Closed {
                return None;
            }
            let (_, set) = self.road_and_set(who, place).await;
            let (plan, comment) = begins_plan(&mut self.people[who].clone(), &set).await;
            if whose == Whose::Deleted {
                self.people[who].clone().posts(&format!("{plan}/delete"), &[]).await;
            }
            plan_path(&route, &plan, &comment)
        } else if route.starts_with("/workshops/{id}") {
            let hall = self.app.prepares(&email, |proposal| proposal.kind = Kind::Hall).await;
            match whose {
                Whose::Closed => {
                    let mut people = vec![self.app.visitor(), self.app.visitor(), self.app.visitor()];
                    for participant in &mut people {
                        participant.joins(&hall).await;
                    }
                    hall.votes_and_decides(&mut people).await;
                    hall.concludes(&self.app).await;
                }
                Whose::Deleted => {
                    let path = format!("/workshops/{}/delete", hall.public_id);
                    self.people[who].clone().posts(&path, &[]).await;
                }
                Whose::Annas | Whose::Berts => {}
            }
            route.replace("{id}", &hall.public_id)
        } else if route.starts_with("/organisations/{key}") {
            let key = match whose {
                Whose::Annas => GENT,
                Whose::Berts => SINT_NIKLAAS,
                Whose::Closed => return None,
                Whose::Deleted => "0123456789abcdef0123456789abcdef",
            };
            if route.contains("/booklet/") && whose != Whose::Deleted {
                // There is none before something is written.
                let path = format!("/organisations/{key}/sheets/K5");
                self.people[who].clone().posts(&path, &[("ambition", "x")]).await.location();
            }
            let route = route.replace("{key}", key).replace("{card}", "K5");
            route.replace("{id}", "0123456789abcdef0123456789abcdef")
        } else {
            return None;
        };
        Some(Thing { whose, path })
    }
}

/// Whether someone may; `None` where that hangs on more than who asks, which the
/// stories of that feature tell.
fn may(access: Access, who: &str, whose: Whose) -> Option<bool> {
    if whose == Whose::Deleted {
        return Some(false);
    }
    let owner = if whose == Whose::Berts { "bert" } else { "anna" };
    let (coordinator, of_ghent) = (owner, whose != Whose::Berts);
    Some(match access {
        Access::RoadOwner | Access::SetOwner => who == owner,
        Access::SetViewer | Access::PlanViewer | Access::PlanWriter => {
            who == owner || (of_ghent && who == "colleague")
        }
        Access::PlanKeeper => who == owner,
        Access::SetSharer => who == coordinator,
        Access::Organiser | Access::Listed if who != owner => false,
        Access::Leader if who != owner => false,
        // For who leads it, it depends on the stage.
        Access::Organiser | Access::Listed | Access::Leader => return None,
        Access::SheetReader | Access::SheetWriter => who == coordinator || (of_ghent && who == "colleague"),
        Access::People => who == coordinator || who == "administrator" || (of_ghent && who == "colleague"),
        // What a form asks is not there in these scenes: only the refusal is told.
        Access::PeopleKeeper if who == coordinator || who == "administrator" => return None,
        Access::PeopleKeeper => false,
        _ => return None,
    })
}

#[tokio::test]
async fn every_route_for_everyone_and_whosever_it_is() {
    let world = World::begins().await;
    let (mut tried, mut refused) = (0, 0);
    for (method, route, access) in EXPECTED {
        for whose in [Whose::Annas, Whose::Berts, Whose::Closed, Whose::Deleted] {
            let Some(mut thing) = world.thing(route, whose).await else { continue };
            let names: Vec<_> = world.people.keys().copied().collect();
            // Who may not goes first: it changes nothing.
            let (may_not, may_do): (Vec<_>, Vec<_>) =
                names.into_iter().partition(|who| may(*access, who, whose) == Some(false));
            for who in may_not.into_iter().chain(may_do) {
                let Some(expected) = may(*access, who, whose) else { continue };
                let status = calls(&mut world.people[who].clone(), method, &thing.path).await;
                let whose = thing.whose;
                if expected {
                    let is_fine = status.is_success() || status.is_redirection();
                    assert!(is_fine, "{who} may: {method} {route} ({whose:?}) answered {status}");
                    thing = world.thing(route, whose).await.unwrap();
                } else {
                    assert_eq!(status, StatusCode::NOT_FOUND, "{who}: {method} {route} ({whose:?})");
                    refused += 1;
                }
                tried += 1;
            }
        }
    }
    // Partnerships: each its own.
    for (key, heads, reads) in
        [(&world.scheldeland, "heads-partnership", "reads-partnership"), (&world.westhoek, "", "")]
    {
        for who in world.people.keys() {
            let path = format!("/organisations/{key}/people");
            let status = world.people[who].clone().gets(&path).await.status;
            let expected = [heads, reads, "administrator"].contains(who);
            assert_eq!(status == StatusCode::OK, expected, "{who}: {path} answered {status}");
            // No member shows it a set; who keeps the house sees nobody's work.
            let path = format!("/comparisons/partnerships/{key}");
            let status = world.people[who].clone().gets(&path).await.status;
            assert_eq!(status == StatusCode::OK, [heads, reads].contains(who), "{who}: {path}: {status}");
            tried += 2;
            let path = format!("/organisations/{key}/sheets/K5");
            let mut visitor = world.people[who].clone();
            let status = visitor.gets(&path).await.status;
            assert_eq!(status == StatusCode::OK, [heads, reads].contains(who), "{who}: {path}: {status}");
            let status = calls(&mut visitor, "POST", &path).await;
            assert_eq!(status == StatusCode::SEE_OTHER, *who == heads, "{who}: {path}: {status}");
            assert!(*who == heads || status == StatusCode::NOT_FOUND, "{who}: {path}: {status}");
            tried += 2;
            for (method, route, _) in EXPECTED.iter().filter(|(_, _, access)| *access == Access::JointDecider)
            {
                let path = route.replace("{key}", key);
                let status = calls(&mut world.people[who].clone(), method, &path).await;
                let is_refused = status == StatusCode::NOT_FOUND;
                assert_eq!(is_refused, *who != heads, "{who}: {method} {path} answered {status}");
                tried += 1;
            }
        }
    }
    println!("{tried} combinations of who, route and whose; {refused} refused");
    assert!(tried > 1_500, "only {tried}");
}
