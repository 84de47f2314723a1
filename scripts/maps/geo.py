"""The base geometry of docs/data/geo: read once, handed to the poster as rings and to the live maps as `geo.js`."""

import json
from dataclasses import dataclass
from pathlib import Path

Ring = tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Shape:
    """One feature of a base file: closed rings of its polygons, or open lines. Points are (lon, lat)."""

    id: str
    name: dict[str, str]
    lines: tuple[Ring, ...]
    closed: bool


class Geo:
    """Base files by name, read when first asked for."""

    def __init__(self, folder: Path):
        self.folder = folder
        self._files: dict[str, dict[str, Shape]] = {}

    def names(self) -> list[str]:
        return sorted(p.stem for p in self.folder.glob("*.json") if p.stem != "provenance")

    def __getitem__(self, name: str) -> dict[str, Shape]:
        """Shapes of a base file by id. Raises KeyError if there is no such file."""
        if name not in self._files:
            path = self.folder / f"{name}.json"
            if not path.is_file():
                raise KeyError(name)
            features = json.loads(path.read_text(encoding="utf-8"))["features"]
            shapes: dict[str, Shape] = {}
            for feature in features:
                shape = _shape(feature)
                before = shapes.get(shape.id)
                shapes[shape.id] = shape if before is None else \
                    Shape(shape.id, shape.name, before.lines + shape.lines, shape.closed)
            self._files[name] = shapes
        return self._files[name]

    def path(self, name: str) -> Path:
        return self.folder / f"{name}.json"


def _shape(feature: dict) -> Shape:
    geometry, properties = feature["geometry"], feature["properties"]
    kind, coordinates = geometry["type"], geometry["coordinates"]
    nested = {"LineString": [coordinates], "MultiLineString": coordinates, "Polygon": coordinates}.get(kind)
    if nested is None:
        nested = [ring for polygon in coordinates for ring in polygon]
    lines = tuple(tuple((lon, lat) for lon, lat, *_ in line) for line in nested)
    return Shape(properties["id"], properties.get("name") or {}, lines, kind.endswith("Polygon"))


DECODER = """window.GEO=(d=>{const o={},u=s=>{let x=0,y=0;const r=[];for(let i=0;i<s.length;i+=2)r.push([(x+=s[i])/1e3,(y+=s[i+1])/1e3]);return r};
for(const k in d)o[k]={type:"FeatureCollection",features:d[k].map(([id,c,...l])=>({type:"Feature",properties:{id},
geometry:c?{type:"Polygon",coordinates:l.map(u)}:{type:"MultiLineString",coordinates:l.map(u)}}))};return o})("""


def script(geo: Geo, names: list[str]) -> str:
    """`geo.js`: window.GEO, a GeoJSON collection for each name. Points travel as steps of a thousandth of a degree.

    All rings of a shape are handed over as one polygon: filled by the even-odd rule, holes and islands come out right.
    """
    data = {name: [[s.id, int(s.closed), *(_steps(line) for line in s.lines)] for s in geo[name].values()] for name in names}
    return DECODER + json.dumps(data, separators=(",", ":"), ensure_ascii=False) + ");\n"


def _steps(line: Ring) -> list[int]:
    steps, x, y = [], 0, 0
    for lon, lat in line:
        px, py = round(lon * 1000), round(lat * 1000)
        steps += (px - x, py - y)
        x, y = px, py
    return steps
