"""Joins a declared map with docs/data: every mark becomes a Feature with its names, place, figures and sources."""

import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from scripts.content import Content, Problem
from scripts.content.figures import written
from scripts.content.model import EDITIONS
from scripts.content.problems import did_you_mean
from scripts.maps.geo import Geo, Ring
from scripts.maps.model import Label, Layer, Look, Map, Mark, Text
from scripts.maps.sections import sections

Where = tuple[str, int]


@dataclass(frozen=True)
class Fact:
    """A figure in words."""

    label: Text
    value: Text
    as_of: str
    note: Text | None
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Feature:
    """A mark with everything that the three forms say about it. `shape`: point, line, area or base (the shape `place` of `source`)."""

    id: str
    source: str
    place: str
    layer: str
    shape: str
    lines: tuple[Ring, ...]
    name: Text
    former: tuple[str, ...]
    looks: dict[str, Look]
    label: Label | None
    facts: tuple[Fact, ...]
    text: Text | None
    note: Text | None
    schematic: bool
    section: str | None
    sources: tuple[str, ...]
    level: int
    where: Where = field(repr=False, compare=False, default=("", 0))

    def look(self, step: str) -> Look | None:
        """In a time step; "" is the only step of a map without time and of a feature that never changes."""
        return self.looks.get(step) or self.looks.get("")

    def seen(self, step: str) -> Look:
        """Its look in the step, or its first one where it is not seen then."""
        return self.look(step) or next(iter(self.looks.values()))

    @cached_property
    def cited(self) -> tuple[str, ...]:
        """All source ids, in order of first use."""
        ids = [*self.sources, *(s for f in self.facts for s in f.sources), *(s for k in self.looks.values() for s in k.sources)]
        return tuple(dict.fromkeys(ids))

    @property
    def lasting(self) -> tuple[str, ...]:
        """The source ids of what is said about it in every time step."""
        return self.cited if len(self.looks) == 1 else self.sources


@dataclass(frozen=True)
class Plate:
    """A bound map, ready to be drawn."""

    map: Map
    features: tuple[Feature, ...]

    @property
    def start(self) -> str:
        return self.map.time.start if self.map.time else ""

    @cached_property
    def cited(self) -> list[str]:
        """All source ids of the map: the list of sources in the page; cards, looks and tables name them by number."""
        return sorted({id for feature in self.features for id in feature.cited})


def line_of(module: Path, needle: str) -> int:
    """The line of a declaration that names `needle` first; 1 if none does."""
    text = module.read_text(encoding="utf-8")
    found = re.search(rf"""["']{re.escape(needle)}["']""", text)
    return text.count("\n", 0, found.start()) + 1 if found else 1


def bind(declared: Map, content: Content, geo: Geo, module: Path, shown: str) -> tuple[Plate, list[Problem]]:
    """Join `declared` (in the file `module`, said as `shown`) with its data. Marks that name nothing become problems."""
    features, problems, written = [], [], sections(content.root.parent)
    for layer in declared.layers:
        for mark in layer.marks:
            where = (shown, line_of(module, mark.id))
            missing = [Problem(*where, message) for message in _unknown(mark, content, geo, written)]
            problems += missing
            if not missing:
                features.append(_feature(mark, layer, content, geo, where, written))
    return Plate(declared, tuple(features)), problems


def _unknown(mark: Mark, content: Content, geo: Geo, written: dict[str, frozenset[str]]) -> list[str]:
    if mark.source in ("places", "areas"):
        known, home = getattr(content, mark.source), f"docs/data/{mark.source}"
    elif mark.source in geo.names():
        known, home = geo[mark.source], f"docs/data/geo/{mark.source}.json"
    else:
        names = ["places", "areas", *geo.names()]
        return [f'"{mark.source}" is no source of marks{did_you_mean(mark.source, names)}: use one of {", ".join(names)}']
    found = []
    if mark.id not in known:
        found.append(f'"{mark.id}" is not in {home}{did_you_mean(mark.id, known)}: add it there or mend the name')
    page, _, anchor = (mark.section or "").partition("#")
    if anchor and page in written and anchor not in written[page]:
        found.append(f'"{mark.id}" leads to the section "{mark.section}", which the chapter does not have{did_you_mean(anchor, written[page])}: '
                     "mend the anchor or add the section")
    looks = mark.look.values() if isinstance(mark.look, dict) else [mark.look]
    for what, ids, store in (("figure", mark.facts, content.figures),
                             ("source", [*mark.sources, *(s for k in looks for s in k.sources)], content.sources)):
        found += [f'"{mark.id}" names the {what} "{id}", which does not exist{did_you_mean(id, store)}: '
                  f"add it to docs/data/{what}s or mend the name" for id in dict.fromkeys(ids) if id not in store]
    return found


def _feature(mark: Mark, layer: Layer, content: Content, geo: Geo, where: Where, written: dict[str, frozenset[str]]) -> Feature:
    entry = (getattr(content, mark.source) if mark.source in ("places", "areas") else geo[mark.source])[mark.id]
    common = {
        "id": mark.key or mark.id, "place": mark.id, "source": mark.source, "layer": layer.id, "label": mark.label, "text": mark.text,
        "section": mark.section if (mark.section or "").partition("#")[0] in written else None,
        "looks": mark.look if isinstance(mark.look, dict) else {"": mark.look}, "level": mark.level,
        "facts": tuple(_fact(content, id) for id in mark.facts), "name": dict(entry.name)}
    if mark.source == "areas" and mark.id in content.places:       # the place of the same id lends its local names
        common["name"] = {**content.places[mark.id].name, **entry.name}
    if mark.source not in ("places", "areas"):
        return Feature(**common, shape="base", lines=entry.lines, former=(), note=None, schematic=False,
                       sources=mark.sources, where=where)
    if mark.source == "places":
        shape, lines, former, schematic = "point", (((entry.lon, entry.lat),),), entry.former, False
    else:
        closed = entry.points[0] == entry.points[-1] and len(entry.points) > 3
        shape, lines, former, schematic = "area" if closed else "line", (entry.points,), (), entry.schematic
    return Feature(**common, shape=shape, lines=lines, former=former, note=entry.note, schematic=schematic,
                   sources=tuple(dict.fromkeys((*entry.sources, *mark.sources))), where=content.where[mark.source][mark.id])


def _fact(content: Content, id: str) -> Fact:
    figure = content.figures[id]
    return Fact(figure.label, {lang: written(figure, content, lang) for lang in EDITIONS}, figure.as_of, figure.note, figure.sources)
