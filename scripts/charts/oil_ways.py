"""Oil exports by route in the years that are known whole: one pipeline has taken the place of several ways."""

from typing import Any

from scripts.charts import forms
from scripts.charts.forms import Strand
from scripts.charts.model import Chart, Size
from scripts.charts.series import Rows
from scripts.charts.words import headed, stands, text
from scripts.content import Content
from scripts.content.numbers import number

SERIES = "oil-exports-by-route"
READS = {"oil-exports-by-route": ("year", "period", "route", "tonnes_million")}
# From the axis up: colour, hatched, routes of the series. Ways through Russia stand below.
STACK = {
    "cpc": ("ru", False, ("cpc",)),
    "samara": ("ru", True, ("atyrau-samara", "orenburg")),
    "sea": ("sand", False, ("aktau", "aktau-makhachkala", "aktau-baku")),
    "china": ("kz", False, ("china",)),
    "rail": ("grey", False, ("rail",)),
}
WHOLE = 0.97  # a year is drawn when its routes add up to at least this part of its total


def declare(content: Content, lang: str) -> Chart:
    rows = content.series[SERIES]
    values = {key: number(value, lang) if isinstance(value, float) else value for key, value in facts(rows).items()}
    words = headed(content, "oil-ways", lang, **values)
    missing = ", ".join(str(year) for year in partial(rows))
    return Chart(id="oil-ways", **words, spec=lambda size: _spec(content, rows, lang, size), datasets=(SERIES,),
                 gaps=text(content, "oil-ways-scope", lang, missing=missing), chapters=("energy",))


def by_year(rows: Rows) -> dict[int, dict[str, float]]:
    """{year: {route of the series: million tonnes}}, full years only."""
    years: dict[int, dict[str, float]] = {}
    for row in rows:
        if row["period"] == "year":
            years.setdefault(row["year"], {})[row["route"]] = row["tonnes_million"]
    return dict(sorted(years.items()))


def whole(rows: Rows) -> dict[int, dict[str, float]]:
    """The years of `by_year` whose routes add up to their total."""
    return {year: routes for year, routes in by_year(rows).items()
            if "total" in routes and sum(value for route, value in routes.items() if route != "total") >= WHOLE * routes["total"]}


def partial(rows: Rows) -> list[int]:
    """Years of the series that are not drawn because routes are missing."""
    return sorted({row["year"] for row in rows} - set(whole(rows)))


def facts(rows: Rows) -> dict[str, float]:
    """The numbers in the chart's texts. Raises `ProblemsError` when the CPC's share has not grown."""
    years = whole(rows)
    share = {year: round(100 * routes.get("cpc", 0) / routes["total"]) for year, routes in years.items()}
    first, last = min(years), max(years)
    stands("oil-ways", "the CPC’s share has grown", share[last] > share[first])
    return {"first": first, "last": last, "first_share": share[first], "last_share": share[last], "years": ", ".join(map(str, years)),
            "first_total": float(years[first]["total"]), "last_total": float(years[last]["total"]), "china_first": float(years[first].get("china", 0)),
            "china_last": float(years[last].get("china", 0))}


def _spec(content: Content, rows: Rows, lang: str, size: Size) -> Any:
    points = [{"x": str(year), "y": sum(routes.get(route, 0) for route in names), "key": key}
              for year, routes in whole(rows).items() for key, (_, _, names) in STACK.items()]
    strands = [Strand(key, text(content, f"oil-ways-{key}", lang), tone, hatched=hatched) for key, (tone, hatched, _) in STACK.items()]
    return forms.columns(points, strands, size, lang, text(content, "column-tonnes-million", lang))
