"""The base geometry made light for a picture. Shapes are cut into arcs where they meet, and each arc is simplified once
for all its neighbours: so they keep fitting without slivers, and the arc between two shapes of one colour is drawn once."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from scripts.maps.geo import Ring, Shape
from scripts.maps.project import WIDTH, Frame, Point

SMALL = 2.7          # islands, lakes and enclaves below this width and height are left out, in units of the picture: 2 px of 740


class Net:
    """All lines of a picture. `tolerance`: how far a simplified line may lie from the true one, in units of the picture."""

    def __init__(self, shapes: Iterable[Shape], view: Frame, tolerance: float):
        self._view, self._tolerance = view, tolerance
        self._drawn: dict[Ring, list[Point]] = {}
        beside: dict[Point, set] = defaultdict(set)
        for shape in shapes:
            for line in shape.lines:
                for a, b in zip(line, line[1:]):
                    beside[a].add(b)
                    beside[b].add(a)
                if not shape.closed:
                    beside[line[0]].add("start")
                    beside[line[-1]].add("end")
        self._nodes = {point for point, others in beside.items() if len(others) != 2}

    def outline(self, shapes: Iterable[Shape]) -> tuple[list[list[Point]], list[list[Point]]]:
        """(rings around all of them together, to be filled by the even-odd rule; open lines: those between them, or they themselves).

        Points are units of the picture; a ring's last point is its first.
        """
        rings: Counter[Ring] = Counter()
        lines: dict[Ring, None] = {}
        for shape in shapes:
            for line in shape.lines:
                if shape.closed:
                    rings.update(min(arc, arc[::-1]) for arc in self._cut(line) if len(arc) > 1)
                else:
                    lines[line] = None
        around = [self._simple(arc) for arc, count in rings.items() if count % 2]
        between = [self._simple(arc) for arc in (*lines, *(arc for arc, count in rings.items() if not count % 2))]
        return chains(around), chains(between)

    def _cut(self, ring: Ring) -> list[Ring]:
        """The arcs of a closed ring; none if it is small and touches no other."""
        ring = ring[:-1] if ring[0] == ring[-1] else ring
        at = [i for i, point in enumerate(ring) if point in self._nodes]
        if not at:
            sides = zip(*(self._view.units(*point) for point in ring))
            if all(max(side) - min(side) < SMALL for side in sides):
                return []
            at = [ring.index(min(ring))]
        ends = [*at[1:], at[0] + len(ring)]
        return [(ring + ring)[start:end + 1] for start, end in zip(at, ends)]

    def _simple(self, arc: Ring) -> list[Point]:
        if arc not in self._drawn:
            points = [self._view.units(*point) for point in arc]
            beyond = any(max(side) < 0 or min(side) > end for side, end in zip(zip(*points), (WIDTH, self._view.height)))
            self._drawn[arc] = [points[0], points[-1]] if beyond else thin(points, self._tolerance)
        return self._drawn[arc]


def thin(points: list[Point], tolerance: float) -> list[Point]:
    """Fewer points, so that no left-out one lies further than `tolerance` from the line (Douglas-Peucker). Ends stay."""
    kept, parts = {0, len(points) - 1}, [(0, len(points) - 1)]
    while parts:
        start, end = parts.pop()
        far, middle = max(((_distance(points[i], points[start], points[end]), i) for i in range(start + 1, end)), default=(0, 0))
        if far > tolerance:
            kept.add(middle)
            parts += [(start, middle), (middle, end)]
    return [points[i] for i in sorted(kept)]


def _distance(p: Point, a: Point, b: Point) -> float:
    """Of p from the stretch a-b."""
    (x, y), (dx, dy) = (p[0] - a[0], p[1] - a[1]), (b[0] - a[0], b[1] - a[1])
    along = max(0, min(1, (x * dx + y * dy) / length)) if (length := dx * dx + dy * dy) else 0
    return ((x - along * dx) ** 2 + (y - along * dy) ** 2) ** .5


def chains(arcs: list[list[Point]]) -> list[list[Point]]:
    """Arcs joined at their ends; rings where they close."""
    open_at: dict[Point, list[int]] = defaultdict(list)
    for i, arc in enumerate(arcs):
        open_at[arc[0]].append(i)
        open_at[arc[-1]].append(i)
    free, found = set(range(len(arcs))), []

    def follow(chain: list[Point]) -> list[Point]:
        while (len(chain) < 2 or chain[0] != chain[-1]) and (i := next((i for i in open_at[chain[-1]] if i in free), None)) is not None:
            free.discard(i)
            chain = chain + (arcs[i] if arcs[i][0] == chain[-1] else arcs[i][::-1])[1:]
        return chain

    for i, arc in enumerate(arcs):
        if i in free:
            free.discard(i)
            found.append(follow(follow(arc)[::-1]))
    return found
