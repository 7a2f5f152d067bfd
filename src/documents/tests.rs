//! Every rendering holds every text of the document, whatever people wrote.

mod docx;
mod layout;
mod odt;
#[cfg(feature = "pdf")]
mod pdf;

use std::collections::HashSet;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::process::Command;

use scraper::{Html, Selector};
use sha2::{Digest, Sha256};

use super::brand::{Brand, Colour, Logo};
use super::document::{Bar, Block, Cell, Document, Figure, Lane, Roadmap, Section, Table};
use super::drawing::Drawing;
use super::rich::{Item, Link, List, Run, Source, Text};
use super::*;
use crate::domain::language::Language;

/// Texts people could write, each of which means something in some format.
const HOSTILE: &str = "<script>alert('x')</script> #emph[x] | pipe & \"aanhaling\" *ster* _streep_ \
    `code` [link](http://x.be) 🙂 ĳ → ≤ ✓ € \u{0}\u{7}$x$ {{ document }} {% if %} \\ ~ @iemand \
    www.voorbeeld.be https://voorbeeld.be/a_b_c";

/// A document with everything in it: a plausible masterplan, and in between
/// the texts that break things.
pub(crate) fn sample() -> Document {
    Document {
        language: Language::Nl,
        title: "Masterplan informatievoorziening & ICT van Zandhoven".into(),
        subtitle: "Ontwerp voor de meerjarenperiode 2026–2031".into(),
        author: "Gemeente Zandhoven".into(),
        facts: vec![
            ("Bestuur".into(), "Gemeente en OCMW Zandhoven (NIS 11054)".into()),
            ("Status".into(), "Ontwerp, versie 3".into()),
            ("Kaartenset".into(), "Strategische beleidsprincipes, versie 1".into()),
            ("Opgesteld door".into(), "ICT-coördinator\nmet het managementteam".into()),
        ],
        notices: vec![
            "Dit is een ontwerp. De raad heeft het nog niet besproken.".into(),
            "De kaartenset is een reconstructie op basis van het V-ICT-OR-artikel van 24/11/2016, \
             niet de officiële kaartenset."
                .into(),
        ],
        contents_title: "Inhoud".into(),
        page_label: "Pagina".into(),
        site: "https://plan.zandhoven.be".into(),
        brand: Brand::default(),
        sections: vec![
            summary(),
            principles(),
            objectives(),
            planning(),
            hostile(),
            pictures(),
            written(),
            annex(),
        ],
    }
}

fn text(sentences: &str, times: usize) -> String {
    vec![sentences; times].join(" ")
}

fn summary() -> Section {
    Section {
        id: "summary".into(),
        number: "1".into(),
        title: "Samenvatting voor de raad".into(),
        blocks: vec![
            Block::Paragraph(
                "De gemeente koos met twintig deelnemers vijf van de achttien beleidsprincipes als \
                 prioriteit. Ze bepalen waar informatie en ICT de komende zes jaar het eerst aan \
                 werken.\n\nDit plan vertaalt die keuze naar doelstellingen, actieplannen en acties \
                 in de structuur van de beleids- en beheerscyclus."
                    .into(),
            ),
            Block::Bullets(vec![
                "K5: gegevens slechts één keer opvragen".into(),
                "I1: geen vendor lock-in, ook niet bij lopende contracten die stilzwijgend worden \
                 verlengd zonder dat iemand ze nog eens tegen het licht houdt"
                    .into(),
                "O2: processen optimaal afgestemd op dienstverlening".into(),
            ]),
            Block::Notice(
                "Ramingen die ontbreken, zijn bewust leeg gelaten.\nDe dienst financiën vult ze aan \
                 voor de eerste aanpassing van het meerjarenplan."
                    .into(),
            ),
        ],
    }
}

fn principles() -> Section {
    let mut blocks = vec![Block::Paragraph(text(
        "De volgorde is het resultaat van een sessie in twee rondes, met bespreking ertussen.",
        3,
    ))];
    for (code, title) in [
        ("K5", "Gegevens slechts één keer opvragen"),
        ("I1", "Geen vendor lock-in"),
        ("O2", "Processen optimaal afgestemd op dienstverlening"),
    ] {
        blocks.push(Block::Heading(format!("{code} {title}")));
        blocks.push(Block::Labelled {
            label: "Stelling".into(),
            text: "Het bestuur vraagt geen informatie op die het zelf of een andere overheidsdienst \
                   al heeft."
                .into(),
        });
        blocks.push(Block::Labelled {
            label: "Motivatie".into(),
            text: text("Inwoners vullen vandaag voor elke premie hetzelfde formulier in.", 4),
        });
        blocks.push(Block::Subheading("Hoe de keuze tot stand kwam".into()));
        blocks.push(Block::Paragraph("14 van de 20 deelnemers zetten K5 boven I2.".into()));
    }
    Section { id: "principles".into(), number: "2".into(), title: "De gekozen principes".into(), blocks }
}

fn objectives() -> Section {
    let years = ["2026", "2027", "2028", "2029", "2030", "2031"];
    let actions = (1..=16).map(|number| {
        vec![
            Cell::led(format!("A1.{number}"), "Formulieren voorinvullen vanuit authentieke bronnen"),
            Cell::plain("Informatiebeheer en dienstverlening"),
            Cell::plain("K1 2026 – K2 2027"),
            Cell::plain(if number % 3 == 0 { "Voorstel, nog niet aanvaard" } else { "" }),
        ]
    });
    let money = (1..=5).map(|number| {
        let amount = |year: usize| {
            if year < number { String::new() } else { format!("{year}2.500") }
        };
        std::iter::once(Cell::led(format!("AP-1.{number}"), "Uitgaven"))
            .chain((0..6).map(|year| Cell::plain(amount(year))))
            .collect()
    });
    Section {
        id: "objectives".into(),
        number: "3".into(),
        title: "Doelstellingen, actieplannen en acties".into(),
        blocks: vec![
            Block::Heading("BD-1 De burger geeft gegevens één keer".into()),
            Block::Paragraph(text("Tegen 2031 vraagt geen enkele dienst nog op wat al gekend is.", 3)),
            Block::Table(Table {
                caption: "Acties van actieplan AP-1.1".into(),
                header: ["Actie", "Verantwoordelijke dienst", "Periode", "Opmerking"].map(Into::into).into(),
                widths: vec![9, 5, 4, 4],
                rows: actions.collect(),
            }),
            Block::Heading("Raming per jaar".into()),
            Block::Table(Table {
                caption: "Uitgaven in euro per jaar; leeg waar nog geen raming is".into(),
                header: std::iter::once("Actieplan").chain(years).map(Into::into).collect(),
                widths: vec![4, 2, 2, 2, 2, 2, 2],
                rows: money.collect(),
            }),
        ],
    }
}

fn planning() -> Section {
    let bar = |code: &str, title: &str, first_quarter, last_quarter| Bar {
        code: code.into(),
        title: title.into(),
        first_quarter,
        last_quarter,
        after: if code == "A1.1.3" { vec!["A1.1.1".into(), "A1.1.2".into()] } else { Vec::new() },
        is_suggestion: code.starts_with("A2"),
    };
    Section {
        id: "roadmap".into(),
        number: "4".into(),
        title: "Planning in beeld".into(),
        blocks: vec![Block::Roadmap(Roadmap {
            caption: "Planning van de acties 2026–2031".into(),
            description: "Vier actieplannen met tien acties. Het zwaartepunt ligt in 2026 en 2027; de \
                          laatste actie eindigt in 2031."
                .into(),
            years: (2026..=2031).collect(),
            quarters: ["K1", "K2", "K3", "K4"].map(Into::into),
            after_label: "na".into(),
            suggestion_label: "voorstel".into(),
            lanes: vec![
                Lane {
                    theme: "K".into(),
                    label: "AP-1.1 Gegevens slechts één keer opvragen".into(),
                    bars: vec![
                        bar("A1.1.1", "Formulieren voorinvullen", 0, 5),
                        bar("A1.1.2", "Register van gegevensbronnen", 2, 2),
                        bar("A1.1.3", "Aansluiten op MAGDA", 4, 12),
                    ],
                },
                Lane {
                    theme: "I".into(),
                    label: "AP-1.2 Geen vendor lock-in: contracten, uitstapplannen en open standaarden"
                        .into(),
                    bars: vec![
                        bar("A1.2.1", "Contracten in kaart", 0, 1),
                        bar("A1.2.2", "Exitclausules in elk bestek", 3, 8),
                        bar("A1.2.3", "Open standaarden", 9, 23),
                    ],
                },
                Lane {
                    theme: "O".into(),
                    label: "AP-2.1 Processen afgestemd op dienstverlening".into(),
                    bars: vec![
                        bar("A2.1.1", "Procesregister", 1, 4),
                        bar("A2.1.2", "Digitaal loket", 6, 15),
                        bar("A2.1.3", "Evaluatie", 23, 23),
                    ],
                },
                Lane {
                    theme: "Z".into(),
                    label: "AP-9 Buiten de thema's".into(),
                    bars: vec![bar("A9.1-extra-lang", "Een code die niet past", 22, 23)],
                },
            ],
        })],
    }
}

/// A picture with a bar and a name.
pub(crate) fn figure(caption: &str, description: &str, name: &str) -> Figure {
    let name = name.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"900\" height=\"60\" viewBox=\"0 0 900 60\">\
         <style>.bar{{fill:#f6c517;stroke:#10242e}}</style><rect class=\"bar\" width=\"300\" height=\"40\"/>\
         <text x=\"310\" y=\"30\">{name}</text></svg>"
    );
    Figure {
        caption: caption.into(),
        description: description.into(),
        drawing: Drawing::parse(&svg).expect("an SVG"),
    }
}

/// A logo of one colour.
pub(crate) fn logo() -> Vec<u8> {
    let mut png = Cursor::new(Vec::new());
    let pixels = image::RgbImage::from_pixel(480, 120, image::Rgb([29, 95, 168]));
    pixels.write_to(&mut png, image::ImageFormat::Png).expect("a PNG");
    png.into_inner()
}

/// What the picture of the sample says to who cannot see it.
const DESCRIPTION: &str = "Gent koos \"K1\" & <K5>; de rest koos niets.";

fn pictures() -> Section {
    Section {
        id: "pictures".into(),
        number: "6".into(),
        title: "In beeld".into(),
        blocks: vec![
            Block::Figure(figure("Hoe vaak elk principe gekozen werd", DESCRIPTION, "Gent")),
            Block::Figure(figure("Nog een | <beeld>", HOSTILE, HOSTILE)),
        ],
    }
}

/// What people write in an editor: marks, lists in lists, a table without
/// caption, and where it comes from.
fn written() -> Section {
    let mut blocks = prose::read(
        "Wij **kiezen** voor *eenvoud*, zie [het besluit](https://zandhoven.be/besluit?a=1&b=2) of schrijf \
         <ict@zandhoven.be>.\nEen tweede **regel *met* nadruk**.\n\n1. Eerst de basis\n2. Dan de rest\n   - met zorg\n   \
         - met geld:\n\n     7. zeven\n     8. acht\n3. Tot slot\n\n- los\n\n> Wie kiest, **verliest** niets.\n>\n> De \
         tweede alinea.\n\nTekst voor de tabel.\n\n| Jaar | Bedrag |\n|---|---|\n| 2026 | 12.500 |\n| 2027 | 900 |\n",
    );
    let source = |path: Option<&str>| {
        let text = "Uit de sessie van 24 november 2026, ronde 2, 14 stemmen".into();
        Block::Source(Source { text, path: path.map(Into::into) })
    };
    blocks.insert(1, source(Some("/sessies/7/uitslag#ronde-2")));
    blocks.push(source(None));
    blocks.push(source(Some("//elders.be")));
    let run =
        |text: &str| Run { strong: true, link: Link::parse("https://a.be/\"><b>&x"), ..Run::plain(text) };
    blocks.push(Block::Rich(Text {
        runs: vec![Run::plain("voor "), run(HOSTILE), run("*x*"), Run::plain("na")],
    }));
    let item =
        Item { text: Text { runs: vec![run(HOSTILE)] }, lists: vec![List::bullets([Text::plain(HOSTILE)])] };
    blocks.push(Block::List(List { start: Some(41), items: vec![item] }));
    blocks.push(Block::Quote(vec![Text::plain(HOSTILE)]));
    Section { id: "written".into(), number: "7".into(), title: "In eigen woorden".into(), blocks }
}

fn hostile() -> Section {
    let long = "Meerjarenplanaanpassingsprocedurehandleiding".repeat(3);
    Section {
        id: "hostile".into(),
        number: "5".into(),
        title: "Teksten <b>zoals</b> mensen ze & \"schrijven\" 🙂".into(),
        blocks: vec![
            Block::Paragraph(HOSTILE.into()),
            Block::Paragraph("eerste regel\ntweede regel\r\nderde regel\n\nnieuwe alinea".into()),
            Block::Paragraph("# geen titel\n- geen lijst\n1. geen nummer\n> geen citaat\n---\n=".into()),
            Block::Paragraph(format!("Een lang woord: {long} en verder.")),
            Block::Heading("Kop met *sterren* en <tekens>".into()),
            Block::Subheading("Tussenkop | pipe".into()),
            Block::Labelled { label: "Label & co".into(), text: HOSTILE.into() },
            Block::Labelled { label: "Leeg".into(), text: String::new() },
            Block::Bullets(vec![HOSTILE.into(), "met\nregeleinde".into()]),
            Block::Notice(HOSTILE.into()),
            Block::Table(Table {
                caption: "Tabel | met <tekens>".into(),
                header: vec!["Kolom | een".into(), "Kolom & twee".into(), "Drie".into()],
                widths: vec![1, 1, 1],
                rows: vec![
                    vec![
                        Cell::led("Vet | begin", HOSTILE),
                        Cell::plain("regel een\nregel twee"),
                        Cell::plain(long),
                    ],
                    vec![
                        Cell::default(),
                        Cell { lead: Some("enkel vet".into()), text: String::new() },
                        Cell::plain("https://www.voorbeeld.be/een/heel/lang/pad?met=vragen&en=antwoorden"),
                    ],
                ],
            }),
        ],
    }
}

fn annex() -> Section {
    Section {
        id: "method".into(),
        number: "Bijlage A".into(),
        title: "Methode".into(),
        blocks: vec![Block::Paragraph(text(
            "De gedeelde volgorde is die met de minste tegenspraak tussen de stemlijsten.",
            6,
        ))],
    }
}

/// A text as the comparison sees it. White space falls away, since every
/// format breaks lines its own way, and so do hyphens, which hyphenation adds.
fn squashed(text: &str) -> String {
    text.chars()
        .filter(|&character| !character.is_whitespace() && !"-\u{ad}\u{2010}\u{200b}".contains(character))
        .collect()
}

/// What a reader sees of a character no font has, in the PDF only.
fn folded(text: &str) -> String {
    #[cfg(feature = "pdf")]
    let text = &typesetter::printable(text);
    squashed(text)
}

/// Finds every text of the document in a rendering's text, in order, and
/// returns a hash over what it found.
pub(crate) fn fingerprint(document: &Document, rendering: &str) -> String {
    let rendering = folded(rendering);
    let mut rest = rendering.as_str();
    let mut hash = Sha256::new();
    for text in cleaned(document).texts() {
        let wanted = folded(text);
        let Some(start) = rest.find(&wanted) else {
            let near: String = rest.chars().take(300).collect();
            panic!("not found: {wanted}\nafter which came: {near}");
        };
        hash.update(&rest[start..start + wanted.len()]);
        hash.update([0]);
        rest = &rest[start + wanted.len()..];
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Runs LibreOffice on a file; `None` where it is missing.
pub(crate) fn libreoffice(folder: &Path, file: &Path, to: &str) -> Option<PathBuf> {
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let output = Command::new("soffice")
        .args([profile.as_str(), "--headless", "--convert-to", to, "--outdir"])
        .args([folder, file])
        .output()
        .ok()?;
    let end = to.split(':').next().unwrap_or_default();
    let converted = file.with_extension(end);
    assert!(converted.exists(), "LibreOffice: {}", String::from_utf8_lossy(&output.stderr));
    Some(converted)
}

#[test]
fn a_document_is_stored_as_json_and_read_back_as_it_was() {
    let mut branded = sample();
    branded.brand =
        Brand { accent: Colour::parse("#8a3a78").ok(), logo: Logo::parse(logo(), "Zandhoven").ok() };
    for document in [sample(), branded, hostile_everywhere()] {
        let json = serde_json::to_string(&document).expect("JSON");
        let read: Document = serde_json::from_str(&json).expect("a document");
        assert!(read == document);
    }
    // What was stored before there was more to say.
    let mut json = serde_json::to_value(sample()).expect("JSON");
    let fields = json.as_object_mut().expect("an object");
    assert!(fields.remove("site").is_some() && fields.remove("brand").is_some());
    assert!(serde_json::from_value::<Document>(json).is_ok());
}

fn expected() -> String {
    let document = sample();
    fingerprint(&document, &cleaned(&document).texts().join(" "))
}

fn rendered(format: Format) -> Vec<u8> {
    render(&sample(), format).expect("the sample renders")
}

fn rendered_text(format: Format) -> String {
    String::from_utf8(rendered(format)).expect("UTF-8")
}

/// What a reader finds in a file, in reading order; `None` for a PDF where
/// `pdftotext` does not run.
pub(crate) fn text_of(bytes: &[u8], format: Format) -> Option<String> {
    let source = || String::from_utf8(bytes.to_vec()).expect("UTF-8");
    match format {
        Format::Html => {
            let article = Selector::parse("article").expect("a selector");
            Some(
                Html::parse_document(&source()).select(&article).flat_map(|article| article.text()).collect(),
            )
        }
        Format::Markdown => Some(unescaped(&source())),
        Format::Docx => Some(word_text(&part_of(bytes, "word/document.xml"))),
        Format::Odt => Some(odt_text(&part_of(bytes, "content.xml"))),
        Format::Pdf => pdf_text(bytes),
    }
}

#[test]
fn html_holds_every_text() {
    let text = text_of(&rendered(Format::Html), Format::Html).expect("HTML is text");
    assert_eq!(fingerprint(&sample(), &text), expected());
}

#[test]
fn html_is_one_file_that_runs_nothing() {
    let source = rendered_text(Format::Html);
    let html = Html::parse_document(&source);
    assert_eq!(html.errors, Vec::<String>::new());
    for forbidden in ["script", "link", "img", "iframe", "[src]", "[style]", "[onclick]"] {
        let selector = Selector::parse(forbidden).expect("a selector");
        assert_eq!(html.select(&selector).count(), 0, "{forbidden}");
    }
    assert!(source.starts_with("<!DOCTYPE html>\n<html lang=\"nl-BE\">"));
}

#[test]
fn html_anchors_are_unique_and_lead_somewhere() {
    let article = html_article(&sample()).expect("the sample renders");
    let html = Html::parse_fragment(&article);
    let attribute = |selector: &str, name: &str| -> Vec<String> {
        let selector = Selector::parse(selector).expect("a selector");
        html.select(&selector).filter_map(|element| element.attr(name).map(str::to_owned)).collect()
    };
    let ids = attribute("[id]", "id");
    let unique: HashSet<&String> = ids.iter().collect();
    assert_eq!(unique.len(), ids.len());
    for target in attribute("nav a", "href") {
        assert!(unique.contains(&target[1..].to_owned()), "{target}");
    }
    for names in attribute("[aria-labelledby]", "aria-labelledby") {
        assert!(names.split(' ').all(|name| unique.contains(&name.to_owned())), "{names}");
    }
}

#[test]
fn html_shows_a_picture_with_its_words_and_no_style_of_its_own() {
    let html = Html::parse_fragment(&html_article(&sample()).expect("the sample renders"));
    let all = |selector: &str| -> Vec<String> {
        let selector = Selector::parse(selector).expect("a selector");
        html.select(&selector).map(|element| element.text().collect()).collect()
    };
    assert_eq!(all("figure svg[role=img] > title")[1], "Hoe vaak elk principe gekozen werd");
    assert_eq!(all("figure svg[role=img] > desc")[1], DESCRIPTION);
    let selector = Selector::parse("figure svg path[fill='#f6c517']").expect("a selector");
    assert_eq!(html.select(&selector).count(), 2, "each carries its colour");
    assert!(all("[style], style, .document__figure script, .document__figure b").is_empty());
}

#[test]
fn markdown_tells_what_a_picture_shows() {
    let text = unescaped(&rendered_text(Format::Markdown));
    let caption = text.find("**Hoe vaak elk principe gekozen werd**").expect("the caption");
    assert!(text[caption..].contains(DESCRIPTION));
}

#[test]
fn markdown_holds_every_text_and_no_markup_of_others() {
    let source = rendered_text(Format::Markdown);
    assert_eq!(fingerprint(&sample(), &unescaped(&source)), expected());
    assert!(!source.replace("\\<", "").contains("<script"));
}

/// Markdown as a reader sees it: without quotation marks of blocks, with line
/// breaks as line ends, escapes resolved.
fn unescaped(markdown: &str) -> String {
    let lines: Vec<&str> = markdown.lines().map(|line| line.strip_prefix("> ").unwrap_or(line)).collect();
    let markdown = lines.join("\n").replace("<br>", "\n");
    let mut out = String::new();
    let mut characters = markdown.chars().peekable();
    while let Some(character) = characters.next() {
        let escapes = character == '\\'
            && characters.peek().is_some_and(|next| next.is_ascii_punctuation() || *next == '\n');
        if escapes {
            out.extend(characters.next());
        } else {
            out.push(character);
        }
    }
    out
}

#[test]
fn markdown_tables_have_as_many_cells_in_every_row() {
    for table in rendered_text(Format::Markdown).split("\n\n").filter(|block| block.starts_with('|')) {
        let cells = |line: &str| line.replace("\\|", "").matches('|').count();
        let counts: HashSet<usize> = table.lines().map(cells).collect();
        assert_eq!(counts.len(), 1, "{table}");
    }
}

fn part_of(docx: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx)).expect("an archive");
    let mut part = String::new();
    archive.by_name(name).expect("the part").read_to_string(&mut part).expect("UTF-8");
    part
}

/// What stands in the runs, as an XML parser reads it.
fn word_text(xml: &str) -> String {
    let tree = roxmltree::Document::parse(xml).expect("XML");
    let runs = tree.descendants().filter(|node| node.tag_name().name() == "t");
    runs.filter_map(|run| run.text()).collect()
}

fn marked(text: &str) -> Text {
    let link = Link::parse("https://voorbeeld.be/?a=<b>&\"'{}");
    Text { runs: vec![Run::plain(text), Run { text: text.into(), strong: true, emphasis: true, link }] }
}

/// What stands in the paragraphs, as an XML parser reads it.
fn odt_text(xml: &str) -> String {
    let tree = roxmltree::Document::parse(xml).expect("XML");
    let body = tree.descendants().find(|node| node.tag_name().name() == "text").expect("a body");
    let said = body.descendants().filter(|node| {
        let is_described = |node: roxmltree::Node<'_, '_>| matches!(node.tag_name().name(), "title" | "desc");
        node.is_text() && !node.ancestors().any(is_described)
    });
    said.filter_map(|node| node.text()).collect()
}

/// The texts people might write, in every place a document has for one.
fn hostile_everywhere() -> Document {
    let texts: Vec<String> = serde_json::from_str(include_str!("../../tests/data/hostile/payloads.json"))
        .expect("a list of texts");
    assert!(texts.len() >= 60, "{} texts", texts.len());
    let lines = texts.join("\n");
    let blocks = texts.iter().flat_map(|text| {
        [
            Block::Heading(text.clone()),
            Block::Subheading(text.clone()),
            Block::Paragraph(text.clone()),
            Block::Labelled { label: text.clone(), text: text.clone() },
            Block::Notice(text.clone()),
            Block::Rich(marked(text)),
            Block::Quote(vec![marked(text), Text::plain(text)]),
            Block::List(List {
                start: Some(0),
                items: vec![Item { text: marked(text), lists: vec![List::bullets([Text::plain(text)])] }],
            }),
            Block::Source(Source { text: text.clone(), path: Some(text.clone()) }),
        ]
    });
    let read = texts.iter().flat_map(|text| prose::read(text));
    let blocks = blocks.chain(read);
    let bars = texts.iter().map(|text| Bar {
        code: text.clone(),
        title: text.clone(),
        first_quarter: 0,
        last_quarter: 3,
        after: texts[..2].to_vec(),
        is_suggestion: true,
    });
    let roadmap = Roadmap {
        caption: lines.clone(),
        description: lines.clone(),
        years: vec![2026],
        quarters: ["K1", "K2", "K3", "K4"].map(Into::into),
        after_label: texts[2].clone(),
        suggestion_label: texts[3].clone(),
        lanes: vec![Lane { theme: "K".into(), label: texts[0].clone(), bars: bars.take(8).collect() }],
    };
    let rows = texts.iter().map(|text| vec![Cell::led(text, text), Cell::plain(text)]);
    let table = Table {
        caption: texts[1].clone(),
        header: vec![texts[2].clone(), texts[3].clone()],
        widths: vec![1, 1],
        rows: rows.collect(),
    };
    let all = [Block::Paragraph(lines.clone()), Block::Bullets(texts.clone()), Block::Table(table)];
    let section = |id: &str, blocks| Section {
        id: id.into(),
        number: texts[4].clone(),
        title: texts[5].clone(),
        blocks,
    };
    Document {
        language: Language::Nl,
        title: texts[5].clone(),
        subtitle: texts[6].clone(),
        author: texts[7].clone(),
        facts: texts.iter().map(|text| (text.clone(), text.clone())).collect(),
        notices: texts.clone(),
        contents_title: texts[8].clone(),
        page_label: texts[9].clone(),
        site: texts[0].clone(),
        brand: Brand { accent: None, logo: Some(Logo::parse(logo(), &texts[1]).expect("a logo")) },
        sections: vec![
            section("summary", blocks.collect()),
            section("principles", all.into()),
            section("roadmap", vec![Block::Roadmap(roadmap)]),
            section("figures", texts.iter().map(|text| Block::Figure(figure(text, text, text))).collect()),
        ],
    }
}

#[test]
fn hostile_texts_stay_texts_in_every_place_and_format() {
    let document = hostile_everywhere();
    let expected = fingerprint(&document, &cleaned(&document).texts().join(" "));
    for format in Format::ALL.into_iter().filter(|format| format.is_built()) {
        let bytes = render(&document, format).expect("it renders");
        match text_of(&bytes, format) {
            Some(text) => assert_eq!(fingerprint(&document, &text), expected, "{format:?}"),
            None => println!("skipped: pdftotext is not installed"),
        }
    }
    let source = html_article(&document).expect("it renders");
    let html = Html::parse_fragment(&source);
    for forbidden in ["script", "style", "img", "iframe", "object", "form", "input", "[onload]", "[onerror]"]
    {
        let selector = Selector::parse(forbidden).expect("a selector");
        assert_eq!(html.select(&selector).count(), 0, "{forbidden}");
    }
    for format in [Format::Docx, Format::Odt] {
        let file = render(&document, format).expect("it renders");
        let archive = zip::ZipArchive::new(Cursor::new(&file)).expect("an archive");
        let names: Vec<String> =
            archive.file_names().map(|name| name.expect("a name").into_owned()).collect();
        assert!(names.iter().any(|name| name == "word/document.xml" || name == "content.xml"));
        for name in names.iter().filter(|name| name.ends_with(".xml") || name.ends_with(".rels")) {
            let part = part_of(&file, name);
            let tree = roxmltree::Document::parse(&part).expect(name);
            // Nothing a program would fetch from elsewhere: links wait until they are followed.
            for node in tree.descendants().filter(|node| node.attribute("TargetMode") == Some("External")) {
                let is_link = node.attribute("Type").is_some_and(|kind| kind.ends_with("/hyperlink"));
                let target = node.attribute("Target").unwrap_or_default();
                assert!(is_link && Link::parse(target).is_some(), "{name}: {target}");
            }
            for node in tree.descendants() {
                let address = node.attributes().find(|attribute| attribute.name() == "href");
                let address = address.map(|attribute| attribute.value()).unwrap_or("#");
                let is_link = node.tag_name().name() == "a" && Link::parse(address).is_some();
                let is_within = address.starts_with('#') || address.starts_with("Pictures/");
                assert!(is_link || is_within, "{name}: {address}");
            }
        }
    }
}

#[test]
fn files_that_need_no_typesetter_are_the_same_every_time() {
    for format in [Format::Html, Format::Docx, Format::Odt, Format::Markdown] {
        assert_eq!(rendered(format), rendered(format), "{format:?}");
    }
}

#[test]
fn an_empty_document_renders_in_every_format() {
    let empty = Document {
        language: Language::Fr,
        title: "Plan".into(),
        subtitle: String::new(),
        author: String::new(),
        facts: Vec::new(),
        notices: Vec::new(),
        contents_title: "Sommaire".into(),
        page_label: "Page".into(),
        site: String::new(),
        brand: Brand::default(),
        sections: Vec::new(),
    };
    for format in Format::ALL.into_iter().filter(|format| format.is_built()) {
        assert!(render(&empty, format).is_ok(), "{format:?}");
    }
}

#[test]
fn formats_are_named_by_their_extension() {
    for format in Format::ALL {
        assert_eq!(Format::parse(format.extension()), Some(format));
    }
    assert_eq!(Format::parse("exe"), None);
}

#[cfg(not(feature = "pdf"))]
#[test]
fn pdf_says_when_it_was_not_built() {
    assert!(matches!(render(&sample(), Format::Pdf), Err(RenderError::NotBuilt(Format::Pdf))));
}

/// Only what lies between header and footer, so that neither comes between the
/// halves of a text that runs over two pages.
fn pdf_text(pdf: &[u8]) -> Option<String> {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("document.pdf");
    std::fs::write(&file, pdf).expect("the file is written");
    let output = Command::new("pdftotext")
        .args(["-raw", "-x", "0", "-y", "70", "-W", "596", "-H", "702"])
        .args([file.as_os_str(), "-".as_ref()])
        .output()
        .ok()?;
    Some(String::from_utf8(output.stdout).expect("UTF-8"))
}

#[cfg(feature = "pdf")]
pub(crate) fn extreme() -> Document {
    let mut document = sample();
    document.title = text("Een titel zonder einde", 30);
    document.notices = vec![text("Een kennisgeving die een bladzijde vult.", 150)];
    document.facts = vec![("Feit".into(), text("met veel woorden", 60)); 20];
    let mut roadmap = planning();
    if let Block::Roadmap(roadmap) = &mut roadmap.blocks[0] {
        let lane = roadmap.lanes[0].clone();
        roadmap.lanes = vec![Lane { bars: vec![lane.bars[0].clone(); 60], ..lane }; 3];
    }
    let mut table = objectives();
    if let Block::Table(table) = &mut table.blocks[2] {
        table.rows[1][1] = Cell::plain(text("Een cel die langer is dan een bladzijde.", 300));
        table.rows[2].truncate(1);
    }
    let mut many = principles();
    many.blocks.extend((0..80).map(|number| Block::Heading(format!("Kop {number}"))));
    let mut tall = pictures();
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"9000\"><rect width=\"5\" height=\"9000\"/></svg>";
    if let Block::Figure(figure) = &mut tall.blocks[0] {
        figure.description.clear();
        figure.drawing = Drawing::parse(svg).expect("an SVG");
    }
    let mut none = planning();
    if let Block::Roadmap(roadmap) = &mut none.blocks[0] {
        roadmap.years.clear();
    }
    document.sections = vec![roadmap, table, many, tall, none];
    document
}
