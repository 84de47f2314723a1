"""Simplified lines: fewer points, near the true ones, and neighbours that still fit."""

from pathlib import Path

import pytest

from scripts.maps.geo import Geo, Shape
from scripts.maps.project import WIDTH, frame
from scripts.maps.simplify import Net, chains, thin

WORLD = frame((-180, -60, 180, 60))
WAVY = ((10, 0), (10.3, 5), (9.7, 10), (10.2, 15), (10, 20))       # a common border, about a unit of the picture wide


def shape(id, *lines, closed=True):
    return Shape(id, {}, lines, closed)


WEST, EAST = shape("west", (*WAVY, (0, 20), (0, 0), (10, 0))), shape("east", (*WAVY[::-1], (20, 0), (20, 20), (10, 20)))


def test_the_border_of_two_shapes_is_simplified_once():
    net = Net([WEST, EAST], WORLD, 2)
    (west,), (east,) = net.outline([WEST])[0], net.outline([EAST])[0]
    assert len(west) == len(east) == 5 and west[0] == west[-1]
    assert len(set(west) & set(east)) == 2


def test_shapes_of_one_colour_have_one_outline_and_their_border_once():
    rings, lines = Net([WEST, EAST], WORLD, .1).outline([WEST, EAST])
    assert len(rings) == 1 and len(rings[0]) == 7
    assert len(lines) == 1 and len(lines[0]) == 5


def test_a_line_along_a_border_stays_on_it():
    border = shape("border", WAVY, closed=False)
    net = Net([WEST, EAST, border], WORLD, .6)
    (line,) = net.outline([border])[1]
    assert set(line) < set(net.outline([WEST])[0][0])


def test_small_islands_are_left_out_but_no_small_country():
    island, gap = shape("island", ((30, 0), (30.5, 0), (30, .5), (30, 0))), shape("gap", ((10, 20), (10.3, 20.2), (10, 20.4), (10, 20)))
    net = Net([WEST, EAST, island, gap], WORLD, 1)
    assert net.outline([island]) == ([], [])
    assert net.outline([gap])[0]


@pytest.mark.parametrize("tolerance", [0, .5, 2])
def test_thin_stays_within_the_tolerance(tolerance):
    points = tuple((float(i), 3 * ((i * 7) % 5) / 5) for i in range(60))
    kept = thin(points, tolerance)
    assert kept[0] == points[0] and kept[-1] == points[-1] and set(kept) <= set(points)
    assert len(kept) <= {0: 60, .5: 60, 2: 3}[tolerance]
    assert all(min(_off(p, a, b) for a, b in zip(kept, kept[1:])) <= tolerance + 1e-9 for p in points)


def _off(p, a, b):
    (dx, dy), (x, y) = (b[0] - a[0], b[1] - a[1]), (p[0] - a[0], p[1] - a[1])
    along = max(0, min(1, (x * dx + y * dy) / (dx * dx + dy * dy)))
    return ((x - along * dx) ** 2 + (y - along * dy) ** 2) ** .5


def test_chains_join_arcs_in_any_direction():
    assert chains([[(0, 0), (1, 0)], [(1, 1), (1, 0)], [(1, 1), (0, 0)]]) == [[(0, 0), (1, 1), (1, 0), (0, 0)]]
    assert chains([[(0, 0), (1, 0)], [(5, 5), (6, 6)]]) == [[(1, 0), (0, 0)], [(6, 6), (5, 5)]]


def test_the_real_countries_fit_without_slivers():
    """Every arc that Kazakhstan has in the simplified picture, a neighbour or the coast has too: the sum of all is whole."""
    geo = Geo(Path("docs/data/geo"))
    shapes, view = list(geo["countries"].values()), frame((45, 38, 90, 57))
    net = Net([*shapes, *geo["border"].values()], view, 1.1)
    own = {frozenset(side) for ring in net.outline([geo["countries"]["KZ"]])[0] for side in zip(ring, ring[1:])}
    others = {frozenset(side) for s in shapes if s.id != "KZ" for ring in net.outline([s])[0] for side in zip(ring, ring[1:])}
    coast = own - others
    assert len(own & others) > 100 and all(0 < x < WIDTH / 3 for side in coast for x, _ in side)      # only at the Caspian Sea
    border = {frozenset(side) for line in net.outline(geo["border"].values())[1] for side in zip(line, line[1:])}
    assert border < own
