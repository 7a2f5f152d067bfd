//! The map: members as dots, the nearer the more alike.

use super::{Anchor, Label, Point, Rect, tenth, text_width};
use crate::domain::comparison::group::Group;
use crate::domain::comparison::likeness::Likeness;
use crate::domain::count::groups::Map;

const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 540.0;
/// Room around the dots, for names.
const AROUND: f64 = 70.0;
/// A dot of one member, where there are few and where there are many.
const RADIUS: f64 = 7.0;
const SMALL_RADIUS: f64 = 4.0;
/// Above so many dots are small.
const MOST_LARGE: usize = 60;
/// The largest dot, of however many members.
const MOST_RADIUS: f64 = 24.0;
/// Height of a name.
const LINE: f64 = 14.0;

/// Members with the same place: the same set, or as good as.
#[derive(Debug, Clone, PartialEq)]
pub struct Dot {
    /// Where.
    pub at: Point,
    /// How large: its surface grows with the members.
    pub radius: f64,
    /// Who, by key.
    pub members: Vec<usize>,
    /// The bloc of the first of them.
    pub bloc: Option<usize>,
    /// Where the name of the first of them stands, where there is room for it.
    pub label: Option<Label>,
}

/// The picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Scatter {
    /// How wide it is.
    pub width: f64,
    /// How high.
    pub height: f64,
    /// Largest first, so that none hides another.
    pub dots: Vec<Dot>,
}

impl Scatter {
    /// Draws the map of a group ([`Likeness::map`]). The same length is as far in either direction, and
    /// up on the map is up in the picture. Names go first to the typical member of
    /// each bloc and then by key, wherever they cover nothing.
    #[must_use]
    pub fn of(group: &Group, likeness: &Likeness, map: &Map) -> Self {
        let points = &map.points;
        let reach = |along: fn(&(f64, f64)) -> f64| {
            let least = points.iter().map(along).fold(f64::INFINITY, f64::min);
            (least, points.iter().map(along).fold(f64::NEG_INFINITY, f64::max))
        };
        let ((left, right), (low, high)) = (reach(|point| point.0), reach(|point| point.1));
        let scale = |room: f64, length: f64| if length > 1e-9 { room / length } else { f64::INFINITY };
        let both = scale(WIDTH - 2.0 * AROUND, right - left).min(scale(HEIGHT - 2.0 * AROUND, high - low));
        // All on one point: anything is as good, and 0 times it must be 0.
        let scale = if both.is_finite() { both } else { 0.0 };
        let place = |(x, y): (f64, f64)| {
            let (x, y) = (x - f64::midpoint(left, right), y - f64::midpoint(low, high));
            Point::at(WIDTH / 2.0 + scale * x, HEIGHT / 2.0 - scale * y)
        };
        let mut dots: Vec<Dot> = Vec::new();
        for (member, point) in points.iter().enumerate() {
            let at = place(*point);
            match dots.iter_mut().find(|dot| dot.at == at) {
                Some(dot) => dot.members.push(member),
                None => dots.push(Dot {
                    at,
                    radius: 0.0,
                    members: vec![member],
                    bloc: likeness.bloc_of(member),
                    label: None,
                }),
            }
        }
        let radius = if dots.len() <= MOST_LARGE { RADIUS } else { SMALL_RADIUS };
        for dot in &mut dots {
            dot.radius = tenth((radius * (dot.members.len() as f64).sqrt()).min(MOST_RADIUS));
        }
        dots.sort_by(|one, other| other.radius.total_cmp(&one.radius));
        name(&mut dots, group, likeness);
        Self { width: WIDTH, height: HEIGHT, dots }
    }
}

/// Gives dots their names where these cover no dot and no other name, and stay
/// within the picture.
fn name(dots: &mut [Dot], group: &Group, likeness: &Likeness) {
    let mut taken: Vec<Rect> = dots.iter().map(around).collect();
    let is_typical = |dot: &Dot| likeness.blocs().iter().any(|bloc| dot.members.contains(&bloc.medoid));
    let mut order: Vec<usize> = (0..dots.len()).collect();
    order.sort_by_key(|index| (!is_typical(&dots[*index]), dots[*index].members[0]));
    for index in order {
        let dot = &mut dots[index];
        let name = &group.members()[dot.members[0]].name;
        // Others of the same place stand behind it as a number.
        let others = if dot.members.len() > 1 { 5 } else { 0 };
        let width = text_width(name.chars().count() + others);
        let (Point { x, y }, beside) = (dot.at, dot.radius + 4.0);
        let ways = [
            (x + beside, y + 4.0, Anchor::Start, x + beside),
            (x - beside, y + 4.0, Anchor::End, x - beside - width),
            (x, y - beside, Anchor::Middle, x - width / 2.0),
            (x, y + beside + 10.0, Anchor::Middle, x - width / 2.0),
        ];
        for (x, base, anchor, left) in ways {
            let room = Rect { x: left, y: base - LINE + 3.0, width, height: LINE };
            let is_inside =
                room.x >= 0.0 && room.x + width <= WIDTH && room.y >= 0.0 && room.y + LINE <= HEIGHT;
            if is_inside && !taken.iter().any(|other| other.overlaps(&room)) {
                dot.label = Some(Label { of: dot.members[0], at: Point::at(x, base), anchor });
                taken.push(room);
                break;
            }
        }
    }
}

fn around(dot: &Dot) -> Rect {
    let size = 2.0 * dot.radius;
    Rect { x: dot.at.x - dot.radius, y: dot.at.y - dot.radius, width: size, height: size }
}
