//! One objective, action plan or action: everything that is filled in about it.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use super::{details, name, told};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::domain::plan::edit::{Edit, EditError};
use crate::domain::plan::programme::{Details, Flow, Level, Line};
use crate::domain::plan::{DESCRIPTION_LIMIT, NAME_LIMIT, PartId, Revision, TITLE_LIMIT};
use crate::domain::rights::Action;
use crate::error::{Error, not_found};
use crate::masterplans::desk::written;
use crate::masterplans::head::{Head, Tab};
use crate::masterplans::section::GonePage;
use crate::masterplans::{StoredPlan, store, stored};
use crate::web::forms::{FieldErrors, Fields};
use crate::web::fragment;
use crate::web::page::{Page, html_with, see_other};
use crate::web::{Form, Path};

/// Largest form about a line, in bytes: every field as long as it may be, as browsers
/// send it, an action that waits for every other, and a page pasted by mistake, so
/// that the form can say what is wrong with it.
pub const LINE_BYTES: usize = 1024 * 1024;

/// The form.
#[derive(Debug, Template)]
#[template(path = "masterplans/line.html", blocks = ["others"])]
pub struct LinePage {
    page: Page,
    head: Head,
    may_change: bool,
    id: u32,
    level: Level,
    name: String,
    is_suggestion: bool,
    /// The writing the fields were filled from, and the one that stands now.
    seen: u32,
    revision: u32,
    fields: Fields,
    errors: FieldErrors,
    /// What somebody else wrote meanwhile, by field.
    theirs: FieldErrors,
    /// That they did, in a sentence; may be empty.
    clash: String,
    /// Who wrote it last and when, in words; may be empty.
    written: String,
    /// The cards of the set, then the others.
    chosen: Vec<Choice>,
    others: Vec<Choice>,
    /// The actions it may wait for.
    actions: Vec<Choice>,
    years: Vec<i16>,
    has_next: bool,
    etag: String,
}

/// Something to tick.
#[derive(Debug, Clone)]
struct Choice {
    value: String,
    label: String,
}

impl LinePage {
    fn new(page: Page, stored: &StoredPlan, line: &Line, written: String) -> Self {
        let (plan, language) = (&stored.plan, stored.plan.language);
        let card = |card: &crate::domain::catalogue::Card| Choice {
            value: card.code.to_string(),
            label: format!("{} {}", card.code, card.text.get(language).title),
        };
        let set = stored.basis.chosen();
        let deck = &stored.catalogue.cards;
        let actions = plan.programme.of_level(Level::Action).filter(|action| action.id != line.id);
        Self {
            head: Head::new(stored, Tab::Objectives),
            may_change: stored.may_change,
            id: line.id.0,
            level: line.level,
            name: name(line),
            is_suggestion: line.is_suggestion,
            seen: line.revision.0,
            revision: line.revision.0,
            fields: details::fields(&line.details),
            errors: FieldErrors::default(),
            theirs: FieldErrors::default(),
            clash: String::new(),
            written,
            chosen: set.iter().filter_map(|code| stored.catalogue.card(code)).map(card).collect(),
            others: deck.iter().filter(|one| !set.contains(&one.code)).map(card).collect(),
            actions: actions
                .map(|action| Choice { value: action.id.0.to_string(), label: name(action) })
                .collect(),
            years: plan.period.years(),
            has_next: plan.programme.lines.last().is_some_and(|last| last.id != line.id),
            etag: String::new(),
            page: Page { path: format!("{}/objectives/{}", stored.path(), line.id.0), ..page },
        }
    }

    fn action(&self) -> String {
        format!("{}/objectives/{}", self.head.path, self.id)
    }

    fn is_action(&self) -> bool {
        self.level == Level::Action
    }

    fn level_name(&self) -> String {
        self.page.t.get(&format!("level-{}", self.level.as_str())).into_owned()
    }

    fn limits(&self) -> (usize, usize, usize) {
        (NAME_LIMIT, TITLE_LIMIT, DESCRIPTION_LIMIT)
    }

    fn flows(&self) -> [Flow; 2] {
        Flow::ALL
    }

    fn money_field(&self, flow: &Flow, year: &i16) -> String {
        details::money_field(*flow, *year)
    }

    fn flow_name(&self, flow: &Flow) -> String {
        self.page.t.get(&format!("plan-{}", flow.as_str())).into_owned()
    }

    /// What goes out and comes in over all years, in words; empty where nothing is
    /// filled in.
    fn totals(&self) -> Vec<String> {
        let totals = details::totals(&self.fields, &self.years);
        let say = |(flow, total): (Flow, Option<crate::domain::plan::amount::Amount>)| {
            let amount = total?.to_string();
            Some(self.page.t.with(&format!("tree-{}", flow.as_str()), [("amount", amount.into())]))
        };
        Flow::ALL.into_iter().zip(totals).filter_map(say).collect()
    }

    fn is_ticked(&self, field: &str, choice: &Choice) -> bool {
        self.fields.has(field, &choice.value)
    }

    fn has_other_cards(&self) -> bool {
        self.others.iter().any(|choice| self.is_ticked("principle", choice))
    }

    fn waits_count(&self) -> usize {
        self.actions.iter().filter(|choice| self.is_ticked("after", choice)).count()
    }
}

/// Shows the form, or the part of its page that changes.
///
/// # Errors
/// Not found, for a line of no plan of theirs.
pub async fn show(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    headers: HeaderMap,
    Path((id, line)): Path<(String, u32)>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::View).await?;
    let line = stored.plan.programme.line(PartId(line)).ok_or_else(|| not_found("line"))?;
    let (_, written) = last_writer(&state, &page, &stored, line.id).await?;
    let shown = LinePage::new(page, &stored, line, written);
    let others = shown.as_others().render()?;
    fragment::live(&headers, others, |etag| LinePage { etag, ..shown })
}

/// Who wrote a line last: their name, and a phrase with when; the phrase is empty when
/// nobody did.
pub(in crate::masterplans) async fn last_writer(
    state: &AppState,
    page: &Page,
    stored: &StoredPlan,
    line: PartId,
) -> Result<(String, String), Error> {
    let writers = store::list_writers(state.db.read(), stored.id).await?;
    let writer = writers.into_iter().find(|writer| writer.part == i64::from(line.0));
    let phrase = writer.as_ref().map_or_else(String::new, |writer| written(&page.t, writer));
    let name = writer.and_then(|writer| writer.name);
    Ok((name.unwrap_or_else(|| page.t.get("desk-someone-wrote").into_owned()), phrase))
}

/// Keeps what is filled in about a line, which accepts it. Where somebody else wrote
/// meanwhile, the form comes back as it was typed, with what they wrote beside it:
/// saving that is a choice.
///
/// # Errors
/// Not found, for a plan that is not theirs to write.
pub async fn write(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path((id, line)): Path<(String, u32)>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::Change).await?;
    let fields = Fields::new(pairs);
    let Some(line) = stored.plan.programme.line(PartId(line)).cloned() else {
        return gone(page, &stored, &fields);
    };
    // A form that does not say what was read has read nothing.
    let seen = fields.get("seen").parse().map_or(Revision(0), Revision);
    let mine = match details::parse(&fields, &stored, &line, &page.t) {
        Ok(mine) => mine,
        Err(errors) => {
            let (_, written) = last_writer(&state, &page, &stored, line.id).await?;
            let shown = LinePage::new(page, &stored, &line, written);
            return refused(&LinePage { seen: seen.0, fields, errors, ..shown });
        }
    };
    let edit = Edit::WriteLine { line: line.id, seen, details: Box::new(mine.clone()) };
    let refusal = match stored::change(&state, &stored, &visitor, edit).await? {
        Ok((_, plan)) => {
            let at = plan.programme.lines.iter().position(|other| other.id == line.id);
            let next = at.and_then(|at| plan.programme.lines.get(at + 1));
            return Ok(match next.filter(|_| fields.get("then") == "next") {
                Some(next) => see_other(&format!("{}/objectives/{}", stored.path(), next.id.0)),
                None => told(&stored, "saved", line.id),
            });
        }
        Err(refusal) => refusal,
    };
    // As it is by now: somebody else may have been faster.
    let stored = stored::load(&state, &visitor, &id, Action::Change).await?;
    let (who, written) = last_writer(&state, &page, &stored, line.id).await?;
    let Some(now) = stored.plan.programme.line(line.id).cloned() else {
        return gone(page, &stored, &fields);
    };
    let t = page.t;
    let shown = LinePage { seen: seen.0, fields, ..LinePage::new(page, &stored, &now, written) };
    if matches!(refusal, EditError::StaleLine(_)) {
        return refused(&clashing(shown, &stored, &now, &mine, &who));
    }
    let mut errors = FieldErrors::default();
    let field = match refusal {
        EditError::EndsBeforeStart => "end",
        EditError::Circle => "after",
        _ => "code",
    };
    errors.add(field, super::super::told::refusal(&t, &refusal));
    refused(&LinePage { errors, ..shown })
}

/// The form as it was typed, with what somebody else wrote beside it.
fn clashing(shown: LinePage, stored: &StoredPlan, theirs: &Line, mine: &Details, who: &str) -> LinePage {
    let t = &shown.page.t;
    LinePage {
        theirs: details::differences(theirs, mine, stored, who, t),
        clash: t.with("line-clash", [("who", who.into())]),
        seen: theirs.revision.0,
        ..shown
    }
}

/// What was typed about a line that is not there any more, to copy.
fn gone(page: Page, stored: &StoredPlan, fields: &Fields) -> Result<Response, Error> {
    let text = ["code", "title", "description", "service", "policy_field"].map(|field| fields.get(field));
    let text: Vec<&str> = text.into_iter().filter(|text| !text.is_empty()).collect();
    let head = Head::new(stored, Tab::Objectives);
    let said = super::super::told::refusal(&page.t, &EditError::Gone);
    refused(&GonePage::new(page, head, said, text.join("\n")))
}

fn refused(shown: &impl Template) -> Result<Response, Error> {
    html_with(StatusCode::UNPROCESSABLE_ENTITY, shown)
}

#[cfg(test)]
pub(in crate::masterplans) mod samples {
    use super::*;
    use crate::domain::plan::amount::Amount;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    /// A plan with an action that is filled in, and one that waits for it.
    pub(in crate::masterplans) fn worked_out() -> StoredPlan {
        let mut stored = StoredPlan::sample();
        let programme = &stored.plan.programme;
        let actions: Vec<_> = programme.of_level(Level::Action).cloned().collect();
        for (index, line) in actions.iter().take(2).enumerate() {
            let mut details = line.details.clone();
            details.policy_field = "<i>Veld</i>".to_owned();
            details.estimates.expenditure =
                [(2026, Amount::from_cents(2_500_050)), (2031, Amount::ZERO)].into();
            details.estimates.receipts = [(2027, Amount::from_cents(100))].into();
            details.after = actions[..index].iter().map(|line| line.id).collect();
            let edit = Edit::WriteLine { line: line.id, seen: line.revision, details: Box::new(details) };
            let _ = stored.plan.apply(edit, 1);
        }
        stored
    }

    impl Samples for LinePage {
        fn samples(language: Language) -> Vec<Self> {
            let stored = worked_out();
            let shown =
                |line: &Line| Self::new(Page::sample(language), &stored, line, "<i>Bert</i>".to_owned());
            let mut all: Vec<_> = stored.plan.programme.lines.iter().take(4).map(shown).collect();
            let Some(line) = stored.plan.programme.of_level(Level::Action).next() else { return all };
            let mut errors = FieldErrors::default();
            let names = ["code", "title", "start", "after", "principle", "expenditure-2026", "receipts-2031"];
            for field in names {
                errors.add(field, "<b>");
            }
            let mine = Details { title: "\"><script>".to_owned(), ..Details::default() };
            let fields = details::fields(&mine).with("expenditure-2026", "\"><script>");
            let clash = clashing(shown(line), &stored, line, &mine, "<b>Bert</b>");
            all.push(Self { fields, errors, ..clash });
            all.push(Self { may_change: false, ..shown(line) });
            all
        }
    }
}
