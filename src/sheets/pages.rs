//! The sheets of an organisation as a list, and one of them beside its card.

use std::borrow::Borrow;
use std::collections::{BTreeMap, HashMap};

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use jiff::Timestamp;

use super::{Place, count_worked_out, list_sheets, store};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::clock::{date_in_flanders, time_in_flanders};
use crate::documents::Format;
use crate::domain::catalogue::{Card, CardCode};
use crate::domain::rights::{Action, OwnerId};
use crate::domain::sheet::{
    Field, Outcome, Progress, Read, Sheet, Standing, TEXT_LIMIT, Written, mark, outcome,
};
use crate::domain::text::clean;
use crate::error::{Error, not_found};
use crate::i18n::Translator;
use crate::web::forms::FieldErrors;
use crate::web::page::{Page, html, html_with, see_other};
use crate::web::{Form, Path};

/// Digits of a tab, as [`crate::chance::Chance::public_id`] makes it.
const TAB_DIGITS: usize = 32;

/// Every principle, with how far its sheet is.
#[derive(Debug, Template)]
#[template(path = "sheets/list.html")]
pub struct ListPage {
    page: Page,
    place: Place,
    sheets: BTreeMap<CardCode, Sheet>,
}

impl ListPage {
    fn worked_out(&self) -> usize {
        count_worked_out(&self.place.catalogue, &self.sheets)
    }

    fn has_any(&self) -> bool {
        self.place.catalogue.cards.iter().any(|card| self.progress(&card.code) != Progress::Empty)
    }

    fn progress(&self, card: &CardCode) -> Progress {
        self.sheets.get(card).map_or(Progress::Empty, Sheet::progress)
    }

    fn standing(&self, card: &CardCode) -> Option<Standing> {
        self.sheets.get(card)?.standing()
    }

    fn step(&self, step: &Standing) -> String {
        step_in_words(&self.page.t, *step)
    }

    fn changed(&self, card: &CardCode) -> Option<String> {
        Some(changed(&self.page.t, self.sheets.get(card)?.latest()?))
    }

    fn formats(&self) -> Vec<Format> {
        formats()
    }
}

fn formats() -> Vec<Format> {
    Format::ALL.into_iter().filter(|format| format.is_built()).collect()
}

/// When, and by whom: somebody whose account is erased has no name any more.
fn changed(t: &Translator, written: &Written) -> String {
    let at = Timestamp::from_second(written.changed_at).unwrap_or_default();
    let (date, time) = (t.date(date_in_flanders(at)), time_in_flanders(written.changed_at));
    match &written.by {
        Some(name) => t.with(
            "sheet-changed-by",
            [("date", date.into()), ("time", time.into()), ("name", name.as_str().into())],
        ),
        None => t.with("sheet-changed", [("date", date.into()), ("time", time.into())]),
    }
}

/// Lists the sheets.
///
/// # Errors
/// Not found, for an organisation one has no role in.
pub async fn list(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(key): Path<String>,
) -> Result<Response, Error> {
    let place = Place::load(&state, &visitor, &key, Action::View).await?;
    let sheets = list_sheets(&state, place.organisation.id, &place.catalogue.key).await?;
    html(&ListPage { page, place, sheets })
}

/// What was sent for the fields of a sheet.
#[derive(Debug, Clone, Default)]
pub(super) struct Sent {
    /// The open page it comes from.
    tab: String,
    /// As it was typed, by field; one that was not sent is not there.
    typed: BTreeMap<Field, String>,
    /// As what each was read.
    marks: BTreeMap<Field, String>,
}

impl Sent {
    /// From a page that read nothing.
    pub(super) fn unread(tab: String) -> Self {
        Self { tab, ..Self::default() }
    }

    /// Reads a form. A tab that none of ours has is taken for a new one.
    fn read(form: &HashMap<String, String>, new_tab: String) -> Self {
        let tab = form.get("tab").filter(|tab| is_tab(tab)).cloned().unwrap_or(new_tab);
        let all = |prefix: &str| -> BTreeMap<Field, String> {
            Field::ALL
                .into_iter()
                .filter_map(|field| Some((field, form.get(&format!("{prefix}{}", field.as_str()))?.clone())))
                .collect()
        };
        Self { tab, typed: all(""), marks: all("mark-") }
    }

    /// As what a field was read; as empty, when the form does not say.
    fn mark(&self, field: Field) -> String {
        self.marks.get(&field).cloned().unwrap_or_else(|| mark(""))
    }
}

fn is_tab(tab: &str) -> bool {
    tab.len() == TAB_DIGITS && tab.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// One principle and its sheet.
#[derive(Debug, Template)]
#[template(path = "sheets/sheet.html")]
pub struct SheetPage {
    page: Page,
    place: Place,
    card: Card,
    /// As it is kept.
    sheet: Sheet,
    /// What was typed and is not kept.
    sent: Sent,
    errors: FieldErrors,
    /// Where somebody else wrote meanwhile.
    meanwhile: Vec<Field>,
}

impl SheetPage {
    fn url(&self) -> String {
        format!("{}/{}", self.place.path(), self.card.code)
    }

    fn is_refused(&self) -> bool {
        !self.errors.is_empty() || !self.meanwhile.is_empty()
    }

    fn limit(&self) -> usize {
        TEXT_LIMIT
    }

    fn neighbour(&self, step: isize) -> Option<&Card> {
        let cards = &self.place.catalogue.cards;
        let index = cards.iter().position(|card| card.code == self.card.code)?;
        cards.get(index.checked_add_signed(step)?)
    }

    fn previous(&self) -> Option<&Card> {
        self.neighbour(-1)
    }

    fn next(&self) -> Option<&Card> {
        self.neighbour(1)
    }

    /// The fields that hold text, in order; the standing comes after the first.
    fn texts_after_standing(&self) -> [Field; 3] {
        [Field::Already, Field::Soon, Field::Obstacles]
    }

    fn ambition(&self) -> Field {
        Field::Ambition
    }

    fn standing_field(&self) -> Field {
        Field::Standing
    }

    fn all_fields(&self) -> [Field; 5] {
        Field::ALL
    }

    /// The fields that are not kept as they were sent.
    fn refused(&self) -> Vec<Field> {
        let is_refused =
            |field: &Field| self.meanwhile.contains(field) || !self.errors.of(field.as_str()).is_empty();
        Field::ALL.into_iter().filter(is_refused).collect()
    }

    /// The name of a field of the sheet, for its message.
    fn label(&self, field: impl Borrow<Field>) -> String {
        self.page.t.get(&format!("sheet-field-{}", field.borrow().as_str())).into_owned()
    }

    fn hint(&self, field: impl Borrow<Field>) -> String {
        self.page.t.get(&format!("sheet-field-{}-hint", field.borrow().as_str())).into_owned()
    }

    /// What stands in the form: what was typed and refused, else what is kept.
    fn value(&self, field: &Field) -> &str {
        match self.sent.typed.get(field) {
            Some(typed) => typed,
            None => self.sheet.text(*field),
        }
    }

    /// As what a field is read on this page. One with an error shows nothing newer than
    /// the page it was sent from.
    fn mark(&self, field: impl Borrow<Field>) -> String {
        let field = *field.borrow();
        if self.errors.of(field.as_str()).is_empty() {
            mark(self.sheet.text(field))
        } else {
            self.sent.mark(field)
        }
    }

    fn is_standing(&self, step: &str) -> bool {
        self.value(&Field::Standing) == step
    }

    fn standings(&self) -> [Standing; 6] {
        Standing::ALL
    }

    /// Who wrote in a field meanwhile, in words; `None` when nobody did.
    fn heading_of_others(&self, field: &Field) -> Option<String> {
        self.meanwhile.contains(field).then(|| {
            let written = self.sheet.written(*field);
            let name = written.and_then(|written| written.by.clone());
            let name = name.unwrap_or_else(|| self.page.t.get("sheet-somebody").into_owned());
            let is_cleared = self.sheet.text(*field).is_empty();
            let key = if is_cleared { "sheet-meanwhile-cleared" } else { "sheet-meanwhile" };
            self.page.t.with(key, [("name", name.into())])
        })
    }

    /// What stands there by now, in words.
    fn others(&self, field: &Field) -> String {
        match field {
            Field::Standing => self.sheet.standing().map_or_else(String::new, |step| self.step(&step)),
            _ => self.sheet.text(*field).to_owned(),
        }
    }

    fn step(&self, step: &Standing) -> String {
        step_in_words(&self.page.t, *step)
    }

    fn changed(&self) -> Option<String> {
        Some(changed(&self.page.t, self.sheet.latest()?))
    }

    fn formats(&self) -> Vec<Format> {
        formats()
    }
}

/// "3: loopt op de meeste plaatsen".
#[must_use]
pub fn step_in_words(t: &Translator, step: Standing) -> String {
    let number = step.number();
    t.with(
        "sheet-step",
        [("number", number.into()), ("words", t.get(&format!("sheet-standing-{number}")).into())],
    )
}

async fn load(
    state: &AppState,
    visitor: &Visitor,
    key: &str,
    code: &CardCode,
    action: Action,
) -> Result<(Place, Card), Error> {
    let place = Place::load(state, visitor, key, action).await?;
    let card = place.catalogue.card(code).cloned().ok_or_else(|| not_found("card"))?;
    Ok((place, card))
}

/// Shows the sheet of a principle.
///
/// # Errors
/// Not found, for an organisation one has no role in and a card outside the deck.
pub async fn show(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path((key, code)): Path<(String, CardCode)>,
) -> Result<Response, Error> {
    let (place, card) = load(&state, &visitor, &key, &code, Action::View).await?;
    let sheet = read(state.db.read(), &place, &code).await?;
    let sent = Sent { tab: state.chance.public_id()?, ..Sent::default() };
    let (errors, meanwhile) = (FieldErrors::default(), Vec::new());
    html(&SheetPage { page, place, card, sheet, sent, errors, meanwhile })
}

async fn read(db: impl sqlx::SqliteExecutor<'_>, place: &Place, code: &CardCode) -> anyhow::Result<Sheet> {
    let mut sheets = store::list_sheets(db, place.organisation.id, &place.catalogue.key, Some(code)).await?;
    Ok(sheets.remove(code).unwrap_or_else(|| Sheet::empty(code.clone())))
}

/// Keeps the fields that were sent, each for itself: one that is refused holds up no
/// other, and one that somebody else wrote in meanwhile comes back with both texts.
///
/// # Errors
/// As [`show`]; not found, too, for who only reads along.
pub async fn save(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path((key, code)): Path<(String, CardCode)>,
    Form(form): Form<HashMap<String, String>>,
) -> Result<Response, Error> {
    let (place, card) = load(&state, &visitor, &key, &code, Action::Change).await?;
    let mut sent = Sent::read(&form, state.chance.public_id()?);
    let mut errors = FieldErrors::default();
    let values = parse(&page.t, &sent, &mut errors);
    let meanwhile = keep(&state, &place, &code, visitor.owner_id, (&sent, &values)).await?;
    if errors.is_empty() && meanwhile.is_empty() {
        let next = form.get("then").map(CardCode::new);
        let next = next.filter(|next| place.catalogue.card(next).is_some()).unwrap_or(code);
        return Ok(see_other(&format!("{}/{next}", place.path())));
    }
    let sheet = read(state.db.read(), &place, &code).await?;
    sent.typed.retain(|field, _| meanwhile.contains(field) || !errors.of(field.as_str()).is_empty());
    let page = Page { path: format!("{}/{code}", place.path()), ..page };
    let shown = SheetPage { page, place, card, sheet, sent, errors, meanwhile };
    html_with(StatusCode::UNPROCESSABLE_ENTITY, &shown)
}

/// Writes fields, each for itself, and gives those that somebody else wrote in
/// meanwhile: they stay as they are.
pub(super) async fn keep(
    state: &AppState,
    place: &Place,
    code: &CardCode,
    by: Option<OwnerId>,
    (sent, values): (&Sent, &[(Field, String)]),
) -> Result<Vec<Field>, Error> {
    let mut meanwhile = Vec::new();
    let mut is_written = false;
    let mut tx = state.db.begin_write().await?;
    let stored = read(&mut tx, place, code).await?;
    for (field, value) in values {
        let mark = sent.mark(*field);
        match outcome(stored.written(*field), value, Read { tab: &sent.tab, mark: &mark }) {
            Outcome::Nothing => {}
            Outcome::Meanwhile => meanwhile.push(*field),
            Outcome::Write => {
                is_written = true;
                let new = store::NewField {
                    organisation: place.organisation.id,
                    deck: &place.catalogue.key,
                    card: code,
                    field: *field,
                    value,
                    tab: &sent.tab,
                    at: state.clock.seconds(),
                    by,
                };
                store::put_field(&mut tx, &new).await?;
            }
        }
    }
    if is_written {
        tx.commit().await?;
    }
    Ok(meanwhile)
}

/// What was sent, as far as it can be kept.
fn parse(t: &Translator, sent: &Sent, errors: &mut FieldErrors) -> Vec<(Field, String)> {
    let mut values = Vec::new();
    for (field, typed) in &sent.typed {
        if *field == Field::Standing {
            if typed.is_empty() || Standing::parse(typed).is_some() {
                values.push((*field, typed.clone()));
            } else {
                errors.add(field.as_str(), t.get("sheet-standing-wrong"));
            }
        } else if let Some(text) = errors.take(t, field.as_str(), clean(typed, TEXT_LIMIT)) {
            values.push((*field, text));
        }
    }
    values
}

#[cfg(test)]
mod samples {
    use super::super::sample_sheet;
    use super::*;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for ListPage {
        fn samples(language: Language) -> Vec<Self> {
            let page = |may_change, has_sheets: bool| {
                let place = Place::sample(may_change);
                let deck = place.catalogue.deck();
                let mut sheets = BTreeMap::new();
                if has_sheets {
                    sheets.insert(deck[0].clone(), sample_sheet(&deck[0]));
                    let mut begun = Sheet::empty(deck[1].clone());
                    begun.put(Field::Standing, Written { value: "0".to_owned(), ..Written::default() });
                    sheets.insert(deck[1].clone(), begun);
                }
                Self { page: Page::sample(language), place, sheets }
            };
            vec![page(true, false), page(true, true), page(false, true)]
        }
    }

    impl Samples for SheetPage {
        fn samples(language: Language) -> Vec<Self> {
            let page = |may_change, index: usize, is_written: bool, is_refused: bool| {
                let place = Place::sample(may_change);
                let card = place.catalogue.cards[index].clone();
                let sheet =
                    if is_written { sample_sheet(&card.code) } else { Sheet::empty(card.code.clone()) };
                let mut errors = FieldErrors::default();
                let mut sent = Sent { tab: "0".repeat(TAB_DIGITS), ..Sent::default() };
                let mut meanwhile = Vec::new();
                if is_refused {
                    errors.add("soon", "<i>");
                    sent.typed.insert(Field::Soon, "</textarea><i>".to_owned());
                    sent.typed.insert(Field::Standing, "1".to_owned());
                    sent.typed.insert(Field::Ambition, "</textarea><b>".to_owned());
                    meanwhile = vec![Field::Ambition, Field::Standing, Field::Obstacles];
                }
                Self { page: Page::sample(language), place, card, sheet, sent, errors, meanwhile }
            };
            vec![
                page(true, 0, false, false),
                page(true, 1, true, false),
                page(true, 1, true, true),
                page(true, 1, false, true),
                page(false, 0, true, false),
                page(false, 0, false, false),
            ]
        }
    }
}
