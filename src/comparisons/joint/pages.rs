//! The page on which a partnership decides its joint set.

use std::collections::HashMap;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::super::words;
use super::{Changes, NoStart, Partnership, Summary, Undecided, change, changes, give_up, make_set, store};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::ballots::{MoveForm, OrderForm};
use crate::catalogues;
use crate::decisions::{self, DecisionForms, refusal};
use crate::domain::catalogue::{CardCode, Catalogue};
use crate::domain::comparison::weights::{Basis, Weights, WeightsError};
use crate::domain::joint_set::Draft;
use crate::domain::priority_set::DEFAULT_TOP;
use crate::domain::rights::Action;
use crate::domain::workshop::decision::DecisionError;
use crate::error::{Error, not_found};
use crate::i18n::Translator;
use crate::web::events::event_stream;
use crate::web::forms::FieldErrors;
use crate::web::page::{Page, html_with, see_other};
use crate::web::{Form, Path, Query};

/// The card a form just moved.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct MovedQuery {
    moved: Option<CardCode>,
}

/// What to start from.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct StartForm {
    weights: String,
    top: String,
}

/// Which decision a form was about.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct DraftForm {
    draft: String,
}

/// The joint set of a partnership: to begin, or in the making.
#[derive(Debug, Template)]
#[template(path = "comparisons/joint.html")]
pub struct JointPage {
    page: Page,
    /// Name of the partnership.
    name: String,
    /// Where the forms go.
    path: String,
    sets: Vec<Summary>,
    content: Content,
    /// Why nothing was done, in a sentence; may be empty.
    error: String,
    /// What is to be mended, each with the field it is at.
    problems: Vec<(String, String)>,
}

#[derive(Debug)]
enum Content {
    /// There is nothing to start from, and why.
    Nothing(String),
    Start(Start),
    Deciding(Box<Deciding>),
}

/// What one can start from.
#[derive(Debug)]
struct Start {
    /// Who is counted: name and date of the set.
    members: Vec<(String, String)>,
    weights: String,
    top: String,
    cards: usize,
    /// Why it cannot go by inhabitants; may be empty.
    no_inhabitants: String,
    errors: FieldErrors,
}

/// What is being decided.
#[derive(Debug)]
struct Deciding {
    draft: String,
    basis: String,
    members: Vec<(String, String)>,
    /// What changed since, in sentences.
    changes: Vec<String>,
    /// Why it cannot be decided, whatever is motivated; may be empty.
    blocked: String,
    forms: DecisionForms,
}

impl JointPage {
    fn comparison(&self) -> &str {
        self.path.trim_end_matches("/joint")
    }

    /// Whether it keeps up with what others do.
    fn is_live(&self) -> bool {
        matches!(&self.content, Content::Deciding(deciding) if !deciding.forms.is_refused())
    }
}

impl Deciding {
    fn state(&self, t: &Translator) -> String {
        if !self.blocked.is_empty() {
            return self.blocked.clone();
        }
        self.forms.to_motivate().unwrap_or_else(|| t.get("joint-motivated").into_owned())
    }
}

/// What is shown besides how things are.
#[derive(Debug, Default)]
struct Shown {
    moved: Option<CardCode>,
    error: String,
    problems: Vec<(String, String)>,
    errors: FieldErrors,
    typed: HashMap<String, String>,
    start: StartForm,
}

impl Shown {
    fn refusing(t: &Translator, error: &DecisionError) -> Self {
        Self { error: refusal(t, error), ..Self::default() }
    }
}

/// Shows what is being decided, or what one can start from.
///
/// # Errors
/// Not found, for who does not coordinate the partnership.
pub async fn show(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(key): Path<String>,
    Query(query): Query<MovedQuery>,
) -> Result<Response, Error> {
    let of = Partnership::load(&state, &visitor, &key, Action::Change).await?;
    answer(&state, page, &of, Shown { moved: query.moved, ..Shown::default() }).await
}

async fn answer(state: &AppState, page: Page, of: &Partnership, shown: Shown) -> Result<Response, Error> {
    let is_refused = !shown.error.is_empty() || !shown.problems.is_empty() || !shown.errors.is_empty();
    let status = if is_refused { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    // Where it is asked for again is not where a form was sent.
    let page = Page { path: of.path(), ..page };
    let kept = store::find_decision(state.db.read(), of.row.id).await?;
    let Shown { moved, error, problems, errors, typed, start } = shown;
    let content = match kept {
        Some(kept) => {
            let catalogue = catalogues::load(state, kept.catalogue).await?;
            let changes = changes(&kept.draft, &store::list_shown(state.db.read(), of.row.id).await?);
            let decision = kept.draft.decision.clone();
            let forms = DecisionForms::new(page.t, catalogue, decision, Some(of.path()), moved);
            Content::Deciding(Box::new(Deciding {
                draft: kept.public_id,
                basis: basis(&page.t, &kept.draft),
                members: members(&page.t, &kept.draft),
                blocked: withdrawn(&page.t, &changes.withdrawn),
                changes: changed(&page.t, &changes),
                forms: forms.refused(errors, typed),
            }))
        }
        None => start_from(state, &page.t, of, start, errors).await?,
    };
    let sets = store::list_sets(state.db.read(), of.row.id).await?;
    let (name, path) = (of.row.name.clone(), of.path());
    html_with(status, &JointPage { page, name, path, sets, content, error, problems })
}

async fn start_from(
    state: &AppState,
    t: &Translator,
    of: &Partnership,
    typed: StartForm,
    errors: FieldErrors,
) -> Result<Content, Error> {
    let compared = match super::compare(state, of).await? {
        Ok(compared) => compared,
        Err(reason) => return Ok(Content::Nothing(no_start(t, &reason))),
    };
    let group = &compared.group;
    let cards = group.cards().len();
    let or = |typed: String, otherwise: String| if typed.is_empty() { otherwise } else { typed };
    let members = group.members().iter().map(|member| (member.name.clone(), t.date(member.decided_on)));
    Ok(Content::Start(Start {
        members: members.collect(),
        weights: or(typed.weights, Basis::Equal.as_str().to_owned()),
        top: if errors.is_empty() { DEFAULT_TOP.min(cards).to_string() } else { typed.top },
        cards,
        no_inhabitants: Weights::inhabitants(group)
            .err()
            .map_or_else(String::new, |error| unweighed(t, &error)),
        errors,
    }))
}

/// Why it cannot start, in a sentence.
fn no_start(t: &Translator, reason: &NoStart) -> String {
    match reason {
        NoStart::Few => t.get("joint-few").into_owned(),
        NoStart::Refused(refusal) => words::refusal(t, refusal),
        NoStart::Weights(error) => unweighed(t, error),
        NoStart::Top(most) => t.with("joint-top-wrong", [("most", (*most).into())]),
    }
}

fn unweighed(t: &Translator, error: &WeightsError) -> String {
    match error {
        WeightsError::Faults(faults) => {
            let names: Vec<&str> = faults.iter().map(|fault| fault.name.as_str()).collect();
            t.with("joint-no-inhabitants", [("names", t.list(&names).into())])
        }
        WeightsError::TooHeavy => t.get("compare-weights-too-heavy").into_owned(),
    }
}

fn basis(t: &Translator, draft: &Draft) -> String {
    let key = match draft.basis.weighing {
        Basis::Inhabitants => "joint-basis-inhabitants",
        Basis::Equal | Basis::Own => "joint-basis-equal",
    };
    let date = t.date(draft.basis.counted_on);
    t.with(key, [("count", draft.basis.taken.len().into()), ("date", date.into())])
}

fn members(t: &Translator, draft: &Draft) -> Vec<(String, String)> {
    let taken = draft.basis.taken.iter().map(|one| &one.member);
    taken.map(|member| (member.name.clone(), t.date(member.decided_on))).collect()
}

fn changed(t: &Translator, changes: &Changes) -> Vec<String> {
    [
        ("joint-withdrawn", &changes.withdrawn),
        ("joint-renewed", &changes.renewed),
        ("joint-joined", &changes.joined),
    ]
    .into_iter()
    .filter(|(_, names)| !names.is_empty())
    .map(|(key, names)| t.with(key, [("names", t.list(names).into()), ("count", names.len().into())]))
    .collect()
}

/// That it cannot be decided while these show their set no more; empty for none.
fn withdrawn(t: &Translator, names: &[String]) -> String {
    if names.is_empty() {
        return String::new();
    }
    t.with("joint-decide-withdrawn", [("names", t.list(names).into()), ("count", names.len().into())])
}

/// Begins to decide. Where that is going on already, it leads there.
///
/// # Errors
/// As [`show`].
pub async fn start(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(key): Path<String>,
    Form(form): Form<StartForm>,
) -> Result<Response, Error> {
    let of = Partnership::load(&state, &visitor, &key, Action::Change).await?;
    let mut errors = FieldErrors::default();
    let basis = Basis::KNOWN.into_iter().find(|basis| basis.as_str() == form.weights);
    if basis.is_none() {
        errors.add("weights", page.t.get("joint-no-weights"));
    }
    // What is no number is none there is.
    let top = form.top.trim().parse().unwrap_or_default();
    let outcome = super::start(&state, &of, basis.unwrap_or(Basis::Equal), top, None);
    let mut shown = Shown::default();
    if basis.is_none() {
        if !(1..=crate::domain::comparison::group::MOST_CARDS).contains(&top) {
            errors.add("top", page.t.get("joint-top-none"));
        }
    } else {
        match outcome.await? {
            Ok(()) => return Ok(see_other(&of.path())),
            Err(reason @ NoStart::Weights(_)) => errors.add("weights", no_start(&page.t, &reason)),
            Err(reason @ NoStart::Top(_)) => errors.add("top", no_start(&page.t, &reason)),
            Err(reason) => shown.error = no_start(&page.t, &reason),
        }
    }
    answer(&state, page, &of, Shown { errors, start: form, ..shown }).await
}

/// Begins anew from the order as it is now, with the texts that were written.
///
/// # Errors
/// As [`show`].
pub async fn start_again(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(key): Path<String>,
    Form(form): Form<DraftForm>,
) -> Result<Response, Error> {
    let of = Partnership::load(&state, &visitor, &key, Action::Change).await?;
    let Some(kept) = store::find_decision(state.db.read(), of.row.id).await? else {
        return Ok(see_other(&of.path()));
    };
    let (basis, top) = (kept.draft.basis.weighing, kept.draft.decision.chosen().len());
    let mut outcome = super::start(&state, &of, basis, top, Some(&form.draft)).await?;
    // Other decks may have fewer cards in common.
    if let Err(NoStart::Top(most)) = outcome {
        outcome = super::start(&state, &of, basis, most, Some(&form.draft)).await?;
    }
    match outcome {
        Ok(()) => Ok(see_other(&of.path())),
        Err(reason) => {
            let error = no_start(&page.t, &reason);
            answer(&state, page, &of, Shown { error, ..Shown::default() }).await
        }
    }
}

/// Gives up what is being decided.
///
/// # Errors
/// As [`show`].
pub async fn stop(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(key): Path<String>,
    Form(form): Form<DraftForm>,
) -> Result<Response, Error> {
    let of = Partnership::load(&state, &visitor, &key, Action::Change).await?;
    give_up(&state, &of, &form.draft).await?;
    Ok(see_other(&of.path()))
}

/// Moves one card.
///
/// # Errors
/// As [`show`]; conflict, when nothing is being decided.
pub async fn rank(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(key): Path<String>,
    Form(form): Form<MoveForm>,
) -> Result<Response, Error> {
    let of = Partnership::load(&state, &visitor, &key, Action::Change).await?;
    match change(&state, &of, decisions::read_move(&form)?).await? {
        Ok(_) => Ok(see_other(&format!("{}?moved={card}#card-{card}", of.path(), card = form.card()))),
        Err(error) => {
            let shown = Shown::refusing(&page.t, &error);
            answer(&state, page, &of, shown).await
        }
    }
}

/// Takes a whole order.
///
/// # Errors
/// As [`rank`].
pub async fn reorder(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(key): Path<String>,
    Form(form): Form<OrderForm>,
) -> Result<Response, Error> {
    let of = Partnership::load(&state, &visitor, &key, Action::Change).await?;
    match change(&state, &of, |decision| decision.reorder(&form.cards())).await? {
        Ok(()) => Ok(see_other(&of.path())),
        Err(error) => {
            let shown = Shown::refusing(&page.t, &error);
            answer(&state, page, &of, shown).await
        }
    }
}

/// Keeps vision and motivations.
///
/// # Errors
/// As [`rank`].
pub async fn write(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(key): Path<String>,
    Form(typed): Form<HashMap<String, String>>,
) -> Result<Response, Error> {
    let of = Partnership::load(&state, &visitor, &key, Action::Change).await?;
    match keep_texts(&state, &page.t, &of, &typed).await? {
        None => Ok(see_other(&of.path())),
        Some(shown) => answer(&state, page, &of, Shown { typed, ..shown }).await,
    }
}

/// Keeps the texts of a form; gives what to say of those that are not kept.
async fn keep_texts(
    state: &AppState,
    t: &Translator,
    of: &Partnership,
    typed: &HashMap<String, String>,
) -> Result<Option<Shown>, Error> {
    Ok(match change(state, of, |decision| decisions::take_texts(t, decision, typed)).await? {
        Ok(errors) if errors.is_empty() => None,
        Ok(errors) => Some(Shown { errors, ..Shown::default() }),
        Err(error) => Some(Shown::refusing(t, &error)),
    })
}

/// Makes the set, with the texts that stand beside it.
///
/// # Errors
/// As [`rank`].
pub async fn decide(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(key): Path<String>,
    Form(typed): Form<HashMap<String, String>>,
) -> Result<Response, Error> {
    let of = Partnership::load(&state, &visitor, &key, Action::Change).await?;
    let owner = visitor.owner_id.ok_or_else(|| not_found("comparison"))?;
    let draft = typed.get("draft").map_or("", String::as_str);
    // What was typed and not kept yet comes along.
    let kept = store::find_decision(state.db.read(), of.row.id).await?;
    if kept.is_some_and(|kept| kept.public_id == draft)
        && let Some(shown) = keep_texts(&state, &page.t, &of, &typed).await?
    {
        return answer(&state, page, &of, Shown { typed, ..shown }).await;
    }
    let undecided = match make_set(&state, &of, owner, Some(draft)).await? {
        Ok(set) => return Ok(see_other(&format!("/sets/{set}"))),
        Err(undecided) => undecided,
    };
    let t = page.t;
    let shown = match undecided {
        // Written for another decision, and not kept.
        Undecided::Anew => Shown { error: t.get("joint-anew").into_owned(), typed, ..Shown::default() },
        Undecided::Withdrawn(names) => Shown { error: withdrawn(&t, &names), ..Shown::default() },
        Undecided::Motivate(cards) => to_motivate(&state, &t, &of, &cards).await?,
    };
    answer(&state, page, &of, shown).await
}

/// A sentence per card that departs without a motivation, at its field.
async fn to_motivate(
    state: &AppState,
    t: &Translator,
    of: &Partnership,
    cards: &[CardCode],
) -> Result<Shown, Error> {
    let Some(kept) = store::find_decision(state.db.read(), of.row.id).await? else {
        return Ok(Shown::default());
    };
    let catalogue = catalogues::load(state, kept.catalogue).await?;
    let mut shown = Shown::default();
    for card in cards {
        let departs = decisions::departs(t, &kept.draft.decision, card).unwrap_or_default();
        let title = title(t, &catalogue, card);
        let sentence = t.with("joint-motivate", [("card", title.into()), ("departs", departs.into())]);
        shown.errors.add(format!("motivation-{card}"), t.get("joint-motivate-here"));
        shown.problems.push((format!("motivation-{card}"), sentence));
    }
    Ok(shown)
}

fn title(t: &Translator, catalogue: &Catalogue, code: &CardCode) -> String {
    let title = catalogue.card(code).map_or("", |card| card.text.get(t.language).title.as_str());
    format!("{code} {title}")
}

/// Tells the page that something changed.
///
/// # Errors
/// As [`show`].
pub async fn events(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(key): Path<String>,
) -> Result<Response, Error> {
    let of = Partnership::load(&state, &visitor, &key, Action::Change).await?;
    Ok(event_stream(state.live.subscribe(&[of.topic()]), state.stop.clone()))
}

#[cfg(test)]
mod samples {
    use std::sync::Arc;

    use super::*;
    use crate::domain::workshop::decision::Decision;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for JointPage {
        fn samples(language: Language) -> Vec<Self> {
            let page = || Page::sample(language);
            let hostile = || "<b>Schelde</b> & \"Leie\"".to_owned();
            let members = || vec![("<i>Gent</i>".to_owned(), "24 november 2026".to_owned())];
            let of = |content, error: &str, problems| JointPage {
                page: page(),
                name: hostile(),
                path: "/comparisons/partnerships/0c1d/joint".to_owned(),
                sets: vec![super::super::sample_summary()],
                content,
                error: error.to_owned(),
                problems,
            };
            let start = |is_refused| {
                let mut errors = FieldErrors::default();
                if is_refused {
                    errors.add("weights", "<i>");
                    errors.add("top", "<b>");
                }
                let no_inhabitants = if is_refused { hostile() } else { String::new() };
                let (weights, top) = ("equal".to_owned(), "</b>".to_owned());
                Content::Start(Start { members: members(), weights, top, cards: 18, no_inhabitants, errors })
            };
            let deciding = |is_refused: bool| {
                let catalogue = Arc::new(Catalogue::sample());
                let deck = catalogue.deck();
                let counted = deck.iter().map(|card| vec![card.clone()]).collect();
                let mut decision = Decision::start(counted, 2).unwrap_or_else(|error| panic!("{error}"));
                let _ = decision.place(&deck[deck.len() - 1], 1);
                let _ = decision.envision("</textarea><i>");
                let forms =
                    DecisionForms::new(page().t, catalogue, decision, Some("/joint".to_owned()), None);
                let mut errors = FieldErrors::default();
                if is_refused {
                    errors.add("vision", "<i>");
                }
                let typed = HashMap::from([("vision".to_owned(), "</textarea><b>".to_owned())]);
                Content::Deciding(Box::new(Deciding {
                    draft: "0be2".to_owned(),
                    basis: hostile(),
                    members: members(),
                    blocked: hostile(),
                    changes: if is_refused { vec![hostile()] } else { Vec::new() },
                    forms: forms.refused(errors, typed),
                }))
            };
            let problems = || vec![("motivation-K1".to_owned(), hostile())];
            vec![
                of(Content::Nothing(hostile()), "", Vec::new()),
                of(start(false), "", Vec::new()),
                of(start(true), "<i>", Vec::new()),
                of(deciding(false), "", Vec::new()),
                of(deciding(true), "<i>", problems()),
            ]
        }
    }
}
