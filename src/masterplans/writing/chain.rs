//! From a principle over what it asks to what is done about it: as a picture, and the
//! same in a table.

use std::borrow::Borrow;

use askama::Template;

use super::Writer;
use crate::documents::document::{Block, Cell, Figure, Table};
use crate::documents::drawing::{Drawing, DrawingError};
use crate::domain::plan::chain::{Chain, Layout, Node, WIDTH};
use crate::i18n::Translator;

/// The picture, as shapes with their own colours: it stands on white everywhere.
#[derive(Template)]
#[template(path = "masterplans/chain.svg")]
struct ChainPicture<'a> {
    chain: &'a Chain,
    layout: Layout,
    heads: [String; 3],
    suggestion: String,
    t: &'a Translator,
}

impl ChainPicture<'_> {
    fn width(&self) -> f64 {
        WIDTH
    }

    /// As in the roadmap, so that a theme is known by it.
    fn colour(&self, principle: &usize) -> &'static str {
        match self.chain.principles.get(*principle).map(|one| one.theme.as_str()) {
            Some("K") => "#1d5fa8",
            Some("O") => "#2b7a4b",
            Some("I") => "#8a3a78",
            _ => "#10242e",
        }
    }

    // By value or by reference, since templates pass what they have.
    fn base_line(&self, node: &Node, index: impl Borrow<usize>) -> f64 {
        node.base_line(*index.borrow())
    }

    fn is_suggested(&self, group: &usize) -> bool {
        self.chain.groups[*group].actions.iter().all(|action| action.is_suggestion)
    }

    fn has_suggestions(&self) -> bool {
        (0..self.chain.groups.len()).any(|group| self.is_suggested(&group))
    }

    fn count(&self, group: &usize) -> String {
        self.t.with("chain-count", [("count", self.chain.groups[*group].actions.len().into())])
    }

    fn drawing(&self) -> Result<Drawing, DrawingError> {
        let svg = self.render().map_err(|error| DrawingError::Write(error.to_string()))?;
        Drawing::parse(&svg)
    }
}

impl Writer<'_> {
    /// The chain as a picture and as a table; nothing where no principle was chosen.
    pub(super) fn chain(&self) -> Vec<Block> {
        let chain = Chain::of(self.draft, &self.plan.programme);
        if chain.principles.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![Block::Heading(self.say("chain-title"))];
        // The picture takes a page; what stands over it fills the one before.
        blocks.push(Block::Table(self.chain_table(&chain)));
        blocks.extend(self.chain_picture(&chain));
        blocks
    }

    /// The picture alone; none where nothing leads anywhere.
    pub(super) fn chain_picture(&self, chain: &Chain) -> Option<Block> {
        if chain.derived.is_empty() && chain.groups.is_empty() {
            return None;
        }
        let picture = ChainPicture {
            chain,
            layout: Layout::of(chain),
            heads: ["chain-principles", "chain-derived-weight", "chain-actions"].map(|key| self.say(key)),
            suggestion: self.say("chain-suggested"),
            t: self.t,
        };
        // A fault of ours, if ever: the table says the same.
        let drawing = picture
            .drawing()
            .inspect_err(|error| tracing::error!(%error, "the chain of a plan was not drawn"))
            .ok()?;
        let description = self.t.with(
            "chain-description",
            [
                ("principles", chain.principles.len().into()),
                ("derived", chain.derived.len().into()),
                ("actions", chain.action_count().into()),
            ],
        );
        Some(Block::Figure(Figure { caption: self.say("chain-caption"), description, drawing }))
    }

    /// A row for each principle. Why it asks something stands in the tables before it.
    fn chain_table(&self, chain: &Chain) -> Table {
        let rows = chain.principles.iter().enumerate().map(|(index, principle)| {
            let asked: Vec<String> = chain
                .asked_by(index)
                .map(|(derived, _)| {
                    let arguments =
                        [("name", derived.name.as_str().into()), ("weight", derived.weight.into())];
                    self.t.with("chain-asked", arguments)
                })
                .collect();
            let asked = if asked.is_empty() { self.say("chain-asks-nothing") } else { asked.join("\n") };
            let codes: Vec<&str> = chain.serving(index).map(|action| action.code.as_str()).collect();
            let actions = if codes.is_empty() { self.say("plan-no-actions") } else { self.t.list(&codes) };
            [principle.name.clone(), asked, actions].map(Cell::plain).into()
        });
        let rows = rows.collect();
        let header = ["chain-principle", "chain-asks", "chain-actions"];
        Table {
            caption: self.say("chain-written-caption"),
            header: header.map(|key| self.say(key)).into(),
            widths: vec![26, 44, 30],
            rows,
        }
    }
}
