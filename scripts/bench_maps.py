"""Speed and weight of the maps, for `scripts.bench`: how long they take to draw and to come alive, and what Folium's defaults would weigh."""

import re
import tempfile
import time
from pathlib import Path

import brotli
import folium

from scripts.content import load_content
from scripts.content.model import EDITIONS
from scripts.maps import build, raster
from scripts.maps.bind import Plate
from scripts.maps.geo import Geo
from scripts.maps.svg import middle

Row = tuple[str, str, str]


def drawing(project: Path) -> Row:
    """Seconds for all maps in their three forms in both languages; the PNG downloads are not counted."""
    content, pngs = load_content(project / "docs" / "data"), raster.pngs
    raster.pngs = list
    try:
        with tempfile.TemporaryDirectory() as folder:
            start = time.monotonic()
            made = build.build_maps(content, EDITIONS, Path(folder), lambda line: None)
            seconds = time.monotonic() - start
    finally:
        raster.pngs = pngs
    return f"all {len(made)} maps and the atlas, three forms, two languages", f"{seconds:.1f} s", "10 s"


def waking(chromium, root: str, ids: list[str]) -> Row:
    """Milliseconds from coming into view to live, the files already fetched once (a server on this machine); the slowest map."""
    times = {}
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    for id in ids * 2:
        page = context.new_page()
        page.add_init_script("addEventListener('DOMContentLoaded', () => { document.querySelector('figure.map').style.marginTop = '3000px'; })")
        page.goto(f"{root}maps/{id}/", wait_until="networkidle")
        times[id] = page.evaluate("""() => new Promise((done) => {
          const figure = document.querySelector("figure.map"), start = performance.now();
          new MutationObserver(() => done(performance.now() - start)).observe(figure, {attributes: true, attributeFilter: ["data-state"]});
          figure.scrollIntoView();
        })""")
        page.close()
    context.close()
    slowest = max(times, key=times.get)
    return "a map comes alive after it came into view (slowest)", f"{times[slowest]:.0f} ms ({slowest})", "300 ms"


def weights(site: Path, ids: list[str], kilobytes) -> list[Row]:
    """The heaviest script of a map, and the heaviest poster, of both editions."""
    scripts = {path.relative_to(site).as_posix() for id in ids for path in site.glob(f"**/assets/maps/{id}.js")}
    heaviest = max(scripts, key=lambda name: kilobytes(site, {name}))
    pages = [p.read_text(encoding="utf-8") for p in site.glob("**/maps/*/index.html")]
    posters = [re.search(r'<svg class="map-poster".*?</svg>', page, re.S)[0].encode() for page in pages]
    return [("heaviest of the maps' own scripts", f"{kilobytes(site, {heaviest}):.1f} kB ({heaviest})", "10 kB"),
            ("heaviest poster", f"{max(len(brotli.compress(poster, quality=11)) for poster in posters) / 1000:.1f} kB", "25 kB")]


def defaults(project: Path, weigh) -> Row:
    """The heaviest map drawn with Folium's defaults: its page, without the files that it asks of other hosts, and their number."""
    content = load_content(project / "docs" / "data")
    geo = Geo(content.root / "geo")
    pages = [_default_page(plate, geo) for plate in build.plates(content)]
    heaviest = max(pages, key=lambda page: weigh(page.encode()))
    hosts = len(set(re.findall(r'(?:src|href)="(https?://[^"]+)"', heaviest)))
    return "the heaviest map's page with Folium's defaults, for comparison", f"{weigh(heaviest.encode()) / 1000:.0f} kB and {hosts} files of other hosts", "–"


def _default_page(plate: Plate, geo: Geo) -> str:
    made = folium.Map(location=[48, 67], zoom_start=4, tiles=None)
    for name in plate.map.base:
        folium.GeoJson(geo.path(name).read_text(encoding="utf-8")).add_to(made)
    for feature in plate.features:
        said = " ".join([feature.name["en"], *(f"{f.label['en']}: {f.value['en']}" for f in feature.facts)])
        lon, lat = middle(feature)
        folium.Marker([lat, lon], popup=folium.Popup(said), icon=folium.Icon(color="red")).add_to(made)
    return made.get_root().render()
