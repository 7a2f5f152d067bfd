//! Writes sheets out as a document: what someone brings to a meeting about one
//! principle, or about all of them.

use std::collections::BTreeMap;

use super::Place;
use super::pages::step_in_words;
use crate::clock::day_in_flanders;
use crate::documents::document::{Block, Cell, Document, Section, Table};
use crate::domain::catalogue::{Card, CardCode};
use crate::domain::sheet::{Field, Progress, Sheet};
use crate::i18n::Translator;

/// One sheet, with its card.
pub(super) fn of_one(t: &Translator, place: &Place, card: &Card, sheet: &Sheet) -> Document {
    let text = card.text.get(t.language);
    let title = format!("{} {}", card.code, text.title);
    let mut facts = vec![(say(t, "sheet-fact-organisation"), place.organisation.name.clone())];
    facts.extend(theme(t, place, card));
    facts.extend(changed(t, sheet.latest().map(|written| written.changed_at)));
    let mut principle = vec![Block::Paragraph(text.statement.clone())];
    principle.push(Block::Labelled { label: say(t, "card-rationale"), text: text.rationale.clone() });
    principle.push(Block::Heading(say(t, "card-implications")));
    principle.push(Block::Bullets(text.implications.clone()));
    let sections = vec![
        section("sheet", "1", say(t, "sheet-section"), answers(t, sheet, Block::Heading)),
        section("principle", "2", say(t, "sheet-section-principle"), principle),
    ];
    let subtitle = t.with("sheet-subtitle", [("name", place.organisation.name.as_str().into())]);
    // Two parts on a page or two need no table of contents.
    Document { contents_title: String::new(), ..frame(t, place, title, subtitle, facts, sections) }
}

/// Every sheet that something is written on, a section each; `None` without any.
pub(super) fn of_all(t: &Translator, place: &Place, sheets: &BTreeMap<CardCode, Sheet>) -> Option<Document> {
    // In the order of the deck, and without what is not in it any more.
    let written: Vec<(&Card, &Sheet)> =
        place.catalogue.cards.iter().filter_map(|card| Some((card, sheets.get(&card.code)?))).collect();
    let last = written.iter().filter_map(|(_, sheet)| Some(sheet.latest()?.changed_at)).max()?;
    let worked_out = written.iter().filter(|(_, sheet)| sheet.progress() == Progress::WorkedOut).count();
    let count =
        t.with("sheets-count", [("count", worked_out.into()), ("of", place.catalogue.cards.len().into())]);
    let mut facts = vec![(say(t, "sheet-fact-organisation"), place.organisation.name.clone())];
    facts.extend(changed(t, Some(last)));
    let rows = written.iter().map(|(card, sheet)| {
        let standing =
            sheet.standing().map_or_else(|| say(t, "sheet-standing-none"), |step| step_in_words(t, step));
        vec![
            Cell::plain(format!("{} {}", card.code, card.text.get(t.language).title)),
            Cell::plain(standing),
            Cell::plain(say(t, &format!("sheet-progress-{}", sheet.progress().as_str()))),
        ]
    });
    let overview = vec![Block::Table(Table {
        caption: say(t, "sheets-overview-caption"),
        header: vec![
            say(t, "sheets-principle"),
            say(t, "sheet-field-standing"),
            say(t, "sheet-fact-progress"),
        ],
        widths: vec![45, 35, 20],
        rows: rows.collect(),
    })];
    let mut blocks = Vec::new();
    for (card, sheet) in &written {
        let text = card.text.get(t.language);
        blocks.push(Block::Heading(format!("{} {}", card.code, text.title)));
        blocks.push(Block::Paragraph(text.statement.clone()));
        blocks.extend(answers(t, sheet, Block::Subheading));
    }
    let sections = vec![
        section("overview", "1", say(t, "sheets-overview"), overview),
        section("sheets", "2", say(t, "sheets-section"), blocks),
    ];
    let title = t.with("sheets-title-of", [("name", place.organisation.name.as_str().into())]);
    Some(frame(t, place, title, count, facts, sections))
}

fn say(t: &Translator, key: &str) -> String {
    t.get(key).into_owned()
}

fn theme(t: &Translator, place: &Place, card: &Card) -> Option<(String, String)> {
    let theme = place.catalogue.theme(&card.theme)?;
    Some((say(t, "sheet-fact-theme"), theme.text.get(t.language).title.clone()))
}

fn changed(t: &Translator, at: Option<i64>) -> Option<(String, String)> {
    Some((say(t, "sheet-fact-changed"), t.date(day_in_flanders(at?))))
}

/// The fields in order. An empty one says so: on paper it is room to write.
fn answers(t: &Translator, sheet: &Sheet, heading: fn(String) -> Block) -> Vec<Block> {
    let mut blocks = Vec::new();
    for field in Field::ALL {
        blocks.push(heading(say(t, &format!("sheet-field-{}", field.as_str()))));
        match (field, sheet.standing()) {
            (Field::Standing, Some(step)) => blocks.push(Block::Paragraph(step_in_words(t, step))),
            (Field::Standing, None) => blocks.push(Block::Paragraph(say(t, "sheet-standing-none"))),
            _ if sheet.text(field).is_empty() => {
                blocks.push(Block::Paragraph(say(t, "sheet-nothing-written")));
            }
            _ => {
                let parts = sheet.text(field).split("\n\n").map(str::trim).filter(|part| !part.is_empty());
                blocks.extend(parts.map(|part| Block::Paragraph(part.to_owned())));
            }
        }
    }
    blocks
}

fn section(id: &str, number: &str, title: String, blocks: Vec<Block>) -> Section {
    Section { id: id.to_owned(), number: number.to_owned(), title, blocks }
}

fn frame(
    t: &Translator,
    place: &Place,
    title: String,
    subtitle: String,
    facts: Vec<(String, String)>,
    sections: Vec<Section>,
) -> Document {
    let catalogue = &place.catalogue;
    Document {
        language: t.language,
        title,
        subtitle,
        author: place.organisation.name.clone(),
        facts,
        notices: vec![t.with(
            "plan-notice-deck",
            [
                ("name", catalogue.name.get(t.language).as_str().into()),
                ("provenance", catalogue.provenance.get(t.language).as_str().into()),
            ],
        )],
        contents_title: say(t, "plan-contents"),
        page_label: say(t, "plan-page"),
        sections,
        ..Document::default()
    }
}
