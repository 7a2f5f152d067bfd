//! What is filled in about a line, as it stands in the fields of a form.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::tree;
use crate::domain::catalogue::CardCode;
use crate::domain::plan::amount::{Amount, AmountError};
use crate::domain::plan::programme::{Details, Estimates, Flow, Level, Line};
use crate::domain::plan::{DESCRIPTION_LIMIT, NAME_LIMIT, PartId, TITLE_LIMIT};
use crate::domain::text::{TextError, clean, clean_line};
use crate::i18n::Translator;
use crate::masterplans::StoredPlan;
use crate::web::forms::{self, FieldErrors, Fields};

/// The years a date may lie in: a year in two digits, as some type it, is none of them.
const YEARS: std::ops::RangeInclusive<i16> = 1990..=2099;

/// The name of the field of an estimate.
pub(super) fn money_field(flow: Flow, year: i16) -> String {
    format!("{}-{year}", flow.as_str())
}

/// The fields of a form that say what is filled in.
pub(super) fn fields(details: &Details) -> Fields {
    let date = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
    let mut fields = Fields::default()
        .with("code", &details.code)
        .with("title", &details.title)
        .with("description", &details.description)
        .with("service", &details.service)
        .with("start", date(details.start))
        .with("end", date(details.end))
        .with("policy_field", &details.policy_field);
    if details.is_priority {
        fields = fields.with("priority", "yes");
    }
    for card in &details.principles {
        fields = fields.with("principle", card.as_str());
    }
    for flow in Flow::ALL {
        for (year, amount) in details.estimates.of(flow) {
            fields = fields.with(money_field(flow, *year), amount.to_string());
        }
    }
    for id in &details.after {
        fields = fields.with("after", id.0.to_string());
    }
    fields
}

/// Reads the fields of a form about a line, or says at which fields what is wrong.
pub(super) fn parse(
    fields: &Fields,
    stored: &StoredPlan,
    line: &Line,
    t: &Translator,
) -> Result<Details, FieldErrors> {
    let mut errors = FieldErrors::default();
    let mut take = |field: &str, parsed| errors.take(t, field, parsed).unwrap_or_default();
    let name = |field: &str| match clean_line(fields.get(field), NAME_LIMIT) {
        Err(TextError::Empty) => Ok(String::new()),
        parsed => parsed,
    };
    let mut details = Details {
        code: take("code", clean_line(fields.get("code"), NAME_LIMIT)),
        title: take("title", clean_line(fields.get("title"), TITLE_LIMIT)),
        description: take("description", clean(fields.get("description"), DESCRIPTION_LIMIT)),
        service: take("service", name("service")),
        policy_field: take("policy_field", name("policy_field")),
        is_priority: fields.has("priority", "yes"),
        principles: principles(fields, stored),
        after: after(fields, stored),
        ..Details::default()
    };
    details.start = date(fields, "start", t, &mut errors);
    details.end = date(fields, "end", t, &mut errors);
    if line.level == Level::Action {
        details.estimates = estimates(fields, stored, line, t, &mut errors);
    }
    if errors.is_empty() { Ok(details) } else { Err(errors) }
}

fn principles(fields: &Fields, stored: &StoredPlan) -> BTreeSet<CardCode> {
    let codes = fields.all("principle").map(CardCode::new);
    codes.filter(|code| stored.catalogue.card(code).is_some()).collect()
}

/// The actions it waits for; one taken out since the form was opened is no longer
/// there to wait for.
fn after(fields: &Fields, stored: &StoredPlan) -> BTreeSet<PartId> {
    let ids = fields.all("after").filter_map(|id| id.parse().ok().map(PartId));
    let is_action =
        |id: &PartId| stored.plan.programme.line(*id).is_some_and(|line| line.level == Level::Action);
    ids.filter(is_action).collect()
}

fn date(fields: &Fields, field: &str, t: &Translator, errors: &mut FieldErrors) -> Option<Date> {
    let text = fields.get(field).trim();
    if text.is_empty() {
        return None;
    }
    match forms::date(text) {
        Some(date) if YEARS.contains(&date.year()) => Some(date),
        Some(date) => {
            errors.add(field, t.with("line-date-year", [("year", date.year().to_string().into())]));
            None
        }
        None => {
            errors.add(field, t.get("line-date-bad"));
            None
        }
    }
}

/// What is estimated: what was typed for the years of the plan, and what stands for
/// other years.
fn estimates(
    fields: &Fields,
    stored: &StoredPlan,
    line: &Line,
    t: &Translator,
    errors: &mut FieldErrors,
) -> Estimates {
    let mut estimates = line.details.estimates.clone();
    for flow in Flow::ALL {
        for year in stored.plan.period.years() {
            let field = money_field(flow, year);
            match Amount::parse(fields.get(&field)) {
                Ok(Some(amount)) => {
                    estimates.of_mut(flow).insert(year, amount);
                }
                Ok(None) => {
                    estimates.of_mut(flow).remove(&year);
                }
                Err(error) => errors.add(field, t.get(amount_error(error))),
            }
        }
    }
    estimates
}

/// What the amounts that can be read come to, each way; none where there is none.
pub(super) fn totals(fields: &Fields, years: &[i16]) -> [Option<Amount>; 2] {
    Flow::ALL.map(|flow| {
        let read = |year: &i16| Amount::parse(fields.get(&money_field(flow, *year))).ok().flatten();
        let amounts: Vec<Amount> = years.iter().filter_map(read).collect();
        (!amounts.is_empty()).then(|| amounts.into_iter().sum())
    })
}

fn amount_error(error: AmountError) -> &'static str {
    match error {
        AmountError::Unlike => "amount-unlike",
        AmountError::Ambiguous => "amount-ambiguous",
        AmountError::Parts => "amount-parts",
        AmountError::Negative => "amount-negative",
        AmountError::TooLarge => "amount-too-large",
    }
}

/// What somebody else wrote in the fields where it is something else than this, by
/// field, in a sentence.
pub(super) fn differences(
    theirs: &Line,
    mine: &Details,
    stored: &StoredPlan,
    who: &str,
    t: &Translator,
) -> FieldErrors {
    let (other, programme) = (&theirs.details, &stored.plan.programme);
    let mut said = FieldErrors::default();
    let mut compare = |field: String, is_same: bool, value: String| {
        if is_same {
            return;
        }
        let arguments = [("who", who.into()), ("value", value.as_str().into())];
        let key = if value.is_empty() { "line-theirs-empty" } else { "line-theirs" };
        said.add(field, t.with(key, arguments));
    };
    for (field, theirs, mine) in [
        ("code", &other.code, &mine.code),
        ("title", &other.title, &mine.title),
        ("description", &other.description, &mine.description),
        ("service", &other.service, &mine.service),
        ("policy_field", &other.policy_field, &mine.policy_field),
    ] {
        compare(field.to_owned(), theirs == mine, theirs.clone());
    }
    let yes_or_no = t.get(if other.is_priority { "plan-yes" } else { "plan-no" }).into_owned();
    compare("priority".to_owned(), other.is_priority == mine.is_priority, yes_or_no);
    for (field, theirs, mine) in [("start", other.start, mine.start), ("end", other.end, mine.end)] {
        compare(field.to_owned(), theirs == mine, theirs.map(|date| t.date(date)).unwrap_or_default());
    }
    let cards: Vec<String> = other.principles.iter().map(ToString::to_string).collect();
    compare("principle".to_owned(), other.principles == mine.principles, t.list(&cards));
    if theirs.level == Level::Action {
        // What waits for what is taken out at the moment is out of sight of both.
        let seen = |after: &BTreeSet<PartId>| -> BTreeSet<PartId> {
            after.iter().copied().filter(|id| programme.line(*id).is_some()).collect()
        };
        let waits = t.list(&tree::waits_for(programme, theirs));
        compare("after".to_owned(), seen(&other.after) == seen(&mine.after), waits);
        for flow in Flow::ALL {
            for year in stored.plan.period.years() {
                let (theirs, mine) =
                    (other.estimates.of(flow).get(&year), mine.estimates.of(flow).get(&year));
                let value = theirs.map(ToString::to_string).unwrap_or_default();
                compare(money_field(flow, year), theirs == mine, value);
            }
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    fn action(stored: &StoredPlan) -> Line {
        stored.plan.programme.of_level(Level::Action).next().unwrap().clone()
    }

    #[test]
    fn what_is_shown_is_read_back_as_it_was() {
        let (stored, t) = (super::super::form::samples::worked_out(), Translator::new(Language::Nl));
        for line in &stored.plan.programme.lines {
            assert_eq!(parse(&fields(&line.details), &stored, line, &t), Ok(line.details.clone()));
        }
    }

    #[test]
    fn each_fault_stands_at_its_field_in_a_sentence() {
        let (stored, t) = (super::super::form::samples::worked_out(), Translator::new(Language::Nl));
        let line = action(&stored);
        let typed = fields(&line.details)
            .instead("code", " ")
            .instead("start", "31/13/2026")
            .instead("end", "0026-12-31")
            .instead("expenditure-2026", "veel")
            .instead("expenditure-2027", "1,234.56")
            .instead("expenditure-2028", "1,234")
            .instead("receipts-2026", "-5")
            .instead("receipts-2027", "99999999999999");
        let errors = parse(&typed, &stored, &line, &t).unwrap_err();
        for (field, expected) in [
            ("code", "Vul dit veld in"),
            ("start", "geen datum"),
            ("end", "26"),
            ("expenditure-2026", "geen bedrag"),
            ("expenditure-2027", "twee manieren"),
            ("expenditure-2028", "cent"),
            ("receipts-2026", "onder nul"),
            ("receipts-2027", "te groot"),
        ] {
            assert!(errors.of(field).contains(expected), "{field}: {}", errors.of(field));
        }
        assert_eq!(errors.of("title"), "");
    }

    #[test]
    fn only_what_differs_is_told() {
        let (stored, t) = (super::super::form::samples::worked_out(), Translator::new(Language::Nl));
        let theirs = action(&stored);
        let said = differences(&theirs, &theirs.details, &stored, "Bert", &t);
        assert!(said.is_empty(), "{said:?}");
        let mut mine = theirs.details.clone();
        mine.service = "Andere dienst".to_owned();
        mine.estimates.expenditure.insert(2030, Amount::from_cents(1));
        let said = differences(&theirs, &mine, &stored, "Bert", &t);
        let expected = format!("Bert schreef hier intussen: {}", theirs.details.service);
        assert_eq!(said.of("service"), expected);
        assert_eq!(said.of("expenditure-2030"), "Bert maakte dit intussen leeg.");
        assert_eq!(said.of("title"), "");
    }
}
