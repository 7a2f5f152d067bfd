//! The bar that shows where on the road someone is.

use askama::Template;
use askama::filters::HtmlSafe;

use super::Road;
use crate::domain::road::Step;
use crate::i18n::Translator;

/// The bar. Steps one can go to are links, or buttons that first save the form
/// they name, so that nothing typed is lost.
#[derive(Debug, Template)]
#[template(path = "roads/stepper.html")]
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

impl Stepper {
    /// The bar of a road at a step. With `form` the steps are buttons of that
    /// form, which saves and then goes there.
    #[must_use]
    pub fn new(t: Translator, road: &Road, current: Step, form: Option<&'static str>) -> Self {
        let has_set = road.latest_set.is_some();
        let steps = Step::ALL
            .into_iter()
            .map(|step| StepView {
                step,
                url: (step != current && step.is_open(&road.ballot, has_set)).then(|| {
                    match (step, &road.latest_set) {
                        (Step::Masterplan, Some(set)) => format!("/sets/{set}/masterplan"),
                        _ => road.url(step.as_str()),
                    }
                }),
                is_current: step == current,
                is_done: step < current,
            })
            .collect();
        Self { t, steps, form }
    }
}
