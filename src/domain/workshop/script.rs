//! The facilitator's script (*draaiboek*) and the templates a workshop begins
//! with. The texts are data, one TOML file; [`Scripts::parse`] is the only way
//! to them, and lists every fault of a file that is not complete.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::code::JoinCode;
use super::room::Stage;
use super::settings::{CatalogueVersion, DEFAULT_RETENTION_DAYS, Kind, Method, Proposal};
use crate::domain::catalogue::{Fault, Localized, Problem};
use crate::domain::language::Language;

/// The `format` line the file opens with.
pub const FORMAT: &str = "voorrang-scripts/1";

/// What a line may leave open, as `{code}`: see [`Facts`].
pub const PLACEHOLDERS: [&str; 5] = ["address", "code", "top", "minutes", "provenance"];

/// A part of a workshop: a stage, told apart where a second time asks other
/// words and other minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// Arriving and joining.
    Lobby,
    /// The cards, one by one or by theme.
    Explore,
    /// Three piles.
    Sort,
    /// The order of *Now*.
    Rank,
    /// The first result.
    Reveal,
    /// The cards most disagreed on.
    Discuss,
    /// Sorting and ranking again.
    Revise,
    /// The result beside the earlier one.
    RevealAgain,
    /// The decided set.
    Decide,
    /// Closing words.
    Conclude,
}

impl Part {
    /// Every part in order.
    pub const ALL: [Self; 10] = [
        Self::Lobby,
        Self::Explore,
        Self::Sort,
        Self::Rank,
        Self::Reveal,
        Self::Discuss,
        Self::Revise,
        Self::RevealAgain,
        Self::Decide,
        Self::Conclude,
    ];

    /// The name in forms, the file and message keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Lobby => "lobby",
            Self::Explore => "explore",
            Self::Sort => "sort",
            Self::Rank => "rank",
            Self::Reveal => "reveal",
            Self::Discuss => "discuss",
            Self::Revise => "revise",
            Self::RevealAgain => "reveal-again",
            Self::Decide => "decide",
            Self::Conclude => "conclude",
        }
    }

    /// Reads [`Part::as_str`] back.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.as_str() == name)
    }

    /// How often it comes in a workshop in which the whole deck is judged so many
    /// times.
    #[must_use]
    pub fn times(self, rounds: u16) -> u16 {
        let again = rounds.saturating_sub(1);
        match self {
            Self::Revise | Self::RevealAgain => again,
            // With one round the cards that divide are still talked about.
            Self::Discuss => again.max(1),
            _ => 1,
        }
    }

    /// The part a stage is, the first time or again.
    #[must_use]
    pub fn of(stage: Stage, is_again: bool) -> Self {
        match (stage, is_again) {
            (Stage::Lobby, _) => Self::Lobby,
            (Stage::Explore, _) => Self::Explore,
            (Stage::Sort, false) => Self::Sort,
            (Stage::Rank, false) => Self::Rank,
            (Stage::Sort | Stage::Rank, true) => Self::Revise,
            (Stage::Reveal, false) => Self::Reveal,
            (Stage::Reveal, true) => Self::RevealAgain,
            (Stage::Discuss, _) => Self::Discuss,
            (Stage::Decide, _) => Self::Decide,
            (Stage::Concluded, _) => Self::Conclude,
        }
    }
}

/// How long each part takes, in whole minutes; a part that is not named takes
/// none and has no timer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Minutes(BTreeMap<Part, u16>);

impl Minutes {
    /// The minutes per part.
    #[must_use]
    pub fn new(minutes: impl IntoIterator<Item = (Part, u16)>) -> Self {
        Self(minutes.into_iter().collect())
    }

    /// The minutes of a part.
    #[must_use]
    pub fn of(&self, part: Part) -> u16 {
        self.find(part).unwrap_or(0)
    }

    /// The minutes of a part that is named.
    #[must_use]
    pub fn find(&self, part: Part) -> Option<u16> {
        self.0.get(&part).copied()
    }

    /// The minutes of a workshop in which the whole deck is judged so many
    /// times. Going by theme takes no longer: a part's minutes are then shared
    /// among the themes.
    #[must_use]
    pub fn total(&self, rounds: u16) -> u32 {
        Part::ALL.into_iter().map(|part| u32::from(self.of(part)) * u32::from(part.times(rounds))).sum()
    }
}

/// What a workshop begins with.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Template {
    /// *Kort*: three quarters of an hour, one round.
    Short,
    /// *Grondig*: two hours, two rounds. What was prepared before templates were
    /// kept goes by its script, which fits any way of holding it.
    #[default]
    Thorough,
    /// *Manage IT-zaal*: an hour and a half, many municipalities.
    Hall,
}

impl Template {
    /// Every template.
    pub const ALL: [Self; 3] = [Self::Short, Self::Thorough, Self::Hall];

    /// The name in forms, the file and message keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Thorough => "thorough",
            Self::Hall => "hall",
        }
    }

    /// Reads [`Template::as_str`] back.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|template| template.as_str() == name)
    }
}

/// What the facilitator says and does in a part.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PartText {
    /// What to say, a paragraph each.
    pub say: Vec<String>,
    /// What to say besides when ballots are anonymous.
    pub say_if_anonymous: Vec<String>,
    /// What to say besides when they are not.
    pub say_if_named: Vec<String>,
    /// What to say besides when the facilitator may see results early.
    pub say_if_early: Vec<String>,
    /// What to do, a step each.
    pub steps: Vec<String>,
}

impl PartText {
    /// What to say in a workshop held this way, in order.
    pub fn said<'a>(&'a self, method: &Method) -> impl Iterator<Item = &'a str> + 'a {
        self.say.iter().map(String::as_str).chain(self.promises(method))
    }

    /// What to say because it is held this way: what participants are told about
    /// their ballots before they give one.
    pub fn promises<'a>(&'a self, method: &Method) -> impl Iterator<Item = &'a str> + 'a {
        let promise = if method.is_anonymous { &self.say_if_anonymous } else { &self.say_if_named };
        let early = if method.shows_early_results { self.say_if_early.as_slice() } else { &[] };
        promise.iter().chain(early).map(String::as_str)
    }

    fn lines(&self) -> impl Iterator<Item = &str> {
        [&self.say, &self.say_if_anonymous, &self.say_if_named, &self.say_if_early, &self.steps]
            .into_iter()
            .flatten()
            .map(String::as_str)
    }
}

/// What a line of a script leaves open until there is a workshop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts<'a> {
    /// Where participants go, as one would say it: `voorrang.example`.
    pub address: &'a str,
    /// The code of the workshop; none once it is concluded.
    pub code: Option<JoinCode>,
    /// The top N.
    pub top: u16,
    /// The minutes of the part.
    pub minutes: u16,
    /// How the deck says itself where it comes from, in the script's language:
    /// [`crate::domain::catalogue::Catalogue::provenance`].
    pub provenance: &'a str,
}

impl Facts<'_> {
    /// A line with everything filled in.
    #[must_use]
    pub fn fill(&self, line: &str) -> String {
        let code = self.code.map_or_else(|| "…".to_owned(), |code| code.to_string());
        line.replace("{code}", &code)
            .replace("{top}", &self.top.to_string())
            .replace("{minutes}", &self.minutes.to_string())
            .replace("{address}", self.address)
            // Last, because this text is someone else's.
            .replace("{provenance}", self.provenance)
    }
}

/// A template with its texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Which it is.
    pub template: Template,
    /// What it is called, its length included.
    pub name: Localized<String>,
    /// For whom it is, in a sentence or two.
    pub summary: Localized<String>,
    /// How long it takes, in minutes: what [`Minutes::total`] gives.
    pub promised_minutes: u32,
    /// Who it is for.
    pub kind: Kind,
    /// How it is held.
    pub method: Method,
    /// How long each part takes.
    pub minutes: Minutes,
    /// In the order of [`Part::ALL`].
    texts: Vec<Localized<PartText>>,
}

impl Plan {
    /// What to say and do in a part.
    #[must_use]
    pub fn text(&self, part: Part) -> &Localized<PartText> {
        &self.texts[part as usize]
    }

    /// Settings to begin with: title, place and municipalities are still to be
    /// filled in.
    #[must_use]
    pub fn proposal(&self, catalogue: CatalogueVersion, language: Language, date: Date) -> Proposal {
        Proposal {
            title: String::new(),
            kind: self.kind,
            organisations: Vec::new(),
            date,
            starts_at: None,
            place: String::new(),
            catalogue,
            language,
            method: self.method.clone(),
            minutes: self.minutes.clone(),
            retention_days: DEFAULT_RETENTION_DAYS,
            template: self.template,
            partnership: String::new(),
            programme: String::new(),
            is_listed: false,
            enrolled: Vec::new(),
        }
    }
}

/// The three templates, complete in every language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scripts {
    short: Plan,
    thorough: Plan,
    hall: Plan,
}

impl Scripts {
    /// Reads the file of templates and scripts (TOML).
    ///
    /// # Errors
    /// Every fault found; a file that is not TOML or has a field of the wrong
    /// kind gives the one fault the reader stopped at.
    pub fn parse(file: &str) -> Result<Self, Vec<Fault>> {
        let file: File = toml::from_str(file).map_err(|error| {
            let line = error
                .span()
                .map_or(1, |span| file.get(..span.start).unwrap_or_default().matches('\n').count() + 1);
            vec![Fault { place: format!("line {line}"), problem: Problem::Other(error.message().to_owned()) }]
        })?;
        let faults = file.faults();
        if faults.is_empty() { Ok(file.into_scripts()) } else { Err(faults) }
    }

    /// A template.
    #[must_use]
    pub fn plan(&self, template: Template) -> &Plan {
        match template {
            Template::Short => &self.short,
            Template::Thorough => &self.thorough,
            Template::Hall => &self.hall,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format: String,
    templates: FileTemplates,
    parts: Vec<FilePart>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileTemplates {
    short: FileTemplate,
    thorough: FileTemplate,
    hall: FileTemplate,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileTemplate {
    promised_minutes: u32,
    kind: Kind,
    name: Localized<String>,
    summary: Localized<String>,
    method: Method,
    minutes: Minutes,
}

/// The texts of a part, for each template that uses these words.
#[derive(Deserialize)]
struct FilePart {
    part: Part,
    templates: Vec<Template>,
    #[serde(flatten)]
    text: Localized<PartText>,
}

impl File {
    fn template(&self, template: Template) -> &FileTemplate {
        match template {
            Template::Short => &self.templates.short,
            Template::Thorough => &self.templates.thorough,
            Template::Hall => &self.templates.hall,
        }
    }

    fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut fault = |place: String, problem: &str| {
            faults.push(Fault { place, problem: Problem::Other(problem.to_owned()) })
        };
        if self.format != FORMAT {
            fault("format".to_owned(), "must be \"voorrang-scripts/1\"");
        }
        for template in Template::ALL {
            let name = template.as_str();
            let plan = self.template(template);
            if plan.minutes.total(plan.method.rounds) != plan.promised_minutes {
                fault(format!("templates › {name} › minutes"), "do not add up to what is promised");
            }
            for language in Language::ALL {
                for (field, text) in [("name", &plan.name), ("summary", &plan.summary)] {
                    if text.get(language).trim().is_empty() {
                        fault(
                            format!("templates › {name} › {field} › {}", language.code()),
                            "text is missing",
                        );
                    }
                }
            }
            for part in Part::ALL {
                let of_part =
                    self.parts.iter().filter(|text| text.part == part && text.templates.contains(&template));
                match of_part.count() {
                    1 => {}
                    0 => fault(format!("parts › {} › {name}", part.as_str()), "has no texts"),
                    _ => fault(format!("parts › {} › {name}", part.as_str()), "has texts twice"),
                }
            }
        }
        for part in &self.parts {
            for language in Language::ALL {
                let place = format!("parts › {} › {}", part.part.as_str(), language.code());
                let text = part.text.get(language);
                if text.say.is_empty() || text.steps.is_empty() {
                    fault(place.clone(), "has nothing to say or nothing to do");
                }
                if text.lines().any(|line| line.trim().is_empty()) {
                    fault(place.clone(), "has an empty line");
                }
                for unknown in text.lines().flat_map(unknown_placeholders).collect::<BTreeSet<_>>() {
                    fault(place.clone(), &format!("{{{unknown}}} is not something that is filled in"));
                }
            }
        }
        faults
    }

    fn into_scripts(self) -> Scripts {
        let texts = |template| {
            let text = |part| {
                self.parts
                    .iter()
                    .find(|text| text.part == part && text.templates.contains(&template))
                    .map(|text| text.text.clone())
                    .unwrap_or_default()
            };
            Part::ALL.into_iter().map(text).collect::<Vec<_>>()
        };
        let plan = |template, plan: FileTemplate, texts| Plan {
            template,
            name: plan.name,
            summary: plan.summary,
            promised_minutes: plan.promised_minutes,
            kind: plan.kind,
            method: plan.method,
            minutes: plan.minutes,
            texts,
        };
        Scripts {
            short: plan(Template::Short, self.templates.short, texts(Template::Short)),
            thorough: plan(Template::Thorough, self.templates.thorough, texts(Template::Thorough)),
            hall: plan(Template::Hall, self.templates.hall, texts(Template::Hall)),
        }
    }
}

/// What stands between braces in a line and is none of [`PLACEHOLDERS`].
fn unknown_placeholders(line: &str) -> Vec<String> {
    line.split('{')
        .skip(1)
        .map(|rest| rest.split('}').next().unwrap_or_default().to_owned())
        .filter(|name| !PLACEHOLDERS.contains(&name.as_str()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::workshop::sample;
    use crate::domain::workshop::settings::Settings;

    const FILE: &str = include_str!("../../workshops/data/scripts.toml");

    #[test]
    fn every_template_part_and_language_has_its_words() {
        let scripts = Scripts::parse(FILE).unwrap();
        for template in Template::ALL {
            for part in Part::ALL {
                for language in Language::ALL {
                    let text = scripts.plan(template).text(part).get(language);
                    let dutch = scripts.plan(template).text(part).get(Language::Nl);
                    let shape = |text: &PartText| {
                        let lines = [
                            &text.say,
                            &text.say_if_anonymous,
                            &text.say_if_named,
                            &text.say_if_early,
                            &text.steps,
                        ];
                        lines.map(Vec::len)
                    };
                    assert!(!text.say.is_empty() && !text.steps.is_empty());
                    assert_eq!(shape(text), shape(dutch), "{template:?} {part:?} {language:?}");
                }
            }
        }
    }

    #[test]
    fn the_minutes_are_the_promised_ones() {
        let scripts = Scripts::parse(FILE).unwrap();
        for (template, promised) in [(Template::Short, 45), (Template::Thorough, 120), (Template::Hall, 90)] {
            let plan = scripts.plan(template);
            assert_eq!(plan.promised_minutes, promised);
            assert_eq!(plan.minutes.total(plan.method.rounds), promised, "{template:?}");
        }
        assert!(scripts.plan(Template::Short).name.get(Language::Nl).contains("45 min"));
        assert!(scripts.plan(Template::Thorough).name.get(Language::Nl).contains("2 uur"));
        assert!(scripts.plan(Template::Hall).name.get(Language::Nl).contains("90 min"));
    }

    /// The deck is data, and so are the top and the minutes: a number in a
    /// text would be wrong for the next one.
    #[test]
    fn the_words_hard_code_no_number() {
        let scripts = Scripts::parse(FILE).unwrap();
        for template in Template::ALL {
            for part in Part::ALL {
                for language in Language::ALL {
                    for line in scripts.plan(template).text(part).get(language).lines() {
                        assert!(!line.chars().any(|c| c.is_ascii_digit()), "{part:?}: {line}");
                        for word in ["achttien", "eighteen", "dix-huit"] {
                            assert!(!line.to_lowercase().contains(word), "{part:?}: {line}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn the_room_is_told_about_the_deck_and_about_anonymity() {
        let scripts = Scripts::parse(FILE).unwrap();
        let mut method = sample::proposal().method;
        for template in Template::ALL {
            for language in Language::ALL {
                let lobby = scripts.plan(template).text(Part::Lobby).get(language);
                assert!(!lobby.say_if_anonymous.is_empty(), "{template:?}");
                assert!(!lobby.say_if_named.is_empty(), "{template:?}");
                assert!(!lobby.say_if_early.is_empty(), "{template:?}");
                method.shows_early_results = false;
                let said = lobby.said(&method).collect::<Vec<_>>().join(" ");
                assert!(said.contains("{code}") && said.contains("{address}"), "{said}");
                assert!(!said.contains(&lobby.say_if_early[0]));
                method.shows_early_results = true;
                assert!(lobby.said(&method).any(|line| line == lobby.say_if_early[0]));
            }
            let explore = scripts.plan(template).text(Part::Explore);
            for language in Language::ALL {
                // Another deck says something else about itself.
                let said = explore.get(language).say.join(" ");
                assert!(said.contains("{provenance}"), "{template:?} {language:?}: {said}");
            }
        }
    }

    #[test]
    fn a_template_becomes_settings_once_it_has_a_title() {
        let scripts = Scripts::parse(FILE).unwrap();
        let sample = sample::proposal();
        for template in Template::ALL {
            let plan = scripts.plan(template);
            let mut proposal = plan.proposal(sample.catalogue.clone(), Language::Nl, sample.date);
            assert!(Settings::check(proposal.clone()).is_err());
            proposal.title = "Onze keuzes".to_owned();
            proposal.organisations = sample.organisations.clone();
            let settings = Settings::check(proposal).unwrap();
            assert_eq!(settings.total_minutes(), plan.promised_minutes);
        }
    }

    #[test]
    fn fills_in_what_is_left_open() {
        let code = JoinCode::parse("KM4R7WZT").unwrap();
        let facts = Facts {
            address: "voorrang.example",
            code: Some(code),
            top: 5,
            minutes: 8,
            provenance: "een {top}",
        };
        assert_eq!(
            facts.fill("{address}: {code}, {top} in {minutes}; {provenance}"),
            "voorrang.example: KM4R-7WZT, 5 in 8; een {top}"
        );
    }

    #[test]
    fn names_each_fault_and_its_place() {
        assert_eq!(Scripts::parse("parts = 3").unwrap_err().len(), 1);
        for (from, to, place) in [
            ("voorrang-scripts/1", "other", "format"),
            ("promised_minutes = 45", "promised_minutes = 44", "templates › short › minutes"),
            ("{top}", "{order}", "parts › rank › nl"),
            ("part = \"conclude\"", "part = \"decide\"", "parts › conclude › short"),
        ] {
            let faults = Scripts::parse(&FILE.replace(from, to)).unwrap_err();
            assert!(faults.iter().any(|fault| fault.place == place), "{place}: {faults:?}");
        }
    }

    #[test]
    fn more_rounds_take_longer() {
        let minutes = Minutes::new(Part::ALL.map(|part| (part, 10)));
        assert_eq!(minutes.total(1), 80);
        assert_eq!(minutes.total(2), 100);
        assert_eq!(minutes.total(3), 130);
    }

    #[test]
    fn names_read_back() {
        for part in Part::ALL {
            assert_eq!(Part::parse(part.as_str()), Some(part));
            assert_eq!(Part::ALL[part as usize], part);
        }
        for template in Template::ALL {
            assert_eq!(Template::parse(template.as_str()), Some(template));
        }
    }
}
