"""The atlas: all layers of all maps in one, grouped by map. Its script is a base map; a layer comes with the script of its own map."""

import dataclasses
from collections.abc import Sequence
from html import escape

from scripts.content import Content
from scripts.maps import markup, page, svg
from scripts.maps.bind import Feature, Plate
from scripts.maps.geo import Geo
from scripts.maps.model import Layer, Look, Map, View, Words
from scripts.maps.table import said

FIRST = ("border/cities", "space/sites", "oil-routes/routes")      # shown at first, where there are such


def atlas(plates: Sequence[Plate]) -> Plate:
    """One plate of all plates, each feature as it is in the first view of its map. Ids become "map/id"."""
    layers = tuple(Layer(f"{p.map.id}/{layer.id}", layer.name, (), optional=True, off=f"{p.map.id}/{layer.id}" not in FIRST)
                   for p in plates for layer in p.map.layers)
    kinds = {f"{p.map.id}/{id}": kind for p in plates for id, kind in p.map.kinds.items()}
    declared = Map(
        id="atlas", title=TITLE, description=DESCRIPTION, bounds=(22, 34, 118, 62), kinds=kinds, layers=layers, views=VIEWS, chapters=(),
        credits=tuple(dict.fromkeys(name for p in plates for name in p.map.credits)), words=WORDS,
        tints={("countries", "KZ"): "kz-tint", ("countries", "RU"): "ru-tint"})
    return Plate(declared, tuple(_moved(f, p) for p in plates for f in p.features))


def _moved(feature: Feature, plate: Plate) -> Feature:
    """The feature in the atlas: it has one look, that of its map's first view or its first one, and none of the map's time."""
    name, look = plate.map.id, feature.seen(plate.start)
    looks: dict[str, Look] = {"": dataclasses.replace(look, kind=f"{name}/{look.kind}")}
    label = feature.label and dataclasses.replace(feature.label, rank=max(feature.label.rank, 2))
    return dataclasses.replace(feature, id=f"{name}/{feature.id}", layer=f"{name}/{feature.layer}", looks=looks, label=label, level=max(feature.level, 0))


def fragment(plate: Plate, plates: Sequence[Plate], content: Content, geo: Geo, lang: str) -> str:
    """`<figure class="map">` with a search, the layers of each map with their legend, and a list of all places."""
    declared, text = plate.map, lambda name: content.text(f"maps.{name}", lang)
    title = f'<figcaption class="map-title">{escape(declared.title[lang])}</figcaption>'
    return "\n".join((
        f'<figure class="map" data-map="{declared.id}">', title, _search(text), page.views(plate, content, lang),
        f'<div class="map-box">{svg.poster(plate, content, geo, lang)}{page.scale(plate, lang)}</div>',
        f'<div class="atlas-maps">{"".join(_choices(p, content, lang) for p in plates)}</div>{"".join(map(page.live_patterns, plates))}',
        page.base_legend(plate, content, lang),
        f'<p class="map-notes">{" ".join(escape(note) for note in page.notes(plate, content, lang))}</p>',
        f'<details class="map-table"><summary>{escape(text("atlas-places"))} ({len(plate.features)})</summary>'
        f'<div class="map-scroll" tabindex="0" role="region" aria-label="{escape(text("atlas-places"))}">'
        f"{_places(plates, content, lang)}</div></details>",
        page.foot(plate, content, lang), "</figure>", ""))


def _search(text) -> str:
    return (f'<div class="atlas-search"><label for="atlas-search">{escape(text("atlas-search"))}</label>'
            f'<p id="atlas-hint">{escape(text("atlas-hint"))}</p>'
            '<input type="search" id="atlas-search" autocomplete="off" spellcheck="false" aria-describedby="atlas-hint atlas-found">'
            f'<p id="atlas-found" aria-live="polite" data-none="{escape(text("atlas-none"), quote=True)}"></p><ul></ul></div>')


def _choices(plate: Plate, content: Content, lang: str) -> str:
    """The layers of one map as checkboxes, each with its part of the legend, and what the live features of the map lean on."""
    declared, prefix = plate.map, f"map-{plate.map.id}-l"
    rows, opened = "", False
    for layer in declared.layers:
        id = f"{declared.id}/{layer.id}"
        used = {look.kind for f in plate.features if f.layer == layer.id for look in f.looks.values()}
        keys = "".join(page.legend_line(markup.key_symbol(kind, prefix), kind.label[lang]) for name, kind in declared.kinds.items() if name in used)
        opened = opened or id in FIRST
        checked = " checked" if id in FIRST else ""
        rows += (f'<label><input type="checkbox"{checked} data-layer="{id}" autocomplete="off"> {escape(layer.name[lang])}</label>'
                 f'<ul class="map-legend">{keys}</ul>')
    time = declared.time and next(s.label[lang] for s in declared.time.steps if s.id == plate.start)
    name = content.text(f"site.map-{declared.id}", lang) + (f" ({time})" if time else "")
    return (f'<details class="atlas-map"{" open" if opened else ""}><summary>{escape(name)}</summary><p><a href="@@root@@maps/{declared.id}/">'
            f'{escape(declared.title[lang])}</a></p><div class="map-layers">{rows}</div>'
            f'<div hidden>{markup.sources(plate, content, "atlas-")}</div></details>')


def _places(plates: Sequence[Plate], content: Content, lang: str) -> str:
    """Every feature with its names in all languages: what the search looks through."""
    heads = "".join(f'<th scope="col">{escape(content.text(f"maps.{name}", lang))}</th>' for name in ("name", "other-names", "what"))
    body = ""
    for p in plates:
        rows = ""
        for f in p.features:
            others = "<br>".join([*(f'<span lang="{tag}">{escape(name)}</span>' for tag, name in markup.local_names(f.name, lang)), *map(escape, f.former)])
            rows += (f'<tr data-feature="{p.map.id}/{f.id}" data-of="{p.map.id}/{f.layer}"><th scope="row">{escape(f.name[lang])}</th>'
                     f"<td>{others}</td><td>{escape(said(f, p, lang))}</td></tr>")
        link = f'<a href="@@root@@maps/{p.map.id}/">{escape(content.text(f"site.map-{p.map.id}", lang))}</a>'
        body += f'<tbody><tr><th class="map-layer" colspan="3" scope="rowgroup">{link}</th></tr>{rows}</tbody>'
    return f'<table class="map-rows"><thead><tr>{heads}</tr></thead>{body}</table>'


TITLE = {"en": "Everything the maps show, in one: choose the layers, search a place, keep the view as a link.",
         "de": "Alles, was die Karten zeigen, in einer: Ebenen wählen, Orte suchen, die Ansicht als Link behalten."}
DESCRIPTION = {
    "en": "Map of Kazakhstan and its neighbours from the Black Sea to western China. At first it shows the towns near the border, launch sites and "
          "oil pipelines; the layers of all other maps can be added.",
    "de": "Karte Kasachstans und seiner Nachbarn vom Schwarzen Meer bis Westchina. Zuerst zeigt sie die Städte nahe der Grenze, Startplätze und "
          "Ölleitungen; die Ebenen aller anderen Karten lassen sich zuschalten."}
VIEWS = (
    View({"en": "Whole picture", "de": "Das ganze Bild"},
         {"en": "Kazakhstan lies between Russia and Central Asia: what links the two runs north and west.",
          "de": "Kasachstan liegt zwischen Russland und Zentralasien: Was beide verbindet, verläuft nach Norden und Westen."}),
    View({"en": "Caspian", "de": "Kaspisches Meer"},
         {"en": "Oil, ports and the ways around Russia meet on the Caspian shore.",
          "de": "Öl, Häfen und die Wege um Russland herum treffen sich am Kaspischen Meer."}, (46, 40.5, 57, 49)),
    View({"en": "North", "de": "Norden"},
         {"en": "Towns, railways and power lines of the north were built as one with those across the border.",
          "de": "Städte, Bahnen und Stromleitungen des Nordens entstanden als eins mit denen jenseits der Grenze."}, (58, 48.5, 86, 57)),
    View({"en": "South", "de": "Süden"},
         {"en": "Uranium, the cosmodrome and most people: the south faces Central Asia and China.",
          "de": "Uran, der Weltraumbahnhof und die meisten Menschen: Der Süden blickt nach Zentralasien und China."}, (60, 40.5, 82, 47.5)),
)
WORDS = (
    Words({"en": "Kazakhstan", "de": "Kasachstan"}, 67, 48.4, "home"),
    Words({"en": "Russia", "de": "Russland"}, 88, 58.2, "neighbour"),
    Words({"en": "China", "de": "China"}, 92, 40),
    Words({"en": "Mongolia", "de": "Mongolei"}, 102, 46.6),
    Words({"en": "Ukraine", "de": "Ukraine"}, 31.5, 49.2, rank=2),
    Words({"en": "Türkiye", "de": "Türkei"}, 34.5, 39, rank=2),
    Words({"en": "Iran", "de": "Iran"}, 54.5, 35.6),
    Words({"en": "Uzbekistan", "de": "Usbekistan"}, 63, 41.8, rank=2),
    Words({"en": "Caspian|Sea", "de": "Kaspisches|Meer"}, 50.8, 41.9, "water", 2),
)
