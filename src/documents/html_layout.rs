//! Sizes for the HTML template: the widths of table columns.

use super::document::{Section, Table};

/// The class that gives each column its share of a table's width, in steps of
/// a fortieth: a style attribute would be shorter, but the site's content
/// security policy forbids those.
pub(super) fn width_classes(table: &Table) -> Vec<String> {
    let shares = table.shares();
    let total: usize = shares.iter().copied().map(usize::from).sum();
    let mut covered = 0;
    let mut edge = 0;
    shares
        .iter()
        .map(|&share| {
            covered += usize::from(share);
            let start = std::mem::replace(&mut edge, (covered * 40 + total / 2) / total);
            format!("w-{}", (edge - start).clamp(1, 39))
        })
        .collect()
}

/// What names a table: its caption, at `name`, or the title of its section.
pub(super) fn label<'a>(table: &Table, name: &'a str, section: &'a Section) -> &'a str {
    if table.caption.is_empty() { &section.id } else { name }
}
