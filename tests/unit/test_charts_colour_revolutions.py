"""The charts of the chapter on colour revolutions: they count as they say, and refuse once their finding is gone."""

import pytest

from scripts.charts import electoral_democracy, moscow_reactions, uprisings
from scripts.content import ProblemsError


@pytest.fixture
def series(content):
    return content.series


def test_every_uprising_stands_in_one_span(series):
    rows = [row for row in series["uprisings"] if row["scope"] == "state"]
    assert sum(point["y"] for point in uprisings.points(rows)) == len(rows)


def test_uprisings_refuse_a_new_overthrow(series):
    rows = [row for row in series["uprisings"] if row["scope"] == "state"]
    with pytest.raises(ProblemsError, match="seven governments fell"):
        uprisings.facts([*rows, {"to": "2026-11-01", "outcome": "fell"}])


def test_every_reaction_is_counted_and_russia_is_left_out(series):
    states = [row for row in series["uprisings"] if row["scope"] == "state"]
    assert sum(moscow_reactions.counted(series["uprisings"]).values()) == sum(row["country"] != "RU" for row in states)


def test_democracy_compares_the_year_before_with_the_second_year_after(series):
    facts = electoral_democracy.facts(series["electoral-democracy"], "en")
    assert (facts["rose"], facts["all"], facts["armenia_year"]) == (5, 7, 2019)
