"""The live map, written by Folium into one script: no page around it, no library but Leaflet, no tile, no random id."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count

import branca.element
import folium
from folium.template import Template

from scripts.content import Content
from scripts.maps import markup
from scripts.maps.bind import Feature, Plate
from scripts.maps.card import card
from scripts.maps.model import Look
from scripts.maps.project import frame
from scripts.maps.style import BASE, SHAPES, colour, paint
from scripts.maps.svg import middle


class LeanMap(folium.Map):
    """Folium's map without its CDN libraries and page styles; it is drawn into the element `node`."""

    default_js: list = []
    default_css: list = []
    _template = Template("""{% macro script(this, kwargs) %}
var {{ this.get_name() }} = L.map(node, {center: {{ this.location|tojson }}, ...{{ this.options|tojavascript }} });
{% endmacro %}""")


class SharedGeoJson(folium.map.Layer):
    """A file of docs/data/geo, taken from window.GEO: one style, or one for each id; `features` makes shapes speak."""

    _template = Template("""{% macro script(this, kwargs) %}
{% if this.features %}var {{ this.get_name() }}_says = {{ this.features|tojson }};{% endif %}
var {{ this.get_name() }} = L.geoJSON(GEO[{{ this.key|tojson }}], {interactive: {{ (this.features|length > 0)|tojson }},
style: f => ({fillRule: "evenodd", ...{{ this.base|tojson }}, ...({{ this.styles|tojson }})[f.properties.id]}){% if this.features %},
filter: f => f.properties.id in {{ this.get_name() }}_says,
onEachFeature: (f, l) => { const o = {{ this.get_name() }}_says[f.properties.id]; Object.assign(l.options, o); l.bindPopup(at(o.card)); }{% endif %}
});
{% endmacro %}""")

    def __init__(self, key: str, base: dict, styles: dict | None = None, features: dict | None = None):
        super().__init__(overlay=True)
        self._name, self.key, self.base, self.styles, self.features = "Shapes", key, base, styles or {}, features or {}


class LitePopup(folium.Popup):
    """A popup without jQuery: its content is a string."""

    _template = Template("""{{ this._parent.get_name() }}.bindPopup(at({{ this.text|tojson }}));""")

    def __init__(self, text: str):
        super().__init__()
        self.text = text


@contextmanager
def numbered() -> Iterator[None]:
    """Ids of Folium's elements count from 1 in here instead of being random."""
    before, numbers = branca.element.urandom, count(1)
    branca.element.urandom = lambda size: next(numbers).to_bytes(2, "big")
    try:
        yield
    finally:
        branca.element.urandom = before


def script(plate: Plate, content: Content, lang: str) -> str:
    """`<id>.js`: registers the map's data and a function that builds it for the page (docs/assets/js/map-live.js).

    It leans on the page's fragment: patterns by id, sources by their number in the list.
    """
    with numbered():
        folium_map = _map(plate, content, lang)
        root = folium_map.get_root()
        root.render()
        body = root.script.render()
    lines = "\n".join(line.strip() for line in body.splitlines() if line.strip())
    return (f"(window.mapHouse = window.mapHouse || {{}})[{json.dumps(plate.map.id)}] = Object.assign("
            f"{json.dumps(_facts(plate, content, lang), ensure_ascii=False, separators=(',', ':'))},\n"
            f"{{build(node, L, GEO, at) {{\n{_plain(lines)}\nreturn {folium_map.get_name()};\n}}}});\n")


def _facts(plate: Plate, content: Content, lang: str) -> dict:
    """What the loader needs beside the layers."""
    declared, view = plate.map, frame(plate.map.bounds)
    words = {key: content.text(f"maps.{key}", lang) for key in ("region", "zoom-in", "zoom-out", "full", "close", "sources")}
    kinds = {id: paint(kind).leaflet(f"map-{declared.id}-l") | {"label": kind.label[lang], "d": SHAPES[kind.shape]} for id, kind in declared.kinds.items()}
    facts = {"words": words | {"name": declared.title[lang]}, "width": round(view.width, 6), "kinds": kinds,
             "center": [round(n, 4) for n in reversed(view.center)],
             "looks": _looks(plate, lang)}
    if declared.time:
        facts["steps"] = [[s.label[lang], s.says[lang]] for s in declared.time.steps]
    return facts


def _looks(plate: Plate, lang: str) -> list[list]:
    """All different looks: [radius, kind, value, quiet]; features name them by number."""
    found = [[k.radius, k.kind, k.value[lang] if k.value else "", int(k.quiet)] for f in plate.features for k in f.looks.values()]
    return [list(look) for look in sorted(set(map(tuple, found)))]


def _plain(script: str) -> str:
    """The same script with its letters instead of escapes such as `\\u0411`: shorter, and the file is UTF-8."""
    kept = {0x22, 0x5C, 0x2028, 0x2029}
    return re.sub(r"\\u([0-9a-f]{4})", lambda m: m[0] if (code := int(m[1], 16)) in kept or code < 32 or 0xD800 <= code < 0xE000 else chr(code), script)


def _map(plate: Plate, content: Content, lang: str) -> LeanMap:
    declared, prefix = plate.map, f"map-{plate.map.id}-l"
    lon, lat = frame(declared.bounds).center
    made = LeanMap(location=[round(lat, 4), round(lon, 4)], tiles=None, zoom_control=False, zoom_snap=0, max_zoom=10, keyboard=True)
    for name in declared.base:
        style = BASE[name]
        tints = {id: {"fill": True, "fillColor": colour(token), "fillOpacity": 1} for (base, id), token in declared.tints.items() if base == name}
        SharedGeoJson(name, style.leaflet(prefix), tints).add_to(made)
    names = folium.FeatureGroup(name="words").add_to(made)      # a group: a marker straight on the map would fetch Leaflet's own icon
    for item in declared.words:
        _still(item.lat, item.lon, markup.words(item, lang)).add_to(names)
    for layer in declared.layers:
        group = folium.FeatureGroup(name=layer.id).add_to(made)
        members = [f for f in plate.features if f.layer == layer.id]
        for source in dict.fromkeys(f.source for f in members if f.shape == "base"):
            _shapes(source, [f for f in members if f.source == source], plate, content, lang).add_to(group)
        for feature in members:
            if feature.shape != "base":
                _feature(feature, plate, content, lang).add_to(group)
            if feature.label and feature.shape != "point":
                lon, lat = middle(feature.lines)
                _still(lat, lon, markup.label(feature, 0, "", lang), feature.level, layer=layer.id).add_to(group)
    return made


def _icon(drawn: str, name: str) -> folium.DivIcon:
    return folium.DivIcon(html=f'<svg class="map-pin" width="1" height="1" aria-hidden="true">{drawn}</svg>', icon_size=(0, 0), class_name=name)


def _still(lat: float, lon: float, drawn: str, level: int = 0, **options: str) -> folium.Marker:
    """A name on the map, which cannot be clicked."""
    return folium.Marker([lat, lon], icon=_icon(drawn, f"w l{level}"), interactive=False, keyboard=False, **options)


def _options(feature: Feature, plate: Plate, content: Content, lang: str) -> dict:
    """Leaflet options that name a feature and tell the loader its look in each time step, as "look:source source,..."."""
    cited, looks = plate.cited, _looks(plate, lang)

    def short(look: Look | None) -> str:
        if look is None:
            return ""
        number = looks.index([look.radius, look.kind, look.value[lang] if look.value else "", int(look.quiet)])
        return f"{number}:" + " ".join(str(cited.index(s)) for s in look.sources)

    steps = [s.id for s in plate.map.time.steps] if plate.map.time else [""]
    name, more = markup.full_name(feature, content, lang)
    options = {"feature": feature.id, "layer": feature.layer, "name": name, "looks": ",".join(short(feature.look(s)) for s in steps)}
    return options | ({"more": more} if more else {})


def _feature(feature: Feature, plate: Plate, content: Content, lang: str) -> folium.map.Layer:
    options = _options(feature, plate, content, lang)
    points = [[lat, lon] for lon, lat in feature.lines[0]]
    if feature.shape == "point":
        drawn = markup.pin(feature, plate.map.kinds, plate.start, lang)
        made = folium.Marker(points[0], icon=_icon(drawn, f"pin l{feature.level}"), **options)
    else:
        kind = plate.map.kinds[feature.seen(plate.start).kind]
        made = (folium.PolyLine if feature.shape == "line" else folium.Polygon)(points)
        made.options = paint(kind).leaflet(f"map-{plate.map.id}-l") | {"className": f"shape l{feature.level}"} | options
    made.add_child(LitePopup(card(feature, plate, content, lang)))
    return made


def _shapes(source: str, members: list[Feature], plate: Plate, content: Content, lang: str) -> SharedGeoJson:
    """Regions of a base file, coloured and speaking."""
    kinds, prefix = plate.map.kinds, f"map-{plate.map.id}-l"
    styles = {f.id: paint(kinds[f.seen(plate.start).kind]).leaflet(prefix) | {"className": f"shape l{f.level}"} for f in members}
    features = {f.id: _options(f, plate, content, lang) | {"card": card(f, plate, content, lang)} for f in members}
    return SharedGeoJson(source, {}, styles, features)
