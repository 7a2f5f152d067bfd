//! Writes a plan out as a document, in the order a council reads: summary first,
//! method and full result in the annexes.
//!
//! A section is what people wrote, and under it what follows from the set and from the
//! objectives. What they begin with ([`seeds`]) is a draft of that text; what follows
//! is written here each time, so that it is never behind.

mod chain;
mod members;
mod programme;
mod provenance;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::follow_up;
use crate::documents::brand::Brand;
use crate::documents::document::{Block, Cell, Document, Section, Table};
use crate::documents::prose;
use crate::domain::catalogue::{CardCode, DerivedKind};
use crate::domain::joint_set::MemberNow;
use crate::domain::masterplan::{CardName, Masterplan, Principle};
use crate::domain::plan::chain::Chain;
use crate::domain::plan::standing::{Adoption, Standing};
use crate::domain::plan::{self, Plan, SectionKind, Seed};
use crate::domain::sheet::{Field, Progress, Sheet};
use crate::i18n::Translator;
use crate::sheets;

/// What stands around a plan and in it: of others than who writes it.
#[derive(Debug, Clone, Default)]
pub(super) struct Around {
    /// Of a joint plan: the members, with what each shows today.
    pub(super) members: Vec<MemberNow>,
    /// The sheets its organisation worked out, by card.
    pub(super) sheets: BTreeMap<CardCode, Sheet>,
    /// How its documents look.
    pub(super) brand: Brand,
}

/// What a plan is written out from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Written<'a> {
    /// What its set says.
    pub(super) draft: &'a Masterplan,
    /// What people wrote.
    pub(super) plan: &'a Plan,
    /// What stands around it.
    pub(super) around: &'a Around,
    /// Where the set stands, while it is there.
    pub(super) set: Option<&'a str>,
}

/// The texts the sections of a plan begin with, from its draft. The translator must
/// speak the plan's language.
#[must_use]
pub(super) fn seeds(draft: &Masterplan, is_joint: bool, t: &Translator) -> Vec<Seed> {
    let empty = Plan::empty(draft.language, draft.period);
    let around = Around::default();
    let writer = Writer { draft, plan: &empty, around: &around, set: None, t };
    let kinds = SectionKind::ALL.into_iter().filter(|kind| match kind {
        SectionKind::Own => false,
        SectionKind::Members => is_joint,
        _ => true,
    });
    kinds.map(|kind| Seed { kind, text: prose::write(&writer.seed(kind), draft.language) }).collect()
}

/// The document of a plan. The translator must speak the plan's language.
#[must_use]
pub(super) fn document(written: &Written<'_>, t: &Translator) -> Document {
    let Written { draft, plan, around, set } = *written;
    Writer { draft, plan, around, set, t }.document()
}

/// The document of a text that is so far.
#[must_use]
pub(super) fn with_standing(mut document: Document, standing: &Standing, t: &Translator) -> Document {
    let status = t.get(&format!("plan-status-{}", standing.as_str())).into_owned();
    document.facts.push((t.get("plan-fact-status").into_owned(), status));
    let notice = match standing {
        Standing::Draft => Some(t.get("plan-notice-draft").into_owned()),
        Standing::Final => Some(t.get("plan-notice-final").into_owned()),
        Standing::Adopted(adoption) => {
            document.facts.push((t.get("plan-fact-adopted").into_owned(), adopted(adoption, t)));
            None
        }
    };
    document.notices.splice(0..0, notice);
    document
}

/// Who adopted a plan, when, and where that is found.
fn adopted(adoption: &Adoption, t: &Translator) -> String {
    let Adoption { body, on, reference } = adoption;
    let said = t.with("plan-adopted", [("body", body.as_str().into()), ("date", t.date(*on).into())]);
    if reference.is_empty() { said } else { format!("{said}, {reference}") }
}

/// The number of each section: `1`, or `Bijlage A`.
#[must_use]
pub(super) fn numbers(sections: &[plan::Section], t: &Translator) -> Vec<String> {
    let (mut chapters, mut annexes) = (0_u32, 0_u32);
    let number = |section: &plan::Section| {
        if section.kind.is_annex() {
            annexes += 1;
            return t.with("plan-annex", [("letter", letter(annexes).into())]);
        }
        chapters += 1;
        chapters.to_string()
    };
    sections.iter().map(number).collect()
}

/// What stands under the text of a section of a kind.
#[must_use]
pub(super) fn under(written: &Written<'_>, kind: SectionKind, t: &Translator) -> Vec<Block> {
    let Written { draft, plan, around, set } = *written;
    Writer { draft, plan, around, set, t }.under(kind)
}

/// The picture of what leads from the principles to the actions; none where nothing
/// leads anywhere.
#[must_use]
pub(super) fn chain_picture(written: &Written<'_>, chain: &Chain, t: &Translator) -> Option<Block> {
    let Written { draft, plan, around, set } = *written;
    Writer { draft, plan, around, set, t }.chain_picture(chain)
}

struct Writer<'a> {
    draft: &'a Masterplan,
    plan: &'a Plan,
    around: &'a Around,
    set: Option<&'a str>,
    t: &'a Translator,
}

impl Writer<'_> {
    fn say(&self, key: &str) -> String {
        self.t.get(key).into_owned()
    }

    fn paragraph(&self, key: &str) -> Block {
        Block::Paragraph(self.say(key))
    }

    fn labelled(&self, key: &str, text: impl Into<String>) -> Block {
        Block::Labelled { label: self.say(key), text: text.into() }
    }

    fn is_joint(&self) -> bool {
        self.draft.origin.as_ref().is_some_and(|origin| origin.joint().is_some())
    }

    fn period(&self) -> String {
        format!("{}-{}", self.plan.period.first, self.plan.period.last)
    }

    fn document(&self) -> Document {
        let (draft, t) = (self.draft, self.t);
        let period = self.period();
        Document {
            language: self.plan.language,
            title: t.with("plan-title", [("organisation", draft.organisation.as_str().into())]),
            subtitle: t.with("plan-subtitle", [("period", period.as_str().into())]),
            author: draft.organisation.clone(),
            facts: self.facts(&period),
            notices: vec![self.about_deck()],
            contents_title: self.say("plan-contents"),
            page_label: self.say("plan-page"),
            sections: self.sections(),
            brand: self.around.brand.clone(),
            ..Document::default()
        }
    }

    fn about_deck(&self) -> String {
        self.t.with(
            "plan-notice-deck",
            [
                ("name", self.draft.catalogue_name.as_str().into()),
                ("provenance", self.draft.provenance.as_str().into()),
            ],
        )
    }

    fn facts(&self, period: &str) -> Vec<(String, String)> {
        let draft = self.draft;
        vec![
            (
                self.say(if self.is_joint() { "plan-fact-partnership" } else { "plan-fact-organisation" }),
                draft.organisation.clone(),
            ),
            (self.say("plan-fact-period"), period.to_owned()),
            (self.say("plan-fact-decided"), self.t.date(draft.decided_on)),
            (
                self.say("plan-fact-catalogue"),
                self.t.with(
                    "plan-catalogue-version",
                    [
                        ("name", draft.catalogue_name.as_str().into()),
                        ("version", draft.catalogue_version.as_str().into()),
                    ],
                ),
            ),
        ]
    }

    fn sections(&self) -> Vec<Section> {
        let mut sections = Vec::new();
        for (section, number) in self.plan.sections.iter().zip(numbers(&self.plan.sections, self.t)) {
            let mut blocks = prose::read(&section.text);
            blocks.extend(self.under(section.kind));
            let id = match section.kind {
                SectionKind::Own => format!("section-{}", section.id.0),
                kind => kind.as_str().to_owned(),
            };
            sections.push(Section { id, number, title: title(self.t, section), blocks });
        }
        sections
    }

    /// What a section of a kind begins with.
    fn seed(&self, kind: SectionKind) -> Vec<Block> {
        let draft = self.draft;
        match kind {
            SectionKind::Summary => vec![
                Block::Paragraph(self.t.with(
                    "plan-summary-choice",
                    [
                        ("organisation", draft.organisation.as_str().into()),
                        ("chosen", draft.principles.len().into()),
                        ("total", draft.deck.len().into()),
                    ],
                )),
                self.paragraph("plan-summary-ask"),
            ],
            SectionKind::Context => vec![
                self.paragraph(if self.is_joint() { "plan-context-joint" } else { "plan-context-why" }),
                Block::Paragraph(
                    self.t.with("plan-context-source", [("source", draft.source.as_str().into())]),
                ),
                self.paragraph("plan-context-bbc"),
            ],
            SectionKind::Vision => {
                let paragraphs = draft.vision.split("\n\n").map(str::trim).filter(|text| !text.is_empty());
                paragraphs.map(|text| Block::Paragraph(text.to_owned())).collect()
            }
            SectionKind::Principles => vec![Block::Paragraph(self.t.with(
                if draft.origin.is_some() { "plan-principles-session" } else { "plan-principles-how" },
                [
                    ("total", draft.deck.len().into()),
                    ("sorted", (draft.deck.len() - draft.not_judged.len()).into()),
                    ("chosen", draft.principles.len().into()),
                ],
            ))],
            SectionKind::Members => vec![self.paragraph("plan-members-how")],
            SectionKind::Translation => vec![Block::Paragraph(
                self.t.with("plan-translation-how", [("most", draft.principles.len().into())]),
            )],
            SectionKind::Roadmap => vec![self.paragraph("plan-roadmap-how")],
            SectionKind::Steering if self.is_joint() => self.steering_of_members(),
            SectionKind::Steering => self.steering(),
            SectionKind::Monitoring => vec![self.paragraph("plan-monitoring-how")],
            SectionKind::Risks => self.risks(),
            SectionKind::Objectives
            | SectionKind::Own
            | SectionKind::Method
            | SectionKind::Result
            | SectionKind::Cards => Vec::new(),
        }
    }

    /// What stands under the text of a section of a kind.
    fn under(&self, kind: SectionKind) -> Vec<Block> {
        match kind {
            SectionKind::Summary => self.summary(),
            SectionKind::Context => vec![Block::Notice(self.about_deck())],
            SectionKind::Vision => self.vision(),
            SectionKind::Principles => self.principles(),
            SectionKind::Members => self.fit_of_members(&self.around.members),
            SectionKind::Translation => self.translation(),
            SectionKind::Objectives => self.objectives(),
            SectionKind::Roadmap => self.roadmap(),
            SectionKind::Monitoring => self.monitoring(),
            SectionKind::Method => self.method(),
            SectionKind::Result => self.result(),
            SectionKind::Cards => self.cards(),
            SectionKind::Steering | SectionKind::Risks | SectionKind::Own => Vec::new(),
        }
    }

    fn summary(&self) -> Vec<Block> {
        let places = self.draft.principles.iter().map(|principle| {
            vec![
                Cell::plain(principle.place.to_string()),
                Cell::plain(format!("{} {}", principle.card.code, principle.card.title)),
                Cell::plain(principle.theme_title.clone()),
            ]
        });
        let mut blocks = vec![Block::Table(Table {
            caption: self.say("plan-summary-caption"),
            header: vec![self.say("plan-place"), self.say("plan-card"), self.say("plan-theme")],
            widths: vec![12, 50, 38],
            rows: places.collect(),
        })];
        blocks.push(self.set_source());
        blocks.push(Block::Paragraph(self.counts()));
        blocks
    }

    fn vision(&self) -> Vec<Block> {
        let text = self.plan.section_of(SectionKind::Vision).map_or("", |section| section.text.as_str());
        if text.is_empty() {
            return vec![Block::Notice(self.say("plan-vision-empty"))];
        }
        let is_as_decided = text == prose::write(&self.seed(SectionKind::Vision), self.plan.language);
        if is_as_decided { vec![self.set_source()] } else { Vec::new() }
    }

    fn principles(&self) -> Vec<Block> {
        self.draft.principles.iter().flat_map(|principle| self.principle(principle)).collect()
    }

    fn principle(&self, principle: &Principle) -> Vec<Block> {
        let motivation = if principle.motivation.is_empty() {
            self.say("plan-motivation-empty")
        } else {
            principle.motivation.clone()
        };
        let mut blocks = vec![
            Block::Heading(format!(
                "{}. {} ({})",
                principle.place, principle.card.title, principle.card.code
            )),
            self.labelled("plan-theme", &principle.theme_title),
            self.labelled("plan-statement", &principle.statement),
            self.labelled("plan-motivation", motivation),
            self.motivated(principle),
            self.labelled("plan-rationale", &principle.rationale),
            Block::Subheading(self.say("plan-implications")),
            Block::Bullets(principle.implications.clone()),
        ];
        blocks.extend(self.sheet(principle));
        blocks
    }

    /// What the organisation worked out about a principle, of the fields it wrote in.
    fn sheet(&self, principle: &Principle) -> Vec<Block> {
        let sheet = self.around.sheets.get(&principle.card.code);
        let Some(sheet) = sheet.filter(|sheet| sheet.progress() != Progress::Empty) else {
            return Vec::new();
        };
        let mut blocks = vec![Block::Subheading(self.say("sheet-section"))];
        for field in Field::ALL {
            let text = match (field, sheet.standing()) {
                (Field::Standing, Some(step)) => sheets::step_in_words(self.t, step),
                _ => sheet.text(field).to_owned(),
            };
            if !text.is_empty() {
                blocks.push(self.labelled(&format!("sheet-field-{}", field.as_str()), text));
            }
        }
        blocks
    }

    fn translation(&self) -> Vec<Block> {
        let mut blocks = vec![self.set_source()];
        for kind in DerivedKind::ALL {
            let key = match kind {
                DerivedKind::InformationTechnology => "derived-information-technology",
                DerivedKind::Supporting => "derived-supporting",
            };
            let rows: Vec<_> = self
                .draft
                .derived_of(kind)
                .map(|derived| {
                    let reasons: Vec<_> = derived
                        .reasons
                        .iter()
                        .map(|reason| format!("{}: {}", reason.card, reason.text))
                        .collect();
                    vec![
                        Cell::plain(derived.weight.to_string()),
                        Cell::led(format!("{} {}", derived.code, derived.title), derived.statement.clone()),
                        Cell::plain(reasons.join("\n")),
                    ]
                })
                .collect();
            blocks.push(Block::Heading(self.say(key)));
            if rows.is_empty() {
                blocks.push(self.paragraph("plan-translation-none"));
                continue;
            }
            blocks.push(Block::Table(Table {
                caption: self.say(&format!("plan-translation-{}", key.trim_start_matches("derived-"))),
                header: vec![self.say("plan-weight"), self.say("plan-derived"), self.say("plan-reasons")],
                widths: vec![12, 44, 44],
                rows,
            }));
        }
        blocks.extend(self.chain());
        blocks
    }

    fn steering(&self) -> Vec<Block> {
        let who = [
            "plan-steering-council",
            "plan-steering-college",
            "plan-steering-management",
            "plan-steering-ict",
        ];
        vec![
            self.paragraph("plan-steering-intro"),
            Block::Bullets(who.map(|key| self.say(key)).into()),
            self.paragraph("plan-steering-fill"),
        ]
    }

    fn monitoring(&self) -> Vec<Block> {
        if !self.plan.indicators.is_empty() {
            return vec![self.indicators()];
        }
        let rows = self.draft.principles.iter().map(|principle| {
            vec![
                Cell::plain(principle.card.code.to_string()),
                Cell::led(principle.card.title.clone(), principle.indicator.clone()),
                Cell::default(),
                Cell::default(),
            ]
        });
        vec![Block::Table(Table {
            caption: self.say("plan-indicators"),
            header: vec![
                self.say("plan-code"),
                self.say("plan-indicator"),
                self.say("plan-today"),
                self.t.with("plan-target", [("year", self.plan.period.last.to_string().into())]),
            ],
            widths: vec![10, 54, 18, 18],
            rows: rows.collect(),
        })]
    }

    /// What is measured and what it should come to; what was measured is the yearly
    /// report's to tell.
    fn indicators(&self) -> Block {
        let rows = self.plan.indicators.iter().map(|indicator| {
            let definition = &indicator.definition;
            let line = definition.line.and_then(|line| self.plan.programme.line(line));
            let measures = match line {
                Some(line) => format!("{} {}", line.details.code, line.details.title),
                None => self.say("indicator-of-plan"),
            };
            vec![
                Cell::led(definition.name.clone(), measures),
                Cell::plain(follow_up::target(self.t, definition)),
                Cell::plain(definition.source.clone()),
            ]
        });
        Block::Table(Table {
            caption: self.say("plan-own-indicators"),
            header: vec![
                self.say("plan-indicator"),
                self.say("indicator-target"),
                self.say("change-field-source"),
            ],
            widths: vec![50, 26, 24],
            rows: rows.collect(),
        })
    }

    fn risks(&self) -> Vec<Block> {
        let rows = ["people", "money", "supplier", "security", "support"].map(|risk| {
            vec![
                Cell::plain(self.say(&format!("plan-risk-{risk}"))),
                Cell::plain(self.say(&format!("plan-risk-{risk}-answer"))),
            ]
        });
        vec![
            self.paragraph("plan-risks-how"),
            Block::Table(Table {
                caption: self.say("plan-risks-caption"),
                header: vec![self.say("plan-risk"), self.say("plan-risk-answer")],
                widths: vec![45, 55],
                rows: rows.into(),
            }),
        ]
    }

    fn result(&self) -> Vec<Block> {
        let plan = self.draft;
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        let mut add = |place: String, where_key: &str, card: &CardName| {
            rows.push(vec![
                Cell::plain(place),
                Cell::plain(format!("{} {}", card.code, card.title)),
                Cell::plain(self.say(where_key)),
                Cell::plain(card.note.clone()),
            ]);
        };
        for principle in &plan.principles {
            add(principle.place.to_string(), "plan-result-chosen", &principle.card);
        }
        let tied = self.tied_below();
        for (index, card) in plan.ranked_below.iter().enumerate() {
            let place = if plan.origin.is_some() { "plan-result-below" } else { "pile-now" };
            if tied.contains(&card.code) {
                add(String::new(), "plan-joint-tied", card);
                continue;
            }
            add((plan.principles.len() + index + 1).to_string(), place, card);
        }
        for (key, cards) in [
            ("pile-later", &plan.later),
            ("pile-not-now", &plan.not_now),
            ("set-not-judged", &plan.not_judged),
        ] {
            for card in cards {
                add(String::new(), key, card);
            }
        }
        vec![
            self.paragraph("plan-result-how"),
            Block::Table(Table {
                caption: self.say("plan-result-caption"),
                header: vec![
                    self.say("plan-place"),
                    self.say("plan-card"),
                    self.say("plan-pile"),
                    self.say("plan-note"),
                ],
                widths: vec![9, 37, 15, 39],
                rows,
            }),
        ]
    }

    fn cards(&self) -> Vec<Block> {
        let rows = self.draft.deck.iter().map(|card| {
            vec![
                Cell::plain(card.card.code.to_string()),
                Cell::led(card.card.title.clone(), card.statement.clone()),
                Cell::plain(self.t.with("plan-quote", [("phrase", card.source_phrase.as_str().into())])),
            ]
        });
        vec![
            Block::Notice(self.about_deck()),
            Block::Table(Table {
                caption: self.say("plan-cards-caption"),
                header: vec![self.say("plan-code"), self.say("plan-card"), self.say("plan-phrase")],
                widths: vec![8, 55, 37],
                rows: rows.collect(),
            }),
        ]
    }
}

/// The title of a section, its own or the usual one.
#[must_use]
pub(super) fn title(t: &Translator, section: &plan::Section) -> String {
    if section.title.is_empty() {
        return t.get(&format!("plan-section-{}", section.kind.as_str())).into_owned();
    }
    section.title.clone()
}

/// `A` for the first annex.
fn letter(number: u32) -> String {
    let offset = number.saturating_sub(1);
    char::from_digit(10 + offset % 26, 36).unwrap_or('a').to_ascii_uppercase().to_string()
}
