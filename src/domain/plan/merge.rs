//! Two people wrote in one text: what both say, to start from.

use serde::{Deserialize, Serialize};

/// What became of two texts that were written from a third.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merged {
    /// What both wrote. Where they wrote at the same place, first what the other
    /// wrote and then one's own: whoever merges sees both, and nothing is chosen for
    /// them.
    pub text: String,
    /// At how many places both wrote.
    pub conflicts: usize,
}

/// Long enough that nobody types it: how the library parts two texts.
const MARKER_LENGTH: usize = 31;

/// Merges two texts by their lines, as paragraphs are in Markdown.
#[must_use]
pub fn merge(base: &str, mine: &str, theirs: &str) -> Merged {
    // The library parts lines, of which the last may lack its end.
    let [base, mine, theirs] = [base, mine, theirs].map(|text| format!("{text}\n"));
    let mut options = diffy::MergeOptions::new();
    options.set_conflict_style(diffy::ConflictStyle::Merge).set_conflict_marker_length(MARKER_LENGTH);
    match options.merge(&base, &theirs, &mine) {
        Ok(text) => Merged { text: text.trim_end().to_owned(), conflicts: 0 },
        Err(marked) => with_both(&marked),
    }
}

fn with_both(marked: &str) -> Merged {
    let mut text = String::new();
    let mut conflicts = 0;
    for line in marked.lines() {
        let marker = line.chars().take_while(|character| "<=>".contains(*character)).count();
        match (marker == MARKER_LENGTH, line.chars().next()) {
            (true, Some('<')) => conflicts += 1,
            // Paragraphs of their own, and not two lines of one.
            (true, Some('=')) => text.push('\n'),
            (true, _) => {}
            (false, _) => {
                text.push_str(line);
                text.push('\n');
            }
        }
    }
    Merged { text: text.trim_end().to_owned(), conflicts }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_two_wrote_at_different_places_stands_in_one_text() {
        let base = "Eerste.\n\nTweede.\n\nDerde.";
        let mine = "Eerste, langer.\n\nTweede.\n\nDerde.";
        let theirs = "Eerste.\n\nTweede.\n\nDerde.\n\nVierde.";
        let merged = merge(base, mine, theirs);
        assert_eq!(
            merged,
            Merged { text: "Eerste, langer.\n\nTweede.\n\nDerde.\n\nVierde.".to_owned(), conflicts: 0 }
        );
    }

    #[test]
    fn what_two_wrote_at_the_same_place_stands_under_each_other() {
        let merged = merge("Wij willen.", "Wij willen één loket.", "Wij willen open data.");
        assert_eq!(
            merged,
            Merged { text: "Wij willen open data.\n\nWij willen één loket.".to_owned(), conflicts: 1 }
        );
    }

    proptest! {
        #[test]
        fn every_line_that_someone_wrote_is_there(
            base in prop::collection::vec("[a-c]", 0..8),
            mine in prop::collection::vec("[a-f]", 0..8),
            theirs in prop::collection::vec("[a-cg-i]", 0..8),
        ) {
            let [base, mine, theirs] = [base, mine, theirs].map(|lines| lines.join("\n"));
            let merged = merge(&base, &mine, &theirs);
            for new in mine.lines().chain(theirs.lines()).filter(|line| !base.contains(*line)) {
                prop_assert!(merged.text.lines().any(|line| line == new), "{new:?} of {mine:?} and {theirs:?} in {merged:?}");
            }
        }
    }
}
