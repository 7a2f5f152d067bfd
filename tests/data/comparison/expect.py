"""Works out, by other means, what src/domain/comparison must find.

    python3 -m venv venv && venv/bin/pip install numpy scipy scikit-learn
    venv/bin/python expect.py > expected.json

The distance is written out from the four cases of Fagin, Kumar & Sivakumar 2003;
linkage, cophenetic distances and cuts are scipy's, the silhouette scikit-learn's, the
eigenvalues numpy's, and the least that a joint order overrules is found by scipy as a
whole-number programme. Groups are drawn until nothing in them hangs on how ties are
broken: a little noise on the distances must change neither tree, cut nor map.
"""

import itertools
import json
import platform
import random

import numpy
import scipy
import sklearn
from scipy.cluster.hierarchy import cophenet, fcluster, linkage
from scipy.optimize import LinearConstraint, milp
from scipy.spatial.distance import squareform
from sklearn.metrics import silhouette_score

DECK = "K1 K2 K3 K4 K5 K6 O1 O2 O3 O4 O5 I1 I2 I3 I4 I5 I6 I7".split()


def kendall(one, other):
    """K^(1/2) by the four cases, pair by pair over the union."""
    place = lambda cards, card: cards.index(card)
    total = 0.0
    for i, j in itertools.combinations(sorted(set(one) | set(other)), 2):
        both_in_one, both_in_other = i in one and j in one, i in other and j in other
        if both_in_one and both_in_other:  # case 1
            before = place(one, i) < place(one, j)
            total += before != (place(other, i) < place(other, j))
        elif both_in_one or both_in_other:
            full, part = (one, other) if both_in_one else (other, one)
            there = [card for card in (i, j) if card in part]
            if there:  # case 2: the one that is there is known to be above
                (above,) = there
                below = j if above == i else i
                total += place(full, above) > place(full, below)
            else:  # case 4
                total += 0.5
        else:  # case 3
            total += 1
    return total


def most(k, l, deck):
    """The farthest two lists of these lengths can be, built rather than reckoned:
    as few in common as the deck allows, those at the bottom of both and reversed."""
    common = max(0, k + l - deck)
    shared = [f"c{n}" for n in range(common)]
    one = [f"a{n}" for n in range(k - common)] + shared
    other = [f"b{n}" for n in range(l - common)] + shared[::-1]
    return kendall(one, other)


def rank_biased_overlap(one, other, p):
    """RBO_ext, equation 32, with depths one by one."""
    short, long = sorted((one, other), key=len)
    s, l = len(short), len(long)
    x = lambda d: len(set(short[: min(d, s)]) & set(long[:d]))
    first = sum(x(d) / d * p**d for d in range(1, l + 1))
    second = sum(x(s) * (d - s) / (s * d) * p**d for d in range(s + 1, l + 1))
    return (1 - p) / p * (first + second) + ((x(l) - x(s)) / l + x(s) / s) * p**l


def tree(distances):
    merges = linkage(distances, "average")
    return merges, cophenet(merges)


def cuts(square, merges):
    found = []
    for count in range(2, min(8, len(square) - 1) + 1):
        labels = fcluster(merges, count, "maxclust")
        groups = sorted(sorted(map(int, numpy.flatnonzero(labels == label))) for label in set(labels))
        if len(groups) != count:
            return None
        found.append((groups, float(silhouette_score(square, labels, metric="precomputed"))))
    return found


def scaling(square):
    size = len(square)
    centre = numpy.eye(size) - 1 / size
    values, vectors = numpy.linalg.eigh(-0.5 * centre @ (square**2) @ centre)
    order = numpy.argsort(-values)
    return values[order], vectors[:, order]


def kemeny(lists, weights, deck):
    """Twice the least that an order overrules: x[i, j] is 1 when i stands above j."""
    n = len(deck)
    pairs = list(itertools.permutations(range(n), 2))
    at = {pair: index for index, pair in enumerate(pairs)}
    above = numpy.zeros((n, n))
    tied = 0
    for cards, weight in zip(lists, weights):
        rank = [cards.index(card) if card in cards else n for card in deck]
        for i, j in pairs:
            above[i, j] += weight * (rank[i] < rank[j])
            tied += weight * (i < j and rank[i] == rank[j])
    cost = [2 * above[j, i] for i, j in pairs]
    rows, least, largest = [], [], []
    for i, j in itertools.combinations(range(n), 2):
        rows.append({at[i, j]: 1, at[j, i]: 1}), least.append(1), largest.append(1)
    for i, j, k in itertools.permutations(range(n), 3):
        rows.append({at[i, j]: 1, at[j, k]: 1, at[k, i]: 1}), least.append(0), largest.append(2)
    matrix = scipy.sparse.lil_matrix((len(rows), len(pairs)))
    for index, row in enumerate(rows):
        for column, value in row.items():
            matrix[index, column] = value
    solved = milp(cost, constraints=LinearConstraint(matrix.tocsr(), least, largest),
                  integrality=numpy.ones(len(pairs)), bounds=scipy.optimize.Bounds(0, 1))
    assert solved.success
    return round(solved.fun + tied)


def expectations(name, deck, lists, noise):
    size = len(lists)
    pairs = list(itertools.combinations(range(size), 2))
    far = lambda a, b: kendall(lists[a], lists[b]) / most(len(lists[a]), len(lists[b]), len(deck))
    distances = numpy.array([far(a, b) for a, b in pairs])
    square = squareform(distances)
    merges, cophenetic = tree(distances)
    values, vectors = scaling(square)
    cut = cuts(square, merges) if size > 2 else []
    if cut is None:
        return None
    for _ in range(6):
        moved = numpy.abs(distances + noise.normal(0, 1e-9, len(distances)))
        if not numpy.allclose(tree(moved)[1], cophenetic, atol=1e-6):
            return None
    if size > 3 and min(values[0] - values[1], values[1] - values[2]) < 1e-3:
        return None
    sums = lambda members: [square[one, members].sum() for one in members]
    for groups, _ in cut:
        if any(len(set(numpy.round(sorted(sums(group))[:2], 9))) == 1 for group in groups if len(group) > 2):
            return None
    widths = sorted((silhouette for _, silhouette in cut), reverse=True)
    if len(widths) > 1 and widths[0] - widths[1] < 1e-6:
        return None
    points = vectors[:, :2] * numpy.sqrt(numpy.maximum(values[:2], 0))
    drawn = numpy.array([numpy.linalg.norm(points[a] - points[b]) for a, b in pairs])
    stress = numpy.sqrt(((distances - drawn) ** 2).sum() / (distances**2).sum())
    best = max(cut, key=lambda pair: pair[1], default=([], None))
    short = lambda numbers: [round(float(number), 10) for number in numbers]
    return {
        "name": name,
        "deck": deck,
        "lists": lists,
        "distances": short(distances),
        "overlaps": short(len(set(lists[a]) & set(lists[b])) / len(set(lists[a]) | set(lists[b])) for a, b in pairs),
        "top_overlaps": short(rank_biased_overlap(lists[a], lists[b], 0.8) for a, b in pairs),
        "heights": short(merges[:, 2]),
        "cophenetic": short(cophenetic),
        "silhouettes": short(silhouette for _, silhouette in cut),
        "groups": best[0],
        "medoids": [int(group[int(numpy.argmin(sums(group)))]) for group in best[0]],
        "eigenvalues": short(values[:2]),
        "map_distances": short(drawn),
        "stress": round(float(stress), 10),
        "least_overruled2": kemeny(lists, [1] * size, deck),
        "weights": [1 + 3 * one % 7 for one in range(size)],
        "least_overruled2_weighted": kemeny(lists, [1 + 3 * one % 7 for one in range(size)], deck),
    }


def blocs(rng):
    """24 municipalities in three parts: what serves people, what joins systems up,
    and what keeps them running; each its own order, and now and then another card."""
    cores = ["K1 K2 K5 K3 O5 K4".split(), "O2 O3 O1 I1 K5 O4".split(), "I5 K6 I3 I2 I6 I1".split()]
    lists = []
    for index in range(24):
        core = list(cores[index % 3])
        for _ in range(2):
            at = rng.randrange(len(core) - 1)
            core[at], core[at + 1] = core[at + 1], core[at]
        cards = core[: rng.choice([4, 5, 5, 6])]
        if rng.random() < 0.6:
            other = rng.choice([card for card in DECK if card not in cards])
            cards[rng.randrange(1, len(cards))] = other
        lists.append(cards)
    return lists


def anyhow(rng, size):
    deck = DECK if size % 2 == 0 else [f"C{n:02}" for n in range(12)]
    return deck, [rng.sample(deck, rng.randint(3, 9)) for _ in range(size)]


def first_settled(draw):
    for seed in itertools.count():
        found = draw(random.Random(seed), numpy.random.default_rng(seed))
        if found is not None:
            found["seed"] = seed
            return found


groups = [first_settled(lambda rng, noise: expectations("three blocs", DECK, blocs(rng), noise))]
for size in (2, 3, 4, 5, 7, 10, 15, 22, 31, 40):
    def draw(rng, noise, size=size):
        deck, lists = anyhow(rng, size)
        return expectations(f"{size} at random", deck, lists, noise)
    groups.append(first_settled(draw))
source = f"expect.py, Python {platform.python_version()}, numpy {numpy.__version__}, scipy {scipy.__version__}, scikit-learn {sklearn.__version__}"
print(json.dumps({"source": source, "groups": groups}).replace('{"name"', '\n{"name"'))
