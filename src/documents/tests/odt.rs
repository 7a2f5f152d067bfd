//! OpenDocument: what its parts say, and what LibreOffice makes of it.

use super::*;

#[test]
fn odt_holds_every_text() {
    let text = text_of(&rendered(Format::Odt), Format::Odt).expect("ODT is text");
    assert_eq!(fingerprint(&sample(), &text), expected());
}

#[test]
fn odt_says_what_it_is_before_anything_else() {
    let odt = rendered(Format::Odt);
    let mut archive = zip::ZipArchive::new(Cursor::new(&odt)).expect("an archive");
    let first = archive.by_index(0).expect("a first part");
    assert_eq!(first.name().expect("a name"), "mimetype");
    assert_eq!(first.compression(), zip::CompressionMethod::Stored);
    // Where a program that does not unpack looks for it.
    assert_eq!(&odt[30..38], b"mimetype");
    assert_eq!(&odt[38..38 + Format::Odt.media_type().len()], Format::Odt.media_type().as_bytes());
}

#[test]
fn odt_lists_every_part_and_names_language_title_and_author() {
    let mut document = sample();
    document.brand.logo = Logo::parse(logo(), "Gemeente Zandhoven").ok();
    let odt = render(&document, Format::Odt).expect("it renders");
    let archive = zip::ZipArchive::new(Cursor::new(&odt)).expect("an archive");
    let manifest = part_of(&odt, "META-INF/manifest.xml");
    let names: Vec<String> = archive.file_names().map(|name| name.expect("a name").into_owned()).collect();
    assert!(names.iter().any(|name| name == "Pictures/logo.png"));
    for name in names.iter().filter(|name| *name != "mimetype" && *name != "META-INF/manifest.xml") {
        assert!(manifest.contains(&format!("full-path=\"{name}\"")), "{name}");
    }
    let meta = part_of(&odt, "meta.xml");
    assert!(meta.contains("<dc:title>Masterplan informatievoorziening &#38; ICT van Zandhoven<"));
    assert!(
        meta.contains("<meta:initial-creator>Gemeente Zandhoven<") && meta.contains("<dc:language>nl-BE<")
    );
    assert!(part_of(&odt, "styles.xml").contains(r#"fo:language="nl" fo:country="BE""#));
}

#[test]
fn odt_has_headings_lists_tables_and_described_pictures() {
    let content = part_of(&rendered(Format::Odt), "content.xml");
    let tree = roxmltree::Document::parse(&content).expect("XML");
    let all = |name: &'static str| tree.descendants().filter(move |node| node.tag_name().name() == name);
    let attribute = |node: roxmltree::Node<'_, '_>, name: &str| -> String {
        let found = node.attributes().find(|attribute| attribute.name() == name);
        found.map(|attribute| attribute.value().to_owned()).unwrap_or_default()
    };
    let levels: HashSet<String> = all("h").map(|node| attribute(node, "outline-level")).collect();
    assert_eq!(levels, ["1", "2", "3"].map(String::from).into());
    assert_eq!(all("table-header-rows").count(), all("table").count());
    for row in all("table-row") {
        assert_eq!(attribute(row, "style-name"), "Row", "no row of the sample is tall");
    }
    let starts: Vec<String> = all("list-item").map(|node| attribute(node, "start-value")).collect();
    assert!(starts.contains(&"41".to_owned()) && starts.contains(&"7".to_owned()));
    assert!(
        all("list").any(|list| list.ancestors().filter(|node| node.tag_name().name() == "list").count() == 3)
    );
    let described: Vec<&str> = all("desc").filter_map(|node| node.text()).collect();
    assert_eq!(described.len(), all("frame").count());
    assert!(described[0].starts_with("Vier actieplannen") && described[1] == DESCRIPTION);
    let bookmarks: Vec<String> = all("bookmark-start").map(|node| attribute(node, "name")).collect();
    assert_eq!(bookmarks.iter().collect::<HashSet<_>>().len(), bookmarks.len());
    let entries: Vec<String> = all("index-body")
        .flat_map(|index| index.descendants())
        .filter(|node| node.tag_name().name() == "a")
        .map(|node| attribute(node, "href"))
        .collect();
    assert!(entries.len() > 10);
    for entry in entries {
        assert!(bookmarks.contains(&entry[1..].to_owned()), "{entry}");
    }
}

#[test]
fn libreoffice_loses_nothing_of_an_odt_nor_of_a_docx() {
    let folder = tempfile::tempdir().expect("a folder");
    for format in [Format::Odt, Format::Docx] {
        let file = folder.path().join("plan").with_extension(format.extension());
        std::fs::write(&file, rendered(format)).expect("the file is written");
        let Some(text) = libreoffice(folder.path(), &file, "txt:Text (encoded):UTF8") else {
            println!("skipped: LibreOffice is not installed");
            return;
        };
        let text = std::fs::read_to_string(text).expect("text");
        assert_eq!(fingerprint(&sample(), &text), expected(), "{format:?}");
        let pdf = libreoffice(folder.path(), &file, "pdf").expect("it ran before");
        if let Some(text) = pdf_text(&std::fs::read(pdf).expect("a PDF")) {
            assert!(text.contains("Bijlage A – Methode"), "{format:?}");
        }
    }
}
