"""Web Mercator, as Leaflet has it: degrees to the square 0..1, and the frame that a map's picture shows."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from scripts.maps.model import Bounds

WIDTH = 1000
NARROW, WIDE = 3 / 4, 9 / 16          # height by width of the box on a phone and on a wide page (see maps.css)
Point = tuple[float, float]


def mercator(lon: float, lat: float) -> Point:
    """Degrees to x, y in 0..1, y downwards."""
    sine = math.sin(math.radians(max(-85.05, min(85.05, lat))))
    return lon / 360 + 0.5, 0.5 - math.log((1 + sine) / (1 - sine)) / (4 * math.pi)


def degrees(x: float, y: float) -> Point:
    """x, y in 0..1 to longitude and latitude."""
    return (x - 0.5) * 360, math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * y))))


@dataclass(frozen=True)
class Frame:
    """The picture: `width` is its part of the world's width; the box is cut above and below on wide pages."""

    x: float
    y: float
    width: float

    @property
    def scale(self) -> float:
        return WIDTH / self.width

    @property
    def height(self) -> int:
        """Of the whole picture, the phone's, in units of which it is 1000 wide."""
        return round(WIDTH * NARROW)

    @property
    def center(self) -> Point:
        """Longitude and latitude."""
        return degrees(self.x + self.width / 2, self.y + self.width * NARROW / 2)

    @property
    def bounds(self) -> Bounds:
        """What the taller cut shows, in degrees."""
        west, north = degrees(self.x, self.y)
        east, south = degrees(self.x + self.width, self.y + self.width * NARROW)
        return west, south, east, north

    def units(self, lon: float, lat: float) -> Point:
        x, y = mercator(lon, lat)
        return (x - self.x) * self.scale, (y - self.y) * self.scale

    def units_per_km(self, lat: float) -> float:
        """Length of a kilometre at this latitude."""
        return self.scale / (40075.017 * math.cos(math.radians(lat)))


def frame(bounds: Bounds) -> Frame:
    """The smallest frame that shows `bounds` on a phone and on a wide page."""
    west, south, east, north = bounds
    (left, top), (right, bottom) = mercator(west, north), mercator(east, south)
    width = max(right - left, (bottom - top) / WIDE)
    return Frame((left + right - width) / 2, (top + bottom - width * NARROW) / 2, width)


def clip(ring: list[Point], low: float, high_x: float, high_y: float) -> list[Point]:
    """The part of a closed ring inside the rectangle (Sutherland-Hodgman); edges may run along its sides."""
    for axis, limit, sign in ((0, low, 1), (0, high_x, -1), (1, low, 1), (1, high_y, -1)):
        ring = _cut(ring, axis, limit, sign)
    return ring


def _cut(ring: list[Point], axis: int, limit: float, sign: int) -> list[Point]:
    kept = []
    for a, b in zip(ring[-1:] + ring[:-1], ring):
        inside_a, inside_b = (sign * (p[axis] - limit) >= 0 for p in (a, b))
        if inside_a != inside_b:
            part = (limit - a[axis]) / (b[axis] - a[axis])
            kept.append((a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])))
        if inside_b:
            kept.append(b)
    return kept


def pieces(line: list[Point], low: float, high_x: float, high_y: float) -> Iterable[list[Point]]:
    """The runs of an open line that have a point inside the rectangle."""
    run: list[Point] = []
    for a, b in zip(line, line[1:]):
        if any(low <= p[0] <= high_x and low <= p[1] <= high_y for p in (a, b)):
            run = run or [a]
            run.append(b)
        elif run:
            yield run
            run = []
    if run:
        yield run


def snap(points: Iterable[Point], closed: bool) -> list[tuple[int, int]]:
    """To whole units, without repeats and straight-on points. Neighbours stay neighbours: equal points snap alike."""
    kept: list[tuple[int, int]] = []
    for x, y in points:
        point = (round(x), round(y))
        if kept and kept[-1] == point:
            continue
        if len(kept) > 1 and _straight(kept[-2], kept[-1], point):
            kept.pop()
        kept.append(point)
    if closed and len(kept) > 1 and kept[0] == kept[-1]:
        kept.pop()
    return kept if len(kept) > (2 if closed else 1) else []


def _straight(a: tuple[int, int], b: tuple[int, int], c: tuple[int, int]) -> bool:
    cross = (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0])
    return cross == 0 and (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]) > 0


def arrow(line: Iterable[Point]) -> tuple[Point, float]:
    """Where the arrow of a route stands (longitude, latitude), in the middle of its way, and how far it is turned from east, in degrees clockwise."""
    points = [mercator(*p) for p in line]
    lengths = [math.dist(a, b) for a, b in zip(points, points[1:])]
    left = sum(lengths) / 2
    for (a, b), length in zip(zip(points, points[1:]), lengths):
        if left <= length and length:
            part = left / length
            return degrees(a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])), math.degrees(math.atan2(b[1] - a[1], b[0] - a[0]))
        left -= length
    return degrees(*points[-1]), 0
