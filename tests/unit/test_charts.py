"""Every chart is named, follows the colour scheme, is legible and small, and is drawn again only when it must be."""

import re
import subprocess
import sys

import brotli
import pytest

from scripts.charts import build, check, house, launches, svg
from scripts.charts.model import WIDE
from tests.unit.charts import EDITIONS, ROOT, changed, fragment, pictures

MODULES = {check.id_of(module): module for module in build.chart_modules()}
LIMIT = 3_500  # bytes of the pictures of one chart, brotli


@pytest.mark.parametrize("id", MODULES)
@pytest.mark.parametrize("lang", EDITIONS)
def test_pictures_are_named_and_follow_the_scheme(content, drawn, id, lang):
    chart = MODULES[id].declare(content, lang)
    found = pictures(drawn, id, lang)
    assert len(found) == 2
    ids = [name for picture in found for name in re.findall(r' id="([^"]+)"', picture)]
    assert len(ids) == len(set(ids)) and all(name.startswith(f"{id}-") for name in ids)
    for picture in found:
        assert 'role="img"' in picture
        assert svg.escape(chart.title) in re.search(r"<title[^>]*>(.*?)</title>", picture)[1]
        assert svg.escape(chart.description) in re.search(r"<desc[^>]*>(.*?)</desc>", picture)[1]
        assert not re.search(r'"(#[0-9a-fA-F]{3,8}|rgb|black|white)', picture)
        assert set(re.findall(r"var\(--([a-z-]+)\)", picture)) <= set(content.palette)
    other = MODULES[id].declare(content, "de" if lang == "en" else "en")
    assert chart.title != other.title and chart.description != other.description


@pytest.mark.parametrize("id", MODULES)
def test_downloads_have_literal_colours_and_differ(content, drawn, id):
    light, dark = ((drawn / f"assets/en/charts/{id}-{scheme}.svg").read_text() for scheme in ("light", "dark"))
    assert "var(" not in light + dark and "url(#hatch" not in light + dark
    assert content.palette["paper"]["light"] in light and content.palette["paper"]["dark"] in dark


@pytest.mark.parametrize("id", MODULES)
@pytest.mark.parametrize("lang", EDITIONS)
def test_words_stay_legible_on_a_phone_and_pictures_small(drawn, id, lang):
    found = pictures(drawn, id, lang)
    for picture, column in zip(found, (288, 540), strict=True):
        width = int(re.search(r'viewBox="0 0 (\d+)', picture)[1])
        assert min(float(s) for s in re.findall(r'font-size="([\d.]+)"', picture)) * column / width >= 10
    assert len(brotli.compress("".join(found).encode())) <= LIMIT


def test_colours_of_the_house_are_in_the_palette(content):
    assert set(house.TOKENS) <= set(content.palette)
    with pytest.raises(ValueError, match='"blue" is no colour'):
        house.colour("blue")


def test_two_builds_are_identical(content, drawn, tmp_path):
    build.build_charts(content, EDITIONS, tmp_path, lambda line: None)
    files = sorted(p.relative_to(drawn) for p in drawn.rglob("*") if p.is_file())
    assert files == sorted(p.relative_to(tmp_path) for p in tmp_path.rglob("*") if p.is_file())
    assert all((drawn / file).read_bytes() == (tmp_path / file).read_bytes() for file in files)


def test_unchanged_input_draws_nothing_and_does_not_import_altair(drawn):
    code = ("import sys; from pathlib import Path; from scripts.content import load_content; from scripts.charts.build import build_charts;"
            f"found = build_charts(load_content(Path({str(ROOT / 'docs/data')!r})), {EDITIONS!r}, Path({str(drawn)!r}), print);"
            "assert 'altair' not in sys.modules and 'vl_convert' not in sys.modules; "
            f"assert {{c['id'] for c in found}} == {set(MODULES)!r}")
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


def test_changed_data_draws_only_its_chart(content, drawn):
    before = fragment(drawn, "crewed", "en")
    log = []
    more = changed(content, "crewed-launches", lambda rows: [row | {"launches": row["launches"] + (row["year"] == 1961)} for row in rows])
    build.build_charts(more, EDITIONS, drawn, log.append)
    assert log == ["chart crewed (en) drawn", "chart crewed (de) drawn"]
    build.build_charts(content, EDITIONS, drawn, log.append)
    assert fragment(drawn, "crewed", "en") == before


def test_show_carries_the_same_picture_as_the_page(content, drawn):
    chart = launches.declare(content, "en")
    html = house.show(chart.spec, "launches", chart.title, chart.description, "en")._repr_html_()
    assert re.findall(r"<svg.*?</svg>", html, re.S) == pictures(drawn, "launches", "en")
    one = house.show(chart.spec(WIDE), "launches", chart.title, chart.description, "en")._repr_html_()
    assert one.count("<svg") == 1 and 'class="chart-only"' in one
