"""Kazakhstan's oil output by year: how little of it there was before foreign companies came."""

from typing import Any

from scripts.charts import forms
from scripts.charts.model import Chart, Size
from scripts.charts.series import Rows
from scripts.charts.words import headed, stands, text
from scripts.content import Content
from scripts.content.numbers import number

SERIES = "oil-output"
READS = {"oil-output": ("year", "output_million_tonnes", "source")}


def declare(content: Content, lang: str) -> Chart:
    rows = content.series[SERIES]
    values = {key: number(value, lang) if isinstance(value, float) else value for key, value in facts(rows).items()}
    words = headed(content, "oil-output", lang, **values)
    return Chart(id="oil-output", **words, spec=lambda size: _spec(content, rows, lang, size), datasets=(SERIES,),
                 gaps=text(content, "oil-output-scope", lang), chapters=("energy",))


def by_year(rows: Rows) -> dict[int, float]:
    """{year: million tonnes}, in the order of years."""
    return {row["year"]: float(row["output_million_tonnes"]) for row in sorted(rows, key=lambda row: row["year"])}


def facts(rows: Rows) -> dict[str, float]:
    """The numbers in the chart's texts. Raises `ProblemsError` when the rise in the title is gone."""
    years = by_year(rows)
    last, low, high = max(years), min(years, key=years.__getitem__), max(years, key=years.__getitem__)
    times = round(years[last] / years[low], 1)
    stands("oil-output", "output has multiplied since the 1990s", low <= 2000 and times >= 2)
    return {"from": min(years), "last": last, "low_year": low, "high_year": high, "times": times,
            "low": years[low], "high": years[high], "last_value": years[last], "first_value": years[min(years)]}


def _spec(content: Content, rows: Rows, lang: str, size: Size) -> Any:
    years = by_year(rows)
    points = [{"x": year, "y": value, "key": "oil"} for year, value in years.items()]
    ticks = [year for year in years if year % (5 if size.wide else 10) == 0]
    strand = forms.Strand("oil", text(content, "column-output-million-tonnes", lang), "kz")
    return forms.columns(points, (strand,), size, lang, strand.name, ticks=ticks, height=200)
