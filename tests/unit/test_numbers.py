"""Numbers and dates as each edition writes them."""

import pytest

from scripts.content.numbers import date, number, quantity


@pytest.mark.parametrize(("value", "en", "de"), [
    (7598.6, "7,598.6", "7598,6"), (6717, "6,717", "6717"), (76500, "76,500", "76.500"), (0.5, "0.5", "0,5"),
    (115, "115", "115"), (115.0, "115", "115"), (-3, "−3", "−3"), (1234567, "1,234,567", "1.234.567"), (10.10, "10.1", "10,1"),
])
def test_number(value, en, de):
    assert number(value, "en") == en
    assert number(value, "de") == de


def test_range_and_singular():
    unit = {"en": "{value} launches", "en_one": "{value} launch", "de": "{value} Starts", "de_one": "{value} Start"}
    assert quantity((3, 4), unit, "en") == "3–4 launches"
    assert quantity(1, unit, "de") == "1 Start"


@pytest.mark.parametrize(("partial", "en", "de"), [
    ("2025", "2025", "2025"), ("2025-06", "June 2025", "Juni 2025"), ("1955-06-02", "2 June 1955", "2. Juni 1955"),
])
def test_date(partial, en, de):
    assert date(partial, "en") == en
    assert date(partial, "de") == de
