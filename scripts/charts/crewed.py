"""Crewed launches from Baikonur, a brick each: the one thing Russia still does nowhere else."""

from typing import Any

from scripts.charts.house import colour
from scripts.charts.model import Chart, Size
from scripts.charts.words import text
from scripts.content import Content

SERIES = "crewed-launches"
READS = {"crewed-launches": ("year", "site", "launches")}


def declare(content: Content, lang: str) -> Chart:
    rows = content.series[SERIES]
    years = per_year(rows)
    values = {"total": sum(years.values()), "from": min(years), "to": max(years), "most": max(years.values())}
    words = {key: text(content, f"crewed-{key}", lang, **values) for key in ("title", "subtitle", "description")}
    missing = [str(year) for year in range(min(years), max(years) + 1) if year not in years]
    return Chart(id="crewed", **words, spec=lambda size: _spec(content, years, lang, size), datasets=(SERIES,),
                 gaps=text(content, "crewed-missing", lang, years=", ".join(missing)) if missing else "", chapters=("space",))


def per_year(rows: list[dict[str, Any]]) -> dict[int, int]:
    """{year: crewed launches}, only years that the series names; 0 is a year without one."""
    return {year: sum(row["launches"] for row in rows if row["year"] == year) for year in sorted({row["year"] for row in rows})}


def bricks(years: dict[int, int]) -> list[dict[str, float]]:
    """One piece for each launch, with a thin gap to the next."""
    return [{"year": year, "from": i + 0.08, "to": i + 0.92} for year, count in years.items() for i in range(count)]


def _spec(content: Content, years: dict[int, int], lang: str, size: Size) -> Any:
    import altair as alt  # slow to import: only when the chart is drawn

    span = list(range(min(years), max(years) + 1))
    width, top = size.width - 40, max(years.values())
    every = 5 if width / len(span) * 5 > size.font * 2.6 else 10
    x = alt.X("year:O", scale=alt.Scale(domain=span, paddingInner=0.25, paddingOuter=0.1),
              axis=alt.Axis(values=[year for year in span if year % every == 0]))
    y = alt.Y("from:Q", scale=alt.Scale(domain=[0, top], nice=False), axis=alt.Axis(values=list(range(0, top + 1, 2))))
    drawn = alt.Chart(alt.Data(values=bricks(years))).mark_bar(color=colour("kz")).encode(x, y, y2="to:Q")
    return drawn.properties(width=width, height=150 if size.wide else 130, title=alt.Title(text(content, "crewed-counts", lang)))
