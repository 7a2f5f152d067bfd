//! Sizes on a sheet of A4, for files that a word processor opens.

use super::document::Table;

/// The width between the margins of an A4 page, in twentieths of a point:
/// 210 mm less twice 20 mm.
pub(super) const TEXT_WIDTH: usize = 9638;
/// Characters of the title that fit in the header.
pub(super) const HEADER_ROOM: usize = 90;

/// How a column of a table is set.
pub(super) struct Column {
    /// Its width, in twentieths of a point.
    pub(super) width: usize,
    /// Whether it holds numbers, which stand to the right.
    pub(super) numeric: bool,
}

/// The columns of a table, whose widths add up to the text width.
pub(super) fn columns(table: &Table) -> Vec<Column> {
    let shares = table.shares();
    let total: usize = shares.iter().copied().map(usize::from).sum();
    let mut edge = 0;
    let mut covered = 0;
    shares
        .iter()
        .zip(table.numeric_columns())
        .map(|(&share, numeric)| {
            covered += usize::from(share);
            let start = std::mem::replace(&mut edge, TEXT_WIDTH * covered / total);
            Column { width: edge - start, numeric }
        })
        .collect()
}

/// Whether a table has so many columns that its type is smaller.
pub(super) fn is_dense(table: &Table) -> bool {
    table.header.len() > 5
}

impl Column {
    /// Its width in points.
    pub(super) fn points(&self) -> f64 {
        // At most the text width.
        self.width as f64 / 20.0
    }

    /// What an OpenDocument file calls the style of its paragraphs.
    pub(super) fn style(&self, is_dense: &bool) -> &'static str {
        match (self.numeric, is_dense) {
            (false, false) => "Table_20_Contents",
            (false, true) => "Table_20_Small",
            (true, false) => "Number",
            (true, true) => "NumberSmall",
        }
    }
}
