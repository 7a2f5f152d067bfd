//! Principles by organisations, a cell darker the higher the place.

use super::{Anchor, Band, Label, Point, Rect};
use crate::domain::comparison::likeness::Likeness;
use crate::domain::comparison::table::Table;

/// Shades that can be told apart, and read from a legend.
pub const SHADES: usize = 5;

/// A row: high enough to point at.
const ROW: f64 = 24.0;
/// Room for a row's words, left of the cells: a code.
const LEFT: f64 = 56.0;
/// Room for how many chose it, right of them.
const RIGHT: f64 = 56.0;
/// The cells together at most: with the rest the width of a page's text.
const MOST_WIDTH: f64 = 900.0;
/// The widest column: two organisations need no cells of half a page.
const WIDEST: f64 = 44.0;
/// The narrowest column over which a name, on its side, can be read.
const NARROWEST_NAMED: f64 = 14.0;
/// The narrowest in which a number can.
const NARROWEST_NUMBERED: f64 = 18.0;
/// Room for names on their side.
const NAMES: f64 = 130.0;
/// Room for bands per bloc.
const BANDS: f64 = 26.0;
/// The narrowest band that holds its words.
const NARROWEST_BAND: f64 = 28.0;

/// A member's place for a card: cells of cards not chosen are the ground, and are
/// not there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cell {
    /// Where.
    pub rect: Rect,
    /// The card.
    pub card: usize,
    /// The member.
    pub member: usize,
    /// Its place in the member's set.
    pub place: usize,
    /// From 1 for the first places to [`SHADES`] for the last.
    pub shade: usize,
}

/// The picture.
#[derive(Debug, Clone, PartialEq)]
pub struct HeatMap {
    /// How wide it is.
    pub width: f64,
    /// How high.
    pub height: f64,
    /// Around all cells: the ground.
    pub ground: Rect,
    /// Chosen cards, row by row.
    pub cells: Vec<Cell>,
    /// A card's words, left of its row; of is the card.
    pub rows: Vec<Label>,
    /// How many chose it, right of its row; of is the card.
    pub counts: Vec<Label>,
    /// A member's name over its column, to be turned a quarter to the left around
    /// its place; of is the member. Empty when columns are too narrow.
    pub columns: Vec<Label>,
    /// Blocs over the columns, when columns stand by likeness and there are blocs.
    pub bands: Vec<Band>,
    /// Whether a cell has room for its place as a number.
    pub is_numbered: bool,
}

impl HeatMap {
    /// Draws a table; with a likeness the blocs that stand beside each other get
    /// their band.
    #[must_use]
    pub fn of(table: &Table, likeness: Option<&Likeness>) -> Self {
        Self::within(table, likeness, MOST_WIDTH)
    }

    /// The same with cells that are together at most so wide: on paper, where a
    /// wider picture would shrink with the letters in it.
    #[must_use]
    pub fn within(table: &Table, likeness: Option<&Likeness>, most_width: f64) -> Self {
        let count = table.columns.len();
        let column = (most_width / count.max(1) as f64).min(WIDEST);
        let is_named = column >= NARROWEST_NAMED;
        let has_bands = likeness.is_some_and(|likeness| !likeness.blocs().is_empty());
        let bands_end = if has_bands { BANDS } else { 0.0 };
        let top = bands_end + if is_named { NAMES } else { 0.0 };
        let left = |index: usize| LEFT + column * index as f64;
        let (right, bottom) = (left(count), top + ROW * table.rows.len() as f64);
        let mut cells = Vec::new();
        for (row, upper) in table.rows.iter().zip(steps(top)) {
            let places = row.places.iter().zip(&table.columns).enumerate();
            cells.extend(places.filter_map(|(index, (place, member))| {
                let place = (*place)?;
                Some(Cell {
                    rect: Rect::between((left(index), left(index + 1)), (upper, upper + ROW)),
                    card: row.card,
                    member: *member,
                    place,
                    shade: shade(place, table.longest),
                })
            }));
        }
        let beside = |x: f64, anchor: Anchor| -> Vec<Label> {
            let rows = table.rows.iter().zip(steps(top));
            rows.map(|(row, upper)| Label { of: row.card, at: Point::at(x, upper + 16.0), anchor }).collect()
        };
        let name = |(index, member): (usize, &usize)| Label {
            of: *member,
            at: Point::at(left(index) + column / 2.0 + 4.0, top - 6.0),
            anchor: Anchor::Start,
        };
        Self {
            width: super::tenth(right + RIGHT),
            height: super::tenth(bottom),
            ground: Rect::between((LEFT, right), (top, bottom)),
            rows: beside(LEFT - 8.0, Anchor::End),
            counts: beside(right + 8.0, Anchor::Start),
            columns: if is_named { table.columns.iter().enumerate().map(name).collect() } else { Vec::new() },
            bands: likeness.map_or_else(Vec::new, |likeness| bands(&table.columns, likeness, left)),
            is_numbered: column >= NARROWEST_NUMBERED,
            cells,
        }
    }
}

fn steps(top: f64) -> impl Iterator<Item = f64> {
    (0..).map(move |row: u32| top + ROW * f64::from(row))
}

/// Shades in equal steps from the first place to the last of the longest set; each
/// its own where that has at most [`SHADES`].
fn shade(place: usize, longest: usize) -> usize {
    if longest <= SHADES { place.min(SHADES) } else { 1 + (place - 1) * SHADES / longest }
}

fn bands(columns: &[usize], likeness: &Likeness, left: impl Fn(usize) -> f64) -> Vec<Band> {
    let blocs: Vec<Option<usize>> = columns.iter().map(|member| likeness.bloc_of(*member)).collect();
    let mut start = 0;
    let mut bands = Vec::new();
    for run in blocs.chunk_by(|one, other| one == other) {
        let end = start + run.len();
        if let Some(bloc) = run[0] {
            // A gap, so that neighbours are two; none where it would be all there is.
            let gap = ((left(end) - left(start)) / 4.0).min(1.0);
            let rect = Rect::between((left(start) + gap, left(end) - gap), (0.0, BANDS - 6.0));
            let middle = Point::at((left(start) + left(end)) / 2.0, 15.0);
            let label = Label { of: bloc, at: middle, anchor: Anchor::Middle };
            bands.push(Band { bloc, label: (rect.width >= NARROWEST_BAND).then_some(label), rect });
        }
        start = end;
    }
    bands
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shades_step_evenly_from_first_to_last() {
        let shades = |longest: usize| (1..=longest).map(|place| shade(place, longest)).collect::<Vec<_>>();
        assert_eq!(shades(3), [1, 2, 3]);
        assert_eq!(shades(5), [1, 2, 3, 4, 5]);
        assert_eq!(shades(10), [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
        assert_eq!(shades(7).first().zip(shades(7).last()), Some((&1, &5)));
    }
}
