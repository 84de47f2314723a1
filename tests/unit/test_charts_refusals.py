"""What the chart house refuses, and the words it finds for it."""

import dataclasses
import types

import pytest

from scripts.charts import build, crewed, launches, words
from scripts.content import ProblemsError
from tests.unit.charts import EDITIONS, changed


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
