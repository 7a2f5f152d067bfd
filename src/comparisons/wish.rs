//! How a visitor wants to see a comparison, as it stands in the address.

use std::collections::BTreeMap;

use super::groups::Which;
use crate::domain::comparison::weights::Basis;

/// How the rows of the heat map stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Rows {
    #[default]
    Theme,
    Chosen,
    Joint,
}

impl Rows {
    pub(super) const ALL: [Self; 3] = [Self::Theme, Self::Chosen, Self::Joint];

    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Theme => "theme",
            Self::Chosen => "chosen",
            Self::Joint => "joint",
        }
    }
}

/// How a visitor wants to see it. What cannot be read is as if it were not asked.
#[derive(Debug, Clone, Default)]
pub(super) struct Wish {
    pub(super) rows: Rows,
    /// *name*, *likeness*, or the code of a card.
    pub(super) columns: String,
    pub(super) basis: Option<Basis>,
    /// Own weights as they were typed, by key of the organisation.
    pub(super) typed: BTreeMap<String, String>,
    /// Key of the one that is looked at.
    pub(super) beside: String,
    /// Key of the other.
    pub(super) with: String,
    /// Sets picked by hand.
    pub(super) picked: Vec<String>,
}

impl Wish {
    /// Reads a query.
    pub(super) fn read(pairs: Vec<(String, String)>) -> Self {
        let mut wish = Self::default();
        for (name, value) in pairs {
            match name.as_str() {
                "rows" => {
                    wish.rows = Rows::ALL.into_iter().find(|rows| rows.as_str() == value).unwrap_or_default()
                }
                "columns" => wish.columns = value,
                "weights" => {
                    wish.basis = match value.as_str() {
                        "inhabitants" => Some(Basis::Inhabitants),
                        "own" => Some(Basis::Own),
                        _ => None,
                    }
                }
                "beside" => wish.beside = value,
                "with" => wish.with = value,
                "set" if !wish.picked.contains(&value) => wish.picked.push(value),
                _ => {
                    if let Some(key) = name.strip_prefix("weight-") {
                        wish.typed.insert(key.to_owned(), value);
                    }
                }
            }
        }
        wish
    }

    /// The query again.
    pub(super) fn pairs(&self, which: &Which) -> Vec<(String, String)> {
        let mut pairs = which.query();
        let mut add = |name: &str, value: &str| pairs.push((name.to_owned(), value.to_owned()));
        if self.rows != Rows::Theme {
            add("rows", self.rows.as_str());
        }
        if !self.columns.is_empty() {
            add("columns", &self.columns);
        }
        match self.basis {
            Some(Basis::Inhabitants) => add("weights", "inhabitants"),
            Some(Basis::Own) => {
                add("weights", "own");
                for (key, weight) in &self.typed {
                    add(&format!("weight-{key}"), weight);
                }
            }
            Some(Basis::Equal) | None => {}
        }
        if !self.beside.is_empty() {
            add("beside", &self.beside);
        }
        if !self.with.is_empty() {
            add("with", &self.with);
        }
        pairs
    }

    /// An address with this wish.
    pub(super) fn address(&self, which: &Which, end: &str) -> String {
        let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(self.pairs(which)).finish();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}{end}{mark}{query}", which.path())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_again_what_was_asked() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let asked = vec![
            pair("set", "0a"),
            pair("set", "0b"),
            pair("set", "0a"),
            pair("rows", "joint"),
            pair("columns", "K1"),
            pair("weights", "own"),
            pair("weight-44021", "1,5"),
            pair("beside", "44021"),
            pair("else", "x"),
        ];
        let wish = Wish::read(asked);
        let address = wish.address(&Which::Picked(wish.picked.clone()), "");
        assert_eq!(
            address,
            "/comparisons/picked?set=0a&set=0b&rows=joint&columns=K1&weights=own&weight-44021=1%2C5&beside=44021"
        );
        let plain = Wish::read(vec![pair("rows", "<script>"), pair("weights", "x")]);
        assert_eq!(
            plain.address(&Which::Province("Noord Holland".into()), "/map.svg"),
            "/comparisons/provinces/Noord%20Holland/map.svg"
        );
    }
}
