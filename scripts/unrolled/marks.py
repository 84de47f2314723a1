"""What meets the line: crossings, rivers, pipelines, cities and leased ranges near it, each with its kilometre and its distance."""

from dataclasses import dataclass

from scripts.content import Content
from scripts.content.model import Area, Place
from scripts.maps.geo import Geo
from scripts.unrolled.line import Line, Point

CITIES = "border-cities"
RIVERS = ("ural", "tobol", "irtysh")
PIPELINES = ("cpc-pipeline", "atyrau-samara-pipeline", "karachaganak-orenburg", "omsk-alashankou")
RANGES = ("flight-test-centre-range", "fourth-range-kazakh-part")
TOGETHER = 150  # km: a river that meets the line again within this is one mark
STEP = 6        # km between the points of a range's outline that are measured
KINDS = ("road", "rail", "river", "pipeline", "city", "range")


@dataclass(frozen=True)
class Mark:
    """`start` to `end`: kilometres along the line, the same for a point. `near` to `far`: distance from it. `side`: where it lies or leads to."""

    id: str
    kind: str
    name: dict[str, str]
    start: float
    end: float
    side: str = ""
    near: float = 0
    far: float = 0
    sources: tuple[str, ...] = ()

    @property
    def km(self) -> float:
        return (self.start + self.end) / 2


def marks(content: Content, geo: Geo, line: Line) -> tuple[Mark, ...]:
    """All marks from the Caspian to the Altai."""
    found = [*crossings(content, line), *cities(content, line), *rivers(geo, line), *pipelines(content, line), *ranges(content, line)]
    return tuple(sorted(found, key=lambda mark: (mark.km, KINDS.index(mark.kind))))


def crossings(content: Content, line: Line) -> list[Mark]:
    return [_at(place, kind, line.nearest((place.lon, place.lat))[0], sources=place.sources)
            for kind in ("road", "rail") for place in content.places.values() if place.kind == f"{kind}-crossing"]


def cities(content: Content, line: Line) -> list[Mark]:
    """The cities of border-cities.csv with the distances measured there."""
    found = []
    for row in content.series[CITIES]:
        place = content.places[row["place"]]
        km, far = line.nearest((place.lon, place.lat)), row["distance_km"]
        found.append(_at(place, "city", km[0], side=row["country"], near=far, far=far, sources=tuple(row["source"].split())))
    return found


def _at(place: Place, kind: str, km: float, **more) -> Mark:
    return Mark(place.id, kind, place.name, km, km, **more)


def rivers(geo: Geo, line: Line) -> list[Mark]:
    """Where a river meets the line: at a point, or along a stretch where line and river run together. `side`: of its western end, of its eastern."""
    found = []
    for id in RIVERS:
        shape = geo["rivers"][id]
        for number, group in enumerate(_groups([hit for way in shape.lines for hit in line.crossings(way)])):
            (first, to), (last, end) = group[0], group[-1]
            ends = ["KZ" if to == "RU" else "RU", end]
            found.append(Mark(f"river-{id}" + f"-{number + 1}" * (number > 0), "river", shape.name, min(group)[0], max(group)[0],
                              " ".join(ends if first <= last else ends[::-1])))
    return found


def _groups(hits: list[tuple[float, str]]) -> list[list[tuple[float, str]]]:
    """Neighbouring hits together, from west to east; those of a group in the order of the river's course."""
    bounds: list[list[float]] = []
    for km, _ in sorted(hits):
        if bounds and km - bounds[-1][1] < TOGETHER:
            bounds[-1][1] = km
        else:
            bounds.append([km, km])
    return [[hit for hit in hits if low <= hit[0] <= high] for low, high in bounds]


def pipelines(content: Content, line: Line) -> list[Mark]:
    """Where the schematic course of a pipeline of the oil map crosses the line, and the side it leads to."""
    found = []
    for area in (content.areas[id] for id in PIPELINES):
        for km, side in line.crossings(area.points):
            found.append(Mark(area.id, "pipeline", area.name, km, km, side, sources=area.sources))
    return found


def ranges(content: Content, line: Line) -> list[Mark]:
    """The leased ranges near the line, as far as their schematic outlines reach along it and away from it."""
    return [_range(content.areas[id], line) for id in RANGES]


def _range(area: Area, line: Line) -> Mark:
    reach = [line.nearest(point) for point in _dense(area.points)]
    kms, far = [km for km, _ in reach], [km for _, km in reach]
    return Mark(area.id, "range", area.name, min(kms), max(kms), "KZ", min(far), max(far), area.sources)


def _dense(points: tuple[Point, ...]) -> list[Point]:
    """The points of an outline and others between them."""
    found = []
    for a, b in zip(points, points[1:]):
        count = max(1, round(max(abs(b[0] - a[0]) * 75, abs(b[1] - a[1]) * 111) / STEP))
        found += [(a[0] + (b[0] - a[0]) * i / count, a[1] + (b[1] - a[1]) * i / count) for i in range(count)]
    return found


def widest_gap(found: tuple[Mark, ...], line: Line) -> tuple[float, float]:
    """The longest stretch of the line on which no crossing is marked: from kilometre to kilometre."""
    at = [line.sea, *(mark.km for mark in found if mark.kind in ("road", "rail")), line.length]
    return max(zip(at, at[1:]), key=lambda pair: pair[1] - pair[0])
