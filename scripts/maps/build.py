"""Builds every map in its three forms for every edition, and again only what has changed. The door of the map house."""

import dataclasses
import importlib
import json
from collections.abc import Callable, Iterable
from importlib.metadata import version
from pathlib import Path
from types import ModuleType

from scripts import cache
from scripts.content import Content, Problem
from scripts.content.model import EDITIONS
from scripts.content.problems import raise_if_any
from scripts.maps import atlas, bind, page, raster, standalone, svg, table, validate
from scripts.maps import geo as geometry
from scripts.maps.bind import Plate
from scripts.maps.geo import Geo

HERE = Path(__file__).parent
LIBRARIES = ("folium", "branca", "pillow", "vl-convert-python", "XStatic-Leaflet")


def modules() -> list[ModuleType]:
    """Every module of this package that declares a map, by name. Others (geometry's tools) are not imported."""
    named = sorted(p.stem for p in HERE.glob("*.py") if "\ndef declare(" in p.read_text(encoding="utf-8"))
    return [importlib.import_module(f"scripts.maps.{name}") for name in named]


def plates(content: Content, declarations: Iterable[ModuleType] | None = None) -> list[Plate]:
    """All maps, bound and checked. Raises ProblemsError with everything that is wrong with any of them."""
    geo, project = Geo(content.root / "geo"), content.root.parent.parent
    found: list[Plate] = []
    problems: list[Problem] = []
    for module in modules() if declarations is None else declarations:
        path = Path(module.__file__)
        shown = path.relative_to(project).as_posix() if path.is_relative_to(project) else path.name
        plate, wrong = bind.bind(module.declare(content), content, geo, path, shown)
        problems += wrong + validate.check(plate, content, geo, path, shown)
        found.append(plate)
    raise_if_any(problems)
    return found


def build_maps(content: Content, editions: Iterable[str], out: Path, log: Callable[[str], None] = print,
               declarations: Iterable[ModuleType] | None = None) -> list[dict]:
    """Write the fragments, scripts and downloads of all maps below `out` (the folder build/).

    Returns, for each map: id, title, description, page, features (how many), chapters, sources, figures. Raises ProblemsError.
    """
    geo, made = Geo(content.root / "geo"), plates(content, declarations)
    if declarations is None:
        _write(out / "maps" / "places.json", json.dumps(whereabouts(made)))
    house = cache.fingerprint(_house_files(), *(f"{name} {version(name)}" for name in LIBRARIES))
    for lang in editions:
        _shared(geo, made, house, out, lang)
        built = [p.map.id for p in made if _build(p, content, geo, house, out, lang)]
        if declarations is None and _atlas(made, content, geo, house, out, lang):
            built.append("atlas")
        pictures = out / "assets" / lang / "maps"
        raster.pngs((pictures / f"{id}-light.svg", pictures / f"{id}.png") for id in built)
        log(f"maps, {lang}: {', '.join(built) if built else 'nothing new'} ({len(made)} in all)")
    return [{"id": p.map.id, "title": p.map.title, "description": p.map.description, "page": f"maps/{p.map.id}/",
             "features": len(p.features), "chapters": list(p.map.chapters), "sources": p.cited,
             "figures": _subjects(p)} for p in made]


def _subjects(plate: Plate) -> dict[str, dict[str, str]]:
    """Figure id -> the name of the place or line about which the map says it."""
    marks = [mark for layer in plate.map.layers for mark in layer.marks]
    names = {lang: {id: feature.name[lang] for mark, feature in zip(marks, plate.features, strict=True) for id in mark.facts} for lang in EDITIONS}
    return {id: {lang: names[lang][id] for lang in EDITIONS} for id in sorted(names[EDITIONS[0]])}


def whereabouts(made: list[Plate]) -> dict[str, list[str]]:
    """Each place and area ("places/baikonur") -> the maps that show it."""
    found: dict[str, dict[str, None]] = {}
    for plate in made:
        for feature in plate.features:
            if feature.shape != "base":
                found.setdefault(f"{feature.source}/{feature.place}", {})[plate.map.id] = None
    return {entry: list(maps) for entry, maps in found.items()}


def _house_files() -> list[Path]:
    """The modules that draw: a declaration counts by what it declares, not by its text."""
    return [p for p in HERE.glob("*.py") if "\ndef declare(" not in p.read_text(encoding="utf-8") and not p.stem.startswith("geometry")]


def _build(plate: Plate, content: Content, geo: Geo, house: str, out: Path, lang: str) -> bool:
    """Write one map in one language, unless all that it is made of is as before."""
    def write() -> None:
        from scripts.maps import live  # Folium is slow to import: only when a map is drawn anew

        _files(plate, page.fragment(plate, content, geo, lang), live.script(plate, content, lang), content, geo, out, lang)

    return _if_stale(plate.map.id, [plate], content, geo, house, out, lang, write)


def _atlas(made: list[Plate], content: Content, geo: Geo, house: str, out: Path, lang: str) -> bool:
    """Write the map of all maps: its own script is only the base, its picture the first view."""
    def write() -> None:
        from scripts.maps import live

        whole = atlas.atlas(made)
        base = Plate(dataclasses.replace(whole.map, layers=(), kinds={}), ())
        _files(whole, atlas.fragment(whole, made, content, geo, lang), live.script(base, content, lang), content, geo, out, lang)

    return _if_stale("atlas", made, content, geo, house, out, lang, write)


def _if_stale(id: str, plates: list[Plate], content: Content, geo: Geo, house: str, out: Path, lang: str, write: Callable[[], None]) -> bool:
    """Call `write` if anything has changed that the map is made of."""
    cited = sorted({s for plate in plates for s in plate.cited})
    words = {key: text for key, text in content.texts.items() if key.startswith(("maps.", "site.map-"))}
    key = cache.fingerprint({file for plate in plates for file in _geo_files(geo, plate)}, house, lang, repr(plates),
                            repr([content.sources[s] for s in cited]), repr(words), repr(content.palette))
    stamp, assets = out / "stamps" / "maps" / f"{id}-{lang}", out / "assets" / lang / "maps"
    if cache.fresh(stamp, key) and all(f.is_file() for f in (out / "maps" / lang / f"{id}.html", assets / f"{id}.js", assets / f"{id}.png")):
        return False
    (assets / f"{id}.png").unlink(missing_ok=True)          # drawn last: while it is missing, the map is not done
    write()
    cache.mark(stamp, key)
    return True


def _files(plate: Plate, fragment: str, script: str, content: Content, geo: Geo, out: Path, lang: str) -> None:
    """The fragment, the script and the downloads; the PNG is drawn later, with those of other maps."""
    id, assets = plate.map.id, out / "assets" / lang / "maps"
    _write(out / "maps" / lang / f"{id}.html", fragment)
    _write(assets / f"{id}.js", script)
    for name, picture in ((id, standalone.picture(plate, content, geo, lang)), (f"{id}-still", standalone.still(fragment))):
        for scheme in page.SCHEMES:
            _write(assets / f"{name}-{scheme}.svg", svg.literal(picture, content, scheme))
    _write(assets / f"{id}.csv", table.as_csv(plate))
    _write(assets / f"{id}.geojson", table.as_geojson(plate))


def _geo_files(geo: Geo, plate: Plate) -> list[Path]:
    return [geo.path(name) for name in sorted({*plate.map.base, *(f.source for f in plate.features if f.shape == "base")})]


def _shared(geo: Geo, made: list[Plate], house: str, out: Path, lang: str) -> None:
    """Leaflet's files and geo.js with just what the maps use."""
    names = sorted({name for p in made for name in (*p.map.base, *(f.source for f in p.features if f.shape == "base"))})
    folder, stamp = out / "assets" / lang / "maps", out / "stamps" / "maps" / f"shared-{lang}"
    key = cache.fingerprint([geo.path(name) for name in names], house, *names)
    if cache.fresh(stamp, key) and (folder / "geo.js").is_file():
        return
    from xstatic.pkg import leaflet

    for file in ("leaflet.js", "leaflet.css"):
        lines = (Path(leaflet.BASE_DIR) / file).read_text(encoding="utf-8").splitlines()
        _write(folder / file, "\n".join(line for line in lines if "sourceMappingURL" not in line) + "\n")
    _write(folder / "geo.js", geometry.script(geo, names))
    cache.mark(stamp, key)


def _write(path: Path, text: str) -> None:
    """Only what differs: a file's time is a sign to those who read it."""
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
