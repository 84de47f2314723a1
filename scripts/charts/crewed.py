"""Crewed launches from Baikonur, a brick each: the one thing Russia still does nowhere else."""

from typing import Any

from scripts.charts.house import colour
from scripts.charts.model import Chart, Size
from scripts.charts.series import Rows, running, years_in_words
from scripts.charts.words import PATH, headed, text
from scripts.content import Content, Problem, ProblemsError
from scripts.content.model import Figure
from scripts.content.numbers import date

SERIES = "crewed-launches"
PADS = "crewed-launch-sites"  # the figure behind the second half of the title
CALENDAR = "launches-by-cosmodrome"  # says which years are not over
READS = {"crewed-launches": ("year", "site", "launches"), "launches-by-cosmodrome": ("year", "status")}


def declare(content: Content, lang: str) -> Chart:
    rows = content.series[SERIES]
    years, unfinished = per_year(rows), running(content.series[CALENDAR])
    pads = _one_pad(content)
    most = max(years, key=lambda year: years[year])
    none = years_in_words(year for year, count in years.items() if not count and year not in unfinished)
    values = {"total": sum(years.values()), "from": min(years), "to": max(years), "most": years[most], "most_year": most, "none": none}
    words = headed(content, "crewed", lang, **values)
    return Chart(id="crewed", **words, spec=lambda size: _spec(content, years, unfinished, lang, size), datasets=(SERIES,),
                 gaps=_gaps(content, years, unfinished, lang), chapters=("space",), sources=pads.sources)


def _one_pad(content: Content) -> Figure:
    """The figure that the title rests on. Raises `ProblemsError` once it is gone or no longer 1."""
    figure = content.figures.get(PADS)
    if figure is None or figure.value != 1:
        raise ProblemsError([Problem(PATH, 0, f'the titles of `crewed` say that one pad is left, but the figure "{PADS}" is '
                                     f"{'missing' if figure is None else figure.value}: mend the figure or rewrite crewed-title")])
    return figure


def per_year(rows: Rows) -> dict[int, int]:
    """{year: crewed launches}, only years that the series names; 0 is a year without one."""
    return {year: sum(row["launches"] for row in rows if row["year"] == year) for year in sorted({row["year"] for row in rows})}


def bricks(years: dict[int, int], unfinished: set[int]) -> list[dict[str, float]]:
    """One piece for each launch, with a thin gap to the next; pale where the year is not over."""
    return [{"year": year, "from": i + 0.1, "to": i + 0.9, "opacity": 0.5 if year in unfinished else 1}
            for year, count in years.items() for i in range(count)]


def _gaps(content: Content, years: dict[int, int], unfinished: set[int], lang: str) -> str:
    missing = [year for year in range(min(years), max(years)) if year not in years]
    notes = [text(content, "crewed-scope", lang, day=date(content.figures[PADS].as_of, lang))]
    if missing:
        notes.append(text(content, "crewed-missing", lang, years=years_in_words(missing)))
    if unfinished & set(years):
        notes.append(text(content, "crewed-running", lang, years=years_in_words(unfinished & set(years))))
    return " ".join(notes)


def _spec(content: Content, years: dict[int, int], unfinished: set[int], lang: str, size: Size) -> Any:
    import altair as alt  # slow to import: only when the chart is drawn

    span, top = list(range(min(years), max(years) + 1)), max(years.values())
    x = alt.X("year:O", scale=alt.Scale(domain=span, paddingInner=0.25, paddingOuter=0.1),
              axis=alt.Axis(values=[year for year in span if year % 10 == 0]))
    y = alt.Y("from:Q", scale=alt.Scale(domain=[0, top], nice=False), axis=alt.Axis(values=list(range(0, top + 1, 2))))
    drawn = alt.Chart(alt.Data(values=bricks(years, unfinished))).mark_bar(color=colour("kz")).encode(
        x, y, y2="to:Q", opacity=alt.Opacity("opacity:Q", scale=None))
    return drawn.properties(width=size.width - 40, height=150 if size.wide else 130, title=alt.Title(text(content, "crewed-counts", lang)))
