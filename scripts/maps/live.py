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
from scripts.maps.project import arrow, frame
from scripts.maps.style import ABOVE, BASE, SHAPES, colour, paint
from scripts.maps.svg import middle

Row = dict[str, object]


class LeanMap(folium.Map):
    """Folium's map without its CDN libraries and page styles; it is drawn into the element `node`."""

    default_js: list = []
    default_css: list = []
    _template = Template("""{% macro script(this, kwargs) %}
var {{ this.get_name() }} = L.map(node, {center: {{ this.location|tojson }}, ...{{ this.options|tojavascript }} });
{% endmacro %}""")


class Base(folium.map.Layer):
    """A file of docs/data/geo, taken from window.GEO: one style, or one for each id."""

    _template = Template("""{% macro script(this, kwargs) %}
var {{ this.get_name() }} = L.geoJSON(GEO[{{ this.key|tojson }}], {interactive: false, pane: {{ this.pane|tojson }},
style: f => ({fillRule: "evenodd", ...{{ this.base|tojson }}, ...({{ this.styles|tojson }})[f.properties.id]})});
{% endmacro %}""")

    def __init__(self, key: str, pane: str, base: dict, styles: dict):
        super().__init__(overlay=True)
        self._name, self.key, self.pane, self.base, self.styles = "Base", key, pane, base, styles


class Marks(folium.map.Layer):
    """A layer of the map: its features are drawn by docs/assets/js/live from the rows that the script registers."""

    _template = Template("""{% macro script(this, kwargs) %}
var {{ this.get_name() }} = house.layer({{ this.key|tojson }});
{% endmacro %}""")

    def __init__(self, key: str):
        super().__init__(overlay=True)
        self._name, self.key = "Marks", key


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
    """`<id>.js`: registers the map's data and a function that builds it for the page (docs/assets/js/live).

    It leans on the page's fragment: patterns by id, sources by their number in the list.
    """
    with numbered():
        folium_map = _map(plate, lang)
        root = folium_map.get_root()
        root.render()
        body = root.script.render()
    lines = "\n".join(line.strip() for line in body.splitlines() if line.strip())
    return (f"(window.mapHouse = window.mapHouse || {{}})[{json.dumps(plate.map.id)}] = Object.assign("
            f"{json.dumps(_facts(plate, content, lang), ensure_ascii=False, separators=(',', ':'))},\n"
            f"{{build(node, L, GEO, house) {{\n{_plain(lines)}\nreturn {folium_map.get_name()};\n}}}});\n")


def _facts(plate: Plate, content: Content, lang: str) -> Row:
    """What docs/assets/js/live needs: words, kinds, looks, time steps, and the rows of each layer."""
    declared, view = plate.map, frame(plate.map.bounds)
    words = {key: content.text(f"maps.{key}", lang) for key in ("region", "zoom-in", "zoom-out", "full", "close", "sources")}
    kinds = {id: paint(kind).leaflet(f"map-{declared.id}-l") | {"label": kind.label[lang], "d": SHAPES[kind.shape]} for id, kind in declared.kinds.items()}
    looks = _looks(plate, lang)
    facts = {"id": declared.id, "words": words | {"name": declared.title[lang]}, "width": round(view.width, 6), "kinds": kinds,
             "center": [round(n, 4) for n in reversed(view.center)], "looks": looks,
             "layers": {layer.id: [_row(f, plate, content, lang, looks) for f in plate.features if f.layer == layer.id] for layer in declared.layers}}
    if declared.time:
        facts |= {"steps": [[s.label[lang], s.says[lang]] for s in declared.time.steps], "ids": [s.id for s in declared.time.steps],
                  "start": [s.id for s in declared.time.steps].index(declared.time.start)}
    return facts


def _looks(plate: Plate, lang: str) -> list[list]:
    """All different looks; features name them by number."""
    return sorted({tuple(_look(k, lang)): _look(k, lang) for f in plate.features for k in f.looks.values()}.values())


def _look(look: Look, lang: str) -> list:
    """[radius, kind, value, quiet], and the width of a line that has one."""
    return [look.radius, look.kind, look.value[lang] if look.value else "", int(look.quiet), *([look.width] if look.width else [])]


def _plain(script: str) -> str:
    """The same script with its letters instead of escapes such as `\\u0411`: shorter, and the file is UTF-8."""
    kept = {0x22, 0x5C, 0x2028, 0x2029}
    return re.sub(r"\\u([0-9a-f]{4})", lambda m: m[0] if (code := int(m[1], 16)) in kept or code < 32 or 0xD800 <= code < 0xE000 else chr(code), script)


def _map(plate: Plate, lang: str) -> LeanMap:
    declared, prefix = plate.map, f"map-{plate.map.id}-l"
    lon, lat = frame(declared.bounds).center
    made = LeanMap(location=[round(lat, 4), round(lon, 4)], tiles=None, zoom_control=False, zoom_snap=0, max_zoom=10, keyboard=True)
    folium.map.CustomPane("waters", z_index=450, pointer_events=False).add_to(made)    # above coloured regions, below routes
    for name in declared.base:
        tints = {id: {"fill": True, "fillColor": colour(token), "fillOpacity": 1} for (base, id), token in declared.tints.items() if base == name}
        Base(name, "waters" if name in ABOVE else "tilePane", BASE[name].leaflet(prefix), tints).add_to(made)
    names = folium.FeatureGroup(name="words").add_to(made)      # a group: a marker straight on the map would fetch Leaflet's own icon
    for item in declared.words:
        drawn = f'<svg class="map-pin" width="1" height="1" aria-hidden="true">{markup.words(item, lang)}</svg>'
        icon = folium.DivIcon(html=drawn, icon_size=(0, 0), class_name="w")
        folium.Marker([item.lat, item.lon], icon=icon, interactive=False, keyboard=False).add_to(names)
    for layer in declared.layers:
        Marks(layer.id).add_to(made)
    return made


def _row(feature: Feature, plate: Plate, content: Content, lang: str, looks: list[list]) -> Row:
    """A feature as docs/assets/js/live reads it; its look in each time step is "look:source source", the steps parted by commas."""
    cited = plate.cited

    def short(look: Look | None) -> str:
        return f"{looks.index(_look(look, lang))}:" + " ".join(str(cited.index(s)) for s in look.sources) if look else ""

    steps = [s.id for s in plate.map.time.steps] if plate.map.time and any(feature.looks) else [""]
    name, more = markup.full_name(feature, content, lang)
    row: Row = {"feature": feature.id, "name": name, "more": more, "level": feature.level, "kind": feature.seen(plate.start).kind,
                "looks": ",".join(short(feature.look(s)) for s in steps), "card": card(feature, plate, content, lang),
                "label": markup.label(feature, lang), **_place(feature, plate)}
    return {key: value for key, value in row.items() if value != ""}


def _place(feature: Feature, plate: Plate) -> Row:
    """Where it is: `at` of a point, `line` of a route or area, `shape` of a region; where its name and its arrow stand."""
    points = [[lat, lon] for lon, lat in feature.lines[0]]
    if feature.shape == "point":
        return {"at": points[0]}
    lon, lat = middle(feature)
    place: Row = {"shape": [feature.source, feature.place]} if feature.shape == "base" else {"line": points}
    if feature.label:
        place["middle"] = [round(lat, 3), round(lon, 3)]
    if feature.shape == "area":
        place["closed"] = 1
    if feature.shape == "line" and plate.map.kinds[feature.seen(plate.start).kind].arrow:
        (lon, lat), degrees = arrow(feature.lines[0])
        place["arrow"] = [round(lat, 3), round(lon, 3), round(degrees)]
    return place
