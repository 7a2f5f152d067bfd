//! Plans, and the sets they began from.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{Wrong, read_ballot, read_joint, read_session, read_texts, text, wrong};
use super::{write_ballot, write_joint, write_session, write_texts};
use crate::archives::format::{self, Json};
use crate::documents::brand::{Colour, Logo};
use crate::documents::document::Document;
use crate::domain::catalogue::{CardCode, Catalogue};
use crate::domain::plan::follow_up::{NOTE_LIMIT as FACT_NOTE_LIMIT, Report, Status};
use crate::domain::plan::standing::{Adoption, Standing};
use crate::domain::plan::{NAME_LIMIT, Plan, TITLE_LIMIT};
use crate::domain::priority_set::{
    Entry, MOTIVATION_LIMIT, NOTE_LIMIT, PrioritySet, Provenance, VISION_LIMIT,
};

/// Most principles of a set, as the database has it.
const MOST_TOP: usize = 100;

pub(in crate::archives) fn write_basis(set: PrioritySet) -> format::Basis {
    let PrioritySet { organisation, decided_on, vision, entries, ballot, notes, provenance } = set;
    let entry = |Entry { card, motivation }: Entry| format::Entry { card: card.to_string(), motivation };
    let (provenance, joint) = match provenance {
        None => (None, None),
        Some(Provenance::Session(session)) => (Some(write_session(session)), None),
        Some(Provenance::Joint(joint)) => (None, Some(write_joint(joint))),
    };
    format::Basis {
        organisation,
        decided_on,
        vision,
        entries: entries.into_iter().map(entry).collect(),
        ballot: write_ballot(&ballot),
        notes: write_texts(notes),
        provenance,
        joint,
    }
}

pub(in crate::archives) fn read_basis(
    told: &format::Basis,
    catalogue: &Catalogue,
) -> Result<PrioritySet, Wrong> {
    text(&told.organisation, NAME_LIMIT)?;
    text(&told.vision, VISION_LIMIT)?;
    let ballot = read_ballot(&told.ballot, &catalogue.deck())?;
    if told.entries.is_empty() || told.entries.len() > MOST_TOP {
        return Err(format!("a set has 1 to {MOST_TOP} principles"));
    }
    let entry = |told: &format::Entry| {
        text(&told.motivation, MOTIVATION_LIMIT)?;
        Ok(Entry { card: CardCode::new(&told.card), motivation: told.motivation.clone() })
    };
    let entries = told.entries.iter().map(entry).collect::<Result<Vec<_>, Wrong>>()?;
    let chosen: Vec<_> = entries.iter().map(|entry| entry.card.clone()).collect();
    if !ballot.ranking().starts_with(&chosen) {
        return Err("its principles are not the first of its ranking".to_owned());
    }
    let provenance = match (&told.provenance, &told.joint) {
        (None, None) => None,
        (Some(session), None) => Some(Provenance::Session(read_session(session, catalogue)?)),
        (None, Some(joint)) => Some(Provenance::Joint(read_joint(joint, catalogue)?)),
        (Some(_), Some(_)) => {
            return Err("it was decided in a session and from members' sets at once".to_owned());
        }
    };
    let set = PrioritySet {
        organisation: told.organisation.clone(),
        decided_on: told.decided_on,
        vision: told.vision.clone(),
        entries,
        ballot,
        // What a table wrote about a card it left out is kept as a note.
        notes: read_texts(&told.notes, NOTE_LIMIT.max(MOTIVATION_LIMIT), catalogue)?,
        provenance,
    };
    if write_basis(set.clone()) == *told {
        Ok(set)
    } else {
        Err("notes or cards that departed are not in order".to_owned())
    }
}

/// A plan, as it could be made here.
pub(in crate::archives) fn read_plan(told: &Json) -> Result<Plan, Wrong> {
    let plan: Plan = read_json(told)?;
    plan.check().map_err(wrong)?;
    // A field that was added since may be missing, and nothing may stand there besides.
    let written = serde_json::to_value(&plan).map_err(wrong)?;
    if holds(&written, &value(told)) {
        Ok(plan)
    } else {
        Err("the content has fields that no plan has".to_owned())
    }
}

pub(in crate::archives) fn check_version(told: &format::PlanVersion) -> Result<(), Wrong> {
    text(&told.name, TITLE_LIMIT)?;
    read_plan(&told.content)?;
    read_json::<Document>(&told.document)?;
    match &told.adoption {
        Some(_) if !told.is_final => Err("a version is adopted that was not final".to_owned()),
        Some(adoption) => {
            text(&adoption.body, NAME_LIMIT)?;
            text(&adoption.reference, NAME_LIMIT)
        }
        None => Ok(()),
    }
}

pub(in crate::archives) fn check_report(told: &format::PlanReport) -> Result<(), Wrong> {
    part(told.line)?;
    text(&told.note, FACT_NOTE_LIMIT)?;
    let status =
        Status::parse(&told.status).ok_or_else(|| format!("there is no status {:?}", told.status))?;
    // Whatever day it is where it arrives.
    let report = Report::new((told.on, told.on), status, told.progress, told.note.clone()).map_err(wrong)?;
    if report.progress == told.progress {
        Ok(())
    } else {
        Err("a report of what is done, or did not begin, has another progress".to_owned())
    }
}

pub(in crate::archives) fn check_measurement(told: &format::PlanMeasurement) -> Result<(), Wrong> {
    part(told.indicator)?;
    if told.hundredths < 0 {
        return Err("a figure is below zero".to_owned());
    }
    text(&told.note, FACT_NOTE_LIMIT)
}

/// The id of a part of a plan.
fn part(id: i64) -> Result<(), Wrong> {
    u32::try_from(id).map(drop).map_err(wrong)
}

/// How far a version is.
pub(in crate::archives) fn standing(told: &format::PlanVersion) -> Standing {
    match &told.adoption {
        Some(format::Adoption { body, on, reference }) => {
            Standing::Adopted(Adoption { body: body.clone(), on: *on, reference: reference.clone() })
        }
        None if told.is_final => Standing::Final,
        None => Standing::Draft,
    }
}

pub(in crate::archives) fn check_colour(told: &str) -> Result<(), Wrong> {
    Colour::parse(told).map(drop).map_err(wrong)
}

pub(in crate::archives) fn write_logo(png: &[u8]) -> String {
    STANDARD.encode(png)
}

pub(in crate::archives) fn read_logo(told: &str) -> Result<Vec<u8>, Wrong> {
    let png = STANDARD.decode(told).map_err(wrong)?;
    Logo::parse(png.clone(), "").map_err(wrong)?;
    Ok(png)
}

fn read_json<T: DeserializeOwned>(told: &Json) -> Result<T, Wrong> {
    serde_json::from_value(value(told)).map_err(wrong)
}

fn value(told: &Json) -> Value {
    Value::Object(told.clone().into_iter().collect())
}

/// Whether everything in the second stands in the first.
fn holds(whole: &Value, part: &Value) -> bool {
    match (whole, part) {
        (Value::Object(whole), Value::Object(part)) => {
            part.iter().all(|(name, part)| whole.get(name).is_some_and(|whole| holds(whole, part)))
        }
        (Value::Array(whole), Value::Array(part)) => {
            whole.len() == part.len() && whole.iter().zip(part).all(|(whole, part)| holds(whole, part))
        }
        _ => whole == part,
    }
}
