"""Launches a year by cosmodrome and Baikonur's share: how the whole shrank, and Baikonur faster than the rest.

Counts and shares are drawn one above the other because each alone misleads: in the 1970s Baikonur's share was as low
as today's while it flew five times as many rockets. Decades are compared, as single years jump.
"""

from collections import defaultdict
from typing import Any

from scripts.charts.house import colour, hatch
from scripts.charts.model import Chart, Size
from scripts.charts.series import Rows, running, years_in_words
from scripts.charts.words import headed, stands, text
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
MAIN = ("baikonur", "plesetsk")  # without one of these, once it had opened, a year has no total and no share


def declare(content: Content, lang: str) -> Chart:
    rows = content.series[SERIES]
    steps = "; ".join(f"{step['first']}–{step['last']} {text(content, 'percent', lang, value=round(step['share']))}" for step in decades(rows))
    words = headed(content, "launches", lang, steps=steps, **facts(rows))
    return Chart(id="launches", **words, spec=lambda size: _spec(content, rows, lang, size), datasets=(SERIES,),
                 gaps=_gaps(content, rows, lang), chapters=("space",))


def by_year(rows: Rows) -> dict[int, dict[str, int]]:
    """{year: {site of STACK: launches}}, only sites that the series names for the year."""
    years: dict[int, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for row in rows:
        years[row["year"]][row["cosmodrome"] if row["cosmodrome"] in STACK else "other"] += row["launches"]
    return {year: dict(years[year]) for year in sorted(years)}


def whole_years(rows: Rows) -> dict[int, dict[str, int]]:
    """The years of `by_year` that are over and lack no main site."""
    years = by_year(rows)
    opened = {site: min((year for year, counts in years.items() if site in counts), default=0) for site in MAIN}
    return {year: counts for year, counts in years.items()
            if year not in running(rows) and all(site in counts or year < opened[site] for site in MAIN)}


def decades(rows: Rows) -> list[dict[str, Any]]:
    """Baikonur's share of all launches in each decade, percent; a first or last decade of under five years joins its neighbour."""
    years = whole_years(rows)
    groups = [[y for y in years if y // 10 == decade] for decade in sorted({y // 10 for y in years})]
    if len(groups) > 1 and len(groups[0]) < 5:
        groups[:2] = [groups[0] + groups[1]]
    if len(groups) > 1 and len(groups[-1]) < 5:
        groups[-2:] = [groups[-2] + groups[-1]]
    return [{"first": group[0], "last": group[-1],
             "share": 100 * sum(years[y].get("baikonur", 0) for y in group) / sum(sum(years[y].values()) for y in group)} for group in groups]


def facts(rows: Rows) -> dict[str, int]:
    """The numbers in the chart's texts. Raises `ProblemsError` when the finding in the title no longer holds."""
    years, spans = whole_years(rows), decades(rows)
    high, now, last = max(spans[1:] or spans, key=lambda s: s["share"]), spans[-1], max(years)
    stands("launches", "Baikonur’s share has fallen", high["share"] > now["share"])
    ours = {year: counts.get("baikonur", 0) for year, counts in years.items()}
    lower = [year for year in ours if year < last and ours[year] <= ours[last]]
    most = max(years, key=lambda year: sum(years[year].values()))
    return {"from": min(years), "to": max(by_year(rows)), "last": last, "last_baikonur": ours[last], "last_all": sum(years[last].values()),
            "last_share": round(100 * ours[last] / sum(years[last].values())), "lowest_since": max(lower, default=min(years)),
            "high_decade": high["first"] // 10 * 10, "high_share": round(high["share"]), "now_from": now["first"], "now_to": now["last"],
            "now_share": round(now["share"]), "most_year": most, "most": sum(years[most].values()), "most_baikonur": ours[most]}


def columns(rows: Rows) -> list[dict[str, Any]]:
    """The pieces of the columns, site by site: `from` and `to` are launches, counted from the axis up."""
    years, unfinished, sites = by_year(rows), running(rows), list(STACK)
    return [{"year": year, "site": site, "from": (below := sum(counts.get(lower, 0) for lower in sites[:i])),
             "to": below + counts[site], "fill": STACK[site][0], "stroke": STACK[site][1], "opacity": 0.5 if year in unfinished else 1}
            for i, site in enumerate(sites) for year, counts in years.items() if counts.get(site)]


def _gaps(content: Content, rows: Rows, lang: str) -> str:
    years = by_year(rows)
    missing = [year for year in range(min(years), max(years)) if year not in years]
    partial = set(years) - set(whole_years(rows)) - running(rows)
    others = dict.fromkeys(row["cosmodrome"] for row in rows if row["cosmodrome"] not in STACK)
    notes = [text(content, "launches-scope", lang, others=", ".join(text(content, f"cosmodrome-{site}", lang) for site in others))]
    notes += [text(content, f"launches-{key}", lang, years=years_in_words(which))
              for key, which in (("missing", missing), ("partial", partial)) if which]
    if unfinished := running(rows):
        notes.append(text(content, "launches-running", lang, years=years_in_words(unfinished)))
    return " ".join(notes)


def _spec(content: Content, rows: Rows, lang: str, size: Size) -> Any:
    import altair as alt  # slow to import: only when the chart is drawn

    years = by_year(rows)
    span = list(range(min(years), max(years) + 1))
    width, height = size.width - 40, 250 if size.wide else 210
    x = alt.X("year:O", scale=alt.Scale(domain=span, paddingInner=0.25, paddingOuter=0.1),
              axis=alt.Axis(values=[year for year in span if year % 10 == 0]))
    key, top = _key(content, years, span, lang, size, width, height)
    y = alt.Y("from:Q", scale=alt.Scale(domain=[0, top], nice=False), axis=alt.Axis(tickCount=5))
    look = {"fill": alt.Fill("fill:N", scale=None), "stroke": alt.Stroke("stroke:N", scale=None)}
    names = alt.Chart(alt.Data(values=key)).encode(alt.X("year:O"), alt.Y("from:Q"))
    counts = (alt.Chart(alt.Data(values=columns(rows))).mark_bar(strokeWidth=0.7).encode(
                  x, y, y2="to:Q", opacity=alt.Opacity("opacity:Q", scale=None), **look)
              + names.mark_square(size=110, opacity=1, strokeWidth=0.7).encode(**look)
              + names.mark_text(align="left", baseline="middle", dx=12).encode(text="name:N"))
    heads = {name: alt.Title(text(content, f"launches-{name}", lang)) for name in ("counts", "share")}
    return alt.vconcat(counts.properties(width=width, height=height, title=heads["counts"]),
                       _share(alt, content, rows, span, x, lang).properties(width=width, height=100, title=heads["share"]))


def _key(content: Content, years: dict[int, dict[str, int]], span: list[int], lang: str, size: Size,
         width: int, height: int) -> tuple[list[dict[str, Any]], float]:
    """The names of the sites, as rows in the order of the stack over the recent columns; and the top of the axis that leaves room."""
    shown = [site for site in reversed(STACK) if any(counts.get(site) for counts in years.values())]
    names = {site: text(content, f"cosmodrome-{site}", lang) for site in shown}
    step = size.font * 1.5
    room = 24 + max(map(len, names.values())) * size.font * 0.56
    start = max(0, len(span) - 1 - int(room / (width / len(span))))
    below = max(sum(years.get(year, {}).values()) for year in span[start:])
    top = max(max(sum(counts.values()) for counts in years.values()), below / (1 - (len(shown) + 0.5) * step / height))
    return [{"year": span[start], "from": top * (1 - (i + 0.5) * step / height), "fill": STACK[site][0], "stroke": STACK[site][1],
             "name": names[site]} for i, site in enumerate(shown)], top


def _share(alt: Any, content: Content, rows: Rows, span: list[int], x: Any, lang: str) -> Any:
    """A thin line of yearly shares that breaks where a year is missing, under a thick step for each decade."""
    years = whole_years(rows)
    yearly = [{"year": year, "share": 100 * years[year].get("baikonur", 0) / sum(years[year].values()) if year in years else None}
              for year in span]
    steps = [step | {"middle": (step["first"] + step["last"]) // 2, "label": text(content, "percent", lang, value=round(step["share"]))}
             for step in decades(rows)]
    y = alt.Y("share:Q", scale=alt.Scale(domain=[0, 100]), axis=alt.Axis(
        values=[0, 50, 100], labelExpr=f"replace('{text(content, 'percent', lang, value='#')}', '#', datum.value)"))
    base = alt.Chart(alt.Data(values=steps)).encode(y)
    return (alt.Chart(alt.Data(values=yearly)).mark_line(color=colour("edge"), strokeWidth=1).encode(x, y)
            + base.mark_rule(color=colour("kz"), strokeWidth=4).encode(alt.X("first:O"), alt.X2("last:O"))
            + base.mark_text(dy=-11, fontWeight="bold", color=colour("kz-text")).encode(alt.X("middle:O"), text="label:N"))
