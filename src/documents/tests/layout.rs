//! What every format keeps together, and where it begins anew.

use super::*;

#[test]
fn a_text_that_begins_with_a_small_heading_skips_no_level() {
    let blocks = || prose::read("### Wat er veranderde\n\nVeel.\n\n## Nu\n\n### Straks\n\nMeer.");
    let section =
        Section { id: "own".into(), title: "Onderdeel".into(), blocks: blocks(), ..Section::default() };
    let document = Document { title: "Plan".into(), sections: vec![section], ..Document::default() };
    let headings = |blocks: &[Block]| -> Vec<Block> {
        let is_one = |block: &&Block| matches!(block, Block::Heading(_) | Block::Subheading(_));
        blocks.iter().filter(is_one).cloned().collect()
    };
    assert_eq!(
        headings(&cleaned(&document).sections[0].blocks),
        [
            Block::Heading("Wat er veranderde".into()),
            Block::Heading("Nu".into()),
            Block::Subheading("Straks".into())
        ]
    );
    // A PDF for everyone is refused where a level is skipped.
    for format in Format::ALL.into_iter().filter(|format| format.is_built()) {
        render(&document, format).unwrap_or_else(|error| panic!("{format:?}: {error}"));
    }
}

#[test]
fn short_tables_stay_together_and_a_column_of_a_year_holds_numbers() {
    let row = || vec![Cell::plain("A1.1"), Cell::default(), Cell::plain("12.500")];
    let table = |rows: usize| Table {
        header: ["Code", "2026", "2027"].map(String::from).into(),
        rows: (0..rows).map(|_| row()).collect(),
        ..Table { caption: String::new(), header: Vec::new(), widths: Vec::new(), rows: Vec::new() }
    };
    assert!(table(12).stays_together() && !table(13).stays_together());
    assert_eq!(table(1).numeric_columns(), [false, true, true]);
}

#[test]
fn annexes_follow_each_other_after_one_page_break() {
    let section = |number: &str| Section { number: number.into(), ..Section::default() };
    let sections = ["1", "2", "Bijlage A", "Bijlage B"].map(section).into();
    let mut document = Document { contents_title: "Inhoud".into(), sections, ..Document::default() };
    let begins = |document: &Document| [0, 1, 2, 3].map(|index| document.begins_page(index));
    assert_eq!(begins(&document), [true, false, true, false]);
    document.sections[1].blocks.push(Block::Paragraph("woord ".repeat(1_001)));
    assert_eq!(begins(&document), [true, true, true, false], "so does what is long");
    document.contents_title.clear();
    assert_eq!(begins(&document), [false, false, true, false], "a short one begins under its title");
}
