"""Small pieces of SVG and HTML that the poster, the live map and the page share."""

from collections.abc import Iterable
from html import escape

from scripts.content import Content
from scripts.content.model import EDITIONS
from scripts.maps.bind import Feature, Plate
from scripts.maps.model import Kind, Look, Text, Words
from scripts.maps.style import SHAPES, WORDS, colour, paint

SIDES = {"e": (1, 0), "w": (-1, 0), "n": (0, -1), "s": (0, 1), "ne": (.7, -.7), "nw": (-.7, -.7), "se": (.7, .7), "sw": (-.7, .7),
         "c": (0, 0)}
HALO = {"stroke": colour("land"), "stroke-width": 3, "stroke-opacity": .85, "stroke-linejoin": "round", "paint-order": "stroke"}
NAME = {"fill": colour("ink"), "font-size": 11.5, "font-weight": 600}
VALUE = {"font-size": 10.5, "font-weight": 400}


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
    dash = " ".join(f"{float(part) / radius:.3g}" for part in kind.dash.split()) if kind.dash and radius else None
    paint = {"fill": colour(kind.fill), "fill-opacity": kind.opacity if kind.opacity != 1 else None, "stroke": colour(kind.stroke),
             "stroke-width": f"{kind.weight / radius:.3g}" if radius else None, "stroke-dasharray": dash}
    return f'<path class="s" d="{SHAPES[kind.shape]}" transform="scale({radius:g})"{attributes(paint)}/>'


def arrow_head(kind: Kind, degrees: float, scale: float) -> str:
    """Which way a line runs, around 0, 0."""
    return f'<path class="s" d="M-4-4L5 0-4 4z" transform="rotate({degrees:.0f}) scale({scale:.3g})" fill="{colour(kind.stroke)}"/>'


def written(look: Look | None, lang: str) -> str:
    """The value that stands on the map."""
    return look.value[lang] if look and look.value and not look.quiet else ""


def timed(feature: Feature) -> bool:
    """Does a value stand below its name?"""
    return feature.shape == "point" and any(look.value for look in feature.looks.values())


def beside(feature: Feature) -> dict[str, str | int | None]:
    """Where the label stands beside a symbol of radius 0."""
    ux, uy = SIDES[feature.label.at]
    more = timed(feature)
    return {"x": 4 * (ux > 0) - 4 * (ux < 0) or None, "y": {0: 4 - 6 * more, -1: -5 - 12 * more, 1: 14}[(uy > 0) - (uy < 0)],
            "text-anchor": "middle" if ux == 0 else "end" if ux < 0 else None}


def label(feature: Feature, lang: str) -> str:
    """The name beside the symbol of a live map, and below it a place for the value; the script moves both as the radius changes."""
    if not feature.label:
        return ""
    ux, uy = SIDES[feature.label.at]
    place, style = beside(feature), NAME | HALO
    second = f' <text class="v"{attributes(place | {"y": place["y"] + 12} | style | VALUE)}></text>' if timed(feature) else ""
    return (f'<g class="lb r{feature.label.rank}" data-u="{ux} {uy}">'
            f"<text{attributes(place | style)}>{escape(name_on_map(feature, lang))}</text>{second}</g>")


def still_label(feature: Feature, radius: float, value: str, lang: str) -> str:
    """The same for a picture, in a group that holds NAME and HALO."""
    (ux, uy), place = SIDES[feature.label.at], beside(feature)
    at = {"x": f"{(place['x'] or 0) + ux * radius:.3g}", "y": f"{place['y'] + uy * radius:.3g}"}
    second = f'<tspan{attributes({"x": at["x"], "dy": 12} | VALUE)}>{escape(value)}</tspan>' if value else ""
    return f'<text class="px r{feature.label.rank}"{attributes(place | at)}>{escape(name_on_map(feature, lang))}{second}</text>'


def name_on_map(feature: Feature, lang: str) -> str:
    return (feature.label.text or feature.name)[lang]


def word_style(name: str) -> dict[str, str | float]:
    """Of the names on land and sea in this style."""
    return {"text-anchor": "middle"} | {k: v for k, v in WORDS[name].items() if k != "upper"} | {"fill": colour(WORDS[name]["fill"])}


def words(item: Words, lang: str) -> str:
    """A name on the land or sea, centred on 0, 0."""
    return f'<text class="{item.style} {rank(item)}" y="4"{attributes(word_style(item.style) | HALO)}>{spelt(item, lang)}</text>'


def still_words(item: Words, lang: str) -> str:
    """The same for a picture, in a group that holds its style and HALO."""
    return f'<text class="px {rank(item)}" y="4">{spelt(item, lang)}</text>'


def rank(item: Words) -> str:
    return "rs" if item.small else f"r{item.rank}"


def spelt(item: Words, lang: str) -> str:
    text = item.text[lang].upper() if WORDS[item.style].get("upper") else item.text[lang]
    first, *others = text.split("|")
    return escape(first) if not others else f'<tspan x="0">{escape(first)}</tspan>' + "".join(f'<tspan x="0" dy="1.15em">{escape(o)}</tspan>' for o in others)


def key_symbol(kind: Kind, prefix: str) -> str:
    """The symbol of a legend line, around 0, 0."""
    if kind.shape in ("area", "line"):
        shape = "M-12-7h24v14h-24z" if kind.shape == "area" else "M-13 0h26"
        return f'<path d="{shape}"{attributes(paint(kind).svg(prefix))}/>' + (arrow_head(kind, 0, 1) if kind.arrow else "")
    return symbol(kind, min(kind.size, 8))


def cite(content: Content, id: str) -> str:
    """A source in a few words, "TASS 2025", which lead to its page if it has one."""
    source = content.sources[id]
    words = escape(source.publisher + (f" {source.issued[:4]}" if source.issued else ""))
    return f'<a href="{escape(str(source.URL), quote=True)}">{words}</a>' if source.URL else f"<span>{words}</span>"


def numbers(plate: Plate, ids: Iterable[str]) -> list[int]:
    """Of these sources in the map's list of them."""
    return sorted(plate.cited.index(id) + 1 for id in set(ids))


def refs(plate: Plate, ids: Iterable[str]) -> str:
    """The numbers as links into that list."""
    return " ".join(f'<a href="#{plate.map.id}-s{number}">{number}</a>' for number in numbers(plate, ids))


def sources(plate: Plate, content: Content, prefix: str = "") -> str:
    """The numbered list of all sources of a map; those that `refs` leads to have an id, unless the list stands beside others (`prefix`)."""
    items, aims = "", {id for feature in plate.features for id in feature.lasting}
    for number, id in enumerate(plate.cited, start=1):
        aim = f' id="{plate.map.id}-s{number}"' if id in aims and not prefix else ""
        items += f'<li{aim}>{cite(content, id)}</li>'
    return f'<ol class="map-sources" data-of="{plate.map.id}">{items}</ol>'
