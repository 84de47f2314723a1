"""The poster: the map as one SVG. Inline it follows the colour scheme; `standalone` is the same with fixed colours."""

import re
from collections.abc import Iterable
from html import escape

from scripts.content import Content
from scripts.maps import markup
from scripts.maps.bind import Feature, Plate
from scripts.maps.geo import Geo, Ring
from scripts.maps.markup import attributes
from scripts.maps.project import WIDTH, Frame, Point, arrow, clip, frame, pieces, snap
from scripts.maps.simplify import Net, thin
from scripts.maps.style import ABOVE, BASE, colour, paint, patterns

EDGE = 6          # how far shapes run on beyond the picture, so that their cut sides are not seen
HATCH = 11
TOLERANCE = 1.2   # of the poster's lines, in units of the picture: 0.9 px where it is 740 px wide
FINE = 0.3        # of a map's own areas and routes
CLOSER = 3        # rank of labels that no picture shows, only the live map


def poster(plate: Plate, content: Content, geo: Geo, lang: str) -> str:
    """The inline SVG of the map's first view."""
    declared, view = plate.map, frame(plate.map.bounds)
    id = f"map-{declared.id}"
    return (f'<svg class="map-poster" viewBox="0 0 {WIDTH} {view.height}" preserveAspectRatio="xMidYMid slice" role="img" '
            f'aria-labelledby="{id}-t {id}-d"><title id="{id}-t">{escape(declared.title[lang])}</title>'
            f'<desc id="{id}-d">{escape(declared.description[lang])}</desc>{drawing(plate, geo, lang, view, TOLERANCE)}</svg>')


def drawing(plate: Plate, geo: Geo, lang: str, view: Frame, tolerance: float) -> str:
    """Everything inside the picture, in its units. `tolerance`: how far the base may lie from its true lines."""
    declared, prefix = plate.map, f"map-{plate.map.id}-p"
    shown = first_seen(plate)
    regions = {f.id: geo[f.source][f.place] for f in shown if f.shape == "base"}
    net = Net([*(shape for name in declared.base for shape in geo[name].values()), *regions.values()], view, tolerance)
    land, above = ([_base(name, declared.tints, geo, net, view, prefix) for name in declared.base if (name in ABOVE) == high] for high in (False, True))
    coloured = [_shape(f, plate, path(*net.outline([regions[f.id]]), view), prefix) for f in shown if f.shape == "base"]
    own = [_shape(f, plate, path(*_own(f, view), view, 10), prefix) + _arrow(f, plate, view) for f in shown if f.shape in ("area", "line")]
    points = [f for f in shown if f.shape == "point"]
    points.sort(key=lambda f: (-f.level, -(f.look(plate.start).radius if f.look(plate.start) else 0)))
    return (f"<defs>{patterns(prefix, used_patterns(plate), HATCH)}</defs>"
            f'<path fill="{colour("water")}" d="M0 0h{WIDTH}v{view.height}H0z"/><g fill-rule="evenodd">{"".join((*land, *coloured, *above, *own))}</g>'
            + "".join(_pin(feature, plate, view) for feature in points)
            + f"<g{attributes(markup.HALO)}>{_words(plate, view, lang)}{_labels(plate, shown, view, lang)}</g>")


def first_seen(plate: Plate) -> list[Feature]:
    """The features of the first view: no layer that is off, and of several layers to choose from the first."""
    hidden = {layer.id for layer in plate.map.layers if layer.off} | {*[layer.id for layer in plate.map.layers if layer.choice][1:]}
    return [f for f in plate.features if f.layer not in hidden]


def used_patterns(plate: Plate) -> set[tuple[str, str]]:
    """(pattern, colour token) of everything that is patterned."""
    kinds = [(k.pattern, k.fill) for k in plate.map.kinds.values() if k.pattern and k.fill]
    return {*kinds, *((BASE[n].pattern, BASE[n].fill) for n in plate.map.base if BASE[n].pattern)}


def _at(view: Frame, place: Point, drawn: str, name: str | None = None, id: str | None = None) -> str:
    """`drawn` around a longitude and latitude."""
    x, y = view.units(*place)
    return f'<g{attributes({"class": name, "data-feature": id})} transform="translate({x:.0f} {y:.0f})">{drawn}</g>'


def _base(name: str, tints: dict, geo: Geo, net: Net, view: Frame, prefix: str) -> str:
    """One path for all shapes of one colour, one for the lines between them: as dark as if each had drawn its own."""
    line, opacity = BASE[name].svg(prefix), BASE[name].line_opacity
    fill = line.pop("fill")
    tinted = {id: token for (base, id), token in tints.items() if base == name}
    groups = [(fill, [s for s in geo[name].values() if s.id not in tinted])] + [(colour(token), [geo[name][id]]) for id, token in tinted.items()]
    bits = ""
    for filled, shapes in groups:
        rings, lines = net.outline(shapes)
        if rings:
            bits += f'<path fill="{filled}" d="{path(rings, [], view)}"/>'
        if lines:
            twice = {"stroke-opacity": f"{1 - (1 - opacity) ** 2:.2g}" if rings and opacity != 1 else None}
            bits += f'<path fill="none"{attributes(twice)} d="{path([], lines, view)}"/>'
    return f"<g{attributes(line)}>{bits}</g>"


def _own(feature: Feature, view: Frame) -> tuple[list[list[Point]], list[list[Point]]]:
    """(rings, open lines) of a map's own area or route."""
    lines = [thin(tuple(view.units(*p) for p in line), FINE) for line in feature.lines]
    return (lines, []) if feature.shape == "area" else ([], lines)


def _shape(feature: Feature, plate: Plate, data: str, prefix: str) -> str:
    """An area, line or region in the look of the first time step."""
    look, seen = feature.look(plate.start), feature.seen(plate.start)
    drawn = paint(plate.map.kinds[seen.kind]).svg(prefix) | ({"stroke-width": seen.width} if seen.width else {})
    return f'<path class="l{feature.level}{"" if look else " off"}" data-feature="{feature.id}"{attributes(drawn)} d="{data}"/>'


def _arrow(feature: Feature, plate: Plate, view: Frame) -> str:
    look, kind = feature.look(plate.start), plate.map.kinds[feature.seen(plate.start).kind]
    if feature.shape != "line" or not kind.arrow or not look:
        return ""
    place, degrees = arrow(feature.lines[0])
    return _at(view, place, f'<g class="px">{markup.arrow_head(kind, degrees, max(1, (look.width or 0) / 5))}</g>', f"l{feature.level}")


def _pin(feature: Feature, plate: Plate, view: Frame) -> str:
    """The symbol of a point; empty where it is not seen in the first time step."""
    (place,), look = feature.lines[0], feature.look(plate.start)
    drawn = f'<g class="px">{markup.symbol(plate.map.kinds[look.kind], look.radius)}</g>' if look else ""
    return _at(view, place, drawn, f"l{feature.level}", feature.id)


def _words(plate: Plate, view: Frame, lang: str) -> str:
    """Names on land and sea, by style."""
    bits, items = "", [w for w in plate.map.words if w.rank < CLOSER]
    for style in dict.fromkeys(w.style for w in items):
        names = "".join(_at(view, (w.lon, w.lat), markup.still_words(w, lang)) for w in items if w.style == style)
        bits += f'<g class="{style}"{attributes(markup.word_style(style))}>{names}</g>'
    return bits


def _labels(plate: Plate, shown: list[Feature], view: Frame, lang: str) -> str:
    """Names of the features that are seen in the first time step."""
    bits = ""
    for feature in shown:
        look = feature.look(plate.start)
        if look and feature.label and feature.label.rank < CLOSER:
            place = middle(feature)
            radius, value = (look.radius, markup.written(look, lang)) if feature.shape == "point" else (0, "")
            bits += _at(view, place, markup.still_label(feature, radius, value, lang), f"l{feature.level}")
    return f"<g{attributes(markup.NAME)}>{bits}</g>"


def middle(feature: Feature) -> Point:
    """Longitude and latitude of its label: the point, the middle of the way, the centre of the largest ring."""
    if feature.shape == "point":
        return feature.lines[0][0]
    if feature.shape == "line":
        return arrow(feature.lines[0])[0]
    return max((_centre(ring) for ring in feature.lines), key=lambda found: found[1])[0]


def _centre(ring: Ring) -> tuple[Point, float]:
    """Centre of gravity of a closed ring in degrees, and its area."""
    double = x = y = 0.0
    (x0, y0) = ring[0]
    for (ax, ay), (bx, by) in zip(ring, ring[1:]):
        cross = (ax - x0) * (by - y0) - (bx - x0) * (ay - y0)
        double, x, y = double + cross, x + (ax + bx - 2 * x0) * cross, y + (ay + by - 2 * y0) * cross
    return ((x0 + x / (3 * double), y0 + y / (3 * double)), abs(double)) if double else (ring[0], 0.0)


def path(rings: Iterable[list[Point]], lines: Iterable[list[Point]], view: Frame, fine: int = 1) -> str:
    """Path data clipped to the picture, in whole units (`fine` 10: tenths)."""
    right, bottom = WIDTH + EDGE, view.height + EDGE
    runs = [(clip(ring, -EDGE, right, bottom), True) for ring in rings]
    runs += [(run, False) for line in lines for run in pieces(line, -EDGE, right, bottom)]
    return "".join(_relative(snap(((x * fine, y * fine) for x, y in run), closed), closed, fine) for run, closed in runs)


def _relative(points: list[tuple[int, int]], closed: bool, fine: int) -> str:
    if not points:
        return ""
    steps = " ".join(f"{(x - px) / fine:g} {(y - py) / fine:g}" for (px, py), (x, y) in zip(points, points[1:]))
    data = f"M{points[0][0] / fine:g} {points[0][1] / fine:g}l{steps}" + ("z" if closed else "")
    return re.sub(r"\b0\.", ".", data).replace(" -", "-")


def literal(svg: str, content: Content, scheme: str) -> str:
    """The picture with the colours of one scheme written in."""
    return re.sub(r"var\(--([a-z0-9-]+)\)", lambda found: content.palette[found[1]][scheme], svg)
