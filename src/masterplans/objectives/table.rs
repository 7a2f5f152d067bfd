//! The lines of a plan as one table, to take into financial software: a row per line,
//! what is estimated as numbers. Only actions have amounts, so that a column can be
//! added up.

use anyhow::Context as _;
use csv::{Terminator, WriterBuilder};
use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook};

use super::tree;
use crate::domain::plan::Plan;
use crate::domain::plan::amount::Amount;
use crate::domain::plan::programme::{Flow, Line};
use crate::i18n::Translator;
use crate::web::spreadsheet::cell;

/// By which a spreadsheet program knows that the file is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The columns before the amounts, by their message, with how wide each is.
const COLUMNS: [(&str, u16); 13] = [
    ("table-level", 18),
    ("table-code", 12),
    ("table-above", 12),
    ("table-title", 50),
    ("table-description", 60),
    ("table-priority", 12),
    ("table-service", 24),
    ("table-start", 12),
    ("table-end", 12),
    ("table-policy-field", 24),
    ("table-principles", 14),
    ("table-after", 18),
    ("table-state", 12),
];
/// How wide a column of amounts is: as the largest that a municipality spends.
const AMOUNT_WIDTH: u16 = 16;

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Cell {
    Text(String),
    Day(Date),
    Amount(Amount),
    Nothing,
}

fn header(plan: &Plan, t: &Translator) -> Vec<String> {
    let mut header: Vec<String> = COLUMNS.iter().map(|(key, _)| t.get(key).into_owned()).collect();
    for flow in Flow::ALL {
        let name = t.get(&format!("plan-{}", flow.as_str()));
        header.extend(plan.period.years().iter().map(|year| format!("{name} {year}")));
    }
    for flow in Flow::ALL {
        header.push(format!("{} {}", t.get(&format!("plan-{}", flow.as_str())), t.get("table-total")));
    }
    header
}

fn row(plan: &Plan, line: &Line, t: &Translator) -> Vec<Cell> {
    let (programme, details) = (&plan.programme, &line.details);
    let above = programme.above(line.id).map(|above| above.details.code.clone()).unwrap_or_default();
    let cards: Vec<&str> = details.principles.iter().map(|card| card.as_str()).collect();
    let day = |date: Option<Date>| date.map_or(Cell::Nothing, Cell::Day);
    let say = |key: &str| Cell::Text(t.get(key).into_owned());
    let mut row = vec![
        say(&format!("level-{}", line.level.as_str())),
        Cell::Text(details.code.clone()),
        Cell::Text(above),
        Cell::Text(details.title.clone()),
        Cell::Text(details.description.clone()),
        say(if details.is_priority { "plan-yes" } else { "plan-no" }),
        Cell::Text(details.service.clone()),
        day(details.start),
        day(details.end),
        Cell::Text(details.policy_field.clone()),
        Cell::Text(cards.join(", ")),
        Cell::Text(tree::waits_for(programme, line).join(", ")),
        say(if line.is_suggestion { "table-suggestion" } else { "table-accepted" }),
    ];
    let amount = |amount: Option<Amount>| amount.map_or(Cell::Nothing, Cell::Amount);
    for flow in Flow::ALL {
        let amounts = details.estimates.of(flow);
        row.extend(plan.period.years().iter().map(|year| amount(amounts.get(year).copied())));
    }
    row.extend(Flow::ALL.map(|flow| amount(details.estimates.total(flow))));
    row
}

/// The table as a Belgian spreadsheet program opens it: semicolons between the cells,
/// commas before the cents.
///
/// # Errors
/// None that writing to memory gives.
pub(super) fn csv(plan: &Plan, t: &Translator) -> anyhow::Result<Vec<u8>> {
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    writer.write_record(header(plan, t))?;
    for line in &plan.programme.lines {
        writer.write_record(row(plan, line, t).iter().map(|one| match one {
            Cell::Text(text) => cell(text).into_owned(),
            Cell::Day(date) => format!("{:02}/{:02}/{}", date.day(), date.month(), date.year()),
            Cell::Amount(amount) => format!("{},{:02}", amount.cents() / 100, amount.cents() % 100),
            Cell::Nothing => String::new(),
        }))?;
    }
    writer.into_inner().context("rows in memory")
}

/// The table as a workbook. Texts are cells of text, whatever they begin with.
///
/// # Errors
/// When a sheet cannot hold it.
pub(super) fn xlsx(plan: &Plan, title: &str, changed_at: i64, t: &Translator) -> anyhow::Result<Vec<u8>> {
    let mut workbook = Workbook::new();
    // Not now, so that the same plan is the same file.
    let made_at = ExcelDateTime::from_timestamp(changed_at)?;
    workbook.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&made_at));
    let head = Format::new().set_bold().set_text_wrap();
    let money = Format::new().set_num_format("#,##0.00");
    let day = Format::new().set_num_format("dd/mm/yyyy");
    let wrapped = Format::new().set_text_wrap();
    let sheet = workbook.add_worksheet().set_name(t.get("table-sheet").as_ref())?;
    sheet.set_freeze_panes(1, 2)?;
    for (column, name) in (0u16..).zip(header(plan, t)) {
        sheet.write_string_with_format(0, column, name, &head)?;
        let width = COLUMNS.get(usize::from(column)).map_or(AMOUNT_WIDTH, |(_, width)| *width);
        sheet.set_column_width(column, width)?;
    }
    for (number, line) in (1u32..).zip(&plan.programme.lines) {
        for (column, one) in (0u16..).zip(row(plan, line, t)) {
            match one {
                Cell::Text(text) if text.is_empty() => {}
                Cell::Text(text) if text.contains('\n') => {
                    sheet.write_string_with_format(number, column, text, &wrapped)?;
                }
                Cell::Text(text) => {
                    sheet.write_string(number, column, text)?;
                }
                Cell::Day(date) => {
                    // Within the years a form takes.
                    let (month, number_of_day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
                    let date = ExcelDateTime::from_ymd(date.year().unsigned_abs(), month, number_of_day)?;
                    sheet.write_datetime_with_format(number, column, &date, &day)?;
                }
                Cell::Amount(amount) => {
                    // Fifteen digits at most, which a number of a spreadsheet holds.
                    sheet.write_number_with_format(number, column, amount.cents() as f64 / 100.0, &money)?;
                }
                Cell::Nothing => {}
            }
        }
    }
    Ok(workbook.save_to_buffer()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn the_same_plan_is_the_same_file_and_no_text_a_formula() {
        let mut stored = super::super::form::samples::worked_out();
        stored.plan.programme.lines[0].details.title = "=1+1".to_owned();
        let t = Translator::new(Language::Nl);
        let file = || xlsx(&stored.plan, "Plan", 1_764_000_000, &t).unwrap();
        assert_eq!(file(), file());
        let written = String::from_utf8(csv(&stored.plan, &t).unwrap()).unwrap();
        assert!(written.starts_with("\u{feff}Niveau;Code;"), "{written}");
        assert!(written.contains(";'=1+1;") && written.contains(";25000,50;"), "{written}");
    }
}
