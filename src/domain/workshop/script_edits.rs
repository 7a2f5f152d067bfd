//! A facilitator's own words in the script, and the script of one workshop with
//! everything filled in.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::script::{Facts, Part, Plan};
use super::settings::Settings;
use crate::domain::catalogue::Catalogue;
use crate::domain::language::Language;
use crate::domain::text::{TextError, clean};
use crate::domain::workshop::code::JoinCode;

/// Longest text of what to say in a part, in characters: five minutes of talking.
pub const SAY_LIMIT: usize = 4_000;
/// Longest text of what to do in a part, in characters.
pub const STEPS_LIMIT: usize = 3_000;

/// What a facilitator wrote instead of the template's words in a part.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnWords {
    /// What to say, a paragraph each.
    pub say: Vec<String>,
    /// What to do, a step each.
    pub steps: Vec<String>,
}

impl OwnWords {
    /// Reads what was typed, a paragraph or a step on each line.
    ///
    /// # Errors
    /// Each text that is too long, with the name of its field.
    pub fn read(say: &str, steps: &str) -> Result<Self, Vec<(&'static str, TextError)>> {
        let mut faults = Vec::new();
        let mut lines = |field, text, limit| match clean(text, limit) {
            Ok(text) => {
                text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
            }
            Err(error) => {
                faults.push((field, error));
                Vec::new()
            }
        };
        let say = lines("say", say, SAY_LIMIT);
        let steps = lines("steps", steps, STEPS_LIMIT);
        if faults.is_empty() { Ok(Self { say, steps }) } else { Err(faults) }
    }
}

/// Everything a facilitator wrote in a script, per language: who leads in another
/// one gets the template's words there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ScriptEdits(BTreeMap<Language, BTreeMap<Part, OwnWords>>);

impl ScriptEdits {
    /// What was written in a part.
    #[must_use]
    pub fn of(&self, language: Language, part: Part) -> Option<&OwnWords> {
        self.0.get(&language)?.get(&part)
    }

    /// Keeps what was written in a part; the template's own words are no edit.
    pub fn keep(&mut self, language: Language, part: Part, words: OwnWords, plan: &Plan) {
        let template = plan.text(part).get(language);
        if words.say == template.say && words.steps == template.steps {
            self.reset(language, part);
        } else {
            self.0.entry(language).or_default().insert(part, words);
        }
    }

    /// Gives a part the template's words again.
    pub fn reset(&mut self, language: Language, part: Part) {
        if let Some(parts) = self.0.get_mut(&language) {
            parts.remove(&part);
        }
        self.0.retain(|_, parts| !parts.is_empty());
    }

    /// What stands in a part, with what is filled in later still open.
    #[must_use]
    pub fn words(&self, plan: &Plan, language: Language, part: Part) -> OwnWords {
        self.of(language, part).cloned().unwrap_or_else(|| {
            let template = plan.text(part).get(language);
            OwnWords { say: template.say.clone(), steps: template.steps.clone() }
        })
    }
}

/// A part of the script of one workshop, with everything filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScriptPart {
    /// The part.
    pub part: Part,
    /// How long it takes, in minutes.
    pub minutes: u16,
    /// How often it comes as planned; 0 for a part that is there in case a round
    /// is added.
    pub times: u16,
    /// What to say, a paragraph each.
    pub say: Vec<String>,
    /// What to say besides, because the workshop is held as it is: always in the
    /// template's words, so that participants are told what is so.
    pub promises: Vec<String>,
    /// What to do, a step each.
    pub steps: Vec<String>,
    /// Whether the facilitator changed its words.
    pub is_edited: bool,
}

/// What the script of a workshop is made from.
#[derive(Debug, Clone, Copy)]
pub struct ScriptSource<'a> {
    /// The template.
    pub plan: &'a Plan,
    /// The facilitator's own words.
    pub edits: &'a ScriptEdits,
    /// The settings.
    pub settings: &'a Settings,
    /// The deck.
    pub catalogue: &'a Catalogue,
    /// The code; none once it is concluded.
    pub code: Option<JoinCode>,
    /// Where participants go, as one would say it.
    pub address: &'a str,
}

impl ScriptSource<'_> {
    /// A part of the script.
    #[must_use]
    pub fn part(&self, language: Language, part: Part) -> ScriptPart {
        let minutes = self.settings.minutes.of(part);
        let facts = Facts {
            address: self.address,
            code: self.code,
            top: self.settings.method.top,
            minutes,
            provenance: self.catalogue.provenance.get(language),
        };
        let words = self.edits.words(self.plan, language, part);
        let fill = |lines: &[String]| lines.iter().map(|line| facts.fill(line)).collect();
        let template = self.plan.text(part).get(language);
        ScriptPart {
            part,
            minutes,
            times: part.times(self.settings.method.rounds),
            say: fill(&words.say),
            promises: template.promises(&self.settings.method).map(|line| facts.fill(line)).collect(),
            steps: fill(&words.steps),
            is_edited: self.edits.of(language, part).is_some(),
        }
    }

    /// Every part in order.
    #[must_use]
    pub fn parts(&self, language: Language) -> Vec<ScriptPart> {
        Part::ALL.into_iter().map(|part| self.part(language, part)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::workshop::sample;
    use crate::domain::workshop::script::{Scripts, Template};

    fn scripts() -> Scripts {
        Scripts::parse(include_str!("../../workshops/data/scripts.toml")).unwrap()
    }

    fn words(say: &str, steps: &str) -> OwnWords {
        OwnWords::read(say, steps).unwrap()
    }

    #[test]
    fn a_line_is_a_paragraph_and_an_empty_one_is_none() {
        let words = words(" Dag allemaal. \r\n\r\n  Ga zitten.\n", "");
        assert_eq!(words.say, ["Dag allemaal.", "Ga zitten."]);
        assert!(words.steps.is_empty());
        let long = "x".repeat(SAY_LIMIT + 1);
        let fields: Vec<_> = OwnWords::read(&long, &long).unwrap_err().iter().map(|fault| fault.0).collect();
        assert_eq!(fields, ["say", "steps"]);
    }

    #[test]
    fn own_words_stand_instead_of_the_templates_and_promises_stay() {
        let scripts = scripts();
        let plan = scripts.plan(Template::Short);
        let (settings, catalogue) = (sample::settings(), Catalogue::sample());
        let mut edits = ScriptEdits::default();
        edits.keep(Language::Nl, Part::Lobby, words("Code: {code}, {address}, {onbekend}", "Klap"), plan);
        let source = ScriptSource {
            plan,
            edits: &edits,
            settings: &settings,
            catalogue: &catalogue,
            code: JoinCode::parse("KM4R7WZT").ok(),
            address: "voorrang.example",
        };
        let lobby = source.part(Language::Nl, Part::Lobby);
        assert!(lobby.is_edited);
        assert_eq!(lobby.say, ["Code: KM4R-7WZT, voorrang.example, {onbekend}"]);
        assert_eq!(lobby.steps, ["Klap"]);
        assert!(lobby.promises[0].contains("anoniem"), "{:?}", lobby.promises);
        // French has not been edited.
        assert!(!source.part(Language::Fr, Part::Lobby).is_edited);
        assert!(source.parts(Language::Nl).iter().all(|part| !part.say.join(" ").contains("{top}")));
        let concluded = ScriptSource { code: None, ..source };
        assert_eq!(concluded.part(Language::Nl, Part::Lobby).say[0], "Code: …, voorrang.example, {onbekend}");
    }

    #[test]
    fn the_templates_words_are_no_edit() {
        let scripts = scripts();
        let plan = scripts.plan(Template::Hall);
        let mut edits = ScriptEdits::default();
        edits.keep(Language::En, Part::Sort, words("Sort!", ""), plan);
        assert!(edits.of(Language::En, Part::Sort).is_some());
        let template = ScriptEdits::default().words(plan, Language::En, Part::Sort);
        edits.keep(Language::En, Part::Sort, template, plan);
        assert_eq!(edits, ScriptEdits::default());
    }

    #[test]
    fn edits_read_back() {
        let scripts = scripts();
        let mut edits = ScriptEdits::default();
        let plan = scripts.plan(Template::Hall);
        edits.keep(Language::Fr, Part::RevealAgain, words("Voilà", "Montrez"), plan);
        let json = serde_json::to_string(&edits).unwrap();
        assert_eq!(serde_json::from_str::<ScriptEdits>(&json).unwrap(), edits);
        assert_eq!(serde_json::from_str::<ScriptEdits>("{}").unwrap(), ScriptEdits::default());
    }
}
