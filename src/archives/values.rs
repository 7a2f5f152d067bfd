//! Values of the domain as an archive writes them, and back: whatever comes from an
//! archive goes through the same functions of the domain as what people type.

pub(super) mod masterplan;

use std::collections::{BTreeMap, BTreeSet};

use super::format;
use crate::decisions::{Based, Basis};
use crate::domain::ballot::{Ballot, Pile};
use crate::domain::catalogue::{CardCode, Catalogue, ThemeCode};
use crate::domain::comparison::weights::Basis as Weighing;
use crate::domain::count;
use crate::domain::language::Language;
use crate::domain::municipality::NisCode;
use crate::domain::priority_set::{CountedMember, JointProvenance, MOTIVATION_LIMIT, SessionProvenance};
use crate::domain::text::{TextError, clean};
use crate::domain::workshop::action::MOST_ROUNDS;
use crate::domain::workshop::decision::{Decision, Departure};
use crate::domain::workshop::room::{Room, Round, RoundDeck, RoundStatus};
use crate::domain::workshop::script::{Minutes, Part};
use crate::domain::workshop::script_edits::{OwnWords, ScriptEdits};
use crate::domain::workshop::settings::{CatalogueVersion, Method, Proposal, Settings, TITLE_LIMIT};

/// Longest key or name of a member, in characters: as long as that of any organisation.
const MEMBER_LIMIT: usize = 120;

/// What is wrong with a value, in a few words.
pub(super) type Wrong = String;

fn wrong(error: impl std::fmt::Display) -> Wrong {
    error.to_string()
}

/// A text as its field takes it: not longer, and without characters that
/// [`clean`] drops. White space around it is nobody's loss.
pub(super) fn text(text: &str, limit: usize) -> Result<(), Wrong> {
    match clean(text, limit) {
        Ok(cleaned) if cleaned == text.trim() => Ok(()),
        Ok(_) => Err("has control characters".to_owned()),
        Err(error @ (TextError::TooLong { .. } | TextError::Empty)) => Err(wrong(error)),
    }
}

pub(super) fn nis_code(code: &str) -> Result<NisCode, Wrong> {
    NisCode::parse(code).ok_or_else(|| format!("\"{code}\" is not a NIS code"))
}

fn cards(codes: &[String]) -> Vec<CardCode> {
    codes.iter().map(CardCode::new).collect()
}

fn codes(cards: &[CardCode]) -> Vec<String> {
    cards.iter().map(|card| card.as_str().to_owned()).collect()
}

pub(super) fn write_ballot(ballot: &Ballot) -> format::Ballot {
    let sorted = ballot.sorted().map(|card| format::SortedCard {
        card: card.as_str().to_owned(),
        // A sorted card lies in a pile.
        pile: ballot.pile_of(card).unwrap_or(Pile::NotNow),
    });
    format::Ballot { sorted: sorted.collect(), ranking: codes(ballot.ranking()) }
}

pub(super) fn read_ballot(told: &format::Ballot, deck: &[CardCode]) -> Result<Ballot, Wrong> {
    let mut ballot = Ballot::default();
    for sorted in &told.sorted {
        let card = CardCode::new(&sorted.card);
        if ballot.pile_of(&card).is_some() {
            return Err(format!("card {card} is sorted twice"));
        }
        ballot.sort(deck, &card, sorted.pile).map_err(wrong)?;
    }
    ballot.reorder(deck, &cards(&told.ranking)).map_err(wrong)?;
    Ok(ballot)
}

pub(super) fn write_session(session: SessionProvenance) -> format::Provenance {
    let SessionProvenance {
        workshop,
        held_on,
        round,
        rounds,
        people,
        is_own_count,
        count_version,
        counted,
        departures,
        closing_check,
    } = session;
    format::Provenance {
        workshop,
        held_on,
        round,
        rounds,
        people,
        is_own_count,
        count_version,
        counted: counted.iter().map(|tied| codes(tied)).collect(),
        departures: write_departures(departures),
        closing_check: closing_check
            .map(|(in_favour, answered)| format::ClosingCheck { in_favour, answered }),
    }
}

fn write_departures(departures: BTreeMap<CardCode, Departure>) -> Vec<format::CardDeparture> {
    let told = |(card, departure): (CardCode, Departure)| format::CardDeparture {
        card: card.to_string(),
        departure,
    };
    departures.into_iter().map(told).collect()
}

pub(super) fn write_joint(joint: JointProvenance) -> format::JointProvenance {
    let JointProvenance { members, weighing, counted_on, count_version, counted, departures } = joint;
    let member = |CountedMember { key, name, decided_on, inhabitants }: CountedMember| {
        format::CountedMember { key, name, decided_on, inhabitants }
    };
    format::JointProvenance {
        members: members.into_iter().map(member).collect(),
        weighing,
        counted_on,
        count_version,
        counted: counted.iter().map(|tied| codes(tied)).collect(),
        departures: write_departures(departures),
    }
}

pub(super) fn read_joint(
    told: &format::JointProvenance,
    catalogue: &Catalogue,
) -> Result<JointProvenance, Wrong> {
    needs_count_version(told.count_version)?;
    let (counted, departures) = read_counted(&told.counted, &told.departures, catalogue)?;
    let keys: BTreeSet<&String> = told.members.iter().map(|member| &member.key).collect();
    if told.members.len() < 2 || keys.len() < told.members.len() {
        return Err("a joint set is counted from two members' sets at least, each once".to_owned());
    }
    for member in &told.members {
        text(&member.key, MEMBER_LIMIT)?;
        text(&member.name, MEMBER_LIMIT)?;
        if member.inhabitants.is_some() != (told.weighing == Weighing::Inhabitants) {
            return Err(format!("the inhabitants of {} do not go with the weights", member.key));
        }
    }
    let member = |told: &format::CountedMember| CountedMember {
        key: told.key.clone(),
        name: told.name.clone(),
        decided_on: told.decided_on,
        inhabitants: told.inhabitants,
    };
    Ok(JointProvenance {
        members: told.members.iter().map(member).collect(),
        weighing: told.weighing,
        counted_on: told.counted_on,
        count_version: told.count_version,
        counted,
        departures,
    })
}

fn needs_count_version(version: u32) -> Result<(), Wrong> {
    if version == 0 || version > count::METHOD_VERSION {
        return Err(format!("version {version} of the count is not known"));
    }
    Ok(())
}

type Counted = (Vec<Vec<CardCode>>, BTreeMap<CardCode, Departure>);

fn read_counted(
    counted: &[Vec<String>],
    told: &[format::CardDeparture],
    catalogue: &Catalogue,
) -> Result<Counted, Wrong> {
    let counted: Vec<Vec<CardCode>> = counted.iter().map(|tied| cards(tied)).collect();
    once_in_deck(&counted.concat(), catalogue)?;
    let mut departures = BTreeMap::new();
    for one in told {
        let card = CardCode::new(&one.card);
        if !counted.iter().flatten().any(|other| *other == card) {
            return Err(format!("card {card} was not counted"));
        }
        if departures.insert(card, one.departure).is_some() {
            return Err(format!("card {} departs twice", one.card));
        }
    }
    Ok((counted, departures))
}

pub(super) fn read_session(
    told: &format::Provenance,
    catalogue: &Catalogue,
) -> Result<SessionProvenance, Wrong> {
    text(&told.workshop, TITLE_LIMIT)?;
    if !(1..=told.rounds).contains(&told.round) || told.rounds > MOST_ROUNDS {
        return Err(format!("there is no round {} of {}", told.round, told.rounds));
    }
    needs_count_version(told.count_version)?;
    if told.closing_check.as_ref().is_some_and(|check| check.in_favour > check.answered) {
        return Err("more were in favour than answered".to_owned());
    }
    let (counted, departures) = read_counted(&told.counted, &told.departures, catalogue)?;
    Ok(SessionProvenance {
        workshop: told.workshop.clone(),
        held_on: told.held_on,
        round: told.round,
        rounds: told.rounds,
        people: told.people,
        is_own_count: told.is_own_count,
        count_version: told.count_version,
        counted,
        departures,
        closing_check: told.closing_check.as_ref().map(|check| (check.in_favour, check.answered)),
    })
}

fn once_in_deck(cards: &[CardCode], catalogue: &Catalogue) -> Result<(), Wrong> {
    for (index, card) in cards.iter().enumerate() {
        if catalogue.card(card).is_none() {
            return Err(format!("card {card} is not in the deck"));
        }
        if cards[..index].contains(card) {
            return Err(format!("card {card} is named twice"));
        }
    }
    Ok(())
}

/// Texts on cards of the deck, each once.
pub(super) fn read_texts(
    told: &[format::CardText],
    limit: usize,
    catalogue: &Catalogue,
) -> Result<BTreeMap<CardCode, String>, Wrong> {
    once_in_deck(&told.iter().map(|one| CardCode::new(&one.card)).collect::<Vec<_>>(), catalogue)?;
    let mut texts = BTreeMap::new();
    for one in told {
        text(&one.text, limit).map_err(|wrong| format!("card {}: {wrong}", one.card))?;
        texts.insert(CardCode::new(&one.card), one.text.clone());
    }
    Ok(texts)
}

pub(super) fn write_texts(texts: BTreeMap<CardCode, String>) -> Vec<format::CardText> {
    let told = |(card, text): (CardCode, String)| format::CardText { card: card.as_str().to_owned(), text };
    texts.into_iter().map(told).collect()
}

pub(super) fn write_settings(settings: &Settings) -> format::WorkshopSettings {
    // Named one by one, so that a field that is added later is not forgotten here.
    let Proposal {
        title,
        kind,
        organisations,
        date,
        starts_at,
        place,
        catalogue: CatalogueVersion { key, version },
        language,
        method:
            Method {
                top,
                rounds,
                scope,
                ranking,
                limits_now,
                is_anonymous,
                shows_early_results,
                perspectives,
                allows_table_devices,
            },
        minutes,
        retention_days,
        template,
        partnership,
        programme,
        is_listed,
        enrolled,
    } = settings.to_proposal();
    let codes = |codes: Vec<NisCode>| codes.into_iter().map(|code| code.as_str().to_owned()).collect();
    let minutes = Part::ALL
        .into_iter()
        .filter_map(|part| minutes.find(part).map(|minutes| format::PartMinutes { part, minutes }));
    format::WorkshopSettings {
        title,
        kind,
        organisations: codes(organisations),
        enrolled: codes(enrolled),
        partnership,
        date,
        starts_at,
        place,
        programme,
        is_listed,
        catalogue: format::CatalogueName { key, version },
        language,
        template,
        top,
        rounds,
        scope,
        ranking,
        limits_now,
        is_anonymous,
        shows_early_results,
        allows_table_devices,
        perspectives,
        minutes: minutes.collect(),
        retention_days,
    }
}

pub(super) fn read_settings(told: &format::WorkshopSettings) -> Result<Settings, Wrong> {
    let codes = |codes: &[String]| codes.iter().map(|code| nis_code(code)).collect::<Result<Vec<_>, _>>();
    let minutes = Minutes::new(told.minutes.iter().map(|one| (one.part, one.minutes)));
    let proposal = Proposal {
        title: told.title.clone(),
        kind: told.kind,
        organisations: codes(&told.organisations)?,
        date: told.date,
        starts_at: told.starts_at,
        place: told.place.clone(),
        catalogue: CatalogueVersion {
            key: told.catalogue.key.clone(),
            version: told.catalogue.version.clone(),
        },
        language: told.language,
        method: Method {
            top: told.top,
            rounds: told.rounds,
            scope: told.scope,
            ranking: told.ranking,
            limits_now: told.limits_now,
            is_anonymous: told.is_anonymous,
            shows_early_results: told.shows_early_results,
            perspectives: told.perspectives.clone(),
            allows_table_devices: told.allows_table_devices,
        },
        minutes,
        retention_days: told.retention_days,
        template: told.template,
        partnership: told.partnership.clone(),
        programme: told.programme.clone(),
        is_listed: told.is_listed,
        enrolled: codes(&told.enrolled)?,
    };
    let settings = Settings::check(proposal)
        .map_err(|faults| faults.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))?;
    if write_settings(&settings) == *told {
        Ok(settings)
    } else {
        Err("settings are not in the form and order they are written in".to_owned())
    }
}

pub(super) fn write_script(edits: &ScriptEdits) -> Vec<format::ScriptWords> {
    let mut told = Vec::new();
    for language in Language::ALL {
        for part in Part::ALL {
            let Some(OwnWords { say, steps }) = edits.of(language, part).cloned() else { continue };
            told.push(format::ScriptWords { language, part, say, steps });
        }
    }
    told
}

pub(super) fn read_script(told: &[format::ScriptWords]) -> Result<ScriptEdits, Wrong> {
    let mut edits: BTreeMap<Language, BTreeMap<Part, OwnWords>> = BTreeMap::new();
    for one in told {
        let words = OwnWords { say: one.say.clone(), steps: one.steps.clone() };
        let read = OwnWords::read(&one.say.join("\n"), &one.steps.join("\n"));
        if read
            .map_err(|faults| faults.iter().map(|(_, error)| wrong(error)).collect::<Vec<_>>().join(", "))?
            != words
        {
            return Err("has lines that are empty or not clean".to_owned());
        }
        edits.entry(one.language).or_default().insert(one.part, words);
    }
    let edits: ScriptEdits = serde_json::to_value(edits).and_then(serde_json::from_value).map_err(wrong)?;
    if write_script(&edits) == told { Ok(edits) } else { Err("parts are not in order, each once".to_owned()) }
}

pub(super) fn write_rounds(room: &Room) -> Vec<format::Round> {
    let told = |(_, round): (u16, &Round)| {
        let Round { deck, start, status: _, is_revealed, was_reopened, closed_at_revision } = round.clone();
        let deck = match deck {
            RoundDeck::Whole => format::RoundDeck::Whole,
            RoundDeck::Theme(theme) => format::RoundDeck::Theme(theme.as_str().to_owned()),
            RoundDeck::Cards(cards) => format::RoundDeck::Cards(codes(&cards)),
        };
        format::Round { deck, start, is_revealed, was_reopened, closed_at_revision }
    };
    room.rounds().map(told).collect()
}

pub(super) fn read_room(told: &format::Concluded, catalogue: &Catalogue) -> Result<Room, Wrong> {
    let round = |one: &format::Round| Round {
        deck: match &one.deck {
            format::RoundDeck::Whole => RoundDeck::Whole,
            format::RoundDeck::Theme(theme) => RoundDeck::Theme(ThemeCode::new(theme)),
            format::RoundDeck::Cards(codes) => RoundDeck::Cards(cards(codes)),
        },
        start: one.start,
        status: RoundStatus::Closed,
        is_revealed: one.is_revealed,
        was_reopened: one.was_reopened,
        closed_at_revision: one.closed_at_revision,
    };
    let rounds = told.rounds.iter().map(round).collect();
    Room::past(rounds, cards(&told.discussed), told.revision, catalogue).map_err(wrong)
}

pub(super) fn discussed(room: &Room) -> Vec<String> {
    codes(room.discussed())
}

/// A decision as it is kept; its table, revision and set are the caller's.
pub(super) fn write_decision(kept: &Based) -> format::Decision {
    let Based { basis: Basis { round, people, is_own_count }, decision } = kept;
    let motivations = decision
        .order()
        .iter()
        .filter(|card| !decision.motivation(card).is_empty())
        .map(|card| (card.clone(), decision.motivation(card).to_owned()))
        .collect();
    format::Decision {
        nis_code: None,
        round: *round,
        people: *people,
        is_own_count: *is_own_count,
        counted: decision.counted().iter().map(|tied| codes(tied)).collect(),
        order: codes(decision.order()),
        top: u16::try_from(decision.chosen().len()).unwrap_or(u16::MAX),
        motivations: write_texts(motivations),
        vision: decision.vision().to_owned(),
        revision: 0,
        is_settled: false,
        set: None,
    }
}

pub(super) fn read_decision(told: &format::Decision, catalogue: &Catalogue) -> Result<Based, Wrong> {
    let counted: Vec<Vec<CardCode>> = told.counted.iter().map(|tied| cards(tied)).collect();
    once_in_deck(&counted.concat(), catalogue)?;
    let mut decision = Decision::start(counted, usize::from(told.top)).map_err(wrong)?;
    decision.reorder(&cards(&told.order)).map_err(wrong)?;
    for (card, text) in read_texts(&told.motivations, MOTIVATION_LIMIT, catalogue)? {
        decision.motivate(&card, &text).map_err(wrong)?;
    }
    decision.envision(&told.vision).map_err(wrong)?;
    if told.is_settled {
        decision.entries().map_err(wrong)?;
    }
    let basis = Basis { round: told.round, people: told.people, is_own_count: told.is_own_count };
    Ok(Based { basis, decision })
}

#[cfg(test)]
mod tests;
