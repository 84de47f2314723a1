"""The three forms of every map hold the same features, weigh little, and come out the same every time."""

import csv
import html
import io
import json
import re
import subprocess
import sys
from pathlib import Path

import brotli
import pytest

from scripts.look import joined
from scripts.maps import build, project, svg
from scripts.maps.page import in_chapter
from scripts.maps.project import frame

EDITIONS = ("en", "de")
LIMITS = {"poster": 25_000, "script": 10_000, "shared": 120_000, "loader": 3_000}       # bytes, brotli


@pytest.fixture(scope="module")
def plates(content):
    return build.plates(content)


@pytest.fixture(scope="module")
def out(content, tmp_path_factory):
    folder = tmp_path_factory.mktemp("maps")
    build.build_maps(content, EDITIONS, folder, lambda line: None)
    return folder


def weight(text):
    return len(brotli.compress(text.encode(), quality=11))


def read(out, lang, id):
    """(poster, fragment, script) of a map."""
    page = (out / "maps" / lang / f"{id}.html").read_text(encoding="utf-8")
    poster = re.search(r'<svg class="map-poster".*?</svg>', page, re.S)[0]
    return poster, page, (out / "assets" / lang / "maps" / f"{id}.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", EDITIONS)
def test_three_forms_hold_the_same_features(out, plates, lang):
    for plate in plates:
        wanted = sorted(f.id for f in plate.features)
        poster, page, script = read(out, lang, plate.map.id)
        assert sorted(re.findall(r'data-feature="([^"]+)"', poster)) == sorted(f.id for f in svg.first_seen(plate))
        assert sorted(re.findall(r'<tr data-feature="([^"]+)"', page)) == wanted
        assert sorted(re.findall(r'"feature":"([^"]+)"', script)) == wanted
        assets = out / "assets" / lang / "maps"
        rows = list(csv.DictReader(io.StringIO((assets / f"{plate.map.id}.csv").read_text(encoding="utf-8"))))
        assert sorted(row["id"] for row in rows) == wanted
        shapes = json.loads((assets / f"{plate.map.id}.geojson").read_text(encoding="utf-8"))
        assert sorted(f["id"] for f in shapes["features"]) == wanted


def test_in_a_chapter_the_poster_is_a_file_and_the_table_says_what_is_where(out, plates):
    for plate in plates:
        id, (poster, whole, _) = plate.map.id, read(out, "en", plate.map.id)
        light = in_chapter(whole, id, "more")
        assert '<svg class="map-poster"' not in light and light.count('loading="lazy"') == 2
        rows = re.findall(r'<tr data-feature="([^"]+)"><th scope="row">(.*?)</th>((?:<td>.*?</td>)*)</tr>', light)
        assert sorted(row[0] for row in rows) == sorted(f.id for f in plate.features) and all(row[2].count("<td>") == 2 for row in rows)
        assert light.count("<table") == 1 and len(re.findall(r'<th scope="col">', light)) == 3
        assert f'id="{id}-table"' in light and f'href="@@root@@maps/{id}/#{id}-table">more</a>' in light
        assert light.count("<div") == light.count("</div>") and light.count("<details") == light.count("</details>")
        assert re.search(r'<ol class="map-sources".*?</ol>', light)[0] == re.search(r'<ol class="map-sources".*?</ol>', whole)[0]
        still = (out / "assets" / "en" / "maps" / f"{id}-still-light.svg").read_text(encoding="utf-8")
        assert re.findall(r'data-feature="([^"]+)"', still) == re.findall(r'data-feature="([^"]+)"', poster) and "var(" not in still


def test_table_holds_every_name_and_value(out, plates):
    for plate in plates:
        page = read(out, "de", plate.map.id)[1]
        for feature in plate.features:
            assert all(name in page for key, name in feature.name.items() if key in ("de", "ru", "kk", "kk_latn"))
            for look in feature.looks.values():
                assert not look.value or look.value["de"] in page or look.short


def test_table_of_steps_holds_every_value(out, plates):
    """Each layer that changes has a table; steps that say the same stand in one row, and rows may be columns."""
    for plate in (p for p in plates if p.map.time):
        page, steps = read(out, "de", plate.map.id)[1], plate.map.time.steps
        tables = [[[html.unescape(c) for c in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", line)] for line in re.findall(r"<tr>(.*?)</tr>", found)]
                  for found in re.findall(rf"<caption>{plate.map.time.value['de']}.*?</table>", page, re.S)]
        changing = [[f for f in plate.features if f.layer == layer.id and any(f.looks)] for layer in plate.map.layers]
        for moving, table in zip(filter(None, changing), tables, strict=True):
            if len(table[0]) != len(moving) + 2:
                table = [list(row) for row in zip(*table)]
            assert table[0][1:-1] == [f.name["de"] for f in moving]
            rows = dict(zip([s.id for s in steps], spread(table[1:], [s.label["de"] for s in steps]), strict=True))
            for step in steps:
                looks = [f.looks.get(step.id) for f in moving]
                assert rows[step.id][1:-1] == [said(look, plate) if look else "–" for look in looks]
                assert {plate.cited[int(n) - 1] for n in rows[step.id][-1].split()} == {s for look in looks if look for s in look.sources}


def spread(rows, labels):
    """Each row as often as it stands for a step: "1994 – 1998" for five."""
    for row in rows:
        first, last = row[0].split(" – ") if row[0] not in labels else (row[0], row[0])
        yield from [row] * (labels.index(last) - labels.index(first) + 1)


def said(look, plate):
    return (look.short or look.value or plate.map.kinds[look.kind].label)["de"]


def test_cards_name_sources_that_the_page_lists(out, plates):
    for plate in plates:
        _, page, script = read(out, "en", plate.map.id)
        listed = len(re.findall("<li", re.search(r'<ol class="map-sources"[^>]*>.*?</ol>', page)[0]))
        numbers = {int(n) for found in re.findall(r"\[\[([\d ]+)\]\]", script) for n in found.split()}
        assert listed == len(plate.cited) and max(numbers) < listed
        rows = re.findall(r'\{"feature":.*?"looks":"([^"]*)".*?"card":"(.*?[^\\])"', script)
        assert len(rows) == len(plate.features) and all("[[" in card or re.search(r":\d", looks) for looks, card in rows)
        assert set(re.findall(r'href="#([^"]+)"', page)) == set(re.findall(r'<li id="([^"]+)"', page))


def test_weights(out, plates):
    for lang in EDITIONS:
        assets = out / "assets" / lang / "maps"
        shared = sum(weight((assets / name).read_text(encoding="utf-8")) for name in ("leaflet.js", "leaflet.css", "geo.js"))
        ours = [weight(joined.js(Path("docs/assets/js") / name)) for name in ("parts", "live")]
        assert shared + sum(ours) <= LIMITS["shared"] and ours[0] <= LIMITS["loader"]
        for plate in plates:
            poster, _, script = read(out, lang, plate.map.id)
            assert weight(poster) <= LIMITS["poster"]
            assert weight(script) <= LIMITS["script"]


def test_scripts_ask_no_other_host(out, plates):
    for plate in plates:
        script = read(out, "en", plate.map.id)[2]
        assert "cdn" not in script and "jquery" not in script.lower() and "<script" not in script


def test_pictures_of_their_own_have_fixed_colours(out, plates):
    for plate in plates:
        for scheme in ("light", "dark"):
            picture = (out / "assets" / "en" / "maps" / f"{plate.map.id}-{scheme}.svg").read_text(encoding="utf-8")
            assert "var(" not in picture and 'xmlns="http://www.w3.org/2000/svg"' in picture


def files(folder):
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_two_builds_are_alike(content, out, tmp_path):
    build.build_maps(content, EDITIONS, tmp_path, lambda line: None)
    assert files(tmp_path) == files(out)


def test_nothing_is_drawn_again_without_need(content, out):
    before = {p: p.stat().st_mtime_ns for p in out.rglob("*") if p.is_file()}
    lines = []
    build.build_maps(content, EDITIONS, out, lines.append)
    assert {p: p.stat().st_mtime_ns for p in out.rglob("*") if p.is_file()} == before
    assert all("nothing new" in line for line in lines)


def test_folium_is_not_imported_when_nothing_changed(out):
    code = ("import sys; from pathlib import Path; from scripts.content import load_content; from scripts.maps.build import build_maps; "
            f"build_maps(load_content(Path('docs/data')), {EDITIONS}, Path({str(out)!r})); "
            "print('folium' in sys.modules, 'xstatic.pkg.leaflet' in sys.modules)")
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.splitlines()[-1] == "False False"


def test_a_changed_source_is_drawn_again(content, out, plates):
    plate = plates[0]
    id = plate.cited[0]
    before = content.sources[id]
    content.sources[id] = before.model_copy(update={"publisher": "Another publisher"})
    try:
        lines = []
        build.build_maps(content, EDITIONS, out, lines.append)
        assert any(plate.map.id in line for line in lines)
        assert "Another publisher" in read(out, "en", plate.map.id)[1]
    finally:
        content.sources[id] = before
        build.build_maps(content, EDITIONS, out, lambda line: None)


def test_mercator_is_leaflets():
    """L.CRS.EPSG3857.latLngToPoint(L.latLng(45.965, 63.305), 0) = Point(173.0169, 91.1108)."""
    x, y = project.mercator(63.305, 45.965)
    assert (round(256 * x, 4), round(256 * y, 4)) == (173.0169, 91.1108)
    assert [round(n, 6) for n in project.degrees(x, y)] == [63.305, 45.965]


def test_frame_shows_the_bounds_in_both_cuts(plates):
    for plate in plates:
        west, south, east, north = plate.map.bounds
        view = frame(plate.map.bounds)
        cut = (view.height - project.WIDTH * project.WIDE) / 2
        (left, top), (right, bottom) = view.units(west, north), view.units(east, south)
        assert left >= -.01 and right <= project.WIDTH + .01 and top >= cut - .5 and bottom <= view.height - cut + .5


def test_clipping_and_snapping():
    assert sorted(set(project.clip([(-5, -5), (5, -5), (5, 5), (-5, 5)], 0, 10, 10))) == [(0, 0), (0, 5), (5, 0), (5, 5)]
    assert project.snap([(0, 0), (.2, .1), (1, 0), (2, 0), (2, 2)], closed=True) == [(0, 0), (2, 0), (2, 2)]
    assert project.snap([(0, 0), (.1, .1)], closed=False) == []
    assert list(project.pieces([(1, 1), (2, 2), (20, 20), (30, 30), (2, 3)], 0, 10, 10)) == [[(1, 1), (2, 2), (20, 20)], [(30, 30), (2, 3)]]
