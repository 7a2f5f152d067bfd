//! Sets as linked data: JSON-LD 1.1 with its vocabulary in it, so that reading it
//! fetches nothing. Terms of schema.org for what a reader of lists knows, of SKOS for
//! principles and their order, of Dublin Core for where it comes from.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Value, json};

use super::published::{departure_name, instant};
use super::{LICENCE, Published, PublishedSet, Publisher};
use crate::domain::catalogue::{Card, Catalogue, Localized, Theme};
use crate::domain::language::Language;
use crate::domain::rights::OrganisationKind;

/// The address of a deck.
#[must_use]
pub(super) fn deck_url(published: &Published, catalogue: &Catalogue) -> String {
    published.url(&format!("/api/v1/open/catalogues/{}/{}", catalogue.key, catalogue.version))
}

/// These sets, whose they are, and the principles they name.
#[must_use]
pub(super) fn sets(published: &Published) -> Value {
    let mut graph: Vec<Value> = published.sets.iter().map(|one| set(published, one)).collect();
    graph.extend(published.publishers().into_iter().map(|(publisher, _)| organisation(published, publisher)));
    let decks: BTreeMap<_, &Arc<Catalogue>> = published
        .sets
        .iter()
        .map(|one| ((&one.set.catalogue.key, &one.set.catalogue.version), &one.set.catalogue))
        .collect();
    graph.extend(decks.into_values().flat_map(|catalogue| deck(published, catalogue)));
    json!({ "@context": context(), "@graph": graph })
}

fn context() -> Value {
    let link = |id: &str| json!({ "@id": id, "@type": "@id" });
    let typed = |id: &str, kind: &str| json!({ "@id": id, "@type": kind });
    json!({
        "@version": 1.1,
        "schema": "https://schema.org/",
        "dct": "http://purl.org/dc/terms/",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "name": "schema:name",
        "vision": "schema:abstract",
        "motivation": "schema:description",
        "position": typed("schema:position", "xsd:integer"),
        "decidedOn": typed("schema:dateCreated", "xsd:date"),
        "publishedAt": typed("schema:datePublished", "xsd:dateTime"),
        "publisher": link("schema:publisher"),
        "creator": link("dct:creator"),
        "licence": link("schema:license"),
        "page": link("schema:url"),
        "principles": { "@id": "skos:memberList", "@type": "@id", "@container": "@list" },
        "items": "schema:itemListElement",
        "item": link("schema:item"),
        "itemOrder": link("schema:itemListOrder"),
        "departure": "skos:changeNote",
        "countedFrom": "dct:provenance",
        "description": "schema:description",
        "deck": link("dct:conformsTo"),
        "prefLabel": "skos:prefLabel",
        "definition": "skos:definition",
        "notation": "skos:notation",
        "inScheme": link("skos:inScheme"),
        "broader": link("skos:broader"),
        "note": "skos:note",
        "version": "schema:version",
        "identifier": "dct:identifier",
        "endedOn": typed("schema:dissolutionDate", "xsd:date"),
    })
}

fn set(published: &Published, one: &PublishedSet) -> Value {
    let set = &one.set;
    let deck = deck_url(published, &set.catalogue);
    let url = published.url(&one.path());
    let id = |card: &Card| format!("{deck}#{}", card.code);
    let members: Vec<String> = one.principles().map(|(_, card, ..)| id(card)).collect();
    let items: Vec<Value> = one
        .principles()
        .map(|(place, card, motivation, departure)| {
            let mut item = json!({
                "@id": format!("{url}#place-{place}"),
                "@type": "schema:ListItem",
                "position": place,
                "item": id(card),
            });
            if !motivation.is_empty() {
                item["motivation"] = json!(motivation);
            }
            if let Some(departure) = departure {
                item["departure"] = json!(departure_name(departure));
            }
            item
        })
        .collect();
    let mut node = json!({
        "@id": url,
        "@type": ["schema:ItemList", "schema:CreativeWork", "skos:OrderedCollection"],
        "name": format!("Prioriteiten van {}", one.publisher.name),
        "identifier": set.public_id,
        "page": url,
        "publisher": one.publisher.uri,
        "creator": one.publisher.uri,
        "licence": LICENCE,
        "decidedOn": set.decided_on.to_string(),
        "publishedAt": instant(set.published_at),
        "deck": deck,
        "itemOrder": "schema:ItemListOrderAscending",
        "principles": members,
        "items": items,
    });
    if !set.vision.is_empty() {
        node["vision"] = json!(set.vision);
    }
    if let Some(session) = &set.provenance {
        let left_out: Vec<_> = one.left_out().into_iter().map(|card| card.as_str()).collect();
        let mut text = format!(
            "{}, {}: ronde {} van {}, {} personen",
            session.workshop, session.held_on, session.round, session.rounds, session.people
        );
        if !left_out.is_empty() {
            text.push_str(&format!("; in de telling vooraan en niet gekozen: {}", left_out.join(", ")));
        }
        node["countedFrom"] = json!({ "@type": "dct:ProvenanceStatement", "description": text });
    }
    node
}

fn organisation(published: &Published, publisher: &Publisher) -> Value {
    let kind = match publisher.kind {
        OrganisationKind::Municipality => "schema:GovernmentOrganization",
        OrganisationKind::Partnership => "schema:Organization",
    };
    let mut node = json!({
        "@id": publisher.uri,
        "@type": [kind, "dct:Agent"],
        "name": publisher.name,
        "identifier": publisher.key,
        "page": published.url(&publisher.path()),
    });
    if let Some(ended_on) = publisher.ended_on {
        node["endedOn"] = json!(ended_on.to_string());
    }
    node
}

fn deck(published: &Published, catalogue: &Catalogue) -> Vec<Value> {
    let scheme = deck_url(published, catalogue);
    let localized = |texts: &dyn Fn(Language) -> String| -> Vec<Value> {
        let languages = catalogue.languages.iter();
        languages.map(|one| json!({ "@language": one.code(), "@value": texts(*one) })).collect()
    };
    let of = |texts: &Localized<String>| localized(&|language| texts.get(language).clone());
    let theme_id = |code: &dyn std::fmt::Display| format!("{scheme}#theme-{code}");
    let theme = |theme: &Theme| {
        json!({
            "@id": theme_id(&theme.code),
            "@type": "skos:Concept",
            "notation": theme.code,
            "prefLabel": localized(&|language| theme.text.get(language).title.clone()),
            "inScheme": scheme,
        })
    };
    let card = |card: &Card| {
        json!({
            "@id": format!("{scheme}#{}", card.code),
            "@type": "skos:Concept",
            "notation": card.code,
            "prefLabel": localized(&|language| card.text.get(language).title.clone()),
            "definition": localized(&|language| card.text.get(language).statement.clone()),
            "broader": theme_id(&card.theme),
            "inScheme": scheme,
        })
    };
    let mut nodes = vec![json!({
        "@id": scheme,
        "@type": "skos:ConceptScheme",
        "prefLabel": of(&catalogue.name),
        // How official it is goes wherever the deck goes.
        "note": of(&catalogue.provenance),
        "version": catalogue.version,
    })];
    nodes.extend(catalogue.themes.iter().map(theme));
    nodes.extend(catalogue.cards.iter().map(card));
    nodes
}
