//! The chain from the principles over what they ask of information, technology and
//! support, to the actions of a plan; and where all of it stands in a picture of three
//! columns. Numbers and cut texts only: whoever draws it gives it colours.

use std::collections::BTreeSet;

use super::PartId;
use super::programme::{Level, Line, Programme};
use crate::domain::catalogue::CardCode;
use crate::domain::comparison::chart::{Point, Rect, tenth};
use crate::domain::masterplan::Masterplan;

/// Width of the picture in pixels of 1/96 inch, as of the roadmap: on a sheet the two
/// are as wide.
pub const WIDTH: f64 = 960.0;
/// The sides of the columns: room for a title in two lines, and between them for curves.
const COLUMNS: [(f64, f64); 3] = [(0.0, 216.0), (316.0, 562.0), (654.0, WIDTH)];
/// Room for the names of the columns.
const HEAD: f64 = 30.0;
/// Height of a line of text.
pub const LINE: f64 = 17.0;
/// Room around the text in a box.
pub const INSET: f64 = 9.0;
/// Least space between two boxes.
const GAP: f64 = 10.0;
/// How wide a letter is at most places, at the thirteen pixels that still read on a
/// sheet: a bold one, and another.
const BOLD: f64 = 6.9;
const LETTER: f64 = 6.3;
/// Room for a weight at the end of a box.
const WEIGHT: f64 = 30.0;
/// Most lines of a title.
const MOST_LINES: usize = 2;
/// More actions than these are counted in their boxes and not named.
const MOST_NAMED: usize = 36;
/// More boxes of actions than these become a box per set of principles.
const MOST_GROUPS: usize = 24;
/// Thinnest and thickest curve.
const THIN: f64 = 1.4;
const THICK: f64 = 5.0;

/// What leads to what.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chain {
    /// The principles, most important first.
    pub principles: Vec<Asking>,
    /// What they ask, heaviest first.
    pub derived: Vec<Asked>,
    /// The actions that serve one of the principles, together where they stand under
    /// one action plan and serve the same.
    pub groups: Vec<Group>,
}

/// A principle that was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asking {
    /// Code and title.
    pub name: String,
    /// Code of its theme.
    pub theme: String,
    /// What it weighs: as many as there are for the first, 1 for the last.
    pub points: usize,
}

/// A derived principle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Code and title.
    pub name: String,
    /// What it weighs.
    pub weight: usize,
    /// Which of the principles ask it, and why.
    pub by: Vec<(usize, String)>,
}

/// Actions that serve the same principles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What stands over them: the action plan, or the principles they serve.
    pub name: String,
    /// Which of the principles they serve.
    pub serves: BTreeSet<usize>,
    /// The actions.
    pub actions: Vec<Doing>,
    plan: Option<PartId>,
}

/// An action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doing {
    /// Its line.
    pub id: PartId,
    /// Its code.
    pub code: String,
    /// Code and title.
    pub name: String,
    /// Whether nobody accepted it yet.
    pub is_suggestion: bool,
}

impl Chain {
    /// The chain of a plan and the set it began from.
    #[must_use]
    pub fn of(draft: &Masterplan, programme: &Programme) -> Self {
        let count = draft.principles.len();
        let principles = draft.principles.iter().enumerate().map(|(index, principle)| Asking {
            name: format!("{} {}", principle.card.code, principle.card.title),
            theme: principle.card.theme.to_string(),
            points: count - index,
        });
        let place =
            |card: &CardCode| draft.principles.iter().position(|principle| principle.card.code == *card);
        let derived = draft.derived.iter().map(|derived| Asked {
            name: format!("{} {}", derived.code, derived.title),
            weight: derived.weight,
            by: derived
                .reasons
                .iter()
                .filter_map(|reason| Some((place(&reason.card)?, reason.text.clone())))
                .collect(),
        });
        let mut chain =
            Self { principles: principles.collect(), derived: derived.collect(), groups: Vec::new() };
        for action in programme.of_level(Level::Action) {
            let serves: BTreeSet<usize> =
                programme.principles_of(action.id).iter().filter_map(place).collect();
            if !serves.is_empty() {
                chain.add(action, serves, programme.above(action.id));
            }
        }
        if chain.groups.len() > MOST_GROUPS {
            chain.join_groups(draft);
        }
        chain
    }

    fn add(&mut self, action: &Line, serves: BTreeSet<usize>, above: Option<&Line>) {
        let doing = Doing {
            id: action.id,
            code: action.details.code.clone(),
            name: name(action),
            is_suggestion: action.is_suggestion,
        };
        let plan = above.map(|above| above.id);
        if let Some(group) = self.groups.iter_mut().find(|group| group.plan == plan && group.serves == serves)
        {
            group.actions.push(doing);
            return;
        }
        let name = above.map(name).unwrap_or_default();
        self.groups.push(Group { name, serves, actions: vec![doing], plan });
    }

    fn join_groups(&mut self, draft: &Masterplan) {
        let mut joined: Vec<Group> = Vec::new();
        for group in std::mem::take(&mut self.groups) {
            if let Some(same) = joined.iter_mut().find(|other| other.serves == group.serves) {
                same.actions.extend(group.actions);
                continue;
            }
            let codes: Vec<_> =
                group.serves.iter().map(|index| draft.principles[*index].card.code.as_str()).collect();
            joined.push(Group { name: codes.join(", "), plan: None, ..group });
        }
        self.groups = joined;
    }

    /// What a principle asks, and why, heaviest first.
    pub fn asked_by(&self, principle: usize) -> impl Iterator<Item = (&Asked, &str)> {
        self.derived.iter().flat_map(move |derived| {
            let by = derived.by.iter().filter(move |(index, _)| *index == principle);
            by.map(move |(_, reason)| (derived, reason.as_str()))
        })
    }

    /// The actions that serve a principle, in the order of the plan.
    pub fn serving(&self, principle: usize) -> impl Iterator<Item = &Doing> {
        let groups = self.groups.iter().filter(move |group| group.serves.contains(&principle));
        groups.flat_map(|group| &group.actions)
    }

    /// How many actions there are.
    #[must_use]
    pub fn action_count(&self) -> usize {
        self.groups.iter().map(|group| group.actions.len()).sum()
    }
}

fn name(line: &Line) -> String {
    format!("{} {}", line.details.code, line.details.title)
}

/// Where everything stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// How high the picture is.
    pub height: f64,
    /// Where the name of each column begins, on its base line.
    pub heads: [Point; 3],
    /// The boxes of each column.
    pub columns: [Vec<Node>; 3],
    /// What leads to what.
    pub curves: Vec<Curve>,
}

/// A box.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Which of its column.
    pub of: usize,
    /// Where it stands.
    pub rect: Rect,
    /// The lines of its title, that fit.
    pub title: Vec<String>,
    /// The actions in it, in a line each; none where they are only counted.
    pub rows: Vec<String>,
    /// Whether room is left for how many actions there are.
    pub is_counted: bool,
}

impl Node {
    /// The base line of a line of text in it, from 0.
    #[must_use]
    pub fn base_line(&self, index: usize) -> f64 {
        tenth(self.rect.y + INSET + LINE * index as f64 + 12.5)
    }
}

/// A curve from the end of one box to the start of another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Curve {
    /// Whose it is, of the principles.
    pub principle: usize,
    /// Where it begins.
    pub from: Point,
    /// Where it ends.
    pub to: Point,
    /// How thick it is: as the principle weighs.
    pub width: f64,
}

impl Curve {
    /// How far right it bends.
    #[must_use]
    pub fn middle(&self) -> f64 {
        tenth((self.from.x + self.to.x) / 2.0)
    }
}

/// Both ends of a curve, as boxes.
struct Tie {
    principle: usize,
    /// The column it leaves from.
    column: usize,
    from: usize,
    to: usize,
}

impl Layout {
    /// Where a chain stands.
    #[must_use]
    pub fn of(chain: &Chain) -> Self {
        let is_named = chain.action_count() <= MOST_NAMED;
        let mut columns = [
            chain.principles.iter().map(|one| node(0, &one.name, BOLD)).collect::<Vec<_>>(),
            chain.derived.iter().map(|one| node(1, &one.name, LETTER)).collect(),
            chain.groups.iter().map(|group| group_node(group, is_named)).collect(),
        ];
        let needed = |nodes: &Vec<Node>| {
            let boxes: f64 = nodes.iter().map(|node| node.rect.height).sum();
            boxes + GAP * nodes.len().saturating_sub(1) as f64
        };
        let tallest = columns.iter().map(needed).fold(0.0, f64::max);
        for nodes in &mut columns {
            // The shorter ones stand in the middle of the tallest.
            let mut y = HEAD + (tallest - needed(nodes)) / 2.0;
            for (index, node) in nodes.iter_mut().enumerate() {
                node.of = index;
                node.rect.y = tenth(y);
                y += node.rect.height + GAP;
            }
        }
        let curves = curves(chain, &columns);
        let heads = COLUMNS.map(|(left, _)| Point::at(left, HEAD - 12.0));
        Self { height: tenth(HEAD + tallest + 2.0), heads, columns, curves }
    }
}

fn node(column: usize, name: &str, letter: f64) -> Node {
    let (left, right) = COLUMNS[column];
    let kept_free = if column == 1 { WEIGHT } else { 0.0 };
    let room = right - left - 2.0 * INSET - kept_free;
    let title = wrapped(name, letters(room, letter), MOST_LINES);
    let rect = Rect { x: left, y: 0.0, width: right - left, height: height(title.len()) };
    Node { of: 0, rect, title, rows: Vec::new(), is_counted: false }
}

fn group_node(group: &Group, is_named: bool) -> Node {
    let mut node = node(2, &group.name, BOLD);
    let room = letters(node.rect.width - 2.0 * INSET, LETTER);
    if is_named {
        node.rows = group.actions.iter().flat_map(|action| wrapped(&action.name, room, 1)).collect();
    }
    node.is_counted = !is_named;
    node.rect.height = height(node.title.len() + if is_named { node.rows.len() } else { 1 });
    node
}

fn height(lines: usize) -> f64 {
    2.0 * INSET + LINE * lines as f64
}

fn letters(room: f64, letter: f64) -> usize {
    // A column is a few hundred pixels wide.
    (room / letter) as usize
}

fn curves(chain: &Chain, columns: &[Vec<Node>; 3]) -> Vec<Curve> {
    let mut ties = Vec::new();
    for (index, derived) in chain.derived.iter().enumerate() {
        for (principle, _) in &derived.by {
            ties.push(Tie { principle: *principle, column: 0, from: *principle, to: index });
            for (to, group) in chain.groups.iter().enumerate() {
                if group.serves.contains(principle) {
                    ties.push(Tie { principle: *principle, column: 1, from: index, to });
                }
            }
        }
    }
    let most = chain.principles.len().max(1) as f64;
    let curve = |tie: &Tie| {
        let (from, to) = (&columns[tie.column][tie.from], &columns[tie.column + 1][tie.to]);
        // Those that leave or reach one box stand in the order of their other ends, so
        // that they do not cross there.
        let leaving = ties.iter().filter(|other| other.column == tie.column && other.from == tie.from);
        let reaching = ties.iter().filter(|other| other.column == tie.column && other.to == tie.to);
        let from_y = port(from, leaving.map(|other| (other.to, other.principle)), (tie.to, tie.principle));
        let to_y = port(to, reaching.map(|other| (other.from, other.principle)), (tie.from, tie.principle));
        let share = chain.principles.get(tie.principle).map_or(0.0, |one| one.points as f64) / most;
        Curve {
            principle: tie.principle,
            from: Point::at(from.rect.x + from.rect.width, from_y),
            to: Point::at(to.rect.x, to_y),
            width: tenth(THIN + (THICK - THIN) * share),
        }
    };
    ties.iter().map(curve).collect()
}

/// The height at which one of the curves at the side of a box begins or ends.
fn port(node: &Node, all: impl Iterator<Item = (usize, usize)>, one: (usize, usize)) -> f64 {
    let mut all: Vec<_> = all.collect();
    all.sort_unstable();
    let place = all.iter().position(|other| *other == one).unwrap_or_default();
    node.rect.y + node.rect.height * (place as f64 + 1.0) / (all.len() as f64 + 1.0)
}

/// A text in at most so many lines of so many letters, cut where it does not fit.
fn wrapped(text: &str, letters: usize, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let is_last = lines.len() == most;
        match lines.last_mut() {
            Some(line) if is_last || line.chars().count() + 1 + word.chars().count() <= letters => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.iter().map(|line| cut(line, letters)).collect()
}

fn cut(text: &str, letters: usize) -> String {
    if text.chars().count() <= letters {
        return text.to_owned();
    }
    let kept: String = text.chars().take(letters.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::tests::begun;
    use crate::domain::plan::tests::sample_draft;

    fn chain() -> Chain {
        Chain::of(&sample_draft(), &begun().programme)
    }

    #[test]
    fn leads_from_each_principle_over_what_it_asks_to_its_actions() {
        let (draft, chain) = (sample_draft(), chain());
        assert_eq!(chain.principles.len(), draft.principles.len());
        assert_eq!(chain.principles[0].points, 2);
        let asked: Vec<_> = chain.asked_by(0).map(|(asked, reason)| (asked.name.as_str(), reason)).collect();
        assert!(!asked.is_empty());
        let weights: usize = chain.derived.iter().map(|derived| derived.weight).sum();
        let points = chain.derived.iter().flat_map(|derived| &derived.by);
        assert_eq!(points.map(|(index, _)| chain.principles[*index].points).sum::<usize>(), weights);
        assert_eq!(chain.action_count(), begun().programme.of_level(Level::Action).count());
        assert!(chain.serving(0).all(|action| action.is_suggestion));
    }

    #[test]
    fn every_tie_has_its_curve_and_no_box_touches_another() {
        let chain = chain();
        let layout = Layout::of(&chain);
        let left: usize = chain.derived.iter().map(|derived| derived.by.len()).sum();
        assert!(layout.curves.len() > left, "those to the actions too");
        for nodes in &layout.columns {
            for (index, node) in nodes.iter().enumerate() {
                assert!(nodes[index + 1..].iter().all(|other| !node.rect.overlaps(&other.rect)));
                assert!(node.rect.y >= HEAD - 0.1 && node.rect.y + node.rect.height <= layout.height);
                assert!(node.rect.x >= 0.0 && node.rect.x + node.rect.width <= WIDTH);
            }
        }
        for curve in &layout.curves {
            assert!(curve.from.x < curve.to.x && (THIN..=THICK).contains(&curve.width));
        }
        assert_eq!(layout, Layout::of(&chain), "the same again");
    }

    #[test]
    fn many_actions_are_counted_and_many_plans_joined() {
        let mut chain = chain();
        let group = chain.groups[0].clone();
        chain.groups =
            (0..20).map(|_| Group { actions: vec![group.actions[0].clone(); 3], ..group.clone() }).collect();
        let layout = Layout::of(&chain);
        assert!(layout.columns[2].iter().all(|node| node.rows.is_empty() && node.is_counted));
        chain.join_groups(&sample_draft());
        assert_eq!((chain.groups.len(), chain.groups[0].actions.len()), (1, 60));
    }

    #[test]
    fn titles_are_wrapped_and_what_does_not_fit_is_cut() {
        assert_eq!(wrapped("K1 De klant", 20, 2), ["K1 De klant"]);
        assert_eq!(wrapped("K5 Gegevens één keer opvragen", 16, 2), ["K5 Gegevens één", "keer opvragen"]);
        assert_eq!(wrapped("K5 Gegevens slechts één keer opvragen", 12, 2), ["K5 Gegevens", "slechts één…"]);
        assert_eq!(wrapped("Onwaarschijnlijklang", 8, 2), ["Onwaars…"]);
        assert!(wrapped("", 8, 2).is_empty());
    }
}
