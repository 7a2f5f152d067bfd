//! A comparison as a document for a meeting: what the page shows, in the order a
//! meeting reads it, with the sets themselves and how it was counted at the end.
//!
//! It says the page's own sentences and shows its own pictures ([`super::view`]);
//! nothing is counted here.

use jiff::civil::Date;

use super::groups::Which;
use super::pages::About;
use super::picture::Picture;
use super::view::{Alike, Apart, Effect, JointRow, Said, View};
use super::words::Named;
use crate::documents::brand::Brand;
use crate::documents::document::{Block, Cell, Document, Figure, Section, Table};
use crate::documents::drawing::Drawing;
use crate::domain::comparison::METHOD_VERSION;
use crate::domain::comparison::likeness::MOST_ALIKE;
use crate::domain::comparison::table::{ColumnOrder, columns};
use crate::domain::comparison::weights::Basis;
use crate::i18n::Translator;

/// Most columns of names that a table holds on a sheet.
const MOST_NAMES: usize = 8;

/// Most organisations of which each has its row in a chapter: the table of more
/// stands in an annex.
const MOST_IN_CHAPTER: usize = 40;

/// Most organisations of which is told where each departs from the others.
const MOST_DEPARTURES: usize = 30;

/// Most rows of a table: some twenty pages.
const MOST_ROWS: usize = MOST_ALIKE;

/// The longest address that is still typed over from paper, or clicked: what else
/// was asked of a longer one is left out.
const LONGEST_ADDRESS: usize = 250;

/// Height of the letters in a chart, in pixels.
const LETTERS: f32 = 12.0;

/// The same on paper below which nobody reads them: six points.
const SMALLEST_LETTERS: f32 = 8.0;

/// Whose a document is that is of nobody in particular.
const PRODUCT: &str = "Voorrang";

/// What a document says of itself.
#[derive(Debug)]
pub(super) struct Made {
    pub(super) on: Date,
    /// Where all pages stand.
    pub(super) origin: String,
}

/// The document of a comparison, in the language it is looked at.
///
/// # Errors
/// When a picture cannot be drawn.
pub(super) fn document(about: &About, view: &View, made: &Made) -> anyhow::Result<Document> {
    let whole = format!("{}{}", made.origin, view.wish.address(&about.which, ""));
    let is_short = whole.chars().count() <= LONGEST_ADDRESS;
    let address = if is_short { whole } else { format!("{}{}", made.origin, about.which.path()) };
    let writer = Writer { about, view, t: view.words.t, on: made.on, address };
    let t = writer.t;
    let whose = match about.which {
        Which::Partnership(_) | Which::Workshop(_) => about.title.clone(),
        Which::Province(_) | Which::Public | Which::Picked(_) => PRODUCT.to_owned(),
    };
    Ok(Document {
        language: t.language,
        title: about.heading(&t),
        subtitle: writer.say("compare-report-subtitle"),
        author: whose,
        facts: writer.facts(),
        notices: writer.notices(),
        contents_title: writer.say("plan-contents"),
        page_label: writer.say("plan-page"),
        site: String::new(),
        brand: Brand::default(),
        sections: writer.sections()?,
    })
}

struct Writer<'a> {
    about: &'a About,
    view: &'a View,
    t: Translator,
    on: Date,
    /// Where the page of the comparison stands.
    address: String,
}

type Blocks = anyhow::Result<Vec<Block>>;

impl Writer<'_> {
    fn say(&self, key: &str) -> String {
        self.t.get(key).into_owned()
    }

    fn size(&self) -> usize {
        self.view.words.group().size()
    }

    fn who(&self) -> String {
        let sets = self.about.sets.into();
        match self.about.could_be {
            Some(of) => self.t.with("compare-report-of", [("count", sets), ("of", of.into())]),
            None => self.t.with("compare-sets", [("count", sets)]),
        }
    }

    fn facts(&self) -> Vec<(String, String)> {
        let (t, group) = (&self.t, self.view.words.group());
        let catalogue = &self.view.words.compared.catalogue;
        let mut facts = vec![
            (self.say("compare-report-who"), self.who()),
            (self.say("compare-report-made"), t.date(self.on)),
        ];
        let decided = || group.members().iter().map(|member| member.decided_on);
        if let (Some(first), Some(last)) = (decided().min(), decided().max()) {
            let said = match first == last {
                true => t.date(first),
                false => t.with(
                    "compare-report-between",
                    [("first", t.date(first).into()), ("last", t.date(last).into())],
                ),
            };
            facts.push((self.say("compare-report-decided"), said));
        }
        let name = catalogue.name.get(t.language);
        let versions = group.decks().iter().map(|(deck, _)| {
            let arguments = [("name", name.as_str().into()), ("version", deck.version.as_str().into())];
            t.with("plan-catalogue-version", arguments)
        });
        facts.push((self.say("plan-fact-catalogue"), versions.collect::<Vec<_>>().join("\n")));
        let basis = match self.view.weighted.as_ref().map(|(weights, _)| weights.basis()) {
            Some(Basis::Inhabitants) => "compare-weights-inhabitants",
            Some(Basis::Own) => "compare-weights-own",
            Some(Basis::Equal) | None => "compare-weights-equal",
        };
        facts.push((self.say("compare-report-weight"), self.say(basis)));
        facts.push((self.say("compare-report-where"), self.address.clone()));
        facts
    }

    fn notices(&self) -> Vec<String> {
        let catalogue = &self.view.words.compared.catalogue;
        let (name, provenance) =
            (catalogue.name.get(self.t.language), catalogue.provenance.get(self.t.language));
        let deck = [("name", name.as_str().into()), ("provenance", provenance.as_str().into())];
        let mut notices = vec![self.t.with("plan-notice-deck", deck)];
        if self.about.gone > 0 {
            notices.push(self.t.with("compare-gone", [("count", self.about.gone.into())]));
        }
        notices.extend(self.view.decks.iter().cloned());
        notices
    }

    fn sections(&self) -> anyhow::Result<Vec<Section>> {
        let view = self.view;
        let mut chapters = vec![
            ("summary", self.say("compare-report-summary"), self.summary()),
            ("chosen", self.say("compare-chosen"), self.chosen()?),
            ("joint", self.say("compare-joint"), self.joint()?),
            ("heat", self.say("compare-heat"), self.heat()?),
        ];
        if let Some(alike) = &view.alike {
            chapters.push(("alike", self.say("compare-alike"), self.alike(alike)?));
        }
        if let Some(apart) = &view.apart {
            chapters.push(("beside", self.departs(apart), self.apart(apart)?));
        }
        if let Some(two) = &view.two {
            let names = [("one", two.names.0.as_str().into()), ("other", two.names.1.as_str().into())];
            chapters.push(("two", self.t.with("compare-two", names), self.two()?));
        }
        if self.size() <= MOST_DEPARTURES {
            chapters.push(("each", self.say("compare-report-each"), self.each()));
        }
        if view.over.is_some() {
            chapters.push(("over-time", self.say("compare-over"), self.over()?));
        }
        let mut annexes = vec![("sets", self.say("compare-report-sets"), self.sets())];
        if let Some(alike) = view.alike.as_ref().filter(|_| self.size() > MOST_IN_CHAPTER) {
            annexes.push(("alike-each", self.say("compare-alike"), vec![self.alike_table(alike)]));
        }
        annexes.push(("method", self.say("compare-report-method"), self.method()));
        let numbered = chapters.into_iter().zip(1..).map(|(chapter, number)| (chapter, number.to_string()));
        let lettered = annexes.into_iter().zip('A'..);
        let lettered = lettered.map(|(annex, letter)| (annex, self.annex(letter)));
        let section = |((id, title, blocks), number): ((&str, _, _), _)| Section {
            id: id.to_owned(),
            number,
            title,
            blocks,
        };
        Ok(numbered.chain(lettered).map(section).collect())
    }

    fn annex(&self, letter: char) -> String {
        self.t.with("plan-annex", [("letter", letter.to_string().into())])
    }

    fn summary(&self) -> Vec<Block> {
        let view = self.view;
        let mut said = vec![view.heat.sentence.clone(), view.chosen.sentence.clone()];
        said.push(view.joint.sentence.clone());
        said.extend(view.joint.effect.iter().map(|effect| effect.sentence.clone()));
        said.extend(view.alike.iter().map(|alike| alike.structure.clone()));
        said.extend(view.apart.iter().map(|apart| apart.sentence.clone()));
        said.extend(view.two.iter().map(|two| two.sentence.clone()));
        said.extend(view.over.iter().map(|over| over.sentence.clone()));
        let mut blocks = vec![
            Block::Paragraph(self.t.with("compare-report-sentence", [("who", self.who().into())])),
            Block::Bullets(said),
        ];
        let top = view.joint.rows.iter().filter(|row| row.is_top).collect::<Vec<_>>();
        blocks.push(self.joint_table(&top, "compare-report-top"));
        blocks
    }

    fn chosen(&self) -> Blocks {
        let chosen = &self.view.chosen;
        let named = |named: &Named| format!("{} {}", named.code, named.title);
        let nobody: Vec<String> = chosen.nobody.iter().map(named).collect();
        let mut blocks = vec![Block::Paragraph(chosen.sentence.clone())];
        blocks.extend(self.listed("compare-nearly-all", said(&chosen.nearly_all)));
        blocks.extend(self.listed("compare-divides", said(&chosen.dividing)));
        blocks.extend(self.listed("compare-nobody", nobody));
        blocks.push(self.figure(&chosen.picture, &chosen.sentence)?);
        let rows = chosen.rows.iter().map(|row| {
            let texts = [&row.chosen, &row.share, &row.mean_place, &row.verdict];
            std::iter::once(card(&row.named)).chain(texts.map(Cell::plain)).collect()
        });
        blocks.push(self.table(
            self.say("compare-chosen-caption"),
            &["plan-card", "compare-chosen-by", "compare-share", "compare-mean-place", "compare-verdict"],
            &[37, 16, 13, 17, 17],
            rows.collect(),
        ));
        blocks.push(Block::Heading(self.say("compare-themes")));
        blocks.push(Block::Paragraph(chosen.theme_sentence.clone()));
        blocks.push(self.figure(&chosen.themes, &chosen.theme_sentence)?);
        let names = chosen.theme_names.iter();
        let rows = chosen.theme_rows.iter().zip(names).map(|(row, (code, title))| {
            vec![
                Cell::plain(format!("{code} {title}")),
                Cell::plain(row.cards.to_string()),
                Cell::plain(row.priorities.to_string()),
                Cell::plain(&row.mean),
                Cell::plain(row.without.to_string()),
            ]
        });
        blocks.push(self.table(
            self.say("compare-themes"),
            &[
                "compare-theme",
                "compare-theme-cards",
                "compare-theme-priorities",
                "compare-theme-mean",
                "compare-theme-without",
            ],
            &[34, 15, 18, 16, 17],
            rows.collect(),
        ));
        Ok(blocks)
    }

    fn joint(&self) -> Blocks {
        let joint = &self.view.joint;
        let mut blocks = vec![Block::Paragraph(joint.sentence.clone())];
        blocks.push(self.figure(&joint.picture, &joint.sentence)?);
        blocks.push(self.joint_table(&joint.rows.iter().collect::<Vec<_>>(), "compare-joint-caption"));
        blocks.push(Block::Paragraph(self.say("compare-joint-how")));
        if let Some(effect) = &joint.effect {
            blocks.extend(self.effect(effect)?);
        }
        Ok(blocks)
    }

    fn joint_table(&self, rows: &[&JointRow], caption: &str) -> Block {
        let rows = rows.iter().map(|row| {
            vec![
                Cell::plain(row.place.to_string()),
                card(&row.named),
                Cell::plain(&row.places),
                Cell::plain(&row.chosen),
                Cell::plain(&row.points),
            ]
        });
        self.table(
            self.say(caption),
            &["plan-place", "plan-card", "compare-places", "compare-chosen-by", "count-mean-rank"],
            &[10, 40, 16, 16, 18],
            rows.collect(),
        )
    }

    fn effect(&self, effect: &Effect) -> Blocks {
        let mut blocks =
            vec![Block::Heading(self.say("compare-effect")), Block::Paragraph(effect.sentence.clone())];
        if !effect.alone.is_empty() {
            blocks.push(Block::Notice(effect.alone.clone()));
        }
        blocks.push(self.figure(&effect.picture, &effect.sentence)?);
        let rows = effect.rows.iter().map(|(named, equal, weighted, rises)| {
            let rises = if *rises > 0 { format!("+{rises}") } else { rises.to_string().replace('-', "−") };
            let numbers = [equal.to_string(), weighted.to_string(), rises];
            std::iter::once(card(named)).chain(numbers.map(Cell::plain)).collect()
        });
        blocks.push(self.table(
            self.say("compare-effect"),
            &["plan-card", "compare-weights-equal", "compare-weighted", "compare-rises"],
            &[52, 18, 16, 14],
            rows.collect(),
        ));
        Ok(blocks)
    }

    fn heat(&self) -> Blocks {
        let heat = &self.view.heat;
        let mut blocks = vec![Block::Paragraph(heat.sentence.clone())];
        let pictures = self.view.sections().printed_heat_maps();
        for picture in &pictures {
            blocks.push(self.figure(picture, &heat.sentence)?);
        }
        let longest = [("longest", heat.longest.into())];
        blocks.push(Block::Paragraph(self.t.with("compare-heat-legend", longest)));
        let annex = [("annex", self.annex('A').into()), ("count", self.size().into())];
        if heat.columns.len() > MOST_NAMES {
            blocks.push(Block::Paragraph(self.t.with("compare-report-heat-annex", annex)));
            return Ok(blocks);
        }
        let mut header = vec![self.say("plan-card"), self.say("compare-chosen-by")];
        header.extend(heat.columns.iter().cloned());
        let mut widths = vec![44, 16];
        widths.resize(header.len(), 14);
        let row = |(named, chosen, places): &(Named, String, Vec<Option<usize>>)| {
            let places = places.iter().map(|one| Cell::plain(place(*one)));
            [card(named), Cell::plain(chosen)].into_iter().chain(places).collect()
        };
        let rows = heat.rows.iter().map(row).collect();
        blocks.push(Block::Table(Table { caption: self.say("compare-heat-caption"), header, widths, rows }));
        Ok(blocks)
    }

    fn alike(&self, alike: &Alike) -> Blocks {
        let mut blocks = vec![Block::Paragraph(alike.structure.clone())];
        for bloc in &alike.blocs {
            let letter = bloc.letter.to_string();
            blocks.push(Block::Heading(self.t.with("compare-group", [("letter", letter.into())])));
            blocks.extend(bloc.text.iter().cloned().map(Block::Paragraph));
            let label = self.say("compare-bloc-members");
            blocks.push(Block::Labelled { label, text: bloc.members.clone() });
        }
        blocks.push(Block::Heading(self.say("compare-tree")));
        blocks.push(Block::Paragraph(self.say("compare-tree-how")));
        let description = format!("{} {}", alike.structure, self.say("compare-tree-how"));
        blocks.push(self.figure(&alike.tree, &description)?);
        blocks.push(Block::Heading(self.say("compare-map")));
        blocks.push(Block::Paragraph(alike.stress.clone()));
        blocks.push(self.figure(&alike.map, &format!("{} {}", alike.structure, alike.stress))?);
        if self.size() <= MOST_IN_CHAPTER {
            blocks.push(self.alike_table(alike));
        } else {
            let annex = [("annex", self.annex('B').into()), ("count", self.size().into())];
            blocks.push(Block::Paragraph(self.t.with("compare-report-alike-annex", annex)));
        }
        Ok(blocks)
    }

    fn alike_table(&self, alike: &Alike) -> Block {
        let has_blocs = !alike.blocs.is_empty();
        let rows = alike.rows.iter().map(|row| {
            let mut row_of = vec![Cell::plain(&row.name)];
            let bloc = || Cell::plain(row.bloc.map_or_else(|| "–".to_owned(), String::from));
            row_of.extend(has_blocs.then(bloc));
            row_of.extend([&row.nearest, &row.distance].map(Cell::plain));
            row_of
        });
        let (header, widths): (&[&str], &[u16]) = match has_blocs {
            true => (
                &["compare-organisation", "compare-group-head", "compare-nearest", "compare-distance"],
                &[38, 12, 36, 14],
            ),
            false => (&["compare-organisation", "compare-nearest", "compare-distance"], &[43, 43, 14]),
        };
        self.table(self.say("compare-alike-caption"), header, widths, rows.collect())
    }

    fn departs(&self, apart: &Apart) -> String {
        self.t.with("compare-departs", [("name", apart.name.as_str().into())])
    }

    fn apart(&self, apart: &Apart) -> Blocks {
        let mut blocks = vec![Block::Paragraph(apart.sentence.clone())];
        blocks.extend(self.listed("compare-few-others", said(&apart.few)));
        blocks.extend(self.listed("compare-passed-over", said(&apart.passed_over)));
        blocks.extend(self.listed("compare-gaps", said(&apart.gaps)));
        blocks.push(self.figure(&apart.picture, &apart.sentence)?);
        let rows = apart.rows.iter().map(|(named, own, joint, others)| {
            std::iter::once(card(named)).chain([own, joint, others].map(Cell::plain)).collect()
        });
        let mut table = Table {
            caption: self.departs(apart),
            header: vec![self.say("plan-card"), apart.name.clone()],
            widths: vec![48, 18, 14, 20],
            rows: rows.collect(),
        };
        table.header.extend([self.say("compare-together"), self.say("compare-others-chose")]);
        blocks.push(Block::Table(table));
        Ok(blocks)
    }

    fn two(&self) -> Blocks {
        let Some(two) = &self.view.two else { return Ok(Vec::new()) };
        let rows = two.rows.iter().map(|(named, one, other)| {
            vec![card(named), Cell::plain(place(*one)), Cell::plain(place(*other))]
        });
        let table = Table {
            caption: two.picture.title.clone(),
            header: vec![self.say("plan-card"), two.names.0.clone(), two.names.1.clone()],
            widths: vec![50, 25, 25],
            rows: rows.collect(),
        };
        Ok(vec![
            Block::Paragraph(two.sentence.clone()),
            self.figure(&two.picture, &two.sentence)?,
            Block::Table(table),
        ])
    }

    fn each(&self) -> Vec<Block> {
        let rows = self.view.sections().departures().into_iter().map(|departure| {
            [departure.name, departure.few, departure.passed_over, departure.distance].map(Cell::plain).into()
        });
        vec![
            Block::Paragraph(self.say("compare-report-each-how")),
            self.table(
                self.say("compare-report-each-caption"),
                &["compare-organisation", "compare-few-others", "compare-passed-over", "compare-distance"],
                &[28, 29, 29, 14],
                rows.collect(),
            ),
        ]
    }

    fn over(&self) -> Blocks {
        let Some(over) = &self.view.over else { return Ok(Vec::new()) };
        let rows = over.rows.iter().map(|(named, before, now, step)| {
            let texts = [place(*before), place(*now), step.clone()];
            std::iter::once(card(named)).chain(texts.map(Cell::plain)).collect()
        });
        let table = Table {
            caption: over.picture.title.clone(),
            header: vec![
                self.say("plan-card"),
                over.dates.0.clone(),
                over.dates.1.clone(),
                self.say("compare-step"),
            ],
            widths: vec![44, 18, 18, 20],
            rows: rows.collect(),
        };
        Ok(vec![
            Block::Paragraph(over.sentence.clone()),
            self.figure(&over.picture, &over.sentence)?,
            Block::Table(table),
        ])
    }

    fn sets(&self) -> Vec<Block> {
        if self.size() > MOST_ROWS {
            let left_out = [("count", self.size().into()), ("address", self.address.as_str().into())];
            return vec![Block::Notice(self.t.with("compare-report-left-out-sets", left_out))];
        }
        let (t, group) = (&self.t, self.view.words.group());
        let weights = self.view.weighted.as_ref().map(|(weights, _)| weights);
        let row = |member: usize| {
            let set = &group.members()[member];
            let codes: Vec<&str> = set.chosen.iter().map(|card| card.as_str()).collect();
            let mut row = vec![set.name.clone(), t.date(set.decided_on), codes.join(", ")];
            row.extend(weights.map(|weights| self.view.words.percent(weights.share(member))));
            row.into_iter().map(Cell::plain).collect()
        };
        let rows = columns(group, ColumnOrder::Name).into_iter().map(row).collect();
        let mut header = vec!["compare-organisation", "compare-report-decided", "compare-report-priorities"];
        let mut widths = vec![30, 22, 48];
        if weights.is_some() {
            header.push("compare-report-weight");
            widths = vec![28, 20, 40, 12];
        }
        vec![
            Block::Paragraph(self.say("compare-report-codes")),
            self.table(self.say("compare-report-sets-caption"), &header, &widths, rows),
        ]
    }

    fn method(&self) -> Vec<Block> {
        let version = [("version", METHOD_VERSION.into())];
        let mut said = vec![
            self.say("compare-report-method-sets"),
            self.say("compare-report-method-chosen"),
            format!("{} {}", self.say("compare-joint-how"), self.say("count-source-kemeny")),
            self.say("compare-report-method-firm"),
            self.say("compare-report-method-distance"),
        ];
        if self.view.alike.is_some() {
            said.push(self.say("compare-report-method-groups"));
            said.push(self.say("compare-report-method-map"));
        }
        vec![Block::Bullets(said), Block::Paragraph(self.t.with("compare-report-method-version", version))]
    }

    /// A picture with what it shows; in words where nobody could read it on paper.
    fn figure(&self, picture: &Picture, description: &str) -> anyhow::Result<Block> {
        let drawing = Drawing::parse(&picture.file()?)?;
        if LETTERS * drawing.scale_on_sheet() < SMALLEST_LETTERS {
            let arguments =
                [("figure", picture.title.as_str().into()), ("address", self.address.as_str().into())];
            return Ok(Block::Notice(self.t.with("compare-report-left-out-figure", arguments)));
        }
        let (caption, description) = (picture.title.clone(), description.to_owned());
        Ok(Block::Figure(Figure { caption, description, drawing }))
    }

    fn table(&self, caption: String, header: &[&str], widths: &[u16], rows: Vec<Vec<Cell>>) -> Block {
        let header = header.iter().map(|key| self.say(key)).collect();
        Block::Table(Table { caption, header, widths: widths.to_vec(), rows })
    }

    /// A list under its name, or that there is nothing in it.
    fn listed(&self, key: &str, items: Vec<String>) -> [Block; 2] {
        let list = match items.is_empty() {
            true => Block::Paragraph(self.say(&format!("{key}-none"))),
            false => Block::Bullets(items),
        };
        [Block::Heading(self.say(key)), list]
    }
}

fn card(named: &Named) -> Cell {
    Cell::plain(format!("{} {}", named.code, named.title))
}

fn place(place: Option<usize>) -> String {
    place.map_or_else(|| "–".to_owned(), |place| place.to_string())
}

fn said(said: &[Said]) -> Vec<String> {
    said.iter().map(|said| format!("{} {} ({})", said.named.code, said.named.title, said.text)).collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::comparisons::pages::{ComparisonPage, Content};
    use crate::documents::tests::{fingerprint, libreoffice, text_of};
    use crate::documents::{Format, render};
    use crate::i18n::Language;
    use crate::web::page::Samples as _;

    fn made() -> Made {
        Made { on: jiff::civil::date(2026, 11, 24), origin: "https://voorrang.be".to_owned() }
    }

    /// The comparisons of the sample pages: of two, of nine with everything asked, of
    /// nine with weights that are wrong, and of 130.
    fn samples(language: Language) -> Vec<(About, Box<View>)> {
        let shown = |page: ComparisonPage| match page.into_parts() {
            (about, Content::Shown(view)) => Some((about, view)),
            _ => None,
        };
        ComparisonPage::samples(language).into_iter().filter_map(shown).collect()
    }

    fn everything() -> Document {
        let (about, view) = samples(Language::Nl).swap_remove(1);
        document(&about, &view, &made()).unwrap()
    }

    #[test]
    fn every_sentence_of_the_page_stands_in_the_document_in_every_language() {
        for language in Language::ALL {
            for (about, view) in samples(language) {
                let document = document(&about, &view, &made()).unwrap();
                let texts = document.texts();
                let mut said = vec![&view.heat.sentence, &view.chosen.sentence, &view.chosen.theme_sentence];
                said.push(&view.joint.sentence);
                said.extend(view.joint.effect.iter().flat_map(|effect| [&effect.sentence, &effect.alone]));
                said.extend(view.alike.iter().flat_map(|alike| [&alike.structure, &alike.stress]));
                said.extend(view.alike.iter().flat_map(|alike| &alike.blocs).flat_map(|bloc| &bloc.text));
                said.extend(view.apart.iter().map(|apart| &apart.sentence));
                said.extend(view.two.iter().map(|two| &two.sentence));
                said.extend(view.over.iter().map(|over| &over.sentence));
                said.extend(&view.decks);
                for said in said.into_iter().filter(|said| !said.is_empty()) {
                    assert!(texts.contains(&said.as_str()), "{language:?}: {said}");
                }
                for (_, name) in &view.everyone {
                    assert!(texts.contains(&name.as_str()), "{name} has its row");
                }
                // Nobody's name is markup, whatever it is.
                let html = crate::documents::html_article(&document).unwrap();
                assert!(!html.contains("<i>") && !html.contains("<b>"), "{language:?}");
            }
        }
    }

    #[test]
    fn every_format_holds_the_same_and_gives_the_same_bytes() {
        let document = everything();
        let expected = fingerprint(&document, &document.texts().join(" "));
        for format in Format::ALL.into_iter().filter(|format| format.is_built()) {
            let bytes = render(&document, format).unwrap();
            match text_of(&bytes, format) {
                Some(text) => assert_eq!(fingerprint(&document, &text), expected, "{format:?}"),
                None => println!("skipped: pdftotext is not installed"),
            }
            assert!(render(&everything(), format).unwrap() == bytes, "{format:?}");
        }
    }

    #[test]
    fn a_report_is_stored_with_its_pictures_and_read_back() {
        for (about, view) in samples(Language::Nl) {
            let document = document(&about, &view, &made()).unwrap();
            let json = serde_json::to_string(&document).unwrap();
            assert!(serde_json::from_str::<Document>(&json).unwrap() == document);
        }
    }

    #[test]
    fn libreoffice_opens_the_docx_with_every_text_in_it() {
        let document = everything();
        let folder = tempfile::tempdir().unwrap();
        let docx = folder.path().join("report.docx");
        fs::write(&docx, render(&document, Format::Docx).unwrap()).unwrap();
        let Some(text) = libreoffice(folder.path(), &docx, "txt:Text (encoded):UTF8") else {
            println!("skipped: LibreOffice is not installed");
            return;
        };
        let expected = fingerprint(&document, &document.texts().join(" "));
        assert_eq!(fingerprint(&document, &fs::read_to_string(text).unwrap()), expected);
    }

    #[test]
    fn what_no_sheet_holds_is_left_out_and_said_so() {
        let (about, view) = samples(Language::Nl).pop().unwrap();
        let document = document(&about, &view, &made()).unwrap();
        let texts = document.texts();
        let says = |text: &str| texts.iter().any(|said| said.contains(text));
        assert!(says("een tabel met 130 kolommen past niet op een blad"));
        assert!(says("Op wie elk van de 130 gemeenten het meest lijkt, staat in Bijlage B."));
        let tables = document.sections.iter().flat_map(|section| &section.blocks);
        let rows = tables.filter_map(|block| match block {
            Block::Table(table) => Some((table.header.len(), table.rows.len())),
            _ => None,
        });
        let rows: Vec<_> = rows.collect();
        assert!(rows.iter().all(|(columns, _)| *columns <= MOST_NAMES + 2), "{rows:?}");
        assert_eq!(rows.iter().filter(|(_, rows)| *rows == 130).count(), 2, "{rows:?}");
        // Of a few, everyone's departures are told; of many they are not.
        assert!(document.sections.iter().all(|section| section.id != "each"));
        assert!(everything().sections.iter().any(|section| section.id == "each"));
    }

    #[test]
    fn every_picture_has_words_and_a_table_or_says_where_it_is() {
        for (about, view) in samples(Language::Nl) {
            let document = document(&about, &view, &made()).unwrap();
            for section in &document.sections {
                let figures = section.blocks.iter().filter(|block| matches!(block, Block::Figure(_))).count();
                let tables = section.blocks.iter().filter(|block| matches!(block, Block::Table(_))).count();
                let refers = section
                    .blocks
                    .iter()
                    .any(|block| matches!(block, Block::Paragraph(text) if text.contains("Bijlage")));
                assert!(figures == 0 || tables > 0 || refers, "{}", section.id);
                for block in &section.blocks {
                    if let Block::Figure(figure) = block {
                        assert!(!figure.caption.is_empty() && !figure.description.is_empty());
                    }
                }
            }
        }
    }
}
