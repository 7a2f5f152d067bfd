//! An indicator: what it aims at, to write, and what was measured of it.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use jiff::civil::Date;

use super::action::{self, written};
use super::board::{self, Chart};
use super::{Filed, keep_measurement, pages, store, words};
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::domain::plan::edit::{Edit, EditError};
use crate::domain::plan::follow_up::{Measurement, NOTE_LIMIT, Reached, day, last_by};
use crate::domain::plan::indicator::{Aim, Definition, Figure, Indicator, SOURCE_LIMIT, UNIT_LIMIT};
use crate::domain::plan::{PartId, Plan, Revision, TITLE_LIMIT};
use crate::domain::rights::Action;
use crate::domain::text::{TextError, clean, clean_line};
use crate::error::{Error, not_found};
use crate::i18n::Translator;
use crate::masterplans::head::{Head, Tab};
use crate::masterplans::{StoredPlan, objectives, stored, told};
use crate::web::forms::{FieldErrors, Fields};
use crate::web::fragment;
use crate::web::page::{Page, html_with, see_other};
use crate::web::{Form, Path};

/// The years by the end of which something can be aimed at.
const YEARS: std::ops::RangeInclusive<i16> = 2000..=2099;

/// A line to choose: its id, and its name.
pub(super) type LineChoice = (String, String);

/// The page of an indicator.
#[derive(Debug, Template)]
#[template(path = "masterplans/indicator.html", blocks = ["measured"])]
pub struct IndicatorPage {
    page: Page,
    head: Head,
    may_change: bool,
    id: u32,
    name: String,
    /// What it measures, and what it should come to, in words.
    measures: String,
    target: String,
    source: String,
    reached: Reached,
    /// The writing the fields were filled from.
    seen: u32,
    fields: Fields,
    errors: FieldErrors,
    /// What somebody else wrote meanwhile, by field.
    theirs: FieldErrors,
    /// That they did, in a sentence; may be empty.
    clash: String,
    lines: Vec<LineChoice>,
    /// What is typed about a measurement.
    measuring: Fields,
    measuring_errors: FieldErrors,
    chart: Option<Chart>,
    /// The latest day first.
    measured: Vec<Told>,
    today: String,
    etag: String,
}

/// A measurement, in words.
#[derive(Debug)]
struct Told {
    id: i64,
    day: String,
    figure: String,
    note: String,
    written: String,
    is_withdrawn: bool,
}

impl IndicatorPage {
    fn new(
        page: Page,
        stored: &StoredPlan,
        indicator: &Indicator,
        measured: Vec<Filed<Measurement>>,
        today: Date,
    ) -> Self {
        let t = page.t;
        let definition = &indicator.definition;
        let counting: Vec<_> =
            measured.iter().filter(|filed| !filed.is_withdrawn).map(|filed| filed.fact.clone()).collect();
        let last = last_by(&counting, today, |measurement| measurement.on);
        let mut history = measured;
        history.sort_by_key(|filed| std::cmp::Reverse((filed.fact.on, filed.id)));
        let told = |filed: Filed<Measurement>| Told {
            id: filed.id,
            day: t.date(filed.fact.on),
            figure: words::figure(definition, filed.fact.value),
            note: filed.fact.note,
            written: written(&t, filed.by, filed.written_at),
            is_withdrawn: filed.is_withdrawn,
        };
        Self {
            head: Head::new(stored, Tab::FollowUp),
            may_change: stored.may_change,
            id: indicator.id.0,
            name: definition.name.clone(),
            measures: board::measures(&stored.plan, indicator, &t),
            target: words::target(&t, definition),
            source: definition.source.clone(),
            reached: Reached::of(indicator, last),
            seen: indicator.revision.0,
            fields: fields(definition),
            errors: FieldErrors::default(),
            theirs: FieldErrors::default(),
            clash: String::new(),
            lines: lines(&stored.plan, Some(indicator), &t),
            measuring: Fields::default().with("on", today.to_string()),
            measuring_errors: FieldErrors::default(),
            chart: board::chart(indicator, &counting, today, &t),
            measured: history.into_iter().map(told).collect(),
            today: today.to_string(),
            etag: String::new(),
            page: Page { path: format!("{}/follow-up/indicators/{}", stored.path(), indicator.id.0), ..page },
        }
    }

    fn path(&self) -> String {
        format!("{}/follow-up/indicators/{}", self.head.path, self.id)
    }

    fn reached_name(&self) -> String {
        self.page.t.get(&format!("indicator-{}", self.reached.as_str())).into_owned()
    }

    fn aims(&self) -> [Aim; 2] {
        Aim::ALL
    }

    fn is_open(&self) -> bool {
        !self.errors.is_empty() || !self.clash.is_empty()
    }

    fn limits(&self) -> (usize, usize, usize) {
        limits()
    }

    fn note_limit(&self) -> usize {
        NOTE_LIMIT
    }
}

/// How long name, unit and source may be.
pub(super) fn limits() -> (usize, usize, usize) {
    (TITLE_LIMIT, UNIT_LIMIT, SOURCE_LIMIT)
}

/// The lines an indicator may measure: the whole plan, and what somebody accepted; and
/// what it measures already, whatever became of that.
pub(super) fn lines(plan: &Plan, indicator: Option<&Indicator>, t: &Translator) -> Vec<LineChoice> {
    let own = indicator.and_then(|indicator| indicator.definition.line);
    let mut choices = vec![(String::new(), t.get("indicator-of-plan").into_owned())];
    let there = plan.programme.lines.iter().filter(|line| !line.is_suggestion || Some(line.id) == own);
    choices.extend(
        there.map(|line| (line.id.0.to_string(), format!("{} {}", line.details.code, line.details.title))),
    );
    if let Some(gone) = own.filter(|line| plan.programme.line(*line).is_none()) {
        choices.push((gone.0.to_string(), t.get("indicator-line-gone").into_owned()));
    }
    choices
}

/// The fields of the form that say what is filled in.
fn fields(definition: &Definition) -> Fields {
    Fields::default()
        .with("name", &definition.name)
        .with("unit", &definition.unit)
        .with("aim", definition.aim.as_str())
        .with("target", definition.target.to_string())
        .with("by", definition.by.map(|year| year.to_string()).unwrap_or_default())
        .with("source", &definition.source)
        .with("line", definition.line.map(|line| line.0.to_string()).unwrap_or_default())
}

/// Reads the fields of the form, or says at which fields what is wrong.
pub(super) fn parse(fields: &Fields, t: &Translator) -> Result<Definition, FieldErrors> {
    let mut errors = FieldErrors::default();
    let optional = |field: &str, limit| match clean_line(fields.get(field), limit) {
        Err(TextError::Empty) => Ok(String::new()),
        parsed => parsed,
    };
    let mut take = |field: &str, parsed| errors.take(t, field, parsed).unwrap_or_default();
    let name = take("name", clean_line(fields.get("name"), TITLE_LIMIT));
    let unit = take("unit", optional("unit", UNIT_LIMIT));
    let source = take("source", optional("source", SOURCE_LIMIT));
    let target = figure(fields, "target", t, &mut errors);
    let by = fields.get("by").trim();
    let by = (!by.is_empty()).then(|| by.parse().ok().filter(|year| YEARS.contains(year)));
    if by == Some(None) {
        errors.add("by", t.get("indicator-year-wrong"));
    }
    let line = match fields.get("line") {
        "" => None,
        line => {
            let line = line.parse().ok().map(PartId);
            if line.is_none() {
                errors.add("line", t.get("edit-nothing-to-measure"));
            }
            line
        }
    };
    let aim = Aim::parse(fields.get("aim")).unwrap_or_default();
    if !errors.is_empty() {
        return Err(errors);
    }
    Ok(Definition { name, unit, aim, target, by: by.flatten(), source, line })
}

fn figure(fields: &Fields, field: &str, t: &Translator, errors: &mut FieldErrors) -> Figure {
    // Of a share, the sign is mostly written with it.
    let typed = fields.get(field).trim_end().trim_end_matches('%').trim_end();
    match Figure::parse(typed) {
        Ok(Some(figure)) => return figure,
        Ok(None) => errors.add(field, t.get("field-empty")),
        Err(error) => errors.add(field, words::figure_error(t, error)),
    }
    Figure::default()
}

async fn page_of(
    state: &AppState,
    page: Page,
    stored: &StoredPlan,
    indicator: &Indicator,
) -> Result<IndicatorPage, Error> {
    let measured = store::list_measurements(state.db.read(), stored.id, Some(indicator.id)).await?;
    let measured = measured.into_iter().map(|(_, filed)| filed).collect();
    Ok(IndicatorPage::new(page, stored, indicator, measured, state.clock.today()))
}

fn find(stored: &StoredPlan, id: u32) -> Result<&Indicator, Error> {
    stored.plan.indicator(PartId(id)).ok_or_else(|| not_found("indicator"))
}

/// Shows an indicator, or the part of its page that changes.
///
/// # Errors
/// Not found, for an indicator of no plan of theirs.
pub async fn show(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    headers: HeaderMap,
    Path((id, indicator)): Path<(String, u32)>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::View).await?;
    let shown = page_of(&state, page, &stored, find(&stored, indicator)?).await?;
    let measured = shown.as_measured().render()?;
    fragment::live(&headers, measured, |etag| IndicatorPage { etag, ..shown })
}

/// Adds an indicator.
///
/// # Errors
/// Not found, for a plan that is not theirs to write.
pub async fn add(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path(id): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::Change).await?;
    let fields = Fields::new(pairs);
    let mut errors = match parse(&fields, &page.t) {
        Err(errors) => errors,
        Ok(definition) => {
            let edit = Edit::AddIndicator { definition: Box::new(definition) };
            match stored::change(&state, &stored, &visitor, edit).await? {
                Ok((part, _)) => {
                    let part = part.ok_or_else(|| not_found("indicator"))?;
                    return Ok(see_other(&format!("{}/follow-up/indicators/{}", stored.path(), part.0)));
                }
                Err(refusal) => refused_at(&refusal, &page.t),
            }
        }
    };
    if errors.is_empty() {
        errors.add("name", told::refusal(&page.t, &EditError::Full));
    }
    pages::refuse_indicator(&state, page, &visitor, &stored, (fields, errors)).await
}

/// Why an indicator stays as it is, at its field.
fn refused_at(refusal: &EditError, t: &Translator) -> FieldErrors {
    let mut errors = FieldErrors::default();
    let field = if *refusal == EditError::NothingToMeasure { "line" } else { "name" };
    errors.add(field, told::refusal(t, refusal));
    errors
}

/// Keeps what is filled in about an indicator. Where somebody else wrote meanwhile, the
/// form comes back as it was typed, with what they wrote beside it.
///
/// # Errors
/// Not found, for a plan that is not theirs to write.
pub async fn write(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path((id, indicator)): Path<(String, u32)>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::Change).await?;
    let fields = Fields::new(pairs);
    let Some(there) = stored.plan.indicator(PartId(indicator)) else { return gone(page, &stored, &fields) };
    // A form that does not say what was read has read nothing.
    let seen = fields.get("seen").parse().map_or(Revision(0), Revision);
    let mine = match parse(&fields, &page.t) {
        Ok(mine) => mine,
        Err(errors) => {
            let shown = page_of(&state, page, &stored, there).await?;
            return refused(&IndicatorPage { seen: seen.0, fields, errors, ..shown });
        }
    };
    let edit = Edit::WriteIndicator { indicator: there.id, seen, definition: Box::new(mine.clone()) };
    let refusal = match stored::change(&state, &stored, &visitor, edit).await? {
        Ok(_) => return Ok(see_other(&format!("{}/follow-up?saved={indicator}#indicators", stored.path()))),
        Err(refusal) => refusal,
    };
    // As it is by now: somebody else may have been faster.
    let stored = stored::load(&state, &visitor, &id, Action::Change).await?;
    let Some(now) = stored.plan.indicator(PartId(indicator)) else { return gone(page, &stored, &fields) };
    let (who, _) = objectives::form::last_writer(&state, &page, &stored, now.id).await?;
    let t = page.t;
    let shown = IndicatorPage { seen: seen.0, fields, ..page_of(&state, page, &stored, now).await? };
    if matches!(refusal, EditError::StaleIndicator(_)) {
        return refused(&clashing(shown, &stored, now, &mine, &who));
    }
    refused(&IndicatorPage { errors: refused_at(&refusal, &t), ..shown })
}

/// The form as it was typed, with what somebody else wrote beside it.
fn clashing(
    shown: IndicatorPage,
    stored: &StoredPlan,
    theirs: &Indicator,
    mine: &Definition,
    who: &str,
) -> IndicatorPage {
    let t = &shown.page.t;
    let mut said = FieldErrors::default();
    let other = &theirs.definition;
    let aim = |aim: Aim| t.get(&format!("indicator-aim-{}", aim.as_str())).into_owned();
    let year = |year: Option<i16>| year.map(|year| year.to_string()).unwrap_or_default();
    let different = [
        ("name", other.name == mine.name, other.name.clone()),
        ("unit", other.unit == mine.unit, other.unit.clone()),
        ("aim", other.aim == mine.aim, aim(other.aim)),
        ("target", other.target == mine.target, other.target.to_string()),
        ("by", other.by == mine.by, year(other.by)),
        ("source", other.source == mine.source, other.source.clone()),
        ("line", other.line == mine.line, board::measures(&stored.plan, theirs, t)),
    ];
    for (field, is_same, value) in different {
        let key = if value.is_empty() { "line-theirs-empty" } else { "line-theirs" };
        if !is_same {
            said.add(field, t.with(key, [("who", who.into()), ("value", value.as_str().into())]));
        }
    }
    let clash = t.with("line-clash", [("who", who.into())]);
    IndicatorPage { theirs: said, clash, seen: theirs.revision.0, ..shown }
}

/// What was typed about an indicator that is not there any more, to copy.
fn gone(page: Page, stored: &StoredPlan, fields: &Fields) -> Result<Response, Error> {
    let text = ["name", "unit", "target", "by", "source", "value", "note"].map(|field| fields.get(field));
    let text: Vec<&str> = text.into_iter().filter(|text| !text.is_empty()).collect();
    action::gone(page, stored, &text.join("\n"))
}

fn refused(shown: &impl Template) -> Result<Response, Error> {
    html_with(StatusCode::UNPROCESSABLE_ENTITY, shown)
}

/// Takes an indicator out, from where it can be put back with all that was measured.
///
/// # Errors
/// Not found, for a plan that is not theirs to write.
pub async fn remove(
    State(state): State<AppState>,
    visitor: Visitor,
    Path((id, indicator)): Path<(String, u32)>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::Change).await?;
    let edit = Edit::RemoveIndicator { indicator: PartId(indicator) };
    let path = format!("{}/follow-up", stored.path());
    Ok(match stored::change(&state, &stored, &visitor, edit).await? {
        Ok((Some(removed), _)) => see_other(&format!("{path}?removed={}#removed", removed.0)),
        // Asked twice, or by two: it is as they asked.
        Ok((None, _)) | Err(_) => see_other(&format!("{path}#indicators")),
    })
}

/// Keeps a measurement.
///
/// # Errors
/// Not found, for an indicator of no plan that is theirs to write; conflict, when there
/// are too many measurements.
pub async fn measure(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Path((id, indicator)): Path<(String, u32)>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::Change).await?;
    let owner = visitor.owner_id.ok_or_else(|| not_found("masterplan"))?;
    let measuring = Fields::new(pairs);
    let Ok(indicator) = find(&stored, indicator) else { return gone(page, &stored, &measuring) };
    let measurement = match parse_measurement(&measuring, state.clock.today(), &page.t) {
        Ok(measurement) => measurement,
        Err(measuring_errors) => {
            let shown = page_of(&state, page, &stored, indicator).await?;
            return refused(&IndicatorPage { measuring, measuring_errors, ..shown });
        }
    };
    keep_measurement(&state, &stored, indicator.id, &measurement, owner).await?;
    Ok(see_other(&format!("{}/follow-up/indicators/{}#measured", stored.path(), indicator.id.0)))
}

fn parse_measurement(fields: &Fields, today: Date, t: &Translator) -> Result<Measurement, FieldErrors> {
    let mut errors = FieldErrors::default();
    let value = figure(fields, "value", t, &mut errors);
    let note = errors.take(t, "note", clean(fields.get("note"), NOTE_LIMIT)).unwrap_or_default();
    let on = words::day(fields, t, &mut errors).map(|on| day(on, today));
    match on {
        Some(Ok(on)) if errors.is_empty() => Ok(Measurement { on, value, note }),
        Some(Err(error)) => {
            words::refused(&mut errors, t, error);
            Err(errors)
        }
        _ => Err(errors),
    }
}

/// Takes a measurement back, or (`back`) lets it count again.
///
/// # Errors
/// Not found, for a plan that is not theirs to write.
pub async fn withdraw(
    State(state): State<AppState>,
    visitor: Visitor,
    Path((id, indicator, measurement)): Path<(String, u32, i64)>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Error> {
    let stored = stored::load(&state, &visitor, &id, Action::Change).await?;
    let withdrawn_at = (!Fields::new(pairs).has("back", "yes")).then(|| state.clock.seconds());
    let of = (stored.id, PartId(indicator));
    let mut tx = state.db.begin_write().await?;
    store::withdraw_measurement(&mut tx, of, measurement, withdrawn_at).await?;
    tx.commit().await?;
    state.live.notify(&stored.topic());
    Ok(see_other(&format!("{}/follow-up/indicators/{indicator}#measured", stored.path())))
}

#[cfg(test)]
mod samples {
    use jiff::civil::date;

    use super::*;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for IndicatorPage {
        fn samples(language: Language) -> Vec<Self> {
            let stored = StoredPlan::sample();
            let filed = |(id, (day, hundredths)): (i64, (Date, u64))| Filed {
                id,
                fact: Measurement {
                    on: day,
                    value: Figure::from_hundredths(hundredths),
                    note: "<b>\"noot".to_owned(),
                },
                by: (id == 0).then(|| "<i>Anke</i>".to_owned()),
                written_at: 1_764_000_000,
                is_withdrawn: id == 2,
            };
            let measured = || {
                let days = [(date(2026, 1, 1), 150), (date(2026, 6, 1), 8_100), (date(2026, 7, 1), 1)];
                (0..).zip(days).map(filed).collect::<Vec<_>>()
            };
            let page = |indicator: &Indicator, measured| {
                Self::new(Page::sample(language), &stored, indicator, measured, date(2026, 11, 24))
            };
            let mut all: Vec<_> = stored
                .plan
                .indicators
                .iter()
                .flat_map(|indicator| [page(indicator, Vec::new()), page(indicator, measured())])
                .collect();
            let Some(indicator) = stored.plan.indicators.first() else { return all };
            let mut errors = FieldErrors::default();
            for field in ["name", "unit", "aim", "target", "by", "source", "line", "on", "value", "note"] {
                errors.add(field, "<b>");
            }
            let mine = Definition { name: "\"><script>".to_owned(), ..Definition::default() };
            let typed = Fields::default().with("value", "\"><script>").with("note", "</textarea>");
            let clash = clashing(page(indicator, measured()), &stored, indicator, &mine, "<b>Bert</b>");
            let fields = fields(&mine).instead("target", "\"><script>");
            let (measuring, measuring_errors) = (typed, errors.clone());
            all.push(Self { fields, errors, measuring, measuring_errors, ..clash });
            all.push(Self { may_change: false, ..page(indicator, measured()) });
            all
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn what_is_shown_is_read_back_as_it_was() {
        let t = Translator::new(Language::Nl);
        for indicator in &StoredPlan::sample().plan.indicators {
            assert_eq!(parse(&fields(&indicator.definition), &t), Ok(indicator.definition.clone()));
        }
    }

    #[test]
    fn each_fault_stands_at_its_field_in_a_sentence() {
        let t = Translator::new(Language::Nl);
        let typed =
            Fields::default().with("name", " ").with("target", "12.5").with("by", "31").with("line", "x");
        let errors = parse(&typed, &t).unwrap_err();
        for field in ["name", "target", "by", "line"] {
            assert!(!errors.of(field).is_empty(), "{field}");
        }
        let measured = |on: &str, value: &str| {
            let typed = Fields::default().with("on", on).with("value", value);
            parse_measurement(&typed, jiff::civil::date(2026, 11, 24), &t)
        };
        assert!(measured("2026-11-24", "0").is_ok());
        assert!(measured("2026-11-25", "0").unwrap_err().of("on").contains("toekomst"));
        assert!(!measured("vandaag", "").unwrap_err().of("value").is_empty());
    }
}
