//! Which groups may be shown apart. A group of fewer than [`MINIMUM_GROUP`] is
//! not; and nothing that is shown beside the whole may let one calculate it,
//! as the difference of two groups or in a longer way.
//!
//! The same people are grouped twice, by municipality and by perspective. What
//! can be calculated from sums over some of these groups and over everyone is
//! their linear span, and that has a shape: draw a node for each group shown,
//! one for all that is hidden on each side, and an edge for the people who are
//! in a node of each. A sum over some of the people follows from what is shown
//! exactly when one can give the nodes heights so that the edges of those
//! people go down by one, municipality to perspective, and all others are
//! level. So a few people stand exposed when their edges are a bridge of this
//! graph, or two edges that only together cut it. (Gusfield, *A graph theoretic
//! approach to statistical data security*, 1988, uses such a graph for cells of
//! a table.)

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::MINIMUM_GROUP;
use super::participant::Perspective;
use crate::domain::municipality::NisCode;

/// The groups one person, or one device, is in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Membership {
    /// Their municipality.
    pub organisation: Option<NisCode>,
    /// Their perspective.
    pub perspective: Option<Perspective>,
}

/// The groups that may be shown apart, together and beside the whole.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ShownGroups {
    /// Municipalities.
    pub organisations: BTreeSet<NisCode>,
    /// Perspectives.
    pub perspectives: BTreeSet<Perspective>,
}

/// Decides which groups may be shown apart: as many as possible, and of those
/// that must cover for another the smallest. One member is one ballot, however
/// many people it stands for: at a table they know what they sent.
///
/// Holds for one look. Who looks before and after someone comes in sees the
/// difference; of results there is one look per round, when it is closed.
#[must_use]
pub fn shown_groups(members: &[Membership]) -> ShownGroups {
    let organisations: BTreeSet<_> =
        members.iter().filter_map(|member| member.organisation.clone()).collect();
    let perspectives: BTreeSet<_> = members.iter().filter_map(|member| member.perspective).collect();
    let (organisations, perspectives): (Vec<_>, Vec<_>) =
        (organisations.into_iter().collect(), perspectives.into_iter().collect());
    let place = |member: &Membership| Member {
        left: member.organisation.as_ref().and_then(|code| organisations.binary_search(code).ok()),
        right: member.perspective.and_then(|perspective| {
            perspectives.binary_search(&perspective).ok().map(|index| organisations.len() + index)
        }),
    };
    let groups = organisations.len() + perspectives.len();
    let is_shown = Grouping { members: members.iter().map(place).collect(), groups }.decide();
    let shown = |index: usize| is_shown.get(index).copied().unwrap_or(false);
    ShownGroups {
        perspectives: (organisations.len()..)
            .zip(&perspectives)
            .filter(|(index, _)| shown(*index))
            .map(|(_, perspective)| *perspective)
            .collect(),
        organisations: (0..)
            .zip(organisations)
            .filter(|(index, _)| shown(*index))
            .map(|(_, code)| code)
            .collect(),
    }
}

/// A member's groups by number: left ones first, right ones after them.
#[derive(Clone, Copy)]
struct Member {
    left: Option<usize>,
    right: Option<usize>,
}

struct Grouping {
    members: Vec<Member>,
    groups: usize,
}

/// The members in a node of each side: two nodes, and who they are.
struct Edge {
    left: usize,
    right: usize,
    members: Vec<usize>,
}

impl Grouping {
    fn decide(&self) -> Vec<bool> {
        let mut sizes = vec![0; self.groups];
        for group in self.members.iter().flat_map(|member| [member.left, member.right]).flatten() {
            sizes[group] += 1;
        }
        let mut is_shown: Vec<bool> = sizes.iter().map(|size| *size >= MINIMUM_GROUP).collect();
        // Hiding a group that is everyone would hide nothing.
        let mut covers: Vec<_> =
            (0..self.groups).filter(|group| is_shown[*group] && sizes[*group] < self.members.len()).collect();
        covers.sort_by_key(|group| sizes[*group]);
        while let Some(exposed) = self.exposed(&is_shown) {
            let covering = covers.iter().position(|group| {
                is_shown[*group] = false;
                let is_covered = !follows(&self.edges(&is_shown), self.groups, &exposed);
                is_shown[*group] = true;
                is_covered
            });
            if covers.is_empty() {
                break;
            }
            // When no group alone covers for them, the smallest begins.
            is_shown[covers.remove(covering.unwrap_or(0))] = false;
        }
        is_shown
    }

    /// The graph. Nodes are the groups' numbers; after them come one for what
    /// is hidden on the left and one for the right.
    fn edges(&self, is_shown: &[bool]) -> Vec<Edge> {
        let node = |group: Option<usize>, hidden| group.filter(|group| is_shown[*group]).unwrap_or(hidden);
        let mut edges: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (index, member) in self.members.iter().enumerate() {
            let ends = (node(member.left, self.groups), node(member.right, self.groups + 1));
            edges.entry(ends).or_default().push(index);
        }
        edges.into_iter().map(|((left, right), members)| Edge { left, right, members }).collect()
    }

    /// Members whose sum follows from what is shown and should not: a hidden
    /// group, or fewer than [`MINIMUM_GROUP`] people however they are grouped.
    fn exposed(&self, is_shown: &[bool]) -> Option<BTreeSet<usize>> {
        let edges = self.edges(is_shown);
        let is_exposed = |members: &BTreeSet<usize>| {
            members.len() < self.members.len() && follows(&edges, self.groups, members)
        };
        let hidden = (0..self.groups).filter(|group| !is_shown[*group]).map(|group| {
            let is_in = |member: &Member| member.left == Some(group) || member.right == Some(group);
            (0..self.members.len()).filter(|index| is_in(&self.members[*index])).collect()
        });
        hidden.chain(small_cuts(&edges, self.groups)).find(is_exposed)
    }
}

/// Whether the sum over these members follows from what is shown: whether
/// heights can be given as the module says.
fn follows(edges: &[Edge], groups: usize, members: &BTreeSet<usize>) -> bool {
    let mut steps: Vec<Vec<(usize, i64)>> = vec![Vec::new(); groups + 2];
    for edge in edges {
        let among = edge.members.iter().filter(|member| members.contains(member)).count();
        if among != 0 && among != edge.members.len() {
            return false;
        }
        let step = i64::from(among != 0);
        steps[edge.left].push((edge.right, -step));
        steps[edge.right].push((edge.left, step));
    }
    let mut heights: Vec<Option<i64>> = vec![None; groups + 2];
    for start in 0..steps.len() {
        if heights[start].is_some() {
            continue;
        }
        heights[start] = Some(0);
        let mut queue = VecDeque::from([(start, 0)]);
        while let Some((node, height)) = queue.pop_front() {
            for (other, step) in &steps[node] {
                match heights[*other] {
                    None => {
                        heights[*other] = Some(height + step);
                        queue.push_back((*other, height + step));
                    }
                    Some(known) if known != height + step => return false,
                    Some(_) => {}
                }
            }
        }
    }
    true
}

/// The sets of fewer than [`MINIMUM_GROUP`] (three) members that can stand
/// exposed: bridges of one or two, and pairs of single edges that lie in the
/// same cycles, which only together cut the graph.
fn small_cuts(edges: &[Edge], groups: usize) -> Vec<BTreeSet<usize>> {
    let mut in_cycles: BTreeMap<Vec<u64>, Vec<&Edge>> = BTreeMap::new();
    for (edge, cycles) in edges.iter().zip(cycles(edges, groups)) {
        in_cycles.entry(cycles).or_default().push(edge);
    }
    let mut cuts = Vec::new();
    for (cycles, together) in in_cycles {
        if cycles.iter().all(|word| *word == 0) {
            let few = together.into_iter().filter(|edge| edge.members.len() < MINIMUM_GROUP);
            cuts.extend(few.map(|edge| edge.members.iter().copied().collect::<BTreeSet<_>>()));
            continue;
        }
        let singles: Vec<usize> = together
            .iter()
            .filter(|edge| edge.members.len() == 1)
            .flat_map(|edge| edge.members.clone())
            .collect();
        for (index, one) in singles.iter().enumerate() {
            cuts.extend(singles[index + 1..].iter().map(|other| BTreeSet::from([*one, *other])));
        }
    }
    cuts
}

/// Per edge the cycles it lies in, as bits: one for each edge outside a
/// spanning forest, which closes one cycle.
fn cycles(edges: &[Edge], groups: usize) -> Vec<Vec<u64>> {
    let mut around: Vec<Vec<(usize, usize)>> = vec![Vec::new(); groups + 2];
    for (index, edge) in edges.iter().enumerate() {
        around[edge.left].push((index, edge.right));
        around[edge.right].push((index, edge.left));
    }
    // The forest: nodes in the order they are reached, each with its edge up.
    let mut is_reached = vec![false; groups + 2];
    let mut reached = Vec::new();
    let mut is_in_forest = vec![false; edges.len()];
    for start in 0..around.len() {
        if std::mem::replace(&mut is_reached[start], true) {
            continue;
        }
        let mut queue = VecDeque::from([start]);
        while let Some(node) = queue.pop_front() {
            for (edge, other) in &around[node] {
                if !std::mem::replace(&mut is_reached[*other], true) {
                    is_in_forest[*edge] = true;
                    reached.push((*other, *edge, node));
                    queue.push_back(*other);
                }
            }
        }
    }
    let closing: Vec<usize> = (0..edges.len()).filter(|edge| !is_in_forest[*edge]).collect();
    let words = closing.len().div_ceil(64);
    let mut of_edges = vec![vec![0_u64; words]; edges.len()];
    let mut of_nodes = vec![vec![0_u64; words]; groups + 2];
    for (bit, edge) in closing.into_iter().enumerate() {
        of_edges[edge][bit / 64] |= 1 << (bit % 64);
        for node in [edges[edge].left, edges[edge].right] {
            of_nodes[node][bit / 64] ^= 1 << (bit % 64);
        }
    }
    // From the leaves up: an edge of the forest lies in the cycles that close
    // below it and not within.
    for (node, edge, above) in reached.into_iter().rev() {
        let below = std::mem::take(&mut of_nodes[node]);
        for (sum, word) in of_nodes[above].iter_mut().zip(&below) {
            *sum ^= word;
        }
        of_edges[edge] = below;
    }
    of_edges
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn member((organisation, perspective): (usize, usize)) -> Membership {
        Membership {
            organisation: NisCode::parse(&format!("{organisation:05}")).filter(|_| organisation > 0),
            perspective: perspective.checked_sub(1).and_then(|index| Perspective::ALL.get(index).copied()),
        }
    }

    fn shown(members: &[(usize, usize)]) -> (Vec<usize>, Vec<&'static str>) {
        let members: Vec<_> = members.iter().copied().map(member).collect();
        let shown = shown_groups(&members);
        let organisations = shown.organisations.iter().map(|code| code.as_str().parse().unwrap()).collect();
        (organisations, shown.perspectives.iter().map(|perspective| perspective.as_str()).collect())
    }

    fn people(groups: &[(usize, usize, usize)]) -> Vec<(usize, usize)> {
        groups.iter().flat_map(|(one, other, count)| vec![(*one, *other); *count]).collect()
    }

    #[test]
    fn groups_of_three_stand_apart_and_smaller_ones_do_not() {
        assert_eq!(shown(&people(&[(1, 0, 3), (2, 0, 4)])), (vec![1, 2], vec![]));
        assert_eq!(shown(&people(&[(1, 0, 2)])), (vec![], vec![]));
        assert_eq!(shown(&people(&[(1, 0, 3)])), (vec![1], vec![]));
        // Two small ones cover for each other when together they are three.
        assert_eq!(shown(&people(&[(1, 0, 2), (2, 0, 1), (3, 0, 5)])), (vec![3], vec![]));
    }

    #[test]
    fn what_the_rest_would_tell_is_covered_by_the_smallest() {
        // Everyone less 2 and 3 would be the two people of 1.
        assert_eq!(shown(&people(&[(1, 0, 2), (2, 0, 3), (3, 0, 9)])), (vec![3], vec![]));
        // Two times one person are still two.
        assert_eq!(shown(&people(&[(1, 0, 1), (2, 0, 1), (3, 0, 3), (4, 0, 9)])), (vec![4], vec![]));
        // Someone without a municipality is nobody's business either.
        assert_eq!(shown(&people(&[(0, 0, 1), (2, 0, 3), (3, 0, 9)])), (vec![3], vec![]));
    }

    #[test]
    fn municipality_and_perspective_do_not_tell_on_each_other() {
        // All of ICT less all of 2 (which is only ICT) would be one person of 1.
        let members = people(&[(1, 1, 4), (1, 3, 1), (2, 3, 3)]);
        let (organisations, perspectives) = shown(&members);
        assert!(!(organisations.contains(&2) && perspectives.contains(&"ict")), "{organisations:?}");
        // With others in between both may be shown.
        let members = people(&[(1, 1, 4), (1, 3, 2), (2, 3, 3), (2, 1, 2)]);
        assert_eq!(shown(&members), (vec![1, 2], vec!["politics", "ict"]));
    }

    #[test]
    fn a_hall_is_decided_at_once() {
        let members: Vec<_> = (0..2_000).map(|index| (1 + index * index % 283, 1 + index % 4)).collect();
        let (organisations, perspectives) = shown(&members);
        assert!(organisations.len() > 100, "{}", organisations.len());
        assert_eq!(perspectives.len(), 4);
    }

    /// Whether `wanted` is a combination of `given`, by elimination modulo a
    /// prime: nothing in common with the graph.
    fn is_combination(given: &[Vec<i128>], wanted: &[i128]) -> bool {
        const PRIME: i128 = (1 << 61) - 1;
        let inverse = |value: i128| {
            let (mut base, mut exponent, mut result) = (value, PRIME - 2, 1);
            while exponent > 0 {
                if exponent % 2 == 1 {
                    result = result * base % PRIME;
                }
                base = base * base % PRIME;
                exponent /= 2;
            }
            result
        };
        let reduce = |row: &mut Vec<i128>, basis: &[(usize, Vec<i128>)]| {
            for (pivot, other) in basis {
                let factor = row[*pivot];
                for (value, by) in row.iter_mut().zip(other) {
                    *value = (*value - factor * by).rem_euclid(PRIME);
                }
            }
        };
        let mut basis: Vec<(usize, Vec<i128>)> = Vec::new();
        for row in given {
            let mut row = row.clone();
            reduce(&mut row, &basis);
            if let Some(pivot) = row.iter().position(|value| *value != 0) {
                let factor = inverse(row[pivot]);
                row.iter_mut().for_each(|value| *value = *value * factor % PRIME);
                basis.push((pivot, row));
            }
        }
        let mut wanted = wanted.to_vec();
        reduce(&mut wanted, &basis);
        wanted.iter().all(|value| *value == 0)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1_500))]

        /// No hidden group, and no one or two people, can be calculated from
        /// what is shown and the whole, by whoever knows who is in which group.
        #[test]
        fn nothing_hidden_can_be_calculated(
            members in prop::collection::vec((0_usize..6, 0_usize..5), 3..16),
        ) {
            let memberships: Vec<_> = members.iter().copied().map(member).collect();
            let shown = shown_groups(&memberships);
            let sum = |is_in: &dyn Fn(&Membership) -> bool| -> Vec<i128> {
                memberships.iter().map(|member| i128::from(is_in(member))).collect()
            };
            let mut given = vec![sum(&|_| true)];
            let mut secrets = Vec::new();
            for code in memberships.iter().filter_map(|member| member.organisation.clone()) {
                let row = sum(&|member| member.organisation.as_ref() == Some(&code));
                if shown.organisations.contains(&code) { given.push(row) } else { secrets.push(row) }
            }
            for perspective in memberships.iter().filter_map(|member| member.perspective) {
                let row = sum(&|member| member.perspective == Some(perspective));
                if shown.perspectives.contains(&perspective) { given.push(row) } else { secrets.push(row) }
            }
            for row in &given {
                prop_assert!(row.iter().sum::<i128>() >= 3);
            }
            for one in 0..members.len() {
                for other in 0..members.len() {
                    let mut row = vec![0; members.len()];
                    row[one] = 1;
                    row[other] = 1;
                    secrets.push(row);
                }
            }
            for secret in secrets {
                prop_assert!(!is_combination(&given, &secret), "{:?} tell {:?}", given, secret);
            }
        }

        /// Without anyone to protect everything is shown.
        #[test]
        fn large_groups_are_all_shown(sizes in prop::collection::vec(3_usize..8, 1..6)) {
            let members: Vec<_> =
                (1..).zip(&sizes).flat_map(|(organisation, size)| vec![(organisation, 0); *size]).collect();
            prop_assert_eq!(shown(&members).0.len(), sizes.len());
        }
    }
}
