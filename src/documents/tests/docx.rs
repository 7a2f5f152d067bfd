//! Word: what its parts say.

use super::*;

#[test]
fn docx_holds_each_picture_in_pixels_with_its_words() {
    let docx = rendered(Format::Docx);
    let document = part_of(&docx, "word/document.xml");
    let tree = roxmltree::Document::parse(&document).expect("XML");
    let relations = part_of(&docx, "word/_rels/document.xml.rels");
    let relations = roxmltree::Document::parse(&relations).expect("XML");
    let mut archive = zip::ZipArchive::new(Cursor::new(&docx)).expect("an archive");
    let mut described = Vec::new();
    for drawing in tree.descendants().filter(|node| node.tag_name().name() == "drawing") {
        let find = |name: &str| drawing.descendants().find(|node| node.tag_name().name() == name);
        described.extend(find("docPr").and_then(|node| node.attribute("descr")));
        let blip = find("blip").expect("a picture");
        let id = blip.attributes().find(|attribute| attribute.name() == "embed").expect("a relation").value();
        let relation = relations.descendants().find(|node| node.attribute("Id") == Some(id));
        let target = relation.and_then(|node| node.attribute("Target")).expect("a target");
        let mut png = Vec::new();
        let part = format!("word/{target}");
        archive.by_name(&part).expect("the picture").read_to_end(&mut png).expect("its bytes");
        let pixels = resvg::tiny_skia::Pixmap::decode_png(&png).expect("a PNG");
        // Across the page, 166 mm, at 220 dots per inch.
        assert!((1_430..=1_440).contains(&pixels.width()), "{}", pixels.width());
    }
    assert!(described[0].starts_with("Vier actieplannen"));
    assert_eq!(described[1], DESCRIPTION);
    assert_eq!(described.len(), 3);
}

fn docx_part(name: &str) -> String {
    part_of(&rendered(Format::Docx), name)
}

#[test]
fn docx_holds_every_text() {
    let text = text_of(&rendered(Format::Docx), Format::Docx).expect("DOCX is text");
    assert_eq!(fingerprint(&sample(), &text), expected());
}

#[test]
fn docx_tables_repeat_their_header_and_name_their_language() {
    let xml = docx_part("word/document.xml");
    assert_eq!(xml.matches("<w:tblHeader/>").count(), 4);
    assert!(docx_part("word/styles.xml").contains(r#"<w:lang w:val="nl-BE""#));
    let core = docx_part("docProps/core.xml");
    assert!(core.contains("<dc:title>Masterplan informatievoorziening &#38; ICT van Zandhoven<"));
    assert!(core.contains("<dc:language>nl-BE<"));
}

#[test]
fn docx_bookmarks_are_unique_and_every_entry_has_one() {
    let xml = docx_part("word/document.xml");
    let values = |before: &str| -> Vec<String> {
        xml.split(before)
            .skip(1)
            .filter_map(|rest| rest.split_once('"').map(|(value, _)| value.to_owned()))
            .collect()
    };
    let names: Vec<String> = xml
        .split("<w:bookmarkStart ")
        .skip(1)
        .filter_map(|rest| Some(rest.split_once("w:name=\"")?.1.split_once('"')?.0.to_owned()))
        .collect();
    let unique: HashSet<&String> = names.iter().collect();
    assert_eq!(unique.len(), names.len());
    let ids = values("<w:bookmarkStart w:id=\"");
    assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len());
    for target in values("<w:hyperlink w:anchor=\"") {
        assert!(unique.contains(&target), "{target}");
    }
}

#[test]
fn docx_numbers_each_list_from_its_own_start_and_links_lead_where_they_say() {
    let (xml, numbering) = (docx_part("word/document.xml"), docx_part("word/numbering.xml"));
    let starts: Vec<&str> = numbering
        .split("<w:startOverride w:val=\"")
        .skip(1)
        .filter_map(|rest| rest.split_once('"').map(|(start, _)| start))
        .collect();
    assert_eq!(starts, ["1", "7", "41"]);
    let (xml, numbering) = (
        roxmltree::Document::parse(&xml).expect("XML"),
        roxmltree::Document::parse(&numbering).expect("XML"),
    );
    let values = |tree: &roxmltree::Document<'_>, element: &str, name: &str| -> HashSet<String> {
        let nodes = tree.descendants().filter(|node| node.tag_name().name() == element);
        let attribute = |node: roxmltree::Node<'_, '_>| {
            node.attributes().find(|attribute| attribute.name() == name).map(|found| found.value().to_owned())
        };
        nodes.filter_map(attribute).collect()
    };
    let known = values(&numbering, "num", "numId");
    let used = values(&xml, "numId", "val");
    assert!(used.len() == 4 && used.is_subset(&known), "{used:?} of {known:?}");
    let relations = docx_part("word/_rels/document.xml.rels");
    let relations = roxmltree::Document::parse(&relations).expect("XML");
    let links = values(&xml, "hyperlink", "id");
    assert!(links.len() >= 4 && links.is_subset(&values(&relations, "Relationship", "Id")), "{links:?}");
    let targets = values(&relations, "Relationship", "Target");
    for address in
        ["https://zandhoven.be/besluit?a=1&b=2", "https://plan.zandhoven.be/sessies/7/uitslag#ronde-2"]
    {
        assert!(targets.contains(address), "{targets:?}");
    }
    assert!(!targets.iter().any(|target| target.contains("elders.be")), "{targets:?}");
}
