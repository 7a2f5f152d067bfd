//! What there is, in the words of catalogues of data sets: DCAT 3, as *DCAT-AP
//! Vlaanderen* (2026) asks for it. `tests/open-data` holds it against what that profile
//! requires.

use serde_json::{Value, json};

use super::published::instant;
use super::{LICENCE, Published};
use crate::settings::Settings;

/// Lists of the Publications Office that DCAT-AP takes its values from.
const AUTHORITY: &str = "http://publications.europa.eu/resource/authority";

/// The catalogue, with the data set, its files and the API.
#[must_use]
pub(super) fn catalogue(published: &Published, settings: &Settings) -> Value {
    let url = |path: &str| published.url(path);
    let text = |text: &str| json!({ "@language": "nl", "@value": text });
    let publisher_name = settings.controller.lines().next().filter(|line| !line.trim().is_empty());
    let publisher = json!({
        "@id": url("/about#publisher"),
        "@type": "dct:Agent",
        "foaf:name": text(publisher_name.unwrap_or("Voorrang")),
    });
    let mut contact = json!({
        "@id": url("/open#contact"),
        "@type": "vcard:Kind",
        "foaf:page": { "@id": url("/privacy") },
    });
    if !settings.contact_email.is_empty() {
        contact["vcard:hasEmail"] = json!({ "@id": format!("mailto:{}", settings.contact_email) });
    }
    let public = json!({ "@id": format!("{AUTHORITY}/access-right/PUBLIC"), "@type": "skos:Concept" });
    let modified = published.changed_at.map(|at| json!({ "@type": "xsd:dateTime", "@value": instant(at) }));
    let keywords = ["beleidsprincipes", "informatie en ICT", "lokale besturen"].map(text);
    let mut dataset = json!({
        "@id": url("/open#dataset"),
        "@type": "dcat:Dataset",
        "dct:identifier": url("/open#dataset"),
        "dct:title": text("Prioriteiten van gemeenten voor informatie en ICT"),
        "dct:description": text(
            "De beleidsprincipes voor informatie en ICT die gemeenten en samenwerkingsverbanden vooropstellen, \
             gerangschikt en gemotiveerd, met hun visie en waaruit ze geteld zijn. Alleen wat een bestuur zelf \
             openbaar maakte."),
        "dct:publisher": publisher,
        "dcat:contactPoint": contact,
        "dct:accessRights": public,
        "dct:license": { "@id": LICENCE, "@type": "dct:LicenseDocument" },
        "dct:language": { "@id": format!("{AUTHORITY}/language/NLD") },
        "dcat:theme": { "@id": format!("{AUTHORITY}/data-theme/GOVE"), "@type": "skos:Concept" },
        "dct:accrualPeriodicity": { "@id": format!("{AUTHORITY}/frequency/IRREG"), "@type": "dct:Frequency" },
        "dct:spatial": { "@id": format!("{AUTHORITY}/country/BEL"), "@type": "dct:Location" },
        "dcat:keyword": keywords,
        "dcat:landingPage": { "@id": url("/open") },
        "dcat:distribution": distributions(published),
    });
    let decided = || published.sets.iter().map(|one| one.set.decided_on);
    if let (Some(first), Some(last)) = (decided().min(), decided().max()) {
        let date = |date: jiff::civil::Date| json!({ "@type": "xsd:date", "@value": date.to_string() });
        dataset["dct:temporal"] = json!({
            "@type": "dct:PeriodOfTime", "dcat:startDate": date(first), "dcat:endDate": date(last),
        });
    }
    if let Some(first) = published.sets.iter().map(|one| one.set.published_at).min() {
        dataset["dct:issued"] = json!({ "@type": "xsd:dateTime", "@value": instant(first) });
    }
    let service = json!({
        "@id": url("/api/v1/open#service"),
        "@type": "dcat:DataService",
        "dct:identifier": url("/api/v1/open#service"),
        "dct:title": text("Voorrang: API van de open data"),
        "dct:publisher": publisher,
        "dcat:contactPoint": contact,
        "dct:accessRights": public,
        "dct:license": { "@id": LICENCE, "@type": "dct:LicenseDocument" },
        "dcat:endpointURL": { "@id": url("/api/v1/open/sets") },
        "dcat:endpointDescription": { "@id": url("/api/v1/openapi.json") },
        "dcat:servesDataset": { "@id": url("/open#dataset") },
    });
    let mut record = json!({
        "@id": url("/open/dataset.jsonld#record"),
        "@type": "dcat:CatalogRecord",
        "dct:identifier": url("/open/dataset.jsonld#record"),
        "foaf:primaryTopic": { "@id": url("/open#dataset") },
    });
    if let Some(modified) = &modified {
        dataset["dct:modified"] = modified.clone();
        record["dct:modified"] = modified.clone();
    }
    let mut catalogue = json!({
        "@context": context(),
        "@id": url("/open/dataset.jsonld"),
        "@type": "dcat:Catalog",
        "dct:identifier": url("/open/dataset.jsonld"),
        "dct:title": text("Voorrang: open data"),
        "dct:description": text("Wat besturen in deze toepassing openbaar maakten."),
        "dct:publisher": publisher,
        "dcat:contactPoint": contact,
        "dct:license": { "@id": LICENCE, "@type": "dct:LicenseDocument" },
        "dcat:dataset": dataset,
        "dcat:service": service,
    });
    // A record says when it changed: there is none before anything did.
    if modified.is_some() {
        catalogue["dcat:record"] = record;
    }
    catalogue
}

fn distributions(published: &Published) -> Vec<Value> {
    let files = [
        ("csv", "CSV", "text/csv"),
        ("xlsx", "XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("jsonld", "JSON_LD", "application/ld+json"),
    ];
    let distribution = |(extension, format, media_type): (&str, &str, &str)| {
        let url = published.url(&format!("/open/sets.{extension}"));
        json!({
            "@id": format!("{url}#distribution"),
            "@type": "dcat:Distribution",
            "dct:identifier": url,
            "dct:title": { "@language": "nl", "@value": format!("Alle openbare sets ({})", extension.to_uppercase()) },
            "dcat:accessURL": { "@id": published.url("/open") },
            "dcat:downloadURL": { "@id": url },
            "dcat:mediaType": { "@id": format!("https://www.iana.org/assignments/media-types/{media_type}") },
            "dct:format": { "@id": format!("{AUTHORITY}/file-type/{format}") },
            "dct:license": { "@id": LICENCE, "@type": "dct:LicenseDocument" },
        })
    };
    files.map(distribution).into()
}

fn context() -> Value {
    json!({
        "dcat": "http://www.w3.org/ns/dcat#",
        "dct": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "vcard": "http://www.w3.org/2006/vcard/ns#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    })
}
