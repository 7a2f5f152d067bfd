//! PDF: what it holds, and what its tags say to who cannot see it.

use super::*;

#[test]
fn pdf_says_in_words_what_a_picture_shows() {
    let mut document = sample();
    document.sections = vec![pictures()];
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("document.pdf");
    std::fs::write(&file, render(&document, Format::Pdf).expect("it renders")).expect("it is written");
    let Ok(output) = Command::new("pdfinfo").arg("-struct-text").arg(&file).output() else {
        println!("skipped: pdfinfo is not installed");
        return;
    };
    let structure = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(structure.matches("Figure").count() >= 2, "{structure}");
    assert!(structure.contains("Hoe vaak elk principe gekozen werd"), "{structure}");
}

#[test]
fn pdf_is_the_same_every_time() {
    assert!(rendered(Format::Pdf) == rendered(Format::Pdf));
}

#[test]
fn pdf_holds_every_text() {
    match text_of(&rendered(Format::Pdf), Format::Pdf) {
        Some(text) => assert_eq!(fingerprint(&sample(), &text), expected()),
        None => println!("skipped: pdftotext is not installed"),
    }
}

#[test]
fn pdf_copes_with_too_much_of_everything() {
    let refused = render(&extreme(), Format::Pdf).err();
    assert!(refused.is_none(), "{refused:?}");
}

#[test]
fn pdf_survives_every_character() {
    // A slice of every script, alone and under an accent, in one paragraph.
    let characters: String = (0x20..0x2_0000)
        .step_by(7)
        .filter_map(char::from_u32)
        .flat_map(|character| [character, 'a', character, '\u{301}', ' '])
        .collect();
    let mut document = sample();
    document.sections.truncate(1);
    document.sections[0].blocks = vec![Block::Paragraph(characters)];
    let refused = render(&document, Format::Pdf).err();
    assert!(refused.is_none(), "{refused:?}");
}

/// An element of the structure that a screen reader walks through.
#[derive(Debug, Clone)]
struct Tag {
    role: String,
    /// What it says instead of what is drawn.
    alternative: String,
    /// What a header cell is the header of.
    scope: String,
    /// The roles it lies in, the outermost first.
    within: Vec<String>,
    /// Whether it holds something that is on a page.
    has_content: bool,
}

fn name_of(object: &lopdf::Object) -> String {
    object.as_name().map(|name| String::from_utf8_lossy(name).into_owned()).unwrap_or_default()
}

fn words_of(object: &lopdf::Object) -> String {
    lopdf::decode_text_string(object).unwrap_or_default()
}

/// Every tag of a PDF in reading order.
fn tags(pdf: &lopdf::Document) -> Vec<Tag> {
    let catalog = pdf.catalog().expect("a catalog");
    let root = catalog.get_deref(b"StructTreeRoot", pdf).and_then(lopdf::Object::as_dict).expect("tags");
    let mut tags = Vec::new();
    gather(pdf, root, &[], &mut tags);
    tags
}

fn gather(pdf: &lopdf::Document, element: &lopdf::Dictionary, within: &[String], tags: &mut Vec<Tag>) {
    let field = |name: &[u8]| element.get_deref(name, pdf).ok();
    let role = field(b"S").map(name_of).unwrap_or_default();
    let mut inside = within.to_vec();
    let mut place = None;
    if !role.is_empty() {
        let attributes: Vec<&lopdf::Dictionary> = match field(b"A") {
            Some(lopdf::Object::Array(all)) => {
                all.iter().filter_map(|one| pdf.dereference(one).ok()?.1.as_dict().ok()).collect()
            }
            Some(one) => one.as_dict().into_iter().collect(),
            None => Vec::new(),
        };
        let scope = attributes.iter().find_map(|attributes| attributes.get(b"Scope").ok()).map(name_of);
        place = Some(tags.len());
        tags.push(Tag {
            role: role.clone(),
            alternative: field(b"Alt").map(words_of).unwrap_or_default(),
            scope: scope.unwrap_or_default(),
            within: within.to_vec(),
            has_content: false,
        });
        inside.push(role);
    }
    let children = match field(b"K") {
        Some(lopdf::Object::Array(children)) => children.clone(),
        Some(child) => vec![child.clone()],
        None => Vec::new(),
    };
    for child in &children {
        let Ok((_, child)) = pdf.dereference(child) else { continue };
        match child.as_dict() {
            Ok(child) if child.has(b"S") => gather(pdf, child, &inside, tags),
            // A number is what is marked on a page so; a dictionary may say which page too.
            _ => {
                if let Some(place) = place {
                    tags[place].has_content = true;
                }
            }
        }
    }
}

fn read(document: &Document) -> lopdf::Document {
    lopdf::Document::load_mem(&render(document, Format::Pdf).expect("it renders")).expect("a PDF")
}

fn branded() -> Document {
    let mut document = sample();
    document.brand = Brand {
        accent: Colour::parse("#8a3a78").ok(),
        logo: Logo::parse(logo(), "Wapen van Zandhoven").ok(),
    };
    document
}

#[test]
fn pdf_tells_a_screen_reader_what_everything_is() {
    let pdf = read(&branded());
    let tags = tags(&pdf);
    let count = |role: &str| tags.iter().filter(|tag| tag.role == role).count();
    // The document has every kind of block.
    for (role, least) in [
        ("H1", 8),
        ("H2", 6),
        ("H3", 4),
        ("P", 40),
        ("L", 7),
        ("LI", 20),
        ("LBody", 20),
        ("Table", 4),
        ("TR", 28),
        ("TH", 16),
        ("TD", 80),
        ("Figure", 4),
        ("Caption", 6),
        ("Link", 5),
        ("TOC", 1),
        ("TOCI", 10),
    ] {
        assert!(count(role) >= least, "{role}: {}", count(role));
    }
    for tag in &tags {
        match tag.role.as_str() {
            "TH" => assert_eq!(tag.scope, "Column", "{tag:?}"),
            "Figure" => assert!(!tag.alternative.is_empty() && tag.has_content, "{tag:?}"),
            "TR" => assert!(tag.within.iter().any(|role| role == "Table"), "{tag:?}"),
            "LI" => assert_eq!(tag.within.last().map(String::as_str), Some("L"), "{tag:?}"),
            "P" => assert!(!tag.within.iter().any(|role| role.starts_with('H')), "{tag:?}"),
            _ => {}
        }
    }
    let figures: Vec<&str> =
        tags.iter().filter(|tag| tag.role == "Figure").map(|tag| tag.alternative.as_str()).collect();
    assert_eq!(figures[0], "Wapen van Zandhoven");
    assert!(figures[1].starts_with("Vier actieplannen met tien acties."), "{figures:?}");
    // No level of heading is left out.
    let levels = tags.iter().filter_map(|tag| tag.role.strip_prefix('H')?.parse::<usize>().ok());
    let mut last = 0;
    for level in levels {
        assert!(level <= last + 1, "H{level} after H{last}");
        last = level;
    }
    // The header row of a table comes back on every page, and is read once.
    let rows: usize = sample()
        .sections
        .iter()
        .flat_map(|section| &section.blocks)
        .map(|block| match block {
            Block::Table(table) => table.rows.len() + 1,
            _ => 0,
        })
        .sum();
    assert_eq!(count("TR"), rows);
}

#[test]
fn pdf_names_its_language_and_title_and_shows_it() {
    let pdf = read(&branded());
    let catalog = pdf.catalog().expect("a catalog");
    let dictionary =
        |name: &[u8]| catalog.get_deref(name, &pdf).and_then(lopdf::Object::as_dict).expect("a dictionary");
    assert_eq!(words_of(catalog.get(b"Lang").expect("a language")), "nl-BE");
    assert!(
        dictionary(b"MarkInfo")
            .get(b"Marked")
            .and_then(lopdf::Object::as_bool)
            .expect("whether it is tagged")
    );
    let shows = dictionary(b"ViewerPreferences").get(b"DisplayDocTitle").and_then(lopdf::Object::as_bool);
    assert!(shows.expect("whether the title is shown"));
    let info = pdf.trailer.get_deref(b"Info", &pdf).and_then(lopdf::Object::as_dict).expect("properties");
    assert_eq!(words_of(info.get(b"Title").expect("a title")), branded().title);
    assert_eq!(words_of(info.get(b"Author").expect("an author")), "Gemeente Zandhoven");
    assert!(catalog.has(b"Outlines"), "an outline to walk by");
}

#[test]
fn pdf_links_say_where_they_lead() {
    let pdf = read(&branded());
    let mut addresses = HashSet::new();
    for page in pdf.get_pages().into_values() {
        let page = pdf.get_dictionary(page).expect("a page");
        assert_eq!(page.get(b"Tabs").map(name_of).unwrap_or_default(), "S", "the tab key follows the tags");
        let Ok(annotations) = page.get_deref(b"Annots", &pdf).and_then(lopdf::Object::as_array) else {
            continue;
        };
        for annotation in annotations {
            let annotation =
                pdf.dereference(annotation).and_then(|(_, one)| one.as_dict()).expect("an annotation");
            assert_eq!(annotation.get(b"Subtype").map(name_of).unwrap_or_default(), "Link");
            assert!(annotation.has(b"StructParent"), "a tag holds it");
            assert!(!words_of(annotation.get(b"Contents").expect("words")).is_empty());
            let action = annotation.get_deref(b"A", &pdf).and_then(lopdf::Object::as_dict);
            addresses.extend(action.and_then(|action| action.get(b"URI")).map(words_of));
        }
    }
    for address in [
        "https://zandhoven.be/besluit?a=1&b=2",
        "mailto:ict@zandhoven.be",
        "https://plan.zandhoven.be/sessies/7/uitslag#ronde-2",
    ] {
        assert!(addresses.contains(address), "{address} in {addresses:?}");
    }
    assert!(addresses.iter().all(|address| Link::parse(address).is_some()), "{addresses:?}");
}
