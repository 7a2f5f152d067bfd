//! The pages of comparisons: what there is to compare, and each of those.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::asked::{Asked, Pairs};
use super::cache::{self, Compared};
use super::groups::{self, Choices, Gathered, MOST_PICKED, Which};
use super::joint::{self, JointPart};
use super::view::{self, View, Weighing};
use super::wish::Wish;
use super::words;
use crate::accounts::Visitor;
use crate::app::AppState;
use crate::error::Error;
use crate::i18n::Translator;
use crate::web::page::{Page, html, html_with};

/// What there is to compare.
#[derive(Debug, Template)]
#[template(path = "comparisons/list.html")]
pub struct ListPage {
    page: Page,
    choices: Choices,
}

impl ListPage {
    fn most_picked(&self) -> usize {
        MOST_PICKED
    }

    fn date(&self, date: &jiff::civil::Date) -> String {
        self.page.t.date(date)
    }
}

/// A comparison.
#[derive(Debug, Template)]
#[template(path = "comparisons/show.html")]
pub struct ComparisonPage {
    page: Page,
    about: About,
    content: Content,
    /// Of a partnership: what it decided from this.
    joint: Option<JointPart>,
}

/// What is said of any selection.
#[derive(Debug)]
pub(super) struct About {
    pub(super) which: Which,
    pub(super) title: String,
    /// How many sets there are.
    pub(super) sets: usize,
    pub(super) could_be: Option<usize>,
    pub(super) gone: usize,
}

/// What there is to see.
#[derive(Debug)]
pub(super) enum Content {
    /// There are not two.
    Few,
    /// They cannot be compared, and why.
    Refused(String),
    Shown(Box<View>),
}

impl About {
    pub(super) fn heading(&self, t: &Translator) -> String {
        t.with("compare-of-title", [("title", self.title.as_str().into())])
    }

    /// Who is compared.
    pub(super) fn said(&self, t: &Translator) -> String {
        let sets = self.sets.into();
        match self.could_be {
            Some(of) => t.with("compare-who-of", [("count", sets), ("of", of.into())]),
            None => t.with("compare-who", [("count", sets)]),
        }
    }
}

impl ComparisonPage {
    fn heading(&self) -> String {
        self.about.heading(&self.page.t)
    }

    fn said(&self) -> String {
        self.about.said(&self.page.t)
    }

    fn is_partnership(&self) -> bool {
        matches!(self.about.which, Which::Partnership(_))
    }

    fn is_picked(&self) -> bool {
        matches!(self.about.which, Which::Picked(_))
    }

    fn is_hall(&self) -> bool {
        matches!(self.about.which, Which::Workshop(_))
    }
}

/// Lists what the visitor may compare.
///
/// # Errors
/// The database's own.
pub async fn list(State(state): State<AppState>, page: Page, visitor: Visitor) -> Result<Response, Error> {
    let choices = groups::list(&state, &visitor, &page.t).await?;
    html(&ListPage { page, choices })
}

/// Shows what a selection says together.
///
/// # Errors
/// Not found, for a selection that is not theirs. Busy, while too many wait.
pub async fn show(
    State(state): State<AppState>,
    page: Page,
    visitor: Visitor,
    Asked { which, pairs }: Asked,
) -> Result<Response, Error> {
    let (about, content) = look(&state, &visitor, page.t, which, pairs).await?;
    answer(&state, page, &visitor, about, content).await
}

/// The page of what a visitor sees.
///
/// # Errors
/// The database's own, and when it cannot be made.
pub(super) async fn answer(
    state: &AppState,
    page: Page,
    visitor: &Visitor,
    about: About,
    content: Content,
) -> Result<Response, Error> {
    let is_refused = matches!(&content, Content::Shown(view) if view.is_refused());
    let status = if is_refused { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let joint = match &about.which {
        Which::Partnership(key) => Some(joint::part(state, visitor, key).await?),
        _ => None,
    };
    html_with(status, &ComparisonPage { page, about, content, joint })
}

/// What a visitor sees of a selection, in a language.
///
/// # Errors
/// Not found, for a selection that is not theirs. Busy, while too many wait.
pub(super) async fn look(
    state: &AppState,
    visitor: &Visitor,
    t: Translator,
    which: Which,
    pairs: Pairs,
) -> Result<(About, Content), Error> {
    let gathered = groups::gather(state, visitor, &t, which).await?;
    let content = content(state, t, &gathered, Wish::read(pairs)).await?;
    let Gathered { which, title, sets, could_be, gone, .. } = gathered;
    Ok((About { which, title, sets: sets.len(), could_be, gone }, content))
}

async fn content(state: &AppState, t: Translator, gathered: &Gathered, wish: Wish) -> Result<Content, Error> {
    if gathered.sets.len() < 2 {
        return Ok(Content::Few);
    }
    let compared = match cache::compare(state, &gathered.sets).await? {
        Ok(compared) => compared,
        Err(refusal) => return Ok(Content::Refused(words::refusal(&t, &refusal))),
    };
    let weighing = weighing(state, gathered, &compared, &wish).await?;
    let rows: Vec<_> = gathered.earlier.values().cloned().collect();
    let (members, _) = cache::members(state, &rows).await?;
    let group = &compared.group;
    let has_past = |before: &crate::domain::comparison::group::Member| {
        group.member(&before.key).is_some_and(|now| view::has_past(before, &group.members()[now]))
    };
    let earlier = members.into_iter().filter(has_past).map(|member| (member.key.clone(), member)).collect();
    let which = gathered.which.clone();
    Ok(Content::Shown(Box::new(View::new(t, which, wish, compared, &weighing, &earlier))))
}

async fn weighing(
    state: &AppState,
    gathered: &Gathered,
    compared: &Arc<Compared>,
    wish: &Wish,
) -> Result<Weighing, Error> {
    Ok(match view::weights(compared, wish) {
        None if wish.basis.is_none() => Weighing::Equal,
        None => Weighing::Asked,
        Some(Err(error)) => Weighing::Wrong(error),
        Some(Ok(weights)) => {
            let weighted = cache::weigh(state, &gathered.sets, compared, weights.clone()).await?;
            Weighing::Weighted(weights, weighted)
        }
    })
}

#[cfg(test)]
mod samples {
    use std::collections::BTreeMap;

    use super::*;
    use crate::comparisons::cache::{Weighted, work_out};
    use crate::comparisons::groups::{Choice, Pickable};
    use crate::domain::catalogue::{CardCode, Catalogue};
    use crate::domain::comparison::group::{Deck, Member};
    use crate::domain::comparison::joint::{JointOrder, WeightEffect};
    use crate::domain::comparison::weights::Weights;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    impl Samples for ListPage {
        fn samples(language: Language) -> Vec<Self> {
            let choice = |sets| Choice {
                path: "/comparisons/public".to_owned(),
                name: "<b>Schelde</b> & \"Leie\"".to_owned(),
                sets,
            };
            let set = |public_id: &str, is_public| Pickable {
                public_id: public_id.to_owned(),
                name: "<i>Temse</i>".to_owned(),
                decided_on: jiff::civil::date(2026, 11, 24),
                is_public,
            };
            let full = Choices {
                partnerships: vec![choice(0), choice(1)],
                halls: vec![choice(24)],
                provinces: vec![choice(12)],
                public: 12,
                sets: vec![set("0a", true), set("0b", false)],
            };
            [full, Choices::default()].map(|choices| Self { page: Page::sample(language), choices }).into()
        }
    }

    /// So many members, in blocs of like choices, half of them from a later deck
    /// with a card less.
    fn compared(members: usize, is_mixed: bool) -> Arc<Compared> {
        let text = include_str!("../domain/sample-catalogue.toml");
        let catalogue = Arc::new(Catalogue::parse(&text.replace("Kaart twee", "Kaart <b>twee</b>")).unwrap());
        let deck = Arc::new(Deck::of(&catalogue));
        let mut later = Deck::of(&catalogue);
        later.version = "<i>later</i>".to_owned();
        later.cards.pop();
        let later = Arc::new(later);
        let codes: Vec<CardCode> = deck.cards.iter().map(|(code, _)| code.clone()).collect();
        let member = |index: usize| Member {
            key: format!("{:05}", 11_000 + index),
            name: format!("<i>Gemeente</i> {index}"),
            chosen: codes.iter().cycle().skip(index % 2).take(2).cloned().collect(),
            decided_on: jiff::civil::date(2026, 11, 24),
            deck: Arc::clone(if is_mixed && index == 0 { &later } else { &deck }),
            inhabitants: (index > 0).then_some(1_000),
        };
        let decks = [(deck.clone(), Arc::clone(&catalogue)), (later.clone(), Arc::clone(&catalogue))];
        Arc::new(work_out((0..members).map(member).collect(), &decks).unwrap().unwrap())
    }

    impl ComparisonPage {
        /// What it is about, and what there is to see.
        pub(in crate::comparisons) fn into_parts(self) -> (About, Content) {
            (self.about, self.content)
        }
    }

    impl Samples for ComparisonPage {
        fn samples(language: Language) -> Vec<Self> {
            let page = Page::sample(language);
            let about = |which: Which, sets, gone| About {
                which,
                title: "<b>Schelde</b> & \"Leie\"".to_owned(),
                sets,
                could_be: (sets > 2).then_some(30),
                gone,
            };
            let part = || JointPart {
                sets: vec![joint::sample_summary()],
                path: Some("/comparisons/partnerships/0a/joint".to_owned()),
                is_deciding: true,
            };
            let whole = |content, which: Which| {
                let joint = matches!(which, Which::Partnership(_)).then(part);
                Self { page: page.clone(), about: about(which, 3, 1), content, joint }
            };
            let shown =
                |members, is_mixed, wish: &[(&str, &str)], weighing: &dyn Fn(&Compared) -> Weighing| {
                    let compared = compared(members, is_mixed);
                    let pairs =
                        wish.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
                    let now = &compared.group.members()[1];
                    let mut before = now.clone();
                    before.chosen.reverse();
                    before.decided_on = jiff::civil::date(2024, 11, 24);
                    let earlier = BTreeMap::from([(before.key.clone(), before)]);
                    let weighing = weighing(&compared);
                    let which = Which::Partnership("<0a>".to_owned());
                    let view = View::new(page.t, which, Wish::read(pairs), compared, &weighing, &earlier);
                    whole(Content::Shown(Box::new(view)), Which::Public)
                };
            let equal: &dyn Fn(&Compared) -> Weighing = &|_| Weighing::Equal;
            let own: &dyn Fn(&Compared) -> Weighing = &|compared| {
                let typed: BTreeMap<String, String> = compared
                    .group
                    .members()
                    .iter()
                    .enumerate()
                    .map(|(index, member)| {
                        (member.key.clone(), if index == 1 { "99" } else { "1" }.to_owned())
                    })
                    .collect();
                let weights = Weights::own(&compared.group, &typed).unwrap();
                let joint = JointOrder::of(&compared.group, &weights).unwrap();
                let effect = WeightEffect::between(&compared.joint, &joint).unwrap();
                Weighing::Weighted(weights, Arc::new(Weighted { joint, effect }))
            };
            let wrong: &dyn Fn(&Compared) -> Weighing =
                &|compared| Weighing::Wrong(Weights::own(&compared.group, &BTreeMap::new()).unwrap_err());
            let everything = [
                ("rows", "joint"),
                ("columns", "likeness"),
                ("weights", "own"),
                ("weight-11001", "<b>"),
                ("beside", "11001"),
                ("with", "11000"),
            ];
            vec![
                whole(Content::Few, Which::Partnership("0a".to_owned())),
                whole(Content::Few, Which::Picked(vec!["0a".to_owned()])),
                whole(Content::Few, Which::Workshop("0a".to_owned())),
                whole(Content::Few, Which::Province("<i>".to_owned())),
                whole(Content::Refused("<b>".to_owned()), Which::Public),
                shown(2, false, &[], equal),
                shown(9, true, &everything, own),
                shown(9, false, &everything, wrong),
                shown(9, false, &[("weights", "inhabitants")], wrong),
                shown(130, false, &[("columns", "<i>"), ("rows", "chosen"), ("weights", "own")], &|_| {
                    Weighing::Asked
                }),
            ]
        }
    }
}
