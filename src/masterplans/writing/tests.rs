//! The plan of a real set, in every format: the same content in each.

use std::fs;
use std::sync::Arc;

use super::super::{document, file};
use crate::catalogues::EMBEDDED;
use crate::documents::Format;
use crate::documents::tests::{fingerprint, libreoffice, text_of};
use crate::domain::ballot::Ballot;
use crate::domain::catalogue::{CardCode, Catalogue};
use crate::domain::priority_set::{Entry, PrioritySet};
use crate::i18n::Language;
use crate::priorities::StoredSet;

/// A set of the embedded deck, with texts that would break out of a format
/// that let them.
fn stored() -> StoredSet {
    let catalogue = Catalogue::parse(EMBEDDED).unwrap();
    let codes = |codes: &str| codes.split(' ').map(CardCode::new).collect::<Vec<_>>();
    let now = codes("K5 I1 O2 K1 I5 K6 O5");
    let later = codes("K2 K3 I2 I3 I6");
    let not_now = codes("K4 O3 I7");
    let ballot = Ballot::from_piles(&catalogue.deck(), &now, &later, &not_now).unwrap();
    let entries = now[..5]
        .iter()
        .enumerate()
        .map(|(index, card)| Entry {
            card: card.clone(),
            motivation: format!("Motivering {index}: <b>#emph[vet]</b> | *ster* & \"aanhaling\"."),
        })
        .collect();
    let mut stored = StoredSet::sample();
    stored.set = PrioritySet {
        organisation: "Sint-Niklaas".to_owned(),
        decided_on: jiff::civil::date(2026, 11, 24),
        vision: "Eén loket voor elke vraag.\n\nEn elk antwoord maar één keer.".to_owned(),
        entries,
        ballot,
        notes: [(CardCode::new("I7"), "Eerst de basis.".to_owned())].into(),
        provenance: None,
    };
    stored.catalogue = Arc::new(catalogue);
    stored
}

#[test]
fn every_format_holds_the_same_content_in_every_language() {
    let stored = stored();
    for language in Language::ALL {
        let document = document(&stored.clone().into(), language);
        let expected = fingerprint(&document, &document.texts().join(" "));
        for format in Format::ALL.into_iter().filter(|format| format.is_built()) {
            let bytes = file(&stored.clone().into(), language, format).unwrap();
            match text_of(&bytes, format) {
                Some(text) => assert_eq!(fingerprint(&document, &text), expected, "{language:?} {format:?}"),
                None => println!("skipped: pdftotext is not installed"),
            }
        }
    }
}

#[test]
fn libreoffice_reads_every_title_motivation_and_action_from_the_docx() {
    let stored = stored();
    let document = document(&stored.clone().into(), Language::Nl);
    let folder = tempfile::tempdir().unwrap();
    let docx = folder.path().join("plan.docx");
    fs::write(&docx, file(&stored.clone().into(), Language::Nl, Format::Docx).unwrap()).unwrap();
    let Some(text) = libreoffice(folder.path(), &docx, "txt:Text (encoded):UTF8") else {
        println!("skipped: LibreOffice is not installed");
        return;
    };
    let text = fs::read_to_string(text).unwrap();
    let expected = fingerprint(&document, &document.texts().join(" "));
    assert_eq!(fingerprint(&document, &text), expected);
    for entry in &stored.set.entries {
        assert!(text.contains(&entry.motivation), "{}", entry.motivation);
    }
}

#[cfg(feature = "pdf")]
#[test]
fn the_pdf_is_tagged_titled_and_in_its_language() {
    let folder = tempfile::tempdir().unwrap();
    let pdf = folder.path().join("plan.pdf");
    fs::write(&pdf, file(&stored().into(), Language::Nl, Format::Pdf).unwrap()).unwrap();
    let Ok(output) = std::process::Command::new("pdfinfo").arg(&pdf).output() else {
        println!("skipped: pdfinfo is not installed");
        return;
    };
    let info = String::from_utf8(output.stdout).unwrap();
    let says = |name: &str| {
        let line = info.lines().find(|line| line.starts_with(&format!("{name}:")));
        line.map(|line| line[name.len() + 1..].trim().to_owned()).unwrap_or_default()
    };
    assert_eq!(says("Title"), "Masterplan informatie en ICT van Sint-Niklaas");
    assert_eq!(says("Tagged"), "yes");
    assert!(says("Pages").parse::<u32>().unwrap() > 10, "{info}");
    let raw = fs::read(&pdf).unwrap();
    let holds = |needle: &[u8]| raw.windows(needle.len()).any(|bytes| bytes == needle);
    assert!(holds(b"/Lang(nl-BE)"));
    assert!(holds(b"/Type/Outlines"), "an outline to walk by");
    assert!(holds(b"<pdfuaid:part>1</pdfuaid:part>"), "it says that it is PDF/UA-1");
}
