//! Pictures of groups of every size: everything in its place and nothing over
//! anything else.

use super::bars::Bars;
use super::dendrogram::Dendrogram;
use super::heat_map::HeatMap;
use super::scatter::Scatter;
use super::slopes::{Direction, Slopes};
use super::{Label, Rect, text_width};
use crate::domain::comparison::group::{Group, Member};
use crate::domain::comparison::likeness::Likeness;
use crate::domain::comparison::table::{ColumnOrder, RowOrder, Table};
use crate::domain::comparison::tests::{deck, member};
use crate::domain::count::groups::Map;
use crate::domain::random::Random;

/// So many members, a third each around other cards.
fn group(size: usize) -> Group {
    let names: Vec<String> = (0..18).map(|card| format!("C{card:02}")).collect();
    let cards: Vec<(&str, &str)> =
        names.iter().enumerate().map(|(index, name)| (name.as_str(), ["K", "O", "I"][index / 6])).collect();
    let deck = deck("1", &cards);
    let mut random = Random::seeded(7);
    let members: Vec<Member> = (0..size)
        .map(|index| {
            let mut left: Vec<&str> =
                names[index % 3 * 6..index % 3 * 6 + 6].iter().map(String::as_str).collect();
            left.push(&names[random.below(18)]);
            left.dedup();
            random.shuffle(&mut left[..6]);
            let mut chosen: Vec<&str> = Vec::new();
            for card in left {
                if !chosen.contains(&card) && chosen.len() < 3 + index % 3 {
                    chosen.push(card);
                }
            }
            let mut member = member(&format!("{index:03}"), &deck, &chosen);
            member.name = format!("Gemeente {index}");
            member
        })
        .collect();
    Group::new(members).unwrap()
}

const SIZES: [usize; 6] = [2, 3, 24, 60, 150, 600];

fn is_tenth(number: f64) -> bool {
    number.to_bits() == super::tenth(number).to_bits() && number.is_finite()
}

#[track_caller]
fn is_within(rect: &Rect, width: f64, height: f64) {
    assert!(rect.x >= 0.0 && rect.y >= 0.0, "{rect:?}");
    assert!(rect.x + rect.width <= width + 0.05 && rect.y + rect.height <= height + 0.05, "{rect:?}");
    assert!([rect.x, rect.y, rect.width, rect.height].into_iter().all(is_tenth), "{rect:?}");
    assert!(rect.width > 0.0 && rect.height > 0.0, "{rect:?}");
}

#[test]
fn a_heat_map_stays_legible_from_two_to_six_hundred() {
    for size in SIZES {
        let group = group(size);
        let likeness = Likeness::of(&group).unwrap();
        let table = Table::of(&group, RowOrder::Theme, ColumnOrder::Likeness(&likeness));
        let map = HeatMap::of(&table, Some(&likeness));
        assert!(map.width <= 1_020.0, "{size}: {}", map.width);
        let chosen: usize = (0..size).map(|member| group.list(member).len()).sum();
        assert_eq!(map.cells.len(), chosen);
        for cell in &map.cells {
            is_within(&cell.rect, map.width, map.height);
            assert!((1..=5).contains(&cell.shade));
            assert!(cell.rect.x >= map.ground.x && cell.rect.y >= map.ground.y);
        }
        // Names where they can be read, and never fewer than all of them.
        assert_eq!(map.columns.len(), if size <= 60 { size } else { 0 });
        assert_eq!(map.is_numbered, size <= 50);
        assert_eq!((map.rows.len(), map.counts.len()), (18, 18));
        assert_eq!(map.bands.is_empty(), size == 2);
        for band in &map.bands {
            is_within(&band.rect, map.width, map.ground.y);
        }
        if size >= 24 {
            assert_eq!(map.bands.len(), likeness.blocs().len());
            assert!(map.bands.iter().all(|band| band.label.is_some()));
        }
    }
}

#[test]
fn columns_touch_and_never_overlap() {
    let group = group(600);
    let likeness = Likeness::of(&group).unwrap();
    let table = Table::of(&group, RowOrder::Chosen, ColumnOrder::Name);
    let map = HeatMap::of(&table, Some(&likeness));
    let column = |member: usize| table.columns.iter().position(|other| *other == member).unwrap();
    let mut cells: Vec<_> =
        map.cells.iter().map(|cell| (cell.card, column(cell.member), cell.rect)).collect();
    cells.sort_by_key(|(card, column, _)| (*card, *column));
    let neighbours = cells.windows(2).filter(|two| two[0].0 == two[1].0 && two[0].1 + 1 == two[1].1);
    let mut seen = 0;
    for two in neighbours {
        assert!((two[0].2.x + two[0].2.width - two[1].2.x).abs() < 1e-9, "{two:?}");
        seen += 1;
    }
    assert!(seen > 100, "only {seen}");
}

#[test]
fn branches_begin_where_others_end() {
    for size in SIZES {
        let group = group(size);
        let likeness = Likeness::of(&group).unwrap();
        let tree = Dendrogram::of(&group, &likeness);
        assert_eq!(tree.joins.len(), size - 1);
        assert_eq!(tree.names.len(), if size <= 120 { size } else { 0 });
        assert!(tree.height <= 1_900.0, "{size}: {}", tree.height);
        let mut ends: Vec<(f64, f64)> = Vec::new();
        for join in &tree.joins {
            let [from, corner, other_corner, to] = join.points;
            assert!((corner.x - other_corner.x).abs() < 1e-9 && corner.x >= from.x && corner.x >= to.x);
            assert!((from.y - corner.y).abs() < 1e-9 && (to.y - other_corner.y).abs() < 1e-9);
            assert!(corner.x <= tree.width && from.y.max(to.y) <= tree.scale_y);
            assert!([from.x, from.y, to.x, to.y].into_iter().all(is_tenth));
            for start in [from, to] {
                let is_leaf = (start.x - tree.ticks[0].x).abs() < 1e-9;
                let is_end =
                    ends.iter().any(|(x, y)| (x - start.x).abs() < 0.11 && (y - start.y).abs() < 0.11);
                assert!(is_leaf || is_end, "{size}: nothing ends at {start:?}");
            }
            ends.push((corner.x, f64::midpoint(corner.y, other_corner.y)));
        }
        // The cut goes through as many branches as there are blocs.
        assert!(tree.cut.is_some() || size < 24, "{size}");
        if let Some(cut) = tree.cut {
            let starts = tree.joins.iter().flat_map(|join| {
                [(join.points[0].x, join.points[1].x), (join.points[3].x, join.points[2].x)]
            });
            let crossed = starts.filter(|(from, to)| *from <= cut && cut < *to).count();
            assert_eq!(crossed, likeness.blocs().len(), "{size}");
        }
        assert_eq!(tree.bands.len(), likeness.blocs().len());
        let inside = tree.joins.iter().filter(|join| join.bloc.is_some()).count();
        assert_eq!(inside, if size == 2 { 0 } else { size - likeness.blocs().len() });
    }
}

fn room(label: &Label, letters: usize) -> Rect {
    let width = text_width(letters);
    let x = match label.anchor {
        super::Anchor::Start => label.at.x,
        super::Anchor::Middle => label.at.x - width / 2.0,
        super::Anchor::End => label.at.x - width,
    };
    Rect { x: x + 0.1, y: label.at.y - 10.0, width: width - 0.2, height: 12.0 }
}

/// The map, and for many one made up: working theirs out takes long without
/// optimisation.
fn map_of(likeness: &Likeness) -> Map {
    let size = likeness.leaves().len();
    if size <= 60 {
        return likeness.map();
    }
    let mut random = Random::seeded(11);
    let mut along = || random.below(10_000) as f64 / 10_000.0 - 0.5;
    Map { points: (0..size).map(|_| (along(), along())).collect(), stress: Ok(0.2) }
}

#[test]
fn names_on_the_map_cover_nothing() {
    for size in SIZES {
        let group = group(size);
        let likeness = Likeness::of(&group).unwrap();
        let map = Scatter::of(&group, &likeness, &map_of(&likeness));
        let mut members: Vec<usize> = map.dots.iter().flat_map(|dot| dot.members.clone()).collect();
        members.sort_unstable();
        assert_eq!(members, (0..size).collect::<Vec<_>>());
        let rooms: Vec<Rect> = map
            .dots
            .iter()
            .filter_map(|dot| dot.label)
            .map(|label| room(&label, group.members()[label.of].name.chars().count()))
            .collect();
        assert!(rooms.len() >= 2, "{size}: {} names", rooms.len());
        for (index, one) in rooms.iter().enumerate() {
            assert!(rooms[index + 1..].iter().all(|other| !one.overlaps(other)), "{size}");
        }
        for dot in &map.dots {
            assert!(dot.at.x - dot.radius >= 0.0 && dot.at.x + dot.radius <= map.width, "{dot:?}");
            assert!(dot.at.y - dot.radius >= 0.0 && dot.at.y + dot.radius <= map.height, "{dot:?}");
        }
    }
}

#[test]
fn members_of_one_set_are_one_dot() {
    let deck = deck("1", &[("K1", "K"), ("K2", "K"), ("O1", "O")]);
    let sets: [&[&str]; 4] = [&["K1", "K2"], &["K1", "K2"], &["O1"], &["K1", "K2"]];
    let members = sets.iter().enumerate().map(|(key, set)| member(&key.to_string(), &deck, set));
    let group = Group::new(members.collect()).unwrap();
    let likeness = Likeness::of(&group).unwrap();
    let map = Scatter::of(&group, &likeness, &likeness.map());
    assert_eq!(map.dots.iter().map(|dot| dot.members.clone()).collect::<Vec<_>>(), [vec![0, 1, 3], vec![2]]);
    assert!(map.dots[0].radius > map.dots[1].radius);
    // Nothing apart at all.
    let same = (0..3).map(|key| member(&key.to_string(), &deck, &["K1"])).collect();
    let group = Group::new(same).unwrap();
    let likeness = Likeness::of(&group).unwrap();
    let map = Scatter::of(&group, &likeness, &likeness.map());
    assert_eq!((map.dots.len(), map.dots[0].at.x, map.dots[0].at.y), (1, 360.0, 270.0));
}

#[test]
fn slopes_go_from_place_to_place() {
    let drawn =
        Slopes::of(&[(Some(1), Some(2)), (Some(2), Some(1)), (Some(3), None), (None, Some(3)), (None, None)]);
    let directions: Vec<Direction> = drawn.lines.iter().map(|line| line.direction).collect();
    assert_eq!(directions, [Direction::Down, Direction::Up, Direction::Out, Direction::In]);
    let (first, second) = (drawn.lines[0], drawn.lines[1]);
    assert_eq!((first.from.y, first.to.y), (second.to.y, second.from.y));
    assert_eq!((drawn.left.len(), drawn.right.len()), (3, 3));
    assert_eq!(drawn.not_chosen_y, Some(drawn.lines[2].to.y));
    assert!(drawn.lines[2].to.y > drawn.lines[2].from.y && drawn.height > drawn.lines[2].to.y);
    assert_eq!(Slopes::of(&[(Some(1), Some(1))]).not_chosen_y, None);
    assert!(Slopes::of(&[]).lines.is_empty());
}

#[test]
fn bars_are_as_long_as_their_share() {
    let drawn = Bars::of(&[24, 12, 0], 24);
    let lengths: Vec<f64> = drawn.bars.iter().map(|bar| bar.rect.width).collect();
    assert_eq!(lengths, [420.0, 210.0, 0.0]);
    assert!(drawn.bars.iter().all(|bar| bar.whole.width == 420.0));
    assert_eq!(Bars::of(&[3], 0).bars[0].rect.width, 0.0);
}
