"""The chart house: pictures say what the CSV says, follow the colour scheme, and refuse what is not there."""

import csv
import dataclasses
import re
import subprocess
import sys
import types
from collections import Counter
from pathlib import Path

import brotli
import pytest

from scripts.charts import build, crewed, house, lattice, launches, series, svg, table, words
from scripts.charts.model import NARROW, SIZES, WIDE
from scripts.content import ProblemsError, load_content

ROOT = Path(__file__).parents[2]
EDITIONS = ("en", "de")
MODULES = {"launches": launches, "crewed": crewed}


@pytest.fixture(scope="module")
def content():
    return load_content(ROOT / "docs/data")


@pytest.fixture(scope="module")
def out(content, tmp_path_factory):
    folder = tmp_path_factory.mktemp("build")
    build.build_charts(content, EDITIONS, folder, lambda line: None)
    return folder


def rows_of(name):
    with (ROOT / f"docs/data/series/{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def fragment(out, id, lang):
    return (out / "charts" / lang / f"{id}.html").read_text(encoding="utf-8")


def pictures(out, id, lang):
    return re.findall(r"<svg.*?</svg>", fragment(out, id, lang), re.S)


def drawn_values(chart, size):
    """Every row of data inside the specification."""
    found = []

    def walk(node):
        if isinstance(node, dict):
            found.extend(node.get("values", []) if isinstance(node.get("values"), list) else [])
            for value in node.values():
                walk(value)
        elif isinstance(node, list):
            for value in node:
                walk(value)

    walk(chart.spec(size).to_dict())
    return [row for row in found if isinstance(row, dict)]


def changed(content, name, edit):
    """The content with the rows of one series edited."""
    return dataclasses.replace(content, series=content.series | {name: edit([dict(row) for row in content.series[name]])})


@pytest.mark.parametrize("size", SIZES)
def test_launches_draws_the_csv(content, size):
    expected = Counter()
    for row in rows_of("launches-by-cosmodrome"):
        site = row["cosmodrome"] if row["cosmodrome"] in launches.STACK else "other"
        expected[int(row["year"]), site] += int(row["launches"])
    drawn = {(r["year"], r["site"]): r["to"] - r["from"] for r in drawn_values(launches.declare(content, "en"), size) if "site" in r}
    assert drawn == {key: count for key, count in expected.items() if count}


@pytest.mark.parametrize("size", SIZES)
def test_crewed_draws_a_brick_for_each_launch(content, size):
    expected = Counter()
    for row in rows_of("crewed-launches"):
        expected[int(row["year"])] += int(row["launches"])
    drawn = Counter(row["year"] for row in drawn_values(crewed.declare(content, "en"), size) if "from" in row)
    assert drawn == +expected


def test_decades_are_sums_over_sums(content):
    for step in launches.decades(content.series[launches.SERIES]):
        rows = [r for r in rows_of(launches.SERIES) if step["first"] <= int(r["year"]) <= step["last"]]
        ours = sum(int(r["launches"]) for r in rows if r["cosmodrome"] == "baikonur")
        assert step["share"] == pytest.approx(100 * ours / sum(int(r["launches"]) for r in rows))


@pytest.mark.parametrize("id", MODULES)
@pytest.mark.parametrize("lang", EDITIONS)
def test_pictures_are_named_and_follow_the_scheme(content, out, id, lang):
    chart = MODULES[id].declare(content, lang)
    found = pictures(out, id, lang)
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
def test_downloads_have_literal_colours_and_differ(content, out, id):
    light, dark = ((out / f"assets/en/charts/{id}-{scheme}.svg").read_text() for scheme in ("light", "dark"))
    assert "var(" not in light + dark and "url(#hatch" not in light + dark
    assert content.palette["paper"]["light"] in light and content.palette["paper"]["dark"] in dark


@pytest.mark.parametrize("id", MODULES)
@pytest.mark.parametrize("lang", EDITIONS)
def test_words_stay_legible_on_a_phone_and_pictures_small(out, id, lang):
    found = pictures(out, id, lang)
    for picture, column in zip(found, (288, 540), strict=True):
        width = int(re.search(r'viewBox="0 0 (\d+)', picture)[1])
        assert min(float(s) for s in re.findall(r'font-size="([\d.]+)"', picture)) * column / width >= 10
    assert len(brotli.compress("".join(found).encode())) <= {"launches": 3_000, "crewed": 1_000}[id]


def test_columns_of_both_sizes_are_the_csv_in_whole_numbers(content, out):
    ours = [int(row["launches"]) for row in rows_of(launches.SERIES) if row["cosmodrome"] == "baikonur" and row["status"] == "complete"]
    drawn = [re.search(r'<g transform="matrix.*?</g>', picture)[0] for picture in pictures(out, "launches", "en")]
    paths = [re.search(r'<path stroke="var\(--kz\)" d="([^"]+)"', group)[1] for group in drawn]
    assert paths[0] == paths[1] and [int(n) for n in re.findall(r"[M m]-?\d+ ?(-?\d+)V0", paths[0])] == ours
    bricks = re.findall(r'<path stroke="var\(--kz\)" d="([^"]+)"', fragment(out, "crewed", "en"))
    whole = sum(int(row["launches"]) for row in rows_of("crewed-launches") if row["year"] not in map(str, series.running(content.series[launches.SERIES])))
    assert len(bricks) == 2 and bricks[0] == bricks[1] and bricks[0].count("v-4") == whole


def test_colours_of_the_house_are_in_the_palette(content):
    assert set(house.TOKENS) <= set(content.palette)
    with pytest.raises(ValueError, match='"blue" is no colour'):
        house.colour("blue")


def test_two_builds_are_identical(content, out, tmp_path):
    build.build_charts(content, EDITIONS, tmp_path, lambda line: None)
    files = sorted(p.relative_to(out) for p in out.rglob("*") if p.is_file())
    assert files == sorted(p.relative_to(tmp_path) for p in tmp_path.rglob("*") if p.is_file())
    assert all((out / file).read_bytes() == (tmp_path / file).read_bytes() for file in files)


def test_unchanged_input_draws_nothing_and_does_not_import_altair(out):
    code = ("import sys; from pathlib import Path; from scripts.content import load_content; from scripts.charts.build import build_charts;"
            f"found = build_charts(load_content(Path({str(ROOT / 'docs/data')!r})), {EDITIONS!r}, Path({str(out)!r}), print);"
            "assert 'altair' not in sys.modules and 'vl_convert' not in sys.modules; assert {c['id'] for c in found} >= {'launches', 'crewed'}")
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


def test_changed_data_draws_only_its_chart(content, out):
    before = fragment(out, "crewed", "en")
    log = []
    more = changed(content, "crewed-launches", lambda rows: [row | {"launches": row["launches"] + (row["year"] == 1961)} for row in rows])
    build.build_charts(more, EDITIONS, out, log.append)
    assert log == ["chart crewed (en) drawn", "chart crewed (de) drawn"]
    build.build_charts(content, EDITIONS, out, log.append)
    assert fragment(out, "crewed", "en") == before


def test_a_missing_year_is_a_gap_and_said(content):
    without = changed(content, launches.SERIES, lambda rows: [row for row in rows if row["year"] != 2008])
    chart = launches.declare(without, "en")
    values = drawn_values(chart, NARROW)
    assert not [row for row in values if row.get("year") == 2008 and "site" in row]
    assert [row["share"] for row in values if row.get("year") == 2008 and "share" in row] == [None]
    assert "No figures were found for 2008" in chart.gaps
    assert '<th scope="row">2008</th><td colspan=' in table.dataset_table(without, launches.SERIES, "en")


def test_a_year_without_a_main_site_has_no_share(content):
    partial = changed(content, launches.SERIES, lambda rows: [r for r in rows if (r["year"], r["cosmodrome"]) != (2008, "plesetsk")])
    assert 2008 not in launches.whole_years(partial.series[launches.SERIES])
    assert "For 2008 a main site is missing" in launches.declare(partial, "en").gaps


def test_a_year_that_is_not_over_has_no_share(content):
    rows = content.series[launches.SERIES]
    assert not series.running(rows) & set(launches.whole_years(rows))


@pytest.mark.parametrize("lang", EDITIONS)
def test_table_holds_every_row_with_sources_and_csv(content, lang):
    for id in ("launches-by-cosmodrome", "crewed-launches", "baikonur-launches-by-rocket"):
        html = table.dataset_table(content, id, lang)
        lines = {cells[0]: cells for cells in (re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", line) for line in re.findall(r"<tr>(.*?)</tr>", html))}
        for year in {row["year"] for row in rows_of(id)}:
            numbers = [int(cell.strip("*")) for cell in lines[year][1:-1] if cell != "–"]
            counts = [int(row["launches"]) for row in rows_of(id) if row["year"] == year]
            total = [sum(counts)] if len({row[list(row)[1]] for row in rows_of(id)}) > 1 else []
            assert sorted(numbers) == sorted(counts + total)
        assert f'href="@@root@@data/series/{id}.csv"' in html and "<caption>" in html and 'scope="col"' in html
        cited = {int(number) for line in lines.values() if line[0].isdigit() for number in line[-1].split()}
        assert cited == set(range(1, html.split("<ol>")[1].count("<li>") + 1))


def test_show_carries_the_same_picture_as_the_page(content, out):
    chart = launches.declare(content, "en")
    html = house.show(chart.spec, "launches", chart.title, chart.description, "en")._repr_html_()
    assert re.findall(r"<svg.*?</svg>", html, re.S) == pictures(out, "launches", "en")
    one = house.show(chart.spec(WIDE), "launches", chart.title, chart.description, "en")._repr_html_()
    assert one.count("<svg") == 1 and 'class="chart-only"' in one


def fake(name, reads):
    module = types.ModuleType(f"scripts.charts.{name}")
    module.__file__, module.READS, module.declare = launches.__file__, reads, launches.declare
    return module


def test_refuses_unknown_series_columns_and_missing_german_all_at_once(content, tmp_path):
    texts = {**content.texts, "charts.launches-title": {"en": "Only English"}}
    bad = [fake("launches", {"launches-by-cosmodrom": ("year",)}), fake("crewed", {"launches-by-cosmodrome": ("yaer",)})]
    with pytest.raises(ProblemsError) as caught:
        build.build_charts(dataclasses.replace(content, texts=texts), EDITIONS, tmp_path, print, bad)
    said = str(caught.value)
    assert 'the series "launches-by-cosmodrom" does not exist (did you mean "launches-by-cosmodrome"?)' in said
    assert 'the series "launches-by-cosmodrome" has no column "yaer" (did you mean "year"?)' in said
    assert 'docs/data/interface/charts.yml: the text "launches-title" has no `de`: add it' in said
    assert not list(tmp_path.iterdir())


def test_refuses_an_empty_series(content, tmp_path):
    with pytest.raises(ProblemsError, match="docs/data/series/crewed-launches.csv:1: this series has no rows"):
        build.build_charts(changed(content, "crewed-launches", lambda rows: []), EDITIONS, tmp_path, print)


def test_refuses_a_placeholder_that_the_chart_does_not_fill(content):
    texts = {**content.texts, "charts.crewed-title": {"en": "{totl} flights", "de": "{total} Starts"}}
    with pytest.raises(ProblemsError, match=r'"crewed-title" \(`en`\) has a placeholder that the chart does not fill'):
        crewed.declare(dataclasses.replace(content, texts=texts), "en")


def test_refuses_an_unknown_text(content):
    with pytest.raises(ProblemsError, match=r'the text "launches-titel" is missing \(did you mean "launches-title"\?\)'):
        words.text(content, "launches-titel", "en")


def test_refuses_a_finding_that_no_longer_holds(content):
    risen = changed(content, launches.SERIES, lambda rows: [row | {"launches": row["launches"] * (50 if row["year"] > 2019 and
                                                            row["cosmodrome"] == "baikonur" else 1)} for row in rows])
    with pytest.raises(ProblemsError, match="rewrite launches-title"):
        launches.declare(risen, "en")
    figures = {**content.figures, crewed.PADS: content.figures[crewed.PADS].model_copy(update={"value": 2})}
    with pytest.raises(ProblemsError, match="rewrite crewed-title"):
        crewed.declare(dataclasses.replace(content, figures=figures), "de")


def test_refuses_a_literal_colour():
    vega = '<svg width="10" height="10"><path d="M0,0h5v5h-5Z" fill="#ff0000"/></svg>'
    with pytest.raises(ValueError, match='the colour "#ff0000" does not follow light and dark'):
        svg.inline(vega, "x", "chart-only", "t", "d", "en")


def test_slim_flattens_rounds_and_joins():
    vega = ('<svg width="20.4" height="10"><g transform="translate(1,2)"><path d="M0.04,0h3.26v1h-3.26Z" fill="var(--kz)"/>'
            '<path d="M5,0h3v1h-3Z" fill="var(--kz)"/><text transform="translate(3,4)" font-size="12px" fill="var(--ink)">a &amp; b</text></g></svg>')
    markup, width, height = svg.slim(vega)
    assert (width, height) == (20, 10)
    assert markup.startswith('<path fill="var(--kz)" d="M1 2h3.3v1h-3.3ZM6 2h3v1h-3Z"/><g font-size="12"')
    assert '<g fill="var(--ink)"><text x="4" y="6">a &amp; b</text></g>' in markup


def test_columns_and_lines_off_any_grid_stay_in_pixels():
    even = [("var(--kz)", "", (4.0 * i, 20.0 - 2 * i, 3.0, 2.0 * i)) for i in range(1, 10)]
    assert lattice.columns(even).startswith('<g transform="matrix(4 0 0-2 5.5 20)" fill="none" stroke-width=".75"><path stroke="var(--kz)" d="M0 1V0m1 2V0')
    assert lattice.columns(even[:4]) is None and lattice.columns([]) is None
    assert lattice.columns([*even, ("var(--kz)", "", (41.3, 10.0, 3.0, 10.0))]) is None
    assert lattice.line("", [[(4.0 * i, 3.04 * i) for i in range(9)]]).endswith('d="M0 0l1 3 1 3.1 1 3 1 3.1 1 3 1 3 1 3.1 1 3"/>')
    assert lattice.line("", [[(i ** 1.5, 3.0) for i in range(9)]]) is None


def test_years_in_words():
    assert series.years_in_words([2008, 1992, 1993]) == "1992–1993, 2008"
