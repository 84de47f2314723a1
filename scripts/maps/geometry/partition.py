"""Cut Natural Earth and OpenStreetMap shapes, which disagree by about a kilometre, into one coverage.

Labels: ``KZ-xx`` a Kazakh unit, ``RU-xxx`` a Russian border region, ``UA-CR`` Crimea, otherwise an ISO country code;
``WATER`` is sea and ground that is not drawn. Kazakhstan's line, the finer one, wins everywhere.
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

import numpy as np
import shapely

GRID = 1e-5  # degrees, about 1 m: all sources are snapped to it, so that lines that meet really meet
WINDOW = shapely.box(-12, 22, 191, 84)  # what is drawn: Europe, North Africa, Asia down to the tropic, Russia whole
SPECK = 0.003  # square degrees, about 25 km2: smaller leftovers go to a neighbour, smaller islands are not drawn
WATER = ""
LEFTOVER = "?"

Shapes = dict[str, shapely.Geometry]
Segment = tuple[int, int, int, int]


def unrolled(russia: shapely.Geometry) -> shapely.Geometry:
    """Russia in one piece: what lies beyond 180 degrees is moved from -180 to +180 and joined."""
    parts = [shapely.transform(p, lambda c: c + [360, 0]) if p.bounds[0] < -100 else p for p in shapely.get_parts(russia)]
    return shapely.unary_union(parts, grid_size=GRID)


def _segments(polygons: shapely.Geometry, grid: float) -> Iterable[Segment]:
    """The straight pieces of all rings as (x1, y1, x2, y2) in whole units of GRID, the smaller end first."""
    for ring in shapely.get_rings(shapely.get_parts(polygons)):
        points = np.rint(shapely.get_coordinates(ring) / grid).astype(np.int64)
        for start, end in pairwise(map(tuple, points.tolist())):
            yield (*start, *end) if start < end else (*end, *start)


def sides(coverage: Shapes, grid: float = GRID) -> dict[Segment, tuple[str, str]]:
    """Every straight piece of a boundary with the sorted labels on its two sides."""
    found: dict[Segment, list[str]] = defaultdict(list)
    for label, shape in coverage.items():
        for segment in _segments(shape, grid):
            found[segment].append(label)
    return {segment: tuple(sorted([*labels, WATER][:2])) for segment, labels in found.items()}


def shared_lines(coverage: Shapes) -> dict[tuple[str, str], shapely.Geometry]:
    """The lines of a coverage by the pair of labels on their two sides, merged as far as they go."""
    pairs: dict[tuple[str, str], list[Segment]] = defaultdict(list)
    for segment, pair in sides(coverage).items():
        pairs[pair].append(segment)
    return {
        pair: shapely.line_merge(shapely.multilinestrings(np.array(sorted(found)).reshape(-1, 2, 2) * GRID))
        for pair, found in sorted(pairs.items())
    }


def _faces(outlines: list[Shapes]) -> list[shapely.Polygon]:
    """All faces that the outlines cut."""
    lines = [shape.boundary for shapes in outlines for shape in shapes.values()]
    return list(shapely.get_parts(shapely.polygonize(shapely.get_parts(shapely.unary_union(lines, grid_size=GRID)))))


def covering(points: list[shapely.Point], shapes: Shapes) -> list[str]:
    """For every point the name of the shape it lies in, the last one if there are several, or WATER."""
    found = [WATER] * len(points)
    names = list(shapes)
    for point, shape in sorted(zip(*shapely.STRtree(list(shapes.values())).query(points, "within"), strict=True)):
        found[point] = names[shape]
    return found


def _label(face: shapely.Polygon, country: str, kazakh: str, russian: str, crimean: str) -> str:
    """Who a face belongs to, from the four sources that were asked; a tiny face of nobody is a leftover."""
    if kazakh or not country:
        return kazakh or (LEFTOVER if face.area < SPECK else WATER)
    inner = {"RU": russian or "RU", "UA": crimean or "UA", "KZ": LEFTOVER}
    return inner.get(country, country)


def dissolved(labelled: Iterable[tuple[str, shapely.Geometry]]) -> Shapes:
    """One geometry a label; the pieces share exact vertices."""
    groups: dict[str, list[shapely.Geometry]] = defaultdict(list)
    for label, shape in labelled:
        groups[label].extend(shapely.get_parts(shape))
    return {label: shapely.coverage_union_all(group) for label, group in sorted(groups.items())}


def _is_leftover(label: str, part: shapely.Polygon, kazakhstan: shapely.Geometry) -> bool:
    """Specks, and strips of inner Russia between a border region and Kazakhstan, which no map shows."""
    return label == LEFTOVER or part.area < SPECK or (label == "RU" and part.intersects(kazakhstan))


def _heir(lengths: dict[str, float]) -> str:
    """The neighbour with the longest common edge; a Kazakh one only if there is no other."""
    foreign = {label: km for label, km in lengths.items() if not label.startswith("KZ-")} or lengths
    return max(sorted(foreign), key=foreign.__getitem__)


def coverage(countries: Shapes, kazakh: Shapes, russian: Shapes, crimean: Shapes) -> Shapes:
    """One polygon a label, without gaps and overlaps, all vertices on the grid."""
    sources = [countries, kazakh, russian, crimean]
    faces = _faces(sources)
    points = shapely.point_on_surface(faces)
    labels = map(_label, faces, *(covering(points, shapes) for shapes in sources))
    whole = dissolved((label, face) for label, face in zip(labels, faces, strict=True) if label)
    kazakhstan = shapely.unary_union([shape for label, shape in whole.items() if label.startswith("KZ-")])
    parts = [
        (LEFTOVER if _is_leftover(label, part, kazakhstan) else label, part)
        for label, shape in whole.items()
        for part in shapely.get_parts(shape)
    ]
    rough = dissolved(parts)
    leftovers = {f"{LEFTOVER}{i}": part for i, part in enumerate(shapely.get_parts(rough.pop(LEFTOVER)))}
    touching: dict[str, dict[str, float]] = defaultdict(dict)
    for (one, other), line in shared_lines(rough | leftovers).items():
        for label, neighbour in ((one, other), (other, one)):
            touching[label][neighbour] = line.length
    heirs = [(_heir(touching[label]), part) for label, part in leftovers.items()]
    return dissolved([*rough.items(), *(heir for heir in heirs if heir[0])])
