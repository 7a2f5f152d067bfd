//! Who may do what: one pure function, asked before a row is handed out.
//!
//! *Not yours* and *not there* look the same from outside, so callers turn a
//! refusal into "not found".

use serde::{Deserialize, Serialize};

use super::sharing::Sharing;

/// Row id of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AccountId(pub i64);

/// Row id of someone whose work it is: a guest, or a person with an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OwnerId(pub i64);

/// Row id of an organisation: a municipality or a partnership.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrganisationId(pub i64);

/// What an organisation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OrganisationKind {
    /// One municipality.
    Municipality,
    /// Several, together.
    Partnership,
}

impl OrganisationKind {
    /// Every kind.
    pub const ALL: [Self; 2] = [Self::Municipality, Self::Partnership];

    /// The name in the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::Partnership => "partnership",
        }
    }

    /// Reads [`OrganisationKind::as_str`] back.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

/// What an account is, within an organisation or for the whole installation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Keeps the sets and plans of a municipality, and says who works there.
    Coordinator,
    /// Works along in a municipality.
    Colleague,
    /// Runs sessions; of no single organisation.
    Facilitator,
    /// Keeps the joint sets of a partnership, and says who sees them.
    PartnershipCoordinator,
    /// Sees the joint sets of a partnership.
    MemberViewer,
    /// Keeps catalogues, organisations and accounts; of no single organisation.
    Administrator,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 6] = [
        Self::Coordinator,
        Self::Colleague,
        Self::Facilitator,
        Self::PartnershipCoordinator,
        Self::MemberViewer,
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
            Self::MemberViewer => "member-viewer",
            Self::Administrator => "administrator",
        }
    }

    /// Reads [`Role::as_str`] back.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == name)
    }

    /// In which kind of organisation one can be this; `None` for what one is of
    /// no single organisation.
    #[must_use]
    pub fn kind(self) -> Option<OrganisationKind> {
        match self {
            Self::Coordinator | Self::Colleague => Some(OrganisationKind::Municipality),
            Self::PartnershipCoordinator | Self::MemberViewer => Some(OrganisationKind::Partnership),
            Self::Facilitator | Self::Administrator => None,
        }
    }

    /// The roles there are in a kind of organisation, or for the installation.
    pub fn of_kind(kind: Option<OrganisationKind>) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(move |role| role.kind() == kind)
    }
}

/// A role, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Membership {
    /// The organisation; `None` for a role of no single one.
    pub organisation: Option<OrganisationId>,
    /// The role in it.
    pub role: Role,
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
    /// The roles that are in force. One that was only asked for is not here, and
    /// neither is one that asks for a second factor while there is none.
    pub memberships: Vec<Membership>,
}

impl Actor {
    fn owns(&self, owner: Owner) -> bool {
        owner != Owner::Erased && self.owner == Some(owner)
    }

    fn has_account(&self) -> bool {
        matches!(self.owner, Some(Owner::Account(_)))
    }

    fn is_account(&self, account: AccountId) -> bool {
        self.owner == Some(Owner::Account(account))
    }

    fn is(&self, role: Role) -> bool {
        self.memberships.iter().any(|held| held.role == role)
    }

    fn is_in(&self, organisation: OrganisationId) -> bool {
        self.memberships.iter().any(|held| held.organisation == Some(organisation))
    }

    /// Whether they work for an organisation, and do not only look along.
    fn works_in(&self, organisation: OrganisationId) -> bool {
        self.memberships.iter().any(|held| {
            held.organisation == Some(organisation)
                && matches!(held.role, Role::Coordinator | Role::Colleague | Role::PartnershipCoordinator)
        })
    }

    /// Whether they say who is what in an organisation.
    fn heads(&self, organisation: OrganisationId) -> bool {
        self.memberships.iter().any(|held| {
            held.organisation == Some(organisation)
                && matches!(held.role, Role::Coordinator | Role::PartnershipCoordinator)
        })
    }
}

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// See it, and export it.
    View,
    /// Make it or change it.
    Change,
    /// Throw it away.
    Delete,
}

impl Action {
    /// Every action.
    pub const ALL: [Self; 3] = [Self::View, Self::Change, Self::Delete];
}

/// What it is asked of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resource<'a> {
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
    /// A priority set that a partnership decided from what its members show it.
    JointSet {
        /// The partnership.
        partnership: OrganisationId,
        /// Its members today.
        members: &'a [OrganisationId],
    },
    /// A masterplan people write in.
    Masterplan {
        /// Who began it.
        owner: Owner,
        /// The organisation it is for.
        organisation: OrganisationId,
        /// Of a partnership's: its members today.
        members: &'a [OrganisationId],
    },
    /// Whom a priority set is shown to.
    Sharing {
        /// Who decided the set.
        owner: Owner,
        /// The organisation it is for.
        organisation: OrganisationId,
    },
    /// What others may see of a priority set.
    SharedSet {
        /// Whom it is shown to.
        sharing: &'a Sharing,
    },
    /// What a partnership compares: to see it, and (as a change) to decide its joint
    /// set.
    Comparison {
        /// The partnership.
        partnership: OrganisationId,
        /// Its members that show it a set.
        sharers: &'a [OrganisationId],
    },
    /// The worked-out sheets of an organisation.
    Sheets {
        /// The organisation.
        organisation: OrganisationId,
    },
    /// The live sessions there are: to see the page, and (as a change) to prepare
    /// one.
    Sessions {
        /// Whether anyone with an account may lead one, as the installation has
        /// it; else it takes a role.
        are_open: bool,
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
    /// The people of an organisation.
    People {
        /// The organisation.
        organisation: OrganisationId,
    },
    /// A role of someone, held, asked for or offered: to grant it is to change it.
    Membership {
        /// Who has it, or asks for it; `None` while it is an invitation.
        account: Option<AccountId>,
        /// The role, and where.
        membership: Membership,
    },
    /// Someone's account.
    Account {
        /// Whose it is.
        account: AccountId,
    },
    /// What is of the whole installation: organisations, catalogues, the log,
    /// backups, settings.
    Installation,
}

/// Whether the actor may.
///
/// A road is private to who walks it: half-made choices are nobody else's. A
/// set belongs to its organisation's people once an account made it; a
/// guest's set is the guest's alone, since nobody vouched for the guest. Others see
/// what its coordinator shows them, and who shows their own sees the whole. An
/// administrator keeps the house and sees nobody's work.
#[must_use]
pub fn decide(actor: &Actor, action: Action, resource: Resource<'_>) -> bool {
    match (resource, action) {
        (Resource::Road { owner }, Action::View | Action::Change | Action::Delete) => actor.owns(owner),
        (Resource::Sessions { .. }, Action::View) => true,
        (Resource::Sessions { are_open }, Action::Change) => {
            actor.has_account()
                && (are_open
                    || [Role::Facilitator, Role::Coordinator, Role::PartnershipCoordinator]
                        .into_iter()
                        .any(|role| actor.is(role)))
        }
        // There are as many as there are.
        (Resource::Sessions { .. }, Action::Delete) => false,
        // A guest leads no hall: nobody could say later who did.
        (Resource::Workshop { owner }, Action::View | Action::Change | Action::Delete) => leads(actor, owner),
        (Resource::Session { owner, is_listed }, Action::View) => is_listed || leads(actor, owner),
        (Resource::Session { owner, is_listed }, Action::Change) => {
            (is_listed && actor.has_account()) || leads(actor, owner)
        }
        (Resource::Session { .. }, Action::Delete) => false,
        (Resource::PrioritySet { owner, organisation }, Action::View) => {
            actor.owns(owner) || (!matches!(owner, Owner::Guest(_)) && actor.is_in(organisation))
        }
        // A decided set is frozen: another decision makes another set.
        (Resource::PrioritySet { .. }, Action::Change) => false,
        // What nobody owns any more is the organisation's to keep or throw away.
        (Resource::PrioritySet { owner, organisation }, Action::Delete) => {
            actor.owns(owner) || (owner == Owner::Erased && actor.heads(organisation))
        }
        // It is not of who wrote it down, but of all who stand in the partnership.
        (Resource::JointSet { partnership, members }, Action::View) => {
            actor.is_in(partnership) || members.iter().any(|one| actor.is_in(*one))
        }
        (Resource::JointSet { .. }, Action::Change) => false,
        (Resource::JointSet { partnership, .. }, Action::Delete) => actor.heads(partnership),
        (Resource::Masterplan { owner, organisation, members }, Action::View) => {
            actor.owns(owner)
                || (!matches!(owner, Owner::Guest(_))
                    && (actor.is_in(organisation) || members.iter().any(|one| actor.is_in(*one))))
        }
        // Who began it, and all who work there: not who only looks along.
        (Resource::Masterplan { owner, organisation, .. }, Action::Change) => {
            actor.owns(owner) || (!matches!(owner, Owner::Guest(_)) && actor.works_in(organisation))
        }
        (Resource::Masterplan { owner, organisation, .. }, Action::Delete) => {
            actor.owns(owner) || (!matches!(owner, Owner::Guest(_)) && actor.heads(organisation))
        }
        (Resource::Sharing { owner, organisation }, Action::View) => {
            decide(actor, Action::View, Resource::PrioritySet { owner, organisation })
        }
        // In the name of the organisation, so who decided it alone is not enough.
        (Resource::Sharing { owner, organisation }, Action::Change) => {
            !matches!(owner, Owner::Guest(_)) && actor.heads(organisation)
        }
        (Resource::Sharing { .. }, Action::Delete) => false,
        (Resource::SharedSet { sharing }, Action::View) => match sharing {
            Sharing::Private => false,
            Sharing::Partnerships(partnerships) => partnerships.iter().any(|one| actor.is_in(*one)),
            Sharing::Public => true,
        },
        (Resource::SharedSet { .. }, Action::Change | Action::Delete) => false,
        (Resource::Comparison { partnership, sharers }, Action::View) => {
            actor.is_in(partnership) || sharers.iter().any(|one| actor.is_in(*one))
        }
        (Resource::Comparison { partnership, .. }, Action::Change) => actor.heads(partnership),
        (Resource::Comparison { .. }, Action::Delete) => false,
        (Resource::Sheets { organisation }, Action::View) => actor.is_in(organisation),
        (Resource::Sheets { organisation }, Action::Change) => actor.works_in(organisation),
        // What is on one is cleared; the principle stays.
        (Resource::Sheets { .. }, Action::Delete) => false,
        (Resource::People { organisation }, Action::View) => {
            actor.is_in(organisation) || actor.is(Role::Administrator)
        }
        (Resource::People { organisation }, Action::Change) => {
            actor.heads(organisation) || actor.is(Role::Administrator)
        }
        (Resource::People { .. }, Action::Delete) => false,
        (Resource::Membership { account, membership }, Action::View) => {
            is_own(actor, account) || keeps(actor, membership)
        }
        (Resource::Membership { membership, .. }, Action::Change) => keeps(actor, membership),
        // Anyone may leave.
        (Resource::Membership { account, membership }, Action::Delete) => {
            is_own(actor, account) || keeps(actor, membership)
        }
        // Whoever asks to be erased and cannot log in any more asks an administrator.
        (Resource::Account { account }, Action::View | Action::Change | Action::Delete) => {
            actor.is_account(account) || actor.is(Role::Administrator)
        }
        (Resource::Installation, Action::View | Action::Change | Action::Delete) => {
            actor.is(Role::Administrator)
        }
    }
}

fn leads(actor: &Actor, owner: Owner) -> bool {
    matches!(owner, Owner::Account(_)) && actor.owns(owner)
}

fn is_own(actor: &Actor, account: Option<AccountId>) -> bool {
    account.is_some_and(|account| actor.is_account(account))
}

/// Whether someone may say who has a role: an administrator of all of them, who
/// heads an organisation of those in it.
fn keeps(actor: &Actor, membership: Membership) -> bool {
    let heads = membership.organisation.is_some_and(|organisation| actor.heads(organisation));
    actor.is(Role::Administrator) || (heads && membership.role.kind().is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANKE: Owner = Owner::Account(AccountId(1));
    const GUEST: Owner = Owner::Guest(OwnerId(1));
    const GENT: OrganisationId = OrganisationId(44);
    const TEMSE: OrganisationId = OrganisationId(46);

    fn actor(owner: Option<Owner>, memberships: &[(OrganisationId, Role)]) -> Actor {
        let memberships = memberships
            .iter()
            .map(|(organisation, role)| Membership { organisation: Some(*organisation), role: *role })
            .collect();
        Actor { owner, memberships }
    }

    fn of_the_installation(role: Role) -> Actor {
        let memberships = vec![Membership { organisation: None, role }];
        Actor { owner: Some(Owner::Account(AccountId(9))), memberships }
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
        assert!(!decide(&of_the_installation(Role::Administrator), Action::View, set));
        assert!(!decide(&of_the_installation(Role::Facilitator), Action::View, set));
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
        // And only who heads it throws away what nobody owns.
        assert!(!decide(&actor(Some(ANKE), &[(GENT, Role::Colleague)]), Action::Delete, set));
        assert!(decide(&actor(Some(ANKE), &[(GENT, Role::Coordinator)]), Action::Delete, set));
        assert!(!decide(&actor(Some(ANKE), &[(TEMSE, Role::Coordinator)]), Action::Delete, set));
    }

    #[test]
    fn who_heads_an_organisation_says_who_is_what_in_it() {
        let coordinator = actor(Some(ANKE), &[(GENT, Role::Coordinator)]);
        let colleague = actor(Some(ANKE), &[(GENT, Role::Colleague)]);
        let administrator = of_the_installation(Role::Administrator);
        for (organisation, role) in
            [(Some(GENT), Role::Coordinator), (Some(GENT), Role::Colleague), (Some(TEMSE), Role::Colleague)]
        {
            let membership = Membership { organisation, role };
            let of_bert = Resource::Membership { account: Some(AccountId(2)), membership };
            let of_anke = Resource::Membership { account: Some(AccountId(1)), membership };
            assert_eq!(decide(&coordinator, Action::Change, of_bert), organisation == Some(GENT));
            assert!(!decide(&colleague, Action::Change, of_bert));
            assert!(!decide(&colleague, Action::Change, of_anke), "nobody grants themselves a role");
            assert!(decide(&colleague, Action::Delete, of_anke), "anyone may leave");
            assert!(!decide(&colleague, Action::Delete, of_bert));
            assert!(decide(&administrator, Action::Change, of_bert));
        }
        for role in Role::of_kind(None) {
            let offer =
                Resource::Membership { account: None, membership: Membership { organisation: None, role } };
            assert!(!decide(&coordinator, Action::Change, offer), "{role:?}");
            assert!(decide(&administrator, Action::Change, offer));
        }
    }

    #[test]
    fn a_sheet_is_written_by_who_works_there_and_read_by_who_has_a_role_there() {
        let may = |organisation, role, action| {
            let who = actor(Some(ANKE), &[(organisation, role)]);
            decide(&who, action, Resource::Sheets { organisation: GENT })
        };
        for role in [Role::Coordinator, Role::Colleague, Role::PartnershipCoordinator] {
            assert!(may(GENT, role, Action::View) && may(GENT, role, Action::Change));
            assert!(!may(TEMSE, role, Action::View) && !may(TEMSE, role, Action::Change));
            assert!(!may(GENT, role, Action::Delete));
        }
        assert!(may(GENT, Role::MemberViewer, Action::View));
        assert!(!may(GENT, Role::MemberViewer, Action::Change));
        for role in [Role::Administrator, Role::Facilitator] {
            let who = of_the_installation(role);
            assert!(!decide(&who, Action::View, Resource::Sheets { organisation: GENT }));
        }
    }

    #[test]
    fn only_an_administrator_keeps_the_house() {
        let everyone = [
            actor(None, &[]),
            actor(Some(GUEST), &[]),
            actor(Some(ANKE), &[(GENT, Role::Coordinator), (TEMSE, Role::PartnershipCoordinator)]),
            of_the_installation(Role::Facilitator),
        ];
        for action in Action::ALL {
            for who in &everyone {
                assert!(!decide(who, action, Resource::Installation));
            }
            assert!(decide(&of_the_installation(Role::Administrator), action, Resource::Installation));
        }
    }

    #[test]
    fn who_may_lead_sessions_is_as_the_installation_has_it() {
        let anyone = actor(Some(ANKE), &[]);
        let may = |who: &Actor, are_open| decide(who, Action::Change, Resource::Sessions { are_open });
        assert!(may(&anyone, true));
        assert!(!may(&anyone, false));
        assert!(!may(&actor(Some(ANKE), &[(GENT, Role::Colleague)]), false));
        for who in [of_the_installation(Role::Facilitator), actor(Some(ANKE), &[(GENT, Role::Coordinator)])] {
            assert!(may(&who, false));
        }
        assert!(!may(&actor(Some(GUEST), &[]), true), "a guest leads no hall");
    }

    #[test]
    fn every_role_is_of_one_kind_and_keeps_its_name() {
        for role in Role::ALL {
            assert_eq!(Role::parse(role.as_str()), Some(role));
            assert_eq!(Role::of_kind(role.kind()).filter(|other| *other == role).count(), 1);
        }
    }

    #[test]
    fn a_guest_and_an_account_with_the_same_number_are_two_people() {
        let road = Resource::Road { owner: Owner::Guest(OwnerId(7)) };
        assert!(!decide(&actor(Some(Owner::Account(AccountId(7))), &[]), Action::View, road));
    }
}
