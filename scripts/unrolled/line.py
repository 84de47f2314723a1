"""The border as a line of kilometres: where along it a point lies, and where something crosses it.

The course is that of docs/data/geo/border.json, which is simplified; the lengths are those measured region by region in full detail
(docs/data/series/border-regions.csv). Each run between one Russian and one Kazakh region is stretched to its measured length.
"""

import math
from bisect import bisect_right
from dataclasses import dataclass

from scripts.content import Content
from scripts.maps.geo import Geo

Point = tuple[float, float]
REGIONS, LENGTHS = "border-regions", "border-length-by-dataset"
KM = 111.195  # a degree of latitude


@dataclass(frozen=True)
class Part:
    """What one region has of the line, in kilometres from the Caspian end."""

    region: str
    start: float
    end: float

    @property
    def middle(self) -> float:
        return (self.start + self.end) / 2


@dataclass(frozen=True)
class Line:
    """`points` (lon, lat) and the kilometre of each; `sea`: how much of the beginning lies in the Caspian; `parts` by side, from west to east."""

    points: tuple[Point, ...]
    at: tuple[float, ...]
    sea: float
    parts: dict[str, tuple[Part, ...]]

    @property
    def length(self) -> float:
        return self.at[-1]

    def nearest(self, point: Point) -> tuple[float, float]:
        """(kilometre of the point of the line that is nearest, distance from it in kilometres)."""
        place = _plane(point)
        best = (math.inf, 0.0)
        for i, (a, b) in enumerate(zip(self.points, self.points[1:])):
            (ax, ay), (bx, by) = place(a), place(b)
            dx, dy = bx - ax, by - ay
            t = max(0.0, min(1.0, -(ax * dx + ay * dy) / (dx * dx + dy * dy)))
            best = min(best, (math.hypot(ax + t * dx, ay + t * dy), self._between(i, t)))
        return best[1], best[0]

    def crossings(self, way: tuple[Point, ...]) -> list[tuple[float, str]]:
        """Where a polyline crosses the border, in its order: the kilometre, and the side it comes to ("RU", "KZ")."""
        found = []
        for c, d in zip(way, way[1:]):
            here = []
            for i, (a, b) in enumerate(zip(self.points, self.points[1:])):
                hit = _meet(a, b, c, d)
                if hit:
                    t, u = hit
                    left = (b[0] - a[0]) * (d[1] - a[1]) - (b[1] - a[1]) * (d[0] - a[0]) > 0
                    here.append((u, self._between(i, t), "RU" if left else "KZ"))
            found += [(km, side) for _, km, side in sorted(here)]
        return found

    def _between(self, i: int, t: float) -> float:
        return self.at[i] + t * (self.at[i + 1] - self.at[i])


def measure(content: Content, geo: Geo, sections: list[dict]) -> Line:
    """The line with its lengths. `sections`: the runs of border.json, {first, last, kz, ru}, from the Caspian to the Altai."""
    points = geo["border"]["KZ-RU"].lines[0]
    parts = {side: _parts(content, side, sections) for side in ("RU", "KZ")}
    sea = _sea(content)
    at, start = [0.0] * len(points), sea
    for section in sections:
        end = min(part.end for side in parts for part in parts[side] if part.region == section[side.lower()])
        first, last = section["first"], section["last"]
        steps = [distance(points[i], points[i + 1]) for i in range(first, last)]
        for i in range(first, last + 1):
            at[i] = start + (end - start) * sum(steps[:i - first]) / sum(steps)
        start = end
    return Line(points, tuple(at), sea, parts)


def _parts(content: Content, side: str, sections: list[dict]) -> tuple[Part, ...]:
    """The regions of one side in their order along the line, end to end. The sides differ by what rounding left: they are made to end together."""
    rows = content.series[REGIONS]
    both = [sum(row["border_km"] for row in rows if row["country"] == country) for country in ("RU", side)]
    lengths = {row["region"]: row["border_km"] * both[0] / both[1] for row in rows if row["country"] == side}
    order = list(dict.fromkeys(section[side.lower()] for section in sections))
    found, start = [], 0.0
    for region in order:
        found.append(Part(region, start, start + lengths[region]))
        start += lengths[region]
    return tuple(found)


def _sea(content: Content) -> float:
    km = {row["dataset"]: row["km"] for row in content.series[LENGTHS]}
    return km["OpenStreetMap, land and sea"] - km["OpenStreetMap, land only"]


def part_at(parts: tuple[Part, ...], km: float) -> Part:
    return parts[min(bisect_right([part.end for part in parts], km), len(parts) - 1)]


def distance(a: Point, b: Point) -> float:
    """Great circle, in kilometres."""
    (x1, y1), (x2, y2) = ((math.radians(n) for n in p) for p in (a, b))
    h = math.sin((y2 - y1) / 2) ** 2 + math.cos(y1) * math.cos(y2) * math.sin((x2 - x1) / 2) ** 2
    return 2 * 6371.009 * math.asin(math.sqrt(h))


def _plane(origin: Point):
    """Degrees to kilometres around `origin`."""
    lon, lat = origin
    stretch = KM * math.cos(math.radians(lat))
    return lambda p: ((p[0] - lon) * stretch, (p[1] - lat) * KM)


def _meet(a: Point, b: Point, c: Point, d: Point) -> tuple[float, float] | None:
    """Where the stretches a-b and c-d meet, as parts of each, or None."""
    rx, ry, sx, sy = b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]
    cross = rx * sy - ry * sx
    if not cross:
        return None
    t, u = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / cross, ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / cross
    return (t, u) if 0 <= t < 1 and 0 <= u < 1 else None
