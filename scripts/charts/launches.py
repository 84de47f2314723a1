"""Launches a year by cosmodrome, and Baikonur's share: how Russia moved from Baikonur, and how the whole shrank."""

from collections import defaultdict
from typing import Any

from scripts.charts.house import colour, hatch
from scripts.charts.model import Chart, Size
from scripts.charts.words import text
from scripts.content import Content

SERIES = "launches-by-cosmodrome"
READS = {"launches-by-cosmodrome": ("year", "cosmodrome", "launches", "status")}
# From the axis up: fill, outline. Sites that are not named here stand together as "other".
STACK = {
    "baikonur": (colour("kz"), "none"),
    "plesetsk": (colour("ru"), "none"),
    "vostochny": (hatch("ru"), "none"),
    "other": (colour("ru-soft"), colour("ru")),
    "kourou": (colour("grey"), "none"),
}
NEEDED = {"baikonur", "plesetsk"}  # a year without one of these has no total and no share


def declare(content: Content, lang: str) -> Chart:
    rows = content.series[SERIES]
    years = by_year(rows)
    shares = {year: share for year in years if (share := baikonur_share(rows, years, year)) is not None}
    first, last = min(shares), max(shares)
    peak = max(shares, key=lambda year: shares[year])
    values = {"first": first, "last": last, "peak": peak, "from": min(years), "to": max(years)}
    for name in ("first", "last", "peak"):
        values |= {f"{name}_share": round(shares[values[name]]), f"{name}_all": sum(years[values[name]].values()),
                   f"{name}_baikonur": years[values[name]]["baikonur"]}
    words = {key: text(content, f"launches-{key}", lang, **values) for key in ("title", "subtitle", "description")}
    return Chart(id="launches", **words, spec=lambda size: _spec(content, rows, lang, size), datasets=(SERIES,),
                 gaps=_gaps(content, rows, years, lang), chapters=("space",))


def by_year(rows: list[dict[str, Any]]) -> dict[int, dict[str, int]]:
    """{year: {site of STACK: launches}}, only sites that the series names for the year."""
    years: dict[int, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for row in rows:
        years[row["year"]][row["cosmodrome"] if row["cosmodrome"] in STACK else "other"] += row["launches"]
    return {year: dict(years[year]) for year in sorted(years)}


def baikonur_share(rows: list[dict[str, Any]], years: dict[int, dict[str, int]], year: int) -> float | None:
    """Percent of the year's launches; None for a year that is not over or lacks a main site."""
    if NEEDED - set(years.get(year, {})) or year in to_date(rows):
        return None
    return 100 * years[year]["baikonur"] / sum(years[year].values())


def to_date(rows: list[dict[str, Any]]) -> set[int]:
    return {row["year"] for row in rows if row["status"] == "to-date"}


def _gaps(content: Content, rows: list[dict[str, Any]], years: dict[int, dict[str, int]], lang: str) -> str:
    span = range(min(years), max(years) + 1)
    missing = [str(year) for year in span if year not in years]
    partial = [str(year) for year in span if year in years and NEEDED - set(years[year])]
    running = [str(year) for year in sorted(to_date(rows))]
    return " ".join(text(content, f"launches-{key}", lang, years=", ".join(which))
                    for key, which in (("missing", missing), ("partial", partial), ("running", running)) if which)


def _spec(content: Content, rows: list[dict[str, Any]], lang: str, size: Size) -> Any:
    import altair as alt  # slow to import: only when the chart is drawn

    years = by_year(rows)
    span = list(range(min(years), max(years) + 1))
    width, height = size.width - 40, 230 if size.wide else 220
    every = 5 if width / len(span) * 5 > size.font * 2.6 else 10
    x = alt.X("year:O", scale=alt.Scale(domain=span, paddingInner=0.25, paddingOuter=0.1),
              axis=alt.Axis(values=[year for year in span if year % every == 0]))
    key, top = _key(content, years, span, lang, size, width, height)
    y = alt.Y("from:Q", scale=alt.Scale(domain=[0, top], nice=False), axis=alt.Axis(tickCount=5))
    at_key = alt.Chart(alt.Data(values=key)).encode(alt.X("year:O"), alt.Y("from:Q"))
    look = {"fill": alt.Fill("fill:N", scale=None), "stroke": alt.Stroke("stroke:N", scale=None)}
    counts = (alt.Chart(alt.Data(values=columns(rows))).mark_bar().encode(
                  x, y, y2="to:Q", opacity=alt.Opacity("opacity:Q", scale=None), **look)
              + at_key.mark_square(size=110, opacity=1, strokeWidth=1).encode(**look)
              + at_key.mark_text(align="left", baseline="middle", dx=12).encode(text="name:N"))
    heads = {name: alt.Title(text(content, f"launches-{name}", lang)) for name in ("counts", "share")}
    return alt.vconcat(counts.properties(width=width, height=height, title=heads["counts"]),
                       _share(alt, content, rows, span, x, lang).properties(width=width, height=90, title=heads["share"]))


def columns(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The pieces of the columns, site by site: `from` and `to` are launches, counted from the axis up."""
    years, running, sites = by_year(rows), to_date(rows), list(STACK)
    return [{"year": year, "site": site, "from": (below := sum(counts.get(lower, 0) for lower in sites[:i])),
             "to": below + counts[site], "fill": STACK[site][0], "stroke": STACK[site][1], "opacity": 0.55 if year in running else 1}
            for i, site in enumerate(sites) for year, counts in years.items() if counts.get(site)]


def _key(content: Content, years: dict[int, dict[str, int]], span: list[int], lang: str, size: Size,
         width: int, height: int) -> tuple[list[dict[str, Any]], float]:
    """The names of the sites, as rows in the order of the stack over the recent columns; and the top of the axis that leaves room."""
    shown = [site for site in reversed(STACK) if any(counts.get(site) for counts in years.values())]
    names = {site: text(content, f"cosmodrome-{site}", lang) for site in shown}
    step = size.font * 1.5
    wide = 20 + max(map(len, names.values())) * size.font * 0.56
    start = max(0, len(span) - 1 - int(wide / (width / len(span))))
    below = max(sum(years.get(year, {}).values()) for year in span[start:])
    top = max(max(sum(counts.values()) for counts in years.values()), below / (1 - (len(shown) + 0.5) * step / height))
    return [{"year": span[start], "from": top * (1 - (i + 0.5) * step / height), "fill": STACK[site][0], "stroke": STACK[site][1],
             "name": names[site]}
            for i, site in enumerate(shown)], top


def _share(alt: Any, content: Content, rows: list[dict[str, Any]], span: list[int], x: Any, lang: str) -> Any:
    """A line that breaks where a year is missing, with its first, highest and last value written out."""
    years = by_year(rows)
    data = [{"year": year, "share": baikonur_share(rows, years, year)} for year in span]
    known = [point for point in data if point["share"] is not None]
    named = {point["year"]: _label(content, known, point, span, lang)
             for point in (known[0], max(known, key=lambda p: p["share"]), known[-1])}
    base = alt.Chart(alt.Data(values=data)).encode(x, alt.Y("share:Q", scale=alt.Scale(domain=[0, 100]), axis=alt.Axis(
        values=[0, 50, 100], labelExpr=f"replace('{text(content, 'percent', lang, value='#')}', '#', datum.value)")))
    points = alt.Chart(alt.Data(values=list(named.values()))).encode(alt.Y("share:Q"))
    marks = base.mark_line() + points.mark_point(filled=True, size=36, color=colour("kz"), opacity=1).encode(alt.X("year:O"))
    for side, dy in (("above", -11), ("below", 13)):
        if where := [label for label in named.values() if label["side"] == side]:
            marks += alt.Chart(alt.Data(values=where)).mark_text(dy=dy, fontWeight="bold", color=colour("kz-text")).encode(
                alt.X("at:O"), alt.Y("share:Q"), text="label:N")
    return marks


def _label(content: Content, known: list[dict[str, Any]], point: dict[str, Any], span: list[int], lang: str) -> dict[str, Any]:
    """A written value: on the side where the line is not, and never over the edge of the panel."""
    i = known.index(point)
    beside = [p["share"] for p in known[max(0, i - 1):i + 2] if p is not point]
    return point | {"at": min(max(point["year"], span[1]), span[-2]), "side": "above" if point["share"] >= sum(beside) / len(beside) else "below",
                    "label": text(content, "percent", lang, value=round(point["share"]))}
