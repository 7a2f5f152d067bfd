//! The bar that shows where on the road someone is, on every page along it.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::domain::ballot::Ballot;
use crate::domain::road::Step;
use crate::i18n::Translator;

/// The bar. Steps one can go to are links, or buttons that first save the form
/// they name, so that nothing typed is lost.
#[derive(Debug, Template)]
#[template(path = "stepper.html")]
pub struct Stepper {
    t: Translator,
    steps: Vec<StepView>,
    form: Option<&'static str>,
}

// The template escapes what it shows.
impl HtmlSafe for Stepper {}

#[derive(Debug)]
struct StepView {
    step: Step,
    url: Option<String>,
    is_current: bool,
    is_done: bool,
}

/// What the bar needs to know of a walk.
#[derive(Debug, Clone, Copy)]
pub struct Walk<'a> {
    /// The road, as in URLs.
    pub road: &'a str,
    /// Its ballot.
    pub ballot: &'a Ballot,
    /// The set it led to, as in URLs.
    pub set: Option<&'a str>,
}

impl Stepper {
    /// The bar of a road at a step. With `form` the steps are buttons of that
    /// form, which saves and then goes there.
    #[must_use]
    pub fn new(t: Translator, walk: Walk<'_>, current: Step, form: Option<&'static str>) -> Self {
        let steps = Step::ALL
            .into_iter()
            .map(|step| StepView {
                step,
                url: (step != current && step.is_open(walk.ballot, walk.set.is_some())).then(|| {
                    match (step, walk.set) {
                        (Step::Masterplan, Some(set)) => format!("/sets/{set}/masterplan"),
                        _ => format!("/roads/{}/{}", walk.road, step.as_str()),
                    }
                }),
                is_current: step == current,
                is_done: step < current,
            })
            .collect();
        Self { t, steps, form }
    }
}
