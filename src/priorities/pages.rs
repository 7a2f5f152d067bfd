//! A priority set as a page.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::sharing::{self, SharingForm};
use super::{StoredSet, load, load_shared, store};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::catalogues;
use crate::domain::ballot::Pile;
use crate::domain::catalogue::{Card, CardCode};
use crate::domain::priority_set::{Entry, JointProvenance, Provenance};
use crate::domain::rights::Action;
use crate::domain::road::Step;
use crate::error::Error;
use crate::organisations;
use crate::web::Path;
use crate::web::page::{Page, html, html_with, see_other};
use crate::web::stepper::Stepper;

/// The set.
#[derive(Debug, Template)]
#[template(path = "priorities/set.html")]
pub struct SetPage {
    page: Page,
    stored: StoredSet,
    /// Whether someone looks to whom it is shown, without being of its organisation.
    is_others: bool,
    /// For who may say whom it is shown to.
    sharing: Option<SharingForm>,
    /// Where the worked-out sheets of its organisation stand, for who may see them.
    sheets: Option<String>,
}

impl SetPage {
    fn stepper(&self) -> Option<Stepper> {
        self.stored.stepper(self.page.t, Step::Decide)
    }

    fn entries(&self) -> Vec<(usize, &Entry, &Card)> {
        let entries = self.stored.set.entries.iter().enumerate();
        entries
            .filter_map(|(index, entry)| Some((index + 1, entry, self.stored.catalogue.card(&entry.card)?)))
            .collect()
    }

    /// Whose sets it was counted from.
    fn joint(&self, joint: &JointProvenance) -> String {
        let t = self.page.t;
        let names: Vec<&str> = joint.members.iter().map(|member| member.name.as_str()).collect();
        let date = t.date(joint.counted_on);
        t.with("set-joint", [("names", t.list(&names).into()), ("date", date.into())])
    }

    /// The cards that are not in the set, by where they lie.
    fn others(&self) -> Vec<(&'static str, Vec<&Card>)> {
        let set = &self.stored.set;
        let deck = self.stored.catalogue.deck();
        let tied = |pile| self.cards(&set.tied(&deck, pile));
        [
            (
                if self.stored.is_joint { "plan-result-below" } else { "set-below" },
                self.cards(set.ranked_below()),
            ),
            ("pile-later", tied(Some(Pile::Later))),
            ("pile-not-now", tied(Some(Pile::NotNow))),
            ("set-not-judged", tied(None)),
        ]
        .into_iter()
        .filter(|(_, cards)| !cards.is_empty())
        .collect()
    }

    fn cards(&self, codes: &[CardCode]) -> Vec<&Card> {
        codes.iter().filter_map(|code| self.stored.catalogue.card(code)).collect()
    }

    fn note(&self, card: &Card) -> &str {
        self.stored.set.notes.get(&card.code).map_or("", String::as_str)
    }
}

/// Shows a set.
///
/// # Errors
/// Not found, for a set that is not theirs to see.
pub async fn show(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Error> {
    match load(&state, &visitor, &id, Action::View).await {
        Ok(stored) => {
            let sharing = sharing::form(&state, &visitor, &id).await?;
            let sheets = sheets_of(&state, &visitor, &stored).await?;
            html(&SetPage { page, stored, is_others: false, sharing, sheets })
        }
        Err(Error::NotFound(_)) => {
            let stored = load_shared(&state, &visitor, &id).await?;
            html(&SetPage { page, stored, is_others: true, sharing: None, sheets: None })
        }
        Err(error) => Err(error),
    }
}

/// Where the sheets of a set's organisation stand, when they are on its deck.
async fn sheets_of(state: &AppState, visitor: &Visitor, stored: &StoredSet) -> Result<Option<String>, Error> {
    let (_, current) = catalogues::load_active(state).await?;
    if current.key != stored.catalogue.key {
        return Ok(None);
    }
    let places = organisations::list_with_sheets(state.db.read(), &visitor.actor, Action::View).await?;
    let place = places.into_iter().find(|place| place.id == stored.organisation_id);
    Ok(place.map(|place| format!("/organisations/{}/sheets", place.public_id)))
}

/// Shows a set again, with what was wrong with whom to show it to.
pub(super) fn refused(page: Page, stored: StoredSet, form: SharingForm) -> Result<Response, Error> {
    let page = Page { path: format!("/sets/{}", stored.public_id), ..page };
    let shown = SetPage { page, stored, is_others: false, sharing: Some(form), sheets: None };
    html_with(StatusCode::UNPROCESSABLE_ENTITY, &shown)
}

/// Throws a set away, and its plan with it.
///
/// # Errors
/// Not found, for a set that is not theirs.
pub async fn delete(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Error> {
    let stored = load(&state, &visitor, &id, Action::Delete).await?;
    let mut tx = state.db.begin_write().await?;
    store::delete_set(&mut tx, stored.id).await?;
    tx.commit().await?;
    Ok(see_other("/work"))
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::domain::rights::{OrganisationId, OrganisationKind};
    use crate::i18n::Language;
    use crate::organisations::Organisation;
    use crate::web::forms::FieldErrors;
    use crate::web::page::Samples;

    impl Samples for SetPage {
        fn samples(language: Language) -> Vec<Self> {
            let form = || {
                let partnership = Organisation {
                    id: OrganisationId(2),
                    public_id: "0c1d".to_owned(),
                    kind: OrganisationKind::Partnership,
                    name: "<b>Schelde</b> & \"Leie\"".to_owned(),
                };
                let mut errors = FieldErrors::default();
                errors.add("partnership", "<i>");
                SharingForm {
                    also_shown: vec![("0be3".to_owned(), jiff::civil::date(2023, 5, 12))],
                    choice: "partnerships".to_owned(),
                    partnerships: vec![(partnership, true)],
                    errors,
                }
            };
            let shown = |is_own, is_others, sharing| Self {
                page: Page::sample(language),
                stored: StoredSet { is_guests: is_own, is_own, ..StoredSet::sample() },
                is_others,
                sharing,
                sheets: (!is_others).then(|| "/organisations/44021/sheets".to_owned()),
            };
            vec![
                shown(true, false, None),
                shown(false, false, Some(form())),
                shown(false, false, Some(SharingForm::default())),
                shown(false, true, None),
            ]
        }
    }
}
