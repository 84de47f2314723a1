"""Write the layers as GeoJSON with their provenance, and check committed files against it. Standard library only."""

import hashlib
import json
from pathlib import Path
from typing import Any

COMMAND = "python -m scripts.maps.geometry"
NATURAL_EARTH = {"licence": "public domain", "credit": "Natural Earth"}
MIXED = {"licence": "ODbL-1.0", "credit": "© OpenStreetMap contributors; Natural Earth"}
LICENCES = {
    "border": MIXED,
    "countries": MIXED,
    "crimea": NATURAL_EARTH,
    "kz": {"licence": "ODbL-1.0", "credit": "© OpenStreetMap contributors"},
    "lakes": NATURAL_EARTH,
    "rivers": NATURAL_EARTH,
    "ru": MIXED,
}
TABLE = ("<!-- files: written by the build -->", "<!-- /files -->")


def checksum(path: Path) -> str:
    """The file's sha256 in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _short(value: Any) -> Any:
    """Coordinates with three decimals at most, whole numbers without a point."""
    if isinstance(value, float):
        rounded = round(value, 3)
        return int(rounded) if rounded == int(rounded) else rounded
    return [_short(item) for item in value]


def feature(id: str, names: dict[str, str], extra: dict[str, Any], geometry: dict[str, Any]) -> str:
    """One GeoJSON feature on one line."""
    shape = {"type": geometry["type"], "coordinates": _short(geometry["coordinates"])}
    properties = {"id": id, "name": names, **extra}
    whole = {"type": "Feature", "properties": properties, "geometry": shape}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))


def collection(features: list[str]) -> str:
    """A GeoJSON feature collection, one feature a line."""
    return '{"type":"FeatureCollection","features":[\n' + ",\n".join(features) + "\n]}\n"


def provenance(folder: Path, packages: list[dict[str, str]]) -> dict[str, Any]:
    """What the files in ``folder`` were made from, and their checksums."""
    files = {
        f"{name}.json": {"bytes": path.stat().st_size, "sha256": checksum(path), **LICENCES[name]}
        for name, path in ((name, folder / f"{name}.json") for name in sorted(LICENCES))
    }
    return {"command": COMMAND, "packages": packages, "names": checksum(folder / "names.yml"), "files": files}


def write_provenance(folder: Path, packages: list[dict[str, str]]) -> None:
    """Write ``provenance.json`` and the table of files in ``README.md``."""
    made = provenance(folder, packages)
    (folder / "provenance.json").write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n", "utf-8")
    rows = [f"| `{n}` | {f['bytes']:,} | {f['licence']} | {f['credit']} | `{f['sha256']}` |" for n, f in made["files"].items()]
    table = "\n".join(["| file | bytes | licence | credit | sha256 |", "|---|---|---|---|---|", *rows])
    readme = folder / "README.md"
    before, rest = readme.read_text("utf-8").split(TABLE[0])
    readme.write_text(f"{before}{TABLE[0]}\n\n{table}\n\n{TABLE[1]}{rest.split(TABLE[1])[1]}", "utf-8")


def problems(folder: Path) -> list[str]:
    """Every file that is missing or differs from its provenance, as ``path: what, and what to do``."""
    listing = folder / "provenance.json"
    if not listing.exists():
        return [f"{listing}: missing, run `{COMMAND}`"]
    made = json.loads(listing.read_text("utf-8"))
    expected = {name: entry["sha256"] for name, entry in made["files"].items()} | {"names.yml": made["names"]}
    found = []
    for name, wanted in sorted(expected.items()):
        path = folder / name
        if not path.exists():
            found.append(f"{path}: missing, restore it or run `{COMMAND}`")
        elif checksum(path) != wanted:
            found.append(f"{path}: changed since the build, restore it or run `{COMMAND}`")
    return found
