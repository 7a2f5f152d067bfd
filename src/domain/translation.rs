//! The *vertaalslag*: what a ranking of cards asks of information, technology
//! and support.

use super::catalogue::{CardCode, Catalogue, DerivedPrinciple, Link};

/// A derived principle with the weight a ranking gives it, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weighed<'a> {
    /// The derived principle.
    pub principle: &'a DerivedPrinciple,
    /// Sum over the linked chosen cards of their points: with N chosen cards
    /// the first gives N points, the last 1 (Borda's count).
    pub weight: usize,
    /// The links that give it, highest ranked card first.
    pub links: Vec<&'a Link>,
}

/// Weighs the derived principles by a ranking, heaviest first; equal weights
/// keep the catalogue's order. Principles no chosen card links to are left out.
#[must_use]
pub fn weigh<'a>(catalogue: &'a Catalogue, chosen: &[CardCode]) -> Vec<Weighed<'a>> {
    let mut weighed: Vec<_> = catalogue
        .derived
        .iter()
        .filter_map(|principle| {
            let mut weight = 0;
            let mut links = Vec::new();
            for (index, card) in chosen.iter().enumerate() {
                for link in catalogue.links_of_chosen(card, principle) {
                    weight += chosen.len() - index;
                    links.push(link);
                }
            }
            (weight > 0).then_some(Weighed { principle, weight, links })
        })
        .collect();
    weighed.sort_by_key(|weighed| std::cmp::Reverse(weighed.weight));
    weighed
}

impl Catalogue {
    fn links_of_chosen<'a>(
        &'a self,
        card: &CardCode,
        principle: &DerivedPrinciple,
    ) -> impl Iterator<Item = &'a Link> {
        self.links.iter().filter(move |link| link.card == *card && link.derived == principle.code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::DerivedCode;

    #[test]
    fn weighs_by_place_and_keeps_reasons_in_order() {
        let mut catalogue = Catalogue::sample();
        catalogue.links = [("A1", "D1"), ("A2", "D1"), ("A3", "D2")]
            .map(|(card, derived)| Link {
                card: CardCode::new(card),
                derived: DerivedCode::new(derived),
                ..Link::default()
            })
            .to_vec();
        let chosen = ["A3", "A2", "A1"].map(CardCode::new);
        let weighed = weigh(&catalogue, &chosen);
        let summary: Vec<_> = weighed
            .iter()
            .map(|weighed| {
                let cards: Vec<_> = weighed.links.iter().map(|link| link.card.as_str()).collect();
                (weighed.principle.code.as_str(), weighed.weight, cards)
            })
            .collect();
        assert_eq!(summary, [("D1", 3, vec!["A2", "A1"]), ("D2", 3, vec!["A3"])]);
    }
}
