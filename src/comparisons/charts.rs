//! The charts of a comparison: the places are the domain's
//! ([`crate::domain::comparison::chart`]), the words and the classes are added here.

use super::picture::{Picture, cut, shape};
use super::words::{Words, letter};
use crate::domain::comparison::chart::bars::Bars;
use crate::domain::comparison::chart::dendrogram::{Dendrogram, MOST_LETTERS};
use crate::domain::comparison::chart::heat_map::HeatMap;
use crate::domain::comparison::chart::scatter::Scatter;
use crate::domain::comparison::chart::slopes::{Direction, Slopes};
use crate::domain::comparison::chart::{Anchor, Label, Point, Rect};
use crate::domain::comparison::likeness::{Likeness, Structure};
use crate::domain::comparison::table::Table;
use crate::domain::count::groups::Map;

/// Letters of a name on its side over a column.
const COLUMN_LETTERS: usize = 19;

/// Letters of a title beside a slope.
const SLOPE_LETTERS: usize = 19;

/// Room under the name of a side.
const SLOPES_HEAD: f64 = 24.0;

/// A likeness of which groups are shown, when there is something to them.
fn with_blocs(likeness: &Likeness) -> Option<&Likeness> {
    (likeness.structure() > Structure::None).then_some(likeness)
}

fn group_class(bloc: Option<usize>) -> String {
    bloc.map_or_else(|| "no-group".to_owned(), |bloc| format!("g{bloc}"))
}

/// Room for the cells of a heat map between the margins of a sheet.
const PRINTED_CELLS: f64 = 512.0;

/// Principles by organisations; with bands where columns stand by likeness.
pub(super) fn heat_map(words: &Words, table: &Table, likeness: Option<&Likeness>) -> Picture {
    drawn(words, table, &HeatMap::of(table, likeness.and_then(with_blocs)))
}

/// The same for a sheet.
pub(super) fn printed_heat_map(words: &Words, table: &Table, likeness: Option<&Likeness>) -> Picture {
    drawn(words, table, &HeatMap::within(table, likeness.and_then(with_blocs), PRINTED_CELLS))
}

fn drawn(words: &Words, table: &Table, chart: &HeatMap) -> Picture {
    let title = words.t.with(
        "compare-heat-chart",
        [("cards", table.rows.len().into()), ("count", table.columns.len().into())],
    );
    let mut picture = Picture::new("heat-map", title, chart.width, chart.height);
    picture.rect("ground", chart.ground, "");
    for band in &chart.bands {
        picture.rect(format!("g{}", band.bloc), band.rect, letter(band.bloc).to_string());
        if let Some(label) = &band.label {
            // On a ground of its own: the colours of groups are light and dark.
            let plate = Rect::between((label.at.x - 8.0, label.at.x + 8.0), (2.0, 18.0));
            picture.rect("paper", plate, "");
            picture.words("strong", label, letter(band.bloc).to_string());
        }
    }
    for label in &chart.columns {
        picture.turned("name", label, cut(words.name(label.of), COLUMN_LETTERS));
    }
    for label in &chart.rows {
        picture.words("strong", label, words.code(label.of).to_owned());
    }
    for label in &chart.counts {
        let chosen = words.compared.overview.cards[label.of].chosen;
        picture.words("quiet", label, chosen.to_string());
    }
    for cell in &chart.cells {
        let arguments = [
            ("name", words.name(cell.member).into()),
            ("card", words.code(cell.card).into()),
            ("place", cell.place.into()),
        ];
        picture.rect(format!("s{}", cell.shade), cell.rect, words.t.with("compare-heat-cell", arguments));
        if chart.is_numbered {
            let at = Point::at(cell.rect.x + cell.rect.width / 2.0, cell.rect.y + 16.0);
            let label = Label { of: cell.card, at, anchor: Anchor::Middle };
            let class = match cell.shade {
                1 | 2 => "number-light",
                3 => "number-middle",
                _ => "number-dark",
            };
            picture.words(class, &label, cell.place.to_string());
        }
    }
    picture
}

/// A bar per thing out of a whole.
pub(super) fn bars(
    name: &'static str,
    title: String,
    counts: &[usize],
    whole: usize,
    label: impl Fn(usize) -> String,
    value: impl Fn(usize) -> String,
) -> Picture {
    let chart = Bars::of(counts, whole);
    let mut picture = Picture::new(name, title, chart.width, chart.height);
    for bar in &chart.bars {
        picture.rect("whole", bar.whole, "");
        if bar.rect.width > 0.0 {
            picture.rect("bar", bar.rect, "");
        }
        picture.words("strong", &bar.label, label(bar.of));
        // Behind the bar where it is short, behind the whole where it would cover its end.
        let mut at = bar.value;
        at.at.x = at.at.x.max(bar.whole.x + bar.whole.width + 6.0);
        picture.words("quiet", &at, value(bar.of));
    }
    picture
}

/// The tree of who resembles whom.
pub(super) fn tree(words: &Words, likeness: &Likeness) -> Picture {
    let chart = Dendrogram::of(words.group(), likeness);
    let blocs = with_blocs(likeness);
    let title = words.t.with("compare-tree-chart", [("count", words.group().size().into())]);
    let mut picture = Picture::new("tree", title, chart.width, chart.height);
    for tick in &chart.ticks {
        picture.path("line faint", format!("M{} 0V{}", tick.x, chart.scale_y), "");
        let at = Point::at(tick.x, chart.scale_y + 18.0);
        let label = Label { of: 0, at, anchor: Anchor::Middle };
        picture.words("quiet", &label, words.t.decimals(tick.distance, 2));
    }
    if blocs.is_some() {
        for band in &chart.bands {
            picture.rect(format!("g{}", band.bloc), band.rect, letter(band.bloc).to_string());
            if let Some(label) = &band.label {
                picture.words("strong", label, letter(band.bloc).to_string());
            }
        }
        if let Some(x) = chart.cut {
            picture.path("cut", format!("M{x} 0V{}", chart.scale_y), words.t.get("compare-tree-cut"));
        }
    }
    for join in &chart.joins {
        let [one, two, three, four] = join.points;
        let path = format!("M{} {}H{}V{}H{}", one.x, one.y, two.x, three.y, four.x);
        picture.path("join", path, "");
    }
    for label in &chart.names {
        picture.words("name", label, cut(words.name(label.of), MOST_LETTERS));
    }
    picture
}

/// The map of who resembles whom.
pub(super) fn map(words: &Words, likeness: &Likeness, map: &Map) -> Picture {
    let chart = Scatter::of(words.group(), likeness, map);
    let has_blocs = with_blocs(likeness).is_some();
    let title = words.t.with("compare-map-chart", [("count", words.group().size().into())]);
    let mut picture = Picture::new("map", title, chart.width, chart.height);
    let whole = Rect { x: 0.5, y: 0.5, width: chart.width - 1.0, height: chart.height - 1.0 };
    picture.rect("ground", whole, "");
    for dot in &chart.dots {
        let bloc = dot.bloc.filter(|_| has_blocs);
        let path = shape(bloc.unwrap_or_default(), dot.at, dot.radius);
        picture.path(group_class(bloc), path, words.names(&dot.members));
    }
    for dot in &chart.dots {
        if let Some(label) = &dot.label {
            let name = words.name(label.of);
            let text = match dot.members.len() - 1 {
                0 => name.to_owned(),
                others => format!("{name} +{others}"),
            };
            picture.words("name", label, text);
        }
    }
    picture
}

/// The mark of a group, for beside its words.
pub(super) fn group_mark(bloc: usize) -> String {
    shape(bloc, Point::at(10.0, 10.0), 7.0)
}

/// Cards by their places on two sides. A card without either is passed over.
pub(super) fn slopes(
    words: &Words,
    name: &'static str,
    title: String,
    sides: (&str, &str),
    cards: &[(String, Option<usize>, Option<usize>)],
) -> Picture {
    let places: Vec<_> = cards.iter().map(|(_, left, right)| (*left, *right)).collect();
    let chart = Slopes::of(&places);
    let mut picture = Picture::new(name, title, chart.width, chart.height + SLOPES_HEAD);
    let lower = |point: Point| Point::at(point.x, point.y + SLOPES_HEAD);
    let (left, right) = chart.lines.first().map_or((0.0, chart.width), |line| (line.from.x, line.to.x));
    for (x, side, anchor) in [(left, sides.0, Anchor::End), (right, sides.1, Anchor::Start)] {
        let label = Label { of: 0, at: Point { x, y: 18.0 }, anchor };
        picture.words("strong", &label, cut(side, 22));
        let end = chart.not_chosen_y.map_or(chart.height, |y| y - 20.0) + SLOPES_HEAD;
        picture.path("line faint", format!("M{x} 30V{end}"), "");
    }
    if let Some(y) = chart.not_chosen_y {
        let y = y + SLOPES_HEAD;
        picture.path("line faint", format!("M{left} {y}H{right}"), "");
        for (x, anchor) in [(left - 14.0, Anchor::End), (right + 14.0, Anchor::Start)] {
            let label = Label { of: 0, at: Point { x, y: y + 4.0 }, anchor };
            picture.words("quiet", &label, words.t.get("compare-not-chosen").into_owned());
        }
    }
    for line in &chart.lines {
        let class = match line.direction {
            Direction::Up => "up",
            Direction::Down => "down",
            Direction::Level => "level",
            Direction::In => "in",
            Direction::Out => "out",
        };
        let (from, to) = (lower(line.from), lower(line.to));
        picture.path(class, format!("M{} {}L{} {}", from.x, from.y, to.x, to.y), cards[line.of].0.clone());
        picture.path(format!("{class} end"), format!("{}{}", end_dot(from), end_dot(to)), "");
    }
    for label in &chart.left {
        let (text, place, _) = &cards[label.of];
        let words = format!("{}  {}", cut(text, SLOPE_LETTERS), place.unwrap_or_default());
        picture.words("name", &Label { at: lower(label.at), ..*label }, words);
    }
    for label in &chart.right {
        let (text, _, place) = &cards[label.of];
        let words = format!("{}  {}", place.unwrap_or_default(), cut(text, SLOPE_LETTERS));
        picture.words("name", &Label { at: lower(label.at), ..*label }, words);
    }
    picture
}

fn end_dot(at: Point) -> String {
    format!("M{} {}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z", at.x - 3.0, at.y)
}
