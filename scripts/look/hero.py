"""The front page's picture: the border itself between the two countries, from the committed geometry."""

from pathlib import Path

from scripts.maps.geo import Geo
from scripts.maps.project import Point, clip, mercator, snap

WEST, SOUTH, EAST, NORTH = 44.5, 44.2, 89.5, 57.2
WIDTH = 1600


def svg(geo_folder: Path) -> str:
    """An SVG fragment: Russia, Kazakhstan, their neighbours, and the common line. Coloured by style sheet; hidden from screen readers."""
    geo = Geo(geo_folder)
    left, top = mercator(WEST, NORTH)
    right, bottom = mercator(EAST, SOUTH)
    scale = WIDTH / (right - left)
    height = round((bottom - top) * scale)

    def place(lon: float, lat: float) -> Point:
        x, y = mercator(lon, lat)
        return (x - left) * scale, (y - top) * scale

    def area(country: str) -> str:
        rings = [clip([place(*point) for point in ring], -5, WIDTH + 5, height + 5) for ring in geo["countries"][country].lines]
        return "".join(_path(ring, closed=True) for ring in rings)

    others = "".join(area(country) for country in sorted(geo["countries"]) if country not in ("RU", "KZ"))
    line = "".join(_path([place(*point) for point in part], closed=False) for part in geo["border"]["KZ-RU"].lines)
    return (f'<svg viewBox="0 0 {WIDTH} {height}" aria-hidden="true">'
            f'<path class="hero__land" d="{others}"/><path class="hero__ru" d="{area("RU")}"/><path class="hero__kz" d="{area("KZ")}"/>'
            f'<path class="hero__line" d="{line}"/></svg>')


def _path(points: list[Point], closed: bool) -> str:
    kept = snap(points, closed)
    if not kept:
        return ""
    (x, y), steps = kept[0], []
    for px, py in kept[1:]:
        steps.append(f"{px - x},{py - y}")
        x, y = px, py
    return f"M{kept[0][0]},{kept[0][1]}l{' '.join(steps)}{'z' if closed else ''}"
