"""The fragment that a page shows: poster, controls, legend, table, downloads and credits of one map."""

import re
from collections.abc import Callable
from html import escape

from scripts.content import Content
from scripts.content.numbers import number
from scripts.maps import markup, svg
from scripts.maps.bind import Plate
from scripts.maps.geo import Geo
from scripts.maps.project import WIDTH, frame
from scripts.maps.style import BASE, colour, patterns
from scripts.maps.table import table

SCALES = (2000, 1000, 500, 200, 100, 50, 20, 10)
SCHEMES = ("light", "dark")
POSTER = re.compile(r'<svg class="map-poster".*?<desc[^>]*>(?P<desc>.*?)</desc>.*?</svg>', re.S)
FILES = ("light.svg", "dark.svg", "png", "csv", "geojson")


def fragment(plate: Plate, content: Content, geo: Geo, lang: str) -> str:
    """`<figure class="map">`; works without script as picture and table."""
    declared, text = plate.map, lambda name: content.text(f"maps.{name}", lang)
    id, title = declared.id, declared.title[lang]
    parts = [
        f'<figure class="map" data-map="{id}">',
        f'<figcaption class="map-title">{escape(title)}</figcaption>',
        views(plate, content, lang),
        f'<div class="map-box">{svg.poster(plate, content, geo, lang)}{scale(plate, lang)}</div>',
        _slider(plate, lang),
        legend(plate, content, lang),
        _notes(plate, content, lang),
        f'<details class="map-table" id="{id}-table"><summary>{escape(text("table"))} ({len(plate.features)})</summary>'
        f'<div class="map-scroll" tabindex="0" role="region" aria-label="{escape(title, quote=True)}">{table(plate, content, lang)}</div>'
        f'<p class="map-layer">{escape(text("sources"))}</p>{markup.sources(plate, content)}</details>',
        foot(plate, content, lang),
        "</figure>",
    ]
    return "\n".join(part for part in parts if part) + "\n"


def in_chapter(whole: str, id: str, more: str) -> str:
    """The fragment as a chapter shows it, which has to stay light: the poster as a file that is fetched when it comes near the view, and
    a table of what is where, with its sources. `more`: words of the link to the full table on the map's own page."""
    light = POSTER.sub(lambda found: "".join(
        f'<img class="map-poster of-{scheme}" loading="lazy" src="@@root@@assets/maps/{id}-still-{scheme}.svg" alt="{found["desc"]}">'
        for scheme in SCHEMES), whole)
    head, rows, foot = re.split(r'(<table class="map-rows">.*?</table>)', light, maxsplit=1, flags=re.S)
    rows = re.sub(r'(<tr data-feature="[^"]*"><th[^>]*>.*?</th>)<td>.*?</td>(<td>.*?</td>)<td>.*?</td>', r"\1\2", rows)
    rows = re.sub(r'(<thead><tr><th[^>]*>.*?</th>)<th[^>]*>.*?</th>(<th[^>]*>.*?</th>)<th[^>]*>.*?</th>', r"\1\2", rows).replace('colspan="5"', 'colspan="3"')
    link = f'<p class="map-elsewhere"><a href="@@root@@maps/{id}/#{id}-table">{escape(more)}</a></p>'
    return head + rows + "</div>" + link + foot[foot.index('<p class="map-layer">'):]


def views(plate: Plate, content: Content, lang: str) -> str:
    """Buttons that move the map, and what to see there."""
    declared, text = plate.map, lambda name: content.text(f"maps.{name}", lang)
    buttons = ""
    for place, view in enumerate(declared.views):
        bounds = " ".join(f"{n:g}" for n in view.bounds) if view.bounds else ""
        buttons += (f'<button type="button" data-view="{bounds}" data-says="{escape(view.says[lang], quote=True)}" '
                    f'aria-pressed="{str(place == 0).lower()}">{escape(view.name[lang])}</button>')
    layers = _layers(plate, lang, text) if any(layer.marks for layer in declared.layers) else ""
    return (f'<div class="map-controls"><div class="map-views" role="group" aria-label="{escape(text("views"))}">{buttons}</div>'
            f'{layers}</div><p class="map-says" aria-live="polite">{escape(declared.views[0].says[lang])}</p>')


def _layers(plate: Plate, lang: str, text: Callable[[str], str]) -> str:
    """Radio buttons for the layers to choose from, checkboxes for the optional ones."""
    choices = [layer.id for layer in plate.map.layers if layer.choice]
    boxes = ""
    for layer in plate.map.layers:
        kind = f'type="radio" name="map-{plate.map.id}-choice"' if layer.choice else 'type="checkbox"'
        checked = " checked" if layer.id in choices[:1] or layer.optional and not layer.off else ""
        if layer.choice or layer.optional:
            boxes += f'<label><input {kind}{checked} data-layer="{layer.id}" autocomplete="off"> {escape(layer.name[lang])}</label>'
    return f'<div class="map-layers" role="group" aria-label="{escape(text("layers"))}">{boxes}</div>' if boxes else ""


def _slider(plate: Plate, lang: str) -> str:
    time = plate.map.time
    if not time:
        return ""
    ids = [s.id for s in time.steps]
    step = time.steps[ids.index(time.start)]
    id = f"map-{plate.map.id}-time"
    return (f'<div class="map-time"><label for="{id}">{escape(time.label[lang])}</label>'
            f'<input type="range" id="{id}" min="0" max="{len(ids) - 1}" value="{ids.index(time.start)}" step="1" '
            f'aria-valuetext="{escape(step.label[lang])}" autocomplete="off">'
            f'<output for="{id}"><b>{escape(step.label[lang])}</b> <span>{escape(step.says[lang])}</span></output></div>')


def legend(plate: Plate, content: Content, lang: str) -> str:
    """HTML list of the legend, and the patterns of the live map."""
    choices = [layer.id for layer in plate.map.layers if layer.choice]
    rows = ""
    for mark, words, layers in legend_items(plate, content, lang, f"map-{plate.map.id}-l"):
        chosen = layers and set(layers) <= set(choices)         # of a layer to choose: shown only with it
        rows += legend_line(mark, words, f' data-of="{" ".join(layers)}"{"" if choices[0] in layers else " hidden"}' if chosen else "")
    return f'<ul class="map-legend">{rows}</ul>{live_patterns(plate)}'


def base_legend(plate: Plate, content: Content, lang: str) -> str:
    """Only the lines of the base: for the atlas, whose layers have their own."""
    rows = "".join(legend_line(mark, words) for mark, words, _ in base_items(plate, content, lang, f"map-{plate.map.id}-l"))
    return f'<ul class="map-legend">{rows}</ul>{live_patterns(plate)}'


def legend_line(mark: str, words: str, attributes: str = "") -> str:
    """A symbol and what it means."""
    high = 9 if "<circle" not in mark else 13
    return (f'<li{attributes}><svg class="map-key" viewBox="-13 -{high:g} 26 {2 * high:g}" width="26" height="{2 * high:g}" aria-hidden="true" '
            f'focusable="false">{mark}</svg><span>{escape(words)}</span></li>')


def live_patterns(plate: Plate) -> str:
    """The patterns that the live map's shapes are filled with; never inside something closed, where they would not be drawn."""
    live = patterns(f"map-{plate.map.id}-l", svg.used_patterns(plate), 6)
    return f'<svg class="map-defs" width="0" height="0" aria-hidden="true"><defs>{live}</defs></svg>'


def legend_items(plate: Plate, content: Content, lang: str, prefix: str) -> list[tuple[str, str, list[str]]]:
    """(symbol around 0, 0; words; layers it is of): kinds in use, sizes, and what the base says: border and disputed Crimea."""
    declared = plate.map
    used: dict[str, list[str]] = {}
    for feature in plate.features:
        for look in feature.looks.values():
            if feature.layer not in used.setdefault(look.kind, []):
                used[look.kind].append(feature.layer)
    items = [(markup.key_symbol(kind, prefix), kind.label[lang], used[id]) for id, kind in declared.kinds.items() if id in used]
    items += [(f'<circle r="{radius:g}" fill="none" stroke="{colour("ink-soft")}"/>', words[lang], []) for radius, words in declared.sizes]
    return items + base_items(plate, content, lang, prefix)


def base_items(plate: Plate, content: Content, lang: str, prefix: str) -> list[tuple[str, str, list[str]]]:
    """The same for border and disputed Crimea."""
    items: list[tuple[str, str, list[str]]] = []
    for name in ("border", "crimea"):
        if name in plate.map.base:
            shape = "M-12 0h24" if BASE[name].fill is None else "M-11-6h22v12h-22z"
            items.append((f'<path d="{shape}"{markup.attributes(BASE[name].svg(prefix))}/>', content.text(f"maps.base-{name}", lang), []))
    return items


def notes(plate: Plate, content: Content, lang: str) -> list[str]:
    """Sentences below the map: its own, on schematic shapes, on Crimea."""
    found = [note[lang] for note in plate.map.notes]
    if any(f.schematic for f in plate.features):
        found.append(content.text("maps.schematic-note", lang))
    if "crimea" in plate.map.base:
        found.append(content.text("maps.crimea-note", lang))
    return found


def _notes(plate: Plate, content: Content, lang: str) -> str:
    return f'<p class="map-notes">{" ".join(escape(note) for note in notes(plate, content, lang))}</p>'


def credits(plate: Plate, content: Content, lang: str) -> str:
    names = [content.text(f"maps.credit-{name}", lang) for name in plate.map.credits]
    return f'{content.text("maps.credits", lang)}: {" · ".join(names)}.'


def foot(plate: Plate, content: Content, lang: str) -> str:
    """Downloads, links and credits."""
    text = lambda name: content.text(f"maps.{name}", lang)  # noqa: E731
    return (f'<p class="map-downloads">{escape(text("downloads"))}: {_downloads(plate.map.id, text)}<br>{_links(plate.map.id, text)}</p>'
            f'<p class="map-credits">{escape(credits(plate, content, lang))}</p>')


def _downloads(id: str, text: Callable[[str], str]) -> str:
    return " · ".join(f'<a href="@@root@@assets/maps/{id}{"-" if "svg" in ending else "."}{ending}" download>{escape(text("file-" + ending.split(".")[0]))}</a>'
                      for ending in FILES)


def _links(id: str, text: Callable[[str], str]) -> str:
    """To the map's own page as it is seen now (docs/assets/js/live/30-steer.js keeps it so), and to the code for other sites."""
    page = f"@@root@@{'explore' if id == 'atlas' else 'maps'}/{id}/"
    link = f'<a class="map-link" href="{page}">{escape(text("link"))}</a>'
    return link if id == "atlas" else f'{link} · <a href="{page}#embed">{escape(text("embed"))}</a>'


def scale(plate: Plate, lang: str) -> str:
    """The scale bar at the latitude of the middle, in a strip as wide as the map."""
    length, words = scale_bar(plate, lang)
    return (f'<svg class="map-scale" viewBox="0 0 {WIDTH} 1" aria-hidden="true">'
            f'<path d="M14 0h{length:.1f}" stroke="{colour("ink")}" stroke-width="2" vector-effect="non-scaling-stroke"/>'
            f'<g transform="translate(14 0)"><g class="px"><text y="-5" font-size="10.5" fill="{colour("ink")}"'
            f"{markup.attributes(markup.HALO)}>{words}</text></g></g></svg>")


def scale_bar(plate: Plate, lang: str) -> tuple[float, str]:
    """(length in units of the picture, words) of the longest round distance under a quarter of the width."""
    view = frame(plate.map.bounds)
    lat = view.center[1]
    km = next(k for k in SCALES if k * view.units_per_km(lat) < WIDTH / 4)
    return km * view.units_per_km(lat), f"{number(km, lang)} km"
