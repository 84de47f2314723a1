"""Small pieces of SVG and HTML that the poster, the live map and the page share."""

from html import escape

from scripts.content import Content
from scripts.content.model import EDITIONS
from scripts.maps.bind import Feature, Plate
from scripts.maps.model import Kind, Look, Text, Words
from scripts.maps.style import SHAPES, WORDS, colour, paint

SIDES = {"e": (1, 0), "w": (-1, 0), "n": (0, -1), "s": (0, 1), "ne": (.7, -.7), "nw": (-.7, -.7), "se": (.7, .7), "sw": (-.7, .7),
         "c": (0, 0)}
HALO = {"stroke": colour("land"), "stroke-width": 3, "stroke-opacity": .85, "stroke-linejoin": "round", "paint-order": "stroke"}
HIT = 12


def attributes(values: dict) -> str:
    """` name="value"` for each, without those that are None."""
    return "".join(f' {name}="{escape(str(value), quote=True)}"' for name, value in values.items() if value is not None)


def local_names(name: Text, lang: str) -> list[tuple[str, str]]:
    """(language tag, name) of the other languages, without repeats of the edition's own name."""
    own = name[lang]
    order = [other for other in EDITIONS if other != lang] + ["ru", "kk", "kk_latn"]
    found: dict[str, str] = {}
    for key in order:
        text = name.get(key)
        if text and text != own and text not in found:
            found[text] = "kk-Latn" if key == "kk_latn" else key
    return [(tag, text) for text, tag in found.items()]


def full_name(feature: Feature, content: Content, lang: str) -> tuple[str, str]:
    """(words on the map, words after them) for people who hear the name; a schematic shape says so."""
    name = feature.name[lang]
    if feature.schematic:
        name += f" ({content.text('maps.schematic', lang)})"
    short = feature.label.text[lang] if feature.label and feature.label.text else ""
    return (short, name) if short and short != name else (name, "")


def remarks(feature: Feature, content: Content, lang: str) -> list[str]:
    """What is said about the feature, and how its place was found."""
    where = f"{content.text('maps.position', lang)}: " if feature.shape == "point" else ""
    said = [feature.text[lang]] if feature.text else []
    return said + ([where + feature.note[lang]] if feature.note else [])


def symbol(kind: Kind, radius: float) -> str:
    """The mark itself: a unit shape, scaled; its line keeps its width."""
    paint = {"fill": colour(kind.fill), "fill-opacity": kind.opacity if kind.opacity != 1 else None,
             "stroke": colour(kind.stroke), "stroke-width": kind.weight, "stroke-dasharray": kind.dash}
    return (f'<path class="s" d="{SHAPES[kind.shape]}" transform="scale({radius:g})"{attributes(paint)} '
            'vector-effect="non-scaling-stroke"/>')


def pin(feature: Feature, kinds: dict[str, Kind], step: str, lang: str) -> str:
    """Symbol and label of a point around 0, 0 in CSS pixels."""
    look, shown = feature.look(step), feature.seen(step)
    radius = shown.radius if look else 0
    hit = f'<circle class="hit" r="{max(HIT, radius):g}" fill="none" pointer-events="all"/>'
    return hit + symbol(kinds[shown.kind], radius) + label(feature, radius, written(look, lang), lang)


def written(look: Look | None, lang: str) -> str:
    """The value that stands on the map."""
    return look.value[lang] if look and look.value and not look.quiet else ""


def label(feature: Feature, radius: float, value: str, lang: str) -> str:
    """The name beside a symbol, and below it the value of the time step."""
    if not feature.label:
        return ""
    ux, uy = SIDES[feature.label.at]
    timed = feature.shape == "point" and any(look.value for look in feature.looks.values())
    text = (feature.label.text or feature.name)[lang]
    anchor = "middle" if ux == 0 else "start" if ux > 0 else "end"
    x = 4 * (ux > 0) - 4 * (ux < 0)
    lines = 2 if timed else 1
    y = {0: 4 - 6 * (lines - 1), -1: -5 - 12 * (lines - 1), 1: 14}[(uy > 0) - (uy < 0)]
    style = attributes({"x": x, "text-anchor": anchor if anchor != "start" else None, "fill": colour("ink")} | HALO)
    second = f' <text class="v" y="{y + 12}" font-size="10.5"{style}>{escape(value)}</text>' if timed else ""
    return (f'<g class="lb r{feature.label.rank}" data-u="{ux} {uy}" transform="translate({ux * radius:g} {uy * radius:g})">'
            f'<text y="{y}" font-size="11.5" font-weight="600"{style}>{escape(text)}</text>{second}</g>')


def words(item: Words, lang: str) -> str:
    """A name on the land or sea, centred on 0, 0."""
    style = {k: v for k, v in WORDS[item.style].items() if k not in ("upper", "fill")}
    text = item.text[lang].upper() if WORDS[item.style].get("upper") else item.text[lang]
    spans = "".join(f'<tspan x="0"{attributes({"dy": "1.15em" if i else None})}>{escape(line)}</tspan>' for i, line in enumerate(text.split("|")))
    return (f'<text class="{item.style} {"rs" if item.small else f"r{item.rank}"}" text-anchor="middle" y="4" fill="{colour(WORDS[item.style]["fill"])}"'
            f"{attributes(style | HALO)}>{spans if '|' in text else escape(text)}</text>")


def key_symbol(kind: Kind, prefix: str) -> str:
    """The symbol of a legend line, around 0, 0."""
    if kind.shape in ("area", "line"):
        shape = "M-12-7h24v14h-24z" if kind.shape == "area" else "M-13 0h26"
        return f'<path d="{shape}"{attributes(paint(kind).svg(prefix))}/>'
    return symbol(kind, min(kind.size, 8))


def cite(content: Content, id: str) -> tuple[str, str]:
    """(words, address) of a source: "TASS 2025" and its page, or its line in the list of sources."""
    source = content.sources[id]
    year = f" {source.issued[:4]}" if source.issued else ""
    return f"{source.publisher}{year}", str(source.URL) if source.URL else f"@@root@@reference/sources/#{id}"


def refs(plate: Plate, ids: tuple[str, ...]) -> str:
    """Numbers of sources, as links into the map's list of them."""
    return " ".join(f'<a href="#map-{plate.map.id}-s{number}">{number}</a>' for number in sorted(plate.cited.index(id) + 1 for id in set(ids)))


def sources(plate: Plate, content: Content) -> str:
    """The numbered list of all sources of a map."""
    items = ""
    for number, id in enumerate(plate.cited, start=1):
        words, url = cite(content, id)
        items += f'<li id="map-{plate.map.id}-s{number}"><a href="{escape(url, quote=True)}">{escape(words)}</a></li>'

    return f'<ol class="map-sources">{items}</ol>'
