"""The poster: the map as one SVG. Inline it follows the colour scheme; `standalone` is the same with fixed colours."""

import re
from html import escape

from scripts.content import Content
from scripts.maps import markup
from scripts.maps.bind import Feature, Plate
from scripts.maps.geo import Geo, Ring
from scripts.maps.markup import attributes
from scripts.maps.project import WIDTH, Frame, clip, frame, pieces, snap
from scripts.maps.style import BASE, FONT, MIXED, Paint, colour, paint, patterns

EDGE = 6          # how far shapes run on beyond the picture, so that their cut sides are not seen
HATCH = 11


def poster(plate: Plate, content: Content, geo: Geo, lang: str) -> str:
    """The inline SVG of the map's first view."""
    declared, view = plate.map, frame(plate.map.bounds)
    id = f"map-{declared.id}"
    return (f'<svg class="map-poster" viewBox="0 0 {WIDTH} {view.height}" preserveAspectRatio="xMidYMid slice" role="img" '
            f'aria-labelledby="{id}-t {id}-d" font-family="{FONT}">'
            f'<title id="{id}-t">{escape(declared.title[lang])}</title><desc id="{id}-d">{escape(declared.description[lang])}</desc>'
            f"{drawing(plate, geo, lang, view)}</svg>")


def drawing(plate: Plate, geo: Geo, lang: str, view: Frame) -> str:
    """Everything inside the picture, in its units."""
    declared, prefix = plate.map, f"map-{plate.map.id}-p"
    bits = [f"<defs>{patterns(prefix, used_patterns(plate), HATCH)}</defs>",
            f'<path fill="{colour("water")}" d="M0 0h{WIDTH}v{view.height}H0z"/>']
    bits += [_base(name, declared.tints, geo, view, prefix) for name in declared.base]
    bits += [_shape(f, plate, view, prefix) for f in plate.features if f.shape != "point"]
    bits += [_at(view, w.lon, w.lat, markup.words(w, lang), "w") for w in declared.words]
    bits += [_at(view, *middle(f.lines), markup.label(f, 0, "", lang), f"w l{f.level}") for f in plate.features
             if f.label and f.shape != "point"]
    points = [f for f in plate.features if f.shape == "point"]
    for feature in sorted(points, key=lambda f: (-f.level, -(f.look(plate.start).radius if f.look(plate.start) else 0))):
        (lon, lat), = feature.lines[0]
        look = feature.look(plate.start)
        bits.append(_at(view, lon, lat, markup.pin(feature, declared.kinds, plate.start, lang),
                        f"pin l{feature.level}" + ("" if look else " off"), feature.id))
    return "".join(bits)


def used_patterns(plate: Plate) -> set[tuple[str, str]]:
    """(pattern, colour token) of everything that is patterned."""
    kinds = [(k.pattern, k.fill) for k in plate.map.kinds.values() if k.pattern and k.fill]
    return {*kinds, *((BASE[n].pattern, BASE[n].fill) for n in plate.map.base if BASE[n].pattern)}


def _at(view: Frame, lon: float, lat: float, drawn: str, name: str, id: str | None = None) -> str:
    x, y = view.units(lon, lat)
    return f'<g class="{name}"{attributes({"data-feature": id})} transform="translate({x:.1f} {y:.1f})"><g class="px">{drawn}</g></g>'


def _base(name: str, tints: dict, geo: Geo, view: Frame, prefix: str) -> str:
    """One path for the layer and one for each tinted shape."""
    style, plain, bits = BASE[name], "", []
    for shape in geo[name].values():
        path = path_of(shape.lines, shape.closed, view)
        token = tints.get((name, shape.id))
        if token and path:
            tinted = Paint(token, style.stroke, style.weight, 1, style.line_opacity)
            bits.append(f'<path{attributes(tinted.svg(prefix))} d="{path}"/>')
        else:
            plain += path
    first = f'<path{attributes(style.svg(prefix))} d="{plain}"/>' if plain else ""
    return first + "".join(bits)


def _shape(feature: Feature, plate: Plate, view: Frame, prefix: str) -> str:
    """An area, line or region in the look of the first time step."""
    look, kind = feature.look(plate.start), plate.map.kinds[feature.seen(plate.start).kind]
    path = path_of(feature.lines, feature.shape != "line", view, exact=feature.shape != "base")
    return (f'<path class="shape l{feature.level}{"" if look else " off"}" data-feature="{feature.id}"'
            f'{attributes(paint(kind).svg(prefix))} d="{path}"/>')


def middle(lines: tuple[Ring, ...]) -> tuple[float, float]:
    """Longitude and latitude in the middle of the longest line's extent."""
    line = max(lines, key=len)
    lons, lats = [p[0] for p in line], [p[1] for p in line]
    return (min(lons) + max(lons)) / 2, (min(lats) + max(lats)) / 2


def path_of(lines: tuple[Ring, ...], closed: bool, view: Frame, exact: bool = False) -> str:
    """Path data in whole units of the picture (`exact`: tenths), clipped to it."""
    data, right, bottom, fine = "", WIDTH + EDGE, view.height + EDGE, 10 if exact else 1
    for line in lines:
        points = [view.units(*p) for p in line]
        runs = [clip(points, -EDGE, right, bottom)] if closed else pieces(points, -EDGE, right, bottom)
        for run in runs:
            data += _relative(snap(((x * fine, y * fine) for x, y in run), closed), closed, fine)
    return data


def _relative(points: list[tuple[int, int]], closed: bool, fine: int) -> str:
    if not points:
        return ""
    words, (px, py) = [], (0, 0)
    for x, y in points:
        words.append(f"{(x - px) / fine:g} {(y - py) / fine:g}")
        px, py = x, y
    start = f"M{points[0][0] / fine:g} {points[0][1] / fine:g}"
    return start + ("l" + " ".join(words[1:]).replace(" -", "-") if len(words) > 1 else "") + ("z" if closed else "")


def literal(svg: str, content: Content, scheme: str) -> str:
    """The picture with the colours of one scheme written in."""
    palette = {token: values[scheme] for token, values in content.palette.items()}
    palette |= {token: _mix(palette[a], palette[b], part) for token, (a, b, part) in MIXED.items()}
    return re.sub(r"var\(--([a-z-]+)\)", lambda found: palette[found[1]], svg)


def _mix(a: str, b: str, part: float) -> str:
    """`part` of the colour "#rrggbb" a in b, as color-mix(in srgb) has it."""
    pairs = ((int(a[i:i + 2], 16), int(b[i:i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(x * part + y * (1 - part)):02x}" for x, y in pairs)
