//! How far the group agrees: in words, with one number on a scale.

use askama::Template;
use askama::filters::HtmlSafe;

use super::told::{Told, agreement_words};
use crate::tallies::explanation::undefined;

/// How long the scale is, in the picture's own units.
const LENGTH: f64 = 300.0;
/// Room before it, for half a mark.
const MARGIN: f64 = 10.0;

/// How far the group agrees.
#[derive(Debug, Template)]
#[template(path = "results/agreement.html")]
pub struct AgreementView {
    told: Told,
}

// The template escapes what it shows.
impl HtmlSafe for AgreementView {}

impl AgreementView {
    /// The agreement of a result.
    #[must_use]
    pub fn new(told: Told) -> Self {
        Self { told }
    }

    fn tau(&self) -> Option<f64> {
        self.told.result().count.agreement.tau_x.ok()
    }

    fn sentence(&self) -> String {
        let measure = self.told.result().count.agreement.tau_x;
        match measure {
            Ok(_) => self
                .told
                .t
                .with("result-agreement-is", [("words", agreement_words(&self.told.t, measure).into())]),
            Err(reason) => undefined(&self.told.t, reason),
        }
    }

    fn number(&self) -> String {
        self.tau().map_or_else(String::new, |tau| self.told.t.decimals(tau, 2))
    }

    /// How many of a hundred pairs of cards two people put the same way.
    fn share(&self) -> String {
        let share = self.tau().map_or(0.0, |tau| 50.0 * (1.0 + tau));
        self.told.t.with("result-agreement-share", [("share", self.told.t.decimals(share, 0).into())])
    }

    /// Where the mark stands. Below chance is at the beginning.
    fn mark(&self) -> String {
        let tau = self.tau().unwrap_or_default();
        format!("{:.1}", MARGIN + LENGTH * tau.clamp(0.0, 1.0))
    }
}
