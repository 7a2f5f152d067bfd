//! Who may do what: one pure function, asked before a row is handed out.
//!
//! *Not yours* and *not there* look the same from outside, so callers turn a
//! refusal into "not found".

/// Row id of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AccountId(pub i64);

/// Row id of someone whose work it is: a guest, or a person with an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OwnerId(pub i64);

/// Row id of an organisation: a municipality or a partnership.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrganisationId(pub i64);

/// What an account is within an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Keeps the sets and plans of a municipality.
    Coordinator,
    /// Works along in a municipality.
    Colleague,
    /// Runs sessions; of no single organisation.
    Facilitator,
    /// Keeps the joint sets of a partnership.
    PartnershipCoordinator,
    /// Keeps catalogues, municipalities and accounts; of no single organisation.
    Administrator,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 5] = [
        Self::Coordinator,
        Self::Colleague,
        Self::Facilitator,
        Self::PartnershipCoordinator,
        Self::Administrator,
    ];

    /// The name in the database and in message keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Coordinator => "coordinator",
            Self::Colleague => "colleague",
            Self::Facilitator => "facilitator",
            Self::PartnershipCoordinator => "partnership-coordinator",
            Self::Administrator => "administrator",
        }
    }

    /// Reads [`Role::as_str`] back.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == name)
    }
}

/// Whose a piece of work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Owner {
    /// An account's.
    Account(AccountId),
    /// A guest's, until it is kept by registering.
    Guest(OwnerId),
    /// Of an account that was erased.
    Erased,
}

impl Owner {
    /// Whose the work of an owner row is: an account's when it has one, a
    /// guest's until then, and nobody's when the account is gone.
    #[must_use]
    pub fn of(row: OwnerId, is_guest: bool, account: Option<AccountId>) -> Self {
        match account {
            Some(account) => Self::Account(account),
            None if is_guest => Self::Guest(row),
            None => Self::Erased,
        }
    }
}

/// Who is asking.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Actor {
    /// Whose work is theirs; `None` for a visitor who has not started.
    pub owner: Option<Owner>,
    /// Confirmed roles: a membership someone only asked for is not here.
    pub memberships: Vec<(OrganisationId, Role)>,
}

impl Actor {
    fn owns(&self, owner: Owner) -> bool {
        owner != Owner::Erased && self.owner == Some(owner)
    }

    fn is_in(&self, organisation: OrganisationId, roles: &[Role]) -> bool {
        self.memberships.iter().any(|(id, role)| *id == organisation && roles.contains(role))
    }
}

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// See it, and export it.
    View,
    /// Change it.
    Change,
    /// Throw it away.
    Delete,
}

/// What it is asked of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resource {
    /// Someone's road in progress.
    Road {
        /// Whose it is.
        owner: Owner,
    },
    /// A decided priority set and the plan drafted from it.
    PrioritySet {
        /// Who decided it.
        owner: Owner,
        /// The organisation it is for.
        organisation: OrganisationId,
    },
    /// A live session as it stands on the page of sessions: to see what it is, and
    /// (as a change) to enrol.
    Session {
        /// Who leads it.
        owner: Owner,
        /// Whether its facilitator put it on that page.
        is_listed: bool,
    },
    /// A live session, as its facilitator has it. What takes part in it opens it
    /// with a token instead.
    Workshop {
        /// Who leads it.
        owner: Owner,
    },
}

/// Whether the actor may.
///
/// A road is private to who walks it: half-made choices are nobody else's. A
/// set belongs to its municipality's people once an account made it; a
/// guest's set is the guest's alone, since nobody vouched for the guest.
#[must_use]
pub fn decide(actor: &Actor, action: Action, resource: Resource) -> bool {
    match (resource, action) {
        (Resource::Road { owner }, Action::View | Action::Change | Action::Delete) => actor.owns(owner),
        // A guest leads no hall: nobody could say later who did.
        (Resource::Workshop { owner }, Action::View | Action::Change | Action::Delete) => leads(actor, owner),
        (Resource::Session { owner, is_listed }, Action::View) => is_listed || leads(actor, owner),
        (Resource::Session { owner, is_listed }, Action::Change) => {
            (is_listed && matches!(actor.owner, Some(Owner::Account(_)))) || leads(actor, owner)
        }
        (Resource::Session { .. }, Action::Delete) => false,
        (Resource::PrioritySet { owner, organisation }, Action::View) => {
            actor.owns(owner)
                || (!matches!(owner, Owner::Guest(_))
                    && actor.is_in(organisation, &[Role::Coordinator, Role::Colleague]))
        }
        // A decided set is frozen: another decision makes another set.
        (Resource::PrioritySet { .. }, Action::Change) => false,
        (Resource::PrioritySet { owner, .. }, Action::Delete) => actor.owns(owner),
    }
}

fn leads(actor: &Actor, owner: Owner) -> bool {
    matches!(owner, Owner::Account(_)) && actor.owns(owner)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANKE: Owner = Owner::Account(AccountId(1));
    const GUEST: Owner = Owner::Guest(OwnerId(1));
    const GENT: OrganisationId = OrganisationId(44);
    const TEMSE: OrganisationId = OrganisationId(46);

    fn actor(owner: Option<Owner>, memberships: &[(OrganisationId, Role)]) -> Actor {
        Actor { owner, memberships: memberships.to_vec() }
    }

    #[test]
    fn a_road_is_only_its_walkers() {
        let road = Resource::Road { owner: ANKE };
        let colleague = actor(Some(Owner::Account(AccountId(2))), &[(GENT, Role::Coordinator)]);
        for action in [Action::View, Action::Change, Action::Delete] {
            assert!(decide(&actor(Some(ANKE), &[]), action, road));
            assert!(!decide(&colleague, action, road));
            assert!(!decide(&actor(Some(GUEST), &[]), action, road));
            assert!(!decide(&actor(None, &[]), action, road));
        }
    }

    #[test]
    fn a_set_is_seen_by_its_municipality() {
        let set = Resource::PrioritySet { owner: ANKE, organisation: GENT };
        let other = Some(Owner::Account(AccountId(2)));
        assert!(decide(&actor(other, &[(GENT, Role::Colleague)]), Action::View, set));
        assert!(!decide(&actor(other, &[(TEMSE, Role::Coordinator)]), Action::View, set));
        assert!(!decide(&actor(other, &[(GENT, Role::PartnershipCoordinator)]), Action::View, set));
        assert!(!decide(&actor(None, &[]), Action::View, set));
        assert!(!decide(&actor(Some(ANKE), &[]), Action::Change, set));
        assert!(decide(&actor(Some(ANKE), &[]), Action::Delete, set));
        assert!(!decide(&actor(other, &[(GENT, Role::Coordinator)]), Action::Delete, set));
    }

    #[test]
    fn a_guests_set_is_the_guests_alone() {
        let set = Resource::PrioritySet { owner: GUEST, organisation: GENT };
        let coordinator = actor(Some(ANKE), &[(GENT, Role::Coordinator)]);
        assert!(!decide(&coordinator, Action::View, set));
        assert!(decide(&actor(Some(GUEST), &[]), Action::View, set));
    }

    #[test]
    fn a_workshop_is_its_facilitators_who_has_an_account() {
        let workshop = Resource::Workshop { owner: ANKE };
        for action in [Action::View, Action::Change, Action::Delete] {
            assert!(decide(&actor(Some(ANKE), &[]), action, workshop));
            let colleague = actor(Some(Owner::Account(AccountId(2))), &[(GENT, Role::Facilitator)]);
            assert!(!decide(&colleague, action, workshop));
            assert!(!decide(&actor(None, &[]), action, workshop));
            assert!(!decide(&actor(Some(GUEST), &[]), action, Resource::Workshop { owner: GUEST }));
        }
    }

    #[test]
    fn a_listed_session_is_everyones_to_see_and_an_accounts_to_enrol_in() {
        let session = |is_listed| Resource::Session { owner: ANKE, is_listed };
        let other = actor(Some(Owner::Account(AccountId(2))), &[]);
        let nobody = actor(None, &[]);
        let guest = actor(Some(GUEST), &[]);
        for who in [&actor(Some(ANKE), &[]), &other, &guest, &nobody] {
            assert!(decide(who, Action::View, session(true)));
            assert!(!decide(who, Action::Delete, session(true)));
        }
        assert!(decide(&other, Action::Change, session(true)));
        assert!(!decide(&guest, Action::Change, session(true)));
        assert!(!decide(&nobody, Action::Change, session(true)));
        for action in [Action::View, Action::Change] {
            assert!(decide(&actor(Some(ANKE), &[]), action, session(false)));
            assert!(!decide(&other, action, session(false)));
            assert!(!decide(&guest, action, session(false)));
        }
    }

    #[test]
    fn a_set_outlives_its_author_for_its_municipality() {
        let set = Resource::PrioritySet { owner: Owner::Erased, organisation: GENT };
        assert!(decide(&actor(Some(ANKE), &[(GENT, Role::Colleague)]), Action::View, set));
        assert!(!decide(&actor(Some(Owner::Erased), &[]), Action::View, set));
    }

    #[test]
    fn a_guest_and_an_account_with_the_same_number_are_two_people() {
        let road = Resource::Road { owner: Owner::Guest(OwnerId(7)) };
        assert!(!decide(&actor(Some(Owner::Account(AccountId(7))), &[]), Action::View, road));
    }
}
