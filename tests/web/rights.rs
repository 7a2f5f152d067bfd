//! Who may do what, as one table: everyone × everything × whose it is. What stands
//! in no cell is refused.

use voorrang::domain::rights::{
    AccountId, Action, Actor, Membership, OrganisationId, Owner, OwnerId, Resource, Role, decide,
};
use voorrang::domain::sharing::Sharing;

const GENT: OrganisationId = OrganisationId(1);
const TEMSE: OrganisationId = OrganisationId(2);
const SCHELDELAND: OrganisationId = OrganisationId(3);
const WESTHOEK: OrganisationId = OrganisationId(4);

const GUEST: Owner = Owner::Guest(OwnerId(1));
/// An account with the same number as the guest.
const ANNA: AccountId = AccountId(1);

/// Everyone, by the letter the table knows them by.
fn everyone() -> Vec<(char, Actor)> {
    let account = |id, memberships: &[(Option<OrganisationId>, Role)]| Actor {
        owner: Some(Owner::Account(AccountId(id))),
        memberships: memberships
            .iter()
            .map(|(organisation, role)| Membership { organisation: *organisation, role: *role })
            .collect(),
    };
    vec![
        // A stranger, a guest, and Anna, who has an account and no role.
        ('s', Actor::default()),
        ('g', Actor { owner: Some(GUEST), memberships: Vec::new() }),
        ('a', account(1, &[])),
        // Ghent: its coordinator, and a colleague.
        ('C', account(2, &[(Some(GENT), Role::Coordinator)])),
        ('c', account(3, &[(Some(GENT), Role::Colleague)])),
        // Temse's coordinator.
        ('T', account(4, &[(Some(TEMSE), Role::Coordinator)])),
        // Scheldeland: who coordinates it, and a reader.
        ('P', account(5, &[(Some(SCHELDELAND), Role::PartnershipCoordinator)])),
        ('p', account(6, &[(Some(SCHELDELAND), Role::MemberViewer)])),
        // Who coordinates Westhoek.
        ('W', account(7, &[(Some(WESTHOEK), Role::PartnershipCoordinator)])),
        // Of the whole site: a facilitator, and an administrator.
        ('f', account(8, &[(None, Role::Facilitator)])),
        ('A', account(9, &[(None, Role::Administrator)])),
        // Who is much at once: colleague in Ghent, coordinator in Temse, facilitator.
        (
            'm',
            account(
                10,
                &[(Some(GENT), Role::Colleague), (Some(TEMSE), Role::Coordinator), (None, Role::Facilitator)],
            ),
        ),
    ]
}

/// What something is, for the table, and who may see, change and delete it.
struct Row(&'static str, Resource<'static>, &'static str, &'static str, &'static str);

fn table() -> Vec<Row> {
    let of = |id| Owner::Account(AccountId(id));
    let anna = Owner::Account(ANNA);
    let set = |owner, organisation| Resource::PrioritySet { owner, organisation };
    let sharing = |owner, organisation| Resource::Sharing { owner, organisation };
    let shown = |sharing| Resource::SharedSet { sharing };
    // A table of what is asked lives as long as the tests do.
    let to = |with: &[OrganisationId]| -> &'static Sharing {
        Box::leak(Box::new(Sharing::with(with.iter().copied().collect())))
    };
    let compared =
        |sharers: &'static [OrganisationId]| Resource::Comparison { partnership: SCHELDELAND, sharers };
    let joint = |members: &'static [OrganisationId]| Resource::JointSet { partnership: SCHELDELAND, members };
    let plan = |owner, organisation, members: &'static [OrganisationId]| Resource::Masterplan {
        owner,
        organisation,
        members,
    };
    let sheets = |organisation| Resource::Sheets { organisation };
    let people = |organisation| Resource::People { organisation };
    let role = |account: Option<i64>, organisation, role| Resource::Membership {
        account: account.map(AccountId),
        membership: Membership { organisation, role },
    };
    vec![
        Row("Anna's road", Resource::Road { owner: anna }, "a", "a", "a"),
        Row("a colleague's road", Resource::Road { owner: of(3) }, "c", "c", "c"),
        Row("a guest's road", Resource::Road { owner: GUEST }, "g", "g", "g"),
        Row("a road of nobody", Resource::Road { owner: Owner::Erased }, "", "", ""),
        Row("Anna's set for Ghent", set(anna, GENT), "aCcm", "", "a"),
        Row("a colleague's set for Ghent", set(of(3), GENT), "Ccm", "", "c"),
        Row("a colleague's set for Temse", set(of(3), TEMSE), "cTm", "", "c"),
        Row("a guest's set for Ghent", set(GUEST, GENT), "g", "", "g"),
        Row("a set of nobody for Ghent", set(Owner::Erased, GENT), "Ccm", "", "C"),
        Row("a set for Scheldeland", set(of(5), SCHELDELAND), "Pp", "", "P"),
        Row("a set of nobody for Scheldeland", set(Owner::Erased, SCHELDELAND), "Pp", "", "P"),
        Row("a joint set of Scheldeland, which Ghent is in", joint(&[GENT]), "PpCcm", "", "P"),
        Row("a joint set of Scheldeland, which both are in", joint(&[GENT, TEMSE]), "PpCcTm", "", "P"),
        Row("a joint set of Scheldeland, which nobody is in any more", joint(&[]), "Pp", "", "P"),
        Row("Anna's plan for Ghent", plan(anna, GENT, &[]), "aCcm", "aCcm", "aC"),
        Row("a colleague's plan for Temse", plan(of(3), TEMSE, &[]), "cTm", "cTm", "cTm"),
        Row("a guest's plan for Ghent", plan(GUEST, GENT, &[]), "g", "g", "g"),
        Row("a plan of nobody for Ghent", plan(Owner::Erased, GENT, &[]), "Ccm", "Ccm", "C"),
        Row("a plan of Scheldeland, which Ghent is in", plan(of(5), SCHELDELAND, &[GENT]), "PpCcm", "P", "P"),
        Row("a guest's plan for Scheldeland", plan(GUEST, SCHELDELAND, &[GENT]), "g", "g", "g"),
        Row("whom Anna's set for Ghent is shown to", sharing(anna, GENT), "aCcm", "C", ""),
        Row("whom a colleague's set for Temse is shown to", sharing(of(3), TEMSE), "cTm", "Tm", ""),
        Row("whom a guest's set is shown to", sharing(GUEST, GENT), "g", "", ""),
        Row("whom a set of nobody is shown to", sharing(Owner::Erased, GENT), "Ccm", "C", ""),
        Row("whom a set for Scheldeland is shown to", sharing(of(5), SCHELDELAND), "Pp", "P", ""),
        Row("a set that is shown to nobody", shown(&Sharing::Private), "", "", ""),
        Row("a set that is shown to Scheldeland", shown(to(&[SCHELDELAND])), "Pp", "", ""),
        Row("a set that is shown to both partnerships", shown(to(&[SCHELDELAND, WESTHOEK])), "PpW", "", ""),
        Row("a set that is shown to everyone", shown(&Sharing::Public), "sgaCcTPpWfAm", "", ""),
        Row("Scheldeland compared, nobody shares", compared(&[]), "Pp", "P", ""),
        Row("Scheldeland compared, Ghent shares", compared(&[GENT]), "PpCcm", "P", ""),
        Row("Scheldeland compared, both share", compared(&[GENT, TEMSE]), "PpCcTm", "P", ""),
        Row("the sheets of Ghent", sheets(GENT), "Ccm", "Ccm", ""),
        Row("the sheets of Temse", sheets(TEMSE), "Tm", "Tm", ""),
        Row("the sheets of Scheldeland", sheets(SCHELDELAND), "Pp", "P", ""),
        Row("sessions, open", Resource::Sessions { are_open: true }, "sgaCcTPpWfAm", "aCcTPpWfAm", ""),
        Row("sessions, for a role", Resource::Sessions { are_open: false }, "sgaCcTPpWfAm", "CTPWfm", ""),
        Row(
            "a listed session",
            Resource::Session { owner: of(8), is_listed: true },
            "sgaCcTPpWfAm",
            "aCcTPpWfAm",
            "",
        ),
        Row("an unlisted session", Resource::Session { owner: of(8), is_listed: false }, "f", "f", ""),
        Row("a session of nobody", Resource::Session { owner: Owner::Erased, is_listed: false }, "", "", ""),
        Row("a workshop", Resource::Workshop { owner: of(8) }, "f", "f", "f"),
        Row("a workshop of a guest", Resource::Workshop { owner: GUEST }, "", "", ""),
        Row("a workshop of nobody", Resource::Workshop { owner: Owner::Erased }, "", "", ""),
        Row("the people of Ghent", people(GENT), "CcAm", "CA", ""),
        Row("the people of Temse", people(TEMSE), "TAm", "TAm", ""),
        Row("the people of Scheldeland", people(SCHELDELAND), "PpA", "PA", ""),
        Row("Anna's wish for Ghent", role(Some(1), Some(GENT), Role::Colleague), "aCA", "CA", "aCA"),
        Row("the coordinator's own role", role(Some(2), Some(GENT), Role::Coordinator), "CA", "CA", "CA"),
        Row("the colleague's own role", role(Some(3), Some(GENT), Role::Colleague), "cCA", "CA", "cCA"),
        Row("an offer for Ghent", role(None, Some(GENT), Role::Coordinator), "CA", "CA", "CA"),
        Row("an offer for Temse", role(None, Some(TEMSE), Role::Colleague), "TAm", "TAm", "TAm"),
        Row("an offer for Scheldeland", role(None, Some(SCHELDELAND), Role::MemberViewer), "PA", "PA", "PA"),
        Row("the facilitator's role", role(Some(8), None, Role::Facilitator), "fA", "A", "fA"),
        Row("an administrator's role", role(Some(9), None, Role::Administrator), "A", "A", "A"),
        Row("an offer for the site", role(None, None, Role::Administrator), "A", "A", "A"),
        // No such thing is ever written; if it were, heading Ghent is not enough.
        Row("a role of the site, in Ghent", role(None, Some(GENT), Role::Administrator), "A", "A", "A"),
        Row("Anna's account", Resource::Account { account: ANNA }, "aA", "aA", "aA"),
        Row("the coordinator's account", Resource::Account { account: AccountId(2) }, "CA", "CA", "CA"),
        Row("the installation", Resource::Installation, "A", "A", "A"),
    ]
}

/// A resource that is added here without a row in the table fails the test.
fn kind(resource: Resource<'_>) -> &'static str {
    match resource {
        Resource::Road { .. } => "road",
        Resource::PrioritySet { .. } => "priority set",
        Resource::JointSet { .. } => "joint set",
        Resource::Masterplan { .. } => "masterplan",
        Resource::Sharing { .. } => "sharing",
        Resource::SharedSet { .. } => "shared set",
        Resource::Comparison { .. } => "comparison",
        Resource::Sheets { .. } => "sheets",
        Resource::Sessions { .. } => "sessions",
        Resource::Session { .. } => "session",
        Resource::Workshop { .. } => "workshop",
        Resource::People { .. } => "people",
        Resource::Membership { .. } => "membership",
        Resource::Account { .. } => "account",
        Resource::Installation => "installation",
    }
}

const KINDS: [&str; 15] = [
    "road",
    "priority set",
    "joint set",
    "masterplan",
    "sharing",
    "shared set",
    "comparison",
    "sheets",
    "sessions",
    "session",
    "workshop",
    "people",
    "membership",
    "account",
    "installation",
];

impl Row {
    fn allowed(&self, action: Action) -> &'static str {
        match action {
            Action::View => self.2,
            Action::Change => self.3,
            Action::Delete => self.4,
        }
    }
}

/// Holds a way of deciding against the table: how many cells, and which differ.
fn differences(decide: impl Fn(&Actor, Action, Resource<'_>) -> bool) -> (usize, Vec<String>) {
    let (mut tried, mut wrong) = (0, Vec::new());
    for row in table() {
        for (who, actor) in everyone() {
            for action in Action::ALL {
                tried += 1;
                let expected = row.allowed(action).contains(who);
                if decide(&actor, action, row.1) != expected {
                    wrong.push(format!("{who} {action:?} {}: expected {expected}", row.0));
                }
            }
        }
    }
    (tried, wrong)
}

#[test]
fn who_may_do_what_is_as_the_table_says() {
    let (tried, wrong) = differences(decide);
    println!("{tried} combinations of who, what and whose");
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(tried, 59 * 12 * 3);
    let rows = table();
    for known in KINDS {
        assert!(rows.iter().any(|row| kind(row.1) == known), "no row is about a {known}");
    }
}

/// The control: a rule that is loosened anywhere is noticed.
#[test]
fn a_loosened_rule_is_noticed() {
    let mut noticed = 0;
    for loosened in table() {
        for action in Action::ALL {
            if loosened.allowed(action).len() == everyone().len() {
                continue;
            }
            let name = loosened.1;
            let (_, wrong) = differences(|actor, asked, resource| {
                decide(actor, asked, resource) || (asked == action && resource == name)
            });
            assert!(!wrong.is_empty(), "{action:?} {}", loosened.0);
            noticed += 1;
        }
    }
    assert!(noticed > 90, "only {noticed}");
}
