//! Writes a masterplan out as a document, in the order a council reads:
//! summary first, method and full result in the annexes.

use crate::documents::brand::Brand;
use crate::documents::document::{Bar, Block, Cell, Document, Lane, Roadmap, Section, Table};
use crate::domain::catalogue::{CardCode, DerivedKind};
use crate::domain::joint_set::MemberNow;
use crate::domain::masterplan::{ActionPlan, CardName, Masterplan, Objective, Principle, Quarter};
use crate::domain::priority_set::{Provenance, SessionProvenance};
use crate::i18n::Translator;

/// The document of a plan; of a joint one with what its members show today. The
/// translator must speak the plan's language.
#[must_use]
pub(super) fn outline(plan: &Masterplan, members: &[MemberNow], t: &Translator) -> Document {
    let writer = Writer { plan, members, t };
    let period = writer.period();
    Document {
        language: plan.language,
        title: t.with("plan-title", [("organisation", plan.organisation.as_str().into())]),
        subtitle: t.with("plan-subtitle", [("period", period.as_str().into())]),
        author: plan.organisation.clone(),
        facts: writer.facts(&period),
        notices: vec![
            t.get("plan-notice-draft").into_owned(),
            t.with(
                "plan-notice-deck",
                [
                    ("name", plan.catalogue_name.as_str().into()),
                    ("provenance", plan.provenance.as_str().into()),
                ],
            ),
        ],
        contents_title: t.get("plan-contents").into_owned(),
        page_label: t.get("plan-page").into_owned(),
        site: String::new(),
        brand: Brand::default(),
        sections: writer.sections(),
    }
}

pub(super) struct Writer<'a> {
    pub(super) plan: &'a Masterplan,
    members: &'a [MemberNow],
    pub(super) t: &'a Translator,
}

impl Writer<'_> {
    pub(super) fn say(&self, key: &str) -> String {
        self.t.get(key).into_owned()
    }

    pub(super) fn paragraph(&self, key: &str) -> Block {
        Block::Paragraph(self.say(key))
    }

    fn labelled(&self, key: &str, text: impl Into<String>) -> Block {
        Block::Labelled { label: self.say(key), text: text.into() }
    }

    fn is_joint(&self) -> bool {
        self.plan.origin.as_ref().is_some_and(|origin| origin.joint().is_some())
    }

    fn period(&self) -> String {
        format!("{}-{}", self.plan.period.first, self.plan.period.last)
    }

    fn facts(&self, period: &str) -> Vec<(String, String)> {
        let plan = self.plan;
        vec![
            (
                self.say(if self.is_joint() { "plan-fact-partnership" } else { "plan-fact-organisation" }),
                plan.organisation.clone(),
            ),
            (self.say("plan-fact-period"), period.to_owned()),
            (self.say("plan-fact-status"), self.say("plan-status-draft")),
            (self.say("plan-fact-decided"), self.t.date(plan.decided_on)),
            (
                self.say("plan-fact-catalogue"),
                self.t.with(
                    "plan-catalogue-version",
                    [
                        ("name", plan.catalogue_name.as_str().into()),
                        ("version", plan.catalogue_version.as_str().into()),
                    ],
                ),
            ),
        ]
    }

    fn sections(&self) -> Vec<Section> {
        let mut chapters = vec![
            ("summary", self.summary()),
            ("context", self.context()),
            ("vision", self.vision()),
            ("principles", self.principles()),
            ("translation", self.translation()),
            ("objectives", self.objectives()),
            ("roadmap", self.roadmap()),
            ("steering", self.steering()),
            ("monitoring", self.monitoring()),
            ("risks", self.risks()),
        ];
        if !self.members.is_empty() {
            let after = chapters.iter().position(|(id, _)| *id == "translation").unwrap_or_default();
            chapters.insert(after, ("members", self.fit_of_members(self.members)));
        }
        let annexes = [("method", self.method()), ("result", self.result()), ("cards", self.cards())];
        let mut sections = Vec::new();
        for (index, (id, blocks)) in chapters.into_iter().enumerate() {
            sections.push(self.section(id, (index + 1).to_string(), blocks));
        }
        for (letter, (id, blocks)) in ["A", "B", "C"].into_iter().zip(annexes) {
            let number = self.t.with("plan-annex", [("letter", letter.into())]);
            sections.push(self.section(id, number, blocks));
        }
        sections
    }

    fn section(&self, id: &'static str, number: String, blocks: Vec<Block>) -> Section {
        Section { id: id.to_owned(), number, title: self.say(&format!("plan-section-{id}")), blocks }
    }

    fn summary(&self) -> Vec<Block> {
        let plan = self.plan;
        let places = plan.principles.iter().map(|principle| {
            vec![
                Cell::plain(principle.place.to_string()),
                Cell::plain(format!("{} {}", principle.card.code, principle.card.title)),
                Cell::plain(principle.theme_title.clone()),
            ]
        });
        vec![
            Block::Paragraph(self.t.with(
                "plan-summary-choice",
                [
                    ("organisation", plan.organisation.as_str().into()),
                    ("chosen", plan.principles.len().into()),
                    ("total", plan.deck.len().into()),
                ],
            )),
            Block::Table(Table {
                caption: self.say("plan-summary-caption"),
                header: vec![self.say("plan-place"), self.say("plan-card"), self.say("plan-theme")],
                widths: vec![12, 50, 38],
                rows: places.collect(),
            }),
            Block::Paragraph(self.t.with(
                "plan-summary-actions",
                [
                    ("objectives", plan.objectives.len().into()),
                    ("plans", plan.plans().count().into()),
                    ("actions", plan.actions().count().into()),
                    ("period", self.period().into()),
                ],
            )),
            self.paragraph("plan-summary-ask"),
        ]
    }

    fn context(&self) -> Vec<Block> {
        vec![
            self.paragraph(if self.is_joint() { "plan-context-joint" } else { "plan-context-why" }),
            Block::Paragraph(
                self.t.with("plan-context-source", [("source", self.plan.source.as_str().into())]),
            ),
            Block::Notice(self.t.with(
                "plan-notice-deck",
                [
                    ("name", self.plan.catalogue_name.as_str().into()),
                    ("provenance", self.plan.provenance.as_str().into()),
                ],
            )),
            self.paragraph("plan-context-bbc"),
        ]
    }

    fn vision(&self) -> Vec<Block> {
        if self.plan.vision.is_empty() {
            return vec![Block::Notice(self.say("plan-vision-empty"))];
        }
        self.plan.vision.split("\n\n").map(|text| Block::Paragraph(text.trim().to_owned())).collect()
    }

    fn principles(&self) -> Vec<Block> {
        let mut blocks = vec![Block::Paragraph(self.t.with(
            if self.plan.origin.is_some() { "plan-principles-session" } else { "plan-principles-how" },
            [
                ("total", self.plan.deck.len().into()),
                ("sorted", (self.plan.deck.len() - self.plan.not_judged.len()).into()),
                ("chosen", self.plan.principles.len().into()),
            ],
        ))];
        for principle in &self.plan.principles {
            blocks.extend(self.principle(principle));
        }
        blocks
    }

    fn principle(&self, principle: &Principle) -> Vec<Block> {
        let motivation = if principle.motivation.is_empty() {
            self.say("plan-motivation-empty")
        } else {
            principle.motivation.clone()
        };
        vec![
            Block::Heading(format!(
                "{}. {} ({})",
                principle.place, principle.card.title, principle.card.code
            )),
            self.labelled("plan-theme", &principle.theme_title),
            self.labelled("plan-statement", &principle.statement),
            self.labelled("plan-motivation", motivation),
            self.labelled("plan-rationale", &principle.rationale),
            Block::Subheading(self.say("plan-implications")),
            Block::Bullets(principle.implications.clone()),
        ]
    }

    fn translation(&self) -> Vec<Block> {
        let mut blocks = vec![Block::Paragraph(
            self.t.with("plan-translation-how", [("most", self.plan.principles.len().into())]),
        )];
        for kind in DerivedKind::ALL {
            let key = match kind {
                DerivedKind::InformationTechnology => "derived-information-technology",
                DerivedKind::Supporting => "derived-supporting",
            };
            let rows: Vec<_> = self
                .plan
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
        blocks
    }

    fn objectives(&self) -> Vec<Block> {
        let mut blocks = vec![Block::Notice(self.say("plan-suggestions"))];
        for objective in &self.plan.objectives {
            blocks.extend(self.objective(objective));
        }
        blocks
    }

    fn objective(&self, objective: &Objective) -> Vec<Block> {
        let mut blocks = vec![
            Block::Heading(format!("{} {}", objective.code, objective.title)),
            Block::Paragraph(objective.description.clone()),
        ];
        for plan in &objective.plans {
            blocks.extend(self.action_plan(plan));
        }
        blocks
    }

    fn action_plan(&self, plan: &ActionPlan) -> Vec<Block> {
        let rows = plan.actions.iter().map(|action| {
            vec![
                Cell::plain(action.code.clone()),
                Cell::led(action.title.clone(), action.description.clone()),
                Cell::plain(action.service.clone()),
                Cell::plain(self.period_of(action.start, action.end)),
            ]
        });
        vec![
            Block::Subheading(format!("{} {}", plan.code, plan.title)),
            self.labelled("plan-principle", format!("{} {}", plan.principle.code, plan.principle.title)),
            self.labelled("plan-priority", self.t.with("plan-priority-yes", [("place", plan.place.into())])),
            self.labelled("plan-policy-field", self.say("plan-to-fill")),
            Block::Table(Table {
                caption: self.t.with("plan-actions-caption", [("code", plan.code.as_str().into())]),
                header: vec![
                    self.say("plan-code"),
                    self.say("plan-action"),
                    self.say("plan-service"),
                    self.say("plan-when"),
                ],
                widths: vec![12, 46, 23, 19],
                rows: rows.collect(),
            }),
            Block::Table(self.estimates(plan)),
        ]
    }

    /// Money per year: empty, since nobody has named an amount.
    fn estimates(&self, plan: &ActionPlan) -> Table {
        let years = self.plan.period.years();
        let mut header = vec![self.say("plan-code"), self.say("plan-estimate")];
        header.extend(years.iter().map(ToString::to_string));
        let mut widths = vec![14, 26];
        widths.extend(years.iter().map(|_| 10));
        let rows = plan.actions.iter().flat_map(|action| {
            ["plan-expenditure", "plan-receipts"].map(|key| {
                let mut row = vec![Cell::plain(action.code.clone()), Cell::plain(self.say(key))];
                row.extend(years.iter().map(|_| Cell::default()));
                row
            })
        });
        Table {
            caption: self.t.with("plan-estimates-caption", [("code", plan.code.as_str().into())]),
            header,
            widths,
            rows: rows.collect(),
        }
    }

    fn period_of(&self, start: Quarter, end: Quarter) -> String {
        if start == end {
            return self.quarter(start);
        }
        self.t.with("plan-from-to", [("from", self.quarter(start).into()), ("to", self.quarter(end).into())])
    }

    fn quarter(&self, quarter: Quarter) -> String {
        self.t.with(
            "plan-quarter",
            [("number", quarter.number().into()), ("year", quarter.year().to_string().into())],
        )
    }

    fn roadmap(&self) -> Vec<Block> {
        let mut plans: Vec<_> = self.plan.plans().collect();
        plans.sort_by_key(|plan| plan.place);
        let first = Quarter::new(self.plan.period.first, 1);
        let offset = |quarter: Quarter| usize::try_from(quarter.since(first)).unwrap_or(0);
        let lanes = plans.iter().map(|plan| Lane {
            theme: plan.principle.theme.to_string(),
            label: format!("{} {}", plan.code, plan.principle.title),
            bars: plan
                .actions
                .iter()
                .map(|action| Bar {
                    code: action.code.clone(),
                    title: action.title.clone(),
                    first_quarter: offset(action.start),
                    last_quarter: offset(action.end),
                    after: Vec::new(),
                    is_suggestion: false,
                })
                .collect(),
        });
        let start = self.plan.actions().map(|action| action.start).min();
        let end = self.plan.actions().map(|action| action.end).max();
        let description = match (start, end) {
            (Some(start), Some(end)) => self.t.with(
                "plan-roadmap-description",
                [
                    ("plans", plans.len().into()),
                    ("from", self.quarter(start).into()),
                    ("to", self.quarter(end).into()),
                ],
            ),
            _ => self.say("plan-roadmap-empty"),
        };
        vec![
            self.paragraph("plan-roadmap-how"),
            Block::Roadmap(Roadmap {
                caption: self.t.with("plan-roadmap-caption", [("period", self.period().into())]),
                description,
                years: self.plan.period.years(),
                quarters: [1, 2, 3, 4]
                    .map(|number: i64| self.t.with("plan-quarter-short", [("number", number.into())])),
                lanes: lanes.collect(),
                after_label: String::new(),
                suggestion_label: String::new(),
            }),
        ]
    }

    fn steering(&self) -> Vec<Block> {
        if self.is_joint() {
            return self.steering_of_members();
        }
        let mut blocks = vec![self.paragraph("plan-steering-intro")];
        blocks.push(Block::Bullets(
            [
                "plan-steering-council",
                "plan-steering-college",
                "plan-steering-management",
                "plan-steering-ict",
            ]
            .map(|key| self.say(key))
            .into(),
        ));
        blocks.push(self.paragraph("plan-steering-fill"));
        blocks
    }

    fn monitoring(&self) -> Vec<Block> {
        let rows = self.plan.principles.iter().map(|principle| {
            vec![
                Cell::plain(principle.card.code.to_string()),
                Cell::led(principle.card.title.clone(), principle.indicator.clone()),
                Cell::default(),
                Cell::default(),
            ]
        });
        vec![
            self.paragraph("plan-monitoring-how"),
            Block::Table(Table {
                caption: self.say("plan-indicators"),
                header: vec![
                    self.say("plan-code"),
                    self.say("plan-indicator"),
                    self.say("plan-today"),
                    self.t.with("plan-target", [("year", self.plan.period.last.to_string().into())]),
                ],
                widths: vec![10, 54, 18, 18],
                rows: rows.collect(),
            }),
        ]
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

    fn method(&self) -> Vec<Block> {
        match &self.plan.origin {
            Some(Provenance::Session(session)) => self.method_of_session(session),
            Some(Provenance::Joint(joint)) => self.method_of_members(joint),
            None => self.method_of_road(),
        }
    }

    /// How a session came to its set.
    fn method_of_session(&self, session: &SessionProvenance) -> Vec<Block> {
        let mut steps = vec![
            self.t.with(
                "plan-session-what",
                [
                    ("workshop", session.workshop.as_str().into()),
                    ("date", self.t.date(session.held_on).into()),
                    ("people", session.people.into()),
                ],
            ),
            self.t.with(
                "plan-session-rounds",
                [("round", session.round.into()), ("rounds", session.rounds.into())],
            ),
            self.say(if session.is_own_count { "plan-session-own" } else { "plan-session-hall" }),
            self.t.with("plan-session-count", [("version", session.count_version.into())]),
        ];
        let departing: Vec<String> = session.departures.keys().map(|card| self.title_of(card)).collect();
        steps.push(if departing.is_empty() {
            self.say("plan-session-as-counted")
        } else {
            self.t.with("plan-session-departs", [("cards", self.t.list(&departing).into())])
        });
        if let Some((favour, answered)) = session.closing_check {
            steps.push(
                self.t.with("plan-session-check", [("favour", favour.into()), ("answered", answered.into())]),
            );
        }
        vec![self.paragraph("plan-method-steps"), Block::Bullets(steps), self.paragraph("plan-method-weight")]
    }

    /// Code and title of a card.
    pub(super) fn title_of(&self, code: &CardCode) -> String {
        let found = self.plan.deck.iter().map(|card| &card.card).find(|card| card.code == *code);
        found.map_or_else(|| code.to_string(), |card| format!("{code} {}", card.title))
    }

    fn method_of_road(&self) -> Vec<Block> {
        let plan = self.plan;
        vec![
            self.paragraph("plan-method-steps"),
            Block::Bullets(
                ["plan-method-explore", "plan-method-sort", "plan-method-rank", "plan-method-motivate"]
                    .map(|key| self.say(key))
                    .into(),
            ),
            Block::Paragraph(self.t.with(
                "plan-method-counts",
                [
                    ("total", plan.deck.len().into()),
                    ("now", (plan.principles.len() + plan.ranked_below.len()).into()),
                    ("later", plan.later.len().into()),
                    ("notnow", plan.not_now.len().into()),
                    ("unjudged", plan.not_judged.len().into()),
                ],
            )),
            self.paragraph("plan-method-weight"),
        ]
    }

    fn result(&self) -> Vec<Block> {
        let plan = self.plan;
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
                widths: vec![10, 40, 18, 32],
                rows,
            }),
        ]
    }

    fn cards(&self) -> Vec<Block> {
        let rows = self.plan.deck.iter().map(|card| {
            vec![
                Cell::plain(card.card.code.to_string()),
                Cell::led(card.card.title.clone(), card.statement.clone()),
                Cell::plain(self.t.with("plan-quote", [("phrase", card.source_phrase.as_str().into())])),
            ]
        });
        vec![
            Block::Notice(self.t.with(
                "plan-notice-deck",
                [
                    ("name", self.plan.catalogue_name.as_str().into()),
                    ("provenance", self.plan.provenance.as_str().into()),
                ],
            )),
            Block::Table(Table {
                caption: self.say("plan-cards-caption"),
                header: vec![self.say("plan-code"), self.say("plan-card"), self.say("plan-phrase")],
                widths: vec![10, 55, 35],
                rows: rows.collect(),
            }),
        ]
    }
}
