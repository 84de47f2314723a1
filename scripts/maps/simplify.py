"""The base geometry made light for a picture. Shapes are cut into arcs where they meet, and each arc is simplified once
for all its neighbours: so they keep fitting without slivers, and the arc between two shapes of one colour is drawn once."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache

from scripts.maps.geo import Ring, Shape
from scripts.maps.project import WIDTH, Frame, Point

SMALL = 2.25         # islands, lakes and enclaves narrower and lower than so many tolerances are left out
PATIENCE = 8
Lines = list[list[Point]]


class Net:
    """All lines of a picture. `tolerance`: how far a simplified line may lie from the true one, in units of the picture."""

    def __init__(self, shapes: Iterable[Shape], view: Frame, tolerance: float):
        self._view, self._tolerance = view, tolerance
        beside: dict[Point, set[Point]] = defaultdict(set)
        ends = set()
        for shape in shapes:
            for line in shape.lines:
                for a, b in zip(line, line[1:]):
                    beside[a].add(b)
                    beside[b].add(a)
                if not shape.closed:
                    ends |= {line[0], line[-1]}
        self._nodes = ends | {point for point, others in beside.items() if len(others) != 2}

    def outline(self, shapes: Iterable[Shape]) -> tuple[Lines, Lines]:
        """(rings around all of them together, open lines: those between them, or they themselves), in units of the picture.

        Rings are to be filled by the even-odd rule; their last point is their first.
        """
        arcs: Counter[Ring] = Counter()
        lines: Counter[Ring] = Counter()
        for shape in shapes:
            for line in shape.lines:
                kept = self._cut(line, shape.closed)
                (arcs if shape.closed else lines).update(min(arc, arc[::-1]) for arc in kept)
        around = [self._simple(arc) for arc, count in arcs.items() if count % 2]
        between = [self._simple(arc) for arc, count in arcs.items() if not count % 2] + [self._simple(arc) for arc in lines]
        return chains(around), chains(between)

    def _cut(self, line: Ring, closed: bool) -> list[Ring]:
        """Its arcs; none of a ring that is small and touches nothing."""
        if not closed:
            at = [i for i, point in enumerate(line) if point in self._nodes]
            return [line[start:end + 1] for start, end in zip(at, at[1:])]
        ring = line[:-1] if line[0] == line[-1] else line
        at = [i for i, point in enumerate(ring) if point in self._nodes]
        if not at:
            sides = zip(*(self._view.units(*point) for point in ring))
            if all(max(side) - min(side) < SMALL * self._tolerance for side in sides):
                return []
            at = [ring.index(min(ring))]
        return [(ring + ring)[start:end + 1] for start, end in zip(at, [*at[1:], at[0] + len(ring)])]

    def _simple(self, arc: Ring) -> list[Point]:
        points = tuple(self._view.units(*point) for point in arc)
        beyond = any(max(side) < 0 or min(side) > end for side, end in zip(zip(*points), (WIDTH, self._view.height)))
        return [points[0], points[-1]] if beyond else thin(points, self._tolerance)


@cache
def thin(points: tuple[Point, ...], tolerance: float) -> list[Point]:
    """As few of the points as leave no other further than `tolerance` from the line. The ends stay.

    The shortest way from the first point to the last over all sides that are near enough (Imai and Iri, 1988). Longer
    sides are no longer looked for after PATIENCE failures in a row.
    """
    if not tolerance:
        return list(points)
    ways = [(i, i - 1) for i in range(len(points))]      # (fewest sides from the first point, the point before)
    for start in range(len(points) - 1):
        ways[start + 1] = min(ways[start + 1], (ways[start][0] + 1, start))
        failed = 0
        for end in range(start + 2, len(points)):
            if _near(points, start, end, tolerance):
                ways[end], failed = min(ways[end], (ways[start][0] + 1, start)), 0
            elif (failed := failed + 1) > PATIENCE:
                break
    kept = [len(points) - 1]
    while kept[-1] > 0:
        kept.append(ways[kept[-1]][1])
    return [points[i] for i in reversed(kept)]


def _near(points: tuple[Point, ...], start: int, end: int, tolerance: float) -> bool:
    """Do all points between these two lie near the side that joins them?"""
    (ax, ay), (bx, by) = points[start], points[end]
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    for x, y in points[start + 1:end]:
        along = max(0.0, min(1.0, ((x - ax) * dx + (y - ay) * dy) / length)) if length else 0.0
        if (x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2 > tolerance * tolerance:
            return False
    return True


def chains(arcs: Lines) -> Lines:
    """Arcs joined at their ends; rings where they close."""
    open_at: dict[Point, list[int]] = defaultdict(list)
    for i, arc in enumerate(arcs):
        open_at[arc[0]].append(i)
        open_at[arc[-1]].append(i)
    free, found = set(range(len(arcs))), []

    def follow(chain: list[Point]) -> list[Point]:
        while chain[0] != chain[-1] and (i := next((i for i in open_at[chain[-1]] if i in free), None)) is not None:
            free.discard(i)
            chain = chain + (arcs[i] if arcs[i][0] == chain[-1] else arcs[i][::-1])[1:]
        return chain

    for i, arc in enumerate(arcs):
        if i in free:
            free.discard(i)
            found.append(follow(follow(arc)[::-1]))
    return found
