//! Orders as PrefLib keeps them: `.soc`, `.soi`, `.toc` and `.toi`.
//!
//! A header, then a line for each different order: how many cast it, and the
//! ids of the alternatives from the best, with tied ones in braces. Ids count
//! from 1. In the present header each line begins with `#`; the older one is
//! the number of alternatives, their names, and a line of three totals.

use std::iter::Peekable;

use super::reading::{Names, Reading, positive, shown, whole_number};
use super::{BallotFile, FileFault, Problem, Quantity, Total};
use crate::domain::count::profile::{MOST_ALTERNATIVES, Unranked};

/// Ids count from this.
const FIRST: usize = 1;

/// Reads a file of orders.
///
/// # Errors
/// The first [`FileFault`].
pub(super) fn read(text: &str, unranked: Unranked) -> Result<BallotFile, FileFault> {
    let lines = text.lines().map(str::trim).zip(1..).filter(|(line, _)| !line.is_empty());
    let mut lines = lines.peekable();
    let is_old = lines.peek().is_some_and(|(line, _)| !line.starts_with('#'));
    let header = if is_old { Header::read_old(&mut lines)? } else { Header::read(&mut lines)? };
    let names = header.names()?;
    let mut reading = Reading::new(names.len(), unranked)
        .map_err(|problem| FileFault { line: header.alternatives.map(|said| said.line), problem })?;
    let separator = if is_old { ',' } else { ':' };
    for (line, number) in lines {
        if line.starts_with('#') {
            // Anything else after a # is a remark.
            match Entry::of(line) {
                Entry::Remark => continue,
                _ => return Err(Problem::LateHeader.at(number)),
            }
        }
        read_ballot(line, separator, &mut reading).map_err(|problem| problem.at(number))?;
    }
    agrees(header.voters, Total::Voters, reading.total_weight())?;
    agrees(header.sum, Total::Voters, reading.total_weight())?;
    agrees(header.orders, Total::Orders, reading.ballots() as u64)?;
    Ok(reading.finish(names))
}

/// A total, and the line that says it.
#[derive(Clone, Copy)]
struct Said {
    number: u64,
    line: u64,
}

impl Said {
    fn read(total: Total, text: &str, line: u64) -> Result<Self, FileFault> {
        let number = whole_number(text).map_err(|problem| problem.at(line))?;
        let number = number.ok_or_else(|| Problem::NotATotal { total, found: shown(text) }.at(line))?;
        if total == Total::Alternatives && number > MOST_ALTERNATIVES as u64 {
            return Err(Problem::TooManyAlternatives.at(line));
        }
        Ok(Self { number, line })
    }
}

fn agrees(said: Option<Said>, total: Total, found: u64) -> Result<(), FileFault> {
    match said {
        Some(said) if said.number != found => {
            Err(Problem::Disagrees { total, says: said.number, found }.at(said.line))
        }
        _ => Ok(()),
    }
}

/// A line of the present header.
enum Entry<'t> {
    Total(Total, &'t str),
    Name {
        id: &'t str,
        name: &'t str,
    },
    DataType(&'t str),
    /// Title, dates, relations to other files, and whatever else is said.
    Remark,
}

impl<'t> Entry<'t> {
    fn of(line: &'t str) -> Self {
        let Some((key, value)) = line.trim_start_matches('#').split_once(':') else { return Self::Remark };
        let value = value.trim();
        match key.trim() {
            "NUMBER ALTERNATIVES" => Self::Total(Total::Alternatives, value),
            "NUMBER VOTERS" => Self::Total(Total::Voters, value),
            "NUMBER UNIQUE ORDERS" => Self::Total(Total::Orders, value),
            "DATA TYPE" => Self::DataType(value),
            key => match key.strip_prefix("ALTERNATIVE NAME ") {
                Some(id) => Self::Name { id: id.trim(), name: value },
                None => Self::Remark,
            },
        }
    }
}

/// The line that names an alternative.
struct NameLine<'t> {
    id: &'t str,
    name: &'t str,
    line: u64,
}

/// What stands above the ballots.
#[derive(Default)]
struct Header<'t> {
    alternatives: Option<Said>,
    voters: Option<Said>,
    /// The older header has the voters twice.
    sum: Option<Said>,
    orders: Option<Said>,
    /// At most [`MOST_ALTERNATIVES`].
    names: Vec<NameLine<'t>>,
}

impl<'t> Header<'t> {
    fn read(lines: &mut Peekable<impl Iterator<Item = (&'t str, u64)>>) -> Result<Self, FileFault> {
        let mut header = Self::default();
        while let Some((text, line)) = lines.next_if(|(text, _)| text.starts_with('#')) {
            match Entry::of(text) {
                Entry::Total(total, value) => {
                    let slot = match total {
                        Total::Alternatives => &mut header.alternatives,
                        Total::Voters => &mut header.voters,
                        Total::Orders => &mut header.orders,
                    };
                    if slot.replace(Said::read(total, value, line)?).is_some() {
                        return Err(Problem::TotalTwice(total).at(line));
                    }
                }
                Entry::Name { .. } if header.names.len() == MOST_ALTERNATIVES => {
                    return Err(Problem::TooManyAlternatives.at(line));
                }
                Entry::Name { id, name } => header.names.push(NameLine { id, name, line }),
                Entry::DataType("soc" | "soi" | "toc" | "toi") | Entry::Remark => {}
                Entry::DataType(other) => return Err(Problem::DataType(shown(other)).at(line)),
            }
        }
        Ok(header)
    }

    fn read_old(lines: &mut Peekable<impl Iterator<Item = (&'t str, u64)>>) -> Result<Self, FileFault> {
        let mut header = Self::default();
        let mut last = 1;
        if let Some((text, line)) = lines.next() {
            if whole_number(text) == Ok(None) {
                return Err(Problem::Beginning.at(line));
            }
            header.alternatives = Some(Said::read(Total::Alternatives, text, line)?);
            last = line;
        }
        for _ in 0..header.alternatives.map_or(0, |said| said.number) {
            let (text, line) = lines.next().ok_or(Problem::NameLine.at(last))?;
            let (id, name) = text.split_once(',').ok_or(Problem::NameLine.at(line))?;
            header.names.push(NameLine { id: id.trim(), name: name.trim(), line });
            last = line;
        }
        let (text, line) = lines.next().ok_or(Problem::TotalsLine.at(last))?;
        let numbers: Vec<&str> = text.splitn(4, ',').map(str::trim).collect();
        let [voters, sum, orders] = numbers[..] else { return Err(Problem::TotalsLine.at(line)) };
        header.voters = Some(Said::read(Total::Voters, voters, line)?);
        header.sum = Some(Said::read(Total::Voters, sum, line)?);
        header.orders = Some(Said::read(Total::Orders, orders, line)?);
        Ok(header)
    }

    /// The names in the order of the ids. Elections have had two candidates of
    /// one name, and some without: the id then tells them apart.
    fn names(&self) -> Result<Vec<String>, FileFault> {
        let found = self.names.len();
        agrees(self.alternatives, Total::Alternatives, found as u64)?;
        // As many ids as there are alternatives, each of them one and none
        // twice: so none is missing.
        let mut by_id: Vec<Option<&NameLine<'_>>> = (0..found).map(|_| None).collect();
        for name in &self.names {
            let id = whole_number(name.id).ok().flatten().and_then(|id| usize::try_from(id).ok());
            let slot = id.and_then(|id| id.checked_sub(FIRST)).and_then(|index| by_id.get_mut(index));
            let slot = slot.ok_or_else(|| Problem::Unknown(shown(name.id)).at(name.line))?;
            if slot.replace(name).is_some() {
                return Err(Problem::Twice(shown(name.id)).at(name.line));
            }
        }
        let mut names = Names::default();
        for NameLine { id, name, line } in by_id.into_iter().flatten() {
            let added = match *name {
                "" => names.add(id),
                name if names.has(name) => names.add(&format!("{name} ({id})")),
                name => names.add(name),
            };
            added.map_err(|problem| problem.at(*line))?;
        }
        Ok(names.list)
    }
}

fn read_ballot(line: &str, separator: char, reading: &mut Reading) -> Result<(), Problem> {
    let (count, order) = match line.split_once(separator) {
        Some((count, order)) => (count, order),
        // With a comma, nothing follows the count of a blank ballot.
        None if separator == ',' => (line, ""),
        None => return Err(Problem::BallotLine),
    };
    let count = positive(Quantity::Count, count.trim())?;
    read_order(order.trim(), reading)?;
    reading.end_ballot(count, 1)
}

fn read_order(order: &str, reading: &mut Reading) -> Result<(), Problem> {
    if order.is_empty() {
        return Ok(());
    }
    let mut rest = order;
    loop {
        reading.begin_group();
        if let Some(inside) = rest.strip_prefix('{') {
            let (tied, after) = inside.split_once('}').ok_or(Problem::Braces)?;
            if !tied.trim().is_empty() {
                for id in tied.split(',') {
                    let alternative = reading.name(id.trim(), FIRST)?;
                    reading.rank(alternative);
                }
            }
            rest = after.trim_start();
        } else {
            let (id, after) = rest.split_at(rest.find(',').unwrap_or(rest.len()));
            let alternative = reading.name(id.trim(), FIRST)?;
            reading.rank(alternative);
            rest = after;
        }
        match rest.strip_prefix(',') {
            Some(after) => rest = after.trim_start(),
            None if rest.is_empty() => return Ok(()),
            None => return Err(Problem::Braces),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::FileFormat;
    use super::super::tests::{file, profile, said};

    const TREES: &str = "\
# FILE NAME: 00000-00000001.toi
# TITLE: Trees: the vote
# DATA TYPE: toi
# NUMBER ALTERNATIVES: 4
# NUMBER VOTERS: 7
# NUMBER UNIQUE ORDERS: 4
# ALTERNATIVE NAME 1: Oak
# ALTERNATIVE NAME 2: Ash: the grey one
# ALTERNATIVE NAME 3: Elm
# ALTERNATIVE NAME 4: Fir
3: 2,{1,4},3
2: {1, 3}, 2
1: 4
1:
";

    const OLD_TREES: &str = "\
4
1,Oak
2,Ash, the grey one
3,Elm
4,Fir
7,7,4
3,2,{1,4},3
2,{1, 3}, 2
1,4
1
";

    fn reads(text: &str) -> super::super::BallotFile {
        file(FileFormat::PrefLib, text)
    }

    fn refuses(text: &str) -> String {
        said(FileFormat::PrefLib, text)
    }

    #[test]
    fn reads_both_headers() {
        let expected = profile(
            4,
            &[
                (3, 1, &[&[1], &[0, 3], &[2]], &[]),
                (2, 1, &[&[0, 2], &[1]], &[]),
                (1, 1, &[&[3]], &[]),
                (1, 1, &[], &[]),
            ],
        );
        let file = reads(TREES);
        assert_eq!(file.alternatives, ["Oak", "Ash: the grey one", "Elm", "Fir"]);
        assert_eq!(file.profile, expected);
        let file = reads(OLD_TREES);
        assert_eq!(file.alternatives, ["Oak", "Ash, the grey one", "Elm", "Fir"]);
        assert_eq!(file.profile, expected);
        assert_eq!(reads(&TREES.replace('\n', "\r\n\r\n")), reads(TREES));
        assert_eq!(reads(&format!("{TREES}# a remark\n# with: a colon\n")), reads(TREES));
    }

    #[test]
    fn ids_tell_alternatives_of_one_name_apart() {
        let file = reads(
            "# ALTERNATIVE NAME 3: Jan Peeters\n# ALTERNATIVE NAME 1: Jan Peeters\n# ALTERNATIVE NAME 2:\n1: 3,1\n",
        );
        assert_eq!(file.alternatives, ["Jan Peeters", "2", "Jan Peeters (3)"]);
        assert_eq!(file.profile, profile(3, &[(1, 1, &[&[2], &[0]], &[])]));
        assert_eq!(refuses("3\n1,A\n2,A (3)\n3,A\n0,0,0\n"), "line 4: two alternatives are called “A (3)”");
    }

    #[test]
    fn a_header_alone_has_no_ballots() {
        let file = reads("# NUMBER ALTERNATIVES: 1\n# NUMBER VOTERS: 0\n# ALTERNATIVE NAME 1: Oak");
        assert_eq!((file.alternatives.len(), file.profile.total_weight()), (1, 0));
        assert_eq!(reads("1\n1,Oak\n0,0,0").alternatives, ["Oak"]);
    }

    #[track_caller]
    fn refuses_with(from: &str, to: &str, expected: &str) {
        assert!(TREES.contains(from), "{from}");
        assert_eq!(refuses(&TREES.replacen(from, to, 1)), expected);
    }

    #[test]
    fn the_header_must_be_true_of_the_lines() {
        refuses_with("VOTERS: 7", "VOTERS: 8", "line 5: the header says 8 voters, the lines have 7");
        refuses_with("ORDERS: 4", "ORDERS: 3", "line 6: the header says 3 unique orders, the lines have 4");
        refuses_with("ATIVES: 4", "ATIVES: 5", "line 4: the header says 5 alternatives, the lines have 4");
        refuses_with("NAME 4", "NAME 5", "line 10: there is no alternative “5”");
        refuses_with("NAME 4", "NAME 3", "line 10: alternative 3 is named twice");
        refuses_with("NAME 4", "NAME four", "line 10: there is no alternative “four”");
        refuses_with(
            "VOTERS: 7",
            "VOTERS: many",
            "line 5: the number of voters must be a whole number, not “many”",
        );
        refuses_with(
            "VOTERS: 7",
            "VOTERS: -7",
            "line 5: the number of voters must be a whole number, not “-7”",
        );
        refuses_with(
            "TITLE: Trees",
            "NUMBER VOTERS: 7\n#",
            "line 6: the header gives the number of voters twice",
        );
        refuses_with(
            "TYPE: toi",
            "TYPE: cat",
            "line 3: the data type is “cat”, and not soc, soi, toc or toi",
        );
        refuses_with(
            "1: 4\n",
            "1: 4\n# NUMBER VOTERS: 7\n",
            "line 14: this line of the header must come before the ballots",
        );
        refuses_with(
            "ATIVES: 4",
            "ATIVES: 1001",
            "line 4: there are more alternatives than the 1000 that can be counted",
        );
        assert_eq!(refuses("# TITLE: Trees\n1: 1\n"), "the file names no alternatives");
        assert_eq!(refuses("# NUMBER ALTERNATIVES: 0\n"), "line 1: the file names no alternatives");
        let names: String = (1..=1_001).map(|id| format!("# ALTERNATIVE NAME {id}: K{id}\n")).collect();
        assert_eq!(
            refuses(&names),
            "line 1001: there are more alternatives than the 1000 that can be counted"
        );
    }

    #[test]
    fn says_what_is_wrong_with_an_older_header() {
        let beginning =
            "line 1: the first line must give the number of alternatives, or be a header that begins with #";
        assert_eq!(refuses("3: 1,2\n"), beginning);
        assert_eq!(refuses("Oak"), beginning);
        assert_eq!(refuses("0\n0,0,0\n"), "line 1: the file names no alternatives");
        let name = "this line must name an alternative: its number, a comma, its name";
        assert_eq!(refuses("2\n1,Oak\n"), format!("line 2: {name}"));
        assert_eq!(refuses("2\n1,Oak\nAsh\n"), format!("line 3: {name}"));
        let totals = "three numbers must follow the names: voters, their sum, unique orders";
        assert_eq!(refuses("1\n1,Oak\n"), format!("line 2: {totals}"));
        assert_eq!(refuses("1\n1,Oak\n2,Ash\n1,1,1\n"), format!("line 3: {totals}"));
        let wrong = |from, to| refuses(&OLD_TREES.replacen(from, to, 1));
        assert_eq!(wrong("7,7,4", "8,7,4"), "line 6: the header says 8 voters, the lines have 7");
        assert_eq!(wrong("7,7,4", "7,8,4"), "line 6: the header says 8 voters, the lines have 7");
        assert_eq!(wrong("7,7,4", "7,7,5"), "line 6: the header says 5 unique orders, the lines have 4");
        assert_eq!(wrong("7,7,4", "7,x,4"), "line 6: the number of voters must be a whole number, not “x”");
        assert_eq!(
            wrong("4\n", "99999999999999999999\n"),
            "line 1: the number 99999999999999999999 is too large"
        );
    }

    #[test]
    fn says_what_is_wrong_with_a_ballot() {
        let braces = "line 11: tied alternatives must stand together in braces, with a comma after them";
        refuses_with("2,{1,4},3", "2,{1,4,3", braces);
        refuses_with("2,{1,4},3", "2,{1,4}3", braces);
        refuses_with("2,{1,4},3", "2,1,4},3", "line 11: there is no alternative “4}”");
        refuses_with("2,{1,4},3", "2,{1,{4}},3", "line 11: there is no alternative “{4”");
        refuses_with("2,{1,4},3", "2,{1,4},2", "line 11: alternative 2 is named twice");
        refuses_with("2,{1,4},3", "2,{1,4},", "line 11: there is no alternative “”");
        refuses_with("2,{1,4},3", "2,{1,4},0", "line 11: there is no alternative “0”");
        refuses_with("2,{1,4},3", "2,{1,4},5", "line 11: there is no alternative “5”");
        refuses_with("2,{1,4},3", "2,{1,4},-1", "line 11: there is no alternative “-1”");
        refuses_with("1: 4", "1, 4", "line 13: a ballot must be a count, a colon and an order");
        refuses_with("1: 4", "0: 4", "line 13: the count must be a whole number above 0, not “0”");
        refuses_with("1: 4", ": 4", "line 13: the count must be a whole number above 0, not “”");
        refuses_with(
            "1: 4",
            "1099511627776: 4",
            "line 13: the ballots weigh more than 1099511627776 together",
        );
    }
}
