//! The form a session is prepared with: what was typed, and what it proposes.

use std::collections::BTreeSet;

use jiff::civil::{Date, Time};

use crate::domain::language::Language;
use crate::domain::municipality::NisCode;
use crate::domain::workshop::participant::Perspective;
use crate::domain::workshop::script::{Minutes, Part};
use crate::domain::workshop::settings::{
    Kind, MOST_MINUTES, MOST_PLANNED_ROUNDS, MOST_RETENTION_DAYS, MOST_TOP, Proposal, Ranking, Scope,
    SettingsFault,
};
use crate::i18n::Translator;
use crate::organisations::Municipality;
use crate::web::forms::{FieldErrors, Fields, text_error};

/// Most names of municipalities that are offered instead of one nobody knows.
const MOST_OFFERED: usize = 3;
/// How alike a name must be to be offered (Jaro-Winkler): *Gnet* is to *Gent*.
const ALIKE: f64 = 0.82;
/// What stands between names in a list that was written down or pasted.
const BETWEEN_NAMES: [char; 5] = ['\n', '\r', ',', ';', '\t'];

/// The fields that propose this, with the facilitator's own municipalities by
/// name.
#[must_use]
pub fn fields_of(proposal: &Proposal, municipalities: &[&str]) -> Fields {
    let method = &proposal.method;
    let mut fields = Fields::default()
        .with("title", &proposal.title)
        .with("kind", proposal.kind.as_str())
        .with("organisations", municipalities.join("\n"))
        .with("partnership", &proposal.partnership)
        .with("date", proposal.date.to_string())
        .with("starts_at", proposal.starts_at.map(clock).unwrap_or_default())
        .with("place", &proposal.place)
        .with("programme", &proposal.programme)
        .with("language", proposal.language.code())
        .with("retention", proposal.retention_days.to_string())
        .with("top", method.top.to_string())
        .with("rounds", method.rounds.to_string())
        .with("scope", if method.scope == Scope::ByTheme { "by-theme" } else { "whole-deck" })
        .with("ranking", if method.ranking == Ranking::Full { "full" } else { "piles" })
        .with("ballots", if method.is_anonymous { "anonymous" } else { "named" });
    let boxes = [
        ("listed", proposal.is_listed),
        ("early", method.shows_early_results),
        ("limit", method.limits_now),
        ("tables", method.allows_table_devices),
    ];
    for (name, _) in boxes.into_iter().filter(|(_, is_ticked)| *is_ticked) {
        fields = fields.with(name, "yes");
    }
    for perspective in &method.perspectives {
        fields = fields.with("perspective", perspective.as_str());
    }
    for part in Part::ALL {
        fields = fields.with(minutes_field(part), proposal.minutes.of(part).to_string());
    }
    fields
}

/// The minutes as far as they can be read, for the total.
#[must_use]
pub fn total_minutes(fields: &Fields) -> u32 {
    let minutes =
        Part::ALL.map(|part| (part, number(fields, &minutes_field(part), 0, MOST_MINUTES).unwrap_or(0)));
    Minutes::new(minutes).total(number(fields, "rounds", 1, MOST_PLANNED_ROUNDS).unwrap_or(1))
}

fn number(fields: &Fields, name: &str, fewest: u16, most: u16) -> Option<u16> {
    fields.get(name).trim().parse().ok().filter(|number| (fewest..=most).contains(number))
}

/// The field of a part's minutes.
#[must_use]
pub fn minutes_field(part: Part) -> String {
    format!("minutes-{}", part.as_str())
}

/// A time as a field takes it, and as it is read: *09:30*.
#[must_use]
pub fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// Reads a form into a proposal that begins as `base`, and notes what is wrong at
/// its field. Without `with_method` what is settled once a session begins stays
/// as it was.
pub fn read(
    t: &Translator,
    fields: &Fields,
    base: Proposal,
    with_method: bool,
    all: &[Municipality],
    errors: &mut FieldErrors,
) -> Proposal {
    let mut proposal = base;
    fields.get("title").clone_into(&mut proposal.title);
    fields.get("place").clone_into(&mut proposal.place);
    fields.get("programme").clone_into(&mut proposal.programme);
    fields.get("partnership").clone_into(&mut proposal.partnership);
    proposal.is_listed = fields.has("listed", "yes");
    match fields.get("date").trim().parse::<Date>() {
        Ok(date) if (2000..2100).contains(&date.year()) => proposal.date = date,
        _ => errors.add("date", t.get("prepare-fault-date")),
    }
    proposal.starts_at = None;
    let starts_at = fields.get("starts_at").trim();
    if !starts_at.is_empty() {
        match Time::strptime("%H:%M", starts_at).or_else(|_| Time::strptime("%H:%M:%S", starts_at)) {
            Ok(time) => proposal.starts_at = Some(time),
            Err(_) => errors.add("starts_at", t.get("prepare-fault-time")),
        }
    }
    match Language::parse(fields.get("language")) {
        Some(language) => proposal.language = language,
        None => errors.add("language", t.get("prepare-fault-choice")),
    }
    match number(fields, "retention", 1, MOST_RETENTION_DAYS) {
        Some(days) => proposal.retention_days = days,
        None => errors.add("retention", number_fault(t, 1, MOST_RETENTION_DAYS)),
    }
    let mut minutes = Vec::with_capacity(Part::ALL.len());
    for part in Part::ALL {
        let field = minutes_field(part);
        match number(fields, &field, 0, MOST_MINUTES) {
            Some(number) => minutes.push((part, number)),
            None => errors.add(field, number_fault(t, 0, MOST_MINUTES)),
        }
    }
    proposal.minutes = Minutes::new(minutes);
    if with_method {
        read_method(t, fields, &mut proposal, errors);
    }
    let (codes, problems) = recognise(t, fields.get("organisations"), all);
    proposal.organisations = codes;
    if !problems.is_empty() {
        errors.add("organisations", problems.join(" "));
    }
    proposal
}

fn read_method(t: &Translator, fields: &Fields, proposal: &mut Proposal, errors: &mut FieldErrors) {
    match Kind::parse(fields.get("kind")) {
        Some(kind) => proposal.kind = kind,
        None => errors.add("kind", t.get("prepare-fault-choice")),
    }
    let method = &mut proposal.method;
    match number(fields, "top", 1, MOST_TOP) {
        Some(top) => method.top = top,
        None => errors.add("top", number_fault(t, 1, MOST_TOP)),
    }
    match number(fields, "rounds", 1, MOST_PLANNED_ROUNDS) {
        Some(rounds) => method.rounds = rounds,
        None => errors.add("rounds", number_fault(t, 1, MOST_PLANNED_ROUNDS)),
    }
    match fields.get("scope") {
        "whole-deck" => method.scope = Scope::WholeDeck,
        "by-theme" => method.scope = Scope::ByTheme,
        _ => errors.add("scope", t.get("prepare-fault-choice")),
    }
    match fields.get("ranking") {
        "piles" => method.ranking = Ranking::Piles,
        "full" => method.ranking = Ranking::Full,
        _ => errors.add("ranking", t.get("prepare-fault-choice")),
    }
    // Never by omission: who gives a ballot is told which of both it is.
    match fields.get("ballots") {
        "anonymous" => method.is_anonymous = true,
        "named" => method.is_anonymous = false,
        _ => errors.add("ballots", t.get("prepare-fault-choice")),
    }
    method.shows_early_results = fields.has("early", "yes");
    method.limits_now = fields.has("limit", "yes");
    method.allows_table_devices = fields.has("tables", "yes");
    method.perspectives =
        Perspective::ALL.into_iter().filter(|one| fields.has("perspective", one.as_str())).collect();
}

fn number_fault(t: &Translator, fewest: u16, most: u16) -> String {
    // As text: a limit of four digits is typed without a separator.
    t.with("prepare-fault-number", [("fewest", fewest.to_string().into()), ("most", most.to_string().into())])
}

/// What is wrong with a proposal, at its field, in words.
pub fn note_faults(
    t: &Translator,
    kind: Kind,
    faults: &[SettingsFault],
    all: &[Municipality],
    errors: &mut FieldErrors,
) {
    for fault in faults {
        let field = fault.field();
        // What could not be read has said so itself.
        if !errors.of(field).is_empty() {
            continue;
        }
        let text = match fault {
            SettingsFault::Title(error)
            | SettingsFault::Place(error)
            | SettingsFault::Partnership(error)
            | SettingsFault::Programme(error) => text_error(t, *error),
            SettingsFault::Organisations { most, found, .. } => match kind {
                Kind::Municipality if *found == 0 => t.get("prepare-fault-no-municipality").into_owned(),
                Kind::Municipality => t.with("prepare-fault-one-municipality", [("found", (*found).into())]),
                Kind::Partnership if found < most => t.get("prepare-fault-two-municipalities").into_owned(),
                _ => t.with("prepare-fault-many-municipalities", [("most", (*most).into())]),
            },
            SettingsFault::NisCode(code) => t.with("prepare-fault-unknown", [("name", code.as_str().into())]),
            SettingsFault::TakesPart(code) => {
                let name = name_of(all, code);
                t.with("prepare-fault-takes-part", [("name", name.into())])
            }
            SettingsFault::Settled => t.get("prepare-fault-settled").into_owned(),
            SettingsFault::Top => number_fault(t, 1, MOST_TOP),
            SettingsFault::Rounds => number_fault(t, 1, MOST_PLANNED_ROUNDS),
            SettingsFault::Retention => number_fault(t, 1, MOST_RETENTION_DAYS),
            SettingsFault::Minutes(part) => {
                errors.add(minutes_field(*part), number_fault(t, 0, MOST_MINUTES));
                continue;
            }
            SettingsFault::Catalogue => t.get("prepare-fault-choice").into_owned(),
        };
        errors.add(field, text);
    }
}

/// The name of a municipality; its code when it is no longer in the list.
#[must_use]
pub fn name_of<'a>(all: &'a [Municipality], code: &'a NisCode) -> &'a str {
    all.iter().find(|one| one.nis_code == code.as_str()).map_or(code.as_str(), |one| &one.name)
}

/// The name of a municipality as [`read`] takes it back: its code where the name is
/// another's too, or holds a sign that ends a name.
#[must_use]
pub fn name_to_type<'a>(all: &'a [Municipality], code: &'a NisCode) -> &'a str {
    let name = name_of(all, code);
    let namesakes = all.iter().filter(|one| one.match_rank(name) == Some(0)).count();
    if namesakes == 1 && !name.contains(BETWEEN_NAMES) { name } else { code.as_str() }
}

/// The municipalities in a list of names as people write them down or paste them:
/// on lines, or with commas, semicolons or tabs between. A name that merged into
/// another municipality counts as that one. A sentence for each that nobody knows.
fn recognise(t: &Translator, typed: &str, all: &[Municipality]) -> (Vec<NisCode>, Vec<String>) {
    let mut codes = BTreeSet::new();
    let mut problems = Vec::new();
    for name in typed.split(BETWEEN_NAMES).map(str::trim).filter(|name| !name.is_empty()) {
        // Own name and code first; names of before a merger after those.
        let known = [0, 10].into_iter().find_map(|rank| {
            let mut found = all.iter().filter(|one| one.match_rank(name) == Some(rank));
            let first = found.next()?;
            found.next().is_none().then_some(first)
        });
        match known.and_then(|one| NisCode::parse(&one.nis_code)) {
            Some(code) => {
                codes.insert(code);
            }
            None => problems.push(unknown(t, name, all)),
        }
    }
    (codes.into_iter().collect(), problems)
}

fn unknown(t: &Translator, name: &str, all: &[Municipality]) -> String {
    let shown: String = name.chars().take(60).collect();
    let mut alike: Vec<(bool, f64, &str)> = all
        .iter()
        .map(|one| {
            let likeness = strsim::jaro_winkler(&one.name.to_lowercase(), &shown.to_lowercase());
            (one.match_rank(&shown).is_some(), likeness, one.name.as_str())
        })
        .filter(|(begins, likeness, _)| *begins || *likeness >= ALIKE)
        .collect();
    alike.sort_by(|one, other| {
        (other.0, other.1).partial_cmp(&(one.0, one.1)).unwrap_or(std::cmp::Ordering::Equal)
    });
    let offered: Vec<&str> = alike.into_iter().take(MOST_OFFERED).map(|(_, _, name)| name).collect();
    if offered.is_empty() {
        return t.with("prepare-fault-unknown", [("name", shown.into())]);
    }
    t.with("prepare-fault-unlike", [("name", shown.into()), ("offered", offered.join(", ").into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rights::OrganisationId;
    use crate::domain::workshop::sample;
    use crate::domain::workshop::settings::Settings;

    fn municipality(nis_code: &str, name: &str, former: &[&str]) -> Municipality {
        Municipality {
            id: OrganisationId(1),
            nis_code: nis_code.to_owned(),
            name: name.to_owned(),
            province_code: "40000".to_owned(),
            former_names: former.iter().map(|name| (*name).to_owned()).collect(),
        }
    }

    fn all() -> Vec<Municipality> {
        vec![
            municipality("11002", "Antwerpen", &["Borsbeek"]),
            municipality("44021", "Gent", &[]),
            municipality("46021", "Sint-Niklaas", &[]),
            municipality("46025", "Temse", &[]),
        ]
    }

    fn t() -> Translator {
        Translator::new(Language::Nl)
    }

    #[test]
    fn knows_names_as_people_paste_them() {
        let typed = "Gent\r\nsint niklaas; TEMSE,\tBorsbeek\n\n44021";
        let (codes, problems) = recognise(&t(), typed, &all());
        let codes: Vec<_> = codes.iter().map(NisCode::as_str).collect();
        assert_eq!(codes, ["11002", "44021", "46021", "46025"]);
        assert!(problems.is_empty(), "{problems:?}");
    }

    #[test]
    fn offers_what_is_alike_for_a_name_nobody_knows() {
        let (codes, problems) = recognise(&t(), "Gnet, Sint, <b>Atlantis</b>", &all());
        assert!(codes.is_empty());
        assert!(problems[0].contains("Gnet") && problems[0].contains("Gent"), "{}", problems[0]);
        assert!(problems[1].contains("Sint-Niklaas"), "{}", problems[1]);
        assert!(problems[2].contains("Atlantis") && !problems[2].contains("Gent"), "{}", problems[2]);
    }

    #[test]
    fn a_name_that_would_not_be_read_back_makes_way_for_the_code() {
        let all = [
            municipality("NL-1", "Bergen", &[]),
            municipality("NL-2", "bergen", &[]),
            municipality("NL-3", "Leie; Schelde", &[]),
            municipality("NL-4", "Edam", &["Bergen"]),
        ];
        let codes: Vec<NisCode> =
            ["NL-1", "NL-2", "NL-3", "NL-4"].into_iter().filter_map(NisCode::parse).collect();
        let typed: Vec<&str> = codes.iter().map(|code| name_to_type(&all, code)).collect();
        assert_eq!(typed, ["NL-1", "NL-2", "NL-3", "Edam"]);
        assert_eq!(recognise(&t(), &typed.join("\n"), &all), (codes, Vec::new()));
    }

    fn read_back(fields: &Fields, base: Proposal, with_method: bool) -> (Proposal, FieldErrors) {
        let mut errors = FieldErrors::default();
        let proposal = read(&t(), fields, base, with_method, &all(), &mut errors);
        (proposal, errors)
    }

    #[test]
    fn what_a_proposal_fills_in_proposes_it_again() {
        let mut proposal = sample::proposal();
        proposal.kind = Kind::Hall;
        proposal.is_listed = true;
        proposal.programme = "9.30 uur: onthaal".to_owned();
        proposal.method.scope = Scope::ByTheme;
        proposal.method.ranking = Ranking::Full;
        proposal.method.is_anonymous = false;
        proposal.method.perspectives = vec![Perspective::Ict];
        let fields = fields_of(&proposal, &["Gent"]);
        let (again, errors) = read_back(&fields, sample::proposal(), true);
        assert!(errors.is_empty(), "{errors:?}");
        assert_eq!(again, proposal);
        assert_eq!(total_minutes(&fields), Settings::check(proposal).unwrap().total_minutes());
    }

    #[test]
    fn a_settled_method_is_not_read() {
        let fields = fields_of(&sample::proposal(), &["Gent"])
            .instead("ballots", "named")
            .instead("kind", "hall")
            .instead("title", "Anders");
        let (proposal, errors) = read_back(&fields, sample::proposal(), false);
        assert!(errors.is_empty());
        assert_eq!(proposal.title, "Anders");
        assert_eq!((proposal.kind, proposal.method), (Kind::Municipality, sample::proposal().method));
    }

    #[test]
    fn tells_every_field_that_cannot_be_read() {
        let (_, errors) = read_back(&Fields::default(), sample::proposal(), true);
        let silent = ["title", "organisations", "starts_at", "place"];
        for field in ["date", "language", "retention", "kind", "top", "rounds", "scope", "ranking", "ballots"]
        {
            assert!(!errors.of(field).is_empty(), "{field}");
        }
        assert!(silent.iter().all(|field| errors.of(field).is_empty()));
        assert!(Part::ALL.iter().all(|part| !errors.of(&minutes_field(*part)).is_empty()));
        for (field, value) in [("date", "0206-12-08"), ("date", "8 december"), ("starts_at", "half tien")] {
            let fields = fields_of(&sample::proposal(), &["Gent"]).instead(field, value);
            assert!(!read_back(&fields, sample::proposal(), true).1.of(field).is_empty(), "{value}");
        }
    }
}
