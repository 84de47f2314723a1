"""The charts of the space chapter draw what their CSV says, and say what is missing."""

import re
from collections import Counter

import pytest

from scripts.charts import crewed, launches, series, table
from scripts.charts.model import NARROW, SIZES
from tests.unit.charts import EDITIONS, changed, drawn_values, fragment, pictures, rows_of


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


def test_columns_of_both_sizes_are_the_csv_in_whole_numbers(content, drawn):
    ours = [int(row["launches"]) for row in rows_of(launches.SERIES) if row["cosmodrome"] == "baikonur" and row["status"] == "complete"]
    groups = [re.search(r'<g transform="matrix.*?</g>', picture)[0] for picture in pictures(drawn, "launches", "en")]
    paths = [re.search(r'<path stroke="var\(--kz\)" d="([^"]+)"', group)[1] for group in groups]
    assert paths[0] == paths[1] and [int(n) for n in re.findall(r"[M m]-?\d+ ?(-?\d+)V0", paths[0])] == ours
    bricks = re.findall(r'<path stroke="var\(--kz\)" d="([^"]+)"', fragment(drawn, "crewed", "en"))
    whole = sum(int(row["launches"]) for row in rows_of("crewed-launches") if row["year"] not in map(str, series.running(content.series[launches.SERIES])))
    assert len(bricks) == 2 and bricks[0] == bricks[1] and bricks[0].count("v-4") == whole


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


def test_years_in_words():
    assert series.years_in_words([2008, 1992, 1993]) == "1992–1993, 2008"
