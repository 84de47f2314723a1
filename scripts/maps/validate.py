"""What a map may not say. Every finding is a `path:line` problem; `check` returns them all."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from scripts.content import Content, Problem
from scripts.content.model import EDITIONS, LANGUAGE
from scripts.content.problems import did_you_mean
from scripts.maps.bind import Feature, Plate, line_of
from scripts.maps.geo import Geo
from scripts.maps.model import Bounds, Map
from scripts.maps.style import BASE, PATTERNS, SHAPES


def check(plate: Plate, content: Content, geo: Geo, module: Path, shown: str) -> list[Problem]:
    """All that is wrong with a bound map whose declaration lies in `module` (said as `shown`)."""
    declared = plate.map

    def at(needle: str, message: str) -> Problem:
        return Problem(shown, line_of(module, needle), message)

    found = [at(*finding) for finding in (
        *_texts(declared), *_bounds(declared), *_kinds(declared, content), *_looks(plate), *_time(declared),
        *_base(declared, content, geo), *_credits(declared, content), *_twice(plate))]
    if not any(finding[0] == "bounds" for finding in _bounds(declared)):
        found += [p for feature in plate.features for p in _outside(feature, declared, shown)]
    return found + [p for feature in plate.features for p in _unsourced(feature)]


def _texts(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Every text in the declaration must be there in each edition's language."""
    if dataclasses.is_dataclass(value):
        name = getattr(value, "id", "") or name
        for part in dataclasses.fields(value):
            yield from _texts(getattr(value, part.name), name or part.name)
    elif isinstance(value, dict) and set(value) & set(EDITIONS):
        for lang in EDITIONS:
            if not str(value.get(lang) or "").strip():
                said = next((str(t) for t in value.values() if t), name)
                yield said, f'the {LANGUAGE[lang]} text (`{lang}`) beside "{said}" is missing: add it'
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _texts(part, str(key))
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part, name)


def _bounds(declared: Map) -> Iterator[tuple[str, str]]:
    for name, bounds in [("bounds", declared.bounds), *((v.name.get("en", ""), v.bounds) for v in declared.views if v.bounds)]:
        west, south, east, north = bounds
        if not (-180 <= west < east <= 180 and -85 <= south < north <= 85):
            yield name, f"bounds {bounds} are no part of the world: write (west, south, east, north) in degrees"
        elif name != "bounds" and not _within(bounds, declared.bounds):
            yield name, f'the view "{name}" looks beyond the bounds of the map: shrink it or widen `bounds`'


def _within(inner: Bounds, outer: Bounds) -> bool:
    return inner[0] >= outer[0] and inner[1] >= outer[1] and inner[2] <= outer[2] and inner[3] <= outer[3]


def _kinds(declared: Map, content: Content) -> Iterator[tuple[str, str]]:
    for id, kind in declared.kinds.items():
        for token in (kind.fill, kind.stroke):
            if token and token not in content.palette:
                yield token, (f'the colour "{token}" of the kind "{id}" is not in docs/data/palette.yml'
                              f"{did_you_mean(token, content.palette)}: use a token from there")
        if kind.shape not in SHAPES:
            yield id, f'the kind "{id}" has the shape "{kind.shape}": use one of {", ".join(SHAPES)}'
        if kind.pattern and kind.shape != "area":
            yield id, f'the kind "{id}" has a pattern, but is a {kind.shape}: only areas have patterns'
        if kind.pattern and kind.pattern not in PATTERNS:
            yield id, f'the kind "{id}" has the pattern "{kind.pattern}": use one of {", ".join(PATTERNS)}'


def _looks(plate: Plate) -> Iterator[tuple[str, str]]:
    declared = plate.map
    steps = {"", *(s.id for s in declared.time.steps)} if declared.time else {""}
    for feature in plate.features:
        for step, look in feature.looks.items():
            if step not in steps:
                yield feature.id, f'"{feature.id}" has a look for the time step "{step}", which the map does not have: add the step'
            if look.kind not in declared.kinds:
                yield feature.id, (f'"{feature.id}" is of the kind "{look.kind}", which the map does not have'
                                   f"{did_you_mean(look.kind, declared.kinds)}: add it to `kinds` or mend the name")


def _time(declared: Map) -> Iterator[tuple[str, str]]:
    if not declared.time:
        return
    steps = declared.time.steps
    if declared.time.start not in {s.id for s in steps}:
        yield declared.id, f'the slider starts at "{declared.time.start}", which is no time step: start at one of them'
    for step in steps:
        if step.first > step.last:
            yield step.id, f'the time step "{step.id}" ends ({step.last}) before it begins ({step.first}): swap the dates'
    for before, after in zip(steps, steps[1:]):
        if after.first <= before.last:
            yield after.id, (f'the time step "{after.id}" begins ({after.first}) before "{before.id}" is over ({before.last}): '
                             "put the steps in order, without overlap")


def _base(declared: Map, content: Content, geo: Geo) -> Iterator[tuple[str, str]]:
    known = [name for name in geo.names() if name in BASE]
    for name in declared.base:
        if name not in known:
            yield name, f'the base "{name}" is not in docs/data/geo{did_you_mean(name, known)}: use one of {", ".join(known)}'
    for (name, id), token in declared.tints.items():
        if name in known and id not in geo[name]:
            yield id, f'"{id}" is not in docs/data/geo/{name}.json{did_you_mean(id, geo[name])}: mend the name'
        if token not in content.palette:
            yield token, f'the tint "{token}" is not in docs/data/palette.yml{did_you_mean(token, content.palette)}: use a token from there'


def _credits(declared: Map, content: Content) -> Iterator[tuple[str, str]]:
    for name in declared.credits:
        if f"maps.credit-{name}" not in content.texts:
            yield name, f'the credit "{name}" has no text: add `credit-{name}` to docs/data/interface/maps.yml'


def _twice(plate: Plate) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for feature in plate.features:
        if feature.id in seen:
            yield feature.id, f'"{feature.id}" stands on the map twice: remove one'
        seen.add(feature.id)


def _outside(feature: Feature, declared: Map, shown: str) -> Iterator[Problem]:
    west, south, east, north = declared.bounds
    for lon, lat in (p for line in feature.lines for p in line if feature.shape != "base"):
        if not (west <= lon <= east and south <= lat <= north):
            yield Problem(*feature.where, f'"{feature.id}" at {lat}, {lon} (lat, lon) lies outside the map "{declared.id}": '
                                          f"mend the coordinates or widen `bounds` in {shown}")
            return


def _unsourced(feature: Feature) -> Iterator[Problem]:
    valued = [step for step, look in feature.looks.items() if look.value and not look.sources]
    if valued and not feature.sources or not feature.cited:
        yield Problem(*feature.where, f'"{feature.id}" has a value without a source: name it in `sources`')
