//! A plan of some sixty pages: eighteen principles, sixty actions that wait for each
//! other, and prose as people write it.

use voorrang::documents::brand::{Brand, Colour};
use voorrang::documents::document::{Bar, Block, Cell, Document, Lane, Roadmap, Section, Table};
use voorrang::documents::prose;
use voorrang::documents::rich::Source;
use voorrang::domain::language::Language;

const PRINCIPLES: usize = 18;
const ACTIONS: usize = 60;
const FIRST_YEAR: i16 = 2026;
const YEARS: usize = 6;

/// Half a page of text with what an editor lets people do.
const PROSE: &str = "De gemeente wil dat **inwoners en ondernemers** hun gegevens één keer geven en daarna nooit meer. \
Dat lukt alleen als diensten elkaars registers kennen, en als elk register een eigenaar heeft die *tijd en \
middelen* krijgt om het bij te houden. Zie ook [het raadsbesluit](https://www.voorbeeld.be/besluiten/2026/114) van \
dit voorjaar.\n\nVandaag is dat niet zo. Drie diensten houden adressen bij, elk op hun manier, en een verhuis komt bij \
de ene dezelfde dag aan en bij de andere na een maand. Wie een premie vraagt, vult in wat de gemeente al weet.\n\n\
1. Elk gegeven krijgt één bron.\n2. De bron is voor elke dienst bereikbaar:\n   - rechtstreeks waar het kan;\n   \
- met een dagelijkse kopie waar het moet.\n3. Wie een fout ziet, meldt ze aan de eigenaar.\n\n> Wij vragen niet op wat \
de overheid al heeft, **ook niet** omdat een formulier het altijd al vroeg.\n\nHet managementteam bespreekt twee keer \
per jaar wat dit kost en opbrengt, en past de planning aan waar een leverancier of een Vlaams project op zich laat \
wachten. Een kleine gemeente kan niet alles tegelijk; deze volgorde zegt wat het eerst komt.\n";

/// The plan.
pub(super) fn plan() -> Document {
    let section = |id: &str, number: String, title: &str, blocks| Section {
        id: id.to_owned(),
        number,
        title: title.to_owned(),
        blocks,
    };
    let sections = vec![
        section("summary", "1".into(), "Samenvatting voor de raad", prose(4)),
        section("context", "2".into(), "Aanleiding en context", prose(10)),
        section("vision", "3".into(), "Visie", prose(8)),
        section("principles", "4".into(), "De gekozen principes", principles()),
        section("objectives", "5".into(), "Doelstellingen, actieplannen en acties", objectives()),
        section("roadmap", "6".into(), "Planning in beeld", vec![roadmap()]),
        section("steering", "7".into(), "Organisatie en sturing", prose(10)),
        section("method", "Bijlage A".into(), "Methode", prose(8)),
    ];
    Document {
        language: Language::Nl,
        title: "Masterplan informatie en ICT van Sint-Katelijne-Waver".into(),
        subtitle: "Meerjarenplan 2026–2031".into(),
        author: "Gemeente Sint-Katelijne-Waver".into(),
        facts: vec![("Status".into(), "Vastgesteld door de raad op 24 november 2026".into())],
        notices: vec!["De kaartenset is een reconstructie, niet de officiële kaartenset.".into()],
        contents_title: "Inhoud".into(),
        page_label: "Pagina".into(),
        site: "https://plan.voorbeeld.be".into(),
        brand: Brand { accent: Colour::parse("#8a3a78").ok(), logo: None },
        sections,
    }
}

/// About half a page each.
fn prose(times: usize) -> Vec<Block> {
    (0..times).flat_map(|_| prose::read(PROSE)).collect()
}

fn principles() -> Vec<Block> {
    let mut blocks = Vec::new();
    for number in 1..=PRINCIPLES {
        blocks.push(Block::Heading(format!("K{number} Gegevens slechts één keer opvragen")));
        blocks.push(Block::Labelled {
            label: "Stelling".into(),
            text: "Het bestuur vraagt geen informatie op die een overheidsdienst al heeft.".into(),
        });
        blocks.extend(prose(2));
        blocks.push(Block::Source(Source {
            text: format!("Uit de sessie van 24 november 2026, ronde 2: {number} van de 20 stemmen"),
            path: Some(format!("/sessies/7/uitslag#kaart-{number}")),
        }));
    }
    blocks
}

fn code(plan: usize, action: usize) -> String {
    format!("A{}.{}", plan + 1, action + 1)
}

/// How many actions each principle has: three or four, sixty in all.
fn count_of(plan: usize) -> usize {
    ACTIONS / PRINCIPLES + usize::from(plan < ACTIONS % PRINCIPLES)
}

fn objectives() -> Vec<Block> {
    let mut blocks = Vec::new();
    for plan in 0..PRINCIPLES {
        if plan % 3 == 0 {
            blocks.push(Block::Heading(format!("BD-{} De burger geeft gegevens één keer", plan / 3 + 1)));
            blocks.extend(prose::read(PROSE));
        }
        blocks.push(Block::Subheading(format!("AP-{} Registers en koppelingen", plan + 1)));
        let rows = (0..count_of(plan)).map(|action| {
            vec![
                Cell::plain(code(plan, action)),
                Cell::led(
                    "Formulieren voorinvullen",
                    "Uit authentieke bronnen, te beginnen met premies en attesten.",
                ),
                Cell::plain("Informatiebeheer en dienstverlening"),
                Cell::plain("K1 2026 – K2 2027"),
            ]
        });
        blocks.push(Block::Table(Table {
            caption: format!("Acties van AP-{}", plan + 1),
            header: ["Code", "Actie", "Dienst", "Periode"].map(String::from).into(),
            widths: vec![12, 46, 23, 19],
            rows: rows.collect(),
        }));
        let years =
            (0..YEARS).map(|year| (usize::try_from(FIRST_YEAR).unwrap_or_default() + year).to_string());
        let money = (0..count_of(plan)).flat_map(|action| {
            ["Uitgaven", "Ontvangsten"].map(|kind| {
                let amounts = (0..YEARS).map(|year| Cell::plain(format!("{}.500", year * 7 + action)));
                [Cell::plain(code(plan, action)), Cell::plain(kind)].into_iter().chain(amounts).collect()
            })
        });
        blocks.push(Block::Table(Table {
            caption: format!("Raming van AP-{} in euro", plan + 1),
            header: ["Code".to_owned(), "Raming".to_owned()].into_iter().chain(years).collect(),
            widths: vec![12, 20, 11, 11, 11, 11, 11, 11],
            rows: money.collect(),
        }));
    }
    blocks
}

fn roadmap() -> Block {
    let lanes = (0..PRINCIPLES).map(|plan| {
        let bars = (0..count_of(plan)).map(|action| {
            let first_quarter = (plan + action * 4) % (YEARS * 4 - 3);
            let before = action.checked_sub(1).map(|before| code(plan, before));
            let elsewhere = (action == 0 && plan % 4 == 3).then(|| code(plan - 1, 1));
            Bar {
                code: code(plan, action),
                title: "Formulieren voorinvullen uit authentieke bronnen".into(),
                first_quarter,
                last_quarter: first_quarter + plan % 4,
                after: before.into_iter().chain(elsewhere).collect(),
                is_suggestion: (plan + action) % 5 == 0,
            }
        });
        Lane {
            theme: ["K", "O", "I"][plan % 3].into(),
            label: format!("AP-{} Gegevens slechts één keer opvragen", plan + 1),
            bars: bars.collect(),
        }
    });
    Block::Roadmap(Roadmap {
        caption: "Planning van de acties 2026–2031".into(),
        description: "Achttien actieplannen met zestig acties; de meeste beginnen in 2026 en 2027.".into(),
        years: (0..6).map(|year| FIRST_YEAR + year).collect(),
        quarters: ["K1", "K2", "K3", "K4"].map(String::from),
        lanes: lanes.collect(),
        after_label: "na".into(),
        suggestion_label: "voorstel, nog niet aanvaard".into(),
    })
}
