//! Prioritising anew: what set a plan rests on, and what a later one says otherwise.

use std::sync::Arc;

use crate::accounts::Visitor;
use crate::app::AppState;
use crate::domain::comparison::beside::{Change, Step, over_time};
use crate::domain::comparison::group::{Deck, Member};
use crate::domain::rights::{Action, OrganisationKind};
use crate::error::Error;
use crate::i18n::Translator;
use crate::masterplans::StoredPlan;
use crate::organisations::get_organisation;
use crate::priorities::{self, StoredSet};

/// The part of the page about it.
#[derive(Debug)]
pub(super) struct Again {
    /// When the set of the plan was decided, in words.
    pub(super) decided: String,
    /// Where that set stands, while it is there.
    pub(super) set: Option<String>,
    pub(super) begin: Begin,
    pub(super) later: Option<Later>,
}

/// How a new round begins.
#[derive(Debug)]
pub(super) enum Begin {
    /// Of a municipality, with this key.
    Road(String),
    /// Of a partnership: here.
    Partnership(String),
}

/// A later set of the same organisation, beside the one of the plan.
#[derive(Debug)]
pub(super) struct Later {
    pub(super) path: String,
    pub(super) decided: String,
    pub(super) sentence: String,
    /// What became of each card; empty where they are of other decks.
    pub(super) rows: Vec<Row>,
}

/// What became of a card.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) card: String,
    pub(super) before: String,
    pub(super) now: String,
    pub(super) step: String,
}

/// What there is to say about it to a visitor.
pub(super) async fn again(
    state: &AppState,
    visitor: &Visitor,
    stored: &StoredPlan,
    t: &Translator,
) -> Result<Again, Error> {
    let organisation = get_organisation(state.db.read(), stored.organisation_id).await?;
    let begin = match organisation.kind {
        OrganisationKind::Municipality => Begin::Road(organisation.public_id),
        OrganisationKind::Partnership => {
            Begin::Partnership(format!("/comparisons/partnerships/{}", organisation.public_id))
        }
    };
    let later = find_later(state, visitor, stored).await?;
    Ok(Again {
        decided: t.date(stored.basis.decided_on),
        set: stored.set.as_ref().map(|set| format!("/sets/{set}")),
        begin,
        later: later.map(|set| beside(stored, &set, t)),
    })
}

/// The latest set of the same organisation that the visitor sees, decided after that of
/// the plan.
async fn find_later(
    state: &AppState,
    visitor: &Visitor,
    stored: &StoredPlan,
) -> Result<Option<StoredSet>, Error> {
    let sets = priorities::list_sets(state, &visitor.actor).await?;
    // The latest first, and of two on one day the later one.
    let later = sets.iter().take_while(|set| {
        stored.set.as_ref() != Some(&set.public_id)
            && (set.decided_on > stored.basis.decided_on
                || (stored.set.is_some() && set.decided_on == stored.basis.decided_on))
    });
    for set in later.filter(|set| set.organisation == stored.basis.organisation) {
        let found = priorities::load(state, visitor, &set.public_id, Action::View).await?;
        if found.organisation_id == stored.organisation_id && found.is_joint == stored.is_joint() {
            return Ok(Some(found));
        }
    }
    Ok(None)
}

fn beside(stored: &StoredPlan, later: &StoredSet, t: &Translator) -> Later {
    let member = |set, catalogue: &Arc<_>| {
        // Of one organisation, as was made sure of.
        Member::of(String::new(), set, Arc::new(Deck::of(catalogue)), None)
    };
    let before = member(&stored.basis, &stored.catalogue);
    let now = member(&later.set, &later.catalogue);
    let changes = over_time(&before, &now).unwrap_or_default();
    let title = |change: &Change| {
        let card = later.catalogue.card(&change.card).or_else(|| stored.catalogue.card(&change.card));
        let title = card.map(|card| card.text.get(t.language).title.clone()).unwrap_or_default();
        format!("{} {title}", change.card)
    };
    let place = |place: Option<usize>| place.map_or_else(|| "–".to_owned(), |place| place.to_string());
    let step = |step: Step| match step {
        Step::In { is_new_card: false } => "compare-step-in",
        Step::In { is_new_card: true } => "compare-step-new",
        Step::Out { is_gone: false } => "compare-step-out",
        Step::Out { is_gone: true } => "compare-step-gone",
        Step::Up => "compare-step-up",
        Step::Down => "compare-step-down",
        Step::Stayed => "compare-step-stayed",
    };
    let kept = changes.iter().filter(|change| change.before.is_some() && change.now.is_some()).count();
    let sentence = if changes.is_empty() {
        t.get("again-other-deck").into_owned()
    } else {
        t.with("again-kept", [("kept", kept.into()), ("of", before.chosen.len().into())])
    };
    Later {
        path: format!("/sets/{}", later.public_id),
        decided: t.date(later.set.decided_on),
        sentence,
        rows: changes
            .iter()
            .map(|change| Row {
                card: title(change),
                before: place(change.before),
                now: place(change.now),
                step: t.get(step(change.step)).into_owned(),
            })
            .collect(),
    }
}

#[cfg(test)]
impl Again {
    /// With a later set of another order.
    pub(super) fn sample(t: &Translator) -> Self {
        let stored = StoredPlan::sample();
        let mut later = StoredSet::sample();
        later.set.entries.reverse();
        Self {
            decided: "<b>24 november</b>".to_owned(),
            set: Some("/sets/0be2".to_owned()),
            begin: Begin::Road("46021".to_owned()),
            later: Some(beside(&stored, &later, t)),
        }
    }
}
