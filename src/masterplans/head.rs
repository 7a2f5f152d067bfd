//! What stands over every page of a plan: whose it is, and where else to go.

use super::StoredPlan;
use crate::i18n::Translator;

/// The pages of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tab {
    /// Its sections, to write.
    Sections,
    /// Objectives, action plans and actions.
    Objectives,
    /// What leads from the principles to the actions.
    Translation,
    /// When what is done.
    Roadmap,
    /// What became of it.
    FollowUp,
    /// The whole, to read.
    Document,
    /// Versions with a name.
    Versions,
}

impl Tab {
    const ALL: [Self; 7] = [
        Self::Sections,
        Self::Objectives,
        Self::Translation,
        Self::Roadmap,
        Self::FollowUp,
        Self::Document,
        Self::Versions,
    ];

    fn path(self) -> &'static str {
        match self {
            Self::Sections => "",
            Self::Objectives => "/objectives",
            Self::Translation => "/translation",
            Self::Roadmap => "/roadmap",
            Self::FollowUp => "/follow-up",
            Self::Document => "/document",
            Self::Versions => "/versions",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Sections => "tab-sections",
            Self::Objectives => "tab-objectives",
            Self::Translation => "tab-translation",
            Self::Roadmap => "tab-roadmap",
            Self::FollowUp => "tab-follow-up",
            Self::Document => "tab-document",
            Self::Versions => "tab-versions",
        }
    }
}

/// The head of a page.
#[derive(Debug, Clone)]
pub(super) struct Head {
    /// Whose plan it is.
    pub(super) organisation: String,
    /// Where the plan stands.
    pub(super) path: String,
    tab: Tab,
}

/// A link in the head.
#[derive(Debug)]
pub(super) struct TabLink {
    /// Where to.
    pub(super) url: String,
    /// What it says.
    pub(super) label: String,
    /// Whether it is this page, or the one this page belongs to.
    pub(super) is_current: bool,
}

impl Head {
    /// The head of a page of a plan.
    #[must_use]
    pub(super) fn new(stored: &StoredPlan, tab: Tab) -> Self {
        Self { organisation: stored.basis.organisation.clone(), path: stored.path(), tab }
    }

    /// Where else to go.
    #[must_use]
    pub(super) fn tabs(&self, t: &Translator) -> Vec<TabLink> {
        let link = |tab: Tab| TabLink {
            url: format!("{}{}", self.path, tab.path()),
            label: t.get(tab.key()).into_owned(),
            is_current: tab == self.tab,
        };
        Tab::ALL.map(link).into()
    }
}
