"""The usual forms draw each point once, at its place, and name what they draw."""

import re

import pytest

from scripts.charts import forms, house, svg
from scripts.charts.forms import Strand
from scripts.charts.model import NARROW, SIZES, WIDE

BOTH = (Strand("kz", "Kazakhstan", "kz"), Strand("ru", "Russia", "ru", hatched=True))
POINTS = [{"x": year, "y": value, "key": key} for year, kz, ru in ((2019, 10, 4), (2020, 30, 6), (2021, 20, 8)) for key, value in (("kz", kz), ("ru", ru))]
FORMS = {"lines": forms.lines, "columns": forms.columns}


def words(chart, size):
    return re.findall(r"<text[^>]*>([^<]+)</text>", svg.slim(house.vega_svg(chart, size))[0])


def test_pieces_stand_upon_each_other():
    assert [(p["x"], p["key"], p["from"], p["to"]) for p in forms.stacked(POINTS, ["kz", "ru"])] == [
        (2019, "kz", 0, 10), (2020, "kz", 0, 30), (2021, "kz", 0, 20), (2019, "ru", 10, 14), (2020, "ru", 30, 36), (2021, "ru", 20, 28)]


def test_names_that_would_touch_move_apart_and_stay_inside():
    assert forms.spread([10, 11, 50], 5, 0, 60) == [10, 15, 50]
    assert forms.spread([59, 58, 57], 5, 0, 60) == [60, 55, 50]
    assert forms.spread([1, 2], 5, 0, 60) == [1, 6]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("form", FORMS)
def test_every_strand_is_named_and_the_picture_fits(form, size):
    chart = FORMS[form](POINTS, BOTH, size, "en", "Million tonnes")
    assert {"Kazakhstan", "Russia", "2021", "Million tonnes"} <= set(words(chart, size))
    assert svg.slim(house.vega_svg(chart, size))[1] <= size.width * 1.06


def test_columns_are_as_high_as_their_values():
    picture = svg.slim(house.vega_svg(forms.columns(POINTS[::2], BOTH[:1], WIDE, "en", ""), WIDE))[0]
    heights = [float(h) for h in re.findall(r"v(-?[\d.]+)h", picture)]
    assert [round(abs(h) / abs(heights[0]), 1) for h in heights] == [1, 3, 2]


def test_a_missing_value_breaks_the_line():
    whole = [{"x": year, "y": year - 2000, "key": "kz"} for year in range(2010, 2016)]
    broken = [row | {"y": None} if row["x"] == 2012 else row for row in whole]
    pictures = [svg.slim(house.vega_svg(forms.lines(rows, BOTH[:1], WIDE, "en", ""), WIDE))[0] for rows in (whole, broken)]
    runs = [re.search(r'stroke="var\(--kz\)"[^>]*d="([^"]+)"', picture)[1].count("M") for picture in pictures]
    assert runs == [1, 2]


def test_bars_stand_in_the_order_given_with_their_numbers_as_the_edition_writes_them():
    rows = [{"name": "Long", "value": 12345.5, "colour": "kz"}, {"name": "Short", "value": 7, "colour": "ru", "label": "seven"}]
    assert words(forms.bars(rows, NARROW, "de", ""), NARROW) == ["Long", "Short", "12.345,5", "seven"]


def test_axes_write_numbers_as_the_edition_does():
    large = [{"x": year, "y": 40_000, "key": "kz"} for year in (2020, 2021)]
    assert "40,000" in words(forms.columns(large, BOTH[:1], WIDE, "en", ""), WIDE)
    assert "40.000" in words(forms.columns(large, BOTH[:1], WIDE, "de", ""), WIDE)


def test_refuses_points_of_no_strand():
    with pytest.raises(ValueError, match="no strand for uz"):
        forms.columns([*POINTS, {"x": 2021, "y": 1, "key": "uz"}], BOTH, WIDE, "en", "")
