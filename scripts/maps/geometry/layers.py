"""Put the layers of the maps together: features with an id, names by language, and a geometry in degrees."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from typing import Any

import geopandas
import numpy as np
import shapely

from . import arcs, packages
from .partition import WINDOW, Segment, Shapes, coverage, sides, unrolled

LEFT_OUT = {"US", "GL", "IS"}  # only touch the edge of the window
GOLAN = shapely.Point(35.75, 33.0)  # nobody's in the source; Syria's, as Germany and the United Nations see it
RIVER, LAKE = 4, 3  # tolerances in km
Names = dict[str, dict[str, Any]]


@dataclass(frozen=True)
class Feature:
    """One shape of a layer; ``extra`` holds further properties."""

    id: str
    names: dict[str, str]
    shape: shapely.Geometry
    extra: dict[str, Any] = field(default_factory=dict)


def _named(shapes: Shapes, names: Names) -> list[Feature]:
    return [
        Feature(id, {lang: name for lang, name in names[id].items() if lang != "source"}, shape)
        for id, shape in sorted(shapes.items())
    ]


def _with_golan(drawn: Shapes) -> Shapes:
    around = shapely.union_all([drawn[id] for id in ("SY", "IL", "JO", "LB")])
    holes = (shapely.Polygon(ring) for part in shapely.get_parts(around) for ring in part.interiors)
    return drawn | {"SY": shapely.union_all([drawn["SY"], *(hole for hole in holes if hole.contains(GOLAN))])}


def _countries(frame: geopandas.GeoDataFrame) -> Shapes:
    """The countries in the window by ISO code, Russia in one piece."""
    drawn = {
        id: shapely.intersection(unrolled(shape) if id == "RU" else shape, WINDOW)
        for id, shape in frame.dissolve("id").geometry.items()
        if id != "-99" and id not in LEFT_OUT
    }
    return _with_golan({id: shape for id, shape in drawn.items() if not shape.is_empty})


def base(names: dict[str, Names]) -> Shapes:
    """The simplified coverage all political layers are cut from."""
    by_source = {entry["source"]: id for id, entry in names["kz"].items()}
    kazakh = {by_source[name]: shape for name, shape in packages.kazakh_regions().items()}
    units = packages.admin1({*names["ru"], "UA-43", "UA-40"})
    crimea = {"UA-CR": shapely.union_all([units.pop("UA-43"), units.pop("UA-40")])}
    return arcs.simplify(coverage(_countries(packages.countries()), kazakh, units, crimea))


def _merged(drawn: Shapes) -> Shapes:
    """Countries from their parts: the letters before the hyphen are the country."""
    groups = groupby(sorted(drawn), key=lambda label: label[:2])
    return {country: shapely.coverage_union_all([drawn[label] for label in labels]) for country, labels in groups}


def _country_names(overrides: Names) -> Names:
    """English, German and Russian names; of several shapes with one code (France, Clipperton) the largest counts."""
    frame = packages.countries()
    frame = frame.iloc[shapely.area(frame.geometry.values).argsort()]
    found = zip(frame.id, frame.name_en, frame.name_de, frame.name_ru, strict=True)
    return {id: {"en": en, "de": de, "ru": ru} for id, en, de, ru in found} | overrides


def _sections(line: np.ndarray, pairs: dict[Segment, tuple[str, str]]) -> list[dict[str, Any]]:
    """Runs of the border between the same two regions: first and last vertex, Kazakh id, Russian id."""
    points = np.rint(line / arcs.GRID).astype(int).tolist()
    steps = [pairs[(*min(a, b), *max(a, b))] for a, b in pairwise(points)]
    runs, start = [], 0
    for (kz, ru), run in groupby(steps):
        end = start + len(list(run))
        runs.append({"first": start, "last": end, "kz": kz, "ru": ru})
        start = end
    return runs


def border(drawn: Shapes, names: Names) -> list[Feature]:
    """The line between Kazakhstan and Russia, from the Caspian Sea to the Altai, with its sections."""
    pairs = {
        segment: pair
        for segment, pair in sides(drawn, arcs.GRID).items()
        if pair[0].startswith("KZ-") and pair[1].startswith("RU")
    }
    pieces = np.array(sorted(pairs)).reshape(-1, 2, 2) * arcs.GRID
    line = shapely.line_merge(shapely.multilinestrings(pieces))
    if line.geom_type != "LineString":
        raise SystemExit(f"border.json: the border is in {len(shapely.get_parts(line))} pieces, expected one line")
    points = shapely.get_coordinates(line)
    points = points if points[0, 0] < points[-1, 0] else points[::-1]
    ordered = shapely.linestrings(points)
    return [Feature("KZ-RU", names["KZ-RU"], ordered, {"sections": _sections(points, pairs)})]


def _waters(kind: str, names: Names, km: float, join: Callable[[Iterable[Any]], shapely.Geometry]) -> list[Feature]:
    """Rivers or lakes named in names.yml, simplified."""
    frame = packages.waters(kind)
    shapes = {}
    for id, entry in names.items():
        wanted = [entry["source"]] if isinstance(entry["source"], str) else entry["source"]
        found = frame[frame.name.isin(wanted)].geometry
        if found.empty:
            raise SystemExit(f"names.yml: {kind}: {id}: no feature called {wanted}, correct its source")
        thinned = shapely.simplify(arcs.forward(join(found)), km)
        shapes[id] = shapely.set_precision(arcs.backward(thinned), arcs.COARSE_GRID / 2)
    return _named(shapes, names)


def layers(names: dict[str, Names]) -> dict[str, list[Feature]]:
    """All layers by file name without its ending."""
    drawn = base(names)
    return {
        "countries": _named(_merged(drawn), _country_names(names["countries"])),
        "kz": _named({id: drawn[id] for id in names["kz"]}, names["kz"]),
        "ru": _named({id: drawn[id] for id in names["ru"]}, names["ru"]),
        "crimea": _named({"UA-CR": drawn["UA-CR"]}, names["crimea"]),
        "border": border(drawn, names["border"]),
        "lakes": _waters("lakes", names["lakes"], LAKE, shapely.union_all),
        "rivers": _waters("rivers", names["rivers"], RIVER, lambda s: shapely.line_merge(shapely.union_all(s))),
    }
