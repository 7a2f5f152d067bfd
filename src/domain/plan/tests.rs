use jiff::civil::date;
use proptest::prelude::*;

use super::amount::Amount;
use super::edit::{Edit, EditError};
use super::indicator::{Aim, Definition, Figure};
use super::merge::merge;
use super::programme::{Details, Flow, Level, Origin};
use super::*;
use crate::domain::ballot::Ballot;
use crate::domain::catalogue::Catalogue;
use crate::domain::masterplan::{Masterplan, draft};
use crate::domain::priority_set::{Entry, PrioritySet};

/// The draft of the sample deck's first two cards.
pub(super) fn sample_draft() -> Masterplan {
    let catalogue = Catalogue::sample();
    let deck = catalogue.deck();
    let set = PrioritySet {
        organisation: "Temse".to_owned(),
        decided_on: date(2026, 11, 24),
        vision: String::new(),
        entries: deck[..2]
            .iter()
            .map(|card| Entry { card: card.clone(), motivation: String::new() })
            .collect(),
        ballot: Ballot::from_piles(&deck, &deck[..2], &[], &deck[2..]).unwrap(),
        notes: Default::default(),
        provenance: None,
    };
    draft(&catalogue, &set, Language::Nl)
}

/// The plan that begins with it.
pub(super) fn begun() -> Plan {
    let kinds = [SectionKind::Vision, SectionKind::Objectives, SectionKind::Risks, SectionKind::Method];
    let seeds = kinds.map(|kind| Seed { kind, text: "Begin.".to_owned() });
    start(&sample_draft(), seeds.to_vec())
}

fn write(plan: &mut Plan, section: PartId, seen: Revision, text: &str) -> Result<Option<PartId>, EditError> {
    plan.apply(Edit::WriteText { section, seen, text: text.to_owned() }, 0)
}

fn line_of(plan: &Plan, code: &str) -> PartId {
    plan.programme.with_code(code).unwrap().id
}

fn codes(plan: &Plan) -> String {
    plan.programme.lines.iter().map(|line| line.details.code.as_str()).collect::<Vec<_>>().join(" ")
}

fn details(plan: &Plan, id: PartId) -> Details {
    plan.programme.line(id).unwrap().details.clone()
}

fn write_line(plan: &mut Plan, id: PartId, details: Details) -> Result<Option<PartId>, EditError> {
    let seen = plan.programme.line(id).unwrap().revision;
    plan.apply(Edit::WriteLine { line: id, seen, details: Box::new(details) }, 0)
}

#[test]
fn the_second_who_writes_gets_both_texts() {
    let mut plan = begun();
    let vision = plan.sections[0].id;
    write(&mut plan, vision, Revision(1), "Anke schreef.").unwrap();
    let refused = write(&mut plan, vision, Revision(1), "Bert schreef.").unwrap_err();
    let EditError::StaleText(section) = refused else { panic!("{refused:?}") };
    assert_eq!((section.text.as_str(), section.revision), ("Anke schreef.", Revision(2)));
    assert_eq!(plan.sections[0].text, "Anke schreef.");
    write(&mut plan, vision, section.revision, "Anke en Bert schreven.").unwrap();
    assert_eq!(plan.sections[0].text, "Anke en Bert schreven.");
}

#[test]
fn what_was_sent_twice_is_written_once() {
    let mut plan = begun();
    let vision = plan.sections[0].id;
    for _ in 0..2 {
        write(&mut plan, vision, Revision(1), "Nieuw.").unwrap();
    }
    assert_eq!(plan.sections[0].revision, Revision(2));
}

#[test]
fn everything_a_draft_proposes_is_a_suggestion_until_someone_accepts_it() {
    let mut plan = begun();
    assert!(plan.programme.lines.iter().all(|line| line.is_suggestion));
    assert!(plan.without_suggestions().programme.lines.is_empty());
    let action = plan.programme.of_level(Level::Action).next().unwrap().id;
    plan.apply(Edit::Accept { line: action }, 0).unwrap();
    let decided = plan.without_suggestions();
    let levels: Vec<_> = decided.programme.lines.iter().map(|line| line.level).collect();
    assert_eq!(levels, Level::ALL, "what it stands under is accepted with it");
}

#[test]
fn a_suggestion_that_is_changed_is_accepted() {
    let mut plan = begun();
    let action = plan.programme.of_level(Level::Action).next().unwrap().id;
    let changed = Details { title: "Anders".to_owned(), ..details(&plan, action) };
    write_line(&mut plan, action, changed).unwrap();
    assert!(!plan.programme.line(action).unwrap().is_suggestion);
}

#[test]
fn an_objective_comes_back_with_all_that_stood_under_it() {
    let mut plan = begun();
    let before = plan.programme.clone();
    let objective = plan.programme.lines[0].id;
    let under = plan.programme.with_below(objective).len();
    assert!(under > 2);
    let removed = plan.apply(Edit::RemoveLine { line: objective }, 7).unwrap().unwrap();
    assert_eq!(plan.programme.lines.len(), before.lines.len() - under);
    assert_eq!(plan.removed[0].at, 7);
    plan.apply(Edit::PutBack { removed }, 8).unwrap();
    assert_eq!(plan.programme, before);
    assert_eq!(plan.removed, []);
    assert_eq!(plan.apply(Edit::PutBack { removed }, 9), Err(EditError::Gone));
}

#[test]
fn what_stood_under_something_that_is_gone_says_so() {
    let mut plan = begun();
    let [objective, action_plan, ..] = plan.programme.lines.as_slice() else { panic!() };
    let (objective, action_plan) = (objective.id, action_plan.id);
    let first = plan.apply(Edit::RemoveLine { line: action_plan }, 0).unwrap().unwrap();
    let second = plan.apply(Edit::RemoveLine { line: objective }, 0).unwrap().unwrap();
    assert_eq!(plan.apply(Edit::PutBack { removed: first }, 0), Err(EditError::NothingToStandUnder));
    plan.apply(Edit::PutBack { removed: second }, 0).unwrap();
    plan.apply(Edit::PutBack { removed: first }, 0).unwrap();
}

#[test]
fn lines_move_with_what_stands_under_them_and_only_where_they_belong() {
    let mut plan = begun();
    let objective = plan.apply(Edit::AddLine { under: None, title: "Nieuw".to_owned() }, 0).unwrap().unwrap();
    let action_plan = plan.programme.of_level(Level::ActionPlan).next().unwrap().id;
    let block: Vec<_> = plan.programme.with_below(action_plan).iter().map(|line| line.id).collect();
    let to = |under, before| Edit::MoveLine { line: action_plan, under, before };
    assert_eq!(plan.apply(to(None, None), 0), Err(EditError::WrongLevel));
    assert_eq!(plan.apply(to(Some(block[1]), None), 0), Err(EditError::WrongLevel));
    assert_eq!(plan.apply(to(Some(objective), Some(objective)), 0), Err(EditError::Gone));
    plan.apply(to(Some(objective), None), 0).unwrap();
    let there: Vec<_> = plan.programme.with_below(objective)[1..].iter().map(|line| line.id).collect();
    assert_eq!(there, block);
}

#[test]
fn codes_are_proposed_and_no_two_are_the_same() {
    let mut plan = begun();
    let objective = plan.apply(Edit::AddLine { under: None, title: "Nieuw".to_owned() }, 0).unwrap().unwrap();
    let count = plan.programme.right_below(None).count();
    assert_eq!(details(&plan, objective).code, format!("BD{count}"));
    let under =
        plan.apply(Edit::AddLine { under: Some(objective), title: "P".to_owned() }, 0).unwrap().unwrap();
    assert_eq!(details(&plan, under).code, format!("AP{count}.1"));
    let taken = Details { code: "bd1".to_owned(), ..details(&plan, under) };
    assert_eq!(write_line(&mut plan, under, taken), Err(EditError::CodeTaken("bd1".to_owned())));
    let own = Details { code: "2026/ICT".to_owned(), ..details(&plan, objective) };
    write_line(&mut plan, objective, own).unwrap();
    let next =
        plan.apply(Edit::AddLine { under: Some(objective), title: "Q".to_owned() }, 0).unwrap().unwrap();
    assert_eq!(details(&plan, next).code, "AP2026/ICT.2");
    plan.apply(Edit::ProposeCodes, 0).unwrap();
    assert!(codes(&plan).ends_with(&format!("BD{count} AP{count}.1 AP{count}.2")), "{}", codes(&plan));
}

#[test]
fn estimates_add_up_to_the_cent_and_only_actions_have_them() {
    let mut plan = begun();
    let actions: Vec<_> = plan.programme.of_level(Level::Action).map(|line| line.id).collect();
    for (index, id) in actions.iter().take(2).enumerate() {
        let mut changed = details(&plan, *id);
        changed.estimates.expenditure =
            [(2026, Amount::from_cents(10)), (2027, Amount::from_cents(20 + index as u64))].into();
        write_line(&mut plan, *id, changed).unwrap();
    }
    let above = plan.programme.above(actions[0]).unwrap().id;
    let mut on_plan = details(&plan, above);
    on_plan.estimates.expenditure = [(2026, Amount::from_cents(1))].into();
    write_line(&mut plan, above, on_plan).unwrap();
    let all = plan.programme.all_estimates();
    assert_eq!(all.expenditure, [(2026, Amount::from_cents(20)), (2027, Amount::from_cents(41))].into());
    assert_eq!(all.total(Flow::Expenditure), Some(Amount::from_cents(61)));
    assert_eq!(all.total(Flow::Receipts), None);
}

#[test]
fn an_action_neither_ends_before_it_starts_nor_waits_for_itself() {
    let mut plan = begun();
    let actions: Vec<_> = plan.programme.of_level(Level::Action).map(|line| line.id).collect();
    let [first, second, ..] = actions[..] else { panic!() };
    let upside_down =
        Details { start: Some(date(2027, 2, 1)), end: Some(date(2027, 1, 31)), ..details(&plan, first) };
    assert_eq!(write_line(&mut plan, first, upside_down), Err(EditError::EndsBeforeStart));
    let waits = Details { after: [first].into(), ..details(&plan, second) };
    write_line(&mut plan, second, waits).unwrap();
    let circle = Details { after: [second].into(), ..details(&plan, first) };
    assert_eq!(write_line(&mut plan, first, circle), Err(EditError::Circle));
    // Taken out and back, it waits as it did.
    let removed = plan.apply(Edit::RemoveLine { line: first }, 0).unwrap().unwrap();
    let renamed = Details { title: "Anders".to_owned(), after: Default::default(), ..details(&plan, second) };
    write_line(&mut plan, second, renamed).unwrap();
    plan.apply(Edit::PutBack { removed }, 0).unwrap();
    assert_eq!(details(&plan, second).after, [first].into());
}

#[test]
fn sections_move_and_annexes_stay_behind() {
    let mut plan = begun();
    let kinds =
        |plan: &Plan| plan.sections.iter().map(|section| section.kind.as_str()).collect::<Vec<_>>().join(" ");
    let ids: Vec<_> = plan.sections.iter().map(|section| section.id).collect();
    plan.apply(Edit::MoveSection { section: ids[2], before: Some(ids[0]) }, 0).unwrap();
    assert_eq!(kinds(&plan), "risks vision objectives method");
    plan.apply(Edit::MoveSection { section: ids[0], before: None }, 0).unwrap();
    plan.apply(Edit::MoveSection { section: ids[3], before: Some(ids[2]) }, 0).unwrap();
    assert_eq!(kinds(&plan), "risks objectives vision method");
    let own = Edit::AddSection { kind: SectionKind::Own, title: "Personeel".to_owned() };
    plan.apply(own, 0).unwrap();
    assert_eq!(kinds(&plan), "risks objectives vision own method");
    let again = Edit::AddSection { kind: SectionKind::Vision, title: String::new() };
    assert_eq!(plan.apply(again, 0), Err(EditError::KindTaken));
    let removed = plan.apply(Edit::RemoveSection { section: ids[1] }, 0).unwrap().unwrap();
    assert!(plan.missing_kinds(false).contains(&SectionKind::Objectives));
    plan.apply(Edit::PutBack { removed }, 0).unwrap();
    assert_eq!(kinds(&plan), "risks objectives vision own method");
}

#[test]
fn says_which_principles_have_no_action_and_which_actions_serve_none() {
    let mut plan = begun();
    let catalogue = Catalogue::sample();
    let chosen = &catalogue.deck()[..2];
    assert_eq!(plan.programme.without_action(chosen), chosen, "nobody accepted any");
    let action = plan.programme.of_level(Level::Action).next().unwrap().id;
    plan.apply(Edit::Accept { line: action }, 0).unwrap();
    assert_eq!(plan.programme.without_action(chosen), chosen[1..]);
    assert!(plan.programme.serving_none(chosen).is_empty());
    let other = Details { principles: [catalogue.deck()[2].clone()].into(), ..details(&plan, action) };
    write_line(&mut plan, action, other).unwrap();
    let none: Vec<_> = plan.programme.serving_none(chosen).iter().map(|line| line.id).collect();
    assert_eq!(none, [action]);
}

#[test]
fn a_starter_action_is_added_once_and_accepted_with_what_it_stands_under() {
    let mut plan = begun();
    let catalogue = Catalogue::sample();
    let card = catalogue.deck()[1].clone();
    let under = plan.programme.plan_serving(&card).unwrap().id;
    assert_eq!(plan.programme.principles_of(under), [card.clone()].into());
    let origin = Origin { card, action: 7 };
    let details =
        Box::new(Details { title: "Nog een".to_owned(), code: "X".to_owned(), ..Details::default() });
    let edit = |under| Edit::AddSuggested { under, origin: origin.clone(), details: details.clone() };
    let objective = plan.programme.lines[0].id;
    assert_eq!(plan.apply(edit(objective), 0), Err(EditError::WrongLevel));
    assert_eq!(plan.apply(edit(PartId(9_999)), 0), Err(EditError::Gone));
    let added = plan.apply(edit(under), 0).unwrap().unwrap();
    let before = plan.clone();
    assert_eq!(plan.apply(edit(under), 0), Ok(Some(added)), "the same again");
    assert_eq!(plan, before);
    let line = plan.programme.from_origin(&origin).unwrap();
    assert_eq!((line.id, line.details.title.as_str(), line.is_suggestion), (added, "Nog een", false));
    assert!(line.details.code.starts_with('A'), "{}", line.details.code);
    assert!(!plan.programme.line(under).unwrap().is_suggestion);
    assert_is_an_outline(&plan);
}

#[test]
fn an_action_is_added_under_a_plan_that_was_accepted_rather_than_suggested() {
    let mut plan = begun();
    let card = Catalogue::sample().deck()[0].clone();
    let objective = plan.programme.lines[0].id;
    let suggested = plan.programme.plan_serving(&card).unwrap().id;
    let own =
        plan.apply(Edit::AddLine { under: Some(objective), title: "P".to_owned() }, 0).unwrap().unwrap();
    let serving = Details { principles: [card.clone()].into(), ..details(&plan, own) };
    write_line(&mut plan, own, serving).unwrap();
    assert_eq!(plan.programme.plan_serving(&card).map(|line| line.id), Some(own));
    plan.apply(Edit::Accept { line: suggested }, 0).unwrap();
    assert_eq!(plan.programme.plan_serving(&card).map(|line| line.id), Some(suggested));
    assert_eq!(plan.programme.plan_serving(&Catalogue::sample().deck()[2]), None);
}

#[test]
fn a_plan_is_read_back_as_it_was_written() {
    let mut plan = begun();
    let vision = plan.sections[0].id;
    plan.apply(Edit::RemoveSection { section: vision }, 3).unwrap();
    let json = serde_json::to_string(&plan).unwrap();
    assert_eq!(serde_json::from_str::<Plan>(&json).unwrap(), plan);
    assert_eq!(line_of(&plan, "bd1"), plan.programme.lines[0].id);
}

#[test]
fn a_restored_version_is_as_it_was_and_whoever_writes_meanwhile_is_told() {
    let mut plan = begun();
    let version = plan.clone();
    let (vision, objective) = (plan.sections[0].id, plan.programme.lines[0].id);
    write(&mut plan, vision, Revision(1), "Later.").unwrap();
    plan.apply(Edit::RemoveLine { line: objective }, 0).unwrap();
    let added = plan.apply(Edit::AddLine { under: None, title: "Nieuw".to_owned() }, 0).unwrap().unwrap();
    plan.restore(&version);
    let texts = |plan: &Plan| plan.sections.iter().map(|section| section.text.clone()).collect::<Vec<_>>();
    assert_eq!((texts(&plan), codes(&plan)), (texts(&version), codes(&version)));
    assert_eq!(plan.removed, [], "it stands there again");
    let late = write(&mut plan, vision, Revision(2), "Nog later.");
    assert!(matches!(late, Err(EditError::StaleText(_))), "{late:?}");
    let next = plan.apply(Edit::AddLine { under: None, title: "Anders".to_owned() }, 0).unwrap().unwrap();
    assert!(next > added, "an id names one part for ever");
}

#[test]
fn the_difference_of_two_versions_names_what_came_went_and_changed() {
    use super::difference::{FieldChange, LineChange, SectionChange, difference};
    let old = begun();
    let mut new = old.clone();
    assert!(difference(&old, &new).is_empty());
    let (vision, risks) = (old.sections[0].id, old.sections[2].id);
    write(&mut new, vision, Revision(1), "Begin. En verder.").unwrap();
    new.apply(Edit::RemoveSection { section: risks }, 0).unwrap();
    let action = new.programme.of_level(Level::Action).next().unwrap().id;
    let mut changed = details(&new, action);
    changed.service = "ICT".to_owned();
    changed.estimates.receipts = [(2027, Amount::from_cents(5))].into();
    write_line(&mut new, action, changed).unwrap();
    let found = difference(&old, &new);
    assert!(
        matches!(&found.sections[..], [SectionChange::Changed { section, .. }, SectionChange::Removed(gone)]
        if section.id == vision && gone.id == risks),
        "{found:?}"
    );
    let fields = found.lines.iter().find_map(|change| match change {
        LineChange::Changed { line, fields } if line.id == action => Some(fields.clone()),
        _ => None,
    });
    let was = details(&old, action).service;
    assert_eq!(
        fields,
        Some(vec![
            FieldChange::Accepted,
            FieldChange::Service(was, "ICT".to_owned()),
            FieldChange::Estimate(Flow::Receipts, 2027, None, Some(Amount::from_cents(5))),
        ])
    );
    assert!(!found.is_moved);
}

#[test]
fn a_plan_that_nobody_could_have_made_is_told_apart() {
    let mut sound = begun();
    sound.apply(Edit::RemoveLine { line: line_of(&sound, "A1.1.2") }, 0).unwrap();
    let [action, other] = ["A1.1.1", "AP1.1"].map(|code| line_of(&sound, code));
    assert_eq!(sound.check(), Ok(()));
    let with = |spoil: &dyn Fn(&mut Plan)| {
        let mut plan = sound.clone();
        spoil(&mut plan);
        plan.check().unwrap_err()
    };
    let line = |plan: &mut Plan, change: &dyn Fn(&mut programme::Line)| {
        change(plan.programme.lines.iter_mut().find(|line| line.id == action).unwrap());
    };
    let RemovedPart::Lines { lines, .. } = &sound.removed[0].part else { panic!() };
    assert_eq!(with(&|plan| plan.next = PartId(3)), Unsound::Id(3));
    assert_eq!(with(&|plan| plan.programme.lines.push(lines[0].clone())), Unsound::Id(lines[0].id.0));
    assert_eq!(with(&|plan| plan.sections.rotate_right(1)), Unsound::Section(sound.sections[0].id.0));
    assert_eq!(with(&|plan| drop(plan.programme.lines.remove(0))), Unsound::Place(other.0));
    assert_eq!(with(&|plan| line(plan, &|line| line.is_suggestion = false)), Unsound::Place(action.0));
    let details = [
        |line: &mut programme::Line| line.details.code = "ap1.1".to_owned(),
        |line: &mut programme::Line| line.details.after = [line.id].into(),
        |line: &mut programme::Line| {
            line.details.start = Some(date(2027, 2, 1));
            line.details.end = Some(date(2027, 1, 1));
        },
    ];
    for spoil in details {
        assert_eq!(with(&|plan| line(plan, &spoil)), Unsound::Details(action.0));
    }
    let bell = |line: &mut programme::Line| {
        line.revision = Revision(2);
        line.details.title.push('\u{7}');
    };
    assert_eq!(with(&|plan| line(plan, &bell)), Unsound::Text(action.0));
    // Words of a deck may be longer than a field, also once the line has a new code.
    let mut renumbered = sound.clone();
    line(&mut renumbered, &|line| {
        line.details.service = "x".repeat(NAME_LIMIT + 1);
        line.revision = Revision(2);
    });
    assert_eq!(renumbered.check(), Ok(()));
    let own = |line: &mut programme::Line| {
        line.origin = None;
        line.details.service = "x".repeat(NAME_LIMIT + 1);
    };
    assert_eq!(with(&|plan| line(plan, &own)), Unsound::Text(action.0));
    let (measured, indicator, _) = measured();
    assert_eq!(measured.check(), Ok(()));
    let mut twice = measured.clone();
    twice.indicators.push(measured.indicators[0].clone());
    assert_eq!(twice.check(), Err(Unsound::Id(indicator.0)));
    let mut spoilt = measured;
    spoilt.indicators[0].definition.unit.push('\u{7}');
    assert_eq!(spoilt.check(), Err(Unsound::Text(indicator.0)));
    let long = "x".repeat(TEXT_LIMIT + 1);
    assert_eq!(with(&|plan| plan.sections[0].text.clone_from(&long)), Unsound::Text(sound.sections[0].id.0));
    let under = |plan: &mut Plan, above: Option<PartId>| {
        if let RemovedPart::Lines { under, .. } = &mut plan.removed[0].part {
            *under = above;
        }
    };
    for above in [None, Some(action)] {
        assert_eq!(with(&|plan| under(plan, above)), Unsound::Place(lines[0].id.0));
    }
}

/// A plan with an indicator of its first action.
fn measured() -> (Plan, PartId, PartId) {
    let mut plan = begun();
    let line = plan.programme.of_level(Level::Action).next().unwrap().id;
    let definition = Definition {
        name: "Aanvragen via het e-loket".to_owned(),
        unit: "%".to_owned(),
        target: Figure::from_hundredths(8_000),
        by: Some(2031),
        line: Some(line),
        ..Definition::default()
    };
    let indicator = plan.apply(Edit::AddIndicator { definition: Box::new(definition) }, 0).unwrap().unwrap();
    (plan, indicator, line)
}

#[test]
fn a_plan_from_before_there_were_indicators_is_read_as_it_is() {
    let plan = begun();
    let mut stored = serde_json::to_value(&plan).unwrap();
    assert!(stored.as_object_mut().unwrap().remove("indicators").is_some());
    assert_eq!(serde_json::from_value::<Plan>(stored).unwrap(), plan);
}

#[test]
fn the_second_who_writes_an_indicator_is_told_and_what_is_taken_out_comes_back() {
    let (mut plan, id, _) = measured();
    let before = plan.indicator(id).unwrap().clone();
    let write = |plan: &mut Plan, seen, name: &str| {
        let definition = Definition { name: name.to_owned(), ..before.definition.clone() };
        plan.apply(Edit::WriteIndicator { indicator: id, seen, definition: Box::new(definition) }, 0)
    };
    write(&mut plan, Revision(1), "Van Anke").unwrap();
    let refused = write(&mut plan, Revision(1), "Van Bert").unwrap_err();
    let EditError::StaleIndicator(theirs) = refused else { panic!("{refused:?}") };
    assert_eq!((theirs.definition.name.as_str(), theirs.revision), ("Van Anke", Revision(2)));
    assert_eq!(write(&mut plan, Revision(1), "Van Anke"), Ok(Some(id)), "the same again");
    let removed = plan.apply(Edit::RemoveIndicator { indicator: id }, 5).unwrap().unwrap();
    assert_eq!(plan.indicators, []);
    assert_eq!(write(&mut plan, Revision(2), "Weg"), Err(EditError::Gone));
    plan.apply(Edit::PutBack { removed }, 6).unwrap();
    assert_eq!(plan.indicator(id).unwrap().definition.name, "Van Anke");
}

#[test]
fn an_indicator_waits_for_the_line_it_measures() {
    let (mut plan, id, line) = measured();
    assert_eq!(plan.without_suggestions().indicator(id).unwrap().definition.line, None, "nobody accepted it");
    let removed = plan.apply(Edit::RemoveLine { line }, 0).unwrap().unwrap();
    let seen = plan.indicator(id).unwrap().clone();
    let changed = Definition { source: "Balie".to_owned(), ..seen.definition.clone() };
    let write = Edit::WriteIndicator { indicator: id, seen: seen.revision, definition: Box::new(changed) };
    plan.apply(write, 0).unwrap();
    let another = Definition { name: "Nieuw".to_owned(), line: Some(line), ..Definition::default() };
    let refused = plan.apply(Edit::AddIndicator { definition: Box::new(another) }, 0);
    assert_eq!(refused, Err(EditError::NothingToMeasure));
    plan.apply(Edit::PutBack { removed }, 0).unwrap();
    assert_eq!(plan.indicator(id).unwrap().definition.line, Some(line));
}

#[test]
fn the_difference_tells_of_indicators_and_going_back_takes_them_along() {
    use super::difference::{IndicatorChange, IndicatorField, difference};
    let old = begun();
    let (mut new, id, _) = measured();
    let found = difference(&old, &new);
    assert!(matches!(&found.indicators[..], [IndicatorChange::Added(one)] if one.id == id), "{found:?}");
    assert!(!found.is_empty());
    let before = new.clone();
    let was = before.indicator(id).unwrap().definition.clone();
    let is = Definition { aim: Aim::AtMost, by: None, ..was.clone() };
    let write = Edit::WriteIndicator { indicator: id, seen: Revision(1), definition: Box::new(is.clone()) };
    new.apply(write, 0).unwrap();
    let changed = difference(&before, &new);
    let [IndicatorChange::Changed { fields, .. }] = &changed.indicators[..] else { panic!("{changed:?}") };
    assert_eq!(*fields, [IndicatorField::Target(was, is), IndicatorField::By(Some(2031), None)]);
    new.restore(&before);
    assert_eq!(new.indicator(id).unwrap().definition, before.indicator(id).unwrap().definition);
    assert!(new.indicator(id).unwrap().revision > Revision(2), "who has it open is told");
    new.restore(&old);
    assert!(matches!(difference(&before, &new).indicators[..], [IndicatorChange::Removed(_)]));
}

/// Someone with the plan on a screen, as it was when they last looked.
struct Writer {
    screen: Plan,
}

/// What one of them does; numbers choose among what is on their screen.
#[derive(Debug, Clone)]
enum Step {
    Look,
    WriteText(usize),
    WriteLine(usize),
    AddSection,
    AddLine(usize),
    AddSuggested(usize, usize),
    AddIndicator(usize),
    WriteIndicator(usize),
    RemoveIndicator(usize),
    MoveSection(usize, usize),
    MoveLine(usize, usize),
    RemoveSection(usize),
    RemoveLine(usize),
    Accept(usize),
    ProposeCodes,
    PutBack(usize),
}

fn steps() -> impl Strategy<Value = Vec<(usize, Step)>> {
    let n = || 0..40_usize;
    let step = prop_oneof![
        2 => Just(Step::Look),
        6 => n().prop_map(Step::WriteText),
        6 => n().prop_map(Step::WriteLine),
        1 => Just(Step::AddSection),
        2 => n().prop_map(Step::AddLine),
        1 => (n(), n()).prop_map(|(a, b)| Step::AddSuggested(a, b)),
        2 => n().prop_map(Step::AddIndicator),
        3 => n().prop_map(Step::WriteIndicator),
        1 => n().prop_map(Step::RemoveIndicator),
        1 => (n(), n()).prop_map(|(a, b)| Step::MoveSection(a, b)),
        2 => (n(), n()).prop_map(|(a, b)| Step::MoveLine(a, b)),
        1 => n().prop_map(Step::RemoveSection),
        1 => n().prop_map(Step::RemoveLine),
        1 => n().prop_map(Step::Accept),
        1 => Just(Step::ProposeCodes),
        2 => n().prop_map(Step::PutBack),
    ];
    prop::collection::vec((0..3_usize, step), 1..40)
}

/// What everybody wrote: the model. Each writing is a word nobody else writes.
#[derive(Default)]
struct Written {
    words: Vec<String>,
    sections: Vec<PartId>,
    lines: Vec<PartId>,
    indicators: Vec<PartId>,
}

impl Written {
    fn word(&mut self) -> String {
        let word = format!("woord{:03}", self.words.len());
        self.words.push(word.clone());
        word
    }
}

/// Does what a step says with what is on the writer's screen. Who is refused looks at
/// what the other wrote, and writes again from there.
fn take(step: &Step, writer: &mut Writer, plan: &mut Plan, written: &mut Written) {
    let screen = &writer.screen;
    let section = |n: usize| screen.sections.get(n % screen.sections.len().max(1));
    let line = |n: usize| screen.programme.lines.get(n % screen.programme.lines.len().max(1));
    match step {
        Step::Look => writer.screen = plan.clone(),
        Step::WriteText(n) => {
            let Some(section) = section(*n).cloned() else { return };
            let mine = format!("{}\n\n{}", section.text, written.word());
            match write(plan, section.id, section.revision, &mine) {
                Err(EditError::StaleText(theirs)) => {
                    let merged = merge(&section.text, &mine, &theirs.text);
                    write(plan, section.id, theirs.revision, &merged.text).unwrap();
                }
                Err(EditError::Gone) => drop(written.words.pop()),
                other => drop(other.unwrap()),
            }
        }
        Step::WriteLine(n) => {
            let Some(line) = line(*n).cloned() else { return };
            let word = written.word();
            let mine = |of: &programme::Line| Details {
                title: format!("{} {word}", of.details.title),
                ..of.details.clone()
            };
            let mut seen = line;
            loop {
                let edit =
                    Edit::WriteLine { line: seen.id, seen: seen.revision, details: Box::new(mine(&seen)) };
                match plan.apply(edit, 0) {
                    Err(EditError::StaleLine(theirs)) => seen = *theirs,
                    Err(EditError::Gone) => {
                        written.words.pop();
                        break;
                    }
                    other => {
                        other.unwrap();
                        break;
                    }
                }
            }
        }
        Step::AddSection => {
            let title = written.word();
            let added = plan.apply(Edit::AddSection { kind: SectionKind::Own, title }, 0);
            written.sections.extend(added.unwrap());
        }
        Step::AddLine(n) => {
            let under = line(*n).map(|line| line.id);
            let title = written.word();
            match plan.apply(Edit::AddLine { under, title }, 0) {
                Ok(added) => written.lines.extend(added),
                Err(EditError::Gone | EditError::WrongLevel) => drop(written.words.pop()),
                Err(other) => panic!("{other:?}"),
            }
        }
        Step::AddSuggested(n, action) => {
            let Some(under) = line(*n).map(|line| line.id) else { return };
            let origin = Origin { card: Catalogue::sample().deck()[0].clone(), action: action % 5 };
            let there = plan.programme.from_origin(&origin).is_some();
            let title = written.word();
            let edit = Edit::AddSuggested {
                under,
                origin,
                details: Box::new(Details { title, ..Details::default() }),
            };
            match plan.apply(edit, 0) {
                Ok(added) if !there => written.lines.extend(added),
                Ok(_) | Err(EditError::Gone | EditError::WrongLevel) => drop(written.words.pop()),
                Err(other) => panic!("{other:?}"),
            }
        }
        Step::AddIndicator(n) => {
            let line = line(*n).map(|line| line.id);
            let definition = Definition { name: written.word(), line, ..Definition::default() };
            match plan.apply(Edit::AddIndicator { definition: Box::new(definition) }, 0) {
                Ok(added) => written.indicators.extend(added),
                Err(EditError::NothingToMeasure) => drop(written.words.pop()),
                Err(other) => panic!("{other:?}"),
            }
        }
        Step::WriteIndicator(n) => {
            let Some(mut seen) = screen.indicators.get(n % screen.indicators.len().max(1)).cloned() else {
                return;
            };
            let word = written.word();
            loop {
                let name = format!("{} {word}", seen.definition.name);
                let definition = Box::new(Definition { name, ..seen.definition.clone() });
                let edit = Edit::WriteIndicator { indicator: seen.id, seen: seen.revision, definition };
                match plan.apply(edit, 0) {
                    Err(EditError::StaleIndicator(theirs)) => seen = *theirs,
                    Err(EditError::Gone) => {
                        written.words.pop();
                        break;
                    }
                    other => {
                        other.unwrap();
                        break;
                    }
                }
            }
        }
        Step::RemoveIndicator(n) => {
            if let Some(indicator) = screen.indicators.get(n % screen.indicators.len().max(1)) {
                let _ = plan.apply(Edit::RemoveIndicator { indicator: indicator.id }, 0);
            }
        }
        Step::MoveSection(a, b) => {
            if let (Some(section), before) = (section(*a), section(*b).map(|section| section.id)) {
                let _ = plan.apply(Edit::MoveSection { section: section.id, before }, 0);
            }
        }
        Step::MoveLine(a, b) => {
            if let (Some(line), Some(at)) = (line(*a), line(*b)) {
                let under = screen.programme.above(at.id).map(|above| above.id);
                let _ = plan.apply(Edit::MoveLine { line: line.id, under, before: Some(at.id) }, 0);
            }
        }
        Step::RemoveSection(n) => {
            if let Some(section) = section(*n) {
                let _ = plan.apply(Edit::RemoveSection { section: section.id }, 0);
            }
        }
        Step::RemoveLine(n) => {
            if let Some(line) = line(*n) {
                let _ = plan.apply(Edit::RemoveLine { line: line.id }, 0);
            }
        }
        Step::Accept(n) => {
            if let Some(line) = line(*n) {
                let _ = plan.apply(Edit::Accept { line: line.id }, 0);
            }
        }
        Step::ProposeCodes => drop(plan.apply(Edit::ProposeCodes, 0)),
        Step::PutBack(n) => {
            if let Some(removed) = screen.removed.get(n % screen.removed.len().max(1)) {
                let _ = plan.apply(Edit::PutBack { removed: removed.id }, 0);
            }
        }
    }
}

/// Puts back all that was taken out, what something else stands under first.
fn put_all_back(plan: &mut Plan) {
    while !plan.removed.is_empty() {
        let ids: Vec<_> = plan.removed.iter().map(|removed| removed.id).collect();
        let put = ids.iter().filter(|id| plan.apply(Edit::PutBack { removed: **id }, 0).is_ok()).count();
        assert!(put > 0, "nothing of {:?} can be put back", plan.removed);
    }
}

fn assert_is_an_outline(plan: &Plan) {
    assert_eq!(plan.check(), Ok(()));
    let mut above: Option<&programme::Line> = None;
    for line in &plan.programme.lines {
        let deepest =
            above.map_or(Some(Level::Objective), |above| above.level.below().or(Some(Level::Action)));
        assert!(Some(line.level) <= deepest, "{}", codes(plan));
        let over = plan.programme.above(line.id);
        assert_eq!(over.map(|over| over.level), line.level.above());
        assert!(line.is_suggestion || over.is_none_or(|over| !over.is_suggestion), "{}", line.details.code);
        assert!(!plan.programme.is_circle(line.id, &line.details.after));
        above = Some(line);
    }
    let mut all: Vec<_> = plan.programme.lines.iter().map(|line| line.details.code.to_lowercase()).collect();
    all.sort();
    let count = all.len();
    all.dedup();
    assert_eq!(all.len(), count, "{}", codes(plan));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn however_three_people_write_at_once_nothing_is_lost(steps in steps()) {
        let mut plan = begun();
        let mut written = Written::default();
        written.sections.extend(plan.sections.iter().map(|section| section.id));
        written.lines.extend(plan.programme.lines.iter().map(|line| line.id));
        let mut writers: Vec<Writer> = (0..3).map(|_| Writer { screen: plan.clone() }).collect();
        for (who, step) in &steps {
            take(step, &mut writers[*who], &mut plan, &mut written);
            assert_is_an_outline(&plan);
        }
        put_all_back(&mut plan);
        assert_is_an_outline(&plan);
        let everything = serde_json::to_string(&plan).unwrap();
        for word in &written.words {
            prop_assert!(everything.contains(word.as_str()), "{word} is lost");
        }
        for id in &written.sections {
            prop_assert!(plan.section(*id).is_some(), "section {id:?} is lost");
        }
        for id in &written.lines {
            prop_assert!(plan.programme.line(*id).is_some(), "line {id:?} is lost");
        }
        for id in &written.indicators {
            prop_assert!(plan.indicator(*id).is_some(), "indicator {id:?} is lost");
        }
    }
}
